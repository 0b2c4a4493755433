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
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5852);
/* harmony import */ var _index_explanations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2958);
/* harmony import */ var _index_traffic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7789);



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
	let { instanceId } = worker, target = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.T)(worker), networkInterfaceId = target.kind === "network-interface" ? target.networkInterfaceId : void 0;
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
// src/reachability/fix-commands.ts
function inRegion(command, region) {
	return command.replaceAll("aws ec2 ", `aws ec2 --region ${quoted(region)} `);
}
const HIGHEST_RULE_NUMBER = 32766;
function openSecurityGroup(groupId, direction, podCidrs) {
	let permissions = [4, 6].flatMap((version) => {
		let ranges = podCidrs.filter((each) => each.version === version), [list, field] = version === 4 ? ["IpRanges", "CidrIp"] : ["Ipv6Ranges", "CidrIpv6"];
		return ranges.length === 0 ? [] : [`IpProtocol=-1,${list}=[${ranges.map(({ text }) => `{${field}=${text}}`).join(",")}]`];
	});
	return `${aws(`authorize-security-group-${direction}`, { "group-id": groupId })} --ip-permissions ${permissions.map(quoted).join(" ")}`;
}
function openNetworkAcl({ networkAclId, entries }, direction, podCidrs) {
	let existing = entries.filter((entry) => entry.direction === direction && entry.ruleNumber <= HIGHEST_RULE_NUMBER), taken = new Set(existing.map(({ ruleNumber }) => ruleNumber)), denying = existing.filter((entry) => entry.action === "unreadable" || entry.action === "deny" && podCidrs.some((podCidr) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.L)(entry.cidr, podCidr))), last = Math.min(Math.max(0, ...taken) + podCidrs.length, HIGHEST_RULE_NUMBER), before = Math.min(...denying.map(({ ruleNumber }) => ruleNumber), last + 1), free = Array.from({ length: before - 1 }, (_, i) => before - 1 - i).filter((each) => !taken.has(each));
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
	return podCidrs.every((podCidr) => clusterCidrs.some((outer) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.I)(outer, podCidr))) ? clusterCidrs.filter((outer) => podCidrs.some((podCidr) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.I)(outer, podCidr))) : (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.z)(podCidrs.map(({ text }) => text)).map((text) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.F)(text));
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
// src/reachability/describe-traffic.ts
function describeTraffic(traffic) {
	if ((0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c)(traffic)) return "all";
	if ((0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u)(traffic)) return "nothing";
	let allowed = traffic.flatMap(describeSpan), blocked = (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.a)(_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.t, traffic).flatMap(describeSpan);
	return blocked.length < allowed.length ? `all but ${blocked.join(", ")}` : allowed.join(", ");
}
const LAST_VALUE = _index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.i - 1;
function describeSpan({ first, last }) {
	let firstProtocol = Math.floor(first / _index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.i), lastProtocol = Math.floor(last / _index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.i);
	return Array.from({ length: lastProtocol - firstProtocol + 1 }, (_, i) => {
		let protocol = firstProtocol + i;
		return describeProtocol(protocol, protocol === firstProtocol ? first % _index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.i : 0, protocol === lastProtocol ? last % _index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.i : LAST_VALUE);
	});
}
const { icmp: icmp$1, tcp, udp, icmpv6: icmpv6$1 } = _index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.r, NAMES = /* @__PURE__ */ new Map([
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
// src/reachability/messages.ts
function sourceDestCheckOn(checks, commands) {
	return {
		...(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.O)("warning", checks),
		commands
	};
}
function securityGroupBlocks(groupIds, refersToGroup, effect, commands) {
	let isOne = groupIds.length === 1, subject = `${isOne ? "Security group" : "Security groups"} ${groupIds.join(", ")} of ${names(effect.workers)}`, hint = refersToGroup ? ": a rule that names a security group matches the addresses of its instances, never those of their pods" : "";
	return {
		code: "security-group",
		message: `${subject} ${isOne ? "lets" : "let"} ${what(effect)} of ${names(effect.peers)}${hint}; add a rule for their pod CIDRs.`,
		commands
	};
}
function networkAclBlocks(networkAclId, effect, commands) {
	let subnets = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.V)(effect.workers.map(({ subnetId }) => subnetId)), renumber = commands.length === 0 ? "renumber its entries and " : "";
	return {
		code: "network-acl",
		message: `Network ACL ${networkAclId} of ${subnets} (${names(effect.workers)}) lets ${what(effect)} of ${names(effect.peers)}, packets and answers alike; ${renumber}add entries for their pod CIDRs before what denies them.`,
		commands
	};
}
function what({ direction, allowed }) {
	let values = allowed.flatMap((ranges) => ranges.map(({ value }) => value)), isKnown = values.every(({ definite, possible }) => (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.l)(definite, possible)), [text = "", ...others] = new Set(values.map(({ definite }) => describeTraffic(definite))), amount = !isKnown || others.length > 0 ? "only part of the traffic" : text === "nothing" ? "nothing" : `only ${text}`;
	return direction === "ingress" ? `in ${amount} from the pods` : `out ${amount} to the pods`;
}
function routeMissing(table, peers, commands) {
	return {
		code: "route-missing",
		message: `${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.j)(table)} has no active route to the pods of ${names(peers)}; run with mode: apply, or mend what stands against it.`,
		commands
	};
}
function subnetUnmanaged(subnetId, workers, table, commands) {
	return {
		...(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.c)(subnetId, workers, table),
		commands
	};
}
function routeShadows(routeTableId, first, others, commands) {
	let finding = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.D)(routeTableId, first, first.worker, first.podCidr);
	if (others.length === 0) return {
		...finding,
		commands
	};
	let also = others.map(({ destination, worker }) => `${destination.text} from ${worker.name}`), { code, message } = finding;
	return {
		code,
		message: `${message} It also takes ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.V)(also)}.`,
		commands
	};
}
function noCommonAddressFamily(workers) {
	return {
		code: "address-family",
		message: `No packet goes between the pods of ${names(workers)}: some have only IPv4 addresses, others only IPv6 ones; give all workers a pod CIDR of one family in their tag.`,
		commands: []
	};
}
function reachabilityUnknown(pairs) {
	return {
		code: "reachability-unknown",
		message: `Whether pods can talk is not known for ${pairs} ${pairs === 1 ? "pair" : "pairs"} of workers, since EC2 does not show these credentials all that stands between them; see that they may describe its security groups, network ACLs and prefix lists.`,
		commands: []
	};
}
function packetFiltersLate(calls) {
	return `EC2 didn't answer ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.V)(calls)} in time; run the step again.`;
}
function packetFiltersUnread(errors) {
	return {
		code: "reachability-unknown",
		message: `Whether pods can talk cannot be told in full: ${errors.join(" ")} Or set reachability: off.`
	};
}
function names(workers) {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.V)(workers.map(({ name }) => name));
}
// src/reachability/explanation-findings.ts
function explanationImpacts(pairs, network) {
	let found = /* @__PURE__ */ new Map();
	for (let pair of pairs) for (let { explanation, worker, peer } of (0,_index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.n)(pair, network)) {
		let impact = found.get(explanation.key) ?? noImpact(explanation);
		found.set(explanation.key, impact), impact.pairs.add(pair), impact.workers.add(worker), impact.peers.add(peer);
		let podCidr = peer.podCidrs.find(({ version }) => version === pair.version);
		podCidr !== void 0 && impact.podCidrs.add(podCidr);
	}
	let order = [...new Set(pairs.map(({ from }) => from))];
	return [...found.values()].map((impact) => ({
		...impact,
		pairs: [...impact.pairs],
		workers: order.filter((worker) => impact.workers.has(worker)),
		peers: order.filter((worker) => impact.peers.has(worker))
	}));
}
function noImpact(explanation) {
	return {
		explanation,
		pairs: /* @__PURE__ */ new Set(),
		workers: /* @__PURE__ */ new Set(),
		peers: /* @__PURE__ */ new Set(),
		podCidrs: /* @__PURE__ */ new Set()
	};
}
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
		case "address-family": return noCommonAddressFamily([...workers, ...peers]);
		case "unknown": return reachabilityUnknown(pairs.length);
	}
}
function checksOn({ pairs }) {
	let used = pairs.flatMap(({ from, to, path }) => [{
		worker: from,
		networkInterfaceId: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.w)(from)
	}, ...path.receivers.map(({ networkInterfaceId }) => ({
		worker: to,
		networkInterfaceId
	}))]), checks = /* @__PURE__ */ new Map();
	for (let { worker, networkInterfaceId } of used) {
		let target = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.S)(worker, networkInterfaceId);
		(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.C)(worker, target) && checks.set(networkInterfaceId, {
			worker,
			target
		});
	}
	return [...checks.values()];
}
function securityGroupFinding({ groupIds, direction }, { podCidrs, ...impact }, { network, clusterCidrs }) {
	let groups = groupIds.map((groupId) => network.securityGroups.get(groupId)), refersToGroup = groups.flatMap((group) => group?.[direction] ?? []).some((rule) => rule.kind === "allow" && rule.peer.kind === "security-group"), allowed = [...podCidrs].map((podCidr) => (0,_index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.f)(groups, direction, podCidr, network.prefixLists)), [groupId = ""] = groupIds;
	return securityGroupBlocks(groupIds, refersToGroup, {
		...impact,
		direction,
		allowed
	}, [openSecurityGroup(groupId, direction, rangesOf([...podCidrs], clusterCidrs))]);
}
function networkAclFinding({ acl, direction }, { podCidrs, ...impact }, { clusterCidrs }) {
	let allowed = [...podCidrs].map((podCidr) => (0,_index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.d)(acl, direction, podCidr)), commands = openNetworkAcl(acl, direction, rangesOf([...podCidrs], clusterCidrs));
	return networkAclBlocks(acl.networkAclId, {
		...impact,
		direction,
		allowed
	}, commands);
}
function missingRouteFinding({ table, subnetId }, { peers, podCidrs }, { managed, workers }) {
	let commands = peers.flatMap((worker) => worker.podCidrs.filter((podCidr) => podCidrs.has(podCidr)).map((podCidr) => pointRoute((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.A)(table, podCidr) === void 0 ? "create-route" : "replace-route", table.routeTableId, podCidr, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.T)(worker))));
	return managed.has(table.routeTableId) ? routeMissing(table, peers, commands) : subnetUnmanaged(subnetId, workers.filter((worker) => worker.subnetId === subnetId), table, commands);
}
function shadowingRouteFinding({ table: { routeTableId }, route }, { pairs }) {
	let shadows = /* @__PURE__ */ new Map();
	for (let { to: worker, path } of pairs) for (let { value: nextHop } of path.nextHops) if (nextHop.kind === "elsewhere" && nextHop.route === route) for (let podCidr of worker.podCidrs) (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.I)(podCidr, nextHop.destination) && shadows.set(nextHop.destination.text, {
		...nextHop,
		worker,
		podCidr
	});
	let [first, ...others] = shadows.values();
	return first === void 0 ? reachabilityUnknown(pairs.length) : routeShadows(routeTableId, first, others, deleteRoute(routeTableId, route));
}
// src/reachability/answered-traffic.ts
const { icmp, icmpv6 } = _index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.r, ICMP_REQUESTS = [
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
	requests: (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.o)(protocol, request),
	replies: (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.o)(protocol, reply, 0)
})), ALL_ICMP = (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.f)((0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.d)(icmp), (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.d)(icmpv6)), ICMP_WITHOUT_REPLY = (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.a)(ALL_ICMP, (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.f)(...ICMP_REQUESTS.map(({ requests }) => requests))), OTHER_PROTOCOLS = Array.from({ length: 256 }, (_, protocol) => (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.d)(protocol)).filter((whole) => (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u)((0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(whole, ALL_ICMP)));
function answeredTraffic(packets, answers) {
	if ((0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c)(answers)) return {
		fromSomeSourcePort: packets,
		fromEverySourcePort: packets
	};
	let answeredIcmp = (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.f)((0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(answers, ICMP_WITHOUT_REPLY), ...ICMP_REQUESTS.filter(({ replies }) => !(0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u)((0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(answers, replies))).map(({ requests }) => requests)), inPart = OTHER_PROTOCOLS.filter((whole) => !(0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u)((0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(answers, whole))), inFull = inPart.filter((whole) => (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.l)((0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(answers, whole), whole));
	return {
		fromSomeSourcePort: (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(packets, (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.f)(answeredIcmp, ...inPart)),
		fromEverySourcePort: (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(packets, (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.f)(answeredIcmp, ...inFull))
	};
}
// src/reachability/verdict.ts
function judge(paths) {
	let flows = paths.flatMap(flowsOf);
	return {
		verdict: verdictOf(flows),
		allowed: describeAllowed(flows),
		blocked: blockedBy(paths)
	};
}
function flowsOf({ sender, route, receiver }) {
	let atSender = (0,_index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.p)(exchangeAt(sender), route, (exchange, allowed) => allowed && both(exchange, {
		packets: allowed,
		answers: _index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.u
	})), atReceiver = exchangeAt(receiver);
	return atSender.flatMap(({ value: exchange }) => exchange === void 0 ? [] : atReceiver.map(({ value }) => toFlow(both(exchange, value))));
}
function exchangeAt({ hops }) {
	let [first, ...others] = hops.map(({ component, allowed }) => (0,_index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.m)(allowed, (value) => isForAnswers(component) ? {
		packets: _index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.u,
		answers: value
	} : {
		packets: value,
		answers: _index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.u
	}));
	return others.reduce((a, b) => (0,_index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.p)(a, b, both), first ?? []);
}
function isForAnswers(component) {
	return component.startsWith("answer");
}
function both(a, b) {
	return {
		packets: allowedByBoth(a.packets, b.packets),
		answers: allowedByBoth(a.answers, b.answers)
	};
}
function allowedByBoth(a, b) {
	return a === _index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.u ? b : b === _index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.u ? a : {
		definite: (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(a.definite, b.definite),
		possible: (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.s)(a.possible, b.possible)
	};
}
function toFlow({ packets, answers }) {
	return {
		definite: answeredTraffic(packets.definite, answers.definite),
		possible: answeredTraffic(packets.possible, answers.possible)
	};
}
function verdictOf(flows) {
	if (flows.every(({ definite }) => (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c)(definite.fromEverySourcePort))) return "all";
	if (flows.every(({ possible }) => (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u)(possible.fromSomeSourcePort))) return "none";
	let isSomeAllowed = flows.some(({ definite }) => !(0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u)(definite.fromSomeSourcePort)), isSomeBlocked = flows.some(({ possible }) => !(0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c)(possible.fromEverySourcePort));
	return isSomeAllowed && isSomeBlocked ? "some" : "unknown";
}
function describeAllowed(flows) {
	let each = flows.map(({ definite }) => definite.fromSomeSourcePort), any = (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.f)(...each), isForPart = !each.every((traffic) => (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.l)(traffic, any)), isFromSome = flows.some(({ definite }) => !(0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.l)(definite.fromSomeSourcePort, definite.fromEverySourcePort));
	return [
		describeTraffic(any),
		...isForPart ? ["for part of the addresses"] : [],
		...isFromSome ? ["from some source ports"] : []
	].join(" ");
}
function blockedBy(paths) {
	return _index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.i.flatMap((component) => {
		let extent = extentOf(paths.flatMap((path) => allowedAt(component, path)), isForAnswers(component) ? isEverythingAnswered : _index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c);
		return extent === void 0 ? [] : [{
			component,
			extent
		}];
	});
}
function allowedAt(component, { sender, route, receiver }) {
	return component === "route" ? route.flatMap(({ value }) => value ?? []) : [...sender.hops, ...receiver.hops].filter((hop) => hop.component === component).flatMap(({ allowed }) => allowed.map(({ value }) => value));
}
function extentOf(allowed, isEverything) {
	if (!allowed.every(({ definite }) => isEverything(definite))) return allowed.every(({ possible }) => (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.u)(possible)) ? "all" : allowed.some(({ possible }) => !isEverything(possible)) ? "part" : "unknown";
}
function isEverythingAnswered(answers) {
	return (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.c)(answeredTraffic(_index_traffic_js__WEBPACK_IMPORTED_MODULE_2__.t, answers).fromEverySourcePort);
}
// src/reachability/paths.ts
var Paths = class {
	#network;
	#nextHops = /* @__PURE__ */ new Map();
	#paths = /* @__PURE__ */ new Map();
	#hops = /* @__PURE__ */ new Map();
	#judgements = /* @__PURE__ */ new Map();
	constructor(network) {
		this.#network = network;
	}
	path(sender, to, podCidr) {
		return getOrMake(this.#paths, `${sender.id} ${to.instanceId} ${podCidr.text}`, () => {
			let nextHops = this.#nextHopsFrom(sender, to, podCidr), routed = nextHops.flatMap(({ value }) => value.kind === "worker" ? [value.networkInterfaceId] : []);
			return {
				sender,
				nextHops,
				receivers: (routed.length === 0 ? [(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.w)(to)] : [...new Set(routed)]).map((networkInterfaceId) => ({
					networkInterfaceId,
					profile: profileOf(to, networkInterfaceId),
					route: toRoute(nextHops, networkInterfaceId)
				}))
			};
		});
	}
	#nextHopsFrom(sender, to, podCidr) {
		return getOrMake(this.#nextHops, `${sender.subnetId} ${to.instanceId} ${podCidr.text}`, () => (0,_index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.o)(this.#network, sender, to, podCidr));
	}
	judgement({ sender, receivers }, source, destination) {
		let network = this.#network, paths = receivers.map(({ profile, route }) => {
			let crossesSubnets = sender.subnetId !== profile.subnetId, from = getOrMake(this.#hops, `from ${sender.id} ${destination.text} ${crossesSubnets}`, () => (0,_index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.c)({
				network,
				profile: sender,
				podCidr: destination,
				crossesSubnets
			})), to = getOrMake(this.#hops, `to ${profile.id} ${source.text} ${crossesSubnets}`, () => (0,_index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.s)({
				network,
				profile,
				podCidr: source,
				crossesSubnets
			}));
			return {
				sender: from,
				route: route.allowed,
				receiver: to,
				id: [
					from.id,
					route.id,
					to.id
				].join()
			};
		});
		return getOrMake(this.#judgements, paths.map(({ id }) => id).join(), () => judge(paths));
	}
};
function getOrMake(known, key, make) {
	let found = known.get(key);
	if (found !== void 0) return found;
	let made = make();
	return known.set(key, made), made;
}
function profileOf(worker, networkInterfaceId) {
	let { subnetId, groupIds } = worker.networkInterfaces.find((each) => each.networkInterfaceId === networkInterfaceId) ?? {
		subnetId: worker.subnetId,
		groupIds: []
	}, sourceDestCheck = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.C)(worker, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.S)(worker, networkInterfaceId));
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
	let allowed = (0,_index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.m)(nextHops, (nextHop) => (0,_index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.a)(nextHop, networkInterfaceId));
	return {
		id: nextHops.map(({ start, end, value }, i) => `${start}-${end}:${allowed[i]?.value === void 0 ? "other" : value.kind}`).join(),
		allowed
	};
}
// src/reachability/pairs.ts
function judgePairs(workers, network) {
	let paths = new Paths(network);
	return [...[4, 6].flatMap((version) => {
		let endpoints = workers.flatMap((worker) => {
			let podCidr = worker.podCidrs.find((each) => each.version === version), sender = profileOf(worker, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.w)(worker));
			return podCidr === void 0 ? [] : [{
				worker,
				podCidr,
				sender
			}];
		});
		return endpoints.flatMap((from) => endpoints.filter((to) => to !== from).map((to) => {
			let path = paths.path(from.sender, to.worker, to.podCidr), judgement = paths.judgement(path, from.podCidr, to.podCidr);
			return {
				from: from.worker,
				to: to.worker,
				version,
				path,
				judgement
			};
		}));
	}), ...pairsWithoutCommonFamily(workers)];
}
const NO_COMMON_FAMILY = {
	verdict: "none",
	allowed: "nothing",
	blocked: [{
		component: "address-family",
		extent: "all"
	}]
};
function pairsWithoutCommonFamily(workers) {
	let haveCommonFamily = (from, to) => from.podCidrs.some((a) => to.podCidrs.some((b) => a.version === b.version));
	return workers.flatMap((from) => workers.filter((to) => to !== from && !haveCommonFamily(from, to)).map((to) => ({
		from,
		to,
		version: void 0,
		path: {
			sender: profileOf(from, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.w)(from)),
			nextHops: [],
			receivers: []
		},
		judgement: NO_COMMON_FAMILY
	})));
}
async function readPacketFilters(ec2, workers, tables) {
	let interfaces = workers.flatMap(({ networkInterfaces }) => networkInterfaces), groupIds = unique(interfaces.flatMap((each) => each.groupIds)), subnetIds = unique([...workers, ...interfaces].map(({ subnetId }) => subnetId)), errors = [], orUndefined = (read) => read.catch((error) => {
		errors.push(error);
	}), [groupPages, aclPages] = await Promise.all([Promise.all((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.x)("group-id", groupIds).map((filter) => orUndefined(ec2.describeSecurityGroups([filter])))), subnetIds.length < 2 ? [] : Promise.all((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.x)("association.subnet-id", subnetIds).map((filter) => orUndefined(ec2.describeNetworkAcls([filter]))))]), groups = groupPages.flatMap((page) => page ?? []), listIds = unique([...groups.flatMap(({ ingress, egress }) => [...ingress, ...egress]).flatMap((rule) => rule.kind === "allow" && rule.peer.kind === "prefix-list" ? [rule.peer.prefixListId] : []), ...tables.flatMap(_index_explanations_js__WEBPACK_IMPORTED_MODULE_1__.l)]), lists = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.E)(listIds, async (id) => {
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
// src/reachability/assess.ts
function assess({ reachability, clusterCidrs, region }, world) {
	let { planned } = world, managed = planned === void 0 ? world.tables : tablesAfter(world.tables, planned.changes), newest = new Map([...world.associated, ...managed].map((table) => [table.routeTableId, table])), workers = withChecksOff(world.workers, planned?.checks ?? world.disabledChecks), context = {
		network: {
			...world.filters,
			tables: [...newest.values()]
		},
		workers,
		managed: new Set(managed.map(({ routeTableId }) => routeTableId)),
		clusterCidrs,
		region
	}, pairs = judgePairs(workers, context.network), severity = reachability === "fail" ? "error" : "warning", unread = unreadFinding(world.filters, severity, region), found = explanationImpacts(pairs, context.network).map((impact) => {
		let { commands, ...sentence } = findingFor(impact, context), finding = impact.explanation.kind === "unknown" ? unread ?? {
			...sentence,
			severity: severity === "error" ? severity : "notice",
			scope: "pods"
		} : {
			...sentence,
			severity,
			scope: "pods",
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
		isComplete: world.missingWorkers === 0,
		pairs,
		context,
		explanations: found,
		findings: merge(world.findings, [...own])
	};
}
function unreadFinding({ errors }, severity, region) {
	if (errors.length === 0) return;
	let why = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.B)(AggregateError(errors), region).map(({ message }) => /[.!?]$/.test(message) ? message : `${message}.`).sort(), late = errors.flatMap((each) => each instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.U && (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.W)(each) === "cancelled" ? each.call : []);
	return late.length > 0 && why.push(packetFiltersLate([...new Set(late)].sort())), {
		severity: severity === "error" ? "error" : "notice",
		scope: "pods",
		...packetFiltersUnread(why)
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
	let news = own.filter(({ code }) => code !== "route-missing" || !(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.H)(earlier)), kept = earlier.map((each) => news.find((finding) => isSame(each, finding)) ?? each);
	return [...kept, ...news.filter((finding) => !kept.includes(finding))];
}
function isSame(a, b) {
	return a.code === b.code && a.about !== void 0 && a.about.join() === b.about?.join();
}



/***/ }),

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
