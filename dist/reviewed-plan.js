export const id = 928;
export const ids = [928];
export const modules = {

6506:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  n: () => (reviewedLineOf),
  r: () => (reviewed_plan_exports),
  t: () => (reviewedLine)
});
var _main_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1595);
var _main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9217);
var node_crypto__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7598);



// src/plan/reviewed-plan.ts
var reviewed_plan_exports = /* @__PURE__ */ (0,_main_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.t)({ checkReview: () => checkReview });
const LINE = /^<!-- kthw-routes reviewed v1: (?<hash>[\da-f]{64}) (?<changes>unlisted|(?:[A-Za-z\d+/]{12})*) ?-->$/;
function reviewedLine(plan) {
	if (plan === void 0) return "<!-- kthw-routes reviewed v1: none -->";
	let list = (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__.s)(plan).map(({ line }) => shortHash(line)).sort().join("");
	return `<!-- kthw-routes reviewed v1: ${(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__.o)(plan)} ${list.length > 32768 ? "unlisted" : list} -->`;
}
function reviewedLineOf(body) {
	let line = body.split(/\r?\n/, 2)[1] ?? "";
	return LINE.test(line) ? line : void 0;
}
function parseReviewed(body) {
	let { hash, changes } = LINE.exec(reviewedLineOf(body) ?? "")?.groups ?? {};
	if (hash !== void 0 && changes !== void 0) return {
		hash,
		changes: changes === "unlisted" ? void 0 : new Set(changes.match(/.{12}/g))
	};
}
function checkReview(plan, comment) {
	switch (comment.kind) {
		case "failed": return [(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__.a)(comment.number, comment.failure.said)];
		case "not-found": return [(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__.r)(comment.why)];
		case "no-comment": return [(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__.i)(comment.number, "no comment")];
		case "comment": return compare(plan, comment.number, parseReviewed(comment.body));
	}
}
function compare(plan, number, reviewed) {
	if (reviewed === void 0) return [(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__.i)(number, "no plan")];
	if (reviewed.hash === plan.hash) return [];
	let { hash, changes } = reviewed, others = (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__.s)(plan).filter(({ line }) => changes?.has(shortHash(line)) !== !0);
	if (others.length === 0) return [];
	let labels = changes === void 0 ? [] : others.map(({ label }) => label);
	return [(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__.n)(number, plan.hash, hash, labels)];
}
function shortHash(line) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHash)("sha256").update(line).digest("base64").slice(0, 12);
}



})

};
