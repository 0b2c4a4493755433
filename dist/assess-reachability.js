export const id = 815;
export const ids = [815];
export const modules = {

6631:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  assess: () => (assess),
  readNetwork: () => (readNetwork),
  reportReachability: () => (reportReachability)
});
var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3340);
var _main_aws_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7995);
var _main_explain_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7605);
var _main_finding_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7512);
var _main_worker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3107);
var _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3476);
var _main_instance_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8662);
var _main_after_reading_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9217);
var _main_cidr_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6811);
var _main_route_table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9817);
var _main_destination_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5753);
var _main_packages_main_node_instances_read_nodes_packet_filter_calls_after_reading_pull_request_comm_b8chp0ea_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8775);
var _main_table_messages_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4034);
var _main_packages_after_reading_assess_reachability_check_permissions_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7966);
var _main_filters_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3294);















// src/plan/world-after.ts
function tablesAfter(tables, changes) {
	let byTable = Map.groupBy(changes, ({ routeTableId }) => routeTableId);
	return tables.map((table) => {
		let ofTable = byTable.get(table.routeTableId) ?? [], removed = new Set(ofTable.flatMap((change) => isRemoval(change) ? [change.current] : [])), created = ofTable.flatMap((change) => change.action === "create" || change.action === "replace" ? [newRoute(change)] : []);
		return {
			...table,
			routes: [...table.routes.filter((route) => !removed.has(route)), ...created]
		};
	});
}
function isRemoval(change) {
	return change.action === "replace" || change.action === "delete" || change.action === "prune";
}
function newRoute({ worker, podCidr }) {
	let { instanceId } = worker, target = (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_3__.a)(worker), networkInterfaceId = target.kind === "network-interface" ? target.networkInterfaceId : void 0;
	return {
		destination: {
			kind: "cidr",
			cidr: podCidr,
			written: podCidr.text
		},
		target: {
			kind: "instance",
			instanceId,
			networkInterfaceId
		},
		state: "active",
		origin: "CreateRoute"
	};
}
function withChecksOff(workers, checks) {
	let byWorker = Map.groupBy(checks, ({ worker }) => worker);
	return workers.map((worker) => {
		let targets = (byWorker.get(worker) ?? []).map(({ target }) => target), isOff = ({ networkInterfaceId }) => targets.some((target) => target.kind === "instance" || target.networkInterfaceId === networkInterfaceId);
		return {
			...worker,
			sourceDestCheck: worker.sourceDestCheck && !targets.some(({ kind }) => kind === "instance"),
			networkInterfaces: worker.networkInterfaces.map((each) => isOff(each) ? {
				...each,
				sourceDestCheck: !1
			} : each)
		};
	});
}
// src/reachability/endpoints.ts
function podsOf(worker, podCidr) {
	return {
		worker,
		cidr: podCidr,
		groupIds: [],
		of: "pods",
		own: void 0
	};
}
function nodeAt(worker, networkInterfaceId, version) {
	let own = worker.networkInterfaces.find((each) => each.networkInterfaceId === networkInterfaceId), address = (own?.addresses.filter((address) => address.version === version) ?? []).at(version === 4 ? 0 : -1);
	return own === void 0 || address === void 0 ? void 0 : {
		worker,
		cidr: address,
		groupIds: own.groupIds,
		of: "worker",
		own
	};
}
function masqueradedAt(worker, networkInterfaceId, version) {
	let node = nodeAt(worker, networkInterfaceId, version);
	return node && {
		...node,
		of: "pods"
	};
}
function sendingInterface(worker, { own }) {
	let primary = (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_3__.i)(worker);
	if (own === void 0 || own.subnetId === "") return primary;
	let connected = worker.networkInterfaces.filter(({ subnetId, interfaceType }) => subnetId === own.subnetId && interfaceType !== "efa-only").toSorted((a, b) => (a.deviceIndex ?? 0) - (b.deviceIndex ?? 0)).map(({ networkInterfaceId }) => networkInterfaceId);
	return connected.includes(primary) ? primary : connected[0] ?? primary;
}
function isDroppedBy({ worker, cidr, own }, networkInterfaceId) {
	return own?.networkInterfaceId !== networkInterfaceId && (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_6__.p)(worker, networkInterfaceId, cidr);
}
// src/traffic/address-ranges.ts
function partition(network, cidrs, valueOf) {
	let inside = cidrs.filter((cidr) => (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_7__.n)(network, cidr)), sorted = [.../* @__PURE__ */ new Set([network.start, ...inside.flatMap(({ start, end }) => [start, end + 1n])])].filter((start) => start <= network.end).sort((a, b) => a < b ? -1 : 1);
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
// src/reachability/connections.ts
function exchangesOn(connections) {
	let exchanges = [];
	for (let connection of connections) for (let receiver of connection.path.receivers) for (let answerReceiver of connection.answerPath.receivers) exchanges.push({
		...connection,
		receiver,
		answerReceiver
	});
	return exchanges;
}
function profileOf(endpoint, networkInterfaceId) {
	let { worker } = endpoint, { subnetId, groupIds } = worker.networkInterfaces.find((each) => each.networkInterfaceId === networkInterfaceId) ?? {
		subnetId: worker.subnetId,
		groupIds: []
	}, sourceDestCheck = isDroppedBy(endpoint, networkInterfaceId);
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
// src/traffic/packet-filters.ts
const EVERYTHING = {
	definite: _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.t,
	possible: _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.t
}, NOTHING = {
	definite: _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.n,
	possible: _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.n
}, UNKNOWN$1 = {
	definite: _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.n,
	possible: _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.t
}, UNREADABLE_RULE = { kind: "unreadable" };
function allowedByGroups(groups, direction, remote, prefixLists) {
	let { cidr: network } = remote, rules = groups.flatMap((group) => group?.[direction] ?? UNREADABLE_RULE), readable = rules.flatMap((rule) => resolvePeer(rule, remote, prefixLists) ?? []), mayAllowMore = readable.length < rules.length;
	return partition(network, readable.flatMap(({ cidrs }) => cidrs), (address) => {
		let matching = readable.filter(({ cidrs }) => cidrs.some((cidr) => isAddressIn(cidr, network.version, address))), definite = (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.f)(...matching.map(({ traffic }) => traffic));
		return {
			definite,
			possible: mayAllowMore && !(0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.c)(definite) ? _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.t : definite
		};
	});
}
function resolvePeer(rule, { cidr, groupIds }, prefixLists) {
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
			cidrs: groupIds.includes(peer.groupId) ? [cidr] : []
		};
	}
}
function allowedByAcl(acl, direction, network) {
	if (acl === void 0) return partition(network, [], () => UNKNOWN$1);
	let entries = acl.entries.filter((entry) => entry.direction === direction).toSorted((a, b) => a.ruleNumber - b.ruleNumber);
	return partition(network, entries.flatMap((entry) => entry.action === "unreadable" ? [] : [entry.cidr]), (address) => decide(entries.filter((entry) => entry.action === "unreadable" || isAddressIn(entry.cidr, network.version, address))));
}
function decide(entries) {
	let allowed = _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.n, undecided = _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.t;
	for (let entry of entries) {
		if (entry.action === "unreadable") return {
			definite: allowed,
			possible: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.f)(allowed, undecided)
		};
		entry.action === "allow" && (allowed = (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.f)(allowed, (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.s)(undecided, entry.traffic))), undecided = (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.a)(undecided, entry.traffic);
	}
	return {
		definite: allowed,
		possible: allowed
	};
}
// src/reachability/route-lookup.ts
function nextHops(table, { worker, cidr, own }, prefixLists) {
	let routes = table.routes.map((route) => ({
		route,
		destinations: destinationsOf(route, prefixLists)
	}));
	if (routes.some(({ destinations }) => destinations === void 0)) return partition(cidr, [], () => ({ kind: "unknown" }));
	let candidates = routes.flatMap(({ route, destinations = [] }) => destinations.filter((destination) => (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_7__.r)(destination, cidr)).map((destination) => ({
		route,
		destination
	})));
	return partition(cidr, candidates.map(({ destination }) => destination), (address) => {
		let [best] = candidates.filter(({ destination }) => isAddressIn(destination, cidr.version, address)).sort((a, b) => b.destination.prefix - a.destination.prefix || rank(a.route) - rank(b.route));
		if (best === void 0) return { kind: "nowhere" };
		let { route } = best, delivering = isLocal(route) ? own ?? (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_3__.t)(worker, cidr) : void 0;
		if (delivering !== void 0) return {
			kind: "worker",
			networkInterfaceId: delivering.networkInterfaceId
		};
		if (route.state !== "active" || !(0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_8__.o)(route, worker)) return {
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
	return route.destination.kind === "prefix-list" ? 1 : (0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_8__.r)(route) ? 2 : 0;
}
function receivingInterface({ target }, worker) {
	return (target.kind === "instance" || target.kind === "network-interface" ? target.networkInterfaceId : void 0) ?? (worker.networkInterfaces.length > 1 ? void 0 : (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_3__.i)(worker));
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
function nextHopsFrom(network, { subnetId }, to) {
	if (subnetId !== "" && to.own?.subnetId === subnetId) {
		let { networkInterfaceId } = to.own;
		return partition(to.cidr, [], () => ({
			kind: "worker",
			networkInterfaceId
		}));
	}
	let table = (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_6__.S)(subnetId, network.tables);
	return table === void 0 ? partition(to.cidr, [], () => ({ kind: "unknown" })) : nextHops(table, to, network.prefixLists);
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
function allowedByCheck({ profile, remote }) {
	return partition(remote.cidr, [], () => profile.sourceDestCheck ? NOTHING : EVERYTHING);
}
function allowedByItsGroups({ network, profile, remote, isTracked }, direction) {
	return isTracked ? everything(remote) : allowedByGroups(profile.groupIds.map((groupId) => network.securityGroups.get(groupId)), direction, remote, network.prefixLists);
}
function allowedByItsAcl({ network, profile, remote, crossesSubnets }, direction) {
	return crossesSubnets ? allowedByAcl(aclOf(network, profile.subnetId), direction, remote.cidr) : everything(remote);
}
function everything({ cidr }) {
	return partition(cidr, [], () => EVERYTHING);
}
function toEndpointHops(hops) {
	return {
		id: hops.map(({ allowed }) => idOf(allowed)).join(" "),
		hops
	};
}
function idOf(allowed) {
	return allowed.map(({ start, end, value: { definite, possible } }) => {
		let [always, maybe] = [definite, possible].map((traffic) => traffic === _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.t ? "*" : traffic.map(({ first, last }) => `${first}-${last}`).join());
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
// src/traffic/answered-traffic.ts
const { icmp: icmp$1, icmpv6: icmpv6$1 } = _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.r, ICMP_REQUESTS = [
	{
		protocol: icmp$1,
		request: 8,
		reply: 0
	},
	{
		protocol: icmp$1,
		request: 13,
		reply: 14
	},
	{
		protocol: icmp$1,
		request: 15,
		reply: 16
	},
	{
		protocol: icmp$1,
		request: 17,
		reply: 18
	},
	{
		protocol: icmpv6$1,
		request: 128,
		reply: 129
	}
].map(({ protocol, request, reply }) => ({
	requests: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.o)(protocol, request),
	replies: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.o)(protocol, reply, 0)
})), ALL_ICMP = (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.f)((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.d)(icmp$1), (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.d)(icmpv6$1)), ICMP_WITHOUT_REPLY = (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.a)(ALL_ICMP, (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.f)(...ICMP_REQUESTS.map(({ requests }) => requests))), OTHER_PROTOCOLS = Array.from({ length: 256 }, (_, protocol) => (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.d)(protocol)).filter((whole) => (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.u)((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.s)(whole, ALL_ICMP)));
function answeredTraffic(packets, answers) {
	if ((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.c)(answers)) return {
		fromSomeSourcePort: packets,
		fromEverySourcePort: packets
	};
	let answeredIcmp = (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.f)((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.s)(answers, ICMP_WITHOUT_REPLY), ...ICMP_REQUESTS.filter(({ replies }) => !(0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.u)((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.s)(answers, replies))).map(({ requests }) => requests)), inPart = OTHER_PROTOCOLS.filter((whole) => !(0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.u)((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.s)(answers, whole))), inFull = inPart.filter((whole) => (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.l)((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.s)(answers, whole), whole));
	return {
		fromSomeSourcePort: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.s)(packets, (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.f)(answeredIcmp, ...inPart)),
		fromEverySourcePort: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.s)(packets, (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.f)(answeredIcmp, ...inFull))
	};
}
// src/traffic/describe-traffic.ts
function describeTraffic(traffic, join = (parts) => parts.join(", ")) {
	if ((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.c)(traffic)) return "all";
	if ((0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.u)(traffic)) return "nothing";
	let allowed = traffic.flatMap(describeSpan), blocked = (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.a)(_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.t, traffic).flatMap(describeSpan);
	return blocked.length < allowed.length ? `all but ${join(blocked)}` : join(allowed);
}
const LAST_VALUE = _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.i - 1;
function describeSpan({ first, last }) {
	let firstProtocol = Math.floor(first / _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.i), lastProtocol = Math.floor(last / _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.i);
	return Array.from({ length: lastProtocol - firstProtocol + 1 }, (_, i) => {
		let protocol = firstProtocol + i;
		return describeProtocol(protocol, protocol === firstProtocol ? first % _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.i : 0, protocol === lastProtocol ? last % _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.i : LAST_VALUE);
	});
}
const { icmp, tcp, udp, icmpv6 } = _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.r, NAMES = /* @__PURE__ */ new Map([
	[icmp, "ICMP"],
	[tcp, "TCP"],
	[udp, "UDP"],
	[icmpv6, "ICMPv6"]
]);
function describeProtocol(protocol, first, last) {
	let name = NAMES.get(protocol) ?? `protocol ${protocol}`;
	if (first === 0 && last === LAST_VALUE) return name;
	if (protocol !== icmp && protocol !== icmpv6) return `${name} ${first === last ? first : `${first}-${last}`}`;
	let [from, to] = [first, last].map((value) => `type ${value >> 8} code ${value & 255}`);
	return first % 256 == 0 && last === first + 255 ? `${name} type ${first >> 8}` : `${name} ${from === to ? from : `${from} to ${to}`}`;
}
// src/reachability/verdict.ts
function judge(exchanges, wanted = _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.t) {
	let flows = exchanges.flatMap((exchange) => flowsOf(exchange).map((flow) => limitedTo(flow, wanted)));
	return {
		verdict: verdictOf(flows, wanted),
		allowed: describeAllowed(flows),
		blocked: blockedBy(exchanges, wanted)
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
		definite: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.s)(a.definite, b.definite),
		possible: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.s)(a.possible, b.possible)
	};
}
function toFlow(packets, answers) {
	return {
		definite: answeredTraffic(packets.definite, answers.definite),
		possible: answeredTraffic(packets.possible, answers.possible)
	};
}
function limitedTo({ definite, possible }, wanted) {
	let limited = ({ fromSomeSourcePort, fromEverySourcePort }) => ({
		fromSomeSourcePort: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.s)(fromSomeSourcePort, wanted),
		fromEverySourcePort: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.s)(fromEverySourcePort, wanted)
	});
	return wanted === _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.t ? {
		definite,
		possible
	} : {
		definite: limited(definite),
		possible: limited(possible)
	};
}
function verdictOf(flows, wanted) {
	let isWhole = (traffic) => (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.l)(traffic, wanted);
	if (flows.every(({ definite }) => isWhole(definite.fromEverySourcePort))) return "all";
	if (flows.every(({ possible }) => (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.u)(possible.fromSomeSourcePort))) return "none";
	let isSomeAllowed = flows.some(({ definite }) => !(0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.u)(definite.fromSomeSourcePort)), isSomeBlocked = flows.some(({ possible }) => !isWhole(possible.fromEverySourcePort));
	return isSomeAllowed && isSomeBlocked ? "some" : "unknown";
}
function describeAllowed(flows) {
	let each = flows.map(({ definite }) => definite.fromSomeSourcePort), any = (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.f)(...each), isForPart = !each.every((traffic) => (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.l)(traffic, any)), isFromSome = flows.some(({ definite }) => !(0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.l)(definite.fromSomeSourcePort, definite.fromEverySourcePort));
	return [
		describeTraffic(any),
		...isForPart ? ["for part of the addresses"] : [],
		...isFromSome ? ["from some source ports"] : []
	].join(" ");
}
function blockedBy(exchanges, wanted) {
	return COMPONENTS.flatMap((component) => {
		let { isForAnswers } = wayOf(component), counts = isForAnswers ? answersTo(wanted) : wanted, limit = ({ definite, possible }) => ({
			definite: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.s)(definite, counts),
			possible: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.s)(possible, counts)
		}), isEverything = (traffic) => isForAnswers ? isEverythingAnswered(traffic, wanted) : (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.l)(traffic, wanted), allowed = exchanges.map((exchange) => allowedAt(component, exchange).map(limit)), extent = extentOf(allowed.flat(), isEverything);
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
	if (!allowed.every(({ definite }) => isEverything(definite))) return allowed.every(({ possible }) => (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.u)(possible)) ? "all" : allowed.some(({ possible }) => !isEverything(possible)) ? "part" : "unknown";
}
function isEverythingAnswered(answers, wanted) {
	return (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.l)(answeredTraffic(wanted, answers).fromEverySourcePort, wanted);
}
function answersTo(wanted) {
	return wanted === _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.t ? _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.t : (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.d)(_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.r.tcp);
}
// src/reachability/paths.ts
var Paths = class {
	#network;
	#profiles = /* @__PURE__ */ new Map();
	#nextHops = /* @__PURE__ */ new Map();
	#senders = /* @__PURE__ */ new Map();
	#paths = /* @__PURE__ */ new Map();
	#senderHops = /* @__PURE__ */ new Map();
	#receiverHops = /* @__PURE__ */ new Map();
	#numbers = /* @__PURE__ */ new Map();
	#judged = /* @__PURE__ */ new Map();
	constructor(network) {
		this.#network = network;
	}
	profile(endpoint, networkInterfaceId) {
		let profile = profileOf(endpoint, networkInterfaceId);
		return getOrMake(this.#profiles, profile.id, () => profile);
	}
	connection(from, to) {
		let [sender, answerer] = [this.#sender(from, to), this.#sender(to, from)];
		return {
			sentBy: sender.networkInterfaceId,
			path: this.path(sender.profile, to),
			answeredBy: answerer.networkInterfaceId,
			answerPath: this.path(answerer.profile, from)
		};
	}
	#sender(from, to) {
		return getOrMake(getOrMake(this.#senders, from, () => /* @__PURE__ */ new Map()), to.own?.subnetId ?? "", () => {
			let networkInterfaceId = sendingInterface(from.worker, to);
			return {
				networkInterfaceId,
				profile: this.profile(from, networkInterfaceId)
			};
		});
	}
	path(sender, to) {
		return getOrMake(getOrMake(this.#paths, sender, () => /* @__PURE__ */ new Map()), to, () => {
			let nextHops = this.#nextHopsFrom(sender, to), routed = nextHops.flatMap(({ value }) => value.kind === "worker" ? [value.networkInterfaceId] : []), otherwise = to.own?.networkInterfaceId ?? (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_3__.i)(to.worker);
			return {
				sender,
				to,
				nextHops,
				receivers: (routed.length === 0 ? [otherwise] : [...new Set(routed)]).map((networkInterfaceId) => ({
					networkInterfaceId,
					profile: this.profile(to, networkInterfaceId),
					route: this.#numbered(toRoute(nextHops, networkInterfaceId))
				}))
			};
		});
	}
	#nextHopsFrom(sender, to) {
		return getOrMake(this.#nextHops, `${sender.subnetId} ${to.worker.instanceId} ${to.cidr.text}`, () => nextHopsFrom(this.#network, sender, to));
	}
	judgement(connections, wanted = _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.t) {
		let exchanges = exchangesOn(connections).map((exchange) => {
			let { path, answerPath, receiver, answerReceiver } = exchange, [source, destination] = [answerPath.to, path.to], there = this.#way(path.sender, receiver, source, destination, NONE_TRACKED), tracked = {
				sender: receiver.networkInterfaceId === exchange.answeredBy,
				receiver: answerReceiver.networkInterfaceId === exchange.sentBy
			}, back = this.#way(answerPath.sender, answerReceiver, destination, source, tracked);
			return {
				packets: there.value,
				answers: back.value,
				key: `${there.key},${back.key}`
			};
		});
		return getOrMake(this.#judged, [...exchanges.map(({ key }) => key), ...keyOf(wanted)].join(), () => judge(exchanges, wanted));
	}
	#way(sender, receiver, source, destination, tracked) {
		let network = this.#network, { profile, route } = receiver, crossesSubnets = sender.subnetId !== profile.subnetId || profile.subnetId === "", from = getOrMake(getOrMake(this.#senderHops, receiver, newHops), tracked.sender, () => this.#numbered(senderHops({
			network,
			profile: sender,
			remote: destination,
			crossesSubnets,
			isTracked: tracked.sender
		}))), to = getOrMake(getOrMake(getOrMake(this.#receiverHops, source, () => /* @__PURE__ */ new Map()), profile, newHops), `${crossesSubnets} ${tracked.receiver}`, () => this.#numbered(receiverHops({
			network,
			profile,
			remote: source,
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
function keyOf(wanted) {
	return wanted === _main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.t ? [] : wanted.map(({ first, last }) => `${first}-${last}`);
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
function toRoute(nextHops, networkInterfaceId) {
	let allowed = mapRanges(nextHops, (nextHop) => allowedByNextHop(nextHop, networkInterfaceId));
	return {
		id: nextHops.map(({ start, end, value }, i) => `${start}-${end}:${allowed[i]?.value === void 0 ? "other" : value.kind}`).join(),
		allowed
	};
}
// src/reachability/pairs.ts
function judgePairs(workers, network, masquerade = !1) {
	let paths = new Paths(network);
	return [...[4, 6].flatMap((version) => {
		let endpoints = workers.flatMap((worker) => {
			let pods = worker.podCidrs.filter((podCidr) => podCidr.version === version).map((podCidr) => podsOf(worker, podCidr));
			if (pods.length === 0) return [];
			let node = masquerade ? masqueradedAt(worker, (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_3__.i)(worker), version) : void 0;
			return [{
				worker,
				pods,
				seenAs: node === void 0 ? pods : [node]
			}];
		});
		return endpoints.flatMap((from) => endpoints.filter((to) => to !== from).map((to) => {
			let [first = [], ...others] = from.seenAs.map((source) => to.pods.map((destination) => paths.connection(source, destination))), connections = first.concat(...others), judgement = paths.judgement(connections);
			return {
				kind: "pods",
				from: from.worker,
				to: to.worker,
				version,
				connections,
				judgement
			};
		}));
	}), ...pairsWithoutCommonFamily(workers)];
}
const NO_COMMON_FAMILY$1 = {
	verdict: "none",
	allowed: "nothing",
	blocked: [{
		component: "address-family",
		extent: "all",
		exchanges: []
	}]
};
function noCommonFamily(kind, from, to) {
	return {
		kind,
		from,
		to,
		version: void 0,
		connections: [],
		judgement: NO_COMMON_FAMILY$1
	};
}
function pairsWithoutCommonFamily(workers) {
	let haveCommonFamily = (from, to) => from.podCidrs.some((a) => to.podCidrs.some((b) => a.version === b.version));
	return workers.flatMap((from) => workers.filter((to) => to !== from && !haveCommonFamily(from, to)).map((to) => noCommonFamily("pods", from, to)));
}
// src/reachability/control-plane.ts
const KUBELET_PORT = 10250;
function judgeControlPlane(workers, { controllers, apiPort }, network, masquerade) {
	let paths = new Paths(network), wanted = {
		"api-server": (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.d)(_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.r.tcp, apiPort, apiPort),
		kubelet: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.d)(_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.r.tcp, KUBELET_PORT, KUBELET_PORT),
		webhooks: (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.d)(_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.r.tcp)
	};
	return [
		"api-server",
		"kubelet",
		"webhooks"
	].flatMap((kind) => workers.flatMap((worker) => controllers.filter(({ instanceId }) => instanceId !== worker.instanceId).flatMap((controller) => {
		let [from, to] = kind === "api-server" ? [worker, controller] : [controller, worker], found = [4, 6].flatMap((version) => {
			let ends = endsOf(kind, worker, controller, version, masquerade);
			if (ends.length === 0) return [];
			let connections = ends.map(([source, destination]) => paths.connection(source, destination)), judgement = paths.judgement(connections, wanted[kind]);
			return [{
				kind,
				from,
				to,
				version,
				connections,
				judgement
			}];
		});
		return found.length === 0 ? [noCommonFamily(kind, from, to)] : kind === "kubelet" ? found.slice(0, 1) : found;
	})));
}
function endsOf(kind, worker, controller, version, masquerade) {
	let toWorker = nodeAt(worker, (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_3__.i)(worker), version), toController = nodeAt(controller, (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_3__.i)(controller), version), pods = worker.podCidrs.filter((each) => each.version === version).map((each) => podsOf(worker, each));
	switch (kind) {
		case "api-server": {
			if (toController === void 0 || pods.length === 0) return [];
			let sending = sendingInterface(worker, toController), masqueraded = masquerade ? masqueradedAt(worker, sending, version) : void 0;
			return (masqueraded === void 0 ? pods : [masqueraded]).map((source) => [source, toController]);
		}
		case "kubelet": {
			if (toWorker === void 0) return [];
			let source = nodeAt(controller, sendingInterface(controller, toWorker), version);
			return source === void 0 ? [] : [[source, toWorker]];
		}
		case "webhooks": return toController === void 0 ? [] : pods.map((destination) => [toController, destination]);
	}
}
// src/reachability/explanations.ts
const UNKNOWN = {
	kind: "unknown",
	key: "unknown"
}, NO_COMMON_FAMILY = {
	kind: "address-family",
	key: "address-family",
	isOfController: !1
}, NO_FAMILY_OF_CONTROLLER = {
	kind: "address-family",
	key: "address-family controller",
	isOfController: !0
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
		remote: void 0
	};
}
function explainComponent({ component, exchanges }, pair, network) {
	let { isForAnswers, oneWay } = wayOf(component);
	if (oneWay === "address-family") return [withoutPath(pair.kind === "pods" ? NO_COMMON_FAMILY : NO_FAMILY_OF_CONTROLLER, pair, pair.from.instanceId)];
	let { at, explain } = EXPLAINERS[oneWay], [worker, peer] = isForAnswers === (at === "sender") ? [pair.to, pair.from] : [pair.from, pair.to];
	return withoutRepeats(exchangesOn(pair.connections).filter((_, index) => exchanges.includes(index)).map(({ path, answerPath, receiver, answerReceiver }) => {
		let [way, back] = isForAnswers ? [answerPath, path] : [path, answerPath];
		return at === "sender" ? {
			path: way,
			profile: way.sender,
			remote: way.to
		} : {
			path: way,
			profile: (isForAnswers ? answerReceiver : receiver).profile,
			remote: back.to
		};
	})).flatMap((place) => explain({
		...place,
		worker
	}, network).map((found) => ({
		...found,
		worker,
		peer,
		remote: place.remote,
		subnetId: place.profile.subnetId
	})));
}
function withoutRepeats(places) {
	return places.filter((place, index) => places.findIndex(({ path, profile, remote }) => path === place.path && profile === place.profile && remote === place.remote) === index);
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
			let table = (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_6__.S)(subnetId, network.tables);
			if (table === void 0) return [{
				explanation: UNKNOWN,
				resource: ""
			}];
			let { routeTableId: resource } = table, { cidr, own } = path.to;
			return path.nextHops.flatMap(({ value: nextHop }) => {
				if (nextHop.kind === "worker") return [];
				if (nextHop.kind === "unknown" || nextHop.kind === "nowhere" && own !== void 0) return [{
					explanation: UNKNOWN,
					resource: ""
				}];
				if (nextHop.kind === "elsewhere" && (own !== void 0 || nextHop.destination.prefix > cidr.prefix)) {
					let { route } = nextHop;
					return [{
						explanation: {
							kind: "shadowing-route",
							key: [
								"shadowing-route",
								resource,
								(0,_main_destination_js__WEBPACK_IMPORTED_MODULE_9__.t)(route.destination)
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
// src/reachability/explanation-impacts.ts
function explanationImpacts(pairs, network) {
	let found = /* @__PURE__ */ new Map();
	for (let pair of pairs) for (let { explanation, worker, subnetId, peer, remote } of explainPair(pair, network)) {
		let impact = found.get(explanation.key) ?? noImpact(explanation);
		found.set(explanation.key, impact), impact.pairs.add(pair), impact.workers.add(worker), impact.subnetIds.add(subnetId), impact.peers.add(peer), remote !== void 0 && impact.remotes.add(remote);
	}
	let order = [.../* @__PURE__ */ new Set([...pairs.map(({ from }) => from), ...pairs.map(({ to }) => to)])], subnets = order.flatMap(({ subnetId, networkInterfaces }) => [subnetId, ...networkInterfaces.map((each) => each.subnetId)]);
	return [...found.values()].map((impact) => ({
		...impact,
		pairs: [...impact.pairs],
		workers: order.filter((worker) => impact.workers.has(worker)),
		subnetIds: [...new Set(subnets)].filter((subnetId) => impact.subnetIds.has(subnetId)),
		peers: order.filter((worker) => impact.peers.has(worker))
	}));
}
function noImpact(explanation) {
	return {
		explanation,
		pairs: /* @__PURE__ */ new Set(),
		workers: /* @__PURE__ */ new Set(),
		subnetIds: /* @__PURE__ */ new Set(),
		peers: /* @__PURE__ */ new Set(),
		remotes: /* @__PURE__ */ new Set()
	};
}
function openedByMasquerading(impacts, pairs, judgeMasqueraded, network) {
	if (!impacts.some(({ explanation }) => refersToGroup(explanation, network))) return /* @__PURE__ */ new Set();
	let masqueraded = judgeMasqueraded(), both = pairs.map((pair, i) => ({
		pair,
		then: masqueraded[i]?.judgement
	}));
	if (both.some(({ pair: { judgement }, then }) => judgement.verdict !== "none" && then?.verdict !== "all" && (then?.verdict !== judgement.verdict || then.allowed !== judgement.allowed))) return /* @__PURE__ */ new Set();
	let opened = both.filter(({ pair: { judgement }, then }) => then?.verdict === "all" && judgement.blocked.every(({ component }) => component === "ingress-groups"));
	return new Set(opened.map(({ pair }) => pair));
}
function refersToGroup(explanation, { securityGroups }) {
	return explanation.kind === "security-group" && explanation.groupIds.flatMap((groupId) => securityGroups.get(groupId)?.[explanation.direction] ?? []).some((rule) => rule.kind === "allow" && rule.peer.kind === "security-group");
}
// src/reachability/fix-commands.ts
function inRegion(command, region) {
	return command.replaceAll("aws ec2 ", `aws ec2 --region ${quoted(region)} `);
}
const HIGHEST_RULE_NUMBER = 32766;
function remotesOf(remotes, clusterCidrs) {
	let [nodes, pods] = [!0, !1].map((isNode) => [...remotes].filter(({ own }) => own !== void 0 === isNode)), cidrsOf = (endpoints = []) => endpoints.map(({ cidr }) => cidr), groups = (nodes ?? []).map(({ groupIds: [groupId] }) => groupId);
	return {
		podCidrs: rangesOf(cidrsOf(pods), clusterCidrs),
		nodeCidrs: rangesOf(cidrsOf(nodes), []),
		nodeGroupIds: [...new Set(groups.includes(void 0) ? [] : groups)].flatMap((each) => each ?? [])
	};
}
function openSecurityGroup(groupId, direction, { podCidrs, nodeCidrs, nodeGroupIds }) {
	let cidrs = nodeGroupIds.length > 0 ? podCidrs : [...podCidrs, ...nodeCidrs], ofRanges = [4, 6].flatMap((version) => {
		let ranges = cidrs.filter((each) => each.version === version), [list, field] = version === 4 ? ["IpRanges", "CidrIp"] : ["Ipv6Ranges", "CidrIpv6"];
		return ranges.length === 0 ? [] : [`IpProtocol=-1,${list}=[${ranges.map(({ text }) => `{${field}=${text}}`).join(",")}]`];
	}), pairs = nodeGroupIds.map((each) => `{GroupId=${each}}`).join(","), permissions = [...ofRanges, ...pairs === "" ? [] : [`IpProtocol=-1,UserIdGroupPairs=[${pairs}]`]];
	return `${aws(`authorize-security-group-${direction}`, { "group-id": groupId })} --ip-permissions ${permissions.map(quoted).join(" ")}`;
}
function openNetworkAcl({ networkAclId, entries }, direction, podCidrs) {
	let existing = entries.filter((entry) => entry.direction === direction && entry.ruleNumber <= HIGHEST_RULE_NUMBER), taken = new Set(existing.map(({ ruleNumber }) => ruleNumber)), denying = existing.filter((entry) => entry.action === "unreadable" || entry.action === "deny" && podCidrs.some((podCidr) => (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_7__.r)(entry.cidr, podCidr))), last = Math.min(Math.max(0, ...taken) + podCidrs.length, HIGHEST_RULE_NUMBER), before = Math.min(...denying.map(({ ruleNumber }) => ruleNumber), last + 1), free = Array.from({ length: before - 1 }, (_, i) => before - 1 - i).filter((each) => !taken.has(each));
	return free.length < podCidrs.length ? [] : podCidrs.map(({ text, version }, i) => aws("create-network-acl-entry", {
		"network-acl-id": networkAclId,
		[direction]: "",
		"rule-number": String(free[podCidrs.length - 1 - i]),
		protocol: "-1",
		[version === 4 ? "cidr-block" : "ipv6-cidr-block"]: text,
		"rule-action": "allow"
	}));
}
function switchChecksOff(targets) {
	let instances = targets.flatMap((target) => target.kind === "instance" ? [target.instanceId] : []), interfaces = targets.flatMap((target) => target.kind === "network-interface" ? [target.networkInterfaceId] : []);
	return [...forEach(instances, "modify-instance-attribute", "instance-id"), ...forEach(interfaces, "modify-network-interface-attribute", "network-interface-id")];
}
function forEach(ids, command, option) {
	let [only, ...others] = ids;
	return only === void 0 ? [] : others.length === 0 ? [`${aws(command, { [option]: only })} --no-source-dest-check`] : [`for id in ${ids.map(quoted).join(" ")}; do aws ec2 ${command} --${option} "$id" --no-source-dest-check; done`];
}
function pointRoute(command, routeTableId, destination, target) {
	return aws(command, {
		"route-table-id": routeTableId,
		...destinationOption((0,_main_destination_js__WEBPACK_IMPORTED_MODULE_9__.i)(destination.text)),
		...target.kind === "instance" ? { "instance-id": target.instanceId } : { "network-interface-id": target.networkInterfaceId }
	});
}
function deleteRoute(routeTableId, route) {
	return route.origin === "CreateRoute" ? [aws("delete-route", {
		"route-table-id": routeTableId,
		...destinationOption(route.destination)
	})] : [];
}
function rangesOf(podCidrs, clusterCidrs) {
	return podCidrs.every((podCidr) => clusterCidrs.some((outer) => (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_7__.n)(outer, podCidr))) ? clusterCidrs.filter((outer) => podCidrs.some((podCidr) => (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_7__.n)(outer, podCidr))) : (0,_main_packages_main_node_instances_read_nodes_packet_filter_calls_after_reading_pull_request_comm_b8chp0ea_js__WEBPACK_IMPORTED_MODULE_10__.t)(podCidrs.map(({ text }) => text)).map((text) => (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_7__.t)(text));
}
function destinationOption(destination) {
	let text = destination.kind === "cidr" ? destination.written : (0,_main_destination_js__WEBPACK_IMPORTED_MODULE_9__.t)(destination);
	return destination.kind === "prefix-list" ? { "destination-prefix-list-id": text } : { [(0,_main_destination_js__WEBPACK_IMPORTED_MODULE_9__.r)(destination)?.version === 6 ? "destination-ipv6-cidr-block" : "destination-cidr-block"]: text };
}
function aws(command, options) {
	return [
		"aws ec2",
		command,
		...Object.entries(options).map(([name, value]) => value === "" ? `--${name}` : `--${name} ${quoted(value)}`)
	].join(" ");
}
function quoted(word) {
	return /^[\w./:=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
// src/reachability/messages.ts
function sourceDestCheckOn(checks, commands) {
	return {
		...(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.K)("warning", checks),
		commands
	};
}
function routeMissing(table, peers, commands) {
	return {
		code: "route-missing",
		message: `${(0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_8__.a)(table)} has no active route to the pods of ${names$1(peers)}. Run with mode: apply, or fix the errors that prevent the route.`,
		commands,
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_13__.o)(peers.map(({ name }) => name))
	};
}
function subnetUnmanaged(subnetId, workers, table, commands) {
	return {
		...(0,_main_table_messages_js__WEBPACK_IMPORTED_MODULE_11__.r)(subnetId, workers, table),
		commands
	};
}
function controllerSubnetUnmanaged(subnetId, controllers, table, commands) {
	let [are, their] = controllers.length === 1 ? ["is", "its"] : ["are", "their"];
	return {
		code: "subnet-not-governed",
		message: `${names$1(controllers)} ${are} in ${subnetId}, which uses ${(0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_8__.a)(table)}, so ${their} traffic to pods doesn't use the managed routes. Associate the subnet with a managed route table, or add ${table.routeTableId} to route-table-ids or its name to route-table-name.`,
		commands,
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_13__.o)(controllers.map(({ name }) => name))
	};
}
function routeShadows(routeTableId, first, others, commands) {
	let finding = (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.W)(routeTableId, first, first.worker, first.podCidr);
	if (others.length === 0) return {
		...finding,
		commands
	};
	let also = others.map(({ destination, worker }) => `${destination.text} from ${worker.name}`), { code, message } = finding;
	return {
		code,
		message: `${message} That route also diverts ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_13__.n)(also)}.`,
		commands,
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_13__.o)(also)
	};
}
function nodesShadowed(routeTableId, { destination, target, state }, workers, commands) {
	let where = `${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.J)(target)}${state === "blackhole" ? " (a blackhole)" : ""}`;
	return {
		code: "route-shadowed",
		message: `In ${routeTableId}, ${(0,_main_destination_js__WEBPACK_IMPORTED_MODULE_9__.t)(destination)} targets ${where}, so packets to the addresses of ${names$1(workers)} don't take the local route. With masquerading, replies to their pods go to these addresses. Delete that route, or let its target forward the packets.`,
		commands,
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_13__.o)(workers.map(({ name }) => name))
	};
}
function noCommonAddressFamily(workers) {
	return {
		code: "address-family",
		message: `The pods of ${names$1(workers)} have no common IP version: some have only IPv4 addresses, and others have only IPv6 addresses. In the tags of all workers, set a pod CIDR of the same IP version.`,
		commands: [],
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_13__.o)(workers.map(({ name }) => name))
	};
}
function noAddressFamilyOfControllers(some, others) {
	return {
		code: "address-family",
		message: `${names$1(some)} and ${names$1(others)} have no common IP version for the traffic between pods and the control plane. Assign addresses of the pods' IP version to the primary interfaces of the controllers.`,
		commands: [],
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_13__.o)([...some, ...others].map(({ name }) => name))
	};
}
function noController(vpcId) {
	return {
		code: "reachability-unknown",
		message: `Can't check the control plane, because no running instance in ${vpcId} matches control-plane-filters. Fix the filters, or leave the input empty.`,
		commands: []
	};
}
function reachabilityUnknown(pairs) {
	return {
		code: "reachability-unknown",
		message: `For ${pairs} ${pairs === 1 ? "pair" : "pairs"} of workers, the action can't determine whether pods can communicate, because EC2 didn't return every security group, network ACL, and prefix list that applies. Make sure that the credentials can describe them.`,
		commands: []
	};
}
function tooManyWorkers(workers, most) {
	let [all, judged, perVersion] = [
		workers,
		most,
		most / 2
	].map((each) => each.toLocaleString("en"));
	return {
		code: "reachability-unknown",
		message: `Skipped the reachability check: there are ${all} workers, and a route table can have routes to at most ${judged} (${perVersion} for each IP version). Select fewer workers, or set reachability: off.`,
		commands: []
	};
}
function packetFiltersUnread(errors) {
	let rest = errors.length - 5;
	return {
		code: "reachability-unknown",
		message: `Can't fully determine whether pods can communicate. ${[...errors.slice(0, 5), ...rest > 0 ? [`And ${rest} more.`] : []].join(" ")} To skip this check, set reachability: off.`,
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_13__.o)(errors)
	};
}
function names$1(workers) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_13__.n)(workers.map(({ name }) => name));
}
// src/reachability/packet-filter-messages.ts
const MASQUERADED = "With masquerading, packets come from the worker's address, and replies go to it";
function securityGroupBlocks(groupIds, groupRules, effect, commands) {
	let isOne = groupIds.length === 1, subject = `${isOne ? "Security group" : "Security groups"} ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_13__.n)(groupIds)} of ${names(effect.workers)}`, { isKept, isMasqueraded, nodes } = effect, peers = [
		...isKept ? ["the pod CIDRs"] : [],
		...isMasqueraded ? ["the workers' security group"] : [],
		...nodes.length > 0 ? [`the security group of ${names(nodes)}`] : []
	], add = `add ${peers.length === 1 ? "a rule that allows" : "rules that allow"} ${peers.join(" and ")}.`, fix = isMasqueraded ? `${MASQUERADED}; ${add}` : isKept && groupRules !== "none" ? `Rules that reference a security group match node IPs, not pod IPs; ${add}${groupRules === "some" ? "" : " If the bridge plugin has ipMasq: true, packets have node IPs, and these rules match. In that case, set masquerade: true instead."}` : sentence(add);
	return {
		code: "security-group",
		message: `${subject} ${describeEffect(effect, isOne)}. ${fix}`,
		commands,
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_13__.o)([
			...effect.workers,
			...effect.peers,
			...effect.nodes
		].map(({ name }) => name))
	};
}
function networkAclBlocks(networkAclId, subnetIds, effect, commands) {
	let add = commands.length === 0 ? "Renumber its entries, and add" : "Add", remotes = [
		...effect.isKept ? ["the pod CIDRs"] : [],
		...effect.isMasqueraded ? ["the workers' addresses"] : [],
		...effect.nodes.length > 0 ? [`the addresses of ${names(effect.nodes)}`] : []
	].join(" and "), masqueraded = effect.isMasqueraded ? ` ${MASQUERADED}.` : "";
	return {
		code: "network-acl",
		message: `Network ACL ${networkAclId} of ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_13__.n)(subnetIds)} (${names(effect.workers)}) ${describeEffect(effect)}. Network ACLs also filter replies.${masqueraded} ${add} entries for ${remotes} with lower rule numbers than the entries that deny them.`,
		commands,
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_13__.o)([
			...effect.workers,
			...effect.peers,
			...effect.nodes
		].map(({ name }) => name))
	};
}
function describeEffect({ direction, allowed, peers, nodes }, isOne = !0) {
	let values = allowed.flatMap((ranges) => ranges.map(({ value }) => value)), isKnown = values.every(({ definite, possible }) => (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_4__.l)(definite, possible)), [text = "", ...texts] = new Set(values.map(({ definite }) => describeTraffic(definite, _main_finding_js__WEBPACK_IMPORTED_MODULE_13__.n))), [block, allow] = isOne ? ["blocks", "allows"] : ["block", "allow"], effect = !isKnown || texts.length > 0 ? `${block} part of the traffic` : text === "nothing" ? `${block} all traffic` : `${allow} ${text.startsWith("all but ") ? "" : "only "}${text}`, others = [...nodes.length > 0 ? [names(nodes)] : [], ...peers.length > 0 ? [`the pods of ${names(peers)}`] : []];
	return `${effect} ${direction === "ingress" ? "from" : "to"} ${others.join(" and ")}`;
}
function sentence(text) {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
function names(workers) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_13__.n)(workers.map(({ name }) => name));
}
// src/reachability/explanation-findings.ts
function findingFor(impact, context) {
	let { commands, ...finding } = findingOf(impact, context);
	return {
		...finding,
		commands: commands.map((command) => inRegion(command, context.region))
	};
}
function findingOf(impact, context) {
	let { explanation, pairs, workers, peers } = impact;
	switch (explanation.kind) {
		case "source-dest-check": {
			let checks = checksOn(impact);
			return sourceDestCheckOn(checks, switchChecksOff(checks.map(({ target }) => target)));
		}
		case "security-group": return securityGroupFinding(explanation, impact, context);
		case "network-acl": return networkAclFinding(explanation, impact, context);
		case "missing-route": return missingRouteFinding(explanation, impact, context);
		case "shadowing-route": return shadowingRouteFinding(explanation, impact);
		case "address-family": return explanation.isOfController ? noAddressFamilyOfControllers(workers, peers) : noCommonAddressFamily([...workers, ...peers]);
		case "unknown": return reachabilityUnknown(pairs.length);
	}
}
function checksOn({ pairs, workers }) {
	let usedBy = (sender, { receivers, to }) => [sender, ...receivers.map(({ networkInterfaceId }) => networkInterfaceId)].filter((networkInterfaceId) => isDroppedBy(to, networkInterfaceId)).map((id) => [id, {
		worker: to.worker,
		target: (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_6__.f)(to.worker, id)
	}]), checks = new Map(pairs.flatMap(({ connections }) => connections.flatMap(({ sentBy, path, answeredBy, answerPath }) => [...usedBy(sentBy, answerPath), ...usedBy(answeredBy, path)])));
	return workers.flatMap((worker) => {
		let ofWorker = [...checks].filter(([, check]) => check.worker === worker), isPrimary = ([id]) => Number(id === (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_3__.i)(worker));
		return ofWorker.toSorted((a, b) => isPrimary(b) - isPrimary(a)).map(([, check]) => check);
	});
}
function securityGroupFinding({ groupIds, direction }, { remotes, ...impact }, { network, clusterCidrs, openedByMasquerading }) {
	let groups = groupIds.map((groupId) => network.securityGroups.get(groupId)), isOpened = impact.pairs.every((pair) => openedByMasquerading.has(pair)), groupRules = refersToGroup(impact.explanation, network) ? isOpened ? "match-masqueraded" : "some" : "none", allowed = [...remotes].map((remote) => allowedByGroups(groups, direction, remote, network.prefixLists)), [groupId = ""] = groupIds, to = remotesOf(remotes, clusterCidrs);
	return securityGroupBlocks(groupIds, groupRules, {
		...effectOn(impact, remotes),
		direction,
		allowed
	}, [openSecurityGroup(groupId, direction, to)]);
}
function effectOn({ workers, peers }, remotes) {
	let all = [...remotes], ofKind = (kind) => peers.filter((peer) => all.some(({ of, worker }) => of === kind && worker === peer)), pods = all.filter(({ of }) => of === "pods");
	return {
		workers,
		peers: ofKind("pods"),
		nodes: ofKind("worker"),
		isKept: pods.some(({ own }) => own === void 0),
		isMasqueraded: pods.some(({ own }) => own !== void 0)
	};
}
function networkAclFinding({ acl, direction }, { remotes, subnetIds, ...impact }, { clusterCidrs }) {
	let allowed = [...remotes].map(({ cidr }) => allowedByAcl(acl, direction, cidr)), to = remotesOf(remotes, clusterCidrs), commands = openNetworkAcl(acl, direction, [...to.podCidrs, ...to.nodeCidrs]);
	return networkAclBlocks(acl.networkAclId, [...subnetIds], {
		...effectOn(impact, remotes),
		direction,
		allowed
	}, commands);
}
function missingRouteFinding({ table, subnetId }, { peers, remotes }, { managed, workers, controllers }) {
	let podCidrs = new Set([...remotes].map(({ cidr }) => cidr)), commands = peers.flatMap((worker) => worker.podCidrs.filter((podCidr) => podCidrs.has(podCidr)).map((podCidr) => {
		let current = (0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_8__.i)(table, podCidr), command = current === void 0 ? "create-route" : "replace-route", destination = current === void 0 ? podCidr : (0,_main_destination_js__WEBPACK_IMPORTED_MODULE_9__.n)(current.destination, podCidr);
		return pointRoute(command, table.routeTableId, destination, (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_3__.a)(worker));
	}));
	if (managed.has(table.routeTableId)) return routeMissing(table, peers, commands);
	let inSubnet = workers.filter((worker) => worker.subnetId === subnetId);
	return inSubnet.length === 0 ? controllerSubnetUnmanaged(subnetId, controllers.filter((each) => each.subnetId === subnetId), table, commands) : subnetUnmanaged(subnetId, inSubnet, table, commands);
}
function shadowingRouteFinding({ table: { routeTableId }, route }, { pairs, remotes, peers }) {
	if ([...remotes].some(({ own }) => own !== void 0)) return nodesShadowed(routeTableId, route, peers, deleteRoute(routeTableId, route));
	let shadows = /* @__PURE__ */ new Map(), ways = pairs.flatMap(({ from, to, connections }) => connections.flatMap(({ path, answerPath }) => [{
		worker: to,
		path
	}, {
		worker: from,
		path: answerPath
	}]));
	for (let { worker, path } of ways) for (let { value: nextHop } of path.nextHops) if (nextHop.kind === "elsewhere" && nextHop.route === route) for (let podCidr of worker.podCidrs) (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_7__.n)(podCidr, nextHop.destination) && shadows.set(nextHop.destination.text, {
		...nextHop,
		worker,
		podCidr
	});
	let [first, ...others] = shadows.values();
	return first === void 0 ? reachabilityUnknown(pairs.length) : routeShadows(routeTableId, first, others, deleteRoute(routeTableId, route));
}
// src/reachability/assess.ts
const MOST_WORKERS = 2e3;
function assess({ mode, reachability, masquerade, controlPlane, clusterCidrs, region }, world) {
	let { planned } = world, managed = planned === void 0 ? world.tables : tablesAfter(world.tables, planned.changes), newest = new Map([...world.associated, ...managed].map((table) => [table.routeTableId || table, table])), workers = withChecksOff(world.workers, planned?.checks ?? world.disabledChecks), { controllers } = world, network = {
		...world.filters,
		tables: [...newest.values()]
	}, isTooMany = workers.length > MOST_WORKERS, judge = (isMasqueraded) => {
		let pairs = judgePairs(workers, network, isMasqueraded);
		if (controlPlane === void 0) return pairs;
		let { apiPort } = controlPlane;
		return pairs.concat(judgeControlPlane(workers, {
			controllers,
			apiPort
		}, network, isMasqueraded));
	}, pairs = isTooMany ? [] : judge(masquerade), impacts = explanationImpacts(pairs, network), context = {
		network,
		workers,
		controllers,
		managed: new Set(managed.map(({ routeTableId }) => routeTableId)),
		clusterCidrs,
		openedByMasquerading: masquerade ? /* @__PURE__ */ new Set() : openedByMasquerading(impacts, pairs, () => judge(!0), network),
		region
	}, isWithoutController = controlPlane !== void 0 && controllers.length === 0, severity = reachability === "fail" ? "error" : "warning", unread = isTooMany ? unknownFinding(tooManyWorkers(workers.length, MOST_WORKERS), severity) : unreadFinding(world.filters, severity, region) ?? (isWithoutController ? unknownFinding(noController(workers[0]?.vpcId ?? ""), severity) : void 0), found = impacts.map((impact) => {
		let { commands, ...sentence } = findingFor(impact, context), finding = impact.explanation.kind === "unknown" ? unread ?? {
			...sentence,
			severity: severity === "error" ? severity : "notice",
			scope: "pods"
		} : {
			...sentence,
			...mode === "verify" && isManagedShadow(impact, context) ? DRIFT : {
				severity,
				scope: "pods"
			},
			...commands.length === 0 ? {} : { commands }
		};
		return {
			key: impact.explanation.key,
			pairs: impact.pairs.length,
			finding: graver(finding, world.findings)
		};
	}), own = /* @__PURE__ */ new Set([...found.map(({ finding }) => finding), ...unread === void 0 ? [] : [unread]]);
	return {
		isPlanned: planned !== void 0,
		isComplete: world.missingWorkers === 0 && !isTooMany && !isWithoutController,
		pairs,
		context,
		explanations: found,
		findings: merge(world.findings, [...own])
	};
}
const DRIFT = {
	severity: "error",
	scope: "routes"
};
function isManagedShadow({ explanation }, { managed }) {
	return explanation.kind === "shadowing-route" && managed.has(explanation.table.routeTableId);
}
function unreadFinding({ errors }, severity, region) {
	if (errors.length === 0) return;
	let why = (0,_main_explain_error_js__WEBPACK_IMPORTED_MODULE_2__.t)(AggregateError(errors), region).map(({ message }) => /[.!?]$/.test(message) ? message : `${message}.`).sort(), late = errors.flatMap((each) => each instanceof _main_aws_error_js__WEBPACK_IMPORTED_MODULE_1__.r && (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.ot)(each) === "cancelled" ? each.call : []);
	return late.length > 0 && why.push((0,_main_explain_error_js__WEBPACK_IMPORTED_MODULE_2__.r)([...new Set(late)].sort())), unknownFinding(packetFiltersUnread(why), severity);
}
function unknownFinding({ code, message, names }, severity) {
	let shown = {
		severity: severity === "error" ? severity : "notice",
		scope: "pods",
		code,
		message
	};
	return names === void 0 ? shown : {
		...shown,
		names
	};
}
function graver(finding, earlier) {
	let same = earlier.find((each) => isSame(each, finding));
	return same?.severity === "error" ? {
		...finding,
		severity: same.severity,
		scope: same.scope
	} : finding;
}
function merge(earlier, own) {
	let news = own.filter(({ code }) => code !== "route-missing" || !(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_13__.r)(earlier)), kept = earlier.map((each) => news.find((finding) => isSame(each, finding)) ?? each);
	return [...kept, ...news.filter((finding) => !kept.includes(finding))];
}
function isSame(a, b) {
	return a.code === b.code && a.about !== void 0 && a.about.join() === b.about?.join();
}
// src/reachability/read-network.ts
async function readNetwork(ec2, selection, workers, managed, associated) {
	let [vpcId] = workers.map((worker) => worker.vpcId);
	if (selection === void 0 || vpcId === void 0) return {
		filters: await readPacketFilters(ec2, workers, associated),
		controllers: [],
		associated
	};
	let errors = [], orElse = (other) => (error) => (errors.push(error), other), filters = [...selection.filters, {
		name: "vpc-id",
		values: [vpcId]
	}], controllers = (await ec2.describeInstances(filters).catch(orElse([]))).filter((instance) => (0,_main_instance_js__WEBPACK_IMPORTED_MODULE_5__.r)(instance, "running")).map((instance) => {
		let name = instance.tags.get(selection.nameTag) ?? "";
		return (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_6__.c)(name === "" ? instance.instanceId : name, instance, []);
	}).toSorted((a, b) => a.name.localeCompare(b.name, "en", { numeric: !0 })), tables = associated === managed ? await (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_6__.C)(ec2, controllers, managed).catch(orElse(associated)) : associated, read = await readPacketFilters(ec2, [...workers, ...controllers], tables);
	return {
		filters: {
			...read,
			errors: [...errors, ...read.errors]
		},
		controllers,
		associated: tables
	};
}
async function readPacketFilters(ec2, workers, tables) {
	let interfaces = workers.flatMap(({ networkInterfaces }) => networkInterfaces), groupIds = unique(interfaces.flatMap((each) => each.groupIds)), subnetIds = unique([...workers, ...interfaces].map(({ subnetId }) => subnetId)), errors = [], orUndefined = (read) => read.catch((error) => {
		errors.push(error);
	}), [groupPages, aclPages] = await Promise.all([Promise.all((0,_main_filters_js__WEBPACK_IMPORTED_MODULE_14__.n)("group-id", groupIds).map((filter) => orUndefined(ec2.describeSecurityGroups([filter])))), subnetIds.length < 2 ? [] : Promise.all((0,_main_filters_js__WEBPACK_IMPORTED_MODULE_14__.n)("association.subnet-id", subnetIds).map((filter) => orUndefined(ec2.describeNetworkAcls([filter]))))]), groups = groupPages.flatMap((page) => page ?? []), listIds = unique([...groups.flatMap(({ ingress, egress }) => [...ingress, ...egress]).flatMap((rule) => rule.kind === "allow" && rule.peer.kind === "prefix-list" ? [rule.peer.prefixListId] : []), ...tables.flatMap(prefixListsOf)]), lists = await (0,_main_packages_after_reading_assess_reachability_check_permissions_js__WEBPACK_IMPORTED_MODULE_12__.t)(listIds, async (id) => {
		let entries = await orUndefined(ec2.getManagedPrefixListEntries(id));
		return entries === void 0 ? [] : [[id, entries]];
	}, { concurrency: 5 });
	return {
		securityGroups: new Map(groups.map((group) => [group.groupId, group])),
		networkAcls: aclPages.flatMap((page) => page ?? []),
		prefixLists: new Map(lists.flat()),
		errors
	};
}
function unique(ids) {
	return [...new Set(ids)].filter((id) => id !== "");
}
// src/report/summary/reachability-summary.ts
const MATRIX_BYTES = 4e4, COLUMNS = [
	["api-server", "pods → API server"],
	["kubelet", "API server → kubelet"],
	["webhooks", "API server → pods"]
], MARKS = {
	all: "✅",
	some: "🟡",
	none: "❌",
	unknown: "❔"
};
function renderReachability(assessment, line, docsPage) {
	let { pairs } = assessment;
	if (pairs.length === 0) return [];
	let families = Map.groupBy(pairs.filter(({ kind }) => kind === "pods"), ({ version }) => version);
	return [
		`#### Reachability: ${line}`,
		...[...families].flatMap(([version, ofFamily]) => version === void 0 ? [] : familyBlocks(version, ofFamily, families.size > 1, assessment)),
		...controlPlaneTable(assessment),
		legend(pairs),
		...partLines(pairs),
		findingList(assessment, docsPage)
	].filter((block) => block !== "");
}
function familyBlocks(version, pairs, isOneOfSeveral, assessment) {
	let workers = [...new Set(pairs.flatMap(({ from, to }) => [from, to]))];
	if (workers.length > 20) return [`The matrix isn't shown for ${workers.length} workers. The report file lists every pair.`];
	let cells = new Map(pairs.map((pair) => [pair.from, /* @__PURE__ */ new Map()]));
	for (let pair of pairs) cells.get(pair.from)?.set(pair.to, cell(pair, assessment));
	let rows = workers.map((from) => [from.name, ...workers.map((to) => cells.get(from)?.get(to) ?? "·")]), header = [`${isOneOfSeveral ? `IPv${version}, ` : ""}from ↓ to →`, ...workers.map(({ name }) => name)];
	return [[!0, !1].map((aligned) => (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_6__.y)(header, rows, {
		aligned,
		marks: !0
	})).find((table) => (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_6__.h)(table) <= MATRIX_BYTES) ?? "The matrix isn't shown, because the workers' names are too long. The report file lists every pair."];
}
function controlPlaneTable(assessment) {
	let ways = assessment.pairs.filter(({ kind }) => kind !== "pods");
	if (ways.length === 0) return [];
	let isOneVersion = new Set(ways.map(({ version }) => version)).size === 1, rows = [...Map.groupBy(ways, rowOf).values()].map((ofRow) => {
		let [first] = ofRow, [worker, controller] = first === void 0 ? [] : first.kind === "api-server" ? [first.from, first.to] : [first.to, first.from], version = first?.version === void 0 || isOneVersion ? "" : `, IPv${first.version}`;
		return [
			`${worker?.name ?? ""}${version}`,
			controller?.name ?? "",
			...COLUMNS.map(([kind]) => {
				let found = ofRow.find((each) => each.kind === kind);
				return found === void 0 ? "·" : cell(found, assessment);
			})
		];
	}), header = [
		"worker",
		"controller",
		...COLUMNS.map(([, title]) => title)
	];
	return [[!0, !1].map((aligned) => (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_6__.y)(header, rows, {
		aligned,
		marks: !0
	})).find((each) => rows.length <= 60 && (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_6__.h)(each) <= MATRIX_BYTES) ?? `The table isn't shown for ${ways.length} connections to the control plane. The report file lists each.`];
}
function rowOf({ kind, from, to, version }) {
	let [worker, controller] = kind === "api-server" ? [from, to] : [to, from];
	return [
		worker.instanceId,
		controller.instanceId,
		version
	].join(" ");
}
function cell(pair, { context, explanations }) {
	let keys = new Set(explanationKeys(pair, context.network)), numbers = explanations.flatMap(({ key }, index) => keys.has(key) ? [index + 1] : []);
	return [MARKS[pair.judgement.verdict], ...numbers].join(" ");
}
function legend(pairs) {
	let verdicts = new Set(pairs.map(({ judgement }) => judgement.verdict)), shown = [
		{
			verdict: "all",
			meaning: "all traffic and its replies get through"
		},
		{
			verdict: "some",
			meaning: "some traffic and its replies get through"
		},
		{
			verdict: "none",
			meaning: "no traffic gets through, or no replies come back"
		},
		{
			verdict: "unknown",
			meaning: "unknown"
		}
	].flatMap(({ verdict, meaning }) => verdicts.has(verdict) ? [`${MARKS[verdict]} ${meaning}`] : []);
	return verdicts.size > 1 || !verdicts.has("all") ? `${shown.join(" · ")}. Numbers refer to the causes below:` : "";
}
function partLines(pairs) {
	let partial = pairs.filter(({ judgement }) => judgement.verdict === "some"), isOneFamily = new Set(pairs.map(({ version }) => version)).size === 1, lines = [...Map.groupBy(partial, ({ version, judgement }) => `${isOneFamily ? "" : `IPv${version} `}${judgement.allowed}`)].map(([allowed, alike]) => {
		let ways = alike.map(({ from, to }) => `${from.name} → ${to.name}`), part = allowed.length > 200 ? `${allowed.slice(0, 200)}…` : allowed;
		return `${MARKS.some} ${(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_6__.b)(`${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_13__.n)(ways)}: ${part}`)}`;
	}), kept = (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_6__.x)(lines, 2e4), left = lines.length - kept.length;
	return [...kept, ...left > 0 ? [`The report file lists ${left} more kinds of allowed traffic.`] : []];
}
function findingList({ explanations }, docsPage) {
	let items = explanations.map((each, index) => findingItem(each, index + 1, docsPage)), kept = (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_6__.x)(items, 1e5), left = items.length - kept.length;
	return [...kept, ...left > 0 ? [`\n${left} more are in the report file.`] : []].join("\n");
}
function findingItem({ pairs, finding }, number, docsPage) {
	let { message, code: code$1, commands = [] } = finding, count = `${pairs} ${pairs === 1 ? "pair" : "pairs"}`, bullet = `${number}. `, item = `${bullet}${(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_6__.b)(message)} (${(0,_main_table_messages_js__WEBPACK_IMPORTED_MODULE_11__.m)(docsPage, code$1)}, ${count})`, shown = commands.slice(0, 20), rest = commands.length - shown.length;
	if (shown.length === 0) return item;
	let lines = rest > 0 ? [...shown, `# and ${rest} more in the report file`] : shown;
	return `${item}\n\n${(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_6__.v)((0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_6__.g)("sh", lines), " ".repeat(bullet.length))}\n`;
}
// src/report/reachability-report.ts
function reportReachability(assessment, docsPage) {
	let line = talkLine(assessment);
	return {
		reachable: reachable(assessment),
		records: { [Symbol.iterator]: () => pairRecords(assessment) },
		line,
		blocks: renderReachability(assessment, line, docsPage),
		numbered: new Set(assessment.explanations.map(({ finding }) => finding))
	};
}
function reachable(assessment) {
	let verdicts = new Set(assessment.pairs.map(({ judgement }) => judgement.verdict));
	return verdicts.has("some") || verdicts.has("none") ? "false" : verdicts.has("unknown") || !assessment.isComplete ? "unknown" : "true";
}
function talkLine(assessment) {
	let { isPlanned } = assessment, pairs = assessment.pairs.filter(({ kind }) => kind === "pods"), controlPlane = controlPlaneLine(assessment);
	if (pairs.length === 0) return controlPlane;
	let count = (wanted) => pairs.filter(({ judgement }) => judgement.verdict === wanted).length, others = [
		{
			count: count("some"),
			label: "partly"
		},
		{
			count: count("none"),
			label: "blocked"
		},
		{
			count: count("unknown"),
			label: "unknown"
		}
	].flatMap((each) => each.count === 0 ? [] : [`${each.count} ${each.label}`]);
	return [
		isEachOpen(pairs) && assessment.isComplete ? "" : "⚠️ ",
		`pods can communicate in ${count("all")} of ${pairs.length} pairs of workers`,
		others.length === 0 ? "" : ` (${others.join(", ")})`,
		isPlanned ? " after the planned changes" : "",
		new Set(pairs.map(({ version }) => version)).size > 1 ? ", IPv4 and IPv6 counted separately" : "",
		controlPlane === "" ? "" : `; ${controlPlane}`
	].join("");
}
function controlPlaneLine({ pairs }) {
	let others = pairs.filter(({ kind }) => kind !== "pods");
	if (others.length === 0) return "";
	let open = others.filter(({ judgement }) => judgement.verdict === "all").length;
	return `${isEachOpen(others) ? "" : "⚠️ "}control plane: ${open} of ${others.length} connections work`;
}
function isEachOpen(pairs) {
	return pairs.every(({ judgement }) => judgement.verdict === "all");
}
function* pairRecords({ pairs, context }) {
	for (let pair of pairs) yield {
		kind: pair.kind,
		from: pair.from.name,
		fromInstanceId: pair.from.instanceId,
		to: pair.to.name,
		toInstanceId: pair.to.instanceId,
		ipVersion: pair.version ?? null,
		verdict: pair.judgement.verdict,
		allowed: pair.judgement.allowed,
		reasons: blockedResources(pair, context.network).map(({ component, extent, resource }) => ({
			obstacle: component,
			extent,
			resource
		}))
	};
}



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
