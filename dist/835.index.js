export const id = 835;
export const ids = [835];
export const modules = {

1835:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  CreateOAuth2TokenCommand: () => (CreateOAuth2TokenCommand),
  SigninClient: () => (SigninClient)
});
/* harmony import */ var _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3710);
/* harmony import */ var _main_package_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9133);
/* harmony import */ var _main_configLoader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4140);
/* harmony import */ var _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7151);
/* harmony import */ var _main_AwsRestJsonProtocol_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4556);
/* harmony import */ var _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3554);






const defaultSigninHttpAuthSchemeParametersProvider = async (config, context, input) => ({
	operation: (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.yt)(context).operation,
	region: await (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.vt)(config.region)() || (() => {
		throw Error("expected `region` to be configured for `aws.auth#sigv4`");
	})()
});
function createAwsAuthSigv4HttpAuthOption(authParameters) {
	return {
		schemeId: "aws.auth#sigv4",
		signingProperties: {
			name: "signin",
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
const defaultSigninHttpAuthSchemeProvider = (authParameters) => {
	let options = [];
	switch (authParameters.operation) {
		case "CreateOAuth2Token":
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
	defaultSigningName: "signin"
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
}, d = "isSet", e = "booleanEquals", f = "coalesce", g = "PartitionResult", h = "stringEquals", i = "getAttr", j = "https://signin.{Region}.{PartitionResult#dualStackDnsSuffix}", k = { ref: "Endpoint" }, l = {
	fn: i,
	argv: [{ ref: g }, "name"]
}, m = { ref: "Region" }, n = { ref: g }, o = { authSchemes: [{
	name: "sigv4",
	signingName: "signin",
	signingRegion: "{Region}"
}] }, p = {}, q = [m], _data = {
	conditions: [
		[d, q],
		[e, [{
			fn: f,
			argv: [{ ref: "IsControlPlane" }, !1]
		}, !0]],
		[d, [k]],
		[
			"aws.partition",
			q,
			g
		],
		[e, [{ ref: "UseFIPS" }, !0]],
		[h, [l, "aws"]],
		[e, [{
			fn: f,
			argv: [{ ref: "IsOAuthEndpoint" }, !1]
		}, !0]],
		[e, [{ ref: "UseDualStack" }, !0]],
		[h, [l, "aws-cn"]],
		[h, [m, "us-gov-west-1"]],
		[h, [l, "aws-us-gov"]],
		[e, [{
			fn: i,
			argv: [n, "supportsFIPS"]
		}, !0]],
		[h, [l, "aws-iso"]],
		[h, [l, "aws-iso-b"]],
		[h, [l, "aws-iso-f"]],
		[h, [l, "aws-iso-e"]],
		[h, [l, "aws-eusc"]],
		[e, [{
			fn: i,
			argv: [n, "supportsDualStack"]
		}, !0]]
	],
	results: [
		[-1],
		["https://signin.{Region}.api.aws", o],
		["https://signin.{Region}.api.amazonwebservices.com.cn", o],
		[j, o],
		[-1, "FIPS endpoints are not supported for OAuth operations. Disable FIPS or use a non-OAuth operation."],
		["https://{Region}.oauth.signin.aws", o],
		["https://{Region}.signin.aws.amazon.com", p],
		["https://{Region}.signin.amazonaws.cn", p],
		["https://{Region}.signin.amazonaws-us-gov.com", p],
		["https://{Region}.signin.c2shome.ic.gov", p],
		["https://{Region}.signin.sc2shome.sgov.gov", p],
		["https://{Region}.signin.csphome.hci.ic.gov", p],
		["https://{Region}.signin.csphome.adc-e.uk", p],
		["https://{Region}.signin.amazonaws-eusc.eu", p],
		["https://signin-fips.amazonaws-us-gov.com", p],
		["https://{Region}.signin-fips.amazonaws-us-gov.com", p],
		["https://{Region}.signin.{PartitionResult#dnsSuffix}", p],
		[-1, "Invalid Configuration: FIPS and custom endpoint are not supported"],
		[-1, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
		[k, p],
		["https://signin-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", p],
		[-1, "FIPS and DualStack are enabled, but this partition does not support one or both"],
		["https://signin-fips.{Region}.{PartitionResult#dnsSuffix}", p],
		[-1, "FIPS is enabled but this partition does not support FIPS"],
		[j, p],
		[-1, "DualStack is enabled but this partition does not support DualStack"],
		["https://signin.{Region}.{PartitionResult#dnsSuffix}", p],
		[-1, "Invalid Configuration: Missing Region"]
	]
}, nodes = new Int32Array([
	-1,
	1,
	-1,
	0,
	6,
	3,
	2,
	36,
	4,
	4,
	5,
	100000027,
	6,
	100000004,
	100000027,
	1,
	29,
	7,
	2,
	36,
	8,
	3,
	9,
	31,
	4,
	22,
	10,
	5,
	19,
	11,
	7,
	21,
	12,
	8,
	100000007,
	13,
	10,
	100000008,
	14,
	12,
	100000009,
	15,
	13,
	100000010,
	16,
	14,
	100000011,
	17,
	15,
	100000012,
	18,
	16,
	100000013,
	100000016,
	6,
	100000005,
	20,
	7,
	21,
	100000006,
	17,
	100000024,
	100000025,
	6,
	100000004,
	23,
	7,
	27,
	24,
	9,
	100000014,
	25,
	10,
	100000015,
	26,
	11,
	100000022,
	100000023,
	11,
	28,
	100000021,
	17,
	100000020,
	100000021,
	2,
	35,
	30,
	3,
	39,
	31,
	4,
	32,
	100000027,
	6,
	100000004,
	33,
	7,
	100000027,
	34,
	9,
	100000014,
	100000027,
	3,
	39,
	36,
	4,
	38,
	37,
	7,
	100000018,
	100000019,
	6,
	100000004,
	100000017,
	5,
	100000001,
	40,
	8,
	100000002,
	100000003
]), bdd = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.J.from(nodes, 2, _data.conditions, _data.results), cache = new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.q({
	size: 50,
	params: [
		"Endpoint",
		"IsControlPlane",
		"IsOAuthEndpoint",
		"Region",
		"UseDualStack",
		"UseFIPS"
	]
}), defaultEndpointResolver = (endpointParams, context = {}) => cache.get(endpointParams, () => (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.G)(bdd, {
	endpointParams,
	logger: context.logger
}));
_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.K.aws = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.d;
var SigninServiceException = class SigninServiceException extends _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ot {
	static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.signin#SigninServiceException";
	constructor(options) {
		super(options), Object.setPrototypeOf(this, SigninServiceException.prototype);
	}
}, AccessDeniedException = class AccessDeniedException extends SigninServiceException {
	static shapeId = "com.amazonaws.signin#AccessDeniedException";
	name = "AccessDeniedException";
	$fault = "client";
	error;
	constructor(opts) {
		super({
			name: "AccessDeniedException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, AccessDeniedException.prototype), this.error = opts.error;
	}
}, InternalServerException = class InternalServerException extends SigninServiceException {
	static shapeId = "com.amazonaws.signin#InternalServerException";
	name = "InternalServerException";
	$fault = "server";
	error;
	constructor(opts) {
		super({
			name: "InternalServerException",
			$fault: "server",
			...opts
		}), Object.setPrototypeOf(this, InternalServerException.prototype), this.error = opts.error;
	}
}, TooManyRequestsError = class TooManyRequestsError extends SigninServiceException {
	static shapeId = "com.amazonaws.signin#TooManyRequestsError";
	name = "TooManyRequestsError";
	$fault = "client";
	error;
	constructor(opts) {
		super({
			name: "TooManyRequestsError",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, TooManyRequestsError.prototype), this.error = opts.error;
	}
}, ValidationException = class ValidationException extends SigninServiceException {
	static shapeId = "com.amazonaws.signin#ValidationException";
	name = "ValidationException";
	$fault = "client";
	error;
	constructor(opts) {
		super({
			name: "ValidationException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, ValidationException.prototype), this.error = opts.error;
	}
};
const _aKI = "accessKeyId", _aT = "accessToken", _c = "client", _cI = "clientId", _cV = "codeVerifier", _e = "error", _eI = "expiresIn", _gT = "grantType", _hE = "httpError", _iT = "idToken", _jN = "jsonName", _m = "message", _rT = "refreshToken", _rU = "redirectUri", _s = "smithy.ts.sdk.synthetic.com.amazonaws.signin", _sAK = "secretAccessKey", _sT = "sessionToken", _tT = "tokenType", n0 = "com.amazonaws.signin", _s_registry = new _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_4__.t(_s);
var SigninServiceException$ = [
	-3,
	_s,
	"SigninServiceException",
	0,
	[],
	[]
];
_s_registry.registerError(SigninServiceException$, SigninServiceException);
const n0_registry = new _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_4__.t(n0);
var AccessDeniedException$ = [
	-3,
	n0,
	"AccessDeniedException",
	{ [_e]: _c },
	[_e, _m],
	[0, 0],
	2
];
n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
var InternalServerException$ = [
	-3,
	n0,
	"InternalServerException",
	{
		[_e]: "server",
		[_hE]: 500
	},
	[_e, _m],
	[0, 0],
	2
];
n0_registry.registerError(InternalServerException$, InternalServerException);
var TooManyRequestsError$ = [
	-3,
	n0,
	"TooManyRequestsError",
	{
		[_e]: _c,
		[_hE]: 429
	},
	[_e, _m],
	[0, 0],
	2
];
n0_registry.registerError(TooManyRequestsError$, TooManyRequestsError);
var ValidationException$ = [
	-3,
	n0,
	"ValidationException",
	{
		[_e]: _c,
		[_hE]: 400
	},
	[_e, _m],
	[0, 0],
	2
];
n0_registry.registerError(ValidationException$, ValidationException);
const errorTypeRegistries = [_s_registry, n0_registry];
var RefreshToken = [
	0,
	n0,
	"RefreshToken",
	8,
	0
], AccessToken$ = [
	3,
	n0,
	"AccessToken",
	8,
	[
		_aKI,
		_sAK,
		_sT
	],
	[
		[0, { [_jN]: _aKI }],
		[0, { [_jN]: _sAK }],
		[0, { [_jN]: _sT }]
	],
	3
], CreateOAuth2TokenRequest$ = [
	3,
	n0,
	"CreateOAuth2TokenRequest",
	0,
	["tokenInput"],
	[[() => CreateOAuth2TokenRequestBody$, 16]],
	1
], CreateOAuth2TokenRequestBody$ = [
	3,
	n0,
	"CreateOAuth2TokenRequestBody",
	0,
	[
		_cI,
		_gT,
		"code",
		_rU,
		_cV,
		_rT
	],
	[
		[0, { [_jN]: _cI }],
		[0, { [_jN]: _gT }],
		0,
		[0, { [_jN]: _rU }],
		[0, { [_jN]: _cV }],
		[() => RefreshToken, { [_jN]: _rT }]
	],
	2
], CreateOAuth2TokenResponse$ = [
	3,
	n0,
	"CreateOAuth2TokenResponse",
	0,
	["tokenOutput"],
	[[() => CreateOAuth2TokenResponseBody$, 16]],
	1
], CreateOAuth2TokenResponseBody$ = [
	3,
	n0,
	"CreateOAuth2TokenResponseBody",
	0,
	[
		_aT,
		_tT,
		_eI,
		_rT,
		_iT
	],
	[
		[() => AccessToken$, { [_jN]: _aT }],
		[0, { [_jN]: _tT }],
		[1, { [_jN]: _eI }],
		[() => RefreshToken, { [_jN]: _rT }],
		[0, { [_jN]: _iT }]
	],
	4
], CreateOAuth2Token$ = [
	9,
	n0,
	"CreateOAuth2Token",
	{ http: [
		"POST",
		"/v1/token",
		200
	] },
	() => CreateOAuth2TokenRequest$,
	() => CreateOAuth2TokenResponse$
];
const getRuntimeConfig$1 = (config) => ({
	apiVersion: "2023-01-01",
	base64Decoder: config?.base64Decoder ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.xt,
	base64Encoder: config?.base64Encoder ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.bt,
	disableHostPrefix: config?.disableHostPrefix ?? !1,
	endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
	extensions: config?.extensions ?? [],
	httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSigninHttpAuthSchemeProvider,
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
		defaultNamespace: "com.amazonaws.signin",
		errorTypeRegistries,
		version: "2023-01-01",
		serviceTarget: "Signin"
	},
	serviceId: config?.serviceId ?? "Signin",
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
var SigninClient = class extends _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.dt {
	config;
	constructor(...[configuration]) {
		let _config_0 = getRuntimeConfig(configuration || {});
		super(_config_0), this.initConfig = _config_0;
		let _config_1 = resolveClientEndpointParameters(_config_0), _config_2 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.x)(_config_1), _config_3 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.v)(_config_2), _config_4 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.Z)(_config_3), _config_5 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.k)(_config_4), _config_6 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.W)(_config_5), _config_7 = resolveHttpAuthSchemeConfig(_config_6), _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
		this.config = _config_8, this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.lt)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.m)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.h)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.A)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.O)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.D)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.E)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.T)(this.config, {
			httpAuthSchemeParametersProvider: defaultSigninHttpAuthSchemeParametersProvider,
			identityProviderConfigProvider: async (config) => new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.S({ "aws.auth#sigv4": config.credentials })
		})), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.w)(this.config));
	}
	destroy() {
		super.destroy();
	}
};
const command = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.et)(commonParams, "Signin", "SigninClient", _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.U), _ep0 = { IsControlPlane: {
	type: "staticContextParams",
	value: !1
} }, _mw0 = (Command, cs, config, o) => [];
var CreateOAuth2TokenCommand = class extends command(_ep0, _mw0, "CreateOAuth2Token", CreateOAuth2Token$) {};



})

};
