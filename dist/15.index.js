export const id = 15;
export const ids = [15];
export const modules = {

9015:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  fromTokenFile: () => (/* reexport safe */ _main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_0__.d)
});
var _main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4649);


})

};
