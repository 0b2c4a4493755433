export const id = 109;
export const ids = [109];
export const modules = {

5109:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  checkQuota: () => (checkQuota),
  listsToCount: () => (listsToCount)
});
var _main_destination_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5753);
var _main_route_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9817);
var _main_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7512);



// src/model/prefix-list.ts
const NO_SIZES = {
	sizes: /* @__PURE__ */ new Map(),
	problems: []
};
// src/plan/quota-messages.ts
function quotaExceeded(routeTableId, routes, version, most, lists = []) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.t)("route-quota", `${routeTableId} would hold ${routes} IPv${version} routes${ofWhich(lists)}; EC2 holds at most ${most} in a table, so use fewer workers a table or larger pod CIDRs.`);
}
function defaultQuotaExceeded(routeTableId, routes, version, quota, lists = []) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.a)("route-quota", `${routeTableId} would hold ${routes} IPv${version} routes${ofWhich(lists)}; the default quota is ${quota}, so raise "Routes per route table" in Service Quotas if it is not raised yet.`);
}
function ofWhich(lists) {
	let counted = (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.n)(lists.map(({ id, entries }) => `${id} counts as ${entries}`));
	return counted === "" ? "" : `, of which ${counted}`;
}
function quotaUncertain(routeTableId, lists, problems) {
	let why = problems.length > 0 ? problems.join(" ") : "EC2 doesn't show how many routes they count as; compare the quota with their maximum entries in the VPC console, or with their weights in the VPC user guide.";
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.i)("route-quota-unknown", `The quota of ${routeTableId} is checked without the routes to ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.n)(lists)}: ${why}`, lists);
}
// src/plan/quota.ts
const LARGEST_QUOTA = 1e3;
function listsToCount(tables, changes) {
	return [...new Set(tables.flatMap((table) => listsThatDecide(table, counts(table, changes))))];
}
function checkQuota(tables, changes, { sizes, problems } = NO_SIZES) {
	return tables.flatMap((table) => {
		let { routeTableId } = table, counted = counts(table, changes), lists = listsThatDecide(table, counted), unsized = lists.filter((id) => !sizes.has(id)), uncertain = unsized.length === 0 ? [] : [quotaUncertain(routeTableId, unsized, problems)];
		return [...counted.flatMap(({ version, routes }) => {
			let sized = lists.flatMap((id) => {
				let size = sizes.get(id);
				return size?.version === version ? [{
					id,
					entries: size.entries
				}] : [];
			}), total = sized.reduce((sum, { entries }) => sum + entries, routes);
			return total <= 500 ? [] : total > LARGEST_QUOTA ? [quotaExceeded(routeTableId, total, version, LARGEST_QUOTA, sized)] : [defaultQuotaExceeded(routeTableId, total, version, 500, sized)];
		}), ...uncertain];
	});
}
function counts({ routeTableId, routes }, changes) {
	return [4, 6].flatMap((version) => {
		let created = changes.filter((change) => change.action === "create" && change.routeTableId === routeTableId && change.podCidr.version === version).length, existing = routes.filter((route) => !(0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_1__.r)(route) && (0,_main_destination_js__WEBPACK_IMPORTED_MODULE_0__.r)(route.destination)?.version === version).length;
		return created === 0 ? [] : [{
			version,
			routes: created + existing
		}];
	});
}
function listsThatDecide({ routes }, counted) {
	let canDecide = counted.some((count) => count.routes > 250 && count.routes <= LARGEST_QUOTA);
	return routes.flatMap((route) => canDecide && route.destination.kind === "prefix-list" && !(0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_1__.r)(route) ? [route.destination.prefixListId] : []);
}



})

};
