export const id = 813;
export const ids = [813];
export const modules = {

8813:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  renderPlan: () => (renderPlan)
});
var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3340);
var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);


// src/report/comment-body.ts
const COMMENT_BYTES = 65536, REST = {
	findings: "in the job summary",
	routes: "in the job summary"
};
function planMarker({ credentials, region, vpcId, workers, routeTables }, run) {
	let key = [
		run.workflow,
		run.job,
		credentials.kind === "job-token" ? credentials.roleArn : null,
		region,
		vpcId ?? null,
		workers.by === "filter" ? null : workers.by === "node" ? workers.file : workers.names[0],
		workers.by === "filter" || workers.by === "name-and-filter" ? workers.filters : null,
		workers.nameTag,
		workers.podCidrTag,
		routeTables
	];
	return `<!-- kthw-routes plan: ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(JSON.stringify(key)).digest("hex").slice(0, 16)} -->`;
}
function renderPlan(result, inputs, { run, pullRequest }) {
	let marker = planMarker(inputs, run);
	return {
		marker,
		body: renderComment(result, marker, run, pullRequest)
	};
}
function renderComment(result, marker, run, { headSha }) {
	let name = (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.o)(`${run.workflow} / ${run.job}`), source = `Planned by kthw-routes in ${run.url === void 0 ? name : `[${name}](${run.url})`} for commit ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.o)(headSha)}.`, framed = (summary) => `${marker}\n${summary}\n${source}\n`, comment = framed(summaryWithin(COMMENT_BYTES - (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.n)(framed("")), result));
	return (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.n)(comment) <= COMMENT_BYTES ? comment : framed(`### ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.o)((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.c)(result))}\n\nThe plan is too long for a comment. See the job summary.\n`);
}
function summaryWithin(bytes, result) {
	let bytesOf = (shown, findings) => (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.n)((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.t)(shown, {
		findings,
		tables: 0,
		rest: REST
	})), shown = bytesOf(result, 0) > bytes / 2 ? withoutReachability(result) : result, findings = bytes - bytesOf(shown, 0);
	return (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.t)(shown, {
		findings,
		tables: bytes - bytesOf(shown, findings),
		rest: REST
	});
}
function withoutReachability(result) {
	let { reachability } = result;
	return reachability === void 0 ? result : {
		...result,
		reachability: {
			...reachability,
			blocks: [],
			numbered: /* @__PURE__ */ new Set()
		}
	};
}



})

};
