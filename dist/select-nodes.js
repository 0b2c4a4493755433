export const id = 319;
export const ids = [319];
export const modules = {

1869:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  selectNodes: () => (selectNodes)
});
var _main_cidr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6811);
var _main_instance_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8662);
var _main_worker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3107);
var _main_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7512);
var _main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9217);





// src/discover/node-messages.ts
function nodesWithoutPodCidr(names, severity) {
	return {
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.a)("node-without-pod-cidr", `Skipped nodes without a pod CIDR: ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.n)(names)}. Let the controller manager assign pod CIDRs (--allocate-node-cidrs), or if Cilium assigns them, add the CiliumNode objects to nodes-file.`, names),
		severity
	};
}
function nodesWithoutInstance(nodes, severity) {
	return {
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.a)("node-without-instance", `Skipped nodes without a running instance: ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.n)(nodes)}. Start the instance, delete the node from the cluster, or check aws-region and vpc-id.`, nodes),
		severity
	};
}
function whyNoInstance({ name, instanceId }, own, successors, vpcId) {
	let [first] = own, found = first === void 0 ? instanceId === void 0 ? "no instance has one of its addresses or its name" : `${instanceId} doesn't exist` : vpcId !== void 0 && first.vpcId !== "" && first.vpcId !== vpcId ? `${first.instanceId} is in ${first.vpcId}` : `${first.instanceId} is ${first.state}`, now = successors.map((each) => each.instanceId);
	return `${name} (${found}${now.length === 0 ? "" : `, and its address is now that of ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.n)(now)}`})`;
}
function nodesShareInstance(names, instanceId) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.t)("node-ambiguous", `The nodes ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.n)(names)} are the same instance ${instanceId}. Delete the node that no longer exists from the cluster, and write nodes-file again.`, names);
}
function nodeOnSeveralInstances(name, instances) {
	let ids = instances.map(({ instanceId, vpcId }) => `${instanceId} in ${vpcId}`);
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.t)("node-ambiguous", `The node ${name} matches several instances by its addresses or name: ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.n)(ids)}. Set vpc-id if they are in different VPCs, or give the node a provider ID.`, ids);
}
function podCidrTagDiffers(nodes, tag) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.a)("pod-cidr-tag-differs", `The tag "${tag}" differs from the node object: ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.n)(nodes)}. The routes use the node object. Correct or remove the tag.`, nodes);
}
function podCidrOfTwoNodes(podCidr, who, other, itsPodCidr) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.t)("pod-cidr-overlap", `The pod CIDR ${podCidr} of ${who} overlaps ${itsPodCidr} of the node ${other}, which has no running instance. Delete the node that no longer exists, or give each node its own pod CIDR.`);
}
function noNodeUsable() {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.t)("no-node-usable", "No node in nodes-file has both a pod CIDR and a running EC2 instance. Check the file, aws-region, and vpc-id.");
}
// src/discover/select-nodes.ts
function selectNodes({ list, podCidrTag }, candidates, vpcId, mode) {
	let presence = mode === "destroy" ? "existing" : "running", byName = Map.groupBy(candidates, ({ name }) => name), resolved = list.nodes.map((node) => resolve(node, (byName.get(node.name) ?? []).map(({ instance }) => instance), vpcId, presence)), severity = mode === "verify" ? "error" : "warning", { workers, conflicts } = workersOf(resolved), without = list.nodes.filter(({ pods }) => pods.kind === "none").map(({ name }) => name), absent = resolved.filter((each) => each.kind === "absent" && each.node.pods.kind === "cidrs"), reasons = absent.flatMap((each) => each.kind === "absent" ? [each.why] : []), reserved = absent.flatMap(({ node }) => cidrsOf(node).map((podCidr) => ({
		node,
		podCidr
	}))), findings = [
		...list.findings,
		...conflicts,
		...overlapping(workers, reserved),
		...without.length === 0 ? [] : [nodesWithoutPodCidr(without, severity)],
		...reasons.length === 0 ? [] : [nodesWithoutInstance(reasons, severity)],
		...tagDifferences(resolved, podCidrTag),
		...workers.length === 0 && conflicts.length === 0 ? [noNodeUsable()] : []
	], selected = {
		workers,
		missingWorkers: conflicts.length,
		findings
	};
	return {
		...(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.l)(selected, presence),
		reserved: reserved.map(({ podCidr }) => podCidr)
	};
}
function resolve(node, instances, vpcId, presence) {
	let { instanceId } = node, own = instances.filter((each) => instanceId === void 0 || each.instanceId === instanceId), here = own.filter((each) => (0,_main_instance_js__WEBPACK_IMPORTED_MODULE_1__.i)(each, vpcId)), [instance, ...others] = here.filter((each) => (0,_main_instance_js__WEBPACK_IMPORTED_MODULE_1__.r)(each, presence));
	if (instance === void 0) {
		let successors = instances.filter((each) => !own.includes(each) && (0,_main_instance_js__WEBPACK_IMPORTED_MODULE_1__.i)(each, vpcId));
		return {
			kind: "absent",
			node,
			why: whyNoInstance(node, here.length > 0 ? here : own, successors, vpcId)
		};
	}
	return others.length === 0 ? {
		kind: "found",
		node,
		instance
	} : {
		kind: "ambiguous",
		node,
		instances: [instance, ...others]
	};
}
function workersOf(resolved) {
	let several = resolved.flatMap((each) => each.kind === "ambiguous" ? [nodeOnSeveralInstances(each.node.name, each.instances)] : []), found = resolved.filter((each) => each.kind === "found"), shared = [...Map.groupBy(found, ({ instance }) => instance.instanceId)].filter(([, group]) => group.length > 1), isShared = new Set(shared.map(([instanceId]) => instanceId));
	return {
		workers: found.flatMap(({ node, instance }) => {
			let podCidrs = cidrsOf(node);
			return podCidrs.length > 0 && !isShared.has(instance.instanceId) ? [(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.c)(node.name, instance, podCidrs)] : [];
		}),
		conflicts: [...several, ...shared.map(([instanceId, group]) => nodesShareInstance(group.map(({ node }) => node.name), instanceId))]
	};
}
function cidrsOf({ pods }) {
	return pods.kind === "cidrs" ? pods.podCidrs : [];
}
function overlapping(workers, reserved) {
	return reserved.flatMap(({ node, podCidr: other }) => workers.flatMap(({ name, instanceId, podCidrs }) => podCidrs.filter((podCidr) => (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_0__.r)(podCidr, other)).map(({ text }) => podCidrOfTwoNodes(text, (0,_main_worker_js__WEBPACK_IMPORTED_MODULE_2__.r)(name, instanceId), node.name, other.text))));
}
function tagDifferences(resolved, tag) {
	let differing = resolved.flatMap((each) => {
		let podCidrs = cidrsOf(each.node).map(({ text }) => text), value = each.kind === "found" ? (each.instance.tags.get(tag) ?? "").trim() : "";
		if (value === "" || podCidrs.length === 0) return [];
		let tagged = value.split(/[\s,]+/).map(canonical);
		return new Set(tagged).symmetricDifference(new Set(podCidrs)).size === 0 ? [] : [`${each.node.name} (node object ${podCidrs.join(" ")}, tag ${value})`];
	});
	return differing.length === 0 ? [] : [podCidrTagDiffers(differing, tag)];
}
function canonical(text) {
	let reading = (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_0__.i)(text);
	return reading.kind === "invalid" ? text : reading.cidr.text;
}



})

};
