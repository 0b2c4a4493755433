export const id = 555;
export const ids = [555];
export const modules = {

2555:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  assess: () => (assess),
  readPacketFilters: () => (readPacketFilters)
});
var _main_aws_error_kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5802);
var _main_aws_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7995);
var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3340);
var _main_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7512);
var _main_worker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3107);
var _main_cidr_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6811);
var _main_destination_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5753);
var _main_route_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9817);
var _main_packages_main_node_instances_select_nodes_read_nodes_assess_comment_body_reachability_repor_g9l4uq77_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1064);
var _main_traffic_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3476);
var _main_explanations_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7621);
var _main_packages_main_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9025);
var _main_filters_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3294);













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
	let { instanceId } = worker, target = (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_4__.a)(worker), networkInterfaceId = target.kind === "network-interface" ? target.networkInterfaceId : void 0;
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
	let existing = entries.filter((entry) => entry.direction === direction && entry.ruleNumber <= HIGHEST_RULE_NUMBER), taken = new Set(existing.map(({ ruleNumber }) => ruleNumber)), denying = existing.filter((entry) => entry.action === "unreadable" || entry.action === "deny" && podCidrs.some((podCidr) => (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_5__.r)(entry.cidr, podCidr))), last = Math.min(Math.max(0, ...taken) + podCidrs.length, HIGHEST_RULE_NUMBER), before = Math.min(...denying.map(({ ruleNumber }) => ruleNumber), last + 1), free = Array.from({ length: before - 1 }, (_, i) => before - 1 - i).filter((each) => !taken.has(each));
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
		...destinationOption((0,_main_destination_js__WEBPACK_IMPORTED_MODULE_6__.i)(destination.text)),
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
	return podCidrs.every((podCidr) => clusterCidrs.some((outer) => (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_5__.n)(outer, podCidr))) ? clusterCidrs.filter((outer) => podCidrs.some((podCidr) => (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_5__.n)(outer, podCidr))) : (0,_main_packages_main_node_instances_select_nodes_read_nodes_assess_comment_body_reachability_repor_g9l4uq77_js__WEBPACK_IMPORTED_MODULE_8__.t)(podCidrs.map(({ text }) => text)).map((text) => (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_5__.t)(text));
}
function destinationOption(destination) {
	let text = destination.kind === "cidr" ? destination.written : (0,_main_destination_js__WEBPACK_IMPORTED_MODULE_6__.t)(destination);
	return destination.kind === "prefix-list" ? { "destination-prefix-list-id": text } : { [(0,_main_destination_js__WEBPACK_IMPORTED_MODULE_6__.r)(destination)?.version === 6 ? "destination-ipv6-cidr-block" : "destination-cidr-block"]: text };
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
		...(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.S)("warning", checks),
		commands
	};
}
function securityGroupBlocks(groupIds, refersToGroup, effect, commands) {
	let isOne = groupIds.length === 1, subject = `${isOne ? "Security group" : "Security groups"} ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.n)(groupIds)} of ${names(effect.workers)}`, fix = refersToGroup ? "Rules that reference a security group match node IPs, not pod IPs; add a rule for the pod CIDRs." : "Add a rule for the pod CIDRs.";
	return {
		code: "security-group",
		message: `${subject} ${describeEffect(effect, isOne)}. ${fix}`,
		commands,
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.o)([...effect.workers, ...effect.peers].map(({ name }) => name))
	};
}
function networkAclBlocks(networkAclId, subnetIds, effect, commands) {
	let add = commands.length === 0 ? "Renumber its entries, and add" : "Add";
	return {
		code: "network-acl",
		message: `Network ACL ${networkAclId} of ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.n)(subnetIds)} (${names(effect.workers)}) ${describeEffect(effect)}. Network ACLs also filter replies. ${add} entries for the pod CIDRs with lower rule numbers than the entries that deny them.`,
		commands,
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.o)([...effect.workers, ...effect.peers].map(({ name }) => name))
	};
}
function describeEffect({ direction, allowed, peers }, isOne = !0) {
	let values = allowed.flatMap((ranges) => ranges.map(({ value }) => value)), isKnown = values.every(({ definite, possible }) => (0,_main_traffic_js__WEBPACK_IMPORTED_MODULE_9__.l)(definite, possible)), [text = "", ...others] = new Set(values.map(({ definite }) => (0,_main_explanations_js__WEBPACK_IMPORTED_MODULE_10__.c)(definite, _main_finding_js__WEBPACK_IMPORTED_MODULE_3__.n))), [block, allow] = isOne ? ["blocks", "allows"] : ["block", "allow"];
	return `${!isKnown || others.length > 0 ? `${block} part of the traffic` : text === "nothing" ? `${block} all traffic` : `${allow} ${text.startsWith("all but ") ? "" : "only "}${text}`} ${direction === "ingress" ? "from" : "to"} the pods of ${names(peers)}`;
}
function routeMissing(table, peers, commands) {
	return {
		code: "route-missing",
		message: `${(0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_7__.a)(table)} has no active route to the pods of ${names(peers)}. Run with mode: apply, or fix the errors that prevent the route.`,
		commands,
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.o)(peers.map(({ name }) => name))
	};
}
function subnetUnmanaged(subnetId, workers, table, commands) {
	return {
		...(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.v)(subnetId, workers, table),
		commands
	};
}
function routeShadows(routeTableId, first, others, commands) {
	let finding = (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.x)(routeTableId, first, first.worker, first.podCidr);
	if (others.length === 0) return {
		...finding,
		commands
	};
	let also = others.map(({ destination, worker }) => `${destination.text} from ${worker.name}`), { code, message } = finding;
	return {
		code,
		message: `${message} That route also diverts ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.n)(also)}.`,
		commands,
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.o)(also)
	};
}
function noCommonAddressFamily(workers) {
	return {
		code: "address-family",
		message: `The pods of ${names(workers)} have no common IP version: some have only IPv4 addresses, and others have only IPv6 addresses. In the tags of all workers, set a pod CIDR of the same IP version.`,
		commands: [],
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.o)(workers.map(({ name }) => name))
	};
}
function reachabilityUnknown(pairs) {
	return {
		code: "reachability-unknown",
		message: `For ${pairs} ${pairs === 1 ? "pair" : "pairs"} of workers, the action can't determine whether pods can talk, because EC2 didn't return every security group, network ACL, and prefix list that applies. Make sure that the credentials can describe them.`,
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
		message: `Skipped the reachability check for ${all} workers, because a route table can have routes to at most ${judged} (${perVersion} for each IP version). Select fewer workers, or set reachability: off.`,
		commands: []
	};
}
function packetFiltersUnread(errors) {
	let rest = errors.length - 5;
	return {
		code: "reachability-unknown",
		message: `Can't fully determine whether pods can talk. ${[...errors.slice(0, 5), ...rest > 0 ? [`And ${rest} more.`] : []].join(" ")} To skip this check, set reachability: off.`,
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.o)(errors)
	};
}
function names(workers) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.n)(workers.map(({ name }) => name));
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
		case "address-family": return noCommonAddressFamily([...workers, ...peers]);
		case "unknown": return reachabilityUnknown(pairs.length);
	}
}
function checksOn({ pairs, workers }) {
	let usedBy = (worker, { receivers, podCidr }) => [(0,_main_worker_js__WEBPACK_IMPORTED_MODULE_4__.i)(worker), ...receivers.map(({ networkInterfaceId }) => networkInterfaceId)].filter((networkInterfaceId) => (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.b)(worker, networkInterfaceId, podCidr)).map((id) => [id, {
		worker,
		target: (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.y)(worker, id)
	}]), checks = new Map(pairs.flatMap(({ from, to, connections }) => connections.flatMap(({ path, answerPath }) => [...usedBy(from, answerPath), ...usedBy(to, path)])));
	return workers.flatMap((worker) => {
		let ofWorker = [...checks].filter(([, check]) => check.worker === worker), isPrimary = ([id]) => Number(id === (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_4__.i)(worker));
		return ofWorker.toSorted((a, b) => isPrimary(b) - isPrimary(a)).map(([, check]) => check);
	});
}
function securityGroupFinding({ groupIds, direction }, { podCidrs, ...impact }, { network, clusterCidrs }) {
	let groups = groupIds.map((groupId) => network.securityGroups.get(groupId)), refersToGroup = groups.flatMap((group) => group?.[direction] ?? []).some((rule) => rule.kind === "allow" && rule.peer.kind === "security-group"), allowed = [...podCidrs].map((podCidr) => (0,_main_explanations_js__WEBPACK_IMPORTED_MODULE_10__.s)(groups, direction, podCidr, network.prefixLists)), [groupId = ""] = groupIds;
	return securityGroupBlocks(groupIds, refersToGroup, {
		...impact,
		direction,
		allowed
	}, [openSecurityGroup(groupId, direction, rangesOf([...podCidrs], clusterCidrs))]);
}
function networkAclFinding({ acl, direction }, { podCidrs, subnetIds, ...impact }, { clusterCidrs }) {
	let allowed = [...podCidrs].map((podCidr) => (0,_main_explanations_js__WEBPACK_IMPORTED_MODULE_10__.o)(acl, direction, podCidr)), commands = openNetworkAcl(acl, direction, rangesOf([...podCidrs], clusterCidrs));
	return networkAclBlocks(acl.networkAclId, [...subnetIds], {
		...impact,
		direction,
		allowed
	}, commands);
}
function missingRouteFinding({ table, subnetId }, { peers, podCidrs }, { managed, workers }) {
	let commands = peers.flatMap((worker) => worker.podCidrs.filter((podCidr) => podCidrs.has(podCidr)).map((podCidr) => {
		let current = (0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_7__.i)(table, podCidr), command = current === void 0 ? "create-route" : "replace-route", destination = current === void 0 ? podCidr : (0,_main_destination_js__WEBPACK_IMPORTED_MODULE_6__.n)(current.destination, podCidr);
		return pointRoute(command, table.routeTableId, destination, (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_4__.a)(worker));
	}));
	return managed.has(table.routeTableId) ? routeMissing(table, peers, commands) : subnetUnmanaged(subnetId, workers.filter((worker) => worker.subnetId === subnetId), table, commands);
}
function shadowingRouteFinding({ table: { routeTableId }, route }, { pairs }) {
	let shadows = /* @__PURE__ */ new Map(), ways = pairs.flatMap(({ from, to, connections }) => connections.flatMap(({ path, answerPath }) => [{
		worker: to,
		path
	}, {
		worker: from,
		path: answerPath
	}]));
	for (let { worker, path } of ways) for (let { value: nextHop } of path.nextHops) if (nextHop.kind === "elsewhere" && nextHop.route === route) for (let podCidr of worker.podCidrs) (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_5__.n)(podCidr, nextHop.destination) && shadows.set(nextHop.destination.text, {
		...nextHop,
		worker,
		podCidr
	});
	let [first, ...others] = shadows.values();
	return first === void 0 ? reachabilityUnknown(pairs.length) : routeShadows(routeTableId, first, others, deleteRoute(routeTableId, route));
}
// src/reachability/explanation-impacts.ts
function explanationImpacts(pairs, network) {
	let found = /* @__PURE__ */ new Map();
	for (let pair of pairs) for (let { explanation, worker, subnetId, peer, podCidr } of (0,_main_explanations_js__WEBPACK_IMPORTED_MODULE_10__.n)(pair, network)) {
		let impact = found.get(explanation.key) ?? noImpact(explanation);
		found.set(explanation.key, impact), impact.pairs.add(pair), impact.workers.add(worker), impact.subnetIds.add(subnetId), impact.peers.add(peer), podCidr !== void 0 && impact.podCidrs.add(podCidr);
	}
	let order = [...new Set(pairs.map(({ from }) => from))], subnets = order.flatMap(({ subnetId, networkInterfaces }) => [subnetId, ...networkInterfaces.map((each) => each.subnetId)]);
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
		podCidrs: /* @__PURE__ */ new Set()
	};
}
// src/reachability/pairs.ts
function judgePairs(workers, network) {
	let paths = new _main_explanations_js__WEBPACK_IMPORTED_MODULE_10__.i(network);
	return [...[4, 6].flatMap((version) => {
		let endpoints = workers.flatMap((worker) => {
			let ranges = worker.podCidrs.filter((podCidr) => podCidr.version === version).map((podCidr) => ({
				podCidr,
				sender: paths.profile(worker, (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_4__.i)(worker), podCidr)
			}));
			return ranges.length === 0 ? [] : [{
				worker,
				ranges
			}];
		});
		return endpoints.flatMap((from) => endpoints.filter((to) => to !== from).map((to) => {
			let [first = [], ...others] = from.ranges.map((source) => to.ranges.map((destination) => ({
				path: paths.path(source.sender, to.worker, destination.podCidr),
				answerPath: paths.path(destination.sender, from.worker, source.podCidr)
			}))), connections = first.concat(...others), judgement = paths.judgement(connections);
			return {
				from: from.worker,
				to: to.worker,
				version,
				connections,
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
		extent: "all",
		exchanges: []
	}]
};
function pairsWithoutCommonFamily(workers) {
	let haveCommonFamily = (from, to) => from.podCidrs.some((a) => to.podCidrs.some((b) => a.version === b.version));
	return workers.flatMap((from) => workers.filter((to) => to !== from && !haveCommonFamily(from, to)).map((to) => ({
		from,
		to,
		version: void 0,
		connections: [],
		judgement: NO_COMMON_FAMILY
	})));
}
async function readPacketFilters(ec2, workers, tables) {
	let interfaces = workers.flatMap(({ networkInterfaces }) => networkInterfaces), groupIds = unique(interfaces.flatMap((each) => each.groupIds)), subnetIds = unique([...workers, ...interfaces].map(({ subnetId }) => subnetId)), errors = [], orUndefined = (read) => read.catch((error) => {
		errors.push(error);
	}), [groupPages, aclPages] = await Promise.all([Promise.all((0,_main_filters_js__WEBPACK_IMPORTED_MODULE_12__.n)("group-id", groupIds).map((filter) => orUndefined(ec2.describeSecurityGroups([filter])))), subnetIds.length < 2 ? [] : Promise.all((0,_main_filters_js__WEBPACK_IMPORTED_MODULE_12__.n)("association.subnet-id", subnetIds).map((filter) => orUndefined(ec2.describeNetworkAcls([filter]))))]), groups = groupPages.flatMap((page) => page ?? []), listIds = unique([...groups.flatMap(({ ingress, egress }) => [...ingress, ...egress]).flatMap((rule) => rule.kind === "allow" && rule.peer.kind === "prefix-list" ? [rule.peer.prefixListId] : []), ...tables.flatMap(_main_explanations_js__WEBPACK_IMPORTED_MODULE_10__.a)]), lists = await (0,_main_packages_main_js__WEBPACK_IMPORTED_MODULE_11__.j)(listIds, async (id) => {
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
const MOST_WORKERS = 2e3;
function assess({ mode, reachability, clusterCidrs, region }, world) {
	let { planned } = world, managed = planned === void 0 ? world.tables : tablesAfter(world.tables, planned.changes), newest = new Map([...world.associated, ...managed].map((table) => [table.routeTableId || table, table])), workers = withChecksOff(world.workers, planned?.checks ?? world.disabledChecks), context = {
		network: {
			...world.filters,
			tables: [...newest.values()]
		},
		workers,
		managed: new Set(managed.map(({ routeTableId }) => routeTableId)),
		clusterCidrs,
		region
	}, isTooMany = workers.length > MOST_WORKERS, pairs = isTooMany ? [] : judgePairs(workers, context.network), severity = reachability === "fail" ? "error" : "warning", unread = isTooMany ? unknownFinding(tooManyWorkers(workers.length, MOST_WORKERS), severity) : unreadFinding(world.filters, severity, region), found = explanationImpacts(pairs, context.network).map((impact) => {
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
		isComplete: world.missingWorkers === 0 && !isTooMany,
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
	let why = (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.C)(AggregateError(errors), region).map(({ message }) => /[.!?]$/.test(message) ? message : `${message}.`).sort(), late = errors.flatMap((each) => each instanceof _main_aws_error_js__WEBPACK_IMPORTED_MODULE_1__.r && (0,_main_aws_error_kind_js__WEBPACK_IMPORTED_MODULE_0__.r)(each) === "cancelled" ? each.call : []);
	return late.length > 0 && why.push((0,_main_js__WEBPACK_IMPORTED_MODULE_2__.w)([...new Set(late)].sort())), unknownFinding(packetFiltersUnread(why), severity);
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
	let news = own.filter(({ code }) => code !== "route-missing" || !(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.r)(earlier)), kept = earlier.map((each) => news.find((finding) => isSame(each, finding)) ?? each);
	return [...kept, ...news.filter((finding) => !kept.includes(finding))];
}
function isSame(a, b) {
	return a.code === b.code && a.about !== void 0 && a.about.join() === b.about?.join();
}



})

};
