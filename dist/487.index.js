export const id = 487;
export const ids = [487];
export const modules = {

4487:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var https__WEBPACK_IMPORTED_MODULE_4___namespace_cache;
var http__WEBPACK_IMPORTED_MODULE_3___namespace_cache;
__webpack_require__.d(__webpack_exports__, {
  assumeRole: () => (assumeRole),
  requestJobToken: () => (requestJobToken)
});
var _oidc_pull_request_comment_undici_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3748);
var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
var os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(857);
var http__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8611);
var https__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5692);





// ../../main/node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	return input == null ? "" : typeof input == "string" || input instanceof String ? input : JSON.stringify(input);
}
// ../../main/node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	let cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_2__.EOL);
}
var Command = class {
	constructor(command, properties, message) {
		command ||= "missing.command", this.command = command, this.properties = properties, this.message = message;
	}
	toString() {
		let cmdStr = "::" + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = !0;
			for (let key in this.properties) if (this.properties.hasOwnProperty(key)) {
				let val = this.properties[key];
				val && (first ? first = !1 : cmdStr += ",", cmdStr += `${key}=${escapeProperty(val)}`);
			}
		}
		return cmdStr += `::${escapeData(this.message)}`, cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// ../../main/node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
	let usingSsl = reqUrl.protocol === "https:";
	if (checkBypass(reqUrl)) return;
	let proxyVar = usingSsl ? process.env.https_proxy || process.env.HTTPS_PROXY : process.env.http_proxy || process.env.HTTP_PROXY;
	if (proxyVar) try {
		return new DecodedURL(proxyVar);
	} catch {
		if (!proxyVar.startsWith("http://") && !proxyVar.startsWith("https://")) return new DecodedURL(`http://${proxyVar}`);
	}
	else return;
}
function checkBypass(reqUrl) {
	if (!reqUrl.hostname) return !1;
	let reqHost = reqUrl.hostname;
	if (isLoopbackAddress(reqHost)) return !0;
	let noProxy = process.env.no_proxy || process.env.NO_PROXY || "";
	if (!noProxy) return !1;
	let reqPort;
	reqUrl.port ? reqPort = Number(reqUrl.port) : reqUrl.protocol === "http:" ? reqPort = 80 : reqUrl.protocol === "https:" && (reqPort = 443);
	let upperReqHosts = [reqUrl.hostname.toUpperCase()];
	typeof reqPort == "number" && upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
	for (let upperNoProxyItem of noProxy.split(",").map((x) => x.trim().toUpperCase()).filter((x) => x)) if (upperNoProxyItem === "*" || upperReqHosts.some((x) => x === upperNoProxyItem || x.endsWith(`.${upperNoProxyItem}`) || upperNoProxyItem.startsWith(".") && x.endsWith(`${upperNoProxyItem}`))) return !0;
	return !1;
}
function isLoopbackAddress(host) {
	let hostLower = host.toLowerCase();
	return hostLower === "localhost" || hostLower.startsWith("127.") || hostLower.startsWith("[::1]") || hostLower.startsWith("[0:0:0:0:0:0:0:1]");
}
var DecodedURL = class extends URL {
	constructor(url, base) {
		super(url, base), this._decodedUsername = decodeURIComponent(super.username), this._decodedPassword = decodeURIComponent(super.password);
	}
	get username() {
		return this._decodedUsername;
	}
	get password() {
		return this._decodedPassword;
	}
}, import_tunnel = /* @__PURE__ */ (0,_oidc_pull_request_comment_undici_js__WEBPACK_IMPORTED_MODULE_0__.a)((0,_oidc_pull_request_comment_undici_js__WEBPACK_IMPORTED_MODULE_0__.n)(), 1), import_undici = (0,_oidc_pull_request_comment_undici_js__WEBPACK_IMPORTED_MODULE_0__.t)(), __awaiter$3 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P ||= Promise)(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator.throw(value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
}, HttpCodes;
(function(HttpCodes) {
	HttpCodes[HttpCodes.OK = 200] = "OK", HttpCodes[HttpCodes.MultipleChoices = 300] = "MultipleChoices", HttpCodes[HttpCodes.MovedPermanently = 301] = "MovedPermanently", HttpCodes[HttpCodes.ResourceMoved = 302] = "ResourceMoved", HttpCodes[HttpCodes.SeeOther = 303] = "SeeOther", HttpCodes[HttpCodes.NotModified = 304] = "NotModified", HttpCodes[HttpCodes.UseProxy = 305] = "UseProxy", HttpCodes[HttpCodes.SwitchProxy = 306] = "SwitchProxy", HttpCodes[HttpCodes.TemporaryRedirect = 307] = "TemporaryRedirect", HttpCodes[HttpCodes.PermanentRedirect = 308] = "PermanentRedirect", HttpCodes[HttpCodes.BadRequest = 400] = "BadRequest", HttpCodes[HttpCodes.Unauthorized = 401] = "Unauthorized", HttpCodes[HttpCodes.PaymentRequired = 402] = "PaymentRequired", HttpCodes[HttpCodes.Forbidden = 403] = "Forbidden", HttpCodes[HttpCodes.NotFound = 404] = "NotFound", HttpCodes[HttpCodes.MethodNotAllowed = 405] = "MethodNotAllowed", HttpCodes[HttpCodes.NotAcceptable = 406] = "NotAcceptable", HttpCodes[HttpCodes.ProxyAuthenticationRequired = 407] = "ProxyAuthenticationRequired", HttpCodes[HttpCodes.RequestTimeout = 408] = "RequestTimeout", HttpCodes[HttpCodes.Conflict = 409] = "Conflict", HttpCodes[HttpCodes.Gone = 410] = "Gone", HttpCodes[HttpCodes.TooManyRequests = 429] = "TooManyRequests", HttpCodes[HttpCodes.InternalServerError = 500] = "InternalServerError", HttpCodes[HttpCodes.NotImplemented = 501] = "NotImplemented", HttpCodes[HttpCodes.BadGateway = 502] = "BadGateway", HttpCodes[HttpCodes.ServiceUnavailable = 503] = "ServiceUnavailable", HttpCodes[HttpCodes.GatewayTimeout = 504] = "GatewayTimeout";
})(HttpCodes ||= {});
var Headers;
(function(Headers) {
	Headers.Accept = "accept", Headers.ContentType = "content-type";
})(Headers ||= {});
var MediaTypes;
(function(MediaTypes) {
	MediaTypes.ApplicationJson = "application/json";
})(MediaTypes ||= {});
const HttpRedirectCodes = [
	HttpCodes.MovedPermanently,
	HttpCodes.ResourceMoved,
	HttpCodes.SeeOther,
	HttpCodes.TemporaryRedirect,
	HttpCodes.PermanentRedirect
], HttpResponseRetryCodes = [
	HttpCodes.BadGateway,
	HttpCodes.ServiceUnavailable,
	HttpCodes.GatewayTimeout
], RetryableHttpVerbs = [
	"OPTIONS",
	"GET",
	"DELETE",
	"HEAD"
];
var HttpClientError = class HttpClientError extends Error {
	constructor(message, statusCode) {
		super(message), this.name = "HttpClientError", this.statusCode = statusCode, Object.setPrototypeOf(this, HttpClientError.prototype);
	}
}, HttpClientResponse = class {
	constructor(message) {
		this.message = message;
	}
	readBody() {
		return __awaiter$3(this, void 0, void 0, function* () {
			return new Promise((resolve) => __awaiter$3(this, void 0, void 0, function* () {
				let output = Buffer.alloc(0);
				this.message.on("data", (chunk) => {
					output = Buffer.concat([output, chunk]);
				}), this.message.on("end", () => {
					resolve(output.toString());
				});
			}));
		});
	}
	readBodyBuffer() {
		return __awaiter$3(this, void 0, void 0, function* () {
			return new Promise((resolve) => __awaiter$3(this, void 0, void 0, function* () {
				let chunks = [];
				this.message.on("data", (chunk) => {
					chunks.push(chunk);
				}), this.message.on("end", () => {
					resolve(Buffer.concat(chunks));
				});
			}));
		});
	}
}, HttpClient = class {
	constructor(userAgent, handlers, requestOptions) {
		this._ignoreSslError = !1, this._allowRedirects = !0, this._allowRedirectDowngrade = !1, this._maxRedirects = 50, this._allowRetries = !1, this._maxRetries = 1, this._keepAlive = !1, this._disposed = !1, this.userAgent = this._getUserAgentWithOrchestrationId(userAgent), this.handlers = handlers || [], this.requestOptions = requestOptions, requestOptions && (requestOptions.ignoreSslError != null && (this._ignoreSslError = requestOptions.ignoreSslError), this._socketTimeout = requestOptions.socketTimeout, requestOptions.allowRedirects != null && (this._allowRedirects = requestOptions.allowRedirects), requestOptions.allowRedirectDowngrade != null && (this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade), requestOptions.maxRedirects != null && (this._maxRedirects = Math.max(requestOptions.maxRedirects, 0)), requestOptions.keepAlive != null && (this._keepAlive = requestOptions.keepAlive), requestOptions.allowRetries != null && (this._allowRetries = requestOptions.allowRetries), requestOptions.maxRetries != null && (this._maxRetries = requestOptions.maxRetries));
	}
	options(requestUrl, additionalHeaders) {
		return __awaiter$3(this, void 0, void 0, function* () {
			return this.request("OPTIONS", requestUrl, null, additionalHeaders || {});
		});
	}
	get(requestUrl, additionalHeaders) {
		return __awaiter$3(this, void 0, void 0, function* () {
			return this.request("GET", requestUrl, null, additionalHeaders || {});
		});
	}
	del(requestUrl, additionalHeaders) {
		return __awaiter$3(this, void 0, void 0, function* () {
			return this.request("DELETE", requestUrl, null, additionalHeaders || {});
		});
	}
	post(requestUrl, data, additionalHeaders) {
		return __awaiter$3(this, void 0, void 0, function* () {
			return this.request("POST", requestUrl, data, additionalHeaders || {});
		});
	}
	patch(requestUrl, data, additionalHeaders) {
		return __awaiter$3(this, void 0, void 0, function* () {
			return this.request("PATCH", requestUrl, data, additionalHeaders || {});
		});
	}
	put(requestUrl, data, additionalHeaders) {
		return __awaiter$3(this, void 0, void 0, function* () {
			return this.request("PUT", requestUrl, data, additionalHeaders || {});
		});
	}
	head(requestUrl, additionalHeaders) {
		return __awaiter$3(this, void 0, void 0, function* () {
			return this.request("HEAD", requestUrl, null, additionalHeaders || {});
		});
	}
	sendStream(verb, requestUrl, stream, additionalHeaders) {
		return __awaiter$3(this, void 0, void 0, function* () {
			return this.request(verb, requestUrl, stream, additionalHeaders);
		});
	}
	getJson(requestUrl_1) {
		return __awaiter$3(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			let res = yield this.get(requestUrl, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	postJson(requestUrl_1, obj_1) {
		return __awaiter$3(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			let data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson), additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			let res = yield this.post(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	putJson(requestUrl_1, obj_1) {
		return __awaiter$3(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			let data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson), additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			let res = yield this.put(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	patchJson(requestUrl_1, obj_1) {
		return __awaiter$3(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			let data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson), additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			let res = yield this.patch(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	request(verb, requestUrl, data, headers) {
		return __awaiter$3(this, void 0, void 0, function* () {
			if (this._disposed) throw Error("Client has already been disposed.");
			let parsedUrl = new URL(requestUrl), info = this._prepareRequest(verb, parsedUrl, headers), maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb) ? this._maxRetries + 1 : 1, numTries = 0, response;
			do {
				if (response = yield this.requestRaw(info, data), response && response.message && response.message.statusCode === HttpCodes.Unauthorized) {
					let authenticationHandler;
					for (let handler of this.handlers) if (handler.canHandleAuthentication(response)) {
						authenticationHandler = handler;
						break;
					}
					return authenticationHandler ? authenticationHandler.handleAuthentication(this, info, data) : response;
				}
				let redirectsRemaining = this._maxRedirects;
				for (; response.message.statusCode && HttpRedirectCodes.includes(response.message.statusCode) && this._allowRedirects && redirectsRemaining > 0;) {
					let redirectUrl = response.message.headers.location;
					if (!redirectUrl) break;
					let parsedRedirectUrl = new URL(redirectUrl);
					if (parsedUrl.protocol === "https:" && parsedUrl.protocol !== parsedRedirectUrl.protocol && !this._allowRedirectDowngrade) throw Error("Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.");
					if (yield response.readBody(), parsedRedirectUrl.hostname !== parsedUrl.hostname) for (let header in headers) header.toLowerCase() === "authorization" && delete headers[header];
					info = this._prepareRequest(verb, parsedRedirectUrl, headers), response = yield this.requestRaw(info, data), redirectsRemaining--;
				}
				if (!response.message.statusCode || !HttpResponseRetryCodes.includes(response.message.statusCode)) return response;
				numTries += 1, numTries < maxTries && (yield response.readBody(), yield this._performExponentialBackoff(numTries));
			} while (numTries < maxTries);
			return response;
		});
	}
	dispose() {
		this._agent && this._agent.destroy(), this._disposed = !0;
	}
	requestRaw(info, data) {
		return __awaiter$3(this, void 0, void 0, function* () {
			return new Promise((resolve, reject) => {
				function callbackForResult(err, res) {
					err ? reject(err) : res ? resolve(res) : reject(/* @__PURE__ */ Error("Unknown error"));
				}
				this.requestRawWithCallback(info, data, callbackForResult);
			});
		});
	}
	requestRawWithCallback(info, data, onResult) {
		typeof data == "string" && (info.options.headers || (info.options.headers = {}), info.options.headers["Content-Length"] = Buffer.byteLength(data, "utf8"));
		let callbackCalled = !1;
		function handleResult(err, res) {
			callbackCalled || (callbackCalled = !0, onResult(err, res));
		}
		let req = info.httpModule.request(info.options, (msg) => {
			handleResult(void 0, new HttpClientResponse(msg));
		}), socket;
		req.on("socket", (sock) => {
			socket = sock;
		}), req.setTimeout(this._socketTimeout || 18e4, () => {
			socket && socket.end(), handleResult(/* @__PURE__ */ Error(`Request timeout: ${info.options.path}`));
		}), req.on("error", function(err) {
			handleResult(err);
		}), data && typeof data == "string" && req.write(data, "utf8"), data && typeof data != "string" ? (data.on("close", function() {
			req.end();
		}), data.pipe(req)) : req.end();
	}
	getAgent(serverUrl) {
		let parsedUrl = new URL(serverUrl);
		return this._getAgent(parsedUrl);
	}
	getAgentDispatcher(serverUrl) {
		let parsedUrl = new URL(serverUrl), proxyUrl = getProxyUrl(parsedUrl);
		if (proxyUrl && proxyUrl.hostname) return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
	}
	_prepareRequest(method, requestUrl, headers) {
		let info = {};
		info.parsedUrl = requestUrl;
		let usingSsl = info.parsedUrl.protocol === "https:";
		info.httpModule = usingSsl ? /*#__PURE__*/ (https__WEBPACK_IMPORTED_MODULE_4___namespace_cache || (https__WEBPACK_IMPORTED_MODULE_4___namespace_cache = __webpack_require__.t(https__WEBPACK_IMPORTED_MODULE_4__, 2))) : /*#__PURE__*/ (http__WEBPACK_IMPORTED_MODULE_3___namespace_cache || (http__WEBPACK_IMPORTED_MODULE_3___namespace_cache = __webpack_require__.t(http__WEBPACK_IMPORTED_MODULE_3__, 2)));
		let defaultPort = usingSsl ? 443 : 80;
		if (info.options = {}, info.options.host = info.parsedUrl.hostname, info.options.port = info.parsedUrl.port ? parseInt(info.parsedUrl.port) : defaultPort, info.options.path = (info.parsedUrl.pathname || "") + (info.parsedUrl.search || ""), info.options.method = method, info.options.headers = this._mergeHeaders(headers), this.userAgent != null && (info.options.headers["user-agent"] = this.userAgent), info.options.agent = this._getAgent(info.parsedUrl), this.handlers) for (let handler of this.handlers) handler.prepareRequest(info.options);
		return info;
	}
	_mergeHeaders(headers) {
		return this.requestOptions && this.requestOptions.headers ? Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {})) : lowercaseKeys(headers || {});
	}
	_getExistingOrDefaultHeader(additionalHeaders, header, _default) {
		let clientHeader;
		if (this.requestOptions && this.requestOptions.headers) {
			let headerValue = lowercaseKeys(this.requestOptions.headers)[header];
			headerValue && (clientHeader = typeof headerValue == "number" ? headerValue.toString() : headerValue);
		}
		let additionalValue = additionalHeaders[header];
		return additionalValue === void 0 ? clientHeader === void 0 ? _default : clientHeader : typeof additionalValue == "number" ? additionalValue.toString() : additionalValue;
	}
	_getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
		let clientHeader;
		if (this.requestOptions && this.requestOptions.headers) {
			let headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
			headerValue && (clientHeader = typeof headerValue == "number" ? String(headerValue) : Array.isArray(headerValue) ? headerValue.join(", ") : headerValue);
		}
		let additionalValue = additionalHeaders[Headers.ContentType];
		return additionalValue === void 0 ? clientHeader === void 0 ? _default : clientHeader : typeof additionalValue == "number" ? String(additionalValue) : Array.isArray(additionalValue) ? additionalValue.join(", ") : additionalValue;
	}
	_getAgent(parsedUrl) {
		let agent, proxyUrl = getProxyUrl(parsedUrl), useProxy = proxyUrl && proxyUrl.hostname;
		if (this._keepAlive && useProxy && (agent = this._proxyAgent), useProxy || (agent = this._agent), agent) return agent;
		let usingSsl = parsedUrl.protocol === "https:", maxSockets = 100;
		if (this.requestOptions && (maxSockets = this.requestOptions.maxSockets || http__WEBPACK_IMPORTED_MODULE_3__.globalAgent.maxSockets), proxyUrl && proxyUrl.hostname) {
			let agentOptions = {
				maxSockets,
				keepAlive: this._keepAlive,
				proxy: Object.assign(Object.assign({}, (proxyUrl.username || proxyUrl.password) && { proxyAuth: `${proxyUrl.username}:${proxyUrl.password}` }), {
					host: proxyUrl.hostname,
					port: proxyUrl.port
				})
			}, tunnelAgent, overHttps = proxyUrl.protocol === "https:";
			tunnelAgent = usingSsl ? overHttps ? import_tunnel.httpsOverHttps : import_tunnel.httpsOverHttp : overHttps ? import_tunnel.httpOverHttps : import_tunnel.httpOverHttp, agent = tunnelAgent(agentOptions), this._proxyAgent = agent;
		}
		if (!agent) {
			let options = {
				keepAlive: this._keepAlive,
				maxSockets
			};
			agent = usingSsl ? new https__WEBPACK_IMPORTED_MODULE_4__.Agent(options) : new http__WEBPACK_IMPORTED_MODULE_3__.Agent(options), this._agent = agent;
		}
		return usingSsl && this._ignoreSslError && (agent.options = Object.assign(agent.options || {}, { rejectUnauthorized: !1 })), agent;
	}
	_getProxyAgentDispatcher(parsedUrl, proxyUrl) {
		let proxyAgent;
		if (this._keepAlive && (proxyAgent = this._proxyAgentDispatcher), proxyAgent) return proxyAgent;
		let usingSsl = parsedUrl.protocol === "https:";
		return proxyAgent = new import_undici.ProxyAgent(Object.assign({
			uri: proxyUrl.href,
			pipelining: +!!this._keepAlive
		}, (proxyUrl.username || proxyUrl.password) && { token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString("base64")}` })), this._proxyAgentDispatcher = proxyAgent, usingSsl && this._ignoreSslError && (proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, { rejectUnauthorized: !1 })), proxyAgent;
	}
	_getUserAgentWithOrchestrationId(userAgent) {
		let baseUserAgent = userAgent || "actions/http-client", orchId = process.env.ACTIONS_ORCHESTRATION_ID;
		return orchId ? `${baseUserAgent} actions_orchestration_id/${orchId.replace(/[^a-z0-9_.-]/gi, "_")}` : baseUserAgent;
	}
	_performExponentialBackoff(retryNumber) {
		return __awaiter$3(this, void 0, void 0, function* () {
			retryNumber = Math.min(10, retryNumber);
			let ms = 5 * 2 ** retryNumber;
			return new Promise((resolve) => setTimeout(() => resolve(), ms));
		});
	}
	_processResponse(res, options) {
		return __awaiter$3(this, void 0, void 0, function* () {
			return new Promise((resolve, reject) => __awaiter$3(this, void 0, void 0, function* () {
				let statusCode = res.message.statusCode || 0, response = {
					statusCode,
					result: null,
					headers: {}
				};
				statusCode === HttpCodes.NotFound && resolve(response);
				function dateTimeDeserializer(key, value) {
					if (typeof value == "string") {
						let a = new Date(value);
						if (!isNaN(a.valueOf())) return a;
					}
					return value;
				}
				let obj, contents;
				try {
					contents = yield res.readBody(), contents && contents.length > 0 && (obj = options && options.deserializeDates ? JSON.parse(contents, dateTimeDeserializer) : JSON.parse(contents), response.result = obj), response.headers = res.message.headers;
				} catch {}
				if (statusCode > 299) {
					let msg;
					msg = obj && obj.message ? obj.message : contents && contents.length > 0 ? contents : `Failed request: (${statusCode})`;
					let err = new HttpClientError(msg, statusCode);
					err.result = response.result, reject(err);
				} else resolve(response);
			}));
		});
	}
};
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => (c[k.toLowerCase()] = obj[k], c), {});
// ../../main/node_modules/@actions/http-client/lib/auth.js
var __awaiter$2 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P ||= Promise)(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator.throw(value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
}, BearerCredentialHandler = class {
	constructor(token) {
		this.token = token;
	}
	prepareRequest(options) {
		if (!options.headers) throw Error("The request has no headers");
		options.headers.Authorization = `Bearer ${this.token}`;
	}
	canHandleAuthentication() {
		return !1;
	}
	handleAuthentication() {
		return __awaiter$2(this, void 0, void 0, function* () {
			throw Error("not implemented");
		});
	}
}, __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P ||= Promise)(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator.throw(value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
}, OidcClient = class OidcClient {
	static createHttpClient(allowRetry = !0, maxRetry = 10) {
		let requestOptions = {
			allowRetries: allowRetry,
			maxRetries: maxRetry
		};
		return new HttpClient("actions/oidc-client", [new BearerCredentialHandler(OidcClient.getRequestToken())], requestOptions);
	}
	static getRequestToken() {
		let token = process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
		if (!token) throw Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable");
		return token;
	}
	static getIDTokenUrl() {
		let runtimeUrl = process.env.ACTIONS_ID_TOKEN_REQUEST_URL;
		if (!runtimeUrl) throw Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable");
		return runtimeUrl;
	}
	static getCall(id_token_url) {
		return __awaiter$1(this, void 0, void 0, function* () {
			let id_token = (yield OidcClient.createHttpClient().getJson(id_token_url).catch((error) => {
				throw Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
			})).result?.value;
			if (!id_token) throw Error("Response json body do not have ID Token field");
			return id_token;
		});
	}
	static getIDToken(audience) {
		return __awaiter$1(this, void 0, void 0, function* () {
			try {
				let id_token_url = OidcClient.getIDTokenUrl();
				audience && (id_token_url = `${id_token_url}&audience=${encodeURIComponent(audience)}`), debug(`ID token url is ${id_token_url}`);
				let id_token = yield OidcClient.getCall(id_token_url);
				return setSecret(id_token), id_token;
			} catch (error) {
				throw Error(`Error message: ${error.message}`);
			}
		});
	}
}, __awaiter = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P ||= Promise)(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator.throw(value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
}, ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode.Success = 0] = "Success", ExitCode[ExitCode.Failure = 1] = "Failure";
})(ExitCode ||= {});
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function debug(message) {
	issueCommand("debug", {}, message);
}
function getIDToken(aud) {
	return __awaiter(this, void 0, void 0, function* () {
		return yield OidcClient.getIDToken(aud);
	});
}
// ../../main/node_modules/@aws-sdk/credential-provider-web-identity/dist-es/fromWebToken.js
const fromWebToken = (init) => async (awsIdentityProperties) => {
	init.logger?.debug("@aws-sdk/credential-provider-web-identity - fromWebToken");
	let { roleArn, roleSessionName, webIdentityToken, providerId, policyArns, policy, durationSeconds } = init, { roleAssumerWithWebIdentity } = init;
	if (!roleAssumerWithWebIdentity) {
		let { getDefaultRoleAssumerWithWebIdentity } = await __webpack_require__.e(/* import() */ 738).then(__webpack_require__.bind(__webpack_require__, 1738));
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
}, USER_AGENT = "kthw-routes/0.1.0";
async function requestJobToken(service, audience) {
	if (service === void 0) return getIDToken(audience);
	let client = new HttpClient(USER_AGENT, [new BearerCredentialHandler(service.token)], {
		allowRedirects: !1,
		allowRetries: !0,
		maxRetries: 10
	}), url = `${service.url}&audience=${encodeURIComponent(audience)}`, { result } = await client.getJson(url), token = result?.value;
	if (typeof token != "string" || token === "") throw Error("the response has no token");
	return setSecret(token), token;
}
function assumeRole(token, { roleArn, sessionName, durationSeconds, region, proxyEnvironment }) {
	let requestHandler = {
		connectionTimeout: 5e3,
		requestTimeout: 15e3,
		throwOnRequestTimeout: !0,
		httpsAgent: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent({ proxyEnv: proxyEnvironment })
	};
	return fromWebToken({
		roleArn,
		roleSessionName: sessionName,
		webIdentityToken: token,
		...durationSeconds === void 0 ? {} : { durationSeconds },
		clientConfig: {
			region,
			requestHandler,
			customUserAgent: USER_AGENT
		}
	})();
}



})

};
