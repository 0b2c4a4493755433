export const id = 701;
export const ids = [701];
export const modules = {

/***/ 3701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromEnv: () => (/* reexport safe */ _index_dist_es_js__WEBPACK_IMPORTED_MODULE_0__.s)
/* harmony export */ });
/* harmony import */ var _index_dist_es_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(707);



/***/ })

};
