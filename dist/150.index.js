export const id = 150;
export const ids = [150];
export const modules = {

5150:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  fromHttp: () => (/* reexport safe */ _main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_0__.p)
});
var _main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4649);


})

};
