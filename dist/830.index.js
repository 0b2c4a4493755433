export const id = 830;
export const ids = [830];
export const modules = {

5830:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  GetRoleCredentialsCommand: () => (GetRoleCredentialsCommand),
  SSOClient: () => (SSOClient)
});
/* harmony import */ var _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3710);
/* harmony import */ var _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3554);
/* harmony import */ var _main_package_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9133);
/* harmony import */ var _main_configLoader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4140);
/* harmony import */ var _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7151);
/* harmony import */ var _main_AwsRestJsonProtocol_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4556);






const defaultSSOHttpAuthSchemeParametersProvider = async (config, context, input) => ({
	operation: (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.yt)(context).operation,
	region: await (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.vt)(config.region)() || (() => {
		throw Error("expected `region` to be configured for `aws.auth#sigv4`");
	})()
});
function createAwsAuthSigv4HttpAuthOption(authParameters) {
	return {
		schemeId: "aws.auth#sigv4",
		signingProperties: {
			name: "awsssoportal",
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
const defaultSSOHttpAuthSchemeProvider = (authParameters) => {
	let options = [];
	switch (authParameters.operation) {
		case "GetRoleCredentials":
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
	defaultSigningName: "awsssoportal"
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
		["https://portal.sso-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[-1, "FIPS and DualStack are enabled, but this partition does not support one or both"],
		["https://portal.sso.{Region}.amazonaws.com", i],
		["https://portal.sso-fips.{Region}.{PartitionResult#dnsSuffix}", i],
		[-1, "FIPS is enabled but this partition does not support FIPS"],
		["https://portal.sso.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[-1, "DualStack is enabled but this partition does not support DualStack"],
		["https://portal.sso.{Region}.{PartitionResult#dnsSuffix}", i],
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
var SSOServiceException = class SSOServiceException extends _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ot {
	static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.sso#SSOServiceException";
	constructor(options) {
		super(options), Object.setPrototypeOf(this, SSOServiceException.prototype);
	}
}, InvalidRequestException = class InvalidRequestException extends SSOServiceException {
	static shapeId = "com.amazonaws.sso#InvalidRequestException";
	name = "InvalidRequestException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidRequestException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, InvalidRequestException.prototype);
	}
}, ResourceNotFoundException = class ResourceNotFoundException extends SSOServiceException {
	static shapeId = "com.amazonaws.sso#ResourceNotFoundException";
	name = "ResourceNotFoundException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ResourceNotFoundException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
	}
}, TooManyRequestsException = class TooManyRequestsException extends SSOServiceException {
	static shapeId = "com.amazonaws.sso#TooManyRequestsException";
	name = "TooManyRequestsException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "TooManyRequestsException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, TooManyRequestsException.prototype);
	}
}, UnauthorizedException = class UnauthorizedException extends SSOServiceException {
	static shapeId = "com.amazonaws.sso#UnauthorizedException";
	name = "UnauthorizedException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "UnauthorizedException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, UnauthorizedException.prototype);
	}
};
const _c = "client", _e = "error", _hE = "httpError", _hQ = "httpQuery", _m = "message", _s = "smithy.ts.sdk.synthetic.com.amazonaws.sso", n0 = "com.amazonaws.sso", _s_registry = new _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.t(_s);
var SSOServiceException$ = [
	-3,
	_s,
	"SSOServiceException",
	0,
	[],
	[]
];
_s_registry.registerError(SSOServiceException$, SSOServiceException);
const n0_registry = new _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.t(n0);
var InvalidRequestException$ = [
	-3,
	n0,
	"InvalidRequestException",
	{
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidRequestException$, InvalidRequestException);
var ResourceNotFoundException$ = [
	-3,
	n0,
	"ResourceNotFoundException",
	{
		[_e]: _c,
		[_hE]: 404
	},
	[_m],
	[0]
];
n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
var TooManyRequestsException$ = [
	-3,
	n0,
	"TooManyRequestsException",
	{
		[_e]: _c,
		[_hE]: 429
	},
	[_m],
	[0]
];
n0_registry.registerError(TooManyRequestsException$, TooManyRequestsException);
var UnauthorizedException$ = [
	-3,
	n0,
	"UnauthorizedException",
	{
		[_e]: _c,
		[_hE]: 401
	},
	[_m],
	[0]
];
n0_registry.registerError(UnauthorizedException$, UnauthorizedException);
const errorTypeRegistries = [_s_registry, n0_registry];
var AccessTokenType = [
	0,
	n0,
	"AccessTokenType",
	8,
	0
], SecretAccessKeyType = [
	0,
	n0,
	"SecretAccessKeyType",
	8,
	0
], SessionTokenType = [
	0,
	n0,
	"SessionTokenType",
	8,
	0
], GetRoleCredentialsRequest$ = [
	3,
	n0,
	"GetRoleCredentialsRequest",
	0,
	[
		"roleName",
		"accountId",
		"accessToken"
	],
	[
		[0, { [_hQ]: "role_name" }],
		[0, { [_hQ]: "account_id" }],
		[() => AccessTokenType, { httpHeader: "x-amz-sso_bearer_token" }]
	],
	3
], GetRoleCredentialsResponse$ = [
	3,
	n0,
	"GetRoleCredentialsResponse",
	0,
	["roleCredentials"],
	[[() => RoleCredentials$, 0]]
], RoleCredentials$ = [
	3,
	n0,
	"RoleCredentials",
	0,
	[
		"accessKeyId",
		"secretAccessKey",
		"sessionToken",
		"expiration"
	],
	[
		0,
		[() => SecretAccessKeyType, 0],
		[() => SessionTokenType, 0],
		1
	]
], GetRoleCredentials$ = [
	9,
	n0,
	"GetRoleCredentials",
	{ http: [
		"GET",
		"/federation/credentials",
		200
	] },
	() => GetRoleCredentialsRequest$,
	() => GetRoleCredentialsResponse$
];
const getRuntimeConfig$1 = (config) => ({
	apiVersion: "2019-06-10",
	base64Decoder: config?.base64Decoder ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.xt,
	base64Encoder: config?.base64Encoder ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.bt,
	disableHostPrefix: config?.disableHostPrefix ?? !1,
	endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
	extensions: config?.extensions ?? [],
	httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSSOHttpAuthSchemeProvider,
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
	protocol: config?.protocol ?? _main_AwsRestJsonProtocol_js__WEBPACK_IMPORTED_MODULE_4__.t,
	protocolSettings: config?.protocolSettings ?? {
		defaultNamespace: "com.amazonaws.sso",
		errorTypeRegistries,
		version: "2019-06-10",
		serviceTarget: "SWBPortalService"
	},
	serviceId: config?.serviceId ?? "SSO",
	sha256: config?.sha256 ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.t,
	urlParser: config?.urlParser ?? _main_configLoader_js__WEBPACK_IMPORTED_MODULE_2__.i,
	utf8Decoder: config?.utf8Decoder ?? _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.r,
	utf8Encoder: config?.utf8Encoder ?? _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.n
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
		authSchemePreference: config?.authSchemePreference ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_2__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.a, loaderConfig),
		bodyLengthChecker: config?.bodyLengthChecker ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.mt,
		defaultSocketTimeout: (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.St)(config?.requestHandler, 3e5),
		defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.p)({
			serviceId: clientSharedValues.serviceId,
			clientVersion: _main_package_js__WEBPACK_IMPORTED_MODULE_5__.t
		}),
		maxAttempts: config?.maxAttempts ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_2__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.g, config),
		region: config?.region ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_2__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.$, {
			..._main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.Q,
			...loaderConfig
		}),
		requestHandler: _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_3__.t.create(config?.requestHandler ?? defaultConfigProvider),
		retryMode: config?.retryMode ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_2__.t)({
			..._main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__._,
			default: async () => (await defaultConfigProvider()).retryMode || _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.y
		}, config),
		streamCollector: config?.streamCollector ?? _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_3__.r,
		useDualstackEndpoint: config?.useDualstackEndpoint ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_2__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.pt, loaderConfig),
		useFipsEndpoint: config?.useFipsEndpoint ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_2__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ft, loaderConfig),
		userAgentAppId: config?.userAgentAppId ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_2__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.f, loaderConfig)
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
var SSOClient = class extends _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.dt {
	config;
	constructor(...[configuration]) {
		let _config_0 = getRuntimeConfig(configuration || {});
		super(_config_0), this.initConfig = _config_0;
		let _config_1 = resolveClientEndpointParameters(_config_0), _config_2 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.x)(_config_1), _config_3 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.v)(_config_2), _config_4 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.Z)(_config_3), _config_5 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.k)(_config_4), _config_6 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.W)(_config_5), _config_7 = resolveHttpAuthSchemeConfig(_config_6), _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
		this.config = _config_8, this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.lt)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.m)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.h)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.A)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.O)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.D)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.E)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.T)(this.config, {
			httpAuthSchemeParametersProvider: defaultSSOHttpAuthSchemeParametersProvider,
			identityProviderConfigProvider: async (config) => new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.S({ "aws.auth#sigv4": config.credentials })
		})), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.w)(this.config));
	}
	destroy() {
		super.destroy();
	}
};
const command = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.et)(commonParams, "SWBPortalService", "SSOClient", _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.U), _ep0 = {}, _mw0 = (Command, cs, config, o) => [];
var GetRoleCredentialsCommand = class extends command(_ep0, _mw0, "GetRoleCredentials", GetRoleCredentials$) {};



})

};
