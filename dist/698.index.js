export const id = 698;
export const ids = [698];
export const modules = {

/***/ 8698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  failures: () => (failures)
});
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3275);

// src/apply/failures.ts
function failures(results, checks, region) {
	let failed = [...(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.w)(checks).map(({ check, error }) => ({
		who: (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.j)(check),
		tables: [],
		error
	})), ...results.flatMap(({ change, outcome }) => outcome.kind === "failed" ? [{
		who: change.action === "prune" ? change.destination.text : change.worker.name,
		tables: [change.routeTableId],
		error: outcome.error
	}] : [])].map((each) => ({
		...each,
		refusal: (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.d)(each.error, region)
	}));
	return [...Map.groupBy(failed, ({ refusal }) => refusal.message).values()].flatMap((alike) => alike.slice(0, 1).map(({ refusal }) => (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.A)(alike.map(({ who }) => who), alike.flatMap(({ tables }) => tables), refusal)));
}



/***/ })

};
