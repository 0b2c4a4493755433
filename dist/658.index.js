export const id = 658;
export const ids = [658];
export const modules = {

7658:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  fromTokenFile: () => (/* reexport safe */ _main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_0__.d)
});
var _main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6773);


})

};
