export const id = 605;
export const ids = [605];
export const modules = {

7605:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  explain: () => (explain),
  explainOne: () => (explainOne),
  t: () => (readsLate)
});
var _main_messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(257);
var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2131);
var _main_aws_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7995);
var _main_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7512);
var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);






// src/model/network.ts
function networkFix(network, endpoint, isIpv6Only) {
	if (endpoint !== void 0) return `check the address in ${endpoint.source}, or unset it to use AWS's own endpoint`;
	let kinds = network?.endpointKinds ?? [];
	if (isIpv6Only && !kinds.includes("AWS_USE_DUALSTACK_ENDPOINT")) return "this runner has no IPv4 address, so set AWS_USE_DUALSTACK_ENDPOINT to true, and check aws-region";
	let ofKind = `check that the Region has the endpoint that ${kinds.join(" and ")} asks for, or unset it, and `;
	return `${kinds.length === 0 ? "" : ofKind}check aws-region and the runner's network and proxy`;
}
function certificateFix(network) {
	return network?.missingCaFile === void 0 ? "if a proxy inspects TLS, name the file with its CA certificate in NODE_EXTRA_CA_CERTS, else check the runner's clock" : `NODE_EXTRA_CA_CERTS names ${network.missingCaFile}, which can't be read here; correct the path, or mount the file into the job's container`;
}
function proxyFix(status) {
	return status === 407 ? "put the user and password for the proxy in https_proxy, as in http://user:password@host:port" : status === 403 ? "add the host to the proxy's allow list, or to no_proxy if the runner can reach it directly" : status !== void 0 && status >= 500 ? "check that the proxy can reach the host, then run the step again" : "check the address in https_proxy";
}
// src/aws/messages.ts
function noCredentials() {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("no-credentials", "No AWS credentials; set role-to-assume or run aws-actions/configure-aws-credentials before this step, in a job with \"permissions: id-token: write\", or give the runner a role of its own.");
}
function credentialsFailed(failure) {
	let { provider } = failure, said = words(failure);
	switch (provider.kind) {
		case "profile": return failed(`The ${`profile ${provider.name ?? "default"}${provider.name === void 0 ? "" : " (AWS_PROFILE)"}`} of the AWS configuration gave no credentials (${said}); fix the profile in the runner's AWS config files, or ${provider.name === void 0 ? "set role-to-assume" : "unset AWS_PROFILE"}.`);
		case "web-identity": return failed(`The web identity token gave no credentials (${said}); check AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN, and the trust policy of that role.`);
		case "container": return failed(`The container's credentials endpoint gave no credentials (${said}); check the address in ${provider.variable} and the agent that serves it, such as EKS Pod Identity, or unset the variable.`);
		case "metadata": return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("no-credentials", `No AWS credentials, and the instance metadata service gave none (${said}); set role-to-assume, run aws-actions/configure-aws-credentials before this step, or give the runner's instance a role and, for containers, a metadata hop limit of 2.`);
	}
}
function failed(message) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("credentials-failed", message);
}
function words({ code, message, cause }) {
	let status = cause instanceof Error && "statusCode" in cause ? `, HTTP ${String(cause.statusCode)}` : "";
	return `${code === "NoAnswer" || code.endsWith("ProviderError") || message.startsWith(code) ? "" : `${code}: `}${message}${status}`.replace(/\.$/, "");
}
function noJobToken({ message }) {
	if (!message.includes("Unable to get ACTIONS_ID_TOKEN")) {
		let said = message.replaceAll(/\s+/g, " ");
		return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("no-job-token", `GitHub's token service gave no OIDC token, which role-to-assume needs (${said}); check the runner's network and proxy, then run the step again.`);
	}
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("no-job-token", `The job got no OIDC token, which role-to-assume needs; give the job "permissions: id-token: write". The runner said: ${message}`);
}
function roleNotAssumed(cause) {
	return /token audience/i.test(cause.message) ? (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("role-not-assumed", `AWS STS doesn't accept ${_main_js__WEBPACK_IMPORTED_MODULE_0__.m}, the audience of the job's OIDC token; add it to the audiences of the account's OIDC provider for GitHub. ${response(cause)}`) : (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("role-not-assumed", `AWS does not let this job assume the role in role-to-assume; check the role's ARN, and that its trust policy names GitHub's OIDC provider and this repository. ${response(cause)}`);
}
function expiredCredentials() {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("expired-credentials", "The AWS credentials have expired; run aws-actions/configure-aws-credentials right before this step, or raise its role-duration-seconds.");
}
function rejectedCredentials(cause, region) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("rejected-credentials", `AWS does not accept the credentials in ${region}; check the key and its session token, the runner's clock, and that the Region is enabled for the account. ${response(cause)}`);
}
function permissionDenied({ call, message }) {
	let action = /not authorized to perform: ([\w:-]+)/.exec(message)?.[1] ?? `ec2:${call}`, { reason, fix } = (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.g)(message), resource = /on resource: (\S+)/.exec(message)?.[1]?.replace(/(instance|network-interface)\/\S+/, "$1/*"), where = resource === void 0 ? "" : ` on ${resource}`;
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("permission-denied", `The credentials lack the permission ${action}${where}${reason}; ${fix}.`);
}
function regionNotEnabled(region) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("region-not-enabled", `Region ${region} is not enabled for this account; enable it in the account's settings, or mend aws-region.`);
}
function stsNotActivated(cause, region) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("sts-not-activated", `AWS STS is not activated in ${region} for this account; activate it in the account settings of IAM, or change aws-region. ${response(cause)}`);
}
function clockSkewed(cause) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("clock-skewed", `The runner's clock differs too much from that of AWS; set it, for example with NTP. ${response(cause)}`);
}
function proxyRefused(cause, region) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("proxy-refused", `The proxy gives no connection to ${addressed(cause, region)} (${cause.message}); ${proxyFix((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.y)(cause))}.`);
}
function certificateNotTrusted(cause, region) {
	let { code, message } = cause;
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("certificate-not-trusted", `The certificate of ${addressed(cause, region)} is not trusted (${code}: ${message}); ${certificateFix(cause.network)}.`);
}
function endpointUnreachable(cause, region, isIpv6Only = !1) {
	let { code, message } = cause;
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("endpoint-unreachable", `${addressed(cause, region)} cannot be reached (${code}: ${message}); ${networkFix(cause.network, cause.endpoint, isIpv6Only)}.`);
}
function foreignAnswer({ call, message }) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("foreign-answer", `${call} got an answer that is not EC2's (${message}), for example a proxy's sign-in page; check https_proxy, no_proxy, and AWS_ENDPOINT_URL, and whether the runner's network asks for a sign-in.`);
}
function answerTooLarge({ call, message }) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("answer-too-large", `${call} returned more than ${message}, which is more than this action reads; set vpc-id, or narrow worker-filters or route-table-name.`);
}
function quotaReached(cause) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("route-quota", `The route table has as many routes as its quota allows; raise "Routes per route table" in Service Quotas, or delete routes. ${response(cause)}`);
}
function callGivenUp({ call }) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("cancelled", `${call} was given up when the run was ended; whether it took effect is not known.`);
}
function callFailed(cause) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.t)("aws-error", `${cause.call} failed. ${response(cause)}`);
}
function readsLate(calls) {
	return `EC2 didn't answer ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_3__.n)(calls)} in time; run the step again.`;
}
function addressed({ service, endpoint }, region) {
	return endpoint === void 0 ? `${service} in ${region}` : `${service} at ${endpoint.url} (${endpoint.source})`;
}
function response({ code, message }) {
	return `AWS said ${code}: ${message}`;
}
// src/aws/explain-error.ts
function explain(cause, region) {
	let findings = (cause instanceof AggregateError ? cause.errors : [cause]).filter((each) => !(each instanceof _main_aws_error_js__WEBPACK_IMPORTED_MODULE_1__.n && (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.v)(each) === "cancelled")).map((each) => explainOne(each, region));
	return [...new Map(findings.map((finding) => [finding.message, finding])).values()];
}
function explainOne(cause, region) {
	if (!(cause instanceof _main_aws_error_js__WEBPACK_IMPORTED_MODULE_1__.n)) return (0,_main_messages_js__WEBPACK_IMPORTED_MODULE_4__.t)(cause);
	switch ((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.v)(cause)) {
		case "no-credentials": return noCredentials();
		case "credentials-failed": return cause instanceof _main_aws_error_js__WEBPACK_IMPORTED_MODULE_1__.r ? credentialsFailed(cause) : callFailed(cause);
		case "no-job-token": return noJobToken(cause);
		case "role-not-assumed": return roleNotAssumed(cause);
		case "expired-credentials": return expiredCredentials();
		case "rejected-credentials": return rejectedCredentials(cause, region);
		case "clock-skewed": return clockSkewed(cause);
		case "permission-denied": return permissionDenied(cause);
		case "region-not-enabled": return regionNotEnabled(region);
		case "sts-not-activated": return stsNotActivated(cause, region);
		case "proxy-refused": return proxyRefused(cause, region);
		case "certificate-not-trusted": return certificateNotTrusted(cause, region);
		case "endpoint-unreachable": return endpointUnreachable(cause, region, hasIpv6Only());
		case "foreign-answer": return foreignAnswer(cause);
		case "answer-too-large": return answerTooLarge(cause);
		case "route-quota": return quotaReached(cause);
		case "cancelled": return callGivenUp(cause);
		case "internal-error": return (0,_main_messages_js__WEBPACK_IMPORTED_MODULE_4__.t)(cause.cause);
		case "aws-error": return callFailed(cause);
	}
}
function hasIpv6Only() {
	let outside = Object.values((0,node_os__WEBPACK_IMPORTED_MODULE_2__.networkInterfaces)()).flatMap((addresses = []) => addresses.filter(({ internal, address }) => !internal && !address.startsWith("fe80:")));
	return outside.length > 0 && outside.every(({ family }) => family === "IPv6");
}



})

};
