export const id = 468;
export const ids = [468];
export const modules = {

/***/ 7468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  assess: () => (assess),
  readPacketFilters: () => (readPacketFilters)
});
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9128);
/* harmony import */ var _index_causes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8654);
/* harmony import */ var _index_traffic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7789);



// src/plan/world-after.ts
function tablesAfter(tables, changes) {
	let byTable = Map.groupBy(changes, ({ routeTableId }) => routeTableId);
	return tables.map((table) => {
		let ofTable = byTable.get(table.routeTableId) ?? [], gone = new Set(ofTable.flatMap((change) => isRemoval(change) ? [change.current] : [])), made = ofTable.flatMap((change) => change.action === "create" || change.action === "replace" ? [newRoute(change)] : []);
		return {
			...table,
			routes: [...table.routes.filter((route) => !gone.has(route)), ...made]
		};
	});
}
function isRemoval(change) {
	return change.action === "replace" || change.action === "delete" || change.action === "prune";
}
function newRoute({ worker, podCidr }) {
	let { instanceId } = worker, target = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.w)(worker), networkInterfaceId = target.kind === "network-interface" ? target.networkInterfaceId : void 0;
	return {
		destination: {
			kind: "cidr",
			cidr: podCidr
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
// src/reachability/cause-impact.ts
function gather(pairs, network) {
	let order = [...new Set(pairs.map(({ from }) => from))], found = /* @__PURE__ */ new Map();
	for (let pair of pairs) for (let { cause, worker, other } of (0,_index_causes_js__WEBPACK_IMPORTED_MODULE_1__.t)(pair, network)) {
		let key = (0,_index_causes_js__WEBPACK_IMPORTED_MODULE_1__.r)(cause, network), gathered = found.get(key) ?? newlyFound(cause);
		found.set(key, gathered), gathered.pairs.add(pair), gathered.workers.add(worker), gathered.others.add(other);
		let podCidr = other.podCidrs.find(({ version }) => version === pair.version);
		podCidr !== void 0 && gathered.podCidrs.add(podCidr);
	}
	return [...found].map(([key, { cause, pairs: hit, workers, others, podCidrs }]) => ({
		key,
		cause,
		pairs: [...hit],
		workers: order.filter((worker) => workers.has(worker)),
		others: order.filter((worker) => others.has(worker)),
		podCidrs
	}));
}
function newlyFound(cause) {
	return {
		cause,
		pairs: /* @__PURE__ */ new Set(),
		workers: /* @__PURE__ */ new Set(),
		others: /* @__PURE__ */ new Set(),
		podCidrs: /* @__PURE__ */ new Set()
	};
}
// src/reachability/fix-commands.ts
function inRegion(command, region) {
	return command.replaceAll("aws ec2 ", `aws ec2 --region ${quoted(region)} `);
}
const LAST_RULE = 32766;
function openSecurityGroup(groupId, direction, podCidrs) {
	let permissions = [4, 6].flatMap((version) => {
		let ranges = podCidrs.filter((each) => each.version === version), [list, field] = version === 4 ? ["IpRanges", "CidrIp"] : ["Ipv6Ranges", "CidrIpv6"];
		return ranges.length === 0 ? [] : [`IpProtocol=-1,${list}=[${ranges.map(({ text }) => `{${field}=${text}}`).join(",")}]`];
	});
	return `${aws(`authorize-security-group-${direction}`, { "group-id": groupId })} --ip-permissions ${permissions.map(quoted).join(" ")}`;
}
function openNetworkAcl({ networkAclId, entries }, direction, podCidrs) {
	let there = entries.filter((entry) => entry.direction === direction && entry.ruleNumber <= LAST_RULE), taken = new Set(there.map(({ ruleNumber }) => ruleNumber)), denying = there.filter(({ action, cidr: range }) => action === "deny" && podCidrs.some((each) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.L)(range, each))).map(({ ruleNumber }) => ruleNumber), before = Math.min(...denying, Math.min(Math.max(0, ...taken) + podCidrs.length, LAST_RULE) + 1), free = Array.from({ length: before - 1 }, (_, i) => before - 1 - i).filter((each) => !taken.has(each));
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
		...destinationOption({
			kind: "cidr",
			cidr: destination
		}),
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
	return podCidrs.every((podCidr) => clusterCidrs.some((outer) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.I)(outer, podCidr))) ? clusterCidrs.filter((outer) => podCidrs.some((podCidr) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.I)(outer, podCidr))) : (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.R)(podCidrs.map(({ text }) => text)).map((text) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.F)(text));
}
function destinationOption(destination) {
	let text = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(destination);
	return destination.kind === "prefix-list" ? { "destination-prefix-list-id": text } : { [(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(destination)?.version === 6 ? "destination-ipv6-cidr-block" : "destination-cidr-block"]: text };
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
// src/reachability/explain-packet-filter-cause.ts
function groupCause({ groupIds, direction }, { workers, others, podCidrs }, { network, clusterCidrs }) {
	let groups = groupIds.map((groupId) => network.securityGroups.get(groupId)), allowed = [...podCidrs].map((podCidr) => (0,_index_causes_js__WEBPACK_IMPORTED_MODULE_1__.p)(groups, direction, podCidr, network.prefixLists)), namesGroups = groups.some((group) => group?.[direction].some(({ peer }) => peer.kind === "security-group")), [groupId = ""] = groupIds, subject = `${groupIds.length === 1 ? "Security group" : "Security groups"} ${groupIds.join(", ")} of ${names(workers)}`, trap = namesGroups ? ": a rule that names a security group matches the addresses of its instances, never those of their pods" : "";
	return {
		code: "security-group",
		message: `${subject} ${groupIds.length === 1 ? "lets" : "let"} ${what(allowed, direction)} of ${names(others)}${trap}; add a rule for their pod CIDRs.`,
		commands: [openSecurityGroup(groupId, direction, rangesOf([...podCidrs], clusterCidrs))]
	};
}
function aclCause({ subnetId, direction }, { workers, others, podCidrs }, { network, clusterCidrs }) {
	let acl = (0,_index_causes_js__WEBPACK_IMPORTED_MODULE_1__.a)(network, subnetId), allowed = [...podCidrs].map((podCidr) => (0,_index_causes_js__WEBPACK_IMPORTED_MODULE_1__.f)(acl, direction, podCidr)), subnets = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.B)(workers.map(({ subnetId }) => subnetId)), commands = acl === void 0 ? [] : openNetworkAcl(acl, direction, rangesOf([...podCidrs], clusterCidrs)), room = commands.length === 0 ? "renumber its entries and " : "";
	return {
		code: "network-acl",
		message: `Network ACL ${acl?.networkAclId ?? ""} of ${subnets} (${names(workers)}) lets ${what(allowed, direction)} of ${names(others)}, packets and answers alike; ${room}add entries for their pod CIDRs before what denies them.`,
		commands
	};
}
function what(allowed, direction) {
	let sets = allowed.flatMap((parts) => parts.map(({ value }) => value.definite)), texts = new Set(sets.map(_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.i)), amount = sets.every(_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u) ? "nothing" : texts.size === 1 ? `only ${[...texts].join("")}` : "only part of the traffic";
	return direction === "ingress" ? `in ${amount} from the pods` : `out ${amount} to the pods`;
}
function names(workers) {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.B)(workers.map(({ name }) => name));
}
// src/reachability/explain-route-cause.ts
function shadowCause({ table: { routeTableId }, lead: { route } }, { pairs }) {
	let [first, ...others] = new Map(pairs.flatMap(({ to, path }) => path.nextHops.flatMap(({ value: lead }) => lead.kind === "elsewhere" && lead.route === route ? to.podCidrs.filter((podCidr) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.I)(podCidr, lead.destination)).map((podCidr) => [lead.destination.text, {
		lead,
		worker: to,
		podCidr
	}]) : []))).values(), also = others.map(({ lead, worker }) => `${lead.destination.text} from ${worker.name}`), commands = deleteRoute(routeTableId, route);
	if (first === void 0) return {
		code: "route-shadowed",
		message: "",
		commands
	};
	let finding = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.D)(routeTableId, first.lead, first.worker, first.podCidr);
	return also.length === 0 ? {
		...finding,
		commands
	} : {
		code: finding.code,
		message: `${finding.message} It also takes ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.B)(also)}.`,
		commands
	};
}
function routeCause({ table, subnetId }, { others, podCidrs }, { managed, workers }) {
	let { routeTableId } = table, commands = others.flatMap((worker) => worker.podCidrs.filter((podCidr) => podCidrs.has(podCidr)).map((podCidr) => pointRoute((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.A)(table, podCidr) === void 0 ? "create-route" : "replace-route", routeTableId, podCidr, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.w)(worker))));
	if (!managed.has(routeTableId)) {
		let there = workers.filter((worker) => worker.subnetId === subnetId);
		return {
			...(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.c)(subnetId, there, table),
			commands
		};
	}
	let names = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.B)(others.map(({ name }) => name));
	return {
		code: "route-missing",
		message: `${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.j)(table)} has no active route to the pods of ${names}; run with mode: apply, or mend what stands against it.`,
		commands
	};
}
// src/reachability/explain-cause.ts
function explainCause(evidence, circumstances) {
	let explanation = explain(evidence, circumstances), commands = explanation.commands.map((command) => inRegion(command, circumstances.region));
	return {
		...explanation,
		commands
	};
}
function explain(evidence, circumstances) {
	let { cause, pairs, workers, others } = evidence;
	switch (cause.kind) {
		case "source-dest-check": {
			let on = checksOn(evidence);
			return {
				...(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.O)("warning", on),
				commands: switchChecksOff(on.map(({ target }) => target))
			};
		}
		case "security-group": return groupCause(cause, evidence, circumstances);
		case "network-acl": return aclCause(cause, evidence, circumstances);
		case "shadow": return shadowCause(cause, evidence);
		case "route": return routeCause(cause, evidence, circumstances);
		case "address-family": return {
			code: "address-family",
			message: `No packet goes between the pods of ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.B)([...workers, ...others].map(({ name }) => name))}: some have only IPv4 addresses, others only IPv6 ones; give all workers a pod CIDR of one family in their tag.`,
			commands: []
		};
		case "unknown": return {
			code: "reachability-unknown",
			message: `Whether pods can talk is not known for ${pairs.length} ${pairs.length === 1 ? "pair" : "pairs"} of workers, since EC2 does not show these credentials all that stands between them; see that they may describe its security groups, network ACLs and prefix lists.`,
			commands: []
		};
	}
}
function checksOn({ pairs }) {
	let used = pairs.flatMap(({ from, to, path }) => [{
		worker: from,
		networkInterfaceId: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.C)(from)
	}, ...path.receivers.map(({ networkInterfaceId }) => ({
		worker: to,
		networkInterfaceId
	}))]), checks = /* @__PURE__ */ new Map();
	for (let { worker, networkInterfaceId } of used) {
		let target = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.x)(worker, networkInterfaceId);
		(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.S)(worker, target) && checks.set(networkInterfaceId, {
			worker,
			target
		});
	}
	return [...checks.values()];
}
// src/reachability/verdict.ts
const ORDER = [
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
function judge(legs) {
	let flows = legs.flatMap(flowsOf), reasons = reasonsOf(legs);
	return {
		verdict: verdictOf(flows),
		allowed: allowedBy(flows),
		reasons
	};
}
function flowsOf({ sending, route, receiving }) {
	let to = (0,_index_causes_js__WEBPACK_IMPORTED_MODULE_1__.m)(meet(sending, isPacket), route, (one, other) => other && both(one, other)), answersTo = meet(sending, isAnswer), ways = (0,_index_causes_js__WEBPACK_IMPORTED_MODULE_1__.m)(to, answersTo, (packet, answer) => packet && {
		packet,
		answer
	}), from = (0,_index_causes_js__WEBPACK_IMPORTED_MODULE_1__.m)(meet(receiving, isPacket), meet(receiving, isAnswer), (packet, answer) => ({
		packet,
		answer
	}));
	return ways.flatMap(({ value: there }) => there === void 0 ? [] : from.map(({ value: here }) => flow(both(there.packet, here.packet), both(there.answer, here.answer))));
}
function flow(packet, answer) {
	return {
		definite: through(packet.definite, answer.definite),
		possible: through(packet.possible, answer.possible)
	};
}
function through(packets, answers) {
	let { fromSomeSourcePort, always } = (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.r)(answers);
	return {
		fromSomeSourcePort: (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(packets, fromSomeSourcePort),
		always: (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(packets, always)
	};
}
function verdictOf(flows) {
	if (flows.every(({ definite }) => (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c)(definite.always))) return "all";
	if (flows.every(({ possible }) => (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u)(possible.fromSomeSourcePort))) return "none";
	let surelySome = flows.some(({ definite }) => !(0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u)(definite.fromSomeSourcePort)), surelyNotAll = flows.some(({ possible }) => !(0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c)(possible.always));
	return surelySome && surelyNotAll ? "some" : "unknown";
}
function allowedBy(flows) {
	let each = flows.map(({ definite }) => definite.fromSomeSourcePort), any = (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.f)(...each), isForSome = !each.every((traffic) => (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.l)(traffic, any)), isFromSome = flows.some(({ definite }) => !(0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.l)(definite.fromSomeSourcePort, definite.always));
	return [
		(0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.i)(any),
		...isForSome ? ["for part of the addresses"] : [],
		...isFromSome ? ["from some source ports"] : []
	].join(" ");
}
const isAnswer = ({ obstacle }) => obstacle.startsWith("answer"), isPacket = (view) => !isAnswer(view);
function meet({ views }, isMeant) {
	let [first, ...others] = views.filter(isMeant).map(({ parts }) => parts);
	return others.reduce((a, b) => (0,_index_causes_js__WEBPACK_IMPORTED_MODULE_1__.m)(a, b, both), first ?? []);
}
function both(a, b) {
	return a === _index_causes_js__WEBPACK_IMPORTED_MODULE_1__.d ? b : b === _index_causes_js__WEBPACK_IMPORTED_MODULE_1__.d ? a : {
		definite: (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(a.definite, b.definite),
		possible: (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(a.possible, b.possible)
	};
}
function reasonsOf(legs) {
	return ORDER.flatMap((obstacle) => {
		let extent = extentOf(legs.flatMap(({ sending, route, receiving }) => [...[...sending.views, ...receiving.views].filter((view) => view.obstacle === obstacle).flatMap(({ parts }) => parts.map(({ value }) => value)), ...obstacle === "route" ? route.flatMap(({ value }) => value ?? []) : []]), isAnswer({ obstacle }) ? isAllAnswered : _index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c);
		return extent === void 0 ? [] : [{
			obstacle,
			extent
		}];
	});
}
function extentOf(met, isWhole) {
	if (!met.every(({ definite }) => isWhole(definite))) return met.every(({ possible }) => (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u)(possible)) ? "all" : met.some(({ possible }) => !isWhole(possible)) ? "part" : "unknown";
}
function isAllAnswered(answers) {
	return (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c)((0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.r)(answers).always);
}
// src/reachability/paths.ts
var Paths = class {
	#network;
	#ports = /* @__PURE__ */ new Map();
	#nextHops = /* @__PURE__ */ new Map();
	#paths = /* @__PURE__ */ new Map();
	#ends = /* @__PURE__ */ new Map();
	#judgements = /* @__PURE__ */ new Map();
	constructor(network) {
		this.#network = network;
	}
	profileOf(worker, networkInterfaceId) {
		let port = toProfile(worker, networkInterfaceId);
		return once(this.#ports, port.id, () => port);
	}
	path(sender, to, podCidr) {
		return once(this.#paths, `${sender.id} ${to.instanceId} ${podCidr.text}`, () => {
			let nextHops = this.#nextHopsFrom(sender, to, podCidr), named = nextHops.flatMap(({ value }) => value.kind === "worker" ? [value.networkInterfaceId] : []);
			return {
				sender,
				nextHops,
				receivers: (named.length === 0 ? [(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.C)(to)] : [...new Set(named)]).map((networkInterfaceId) => ({
					networkInterfaceId,
					port: this.profileOf(to, networkInterfaceId),
					route: routeTo(networkInterfaceId, nextHops)
				}))
			};
		});
	}
	#nextHopsFrom(sender, to, podCidr) {
		return once(this.#nextHops, `${sender.subnetId} ${to.instanceId} ${podCidr.text}`, () => (0,_index_causes_js__WEBPACK_IMPORTED_MODULE_1__.s)(this.#network, sender, to, podCidr));
	}
	judgement({ sender, receivers }, source, destination) {
		let legs = receivers.map(({ port, route }) => {
			let crosses = sender.subnetId !== port.subnetId, sending = once(this.#ends, `out ${sender.id} ${destination.text} ${crosses}`, () => (0,_index_causes_js__WEBPACK_IMPORTED_MODULE_1__.l)(this.#network, sender, destination, crosses)), receiving = once(this.#ends, `in ${port.id} ${source.text} ${crosses}`, () => (0,_index_causes_js__WEBPACK_IMPORTED_MODULE_1__.c)(this.#network, port, source, crosses));
			return {
				sending,
				route: route.parts,
				receiving,
				key: [
					sending.id,
					route.id,
					receiving.id
				].join()
			};
		}), key = legs.map((leg) => leg.key).join();
		return once(this.#judgements, key, () => judge(legs));
	}
};
function once(known, key, make) {
	let found = known.get(key);
	if (found !== void 0) return found;
	let made = make();
	return known.set(key, made), made;
}
function toProfile(worker, networkInterfaceId) {
	let { networkInterfaces } = worker, { subnetId, groupIds } = networkInterfaces.find((each) => each.networkInterfaceId === networkInterfaceId) ?? {
		subnetId: worker.subnetId,
		groupIds: []
	}, sourceDestCheck = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.S)(worker, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.x)(worker, networkInterfaceId));
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
function routeTo(networkInterfaceId, nextHops) {
	let parts = (0,_index_causes_js__WEBPACK_IMPORTED_MODULE_1__.h)(nextHops, (lead) => (0,_index_causes_js__WEBPACK_IMPORTED_MODULE_1__.o)(lead, networkInterfaceId));
	return {
		id: nextHops.map(({ start, end, value }, i) => `${start}-${end}:${parts[i]?.value === void 0 ? "other" : value.kind}`).join(),
		parts
	};
}
// src/reachability/pairs.ts
function judgePairs(workers, network) {
	let paths = new Paths(network);
	return [...[4, 6].flatMap((version) => {
		let places = workers.flatMap((worker) => {
			let podCidr = worker.podCidrs.find((each) => each.version === version), sender = paths.profileOf(worker, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.C)(worker));
			return podCidr === void 0 ? [] : [{
				worker,
				podCidr,
				sender
			}];
		});
		return places.flatMap((from) => places.filter((to) => to !== from).map((to) => {
			let path = paths.path(from.sender, to.worker, to.podCidr), judgement = paths.judgement(path, from.podCidr, to.podCidr);
			return {
				from: from.worker,
				to: to.worker,
				version,
				path,
				judgement
			};
		}));
	}), ...pairsWithoutCommonFamily(workers, paths)];
}
const NO_COMMON_FAMILY = {
	verdict: "none",
	allowed: "nothing",
	reasons: [{
		obstacle: "address-family",
		extent: "all"
	}]
};
function pairsWithoutCommonFamily(workers, paths) {
	if (new Set(workers.map(({ podCidrs }) => podCidrs.map(({ version }) => version).join())).size < 2) return [];
	let haveCommon = (from, to) => from.podCidrs.some((a) => to.podCidrs.some((b) => a.version === b.version));
	return workers.flatMap((from) => workers.filter((to) => to !== from && !haveCommon(from, to)).map((to) => ({
		from,
		to,
		version: void 0,
		path: {
			sender: paths.profileOf(from, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.C)(from)),
			nextHops: [],
			receivers: []
		},
		judgement: NO_COMMON_FAMILY
	})));
}
async function readPacketFilters(ec2, workers, tables) {
	let interfaces = workers.flatMap(({ networkInterfaces }) => networkInterfaces), groupIds = unique(interfaces.flatMap((each) => each.groupIds)), subnetIds = unique([...workers, ...interfaces].map(({ subnetId }) => subnetId)), errors = [], orNothing = (read) => read.catch((error) => {
		errors.push(error);
	}), [groupPages, aclPages] = await Promise.all([Promise.all((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.E)("group-id", groupIds).map((filter) => orNothing(ec2.describeSecurityGroups([filter])))), subnetIds.length < 2 ? [] : Promise.all((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.E)("association.subnet-id", subnetIds).map((filter) => orNothing(ec2.describeNetworkAcls([filter]))))]), groups = groupPages.flatMap((page) => page ?? []), listIds = unique([...groups.flatMap(({ ingress, egress }) => [...ingress, ...egress]).flatMap(({ peer }) => peer.kind === "prefix-list" ? [peer.prefixListId] : []), ...tables.flatMap(_index_causes_js__WEBPACK_IMPORTED_MODULE_1__.u)]), lists = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.T)(listIds, async (id) => {
		let entries = await orNothing(ec2.getManagedPrefixListEntries(id));
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
// src/reachability/assess.ts
function assess({ reachability, clusterCidrs, region }, world) {
	let { planned } = world, managed = planned === void 0 ? world.tables : tablesAfter(world.tables, planned.changes), newest = new Map([...world.associated, ...managed].map((table) => [table.routeTableId, table])), workers = withChecksOff(world.workers, planned?.checks ?? world.disabledChecks), circumstances = {
		network: {
			...world.filters,
			tables: [...newest.values()]
		},
		workers,
		managed: new Set(managed.map(({ routeTableId }) => routeTableId)),
		clusterCidrs,
		region
	}, pairs = judgePairs(workers, circumstances.network), severity = reachability === "fail" ? "error" : "warning", unread = unreadFinding(world.filters, severity, region), found = gather(pairs, circumstances.network).map((evidence) => {
		let { commands, ...explanation } = explainCause(evidence, circumstances), finding = evidence.cause.kind === "unknown" ? unread ?? {
			...explanation,
			severity: severity === "error" ? severity : "notice",
			scope: "pods"
		} : {
			...explanation,
			severity,
			scope: "pods",
			...commands.length === 0 ? {} : { commands }
		};
		return {
			key: evidence.key,
			pairs: evidence.pairs.length,
			finding: graver(finding, world.findings)
		};
	}), own = /* @__PURE__ */ new Set([...found.map(({ finding }) => finding), ...unread === void 0 ? [] : [unread]]);
	return {
		isPlanned: planned !== void 0,
		isComplete: world.missingWorkers === 0,
		pairs,
		circumstances,
		causes: found,
		findings: merge(world.findings, [...own])
	};
}
function unreadFinding({ errors }, severity, region) {
	if (errors.length === 0) return;
	let why = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.z)(AggregateError(errors), region).map(({ message }) => /[.!?]$/.test(message) ? message : `${message}.`).sort();
	return {
		severity: severity === "error" ? "error" : "notice",
		code: "reachability-unknown",
		scope: "pods",
		message: `Whether pods can talk cannot be told in full: ${why.join(" ")} Or set reachability: off.`
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
	let news = own.filter(({ code }) => code !== "route-missing" || !(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.V)(earlier)), kept = earlier.map((each) => news.find((finding) => isSame(each, finding)) ?? each);
	return [...kept, ...news.filter((finding) => !kept.includes(finding))];
}
function isSame(a, b) {
	return a.code === b.code && a.about !== void 0 && a.about.join() === b.about?.join();
}



/***/ }),

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
