export const id = 549;
export const ids = [549];
export const modules = {

9133:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  n: () => (NoAuthSigner),
  t: () => (version)
});
var NoAuthSigner = class {
	async sign(httpRequest, identity, signingProperties) {
		return httpRequest;
	}
}, version = "3.998.3";



}),

7549:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  getDefaultRoleAssumer: () => (getDefaultRoleAssumer),
  getDefaultRoleAssumerWithWebIdentity: () => (getDefaultRoleAssumerWithWebIdentity)
});
/* harmony import */ var _main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(600);
/* harmony import */ var _main_configLoader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4140);
/* harmony import */ var _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3710);
/* harmony import */ var _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3554);
/* harmony import */ var _main_package_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9133);
/* harmony import */ var _main_httpRequest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8660);
/* harmony import */ var _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6718);
/* harmony import */ var _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7151);
/* harmony import */ var _main_AwsQueryProtocol_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2194);









function stsRegionDefaultResolver(loaderConfig = {}) {
	return (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_0__.t)({
		..._main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.$,
		async default() {
			return warning.silence || console.warn("@aws-sdk - WARN - default STS region of us-east-1 used. See @aws-sdk/credential-providers README and set a region explicitly."), "us-east-1";
		}
	}, {
		..._main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.Q,
		...loaderConfig
	});
}
const warning = { silence: !1 };
var AwsSdkSigV4ASigner = class extends _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.o {
	async sign(httpRequest, identity, signingProperties) {
		if (!_main_httpRequest_js__WEBPACK_IMPORTED_MODULE_6__.t.isInstance(httpRequest)) throw Error("The request is not an instance of `HttpRequest` and cannot be signed");
		let { config, signer, signingRegion, signingRegionSet, signingName } = await (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.s)(signingProperties), multiRegionOverride = (await config.sigv4aSigningRegionSet?.() ?? signingRegionSet ?? [signingRegion]).join(","), noSkewCorrection = await config.disableClockSkewCorrection?.() === !0;
		return signingProperties._disableClockSkewCorrection = noSkewCorrection, noSkewCorrection || (signingProperties._preRequestSystemClockOffset = config.systemClockOffset, signingProperties._requestSentAt = Date.now()), await signer.sign(httpRequest, {
			signingDate: noSkewCorrection ? /* @__PURE__ */ new Date() : (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.c)(config.systemClockOffset),
			signingRegion: multiRegionOverride,
			signingService: signingName
		});
	}
};
const resolveAwsSdkSigV4AConfig = (config) => (config.sigv4aSigningRegionSet = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.C)(config.sigv4aSigningRegionSet), config), NODE_SIGV4A_CONFIG_OPTIONS = {
	environmentVariableSelector(env) {
		if (env.AWS_SIGV4A_SIGNING_REGION_SET) return env.AWS_SIGV4A_SIGNING_REGION_SET.split(",").map((_) => _.trim());
		throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_3__.n("AWS_SIGV4A_SIGNING_REGION_SET not set in env.", { tryNextLink: !0 });
	},
	configFileSelector(profile) {
		if (profile.sigv4a_signing_region_set) return (profile.sigv4a_signing_region_set ?? "").split(",").map((_) => _.trim());
		throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_3__.n("sigv4a_signing_region_set not set in profile.", { tryNextLink: !0 });
	},
	default: void 0
}, signatureV4aContainer = { SignatureV4a: null }, signatureV4CrtContainer = { CrtSignerV4: null }, SESSION_TOKEN_QUERY_PARAM = "X-Amz-S3session-Token", SESSION_TOKEN_HEADER = "x-amz-s3session-token";
var SignatureV4SignWithCredentials = class extends _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.i {
	async signWithCredentials(requestToSign, credentials, options) {
		let credentialsWithoutSessionToken = getCredentialsWithoutSessionToken(credentials);
		requestToSign.headers[SESSION_TOKEN_HEADER] = credentials.sessionToken;
		let privateAccess = this;
		return setSingleOverride(privateAccess, credentialsWithoutSessionToken), privateAccess.signRequest(requestToSign, options ?? {});
	}
	async presignWithCredentials(requestToSign, credentials, options) {
		let credentialsWithoutSessionToken = getCredentialsWithoutSessionToken(credentials);
		return delete requestToSign.headers[SESSION_TOKEN_HEADER], requestToSign.headers[SESSION_TOKEN_QUERY_PARAM] = credentials.sessionToken, requestToSign.query = requestToSign.query ?? {}, requestToSign.query[SESSION_TOKEN_QUERY_PARAM] = credentials.sessionToken, setSingleOverride(this, credentialsWithoutSessionToken), this.presign(requestToSign, options);
	}
};
function getCredentialsWithoutSessionToken(credentials) {
	return {
		accessKeyId: credentials.accessKeyId,
		secretAccessKey: credentials.secretAccessKey,
		expiration: credentials.expiration
	};
}
function setSingleOverride(privateAccess, credentialsWithoutSessionToken) {
	let currentCredentialProvider = privateAccess.credentialProvider;
	privateAccess.credentialProvider = () => (privateAccess.credentialProvider = currentCredentialProvider, Promise.resolve(credentialsWithoutSessionToken));
}
var SignatureV4MultiRegion = class {
	sigv4aSigner;
	sigv4Signer;
	signerOptions;
	static sigv4aDependency() {
		return typeof signatureV4CrtContainer.CrtSignerV4 == "function" ? "crt" : typeof signatureV4aContainer.SignatureV4a == "function" ? "js" : "none";
	}
	constructor(options) {
		this.sigv4Signer = new SignatureV4SignWithCredentials(options), this.signerOptions = options;
	}
	async sign(requestToSign, options = {}) {
		return options.signingRegion === "*" ? this.getSigv4aSigner().sign(requestToSign, options) : this.sigv4Signer.sign(requestToSign, options);
	}
	async signWithCredentials(requestToSign, credentials, options = {}) {
		if (options.signingRegion === "*") {
			let signer = this.getSigv4aSigner(), CrtSignerV4 = signatureV4CrtContainer.CrtSignerV4;
			if (CrtSignerV4 && signer instanceof CrtSignerV4) return signer.signWithCredentials(requestToSign, credentials, options);
			throw Error("signWithCredentials with signingRegion '*' is only supported when using the CRT dependency @aws-sdk/signature-v4-crt. Please check whether you have installed the \"@aws-sdk/signature-v4-crt\" package explicitly. You must also register the package by calling [require(\"@aws-sdk/signature-v4-crt\");] or an ESM equivalent such as [import \"@aws-sdk/signature-v4-crt\";]. For more information please go to https://github.com/aws/aws-sdk-js-v3#functionality-requiring-aws-common-runtime-crt");
		}
		return this.sigv4Signer.signWithCredentials(requestToSign, credentials, options);
	}
	async presign(originalRequest, options = {}) {
		if (options.signingRegion === "*") {
			let signer = this.getSigv4aSigner(), CrtSignerV4 = signatureV4CrtContainer.CrtSignerV4;
			if (CrtSignerV4 && signer instanceof CrtSignerV4) return signer.presign(originalRequest, options);
			throw Error("presign with signingRegion '*' is only supported when using the CRT dependency @aws-sdk/signature-v4-crt. Please check whether you have installed the \"@aws-sdk/signature-v4-crt\" package explicitly. You must also register the package by calling [require(\"@aws-sdk/signature-v4-crt\");] or an ESM equivalent such as [import \"@aws-sdk/signature-v4-crt\";]. For more information please go to https://github.com/aws/aws-sdk-js-v3#functionality-requiring-aws-common-runtime-crt");
		}
		return this.sigv4Signer.presign(originalRequest, options);
	}
	async presignWithCredentials(originalRequest, credentials, options = {}) {
		if (options.signingRegion === "*") throw Error("Method presignWithCredentials is not supported for [signingRegion=*].");
		return this.sigv4Signer.presignWithCredentials(originalRequest, credentials, options);
	}
	getSigv4aSigner() {
		if (!this.sigv4aSigner) {
			let CrtSignerV4 = signatureV4CrtContainer.CrtSignerV4, JsSigV4aSigner = signatureV4aContainer.SignatureV4a;
			if (this.signerOptions.runtime === "node") {
				if (!CrtSignerV4 && !JsSigV4aSigner) throw Error("Neither CRT nor JS SigV4a implementation is available. Please load either @aws-sdk/signature-v4-crt or @aws-sdk/signature-v4a. For more information please go to https://github.com/aws/aws-sdk-js-v3#functionality-requiring-aws-common-runtime-crt");
				if (CrtSignerV4 && typeof CrtSignerV4 == "function") this.sigv4aSigner = new CrtSignerV4({
					...this.signerOptions,
					signingAlgorithm: 1
				});
				else if (JsSigV4aSigner && typeof JsSigV4aSigner == "function") this.sigv4aSigner = new JsSigV4aSigner({ ...this.signerOptions });
				else throw Error("Available SigV4a implementation is not a valid constructor. Please ensure you've properly imported @aws-sdk/signature-v4-crt or @aws-sdk/signature-v4a.For more information please go to https://github.com/aws/aws-sdk-js-v3#functionality-requiring-aws-common-runtime-crt");
			} else {
				if (!JsSigV4aSigner || typeof JsSigV4aSigner != "function") throw Error("JS SigV4a implementation is not available or not a valid constructor. Please check whether you have installed the @aws-sdk/signature-v4a package explicitly. The CRT implementation is not available for browsers. You must also register the package by calling [require('@aws-sdk/signature-v4a');] or an ESM equivalent such as [import '@aws-sdk/signature-v4a';]. For more information please go to https://github.com/aws/aws-sdk-js-v3#using-javascript-non-crt-implementation-of-sigv4a");
				this.sigv4aSigner = new JsSigV4aSigner({ ...this.signerOptions });
			}
		}
		return this.sigv4aSigner;
	}
};
const c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "stringEquals", g = "getAttr", h = "us-east-1", i = "sigv4", k = "https://sts.{Region}.{PartitionResult#dnsSuffix}", l = { ref: "Endpoint" }, m = { ref: "Region" }, n = { ref: d }, o = {}, p = [m], _data = {
	conditions: [
		[c, [l]],
		[c, p],
		[
			"aws.partition",
			p,
			d
		],
		[e, [{ ref: "UseFIPS" }, !0]],
		[e, [{ ref: "UseDualStack" }, !0]],
		[f, [m, "aws-global"]],
		[e, [{ ref: "UseGlobalEndpoint" }, !0]],
		[f, [m, "eu-central-1"]],
		[e, [{
			fn: g,
			argv: [n, "supportsDualStack"]
		}, !0]],
		[e, [{
			fn: g,
			argv: [n, "supportsFIPS"]
		}, !0]],
		[f, [m, "ap-south-1"]],
		[f, [m, "eu-north-1"]],
		[f, [m, "eu-west-1"]],
		[f, [m, "eu-west-2"]],
		[f, [m, "eu-west-3"]],
		[f, [m, "sa-east-1"]],
		[f, [m, h]],
		[f, [m, "us-east-2"]],
		[f, [m, "us-west-2"]],
		[f, [m, "us-west-1"]],
		[f, [m, "ca-central-1"]],
		[f, [m, "ap-southeast-1"]],
		[f, [m, "ap-northeast-1"]],
		[f, [m, "ap-southeast-2"]],
		[f, [{
			fn: g,
			argv: [n, "name"]
		}, "aws-us-gov"]]
	],
	results: [
		[-1],
		["https://sts.amazonaws.com", { authSchemes: [{
			name: i,
			signingName: "sts",
			signingRegion: h
		}] }],
		[k, { authSchemes: [{
			name: i,
			signingName: "sts",
			signingRegion: "{Region}"
		}] }],
		[-1, "Invalid Configuration: FIPS and custom endpoint are not supported"],
		[-1, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
		[l, o],
		["https://sts-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", o],
		[-1, "FIPS and DualStack are enabled, but this partition does not support one or both"],
		["https://sts.{Region}.amazonaws.com", o],
		["https://sts-fips.{Region}.{PartitionResult#dnsSuffix}", o],
		[-1, "FIPS is enabled but this partition does not support FIPS"],
		["https://sts.{Region}.{PartitionResult#dualStackDnsSuffix}", o],
		[-1, "DualStack is enabled but this partition does not support DualStack"],
		[k, o],
		[-1, "Invalid Configuration: Missing Region"]
	]
}, nodes = new Int32Array([
	-1,
	1,
	-1,
	0,
	30,
	3,
	1,
	4,
	100000014,
	2,
	5,
	100000014,
	3,
	25,
	6,
	4,
	24,
	7,
	5,
	100000001,
	8,
	6,
	9,
	100000013,
	7,
	100000001,
	10,
	10,
	100000001,
	11,
	11,
	100000001,
	12,
	12,
	100000001,
	13,
	13,
	100000001,
	14,
	14,
	100000001,
	15,
	15,
	100000001,
	16,
	16,
	100000001,
	17,
	17,
	100000001,
	18,
	18,
	100000001,
	19,
	19,
	100000001,
	20,
	20,
	100000001,
	21,
	21,
	100000001,
	22,
	22,
	100000001,
	23,
	23,
	100000001,
	100000002,
	8,
	100000011,
	100000012,
	4,
	28,
	26,
	9,
	27,
	100000010,
	24,
	100000008,
	100000009,
	8,
	29,
	100000007,
	9,
	100000006,
	100000007,
	3,
	100000003,
	31,
	4,
	100000004,
	100000005
]), bdd = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.J.from(nodes, 2, _data.conditions, _data.results), cache = new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.q({
	size: 50,
	params: [
		"Endpoint",
		"Region",
		"UseDualStack",
		"UseFIPS",
		"UseGlobalEndpoint"
	]
}), defaultEndpointResolver = (endpointParams, context = {}) => cache.get(endpointParams, () => (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.G)(bdd, {
	endpointParams,
	logger: context.logger
}));
_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.K.aws = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.d;
const defaultSTSHttpAuthSchemeParametersProvider = ((defaultHttpAuthSchemeParametersProvider) => async (config, context, input) => {
	if (!input) throw Error("Could not find `input` for `defaultEndpointRuleSetHttpAuthSchemeParametersProvider`");
	let defaultParameters = await defaultHttpAuthSchemeParametersProvider(config, context, input), instructionsFn = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.yt)(context)?.commandInstance?.constructor?.getEndpointParameterInstructions;
	if (!instructionsFn) throw Error(`getEndpointParameterInstructions() is not defined on '${context.commandName}'`);
	let endpointParameters = await (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.Y)(input, { getEndpointParameterInstructions: instructionsFn }, config);
	return Object.assign(defaultParameters, endpointParameters);
})(async (config, context, input) => ({
	operation: (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.yt)(context).operation,
	region: await (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.vt)(config.region)() || (() => {
		throw Error("expected `region` to be configured for `aws.auth#sigv4`");
	})()
}));
function createAwsAuthSigv4HttpAuthOption(authParameters) {
	return {
		schemeId: "aws.auth#sigv4",
		signingProperties: {
			name: "sts",
			region: authParameters.region
		},
		propertiesExtractor: (config, context) => ({ signingProperties: {
			config,
			context
		} })
	};
}
function createAwsAuthSigv4aHttpAuthOption(authParameters) {
	return {
		schemeId: "aws.auth#sigv4a",
		signingProperties: {
			name: "sts",
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
const defaultSTSHttpAuthSchemeProvider = ((defaultEndpointResolver, defaultHttpAuthSchemeResolver, createHttpAuthOptionFunctions) => (authParameters) => {
	let authSchemes = defaultEndpointResolver(authParameters).properties?.authSchemes;
	if (!authSchemes) return defaultHttpAuthSchemeResolver(authParameters);
	let options = [];
	for (let scheme of authSchemes) {
		let { name: resolvedName, properties = {}, ...rest } = scheme, name = resolvedName.toLowerCase();
		resolvedName !== name && console.warn(`HttpAuthScheme has been normalized with lowercasing: '${resolvedName}' to '${name}'`);
		let schemeId;
		if (name === "sigv4a") {
			schemeId = "aws.auth#sigv4a";
			let sigv4Present = authSchemes.find((s) => {
				let name = s.name.toLowerCase();
				return name !== "sigv4a" && name.startsWith("sigv4");
			});
			if (SignatureV4MultiRegion.sigv4aDependency() === "none" && sigv4Present) continue;
		} else if (name.startsWith("sigv4")) schemeId = "aws.auth#sigv4";
		else throw Error(`Unknown HttpAuthScheme found in '@smithy.rules#endpointRuleSet': '${name}'`);
		let createOption = createHttpAuthOptionFunctions[schemeId];
		if (!createOption) throw Error(`Could not find HttpAuthOption create function for '${schemeId}'`);
		let option = createOption(authParameters);
		option.schemeId = schemeId, option.signingProperties = {
			...option.signingProperties || {},
			...rest,
			...properties
		}, options.push(option);
	}
	return options;
})(defaultEndpointResolver, (authParameters) => {
	let options = [];
	switch (authParameters.operation) {
		case "AssumeRoleWithWebIdentity":
			options.push(createSmithyApiNoAuthHttpAuthOption(authParameters)), options.push(createAwsAuthSigv4aHttpAuthOption(authParameters));
			break;
		default: options.push(createAwsAuthSigv4HttpAuthOption(authParameters)), options.push(createAwsAuthSigv4aHttpAuthOption(authParameters));
	}
	return options;
}, {
	"aws.auth#sigv4": createAwsAuthSigv4HttpAuthOption,
	"aws.auth#sigv4a": createAwsAuthSigv4aHttpAuthOption,
	"smithy.api#noAuth": createSmithyApiNoAuthHttpAuthOption
}), resolveHttpAuthSchemeConfig = (config) => {
	let config_0 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.r)(config), config_1 = resolveAwsSdkSigV4AConfig(config_0);
	return Object.assign(config_1, { authSchemePreference: (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.vt)(config.authSchemePreference ?? []) });
}, resolveClientEndpointParameters = (options) => Object.assign(options, {
	useDualstackEndpoint: options.useDualstackEndpoint ?? !1,
	useFipsEndpoint: options.useFipsEndpoint ?? !1,
	useGlobalEndpoint: options.useGlobalEndpoint ?? !1,
	defaultSigningName: "sts"
}), commonParams = {
	UseGlobalEndpoint: {
		type: "builtInParams",
		name: "useGlobalEndpoint"
	},
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
};
var STSServiceException = class STSServiceException extends _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.ot {
	static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.sts#STSServiceException";
	constructor(options) {
		super(options), Object.setPrototypeOf(this, STSServiceException.prototype);
	}
}, ExpiredTokenException = class ExpiredTokenException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#ExpiredTokenException";
	name = "ExpiredTokenException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ExpiredTokenException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, ExpiredTokenException.prototype);
	}
}, MalformedPolicyDocumentException = class MalformedPolicyDocumentException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#MalformedPolicyDocumentException";
	name = "MalformedPolicyDocumentException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "MalformedPolicyDocumentException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, MalformedPolicyDocumentException.prototype);
	}
}, PackedPolicyTooLargeException = class PackedPolicyTooLargeException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#PackedPolicyTooLargeException";
	name = "PackedPolicyTooLargeException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "PackedPolicyTooLargeException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, PackedPolicyTooLargeException.prototype);
	}
}, RegionDisabledException = class RegionDisabledException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#RegionDisabledException";
	name = "RegionDisabledException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "RegionDisabledException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, RegionDisabledException.prototype);
	}
}, IDPRejectedClaimException = class IDPRejectedClaimException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#IDPRejectedClaimException";
	name = "IDPRejectedClaimException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "IDPRejectedClaimException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, IDPRejectedClaimException.prototype);
	}
}, InvalidIdentityTokenException = class InvalidIdentityTokenException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#InvalidIdentityTokenException";
	name = "InvalidIdentityTokenException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidIdentityTokenException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, InvalidIdentityTokenException.prototype);
	}
}, IDPCommunicationErrorException = class IDPCommunicationErrorException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#IDPCommunicationErrorException";
	name = "IDPCommunicationErrorException";
	$fault = "client";
	$retryable = {};
	constructor(opts) {
		super({
			name: "IDPCommunicationErrorException",
			$fault: "client",
			...opts
		}), Object.setPrototypeOf(this, IDPCommunicationErrorException.prototype);
	}
};
const _ARU = "AssumedRoleUser", _C = "Credentials", _DS = "DurationSeconds", _MSTS = "MinimumSessionTokenSize", _P = "Policy", _PA = "PolicyArns", _PPS = "PackedPolicySize", _RA = "RoleArn", _RSN = "RoleSessionName", _SI = "SourceIdentity", _STS = "SessionTokenSize", _STU = "SessionTokenUtilization", _aQE = "awsQueryError", _c = "client", _e = "error", _hE = "httpError", _m = "message", _s = "smithy.ts.sdk.synthetic.com.amazonaws.sts", n0 = "com.amazonaws.sts", _s_registry = new _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_2__.t(_s);
var STSServiceException$ = [
	-3,
	_s,
	"STSServiceException",
	0,
	[],
	[]
];
_s_registry.registerError(STSServiceException$, STSServiceException);
const n0_registry = new _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_2__.t(n0);
var ExpiredTokenException$ = [
	-3,
	n0,
	"ExpiredTokenException",
	{
		[_aQE]: ["ExpiredTokenException", 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ExpiredTokenException$, ExpiredTokenException);
var IDPCommunicationErrorException$ = [
	-3,
	n0,
	"IDPCommunicationErrorException",
	{
		[_aQE]: ["IDPCommunicationError", 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(IDPCommunicationErrorException$, IDPCommunicationErrorException);
var IDPRejectedClaimException$ = [
	-3,
	n0,
	"IDPRejectedClaimException",
	{
		[_aQE]: ["IDPRejectedClaim", 403],
		[_e]: _c,
		[_hE]: 403
	},
	[_m],
	[0]
];
n0_registry.registerError(IDPRejectedClaimException$, IDPRejectedClaimException);
var InvalidIdentityTokenException$ = [
	-3,
	n0,
	"InvalidIdentityTokenException",
	{
		[_aQE]: ["InvalidIdentityToken", 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidIdentityTokenException$, InvalidIdentityTokenException);
var MalformedPolicyDocumentException$ = [
	-3,
	n0,
	"MalformedPolicyDocumentException",
	{
		[_aQE]: ["MalformedPolicyDocument", 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(MalformedPolicyDocumentException$, MalformedPolicyDocumentException);
var PackedPolicyTooLargeException$ = [
	-3,
	n0,
	"PackedPolicyTooLargeException",
	{
		[_aQE]: ["PackedPolicyTooLarge", 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(PackedPolicyTooLargeException$, PackedPolicyTooLargeException);
var RegionDisabledException$ = [
	-3,
	n0,
	"RegionDisabledException",
	{
		[_aQE]: ["RegionDisabledException", 403],
		[_e]: _c,
		[_hE]: 403
	},
	[_m],
	[0]
];
n0_registry.registerError(RegionDisabledException$, RegionDisabledException);
const errorTypeRegistries = [_s_registry, n0_registry];
var accessKeySecretType = [
	0,
	n0,
	"accessKeySecretType",
	8,
	0
], clientTokenType = [
	0,
	n0,
	"clientTokenType",
	8,
	0
], AssumedRoleUser$ = [
	3,
	n0,
	_ARU,
	0,
	["AssumedRoleId", "Arn"],
	[0, 0],
	2
], AssumeRoleRequest$ = [
	3,
	n0,
	"AssumeRoleRequest",
	0,
	[
		_RA,
		_RSN,
		_PA,
		_P,
		_DS,
		"Tags",
		"TransitiveTagKeys",
		"ExternalId",
		"SerialNumber",
		"TokenCode",
		_SI,
		"ProvidedContexts",
		_MSTS
	],
	[
		0,
		0,
		() => policyDescriptorListType,
		0,
		1,
		() => tagListType,
		64,
		0,
		0,
		0,
		0,
		() => ProvidedContextsListType,
		1
	],
	2
], AssumeRoleResponse$ = [
	3,
	n0,
	"AssumeRoleResponse",
	0,
	[
		_C,
		_ARU,
		_PPS,
		_SI,
		_STU,
		_STS
	],
	[
		[() => Credentials$, 0],
		() => AssumedRoleUser$,
		1,
		0,
		1,
		1
	]
], AssumeRoleWithWebIdentityRequest$ = [
	3,
	n0,
	"AssumeRoleWithWebIdentityRequest",
	0,
	[
		_RA,
		_RSN,
		"WebIdentityToken",
		"ProviderId",
		_PA,
		_P,
		_DS,
		_MSTS
	],
	[
		0,
		0,
		[() => clientTokenType, 0],
		0,
		() => policyDescriptorListType,
		0,
		1,
		1
	],
	3
], AssumeRoleWithWebIdentityResponse$ = [
	3,
	n0,
	"AssumeRoleWithWebIdentityResponse",
	0,
	[
		_C,
		"SubjectFromWebIdentityToken",
		_ARU,
		_PPS,
		"Provider",
		"Audience",
		_SI,
		_STU,
		_STS
	],
	[
		[() => Credentials$, 0],
		0,
		() => AssumedRoleUser$,
		1,
		0,
		0,
		0,
		1,
		1
	]
], Credentials$ = [
	3,
	n0,
	_C,
	0,
	[
		"AccessKeyId",
		"SecretAccessKey",
		"SessionToken",
		"Expiration"
	],
	[
		0,
		[() => accessKeySecretType, 0],
		0,
		4
	],
	4
], PolicyDescriptorType$ = [
	3,
	n0,
	"PolicyDescriptorType",
	0,
	["arn"],
	[0]
], ProvidedContext$ = [
	3,
	n0,
	"ProvidedContext",
	0,
	["ProviderArn", "ContextAssertion"],
	[0, 0]
], Tag$ = [
	3,
	n0,
	"Tag",
	0,
	["Key", "Value"],
	[0, 0],
	2
], policyDescriptorListType = [
	1,
	n0,
	"policyDescriptorListType",
	0,
	() => PolicyDescriptorType$
], ProvidedContextsListType = [
	1,
	n0,
	"ProvidedContextsListType",
	0,
	() => ProvidedContext$
], tagListType = [
	1,
	n0,
	"tagListType",
	0,
	() => Tag$
], AssumeRole$ = [
	9,
	n0,
	"AssumeRole",
	0,
	() => AssumeRoleRequest$,
	() => AssumeRoleResponse$
], AssumeRoleWithWebIdentity$ = [
	9,
	n0,
	"AssumeRoleWithWebIdentity",
	0,
	() => AssumeRoleWithWebIdentityRequest$,
	() => AssumeRoleWithWebIdentityResponse$
];
const getRuntimeConfig$1 = (config) => ({
	apiVersion: "2011-06-15",
	base64Decoder: config?.base64Decoder ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.xt,
	base64Encoder: config?.base64Encoder ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.bt,
	disableHostPrefix: config?.disableHostPrefix ?? !1,
	endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
	extensions: config?.extensions ?? [],
	httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSTSHttpAuthSchemeProvider,
	httpAuthSchemes: config?.httpAuthSchemes ?? [
		{
			schemeId: "aws.auth#sigv4",
			identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
			signer: new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.o()
		},
		{
			schemeId: "aws.auth#sigv4a",
			identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4a"),
			signer: new AwsSdkSigV4ASigner()
		},
		{
			schemeId: "smithy.api#noAuth",
			identityProvider: (ipc) => ipc.getIdentityProvider("smithy.api#noAuth") || (async () => ({})),
			signer: new _main_package_js__WEBPACK_IMPORTED_MODULE_7__.n()
		}
	],
	logger: config?.logger ?? new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.tt(),
	protocol: config?.protocol ?? _main_AwsQueryProtocol_js__WEBPACK_IMPORTED_MODULE_5__.t,
	protocolSettings: config?.protocolSettings ?? {
		defaultNamespace: "com.amazonaws.sts",
		errorTypeRegistries,
		xmlNamespace: "https://sts.amazonaws.com/doc/2011-06-15/",
		version: "2011-06-15",
		serviceTarget: "AWSSecurityTokenServiceV20110615"
	},
	serviceId: config?.serviceId ?? "STS",
	sha256: config?.sha256 ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.t,
	signerConstructor: config?.signerConstructor ?? SignatureV4MultiRegion,
	urlParser: config?.urlParser ?? _main_configLoader_js__WEBPACK_IMPORTED_MODULE_0__.i,
	utf8Decoder: config?.utf8Decoder ?? _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_2__.r,
	utf8Encoder: config?.utf8Encoder ?? _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_2__.n
}), getRuntimeConfig = (config) => {
	(0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.it)(process.version);
	let defaultsMode = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.X)(config), defaultConfigProvider = () => defaultsMode().then(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.at), clientSharedValues = getRuntimeConfig$1(config);
	(0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.Ct)(process.version);
	let loaderConfig = {
		profile: config?.profile,
		logger: clientSharedValues.logger
	};
	return {
		...clientSharedValues,
		...config,
		runtime: "node",
		defaultsMode,
		authSchemePreference: config?.authSchemePreference ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_0__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.a, loaderConfig),
		bodyLengthChecker: config?.bodyLengthChecker ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.mt,
		defaultSocketTimeout: (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.St)(config?.requestHandler, 3e5),
		defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.p)({
			serviceId: clientSharedValues.serviceId,
			clientVersion: _main_package_js__WEBPACK_IMPORTED_MODULE_7__.t
		}),
		httpAuthSchemes: config?.httpAuthSchemes ?? [
			{
				schemeId: "aws.auth#sigv4",
				identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4") || (async (idProps) => await config.credentialDefaultProvider(idProps?.__config || {})()),
				signer: new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.o()
			},
			{
				schemeId: "aws.auth#sigv4a",
				identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4a"),
				signer: new AwsSdkSigV4ASigner()
			},
			{
				schemeId: "smithy.api#noAuth",
				identityProvider: (ipc) => ipc.getIdentityProvider("smithy.api#noAuth") || (async () => ({})),
				signer: new _main_package_js__WEBPACK_IMPORTED_MODULE_7__.n()
			}
		],
		maxAttempts: config?.maxAttempts ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_0__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.g, config),
		region: config?.region ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_0__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.$, {
			..._main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.Q,
			...loaderConfig
		}),
		requestHandler: _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_4__.t.create(config?.requestHandler ?? defaultConfigProvider),
		retryMode: config?.retryMode ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_0__.t)({
			..._main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__._,
			default: async () => (await defaultConfigProvider()).retryMode || _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.y
		}, config),
		sigv4aSigningRegionSet: config?.sigv4aSigningRegionSet ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_0__.t)(NODE_SIGV4A_CONFIG_OPTIONS, loaderConfig),
		streamCollector: config?.streamCollector ?? _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_4__.r,
		useDualstackEndpoint: config?.useDualstackEndpoint ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_0__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.pt, loaderConfig),
		useFipsEndpoint: config?.useFipsEndpoint ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_0__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.ft, loaderConfig),
		userAgentAppId: config?.userAgentAppId ?? (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_0__.t)(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.f, loaderConfig)
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
	let extensionConfiguration = Object.assign((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.l)(runtimeConfig), (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.nt)(runtimeConfig), (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.j)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
	return extensions.forEach((extension) => extension.configure(extensionConfiguration)), Object.assign(runtimeConfig, (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.u)(extensionConfiguration), (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.rt)(extensionConfiguration), (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.M)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};
var STSClient = class extends _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.dt {
	config;
	constructor(...[configuration]) {
		let _config_0 = getRuntimeConfig(configuration || {});
		super(_config_0), this.initConfig = _config_0;
		let _config_1 = resolveClientEndpointParameters(_config_0), _config_2 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.x)(_config_1), _config_3 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.v)(_config_2), _config_4 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.Z)(_config_3), _config_5 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.k)(_config_4), _config_6 = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.W)(_config_5), _config_7 = resolveHttpAuthSchemeConfig(_config_6), _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
		this.config = _config_8, this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.lt)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.m)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.h)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.A)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.O)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.D)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.E)(this.config)), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.T)(this.config, {
			httpAuthSchemeParametersProvider: defaultSTSHttpAuthSchemeParametersProvider,
			identityProviderConfigProvider: async (config) => new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.S({
				"aws.auth#sigv4": config.credentials,
				"aws.auth#sigv4a": config.credentials
			})
		})), this.middlewareStack.use((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.w)(this.config));
	}
	destroy() {
		super.destroy();
	}
};
const command = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.et)(commonParams, "AWSSecurityTokenServiceV20110615", "STSClient", _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_1__.U), _ep0 = {}, _mw0 = (Command, cs, config, o) => [];
var AssumeRoleCommand = class extends command(_ep0, _mw0, "AssumeRole", AssumeRole$) {}, AssumeRoleWithWebIdentityCommand = class extends command(_ep0, _mw0, "AssumeRoleWithWebIdentity", AssumeRoleWithWebIdentity$) {};
const getAccountIdFromAssumedRoleUser = (assumedRoleUser) => {
	if (typeof assumedRoleUser?.Arn == "string") {
		let arnComponents = assumedRoleUser.Arn.split(":");
		if (arnComponents.length > 4 && arnComponents[4] !== "") return arnComponents[4];
	}
}, resolveRegion = async (_region, _parentRegion, credentialProviderLogger, loaderConfig = {}) => {
	let region = typeof _region == "function" ? await _region() : _region, parentRegion = typeof _parentRegion == "function" ? await _parentRegion() : _parentRegion, stsDefaultRegion = "", resolvedRegion = region ?? parentRegion ?? (stsDefaultRegion = await stsRegionDefaultResolver(loaderConfig)());
	return credentialProviderLogger?.debug?.("@aws-sdk/client-sts::resolveRegion", "accepting first of:", `${region} (credential provider clientConfig)`, `${parentRegion} (contextual client)`, `${stsDefaultRegion} (STS default: AWS_REGION, profile region, or us-east-1)`), resolvedRegion;
}, getDefaultRoleAssumer$1 = (stsOptions, STSClient) => {
	let stsClient, closureSourceCreds;
	return async (sourceCreds, params) => {
		if (closureSourceCreds = sourceCreds, !stsClient) {
			let { logger = stsOptions?.parentClientConfig?.logger, profile = stsOptions?.parentClientConfig?.profile, region, requestHandler = stsOptions?.parentClientConfig?.requestHandler, credentialProviderLogger, userAgentAppId = stsOptions?.parentClientConfig?.userAgentAppId } = stsOptions, resolvedRegion = await resolveRegion(region, stsOptions?.parentClientConfig?.region, credentialProviderLogger, {
				logger,
				profile
			}), isCompatibleRequestHandler = !isH2(requestHandler);
			stsClient = new STSClient({
				...stsOptions,
				userAgentAppId,
				profile,
				credentialDefaultProvider: () => async () => closureSourceCreds,
				region: resolvedRegion,
				requestHandler: isCompatibleRequestHandler ? requestHandler : void 0,
				logger
			});
		}
		let { Credentials, AssumedRoleUser } = await stsClient.send(new AssumeRoleCommand(params));
		if (!Credentials || !Credentials.AccessKeyId || !Credentials.SecretAccessKey) throw Error(`Invalid response from STS.assumeRole call with role ${params.RoleArn}`);
		let accountId = getAccountIdFromAssumedRoleUser(AssumedRoleUser), credentials = {
			accessKeyId: Credentials.AccessKeyId,
			secretAccessKey: Credentials.SecretAccessKey,
			sessionToken: Credentials.SessionToken,
			expiration: Credentials.Expiration,
			...Credentials.CredentialScope && { credentialScope: Credentials.CredentialScope },
			...accountId && { accountId }
		};
		return (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_8__.t)(credentials, "CREDENTIALS_STS_ASSUME_ROLE", "i"), credentials;
	};
}, getDefaultRoleAssumerWithWebIdentity$1 = (stsOptions, STSClient) => {
	let stsClient;
	return async (params) => {
		if (!stsClient) {
			let { logger = stsOptions?.parentClientConfig?.logger, profile = stsOptions?.parentClientConfig?.profile, region, requestHandler = stsOptions?.parentClientConfig?.requestHandler, credentialProviderLogger, userAgentAppId = stsOptions?.parentClientConfig?.userAgentAppId } = stsOptions, resolvedRegion = await resolveRegion(region, stsOptions?.parentClientConfig?.region, credentialProviderLogger, {
				logger,
				profile
			}), isCompatibleRequestHandler = !isH2(requestHandler);
			stsClient = new STSClient({
				...stsOptions,
				userAgentAppId,
				profile,
				region: resolvedRegion,
				requestHandler: isCompatibleRequestHandler ? requestHandler : void 0,
				logger
			});
		}
		let { Credentials, AssumedRoleUser } = await stsClient.send(new AssumeRoleWithWebIdentityCommand(params));
		if (!Credentials || !Credentials.AccessKeyId || !Credentials.SecretAccessKey) throw Error(`Invalid response from STS.assumeRoleWithWebIdentity call with role ${params.RoleArn}`);
		let accountId = getAccountIdFromAssumedRoleUser(AssumedRoleUser), credentials = {
			accessKeyId: Credentials.AccessKeyId,
			secretAccessKey: Credentials.SecretAccessKey,
			sessionToken: Credentials.SessionToken,
			expiration: Credentials.Expiration,
			...Credentials.CredentialScope && { credentialScope: Credentials.CredentialScope },
			...accountId && { accountId }
		};
		return accountId && (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_8__.t)(credentials, "RESOLVED_ACCOUNT_ID", "T"), (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_8__.t)(credentials, "CREDENTIALS_STS_ASSUME_ROLE_WEB_ID", "k"), credentials;
	};
}, isH2 = (requestHandler) => requestHandler?.metadata?.handlerProtocol === "h2", getCustomizableStsClientCtor = (baseCtor, customizations) => customizations ? class extends baseCtor {
	constructor(config) {
		super(config);
		for (let customization of customizations) this.middlewareStack.use(customization);
	}
} : baseCtor, getDefaultRoleAssumer = (stsOptions = {}, stsPlugins) => getDefaultRoleAssumer$1(stsOptions, getCustomizableStsClientCtor(STSClient, stsPlugins)), getDefaultRoleAssumerWithWebIdentity = (stsOptions = {}, stsPlugins) => getDefaultRoleAssumerWithWebIdentity$1(stsOptions, getCustomizableStsClientCtor(STSClient, stsPlugins));



})

};
