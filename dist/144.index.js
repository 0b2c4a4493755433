export const id = 144;
export const ids = [144];
export const modules = {

2144:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  fromSSO: () => (fromSSO)
});
/* harmony import */ var _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6718);
/* harmony import */ var _main_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8087);
/* harmony import */ var _main_readFile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6291);
/* harmony import */ var _main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4649);
/* harmony import */ var _main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(600);
/* harmony import */ var _main_getSSOTokenFromFile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7651);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3024);







var TokenProviderError = class TokenProviderError extends _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.n {
	name = "TokenProviderError";
	constructor(message, options = !0) {
		super(message, options), Object.setPrototypeOf(this, TokenProviderError.prototype);
	}
};
const getSsoSessionData = (data) => Object.entries(data).filter(([key]) => key.startsWith(_main_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_1__.a.SSO_SESSION + ".")).reduce((acc, [key, value]) => ({
	...acc,
	[key.substring(key.indexOf(".") + 1)]: value
}), {}), swallowError = () => ({}), loadSsoSessionData = async (init = {}) => (0,_main_readFile_js__WEBPACK_IMPORTED_MODULE_2__.n)(init.configFilepath ?? (0,_main_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_1__.r)()).then(_main_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_1__.n).then(getSsoSessionData).catch(swallowError), isSsoProfile = (arg) => arg && (typeof arg.sso_start_url == "string" || typeof arg.sso_account_id == "string" || typeof arg.sso_session == "string" || typeof arg.sso_region == "string" || typeof arg.sso_role_name == "string"), REFRESH_MESSAGE = "To refresh this SSO session run 'aws sso login' with the corresponding profile.", getSsoOidcClient = async (ssoRegion, init = {}, callerClientConfig) => {
	let { SSOOIDCClient } = await Promise.all(/* import() */[__webpack_require__.e(406), __webpack_require__.e(514)]).then(__webpack_require__.bind(__webpack_require__, 6514)), coalesce = (prop) => init.clientConfig?.[prop] ?? init.parentClientConfig?.[prop] ?? callerClientConfig?.[prop];
	return new SSOOIDCClient(Object.assign({}, init.clientConfig ?? {}, {
		region: ssoRegion ?? init.clientConfig?.region,
		logger: coalesce("logger"),
		userAgentAppId: coalesce("userAgentAppId")
	}));
}, getNewSsoOidcToken = async (ssoToken, ssoRegion, init = {}, callerClientConfig) => {
	let { CreateTokenCommand } = await Promise.all(/* import() */[__webpack_require__.e(406), __webpack_require__.e(514)]).then(__webpack_require__.bind(__webpack_require__, 6514));
	return (await getSsoOidcClient(ssoRegion, init, callerClientConfig)).send(new CreateTokenCommand({
		clientId: ssoToken.clientId,
		clientSecret: ssoToken.clientSecret,
		refreshToken: ssoToken.refreshToken,
		grantType: "refresh_token"
	}));
}, validateTokenExpiry = (token) => {
	if (token.expiration && token.expiration.getTime() < Date.now()) throw new TokenProviderError(`Token is expired. ${REFRESH_MESSAGE}`, !1);
}, validateTokenKey = (key, value, forRefresh = !1) => {
	if (value === void 0) throw new TokenProviderError(`Value not present for '${key}' in SSO Token${forRefresh ? ". Cannot refresh" : ""}. ${REFRESH_MESSAGE}`, !1);
}, { writeFile } = node_fs__WEBPACK_IMPORTED_MODULE_5__.promises, writeSSOTokenToFile = (id, ssoToken) => {
	let tokenFilepath = (0,_main_getSSOTokenFromFile_js__WEBPACK_IMPORTED_MODULE_4__.r)(id), tokenString = JSON.stringify(ssoToken, null, 2);
	return writeFile(tokenFilepath, tokenString);
}, lastRefreshAttemptTimes = /* @__PURE__ */ new Map(), inFlightRefreshes = /* @__PURE__ */ new Map(), fromSso = (init = {}) => async ({ callerClientConfig } = {}) => {
	init.logger?.debug("@aws-sdk/token-providers - fromSso");
	let profiles = await (0,_main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_3__.m)(init), profileName = (0,_main_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_1__.i)({ profile: init.profile ?? callerClientConfig?.profile }), profile = profiles[profileName];
	if (!profile) throw new TokenProviderError(`Profile '${profileName}' could not be found in shared credentials file.`, !1);
	if (!profile.sso_session) throw new TokenProviderError(`Profile '${profileName}' is missing required property 'sso_session'.`);
	let ssoSessionName = profile.sso_session, inFlightRefresh = inFlightRefreshes.get(ssoSessionName);
	if (inFlightRefresh) return await inFlightRefresh;
	let ssoSession = (await loadSsoSessionData(init))[ssoSessionName];
	if (!ssoSession) throw new TokenProviderError(`Sso session '${ssoSessionName}' could not be found in shared credentials file.`, !1);
	for (let ssoSessionRequiredKey of ["sso_start_url", "sso_region"]) if (!ssoSession[ssoSessionRequiredKey]) throw new TokenProviderError(`Sso session '${ssoSessionName}' is missing required property '${ssoSessionRequiredKey}'.`, !1);
	ssoSession.sso_start_url;
	let ssoRegion = ssoSession.sso_region, ssoToken;
	try {
		ssoToken = await (0,_main_getSSOTokenFromFile_js__WEBPACK_IMPORTED_MODULE_4__.t)(ssoSessionName);
	} catch {
		throw new TokenProviderError(`The SSO session token associated with profile=${profileName} was not found or is invalid. ${REFRESH_MESSAGE}`, !1);
	}
	validateTokenKey("accessToken", ssoToken.accessToken), validateTokenKey("expiresAt", ssoToken.expiresAt);
	let { accessToken, expiresAt } = ssoToken, existingToken = {
		token: accessToken,
		expiration: new Date(expiresAt)
	};
	if (existingToken.expiration.getTime() - Date.now() > 3e5) return existingToken;
	let inFlightRefreshAfterReadingToken = inFlightRefreshes.get(ssoSessionName);
	if (inFlightRefreshAfterReadingToken) return await inFlightRefreshAfterReadingToken;
	let lastRefreshAttemptTime = lastRefreshAttemptTimes.get(ssoSessionName) ?? 0;
	if (Date.now() - lastRefreshAttemptTime < 3e4) return validateTokenExpiry(existingToken), existingToken;
	validateTokenKey("clientId", ssoToken.clientId, !0), validateTokenKey("clientSecret", ssoToken.clientSecret, !0), validateTokenKey("refreshToken", ssoToken.refreshToken, !0);
	let refresh = (async () => {
		try {
			lastRefreshAttemptTimes.set(ssoSessionName, Date.now());
			let newSsoOidcToken = await getNewSsoOidcToken(ssoToken, ssoRegion, init, callerClientConfig);
			validateTokenKey("accessToken", newSsoOidcToken.accessToken), validateTokenKey("expiresIn", newSsoOidcToken.expiresIn);
			let newTokenExpiration = new Date(Date.now() + newSsoOidcToken.expiresIn * 1e3);
			try {
				await writeSSOTokenToFile(ssoSessionName, {
					...ssoToken,
					accessToken: newSsoOidcToken.accessToken,
					expiresAt: newTokenExpiration.toISOString(),
					refreshToken: newSsoOidcToken.refreshToken
				});
			} catch {}
			return {
				token: newSsoOidcToken.accessToken,
				expiration: newTokenExpiration
			};
		} catch {
			return validateTokenExpiry(existingToken), existingToken;
		}
	})();
	inFlightRefreshes.set(ssoSessionName, refresh);
	try {
		return await refresh;
	} finally {
		inFlightRefreshes.delete(ssoSessionName);
	}
}, resolveSSOCredentials = async ({ ssoStartUrl, ssoSession, ssoAccountId, ssoRegion, ssoRoleName, ssoClient, clientConfig, parentClientConfig, callerClientConfig, profile, filepath, configFilepath, ignoreCache, logger }) => {
	let token, refreshMessage = "To refresh this SSO session run aws sso login with the corresponding profile.";
	if (ssoSession) try {
		let _token = await fromSso({
			profile,
			filepath,
			configFilepath,
			ignoreCache,
			clientConfig,
			parentClientConfig,
			logger
		})({ callerClientConfig });
		token = {
			accessToken: _token.token,
			expiresAt: new Date(_token.expiration).toISOString()
		};
	} catch (e) {
		throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(e.message, {
			tryNextLink: !1,
			logger
		});
	}
	else try {
		token = await (0,_main_getSSOTokenFromFile_js__WEBPACK_IMPORTED_MODULE_4__.t)(ssoStartUrl);
	} catch {
		throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(`The SSO session associated with this profile is invalid. ${refreshMessage}`, {
			tryNextLink: !1,
			logger
		});
	}
	if (new Date(token.expiresAt).getTime() - Date.now() <= 0) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(`The SSO session associated with this profile has expired. ${refreshMessage}`, {
		tryNextLink: !1,
		logger
	});
	let { accessToken } = token, { SSOClient, GetRoleCredentialsCommand } = await Promise.all(/* import() */[__webpack_require__.e(406), __webpack_require__.e(830)]).then(__webpack_require__.bind(__webpack_require__, 5830)), sso = ssoClient || new SSOClient(Object.assign({}, clientConfig ?? {}, {
		logger: clientConfig?.logger ?? callerClientConfig?.logger ?? parentClientConfig?.logger,
		region: clientConfig?.region ?? ssoRegion,
		userAgentAppId: clientConfig?.userAgentAppId ?? callerClientConfig?.userAgentAppId ?? parentClientConfig?.userAgentAppId
	})), ssoResp;
	try {
		ssoResp = await sso.send(new GetRoleCredentialsCommand({
			accountId: ssoAccountId,
			roleName: ssoRoleName,
			accessToken
		}));
	} catch (e) {
		throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(e, {
			tryNextLink: !1,
			logger
		});
	}
	let { roleCredentials: { accessKeyId, secretAccessKey, sessionToken, expiration, credentialScope, accountId } = {} } = ssoResp;
	if (!accessKeyId || !secretAccessKey || !sessionToken || !expiration) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t("SSO returns an invalid temporary credential.", {
		tryNextLink: !1,
		logger
	});
	let credentials = {
		accessKeyId,
		secretAccessKey,
		sessionToken,
		expiration: new Date(expiration),
		...credentialScope && { credentialScope },
		...accountId && { accountId }
	};
	return ssoSession ? (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_6__.t)(credentials, "CREDENTIALS_SSO", "s") : (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_6__.t)(credentials, "CREDENTIALS_SSO_LEGACY", "u"), credentials;
}, validateSsoProfile = (profile, logger) => {
	let { sso_start_url, sso_account_id, sso_region, sso_role_name } = profile;
	if (!sso_start_url || !sso_account_id || !sso_region || !sso_role_name) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(`Profile is configured with invalid SSO credentials. Required parameters "sso_account_id", "sso_region", "sso_role_name", "sso_start_url". Got ${Object.keys(profile).join(", ")}\nReference: https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html`, {
		tryNextLink: !1,
		logger
	});
	return profile;
}, fromSSO = (init = {}) => async ({ callerClientConfig } = {}) => {
	init.logger?.debug("@aws-sdk/credential-provider-sso - fromSSO");
	let { ssoStartUrl, ssoAccountId, ssoRegion, ssoRoleName, ssoSession } = init, { ssoClient } = init, profileName = (0,_main_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_1__.i)({ profile: init.profile ?? callerClientConfig?.profile });
	if (!ssoStartUrl && !ssoAccountId && !ssoRegion && !ssoRoleName && !ssoSession) {
		let profile = (await (0,_main_ambient_credentials_js__WEBPACK_IMPORTED_MODULE_3__.m)(init))[profileName];
		if (!profile) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(`Profile ${profileName} was not found.`, { logger: init.logger });
		if (!isSsoProfile(profile)) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(`Profile ${profileName} is not configured with SSO credentials.`, { logger: init.logger });
		if (profile?.sso_session) {
			let session = (await loadSsoSessionData(init))[profile.sso_session], conflictMsg = ` configurations in profile ${profileName} and sso-session ${profile.sso_session}`;
			if (ssoRegion && ssoRegion !== session.sso_region) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t("Conflicting SSO region" + conflictMsg, {
				tryNextLink: !1,
				logger: init.logger
			});
			if (ssoStartUrl && ssoStartUrl !== session.sso_start_url) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t("Conflicting SSO start_url" + conflictMsg, {
				tryNextLink: !1,
				logger: init.logger
			});
			profile.sso_region = session.sso_region, profile.sso_start_url = session.sso_start_url;
		}
		let { sso_start_url, sso_account_id, sso_region, sso_role_name, sso_session } = validateSsoProfile(profile, init.logger);
		return resolveSSOCredentials({
			ssoStartUrl: sso_start_url,
			ssoSession: sso_session,
			ssoAccountId: sso_account_id,
			ssoRegion: sso_region,
			ssoRoleName: sso_role_name,
			ssoClient,
			clientConfig: init.clientConfig,
			parentClientConfig: init.parentClientConfig,
			callerClientConfig: init.callerClientConfig,
			profile: profileName,
			filepath: init.filepath,
			configFilepath: init.configFilepath,
			ignoreCache: init.ignoreCache,
			logger: init.logger
		});
	}
	if (!ssoStartUrl || !ssoAccountId || !ssoRegion || !ssoRoleName) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t("Incomplete configuration. The fromSSO() argument hash must include \"ssoStartUrl\", \"ssoAccountId\", \"ssoRegion\", \"ssoRoleName\"", {
		tryNextLink: !1,
		logger: init.logger
	});
	return resolveSSOCredentials({
		ssoStartUrl,
		ssoSession,
		ssoAccountId,
		ssoRegion,
		ssoRoleName,
		ssoClient,
		clientConfig: init.clientConfig,
		parentClientConfig: init.parentClientConfig,
		callerClientConfig: init.callerClientConfig,
		profile: profileName,
		filepath: init.filepath,
		configFilepath: init.configFilepath,
		ignoreCache: init.ignoreCache,
		logger: init.logger
	});
};



})

};
