export const id = 506;
export const ids = [506];
export const modules = {

3799:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  t: () => (d)
});
var _main_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1595);
var _main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_loadSso_index_index_kna93wm8_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3468);
var _main_packages_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8725);
var _main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_index_loadSso_index_j9j7d16n_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2729);
var _main_packages_ambient_credentials_index_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4905);
var _main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_loadSso_index_index_l8l7snuw_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4736);
var node_util__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7975);
var node_child_process__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1421);
const c=(e,t,n)=>{if(t.Version!==1)throw Error(`Profile ${e} credential_process did not return Version 1.`);if(t.AccessKeyId===void 0||t.SecretAccessKey===void 0)throw Error(`Profile ${e} credential_process returned invalid credentials.`);if(t.Expiration){let n=new Date;if(new Date(t.Expiration)<n)throw Error(`Profile ${e} credential_process returned expired credentials.`)}let r=t.AccountId;!r&&n?.[e]?.aws_account_id&&(r=n[e].aws_account_id);let i={accessKeyId:t.AccessKeyId,secretAccessKey:t.SecretAccessKey,...t.SessionToken&&{sessionToken:t.SessionToken},...t.Expiration&&{expiration:new Date(t.Expiration)},...t.CredentialScope&&{credentialScope:t.CredentialScope},...r&&{accountId:r}};return (0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_loadSso_index_index_l8l7snuw_js__WEBPACK_IMPORTED_MODULE_7__.t)(i,`CREDENTIALS_PROCESS`,`w`),i},l=async(e,t,n)=>{let a=t[e];if(t[e]){let l=a.credential_process;if(l!==void 0){let a=(0,node_util__WEBPACK_IMPORTED_MODULE_5__.promisify)(_main_packages_ambient_credentials_index_index_js__WEBPACK_IMPORTED_MODULE_4__.t?.getTokenRecord?.().exec??node_child_process__WEBPACK_IMPORTED_MODULE_6__.exec);try{let{stdout:n}=await a(l),r;try{r=JSON.parse(n.trim())}catch{throw Error(`Profile ${e} credential_process returned invalid JSON.`)}return c(e,r,t)}catch(e){throw new _main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_index_loadSso_index_j9j7d16n_js__WEBPACK_IMPORTED_MODULE_3__.t(e.message,{logger:n})}}throw new _main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_index_loadSso_index_j9j7d16n_js__WEBPACK_IMPORTED_MODULE_3__.t(`Profile ${e} did not contain credential_process.`,{logger:n})}throw new _main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_index_loadSso_index_j9j7d16n_js__WEBPACK_IMPORTED_MODULE_3__.t(`Profile ${e} could not be found in shared credentials file.`,{logger:n})},u=(e={})=>async({callerClientConfig:r}={})=>{e.logger?.debug(`@aws-sdk/credential-provider-process - fromProcess`);let i=await (0,_main_packages_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_2__.a)(e);return l((0,_main_packages_main_packet_filter_calls_ambient_credentials_index_index_index_loadSso_index_index_kna93wm8_js__WEBPACK_IMPORTED_MODULE_1__.i)({profile:e.profile??r?.profile}),i,e.logger)};var d=(0,_main_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.t)({fromProcess:()=>u});

})

};
