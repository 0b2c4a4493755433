export const id = 849;
export const ids = [849];
export const modules = {

3849:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  fromHttp: () => (/* reexport safe */ _main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_0__.p)
});
var _main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6773);


})

};
