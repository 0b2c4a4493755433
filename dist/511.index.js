export const id = 511;
export const ids = [511];
export const modules = {

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
