export const id = 300;
export const ids = [300];
export const modules = {

6300:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  fromProcess: () => (l)
});
var _main_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6836);
var _main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6773);
var _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2479);
var _main_externalDataInterceptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3532);
var _main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(161);
var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7975);
var node_child_process__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1421);
const s=(e,t,n)=>{if(t.Version!==1)throw Error(`Profile ${e} credential_process did not return Version 1.`);if(t.AccessKeyId===void 0||t.SecretAccessKey===void 0)throw Error(`Profile ${e} credential_process returned invalid credentials.`);if(t.Expiration){let n=new Date;if(new Date(t.Expiration)<n)throw Error(`Profile ${e} credential_process returned expired credentials.`)}let r=t.AccountId;!r&&n?.[e]?.aws_account_id&&(r=n[e].aws_account_id);let a={accessKeyId:t.AccessKeyId,secretAccessKey:t.SecretAccessKey,...t.SessionToken&&{sessionToken:t.SessionToken},...t.Expiration&&{expiration:new Date(t.Expiration)},...t.CredentialScope&&{credentialScope:t.CredentialScope},...r&&{accountId:r}};return (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_6__.t)(a,`CREDENTIALS_PROCESS`,`w`),a},c=async(e,t,i)=>{let c=t[e];if(t[e]){let l=c.credential_process;if(l!==void 0){let c=(0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(_main_externalDataInterceptor_js__WEBPACK_IMPORTED_MODULE_3__.t?.getTokenRecord?.().exec??node_child_process__WEBPACK_IMPORTED_MODULE_5__.exec);try{let{stdout:n}=await c(l),r;try{r=JSON.parse(n.trim())}catch{throw Error(`Profile ${e} credential_process returned invalid JSON.`)}return s(e,r,t)}catch(e){throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_2__.t(e.message,{logger:i})}}throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_2__.t(`Profile ${e} did not contain credential_process.`,{logger:i})}throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_2__.t(`Profile ${e} could not be found in shared credentials file.`,{logger:i})},l=(n={})=>async({callerClientConfig:r}={})=>{n.logger?.debug(`@aws-sdk/credential-provider-process - fromProcess`);let i=await (0,_main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_1__.m)(n);return c((0,_main_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_0__.i)({profile:n.profile??r?.profile}),i,n.logger)};

})

};
