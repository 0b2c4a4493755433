export const id = 221;
export const ids = [221,511];
export const modules = {

221:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  applyPlan: () => (applyPlan)
});
var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2131);
var _main_check_result_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4043);
var _main_verify_routes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4511);
var _main_filters_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3294);
var _main_route_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7304);
var _main_aws_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7995);
var _main_p_map_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4206);
var _main_destination_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5753);
var _main_messages2_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4123);










// src/apply/read-back.ts
async function readInstancesById(ec2, ids) {
	let calls = (0,_main_filters_js__WEBPACK_IMPORTED_MODULE_7__.n)("instance-id", ids).map((filter) => ec2.describeInstances([filter]));
	return (await Promise.all(calls)).flat();
}
async function readTablesById(ec2, ids) {
	let calls = (0,_main_filters_js__WEBPACK_IMPORTED_MODULE_7__.n)("route-table-id", ids).map((filter) => ec2.describeRouteTables([filter]));
	return (await Promise.all(calls)).flat();
}
// src/apply/refusal.ts
const NOT_VISIBLE_YET = /* @__PURE__ */ new Set([
	"InvalidInstanceID.NotFound",
	"InvalidRouteTableID.NotFound",
	"InvalidNetworkInterfaceID.NotFound"
]);
async function retryUntilVisible(call, waitBudget) {
	let pause = waitBudget.backoff();
	for (;;) {
		let error = await refusal(call);
		if (error === void 0 || !NOT_VISIBLE_YET.has(error.code) || !await pause()) return error;
	}
}
async function refusal(call) {
	try {
		await call();
		return;
	} catch (error) {
		if (error instanceof _main_aws_error_js__WEBPACK_IMPORTED_MODULE_3__.n) return error;
		throw error;
	}
}
const STAGES = [
	{
		until: 60,
		concurrency: 2
	},
	{
		until: 120,
		concurrency: 4
	},
	{
		until: Infinity,
		concurrency: 10
	}
];
async function mapWrites(items, write, writes = items.length) {
	if (writes <= 50) return (0,_main_p_map_js__WEBPACK_IMPORTED_MODULE_4__.t)(items, write, { concurrency: 10 });
	let results = [];
	for (let { until, concurrency } of STAGES) results.push(...await (0,_main_p_map_js__WEBPACK_IMPORTED_MODULE_4__.t)(items.slice(results.length, until), write, { concurrency }));
	return results;
}
async function writeRoutes(changes, blockedWorkers, ec2, waitBudget, onResult) {
	let isStopped = !1, stopped = /* @__PURE__ */ new Set(), write = async (change) => {
		let isBlocked = change.action !== "prune" && blockedWorkers.has(change.worker);
		if (isStopped || isBlocked || stopped.has(permissionOf(change)) || stopped.has(quotaOf(change))) return { kind: "not-tried" };
		let error = await retryUntilVisible(() => send(change, ec2), waitBudget);
		if (error === void 0) return { kind: "done" };
		if (isAlreadyApplied(change, error)) return { kind: error.isAfterLostAnswer ? "done" : "already-applied" };
		let scope = (0,_main_js__WEBPACK_IMPORTED_MODULE_0__._)(error);
		return scope === "run" && (isStopped = !0), scope === "permission" && stopped.add(permissionOf(change)), scope === "table-full" && stopped.add(quotaOf(change)), error.code === "NotStarted" ? { kind: "not-tried" } : {
			kind: "failed",
			error
		};
	}, writes = changes.filter((change) => (0,_main_route_result_js__WEBPACK_IMPORTED_MODULE_2__.a)(change) === void 0).length;
	return mapWrites(changes, async (change) => {
		let result = (0,_main_route_result_js__WEBPACK_IMPORTED_MODULE_2__.i)(change, (0,_main_route_result_js__WEBPACK_IMPORTED_MODULE_2__.a)(change) ?? await write(change));
		return onResult(), result;
	}, writes);
}
function permissionOf({ action, routeTableId }) {
	return `${action} in ${routeTableId}`;
}
function quotaOf(change) {
	return change.action === "create" || change.action === "replace" ? `IPv${change.podCidr.version} in ${change.routeTableId}` : "";
}
async function send(change, ec2) {
	switch (change.action) {
		case "create": return ec2.createRoute(change.routeTableId, change.podCidr, (0,_main_messages2_js__WEBPACK_IMPORTED_MODULE_6__._)(change.worker));
		case "replace": return replaceOrCreate(change, (0,_main_messages2_js__WEBPACK_IMPORTED_MODULE_6__._)(change.worker), ec2);
		case "delete": return ec2.deleteRoute(change.routeTableId, asWritten(change, change.podCidr));
		case "prune": return ec2.deleteRoute(change.routeTableId, asWritten(change, change.destination));
		case "keep":
		case "delivered":
		case "absent":
		case "conflict": return;
	}
}
async function replaceOrCreate({ routeTableId, podCidr, current }, target, ec2) {
	let destination = asWritten({ current }, podCidr), error = await refusal(() => ec2.replaceRoute(routeTableId, destination, target));
	if (error === void 0) return;
	if (error.code !== "InvalidParameterValue" && error.code !== "InvalidRoute.NotFound") throw error;
	let second = await refusal(() => ec2.createRoute(routeTableId, podCidr, target));
	if (second !== void 0) throw second.code === "RouteAlreadyExists" ? error : second;
}
function asWritten({ current }, network) {
	return (0,_main_destination_js__WEBPACK_IMPORTED_MODULE_5__.n)(current.destination, network);
}
function isAlreadyApplied({ action }, { code }) {
	return action === "create" ? code === "RouteAlreadyExists" : action !== "replace" && code === "InvalidRoute.NotFound";
}
// src/apply/source-dest-checks.ts
async function disableChecks(checks, ec2, waitBudget) {
	let stoppedBy, answers = {
		instance: {
			denied: 0,
			others: 0
		},
		"network-interface": {
			denied: 0,
			others: 0
		}
	}, deniedBy = /* @__PURE__ */ new Map();
	return mapWrites(checks, async (check) => {
		let { kind } = check.target, stop = stoppedBy ?? deniedBy.get(kind);
		if (stop !== void 0) return {
			check,
			error: stop
		};
		let error = await retryUntilVisible(() => ec2.disableSourceDestCheck(check.target), waitBudget), scope = error === void 0 ? "route" : (0,_main_js__WEBPACK_IMPORTED_MODULE_0__._)(error);
		scope === "run" && (stoppedBy = error), answers[kind][scope === "permission" ? "denied" : "others"] += 1;
		let { denied, others } = answers[kind];
		return error !== void 0 && denied >= 10 && others === 0 && deniedBy.set(kind, error), {
			check,
			error
		};
	});
}
async function readBackChecks(disabled, ec2, waitBudget) {
	let ids = disabled.map(({ worker }) => worker.instanceId), pause = waitBudget.backoff();
	for (;;) {
		let instances = new Map((await readInstancesById(ec2, ids)).map((each) => [each.instanceId, each])), on = disabled.filter(({ worker, target }) => (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.w)(instances.get(worker.instanceId) ?? worker, target));
		if (on.length === 0) return [];
		if (!await pause()) return [(0,_main_verify_routes_js__WEBPACK_IMPORTED_MODULE_1__.i)(on)];
	}
}
// src/apply/execute-plan.ts
async function executePlan({ changes, checks }, { ec2, region, waitBudget, progress }) {
	let { failures } = await __webpack_require__.e(/* import() */ 698).then(__webpack_require__.bind(__webpack_require__, 8698)), checkResults = await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.D)(progress, () => (0,_main_verify_routes_js__WEBPACK_IMPORTED_MODULE_1__.a)(checks.length), () => disableChecks(checks, ec2, waitBudget)), blockedWorkers = new Set(checkResults.flatMap(({ check, error }) => error === void 0 ? [] : [check.worker])), done = 0, results = await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.D)(progress, () => (0,_main_verify_routes_js__WEBPACK_IMPORTED_MODULE_1__.c)(done, changes.length), () => writeRoutes(changes, blockedWorkers, ec2, waitBudget, () => done += 1));
	return {
		results,
		checkResults,
		findings: failures(results, checkResults, region)
	};
}
async function readBackRoutes({ results }, tables, { ec2, waitBudget, progress }) {
	let ids = tables.map(({ routeTableId }) => routeTableId), written = results.some(({ outcome }) => wasSent(outcome)), unseen = results.length, verification = await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.D)(progress, () => (0,_main_verify_routes_js__WEBPACK_IMPORTED_MODULE_1__.o)(unseen, results.length, waitBudget.seconds), () => (0,_main_verify_routes_js__WEBPACK_IMPORTED_MODULE_1__.n)(results, {
		tables,
		written
	}, () => readTablesById(ec2, ids), waitBudget, (observed) => unseen = observed.filter((result) => !(0,_main_route_result_js__WEBPACK_IMPORTED_MODULE_2__.t)(result)).length));
	return {
		...verification,
		findings: (0,_main_verify_routes_js__WEBPACK_IMPORTED_MODULE_1__.t)(verification.results, verification.waitedSeconds)
	};
}
function wasSent({ kind }) {
	return kind === "done" || kind === "already-applied" || kind === "failed";
}
async function readBackDisabledChecks({ checkResults }, { ec2, waitBudget }) {
	let disabled = (0,_main_check_result_js__WEBPACK_IMPORTED_MODULE_8__.t)(checkResults);
	return disabled.length === 0 ? [] : readBackChecks(disabled, ec2, waitBudget);
}
// src/apply/apply-plan.ts
async function* applyPlan(plan, tables, dependencies, end) {
	let execution = await executePlan(plan, dependencies), written = {
		...execution,
		tables
	};
	if (yield written, end.aborted) return;
	let readBack = await readBackRoutes(execution, tables, dependencies), verified = {
		...written,
		...readBack,
		findings: [...written.findings, ...readBack.findings]
	};
	yield verified;
	let findings = await readBackDisabledChecks(execution, dependencies);
	yield {
		...verified,
		findings: [...verified.findings, ...findings]
	};
}



}),

4206:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  t: () => (e)
});
function e(e,n,r){return t(e,n,r,!1)}async function t(e,t,{concurrency:a=1/0,stopOnError:l=!0,signal:u}={},d){return new Promise((f,p)=>{i(e,t,a);let m=[],h=[],g=0,_=!1,v=!1,y=new Set,b=1/0,x=0,S=o(e),C=()=>{E(u.reason)},w=()=>{u?.removeEventListener(`abort`,C)},T=e=>{f(e),w()},E=e=>{_||(_=!0,p(e),w(),v||s(S))};if(u){if(u.aborted){E(u.reason);return}u.addEventListener(`abort`,C,{once:!0})}let D=c(S),O=()=>{if(_||b===1/0)return;for(let e of y)if(e<b)return;if(!l){let e=[];for(let t=0;t<Math.min(b,h.length);t++)t in h&&e.push(h[t]);if(e.length>0){E(AggregateError(e));return}}_=!0,v||s(S);let e=Math.min(b,m.length);e===m.length&&g===0?T(m):T(m.slice(0,e).filter(e=>e!==n))},k=async()=>{if(_||x>=b)return;let e=x++;y.add(e);let i;try{i=await D()}catch(t){if(y.delete(e),e<b)throw t;O();return}i.done?(y.delete(e),b=Math.min(b,e),v=!0,O()):(async()=>{try{let a=await i.value;if(_||e>=b)return;let o=await t(a,e);if(e>=b)return;if(o===r){b=e;return}o===n&&g++,m[e]=d&&o!==n?{status:`fulfilled`,value:o}:o}catch(t){if(e>=b)return;if(d)m[e]={status:`rejected`,reason:t};else if(l){E(t);return}else h[e]=t}finally{y.delete(e),O()}try{await k()}catch(e){E(e)}})().then(()=>new Promise(()=>{})).then(f)};(async()=>{for(let e=0;e<a;e++){try{await k()}catch(e){E(e);break}if(_||x>=b)break}})()})}const n=Symbol(`skip`),r=Symbol(`stop`);function i(e,t,n){if(e?.[Symbol.iterator]===void 0&&e?.[Symbol.asyncIterator]===void 0)throw TypeError(`Expected \`input\` to be either an \`Iterable\` or \`AsyncIterable\`, got (${typeof e})`);if(typeof t!=`function`)throw TypeError(`Mapper function is required`);if(!a(n,1))throw TypeError(`Expected \`concurrency\` to be an integer from 1 and up or \`Infinity\`, got \`${n}\` (${typeof n})`)}function a(e,t){return Number.isSafeInteger(e)&&e>=t||e===1/0}function o(e){return e[Symbol.asyncIterator]===void 0?e[Symbol.iterator]():e[Symbol.asyncIterator]()}async function s(e){try{await e.return?.()}catch{}}function c(e){let t=!1,n=e=>{e?.done&&(t=!0)};return()=>{if(t)return{done:!0};let r=e.next();if(n(r),typeof r?.then!=`function`)return r;let i=Promise.resolve(r);return i.then(n,()=>{}),i}}

}),

4511:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  a: () => (disablingChecks),
  c: () => (writingRoutes),
  i: () => (checksStillOn),
  n: () => (verifyRoutes),
  o: () => (readingBack),
  r: () => (verify_routes_exports),
  s: () => (writesFailed),
  t: () => (unverified)
});
var _main_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1595);
var _main_messages2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4123);
var _main_finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7512);
var _main_route_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9817);
var _main_messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(257);
var _main_route_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7304);






// src/apply/messages.ts
function disablingChecks(count) {
	return `Switching off ${count} source/destination checks …`;
}
function writingRoutes(done, count) {
	return `Writing routes: ${done} of ${count} done …`;
}
function readingBack(unseen, count, secondsLeft) {
	return `Reading back: ${unseen} of ${count} routes not seen as they have to be yet, ${(0,_main_messages_js__WEBPACK_IMPORTED_MODULE_4__.a)(secondsLeft)} …`;
}
function routeMissing(change) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_5__.t)("route-missing", `${routeName(change)} is missing; run with mode: apply to create it.`);
}
function routeNotSeen(change, waited) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_5__.t)("route-not-seen", `${routeName(change)} is not seen${waited}; raise wait-timeout if EC2 is slow to show it, or see who deletes it.`);
}
function routeNotActive(change, state, waited) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_5__.t)("route-not-active", `${routeName(change)} is ${state}, not active${waited}; see that the instance runs and its network interface is attached.`);
}
function routeNotGone(change, waited) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_5__.t)("route-not-gone", `${routeName(change)} is still seen${waited}; raise wait-timeout if EC2 is slow to show it, or see who creates it.`);
}
function tableNotSeen({ routeTableId }, waited) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_5__.t)("route-table-not-seen", `EC2 does not describe the routes of ${routeTableId}${waited}, so whether these routes are gone is not known; check that the table still exists, then run the step again.`);
}
function routeRecreated({ routeTableId, destination, current: stale }, current) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_5__.a)("route-not-gone", `The stale route ${destination.text} to ${(0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_2__.n)(stale.target)} in ${routeTableId} is gone, but another route for it targets ${(0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_2__.n)(current.target)}; if no other run or tool was meant to create that route, rerun to judge it again.`);
}
function routeName(change) {
	return change.action === "prune" ? `The route ${change.destination.text} in ${change.routeTableId}` : `The route ${change.podCidr.text} to ${(0,_main_messages2_js__WEBPACK_IMPORTED_MODULE_1__.h)(change.worker.name, change.worker.instanceId)} in ${change.routeTableId}`;
}
function checksStillOn(on) {
	let names = on.map(_main_messages2_js__WEBPACK_IMPORTED_MODULE_1__.t);
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_5__.t)("source-dest-check-not-off", `The source/destination check was switched off for ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_5__.n)(names)}, but is still seen on; raise wait-timeout, or see who switches it on.`, names);
}
function writesFailed(hits, tables, refusal) {
	let where = tables.length === 0 ? "" : ` in ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_5__.n)(tables)}`;
	return {
		...refusal,
		message: `${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_5__.n)(hits)}${where}: ${refusal.message}`,
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_5__.o)(hits)
	};
}
// src/apply/verify-routes.ts
var verify_routes_exports = /* @__PURE__ */ (0,_main_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.t)({ drift: () => drift });
async function verifyRoutes(results, { tables, written }, readAgain, waitBudget, onRead) {
	let budget = waitBudget.seconds, pause = waitBudget.backoff(), latest = written ? await readAgain() : tables;
	for (;;) {
		let observed = (0,_main_route_result_js__WEBPACK_IMPORTED_MODULE_3__.n)(results, latest);
		if (onRead(observed), !observed.some(mayStillChange) || !await pause()) {
			let waitedSeconds = budget - waitBudget.seconds;
			return {
				tables: inOrderOf(tables, latest),
				results: observed,
				waitedSeconds
			};
		}
		latest = await readAgain();
	}
}
function inOrderOf(tables, read) {
	let byId = new Map(read.map((table) => [table.routeTableId, table]));
	return tables.map((table) => byId.get(table.routeTableId) ?? {
		...table,
		routes: []
	});
}
function mayStillChange(result) {
	return isExpected(result) && !(0,_main_route_result_js__WEBPACK_IMPORTED_MODULE_3__.t)(result) && result.observed?.kind !== "elsewhere";
}
function isExpected({ outcome: { kind } }) {
	return kind === "unchanged" || kind === "delivered" || kind === "done" || kind === "already-applied";
}
function unverified(results, waitedSeconds) {
	let waited = waitedSeconds === 0 ? "" : ` after ${waitedSeconds} second${waitedSeconds === 1 ? "" : "s"}`, findings = results.filter(isExpected).flatMap(({ change, observed }) => verificationFinding(change, observed, waited));
	return [...new Map(findings.map((finding) => [finding.message, finding])).values()];
}
function drift(results) {
	return results.flatMap(({ change, observed }) => change.action === "conflict" ? [] : observed?.kind === "missing" ? [routeMissing(change)] : verificationFinding(change, observed, ""));
}
function verificationFinding(change, observed, waited) {
	switch (observed?.kind) {
		case void 0:
		case "active":
		case "delivered":
		case "gone": return [];
		case "missing": return [routeNotSeen(change, waited)];
		case "not-active": return [routeNotActive(change, observed.state, waited)];
		case "table-not-seen": return [tableNotSeen(change, waited)];
		case "still-there": return [routeNotGone(change, waited)];
		case "recreated": return change.action === "prune" ? [routeRecreated(change, observed.current)] : [];
		case "elsewhere": return change.action === "prune" ? [] : [(0,_main_messages2_js__WEBPACK_IMPORTED_MODULE_1__.c)(change, observed.current)];
	}
}



})

};
