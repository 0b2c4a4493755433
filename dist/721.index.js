export const id = 721;
export const ids = [721];
export const modules = {

/***/ 8721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  describeNetworkAcls: () => (describeNetworkAcls),
  describeSecurityGroups: () => (describeSecurityGroups),
  getManagedPrefixListEntries: () => (getManagedPrefixListEntries)
});
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9128);
/* harmony import */ var _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7789);


// node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeNetworkAclsCommand.js
var DescribeNetworkAclsCommand = class extends (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.p)(_index_js__WEBPACK_IMPORTED_MODULE_0__.d, _index_js__WEBPACK_IMPORTED_MODULE_0__.f, "DescribeNetworkAcls", _index_js__WEBPACK_IMPORTED_MODULE_0__.h) {}, DescribeSecurityGroupsCommand = class extends (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.p)(_index_js__WEBPACK_IMPORTED_MODULE_0__.d, _index_js__WEBPACK_IMPORTED_MODULE_0__.f, "DescribeSecurityGroups", _index_js__WEBPACK_IMPORTED_MODULE_0__.g) {}, GetManagedPrefixListEntriesCommand = class extends (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.p)(_index_js__WEBPACK_IMPORTED_MODULE_0__.d, _index_js__WEBPACK_IMPORTED_MODULE_0__.f, "GetManagedPrefixListEntries", _index_js__WEBPACK_IMPORTED_MODULE_0__._) {};
// node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeNetworkAclsPaginator.js
const paginateDescribeNetworkAcls = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.b)(_index_js__WEBPACK_IMPORTED_MODULE_0__.m, DescribeNetworkAclsCommand, "NextToken", "NextToken", "MaxResults"), paginateDescribeSecurityGroups = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.b)(_index_js__WEBPACK_IMPORTED_MODULE_0__.m, DescribeSecurityGroupsCommand, "NextToken", "NextToken", "MaxResults"), paginateGetManagedPrefixListEntries = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.b)(_index_js__WEBPACK_IMPORTED_MODULE_0__.m, GetManagedPrefixListEntriesCommand, "NextToken", "NextToken", "MaxResults");
// src/aws/packet-filter-mapping.ts
function toSecurityGroup(group) {
	return {
		groupId: group.GroupId ?? "",
		ingress: (group.IpPermissions ?? []).flatMap(toRules),
		egress: (group.IpPermissionsEgress ?? []).flatMap(toRules)
	};
}
function toRules(permission) {
	let { IpProtocol, FromPort, ToPort } = permission, protocol = PROTOCOLS[IpProtocol ?? ""] ?? Number(IpProtocol), traffic = isIcmp(protocol) ? (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.o)(protocol, FromPort, ToPort) : toTraffic(protocol, FromPort, ToPort), peers = [...(permission.IpRanges ?? []).map(({ CidrIp }) => CidrIp), ...(permission.Ipv6Ranges ?? []).map(({ CidrIpv6 }) => CidrIpv6)].map((text) => ({
		kind: "cidr",
		cidr: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.F)(text ?? "")
	})), lists = (permission.PrefixListIds ?? []).map(({ PrefixListId = "" }) => ({
		kind: "prefix-list",
		prefixListId: PrefixListId
	})), groups = (permission.UserIdGroupPairs ?? []).map(({ GroupId = "" }) => ({
		kind: "security-group",
		groupId: GroupId
	}));
	return [
		...peers,
		...lists,
		...groups
	].map((peer) => ({
		traffic,
		peer
	}));
}
function toNetworkAcl(acl) {
	return {
		networkAclId: acl.NetworkAclId ?? "",
		subnetIds: (acl.Associations ?? []).flatMap(({ SubnetId }) => SubnetId ?? []),
		entries: (acl.Entries ?? []).map(toEntry)
	};
}
function toEntry(entry) {
	let { Protocol, PortRange, IcmpTypeCode, CidrBlock, Ipv6CidrBlock } = entry, protocol = Number(Protocol);
	return {
		ruleNumber: entry.RuleNumber ?? 0,
		direction: entry.Egress === !0 ? "egress" : "ingress",
		action: entry.RuleAction === "allow" ? "allow" : "deny",
		traffic: isIcmp(protocol) ? (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.o)(protocol, IcmpTypeCode?.Type, IcmpTypeCode?.Code) : toTraffic(protocol, PortRange?.From, PortRange?.To),
		cidr: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.F)(CidrBlock ?? Ipv6CidrBlock ?? "")
	};
}
const PROTOCOLS = {
	tcp: 6,
	udp: 17,
	icmp: 1,
	icmpv6: 58
};
function isIcmp(protocol) {
	return protocol === 1 || protocol === 58;
}
function toTraffic(protocol, fromPort, toPort) {
	return protocol === -1 ? _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.t : Number.isInteger(protocol) ? (protocol === 6 || protocol === 17) && fromPort !== void 0 && fromPort !== -1 ? (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.d)(protocol, fromPort, toPort) : (0,_index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.d)(protocol) : _index_traffic_js__WEBPACK_IMPORTED_MODULE_1__.n;
}
function describeSecurityGroups(client, filters, abortSignal) {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.l)("DescribeSecurityGroups", async () => {
		let pages = paginateDescribeSecurityGroups({
			client,
			pageSize: 1e3
		}, { Filters: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.u)(filters) }, { abortSignal }), groups = [];
		for await (let { SecurityGroups = [] } of pages) groups.push(...SecurityGroups.map(toSecurityGroup));
		return groups;
	});
}
function describeNetworkAcls(client, filters, abortSignal) {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.l)("DescribeNetworkAcls", async () => {
		let pages = paginateDescribeNetworkAcls({
			client,
			pageSize: 1e3
		}, { Filters: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.u)(filters) }, { abortSignal }), acls = [];
		for await (let { NetworkAcls = [] } of pages) acls.push(...NetworkAcls.map(toNetworkAcl));
		return acls;
	});
}
function getManagedPrefixListEntries(client, prefixListId, abortSignal) {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.l)("GetManagedPrefixListEntries", async () => {
		let pages = paginateGetManagedPrefixListEntries({
			client,
			pageSize: 100
		}, { PrefixListId: prefixListId }, { abortSignal }), entries = [];
		for await (let { Entries = [] } of pages) entries.push(...Entries.map(({ Cidr: text }) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.F)(text ?? "")));
		return entries;
	});
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
