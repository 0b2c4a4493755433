export const id = 773;
export const ids = [773];
export const modules = {

6773:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  d: () => (fromTokenFile),
  m: () => (parseKnownFiles),
  p: () => (fromHttp),
  s: () => (fromContainerMetadata),
  searchCredentials: () => (searchCredentials),
  t: () => (fromInstanceMetadata)
});
var _main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(161);
var _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2479);
var _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9500);
var _main_httpRequest_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3567);
var _main_sdk_stream_mixin_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2599);
var _main_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6836);
var _main_configLoader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7973);
var _main_externalDataInterceptor_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3532);
var _main_cancellation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8811);
var _main_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5672);
var _main_aws_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8880);
var node_fs__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3024);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1455);
var node_http__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7067);














// ../../main/node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/mergeConfigFiles.js
const mergeConfigFiles = (...files) => {
	let merged = {};
	for (let file of files) for (let [key, values] of Object.entries(file)) merged[key] === void 0 ? merged[key] = values : Object.assign(merged[key], values);
	return merged;
}, parseKnownFiles = async (init) => {
	let parsedFiles = await (0,_main_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_3__.t)(init);
	return mergeConfigFiles(parsedFiles.configFile, parsedFiles.credentialsFile);
}, checkUrl = (url, logger) => {
	if (url.protocol !== "https:" && url.hostname !== "169.254.170.2" && url.hostname !== "169.254.170.23" && url.hostname !== "[fd00:ec2::23]") {
		if (url.hostname.includes("[")) {
			if (url.hostname === "[::1]" || url.hostname === "[0000:0000:0000:0000:0000:0000:0000:0001]") return;
		} else {
			if (url.hostname === "localhost") return;
			let ipComponents = url.hostname.split("."), inRange = (component) => {
				let num = parseInt(component, 10);
				return 0 <= num && num <= 255;
			};
			if (ipComponents[0] === "127" && inRange(ipComponents[1]) && inRange(ipComponents[2]) && inRange(ipComponents[3]) && ipComponents.length === 4) return;
		}
		throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t("URL not accepted. It must either be HTTPS or match one of the following:\n  - loopback CIDR 127.0.0.0/8 or [::1/128]\n  - ECS container host 169.254.170.2\n  - EKS container host 169.254.170.23 or [fd00:ec2::23]", { logger });
	}
};
// ../../main/node_modules/@aws-sdk/credential-provider-http/dist-es/fromHttp/requestHelpers.js
function createGetRequest(url) {
	return new _main_httpRequest_js__WEBPACK_IMPORTED_MODULE_12__.t({
		protocol: url.protocol,
		hostname: url.hostname,
		port: Number(url.port),
		path: url.pathname,
		query: Array.from(url.searchParams.entries()).reduce((acc, [k, v]) => (acc[k] = v, acc), {}),
		fragment: url.hash
	});
}
async function getCredentials(response, logger) {
	let str = await (0,_main_sdk_stream_mixin_js__WEBPACK_IMPORTED_MODULE_2__.t)(response.body).transformToString();
	if (response.statusCode === 200) {
		let parsed = JSON.parse(str);
		if (typeof parsed.AccessKeyId != "string" || typeof parsed.SecretAccessKey != "string" || typeof parsed.Token != "string" || typeof parsed.Expiration != "string") throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t("HTTP credential provider response not of the required format, an object matching: { AccessKeyId: string, SecretAccessKey: string, Token: string, Expiration: string(rfc3339) }", { logger });
		return {
			accessKeyId: parsed.AccessKeyId,
			secretAccessKey: parsed.SecretAccessKey,
			sessionToken: parsed.Token,
			expiration: (0,_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_1__.c)(parsed.Expiration)
		};
	}
	if (response.statusCode >= 400 && response.statusCode < 500) {
		let parsedBody = {};
		try {
			parsedBody = JSON.parse(str);
		} catch {}
		throw Object.assign(new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(`Server responded with status: ${response.statusCode}`, { logger }), {
			Code: parsedBody.Code,
			Message: parsedBody.Message
		});
	}
	throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(`Server responded with status: ${response.statusCode}`, { logger });
}
// ../../main/node_modules/@aws-sdk/credential-provider-http/dist-es/fromHttp/retry-wrapper.js
const retryWrapper = (toRetry, maxRetries, delayMs) => async () => {
	for (let i = 0; i < maxRetries; ++i) try {
		return await toRetry();
	} catch {
		await new Promise((resolve) => setTimeout(resolve, delayMs));
	}
	return await toRetry();
}, fromHttp = (options = {}) => {
	options.logger?.debug("@aws-sdk/credential-provider-http - fromHttp");
	let host, relative = options.awsContainerCredentialsRelativeUri ?? process.env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI, full = options.awsContainerCredentialsFullUri ?? process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI, token = options.awsContainerAuthorizationToken ?? process.env.AWS_CONTAINER_AUTHORIZATION_TOKEN, tokenFile = options.awsContainerAuthorizationTokenFile ?? process.env.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE, warn = options.logger?.constructor?.name === "NoOpLogger" || !options.logger?.warn ? console.warn : options.logger.warn.bind(options.logger);
	if (relative && full && (warn("@aws-sdk/credential-provider-http: you have set both awsContainerCredentialsRelativeUri and awsContainerCredentialsFullUri."), warn("awsContainerCredentialsRelativeUri will take precedence.")), token && tokenFile && (warn("@aws-sdk/credential-provider-http: you have set both awsContainerAuthorizationToken and awsContainerAuthorizationTokenFile."), warn("awsContainerAuthorizationTokenFile will take precedence.")), relative) host = `http://169.254.170.2${relative}`;
	else if (full) host = full;
	else throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t("No HTTP credential provider host provided.\nSet AWS_CONTAINER_CREDENTIALS_FULL_URI or AWS_CONTAINER_CREDENTIALS_RELATIVE_URI.", { logger: options.logger });
	let url = new URL(host);
	checkUrl(url, options.logger);
	let requestHandler = _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_1__.t.create({ connectionTimeout: options.timeout ?? 1e3 }), requestTimeout = options.timeout ?? 1e3, provider = retryWrapper(async () => {
		let request = createGetRequest(url);
		tokenFile ? request.headers.Authorization = validateToken((await node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.readFile(tokenFile)).toString()) : token && (request.headers.Authorization = validateToken(token));
		try {
			return getCredentials((await requestHandler.handle(request, { requestTimeout })).response).then((creds) => (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_13__.t)(creds, "CREDENTIALS_HTTP", "z"));
		} catch (e) {
			throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(String(e), { logger: options.logger });
		}
	}, options.maxRetries ?? 3, options.timeout ?? 1e3);
	return async () => {
		try {
			return await provider();
		} finally {
			requestHandler.destroy?.();
		}
	};
}, validateToken = (token) => {
	if (token.includes("\r\n")) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t("Authorization token contains invalid \\r\\n sequence.");
	return token;
}, fromWebToken = (init) => async (awsIdentityProperties) => {
	init.logger?.debug("@aws-sdk/credential-provider-web-identity - fromWebToken");
	let { roleArn, roleSessionName, webIdentityToken, providerId, policyArns, policy, durationSeconds } = init, { roleAssumerWithWebIdentity } = init;
	if (!roleAssumerWithWebIdentity) {
		let { getDefaultRoleAssumerWithWebIdentity } = await __webpack_require__.e(/* import() */ 994).then(__webpack_require__.bind(__webpack_require__, 5994));
		roleAssumerWithWebIdentity = getDefaultRoleAssumerWithWebIdentity({
			...init.clientConfig,
			credentialProviderLogger: init.logger,
			parentClientConfig: {
				...awsIdentityProperties?.callerClientConfig,
				...init.parentClientConfig
			}
		}, init.clientPlugins);
	}
	return roleAssumerWithWebIdentity({
		RoleArn: roleArn,
		RoleSessionName: roleSessionName ?? `aws-sdk-js-session-${Date.now()}`,
		WebIdentityToken: webIdentityToken,
		ProviderId: providerId,
		PolicyArns: policyArns,
		Policy: policy,
		DurationSeconds: durationSeconds
	});
}, ENV_TOKEN_FILE = "AWS_WEB_IDENTITY_TOKEN_FILE", fromTokenFile = (init = {}) => async (awsIdentityProperties) => {
	init.logger?.debug("@aws-sdk/credential-provider-web-identity - fromTokenFile");
	let webIdentityTokenFile = init?.webIdentityTokenFile ?? process.env[ENV_TOKEN_FILE], roleArn = init?.roleArn ?? process.env.AWS_ROLE_ARN, roleSessionName = init?.roleSessionName ?? process.env.AWS_ROLE_SESSION_NAME;
	if (!webIdentityTokenFile || !roleArn) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t("Web identity configuration not specified", { logger: init.logger });
	let credentials = await fromWebToken({
		...init,
		webIdentityToken: _main_externalDataInterceptor_js__WEBPACK_IMPORTED_MODULE_5__.t?.getTokenRecord?.()[webIdentityTokenFile] ?? (0,node_fs__WEBPACK_IMPORTED_MODULE_9__.readFileSync)(webIdentityTokenFile, { encoding: "ascii" }),
		roleArn,
		roleSessionName
	})(awsIdentityProperties);
	return webIdentityTokenFile === process.env[ENV_TOKEN_FILE] && (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_13__.t)(credentials, "CREDENTIALS_ENV_VARS_STS_WEB_ID_TOKEN", "h"), credentials;
}, isImdsCredentials = (arg) => !!arg && typeof arg == "object" && typeof arg.AccessKeyId == "string" && typeof arg.SecretAccessKey == "string" && typeof arg.Token == "string" && typeof arg.Expiration == "string", fromImdsCredentials = (creds) => ({
	accessKeyId: creds.AccessKeyId,
	secretAccessKey: creds.SecretAccessKey,
	sessionToken: creds.Token,
	expiration: new Date(creds.Expiration),
	...creds.AccountId && { accountId: creds.AccountId }
}), DEFAULT_TIMEOUT = 1e3, providerConfigFromInit = ({ maxRetries = 0, timeout = DEFAULT_TIMEOUT }) => ({
	maxRetries,
	timeout
});
// ../../main/node_modules/@smithy/credential-provider-imds/dist-es/remoteProvider/httpRequest.js
function httpRequest(options) {
	return new Promise((resolve, reject) => {
		let req = node_http__WEBPACK_IMPORTED_MODULE_11__.request({
			method: "GET",
			...options,
			hostname: options.hostname?.replace(/^\[(.+)\]$/, "$1")
		});
		req.on("error", (err) => {
			reject(Object.assign(new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.n("Unable to connect to instance metadata service"), err)), req.destroy();
		}), req.on("timeout", () => {
			reject(new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.n("TimeoutError from instance metadata service")), req.destroy();
		}), req.on("response", (res) => {
			let { statusCode = 400 } = res;
			(statusCode < 200 || 300 <= statusCode) && (reject(Object.assign(new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.n("Error response received from instance metadata service"), { statusCode })), req.destroy());
			let chunks = [];
			res.on("data", (chunk) => {
				chunks.push(chunk);
			}), res.on("end", () => {
				resolve(Buffer.concat(chunks)), req.destroy();
			});
		}), req.end();
	});
}
// ../../main/node_modules/@smithy/credential-provider-imds/dist-es/remoteProvider/retry.js
const retry = (toRetry, maxRetries) => {
	let promise = toRetry();
	for (let i = 0; i < maxRetries; i++) promise = promise.catch(toRetry);
	return promise;
}, ENV_CMDS_FULL_URI = "AWS_CONTAINER_CREDENTIALS_FULL_URI", ENV_CMDS_RELATIVE_URI = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", ENV_CMDS_AUTH_TOKEN = "AWS_CONTAINER_AUTHORIZATION_TOKEN", fromContainerMetadata = (init = {}) => {
	let { timeout, maxRetries } = providerConfigFromInit(init);
	return () => retry(async () => {
		let requestOptions = await getCmdsUri({ logger: init.logger }), credsResponse = JSON.parse(await requestFromEcsImds(timeout, requestOptions));
		if (!isImdsCredentials(credsResponse)) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t("Invalid response received from instance metadata service.", { logger: init.logger });
		return fromImdsCredentials(credsResponse);
	}, maxRetries);
}, requestFromEcsImds = async (timeout, options) => (process.env.AWS_CONTAINER_AUTHORIZATION_TOKEN && (options.headers = {
	...options.headers,
	Authorization: process.env[ENV_CMDS_AUTH_TOKEN]
}), (await httpRequest({
	...options,
	timeout
})).toString()), GREENGRASS_HOSTS = /* @__PURE__ */ new Set(["localhost", "127.0.0.1"]), GREENGRASS_PROTOCOLS = /* @__PURE__ */ new Set(["http:", "https:"]), getCmdsUri = async ({ logger }) => {
	if (process.env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI) return {
		hostname: "169.254.170.2",
		path: process.env[ENV_CMDS_RELATIVE_URI]
	};
	if (process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI) {
		let parsed;
		try {
			parsed = new URL(process.env[ENV_CMDS_FULL_URI]);
		} catch {
			throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(`${process.env[ENV_CMDS_FULL_URI]} is not a valid container metadata service URL`, {
				tryNextLink: !1,
				logger
			});
		}
		if (!parsed.hostname || !GREENGRASS_HOSTS.has(parsed.hostname)) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(`${parsed.hostname} is not a valid container metadata service hostname`, {
			tryNextLink: !1,
			logger
		});
		if (!parsed.protocol || !GREENGRASS_PROTOCOLS.has(parsed.protocol)) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(`${parsed.protocol} is not a valid container metadata service protocol`, {
			tryNextLink: !1,
			logger
		});
		return {
			protocol: parsed.protocol,
			hostname: parsed.hostname,
			path: parsed.pathname + parsed.search,
			port: parsed.port ? parseInt(parsed.port, 10) : void 0
		};
	}
	throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(`The container metadata credential provider cannot be used unless the ${ENV_CMDS_RELATIVE_URI} or ${ENV_CMDS_FULL_URI} environment variable is set`, {
		tryNextLink: !1,
		logger
	});
};
// ../../main/node_modules/@smithy/credential-provider-imds/dist-es/error/InstanceMetadataV1FallbackError.js
var InstanceMetadataV1FallbackError = class InstanceMetadataV1FallbackError extends _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t {
	tryNextLink;
	name = "InstanceMetadataV1FallbackError";
	constructor(message, tryNextLink = !0) {
		super(message, tryNextLink), this.tryNextLink = tryNextLink, Object.setPrototypeOf(this, InstanceMetadataV1FallbackError.prototype);
	}
}, Endpoint;
(function(Endpoint) {
	Endpoint.IPv4 = "http://169.254.169.254", Endpoint.IPv6 = "http://[fd00:ec2::254]";
})(Endpoint ||= {});
// ../../main/node_modules/@smithy/credential-provider-imds/dist-es/config/EndpointConfigOptions.js
const ENDPOINT_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => env.AWS_EC2_METADATA_SERVICE_ENDPOINT,
	configFileSelector: (profile) => profile.ec2_metadata_service_endpoint,
	default: void 0
};
// ../../main/node_modules/@smithy/credential-provider-imds/dist-es/config/EndpointMode.js
var EndpointMode;
(function(EndpointMode) {
	EndpointMode.IPv4 = "IPv4", EndpointMode.IPv6 = "IPv6";
})(EndpointMode ||= {});
// ../../main/node_modules/@smithy/credential-provider-imds/dist-es/config/EndpointModeConfigOptions.js
const ENDPOINT_MODE_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => env.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE,
	configFileSelector: (profile) => profile.ec2_metadata_service_endpoint_mode,
	default: EndpointMode.IPv4
}, getInstanceMetadataEndpoint = async () => (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_4__.i)(await getFromEndpointConfig() || await getFromEndpointModeConfig()), getFromEndpointConfig = async () => (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_4__.t)(ENDPOINT_CONFIG_OPTIONS)(), getFromEndpointModeConfig = async () => {
	let endpointMode = await (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_4__.t)(ENDPOINT_MODE_CONFIG_OPTIONS)();
	switch (endpointMode) {
		case EndpointMode.IPv4: return Endpoint.IPv4;
		case EndpointMode.IPv6: return Endpoint.IPv6;
		default: throw Error(`Unsupported endpoint mode: ${endpointMode}. Select from ${Object.values(EndpointMode)}`);
	}
}, getExtendedInstanceMetadataCredentials = (credentials, logger) => {
	let refreshInterval = 300 + Math.floor(Math.random() * 300), newExpiration = new Date(Date.now() + refreshInterval * 1e3);
	logger.warn(`Attempting credential expiration extension due to a credential service availability issue. A refresh of these credentials will be attempted after ${new Date(newExpiration)}.\nFor more information, please visit: https://docs.aws.amazon.com/sdkref/latest/guide/feature-static-credentials.html`);
	let originalExpiration = credentials.originalExpiration ?? credentials.expiration;
	return {
		...credentials,
		...originalExpiration ? { originalExpiration } : {},
		expiration: newExpiration
	};
}, staticStabilityProvider = (provider, options = {}) => {
	let logger = options?.logger || console, pastCredentials;
	return async () => {
		let credentials;
		try {
			credentials = await provider(), credentials.expiration && credentials.expiration.getTime() < Date.now() && (credentials = getExtendedInstanceMetadataCredentials(credentials, logger));
		} catch (e) {
			if (pastCredentials) logger.warn("Credential renew failed: ", e), credentials = getExtendedInstanceMetadataCredentials(pastCredentials, logger);
			else throw e;
		}
		return pastCredentials = credentials, credentials;
	};
}, IMDS_PATH = "/latest/meta-data/iam/security-credentials/", AWS_EC2_METADATA_V1_DISABLED = "AWS_EC2_METADATA_V1_DISABLED", PROFILE_AWS_EC2_METADATA_V1_DISABLED = "ec2_metadata_v1_disabled", X_AWS_EC2_METADATA_TOKEN = "x-aws-ec2-metadata-token", fromInstanceMetadata = (init = {}) => staticStabilityProvider(getInstanceMetadataProvider(init), { logger: init.logger }), getInstanceMetadataProvider = (init = {}) => {
	let disableFetchToken = !1, { logger, profile } = init, { timeout, maxRetries } = providerConfigFromInit(init), getCredentials = async (maxRetries, options) => {
		if (disableFetchToken || options.headers?.[X_AWS_EC2_METADATA_TOKEN] == null) {
			let fallbackBlockedFromProfile = !1, fallbackBlockedFromProcessEnv = !1, configValue = await (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_4__.t)({
				environmentVariableSelector: (env) => {
					let envValue = env[AWS_EC2_METADATA_V1_DISABLED];
					if (fallbackBlockedFromProcessEnv = !!envValue && envValue !== "false", envValue === void 0) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(`${AWS_EC2_METADATA_V1_DISABLED} not set in env, checking config file next.`, { logger: init.logger });
					return fallbackBlockedFromProcessEnv;
				},
				configFileSelector: (profile) => {
					let profileValue = profile[PROFILE_AWS_EC2_METADATA_V1_DISABLED];
					return fallbackBlockedFromProfile = !!profileValue && profileValue !== "false", fallbackBlockedFromProfile;
				},
				default: !1
			}, { profile })();
			if (init.ec2MetadataV1Disabled || configValue) {
				let causes = [];
				throw init.ec2MetadataV1Disabled && causes.push("credential provider initialization (runtime option ec2MetadataV1Disabled)"), fallbackBlockedFromProfile && causes.push(`config file profile (${PROFILE_AWS_EC2_METADATA_V1_DISABLED})`), fallbackBlockedFromProcessEnv && causes.push(`process environment variable (${AWS_EC2_METADATA_V1_DISABLED})`), new InstanceMetadataV1FallbackError(`AWS EC2 Metadata v1 fallback has been blocked by AWS SDK configuration in the following: [${causes.join(", ")}].`);
			}
		}
		let imdsProfile = (await retry(async () => {
			let profile;
			try {
				profile = await getProfile(options);
			} catch (err) {
				throw err.statusCode === 401 && (disableFetchToken = !1), err;
			}
			return profile;
		}, maxRetries)).trim();
		return retry(async () => {
			let creds;
			try {
				creds = await getCredentialsFromProfile(imdsProfile, options, init);
			} catch (err) {
				throw err.statusCode === 401 && (disableFetchToken = !1), err;
			}
			return creds;
		}, maxRetries);
	};
	return async () => {
		let endpoint = await getInstanceMetadataEndpoint();
		if (disableFetchToken) return logger?.debug("AWS SDK Instance Metadata", "using v1 fallback (no token fetch)"), getCredentials(maxRetries, {
			...endpoint,
			timeout
		});
		{
			let token;
			try {
				token = (await getMetadataToken({
					...endpoint,
					timeout
				})).toString();
			} catch (error) {
				if (error?.statusCode === 400) throw Object.assign(error, { message: "EC2 Metadata token request returned error" });
				return (error.message === "TimeoutError" || [
					403,
					404,
					405
				].includes(error.statusCode)) && (disableFetchToken = !0), logger?.debug("AWS SDK Instance Metadata", "using v1 fallback (initial)"), getCredentials(maxRetries, {
					...endpoint,
					timeout
				});
			}
			return getCredentials(maxRetries, {
				...endpoint,
				headers: { [X_AWS_EC2_METADATA_TOKEN]: token },
				timeout
			});
		}
	};
}, getMetadataToken = async (options) => httpRequest({
	...options,
	path: "/latest/api/token",
	method: "PUT",
	headers: { "x-aws-ec2-metadata-token-ttl-seconds": "21600" }
}), getProfile = async (options) => (await httpRequest({
	...options,
	path: IMDS_PATH
})).toString(), getCredentialsFromProfile = async (profile, options, init) => {
	let credentialsResponse = JSON.parse((await httpRequest({
		...options,
		path: IMDS_PATH + profile
	})).toString());
	if (!isImdsCredentials(credentialsResponse)) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t("Invalid response received from instance metadata service.", { logger: init.logger });
	return fromImdsCredentials(credentialsResponse);
}, resolveCredentialSource = (credentialSource, profileName, logger) => {
	let sourceProvidersMap = {
		EcsContainer: async (options) => {
			let { fromHttp } = await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 3849)), { fromContainerMetadata } = await __webpack_require__.e(/* import() */ 271).then(__webpack_require__.bind(__webpack_require__, 1271));
			return logger?.debug("@aws-sdk/credential-provider-ini - credential_source is EcsContainer"), async () => (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_4__.r)(fromHttp(options ?? {}), fromContainerMetadata(options))().then(setNamedProvider);
		},
		Ec2InstanceMetadata: async (options) => {
			logger?.debug("@aws-sdk/credential-provider-ini - credential_source is Ec2InstanceMetadata");
			let { fromInstanceMetadata } = await __webpack_require__.e(/* import() */ 271).then(__webpack_require__.bind(__webpack_require__, 1271));
			return async () => fromInstanceMetadata(options)().then(setNamedProvider);
		},
		Environment: async (options) => {
			logger?.debug("@aws-sdk/credential-provider-ini - credential_source is Environment");
			let { fromEnv } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5672)).then((n) => n.S);
			return async () => fromEnv(options)().then(setNamedProvider);
		}
	};
	if (credentialSource in sourceProvidersMap) return sourceProvidersMap[credentialSource];
	throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(`Unsupported credential source in profile ${profileName}. Got ${credentialSource}, expected EcsContainer or Ec2InstanceMetadata or Environment.`, { logger });
}, setNamedProvider = (creds) => (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_13__.t)(creds, "CREDENTIALS_PROFILE_NAMED_PROVIDER", "p"), isAssumeRoleProfile = (arg, { profile = "default", logger } = {}) => !!arg && typeof arg == "object" && typeof arg.role_arn == "string" && ["undefined", "string"].indexOf(typeof arg.role_session_name) > -1 && ["undefined", "string"].indexOf(typeof arg.external_id) > -1 && ["undefined", "string"].indexOf(typeof arg.mfa_serial) > -1 && (isAssumeRoleWithSourceProfile(arg, {
	profile,
	logger
}) || isCredentialSourceProfile(arg, {
	profile,
	logger
})), isAssumeRoleWithSourceProfile = (arg, { profile, logger }) => {
	let withSourceProfile = typeof arg.source_profile == "string" && arg.credential_source === void 0;
	return withSourceProfile && logger?.debug?.(`    ${profile} isAssumeRoleWithSourceProfile source_profile=${arg.source_profile}`), withSourceProfile;
}, isCredentialSourceProfile = (arg, { profile, logger }) => {
	let withProviderProfile = typeof arg.credential_source == "string" && arg.source_profile === void 0;
	return withProviderProfile && logger?.debug?.(`    ${profile} isCredentialSourceProfile credential_source=${arg.credential_source}`), withProviderProfile;
}, resolveAssumeRoleCredentials = async (profileName, profiles, options, callerClientConfig, visitedProfiles = {}, resolveProfileData) => {
	options.logger?.debug("@aws-sdk/credential-provider-ini - resolveAssumeRoleCredentials (STS)");
	let profileData = profiles[profileName], { source_profile, region } = profileData;
	if (!options.roleAssumer) {
		let { getDefaultRoleAssumer } = await __webpack_require__.e(/* import() */ 994).then(__webpack_require__.bind(__webpack_require__, 5994));
		options.roleAssumer = getDefaultRoleAssumer({
			...options.clientConfig,
			credentialProviderLogger: options.logger,
			parentClientConfig: {
				...callerClientConfig,
				...options?.parentClientConfig,
				region: region ?? options?.parentClientConfig?.region ?? callerClientConfig?.region
			}
		}, options.clientPlugins);
	}
	if (source_profile && source_profile in visitedProfiles) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(`Detected a cycle attempting to resolve credentials for profile ${(0,_main_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_3__.i)(options)}. Profiles visited: ` + Object.keys(visitedProfiles).join(", "), { logger: options.logger });
	options.logger?.debug(`@aws-sdk/credential-provider-ini - finding credential resolver using ${source_profile ? `source_profile=[${source_profile}]` : `profile=[${profileName}]`}`);
	let sourceCredsProvider = source_profile ? resolveProfileData(source_profile, profiles, options, callerClientConfig, {
		...visitedProfiles,
		[source_profile]: !0
	}, isCredentialSourceWithoutRoleArn(profiles[source_profile] ?? {})) : (await resolveCredentialSource(profileData.credential_source, profileName, options.logger)(options))();
	if (isCredentialSourceWithoutRoleArn(profileData)) return sourceCredsProvider.then((creds) => (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_13__.t)(creds, "CREDENTIALS_PROFILE_SOURCE_PROFILE", "o"));
	{
		let params = {
			RoleArn: profileData.role_arn,
			RoleSessionName: profileData.role_session_name || `aws-sdk-js-${Date.now()}`,
			ExternalId: profileData.external_id,
			DurationSeconds: parseInt(profileData.duration_seconds || "3600", 10)
		}, { mfa_serial } = profileData;
		if (mfa_serial) {
			if (!options.mfaCodeProvider) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(`Profile ${profileName} requires multi-factor authentication, but no MFA code callback was provided.`, {
				logger: options.logger,
				tryNextLink: !1
			});
			params.SerialNumber = mfa_serial, params.TokenCode = await options.mfaCodeProvider(mfa_serial);
		}
		let sourceCreds = await sourceCredsProvider;
		return options.roleAssumer(sourceCreds, params).then((creds) => (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_13__.t)(creds, "CREDENTIALS_PROFILE_SOURCE_PROFILE", "o"));
	}
}, isCredentialSourceWithoutRoleArn = (section) => !section.role_arn && !!section.credential_source, isLoginProfile = (data) => !!(data && data.login_session), resolveLoginCredentials = async (profileName, options, callerClientConfig) => {
	let { fromLoginCredentials } = await __webpack_require__.e(/* import() */ 171).then(__webpack_require__.bind(__webpack_require__, 5171)), credentials = await fromLoginCredentials({
		...options,
		profile: profileName
	})({ callerClientConfig });
	return (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_13__.t)(credentials, "CREDENTIALS_PROFILE_LOGIN", "AC");
}, isProcessProfile = (arg) => !!arg && typeof arg == "object" && typeof arg.credential_process == "string", resolveProcessCredentials = async (options, profile) => {
	let { fromProcess } = await __webpack_require__.e(/* import() */ 300).then(__webpack_require__.bind(__webpack_require__, 6300)), credentials = await fromProcess({
		...options,
		profile
	})();
	return (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_13__.t)(credentials, "CREDENTIALS_PROFILE_PROCESS", "v");
}, resolveSsoCredentials = async (profile, profileData, options = {}, callerClientConfig) => {
	let { fromSSO } = await __webpack_require__.e(/* import() */ 913).then(__webpack_require__.bind(__webpack_require__, 7913));
	return fromSSO({
		profile,
		logger: options.logger,
		parentClientConfig: options.parentClientConfig,
		clientConfig: options.clientConfig
	})({ callerClientConfig }).then((creds) => profileData.sso_session ? (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_13__.t)(creds, "CREDENTIALS_PROFILE_SSO", "r") : (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_13__.t)(creds, "CREDENTIALS_PROFILE_SSO_LEGACY", "t"));
}, isSsoProfile = (arg) => arg && (typeof arg.sso_start_url == "string" || typeof arg.sso_account_id == "string" || typeof arg.sso_session == "string" || typeof arg.sso_region == "string" || typeof arg.sso_role_name == "string"), isStaticCredsProfile = (arg) => !!arg && typeof arg == "object" && typeof arg.aws_access_key_id == "string" && typeof arg.aws_secret_access_key == "string" && ["undefined", "string"].indexOf(typeof arg.aws_session_token) > -1 && ["undefined", "string"].indexOf(typeof arg.aws_account_id) > -1, resolveStaticCredentials = async (profile, options) => {
	options?.logger?.debug("@aws-sdk/credential-provider-ini - resolveStaticCredentials");
	let credentials = {
		accessKeyId: profile.aws_access_key_id,
		secretAccessKey: profile.aws_secret_access_key,
		sessionToken: profile.aws_session_token,
		...profile.aws_credential_scope && { credentialScope: profile.aws_credential_scope },
		...profile.aws_account_id && { accountId: profile.aws_account_id }
	};
	return (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_13__.t)(credentials, "CREDENTIALS_PROFILE", "n");
}, isWebIdentityProfile = (arg) => !!arg && typeof arg == "object" && typeof arg.web_identity_token_file == "string" && typeof arg.role_arn == "string" && ["undefined", "string"].indexOf(typeof arg.role_session_name) > -1, resolveWebIdentityCredentials = async (profile, options, callerClientConfig) => {
	let { fromTokenFile } = await __webpack_require__.e(/* import() */ 658).then(__webpack_require__.bind(__webpack_require__, 7658)), credentials = await fromTokenFile({
		webIdentityTokenFile: profile.web_identity_token_file,
		roleArn: profile.role_arn,
		roleSessionName: profile.role_session_name,
		roleAssumerWithWebIdentity: options.roleAssumerWithWebIdentity,
		logger: options.logger,
		parentClientConfig: options.parentClientConfig
	})({ callerClientConfig });
	return (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_13__.t)(credentials, "CREDENTIALS_PROFILE_STS_WEB_ID_TOKEN", "q");
}, resolveProfileData = async (profileName, profiles, options, callerClientConfig, visitedProfiles = {}, isAssumeRoleRecursiveCall = !1) => {
	let data = profiles[profileName];
	if (Object.keys(visitedProfiles).length > 0 && isStaticCredsProfile(data)) return resolveStaticCredentials(data, options);
	if (isAssumeRoleRecursiveCall || isAssumeRoleProfile(data, {
		profile: profileName,
		logger: options.logger
	})) return resolveAssumeRoleCredentials(profileName, profiles, options, callerClientConfig, visitedProfiles, resolveProfileData);
	if (isStaticCredsProfile(data)) return resolveStaticCredentials(data, options);
	if (isWebIdentityProfile(data)) return resolveWebIdentityCredentials(data, options, callerClientConfig);
	if (isProcessProfile(data)) return resolveProcessCredentials(options, profileName);
	if (isSsoProfile(data)) return await resolveSsoCredentials(profileName, data, options, callerClientConfig);
	if (isLoginProfile(data)) return resolveLoginCredentials(profileName, options, callerClientConfig);
	throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t(`Could not resolve credentials using profile: [${profileName}] in configuration/credentials file(s).`, { logger: options.logger });
}, fromIni = (init = {}) => async ({ callerClientConfig } = {}) => {
	init.logger?.debug("@aws-sdk/credential-provider-ini - fromIni");
	let profiles = await parseKnownFiles(init);
	return resolveProfileData((0,_main_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_3__.i)({ profile: init.profile ?? callerClientConfig?.profile }), profiles, init, callerClientConfig);
};
// src/aws/ambient-credentials.ts
async function searchCredentials(source, { cancellation, network }, identity) {
	let first;
	for (let provider of providers(source)) try {
		return await cancellation.wait(`credentials from ${(0,_main_aws_error_js__WEBPACK_IMPORTED_MODULE_8__.d)(provider)}`, _main_js__WEBPACK_IMPORTED_MODULE_7__.I, () => ask(provider, identity));
	} catch (cause) {
		if (!(cause instanceof Error) || cause.name === "NotStarted") throw cause;
		let failure = new _main_aws_error_js__WEBPACK_IMPORTED_MODULE_8__.i(provider, cause, network);
		if (!("tryNextLink" in cause && cause.tryNextLink === !0)) throw failure;
		isSetUp(provider, source, failure) && (first ??= failure);
	}
	throw first ?? new _main_aws_error_js__WEBPACK_IMPORTED_MODULE_8__.r("GetCredentials", "CredentialsProviderError", "No provider", void 0);
}
function providers({ profile, service }) {
	return [
		{
			kind: "profile",
			name: profile
		},
		{ kind: "web-identity" },
		...service === void 0 ? [] : [service]
	];
}
const clientConfig = { customUserAgent: _main_js__WEBPACK_IMPORTED_MODULE_7__.p };
async function ask(provider, identity) {
	switch (provider.kind) {
		case "profile": return fromIni({ clientConfig })(identity);
		case "web-identity": return fromTokenFile({ clientConfig })(identity);
		case "container": return fromHttp()();
		case "metadata": return fromInstanceMetadata()();
	}
}
function isSetUp(provider, source, { message }) {
	switch (provider.kind) {
		case "profile": return provider.name !== void 0 || !message.includes("using profile: [default]");
		case "web-identity": return source.hasWebIdentity;
		case "container":
		case "metadata": return !0;
	}
}



}),

3532:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  t: () => (n)
});
var _main_getSSOTokenFromFile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6000);
var _main_readFile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1886);
const n={getFileRecord(){return _main_readFile_js__WEBPACK_IMPORTED_MODULE_1__.t},interceptFile(e,n){_main_readFile_js__WEBPACK_IMPORTED_MODULE_1__.t[e]=Promise.resolve(n)},getTokenRecord(){return _main_getSSOTokenFromFile_js__WEBPACK_IMPORTED_MODULE_0__.n},interceptToken(t,n){_main_getSSOTokenFromFile_js__WEBPACK_IMPORTED_MODULE_0__.n[t]=n}};

}),

6000:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  n: () => (a),
  r: () => (i),
  t: () => (o)
});
var _main_readFile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1886);
var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
const i=r=>{let i=(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)(`sha1`).update(r).digest(`hex`);return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_main_readFile_js__WEBPACK_IMPORTED_MODULE_0__.r)(),`.aws`,`sso`,`cache`,`${i}.json`)},a={},o=async e=>{if(a[e])return a[e];let t=i(e),n=await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(t,`utf8`);return JSON.parse(n)};

}),

2599:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  t: () => (h)
});
var _main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4737);
var _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9500);
var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7075);
const o=e=>new TextEncoder().encode(e),s=`ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/`;Object.entries(s).reduce((e,[t,n])=>(e[n]=Number(t),e),{});const c=s.split(``);function l(e){let t;t=typeof e==`string`?o(e):e;let n=typeof t==`object`&&typeof t.length==`number`,r=typeof t==`object`&&typeof t.byteOffset==`number`&&typeof t.byteLength==`number`;if(!n&&!r)throw Error(`@smithy/util-base64: toBase64 encoder function only accepts string | Uint8Array.`);let i=``;for(let e=0;e<t.length;e+=3){let n=0,r=0;for(let i=e,a=Math.min(e+3,t.length);i<a;i++)n|=t[i]<<(a-i-1)*8,r+=8;let a=Math.ceil(r/6);n<<=a*6-r;for(let e=1;e<=a;e++){let t=(a-e)*6;i+=c[(n&63<<t)>>t]}i+=`==`.slice(0,4-a)}return i}const u=e=>{if(typeof e==`string`)return e;if(typeof e!=`object`||typeof e.byteOffset!=`number`||typeof e.byteLength!=`number`)throw Error(`@smithy/util-utf8: toUtf8 encoder function only accepts string | Uint8Array.`);return new TextDecoder(`utf-8`).decode(e)},d=`The stream has already been transformed.`,f=e=>{if(!p(e)&&!(0,_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_1__.a)(e)){let t=e?.__proto__?.constructor?.name||e;throw Error(`Unexpected stream implementation, expect Blob or ReadableStream, got ${t}`)}let i=!1,a=async()=>{if(i)throw Error(d);return i=!0,await (0,_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_1__.i)(e)},o=e=>{if(typeof e.stream!=`function`)throw Error(`Cannot transform payload Blob to web stream. Please make sure the Blob.stream() is polyfilled.
If you are using React Native, this API is not yet supported, see: https://react-native.canny.io/feature-requests/p/fetch-streaming-body`);return e.stream()};return Object.assign(e,{transformToByteArray:a,transformToString:async e=>{let n=await a();if(e===`base64`)return l(n);if(e===`hex`)return (0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.n)(n);if(e===void 0||e===`utf8`||e===`utf-8`)return u(n);if(typeof TextDecoder==`function`)return new TextDecoder(e).decode(n);throw Error(`TextDecoder is not available, please make sure polyfill is provided.`)},transformToWebStream:()=>{if(i)throw Error(d);if(i=!0,p(e))return o(e);if((0,_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_1__.a)(e))return e;throw Error(`Cannot transform payload to web stream, got ${e}`)}})},p=e=>typeof Blob==`function`&&e instanceof Blob,m=`The stream has already been transformed.`,h=t=>{if(!(t instanceof node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable))try{return f(t)}catch{let e=t?.__proto__?.constructor?.name||t;throw Error(`Unexpected stream implementation, expect Stream.Readable instance, got ${e}`)}let n=!1,r=async()=>{if(n)throw Error(m);return n=!0,await (0,_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_1__.r)(t)};return Object.assign(t,{transformToByteArray:r,transformToString:async t=>{let n=await r();return t===void 0||Buffer.isEncoding(t)?(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.i)(n.buffer,n.byteOffset,n.byteLength).toString(t):new TextDecoder(t).decode(n)},transformToWebStream:()=>{if(n)throw Error(m);if(t.readableFlowing!==null)throw Error(`The stream has been consumed by other callbacks.`);if(typeof node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.toWeb!=`function`)throw Error(`Readable.toWeb() is not supported. Please ensure a polyfill is available.`);return n=!0,node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.toWeb(t)}})};

})

};
