export const id = 514;
export const ids = [514];
export const modules = {

6514:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  CreateTokenCommand: () => (CreateTokenCommand),
  SSOOIDCClient: () => (SSOOIDCClient)
});
/* harmony import */ var _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3710);
/* harmony import */ var _main_package_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9133);
/* harmony import */ var _main_configLoader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4140);
/* harmony import */ var _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7151);
/* harmony import */ var _main_AwsRestJsonProtocol_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4556);
/* harmony import */ var _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3554);






const defaultSSOOIDCHttpAuthSchemeParametersProvider = async (config, context, input) => ({
	operation: (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.yt)(context).operation,
	region: await (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.vt)(config.region)() || (() => {
		throw Error("expected `region` to be configured for `aws.auth#sigv4`");
	})()
});
function createAwsAuthSigv4HttpAuthOption(authParameters) {
	return {
		schemeId: "aws.auth#sigv4",
		signingProperties: {
			name: "sso-oauth",
			region: authParameters.region
		},
		propertiesExtractor: (config, context) => ({ signingProperties: {
			config,
			context
		} })
	};
}
function createSmithyApiNoAuthHttpAuthOption(authParameters) {
	return { schemeId: "smithy.api#noAuth" };
}
const defaultSSOOIDCHttpAuthSchemeProvider = (authParameters) => {
	let options = [];
	switch (authParameters.operation) {
		case "CreateToken":
			options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
			break;
		default: options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
	}
	return options;
}, resolveHttpAuthSchemeConfig = (config) => {
	let config_0 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.r)(config);
	return Object.assign(config_0, { authSchemePreference: (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.vt)(config.authSchemePreference ?? []) });
}, resolveClientEndpointParameters = (options) => Object.assign(options, {
	useDualstackEndpoint: options.useDualstackEndpoint ?? !1,
	useFipsEndpoint: options.useFipsEndpoint ?? !1,
	defaultSigningName: "sso-oauth"
}), commonParams = {
	UseFIPS: {
		type: "builtInParams",
		name: "useFipsEndpoint"
	},
	Endpoint: {
		type: "builtInParams",
		name: "endpoint"
	},
	Region: {
		type: "builtInParams",
		name: "region"
	},
	UseDualStack: {
		type: "builtInParams",
		name: "useDualstackEndpoint"
	}
}, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = { ref: "Endpoint" }, h = { ref: d }, i = {}, j = [{ ref: "Region" }], _data = {
	conditions: [
		[c, [g]],
		[c, j],
		[
			"aws.partition",
			j,
			d
		],
		[e, [{ ref: "UseFIPS" }, !0]],
		[e, [{ ref: "UseDualStack" }, !0]],
		[e, [{
			fn: f,
			argv: [h, "supportsDualStack"]
		}, !0]],
		[e, [{
			fn: f,
			argv: [h, "supportsFIPS"]
		}, !0]],
		["stringEquals", [{
			fn: f,
			argv: [h, "name"]
		}, "aws-us-gov"]]
	],
	results: [
		[-1],
		[-1, "Invalid Configuration: FIPS and custom endpoint are not supported"],
		[-1, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
		[g, i],
		["https://oidc-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[-1, "FIPS and DualStack are enabled, but this partition does not support one or both"],
		["https://oidc.{Region}.amazonaws.com", i],
		["https://oidc-fips.{Region}.{PartitionResult#dnsSuffix}", i],
		[-1, "FIPS is enabled but this partition does not support FIPS"],
		["https://oidc.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[-1, "DualStack is enabled but this partition does not support DualStack"],
		["https://oidc.{Region}.{PartitionResult#dnsSuffix}", i],
		[-1, "Invalid Configuration: Missing Region"]
	]
}, nodes = new Int32Array([
	-1,
	1,
	-1,
	0,
	13,
	3,
	1,
	4,
	100000012,
	2,
	5,
	100000012,
	3,
	8,
	6,
	4,
	7,
	100000011,
	5,
	100000009,
	100000010,
	4,
	11,
	9,
	6,
	10,
	100000008,
	7,
	100000006,
	100000007,
	5,
	12,
	100000005,
	6,
	100000004,
	100000005,
	3,
	100000001,
	14,
	4,
	100000002,
	100000003
]), bdd = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.J.from(nodes, 2, _data.conditions, _data.results), cache = new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.q({
	size: 50,
	params: [
		"Endpoint",
		"Region",
		"UseDualStack",
		"UseFIPS"
	]
}), defaultEndpointResolver = (endpointParams, context = {}) => cache.get(endpointParams, () => (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.G)(bdd, {
	endpointParams,
	logger: context.logger
}));
_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.K.aws = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.d;
var SSOOIDCServiceException = class SSOOIDCServiceException extends _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ot {
	static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.ssooidc#SSOOIDCServiceException";
	constructor(options) {
		super(options), Object.setPrototypeOf(this, SSOOIDCServiceException.prototype);
	}
}, AccessDeniedException = class AccessDeniedException extends SSOOIDCServiceException {
	static shapeId = "com.amazonaws.ssooidc#AccessDeniedException";
	name = "AccessDeniedException";
	$fault = "client";
	error;
	reason;
	error_description;
	constructor(opts) {
		super({
			name: "AccessDeniedException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, AccessDeniedException.prototype), this.error = opts.error, this.reason = opts.reason, this.error_description = opts.error_description;
	}
}, AuthorizationPendingException = class AuthorizationPendingException extends SSOOIDCServiceException {
	static shapeId = "com.amazonaws.ssooidc#AuthorizationPendingException";
	name = "AuthorizationPendingException";
	$fault = "client";
	error;
	error_description;
	constructor(opts) {
		super({
			name: "AuthorizationPendingException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, AuthorizationPendingException.prototype), this.error = opts.error, this.error_description = opts.error_description;
	}
}, ExpiredTokenException = class ExpiredTokenException extends SSOOIDCServiceException {
	static shapeId = "com.amazonaws.ssooidc#ExpiredTokenException";
	name = "ExpiredTokenException";
	$fault = "client";
	error;
	error_description;
	constructor(opts) {
		super({
			name: "ExpiredTokenException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, ExpiredTokenException.prototype), this.error = opts.error, this.error_description = opts.error_description;
	}
}, InternalServerException = class InternalServerException extends SSOOIDCServiceException {
	static shapeId = "com.amazonaws.ssooidc#InternalServerException";
	name = "InternalServerException";
	$fault = "server";
	error;
	error_description;
	constructor(opts) {
		super({
			name: "InternalServerException",
			$fault: "server",
			...opts
		}), Object.setPrototypeOf(this, InternalServerException.prototype), this.error = opts.error, this.error_description = opts.error_description;
	}
}, InvalidClientException = class InvalidClientException extends SSOOIDCServiceException {
	static shapeId = "com.amazonaws.ssooidc#InvalidClientException";
	name = "InvalidClientException";
	$fault = "client";
	error;
	error_description;
	constructor(opts) {
		super({
			name: "InvalidClientException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, InvalidClientException.prototype), this.error = opts.error, this.error_description = opts.error_description;
	}
}, InvalidGrantException = class InvalidGrantException extends SSOOIDCServiceException {
	static shapeId = "com.amazonaws.ssooidc#InvalidGrantException";
	name = "InvalidGrantException";
	$fault = "client";
	error;
	error_description;
	constructor(opts) {
		super({
			name: "InvalidGrantException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, InvalidGrantException.prototype), this.error = opts.error, this.error_description = opts.error_description;
	}
}, InvalidRequestException = class InvalidRequestException extends SSOOIDCServiceException {
	static shapeId = "com.amazonaws.ssooidc#InvalidRequestException";
	name = "InvalidRequestException";
	$fault = "client";
	error;
	reason;
	error_description;
	constructor(opts) {
		super({
			name: "InvalidRequestException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, InvalidRequestException.prototype), this.error = opts.error, this.reason = opts.reason, this.error_description = opts.error_description;
	}
}, InvalidScopeException = class InvalidScopeException extends SSOOIDCServiceException {
	static shapeId = "com.amazonaws.ssooidc#InvalidScopeException";
	name = "InvalidScopeException";
	$fault = "client";
	error;
	error_description;
	constructor(opts) {
		super({
			name: "InvalidScopeException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, InvalidScopeException.prototype), this.error = opts.error, this.error_description = opts.error_description;
	}
}, SlowDownException = class SlowDownException extends SSOOIDCServiceException {
	static shapeId = "com.amazonaws.ssooidc#SlowDownException";
	name = "SlowDownException";
	$fault = "client";
	error;
	error_description;
	constructor(opts) {
		super({
			name: "SlowDownException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, SlowDownException.prototype), this.error = opts.error, this.error_description = opts.error_description;
	}
}, UnauthorizedClientException = class UnauthorizedClientException extends SSOOIDCServiceException {
	static shapeId = "com.amazonaws.ssooidc#UnauthorizedClientException";
	name = "UnauthorizedClientException";
	$fault = "client";
	error;
	error_description;
	constructor(opts) {
		super({
			name: "UnauthorizedClientException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, UnauthorizedClientException.prototype), this.error = opts.error, this.error_description = opts.error_description;
	}
}, UnsupportedGrantTypeException = class UnsupportedGrantTypeException extends SSOOIDCServiceException {
	static shapeId = "com.amazonaws.ssooidc#UnsupportedGrantTypeException";
	name = "UnsupportedGrantTypeException";
	$fault = "client";
	error;
	error_description;
	constructor(opts) {
		super({
			name: "UnsupportedGrantTypeException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, UnsupportedGrantTypeException.prototype), this.error = opts.error, this.error_description = opts.error_description;
	}
};
const _c = "client", _e = "error", _ed = "error_description", _hE = "httpError", _r = "reason", _rT = "refreshToken", _s = "smithy.ts.sdk.synthetic.com.amazonaws.ssooidc", n0 = "com.amazonaws.ssooidc", _s_registry = new _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_4__.t(_s);
var SSOOIDCServiceException$ = [
	-3,
	_s,
	"SSOOIDCServiceException",
	0,
	[],
	[]
];
_s_registry.registerError(SSOOIDCServiceException$, SSOOIDCServiceException);
const n0_registry = new _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_4__.t(n0);
var AccessDeniedException$ = [
	-3,
	n0,
	"AccessDeniedException",
	{
		[_e]: _c,
		[_hE]: 400
	},
	[
		_e,
		_r,
		_ed
	],
	[
		0,
		0,
		0
	]
];
n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
var AuthorizationPendingException$ = [
	-3,
	n0,
	"AuthorizationPendingException",
	{
		[_e]: _c,
		[_hE]: 400
	},
	[_e, _ed],
	[0, 0]
];
n0_registry.registerError(AuthorizationPendingException$, AuthorizationPendingException);
var ExpiredTokenException$ = [
	-3,
	n0,
	"ExpiredTokenException",
	{
		[_e]: _c,
		[_hE]: 400
	},
	[_e, _ed],
	[0, 0]
];
n0_registry.registerError(ExpiredTokenException$, ExpiredTokenException);
var InternalServerException$ = [
	-3,
	n0,
	"InternalServerException",
	{
		[_e]: "server",
		[_hE]: 500
	},
	[_e, _ed],
	[0, 0]
];
n0_registry.registerError(InternalServerException$, InternalServerException);
var InvalidClientException$ = [
	-3,
	n0,
	"InvalidClientException",
	{
		[_e]: _c,
		[_hE]: 401
	},
	[_e, _ed],
	[0, 0]
];
n0_registry.registerError(InvalidClientException$, InvalidClientException);
var InvalidGrantException$ = [
	-3,
	n0,
	"InvalidGrantException",
	{
		[_e]: _c,
		[_hE]: 400
	},
	[_e, _ed],
	[0, 0]
];
n0_registry.registerError(InvalidGrantException$, InvalidGrantException);
var InvalidRequestException$ = [
	-3,
	n0,
	"InvalidRequestException",
	{
		[_e]: _c,
		[_hE]: 400
	},
	[
		_e,
		_r,
		_ed
	],
	[
		0,
		0,
		0
	]
];
n0_registry.registerError(InvalidRequestException$, InvalidRequestException);
var InvalidScopeException$ = [
	-3,
	n0,
	"InvalidScopeException",
	{
		[_e]: _c,
		[_hE]: 400
	},
	[_e, _ed],
	[0, 0]
];
n0_registry.registerError(InvalidScopeException$, InvalidScopeException);
var SlowDownException$ = [
	-3,
	n0,
	"SlowDownException",
	{
		[_e]: _c,
		[_hE]: 400
	},
	[_e, _ed],
	[0, 0]
];
n0_registry.registerError(SlowDownException$, SlowDownException);
var UnauthorizedClientException$ = [
	-3,
	n0,
	"UnauthorizedClientException",
	{
		[_e]: _c,
		[_hE]: 400
	},
	[_e, _ed],
	[0, 0]
];
n0_registry.registerError(UnauthorizedClientException$, UnauthorizedClientException);
var UnsupportedGrantTypeException$ = [
	-3,
	n0,
	"UnsupportedGrantTypeException",
	{
		[_e]: _c,
		[_hE]: 400
	},
	[_e, _ed],
	[0, 0]
];
n0_registry.registerError(UnsupportedGrantTypeException$, UnsupportedGrantTypeException);
const errorTypeRegistries = [_s_registry, n0_registry];
var AccessToken = [
	0,
	n0,
	"AccessToken",
	8,
	0
], ClientSecret = [
	0,
	n0,
	"ClientSecret",
	8,
	0
], CodeVerifier = [
	0,
	n0,
	"CodeVerifier",
	8,
	0
], IdToken = [
	0,
	n0,
	"IdToken",
	8,
	0
], RefreshToken = [
	0,
	n0,
	"RefreshToken",
	8,
	0
], CreateTokenRequest$ = [
	3,
	n0,
	"CreateTokenRequest",
	0,
	[
		"clientId",
		"clientSecret",
		"grantType",
		"deviceCode",
		"code",
		_rT,
		"scope",
		"redirectUri",
		"codeVerifier"
	],
	[
		0,
		[() => ClientSecret, 0],
		0,
		0,
		0,
		[() => RefreshToken, 0],
		64,
		0,
		[() => CodeVerifier, 0]
	],
	3
], CreateTokenResponse$ = [
	3,
	n0,
	"CreateTokenResponse",
	0,
	[
		"accessToken",
		"tokenType",
		"expiresIn",
		_rT,
		"idToken"
	],
	[
		[() => AccessToken, 0],
		0,
		1,
		[() => RefreshToken, 0],
		[() => IdToken, 0]
	]
], CreateToken$ = [
	9,
	n0,
	"CreateToken",
	{ http: [
		"POST",
		"/token",
		200
	] },
	() => CreateTokenRequest$,
	() => CreateTokenResponse$
];
const getRuntimeConfig$1 = (config) => ({
	apiVersion: "2019-06-10",
	base64Decoder: config?.base64Decoder ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.xt,
	base64Encoder: config?.base64Encoder ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.bt,
	disableHostPrefix: config?.disableHostPrefix ?? !1,
	endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
	extensions: config?.extensions ?? [],
	httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSSOOIDCHttpAuthSchemeProvider,
	httpAuthSchemes: config?.httpAuthSchemes ?? [{
		schemeId: "aws.auth#sigv4",
		identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
		signer: new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.o()
	}, {
		schemeId: "smithy.api#noAuth",
		identityProvider: (ipc) => ipc.getIdentityProvider("smithy.api#noAuth") || (async () => ({})),
		signer: new _main_package_js__WEBPACK_IMPORTED_MODULE_5__.n()
	}],
	logger: config?.logger ?? new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.tt(),
	protocol: config?.protocol ?? _main_AwsRestJsonProtocol_js__WEBPACK_IMPORTED_MODULE_3__.t,
	protocolSettings: config?.protocolSettings ?? {
		defaultNamespace: "com.amazonaws.ssooidc",
		errorTypeRegistries,
		version: "2019-06-10",
		serviceTarget: "AWSSSOOIDCService"
	},
	serviceId: config?.serviceId ?? "SSO OIDC",
	sha256: config?.sha256 ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.t,
	urlParser: config?.urlParser ?? _main_configLoader_js__WEBPACK_IMPORTED_MODULE_1__.i,
	utf8Decoder: config?.utf8Decoder ?? _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_4__.r,
	utf8Encoder: config?.utf8Encoder ?? _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_4__.n
}), getRuntimeConfig = (config) => {
	(0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.it)(process.version);
	let defaultsMode = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.X)(config), defaultConfigProvider = () => defaultsMode().then(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.at), clientSharedValues = getRuntimeConfig$1(config);
	(0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(process.version);
	let loaderConfig = {
		profile: config?.profile,
		logger: clientSharedValues.logger
	};
	return {
		...clientSharedValues,
		...config,
		runtime: "node",
		defaultsMode,
		authSchemePreference: config?.authSchemePreference ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_1__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.a, loaderConfig),
		bodyLengthChecker: config?.bodyLengthChecker ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.mt,
		defaultSocketTimeout: (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.St)(config?.requestHandler, 3e5),
		defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.p)({
			serviceId: clientSharedValues.serviceId,
			clientVersion: _main_package_js__WEBPACK_IMPORTED_MODULE_5__.t
		}),
		maxAttempts: config?.maxAttempts ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_1__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.g, config),
		region: config?.region ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_1__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.$, {
			..._main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.Q,
			...loaderConfig
		}),
		requestHandler: _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.t.create(config?.requestHandler ?? defaultConfigProvider),
		retryMode: config?.retryMode ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_1__.t)({
			..._main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__._,
			default: async () => (await defaultConfigProvider()).retryMode || _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.y
		}, config),
		streamCollector: config?.streamCollector ?? _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.r,
		useDualstackEndpoint: config?.useDualstackEndpoint ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_1__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.pt, loaderConfig),
		useFipsEndpoint: config?.useFipsEndpoint ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_1__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ft, loaderConfig),
		userAgentAppId: config?.userAgentAppId ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_1__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.f, loaderConfig)
	};
}, getHttpAuthExtensionConfiguration = (runtimeConfig) => {
	let _httpAuthSchemes = runtimeConfig.httpAuthSchemes, _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider, _credentials = runtimeConfig.credentials;
	return {
		setHttpAuthScheme(httpAuthScheme) {
			let index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
			index === -1 ? _httpAuthSchemes.push(httpAuthScheme) : _httpAuthSchemes.splice(index, 1, httpAuthScheme);
		},
		httpAuthSchemes() {
			return _httpAuthSchemes;
		},
		setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
			_httpAuthSchemeProvider = httpAuthSchemeProvider;
		},
		httpAuthSchemeProvider() {
			return _httpAuthSchemeProvider;
		},
		setCredentials(credentials) {
			_credentials = credentials;
		},
		credentials() {
			return _credentials;
		}
	};
}, resolveHttpAuthRuntimeConfig = (config) => ({
	httpAuthSchemes: config.httpAuthSchemes(),
	httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
	credentials: config.credentials()
}), resolveRuntimeExtensions = (runtimeConfig, extensions) => {
	let extensionConfiguration = Object.assign((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.l)(runtimeConfig), (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.nt)(runtimeConfig), (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.j)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
	return extensions.forEach((extension) => extension.configure(extensionConfiguration)), Object.assign(runtimeConfig, (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.u)(extensionConfiguration), (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.rt)(extensionConfiguration), (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.M)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};
var SSOOIDCClient = class extends _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.dt {
	config;
	constructor(...[configuration]) {
		let _config_0 = getRuntimeConfig(configuration || {});
		super(_config_0), this.initConfig = _config_0;
		let _config_1 = resolveClientEndpointParameters(_config_0), _config_2 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.x)(_config_1), _config_3 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.v)(_config_2), _config_4 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.Z)(_config_3), _config_5 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.k)(_config_4), _config_6 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.W)(_config_5), _config_7 = resolveHttpAuthSchemeConfig(_config_6), _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
		this.config = _config_8, this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.lt)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.m)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.h)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.A)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.O)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.D)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.E)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.T)(this.config, {
			httpAuthSchemeParametersProvider: defaultSSOOIDCHttpAuthSchemeParametersProvider,
			identityProviderConfigProvider: async (config) => new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.S({ "aws.auth#sigv4": config.credentials })
		})), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.w)(this.config));
	}
	destroy() {
		super.destroy();
	}
};
const command = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.et)(commonParams, "AWSSSOOIDCService", "SSOOIDCClient", _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.U), _ep0 = {}, _mw0 = (Command, cs, config, o) => [];
var CreateTokenCommand = class extends command(_ep0, _mw0, "CreateToken", CreateToken$) {};



})

};
