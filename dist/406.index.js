export const id = 406;
export const ids = [406];
export const modules = {

4556:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  t: () => (AwsRestJsonProtocol)
});
/* harmony import */ var _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3710);
/* harmony import */ var _main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3104);
/* harmony import */ var _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3554);
/* harmony import */ var _main_httpRequest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8660);
/* harmony import */ var _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7151);
/* harmony import */ var _main_sdk_stream_mixin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7698);






function quoteHeader(part) {
	return (part.includes(",") || part.includes("\"")) && (part = `"${part.replace(/\\/g, "\\\\").replace(/"/g, "\\\"")}"`), part;
}
function splitEvery(value, delimiter, numDelimiters) {
	if (numDelimiters <= 0 || !Number.isInteger(numDelimiters)) throw Error("Invalid number of delimiters (" + numDelimiters + ") for splitEvery.");
	let segments = value.split(delimiter);
	if (numDelimiters === 1) return segments;
	let compoundSegments = [], currentSegment = "";
	for (let i = 0; i < segments.length; i++) currentSegment === "" ? currentSegment = segments[i] : currentSegment += delimiter + segments[i], (i + 1) % numDelimiters === 0 && (compoundSegments.push(currentSegment), currentSegment = "");
	return currentSegment !== "" && compoundSegments.push(currentSegment), compoundSegments;
}
var HttpBindingProtocol = class extends _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.F {
	async serializeRequest(operationSchema, _input, context) {
		let input = _input && typeof _input == "object" ? _input : {}, query = {}, headers = {}, endpoint = await context.endpoint(), ns = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.L.of(operationSchema?.input), bindings = ns.getHttpBindings().request, operation = (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.R)(operationSchema), request = new _main_httpRequest_js__WEBPACK_IMPORTED_MODULE_5__.t({
			query,
			headers
		});
		if (endpoint) {
			this.updateServiceEndpoint(request, endpoint), this.setHostPrefix(request, operationSchema, input, operation);
			let [method, path, staticQuery] = operation;
			if (method) {
				request.method = method, request.path = request.path === "/" ? path : request.path + path;
				for (let [key, value] of staticQuery) query[key] = value;
			}
		}
		request.query = query;
		let eventStream = this.serializeHttpBindings(input, request, bindings, operation);
		return eventStream && (request.body = await this.serializeEventStream({
			eventStream,
			requestSchema: ns
		})), request;
	}
	serializeHttpBindings(input, request, bindings, operation) {
		let serializer = this.serializer, directSerializer = typeof serializer.writeCodec == "function" ? serializer : void 0, query = request.query, headers = request.headers, bodySchema = bindings.syntheticBodySchema, hasBodyValue = !1, payload, eventStream, labels, names = Object.getOwnPropertyNames(input), prototype = Object.getPrototypeOf(input), sparse = (prototype === Object.prototype || prototype === null) && !bindings.hasIdempotency && !bindings.hasPrefixHeaders && names.length * 2 < bindings.memberBindings.length, length = sparse ? names.length : bindings.memberBindings.length;
		for (let i = 0; i < length; ++i) {
			let binding = sparse ? (0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__.r)(bindings.byName, names[i]) ? bindings.byName[names[i]] : void 0 : bindings.memberBindings[i];
			if (!binding) continue;
			let value = binding[1], memberName = binding[0], memberNs = value[0], flags = value[1], collectionValue = value[2], location = binding[2], wireName = binding[3], inputMemberValue = input[memberName];
			if (inputMemberValue != null || flags >> 10 & 1) {
				if (location === 36) {
					let stream = flags >> 11 & 3;
					stream ? stream === 2 ? eventStream = inputMemberValue || void 0 : payload = inputMemberValue : (directSerializer ? directSerializer.writeCodec(memberNs, inputMemberValue) : serializer.write(memberNs, inputMemberValue), payload = serializer.flush());
				} else if (location === 33 || location === 38) {
					let serialized = this.serializeHttpValue(value, inputMemberValue, location, directSerializer);
					location === 33 ? (labels ??= Object.create(null))[memberName] = serialized : headers[wireName] = serialized;
				} else if (location === 39) for (let key in inputMemberValue) {
					if (!(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__.r)(inputMemberValue, key)) continue;
					let amalgam = wireName + key;
					headers[amalgam.toLowerCase()] = this.serializeHttpValue(collectionValue, inputMemberValue[key], 38, directSerializer, directSerializer ? collectionValue[0] : [collectionValue[0], { httpHeader: amalgam }]);
				}
				else (location & 62) == 34 ? this.serializeQuery(value, inputMemberValue, wireName, query, directSerializer) : hasBodyValue = !0;
			}
		}
		let operationPath = operation[1], pathSegments = operation[3];
		return operationPath && pathSegments && request.path.endsWith(operationPath) && (request.path = request.path.slice(0, -operationPath.length) + this.serializePath(pathSegments, labels, bindings)), hasBodyValue && bodySchema && (directSerializer ? directSerializer.writeCodec(bodySchema, input) : serializer.write(bodySchema, input), payload = serializer.flush()), request.body = payload, eventStream;
	}
	serializeQuery(value, data, wireName, query, directSerializer) {
		let [ns, flags, collectionValue] = value, traits = directSerializer ? void 0 : ns.getMergedTraits();
		if (wireName === void 0) for (let key in data) !(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__.r)(data, key) || key in query || (directSerializer || Object.assign(collectionValue[0].getMergedTraits(), {
			...traits,
			httpQuery: key,
			httpQueryParams: void 0
		}), this.serializeQuery(collectionValue, data[key], key, query, directSerializer));
		else if ((flags & 192) == 64) {
			let buffer = [];
			for (let item of data) {
				let serialized = this.serializeHttpValue(collectionValue, item, 34, directSerializer, directSerializer ? collectionValue[0] : [collectionValue[0], traits]);
				(flags >> 13 & 1 || serialized !== void 0) && buffer.push(serialized);
			}
			query[wireName] = buffer;
		} else query[wireName] = this.serializeHttpValue(value, data, 34, directSerializer, directSerializer ? ns : [ns, traits]);
	}
	serializeHttpValue(value, data, location, directSerializer, schema = value[0]) {
		let flags = value[1], type = flags & 255;
		return directSerializer && !(flags & 1792) && (type <= 2 || type === 17 || type === 19) ? String(data) : (directSerializer ? directSerializer.writeHttpBinding(value, data, location) : this.serializer.write(schema, data), this.serializer.flush());
	}
	serializePath(segments, labels, bindings) {
		let path = "";
		for (let [value, kind] of segments) {
			if (kind === 0) {
				path += value;
				continue;
			}
			let replacement = labels?.[value];
			if (replacement === void 0) {
				if ((0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__.r)(bindings.byName, value) && bindings.byName[value][2] === 33) throw Error(`No value provided for input HTTP label: ${value}.`);
				path += `{${value}${kind === 2 ? "+" : ""}}`;
			} else path += kind === 2 ? replacement.split("/").map(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.z).join("/") : (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.z)(replacement);
		}
		return path;
	}
	async deserializeResponse(operationSchema, context, response) {
		let deserializer = this.deserializer, directDeserializer = typeof deserializer.readCodec == "function" ? deserializer : void 0, ns = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.L.of(operationSchema.output), responseBindings = ns.getHttpBindings().response, dataObject = {};
		if (response.statusCode >= 300) {
			let bytes = await (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.B)(response.body, context);
			throw bytes.byteLength > 0 && Object.assign(dataObject, await deserializer.read(15, bytes)), await this.handleError(operationSchema, context, response, dataObject, this.deserializeMetadata(response)), Error("@smithy/core/protocols - HTTP Protocol error handler failed to throw.");
		}
		let nonHttpBindingMembers = await this.deserializeHttpMessage(ns, context, response, dataObject);
		if (nonHttpBindingMembers.length) {
			let bytes = await (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.B)(response.body, context);
			if (bytes.byteLength > 0) {
				let dataFromBody = await (directDeserializer ? directDeserializer.readCodec(responseBindings.syntheticBodySchema, bytes) : deserializer.read(responseBindings.syntheticBodySchema, bytes));
				for (let member of nonHttpBindingMembers) dataFromBody[member] != null && (dataObject[member] = dataFromBody[member]);
			}
		} else responseBindings.bindings.payload || await (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.B)(response.body, context);
		return dataObject.$metadata = this.deserializeMetadata(response), dataObject;
	}
	async deserializeHttpMessage(schema, context, response, arg4, arg5) {
		let dataObject = arg4 instanceof Set ? arg5 : arg4, deserializer = this.deserializer, directDeserializer = typeof deserializer.readCodec == "function" ? deserializer : void 0, ns = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.L.of(schema), { bodyMemberNames, bindings: { payload, statusCode, headers: responseHeaders, prefixHeaders } } = ns.getHttpBindings().response, headers = response.headers;
		if (payload) {
			let [memberName, value] = payload, [memberSchema, flags] = value, stream = flags >> 11 & 3;
			if (stream) dataObject[memberName] = stream === 2 ? await this.deserializeEventStream({
				response,
				responseSchema: ns
			}) : (0,_main_sdk_stream_mixin_js__WEBPACK_IMPORTED_MODULE_4__.t)(response.body);
			else if (response.body) {
				let bytes = await (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.B)(response.body, context);
				bytes.byteLength > 0 && (dataObject[memberName] = await (directDeserializer ? directDeserializer.readPayload(value, bytes) : deserializer.read(memberSchema, bytes)));
			}
		}
		for (let header in headers) {
			if (!(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__.r)(headers, header)) continue;
			let lower = header.toLowerCase(), headerValue = headers[header];
			lower !== header && (delete headers[header], headers[lower] = headerValue);
			let binding = (0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__.r)(responseHeaders, lower) ? responseHeaders[lower] : void 0;
			if (!binding) continue;
			let [memberName, [memberSchema, flags, collectionValue], , wireName] = binding;
			if (collectionValue) {
				let sections = flags >> 16 & 1 ? splitEvery(headerValue, ",", 2) : (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.gt)(headerValue), list = [];
				for (let section of sections) list.push(directDeserializer ? directDeserializer.readHttpBinding(collectionValue, section.trim(), 38) : await deserializer.read([collectionValue[0], { httpHeader: wireName }], section.trim()));
				dataObject[memberName] = list;
			} else dataObject[memberName] = directDeserializer ? directDeserializer.readHttpBinding(binding[1], headerValue, 38) : await deserializer.read(memberSchema, headerValue);
		}
		for (let [memberName, [, , collectionValue], , wireName] of prefixHeaders) {
			dataObject[memberName] = {};
			for (let header in headers) {
				if (!(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__.r)(headers, header) || !header.startsWith(wireName)) continue;
				let headerValue = headers[header];
				dataObject[memberName][header.slice(wireName.length)] = directDeserializer ? directDeserializer.readHttpBinding(collectionValue, headerValue, 38) : await deserializer.read([collectionValue[0], { httpHeader: header }], headerValue);
			}
		}
		return statusCode && (dataObject[statusCode[0]] = response.statusCode), bodyMemberNames;
	}
}, HttpInterceptingShapeDeserializer = class extends _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.I {
	codecDeserializer;
	stringDeserializer;
	constructor(codecDeserializer, codecSettings) {
		super(), this.codecDeserializer = codecDeserializer, this.stringDeserializer = new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.P(codecSettings);
	}
	setSerdeContext(serdeContext) {
		this.stringDeserializer.setSerdeContext(serdeContext), this.codecDeserializer.setSerdeContext(serdeContext), this.serdeContext = serdeContext;
	}
	read(schema, data) {
		let ns = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.L.of(schema), traits = ns.getMergedTraits();
		if (traits.httpHeader || traits.httpResponseCode) {
			let value = ns.getHttpBindingValue(38, traits);
			return this.readHttpBinding(value, data, 38);
		}
		return traits.httpPayload ? this.readPayload(ns.getHttpBindingValue(36, traits), data) : this.readCodec(ns, data);
	}
	readHttpBinding(binding, data, location) {
		let value = typeof data == "string" ? data : (this.serdeContext?.utf8Encoder ?? _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_2__.n)(data);
		return this.stringDeserializer.readHttpBinding(binding, value, location);
	}
	readPayload([schema, flags], data) {
		let type = flags & 255;
		return type === 21 || type === 42 ? typeof data == "string" ? (this.serdeContext?.utf8Decoder ?? _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_2__.r)(data) : data : type === 0 ? typeof data == "string" ? data : (this.serdeContext?.utf8Encoder ?? _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_2__.n)(data) : this.readCodec(schema, data);
	}
	readCodec(schema, data) {
		return this.codecDeserializer.read(schema, data);
	}
}, ToStringShapeSerializer = class extends _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.I {
	settings;
	stringBuffer = "";
	constructor(settings) {
		super(), this.settings = settings;
	}
	write(schema, value) {
		let ns = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.L.of(schema), traits = ns.getMergedTraits(), location = ns.getHttpBindingLocation(traits);
		this.writeHttpBinding(ns.getHttpBindingValue(location, traits), value, location);
	}
	writeHttpBinding([ns, flags, collectionValue], value, location) {
		let schema = flags & 255;
		switch (typeof value) {
			case "object":
				if (value === null) {
					this.stringBuffer = "null";
					return;
				}
				if (schema >= 4 && schema <= 7) {
					if (!(value instanceof Date)) throw Error(`@smithy/core/protocols - received non-Date value ${value} when schema expected Date in ${ns.getName(!0)}`);
					let bindingFormat = this.settings.httpBindings ? flags >> 14 & 3 : 0;
					switch (this.settings.timestampFormat.useTrait && schema > 4 ? schema : bindingFormat ? bindingFormat + 4 : this.settings.timestampFormat.default) {
						case 5:
							this.stringBuffer = value.toISOString().replace(".000Z", "Z");
							break;
						case 6:
							this.stringBuffer = (0,_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_3__.o)(value);
							break;
						case 7:
							this.stringBuffer = String(value.getTime() / 1e3);
							break;
						default: console.warn("Missing timestamp format, using epoch seconds", value), this.stringBuffer = String(value.getTime() / 1e3);
					}
					return;
				}
				if ((schema === 21 || schema === 42) && "byteLength" in value) {
					this.stringBuffer = (this.serdeContext?.base64Encoder ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.bt)(value);
					return;
				}
				if ((schema & 192) == 64 && Array.isArray(value)) {
					collectionValue ??= ns.getHttpBindingCollectionValue(location);
					let valueSchemaType = collectionValue[1] & 255, isTimestamp = valueSchemaType >= 4 && valueSchemaType <= 7, buffer = "";
					for (let item of value) {
						this.writeHttpBinding(collectionValue, item, location);
						let headerItem = this.flush();
						buffer && (buffer += ", "), buffer += isTimestamp ? headerItem : quoteHeader(headerItem);
					}
					this.stringBuffer = buffer;
					return;
				}
				this.stringBuffer = JSON.stringify(value, null, 2);
				break;
			case "string":
				let media = flags >> 8 & 3, intermediateValue = value;
				if (media === 2 && (intermediateValue = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__._t.from(intermediateValue)), media && (location & 6) == 6) {
					this.stringBuffer = (this.serdeContext?.base64Encoder ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.bt)(intermediateValue.toString());
					return;
				}
				this.stringBuffer = value;
				break;
			default: this.stringBuffer = flags >> 10 & 1 ? (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.V)() : String(value);
		}
	}
	flush() {
		let buffer = this.stringBuffer;
		return this.stringBuffer = "", buffer;
	}
}, HttpInterceptingShapeSerializer = class {
	codecSerializer;
	stringSerializer;
	buffer;
	constructor(codecSerializer, codecSettings, stringSerializer = new ToStringShapeSerializer(codecSettings)) {
		this.codecSerializer = codecSerializer, this.stringSerializer = stringSerializer;
	}
	setSerdeContext(serdeContext) {
		this.codecSerializer.setSerdeContext(serdeContext), this.stringSerializer.setSerdeContext(serdeContext);
	}
	write(schema, value) {
		let ns = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.L.of(schema), traits = ns.getMergedTraits();
		if (traits.httpHeader || traits.httpLabel || traits.httpQuery) {
			let location = ns.getHttpBindingLocation(traits);
			this.writeHttpBinding(ns.getHttpBindingValue(location, traits), value, location);
		} else this.writeCodec(ns, value);
	}
	writeHttpBinding(binding, value, location) {
		this.stringSerializer.writeHttpBinding(binding, value, location), this.buffer = this.stringSerializer.flush();
	}
	writeCodec(schema, value) {
		this.codecSerializer.write(schema, value);
	}
	flush() {
		if (this.buffer !== void 0) {
			let buffer = this.buffer;
			return this.buffer = void 0, buffer;
		}
		return this.codecSerializer.flush();
	}
}, SerdeContextConfig = class {
	serdeContext;
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
	}
}, UnionSerde = class {
	from;
	to;
	keys;
	constructor(from, to) {
		this.from = from, this.to = to;
		let keys = Object.keys(this.from), set = new Set(keys);
		set.delete("__type"), this.keys = set;
	}
	mark(key) {
		this.keys.delete(key);
	}
	hasUnknown() {
		return this.keys.size === 1 && Object.keys(this.to).length === 0;
	}
	writeUnknown() {
		if (this.hasUnknown()) {
			let k = this.keys.values().next().value, v = this.from[k];
			this.to.$unknown = [k, v];
		}
	}
};
let canParseBuffer;
function detectBufferParsing() {
	if (canParseBuffer === void 0) try {
		if (typeof Buffer != "function") canParseBuffer = !1;
		else {
			let result = JSON.parse(Buffer.from([123, 125]));
			canParseBuffer = typeof result == "object" && !!result;
		}
	} catch {
		canParseBuffer = !1;
	}
	return canParseBuffer;
}
function jsonReviver(key, value, context) {
	if (context?.source) {
		let numericString = context.source;
		if (typeof value == "number") return value <= 2 ** 53 - 1 && value >= -(2 ** 53 - 1) ? isRepresentable(numericString, value) ? value : new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ht(numericString, "bigDecimal") : isFractionalBigNumeric(numericString) ? new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ht(numericString, "bigDecimal") : /[eE]/.test(numericString) ? expandExponentToBigInt(numericString) : BigInt(numericString);
	}
	return value;
}
function isFractionalBigNumeric(s) {
	let dotIndex = s.indexOf(".");
	if (dotIndex === -1) return !1;
	let eIndex = s.search(/[eE]/);
	if (eIndex === -1) return !0;
	let fracDigits = eIndex - dotIndex - 1;
	return parseInt(s.slice(eIndex + 1), 10) < fracDigits;
}
function isRepresentable(numericString, value) {
	if (numericString === String(value) || Object.is(value, -0)) return !0;
	if (/[eE]/.test(numericString)) return expandToDecimal(numericString) === expandToDecimal(String(value));
	let normalized = numericString.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, ""), canonical = String(value);
	return normalized === canonical ? !0 : /[eE]/.test(canonical) ? normalized === expandToDecimal(canonical) : !1;
}
function expandToDecimal(s) {
	let negative = s.startsWith("-"), abs = negative ? s.slice(1) : s, eIndex = abs.search(/[eE]/), result;
	if (eIndex === -1) result = abs;
	else {
		let exp = parseInt(abs.slice(eIndex + 1), 10), mantissa = abs.slice(0, eIndex), dotIndex = mantissa.indexOf("."), digits, intLen;
		dotIndex === -1 ? (digits = mantissa, intLen = mantissa.length) : (digits = mantissa.slice(0, dotIndex) + mantissa.slice(dotIndex + 1), intLen = dotIndex), digits = digits.replace(/0+$/, "") || "0";
		let newDotPos = intLen + exp;
		result = digits === "0" ? "0" : newDotPos <= 0 ? "0." + "0".repeat(-newDotPos) + digits : newDotPos >= digits.length ? digits + "0".repeat(newDotPos - digits.length) : digits.slice(0, newDotPos) + "." + digits.slice(newDotPos);
	}
	return result.includes(".") && (result = result.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "")), (negative ? "-" : "") + result;
}
function expandExponentToBigInt(s) {
	let eIndex = s.search(/[eE]/), exp = parseInt(s.slice(eIndex + 1), 10), negative = s.startsWith("-"), mantissa = s.slice(+!!negative, eIndex), dotIndex = mantissa.indexOf("."), digits, shift;
	dotIndex === -1 ? (digits = mantissa, shift = exp) : (digits = mantissa.slice(0, dotIndex) + mantissa.slice(dotIndex + 1), shift = exp - (mantissa.length - dotIndex - 1)), digits = digits.replace(/0+$/, "") || "0";
	let result = BigInt(digits) * 10n ** BigInt(shift + (mantissa.replace(".", "").length - digits.length));
	return negative ? -result : result;
}
const REVIVER_SYMBOL = Symbol.for("@aws-sdk/reviver");
function needsReviver(schema) {
	let ns = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ct.of(schema), raw = ns.getSchema();
	if (Array.isArray(raw) && ns.isStructSchema()) {
		if (REVIVER_SYMBOL in raw) return raw[REVIVER_SYMBOL];
		let result = _check(ns, /* @__PURE__ */ new Set());
		return raw[REVIVER_SYMBOL] = result, result;
	}
	return _check(ns, /* @__PURE__ */ new Set());
}
function _check(ns, seen) {
	let raw = ns.getSchema();
	if (seen.has(raw)) return !1;
	if (seen.add(raw), ns.isBigIntegerSchema() || ns.isBigDecimalSchema()) return !0;
	if (ns.isStructSchema()) {
		for (let [, memberSchema] of ns.structIterator()) if (_check(memberSchema, seen)) return !0;
	} else if (ns.isListSchema() || ns.isMapSchema()) {
		if (_check(ns.getValueSchema(), seen)) return !0;
	} else if (ns.isDocumentSchema()) return !0;
	return !1;
}
const collectBodyString = (streamBody, context) => (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.B)(streamBody, context).then((body) => (context?.utf8Encoder ?? _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_2__.n)(body));
async function parseJsonBody(streamBody, context, schema) {
	let parsingInput;
	if (detectBufferParsing() && typeof streamBody?.[Symbol.asyncIterator] == "function") {
		let buffer = await (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.B)(streamBody, context);
		typeof Buffer == "function" && (parsingInput = Buffer.isBuffer(buffer) ? buffer : Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength));
	}
	if (parsingInput ||= await collectBodyString(streamBody, context), parsingInput.length === 0) return {};
	let reviver = schema && needsReviver(schema) ? jsonReviver : void 0;
	try {
		return JSON.parse(parsingInput, reviver);
	} catch (e) {
		throw e?.name === "SyntaxError" && Object.defineProperty(e, "$responseBodyText", { value: typeof parsingInput == "string" ? parsingInput : parsingInput.toString("utf8") }), e;
	}
}
const findKey = (object, key) => Object.keys(object).find((k) => k.toLowerCase() === key.toLowerCase()), sanitizeErrorCode = (rawValue) => {
	let cleanValue = rawValue;
	return typeof cleanValue == "number" && (cleanValue = cleanValue.toString()), cleanValue.indexOf(",") >= 0 && (cleanValue = cleanValue.split(",")[0]), cleanValue.indexOf(":") >= 0 && (cleanValue = cleanValue.split(":")[0]), cleanValue.indexOf("#") >= 0 && (cleanValue = cleanValue.split("#")[1]), cleanValue;
}, loadRestJsonErrorCode = (output, data) => loadErrorCode(output, data, [
	"header",
	"code",
	"type"
]), loadErrorCode = ({ headers }, data, order) => {
	for (; order.length > 0;) switch (order.shift()) {
		case "header":
			let headerKey = findKey(headers ?? {}, "x-amzn-errortype");
			if (headerKey !== void 0) return sanitizeErrorCode(headers[headerKey]);
			break;
		case "code":
			let codeKey = findKey(data ?? {}, "code");
			if (codeKey && data[codeKey] !== void 0) return sanitizeErrorCode(data[codeKey]);
			break;
		case "type": if (data?.__type !== void 0) return sanitizeErrorCode(data.__type);
	}
};
var JsonShapeDeserializer2 = class extends SerdeContextConfig {
	settings;
	constructor(settings) {
		super(), this.settings = settings;
	}
	async read(schema, data) {
		let reviver = needsReviver(schema) ? jsonReviver : void 0, parsed;
		if (typeof data == "string") {
			if (data.length === 0) return {};
			parsed = JSON.parse(data, reviver);
		} else if (data instanceof Uint8Array && detectBufferParsing()) {
			if (data.byteLength === 0) return {};
			let buf = Buffer.isBuffer(data) ? data : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
			parsed = JSON.parse(buf, reviver);
		} else parsed = await parseJsonBody(data, this.serdeContext, schema);
		return this._read(schema, parsed);
	}
	readObject(schema, data) {
		return this._read(schema, data);
	}
	_read(schema, value) {
		let isObject = typeof value == "object" && !!value, ns = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ct.of(schema);
		if (isObject) {
			if (ns.isStructSchema()) return this._readStruct(ns, value);
			if (Array.isArray(value) && ns.isListSchema()) {
				let listMember = ns.getValueSchema();
				if (this.needsTransform(listMember)) for (let i = 0; i < value.length; ++i) value[i] = this._read(listMember, value[i]);
				return value;
			}
			if (ns.isMapSchema()) {
				let mapMember = ns.getValueSchema(), map = value;
				if (this.needsTransform(mapMember)) for (let k in map) (0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__.r)(map, k) && (k === "__proto__" && (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.H)(map), map[k] = this._read(mapMember, map[k]));
				return map;
			}
		}
		if (ns.isBlobSchema() && typeof value == "string") return (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.xt)(value);
		let mediaType = ns.getMergedTraits().mediaType;
		if (ns.isStringSchema() && typeof value == "string" && mediaType) return mediaType === "application/json" || mediaType.endsWith("+json") ? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__._t.from(value) : value;
		if (ns.isTimestampSchema() && value != null) switch ((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.N)(ns, this.settings)) {
			case 5: return (0,_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_3__.l)(value);
			case 6: return (0,_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_3__.u)(value);
			case 7: return (0,_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_3__.s)(value);
			default: return console.warn("Missing timestamp format, parsing value with Date constructor:", value), new Date(value);
		}
		if (ns.isBigIntegerSchema() && (typeof value == "number" || typeof value == "string")) return BigInt(value);
		if (ns.isBigDecimalSchema() && value != null) {
			if (value instanceof _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ht) return value;
			let untyped = value;
			return untyped.type === "bigDecimal" && "string" in untyped ? new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ht(untyped.string, untyped.type) : new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ht(String(value), "bigDecimal");
		}
		if (ns.isNumericSchema() && typeof value == "string") {
			switch (value) {
				case "Infinity": return Infinity;
				case "-Infinity": return -Infinity;
				case "NaN": return NaN;
			}
			return value;
		}
		if (ns.isDocumentSchema() && isObject) {
			if (Array.isArray(value)) for (let i = 0; i < value.length; ++i) {
				let v = value[i];
				v instanceof _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ht || (value[i] = this._read(ns, v));
			}
			else {
				let doc = value;
				for (let k in doc) {
					if (!(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__.r)(doc, k)) continue;
					k === "__proto__" && (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.H)(doc);
					let v = doc[k];
					v instanceof _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ht || (doc[k] = this._read(ns, v));
				}
			}
		}
		return value;
	}
	_readStruct(ns, record) {
		let union = ns.isUnionSchema(), out = {}, nameMap, hasType = typeof record.__type == "string", { jsonName } = this.settings;
		jsonName && hasType && (nameMap = {});
		let unionSerde;
		union && (unionSerde = new UnionSerde(record, out));
		for (let [memberName, memberSchema] of ns.structIterator()) {
			let fromKey = memberName;
			jsonName && (fromKey = memberSchema.getMergedTraits().jsonName ?? fromKey, hasType && (nameMap[fromKey] = memberName)), union && unionSerde.mark(fromKey), record[fromKey] != null && (out[memberName] = this._read(memberSchema, record[fromKey]));
		}
		if (union) unionSerde.writeUnknown();
		else if (hasType) for (let k in record) {
			if (!(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__.r)(record, k)) continue;
			let v = record[k], t = jsonName ? nameMap[k] ?? k : k;
			t in out || (out[t] = v);
		}
		return out;
	}
	needsTransform(ns) {
		return !!(ns.isBlobSchema() || ns.isTimestampSchema() || ns.isBigIntegerSchema() || ns.isBigDecimalSchema() || ns.isNumericSchema() || ns.isDocumentSchema() || ns.isStructSchema() || ns.isListSchema() || ns.isMapSchema() || ns.isStringSchema() && ns.getMergedTraits().mediaType);
	}
}, JsonBytesStringAdapter = class JsonBytesStringAdapter extends Uint8Array {
	string = null;
	static allocUnsafe(bytes) {
		if (typeof Buffer == "function") {
			let buffer = Buffer.allocUnsafe(bytes);
			return new JsonBytesStringAdapter(buffer.buffer, buffer.byteOffset, buffer.byteLength);
		}
		return new JsonBytesStringAdapter(bytes);
	}
	toString() {
		return this.s();
	}
	valueOf() {
		return this.s();
	}
	includes(searchString, position) {
		return typeof searchString == "string" ? this.s().includes(searchString, position) : Uint8Array.prototype.includes.call(this, searchString, position);
	}
	indexOf(searchString, position) {
		return typeof searchString == "string" ? this.s().indexOf(searchString, position) : Uint8Array.prototype.indexOf.call(this, searchString, position);
	}
	lastIndexOf(searchString, position) {
		if (typeof searchString == "string") return this.s().lastIndexOf(searchString, position);
		let fn = Uint8Array.prototype.lastIndexOf;
		return position === void 0 ? fn.call(this, searchString) : fn.call(this, searchString, position);
	}
	startsWith(searchString, position) {
		return this.s().startsWith(searchString, position);
	}
	endsWith(searchString, endPosition) {
		return this.s().endsWith(searchString, endPosition);
	}
	match(regexp) {
		return this.s().match(regexp);
	}
	replace(searchValue, replaceValue) {
		return this.s().replace(searchValue, replaceValue);
	}
	search(regexp) {
		return this.s().search(regexp);
	}
	split(separator, limit) {
		return this.s().split(separator, limit);
	}
	substring(start, end) {
		return this.s().substring(start, end);
	}
	trim() {
		return this.s().trim();
	}
	trimStart() {
		return this.s().trimStart();
	}
	trimEnd() {
		return this.s().trimEnd();
	}
	charAt(pos) {
		return this.s().charAt(pos);
	}
	charCodeAt(index) {
		return this.s().charCodeAt(index);
	}
	padStart(maxLength, fillString) {
		return this.s().padStart(maxLength, fillString);
	}
	padEnd(maxLength, fillString) {
		return this.s().padEnd(maxLength, fillString);
	}
	repeat(count) {
		return this.s().repeat(count);
	}
	toUpperCase() {
		return this.s().toUpperCase();
	}
	toLowerCase() {
		return this.s().toLowerCase();
	}
	s() {
		if (this.string == null) {
			let n = Date.now();
			n > warned + 6e4 && (console.warn("@aws-sdk/core/protocols - WARN - JsonCodec2: you have called a string method on a Uint8Array request body. It has been automatically converted to string. In a future version this will throw an error."), warned = n), this.string = (0,_main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_2__.n)(this);
		}
		return this.string;
	}
}, warned = 0;
const encoder = new TextEncoder(), TRUE = new Uint8Array([
	116,
	114,
	117,
	101
]), FALSE = new Uint8Array([
	102,
	97,
	108,
	115,
	101
]), NULL = new Uint8Array([
	110,
	117,
	108,
	108
]), ESCAPE_TABLE = Array(128).fill(null);
ESCAPE_TABLE[8] = "b", ESCAPE_TABLE[9] = "t", ESCAPE_TABLE[10] = "n", ESCAPE_TABLE[12] = "f", ESCAPE_TABLE[13] = "r", ESCAPE_TABLE[34] = "\"", ESCAPE_TABLE[92] = "\\";
for (let i = 0; i < 32; i++) ESCAPE_TABLE[i] === null && (ESCAPE_TABLE[i] = "u00" + i.toString(16).padStart(2, "0"));
const INITIAL_BUFFER_SIZE = 2048;
function alloc(size) {
	return JsonBytesStringAdapter.allocUnsafe(size);
}
var JsonShapeSerializer2 = class JsonShapeSerializer2 extends SerdeContextConfig {
	settings;
	json;
	i = 0;
	rootSchema;
	rawValue;
	passthrough = !1;
	constructor(settings) {
		super(), this.settings = settings, this.json = alloc(INITIAL_BUFFER_SIZE);
	}
	write(schema, value) {
		this.i = 0, this.rawValue = value, this.rootSchema = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ct.of(schema), this.passthrough = this.rootSchema.isBlobSchema() || this.rootSchema.isStringSchema(), this.passthrough || this.writeValue(this.rootSchema, value, void 0);
	}
	writeDiscriminatedDocument(schema, value) {
		this.i = 0, this.rootSchema = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ct.of(schema);
		let ns = this.rootSchema;
		if (ns.isStructSchema() && typeof value == "object" && value) {
			this.writeValue(ns, value, void 0);
			let prefix = `"__type":"${ns.getName(!0) ?? "Unknown"}",`, z = prefix.length;
			this.ensure(z), this.json.copyWithin(1 + z, 1, this.i), encoder.encodeInto(prefix, this.json.subarray(1)), this.i += z;
		} else this.writeValue(ns, value, void 0);
	}
	flush() {
		this.rootSchema = void 0;
		let finalPosition = this.i;
		this.i = 0;
		let raw = this.rawValue;
		if (this.rawValue = void 0, finalPosition === 0) return raw;
		let result = this.json.subarray(0, finalPosition);
		return this.json = alloc(INITIAL_BUFFER_SIZE), result;
	}
	ensure(byteCount) {
		let { i, json } = this;
		if (i + byteCount > json.length) {
			let newSize = json.length * 2;
			for (; newSize < i + byteCount;) newSize *= 2;
			let next = alloc(newSize);
			next.set(this.json), this.json = next;
		}
	}
	writeAscii(s) {
		let z = s.length;
		this.ensure(z);
		let { i, json } = this;
		for (let j = 0; j < z; ++j) json[i] = s.charCodeAt(j), i += 1;
		this.i = i;
	}
	writeAsciiQuoted(s) {
		let z = s.length;
		this.ensure(z + 4);
		let { json, i } = this;
		json[i++] = 34;
		for (let j = 0; j < z; ++j) json[i++] = s.charCodeAt(j);
		json[i++] = 34, this.i = i;
	}
	writeJsonString(s) {
		let z = s.length;
		this.ensure(z * 3 + 2), this.json[this.i++] = 34;
		for (let j = 0; j < z; ++j) {
			let c = s.charCodeAt(j);
			if (c > 34 && c < 92) this.json[this.i++] = c;
			else if (c < 128) {
				let esc = ESCAPE_TABLE[c];
				if (esc !== null) {
					this.ensure(esc.length + 1 + (z - j - 1) * 3 + 1), this.json[this.i++] = 92;
					for (let k = 0; k < esc.length; k++) this.json[this.i++] = esc.charCodeAt(k);
				} else this.json[this.i++] = c;
			} else if (c >= 55296 && c <= 56319) {
				let next = j + 1 < z ? s.charCodeAt(j + 1) : 0;
				if (next >= 56320 && next <= 57343) {
					this.ensure(4);
					let { written } = encoder.encodeInto(s.substring(j, j + 2), this.json.subarray(this.i));
					this.i += written, ++j;
				} else this.ensure(6 + (z - j - 1) * 3 + 1), this.writeUnicodeEscape(c);
			} else if (c >= 56320 && c <= 57343) this.ensure(6 + (z - j - 1) * 3 + 1), this.writeUnicodeEscape(c);
			else {
				let { i, json } = this;
				c < 2048 ? (json[i++] = 192 | c >> 6, json[i++] = 128 | c & 63) : (json[i++] = 224 | c >> 12, json[i++] = 128 | c >> 6 & 63, json[i++] = 128 | c & 63), this.i = i;
			}
		}
		this.json[this.i++] = 34;
	}
	writeUnicodeEscape(code) {
		let { json, i } = this;
		json[i++] = 92, json[i++] = 117;
		let hex = code.toString(16).padStart(4, "0");
		for (let j = 0; j < 4; ++j) json[i++] = hex.charCodeAt(j);
		this.i = i;
	}
	static B64 = (() => {
		let table = /* @__PURE__ */ new Uint8Array(64);
		for (let i = 0; i < 64; ++i) table[i] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".charCodeAt(i);
		return table;
	})();
	writeBase64(data) {
		let b64Len = Math.ceil(data.length / 3) * 4;
		this.ensure(b64Len + 2);
		let json = this.json, B64 = JsonShapeSerializer2.B64, i = this.i;
		json[i++] = 34;
		let len = data.length, remainder = len % 3, mainLen = len - remainder;
		for (let j = 0; j < mainLen; j += 3) {
			let a = data[j], b = data[j + 1], c = data[j + 2];
			json[i++] = B64[a >> 2], json[i++] = B64[(a & 3) << 4 | b >> 4], json[i++] = B64[(b & 15) << 2 | c >> 6], json[i++] = B64[c & 63];
		}
		if (remainder === 2) {
			let a = data[mainLen], b = data[mainLen + 1];
			json[i++] = B64[a >> 2], json[i++] = B64[(a & 3) << 4 | b >> 4], json[i++] = B64[(b & 15) << 2], json[i++] = 61;
		} else if (remainder === 1) {
			let a = data[mainLen];
			json[i++] = B64[a >> 2], json[i++] = B64[(a & 3) << 4], json[i++] = 61, json[i++] = 61;
		}
		json[i++] = 34, this.i = i;
	}
	writeValue(schema, value, container) {
		if (value == null) {
			if (container?.isStructSchema()) {
				if (value === void 0 && _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ct.of(schema).isIdempotencyToken()) {
					this.writeAsciiQuoted((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.V)());
					return;
				}
				return;
			}
			this.ensure(4), this.json.set(NULL, this.i), this.i += 4;
			return;
		}
		let ns = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ct.of(schema), isObject = typeof value == "object";
		if (ns.isStringSchema()) {
			let mediaType = ns.getMergedTraits().mediaType;
			if (mediaType && (mediaType === "application/json" || mediaType.endsWith("+json"))) {
				this.writeJsonString(_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__._t.from(value).toString());
				return;
			}
		}
		if (this.settings.bigNumberAsString && value != null && (ns.isBigIntegerSchema() || ns.isBigDecimalSchema())) {
			let asString = value instanceof _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ht ? value.string : String(value);
			this.writeAsciiQuoted(asString);
		} else if (isObject) {
			if (ns.isStructSchema()) {
				this.writeStruct(ns, value);
				return;
			}
			if (Array.isArray(value) && (ns.isListSchema() || ns.isDocumentSchema())) {
				this.writeList(ns, value, ns.isDocumentSchema());
				return;
			}
			if (ns.isMapSchema()) {
				this.writeMap(ns, value, !1);
				return;
			}
			if (value instanceof Uint8Array && (ns.isBlobSchema() || ns.isDocumentSchema())) {
				this.writeBase64(value);
				return;
			}
			if (value instanceof Date && (ns.isTimestampSchema() || ns.isDocumentSchema())) {
				this.writeTimestamp(ns, value);
				return;
			}
			if (value instanceof _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ht) {
				this.writeAscii(value.string);
				return;
			}
			if (ns.isDocumentSchema()) {
				Array.isArray(value) ? this.writeList(ns, value, !0) : this.writeMap(ns, value, !0);
				return;
			}
			let json = JSON.stringify(value);
			this.writeAscii(json);
		} else if (typeof value == "string") {
			if (ns.isBlobSchema()) {
				let b64 = (this.serdeContext?.base64Encoder ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.bt)(value);
				this.writeAsciiQuoted(b64);
				return;
			}
			this.writeJsonString(value);
		} else if (typeof value == "number") {
			if (Math.abs(value) === Infinity || Number.isNaN(value)) {
				this.writeAsciiQuoted(String(value));
				return;
			}
			let numStr = String(value);
			this.writeAscii(numStr);
		} else if (typeof value == "boolean") {
			this.ensure(5);
			let { i, json } = this;
			value ? (json.set(TRUE, i), i += 4) : (json.set(FALSE, i), i += 5), this.i = i;
		} else typeof value == "bigint" ? this.writeAscii(value.toString()) : this.writeAscii(String(value));
	}
	writeStruct(ns, value) {
		this.ensure(2), this.json[this.i++] = 123;
		let wroteAny = !1, hasType = typeof value.__type == "string", writtenKeys;
		hasType && (writtenKeys = /* @__PURE__ */ new Set());
		for (let [memberName, memberSchema] of ns.structIterator()) {
			let item = value[memberName];
			if (item == null && !memberSchema.isIdempotencyToken()) continue;
			wroteAny && (this.ensure(1), this.json[this.i++] = 44), wroteAny = !0;
			let targetKey = this.settings.jsonName ? memberSchema.getMergedTraits().jsonName ?? memberName : memberName;
			writtenKeys && (writtenKeys.add(memberName), writtenKeys.add(targetKey)), this.writeAsciiQuoted(targetKey), this.json[this.i++] = 58, this.writeValue(memberSchema, item, ns);
		}
		if (!wroteAny && ns.isUnionSchema()) {
			let { $unknown } = value;
			if (Array.isArray($unknown)) {
				let [k, v] = $unknown;
				this.writeAsciiQuoted(k), this.ensure(1), this.json[this.i++] = 58, this.writeValue(15, v, ns);
			}
		} else if (hasType) for (let k in value) {
			if (writtenKeys.has(k)) continue;
			writtenKeys.add(k);
			let v = value[k];
			wroteAny && (this.ensure(1), this.json[this.i++] = 44), wroteAny = !0, this.writeAsciiQuoted(k), this.ensure(1), this.json[this.i++] = 58, this.writeValue(15, v, void 0);
		}
		this.ensure(1), this.json[this.i++] = 125;
	}
	writeList(ns, value, isDocument) {
		let sparse = !!ns.getMergedTraits().sparse, valueSchema = ns.getValueSchema();
		if (!isDocument && (valueSchema.isStringSchema() || valueSchema.isNumericSchema() || valueSchema.isBooleanSchema())) {
			let hasSpecials = !1;
			for (let i = 0; i < value.length; ++i) {
				let v = value[i];
				if (Number.isNaN(v) || v === Infinity || v === -Infinity || v == null && !sparse) {
					hasSpecials = !0;
					break;
				}
			}
			let json;
			if (!hasSpecials) json = JSON.stringify(value);
			else {
				let out = [];
				for (let i = 0; i < value.length; ++i) {
					let v = value[i];
					(v != null || sparse) && (Number.isNaN(v) || v === Infinity || v === -Infinity ? out.push(String(v)) : out.push(v));
				}
				json = JSON.stringify(out);
			}
			this.ensure(json.length * 3), this.i += encoder.encodeInto(json, this.json.subarray(this.i)).written;
			return;
		}
		this.ensure(2), this.json[this.i++] = 91;
		let wroteFirstItem = !1;
		for (let i = 0; i < value.length; ++i) {
			let item = value[i];
			(isDocument ? item === void 0 : item == null && !sparse) || (wroteFirstItem && (this.ensure(1), this.json[this.i++] = 44), this.writeValue(valueSchema, item, void 0), wroteFirstItem = !0);
		}
		this.ensure(1), this.json[this.i++] = 93;
	}
	writeMap(ns, value, isDocument) {
		let sparse = !!ns.getMergedTraits().sparse, valueSchema = ns.getValueSchema();
		if (!isDocument && (valueSchema.isStringSchema() || valueSchema.isNumericSchema() || valueSchema.isBooleanSchema())) {
			let modifications;
			for (let k in value) {
				if (!(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__.r)(value, k)) continue;
				let v = value[k];
				Number.isNaN(v) || v === Infinity || v === -Infinity ? ((modifications ??= {})[k] = v, value[k] = String(v)) : v === null && !sparse && ((modifications ??= {})[k] = null, value[k] = void 0);
			}
			let json = JSON.stringify(value);
			modifications && Object.assign(value, modifications), this.ensure(json.length * 3), this.i += encoder.encodeInto(json, this.json.subarray(this.i)).written;
			return;
		}
		this.ensure(2), this.json[this.i++] = 123;
		let first = !0;
		for (let k in value) {
			if (!(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__.r)(value, k)) continue;
			let v = value[k];
			(isDocument ? v === void 0 : v == null && !sparse) || (first || (this.ensure(1), this.json[this.i++] = 44), first = !1, this.writeJsonString(k), this.ensure(1), this.json[this.i++] = 58, this.writeValue(valueSchema, v, void 0));
		}
		this.ensure(1), this.json[this.i++] = 125;
	}
	writeTimestamp(ns, value) {
		switch ((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.N)(ns, this.settings)) {
			case 5: {
				let iso = value.toISOString().replace(".000Z", "Z");
				this.writeAsciiQuoted(iso);
				return;
			}
			case 6:
				this.writeAsciiQuoted((0,_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_3__.o)(value));
				return;
			case 7: {
				let epochSecs = String(value.getTime() / 1e3);
				this.writeAscii(epochSecs);
				return;
			}
			default: {
				let epochSecs = String(value.getTime() / 1e3);
				this.writeAscii(epochSecs);
				return;
			}
		}
	}
}, JsonCodec2 = class extends SerdeContextConfig {
	settings;
	constructor(settings) {
		super(), this.settings = settings;
	}
	createSerializer() {
		let serializer = new JsonShapeSerializer2(this.settings);
		return serializer.setSerdeContext(this.serdeContext), serializer;
	}
	createDeserializer() {
		let deserializer = new JsonShapeDeserializer2(this.settings);
		return deserializer.setSerdeContext(this.serdeContext), deserializer;
	}
}, AwsRestJsonProtocol = class extends HttpBindingProtocol {
	serializer;
	deserializer;
	codec;
	mixin = new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.n();
	constructor({ defaultNamespace, errorTypeRegistries, jsonCodec }) {
		super({
			defaultNamespace,
			errorTypeRegistries
		});
		let settings = {
			timestampFormat: {
				useTrait: !0,
				default: 7
			},
			httpBindings: !0,
			jsonName: !0
		};
		this.codec = jsonCodec ?? new JsonCodec2(settings), this.serializer = new HttpInterceptingShapeSerializer(this.codec.createSerializer(), settings), this.deserializer = new HttpInterceptingShapeDeserializer(this.codec.createDeserializer(), settings);
	}
	getShapeId() {
		return "aws.protocols#restJson1";
	}
	getPayloadCodec() {
		return this.codec;
	}
	setSerdeContext(serdeContext) {
		this.codec.setSerdeContext(serdeContext), super.setSerdeContext(serdeContext);
	}
	async serializeRequest(operationSchema, input, context) {
		let request = await super.serializeRequest(operationSchema, input, context), inputSchema = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ct.of(operationSchema.input);
		if (!request.headers["content-type"]) {
			let contentType = this.mixin.resolveRestContentType(this.getDefaultContentType(), inputSchema);
			contentType && (request.headers["content-type"] = contentType);
		}
		return request.body == null && request.headers["content-type"] === this.getDefaultContentType() && (request.body = "{}"), request;
	}
	async deserializeResponse(operationSchema, context, response) {
		let output = await super.deserializeResponse(operationSchema, context, response), outputSchema = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ct.of(operationSchema.output);
		for (let [name, member] of outputSchema.structIterator()) member.getMemberTraits().httpPayload && !(name in output) && (output[name] = null);
		return output;
	}
	async handleError(operationSchema, context, response, dataObject, metadata) {
		let errorIdentifier = loadRestJsonErrorCode(response, dataObject) ?? "Unknown";
		this.mixin.compose(this.compositeErrorRegistry, errorIdentifier, this.options.defaultNamespace);
		let { errorSchema, errorMetadata } = await this.mixin.getErrorSchemaOrThrowBaseException(errorIdentifier, this.options.defaultNamespace, response, dataObject, metadata), ns = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ct.of(errorSchema), message = dataObject.message ?? dataObject.Message ?? "UnknownError", exception = new ((this.compositeErrorRegistry.getErrorCtor(errorSchema)) ?? Error)({});
		await this.deserializeHttpMessage(errorSchema, context, response, dataObject);
		let output = {}, errorDeserializer = this.codec.createDeserializer();
		for (let [name, member] of ns.structIterator()) {
			let target = member.getMergedTraits().jsonName ?? name;
			output[name] = errorDeserializer.readObject(member, dataObject[target]);
		}
		throw this.mixin.decorateServiceException(Object.assign(exception, errorMetadata, {
			$fault: ns.getMergedTraits().error,
			message
		}, output), dataObject);
	}
	getDefaultContentType() {
		return "application/json";
	}
};



}),

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



})

};
