export const id = 318;
export const ids = [318];
export const modules = {

/***/ 8654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  a: () => (aclOf),
  c: () => (receivingEnd),
  d: () => (EVERYTHING),
  f: () => (allowedByAcl),
  h: () => (mapRanges),
  i: () => (obstaclesOf),
  l: () => (sendingEnd),
  m: () => (intersect),
  n: () => (causeKeys),
  o: () => (allowedByLead),
  p: () => (allowedByGroups),
  r: () => (keyOf),
  s: () => (nextHopsFrom),
  t: () => (blamed),
  u: () => (prefixListsOf)
});
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9128);
/* harmony import */ var _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7789);


// src/reachability/address-ranges.ts
function partition(network, at, valueOf) {
	let inside = at.filter((cidr) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.I)(network, cidr)), sorted = [.../* @__PURE__ */ new Set([network.start, ...inside.flatMap(({ start, end }) => [start, end + 1n])])].filter((start) => start <= network.end).sort((a, b) => a < b ? -1 : 1);
	return sorted.map((start, i) => ({
		start: start - network.start,
		end: (sorted[i + 1] ?? network.end + 1n) - 1n - network.start,
		value: valueOf(start)
	}));
}
function mapRanges(parts, valueOf) {
	return parts.map(({ start, end, value }) => ({
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
};
function allowedByGroups(groups, direction, podCidr, prefixLists) {
	let ranges = groups.flatMap((group) => group?.[direction] ?? []).map((rule) => ({
		rule,
		cidrs: cidrsOf(rule, prefixLists)
	})), isUnread = groups.includes(void 0) || ranges.some(({ cidrs }) => cidrs === void 0);
	return partition(podCidr, ranges.flatMap(({ cidrs = [] }) => cidrs), (address) => {
		let matching = ranges.filter(({ cidrs = [] }) => cidrs.some((cidr) => isAddressIn(cidr, podCidr.version, address))), definite = (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.f)(...matching.map(({ rule }) => rule.traffic));
		return {
			definite,
			possible: isUnread && !(0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.c)(definite) ? _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.t : definite
		};
	});
}
function cidrsOf({ peer }, prefixLists) {
	switch (peer.kind) {
		case "cidr": return [peer.cidr];
		case "prefix-list": return prefixLists.get(peer.prefixListId);
		case "security-group": return [];
	}
}
function allowedByAcl(acl, direction, podCidr) {
	if (acl === void 0) return partition(podCidr, [], () => ({
		definite: _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.n,
		possible: _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.t
	}));
	let entries = acl.entries.filter((entry) => entry.direction === direction).toSorted((a, b) => a.ruleNumber - b.ruleNumber);
	return partition(podCidr, entries.map(({ cidr }) => cidr), (address) => {
		let allowed = _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.n, undecided = _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.t;
		for (let { action, traffic, cidr } of entries) isAddressIn(cidr, podCidr.version, address) && (action === "allow" && (allowed = (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.f)(allowed, (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.s)(undecided, traffic))), undecided = (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.a)(undecided, traffic));
		return {
			definite: allowed,
			possible: allowed
		};
	});
}
function withoutAcl(podCidr) {
	return partition(podCidr, [], () => EVERYTHING);
}
// src/reachability/route-index.ts
var RouteIndex = class {
	#byPrefix;
	constructor(routes) {
		let groups = Map.groupBy(routes, ({ destination: { version, prefix } }) => `${version}/${prefix}`);
		this.#byPrefix = new Map([...groups].map(([key, group]) => [key, ofPrefix(group)]));
	}
	touching(network) {
		return [...this.#byPrefix.values()].flatMap((group) => group.version === network.version ? group.prefix <= network.prefix ? group.byStart.get(network.start - network.start % group.size) ?? [] : inside(group, network) : []);
	}
};
function ofPrefix(group) {
	let [{ destination } = { destination: void 0 }] = group;
	if (destination === void 0) throw TypeError("A group has a route");
	let byStart = Map.groupBy(group, (each) => each.destination.start);
	return {
		version: destination.version,
		prefix: destination.prefix,
		size: destination.end - destination.start + 1n,
		byStart,
		starts: [...byStart.keys()].sort((a, b) => a < b ? -1 : 1)
	};
}
function inside({ starts, byStart }, { start, end }) {
	let found = [];
	for (let at = firstFrom(starts, start); at < starts.length; at += 1) {
		let each = starts[at];
		if (each === void 0 || each > end) break;
		found.push(...byStart.get(each) ?? []);
	}
	return found;
}
function firstFrom(starts, from) {
	let low = 0, high = starts.length;
	for (; low < high;) {
		let middle = low + high >> 1;
		(starts[middle] ?? from) < from ? low = middle + 1 : high = middle;
	}
	return low;
}
// src/reachability/route-lookup.ts
function nextHops(table, worker, podCidr, prefixLists) {
	let candidates = indexOf(table, prefixLists).touching(podCidr), isUnsure = table.routes.some((route) => isUnread(route, prefixLists));
	return partition(podCidr, candidates.map(({ destination }) => destination), (address) => {
		let [best] = candidates.filter(({ destination }) => isAddressIn(destination, podCidr.version, address)).sort((a, b) => b.destination.prefix - a.destination.prefix || rank(a.route) - rank(b.route));
		if (isUnsure) return { kind: "unknown" };
		if (best === void 0) return { kind: "nowhere" };
		let { route } = best, to = route.state === "active" && (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.M)(route, worker) ? receivingInterface(route, worker) : void 0;
		return to === void 0 ? {
			kind: "elsewhere",
			...best
		} : {
			kind: "worker",
			networkInterfaceId: to
		};
	});
}
function prefixListsOf({ routes }) {
	return routes.flatMap((route) => routedPrefixList(route) ?? []);
}
function routedPrefixList({ destination, target }) {
	let isEndpoint = target.kind === "gateway" && target.gatewayId.startsWith("vpce-");
	return destination.kind === "prefix-list" && !isEndpoint ? destination.prefixListId : void 0;
}
function isUnread(route, prefixLists) {
	let list = routedPrefixList(route);
	return list !== void 0 && !prefixLists.has(list);
}
function destinationsOf(route, prefixLists) {
	let list = routedPrefixList(route);
	return list === void 0 ? route.destination.kind === "cidr" ? [route.destination.cidr] : [] : prefixLists.get(list) ?? [];
}
const indexes = /* @__PURE__ */ new WeakMap();
function indexOf(table, prefixLists) {
	let known = indexes.get(table);
	if (known?.of === prefixLists) return known.index;
	let index = new RouteIndex(table.routes.flatMap((route) => destinationsOf(route, prefixLists).map((destination) => ({
		route,
		destination
	}))));
	return indexes.set(table, {
		index,
		of: prefixLists
	}), index;
}
function rank(route) {
	return routedPrefixList(route) === void 0 ? (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.k)(route) ? 2 : 0 : 1;
}
function receivingInterface({ target }, worker) {
	return (target.kind === "instance" || target.kind === "network-interface" ? target.networkInterfaceId : void 0) ?? (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.C)(worker);
}
// src/reachability/hops.ts
function aclOf({ networkAcls }, subnetId) {
	return networkAcls.find(({ subnetIds }) => subnetIds.includes(subnetId));
}
function nextHopsFrom(network, sender, to, podCidr) {
	let table = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.s)(sender.subnetId, network.tables);
	return table === void 0 ? partition(podCidr, [], () => ({ kind: "unknown" })) : nextHops(table, to, podCidr, network.prefixLists);
}
function sendingEnd(network, sender, podCidr, crossesSubnets) {
	return toEnd([
		{
			obstacle: "source-check",
			parts: checkView(sender, podCidr)
		},
		{
			obstacle: "egress-groups",
			parts: groupView(network, sender, "egress", podCidr)
		},
		{
			obstacle: "egress-acl",
			parts: aclView(network, sender, "egress", podCidr, crossesSubnets)
		},
		{
			obstacle: "answer-ingress-acl",
			parts: aclView(network, sender, "ingress", podCidr, crossesSubnets)
		}
	]);
}
function receivingEnd(network, receiver, podCidr, crossesSubnets) {
	return toEnd([
		{
			obstacle: "ingress-acl",
			parts: aclView(network, receiver, "ingress", podCidr, crossesSubnets)
		},
		{
			obstacle: "ingress-groups",
			parts: groupView(network, receiver, "ingress", podCidr)
		},
		{
			obstacle: "destination-check",
			parts: checkView(receiver, podCidr)
		},
		{
			obstacle: "answer-egress-acl",
			parts: aclView(network, receiver, "egress", podCidr, crossesSubnets)
		}
	]);
}
function checkView({ sourceDestCheck }, podCidr) {
	return partition(podCidr, [], () => sourceDestCheck ? {
		definite: _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.n,
		possible: _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.n
	} : EVERYTHING);
}
function groupView({ securityGroups, prefixLists }, { groupIds }, direction, podCidr) {
	return allowedByGroups(groupIds.map((groupId) => securityGroups.get(groupId)), direction, podCidr, prefixLists);
}
function aclView(network, { subnetId }, direction, podCidr, crossesSubnets) {
	return crossesSubnets ? allowedByAcl(aclOf(network, subnetId), direction, podCidr) : withoutAcl(podCidr);
}
function toEnd(views) {
	return {
		id: views.map(({ parts }) => keyOf$1(parts)).join(" "),
		views
	};
}
function keyOf$1(parts) {
	return parts.map(({ start, end, value: { definite, possible } }) => {
		let [sure, perhaps] = [definite, possible].map((traffic) => traffic === _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.t ? "*" : traffic.map(({ first, last }) => `${first}-${last}`).join());
		return `${start}-${end}:${sure}/${perhaps}`;
	}).join(";");
}
function allowedByLead(lead, networkInterfaceId) {
	return lead.kind === "worker" && lead.networkInterfaceId !== networkInterfaceId ? void 0 : ADMITTED[lead.kind];
}
const ADMITTED = {
	worker: EVERYTHING,
	elsewhere: {
		definite: _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.n,
		possible: _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.n
	},
	nowhere: {
		definite: _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.n,
		possible: _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.n
	},
	unknown: {
		definite: _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.n,
		possible: _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.t
	}
};
// src/reachability/causes.ts
function keyOf(cause, network) {
	switch (cause.kind) {
		case "source-dest-check":
		case "address-family":
		case "unknown": return cause.kind;
		case "security-group": return [
			cause.kind,
			cause.direction,
			...cause.groupIds
		].join(" ");
		case "network-acl": return [
			cause.kind,
			cause.direction,
			aclOf(network, cause.subnetId)?.networkAclId
		].join(" ");
		case "shadow": return [
			cause.kind,
			cause.table.routeTableId,
			(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(cause.lead.route.destination)
		].join(" ");
		case "route": return [
			cause.kind,
			cause.table.routeTableId,
			cause.subnetId
		].join(" ");
	}
}
function causeKeys(pair, network) {
	return [...new Set(blamed(pair, network).map(({ cause }) => keyOf(cause, network)))];
}
function obstaclesOf(pair, network) {
	return pair.judgement.reasons.flatMap((reason) => {
		let resources = blame(reason.obstacle, pair, network).map((each) => resourceOf(each, network));
		return [...new Set(resources)].map((resource) => ({
			...reason,
			resource
		}));
	});
}
function resourceOf({ cause, worker }, network) {
	switch (cause.kind) {
		case "source-dest-check":
		case "address-family": return worker.instanceId;
		case "security-group": return cause.groupIds.join(",");
		case "network-acl": return aclOf(network, cause.subnetId)?.networkAclId ?? cause.subnetId;
		case "shadow":
		case "route": return cause.table.routeTableId;
		case "unknown": return "";
	}
}
function blamed(pair, network) {
	return pair.judgement.reasons.flatMap(({ obstacle, extent }) => extent === "unknown" ? [{
		cause: { kind: "unknown" },
		worker: pair.from,
		other: pair.to
	}] : blame(obstacle, pair, network));
}
function blame(obstacle, { from, to, path }, network) {
	let atSender = (cause) => ({
		cause,
		worker: from,
		other: to
	}), atReceivers = (causeAt) => path.receivers.map(({ port }) => ({
		cause: causeAt(port),
		worker: to,
		other: from
	})), acl = ({ subnetId }, direction) => ({
		kind: "network-acl",
		subnetId,
		direction
	}), groups = ({ groupIds }, direction) => ({
		kind: "security-group",
		groupIds,
		direction
	});
	switch (obstacle) {
		case "source-check": return [atSender({ kind: "source-dest-check" })];
		case "destination-check": return atReceivers(() => ({ kind: "source-dest-check" }));
		case "egress-groups": return [atSender(groups(path.sender, "egress"))];
		case "ingress-groups": return atReceivers((port) => groups(port, "ingress"));
		case "egress-acl": return [atSender(acl(path.sender, "egress"))];
		case "answer-ingress-acl": return [atSender(acl(path.sender, "ingress"))];
		case "ingress-acl": return atReceivers((port) => acl(port, "ingress"));
		case "answer-egress-acl": return atReceivers((port) => acl(port, "egress"));
		case "route": return routeCauses(path.nextHops.map(({ value }) => value), path.sender, to, network).map(atSender);
		case "address-family": return [atSender({ kind: "address-family" })];
	}
}
function routeCauses(nextHops, sender, to, network) {
	let table = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.s)(sender.subnetId, network.tables);
	return table === void 0 ? [{ kind: "unknown" }] : nextHops.flatMap((lead) => {
		switch (lead.kind) {
			case "worker": return [];
			case "unknown": return [{ kind: "unknown" }];
			case "nowhere": return [{
				kind: "route",
				table,
				subnetId: sender.subnetId
			}];
			case "elsewhere": return isMoreSpecific(lead, to) ? [{
				kind: "shadow",
				table,
				lead
			}] : [{
				kind: "route",
				table,
				subnetId: sender.subnetId
			}];
		}
	});
}
function isMoreSpecific({ destination }, { podCidrs }) {
	return podCidrs.some(({ version, prefix }) => version === destination.version && destination.prefix > prefix);
}



/***/ }),

/***/ 3318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  reachabilitySections: () => (reachabilitySections)
});
/* harmony import */ var _index_causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8654);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9128);


// src/report/reachability-report.ts
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
function pairRecords({ pairs, circumstances }) {
	return (pairs.length <= RECORDS ? pairs : pairs.filter(({ judgement }) => judgement.verdict !== "all")).slice(0, RECORDS).map((pair) => ({
		from: pair.from.name,
		to: pair.to.name,
		ipVersion: pair.version ?? null,
		verdict: pair.judgement.verdict,
		allowed: pair.judgement.allowed,
		reasons: (0,_index_causes_js__WEBPACK_IMPORTED_MODULE_0__.i)(pair, circumstances.network)
	}));
}
// src/report/reachability-summary.ts
const MARKS = {
	all: "✅",
	some: "🟡",
	none: "❌",
	unknown: "❔"
};
function renderReachability(assessment, docsPage) {
	let { pairs } = assessment;
	if (pairs.length === 0) return [];
	let families = Map.groupBy(pairs, ({ version }) => version);
	return [
		`#### Pods: ${talkLine(assessment)}`,
		...[...families].flatMap(([version, ofFamily]) => version === void 0 ? [] : familyBlocks(version, ofFamily, families.size > 1, assessment)),
		legend(pairs),
		...partLines(pairs),
		causeList(assessment, docsPage)
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
function cell(pair, { circumstances, causes }) {
	let keys = new Set((0,_index_causes_js__WEBPACK_IMPORTED_MODULE_0__.n)(pair, circumstances.network)), numbers = causes.flatMap(({ key }, index) => keys.has(key) ? [index + 1] : []);
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
		return `${MARKS.some} ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.i)(`${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(ways)}: ${allowed}`)}`;
	});
}
function causeList({ causes }, docsPage) {
	let items = causes.map((cause, index) => causeItem(cause, index + 1, docsPage)), kept = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.a)(items, 1e5), left = items.length - kept.length;
	return [...kept, ...left > 0 ? [`\n${left} more are in the output findings.`] : []].join("\n");
}
function causeItem({ pairs, finding }, number, docsPage) {
	let { message, code: code$1, commands = [] } = finding, count = `${pairs} ${pairs === 1 ? "pair" : "pairs"}`, bullet = `${number}. `, item = `${bullet}${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.i)(message)} (${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.o)(docsPage, code$1)}, ${count})`, shown = commands.slice(0, 20), rest = commands.length - shown.length;
	if (shown.length === 0) return item;
	let lines = rest > 0 ? [...shown, `# and ${rest} more, in the output findings`] : shown;
	return `${item}\n\n${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.n)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.t)("sh", lines), " ".repeat(bullet.length))}\n`;
}
// src/report/reachability-sections.ts
function reachabilitySections(assessment, docsPage) {
	return {
		reachable: reachable(assessment),
		records: pairRecords(assessment),
		line: talkLine(assessment),
		blocks: renderReachability(assessment, docsPage),
		numbered: new Set(assessment.causes.map(({ finding }) => finding))
	};
}



/***/ }),

/***/ 7789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  a: () => (difference),
  c: () => (isAll),
  d: () => (protocolTraffic),
  f: () => (union),
  i: () => (describeTraffic),
  l: () => (isEqual),
  n: () => (NO_TRAFFIC),
  o: () => (icmpTraffic),
  r: () => (answered),
  s: () => (intersection),
  t: () => (ALL_TRAFFIC),
  u: () => (isNone)
});
// src/model/traffic.ts
const VALUES = 65536, NO_TRAFFIC = [], ALL_TRAFFIC = [{
	first: 0,
	last: 256 * VALUES - 1
}];
function protocolTraffic(protocol, firstPort = 0, lastPort = 65535) {
	return firstPort > lastPort ? NO_TRAFFIC : [{
		first: protocol * VALUES + firstPort,
		last: protocol * VALUES + lastPort
	}];
}
function icmpTraffic(protocol, type = -1, code = -1) {
	if (type === -1) return protocolTraffic(protocol);
	let first = type * 256;
	return code === -1 ? protocolTraffic(protocol, first, first + 255) : protocolTraffic(protocol, first + code, first + code);
}
function isAll(traffic) {
	let [span] = traffic;
	return span?.first === 0 && span.last === 256 * VALUES - 1;
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
	let starts = [0, ...traffic.map(({ last }) => last + 1)], ends = [...traffic.map(({ first }) => first - 1), 256 * VALUES - 1];
	return starts.flatMap((first, i) => {
		let last = ends[i] ?? first - 1;
		return first > last ? [] : [{
			first,
			last
		}];
	});
}
const ICMP_ANSWERS = [
	{
		protocol: 1,
		question: 8,
		answer: 0
	},
	{
		protocol: 1,
		question: 13,
		answer: 14
	},
	{
		protocol: 1,
		question: 15,
		answer: 16
	},
	{
		protocol: 1,
		question: 17,
		answer: 18
	},
	{
		protocol: 58,
		question: 128,
		answer: 129
	}
].map(({ protocol, question, answer }) => ({
	questions: icmpTraffic(protocol, question),
	answers: icmpTraffic(protocol, answer, 0)
})), ANY_ICMP = union(protocolTraffic(1), protocolTraffic(58)), UNASKING_ICMP = difference(ANY_ICMP, union(...ICMP_ANSWERS.map(({ questions }) => questions))), WHOLE_PROTOCOLS = Array.from({ length: 256 }, (_, protocol) => protocolTraffic(protocol)).filter((whole) => isNone(intersection(whole, ANY_ICMP)));
function answered(answers) {
	if (isAll(answers)) return {
		fromSomeSourcePort: ALL_TRAFFIC,
		always: ALL_TRAFFIC
	};
	let icmp = union(intersection(answers, UNASKING_ICMP), ...ICMP_ANSWERS.filter((each) => !isNone(intersection(answers, each.answers))).map(({ questions }) => questions)), some = WHOLE_PROTOCOLS.filter((whole) => !isNone(intersection(answers, whole))), every = some.filter((whole) => isEqual(intersection(answers, whole), whole));
	return {
		fromSomeSourcePort: union(icmp, ...some),
		always: union(icmp, ...every)
	};
}
function describeTraffic(traffic) {
	if (isAll(traffic)) return "all";
	if (isNone(traffic)) return "nothing";
	let allowed = phrases(traffic), refused = phrases(complement(traffic));
	return refused.length < allowed.length ? `all but ${refused.join(", ")}` : allowed.join(", ");
}
const NAMES = {
	1: "ICMP",
	6: "TCP",
	17: "UDP",
	58: "ICMPv6"
};
function phrases(traffic) {
	return traffic.flatMap(({ first, last }) => {
		let firstProtocol = Math.floor(first / VALUES), lastProtocol = Math.floor(last / VALUES);
		return Array.from({ length: lastProtocol - firstProtocol + 1 }, (_, i) => {
			let protocol = firstProtocol + i;
			return phrase(protocol, protocol === firstProtocol ? first % VALUES : 0, protocol === lastProtocol ? last % VALUES : 65535);
		});
	});
}
function phrase(protocol, first, last) {
	let name = NAMES[protocol] ?? `protocol ${protocol}`;
	if (first === 0 && last === 65535) return name;
	if (protocol !== 1 && protocol !== 58) return `${name} ${first === last ? first : `${first}-${last}`}`;
	let [from, to] = [first, last].map((value) => `type ${value >> 8} code ${value & 255}`);
	return first % 256 == 0 && last === first + 255 ? `${name} type ${first >> 8}` : `${name} ${from === to ? from : `${from} to ${to}`}`;
}



/***/ })

};
