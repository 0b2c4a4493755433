export const id = 902;
export const ids = [902];
export const modules = {

3623:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeManagedPrefixLists: () => (describeManagedPrefixLists),
  describeNetworkAcls: () => (describeNetworkAcls),
  describeSecurityGroups: () => (describeSecurityGroups),
  getManagedPrefixListEntries: () => (getManagedPrefixListEntries)
});

// EXTERNAL MODULE: ./build/shaken/main-packages~main.js
var main_packages_main = __webpack_require__(9025);
;// CONCATENATED MODULE: ./build/shaken/main-packages~packet-filter-calls.js
var l=class extends (0,main_packages_main.x)(main_packages_main.y,main_packages_main.b,`DescribeManagedPrefixLists`,main_packages_main.C){},u=class extends (0,main_packages_main.x)(main_packages_main.y,main_packages_main.b,`DescribeNetworkAcls`,main_packages_main.w){},d=class extends (0,main_packages_main.x)(main_packages_main.y,main_packages_main.b,`DescribeSecurityGroups`,main_packages_main.T){},f=class extends (0,main_packages_main.x)(main_packages_main.y,main_packages_main.b,`GetManagedPrefixListEntries`,main_packages_main.E){};const p=(0,main_packages_main.k)(main_packages_main.S,l,`NextToken`,`NextToken`,`MaxResults`),m=(0,main_packages_main.k)(main_packages_main.S,u,`NextToken`,`NextToken`,`MaxResults`),h=(0,main_packages_main.k)(main_packages_main.S,d,`NextToken`,`NextToken`,`MaxResults`),g=(0,main_packages_main.k)(main_packages_main.S,f,`NextToken`,`NextToken`,`MaxResults`);
// EXTERNAL MODULE: ./build/shaken/main-cidr.js
var main_cidr = __webpack_require__(6811);
// EXTERNAL MODULE: ./build/shaken/main.js + 1 modules
var main = __webpack_require__(3340);
// EXTERNAL MODULE: ./build/shaken/main-traffic.js
var main_traffic = __webpack_require__(3476);
;// CONCATENATED MODULE: ./build/shaken/main-packet-filter-calls.js




// src/aws/packet-filter-mapping.ts
function toSecurityGroup(group) {
	let { GroupId = "", IpPermissions = [], IpPermissionsEgress = [] } = group;
	return {
		groupId: GroupId,
		ingress: IpPermissions.flatMap(toRules),
		egress: IpPermissionsEgress.flatMap(toRules)
	};
}
function toRules(permission) {
	let { IpProtocol, FromPort, ToPort } = permission, protocol = readProtocol(IpProtocol), traffic = protocol === main_traffic.r.icmpv6 && FromPort === void 0 && ToPort === void 0 ? (0,main_traffic.d)(protocol) : readTraffic(protocol, FromPort, ToPort);
	return readPeers(permission).map((peer) => traffic === void 0 || peer === void 0 ? { kind: "unreadable" } : {
		kind: "allow",
		traffic,
		peer
	});
}
function readPeers(permission) {
	let { IpRanges = [], Ipv6Ranges = [], PrefixListIds = [], UserIdGroupPairs = [] } = permission;
	return [
		...[...IpRanges.map(({ CidrIp }) => CidrIp), ...Ipv6Ranges.map(({ CidrIpv6 }) => CidrIpv6)].map(readNetwork).map((cidr) => cidr && {
			kind: "cidr",
			cidr
		}),
		...PrefixListIds.map(({ PrefixListId: id }) => id === void 0 ? void 0 : {
			kind: "prefix-list",
			prefixListId: id
		}),
		...UserIdGroupPairs.map(({ GroupId = "" }) => ({
			kind: "security-group",
			groupId: GroupId
		}))
	];
}
function toNetworkAcl(acl) {
	let { NetworkAclId = "", Associations = [], Entries = [] } = acl;
	return {
		networkAclId: NetworkAclId,
		subnetIds: Associations.flatMap(({ SubnetId }) => SubnetId ?? []),
		entries: Entries.flatMap(toEntries)
	};
}
function toEntries(entry) {
	let { RuleNumber: ruleNumber = 0, Egress, RuleAction: action, Protocol, PortRange, IcmpTypeCode } = entry, protocol = readProtocol(Protocol), traffic = isIcmp(protocol) ? readTraffic(protocol, IcmpTypeCode?.Type, IcmpTypeCode?.Code) : readTraffic(protocol, PortRange?.From, PortRange?.To), cidr = readNetwork(entry.CidrBlock ?? entry.Ipv6CidrBlock), isReadable = ruleNumber > 0 && Egress !== void 0 && (action === "allow" || action === "deny");
	return (Egress === void 0 ? ["ingress", "egress"] : [Egress ? "egress" : "ingress"]).map((direction) => isReadable && traffic !== void 0 && cidr !== void 0 ? {
		ruleNumber,
		direction,
		action,
		traffic,
		cidr
	} : {
		ruleNumber,
		direction,
		action: "unreadable"
	});
}
function readNetwork(text = "") {
	let reading = (0,main_cidr.i)(text);
	return reading.kind === "invalid" ? void 0 : reading.cidr;
}
const NAMED_PROTOCOLS = new Map(Object.entries(main_traffic.r));
function readProtocol(text = "") {
	let named = NAMED_PROTOCOLS.get(text);
	return named === void 0 ? text === "-1" ? -1 : /^\d+$/.test(text) && Number(text) <= 255 ? Number(text) : void 0 : named;
}
function isIcmp(protocol) {
	return protocol === main_traffic.r.icmp || protocol === main_traffic.r.icmpv6;
}
function readTraffic(protocol, first, last) {
	if (protocol === void 0) return;
	if (protocol === -1) return main_traffic.t;
	let hasPorts = protocol === main_traffic.r.tcp || protocol === main_traffic.r.udp;
	if (first === last && first === -1 || !(hasPorts || isIcmp(protocol))) return (0,main_traffic.d)(protocol);
	if (first !== void 0 && last !== void 0) return hasPorts ? isWithin(first, 65535) && isWithin(last, 65535) && first <= last ? (0,main_traffic.d)(protocol, first, last) : void 0 : isWithin(first, 255) && (last === -1 || isWithin(last, 255)) ? (0,main_traffic.o)(protocol, first, last) : void 0;
}
function isWithin(value, highest) {
	return Number.isInteger(value) && value >= 0 && value <= highest;
}
function toManagedPrefixList(list) {
	let { PrefixListId = "", AddressFamily, OwnerId, PrefixListName = "", MaxEntries } = list, version = AddressFamily === "IPv4" ? 4 : AddressFamily === "IPv6" ? 6 : void 0, entries = OwnerId === "AWS" ? weightOf(PrefixListName) : MaxEntries;
	return {
		prefixListId: PrefixListId,
		size: version !== void 0 && entries !== void 0 && Number.isInteger(entries) && entries >= 0 ? {
			version,
			entries
		} : void 0
	};
}
const WEIGHTS = /* @__PURE__ */ new Map([
	["cloudfront.origin-facing", 55],
	["dynamodb", 1],
	["ec2-instance-connect", 2],
	["groundstation", 5],
	["route53-healthchecks", 25],
	["s3", 1],
	["s3express", 6],
	["vpc-lattice", 10]
]);
function weightOf(name) {
	let [, , , ...service] = name.split(".");
	return WEIGHTS.get((service[0] === "ipv6" ? service.slice(1) : service).join("."));
}
function describeSecurityGroups(client, filters, abortSignal) {
	return (0,main.Q)("DescribeSecurityGroups", async () => {
		let pages = h({
			client,
			pageSize: 1e3
		}, { Filters: (0,main.$)(filters) }, { abortSignal });
		return (await (0,main.et)(pages, "securityGroupInfo", ({ SecurityGroups }) => SecurityGroups, ({ GroupId }) => GroupId)).map(toSecurityGroup);
	});
}
function describeNetworkAcls(client, filters, abortSignal) {
	return (0,main.Q)("DescribeNetworkAcls", async () => {
		let pages = m({
			client,
			pageSize: 1e3
		}, { Filters: (0,main.$)(filters) }, { abortSignal });
		return (await (0,main.et)(pages, "networkAclSet", ({ NetworkAcls }) => NetworkAcls, ({ NetworkAclId }) => NetworkAclId)).map(toNetworkAcl);
	});
}
function describeManagedPrefixLists(client, filters, abortSignal) {
	return (0,main.Q)("DescribeManagedPrefixLists", async () => {
		let pages = p({
			client,
			pageSize: 100
		}, { Filters: (0,main.$)(filters) }, { abortSignal });
		return (await (0,main.et)(pages, "prefixListSet", ({ PrefixLists }) => PrefixLists, ({ PrefixListId }) => PrefixListId)).map(toManagedPrefixList);
	});
}
function getManagedPrefixListEntries(client, prefixListId, abortSignal) {
	return (0,main.Q)("GetManagedPrefixListEntries", async () => {
		let pages = g({
			client,
			pageSize: 100
		}, { PrefixListId: prefixListId }, { abortSignal }), entries = (await (0,main.et)(pages, "entrySet", ({ Entries }) => Entries, (entry) => entry.Cidr)).map(({ Cidr: text = "" }) => (0,main_cidr.i)(text)), cidrs = entries.flatMap((entry) => entry.kind === "invalid" ? [] : [entry.cidr]);
		return cidrs.length < entries.length ? void 0 : cidrs;
	});
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
