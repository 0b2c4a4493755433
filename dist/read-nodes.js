export const id = 295;
export const ids = [295];
export const modules = {

9688:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  i: () => (whyNoPodCidr),
  n: () => (isPrivate),
  r: () => (reservedRange),
  t: () => (doubtfulRange)
});
var _main_cidr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6811);

// src/model/pod-cidr-ranges.ts
const ranges = (use, ...texts) => texts.map((text) => {
	let parsed;
	return {
		use,
		version: text.includes(":") ? 6 : 4,
		range: () => parsed ??= (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_0__.t)(text)
	};
}), overlapping = (table, podCidr) => table.find(({ version, range }) => version === podCidr.version && (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_0__.r)(range(), podCidr)), UNUSABLE = [
	...ranges("unspecified addresses", "0.0.0.0/8", "::/128"),
	...ranges("loopback addresses", "127.0.0.0/8", "::1/128"),
	...ranges("link-local addresses", "169.254.0.0/16", "fe80::/10"),
	...ranges("multicast addresses", "224.0.0.0/4", "ff00::/8")
], DOUBTFUL = [...ranges("future use, and many systems drop its packets", "240.0.0.0/4"), ...ranges("documentation", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20")], PRIVATE = ranges("private", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7", "198.18.0.0/15"), RESERVED = ranges("AWS services", "fd00:ec2::/32"), WIDEST = {
	4: 8,
	6: 32
};
function whyNoPodCidr(podCidr) {
	let widest = WIDEST[podCidr.version];
	if (podCidr.prefix < widest) return `it is wider than /${widest}`;
	let found = overlapping(UNUSABLE, podCidr);
	return found === void 0 ? void 0 : `it overlaps ${found.range().text} (${found.use})`;
}
function reservedRange(podCidr) {
	return overlapping(RESERVED, podCidr)?.range();
}
function doubtfulRange(podCidr) {
	let found = overlapping(DOUBTFUL, podCidr);
	return found === void 0 ? void 0 : {
		range: found.range(),
		use: found.use
	};
}
function isPrivate(podCidr) {
	return PRIVATE.some(({ version, range }) => version === podCidr.version && (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_0__.n)(range(), podCidr));
}



}),

3357:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  readNodes: () => (readNodes),
  workersGivenTwice: () => (workersGivenTwice)
});
var _main_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7512);
var _main_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1440);
var _main_cidr_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6811);
var _main_pod_cidr_ranges_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9688);
var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3024);





// src/nodes/decode-text.ts
function decodeText(bytes) {
	let [first, second] = bytes;
	return withoutMark(first === 255 && second === 254 || second === 0 ? bytes.toString("utf16le") : first === 254 && second === 255 || first === 0 ? swapped(bytes).toString("utf16le") : bytes.toString("utf8"));
}
function swapped(bytes) {
	return Buffer.from(bytes.subarray(0, bytes.length - bytes.length % 2)).swap16();
}
function withoutMark(text) {
	return text.replace(/^\uFEFF/, "");
}
function readJsonDocuments(text) {
	let values = [];
	for (let at = skipSpace(text, 0); at < text.length;) {
		let end = endOfDocument(text, at);
		if (end === "not-json") return {
			kind: "not-json",
			start: text.slice(at, at + 60)
		};
		if (end === "truncated") return { kind: "truncated" };
		try {
			values.push(JSON.parse(text.slice(at, end)));
		} catch {
			return {
				kind: "not-json",
				start: text.slice(at, at + 60)
			};
		}
		at = skipSpace(text, end);
	}
	return values.length === 0 ? { kind: "empty" } : {
		kind: "values",
		values
	};
}
const [QUOTE, BACKSLASH] = [34, 92], [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [
	91,
	93,
	123,
	125
];
function endOfDocument(text, start) {
	let first = text.charCodeAt(start);
	if (first !== OPEN_OBJECT && first !== OPEN_ARRAY) return "not-json";
	let depth = 0;
	for (let at = start; at < text.length; at++) {
		let code = text.charCodeAt(at);
		if (code === QUOTE) {
			if (at = endOfString(text, at), at < 0) return "truncated";
		} else if (code === OPEN_OBJECT || code === OPEN_ARRAY) depth++;
		else if ((code === CLOSE_OBJECT || code === CLOSE_ARRAY) && (depth--, depth === 0)) return at + 1;
	}
	return "truncated";
}
function endOfString(text, start) {
	for (let at = text.indexOf("\"", start + 1); at >= 0; at = text.indexOf("\"", at + 1)) {
		let escapes = 0;
		for (; text.charCodeAt(at - 1 - escapes) === BACKSLASH;) escapes++;
		if (escapes % 2 == 0) return at;
	}
	return -1;
}
function skipSpace(text, start) {
	let at = start;
	for (; at < text.length && /\s/.test(text.charAt(at));) at++;
	return at;
}
// src/nodes/messages.ts
const KUBECTL = "kubectl get nodes -o json";
function quoted(text) {
	return (0,_main_secrets_js__WEBPACK_IMPORTED_MODULE_0__.t)(text.trim().replace(/\s+/g, " "), 200);
}
function invalid$1(path, what, fix) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.t)("invalid-input", `nodes-file is ${quoted(path)}, which ${what}. ${fix}.`);
}
function workersGivenTwice(others) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.t)("invalid-input", `nodes-file is set, so ${others.join(", ")} ${others.length === 1 ? "doesn't" : "don't"} apply. Remove ${others.length === 1 ? others.join() : "them"}, or remove nodes-file.`);
}
function fileUnreadable(path, reason) {
	let fix = `Write it in an earlier step of this job with ${KUBECTL}, and set nodes-file to its path in the workspace`;
	return invalid$1(path, `can't be read (${quoted(reason)})`, fix);
}
function fileTooLarge(path, mebibytes) {
	return invalid$1(path, `has more than ${mebibytes} MiB`, `Write only nodes to it, with ${KUBECTL}`);
}
function fileEmpty(path) {
	return invalid$1(path, "is empty", `Check the step that runs ${KUBECTL} to write it`);
}
function fileTruncated(path) {
	return invalid$1(path, "ends inside a JSON object", `Check that ${KUBECTL} finished and succeeded`);
}
function fileNotJson(path, start) {
	return invalid$1(path, `isn't JSON: "${quoted(start)}"`, `Write it with ${KUBECTL}`);
}
function apiFailed(path, message) {
	return invalid$1(path, `contains an error of the Kubernetes API: "${quoted(message)}"`, "Fix the error, and write the file again");
}
function fileWithoutNodes(path, kinds) {
	return invalid$1(path, kinds.length === 0 ? "contains no nodes" : `contains no Node or CiliumNode, only ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.n)(kinds.map(quoted).sort())}`, `Write it with ${KUBECTL}, and check the context and the selector`);
}
function tooManyNodes(path, count, most) {
	let [has, atMost] = [count, most].map((each) => each.toLocaleString("en"));
	return invalid$1(path, `contains ${has} nodes`, `Select at most ${atMost} with a label selector (kubectl get nodes -l)`);
}
function nodeTwice(name) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.t)("node-ambiguous", `nodes-file contains two different objects for the node ${name}. Write each node once, and only nodes of one cluster.`);
}
function nodesNotOnEc2(nodes) {
	let names = nodes.map(({ name, providerId }) => `${name} (${quoted(providerId)})`);
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.i)("node-skipped", `Skipped nodes that aren't EC2 instances: ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.n)(names)}. To hide this notice, leave them out of nodes-file.`, names);
}
function nodesWithVpcAddresses(names) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.i)("node-skipped", `Skipped nodes whose pods have VPC addresses (Cilium's ENI mode), which need no route: ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.n)(names)}. To hide this notice, leave them out of nodes-file.`, names);
}
function nodePodCidrUnusable(name, text, why) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.t)("pod-cidr-invalid", `The node ${name} has "${quoted(text)}" in nodes-file, which can't be a pod CIDR: ${why}. Check the pod CIDRs in the configuration of the controller manager or CNI.`);
}
function nodePodCidrHostBits(name, text, network) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.a)("pod-cidr-host-bits", `The node ${name} has the pod CIDR "${text}" in nodes-file, which has host bits set. The action uses its network ${network}.`);
}
// src/nodes/node-list.ts
function toNodeList(facts) {
	let findings = [], elsewhere = [], inVpc = [], nodes = [];
	for (let [name, ofName] of Map.groupBy(facts, (each) => each.name)) {
		let node = only(ofName, "Node"), cilium = only(ofName, "CiliumNode");
		if (node === "several" || cilium === "several") {
			findings.push(nodeTwice(name));
			continue;
		}
		let provider = providerOf(node, cilium);
		if (provider.kind === "not-on-ec2") elsewhere.push({
			name,
			providerId: provider.providerId
		});
		else if (cilium?.usesVpcAddresses === !0) inVpc.push(name);
		else {
			let pods = readPods(name, (cilium ?? node)?.podCidrs ?? []);
			findings.push(...pods.findings), nodes.push({
				name,
				instanceId: provider.kind === "instance" ? provider.instanceId : void 0,
				addresses: [...new Set([node, cilium].flatMap((each) => each?.addresses ?? []))],
				hostNames: [...new Set([node, cilium].flatMap((each) => each?.hostNames ?? []))],
				pods: pods.pods
			});
		}
	}
	return elsewhere.length > 0 && findings.push(nodesNotOnEc2(elsewhere)), inVpc.length > 0 && findings.push(nodesWithVpcAddresses(inVpc)), {
		nodes: nodes.toSorted((a, b) => compare(a.name, b.name)),
		findings
	};
}
const { compare } = new Intl.Collator("en", { numeric: !0 });
function only(facts, kind) {
	let ofKind = facts.filter((each) => each.kind === kind), last = ofKind.at(-1);
	return ofKind.every((each) => each.uid === last?.uid && (each.uid !== "" || isEqual(each, last))) ? last : "several";
}
function isEqual(a, b) {
	return JSON.stringify(a) === JSON.stringify(b);
}
function providerOf(node, cilium) {
	return [node, cilium].flatMap((each) => each?.provider ?? []).find(({ kind }) => kind !== "unknown") ?? { kind: "unknown" };
}
function readPods(name, written) {
	let podCidrs = /* @__PURE__ */ new Map(), findings = [];
	for (let text of written) {
		let reading = (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_1__.i)(text), why = reading.kind === "invalid" ? reading.why : (0,_main_pod_cidr_ranges_js__WEBPACK_IMPORTED_MODULE_2__.i)(reading.cidr);
		if (reading.kind === "invalid" || why !== void 0) return {
			pods: { kind: "unusable" },
			findings: [nodePodCidrUnusable(name, text, String(why))]
		};
		reading.kind === "host-bits" && findings.push(nodePodCidrHostBits(name, text, reading.cidr.text)), podCidrs.set(reading.cidr.text, reading.cidr);
	}
	return {
		pods: podCidrs.size === 0 ? { kind: "none" } : {
			kind: "cidrs",
			podCidrs: [...podCidrs.values()]
		},
		findings
	};
}
function object(value) {
	return typeof value == "object" && value && !Array.isArray(value) ? value : {};
}
function list(value) {
	return Array.isArray(value) ? value : [];
}
function text(value) {
	return typeof value == "string" ? value.slice(0, 512) : "";
}
function texts(value) {
	return list(value).map(text).filter((each) => each !== "");
}
// src/nodes/provider-id.ts
const OTHER_CLOUDS = new Set("alicloud azure baremetalhost brightbox civo cloudstack digitalocean eks-hybrid equinixmetal exoscale gce hcloud huaweicloud ibm ibmcloud kubevirt linode metal3 nutanix oci openstack ovhcloud packet qcloud scaleway tencentcloud upcloud vcloud vsphere vultr".split(" ")), INSTANCE_ID = /^i-(?:[0-9a-f]{8}|[0-9a-f]{17})$/;
function readProviderId(value) {
	let providerId = text(value).trim();
	if (INSTANCE_ID.test(providerId)) return {
		kind: "instance",
		instanceId: providerId
	};
	let scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(providerId)?.[1]?.toLowerCase() ?? "", lastPart = providerId.slice(providerId.lastIndexOf("/") + 1);
	return scheme === "aws" && INSTANCE_ID.test(lastPart) ? {
		kind: "instance",
		instanceId: lastPart
	} : scheme === "aws" || OTHER_CLOUDS.has(scheme) ? {
		kind: "not-on-ec2",
		providerId
	} : { kind: "unknown" };
}
function readInstanceId(...values) {
	return values.map(text).find((each) => INSTANCE_ID.test(each));
}
function readNode(node) {
	let [metadata, spec] = [object(node.metadata), object(node.spec)], name = text(metadata.name), addresses = list(object(node.status).addresses).map(object), ofType = (...types) => addresses.filter(({ type }) => types.includes(text(type))).map(({ address }) => text(address)), podCidrs = texts(spec.podCIDRs);
	return {
		kind: "Node",
		name,
		uid: text(metadata.uid),
		provider: readProviderId(spec.providerID),
		addresses: canonical(ofType("InternalIP")),
		hostNames: [...new Set([...ofType("InternalDNS", "Hostname"), name].filter((each) => each !== ""))],
		podCidrs: podCidrs.length > 0 ? podCidrs : texts([spec.podCIDR]),
		isControlPlane: hasControlPlaneRole(object(metadata.labels)),
		usesVpcAddresses: !1
	};
}
function readCiliumNode(node) {
	let [metadata, spec] = [object(node.metadata), object(node.spec)], [ipam, eni] = [object(spec.ipam), object(spec.eni)], instanceId = readInstanceId(spec["instance-id"], eni["instance-id"]), attached = object(object(object(node.status).eni).enis), name = text(metadata.name);
	return {
		kind: "CiliumNode",
		name,
		uid: text(metadata.uid),
		provider: instanceId === void 0 ? { kind: "unknown" } : {
			kind: "instance",
			instanceId
		},
		addresses: canonical(list(spec.addresses).map(object).filter(({ type }) => type === "InternalIP").map(({ ip }) => text(ip))),
		hostNames: [name],
		podCidrs: [...texts(ipam.podCIDRs), ...list(object(ipam.pools).allocated).flatMap((pool) => texts(object(pool).cidrs))],
		isControlPlane: hasControlPlaneRole(object(metadata.labels)),
		usesVpcAddresses: Object.keys(eni).length > 0 || Object.keys(attached).length > 0
	};
}
function hasControlPlaneRole(labels) {
	return ["control-plane", "master"].some((role) => Object.hasOwn(labels, `node-role.kubernetes.io/${role}`));
}
function canonical(addresses) {
	let read = addresses.slice(0, 50).flatMap((address) => {
		let reading = (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_1__.i)(`${address}/${address.includes(":") ? 128 : 32}`);
		return reading.kind === "invalid" ? [] : [reading.cidr.text.replace(/\/.*/, "")];
	});
	return [...new Set(read)];
}
// src/nodes/node-objects.ts
function nodeObjects(values) {
	let objects = values.flatMap((value) => flatten(value, "")), facts = [], otherKinds = [], failures = [];
	for (let { kind, value } of objects) kind === "Node" ? facts.push(readNode(value)) : kind === "CiliumNode" ? facts.push(readCiliumNode(value)) : kind === "Status" ? failures.push(text(value.message) || text(value.reason)) : otherKinds.push(kind === "" ? "objects without a kind" : kind);
	return {
		facts,
		otherKinds,
		failures
	};
}
function flatten(value, kindOfItems, depth = 0) {
	if (depth > 4) return [];
	if (Array.isArray(value)) return value.flatMap((each) => flatten(each, kindOfItems, depth + 1));
	let fields = object(value), kind = text(fields.kind) || kindOfItems, itemKind = /^(.*)List$/.exec(kind)?.[1];
	return itemKind === void 0 ? [{
		kind,
		value: fields
	}] : list(fields.items).flatMap((each) => flatten(each, itemKind, depth + 1));
}
// src/nodes/read-nodes.ts
const MOST_NODES = 1e4;
function readNodes(path) {
	let bytes;
	try {
		let stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.statSync)(path);
		if (!stats.isFile()) return invalid(fileUnreadable(path, "not a file"));
		if (stats.size > 256 * 2 ** 20) return invalid(fileTooLarge(path, 256));
		bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.readFileSync)(path);
	} catch (cause) {
		return invalid(fileUnreadable(path, cause.code ?? String(cause)));
	}
	return parseNodes(path, bytes);
}
function parseNodes(path, bytes) {
	let reading = readJsonDocuments(decodeText(bytes));
	switch (reading.kind) {
		case "empty": return invalid(fileEmpty(path));
		case "truncated": return invalid(fileTruncated(path));
		case "not-json": return invalid(fileNotJson(path, reading.start));
	}
	let { facts, otherKinds, failures } = nodeObjects(reading.values), named = facts.filter(({ name }) => name !== ""), [failure] = failures;
	if (failure !== void 0) return invalid(apiFailed(path, failure));
	if (named.length === 0) return invalid(fileWithoutNodes(path, otherKinds));
	let names = new Set(named.map(({ name }) => name));
	if (names.size > MOST_NODES) return invalid(tooManyNodes(path, names.size, MOST_NODES));
	let controllers = new Set(named.filter((each) => each.isControlPlane).map(({ name }) => name)), summary = [
		`nodes-file holds ${count(names.size, "node")}`,
		...controllers.size === 0 ? [] : [`, ${controllers.size} of them of the control plane, which get routes like the others`],
		".",
		...otherKinds.length === 0 ? [] : [` Skipped ${count(otherKinds.length, "object")} of other kinds: ${kindsOf(otherKinds)}.`]
	].join("");
	return {
		kind: "nodes",
		list: toNodeList(named),
		summary
	};
}
function count(number, thing) {
	return `${number.toLocaleString("en")} ${thing}${number === 1 ? "" : "s"}`;
}
function kindsOf(kinds) {
	return [...new Set(kinds)].sort().slice(0, 5).join(", ");
}
function invalid(finding) {
	return {
		kind: "invalid",
		finding
	};
}



})

};
