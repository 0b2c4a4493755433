export const id = 64;
export const ids = [64];
export const modules = {

5052:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  nodeCandidates: () => (nodeCandidates)
});
var _main_filters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3294);
var _main_instance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8662);


async function nodeCandidates(ec2, nodes, vpcId) {
	let instances = /* @__PURE__ */ new Map(), read = async (lookups) => {
		let calls = lookups.flatMap((lookup) => filtersOf(lookup, vpcId)), answers = await Promise.all(calls.map((filters) => ec2.describeInstances(filters)));
		for (let instance of answers.flat()) instances.set(instance.instanceId, instance);
	}, byAddress = nodes.filter(({ instanceId }) => instanceId === void 0);
	await read([
		idLookup(nodes),
		addressLookup(byAddress.filter(hasIpv4), 4),
		addressLookup(byAddress.filter((node) => !hasIpv4(node)), 6)
	]);
	let found = index(instances.values()), missing = nodes.filter((node) => !instancesOf(node, found).some(_main_instance_js__WEBPACK_IMPORTED_MODULE_0__.a)), others = missing.filter(({ instanceId }) => instanceId === void 0);
	await read([
		addressLookup(missing.filter(({ instanceId }) => instanceId !== void 0), 4),
		addressLookup(missing, 6),
		{
			filter: "private-dns-name",
			values: others.flatMap(({ hostNames }) => hostNames.map(dnsPattern)),
			isInVpc: !0
		}
	]);
	let all = index(instances.values());
	return nodes.flatMap((node) => instancesOf(node, all).map((instance) => ({
		name: node.name,
		instance
	})));
}
function idLookup(nodes) {
	return {
		filter: "instance-id",
		values: nodes.flatMap(({ instanceId }) => instanceId ?? []),
		isInVpc: !1
	};
}
function addressLookup(nodes, version) {
	let values = nodes.flatMap(({ addresses }) => addresses.filter((each) => versionOf(each) === version));
	return {
		filter: version === 4 ? "network-interface.addresses.private-ip-address" : "network-interface.ipv6-addresses.ipv6-address",
		values,
		isInVpc: !0
	};
}
function dnsPattern(hostName) {
	let name = (0,_main_filters_js__WEBPACK_IMPORTED_MODULE_1__.t)(hostName);
	return hostName.includes(".") ? name : `${name}.*`;
}
function filtersOf({ filter, values, isInVpc }, vpcId) {
	let inVpc = isInVpc && vpcId !== void 0 ? [{
		name: "vpc-id",
		values: [vpcId]
	}] : [];
	return (0,_main_filters_js__WEBPACK_IMPORTED_MODULE_1__.n)(filter, [...new Set(values)]).map((each) => [each, ...inVpc]);
}
function hasIpv4({ addresses }) {
	return addresses.some((each) => versionOf(each) === 4);
}
function versionOf(address) {
	return address.includes(":") ? 6 : 4;
}
function index(instances) {
	let all = [...instances], by = (keysOf) => {
		let pairs = all.flatMap((instance) => keysOf(instance).map((key) => ({
			key,
			instance
		}))), groups = Map.groupBy(pairs, ({ key }) => key);
		return new Map([...groups].map(([key, group]) => [key, group.map(({ instance }) => instance)]));
	};
	return {
		byId: by(({ instanceId }) => [instanceId]),
		byAddress: by(({ addresses }) => addresses),
		byName: by(({ privateDnsName }) => [privateDnsName, privateDnsName.replace(/\..*/, "")])
	};
}
function instancesOf(node, { byId, byAddress, byName }) {
	let ofId = node.instanceId === void 0 ? [] : byId.get(node.instanceId) ?? [];
	if (ofId.some(_main_instance_js__WEBPACK_IMPORTED_MODULE_0__.a)) return [...ofId];
	let ofAddress = node.addresses.flatMap((address) => byAddress.get(address) ?? []);
	if (node.instanceId !== void 0) return [.../* @__PURE__ */ new Set([...ofId, ...ofAddress])];
	let ofName = node.hostNames.flatMap((name) => byName.get(name) ?? []);
	return [...new Set(ofAddress.length > 0 ? ofAddress : ofName)];
}



})

};
