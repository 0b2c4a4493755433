export const id = 271;
export const ids = [271];
export const modules = {

1271:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  fromContainerMetadata: () => (/* reexport safe */ _main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_0__.s),
  fromInstanceMetadata: () => (/* reexport safe */ _main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_0__.t)
});
var _main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6773);


})

};
