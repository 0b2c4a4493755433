export const id = 477;
export const ids = [477];
export const modules = {

7621:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  S: () => (sendingInterface),
  _: () => (mapRanges),
  a: () => (allowedByNextHop),
  b: () => (nodeAt),
  c: () => (senderHops),
  d: () => (EVERYTHING),
  f: () => (allowedByAcl),
  g: () => (intersect),
  h: () => (profileOf),
  i: () => (COMPONENTS),
  l: () => (wayOf),
  m: () => (exchangesOn),
  n: () => (explainPair),
  o: () => (nextHopsFrom),
  p: () => (allowedByGroups),
  r: () => (explanationKeys),
  s: () => (receiverHops),
  t: () => (blockedResources),
  u: () => (prefixListsOf),
  v: () => (isDroppedBy),
  x: () => (podsOf),
  y: () => (masqueradedAt)
});
var _main_after_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9217);
var _main_destination_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5753);
var _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3476);
var _main_cidr_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6811);
var _main_route_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9817);
var _main_worker_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3107);
var _main_instance_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8662);







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
	let primary = (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_5__.i)(worker);
	if (own === void 0 || own.subnetId === "") return primary;
	let connected = worker.networkInterfaces.filter(({ subnetId, interfaceType }) => subnetId === own.subnetId && interfaceType !== "efa-only").toSorted((a, b) => (a.deviceIndex ?? 0) - (b.deviceIndex ?? 0)).map(({ networkInterfaceId }) => networkInterfaceId);
	return connected.includes(primary) ? primary : connected[0] ?? primary;
}
function isDroppedBy({ worker, cidr, own }, networkInterfaceId) {
	return own?.networkInterfaceId !== networkInterfaceId && (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_0__.p)(worker, networkInterfaceId, cidr);
}
// src/traffic/address-ranges.ts
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
	definite: _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.t,
	possible: _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.t
}, NOTHING = {
	definite: _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.n,
	possible: _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.n
}, UNKNOWN$1 = {
	definite: _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.n,
	possible: _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.t
}, UNREADABLE_RULE = { kind: "unreadable" };
function allowedByGroups(groups, direction, remote, prefixLists) {
	let { cidr: network } = remote, rules = groups.flatMap((group) => group?.[direction] ?? UNREADABLE_RULE), readable = rules.flatMap((rule) => resolvePeer(rule, remote, prefixLists) ?? []), mayAllowMore = readable.length < rules.length;
	return partition(network, readable.flatMap(({ cidrs }) => cidrs), (address) => {
		let matching = readable.filter(({ cidrs }) => cidrs.some((cidr) => isAddressIn(cidr, network.version, address))), definite = (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.f)(...matching.map(({ traffic }) => traffic));
		return {
			definite,
			possible: mayAllowMore && !(0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c)(definite) ? _main_traffic_js__WEBPACK_IMPORTED_MODULE_2__.t : definite
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
function nextHops(table, { worker, cidr, own }, prefixLists) {
	let routes = table.routes.map((route) => ({
		route,
		destinations: destinationsOf(route, prefixLists)
	}));
	if (routes.some(({ destinations }) => destinations === void 0)) return partition(cidr, [], () => ({ kind: "unknown" }));
	let candidates = routes.flatMap(({ route, destinations = [] }) => destinations.filter((destination) => (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_3__.r)(destination, cidr)).map((destination) => ({
		route,
		destination
	})));
	return partition(cidr, candidates.map(({ destination }) => destination), (address) => {
		let [best] = candidates.filter(({ destination }) => isAddressIn(destination, cidr.version, address)).sort((a, b) => b.destination.prefix - a.destination.prefix || rank(a.route) - rank(b.route));
		if (best === void 0) return { kind: "nowhere" };
		let { route } = best, delivering = isLocal(route) ? own ?? (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_5__.t)(worker, cidr) : void 0;
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
function nextHopsFrom(network, { subnetId }, to) {
	if (subnetId !== "" && to.own?.subnetId === subnetId) {
		let { networkInterfaceId } = to.own;
		return partition(to.cidr, [], () => ({
			kind: "worker",
			networkInterfaceId
		}));
	}
	let table = (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_0__.S)(subnetId, network.tables);
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
			let table = (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_0__.S)(subnetId, network.tables);
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

213:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  pairRecords: () => (pairRecords),
  reachable: () => (reachable),
  reportReachability: () => (reportReachability),
  talkLine: () => (talkLine)
});
var _main_explanations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7621);
var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3340);
var _main_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7512);
var _main_after_reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9217);




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
	return [[!0, !1].map((aligned) => (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_2__.y)(header, rows, {
		aligned,
		marks: !0
	})).find((table) => (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_2__.h)(table) <= MATRIX_BYTES) ?? "The matrix isn't shown, because the workers' names are too long. The report file lists every pair."];
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
	return [[!0, !1].map((aligned) => (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_2__.y)(header, rows, {
		aligned,
		marks: !0
	})).find((each) => rows.length <= 60 && (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_2__.h)(each) <= MATRIX_BYTES) ?? `The table isn't shown for ${ways.length} connections to the control plane. The report file lists each.`];
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
	let keys = new Set((0,_main_explanations_js__WEBPACK_IMPORTED_MODULE_0__.r)(pair, context.network)), numbers = explanations.flatMap(({ key }, index) => keys.has(key) ? [index + 1] : []);
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
		return `${MARKS.some} ${(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_2__.b)(`${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.n)(ways)}: ${part}`)}`;
	}), kept = (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_2__.x)(lines, 2e4), left = lines.length - kept.length;
	return [...kept, ...left > 0 ? [`The report file lists ${left} more kinds of allowed traffic.`] : []];
}
function findingList({ explanations }, docsPage) {
	let items = explanations.map((each, index) => findingItem(each, index + 1, docsPage)), kept = (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_2__.x)(items, 1e5), left = items.length - kept.length;
	return [...kept, ...left > 0 ? [`\n${left} more are in the report file.`] : []].join("\n");
}
function findingItem({ pairs, finding }, number, docsPage) {
	let { message, code: code$1, commands = [] } = finding, count = `${pairs} ${pairs === 1 ? "pair" : "pairs"}`, bullet = `${number}. `, item = `${bullet}${(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_2__.b)(message)} (${(0,_main_js__WEBPACK_IMPORTED_MODULE_1__.$)(docsPage, code$1)}, ${count})`, shown = commands.slice(0, 20), rest = commands.length - shown.length;
	if (shown.length === 0) return item;
	let lines = rest > 0 ? [...shown, `# and ${rest} more in the report file`] : shown;
	return `${item}\n\n${(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_2__.v)((0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_2__.g)("sh", lines), " ".repeat(bullet.length))}\n`;
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
		reasons: (0,_main_explanations_js__WEBPACK_IMPORTED_MODULE_0__.t)(pair, context.network).map(({ component, extent, resource }) => ({
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
