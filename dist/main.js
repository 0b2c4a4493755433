import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_modules__ = ({

9896:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

}),

8611:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

}),

5692:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

}),

6698:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

}),

1421:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

}),

7598:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

}),

3024:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

}),

1455:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

}),

7067:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

}),

4708:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

}),

8995:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

}),

7030:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

}),

8161:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

}),

6760:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

}),

1708:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

}),

7075:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

}),

7975:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

}),

8522:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

}),

857:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

}),

7995:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (DEFECT),
  c: () => (codeOf),
  d: () => (nameOf),
  i: () => (CredentialsError),
  l: () => (isTooLong),
  n: () => (ANSWER_TOO_LARGE),
  o: () => (FOREIGN_ANSWER),
  r: () => (AwsError),
  s: () => (GIVEN_UP),
  t: () => (ACCOUNT_NOT_ALLOWED),
  u: () => (messageOf)
});
var _main_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1440);

var AwsError = class extends Error {
	call;
	code;
	isAfterLostAnswer;
	network;
	role;
	constructor(call, code, message, cause, { isAfterLostAnswer = !1, network, role } = {}) {
		(0,_main_secrets_js__WEBPACK_IMPORTED_MODULE_0__.a)(message), super((0,_main_secrets_js__WEBPACK_IMPORTED_MODULE_0__.t)(message, 2e3), { cause }), this.name = "AwsError", this.call = call, this.code = (0,_main_secrets_js__WEBPACK_IMPORTED_MODULE_0__.t)(code, 256), this.isAfterLostAnswer = isAfterLostAnswer, this.network = network, this.role = role;
	}
	get service() {
		return this.call.startsWith("AssumeRole") ? "AWS STS" : "EC2";
	}
	get endpoint() {
		return this.service === "EC2" ? this.network?.ec2 : this.network?.sts;
	}
};
function isTooLong({ call, code, message }) {
	return call === "AssumeRoleWithWebIdentity" && code === "ValidationError" && message.includes("DurationSeconds");
}
function nameOf(provider) {
	switch (provider.kind) {
		case "profile": return `the AWS profile ${provider.name ?? "default"}`;
		case "web-identity": return "the web identity token";
		case "container": return "the container's credentials endpoint";
		case "metadata": return "the instance metadata service";
	}
}
var CredentialsError = class extends AwsError {
	provider;
	constructor(provider, cause, network) {
		super("AssumeRole", codeOf(cause), messageOf(cause), cause, { network }), this.name = "CredentialsError", this.provider = provider;
	}
};
function codeOf(cause) {
	return "code" in cause && typeof cause.code == "string" ? cause.code : cause.name;
}
function messageOf(cause) {
	return cause.message === "" && cause instanceof AggregateError ? cause.errors.map((each) => each instanceof Error ? each.message : String(each)).join(", ") : cause.message;
}
const GIVEN_UP = "AbortError", DEFECT = "Defect", FOREIGN_ANSWER = "ForeignAnswer", ANSWER_TOO_LARGE = "AnswerTooLarge", ACCOUNT_NOT_ALLOWED = "AccountNotAllowed";



}),

8346:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  i: () => (unlessAborted),
  n: () => (NOT_STARTED),
  r: () => (NO_ANSWER),
  t: () => (Cancellation)
});
var _main_messages_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(257);

// src/runtime/cancellation.ts
const NOT_STARTED = "NotStarted", NO_ANSWER = "NoAnswer";
async function unlessAborted(signal, work, error) {
	let { promise: aborted, reject } = Promise.withResolvers(), giveUp = () => {
		reject(error());
	};
	signal.addEventListener("abort", giveUp, { once: !0 }), signal.aborted && giveUp();
	try {
		return await Promise.race([work, aborted]);
	} finally {
		signal.removeEventListener("abort", giveUp);
	}
}
var Cancellation = class {
	#clock;
	#startedAt;
	#read = new AbortController();
	#write = new AbortController();
	#cancel = new AbortController();
	#optional = new AbortController();
	#deadline = Infinity;
	#reason;
	#waits = /* @__PURE__ */ new Set();
	#waitedFor;
	#clearDeadline = () => void 0;
	constructor(clock) {
		this.#clock = clock, this.#startedAt = clock.now();
	}
	get readSignal() {
		return this.#read.signal;
	}
	get writeSignal() {
		return this.#write.signal;
	}
	get optionalSignal() {
		return this.#optional.signal;
	}
	get cancelSignal() {
		return this.#cancel.signal;
	}
	cancel(signal) {
		this.#cancel.abort(`The job was canceled (${signal})`), this.#end({
			kind: "canceled",
			signal
		}, 5e3);
	}
	setDeadline(ms) {
		this.#clearDeadline(), this.#deadline = ms, this.#clearDeadline = this.#clock.after(Math.max(0, this.#startedAt + ms - this.#clock.now()), () => {
			this.#end({ kind: "timed-out" }, 0);
		});
	}
	extendDeadline(ms) {
		this.#deadline !== Infinity && this.setDeadline(this.#deadline + ms);
	}
	leaveOptionalReads(ms) {
		this.#clearDeadline(), this.#deadline = Infinity, this.#clearDeadline = this.#clock.after(ms, () => {
			this.#optional.abort();
		});
	}
	async wait(what, ms, work) {
		let time = new AbortController(), stop = this.#clock.after(ms, () => {
			time.abort();
		}), wait = { what };
		this.#waits.add(wait);
		try {
			return await unlessAborted(AbortSignal.any([this.readSignal, time.signal]), work(), () => Object.assign(/* @__PURE__ */ Error(time.signal.aborted ? `no response within ${ms / 1e3} seconds` : "The run is ending"), { name: time.signal.aborted ? NO_ANSWER : NOT_STARTED }));
		} finally {
			stop(), this.#waits.delete(wait);
		}
	}
	clear() {
		this.#clearDeadline();
	}
	findings() {
		switch (this.#reason?.kind) {
			case void 0: return [];
			case "canceled": return [(0,_main_messages_js__WEBPACK_IMPORTED_MODULE_0__.n)(this.#reason.signal, this.#waitedFor)];
			case "timed-out": return [(0,_main_messages_js__WEBPACK_IMPORTED_MODULE_0__.i)(this.#waitedFor)];
		}
	}
	#end(reason, inFlightMs) {
		if (this.#reason !== void 0) return;
		this.#reason = reason;
		let [wait] = this.#waits;
		this.#waitedFor = wait?.what, this.#read.abort(), this.#optional.abort(), inFlightMs === 0 ? this.#write.abort() : this.#clock.after(inFlightMs, () => {
			this.#write.abort();
		});
	}
};



}),

6811:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  i: () => (readCidr),
  n: () => (contains),
  r: () => (overlaps),
  t: () => (cidr)
});
var _main_packages_main_node_instances_read_nodes_packet_filter_calls_after_reading_pull_request_comm_b8chp0ea_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8775);
var node_net__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7030);


// src/model/cidr.ts
function readCidr(text) {
	let parts = /^([^/]*)\/(0|[1-9]\d{0,2})$/.exec(text), address = parts?.[1] ?? text, version = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIPv4)(address) ? 4 : (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIPv6)(address) && !address.includes("%") ? 6 : void 0;
	if (version === void 0) return {
		kind: "invalid",
		why: whyNotAnAddress(address)
	};
	if (parts === null) return {
		kind: "invalid",
		why: "it has no prefix length such as /24"
	};
	let prefix = Number(parts[2]), longest = version === 4 ? 32 : 128;
	if (prefix > longest) return {
		kind: "invalid",
		why: `the longest IPv${version} prefix is /${longest}`
	};
	let { start, end } = (0,_main_packages_main_node_instances_read_nodes_packet_filter_calls_after_reading_pull_request_comm_b8chp0ea_js__WEBPACK_IMPORTED_MODULE_0__.r)(`${address}/${prefix}`), network = (0,_main_packages_main_node_instances_read_nodes_packet_filter_calls_after_reading_pull_request_comm_b8chp0ea_js__WEBPACK_IMPORTED_MODULE_0__.n)(`${address}/${prefix}`).replace(/\/.*/, ""), hasHostBits = (0,_main_packages_main_node_instances_read_nodes_packet_filter_calls_after_reading_pull_request_comm_b8chp0ea_js__WEBPACK_IMPORTED_MODULE_0__.r)(address).start !== start, cidr = {
		text: `${network}/${prefix}`,
		version,
		prefix,
		start,
		end
	};
	return {
		kind: hasHostBits ? "host-bits" : "cidr",
		cidr
	};
}
function cidr(text) {
	let reading = readCidr(text);
	if (reading.kind === "invalid") throw TypeError(`${text} is not a CIDR: ${reading.why}`);
	return reading.cidr;
}
function contains(outer, inner) {
	return outer.version === inner.version && outer.start <= inner.start && inner.end <= outer.end;
}
function overlaps(a, b) {
	return contains(a, b) || contains(b, a);
}
function whyNotAnAddress(address) {
	let octets = /^\d+\.\d+\.\d+\.\d+$/.test(address) ? address.split(".") : [];
	return octets.some((octet) => Number(octet) > 255) ? "each part of an IPv4 address is at most 255" : octets.some((octet) => /^0\d/.test(octet)) ? "the parts of an IPv4 address can't have leading zeros" : "write it like 172.22.0.0/24";
}



}),

5753:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  i: () => (readDestination),
  n: () => (namedAsWritten),
  r: () => (networkOf),
  t: () => (destinationText)
});
var _main_cidr_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6811);

// src/model/destination.ts
function readDestination(text) {
	if (text.startsWith("pl-")) return {
		kind: "prefix-list",
		prefixListId: text
	};
	let reading = (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_0__.i)(text);
	return reading.kind === "invalid" ? {
		kind: "unknown",
		text
	} : {
		kind: "cidr",
		cidr: reading.cidr,
		written: text
	};
}
function destinationText(destination) {
	switch (destination.kind) {
		case "cidr": return destination.cidr.text;
		case "prefix-list": return destination.prefixListId;
		case "unknown": return destination.text;
	}
}
function networkOf(destination) {
	return destination.kind === "cidr" ? destination.cidr : void 0;
}
function namedAsWritten(destination, network) {
	return destination.kind === "cidr" ? {
		...network,
		text: destination.written
	} : network;
}



}),

3294:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  i: () => (matchesPattern),
  n: () => (filtersFor),
  r: () => (isPattern),
  t: () => (escapeFilterValue)
});
function escapeFilterValue(literal) {
	return literal.replace(/[\\*?]/g, "\\$&");
}
function filtersFor(name, values) {
	return Array.from({ length: Math.ceil(values.length / 200) }, (_, call) => ({
		name,
		values: values.slice(call * 200, (call + 1) * 200)
	}));
}
function isPattern(name) {
	return /[*?]/.test(name);
}
function matchesPattern(pattern, name) {
	let parts = [...pattern.matchAll(/\\([^])|([^])/gu)].map(([, literal, plain]) => ({
		text: literal ?? plain ?? "",
		isWild: literal === void 0 && (plain === "*" || plain === "?")
	})), characters = Array.from(name), at = 0, star;
	for (let part = 0; at < characters.length || part < parts.length;) {
		let { text, isWild } = parts[part] ?? {
			text: void 0,
			isWild: !1
		};
		if (isWild && text === "*") star = {
			part,
			at
		}, part += 1;
		else if (at < characters.length && text !== void 0 && (isWild || text === characters[at])) part += 1, at += 1;
		else if (star !== void 0 && star.at < characters.length) star.at += 1, at = star.at, part = star.part + 1;
		else return !1;
	}
	return !0;
}



}),

7512:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (warning),
  i: () => (notice),
  n: () => (formatList),
  o: () => (wholeList),
  r: () => (hasErrors),
  t: () => (error)
});
// src/model/finding.ts
function error(code, message, listed = []) {
	return {
		severity: "error",
		code,
		scope: "routes",
		message,
		...wholeList(listed)
	};
}
function warning(code, message, listed = []) {
	return {
		severity: "warning",
		code,
		scope: "routes",
		message,
		...wholeList(listed)
	};
}
function notice(code, message, listed = []) {
	return {
		severity: "notice",
		code,
		scope: "routes",
		message,
		...wholeList(listed)
	};
}
function hasErrors(findings) {
	return findings.some(({ severity }) => severity === "error");
}
function formatList(names) {
	let unique = [...new Set(names)], rest = unique.length - 5;
	return rest > 0 ? `${unique.slice(0, 5).join(", ")} and ${rest} more` : unique.join(", ");
}
function wholeList(names) {
	let unique = [...new Set(names)];
	return unique.length > 5 ? { names: unique } : {};
}



}),

8662:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (mayRunAgain),
  i: () => (mayBeIn),
  n: () => (isDelegatedTo),
  r: () => (isPresent)
});
var _main_cidr_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6811);

// src/model/instance.ts
const EFA_ONLY = "efa-only";
function isDelegatedTo({ prefixes }, podCidr) {
	return prefixes.some((prefix) => (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_0__.n)(prefix, podCidr));
}
function isPresent({ state }, presence) {
	switch (presence) {
		case "running": return state === "running";
		case "existing": return mayRunAgain({ state }) && state !== "unknown";
	}
}
function mayRunAgain({ state }) {
	return state !== "terminated" && state !== "shutting-down";
}
function mayBeIn({ vpcId: actual }, vpcId) {
	return vpcId === void 0 || actual === "" || actual === vpcId;
}



}),

257:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (timeLeft),
  i: () => (runTimedOut),
  n: () => (jobCanceled),
  r: () => (nodeIgnoresProxy),
  t: () => (internalError)
});
var _main_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7512);
var _main_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1440);


// src/runtime/messages.ts
function timeLeft(seconds) {
	return `${seconds} ${seconds === 1 ? "second" : "seconds"} left`;
}
function jobCanceled(signal, waitedFor) {
	let meanwhile = waitedFor === void 0 ? "" : ` while the action waited for ${waitedFor}`;
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_1__.t)("cancelled", `The job was canceled (${signal})${meanwhile}. Started changes are reported where EC2 responded, and the rest weren't attempted. Rerun the job to finish.`);
}
function runTimedOut(waitedFor) {
	let late = waitedFor === void 0 ? "EC2 didn't respond in time" : `the action was still waiting for ${waitedFor}`;
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_1__.t)("time-up", `Timed out: ${late}. Rerun the job, or increase wait-timeout.`);
}
function nodeIgnoresProxy(version, name) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_1__.t)("node-version", `Node ${version} ignores ${name}, because it doesn't support proxies. Update the GitHub runner to the latest version. With act, Gitea, or Forgejo, use a job image with Node 24.5 or later. If the runner reaches AWS directly, unset ${name} instead.`);
}
function internalError(cause) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_1__.t)("internal-error", `This is a bug in kthw-routes. Please report it: ${(0,_main_secrets_js__WEBPACK_IMPORTED_MODULE_0__.t)(String(cause), 2e3)}`);
}



}),

9025:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (Za),
  D: () => (ot),
  E: () => (to),
  O: () => (at),
  S: () => (uo),
  T: () => (eo),
  _: () => (po),
  a: () => (Io),
  b: () => (Q),
  c: () => (Ao),
  d: () => (Po),
  f: () => (bo),
  g: () => (go),
  h: () => (_o),
  i: () => (ko),
  k: () => (rt),
  l: () => (Oo),
  m: () => (vo),
  n: () => (Ro),
  o: () => (jo),
  p: () => (yo),
  r: () => (No),
  s: () => (Fo),
  t: () => (Mo),
  u: () => (Lo),
  v: () => (fo),
  w: () => (Qa),
  x: () => (X),
  y: () => (Z)
});
var _main_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1595);
var _main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5761);
var _main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_loadSso_index_index_l8l7snuw_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(4736);
var _main_packages_main_packet_filter_calls_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1339);
var _main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2918);
var _main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7710);
var _main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_index_loadSso_index_j9j7d16n_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2729);
var _main_packages_main_packet_filter_calls_index_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3116);
var os__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(857);
const nt=async(e,t,n,r=e=>e,...i)=>{let a=new e(n);return a=r(a)??a,await t.send(a,...i)};function rt(e,t,n,r,i){return async function*(a,o,...ee){let s=o,c=a.startingToken??s[n],te=!0,ne;for(;te;){if(s[n]=c,i&&(s[i]=s[i]??a.pageSize),a.client instanceof e)ne=await nt(t,a.client,o,a.withCommand,...ee);else throw Error(`Invalid client, expected instance of ${e.name}`);yield ne;let re=c;c=it(ne,r),te=!(!c||a.stopOnSameToken&&c===re)}return void 0}}const it=(e,t)=>{let n=e,r=t.split(`.`);for(let e of r){if(!n||typeof n!=`object`)return;n=n[e]}return n},at=e=>async()=>{e?.logger?.debug(`@aws-sdk/credential-provider-env - fromEnv`);let t=process.env.AWS_ACCESS_KEY_ID,n=process.env.AWS_SECRET_ACCESS_KEY,r=process.env.AWS_SESSION_TOKEN,i=process.env.AWS_CREDENTIAL_EXPIRATION,a=process.env.AWS_CREDENTIAL_SCOPE,o=process.env.AWS_ACCOUNT_ID;if(t&&n){let e={accessKeyId:t,secretAccessKey:n,...r&&{sessionToken:r},...i&&{expiration:new Date(i)},...a&&{credentialScope:a},...o&&{accountId:o}};return (0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_loadSso_index_index_l8l7snuw_js__WEBPACK_IMPORTED_MODULE_8__.t)(e,`CREDENTIALS_ENV_VARS`,`g`),e}throw new _main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_index_loadSso_index_j9j7d16n_js__WEBPACK_IMPORTED_MODULE_5__.t(`Unable to find environment variable credentials.`,{logger:e?.logger})};var ot=(0,_main_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.t)({fromEnv:()=>at});const st=async(e,t,n)=>({operation:(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.vt)(t).operation,region:await (0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__._t)(e.region)()||(()=>{throw Error("expected `region` to be configured for `aws.auth#sigv4`")})()});function ct(e){return{schemeId:`aws.auth#sigv4`,signingProperties:{name:`ec2`,region:e.region},propertiesExtractor:(e,t)=>({signingProperties:{config:e,context:t}})}}const lt=e=>{let t=[];return e.operation,t.push(ct(e)),t},ut=e=>{let t=(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.r)(e);return Object.assign(t,{authSchemePreference:(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__._t)(e.authSchemePreference??[])})},dt=e=>Object.assign(e,{useDualstackEndpoint:e.useDualstackEndpoint??!1,useFipsEndpoint:e.useFipsEndpoint??!1,defaultSigningName:`ec2`}),ft={UseFIPS:{type:`builtInParams`,name:`useFipsEndpoint`},Endpoint:{type:`builtInParams`,name:`endpoint`},Region:{type:`builtInParams`,name:`region`},UseDualStack:{type:`builtInParams`,name:`useDualstackEndpoint`}};var pt=`3.1169.0`;function mt(){throw Error(`The client was made without credentials`)}var ht=class extends _main_packages_main_packet_filter_calls_index_js__WEBPACK_IMPORTED_MODULE_6__.t{options;constructor(e){super(e),this.options=e,Object.assign(this.serializer.settings,{capitalizeKeys:!0,flattenLists:!0,serializeEmptyLists:!1,ec2:!0})}getShapeId(){return`aws.protocols#ec2Query`}useNestedResult(){return!1}};const gt=`isSet`,_t=`PartitionResult`,vt=`booleanEquals`,yt=`getAttr`,bt={ref:`Endpoint`},xt={ref:_t},u={},St=[{ref:`Region`}],Ct={conditions:[[gt,[bt]],[gt,St],[`aws.partition`,St,_t],[vt,[{ref:`UseFIPS`},!0]],[vt,[{ref:`UseDualStack`},!0]],[vt,[{fn:yt,argv:[xt,`supportsDualStack`]},!0]],[vt,[{fn:yt,argv:[xt,`supportsFIPS`]},!0]],[`stringEquals`,[{fn:yt,argv:[xt,`name`]},`aws-us-gov`]]],results:[[-1],[-1,`Invalid Configuration: FIPS and custom endpoint are not supported`],[-1,`Invalid Configuration: Dualstack and custom endpoint are not supported`],[bt,u],[`https://ec2-fips.{Region}.{PartitionResult#dualStackDnsSuffix}`,u],[-1,`FIPS and DualStack are enabled, but this partition does not support one or both`],[`https://ec2.{Region}.amazonaws.com`,u],[`https://ec2-fips.{Region}.{PartitionResult#dnsSuffix}`,u],[-1,`FIPS is enabled but this partition does not support FIPS`],[`https://ec2.{Region}.{PartitionResult#dualStackDnsSuffix}`,u],[-1,`DualStack is enabled but this partition does not support DualStack`],[`https://ec2.{Region}.{PartitionResult#dnsSuffix}`,u],[-1,`Invalid Configuration: Missing Region`]]},wt=new Int32Array([-1,1,-1,0,13,3,1,4,100000012,2,5,100000012,3,8,6,4,7,100000011,5,100000009,100000010,4,11,9,6,10,100000008,7,100000006,100000007,5,12,100000005,6,100000004,100000005,3,100000001,14,4,100000002,100000003]),Tt=_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.J.from(wt,2,Ct.conditions,Ct.results),Et=new _main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.q({size:50,params:[`Endpoint`,`Region`,`UseDualStack`,`UseFIPS`]}),Dt=(e,t={})=>Et.get(e,()=>(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.G)(Tt,{endpointParams:e,logger:t.logger}));_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.K.aws=_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.d;var Ot=class e extends _main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.ot{static shapeId=`smithy.ts.sdk.synthetic.com.amazonaws.ec2#EC2ServiceException`;constructor(t){super(t),Object.setPrototypeOf(this,e.prototype)}};const kt=`AttachmentId`,At=`AssociatedSubnetId`,jt=`AttachTime`,Mt=`Associations`,Nt=`Association`,Pt=`Attachment`,Ft=`BlockDeviceMappings`,It=`CarrierGatewayId`,Lt=`CoreNetworkArn`,Rt=`CpuOptions`,zt=`CapacityReservationId`,Bt=`Code`,Vt=`DestinationCidrBlock`,Ht=`DeviceIndex`,Ut=`DestinationIpv6CidrBlock`,Wt=`DeviceName`,d=`DeleteOnTermination`,Gt=`DestinationPrefixListId`,f=`DryRun`,p=`Description`,Kt=`EbsOptimized`,qt=`EgressOnlyInternetGatewayId`,Jt=`EnclaveOptions`,Yt=`EnaQueueCount`,Xt=`EnaSrdEnabled`,Zt=`EnaSrdSpecification`,Qt=`EnaSrdUdpEnabled`,$t=`EnaSrdUdpSpecification`,en=`EnaSupport`,tn=`Enabled`,nn=`Entries`,m=`Filters`,h=`Filter`,rn=`Groups`,an=`GatewayId`,g=`GroupId`,_=`GroupName`,on=`HibernationOptions`,sn=`Ipv6Address`,v=`InstanceId`,cn=`IamInstanceProfile`,ln=`InstanceType`,un=`IcmpTypeCode`,dn=`InterfaceType`,fn=`LocalGatewayId`,pn=`MacAddress`,y=`MaxResults`,mn=`Monitoring`,hn=`Name`,gn=`NetworkAclId`,_n=`NetworkCardIndex`,vn=`NatGatewayId`,b=`NetworkInterfaceId`,x=`NextToken`,S=`OwnerId`,yn=`OdbNetworkArn`,bn=`Operator`,xn=`PrivateDnsName`,Sn=`PublicDnsName`,Cn=`PrivateIpAddress`,wn=`PrivateIpAddresses`,C=`PrefixListId`,Tn=`PrefixListIds`,En=`PortRange`,Dn=`Placement`,w=`RouteTableId`,T=`SourceDestCheck`,On=`SecurityGroupId`,kn=`SecurityGroups`,An=`SubnetId`,jn=`SriovNetSupport`,Mn=`StateReason`,E=`State`,Nn=`Status`,Pn=`Tags`,Fn=`TcpEstablishedTimeout`,In=`TransitGatewayId`,Ln=`UdpStreamTimeout`,Rn=`UdpTimeout`,D=`Value`,zn=`VpcEndpointId`,O=`VpcId`,Bn=`VolumeId`,Vn=`VpcPeeringConnectionId`,Hn=`attachmentId`,Un=`associationSet`,Wn=`attachTime`,Gn=`association`,Kn=`attachment`,qn=`blockDeviceMapping`,Jn=`capacityReservationId`,Yn=`code`,Xn=`destinationCidrBlock`,Zn=`deviceIndex`,Qn=`destinationIpv6CidrBlock`,$n=`deviceName`,k=`deleteOnTermination`,A=`dryRun`,j=`description`,er=`ebsOptimized`,tr=`egressOnlyInternetGatewayId`,M=`ec2QueryName`,nr=`enaSupport`,rr=`entrySet`,N=`gatewayId`,P=`groupId`,ir=`groupName`,ar=`groupSet`,or=`ipAddress`,sr=`ipv6Address`,F=`instanceId`,cr=`instanceType`,lr=`interfaceType`,I=`item`,ur=`macAddress`,dr=`networkAclId`,fr=`networkCardIndex`,pr=`natGatewayId`,L=`networkInterfaceId`,R=`nextToken`,z=`ownerId`,mr=`operator`,hr=`privateDnsName`,gr=`privateIpAddress`,_r=`prefixListId`,B=`routeTableId`,vr=`smithy.ts.sdk.synthetic.com.amazonaws.ec2`,yr=`sourceDestCheck`,br=`subnetId`,xr=`sriovNetSupport`,V=`state`,H=`status`,U=`tagSet`,Sr=`type`,W=`value`,G=`vpcId`,Cr=`volumeId`,wr=`vpcPeeringConnectionId`,K=`xmlName`,q=`com.amazonaws.ec2`,Tr=new _main_packages_main_packet_filter_calls_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_2__.t(vr);var Er=[-3,vr,`EC2ServiceException`,0,[],[]];Tr.registerError(Er,Ot);const Dr=[Tr];var Or=[0,q,`ModifyInstanceAttributeValue`,8,0],kr=[0,q,`SecureBlob`,8,21],J=[3,q,`AttributeBooleanValue`,0,[D],[[2,{[M]:`Value`,[K]:W}]]],Y=[3,q,`AttributeValue`,0,[D],[[0,{[M]:`Value`,[K]:W}]]],Ar=[3,q,`CapacityReservationSpecificationResponse`,0,[`CapacityReservationPreference`,`CapacityReservationTarget`],[[0,{[M]:`CapacityReservationPreference`,[K]:`capacityReservationPreference`}],[()=>jr,{[M]:`CapacityReservationTarget`,[K]:`capacityReservationTarget`}]]],jr=[3,q,`CapacityReservationTargetResponse`,0,[zt,`CapacityReservationResourceGroupArn`],[[0,{[M]:`CapacityReservationId`,[K]:Jn}],[0,{[M]:`CapacityReservationResourceGroupArn`,[K]:`capacityReservationResourceGroupArn`}]]],Mr=[3,q,`ConnectionTrackingSpecificationRequest`,0,[Fn,Ln,Rn],[1,1,1]],Nr=[3,q,`ConnectionTrackingSpecificationResponse`,0,[Fn,Ln,Rn],[[1,{[M]:`TcpEstablishedTimeout`,[K]:`tcpEstablishedTimeout`}],[1,{[M]:`UdpStreamTimeout`,[K]:`udpStreamTimeout`}],[1,{[M]:`UdpTimeout`,[K]:`udpTimeout`}]]],Pr=[3,q,Rt,0,[`CoreCount`,`ThreadsPerCore`,`AmdSevSnp`,`NestedVirtualization`],[[1,{[M]:`CoreCount`,[K]:`coreCount`}],[1,{[M]:`ThreadsPerCore`,[K]:`threadsPerCore`}],[0,{[M]:`AmdSevSnp`,[K]:`amdSevSnp`}],[0,{[M]:`NestedVirtualization`,[K]:`nestedVirtualization`}]]],Fr=[3,q,`CreateRouteRequest`,0,[w,Gt,zn,In,fn,It,Lt,yn,f,Vt,an,Ut,qt,v,b,Vn,vn],[[0,{[M]:`RouteTableId`,[K]:B}],0,0,0,0,0,0,0,[2,{[M]:`DryRun`,[K]:A}],[0,{[M]:`DestinationCidrBlock`,[K]:Xn}],[0,{[M]:`GatewayId`,[K]:N}],[0,{[M]:`DestinationIpv6CidrBlock`,[K]:Qn}],[0,{[M]:`EgressOnlyInternetGatewayId`,[K]:tr}],[0,{[M]:`InstanceId`,[K]:F}],[0,{[M]:`NetworkInterfaceId`,[K]:L}],[0,{[M]:`VpcPeeringConnectionId`,[K]:wr}],[0,{[M]:`NatGatewayId`,[K]:pr}]],1],Ir=[3,q,`CreateRouteResult`,0,[`Return`],[[2,{[M]:`Return`,[K]:`return`}]]],Lr=[3,q,`DeleteRouteRequest`,0,[w,Gt,f,Vt,Ut],[[0,{[M]:`RouteTableId`,[K]:B}],0,[2,{[M]:`DryRun`,[K]:A}],[0,{[M]:`DestinationCidrBlock`,[K]:Xn}],[0,{[M]:`DestinationIpv6CidrBlock`,[K]:Qn}]],1],Rr=[3,q,`DescribeInstancesRequest`,0,[`InstanceIds`,`IncludeManagedResources`,f,m,x,y],[[()=>ma,{[K]:v}],2,[2,{[M]:`DryRun`,[K]:A}],[()=>ca,{[K]:h}],[0,{[M]:`NextToken`,[K]:R}],[1,{[M]:`MaxResults`,[K]:`maxResults`}]]],zr=[3,q,`DescribeInstancesResult`,0,[x,`Reservations`],[[0,{[M]:`NextToken`,[K]:R}],[()=>La,{[M]:`ReservationSet`,[K]:`reservationSet`}]]],Br=[3,q,`DescribeManagedPrefixListsRequest`,0,[f,m,y,x,Tn],[2,[()=>ca,{[K]:h}],1,0,[()=>qa,{[K]:C}]]],Vr=[3,q,`DescribeManagedPrefixListsResult`,0,[x,`PrefixLists`],[[0,{[M]:`NextToken`,[K]:R}],[()=>Da,{[M]:`PrefixListSet`,[K]:`prefixListSet`}]]],Hr=[3,q,`DescribeNetworkAclsRequest`,0,[x,y,f,`NetworkAclIds`,m],[0,1,[2,{[M]:`DryRun`,[K]:A}],[()=>ja,{[K]:gn}],[()=>ca,{[K]:h}]]],Ur=[3,q,`DescribeNetworkAclsResult`,0,[`NetworkAcls`,x],[[()=>Ma,{[M]:`NetworkAclSet`,[K]:`networkAclSet`}],[0,{[M]:`NextToken`,[K]:R}]]],Wr=[3,q,`DescribeRouteTablesRequest`,0,[x,y,f,`RouteTableIds`,m],[0,1,[2,{[M]:`DryRun`,[K]:A}],[()=>Ba,{[K]:w}],[()=>ca,{[K]:h}]]],Gr=[3,q,`DescribeRouteTablesResult`,0,[`RouteTables`,x],[[()=>Va,{[M]:`RouteTableSet`,[K]:`routeTableSet`}],[0,{[M]:`NextToken`,[K]:R}]]],Kr=[3,q,`DescribeSecurityGroupsRequest`,0,[`GroupIds`,`GroupNames`,x,y,f,m],[[()=>ua,{[K]:g}],[()=>da,{[K]:_}],0,1,[2,{[M]:`DryRun`,[K]:A}],[()=>ca,{[K]:h}]]],qr=[3,q,`DescribeSecurityGroupsResult`,0,[x,kn],[[0,{[M]:`NextToken`,[K]:R}],[()=>Ua,{[M]:`SecurityGroupInfo`,[K]:`securityGroupInfo`}]]],Jr=[3,q,`EbsInstanceBlockDevice`,0,[jt,d,Nn,Bn,`AssociatedResource`,`VolumeOwnerId`,bn,`EbsCardIndex`],[[4,{[M]:`AttachTime`,[K]:Wn}],[2,{[M]:`DeleteOnTermination`,[K]:k}],[0,{[M]:`Status`,[K]:H}],[0,{[M]:`VolumeId`,[K]:Cr}],[0,{[M]:`AssociatedResource`,[K]:`associatedResource`}],[0,{[M]:`VolumeOwnerId`,[K]:`volumeOwnerId`}],[()=>Bi,{[M]:`Operator`,[K]:mr}],[1,{[M]:`EbsCardIndex`,[K]:`ebsCardIndex`}]]],Yr=[3,q,`EbsInstanceBlockDeviceSpecification`,0,[Bn,d],[[0,{[M]:`VolumeId`,[K]:Cr}],[2,{[M]:`DeleteOnTermination`,[K]:k}]]],Xr=[3,q,`ElasticGpuAssociation`,0,[`ElasticGpuId`,`ElasticGpuAssociationId`,`ElasticGpuAssociationState`,`ElasticGpuAssociationTime`],[[0,{[M]:`ElasticGpuId`,[K]:`elasticGpuId`}],[0,{[M]:`ElasticGpuAssociationId`,[K]:`elasticGpuAssociationId`}],[0,{[M]:`ElasticGpuAssociationState`,[K]:`elasticGpuAssociationState`}],[0,{[M]:`ElasticGpuAssociationTime`,[K]:`elasticGpuAssociationTime`}]]],Zr=[3,q,`ElasticInferenceAcceleratorAssociation`,0,[`ElasticInferenceAcceleratorArn`,`ElasticInferenceAcceleratorAssociationId`,`ElasticInferenceAcceleratorAssociationState`,`ElasticInferenceAcceleratorAssociationTime`],[[0,{[M]:`ElasticInferenceAcceleratorArn`,[K]:`elasticInferenceAcceleratorArn`}],[0,{[M]:`ElasticInferenceAcceleratorAssociationId`,[K]:`elasticInferenceAcceleratorAssociationId`}],[0,{[M]:`ElasticInferenceAcceleratorAssociationState`,[K]:`elasticInferenceAcceleratorAssociationState`}],[4,{[M]:`ElasticInferenceAcceleratorAssociationTime`,[K]:`elasticInferenceAcceleratorAssociationTime`}]]],Qr=[3,q,Zt,0,[Xt,$t],[2,()=>$r]],$r=[3,q,$t,0,[Qt],[2]],ei=[3,q,Jt,0,[tn],[[2,{[M]:`Enabled`,[K]:`enabled`}]]],ti=[3,q,`EnclaveOptionsRequest`,0,[tn],[2]],ni=[3,q,h,0,[hn,`Values`],[0,[()=>qa,{[K]:D}]]],ri=[3,q,`GetManagedPrefixListEntriesRequest`,0,[C,f,`TargetVersion`,y,x],[0,2,1,1,0],1],ii=[3,q,`GetManagedPrefixListEntriesResult`,0,[nn,x],[[()=>Na,{[M]:`EntrySet`,[K]:rr}],[0,{[M]:`NextToken`,[K]:R}]]],ai=[3,q,`GroupIdentifier`,0,[g,_],[[0,{[M]:`GroupId`,[K]:P}],[0,{[M]:`GroupName`,[K]:ir}]]],oi=[3,q,on,0,[`Configured`],[[2,{[M]:`Configured`,[K]:`configured`}]]],si=[3,q,cn,0,[`Arn`,`Id`],[[0,{[M]:`Arn`,[K]:`arn`}],[0,{[M]:`Id`,[K]:`id`}]]],ci=[3,q,un,0,[Bt,`Type`],[[1,{[M]:`Code`,[K]:Yn}],[1,{[M]:`Type`,[K]:Sr}]]],li=[3,q,`Instance`,0,[`Architecture`,Ft,`ClientToken`,Kt,en,`Hypervisor`,cn,`InstanceLifecycle`,`ElasticGpuAssociations`,`ElasticInferenceAcceleratorAssociations`,`NetworkInterfaces`,`OutpostArn`,`RootDeviceName`,`RootDeviceType`,kn,T,`SpotInstanceRequestId`,jn,Mn,Pn,`VirtualizationType`,Rt,`CapacityBlockId`,zt,`CapacityReservationSpecification`,on,`Licenses`,`MetadataOptions`,Jt,`BootMode`,`PlatformDetails`,`UsageOperation`,`UsageOperationUpdateTime`,`PrivateDnsNameOptions`,sn,`TpmSupport`,`MaintenanceOptions`,`CurrentInstanceBootMode`,`NetworkPerformanceOptions`,bn,`SecondaryInterfaces`,v,`ImageId`,E,xn,Sn,`StateTransitionReason`,`KeyName`,`AmiLaunchIndex`,`ProductCodes`,ln,`LaunchTime`,Dn,`KernelId`,`RamdiskId`,`Platform`,mn,An,O,Cn,`PublicIpAddress`],[[0,{[M]:`Architecture`,[K]:`architecture`}],[()=>fa,{[M]:`BlockDeviceMapping`,[K]:qn}],[0,{[M]:`ClientToken`,[K]:`clientToken`}],[2,{[M]:`EbsOptimized`,[K]:er}],[2,{[M]:`EnaSupport`,[K]:nr}],[0,{[M]:`Hypervisor`,[K]:`hypervisor`}],[()=>si,{[M]:`IamInstanceProfile`,[K]:`iamInstanceProfile`}],[0,{[M]:`InstanceLifecycle`,[K]:`instanceLifecycle`}],[()=>oa,{[M]:`ElasticGpuAssociationSet`,[K]:`elasticGpuAssociationSet`}],[()=>sa,{[M]:`ElasticInferenceAcceleratorAssociationSet`,[K]:`elasticInferenceAcceleratorAssociationSet`}],[()=>ya,{[M]:`NetworkInterfaceSet`,[K]:`networkInterfaceSet`}],[0,{[M]:`OutpostArn`,[K]:`outpostArn`}],[0,{[M]:`RootDeviceName`,[K]:`rootDeviceName`}],[0,{[M]:`RootDeviceType`,[K]:`rootDeviceType`}],[()=>la,{[M]:`GroupSet`,[K]:ar}],[2,{[M]:`SourceDestCheck`,[K]:yr}],[0,{[M]:`SpotInstanceRequestId`,[K]:`spotInstanceRequestId`}],[0,{[M]:`SriovNetSupport`,[K]:xr}],[()=>na,{[M]:`StateReason`,[K]:`stateReason`}],[()=>Ga,{[M]:`TagSet`,[K]:U}],[0,{[M]:`VirtualizationType`,[K]:`virtualizationType`}],[()=>Pr,{[M]:`CpuOptions`,[K]:`cpuOptions`}],[0,{[M]:`CapacityBlockId`,[K]:`capacityBlockId`}],[0,{[M]:`CapacityReservationId`,[K]:Jn}],[()=>Ar,{[M]:`CapacityReservationSpecification`,[K]:`capacityReservationSpecification`}],[()=>oi,{[M]:`HibernationOptions`,[K]:`hibernationOptions`}],[()=>Ea,{[M]:`LicenseSet`,[K]:`licenseSet`}],[()=>vi,{[M]:`MetadataOptions`,[K]:`metadataOptions`}],[()=>ei,{[M]:`EnclaveOptions`,[K]:`enclaveOptions`}],[0,{[M]:`BootMode`,[K]:`bootMode`}],[0,{[M]:`PlatformDetails`,[K]:`platformDetails`}],[0,{[M]:`UsageOperation`,[K]:`usageOperation`}],[4,{[M]:`UsageOperationUpdateTime`,[K]:`usageOperationUpdateTime`}],[()=>Gi,{[M]:`PrivateDnsNameOptions`,[K]:`privateDnsNameOptions`}],[0,{[M]:`Ipv6Address`,[K]:sr}],[0,{[M]:`TpmSupport`,[K]:`tpmSupport`}],[()=>_i,{[M]:`MaintenanceOptions`,[K]:`maintenanceOptions`}],[0,{[M]:`CurrentInstanceBootMode`,[K]:`currentInstanceBootMode`}],[()=>Si,{[M]:`NetworkPerformanceOptions`,[K]:`networkPerformanceOptions`}],[()=>Bi,{[M]:`Operator`,[K]:mr}],[()=>xa,{[M]:`SecondaryInterfaceSet`,[K]:`secondaryInterfaceSet`}],[0,{[M]:`InstanceId`,[K]:F}],[0,{[M]:`ImageId`,[K]:`imageId`}],[()=>Di,{[M]:`InstanceState`,[K]:`instanceState`}],[0,{[M]:`PrivateDnsName`,[K]:hr}],[0,{[M]:`DnsName`,[K]:`dnsName`}],[0,{[M]:`Reason`,[K]:`reason`}],[0,{[M]:`KeyName`,[K]:`keyName`}],[1,{[M]:`AmiLaunchIndex`,[K]:`amiLaunchIndex`}],[()=>Fa,{[M]:`ProductCodes`,[K]:`productCodes`}],[0,{[M]:`InstanceType`,[K]:cr}],[4,{[M]:`LaunchTime`,[K]:`launchTime`}],[()=>Vi,{[M]:`Placement`,[K]:`placement`}],[0,{[M]:`KernelId`,[K]:`kernelId`}],[0,{[M]:`RamdiskId`,[K]:`ramdiskId`}],[0,{[M]:`Platform`,[K]:`platform`}],[()=>Fi,{[M]:`Monitoring`,[K]:`monitoring`}],[0,{[M]:`SubnetId`,[K]:br}],[0,{[M]:`VpcId`,[K]:G}],[0,{[M]:`PrivateIpAddress`,[K]:gr}],[0,{[M]:`IpAddress`,[K]:or}]]],ui=[3,q,`InstanceAttachmentEnaSrdSpecification`,0,[Xt,$t],[[2,{[M]:`EnaSrdEnabled`,[K]:`enaSrdEnabled`}],[()=>di,{[M]:`EnaSrdUdpSpecification`,[K]:`enaSrdUdpSpecification`}]]],di=[3,q,`InstanceAttachmentEnaSrdUdpSpecification`,0,[Qt],[[2,{[M]:`EnaSrdUdpEnabled`,[K]:`enaSrdUdpEnabled`}]]],fi=[3,q,`InstanceBlockDeviceMapping`,0,[Wt,`Ebs`],[[0,{[M]:`DeviceName`,[K]:$n}],[()=>Jr,{[M]:`Ebs`,[K]:`ebs`}]]],pi=[3,q,`InstanceBlockDeviceMappingSpecification`,0,[Wt,`Ebs`,`VirtualName`,`NoDevice`],[[0,{[M]:`DeviceName`,[K]:$n}],[()=>Yr,{[M]:`Ebs`,[K]:`ebs`}],[0,{[M]:`VirtualName`,[K]:`virtualName`}],[0,{[M]:`NoDevice`,[K]:`noDevice`}]]],mi=[3,q,`InstanceIpv4Prefix`,0,[`Ipv4Prefix`],[[0,{[M]:`Ipv4Prefix`,[K]:`ipv4Prefix`}]]],hi=[3,q,`InstanceIpv6Address`,0,[sn,`IsPrimaryIpv6`],[[0,{[M]:`Ipv6Address`,[K]:sr}],[2,{[M]:`IsPrimaryIpv6`,[K]:`isPrimaryIpv6`}]]],gi=[3,q,`InstanceIpv6Prefix`,0,[`Ipv6Prefix`],[[0,{[M]:`Ipv6Prefix`,[K]:`ipv6Prefix`}]]],_i=[3,q,`InstanceMaintenanceOptions`,0,[`AutoRecovery`,`RebootMigration`],[[0,{[M]:`AutoRecovery`,[K]:`autoRecovery`}],[0,{[M]:`RebootMigration`,[K]:`rebootMigration`}]]],vi=[3,q,`InstanceMetadataOptionsResponse`,0,[E,`HttpTokens`,`HttpPutResponseHopLimit`,`HttpEndpoint`,`HttpProtocolIpv6`,`InstanceMetadataTags`],[[0,{[M]:`State`,[K]:V}],[0,{[M]:`HttpTokens`,[K]:`httpTokens`}],[1,{[M]:`HttpPutResponseHopLimit`,[K]:`httpPutResponseHopLimit`}],[0,{[M]:`HttpEndpoint`,[K]:`httpEndpoint`}],[0,{[M]:`HttpProtocolIpv6`,[K]:`httpProtocolIpv6`}],[0,{[M]:`InstanceMetadataTags`,[K]:`instanceMetadataTags`}]]],yi=[3,q,`InstanceNetworkInterface`,0,[Nt,Pt,p,rn,`Ipv6Addresses`,pn,b,S,xn,Cn,wn,T,Nn,An,O,dn,`Ipv4Prefixes`,`Ipv6Prefixes`,`ConnectionTrackingConfiguration`,bn],[[()=>bi,{[M]:`Association`,[K]:Gn}],[()=>xi,{[M]:`Attachment`,[K]:Kn}],[0,{[M]:`Description`,[K]:j}],[()=>la,{[M]:`GroupSet`,[K]:ar}],[()=>ga,{[M]:`Ipv6AddressesSet`,[K]:`ipv6AddressesSet`}],[0,{[M]:`MacAddress`,[K]:ur}],[0,{[M]:`NetworkInterfaceId`,[K]:L}],[0,{[M]:`OwnerId`,[K]:z}],[0,{[M]:`PrivateDnsName`,[K]:hr}],[0,{[M]:`PrivateIpAddress`,[K]:gr}],[()=>ba,{[M]:`PrivateIpAddressesSet`,[K]:`privateIpAddressesSet`}],[2,{[M]:`SourceDestCheck`,[K]:yr}],[0,{[M]:`Status`,[K]:H}],[0,{[M]:`SubnetId`,[K]:br}],[0,{[M]:`VpcId`,[K]:G}],[0,{[M]:`InterfaceType`,[K]:lr}],[()=>ha,{[M]:`Ipv4PrefixSet`,[K]:`ipv4PrefixSet`}],[()=>_a,{[M]:`Ipv6PrefixSet`,[K]:`ipv6PrefixSet`}],[()=>Nr,{[M]:`ConnectionTrackingConfiguration`,[K]:`connectionTrackingConfiguration`}],[()=>Bi,{[M]:`Operator`,[K]:mr}]]],bi=[3,q,`InstanceNetworkInterfaceAssociation`,0,[`CarrierIp`,`CustomerOwnedIp`,`IpOwnerId`,Sn,`PublicIp`],[[0,{[M]:`CarrierIp`,[K]:`carrierIp`}],[0,{[M]:`CustomerOwnedIp`,[K]:`customerOwnedIp`}],[0,{[M]:`IpOwnerId`,[K]:`ipOwnerId`}],[0,{[M]:`PublicDnsName`,[K]:`publicDnsName`}],[0,{[M]:`PublicIp`,[K]:`publicIp`}]]],xi=[3,q,`InstanceNetworkInterfaceAttachment`,0,[jt,kt,d,Ht,Nn,_n,Zt,Yt],[[4,{[M]:`AttachTime`,[K]:Wn}],[0,{[M]:`AttachmentId`,[K]:Hn}],[2,{[M]:`DeleteOnTermination`,[K]:k}],[1,{[M]:`DeviceIndex`,[K]:Zn}],[0,{[M]:`Status`,[K]:H}],[1,{[M]:`NetworkCardIndex`,[K]:fr}],[()=>ui,{[M]:`EnaSrdSpecification`,[K]:`enaSrdSpecification`}],[1,{[M]:`EnaQueueCount`,[K]:`enaQueueCount`}]]],Si=[3,q,`InstanceNetworkPerformanceOptions`,0,[`BandwidthWeighting`],[[0,{[M]:`BandwidthWeighting`,[K]:`bandwidthWeighting`}]]],Ci=[3,q,`InstancePrivateIpAddress`,0,[Nt,`Primary`,xn,Cn],[[()=>bi,{[M]:`Association`,[K]:Gn}],[2,{[M]:`Primary`,[K]:`primary`}],[0,{[M]:`PrivateDnsName`,[K]:hr}],[0,{[M]:`PrivateIpAddress`,[K]:gr}]]],wi=[3,q,`InstanceSecondaryInterface`,0,[Pt,pn,`SecondaryInterfaceId`,S,wn,T,Nn,`SecondarySubnetId`,`SecondaryNetworkId`,dn],[[()=>Ti,{[M]:`Attachment`,[K]:Kn}],[0,{[M]:`MacAddress`,[K]:ur}],[0,{[M]:`SecondaryInterfaceId`,[K]:`secondaryInterfaceId`}],[0,{[M]:`OwnerId`,[K]:z}],[()=>Sa,{[M]:`PrivateIpAddressSet`,[K]:`privateIpAddressSet`}],[2,{[M]:`SourceDestCheck`,[K]:yr}],[0,{[M]:`Status`,[K]:H}],[0,{[M]:`SecondarySubnetId`,[K]:`secondarySubnetId`}],[0,{[M]:`SecondaryNetworkId`,[K]:`secondaryNetworkId`}],[0,{[M]:`InterfaceType`,[K]:lr}]]],Ti=[3,q,`InstanceSecondaryInterfaceAttachment`,0,[jt,kt,d,Ht,Nn,_n],[[4,{[M]:`AttachTime`,[K]:Wn}],[0,{[M]:`AttachmentId`,[K]:Hn}],[2,{[M]:`DeleteOnTermination`,[K]:k}],[1,{[M]:`DeviceIndex`,[K]:Zn}],[0,{[M]:`Status`,[K]:H}],[1,{[M]:`NetworkCardIndex`,[K]:fr}]]],Ei=[3,q,`InstanceSecondaryInterfacePrivateIpAddress`,0,[Cn],[[0,{[M]:`PrivateIpAddress`,[K]:gr}]]],Di=[3,q,`InstanceState`,0,[Bt,hn],[[1,{[M]:`Code`,[K]:Yn}],[0,{[M]:`Name`,[K]:`name`}]]],Oi=[3,q,`IpPermission`,0,[`IpProtocol`,`FromPort`,`ToPort`,`UserIdGroupPairs`,`IpRanges`,`Ipv6Ranges`,Tn],[[0,{[M]:`IpProtocol`,[K]:`ipProtocol`}],[1,{[M]:`FromPort`,[K]:`fromPort`}],[1,{[M]:`ToPort`,[K]:`toPort`}],[()=>Ka,{[M]:`Groups`,[K]:`groups`}],[()=>wa,{[M]:`IpRanges`,[K]:`ipRanges`}],[()=>Ta,{[M]:`Ipv6Ranges`,[K]:`ipv6Ranges`}],[()=>Pa,{[M]:`PrefixListIds`,[K]:`prefixListIds`}]]],ki=[3,q,`IpRange`,0,[p,`CidrIp`],[[0,{[M]:`Description`,[K]:j}],[0,{[M]:`CidrIp`,[K]:`cidrIp`}]]],Ai=[3,q,`Ipv6Range`,0,[p,`CidrIpv6`],[[0,{[M]:`Description`,[K]:j}],[0,{[M]:`CidrIpv6`,[K]:`cidrIpv6`}]]],ji=[3,q,`LicenseConfiguration`,0,[`LicenseConfigurationArn`],[[0,{[M]:`LicenseConfigurationArn`,[K]:`licenseConfigurationArn`}]]],Mi=[3,q,`ManagedPrefixList`,0,[C,`AddressFamily`,E,`StateMessage`,`PrefixListArn`,`PrefixListName`,`MaxEntries`,`Version`,Pn,S,`IpamPrefixListResolverTargetId`,`IpamPrefixListResolverSyncEnabled`],[[0,{[M]:`PrefixListId`,[K]:_r}],[0,{[M]:`AddressFamily`,[K]:`addressFamily`}],[0,{[M]:`State`,[K]:V}],[0,{[M]:`StateMessage`,[K]:`stateMessage`}],[0,{[M]:`PrefixListArn`,[K]:`prefixListArn`}],[0,{[M]:`PrefixListName`,[K]:`prefixListName`}],[1,{[M]:`MaxEntries`,[K]:`maxEntries`}],[1,{[M]:`Version`,[K]:`version`}],[()=>Ga,{[M]:`TagSet`,[K]:U}],[0,{[M]:`OwnerId`,[K]:z}],[0,{[M]:`IpamPrefixListResolverTargetId`,[K]:`ipamPrefixListResolverTargetId`}],[2,{[M]:`IpamPrefixListResolverSyncEnabled`,[K]:`ipamPrefixListResolverSyncEnabled`}]]],Ni=[3,q,`ModifyInstanceAttributeRequest`,0,[v,T,Jt,`DisableApiStop`,f,`Attribute`,D,Ft,`DisableApiTermination`,ln,`Kernel`,`Ramdisk`,`UserData`,`InstanceInitiatedShutdownBehavior`,rn,Kt,jn,en],[[0,{[M]:`InstanceId`,[K]:F}],[()=>J,0],()=>ti,[()=>J,0],[2,{[M]:`DryRun`,[K]:A}],[0,{[M]:`Attribute`,[K]:`attribute`}],[()=>Or,{[M]:`Value`,[K]:W}],[()=>pa,{[M]:`BlockDeviceMapping`,[K]:qn}],[()=>J,{[M]:`DisableApiTermination`,[K]:`disableApiTermination`}],[()=>Y,{[M]:`InstanceType`,[K]:cr}],[()=>Y,{[M]:`Kernel`,[K]:`kernel`}],[()=>Y,{[M]:`Ramdisk`,[K]:`ramdisk`}],[()=>ea,{[M]:`UserData`,[K]:`userData`}],[()=>Y,{[M]:`InstanceInitiatedShutdownBehavior`,[K]:`instanceInitiatedShutdownBehavior`}],[()=>ua,{[K]:g}],[()=>J,{[M]:`EbsOptimized`,[K]:er}],[()=>Y,{[M]:`SriovNetSupport`,[K]:xr}],[()=>J,{[M]:`EnaSupport`,[K]:nr}]],1],Pi=[3,q,`ModifyNetworkInterfaceAttributeRequest`,0,[b,Zt,`EnablePrimaryIpv6`,`ConnectionTrackingSpecification`,`AssociatePublicIpAddress`,`AssociatedSubnetIds`,f,p,T,rn,Pt],[[0,{[M]:`NetworkInterfaceId`,[K]:L}],()=>Qr,2,()=>Mr,2,[()=>Wa,{[K]:At}],[2,{[M]:`DryRun`,[K]:A}],[()=>Y,{[M]:`Description`,[K]:j}],[()=>J,{[M]:`SourceDestCheck`,[K]:yr}],[()=>Ha,{[K]:On}],[()=>zi,{[M]:`Attachment`,[K]:Kn}]],1],Fi=[3,q,mn,0,[`MetricCategoryIds`,E],[[()=>Oa,{[M]:`MetricCategoryIdSet`,[K]:`metricCategoryIdSet`}],[0,{[M]:`State`,[K]:V}]]],Ii=[3,q,`NetworkAcl`,0,[Mt,nn,`IsDefault`,gn,Pn,O,S],[[()=>ka,{[M]:`AssociationSet`,[K]:Un}],[()=>Aa,{[M]:`EntrySet`,[K]:rr}],[2,{[M]:`Default`,[K]:`default`}],[0,{[M]:`NetworkAclId`,[K]:dr}],[()=>Ga,{[M]:`TagSet`,[K]:U}],[0,{[M]:`VpcId`,[K]:G}],[0,{[M]:`OwnerId`,[K]:z}]]],Li=[3,q,`NetworkAclAssociation`,0,[`NetworkAclAssociationId`,gn,An],[[0,{[M]:`NetworkAclAssociationId`,[K]:`networkAclAssociationId`}],[0,{[M]:`NetworkAclId`,[K]:dr}],[0,{[M]:`SubnetId`,[K]:br}]]],Ri=[3,q,`NetworkAclEntry`,0,[`CidrBlock`,`Egress`,un,`Ipv6CidrBlock`,En,`Protocol`,`RuleAction`,`RuleNumber`],[[0,{[M]:`CidrBlock`,[K]:`cidrBlock`}],[2,{[M]:`Egress`,[K]:`egress`}],[()=>ci,{[M]:`IcmpTypeCode`,[K]:`icmpTypeCode`}],[0,{[M]:`Ipv6CidrBlock`,[K]:`ipv6CidrBlock`}],[()=>Hi,{[M]:`PortRange`,[K]:`portRange`}],[0,{[M]:`Protocol`,[K]:`protocol`}],[0,{[M]:`RuleAction`,[K]:`ruleAction`}],[1,{[M]:`RuleNumber`,[K]:`ruleNumber`}]]],zi=[3,q,`NetworkInterfaceAttachmentChanges`,0,[`DefaultEnaQueueCount`,Yt,kt,d],[2,1,[0,{[M]:`AttachmentId`,[K]:Hn}],[2,{[M]:`DeleteOnTermination`,[K]:k}]]],Bi=[3,q,`OperatorResponse`,0,[`Managed`,`Principal`,`HiddenByDefault`],[[2,{[M]:`Managed`,[K]:`managed`}],[0,{[M]:`Principal`,[K]:`principal`}],[2,{[M]:`HiddenByDefault`,[K]:`hiddenByDefault`}]]],Vi=[3,q,Dn,0,[`AvailabilityZoneId`,`Affinity`,_,`PartitionNumber`,`HostId`,`Tenancy`,`SpreadDomain`,`HostResourceGroupArn`,g,`AvailabilityZone`],[[0,{[M]:`AvailabilityZoneId`,[K]:`availabilityZoneId`}],[0,{[M]:`Affinity`,[K]:`affinity`}],[0,{[M]:`GroupName`,[K]:ir}],[1,{[M]:`PartitionNumber`,[K]:`partitionNumber`}],[0,{[M]:`HostId`,[K]:`hostId`}],[0,{[M]:`Tenancy`,[K]:`tenancy`}],[0,{[M]:`SpreadDomain`,[K]:`spreadDomain`}],[0,{[M]:`HostResourceGroupArn`,[K]:`hostResourceGroupArn`}],[0,{[M]:`GroupId`,[K]:P}],[0,{[M]:`AvailabilityZone`,[K]:`availabilityZone`}]]],Hi=[3,q,En,0,[`From`,`To`],[[1,{[M]:`From`,[K]:`from`}],[1,{[M]:`To`,[K]:`to`}]]],Ui=[3,q,`PrefixListEntry`,0,[`Cidr`,p],[[0,{[M]:`Cidr`,[K]:`cidr`}],[0,{[M]:`Description`,[K]:j}]]],Wi=[3,q,C,0,[p,C],[[0,{[M]:`Description`,[K]:j}],[0,{[M]:`PrefixListId`,[K]:_r}]]],Gi=[3,q,`PrivateDnsNameOptionsResponse`,0,[`HostnameType`,`EnableResourceNameDnsARecord`,`EnableResourceNameDnsAAAARecord`],[[0,{[M]:`HostnameType`,[K]:`hostnameType`}],[2,{[M]:`EnableResourceNameDnsARecord`,[K]:`enableResourceNameDnsARecord`}],[2,{[M]:`EnableResourceNameDnsAAAARecord`,[K]:`enableResourceNameDnsAAAARecord`}]]],Ki=[3,q,`ProductCode`,0,[`ProductCodeId`,`ProductCodeType`],[[0,{[M]:`ProductCode`,[K]:`productCode`}],[0,{[M]:`Type`,[K]:Sr}]]],qi=[3,q,`PropagatingVgw`,0,[an],[[0,{[M]:`GatewayId`,[K]:N}]]],Ji=[3,q,`ReplaceRouteRequest`,0,[w,Gt,zn,`LocalTarget`,In,fn,It,Lt,yn,f,Vt,an,Ut,qt,v,b,Vn,vn],[[0,{[M]:`RouteTableId`,[K]:B}],0,0,2,0,0,0,0,0,[2,{[M]:`DryRun`,[K]:A}],[0,{[M]:`DestinationCidrBlock`,[K]:Xn}],[0,{[M]:`GatewayId`,[K]:N}],[0,{[M]:`DestinationIpv6CidrBlock`,[K]:Qn}],[0,{[M]:`EgressOnlyInternetGatewayId`,[K]:tr}],[0,{[M]:`InstanceId`,[K]:F}],[0,{[M]:`NetworkInterfaceId`,[K]:L}],[0,{[M]:`VpcPeeringConnectionId`,[K]:wr}],[0,{[M]:`NatGatewayId`,[K]:pr}]],1],Yi=[3,q,`Reservation`,0,[`ReservationId`,S,`RequesterId`,rn,`Instances`],[[0,{[M]:`ReservationId`,[K]:`reservationId`}],[0,{[M]:`OwnerId`,[K]:z}],[0,{[M]:`RequesterId`,[K]:`requesterId`}],[()=>la,{[M]:`GroupSet`,[K]:ar}],[()=>va,{[M]:`InstancesSet`,[K]:`instancesSet`}]]],Xi=[3,q,`Route`,0,[Vt,Ut,Gt,qt,an,v,`InstanceOwnerId`,vn,In,fn,It,b,`Origin`,E,Vn,Lt,yn,`IpAddress`],[[0,{[M]:`DestinationCidrBlock`,[K]:Xn}],[0,{[M]:`DestinationIpv6CidrBlock`,[K]:Qn}],[0,{[M]:`DestinationPrefixListId`,[K]:`destinationPrefixListId`}],[0,{[M]:`EgressOnlyInternetGatewayId`,[K]:tr}],[0,{[M]:`GatewayId`,[K]:N}],[0,{[M]:`InstanceId`,[K]:F}],[0,{[M]:`InstanceOwnerId`,[K]:`instanceOwnerId`}],[0,{[M]:`NatGatewayId`,[K]:pr}],[0,{[M]:`TransitGatewayId`,[K]:`transitGatewayId`}],[0,{[M]:`LocalGatewayId`,[K]:`localGatewayId`}],[0,{[M]:`CarrierGatewayId`,[K]:`carrierGatewayId`}],[0,{[M]:`NetworkInterfaceId`,[K]:L}],[0,{[M]:`Origin`,[K]:`origin`}],[0,{[M]:`State`,[K]:V}],[0,{[M]:`VpcPeeringConnectionId`,[K]:wr}],[0,{[M]:`CoreNetworkArn`,[K]:`coreNetworkArn`}],[0,{[M]:`OdbNetworkArn`,[K]:`odbNetworkArn`}],[0,{[M]:`IpAddress`,[K]:or}]]],Zi=[3,q,`RouteTable`,0,[Mt,`PropagatingVgws`,w,`Routes`,Pn,O,S],[[()=>za,{[M]:`AssociationSet`,[K]:Un}],[()=>Ia,{[M]:`PropagatingVgwSet`,[K]:`propagatingVgwSet`}],[0,{[M]:`RouteTableId`,[K]:B}],[()=>Ra,{[M]:`RouteSet`,[K]:`routeSet`}],[()=>Ga,{[M]:`TagSet`,[K]:U}],[0,{[M]:`VpcId`,[K]:G}],[0,{[M]:`OwnerId`,[K]:z}]]],Qi=[3,q,`RouteTableAssociation`,0,[`Main`,`RouteTableAssociationId`,w,An,an,`PublicIpv4Pool`,`AssociationState`],[[2,{[M]:`Main`,[K]:`main`}],[0,{[M]:`RouteTableAssociationId`,[K]:`routeTableAssociationId`}],[0,{[M]:`RouteTableId`,[K]:B}],[0,{[M]:`SubnetId`,[K]:br}],[0,{[M]:`GatewayId`,[K]:N}],[0,{[M]:`PublicIpv4Pool`,[K]:`publicIpv4Pool`}],[()=>$i,{[M]:`AssociationState`,[K]:`associationState`}]]],$i=[3,q,`RouteTableAssociationState`,0,[E,`StatusMessage`],[[0,{[M]:`State`,[K]:V}],[0,{[M]:`StatusMessage`,[K]:`statusMessage`}]]],ea=[3,q,`SecureBlobAttributeValue`,0,[D],[[()=>kr,{[M]:`Value`,[K]:W}]]],ta=[3,q,`SecurityGroup`,0,[g,`IpPermissionsEgress`,Pn,O,`SecurityGroupArn`,S,_,p,`IpPermissions`],[[0,{[M]:`GroupId`,[K]:P}],[()=>Ca,{[M]:`IpPermissionsEgress`,[K]:`ipPermissionsEgress`}],[()=>Ga,{[M]:`TagSet`,[K]:U}],[0,{[M]:`VpcId`,[K]:G}],[0,{[M]:`SecurityGroupArn`,[K]:`securityGroupArn`}],[0,{[M]:`OwnerId`,[K]:z}],[0,{[M]:`GroupName`,[K]:ir}],[0,{[M]:`GroupDescription`,[K]:`groupDescription`}],[()=>Ca,{[M]:`IpPermissions`,[K]:`ipPermissions`}]]],na=[3,q,Mn,0,[Bt,`Message`],[[0,{[M]:`Code`,[K]:Yn}],[0,{[M]:`Message`,[K]:`message`}]]],ra=[3,q,`Tag`,0,[`Key`,D],[[0,{[M]:`Key`,[K]:`key`}],[0,{[M]:`Value`,[K]:W}]]],ia=[3,q,`UserIdGroupPair`,0,[p,`UserId`,_,g,O,Vn,`PeeringStatus`],[[0,{[M]:`Description`,[K]:j}],[0,{[M]:`UserId`,[K]:`userId`}],[0,{[M]:`GroupName`,[K]:ir}],[0,{[M]:`GroupId`,[K]:P}],[0,{[M]:`VpcId`,[K]:G}],[0,{[M]:`VpcPeeringConnectionId`,[K]:wr}],[0,{[M]:`PeeringStatus`,[K]:`peeringStatus`}]]],aa=`unit`,oa=[1,q,`ElasticGpuAssociationList`,0,[()=>Xr,{[K]:I}]],sa=[1,q,`ElasticInferenceAcceleratorAssociationList`,0,[()=>Zr,{[K]:I}]],ca=[1,q,`FilterList`,0,[()=>ni,{[K]:h}]],la=[1,q,`GroupIdentifierList`,0,[()=>ai,{[K]:I}]],ua=[1,q,`GroupIdStringList`,0,[0,{[K]:P}]],da=[1,q,`GroupNameStringList`,0,[0,{[K]:_}]],fa=[1,q,`InstanceBlockDeviceMappingList`,0,[()=>fi,{[K]:I}]],pa=[1,q,`InstanceBlockDeviceMappingSpecificationList`,0,[()=>pi,{[K]:I}]],ma=[1,q,`InstanceIdStringList`,0,[0,{[K]:v}]],ha=[1,q,`InstanceIpv4PrefixList`,0,[()=>mi,{[K]:I}]],ga=[1,q,`InstanceIpv6AddressList`,0,[()=>hi,{[K]:I}]],_a=[1,q,`InstanceIpv6PrefixList`,0,[()=>gi,{[K]:I}]],va=[1,q,`InstanceList`,0,[()=>li,{[K]:I}]],ya=[1,q,`InstanceNetworkInterfaceList`,0,[()=>yi,{[K]:I}]],ba=[1,q,`InstancePrivateIpAddressList`,0,[()=>Ci,{[K]:I}]],xa=[1,q,`InstanceSecondaryInterfaceList`,0,[()=>wi,{[K]:I}]],Sa=[1,q,`InstanceSecondaryInterfacePrivateIpAddressList`,0,[()=>Ei,{[K]:I}]],Ca=[1,q,`IpPermissionList`,0,[()=>Oi,{[K]:I}]],wa=[1,q,`IpRangeList`,0,[()=>ki,{[K]:I}]],Ta=[1,q,`Ipv6RangeList`,0,[()=>Ai,{[K]:I}]],Ea=[1,q,`LicenseList`,0,[()=>ji,{[K]:I}]],Da=[1,q,`ManagedPrefixListSet`,0,[()=>Mi,{[K]:I}]],Oa=[1,q,`MetricCategoryIdList`,0,[0,{[K]:I}]],ka=[1,q,`NetworkAclAssociationList`,0,[()=>Li,{[K]:I}]],Aa=[1,q,`NetworkAclEntryList`,0,[()=>Ri,{[K]:I}]],ja=[1,q,`NetworkAclIdStringList`,0,[0,{[K]:I}]],Ma=[1,q,`NetworkAclList`,0,[()=>Ii,{[K]:I}]],Na=[1,q,`PrefixListEntrySet`,0,[()=>Ui,{[K]:I}]],Pa=[1,q,`PrefixListIdList`,0,[()=>Wi,{[K]:I}]],Fa=[1,q,`ProductCodeList`,0,[()=>Ki,{[K]:I}]],Ia=[1,q,`PropagatingVgwList`,0,[()=>qi,{[K]:I}]],La=[1,q,`ReservationList`,0,[()=>Yi,{[K]:I}]],Ra=[1,q,`RouteList`,0,[()=>Xi,{[K]:I}]],za=[1,q,`RouteTableAssociationList`,0,[()=>Qi,{[K]:I}]],Ba=[1,q,`RouteTableIdStringList`,0,[0,{[K]:I}]],Va=[1,q,`RouteTableList`,0,[()=>Zi,{[K]:I}]],Ha=[1,q,`SecurityGroupIdStringList`,0,[0,{[K]:On}]],Ua=[1,q,`SecurityGroupList`,0,[()=>ta,{[K]:I}]],Wa=[1,q,`SubnetIdList`,0,[0,{[K]:At}]],Ga=[1,q,`TagList`,0,[()=>ra,{[K]:I}]],Ka=[1,q,`UserIdGroupPairList`,0,[()=>ia,{[K]:I}]],qa=[1,q,`ValueStringList`,0,[0,{[K]:I}]],Ja=[9,q,`CreateRoute`,0,()=>Fr,()=>Ir],Ya=[9,q,`DeleteRoute`,0,()=>Lr,()=>aa],Xa=[9,q,`DescribeInstances`,0,()=>Rr,()=>zr],Za=[9,q,`DescribeManagedPrefixLists`,0,()=>Br,()=>Vr],Qa=[9,q,`DescribeNetworkAcls`,0,()=>Hr,()=>Ur],$a=[9,q,`DescribeRouteTables`,0,()=>Wr,()=>Gr],eo=[9,q,`DescribeSecurityGroups`,0,()=>Kr,()=>qr],to=[9,q,`GetManagedPrefixListEntries`,0,()=>ri,()=>ii],no=[9,q,`ModifyInstanceAttribute`,0,()=>Ni,()=>aa],ro=[9,q,`ModifyNetworkInterfaceAttribute`,0,()=>Pi,()=>aa],io=[9,q,`ReplaceRoute`,0,()=>Ji,()=>aa];const ao=e=>({apiVersion:`2016-11-15`,base64Decoder:e?.base64Decoder??_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.bt,base64Encoder:e?.base64Encoder??_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.yt,disableHostPrefix:e?.disableHostPrefix??!1,endpointProvider:e?.endpointProvider??Dt,extensions:e?.extensions??[],httpAuthSchemeProvider:e?.httpAuthSchemeProvider??lt,httpAuthSchemes:e?.httpAuthSchemes??[{schemeId:`aws.auth#sigv4`,identityProvider:e=>e.getIdentityProvider(`aws.auth#sigv4`),signer:new _main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.o}],logger:e?.logger??new _main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.tt,protocol:e?.protocol??ht,protocolSettings:e?.protocolSettings??{defaultNamespace:`com.amazonaws.ec2`,errorTypeRegistries:Dr,xmlNamespace:`http://ec2.amazonaws.com/doc/2016-11-15`,version:`2016-11-15`,serviceTarget:`AmazonEC2`},serviceId:e?.serviceId??`EC2`,sha256:e?.sha256??_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.t,urlParser:e?.urlParser??_main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_4__.i,utf8Decoder:e?.utf8Decoder??_main_packages_main_packet_filter_calls_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_2__.r,utf8Encoder:e?.utf8Encoder??_main_packages_main_packet_filter_calls_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_2__.n}),oo=e=>{(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.it)(process.version);let n=(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(e),r=()=>n().then(_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.at),i=ao(e);(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.St)(process.version);let a={profile:e?.profile,logger:i.logger};return{...i,...e,runtime:`node`,defaultsMode:n,authSchemePreference:e?.authSchemePreference??(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_4__.t)(_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.a,a),bodyLengthChecker:e?.bodyLengthChecker??_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.pt,credentialDefaultProvider:e?.credentialDefaultProvider??mt,defaultSocketTimeout:(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.xt)(e?.requestHandler,9e5),defaultUserAgentProvider:e?.defaultUserAgentProvider??(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.p)({serviceId:i.serviceId,clientVersion:pt}),maxAttempts:e?.maxAttempts??(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_4__.t)(_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.g,e),region:e?.region??(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_4__.t)(_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.$,{..._main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.Q,...a}),requestHandler:_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_3__.t.create(e?.requestHandler??r),retryMode:e?.retryMode??(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_4__.t)({..._main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__._,default:async()=>(await r()).retryMode||_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.y},e),streamCollector:e?.streamCollector??_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_3__.r,useDualstackEndpoint:e?.useDualstackEndpoint??(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_4__.t)(_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.ft,a),useFipsEndpoint:e?.useFipsEndpoint??(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_4__.t)(_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.dt,a),userAgentAppId:e?.userAgentAppId??(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_4__.t)(_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.f,a)}},so=e=>{let t=e.httpAuthSchemes,n=e.httpAuthSchemeProvider,r=e.credentials;return{setHttpAuthScheme(e){let n=t.findIndex(t=>t.schemeId===e.schemeId);n===-1?t.push(e):t.splice(n,1,e)},httpAuthSchemes(){return t},setHttpAuthSchemeProvider(e){n=e},httpAuthSchemeProvider(){return n},setCredentials(e){r=e},credentials(){return r}}},co=e=>({httpAuthSchemes:e.httpAuthSchemes(),httpAuthSchemeProvider:e.httpAuthSchemeProvider(),credentials:e.credentials()}),lo=(e,t)=>{let n=Object.assign((0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.l)(e),(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.nt)(e),(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.j)(e),so(e));return t.forEach(e=>e.configure(n)),Object.assign(e,(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.u)(n),(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.rt)(n),(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.M)(n),co(n))};var uo=class extends _main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.ut{config;constructor(...[e]){let t=oo(e||{});super(t),this.initConfig=t;let a=dt(t),o=(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.x)(a),ee=(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.v)(o),s=(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.Z)(ee),te=(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.k)(s),re=(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.W)(te),ae=ut(re),se=lo(ae,e?.extensions||[]);this.config=se,this.middlewareStack.use((0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.ct)(this.config)),this.middlewareStack.use((0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.m)(this.config)),this.middlewareStack.use((0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.h)(this.config)),this.middlewareStack.use((0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.A)(this.config)),this.middlewareStack.use((0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.O)(this.config)),this.middlewareStack.use((0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.D)(this.config)),this.middlewareStack.use((0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.E)(this.config)),this.middlewareStack.use((0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.T)(this.config,{httpAuthSchemeParametersProvider:st,identityProviderConfigProvider:async e=>new _main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.S({"aws.auth#sigv4":e.credentials})})),this.middlewareStack.use((0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.w)(this.config))}destroy(){super.destroy()}};const X=(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.et)(ft,`AmazonEC2`,`EC2Client`,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_1__.U),Z={},Q=(e,t,n,r)=>[];var fo=class extends X(Z,Q,`CreateRoute`,Ja){},po=class extends X(Z,Q,`DeleteRoute`,Ya){},mo=class extends X(Z,Q,`DescribeInstances`,Xa){},ho=class extends X(Z,Q,`DescribeRouteTables`,$a){},go=class extends X(Z,Q,`ModifyInstanceAttribute`,no){},_o=class extends X(Z,Q,`ModifyNetworkInterfaceAttribute`,ro){},vo=class extends X(Z,Q,`ReplaceRoute`,io){};const yo=rt(uo,mo,`NextToken`,`NextToken`,`MaxResults`),bo=rt(uo,ho,`NextToken`,`NextToken`,`MaxResults`);function xo(e){return e==null?``:typeof e==`string`||e instanceof String?e:JSON.stringify(e)}function So(e){return Object.keys(e).length?{title:e.title,file:e.file,line:e.startLine,endLine:e.endLine,col:e.startColumn,endColumn:e.endColumn}:{}}function $(e,t,n){let r=new wo(e,t,n);process.stdout.write(r.toString()+os__WEBPACK_IMPORTED_MODULE_7__.EOL)}function Co(e,t=``){$(e,{},t)}var wo=class{constructor(e,t,n){e||=`missing.command`,this.command=e,this.properties=t,this.message=n}toString(){let e=`::`+this.command;if(this.properties&&Object.keys(this.properties).length>0){e+=` `;let t=!0;for(let n in this.properties)if(this.properties.hasOwnProperty(n)){let r=this.properties[n];r&&(t?t=!1:e+=`,`,e+=`${n}=${Eo(r)}`)}}return e+=`::${To(this.message)}`,e}};function To(e){return xo(e).replace(/%/g,`%25`).replace(/\r/g,`%0D`).replace(/\n/g,`%0A`)}function Eo(e){return xo(e).replace(/%/g,`%25`).replace(/\r/g,`%0D`).replace(/\n/g,`%0A`).replace(/:/g,`%3A`).replace(/,/g,`%2C`)}var Do;(function(e){e[e.Success=0]=`Success`,e[e.Failure=1]=`Failure`})(Do||={});function Oo(e){$(`add-mask`,{},e)}function ko(e,t){let n=process.env[`INPUT_${e.replace(/ /g,`_`).toUpperCase()}`]||``;if(t&&t.required&&!n)throw Error(`Input required and not supplied: ${e}`);return t&&t.trimWhitespace===!1?n:n.trim()}function Ao(e){process.exitCode=Do.Failure,No(e)}function jo(){return process.env.RUNNER_DEBUG===`1`}function Mo(e){$(`debug`,{},e)}function No(e,t={}){$(`error`,So(t),e instanceof Error?e.toString():e)}function Po(e,t={}){$(`warning`,So(t),e instanceof Error?e.toString():e)}function Fo(e,t={}){$(`notice`,So(t),e instanceof Error?e.toString():e)}function Io(e){process.stdout.write(e+os__WEBPACK_IMPORTED_MODULE_7__.EOL)}function Lo(e){Co(`group`,e)}function Ro(){Co(`endgroup`)}

}),

8775:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  n: () => (M),
  r: () => (N),
  t: () => (K)
});
function e(e){for(let t=0;t<e.length;t++){let n=e.charCodeAt(t);if(n===58)return 6;if(n===46)return 4}return 0}const t=[0,0,0,0,0,0,0,0],n=[0,0,0,0,0,0,0,0],r=[0n,112n,96n,80n,64n,48n,32n,16n],i=Array(256),a=Array(256);for(let e=0;e<256;e++)i[e]=e.toString(16),a[e]=e.toString(16).padStart(2,`0`);const o=new DataView(new ArrayBuffer(16));function s(e,t){let n=0n,r=0;for(;r+1<t;r+=2)n=n<<32n|BigInt((e[r]<<16|e[r+1])>>>0);return r<t&&(n=n<<16n|BigInt(e[r])),n}function c(i){let a=e(i);if(!a)throw Error(`Invalid IP address: ${i}`);if(a===4){let e=0,t=0;for(let n=0;n<i.length;n++){let r=i.charCodeAt(n);r===46?(e=e*256+t,t=0):t=t*10+r-48}return{number:BigInt(e*256+t),version:4}}let c,l,u=0,d=0,f=!1,p=0,m=0,h=!1,g=!1,_=0;for(let e=0;e<i.length;e++){let r=i.charCodeAt(e);if(r===58)h&&=(f?n[d++]=p:t[u++]=p,p=0,m=0,!1),e+1<i.length&&i.charCodeAt(e+1)===58&&(f=!0,e++);else if(r===46)g?_=_*256+m:(g=!0,_=m),p=0,m=0,h=!1;else if(r===37){l=i.slice(e+1);break}else g?m=m*10+r-48:r<=57?(p=p<<4|r-48,m=m*10+r-48):p=r>=97?p<<4|r-87:p<<4|r-55,h=!0}g?(_=_*256+m,f?(n[d++]=_>>>16&65535,n[d++]=_&65535):(t[u++]=_>>>16&65535,t[u++]=_&65535)):h&&(f?n[d++]=p:t[u++]=p);let v;if(!f)o.setUint32(0,(t[0]<<16|t[1])>>>0,!1),o.setUint32(4,(t[2]<<16|t[3])>>>0,!1),o.setUint32(8,(t[4]<<16|t[5])>>>0,!1),o.setUint32(12,(t[6]<<16|t[7])>>>0,!1),v=o.getBigUint64(0,!1)<<64n|o.getBigUint64(8,!1);else{let e=s(n,d);v=u>0?s(t,u)<<r[u]|e:e}g&&v>=281470681743360n&&v<=281474976710655n&&(c=!0);let y={number:v,version:6};return c&&(y.ipv4mapped=c),l&&(y.scopeid=l),y}function l(e,t){let n=Number(e);n<=4294967295?(t[0]=0,t[1]=0,t[2]=0,t[3]=0,t[4]=0,t[5]=0,t[6]=n>>>16&65535,t[7]=n&65535):(o.setBigUint64(0,e>>64n,!1),o.setBigUint64(8,e,!1),t[0]=o.getUint16(0,!1),t[1]=o.getUint16(2,!1),t[2]=o.getUint16(4,!1),t[3]=o.getUint16(6,!1),t[4]=o.getUint16(8,!1),t[5]=o.getUint16(10,!1),t[6]=o.getUint16(12,!1),t[7]=o.getUint16(14,!1))}function u(e){return`${e>>>24&255}.${e>>>16&255}.${e>>>8&255}.${e&255}`}function d({number:e,version:n,ipv4mapped:r,scopeid:i},{compress:a=!0,hexify:o=!1,mapv4:s=!1}={}){if(n===4)return u(Number(e));{if(l(e,t),r&&s&&t[0]===0&&t[1]===0&&t[2]===0&&t[3]===0&&t[4]===0&&t[5]===65535)return u(t[6]<<16|t[7]);let n=``;if(r&&!o){let e=u(t[6]<<16|t[7]);n=a?h(t,6,e):m(t,6,e)}else n=a?h(t,8):m(t,8);return i?`${n}%${i}`:n}}function f(e,t={}){return d(c(e),t)}function p(e){return e<256?i[e]:i[e>>8]+a[e&255]}function m(e,t,n){let r=p(e[0]);for(let n=1;n<t;n++)r+=`:${p(e[n])}`;return n!==void 0&&(r+=`:${n}`),r}function h(e,t,n){let r=-1,i=0,a=-1,o=0;for(let n=0;n<t;n++)e[n]===0?a===-1?(a=n,o=1):o++:(o>i&&(r=a,i=o),a=-1,o=0);if(o>i&&(r=a,i=o),i>=2){let a=``;for(let t=0;t<r;t++)t>0&&(a+=`:`),a+=p(e[t]);a+=`::`;let o=r+i;for(let n=o;n<t;n++)n>o&&(a+=`:`),a+=p(e[n]);return n!==void 0&&(o<t&&(a+=`:`),a+=n),a}return m(e,t,n)}const g={4:32,6:128},_=Array.from({length:256},(e,t)=>String(t)),v=Array.from({length:256},(e,t)=>`${t}.`),y=Array.from({length:129},(e,t)=>`/${t}`),b=Array.from({length:129},(e,t)=>String(t)),x=(e,t)=>e.start-t.start||e.end-t.end,S=(e,t)=>e.start>t.start?1:e.start<t.start?-1:e.end>t.end?1:e.end<t.end?-1:0;function C(e,t){let n=0,r=0,i=0,a=0;for(let o=0;o<t;o++){let t=e.charCodeAt(o);if(t===46){if(a===0||r>255)return-1;n=n<<8|r,r=0,i++,a=0}else if(t>=48&&t<=57)r=r*10+(t-48),a++;else return-1}return i!==3||a===0||r>255?-1:(n<<8|r)>>>0}function w(e){return v[e>>>24&255]+v[e>>>16&255]+v[e>>>8&255]+_[e&255]}function T(e,t){if(t===-1)return-1;if(t+1>=e.length)throw Error(`Network is not a CIDR or IP: "${e}"`);let n=0;for(let r=t+1;r<e.length;r++){let t=e.charCodeAt(r);if(t<48||t>57)throw Error(`Network is not a CIDR or IP: "${e}"`);n=n*10+(t-48)}return n}let E=0,D=0,O=0,k=-1;function A(e){k=e.indexOf(`/`);let t=C(e,k===-1?e.length:k);if(t===-1)return!1;O=k===-1?32:T(e,k);let n=32-O;if(n>=32)E=0,D=4294967295;else{let e=n>0?(1<<n>>>0)-1:0;E=(t&~e)>>>0,D=(t|e)>>>0}return!0}function j(e,t){if(A(e)){let e=w(E);return k===-1?e:e+y[O]}let{start:n,end:r,prefix:i,version:a,prefixPresent:o}=N(e);if(a===4){let e=w(Number(n));return n!==r||o?e+y[Number(i)]:e}let{compress:s=!0,hexify:c=!1}=t||{};return n!==r||o?f(d({number:n,version:a}),{compress:s,hexify:c})+y[Number(i)]:f(e,{compress:s,hexify:c})}function M(e,t){return Array.isArray(e)?e.map(e=>M(e,t)):j(e,t)}function N(e){let t=e.indexOf(`/`),n=t===-1?e.length:t,r=t!==-1,i=C(e,n);if(i!==-1){let n=r?T(e,t):32,a=w(i),o=b[n],s=32-n,c,l;if(s>=32)c=0,l=4294967295;else{let e=s>0?(1<<s>>>0)-1:0;c=(i&~e)>>>0,l=(i|e)>>>0}return{cidr:a+y[n],ip:a,version:4,prefix:o,prefixPresent:r,start:BigInt(c),end:BigInt(l)}}let a=r?e.substring(0,t):e,o=r?T(e,t):-1,{number:s,version:l,ipv4mapped:u,scopeid:f}=c(a);if(!l)throw Error(`Network is not a CIDR or IP: "${e}"`);o===-1&&(o=g[l]);let p=b[o],m=d({number:s,version:l,ipv4mapped:u,scopeid:f}),h=g[l]-o,_=h>0?(1n<<BigInt(h))-1n:0n;return{cidr:m+y[o],ip:m,version:l,prefix:p,prefixPresent:r,start:s&~_,end:s|_}}function P(e){if(A(e))return{start:E,end:D,version:4};let t=k,n=t===-1?e:e.substring(0,t),r=t===-1?-1:T(e,t),{number:i,version:a}=c(n);if(!a)throw Error(`Network is not a CIDR or IP: "${e}"`);r===-1&&(r=g[a]);let o=g[a]-r;if(a===4){let e=Number(i);if(o>=32)return{start:0,end:4294967295,version:4};let t=o>0?(1<<o>>>0)-1:0;return{start:(e&~t)>>>0,end:(e|t)>>>0,version:4}}let s=o>0?(1n<<BigInt(o))-1n:0n;return{start:i&~s,end:i|s,version:6}}function F(e){if(e===0n)return 0;let t=0;for(e>=18446744073709551616n&&(e>>=64n,t=64);e>=4294967296n;)e>>=32n,t+=32;return t+32-Math.clz32(Number(e))}function I(e){return e===0n?0n:1n<<BigInt(F(e)-1)}function L(e){return e===0?0:e>=4294967296?4294967296:1<<31-Math.clz32(e)>>>0}function R(e,t,n){if(t<e)return;if(t===e){n.push({start:e,end:t});return}if(t-e===1){t%2==0?n.push({start:e,end:e},{start:t,end:t}):n.push({start:e,end:t});return}let r=t-e+1;if(!(r&r-1)&&e%r===0){n.push({start:e,end:t});return}let i=L(r),a,o;if(r===i&&e%i===0)n.push({start:e,end:t});else{if(e%i===0)a=e,o=a+i-1;else if(a=Math.floor(t/i)*i,a+i-1>t){for(a=(Math.floor(t/i)-1)*i;a<e;)i/=2,a=(Math.floor(t/i)-1)*i;o=a+i-1}else a=Math.floor(t/i)*i,o=a+i-1;a!==e&&R(e,a-1,n),n.push({start:a,end:o}),o!==t&&R(o+1,t,n)}}function z(e,t,n){if(t<e)return;if(t===e){n.push({start:e,end:t});return}if(t-e===1n){t%2n==0n?n.push({start:e,end:e},{start:t,end:t}):n.push({start:e,end:t});return}let r=t-e+1n;if((r&r-1n)==0n&&(e&r-1n)==0n){n.push({start:e,end:t});return}let i=I(r),a,o;if(r===i&&(e&i-1n)==0n)n.push({start:e,end:t});else{if((e&i-1n)==0n)a=e,o=a+i-1n;else if(a=t&-i,a+i-1n>t){for(a=(t&-i)-i;a<e;)i>>=1n,a=(t&-i)-i;o=a+i-1n}else a=t&-i,o=a+i-1n;a!==e&&z(e,a-1n,n),n.push({start:a,end:o}),o!==t&&z(o+1n,t,n)}}function B(e){return w(e.start)+y[Math.clz32(e.end-e.start)]}function V(e){return d({number:e.start,version:6})+y[128-F(e.end-e.start)]}function H(e){if(e.length===0)return[];e.sort(x);let t=[],n=e[0].start,r=e[0].end;for(let i=1;i<e.length;i++){let{start:a,end:o}=e[i];a<=r+1?o>r&&(r=o):(t.push({start:n,end:r}),n=a,r=o)}return t.push({start:n,end:r}),t}function U(e){if(e.length===0)return[];e.sort(S);let t=[],n=e[0].start,r=e[0].end;for(let i=1;i<e.length;i++){let{start:a,end:o}=e[i];a<=r+1n?o>r&&(r=o):(t.push({start:n,end:r}),n=a,r=o)}return t.push({start:n,end:r}),t}function W(e){let t=[];for(let n of H(e))R(n.start,n.end,t);return t}function G(e){let t=[];for(let n of U(e))z(n.start,n.end,t);return t}function K(e){let t=Array.isArray(e)?e:[e],n=[],r=[];for(let e of t){let t=P(e);t.version===4?n.push(t):r.push(t)}let i=[];for(let e of W(n))i.push(B(e));for(let e of G(r))i.push(V(e));return i}

}),

4168:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  n: () => (c),
  r: () => (a),
  t: () => (s)
});
var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1455);
const r={},i=()=>process&&process.geteuid?`${process.geteuid()}`:`DEFAULT`,a=()=>{let{HOME:n,USERPROFILE:a,HOMEPATH:o,HOMEDRIVE:s=`C:${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`}=process.env;if(n)return n;if(a)return a;if(o)return`${s}${o}`;let c=i();return r[c]||(r[c]=(0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)()),r[c]},o={},s={},c=(e,t)=>s[e]===void 0?((!o[e]||t?.ignoreCache)&&(o[e]=(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(e,`utf8`)),o[e]):s[e];

}),

2729:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  n: () => (e),
  t: () => (t)
});
var e=class e extends Error{name=`ProviderError`;tryNextLink;constructor(t,n=!0){let r,i=!0;typeof n==`boolean`?(r=void 0,i=n):typeof n==`object`&&n&&(r=n.logger,i=n.tryNextLink??!0),super(t),this.tryNextLink=i,Object.setPrototypeOf(this,e.prototype),r?.debug?.(`@smithy/property-provider ${i?`->`:`(!)`} ${t}`)}static from(e,t=!0){return Object.assign(new this(e.message,t),e)}},t=class t extends e{name=`CredentialsProviderError`;constructor(e,n=!0){super(e,n),Object.setPrototypeOf(this,t.prototype)}};

}),

3468:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (r),
  i: () => (i),
  n: () => (u),
  r: () => (o),
  t: () => (f)
});
var _main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_index_loadSso_index_czxz9cxa_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4168);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
var r;(function(e){e.PROFILE=`profile`,e.SSO_SESSION=`sso-session`,e.SERVICES=`services`})(r||={});const i=e=>e.profile||process.env.AWS_PROFILE||`default`,a=e=>Object.entries(e).filter(([e])=>{let t=e.indexOf(`.`);return t!==-1&&Object.values(r).includes(e.substring(0,t))}).reduce((e,[t,n])=>{let i=t.indexOf(`.`),a=t.substring(0,i)===r.PROFILE?t.substring(i+1):t;return e[a]=n,e},{...e.default&&{default:e.default}}),o=()=>process.env.AWS_CONFIG_FILE||(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_index_loadSso_index_czxz9cxa_js__WEBPACK_IMPORTED_MODULE_0__.r)(),`.aws`,`config`),s=()=>process.env.AWS_SHARED_CREDENTIALS_FILE||(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_index_loadSso_index_czxz9cxa_js__WEBPACK_IMPORTED_MODULE_0__.r)(),`.aws`,`credentials`),c=/^([\w-]+)\s(["'])?([\w-@+.%:/]+)\2$/,l=[`__proto__`,`profile __proto__`],u=e=>{let t={},n,i;for(let a of e.split(/\r?\n/)){let e=a.split(/(^|\s)[;#]/)[0].trim();if(e[0]===`[`&&e[e.length-1]===`]`){n=void 0,i=void 0;let t=e.substring(1,e.length-1),a=c.exec(t);if(a){let[,e,,t]=a;Object.values(r).includes(e)&&(n=[e,t].join(`.`))}else n=t;if(l.includes(t))throw Error(`Found invalid profile name "${t}"`)}else if(n){let r=e.indexOf(`=`);if(![0,-1].includes(r)){let[o,s]=[e.substring(0,r).trim(),e.substring(r+1).trim()];if(s===``)i=o;else{i&&a.trimStart()===a&&(i=void 0),t[n]=t[n]||{};let e=i?[i,o].join(`.`):o;t[n][e]=s}}}}return t},d=()=>({}),f=async(r={})=>{let{filepath:i=s(),configFilepath:c=o()}=r,l=(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_index_loadSso_index_czxz9cxa_js__WEBPACK_IMPORTED_MODULE_0__.r)(),f=i;i.startsWith(`~/`)&&(f=(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(l,i.slice(2)));let p=c;c.startsWith(`~/`)&&(p=(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(l,c.slice(2)));let m=await Promise.all([(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_index_loadSso_index_czxz9cxa_js__WEBPACK_IMPORTED_MODULE_0__.n)(p,{ignoreCache:r.ignoreCache}).then(u).then(a).catch(d),(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_index_loadSso_index_czxz9cxa_js__WEBPACK_IMPORTED_MODULE_0__.n)(f,{ignoreCache:r.ignoreCache}).then(u).catch(d)]);return{configFile:m[0],credentialsFile:m[1]}};

}),

4736:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  t: () => (e)
});
function e(e,t,n){return e.$source||={},e.$source[t]=n,e}

}),

7710:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  i: () => (a),
  n: () => (c),
  r: () => (o),
  t: () => (m)
});
var _main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_loadSso_index_index_kna93wm8_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3468);
var _main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_index_loadSso_index_j9j7d16n_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2729);
function i(e){let t={};if(e=e.replace(/^\?/,``),e)for(let n of e.split(`&`)){let[e,r=null]=n.split(`=`);e=decodeURIComponent(e),r&&=decodeURIComponent(r),e in t?Array.isArray(t[e])?t[e].push(r):t[e]=[t[e],r]:t[e]=r}return t}const a=e=>{if(typeof e==`string`)return a(new URL(e));let{hostname:t,pathname:n,port:r,protocol:o,search:s}=e,c;return s&&(c=i(s)),{hostname:t,port:r?parseInt(r):void 0,protocol:o,path:n,query:c}},o=(...e)=>async()=>{if(e.length===0)throw new _main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_index_loadSso_index_j9j7d16n_js__WEBPACK_IMPORTED_MODULE_1__.n(`No providers in chain`);let t;for(let n of e)try{return await n()}catch(e){if(t=e,e?.tryNextLink)continue;throw e}throw t},s=e=>()=>Promise.resolve(e),c=(e,t,n)=>{let r,i,a,o=!1,s=async()=>{i||=e();try{r=await i,a=!0,o=!1}finally{i=void 0}return r};return t===void 0?async e=>((!a||e?.forceRefresh)&&(r=await s()),r):async e=>((!a||e?.forceRefresh)&&(r=await s()),o?r:n&&!n(r)?(o=!0,r):(t(r)&&await s(),r))};function l(e){try{let t=new Set(Array.from(e.match(/([A-Z_]){3,}/g)??[]));return t.delete(`CONFIG`),t.delete(`CONFIG_PREFIX_SEPARATOR`),t.delete(`ENV`),[...t].join(`, `)}catch{return e}}const u=(e,t)=>async()=>{try{let n=e(process.env,t);if(n===void 0)throw Error();return n}catch(n){throw new _main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_index_loadSso_index_j9j7d16n_js__WEBPACK_IMPORTED_MODULE_1__.t(n.message||`Not found in ENV: ${l(e.toString())}`,{logger:t?.logger})}},d=(n,{preferredFile:i=`config`,...a}={})=>async()=>{let o=(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_loadSso_index_index_kna93wm8_js__WEBPACK_IMPORTED_MODULE_0__.i)(a),{configFile:s,credentialsFile:c}=await (0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_loadSso_index_index_kna93wm8_js__WEBPACK_IMPORTED_MODULE_0__.t)(a),u=c[o]||{},d=s[o]||{},f=i===`config`?{...u,...d}:{...d,...u};try{let e=n(f,i===`config`?s:c);if(e===void 0)throw Error();return e}catch(e){throw new _main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_index_loadSso_index_j9j7d16n_js__WEBPACK_IMPORTED_MODULE_1__.t(e.message||`Not found in config files w/ profile [${o}]: ${l(n.toString())}`,{logger:a.logger})}},f=e=>typeof e==`function`,p=e=>f(e)?async()=>await e():s(e),m=({environmentVariableSelector:e,configFileSelector:t,default:n},r={})=>{let{signingName:i,logger:a}=r;return c(o(u(e,{signingName:i,logger:a}),d(t,r),p(n)))};

}),

2918:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (L),
  c: () => (T),
  d: () => (i),
  i: () => (ce),
  l: () => (D),
  n: () => (U),
  o: () => (C),
  r: () => (V),
  s: () => (ee),
  t: () => (ge),
  u: () => (j)
});
var _main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2868);
var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7075);
var node_https__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4708);
var i=class{statusCode;reason;headers;body;constructor(e){this.statusCode=e.statusCode,this.reason=e.reason,this.headers=e.headers||{},this.body=e.body}static isInstance(e){if(!e)return!1;let t=e;return typeof t.statusCode==`number`&&typeof t.headers==`object`}};const a=e=>{if(e!=null){if(typeof e==`string`){let t=parseFloat(e);if(!Number.isNaN(t))return String(t)!==String(e)&&b.warn(y(`Expected number but observed string: ${e}`)),t}if(typeof e==`number`)return e;throw TypeError(`Expected number, got ${typeof e}: ${e}`)}},o=Math.ceil(2**127*(2-2**-23)),s=e=>{let t=a(e);if(t!==void 0&&!Number.isNaN(t)&&t!==1/0&&t!==-1/0&&Math.abs(t)>o)throw TypeError(`Expected 32-bit float, got ${e}`);return t},c=e=>{if(e!=null){if(Number.isInteger(e)&&!Number.isNaN(e))return e;throw TypeError(`Expected integer, got ${typeof e}: ${e}`)}},l=e=>d(e,16),u=e=>d(e,8),d=(e,t)=>{let n=c(e);if(n!==void 0&&f(n,t)!==n)throw TypeError(`Expected ${t}-bit integer, got ${e}`);return n},f=(e,t)=>{switch(t){case 32:return Int32Array.of(e)[0];case 16:return Int16Array.of(e)[0];case 8:return Int8Array.of(e)[0]}},p=e=>a(typeof e==`string`?g(e):e),m=e=>s(typeof e==`string`?g(e):e),h=/(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(-?Infinity)|(NaN)/g,g=e=>{let t=e.match(h);if(t===null||t[0].length!==e.length)throw TypeError(`Expected real number, got implicit NaN`);return parseFloat(e)},_=e=>l(typeof e==`string`?g(e):e),v=e=>u(typeof e==`string`?g(e):e),y=e=>String(TypeError(e).stack||e).split(`
`).slice(0,5).filter(e=>!e.includes(`stackTraceWarning`)).join(`
`),b={warn:console.warn},x=[`Sun`,`Mon`,`Tue`,`Wed`,`Thu`,`Fri`,`Sat`],S=[`Jan`,`Feb`,`Mar`,`Apr`,`May`,`Jun`,`Jul`,`Aug`,`Sep`,`Oct`,`Nov`,`Dec`];function C(e){let t=e.getUTCFullYear(),n=e.getUTCMonth(),r=e.getUTCDay(),i=e.getUTCDate(),a=e.getUTCHours(),o=e.getUTCMinutes(),s=e.getUTCSeconds(),c=i<10?`0${i}`:`${i}`,l=a<10?`0${a}`:`${a}`,u=o<10?`0${o}`:`${o}`,d=s<10?`0${s}`:`${s}`;return`${x[r]}, ${c} ${S[n]} ${t} ${l}:${u}:${d} GMT`}const w=new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?[zZ]$/),T=e=>{if(e==null)return;if(typeof e!=`string`)throw TypeError(`RFC-3339 date-times must be expressed as strings`);let t=w.exec(e);if(!t)throw TypeError(`Invalid RFC-3339 date-time value`);let[n,r,i,a,o,s,c,l]=t,u=_(F(r)),d=P(i,`month`,1,12),f=P(a,`day`,1,31);return M(u,d,f,{hours:o,minutes:s,seconds:c,fractionalMilliseconds:l})},E=new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(([-+]\d{2}:\d{2})|[zZ])$/),D=e=>{if(e==null)return;if(typeof e!=`string`)throw TypeError(`RFC-3339 date-times must be expressed as strings`);let t=E.exec(e);if(!t)throw TypeError(`Invalid RFC-3339 date-time value`);let[n,r,i,a,o,s,c,l,u]=t,d=_(F(r)),f=P(i,`month`,1,12),p=P(a,`day`,1,31),m=M(d,f,p,{hours:o,minutes:s,seconds:c,fractionalMilliseconds:l});return u.toUpperCase()!=`Z`&&m.setTime(m.getTime()-se(u)),m},O=new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/),k=new RegExp(/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (\d{2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/),A=new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ( [1-9]|\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? (\d{4})$/),j=e=>{if(e==null)return;if(typeof e!=`string`)throw TypeError(`RFC-7231 date-times must be expressed as strings`);let t=O.exec(e);if(t){let[e,n,r,i,a,o,s,c]=t;return M(_(F(i)),N(r),P(n,`day`,1,31),{hours:a,minutes:o,seconds:s,fractionalMilliseconds:c})}if(t=k.exec(e),t){let[e,n,r,i,a,o,s,c]=t;return ne(M(te(i),N(r),P(n,`day`,1,31),{hours:a,minutes:o,seconds:s,fractionalMilliseconds:c}))}if(t=A.exec(e),t){let[e,n,r,i,a,o,s,c]=t;return M(_(F(c)),N(n),P(r.trimLeft(),`day`,1,31),{hours:i,minutes:a,seconds:o,fractionalMilliseconds:s})}throw TypeError(`Invalid RFC-7231 date-time value`)},ee=e=>{if(e==null)return;let t;if(typeof e==`number`)t=e;else if(typeof e==`string`)t=p(e);else if(typeof e==`object`&&e.tag===1)t=e.value;else throw TypeError(`Epoch timestamps must be expressed as floating point numbers or their string representation`);if(Number.isNaN(t)||t===1/0||t===-1/0)throw TypeError(`Epoch timestamps must be valid, non-Infinite, non-NaN numerics`);return new Date(Math.round(t*1e3))},M=(e,t,n,r)=>{let i=t-1;return ie(e,i,n),new Date(Date.UTC(e,i,n,P(r.hours,`hour`,0,23),P(r.minutes,`minute`,0,59),P(r.seconds,`seconds`,0,60),oe(r.fractionalMilliseconds)))},te=e=>{let t=new Date().getUTCFullYear(),n=Math.floor(t/100)*100+_(F(e));return n<t?n+100:n},ne=e=>e.getTime()-new Date().getTime()>15768e8?new Date(Date.UTC(e.getUTCFullYear()-100,e.getUTCMonth(),e.getUTCDate(),e.getUTCHours(),e.getUTCMinutes(),e.getUTCSeconds(),e.getUTCMilliseconds())):e,N=e=>{let t=S.indexOf(e);if(t<0)throw TypeError(`Invalid month: ${e}`);return t+1},re=[31,28,31,30,31,30,31,31,30,31,30,31],ie=(e,t,n)=>{let r=re[t];if(t===1&&ae(e)&&(r=29),n>r)throw TypeError(`Invalid day for ${S[t]} in ${e}: ${n}`)},ae=e=>e%4==0&&(e%100!=0||e%400==0),P=(e,t,n,r)=>{let i=v(F(e));if(i<n||i>r)throw TypeError(`${t} must be between ${n} and ${r}, inclusive`);return i},oe=e=>e==null?0:m(`0.`+e)*1e3,se=e=>{let t=e[0],n=1;if(t==`+`)n=1;else if(t==`-`)n=-1;else throw TypeError(`Offset direction, ${t}, must be "+" or "-"`);let r=Number(e.substring(1,3)),i=Number(e.substring(4,6));return n*(r*60+i)*60*1e3},F=e=>{let t=0;for(;t<e.length-1&&e.charAt(t)===`0`;)t++;return t===0?e:e.slice(t)};function I(e,t){if(t===void 0){t=0;for(let n of e)t+=n.byteLength}let n=new Uint8Array(t),r=0;for(let t of e)n.set(t,r),r+=t.byteLength;return n}const L=e=>typeof ReadableStream==`function`&&(e?.constructor?.name===ReadableStream.name||e instanceof ReadableStream),R=e=>typeof Blob==`function`&&(e?.constructor?.name===Blob.name||e instanceof Blob),ce=async e=>R(e)?z(e):B(e);async function z(e){return e.arrayBuffer().then(e=>new Uint8Array(e))}async function B(e){let t=[],n=e.getReader(),r=0;for(;;){let{done:e,value:i}=await n.read();if(i&&(t.push(i),r+=i.length),e)break}return I(t,r)}const V=e=>R(e)?z(e):L(e)?B(e):new Promise((t,n)=>{let r=new H,i=e;i.pipe(r),i.on(`error`,e=>{r.end(),n(e)}),r.on(`error`,n),r.on(`finish`,function(){t(I(this.bufferedBytes))})});var H=class extends node_stream__WEBPACK_IMPORTED_MODULE_1__.Writable{bufferedBytes=[];_write(e,t,n){this.bufferedBytes.push(e),n()}};const U=e=>encodeURIComponent(e).replace(/[!'()*]/g,W),W=e=>`%${e.charCodeAt(0).toString(16).toUpperCase()}`;function le(e){let t=[];for(let n of Object.keys(e).sort()){let r=e[n];if(n=U(n),Array.isArray(r))for(let e=0,i=r.length;e<i;e++)t.push(`${n}=${U(r[e])}`);else{let e=n;(r||typeof r==`string`)&&(e+=`=${U(r)}`),t.push(e)}}return t.join(`&`)}function G(e){let t=e&&typeof e==`object`&&`reason`in e?e.reason:void 0;if(t){if(t instanceof Error){let e=Error(`Request aborted`);return e.name=`AbortError`,e.cause=t,e}let e=Error(String(t));return e.name=`AbortError`,e}let n=Error(`Request aborted`);return n.name=`AbortError`,n}const ue=[`ECONNRESET`,`EPIPE`,`ETIMEDOUT`],de=t=>{let n={};for(let r in t){if(!(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.r)(t,r))continue;let i=t[r];n[r]=Array.isArray(i)?i.join(`,`):i}return n},K={setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)},q=1e3,J=(e,t,n=0)=>{if(!n)return-1;let r=r=>{let i=K.setTimeout(()=>{e.destroy(),t(Object.assign(Error(`@smithy/node-http-handler - the request socket did not establish a connection with the server within the configured timeout of ${n} ms.`),{name:`TimeoutError`}))},n-r),a=e=>{e?.connecting?e.on(`connect`,()=>{K.clearTimeout(i)}):K.clearTimeout(i)};e.socket?a(e.socket):e.on(`socket`,a)};return n<2e3?(r(0),0):K.setTimeout(r.bind(null,q),q)},fe=(e,t,n=0,r,i)=>n?K.setTimeout(()=>{let a=`@smithy/node-http-handler - [${r?`ERROR`:`WARN`}] a request has exceeded the configured ${n} ms requestTimeout.`;if(r){let n=Object.assign(Error(a),{name:`TimeoutError`,code:`ETIMEDOUT`});e.destroy(n),t(n)}else a+=` Init client requestHandler with throwOnRequestTimeout=true to turn this into an error.`,i?.warn?.(a)},n):-1,pe=(e,{keepAlive:t,keepAliveMsecs:n},r=3e3)=>{if(t!==!0)return-1;let i=()=>{e.socket?e.socket.setKeepAlive(t,n||0):e.on(`socket`,e=>{e.setKeepAlive(t,n||0)})};return r===0?(i(),0):K.setTimeout(i,r)},Y=e=>{let t=e?.defaultSocketTimeout;return typeof t==`number`&&Number.isFinite(t)&&t>0?t:void 0},X=(e,t,n=0,r=!1)=>{if(!Number.isFinite(n)||n<=0)return;let i;e.once(`response`,e=>i=e);let a=()=>{if(i?.complete){e.socket?.destroy();return}let a=Object.assign(Error(`@smithy/node-http-handler - the request socket timed out after ${n} ms of inactivity (${r?`service default socket timeout`:`configured by client requestHandler`}).`),{name:`TimeoutError`});i?.destroy(a),e.destroy(),t(a)},o=()=>{let{socket:t}=e;t?t.connecting?t.once(`connect`,o):(t.setTimeout(n,a),e.on(`close`,()=>t.removeListener(`timeout`,a))):e.once(`socket`,o)};if(n<6e3){o();return}let s=K.setTimeout(o,3e3);e.once(`close`,()=>K.clearTimeout(s))},Z=6e3;async function me(e,t,n=Z,r=!1){let i=t.headers,a=i?i.Expect||i.expect:void 0,o=-1,s=!0;!r&&a===`100-continue`&&(s=await Promise.race([new Promise(e=>{o=Number(K.setTimeout(()=>e(!0),Math.max(Z,n)))}),new Promise(t=>{e.on(`continue`,()=>{K.clearTimeout(o),t(!0)}),e.on(`response`,()=>{K.clearTimeout(o),t(!1)}),e.on(`error`,()=>{K.clearTimeout(o),t(!1)})})])),s&&he(e,t.body)}function he(e,n){if(n instanceof node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable)n.pipe(e);else if(n){let t=Buffer.isBuffer(n);if(t||typeof n==`string`){t&&n.byteLength===0?e.end():e.end(n);return}let r=n;if(typeof r==`object`&&r.buffer&&typeof r.byteOffset==`number`&&typeof r.byteLength==`number`){e.end(Buffer.from(r.buffer,r.byteOffset,r.byteLength));return}e.end(Buffer.from(n))}else e.end()}let Q,$;var ge=class t{config;configProvider;socketWarningTimestamp=0;externalAgent=!1;metadata={handlerProtocol:`http/1.1`};static create(e){return typeof e?.handle==`function`?e:new t(e)}static checkSocketUsage(t,n,r=console){let{sockets:i,requests:a,maxSockets:o}=t;if(typeof o!=`number`||o===1/0||Date.now()-15e3<n)return n;if(i&&a)for(let t in i){if(!(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.r)(i,t))continue;let n=i[t]?.length??0,s=a[t]?.length??0;if(n>=o&&s>=2*o)return r?.warn?.(`@smithy/node-http-handler:WARN - socket usage at capacity=${n} and ${s} additional requests are enqueued.
See https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/node-configuring-maxsockets.html
or increase socketAcquisitionWarningTimeout=(millis) in the NodeHttpHandler config.`),Date.now()}return n}constructor(e){this.configProvider=new Promise((t,n)=>{typeof e==`function`?e().then(e=>{t(this.resolveDefaultConfig(e))}).catch(n):t(this.resolveDefaultConfig(e))})}destroy(){this.config?.httpAgent?.destroy(),this.config?.httpsAgent?.destroy()}async handle(e,{abortSignal:n,requestTimeout:a}={}){this.config||=await this.configProvider;let o=this.config,s=o.logger,c=e.protocol===`https:`;return!c&&!this.config.httpAgent&&(this.config.httpAgent=await this.config.httpAgentProvider()),new Promise((l,u)=>{let d,f=-1,p=-1,m=-1,h=-1,g=()=>{K.clearTimeout(f),K.clearTimeout(p),K.clearTimeout(m),K.clearTimeout(h)},_=async e=>{await d,g(),l(e)},v=async e=>{await d,g(),u(e)};if(n?.aborted){v(G(n));return}let y=e.headers,b=y?(y.Expect??y.expect)===`100-continue`:!1,x=c?o.httpsAgent:o.httpAgent;b&&!this.externalAgent&&(x=new(c?node_https__WEBPACK_IMPORTED_MODULE_2__.Agent:Q)({keepAlive:!1,maxSockets:1/0})),f=K.setTimeout(()=>{this.socketWarningTimestamp=t.checkSocketUsage(x,this.socketWarningTimestamp,s)},o.socketAcquisitionWarningTimeout??(o.requestTimeout??2e3)+(o.connectionTimeout??1e3));let S=e.query?le(e.query):``,C;(e.username!=null||e.password!=null)&&(C=`${e.username??``}:${e.password??``}`);let w=e.path;S&&(w+=`?${S}`),e.fragment&&(w+=`#${e.fragment}`);let T=e.hostname??``;T=T[0]===`[`&&T.endsWith(`]`)?e.hostname.slice(1,-1):e.hostname;let E={headers:e.headers,host:T,method:e.method,path:w,port:e.port,agent:x,auth:C},D=(c?node_https__WEBPACK_IMPORTED_MODULE_2__.request:$)(E,e=>{let t=new i({statusCode:e.statusCode||-1,reason:e.statusMessage,headers:de(e.headers),body:e});_({response:t})});if(D.on(`error`,e=>{ue.includes(e.code)?v(Object.assign(e,{name:`TimeoutError`})):v(e)}),n){let e=()=>{D.destroy();let e=G(n);v(e)};if(typeof n.addEventListener==`function`){let t=n;t.addEventListener(`abort`,e,{once:!0}),D.once(`close`,()=>t.removeEventListener(`abort`,e))}else n.onabort=e}let O=a??o.requestTimeout;p=J(D,v,o.connectionTimeout),m=fe(D,v,O,o.throwOnRequestTimeout,s??console);let k=o.socketTimeout===void 0?Y(o):void 0;k?X(D,v,k,!0):X(D,v,o.socketTimeout);let A=E.agent;typeof A==`object`&&`keepAlive`in A&&(h=pe(D,{keepAlive:A.keepAlive,keepAliveMsecs:A.keepAliveMsecs})),d=me(D,e,O,this.externalAgent).catch(e=>(g(),u(e)))})}updateHttpClientConfig(e,t){this.config=void 0,this.configProvider=this.configProvider.then(n=>{switch(e){case Symbol.for(`logger`):e=`logger`,t=n.logger??t;break;case Symbol.for(`@smithy/defaultSocketTimeout`):e=`defaultSocketTimeout`,t=Y(n)??t}return{...n,[e]:t}})}httpHandlerConfigs(){return this.config??{}}resolveDefaultConfig(e){let{requestTimeout:t,connectionTimeout:n,socketTimeout:i,socketAcquisitionWarningTimeout:a,httpAgent:o,httpsAgent:s,throwOnRequestTimeout:c,logger:l}=e||{},u;return{connectionTimeout:n,requestTimeout:t,socketTimeout:i,defaultSocketTimeout:Y(e),socketAcquisitionWarningTimeout:a,throwOnRequestTimeout:c,httpAgentProvider:()=>u??=(async()=>{let e=await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)),{Agent:t,request:n}=e.default??e;return $=n,Q=t,o instanceof Q||typeof o?.destroy==`function`?(this.externalAgent=!0,o):new Q({keepAlive:!0,maxSockets:50,...o})})(),httpsAgent:s instanceof node_https__WEBPACK_IMPORTED_MODULE_2__.Agent||typeof s?.destroy==`function`?(this.externalAgent=!0,s):new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent({keepAlive:!0,maxSockets:50,...s}),logger:l}}};

}),

2868:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (n),
  i: () => (t),
  n: () => (s),
  o: () => (e),
  r: () => (r),
  t: () => (o)
});
const e=e=>typeof ArrayBuffer==`function`&&e instanceof ArrayBuffer||Object.prototype.toString.call(e)===`[object ArrayBuffer]`,t=(t,n=0,r=t.byteLength-n)=>{if(!e(t))throw TypeError(`The "input" argument must be ArrayBuffer. Received type ${typeof t} (${t})`);return Buffer.from(t,n,r)},n=(e,t)=>{if(typeof e!=`string`)throw TypeError(`The "input" argument must be of type string. Received type ${typeof e} (${e})`);return t?Buffer.from(e,t):Buffer.from(e)};function r(e,t){return Object.prototype.hasOwnProperty.call(e,t)}const i={},a={};for(let e=0;e<256;e++){let t=e.toString(16).toLowerCase();t.length===1&&(t=`0${t}`),i[e]=t,a[t]=e}function o(e){if(e.length%2!=0)throw Error(`Hex encoded strings must have an even number length`);let t=new Uint8Array(e.length/2);for(let n=0;n<e.length;n+=2){let r=e.slice(n,n+2).toLowerCase();if(r in a)t[n/2]=a[r];else throw Error(`Cannot decode unrecognized sequence ${r} as hexadecimal`)}return t}function s(e){let t=``;for(let n=0;n<e.byteLength;n++)t+=i[e[n]];return t}

}),

6196:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  t: () => (e)
});
var e=class e{method;protocol;hostname;port;path;query;headers;username;password;fragment;body;constructor(e){this.method=e.method||`GET`,this.hostname=e.hostname||`localhost`,this.port=e.port,this.query=e.query||{},this.headers=e.headers||{},this.body=e.body,this.protocol=e.protocol?e.protocol.slice(-1)===`:`?e.protocol:`${e.protocol}:`:`https:`,this.path=e.path?e.path.charAt(0)===`/`?e.path:`/${e.path}`:`/`,this.username=e.username,this.password=e.password,this.fragment=e.fragment}static clone(n){let r=new e({...n,headers:{...n.headers}});return r.query&&=t(r.query),r}static isInstance(e){if(!e)return!1;let t=e;return`method`in t&&`protocol`in t&&`hostname`in t&&`path`in t&&typeof t.query==`object`&&typeof t.headers==`object`}clone(){return e.clone(this)}};function t(e){return Object.keys(e).reduce((t,n)=>{let r=e[n];return{...t,[n]:Array.isArray(r)?[...r]:r}},{})}

}),

3116:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  t: () => (T)
});
var _main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5761);
var _main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2868);
var _main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index2_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6196);
var _main_packages_main_packet_filter_calls_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1339);
var _main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2918);
const h=e=>{let t=`#text`;for(let n in e)(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_1__.r)(e,n)&&(e[n][t]===void 0?typeof e[n]==`object`&&e[n]!==null&&(e[n]=h(e[n])):e[n]=e[n][t]);return e};var g=class extends _main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.F{async serializeRequest(e,t,n){let r=this.serializer,i={},a={},o=await n.endpoint(),s=_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.st.of(e?.input),l=s.getSchema(),u,d=t&&typeof t==`object`?t:{},p=new _main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index2_js__WEBPACK_IMPORTED_MODULE_4__.t({protocol:``,hostname:``,port:void 0,path:`/`,fragment:void 0,query:i,headers:a,body:void 0});if(o&&(this.updateServiceEndpoint(p,o),this.setHostPrefix(p,e,d)),d){let e=s.getEventStreamMember();if(e){if(d[e]){let t={};for(let[n]of s.structIterator())n!==e&&d[n]!=null&&(t[n]=d[n]);u=await this.serializeEventStream({eventStream:d[e],requestSchema:s,initialRequest:t})}}else r.write(l,d),u=r.flush()}return p.headers=Object.assign(p.headers,a),p.query=i,p.body=u,p.method=`POST`,p}async deserializeResponse(t,n,r){let i=this.deserializer,a=_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.st.of(t.output),o={};if(this.isErrorResponse(r.statusCode)){let a=await (0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.B)(r.body,n);throw a.byteLength>0&&Object.assign(o,await i.read(15,a)),await this.handleError(t,n,r,o,this.deserializeMetadata(r)),Error(`@smithy/core/protocols - RPC Protocol error handler failed to throw.`)}for(let e in r.headers){if(!(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_1__.r)(r.headers,e))continue;let t=r.headers[e];delete r.headers[e],r.headers[e.toLowerCase()]=t}let s=a.getEventStreamMember();if(s)o[s]=await this.deserializeEventStream({response:r,responseSchema:a,initialResponseContainer:o});else{let t=await (0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.B)(r.body,n);t.byteLength>0&&Object.assign(o,await i.read(a,t))}return o.$metadata=this.deserializeMetadata(r),o}isErrorResponse(e){return e>=300}};function _(e){Object.defineProperty(e,"__proto__",{value:void 0,writable:!0,enumerable:!0,configurable:!0})}function v(e){return new y(e).parse()}var y=class e{x;i=0;z;constructor(e){this.x=e,this.x=e.replace(/\r\n?/g,`
`),this.z=this.x.length}parse(){let e=this,{z:t}=e;for(;e.i<t&&(e.trim(),!(e.i>=t));)if(e.isNext(`<?`))e.readTo(`?>`),e.trim();else if(e.isNext(`<!--`))e.readTo(`-->`),e.trim();else if(e.isNext(`<!DOCTYPE`,!1))e.skipDoctype(),e.trim();else if(e.x[e.i]===`<`){let t=e.parseTag();return{[t.tag]:t.value}}else throw Error(`@aws-sdk XML parse error: unexpected content.`);throw Error(`@aws-sdk XML parse error: no root element.`)}isNext(e,t=!0){let n=this;return t?n.x.startsWith(e,n.i):n.x.toLowerCase().startsWith(e.toLowerCase(),n.i)}readTo(e){let t=this,n=t.x.indexOf(e,t.i);if(n===-1)throw Error(`@aws-sdk XML parse error: expected "${e}" not found.`);let r=t.x.slice(t.i,n);return t.i=n+e.length,r}trim(){let e=this;for(;e.i<e.z&&` 	\r
`.includes(e.x[e.i]);)++e.i}readAttrValue(){let e=this,t=e.x[e.i];++e.i;let n=``;for(;e.i<e.z&&e.x[e.i]!==t;)n+=e.x[e.i++];return++e.i,e.decodeEntities(n)}parseTag(){let e=this;++e.i;let t=``;for(;e.i<e.z&&!` 	\r
>/`.includes(e.x[e.i]);)t+=e.x[e.i++];let n=!1,r={};for(;e.i<e.z&&(e.trim(),!`>/`.includes(e.x[e.i]));){let t=``;for(;e.i<e.z&&!`= 	\r
>/?`.includes(e.x[e.i]);)t+=e.x[e.i++];if(e.trim(),e.x[e.i]!==`=`)break;++e.i,e.trim(),t===`__proto__`&&_(r),r[t]=e.readAttrValue(),n=!0}if(e.i>=e.z)throw Error(`@aws-sdk XML parse error: unexpected end of input.`);if(e.x[e.i]===`/`){if(++e.i,e.i>=e.z||e.x[e.i]!==`>`)throw Error(`@aws-sdk XML parse error: expected > at the end of self-closing tag.`);return++e.i,{tag:t,value:n?r:``}}if(e.x[e.i]!==`>`)throw Error(`@aws-sdk XML parse error: expected > at the end of opening tag.`);++e.i;let i=[],a=[],o=!1;for(;e.i<e.z&&!e.isNext(`</`);)if(e.x[e.i]===`<`)e.isNext(`<!--`)?e.readTo(`-->`):e.isNext(`<![CDATA[`)?(e.i+=9,i.push(e.readTo(`]]>`))):e.isNext(`<?`)?e.readTo(`?>`):(o=!0,a.push(e.parseTag()));else{let t=``;for(;e.i<e.z&&e.x[e.i]!==`<`;)t+=e.x[e.i++];i.push(e.decodeEntities(t))}if(!e.isNext(`</`))throw Error(`@aws-sdk XML parse error: missing closing tag </${t}>.`);e.i+=2;let s=e.readTo(`>`).trim();if(s!==t)throw Error(`@aws-sdk XML parse error: mismatched tags <${t}> and </${s}>.`);if(!n&&i.length===0&&!o)return{tag:t,value:``};if(!n&&!o){let e=i.length===1?i[0]:i.join(``);return e.trim()===``&&e.includes(`
`)?{tag:t,value:``}:{tag:t,value:e}}let c={};for(let e of i)e.trim()===``&&e.includes(`
`)||(c[`#text`]=`#text`in c?c[`#text`]+e:e);for(let e of a)e.tag===`__proto__`&&_(c),e.tag in c?Array.isArray(c[e.tag])?c[e.tag].push(e.value):c[e.tag]=[c[e.tag],e.value]:c[e.tag]=e.value;for(let[e,t]of Object.entries(r))e===`__proto__`&&_(c),c[e]=t;return{tag:t,value:c}}static ENTITIES={amp:`&`,lt:`<`,gt:`>`,quot:`"`,apos:`'`};skipDoctype(){let e=this;e.i+=9;let t=0;for(;e.i<e.z;){let n=e.x[e.i];if(n===`[`)++t;else if(n===`]`)--t;else if(n===`>`&&t===0){++e.i;return}++e.i}throw Error(`@aws-sdk XML parse error: unclosed DOCTYPE.`)}decodeEntities(t){return t.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z0-9]{0,30}));/g,(t,n,r,i)=>n?String.fromCharCode(parseInt(n,16)):r?String.fromCharCode(parseInt(r,10)):e.ENTITIES[i]??``)}},b=class{serdeContext;setSerdeContext(e){this.serdeContext=e}},x=class{from;to;keys;constructor(e,t){this.from=e,this.to=t;let n=Object.keys(this.from),r=new Set(n);r.delete(`__type`),this.keys=r}mark(e){this.keys.delete(e)}hasUnknown(){return this.keys.size===1&&Object.keys(this.to).length===0}writeUnknown(){if(this.hasUnknown()){let e=this.keys.values().next().value,t=this.from[e];this.to.$unknown=[e,t]}}};function S(e){Object.defineProperty(e,"__proto__",{value:void 0,writable:!0,enumerable:!0,configurable:!0})}var C=class extends b{settings;stringDeserializer;constructor(e){super(),this.settings=e,this.stringDeserializer=new _main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.P(e)}setSerdeContext(e){this.serdeContext=e,this.stringDeserializer.setSerdeContext(e)}read(e,t,n){let r=_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.st.of(e),i=r.getMemberSchemas();if(r.isStructSchema()&&r.isMemberSchema()&&Object.values(i).find(e=>!!e.getMemberTraits().eventPayload)){let e={},n=Object.keys(i)[0];return e[n]=i[n].isBlobSchema()?t:this.read(i[n],t),e}let a=(this.serdeContext?.utf8Encoder??_main_packages_main_packet_filter_calls_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_2__.n)(t),o=this.parseXml(a);return this.readSchema(e,n?o[n]:o)}readSchema(e,t){let n=_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.st.of(e);if(n.isUnitSchema())return;let r=n.getMergedTraits();if(n.isListSchema()&&!Array.isArray(t))return this.readSchema(n,[t]);if(t==null)return t;if(typeof t==`object`){let e=!!r.xmlFlattened;if(n.isListSchema()){let r=n.getValueSchema(),i=[],a=r.getMergedTraits().xmlName??`member`,o=e?t:(t[0]??t)[a];if(o==null)return i;let s=Array.isArray(o)?o:[o];for(let e of s)i.push(this.readSchema(r,e));return i}let i={};if(n.isMapSchema()){let r=n.getKeySchema(),a=n.getValueSchema(),o;o=e?Array.isArray(t)?t:[t]:Array.isArray(t.entry)?t.entry:[t.entry];let s=r.getMergedTraits().xmlName??`key`,c=a.getMergedTraits().xmlName??`value`;for(let e of o){let t=e[s],n=e[c];t===`__proto__`&&S(i),i[t]=this.readSchema(a,n)}return i}if(n.isStructSchema()){let e=n.isUnionSchema(),r;e&&(r=new x(t,i));for(let[a,o]of n.structIterator()){let n=o.getMergedTraits(),s=n.httpPayload?n.xmlName??o.getName():o.getMemberTraits().xmlName??a;e&&r.mark(s),t[s]!=null&&(i[a]=this.readSchema(o,t[s]))}return e&&r.writeUnknown(),i}if(n.isDocumentSchema())return t;throw Error(`@aws-sdk/core/protocols - xml deserializer unhandled schema type for ${n.getName(!0)}`)}return n.isListSchema()?[]:n.isMapSchema()||n.isStructSchema()?{}:this.stringDeserializer.read(n,t)}parseXml(e){if(e.length){let t;try{t=v(e)}catch(t){throw t&&typeof t==`object`&&Object.defineProperty(t,"$responseBodyText",{value:e}),t}let n=`#text`,r=Object.keys(t)[0],i=t[r];return i[n]&&(i[r]=i[n],delete i[n]),h(i)}return{}}},w=class extends b{settings;buffer;constructor(e){super(),this.settings=e}write(e,t,r=``){this.buffer===void 0&&(this.buffer=``);let a=_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.st.of(e);if(r&&!r.endsWith(`.`)&&(r+=`.`),a.isBlobSchema())(typeof t==`string`||t instanceof Uint8Array)&&(this.writeKey(r),this.writeValue((this.serdeContext?.base64Encoder??_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.yt)(t)));else if(a.isBooleanSchema()||a.isNumericSchema()||a.isStringSchema())t==null?a.isIdempotencyToken()&&(this.writeKey(r),this.writeValue((0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.V)())):(this.writeKey(r),this.writeValue(String(t)));else if(a.isBigIntegerSchema())t!=null&&(this.writeKey(r),this.writeValue(String(t)));else if(a.isBigDecimalSchema())t!=null&&(this.writeKey(r),this.writeValue(t instanceof _main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.mt?t.string:String(t)));else if(a.isTimestampSchema()){if(t instanceof Date)switch(this.writeKey(r),(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(a,this.settings)){case 5:this.writeValue(t.toISOString().replace(`.000Z`,`Z`));break;case 6:this.writeValue((0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_3__.o)(t));break;case 7:this.writeValue(String(t.getTime()/1e3))}}else if(a.isDocumentSchema())Array.isArray(t)?this.write(79,t,r):t instanceof Date?this.write(4,t,r):t instanceof Uint8Array?this.write(21,t,r):t&&typeof t==`object`?this.write(143,t,r):(this.writeKey(r),this.writeValue(String(t)));else if(a.isListSchema()){if(Array.isArray(t)){if(t.length===0)this.settings.serializeEmptyLists&&(this.writeKey(r),this.writeValue(``));else{let e=a.getValueSchema(),n=this.settings.flattenLists||a.getMergedTraits().xmlFlattened,i=1;for(let a of t){if(a==null)continue;let t=e.getMergedTraits(),o=this.getKey(`member`,t.xmlName,t.ec2QueryName),s=n?`${r}${i}`:`${r}${o}.${i}`;this.write(e,a,s),++i}}}}else if(a.isMapSchema()){if(t&&typeof t==`object`){let e=a.getKeySchema(),n=a.getValueSchema(),i=a.getMergedTraits().xmlFlattened,o=1;for(let a in t){let s=t[a];if(s==null)continue;let c=e.getMergedTraits(),l=this.getKey(`key`,c.xmlName,c.ec2QueryName),u=i?`${r}${o}.${l}`:`${r}entry.${o}.${l}`,d=n.getMergedTraits(),f=this.getKey(`value`,d.xmlName,d.ec2QueryName),p=i?`${r}${o}.${f}`:`${r}entry.${o}.${f}`;this.write(e,a,u),this.write(n,s,p),++o}}}else if(a.isStructSchema()){if(t&&typeof t==`object`){let e=!1;for(let[n,i]of a.structIterator()){if(t[n]==null&&!i.isIdempotencyToken())continue;let a=i.getMergedTraits(),o=this.getKey(n,a.xmlName,a.ec2QueryName,`struct`),s=`${r}${o}`;this.write(i,t[n],s),e=!0}if(!e&&a.isUnionSchema()){let{$unknown:e}=t;if(Array.isArray(e)){let[t,n]=e,i=`${r}${t}`;this.write(15,n,i)}}}}else if(!a.isUnitSchema())throw Error(`@aws-sdk/core/protocols - QuerySerializer unrecognized schema type ${a.getName(!0)}`)}flush(){if(this.buffer===void 0)throw Error(`@aws-sdk/core/protocols - QuerySerializer cannot flush with nothing written to buffer.`);let e=this.buffer;return delete this.buffer,e}getKey(e,t,n,r){let{ec2:i,capitalizeKeys:a}=this.settings;if(i&&n)return n;let o=t??e;return a&&r===`struct`?o[0].toUpperCase()+o.slice(1):o}writeKey(e){e.endsWith(`.`)&&(e=e.slice(0,e.length-1)),this.buffer+=`&${(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.z)(e)}=`}writeValue(e){this.buffer+=(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.z)(e)}},T=class extends g{options;serializer;deserializer;mixin=new _main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.n;constructor(e){super({defaultNamespace:e.defaultNamespace,errorTypeRegistries:e.errorTypeRegistries}),this.options=e;let t={timestampFormat:{useTrait:!0,default:5},httpBindings:!1,xmlNamespace:e.xmlNamespace,serviceNamespace:e.defaultNamespace,serializeEmptyLists:!0};this.serializer=new w(t),this.deserializer=new C(t)}getShapeId(){return`aws.protocols#awsQuery`}setSerdeContext(e){this.serializer.setSerdeContext(e),this.deserializer.setSerdeContext(e)}getPayloadCodec(){throw Error(`AWSQuery protocol has no payload codec.`)}async serializeRequest(e,t,n){let r=await super.serializeRequest(e,t,n);return r.path.endsWith(`/`)||(r.path+=`/`),r.headers[`content-type`]=`application/x-www-form-urlencoded`,(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.lt)(e.input)!==`unit`&&r.body||(r.body=``),r.body=`Action=${e.name.split(`#`)[1]??e.name}&Version=${this.options.version}`+r.body,r.body.endsWith(`&`)&&(r.body=r.body.slice(-1)),r}async deserializeResponse(t,n,r){let i=this.deserializer,a=_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.st.of(t.output),o={};if(r.statusCode>=300){let a=await (0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.B)(r.body,n);a.byteLength>0&&Object.assign(o,await i.read(15,a)),await this.handleError(t,n,r,o,this.deserializeMetadata(r))}for(let e in r.headers){let t=r.headers[e];delete r.headers[e],r.headers[e.toLowerCase()]=t}let s=t.name.split(`#`)[1]??t.name,l=a.isStructSchema()&&this.useNestedResult()?s+`Result`:void 0,u=await (0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.B)(r.body,n);return u.byteLength>0&&Object.assign(o,await i.read(a,u,l)),o.$metadata=this.deserializeMetadata(r),o}useNestedResult(){return!0}async handleError(e,t,n,r,i){let a=this.loadQueryErrorCode(n,r)??`Unknown`;this.mixin.compose(this.compositeErrorRegistry,a,this.options.defaultNamespace);let o=this.loadQueryError(r)??{},s=this.loadQueryErrorMessage(r);o.message=s,o.Error={Type:o.Type,Code:o.Code,Message:s};let{errorSchema:l,errorMetadata:u}=await this.mixin.getErrorSchemaOrThrowBaseException(a,this.options.defaultNamespace,n,o,i,this.mixin.findQueryCompatibleError),d=_main_packages_main_packet_filter_calls_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_0__.st.of(l),f=new((this.compositeErrorRegistry.getErrorCtor(l))??Error)({}),p={Type:o.Error.Type,Code:o.Error.Code,Error:o.Error};for(let[e,t]of d.structIterator()){let n=t.getMergedTraits().xmlName??e,i=o[n]??r[n];p[e]=this.deserializer.readSchema(t,i)}throw this.mixin.decorateServiceException(Object.assign(f,u,{$fault:d.getMergedTraits().error,message:s},p),r)}loadQueryErrorCode(e,t){let n=(t.Errors?.[0]?.Error??t.Errors?.Error??t.Error)?.Code;if(n!==void 0)return n;if(e.statusCode==404)return`NotFound`}loadQueryError(e){return e.Errors?.[0]?.Error??e.Errors?.Error??e.Error}loadQueryErrorMessage(e){let t=this.loadQueryError(e);return t?.message??t?.Message??e.message??e.Message??`Unknown`}getDefaultContentType(){return`application/x-www-form-urlencoded`}};

}),

5761:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  $: () => (Dt),
  A: () => (tr),
  B: () => (Ln),
  C: () => (q),
  D: () => (cr),
  E: () => (xr),
  F: () => (qn),
  G: () => (jn),
  H: () => (W),
  I: () => (Kn),
  J: () => (rn),
  K: () => (on),
  L: () => (G),
  M: () => (Zn),
  N: () => (Yn),
  O: () => (ar),
  P: () => (Jn),
  Q: () => (Ot),
  R: () => (Wn),
  S: () => (Mr),
  St: () => (ue),
  T: () => (Er),
  U: () => (Nn),
  V: () => (In),
  W: () => (Mn),
  X: () => (Ft),
  Y: () => (Zt),
  Z: () => (Nt),
  _: () => (Si),
  _t: () => (D),
  a: () => (ea),
  at: () => (ct),
  b: () => (Xr),
  bt: () => (b),
  c: () => (Gi),
  ct: () => (Xe),
  d: () => (Bi),
  dt: () => (ze),
  et: () => (yt),
  f: () => (Ri),
  ft: () => (Re),
  g: () => (bi),
  gt: () => (O),
  h: () => (Ci),
  ht: () => (Pe),
  i: () => (Da),
  it: () => (ut),
  j: () => (Xn),
  k: () => (nr),
  l: () => (Vi),
  lt: () => (Ue),
  m: () => (Ni),
  mt: () => (Ie),
  n: () => (Ma),
  nt: () => (gt),
  o: () => (Yi),
  ot: () => (ot),
  p: () => (Li),
  pt: () => (Le),
  q: () => (an),
  r: () => (ja),
  rt: () => (_t),
  s: () => (Ji),
  st: () => (R),
  t: () => (La),
  tt: () => (vt),
  u: () => (Hi),
  ut: () => (He),
  v: () => (xi),
  vt: () => (T),
  w: () => (jr),
  x: () => (Lr),
  xt: () => (fe),
  y: () => (hi),
  yt: () => (me),
  z: () => (Rn)
});
var _main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_loadSso_index_index_l8l7snuw_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(4736);
var _main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2868);
var _main_packages_main_packet_filter_calls_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1339);
var _main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index2_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(6196);
var _main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2918);
var _main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7710);
var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7598);
var node_fs__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3024);
var node_os__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8161);
var node_stream__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(7075);
var node_process__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(1708);
const le={warningEmitted:!1},ue=e=>{if(e&&!le.warningEmitted){if(process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED===`true`){le.warningEmitted=!0;return}parseInt(e.substring(1,e.indexOf(`.`)))<22&&(le.warningEmitted=!0,process.emitWarning(`NodeVersionSupportWarning: The AWS SDK for JavaScript (v3)
versions published after the first week of January 2027
will require node >=22. You are running node ${e}.

To continue receiving updates to AWS services, bug fixes,
and security updates please upgrade to node >=22.

More information can be found at: https://a.co/c895JFp`))}};function y(e,t,n){e.__aws_sdk_context?e.__aws_sdk_context.features||(e.__aws_sdk_context.features={}):e.__aws_sdk_context={features:{}},e.__aws_sdk_context.features[t]=n}const de=()=>typeof process==`object`&&process?.env?.AWS_ENABLE_DEFAULT_SOCKET_TIMEOUT_2026===`true`,fe=(e,t)=>{if(de()&&typeof e?.handle!=`function`)return t},pe=/^[A-Za-z0-9+/]*={0,2}$/,b=e=>{if(e.length*3%4!=0)throw TypeError(`Incorrect padding on base64 string.`);if(!pe.exec(e))throw TypeError(`Invalid base64 string.`);let n=(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.a)(e,`base64`);return new Uint8Array(n.buffer,n.byteOffset,n.byteLength)},me=e=>{let t;if(t=typeof e==`string`?(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_1__.r)(e):e,typeof t!=`object`||typeof t.byteOffset!=`number`||typeof t.byteLength!=`number`)throw Error(`@smithy/util-base64: toBase64 encoder function only accepts string | Uint8Array.`);return (0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.i)(t.buffer,t.byteOffset,t.byteLength).toString(`base64`)};function he(e,t,n,r){return class i extends Uint8Array{static fromString(e,n=`utf-8`){if(typeof e==`string`)return n===`base64`?i.mutate(r(e)):i.mutate(t(e));throw Error(`Unsupported conversion from ${typeof e} to Uint8ArrayBlobAdapter.`)}static mutate(e){return Object.setPrototypeOf(e,i.prototype),e}transformToString(t=`utf-8`){return t===`base64`?n(this):e(this)}}}const x=Array.from({length:256},(e,t)=>t.toString(16).padStart(2,`0`));function ge(e){return typeof crypto<`u`&&typeof crypto.randomUUID==`function`?()=>crypto.randomUUID():()=>{let t=new Uint8Array(16);return e(t),t[6]=t[6]&15|64,t[8]=t[8]&63|128,x[t[0]]+x[t[1]]+x[t[2]]+x[t[3]]+`-`+x[t[4]]+x[t[5]]+`-`+x[t[6]]+x[t[7]]+`-`+x[t[8]]+x[t[9]]+`-`+x[t[10]]+x[t[11]]+x[t[12]]+x[t[13]]+x[t[14]]+x[t[15]]}}var S;(function(e){e.HTTP=`http`,e.HTTPS=`https`})(S||={});var C;(function(e){e.MD5=`md5`,e.CRC32=`crc32`,e.CRC32C=`crc32c`,e.SHA1=`sha1`,e.SHA256=`sha256`})(C||={});const w=`__smithy_context`,T=e=>e.__smithy_context||={},_e=RegExp(`^(?!.*-$)(?!-)[a-zA-Z0-9-]{1,63}$`),E=(e,t=!1)=>{if(!t)return _e.test(e);let n=e.split(`.`);for(let e of n)if(!E(e))return!1;return!0};function ve(e){return/^[a-z0-9][a-z0-9.-]*[a-z0-9]$/.test(e)}const D=e=>{if(typeof e==`function`)return e;let t=Promise.resolve(e);return()=>t},ye=e=>{if(typeof e==`object`){if(`url`in e){let t=(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_3__.i)(e.url);if(e.headers){t.headers={};for(let n in e.headers)(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.r)(e.headers,n)&&(t.headers[n.toLowerCase()]=e.headers[n].join(`, `))}return t}return e}return (0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_3__.i)(e)},O=function(e){return Object.assign(new String(e),{deserializeJSON(){return JSON.parse(String(e))},toString(){return String(e)},toJSON(){return String(e)}})};O.from=e=>e&&typeof e==`object`&&(e instanceof O||`deserializeJSON`in e)?e:typeof e==`string`||Object.getPrototypeOf(e)===String.prototype?O(String(e)):O(JSON.stringify(e)),O.fromObject=O.from;const be=`(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[ne|u?r]?s?day)?`,xe=`(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)`,Se=`(\\d?\\d):(\\d{2}):(\\d{2})(?:\\.(\\d+))?`,Ce=`(\\d?\\d)`,we=`(\\d{4})`,Te=new RegExp(/^(\d{4})-(\d\d)-(\d\d)[tT](\d\d):(\d\d):(\d\d)(\.(\d+))?(([-+]\d\d:\d\d)|[zZ])$/),Ee=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?:0[1-9]|[12]\d|3[01]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [1-9]\d{3} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d GMT$/,De=RegExp(`^${be}, ${Ce} ${xe} ${we} ${Se} GMT$`),Oe=RegExp(`^${be}, ${Ce}-${xe}-(\\d\\d) ${Se} GMT$`),ke=RegExp(`^${be} ${xe} ( [1-9]|\\d\\d) ${Se} ${we}$`),Ae=[`Jan`,`Feb`,`Mar`,`Apr`,`May`,`Jun`,`Jul`,`Aug`,`Sep`,`Oct`,`Nov`,`Dec`],je=e=>{if(e==null)return;let t=NaN;if(typeof e==`number`)t=e;else if(typeof e==`string`){if(!/^-?\d*\.?\d+$/.test(e))throw TypeError(`parseEpochTimestamp - numeric string invalid.`);t=Number.parseFloat(e)}else typeof e==`object`&&e.tag===1&&(t=e.value);if(isNaN(t)||Math.abs(t)===1/0)throw TypeError(`Epoch timestamps must be valid finite numbers.`);return new Date(Math.round(t*1e3))},Me=e=>{if(e==null)return;if(typeof e!=`string`)throw TypeError(`RFC3339 timestamps must be strings`);let t=Te.exec(e);if(!t)throw TypeError(`Invalid RFC3339 timestamp format ${e}`);let[,n,r,i,a,o,s,,c,l]=t;k(r,1,12),k(i,1,31),k(a,0,23),k(o,0,59),k(s,0,60);let u=new Date(Date.UTC(Number(n),Number(r)-1,Number(i),Number(a),Number(o),Number(s),Number(c)?Math.round(parseFloat(`0.${c}`)*1e3):0));if(u.setUTCFullYear(Number(n)),l.toUpperCase()!=`Z`){let[,e,t,n]=/([+-])(\d\d):(\d\d)/.exec(l)||[void 0,`+`,0,0],r=e===`-`?1:-1;u.setTime(u.getTime()+r*(Number(t)*60*60*1e3+Number(n)*60*1e3))}return u},Ne=e=>{if(e==null)return;if(typeof e!=`string`)throw TypeError(`RFC7231 timestamps must be strings.`);if(Ee.test(e))return new Date(e);let t,n,r,i,a,o,s,c;if((c=De.exec(e))?[,t,n,r,i,a,o,s]=c:(c=Oe.exec(e))?([,t,n,r,i,a,o,s]=c,r=(Number(r)+1900).toString()):(c=ke.exec(e))&&([,n,t,i,a,o,s,r]=c),r&&o){let e=Date.UTC(Number(r),Ae.indexOf(n),Number(t),Number(i),Number(a),Number(o),s?Math.round(parseFloat(`0.${s}`)*1e3):0);k(t,1,31),k(i,0,23),k(a,0,59),k(o,0,60);let c=new Date(e);return c.setUTCFullYear(Number(r)),c}throw TypeError(`Invalid RFC7231 date-time value ${e}.`)};function k(e,t,n){let r=Number(e);if(r<t||r>n)throw Error(`Value ${r} out of range [${t}, ${n}]`)}const Pe=e=>{let t=e.length,n=[],r=!1,i=!1,a=0;for(let o=0;o<t;++o){let t=e[o];switch(t){case`"`:i||(r=!r);break;case`,`:r||(n.push(e.slice(a,o)),a=o+1)}i=t===`\\`&&!i}return n.push(e.slice(a)),n.map(e=>{e=e.trim();let t=e.length;return t<2?e:e[0]===`"`&&e[t-1]===`"`?(e=e.slice(1,t-1),e.replace(/\\(["\\])/g,`$1`)):e.replace(/\\"/g,`"`)})},Fe=/^-?((0|[1-9]\d*)(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/;var Ie=class e{string;type;constructor(e,t){if(this.string=e,this.type=t,!Fe.test(e))throw Error(`@smithy/core/serde - NumericValue string must conform to the Smithy bigDecimal format. Received: "${e}"`)}toString(){return this.string}static[Symbol.hasInstance](t){if(!t||typeof t!=`object`)return!1;let n=t;return e.prototype.isPrototypeOf(t)||n.type===`bigDecimal`&&Fe.test(n.string)}};const Le=e=>{if(!e)return 0;if(typeof e==`string`)return Buffer.byteLength(e);if(typeof e.byteLength==`number`)return e.byteLength;if(typeof e.size==`number`)return e.size;if(typeof e.start==`number`&&typeof e.end==`number`)return e.end+1-e.start;if(e instanceof node_fs__WEBPACK_IMPORTED_MODULE_5__.ReadStream){if(e.path!=null)return (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.lstatSync)(e.path).size;if(typeof e.fd==`number`)return (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.fstatSync)(e.fd).size}throw Error(`Body Length computation failed for ${e}`)},A=e=>e instanceof Uint8Array?e:typeof e==`string`?(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_1__.r)(e):ArrayBuffer.isView(e)?new Uint8Array(e.buffer,e.byteOffset,e.byteLength/Uint8Array.BYTES_PER_ELEMENT):new Uint8Array(e),j=(e,t,n)=>{if(t in e){if(e[t]===`true`)return!0;if(e[t]===`false`)return!1;throw Error(`Cannot load ${n} "${t}". Expected "true" or "false", got ${e[t]}.`)}};var M;(function(e){e.ENV=`env`,e.CONFIG=`shared config entry`})(M||={});const Re={environmentVariableSelector:e=>j(e,`AWS_USE_DUALSTACK_ENDPOINT`,M.ENV),configFileSelector:e=>j(e,`use_dualstack_endpoint`,M.CONFIG),default:!1},ze={environmentVariableSelector:e=>j(e,`AWS_USE_FIPS_ENDPOINT`,M.ENV),configFileSelector:e=>j(e,`use_fips_endpoint`,M.CONFIG),default:!1},N=(e,t)=>{let n=[];if(e&&n.push(e),t)for(let e of t)n.push(e);return n},P=(e,t)=>`${e||`anonymous`}${t&&t.length>0?` (a.k.a. ${t.join(`,`)})`:``}`,F=()=>{let e=[],t=[],n=!1,r=new Set,i=e=>e.sort((e,t)=>Be[t.step]-Be[e.step]||Ve[t.priority||`normal`]-Ve[e.priority||`normal`]),a=n=>{let i=!1,a=e=>{let t=N(e.name,e.aliases);if(t.includes(n)){i=!0;for(let e of t)r.delete(e);return!1}return!0};return e=e.filter(a),t=t.filter(a),i},o=n=>{let i=!1,a=e=>{if(e.middleware===n){i=!0;for(let t of N(e.name,e.aliases))r.delete(t);return!1}return!0};return e=e.filter(a),t=t.filter(a),i},s=n=>(e.forEach(e=>{n.add(e.middleware,{...e})}),t.forEach(e=>{n.addRelativeTo(e.middleware,{...e})}),n.identifyOnResolve?.(u.identifyOnResolve()),n),c=e=>{let t=[];return e.before.forEach(e=>{e.before.length===0&&e.after.length===0?t.push(e):t.push(...c(e))}),t.push(e),e.after.reverse().forEach(e=>{e.before.length===0&&e.after.length===0?t.push(e):t.push(...c(e))}),t},l=(n=!1)=>{let r=[],a=[],o={};return e.forEach(e=>{let t={...e,before:[],after:[]};for(let e of N(t.name,t.aliases))o[e]=t;r.push(t)}),t.forEach(e=>{let t={...e,before:[],after:[]};for(let e of N(t.name,t.aliases))o[e]=t;a.push(t)}),a.forEach(e=>{if(e.toMiddleware){let t=o[e.toMiddleware];if(t===void 0){if(n)return;throw Error(`${e.toMiddleware} is not found when adding ${P(e.name,e.aliases)} middleware ${e.relation} ${e.toMiddleware}`)}e.relation===`after`&&t.after.push(e),e.relation===`before`&&t.before.push(e)}}),i(r).map(c).reduce((e,t)=>(e.push(...t),e),[])},u={add:(t,n={})=>{let{name:i,override:a,aliases:o}=n,s={step:`initialize`,priority:`normal`,middleware:t,...n},c=N(i,o);if(c.length>0){if(c.some(e=>r.has(e))){if(!a)throw Error(`Duplicate middleware name '${P(i,o)}'`);for(let t of c){let n=e.findIndex(e=>e.name===t||e.aliases?.some(e=>e===t));if(n===-1)continue;let r=e[n];if(r.step!==s.step||s.priority!==r.priority)throw Error(`"${P(r.name,r.aliases)}" middleware with ${r.priority} priority in ${r.step} step cannot be overridden by "${P(i,o)}" middleware with ${s.priority} priority in ${s.step} step.`);e.splice(n,1)}}for(let e of c)r.add(e)}e.push(s)},addRelativeTo:(e,n)=>{let{name:i,override:a,aliases:o}=n,s={middleware:e,...n},c=N(i,o);if(c.length>0){if(c.some(e=>r.has(e))){if(!a)throw Error(`Duplicate middleware name '${P(i,o)}'`);for(let e of c){let n=t.findIndex(t=>t.name===e||t.aliases?.some(t=>t===e));if(n===-1)continue;let r=t[n];if(r.toMiddleware!==s.toMiddleware||r.relation!==s.relation)throw Error(`"${P(r.name,r.aliases)}" middleware ${r.relation} "${r.toMiddleware}" middleware cannot be overridden by "${P(i,o)}" middleware ${s.relation} "${s.toMiddleware}" middleware.`);t.splice(n,1)}}for(let e of c)r.add(e)}t.push(s)},clone:()=>s(F()),use:e=>{e.applyToStack(u)},remove:e=>typeof e==`string`?a(e):o(e),removeByTag:n=>{let i=!1,a=e=>{let{tags:t,name:a,aliases:o}=e;if(t&&t.includes(n)){let e=N(a,o);for(let t of e)r.delete(t);return i=!0,!1}return!0};return e=e.filter(a),t=t.filter(a),i},concat:e=>{let t=s(F());return t.use(e),t.identifyOnResolve(n||t.identifyOnResolve()||(e.identifyOnResolve?.()??!1)),t},applyToStack:s,identify:()=>l(!0).map(e=>{let t=e.step??e.relation+` `+e.toMiddleware;return P(e.name,e.aliases)+` - `+t}),identifyOnResolve(e){return typeof e==`boolean`&&(n=e),n},resolve:(e,t)=>{for(let n of l().map(e=>e.middleware).reverse())e=n(e,t);return n&&console.log(u.identify()),e}};return u},Be={initialize:5,serialize:4,build:3,finalizeRequest:2,deserialize:1},Ve={high:3,normal:2,low:1};var He=class{config;middlewareStack=F();initConfig;handlers;constructor(e){this.config=e;let{protocol:t,protocolSettings:n}=e;n&&typeof t==`function`&&(e.protocol=new t(n))}send(e,t,n){let r=typeof t==`function`?void 0:t,i=typeof t==`function`?t:n,a=r===void 0&&this.config.cacheMiddleware===!0,o;if(a){this.handlers||=new WeakMap;let t=this.handlers;t.has(e.constructor)?o=t.get(e.constructor):(o=e.resolveMiddleware(this.middlewareStack,this.config,r),t.set(e.constructor,o))}else delete this.handlers,o=e.resolveMiddleware(this.middlewareStack,this.config,r);if(i)o(e).then(e=>i(null,e.output),e=>i(e)).catch(()=>{});else return o(e).then(e=>e.output)}destroy(){this.config?.requestHandler?.destroy?.(),delete this.handlers}};const Ue=e=>typeof e==`function`?e():e,We=(e,t,n,r,i)=>({name:t,namespace:e,traits:n,input:r,output:i}),Ge=e=>(t,n)=>async r=>{let{response:i}=await t(r),{operationSchema:a}=T(n),[,o,s,c,l,u]=a??[];try{return{response:i,output:await e.protocol.deserializeResponse(We(o,s,c,l,u),{...e,...n},i)}}catch(e){if(Object.defineProperty(e,"$response",{value:i,enumerable:!1,writable:!1,configurable:!1}),!(`$metadata`in e)){let t=`Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.`;try{e.message+=`
  `+t}catch{!n.logger||n.logger?.constructor?.name===`NoOpLogger`?console.warn(t):n.logger?.warn?.(t)}e.$responseBodyText!==void 0&&e.$response&&(e.$response.body=e.$responseBodyText);try{if(_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_2__.d.isInstance(i)){let{headers:t={},statusCode:n}=i,r=Object.entries(t);e.$metadata={httpStatusCode:n,requestId:Ke(/^x-[\w-]+-request-?id$/,r),extendedRequestId:Ke(/^x-[\w-]+-id-2$/,r),cfId:Ke(/^x-[\w-]+-cf-id$/,r)}}}catch{}}throw e}},Ke=(e,t)=>(t.find(([t])=>t.match(e))||[void 0,void 0])[1],qe=e=>(t,n)=>async r=>{let{operationSchema:i}=T(n),[,a,o,s,c,l]=i??[],u=n.endpointV2?async()=>ye(n.endpointV2):e.endpoint,d=await e.protocol.serializeRequest(We(a,o,s,c,l),r.input,{...e,...n,endpoint:u});return t({...r,request:d})},Je={name:`deserializerMiddleware`,step:`deserialize`,tags:[`DESERIALIZER`],override:!0},Ye={name:`serializerMiddleware`,step:`serialize`,tags:[`SERIALIZER`],override:!0};function Xe(e){return{applyToStack:t=>{t.add(qe(e),Ye),t.add(Ge(e),Je),e.protocol.setSerdeContext(e)}}}const Ze=[];function I(e){if(typeof e==`object`)return e;if(e|=0,Ze[e])return Ze[e];let t={},n=0;for(let r of[`httpLabel`,`idempotent`,`idempotencyToken`,`sensitive`,`httpPayload`,`httpResponseCode`,`httpQueryParams`])(e>>n++&1)==1&&(t[r]=1);return Ze[e]=t}const L={it:Symbol.for(`@smithy/nor-struct-it`),ns:Symbol.for(`@smithy/ns`)},Qe=[],$e={};var R=class e{ref;memberName;static symbol=Symbol.for(`@smithy/nor`);symbol=e.symbol;name;schema;_isMemberSchema;traits;memberTraits;normalizedTraits;constructor(t,n){this.ref=t,this.memberName=n;let r=[],i=t,a=t;for(this._isMemberSchema=!1;et(i);)r.push(i[1]),i=i[0],a=Ue(i),this._isMemberSchema=!0;if(r.length>0){this.memberTraits={};for(let e=r.length-1;e>=0;--e){let t=r[e];Object.assign(this.memberTraits,I(t))}}else this.memberTraits=0;if(a instanceof e){let e=this.memberTraits;Object.assign(this,a),this.memberTraits=Object.assign({},e,a.getMemberTraits(),this.getMemberTraits()),this.normalizedTraits=void 0,this.memberName=n??a.memberName}else if(this.schema=Ue(a),tt(this.schema)?(this.name=`${this.schema[1]}#${this.schema[2]}`,this.traits=this.schema[3]):(this.name=this.memberName??String(a),this.traits=0),this._isMemberSchema&&!n)throw Error(`@smithy/core/schema - NormalizedSchema member init ${this.getName(!0)} missing member name.`)}static[Symbol.hasInstance](e){let t=this.prototype.isPrototypeOf(e);return!t&&typeof e==`object`&&e?e.symbol===this.symbol:t}static of(t){let n=typeof t==`function`||typeof t==`object`&&!!t;if(typeof t==`number`){if(Qe[t])return Qe[t]}else if(typeof t==`string`){if($e[t])return $e[t]}else if(n&&t[L.ns])return t[L.ns];let r=Ue(t);if(r instanceof e)return r;if(et(r)){let[n,i]=r;if(n instanceof e)return Object.assign(n.getMergedTraits(),I(i)),n;throw Error(`@smithy/core/schema - may not init unwrapped member schema=${JSON.stringify(t,null,2)}.`)}let i=new e(r);return n?t[L.ns]=i:typeof r==`string`?$e[r]=i:typeof r==`number`?Qe[r]=i:i}getSchema(){let e=this.schema;return Array.isArray(e)&&e[0]===0?e[4]:e}getName(e=!1){let{name:t}=this;return!e&&t&&t.includes(`#`)?t.split(`#`)[1]:t||void 0}getMemberName(){return this.memberName}isMemberSchema(){return this._isMemberSchema}isListSchema(){let e=this.getSchema();return typeof e==`number`?e>=64&&e<128:e[0]===1}isMapSchema(){let e=this.getSchema();return typeof e==`number`?e>=128&&e<=255:e[0]===2}isStructSchema(){let e=this.getSchema();if(typeof e!=`object`)return!1;let t=e[0];return t===3||t===-3||t===4}isUnionSchema(){let e=this.getSchema();return typeof e==`object`&&e[0]===4}isBlobSchema(){let e=this.getSchema();return e===21||e===42}isTimestampSchema(){let e=this.getSchema();return typeof e==`number`&&e>=4&&e<=7}isUnitSchema(){return this.getSchema()===`unit`}isDocumentSchema(){return this.getSchema()===15}isStringSchema(){return this.getSchema()===0}isBooleanSchema(){return this.getSchema()===2}isNumericSchema(){return this.getSchema()===1}isBigIntegerSchema(){return this.getSchema()===17}isBigDecimalSchema(){return this.getSchema()===19}isStreaming(){let{streaming:e}=this.getMergedTraits();return!!e||this.getSchema()===42}isIdempotencyToken(){return!!this.getMergedTraits().idempotencyToken}getMergedTraits(){return this.normalizedTraits??={...this.getOwnTraits(),...this.getMemberTraits()}}getMemberTraits(){return I(this.memberTraits)}getOwnTraits(){return I(this.traits)}getKeySchema(){let[e,t]=[this.isDocumentSchema(),this.isMapSchema()];if(!e&&!t)throw Error(`@smithy/core/schema - cannot get key for non-map: ${this.getName(!0)}`);let n=this.getSchema();return z([e?15:n[4]??0,0],`key`)}getValueSchema(){let e=this.getSchema(),[t,n,r]=[this.isDocumentSchema(),this.isMapSchema(),this.isListSchema()],i=typeof e==`number`?63&e:e&&typeof e==`object`&&(n||r)?e[3+e[0]]:t?15:void 0;if(i!=null)return z([i,0],n?`value`:`member`);throw Error(`@smithy/core/schema - ${this.getName(!0)} has no value member.`)}getMemberSchema(e){let t=this.getSchema();if(this.isStructSchema()&&t[4].includes(e)){let n=t[4].indexOf(e),r=t[5][n];return z(et(r)?r:[r,0],e)}if(this.isDocumentSchema())return z([15,0],e);throw Error(`@smithy/core/schema - ${this.getName(!0)} has no member=${e}.`)}getMemberSchemas(){let e={};try{for(let[t,n]of this.structIterator())e[t]=n}catch{}return e}getEventStreamMember(){if(this.isStructSchema()){for(let[e,t]of this.structIterator())if(t.isStreaming()&&t.isStructSchema())return e}return``}*structIterator(){if(this.isUnitSchema())return;if(!this.isStructSchema())throw Error(`@smithy/core/schema - cannot iterate non-struct schema.`);let e=this.getSchema(),t=e[4].length,n=e[L.it];if(n&&t===n.length)yield*n;else{n=Array(t);for(let r=0;r<t;++r){let t=e[4][r],i=z([e[5][r],0],t);yield n[r]=[t,i]}e[L.it]=n}}};function z(e,t){return e instanceof R?Object.assign(e,{memberName:t,_isMemberSchema:!0}):new R(e,t)}const et=e=>Array.isArray(e)&&e.length===2,tt=e=>Array.isArray(e)&&e.length>=5,nt=`***SensitiveInformation***`;function B(e,t){if(t==null)return t;let n=R.of(e);if(n.getMergedTraits().sensitive)return nt;if(n.isListSchema()){let e=n.getValueSchema();if(e.getMergedTraits().sensitive)return nt;if(Array.isArray(t))return t.map(t=>B(e,t))}else if(n.isMapSchema()){let e=n.getValueSchema();if(n.getKeySchema().getMergedTraits().sensitive||e.getMergedTraits().sensitive)return nt;if(typeof t==`object`)return Object.fromEntries(Object.entries(t).map(([t,n])=>[t,B(e,n)]))}else if(n.isStructSchema()&&typeof t==`object`){let e=t,r={};for(let[t,i]of n.structIterator())e[t]!=null&&(r[t]=B(i,e[t]));return r}return t}const rt=Symbol.for(`@smithy/op-event-stream`);var it=class{middlewareStack=F();schema;static classBuilder(){return new at}resolveMiddlewareWithContext(e,t,n,{middlewareFn:r,clientName:i,commandName:a,inputFilterSensitiveLog:o,outputFilterSensitiveLog:s,smithyContext:c,additionalContext:l,CommandCtor:u}){for(let i of r.bind(this)(u,e,t,n))this.middlewareStack.use(i);let d=e.concat(this.middlewareStack),{logger:f}=t,p=l[w],m={logger:f,clientName:i,commandName:a,inputFilterSensitiveLog:o,outputFilterSensitiveLog:s,...l,[w]:{...p,commandInstance:this,...c,...n?.metricsRecorder===void 0?{}:{metricsRecorder:n.metricsRecorder},...n?.abortSignal===void 0?{}:{abortSignal:n.abortSignal}}},{requestHandler:h}=t,g=n??{};g.metricsRecorder&&(g={...g},delete g.metricsRecorder);let _,v=this.schema,ee=v?.[rt];if(ee!==void 0)_=ee;else if(v&&Array.isArray(v)&&v[0]===9){let[,,,,e,t]=v;_=v[rt]=!!(R.of(e).getEventStreamMember()||R.of(t).getEventStreamMember())}return _&&(g={isEventStream:_,...g}),d.resolve(e=>h.handle(e.request,g),m)}},at=class{_init=()=>{};_ep={};_middlewareFn=()=>[];_commandName=``;_clientName=``;_additionalContext={};_smithyContext={};_inputFilterSensitiveLog=void 0;_outputFilterSensitiveLog=void 0;_serializer=null;_deserializer=null;_operationSchema;init(e){this._init=e}ep(e){return this._ep=e,this}m(e){return this._middlewareFn=e,this}s(e,t,n={}){return this._smithyContext={service:e,operation:t,...n},this}c(e={}){return this._additionalContext=e,this}n(e,t){return this._clientName=e,this._commandName=t,this}f(e=e=>e,t=e=>e){return this._inputFilterSensitiveLog=e,this._outputFilterSensitiveLog=t,this}ser(e){return this._serializer=e,this}de(e){return this._deserializer=e,this}sc(e){return this._operationSchema=e,this._smithyContext.operationSchema=e,this}build(){let e=this,t;return t=class extends it{input;static getEndpointParameterInstructions(){return e._ep}constructor(...[t]){super(),this.input=t??{},e._init(this),this.schema=e._operationSchema}resolveMiddleware(n,r,i){let a=e._operationSchema,o=a?.[4]??a?.input,s=a?.[5]??a?.output;return this.resolveMiddlewareWithContext(n,r,i,{CommandCtor:t,middlewareFn:e._middlewareFn,clientName:e._clientName,commandName:e._commandName,inputFilterSensitiveLog:e._inputFilterSensitiveLog??(a?B.bind(null,o):e=>e),outputFilterSensitiveLog:e._outputFilterSensitiveLog??(a?B.bind(null,s):e=>e),smithyContext:e._smithyContext,additionalContext:e._additionalContext})}serialize=e._serializer;deserialize=e._deserializer}}},ot=class e extends Error{static shapeId=`smithy.ts.sdk.synthetic.nonamespace.client#ServiceException`;$fault;$response;$retryable;$metadata;constructor(e){super(e.message),Object.setPrototypeOf(this,Object.getPrototypeOf(this).constructor.prototype),this.name=e.name,this.$fault=e.$fault,this.$metadata=e.$metadata}static isInstance(t){if(!t)return!1;let n=t;return e.prototype.isPrototypeOf(n)||!!n.$fault&&!!n.$metadata&&(n.$fault===`client`||n.$fault===`server`)}static[Symbol.hasInstance](t){if(!t)return!1;let n=t;if(this===e)return e.isInstance(t);if(e.isInstance(t)){if(this.prototype.isPrototypeOf(t))return!0;let r=Object.prototype.hasOwnProperty.call(this,`shapeId`)?this.shapeId:void 0,i=!1;if(r){let t=Object.getPrototypeOf(n);for(;t&&t!==Object.prototype;){let n=t.constructor,a=n!==e&&Object.prototype.hasOwnProperty.call(n,`shapeId`)?n?.shapeId:void 0;if(a&&(i=!0,a===r))return!0;t=Object.getPrototypeOf(t)}}if(r&&i)return!1;let a=this.name;if(a&&a.length>=6){if(n.name===a)return!0;let e=Object.getPrototypeOf(n);for(;e&&e!==Object.prototype;){let t=e.constructor?.name;if(t&&t!==`Error`&&t===a)return!0;e=Object.getPrototypeOf(e)}}}return!1}};const st=(e,t={})=>(Object.entries(t).filter(([,e])=>e!==void 0).forEach(([t,n])=>{(e[t]==null||e[t]===``)&&(e[t]=n)}),e.message=e.message||e.Message||`UnknownError`,delete e.Message,e),ct=e=>{switch(e){case`standard`:return{retryMode:`standard`,connectionTimeout:3100};case`in-region`:return{retryMode:`standard`,connectionTimeout:1100};case`cross-region`:return{retryMode:`standard`,connectionTimeout:3100};case`mobile`:return{retryMode:`standard`,connectionTimeout:3e4};default:return{}}};let lt=!1;const ut=e=>{e&&!lt&&parseInt(e.substring(1,e.indexOf(`.`)))<16&&(lt=!0)},dt=Object.values(C),ft=e=>{let t=[];for(let n in C){if(!(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.r)(C,n))continue;let r=C[n];e[r]!==void 0&&t.push({algorithmId:()=>r,checksumConstructor:()=>e[r]})}for(let[n,r]of Object.entries(e.checksumAlgorithms??{}))t.push({algorithmId:()=>n,checksumConstructor:()=>r});return{addChecksumAlgorithm(n){e.checksumAlgorithms=e.checksumAlgorithms??{};let r=n.algorithmId(),i=n.checksumConstructor();dt.includes(r)?e.checksumAlgorithms[r.toUpperCase()]=i:e.checksumAlgorithms[r]=i,t.push(n)},checksumAlgorithms(){return t}}},pt=e=>{let t={};return e.checksumAlgorithms().forEach(e=>{let n=e.algorithmId();dt.includes(n)&&(t[n]=e.checksumConstructor())}),t},mt=e=>({setRetryStrategy(t){e.retryStrategy=t},retryStrategy(){return e.retryStrategy}}),ht=e=>{let t={};return t.retryStrategy=e.retryStrategy(),t},gt=e=>Object.assign(ft(e),mt(e)),_t=e=>Object.assign(pt(e),ht(e));var vt=class{trace(){}debug(){}info(){}warn(){}error(){}};function yt(e,t,n,r){return function(i,a,o,s,c={}){let l=Object.assign({},e,i);return it.classBuilder().ep(l).m(function(e,t,n,i){let o=a.call(this,e,t,n,i);return o.unshift(r(n,e.getEndpointParameterInstructions())),o}).s(t,o,c).n(n,o.charAt(0).toUpperCase()+o.slice(1)+`Command`).sc(s).build()}}const bt=[`in-region`,`cross-region`,`mobile`,`standard`,`legacy`],xt=1e3;let St=0;const Ct=async()=>{if(!process.env.AWS_EC2_METADATA_DISABLED&&!(Date.now()<St))try{let e=Tt(),t=(await Et({...e,path:`/latest/api/token`,method:`PUT`,headers:{"x-aws-ec2-metadata-token-ttl-seconds":`21600`}})).toString();return(await Et({...e,path:`/latest/meta-data/placement/region`,method:`GET`,headers:{"x-aws-ec2-metadata-token":t}})).toString().trim()||wt()}catch{return wt()}},wt=()=>{St=Date.now()+6e4},Tt=()=>{let e=process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT;if(e){let t=new URL(e);return{hostname:t.hostname.replace(/^\[(.+)]$/,`$1`),port:t.port?Number(t.port):void 0}}return process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE===`IPv6`?{hostname:`fd00:ec2::254`}:{hostname:`169.254.169.254`}},Et=async e=>{let{request:t}=await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19));return new Promise((n,r)=>{let i=t({hostname:e.hostname,port:e.port,path:e.path,method:e.method,headers:e.headers,timeout:xt,signal:AbortSignal.timeout(xt)});i.on(`error`,e=>{r(e),i.destroy()}),i.on(`timeout`,()=>{r(Error(`TimeoutError from instance metadata service`)),i.destroy()}),i.on(`response`,e=>{let{statusCode:t=400}=e;if(t<200||t>=300){r(Object.assign(Error(`Error response received from instance metadata service`),{statusCode:t})),i.destroy();return}let a=[];e.on(`data`,e=>a.push(e)),e.on(`end`,()=>{n(Buffer.concat(a)),i.destroy()})}),i.end()})},Dt={environmentVariableSelector:e=>e.AWS_REGION,configFileSelector:e=>e.region,default:async()=>{let e=await Ct();if(e)return e;throw Error(`Region is missing`)}},Ot={preferredFile:`credentials`},kt=new Set,At=(e,t=E)=>{if(!kt.has(e)&&!t(e)){if(e===`*`)console.warn(`@smithy/config-resolver WARN - Please use the caller region instead of "*". See "sigv4a" in https://github.com/aws/aws-sdk-js-v3/blob/main/supplemental-docs/CLIENTS.md.`);else throw Error(`Region not accepted: region="${e}" is not a valid hostname component.`)}else kt.add(e)},jt=e=>typeof e==`string`&&(e.startsWith(`fips-`)||e.endsWith(`-fips`)),Mt=e=>jt(e)?[`fips-aws-global`,`aws-fips`].includes(e)?`us-east-1`:e.replace(/fips-(dkr-|prod-)?|-fips/,``):e,Nt=e=>{let{region:t,useFipsEndpoint:n}=e;if(!t)throw Error(`Region is missing`);return Object.assign(e,{region:async()=>{let e=typeof t==`function`?await t():t,n=Mt(e);return At(n),n},useFipsEndpoint:async()=>{let e=typeof t==`string`?t:await t();return jt(e)?!0:typeof n==`function`?n():Promise.resolve(!!n)}})},Pt={environmentVariableSelector:e=>e.AWS_DEFAULTS_MODE,configFileSelector:e=>e.defaults_mode,default:`legacy`},Ft=({region:e=(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_3__.t)(Dt),defaultsMode:t=(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_3__.t)(Pt)}={})=>(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_3__.n)(async()=>{let n=typeof t==`function`?await t():t;switch(n?.toLowerCase()){case`auto`:return It(e);case`in-region`:case`cross-region`:case`mobile`:case`standard`:case`legacy`:return Promise.resolve(n?.toLocaleLowerCase());case void 0:return Promise.resolve(`legacy`);default:throw Error(`Invalid parameter for "defaultsMode", expect ${bt.join(`, `)}, got ${n}`)}}),It=async e=>{if(e){let t=typeof e==`function`?await e():e,n=await Lt();return n?t===n?`in-region`:`cross-region`:`standard`}return`standard`},Lt=async()=>process.env.AWS_EXECUTION_ENV&&(process.env.AWS_REGION||process.env.AWS_DEFAULT_REGION)?process.env.AWS_REGION??process.env.AWS_DEFAULT_REGION:Ct(),Rt=`AWS_ENDPOINT_URL`,zt=`endpoint_url`,Bt=e=>({environmentVariableSelector:t=>{let n=e.split(` `).map(e=>e.toUpperCase()),r=t[[Rt,...n].join(`_`)];if(r)return r;let i=t[Rt];if(i)return i},configFileSelector:(t,n)=>{if(t.services){let r=[`services`,t.services].join(`.`);if(!n||!n[r])throw Error(`The services section "${t.services}" specified in the profile is not present in the shared configuration file.`);let i=n[r][[e.split(` `).map(e=>e.toLowerCase()).join(`_`),zt].join(`.`)];if(i)return i}let r=t[zt];if(r)return r},default:void 0}),Vt={environmentVariableSelector:e=>j(e,`AWS_IGNORE_CONFIGURED_ENDPOINT_URLS`,M.ENV),configFileSelector:e=>j(e,`ignore_configured_endpoint_urls`,M.CONFIG),default:!1},Ht=async e=>{if(!await (0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_3__.t)(Vt)())return (0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_3__.t)(Bt(e??``))()},Ut=async e=>{let t=e?.Bucket||``;if(typeof e.Bucket==`string`&&(e.Bucket=t.replace(/#/g,`%23`).replace(/\?/g,`%3F`)),Jt(t)){if(e.ForcePathStyle===!0)throw Error(`Path-style addressing cannot be used with ARN buckets`)}else(!qt(t)||t.indexOf(`.`)!==-1&&!String(e.Endpoint).startsWith(`http:`)||t.toLowerCase()!==t||t.length<3)&&(e.ForcePathStyle=!0);return e.DisableMultiRegionAccessPoints&&(e.disableMultiRegionAccessPoints=!0,e.DisableMRAP=!0),e},Wt=/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,Gt=/(\d+\.){3}\d+/,Kt=/\.\./,qt=e=>Wt.test(e)&&!Gt.test(e)&&!Kt.test(e),Jt=e=>{let[t,n,r,,,i]=e.split(`:`),a=t===`arn`&&e.split(`:`).length>=6,o=!!(a&&n&&r&&i);if(a&&!o)throw Error(`Invalid ARN: ${e} was an invalid ARN.`);return o},Yt=(e,t,n,r=!1)=>{let i=async()=>{let i;return i=r?n.clientContextParams?.[e]??n[e]??n[t]:n[e]??n[t],typeof i==`function`?i():i};return e===`credentialScope`||t===`CredentialScope`?async()=>{let e=typeof n.credentials==`function`?await n.credentials():n.credentials;return e?.credentialScope??e?.CredentialScope}:e===`accountId`||t===`AccountId`?async()=>{let e=typeof n.credentials==`function`?await n.credentials():n.credentials;return e?.accountId??e?.AccountId}:e===`endpoint`||t===`endpoint`?async()=>{if(n.isCustomEndpoint===!1)return;let e=await i();if(e&&typeof e==`object`){if(`url`in e)return e.url.href;if(`hostname`in e){let{protocol:t,hostname:n,port:r,path:i}=e;return`${t}//${n}${r?`:`+r:``}${i}`}}return e}:i};function Xt(e){return async(t,n,r,i)=>{if(!r.isCustomEndpoint&&!r.ignoreConfiguredEndpointUrls){let t;t=r.serviceConfiguredEndpoint?await r.serviceConfiguredEndpoint():await e(r.serviceId),t&&(r.endpoint=()=>Promise.resolve(ye(t)),r.isCustomEndpoint=!0,i?.logger?.debug?.(`@smithy/core/endpoints - resolved endpoint from config: ${t}`))}let a=await Zt(t,n,r);if(typeof r.endpointProvider!=`function`)throw Error(`config.endpointProvider is not set.`);let o=r.endpointProvider(a,i);if(r.isCustomEndpoint&&r.endpoint){let e=await r.endpoint();if(e?.headers){o.headers??={};for(let[t,n]of Object.entries(e.headers))o.headers[t]=Array.isArray(n)?n:[n]}}return o}}const Zt=async(e,t,n)=>{let r={},i=t?.getEndpointParameterInstructions?.()||{};for(let[t,a]of Object.entries(i))switch(a.type){case`staticContextParams`:r[t]=a.value;break;case`contextParams`:r[t]=e[a.name];break;case`clientContextParams`:case`builtInParams`:r[t]=await Yt(a.name,t,n,a.type!==`builtInParams`)();break;case`operationContextParams`:r[t]=a.get(e);break;default:throw Error(`Unrecognized endpoint parameter instruction: `+JSON.stringify(a))}return Object.keys(i).length===0&&Object.assign(r,n),String(n.serviceId).toLowerCase()===`s3`&&await Ut(r),r};function Qt(e,t,n){e.__smithy_context?e.__smithy_context.features||(e.__smithy_context.features={}):e.__smithy_context={features:{}},e.__smithy_context.features[t]=n}function $t(e){let t=Xt(e);return({config:e,instructions:n})=>(r,i)=>async a=>{e.isCustomEndpoint&&Qt(i,`ENDPOINT_OVERRIDE`,`N`);let o=await t(a.input,{getEndpointParameterInstructions(){return n}},{...e},i);i.endpointV2=o,i.authSchemes=o.properties?.authSchemes;let s=i.authSchemes?.[0];if(s){i.signing_region=s.signingRegion,i.signing_service=s.signingName;let e=T(i)?.selectedHttpAuthScheme?.httpAuthOption;e&&(e.signingProperties=Object.assign(e.signingProperties||{},{signing_region:s.signingRegion,signingRegion:s.signingRegion,signing_service:s.signingName,signingName:s.signingName,signingRegionSet:s.signingRegionSet},s.properties))}return r({...a})}}const en={step:`serialize`,tags:[`ENDPOINT_PARAMETERS`,`ENDPOINT_V2`,`ENDPOINT`],name:`endpointV2Middleware`,override:!0,relation:`before`,toMiddleware:{name:`serializerMiddleware`,step:`serialize`,tags:[`SERIALIZER`],override:!0}.name};function tn(e){let t=$t(e);return(e,n)=>({applyToStack:r=>{r.addRelativeTo(t({config:e,instructions:n}),en)}})}function nn(e){return t=>{let n=t.tls??!0,{endpoint:r,useDualstackEndpoint:i,useFipsEndpoint:a}=t,o=Object.assign(t,{endpoint:r==null?void 0:async()=>ye(await D(r)()),tls:n,isCustomEndpoint:!!r,useDualstackEndpoint:D(i??!1),useFipsEndpoint:D(a??!1),ignoreConfiguredEndpointUrls:!!t.ignoreConfiguredEndpointUrls}),s;return o.serviceConfiguredEndpoint=async()=>(t.serviceId&&!s&&(s=e(t.serviceId)),s),o}}var rn=class e{nodes;root;conditions;results;constructor(e,t,n,r){this.nodes=e,this.root=t,this.conditions=n,this.results=r}static from(t,n,r,i){return new e(t,n,r,i)}},an=class{capacity;data=new Map;parameters=[];constructor({size:e,params:t}){this.capacity=e??50,t&&(this.parameters=t)}get(e,t){let n=this.hash(e);if(n===!1)return t();if(!this.data.has(n)){if(this.data.size>this.capacity+10){let e=this.data.keys(),t=0;for(;;){let{value:n,done:r}=e.next();if(this.data.delete(n),r||++t>10)break}}this.data.set(n,t())}return this.data.get(n)}size(){return this.data.size}hash(e){let t=``,{parameters:n}=this;if(n.length===0)return!1;for(let r of n){let n=e[r],i=n==null?`\0`:String(n);if(i.includes(`|;`))return!1;t+=i+`|;`}return t}},V=class extends Error{constructor(e){super(e),this.name=`EndpointError`}};function H(e){return typeof e!=`object`||!e?e:`ref`in e?`$${H(e.ref)}`:`fn`in e?`${e.fn}(${(e.argv||[]).map(H).join(`, `)})`:JSON.stringify(e,null,2)}const on={},sn=(e,t)=>e===t;function cn(...e){for(let t of e)if(t!=null)return t}const ln=e=>{let t=e.split(`.`),n=[];for(let r of t){let t=r.indexOf(`[`);if(t!==-1){if(r.indexOf(`]`)!==r.length-1)throw new V(`Path: '${e}' does not end with ']'`);let i=r.slice(t+1,-1);if(Number.isNaN(parseInt(i)))throw new V(`Invalid array index: '${i}' in path: '${e}'`);t!==0&&n.push(r.slice(0,t)),n.push(i)}else n.push(r)}return n},un=(e,t)=>ln(t).reduce((n,r)=>{if(typeof n!=`object`)throw new V(`Index '${r}' in '${t}' not found in '${JSON.stringify(e)}'`);if(Array.isArray(n)){let e=parseInt(r);return n[e<0?n.length+e:e]}return n[r]},e),dn=e=>e!=null;function fn(e,t,n){return e?t:n}const pn=e=>!e,mn=RegExp(`^(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}$`),hn=e=>mn.test(e)||e.startsWith(`[`)&&e.endsWith(`]`),gn={[S.HTTP]:80,[S.HTTPS]:443},_n=e=>{let t=(()=>{try{if(e instanceof URL)return e;if(typeof e==`object`&&`hostname`in e){let{hostname:t,port:n,protocol:r=``,path:i=``,query:a={}}=e,o=new URL(`${r}//${t}${n?`:${n}`:``}${i}`);return o.search=Object.entries(a).map(([e,t])=>`${e}=${t}`).join(`&`),o}return new URL(e)}catch{return null}})();if(!t)return console.error(`Unable to parse ${JSON.stringify(e)} as a whatwg URL.`),null;let n=t.href,{host:r,hostname:i,pathname:a,protocol:o,search:s}=t;if(s)return null;let c=o.slice(0,-1);if(!Object.values(S).includes(c))return null;let l=hn(i);return{scheme:c,authority:`${r}${n.includes(`${r}:${gn[c]}`)||typeof e==`string`&&e.includes(`${r}:${gn[c]}`)?`:${gn[c]}`:``}`,path:a,normalizedPath:a.endsWith(`/`)?a:`${a}/`,isIp:l}};function vn(e,t,n){if(n===1)return[e];if(e===``)return[``];let r=e.split(t);return n===0?r:r.slice(0,n-1).concat(r.slice(1).join(t))}const yn={booleanEquals:sn,coalesce:cn,getAttr:un,isSet:dn,isValidHostLabel:E,ite:fn,not:pn,parseURL:_n,split:vn,stringEquals:(e,t)=>e===t,substring:(e,t,n,r)=>e==null||t>=n||e.length<n||/[^\u0000-\u007f]/.test(e)?null:r?e.substring(e.length-n,e.length-t):e.substring(t,n),uriEncode:e=>encodeURIComponent(e).replace(/[!*'()]/g,e=>`%${e.charCodeAt(0).toString(16).toUpperCase()}`)},bn=(e,t)=>{let n=[],{referenceRecord:r,endpointParams:i}=t,a=0;for(;a<e.length;){let t=e.indexOf(`{`,a);if(t===-1){n.push(e.slice(a));break}n.push(e.slice(a,t));let o=e.indexOf(`}`,t);if(o===-1){n.push(e.slice(t));break}e[t+1]===`{`&&e[o+1]===`}`&&(n.push(e.slice(t+1,o)),a=o+2);let s=e.substring(t+1,o);if(s.includes(`#`)){let[e,t]=s.split(`#`);n.push(un(r[e]??i[e],t))}else n.push(r[s]??i[s]);a=o+1}return n.join(``)},xn=({ref:e},t)=>t.referenceRecord[e]??t.endpointParams[e],U=(e,t,n)=>{if(typeof e==`string`)return bn(e,n);if(e.fn)return Cn.callFunction(e,n);if(e.ref)return xn(e,n);throw new V(`'${t}': ${String(e)} is not a string, function or reference.`)},Sn=({fn:e,argv:t},n)=>{let r=Array(t.length);for(let e=0;e<r.length;++e){let i=t[e];typeof i==`boolean`||typeof i==`number`?r[e]=i:r[e]=Cn.evaluateExpression(i,`arg`,n)}let i=e.indexOf(`.`);if(i!==-1){let t=on[e.slice(0,i)]?.[e.slice(i+1)];if(typeof t==`function`)return t(...r)}let a=yn[e];if(typeof a==`function`)return a(...r);throw Error(`function ${e} not loaded in endpointFunctions.`)},Cn={evaluateExpression:U,callFunction:Sn},wn=(e,t)=>{let{assign:n}=e;if(n&&n in t.referenceRecord)throw new V(`'${n}' is already defined in Reference Record.`);let r=Sn(e,t);t.logger?.debug?.(`endpoints evaluateCondition: ${H(e)} = ${H(r)}`);let i=r===``||!!r;return n==null?{result:i}:{result:i,toAssign:{name:n,value:r}}},Tn=(e,t)=>Object.entries(e??{}).reduce((e,[n,r])=>(e[n]=r.map(e=>{let r=U(e,`Header value entry`,t);if(typeof r!=`string`)throw new V(`Header '${n}' value '${r}' is not a string`);return r}),e),{}),En=(e,t)=>Object.entries(e).reduce((e,[n,r])=>(e[n]=On.getEndpointProperty(r,t),e),{}),Dn=(e,t)=>{if(Array.isArray(e))return e.map(e=>Dn(e,t));switch(typeof e){case`string`:return bn(e,t);case`object`:if(e===null)throw new V(`Unexpected endpoint property: ${e}`);return On.getEndpointProperties(e,t);case`boolean`:return e;default:throw new V(`Unexpected endpoint property type: ${typeof e}`)}},On={getEndpointProperty:Dn,getEndpointProperties:En},kn=(e,t)=>{let n=U(e,`Endpoint URL`,t);if(typeof n==`string`)try{return new URL(n)}catch(e){throw console.error(`Failed to construct URL with ${n}`,e),e}throw new V(`Endpoint URL must be a string, got ${typeof n}`)},An=1e8,jn=(e,t)=>{let{nodes:n,root:r,results:i,conditions:a}=e,o=r,s={},c={referenceRecord:s,endpointParams:t.endpointParams,logger:t.logger};for(;o!==1&&o!==-1&&o<An;){let e=3*(Math.abs(o)-1),[t,r,i]=[n[e],n[e+1],n[e+2]],[l,u,d]=a[t],f=wn({fn:l,assign:d,argv:u},c);if(f.toAssign){let{name:e,value:t}=f.toAssign;s[e]=t}o=o>=0===f.result?r:i}if(o>=An){let e=i[o-An];if(e[0]===-1){let[,t]=e;throw new V(U(t,`Error`,c))}let[t,n,r]=e;return{url:kn(t,c),properties:En(n,c),headers:Tn(r??{},c)}}throw new V(`No matching endpoint.`)},Mn=nn(Ht);$t(Ht);const Nn=tn(Ht);function W(e){Object.defineProperty(e,"__proto__",{value:void 0,writable:!0,enumerable:!0,configurable:!0})}var Pn=class extends he(_main_packages_main_packet_filter_calls_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_1__.n,_main_packages_main_packet_filter_calls_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_1__.r,me,b){};const Fn=ge(node_crypto__WEBPACK_IMPORTED_MODULE_4__.getRandomValues),In=Fn,Ln=async(e=new Uint8Array,t)=>{if(e instanceof Uint8Array)return Pn.mutate(e);if(!e)return Pn.mutate(new Uint8Array);let n=t.streamCollector(e);return Pn.mutate(await n)};function Rn(e){return/^[\w.~-]+$/.test(e)?e:encodeURIComponent(e).replace(/[!'()*]/g,function(e){return`%`+e.charCodeAt(0).toString(16).toUpperCase()})}const zn=Symbol.for(`@smithy/schema-x`);var G=class e extends R{static identity=Symbol.for(`@smithy/HttpBindingNormalizedSchema`);identity=e.identity;bindings;constructor(e){super(e)}static of(t){let n=R.of(t);if(n.identity===e.identity)return n;let r=n.isMemberSchema()?n:n.getSchema(),i=typeof r==`object`&&r?r:n;return i[zn]??=new e(n)}getHttpBindingLocation(e){return e.httpPayload?36:e.httpLabel?33:e.httpHeader?38:typeof e.httpPrefixHeaders==`string`?39:e.httpQuery?34:e.httpQueryParams?35:e.httpResponseCode?37:32}getHttpBindingValue(e,t,n=!1){let r=this.getSchema(),i=typeof r==`number`?r&255:this.isListSchema()?64:255,a=e&7,o=t.mediaType?t.mediaType===`application/json`||t.mediaType.endsWith(`+json`)?2:1:0,s=t.streaming||i===42?this.isStructSchema()?2:1:0,c=i>=4&&i<=7?a>=6?2:+(a>0&&a<4):0,l=i|o<<8|!!t.idempotencyToken<<10|s<<11|!!t.sparse<<13|c<<14|!!t.hostLabel<<17|(e===36&&typeof r!=`object`)<<18,u=i&192,d=a&2&&(u===64||!n&&a&1)?this.getHttpBindingCollectionValue(e,t):void 0,f=(d?.[1]??0)&255;return l|=(a>=6&&(f===4||f===6))<<16,[this,l,d]}getHttpBindingCollectionValue(t,n=this.getMergedTraits()){let r=e.of(this.getValueSchema());return r.getHttpBindingValue(t,{...r.getMergedTraits(),...n},!0)}getHttpBindings(){let e=this.getSchema();return typeof e!=`object`||!e?Un:this.bindings??=Bn(this)}};const Bn=e=>{let t=[],n=[],r=[],i=[],a=[],o={},s={},c=[],l={headers:s,prefixHeaders:c},u={request:{memberBindings:a,byName:o},response:{bodyMemberNames:t,bindings:l}},{request:d,response:f}=u;for(let[u,f]of e.structIterator()){let e=G.of(f),p=e.getMergedTraits(),m=e.getHttpBindingLocation(p),h=p.httpHeader?.toLowerCase()??p.httpPrefixHeaders?.toLowerCase()??p.httpQuery,g=e.getHttpBindingValue(m,p),_=[u,g,m,h];u===`__proto__`&&W(o),o[u]=_,g[1]>>10&1&&(d.hasIdempotency=!0),a.push(_);let v=m&7;if(v===0&&(r.push(u),i.push(f)),!(v&4))t.push(u),n.push(f);else if((v&6)==4){if(v&1)l.statusCode=_;else{l.payload=_;let e=g[1]&255;d.contentTypeInstruction=p.mediaType??(e===0?`text/plain`:e===21||e===42?`application/octet-stream`:null)}}else v&1?(d.hasPrefixHeaders=!0,c.push(_)):(h===`__proto__`&&W(s),s[h]=_)}return d.contentTypeInstruction===void 0&&r.length&&(d.contentTypeInstruction=null),d.syntheticBodySchema=Gn(e,r,i),f.syntheticBodySchema=Gn(e,t,n),u},Vn=e=>{let t=[],n=0;for(let r of e.matchAll(/\{([^{}+]+)(\+)?\}/g))r.index>n&&t.push([e.slice(n,r.index),0]),t.push([r[1],r[2]?2:1]),n=r.index+r[0].length;return t.length&&n<e.length&&t.push([e.slice(n),0]),t.length?t:void 0},Hn=e=>{let{http:t,endpoint:n}=I(e.traits??{}),[r,i]=t?.[1].split(`?`)??[];return[t?.[0],r,i?[...new URLSearchParams(i)]:[],r?Vn(r):void 0,n?.[0]]},Un={request:{memberBindings:[],byName:{}},response:{bodyMemberNames:[],bindings:{headers:{},prefixHeaders:[]}}},Wn=e=>e[zn]??=Hn(e),Gn=(e,t,n)=>{if(!t.length)return;let r=e.getSchema(),i=[3,r[1],r[2],e.getMergedTraits(),t,n],a=r[6],o=a&&t.reduce((e,t)=>e+ +(r[4].indexOf(t)<a),0);return o&&(i[6]=o),i};var Kn=class{serdeContext;setSerdeContext(e){this.serdeContext=e}},qn=class extends Kn{options;compositeErrorRegistry;constructor(e){super(),this.options=e,this.compositeErrorRegistry=new _main_packages_main_packet_filter_calls_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_1__.t(e.defaultNamespace);for(let t of e.errorTypeRegistries??[])this.compositeErrorRegistry.copyFrom(t)}getRequestType(){return _main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index2_js__WEBPACK_IMPORTED_MODULE_9__.t}getResponseType(){return _main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_2__.d}setSerdeContext(e){this.serdeContext=e,this.serializer.setSerdeContext(e),this.deserializer.setSerdeContext(e),this.getPayloadCodec()&&this.getPayloadCodec().setSerdeContext(e)}updateServiceEndpoint(e,t){if(`url`in t){e.protocol=t.url.protocol,e.hostname=t.url.hostname,e.port=t.url.port?Number(t.url.port):void 0,e.path=t.url.pathname,e.fragment=t.url.hash||void 0,e.username=t.url.username||void 0,e.password=t.url.password||void 0,e.query||={};for(let[n,r]of t.url.searchParams.entries())e.query[n]=r;if(t.headers)for(let n in t.headers)(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.r)(t.headers,n)&&(e.headers[n]=t.headers[n].join(`, `));return e}if(e.protocol=t.protocol,e.hostname=t.hostname,e.port=t.port?Number(t.port):void 0,e.path=t.path,e.query={...t.query},t.headers)for(let n in t.headers)(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.r)(t.headers,n)&&(e.headers[n]=t.headers[n]);return e}setHostPrefix(e,t,n,r=Wn(t)){if(this.serdeContext?.disableHostPrefix)return;let i=r[4];if(typeof i!=`string`)return;let a=i;for(let[e,[,r]]of G.of(t.input).getHttpBindings().request.memberBindings){if(!(r>>17&1))continue;let t=n[e];if(typeof t!=`string`)throw Error(`@smithy/core/schema - ${e} in input must be a string as hostLabel.`);a=a.replace(`{${e}}`,t)}if(e.hostname=a+e.hostname,!ve(e.hostname))throw Error(`[${e.hostname}] is not a valid hostname.`)}deserializeMetadata(e){return{httpStatusCode:e.statusCode,requestId:e.headers[`x-amzn-requestid`]??e.headers[`x-amzn-request-id`]??e.headers[`x-amz-request-id`],extendedRequestId:e.headers[`x-amz-id-2`],cfId:e.headers[`x-amz-cf-id`]}}resolveError(e,t,n){let r=[-3,``,`Error`,0,[],[],0],i;for(let r of n)for(let n of t)try{i=n===`*`?r.getSchema(e):r.getSchema(n+`#`+e);let t=r.getErrorCtor(i);if(t)return[i,t,`modeled`];{let e=r.getBaseException();if(e){let t=r.getErrorCtor(e);if(t)return[i,t,`synthetic`]}}}catch{}for(let e of n){let t=e.getBaseException();if(t){let n=e.getErrorCtor(t);if(n)return[t,n,`synthetic`]}}return[r,Error,`native`]}async serializeEventStream({eventStream:e,requestSchema:t,initialRequest:n}){return(await this.loadEventStreamCapability()).serializeEventStream({eventStream:e,requestSchema:t,initialRequest:n})}async deserializeEventStream({response:e,responseSchema:t,initialResponseContainer:n}){return(await this.loadEventStreamCapability()).deserializeEventStream({response:e,responseSchema:t,initialResponseContainer:n})}async loadEventStreamCapability(){let{EventStreamSerde:e,eventStreamSerdeProvider:t}=await __nccwpck_require__.e(601).then(__nccwpck_require__.bind(__nccwpck_require__, 3253)).then(e=>e.t);return new e({marshaller:this.resolveEventStreamMarshaller(t),serializer:this.serializer,deserializer:this.deserializer,serdeContext:this.serdeContext,defaultContentType:this.getDefaultContentType(),compositeErrorRegistry:this.compositeErrorRegistry})}getDefaultContentType(){throw Error(`@smithy/core/protocols - ${this.constructor.name} getDefaultContentType() implementation missing.`)}async deserializeHttpMessage(e,t,n,r,i){return[]}getEventStreamMarshaller(){let e=this.serdeContext;if(!e.eventStreamMarshaller)throw Error(`@smithy/core - HttpProtocol: eventStreamMarshaller missing in serdeContext.`);return e.eventStreamMarshaller}resolveEventStreamMarshaller(e){let t=this.serdeContext;return t.eventStreamMarshaller?t.eventStreamMarshaller:e(this.serdeContext)}},Jn=class extends Kn{settings;constructor(e){super(),this.settings=e}read(e,t){let n=G.of(e),r=n.getMergedTraits(),i=n.getHttpBindingLocation(r);return this.readHttpBinding(n.getHttpBindingValue(i,r),t,i)}readHttpBinding([e,t,n],r,i){let a=t&255;if((a&192)==64)return n??=e.getHttpBindingCollectionValue(i),Pe(r).map(e=>this.readHttpBinding(n,e,i));switch(a){case 21:case 42:return(this.serdeContext?.base64Decoder??b)(r);case 4:case 5:case 6:case 7:{let e=this.settings.httpBindings?t>>14&3:0;switch(this.settings.timestampFormat.useTrait&&a>4?a:e?e+4:this.settings.timestampFormat.default){case 5:return Me(r);case 6:return Ne(r);case 7:return je(r);default:return console.warn(`Missing timestamp format, parsing value with Date constructor:`,r),new Date(r)}}case 0:{let e=t>>8&3;if(!e)return r;let n=r;return(i&6)==6&&(n=(this.serdeContext?.utf8Encoder??_main_packages_main_packet_filter_calls_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_1__.n)((this.serdeContext?.base64Decoder??b)(n))),e===2?O.from(n):n}case 1:return Number(r);case 2:return r.toLowerCase()===`true`;case 17:return BigInt(r);case 19:return new Ie(r,`bigDecimal`);default:return r}}};function Yn(e,t){if(t.timestampFormat.useTrait){let t=e.getSchema();if(t===5||t===6||t===7)return t}let{httpLabel:n,httpPrefixHeaders:r,httpHeader:i,httpQuery:a}=e.getMergedTraits();return(t.httpBindings?typeof r==`string`||i?6:a||n?5:void 0:void 0)??t.timestampFormat.default}const Xn=e=>(e.logger&&e.logger.constructor?.name!==`NoOpLogger`&&e.requestHandler?.updateHttpClientConfig?.(Symbol.for(`logger`),e.logger),e.defaultSocketTimeout&&e.requestHandler?.updateHttpClientConfig?.(Symbol.for(`@smithy/defaultSocketTimeout`),e.defaultSocketTimeout),{setHttpHandler(t){e.requestHandler=t},httpHandler(){return e.requestHandler},updateHttpClientConfig(t,n){e.requestHandler?.updateHttpClientConfig(t,n)},httpHandlerConfigs(){return e.requestHandler.httpHandlerConfigs()}}),Zn=e=>({requestHandler:e.httpHandler()}),Qn=`content-length`;function $n(e){return t=>async n=>{let r=n.request;if(_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index2_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(r)){let{body:t,headers:n}=r;if(t&&Object.keys(n).map(e=>e.toLowerCase()).indexOf(Qn)===-1)try{let n=e(t);n!=null&&(r.headers={...r.headers,[Qn]:String(n)})}catch{}}return t({...n,request:r})}}const er={step:`build`,tags:[`SET_CONTENT_LENGTH`,`CONTENT_LENGTH`],name:`contentLengthMiddleware`,override:!0},tr=e=>({applyToStack:t=>{t.add($n(e.bodyLengthChecker),er)}});function nr(e){return e}const rr=e=>t=>async n=>{if(!_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index2_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(n.request))return t(n);let{request:r}=n,{handlerProtocol:i=``}=e.requestHandler.metadata||{};if(i.indexOf(`h2`)>=0&&!r.headers[`:authority`])delete r.headers.host,r.headers[`:authority`]=r.hostname+(r.port?`:`+r.port:``);else if(!r.headers.host){let e=r.hostname;r.port!=null&&(e+=`:${r.port}`),r.headers.host=e}return t(n)},ir={name:`hostHeaderMiddleware`,step:`build`,priority:`low`,tags:[`HOST`],override:!0},ar=e=>({applyToStack:t=>{t.add(rr(e),ir)}}),or=()=>(e,t)=>async n=>{try{let r=await e(n),{clientName:i,commandName:a,logger:o,dynamoDbDocumentClientOptions:s={}}=t,{overrideInputFilterSensitiveLog:c,overrideOutputFilterSensitiveLog:l}=s,u=c??t.inputFilterSensitiveLog,d=l??t.outputFilterSensitiveLog,{$metadata:f,...p}=r.output;return o?.info?.({clientName:i,commandName:a,input:u(n.input),output:d(p),metadata:f}),r}catch(e){let{clientName:r,commandName:i,logger:a,dynamoDbDocumentClientOptions:o={}}=t,{overrideInputFilterSensitiveLog:s}=o,c=s??t.inputFilterSensitiveLog;throw a?.error?.({clientName:r,commandName:i,input:c(n.input),error:e,metadata:e.$metadata}),e}},sr={name:`loggerMiddleware`,tags:[`LOGGER`],step:`initialize`,override:!0},cr=e=>({applyToStack:e=>{e.add(or(),sr)}}),lr={step:`build`,tags:[`RECURSION_DETECTION`,`TRACE_CONTEXT_PROPAGATION`],name:`recursionDetectionMiddleware`,override:!0,priority:`low`},K={REQUEST_ID:Symbol.for(`_AWS_LAMBDA_REQUEST_ID`),X_RAY_TRACE_ID:Symbol.for(`_AWS_LAMBDA_X_RAY_TRACE_ID`),TENANT_ID:Symbol.for(`_AWS_LAMBDA_TENANT_ID`),TRACEPARENT:Symbol.for(`_AWS_LAMBDA_TRACEPARENT`),TRACESTATE:Symbol.for(`_AWS_LAMBDA_TRACESTATE`),BAGGAGE:Symbol.for(`_AWS_LAMBDA_BAGGAGE`)},ur=[`true`,`1`].includes(process.env?.AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA??``);ur||(globalThis.awslambda=globalThis.awslambda||{});var dr=class{static PROTECTED_KEYS=K;isProtectedKey(e){return Object.values(K).includes(e)}getRequestId(){return this.get(K.REQUEST_ID)??`-`}getXRayTraceId(){return this.get(K.X_RAY_TRACE_ID)}getTenantId(){return this.get(K.TENANT_ID)}getTraceparent(){return this.get(K.TRACEPARENT)}getTracestate(){return this.get(K.TRACESTATE)}getBaggage(){return this.get(K.BAGGAGE)}},fr=class extends dr{currentContext;getContext(){return this.currentContext}hasContext(){return this.currentContext!==void 0}get(e){return this.currentContext?.[e]}set(e,t){if(this.isProtectedKey(e))throw Error(`Cannot modify protected Lambda context field: ${String(e)}`);this.currentContext=this.currentContext||{},this.currentContext[e]=t}run(e,t){return this.currentContext=e,t()}},pr=class e extends dr{als;static async create(){let t=new e;return t.als=new(await(Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6698, 19)))).AsyncLocalStorage,t}getContext(){return this.als.getStore()}hasContext(){return this.als.getStore()!==void 0}get(e){return this.als.getStore()?.[e]}set(e,t){if(this.isProtectedKey(e))throw Error(`Cannot modify protected Lambda context field: ${String(e)}`);let n=this.als.getStore();if(!n)throw Error(`No context available`);n[e]=t}run(e,t){return this.als.run(e,t)}},mr;(function(e){let t=null;async function n(e){return t||=(async()=>{let t=e===!0||`AWS_LAMBDA_MAX_CONCURRENCY`in process.env?await pr.create():new fr;return!ur&&globalThis.awslambda?.InvokeStore?globalThis.awslambda.InvokeStore:(!ur&&globalThis.awslambda&&(globalThis.awslambda.InvokeStore=t),t)})(),t}e.getInstanceAsync=n,e._testing=process.env.AWS_LAMBDA_BENCHMARK_MODE===`1`?{reset:()=>{t=null,globalThis.awslambda?.InvokeStore&&delete globalThis.awslambda.InvokeStore,globalThis.awslambda={InvokeStore:void 0}}}:void 0})(mr||={});const hr=`X-Amzn-Trace-Id`,gr=`traceparent`,_r=`tracestate`,vr=`baggage`,yr=()=>e=>async t=>{let{request:n}=t;if(!_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index2_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(n))return e(t);let r;{let e=Object.keys(n.headers??{}).find(e=>e.toLowerCase()===`x-amzn-trace-id`)??hr;if(!n.headers.hasOwnProperty(e)){let e=process.env.AWS_LAMBDA_FUNCTION_NAME,t=process.env._X_AMZN_TRACE_ID;r??=await mr.getInstanceAsync();let i=r?.getXRayTraceId()??t,a=e=>typeof e==`string`&&e.length>0;a(e)&&a(i)&&(n.headers[hr]=i)}}if(br(n.headers),!n.headers[gr]){let e=(r??=await mr.getInstanceAsync())?.getTraceparent?.();if(e){n.headers[gr]=e;let t=r?.getTracestate?.();t&&(n.headers[_r]=t);let i=r?.getBaggage?.();i&&(n.headers[vr]=i)}}return e(t)};function br(e){for(let t of Object.keys(e)){let n=t.toLowerCase();t!==n&&(n===gr||n===_r||n===vr)&&(e[n]=e[t],delete e[t])}}const xr=e=>({applyToStack:e=>{e.add(yr(),lr)}}),Sr=(e,t)=>{if(!t||t.length===0)return e;let n=[];for(let r of t)for(let t of e)t.schemeId.split(`#`)[1]===r&&n.push(t);for(let t of e)n.find(({schemeId:e})=>e===t.schemeId)||n.push(t);return n};function Cr(e){let t=new Map;for(let n of e)t.set(n.schemeId,n);return t}const wr=(e,t)=>(n,r)=>async i=>{let a=e.httpAuthSchemeProvider(await t.httpAuthSchemeParametersProvider(e,r,i.input)),o=e.authSchemePreference?await e.authSchemePreference():[],s=Sr(a,o),c=Cr(e.httpAuthSchemes),l=T(r),u=[];for(let n of s){let i=c.get(n.schemeId);if(!i){u.push(`HttpAuthScheme \`${n.schemeId}\` was not enabled for this service.`);continue}let a=i.identityProvider(await t.identityProviderConfigProvider(e));if(!a){u.push(`HttpAuthScheme \`${n.schemeId}\` did not have an IdentityProvider configured.`);continue}let{identityProperties:o={},signingProperties:s={}}=n.propertiesExtractor?.(e,r)||{};n.identityProperties=Object.assign(n.identityProperties||{},o),n.signingProperties=Object.assign(n.signingProperties||{},s),l.selectedHttpAuthScheme={httpAuthOption:n,identity:await a(n.identityProperties),signer:i.signer};break}if(!l.selectedHttpAuthScheme)throw Error(u.join(`
`));return n(i)},Tr={step:`serialize`,tags:[`HTTP_AUTH_SCHEME`],name:`httpAuthSchemeMiddleware`,override:!0,relation:`before`,toMiddleware:`endpointV2Middleware`},Er=(e,{httpAuthSchemeParametersProvider:t,identityProviderConfigProvider:n})=>({applyToStack:r=>{r.addRelativeTo(wr(e,{httpAuthSchemeParametersProvider:t,identityProviderConfigProvider:n}),Tr)}}),Dr=e=>e=>{throw e},Or=(e,t)=>{},kr=e=>(e,t)=>async n=>{if(!_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index2_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(n.request))return e(n);let r=T(t).selectedHttpAuthScheme;if(!r)throw Error(`No HttpAuthScheme was selected: unable to sign request`);let{httpAuthOption:{signingProperties:i={}},identity:a,signer:o}=r,s=await e({...n,request:await o.sign(n.request,a,i)}).catch((o.errorHandler||Dr)(i));return(o.successHandler||Or)(s.response,i),s},Ar={step:`finalizeRequest`,tags:[`HTTP_SIGNING`],name:`httpSigningMiddleware`,aliases:[`apiKeyMiddleware`,`tokenMiddleware`,`awsAuthMiddleware`],override:!0,relation:`after`,toMiddleware:`retryMiddleware`},jr=e=>({applyToStack:t=>{t.addRelativeTo(kr(e),Ar)}}),q=e=>{if(typeof e==`function`)return e;let t=Promise.resolve(e);return()=>t};var Mr=class{authSchemes=new Map;constructor(e){for(let t in e){if(!(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.r)(e,t))continue;let n=e[t];n!==void 0&&this.authSchemes.set(t,n)}}getIdentityProvider(e){return this.authSchemes.get(e)}};const Nr=(e=>function(t){return Pr(t)&&t.expiration.getTime()-Date.now()<e})(3e5),Pr=e=>e.expiration!==void 0,Fr=(e,t,n)=>{if(e===void 0)return;let r=typeof e==`function`?e:async()=>Promise.resolve(e),i,a,o,s=!1,c=async e=>{a||=r(e);try{i=await a,o=!0,s=!1}finally{a=void 0}return i};return t===void 0?async e=>((!o||e?.forceRefresh)&&(i=await c(e)),i):async e=>((!o||e?.forceRefresh)&&(i=await c(e)),s?i:n(i)?(t(i)&&await c(e),i):(s=!0,i))};function Ir(e){return e===void 0||typeof e==`string`&&e.length<=50}function Lr(e){let t=q(e.userAgentAppId??void 0),{customUserAgent:n}=e;return Object.assign(e,{customUserAgent:typeof n==`string`?[[n]]:n,userAgentAppId:async()=>{let n=await t();if(!Ir(n)){let t=e.logger?.constructor?.name===`NoOpLogger`||!e.logger?console:e.logger;typeof n==`string`?n.length>50&&t?.warn(`The provided userAgentAppId exceeds the maximum length of 50 characters.`):t?.warn(`userAgentAppId must be a string or undefined.`)}return n}})}let Rr={partitions:[{id:`aws`,outputs:{dnsSuffix:`amazonaws.com`,dualStackDnsSuffix:`api.aws`,implicitGlobalRegion:`us-east-1`,name:`aws`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^(us|eu|ap|sa|ca|me|af|il|mx)\\-\\w+\\-\\d+$`,regions:{"af-south-1":{description:`Africa (Cape Town)`},"ap-east-1":{description:`Asia Pacific (Hong Kong)`},"ap-east-2":{description:`Asia Pacific (Taipei)`},"ap-northeast-1":{description:`Asia Pacific (Tokyo)`},"ap-northeast-2":{description:`Asia Pacific (Seoul)`},"ap-northeast-3":{description:`Asia Pacific (Osaka)`},"ap-south-1":{description:`Asia Pacific (Mumbai)`},"ap-south-2":{description:`Asia Pacific (Hyderabad)`},"ap-southeast-1":{description:`Asia Pacific (Singapore)`},"ap-southeast-2":{description:`Asia Pacific (Sydney)`},"ap-southeast-3":{description:`Asia Pacific (Jakarta)`},"ap-southeast-4":{description:`Asia Pacific (Melbourne)`},"ap-southeast-5":{description:`Asia Pacific (Malaysia)`},"ap-southeast-6":{description:`Asia Pacific (New Zealand)`},"ap-southeast-7":{description:`Asia Pacific (Thailand)`},"aws-global":{description:`aws global region`},"ca-central-1":{description:`Canada (Central)`},"ca-west-1":{description:`Canada West (Calgary)`},"eu-central-1":{description:`Europe (Frankfurt)`},"eu-central-2":{description:`Europe (Zurich)`},"eu-north-1":{description:`Europe (Stockholm)`},"eu-south-1":{description:`Europe (Milan)`},"eu-south-2":{description:`Europe (Spain)`},"eu-west-1":{description:`Europe (Ireland)`},"eu-west-2":{description:`Europe (London)`},"eu-west-3":{description:`Europe (Paris)`},"il-central-1":{description:`Israel (Tel Aviv)`},"me-central-1":{description:`Middle East (UAE)`},"me-south-1":{description:`Middle East (Bahrain)`},"me-west-1":{description:`Middle East (Saudi Arabia)`},"mx-central-1":{description:`Mexico (Central)`},"sa-east-1":{description:`South America (Sao Paulo)`},"sa-west-1":{description:`South America (Chile)`},"us-east-1":{description:`US East (N. Virginia)`},"us-east-2":{description:`US East (Ohio)`},"us-west-1":{description:`US West (N. California)`},"us-west-2":{description:`US West (Oregon)`}}},{id:`aws-cn`,outputs:{dnsSuffix:`amazonaws.com.cn`,dualStackDnsSuffix:`api.amazonwebservices.com.cn`,implicitGlobalRegion:`cn-northwest-1`,name:`aws-cn`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^cn\\-\\w+\\-\\d+$`,regions:{"aws-cn-global":{description:`aws-cn global region`},"cn-north-1":{description:`China (Beijing)`},"cn-northwest-1":{description:`China (Ningxia)`}}},{id:`aws-eusc`,outputs:{dnsSuffix:`amazonaws.eu`,dualStackDnsSuffix:`api.amazonwebservices.eu`,implicitGlobalRegion:`eusc-de-east-1`,name:`aws-eusc`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^eusc\\-(de)\\-\\w+\\-\\d+$`,regions:{"eusc-de-east-1":{description:`AWS European Sovereign Cloud (Germany)`}}},{id:`aws-iso`,outputs:{dnsSuffix:`c2s.ic.gov`,dualStackDnsSuffix:`api.aws.ic.gov`,implicitGlobalRegion:`us-iso-east-1`,name:`aws-iso`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^us\\-iso\\-\\w+\\-\\d+$`,regions:{"aws-iso-global":{description:`aws-iso global region`},"us-iso-east-1":{description:`US ISO East`},"us-iso-west-1":{description:`US ISO WEST`}}},{id:`aws-iso-b`,outputs:{dnsSuffix:`sc2s.sgov.gov`,dualStackDnsSuffix:`api.aws.scloud`,implicitGlobalRegion:`us-isob-east-1`,name:`aws-iso-b`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^us\\-isob\\-\\w+\\-\\d+$`,regions:{"aws-iso-b-global":{description:`aws-iso-b global region`},"us-isob-east-1":{description:`US ISOB East (Ohio)`},"us-isob-west-1":{description:`US ISOB West`}}},{id:`aws-iso-e`,outputs:{dnsSuffix:`cloud.adc-e.uk`,dualStackDnsSuffix:`api.cloud-aws.adc-e.uk`,implicitGlobalRegion:`eu-isoe-west-1`,name:`aws-iso-e`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^eu\\-isoe\\-\\w+\\-\\d+$`,regions:{"aws-iso-e-global":{description:`aws-iso-e global region`},"eu-isoe-west-1":{description:`EU ISOE West`}}},{id:`aws-iso-f`,outputs:{dnsSuffix:`csp.hci.ic.gov`,dualStackDnsSuffix:`api.aws.hci.ic.gov`,implicitGlobalRegion:`us-isof-south-1`,name:`aws-iso-f`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^us\\-isof\\-\\w+\\-\\d+$`,regions:{"aws-iso-f-global":{description:`aws-iso-f global region`},"us-isof-east-1":{description:`US ISOF EAST`},"us-isof-south-1":{description:`US ISOF SOUTH`}}},{id:`aws-us-gov`,outputs:{dnsSuffix:`amazonaws.com`,dualStackDnsSuffix:`api.aws`,implicitGlobalRegion:`us-gov-west-1`,name:`aws-us-gov`,supportsDualStack:!0,supportsFIPS:!0},regionRegex:`^us\\-gov\\-\\w+\\-\\d+$`,regions:{"aws-us-gov-global":{description:`aws-us-gov global region`},"us-gov-east-1":{description:`AWS GovCloud (US-East)`},"us-gov-west-1":{description:`AWS GovCloud (US-West)`}}}],version:`1.1`};const zr=e=>{let{partitions:t}=Rr;for(let n of t){let{regions:t,outputs:r}=n;for(let[n,i]of Object.entries(t))if(n===e)return{...r,...i}}for(let n of t){let{regionRegex:t,outputs:r}=n;if(new RegExp(t).test(e))return{...r}}let n=t.find(e=>e.id===`aws`);if(!n)throw Error(`Provided region was not found in the partition array or regex, and default partition with id 'aws' doesn't exist.`);return{...n.outputs}},Br=()=>``,Vr=e=>e?.body instanceof node_stream__WEBPACK_IMPORTED_MODULE_7__.Readable||typeof ReadableStream<`u`&&e?.body instanceof ReadableStream,Hr=[`BandwidthLimitExceeded`,`EC2ThrottledException`,`LimitExceededException`,`PriorRequestNotComplete`,`ProvisionedThroughputExceededException`,`RequestLimitExceeded`,`RequestThrottled`,`RequestThrottledException`,`SlowDown`,`ThrottledException`,`Throttling`,`ThrottlingException`,`TooManyRequestsException`,`TransactionInProgressException`],Ur=[`TimeoutError`,`RequestTimeout`,`RequestTimeoutException`],Wr=[500,502,503,504],Gr=[`ECONNRESET`,`ECONNREFUSED`,`EPIPE`,`ETIMEDOUT`],Kr=[`EHOSTUNREACH`,`ENETUNREACH`,`ENOTFOUND`,`EAI_AGAIN`],qr=e=>e?.$retryable!==void 0,Jr=e=>e.$metadata?.clockSkewCorrected,Yr=e=>{let t=new Set([`Failed to fetch`,`NetworkError when attempting to fetch resource`,`The Internet connection appears to be offline`,`Load failed`,`Network request failed`]);return e&&e instanceof TypeError?t.has(e.message):!1},Xr=e=>e.$metadata?.httpStatusCode===429||Hr.includes(e.name)||e.$retryable?.throttling==1,Zr=(e,t=0)=>e?.name!==`AbortError`&&(qr(e)||Jr(e)||e.name===`InvalidSignatureException`&&e.message?.includes(`Signature expired`)||Ur.includes(e.name)||Gr.includes(e?.code||``)||Kr.includes(e?.code||``)||Wr.includes(e.$metadata?.httpStatusCode||0)||Yr(e)||$r(e)||e.cause!==void 0&&t<=10&&Zr(e.cause,t+1)),Qr=e=>{if(e.$metadata?.httpStatusCode!==void 0){let t=e.$metadata.httpStatusCode;return 500<=t&&t<=599&&!Zr(e)}return!1};function $r(e){return e.code===`ERR_HTTP2_STREAM_ERROR`&&e.message.includes(`NGHTTP2_REFUSED_STREAM`)}const ei=(e,t)=>{if(!t)return e;let n=()=>{},r=new Promise((e,r)=>{let i=()=>r(ti());t.aborted?i():typeof t.addEventListener==`function`?(t.addEventListener(`abort`,i,{once:!0}),n=()=>t.removeEventListener(`abort`,i)):t.onabort=i});return Promise.race([e,r]).finally(n)},ti=()=>Object.assign(Error(`Request aborted`),{name:`AbortError`}),ni=e=>typeof e==`object`&&!!e&&`name`in e&&e.name===`AbortError`,ri=2e4;function ii(e,t){if(_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_2__.d.isInstance(e))for(let n in e.headers){if(!(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.r)(e.headers,n))continue;let r=n.toLowerCase();if(r===`retry-after`){let r=e.headers[n],i=NaN;if(r.endsWith(`GMT`))try{i=((0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_2__.u)(r).getTime()-Date.now())/1e3}catch(e){t?.trace?.(`Failed to parse retry-after header`),t?.trace?.(e)}else r.match(/ GMT, ((\d+)|(\d+\.\d+))$/)?i=Number(r.match(/ GMT, ([\d.]+)$/)?.[1]):r.match(/^((\d+)|(\d+\.\d+))$/)?i=Number(r):Date.parse(r)>=Date.now()&&(i=(Date.parse(r)-Date.now())/1e3);return isNaN(i)?void 0:new Date(Date.now()+i*1e3)}if(r===`x-amz-retry-after`){let r=e.headers[n],i=Number(r);if(isNaN(i)){t?.trace?.(`Failed to parse x-amz-retry-after=${r}`);return}return new Date(Date.now()+i)}}}const ai=e=>e instanceof Error?e:e instanceof Object?Object.assign(Error(),e):Error(typeof e==`string`?e:`AWS SDK error wrapper for ${e}`);function oi(e){return t=>(n,r)=>async i=>{let a=await t.retryStrategy(),o=await t.maxAttempts(),s=r[w]?.abortSignal;if(si(a)){a=a;let c=(r.partition_id??``)+(r.__retryLongPoll?`:longpoll`:``),l=await ei(a.acquireInitialRetryToken(c),s),d=Error(),f=0,p=0,{request:m}=i,h=_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index2_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(m);for(h&&(m.headers[`amz-sdk-invocation-id`]=Fn());;)try{h&&(m.headers[`amz-sdk-request`]=`attempt=${f+1}; max=${o}`);let{response:e,output:t}=await n(i);return a.recordSuccess(l),t.$metadata.attempts=f+1,t.$metadata.totalRetryDelay=p,{response:e,output:t}}catch(n){let i=ci(n,t.logger);if(d=ai(n),h&&e(m))throw(r.logger instanceof vt?console:r.logger)?.warn(`An error was encountered in a non-retryable streaming request.`),d;try{l=await ei(a.refreshRetryTokenForRetry(l,i),s)}catch(e){throw s?.aborted&&ni(e)?e:(d.$metadata||(d.$metadata={}),d.$metadata.attempts=f+1,d.$metadata.totalRetryDelay=p,d)}f=l.getRetryCount();let o=l.getRetryDelay();p+=(l?.$retryLog?.acquisitionDelay??0)+o,o>0&&await ei(new Promise(e=>setTimeout(e,o)),s)}}else return a=a,a?.mode&&(r.userAgent=[...r.userAgent||[],[`cfg/retry-mode`,a.mode]]),a.retry(n,i)}}const si=e=>e.acquireInitialRetryToken!==void 0&&e.refreshRetryTokenForRetry!==void 0&&e.recordSuccess!==void 0,ci=(e,t)=>{let n={error:e,errorType:li(e)},r=ii(e.$response,t);return r&&(n.retryAfterHint=r),n},li=e=>Xr(e)?`THROTTLING`:Zr(e)?`TRANSIENT`:Qr(e)?`SERVER_ERROR`:`CLIENT_ERROR`,ui={name:`retryMiddleware`,tags:[`RETRY`],step:`finalizeRequest`,priority:`high`,override:!0};function di(e){let t=oi(e);return e=>({applyToStack:n=>{n.add(t(e),ui)}})}var fi=class e{static setTimeoutFn=(e,t)=>setTimeout(e,t);beta;minCapacity;minFillRate;scaleConstant;smooth;enabled=!1;availableTokens=0;lastMaxRate=0;measuredTxRate=0;requestCount=0;fillRate;lastThrottleTime;lastTimestamp=0;lastTxRateBucket;maxCapacity;timeWindow=0;constructor(e){this.beta=e?.beta??.7,this.minCapacity=e?.minCapacity??1,this.minFillRate=e?.minFillRate??.5,this.scaleConstant=e?.scaleConstant??.4,this.smooth=e?.smooth??.8,this.lastThrottleTime=this.getCurrentTimeInSeconds(),this.lastTxRateBucket=Math.floor(this.getCurrentTimeInSeconds()),this.fillRate=this.minFillRate,this.maxCapacity=this.minCapacity}async getSendToken(){return this.acquireTokenBucket(1)}updateClientSendingRate(e){let t;this.updateMeasuredRate();let n=e;if(n?.errorType===`THROTTLING`||Xr(n?.error??e)){let e=this.enabled?Math.min(this.measuredTxRate,this.fillRate):this.measuredTxRate;this.lastMaxRate=e,this.calculateTimeWindow(),this.lastThrottleTime=this.getCurrentTimeInSeconds(),t=this.cubicThrottle(e),this.enableTokenBucket()}else this.calculateTimeWindow(),t=this.cubicSuccess(this.getCurrentTimeInSeconds());let r=Math.min(t,2*this.measuredTxRate);this.updateTokenBucketRate(r)}getCurrentTimeInSeconds(){return Date.now()/1e3}async acquireTokenBucket(t){if(this.enabled){for(this.refillTokenBucket();t>this.availableTokens;){let n=(t-this.availableTokens)/this.fillRate*1e3;await new Promise(t=>e.setTimeoutFn(t,n)),this.refillTokenBucket()}this.availableTokens-=t}}refillTokenBucket(){let e=this.getCurrentTimeInSeconds();if(!this.lastTimestamp){this.lastTimestamp=e;return}let t=(e-this.lastTimestamp)*this.fillRate;this.availableTokens=Math.min(this.maxCapacity,this.availableTokens+t),this.lastTimestamp=e}calculateTimeWindow(){this.timeWindow=this.getPrecise((this.lastMaxRate*(1-this.beta)/this.scaleConstant)**(1/3))}cubicThrottle(e){return this.getPrecise(e*this.beta)}cubicSuccess(e){return this.getPrecise(this.scaleConstant*(e-this.lastThrottleTime-this.timeWindow)**3+this.lastMaxRate)}enableTokenBucket(){this.enabled=!0}updateTokenBucketRate(e){this.refillTokenBucket(),this.fillRate=Math.max(e,this.minFillRate),this.maxCapacity=Math.max(e,this.minCapacity),this.availableTokens=Math.min(this.availableTokens,this.maxCapacity)}updateMeasuredRate(){let e=this.getCurrentTimeInSeconds(),t=Math.floor(e*2)/2;if(this.requestCount++,t>this.lastTxRateBucket){let e=this.requestCount/(t-this.lastTxRateBucket);this.measuredTxRate=this.getPrecise(e*this.smooth+this.measuredTxRate*(1-this.smooth)),this.requestCount=0,this.lastTxRateBucket=t}}getPrecise(e){return parseFloat(e.toFixed(8))}},J=class{static v2026=!0;static delay(){return 50}static throttlingDelay(){return 1e3}static cost(){return 14}static throttlingCost(){return 5}static modifiedCostType(){return`THROTTLING`}},pi=class{x=J.delay();computeNextBackoffDelay(e){let t=Math.random()*Math.min(this.x*2**e,ri);return Math.floor(t)}setDelayBase(e){this.x=e}},mi=class{delay;count;cost;longPoll;$retryLog={acquisitionDelay:0};constructor(e,t,n,r){this.delay=e,this.count=t,this.cost=n,this.longPoll=r}getRetryCount(){return this.count}getRetryDelay(){return Math.min(ri,this.delay)}getRetryCost(){return this.cost}isLongPoll(){return this.longPoll}},Y;(function(e){e.STANDARD=`standard`,e.ADAPTIVE=`adaptive`})(Y||={});const hi=Y.STANDARD,X={incompatible:1,attempts:2,capacity:3};var gi=class{mode=Y.STANDARD;retryBackoffStrategy;capacity=500;maxAttemptsProvider;baseDelay;constructor(e){typeof e==`number`?this.maxAttemptsProvider=async()=>e:typeof e==`function`?this.maxAttemptsProvider=e:e&&typeof e==`object`&&(this.maxAttemptsProvider=async()=>e.maxAttempts,this.baseDelay=e.baseDelay,this.retryBackoffStrategy=e.backoff),this.maxAttemptsProvider??=async()=>3,this.baseDelay??=J.delay(),this.retryBackoffStrategy??=new pi}async acquireInitialRetryToken(e){return new mi(J.delay(),0,void 0,e.includes(`:longpoll`))}async refreshRetryTokenForRetry(e,t){let n=await this.getMaxAttempts(),r=this.retryCode(e,t,n),i=r===0,a=e.isLongPoll?.();if(i||a){let n=t.errorType;this.retryBackoffStrategy.setDelayBase(n===`THROTTLING`?J.throttlingDelay():this.baseDelay);let o=this.retryBackoffStrategy.computeNextBackoffDelay(e.getRetryCount()),s=o;if(t.retryAfterHint instanceof Date&&(s=Math.max(o,Math.min(t.retryAfterHint.getTime()-Date.now(),o+5e3))),i){let t=this.getCapacityCost(n);this.capacity-=t;let r=new mi(0,e.getRetryCount()+1,t,e.isLongPoll?.()??!1);return await new Promise(e=>setTimeout(e,s)),r.$retryLog.acquisitionDelay=s,r}{let e=r===X.capacity&&a?s:0;e>0&&await new Promise(t=>setTimeout(t,e))}}throw Error(`No retry token available`)}recordSuccess(e){this.capacity=Math.min(500,this.capacity+(e.getRetryCost()??1))}getCapacity(){return this.capacity}async maxAttempts(){return this.maxAttemptsProvider()}async getMaxAttempts(){try{return await this.maxAttemptsProvider()}catch{return console.warn(`Max attempts provider could not resolve. Using default of 3`),3}}retryCode(e,t,n){let r=e.getRetryCount()+1,i=this.isRetryableError(t.errorType)?0:X.incompatible,a=r<n?0:X.attempts,o=this.capacity>=this.getCapacityCost(t.errorType)?0:X.capacity;return i||a||o}getCapacityCost(e){return e===J.modifiedCostType()?J.throttlingCost():J.cost()}isRetryableError(e){return e===`THROTTLING`||e===`TRANSIENT`}},_i=class{mode=Y.ADAPTIVE;rateLimiter;standardRetryStrategy;constructor(e,t){let{rateLimiter:n}=t??{};this.rateLimiter=n??new fi,this.standardRetryStrategy=t?new gi({maxAttempts:typeof e==`number`?e:3,...t}):new gi(e)}async acquireInitialRetryToken(e){let t=await this.standardRetryStrategy.acquireInitialRetryToken(e);return await this.rateLimiter.getSendToken(),t}async refreshRetryTokenForRetry(e,t){this.rateLimiter.updateClientSendingRate(t);let n=await this.standardRetryStrategy.refreshRetryTokenForRetry(e,t);return await this.rateLimiter.getSendToken(),n}recordSuccess(e){this.rateLimiter.updateClientSendingRate({}),this.standardRetryStrategy.recordSuccess(e)}async maxAttemptsProvider(){return this.standardRetryStrategy.maxAttempts()}};const vi=`AWS_MAX_ATTEMPTS`,yi=`max_attempts`,bi={environmentVariableSelector:e=>{let t=e[vi];if(!t)return;let n=parseInt(t);if(Number.isNaN(n))throw Error(`Environment variable ${vi} mast be a number, got "${t}"`);return n},configFileSelector:e=>{let t=e[yi];if(!t)return;let n=parseInt(t);if(Number.isNaN(n))throw Error(`Shared config file entry ${yi} mast be a number, got "${t}"`);return n},default:3},xi=(e,t)=>{let{retryStrategy:n,retryMode:r}=e,{defaultMaxAttempts:i=3,defaultBaseDelay:a=J.delay()}=t??{},o=D(e.maxAttempts??i),s=n?Promise.resolve(n):void 0,c=async()=>{let e=await o();return await D(r)()===Y.ADAPTIVE?new _i(o,{maxAttempts:e,baseDelay:a}):new gi({maxAttempts:e,baseDelay:a})};return Object.assign(e,{maxAttempts:o,retryStrategy:()=>s??=c()})},Si={environmentVariableSelector:e=>e.AWS_RETRY_MODE,configFileSelector:e=>e.retry_mode,default:hi},Ci=di(Vr),wi=/\d{12}\.ddb/;async function Ti(e,t,n){if(n.request?.headers?.[`smithy-protocol`]===`rpc-v2-cbor`&&y(e,`PROTOCOL_RPC_V2_CBOR`,`M`),typeof t.retryStrategy==`function`){let n=await t.retryStrategy();if(typeof n.mode==`string`)switch(n.mode){case Y.ADAPTIVE:y(e,`RETRY_MODE_ADAPTIVE`,`F`);break;case Y.STANDARD:y(e,`RETRY_MODE_STANDARD`,`E`)}}if(typeof t.accountIdEndpointMode==`function`){let n=e.endpointV2;switch(String(n?.url?.hostname).match(wi)&&y(e,`ACCOUNT_ID_ENDPOINT`,`O`),await t.accountIdEndpointMode?.()){case`disabled`:y(e,`ACCOUNT_ID_MODE_DISABLED`,`Q`);break;case`preferred`:y(e,`ACCOUNT_ID_MODE_PREFERRED`,`P`);break;case`required`:y(e,`ACCOUNT_ID_MODE_REQUIRED`,`R`)}}let r=e.__smithy_context?.selectedHttpAuthScheme?.identity;if(r?.$source){let t=r;t.accountId&&y(e,`RESOLVED_ACCOUNT_ID`,`T`);for(let[n,r]of Object.entries(t.$source??{}))y(e,n,r)}}const Ei=`user-agent`,Di=`x-amz-user-agent`,Oi=/[^!$%&'*+\-.^_`|~\w]/g,ki=/[^!$%&'*+\-.^_`|~\w#]/g;function Ai(e){let t=``;for(let n in e){let r=e[n];if(t.length+r.length+1<=1024)t.length?t+=`,`+r:t+=r;else break}return t}const ji=e=>(t,n)=>async r=>{let{request:i}=r;if(!_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index2_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(i))return t(r);let{headers:a}=i,o=n?.userAgent?.map(Z)||[],s=(await e.defaultUserAgentProvider()).map(Z);await Ti(n,e,r);let c=n;s.push(`m/${Ai(Object.assign({},n.__smithy_context?.features,c.__aws_sdk_context?.features))}`);let l=e?.customUserAgent?.map(Z)||[],d=await e.userAgentAppId();d&&s.push(Z([`app`,`${d}`]));let f=Br(),p=(f?[f]:[]).concat([...s,...o,...l]).join(` `),m=[...s.filter(e=>e.startsWith(`aws-sdk-`)),...l].join(` `);return e.runtime===`browser`?a[Di]=p:(m&&(a[Di]=a[`x-amz-user-agent`]?`${a[Ei]} ${m}`:m),a[Ei]=p),t({...r,request:i})},Z=e=>{let t=e[0].split(`/`).map(e=>e.replace(Oi,`-`)).join(`/`),n=e[1]?.replace(ki,`-`),r=t.indexOf(`/`),i=t.substring(0,r),a=t.substring(r+1);return i===`api`&&(a=a.toLowerCase()),[i,a,n].filter(e=>e&&e.length>0).reduce((e,t,n)=>{switch(n){case 0:return t;case 1:return`${e}/${t}`;default:return`${e}#${t}`}},``)},Mi={name:`getUserAgentMiddleware`,step:`build`,priority:`low`,tags:[`SET_USER_AGENT`,`USER_AGENT`],override:!0},Ni=e=>({applyToStack:t=>{t.add(ji(e),Mi)}}),Pi=()=>{for(let e of[`deno`,`bun`,`llrt`])if(node_process__WEBPACK_IMPORTED_MODULE_8__.versions[e])return[`md/${e}`,node_process__WEBPACK_IMPORTED_MODULE_8__.versions[e]];return[`md/nodejs`,node_process__WEBPACK_IMPORTED_MODULE_8__.versions.node]},Fi={isCrtAvailable:!1},Ii=()=>Fi.isCrtAvailable?[`md/crt-avail`]:null,Li=({serviceId:e,clientVersion:t})=>{let n=Pi();return async r=>{let i=[[`aws-sdk-js`,t],[`ua`,`2.1`],[`os/${(0,node_os__WEBPACK_IMPORTED_MODULE_6__.platform)()}`,(0,node_os__WEBPACK_IMPORTED_MODULE_6__.release)()],[`lang/js`],n],a=Ii();a&&i.push(a),e&&i.push([`api/${e}`,t]),node_process__WEBPACK_IMPORTED_MODULE_8__.env.AWS_EXECUTION_ENV&&i.push([`exec-env/${node_process__WEBPACK_IMPORTED_MODULE_8__.env.AWS_EXECUTION_ENV}`]);let o=await r?.userAgentAppId?.();return o?[...i,[`app/${o}`]]:[...i]}},Ri={environmentVariableSelector:e=>e.AWS_SDK_UA_APP_ID,configFileSelector:e=>e.sdk_ua_app_id??e[`sdk-ua-app-id`],default:void 0},zi=(e,t=!1)=>{if(t){for(let t of e.split(`.`))if(!zi(t))return!1;return!0}return!(!E(e)||e.length<3||e.length>63||e!==e.toLowerCase()||hn(e))},Bi={isVirtualHostableS3Bucket:zi,parseArn:e=>{let t=e.split(`:`);if(t.length<6)return null;let[n,r,i,a,o,...s]=t;return n!==`arn`||r===``||i===``||s.join(`:`)===``?null:{partition:r,service:i,region:a,accountId:o,resourceId:s.map(e=>e.split(`/`)).flat()}},partition:zr};on.aws=Bi;const Vi=e=>({setRegion(t){e.region=t},region(){return e.region}}),Hi=e=>({region:e.region()}),Ui=e=>_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_2__.d.isInstance(e)?e.headers?.date??e.headers?.Date:void 0,Wi=e=>_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_2__.d.isInstance(e)?e.headers?.age??e.headers?.Age:void 0,Gi=e=>new Date(Date.now()+e),Ki=(e,t,n,r)=>{if(r!==void 0)return t;let i=Date.parse(e);if(Number.isNaN(i))return t;let a=Date.now();return n!==void 0&&a-n>9e5?t:i-a},Q=(e,t)=>{if(!t)throw Error(`Property \`${e}\` is not resolved for AWS SDK SigV4Auth`);return t},qi=e=>e.context?.[w]?.eventStream?.output===!0,Ji=async e=>{let t=Q(`context`,e.context),n=Q(`config`,e.config),r=t.endpointV2?.properties?.authSchemes?.[0];return{config:n,signer:await Q(`signer`,n.signer)(r),signingRegion:e?.signingRegion,signingRegionSet:e?.signingRegionSet,signingName:e?.signingName}};var Yi=class{async sign(e,t,n){if(!_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index2_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(e))throw Error("The request is not an instance of `HttpRequest` and cannot be signed");let r=await Ji(n),{config:i,signer:a}=r,{signingRegion:o,signingName:s}=r,c=n.context;if(c?.authSchemes?.length??!1){let[e,t]=c.authSchemes;e?.name===`sigv4a`&&t?.name===`sigv4`&&(o=t?.signingRegion??o,s=t?.signingName??s)}let l=await i.disableClockSkewCorrection?.()===!0;n._disableClockSkewCorrection=l;let d=l||qi(n);return n._skipClockSkewSampling=d,d||(n._preRequestSystemClockOffset=i.systemClockOffset,n._requestSentAt=Date.now()),await a.sign(e,{signingDate:l?new Date:Gi(i.systemClockOffset),signingRegion:o,signingService:s})}errorHandler(e){return t=>{let n=t;if(!e._skipClockSkewSampling&&!e._disableClockSkewCorrection){let t=n.ServerTime??Ui(n.$response);if(t){let r=Q(`config`,e.config),i=e._preRequestSystemClockOffset,a=e._requestSentAt,o=Wi(n.$response),s=Ki(t,r.systemClockOffset,a,o);r.systemClockOffset=s,Math.abs(s)>=24e4&&(s!==i||i!==void 0&&i!==s)&&n.$metadata&&(n.$metadata.clockSkewCorrected=!0)}}throw t}}successHandler(e,t){if(t._skipClockSkewSampling||t._disableClockSkewCorrection)return;let n=Ui(e);if(n){let r=Q(`config`,t.config),i=t._requestSentAt,a=Wi(e);r.systemClockOffset=Ki(n,r.systemClockOffset,i,a)}}};const Xi=e=>typeof e==`string`&&e.length>0?e.split(`,`).map(e=>e.trim()):[],Zi=e=>`AWS_BEARER_TOKEN_${e.replace(/[\s-]/g,`_`).toUpperCase()}`,Qi=`AWS_AUTH_SCHEME_PREFERENCE`,$i=`auth_scheme_preference`,ea={environmentVariableSelector:(e,t)=>{if(t?.signingName&&Zi(t.signingName)in e)return[`httpBearerAuth`];if(Qi in e)return Xi(e[Qi])},configFileSelector:e=>{if($i in e)return Xi(e[$i])},default:[]};var ta=class{format(e){let t=[];for(let n in e){if(!(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.r)(e,n))continue;let r=(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_1__.r)(n);t.push(Uint8Array.from([r.byteLength]),r,this.formatHeaderValue(e[n]))}let n=new Uint8Array(t.reduce((e,t)=>e+t.byteLength,0)),r=0;for(let e of t)n.set(e,r),r+=e.byteLength;return n}formatHeaderValue(e){switch(e.type){case`boolean`:return Uint8Array.from([+!e.value]);case`byte`:return Uint8Array.from([2,e.value]);case`short`:let t=new DataView(new ArrayBuffer(3));return t.setUint8(0,3),t.setInt16(1,e.value,!1),new Uint8Array(t.buffer);case`integer`:let n=new DataView(new ArrayBuffer(5));return n.setUint8(0,4),n.setInt32(1,e.value,!1),new Uint8Array(n.buffer);case`long`:let r=new Uint8Array(9);return r[0]=5,r.set(e.value.bytes,1),r;case`binary`:let i=new DataView(new ArrayBuffer(3+e.value.byteLength));i.setUint8(0,6),i.setUint16(1,e.value.byteLength,!1);let a=new Uint8Array(i.buffer);return a.set(e.value,3),a;case`string`:let s=(0,_main_packages_main_packet_filter_calls_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_1__.r)(e.value),l=new DataView(new ArrayBuffer(3+s.byteLength));l.setUint8(0,7),l.setUint16(1,s.byteLength,!1);let u=new Uint8Array(l.buffer);return u.set(s,3),u;case`timestamp`:let d=new Uint8Array(9);return d[0]=8,d.set(ia.fromNumber(e.value.valueOf()).bytes,1),d;case`uuid`:if(!ra.test(e.value))throw Error(`Invalid UUID received: ${e.value}`);let f=new Uint8Array(17);return f[0]=9,f.set((0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.t)(e.value.replace(/-/g,``)),1),f}}},na;(function(e){e[e.boolTrue=0]=`boolTrue`,e[e.boolFalse=1]=`boolFalse`,e[e.byte=2]=`byte`,e[e.short=3]=`short`,e[e.integer=4]=`integer`,e[e.long=5]=`long`,e[e.byteArray=6]=`byteArray`,e[e.string=7]=`string`,e[e.timestamp=8]=`timestamp`,e[e.uuid=9]=`uuid`})(na||={});const ra=/^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$/;var ia=class e{bytes;constructor(e){if(this.bytes=e,e.byteLength!==8)throw Error(`Int64 buffers must be exactly 8 bytes`)}static fromNumber(t){if(t>0x8000000000000000||t<-0x8000000000000000)throw Error(`${t} is too large (or, if negative, too small) to represent as an Int64`);let n=new Uint8Array(8);for(let e=7,r=Math.abs(Math.round(t));e>-1&&r>0;e--,r/=256)n[e]=r;return t<0&&aa(n),new e(n)}valueOf(){let e=this.bytes.slice(0),t=e[0]&128;return t&&aa(e),parseInt((0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.n)(e),16)*(t?-1:1)}toString(){return String(this.valueOf())}};function aa(e){for(let t=0;t<8;t++)e[t]^=255;for(let t=7;t>-1&&(e[t]++,e[t]===0);t--);}const oa=`authorization`,sa=`x-amz-date`,ca=[oa,sa,`date`],la={authorization:!0,"cache-control":!0,connection:!0,expect:!0,from:!0,"keep-alive":!0,"max-forwards":!0,pragma:!0,referer:!0,te:!0,trailer:!0,"transfer-encoding":!0,upgrade:!0,"user-agent":!0,"x-amzn-trace-id":!0},ua=/^proxy-/,da=/^sec-/,fa=`AWS4-HMAC-SHA256`,pa=`aws4_request`,ma=({query:e={}})=>{let t=[],n={};for(let r in e){if(!(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.r)(e,r)||r.toLowerCase()===`x-amz-signature`)continue;let i=(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_2__.n)(r);t.push(i);let o=e[r];typeof o==`string`?n[i]=`${i}=${(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_2__.n)(o)}`:Array.isArray(o)&&(n[i]=o.slice(0).reduce((e,t)=>e.concat([`${i}=${(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_2__.n)(t)}`]),[]).sort().join(`&`))}return t.sort().map(e=>n[e]).filter(e=>e).join(`&`)},ha=e=>ga(e).toISOString().replace(/\.\d{3}Z$/,`Z`),ga=e=>typeof e==`number`?new Date(e*1e3):typeof e==`string`?Number(e)?new Date(Number(e)*1e3):new Date(e):e;var _a=class{service;regionProvider;credentialProvider;sha256;uriEscapePath;applyChecksum;constructor({applyChecksum:e,credentials:t,region:n,service:r,sha256:i,uriEscapePath:a=!0}){this.service=r,this.sha256=i,this.uriEscapePath=a,this.applyChecksum=typeof e!=`boolean`||e,this.regionProvider=D(n),this.credentialProvider=D(t)}createCanonicalRequest(e,t,n){let r=Object.keys(t).sort();return`${e.method}
${this.getCanonicalPath(e)}
${ma(e)}
${r.map(e=>`${e}:${t[e]}`).join(`
`)}

${r.join(`;`)}
${n}`}async createStringToSign(e,t,n,i){let a=new this.sha256;a.update(A(n));let o=await a.digest();return`${i}
${e}
${t}
${(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.n)(o)}`}getCanonicalPath({path:e}){if(this.uriEscapePath){let t=[];for(let n of e.split(`/`))n?.length!==0&&n!==`.`&&(n===`..`?t.pop():t.push(n));let n=`${e?.startsWith(`/`)?`/`:``}${t.join(`/`)}${t.length>0&&e?.endsWith(`/`)?`/`:``}`;return (0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_2__.n)(n).replace(/%2F/g,`/`)}return e}validateResolvedCredentials(e){if(typeof e!=`object`||typeof e.accessKeyId!=`string`||typeof e.secretAccessKey!=`string`)throw Error(`Resolved credential object is not valid`)}formatDate(e){let t=ha(e).replace(/[-:]/g,``);return{longDate:t,shortDate:t.slice(0,8)}}getCanonicalHeaderList(e){return Object.keys(e).sort().join(`;`)}};const $={},va=[],ya=(e,t,n)=>`${e}/${t}/${n}/${pa}`,ba=async(e,t,n,i,a)=>{let o=await xa(e,t.secretAccessKey,t.accessKeyId),s=`${n}:${i}:${a}:${(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.n)(o)}:${t.sessionToken}`;if(s in $)return $[s];for(va.push(s);va.length>50;)delete $[va.shift()];let c=`AWS4${t.secretAccessKey}`;for(let t of[n,i,a,pa])c=await xa(e,c,t);return $[s]=c},xa=(e,t,n)=>{let r=new e(t);return r.update(A(n)),r.digest()},Sa=({headers:e},t,n)=>{let r={};for(let i of Object.keys(e).sort()){if(e[i]==null)continue;let o=i.toLowerCase();((0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.r)(la,o)||t?.has(o)||ua.test(o)||da.test(o))&&(!n||n&&!n.has(o))||(o===`__proto__`&&W(r),r[o]=e[i].replace(/[\r\n]/g,` `).replace(/[ \t]+/g,` `).replace(/^ | $/g,``))}return r},Ca=async({headers:e,body:t},n)=>{for(let t in e)if((0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.r)(e,t)&&t.toLowerCase()===`x-amz-content-sha256`)return e[t];if(t==null)return`e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`;if(typeof t==`string`||ArrayBuffer.isView(t)||(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.o)(t)){let e=new n;return e.update(A(t)),(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.n)(await e.digest())}return`UNSIGNED-PAYLOAD`},wa=(e,t)=>{e=e.toLowerCase();for(let n in t)if((0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.r)(t,n)&&e===n.toLowerCase())return!0;return!1},Ta=(e,t={})=>{let{headers:n,query:r={}}=_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index2_js__WEBPACK_IMPORTED_MODULE_9__.t.clone(e);for(let e in n){if(!(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.r)(n,e))continue;let i=e.toLowerCase();(i.slice(0,6)===`x-amz-`&&!t.unhoistableHeaders?.has(i)||t.hoistableHeaders?.has(i))&&(r[e]=n[e],delete n[e])}return{...e,headers:n,query:r}},Ea=e=>{e=_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index2_js__WEBPACK_IMPORTED_MODULE_9__.t.clone(e);for(let t in e.headers)(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.r)(e.headers,t)&&ca.indexOf(t.toLowerCase())>-1&&delete e.headers[t];return e};var Da=class extends _a{headerFormatter=new ta;constructor({applyChecksum:e,credentials:t,region:n,service:r,sha256:i,uriEscapePath:a=!0}){super({applyChecksum:e,credentials:t,region:n,service:r,sha256:i,uriEscapePath:a})}async presign(e,t={}){let{signingDate:n=new Date,expiresIn:r=3600,unsignableHeaders:i,unhoistableHeaders:a,signableHeaders:o,hoistableHeaders:s,signingRegion:c,signingService:l}=t,u=await this.credentialProvider();this.validateResolvedCredentials(u);let d=c??await this.regionProvider(),{longDate:f,shortDate:p}=this.formatDate(n);if(r>604800)return Promise.reject(`Signature version 4 presigned URLs must have an expiration date less than one week in the future`);let m=ya(p,d,l??this.service),h=Ta(Ea(e),{unhoistableHeaders:a,hoistableHeaders:s});u.sessionToken&&(h.query[`X-Amz-Security-Token`]=u.sessionToken),h.query[`X-Amz-Algorithm`]=fa,h.query[`X-Amz-Credential`]=`${u.accessKeyId}/${m}`,h.query[`X-Amz-Date`]=f,h.query[`X-Amz-Expires`]=r.toString(10);let g=Sa(h,i,o);return h.query[`X-Amz-SignedHeaders`]=this.getCanonicalHeaderList(g),h.query[`X-Amz-Signature`]=await this.getSignature(f,m,this.getSigningKey(u,d,p,l),this.createCanonicalRequest(h,g,await Ca(e,this.sha256))),h}async sign(e,t){return typeof e==`string`?this.signString(e,t):e.headers&&e.payload?this.signEvent(e,t):e.message?this.signMessage(e,t):this.signRequest(e,t)}async signEvent({headers:e,payload:t},{signingDate:n=new Date,priorSignature:i,signingRegion:a,signingService:o,eventStreamCredentials:s}){let c=a??await this.regionProvider(),{shortDate:l,longDate:u}=this.formatDate(n),d=ya(l,c,o??this.service),f=await Ca({headers:{},body:t},this.sha256),p=new this.sha256;p.update(e);let m=[`AWS4-HMAC-SHA256-PAYLOAD`,u,d,i,(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.n)(await p.digest()),f].join(`
`);return this.signString(m,{signingDate:n,signingRegion:c,signingService:o,eventStreamCredentials:s})}async signMessage(e,{signingDate:t=new Date,signingRegion:n,signingService:r,eventStreamCredentials:i}){return this.signEvent({headers:this.headerFormatter.format(e.message.headers),payload:e.message.body},{signingDate:t,signingRegion:n,signingService:r,priorSignature:e.priorSignature,eventStreamCredentials:i}).then(t=>({message:e.message,signature:t}))}async signString(e,{signingDate:t=new Date,signingRegion:n,signingService:i,eventStreamCredentials:a}={}){let o=a??await this.credentialProvider();this.validateResolvedCredentials(o);let s=n??await this.regionProvider(),{shortDate:c}=this.formatDate(t),l=new this.sha256(await this.getSigningKey(o,s,c,i));return l.update(A(e)),(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.n)(await l.digest())}async signRequest(e,{signingDate:t=new Date,signableHeaders:n,unsignableHeaders:r,signingRegion:i,signingService:a}={}){let o=await this.credentialProvider();this.validateResolvedCredentials(o);let s=i??await this.regionProvider(),c=Ea(e),{longDate:l,shortDate:u}=this.formatDate(t),d=ya(u,s,a??this.service);c.headers[sa]=l,o.sessionToken&&(c.headers[`x-amz-security-token`]=o.sessionToken);let f=await Ca(c,this.sha256);!wa(`x-amz-content-sha256`,c.headers)&&this.applyChecksum&&(c.headers[`x-amz-content-sha256`]=f);let p=Sa(c,r,n),m=await this.getSignature(l,d,this.getSigningKey(o,s,u,a),this.createCanonicalRequest(c,p,f));return c.headers[oa]=`${fa} Credential=${o.accessKeyId}/${d}, SignedHeaders=${this.getCanonicalHeaderList(p)}, Signature=${m}`,c}async getSignature(e,t,n,i){let a=await this.createStringToSign(e,t,i,fa),o=new this.sha256(await n);return o.update(A(a)),(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.n)(await o.digest())}getSigningKey(e,t,n,r){return ba(this.sha256,e,n,t,r||this.service)}};const Oa=t=>n=>{let r=n.credentials,i=!!n.credentials,a;Object.defineProperty(n,"credentials",{set(t){t&&t!==r&&t!==a&&(i=!0),r=t;let o=Aa(n,ka(n,{credentials:r,credentialDefaultProvider:n.credentialDefaultProvider}));if(i&&!o.attributed){let t=typeof r==`object`&&!!r;a=async n=>{let r=await o(n);return t&&(!r.$source||Object.keys(r.$source).length===0)?(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_loadSso_index_index_l8l7snuw_js__WEBPACK_IMPORTED_MODULE_10__.t)(r,`CREDENTIALS_CODE`,`e`):r},a.memoized=o.memoized,a.configBound=o.configBound,a.attributed=!0}else a=o},get(){return a},enumerable:!0,configurable:!0}),n.credentials=r;let{signingEscapePath:o=!0,systemClockOffset:s=n.systemClockOffset||0,sha256:c}=n,l;return l=n.signer?q(n.signer):n.regionInfoProvider?()=>q(n.region)().then(async e=>[await n.regionInfoProvider(e,{useFipsEndpoint:await n.useFipsEndpoint(),useDualstackEndpoint:await n.useDualstackEndpoint()})||{},e]).then(([e,t])=>{let{signingRegion:r,signingService:i}=e;n.signingRegion=n.signingRegion||r||t,n.signingName=n.signingName||i||n.serviceId;let a={...n,credentials:n.credentials,region:n.signingRegion,service:n.signingName,sha256:c,uriEscapePath:o};return new(n.signerConstructor||Da)(a)}):async e=>{e=Object.assign({},{name:`sigv4`,signingName:n.signingName||n.defaultSigningName,signingRegion:await q(n.region)(),properties:{}},e);let t=e.signingRegion,r=e.signingName;n.signingRegion=n.signingRegion||t,n.signingName=n.signingName||r||n.serviceId;let i={...n,credentials:n.credentials,region:n.signingRegion,service:n.signingName,sha256:c,uriEscapePath:o};return new(n.signerConstructor||Da)(i)},Object.assign(n,{systemClockOffset:s,signingEscapePath:o,signer:l,disableClockSkewCorrection:q(n.disableClockSkewCorrection??t)})};function ka(e,{credentials:t,credentialDefaultProvider:n}){let r;return r=t?t?.memoized?t:Fr(t,Nr,Pr):n?q(n(Object.assign({},e,{parentClientConfig:e}))):async()=>{throw Error("@aws-sdk/core::resolveAwsSdkSigV4Config - `credentials` not provided and no credentialDefaultProvider was configured.")},r.memoized=!0,r}function Aa(e,t){if(t.configBound)return t;let n=async n=>t({...n,callerClientConfig:e});return n.memoized=t.memoized,n.configBound=!0,n}const ja=Oa((0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_loadSso_index_index_js__WEBPACK_IMPORTED_MODULE_3__.t)({environmentVariableSelector:e=>j(e,`AWS_DISABLE_CLOCK_SKEW_CORRECTION`,M.ENV),configFileSelector:e=>j(e,`disable_clock_skew_correction`,M.CONFIG),default:!1}));var Ma=class{queryCompat;errorRegistry;constructor(e=!1){this.queryCompat=e}resolveRestContentType(e,t){let n=t.getMemberSchemas(),r=Object.values(n).find(e=>!!e.getMergedTraits().httpPayload);if(r)return r.getMergedTraits().mediaType||(r.isStringSchema()?`text/plain`:r.isBlobSchema()?`application/octet-stream`:e);if(!t.isUnitSchema()&&Object.values(n).find(e=>{let{httpQuery:t,httpQueryParams:n,httpHeader:r,httpLabel:i,httpPrefixHeaders:a}=e.getMergedTraits();return!t&&!n&&!r&&!i&&a===void 0}))return e}async getErrorSchemaOrThrowBaseException(e,t,n,r,i,a){let o=e;e.includes(`#`)&&([,o]=e.split(`#`));let s={$metadata:i,$fault:n.statusCode<500?`client`:`server`};if(!this.errorRegistry)throw Error(`@aws-sdk/core/protocols - error handler not initialized.`);try{return{errorSchema:a?.(this.errorRegistry,o)??this.errorRegistry.getSchema(e),errorMetadata:s}}catch{r.message=r.message??r.Message??`UnknownError`;let e=this.errorRegistry,t=e.getBaseException();if(t){let n=e.getErrorCtor(t)??Error;throw this.decorateServiceException(Object.assign(new n({name:o}),s),r)}let n=r,i=n?.message??n?.Message??n?.Error?.Message??n?.Error?.message;throw this.decorateServiceException(Object.assign(Error(i),{name:o},s),r)}}compose(e,t,n){let r=n;t.includes(`#`)&&([r]=t.split(`#`));let i=_main_packages_main_packet_filter_calls_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_1__.t.for(r),a=_main_packages_main_packet_filter_calls_index_loadSso_index_index_index_js__WEBPACK_IMPORTED_MODULE_1__.t.for(`smithy.ts.sdk.synthetic.`+n);e.copyFrom(i),e.copyFrom(a),this.errorRegistry=e}decorateServiceException(e,t={}){if(this.queryCompat){let n=e.Message??t.Message,r=st(e,t);n&&(r.message=n);let i=r.Error??{};i.Type=r.Error?.Type,i.Code=r.Error?.Code,i.Message=r.Error?.message??r.Error?.Message??n,r.Error=i;let a=r.$metadata.requestId;return a&&(r.RequestId=a),r}return st(e,t)}setQueryCompatError(e,t){let n=t.headers?.[`x-amzn-query-error`];if(e!==void 0&&n!=null){let[t,r]=n.split(`;`),i=Object.keys(e),a={Code:t,Type:r};e.Code=t,e.Type=r;for(let t=0;t<i.length;t++){let n=i[t];a[n===`message`?`Message`:n]=e[n]}delete a.__type,e.Error=a}}queryCompatOutput(e,t){e.Error&&(t.Error=e.Error),e.Type&&(t.Type=e.Type),e.Code&&(t.Code=e.Code)}findQueryCompatibleError(e,t){try{return e.getSchema(t)}catch{return e.find(e=>R.of(e).getMergedTraits().awsQueryError?.[0]===t)}}};const Na=2**53-1;var Pa=class e{digestLength=32;state=Int32Array.from(Fa);w;buffer=new Uint8Array(64);bufferLength=0;bytesHashed=0;finished=!1;inner;outer;constructor(t){if(t){let n=e.normalizeKey(t);this.inner=new e,this.outer=new e;let{inner:r,outer:i}=this,a=new Uint8Array(128);for(let e=0;e<64;++e)a[e]=54^n[e],a[e+64]=92^n[e];r.update(a.subarray(0,64)),i.update(a.subarray(64))}}update(e){if(this.finished)throw Error(`Attempted to update an already finished HMAC.`);if(this.inner){this.inner.update(e);return}let t=A(e),n=0,{byteLength:r}=t;if(this.bytesHashed+=r,this.bytesHashed*8>Na)throw Error(`Cannot hash more than 2^53 - 1 bits`);for(;r>0;)this.buffer[this.bufferLength++]=t[n++],r--,this.bufferLength===64&&(this.hashBuffer(),this.bufferLength=0)}async digest(){let{inner:e,outer:t}=this;if(e&&t){if(this.finished)throw Error(`Attempted to digest an already finished HMAC.`);this.finished=!0;let n=e.digestSync();return t.update(n),t.digestSync()}return this.digestSync()}reset(){this.state=Int32Array.from(Fa),this.buffer=new Uint8Array(64),this.bufferLength=0,this.bytesHashed=0}digestSync(){let e=this.state.slice(),t=this.buffer.slice(),n=this.bufferLength,r=this.bytesHashed*8,i=new DataView(t.buffer,t.byteOffset,t.byteLength);if(i.setUint8(n++,128),(n-1)%64>=56){for(let e=n;e<64;++e)i.setUint8(e,0);this.hashBufferWith(e,t),n=0}for(let e=n;e<56;++e)i.setUint8(e,0);i.setUint32(56,Math.floor(r/4294967296),!1),i.setUint32(60,r,!1),this.hashBufferWith(e,t);let a=new Uint8Array(32);for(let t=0;t<8;++t)a[t*4]=e[t]>>>24&255,a[t*4+1]=e[t]>>>16&255,a[t*4+2]=e[t]>>>8&255,a[t*4+3]=e[t]>>>0&255;return a}static normalizeKey(t){let n=A(t);if(n.byteLength>64){let t=new e;t.update(n);let r=t.digestSync(),i=new Uint8Array(64);return i.set(r),i}if(n.byteLength<64){let e=new Uint8Array(64);return e.set(n),e}return n}hashBuffer(){this.hashBufferWith(this.state,this.buffer)}hashBufferWith(e,t){let n=this.w??=new Int32Array(64),r=e[0],i=e[1],a=e[2],o=e[3],s=e[4],c=e[5],l=e[6],u=e[7];for(let e=0;e<64;++e){if(e<16)n[e]=(t[e*4]&255)<<24|(t[e*4+1]&255)<<16|(t[e*4+2]&255)<<8|t[e*4+3]&255;else{let t=n[e-2],r=(t>>>17|t<<15)^(t>>>19|t<<13)^t>>>10;t=n[e-15];let i=(t>>>7|t<<25)^(t>>>18|t<<14)^t>>>3;n[e]=(r+n[e-7]|0)+(i+n[e-16]|0)}let d=(((s>>>6|s<<26)^(s>>>11|s<<21)^(s>>>25|s<<7))+(s&c^~s&l)|0)+(u+(Ia[e]+n[e]|0)|0)|0,f=((r>>>2|r<<30)^(r>>>13|r<<19)^(r>>>22|r<<10))+(r&i^r&a^i&a)|0;u=l,l=c,c=s,s=o+d|0,o=a,a=i,i=r,r=d+f|0}e[0]+=r,e[1]+=i,e[2]+=a,e[3]+=o,e[4]+=s,e[5]+=c,e[6]+=l,e[7]+=u}};const Fa=new Int32Array([1779033703,3144134277,1013904242,2773480762,1359893119,2600822924,528734635,1541459225]),Ia=new Int32Array([1116352408,1899447441,3049323471,3921009573,961987163,1508970993,2453635748,2870763221,3624381080,310598401,607225278,1426881987,1925078388,2162078206,2614888103,3248222580,3835390401,4022224774,264347078,604807628,770255983,1249150122,1555081692,1996064986,2554220882,2821834349,2952996808,3210313671,3336571891,3584528711,113926993,338241895,666307205,773529912,1294757372,1396182291,1695183700,1986661051,2177026350,2456956037,2730485921,2820302411,3259730800,3345764771,3516065817,3600352804,4094571909,275423344,430227734,506948616,659060556,883997877,958139571,1322822218,1537002063,1747873779,1955562222,2024104815,2227730452,2361852424,2428436474,2756734187,3204031479,3329325298]),La=(()=>{try{return (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)(`sha256`),!0}catch{return!1}})()?Ra():Pa;function Ra(){return class{digestLength=32;secret;hash;isHmac;finished=!1;constructor(e){this.secret=e,this.isHmac=!!e,this.hash=this.createHash()}update(e){if(this.finished)throw Error(`Attempted to update an already finished hash.`);this.hash.update(e)}async digest(){let e;return this.isHmac?(this.finished=!0,e=this.hash.digest()):e=this.hash.copy().digest(),new Uint8Array(e.buffer,e.byteOffset,e.byteLength)}reset(){this.hash=this.createHash(),this.finished=!1}createHash(){return this.secret?(0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHmac)(`sha256`,za(this.secret)):(0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)(`sha256`)}}}function za(e){return typeof e==`string`?e:ArrayBuffer.isView(e)?Buffer.from(e.buffer,e.byteOffset,e.byteLength):Buffer.from(e)}

}),

1339:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  n: () => (r),
  r: () => (n),
  t: () => (i)
});
var _main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2868);
const n=t=>{let n=(0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.a)(t,`utf8`);return new Uint8Array(n.buffer,n.byteOffset,n.byteLength/Uint8Array.BYTES_PER_ELEMENT)},r=e=>{if(typeof e==`string`)return e;if(typeof e!=`object`||typeof e.byteOffset!=`number`||typeof e.byteLength!=`number`)throw Error(`@smithy/util-utf8: toUtf8 encoder function only accepts string | Uint8Array.`);return (0,_main_packages_main_packet_filter_calls_ambient_credentials_index_loadSso_index_index_index_index_js__WEBPACK_IMPORTED_MODULE_0__.i)(e.buffer,e.byteOffset,e.byteLength).toString(`utf8`)};var i=class e{namespace;schemas;exceptions;static registries=new Map;constructor(t,n=new Map,r=new Map){this.namespace=t,this.schemas=n,this.exceptions=r,e.registries.has(t)||e.registries.set(t,this)}static for(t){return e.registries.get(t)??new e(t)}copyFrom(e){let{schemas:t,exceptions:n}=this;for(let[n,r]of e.schemas)t.has(n)||t.set(n,r);for(let[t,r]of e.exceptions)n.has(t)||n.set(t,r)}register(t,n){let r=this.normalizeShapeId(t);for(let t of[this,e.for(r.split(`#`)[0])])t.schemas.has(r)||t.schemas.set(r,n)}getSchema(e){let t=this.normalizeShapeId(e);if(!this.schemas.has(t)){if(!e.includes(`#`)){let t=`#`+e,n=[];for(let[e,r]of this.schemas.entries())e.endsWith(t)&&n.push(r);if(n.length===1)return n[0]}throw Error(`@smithy/core/schema - schema not found for ${t}`)}return this.schemas.get(t)}registerError(t,n){let r=t,i=r[1],a=i+`#`+r[2];n.hasOwnProperty?.(`shapeId`)||(n.shapeId=a);for(let t of[this,e.for(i)])!t.schemas.has(a)&&!t.exceptions.has(r)&&(t.schemas.set(a,r),t.exceptions.set(r,n))}getErrorCtor(t){let n=t;return this.exceptions.has(n)?this.exceptions.get(n):e.for(n[1]).exceptions.get(n)}getBaseException(){for(let e of this.exceptions.keys())if(Array.isArray(e)){let[,t,n]=e,r=t+`#`+n;if(r.startsWith(`smithy.ts.sdk.synthetic.`)&&r.endsWith(`ServiceException`))return e}}find(e){for(let t of this.schemas.values())if(e(t))return t}clear(){this.schemas.clear(),this.exceptions.clear()}normalizeShapeId(e){return e.includes(`#`)?e:this.namespace+`#`+e}};

}),

1595:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  t: () => (t)
});
var e=Object.defineProperty,t=(t,n)=>{let r={};for(var i in t)e(r,i,{get:t[i],enumerable:!0});return n||e(r,Symbol.toStringTag,{value:`Module`}),r};

}),

9817:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (tableName),
  i: () => (staticRoute),
  n: () => (describeTarget),
  o: () => (targets),
  r: () => (isPropagated),
  s: () => (vpcCidrs),
  t: () => (belongsTo)
});
var _main_destination_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5753);
var _main_instance_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8662);


// src/model/route-table.ts
function vpcCidrs({ routes }) {
	return routes.filter(({ origin }) => origin === "CreateRouteTable").flatMap(({ destination }) => (0,_main_destination_js__WEBPACK_IMPORTED_MODULE_0__.r)(destination) ?? []);
}
function staticRoute(table, destination) {
	let known = staticRoutes.get(table) ?? byDestination(table);
	return staticRoutes.set(table, known), known.get(destination.text);
}
const staticRoutes = /* @__PURE__ */ new WeakMap();
function byDestination({ routes }) {
	let created = routes.filter(({ origin }) => origin === "CreateRoute" || origin === "");
	return new Map(created.toReversed().map((route) => [(0,_main_destination_js__WEBPACK_IMPORTED_MODULE_0__.t)(route.destination), route]));
}
function targets(route, owner) {
	return belongsTo(route, owner) && targetedInterface(route, owner)?.interfaceType !== "efa-only";
}
function belongsTo(route, owner) {
	return route.target.kind === "instance" ? route.target.instanceId === owner.instanceId : targetedInterface(route, owner) !== void 0;
}
function targetedInterface({ target }, { networkInterfaces }) {
	return target.kind === "instance" || target.kind === "network-interface" ? networkInterfaces.find(({ networkInterfaceId }) => networkInterfaceId === target.networkInterfaceId) : void 0;
}
function isPropagated({ origin }) {
	return origin !== "CreateRoute" && origin !== "CreateRouteTable" && origin !== "";
}
function tableName({ routeTableId, tags }) {
	let name = tags.get("Name") ?? "";
	return name === "" ? routeTableId : `${routeTableId} (${name})`;
}
function describeTarget(target) {
	switch (target.kind) {
		case "instance": return target.instanceId;
		case "network-interface": return target.networkInterfaceId;
		case "gateway": return target.gatewayId;
		case "other": return target.id;
		case "none": return "no target";
	}
}



}),

1440:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (keepAccounts),
  i: () => (withoutSecrets),
  n: () => (keepLogin),
  o: () => (keepAccountsOf),
  r: () => (keepSecret),
  s: () => (maskAccounts),
  t: () => (foreignText)
});
// src/runtime/account-mask.ts
let isMasking = !1;
const known = /* @__PURE__ */ new Set(), ACCOUNT = /(?:(?<!\d)|(?<=%[\da-f]{2}|\\u[\da-f]{4}))\d{4}-?\d{4}-?\d{4}(?!\d)/gi;
function maskAccounts() {
	isMasking = !0;
}
function keepAccounts(text) {
	if (isMasking) for (let [account] of text.matchAll(ACCOUNT)) known.add(account.replaceAll("-", ""));
}
function keepAccountsOf(answer) {
	if (isMasking) for (let [name, value] of Object.entries(answer)) typeof value == "object" && value ? keepAccountsOf(value) : typeof value == "string" && /(?:Owner|User)Id$|Arn$/.test(name) && keepAccounts(value);
}
function withoutAccounts(text) {
	return known.size === 0 ? text : text.replace(ACCOUNT, (account) => known.has(account.replaceAll("-", "")) ? account.replace(/\d/g, "*") : account);
}
let secrets = [], words = [];
function keepSecret(secret) {
	if (secret.length < 8) return words = merged(words, formsOf(secret, 4)), !1;
	let isNew = !secrets.includes(secret);
	return secrets = merged(secrets, formsOf(secret, 8)), isNew;
}
function keepLogin(user, password) {
	words = merged(words, formsOf(user, 4)), password !== "" && keepSecret(password), keepSecret(`${user}:${password}`);
}
function formsOf(secret, shortest) {
	return [
		secret,
		encodeURIComponent(secret),
		JSON.stringify(secret).slice(1, -1),
		Buffer.from(secret).toString("base64")
	].filter((form) => form.length >= shortest && secret.length >= shortest);
}
function merged(known, more) {
	return [.../* @__PURE__ */ new Set([...known, ...more])].sort((a, b) => b.length - a.length);
}
function withoutSecrets(text) {
	return withoutAccounts(secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), text));
}
const LOGIN_IN_URL = /\/\/[^\s/?#"\\<>]*@/g, SECRET_IN_QUERY = /([?&](?:X-Amz-Credential|[\w-]*(?:token|secret|password|signature))=)[^\s&#"'\\<>]+/gi, JSON_WEB_TOKEN = /(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]*/g, GITHUB_TOKEN = /(?<!\w)(?:gh[a-z]|github_pat)_\w{20,}/g;
function withoutLikelySecrets(text) {
	return text.replace(LOGIN_IN_URL, "//***@").replace(SECRET_IN_QUERY, "$1***").replace(JSON_WEB_TOKEN, "***").replace(GITHUB_TOKEN, "***");
}
const READ_LENGTH = 65536;
function foreignText(text, length) {
	let isCut = text.length > READ_LENGTH, known = withoutLikelySecrets(withoutSecrets(isCut ? text.slice(0, READ_LENGTH) : text)), whole = isCut ? known.slice(0, -16384) : known, shown = words.reduce(withoutWord, whole);
	return shown.length > length ? `${shown.slice(0, length - 1)}…` : shown;
}
function withoutWord(text, word) {
	let parts = text.split(word);
	return parts.map((part, index) => {
		let next = parts[index + 1];
		return next === void 0 ? part : part + (isPartOfWord(part.slice(-1)) || isPartOfWord(next.slice(0, 1)) ? word : "***");
	}).join("");
}
function isPartOfWord(character) {
	return /[\w-]/.test(character);
}



}),

4034:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (tableIdInOtherVpc),
  c: () => (tableNameMissing),
  d: () => (actionDocsPage),
  f: () => (docsUrl),
  h: () => (runUrl),
  i: () => (tableDuplicate),
  l: () => (sanitize),
  m: () => (linkedCode),
  n: () => (severalVpcsHoldBoth),
  o: () => (tableIdMissing),
  p: () => (hasOtherPages),
  r: () => (subnetNotManaged),
  s: () => (tableNameInOtherVpc),
  t: () => (noVpcHoldsBoth),
  u: () => (sanitizeLogLine)
});
var _main_filters_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3294);
var _main_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7512);
var _main_route_table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9817);
var _main_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1440);




// src/github/docs-link.ts
function docsPageUrl(server, repository, ref) {
	let path = ref.split("/");
	if (isRepositoryAt(server, repository) && ref.length <= 255 && path.every((part) => /^[\w#+@-][\w#+@.-]*$/.test(part))) return `${server}/${repository}/blob/${path.map(encodeURIComponent).join("/")}/docs/troubleshooting.md`;
}
function hasOtherPages(env) {
	return env.GITEA_ACTIONS === "true" || env.FORGEJO_ACTIONS === "true";
}
function runUrl(server, repository, id, attempt) {
	return isRepositoryAt(server, repository) && [id, attempt].every((text) => /^\d{1,20}$/.test(text)) ? `${server}/${repository}/actions/runs/${id}/attempts/${attempt}` : void 0;
}
function isRepositoryAt(server, repository) {
	return /^https?:\/\/[a-z\d.-]+(:\d{1,5})?$/i.test(server) && /^[\w-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(repository);
}
function actionDocsPage(env = process.env) {
	if (!hasOtherPages(env)) return docsPageUrl(env.GITHUB_SERVER_URL ?? "", env.GITHUB_ACTION_REPOSITORY ?? "", env.GITHUB_ACTION_REF ?? "");
}
function docsUrl(page, code) {
	return page === void 0 ? void 0 : `${page}#${code}`;
}
function linkedCode(page, code) {
	let url = docsUrl(page, code);
	return url === void 0 ? code : `[${code}](${url})`;
}
// src/github/sanitize.ts
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]|(?!(?<=\p{Extended_Pictographic})\uFE0F)\p{Default_Ignorable_Code_Point}/gu;
function sanitize(text) {
	return (0,_main_secrets_js__WEBPACK_IMPORTED_MODULE_1__.i)(text).replace(/[\n\r\t\u2028\u2029]+/g, " ").replace(INVISIBLE, "�");
}
function sanitizeLogLine(text) {
	return sanitize(text).replace(/^(\s*):(?=:)/, "$1: ").replaceAll("##[", "## [");
}
// src/discover/table-messages.ts
function noVpcHoldsBoth(workerVpcs, tableVpcs) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.t)("vpc-mismatch", `The workers are in ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.n)(workerVpcs)}, but the route table is in ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.n)(tableVpcs)}. They must be in the same VPC. Check their names and tags, or set vpc-id.`, [...workerVpcs, ...tableVpcs]);
}
function severalVpcsHoldBoth(vpcIds) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.t)("vpc-ambiguous", `Workers and route tables that match the inputs are in ${vpcIds.length} VPCs (${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.n)(vpcIds)}). Set vpc-id to the VPC to use.`, vpcIds);
}
function tableIdMissing(routeTableId) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.t)("route-table-missing", `Route table ${routeTableId} was not found. Check route-table-ids, aws-region, and vpc-id.`);
}
function tableIdInOtherVpc({ routeTableId, vpcId: actual }, vpcId) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.t)("vpc-mismatch", `Route table ${routeTableId} is in ${actual}, but the workers are in ${vpcId}. Remove it from route-table-ids.`);
}
function tableNameMissing(name, tag) {
	let has = (0,_main_filters_js__WEBPACK_IMPORTED_MODULE_3__.r)(name) ? "matches" : "has";
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.t)("route-table-missing", `No route table ${has} "${name}" in its tag "${tag}". Check route-table-name, route-table-tag, aws-region, and vpc-id, or set route-table-ids. A VPC's main table has no tags unless you add them, and only the owner of a shared VPC can see the tags of its tables.`);
}
function tableNameInOtherVpc(name, tables, vpcId) {
	let places = placesOf(tables);
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.t)("vpc-mismatch", `No route table named "${name}" is in ${vpcId}, the VPC of the workers (${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.n)(places)}). Check route-table-name, or set vpc-id.`, places);
}
function tableDuplicate(name, tag, tables) {
	let places = placesOf(tables), pattern = `${(0,_main_filters_js__WEBPACK_IMPORTED_MODULE_3__.t)(name)}*`.replaceAll(",", "\\,"), fix = new Set(tables.map(({ vpcId }) => vpcId)).size > 1 ? "set vpc-id" : `set route-table-name to ${pattern} to manage every table whose tag starts with ${name}`;
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.t)("route-table-duplicate", `${tables.length} route tables have "${name}" in their tag "${tag}" (${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.n)(places)}). List the ones to manage in route-table-ids, or ${fix}.`, places);
}
function placesOf(tables) {
	return tables.map(({ routeTableId, vpcId }) => `${routeTableId} in ${vpcId}`);
}
function subnetNotManaged(subnetId, workers, associated) {
	let names = workers.map(({ name }) => name), which = `${associated.subnetIds.includes(subnetId) ? "" : "the VPC's main table "}${(0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_0__.a)(associated)}`, [are, their] = workers.length === 1 ? ["is", "its"] : ["are", "their"];
	return {
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.a)("subnet-not-governed", `${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.n)(names)} ${are} in ${subnetId}, which uses ${which}, so outbound traffic from ${their} pods doesn't use the managed routes. Associate the subnet with a managed route table, or add ${associated.routeTableId} to route-table-ids or its name to route-table-name.`, names),
		about: [subnetId, associated.routeTableId]
	};
}



}),

3107:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (routeTarget),
  i: () => (primaryInterface),
  n: () => (hasPrimaryInterface),
  r: () => (nameWithId),
  t: () => (deliveringInterface)
});
var _main_instance_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8662);

// src/model/worker.ts
function nameWithId(name, id) {
	return name === id || name.endsWith(` (${id})`) ? name : `${name} (${id})`;
}
function routeTarget(worker) {
	let { instanceId, networkInterfaces } = worker, primary = primaryOf(networkInterfaces);
	return networkInterfaces.length > 1 && primary !== void 0 ? {
		kind: "network-interface",
		networkInterfaceId: primary.networkInterfaceId
	} : {
		kind: "instance",
		instanceId
	};
}
function primaryInterface({ networkInterfaces }) {
	return (primaryOf(networkInterfaces) ?? networkInterfaces[0])?.networkInterfaceId ?? "";
}
function hasPrimaryInterface({ networkInterfaces }) {
	return networkInterfaces.length <= 1 || primaryOf(networkInterfaces) !== void 0;
}
function primaryOf(networkInterfaces) {
	let [primary, another] = networkInterfaces.filter(isPrimary);
	return another === void 0 ? primary : void 0;
}
function isPrimary({ networkCardIndex, deviceIndex, interfaceType }) {
	return networkCardIndex === 0 && deviceIndex === 0 && interfaceType !== "efa-only";
}
function deliveringInterface({ networkInterfaces }, podCidr) {
	return networkInterfaces.find((each) => (0,_main_instance_js__WEBPACK_IMPORTED_MODULE_0__.n)(each, podCidr));
}



}),

3340:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $: () => (toSdkFilters),
  A: () => (withPrevious),
  B: () => (podCidrReserved),
  C: () => (NOTHING_YET),
  D: () => (isValidated),
  E: () => (isSuccess),
  F: () => (withoutWriting),
  G: () => (routeStale),
  H: () => (podCidrsPublic),
  I: () => (checkName),
  J: () => (targetName),
  K: () => (sourceDestCheckOn),
  L: () => (podCidrInVpc),
  M: () => (observe),
  N: () => (skipPlan),
  O: () => (resultRow),
  P: () => (unread),
  Q: () => (calling),
  R: () => (podCidrOutsideCluster),
  S: () => (workerLines),
  T: () => (hasChanges),
  U: () => (routeConflict),
  V: () => (podCidrSpecial),
  W: () => (routeShadowed),
  X: () => (checksFailed),
  Y: () => (checksDisabled),
  Z: () => (githubLimited),
  _: () => (checkGroups),
  a: () => (podCidrTagEmpty),
  at: () => (failureScope),
  b: () => (outcome),
  c: () => (primaryInterfaceUnknown),
  ct: () => (callerNotAllowed),
  d: () => (workerInOtherVpc),
  dt: () => (leastWorkers),
  et: () => (readPages),
  f: () => (workerMissing),
  ft: () => (withDistinctNames),
  g: () => (withProgress),
  h: () => (workerSurplus),
  i: () => (podCidrInvalid),
  it: () => (HOUR_SECONDS),
  j: () => (isVerified),
  k: () => (tableRows),
  l: () => (workerDuplicate),
  lt: () => (isAllowed),
  m: () => (workerPending),
  n: () => (noWorkerMatches),
  nt: () => (AUDIENCE),
  o: () => (podCidrTagMissing),
  ot: () => (kindOf),
  p: () => (workerNotRunning),
  q: () => (tableOfOtherAccount),
  r: () => (podCidrHostBits),
  rt: () => (CREDENTIALS_MS),
  eF: () => (run),
  s: () => (podCidrUnusable),
  st: () => (proxyStatus),
  t: () => (selectRouteTables),
  tt: () => (USER_AGENT),
  u: () => (workerExcluded),
  ut: () => (tablesNotAllowed),
  v: () => (headline),
  w: () => (countResults),
  x: () => (tableLines),
  y: () => (otherLines),
  z: () => (podCidrOverlap)
});

// EXTERNAL MODULE: ./build/shaken/main-filters.js
var main_filters = __nccwpck_require__(3294);
// EXTERNAL MODULE: ./build/shaken/main-instance.js
var main_instance = __nccwpck_require__(8662);
// EXTERNAL MODULE: ./build/shaken/main-worker.js
var main_worker = __nccwpck_require__(3107);
// EXTERNAL MODULE: ./build/shaken/main-packages~main.js
var main_packages_main = __nccwpck_require__(9025);
// EXTERNAL MODULE: ./build/shaken/main-finding.js
var main_finding = __nccwpck_require__(7512);
// EXTERNAL MODULE: ./build/shaken/main-route-table.js
var main_route_table = __nccwpck_require__(9817);
// EXTERNAL MODULE: ./build/shaken/main-secrets.js
var main_secrets = __nccwpck_require__(1440);
// EXTERNAL MODULE: ./build/shaken/main-cancellation.js
var main_cancellation = __nccwpck_require__(8346);
// EXTERNAL MODULE: ./build/shaken/main-aws-error.js
var main_aws_error = __nccwpck_require__(7995);
// EXTERNAL MODULE: ./build/shaken/main-packages~main~packet-filter-calls~index~loadSso~index~index.js
var main_packages_main_packet_filter_calls_index_loadSso_index_index = __nccwpck_require__(5761);
// EXTERNAL MODULE: ./build/shaken/main-cidr.js
var main_cidr = __nccwpck_require__(6811);
// EXTERNAL MODULE: ./build/shaken/main-destination.js
var main_destination = __nccwpck_require__(5753);
// EXTERNAL MODULE: ./build/shaken/main-messages.js
var main_messages = __nccwpck_require__(257);
// EXTERNAL MODULE: ./build/shaken/main-table-messages.js
var main_table_messages = __nccwpck_require__(4034);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/shaken/main.js





















// src/discover/worker-candidates.ts
function workerFilters(selection, vpcId) {
	let inVpc = vpcId === void 0 ? [] : [{
		name: "vpc-id",
		values: [vpcId]
	}], nameFilter = `tag:${selection.nameTag}`;
	switch (selection.by) {
		case "filter": return [[...selection.filters, ...inVpc]];
		case "name-and-filter": return [[
			{
				name: nameFilter,
				values: [`${(0,main_filters.t)(selection.prefix)}*`]
			},
			...selection.filters,
			...inVpc
		]];
		case "name": return (0,main_filters.n)(nameFilter, selection.names.map(main_filters.t)).map((filter) => [filter, ...inVpc]);
	}
}
function candidates(selection, instances) {
	let named = instances.map((instance) => ({
		name: nameOf(instance, selection.nameTag),
		instance
	}));
	switch (selection.by) {
		case "filter": return named.toSorted((a, b) => compareNames(a.name, b.name) || compareNames(a.instance.instanceId, b.instance.instanceId));
		case "name-and-filter": return named.filter(({ name }) => name.startsWith(selection.prefix) && /^\d+$/.test(name.slice(selection.prefix.length)));
		case "name": {
			let names = new Set(selection.names);
			return named.filter(({ name }) => names.has(name));
		}
	}
}
function nameOf({ tags, instanceId }, nameTag) {
	let name = tags.get(nameTag) ?? "";
	return name === "" ? instanceId : name;
}
function withDistinctNames(candidates) {
	let byName = Map.groupBy(candidates, ({ name }) => name);
	return candidates.map(({ name, instance }) => ({
		name: byName.get(name)?.length === 1 ? name : (0,main_worker.r)(name, instance.instanceId),
		instance
	}));
}
const { compare: compareNames } = new Intl.Collator("en", { numeric: !0 });
function pendingWorkers(selection, candidates) {
	let existing = candidates.filter(({ instance }) => (0,main_instance.r)(instance, "existing")), pending = (selection.by === "filter" ? withDistinctNames(existing) : existing).filter(({ instance }) => instance.state === "pending").map(({ name }) => name);
	if (selection.by === "filter" || selection.by === "node") return pending;
	let running = new Set(candidates.filter(({ instance }) => (0,main_instance.r)(instance, "running")).map(({ name }) => name));
	return pending.filter((name) => !running.has(name));
}
function workersNotFound(selection, candidates) {
	if (selection.by === "node") return [];
	if (selection.by === "filter") return candidates.length === 0 ? ["An instance that matches worker-filters"] : [];
	let found = new Set(candidates.map(({ name }) => name));
	return selection.names.filter((name) => !found.has(name));
}
function leastWorkers(selection) {
	return selection.by === "filter" || selection.by === "node" ? 1 : selection.names.length;
}
// src/nodes/with-nodes.ts
async function withNodes(given) {
	let { workers } = given;
	if (workers.by !== "nodes-file") return {
		kind: "inputs",
		inputs: {
			...given,
			workers
		},
		summary: void 0
	};
	let { file, alsoGiven, ...tags } = workers, { readNodes, workersGivenTwice } = await __nccwpck_require__.e(295).then(__nccwpck_require__.bind(__nccwpck_require__, 3357)), reading = readNodes(file), problems = [...alsoGiven.length === 0 ? [] : [workersGivenTwice(alsoGiven)], ...reading.kind === "invalid" ? [reading.finding] : []];
	if (reading.kind === "invalid" || problems.length > 0) return {
		kind: "invalid",
		findings: problems
	};
	let { list, summary } = reading;
	return {
		kind: "inputs",
		inputs: {
			...given,
			workers: {
				...tags,
				by: "node",
				file,
				list
			}
		},
		summary
	};
}
// src/model/account.ts
function isAllowed(account, allowed) {
	return allowed.length === 0 || allowed.includes(account);
}
function accountMalformed(text) {
	return (0,main_finding.t)("invalid-input", `allowed-account-ids contains "${text}", which isn't an account ID. Use 12 digits, in quotation marks if the ID begins with 0.`);
}
function roleNotAllowed(account) {
	return notAllowed(`The role in role-to-assume belongs to account ${account}`, "Set a role of an allowed account");
}
function callerNotAllowed(account) {
	return notAllowed(`The credentials belong to account ${account}`, "Check the step or profile that provides the credentials");
}
function tablesNotAllowed(tables, account) {
	let names = tables.map(main_route_table.a), owner = account === "" ? "an unknown account" : `account ${account}`;
	return notAllowed(`${(0,main_finding.n)(names)} ${names.length === 1 ? "belongs" : "belong"} to ${owner}`, "Check the credentials and aws-region", names);
}
function notAllowed(subject, fix, listed = []) {
	return (0,main_finding.t)("account-not-allowed", `${subject}, which isn't in allowed-account-ids. ${fix}, or add the account.`, listed);
}
// src/runtime/node-version.ts
function readsProxies(version) {
	let [major = 0, minor = 0] = version.split(".").map(Number);
	return major > 24 || major === 24 && minor >= 5 || major === 22 && minor >= 21;
}
// src/aws/aws-error-kind.ts
const KINDS = /* @__PURE__ */ new Map([
	["CredentialsProviderError", "no-credentials"],
	["IdTokenUnavailable", "no-job-token"],
	["InvalidIdentityTokenException", "role-not-assumed"],
	["IDPRejectedClaimException", "role-not-assumed"],
	["IDPCommunicationErrorException", "role-not-assumed"],
	["RegionDisabledException", "sts-not-activated"],
	["MissingAuthenticationToken", "no-credentials"],
	["RequestExpired", "expired-credentials"],
	["ExpiredToken", "expired-credentials"],
	["ExpiredTokenException", "expired-credentials"],
	["AuthFailure", "rejected-credentials"],
	["InvalidClientTokenId", "rejected-credentials"],
	["SignatureDoesNotMatch", "rejected-credentials"],
	["IncompleteSignature", "rejected-credentials"],
	["UnrecognizedClientException", "rejected-credentials"],
	["RequestTimeTooSkewed", "clock-skewed"],
	["RequestInTheFuture", "clock-skewed"],
	["UnauthorizedOperation", "permission-denied"],
	["AccessDenied", "permission-denied"],
	["AccessDeniedException", "permission-denied"],
	["OptInRequired", "region-not-enabled"],
	["RouteLimitExceeded", "route-quota"],
	[main_cancellation.n, "cancelled"],
	[main_aws_error.s, "cancelled"],
	[main_aws_error.o, "foreign-answer"],
	[main_aws_error.n, "answer-too-large"],
	[main_aws_error.t, "account-not-allowed"],
	["ENOTFOUND", "endpoint-unreachable"],
	["EAI_AGAIN", "endpoint-unreachable"],
	["ECONNREFUSED", "endpoint-unreachable"],
	["ECONNRESET", "endpoint-unreachable"],
	["ETIMEDOUT", "endpoint-unreachable"],
	["TimeoutError", "endpoint-unreachable"],
	[main_cancellation.r, "endpoint-unreachable"],
	["EHOSTUNREACH", "endpoint-unreachable"],
	["ENETUNREACH", "endpoint-unreachable"],
	["EPIPE", "endpoint-unreachable"],
	["EPROTO", "endpoint-unreachable"],
	["ERR_PROXY_TUNNEL", "proxy-refused"],
	["SELF_SIGNED_CERT_IN_CHAIN", "certificate-not-trusted"],
	["DEPTH_ZERO_SELF_SIGNED_CERT", "certificate-not-trusted"],
	["UNABLE_TO_GET_ISSUER_CERT", "certificate-not-trusted"],
	["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "certificate-not-trusted"],
	["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "certificate-not-trusted"],
	["CERT_HAS_EXPIRED", "certificate-not-trusted"],
	["CERT_NOT_YET_VALID", "certificate-not-trusted"],
	["ERR_TLS_CERT_ALTNAME_INVALID", "certificate-not-trusted"]
]);
function kindOf(error) {
	let { call, code } = error;
	if (error instanceof main_aws_error.i) return kindOfProvider(error);
	if (call === "AssumeRoleWithWebIdentity" && code === "AccessDenied" || (0,main_aws_error.l)(error)) return "role-not-assumed";
	if (code === "Defect") return "internal-error";
	let isOfNode = /^[A-Z][A-Z0-9_]+$/.test(code);
	return KINDS.get(code) ?? (isOfNode ? code.includes("CERT") ? "certificate-not-trusted" : "endpoint-unreachable" : "aws-error");
}
function kindOfProvider({ provider, code }) {
	if (code === "NoAnswer") return "credentials-failed";
	let kind = KINDS.get(code);
	return (provider.kind === "profile" || provider.kind === "web-identity") && kind !== void 0 && OF_STS.has(kind) ? kind : "credentials-failed";
}
const OF_STS = /* @__PURE__ */ new Set([
	"sts-not-activated",
	"endpoint-unreachable",
	"proxy-refused",
	"certificate-not-trusted",
	"clock-skewed"
]);
function failureScope(error) {
	switch (kindOf(error)) {
		case "no-credentials":
		case "expired-credentials":
		case "credentials-failed":
		case "no-job-token":
		case "role-not-assumed":
		case "rejected-credentials":
		case "region-not-enabled":
		case "cancelled":
		case "clock-skewed":
		case "sts-not-activated":
		case "proxy-refused":
		case "certificate-not-trusted":
		case "foreign-answer":
		case "answer-too-large":
		case "account-not-allowed": return "run";
		case "permission-denied": return "permission";
		case "route-quota": return "table-full";
		case "endpoint-unreachable":
		case "internal-error":
		case "aws-error": return "route";
	}
}
function proxyStatus({ code, message }) {
	let status = code === "ERR_PROXY_TUNNEL" ? /: HTTP\/1\.\d (\d{3})/.exec(message)?.[1] : void 0;
	return status === void 0 ? void 0 : Number(status);
}
function passes(cause) {
	let { message } = cause, code = (0,main_aws_error.c)(cause);
	return code.startsWith("IDPCommunicationError") || code.startsWith("InvalidIdentityToken") && /verification key/i.test(message) ? !0 : [
		502,
		503,
		504
	].includes(proxyStatus({
		code,
		message
	}) ?? 0);
}
// src/aws/credential-source.ts
const CREDENTIALS_MS = 3e4, AUDIENCE = "sts.amazonaws.com", HOUR_SECONDS = 3600;
// src/aws/credentials/token-claims.ts
function readClaims(token) {
	let [, payload = ""] = token.split(".");
	try {
		let claims = JSON.parse(Buffer.from(payload, "base64url").toString());
		if (typeof claims != "object" || !claims) return;
		let { iss, sub, aud } = claims;
		return {
			issuer: textOf(iss),
			subject: textOf(sub),
			audience: textOf(aud)
		};
	} catch {
		return;
	}
}
function textOf(claim) {
	return typeof claim == "string" && claim !== "" ? claim : void 0;
}
// src/aws/credentials/credentials.ts
function credentialsFrom(source, to, mask) {
	switch (source.kind) {
		case "ambient": return async (identity) => masked(lasting(await patiently(to, () => ambientCredentials(source, to, identity)), 0), mask);
		case "job-token": return async () => masked(lasting(await assumeRoleOfJob(source, to), NEARLY_EXPIRED_MS), mask);
	}
}
async function ambientCredentials(source, to, identity) {
	let variables = await (0,main_packages_main.O)()().catch(() => void 0);
	if (variables !== void 0) return variables;
	let { searchCredentials } = await __nccwpck_require__.e(612).then(__nccwpck_require__.bind(__nccwpck_require__, 4649));
	return ofAllowedAccount(await searchCredentials(source, to, identity), to.allowedAccountIds);
}
async function assumeRoleOfJob(source, to) {
	let { requestJobToken, assumeRole } = await Promise.all([__nccwpck_require__.e(996), __nccwpck_require__.e(760)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8126)), token = await named("GetIDToken", "IdTokenUnavailable", to.cancellation.wait("the OIDC token of GitHub's token service", CREDENTIALS_MS, () => requestJobToken(source.tokenService, source.audience)));
	return (0,main_secrets.r)(token), named("AssumeRoleWithWebIdentity", void 0, to.cancellation.wait("the role's credentials from AWS STS", CREDENTIALS_MS, () => patiently(to, () => assumeRole(token, {
		...source,
		...to
	}))), {
		network: to.network,
		role: {
			...source,
			claims: readClaims(token)
		}
	});
}
const NEARLY_EXPIRED_MS = 3e5;
function lasting({ expiration, ...credentials }, leastMs) {
	return expiration !== void 0 && expiration.getTime() - Date.now() > leastMs ? {
		...credentials,
		expiration
	} : credentials;
}
function masked(credentials, mask) {
	for (let secret of [
		credentials.accessKeyId,
		credentials.secretAccessKey,
		credentials.sessionToken
	]) secret !== void 0 && mask(secret);
	return credentials;
}
function ofAllowedAccount(credentials, allowed) {
	let { accountId } = credentials;
	if (accountId === void 0 || ((0,main_secrets.a)(accountId), isAllowed(accountId, allowed))) return credentials;
	throw new main_aws_error.r("GetCredentials", main_aws_error.t, accountId, void 0);
}
const PAUSES_MS = [
	1e3,
	2e3,
	4e3,
	8e3
];
async function patiently({ clock, cancellation }, work) {
	for (let pause of PAUSES_MS) {
		try {
			return await work();
		} catch (cause) {
			if (!(cause instanceof Error && passes(cause))) throw cause;
		}
		await clock.sleep(pause, cancellation.readSignal);
	}
	return work();
}
async function named(call, code, work, asked = {}) {
	try {
		return await work;
	} catch (cause) {
		if (!(cause instanceof Error)) throw cause;
		let isEnded = cause.name === main_cancellation.n;
		throw new main_aws_error.r(call, isEnded ? main_cancellation.n : code ?? (0,main_aws_error.c)(cause), (0,main_aws_error.u)(cause), cause, asked);
	}
}
// src/runtime/version.ts
const USER_AGENT = "kthw-routes/0.1.0", MOST_BYTES = 64 * 2 ** 20, MOST_ITEMS = 1e4, MOST_PAGES = 1e3;
function checkAnswers(client) {
	client.middlewareStack.add((next, context) => async (args) => {
		let result = await next(args), response = result.response, body = await readBody(response.body), action = (context.commandName ?? "").replace(/Command$/, ""), why = body === void 0 ? TOO_LARGE : whyForeign(action, response.statusCode, body);
		if (why !== void 0) throw Object.assign(foreignAnswer(why), { $metadata: { httpStatusCode: response.statusCode } });
		return Object.assign(response, { body }), result;
	}, {
		step: "deserialize",
		priority: "low",
		name: "checkAnswers"
	});
}
const TOO_LARGE = `more than ${MOST_BYTES / 2 ** 20} MiB`;
async function readBody(body) {
	let chunks = [], bytes = 0;
	for await (let chunk of body) if (chunks.push(chunk), bytes += chunk.length, bytes > MOST_BYTES) return;
	return Buffer.concat(chunks);
}
function whyForeign(action, status, body) {
	let start = body.toString("utf8", 0, 1e3), root = /^[ \t\r\n]*(?:<\?xml[^>]*\?>\s*)?<([A-Za-z]+)[\s/>]/.exec(start)?.[1] ?? "", expected = status < 300 ? [`${action}Response`] : ["Response", "ErrorResponse"];
	return expected.includes(root) ? start.includes("<return>false") ? "HTTP 200 with <return>false</return>" : void 0 : `HTTP ${status} without <${expected[0]}>`;
}
async function readPages(pages, list, itemsOf, idOf) {
	let items = /* @__PURE__ */ new Map(), tokens = /* @__PURE__ */ new Set();
	for await (let page of pages) {
		let found = itemsOf(page);
		if (found === void 0) throw foreignAnswer(`no <${list}>`);
		for (let item of found) items.set(idOf(item) ?? item, item);
		let { NextToken: token } = page;
		if (token !== void 0 && tokens.has(token)) throw foreignAnswer("the same NextToken twice");
		if (tokens.add(token ?? ""), items.size > MOST_ITEMS) throw tooLarge(`${MOST_ITEMS.toLocaleString("en")} items`);
		if (tokens.size > MOST_PAGES) throw tooLarge(`${MOST_PAGES.toLocaleString("en")} pages`);
	}
	return [...items.values()];
}
function flatLists(parts, listOf) {
	let lists = parts?.map(listOf);
	return lists?.includes(void 0) === !1 ? lists.flatMap((list) => list ?? []) : void 0;
}
function foreignAnswer(why) {
	return Object.assign(Error(why), { name: main_aws_error.o });
}
function tooLarge(what) {
	return Object.assign(Error(what), { name: main_aws_error.n });
}
function toAttemptEnd(failure) {
	let { $metadata, $response } = failure;
	(0,main_secrets.a)(failure.message);
	let code = (0,main_secrets.t)((0,main_aws_error.c)(failure), 256), message = (0,main_secrets.t)(failure.message, 16e3), id = $metadata?.requestId, requestId = id === void 0 ? void 0 : (0,main_secrets.t)(id, 256), status = $metadata?.httpStatusCode ?? $response?.statusCode;
	return (0,main_packages_main_packet_filter_calls_index_loadSso_index_index.b)(failure) || status === 429 ? {
		kind: "throttled",
		code,
		requestId
	} : status === void 0 || status >= 500 || status < 300 || code === "ForeignAnswer" ? {
		kind: "lost",
		code
	} : {
		kind: "refused",
		code,
		message,
		requestId
	};
}
function toInstance(instance, ownerId = "") {
	return {
		ownerId,
		instanceId: instance.InstanceId ?? "",
		state: toInstanceState(instance.State?.Name),
		vpcId: instance.VpcId ?? "",
		subnetId: instance.SubnetId ?? "",
		privateIp: instance.PrivateIpAddress ?? "",
		addresses: (instance.NetworkInterfaces ?? []).flatMap(toAddresses),
		privateDnsName: instance.PrivateDnsName ?? "",
		tags: toTags(instance.Tags),
		sourceDestCheck: instance.SourceDestCheck ?? !0,
		networkInterfaces: (instance.NetworkInterfaces ?? []).map((each) => ({
			networkInterfaceId: each.NetworkInterfaceId ?? "",
			networkCardIndex: each.Attachment?.NetworkCardIndex ?? 0,
			deviceIndex: each.Attachment?.DeviceIndex,
			interfaceType: each.InterfaceType ?? "interface",
			subnetId: each.SubnetId ?? "",
			addresses: toAddresses(each).flatMap((address) => addressOf(address) ?? []),
			groupIds: (each.Groups ?? []).flatMap(({ GroupId }) => GroupId ?? []).sort(),
			sourceDestCheck: each.SourceDestCheck ?? !0,
			prefixes: toPrefixes(each)
		}))
	};
}
function toAddresses({ PrivateIpAddresses, Ipv6Addresses }) {
	return [...(PrivateIpAddresses ?? []).toSorted((a, b) => Number(b.Primary ?? 0) - Number(a.Primary ?? 0)).flatMap(({ PrivateIpAddress }) => PrivateIpAddress ?? []), ...(Ipv6Addresses ?? []).flatMap(({ Ipv6Address }) => Ipv6Address ?? [])];
}
function addressOf(text) {
	let reading = (0,main_cidr.i)(`${text}/${text.includes(":") ? 128 : 32}`);
	return reading.kind === "cidr" ? reading.cidr : void 0;
}
function toPrefixes({ Ipv4Prefixes = [], Ipv6Prefixes = [] }) {
	return [...Ipv4Prefixes.map(({ Ipv4Prefix }) => Ipv4Prefix), ...Ipv6Prefixes.map(({ Ipv6Prefix }) => Ipv6Prefix)].flatMap((text = "") => (0,main_destination.r)((0,main_destination.i)(text)) ?? []);
}
function toRouteTable(table) {
	let associations = table.Associations ?? [];
	return {
		routeTableId: table.RouteTableId ?? "",
		vpcId: table.VpcId ?? "",
		ownerId: table.OwnerId ?? "",
		tags: toTags(table.Tags),
		isMain: associations.some(({ Main }) => Main === !0),
		subnetIds: associations.flatMap(({ SubnetId }) => SubnetId ?? []),
		hasUnreadAssociations: table.Associations === void 0 || associations.some(isUnread),
		routes: (table.Routes ?? [{}]).map(toRoute)
	};
}
function isUnread({ Main, SubnetId, GatewayId }) {
	return Main !== !0 && SubnetId === void 0 && GatewayId === void 0;
}
function toRoute(route) {
	return {
		destination: (0,main_destination.i)(route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? route.DestinationPrefixListId ?? ""),
		target: toTarget(route),
		state: route.State ?? "",
		origin: route.Origin ?? (route.GatewayId === "local" ? "CreateRouteTable" : "")
	};
}
function toTarget(route) {
	let { InstanceId, NetworkInterfaceId, GatewayId } = route;
	if (InstanceId !== void 0) return {
		kind: "instance",
		instanceId: InstanceId,
		networkInterfaceId: NetworkInterfaceId
	};
	if (NetworkInterfaceId !== void 0) return {
		kind: "network-interface",
		networkInterfaceId: NetworkInterfaceId
	};
	if (GatewayId !== void 0) return {
		kind: "gateway",
		gatewayId: GatewayId
	};
	let id = route.NatGatewayId ?? route.TransitGatewayId ?? route.VpcPeeringConnectionId ?? route.EgressOnlyInternetGatewayId ?? route.LocalGatewayId ?? route.CarrierGatewayId ?? route.CoreNetworkArn ?? route.OdbNetworkArn;
	return id === void 0 ? { kind: "none" } : {
		kind: "other",
		id
	};
}
function toInstanceState(name = "") {
	switch (name) {
		case "pending":
		case "running":
		case "shutting-down":
		case "terminated":
		case "stopping":
		case "stopped": return name;
		default: return "unknown";
	}
}
const TEXT_LENGTH = 2e3;
function cut(text, length) {
	if (text.length <= length) return text;
	let characters = Array.from(text.slice(0, 2 * length + 1));
	return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}
function boundTexts(answer) {
	for (let [name, value] of Object.entries(answer)) typeof value == "string" && value.length > TEXT_LENGTH && name !== "NextToken" ? Object.assign(answer, { [name]: cut(value, TEXT_LENGTH) }) : typeof value == "object" && value && boundTexts(value);
}
function toTags(tags = []) {
	return new Map(tags.map(({ Key = "", Value = "" }) => [cut(Key, 128), cut(Value, 256)]));
}
var WriteLimiter = class {
	#clock;
	#intervalMs;
	#nextAt = 0;
	#startedAt;
	#taken = 0;
	#throttledFirstAt = 0;
	#throttledLastAt = 0;
	#growth = 1;
	#turn = Promise.resolve();
	constructor(clock) {
		this.#clock = clock;
	}
	acquire(signal) {
		return this.#startedAt ??= this.#clock.now(), this.#turn = this.#turn.then(() => this.#waitForTurn(signal)), this.#turn;
	}
	async #waitForTurn(signal) {
		for (let wait = this.#wait(); wait > 0 && !signal.aborted; wait = this.#wait()) await this.#clock.sleep(wait, signal);
		this.#intervalMs !== void 0 && (this.#nextAt = this.#clock.now() + this.#intervalMs);
	}
	#wait() {
		return this.#nextAt - this.#clock.now();
	}
	taken(sentAt) {
		this.#taken += 1, this.#intervalMs !== void 0 && sentAt > this.#throttledLastAt && (this.#intervalMs /= this.#growth);
	}
	throttled(sentAt) {
		let now = this.#clock.now();
		if (this.#intervalMs === void 0) {
			let burst = this.#taken - (now - (this.#startedAt ?? now)) / 200, isAsDocumented = Math.abs(burst - 50) < 5;
			this.#intervalMs = isAsDocumented ? 200 : Math.max(200, 4650 / Math.max(10, this.#taken)), this.#growth = isAsDocumented ? 1.35 : 1.75, this.#nextAt = now + (isAsDocumented ? 2.75 : 2) * this.#intervalMs, this.#throttledFirstAt = now, this.#taken = 0;
		} else if (sentAt > this.#throttledLastAt) this.#intervalMs = this.#taken === 0 ? 2 * this.#intervalMs : 1.15 * (now - this.#throttledFirstAt) / (this.#taken + .4), this.#growth = 1.002, this.#nextAt = now + 1.05 * this.#intervalMs;
		else return;
		this.#throttledLastAt = now;
	}
}, Attempts = class {
	#action;
	#watch;
	#tries = 0;
	#startedAt = 0;
	#last;
	#answerLost = !1;
	#isOpen = !1;
	constructor(action, watch) {
		this.#action = action, this.#watch = watch;
	}
	get answerLost() {
		return this.#answerLost;
	}
	get mayTakeEffect() {
		return this.#isOpen || this.#answerLost;
	}
	get areSpent() {
		return this.#tries >= this.#watch.maxAttempts;
	}
	async begin(signal) {
		let { clock, log, maxAttempts } = this.#watch;
		if (await this.#watch.limiterOf(this.#action)?.acquire(signal), !signal.aborted && (this.#isOpen = !0, this.#tries += 1, this.#startedAt = clock.now(), this.#last !== void 0)) {
			let waited = inSeconds(this.#startedAt - this.#last.at);
			log.info(`Retrying ${this.#action} after ${this.#last.end.code} (attempt ${this.#tries} of ${maxAttempts}, waited ${waited})`);
		}
	}
	end(end) {
		this.#isOpen = !1;
		let { clock, log } = this.#watch, at = clock.now(), what = end.kind === "answer" ? "succeeded" : end.code, id = end.kind === "lost" ? "" : `, request ID ${end.requestId ?? "unknown"}`;
		log.debug(`${this.#action}: ${what} after ${inSeconds(at - this.#startedAt)}${id}`);
		let limiter = this.#watch.limiterOf(this.#action);
		(end.kind === "answer" || end.kind === "refused") && limiter?.taken(this.#startedAt), end.kind !== "answer" && (this.#last = {
			end,
			at
		}, end.kind === "refused" && end.code === "UnauthorizedOperation" && log.info(`${this.#action}: ${end.message}`), end.kind === "lost" && (this.#answerLost = !0), end.kind === "throttled" && limiter?.throttled(this.#startedAt));
	}
}, RetryLog = class {
	clock;
	log;
	maxAttempts;
	#limiters = /* @__PURE__ */ new Map();
	constructor(clock, log, maxAttempts) {
		this.clock = clock, this.log = log, this.maxAttempts = maxAttempts;
	}
	limiterOf(action) {
		if (!isWrite(action)) return;
		let limiter = this.#limiters.get(action) ?? new WriteLimiter(this.clock);
		return this.#limiters.set(action, limiter), limiter;
	}
};
function isWrite(action) {
	return !/^(Describe|Get)/.test(action);
}
function inSeconds(ms) {
	return `${(ms / 1e3).toFixed(1)} s`;
}
// src/aws/ec2-client.ts
const CONNECT_MS = 5e3;
(0,external_node_net_.setDefaultAutoSelectFamilyAttemptTimeout)(CONNECT_MS / 2);
function ec2Client(connection) {
	let { region, maxAttempts, credentials, proxyEnvironment } = connection, client = new main_packages_main.S({
		region,
		maxAttempts,
		retryMode: "standard",
		customUserAgent: USER_AGENT,
		...credentials === void 0 ? {} : { credentials },
		requestHandler: {
			connectionTimeout: CONNECT_MS,
			requestTimeout: 15e3,
			throwOnRequestTimeout: !0,
			httpsAgent: new external_node_https_.Agent({
				keepAlive: !0,
				proxyEnv: proxyEnvironment
			})
		}
	});
	return client.middlewareStack.remove("loggerMiddleware"), sayEndpoint("EC2", connection.network.ec2, connection.log), sayEndpoint("AWS STS", connection.network.sts, connection.log), watchAttempts(client, connection), checkAnswers(client), endWithSignal(client), client;
}
function sayEndpoint(service, endpoint, log) {
	endpoint !== void 0 && log.info(`Using the ${service} endpoint ${endpoint.url} (from ${endpoint.source}) instead of AWS's default.`);
}
function watchAttempts(client, connection) {
	let { clock, log, maxAttempts, cancellation } = connection, { network } = connection, isEndpointKnown = network.ec2 !== void 0, watch = new RetryLog(clock, log, maxAttempts);
	client.middlewareStack.add((next, context) => {
		let action = (context.commandName ?? "").replace(/Command$/, ""), attempts = new Attempts(action, watch);
		return async (args) => {
			for (attemptsOf.set(args.input, attempts);;) {
				if (isEndpointKnown || (isEndpointKnown = !0, network = {
					...network,
					ec2: await endpointOfConfigFiles(client)
				}, sayEndpoint("EC2", network.ec2, log)), await attempts.begin(cancellation.readSignal), cancellation.readSignal.aborted) throw endOfRun(attempts);
				try {
					let result = await next(args);
					boundTexts(result.output), (0,main_secrets.o)(result.output);
					let { $metadata } = result.output;
					return attempts.end({
						kind: "answer",
						requestId: $metadata?.requestId
					}), isWrite(action) && cancellation.extendDeadline(1e3), result;
				} catch (cause) {
					if (!(cause instanceof Error)) throw cause;
					let end = toAttemptEnd(cause);
					if (attempts.end(end), passes(cause) && Object.assign(cause, RETRYABLE), circumstances.set(cause, {
						isAfterLostAnswer: attempts.answerLost,
						network
					}), end.kind !== "throttled" || !isWrite(action)) throw cause;
					if (attempts.areSpent) throw new main_aws_error.r(action, end.code, cause.message, cause, circumstances.get(cause));
				}
			}
		};
	}, {
		step: "finalizeRequest",
		priority: "low",
		name: "watchAttempts"
	});
}
async function endpointOfConfigFiles({ config }) {
	let { serviceConfiguredEndpoint: find } = config, text = await find?.() ?? "", { protocol, host } = URL.canParse(text) ? new URL(text) : {};
	return host === void 0 ? void 0 : {
		source: "endpoint_url in the AWS config files",
		url: `${protocol}//${host}`
	};
}
function endWithSignal(client) {
	Object.assign(client, { send: (command, options) => {
		let work = main_packages_main.S.prototype.send.call(client, command, options);
		return options?.abortSignal === void 0 ? work : (0,main_cancellation.i)(options.abortSignal, work, () => endOfRun(attemptsOf.get(command.input)));
	} });
}
const attemptsOf = /* @__PURE__ */ new WeakMap();
function endOfRun(attempts) {
	let name = attempts?.mayTakeEffect === !0 ? main_aws_error.s : main_cancellation.n;
	return Object.assign(/* @__PURE__ */ Error("The run is ending"), { name });
}
const RETRYABLE = { $retryable: { throttling: !1 } }, circumstances = /* @__PURE__ */ new WeakMap();
async function calling(call, work) {
	try {
		return await work();
	} catch (cause) {
		if (!(cause instanceof Error) || cause instanceof main_aws_error.r) throw cause;
		let isUnread = cause.message.includes("Deserialization error"), code = isUnread ? main_aws_error.o : isDefect(cause) ? main_aws_error.a : (0,main_aws_error.c)(cause), message = isUnread ? "unreadable XML" : (0,main_aws_error.u)(cause);
		throw new main_aws_error.r(call, code, message, cause, circumstances.get(cause));
	}
}
function isDefect(cause) {
	return [
		TypeError,
		RangeError,
		ReferenceError,
		SyntaxError
	].some((type) => cause instanceof type) && !("code" in cause) && !("$response" in cause);
}
function toSdkFilters(filters) {
	return filters.map(({ name, values }) => ({
		Name: name,
		Values: [...values]
	}));
}
// src/aws/ec2-writes.ts
function ec2Writes(client, abortSignal, dryRun = {}) {
	let writing = { abortSignal };
	return {
		createRoute: (routeTableId, destination, target) => calling("CreateRoute", () => client.send(new main_packages_main.v({
			...toSdkRoute(routeTableId, destination),
			...toSdkTarget(target),
			...dryRun
		}), writing)),
		replaceRoute: (routeTableId, destination, target) => calling("ReplaceRoute", () => client.send(new main_packages_main.m({
			...toSdkRoute(routeTableId, destination),
			...toSdkTarget(target),
			...dryRun
		}), writing)),
		deleteRoute: (routeTableId, destination) => calling("DeleteRoute", () => client.send(new main_packages_main._({
			...toSdkRoute(routeTableId, destination),
			...dryRun
		}), writing)),
		disableSourceDestCheck: (target) => target.kind === "instance" ? calling("ModifyInstanceAttribute", () => client.send(new main_packages_main.g({
			InstanceId: target.instanceId,
			SourceDestCheck: { Value: !1 },
			...dryRun
		}), writing)) : calling("ModifyNetworkInterfaceAttribute", () => client.send(new main_packages_main.h({
			NetworkInterfaceId: target.networkInterfaceId,
			SourceDestCheck: { Value: !1 },
			...dryRun
		}), writing))
	};
}
function toSdkRoute(routeTableId, { version, text }) {
	return version === 4 ? {
		RouteTableId: routeTableId,
		DestinationCidrBlock: text
	} : {
		RouteTableId: routeTableId,
		DestinationIpv6CidrBlock: text
	};
}
function toSdkTarget(target) {
	return target.kind === "instance" ? { InstanceId: target.instanceId } : { NetworkInterfaceId: target.networkInterfaceId };
}
function connectEc2(connection) {
	let client = ec2Client(connection), { cancellation } = connection, reading = { abortSignal: cancellation.readSignal };
	return {
		describeInstances: (filters) => calling("DescribeInstances", async () => readPages((0,main_packages_main.p)({
			client,
			pageSize: 1e3
		}, { Filters: toSdkFilters(filters) }, reading), "reservationSet", ({ Reservations }) => flatLists(Reservations, ({ Instances, OwnerId }) => Instances?.flatMap((each) => identified(each, OwnerId))), ({ instanceId }) => instanceId)),
		describeRouteTables: (filters) => calling("DescribeRouteTables", async () => (await readPages((0,main_packages_main.f)({
			client,
			pageSize: 100
		}, { Filters: toSdkFilters(filters) }, reading), "routeTableSet", ({ RouteTables }) => RouteTables, ({ RouteTableId }) => RouteTableId)).map(toRouteTable)),
		describeSecurityGroups: async (filters) => (await __nccwpck_require__.e(902).then(__nccwpck_require__.bind(__nccwpck_require__, 3623))).describeSecurityGroups(client, filters, cancellation.optionalSignal),
		describeNetworkAcls: async (filters) => (await __nccwpck_require__.e(902).then(__nccwpck_require__.bind(__nccwpck_require__, 3623))).describeNetworkAcls(client, filters, cancellation.optionalSignal),
		describeManagedPrefixLists: async (filters) => (await __nccwpck_require__.e(902).then(__nccwpck_require__.bind(__nccwpck_require__, 3623))).describeManagedPrefixLists(client, filters, cancellation.optionalSignal),
		getManagedPrefixListEntries: async (prefixListId) => (await __nccwpck_require__.e(902).then(__nccwpck_require__.bind(__nccwpck_require__, 3623))).getManagedPrefixListEntries(client, prefixListId, cancellation.optionalSignal),
		...ec2Writes(client, cancellation.writeSignal),
		dryRun: ec2Writes(client, cancellation.readSignal, { DryRun: !0 })
	};
}
function identified(instance, ownerId) {
	return instance.InstanceId === void 0 ? [] : [toInstance(instance, ownerId)];
}
// src/github/access-messages.ts
function regionMissing() {
	return invalid$1("aws-region is empty, and AWS_REGION isn't set. Set aws-region, or run aws-actions/configure-aws-credentials before this step.");
}
function regionMalformed(name, region) {
	return invalid$1(`${name} is "${region}", which isn't a Region. Use a Region such as us-west-2.`);
}
function roleMissing(name) {
	return invalid$1(`${name} is set without role-to-assume. Set both, or remove ${name}.`);
}
function roleMalformed(roleArn) {
	return invalid$1(`role-to-assume is "${roleArn}", which isn't the ARN of a role. Use an ARN such as arn:aws:iam::111122223333:role/kthw-routes.`);
}
function sessionNameMalformed(name) {
	return invalid$1(`role-session-name is "${name}". Use 2 to 64 letters, digits, or +=,.@_- characters.`);
}
function profileIgnored(profile) {
	return (0,main_finding.i)("profile-ignored", `The credentials of the profile ${profile} (AWS_PROFILE) aren't used, because AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are set and take precedence. Unset AWS_PROFILE or these keys.`);
}
function keyMalformed(name) {
	return invalid$1(`${name} contains a line break, a space, or another character that AWS keys never contain. Save the secret again without it.`);
}
function endpointMalformed(name) {
	return invalid$1(`${name} isn't an endpoint URL. Write it as https://host:port, or unset it to use AWS's default endpoint.`);
}
function proxyMalformed(name) {
	return invalid$1(`${name} isn't the address of an HTTP proxy. Write it as http://host:port or http://user:password@host:port, and percent-encode special characters.`);
}
function tokenMissing(what, input) {
	return invalid$1(`${what}, but github-token is empty. Set github-token, or remove ${input}.`);
}
function tokenMalformed() {
	return invalid$1("github-token contains a space, a line break, or another character that tokens never contain. Set github-token to the token alone.");
}
function invalid$1(message) {
	return (0,main_finding.t)("invalid-input", message);
}
// src/github/messages.ts
function notWholeNumber(name, text, from, to) {
	return invalid(`${name} is "${text}". Set it to a whole number from ${from} to ${to}.`);
}
function notOneOf(name, text, choices) {
	return invalid(`${name} is "${text}". Set it to ${alternatives(choices)}.`);
}
function choiceEmpty(name, choices) {
	return invalid(`${name} is empty, probably because an expression has no value. Set it to ${alternatives(choices)}, or remove it from the step.`);
}
function alternatives(choices) {
	return new Intl.ListFormat("en-US", { type: "disjunction" }).format(choices);
}
function inputsDropped() {
	return invalid("The action received no input with a hyphen in its name. A shell between the runner and Node, such as dash, probably removed variables such as INPUT_WORKER-COUNT. Start Node without a shell, or with bash.");
}
function notTrueOrFalse(name, text) {
	return invalid(`${name} is "${text}". Set it to true or false.`);
}
function tagKeyTooLong(name, length, longest) {
	return invalid(`${name} has ${length} characters. Use a tag key with at most ${longest} characters.`);
}
function titleMultiline() {
	return invalid("title has more than one line. Write it on one line.");
}
function titleTooLong(length, longest) {
	return invalid(`title has ${length} characters. Use at most ${longest}.`);
}
function workersNotGiven() {
	return invalid("worker-count, worker-filters, and nodes-file are all empty. Set worker-count to the number of workers, or select workers with worker-filters or nodes-file.");
}
function workerNamePrefixTooLong() {
	return invalid("worker-name-prefix is too long. Keep worker names within 255 characters.");
}
function filterMalformed(line, input = "worker-filters") {
	return invalid(`${input} contains "${line}", which isn't a filter. Write each filter as name=value[,value…], for example tag:cluster=prod.`);
}
function filterAmbiguous(line, input = "worker-filters") {
	return invalid(`${input} contains "${line}", where the space next to the comma is ambiguous. Because this run can delete routes, the action doesn't guess. Write "\\," for a comma in a value, or "," without spaces to separate two values.`);
}
function entryLiteral(name, entry) {
	return (0,main_finding.i)("quotes-or-comment", `${name} contains quotation marks or a comment (${entry}), and EC2 treats them as part of the value. Remove them unless they belong to it.`);
}
function filterTooLarge(name, input = "worker-filters") {
	return invalid(`The filter ${name} in ${input} is too large for EC2. Use at most 200 values, each with at most 255 characters.`);
}
function tooManyFilters(count, input = "worker-filters") {
	return invalid(`${input} contains ${count} filters. Use at most 48.`);
}
function routeTableIdMalformed(id) {
	return invalid(`route-table-ids contains "${id}", which isn't a route table ID. Use IDs such as rtb-0123456789abcdef0.`);
}
function tooManyRouteTables(name) {
	return invalid(`${name} has more than 200 entries, the maximum for one EC2 call. Use a pattern in route-table-name.`);
}
function routeTablesGivenTwice() {
	return invalid("route-table-ids and route-table-name are both set. Remove one of them.");
}
function routeTableNameEmpty() {
	return invalid("route-table-name contains no name. Set it to a route table's name, or set route-table-ids.");
}
function routeTableNameTooLong() {
	return invalid("route-table-name is too long. Use names with at most 255 characters.");
}
function vpcIdMalformed(id) {
	return invalid(`vpc-id is "${id}", which isn't a VPC ID. Use an ID such as vpc-0123456789abcdef0.`);
}
function clusterCidrMalformed(text, why) {
	return invalid(`cluster-cidr contains "${text}", which isn't a CIDR: ${why}. Set cluster-cidr to the CIDR of all pods.`);
}
function clusterCidrTooWide(text) {
	return invalid(`cluster-cidr contains "${text}", which includes every address. Set cluster-cidr to the CIDR of all pods.`);
}
function pruneWithoutClusterCidr() {
	return invalid("prune is true, but cluster-cidr is empty. Set cluster-cidr to the CIDR of all pods. The action prunes only routes inside it.");
}
function planHashWithoutApply(mode) {
	return invalid(`expected-plan-hash is set, but mode is ${mode}. Remove expected-plan-hash, or set mode to apply.`);
}
function planHashMalformed(text) {
	return invalid(`expected-plan-hash is "${text}", which isn't a plan hash. Set it to the output plan-hash of a run with mode: plan, or to "comment".`);
}
function githubLimited(seconds) {
	return `GitHub's rate limit is exceeded. Trying again in ${seconds} seconds.`;
}
function pruneInDestroy() {
	return invalid("prune is true, but mode is destroy, which deletes only the workers' own routes. Remove prune, or prune first in a step with mode: apply.");
}
function invalid(message) {
	return (0,main_finding.t)("invalid-input", message);
}
// src/github/network-inputs.ts
const FLAGS = [
	"AWS_USE_FIPS_ENDPOINT",
	"AWS_USE_DUALSTACK_ENDPOINT",
	"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"
];
function readNetwork(reader, env, credentials) {
	let flags = endpointFlags(env);
	for (let [name, value] of flags) /^(true|false)$/.test(value) || reader.problem(notTrueOrFalse(name, env[name] ?? ""));
	let ignored = flags.get("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS") === "true", endpointOf = (service) => ignored ? void 0 : readEndpoint(reader, env, [`AWS_ENDPOINT_URL_${service}`, "AWS_ENDPOINT_URL"]), asksSts = credentials.kind === "job-token" || credentials.profile !== void 0 || credentials.hasWebIdentity;
	return {
		ec2: endpointOf("EC2"),
		sts: asksSts ? endpointOf("STS") : void 0,
		endpointKinds: FLAGS.slice(0, 2).filter((name) => flags.get(name) === "true"),
		missingCaFile: missingCaFile(env)
	};
}
function missingCaFile(env) {
	let file = env.NODE_EXTRA_CA_CERTS ?? "";
	if (file !== "") try {
		(0,external_node_fs_.accessSync)(file, external_node_fs_.constants.R_OK);
		return;
	} catch {
		return file;
	}
}
function endpointFlags(env) {
	let flags = FLAGS.map((name) => [name, (env[name] ?? "").trim().toLowerCase()]);
	return new Map(flags.filter(([, value]) => value !== ""));
}
function readEndpoint(reader, env, names) {
	let source = names.find((name) => (env[name] ?? "") !== "");
	if (source === void 0) return;
	let text = env[source] ?? "", { protocol, host, pathname } = URL.canParse(text) ? new URL(text) : {};
	if (protocol === void 0 || !/^https?:$/.test(protocol)) reader.findings.some(({ message }) => message.startsWith(`${source} `)) || reader.problem(endpointMalformed(source));
	else return {
		source,
		url: `${protocol}//${host}${pathname === "/" ? "" : pathname}`
	};
}
function readProxies(reader, env, node = process.versions.node) {
	let proxies = /* @__PURE__ */ new Map();
	for (let name of [
		"http_proxy",
		"https_proxy",
		"HTTP_PROXY",
		"HTTPS_PROXY",
		"no_proxy",
		"NO_PROXY"
	]) {
		let text = env[name]?.trim() ?? "";
		if (text === "") continue;
		let value = /^no_proxy$/i.test(name) ? directHosts(text) : proxyAddress(text);
		value === void 0 ? reader.problem(proxyMalformed(name)) : proxies.set(name, value);
	}
	let [ignored] = ["https_proxy", "HTTPS_PROXY"].filter((name) => proxies.has(name));
	return ignored !== void 0 && !readsProxies(node) && reader.problem((0,main_messages.r)(node, ignored)), Object.fromEntries(proxies);
}
function directHosts(text) {
	let hosts = text.split(/[\s,]+/).filter((host) => host !== ""), isAddress = (host) => host === "*" || /^[\d.:/[\]]+$/.test(host) || host.split(":").length > 2;
	return hosts.flatMap((host) => {
		let name = host.replace(/^(\*?\.)+/, "");
		return isAddress(host) ? [host] : [name, `.${name}`];
	}).join(",");
}
function proxyAddress(text) {
	let address = text.includes("://") ? text : `http://${text}`;
	try {
		let { protocol, username, password, port } = new URL(address);
		return decodeURIComponent(username + password), /^https?:$/.test(protocol) && port !== "0" ? address : void 0;
	} catch {
		return;
	}
}
function exportEnvironment({ proxyEnvironment }) {
	Object.assign(process.env, proxyEnvironment);
	let flags = endpointFlags(process.env);
	for (let name of FLAGS) Reflect.deleteProperty(process.env, name);
	Object.assign(process.env, Object.fromEntries(flags)), hasHome() || (process.env.HOME = "/nonexistent");
}
function hasHome() {
	try {
		return (0,external_node_os_.homedir)() !== "";
	} catch {
		return !1;
	}
}
const CREDENTIALS = [
	"AWS_ACCESS_KEY_ID",
	"AWS_SECRET_ACCESS_KEY",
	"AWS_SESSION_TOKEN"
], TOKENS = [
	"ACTIONS_ID_TOKEN_REQUEST_TOKEN",
	"ACTIONS_RUNTIME_TOKEN",
	"AWS_CONTAINER_AUTHORIZATION_TOKEN",
	"GITHUB_TOKEN"
], PROXIES = [
	"http_proxy",
	"https_proxy",
	"all_proxy"
].flatMap((name) => [name, name.toUpperCase()]);
function keepEnvironmentSecrets(mask, env = process.env) {
	for (let secret of valuesOf(CREDENTIALS, env)) mask(secret);
	for (let secret of valuesOf(TOKENS, env)) (0,main_secrets.r)(secret);
	for (let address of valuesOf(PROXIES, env)) keepProxyLogin(address);
}
function valuesOf(names, env) {
	return names.flatMap((name) => env[name] ?? []).filter((value) => value !== "");
}
function keepProxyLogin(address) {
	let [, user, password = ""] = /^(?:[a-z\d+.-]*:?\/\/)?([^:@]*)(?::(.*))?@/is.exec(address) ?? [];
	user !== void 0 && ((0,main_secrets.n)(user, password), (0,main_secrets.n)(decoded(user), decoded(password)));
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
// src/github/aws-inputs.ts
function readRegion(reader, env) {
	let source = [
		{
			name: "aws-region",
			value: reader.text("aws-region")
		},
		{
			name: "AWS_REGION",
			value: env.AWS_REGION ?? ""
		},
		{
			name: "AWS_DEFAULT_REGION",
			value: env.AWS_DEFAULT_REGION ?? ""
		}
	].find(({ value }) => value !== "");
	return source === void 0 ? (reader.problem(regionMissing()), "") : (isRegion(source.value) || reader.problem(regionMalformed(source.name, source.value)), source.value);
}
function readCredentials(reader, env) {
	let roleArn = reader.text("role-to-assume");
	if (roleArn === "") {
		for (let name of OF_ROLE) reader.text(name) !== "" && reader.problem(roleMissing(name));
		return readAmbient(reader, env);
	}
	ROLE.test(roleArn) || reader.problem(roleMalformed(roleArn));
	let asked = reader.text("role-session-name"), sessionName = asked === "" ? `kthw-routes-${env.GITHUB_RUN_ID ?? "run"}` : asked;
	return /^[\w+=,.@-]{2,64}$/.test(sessionName) || reader.problem(sessionNameMalformed(sessionName)), {
		kind: "job-token",
		roleArn,
		sessionName,
		audience: reader.text("audience") || "sts.amazonaws.com",
		durationSeconds: readDuration(reader),
		tokenService: readTokenService(env)
	};
}
const OF_ROLE = [
	"role-session-name",
	"audience",
	"role-duration-seconds"
], ROLE = /^arn:aws[\w-]*:iam::(\d{12}):role\/[\w+=,.@/-]+$/;
function readDuration(reader) {
	let name = "role-duration-seconds";
	return reader.text(name) === "" ? void 0 : reader.wholeNumber(name, 900, 43200);
}
function readAllowedAccounts(reader, credentials) {
	let text = reader.text("allowed-account-ids"), allowed = reader.words("allowed-account-ids"), malformed = text !== "" && allowed.length === 0 ? [text] : allowed.filter((each) => !/^\d{12}$/.test(each));
	for (let each of malformed) reader.problem(accountMalformed(each));
	let account = credentials.kind === "job-token" ? ROLE.exec(credentials.roleArn)?.[1] : void 0;
	return account !== void 0 && malformed.length === 0 && !isAllowed(account, allowed) && reader.problem(roleNotAllowed(account)), allowed;
}
function maskAccountIds(reader, env) {
	let name = "mask-aws-account-id";
	if (reader.flag(name) || !/^false$/i.test(reader.text(name))) {
		(0,main_secrets.s)();
		for (let text of [reader.text("role-to-assume"), reader.text("allowed-account-ids")]) (0,main_secrets.a)(text);
		for (let variable of ["AWS_ROLE_ARN", "AWS_ACCOUNT_ID"]) (0,main_secrets.a)(env[variable] ?? "");
	}
}
function readTokenService(env) {
	let { ACTIONS_ID_TOKEN_REQUEST_URL: url = "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = "" } = env;
	return url === "" || token === "" ? void 0 : {
		url,
		token
	};
}
function readAmbient(reader, env) {
	let isSet = (name) => (env[name] ?? "") !== "", profile = isSet("AWS_PROFILE") ? env.AWS_PROFILE : void 0, hasKeys = isSet("AWS_ACCESS_KEY_ID") && isSet("AWS_SECRET_ACCESS_KEY");
	if (hasKeys) {
		for (let name of KEY_VARIABLES) /[^\x21-\x7e]/.test(env[name] ?? "") && reader.problem(keyMalformed(name));
		profile !== void 0 && reader.notices.push(profileIgnored(profile));
	}
	let variable = CONTAINER_VARIABLES.find(isSet), isDisabled = isSet("AWS_EC2_METADATA_DISABLED") && env.AWS_EC2_METADATA_DISABLED !== "false";
	return {
		kind: "ambient",
		profile: hasKeys ? void 0 : profile,
		hasWebIdentity: !hasKeys && (isSet("AWS_ROLE_ARN") || isSet("AWS_WEB_IDENTITY_TOKEN_FILE")),
		service: variable === void 0 ? isDisabled ? void 0 : { kind: "metadata" } : {
			kind: "container",
			variable
		}
	};
}
const KEY_VARIABLES = [
	"AWS_ACCESS_KEY_ID",
	"AWS_SECRET_ACCESS_KEY",
	"AWS_SESSION_TOKEN"
], CONTAINER_VARIABLES = ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI"];
function isRegion(text) {
	return /^[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}$/.test(text);
}
// src/github/pull-request/event.ts
const EVENTS = ["pull_request", "pull_request_target"], COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function pullRequestFrom(token, number, mayBeMerged, env) {
	if (token === "") return { kind: "none" };
	let eventName = env.GITHUB_EVENT_NAME ?? "", fullName = env.GITHUB_REPOSITORY ?? "", [, owner, repository] = /^([^/]+)\/([^/]+)$/.exec(fullName) ?? [];
	if (owner === void 0 || repository === void 0) return { kind: "unreadable" };
	let event = readEvent(env.GITHUB_EVENT_PATH ?? ""), head = EVENTS.includes(eventName) ? event?.pull_request?.head : void 0, commit = typeof head?.sha == "string" ? head.sha : env.GITHUB_SHA ?? "", own = number === void 0 ? void 0 : {
		kind: "number",
		number,
		isReadOnly: isFromFork(eventName, event, fullName)
	}, merged = mayBeMerged(eventName) && COMMIT.test(commit) ? {
		kind: "merged-by",
		commit
	} : void 0, pullRequest = own ?? ofEvent(eventName, event, fullName) ?? merged;
	if (pullRequest === void 0) return {
		kind: "no-pull-request",
		eventName
	};
	if (pullRequest === "unreadable") return { kind: "unreadable" };
	let server = setTo(env.GITHUB_SERVER_URL, "https://github.com"), apiUrl = setTo(env.GITHUB_API_URL, "https://api.github.com"), { GITHUB_RUN_ID: id = "", GITHUB_RUN_ATTEMPT: attempt = "1" } = env;
	return {
		kind: "pull-request",
		access: {
			token,
			apiUrl,
			owner,
			repository
		},
		pullRequest,
		run: {
			workflow: env.GITHUB_WORKFLOW ?? "",
			job: env.GITHUB_JOB ?? "",
			url: (0,main_table_messages.p)(env) ? void 0 : (0,main_table_messages.h)(server, fullName, id, attempt),
			commit
		}
	};
}
function ofEvent(name, event, fullName) {
	if (EVENTS.includes(name)) {
		let { number, head } = event?.pull_request ?? {};
		return typeof number != "number" || typeof head?.sha != "string" ? "unreadable" : {
			kind: "number",
			number,
			isReadOnly: isFromFork(name, event, fullName)
		};
	}
	let { number, pull_request: pullRequest } = event?.issue ?? {};
	if (name === "issue_comment" && pullRequest != null) return typeof number == "number" ? {
		kind: "number",
		number,
		isReadOnly: !1
	} : "unreadable";
}
function isFromFork(name, event, fullName) {
	return name === "pull_request" && event?.pull_request?.head?.repo?.full_name !== fullName;
}
function setTo(value, otherwise) {
	return value === void 0 || value === "" ? otherwise : value;
}
function readEvent(path) {
	try {
		return JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
	} catch {
		return null;
	}
}
function readComment(reader, token, { isApply, isPlanInComment }, env) {
	let comment = reader.choice("comment", [
		"auto",
		"changes-only",
		"new",
		"off"
	]), number = reader.text("pull-request-number") === "" ? void 0 : reader.wholeNumber("pull-request-number", 1, 999999999);
	return token === "" && ((comment === "changes-only" || comment === "new") && reader.problem(tokenMissing(`comment is ${comment}`, "comment")), number !== void 0 && reader.problem(tokenMissing("pull-request-number is set", "pull-request-number")), isPlanInComment && reader.problem(tokenMissing("expected-plan-hash is comment", "expected-plan-hash"))), {
		comment,
		pullRequest: pullRequestFrom(token, number, (eventName) => isPlanInComment || isApply && eventName === "push", env)
	};
}
// src/github/input-reader.ts
const INPUT_DEFAULTS = new Map(Object.entries({
	"worker-name-prefix": "worker-",
	"worker-name-tag": "Name",
	"pod-cidr-tag": "pod_cidr",
	"route-table-name": "kubernetes",
	"route-table-tag": "Name",
	"on-conflict": "fail",
	prune: "false",
	"check-permissions": "false",
	"source-dest-check": "warn",
	reachability: "off",
	masquerade: "false",
	"api-port": "6443",
	"max-attempts": "10",
	"mask-aws-account-id": "false",
	summary: "true",
	comment: "auto"
}));
var InputReader = class {
	findings = [];
	notices = [];
	#read;
	constructor(read) {
		this.#read = read;
	}
	text(name) {
		let text = this.#read(name);
		return text === "" ? INPUT_DEFAULTS.get(name) ?? "" : text;
	}
	problem(finding) {
		this.findings.push(finding);
	}
	hintAtLiteral(name, entry, parts) {
		(parts.some((part) => /^["']|["']$/.test(part)) || /(?:^|\s)#/.test(entry)) && this.notices.push(entryLiteral(name, entry));
	}
	wholeNumber(name, from, to) {
		let text = this.text(name), value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
		return value >= from && value <= to ? value : (this.problem(notWholeNumber(name, text, from, to)), from);
	}
	choice(name, choices) {
		let text = this.text(name), chosen = choices.find((choice) => choice === text);
		return chosen === void 0 && this.problem(text === "" ? choiceEmpty(name, choices) : notOneOf(name, text, choices)), chosen ?? choices[0];
	}
	flag(name, otherwise = !1) {
		let text = this.text(name);
		return /^(true|True|TRUE|false|False|FALSE)$/.test(text) ? text.toLowerCase() === "true" : (this.problem(notTrueOrFalse(name, text)), otherwise);
	}
	tagKey(name) {
		let key = this.text(name);
		return key.length > 128 && this.problem(tagKeyTooLong(name, key.length, 128)), key;
	}
	list(name) {
		return entries(splitEscaped(this.text(name), /[\n,]/));
	}
	lines(name) {
		return entries(this.text(name).split("\n"));
	}
	words(name) {
		return entries(splitEscaped(this.text(name), /[\s,]/));
	}
};
function splitEscaped(text, separator) {
	let parts = [], part = "";
	for (let [token] of text.matchAll(/\\[\\,]|[^]/gu)) token === "\\," ? part += "," : token.startsWith("\\") || !separator.test(token) ? part += token : (parts.push(part), part = "");
	return [...parts, part];
}
function entries(parts) {
	return [...new Set(parts.map((entry) => entry.trim()))].filter((entry) => entry !== "");
}
function areInputsDropped(read, env) {
	return [...INPUT_DEFAULTS.keys()].every((name) => !name.includes("-") || read(name) === "") && !Object.keys(env).some((name) => /^INPUT_.*-/i.test(name));
}
function readPresentation(reader) {
	let title = reader.text("title"), length = Array.from(title).length, isMultiline = /[\r\n]/.test(title);
	return isMultiline && reader.problem(titleMultiline()), length > 120 && reader.problem(titleTooLong(length, 120)), {
		title: isMultiline || length > 120 ? "" : title,
		showsSummary: reader.flag("summary", !0)
	};
}
// src/github/selection-inputs.ts
const OTHER_SELECTIONS = [
	"worker-count",
	"worker-filters",
	"worker-name-prefix",
	"worker-name-tag"
];
function readWorkers(reader) {
	let tags = {
		nameTag: reader.tagKey("worker-name-tag"),
		podCidrTag: reader.tagKey("pod-cidr-tag")
	}, file = reader.text("nodes-file");
	if (file !== "") return {
		by: "nodes-file",
		file,
		alsoGiven: OTHER_SELECTIONS.filter((name) => reader.text(name) !== (INPUT_DEFAULTS.get(name) ?? "")),
		...tags
	};
	let filters = readFilters(reader, "worker-filters");
	if (reader.text("worker-count") === "") return reader.text("worker-filters") === "" && reader.problem(workersNotGiven()), {
		by: "filter",
		filters,
		...tags
	};
	let count = reader.wholeNumber("worker-count", 1, 1e3), prefix = reader.text("worker-name-prefix");
	(0,main_filters.t)(`${prefix}${count - 1}`).length > 255 && reader.problem(workerNamePrefixTooLong());
	let names = Array.from({ length: count }, (_, index) => `${prefix}${index}`);
	return filters.length === 0 ? {
		by: "name",
		names,
		...tags
	} : {
		by: "name-and-filter",
		names,
		prefix,
		filters,
		...tags
	};
}
function readFilters(reader, input) {
	let canDelete = input === "worker-filters" && (reader.text("mode") === "destroy" || reader.text("prune").toLowerCase() === "true"), filters = reader.lines(input).map((line) => {
		let [, name = "", list = ""] = /^([^=]+)=(.*)$/.exec(line) ?? [], parts = splitEscaped(list, /,/), values = parts.map((value) => value.trim());
		return (name.trim() === "" || values.includes("")) && reader.problem(filterMalformed(line, input)), reader.hintAtLiteral(input, line, [line, ...values]), canDelete && hasSpaceAtComma(parts) && reader.problem(filterAmbiguous(line, input)), (values.length > 200 || values.some((value) => value.length > 255)) && reader.problem(filterTooLarge(name.trim(), input)), {
			name: name.trim(),
			values
		};
	});
	return filters.length > 48 && reader.problem(tooManyFilters(filters.length, input)), filters;
}
function readControlPlane(reader) {
	let filters = readFilters(reader, "control-plane-filters"), apiPort = reader.wholeNumber("api-port", 1, 65535);
	return filters.length === 0 ? void 0 : {
		filters,
		nameTag: reader.text("worker-name-tag"),
		apiPort
	};
}
function hasSpaceAtComma(parts) {
	return parts.slice(1).some((part) => part !== part.trimStart()) || parts.slice(0, -1).some((part) => part !== part.trimEnd());
}
function readRouteTables(reader) {
	let ids = reader.words("route-table-ids"), names = reader.list("route-table-name");
	for (let id of ids) isResourceId("rtb", id) || reader.problem(routeTableIdMalformed(id));
	if (Math.max(ids.length, names.length) > 200 && reader.problem(tooManyRouteTables(ids.length > 0 ? "route-table-ids" : "route-table-name")), ids.length > 0) return names.length > 0 && names.join() !== INPUT_DEFAULTS.get("route-table-name") && reader.problem(routeTablesGivenTwice()), {
		by: "id",
		ids
	};
	for (let name of names) reader.hintAtLiteral("route-table-name", name, [name]);
	return names.length === 0 && reader.problem(routeTableNameEmpty()), names.some((name) => ((0,main_filters.r)(name) ? name : (0,main_filters.t)(name)).length > 255) && reader.problem(routeTableNameTooLong()), {
		by: "name",
		names,
		tag: reader.tagKey("route-table-tag")
	};
}
function isResourceId(prefix, id) {
	return RegExp(`^${prefix}-([0-9a-f]{8}|[0-9a-f]{17})$`).test(id);
}
function readInputs(read, env = process.env, mask = () => void 0) {
	let docsPage = (0,main_table_messages.d)(env);
	if (areInputsDropped(read, env)) return {
		kind: "invalid",
		findings: [inputsDropped()],
		docsPage,
		title: "",
		showsSummary: !0
	};
	let reader = new InputReader(read);
	maskAccountIds(reader, env);
	let presentation = {
		docsPage,
		...readPresentation(reader)
	}, token = reader.text("github-token");
	token !== "" && mask(token), /[^\x21-\x7e]/.test(token) && reader.problem(tokenMalformed());
	let mode = reader.choice("mode", [
		"apply",
		"plan",
		"verify",
		"destroy"
	]), expectedPlan = readExpectedPlan(reader, mode), ours = {
		mode,
		workers: readWorkers(reader),
		routeTables: readRouteTables(reader),
		vpcId: readVpcId(reader),
		region: readRegion(reader, env),
		credentials: readCredentials(reader, env),
		onConflict: reader.choice("on-conflict", ["fail", "replace"]),
		clusterCidrs: readClusterCidrs(reader),
		prune: reader.flag("prune"),
		sourceDestCheck: reader.choice("source-dest-check", [
			"warn",
			"fail",
			"disable",
			"ignore"
		]),
		reachability: reader.choice("reachability", [
			"off",
			"warn",
			"fail"
		]),
		checkPermissions: reader.flag("check-permissions"),
		expectedPlan,
		masquerade: reader.flag("masquerade"),
		controlPlane: readControlPlane(reader),
		...readComment(reader, token, {
			isApply: mode === "apply",
			isPlanInComment: expectedPlan.kind === "comment"
		}, env),
		...readWaitTimeout(reader),
		maxAttempts: reader.wholeNumber("max-attempts", 1, 100),
		proxyEnvironment: readProxies(reader, env)
	}, inputs = {
		...ours,
		network: readNetwork(reader, env, ours.credentials),
		allowedAccountIds: readAllowedAccounts(reader, ours.credentials)
	};
	inputs.prune && reader.words("cluster-cidr").length === 0 && reader.problem(pruneWithoutClusterCidr()), inputs.prune && inputs.mode === "destroy" && reader.problem(pruneInDestroy());
	let { findings, notices } = reader;
	return findings.length === 0 ? {
		kind: "inputs",
		inputs,
		notices,
		...presentation
	} : {
		kind: "invalid",
		findings,
		...presentation
	};
}
function readWaitTimeout(reader) {
	if (reader.text("wait-timeout") === "") return {
		waitTimeoutSeconds: 120,
		absentTimeoutSeconds: 15
	};
	let seconds = reader.wholeNumber("wait-timeout", 0, 3600);
	return {
		waitTimeoutSeconds: seconds,
		absentTimeoutSeconds: seconds
	};
}
function readExpectedPlan(reader, mode) {
	let hash = reader.text("expected-plan-hash").toLowerCase();
	return hash === "" ? { kind: "any" } : (mode !== "apply" && reader.problem(planHashWithoutApply(mode)), hash === "comment" ? { kind: "comment" } : (/^[0-9a-f]{64}$/.test(hash) || reader.problem(planHashMalformed(hash)), {
		kind: "hash",
		hash
	}));
}
function readVpcId(reader) {
	let id = reader.text("vpc-id");
	return id !== "" && !isResourceId("vpc", id) && reader.problem(vpcIdMalformed(id)), id === "" ? void 0 : id;
}
function readClusterCidrs(reader) {
	return reader.words("cluster-cidr").flatMap((text) => {
		let reading = (0,main_cidr.i)(text);
		return reading.kind === "invalid" ? (reader.problem(clusterCidrMalformed(text, reading.why)), []) : (reading.cidr.prefix === 0 && reader.problem(clusterCidrTooWide(text)), [reading.cidr]);
	});
}
// src/github/runner-files.ts
function appendToRunnerFile(variable, content, env = process.env) {
	let path = env[variable] ?? "";
	if (path === "") return {
		kind: "no-file",
		variable
	};
	let before;
	try {
		return before = (0,external_node_fs_.statSync)(path), (0,external_node_fs_.appendFileSync)(path, content), { kind: "written" };
	} catch (cause) {
		before?.isFile() === !0 && cutBack(path, before.size);
		let { code, message: reason } = cause;
		return code !== "EACCES" && code !== "EPERM" ? {
			kind: "failed",
			variable,
			reason
		} : {
			kind: "not-permitted",
			variable,
			reason,
			user: process.getuid?.(),
			owner: before?.uid
		};
	}
}
function cutBack(path, size) {
	try {
		(0,external_node_fs_.statSync)(path).size > size && (0,external_node_fs_.truncateSync)(path, size);
	} catch {}
}
function formatOutputs(outputs) {
	let delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
	return Object.entries(outputs).map(([name, value]) => [
		`${name}<<${delimiter}`,
		value,
		delimiter,
		""
	].join(external_node_os_.EOL)).join("");
}
// src/github/step-files.ts
let stepFolder;
function writeStepFile(name, pieces) {
	let path;
	try {
		return path = (0,external_node_path_.join)(stepFolder ??= makeStepFolder(), name), writeAll(path, pieces), {
			kind: "written",
			path
		};
	} catch (cause) {
		return path !== void 0 && (0,external_node_fs_.rmSync)(path, { force: !0 }), {
			kind: "failed",
			reason: cause instanceof Error ? cause.message : String(cause)
		};
	}
}
function makeStepFolder() {
	let { RUNNER_TEMP: temp = "" } = process.env;
	return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temp === "" ? (0,external_node_os_.tmpdir)() : (0,external_node_path_.resolve)(temp), "kthw-routes-"));
}
function writeAll(path, pieces) {
	let file = (0,external_node_fs_.openSync)(path, "w");
	try {
		for (let block of inBlocks(pieces)) {
			let bytes = Buffer.from((0,main_secrets.i)(block));
			for (let written = 0; written < bytes.length;) written += (0,external_node_fs_.writeSync)(file, bytes, written);
		}
	} finally {
		(0,external_node_fs_.closeSync)(file);
	}
}
function* inBlocks(pieces) {
	let block = "";
	for (let piece of pieces) block += piece, block.length < 65536 || (yield block, block = "");
	yield block;
}
// src/github/runner.ts
const readInput = (name) => (0,main_packages_main.i)(name), actionsRunner = {
	info: (message) => {
		say(() => {
			(0,main_packages_main.a)((0,main_table_messages.u)(message));
		});
	},
	group: (title, lines) => {
		say(() => {
			(0,main_packages_main.u)((0,main_table_messages.u)(title));
		});
		for (let line of lines) actionsRunner.info(line);
		say(() => {
			(0,main_packages_main.n)();
		});
	},
	debug: (message) => {
		say(() => {
			(0,main_packages_main.o)() && (0,main_packages_main.t)((0,main_table_messages.u)(message));
		});
	},
	notice: (message, title) => {
		say(() => {
			(0,main_packages_main.s)((0,main_table_messages.u)(message), { title });
		});
	},
	warning: (message, title) => {
		say(() => {
			(0,main_packages_main.d)((0,main_table_messages.u)(message), { title });
		});
	},
	error: (message, title) => {
		say(() => {
			(0,main_packages_main.r)((0,main_table_messages.u)(message), { title });
		});
	},
	mask: (secret) => {
		(0,main_secrets.r)(secret) && (0,main_packages_main.l)(secret);
	},
	writeOutputs: (outputs) => appendToRunnerFile("GITHUB_OUTPUT", (0,main_secrets.i)(formatOutputs(outputs))),
	writeSummary: (markdown) => appendToRunnerFile("GITHUB_STEP_SUMMARY", (0,main_secrets.i)(markdown)),
	writeFile: writeStepFile,
	fail: (message) => {
		say(() => {
			(0,main_packages_main.c)((0,main_table_messages.u)(message));
		});
	}
};
function say(write) {
	try {
		write();
	} catch {}
}
// src/runtime/clock.ts
const systemClock = {
	now: () => Number(process.hrtime.bigint() / 1000n) / 1e3,
	sleep: (ms, signal) => (0,promises_namespaceObject.setTimeout)(ms, void 0, { signal }).catch(() => void 0),
	every: (ms, callback) => {
		let timer = setInterval(callback, ms).unref();
		return () => {
			clearInterval(timer);
		};
	},
	after: (ms, callback) => {
		let timer = setTimeout(callback, ms).unref();
		return () => {
			clearTimeout(timer);
		};
	}
};
var WaitBudget = class {
	#clock;
	#end;
	#leftMs;
	#countedUntil = 0;
	#pausedAt;
	constructor(clock, seconds, end) {
		this.#clock = clock, this.#end = end, this.#leftMs = seconds * 1e3;
	}
	get seconds() {
		return Math.max(0, Math.round(this.leftMs / 1e3));
	}
	get leftMs() {
		return this.#leftMs - (this.#pausedAt === void 0 ? 0 : this.#clock.now() - this.#pausedAt);
	}
	backoff() {
		let pause = 250;
		return async (allowedMs = Infinity) => {
			if (this.#leftMs <= 0 || allowedMs <= 0 || this.#end.aborted) return !1;
			let startedAt = this.#clock.now();
			this.#pausedAt = Math.max(startedAt, this.#countedUntil), await this.#clock.sleep(Math.min(pause, this.#leftMs, allowedMs), this.#end);
			let ended = this.#clock.now();
			return this.#pausedAt = void 0, this.#leftMs -= Math.max(0, ended - Math.max(startedAt, this.#countedUntil)), this.#countedUntil = ended, pause = Math.min(pause * 2, 5e3), !this.#end.aborted;
		};
	}
};
// src/ports.ts
const actualPorts = {
	onStrayError: () => void 0,
	runner: actionsRunner,
	clock: systemClock,
	readInputs: () => {
		keepEnvironmentSecrets(actionsRunner.mask);
		let reading = readInputs(readInput, void 0, actionsRunner.mask);
		return reading.kind === "inputs" && exportEnvironment(reading.inputs), reading;
	},
	connectEc2
};
function connect(inputs, cancellation, ports) {
	let { runner, clock, connectEc2 } = ports, { region, maxAttempts, proxyEnvironment, network, allowedAccountIds, waitTimeoutSeconds } = inputs, connection = {
		region,
		maxAttempts,
		proxyEnvironment,
		network,
		clock,
		cancellation,
		log: runner
	}, of = {
		...connection,
		allowedAccountIds
	};
	return {
		ec2: connectEc2({
			...connection,
			credentials: credentialsFrom(inputs.credentials, of, runner.mask)
		}),
		region,
		waitBudget: new WaitBudget(clock, waitTimeoutSeconds, cancellation.readSignal),
		progress: {
			clock,
			say: runner.info
		}
	};
}
// src/apply/check-result.ts
function checksDisabled(results) {
	return results.filter(({ error }) => error === void 0).map(({ check }) => check);
}
function checksFailed(results) {
	return results.flatMap(({ check, error }) => error === void 0 || error.code === "NotStarted" ? [] : [{
		check,
		error
	}]);
}
// src/plan/messages.ts
function podCidrReserved(each, range) {
	return (0,main_finding.t)("pod-cidr-reserved", `${podCidrName(each)} is in ${range.text}, which AWS reserves for its own services. Give the worker another pod CIDR.`);
}
function podCidrSpecial(each, range, use) {
	return (0,main_finding.a)("pod-cidr-special", `${podCidrName(each)} overlaps ${range.text}, which is reserved for ${use}. Give the worker a private pod CIDR.`);
}
function podCidrsPublic(all) {
	let names = all.map(({ podCidr, worker }) => `${podCidr.text} of ${(0,main_worker.r)(worker.name, worker.instanceId)}`);
	return (0,main_finding.i)("pod-cidr-public", `Pod CIDRs with public addresses: ${(0,main_finding.n)(names)}. This network can't reach internet hosts that have these addresses. For new clusters, choose private pod CIDRs (RFC 1918, RFC 6598, or fc00::/7).`, names);
}
function podCidrInVpc(each, how, vpcCidr) {
	return (0,main_finding.t)("pod-cidr-in-vpc", `${podCidrName(each)} ${how} the VPC's CIDR ${vpcCidr.text}. Give the worker a pod CIDR outside the VPC.`);
}
function podCidrOutsideCluster(each, clusterCidrs) {
	let inside = (0,main_finding.n)(clusterCidrs.map(({ text }) => text));
	return (0,main_finding.t)("pod-cidr-outside-cluster", `${podCidrName(each)} is not inside cluster-cidr (${inside}). Fix the worker's pod CIDR tag or cluster-cidr.`);
}
function podCidrOverlap(each, other) {
	if (each.worker.instanceId === other.worker.instanceId) return (0,main_finding.t)("pod-cidr-overlap", `${podCidrName(each)} is part of ${other.podCidr.text}, which is another pod CIDR of the same worker. Remove one of them.`);
	let how = other.podCidr.text === each.podCidr.text ? "is also the pod CIDR of" : `overlaps ${other.podCidr.text} of`;
	return (0,main_finding.t)("pod-cidr-overlap", `${podCidrName(each)} ${how} ${workerName(other.worker)}. Give each worker its own pod CIDR.`);
}
function targetName(target) {
	return target.kind === "none" ? "an unknown resource" : (0,main_route_table.n)(target);
}
function podCidrName({ worker, podCidr }) {
	return `The pod CIDR ${podCidr.text} of ${workerName(worker)}`;
}
function workerName({ name, instanceId }) {
	return (0,main_worker.r)(name, instanceId);
}
function routeConflict({ routeTableId, worker, podCidr }, current) {
	let { kind } = current.target, target = (kind === "instance" && current.target.instanceId === worker.instanceId ? current.target.networkInterfaceId : void 0) ?? targetName(current.target), expected = `instead of ${workerName(worker)}`;
	return current.state === "blackhole" ? (0,main_finding.t)("route-blackhole", `In ${routeTableId}, ${podCidr.text} is a blackhole: it targets ${target}, which is gone or stopped, ${expected}. Set on-conflict: replace to repoint the route to the worker, or delete the route.`) : (0,main_finding.t)("route-conflict", `In ${routeTableId}, ${podCidr.text} targets ${target} ${expected}. Set on-conflict: replace to repoint the route to the worker, or fix the worker's pod CIDR tag.`);
}
function routeShadowed(routeTableId, { route, destination }, worker, podCidr) {
	let listed = route.destination.kind === "cidr" ? "" : ` (in ${(0,main_destination.t)(route.destination)})`, target = `${targetName(route.target)}${route.state === "blackhole" ? " (a blackhole)" : ""}`;
	return {
		...(0,main_finding.a)("route-shadowed", `In ${routeTableId}, ${destination.text}${listed} targets ${target}, so this part of ${podCidr.text} doesn't reach ${workerName(worker)}. Delete that route, or give the worker another pod CIDR.`),
		about: [
			routeTableId,
			destination.text,
			(0,main_destination.t)(route.destination),
			worker.instanceId,
			podCidr.text
		]
	};
}
function routeStale(routeTableId, destination, worker) {
	let own = `pod CIDR is ${worker.podCidrs.map(({ text }) => text).join(" and ")}`;
	return (0,main_finding.a)("route-stale", `In ${routeTableId}, ${destination.text} targets ${workerName(worker)}, whose ${own}. Set prune: true to delete this stale route, or fix the worker's pod CIDR tag.`);
}
function tableOfOtherAccount(table, account) {
	return (0,main_finding.t)("route-table-owner", `${(0,main_route_table.a)(table)} belongs to account ${table.ownerId}, which shares its VPC with account ${account}. Only the owner can write routes. Ask the owner to create them, or set route-table-ids to a table of your own.`);
}
function sourceDestCheckOn(severity, on) {
	let names = on.map(checkName);
	return {
		severity,
		code: "source-dest-check",
		scope: "routes",
		message: `The source/destination check is enabled for ${(0,main_finding.n)(names)}, so EC2 drops pod traffic. Set source-dest-check: disable, or disable the check yourself.`,
		...(0,main_finding.o)(names),
		about: on.map(({ target }) => targetId(target))
	};
}
function checkName({ worker, target }) {
	return (0,main_worker.r)(worker.name, targetId(target));
}
function targetId(target) {
	return target.kind === "instance" ? target.instanceId : target.networkInterfaceId;
}
// src/apply/route-result.ts
function unread(change, outcome) {
	return {
		change,
		outcome,
		observed: void 0
	};
}
function skipPlan(changes, tables, kind) {
	return observe(changes.map((change) => unread(change, withoutWriting(change) ?? { kind })), tables);
}
function withoutWriting(change) {
	switch (change.action) {
		case "keep":
		case "absent": return { kind: "unchanged" };
		case "delivered":
		case "conflict": return { kind: change.action };
		case "create":
		case "replace":
		case "delete":
		case "prune": return;
	}
}
function observe(results, tables) {
	let read = new Map(tables.map((table) => [table.routeTableId, {
		table,
		isWhole: isWhole(table)
	}]));
	return results.map((result) => {
		let { table, isWhole } = read.get(result.change.routeTableId) ?? {}, observed = table === void 0 ? notSeen(result.change) : observeIn(table, result.change), isProven = observed.kind !== "gone" || isWhole === !0;
		return {
			...result,
			observed: isProven ? observed : { kind: "table-not-seen" }
		};
	});
}
function isWhole({ routes }) {
	return routes.every(({ destination }) => destination.kind !== "unknown");
}
function notSeen({ action }) {
	return { kind: action === "prune" || action === "delete" || action === "absent" ? "table-not-seen" : "missing" };
}
function observeIn(table, change) {
	switch (change.action) {
		case "prune":
		case "delete": {
			let destination = change.action === "prune" ? change.destination : change.podCidr, current = (0,main_route_table.i)(table, destination);
			return current === void 0 ? { kind: "gone" } : {
				kind: isAnother(current, change.current) ? "recreated" : "still-there",
				current
			};
		}
		case "absent": {
			let current = (0,main_route_table.i)(table, change.podCidr);
			return current !== void 0 && (0,main_route_table.t)(current, change.worker) ? {
				kind: "still-there",
				current
			} : { kind: "gone" };
		}
		case "keep":
		case "delivered":
		case "create":
		case "replace":
		case "conflict": {
			let current = (0,main_route_table.i)(table, change.podCidr);
			return current === void 0 ? { kind: change.action === "delivered" ? "delivered" : "missing" } : (0,main_route_table.o)(current, change.worker) ? {
				kind: current.state === "active" ? "active" : "not-active",
				current
			} : {
				kind: "elsewhere",
				current
			};
		}
	}
}
function isAnother({ target: now }, { target: before }) {
	if (now.kind === "none") return !1;
	if (now.kind === "gateway" || now.kind === "other") return (0,main_route_table.n)(now) !== (0,main_route_table.n)(before);
	let [interfaceNow, interfaceBefore] = [interfaceOf(now), interfaceOf(before)];
	return interfaceNow !== void 0 && interfaceBefore !== void 0 ? interfaceNow !== interfaceBefore : now.kind === "instance" && before.kind === "instance" && now.instanceId !== before.instanceId;
}
function interfaceOf(target) {
	return target.kind === "instance" || target.kind === "network-interface" ? target.networkInterfaceId : void 0;
}
function currentRoute({ change, observed }) {
	if (observed?.kind === "recreated") return;
	let lastRead = observed ?? change;
	return "current" in lastRead ? lastRead.current : void 0;
}
function isVerified({ observed }) {
	switch (observed?.kind) {
		case "active":
		case "delivered":
		case "gone":
		case "recreated": return !0;
		case "not-active":
		case "missing":
		case "table-not-seen":
		case "elsewhere":
		case "still-there":
		case void 0: return !1;
	}
}
// src/report/table-rows.ts
function tableRows(results, table) {
	let ofTable = results.filter(({ change }) => change.routeTableId === table.routeTableId), isStale = ({ change }) => change.action === "prune", workers = ofTable.filter((result) => !isStale(result)).map(resultRow), stale = ofTable.filter(isStale).map(resultRow), shown = new Set([...workers, ...stale].map(({ route }) => route)), others = table.routes.filter((route) => !shown.has(route)).map(otherRow);
	return [
		...workers,
		...others,
		...stale
	];
}
function resultRow(result) {
	let { change } = result, route = currentRoute(result), label = changeLabel(result);
	return {
		...change.action === "prune" ? {
			destination: change.destination.text,
			target: change.current.target,
			workerName: void 0
		} : {
			destination: change.podCidr.text,
			target: route?.target ?? workerTarget(change),
			workerName: change.worker.name
		},
		state: route?.state ?? absentState(result),
		change: label,
		previous: previousTarget(result),
		route,
		attention: attentionFor(result, label)
	};
}
function previousTarget(result) {
	let { change } = result;
	return change.action === "replace" && changeLabel(result) === "replaced" ? change.current.target : void 0;
}
function workerTarget(change) {
	let networkInterfaceId = change.action === "delivered" ? change.networkInterfaceId : void 0;
	return {
		kind: "instance",
		instanceId: change.worker.instanceId,
		networkInterfaceId
	};
}
function otherRow(route) {
	let { target, state } = route;
	return {
		destination: (0,main_destination.t)(route.destination),
		target,
		state,
		workerName: void 0,
		change: void 0,
		previous: void 0,
		route,
		attention: state === "active" ? "none" : "problem"
	};
}
function attentionFor(result, label) {
	switch (label) {
		case "to create":
		case "to replace":
		case "to delete": return "change";
		case "created":
		case "replaced":
		case "deleted": return isVerified(result) ? "change" : "problem";
		case "unchanged":
		case "already absent":
		case "delivered by EC2": return isVerified(result) ? "none" : "problem";
		case "conflict":
		case "failed":
		case "not created":
		case "not replaced":
		case "not deleted": return "problem";
	}
}
function absentState({ observed }) {
	return observed === void 0 ? "not read back" : observed.kind === "delivered" ? "delivered" : observed.kind === "gone" || observed.kind === "recreated" ? "gone" : "missing";
}
function changeLabel({ change, outcome, observed }) {
	let { past, future } = WORDS[change.action], unchanged = past === "deleted" ? "already absent" : "unchanged";
	switch (outcome.kind) {
		case "unchanged": return unchanged;
		case "conflict":
		case "failed": return outcome.kind;
		case "delivered": return "delivered by EC2";
		case "done": return past;
		case "already-applied": return observed?.kind === "elsewhere" ? "conflict" : unchanged;
		case "planned": return `to ${future}`;
		case "not-tried": return `not ${past}`;
	}
}
function withPrevious(label, previous) {
	return previous === void 0 ? label : `${label} (was ${targetName(previous)})`;
}
const WORDS = {
	create: {
		past: "created",
		future: "create"
	},
	replace: {
		past: "replaced",
		future: "replace"
	},
	delete: {
		past: "deleted",
		future: "delete"
	},
	prune: {
		past: "deleted",
		future: "delete"
	},
	delivered: {
		past: "created",
		future: "create"
	},
	keep: {
		past: "created",
		future: "create"
	},
	absent: {
		past: "deleted",
		future: "delete"
	},
	conflict: {
		past: "created",
		future: "create"
	}
}, NOTHING_YET = {
	docsPage: void 0,
	title: "",
	showsSummary: !0,
	mode: "apply",
	region: "",
	expectedRoutes: 0,
	tables: [],
	associated: [],
	writing: "not-started",
	planHash: "",
	results: [],
	checks: [],
	checkResults: [],
	reachability: void 0,
	findings: [],
	durationMs: 0
};
function countResults(results) {
	let labels = results.map(changeLabel), count = (...counted) => labels.filter((label) => counted.includes(label)).length;
	return {
		created: count("created", "to create"),
		replaced: count("replaced", "to replace"),
		deleted: count("deleted", "to delete"),
		unchanged: count("unchanged"),
		absent: count("already absent"),
		delivered: count("delivered by EC2"),
		failed: count("conflict", "failed", "not created", "not replaced", "not deleted"),
		validated: results.filter((result) => result.change.action !== "prune" && isVerified(result)).length
	};
}
function hasChanges({ mode, results, checks, checkResults }) {
	let { created, replaced, deleted } = countResults(results), changedChecks = mode === "plan" ? checks : checkResults.filter(({ error }) => error === void 0);
	return created + replaced + deleted + changedChecks.length > 0;
}
function isValidated({ results, expectedRoutes, findings }) {
	return countResults(results).validated === expectedRoutes && results.every(isVerified) && !(0,main_finding.r)(findings.filter(({ scope }) => scope === "routes"));
}
function isSuccess(result) {
	return !(0,main_finding.r)(result.findings) && (result.mode === "plan" || isValidated(result));
}
// src/report/log-lines.ts
function startLine({ mode, region, waitTimeoutSeconds, absentTimeoutSeconds, maxAttempts }) {
	return `Mode ${mode} in ${region}. Limits: wait-timeout ${waitTimeoutSeconds} seconds${mode === "apply" && absentTimeoutSeconds < waitTimeoutSeconds ? ` (${absentTimeoutSeconds} for missing workers and tables)` : ""}, max-attempts ${maxAttempts}.`;
}
function tableLines({ tables, region }) {
	return tables.map((table) => `Route table ${(0,main_route_table.a)(table)} in ${table.vpcId}, ${region}`);
}
function workerLines({ results }) {
	let ofWorkers = results.flatMap((result) => result.change.action === "prune" ? [] : [{
		...result.change,
		label: changeInWords(result)
	}]);
	return [...Map.groupBy(ofWorkers, ({ worker }) => worker).entries()].map(([{ name, privateIp, podCidrs }, changes]) => {
		let labels = new Set(changes.map(({ label }) => label)), results = labels.size === 1 ? [...labels] : changes.map(({ routeTableId, podCidr, label }) => `${podCidrs.length > 1 ? `${podCidr.text} ` : ""}${label} in ${routeTableId}`);
		return [
			name,
			privateIp,
			podCidrs.map(({ text }) => text).join(" "),
			results.join(", ")
		].join("  ");
	});
}
function changeInWords(result) {
	let { change } = result, label = changeLabel(result);
	return change.action === "replace" && label === "to replace" ? `${label} (now ${targetName(change.current.target)})` : withPrevious(label, previousTarget(result));
}
function otherLines(result) {
	let stale = result.results.flatMap((each) => {
		let { change } = each;
		if (change.action !== "prune") return [];
		let label = changeLabel(each), where = `${label.includes("delete") ? "from" : "in"} ${change.routeTableId}`;
		return [`${change.destination.text} (stale) ${label} ${where}`];
	}), checks = checkGroups(result).flatMap(({ label, workers }) => workers.map((name) => `${name}  source/destination check ${label}`));
	return [...stale, ...checks];
}
function checkGroups({ checks, checkResults, mode }) {
	let namesOf = (some) => some.map(({ worker }) => worker.name), failed = checkResults.filter(({ error }) => error !== void 0).map(({ check }) => check);
	return [
		{
			label: "disabled",
			workers: namesOf(checksDisabled(checkResults))
		},
		{
			label: "not disabled",
			workers: namesOf(failed)
		},
		{
			label: "to disable",
			workers: mode === "plan" ? namesOf(checks) : []
		}
	].filter(({ workers }) => workers.length > 0);
}
function headline(result, said = outcome(result)) {
	return `${isSuccess(result) ? "✅" : "❌"} ${result.title === "" ? "" : `${result.title}: `}${said}`;
}
function outcome(result) {
	if (result.writing === "in-dry-run") return "Stopped, because the endpoint ignored DryRun and wrote";
	let isUnwritten = result.writing === "not-started" && !isSuccess(result);
	if (result.expectedRoutes === 0 && isUnwritten) return "No changes were made";
	let { created, replaced, deleted, unchanged, delivered, validated } = countResults(result.results), routes = result.expectedRoutes === 1 ? "worker route" : "worker routes", { line = "" } = result.reachability ?? {}, pods = line === "" ? "" : `; ${line}`, others = delivered === 0 ? "" : `, ${delivered} delivered by EC2`, unwritten = isUnwritten && !isValidated(result) ? "; no changes were made" : "";
	switch (result.mode) {
		case "apply": return `${validated} of ${result.expectedRoutes} ${routes} validated${unwritten}${pods}`;
		case "verify": return `${validated} of ${result.expectedRoutes} ${routes} validated${pods}`;
		case "plan": return `Plan: ${created} to create, ${replaced} to replace, ${deleted} to delete, ${unchanged} unchanged${others}; nothing was written${pods}`;
		case "destroy": return `${deleted} deleted, ${validated} of ${result.expectedRoutes} ${routes} gone${unwritten}`;
	}
}
// src/runtime/progress.ts
const EVERY_MS = 15e3;
async function withProgress({ clock, say }, describe, work) {
	let latest, tell = (line) => {
		stop(), line !== latest && say(line), latest = line, stop = clock.after(EVERY_MS, tick);
	}, tick = () => {
		let line = describe();
		line === void 0 ? stop = clock.after(EVERY_MS, tick) : tell(line);
	}, stop = clock.after(4500, tick);
	try {
		return await work(tell);
	} finally {
		stop();
	}
}
// src/discover/messages.ts
function waitingFor(names, state) {
	return `${(0,main_finding.n)(names)} ${names.length === 1 ? "is" : "are"} ${state}`;
}
function waitingUpTo(awaited, seconds) {
	return `${awaited}. Waiting up to ${seconds} seconds (wait-timeout).`;
}
function stillWaiting(awaited, seconds) {
	return `Still waiting: ${awaited}. ${(0,main_messages.a)(seconds)} (wait-timeout).`;
}
function workerMissing(name, { by, names, nameTag }) {
	let [instance, filters] = by === "name" ? ["no instance", ""] : ["no instance that matches worker-filters", " worker-filters,"], hint = name === names[0] ? " Names count from 0. To select workers with any names, set worker-filters and leave worker-count empty." : "";
	return (0,main_finding.t)("worker-missing", `${name} is missing: ${instance} has this name in its tag "${nameTag}". Check worker-count, worker-name-prefix,${filters} and worker-name-tag.${hint}`);
}
function workerInOtherVpc(name, namesakes, vpcId) {
	let places = namesakes.map(({ instance }) => `${instance.instanceId} is in ${instance.vpcId}`);
	return (0,main_finding.t)("vpc-mismatch", `${name} is not in ${vpcId}, the VPC of the other workers and the route table (${(0,main_finding.n)(places)}). Check worker-count and worker-name-prefix, or set vpc-id.`, places);
}
function workerNotRunning(name, namesakes, { names }) {
	let without = name === names.at(-1) ? "decrease worker-count" : "leave worker-count empty and select the others with worker-filters", states = namesakes.map(({ instance }) => `${instance.instanceId} is ${instance.state}`);
	return (0,main_finding.t)("worker-not-running", `${name} is not running (${(0,main_finding.n)(states)}). ${fixFor(namesakes)}, or ${without}.`, states);
}
function fixFor(namesakes) {
	let states = new Set(namesakes.map(({ instance }) => instance.state));
	return states.has("pending") ? "Increase wait-timeout" : states.has("stopped") || states.has("stopping") ? "Start it" : "Launch it again";
}
function workerDuplicate(namesakes, nameTag) {
	let ids = namesakes.map(({ instance }) => instance.instanceId);
	return (0,main_finding.t)("worker-duplicate", `Found ${namesakes.length} instances named ${namesakes[0].name} (${(0,main_finding.n)(ids)}). Rename all but one in the tag "${nameTag}", or set vpc-id if they're in different VPCs. To allow repeated names, select workers with worker-filters and leave worker-count empty.`, ids);
}
function workerSurplus(surplus, matching, count, isComplete) {
	let names = surplus.map(candidateName);
	return isComplete ? (0,main_finding.t)("worker-surplus", `worker-filters match ${matching} workers, but worker-count is ${count}, which excludes ${(0,main_finding.n)(names)}. Increase worker-count, or narrow worker-filters.`, names) : (0,main_finding.t)("worker-surplus", `worker-filters also match ${(0,main_finding.n)(names)}, but worker-count selects only ${count} ${count === 1 ? "name" : "names"}, and some of them are missing. Leave worker-count empty to select every match, or narrow worker-filters.`, names);
}
function candidateName({ name, instance }) {
	return (0,main_worker.r)(name, instance.instanceId);
}
function noWorkerMatches(presence, vpcId) {
	return (0,main_finding.t)("no-worker-matches", `${presence === "running" ? "No running instance" : "No instance"} matches worker-filters${vpcId === void 0 ? "" : ` in ${vpcId}`}. Check the filters, aws-region, and vpc-id.`);
}
function workerPending(candidate) {
	return (0,main_finding.t)("worker-not-running", `${candidateName(candidate)} matches worker-filters but is still pending. Increase wait-timeout.`);
}
function workerExcluded(candidate) {
	return (0,main_finding.a)("worker-not-running", `${candidateName(candidate)} matches worker-filters but is ${candidate.instance.state}, so it gets no route. Start it, or narrow worker-filters.`);
}
function primaryInterfaceUnknown({ name, instanceId, networkInterfaces }) {
	return (0,main_finding.t)("primary-interface-unknown", `${(0,main_worker.r)(name, instanceId)} has ${networkInterfaces.length} network interfaces, and EC2 doesn't show which one is primary (the primary interface has network card 0 and device index 0, and isn't efa-only). Routes must target the primary interface. Run aws ec2 describe-instances --instance-ids ${instanceId} to see the attachments.`);
}
function podCidrTagMissing(who, tag) {
	return (0,main_finding.t)("pod-cidr-missing", `${who} has no tag "${tag}". Add the tag with the worker's pod CIDR, or set pod-cidr-tag to another tag.`);
}
function podCidrTagEmpty(who, tag) {
	return (0,main_finding.t)("pod-cidr-missing", `${who} has an empty tag "${tag}". Set it to the worker's pod CIDR, or set pod-cidr-tag to another tag.`);
}
function podCidrInvalid(who, tag, text, why) {
	return (0,main_finding.t)("pod-cidr-invalid", `The tag "${tag}" of ${who} contains "${text}", which is not a CIDR: ${why}. Correct the tag.`);
}
function podCidrUnusable(who, tag, text, why) {
	return (0,main_finding.t)("pod-cidr-invalid", `The tag "${tag}" of ${who} contains "${text}", which can't be a pod CIDR: ${why}. Set the tag to a private CIDR, such as 172.22.0.0/24.`);
}
function podCidrHostBits(who, tag, text, network) {
	return (0,main_finding.a)("pod-cidr-host-bits", `The tag "${tag}" of ${who} contains "${text}", which has host bits set. The action uses the network ${network}. If that's right, set the tag to it.`);
}
// src/discover/select-route-tables.ts
function routeTableFilters(selection, vpcId) {
	let inVpc = vpcId === void 0 ? [] : [{
		name: "vpc-id",
		values: [vpcId]
	}];
	return selection.by === "id" ? [{
		name: "route-table-id",
		values: selection.ids
	}, ...inVpc] : [{
		name: `tag:${selection.tag}`,
		values: selection.names.map(toFilterValue)
	}, ...inVpc];
}
function toFilterValue(name) {
	return (0,main_filters.r)(name) ? name : (0,main_filters.t)(name);
}
function selectRouteTables(selection, described, vpcId) {
	let here = described.filter((table) => vpcId === void 0 || table.vpcId === vpcId);
	return selection.by === "id" ? selectById(selection.ids, here, described, vpcId) : selectByName(selection, here, described, vpcId);
}
function selectById(ids, here, described, vpcId) {
	let tables = ids.flatMap((id) => here.find(({ routeTableId }) => routeTableId === id) ?? []);
	return {
		tables,
		findings: ids.filter((id) => !tables.some(({ routeTableId }) => routeTableId === id)).map((id) => {
			let elsewhere = described.find(({ routeTableId }) => routeTableId === id);
			return elsewhere === void 0 ? (0,main_table_messages.o)(id) : (0,main_table_messages.a)(elsewhere, String(vpcId));
		})
	};
}
function selectByName({ names, tag }, here, described, vpcId) {
	let tables = /* @__PURE__ */ new Set(), findings = [];
	for (let name of names) {
		let matching = here.filter((table) => isNamed(table, tag, name)), elsewhere = described.filter((table) => isNamed(table, tag, name));
		if (matching.length === 0) findings.push(elsewhere.length === 0 ? (0,main_table_messages.c)(name, tag) : (0,main_table_messages.s)(name, elsewhere, String(vpcId)));
		else if (matching.length > 1 && !(0,main_filters.r)(name)) findings.push((0,main_table_messages.i)(name, tag, matching));
		else for (let table of matching) tables.add(table);
	}
	return {
		tables: [...tables],
		findings
	};
}
function isNamed({ tags }, tag, name) {
	let actual = tags.get(tag);
	return actual !== void 0 && ((0,main_filters.r)(name) ? (0,main_filters.i)(name, actual) : actual === name);
}
async function readSnapshot(ec2, inputs, waitBudget, progress) {
	let pause = waitBudget.backoff(), total = waitBudget.leftMs, said = /* @__PURE__ */ new Set(), awaited, allowedMs = ({ isStarting }) => {
		let left = waitBudget.leftMs;
		return isStarting ? left : Math.min(left, inputs.absentTimeoutSeconds * 1e3 - (total - left));
	}, seconds = (wait) => Math.max(0, Math.round(allowedMs(wait) / 1e3));
	return withProgress(progress, () => {
		if (awaited === void 0) return "Reading instances and route tables …";
		let left = seconds(awaited);
		return left >= 5 ? stillWaiting(awaited.text, left) : void 0;
	}, async (say) => {
		for (;;) {
			let snapshot = await readOnce(ec2, inputs);
			if (awaited = awaitedIn(inputs, snapshot), awaited === void 0 || allowedMs(awaited) <= 0) return snapshot;
			let { kinds, text } = awaited;
			kinds.some((kind) => !said.has(kind)) && say(waitingUpTo(text, seconds(awaited)));
			for (let kind of kinds) said.add(kind);
			if (!await pause(allowedMs(awaited))) return snapshot;
		}
	});
}
async function readOnce(ec2, { workers, routeTables, vpcId }) {
	let [found, tables] = await Promise.allSettled([readCandidates(ec2, workers, vpcId), ec2.describeRouteTables(routeTableFilters(routeTables, vpcId))]);
	if (found.status === "fulfilled" && tables.status === "fulfilled") return {
		candidates: found.value,
		tables: tables.value
	};
	throw AggregateError([found, tables].flatMap((read) => read.status === "rejected" ? [read.reason] : []));
}
async function readCandidates(ec2, workers, vpcId) {
	if (workers.by === "node") return (await __nccwpck_require__.e(64).then(__nccwpck_require__.bind(__nccwpck_require__, 5052))).nodeCandidates(ec2, workers.list.nodes, vpcId);
	let calls = workerFilters(workers, vpcId).map((filters) => ec2.describeInstances(filters));
	return candidates(workers, (await Promise.all(calls)).flat());
}
function awaitedIn({ workers, routeTables, mode }, { candidates, tables }) {
	if (mode === "destroy") return;
	let starting = pendingWorkers(workers, candidates), absent = mode === "apply" ? workersNotFound(workers, candidates) : [], noTable = mode === "apply" && selectRouteTables(routeTables, tables, void 0).findings.some(({ code }) => code === "route-table-missing"), table = starting.length + absent.length === 0 ? "A route table" : "a route table", parts = [
		{
			kind: "starting",
			text: starting.length === 0 ? "" : waitingFor(starting, "pending")
		},
		{
			kind: "absent",
			text: absent.length === 0 ? "" : waitingFor(absent, "not visible yet")
		},
		{
			kind: "table",
			text: noTable ? waitingFor([table], "not visible yet") : ""
		}
	].filter(({ text }) => text !== "");
	if (parts.length !== 0) return {
		kinds: parts.map(({ kind }) => kind),
		text: parts.map(({ text }) => text).join(", "),
		isStarting: starting.length > 0
	};
}
function startReading(inputs, cancellation, ports) {
	let deadline = inputs.waitTimeoutSeconds * 1e3 + 6e4;
	cancellation.setDeadline(deadline);
	let dependencies = connect(inputs, cancellation, ports), { ec2, waitBudget, progress } = dependencies, snapshot = readSnapshot(ec2, inputs, waitBudget, progress);
	return snapshot.catch(() => void 0), {
		dependencies,
		deadline,
		snapshot
	};
}
// src/main.ts
async function run(given) {
	let ports = {
		...actualPorts,
		...given
	}, { clock, runner } = ports, startedAt = clock.now(), cancellation = new main_cancellation.t(clock);
	ports.onSignal((signal) => {
		cancellation.cancel(signal);
	}), ports.onStrayError((cause) => {
		runner.info(`Ignored an error that belongs to no pending call. ${(0,main_messages.t)(cause).message}`);
	});
	let result = NOTHING_YET, inputs, notices = [];
	try {
		let reading = ports.readInputs(), { docsPage, title, showsSummary } = reading;
		if (result = {
			...result,
			docsPage,
			title,
			showsSummary
		}, reading.kind === "invalid") result = {
			...result,
			findings: reading.findings
		};
		else {
			notices = reading.notices, runner.info(startLine(reading.inputs));
			let withWorkers = await withNodes(reading.inputs);
			if (withWorkers.kind === "invalid") result = {
				...result,
				findings: withWorkers.findings
			};
			else {
				inputs = withWorkers.inputs, withWorkers.summary !== void 0 && runner.info(withWorkers.summary);
				let { mode, region, workers } = inputs;
				result = {
					...result,
					mode,
					region,
					expectedRoutes: leastWorkers(workers)
				};
				let reads = startReading(inputs, cancellation, ports), { routeWorkers } = await afterReading();
				for await (let step of routeWorkers(inputs, reading, reads, cancellation, ports)) result = {
					...result,
					...step
				};
			}
		}
	} catch (cause) {
		let { explain } = await afterReading();
		result = {
			...result,
			findings: [...result.findings, ...explain(cause, result.region)]
		};
	}
	cancellation.clear(), result = {
		...result,
		findings: [
			...notices,
			...result.findings,
			...cancellation.findings()
		],
		durationMs: clock.now() - startedAt
	};
	let { comment, publish, publishLater, toGitHub } = await afterReading(), published = publish(result, runner);
	inputs === void 0 || inputs.pullRequest.kind === "none" || cancellation.cancelSignal.aborted || publishLater(await comment(published, inputs, toGitHub(cancellation, ports)), published, runner);
}
const afterReading = () => __nccwpck_require__.e(672).then(__nccwpck_require__.bind(__nccwpck_require__, 9217)).then((n) => n.t);



})

});

// The module cache
var __webpack_module_cache__ = {};

// The require function
function __nccwpck_require__(moduleId) {
	// Check if module is in cache
	var cachedModule = __webpack_module_cache__[moduleId];
	if (cachedModule !== undefined) {
		return cachedModule.exports;
	}
	// Create a new module (and put it into the cache)
	var module = __webpack_module_cache__[moduleId] = {
		// no module.id needed
		// no module.loaded needed
		exports: {}
	};

	// Execute the module function
	var threw = true;
	try {
		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
		threw = false;
	} finally {
		if(threw) delete __webpack_module_cache__[moduleId];
	}

	// Return the exports of the module
	return module.exports;
}

// expose the modules object (__webpack_modules__)
__nccwpck_require__.m = __webpack_modules__;


/* webpack/runtime/asset-relocator-loader */
if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";

/* webpack/runtime/create fake namespace object */
(() => {
	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
	var leafPrototypes;
	// create a fake namespace object
	// mode & 1: value is a module id, require it
	// mode & 2: merge all properties of value into the ns
	// mode & 4: return value when already ns object
	// mode & 16: return value when it's Promise-like
	// mode & 8|1: behave like require
	__nccwpck_require__.t = function(value, mode) {
		if(mode & 1) value = this(value);
		if(mode & 8) return value;
		if(typeof value === 'object' && value) {
			if((mode & 4) && value.__esModule) return value;
			if((mode & 16) && typeof value.then === 'function') return value;
		}
		var ns = Object.create(null);
		__nccwpck_require__.r(ns);
		var def = {};
		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
		}
		def['default'] = () => (value);
		__nccwpck_require__.d(ns, def);
		return ns;
	};
})();

/* webpack/runtime/define property getters */
(() => {
	// define getter functions for harmony exports
	__nccwpck_require__.d = (exports, definition) => {
		for(var key in definition) {
			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
			}
		}
	};
})();

/* webpack/runtime/ensure chunk */
(() => {
	__nccwpck_require__.f = {};
	// This file contains only the entry chunk.
	// The chunk loading function for additional chunks
	__nccwpck_require__.e = (chunkId) => {
		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
			__nccwpck_require__.f[key](chunkId, promises);
			return promises;
		}, []));
	};
})();

/* webpack/runtime/get javascript chunk filename */
(() => {
	// This function allow to reference async chunks
	__nccwpck_require__.u = (chunkId) => {
		// return url for filenames based on template
		return {"64":"node-instances","66":"credential-provider-sso-loadSso","114":"nested-clients-sts","125":"comments","147":"shared-by-credential-provider-sso-loadSso-nested-clients-signin-nested-clients-sso-oidc","166":"pull-request-comment","184":"credential-provider-sso","258":"check-permissions","295":"read-nodes","319":"select-nodes","368":"core-event-streams-2","403":"nested-clients-sts-2","506":"credential-provider-process","601":"core-event-streams","612":"ambient-credentials","624":"nested-clients-signin","672":"after-reading","674":"credential-provider-login","760":"oidc","783":"nested-clients-sso-oidc","801":"own-comment","815":"assess-reachability","902":"packet-filter-calls","928":"reviewed-plan","996":"shared-by-comments-oidc"}[chunkId] + ".js";
	};
})();

/* webpack/runtime/hasOwnProperty shorthand */
(() => {
	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
})();

/* webpack/runtime/make namespace object */
(() => {
	// define __esModule on exports
	__nccwpck_require__.r = (exports) => {
		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
		}
		Object.defineProperty(exports, '__esModule', { value: true });
	};
})();

/* webpack/runtime/import chunk loading */
(() => {
	// no baseURI
	
	// object to store loaded and loading chunks
	// undefined = chunk not loaded, null = chunk preloaded/prefetched
	// [resolve, Promise] = chunk loading, 0 = chunk loaded
	var installedChunks = {
		792: 0
	};
	
	var installChunk = (data) => {
		var {ids, modules, runtime} = data;
		// add "modules" to the modules object,
		// then flag all "ids" as loaded and fire callback
		var moduleId, chunkId, i = 0;
		for(moduleId in modules) {
			if(__nccwpck_require__.o(modules, moduleId)) {
				__nccwpck_require__.m[moduleId] = modules[moduleId];
			}
		}
		if(runtime) runtime(__nccwpck_require__);
		for(;i < ids.length; i++) {
			chunkId = ids[i];
			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
				installedChunks[chunkId][0]();
			}
			installedChunks[ids[i]] = 0;
		}
	
	}
	
	__nccwpck_require__.f.j = (chunkId, promises) => {
			// import() chunk loading for javascript
			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
			if(installedChunkData !== 0) { // 0 means "already installed".
	
				// a Promise means "currently loading".
				if(installedChunkData) {
					promises.push(installedChunkData[1]);
				} else {
					if(true) { // all chunks have JS
						// setup Promise in chunk cache
						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
							throw e;
						});
						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
						promises.push(installedChunkData[1] = promise);
					}
				}
			}
	};
	
	// no prefetching
	
	// no preloaded
	
	// no external install chunk
	
	// no on chunks loaded
})();


var __webpack_exports__ = {};
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* reexport safe */ _main_js__WEBPACK_IMPORTED_MODULE_0__.eF)
});
var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3340);


var __webpack_exports__run = __webpack_exports__.e;
export { __webpack_exports__run as run };
