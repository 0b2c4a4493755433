export const id = 621;
export const ids = [621];
export const modules = {

7621:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  a: () => (prefixListsOf),
  c: () => (describeTraffic),
  i: () => (Paths),
  n: () => (explainPair),
  o: () => (allowedByAcl),
  r: () => (explanationKeys),
  s: () => (allowedByGroups),
  t: () => (blockedResources)
});
var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3340);
var _main_destination_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5753);
var _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3476);
var _main_cidr_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6811);
var _main_route_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9817);
var _main_worker_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3107);






// src/reachability/describe-traffic.ts
function describeTraffic(traffic, join = (parts) => parts.join(", ")) {
	if ((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c)(traffic)) return "all";
	if ((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u)(traffic)) return "nothing";
	let allowed = traffic.flatMap(describeSpan), blocked = (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.a)(_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.t, traffic).flatMap(describeSpan);
	return blocked.length < allowed.length ? `all but ${join(blocked)}` : join(allowed);
}
const LAST_VALUE = _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.i - 1;
function describeSpan({ first, last }) {
	let firstProtocol = Math.floor(first / _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.i), lastProtocol = Math.floor(last / _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.i);
	return Array.from({ length: lastProtocol - firstProtocol + 1 }, (_, i) => {
		let protocol = firstProtocol + i;
		return describeProtocol(protocol, protocol === firstProtocol ? first % _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.i : 0, protocol === lastProtocol ? last % _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.i : LAST_VALUE);
	});
}
const { icmp: icmp$1, tcp, udp, icmpv6: icmpv6$1 } = _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.r, NAMES = /* @__PURE__ */ new Map([
	[icmp$1, "ICMP"],
	[tcp, "TCP"],
	[udp, "UDP"],
	[icmpv6$1, "ICMPv6"]
]);
function describeProtocol(protocol, first, last) {
	let name = NAMES.get(protocol) ?? `protocol ${protocol}`;
	if (first === 0 && last === LAST_VALUE) return name;
	if (protocol !== icmp$1 && protocol !== icmpv6$1) return `${name} ${first === last ? first : `${first}-${last}`}`;
	let [from, to] = [first, last].map((value) => `type ${value >> 8} code ${value & 255}`);
	return first % 256 == 0 && last === first + 255 ? `${name} type ${first >> 8}` : `${name} ${from === to ? from : `${from} to ${to}`}`;
}
// src/reachability/address-ranges.ts
function partition(network, cidrs, valueOf) {
	let inside = cidrs.filter((cidr) => (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_3__.n)(network, cidr)), sorted = [.../* @__PURE__ */ new Set([network.start, ...inside.flatMap(({ start, end }) => [start, end + 1n])])].filter((start) => start <= network.end).sort((a, b) => a < b ? -1 : 1);
	return sorted.map((start, i) => ({
		start: start - network.start,
		end: (sorted[i + 1] ?? network.end + 1n) - 1n - network.start,
		value: valueOf(start)
	}));
}
function mapRanges(ranges, valueOf) {
	return ranges.map(({ start, end, value }) => ({
		start,
		end,
		value: valueOf(value)
	}));
}
function intersect(a, b, combine) {
	return a.flatMap((one) => b.flatMap((other) => {
		let start = one.start > other.start ? one.start : other.start, end = one.end < other.end ? one.end : other.end;
		return start > end ? [] : [{
			start,
			end,
			value: combine(one.value, other.value)
		}];
	}));
}
function isAddressIn(cidr, version, address) {
	return cidr.version === version && cidr.start <= address && address <= cidr.end;
}
// src/reachability/packet-filters.ts
const EVERYTHING = {
	definite: _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.t,
	possible: _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.t
}, NOTHING = {
	definite: _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.n,
	possible: _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.n
}, UNKNOWN$1 = {
	definite: _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.n,
	possible: _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.t
}, UNREADABLE_RULE = { kind: "unreadable" };
function allowedByGroups(groups, direction, podCidr, prefixLists) {
	let rules = groups.flatMap((group) => group?.[direction] ?? UNREADABLE_RULE), readable = rules.flatMap((rule) => resolvePeer(rule, prefixLists) ?? []), mayAllowMore = readable.length < rules.length;
	return partition(podCidr, readable.flatMap(({ cidrs }) => cidrs), (address) => {
		let matching = readable.filter(({ cidrs }) => cidrs.some((cidr) => isAddressIn(cidr, podCidr.version, address))), definite = (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.f)(...matching.map(({ traffic }) => traffic));
		return {
			definite,
			possible: mayAllowMore && !(0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c)(definite) ? _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.t : definite
		};
	});
}
function resolvePeer(rule, prefixLists) {
	if (rule.kind === "unreadable") return;
	let { traffic, peer } = rule;
	switch (peer.kind) {
		case "cidr": return {
			traffic,
			cidrs: [peer.cidr]
		};
		case "prefix-list": {
			let cidrs = prefixLists.get(peer.prefixListId);
			return cidrs && {
				traffic,
				cidrs
			};
		}
		case "security-group": return {
			traffic,
			cidrs: []
		};
	}
}
function allowedByAcl(acl, direction, podCidr) {
	if (acl === void 0) return partition(podCidr, [], () => UNKNOWN$1);
	let entries = acl.entries.filter((entry) => entry.direction === direction).toSorted((a, b) => a.ruleNumber - b.ruleNumber);
	return partition(podCidr, entries.flatMap((entry) => entry.action === "unreadable" ? [] : [entry.cidr]), (address) => decide(entries.filter((entry) => entry.action === "unreadable" || isAddressIn(entry.cidr, podCidr.version, address))));
}
function decide(entries) {
	let allowed = _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.n, undecided = _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.t;
	for (let entry of entries) {
		if (entry.action === "unreadable") return {
			definite: allowed,
			possible: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.f)(allowed, undecided)
		};
		entry.action === "allow" && (allowed = (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.f)(allowed, (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(undecided, entry.traffic))), undecided = (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.a)(undecided, entry.traffic);
	}
	return {
		definite: allowed,
		possible: allowed
	};
}
// src/reachability/route-lookup.ts
function nextHops(table, worker, podCidr, prefixLists) {
	let routes = table.routes.map((route) => ({
		route,
		destinations: destinationsOf(route, prefixLists)
	}));
	if (routes.some(({ destinations }) => destinations === void 0)) return partition(podCidr, [], () => ({ kind: "unknown" }));
	let candidates = routes.flatMap(({ route, destinations = [] }) => destinations.filter((destination) => (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_3__.r)(destination, podCidr)).map((destination) => ({
		route,
		destination
	})));
	return partition(podCidr, candidates.map(({ destination }) => destination), (address) => {
		let [best] = candidates.filter(({ destination }) => isAddressIn(destination, podCidr.version, address)).sort((a, b) => b.destination.prefix - a.destination.prefix || rank(a.route) - rank(b.route));
		if (best === void 0) return { kind: "nowhere" };
		let { route } = best, delivering = isLocal(route) ? (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_5__.t)(worker, podCidr) : void 0;
		if (delivering !== void 0) return {
			kind: "worker",
			networkInterfaceId: delivering.networkInterfaceId
		};
		if (route.state !== "active" || !(0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_4__.o)(route, worker)) return {
			kind: "elsewhere",
			...best
		};
		let networkInterfaceId = receivingInterface(route, worker);
		return networkInterfaceId === void 0 ? { kind: "unknown" } : {
			kind: "worker",
			networkInterfaceId
		};
	});
}
function prefixListsOf({ routes }) {
	return routes.flatMap(({ destination, target }) => destination.kind === "prefix-list" && !isGatewayEndpoint(target) ? [destination.prefixListId] : []);
}
function destinationsOf({ destination, target }, prefixLists) {
	switch (destination.kind) {
		case "cidr": return [destination.cidr];
		case "prefix-list": return isGatewayEndpoint(target) ? [] : prefixLists.get(destination.prefixListId);
		case "unknown": return;
	}
}
function isGatewayEndpoint(target) {
	return target.kind === "gateway" && target.gatewayId.startsWith("vpce-");
}
function isLocal({ target }) {
	return target.kind === "gateway" && target.gatewayId === "local";
}
function rank(route) {
	return route.destination.kind === "prefix-list" ? 1 : (0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_4__.r)(route) ? 2 : 0;
}
function receivingInterface({ target }, worker) {
	return (target.kind === "instance" || target.kind === "network-interface" ? target.networkInterfaceId : void 0) ?? (worker.networkInterfaces.length > 1 ? void 0 : (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_5__.i)(worker));
}
// src/reachability/hops.ts
const ONE_WAY = [
	"source-check",
	"egress-groups",
	"egress-acl",
	"route",
	"ingress-acl",
	"ingress-groups",
	"destination-check"
], COMPONENTS = [...ONE_WAY, ...ONE_WAY.map((component) => `answer-${component}`)];
function wayOf(component) {
	let oneWay = ONE_WAY.find((each) => component === each || component === `answer-${each}`);
	return {
		isForAnswers: oneWay !== void 0 && component !== oneWay,
		oneWay: oneWay ?? "address-family"
	};
}
function aclOf({ networkAcls }, subnetId) {
	return networkAcls.find(({ subnetIds }) => subnetIds.includes(subnetId));
}
function nextHopsFrom(network, sender, to, podCidr) {
	let table = (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(sender.subnetId, network.tables);
	return table === void 0 ? partition(podCidr, [], () => ({ kind: "unknown" })) : nextHops(table, to, podCidr, network.prefixLists);
}
function senderHops(sender) {
	return toEndpointHops([
		{
			component: "source-check",
			allowed: allowedByCheck(sender)
		},
		{
			component: "egress-groups",
			allowed: allowedByItsGroups(sender, "egress")
		},
		{
			component: "egress-acl",
			allowed: allowedByItsAcl(sender, "egress")
		}
	]);
}
function receiverHops(receiver) {
	return toEndpointHops([
		{
			component: "ingress-acl",
			allowed: allowedByItsAcl(receiver, "ingress")
		},
		{
			component: "ingress-groups",
			allowed: allowedByItsGroups(receiver, "ingress")
		},
		{
			component: "destination-check",
			allowed: allowedByCheck(receiver)
		}
	]);
}
function allowedByCheck({ profile, podCidr }) {
	return partition(podCidr, [], () => profile.sourceDestCheck ? NOTHING : EVERYTHING);
}
function allowedByItsGroups({ network, profile, podCidr, isTracked }, direction) {
	return isTracked ? everything(podCidr) : allowedByGroups(profile.groupIds.map((groupId) => network.securityGroups.get(groupId)), direction, podCidr, network.prefixLists);
}
function allowedByItsAcl({ network, profile, podCidr, crossesSubnets }, direction) {
	return crossesSubnets ? allowedByAcl(aclOf(network, profile.subnetId), direction, podCidr) : everything(podCidr);
}
function everything(podCidr) {
	return partition(podCidr, [], () => EVERYTHING);
}
function toEndpointHops(hops) {
	return {
		id: hops.map(({ allowed }) => idOf(allowed)).join(" "),
		hops
	};
}
function idOf(allowed) {
	return allowed.map(({ start, end, value: { definite, possible } }) => {
		let [always, maybe] = [definite, possible].map((traffic) => traffic === _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.t ? "*" : traffic.map(({ first, last }) => `${first}-${last}`).join());
		return `${start}-${end}:${always}/${maybe}`;
	}).join(";");
}
function allowedByNextHop(nextHop, networkInterfaceId) {
	switch (nextHop.kind) {
		case "worker": return nextHop.networkInterfaceId === networkInterfaceId ? EVERYTHING : void 0;
		case "elsewhere":
		case "nowhere": return NOTHING;
		case "unknown": return UNKNOWN$1;
	}
}
// src/reachability/answered-traffic.ts
const { icmp, icmpv6 } = _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.r, ICMP_REQUESTS = [
	{
		protocol: icmp,
		request: 8,
		reply: 0
	},
	{
		protocol: icmp,
		request: 13,
		reply: 14
	},
	{
		protocol: icmp,
		request: 15,
		reply: 16
	},
	{
		protocol: icmp,
		request: 17,
		reply: 18
	},
	{
		protocol: icmpv6,
		request: 128,
		reply: 129
	}
].map(({ protocol, request, reply }) => ({
	requests: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.o)(protocol, request),
	replies: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.o)(protocol, reply, 0)
})), ALL_ICMP = (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.f)((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.d)(icmp), (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.d)(icmpv6)), ICMP_WITHOUT_REPLY = (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.a)(ALL_ICMP, (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.f)(...ICMP_REQUESTS.map(({ requests }) => requests))), OTHER_PROTOCOLS = Array.from({ length: 256 }, (_, protocol) => (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.d)(protocol)).filter((whole) => (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u)((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(whole, ALL_ICMP)));
function answeredTraffic(packets, answers) {
	if ((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c)(answers)) return {
		fromSomeSourcePort: packets,
		fromEverySourcePort: packets
	};
	let answeredIcmp = (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.f)((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(answers, ICMP_WITHOUT_REPLY), ...ICMP_REQUESTS.filter(({ replies }) => !(0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u)((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(answers, replies))).map(({ requests }) => requests)), inPart = OTHER_PROTOCOLS.filter((whole) => !(0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u)((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(answers, whole))), inFull = inPart.filter((whole) => (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.l)((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(answers, whole), whole));
	return {
		fromSomeSourcePort: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(packets, (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.f)(answeredIcmp, ...inPart)),
		fromEverySourcePort: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(packets, (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.f)(answeredIcmp, ...inFull))
	};
}
// src/reachability/verdict.ts
function judge(exchanges) {
	let flows = exchanges.flatMap(flowsOf);
	return {
		verdict: verdictOf(flows),
		allowed: describeAllowed(flows),
		blocked: blockedBy(exchanges)
	};
}
function flowsOf({ packets, answers }) {
	let ofReceiver = allowedAtAddresses(packets, answers), ofSender = allowedAtAddresses(answers, packets);
	return ofReceiver.flatMap(({ value: receiver }) => ofSender.flatMap(({ value: sender }) => receiver === void 0 || sender === void 0 ? [] : toFlow(allowedByBoth(receiver.to, sender.from), allowedByBoth(sender.to, receiver.from))));
}
function allowedAtAddresses(to, from) {
	return intersect(intersect(allowedByAll(to.sender.hops), to.route, (a, b) => b && allowedByBoth(a, b)), allowedByAll(from.receiver.hops), (a, b) => a && {
		to: a,
		from: b
	});
}
function allowedByAll(hops) {
	let [first, ...others] = hops.map(({ allowed }) => allowed);
	return others.reduce((a, b) => intersect(a, b, allowedByBoth), first ?? []);
}
function allowedByBoth(a, b) {
	return a === EVERYTHING ? b : b === EVERYTHING ? a : {
		definite: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(a.definite, b.definite),
		possible: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(a.possible, b.possible)
	};
}
function toFlow(packets, answers) {
	return {
		definite: answeredTraffic(packets.definite, answers.definite),
		possible: answeredTraffic(packets.possible, answers.possible)
	};
}
function verdictOf(flows) {
	if (flows.every(({ definite }) => (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c)(definite.fromEverySourcePort))) return "all";
	if (flows.every(({ possible }) => (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u)(possible.fromSomeSourcePort))) return "none";
	let isSomeAllowed = flows.some(({ definite }) => !(0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u)(definite.fromSomeSourcePort)), isSomeBlocked = flows.some(({ possible }) => !(0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c)(possible.fromEverySourcePort));
	return isSomeAllowed && isSomeBlocked ? "some" : "unknown";
}
function describeAllowed(flows) {
	let each = flows.map(({ definite }) => definite.fromSomeSourcePort), any = (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.f)(...each), isForPart = !each.every((traffic) => (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.l)(traffic, any)), isFromSome = flows.some(({ definite }) => !(0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.l)(definite.fromSomeSourcePort, definite.fromEverySourcePort));
	return [
		describeTraffic(any),
		...isForPart ? ["for part of the addresses"] : [],
		...isFromSome ? ["from some source ports"] : []
	].join(" ");
}
function blockedBy(exchanges) {
	return COMPONENTS.flatMap((component) => {
		let isEverything = wayOf(component).isForAnswers ? isEverythingAnswered : _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c, allowed = exchanges.map((exchange) => allowedAt(component, exchange)), extent = extentOf(allowed.flat(), isEverything);
		if (extent === void 0) return [];
		let blocked = allowed.map((each) => extentOf(each, isEverything) !== void 0);
		return [{
			component,
			extent,
			exchanges: [...blocked.keys()].filter((index) => blocked[index])
		}];
	});
}
function allowedAt(component, { packets, answers }) {
	let { isForAnswers, oneWay } = wayOf(component), [way, back] = isForAnswers ? [answers, packets] : [packets, answers];
	if (oneWay === "route") return way.route.flatMap(({ value }) => value ?? []);
	let allowedBy = ({ hops }, route) => hops.filter((hop) => hop.component === oneWay).flatMap(({ allowed }) => intersect(allowed, route, (value, routed) => routed && value)).flatMap(({ value }) => value ?? []);
	return [...allowedBy(way.sender, way.route), ...allowedBy(way.receiver, back.route)];
}
function extentOf(allowed, isEverything) {
	if (!allowed.every(({ definite }) => isEverything(definite))) return allowed.every(({ possible }) => (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u)(possible)) ? "all" : allowed.some(({ possible }) => !isEverything(possible)) ? "part" : "unknown";
}
function isEverythingAnswered(answers) {
	return (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c)(answeredTraffic(_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.t, answers).fromEverySourcePort);
}
// src/reachability/paths.ts
var Paths = class {
	#network;
	#profiles = /* @__PURE__ */ new Map();
	#nextHops = /* @__PURE__ */ new Map();
	#paths = /* @__PURE__ */ new Map();
	#senderHops = /* @__PURE__ */ new Map();
	#receiverHops = /* @__PURE__ */ new Map();
	#numbers = /* @__PURE__ */ new Map();
	#judged = /* @__PURE__ */ new Map();
	constructor(network) {
		this.#network = network;
	}
	profile(worker, networkInterfaceId, podCidr) {
		let profile = profileOf(worker, networkInterfaceId, podCidr);
		return getOrMake(this.#profiles, profile.id, () => profile);
	}
	path(sender, to, podCidr) {
		return getOrMake(getOrMake(this.#paths, sender, () => /* @__PURE__ */ new Map()), podCidr, () => {
			let nextHops = this.#nextHopsFrom(sender, to, podCidr), routed = nextHops.flatMap(({ value }) => value.kind === "worker" ? [value.networkInterfaceId] : []);
			return {
				sender,
				podCidr,
				nextHops,
				receivers: (routed.length === 0 ? [(0,_main_worker_js__WEBPACK_IMPORTED_MODULE_5__.i)(to)] : [...new Set(routed)]).map((networkInterfaceId) => ({
					networkInterfaceId,
					isPrimary: networkInterfaceId === (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_5__.i)(to),
					profile: this.profile(to, networkInterfaceId, podCidr),
					route: this.#numbered(toRoute(nextHops, networkInterfaceId))
				}))
			};
		});
	}
	#nextHopsFrom(sender, to, podCidr) {
		return getOrMake(this.#nextHops, `${sender.subnetId} ${to.instanceId} ${podCidr.text}`, () => nextHopsFrom(this.#network, sender, to, podCidr));
	}
	judgement(connections) {
		let exchanges = exchangesOn(connections).map(({ path, answerPath, receiver, answerReceiver }) => {
			let [source, destination] = [answerPath.podCidr, path.podCidr], there = this.#way(path.sender, receiver, source, destination, NONE_TRACKED), tracked = {
				sender: receiver.isPrimary,
				receiver: answerReceiver.isPrimary
			}, back = this.#way(answerPath.sender, answerReceiver, destination, source, tracked);
			return {
				packets: there.value,
				answers: back.value,
				key: `${there.key},${back.key}`
			};
		});
		return getOrMake(this.#judged, exchanges.map(({ key }) => key).join(), () => judge(exchanges));
	}
	#way(sender, receiver, source, destination, tracked) {
		let network = this.#network, { profile, route } = receiver, crossesSubnets = sender.subnetId !== profile.subnetId || profile.subnetId === "", from = getOrMake(getOrMake(this.#senderHops, receiver, newHops), tracked.sender, () => this.#numbered(senderHops({
			network,
			profile: sender,
			podCidr: destination,
			crossesSubnets,
			isTracked: tracked.sender
		}))), to = getOrMake(getOrMake(getOrMake(this.#receiverHops, source, () => /* @__PURE__ */ new Map()), profile, newHops), `${crossesSubnets} ${tracked.receiver}`, () => this.#numbered(receiverHops({
			network,
			profile,
			podCidr: source,
			crossesSubnets,
			isTracked: tracked.receiver
		})));
		return {
			key: `${from.number},${route.number},${to.number}`,
			value: {
				sender: from.value,
				route: route.value.allowed,
				receiver: to.value
			}
		};
	}
	#numbered(value) {
		return {
			number: getOrMake(this.#numbers, value.id, () => this.#numbers.size),
			value
		};
	}
};
const NONE_TRACKED = {
	sender: !1,
	receiver: !1
};
function exchangesOn(connections) {
	let exchanges = [];
	for (let { path, answerPath } of connections) for (let receiver of path.receivers) for (let answerReceiver of answerPath.receivers) exchanges.push({
		path,
		answerPath,
		receiver,
		answerReceiver
	});
	return exchanges;
}
function newHops() {
	return /* @__PURE__ */ new Map();
}
function getOrMake(known, key, make) {
	let found = known.get(key);
	if (found !== void 0) return found;
	let made = make();
	return known.set(key, made), made;
}
function profileOf(worker, networkInterfaceId, podCidr) {
	let { subnetId, groupIds } = worker.networkInterfaces.find((each) => each.networkInterfaceId === networkInterfaceId) ?? {
		subnetId: worker.subnetId,
		groupIds: []
	}, sourceDestCheck = (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.b)(worker, networkInterfaceId, podCidr);
	return {
		id: [
			subnetId,
			sourceDestCheck,
			...groupIds
		].join(),
		subnetId,
		groupIds,
		sourceDestCheck
	};
}
function toRoute(nextHops, networkInterfaceId) {
	let allowed = mapRanges(nextHops, (nextHop) => allowedByNextHop(nextHop, networkInterfaceId));
	return {
		id: nextHops.map(({ start, end, value }, i) => `${start}-${end}:${allowed[i]?.value === void 0 ? "other" : value.kind}`).join(),
		allowed
	};
}
// src/reachability/explanations.ts
const UNKNOWN = {
	kind: "unknown",
	key: "unknown"
}, NO_COMMON_FAMILY = {
	kind: "address-family",
	key: "address-family"
};
function explainPair(pair, network) {
	return pair.judgement.blocked.flatMap((blocked) => blocked.extent === "unknown" ? [withoutPath(UNKNOWN, pair, "")] : explainComponent(blocked, pair, network));
}
function explanationKeys(pair, network) {
	return [...new Set(explainPair(pair, network).map(({ explanation }) => explanation.key))];
}
function blockedResources(pair, network) {
	return pair.judgement.blocked.flatMap((blocked) => {
		let resources = explainComponent(blocked, pair, network).map(({ resource }) => resource);
		return [...new Set(resources)].map((resource) => ({
			...blocked,
			resource
		}));
	});
}
function withoutPath(explanation, { from, to }, resource) {
	return {
		explanation,
		resource,
		subnetId: "",
		worker: from,
		peer: to,
		podCidr: void 0
	};
}
function explainComponent({ component, exchanges }, pair, network) {
	let { isForAnswers, oneWay } = wayOf(component);
	if (oneWay === "address-family") return [withoutPath(NO_COMMON_FAMILY, pair, pair.from.instanceId)];
	let { at, explain } = EXPLAINERS[oneWay], [worker, peer] = isForAnswers === (at === "sender") ? [pair.to, pair.from] : [pair.from, pair.to];
	return withoutRepeats(exchangesOn(pair.connections).filter((_, index) => exchanges.includes(index)).map(({ path, answerPath, receiver, answerReceiver }) => {
		let [way, back] = isForAnswers ? [answerPath, path] : [path, answerPath];
		return at === "sender" ? {
			path: way,
			profile: way.sender,
			podCidr: way.podCidr
		} : {
			path: way,
			profile: (isForAnswers ? answerReceiver : receiver).profile,
			podCidr: back.podCidr
		};
	})).flatMap((place) => explain({
		...place,
		worker
	}, network).map((found) => ({
		...found,
		worker,
		peer,
		podCidr: place.podCidr,
		subnetId: place.profile.subnetId
	})));
}
function withoutRepeats(places) {
	return places.filter((place, index) => places.findIndex(({ path, profile, podCidr }) => path === place.path && profile === place.profile && podCidr === place.podCidr) === index);
}
const explainCheck = ({ worker }) => [{
	explanation: {
		kind: "source-dest-check",
		key: "source-dest-check"
	},
	resource: worker.instanceId
}], explainGroups = (direction) => ({ profile: { groupIds } }) => [{
	explanation: {
		kind: "security-group",
		key: [
			"security-group",
			direction,
			...groupIds
		].join(" "),
		groupIds,
		direction
	},
	resource: groupIds.join(",")
}], explainAcl = (direction) => ({ profile: { subnetId } }, network) => {
	let acl = aclOf(network, subnetId);
	return acl === void 0 ? [{
		explanation: UNKNOWN,
		resource: subnetId
	}] : [{
		explanation: {
			kind: "network-acl",
			key: [
				"network-acl",
				direction,
				acl.networkAclId
			].join(" "),
			acl,
			direction
		},
		resource: acl.networkAclId
	}];
}, EXPLAINERS = {
	"source-check": {
		at: "sender",
		explain: explainCheck
	},
	"egress-groups": {
		at: "sender",
		explain: explainGroups("egress")
	},
	"egress-acl": {
		at: "sender",
		explain: explainAcl("egress")
	},
	route: {
		at: "sender",
		explain: ({ profile: { subnetId }, path }, network) => {
			let table = (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(subnetId, network.tables);
			if (table === void 0) return [{
				explanation: UNKNOWN,
				resource: ""
			}];
			let { routeTableId: resource } = table;
			return path.nextHops.flatMap(({ value: nextHop }) => {
				if (nextHop.kind === "worker") return [];
				if (nextHop.kind === "unknown") return [{
					explanation: UNKNOWN,
					resource: ""
				}];
				if (nextHop.kind === "elsewhere" && nextHop.destination.prefix > path.podCidr.prefix) {
					let { route } = nextHop;
					return [{
						explanation: {
							kind: "shadowing-route",
							key: [
								"shadowing-route",
								resource,
								(0,_main_destination_js__WEBPACK_IMPORTED_MODULE_1__.t)(route.destination)
							].join(" "),
							table,
							route
						},
						resource
					}];
				}
				return [{
					explanation: {
						kind: "missing-route",
						key: [
							"missing-route",
							resource,
							subnetId
						].join(" "),
						table,
						subnetId
					},
					resource
				}];
			});
		}
	},
	"ingress-acl": {
		at: "receiver",
		explain: explainAcl("ingress")
	},
	"ingress-groups": {
		at: "receiver",
		explain: explainGroups("ingress")
	},
	"destination-check": {
		at: "receiver",
		explain: explainCheck
	}
};



}),

3476:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  a: () => (difference),
  c: () => (isAll),
  d: () => (protocolTraffic),
  f: () => (union),
  i: () => (VALUES_PER_PROTOCOL),
  l: () => (isEqual),
  n: () => (NO_TRAFFIC),
  o: () => (icmpTraffic),
  r: () => (PROTOCOLS),
  s: () => (intersection),
  t: () => (ALL_TRAFFIC),
  u: () => (isNone)
});
// src/model/traffic.ts
const PROTOCOLS = {
	icmp: 1,
	tcp: 6,
	udp: 17,
	icmpv6: 58
}, VALUES_PER_PROTOCOL = 65536, LAST = 256 * VALUES_PER_PROTOCOL - 1, NO_TRAFFIC = [], ALL_TRAFFIC = [{
	first: 0,
	last: LAST
}];
function protocolTraffic(protocol, firstPort = 0, lastPort = 65535) {
	if (firstPort > lastPort) return NO_TRAFFIC;
	let start = protocol * VALUES_PER_PROTOCOL;
	return [{
		first: start + firstPort,
		last: start + lastPort
	}];
}
function icmpTraffic(protocol, type = -1, code = -1) {
	if (type === -1) return protocolTraffic(protocol);
	let first = type * 256;
	return code === -1 ? protocolTraffic(protocol, first, first + 255) : protocolTraffic(protocol, first + code, first + code);
}
function isAll(traffic) {
	let [span] = traffic;
	return span?.first === 0 && span.last === LAST;
}
function isNone(traffic) {
	return traffic.length === 0;
}
function isEqual(a, b) {
	return a.length === b.length && a.every(({ first, last }, i) => first === b[i]?.first && last === b[i].last);
}
function union(...many) {
	let sorted = many.flat().sort((a, b) => a.first - b.first), merged = [];
	for (let { first, last } of sorted) {
		let previous = merged.at(-1);
		previous !== void 0 && first <= previous.last + 1 ? previous.last = Math.max(previous.last, last) : merged.push({
			first,
			last
		});
	}
	return merged;
}
function intersection(a, b) {
	return isAll(a) ? b : isAll(b) ? a : a.flatMap((one) => b.flatMap((other) => {
		let first = Math.max(one.first, other.first), last = Math.min(one.last, other.last);
		return first > last ? [] : [{
			first,
			last
		}];
	}));
}
function difference(a, b) {
	return intersection(a, complement(b));
}
function complement(traffic) {
	let starts = [0, ...traffic.map(({ last }) => last + 1)], ends = [...traffic.map(({ first }) => first - 1), LAST];
	return starts.flatMap((first, i) => {
		let last = ends[i] ?? first - 1;
		return first > last ? [] : [{
			first,
			last
		}];
	});
}



})

};
