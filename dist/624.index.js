export const id = 624;
export const ids = [624];
export const modules = {

/***/ 2958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  a: () => (allowedByNextHop),
  c: () => (senderHops),
  d: () => (allowedByAcl),
  f: () => (allowedByGroups),
  i: () => (COMPONENTS),
  l: () => (prefixListsOf),
  m: () => (mapRanges),
  n: () => (explainPair),
  o: () => (nextHopsFrom),
  p: () => (intersect),
  r: () => (explanationKeys),
  s: () => (receiverHops),
  t: () => (blockedResources),
  u: () => (EVERYTHING)
});
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5852);
/* harmony import */ var _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7789);


// src/reachability/address-ranges.ts
function partition(network, cidrs, valueOf) {
	let inside = cidrs.filter((cidr) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.I)(network, cidr)), sorted = [.../* @__PURE__ */ new Set([network.start, ...inside.flatMap(({ start, end }) => [start, end + 1n])])].filter((start) => start <= network.end).sort((a, b) => a < b ? -1 : 1);
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
	definite: _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.t,
	possible: _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.t
}, NOTHING = {
	definite: _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.n,
	possible: _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.n
}, UNKNOWN$1 = {
	definite: _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.n,
	possible: _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.t
}, UNREADABLE_RULE = { kind: "unreadable" };
function allowedByGroups(groups, direction, podCidr, prefixLists) {
	let rules = groups.flatMap((group) => group?.[direction] ?? UNREADABLE_RULE), readable = rules.flatMap((rule) => resolvePeer(rule, prefixLists) ?? []), mayAllowMore = readable.length < rules.length;
	return partition(podCidr, readable.flatMap(({ cidrs }) => cidrs), (address) => {
		let matching = readable.filter(({ cidrs }) => cidrs.some((cidr) => isAddressIn(cidr, podCidr.version, address))), definite = (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.f)(...matching.map(({ traffic }) => traffic));
		return {
			definite,
			possible: mayAllowMore && !(0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.c)(definite) ? _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.t : definite
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
	let allowed = _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.n, undecided = _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.t;
	for (let entry of entries) {
		if (entry.action === "unreadable") return {
			definite: allowed,
			possible: (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.f)(allowed, undecided)
		};
		entry.action === "allow" && (allowed = (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.f)(allowed, (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.s)(undecided, entry.traffic))), undecided = (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.a)(undecided, entry.traffic);
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
	let candidates = routes.flatMap(({ route, destinations = [] }) => destinations.filter((destination) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.L)(destination, podCidr)).map((destination) => ({
		route,
		destination
	})));
	return partition(podCidr, candidates.map(({ destination }) => destination), (address) => {
		let [best] = candidates.filter(({ destination }) => isAddressIn(destination, podCidr.version, address)).sort((a, b) => b.destination.prefix - a.destination.prefix || rank(a.route) - rank(b.route));
		if (best === void 0) return { kind: "nowhere" };
		let { route } = best;
		return route.state === "active" && (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.M)(route, worker) ? {
			kind: "worker",
			networkInterfaceId: receivingInterface(route, worker)
		} : {
			kind: "elsewhere",
			...best
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
function rank(route) {
	return route.destination.kind === "prefix-list" ? 1 : (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.k)(route) ? 2 : 0;
}
function receivingInterface({ target }, worker) {
	return (target.kind === "instance" || target.kind === "network-interface" ? target.networkInterfaceId : void 0) ?? (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.w)(worker);
}
// src/reachability/hops.ts
const COMPONENTS = [
	"source-check",
	"egress-groups",
	"egress-acl",
	"route",
	"ingress-acl",
	"ingress-groups",
	"destination-check",
	"answer-egress-acl",
	"answer-ingress-acl"
];
function aclOf({ networkAcls }, subnetId) {
	return networkAcls.find(({ subnetIds }) => subnetIds.includes(subnetId));
}
function nextHopsFrom(network, sender, to, podCidr) {
	let table = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.s)(sender.subnetId, network.tables);
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
		},
		{
			component: "answer-ingress-acl",
			allowed: allowedByItsAcl(sender, "ingress")
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
		},
		{
			component: "answer-egress-acl",
			allowed: allowedByItsAcl(receiver, "egress")
		}
	]);
}
function allowedByCheck({ profile, podCidr }) {
	return partition(podCidr, [], () => profile.sourceDestCheck ? NOTHING : EVERYTHING);
}
function allowedByItsGroups({ network, profile, podCidr }, direction) {
	return allowedByGroups(profile.groupIds.map((groupId) => network.securityGroups.get(groupId)), direction, podCidr, network.prefixLists);
}
function allowedByItsAcl({ network, profile, podCidr, crossesSubnets }, direction) {
	return crossesSubnets ? allowedByAcl(aclOf(network, profile.subnetId), direction, podCidr) : partition(podCidr, [], () => EVERYTHING);
}
function toEndpointHops(hops) {
	return {
		id: hops.map(({ allowed }) => idOf(allowed)).join(" "),
		hops
	};
}
function idOf(allowed) {
	return allowed.map(({ start, end, value: { definite, possible } }) => {
		let [always, maybe] = [definite, possible].map((traffic) => traffic === _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.t ? "*" : traffic.map(({ first, last }) => `${first}-${last}`).join());
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
// src/reachability/explanations.ts
const UNKNOWN = {
	kind: "unknown",
	key: "unknown"
};
function explainPair(pair, network) {
	return pair.judgement.blocked.flatMap(({ component, extent }) => extent === "unknown" ? [{
		explanation: UNKNOWN,
		resource: "",
		worker: pair.from,
		peer: pair.to
	}] : explainComponent(component, pair, network));
}
function explanationKeys(pair, network) {
	return [...new Set(explainPair(pair, network).map(({ explanation }) => explanation.key))];
}
function blockedResources(pair, network) {
	return pair.judgement.blocked.flatMap((blocked) => {
		let resources = explainComponent(blocked.component, pair, network).map(({ resource }) => resource);
		return [...new Set(resources)].map((resource) => ({
			...blocked,
			resource
		}));
	});
}
function explainComponent(component, { from, to, path }, network) {
	let { at, explain } = EXPLAINERS[component], [worker, peer] = at === "sender" ? [from, to] : [to, from];
	return (at === "sender" ? [path.sender] : path.receivers.map(({ profile }) => profile)).flatMap((profile) => explain({
		worker,
		peer,
		profile,
		path
	}, network)).map((found) => ({
		...found,
		worker,
		peer
	}));
}
const explainCheck = ({ worker }) => [{
	explanation: {
		kind: "source-dest-check",
		key: "source-dest-check"
	},
	resource: worker.instanceId
}], explainFamily = ({ worker }) => [{
	explanation: {
		kind: "address-family",
		key: "address-family"
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
}, explainRoute = ({ profile: { subnetId }, peer, path }, network) => {
	let table = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.s)(subnetId, network.tables);
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
		if (nextHop.kind === "elsewhere" && isMoreSpecific(nextHop.destination, peer)) {
			let { route } = nextHop;
			return [{
				explanation: {
					kind: "shadowing-route",
					key: [
						"shadowing-route",
						resource,
						(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(route.destination)
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
};
function isMoreSpecific({ version, prefix }, { podCidrs }) {
	return podCidrs.some((podCidr) => podCidr.version === version && podCidr.prefix < prefix);
}
const EXPLAINERS = {
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
		explain: explainRoute
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
	},
	"answer-egress-acl": {
		at: "receiver",
		explain: explainAcl("egress")
	},
	"answer-ingress-acl": {
		at: "sender",
		explain: explainAcl("ingress")
	},
	"address-family": {
		at: "sender",
		explain: explainFamily
	}
};



/***/ }),

/***/ 8624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  pairRecords: () => (pairRecords),
  reachable: () => (reachable),
  reportReachability: () => (reportReachability),
  talkLine: () => (talkLine)
});
/* harmony import */ var _index_explanations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2958);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5852);


// src/report/reachability-summary.ts
const MARKS = {
	all: "✅",
	some: "🟡",
	none: "❌",
	unknown: "❔"
};
function renderReachability(assessment, line, docsPage) {
	let { pairs } = assessment;
	if (pairs.length === 0) return [];
	let families = Map.groupBy(pairs, ({ version }) => version);
	return [
		`#### Pods: ${line}`,
		...[...families].flatMap(([version, ofFamily]) => version === void 0 ? [] : familyBlocks(version, ofFamily, families.size > 1, assessment)),
		legend(pairs),
		...partLines(pairs),
		findingList(assessment, docsPage)
	].filter((block) => block !== "");
}
function familyBlocks(version, pairs, isOneOfSeveral, assessment) {
	let workers = [...new Set(pairs.flatMap(({ from, to }) => [from, to]))];
	if (workers.length > 20) return [`A matrix of ${workers.length} workers would be too wide; the pairs are in the output reachability.`];
	let cells = new Map(pairs.map((pair) => [pair.from, /* @__PURE__ */ new Map()]));
	for (let pair of pairs) cells.get(pair.from)?.set(pair.to, cell(pair, assessment));
	let rows = workers.map((from) => [from.name, ...workers.map((to) => cells.get(from)?.get(to) ?? "·")]), header = [`${isOneOfSeveral ? `IPv${version}, ` : ""}from ↓ to →`, ...workers.map(({ name }) => name)];
	return [(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.r)(header, rows, {
		aligned: !0,
		marks: !0
	})];
}
function cell(pair, { context, explanations }) {
	let keys = new Set((0,_index_explanations_js__WEBPACK_IMPORTED_MODULE_0__.r)(pair, context.network)), numbers = explanations.flatMap(({ key }, index) => keys.has(key) ? [index + 1] : []);
	return [MARKS[pair.judgement.verdict], ...numbers].join(" ");
}
function legend(pairs) {
	let verdicts = new Set(pairs.map(({ judgement }) => judgement.verdict)), shown = [
		{
			verdict: "all",
			meaning: "everything gets through"
		},
		{
			verdict: "some",
			meaning: "part of it gets through"
		},
		{
			verdict: "none",
			meaning: "nothing gets through"
		},
		{
			verdict: "unknown",
			meaning: "not known"
		}
	].flatMap(({ verdict, meaning }) => verdicts.has(verdict) ? [`${MARKS[verdict]} ${meaning}`] : []);
	return verdicts.size > 1 || !verdicts.has("all") ? `${shown.join(" · ")}. The numbers are those of the causes:` : "";
}
function partLines(pairs) {
	let partial = pairs.filter(({ judgement }) => judgement.verdict === "some"), isOneFamily = new Set(pairs.map(({ version }) => version)).size === 1;
	return [...Map.groupBy(partial, ({ version, judgement }) => `${isOneFamily ? "" : `IPv${version} `}${judgement.allowed}`)].map(([allowed, alike]) => {
		let ways = alike.map(({ from, to }) => `${from.name} → ${to.name}`);
		return `${MARKS.some} ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.i)(`${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.V)(ways)}: ${allowed}`)}`;
	});
}
function findingList({ explanations }, docsPage) {
	let items = explanations.map((each, index) => findingItem(each, index + 1, docsPage)), kept = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.a)(items, 1e5), left = items.length - kept.length;
	return [...kept, ...left > 0 ? [`\n${left} more are in the output findings.`] : []].join("\n");
}
function findingItem({ pairs, finding }, number, docsPage) {
	let { message, code: code$1, commands = [] } = finding, count = `${pairs} ${pairs === 1 ? "pair" : "pairs"}`, bullet = `${number}. `, item = `${bullet}${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.i)(message)} (${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.o)(docsPage, code$1)}, ${count})`, shown = commands.slice(0, 20), rest = commands.length - shown.length;
	if (shown.length === 0) return item;
	let lines = rest > 0 ? [...shown, `# and ${rest} more, in the output findings`] : shown;
	return `${item}\n\n${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.n)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.t)("sh", lines), " ".repeat(bullet.length))}\n`;
}
// src/report/reachability-report.ts
function reportReachability(assessment, docsPage) {
	let line = talkLine(assessment);
	return {
		reachable: reachable(assessment),
		records: pairRecords(assessment),
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
	let { pairs, isPlanned } = assessment;
	if (pairs.length === 0) return "";
	let count = (wanted) => pairs.filter(({ judgement }) => judgement.verdict === wanted).length, others = [
		{
			count: count("some"),
			label: "in part"
		},
		{
			count: count("none"),
			label: "not at all"
		},
		{
			count: count("unknown"),
			label: "not known"
		}
	].flatMap((each) => each.count === 0 ? [] : [`${each.count} ${each.label}`]);
	return [
		reachable(assessment) === "true" ? "" : "⚠️ ",
		`${count("all")} of ${pairs.length} pairs of workers can talk`,
		others.length === 0 ? "" : ` (${others.join(", ")})`,
		new Set(pairs.map(({ version }) => version)).size > 1 ? ", IPv4 and IPv6 counted apart" : "",
		isPlanned ? " after the planned changes" : ""
	].join("");
}
const RECORDS = 4e3;
function pairRecords({ pairs, context }) {
	return (pairs.length <= RECORDS ? pairs : pairs.filter(({ judgement }) => judgement.verdict !== "all")).slice(0, RECORDS).map((pair) => ({
		from: pair.from.name,
		to: pair.to.name,
		ipVersion: pair.version ?? null,
		verdict: pair.judgement.verdict,
		allowed: pair.judgement.allowed,
		reasons: (0,_index_explanations_js__WEBPACK_IMPORTED_MODULE_0__.t)(pair, context.network).map(({ component, extent, resource }) => ({
			obstacle: component,
			extent,
			resource
		}))
	}));
}



/***/ }),

/***/ 7789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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



/***/ })

};
