export const id = 469;
export const ids = [469];
export const modules = {

8469:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  fromProcess: () => (fromProcess)
});
/* harmony import */ var _main_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8087);
/* harmony import */ var _main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4649);
/* harmony import */ var _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6718);
/* harmony import */ var _main_externalDataInterceptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3751);
/* harmony import */ var _main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(600);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7975);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1421);







const getValidatedProcessCredentials = (profileName, data, profiles) => {
	if (data.Version !== 1) throw Error(`Profile ${profileName} credential_process did not return Version 1.`);
	if (data.AccessKeyId === void 0 || data.SecretAccessKey === void 0) throw Error(`Profile ${profileName} credential_process returned invalid credentials.`);
	if (data.Expiration) {
		let currentTime = /* @__PURE__ */ new Date();
		if (new Date(data.Expiration) < currentTime) throw Error(`Profile ${profileName} credential_process returned expired credentials.`);
	}
	let accountId = data.AccountId;
	!accountId && profiles?.[profileName]?.aws_account_id && (accountId = profiles[profileName].aws_account_id);
	let credentials = {
		accessKeyId: data.AccessKeyId,
		secretAccessKey: data.SecretAccessKey,
		...data.SessionToken && { sessionToken: data.SessionToken },
		...data.Expiration && { expiration: new Date(data.Expiration) },
		...data.CredentialScope && { credentialScope: data.CredentialScope },
		...accountId && { accountId }
	};
	return (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_6__.t)(credentials, "CREDENTIALS_PROCESS", "w"), credentials;
}, resolveProcessCredentials = async (profileName, profiles, logger) => {
	let profile = profiles[profileName];
	if (profiles[profileName]) {
		let credentialProcess = profile.credential_process;
		if (credentialProcess !== void 0) {
			let execPromise = (0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(_main_externalDataInterceptor_js__WEBPACK_IMPORTED_MODULE_3__.t?.getTokenRecord?.().exec ?? node_child_process__WEBPACK_IMPORTED_MODULE_5__.exec);
			try {
				let { stdout } = await execPromise(credentialProcess), data;
				try {
					data = JSON.parse(stdout.trim());
				} catch {
					throw Error(`Profile ${profileName} credential_process returned invalid JSON.`);
				}
				return getValidatedProcessCredentials(profileName, data, profiles);
			} catch (error) {
				throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_2__.t(error.message, { logger });
			}
		}
		throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_2__.t(`Profile ${profileName} did not contain credential_process.`, { logger });
	}
	throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_2__.t(`Profile ${profileName} could not be found in shared credentials file.`, { logger });
}, fromProcess = (init = {}) => async ({ callerClientConfig } = {}) => {
	init.logger?.debug("@aws-sdk/credential-provider-process - fromProcess");
	let profiles = await (0,_main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_1__.m)(init);
	return resolveProcessCredentials((0,_main_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_0__.i)({ profile: init.profile ?? callerClientConfig?.profile }), profiles, init.logger);
};



})

};
