import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_modules__ = ({

9896:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

}),

8611:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

}),

5692:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

}),

6698:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

}),

1421:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

}),

7598:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

}),

3024:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

}),

1455:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

}),

7067:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

}),

4708:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

}),

8995:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

}),

7030:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

}),

8161:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

}),

6760:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

}),

1708:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

}),

7075:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

}),

7975:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

}),

8522:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

}),

857:
((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

}),

2194:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  t: () => (AwsQueryProtocol)
});
/* harmony import */ var _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3710);
/* harmony import */ var _main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3104);
/* harmony import */ var _main_httpRequest_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8660);
/* harmony import */ var _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3554);
/* harmony import */ var _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7151);





const getValueFromTextNode = (obj) => {
	let textNodeName = "#text";
	for (let key in obj) (0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__.r)(obj, key) && (obj[key][textNodeName] === void 0 ? typeof obj[key] == "object" && obj[key] !== null && (obj[key] = getValueFromTextNode(obj[key])) : obj[key] = obj[key][textNodeName]);
	return obj;
};
var RpcProtocol = class extends _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.F {
	async serializeRequest(operationSchema, _input, context) {
		let serializer = this.serializer, query = {}, headers = {}, endpoint = await context.endpoint(), ns = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ct.of(operationSchema?.input), schema = ns.getSchema(), payload, input = _input && typeof _input == "object" ? _input : {}, request = new _main_httpRequest_js__WEBPACK_IMPORTED_MODULE_4__.t({
			protocol: "",
			hostname: "",
			port: void 0,
			path: "/",
			fragment: void 0,
			query,
			headers,
			body: void 0
		});
		if (endpoint && (this.updateServiceEndpoint(request, endpoint), this.setHostPrefix(request, operationSchema, input)), input) {
			let eventStreamMember = ns.getEventStreamMember();
			if (eventStreamMember) {
				if (input[eventStreamMember]) {
					let initialRequest = {};
					for (let [memberName] of ns.structIterator()) memberName !== eventStreamMember && input[memberName] != null && (initialRequest[memberName] = input[memberName]);
					payload = await this.serializeEventStream({
						eventStream: input[eventStreamMember],
						requestSchema: ns,
						initialRequest
					});
				}
			} else serializer.write(schema, input), payload = serializer.flush();
		}
		return request.headers = Object.assign(request.headers, headers), request.query = query, request.body = payload, request.method = "POST", request;
	}
	async deserializeResponse(operationSchema, context, response) {
		let deserializer = this.deserializer, ns = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ct.of(operationSchema.output), dataObject = {};
		if (this.isErrorResponse(response.statusCode)) {
			let bytes = await (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.B)(response.body, context);
			throw bytes.byteLength > 0 && Object.assign(dataObject, await deserializer.read(15, bytes)), await this.handleError(operationSchema, context, response, dataObject, this.deserializeMetadata(response)), Error("@smithy/core/protocols - RPC Protocol error handler failed to throw.");
		}
		for (let header in response.headers) {
			if (!(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__.r)(response.headers, header)) continue;
			let value = response.headers[header];
			delete response.headers[header], response.headers[header.toLowerCase()] = value;
		}
		let eventStreamMember = ns.getEventStreamMember();
		if (eventStreamMember) dataObject[eventStreamMember] = await this.deserializeEventStream({
			response,
			responseSchema: ns,
			initialResponseContainer: dataObject
		});
		else {
			let bytes = await (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.B)(response.body, context);
			bytes.byteLength > 0 && Object.assign(dataObject, await deserializer.read(ns, bytes));
		}
		return dataObject.$metadata = this.deserializeMetadata(response), dataObject;
	}
	isErrorResponse(statusCode) {
		return statusCode >= 300;
	}
};
function writeKey$1(obj) {
	Object.defineProperty(obj, "__proto__", {
		value: void 0,
		writable: !0,
		enumerable: !0,
		configurable: !0
	});
}
function parseXML(xml) {
	return new AwsXmlParser(xml).parse();
}
var AwsXmlParser = class AwsXmlParser {
	x;
	i = 0;
	z;
	constructor(x) {
		this.x = x, this.x = x.replace(/\r\n?/g, "\n"), this.z = this.x.length;
	}
	parse() {
		let p = this, { z } = p;
		for (; p.i < z && (p.trim(), !(p.i >= z));) if (p.isNext("<?")) p.readTo("?>"), p.trim();
		else if (p.isNext("<!--")) p.readTo("-->"), p.trim();
		else if (p.isNext("<!DOCTYPE", !1)) p.skipDoctype(), p.trim();
		else if (p.x[p.i] === "<") {
			let root = p.parseTag();
			return { [root.tag]: root.value };
		} else throw Error("@aws-sdk XML parse error: unexpected content.");
		throw Error("@aws-sdk XML parse error: no root element.");
	}
	isNext(s, caseSensitive = !0) {
		let p = this;
		return caseSensitive ? p.x.startsWith(s, p.i) : p.x.toLowerCase().startsWith(s.toLowerCase(), p.i);
	}
	readTo(stop) {
		let p = this, _i = p.x.indexOf(stop, p.i);
		if (_i === -1) throw Error(`@aws-sdk XML parse error: expected "${stop}" not found.`);
		let result = p.x.slice(p.i, _i);
		return p.i = _i + stop.length, result;
	}
	trim() {
		let p = this;
		for (; p.i < p.z && " 	\r\n".includes(p.x[p.i]);) ++p.i;
	}
	readAttrValue() {
		let p = this, quote = p.x[p.i];
		++p.i;
		let value = "";
		for (; p.i < p.z && p.x[p.i] !== quote;) value += p.x[p.i++];
		return ++p.i, p.decodeEntities(value);
	}
	parseTag() {
		let p = this;
		++p.i;
		let tag = "";
		for (; p.i < p.z && !" 	\r\n>/".includes(p.x[p.i]);) tag += p.x[p.i++];
		let hasAttrs = !1, attrs = {};
		for (; p.i < p.z && (p.trim(), !">/".includes(p.x[p.i]));) {
			let name = "";
			for (; p.i < p.z && !"= 	\r\n>/?".includes(p.x[p.i]);) name += p.x[p.i++];
			if (p.trim(), p.x[p.i] !== "=") break;
			++p.i, p.trim(), name === "__proto__" && writeKey$1(attrs), attrs[name] = p.readAttrValue(), hasAttrs = !0;
		}
		if (p.i >= p.z) throw Error("@aws-sdk XML parse error: unexpected end of input.");
		if (p.x[p.i] === "/") {
			if (++p.i, p.i >= p.z || p.x[p.i] !== ">") throw Error("@aws-sdk XML parse error: expected > at the end of self-closing tag.");
			return ++p.i, {
				tag,
				value: hasAttrs ? attrs : ""
			};
		}
		if (p.x[p.i] !== ">") throw Error("@aws-sdk XML parse error: expected > at the end of opening tag.");
		++p.i;
		let textParts = [], childTags = [], hasElementChild = !1;
		for (; p.i < p.z && !p.isNext("</");) if (p.x[p.i] === "<") p.isNext("<!--") ? p.readTo("-->") : p.isNext("<![CDATA[") ? (p.i += 9, textParts.push(p.readTo("]]>"))) : p.isNext("<?") ? p.readTo("?>") : (hasElementChild = !0, childTags.push(p.parseTag()));
		else {
			let text = "";
			for (; p.i < p.z && p.x[p.i] !== "<";) text += p.x[p.i++];
			textParts.push(p.decodeEntities(text));
		}
		if (!p.isNext("</")) throw Error(`@aws-sdk XML parse error: missing closing tag </${tag}>.`);
		p.i += 2;
		let closeTag = p.readTo(">").trim();
		if (closeTag !== tag) throw Error(`@aws-sdk XML parse error: mismatched tags <${tag}> and </${closeTag}>.`);
		if (!hasAttrs && textParts.length === 0 && !hasElementChild) return {
			tag,
			value: ""
		};
		if (!hasAttrs && !hasElementChild) {
			let text = textParts.length === 1 ? textParts[0] : textParts.join("");
			return text.trim() === "" && text.includes("\n") ? {
				tag,
				value: ""
			} : {
				tag,
				value: text
			};
		}
		let obj = {};
		for (let text of textParts) text.trim() === "" && text.includes("\n") || (obj["#text"] = "#text" in obj ? obj["#text"] + text : text);
		for (let child of childTags) child.tag === "__proto__" && writeKey$1(obj), child.tag in obj ? Array.isArray(obj[child.tag]) ? obj[child.tag].push(child.value) : obj[child.tag] = [obj[child.tag], child.value] : obj[child.tag] = child.value;
		for (let [k, v] of Object.entries(attrs)) k === "__proto__" && writeKey$1(obj), obj[k] = v;
		return {
			tag,
			value: obj
		};
	}
	static ENTITIES = {
		amp: "&",
		lt: "<",
		gt: ">",
		quot: "\"",
		apos: "'"
	};
	skipDoctype() {
		let p = this;
		p.i += 9;
		let depth = 0;
		for (; p.i < p.z;) {
			let c = p.x[p.i];
			if (c === "[") ++depth;
			else if (c === "]") --depth;
			else if (c === ">" && depth === 0) {
				++p.i;
				return;
			}
			++p.i;
		}
		throw Error("@aws-sdk XML parse error: unclosed DOCTYPE.");
	}
	decodeEntities(s) {
		return s.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z0-9]{0,30}));/g, (_, hex, dec, named) => hex ? String.fromCharCode(parseInt(hex, 16)) : dec ? String.fromCharCode(parseInt(dec, 10)) : AwsXmlParser.ENTITIES[named] ?? "");
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
function writeKey(obj) {
	Object.defineProperty(obj, "__proto__", {
		value: void 0,
		writable: !0,
		enumerable: !0,
		configurable: !0
	});
}
var XmlShapeDeserializer = class extends SerdeContextConfig {
	settings;
	stringDeserializer;
	constructor(settings) {
		super(), this.settings = settings, this.stringDeserializer = new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.P(settings);
	}
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext, this.stringDeserializer.setSerdeContext(serdeContext);
	}
	read(schema, bytes, key) {
		let ns = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ct.of(schema), memberSchemas = ns.getMemberSchemas();
		if (ns.isStructSchema() && ns.isMemberSchema() && Object.values(memberSchemas).find((memberNs) => !!memberNs.getMemberTraits().eventPayload)) {
			let output = {}, memberName = Object.keys(memberSchemas)[0];
			return output[memberName] = memberSchemas[memberName].isBlobSchema() ? bytes : this.read(memberSchemas[memberName], bytes), output;
		}
		let xmlString = (this.serdeContext?.utf8Encoder ?? _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_2__.n)(bytes), parsedObject = this.parseXml(xmlString);
		return this.readSchema(schema, key ? parsedObject[key] : parsedObject);
	}
	readSchema(_schema, value) {
		let ns = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ct.of(_schema);
		if (ns.isUnitSchema()) return;
		let traits = ns.getMergedTraits();
		if (ns.isListSchema() && !Array.isArray(value)) return this.readSchema(ns, [value]);
		if (value == null) return value;
		if (typeof value == "object") {
			let flat = !!traits.xmlFlattened;
			if (ns.isListSchema()) {
				let listValue = ns.getValueSchema(), buffer = [], sourceKey = listValue.getMergedTraits().xmlName ?? "member", source = flat ? value : (value[0] ?? value)[sourceKey];
				if (source == null) return buffer;
				let sourceArray = Array.isArray(source) ? source : [source];
				for (let v of sourceArray) buffer.push(this.readSchema(listValue, v));
				return buffer;
			}
			let buffer = {};
			if (ns.isMapSchema()) {
				let keyNs = ns.getKeySchema(), memberNs = ns.getValueSchema(), entries;
				entries = flat ? Array.isArray(value) ? value : [value] : Array.isArray(value.entry) ? value.entry : [value.entry];
				let keyProperty = keyNs.getMergedTraits().xmlName ?? "key", valueProperty = memberNs.getMergedTraits().xmlName ?? "value";
				for (let entry of entries) {
					let key = entry[keyProperty], value = entry[valueProperty];
					key === "__proto__" && writeKey(buffer), buffer[key] = this.readSchema(memberNs, value);
				}
				return buffer;
			}
			if (ns.isStructSchema()) {
				let union = ns.isUnionSchema(), unionSerde;
				union && (unionSerde = new UnionSerde(value, buffer));
				for (let [memberName, memberSchema] of ns.structIterator()) {
					let memberTraits = memberSchema.getMergedTraits(), xmlObjectKey = memberTraits.httpPayload ? memberTraits.xmlName ?? memberSchema.getName() : memberSchema.getMemberTraits().xmlName ?? memberName;
					union && unionSerde.mark(xmlObjectKey), value[xmlObjectKey] != null && (buffer[memberName] = this.readSchema(memberSchema, value[xmlObjectKey]));
				}
				return union && unionSerde.writeUnknown(), buffer;
			}
			if (ns.isDocumentSchema()) return value;
			throw Error(`@aws-sdk/core/protocols - xml deserializer unhandled schema type for ${ns.getName(!0)}`);
		}
		return ns.isListSchema() ? [] : ns.isMapSchema() || ns.isStructSchema() ? {} : this.stringDeserializer.read(ns, value);
	}
	parseXml(xml) {
		if (xml.length) {
			let parsedObj;
			try {
				parsedObj = parseXML(xml);
			} catch (e) {
				throw e && typeof e == "object" && Object.defineProperty(e, "$responseBodyText", { value: xml }), e;
			}
			let textNodeName = "#text", key = Object.keys(parsedObj)[0], parsedObjToReturn = parsedObj[key];
			return parsedObjToReturn[textNodeName] && (parsedObjToReturn[key] = parsedObjToReturn[textNodeName], delete parsedObjToReturn[textNodeName]), getValueFromTextNode(parsedObjToReturn);
		}
		return {};
	}
}, QueryShapeSerializer = class extends SerdeContextConfig {
	settings;
	buffer;
	constructor(settings) {
		super(), this.settings = settings;
	}
	write(schema, value, prefix = "") {
		this.buffer === void 0 && (this.buffer = "");
		let ns = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ct.of(schema);
		if (prefix && !prefix.endsWith(".") && (prefix += "."), ns.isBlobSchema()) (typeof value == "string" || value instanceof Uint8Array) && (this.writeKey(prefix), this.writeValue((this.serdeContext?.base64Encoder ?? _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.bt)(value)));
		else if (ns.isBooleanSchema() || ns.isNumericSchema() || ns.isStringSchema()) value == null ? ns.isIdempotencyToken() && (this.writeKey(prefix), this.writeValue((0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.V)())) : (this.writeKey(prefix), this.writeValue(String(value)));
		else if (ns.isBigIntegerSchema()) value != null && (this.writeKey(prefix), this.writeValue(String(value)));
		else if (ns.isBigDecimalSchema()) value != null && (this.writeKey(prefix), this.writeValue(value instanceof _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ht ? value.string : String(value)));
		else if (ns.isTimestampSchema()) {
			if (value instanceof Date) switch (this.writeKey(prefix), (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.N)(ns, this.settings)) {
				case 5:
					this.writeValue(value.toISOString().replace(".000Z", "Z"));
					break;
				case 6:
					this.writeValue((0,_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_3__.o)(value));
					break;
				case 7: this.writeValue(String(value.getTime() / 1e3));
			}
		} else if (ns.isDocumentSchema()) Array.isArray(value) ? this.write(79, value, prefix) : value instanceof Date ? this.write(4, value, prefix) : value instanceof Uint8Array ? this.write(21, value, prefix) : value && typeof value == "object" ? this.write(143, value, prefix) : (this.writeKey(prefix), this.writeValue(String(value)));
		else if (ns.isListSchema()) {
			if (Array.isArray(value)) {
				if (value.length === 0) this.settings.serializeEmptyLists && (this.writeKey(prefix), this.writeValue(""));
				else {
					let member = ns.getValueSchema(), flat = this.settings.flattenLists || ns.getMergedTraits().xmlFlattened, i = 1;
					for (let item of value) {
						if (item == null) continue;
						let traits = member.getMergedTraits(), suffix = this.getKey("member", traits.xmlName, traits.ec2QueryName), key = flat ? `${prefix}${i}` : `${prefix}${suffix}.${i}`;
						this.write(member, item, key), ++i;
					}
				}
			}
		} else if (ns.isMapSchema()) {
			if (value && typeof value == "object") {
				let keySchema = ns.getKeySchema(), memberSchema = ns.getValueSchema(), flat = ns.getMergedTraits().xmlFlattened, i = 1;
				for (let k in value) {
					let v = value[k];
					if (v == null) continue;
					let keyTraits = keySchema.getMergedTraits(), keySuffix = this.getKey("key", keyTraits.xmlName, keyTraits.ec2QueryName), key = flat ? `${prefix}${i}.${keySuffix}` : `${prefix}entry.${i}.${keySuffix}`, valTraits = memberSchema.getMergedTraits(), valueSuffix = this.getKey("value", valTraits.xmlName, valTraits.ec2QueryName), valueKey = flat ? `${prefix}${i}.${valueSuffix}` : `${prefix}entry.${i}.${valueSuffix}`;
					this.write(keySchema, k, key), this.write(memberSchema, v, valueKey), ++i;
				}
			}
		} else if (ns.isStructSchema()) {
			if (value && typeof value == "object") {
				let didWriteMember = !1;
				for (let [memberName, member] of ns.structIterator()) {
					if (value[memberName] == null && !member.isIdempotencyToken()) continue;
					let traits = member.getMergedTraits(), suffix = this.getKey(memberName, traits.xmlName, traits.ec2QueryName, "struct"), key = `${prefix}${suffix}`;
					this.write(member, value[memberName], key), didWriteMember = !0;
				}
				if (!didWriteMember && ns.isUnionSchema()) {
					let { $unknown } = value;
					if (Array.isArray($unknown)) {
						let [k, v] = $unknown, key = `${prefix}${k}`;
						this.write(15, v, key);
					}
				}
			}
		} else if (!ns.isUnitSchema()) throw Error(`@aws-sdk/core/protocols - QuerySerializer unrecognized schema type ${ns.getName(!0)}`);
	}
	flush() {
		if (this.buffer === void 0) throw Error("@aws-sdk/core/protocols - QuerySerializer cannot flush with nothing written to buffer.");
		let str = this.buffer;
		return delete this.buffer, str;
	}
	getKey(memberName, xmlName, ec2QueryName, keySource) {
		let { ec2, capitalizeKeys } = this.settings;
		if (ec2 && ec2QueryName) return ec2QueryName;
		let key = xmlName ?? memberName;
		return capitalizeKeys && keySource === "struct" ? key[0].toUpperCase() + key.slice(1) : key;
	}
	writeKey(key) {
		key.endsWith(".") && (key = key.slice(0, key.length - 1)), this.buffer += `&${(0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.z)(key)}=`;
	}
	writeValue(value) {
		this.buffer += (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.z)(value);
	}
}, AwsQueryProtocol = class extends RpcProtocol {
	options;
	serializer;
	deserializer;
	mixin = new _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.n();
	constructor(options) {
		super({
			defaultNamespace: options.defaultNamespace,
			errorTypeRegistries: options.errorTypeRegistries
		}), this.options = options;
		let settings = {
			timestampFormat: {
				useTrait: !0,
				default: 5
			},
			httpBindings: !1,
			xmlNamespace: options.xmlNamespace,
			serviceNamespace: options.defaultNamespace,
			serializeEmptyLists: !0
		};
		this.serializer = new QueryShapeSerializer(settings), this.deserializer = new XmlShapeDeserializer(settings);
	}
	getShapeId() {
		return "aws.protocols#awsQuery";
	}
	setSerdeContext(serdeContext) {
		this.serializer.setSerdeContext(serdeContext), this.deserializer.setSerdeContext(serdeContext);
	}
	getPayloadCodec() {
		throw Error("AWSQuery protocol has no payload codec.");
	}
	async serializeRequest(operationSchema, input, context) {
		let request = await super.serializeRequest(operationSchema, input, context);
		return request.path.endsWith("/") || (request.path += "/"), request.headers["content-type"] = "application/x-www-form-urlencoded", (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ut)(operationSchema.input) !== "unit" && request.body || (request.body = ""), request.body = `Action=${operationSchema.name.split("#")[1] ?? operationSchema.name}&Version=${this.options.version}` + request.body, request.body.endsWith("&") && (request.body = request.body.slice(-1)), request;
	}
	async deserializeResponse(operationSchema, context, response) {
		let deserializer = this.deserializer, ns = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ct.of(operationSchema.output), dataObject = {};
		if (response.statusCode >= 300) {
			let bytes = await (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.B)(response.body, context);
			bytes.byteLength > 0 && Object.assign(dataObject, await deserializer.read(15, bytes)), await this.handleError(operationSchema, context, response, dataObject, this.deserializeMetadata(response));
		}
		for (let header in response.headers) {
			let value = response.headers[header];
			delete response.headers[header], response.headers[header.toLowerCase()] = value;
		}
		let shortName = operationSchema.name.split("#")[1] ?? operationSchema.name, awsQueryResultKey = ns.isStructSchema() && this.useNestedResult() ? shortName + "Result" : void 0, bytes = await (0,_main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.B)(response.body, context);
		return bytes.byteLength > 0 && Object.assign(dataObject, await deserializer.read(ns, bytes, awsQueryResultKey)), dataObject.$metadata = this.deserializeMetadata(response), dataObject;
	}
	useNestedResult() {
		return !0;
	}
	async handleError(operationSchema, context, response, dataObject, metadata) {
		let errorIdentifier = this.loadQueryErrorCode(response, dataObject) ?? "Unknown";
		this.mixin.compose(this.compositeErrorRegistry, errorIdentifier, this.options.defaultNamespace);
		let errorData = this.loadQueryError(dataObject) ?? {}, message = this.loadQueryErrorMessage(dataObject);
		errorData.message = message, errorData.Error = {
			Type: errorData.Type,
			Code: errorData.Code,
			Message: message
		};
		let { errorSchema, errorMetadata } = await this.mixin.getErrorSchemaOrThrowBaseException(errorIdentifier, this.options.defaultNamespace, response, errorData, metadata, this.mixin.findQueryCompatibleError), ns = _main_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ct.of(errorSchema), exception = new ((this.compositeErrorRegistry.getErrorCtor(errorSchema)) ?? Error)({}), output = {
			Type: errorData.Error.Type,
			Code: errorData.Error.Code,
			Error: errorData.Error
		};
		for (let [name, member] of ns.structIterator()) {
			let target = member.getMergedTraits().xmlName ?? name, value = errorData[target] ?? dataObject[target];
			output[name] = this.deserializer.readSchema(member, value);
		}
		throw this.mixin.decorateServiceException(Object.assign(exception, errorMetadata, {
			$fault: ns.getMergedTraits().error,
			message
		}, output), dataObject);
	}
	loadQueryErrorCode(output, data) {
		let code = (data.Errors?.[0]?.Error ?? data.Errors?.Error ?? data.Error)?.Code;
		if (code !== void 0) return code;
		if (output.statusCode == 404) return "NotFound";
	}
	loadQueryError(data) {
		return data.Errors?.[0]?.Error ?? data.Errors?.Error ?? data.Error;
	}
	loadQueryErrorMessage(data) {
		let errorData = this.loadQueryError(data);
		return errorData?.message ?? errorData?.Message ?? data.message ?? data.Message ?? "Unknown";
	}
	getDefaultContentType() {
		return "application/x-www-form-urlencoded";
	}
};



}),

6718:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  n: () => (ProviderError),
  t: () => (CredentialsProviderError)
});
var ProviderError = class ProviderError extends Error {
	name = "ProviderError";
	tryNextLink;
	constructor(message, options = !0) {
		let logger, tryNextLink = !0;
		typeof options == "boolean" ? (logger = void 0, tryNextLink = options) : typeof options == "object" && options && (logger = options.logger, tryNextLink = options.tryNextLink ?? !0), super(message), this.tryNextLink = tryNextLink, Object.setPrototypeOf(this, ProviderError.prototype), logger?.debug?.(`@smithy/property-provider ${tryNextLink ? "->" : "(!)"} ${message}`);
	}
	static from(error, options = !0) {
		return Object.assign(new this(error.message, options), error);
	}
}, CredentialsProviderError = class CredentialsProviderError extends ProviderError {
	name = "CredentialsProviderError";
	constructor(message, options = !0) {
		super(message, options), Object.setPrototypeOf(this, CredentialsProviderError.prototype);
	}
};



}),

3710:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  $: () => (NODE_REGION_CONFIG_OPTIONS),
  A: () => (getContentLengthPlugin),
  B: () => (collectBody),
  C: () => (normalizeProvider),
  Ct: () => (emitWarningIfUnsupportedVersion$1),
  D: () => (getLoggerPlugin),
  E: () => (getRecursionDetectionPlugin),
  F: () => (HttpProtocol),
  G: () => (decideEndpoint),
  H: () => (writeKey),
  I: () => (SerdeContext),
  J: () => (BinaryDecisionDiagram),
  K: () => (customEndpointFunctions),
  L: () => (HttpBindingNormalizedSchema),
  M: () => (resolveHttpHandlerRuntimeConfig),
  N: () => (determineTimestampFormat),
  O: () => (getHostHeaderPlugin),
  P: () => (FromStringShapeDeserializer),
  Q: () => (NODE_REGION_CONFIG_FILE_OPTIONS),
  R: () => (getHttpOperationBindings),
  S: () => (DefaultIdentityProviderConfig),
  St: () => (getDefaultSocketTimeout),
  T: () => (getHttpAuthSchemeEndpointRuleSetPlugin),
  U: () => (getEndpointPlugin),
  V: () => (generateIdempotencyToken),
  W: () => (resolveEndpointConfig),
  X: () => (resolveDefaultsModeConfig),
  Y: () => (resolveParams),
  Z: () => (resolveRegionConfig),
  _: () => (NODE_RETRY_MODE_CONFIG_OPTIONS),
  _t: () => (LazyJsonString),
  a: () => (NODE_AUTH_SCHEME_PREFERENCE_OPTIONS),
  at: () => (loadConfigsForDefaultMode),
  b: () => (isThrottlingError),
  bt: () => (toBase64),
  c: () => (getSkewCorrectedDate),
  ct: () => (NormalizedSchema),
  d: () => (awsEndpointFunctions),
  dt: () => (Client),
  et: () => (makeBuilder),
  f: () => (NODE_APP_ID_CONFIG_OPTIONS),
  ft: () => (NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS),
  g: () => (NODE_MAX_ATTEMPT_CONFIG_OPTIONS),
  gt: () => (splitHeader),
  h: () => (getRetryPlugin),
  ht: () => (NumericValue),
  i: () => (SignatureV4),
  it: () => (emitWarningIfUnsupportedVersion),
  j: () => (getHttpHandlerExtensionConfiguration),
  k: () => (resolveHostHeaderConfig),
  l: () => (getAwsRegionExtensionConfiguration),
  lt: () => (getSchemaSerdePlugin),
  m: () => (getUserAgentPlugin),
  mt: () => (calculateBodyLength),
  n: () => (ProtocolLib),
  nt: () => (getDefaultExtensionConfiguration),
  o: () => (AwsSdkSigV4Signer),
  ot: () => (ServiceException),
  p: () => (createDefaultUserAgentProvider),
  pt: () => (NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS),
  q: () => (EndpointCache),
  r: () => (resolveAwsSdkSigV4Config),
  rt: () => (resolveDefaultRuntimeConfig),
  s: () => (validateSigningProperties),
  t: () => (Sha256Node),
  tt: () => (NoOpLogger),
  u: () => (resolveAwsRegionExtensionConfiguration),
  ut: () => (deref),
  v: () => (resolveRetryConfig),
  vt: () => (normalizeProvider$1),
  w: () => (getHttpSigningPlugin),
  x: () => (resolveUserAgentConfig),
  xt: () => (fromBase64),
  y: () => (DEFAULT_RETRY_MODE),
  yt: () => (getSmithyContext),
  z: () => (extendedEncodeURIComponent)
});
/* unused harmony export st */
/* harmony import */ var _main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(600);
/* harmony import */ var _main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3104);
/* harmony import */ var _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3554);
/* harmony import */ var _main_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(8660);
/* harmony import */ var _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7151);
/* harmony import */ var _main_configLoader_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4140);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8161);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(7075);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(1708);











const state = { warningEmitted: !1 }, emitWarningIfUnsupportedVersion$1 = (version) => {
	if (version && !state.warningEmitted) {
		if (process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED === "true") {
			state.warningEmitted = !0;
			return;
		}
		parseInt(version.substring(1, version.indexOf("."))) < 22 && (state.warningEmitted = !0, process.emitWarning(`NodeVersionSupportWarning: The AWS SDK for JavaScript (v3)
versions published after the first week of January 2027
will require node >=22. You are running node ${version}.

To continue receiving updates to AWS services, bug fixes,
and security updates please upgrade to node >=22.

More information can be found at: https://a.co/c895JFp`));
	}
};
function setFeature$1(context, feature, value) {
	context.__aws_sdk_context ? context.__aws_sdk_context.features || (context.__aws_sdk_context.features = {}) : context.__aws_sdk_context = { features: {} }, context.__aws_sdk_context.features[feature] = value;
}
const isDefaultSocketTimeoutEnabled = () => typeof process == "object" && process?.env?.AWS_ENABLE_DEFAULT_SOCKET_TIMEOUT_2026 === "true", getDefaultSocketTimeout = (requestHandler, timeoutMs) => {
	if (isDefaultSocketTimeoutEnabled() && typeof requestHandler?.handle != "function") return timeoutMs;
}, BASE64_REGEX = /^[A-Za-z0-9+/]*={0,2}$/, fromBase64 = (input) => {
	if (input.length * 3 % 4 != 0) throw TypeError("Incorrect padding on base64 string.");
	if (!BASE64_REGEX.exec(input)) throw TypeError("Invalid base64 string.");
	let buffer = (0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.a)(input, "base64");
	return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}, toBase64 = (_input) => {
	let input;
	if (input = typeof _input == "string" ? (0,_main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.r)(_input) : _input, typeof input != "object" || typeof input.byteOffset != "number" || typeof input.byteLength != "number") throw Error("@smithy/util-base64: toBase64 encoder function only accepts string | Uint8Array.");
	return (0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.i)(input.buffer, input.byteOffset, input.byteLength).toString("base64");
};
function bindUint8ArrayBlobAdapter(toUtf8, fromUtf8, toBase64, fromBase64) {
	return class Uint8ArrayBlobAdapter extends Uint8Array {
		static fromString(source, encoding = "utf-8") {
			if (typeof source == "string") return encoding === "base64" ? Uint8ArrayBlobAdapter.mutate(fromBase64(source)) : Uint8ArrayBlobAdapter.mutate(fromUtf8(source));
			throw Error(`Unsupported conversion from ${typeof source} to Uint8ArrayBlobAdapter.`);
		}
		static mutate(source) {
			return Object.setPrototypeOf(source, Uint8ArrayBlobAdapter.prototype), source;
		}
		transformToString(encoding = "utf-8") {
			return encoding === "base64" ? toBase64(this) : toUtf8(this);
		}
	};
}
const decimalToHex = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
function bindV4(getRandomValues) {
	return typeof crypto < "u" && typeof crypto.randomUUID == "function" ? () => crypto.randomUUID() : () => {
		let rnds = /* @__PURE__ */ new Uint8Array(16);
		return getRandomValues(rnds), rnds[6] = rnds[6] & 15 | 64, rnds[8] = rnds[8] & 63 | 128, decimalToHex[rnds[0]] + decimalToHex[rnds[1]] + decimalToHex[rnds[2]] + decimalToHex[rnds[3]] + "-" + decimalToHex[rnds[4]] + decimalToHex[rnds[5]] + "-" + decimalToHex[rnds[6]] + decimalToHex[rnds[7]] + "-" + decimalToHex[rnds[8]] + decimalToHex[rnds[9]] + "-" + decimalToHex[rnds[10]] + decimalToHex[rnds[11]] + decimalToHex[rnds[12]] + decimalToHex[rnds[13]] + decimalToHex[rnds[14]] + decimalToHex[rnds[15]];
	};
}
var EndpointURLScheme;
(function(EndpointURLScheme) {
	EndpointURLScheme.HTTP = "http", EndpointURLScheme.HTTPS = "https";
})(EndpointURLScheme ||= {});
var AlgorithmId;
(function(AlgorithmId) {
	AlgorithmId.MD5 = "md5", AlgorithmId.CRC32 = "crc32", AlgorithmId.CRC32C = "crc32c", AlgorithmId.SHA1 = "sha1", AlgorithmId.SHA256 = "sha256";
})(AlgorithmId ||= {});
const SMITHY_CONTEXT_KEY = "__smithy_context", getSmithyContext = (context) => context.__smithy_context ||= {}, VALID_HOST_LABEL_REGEX = /* @__PURE__ */ RegExp("^(?!.*-$)(?!-)[a-zA-Z0-9-]{1,63}$"), isValidHostLabel = (value, allowSubDomains = !1) => {
	if (!allowSubDomains) return VALID_HOST_LABEL_REGEX.test(value);
	let labels = value.split(".");
	for (let label of labels) if (!isValidHostLabel(label)) return !1;
	return !0;
};
function isValidHostname(hostname) {
	return /^[a-z0-9][a-z0-9.-]*[a-z0-9]$/.test(hostname);
}
const normalizeProvider$1 = (input) => {
	if (typeof input == "function") return input;
	let promisified = Promise.resolve(input);
	return () => promisified;
}, toEndpointV1 = (endpoint) => {
	if (typeof endpoint == "object") {
		if ("url" in endpoint) {
			let v1Endpoint = (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_3__.i)(endpoint.url);
			if (endpoint.headers) {
				v1Endpoint.headers = {};
				for (let name in endpoint.headers) (0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(endpoint.headers, name) && (v1Endpoint.headers[name.toLowerCase()] = endpoint.headers[name].join(", "));
			}
			return v1Endpoint;
		}
		return endpoint;
	}
	return (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_3__.i)(endpoint);
}, LazyJsonString = function(val) {
	return Object.assign(new String(val), {
		deserializeJSON() {
			return JSON.parse(String(val));
		},
		toString() {
			return String(val);
		},
		toJSON() {
			return String(val);
		}
	});
};
LazyJsonString.from = (object) => object && typeof object == "object" && (object instanceof LazyJsonString || "deserializeJSON" in object) ? object : typeof object == "string" || Object.getPrototypeOf(object) === String.prototype ? LazyJsonString(String(object)) : LazyJsonString(JSON.stringify(object)), LazyJsonString.fromObject = LazyJsonString.from;
const ddd = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[ne|u?r]?s?day)?", mmm = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", time = "(\\d?\\d):(\\d{2}):(\\d{2})(?:\\.(\\d+))?", date = "(\\d?\\d)", year = "(\\d{4})", RFC3339_WITH_OFFSET = /* @__PURE__ */ new RegExp(/^(\d{4})-(\d\d)-(\d\d)[tT](\d\d):(\d\d):(\d\d)(\.(\d+))?(([-+]\d\d:\d\d)|[zZ])$/), IMF_FIXDATE_NATIVE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?:0[1-9]|[12]\d|3[01]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [1-9]\d{3} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d GMT$/, IMF_FIXDATE = RegExp(`^${ddd}, ${date} ${mmm} ${year} ${time} GMT$`), RFC_850_DATE = RegExp(`^${ddd}, ${date}-${mmm}-(\\d\\d) ${time} GMT$`), ASC_TIME = RegExp(`^${ddd} ${mmm} ( [1-9]|\\d\\d) ${time} ${year}$`), months = [
	"Jan",
	"Feb",
	"Mar",
	"Apr",
	"May",
	"Jun",
	"Jul",
	"Aug",
	"Sep",
	"Oct",
	"Nov",
	"Dec"
], _parseEpochTimestamp = (value) => {
	if (value == null) return;
	let num = NaN;
	if (typeof value == "number") num = value;
	else if (typeof value == "string") {
		if (!/^-?\d*\.?\d+$/.test(value)) throw TypeError("parseEpochTimestamp - numeric string invalid.");
		num = Number.parseFloat(value);
	} else typeof value == "object" && value.tag === 1 && (num = value.value);
	if (isNaN(num) || Math.abs(num) === Infinity) throw TypeError("Epoch timestamps must be valid finite numbers.");
	return new Date(Math.round(num * 1e3));
}, _parseRfc3339DateTimeWithOffset = (value) => {
	if (value == null) return;
	if (typeof value != "string") throw TypeError("RFC3339 timestamps must be strings");
	let matches = RFC3339_WITH_OFFSET.exec(value);
	if (!matches) throw TypeError(`Invalid RFC3339 timestamp format ${value}`);
	let [, yearStr, monthStr, dayStr, hours, minutes, seconds, , ms, offsetStr] = matches;
	range(monthStr, 1, 12), range(dayStr, 1, 31), range(hours, 0, 23), range(minutes, 0, 59), range(seconds, 0, 60);
	let date = new Date(Date.UTC(Number(yearStr), Number(monthStr) - 1, Number(dayStr), Number(hours), Number(minutes), Number(seconds), Number(ms) ? Math.round(parseFloat(`0.${ms}`) * 1e3) : 0));
	if (date.setUTCFullYear(Number(yearStr)), offsetStr.toUpperCase() != "Z") {
		let [, sign, offsetH, offsetM] = /([+-])(\d\d):(\d\d)/.exec(offsetStr) || [
			void 0,
			"+",
			0,
			0
		], scalar = sign === "-" ? 1 : -1;
		date.setTime(date.getTime() + scalar * (Number(offsetH) * 60 * 60 * 1e3 + Number(offsetM) * 60 * 1e3));
	}
	return date;
}, _parseRfc7231DateTime = (value) => {
	if (value == null) return;
	if (typeof value != "string") throw TypeError("RFC7231 timestamps must be strings.");
	if (IMF_FIXDATE_NATIVE.test(value)) return new Date(value);
	let day, month, year, hour, minute, second, fraction, matches;
	if ((matches = IMF_FIXDATE.exec(value)) ? [, day, month, year, hour, minute, second, fraction] = matches : (matches = RFC_850_DATE.exec(value)) ? ([, day, month, year, hour, minute, second, fraction] = matches, year = (Number(year) + 1900).toString()) : (matches = ASC_TIME.exec(value)) && ([, month, day, hour, minute, second, fraction, year] = matches), year && second) {
		let timestamp = Date.UTC(Number(year), months.indexOf(month), Number(day), Number(hour), Number(minute), Number(second), fraction ? Math.round(parseFloat(`0.${fraction}`) * 1e3) : 0);
		range(day, 1, 31), range(hour, 0, 23), range(minute, 0, 59), range(second, 0, 60);
		let date = new Date(timestamp);
		return date.setUTCFullYear(Number(year)), date;
	}
	throw TypeError(`Invalid RFC7231 date-time value ${value}.`);
};
function range(v, min, max) {
	let _v = Number(v);
	if (_v < min || _v > max) throw Error(`Value ${_v} out of range [${min}, ${max}]`);
}
const splitHeader = (value) => {
	let z = value.length, values = [], withinQuotes = !1, escaped = !1, anchor = 0;
	for (let i = 0; i < z; ++i) {
		let char = value[i];
		switch (char) {
			case "\"":
				escaped || (withinQuotes = !withinQuotes);
				break;
			case ",": withinQuotes || (values.push(value.slice(anchor, i)), anchor = i + 1);
		}
		escaped = char === "\\" && !escaped;
	}
	return values.push(value.slice(anchor)), values.map((v) => {
		v = v.trim();
		let z = v.length;
		return z < 2 ? v : v[0] === "\"" && v[z - 1] === "\"" ? (v = v.slice(1, z - 1), v.replace(/\\(["\\])/g, "$1")) : v.replace(/\\"/g, "\"");
	});
}, format = /^-?((0|[1-9]\d*)(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/;
var NumericValue = class NumericValue {
	string;
	type;
	constructor(string, type) {
		if (this.string = string, this.type = type, !format.test(string)) throw Error(`@smithy/core/serde - NumericValue string must conform to the Smithy bigDecimal format. Received: "${string}"`);
	}
	toString() {
		return this.string;
	}
	static [Symbol.hasInstance](object) {
		if (!object || typeof object != "object") return !1;
		let _nv = object;
		return NumericValue.prototype.isPrototypeOf(object) || _nv.type === "bigDecimal" && format.test(_nv.string);
	}
};
const calculateBodyLength = (body) => {
	if (!body) return 0;
	if (typeof body == "string") return Buffer.byteLength(body);
	if (typeof body.byteLength == "number") return body.byteLength;
	if (typeof body.size == "number") return body.size;
	if (typeof body.start == "number" && typeof body.end == "number") return body.end + 1 - body.start;
	if (body instanceof node_fs__WEBPACK_IMPORTED_MODULE_5__.ReadStream) {
		if (body.path != null) return (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.lstatSync)(body.path).size;
		if (typeof body.fd == "number") return (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.fstatSync)(body.fd).size;
	}
	throw Error(`Body Length computation failed for ${body}`);
}, toUint8Array = (data) => data instanceof Uint8Array ? data : typeof data == "string" ? (0,_main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.r)(data) : ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength / Uint8Array.BYTES_PER_ELEMENT) : new Uint8Array(data), booleanSelector = (obj, key, type) => {
	if (key in obj) {
		if (obj[key] === "true") return !0;
		if (obj[key] === "false") return !1;
		throw Error(`Cannot load ${type} "${key}". Expected "true" or "false", got ${obj[key]}.`);
	}
};
var SelectorType;
(function(SelectorType) {
	SelectorType.ENV = "env", SelectorType.CONFIG = "shared config entry";
})(SelectorType ||= {});
const NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => booleanSelector(env, "AWS_USE_DUALSTACK_ENDPOINT", SelectorType.ENV),
	configFileSelector: (profile) => booleanSelector(profile, "use_dualstack_endpoint", SelectorType.CONFIG),
	default: !1
}, NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => booleanSelector(env, "AWS_USE_FIPS_ENDPOINT", SelectorType.ENV),
	configFileSelector: (profile) => booleanSelector(profile, "use_fips_endpoint", SelectorType.CONFIG),
	default: !1
}, getAllAliases = (name, aliases) => {
	let _aliases = [];
	if (name && _aliases.push(name), aliases) for (let alias of aliases) _aliases.push(alias);
	return _aliases;
}, getMiddlewareNameWithAliases = (name, aliases) => `${name || "anonymous"}${aliases && aliases.length > 0 ? ` (a.k.a. ${aliases.join(",")})` : ""}`, constructStack = () => {
	let absoluteEntries = [], relativeEntries = [], identifyOnResolve = !1, entriesNameSet = /* @__PURE__ */ new Set(), sort = (entries) => entries.sort((a, b) => stepWeights[b.step] - stepWeights[a.step] || priorityWeights[b.priority || "normal"] - priorityWeights[a.priority || "normal"]), removeByName = (toRemove) => {
		let isRemoved = !1, filterCb = (entry) => {
			let aliases = getAllAliases(entry.name, entry.aliases);
			if (aliases.includes(toRemove)) {
				isRemoved = !0;
				for (let alias of aliases) entriesNameSet.delete(alias);
				return !1;
			}
			return !0;
		};
		return absoluteEntries = absoluteEntries.filter(filterCb), relativeEntries = relativeEntries.filter(filterCb), isRemoved;
	}, removeByReference = (toRemove) => {
		let isRemoved = !1, filterCb = (entry) => {
			if (entry.middleware === toRemove) {
				isRemoved = !0;
				for (let alias of getAllAliases(entry.name, entry.aliases)) entriesNameSet.delete(alias);
				return !1;
			}
			return !0;
		};
		return absoluteEntries = absoluteEntries.filter(filterCb), relativeEntries = relativeEntries.filter(filterCb), isRemoved;
	}, cloneTo = (toStack) => (absoluteEntries.forEach((entry) => {
		toStack.add(entry.middleware, { ...entry });
	}), relativeEntries.forEach((entry) => {
		toStack.addRelativeTo(entry.middleware, { ...entry });
	}), toStack.identifyOnResolve?.(stack.identifyOnResolve()), toStack), expandRelativeMiddlewareList = (from) => {
		let expandedMiddlewareList = [];
		return from.before.forEach((entry) => {
			entry.before.length === 0 && entry.after.length === 0 ? expandedMiddlewareList.push(entry) : expandedMiddlewareList.push(...expandRelativeMiddlewareList(entry));
		}), expandedMiddlewareList.push(from), from.after.reverse().forEach((entry) => {
			entry.before.length === 0 && entry.after.length === 0 ? expandedMiddlewareList.push(entry) : expandedMiddlewareList.push(...expandRelativeMiddlewareList(entry));
		}), expandedMiddlewareList;
	}, getMiddlewareList = (debug = !1) => {
		let normalizedAbsoluteEntries = [], normalizedRelativeEntries = [], normalizedEntriesNameMap = {};
		return absoluteEntries.forEach((entry) => {
			let normalizedEntry = {
				...entry,
				before: [],
				after: []
			};
			for (let alias of getAllAliases(normalizedEntry.name, normalizedEntry.aliases)) normalizedEntriesNameMap[alias] = normalizedEntry;
			normalizedAbsoluteEntries.push(normalizedEntry);
		}), relativeEntries.forEach((entry) => {
			let normalizedEntry = {
				...entry,
				before: [],
				after: []
			};
			for (let alias of getAllAliases(normalizedEntry.name, normalizedEntry.aliases)) normalizedEntriesNameMap[alias] = normalizedEntry;
			normalizedRelativeEntries.push(normalizedEntry);
		}), normalizedRelativeEntries.forEach((entry) => {
			if (entry.toMiddleware) {
				let toMiddleware = normalizedEntriesNameMap[entry.toMiddleware];
				if (toMiddleware === void 0) {
					if (debug) return;
					throw Error(`${entry.toMiddleware} is not found when adding ${getMiddlewareNameWithAliases(entry.name, entry.aliases)} middleware ${entry.relation} ${entry.toMiddleware}`);
				}
				entry.relation === "after" && toMiddleware.after.push(entry), entry.relation === "before" && toMiddleware.before.push(entry);
			}
		}), sort(normalizedAbsoluteEntries).map(expandRelativeMiddlewareList).reduce((wholeList, expandedMiddlewareList) => (wholeList.push(...expandedMiddlewareList), wholeList), []);
	}, stack = {
		add: (middleware, options = {}) => {
			let { name, override, aliases: _aliases } = options, entry = {
				step: "initialize",
				priority: "normal",
				middleware,
				...options
			}, aliases = getAllAliases(name, _aliases);
			if (aliases.length > 0) {
				if (aliases.some((alias) => entriesNameSet.has(alias))) {
					if (!override) throw Error(`Duplicate middleware name '${getMiddlewareNameWithAliases(name, _aliases)}'`);
					for (let alias of aliases) {
						let toOverrideIndex = absoluteEntries.findIndex((entry) => entry.name === alias || entry.aliases?.some((a) => a === alias));
						if (toOverrideIndex === -1) continue;
						let toOverride = absoluteEntries[toOverrideIndex];
						if (toOverride.step !== entry.step || entry.priority !== toOverride.priority) throw Error(`"${getMiddlewareNameWithAliases(toOverride.name, toOverride.aliases)}" middleware with ${toOverride.priority} priority in ${toOverride.step} step cannot be overridden by "${getMiddlewareNameWithAliases(name, _aliases)}" middleware with ${entry.priority} priority in ${entry.step} step.`);
						absoluteEntries.splice(toOverrideIndex, 1);
					}
				}
				for (let alias of aliases) entriesNameSet.add(alias);
			}
			absoluteEntries.push(entry);
		},
		addRelativeTo: (middleware, options) => {
			let { name, override, aliases: _aliases } = options, entry = {
				middleware,
				...options
			}, aliases = getAllAliases(name, _aliases);
			if (aliases.length > 0) {
				if (aliases.some((alias) => entriesNameSet.has(alias))) {
					if (!override) throw Error(`Duplicate middleware name '${getMiddlewareNameWithAliases(name, _aliases)}'`);
					for (let alias of aliases) {
						let toOverrideIndex = relativeEntries.findIndex((entry) => entry.name === alias || entry.aliases?.some((a) => a === alias));
						if (toOverrideIndex === -1) continue;
						let toOverride = relativeEntries[toOverrideIndex];
						if (toOverride.toMiddleware !== entry.toMiddleware || toOverride.relation !== entry.relation) throw Error(`"${getMiddlewareNameWithAliases(toOverride.name, toOverride.aliases)}" middleware ${toOverride.relation} "${toOverride.toMiddleware}" middleware cannot be overridden by "${getMiddlewareNameWithAliases(name, _aliases)}" middleware ${entry.relation} "${entry.toMiddleware}" middleware.`);
						relativeEntries.splice(toOverrideIndex, 1);
					}
				}
				for (let alias of aliases) entriesNameSet.add(alias);
			}
			relativeEntries.push(entry);
		},
		clone: () => cloneTo(constructStack()),
		use: (plugin) => {
			plugin.applyToStack(stack);
		},
		remove: (toRemove) => typeof toRemove == "string" ? removeByName(toRemove) : removeByReference(toRemove),
		removeByTag: (toRemove) => {
			let isRemoved = !1, filterCb = (entry) => {
				let { tags, name, aliases: _aliases } = entry;
				if (tags && tags.includes(toRemove)) {
					let aliases = getAllAliases(name, _aliases);
					for (let alias of aliases) entriesNameSet.delete(alias);
					return isRemoved = !0, !1;
				}
				return !0;
			};
			return absoluteEntries = absoluteEntries.filter(filterCb), relativeEntries = relativeEntries.filter(filterCb), isRemoved;
		},
		concat: (from) => {
			let cloned = cloneTo(constructStack());
			return cloned.use(from), cloned.identifyOnResolve(identifyOnResolve || cloned.identifyOnResolve() || (from.identifyOnResolve?.() ?? !1)), cloned;
		},
		applyToStack: cloneTo,
		identify: () => getMiddlewareList(!0).map((mw) => {
			let step = mw.step ?? mw.relation + " " + mw.toMiddleware;
			return getMiddlewareNameWithAliases(mw.name, mw.aliases) + " - " + step;
		}),
		identifyOnResolve(toggle) {
			return typeof toggle == "boolean" && (identifyOnResolve = toggle), identifyOnResolve;
		},
		resolve: (handler, context) => {
			for (let middleware of getMiddlewareList().map((entry) => entry.middleware).reverse()) handler = middleware(handler, context);
			return identifyOnResolve && console.log(stack.identify()), handler;
		}
	};
	return stack;
}, stepWeights = {
	initialize: 5,
	serialize: 4,
	build: 3,
	finalizeRequest: 2,
	deserialize: 1
}, priorityWeights = {
	high: 3,
	normal: 2,
	low: 1
};
var Client = class {
	config;
	middlewareStack = constructStack();
	initConfig;
	handlers;
	constructor(config) {
		this.config = config;
		let { protocol, protocolSettings } = config;
		protocolSettings && typeof protocol == "function" && (config.protocol = new protocol(protocolSettings));
	}
	send(command, optionsOrCb, cb) {
		let options = typeof optionsOrCb == "function" ? void 0 : optionsOrCb, callback = typeof optionsOrCb == "function" ? optionsOrCb : cb, useHandlerCache = options === void 0 && this.config.cacheMiddleware === !0, handler;
		if (useHandlerCache) {
			this.handlers ||= /* @__PURE__ */ new WeakMap();
			let handlers = this.handlers;
			handlers.has(command.constructor) ? handler = handlers.get(command.constructor) : (handler = command.resolveMiddleware(this.middlewareStack, this.config, options), handlers.set(command.constructor, handler));
		} else delete this.handlers, handler = command.resolveMiddleware(this.middlewareStack, this.config, options);
		if (callback) handler(command).then((result) => callback(null, result.output), (err) => callback(err)).catch(() => {});
		else return handler(command).then((result) => result.output);
	}
	destroy() {
		this.config?.requestHandler?.destroy?.(), delete this.handlers;
	}
};
const deref = (schemaRef) => typeof schemaRef == "function" ? schemaRef() : schemaRef, operation = (namespace, name, traits, input, output) => ({
	name,
	namespace,
	traits,
	input,
	output
}), schemaDeserializationMiddleware = (config) => (next, context) => async (args) => {
	let { response } = await next(args), { operationSchema } = getSmithyContext(context), [, ns, n, t, i, o] = operationSchema ?? [];
	try {
		return {
			response,
			output: await config.protocol.deserializeResponse(operation(ns, n, t, i, o), {
				...config,
				...context
			}, response)
		};
	} catch (error) {
		if (Object.defineProperty(error, "$response", {
			value: response,
			enumerable: !1,
			writable: !1,
			configurable: !1
		}), !("$metadata" in error)) {
			let hint = "Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.";
			try {
				error.message += "\n  " + hint;
			} catch {
				!context.logger || context.logger?.constructor?.name === "NoOpLogger" ? console.warn(hint) : context.logger?.warn?.(hint);
			}
			error.$responseBodyText !== void 0 && error.$response && (error.$response.body = error.$responseBodyText);
			try {
				if (_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.d.isInstance(response)) {
					let { headers = {}, statusCode } = response, headerEntries = Object.entries(headers);
					error.$metadata = {
						httpStatusCode: statusCode,
						requestId: findHeader(/^x-[\w-]+-request-?id$/, headerEntries),
						extendedRequestId: findHeader(/^x-[\w-]+-id-2$/, headerEntries),
						cfId: findHeader(/^x-[\w-]+-cf-id$/, headerEntries)
					};
				}
			} catch {}
		}
		throw error;
	}
}, findHeader = (pattern, headers) => (headers.find(([k]) => k.match(pattern)) || [void 0, void 0])[1], schemaSerializationMiddleware = (config) => (next, context) => async (args) => {
	let { operationSchema } = getSmithyContext(context), [, ns, n, t, i, o] = operationSchema ?? [], endpoint = context.endpointV2 ? async () => toEndpointV1(context.endpointV2) : config.endpoint, request = await config.protocol.serializeRequest(operation(ns, n, t, i, o), args.input, {
		...config,
		...context,
		endpoint
	});
	return next({
		...args,
		request
	});
}, deserializerMiddlewareOption = {
	name: "deserializerMiddleware",
	step: "deserialize",
	tags: ["DESERIALIZER"],
	override: !0
}, serializerMiddlewareOption$1 = {
	name: "serializerMiddleware",
	step: "serialize",
	tags: ["SERIALIZER"],
	override: !0
};
function getSchemaSerdePlugin(config) {
	return { applyToStack: (commandStack) => {
		commandStack.add(schemaSerializationMiddleware(config), serializerMiddlewareOption$1), commandStack.add(schemaDeserializationMiddleware(config), deserializerMiddlewareOption), config.protocol.setSerdeContext(config);
	} };
}
const traitsCache = [];
function translateTraits(indicator) {
	if (typeof indicator == "object") return indicator;
	if (indicator |= 0, traitsCache[indicator]) return traitsCache[indicator];
	let traits = {}, i = 0;
	for (let trait of [
		"httpLabel",
		"idempotent",
		"idempotencyToken",
		"sensitive",
		"httpPayload",
		"httpResponseCode",
		"httpQueryParams"
	]) (indicator >> i++ & 1) == 1 && (traits[trait] = 1);
	return traitsCache[indicator] = traits;
}
const anno = {
	it: Symbol.for("@smithy/nor-struct-it"),
	ns: Symbol.for("@smithy/ns")
}, simpleSchemaCacheN = [], simpleSchemaCacheS = {};
var NormalizedSchema = class NormalizedSchema {
	ref;
	memberName;
	static symbol = Symbol.for("@smithy/nor");
	symbol = NormalizedSchema.symbol;
	name;
	schema;
	_isMemberSchema;
	traits;
	memberTraits;
	normalizedTraits;
	constructor(ref, memberName) {
		this.ref = ref, this.memberName = memberName;
		let traitStack = [], _ref = ref, schema = ref;
		for (this._isMemberSchema = !1; isMemberSchema(_ref);) traitStack.push(_ref[1]), _ref = _ref[0], schema = deref(_ref), this._isMemberSchema = !0;
		if (traitStack.length > 0) {
			this.memberTraits = {};
			for (let i = traitStack.length - 1; i >= 0; --i) {
				let traitSet = traitStack[i];
				Object.assign(this.memberTraits, translateTraits(traitSet));
			}
		} else this.memberTraits = 0;
		if (schema instanceof NormalizedSchema) {
			let computedMemberTraits = this.memberTraits;
			Object.assign(this, schema), this.memberTraits = Object.assign({}, computedMemberTraits, schema.getMemberTraits(), this.getMemberTraits()), this.normalizedTraits = void 0, this.memberName = memberName ?? schema.memberName;
		} else if (this.schema = deref(schema), isStaticSchema(this.schema) ? (this.name = `${this.schema[1]}#${this.schema[2]}`, this.traits = this.schema[3]) : (this.name = this.memberName ?? String(schema), this.traits = 0), this._isMemberSchema && !memberName) throw Error(`@smithy/core/schema - NormalizedSchema member init ${this.getName(!0)} missing member name.`);
	}
	static [Symbol.hasInstance](lhs) {
		let isPrototype = this.prototype.isPrototypeOf(lhs);
		return !isPrototype && typeof lhs == "object" && lhs ? lhs.symbol === this.symbol : isPrototype;
	}
	static of(ref) {
		let keyAble = typeof ref == "function" || typeof ref == "object" && !!ref;
		if (typeof ref == "number") {
			if (simpleSchemaCacheN[ref]) return simpleSchemaCacheN[ref];
		} else if (typeof ref == "string") {
			if (simpleSchemaCacheS[ref]) return simpleSchemaCacheS[ref];
		} else if (keyAble && ref[anno.ns]) return ref[anno.ns];
		let sc = deref(ref);
		if (sc instanceof NormalizedSchema) return sc;
		if (isMemberSchema(sc)) {
			let [ns, traits] = sc;
			if (ns instanceof NormalizedSchema) return Object.assign(ns.getMergedTraits(), translateTraits(traits)), ns;
			throw Error(`@smithy/core/schema - may not init unwrapped member schema=${JSON.stringify(ref, null, 2)}.`);
		}
		let ns = new NormalizedSchema(sc);
		return keyAble ? ref[anno.ns] = ns : typeof sc == "string" ? simpleSchemaCacheS[sc] = ns : typeof sc == "number" ? simpleSchemaCacheN[sc] = ns : ns;
	}
	getSchema() {
		let sc = this.schema;
		return Array.isArray(sc) && sc[0] === 0 ? sc[4] : sc;
	}
	getName(withNamespace = !1) {
		let { name } = this;
		return !withNamespace && name && name.includes("#") ? name.split("#")[1] : name || void 0;
	}
	getMemberName() {
		return this.memberName;
	}
	isMemberSchema() {
		return this._isMemberSchema;
	}
	isListSchema() {
		let sc = this.getSchema();
		return typeof sc == "number" ? sc >= 64 && sc < 128 : sc[0] === 1;
	}
	isMapSchema() {
		let sc = this.getSchema();
		return typeof sc == "number" ? sc >= 128 && sc <= 255 : sc[0] === 2;
	}
	isStructSchema() {
		let sc = this.getSchema();
		if (typeof sc != "object") return !1;
		let id = sc[0];
		return id === 3 || id === -3 || id === 4;
	}
	isUnionSchema() {
		let sc = this.getSchema();
		return typeof sc == "object" && sc[0] === 4;
	}
	isBlobSchema() {
		let sc = this.getSchema();
		return sc === 21 || sc === 42;
	}
	isTimestampSchema() {
		let sc = this.getSchema();
		return typeof sc == "number" && sc >= 4 && sc <= 7;
	}
	isUnitSchema() {
		return this.getSchema() === "unit";
	}
	isDocumentSchema() {
		return this.getSchema() === 15;
	}
	isStringSchema() {
		return this.getSchema() === 0;
	}
	isBooleanSchema() {
		return this.getSchema() === 2;
	}
	isNumericSchema() {
		return this.getSchema() === 1;
	}
	isBigIntegerSchema() {
		return this.getSchema() === 17;
	}
	isBigDecimalSchema() {
		return this.getSchema() === 19;
	}
	isStreaming() {
		let { streaming } = this.getMergedTraits();
		return !!streaming || this.getSchema() === 42;
	}
	isIdempotencyToken() {
		return !!this.getMergedTraits().idempotencyToken;
	}
	getMergedTraits() {
		return this.normalizedTraits ??= {
			...this.getOwnTraits(),
			...this.getMemberTraits()
		};
	}
	getMemberTraits() {
		return translateTraits(this.memberTraits);
	}
	getOwnTraits() {
		return translateTraits(this.traits);
	}
	getKeySchema() {
		let [isDoc, isMap] = [this.isDocumentSchema(), this.isMapSchema()];
		if (!isDoc && !isMap) throw Error(`@smithy/core/schema - cannot get key for non-map: ${this.getName(!0)}`);
		let schema = this.getSchema();
		return member([isDoc ? 15 : schema[4] ?? 0, 0], "key");
	}
	getValueSchema() {
		let sc = this.getSchema(), [isDoc, isMap, isList] = [
			this.isDocumentSchema(),
			this.isMapSchema(),
			this.isListSchema()
		], memberSchema = typeof sc == "number" ? 63 & sc : sc && typeof sc == "object" && (isMap || isList) ? sc[3 + sc[0]] : isDoc ? 15 : void 0;
		if (memberSchema != null) return member([memberSchema, 0], isMap ? "value" : "member");
		throw Error(`@smithy/core/schema - ${this.getName(!0)} has no value member.`);
	}
	getMemberSchema(memberName) {
		let struct = this.getSchema();
		if (this.isStructSchema() && struct[4].includes(memberName)) {
			let i = struct[4].indexOf(memberName), memberSchema = struct[5][i];
			return member(isMemberSchema(memberSchema) ? memberSchema : [memberSchema, 0], memberName);
		}
		if (this.isDocumentSchema()) return member([15, 0], memberName);
		throw Error(`@smithy/core/schema - ${this.getName(!0)} has no member=${memberName}.`);
	}
	getMemberSchemas() {
		let buffer = {};
		try {
			for (let [k, v] of this.structIterator()) buffer[k] = v;
		} catch {}
		return buffer;
	}
	getEventStreamMember() {
		if (this.isStructSchema()) {
			for (let [memberName, memberSchema] of this.structIterator()) if (memberSchema.isStreaming() && memberSchema.isStructSchema()) return memberName;
		}
		return "";
	}
	*structIterator() {
		if (this.isUnitSchema()) return;
		if (!this.isStructSchema()) throw Error("@smithy/core/schema - cannot iterate non-struct schema.");
		let struct = this.getSchema(), z = struct[4].length, it = struct[anno.it];
		if (it && z === it.length) yield* it;
		else {
			it = Array(z);
			for (let i = 0; i < z; ++i) {
				let k = struct[4][i], v = member([struct[5][i], 0], k);
				yield it[i] = [k, v];
			}
			struct[anno.it] = it;
		}
	}
};
function member(memberSchema, memberName) {
	return memberSchema instanceof NormalizedSchema ? Object.assign(memberSchema, {
		memberName,
		_isMemberSchema: !0
	}) : new NormalizedSchema(memberSchema, memberName);
}
const isMemberSchema = (sc) => Array.isArray(sc) && sc.length === 2, isStaticSchema = (sc) => Array.isArray(sc) && sc.length >= 5, SENSITIVE_STRING = "***SensitiveInformation***";
function schemaLogFilter(schema, data) {
	if (data == null) return data;
	let ns = NormalizedSchema.of(schema);
	if (ns.getMergedTraits().sensitive) return SENSITIVE_STRING;
	if (ns.isListSchema()) {
		let valueSchema = ns.getValueSchema();
		if (valueSchema.getMergedTraits().sensitive) return SENSITIVE_STRING;
		if (Array.isArray(data)) return data.map((value) => schemaLogFilter(valueSchema, value));
	} else if (ns.isMapSchema()) {
		let valueSchema = ns.getValueSchema();
		if (ns.getKeySchema().getMergedTraits().sensitive || valueSchema.getMergedTraits().sensitive) return SENSITIVE_STRING;
		if (typeof data == "object") return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, schemaLogFilter(valueSchema, value)]));
	} else if (ns.isStructSchema() && typeof data == "object") {
		let object = data, newObject = {};
		for (let [member, memberNs] of ns.structIterator()) object[member] != null && (newObject[member] = schemaLogFilter(memberNs, object[member]));
		return newObject;
	}
	return data;
}
const operationEventStreamMarker = Symbol.for("@smithy/op-event-stream");
var Command = class {
	middlewareStack = constructStack();
	schema;
	static classBuilder() {
		return new ClassBuilder();
	}
	resolveMiddlewareWithContext(clientStack, configuration, options, { middlewareFn, clientName, commandName, inputFilterSensitiveLog, outputFilterSensitiveLog, smithyContext, additionalContext, CommandCtor }) {
		for (let mw of middlewareFn.bind(this)(CommandCtor, clientStack, configuration, options)) this.middlewareStack.use(mw);
		let stack = clientStack.concat(this.middlewareStack), { logger } = configuration, additionalSmithyContext = additionalContext[SMITHY_CONTEXT_KEY], handlerExecutionContext = {
			logger,
			clientName,
			commandName,
			inputFilterSensitiveLog,
			outputFilterSensitiveLog,
			...additionalContext,
			[SMITHY_CONTEXT_KEY]: {
				...additionalSmithyContext,
				commandInstance: this,
				...smithyContext,
				...options?.metricsRecorder === void 0 ? {} : { metricsRecorder: options.metricsRecorder },
				...options?.abortSignal === void 0 ? {} : { abortSignal: options.abortSignal }
			}
		}, { requestHandler } = configuration, requestOptions = options ?? {};
		requestOptions.metricsRecorder && (requestOptions = { ...requestOptions }, delete requestOptions.metricsRecorder);
		let isEventStream, schema = this.schema, marker = schema?.[operationEventStreamMarker];
		if (marker !== void 0) isEventStream = marker;
		else if (schema && Array.isArray(schema) && schema[0] === 9) {
			let [, , , , input$, output$] = schema;
			isEventStream = schema[operationEventStreamMarker] = !!(NormalizedSchema.of(input$).getEventStreamMember() || NormalizedSchema.of(output$).getEventStreamMember());
		}
		return isEventStream && (requestOptions = {
			isEventStream,
			...requestOptions
		}), stack.resolve((request) => requestHandler.handle(request.request, requestOptions), handlerExecutionContext);
	}
}, ClassBuilder = class {
	_init = () => {};
	_ep = {};
	_middlewareFn = () => [];
	_commandName = "";
	_clientName = "";
	_additionalContext = {};
	_smithyContext = {};
	_inputFilterSensitiveLog = void 0;
	_outputFilterSensitiveLog = void 0;
	_serializer = null;
	_deserializer = null;
	_operationSchema;
	init(cb) {
		this._init = cb;
	}
	ep(endpointParameterInstructions) {
		return this._ep = endpointParameterInstructions, this;
	}
	m(middlewareSupplier) {
		return this._middlewareFn = middlewareSupplier, this;
	}
	s(service, operation, smithyContext = {}) {
		return this._smithyContext = {
			service,
			operation,
			...smithyContext
		}, this;
	}
	c(additionalContext = {}) {
		return this._additionalContext = additionalContext, this;
	}
	n(clientName, commandName) {
		return this._clientName = clientName, this._commandName = commandName, this;
	}
	f(inputFilter = (_) => _, outputFilter = (_) => _) {
		return this._inputFilterSensitiveLog = inputFilter, this._outputFilterSensitiveLog = outputFilter, this;
	}
	ser(serializer) {
		return this._serializer = serializer, this;
	}
	de(deserializer) {
		return this._deserializer = deserializer, this;
	}
	sc(operation) {
		return this._operationSchema = operation, this._smithyContext.operationSchema = operation, this;
	}
	build() {
		let closure = this, CommandRef;
		return CommandRef = class extends Command {
			input;
			static getEndpointParameterInstructions() {
				return closure._ep;
			}
			constructor(...[input]) {
				super(), this.input = input ?? {}, closure._init(this), this.schema = closure._operationSchema;
			}
			resolveMiddleware(stack, configuration, options) {
				let op = closure._operationSchema, input = op?.[4] ?? op?.input, output = op?.[5] ?? op?.output;
				return this.resolveMiddlewareWithContext(stack, configuration, options, {
					CommandCtor: CommandRef,
					middlewareFn: closure._middlewareFn,
					clientName: closure._clientName,
					commandName: closure._commandName,
					inputFilterSensitiveLog: closure._inputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, input) : (_) => _),
					outputFilterSensitiveLog: closure._outputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, output) : (_) => _),
					smithyContext: closure._smithyContext,
					additionalContext: closure._additionalContext
				});
			}
			serialize = closure._serializer;
			deserialize = closure._deserializer;
		};
	}
}, ServiceException = class ServiceException extends Error {
	static shapeId = "smithy.ts.sdk.synthetic.nonamespace.client#ServiceException";
	$fault;
	$response;
	$retryable;
	$metadata;
	constructor(options) {
		super(options.message), Object.setPrototypeOf(this, Object.getPrototypeOf(this).constructor.prototype), this.name = options.name, this.$fault = options.$fault, this.$metadata = options.$metadata;
	}
	static isInstance(value) {
		if (!value) return !1;
		let candidate = value;
		return ServiceException.prototype.isPrototypeOf(candidate) || !!candidate.$fault && !!candidate.$metadata && (candidate.$fault === "client" || candidate.$fault === "server");
	}
	static [Symbol.hasInstance](instance) {
		if (!instance) return !1;
		let candidate = instance;
		if (this === ServiceException) return ServiceException.isInstance(instance);
		if (ServiceException.isInstance(instance)) {
			if (this.prototype.isPrototypeOf(instance)) return !0;
			let targetId = Object.prototype.hasOwnProperty.call(this, "shapeId") ? this.shapeId : void 0, candidateHasShapeId = !1;
			if (targetId) {
				let proto = Object.getPrototypeOf(candidate);
				for (; proto && proto !== Object.prototype;) {
					let ctor = proto.constructor, candidateId = ctor !== ServiceException && Object.prototype.hasOwnProperty.call(ctor, "shapeId") ? ctor?.shapeId : void 0;
					if (candidateId && (candidateHasShapeId = !0, candidateId === targetId)) return !0;
					proto = Object.getPrototypeOf(proto);
				}
			}
			if (targetId && candidateHasShapeId) return !1;
			let targetName = this.name;
			if (targetName && targetName.length >= 6) {
				if (candidate.name === targetName) return !0;
				let proto = Object.getPrototypeOf(candidate);
				for (; proto && proto !== Object.prototype;) {
					let ctorName = proto.constructor?.name;
					if (ctorName && ctorName !== "Error" && ctorName === targetName) return !0;
					proto = Object.getPrototypeOf(proto);
				}
			}
		}
		return !1;
	}
};
const decorateServiceException = (exception, additions = {}) => (Object.entries(additions).filter(([, v]) => v !== void 0).forEach(([k, v]) => {
	(exception[k] == null || exception[k] === "") && (exception[k] = v);
}), exception.message = exception.message || exception.Message || "UnknownError", delete exception.Message, exception), loadConfigsForDefaultMode = (mode) => {
	switch (mode) {
		case "standard": return {
			retryMode: "standard",
			connectionTimeout: 3100
		};
		case "in-region": return {
			retryMode: "standard",
			connectionTimeout: 1100
		};
		case "cross-region": return {
			retryMode: "standard",
			connectionTimeout: 3100
		};
		case "mobile": return {
			retryMode: "standard",
			connectionTimeout: 3e4
		};
		default: return {};
	}
};
let warningEmitted = !1;
const emitWarningIfUnsupportedVersion = (version) => {
	version && !warningEmitted && parseInt(version.substring(1, version.indexOf("."))) < 16 && (warningEmitted = !0);
}, knownAlgorithms = Object.values(AlgorithmId), getChecksumConfiguration = (runtimeConfig) => {
	let checksumAlgorithms = [];
	for (let id in AlgorithmId) {
		if (!(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(AlgorithmId, id)) continue;
		let algorithmId = AlgorithmId[id];
		runtimeConfig[algorithmId] !== void 0 && checksumAlgorithms.push({
			algorithmId: () => algorithmId,
			checksumConstructor: () => runtimeConfig[algorithmId]
		});
	}
	for (let [id, ChecksumCtor] of Object.entries(runtimeConfig.checksumAlgorithms ?? {})) checksumAlgorithms.push({
		algorithmId: () => id,
		checksumConstructor: () => ChecksumCtor
	});
	return {
		addChecksumAlgorithm(algo) {
			runtimeConfig.checksumAlgorithms = runtimeConfig.checksumAlgorithms ?? {};
			let id = algo.algorithmId(), ctor = algo.checksumConstructor();
			knownAlgorithms.includes(id) ? runtimeConfig.checksumAlgorithms[id.toUpperCase()] = ctor : runtimeConfig.checksumAlgorithms[id] = ctor, checksumAlgorithms.push(algo);
		},
		checksumAlgorithms() {
			return checksumAlgorithms;
		}
	};
}, resolveChecksumRuntimeConfig = (clientConfig) => {
	let runtimeConfig = {};
	return clientConfig.checksumAlgorithms().forEach((checksumAlgorithm) => {
		let id = checksumAlgorithm.algorithmId();
		knownAlgorithms.includes(id) && (runtimeConfig[id] = checksumAlgorithm.checksumConstructor());
	}), runtimeConfig;
}, getRetryConfiguration = (runtimeConfig) => ({
	setRetryStrategy(retryStrategy) {
		runtimeConfig.retryStrategy = retryStrategy;
	},
	retryStrategy() {
		return runtimeConfig.retryStrategy;
	}
}), resolveRetryRuntimeConfig = (retryStrategyConfiguration) => {
	let runtimeConfig = {};
	return runtimeConfig.retryStrategy = retryStrategyConfiguration.retryStrategy(), runtimeConfig;
}, getDefaultExtensionConfiguration = (runtimeConfig) => Object.assign(getChecksumConfiguration(runtimeConfig), getRetryConfiguration(runtimeConfig)), resolveDefaultRuntimeConfig = (config) => Object.assign(resolveChecksumRuntimeConfig(config), resolveRetryRuntimeConfig(config));
var NoOpLogger = class {
	trace() {}
	debug() {}
	info() {}
	warn() {}
	error() {}
};
function makeBuilder(common, service, name, ep) {
	return function(added, plugins, op, $, smithyContext = {}) {
		let epMerged = Object.assign({}, common, added);
		return Command.classBuilder().ep(epMerged).m(function(CommandCtor, clientStack, config, options) {
			let list = plugins.call(this, CommandCtor, clientStack, config, options);
			return list.unshift(ep(config, CommandCtor.getEndpointParameterInstructions())), list;
		}).s(service, op, smithyContext).n(name, op.charAt(0).toUpperCase() + op.slice(1) + "Command").sc($).build();
	};
}
const DEFAULTS_MODE_OPTIONS = [
	"in-region",
	"cross-region",
	"mobile",
	"standard",
	"legacy"
], TIMEOUT_MS = 1e3;
let negativeCacheUntil = 0;
const getInstanceMetadataRegion = async () => {
	if (!process.env.AWS_EC2_METADATA_DISABLED && !(Date.now() < negativeCacheUntil)) try {
		let endpoint = resolveImdsEndpoint(), token = (await imdsRequest({
			...endpoint,
			path: "/latest/api/token",
			method: "PUT",
			headers: { "x-aws-ec2-metadata-token-ttl-seconds": "21600" }
		})).toString();
		return (await imdsRequest({
			...endpoint,
			path: "/latest/meta-data/placement/region",
			method: "GET",
			headers: { "x-aws-ec2-metadata-token": token }
		})).toString().trim() || cacheNegativeAndReturnUndefined();
	} catch {
		return cacheNegativeAndReturnUndefined();
	}
}, cacheNegativeAndReturnUndefined = () => {
	negativeCacheUntil = Date.now() + 6e4;
}, resolveImdsEndpoint = () => {
	let envEndpoint = process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT;
	if (envEndpoint) {
		let url = new URL(envEndpoint);
		return {
			hostname: url.hostname.replace(/^\[(.+)]$/, "$1"),
			port: url.port ? Number(url.port) : void 0
		};
	}
	return process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE === "IPv6" ? { hostname: "fd00:ec2::254" } : { hostname: "169.254.169.254" };
}, imdsRequest = async (options) => {
	let { request } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19));
	return new Promise((resolve, reject) => {
		let req = request({
			hostname: options.hostname,
			port: options.port,
			path: options.path,
			method: options.method,
			headers: options.headers,
			timeout: TIMEOUT_MS,
			signal: AbortSignal.timeout(TIMEOUT_MS)
		});
		req.on("error", (err) => {
			reject(err), req.destroy();
		}), req.on("timeout", () => {
			reject(/* @__PURE__ */ Error("TimeoutError from instance metadata service")), req.destroy();
		}), req.on("response", (res) => {
			let { statusCode = 400 } = res;
			if (statusCode < 200 || statusCode >= 300) {
				reject(Object.assign(/* @__PURE__ */ Error("Error response received from instance metadata service"), { statusCode })), req.destroy();
				return;
			}
			let chunks = [];
			res.on("data", (chunk) => chunks.push(chunk)), res.on("end", () => {
				resolve(Buffer.concat(chunks)), req.destroy();
			});
		}), req.end();
	});
}, NODE_REGION_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => env.AWS_REGION,
	configFileSelector: (profile) => profile.region,
	default: async () => {
		let region = await getInstanceMetadataRegion();
		if (region) return region;
		throw Error("Region is missing");
	}
}, NODE_REGION_CONFIG_FILE_OPTIONS = { preferredFile: "credentials" }, validRegions = /* @__PURE__ */ new Set(), checkRegion = (region, check = isValidHostLabel) => {
	if (!validRegions.has(region) && !check(region)) {
		if (region === "*") console.warn("@smithy/config-resolver WARN - Please use the caller region instead of \"*\". See \"sigv4a\" in https://github.com/aws/aws-sdk-js-v3/blob/main/supplemental-docs/CLIENTS.md.");
		else throw Error(`Region not accepted: region="${region}" is not a valid hostname component.`);
	} else validRegions.add(region);
}, isFipsRegion = (region) => typeof region == "string" && (region.startsWith("fips-") || region.endsWith("-fips")), getRealRegion = (region) => isFipsRegion(region) ? ["fips-aws-global", "aws-fips"].includes(region) ? "us-east-1" : region.replace(/fips-(dkr-|prod-)?|-fips/, "") : region, resolveRegionConfig = (input) => {
	let { region, useFipsEndpoint } = input;
	if (!region) throw Error("Region is missing");
	return Object.assign(input, {
		region: async () => {
			let providedRegion = typeof region == "function" ? await region() : region, realRegion = getRealRegion(providedRegion);
			return checkRegion(realRegion), realRegion;
		},
		useFipsEndpoint: async () => {
			let providedRegion = typeof region == "string" ? region : await region();
			return isFipsRegion(providedRegion) ? !0 : typeof useFipsEndpoint == "function" ? useFipsEndpoint() : Promise.resolve(!!useFipsEndpoint);
		}
	});
}, NODE_DEFAULTS_MODE_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => env.AWS_DEFAULTS_MODE,
	configFileSelector: (profile) => profile.defaults_mode,
	default: "legacy"
}, resolveDefaultsModeConfig = ({ region = (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_3__.t)(NODE_REGION_CONFIG_OPTIONS), defaultsMode = (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_3__.t)(NODE_DEFAULTS_MODE_CONFIG_OPTIONS) } = {}) => (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_3__.n)(async () => {
	let mode = typeof defaultsMode == "function" ? await defaultsMode() : defaultsMode;
	switch (mode?.toLowerCase()) {
		case "auto": return resolveNodeDefaultsModeAuto(region);
		case "in-region":
		case "cross-region":
		case "mobile":
		case "standard":
		case "legacy": return Promise.resolve(mode?.toLocaleLowerCase());
		case void 0: return Promise.resolve("legacy");
		default: throw Error(`Invalid parameter for "defaultsMode", expect ${DEFAULTS_MODE_OPTIONS.join(", ")}, got ${mode}`);
	}
}), resolveNodeDefaultsModeAuto = async (clientRegion) => {
	if (clientRegion) {
		let resolvedRegion = typeof clientRegion == "function" ? await clientRegion() : clientRegion, inferredRegion = await inferPhysicalRegion();
		return inferredRegion ? resolvedRegion === inferredRegion ? "in-region" : "cross-region" : "standard";
	}
	return "standard";
}, inferPhysicalRegion = async () => process.env.AWS_EXECUTION_ENV && (process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION) ? process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION : getInstanceMetadataRegion(), ENV_ENDPOINT_URL = "AWS_ENDPOINT_URL", CONFIG_ENDPOINT_URL = "endpoint_url", getEndpointUrlConfig = (serviceId) => ({
	environmentVariableSelector: (env) => {
		let serviceSuffixParts = serviceId.split(" ").map((w) => w.toUpperCase()), serviceEndpointUrl = env[[ENV_ENDPOINT_URL, ...serviceSuffixParts].join("_")];
		if (serviceEndpointUrl) return serviceEndpointUrl;
		let endpointUrl = env[ENV_ENDPOINT_URL];
		if (endpointUrl) return endpointUrl;
	},
	configFileSelector: (profile, config) => {
		if (profile.services) {
			let servicesSectionKey = ["services", profile.services].join(".");
			if (!config || !config[servicesSectionKey]) throw Error(`The services section "${profile.services}" specified in the profile is not present in the shared configuration file.`);
			let endpointUrl = config[servicesSectionKey][[serviceId.split(" ").map((w) => w.toLowerCase()).join("_"), CONFIG_ENDPOINT_URL].join(".")];
			if (endpointUrl) return endpointUrl;
		}
		let endpointUrl = profile[CONFIG_ENDPOINT_URL];
		if (endpointUrl) return endpointUrl;
	},
	default: void 0
}), ignoreConfiguredEndpointUrlsConfigSelectors = {
	environmentVariableSelector: (env) => booleanSelector(env, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", SelectorType.ENV),
	configFileSelector: (profile) => booleanSelector(profile, "ignore_configured_endpoint_urls", SelectorType.CONFIG),
	default: !1
}, getEndpointFromConfig = async (serviceId) => {
	if (!await (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_3__.t)(ignoreConfiguredEndpointUrlsConfigSelectors)()) return (0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_3__.t)(getEndpointUrlConfig(serviceId ?? ""))();
}, resolveParamsForS3 = async (endpointParams) => {
	let bucket = endpointParams?.Bucket || "";
	if (typeof endpointParams.Bucket == "string" && (endpointParams.Bucket = bucket.replace(/#/g, "%23").replace(/\?/g, "%3F")), isArnBucketName(bucket)) {
		if (endpointParams.ForcePathStyle === !0) throw Error("Path-style addressing cannot be used with ARN buckets");
	} else (!isDnsCompatibleBucketName(bucket) || bucket.indexOf(".") !== -1 && !String(endpointParams.Endpoint).startsWith("http:") || bucket.toLowerCase() !== bucket || bucket.length < 3) && (endpointParams.ForcePathStyle = !0);
	return endpointParams.DisableMultiRegionAccessPoints && (endpointParams.disableMultiRegionAccessPoints = !0, endpointParams.DisableMRAP = !0), endpointParams;
}, DOMAIN_PATTERN = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, IP_ADDRESS_PATTERN = /(\d+\.){3}\d+/, DOTS_PATTERN = /\.\./, isDnsCompatibleBucketName = (bucketName) => DOMAIN_PATTERN.test(bucketName) && !IP_ADDRESS_PATTERN.test(bucketName) && !DOTS_PATTERN.test(bucketName), isArnBucketName = (bucketName) => {
	let [arn, partition, service, , , bucket] = bucketName.split(":"), isArn = arn === "arn" && bucketName.split(":").length >= 6, isValidArn = !!(isArn && partition && service && bucket);
	if (isArn && !isValidArn) throw Error(`Invalid ARN: ${bucketName} was an invalid ARN.`);
	return isValidArn;
}, createConfigValueProvider = (configKey, canonicalEndpointParamKey, config, isClientContextParam = !1) => {
	let configProvider = async () => {
		let configValue;
		return configValue = isClientContextParam ? config.clientContextParams?.[configKey] ?? config[configKey] ?? config[canonicalEndpointParamKey] : config[configKey] ?? config[canonicalEndpointParamKey], typeof configValue == "function" ? configValue() : configValue;
	};
	return configKey === "credentialScope" || canonicalEndpointParamKey === "CredentialScope" ? async () => {
		let credentials = typeof config.credentials == "function" ? await config.credentials() : config.credentials;
		return credentials?.credentialScope ?? credentials?.CredentialScope;
	} : configKey === "accountId" || canonicalEndpointParamKey === "AccountId" ? async () => {
		let credentials = typeof config.credentials == "function" ? await config.credentials() : config.credentials;
		return credentials?.accountId ?? credentials?.AccountId;
	} : configKey === "endpoint" || canonicalEndpointParamKey === "endpoint" ? async () => {
		if (config.isCustomEndpoint === !1) return;
		let endpoint = await configProvider();
		if (endpoint && typeof endpoint == "object") {
			if ("url" in endpoint) return endpoint.url.href;
			if ("hostname" in endpoint) {
				let { protocol, hostname, port, path } = endpoint;
				return `${protocol}//${hostname}${port ? ":" + port : ""}${path}`;
			}
		}
		return endpoint;
	} : configProvider;
};
function bindGetEndpointFromInstructions(getEndpointFromConfig) {
	return async (commandInput, instructionsSupplier, clientConfig, context) => {
		if (!clientConfig.isCustomEndpoint && !clientConfig.ignoreConfiguredEndpointUrls) {
			let endpointFromConfig;
			endpointFromConfig = clientConfig.serviceConfiguredEndpoint ? await clientConfig.serviceConfiguredEndpoint() : await getEndpointFromConfig(clientConfig.serviceId), endpointFromConfig && (clientConfig.endpoint = () => Promise.resolve(toEndpointV1(endpointFromConfig)), clientConfig.isCustomEndpoint = !0, context?.logger?.debug?.(`@smithy/core/endpoints - resolved endpoint from config: ${endpointFromConfig}`));
		}
		let endpointParams = await resolveParams(commandInput, instructionsSupplier, clientConfig);
		if (typeof clientConfig.endpointProvider != "function") throw Error("config.endpointProvider is not set.");
		let endpoint = clientConfig.endpointProvider(endpointParams, context);
		if (clientConfig.isCustomEndpoint && clientConfig.endpoint) {
			let customEndpoint = await clientConfig.endpoint();
			if (customEndpoint?.headers) {
				endpoint.headers ??= {};
				for (let [name, value] of Object.entries(customEndpoint.headers)) endpoint.headers[name] = Array.isArray(value) ? value : [value];
			}
		}
		return endpoint;
	};
}
const resolveParams = async (commandInput, instructionsSupplier, clientConfig) => {
	let endpointParams = {}, instructions = instructionsSupplier?.getEndpointParameterInstructions?.() || {};
	for (let [name, instruction] of Object.entries(instructions)) switch (instruction.type) {
		case "staticContextParams":
			endpointParams[name] = instruction.value;
			break;
		case "contextParams":
			endpointParams[name] = commandInput[instruction.name];
			break;
		case "clientContextParams":
		case "builtInParams":
			endpointParams[name] = await createConfigValueProvider(instruction.name, name, clientConfig, instruction.type !== "builtInParams")();
			break;
		case "operationContextParams":
			endpointParams[name] = instruction.get(commandInput);
			break;
		default: throw Error("Unrecognized endpoint parameter instruction: " + JSON.stringify(instruction));
	}
	return Object.keys(instructions).length === 0 && Object.assign(endpointParams, clientConfig), String(clientConfig.serviceId).toLowerCase() === "s3" && await resolveParamsForS3(endpointParams), endpointParams;
};
function setFeature(context, feature, value) {
	context.__smithy_context ? context.__smithy_context.features || (context.__smithy_context.features = {}) : context.__smithy_context = { features: {} }, context.__smithy_context.features[feature] = value;
}
function bindEndpointMiddleware(getEndpointFromConfig) {
	let getEndpointFromInstructions = bindGetEndpointFromInstructions(getEndpointFromConfig);
	return ({ config, instructions }) => (next, context) => async (args) => {
		config.isCustomEndpoint && setFeature(context, "ENDPOINT_OVERRIDE", "N");
		let endpoint = await getEndpointFromInstructions(args.input, { getEndpointParameterInstructions() {
			return instructions;
		} }, { ...config }, context);
		context.endpointV2 = endpoint, context.authSchemes = endpoint.properties?.authSchemes;
		let authScheme = context.authSchemes?.[0];
		if (authScheme) {
			context.signing_region = authScheme.signingRegion, context.signing_service = authScheme.signingName;
			let httpAuthOption = getSmithyContext(context)?.selectedHttpAuthScheme?.httpAuthOption;
			httpAuthOption && (httpAuthOption.signingProperties = Object.assign(httpAuthOption.signingProperties || {}, {
				signing_region: authScheme.signingRegion,
				signingRegion: authScheme.signingRegion,
				signing_service: authScheme.signingName,
				signingName: authScheme.signingName,
				signingRegionSet: authScheme.signingRegionSet
			}, authScheme.properties));
		}
		return next({ ...args });
	};
}
const endpointMiddlewareOptions = {
	step: "serialize",
	tags: [
		"ENDPOINT_PARAMETERS",
		"ENDPOINT_V2",
		"ENDPOINT"
	],
	name: "endpointV2Middleware",
	override: !0,
	relation: "before",
	toMiddleware: {
		name: "serializerMiddleware",
		step: "serialize",
		tags: ["SERIALIZER"],
		override: !0
	}.name
};
function bindGetEndpointPlugin(getEndpointFromConfig) {
	let endpointMiddleware = bindEndpointMiddleware(getEndpointFromConfig);
	return (config, instructions) => ({ applyToStack: (clientStack) => {
		clientStack.addRelativeTo(endpointMiddleware({
			config,
			instructions
		}), endpointMiddlewareOptions);
	} });
}
function bindResolveEndpointConfig(getEndpointFromConfig) {
	return (input) => {
		let tls = input.tls ?? !0, { endpoint, useDualstackEndpoint, useFipsEndpoint } = input, resolvedConfig = Object.assign(input, {
			endpoint: endpoint == null ? void 0 : async () => toEndpointV1(await normalizeProvider$1(endpoint)()),
			tls,
			isCustomEndpoint: !!endpoint,
			useDualstackEndpoint: normalizeProvider$1(useDualstackEndpoint ?? !1),
			useFipsEndpoint: normalizeProvider$1(useFipsEndpoint ?? !1),
			ignoreConfiguredEndpointUrls: !!input.ignoreConfiguredEndpointUrls
		}), configuredEndpointPromise;
		return resolvedConfig.serviceConfiguredEndpoint = async () => (input.serviceId && !configuredEndpointPromise && (configuredEndpointPromise = getEndpointFromConfig(input.serviceId)), configuredEndpointPromise), resolvedConfig;
	};
}
var BinaryDecisionDiagram = class BinaryDecisionDiagram {
	nodes;
	root;
	conditions;
	results;
	constructor(bdd, root, conditions, results) {
		this.nodes = bdd, this.root = root, this.conditions = conditions, this.results = results;
	}
	static from(bdd, root, conditions, results) {
		return new BinaryDecisionDiagram(bdd, root, conditions, results);
	}
}, EndpointCache = class {
	capacity;
	data = /* @__PURE__ */ new Map();
	parameters = [];
	constructor({ size, params }) {
		this.capacity = size ?? 50, params && (this.parameters = params);
	}
	get(endpointParams, resolver) {
		let key = this.hash(endpointParams);
		if (key === !1) return resolver();
		if (!this.data.has(key)) {
			if (this.data.size > this.capacity + 10) {
				let keys = this.data.keys(), i = 0;
				for (;;) {
					let { value, done } = keys.next();
					if (this.data.delete(value), done || ++i > 10) break;
				}
			}
			this.data.set(key, resolver());
		}
		return this.data.get(key);
	}
	size() {
		return this.data.size;
	}
	hash(endpointParams) {
		let buffer = "", { parameters } = this;
		if (parameters.length === 0) return !1;
		for (let param of parameters) {
			let raw = endpointParams[param], val = raw == null ? "\0" : String(raw);
			if (val.includes("|;")) return !1;
			buffer += val + "|;";
		}
		return buffer;
	}
}, EndpointError = class extends Error {
	constructor(message) {
		super(message), this.name = "EndpointError";
	}
};
function toDebugString(input) {
	return typeof input != "object" || !input ? input : "ref" in input ? `$${toDebugString(input.ref)}` : "fn" in input ? `${input.fn}(${(input.argv || []).map(toDebugString).join(", ")})` : JSON.stringify(input, null, 2);
}
const customEndpointFunctions = {}, booleanEquals = (value1, value2) => value1 === value2;
function coalesce(...args) {
	for (let arg of args) if (arg != null) return arg;
}
const getAttrPathList = (path) => {
	let parts = path.split("."), pathList = [];
	for (let part of parts) {
		let squareBracketIndex = part.indexOf("[");
		if (squareBracketIndex !== -1) {
			if (part.indexOf("]") !== part.length - 1) throw new EndpointError(`Path: '${path}' does not end with ']'`);
			let arrayIndex = part.slice(squareBracketIndex + 1, -1);
			if (Number.isNaN(parseInt(arrayIndex))) throw new EndpointError(`Invalid array index: '${arrayIndex}' in path: '${path}'`);
			squareBracketIndex !== 0 && pathList.push(part.slice(0, squareBracketIndex)), pathList.push(arrayIndex);
		} else pathList.push(part);
	}
	return pathList;
}, getAttr = (value, path) => getAttrPathList(path).reduce((acc, index) => {
	if (typeof acc != "object") throw new EndpointError(`Index '${index}' in '${path}' not found in '${JSON.stringify(value)}'`);
	if (Array.isArray(acc)) {
		let i = parseInt(index);
		return acc[i < 0 ? acc.length + i : i];
	}
	return acc[index];
}, value), isSet = (value) => value != null;
function ite(condition, trueValue, falseValue) {
	return condition ? trueValue : falseValue;
}
const not = (value) => !value, IP_V4_REGEX = /* @__PURE__ */ RegExp("^(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}$"), isIpAddress = (value) => IP_V4_REGEX.test(value) || value.startsWith("[") && value.endsWith("]"), DEFAULT_PORTS = {
	[EndpointURLScheme.HTTP]: 80,
	[EndpointURLScheme.HTTPS]: 443
}, parseURL = (value) => {
	let whatwgURL = (() => {
		try {
			if (value instanceof URL) return value;
			if (typeof value == "object" && "hostname" in value) {
				let { hostname, port, protocol = "", path = "", query = {} } = value, url = new URL(`${protocol}//${hostname}${port ? `:${port}` : ""}${path}`);
				return url.search = Object.entries(query).map(([k, v]) => `${k}=${v}`).join("&"), url;
			}
			return new URL(value);
		} catch {
			return null;
		}
	})();
	if (!whatwgURL) return console.error(`Unable to parse ${JSON.stringify(value)} as a whatwg URL.`), null;
	let urlString = whatwgURL.href, { host, hostname, pathname, protocol, search } = whatwgURL;
	if (search) return null;
	let scheme = protocol.slice(0, -1);
	if (!Object.values(EndpointURLScheme).includes(scheme)) return null;
	let isIp = isIpAddress(hostname);
	return {
		scheme,
		authority: `${host}${urlString.includes(`${host}:${DEFAULT_PORTS[scheme]}`) || typeof value == "string" && value.includes(`${host}:${DEFAULT_PORTS[scheme]}`) ? `:${DEFAULT_PORTS[scheme]}` : ""}`,
		path: pathname,
		normalizedPath: pathname.endsWith("/") ? pathname : `${pathname}/`,
		isIp
	};
};
function split(value, delimiter, limit) {
	if (limit === 1) return [value];
	if (value === "") return [""];
	let parts = value.split(delimiter);
	return limit === 0 ? parts : parts.slice(0, limit - 1).concat(parts.slice(1).join(delimiter));
}
const endpointFunctions = {
	booleanEquals,
	coalesce,
	getAttr,
	isSet,
	isValidHostLabel,
	ite,
	not,
	parseURL,
	split,
	stringEquals: (value1, value2) => value1 === value2,
	substring: (input, start, stop, reverse) => input == null || start >= stop || input.length < stop || /[^\u0000-\u007f]/.test(input) ? null : reverse ? input.substring(input.length - stop, input.length - start) : input.substring(start, stop),
	uriEncode: (value) => encodeURIComponent(value).replace(/[!*'()]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}, evaluateTemplate = (template, options) => {
	let evaluatedTemplateArr = [], { referenceRecord, endpointParams } = options, currentIndex = 0;
	for (; currentIndex < template.length;) {
		let openingBraceIndex = template.indexOf("{", currentIndex);
		if (openingBraceIndex === -1) {
			evaluatedTemplateArr.push(template.slice(currentIndex));
			break;
		}
		evaluatedTemplateArr.push(template.slice(currentIndex, openingBraceIndex));
		let closingBraceIndex = template.indexOf("}", openingBraceIndex);
		if (closingBraceIndex === -1) {
			evaluatedTemplateArr.push(template.slice(openingBraceIndex));
			break;
		}
		template[openingBraceIndex + 1] === "{" && template[closingBraceIndex + 1] === "}" && (evaluatedTemplateArr.push(template.slice(openingBraceIndex + 1, closingBraceIndex)), currentIndex = closingBraceIndex + 2);
		let parameterName = template.substring(openingBraceIndex + 1, closingBraceIndex);
		if (parameterName.includes("#")) {
			let [refName, attrName] = parameterName.split("#");
			evaluatedTemplateArr.push(getAttr(referenceRecord[refName] ?? endpointParams[refName], attrName));
		} else evaluatedTemplateArr.push(referenceRecord[parameterName] ?? endpointParams[parameterName]);
		currentIndex = closingBraceIndex + 1;
	}
	return evaluatedTemplateArr.join("");
}, getReferenceValue = ({ ref }, options) => options.referenceRecord[ref] ?? options.endpointParams[ref], evaluateExpression = (obj, keyName, options) => {
	if (typeof obj == "string") return evaluateTemplate(obj, options);
	if (obj.fn) return group$1.callFunction(obj, options);
	if (obj.ref) return getReferenceValue(obj, options);
	throw new EndpointError(`'${keyName}': ${String(obj)} is not a string, function or reference.`);
}, callFunction = ({ fn, argv }, options) => {
	let evaluatedArgs = Array(argv.length);
	for (let i = 0; i < evaluatedArgs.length; ++i) {
		let arg = argv[i];
		typeof arg == "boolean" || typeof arg == "number" ? evaluatedArgs[i] = arg : evaluatedArgs[i] = group$1.evaluateExpression(arg, "arg", options);
	}
	let namespaceSeparatorIndex = fn.indexOf(".");
	if (namespaceSeparatorIndex !== -1) {
		let customFunction = customEndpointFunctions[fn.slice(0, namespaceSeparatorIndex)]?.[fn.slice(namespaceSeparatorIndex + 1)];
		if (typeof customFunction == "function") return customFunction(...evaluatedArgs);
	}
	let callable = endpointFunctions[fn];
	if (typeof callable == "function") return callable(...evaluatedArgs);
	throw Error(`function ${fn} not loaded in endpointFunctions.`);
}, group$1 = {
	evaluateExpression,
	callFunction
}, evaluateCondition = (condition, options) => {
	let { assign } = condition;
	if (assign && assign in options.referenceRecord) throw new EndpointError(`'${assign}' is already defined in Reference Record.`);
	let value = callFunction(condition, options);
	options.logger?.debug?.(`endpoints evaluateCondition: ${toDebugString(condition)} = ${toDebugString(value)}`);
	let result = value === "" || !!value;
	return assign == null ? { result } : {
		result,
		toAssign: {
			name: assign,
			value
		}
	};
}, getEndpointHeaders = (headers, options) => Object.entries(headers ?? {}).reduce((acc, [headerKey, headerVal]) => (acc[headerKey] = headerVal.map((headerValEntry) => {
	let processedExpr = evaluateExpression(headerValEntry, "Header value entry", options);
	if (typeof processedExpr != "string") throw new EndpointError(`Header '${headerKey}' value '${processedExpr}' is not a string`);
	return processedExpr;
}), acc), {}), getEndpointProperties = (properties, options) => Object.entries(properties).reduce((acc, [propertyKey, propertyVal]) => (acc[propertyKey] = group.getEndpointProperty(propertyVal, options), acc), {}), getEndpointProperty = (property, options) => {
	if (Array.isArray(property)) return property.map((propertyEntry) => getEndpointProperty(propertyEntry, options));
	switch (typeof property) {
		case "string": return evaluateTemplate(property, options);
		case "object":
			if (property === null) throw new EndpointError(`Unexpected endpoint property: ${property}`);
			return group.getEndpointProperties(property, options);
		case "boolean": return property;
		default: throw new EndpointError(`Unexpected endpoint property type: ${typeof property}`);
	}
}, group = {
	getEndpointProperty,
	getEndpointProperties
}, getEndpointUrl = (endpointUrl, options) => {
	let expression = evaluateExpression(endpointUrl, "Endpoint URL", options);
	if (typeof expression == "string") try {
		return new URL(expression);
	} catch (error) {
		throw console.error(`Failed to construct URL with ${expression}`, error), error;
	}
	throw new EndpointError(`Endpoint URL must be a string, got ${typeof expression}`);
}, RESULT = 1e8, decideEndpoint = (bdd, options) => {
	let { nodes, root, results, conditions } = bdd, ref = root, referenceRecord = {}, closure = {
		referenceRecord,
		endpointParams: options.endpointParams,
		logger: options.logger
	};
	for (; ref !== 1 && ref !== -1 && ref < RESULT;) {
		let node_i = 3 * (Math.abs(ref) - 1), [condition_i, highRef, lowRef] = [
			nodes[node_i],
			nodes[node_i + 1],
			nodes[node_i + 2]
		], [fn, argv, assign] = conditions[condition_i], evaluation = evaluateCondition({
			fn,
			assign,
			argv
		}, closure);
		if (evaluation.toAssign) {
			let { name, value } = evaluation.toAssign;
			referenceRecord[name] = value;
		}
		ref = ref >= 0 === evaluation.result ? highRef : lowRef;
	}
	if (ref >= RESULT) {
		let result = results[ref - RESULT];
		if (result[0] === -1) {
			let [, errorExpression] = result;
			throw new EndpointError(evaluateExpression(errorExpression, "Error", closure));
		}
		let [url, properties, headers] = result;
		return {
			url: getEndpointUrl(url, closure),
			properties: getEndpointProperties(properties, closure),
			headers: getEndpointHeaders(headers ?? {}, closure)
		};
	}
	throw new EndpointError("No matching endpoint.");
}, resolveEndpointConfig = bindResolveEndpointConfig(getEndpointFromConfig);
bindEndpointMiddleware(getEndpointFromConfig);
const getEndpointPlugin = bindGetEndpointPlugin(getEndpointFromConfig);
function writeKey(obj) {
	Object.defineProperty(obj, "__proto__", {
		value: void 0,
		writable: !0,
		enumerable: !0,
		configurable: !0
	});
}
var Uint8ArrayBlobAdapter = class extends bindUint8ArrayBlobAdapter(_main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.n, _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.r, toBase64, fromBase64) {};
const v4 = bindV4(node_crypto__WEBPACK_IMPORTED_MODULE_4__.getRandomValues), generateIdempotencyToken = v4, collectBody = async (streamBody = /* @__PURE__ */ new Uint8Array(), context) => {
	if (streamBody instanceof Uint8Array) return Uint8ArrayBlobAdapter.mutate(streamBody);
	if (!streamBody) return Uint8ArrayBlobAdapter.mutate(/* @__PURE__ */ new Uint8Array());
	let fromContext = context.streamCollector(streamBody);
	return Uint8ArrayBlobAdapter.mutate(await fromContext);
};
function extendedEncodeURIComponent(str) {
	return /^[\w.~-]+$/.test(str) ? str : encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
		return "%" + c.charCodeAt(0).toString(16).toUpperCase();
	});
}
const HTTP_BINDINGS = Symbol.for("@smithy/schema-x");
var HttpBindingNormalizedSchema = class HttpBindingNormalizedSchema extends NormalizedSchema {
	static identity = Symbol.for("@smithy/HttpBindingNormalizedSchema");
	identity = HttpBindingNormalizedSchema.identity;
	bindings;
	constructor(schema) {
		super(schema);
	}
	static of(schema) {
		let ns = NormalizedSchema.of(schema);
		if (ns.identity === HttpBindingNormalizedSchema.identity) return ns;
		let schemaCache = ns.isMemberSchema() ? ns : ns.getSchema(), cache = typeof schemaCache == "object" && schemaCache ? schemaCache : ns;
		return cache[HTTP_BINDINGS] ??= new HttpBindingNormalizedSchema(ns);
	}
	getHttpBindingLocation(traits) {
		return traits.httpPayload ? 36 : traits.httpLabel ? 33 : traits.httpHeader ? 38 : typeof traits.httpPrefixHeaders == "string" ? 39 : traits.httpQuery ? 34 : traits.httpQueryParams ? 35 : traits.httpResponseCode ? 37 : 32;
	}
	getHttpBindingValue(location, traits, nested = !1) {
		let raw = this.getSchema(), type = typeof raw == "number" ? raw & 255 : this.isListSchema() ? 64 : 255, slot = location & 7, media = traits.mediaType ? traits.mediaType === "application/json" || traits.mediaType.endsWith("+json") ? 2 : 1 : 0, stream = traits.streaming || type === 42 ? this.isStructSchema() ? 2 : 1 : 0, timestamp = type >= 4 && type <= 7 ? slot >= 6 ? 2 : +(slot > 0 && slot < 4) : 0, flags = type | media << 8 | !!traits.idempotencyToken << 10 | stream << 11 | !!traits.sparse << 13 | timestamp << 14 | !!traits.hostLabel << 17 | (location === 36 && typeof raw != "object") << 18, category = type & 192, collectionValue = slot & 2 && (category === 64 || !nested && slot & 1) ? this.getHttpBindingCollectionValue(location, traits) : void 0, valueType = (collectionValue?.[1] ?? 0) & 255;
		return flags |= (slot >= 6 && (valueType === 4 || valueType === 6)) << 16, [
			this,
			flags,
			collectionValue
		];
	}
	getHttpBindingCollectionValue(location, traits = this.getMergedTraits()) {
		let valueSchema = HttpBindingNormalizedSchema.of(this.getValueSchema());
		return valueSchema.getHttpBindingValue(location, {
			...valueSchema.getMergedTraits(),
			...traits
		}, !0);
	}
	getHttpBindings() {
		let source = this.getSchema();
		return typeof source != "object" || !source ? EMPTY_BINDINGS : this.bindings ??= buildHttpBindings(this);
	}
};
const buildHttpBindings = (schema) => {
	let bodyMemberNames = [], bodyMemberSchemas = [], requestBodyMemberNames = [], requestBodyMemberSchemas = [], memberBindings = [], byName = {}, headers = {}, prefixHeaders = [], responseBindings = {
		headers,
		prefixHeaders
	}, bindings = {
		request: {
			memberBindings,
			byName
		},
		response: {
			bodyMemberNames,
			bindings: responseBindings
		}
	}, { request, response } = bindings;
	for (let [name, member] of schema.structIterator()) {
		let bindingSchema = HttpBindingNormalizedSchema.of(member), traits = bindingSchema.getMergedTraits(), location = bindingSchema.getHttpBindingLocation(traits), wireName = traits.httpHeader?.toLowerCase() ?? traits.httpPrefixHeaders?.toLowerCase() ?? traits.httpQuery, value = bindingSchema.getHttpBindingValue(location, traits), binding = [
			name,
			value,
			location,
			wireName
		];
		name === "__proto__" && writeKey(byName), byName[name] = binding, value[1] >> 10 & 1 && (request.hasIdempotency = !0), memberBindings.push(binding);
		let slot = location & 7;
		if (slot === 0 && (requestBodyMemberNames.push(name), requestBodyMemberSchemas.push(member)), !(slot & 4)) bodyMemberNames.push(name), bodyMemberSchemas.push(member);
		else if ((slot & 6) == 4) {
			if (slot & 1) responseBindings.statusCode = binding;
			else {
				responseBindings.payload = binding;
				let type = value[1] & 255;
				request.contentTypeInstruction = traits.mediaType ?? (type === 0 ? "text/plain" : type === 21 || type === 42 ? "application/octet-stream" : null);
			}
		} else slot & 1 ? (request.hasPrefixHeaders = !0, prefixHeaders.push(binding)) : (wireName === "__proto__" && writeKey(headers), headers[wireName] = binding);
	}
	return request.contentTypeInstruction === void 0 && requestBodyMemberNames.length && (request.contentTypeInstruction = null), request.syntheticBodySchema = createBodySchema(schema, requestBodyMemberNames, requestBodyMemberSchemas), response.syntheticBodySchema = createBodySchema(schema, bodyMemberNames, bodyMemberSchemas), bindings;
}, buildPathSegments = (path) => {
	let segments = [], offset = 0;
	for (let match of path.matchAll(/\{([^{}+]+)(\+)?\}/g)) match.index > offset && segments.push([path.slice(offset, match.index), 0]), segments.push([match[1], match[2] ? 2 : 1]), offset = match.index + match[0].length;
	return segments.length && offset < path.length && segments.push([path.slice(offset), 0]), segments.length ? segments : void 0;
}, buildHttpOperationBindings = (schema) => {
	let { http, endpoint } = translateTraits(schema.traits ?? {}), [path, search] = http?.[1].split("?") ?? [];
	return [
		http?.[0],
		path,
		search ? [...new URLSearchParams(search)] : [],
		path ? buildPathSegments(path) : void 0,
		endpoint?.[0]
	];
}, EMPTY_BINDINGS = {
	request: {
		memberBindings: [],
		byName: {}
	},
	response: {
		bodyMemberNames: [],
		bindings: {
			headers: {},
			prefixHeaders: []
		}
	}
}, getHttpOperationBindings = (schema) => schema[HTTP_BINDINGS] ??= buildHttpOperationBindings(schema), createBodySchema = (schema, memberNames, memberSchemas) => {
	if (!memberNames.length) return;
	let source = schema.getSchema(), body = [
		3,
		source[1],
		source[2],
		schema.getMergedTraits(),
		memberNames,
		memberSchemas
	], required = source[6], bodyRequired = required && memberNames.reduce((count, name) => count + +(source[4].indexOf(name) < required), 0);
	return bodyRequired && (body[6] = bodyRequired), body;
};
var SerdeContext = class {
	serdeContext;
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
	}
}, HttpProtocol = class extends SerdeContext {
	options;
	compositeErrorRegistry;
	constructor(options) {
		super(), this.options = options, this.compositeErrorRegistry = new _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.t(options.defaultNamespace);
		for (let etr of options.errorTypeRegistries ?? []) this.compositeErrorRegistry.copyFrom(etr);
	}
	getRequestType() {
		return _main_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t;
	}
	getResponseType() {
		return _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.d;
	}
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext, this.serializer.setSerdeContext(serdeContext), this.deserializer.setSerdeContext(serdeContext), this.getPayloadCodec() && this.getPayloadCodec().setSerdeContext(serdeContext);
	}
	updateServiceEndpoint(request, endpoint) {
		if ("url" in endpoint) {
			request.protocol = endpoint.url.protocol, request.hostname = endpoint.url.hostname, request.port = endpoint.url.port ? Number(endpoint.url.port) : void 0, request.path = endpoint.url.pathname, request.fragment = endpoint.url.hash || void 0, request.username = endpoint.url.username || void 0, request.password = endpoint.url.password || void 0, request.query ||= {};
			for (let [k, v] of endpoint.url.searchParams.entries()) request.query[k] = v;
			if (endpoint.headers) for (let name in endpoint.headers) (0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(endpoint.headers, name) && (request.headers[name] = endpoint.headers[name].join(", "));
			return request;
		}
		if (request.protocol = endpoint.protocol, request.hostname = endpoint.hostname, request.port = endpoint.port ? Number(endpoint.port) : void 0, request.path = endpoint.path, request.query = { ...endpoint.query }, endpoint.headers) for (let name in endpoint.headers) (0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(endpoint.headers, name) && (request.headers[name] = endpoint.headers[name]);
		return request;
	}
	setHostPrefix(request, operationSchema, input, operation = getHttpOperationBindings(operationSchema)) {
		if (this.serdeContext?.disableHostPrefix) return;
		let hostPrefix = operation[4];
		if (typeof hostPrefix != "string") return;
		let resolvedHostPrefix = hostPrefix;
		for (let [name, [, flags]] of HttpBindingNormalizedSchema.of(operationSchema.input).getHttpBindings().request.memberBindings) {
			if (!(flags >> 17 & 1)) continue;
			let replacement = input[name];
			if (typeof replacement != "string") throw Error(`@smithy/core/schema - ${name} in input must be a string as hostLabel.`);
			resolvedHostPrefix = resolvedHostPrefix.replace(`{${name}}`, replacement);
		}
		if (request.hostname = resolvedHostPrefix + request.hostname, !isValidHostname(request.hostname)) throw Error(`[${request.hostname}] is not a valid hostname.`);
	}
	deserializeMetadata(output) {
		return {
			httpStatusCode: output.statusCode,
			requestId: output.headers["x-amzn-requestid"] ?? output.headers["x-amzn-request-id"] ?? output.headers["x-amz-request-id"],
			extendedRequestId: output.headers["x-amz-id-2"],
			cfId: output.headers["x-amz-cf-id"]
		};
	}
	resolveError(name, namespaces, registries) {
		let defaultErrorSchema = [
			-3,
			"",
			"Error",
			0,
			[],
			[],
			0
		], schema;
		for (let registry of registries) for (let ns of namespaces) try {
			schema = ns === "*" ? registry.getSchema(name) : registry.getSchema(ns + "#" + name);
			let errorCtor = registry.getErrorCtor(schema);
			if (errorCtor) return [
				schema,
				errorCtor,
				"modeled"
			];
			{
				let syntheticErrorSchema = registry.getBaseException();
				if (syntheticErrorSchema) {
					let syntheticErrorCtor = registry.getErrorCtor(syntheticErrorSchema);
					if (syntheticErrorCtor) return [
						schema,
						syntheticErrorCtor,
						"synthetic"
					];
				}
			}
		} catch {}
		for (let registry of registries) {
			let syntheticErrorSchema = registry.getBaseException();
			if (syntheticErrorSchema) {
				let syntheticErrorCtor = registry.getErrorCtor(syntheticErrorSchema);
				if (syntheticErrorCtor) return [
					syntheticErrorSchema,
					syntheticErrorCtor,
					"synthetic"
				];
			}
		}
		return [
			defaultErrorSchema,
			Error,
			"native"
		];
	}
	async serializeEventStream({ eventStream, requestSchema, initialRequest }) {
		return (await this.loadEventStreamCapability()).serializeEventStream({
			eventStream,
			requestSchema,
			initialRequest
		});
	}
	async deserializeEventStream({ response, responseSchema, initialResponseContainer }) {
		return (await this.loadEventStreamCapability()).deserializeEventStream({
			response,
			responseSchema,
			initialResponseContainer
		});
	}
	async loadEventStreamCapability() {
		let { EventStreamSerde, eventStreamSerdeProvider } = await __nccwpck_require__.e(/* import() */ 73).then(__nccwpck_require__.bind(__nccwpck_require__, 2073));
		return new EventStreamSerde({
			marshaller: this.resolveEventStreamMarshaller(eventStreamSerdeProvider),
			serializer: this.serializer,
			deserializer: this.deserializer,
			serdeContext: this.serdeContext,
			defaultContentType: this.getDefaultContentType(),
			compositeErrorRegistry: this.compositeErrorRegistry
		});
	}
	getDefaultContentType() {
		throw Error(`@smithy/core/protocols - ${this.constructor.name} getDefaultContentType() implementation missing.`);
	}
	async deserializeHttpMessage(schema, context, response, arg4, arg5) {
		return [];
	}
	getEventStreamMarshaller() {
		let context = this.serdeContext;
		if (!context.eventStreamMarshaller) throw Error("@smithy/core - HttpProtocol: eventStreamMarshaller missing in serdeContext.");
		return context.eventStreamMarshaller;
	}
	resolveEventStreamMarshaller(importedProvider) {
		let context = this.serdeContext;
		return context.eventStreamMarshaller ? context.eventStreamMarshaller : importedProvider(this.serdeContext);
	}
}, FromStringShapeDeserializer = class extends SerdeContext {
	settings;
	constructor(settings) {
		super(), this.settings = settings;
	}
	read(_schema, data) {
		let ns = HttpBindingNormalizedSchema.of(_schema), traits = ns.getMergedTraits(), location = ns.getHttpBindingLocation(traits);
		return this.readHttpBinding(ns.getHttpBindingValue(location, traits), data, location);
	}
	readHttpBinding([ns, flags, collectionValue], data, location) {
		let schema = flags & 255;
		if ((schema & 192) == 64) return collectionValue ??= ns.getHttpBindingCollectionValue(location), splitHeader(data).map((item) => this.readHttpBinding(collectionValue, item, location));
		switch (schema) {
			case 21:
			case 42: return (this.serdeContext?.base64Decoder ?? fromBase64)(data);
			case 4:
			case 5:
			case 6:
			case 7: {
				let bindingFormat = this.settings.httpBindings ? flags >> 14 & 3 : 0;
				switch (this.settings.timestampFormat.useTrait && schema > 4 ? schema : bindingFormat ? bindingFormat + 4 : this.settings.timestampFormat.default) {
					case 5: return _parseRfc3339DateTimeWithOffset(data);
					case 6: return _parseRfc7231DateTime(data);
					case 7: return _parseEpochTimestamp(data);
					default: return console.warn("Missing timestamp format, parsing value with Date constructor:", data), new Date(data);
				}
			}
			case 0: {
				let media = flags >> 8 & 3;
				if (!media) return data;
				let intermediateValue = data;
				return (location & 6) == 6 && (intermediateValue = (this.serdeContext?.utf8Encoder ?? _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.n)((this.serdeContext?.base64Decoder ?? fromBase64)(intermediateValue))), media === 2 ? LazyJsonString.from(intermediateValue) : intermediateValue;
			}
			case 1: return Number(data);
			case 2: return data.toLowerCase() === "true";
			case 17: return BigInt(data);
			case 19: return new NumericValue(data, "bigDecimal");
			default: return data;
		}
	}
};
function determineTimestampFormat(ns, settings) {
	if (settings.timestampFormat.useTrait) {
		let schema = ns.getSchema();
		if (schema === 5 || schema === 6 || schema === 7) return schema;
	}
	let { httpLabel, httpPrefixHeaders, httpHeader, httpQuery } = ns.getMergedTraits();
	return (settings.httpBindings ? typeof httpPrefixHeaders == "string" || httpHeader ? 6 : httpQuery || httpLabel ? 5 : void 0 : void 0) ?? settings.timestampFormat.default;
}
const getHttpHandlerExtensionConfiguration = (runtimeConfig) => (runtimeConfig.logger && runtimeConfig.logger.constructor?.name !== "NoOpLogger" && runtimeConfig.requestHandler?.updateHttpClientConfig?.(Symbol.for("logger"), runtimeConfig.logger), runtimeConfig.defaultSocketTimeout && runtimeConfig.requestHandler?.updateHttpClientConfig?.(Symbol.for("@smithy/defaultSocketTimeout"), runtimeConfig.defaultSocketTimeout), {
	setHttpHandler(handler) {
		runtimeConfig.requestHandler = handler;
	},
	httpHandler() {
		return runtimeConfig.requestHandler;
	},
	updateHttpClientConfig(key, value) {
		runtimeConfig.requestHandler?.updateHttpClientConfig(key, value);
	},
	httpHandlerConfigs() {
		return runtimeConfig.requestHandler.httpHandlerConfigs();
	}
}), resolveHttpHandlerRuntimeConfig = (httpHandlerExtensionConfiguration) => ({ requestHandler: httpHandlerExtensionConfiguration.httpHandler() }), CONTENT_LENGTH_HEADER = "content-length";
function contentLengthMiddleware(bodyLengthChecker) {
	return (next) => async (args) => {
		let request = args.request;
		if (_main_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(request)) {
			let { body, headers } = request;
			if (body && Object.keys(headers).map((str) => str.toLowerCase()).indexOf(CONTENT_LENGTH_HEADER) === -1) try {
				let length = bodyLengthChecker(body);
				length != null && (request.headers = {
					...request.headers,
					[CONTENT_LENGTH_HEADER]: String(length)
				});
			} catch {}
		}
		return next({
			...args,
			request
		});
	};
}
const contentLengthMiddlewareOptions = {
	step: "build",
	tags: ["SET_CONTENT_LENGTH", "CONTENT_LENGTH"],
	name: "contentLengthMiddleware",
	override: !0
}, getContentLengthPlugin = (options) => ({ applyToStack: (clientStack) => {
	clientStack.add(contentLengthMiddleware(options.bodyLengthChecker), contentLengthMiddlewareOptions);
} });
function resolveHostHeaderConfig(input) {
	return input;
}
const hostHeaderMiddleware = (options) => (next) => async (args) => {
	if (!_main_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(args.request)) return next(args);
	let { request } = args, { handlerProtocol = "" } = options.requestHandler.metadata || {};
	if (handlerProtocol.indexOf("h2") >= 0 && !request.headers[":authority"]) delete request.headers.host, request.headers[":authority"] = request.hostname + (request.port ? ":" + request.port : "");
	else if (!request.headers.host) {
		let host = request.hostname;
		request.port != null && (host += `:${request.port}`), request.headers.host = host;
	}
	return next(args);
}, hostHeaderMiddlewareOptions = {
	name: "hostHeaderMiddleware",
	step: "build",
	priority: "low",
	tags: ["HOST"],
	override: !0
}, getHostHeaderPlugin = (options) => ({ applyToStack: (clientStack) => {
	clientStack.add(hostHeaderMiddleware(options), hostHeaderMiddlewareOptions);
} }), loggerMiddleware = () => (next, context) => async (args) => {
	try {
		let response = await next(args), { clientName, commandName, logger, dynamoDbDocumentClientOptions = {} } = context, { overrideInputFilterSensitiveLog, overrideOutputFilterSensitiveLog } = dynamoDbDocumentClientOptions, inputFilterSensitiveLog = overrideInputFilterSensitiveLog ?? context.inputFilterSensitiveLog, outputFilterSensitiveLog = overrideOutputFilterSensitiveLog ?? context.outputFilterSensitiveLog, { $metadata, ...outputWithoutMetadata } = response.output;
		return logger?.info?.({
			clientName,
			commandName,
			input: inputFilterSensitiveLog(args.input),
			output: outputFilterSensitiveLog(outputWithoutMetadata),
			metadata: $metadata
		}), response;
	} catch (error) {
		let { clientName, commandName, logger, dynamoDbDocumentClientOptions = {} } = context, { overrideInputFilterSensitiveLog } = dynamoDbDocumentClientOptions, inputFilterSensitiveLog = overrideInputFilterSensitiveLog ?? context.inputFilterSensitiveLog;
		throw logger?.error?.({
			clientName,
			commandName,
			input: inputFilterSensitiveLog(args.input),
			error,
			metadata: error.$metadata
		}), error;
	}
}, loggerMiddlewareOptions = {
	name: "loggerMiddleware",
	tags: ["LOGGER"],
	step: "initialize",
	override: !0
}, getLoggerPlugin = (options) => ({ applyToStack: (clientStack) => {
	clientStack.add(loggerMiddleware(), loggerMiddlewareOptions);
} }), recursionDetectionMiddlewareOptions = {
	step: "build",
	tags: ["RECURSION_DETECTION", "TRACE_CONTEXT_PROPAGATION"],
	name: "recursionDetectionMiddleware",
	override: !0,
	priority: "low"
}, PROTECTED_KEYS = {
	REQUEST_ID: Symbol.for("_AWS_LAMBDA_REQUEST_ID"),
	X_RAY_TRACE_ID: Symbol.for("_AWS_LAMBDA_X_RAY_TRACE_ID"),
	TENANT_ID: Symbol.for("_AWS_LAMBDA_TENANT_ID"),
	TRACEPARENT: Symbol.for("_AWS_LAMBDA_TRACEPARENT"),
	TRACESTATE: Symbol.for("_AWS_LAMBDA_TRACESTATE"),
	BAGGAGE: Symbol.for("_AWS_LAMBDA_BAGGAGE")
}, NO_GLOBAL_AWS_LAMBDA = ["true", "1"].includes(process.env?.AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA ?? "");
NO_GLOBAL_AWS_LAMBDA || (globalThis.awslambda = globalThis.awslambda || {});
var InvokeStoreBase = class {
	static PROTECTED_KEYS = PROTECTED_KEYS;
	isProtectedKey(key) {
		return Object.values(PROTECTED_KEYS).includes(key);
	}
	getRequestId() {
		return this.get(PROTECTED_KEYS.REQUEST_ID) ?? "-";
	}
	getXRayTraceId() {
		return this.get(PROTECTED_KEYS.X_RAY_TRACE_ID);
	}
	getTenantId() {
		return this.get(PROTECTED_KEYS.TENANT_ID);
	}
	getTraceparent() {
		return this.get(PROTECTED_KEYS.TRACEPARENT);
	}
	getTracestate() {
		return this.get(PROTECTED_KEYS.TRACESTATE);
	}
	getBaggage() {
		return this.get(PROTECTED_KEYS.BAGGAGE);
	}
}, InvokeStoreSingle = class extends InvokeStoreBase {
	currentContext;
	getContext() {
		return this.currentContext;
	}
	hasContext() {
		return this.currentContext !== void 0;
	}
	get(key) {
		return this.currentContext?.[key];
	}
	set(key, value) {
		if (this.isProtectedKey(key)) throw Error(`Cannot modify protected Lambda context field: ${String(key)}`);
		this.currentContext = this.currentContext || {}, this.currentContext[key] = value;
	}
	run(context, fn) {
		return this.currentContext = context, fn();
	}
}, InvokeStoreMulti = class InvokeStoreMulti extends InvokeStoreBase {
	als;
	static async create() {
		let instance = new InvokeStoreMulti();
		return instance.als = new (await (Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6698, 19)))).AsyncLocalStorage(), instance;
	}
	getContext() {
		return this.als.getStore();
	}
	hasContext() {
		return this.als.getStore() !== void 0;
	}
	get(key) {
		return this.als.getStore()?.[key];
	}
	set(key, value) {
		if (this.isProtectedKey(key)) throw Error(`Cannot modify protected Lambda context field: ${String(key)}`);
		let store = this.als.getStore();
		if (!store) throw Error("No context available");
		store[key] = value;
	}
	run(context, fn) {
		return this.als.run(context, fn);
	}
}, InvokeStore;
(function(InvokeStore) {
	let instance = null;
	async function getInstanceAsync(forceInvokeStoreMulti) {
		return instance ||= (async () => {
			let newInstance = forceInvokeStoreMulti === !0 || "AWS_LAMBDA_MAX_CONCURRENCY" in process.env ? await InvokeStoreMulti.create() : new InvokeStoreSingle();
			return !NO_GLOBAL_AWS_LAMBDA && globalThis.awslambda?.InvokeStore ? globalThis.awslambda.InvokeStore : (!NO_GLOBAL_AWS_LAMBDA && globalThis.awslambda && (globalThis.awslambda.InvokeStore = newInstance), newInstance);
		})(), instance;
	}
	InvokeStore.getInstanceAsync = getInstanceAsync, InvokeStore._testing = process.env.AWS_LAMBDA_BENCHMARK_MODE === "1" ? { reset: () => {
		instance = null, globalThis.awslambda?.InvokeStore && delete globalThis.awslambda.InvokeStore, globalThis.awslambda = { InvokeStore: void 0 };
	} } : void 0;
})(InvokeStore ||= {});
const X_AMZN_TRACE_ID = "X-Amzn-Trace-Id", TRACEPARENT = "traceparent", TRACESTATE = "tracestate", BAGGAGE = "baggage", recursionDetectionMiddleware = () => (next) => async (args) => {
	let { request } = args;
	if (!_main_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(request)) return next(args);
	let invokeStore;
	{
		let traceIdHeader = Object.keys(request.headers ?? {}).find((h) => h.toLowerCase() === "x-amzn-trace-id") ?? X_AMZN_TRACE_ID;
		if (!request.headers.hasOwnProperty(traceIdHeader)) {
			let functionName = process.env.AWS_LAMBDA_FUNCTION_NAME, traceIdFromEnv = process.env._X_AMZN_TRACE_ID;
			invokeStore ??= await InvokeStore.getInstanceAsync();
			let traceId = invokeStore?.getXRayTraceId() ?? traceIdFromEnv, nonEmptyString = (str) => typeof str == "string" && str.length > 0;
			nonEmptyString(functionName) && nonEmptyString(traceId) && (request.headers[X_AMZN_TRACE_ID] = traceId);
		}
	}
	if (sanitizeTraceHeaders(request.headers), !request.headers[TRACEPARENT]) {
		let traceparent = (invokeStore ??= await InvokeStore.getInstanceAsync())?.getTraceparent?.();
		if (traceparent) {
			request.headers[TRACEPARENT] = traceparent;
			let tracestate = invokeStore?.getTracestate?.();
			tracestate && (request.headers[TRACESTATE] = tracestate);
			let baggage = invokeStore?.getBaggage?.();
			baggage && (request.headers[BAGGAGE] = baggage);
		}
	}
	return next(args);
};
function sanitizeTraceHeaders(headers) {
	for (let header of Object.keys(headers)) {
		let lower = header.toLowerCase();
		header !== lower && (lower === TRACEPARENT || lower === TRACESTATE || lower === BAGGAGE) && (headers[lower] = headers[header], delete headers[header]);
	}
}
const getRecursionDetectionPlugin = (options) => ({ applyToStack: (clientStack) => {
	clientStack.add(recursionDetectionMiddleware(), recursionDetectionMiddlewareOptions);
} }), resolveAuthOptions = (candidateAuthOptions, authSchemePreference) => {
	if (!authSchemePreference || authSchemePreference.length === 0) return candidateAuthOptions;
	let preferredAuthOptions = [];
	for (let preferredSchemeName of authSchemePreference) for (let candidateAuthOption of candidateAuthOptions) candidateAuthOption.schemeId.split("#")[1] === preferredSchemeName && preferredAuthOptions.push(candidateAuthOption);
	for (let candidateAuthOption of candidateAuthOptions) preferredAuthOptions.find(({ schemeId }) => schemeId === candidateAuthOption.schemeId) || preferredAuthOptions.push(candidateAuthOption);
	return preferredAuthOptions;
};
function convertHttpAuthSchemesToMap(httpAuthSchemes) {
	let map = /* @__PURE__ */ new Map();
	for (let scheme of httpAuthSchemes) map.set(scheme.schemeId, scheme);
	return map;
}
const httpAuthSchemeMiddleware = (config, mwOptions) => (next, context) => async (args) => {
	let options = config.httpAuthSchemeProvider(await mwOptions.httpAuthSchemeParametersProvider(config, context, args.input)), authSchemePreference = config.authSchemePreference ? await config.authSchemePreference() : [], resolvedOptions = resolveAuthOptions(options, authSchemePreference), authSchemes = convertHttpAuthSchemesToMap(config.httpAuthSchemes), smithyContext = getSmithyContext(context), failureReasons = [];
	for (let option of resolvedOptions) {
		let scheme = authSchemes.get(option.schemeId);
		if (!scheme) {
			failureReasons.push(`HttpAuthScheme \`${option.schemeId}\` was not enabled for this service.`);
			continue;
		}
		let identityProvider = scheme.identityProvider(await mwOptions.identityProviderConfigProvider(config));
		if (!identityProvider) {
			failureReasons.push(`HttpAuthScheme \`${option.schemeId}\` did not have an IdentityProvider configured.`);
			continue;
		}
		let { identityProperties = {}, signingProperties = {} } = option.propertiesExtractor?.(config, context) || {};
		option.identityProperties = Object.assign(option.identityProperties || {}, identityProperties), option.signingProperties = Object.assign(option.signingProperties || {}, signingProperties), smithyContext.selectedHttpAuthScheme = {
			httpAuthOption: option,
			identity: await identityProvider(option.identityProperties),
			signer: scheme.signer
		};
		break;
	}
	if (!smithyContext.selectedHttpAuthScheme) throw Error(failureReasons.join("\n"));
	return next(args);
}, httpAuthSchemeEndpointRuleSetMiddlewareOptions = {
	step: "serialize",
	tags: ["HTTP_AUTH_SCHEME"],
	name: "httpAuthSchemeMiddleware",
	override: !0,
	relation: "before",
	toMiddleware: "endpointV2Middleware"
}, getHttpAuthSchemeEndpointRuleSetPlugin = (config, { httpAuthSchemeParametersProvider, identityProviderConfigProvider }) => ({ applyToStack: (clientStack) => {
	clientStack.addRelativeTo(httpAuthSchemeMiddleware(config, {
		httpAuthSchemeParametersProvider,
		identityProviderConfigProvider
	}), httpAuthSchemeEndpointRuleSetMiddlewareOptions);
} }), defaultErrorHandler = (signingProperties) => (error) => {
	throw error;
}, defaultSuccessHandler = (httpResponse, signingProperties) => {}, httpSigningMiddleware = (config) => (next, context) => async (args) => {
	if (!_main_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(args.request)) return next(args);
	let scheme = getSmithyContext(context).selectedHttpAuthScheme;
	if (!scheme) throw Error("No HttpAuthScheme was selected: unable to sign request");
	let { httpAuthOption: { signingProperties = {} }, identity, signer } = scheme, output = await next({
		...args,
		request: await signer.sign(args.request, identity, signingProperties)
	}).catch((signer.errorHandler || defaultErrorHandler)(signingProperties));
	return (signer.successHandler || defaultSuccessHandler)(output.response, signingProperties), output;
}, httpSigningMiddlewareOptions = {
	step: "finalizeRequest",
	tags: ["HTTP_SIGNING"],
	name: "httpSigningMiddleware",
	aliases: [
		"apiKeyMiddleware",
		"tokenMiddleware",
		"awsAuthMiddleware"
	],
	override: !0,
	relation: "after",
	toMiddleware: "retryMiddleware"
}, getHttpSigningPlugin = (config) => ({ applyToStack: (clientStack) => {
	clientStack.addRelativeTo(httpSigningMiddleware(config), httpSigningMiddlewareOptions);
} }), normalizeProvider = (input) => {
	if (typeof input == "function") return input;
	let promisified = Promise.resolve(input);
	return () => promisified;
};
var DefaultIdentityProviderConfig = class {
	authSchemes = /* @__PURE__ */ new Map();
	constructor(config) {
		for (let key in config) {
			if (!(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(config, key)) continue;
			let value = config[key];
			value !== void 0 && this.authSchemes.set(key, value);
		}
	}
	getIdentityProvider(schemeId) {
		return this.authSchemes.get(schemeId);
	}
};
const isIdentityExpired = ((expirationMs) => function(identity) {
	return doesIdentityRequireRefresh(identity) && identity.expiration.getTime() - Date.now() < expirationMs;
})(3e5), doesIdentityRequireRefresh = (identity) => identity.expiration !== void 0, memoizeIdentityProvider = (provider, isExpired, requiresRefresh) => {
	if (provider === void 0) return;
	let normalizedProvider = typeof provider == "function" ? provider : async () => Promise.resolve(provider), resolved, pending, hasResult, isConstant = !1, coalesceProvider = async (options) => {
		pending ||= normalizedProvider(options);
		try {
			resolved = await pending, hasResult = !0, isConstant = !1;
		} finally {
			pending = void 0;
		}
		return resolved;
	};
	return isExpired === void 0 ? async (options) => ((!hasResult || options?.forceRefresh) && (resolved = await coalesceProvider(options)), resolved) : async (options) => ((!hasResult || options?.forceRefresh) && (resolved = await coalesceProvider(options)), isConstant ? resolved : requiresRefresh(resolved) ? (isExpired(resolved) && await coalesceProvider(options), resolved) : (isConstant = !0, resolved));
};
function isValidUserAgentAppId(appId) {
	return appId === void 0 || typeof appId == "string" && appId.length <= 50;
}
function resolveUserAgentConfig(input) {
	let normalizedAppIdProvider = normalizeProvider(input.userAgentAppId ?? void 0), { customUserAgent } = input;
	return Object.assign(input, {
		customUserAgent: typeof customUserAgent == "string" ? [[customUserAgent]] : customUserAgent,
		userAgentAppId: async () => {
			let appId = await normalizedAppIdProvider();
			if (!isValidUserAgentAppId(appId)) {
				let logger = input.logger?.constructor?.name === "NoOpLogger" || !input.logger ? console : input.logger;
				typeof appId == "string" ? appId.length > 50 && logger?.warn("The provided userAgentAppId exceeds the maximum length of 50 characters.") : logger?.warn("userAgentAppId must be a string or undefined.");
			}
			return appId;
		}
	});
}
let selectedPartitionsInfo = {
	partitions: [
		{
			id: "aws",
			outputs: {
				dnsSuffix: "amazonaws.com",
				dualStackDnsSuffix: "api.aws",
				implicitGlobalRegion: "us-east-1",
				name: "aws",
				supportsDualStack: !0,
				supportsFIPS: !0
			},
			regionRegex: "^(us|eu|ap|sa|ca|me|af|il|mx)\\-\\w+\\-\\d+$",
			regions: {
				"af-south-1": { description: "Africa (Cape Town)" },
				"ap-east-1": { description: "Asia Pacific (Hong Kong)" },
				"ap-east-2": { description: "Asia Pacific (Taipei)" },
				"ap-northeast-1": { description: "Asia Pacific (Tokyo)" },
				"ap-northeast-2": { description: "Asia Pacific (Seoul)" },
				"ap-northeast-3": { description: "Asia Pacific (Osaka)" },
				"ap-south-1": { description: "Asia Pacific (Mumbai)" },
				"ap-south-2": { description: "Asia Pacific (Hyderabad)" },
				"ap-southeast-1": { description: "Asia Pacific (Singapore)" },
				"ap-southeast-2": { description: "Asia Pacific (Sydney)" },
				"ap-southeast-3": { description: "Asia Pacific (Jakarta)" },
				"ap-southeast-4": { description: "Asia Pacific (Melbourne)" },
				"ap-southeast-5": { description: "Asia Pacific (Malaysia)" },
				"ap-southeast-6": { description: "Asia Pacific (New Zealand)" },
				"ap-southeast-7": { description: "Asia Pacific (Thailand)" },
				"aws-global": { description: "aws global region" },
				"ca-central-1": { description: "Canada (Central)" },
				"ca-west-1": { description: "Canada West (Calgary)" },
				"eu-central-1": { description: "Europe (Frankfurt)" },
				"eu-central-2": { description: "Europe (Zurich)" },
				"eu-north-1": { description: "Europe (Stockholm)" },
				"eu-south-1": { description: "Europe (Milan)" },
				"eu-south-2": { description: "Europe (Spain)" },
				"eu-west-1": { description: "Europe (Ireland)" },
				"eu-west-2": { description: "Europe (London)" },
				"eu-west-3": { description: "Europe (Paris)" },
				"il-central-1": { description: "Israel (Tel Aviv)" },
				"me-central-1": { description: "Middle East (UAE)" },
				"me-south-1": { description: "Middle East (Bahrain)" },
				"me-west-1": { description: "Middle East (Saudi Arabia)" },
				"mx-central-1": { description: "Mexico (Central)" },
				"sa-east-1": { description: "South America (Sao Paulo)" },
				"sa-west-1": { description: "South America (Chile)" },
				"us-east-1": { description: "US East (N. Virginia)" },
				"us-east-2": { description: "US East (Ohio)" },
				"us-west-1": { description: "US West (N. California)" },
				"us-west-2": { description: "US West (Oregon)" }
			}
		},
		{
			id: "aws-cn",
			outputs: {
				dnsSuffix: "amazonaws.com.cn",
				dualStackDnsSuffix: "api.amazonwebservices.com.cn",
				implicitGlobalRegion: "cn-northwest-1",
				name: "aws-cn",
				supportsDualStack: !0,
				supportsFIPS: !0
			},
			regionRegex: "^cn\\-\\w+\\-\\d+$",
			regions: {
				"aws-cn-global": { description: "aws-cn global region" },
				"cn-north-1": { description: "China (Beijing)" },
				"cn-northwest-1": { description: "China (Ningxia)" }
			}
		},
		{
			id: "aws-eusc",
			outputs: {
				dnsSuffix: "amazonaws.eu",
				dualStackDnsSuffix: "api.amazonwebservices.eu",
				implicitGlobalRegion: "eusc-de-east-1",
				name: "aws-eusc",
				supportsDualStack: !0,
				supportsFIPS: !0
			},
			regionRegex: "^eusc\\-(de)\\-\\w+\\-\\d+$",
			regions: { "eusc-de-east-1": { description: "AWS European Sovereign Cloud (Germany)" } }
		},
		{
			id: "aws-iso",
			outputs: {
				dnsSuffix: "c2s.ic.gov",
				dualStackDnsSuffix: "api.aws.ic.gov",
				implicitGlobalRegion: "us-iso-east-1",
				name: "aws-iso",
				supportsDualStack: !0,
				supportsFIPS: !0
			},
			regionRegex: "^us\\-iso\\-\\w+\\-\\d+$",
			regions: {
				"aws-iso-global": { description: "aws-iso global region" },
				"us-iso-east-1": { description: "US ISO East" },
				"us-iso-west-1": { description: "US ISO WEST" }
			}
		},
		{
			id: "aws-iso-b",
			outputs: {
				dnsSuffix: "sc2s.sgov.gov",
				dualStackDnsSuffix: "api.aws.scloud",
				implicitGlobalRegion: "us-isob-east-1",
				name: "aws-iso-b",
				supportsDualStack: !0,
				supportsFIPS: !0
			},
			regionRegex: "^us\\-isob\\-\\w+\\-\\d+$",
			regions: {
				"aws-iso-b-global": { description: "aws-iso-b global region" },
				"us-isob-east-1": { description: "US ISOB East (Ohio)" },
				"us-isob-west-1": { description: "US ISOB West" }
			}
		},
		{
			id: "aws-iso-e",
			outputs: {
				dnsSuffix: "cloud.adc-e.uk",
				dualStackDnsSuffix: "api.cloud-aws.adc-e.uk",
				implicitGlobalRegion: "eu-isoe-west-1",
				name: "aws-iso-e",
				supportsDualStack: !0,
				supportsFIPS: !0
			},
			regionRegex: "^eu\\-isoe\\-\\w+\\-\\d+$",
			regions: {
				"aws-iso-e-global": { description: "aws-iso-e global region" },
				"eu-isoe-west-1": { description: "EU ISOE West" }
			}
		},
		{
			id: "aws-iso-f",
			outputs: {
				dnsSuffix: "csp.hci.ic.gov",
				dualStackDnsSuffix: "api.aws.hci.ic.gov",
				implicitGlobalRegion: "us-isof-south-1",
				name: "aws-iso-f",
				supportsDualStack: !0,
				supportsFIPS: !0
			},
			regionRegex: "^us\\-isof\\-\\w+\\-\\d+$",
			regions: {
				"aws-iso-f-global": { description: "aws-iso-f global region" },
				"us-isof-east-1": { description: "US ISOF EAST" },
				"us-isof-south-1": { description: "US ISOF SOUTH" }
			}
		},
		{
			id: "aws-us-gov",
			outputs: {
				dnsSuffix: "amazonaws.com",
				dualStackDnsSuffix: "api.aws",
				implicitGlobalRegion: "us-gov-west-1",
				name: "aws-us-gov",
				supportsDualStack: !0,
				supportsFIPS: !0
			},
			regionRegex: "^us\\-gov\\-\\w+\\-\\d+$",
			regions: {
				"aws-us-gov-global": { description: "aws-us-gov global region" },
				"us-gov-east-1": { description: "AWS GovCloud (US-East)" },
				"us-gov-west-1": { description: "AWS GovCloud (US-West)" }
			}
		}
	],
	version: "1.1"
};
const partition = (value) => {
	let { partitions } = selectedPartitionsInfo;
	for (let partition of partitions) {
		let { regions, outputs } = partition;
		for (let [region, regionData] of Object.entries(regions)) if (region === value) return {
			...outputs,
			...regionData
		};
	}
	for (let partition of partitions) {
		let { regionRegex, outputs } = partition;
		if (new RegExp(regionRegex).test(value)) return { ...outputs };
	}
	let DEFAULT_PARTITION = partitions.find((partition) => partition.id === "aws");
	if (!DEFAULT_PARTITION) throw Error("Provided region was not found in the partition array or regex, and default partition with id 'aws' doesn't exist.");
	return { ...DEFAULT_PARTITION.outputs };
}, getUserAgentPrefix = () => "", isStreamingPayload = (request) => request?.body instanceof node_stream__WEBPACK_IMPORTED_MODULE_7__.Readable || typeof ReadableStream < "u" && request?.body instanceof ReadableStream, THROTTLING_ERROR_CODES = [
	"BandwidthLimitExceeded",
	"EC2ThrottledException",
	"LimitExceededException",
	"PriorRequestNotComplete",
	"ProvisionedThroughputExceededException",
	"RequestLimitExceeded",
	"RequestThrottled",
	"RequestThrottledException",
	"SlowDown",
	"ThrottledException",
	"Throttling",
	"ThrottlingException",
	"TooManyRequestsException",
	"TransactionInProgressException"
], TRANSIENT_ERROR_CODES = [
	"TimeoutError",
	"RequestTimeout",
	"RequestTimeoutException"
], TRANSIENT_ERROR_STATUS_CODES = [
	500,
	502,
	503,
	504
], NODEJS_TIMEOUT_ERROR_CODES = [
	"ECONNRESET",
	"ECONNREFUSED",
	"EPIPE",
	"ETIMEDOUT"
], NODEJS_NETWORK_ERROR_CODES = [
	"EHOSTUNREACH",
	"ENETUNREACH",
	"ENOTFOUND",
	"EAI_AGAIN"
], isRetryableByTrait = (error) => error?.$retryable !== void 0, isClockSkewCorrectedError = (error) => error.$metadata?.clockSkewCorrected, isBrowserNetworkError = (error) => {
	let errorMessages = /* @__PURE__ */ new Set([
		"Failed to fetch",
		"NetworkError when attempting to fetch resource",
		"The Internet connection appears to be offline",
		"Load failed",
		"Network request failed"
	]);
	return error && error instanceof TypeError ? errorMessages.has(error.message) : !1;
}, isThrottlingError = (error) => error.$metadata?.httpStatusCode === 429 || THROTTLING_ERROR_CODES.includes(error.name) || error.$retryable?.throttling == 1, isTransientError = (error, depth = 0) => error?.name !== "AbortError" && (isRetryableByTrait(error) || isClockSkewCorrectedError(error) || error.name === "InvalidSignatureException" && error.message?.includes("Signature expired") || TRANSIENT_ERROR_CODES.includes(error.name) || NODEJS_TIMEOUT_ERROR_CODES.includes(error?.code || "") || NODEJS_NETWORK_ERROR_CODES.includes(error?.code || "") || TRANSIENT_ERROR_STATUS_CODES.includes(error.$metadata?.httpStatusCode || 0) || isBrowserNetworkError(error) || isNodeJsHttp2TransientError(error) || error.cause !== void 0 && depth <= 10 && isTransientError(error.cause, depth + 1)), isServerError = (error) => {
	if (error.$metadata?.httpStatusCode !== void 0) {
		let statusCode = error.$metadata.httpStatusCode;
		return 500 <= statusCode && statusCode <= 599 && !isTransientError(error);
	}
	return !1;
};
function isNodeJsHttp2TransientError(error) {
	return error.code === "ERR_HTTP2_STREAM_ERROR" && error.message.includes("NGHTTP2_REFUSED_STREAM");
}
const race = (promise, signal) => {
	if (!signal) return promise;
	let cleanup = () => {}, aborted = new Promise((_, reject) => {
		let handler = () => reject(createAbortError());
		signal.aborted ? handler() : typeof signal.addEventListener == "function" ? (signal.addEventListener("abort", handler, { once: !0 }), cleanup = () => signal.removeEventListener("abort", handler)) : signal.onabort = handler;
	});
	return Promise.race([promise, aborted]).finally(cleanup);
}, createAbortError = () => Object.assign(/* @__PURE__ */ Error("Request aborted"), { name: "AbortError" }), isAbortError = (error) => typeof error == "object" && !!error && "name" in error && error.name === "AbortError", MAXIMUM_RETRY_DELAY = 2e4;
function parseRetryAfterHeader(response, logger) {
	if (_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.d.isInstance(response)) for (let header in response.headers) {
		if (!(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(response.headers, header)) continue;
		let h = header.toLowerCase();
		if (h === "retry-after") {
			let retryAfter = response.headers[header], retryAfterSeconds = NaN;
			if (retryAfter.endsWith("GMT")) try {
				retryAfterSeconds = ((0,_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.u)(retryAfter).getTime() - Date.now()) / 1e3;
			} catch (e) {
				logger?.trace?.("Failed to parse retry-after header"), logger?.trace?.(e);
			}
			else retryAfter.match(/ GMT, ((\d+)|(\d+\.\d+))$/) ? retryAfterSeconds = Number(retryAfter.match(/ GMT, ([\d.]+)$/)?.[1]) : retryAfter.match(/^((\d+)|(\d+\.\d+))$/) ? retryAfterSeconds = Number(retryAfter) : Date.parse(retryAfter) >= Date.now() && (retryAfterSeconds = (Date.parse(retryAfter) - Date.now()) / 1e3);
			return isNaN(retryAfterSeconds) ? void 0 : new Date(Date.now() + retryAfterSeconds * 1e3);
		}
		if (h === "x-amz-retry-after") {
			let v = response.headers[header], backoffMilliseconds = Number(v);
			if (isNaN(backoffMilliseconds)) {
				logger?.trace?.(`Failed to parse x-amz-retry-after=${v}`);
				return;
			}
			return new Date(Date.now() + backoffMilliseconds);
		}
	}
}
const asSdkError = (error) => error instanceof Error ? error : error instanceof Object ? Object.assign(/* @__PURE__ */ Error(), error) : Error(typeof error == "string" ? error : `AWS SDK error wrapper for ${error}`);
function bindRetryMiddleware(isStreamingPayload) {
	return (options) => (next, context) => async (args) => {
		let retryStrategy = await options.retryStrategy(), maxAttempts = await options.maxAttempts(), abortSignal = context[SMITHY_CONTEXT_KEY]?.abortSignal;
		if (isRetryStrategyV2(retryStrategy)) {
			retryStrategy = retryStrategy;
			let retryTokenScope = (context.partition_id ?? "") + (context.__retryLongPoll ? ":longpoll" : ""), retryToken = await race(retryStrategy.acquireInitialRetryToken(retryTokenScope), abortSignal), lastError = /* @__PURE__ */ Error(), attempts = 0, totalRetryDelay = 0, { request } = args, isRequest = _main_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(request);
			for (isRequest && (request.headers["amz-sdk-invocation-id"] = v4());;) try {
				isRequest && (request.headers["amz-sdk-request"] = `attempt=${attempts + 1}; max=${maxAttempts}`);
				let { response, output } = await next(args);
				return retryStrategy.recordSuccess(retryToken), output.$metadata.attempts = attempts + 1, output.$metadata.totalRetryDelay = totalRetryDelay, {
					response,
					output
				};
			} catch (e) {
				let retryErrorInfo = getRetryErrorInfo(e, options.logger);
				if (lastError = asSdkError(e), isRequest && isStreamingPayload(request)) throw (context.logger instanceof NoOpLogger ? console : context.logger)?.warn("An error was encountered in a non-retryable streaming request."), lastError;
				try {
					retryToken = await race(retryStrategy.refreshRetryTokenForRetry(retryToken, retryErrorInfo), abortSignal);
				} catch (refreshError) {
					throw abortSignal?.aborted && isAbortError(refreshError) ? refreshError : (lastError.$metadata || (lastError.$metadata = {}), lastError.$metadata.attempts = attempts + 1, lastError.$metadata.totalRetryDelay = totalRetryDelay, lastError);
				}
				attempts = retryToken.getRetryCount();
				let delay = retryToken.getRetryDelay();
				totalRetryDelay += (retryToken?.$retryLog?.acquisitionDelay ?? 0) + delay, delay > 0 && await race(new Promise((resolve) => setTimeout(resolve, delay)), abortSignal);
			}
		} else return retryStrategy = retryStrategy, retryStrategy?.mode && (context.userAgent = [...context.userAgent || [], ["cfg/retry-mode", retryStrategy.mode]]), retryStrategy.retry(next, args);
	};
}
const isRetryStrategyV2 = (retryStrategy) => retryStrategy.acquireInitialRetryToken !== void 0 && retryStrategy.refreshRetryTokenForRetry !== void 0 && retryStrategy.recordSuccess !== void 0, getRetryErrorInfo = (error, logger) => {
	let errorInfo = {
		error,
		errorType: getRetryErrorType(error)
	}, retryAfterHint = parseRetryAfterHeader(error.$response, logger);
	return retryAfterHint && (errorInfo.retryAfterHint = retryAfterHint), errorInfo;
}, getRetryErrorType = (error) => isThrottlingError(error) ? "THROTTLING" : isTransientError(error) ? "TRANSIENT" : isServerError(error) ? "SERVER_ERROR" : "CLIENT_ERROR", retryMiddlewareOptions = {
	name: "retryMiddleware",
	tags: ["RETRY"],
	step: "finalizeRequest",
	priority: "high",
	override: !0
};
function bindGetRetryPlugin(isStreamingPayload) {
	let retryMiddleware = bindRetryMiddleware(isStreamingPayload);
	return (options) => ({ applyToStack: (clientStack) => {
		clientStack.add(retryMiddleware(options), retryMiddlewareOptions);
	} });
}
var DefaultRateLimiter = class DefaultRateLimiter {
	static setTimeoutFn = (fn, delay) => setTimeout(fn, delay);
	beta;
	minCapacity;
	minFillRate;
	scaleConstant;
	smooth;
	enabled = !1;
	availableTokens = 0;
	lastMaxRate = 0;
	measuredTxRate = 0;
	requestCount = 0;
	fillRate;
	lastThrottleTime;
	lastTimestamp = 0;
	lastTxRateBucket;
	maxCapacity;
	timeWindow = 0;
	constructor(options) {
		this.beta = options?.beta ?? .7, this.minCapacity = options?.minCapacity ?? 1, this.minFillRate = options?.minFillRate ?? .5, this.scaleConstant = options?.scaleConstant ?? .4, this.smooth = options?.smooth ?? .8, this.lastThrottleTime = this.getCurrentTimeInSeconds(), this.lastTxRateBucket = Math.floor(this.getCurrentTimeInSeconds()), this.fillRate = this.minFillRate, this.maxCapacity = this.minCapacity;
	}
	async getSendToken() {
		return this.acquireTokenBucket(1);
	}
	updateClientSendingRate(response) {
		let calculatedRate;
		this.updateMeasuredRate();
		let retryErrorInfo = response;
		if (retryErrorInfo?.errorType === "THROTTLING" || isThrottlingError(retryErrorInfo?.error ?? response)) {
			let rateToUse = this.enabled ? Math.min(this.measuredTxRate, this.fillRate) : this.measuredTxRate;
			this.lastMaxRate = rateToUse, this.calculateTimeWindow(), this.lastThrottleTime = this.getCurrentTimeInSeconds(), calculatedRate = this.cubicThrottle(rateToUse), this.enableTokenBucket();
		} else this.calculateTimeWindow(), calculatedRate = this.cubicSuccess(this.getCurrentTimeInSeconds());
		let newRate = Math.min(calculatedRate, 2 * this.measuredTxRate);
		this.updateTokenBucketRate(newRate);
	}
	getCurrentTimeInSeconds() {
		return Date.now() / 1e3;
	}
	async acquireTokenBucket(amount) {
		if (this.enabled) {
			for (this.refillTokenBucket(); amount > this.availableTokens;) {
				let delay = (amount - this.availableTokens) / this.fillRate * 1e3;
				await new Promise((resolve) => DefaultRateLimiter.setTimeoutFn(resolve, delay)), this.refillTokenBucket();
			}
			this.availableTokens -= amount;
		}
	}
	refillTokenBucket() {
		let timestamp = this.getCurrentTimeInSeconds();
		if (!this.lastTimestamp) {
			this.lastTimestamp = timestamp;
			return;
		}
		let fillAmount = (timestamp - this.lastTimestamp) * this.fillRate;
		this.availableTokens = Math.min(this.maxCapacity, this.availableTokens + fillAmount), this.lastTimestamp = timestamp;
	}
	calculateTimeWindow() {
		this.timeWindow = this.getPrecise((this.lastMaxRate * (1 - this.beta) / this.scaleConstant) ** (1 / 3));
	}
	cubicThrottle(rateToUse) {
		return this.getPrecise(rateToUse * this.beta);
	}
	cubicSuccess(timestamp) {
		return this.getPrecise(this.scaleConstant * (timestamp - this.lastThrottleTime - this.timeWindow) ** 3 + this.lastMaxRate);
	}
	enableTokenBucket() {
		this.enabled = !0;
	}
	updateTokenBucketRate(newRate) {
		this.refillTokenBucket(), this.fillRate = Math.max(newRate, this.minFillRate), this.maxCapacity = Math.max(newRate, this.minCapacity), this.availableTokens = Math.min(this.availableTokens, this.maxCapacity);
	}
	updateMeasuredRate() {
		let t = this.getCurrentTimeInSeconds(), timeBucket = Math.floor(t * 2) / 2;
		if (this.requestCount++, timeBucket > this.lastTxRateBucket) {
			let currentRate = this.requestCount / (timeBucket - this.lastTxRateBucket);
			this.measuredTxRate = this.getPrecise(currentRate * this.smooth + this.measuredTxRate * (1 - this.smooth)), this.requestCount = 0, this.lastTxRateBucket = timeBucket;
		}
	}
	getPrecise(num) {
		return parseFloat(num.toFixed(8));
	}
}, Retry = class {
	static v2026 = !0;
	static delay() {
		return 50;
	}
	static throttlingDelay() {
		return 1e3;
	}
	static cost() {
		return 14;
	}
	static throttlingCost() {
		return 5;
	}
	static modifiedCostType() {
		return "THROTTLING";
	}
}, DefaultRetryBackoffStrategy = class {
	x = Retry.delay();
	computeNextBackoffDelay(i) {
		let t_i = Math.random() * Math.min(this.x * 2 ** i, MAXIMUM_RETRY_DELAY);
		return Math.floor(t_i);
	}
	setDelayBase(delay) {
		this.x = delay;
	}
}, DefaultRetryToken = class {
	delay;
	count;
	cost;
	longPoll;
	$retryLog = { acquisitionDelay: 0 };
	constructor(delay, count, cost, longPoll) {
		this.delay = delay, this.count = count, this.cost = cost, this.longPoll = longPoll;
	}
	getRetryCount() {
		return this.count;
	}
	getRetryDelay() {
		return Math.min(MAXIMUM_RETRY_DELAY, this.delay);
	}
	getRetryCost() {
		return this.cost;
	}
	isLongPoll() {
		return this.longPoll;
	}
}, RETRY_MODES;
(function(RETRY_MODES) {
	RETRY_MODES.STANDARD = "standard", RETRY_MODES.ADAPTIVE = "adaptive";
})(RETRY_MODES ||= {});
const DEFAULT_RETRY_MODE = RETRY_MODES.STANDARD, refusal = {
	incompatible: 1,
	attempts: 2,
	capacity: 3
};
var StandardRetryStrategy = class {
	mode = RETRY_MODES.STANDARD;
	retryBackoffStrategy;
	capacity = 500;
	maxAttemptsProvider;
	baseDelay;
	constructor(arg1) {
		typeof arg1 == "number" ? this.maxAttemptsProvider = async () => arg1 : typeof arg1 == "function" ? this.maxAttemptsProvider = arg1 : arg1 && typeof arg1 == "object" && (this.maxAttemptsProvider = async () => arg1.maxAttempts, this.baseDelay = arg1.baseDelay, this.retryBackoffStrategy = arg1.backoff), this.maxAttemptsProvider ??= async () => 3, this.baseDelay ??= Retry.delay(), this.retryBackoffStrategy ??= new DefaultRetryBackoffStrategy();
	}
	async acquireInitialRetryToken(retryTokenScope) {
		return new DefaultRetryToken(Retry.delay(), 0, void 0, retryTokenScope.includes(":longpoll"));
	}
	async refreshRetryTokenForRetry(token, errorInfo) {
		let maxAttempts = await this.getMaxAttempts(), retryCode = this.retryCode(token, errorInfo, maxAttempts), shouldRetry = retryCode === 0, isLongPoll = token.isLongPoll?.();
		if (shouldRetry || isLongPoll) {
			let errorType = errorInfo.errorType;
			this.retryBackoffStrategy.setDelayBase(errorType === "THROTTLING" ? Retry.throttlingDelay() : this.baseDelay);
			let delayFromErrorType = this.retryBackoffStrategy.computeNextBackoffDelay(token.getRetryCount()), retryDelay = delayFromErrorType;
			if (errorInfo.retryAfterHint instanceof Date && (retryDelay = Math.max(delayFromErrorType, Math.min(errorInfo.retryAfterHint.getTime() - Date.now(), delayFromErrorType + 5e3))), shouldRetry) {
				let capacityCost = this.getCapacityCost(errorType);
				this.capacity -= capacityCost;
				let nextToken = new DefaultRetryToken(0, token.getRetryCount() + 1, capacityCost, token.isLongPoll?.() ?? !1);
				return await new Promise((r) => setTimeout(r, retryDelay)), nextToken.$retryLog.acquisitionDelay = retryDelay, nextToken;
			}
			{
				let longPollBackoff = retryCode === refusal.capacity && isLongPoll ? retryDelay : 0;
				longPollBackoff > 0 && await new Promise((r) => setTimeout(r, longPollBackoff));
			}
		}
		throw Error("No retry token available");
	}
	recordSuccess(token) {
		this.capacity = Math.min(500, this.capacity + (token.getRetryCost() ?? 1));
	}
	getCapacity() {
		return this.capacity;
	}
	async maxAttempts() {
		return this.maxAttemptsProvider();
	}
	async getMaxAttempts() {
		try {
			return await this.maxAttemptsProvider();
		} catch {
			return console.warn("Max attempts provider could not resolve. Using default of 3"), 3;
		}
	}
	retryCode(tokenToRenew, errorInfo, maxAttempts) {
		let attempts = tokenToRenew.getRetryCount() + 1, retryableStatus = this.isRetryableError(errorInfo.errorType) ? 0 : refusal.incompatible, attemptStatus = attempts < maxAttempts ? 0 : refusal.attempts, capacityStatus = this.capacity >= this.getCapacityCost(errorInfo.errorType) ? 0 : refusal.capacity;
		return retryableStatus || attemptStatus || capacityStatus;
	}
	getCapacityCost(errorType) {
		return errorType === Retry.modifiedCostType() ? Retry.throttlingCost() : Retry.cost();
	}
	isRetryableError(errorType) {
		return errorType === "THROTTLING" || errorType === "TRANSIENT";
	}
}, AdaptiveRetryStrategy = class {
	mode = RETRY_MODES.ADAPTIVE;
	rateLimiter;
	standardRetryStrategy;
	constructor(maxAttemptsProvider, options) {
		let { rateLimiter } = options ?? {};
		this.rateLimiter = rateLimiter ?? new DefaultRateLimiter(), this.standardRetryStrategy = options ? new StandardRetryStrategy({
			maxAttempts: typeof maxAttemptsProvider == "number" ? maxAttemptsProvider : 3,
			...options
		}) : new StandardRetryStrategy(maxAttemptsProvider);
	}
	async acquireInitialRetryToken(retryTokenScope) {
		let token = await this.standardRetryStrategy.acquireInitialRetryToken(retryTokenScope);
		return await this.rateLimiter.getSendToken(), token;
	}
	async refreshRetryTokenForRetry(tokenToRenew, errorInfo) {
		this.rateLimiter.updateClientSendingRate(errorInfo);
		let token = await this.standardRetryStrategy.refreshRetryTokenForRetry(tokenToRenew, errorInfo);
		return await this.rateLimiter.getSendToken(), token;
	}
	recordSuccess(token) {
		this.rateLimiter.updateClientSendingRate({}), this.standardRetryStrategy.recordSuccess(token);
	}
	async maxAttemptsProvider() {
		return this.standardRetryStrategy.maxAttempts();
	}
};
const ENV_MAX_ATTEMPTS = "AWS_MAX_ATTEMPTS", CONFIG_MAX_ATTEMPTS = "max_attempts", NODE_MAX_ATTEMPT_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => {
		let value = env[ENV_MAX_ATTEMPTS];
		if (!value) return;
		let maxAttempt = parseInt(value);
		if (Number.isNaN(maxAttempt)) throw Error(`Environment variable ${ENV_MAX_ATTEMPTS} mast be a number, got "${value}"`);
		return maxAttempt;
	},
	configFileSelector: (profile) => {
		let value = profile[CONFIG_MAX_ATTEMPTS];
		if (!value) return;
		let maxAttempt = parseInt(value);
		if (Number.isNaN(maxAttempt)) throw Error(`Shared config file entry ${CONFIG_MAX_ATTEMPTS} mast be a number, got "${value}"`);
		return maxAttempt;
	},
	default: 3
}, resolveRetryConfig = (input, defaults) => {
	let { retryStrategy, retryMode } = input, { defaultMaxAttempts = 3, defaultBaseDelay = Retry.delay() } = defaults ?? {}, maxAttemptsProvider = normalizeProvider$1(input.maxAttempts ?? defaultMaxAttempts), controller = retryStrategy ? Promise.resolve(retryStrategy) : void 0, getDefault = async () => {
		let maxAttempts = await maxAttemptsProvider();
		return await normalizeProvider$1(retryMode)() === RETRY_MODES.ADAPTIVE ? new AdaptiveRetryStrategy(maxAttemptsProvider, {
			maxAttempts,
			baseDelay: defaultBaseDelay
		}) : new StandardRetryStrategy({
			maxAttempts,
			baseDelay: defaultBaseDelay
		});
	};
	return Object.assign(input, {
		maxAttempts: maxAttemptsProvider,
		retryStrategy: () => controller ??= getDefault()
	});
}, NODE_RETRY_MODE_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => env.AWS_RETRY_MODE,
	configFileSelector: (profile) => profile.retry_mode,
	default: DEFAULT_RETRY_MODE
}, getRetryPlugin = bindGetRetryPlugin(isStreamingPayload), ACCOUNT_ID_ENDPOINT_REGEX = /\d{12}\.ddb/;
async function checkFeatures(context, config, args) {
	if (args.request?.headers?.["smithy-protocol"] === "rpc-v2-cbor" && setFeature$1(context, "PROTOCOL_RPC_V2_CBOR", "M"), typeof config.retryStrategy == "function") {
		let retryStrategy = await config.retryStrategy();
		if (typeof retryStrategy.mode == "string") switch (retryStrategy.mode) {
			case RETRY_MODES.ADAPTIVE:
				setFeature$1(context, "RETRY_MODE_ADAPTIVE", "F");
				break;
			case RETRY_MODES.STANDARD: setFeature$1(context, "RETRY_MODE_STANDARD", "E");
		}
	}
	if (typeof config.accountIdEndpointMode == "function") {
		let endpointV2 = context.endpointV2;
		switch (String(endpointV2?.url?.hostname).match(ACCOUNT_ID_ENDPOINT_REGEX) && setFeature$1(context, "ACCOUNT_ID_ENDPOINT", "O"), await config.accountIdEndpointMode?.()) {
			case "disabled":
				setFeature$1(context, "ACCOUNT_ID_MODE_DISABLED", "Q");
				break;
			case "preferred":
				setFeature$1(context, "ACCOUNT_ID_MODE_PREFERRED", "P");
				break;
			case "required": setFeature$1(context, "ACCOUNT_ID_MODE_REQUIRED", "R");
		}
	}
	let identity = context.__smithy_context?.selectedHttpAuthScheme?.identity;
	if (identity?.$source) {
		let credentials = identity;
		credentials.accountId && setFeature$1(context, "RESOLVED_ACCOUNT_ID", "T");
		for (let [key, value] of Object.entries(credentials.$source ?? {})) setFeature$1(context, key, value);
	}
}
const USER_AGENT = "user-agent", X_AMZ_USER_AGENT = "x-amz-user-agent", UA_NAME_ESCAPE_REGEX = /[^!$%&'*+\-.^_`|~\w]/g, UA_VALUE_ESCAPE_REGEX = /[^!$%&'*+\-.^_`|~\w#]/g;
function encodeFeatures(features) {
	let buffer = "";
	for (let key in features) {
		let val = features[key];
		if (buffer.length + val.length + 1 <= 1024) buffer.length ? buffer += "," + val : buffer += val;
		else break;
	}
	return buffer;
}
const userAgentMiddleware = (options) => (next, context) => async (args) => {
	let { request } = args;
	if (!_main_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(request)) return next(args);
	let { headers } = request, userAgent = context?.userAgent?.map(escapeUserAgent) || [], defaultUserAgent = (await options.defaultUserAgentProvider()).map(escapeUserAgent);
	await checkFeatures(context, options, args);
	let awsContext = context;
	defaultUserAgent.push(`m/${encodeFeatures(Object.assign({}, context.__smithy_context?.features, awsContext.__aws_sdk_context?.features))}`);
	let customUserAgent = options?.customUserAgent?.map(escapeUserAgent) || [], appId = await options.userAgentAppId();
	appId && defaultUserAgent.push(escapeUserAgent(["app", `${appId}`]));
	let prefix = getUserAgentPrefix(), sdkUserAgentValue = (prefix ? [prefix] : []).concat([
		...defaultUserAgent,
		...userAgent,
		...customUserAgent
	]).join(" "), normalUAValue = [...defaultUserAgent.filter((section) => section.startsWith("aws-sdk-")), ...customUserAgent].join(" ");
	return options.runtime === "browser" ? headers[X_AMZ_USER_AGENT] = sdkUserAgentValue : (normalUAValue && (headers[X_AMZ_USER_AGENT] = headers["x-amz-user-agent"] ? `${headers[USER_AGENT]} ${normalUAValue}` : normalUAValue), headers[USER_AGENT] = sdkUserAgentValue), next({
		...args,
		request
	});
}, escapeUserAgent = (userAgentPair) => {
	let name = userAgentPair[0].split("/").map((part) => part.replace(UA_NAME_ESCAPE_REGEX, "-")).join("/"), version = userAgentPair[1]?.replace(UA_VALUE_ESCAPE_REGEX, "-"), prefixSeparatorIndex = name.indexOf("/"), prefix = name.substring(0, prefixSeparatorIndex), uaName = name.substring(prefixSeparatorIndex + 1);
	return prefix === "api" && (uaName = uaName.toLowerCase()), [
		prefix,
		uaName,
		version
	].filter((item) => item && item.length > 0).reduce((acc, item, index) => {
		switch (index) {
			case 0: return item;
			case 1: return `${acc}/${item}`;
			default: return `${acc}#${item}`;
		}
	}, "");
}, getUserAgentMiddlewareOptions = {
	name: "getUserAgentMiddleware",
	step: "build",
	priority: "low",
	tags: ["SET_USER_AGENT", "USER_AGENT"],
	override: !0
}, getUserAgentPlugin = (config) => ({ applyToStack: (clientStack) => {
	clientStack.add(userAgentMiddleware(config), getUserAgentMiddlewareOptions);
} }), getRuntimeUserAgentPair = () => {
	for (let runtime of [
		"deno",
		"bun",
		"llrt"
	]) if (node_process__WEBPACK_IMPORTED_MODULE_8__.versions[runtime]) return [`md/${runtime}`, node_process__WEBPACK_IMPORTED_MODULE_8__.versions[runtime]];
	return ["md/nodejs", node_process__WEBPACK_IMPORTED_MODULE_8__.versions.node];
}, crtAvailability = { isCrtAvailable: !1 }, isCrtAvailable = () => crtAvailability.isCrtAvailable ? ["md/crt-avail"] : null, createDefaultUserAgentProvider = ({ serviceId, clientVersion }) => {
	let runtimeUserAgentPair = getRuntimeUserAgentPair();
	return async (config) => {
		let sections = [
			["aws-sdk-js", clientVersion],
			["ua", "2.1"],
			[`os/${(0,node_os__WEBPACK_IMPORTED_MODULE_6__.platform)()}`, (0,node_os__WEBPACK_IMPORTED_MODULE_6__.release)()],
			["lang/js"],
			runtimeUserAgentPair
		], crtAvailable = isCrtAvailable();
		crtAvailable && sections.push(crtAvailable), serviceId && sections.push([`api/${serviceId}`, clientVersion]), node_process__WEBPACK_IMPORTED_MODULE_8__.env.AWS_EXECUTION_ENV && sections.push([`exec-env/${node_process__WEBPACK_IMPORTED_MODULE_8__.env.AWS_EXECUTION_ENV}`]);
		let appId = await config?.userAgentAppId?.();
		return appId ? [...sections, [`app/${appId}`]] : [...sections];
	};
}, NODE_APP_ID_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => env.AWS_SDK_UA_APP_ID,
	configFileSelector: (profile) => profile.sdk_ua_app_id ?? profile["sdk-ua-app-id"],
	default: void 0
}, isVirtualHostableS3Bucket = (value, allowSubDomains = !1) => {
	if (allowSubDomains) {
		for (let label of value.split(".")) if (!isVirtualHostableS3Bucket(label)) return !1;
		return !0;
	}
	return !(!isValidHostLabel(value) || value.length < 3 || value.length > 63 || value !== value.toLowerCase() || isIpAddress(value));
}, awsEndpointFunctions = {
	isVirtualHostableS3Bucket,
	parseArn: (value) => {
		let segments = value.split(":");
		if (segments.length < 6) return null;
		let [arn, partition, service, region, accountId, ...resourcePath] = segments;
		return arn !== "arn" || partition === "" || service === "" || resourcePath.join(":") === "" ? null : {
			partition,
			service,
			region,
			accountId,
			resourceId: resourcePath.map((resource) => resource.split("/")).flat()
		};
	},
	partition
};
customEndpointFunctions.aws = awsEndpointFunctions;
const getAwsRegionExtensionConfiguration = (runtimeConfig) => ({
	setRegion(region) {
		runtimeConfig.region = region;
	},
	region() {
		return runtimeConfig.region;
	}
}), resolveAwsRegionExtensionConfiguration = (awsRegionExtensionConfiguration) => ({ region: awsRegionExtensionConfiguration.region() }), getDateHeader = (response) => _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.d.isInstance(response) ? response.headers?.date ?? response.headers?.Date : void 0, getAgeHeader = (response) => _main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.d.isInstance(response) ? response.headers?.age ?? response.headers?.Age : void 0, getSkewCorrectedDate = (systemClockOffset) => new Date(Date.now() + systemClockOffset), getUpdatedSystemClockOffset = (clockTime, currentSystemClockOffset, timeRequestSent, ageHeader) => {
	if (ageHeader !== void 0) return currentSystemClockOffset;
	let serverTime = Date.parse(clockTime);
	if (Number.isNaN(serverTime)) return currentSystemClockOffset;
	let timeResponseReceived = Date.now();
	return timeRequestSent !== void 0 && timeResponseReceived - timeRequestSent > 9e5 ? currentSystemClockOffset : serverTime - timeResponseReceived;
}, throwSigningPropertyError = (name, property) => {
	if (!property) throw Error(`Property \`${name}\` is not resolved for AWS SDK SigV4Auth`);
	return property;
}, hasEventStreamOutput = (signingProperties) => signingProperties.context?.[SMITHY_CONTEXT_KEY]?.eventStream?.output === !0, validateSigningProperties = async (signingProperties) => {
	let context = throwSigningPropertyError("context", signingProperties.context), config = throwSigningPropertyError("config", signingProperties.config), authScheme = context.endpointV2?.properties?.authSchemes?.[0];
	return {
		config,
		signer: await throwSigningPropertyError("signer", config.signer)(authScheme),
		signingRegion: signingProperties?.signingRegion,
		signingRegionSet: signingProperties?.signingRegionSet,
		signingName: signingProperties?.signingName
	};
};
var AwsSdkSigV4Signer = class {
	async sign(httpRequest, identity, signingProperties) {
		if (!_main_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(httpRequest)) throw Error("The request is not an instance of `HttpRequest` and cannot be signed");
		let validatedProps = await validateSigningProperties(signingProperties), { config, signer } = validatedProps, { signingRegion, signingName } = validatedProps, handlerExecutionContext = signingProperties.context;
		if (handlerExecutionContext?.authSchemes?.length ?? !1) {
			let [first, second] = handlerExecutionContext.authSchemes;
			first?.name === "sigv4a" && second?.name === "sigv4" && (signingRegion = second?.signingRegion ?? signingRegion, signingName = second?.signingName ?? signingName);
		}
		let noSkewCorrection = await config.disableClockSkewCorrection?.() === !0;
		signingProperties._disableClockSkewCorrection = noSkewCorrection;
		let skipSkewSampling = noSkewCorrection || hasEventStreamOutput(signingProperties);
		return signingProperties._skipClockSkewSampling = skipSkewSampling, skipSkewSampling || (signingProperties._preRequestSystemClockOffset = config.systemClockOffset, signingProperties._requestSentAt = Date.now()), await signer.sign(httpRequest, {
			signingDate: noSkewCorrection ? /* @__PURE__ */ new Date() : getSkewCorrectedDate(config.systemClockOffset),
			signingRegion,
			signingService: signingName
		});
	}
	errorHandler(signingProperties) {
		return (error) => {
			let errorException = error;
			if (!signingProperties._skipClockSkewSampling && !signingProperties._disableClockSkewCorrection) {
				let serverTime = errorException.ServerTime ?? getDateHeader(errorException.$response);
				if (serverTime) {
					let config = throwSigningPropertyError("config", signingProperties.config), preRequestOffset = signingProperties._preRequestSystemClockOffset, timeRequestSent = signingProperties._requestSentAt, ageHeader = getAgeHeader(errorException.$response), newOffset = getUpdatedSystemClockOffset(serverTime, config.systemClockOffset, timeRequestSent, ageHeader);
					config.systemClockOffset = newOffset, Math.abs(newOffset) >= 24e4 && (newOffset !== preRequestOffset || preRequestOffset !== void 0 && preRequestOffset !== newOffset) && errorException.$metadata && (errorException.$metadata.clockSkewCorrected = !0);
				}
			}
			throw error;
		};
	}
	successHandler(httpResponse, signingProperties) {
		if (signingProperties._skipClockSkewSampling || signingProperties._disableClockSkewCorrection) return;
		let dateHeader = getDateHeader(httpResponse);
		if (dateHeader) {
			let config = throwSigningPropertyError("config", signingProperties.config), timeRequestSent = signingProperties._requestSentAt, ageHeader = getAgeHeader(httpResponse);
			config.systemClockOffset = getUpdatedSystemClockOffset(dateHeader, config.systemClockOffset, timeRequestSent, ageHeader);
		}
	}
};
const getArrayForCommaSeparatedString = (str) => typeof str == "string" && str.length > 0 ? str.split(",").map((item) => item.trim()) : [], getBearerTokenEnvKey = (signingName) => `AWS_BEARER_TOKEN_${signingName.replace(/[\s-]/g, "_").toUpperCase()}`, NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY = "AWS_AUTH_SCHEME_PREFERENCE", NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY = "auth_scheme_preference", NODE_AUTH_SCHEME_PREFERENCE_OPTIONS = {
	environmentVariableSelector: (env, options) => {
		if (options?.signingName && getBearerTokenEnvKey(options.signingName) in env) return ["httpBearerAuth"];
		if (NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY in env) return getArrayForCommaSeparatedString(env[NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY]);
	},
	configFileSelector: (profile) => {
		if (NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY in profile) return getArrayForCommaSeparatedString(profile[NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY]);
	},
	default: []
};
var HeaderFormatter = class {
	format(headers) {
		let chunks = [];
		for (let headerName in headers) {
			if (!(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(headers, headerName)) continue;
			let bytes = (0,_main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.r)(headerName);
			chunks.push(Uint8Array.from([bytes.byteLength]), bytes, this.formatHeaderValue(headers[headerName]));
		}
		let out = new Uint8Array(chunks.reduce((carry, bytes) => carry + bytes.byteLength, 0)), position = 0;
		for (let chunk of chunks) out.set(chunk, position), position += chunk.byteLength;
		return out;
	}
	formatHeaderValue(header) {
		switch (header.type) {
			case "boolean": return Uint8Array.from([+!header.value]);
			case "byte": return Uint8Array.from([2, header.value]);
			case "short":
				let shortView = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(3));
				return shortView.setUint8(0, 3), shortView.setInt16(1, header.value, !1), new Uint8Array(shortView.buffer);
			case "integer":
				let intView = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(5));
				return intView.setUint8(0, 4), intView.setInt32(1, header.value, !1), new Uint8Array(intView.buffer);
			case "long":
				let longBytes = /* @__PURE__ */ new Uint8Array(9);
				return longBytes[0] = 5, longBytes.set(header.value.bytes, 1), longBytes;
			case "binary":
				let binView = new DataView(new ArrayBuffer(3 + header.value.byteLength));
				binView.setUint8(0, 6), binView.setUint16(1, header.value.byteLength, !1);
				let binBytes = new Uint8Array(binView.buffer);
				return binBytes.set(header.value, 3), binBytes;
			case "string":
				let utf8Bytes = (0,_main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.r)(header.value), strView = new DataView(new ArrayBuffer(3 + utf8Bytes.byteLength));
				strView.setUint8(0, 7), strView.setUint16(1, utf8Bytes.byteLength, !1);
				let strBytes = new Uint8Array(strView.buffer);
				return strBytes.set(utf8Bytes, 3), strBytes;
			case "timestamp":
				let tsBytes = /* @__PURE__ */ new Uint8Array(9);
				return tsBytes[0] = 8, tsBytes.set(Int64.fromNumber(header.value.valueOf()).bytes, 1), tsBytes;
			case "uuid":
				if (!UUID_PATTERN.test(header.value)) throw Error(`Invalid UUID received: ${header.value}`);
				let uuidBytes = /* @__PURE__ */ new Uint8Array(17);
				return uuidBytes[0] = 9, uuidBytes.set((0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.t)(header.value.replace(/-/g, "")), 1), uuidBytes;
		}
	}
}, HEADER_VALUE_TYPE;
(function(HEADER_VALUE_TYPE) {
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE.boolTrue = 0] = "boolTrue", HEADER_VALUE_TYPE[HEADER_VALUE_TYPE.boolFalse = 1] = "boolFalse", HEADER_VALUE_TYPE[HEADER_VALUE_TYPE.byte = 2] = "byte", HEADER_VALUE_TYPE[HEADER_VALUE_TYPE.short = 3] = "short", HEADER_VALUE_TYPE[HEADER_VALUE_TYPE.integer = 4] = "integer", HEADER_VALUE_TYPE[HEADER_VALUE_TYPE.long = 5] = "long", HEADER_VALUE_TYPE[HEADER_VALUE_TYPE.byteArray = 6] = "byteArray", HEADER_VALUE_TYPE[HEADER_VALUE_TYPE.string = 7] = "string", HEADER_VALUE_TYPE[HEADER_VALUE_TYPE.timestamp = 8] = "timestamp", HEADER_VALUE_TYPE[HEADER_VALUE_TYPE.uuid = 9] = "uuid";
})(HEADER_VALUE_TYPE ||= {});
const UUID_PATTERN = /^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$/;
var Int64 = class Int64 {
	bytes;
	constructor(bytes) {
		if (this.bytes = bytes, bytes.byteLength !== 8) throw Error("Int64 buffers must be exactly 8 bytes");
	}
	static fromNumber(number) {
		if (number > 0x8000000000000000 || number < -0x8000000000000000) throw Error(`${number} is too large (or, if negative, too small) to represent as an Int64`);
		let bytes = /* @__PURE__ */ new Uint8Array(8);
		for (let i = 7, remaining = Math.abs(Math.round(number)); i > -1 && remaining > 0; i--, remaining /= 256) bytes[i] = remaining;
		return number < 0 && negate(bytes), new Int64(bytes);
	}
	valueOf() {
		let bytes = this.bytes.slice(0), negative = bytes[0] & 128;
		return negative && negate(bytes), parseInt((0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.n)(bytes), 16) * (negative ? -1 : 1);
	}
	toString() {
		return String(this.valueOf());
	}
};
function negate(bytes) {
	for (let i = 0; i < 8; i++) bytes[i] ^= 255;
	for (let i = 7; i > -1 && (bytes[i]++, bytes[i] === 0); i--);
}
const AUTH_HEADER = "authorization", AMZ_DATE_HEADER = "x-amz-date", GENERATED_HEADERS = [
	AUTH_HEADER,
	AMZ_DATE_HEADER,
	"date"
], ALWAYS_UNSIGNABLE_HEADERS = {
	authorization: !0,
	"cache-control": !0,
	connection: !0,
	expect: !0,
	from: !0,
	"keep-alive": !0,
	"max-forwards": !0,
	pragma: !0,
	referer: !0,
	te: !0,
	trailer: !0,
	"transfer-encoding": !0,
	upgrade: !0,
	"user-agent": !0,
	"x-amzn-trace-id": !0
}, PROXY_HEADER_PATTERN = /^proxy-/, SEC_HEADER_PATTERN = /^sec-/, ALGORITHM_IDENTIFIER = "AWS4-HMAC-SHA256", KEY_TYPE_IDENTIFIER = "aws4_request", getCanonicalQuery = ({ query = {} }) => {
	let keys = [], serialized = {};
	for (let key in query) {
		if (!(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(query, key) || key.toLowerCase() === "x-amz-signature") continue;
		let encodedKey = (0,_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.n)(key);
		keys.push(encodedKey);
		let value = query[key];
		typeof value == "string" ? serialized[encodedKey] = `${encodedKey}=${(0,_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.n)(value)}` : Array.isArray(value) && (serialized[encodedKey] = value.slice(0).reduce((encoded, value) => encoded.concat([`${encodedKey}=${(0,_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.n)(value)}`]), []).sort().join("&"));
	}
	return keys.sort().map((key) => serialized[key]).filter((serialized) => serialized).join("&");
}, iso8601 = (time) => toDate(time).toISOString().replace(/\.\d{3}Z$/, "Z"), toDate = (time) => typeof time == "number" ? /* @__PURE__ */ new Date(time * 1e3) : typeof time == "string" ? Number(time) ? /* @__PURE__ */ new Date(Number(time) * 1e3) : new Date(time) : time;
var SignatureV4Base = class {
	service;
	regionProvider;
	credentialProvider;
	sha256;
	uriEscapePath;
	applyChecksum;
	constructor({ applyChecksum, credentials, region, service, sha256, uriEscapePath = !0 }) {
		this.service = service, this.sha256 = sha256, this.uriEscapePath = uriEscapePath, this.applyChecksum = typeof applyChecksum != "boolean" || applyChecksum, this.regionProvider = normalizeProvider$1(region), this.credentialProvider = normalizeProvider$1(credentials);
	}
	createCanonicalRequest(request, canonicalHeaders, payloadHash) {
		let sortedHeaders = Object.keys(canonicalHeaders).sort();
		return `${request.method}
${this.getCanonicalPath(request)}
${getCanonicalQuery(request)}
${sortedHeaders.map((name) => `${name}:${canonicalHeaders[name]}`).join("\n")}

${sortedHeaders.join(";")}
${payloadHash}`;
	}
	async createStringToSign(longDate, credentialScope, canonicalRequest, algorithmIdentifier) {
		let hash = new this.sha256();
		hash.update(toUint8Array(canonicalRequest));
		let hashedRequest = await hash.digest();
		return `${algorithmIdentifier}
${longDate}
${credentialScope}
${(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.n)(hashedRequest)}`;
	}
	getCanonicalPath({ path }) {
		if (this.uriEscapePath) {
			let normalizedPathSegments = [];
			for (let pathSegment of path.split("/")) pathSegment?.length !== 0 && pathSegment !== "." && (pathSegment === ".." ? normalizedPathSegments.pop() : normalizedPathSegments.push(pathSegment));
			let normalizedPath = `${path?.startsWith("/") ? "/" : ""}${normalizedPathSegments.join("/")}${normalizedPathSegments.length > 0 && path?.endsWith("/") ? "/" : ""}`;
			return (0,_main_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.n)(normalizedPath).replace(/%2F/g, "/");
		}
		return path;
	}
	validateResolvedCredentials(credentials) {
		if (typeof credentials != "object" || typeof credentials.accessKeyId != "string" || typeof credentials.secretAccessKey != "string") throw Error("Resolved credential object is not valid");
	}
	formatDate(now) {
		let longDate = iso8601(now).replace(/[-:]/g, "");
		return {
			longDate,
			shortDate: longDate.slice(0, 8)
		};
	}
	getCanonicalHeaderList(headers) {
		return Object.keys(headers).sort().join(";");
	}
};
const signingKeyCache = {}, cacheQueue = [], createScope = (shortDate, region, service) => `${shortDate}/${region}/${service}/${KEY_TYPE_IDENTIFIER}`, getSigningKey = async (sha256Constructor, credentials, shortDate, region, service) => {
	let credsHash = await hmac(sha256Constructor, credentials.secretAccessKey, credentials.accessKeyId), cacheKey = `${shortDate}:${region}:${service}:${(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.n)(credsHash)}:${credentials.sessionToken}`;
	if (cacheKey in signingKeyCache) return signingKeyCache[cacheKey];
	for (cacheQueue.push(cacheKey); cacheQueue.length > 50;) delete signingKeyCache[cacheQueue.shift()];
	let key = `AWS4${credentials.secretAccessKey}`;
	for (let signable of [
		shortDate,
		region,
		service,
		KEY_TYPE_IDENTIFIER
	]) key = await hmac(sha256Constructor, key, signable);
	return signingKeyCache[cacheKey] = key;
}, hmac = (ctor, secret, data) => {
	let hash = new ctor(secret);
	return hash.update(toUint8Array(data)), hash.digest();
}, getCanonicalHeaders = ({ headers }, unsignableHeaders, signableHeaders) => {
	let canonical = {};
	for (let headerName of Object.keys(headers).sort()) {
		if (headers[headerName] == null) continue;
		let canonicalHeaderName = headerName.toLowerCase();
		((0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(ALWAYS_UNSIGNABLE_HEADERS, canonicalHeaderName) || unsignableHeaders?.has(canonicalHeaderName) || PROXY_HEADER_PATTERN.test(canonicalHeaderName) || SEC_HEADER_PATTERN.test(canonicalHeaderName)) && (!signableHeaders || signableHeaders && !signableHeaders.has(canonicalHeaderName)) || (canonicalHeaderName === "__proto__" && writeKey(canonical), canonical[canonicalHeaderName] = headers[headerName].replace(/[\r\n]/g, " ").replace(/[ \t]+/g, " ").replace(/^ | $/g, ""));
	}
	return canonical;
}, getPayloadHash = async ({ headers, body }, hashConstructor) => {
	for (let headerName in headers) if ((0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(headers, headerName) && headerName.toLowerCase() === "x-amz-content-sha256") return headers[headerName];
	if (body == null) return "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
	if (typeof body == "string" || ArrayBuffer.isView(body) || (0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.o)(body)) {
		let hashCtor = new hashConstructor();
		return hashCtor.update(toUint8Array(body)), (0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.n)(await hashCtor.digest());
	}
	return "UNSIGNED-PAYLOAD";
}, hasHeader = (soughtHeader, headers) => {
	soughtHeader = soughtHeader.toLowerCase();
	for (let headerName in headers) if ((0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(headers, headerName) && soughtHeader === headerName.toLowerCase()) return !0;
	return !1;
}, moveHeadersToQuery = (request, options = {}) => {
	let { headers, query = {} } = _main_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.clone(request);
	for (let name in headers) {
		if (!(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(headers, name)) continue;
		let lname = name.toLowerCase();
		(lname.slice(0, 6) === "x-amz-" && !options.unhoistableHeaders?.has(lname) || options.hoistableHeaders?.has(lname)) && (query[name] = headers[name], delete headers[name]);
	}
	return {
		...request,
		headers,
		query
	};
}, prepareRequest = (request) => {
	request = _main_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.clone(request);
	for (let headerName in request.headers) (0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(request.headers, headerName) && GENERATED_HEADERS.indexOf(headerName.toLowerCase()) > -1 && delete request.headers[headerName];
	return request;
};
var SignatureV4 = class extends SignatureV4Base {
	headerFormatter = new HeaderFormatter();
	constructor({ applyChecksum, credentials, region, service, sha256, uriEscapePath = !0 }) {
		super({
			applyChecksum,
			credentials,
			region,
			service,
			sha256,
			uriEscapePath
		});
	}
	async presign(originalRequest, options = {}) {
		let { signingDate = /* @__PURE__ */ new Date(), expiresIn = 3600, unsignableHeaders, unhoistableHeaders, signableHeaders, hoistableHeaders, signingRegion, signingService } = options, credentials = await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		let region = signingRegion ?? await this.regionProvider(), { longDate, shortDate } = this.formatDate(signingDate);
		if (expiresIn > 604800) return Promise.reject("Signature version 4 presigned URLs must have an expiration date less than one week in the future");
		let scope = createScope(shortDate, region, signingService ?? this.service), request = moveHeadersToQuery(prepareRequest(originalRequest), {
			unhoistableHeaders,
			hoistableHeaders
		});
		credentials.sessionToken && (request.query["X-Amz-Security-Token"] = credentials.sessionToken), request.query["X-Amz-Algorithm"] = ALGORITHM_IDENTIFIER, request.query["X-Amz-Credential"] = `${credentials.accessKeyId}/${scope}`, request.query["X-Amz-Date"] = longDate, request.query["X-Amz-Expires"] = expiresIn.toString(10);
		let canonicalHeaders = getCanonicalHeaders(request, unsignableHeaders, signableHeaders);
		return request.query["X-Amz-SignedHeaders"] = this.getCanonicalHeaderList(canonicalHeaders), request.query["X-Amz-Signature"] = await this.getSignature(longDate, scope, this.getSigningKey(credentials, region, shortDate, signingService), this.createCanonicalRequest(request, canonicalHeaders, await getPayloadHash(originalRequest, this.sha256))), request;
	}
	async sign(toSign, options) {
		return typeof toSign == "string" ? this.signString(toSign, options) : toSign.headers && toSign.payload ? this.signEvent(toSign, options) : toSign.message ? this.signMessage(toSign, options) : this.signRequest(toSign, options);
	}
	async signEvent({ headers, payload }, { signingDate = /* @__PURE__ */ new Date(), priorSignature, signingRegion, signingService, eventStreamCredentials }) {
		let region = signingRegion ?? await this.regionProvider(), { shortDate, longDate } = this.formatDate(signingDate), scope = createScope(shortDate, region, signingService ?? this.service), hashedPayload = await getPayloadHash({
			headers: {},
			body: payload
		}, this.sha256), hash = new this.sha256();
		hash.update(headers);
		let stringToSign = [
			"AWS4-HMAC-SHA256-PAYLOAD",
			longDate,
			scope,
			priorSignature,
			(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.n)(await hash.digest()),
			hashedPayload
		].join("\n");
		return this.signString(stringToSign, {
			signingDate,
			signingRegion: region,
			signingService,
			eventStreamCredentials
		});
	}
	async signMessage(signableMessage, { signingDate = /* @__PURE__ */ new Date(), signingRegion, signingService, eventStreamCredentials }) {
		return this.signEvent({
			headers: this.headerFormatter.format(signableMessage.message.headers),
			payload: signableMessage.message.body
		}, {
			signingDate,
			signingRegion,
			signingService,
			priorSignature: signableMessage.priorSignature,
			eventStreamCredentials
		}).then((signature) => ({
			message: signableMessage.message,
			signature
		}));
	}
	async signString(stringToSign, { signingDate = /* @__PURE__ */ new Date(), signingRegion, signingService, eventStreamCredentials } = {}) {
		let credentials = eventStreamCredentials ?? await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		let region = signingRegion ?? await this.regionProvider(), { shortDate } = this.formatDate(signingDate), hash = new this.sha256(await this.getSigningKey(credentials, region, shortDate, signingService));
		return hash.update(toUint8Array(stringToSign)), (0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.n)(await hash.digest());
	}
	async signRequest(requestToSign, { signingDate = /* @__PURE__ */ new Date(), signableHeaders, unsignableHeaders, signingRegion, signingService } = {}) {
		let credentials = await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		let region = signingRegion ?? await this.regionProvider(), request = prepareRequest(requestToSign), { longDate, shortDate } = this.formatDate(signingDate), scope = createScope(shortDate, region, signingService ?? this.service);
		request.headers[AMZ_DATE_HEADER] = longDate, credentials.sessionToken && (request.headers["x-amz-security-token"] = credentials.sessionToken);
		let payloadHash = await getPayloadHash(request, this.sha256);
		!hasHeader("x-amz-content-sha256", request.headers) && this.applyChecksum && (request.headers["x-amz-content-sha256"] = payloadHash);
		let canonicalHeaders = getCanonicalHeaders(request, unsignableHeaders, signableHeaders), signature = await this.getSignature(longDate, scope, this.getSigningKey(credentials, region, shortDate, signingService), this.createCanonicalRequest(request, canonicalHeaders, payloadHash));
		return request.headers[AUTH_HEADER] = `${ALGORITHM_IDENTIFIER} Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${this.getCanonicalHeaderList(canonicalHeaders)}, Signature=${signature}`, request;
	}
	async getSignature(longDate, credentialScope, keyPromise, canonicalRequest) {
		let stringToSign = await this.createStringToSign(longDate, credentialScope, canonicalRequest, ALGORITHM_IDENTIFIER), hash = new this.sha256(await keyPromise);
		return hash.update(toUint8Array(stringToSign)), (0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.n)(await hash.digest());
	}
	getSigningKey(credentials, region, shortDate, service) {
		return getSigningKey(this.sha256, credentials, shortDate, region, service || this.service);
	}
};
const bindResolveAwsSdkSigV4Config = (defaultDisableClockSkewCorrection) => (config) => {
	let inputCredentials = config.credentials, isUserSupplied = !!config.credentials, resolvedCredentials;
	Object.defineProperty(config, "credentials", {
		set(credentials) {
			credentials && credentials !== inputCredentials && credentials !== resolvedCredentials && (isUserSupplied = !0), inputCredentials = credentials;
			let boundProvider = bindCallerConfig(config, normalizeCredentialProvider(config, {
				credentials: inputCredentials,
				credentialDefaultProvider: config.credentialDefaultProvider
			}));
			if (isUserSupplied && !boundProvider.attributed) {
				let isCredentialObject = typeof inputCredentials == "object" && !!inputCredentials;
				resolvedCredentials = async (options) => {
					let attributedCreds = await boundProvider(options);
					return isCredentialObject && (!attributedCreds.$source || Object.keys(attributedCreds.$source).length === 0) ? (0,_main_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_10__.t)(attributedCreds, "CREDENTIALS_CODE", "e") : attributedCreds;
				}, resolvedCredentials.memoized = boundProvider.memoized, resolvedCredentials.configBound = boundProvider.configBound, resolvedCredentials.attributed = !0;
			} else resolvedCredentials = boundProvider;
		},
		get() {
			return resolvedCredentials;
		},
		enumerable: !0,
		configurable: !0
	}), config.credentials = inputCredentials;
	let { signingEscapePath = !0, systemClockOffset = config.systemClockOffset || 0, sha256 } = config, signer;
	return signer = config.signer ? normalizeProvider(config.signer) : config.regionInfoProvider ? () => normalizeProvider(config.region)().then(async (region) => [await config.regionInfoProvider(region, {
		useFipsEndpoint: await config.useFipsEndpoint(),
		useDualstackEndpoint: await config.useDualstackEndpoint()
	}) || {}, region]).then(([regionInfo, region]) => {
		let { signingRegion, signingService } = regionInfo;
		config.signingRegion = config.signingRegion || signingRegion || region, config.signingName = config.signingName || signingService || config.serviceId;
		let params = {
			...config,
			credentials: config.credentials,
			region: config.signingRegion,
			service: config.signingName,
			sha256,
			uriEscapePath: signingEscapePath
		};
		return new (config.signerConstructor || SignatureV4)(params);
	}) : async (authScheme) => {
		authScheme = Object.assign({}, {
			name: "sigv4",
			signingName: config.signingName || config.defaultSigningName,
			signingRegion: await normalizeProvider(config.region)(),
			properties: {}
		}, authScheme);
		let signingRegion = authScheme.signingRegion, signingService = authScheme.signingName;
		config.signingRegion = config.signingRegion || signingRegion, config.signingName = config.signingName || signingService || config.serviceId;
		let params = {
			...config,
			credentials: config.credentials,
			region: config.signingRegion,
			service: config.signingName,
			sha256,
			uriEscapePath: signingEscapePath
		};
		return new (config.signerConstructor || SignatureV4)(params);
	}, Object.assign(config, {
		systemClockOffset,
		signingEscapePath,
		signer,
		disableClockSkewCorrection: normalizeProvider(config.disableClockSkewCorrection ?? defaultDisableClockSkewCorrection)
	});
};
function normalizeCredentialProvider(config, { credentials, credentialDefaultProvider }) {
	let credentialsProvider;
	return credentialsProvider = credentials ? credentials?.memoized ? credentials : memoizeIdentityProvider(credentials, isIdentityExpired, doesIdentityRequireRefresh) : credentialDefaultProvider ? normalizeProvider(credentialDefaultProvider(Object.assign({}, config, { parentClientConfig: config }))) : async () => {
		throw Error("@aws-sdk/core::resolveAwsSdkSigV4Config - `credentials` not provided and no credentialDefaultProvider was configured.");
	}, credentialsProvider.memoized = !0, credentialsProvider;
}
function bindCallerConfig(config, credentialsProvider) {
	if (credentialsProvider.configBound) return credentialsProvider;
	let fn = async (options) => credentialsProvider({
		...options,
		callerClientConfig: config
	});
	return fn.memoized = credentialsProvider.memoized, fn.configBound = !0, fn;
}
const resolveAwsSdkSigV4Config = bindResolveAwsSdkSigV4Config((0,_main_configLoader_js__WEBPACK_IMPORTED_MODULE_3__.t)({
	environmentVariableSelector: (env) => booleanSelector(env, "AWS_DISABLE_CLOCK_SKEW_CORRECTION", SelectorType.ENV),
	configFileSelector: (profile) => booleanSelector(profile, "disable_clock_skew_correction", SelectorType.CONFIG),
	default: !1
}));
var ProtocolLib = class {
	queryCompat;
	errorRegistry;
	constructor(queryCompat = !1) {
		this.queryCompat = queryCompat;
	}
	resolveRestContentType(defaultContentType, inputSchema) {
		let members = inputSchema.getMemberSchemas(), httpPayloadMember = Object.values(members).find((m) => !!m.getMergedTraits().httpPayload);
		if (httpPayloadMember) return httpPayloadMember.getMergedTraits().mediaType || (httpPayloadMember.isStringSchema() ? "text/plain" : httpPayloadMember.isBlobSchema() ? "application/octet-stream" : defaultContentType);
		if (!inputSchema.isUnitSchema() && Object.values(members).find((m) => {
			let { httpQuery, httpQueryParams, httpHeader, httpLabel, httpPrefixHeaders } = m.getMergedTraits();
			return !httpQuery && !httpQueryParams && !httpHeader && !httpLabel && httpPrefixHeaders === void 0;
		})) return defaultContentType;
	}
	async getErrorSchemaOrThrowBaseException(errorIdentifier, defaultNamespace, response, dataObject, metadata, getErrorSchema) {
		let errorName = errorIdentifier;
		errorIdentifier.includes("#") && ([, errorName] = errorIdentifier.split("#"));
		let errorMetadata = {
			$metadata: metadata,
			$fault: response.statusCode < 500 ? "client" : "server"
		};
		if (!this.errorRegistry) throw Error("@aws-sdk/core/protocols - error handler not initialized.");
		try {
			return {
				errorSchema: getErrorSchema?.(this.errorRegistry, errorName) ?? this.errorRegistry.getSchema(errorIdentifier),
				errorMetadata
			};
		} catch {
			dataObject.message = dataObject.message ?? dataObject.Message ?? "UnknownError";
			let synthetic = this.errorRegistry, baseExceptionSchema = synthetic.getBaseException();
			if (baseExceptionSchema) {
				let ErrorCtor = synthetic.getErrorCtor(baseExceptionSchema) ?? Error;
				throw this.decorateServiceException(Object.assign(new ErrorCtor({ name: errorName }), errorMetadata), dataObject);
			}
			let d = dataObject, message = d?.message ?? d?.Message ?? d?.Error?.Message ?? d?.Error?.message;
			throw this.decorateServiceException(Object.assign(Error(message), { name: errorName }, errorMetadata), dataObject);
		}
	}
	compose(composite, errorIdentifier, defaultNamespace) {
		let namespace = defaultNamespace;
		errorIdentifier.includes("#") && ([namespace] = errorIdentifier.split("#"));
		let staticRegistry = _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.t.for(namespace), defaultSyntheticRegistry = _main_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.t.for("smithy.ts.sdk.synthetic." + defaultNamespace);
		composite.copyFrom(staticRegistry), composite.copyFrom(defaultSyntheticRegistry), this.errorRegistry = composite;
	}
	decorateServiceException(exception, additions = {}) {
		if (this.queryCompat) {
			let msg = exception.Message ?? additions.Message, error = decorateServiceException(exception, additions);
			msg && (error.message = msg);
			let errorObj = error.Error ?? {};
			errorObj.Type = error.Error?.Type, errorObj.Code = error.Error?.Code, errorObj.Message = error.Error?.message ?? error.Error?.Message ?? msg, error.Error = errorObj;
			let reqId = error.$metadata.requestId;
			return reqId && (error.RequestId = reqId), error;
		}
		return decorateServiceException(exception, additions);
	}
	setQueryCompatError(output, response) {
		let queryErrorHeader = response.headers?.["x-amzn-query-error"];
		if (output !== void 0 && queryErrorHeader != null) {
			let [Code, Type] = queryErrorHeader.split(";"), keys = Object.keys(output), Error = {
				Code,
				Type
			};
			output.Code = Code, output.Type = Type;
			for (let i = 0; i < keys.length; i++) {
				let k = keys[i];
				Error[k === "message" ? "Message" : k] = output[k];
			}
			delete Error.__type, output.Error = Error;
		}
	}
	queryCompatOutput(queryCompatErrorData, errorData) {
		queryCompatErrorData.Error && (errorData.Error = queryCompatErrorData.Error), queryCompatErrorData.Type && (errorData.Type = queryCompatErrorData.Type), queryCompatErrorData.Code && (errorData.Code = queryCompatErrorData.Code);
	}
	findQueryCompatibleError(registry, errorName) {
		try {
			return registry.getSchema(errorName);
		} catch {
			return registry.find((schema) => NormalizedSchema.of(schema).getMergedTraits().awsQueryError?.[0] === errorName);
		}
	}
};
const MAX_HASHABLE_LENGTH = 2 ** 53 - 1;
var Sha256Js = class Sha256Js {
	digestLength = 32;
	state = Int32Array.from(INIT);
	w;
	buffer = /* @__PURE__ */ new Uint8Array(64);
	bufferLength = 0;
	bytesHashed = 0;
	finished = !1;
	inner;
	outer;
	constructor(secret) {
		if (secret) {
			let key = Sha256Js.normalizeKey(secret);
			this.inner = new Sha256Js(), this.outer = new Sha256Js();
			let { inner, outer } = this, pad = /* @__PURE__ */ new Uint8Array(128);
			for (let i = 0; i < 64; ++i) pad[i] = 54 ^ key[i], pad[i + 64] = 92 ^ key[i];
			inner.update(pad.subarray(0, 64)), outer.update(pad.subarray(64));
		}
	}
	update(data) {
		if (this.finished) throw Error("Attempted to update an already finished HMAC.");
		if (this.inner) {
			this.inner.update(data);
			return;
		}
		let chunk = toUint8Array(data), position = 0, { byteLength } = chunk;
		if (this.bytesHashed += byteLength, this.bytesHashed * 8 > MAX_HASHABLE_LENGTH) throw Error("Cannot hash more than 2^53 - 1 bits");
		for (; byteLength > 0;) this.buffer[this.bufferLength++] = chunk[position++], byteLength--, this.bufferLength === 64 && (this.hashBuffer(), this.bufferLength = 0);
	}
	async digest() {
		let { inner, outer } = this;
		if (inner && outer) {
			if (this.finished) throw Error("Attempted to digest an already finished HMAC.");
			this.finished = !0;
			let innerDigest = inner.digestSync();
			return outer.update(innerDigest), outer.digestSync();
		}
		return this.digestSync();
	}
	reset() {
		this.state = Int32Array.from(INIT), this.buffer = /* @__PURE__ */ new Uint8Array(64), this.bufferLength = 0, this.bytesHashed = 0;
	}
	digestSync() {
		let state = this.state.slice(), buffer = this.buffer.slice(), bufferLength = this.bufferLength, bitsHashed = this.bytesHashed * 8, bufferView = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
		if (bufferView.setUint8(bufferLength++, 128), (bufferLength - 1) % 64 >= 56) {
			for (let i = bufferLength; i < 64; ++i) bufferView.setUint8(i, 0);
			this.hashBufferWith(state, buffer), bufferLength = 0;
		}
		for (let i = bufferLength; i < 56; ++i) bufferView.setUint8(i, 0);
		bufferView.setUint32(56, Math.floor(bitsHashed / 4294967296), !1), bufferView.setUint32(60, bitsHashed, !1), this.hashBufferWith(state, buffer);
		let out = /* @__PURE__ */ new Uint8Array(32);
		for (let i = 0; i < 8; ++i) out[i * 4] = state[i] >>> 24 & 255, out[i * 4 + 1] = state[i] >>> 16 & 255, out[i * 4 + 2] = state[i] >>> 8 & 255, out[i * 4 + 3] = state[i] >>> 0 & 255;
		return out;
	}
	static normalizeKey(secret) {
		let key = toUint8Array(secret);
		if (key.byteLength > 64) {
			let h = new Sha256Js();
			h.update(key);
			let out = h.digestSync(), padded = /* @__PURE__ */ new Uint8Array(64);
			return padded.set(out), padded;
		}
		if (key.byteLength < 64) {
			let padded = /* @__PURE__ */ new Uint8Array(64);
			return padded.set(key), padded;
		}
		return key;
	}
	hashBuffer() {
		this.hashBufferWith(this.state, this.buffer);
	}
	hashBufferWith(state, buffer) {
		let w = this.w ??= /* @__PURE__ */ new Int32Array(64), s0 = state[0], s1 = state[1], s2 = state[2], s3 = state[3], s4 = state[4], s5 = state[5], s6 = state[6], s7 = state[7];
		for (let i = 0; i < 64; ++i) {
			if (i < 16) w[i] = (buffer[i * 4] & 255) << 24 | (buffer[i * 4 + 1] & 255) << 16 | (buffer[i * 4 + 2] & 255) << 8 | buffer[i * 4 + 3] & 255;
			else {
				let u = w[i - 2], t1 = (u >>> 17 | u << 15) ^ (u >>> 19 | u << 13) ^ u >>> 10;
				u = w[i - 15];
				let t2 = (u >>> 7 | u << 25) ^ (u >>> 18 | u << 14) ^ u >>> 3;
				w[i] = (t1 + w[i - 7] | 0) + (t2 + w[i - 16] | 0);
			}
			let t1 = (((s4 >>> 6 | s4 << 26) ^ (s4 >>> 11 | s4 << 21) ^ (s4 >>> 25 | s4 << 7)) + (s4 & s5 ^ ~s4 & s6) | 0) + (s7 + (K[i] + w[i] | 0) | 0) | 0, t2 = ((s0 >>> 2 | s0 << 30) ^ (s0 >>> 13 | s0 << 19) ^ (s0 >>> 22 | s0 << 10)) + (s0 & s1 ^ s0 & s2 ^ s1 & s2) | 0;
			s7 = s6, s6 = s5, s5 = s4, s4 = s3 + t1 | 0, s3 = s2, s2 = s1, s1 = s0, s0 = t1 + t2 | 0;
		}
		state[0] += s0, state[1] += s1, state[2] += s2, state[3] += s3, state[4] += s4, state[5] += s5, state[6] += s6, state[7] += s7;
	}
};
const INIT = new Int32Array([
	1779033703,
	3144134277,
	1013904242,
	2773480762,
	1359893119,
	2600822924,
	528734635,
	1541459225
]), K = new Int32Array([
	1116352408,
	1899447441,
	3049323471,
	3921009573,
	961987163,
	1508970993,
	2453635748,
	2870763221,
	3624381080,
	310598401,
	607225278,
	1426881987,
	1925078388,
	2162078206,
	2614888103,
	3248222580,
	3835390401,
	4022224774,
	264347078,
	604807628,
	770255983,
	1249150122,
	1555081692,
	1996064986,
	2554220882,
	2821834349,
	2952996808,
	3210313671,
	3336571891,
	3584528711,
	113926993,
	338241895,
	666307205,
	773529912,
	1294757372,
	1396182291,
	1695183700,
	1986661051,
	2177026350,
	2456956037,
	2730485921,
	2820302411,
	3259730800,
	3345764771,
	3516065817,
	3600352804,
	4094571909,
	275423344,
	430227734,
	506948616,
	659060556,
	883997877,
	958139571,
	1322822218,
	1537002063,
	1747873779,
	1955562222,
	2024104815,
	2227730452,
	2361852424,
	2428436474,
	2756734187,
	3204031479,
	3329325298
]), Sha256Node = (() => {
	try {
		return (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)("sha256"), !0;
	} catch {
		return !1;
	}
})() ? buildNativeClass() : Sha256Js;
function buildNativeClass() {
	return class {
		digestLength = 32;
		secret;
		hash;
		isHmac;
		finished = !1;
		constructor(secret) {
			this.secret = secret, this.isHmac = !!secret, this.hash = this.createHash();
		}
		update(data) {
			if (this.finished) throw Error("Attempted to update an already finished hash.");
			this.hash.update(data);
		}
		async digest() {
			let buf;
			return this.isHmac ? (this.finished = !0, buf = this.hash.digest()) : buf = this.hash.copy().digest(), new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength);
		}
		reset() {
			this.hash = this.createHash(), this.finished = !1;
		}
		createHash() {
			return this.secret ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHmac)("sha256", toBuffer(this.secret)) : (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)("sha256");
		}
	};
}
function toBuffer(data) {
	return typeof data == "string" ? data : ArrayBuffer.isView(data) ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : Buffer.from(data);
}



}),

3554:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  n: () => (toUtf8),
  r: () => (fromUtf8),
  t: () => (TypeRegistry)
});
/* harmony import */ var _main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3104);

const fromUtf8 = (input) => {
	let buf = (0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.a)(input, "utf8");
	return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength / Uint8Array.BYTES_PER_ELEMENT);
}, toUtf8 = (input) => {
	if (typeof input == "string") return input;
	if (typeof input != "object" || typeof input.byteOffset != "number" || typeof input.byteLength != "number") throw Error("@smithy/util-utf8: toUtf8 encoder function only accepts string | Uint8Array.");
	return (0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.i)(input.buffer, input.byteOffset, input.byteLength).toString("utf8");
};
var TypeRegistry = class TypeRegistry {
	namespace;
	schemas;
	exceptions;
	static registries = /* @__PURE__ */ new Map();
	constructor(namespace, schemas = /* @__PURE__ */ new Map(), exceptions = /* @__PURE__ */ new Map()) {
		this.namespace = namespace, this.schemas = schemas, this.exceptions = exceptions, TypeRegistry.registries.has(namespace) || TypeRegistry.registries.set(namespace, this);
	}
	static for(namespace) {
		return TypeRegistry.registries.get(namespace) ?? new TypeRegistry(namespace);
	}
	copyFrom(other) {
		let { schemas, exceptions } = this;
		for (let [k, v] of other.schemas) schemas.has(k) || schemas.set(k, v);
		for (let [k, v] of other.exceptions) exceptions.has(k) || exceptions.set(k, v);
	}
	register(shapeId, schema) {
		let qualifiedName = this.normalizeShapeId(shapeId);
		for (let r of [this, TypeRegistry.for(qualifiedName.split("#")[0])]) r.schemas.has(qualifiedName) || r.schemas.set(qualifiedName, schema);
	}
	getSchema(shapeId) {
		let id = this.normalizeShapeId(shapeId);
		if (!this.schemas.has(id)) {
			if (!shapeId.includes("#")) {
				let suffix = "#" + shapeId, candidates = [];
				for (let [shapeId, schema] of this.schemas.entries()) shapeId.endsWith(suffix) && candidates.push(schema);
				if (candidates.length === 1) return candidates[0];
			}
			throw Error(`@smithy/core/schema - schema not found for ${id}`);
		}
		return this.schemas.get(id);
	}
	registerError(es, ctor) {
		let $error = es, ns = $error[1], qualifiedName = ns + "#" + $error[2];
		ctor.hasOwnProperty?.("shapeId") || (ctor.shapeId = qualifiedName);
		for (let r of [this, TypeRegistry.for(ns)]) !r.schemas.has(qualifiedName) && !r.exceptions.has($error) && (r.schemas.set(qualifiedName, $error), r.exceptions.set($error, ctor));
	}
	getErrorCtor(es) {
		let $error = es;
		return this.exceptions.has($error) ? this.exceptions.get($error) : TypeRegistry.for($error[1]).exceptions.get($error);
	}
	getBaseException() {
		for (let exceptionKey of this.exceptions.keys()) if (Array.isArray(exceptionKey)) {
			let [, ns, name] = exceptionKey, id = ns + "#" + name;
			if (id.startsWith("smithy.ts.sdk.synthetic.") && id.endsWith("ServiceException")) return exceptionKey;
		}
	}
	find(predicate) {
		for (let schema of this.schemas.values()) if (predicate(schema)) return schema;
	}
	clear() {
		this.schemas.clear(), this.exceptions.clear();
	}
	normalizeShapeId(shapeId) {
		return shapeId.includes("#") ? shapeId : this.namespace + "#" + shapeId;
	}
};



}),

7995:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (FOREIGN_ANSWER),
  c: () => (messageOf),
  i: () => (DEFECT),
  l: () => (nameOf),
  n: () => (AwsError),
  o: () => (GIVEN_UP),
  r: () => (CredentialsError),
  s: () => (codeOf),
  t: () => (ANSWER_TOO_LARGE)
});
/* harmony import */ var _main_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1440);

var AwsError = class extends Error {
	call;
	code;
	isAfterLostAnswer;
	network;
	constructor(call, code, message, cause, { isAfterLostAnswer = !1, network } = {}) {
		super((0,_main_secrets_js__WEBPACK_IMPORTED_MODULE_0__.t)(message, 2e3), { cause }), this.name = "AwsError", this.call = call, this.code = (0,_main_secrets_js__WEBPACK_IMPORTED_MODULE_0__.t)(code, 256), this.isAfterLostAnswer = isAfterLostAnswer, this.network = network;
	}
	get service() {
		return this.call.startsWith("AssumeRole") ? "AWS STS" : "EC2";
	}
	get endpoint() {
		return this.service === "EC2" ? this.network?.ec2 : this.network?.sts;
	}
};
function nameOf(provider) {
	switch (provider.kind) {
		case "profile": return `the profile ${provider.name ?? "default"}`;
		case "web-identity": return "the web identity token";
		case "container": return "the container's credentials endpoint";
		case "metadata": return "the instance metadata service";
	}
}
var CredentialsError = class extends AwsError {
	provider;
	constructor(provider, cause, network) {
		super("AssumeRole", codeOf(cause), messageOf(cause), cause, { network }), this.name = "CredentialsError", this.provider = provider;
	}
};
function codeOf(cause) {
	return "code" in cause && typeof cause.code == "string" ? cause.code : cause.name;
}
function messageOf(cause) {
	return cause.message === "" && cause instanceof AggregateError ? cause.errors.map((each) => each instanceof Error ? each.message : String(each)).join(", ") : cause.message;
}
const GIVEN_UP = "AbortError", DEFECT = "Defect", FOREIGN_ANSWER = "ForeignAnswer", ANSWER_TOO_LARGE = "AnswerTooLarge";



}),

4043:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  n: () => (checksFailed),
  t: () => (checksDisabled)
});

// src/apply/check-result.ts
function checksDisabled(results) {
	return results.filter(({ error }) => error === void 0).map(({ check }) => check);
}
function checksFailed(results) {
	return results.flatMap(({ check, error }) => error === void 0 || error.code === "NotStarted" ? [] : [{
		check,
		error
	}]);
}



}),

4140:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  i: () => (parseUrl),
  n: () => (memoize),
  r: () => (chain),
  t: () => (loadConfig)
});
/* harmony import */ var _main_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8087);
/* harmony import */ var _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6718);


function parseQueryString(querystring) {
	let query = {};
	if (querystring = querystring.replace(/^\?/, ""), querystring) for (let pair of querystring.split("&")) {
		let [key, value = null] = pair.split("=");
		key = decodeURIComponent(key), value &&= decodeURIComponent(value), key in query ? Array.isArray(query[key]) ? query[key].push(value) : query[key] = [query[key], value] : query[key] = value;
	}
	return query;
}
const parseUrl = (url) => {
	if (typeof url == "string") return parseUrl(new URL(url));
	let { hostname, pathname, port, protocol, search } = url, query;
	return search && (query = parseQueryString(search)), {
		hostname,
		port: port ? parseInt(port) : void 0,
		protocol,
		path: pathname,
		query
	};
}, chain = (...providers) => async () => {
	if (providers.length === 0) throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__.n("No providers in chain");
	let lastProviderError;
	for (let provider of providers) try {
		return await provider();
	} catch (err) {
		if (lastProviderError = err, err?.tryNextLink) continue;
		throw err;
	}
	throw lastProviderError;
}, fromValue = (staticValue) => () => Promise.resolve(staticValue), memoize = (provider, isExpired, requiresRefresh) => {
	let resolved, pending, hasResult, isConstant = !1, coalesceProvider = async () => {
		pending ||= provider();
		try {
			resolved = await pending, hasResult = !0, isConstant = !1;
		} finally {
			pending = void 0;
		}
		return resolved;
	};
	return isExpired === void 0 ? async (options) => ((!hasResult || options?.forceRefresh) && (resolved = await coalesceProvider()), resolved) : async (options) => ((!hasResult || options?.forceRefresh) && (resolved = await coalesceProvider()), isConstant ? resolved : requiresRefresh && !requiresRefresh(resolved) ? (isConstant = !0, resolved) : (isExpired(resolved) && await coalesceProvider(), resolved));
};
function getSelectorName(functionString) {
	try {
		let constants = new Set(Array.from(functionString.match(/([A-Z_]){3,}/g) ?? []));
		return constants.delete("CONFIG"), constants.delete("CONFIG_PREFIX_SEPARATOR"), constants.delete("ENV"), [...constants].join(", ");
	} catch {
		return functionString;
	}
}
const fromEnv = (envVarSelector, options) => async () => {
	try {
		let config = envVarSelector(process.env, options);
		if (config === void 0) throw Error();
		return config;
	} catch (e) {
		throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__.t(e.message || `Not found in ENV: ${getSelectorName(envVarSelector.toString())}`, { logger: options?.logger });
	}
}, fromSharedConfigFiles = (configSelector, { preferredFile = "config", ...init } = {}) => async () => {
	let profile = (0,_main_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_0__.i)(init), { configFile, credentialsFile } = await (0,_main_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_0__.t)(init), profileFromCredentials = credentialsFile[profile] || {}, profileFromConfig = configFile[profile] || {}, mergedProfile = preferredFile === "config" ? {
		...profileFromCredentials,
		...profileFromConfig
	} : {
		...profileFromConfig,
		...profileFromCredentials
	};
	try {
		let configValue = configSelector(mergedProfile, preferredFile === "config" ? configFile : credentialsFile);
		if (configValue === void 0) throw Error();
		return configValue;
	} catch (e) {
		throw new _main_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__.t(e.message || `Not found in config files w/ profile [${profile}]: ${getSelectorName(configSelector.toString())}`, { logger: init.logger });
	}
}, isFunction = (func) => typeof func == "function", fromStatic = (defaultValue) => isFunction(defaultValue) ? async () => await defaultValue() : fromValue(defaultValue), loadConfig = ({ environmentVariableSelector, configFileSelector, default: defaultValue }, configuration = {}) => {
	let { signingName, logger } = configuration;
	return memoize(chain(fromEnv(environmentVariableSelector, {
		signingName,
		logger
	}), fromSharedConfigFiles(configFileSelector, configuration), fromStatic(defaultValue)));
};



}),

5753:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (cidr),
  c: () => (readCidr),
  i: () => (readDestination),
  l: () => (mergeCidr),
  n: () => (namedAsWritten),
  o: () => (contains),
  r: () => (networkOf),
  s: () => (overlaps),
  t: () => (destinationText)
});
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);

function ipVersion(ip) {
	for (let i = 0; i < ip.length; i++) {
		let c = ip.charCodeAt(i);
		if (c === 58) return 6;
		if (c === 46) return 4;
	}
	return 0;
}
const leftGroups = [
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0
], rightGroups = [
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0
], shiftAmounts = [
	0n,
	112n,
	96n,
	80n,
	64n,
	48n,
	32n,
	16n
], byteHex = Array(256), byteHexPad = Array(256);
for (let idx = 0; idx < 256; idx++) byteHex[idx] = idx.toString(16), byteHexPad[idx] = idx.toString(16).padStart(2, "0");
const extractView = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(16));
function packGroups(groups, count) {
	let num = 0n, idx = 0;
	for (; idx + 1 < count; idx += 2) num = num << 32n | BigInt((groups[idx] << 16 | groups[idx + 1]) >>> 0);
	return idx < count && (num = num << 16n | BigInt(groups[idx])), num;
}
function parseIp(ip) {
	let version = ipVersion(ip);
	if (!version) throw Error(`Invalid IP address: ${ip}`);
	if (version === 4) {
		let num = 0, octet = 0;
		for (let i = 0; i < ip.length; i++) {
			let c = ip.charCodeAt(i);
			c === 46 ? (num = num * 256 + octet, octet = 0) : octet = octet * 10 + c - 48;
		}
		return {
			number: BigInt(num * 256 + octet),
			version: 4
		};
	}
	let ipv4mapped, scopeid, leftCount = 0, rightCount = 0, hasDoubleColon = !1, currentHex = 0, currentDec = 0, hasValue = !1, inDottedPart = !1, dottedVal = 0;
	for (let i = 0; i < ip.length; i++) {
		let c = ip.charCodeAt(i);
		if (c === 58) hasValue &&= (hasDoubleColon ? rightGroups[rightCount++] = currentHex : leftGroups[leftCount++] = currentHex, currentHex = 0, currentDec = 0, !1), i + 1 < ip.length && ip.charCodeAt(i + 1) === 58 && (hasDoubleColon = !0, i++);
		else if (c === 46) inDottedPart ? dottedVal = dottedVal * 256 + currentDec : (inDottedPart = !0, dottedVal = currentDec), currentHex = 0, currentDec = 0, hasValue = !1;
		else if (c === 37) {
			scopeid = ip.slice(i + 1);
			break;
		} else inDottedPart ? currentDec = currentDec * 10 + c - 48 : c <= 57 ? (currentHex = currentHex << 4 | c - 48, currentDec = currentDec * 10 + c - 48) : currentHex = c >= 97 ? currentHex << 4 | c - 87 : currentHex << 4 | c - 55, hasValue = !0;
	}
	inDottedPart ? (dottedVal = dottedVal * 256 + currentDec, hasDoubleColon ? (rightGroups[rightCount++] = dottedVal >>> 16 & 65535, rightGroups[rightCount++] = dottedVal & 65535) : (leftGroups[leftCount++] = dottedVal >>> 16 & 65535, leftGroups[leftCount++] = dottedVal & 65535)) : hasValue && (hasDoubleColon ? rightGroups[rightCount++] = currentHex : leftGroups[leftCount++] = currentHex);
	let number;
	if (!hasDoubleColon) extractView.setUint32(0, (leftGroups[0] << 16 | leftGroups[1]) >>> 0, !1), extractView.setUint32(4, (leftGroups[2] << 16 | leftGroups[3]) >>> 0, !1), extractView.setUint32(8, (leftGroups[4] << 16 | leftGroups[5]) >>> 0, !1), extractView.setUint32(12, (leftGroups[6] << 16 | leftGroups[7]) >>> 0, !1), number = extractView.getBigUint64(0, !1) << 64n | extractView.getBigUint64(8, !1);
	else {
		let rightNum = packGroups(rightGroups, rightCount);
		number = leftCount > 0 ? packGroups(leftGroups, leftCount) << shiftAmounts[leftCount] | rightNum : rightNum;
	}
	inDottedPart && number >= 281470681743360n && number <= 281474976710655n && (ipv4mapped = !0);
	let res = {
		number,
		version: 6
	};
	return ipv4mapped && (res.ipv4mapped = ipv4mapped), scopeid && (res.scopeid = scopeid), res;
}
function extractGroups(number, groups) {
	let n = Number(number);
	n <= 4294967295 ? (groups[0] = 0, groups[1] = 0, groups[2] = 0, groups[3] = 0, groups[4] = 0, groups[5] = 0, groups[6] = n >>> 16 & 65535, groups[7] = n & 65535) : (extractView.setBigUint64(0, number >> 64n, !1), extractView.setBigUint64(8, number, !1), groups[0] = extractView.getUint16(0, !1), groups[1] = extractView.getUint16(2, !1), groups[2] = extractView.getUint16(4, !1), groups[3] = extractView.getUint16(6, !1), groups[4] = extractView.getUint16(8, !1), groups[5] = extractView.getUint16(10, !1), groups[6] = extractView.getUint16(12, !1), groups[7] = extractView.getUint16(14, !1));
}
function ipv4Dotted(num) {
	return `${num >>> 24 & 255}.${num >>> 16 & 255}.${num >>> 8 & 255}.${num & 255}`;
}
function stringifyIp({ number, version, ipv4mapped, scopeid }, { compress = !0, hexify = !1, mapv4 = !1 } = {}) {
	if (version === 4) return ipv4Dotted(Number(number));
	{
		if (extractGroups(number, leftGroups), ipv4mapped && mapv4 && leftGroups[0] === 0 && leftGroups[1] === 0 && leftGroups[2] === 0 && leftGroups[3] === 0 && leftGroups[4] === 0 && leftGroups[5] === 65535) return ipv4Dotted(leftGroups[6] << 16 | leftGroups[7]);
		let ip = "";
		if (ipv4mapped && !hexify) {
			let ipv4Str = ipv4Dotted(leftGroups[6] << 16 | leftGroups[7]);
			ip = compress ? compressIPv6(leftGroups, 6, ipv4Str) : joinHexGroups(leftGroups, 6, ipv4Str);
		} else ip = compress ? compressIPv6(leftGroups, 8) : joinHexGroups(leftGroups, 8);
		return scopeid ? `${ip}%${scopeid}` : ip;
	}
}
function normalizeIp(ip, opts = {}) {
	return stringifyIp(parseIp(ip), opts);
}
function uint16Hex(v) {
	return v < 256 ? byteHex[v] : byteHex[v >> 8] + byteHexPad[v & 255];
}
function joinHexGroups(groups, count, suffix) {
	let result = uint16Hex(groups[0]);
	for (let i = 1; i < count; i++) result += `:${uint16Hex(groups[i])}`;
	return suffix !== void 0 && (result += `:${suffix}`), result;
}
function compressIPv6(groups, count, suffix) {
	let longestStart = -1, longestLen = 0, currentStart = -1, currentLen = 0;
	for (let i = 0; i < count; i++) groups[i] === 0 ? currentStart === -1 ? (currentStart = i, currentLen = 1) : currentLen++ : (currentLen > longestLen && (longestStart = currentStart, longestLen = currentLen), currentStart = -1, currentLen = 0);
	if (currentLen > longestLen && (longestStart = currentStart, longestLen = currentLen), longestLen >= 2) {
		let result = "";
		for (let i = 0; i < longestStart; i++) i > 0 && (result += ":"), result += uint16Hex(groups[i]);
		result += "::";
		let afterZeroRun = longestStart + longestLen;
		for (let i = afterZeroRun; i < count; i++) i > afterZeroRun && (result += ":"), result += uint16Hex(groups[i]);
		return suffix !== void 0 && (afterZeroRun < count && (result += ":"), result += suffix), result;
	}
	return joinHexGroups(groups, count, suffix);
}
const bits = {
	4: 32,
	6: 128
}, octetStrings = Array.from({ length: 256 }, (_, i) => String(i)), octetDotStrings = Array.from({ length: 256 }, (_, i) => `${i}.`), prefixStrings = Array.from({ length: 129 }, (_, i) => `/${i}`), prefixNumStrings = Array.from({ length: 129 }, (_, i) => String(i)), cmpV4StartEnd = (a, b) => a.start - b.start || a.end - b.end, cmpV6StartEnd = (a, b) => a.start > b.start ? 1 : a.start < b.start ? -1 : a.end > b.end ? 1 : a.end < b.end ? -1 : 0;
function parseIPv4Fast(s, end) {
	let num = 0, octet = 0, dots = 0, digits = 0;
	for (let i = 0; i < end; i++) {
		let c = s.charCodeAt(i);
		if (c === 46) {
			if (digits === 0 || octet > 255) return -1;
			num = num << 8 | octet, octet = 0, dots++, digits = 0;
		} else if (c >= 48 && c <= 57) octet = octet * 10 + (c - 48), digits++;
		else return -1;
	}
	return dots !== 3 || digits === 0 || octet > 255 ? -1 : (num << 8 | octet) >>> 0;
}
function formatIPv4Fast(n) {
	return octetDotStrings[n >>> 24 & 255] + octetDotStrings[n >>> 16 & 255] + octetDotStrings[n >>> 8 & 255] + octetStrings[n & 255];
}
function parsePrefixNum(str, slashIndex) {
	if (slashIndex === -1) return -1;
	if (slashIndex + 1 >= str.length) throw Error(`Network is not a CIDR or IP: "${str}"`);
	let prefixNum = 0;
	for (let i = slashIndex + 1; i < str.length; i++) {
		let c = str.charCodeAt(i);
		if (c < 48 || c > 57) throw Error(`Network is not a CIDR or IP: "${str}"`);
		prefixNum = prefixNum * 10 + (c - 48);
	}
	return prefixNum;
}
let rangeV4Start = 0, rangeV4End = 0, rangeV4Prefix = 0, rangeSlashIndex = -1;
function parseIPv4Range(str) {
	rangeSlashIndex = str.indexOf("/");
	let v4num = parseIPv4Fast(str, rangeSlashIndex === -1 ? str.length : rangeSlashIndex);
	if (v4num === -1) return !1;
	rangeV4Prefix = rangeSlashIndex === -1 ? 32 : parsePrefixNum(str, rangeSlashIndex);
	let hostBits = 32 - rangeV4Prefix;
	if (hostBits >= 32) rangeV4Start = 0, rangeV4End = 4294967295;
	else {
		let mask = hostBits > 0 ? (1 << hostBits >>> 0) - 1 : 0;
		rangeV4Start = (v4num & ~mask) >>> 0, rangeV4End = (v4num | mask) >>> 0;
	}
	return !0;
}
function doNormalize(cidr, opts) {
	if (parseIPv4Range(cidr)) {
		let ip = formatIPv4Fast(rangeV4Start);
		return rangeSlashIndex === -1 ? ip : ip + prefixStrings[rangeV4Prefix];
	}
	let { start, end, prefix, version, prefixPresent } = parseCidr(cidr);
	if (version === 4) {
		let ip = formatIPv4Fast(Number(start));
		return start !== end || prefixPresent ? ip + prefixStrings[Number(prefix)] : ip;
	}
	let { compress = !0, hexify = !1 } = opts || {};
	return start !== end || prefixPresent ? normalizeIp(stringifyIp({
		number: start,
		version
	}), {
		compress,
		hexify
	}) + prefixStrings[Number(prefix)] : normalizeIp(cidr, {
		compress,
		hexify
	});
}
function normalizeCidr(cidr, opts) {
	return Array.isArray(cidr) ? cidr.map((entry) => normalizeCidr(entry, opts)) : doNormalize(cidr, opts);
}
function parseCidr(str) {
	let slashIndex = str.indexOf("/"), ipEnd = slashIndex === -1 ? str.length : slashIndex, prefixPresent = slashIndex !== -1, v4num = parseIPv4Fast(str, ipEnd);
	if (v4num !== -1) {
		let prefixNum = prefixPresent ? parsePrefixNum(str, slashIndex) : 32, ip = formatIPv4Fast(v4num), prefix = prefixNumStrings[prefixNum], hostBits = 32 - prefixNum, startNum, endNum;
		if (hostBits >= 32) startNum = 0, endNum = 4294967295;
		else {
			let mask = hostBits > 0 ? (1 << hostBits >>> 0) - 1 : 0;
			startNum = (v4num & ~mask) >>> 0, endNum = (v4num | mask) >>> 0;
		}
		return {
			cidr: ip + prefixStrings[prefixNum],
			ip,
			version: 4,
			prefix,
			prefixPresent,
			start: BigInt(startNum),
			end: BigInt(endNum)
		};
	}
	let ipPart = prefixPresent ? str.substring(0, slashIndex) : str, prefixNum = prefixPresent ? parsePrefixNum(str, slashIndex) : -1, { number, version, ipv4mapped, scopeid } = parseIp(ipPart);
	if (!version) throw Error(`Network is not a CIDR or IP: "${str}"`);
	prefixNum === -1 && (prefixNum = bits[version]);
	let prefix = prefixNumStrings[prefixNum], ip = stringifyIp({
		number,
		version,
		ipv4mapped,
		scopeid
	}), hostBits = bits[version] - prefixNum, mask = hostBits > 0 ? (1n << BigInt(hostBits)) - 1n : 0n;
	return {
		cidr: ip + prefixStrings[prefixNum],
		ip,
		version,
		prefix,
		prefixPresent,
		start: number & ~mask,
		end: number | mask
	};
}
function parseCidrLean(str) {
	if (parseIPv4Range(str)) return {
		start: rangeV4Start,
		end: rangeV4End,
		version: 4
	};
	let slashIndex = rangeSlashIndex, ipPart = slashIndex === -1 ? str : str.substring(0, slashIndex), prefixNum = slashIndex === -1 ? -1 : parsePrefixNum(str, slashIndex), { number, version } = parseIp(ipPart);
	if (!version) throw Error(`Network is not a CIDR or IP: "${str}"`);
	prefixNum === -1 && (prefixNum = bits[version]);
	let hostBits = bits[version] - prefixNum;
	if (version === 4) {
		let num = Number(number);
		if (hostBits >= 32) return {
			start: 0,
			end: 4294967295,
			version: 4
		};
		let mask = hostBits > 0 ? (1 << hostBits >>> 0) - 1 : 0;
		return {
			start: (num & ~mask) >>> 0,
			end: (num | mask) >>> 0,
			version: 4
		};
	}
	let mask = hostBits > 0 ? (1n << BigInt(hostBits)) - 1n : 0n;
	return {
		start: number & ~mask,
		end: number | mask,
		version: 6
	};
}
function bigintBitLength(n) {
	if (n === 0n) return 0;
	let len = 0;
	for (n >= 18446744073709551616n && (n >>= 64n, len = 64); n >= 4294967296n;) n >>= 32n, len += 32;
	return len + 32 - Math.clz32(Number(n));
}
function biggestPowerOfTwo(num) {
	return num === 0n ? 0n : 1n << BigInt(bigintBitLength(num) - 1);
}
function biggestPowerOfTwo4(num) {
	return num === 0 ? 0 : num >= 4294967296 ? 4294967296 : 1 << 31 - Math.clz32(num) >>> 0;
}
function subparts4(pStart, pEnd, output) {
	if (pEnd < pStart) return;
	if (pEnd === pStart) {
		output.push({
			start: pStart,
			end: pEnd
		});
		return;
	}
	if (pEnd - pStart === 1) {
		pEnd % 2 == 0 ? output.push({
			start: pStart,
			end: pStart
		}, {
			start: pEnd,
			end: pEnd
		}) : output.push({
			start: pStart,
			end: pEnd
		});
		return;
	}
	let size = pEnd - pStart + 1;
	if (!(size & size - 1) && pStart % size === 0) {
		output.push({
			start: pStart,
			end: pEnd
		});
		return;
	}
	let biggest = biggestPowerOfTwo4(size), start, end;
	if (size === biggest && pStart % biggest === 0) output.push({
		start: pStart,
		end: pEnd
	});
	else {
		if (pStart % biggest === 0) start = pStart, end = start + biggest - 1;
		else if (start = Math.floor(pEnd / biggest) * biggest, start + biggest - 1 > pEnd) {
			for (start = (Math.floor(pEnd / biggest) - 1) * biggest; start < pStart;) biggest /= 2, start = (Math.floor(pEnd / biggest) - 1) * biggest;
			end = start + biggest - 1;
		} else start = Math.floor(pEnd / biggest) * biggest, end = start + biggest - 1;
		start !== pStart && subparts4(pStart, start - 1, output), output.push({
			start,
			end
		}), end !== pEnd && subparts4(end + 1, pEnd, output);
	}
}
function subparts6(pStart, pEnd, output) {
	if (pEnd < pStart) return;
	if (pEnd === pStart) {
		output.push({
			start: pStart,
			end: pEnd
		});
		return;
	}
	if (pEnd - pStart === 1n) {
		pEnd % 2n == 0n ? output.push({
			start: pStart,
			end: pStart
		}, {
			start: pEnd,
			end: pEnd
		}) : output.push({
			start: pStart,
			end: pEnd
		});
		return;
	}
	let size = pEnd - pStart + 1n;
	if ((size & size - 1n) == 0n && (pStart & size - 1n) == 0n) {
		output.push({
			start: pStart,
			end: pEnd
		});
		return;
	}
	let biggest = biggestPowerOfTwo(size), start, end;
	if (size === biggest && (pStart & biggest - 1n) == 0n) output.push({
		start: pStart,
		end: pEnd
	});
	else {
		if ((pStart & biggest - 1n) == 0n) start = pStart, end = start + biggest - 1n;
		else if (start = pEnd & -biggest, start + biggest - 1n > pEnd) {
			for (start = (pEnd & -biggest) - biggest; start < pStart;) biggest >>= 1n, start = (pEnd & -biggest) - biggest;
			end = start + biggest - 1n;
		} else start = pEnd & -biggest, end = start + biggest - 1n;
		start !== pStart && subparts6(pStart, start - 1n, output), output.push({
			start,
			end
		}), end !== pEnd && subparts6(end + 1n, pEnd, output);
	}
}
function formatPart4(part) {
	return formatIPv4Fast(part.start) + prefixStrings[Math.clz32(part.end - part.start)];
}
function formatPart6(part) {
	return stringifyIp({
		number: part.start,
		version: 6
	}) + prefixStrings[128 - bigintBitLength(part.end - part.start)];
}
function mergeIntervalsRaw4(nets) {
	if (nets.length === 0) return [];
	nets.sort(cmpV4StartEnd);
	let merged = [], curStart = nets[0].start, curEnd = nets[0].end;
	for (let i = 1; i < nets.length; i++) {
		let { start, end } = nets[i];
		start <= curEnd + 1 ? end > curEnd && (curEnd = end) : (merged.push({
			start: curStart,
			end: curEnd
		}), curStart = start, curEnd = end);
	}
	return merged.push({
		start: curStart,
		end: curEnd
	}), merged;
}
function mergeIntervalsRaw6(nets) {
	if (nets.length === 0) return [];
	nets.sort(cmpV6StartEnd);
	let merged = [], curStart = nets[0].start, curEnd = nets[0].end;
	for (let i = 1; i < nets.length; i++) {
		let { start, end } = nets[i];
		start <= curEnd + 1n ? end > curEnd && (curEnd = end) : (merged.push({
			start: curStart,
			end: curEnd
		}), curStart = start, curEnd = end);
	}
	return merged.push({
		start: curStart,
		end: curEnd
	}), merged;
}
function mergeIntervals4(nets) {
	let merged = [];
	for (let part of mergeIntervalsRaw4(nets)) subparts4(part.start, part.end, merged);
	return merged;
}
function mergeIntervals6(nets) {
	let merged = [];
	for (let part of mergeIntervalsRaw6(nets)) subparts6(part.start, part.end, merged);
	return merged;
}
function mergeCidr(nets) {
	let arr = Array.isArray(nets) ? nets : [nets], v4 = [], v6 = [];
	for (let s of arr) {
		let n = parseCidrLean(s);
		n.version === 4 ? v4.push(n) : v6.push(n);
	}
	let merged = [];
	for (let part of mergeIntervals4(v4)) merged.push(formatPart4(part));
	for (let part of mergeIntervals6(v6)) merged.push(formatPart6(part));
	return merged;
}
// src/model/cidr.ts
function readCidr(text) {
	let parts = /^([^/]*)\/(0|[1-9]\d{0,2})$/.exec(text), address = parts?.[1] ?? text, version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(address) ? 4 : (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(address) && !address.includes("%") ? 6 : void 0;
	if (version === void 0) return {
		kind: "invalid",
		why: whyNotAnAddress(address)
	};
	if (parts === null) return {
		kind: "invalid",
		why: "it has no prefix length such as /24"
	};
	let prefix = Number(parts[2]), longest = version === 4 ? 32 : 128;
	if (prefix > longest) return {
		kind: "invalid",
		why: `the prefix of IPv${version} ends at /${longest}`
	};
	let { start, end } = parseCidr(`${address}/${prefix}`), network = normalizeCidr(`${address}/${prefix}`).replace(/\/.*/, ""), hasHostBits = parseCidr(address).start !== start, cidr = {
		text: `${network}/${prefix}`,
		version,
		prefix,
		start,
		end
	};
	return {
		kind: hasHostBits ? "host-bits" : "cidr",
		cidr
	};
}
function cidr(text) {
	let reading = readCidr(text);
	if (reading.kind === "invalid") throw TypeError(`${text} is not a CIDR: ${reading.why}`);
	return reading.cidr;
}
function contains(outer, inner) {
	return outer.version === inner.version && outer.start <= inner.start && inner.end <= outer.end;
}
function overlaps(a, b) {
	return contains(a, b) || contains(b, a);
}
function whyNotAnAddress(address) {
	let octets = /^\d+\.\d+\.\d+\.\d+$/.test(address) ? address.split(".") : [];
	return octets.some((octet) => Number(octet) > 255) ? "the parts of an IPv4 address end at 255" : octets.some((octet) => /^0\d/.test(octet)) ? "the parts of an IPv4 address have no leading zero" : "write it like 172.22.0.0/24";
}
// src/model/destination.ts
function readDestination(text) {
	if (text.startsWith("pl-")) return {
		kind: "prefix-list",
		prefixListId: text
	};
	let reading = readCidr(text);
	return reading.kind === "invalid" ? {
		kind: "unknown",
		text
	} : {
		kind: "cidr",
		cidr: reading.cidr,
		written: text
	};
}
function destinationText(destination) {
	switch (destination.kind) {
		case "cidr": return destination.cidr.text;
		case "prefix-list": return destination.prefixListId;
		case "unknown": return destination.text;
	}
}
function networkOf(destination) {
	return destination.kind === "cidr" ? destination.cidr : void 0;
}
function namedAsWritten(destination, network) {
	return destination.kind === "cidr" ? {
		...network,
		text: destination.written
	} : network;
}



}),

3294:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  i: () => (matchesPattern),
  n: () => (filtersFor),
  r: () => (isPattern),
  t: () => (escapeFilterValue)
});
function escapeFilterValue(literal) {
	return literal.replace(/[\\*?]/g, "\\$&");
}
function filtersFor(name, values) {
	return Array.from({ length: Math.ceil(values.length / 200) }, (_, call) => ({
		name,
		values: values.slice(call * 200, (call + 1) * 200)
	}));
}
function isPattern(name) {
	return /[*?]/.test(name);
}
function matchesPattern(pattern, name) {
	let parts = [...pattern.matchAll(/\\([^])|([^])/gu)].map(([, literal, plain]) => ({
		text: literal ?? plain ?? "",
		isWild: literal === void 0 && (plain === "*" || plain === "?")
	})), characters = Array.from(name), at = 0, star;
	for (let part = 0; at < characters.length || part < parts.length;) {
		let { text, isWild } = parts[part] ?? {
			text: void 0,
			isWild: !1
		};
		if (isWild && text === "*") star = {
			part,
			at
		}, part += 1;
		else if (at < characters.length && text !== void 0 && (isWild || text === characters[at])) part += 1, at += 1;
		else if (star !== void 0 && star.at < characters.length) star.at += 1, at = star.at, part = star.part + 1;
		else return !1;
	}
	return !0;
}



}),

7512:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (warning),
  i: () => (notice),
  n: () => (formatList),
  o: () => (wholeList),
  r: () => (hasErrors),
  t: () => (error)
});
// src/model/finding.ts
function error(code, message, listed = []) {
	return {
		severity: "error",
		code,
		scope: "routes",
		message,
		...wholeList(listed)
	};
}
function warning(code, message, listed = []) {
	return {
		severity: "warning",
		code,
		scope: "routes",
		message,
		...wholeList(listed)
	};
}
function notice(code, message, listed = []) {
	return {
		severity: "notice",
		code,
		scope: "routes",
		message,
		...wholeList(listed)
	};
}
function hasErrors(findings) {
	return findings.some(({ severity }) => severity === "error");
}
function formatList(names) {
	let unique = [...new Set(names)], rest = unique.length - 5;
	return rest > 0 ? `${unique.slice(0, 5).join(", ")} and ${rest} more` : unique.join(", ");
}
function wholeList(names) {
	let unique = [...new Set(names)];
	return unique.length > 5 ? { names: unique } : {};
}



}),

3104:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (fromString),
  i: () => (fromArrayBuffer),
  n: () => (toHex),
  o: () => (isArrayBuffer),
  r: () => (hasOwn),
  t: () => (fromHex)
});
const isArrayBuffer = (arg) => typeof ArrayBuffer == "function" && arg instanceof ArrayBuffer || Object.prototype.toString.call(arg) === "[object ArrayBuffer]", fromArrayBuffer = (input, offset = 0, length = input.byteLength - offset) => {
	if (!isArrayBuffer(input)) throw TypeError(`The "input" argument must be ArrayBuffer. Received type ${typeof input} (${input})`);
	return Buffer.from(input, offset, length);
}, fromString = (input, encoding) => {
	if (typeof input != "string") throw TypeError(`The "input" argument must be of type string. Received type ${typeof input} (${input})`);
	return encoding ? Buffer.from(input, encoding) : Buffer.from(input);
};
function hasOwn(o, k) {
	return Object.prototype.hasOwnProperty.call(o, k);
}
const SHORT_TO_HEX = {}, HEX_TO_SHORT = {};
for (let i = 0; i < 256; i++) {
	let encodedByte = i.toString(16).toLowerCase();
	encodedByte.length === 1 && (encodedByte = `0${encodedByte}`), SHORT_TO_HEX[i] = encodedByte, HEX_TO_SHORT[encodedByte] = i;
}
function fromHex(encoded) {
	if (encoded.length % 2 != 0) throw Error("Hex encoded strings must have an even number length");
	let out = new Uint8Array(encoded.length / 2);
	for (let i = 0; i < encoded.length; i += 2) {
		let encodedByte = encoded.slice(i, i + 2).toLowerCase();
		if (encodedByte in HEX_TO_SHORT) out[i / 2] = HEX_TO_SHORT[encodedByte];
		else throw Error(`Cannot decode unrecognized sequence ${encodedByte} as hexadecimal`);
	}
	return out;
}
function toHex(bytes) {
	let out = "";
	for (let i = 0; i < bytes.byteLength; i++) out += SHORT_TO_HEX[bytes[i]];
	return out;
}



}),

8660:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  t: () => (HttpRequest)
});
var HttpRequest = class HttpRequest {
	method;
	protocol;
	hostname;
	port;
	path;
	query;
	headers;
	username;
	password;
	fragment;
	body;
	constructor(options) {
		this.method = options.method || "GET", this.hostname = options.hostname || "localhost", this.port = options.port, this.query = options.query || {}, this.headers = options.headers || {}, this.body = options.body, this.protocol = options.protocol ? options.protocol.slice(-1) === ":" ? options.protocol : `${options.protocol}:` : "https:", this.path = options.path ? options.path.charAt(0) === "/" ? options.path : `/${options.path}` : "/", this.username = options.username, this.password = options.password, this.fragment = options.fragment;
	}
	static clone(request) {
		let cloned = new HttpRequest({
			...request,
			headers: { ...request.headers }
		});
		return cloned.query &&= cloneQuery(cloned.query), cloned;
	}
	static isInstance(request) {
		if (!request) return !1;
		let req = request;
		return "method" in req && "protocol" in req && "hostname" in req && "path" in req && typeof req.query == "object" && typeof req.headers == "object";
	}
	clone() {
		return HttpRequest.clone(this);
	}
};
function cloneQuery(query) {
	return Object.keys(query).reduce((carry, paramName) => {
		let param = query[paramName];
		return {
			...carry,
			[paramName]: Array.isArray(param) ? [...param] : param
		};
	}, {});
}



}),

8087:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (IniSectionType),
  i: () => (getProfileName),
  n: () => (parseIni),
  r: () => (getConfigFilepath),
  t: () => (loadSharedConfigFiles)
});
/* harmony import */ var _main_readFile_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6291);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


var IniSectionType;
(function(IniSectionType) {
	IniSectionType.PROFILE = "profile", IniSectionType.SSO_SESSION = "sso-session", IniSectionType.SERVICES = "services";
})(IniSectionType ||= {});
const getProfileName = (init) => init.profile || process.env.AWS_PROFILE || "default", getConfigData = (data) => Object.entries(data).filter(([key]) => {
	let indexOfSeparator = key.indexOf(".");
	return indexOfSeparator !== -1 && Object.values(IniSectionType).includes(key.substring(0, indexOfSeparator));
}).reduce((acc, [key, value]) => {
	let indexOfSeparator = key.indexOf("."), updatedKey = key.substring(0, indexOfSeparator) === IniSectionType.PROFILE ? key.substring(indexOfSeparator + 1) : key;
	return acc[updatedKey] = value, acc;
}, { ...data.default && { default: data.default } }), getConfigFilepath = () => process.env.AWS_CONFIG_FILE || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_main_readFile_js__WEBPACK_IMPORTED_MODULE_0__.r)(), ".aws", "config"), getCredentialsFilepath = () => process.env.AWS_SHARED_CREDENTIALS_FILE || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_main_readFile_js__WEBPACK_IMPORTED_MODULE_0__.r)(), ".aws", "credentials"), prefixKeyRegex = /^([\w-]+)\s(["'])?([\w-@+.%:/]+)\2$/, profileNameBlockList = ["__proto__", "profile __proto__"], parseIni = (iniData) => {
	let map = {}, currentSection, currentSubSection;
	for (let iniLine of iniData.split(/\r?\n/)) {
		let trimmedLine = iniLine.split(/(^|\s)[;#]/)[0].trim();
		if (trimmedLine[0] === "[" && trimmedLine[trimmedLine.length - 1] === "]") {
			currentSection = void 0, currentSubSection = void 0;
			let sectionName = trimmedLine.substring(1, trimmedLine.length - 1), matches = prefixKeyRegex.exec(sectionName);
			if (matches) {
				let [, prefix, , name] = matches;
				Object.values(IniSectionType).includes(prefix) && (currentSection = [prefix, name].join("."));
			} else currentSection = sectionName;
			if (profileNameBlockList.includes(sectionName)) throw Error(`Found invalid profile name "${sectionName}"`);
		} else if (currentSection) {
			let indexOfEqualsSign = trimmedLine.indexOf("=");
			if (![0, -1].includes(indexOfEqualsSign)) {
				let [name, value] = [trimmedLine.substring(0, indexOfEqualsSign).trim(), trimmedLine.substring(indexOfEqualsSign + 1).trim()];
				if (value === "") currentSubSection = name;
				else {
					currentSubSection && iniLine.trimStart() === iniLine && (currentSubSection = void 0), map[currentSection] = map[currentSection] || {};
					let key = currentSubSection ? [currentSubSection, name].join(".") : name;
					map[currentSection][key] = value;
				}
			}
		}
	}
	return map;
}, swallowError = () => ({}), loadSharedConfigFiles = async (init = {}) => {
	let { filepath = getCredentialsFilepath(), configFilepath = getConfigFilepath() } = init, homeDir = (0,_main_readFile_js__WEBPACK_IMPORTED_MODULE_0__.r)(), resolvedFilepath = filepath;
	filepath.startsWith("~/") && (resolvedFilepath = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(homeDir, filepath.slice(2)));
	let resolvedConfigFilepath = configFilepath;
	configFilepath.startsWith("~/") && (resolvedConfigFilepath = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(homeDir, configFilepath.slice(2)));
	let parsedFiles = await Promise.all([(0,_main_readFile_js__WEBPACK_IMPORTED_MODULE_0__.n)(resolvedConfigFilepath, { ignoreCache: init.ignoreCache }).then(parseIni).then(getConfigData).catch(swallowError), (0,_main_readFile_js__WEBPACK_IMPORTED_MODULE_0__.n)(resolvedFilepath, { ignoreCache: init.ignoreCache }).then(parseIni).catch(swallowError)]);
	return {
		configFile: parsedFiles[0],
		credentialsFile: parsedFiles[1]
	};
};



}),

2164:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (table),
  c: () => (sanitize),
  d: () => (docsUrl),
  f: () => (hasOtherPages),
  i: () => (indented),
  l: () => (sanitizeLogLine),
  m: () => (runUrl),
  n: () => (code),
  o: () => (text),
  p: () => (linkedCode),
  r: () => (details),
  s: () => (withinBudget),
  t: () => (byteLength),
  u: () => (actionDocsPage)
});
/* harmony import */ var _main_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1440);

// src/github/docs-link.ts
function docsPageUrl(server, repository, ref) {
	let path = ref.split("/");
	if (isRepositoryAt(server, repository) && ref.length <= 255 && path.every((part) => /^[\w#+@-][\w#+@.-]*$/.test(part))) return `${server}/${repository}/blob/${path.map(encodeURIComponent).join("/")}/docs/troubleshooting.md`;
}
function hasOtherPages(env) {
	return env.GITEA_ACTIONS === "true" || env.FORGEJO_ACTIONS === "true";
}
function runUrl(server, repository, id, attempt) {
	return isRepositoryAt(server, repository) && [id, attempt].every((text) => /^\d{1,20}$/.test(text)) ? `${server}/${repository}/actions/runs/${id}/attempts/${attempt}` : void 0;
}
function isRepositoryAt(server, repository) {
	return /^https?:\/\/[a-z\d.-]+(:\d{1,5})?$/i.test(server) && /^[\w-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(repository);
}
function actionDocsPage(env = process.env) {
	if (!hasOtherPages(env)) return docsPageUrl(env.GITHUB_SERVER_URL ?? "", env.GITHUB_ACTION_REPOSITORY ?? "", env.GITHUB_ACTION_REF ?? "");
}
function docsUrl(page, code) {
	return page === void 0 ? void 0 : `${page}#${code}`;
}
function linkedCode(page, code) {
	let url = docsUrl(page, code);
	return url === void 0 ? code : `[${code}](${url})`;
}
// src/github/sanitize.ts
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]|(?!(?<=\p{Extended_Pictographic})\uFE0F)\p{Default_Ignorable_Code_Point}/gu;
function sanitize(text) {
	return (0,_main_secrets_js__WEBPACK_IMPORTED_MODULE_0__.i)(text).replace(/[\n\r\t\u2028\u2029]+/g, " ").replace(INVISIBLE, "�");
}
function sanitizeLogLine(text) {
	return sanitize(text).replace(/^(\s*):(?=:)/, "$1: ").replaceAll("##[", "## [");
}
function defaultStringLength(value) {
	return value.length;
}
function markdownTable(table, options) {
	let settings = options || {}, align = (settings.align || []).concat(), stringLength = settings.stringLength || defaultStringLength, alignments = [], cellMatrix = [], sizeMatrix = [], longestCellByColumn = [], mostCellsPerRow = 0, rowIndex = -1;
	for (; ++rowIndex < table.length;) {
		let row = [], sizes = [], columnIndex = -1;
		for (table[rowIndex].length > mostCellsPerRow && (mostCellsPerRow = table[rowIndex].length); ++columnIndex < table[rowIndex].length;) {
			let cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== !1) {
				let size = stringLength(cell);
				sizes[columnIndex] = size, (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) && (longestCellByColumn[columnIndex] = size);
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row, sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align == "object" && "length" in align) for (; ++columnIndex < mostCellsPerRow;) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		let code = toAlignment(align);
		for (; ++columnIndex < mostCellsPerRow;) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	let row = [], sizes = [];
	for (; ++columnIndex < mostCellsPerRow;) {
		let code = alignments[columnIndex], before = "", after = "";
		code === 99 ? (before = ":", after = ":") : code === 108 ? before = ":" : code === 114 && (after = ":");
		let size = settings.alignDelimiters === !1 ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length), cell = before + "-".repeat(size) + after;
		settings.alignDelimiters !== !1 && (size = before.length + size + after.length, size > longestCellByColumn[columnIndex] && (longestCellByColumn[columnIndex] = size), sizes[columnIndex] = size), row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row), sizeMatrix.splice(1, 0, sizes), rowIndex = -1;
	let lines = [];
	for (; ++rowIndex < cellMatrix.length;) {
		let row = cellMatrix[rowIndex], sizes = sizeMatrix[rowIndex], cellsInRow = settings.fillRows === !1 ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		let line = [];
		for (; ++columnIndex < cellsInRow;) {
			let cell = row[columnIndex] || "", before = "", after = "";
			if (settings.alignDelimiters !== !1) {
				let size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0), code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					let half = size / 2;
					size % 2 ? (before = " ".repeat(half + .5), after = " ".repeat(half - .5)) : (before = " ".repeat(half), after = before);
				} else after = " ".repeat(size);
			}
			settings.delimiterStart !== !1 && !columnIndex && line.push("|"), settings.padding === !1 || settings.alignDelimiters === !1 && cell === "" || settings.delimiterStart === !1 && !columnIndex || line.push(" "), settings.alignDelimiters !== !1 && line.push(before), line.push(cell), settings.alignDelimiters !== !1 && line.push(after), settings.padding !== !1 && line.push(" "), (settings.delimiterEnd !== !1 || columnIndex !== cellsInRow - 1) && line.push("|");
		}
		lines.push(settings.delimiterEnd === !1 ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
function serialize(value) {
	return value == null ? "" : String(value);
}
function toAlignment(value) {
	let code = typeof value == "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}
// src/report/markdown.ts
function text(untrusted) {
	return sanitize(untrusted).replace(/[&<>|`*_~[\]\\$#@!{}^=]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/&#(64;|35;(?=\d))|\bGH-(?=\d)/gi, "$&&#8203;").replace(/:(?=(?:100|1234|ab?|abcd?|b|bee|de|[\da-f]*[g-z_+-][\w+-]*):)/gi, "$&&#8203;").replaceAll("://", "&#58;//").replace(/www\./gi, (match) => `${match.slice(0, 3)}&#46;`);
}
function table(header, rows, { aligned, marks = !1 }) {
	return markdownTable([header, ...rows].map((cells) => cells.map(text)), {
		alignDelimiters: aligned,
		align: header.map((_, column) => marks && column > 0 ? "center" : "")
	});
}
function code(language, lines) {
	let body = lines.map(sanitize), longest = body.flatMap((line) => line.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 2), fence = "`".repeat(longest + 1);
	return [
		`${fence}${language}`,
		...body,
		fence
	].join("\n");
}
function indented(block, by) {
	return block.replace(/^(?=.)/gm, by);
}
function details(line, body) {
	return `<details><summary>${text(line)}</summary>\n\n${body}\n\n</details>`;
}
function byteLength(markdown) {
	return Buffer.byteLength(markdown);
}
function withinBudget(lines, bytes) {
	let left = bytes, end = lines.findIndex((line) => (left -= byteLength(line) + 1) < 0);
	return lines.slice(0, end === -1 ? lines.length : end);
}



}),

257:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (timeLeft),
  i: () => (runTimedOut),
  n: () => (jobCanceled),
  r: () => (nodeIgnoresProxy),
  t: () => (internalError)
});
/* harmony import */ var _main_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7512);
/* harmony import */ var _main_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1440);


// src/runtime/messages.ts
function timeLeft(seconds) {
	return `${seconds} ${seconds === 1 ? "second" : "seconds"} left`;
}
function jobCanceled(signal, waitedFor) {
	let meanwhile = waitedFor === void 0 ? "" : ` while it waited for ${waitedFor}`;
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_0__.t)("cancelled", `The job was cancelled (${signal})${meanwhile}: what was begun is shown as far as EC2 answered, the rest was not tried; run the step again to finish.`);
}
function runTimedOut(waitedFor) {
	let late = waitedFor === void 0 ? "EC2 does not answer, or answers too late" : `it still waits for ${waitedFor}`;
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_0__.t)("time-up", `The run has taken longer than wait-timeout and the time that its calls need: ${late}; run the step again, or raise wait-timeout.`);
}
function nodeIgnoresProxy(version, name) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_0__.t)("node-version", `Node ${version} ignores ${name}, because it has no support for proxies; update GitHub's runner to its latest version or, with act, Gitea, or Forgejo, use a job image with Node 24.5 or later, or unset ${name} if the runner reaches AWS directly.`);
}
function internalError(cause) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_0__.t)("internal-error", `This is a defect of kthw-routes, please report it: ${(0,_main_secrets_js__WEBPACK_IMPORTED_MODULE_1__.t)(String(cause), 2e3)}`);
}



}),

4123:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  _: () => (routeTarget),
  a: () => (podCidrReserved),
  c: () => (routeConflict),
  d: () => (sourceDestCheckOn),
  f: () => (tableOfOtherAccount),
  g: () => (primaryInterface),
  h: () => (nameWithId),
  i: () => (podCidrOverlap),
  l: () => (routeShadowed),
  m: () => (hasPrimaryInterface),
  n: () => (podCidrInVpc),
  o: () => (podCidrSpecial),
  p: () => (deliveringInterface),
  r: () => (podCidrOutsideCluster),
  s: () => (podCidrsPublic),
  t: () => (checkName),
  u: () => (routeStale)
});
/* harmony import */ var _main_destination_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5753);
/* harmony import */ var _main_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7512);
/* harmony import */ var _main_route_table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9817);



// src/model/worker.ts
function nameWithId(name, id) {
	return name === id || name.endsWith(` (${id})`) ? name : `${name} (${id})`;
}
function routeTarget(worker) {
	let { instanceId, networkInterfaces } = worker, primary = primaryOf(networkInterfaces);
	return networkInterfaces.length > 1 && primary !== void 0 ? {
		kind: "network-interface",
		networkInterfaceId: primary.networkInterfaceId
	} : {
		kind: "instance",
		instanceId
	};
}
function primaryInterface({ networkInterfaces }) {
	return (primaryOf(networkInterfaces) ?? networkInterfaces[0])?.networkInterfaceId ?? "";
}
function hasPrimaryInterface({ networkInterfaces }) {
	return networkInterfaces.length <= 1 || primaryOf(networkInterfaces) !== void 0;
}
function primaryOf(networkInterfaces) {
	let [primary, another] = networkInterfaces.filter(isPrimary);
	return another === void 0 ? primary : void 0;
}
function isPrimary({ networkCardIndex, deviceIndex, interfaceType }) {
	return networkCardIndex === 0 && deviceIndex === 0 && interfaceType !== "efa-only";
}
function deliveringInterface({ networkInterfaces }, podCidr) {
	return networkInterfaces.find((each) => (0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_1__.l)(each, podCidr));
}
// src/plan/messages.ts
function podCidrReserved(each, range) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.t)("pod-cidr-reserved", `${podCidrName(each)} is in ${range.text}, which AWS keeps for itself; give the worker another pod CIDR.`);
}
function podCidrSpecial(each, range, use) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.a)("pod-cidr-special", `${podCidrName(each)} has addresses in ${range.text}, which is reserved for ${use}; give the worker a private pod CIDR.`);
}
function podCidrsPublic(all) {
	let names = all.map(({ podCidr, worker }) => `${podCidr.text} of ${nameWithId(worker.name, worker.instanceId)}`);
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.i)("pod-cidr-public", `Pod CIDRs with public addresses: ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.n)(names)}; internet hosts that have these addresses cannot be reached from this network, so choose private ones (RFC 1918, RFC 6598, or fc00::/7) for new clusters.`, names);
}
function podCidrInVpc(each, how, vpcCidr) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.t)("pod-cidr-in-vpc", `${podCidrName(each)} ${how} the VPC's CIDR ${vpcCidr.text}; give the worker a pod CIDR outside the VPC.`);
}
function podCidrOutsideCluster(each, clusterCidrs) {
	let inside = (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.n)(clusterCidrs.map(({ text }) => text));
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.t)("pod-cidr-outside-cluster", `${podCidrName(each)} is not inside cluster-cidr (${inside}); mend the worker's tag or cluster-cidr.`);
}
function podCidrOverlap(each, other) {
	let how = other.podCidr.text === each.podCidr.text ? "is also that of" : `overlaps ${other.podCidr.text} of`;
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.t)("pod-cidr-overlap", `${podCidrName(each)} ${how} ${workerName(other.worker)}; give every worker a pod CIDR of its own.`);
}
function podCidrName({ worker, podCidr }) {
	return `The pod CIDR ${podCidr.text} of ${workerName(worker)}`;
}
function workerName({ name, instanceId }) {
	return nameWithId(name, instanceId);
}
function routeConflict({ routeTableId, worker, podCidr }, current) {
	let { kind } = current.target, target = (kind === "instance" && current.target.instanceId === worker.instanceId ? current.target.networkInterfaceId : void 0) ?? (0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_1__.n)(current.target), expected = `not to ${workerName(worker)}`;
	return current.state === "blackhole" ? (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.t)("route-blackhole", `In ${routeTableId}, ${podCidr.text} leads to ${target}, which is gone or stopped (a blackhole), ${expected}; set on-conflict: replace to point it at the worker, or delete that route.`) : (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.t)("route-conflict", `In ${routeTableId}, ${podCidr.text} leads to ${target}, ${expected}; set on-conflict: replace to point it at the worker, or mend the worker's pod CIDR tag.`);
}
function routeShadowed(routeTableId, { route, destination }, worker, podCidr) {
	let listed = route.destination.kind === "cidr" ? "" : ` (of ${(0,_main_destination_js__WEBPACK_IMPORTED_MODULE_0__.t)(route.destination)})`, target = `${(0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_1__.n)(route.target)}${route.state === "blackhole" ? " (a blackhole)" : ""}`;
	return {
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.a)("route-shadowed", `In ${routeTableId}, ${destination.text}${listed} leads to ${target} and takes its part of ${podCidr.text} away from ${workerName(worker)}; delete that route, or give the worker another pod CIDR.`),
		about: [
			routeTableId,
			destination.text,
			(0,_main_destination_js__WEBPACK_IMPORTED_MODULE_0__.t)(route.destination),
			worker.instanceId,
			podCidr.text
		]
	};
}
function routeStale(routeTableId, destination, worker) {
	let own = `pod CIDR is ${worker.podCidrs.map(({ text }) => text).join(" and ")}`;
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.a)("route-stale", `In ${routeTableId}, ${destination.text} targets ${workerName(worker)}, whose ${own}; set prune: true to delete this stale route, or fix the worker's tag.`);
}
function tableOfOtherAccount(table, account) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.t)("route-table-owner", `${(0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_1__.a)(table)} belongs to account ${table.ownerId}, which shares its VPC with account ${account}; only its owner can write routes, so ask the owner, or name a table of your own in route-table-ids.`);
}
function sourceDestCheckOn(severity, on) {
	let names = on.map(checkName);
	return {
		severity,
		code: "source-dest-check",
		scope: "routes",
		message: `The source/destination check is on for ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.n)(names)}: EC2 drops their pods' traffic; set source-dest-check: disable, or switch it off yourself.`,
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.o)(names),
		about: on.map(({ target }) => targetId(target))
	};
}
function checkName({ worker, target }) {
	return nameWithId(worker.name, targetId(target));
}
function targetId(target) {
	return target.kind === "instance" ? target.instanceId : target.networkInterfaceId;
}



}),

7151:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (isReadableStream),
  c: () => (parseRfc3339DateTime),
  d: () => (HttpResponse),
  i: () => (streamCollector$1),
  l: () => (parseRfc3339DateTimeWithOffset),
  n: () => (escapeUri),
  o: () => (dateToUtcString),
  r: () => (streamCollector),
  s: () => (parseEpochTimestamp),
  t: () => (NodeHttpHandler),
  u: () => (parseRfc7231DateTime)
});
/* harmony import */ var _main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3104);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7075);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4708);



var HttpResponse = class {
	statusCode;
	reason;
	headers;
	body;
	constructor(options) {
		this.statusCode = options.statusCode, this.reason = options.reason, this.headers = options.headers || {}, this.body = options.body;
	}
	static isInstance(response) {
		if (!response) return !1;
		let resp = response;
		return typeof resp.statusCode == "number" && typeof resp.headers == "object";
	}
};
const expectNumber = (value) => {
	if (value != null) {
		if (typeof value == "string") {
			let parsed = parseFloat(value);
			if (!Number.isNaN(parsed)) return String(parsed) !== String(value) && logger.warn(stackTraceWarning(`Expected number but observed string: ${value}`)), parsed;
		}
		if (typeof value == "number") return value;
		throw TypeError(`Expected number, got ${typeof value}: ${value}`);
	}
}, MAX_FLOAT = Math.ceil(2 ** 127 * (2 - 2 ** -23)), expectFloat32 = (value) => {
	let expected = expectNumber(value);
	if (expected !== void 0 && !Number.isNaN(expected) && expected !== Infinity && expected !== -Infinity && Math.abs(expected) > MAX_FLOAT) throw TypeError(`Expected 32-bit float, got ${value}`);
	return expected;
}, expectLong = (value) => {
	if (value != null) {
		if (Number.isInteger(value) && !Number.isNaN(value)) return value;
		throw TypeError(`Expected integer, got ${typeof value}: ${value}`);
	}
}, expectShort = (value) => expectSizedInt(value, 16), expectByte = (value) => expectSizedInt(value, 8), expectSizedInt = (value, size) => {
	let expected = expectLong(value);
	if (expected !== void 0 && castInt(expected, size) !== expected) throw TypeError(`Expected ${size}-bit integer, got ${value}`);
	return expected;
}, castInt = (value, size) => {
	switch (size) {
		case 32: return Int32Array.of(value)[0];
		case 16: return Int16Array.of(value)[0];
		case 8: return Int8Array.of(value)[0];
	}
}, strictParseDouble = (value) => expectNumber(typeof value == "string" ? parseNumber(value) : value), strictParseFloat32 = (value) => expectFloat32(typeof value == "string" ? parseNumber(value) : value), NUMBER_REGEX = /(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(-?Infinity)|(NaN)/g, parseNumber = (value) => {
	let matches = value.match(NUMBER_REGEX);
	if (matches === null || matches[0].length !== value.length) throw TypeError("Expected real number, got implicit NaN");
	return parseFloat(value);
}, strictParseShort = (value) => expectShort(typeof value == "string" ? parseNumber(value) : value), strictParseByte = (value) => expectByte(typeof value == "string" ? parseNumber(value) : value), stackTraceWarning = (message) => String(TypeError(message).stack || message).split("\n").slice(0, 5).filter((s) => !s.includes("stackTraceWarning")).join("\n"), logger = { warn: console.warn }, DAYS = [
	"Sun",
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat"
], MONTHS = [
	"Jan",
	"Feb",
	"Mar",
	"Apr",
	"May",
	"Jun",
	"Jul",
	"Aug",
	"Sep",
	"Oct",
	"Nov",
	"Dec"
];
function dateToUtcString(date) {
	let year = date.getUTCFullYear(), month = date.getUTCMonth(), dayOfWeek = date.getUTCDay(), dayOfMonthInt = date.getUTCDate(), hoursInt = date.getUTCHours(), minutesInt = date.getUTCMinutes(), secondsInt = date.getUTCSeconds(), dayOfMonthString = dayOfMonthInt < 10 ? `0${dayOfMonthInt}` : `${dayOfMonthInt}`, hoursString = hoursInt < 10 ? `0${hoursInt}` : `${hoursInt}`, minutesString = minutesInt < 10 ? `0${minutesInt}` : `${minutesInt}`, secondsString = secondsInt < 10 ? `0${secondsInt}` : `${secondsInt}`;
	return `${DAYS[dayOfWeek]}, ${dayOfMonthString} ${MONTHS[month]} ${year} ${hoursString}:${minutesString}:${secondsString} GMT`;
}
const RFC3339 = /* @__PURE__ */ new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?[zZ]$/), parseRfc3339DateTime = (value) => {
	if (value == null) return;
	if (typeof value != "string") throw TypeError("RFC-3339 date-times must be expressed as strings");
	let match = RFC3339.exec(value);
	if (!match) throw TypeError("Invalid RFC-3339 date-time value");
	let [_, yearStr, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds] = match, year = strictParseShort(stripLeadingZeroes(yearStr)), month = parseDateValue(monthStr, "month", 1, 12), day = parseDateValue(dayStr, "day", 1, 31);
	return buildDate(year, month, day, {
		hours,
		minutes,
		seconds,
		fractionalMilliseconds
	});
}, RFC3339_WITH_OFFSET = /* @__PURE__ */ new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(([-+]\d{2}:\d{2})|[zZ])$/), parseRfc3339DateTimeWithOffset = (value) => {
	if (value == null) return;
	if (typeof value != "string") throw TypeError("RFC-3339 date-times must be expressed as strings");
	let match = RFC3339_WITH_OFFSET.exec(value);
	if (!match) throw TypeError("Invalid RFC-3339 date-time value");
	let [_, yearStr, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds, offsetStr] = match, year = strictParseShort(stripLeadingZeroes(yearStr)), month = parseDateValue(monthStr, "month", 1, 12), day = parseDateValue(dayStr, "day", 1, 31), date = buildDate(year, month, day, {
		hours,
		minutes,
		seconds,
		fractionalMilliseconds
	});
	return offsetStr.toUpperCase() != "Z" && date.setTime(date.getTime() - parseOffsetToMilliseconds(offsetStr)), date;
}, IMF_FIXDATE = /* @__PURE__ */ new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/), RFC_850_DATE = /* @__PURE__ */ new RegExp(/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (\d{2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/), ASC_TIME = /* @__PURE__ */ new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ( [1-9]|\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? (\d{4})$/), parseRfc7231DateTime = (value) => {
	if (value == null) return;
	if (typeof value != "string") throw TypeError("RFC-7231 date-times must be expressed as strings");
	let match = IMF_FIXDATE.exec(value);
	if (match) {
		let [_, dayStr, monthStr, yearStr, hours, minutes, seconds, fractionalMilliseconds] = match;
		return buildDate(strictParseShort(stripLeadingZeroes(yearStr)), parseMonthByShortName(monthStr), parseDateValue(dayStr, "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		});
	}
	if (match = RFC_850_DATE.exec(value), match) {
		let [_, dayStr, monthStr, yearStr, hours, minutes, seconds, fractionalMilliseconds] = match;
		return adjustRfc850Year(buildDate(parseTwoDigitYear(yearStr), parseMonthByShortName(monthStr), parseDateValue(dayStr, "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		}));
	}
	if (match = ASC_TIME.exec(value), match) {
		let [_, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds, yearStr] = match;
		return buildDate(strictParseShort(stripLeadingZeroes(yearStr)), parseMonthByShortName(monthStr), parseDateValue(dayStr.trimLeft(), "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		});
	}
	throw TypeError("Invalid RFC-7231 date-time value");
}, parseEpochTimestamp = (value) => {
	if (value == null) return;
	let valueAsDouble;
	if (typeof value == "number") valueAsDouble = value;
	else if (typeof value == "string") valueAsDouble = strictParseDouble(value);
	else if (typeof value == "object" && value.tag === 1) valueAsDouble = value.value;
	else throw TypeError("Epoch timestamps must be expressed as floating point numbers or their string representation");
	if (Number.isNaN(valueAsDouble) || valueAsDouble === Infinity || valueAsDouble === -Infinity) throw TypeError("Epoch timestamps must be valid, non-Infinite, non-NaN numerics");
	return new Date(Math.round(valueAsDouble * 1e3));
}, buildDate = (year, month, day, time) => {
	let adjustedMonth = month - 1;
	return validateDayOfMonth(year, adjustedMonth, day), new Date(Date.UTC(year, adjustedMonth, day, parseDateValue(time.hours, "hour", 0, 23), parseDateValue(time.minutes, "minute", 0, 59), parseDateValue(time.seconds, "seconds", 0, 60), parseMilliseconds(time.fractionalMilliseconds)));
}, parseTwoDigitYear = (value) => {
	let thisYear = (/* @__PURE__ */ new Date()).getUTCFullYear(), valueInThisCentury = Math.floor(thisYear / 100) * 100 + strictParseShort(stripLeadingZeroes(value));
	return valueInThisCentury < thisYear ? valueInThisCentury + 100 : valueInThisCentury;
}, adjustRfc850Year = (input) => input.getTime() - (/* @__PURE__ */ new Date()).getTime() > 15768e8 ? new Date(Date.UTC(input.getUTCFullYear() - 100, input.getUTCMonth(), input.getUTCDate(), input.getUTCHours(), input.getUTCMinutes(), input.getUTCSeconds(), input.getUTCMilliseconds())) : input, parseMonthByShortName = (value) => {
	let monthIdx = MONTHS.indexOf(value);
	if (monthIdx < 0) throw TypeError(`Invalid month: ${value}`);
	return monthIdx + 1;
}, DAYS_IN_MONTH = [
	31,
	28,
	31,
	30,
	31,
	30,
	31,
	31,
	30,
	31,
	30,
	31
], validateDayOfMonth = (year, month, day) => {
	let maxDays = DAYS_IN_MONTH[month];
	if (month === 1 && isLeapYear(year) && (maxDays = 29), day > maxDays) throw TypeError(`Invalid day for ${MONTHS[month]} in ${year}: ${day}`);
}, isLeapYear = (year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0), parseDateValue = (value, type, lower, upper) => {
	let dateVal = strictParseByte(stripLeadingZeroes(value));
	if (dateVal < lower || dateVal > upper) throw TypeError(`${type} must be between ${lower} and ${upper}, inclusive`);
	return dateVal;
}, parseMilliseconds = (value) => value == null ? 0 : strictParseFloat32("0." + value) * 1e3, parseOffsetToMilliseconds = (value) => {
	let directionStr = value[0], direction = 1;
	if (directionStr == "+") direction = 1;
	else if (directionStr == "-") direction = -1;
	else throw TypeError(`Offset direction, ${directionStr}, must be "+" or "-"`);
	let hour = Number(value.substring(1, 3)), minute = Number(value.substring(4, 6));
	return direction * (hour * 60 + minute) * 60 * 1e3;
}, stripLeadingZeroes = (value) => {
	let idx = 0;
	for (; idx < value.length - 1 && value.charAt(idx) === "0";) idx++;
	return idx === 0 ? value : value.slice(idx);
};
function concatBytes(arrays, length) {
	if (length === void 0) {
		length = 0;
		for (let bytes of arrays) length += bytes.byteLength;
	}
	let result = new Uint8Array(length), offset = 0;
	for (let buf of arrays) result.set(buf, offset), offset += buf.byteLength;
	return result;
}
const isReadableStream = (stream) => typeof ReadableStream == "function" && (stream?.constructor?.name === ReadableStream.name || stream instanceof ReadableStream), isBlob = (blob) => typeof Blob == "function" && (blob?.constructor?.name === Blob.name || blob instanceof Blob), streamCollector$1 = async (stream) => isBlob(stream) ? collectBlob(stream) : collectReadableStream(stream);
async function collectBlob(blob) {
	return blob.arrayBuffer().then((ab) => new Uint8Array(ab));
}
async function collectReadableStream(stream) {
	let chunks = [], reader = stream.getReader(), length = 0;
	for (;;) {
		let { done, value } = await reader.read();
		if (value && (chunks.push(value), length += value.length), done) break;
	}
	return concatBytes(chunks, length);
}
const streamCollector = (stream) => isBlob(stream) ? collectBlob(stream) : isReadableStream(stream) ? collectReadableStream(stream) : new Promise((resolve, reject) => {
	let collector = new Collector(), nodeStream = stream;
	nodeStream.pipe(collector), nodeStream.on("error", (err) => {
		collector.end(), reject(err);
	}), collector.on("error", reject), collector.on("finish", function() {
		resolve(concatBytes(this.bufferedBytes));
	});
});
var Collector = class extends node_stream__WEBPACK_IMPORTED_MODULE_1__.Writable {
	bufferedBytes = [];
	_write(chunk, encoding, callback) {
		this.bufferedBytes.push(chunk), callback();
	}
};
const escapeUri = (uri) => encodeURIComponent(uri).replace(/[!'()*]/g, hexEncode), hexEncode = (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`;
function buildQueryString(query) {
	let parts = [];
	for (let key of Object.keys(query).sort()) {
		let value = query[key];
		if (key = escapeUri(key), Array.isArray(value)) for (let i = 0, iLen = value.length; i < iLen; i++) parts.push(`${key}=${escapeUri(value[i])}`);
		else {
			let qsEntry = key;
			(value || typeof value == "string") && (qsEntry += `=${escapeUri(value)}`), parts.push(qsEntry);
		}
	}
	return parts.join("&");
}
function buildAbortError(abortSignal) {
	let reason = abortSignal && typeof abortSignal == "object" && "reason" in abortSignal ? abortSignal.reason : void 0;
	if (reason) {
		if (reason instanceof Error) {
			let abortError = /* @__PURE__ */ Error("Request aborted");
			return abortError.name = "AbortError", abortError.cause = reason, abortError;
		}
		let abortError = Error(String(reason));
		return abortError.name = "AbortError", abortError;
	}
	let abortError = /* @__PURE__ */ Error("Request aborted");
	return abortError.name = "AbortError", abortError;
}
const NODEJS_TIMEOUT_ERROR_CODES = [
	"ECONNRESET",
	"EPIPE",
	"ETIMEDOUT"
], getTransformedHeaders = (headers) => {
	let transformedHeaders = {};
	for (let name in headers) {
		if (!(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(headers, name)) continue;
		let headerValues = headers[name];
		transformedHeaders[name] = Array.isArray(headerValues) ? headerValues.join(",") : headerValues;
	}
	return transformedHeaders;
}, timing = {
	setTimeout: (cb, ms) => setTimeout(cb, ms),
	clearTimeout: (timeoutId) => clearTimeout(timeoutId)
}, DEFER_EVENT_LISTENER_TIME$2 = 1e3, setConnectionTimeout = (request, reject, timeoutInMs = 0) => {
	if (!timeoutInMs) return -1;
	let registerTimeout = (offset) => {
		let timeoutId = timing.setTimeout(() => {
			request.destroy(), reject(Object.assign(/* @__PURE__ */ Error(`@smithy/node-http-handler - the request socket did not establish a connection with the server within the configured timeout of ${timeoutInMs} ms.`), { name: "TimeoutError" }));
		}, timeoutInMs - offset), doWithSocket = (socket) => {
			socket?.connecting ? socket.on("connect", () => {
				timing.clearTimeout(timeoutId);
			}) : timing.clearTimeout(timeoutId);
		};
		request.socket ? doWithSocket(request.socket) : request.on("socket", doWithSocket);
	};
	return timeoutInMs < 2e3 ? (registerTimeout(0), 0) : timing.setTimeout(registerTimeout.bind(null, DEFER_EVENT_LISTENER_TIME$2), DEFER_EVENT_LISTENER_TIME$2);
}, setRequestTimeout = (req, reject, timeoutInMs = 0, throwOnRequestTimeout, logger) => timeoutInMs ? timing.setTimeout(() => {
	let msg = `@smithy/node-http-handler - [${throwOnRequestTimeout ? "ERROR" : "WARN"}] a request has exceeded the configured ${timeoutInMs} ms requestTimeout.`;
	if (throwOnRequestTimeout) {
		let error = Object.assign(Error(msg), {
			name: "TimeoutError",
			code: "ETIMEDOUT"
		});
		req.destroy(error), reject(error);
	} else msg += " Init client requestHandler with throwOnRequestTimeout=true to turn this into an error.", logger?.warn?.(msg);
}, timeoutInMs) : -1, setSocketKeepAlive = (request, { keepAlive, keepAliveMsecs }, deferTimeMs = 3e3) => {
	if (keepAlive !== !0) return -1;
	let registerListener = () => {
		request.socket ? request.socket.setKeepAlive(keepAlive, keepAliveMsecs || 0) : request.on("socket", (socket) => {
			socket.setKeepAlive(keepAlive, keepAliveMsecs || 0);
		});
	};
	return deferTimeMs === 0 ? (registerListener(), 0) : timing.setTimeout(registerListener, deferTimeMs);
}, resolveDefaultSocketTimeout = (config) => {
	let value = config?.defaultSocketTimeout;
	return typeof value == "number" && Number.isFinite(value) && value > 0 ? value : void 0;
}, setSocketTimeout = (request, reject, timeoutInMs = 0, isServiceDefault = !1) => {
	if (!Number.isFinite(timeoutInMs) || timeoutInMs <= 0) return;
	let response;
	request.once("response", (res) => response = res);
	let onTimeout = () => {
		if (response?.complete) {
			request.socket?.destroy();
			return;
		}
		let error = Object.assign(/* @__PURE__ */ Error(`@smithy/node-http-handler - the request socket timed out after ${timeoutInMs} ms of inactivity (${isServiceDefault ? "service default socket timeout" : "configured by client requestHandler"}).`), { name: "TimeoutError" });
		response?.destroy(error), request.destroy(), reject(error);
	}, registerTimeout = () => {
		let { socket } = request;
		socket ? socket.connecting ? socket.once("connect", registerTimeout) : (socket.setTimeout(timeoutInMs, onTimeout), request.on("close", () => socket.removeListener("timeout", onTimeout))) : request.once("socket", registerTimeout);
	};
	if (timeoutInMs < 6e3) {
		registerTimeout();
		return;
	}
	let deferralId = timing.setTimeout(registerTimeout, 3e3);
	request.once("close", () => timing.clearTimeout(deferralId));
}, MIN_WAIT_TIME = 6e3;
async function writeRequestBody(httpRequest, request, maxContinueTimeoutMs = MIN_WAIT_TIME, externalAgent = !1) {
	let headers = request.headers, expect = headers ? headers.Expect || headers.expect : void 0, timeoutId = -1, sendBody = !0;
	!externalAgent && expect === "100-continue" && (sendBody = await Promise.race([new Promise((resolve) => {
		timeoutId = Number(timing.setTimeout(() => resolve(!0), Math.max(MIN_WAIT_TIME, maxContinueTimeoutMs)));
	}), new Promise((resolve) => {
		httpRequest.on("continue", () => {
			timing.clearTimeout(timeoutId), resolve(!0);
		}), httpRequest.on("response", () => {
			timing.clearTimeout(timeoutId), resolve(!1);
		}), httpRequest.on("error", () => {
			timing.clearTimeout(timeoutId), resolve(!1);
		});
	})])), sendBody && writeBody(httpRequest, request.body);
}
function writeBody(httpRequest, body) {
	if (body instanceof node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable) body.pipe(httpRequest);
	else if (body) {
		let isBuffer = Buffer.isBuffer(body);
		if (isBuffer || typeof body == "string") {
			isBuffer && body.byteLength === 0 ? httpRequest.end() : httpRequest.end(body);
			return;
		}
		let uint8 = body;
		if (typeof uint8 == "object" && uint8.buffer && typeof uint8.byteOffset == "number" && typeof uint8.byteLength == "number") {
			httpRequest.end(Buffer.from(uint8.buffer, uint8.byteOffset, uint8.byteLength));
			return;
		}
		httpRequest.end(Buffer.from(body));
	} else httpRequest.end();
}
let hAgent, hRequest;
var NodeHttpHandler = class NodeHttpHandler {
	config;
	configProvider;
	socketWarningTimestamp = 0;
	externalAgent = !1;
	metadata = { handlerProtocol: "http/1.1" };
	static create(instanceOrOptions) {
		return typeof instanceOrOptions?.handle == "function" ? instanceOrOptions : new NodeHttpHandler(instanceOrOptions);
	}
	static checkSocketUsage(agent, socketWarningTimestamp, logger = console) {
		let { sockets, requests, maxSockets } = agent;
		if (typeof maxSockets != "number" || maxSockets === Infinity || Date.now() - 15e3 < socketWarningTimestamp) return socketWarningTimestamp;
		if (sockets && requests) for (let origin in sockets) {
			if (!(0,_main_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(sockets, origin)) continue;
			let socketsInUse = sockets[origin]?.length ?? 0, requestsEnqueued = requests[origin]?.length ?? 0;
			if (socketsInUse >= maxSockets && requestsEnqueued >= 2 * maxSockets) return logger?.warn?.(`@smithy/node-http-handler:WARN - socket usage at capacity=${socketsInUse} and ${requestsEnqueued} additional requests are enqueued.
See https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/node-configuring-maxsockets.html
or increase socketAcquisitionWarningTimeout=(millis) in the NodeHttpHandler config.`), Date.now();
		}
		return socketWarningTimestamp;
	}
	constructor(options) {
		this.configProvider = new Promise((resolve, reject) => {
			typeof options == "function" ? options().then((_options) => {
				resolve(this.resolveDefaultConfig(_options));
			}).catch(reject) : resolve(this.resolveDefaultConfig(options));
		});
	}
	destroy() {
		this.config?.httpAgent?.destroy(), this.config?.httpsAgent?.destroy();
	}
	async handle(request, { abortSignal, requestTimeout } = {}) {
		this.config ||= await this.configProvider;
		let config = this.config, logger = config.logger, isSSL = request.protocol === "https:";
		return !isSSL && !this.config.httpAgent && (this.config.httpAgent = await this.config.httpAgentProvider()), new Promise((_resolve, _reject) => {
			let writeRequestBodyPromise, socketWarningTimeoutId = -1, connectionTimeoutId = -1, requestTimeoutId = -1, keepAliveTimeoutId = -1, clearTimeouts = () => {
				timing.clearTimeout(socketWarningTimeoutId), timing.clearTimeout(connectionTimeoutId), timing.clearTimeout(requestTimeoutId), timing.clearTimeout(keepAliveTimeoutId);
			}, resolve = async (arg) => {
				await writeRequestBodyPromise, clearTimeouts(), _resolve(arg);
			}, reject = async (arg) => {
				await writeRequestBodyPromise, clearTimeouts(), _reject(arg);
			};
			if (abortSignal?.aborted) {
				reject(buildAbortError(abortSignal));
				return;
			}
			let headers = request.headers, expectContinue = headers ? (headers.Expect ?? headers.expect) === "100-continue" : !1, agent = isSSL ? config.httpsAgent : config.httpAgent;
			expectContinue && !this.externalAgent && (agent = new (isSSL ? node_https__WEBPACK_IMPORTED_MODULE_2__.Agent : hAgent)({
				keepAlive: !1,
				maxSockets: Infinity
			})), socketWarningTimeoutId = timing.setTimeout(() => {
				this.socketWarningTimestamp = NodeHttpHandler.checkSocketUsage(agent, this.socketWarningTimestamp, logger);
			}, config.socketAcquisitionWarningTimeout ?? (config.requestTimeout ?? 2e3) + (config.connectionTimeout ?? 1e3));
			let queryString = request.query ? buildQueryString(request.query) : "", auth;
			(request.username != null || request.password != null) && (auth = `${request.username ?? ""}:${request.password ?? ""}`);
			let path = request.path;
			queryString && (path += `?${queryString}`), request.fragment && (path += `#${request.fragment}`);
			let hostname = request.hostname ?? "";
			hostname = hostname[0] === "[" && hostname.endsWith("]") ? request.hostname.slice(1, -1) : request.hostname;
			let nodeHttpsOptions = {
				headers: request.headers,
				host: hostname,
				method: request.method,
				path,
				port: request.port,
				agent,
				auth
			}, req = (isSSL ? node_https__WEBPACK_IMPORTED_MODULE_2__.request : hRequest)(nodeHttpsOptions, (res) => {
				let httpResponse = new HttpResponse({
					statusCode: res.statusCode || -1,
					reason: res.statusMessage,
					headers: getTransformedHeaders(res.headers),
					body: res
				});
				resolve({ response: httpResponse });
			});
			if (req.on("error", (err) => {
				NODEJS_TIMEOUT_ERROR_CODES.includes(err.code) ? reject(Object.assign(err, { name: "TimeoutError" })) : reject(err);
			}), abortSignal) {
				let onAbort = () => {
					req.destroy();
					let abortError = buildAbortError(abortSignal);
					reject(abortError);
				};
				if (typeof abortSignal.addEventListener == "function") {
					let signal = abortSignal;
					signal.addEventListener("abort", onAbort, { once: !0 }), req.once("close", () => signal.removeEventListener("abort", onAbort));
				} else abortSignal.onabort = onAbort;
			}
			let effectiveRequestTimeout = requestTimeout ?? config.requestTimeout;
			connectionTimeoutId = setConnectionTimeout(req, reject, config.connectionTimeout), requestTimeoutId = setRequestTimeout(req, reject, effectiveRequestTimeout, config.throwOnRequestTimeout, logger ?? console);
			let defaultSocketTimeout = config.socketTimeout === void 0 ? resolveDefaultSocketTimeout(config) : void 0;
			defaultSocketTimeout ? setSocketTimeout(req, reject, defaultSocketTimeout, !0) : setSocketTimeout(req, reject, config.socketTimeout);
			let httpAgent = nodeHttpsOptions.agent;
			typeof httpAgent == "object" && "keepAlive" in httpAgent && (keepAliveTimeoutId = setSocketKeepAlive(req, {
				keepAlive: httpAgent.keepAlive,
				keepAliveMsecs: httpAgent.keepAliveMsecs
			})), writeRequestBodyPromise = writeRequestBody(req, request, effectiveRequestTimeout, this.externalAgent).catch((e) => (clearTimeouts(), _reject(e)));
		});
	}
	updateHttpClientConfig(key, value) {
		this.config = void 0, this.configProvider = this.configProvider.then((config) => {
			switch (key) {
				case Symbol.for("logger"):
					key = "logger", value = config.logger ?? value;
					break;
				case Symbol.for("@smithy/defaultSocketTimeout"): key = "defaultSocketTimeout", value = resolveDefaultSocketTimeout(config) ?? value;
			}
			return {
				...config,
				[key]: value
			};
		});
	}
	httpHandlerConfigs() {
		return this.config ?? {};
	}
	resolveDefaultConfig(options) {
		let { requestTimeout, connectionTimeout, socketTimeout, socketAcquisitionWarningTimeout, httpAgent, httpsAgent, throwOnRequestTimeout, logger } = options || {}, httpAgentPromise;
		return {
			connectionTimeout,
			requestTimeout,
			socketTimeout,
			defaultSocketTimeout: resolveDefaultSocketTimeout(options),
			socketAcquisitionWarningTimeout,
			throwOnRequestTimeout,
			httpAgentProvider: () => httpAgentPromise ??= (async () => {
				let node_http = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)), { Agent, request } = node_http.default ?? node_http;
				return hRequest = request, hAgent = Agent, httpAgent instanceof hAgent || typeof httpAgent?.destroy == "function" ? (this.externalAgent = !0, httpAgent) : new hAgent({
					keepAlive: !0,
					maxSockets: 50,
					...httpAgent
				});
			})(),
			httpsAgent: httpsAgent instanceof node_https__WEBPACK_IMPORTED_MODULE_2__.Agent || typeof httpsAgent?.destroy == "function" ? (this.externalAgent = !0, httpsAgent) : new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent({
				keepAlive: !0,
				maxSockets: 50,
				...httpsAgent
			}),
			logger
		};
	}
};



}),

6291:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  n: () => (readFile$1),
  r: () => (getHomeDir),
  t: () => (fileIntercept)
});
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1455);



const homeDirCache = {}, getHomeDirCacheKey = () => process && process.geteuid ? `${process.geteuid()}` : "DEFAULT", getHomeDir = () => {
	let { HOME, USERPROFILE, HOMEPATH, HOMEDRIVE = `C:${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}` } = process.env;
	if (HOME) return HOME;
	if (USERPROFILE) return USERPROFILE;
	if (HOMEPATH) return `${HOMEDRIVE}${HOMEPATH}`;
	let homeDirCacheKey = getHomeDirCacheKey();
	return homeDirCache[homeDirCacheKey] || (homeDirCache[homeDirCacheKey] = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)()), homeDirCache[homeDirCacheKey];
}, filePromises = {}, fileIntercept = {}, readFile$1 = (path, options) => fileIntercept[path] === void 0 ? ((!filePromises[path] || options?.ignoreCache) && (filePromises[path] = (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, "utf8")), filePromises[path]) : fileIntercept[path];



}),

1595:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  t: () => (__exportAll)
});
// \0rolldown/runtime.js
var __defProp = Object.defineProperty, __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: !0
	});
	return no_symbols || __defProp(target, Symbol.toStringTag, { value: "Module" }), target;
};



}),

7304:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (withoutWriting),
  i: () => (unread),
  n: () => (observe),
  r: () => (skipPlan),
  t: () => (isVerified)
});
/* harmony import */ var _main_route_table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9817);

// src/apply/route-result.ts
function unread(change, outcome) {
	return {
		change,
		outcome,
		observed: void 0
	};
}
function skipPlan(changes, tables, kind) {
	return observe(changes.map((change) => unread(change, withoutWriting(change) ?? { kind })), tables);
}
function withoutWriting(change) {
	switch (change.action) {
		case "keep":
		case "absent": return { kind: "unchanged" };
		case "delivered":
		case "conflict": return { kind: change.action };
		case "create":
		case "replace":
		case "delete":
		case "prune": return;
	}
}
function observe(results, tables) {
	let read = new Map(tables.map((table) => [table.routeTableId, {
		table,
		isWhole: isWhole(table)
	}]));
	return results.map((result) => {
		let { table, isWhole } = read.get(result.change.routeTableId) ?? {}, observed = table === void 0 ? notSeen(result.change) : observeIn(table, result.change), isProven = observed.kind !== "gone" || isWhole === !0;
		return {
			...result,
			observed: isProven ? observed : { kind: "table-not-seen" }
		};
	});
}
function isWhole({ routes }) {
	return routes.every(({ destination }) => destination.kind !== "unknown");
}
function notSeen({ action }) {
	return { kind: action === "prune" || action === "delete" || action === "absent" ? "table-not-seen" : "missing" };
}
function observeIn(table, change) {
	switch (change.action) {
		case "prune": {
			let route = (0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_0__.i)(table, change.destination);
			return route === void 0 ? { kind: "gone" } : isAnother(route, change.current) ? {
				kind: "recreated",
				current: route
			} : { kind: "still-there" };
		}
		case "delete": {
			let route = (0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_0__.i)(table, change.podCidr);
			return route === void 0 || isAnother(route, change.current) ? { kind: "gone" } : { kind: "still-there" };
		}
		case "absent": {
			let route = (0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_0__.i)(table, change.podCidr);
			return route !== void 0 && (0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_0__.t)(route, change.worker) ? { kind: "still-there" } : { kind: "gone" };
		}
		case "keep":
		case "delivered":
		case "create":
		case "replace":
		case "conflict": {
			let route = (0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_0__.i)(table, change.podCidr);
			return route === void 0 ? { kind: change.action === "delivered" ? "delivered" : "missing" } : (0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_0__.o)(route, change.worker) ? route.state === "active" ? { kind: "active" } : {
				kind: "not-active",
				state: route.state
			} : {
				kind: "elsewhere",
				current: route
			};
		}
	}
}
function isAnother({ target: now }, { target: before }) {
	if (now.kind === "none") return !1;
	if (now.kind === "gateway" || now.kind === "other") return (0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_0__.n)(now) !== (0,_main_route_table_js__WEBPACK_IMPORTED_MODULE_0__.n)(before);
	let [interfaceNow, interfaceBefore] = [interfaceOf(now), interfaceOf(before)];
	return interfaceNow !== void 0 && interfaceBefore !== void 0 ? interfaceNow !== interfaceBefore : now.kind === "instance" && before.kind === "instance" && now.instanceId !== before.instanceId;
}
function interfaceOf(target) {
	return target.kind === "instance" || target.kind === "network-interface" ? target.networkInterfaceId : void 0;
}
function isVerified({ observed }) {
	switch (observed?.kind) {
		case "active":
		case "delivered":
		case "gone":
		case "recreated": return !0;
		case "not-active":
		case "missing":
		case "table-not-seen":
		case "elsewhere":
		case "still-there":
		case void 0: return !1;
	}
}



}),

9817:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  a: () => (tableName),
  d: () => (mayBeIn),
  f: () => (mayRunAgain),
  i: () => (staticRoute),
  l: () => (isDelegatedTo),
  n: () => (describeTarget),
  o: () => (targets),
  r: () => (isPropagated),
  s: () => (vpcCidrs),
  t: () => (belongsTo),
  u: () => (isPresent)
});
/* unused harmony export c */
/* harmony import */ var _main_destination_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5753);

// src/model/instance.ts
const EFA_ONLY = "efa-only";
function isDelegatedTo({ prefixes }, podCidr) {
	return prefixes.some((prefix) => (0,_main_destination_js__WEBPACK_IMPORTED_MODULE_0__.o)(prefix, podCidr));
}
function isPresent({ state }, presence) {
	switch (presence) {
		case "running": return state === "running";
		case "existing": return mayRunAgain({ state }) && state !== "unknown";
	}
}
function mayRunAgain({ state }) {
	return state !== "terminated" && state !== "shutting-down";
}
function mayBeIn({ vpcId: actual }, vpcId) {
	return vpcId === void 0 || actual === "" || actual === vpcId;
}
// src/model/route-table.ts
function vpcCidrs({ routes }) {
	return routes.filter(({ origin }) => origin === "CreateRouteTable").flatMap(({ destination }) => (0,_main_destination_js__WEBPACK_IMPORTED_MODULE_0__.r)(destination) ?? []);
}
function staticRoute(table, destination) {
	let known = staticRoutes.get(table) ?? byDestination(table);
	return staticRoutes.set(table, known), known.get(destination.text);
}
const staticRoutes = /* @__PURE__ */ new WeakMap();
function byDestination({ routes }) {
	let created = routes.filter(({ origin }) => origin === "CreateRoute" || origin === "");
	return new Map(created.toReversed().map((route) => [(0,_main_destination_js__WEBPACK_IMPORTED_MODULE_0__.t)(route.destination), route]));
}
function targets(route, owner) {
	return belongsTo(route, owner) && targetedInterface(route, owner)?.interfaceType !== "efa-only";
}
function belongsTo(route, owner) {
	return route.target.kind === "instance" ? route.target.instanceId === owner.instanceId : targetedInterface(route, owner) !== void 0;
}
function targetedInterface({ target }, { networkInterfaces }) {
	return target.kind === "instance" || target.kind === "network-interface" ? networkInterfaces.find(({ networkInterfaceId }) => networkInterfaceId === target.networkInterfaceId) : void 0;
}
function isPropagated({ origin }) {
	return origin !== "CreateRoute" && origin !== "CreateRouteTable" && origin !== "";
}
function tableName({ routeTableId, tags }) {
	let name = tags.get("Name") ?? "";
	return name === "" ? routeTableId : `${routeTableId} (${name})`;
}
function describeTarget(target) {
	switch (target.kind) {
		case "instance": return target.instanceId;
		case "network-interface": return target.networkInterfaceId;
		case "gateway": return target.gatewayId;
		case "other": return target.id;
		case "none": return "no target";
	}
}



}),

1440:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  i: () => (withoutSecrets),
  n: () => (keepLogin),
  r: () => (keepSecret),
  t: () => (foreignText)
});
let secrets = [], words = [];
function keepSecret(secret) {
	if (secret.length < 8) return words = merged(words, formsOf(secret, 4)), !1;
	let isNew = !secrets.includes(secret);
	return secrets = merged(secrets, formsOf(secret, 8)), isNew;
}
function keepLogin(user, password) {
	words = merged(words, formsOf(user, 4)), password !== "" && keepSecret(password), keepSecret(`${user}:${password}`);
}
function formsOf(secret, shortest) {
	return [
		secret,
		encodeURIComponent(secret),
		JSON.stringify(secret).slice(1, -1),
		Buffer.from(secret).toString("base64")
	].filter((form) => form.length >= shortest && secret.length >= shortest);
}
function merged(known, more) {
	return [.../* @__PURE__ */ new Set([...known, ...more])].sort((a, b) => b.length - a.length);
}
function withoutSecrets(text) {
	return secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
}
const LOGIN_IN_URL = /\/\/[^\s/?#"\\<>]*@/g, SECRET_IN_QUERY = /([?&](?:X-Amz-Credential|[\w-]*(?:token|secret|password|signature))=)[^\s&#"'\\<>]+/gi, JSON_WEB_TOKEN = /(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]*/g, GITHUB_TOKEN = /(?<!\w)(?:gh[a-z]|github_pat)_\w{20,}/g;
function withoutLikelySecrets(text) {
	return text.replace(LOGIN_IN_URL, "//***@").replace(SECRET_IN_QUERY, "$1***").replace(JSON_WEB_TOKEN, "***").replace(GITHUB_TOKEN, "***");
}
const READ_LENGTH = 65536;
function foreignText(text, length) {
	let isCut = text.length > READ_LENGTH, known = withoutLikelySecrets(withoutSecrets(isCut ? text.slice(0, READ_LENGTH) : text)), whole = isCut ? known.slice(0, -16384) : known, shown = words.reduce(withoutWord, whole);
	return shown.length > length ? `${shown.slice(0, length - 1)}…` : shown;
}
function withoutWord(text, word) {
	let parts = text.split(word);
	return parts.map((part, index) => {
		let next = parts[index + 1];
		return next === void 0 ? part : part + (isPartOfWord(part.slice(-1)) || isPartOfWord(next.slice(0, 1)) ? word : "***");
	}).join("");
}
function isPartOfWord(character) {
	return /[\w-]/.test(character);
}



}),

600:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.d(__webpack_exports__, {
  t: () => (setCredentialFeature)
});
function setCredentialFeature(credentials, feature, value) {
	return credentials.$source ||= {}, credentials.$source[feature] = value, credentials;
}



}),

2131:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (dropsPods),
  D: () => (withProgress),
  E: () => (subnetNotManaged),
  S: () => (checkTarget),
  T: () => (associatedTable),
  _: () => (failureScope),
  a: () => (readPages),
  b: () => (dist_es_exports),
  c: () => (command),
  d: () => (DescribeNetworkAcls$),
  f: () => (DescribeSecurityGroups$),
  g: () => (denial),
  h: () => (CREDENTIALS_MS),
  i: () => (toSdkFilters),
  l: () => (EC2Client),
  m: () => (AUDIENCE),
  n: () => (headline),
  o: () => (_ep0),
  p: () => (GetManagedPrefixListEntries$),
  r: () => (calling),
  run: () => (run),
  s: () => (_mw0),
  t: () => (renderSummary),
  u: () => (DescribeManagedPrefixLists$),
  v: () => (kindOf),
  w: () => (isOn),
  x: () => (createPaginator),
  y: () => (proxyStatus)
});

// EXTERNAL MODULE: ./build/shaken/main-rolldown-runtime.js
var main_rolldown_runtime = __nccwpck_require__(1595);
// EXTERNAL MODULE: ./build/shaken/main-route-result.js
var main_route_result = __nccwpck_require__(7304);
// EXTERNAL MODULE: ./build/shaken/main-check-result.js
var main_check_result = __nccwpck_require__(4043);
// EXTERNAL MODULE: ./build/shaken/main-finding.js
var main_finding = __nccwpck_require__(7512);
// EXTERNAL MODULE: ./build/shaken/main-messages2.js
var main_messages2 = __nccwpck_require__(4123);
// EXTERNAL MODULE: ./build/shaken/main-messages.js
var main_messages = __nccwpck_require__(257);
// EXTERNAL MODULE: ./build/shaken/main-filters.js
var main_filters = __nccwpck_require__(3294);
// EXTERNAL MODULE: ./build/shaken/main-route-table.js
var main_route_table = __nccwpck_require__(9817);
// EXTERNAL MODULE: ./build/shaken/main-destination.js
var main_destination = __nccwpck_require__(5753);
// EXTERNAL MODULE: ./build/shaken/main-setCredentialFeature.js
var main_setCredentialFeature = __nccwpck_require__(600);
// EXTERNAL MODULE: ./build/shaken/main-CredentialsProviderError.js
var main_CredentialsProviderError = __nccwpck_require__(6718);
// EXTERNAL MODULE: ./build/shaken/main-secrets.js
var main_secrets = __nccwpck_require__(1440);
;// CONCATENATED MODULE: ./build/shaken/main-cancellation.js

// src/runtime/cancellation.ts
const NOT_STARTED = "NotStarted", NO_ANSWER = "NoAnswer";
async function unlessAborted(signal, work, error) {
	let { promise: aborted, reject } = Promise.withResolvers(), giveUp = () => {
		reject(error());
	};
	signal.addEventListener("abort", giveUp, { once: !0 }), signal.aborted && giveUp();
	try {
		return await Promise.race([work, aborted]);
	} finally {
		signal.removeEventListener("abort", giveUp);
	}
}
var Cancellation = class {
	#clock;
	#startedAt;
	#read = new AbortController();
	#write = new AbortController();
	#cancel = new AbortController();
	#optional = new AbortController();
	#deadline = Infinity;
	#reason;
	#waits = /* @__PURE__ */ new Set();
	#waitedFor;
	#clearDeadline = () => void 0;
	constructor(clock) {
		this.#clock = clock, this.#startedAt = clock.now();
	}
	get readSignal() {
		return this.#read.signal;
	}
	get writeSignal() {
		return this.#write.signal;
	}
	get optionalSignal() {
		return this.#optional.signal;
	}
	get cancelSignal() {
		return this.#cancel.signal;
	}
	cancel(signal) {
		this.#cancel.abort(`The job was cancelled (${signal})`), this.#end({
			kind: "canceled",
			signal
		}, 5e3);
	}
	setDeadline(ms) {
		this.#clearDeadline(), this.#deadline = ms, this.#clearDeadline = this.#clock.after(Math.max(0, this.#startedAt + ms - this.#clock.now()), () => {
			this.#end({ kind: "timed-out" }, 0);
		});
	}
	extendDeadline(ms) {
		this.#deadline !== Infinity && this.setDeadline(this.#deadline + ms);
	}
	leaveOptionalReads(ms) {
		this.#clearDeadline(), this.#deadline = Infinity, this.#clearDeadline = this.#clock.after(ms, () => {
			this.#optional.abort();
		});
	}
	async wait(what, ms, work) {
		let time = new AbortController(), stop = this.#clock.after(ms, () => {
			time.abort();
		}), wait = { what };
		this.#waits.add(wait);
		try {
			return await unlessAborted(AbortSignal.any([this.readSignal, time.signal]), work(), () => Object.assign(/* @__PURE__ */ Error(time.signal.aborted ? `no answer within ${ms / 1e3} seconds` : "The run is to end"), { name: time.signal.aborted ? NO_ANSWER : NOT_STARTED }));
		} finally {
			stop(), this.#waits.delete(wait);
		}
	}
	clear() {
		this.#clearDeadline();
	}
	findings() {
		switch (this.#reason?.kind) {
			case void 0: return [];
			case "canceled": return [(0,main_messages.n)(this.#reason.signal, this.#waitedFor)];
			case "timed-out": return [(0,main_messages.i)(this.#waitedFor)];
		}
	}
	#end(reason, inFlightMs) {
		if (this.#reason !== void 0) return;
		this.#reason = reason;
		let [wait] = this.#waits;
		this.#waitedFor = wait?.what, this.#read.abort(), this.#optional.abort(), inFlightMs === 0 ? this.#write.abort() : this.#clock.after(inFlightMs, () => {
			this.#write.abort();
		});
	}
};


// EXTERNAL MODULE: ./build/shaken/main-aws-error.js
var main_aws_error = __nccwpck_require__(7995);
// EXTERNAL MODULE: ./build/shaken/main-Sha256Node.js
var main_Sha256Node = __nccwpck_require__(3710);
// EXTERNAL MODULE: ./build/shaken/main-TypeRegistry.js
var main_TypeRegistry = __nccwpck_require__(3554);
// EXTERNAL MODULE: ./build/shaken/main-configLoader.js
var main_configLoader = __nccwpck_require__(4140);
// EXTERNAL MODULE: ./build/shaken/main-node-http-handler.js
var main_node_http_handler = __nccwpck_require__(7151);
// EXTERNAL MODULE: ./build/shaken/main-AwsQueryProtocol.js
var main_AwsQueryProtocol = __nccwpck_require__(2194);
// EXTERNAL MODULE: ./build/shaken/main-markdown.js
var main_markdown = __nccwpck_require__(2164);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/shaken/main.js




























// src/runtime/node-version.ts
function readsProxies(version) {
	let [major = 0, minor = 0] = version.split(".").map(Number);
	return major > 24 || major === 24 && minor >= 5 || major === 22 && minor >= 21;
}
// src/runtime/progress.ts
const EVERY_MS = 15e3;
async function withProgress({ clock, say }, describe, work) {
	let latest, tell = (line) => {
		stop(), line !== latest && say(line), latest = line, stop = clock.after(EVERY_MS, tick);
	}, tick = () => {
		let line = describe();
		line === void 0 ? stop = clock.after(EVERY_MS, tick) : tell(line);
	}, stop = clock.after(4500, tick);
	try {
		return await work(tell);
	} finally {
		stop();
	}
}
// src/discover/messages.ts
function waitingFor(names, state) {
	return `${(0,main_finding.n)(names)} ${names.length === 1 ? "is" : "are"} ${state}`;
}
function waitingUpTo(awaited, seconds) {
	return `${awaited}; waiting for it up to ${seconds} seconds (wait-timeout).`;
}
function stillWaiting(awaited, seconds) {
	return `Still waiting: ${awaited}; ${(0,main_messages.a)(seconds)} (wait-timeout).`;
}
function workerMissing(name, { by, names, nameTag }) {
	let [instance, filters] = by === "name" ? ["no instance", ""] : ["no instance that matches worker-filters", ", worker-filters"], hint = name === names[0] ? "; names count from 0, and worker-filters without worker-count selects workers of any name" : "";
	return (0,main_finding.t)("worker-missing", `${name} is missing: ${instance} has this name in its tag "${nameTag}"; check worker-count, worker-name-prefix${filters} and worker-name-tag${hint}.`);
}
function workerInOtherVpc(name, namesakes, vpcId) {
	let places = namesakes.map(({ instance }) => `${instance.instanceId} is in ${instance.vpcId}`);
	return (0,main_finding.t)("vpc-mismatch", `${name} is not in ${vpcId}, where the other workers and the route table are (${(0,main_finding.n)(places)}); check worker-count and worker-name-prefix, or set vpc-id.`, places);
}
function workerNotRunning(name, namesakes, { names }) {
	let without = name === names.at(-1) ? "lower worker-count" : "select the others with worker-filters and no worker-count", states = namesakes.map(({ instance }) => `${instance.instanceId} is ${instance.state}`);
	return (0,main_finding.t)("worker-not-running", `${name} is not running (${(0,main_finding.n)(states)}); ${fixFor(namesakes)}, or ${without}.`, states);
}
function fixFor(namesakes) {
	let states = new Set(namesakes.map(({ instance }) => instance.state));
	return states.has("pending") ? "raise wait-timeout" : states.has("stopped") || states.has("stopping") ? "start it" : "launch it again";
}
function workerDuplicate(namesakes, nameTag) {
	let ids = namesakes.map(({ instance }) => instance.instanceId);
	return (0,main_finding.t)("worker-duplicate", `${namesakes[0].name} is there ${namesakes.length} times (${(0,main_finding.n)(ids)}); rename all but one in the tag "${nameTag}", set vpc-id if they are in different VPCs, or select workers with worker-filters and no worker-count, which take any names.`, ids);
}
function workerSurplus(surplus, matching, count, isComplete) {
	let names = surplus.map(candidateName);
	return isComplete ? (0,main_finding.t)("worker-surplus", `worker-count is ${count}, but worker-filters match ${matching} workers, also ${(0,main_finding.n)(names)}; raise worker-count, or narrow worker-filters.`, names) : (0,main_finding.t)("worker-surplus", `worker-filters also match ${(0,main_finding.n)(names)}, beyond the ${count} names that worker-count selects, some of which are missing; leave worker-count empty to select every match, or narrow worker-filters.`, names);
}
function candidateName({ name, instance }) {
	return (0,main_messages2.h)(name, instance.instanceId);
}
function noWorkerMatches(presence, vpcId) {
	return (0,main_finding.t)("no-worker-matches", `${presence === "running" ? "No running instance" : "No instance"} matches worker-filters${vpcId === void 0 ? "" : ` in ${vpcId}`}; check the filters, aws-region and vpc-id.`);
}
function workerPending(candidate) {
	return (0,main_finding.t)("worker-not-running", `${candidateName(candidate)} matches worker-filters but is still pending; raise wait-timeout.`);
}
function workerExcluded(candidate) {
	return (0,main_finding.a)("worker-not-running", `${candidateName(candidate)} matches worker-filters but is ${candidate.instance.state}, so that it gets no route; start it, or narrow worker-filters.`);
}
function primaryInterfaceUnknown({ name, instanceId, networkInterfaces }) {
	return (0,main_finding.t)("primary-interface-unknown", `${(0,main_messages2.h)(name, instanceId)} has ${networkInterfaces.length} network interfaces, and EC2 describes none of them as the primary one (network card 0, device index 0, not efa-only), which its routes must target; run aws ec2 describe-instances --instance-ids ${instanceId} to see how they are attached.`);
}
function podCidrTagMissing(who, tag) {
	return (0,main_finding.t)("pod-cidr-missing", `${who} has no tag "${tag}"; add one with its pod CIDR, or name another tag in pod-cidr-tag.`);
}
function podCidrTagEmpty(who, tag) {
	return (0,main_finding.t)("pod-cidr-missing", `${who} has an empty tag "${tag}"; write its pod CIDR in it, or name another tag in pod-cidr-tag.`);
}
function podCidrInvalid(who, tag, text, why) {
	return (0,main_finding.t)("pod-cidr-invalid", `${who} has "${text}" in its tag "${tag}", which is not a CIDR: ${why}.`);
}
function podCidrUnusable(who, tag, text, why) {
	return (0,main_finding.t)("pod-cidr-invalid", `${who} has "${text}" in its tag "${tag}", which cannot be a pod CIDR: ${why}; write a private one, such as 172.22.0.0/24.`);
}
function podCidrsOfOneFamily(who, tag, version) {
	return (0,main_finding.t)("pod-cidr-invalid", `${who} has several IPv${version} CIDRs in its tag "${tag}"; leave one, or one IPv4 and one IPv6 CIDR.`);
}
function podCidrHostBits(who, tag, text, network) {
	return (0,main_finding.a)("pod-cidr-host-bits", `${who} has "${text}" in its tag "${tag}", which has host bits set; it is taken as its network ${network}.`);
}
// src/discover/table-messages.ts
function noVpcHoldsBoth(workerVpcs, tableVpcs) {
	return (0,main_finding.t)("vpc-mismatch", `The workers are in ${(0,main_finding.n)(workerVpcs)}, the route table is in ${(0,main_finding.n)(tableVpcs)}; no VPC holds both, so check the names and their tags, or set vpc-id.`, [...workerVpcs, ...tableVpcs]);
}
function severalVpcsHoldBoth(vpcIds) {
	return (0,main_finding.t)("vpc-ambiguous", `Workers and a route table with these names are in ${vpcIds.length} VPCs (${(0,main_finding.n)(vpcIds)}); set vpc-id to the one that is meant.`, vpcIds);
}
function tableIdMissing(routeTableId) {
	return (0,main_finding.t)("route-table-missing", `Route table ${routeTableId} does not exist here; check route-table-ids, aws-region and vpc-id.`);
}
function tableIdInOtherVpc({ routeTableId, vpcId: actual }, vpcId) {
	return (0,main_finding.t)("vpc-mismatch", `Route table ${routeTableId} is in ${actual}, the workers are in ${vpcId}; take it out of route-table-ids.`);
}
function tableNameMissing(name, tag) {
	let has = (0,main_filters.r)(name) ? "matches" : "has";
	return (0,main_finding.t)("route-table-missing", `No route table ${has} "${name}" in its tag "${tag}"; check route-table-name, route-table-tag, aws-region and vpc-id, or give the table's ID in route-table-ids, because a VPC's main table has no tags unless you add them, and the tags of a shared VPC's tables are visible only to its owner.`);
}
function tableNameInOtherVpc(name, tables, vpcId) {
	let places = placesOf(tables);
	return (0,main_finding.t)("vpc-mismatch", `No route table named "${name}" is in ${vpcId}, where the workers are (${(0,main_finding.n)(places)}); check route-table-name, or set vpc-id.`, places);
}
function tableDuplicate(name, tag, tables) {
	let places = placesOf(tables), pattern = `${(0,main_filters.t)(name)}*`.replaceAll(",", "\\,"), fix = new Set(tables.map(({ vpcId }) => vpcId)).size > 1 ? "set vpc-id" : `write ${pattern} in route-table-name to manage every table whose tag starts with ${name}`;
	return (0,main_finding.t)("route-table-duplicate", `${tables.length} route tables have "${name}" in their tag "${tag}" (${(0,main_finding.n)(places)}); list the ones to manage in route-table-ids, or ${fix}.`, places);
}
function placesOf(tables) {
	return tables.map(({ routeTableId, vpcId }) => `${routeTableId} in ${vpcId}`);
}
function subnetNotManaged(subnetId, workers, associated) {
	let names = workers.map(({ name }) => name), which = `${associated.subnetIds.includes(subnetId) ? "" : "the VPC's main table "}${(0,main_route_table.a)(associated)}`, [are, their] = workers.length === 1 ? ["is", "its"] : ["are", "their"];
	return {
		...(0,main_finding.a)("subnet-not-governed", `${(0,main_finding.n)(names)} ${are} in ${subnetId}, which uses ${which}: what ${their} pods send does not meet these routes; associate the subnet with one of the tables that are given, or give ${associated.routeTableId} too.`, names),
		about: [subnetId, associated.routeTableId]
	};
}
// src/discover/select-route-tables.ts
function routeTableFilters(selection, vpcId) {
	let inVpc = vpcId === void 0 ? [] : [{
		name: "vpc-id",
		values: [vpcId]
	}];
	return selection.by === "id" ? [{
		name: "route-table-id",
		values: selection.ids
	}, ...inVpc] : [{
		name: `tag:${selection.tag}`,
		values: selection.names.map(toFilterValue)
	}, ...inVpc];
}
function toFilterValue(name) {
	return (0,main_filters.r)(name) ? name : (0,main_filters.t)(name);
}
function selectRouteTables(selection, described, vpcId) {
	let here = described.filter((table) => vpcId === void 0 || table.vpcId === vpcId);
	return selection.by === "id" ? selectById(selection.ids, here, described, vpcId) : selectByName(selection, here, described, vpcId);
}
function selectById(ids, here, described, vpcId) {
	let tables = ids.flatMap((id) => here.find(({ routeTableId }) => routeTableId === id) ?? []);
	return {
		tables,
		findings: ids.filter((id) => !tables.some(({ routeTableId }) => routeTableId === id)).map((id) => {
			let elsewhere = described.find(({ routeTableId }) => routeTableId === id);
			return elsewhere === void 0 ? tableIdMissing(id) : tableIdInOtherVpc(elsewhere, String(vpcId));
		})
	};
}
function selectByName({ names, tag }, here, described, vpcId) {
	let tables = /* @__PURE__ */ new Set(), findings = [];
	for (let name of names) {
		let matching = here.filter((table) => isNamed(table, tag, name)), elsewhere = described.filter((table) => isNamed(table, tag, name));
		if (matching.length === 0) findings.push(elsewhere.length === 0 ? tableNameMissing(name, tag) : tableNameInOtherVpc(name, elsewhere, String(vpcId)));
		else if (matching.length > 1 && !(0,main_filters.r)(name)) findings.push(tableDuplicate(name, tag, matching));
		else for (let table of matching) tables.add(table);
	}
	return {
		tables: [...tables],
		findings
	};
}
function isNamed({ tags }, tag, name) {
	let actual = tags.get(tag);
	return actual !== void 0 && ((0,main_filters.r)(name) ? (0,main_filters.i)(name, actual) : actual === name);
}
// src/discover/worker-candidates.ts
function workerFilters(selection, vpcId) {
	let inVpc = vpcId === void 0 ? [] : [{
		name: "vpc-id",
		values: [vpcId]
	}], nameFilter = `tag:${selection.nameTag}`;
	switch (selection.by) {
		case "filter": return [[...selection.filters, ...inVpc]];
		case "name-and-filter": return [[
			{
				name: nameFilter,
				values: [`${(0,main_filters.t)(selection.prefix)}*`]
			},
			...selection.filters,
			...inVpc
		]];
		case "name": return (0,main_filters.n)(nameFilter, selection.names.map(main_filters.t)).map((filter) => [filter, ...inVpc]);
	}
}
function candidates(selection, instances) {
	let named = instances.map((instance) => ({
		name: nameOf(instance, selection.nameTag),
		instance
	}));
	switch (selection.by) {
		case "filter": return named.toSorted((a, b) => compareNames(a.name, b.name) || compareNames(a.instance.instanceId, b.instance.instanceId));
		case "name-and-filter": return named.filter(({ name }) => name.startsWith(selection.prefix) && /^\d+$/.test(name.slice(selection.prefix.length)));
		case "name": {
			let names = new Set(selection.names);
			return named.filter(({ name }) => names.has(name));
		}
	}
}
function nameOf({ tags, instanceId }, nameTag) {
	let name = tags.get(nameTag) ?? "";
	return name === "" ? instanceId : name;
}
function withDistinctNames(candidates) {
	let byName = Map.groupBy(candidates, ({ name }) => name);
	return candidates.map(({ name, instance }) => ({
		name: byName.get(name)?.length === 1 ? name : (0,main_messages2.h)(name, instance.instanceId),
		instance
	}));
}
const { compare: compareNames } = new Intl.Collator("en", { numeric: !0 });
function pendingWorkers(selection, candidates) {
	let existing = candidates.filter(({ instance }) => (0,main_route_table.u)(instance, "existing")), pending = (selection.by === "filter" ? withDistinctNames(existing) : existing).filter(({ instance }) => instance.state === "pending").map(({ name }) => name);
	if (selection.by === "filter") return pending;
	let running = new Set(candidates.filter(({ instance }) => (0,main_route_table.u)(instance, "running")).map(({ name }) => name));
	return pending.filter((name) => !running.has(name));
}
function workersNotFound(selection, candidates) {
	if (selection.by === "filter") return candidates.length === 0 ? ["An instance that matches worker-filters"] : [];
	let found = new Set(candidates.map(({ name }) => name));
	return selection.names.filter((name) => !found.has(name));
}
function leastWorkers(selection) {
	return selection.by === "filter" ? 1 : selection.names.length;
}
async function readSnapshot(ec2, inputs, waitBudget, progress) {
	let pause = waitBudget.backoff(), total = waitBudget.leftMs, said = /* @__PURE__ */ new Set(), awaited, allowedMs = ({ isStarting }) => {
		let left = waitBudget.leftMs;
		return isStarting ? left : Math.min(left, inputs.absentTimeoutSeconds * 1e3 - (total - left));
	}, seconds = (wait) => Math.max(0, Math.round(allowedMs(wait) / 1e3));
	return withProgress(progress, () => {
		if (awaited === void 0) return "Reading instances and route tables …";
		let left = seconds(awaited);
		return left >= 5 ? stillWaiting(awaited.text, left) : void 0;
	}, async (say) => {
		for (;;) {
			let snapshot = await readOnce(ec2, inputs);
			if (awaited = awaitedIn(inputs, snapshot), awaited === void 0 || allowedMs(awaited) <= 0) return snapshot;
			let { kinds, text } = awaited;
			kinds.some((kind) => !said.has(kind)) && say(waitingUpTo(text, seconds(awaited)));
			for (let kind of kinds) said.add(kind);
			if (!await pause(allowedMs(awaited))) return snapshot;
		}
	});
}
async function readOnce(ec2, { workers, routeTables, vpcId }) {
	let [instances, tables] = await Promise.allSettled([Promise.all(workerFilters(workers, vpcId).map((filters) => ec2.describeInstances(filters))), ec2.describeRouteTables(routeTableFilters(routeTables, vpcId))]);
	if (instances.status === "fulfilled" && tables.status === "fulfilled") return {
		candidates: candidates(workers, instances.value.flat()),
		tables: tables.value
	};
	throw AggregateError([instances, tables].flatMap((read) => read.status === "rejected" ? [read.reason] : []));
}
function awaitedIn({ workers, routeTables, mode }, { candidates, tables }) {
	if (mode === "destroy") return;
	let starting = pendingWorkers(workers, candidates), absent = mode === "apply" ? workersNotFound(workers, candidates) : [], noTable = mode === "apply" && selectRouteTables(routeTables, tables, void 0).findings.some(({ code }) => code === "route-table-missing"), parts = [
		{
			kind: "starting",
			text: starting.length === 0 ? "" : waitingFor(starting, "pending")
		},
		{
			kind: "absent",
			text: absent.length === 0 ? "" : waitingFor(absent, "not there")
		},
		{
			kind: "table",
			text: noTable ? waitingFor(["A route table"], "not there") : ""
		}
	].filter(({ text }) => text !== "");
	if (parts.length !== 0) return {
		kinds: parts.map(({ kind }) => kind),
		text: parts.map(({ text }) => text).join(", "),
		isStarting: starting.length > 0
	};
}
// src/discover/choose-vpc.ts
function chooseVpc(candidates, tables, presence) {
	let inVpc = candidates.filter(({ instance }) => instance.vpcId !== ""), tableVpcs = new Set(tables.map(({ vpcId }) => vpcId));
	if (inVpc.length === 0 || tableVpcs.size === 0) return { kind: "undecided" };
	let present = vpcsOf(inVpc.filter(({ instance }) => (0,main_route_table.u)(instance, presence))).intersection(tableVpcs), [vpcId, ...others] = present.size > 0 ? present : vpcsOf(inVpc).intersection(tableVpcs);
	return vpcId === void 0 ? {
		kind: "problem",
		finding: noVpcHoldsBoth([...vpcsOf(inVpc)], [...tableVpcs])
	} : others.length > 0 ? {
		kind: "problem",
		finding: severalVpcsHoldBoth([vpcId, ...others])
	} : {
		kind: "vpc",
		vpcId
	};
}
function vpcsOf(candidates) {
	return new Set(candidates.map(({ instance }) => instance.vpcId));
}
// src/discover/pod-cidr-ranges.ts
const ranges = (use, ...texts) => texts.map((text) => ({
	range: (0,main_destination.a)(text),
	use
})), UNUSABLE = [
	...ranges("unspecified addresses", "0.0.0.0/8", "::/128"),
	...ranges("loopback addresses", "127.0.0.0/8", "::1/128"),
	...ranges("link-local addresses", "169.254.0.0/16", "fe80::/10"),
	...ranges("multicast addresses", "224.0.0.0/4", "ff00::/8")
], DOUBTFUL = [...ranges("future use, and many systems drop its packets", "240.0.0.0/4"), ...ranges("documentation", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20")], PRIVATE = ranges("private", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7", "198.18.0.0/15"), WIDEST = {
	4: 8,
	6: 32
};
function whyNoPodCidr(podCidr) {
	let widest = WIDEST[podCidr.version];
	if (podCidr.prefix < widest) return `it is wider than /${widest}`;
	let found = UNUSABLE.find(({ range }) => (0,main_destination.s)(range, podCidr));
	return found === void 0 ? void 0 : `${found.range.text} has ${found.use}`;
}
function doubtfulRange(podCidr) {
	return DOUBTFUL.find(({ range }) => (0,main_destination.s)(range, podCidr));
}
function isPrivate(podCidr) {
	return PRIVATE.some(({ range }) => (0,main_destination.o)(range, podCidr));
}
// src/discover/pod-cidr-tag.ts
function readPodCidrTag(who, tag, value) {
	if (value === void 0) return unusable(podCidrTagMissing(who, tag));
	let texts = value.split(/[\s,]+/).filter((text) => text !== "");
	if (texts.length === 0) return unusable(podCidrTagEmpty(who, tag));
	let podCidrs = [], findings = [];
	for (let text of texts) {
		let reading = (0,main_destination.c)(text);
		if (reading.kind === "invalid") return unusable(podCidrInvalid(who, tag, text, reading.why));
		let { cidr } = reading, why = whyNoPodCidr(cidr);
		if (why !== void 0) return unusable(podCidrUnusable(who, tag, text, why));
		if (podCidrs.some(({ version }) => version === cidr.version)) return unusable(podCidrsOfOneFamily(who, tag, cidr.version));
		reading.kind === "host-bits" && findings.push(podCidrHostBits(who, tag, text, cidr.text)), podCidrs.push(cidr);
	}
	return {
		podCidrs,
		findings
	};
}
function unusable(finding) {
	return {
		podCidrs: [],
		findings: [finding]
	};
}
// src/discover/select-workers.ts
function selectWorkers(selection, candidates, vpcId, presence) {
	let isWorker = ({ instance }) => (0,main_route_table.d)(instance, vpcId) && (0,main_route_table.u)(instance, presence), present = candidates.filter(isWorker);
	if (selection.by === "filter") {
		let excluded = candidates.filter((each) => (0,main_route_table.d)(each.instance, vpcId) && !isWorker(each)), findings = present.length === 0 ? [noWorkerMatches(presence, vpcId)] : excluded.flatMap(excludedFinding), asked = Math.max(present.length, leastWorkers(selection));
		return withTargets(toWorkers(selection, withDistinctNames(present), asked, findings), presence);
	}
	let byName = Map.groupBy(candidates, ({ name }) => name), chosen = [], findings = [];
	for (let name of selection.names) {
		let namesakes = byName.get(name) ?? [], [candidate, ...others] = namesakes.filter(isWorker);
		candidate === void 0 ? findings.push(whyAbsent(name, namesakes, selection, vpcId)) : others.length > 0 ? findings.push(workerDuplicate([candidate, ...others], selection.nameTag)) : chosen.push(candidate);
	}
	let names = new Set(selection.names), surplus = present.filter(({ name }) => !names.has(name)), isComplete = selection.names.every((name) => byName.has(name));
	return surplus.length > 0 && findings.push(workerSurplus(surplus, present.length, selection.names.length, isComplete)), withTargets(toWorkers(selection, chosen, leastWorkers(selection), findings), presence);
}
function whyAbsent(name, namesakes, selection, vpcId) {
	let here = namesakes.filter(({ instance }) => (0,main_route_table.d)(instance, vpcId));
	return namesakes.length === 0 ? workerMissing(name, selection) : here.length === 0 ? workerInOtherVpc(name, namesakes, String(vpcId)) : workerNotRunning(name, here, selection);
}
function excludedFinding(candidate) {
	switch (candidate.instance.state) {
		case "terminated":
		case "shutting-down": return [];
		case "pending": return [workerPending(candidate)];
		case "running":
		case "stopping":
		case "stopped":
		case "unknown": return [workerExcluded(candidate)];
	}
}
function toWorkers({ podCidrTag }, chosen, asked, findings) {
	let read = chosen.map(({ name, instance }) => {
		let { instanceId, ownerId, vpcId, subnetId, privateIp, tags, sourceDestCheck, networkInterfaces } = instance, tag = readPodCidrTag((0,main_messages2.h)(name, instanceId), podCidrTag, tags.get(podCidrTag)), { podCidrs } = tag;
		return {
			worker: {
				name,
				instanceId,
				ownerId,
				vpcId,
				subnetId,
				privateIp,
				podCidrs,
				sourceDestCheck,
				networkInterfaces
			},
			findings: tag.findings
		};
	}), workers = read.map(({ worker }) => worker).filter(({ podCidrs }) => podCidrs.length > 0);
	return {
		workers,
		missingWorkers: asked - workers.length,
		findings: [...findings, ...read.flatMap((each) => each.findings)]
	};
}
function withTargets(selected, presence) {
	if (presence === "existing") return selected;
	let unknown = selected.workers.filter((worker) => !(0,main_messages2.m)(worker));
	return {
		workers: selected.workers.filter((worker) => !unknown.includes(worker)),
		missingWorkers: selected.missingWorkers + unknown.length,
		findings: [...selected.findings, ...unknown.map(primaryInterfaceUnknown)]
	};
}
// src/discover/select-world.ts
function selectWorld({ workers: selection, routeTables, mode }, { candidates, tables: described }) {
	let presence = mode === "destroy" ? "existing" : "running", matching = candidates.map(({ instance }) => instance).filter(main_route_table.f), choice = chooseVpc(candidates, described, presence);
	if (choice.kind === "problem") return {
		workers: [],
		missingWorkers: leastWorkers(selection),
		tables: [],
		matching,
		findings: [choice.finding]
	};
	let vpcId = choice.kind === "vpc" ? choice.vpcId : void 0, selected = selectWorkers(selection, candidates, vpcId, presence), { tables, findings } = selectRouteTables(routeTables, described, vpcId), ofWorkers = mode === "destroy" ? selected.findings.map(asWarning) : selected.findings;
	return {
		...selected,
		tables,
		matching,
		findings: [...ofWorkers, ...findings]
	};
}
function asWarning(finding) {
	return [
		"worker-missing",
		"worker-not-running",
		"pod-cidr-missing",
		"pod-cidr-invalid"
	].includes(finding.code) ? {
		...finding,
		severity: "warning"
	} : finding;
}
// src/discover/subnet-association.ts
function associatedTable(subnetId, all) {
	if (subnetId === "") return;
	let explicit = all.find(({ subnetIds }) => subnetIds.includes(subnetId));
	return explicit !== void 0 || all.some(({ hasUnreadAssociations }) => hasUnreadAssociations) ? explicit : all.find(({ isMain }) => isMain);
}
function withoutExplicitAssociation(workers, managed) {
	let associated = new Set(managed.flatMap(({ subnetIds }) => subnetIds));
	return workers.filter(({ subnetId }) => !associated.has(subnetId));
}
async function readAssociatedTables(ec2, workers, managed) {
	let [table] = managed;
	return table === void 0 || withoutExplicitAssociation(workers, managed).length === 0 ? managed : ec2.describeRouteTables([{
		name: "vpc-id",
		values: [table.vpcId]
	}]);
}
function unmanagedSubnets(workers, managed, all) {
	let managedIds = new Set(managed.map(({ routeTableId }) => routeTableId)), unsettled = withoutExplicitAssociation(workers, managed);
	return [...Map.groupBy(unsettled, ({ subnetId }) => subnetId)].flatMap(([subnetId, inSubnet]) => {
		let associated = associatedTable(subnetId, all);
		return associated === void 0 || managedIds.has(associated.routeTableId) ? [] : [subnetNotManaged(subnetId, inSubnet, associated)];
	});
}
// src/plan/stale-routes.ts
function staleRoutes({ routes }, { workers, matching }, inside) {
	let podCidrs = new Set(workers.flatMap((worker) => worker.podCidrs.map(({ text }) => text)));
	return routes.flatMap((current) => {
		let destination = (0,main_destination.r)(current.destination);
		if (!(destination !== void 0 && isToInstance(current) && inside.some((cidr) => (0,main_destination.o)(cidr, destination)) && !podCidrs.has(destination.text))) return [];
		let worker = workers.find((each) => (0,main_route_table.t)(current, each));
		return worker === void 0 ? matching.some((each) => (0,main_route_table.t)(current, each)) ? [] : [{
			destination,
			current,
			worker
		}] : worker.podCidrs.some((podCidr) => (0,main_destination.s)(podCidr, destination)) && (0,main_route_table.o)(current, worker) && current.state !== "blackhole" ? [] : [{
			destination,
			current,
			worker
		}];
	});
}
function isToInstance({ target, state, origin }) {
	return origin === "CreateRoute" && (target.kind === "instance" || target.kind === "network-interface" || target.kind === "none" && state === "blackhole");
}
// src/plan/plan.ts
function planRoutes({ workers, matching }, tables, policy) {
	return tables.flatMap((table) => [...workers.flatMap((worker) => worker.podCidrs.map((podCidr) => planRoute(table, worker, podCidr, policy))), ...policy.goal === "present" ? prunes(table, {
		workers,
		matching
	}, policy.pruneInside) : []]);
}
function planRoute(table, worker, podCidr, policy) {
	let of = {
		routeTableId: table.routeTableId,
		worker,
		podCidr
	}, current = (0,main_route_table.i)(table, podCidr);
	switch (policy.goal) {
		case "absent": return current !== void 0 && (0,main_route_table.t)(current, worker) ? {
			...of,
			action: "delete",
			current
		} : {
			...of,
			action: "absent"
		};
		case "present": return current === void 0 ? withoutRoute(of) : (0,main_route_table.o)(current, worker) ? {
			...of,
			action: "keep",
			current
		} : {
			...of,
			action: mayReplace(podCidr, policy.onConflict) ? "replace" : "conflict",
			current
		};
	}
}
function mayReplace({ prefix }, onConflict) {
	return onConflict === "replace" && prefix > 0;
}
function withoutRoute(of) {
	let delivering = (0,main_messages2.p)(of.worker, of.podCidr);
	return delivering === void 0 ? {
		...of,
		action: "create"
	} : {
		...of,
		action: "delivered",
		networkInterfaceId: delivering.networkInterfaceId
	};
}
function prunes(table, owners, inside) {
	return staleRoutes(table, owners, inside).map(({ destination, current }) => ({
		action: "prune",
		routeTableId: table.routeTableId,
		destination,
		current
	}));
}
// src/plan/pod-cidr-checks.ts
const RESERVED = (0,main_destination.a)("fd00:ec2::/32");
function checkPodCidrs(workers, tables, clusterCidrs) {
	let all = workers.flatMap((worker) => worker.podCidrs.map((podCidr) => ({
		worker,
		podCidr
	}))), vpc = new Map(tables.flatMap(main_route_table.s).map((vpcCidr) => [vpcCidr.text, vpcCidr]));
	return [
		...all.flatMap((each) => reserved(each)),
		...all.flatMap((each) => [...vpc.values()].flatMap((vpcCidr) => overlappingVpc(each, vpcCidr))),
		...all.flatMap((each) => outsideCluster(each, clusterCidrs)),
		...overlapping(all),
		...unusual(all, [...vpc.values()])
	];
}
function reserved(each) {
	return (0,main_destination.o)(RESERVED, each.podCidr) ? [(0,main_messages2.a)(each, RESERVED)] : [];
}
function unusual(all, vpc) {
	let outside = all.filter(({ podCidr }) => !vpc.some((vpcCidr) => (0,main_destination.s)(vpcCidr, podCidr))), special = outside.flatMap((each) => {
		let found = doubtfulRange(each.podCidr);
		return found === void 0 ? [] : [(0,main_messages2.o)(each, found.range, found.use)];
	}), publicOnes = outside.filter(({ podCidr }) => !isPrivate(podCidr) && doubtfulRange(podCidr) === void 0);
	return publicOnes.length === 0 ? special : [...special, (0,main_messages2.s)(publicOnes)];
}
function overlappingVpc(each, vpcCidr) {
	if (!(0,main_destination.s)(each.podCidr, vpcCidr) || (0,main_messages2.p)(each.worker, each.podCidr) !== void 0) return [];
	let how = each.podCidr.text === vpcCidr.text ? "equals" : (0,main_destination.o)(vpcCidr, each.podCidr) ? "is inside" : "covers";
	return [(0,main_messages2.n)(each, how, vpcCidr)];
}
function outsideCluster(each, clusterCidrs) {
	let isInside = clusterCidrs.some((clusterCidr) => (0,main_destination.o)(clusterCidr, each.podCidr));
	return clusterCidrs.length === 0 || isInside ? [] : [(0,main_messages2.r)(each, clusterCidrs)];
}
function overlapping(all) {
	let inOrder = all.toSorted(({ podCidr: a }, { podCidr: b }) => a.version - b.version || Number(a.start > b.start) - Number(a.start < b.start) || a.prefix - b.prefix), findings = [], outer;
	for (let each of inOrder) outer !== void 0 && (0,main_destination.o)(outer.podCidr, each.podCidr) ? findings.push((0,main_messages2.i)(each, outer)) : outer = each;
	return findings;
}
// src/plan/policy.ts
function routePolicy({ mode, onConflict, prune, clusterCidrs }) {
	switch (mode) {
		case "plan":
		case "apply": return {
			goal: "present",
			onConflict,
			pruneInside: prune ? clusterCidrs : []
		};
		case "verify": return {
			goal: "present",
			onConflict: "fail",
			pruneInside: []
		};
		case "destroy": return { goal: "absent" };
	}
}
function checkPolicy({ mode, sourceDestCheck }) {
	return mode === "verify" && sourceDestCheck === "disable" ? "fail" : sourceDestCheck;
}
// src/plan/route-table-checks.ts
function checkShadows(workers, tables, changes, severity) {
	let shortest = Math.min(...workers.flatMap(({ podCidrs }) => podCidrs.map(({ prefix }) => prefix))), pruned = prunedBy(changes);
	return tables.flatMap(({ routeTableId, routes }) => {
		let others = routes.flatMap((route) => {
			let destination = (0,main_destination.r)(route.destination);
			return !(destination !== void 0 && destination.prefix > shortest) || pruned.has(route) || route.origin === "CreateRouteTable" ? [] : [{
				route,
				destination
			}];
		});
		return workers.flatMap((worker) => worker.podCidrs.flatMap((podCidr) => others.filter(({ route, destination }) => destination.prefix > podCidr.prefix && (0,main_destination.o)(podCidr, destination) && (!(0,main_route_table.o)(route, worker) || route.state === "blackhole")).map((other) => ({
			...(0,main_messages2.l)(routeTableId, other, worker, podCidr),
			severity
		}))));
	});
}
function checkStale(workers, tables, changes, clusterCidrs) {
	let pruned = prunedBy(changes), podCidrs = workers.flatMap((worker) => worker.podCidrs);
	return tables.flatMap((table) => staleRoutes(table, {
		workers,
		matching: []
	}, clusterCidrs).flatMap(({ destination, current, worker }) => worker === void 0 || pruned.has(current) || podCidrs.some((podCidr) => (0,main_destination.o)(podCidr, destination)) ? [] : [(0,main_messages2.u)(table.routeTableId, destination, worker)]));
}
function prunedBy(changes) {
	return new Set(changes.flatMap((change) => change.action === "prune" ? [change.current] : []));
}
function checkOwner([first], tables, changes) {
	let account = first?.ownerId ?? "", writes = changes.filter(({ action }) => !/keep|absent|conflict/.test(action));
	return tables.filter(({ ownerId }) => ![ownerId, ""].includes(account) && ownerId !== "").filter((table) => writes.some(({ routeTableId }) => routeTableId === table.routeTableId)).map((table) => (0,main_messages2.f)(table, account));
}
// src/plan/source-dest-check.ts
function checksThatAreOn(workers, planned) {
	let changes = Map.groupBy(planned.filter((change) => change.action !== "prune"), ({ worker }) => worker);
	return workers.flatMap((worker) => interfacesInUse(worker, changes.get(worker) ?? []).filter((id) => worker.podCidrs.some((podCidr) => dropsPods(worker, id, podCidr))).map((id) => ({
		worker,
		target: checkTarget(worker, id)
	})));
}
function dropsPods(worker, networkInterfaceId, podCidr) {
	let attached = worker.networkInterfaces.find((each) => each.networkInterfaceId === networkInterfaceId);
	return !(attached !== void 0 && podCidr !== void 0 && (0,main_route_table.l)(attached, podCidr)) && isOn(worker, checkTarget(worker, networkInterfaceId));
}
function checkTarget({ instanceId, networkInterfaces }, networkInterfaceId) {
	return networkInterfaces.length > 1 ? {
		kind: "network-interface",
		networkInterfaceId
	} : {
		kind: "instance",
		instanceId
	};
}
function isOn(instance, target) {
	switch (target.kind) {
		case "instance": return instance.sourceDestCheck;
		case "network-interface": return instance.networkInterfaces.some((each) => each.networkInterfaceId === target.networkInterfaceId && each.sourceDestCheck);
	}
}
function judgeChecks(on, policy) {
	if (on.length === 0) return [];
	switch (policy) {
		case "warn": return [(0,main_messages2.d)("warning", on)];
		case "fail": return [(0,main_messages2.d)("error", on)];
		case "disable":
		case "ignore": return [];
	}
}
function interfacesInUse(worker, changes) {
	if (worker.networkInterfaces.length <= 1) return [(0,main_messages2.g)(worker)];
	let targeted = changes.flatMap((change) => change.action === "keep" && (change.current.target.kind === "instance" || change.current.target.kind === "network-interface") ? change.current.target.networkInterfaceId ?? [] : []);
	return [.../* @__PURE__ */ new Set([(0,main_messages2.g)(worker), ...targeted])];
}
// src/plan/preflight.ts
function preflight(inputs, { workers, matching, tables }) {
	let changes = planRoutes({
		workers,
		matching
	}, tables, routePolicy(inputs)), foreign = checkOwner(workers, tables, changes);
	if (inputs.mode === "destroy") return {
		changes,
		checks: [],
		findings: foreign
	};
	let on = checksThatAreOn(workers, changes), policy = checkPolicy(inputs);
	return {
		changes,
		checks: policy === "disable" ? on : [],
		findings: [
			...checkPodCidrs(workers, tables, inputs.clusterCidrs),
			...changes.flatMap((change) => change.action === "conflict" ? [(0,main_messages2.c)(change, change.current)] : []),
			...checkShadows(workers, tables, changes, inputs.mode === "verify" ? "error" : "warning"),
			...checkStale(workers, tables, changes, inputs.clusterCidrs),
			...foreign,
			...judgeChecks(on, policy)
		]
	};
}
const makePagedClientRequest = async (CommandCtor, client, input, withCommand = (_) => _, ...args) => {
	let command = new CommandCtor(input);
	return command = withCommand(command) ?? command, await client.send(command, ...args);
};
function createPaginator(ClientCtor, CommandCtor, inputTokenName, outputTokenName, pageSizeTokenName) {
	return async function* (config, input, ...additionalArguments) {
		let _input = input, token = config.startingToken ?? _input[inputTokenName], hasNext = !0, page;
		for (; hasNext;) {
			if (_input[inputTokenName] = token, pageSizeTokenName && (_input[pageSizeTokenName] = _input[pageSizeTokenName] ?? config.pageSize), config.client instanceof ClientCtor) page = await makePagedClientRequest(CommandCtor, config.client, input, config.withCommand, ...additionalArguments);
			else throw Error(`Invalid client, expected instance of ${ClientCtor.name}`);
			yield page;
			let prevToken = token;
			token = get(page, outputTokenName), hasNext = !(!token || config.stopOnSameToken && token === prevToken);
		}
		return void 0;
	};
}
const get = (fromObject, path) => {
	let cursor = fromObject, pathComponents = path.split(".");
	for (let step of pathComponents) {
		if (!cursor || typeof cursor != "object") return;
		cursor = cursor[step];
	}
	return cursor;
}, fromEnv = (init) => async () => {
	init?.logger?.debug("@aws-sdk/credential-provider-env - fromEnv");
	let accessKeyId = process.env.AWS_ACCESS_KEY_ID, secretAccessKey = process.env.AWS_SECRET_ACCESS_KEY, sessionToken = process.env.AWS_SESSION_TOKEN, expiry = process.env.AWS_CREDENTIAL_EXPIRATION, credentialScope = process.env.AWS_CREDENTIAL_SCOPE, accountId = process.env.AWS_ACCOUNT_ID;
	if (accessKeyId && secretAccessKey) {
		let credentials = {
			accessKeyId,
			secretAccessKey,
			...sessionToken && { sessionToken },
			...expiry && { expiration: new Date(expiry) },
			...credentialScope && { credentialScope },
			...accountId && { accountId }
		};
		return (0,main_setCredentialFeature.t)(credentials, "CREDENTIALS_ENV_VARS", "g"), credentials;
	}
	throw new main_CredentialsProviderError.t("Unable to find environment variable credentials.", { logger: init?.logger });
};
var dist_es_exports = /* @__PURE__ */ (0,main_rolldown_runtime.t)({ fromEnv: () => fromEnv });
// src/aws/aws-error-kind.ts
const KINDS = /* @__PURE__ */ new Map([
	["CredentialsProviderError", "no-credentials"],
	["IdTokenUnavailable", "no-job-token"],
	["InvalidIdentityTokenException", "role-not-assumed"],
	["IDPRejectedClaimException", "role-not-assumed"],
	["IDPCommunicationErrorException", "role-not-assumed"],
	["RegionDisabledException", "sts-not-activated"],
	["MissingAuthenticationToken", "no-credentials"],
	["RequestExpired", "expired-credentials"],
	["ExpiredToken", "expired-credentials"],
	["ExpiredTokenException", "expired-credentials"],
	["AuthFailure", "rejected-credentials"],
	["InvalidClientTokenId", "rejected-credentials"],
	["SignatureDoesNotMatch", "rejected-credentials"],
	["IncompleteSignature", "rejected-credentials"],
	["UnrecognizedClientException", "rejected-credentials"],
	["RequestTimeTooSkewed", "clock-skewed"],
	["RequestInTheFuture", "clock-skewed"],
	["UnauthorizedOperation", "permission-denied"],
	["AccessDenied", "permission-denied"],
	["AccessDeniedException", "permission-denied"],
	["OptInRequired", "region-not-enabled"],
	["RouteLimitExceeded", "route-quota"],
	[NOT_STARTED, "cancelled"],
	[main_aws_error.o, "cancelled"],
	[main_aws_error.a, "foreign-answer"],
	[main_aws_error.t, "answer-too-large"],
	["ENOTFOUND", "endpoint-unreachable"],
	["EAI_AGAIN", "endpoint-unreachable"],
	["ECONNREFUSED", "endpoint-unreachable"],
	["ECONNRESET", "endpoint-unreachable"],
	["ETIMEDOUT", "endpoint-unreachable"],
	["TimeoutError", "endpoint-unreachable"],
	[NO_ANSWER, "endpoint-unreachable"],
	["EHOSTUNREACH", "endpoint-unreachable"],
	["ENETUNREACH", "endpoint-unreachable"],
	["EPIPE", "endpoint-unreachable"],
	["EPROTO", "endpoint-unreachable"],
	["ERR_PROXY_TUNNEL", "proxy-refused"],
	["SELF_SIGNED_CERT_IN_CHAIN", "certificate-not-trusted"],
	["DEPTH_ZERO_SELF_SIGNED_CERT", "certificate-not-trusted"],
	["UNABLE_TO_GET_ISSUER_CERT", "certificate-not-trusted"],
	["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "certificate-not-trusted"],
	["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "certificate-not-trusted"],
	["CERT_HAS_EXPIRED", "certificate-not-trusted"],
	["CERT_NOT_YET_VALID", "certificate-not-trusted"],
	["ERR_TLS_CERT_ALTNAME_INVALID", "certificate-not-trusted"]
]);
function kindOf(error) {
	let { call, code } = error;
	if (error instanceof main_aws_error.r) return kindOfProvider(error);
	if (call === "AssumeRoleWithWebIdentity" && code === "AccessDenied") return "role-not-assumed";
	if (code === "Defect") return "internal-error";
	let isOfNode = /^[A-Z][A-Z0-9_]+$/.test(code);
	return KINDS.get(code) ?? (isOfNode ? code.includes("CERT") ? "certificate-not-trusted" : "endpoint-unreachable" : "aws-error");
}
function kindOfProvider({ provider, code }) {
	if (code === "NoAnswer") return "credentials-failed";
	let kind = KINDS.get(code);
	return (provider.kind === "profile" || provider.kind === "web-identity") && kind !== void 0 && OF_STS.has(kind) ? kind : "credentials-failed";
}
const OF_STS = /* @__PURE__ */ new Set([
	"sts-not-activated",
	"endpoint-unreachable",
	"proxy-refused",
	"certificate-not-trusted",
	"clock-skewed"
]);
function failureScope(error) {
	switch (kindOf(error)) {
		case "no-credentials":
		case "expired-credentials":
		case "credentials-failed":
		case "no-job-token":
		case "role-not-assumed":
		case "rejected-credentials":
		case "region-not-enabled":
		case "cancelled":
		case "clock-skewed":
		case "sts-not-activated":
		case "proxy-refused":
		case "certificate-not-trusted":
		case "foreign-answer":
		case "answer-too-large": return "run";
		case "permission-denied": return "permission";
		case "route-quota": return "table-full";
		case "endpoint-unreachable":
		case "internal-error":
		case "aws-error": return "route";
	}
}
function proxyStatus({ code, message }) {
	let status = code === "ERR_PROXY_TUNNEL" ? /: HTTP\/1\.\d (\d{3})/.exec(message)?.[1] : void 0;
	return status === void 0 ? void 0 : Number(status);
}
function passes(cause) {
	let { message } = cause, code = (0,main_aws_error.s)(cause);
	return code.startsWith("IDPCommunicationError") || code.startsWith("InvalidIdentityToken") && /verification key/i.test(message) ? !0 : [
		502,
		503,
		504
	].includes(proxyStatus({
		code,
		message
	}) ?? 0);
}
const ALLOWING = /* @__PURE__ */ new Map([
	["permissions boundary", "allow it in the role's permissions boundary"],
	["session policy", "allow it in the session policy, such as inline-session-policy of aws-actions/configure-aws-credentials"],
	["service control policy", "ask the administrators of your organization to allow it"],
	["resource control policy", "ask the administrators of your organization to allow it"],
	["VPC endpoint policy", "allow it in the policy of the VPC endpoint in the runner's network"]
]);
function denial(message) {
	let [missing, allower = ""] = /because no ([\w -]{1,40}?) allows the [\w:*-]{1,100} action/.exec(message) ?? [], fix = ALLOWING.get(allower);
	if (missing !== void 0 && fix !== void 0) return {
		reason: `, ${missing}`,
		fix
	};
	let [denied, denier = ""] = /with an explicit deny in an? ([\w -]{1,40}\w)(?:: arn:[^\s.]{1,200})?/.exec(message) ?? [];
	if (denied === void 0) return {
		reason: "",
		fix: "allow it in the role's policy"
	};
	let isOrganizations = /^(?:service|resource) control policy/.test(denier);
	return {
		reason: `, ${denied}`,
		fix: isOrganizations ? "ask the administrators of your organization to exempt the role" : `change the deny statement in that ${denier.endsWith("policy") ? "policy" : "boundary"}, or the condition that it depends on`
	};
}
// src/aws/credential-source.ts
const CREDENTIALS_MS = 3e4, AUDIENCE = "sts.amazonaws.com";
// src/aws/credentials.ts
function credentialsFrom(source, to, mask) {
	switch (source.kind) {
		case "ambient": return async (identity) => masked(lasting(await patiently(to, () => ambientCredentials(source, to, identity)), 0), mask);
		case "job-token": return async () => masked(lasting(await assumeRoleOfJob(source, to), NEARLY_EXPIRED_MS), mask);
	}
}
async function ambientCredentials(source, to, identity) {
	return await fromEnv()().catch(() => void 0) ?? (await __nccwpck_require__.e(/* import() */ 30).then(__nccwpck_require__.bind(__nccwpck_require__, 4649))).searchCredentials(source, to, identity);
}
async function assumeRoleOfJob(source, to) {
	let { requestJobToken, assumeRole } = await Promise.all(/* import() */[__nccwpck_require__.e(171), __nccwpck_require__.e(808)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4808)), token = await named("GetIDToken", "IdTokenUnavailable", to.cancellation.wait("the OIDC token of GitHub's token service", CREDENTIALS_MS, () => requestJobToken(source.tokenService)));
	return (0,main_secrets.r)(token), named("AssumeRoleWithWebIdentity", void 0, to.cancellation.wait("the role's credentials from AWS STS", CREDENTIALS_MS, () => patiently(to, () => assumeRole(token, {
		...source,
		...to
	}))), to.network);
}
const NEARLY_EXPIRED_MS = 3e5;
function lasting({ expiration, ...credentials }, leastMs) {
	return expiration !== void 0 && expiration.getTime() - Date.now() > leastMs ? {
		...credentials,
		expiration
	} : credentials;
}
function masked(credentials, mask) {
	for (let secret of [
		credentials.accessKeyId,
		credentials.secretAccessKey,
		credentials.sessionToken
	]) secret !== void 0 && mask(secret);
	return credentials;
}
const PAUSES_MS = [
	1e3,
	2e3,
	4e3,
	8e3
];
async function patiently({ clock, cancellation }, work) {
	for (let pause of PAUSES_MS) {
		try {
			return await work();
		} catch (cause) {
			if (!(cause instanceof Error && passes(cause))) throw cause;
		}
		await clock.sleep(pause, cancellation.readSignal);
	}
	return work();
}
async function named(call, code, work, network) {
	try {
		return await work;
	} catch (cause) {
		if (!(cause instanceof Error)) throw cause;
		let isEnded = cause.name === NOT_STARTED;
		throw new main_aws_error.n(call, isEnded ? NOT_STARTED : code ?? (0,main_aws_error.s)(cause), (0,main_aws_error.c)(cause), cause, { network });
	}
}
const defaultEC2HttpAuthSchemeParametersProvider = async (config, context, input) => ({
	operation: (0,main_Sha256Node.yt)(context).operation,
	region: await (0,main_Sha256Node.vt)(config.region)() || (() => {
		throw Error("expected `region` to be configured for `aws.auth#sigv4`");
	})()
});
function createAwsAuthSigv4HttpAuthOption(authParameters) {
	return {
		schemeId: "aws.auth#sigv4",
		signingProperties: {
			name: "ec2",
			region: authParameters.region
		},
		propertiesExtractor: (config, context) => ({ signingProperties: {
			config,
			context
		} })
	};
}
const defaultEC2HttpAuthSchemeProvider = (authParameters) => {
	let options = [];
	return authParameters.operation, options.push(createAwsAuthSigv4HttpAuthOption(authParameters)), options;
}, resolveHttpAuthSchemeConfig = (config) => {
	let config_0 = (0,main_Sha256Node.r)(config);
	return Object.assign(config_0, { authSchemePreference: (0,main_Sha256Node.vt)(config.authSchemePreference ?? []) });
}, resolveClientEndpointParameters = (options) => Object.assign(options, {
	useDualstackEndpoint: options.useDualstackEndpoint ?? !1,
	useFipsEndpoint: options.useFipsEndpoint ?? !1,
	defaultSigningName: "ec2"
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
};
var version = "3.1169.0";
// dev/build/no-default-chain.ts
function defaultProvider() {
	throw Error("The client was made without credentials");
}
var AwsEc2QueryProtocol = class extends main_AwsQueryProtocol.t {
	options;
	constructor(options) {
		super(options), this.options = options, Object.assign(this.serializer.settings, {
			capitalizeKeys: !0,
			flattenLists: !0,
			serializeEmptyLists: !1,
			ec2: !0
		});
	}
	getShapeId() {
		return "aws.protocols#ec2Query";
	}
	useNestedResult() {
		return !1;
	}
};
const c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = { ref: "Endpoint" }, h = { ref: d }, i = {}, j = [{ ref: "Region" }], _data = {
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
		["https://ec2-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[-1, "FIPS and DualStack are enabled, but this partition does not support one or both"],
		["https://ec2.{Region}.amazonaws.com", i],
		["https://ec2-fips.{Region}.{PartitionResult#dnsSuffix}", i],
		[-1, "FIPS is enabled but this partition does not support FIPS"],
		["https://ec2.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[-1, "DualStack is enabled but this partition does not support DualStack"],
		["https://ec2.{Region}.{PartitionResult#dnsSuffix}", i],
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
]), bdd = main_Sha256Node.J.from(nodes, 2, _data.conditions, _data.results), cache = new main_Sha256Node.q({
	size: 50,
	params: [
		"Endpoint",
		"Region",
		"UseDualStack",
		"UseFIPS"
	]
}), defaultEndpointResolver = (endpointParams, context = {}) => cache.get(endpointParams, () => (0,main_Sha256Node.G)(bdd, {
	endpointParams,
	logger: context.logger
}));
main_Sha256Node.K.aws = main_Sha256Node.d;
var EC2ServiceException = class EC2ServiceException extends main_Sha256Node.ot {
	static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.ec2#EC2ServiceException";
	constructor(options) {
		super(options), Object.setPrototypeOf(this, EC2ServiceException.prototype);
	}
};
const _AItt = "AttachmentId", _ASIs = "AssociatedSubnetId", _ATtt = "AttachTime", _As = "Associations", _Ass = "Association", _Att = "Attachment", _BDMl = "BlockDeviceMappings", _CGI = "CarrierGatewayId", _CNA = "CoreNetworkArn", _CO = "CpuOptions", _CRI = "CapacityReservationId", _Co = "Code", _DCB = "DestinationCidrBlock", _DI = "DeviceIndex", _DICB = "DestinationIpv6CidrBlock", _DN = "DeviceName", _DOT = "DeleteOnTermination", _DPLI = "DestinationPrefixListId", _DR = "DryRun", _De = "Description", _EO = "EbsOptimized", _EOIGI = "EgressOnlyInternetGatewayId", _EOn = "EnclaveOptions", _EQC = "EnaQueueCount", _ESE = "EnaSrdEnabled", _ESS = "EnaSrdSpecification", _ESUE = "EnaSrdUdpEnabled", _ESUS = "EnaSrdUdpSpecification", _ESna = "EnaSupport", _En = "Enabled", _Ent = "Entries", _Fi = "Filters", _Fil = "Filter", _G = "Groups", _GI = "GatewayId", _GIr = "GroupId", _GN = "GroupName", _HO = "HibernationOptions", _IApv = "Ipv6Address", _II = "InstanceId", _IIP = "IamInstanceProfile", _IT = "InstanceType", _ITC = "IcmpTypeCode", _ITnt = "InterfaceType", _LGI = "LocalGatewayId", _MAa = "MacAddress", _MR = "MaxResults", _Mon = "Monitoring", _N = "Name", _NAI = "NetworkAclId", _NCI = "NetworkCardIndex", _NGI = "NatGatewayId", _NII = "NetworkInterfaceId", _NTe = "NextToken", _OI = "OwnerId", _ONA = "OdbNetworkArn", _Op = "Operator", _PDN = "PrivateDnsName", _PDNub = "PublicDnsName", _PIAr = "PrivateIpAddress", _PIAri = "PrivateIpAddresses", _PLI = "PrefixListId", _PLIr = "PrefixListIds", _PRo = "PortRange", _Pla = "Placement", _RTI = "RouteTableId", _SDC = "SourceDestCheck", _SGI = "SecurityGroupId", _SGe = "SecurityGroups", _SIu = "SubnetId", _SNS = "SriovNetSupport", _SRt = "StateReason", _St = "State", _Sta = "Status", _T = "Tags", _TET = "TcpEstablishedTimeout", _TGI = "TransitGatewayId", _UST = "UdpStreamTimeout", _UTd = "UdpTimeout", _V = "Value", _VEIp = "VpcEndpointId", _VI = "VpcId", _VIo = "VolumeId", _VPCI = "VpcPeeringConnectionId", _aIt = "attachmentId", _aSs = "associationSet", _aTt = "attachTime", _ass = "association", _at = "attachment", _bDM = "blockDeviceMapping", _cRI = "capacityReservationId", _co = "code", _dCB = "destinationCidrBlock", _dI = "deviceIndex", _dICB = "destinationIpv6CidrBlock", _dN = "deviceName", _dOT = "deleteOnTermination", _dR = "dryRun", _de = "description", _eO = "ebsOptimized", _eOIGI = "egressOnlyInternetGatewayId", _eQN = "ec2QueryName", _eSna = "enaSupport", _eSnt = "entrySet", _gI = "gatewayId", _gIr = "groupId", _gN = "groupName", _gSr = "groupSet", _iAp = "ipAddress", _iApv = "ipv6Address", _iI = "instanceId", _iT = "instanceType", _iTnt = "interfaceType", _it = "item", _mAa = "macAddress", _nAI = "networkAclId", _nCI = "networkCardIndex", _nGI = "natGatewayId", _nII = "networkInterfaceId", _nTe = "nextToken", _oI = "ownerId", _ope = "operator", _pDNr = "privateDnsName", _pIAr = "privateIpAddress", _pLI = "prefixListId", _rTI = "routeTableId", _s = "smithy.ts.sdk.synthetic.com.amazonaws.ec2", _sDC = "sourceDestCheck", _sIu = "subnetId", _sNSr = "sriovNetSupport", _st = "state", _sta = "status", _tS = "tagSet", _ty = "type", _v = "value", _vI = "vpcId", _vIo = "volumeId", _vPCI = "vpcPeeringConnectionId", _xN = "xmlName", n0 = "com.amazonaws.ec2", _s_registry = new main_TypeRegistry.t(_s);
var EC2ServiceException$ = [
	-3,
	_s,
	"EC2ServiceException",
	0,
	[],
	[]
];
_s_registry.registerError(EC2ServiceException$, EC2ServiceException);
const errorTypeRegistries = [_s_registry];
var ModifyInstanceAttributeValue = [
	0,
	n0,
	"ModifyInstanceAttributeValue",
	8,
	0
], SecureBlob = [
	0,
	n0,
	"SecureBlob",
	8,
	21
], AttributeBooleanValue$ = [
	3,
	n0,
	"AttributeBooleanValue",
	0,
	[_V],
	[[2, {
		[_eQN]: "Value",
		[_xN]: _v
	}]]
], AttributeValue$ = [
	3,
	n0,
	"AttributeValue",
	0,
	[_V],
	[[0, {
		[_eQN]: "Value",
		[_xN]: _v
	}]]
], CapacityReservationSpecificationResponse$ = [
	3,
	n0,
	"CapacityReservationSpecificationResponse",
	0,
	["CapacityReservationPreference", "CapacityReservationTarget"],
	[[0, {
		[_eQN]: "CapacityReservationPreference",
		[_xN]: "capacityReservationPreference"
	}], [() => CapacityReservationTargetResponse$, {
		[_eQN]: "CapacityReservationTarget",
		[_xN]: "capacityReservationTarget"
	}]]
], CapacityReservationTargetResponse$ = [
	3,
	n0,
	"CapacityReservationTargetResponse",
	0,
	[_CRI, "CapacityReservationResourceGroupArn"],
	[[0, {
		[_eQN]: "CapacityReservationId",
		[_xN]: _cRI
	}], [0, {
		[_eQN]: "CapacityReservationResourceGroupArn",
		[_xN]: "capacityReservationResourceGroupArn"
	}]]
], ConnectionTrackingSpecificationRequest$ = [
	3,
	n0,
	"ConnectionTrackingSpecificationRequest",
	0,
	[
		_TET,
		_UST,
		_UTd
	],
	[
		1,
		1,
		1
	]
], ConnectionTrackingSpecificationResponse$ = [
	3,
	n0,
	"ConnectionTrackingSpecificationResponse",
	0,
	[
		_TET,
		_UST,
		_UTd
	],
	[
		[1, {
			[_eQN]: "TcpEstablishedTimeout",
			[_xN]: "tcpEstablishedTimeout"
		}],
		[1, {
			[_eQN]: "UdpStreamTimeout",
			[_xN]: "udpStreamTimeout"
		}],
		[1, {
			[_eQN]: "UdpTimeout",
			[_xN]: "udpTimeout"
		}]
	]
], CpuOptions$ = [
	3,
	n0,
	_CO,
	0,
	[
		"CoreCount",
		"ThreadsPerCore",
		"AmdSevSnp",
		"NestedVirtualization"
	],
	[
		[1, {
			[_eQN]: "CoreCount",
			[_xN]: "coreCount"
		}],
		[1, {
			[_eQN]: "ThreadsPerCore",
			[_xN]: "threadsPerCore"
		}],
		[0, {
			[_eQN]: "AmdSevSnp",
			[_xN]: "amdSevSnp"
		}],
		[0, {
			[_eQN]: "NestedVirtualization",
			[_xN]: "nestedVirtualization"
		}]
	]
], CreateRouteRequest$ = [
	3,
	n0,
	"CreateRouteRequest",
	0,
	[
		_RTI,
		_DPLI,
		_VEIp,
		_TGI,
		_LGI,
		_CGI,
		_CNA,
		_ONA,
		_DR,
		_DCB,
		_GI,
		_DICB,
		_EOIGI,
		_II,
		_NII,
		_VPCI,
		_NGI
	],
	[
		[0, {
			[_eQN]: "RouteTableId",
			[_xN]: _rTI
		}],
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		[2, {
			[_eQN]: "DryRun",
			[_xN]: _dR
		}],
		[0, {
			[_eQN]: "DestinationCidrBlock",
			[_xN]: _dCB
		}],
		[0, {
			[_eQN]: "GatewayId",
			[_xN]: _gI
		}],
		[0, {
			[_eQN]: "DestinationIpv6CidrBlock",
			[_xN]: _dICB
		}],
		[0, {
			[_eQN]: "EgressOnlyInternetGatewayId",
			[_xN]: _eOIGI
		}],
		[0, {
			[_eQN]: "InstanceId",
			[_xN]: _iI
		}],
		[0, {
			[_eQN]: "NetworkInterfaceId",
			[_xN]: _nII
		}],
		[0, {
			[_eQN]: "VpcPeeringConnectionId",
			[_xN]: _vPCI
		}],
		[0, {
			[_eQN]: "NatGatewayId",
			[_xN]: _nGI
		}]
	],
	1
], CreateRouteResult$ = [
	3,
	n0,
	"CreateRouteResult",
	0,
	["Return"],
	[[2, {
		[_eQN]: "Return",
		[_xN]: "return"
	}]]
], DeleteRouteRequest$ = [
	3,
	n0,
	"DeleteRouteRequest",
	0,
	[
		_RTI,
		_DPLI,
		_DR,
		_DCB,
		_DICB
	],
	[
		[0, {
			[_eQN]: "RouteTableId",
			[_xN]: _rTI
		}],
		0,
		[2, {
			[_eQN]: "DryRun",
			[_xN]: _dR
		}],
		[0, {
			[_eQN]: "DestinationCidrBlock",
			[_xN]: _dCB
		}],
		[0, {
			[_eQN]: "DestinationIpv6CidrBlock",
			[_xN]: _dICB
		}]
	],
	1
], DescribeInstancesRequest$ = [
	3,
	n0,
	"DescribeInstancesRequest",
	0,
	[
		"InstanceIds",
		"IncludeManagedResources",
		_DR,
		_Fi,
		_NTe,
		_MR
	],
	[
		[() => InstanceIdStringList, { [_xN]: _II }],
		2,
		[2, {
			[_eQN]: "DryRun",
			[_xN]: _dR
		}],
		[() => FilterList, { [_xN]: _Fil }],
		[0, {
			[_eQN]: "NextToken",
			[_xN]: _nTe
		}],
		[1, {
			[_eQN]: "MaxResults",
			[_xN]: "maxResults"
		}]
	]
], DescribeInstancesResult$ = [
	3,
	n0,
	"DescribeInstancesResult",
	0,
	[_NTe, "Reservations"],
	[[0, {
		[_eQN]: "NextToken",
		[_xN]: _nTe
	}], [() => ReservationList, {
		[_eQN]: "ReservationSet",
		[_xN]: "reservationSet"
	}]]
], DescribeManagedPrefixListsRequest$ = [
	3,
	n0,
	"DescribeManagedPrefixListsRequest",
	0,
	[
		_DR,
		_Fi,
		_MR,
		_NTe,
		_PLIr
	],
	[
		2,
		[() => FilterList, { [_xN]: _Fil }],
		1,
		0,
		[() => ValueStringList, { [_xN]: _PLI }]
	]
], DescribeManagedPrefixListsResult$ = [
	3,
	n0,
	"DescribeManagedPrefixListsResult",
	0,
	[_NTe, "PrefixLists"],
	[[0, {
		[_eQN]: "NextToken",
		[_xN]: _nTe
	}], [() => ManagedPrefixListSet, {
		[_eQN]: "PrefixListSet",
		[_xN]: "prefixListSet"
	}]]
], DescribeNetworkAclsRequest$ = [
	3,
	n0,
	"DescribeNetworkAclsRequest",
	0,
	[
		_NTe,
		_MR,
		_DR,
		"NetworkAclIds",
		_Fi
	],
	[
		0,
		1,
		[2, {
			[_eQN]: "DryRun",
			[_xN]: _dR
		}],
		[() => NetworkAclIdStringList, { [_xN]: _NAI }],
		[() => FilterList, { [_xN]: _Fil }]
	]
], DescribeNetworkAclsResult$ = [
	3,
	n0,
	"DescribeNetworkAclsResult",
	0,
	["NetworkAcls", _NTe],
	[[() => NetworkAclList, {
		[_eQN]: "NetworkAclSet",
		[_xN]: "networkAclSet"
	}], [0, {
		[_eQN]: "NextToken",
		[_xN]: _nTe
	}]]
], DescribeRouteTablesRequest$ = [
	3,
	n0,
	"DescribeRouteTablesRequest",
	0,
	[
		_NTe,
		_MR,
		_DR,
		"RouteTableIds",
		_Fi
	],
	[
		0,
		1,
		[2, {
			[_eQN]: "DryRun",
			[_xN]: _dR
		}],
		[() => RouteTableIdStringList, { [_xN]: _RTI }],
		[() => FilterList, { [_xN]: _Fil }]
	]
], DescribeRouteTablesResult$ = [
	3,
	n0,
	"DescribeRouteTablesResult",
	0,
	["RouteTables", _NTe],
	[[() => RouteTableList, {
		[_eQN]: "RouteTableSet",
		[_xN]: "routeTableSet"
	}], [0, {
		[_eQN]: "NextToken",
		[_xN]: _nTe
	}]]
], DescribeSecurityGroupsRequest$ = [
	3,
	n0,
	"DescribeSecurityGroupsRequest",
	0,
	[
		"GroupIds",
		"GroupNames",
		_NTe,
		_MR,
		_DR,
		_Fi
	],
	[
		[() => GroupIdStringList, { [_xN]: _GIr }],
		[() => GroupNameStringList, { [_xN]: _GN }],
		0,
		1,
		[2, {
			[_eQN]: "DryRun",
			[_xN]: _dR
		}],
		[() => FilterList, { [_xN]: _Fil }]
	]
], DescribeSecurityGroupsResult$ = [
	3,
	n0,
	"DescribeSecurityGroupsResult",
	0,
	[_NTe, _SGe],
	[[0, {
		[_eQN]: "NextToken",
		[_xN]: _nTe
	}], [() => SecurityGroupList, {
		[_eQN]: "SecurityGroupInfo",
		[_xN]: "securityGroupInfo"
	}]]
], EbsInstanceBlockDevice$ = [
	3,
	n0,
	"EbsInstanceBlockDevice",
	0,
	[
		_ATtt,
		_DOT,
		_Sta,
		_VIo,
		"AssociatedResource",
		"VolumeOwnerId",
		_Op,
		"EbsCardIndex"
	],
	[
		[4, {
			[_eQN]: "AttachTime",
			[_xN]: _aTt
		}],
		[2, {
			[_eQN]: "DeleteOnTermination",
			[_xN]: _dOT
		}],
		[0, {
			[_eQN]: "Status",
			[_xN]: _sta
		}],
		[0, {
			[_eQN]: "VolumeId",
			[_xN]: _vIo
		}],
		[0, {
			[_eQN]: "AssociatedResource",
			[_xN]: "associatedResource"
		}],
		[0, {
			[_eQN]: "VolumeOwnerId",
			[_xN]: "volumeOwnerId"
		}],
		[() => OperatorResponse$, {
			[_eQN]: "Operator",
			[_xN]: _ope
		}],
		[1, {
			[_eQN]: "EbsCardIndex",
			[_xN]: "ebsCardIndex"
		}]
	]
], EbsInstanceBlockDeviceSpecification$ = [
	3,
	n0,
	"EbsInstanceBlockDeviceSpecification",
	0,
	[_VIo, _DOT],
	[[0, {
		[_eQN]: "VolumeId",
		[_xN]: _vIo
	}], [2, {
		[_eQN]: "DeleteOnTermination",
		[_xN]: _dOT
	}]]
], ElasticGpuAssociation$ = [
	3,
	n0,
	"ElasticGpuAssociation",
	0,
	[
		"ElasticGpuId",
		"ElasticGpuAssociationId",
		"ElasticGpuAssociationState",
		"ElasticGpuAssociationTime"
	],
	[
		[0, {
			[_eQN]: "ElasticGpuId",
			[_xN]: "elasticGpuId"
		}],
		[0, {
			[_eQN]: "ElasticGpuAssociationId",
			[_xN]: "elasticGpuAssociationId"
		}],
		[0, {
			[_eQN]: "ElasticGpuAssociationState",
			[_xN]: "elasticGpuAssociationState"
		}],
		[0, {
			[_eQN]: "ElasticGpuAssociationTime",
			[_xN]: "elasticGpuAssociationTime"
		}]
	]
], ElasticInferenceAcceleratorAssociation$ = [
	3,
	n0,
	"ElasticInferenceAcceleratorAssociation",
	0,
	[
		"ElasticInferenceAcceleratorArn",
		"ElasticInferenceAcceleratorAssociationId",
		"ElasticInferenceAcceleratorAssociationState",
		"ElasticInferenceAcceleratorAssociationTime"
	],
	[
		[0, {
			[_eQN]: "ElasticInferenceAcceleratorArn",
			[_xN]: "elasticInferenceAcceleratorArn"
		}],
		[0, {
			[_eQN]: "ElasticInferenceAcceleratorAssociationId",
			[_xN]: "elasticInferenceAcceleratorAssociationId"
		}],
		[0, {
			[_eQN]: "ElasticInferenceAcceleratorAssociationState",
			[_xN]: "elasticInferenceAcceleratorAssociationState"
		}],
		[4, {
			[_eQN]: "ElasticInferenceAcceleratorAssociationTime",
			[_xN]: "elasticInferenceAcceleratorAssociationTime"
		}]
	]
], EnaSrdSpecification$ = [
	3,
	n0,
	_ESS,
	0,
	[_ESE, _ESUS],
	[2, () => EnaSrdUdpSpecification$]
], EnaSrdUdpSpecification$ = [
	3,
	n0,
	_ESUS,
	0,
	[_ESUE],
	[2]
], EnclaveOptions$ = [
	3,
	n0,
	_EOn,
	0,
	[_En],
	[[2, {
		[_eQN]: "Enabled",
		[_xN]: "enabled"
	}]]
], EnclaveOptionsRequest$ = [
	3,
	n0,
	"EnclaveOptionsRequest",
	0,
	[_En],
	[2]
], Filter$ = [
	3,
	n0,
	_Fil,
	0,
	[_N, "Values"],
	[0, [() => ValueStringList, { [_xN]: _V }]]
], GetManagedPrefixListEntriesRequest$ = [
	3,
	n0,
	"GetManagedPrefixListEntriesRequest",
	0,
	[
		_PLI,
		_DR,
		"TargetVersion",
		_MR,
		_NTe
	],
	[
		0,
		2,
		1,
		1,
		0
	],
	1
], GetManagedPrefixListEntriesResult$ = [
	3,
	n0,
	"GetManagedPrefixListEntriesResult",
	0,
	[_Ent, _NTe],
	[[() => PrefixListEntrySet, {
		[_eQN]: "EntrySet",
		[_xN]: _eSnt
	}], [0, {
		[_eQN]: "NextToken",
		[_xN]: _nTe
	}]]
], GroupIdentifier$ = [
	3,
	n0,
	"GroupIdentifier",
	0,
	[_GIr, _GN],
	[[0, {
		[_eQN]: "GroupId",
		[_xN]: _gIr
	}], [0, {
		[_eQN]: "GroupName",
		[_xN]: _gN
	}]]
], HibernationOptions$ = [
	3,
	n0,
	_HO,
	0,
	["Configured"],
	[[2, {
		[_eQN]: "Configured",
		[_xN]: "configured"
	}]]
], IamInstanceProfile$ = [
	3,
	n0,
	_IIP,
	0,
	["Arn", "Id"],
	[[0, {
		[_eQN]: "Arn",
		[_xN]: "arn"
	}], [0, {
		[_eQN]: "Id",
		[_xN]: "id"
	}]]
], IcmpTypeCode$ = [
	3,
	n0,
	_ITC,
	0,
	[_Co, "Type"],
	[[1, {
		[_eQN]: "Code",
		[_xN]: _co
	}], [1, {
		[_eQN]: "Type",
		[_xN]: _ty
	}]]
], Instance$ = [
	3,
	n0,
	"Instance",
	0,
	[
		"Architecture",
		_BDMl,
		"ClientToken",
		_EO,
		_ESna,
		"Hypervisor",
		_IIP,
		"InstanceLifecycle",
		"ElasticGpuAssociations",
		"ElasticInferenceAcceleratorAssociations",
		"NetworkInterfaces",
		"OutpostArn",
		"RootDeviceName",
		"RootDeviceType",
		_SGe,
		_SDC,
		"SpotInstanceRequestId",
		_SNS,
		_SRt,
		_T,
		"VirtualizationType",
		_CO,
		"CapacityBlockId",
		_CRI,
		"CapacityReservationSpecification",
		_HO,
		"Licenses",
		"MetadataOptions",
		_EOn,
		"BootMode",
		"PlatformDetails",
		"UsageOperation",
		"UsageOperationUpdateTime",
		"PrivateDnsNameOptions",
		_IApv,
		"TpmSupport",
		"MaintenanceOptions",
		"CurrentInstanceBootMode",
		"NetworkPerformanceOptions",
		_Op,
		"SecondaryInterfaces",
		_II,
		"ImageId",
		_St,
		_PDN,
		_PDNub,
		"StateTransitionReason",
		"KeyName",
		"AmiLaunchIndex",
		"ProductCodes",
		_IT,
		"LaunchTime",
		_Pla,
		"KernelId",
		"RamdiskId",
		"Platform",
		_Mon,
		_SIu,
		_VI,
		_PIAr,
		"PublicIpAddress"
	],
	[
		[0, {
			[_eQN]: "Architecture",
			[_xN]: "architecture"
		}],
		[() => InstanceBlockDeviceMappingList, {
			[_eQN]: "BlockDeviceMapping",
			[_xN]: _bDM
		}],
		[0, {
			[_eQN]: "ClientToken",
			[_xN]: "clientToken"
		}],
		[2, {
			[_eQN]: "EbsOptimized",
			[_xN]: _eO
		}],
		[2, {
			[_eQN]: "EnaSupport",
			[_xN]: _eSna
		}],
		[0, {
			[_eQN]: "Hypervisor",
			[_xN]: "hypervisor"
		}],
		[() => IamInstanceProfile$, {
			[_eQN]: "IamInstanceProfile",
			[_xN]: "iamInstanceProfile"
		}],
		[0, {
			[_eQN]: "InstanceLifecycle",
			[_xN]: "instanceLifecycle"
		}],
		[() => ElasticGpuAssociationList, {
			[_eQN]: "ElasticGpuAssociationSet",
			[_xN]: "elasticGpuAssociationSet"
		}],
		[() => ElasticInferenceAcceleratorAssociationList, {
			[_eQN]: "ElasticInferenceAcceleratorAssociationSet",
			[_xN]: "elasticInferenceAcceleratorAssociationSet"
		}],
		[() => InstanceNetworkInterfaceList, {
			[_eQN]: "NetworkInterfaceSet",
			[_xN]: "networkInterfaceSet"
		}],
		[0, {
			[_eQN]: "OutpostArn",
			[_xN]: "outpostArn"
		}],
		[0, {
			[_eQN]: "RootDeviceName",
			[_xN]: "rootDeviceName"
		}],
		[0, {
			[_eQN]: "RootDeviceType",
			[_xN]: "rootDeviceType"
		}],
		[() => GroupIdentifierList, {
			[_eQN]: "GroupSet",
			[_xN]: _gSr
		}],
		[2, {
			[_eQN]: "SourceDestCheck",
			[_xN]: _sDC
		}],
		[0, {
			[_eQN]: "SpotInstanceRequestId",
			[_xN]: "spotInstanceRequestId"
		}],
		[0, {
			[_eQN]: "SriovNetSupport",
			[_xN]: _sNSr
		}],
		[() => StateReason$, {
			[_eQN]: "StateReason",
			[_xN]: "stateReason"
		}],
		[() => TagList, {
			[_eQN]: "TagSet",
			[_xN]: _tS
		}],
		[0, {
			[_eQN]: "VirtualizationType",
			[_xN]: "virtualizationType"
		}],
		[() => CpuOptions$, {
			[_eQN]: "CpuOptions",
			[_xN]: "cpuOptions"
		}],
		[0, {
			[_eQN]: "CapacityBlockId",
			[_xN]: "capacityBlockId"
		}],
		[0, {
			[_eQN]: "CapacityReservationId",
			[_xN]: _cRI
		}],
		[() => CapacityReservationSpecificationResponse$, {
			[_eQN]: "CapacityReservationSpecification",
			[_xN]: "capacityReservationSpecification"
		}],
		[() => HibernationOptions$, {
			[_eQN]: "HibernationOptions",
			[_xN]: "hibernationOptions"
		}],
		[() => LicenseList, {
			[_eQN]: "LicenseSet",
			[_xN]: "licenseSet"
		}],
		[() => InstanceMetadataOptionsResponse$, {
			[_eQN]: "MetadataOptions",
			[_xN]: "metadataOptions"
		}],
		[() => EnclaveOptions$, {
			[_eQN]: "EnclaveOptions",
			[_xN]: "enclaveOptions"
		}],
		[0, {
			[_eQN]: "BootMode",
			[_xN]: "bootMode"
		}],
		[0, {
			[_eQN]: "PlatformDetails",
			[_xN]: "platformDetails"
		}],
		[0, {
			[_eQN]: "UsageOperation",
			[_xN]: "usageOperation"
		}],
		[4, {
			[_eQN]: "UsageOperationUpdateTime",
			[_xN]: "usageOperationUpdateTime"
		}],
		[() => PrivateDnsNameOptionsResponse$, {
			[_eQN]: "PrivateDnsNameOptions",
			[_xN]: "privateDnsNameOptions"
		}],
		[0, {
			[_eQN]: "Ipv6Address",
			[_xN]: _iApv
		}],
		[0, {
			[_eQN]: "TpmSupport",
			[_xN]: "tpmSupport"
		}],
		[() => InstanceMaintenanceOptions$, {
			[_eQN]: "MaintenanceOptions",
			[_xN]: "maintenanceOptions"
		}],
		[0, {
			[_eQN]: "CurrentInstanceBootMode",
			[_xN]: "currentInstanceBootMode"
		}],
		[() => InstanceNetworkPerformanceOptions$, {
			[_eQN]: "NetworkPerformanceOptions",
			[_xN]: "networkPerformanceOptions"
		}],
		[() => OperatorResponse$, {
			[_eQN]: "Operator",
			[_xN]: _ope
		}],
		[() => InstanceSecondaryInterfaceList, {
			[_eQN]: "SecondaryInterfaceSet",
			[_xN]: "secondaryInterfaceSet"
		}],
		[0, {
			[_eQN]: "InstanceId",
			[_xN]: _iI
		}],
		[0, {
			[_eQN]: "ImageId",
			[_xN]: "imageId"
		}],
		[() => InstanceState$, {
			[_eQN]: "InstanceState",
			[_xN]: "instanceState"
		}],
		[0, {
			[_eQN]: "PrivateDnsName",
			[_xN]: _pDNr
		}],
		[0, {
			[_eQN]: "DnsName",
			[_xN]: "dnsName"
		}],
		[0, {
			[_eQN]: "Reason",
			[_xN]: "reason"
		}],
		[0, {
			[_eQN]: "KeyName",
			[_xN]: "keyName"
		}],
		[1, {
			[_eQN]: "AmiLaunchIndex",
			[_xN]: "amiLaunchIndex"
		}],
		[() => ProductCodeList, {
			[_eQN]: "ProductCodes",
			[_xN]: "productCodes"
		}],
		[0, {
			[_eQN]: "InstanceType",
			[_xN]: _iT
		}],
		[4, {
			[_eQN]: "LaunchTime",
			[_xN]: "launchTime"
		}],
		[() => Placement$, {
			[_eQN]: "Placement",
			[_xN]: "placement"
		}],
		[0, {
			[_eQN]: "KernelId",
			[_xN]: "kernelId"
		}],
		[0, {
			[_eQN]: "RamdiskId",
			[_xN]: "ramdiskId"
		}],
		[0, {
			[_eQN]: "Platform",
			[_xN]: "platform"
		}],
		[() => Monitoring$, {
			[_eQN]: "Monitoring",
			[_xN]: "monitoring"
		}],
		[0, {
			[_eQN]: "SubnetId",
			[_xN]: _sIu
		}],
		[0, {
			[_eQN]: "VpcId",
			[_xN]: _vI
		}],
		[0, {
			[_eQN]: "PrivateIpAddress",
			[_xN]: _pIAr
		}],
		[0, {
			[_eQN]: "IpAddress",
			[_xN]: _iAp
		}]
	]
], InstanceAttachmentEnaSrdSpecification$ = [
	3,
	n0,
	"InstanceAttachmentEnaSrdSpecification",
	0,
	[_ESE, _ESUS],
	[[2, {
		[_eQN]: "EnaSrdEnabled",
		[_xN]: "enaSrdEnabled"
	}], [() => InstanceAttachmentEnaSrdUdpSpecification$, {
		[_eQN]: "EnaSrdUdpSpecification",
		[_xN]: "enaSrdUdpSpecification"
	}]]
], InstanceAttachmentEnaSrdUdpSpecification$ = [
	3,
	n0,
	"InstanceAttachmentEnaSrdUdpSpecification",
	0,
	[_ESUE],
	[[2, {
		[_eQN]: "EnaSrdUdpEnabled",
		[_xN]: "enaSrdUdpEnabled"
	}]]
], InstanceBlockDeviceMapping$ = [
	3,
	n0,
	"InstanceBlockDeviceMapping",
	0,
	[_DN, "Ebs"],
	[[0, {
		[_eQN]: "DeviceName",
		[_xN]: _dN
	}], [() => EbsInstanceBlockDevice$, {
		[_eQN]: "Ebs",
		[_xN]: "ebs"
	}]]
], InstanceBlockDeviceMappingSpecification$ = [
	3,
	n0,
	"InstanceBlockDeviceMappingSpecification",
	0,
	[
		_DN,
		"Ebs",
		"VirtualName",
		"NoDevice"
	],
	[
		[0, {
			[_eQN]: "DeviceName",
			[_xN]: _dN
		}],
		[() => EbsInstanceBlockDeviceSpecification$, {
			[_eQN]: "Ebs",
			[_xN]: "ebs"
		}],
		[0, {
			[_eQN]: "VirtualName",
			[_xN]: "virtualName"
		}],
		[0, {
			[_eQN]: "NoDevice",
			[_xN]: "noDevice"
		}]
	]
], InstanceIpv4Prefix$ = [
	3,
	n0,
	"InstanceIpv4Prefix",
	0,
	["Ipv4Prefix"],
	[[0, {
		[_eQN]: "Ipv4Prefix",
		[_xN]: "ipv4Prefix"
	}]]
], InstanceIpv6Address$ = [
	3,
	n0,
	"InstanceIpv6Address",
	0,
	[_IApv, "IsPrimaryIpv6"],
	[[0, {
		[_eQN]: "Ipv6Address",
		[_xN]: _iApv
	}], [2, {
		[_eQN]: "IsPrimaryIpv6",
		[_xN]: "isPrimaryIpv6"
	}]]
], InstanceIpv6Prefix$ = [
	3,
	n0,
	"InstanceIpv6Prefix",
	0,
	["Ipv6Prefix"],
	[[0, {
		[_eQN]: "Ipv6Prefix",
		[_xN]: "ipv6Prefix"
	}]]
], InstanceMaintenanceOptions$ = [
	3,
	n0,
	"InstanceMaintenanceOptions",
	0,
	["AutoRecovery", "RebootMigration"],
	[[0, {
		[_eQN]: "AutoRecovery",
		[_xN]: "autoRecovery"
	}], [0, {
		[_eQN]: "RebootMigration",
		[_xN]: "rebootMigration"
	}]]
], InstanceMetadataOptionsResponse$ = [
	3,
	n0,
	"InstanceMetadataOptionsResponse",
	0,
	[
		_St,
		"HttpTokens",
		"HttpPutResponseHopLimit",
		"HttpEndpoint",
		"HttpProtocolIpv6",
		"InstanceMetadataTags"
	],
	[
		[0, {
			[_eQN]: "State",
			[_xN]: _st
		}],
		[0, {
			[_eQN]: "HttpTokens",
			[_xN]: "httpTokens"
		}],
		[1, {
			[_eQN]: "HttpPutResponseHopLimit",
			[_xN]: "httpPutResponseHopLimit"
		}],
		[0, {
			[_eQN]: "HttpEndpoint",
			[_xN]: "httpEndpoint"
		}],
		[0, {
			[_eQN]: "HttpProtocolIpv6",
			[_xN]: "httpProtocolIpv6"
		}],
		[0, {
			[_eQN]: "InstanceMetadataTags",
			[_xN]: "instanceMetadataTags"
		}]
	]
], InstanceNetworkInterface$ = [
	3,
	n0,
	"InstanceNetworkInterface",
	0,
	[
		_Ass,
		_Att,
		_De,
		_G,
		"Ipv6Addresses",
		_MAa,
		_NII,
		_OI,
		_PDN,
		_PIAr,
		_PIAri,
		_SDC,
		_Sta,
		_SIu,
		_VI,
		_ITnt,
		"Ipv4Prefixes",
		"Ipv6Prefixes",
		"ConnectionTrackingConfiguration",
		_Op
	],
	[
		[() => InstanceNetworkInterfaceAssociation$, {
			[_eQN]: "Association",
			[_xN]: _ass
		}],
		[() => InstanceNetworkInterfaceAttachment$, {
			[_eQN]: "Attachment",
			[_xN]: _at
		}],
		[0, {
			[_eQN]: "Description",
			[_xN]: _de
		}],
		[() => GroupIdentifierList, {
			[_eQN]: "GroupSet",
			[_xN]: _gSr
		}],
		[() => InstanceIpv6AddressList, {
			[_eQN]: "Ipv6AddressesSet",
			[_xN]: "ipv6AddressesSet"
		}],
		[0, {
			[_eQN]: "MacAddress",
			[_xN]: _mAa
		}],
		[0, {
			[_eQN]: "NetworkInterfaceId",
			[_xN]: _nII
		}],
		[0, {
			[_eQN]: "OwnerId",
			[_xN]: _oI
		}],
		[0, {
			[_eQN]: "PrivateDnsName",
			[_xN]: _pDNr
		}],
		[0, {
			[_eQN]: "PrivateIpAddress",
			[_xN]: _pIAr
		}],
		[() => InstancePrivateIpAddressList, {
			[_eQN]: "PrivateIpAddressesSet",
			[_xN]: "privateIpAddressesSet"
		}],
		[2, {
			[_eQN]: "SourceDestCheck",
			[_xN]: _sDC
		}],
		[0, {
			[_eQN]: "Status",
			[_xN]: _sta
		}],
		[0, {
			[_eQN]: "SubnetId",
			[_xN]: _sIu
		}],
		[0, {
			[_eQN]: "VpcId",
			[_xN]: _vI
		}],
		[0, {
			[_eQN]: "InterfaceType",
			[_xN]: _iTnt
		}],
		[() => InstanceIpv4PrefixList, {
			[_eQN]: "Ipv4PrefixSet",
			[_xN]: "ipv4PrefixSet"
		}],
		[() => InstanceIpv6PrefixList, {
			[_eQN]: "Ipv6PrefixSet",
			[_xN]: "ipv6PrefixSet"
		}],
		[() => ConnectionTrackingSpecificationResponse$, {
			[_eQN]: "ConnectionTrackingConfiguration",
			[_xN]: "connectionTrackingConfiguration"
		}],
		[() => OperatorResponse$, {
			[_eQN]: "Operator",
			[_xN]: _ope
		}]
	]
], InstanceNetworkInterfaceAssociation$ = [
	3,
	n0,
	"InstanceNetworkInterfaceAssociation",
	0,
	[
		"CarrierIp",
		"CustomerOwnedIp",
		"IpOwnerId",
		_PDNub,
		"PublicIp"
	],
	[
		[0, {
			[_eQN]: "CarrierIp",
			[_xN]: "carrierIp"
		}],
		[0, {
			[_eQN]: "CustomerOwnedIp",
			[_xN]: "customerOwnedIp"
		}],
		[0, {
			[_eQN]: "IpOwnerId",
			[_xN]: "ipOwnerId"
		}],
		[0, {
			[_eQN]: "PublicDnsName",
			[_xN]: "publicDnsName"
		}],
		[0, {
			[_eQN]: "PublicIp",
			[_xN]: "publicIp"
		}]
	]
], InstanceNetworkInterfaceAttachment$ = [
	3,
	n0,
	"InstanceNetworkInterfaceAttachment",
	0,
	[
		_ATtt,
		_AItt,
		_DOT,
		_DI,
		_Sta,
		_NCI,
		_ESS,
		_EQC
	],
	[
		[4, {
			[_eQN]: "AttachTime",
			[_xN]: _aTt
		}],
		[0, {
			[_eQN]: "AttachmentId",
			[_xN]: _aIt
		}],
		[2, {
			[_eQN]: "DeleteOnTermination",
			[_xN]: _dOT
		}],
		[1, {
			[_eQN]: "DeviceIndex",
			[_xN]: _dI
		}],
		[0, {
			[_eQN]: "Status",
			[_xN]: _sta
		}],
		[1, {
			[_eQN]: "NetworkCardIndex",
			[_xN]: _nCI
		}],
		[() => InstanceAttachmentEnaSrdSpecification$, {
			[_eQN]: "EnaSrdSpecification",
			[_xN]: "enaSrdSpecification"
		}],
		[1, {
			[_eQN]: "EnaQueueCount",
			[_xN]: "enaQueueCount"
		}]
	]
], InstanceNetworkPerformanceOptions$ = [
	3,
	n0,
	"InstanceNetworkPerformanceOptions",
	0,
	["BandwidthWeighting"],
	[[0, {
		[_eQN]: "BandwidthWeighting",
		[_xN]: "bandwidthWeighting"
	}]]
], InstancePrivateIpAddress$ = [
	3,
	n0,
	"InstancePrivateIpAddress",
	0,
	[
		_Ass,
		"Primary",
		_PDN,
		_PIAr
	],
	[
		[() => InstanceNetworkInterfaceAssociation$, {
			[_eQN]: "Association",
			[_xN]: _ass
		}],
		[2, {
			[_eQN]: "Primary",
			[_xN]: "primary"
		}],
		[0, {
			[_eQN]: "PrivateDnsName",
			[_xN]: _pDNr
		}],
		[0, {
			[_eQN]: "PrivateIpAddress",
			[_xN]: _pIAr
		}]
	]
], InstanceSecondaryInterface$ = [
	3,
	n0,
	"InstanceSecondaryInterface",
	0,
	[
		_Att,
		_MAa,
		"SecondaryInterfaceId",
		_OI,
		_PIAri,
		_SDC,
		_Sta,
		"SecondarySubnetId",
		"SecondaryNetworkId",
		_ITnt
	],
	[
		[() => InstanceSecondaryInterfaceAttachment$, {
			[_eQN]: "Attachment",
			[_xN]: _at
		}],
		[0, {
			[_eQN]: "MacAddress",
			[_xN]: _mAa
		}],
		[0, {
			[_eQN]: "SecondaryInterfaceId",
			[_xN]: "secondaryInterfaceId"
		}],
		[0, {
			[_eQN]: "OwnerId",
			[_xN]: _oI
		}],
		[() => InstanceSecondaryInterfacePrivateIpAddressList, {
			[_eQN]: "PrivateIpAddressSet",
			[_xN]: "privateIpAddressSet"
		}],
		[2, {
			[_eQN]: "SourceDestCheck",
			[_xN]: _sDC
		}],
		[0, {
			[_eQN]: "Status",
			[_xN]: _sta
		}],
		[0, {
			[_eQN]: "SecondarySubnetId",
			[_xN]: "secondarySubnetId"
		}],
		[0, {
			[_eQN]: "SecondaryNetworkId",
			[_xN]: "secondaryNetworkId"
		}],
		[0, {
			[_eQN]: "InterfaceType",
			[_xN]: _iTnt
		}]
	]
], InstanceSecondaryInterfaceAttachment$ = [
	3,
	n0,
	"InstanceSecondaryInterfaceAttachment",
	0,
	[
		_ATtt,
		_AItt,
		_DOT,
		_DI,
		_Sta,
		_NCI
	],
	[
		[4, {
			[_eQN]: "AttachTime",
			[_xN]: _aTt
		}],
		[0, {
			[_eQN]: "AttachmentId",
			[_xN]: _aIt
		}],
		[2, {
			[_eQN]: "DeleteOnTermination",
			[_xN]: _dOT
		}],
		[1, {
			[_eQN]: "DeviceIndex",
			[_xN]: _dI
		}],
		[0, {
			[_eQN]: "Status",
			[_xN]: _sta
		}],
		[1, {
			[_eQN]: "NetworkCardIndex",
			[_xN]: _nCI
		}]
	]
], InstanceSecondaryInterfacePrivateIpAddress$ = [
	3,
	n0,
	"InstanceSecondaryInterfacePrivateIpAddress",
	0,
	[_PIAr],
	[[0, {
		[_eQN]: "PrivateIpAddress",
		[_xN]: _pIAr
	}]]
], InstanceState$ = [
	3,
	n0,
	"InstanceState",
	0,
	[_Co, _N],
	[[1, {
		[_eQN]: "Code",
		[_xN]: _co
	}], [0, {
		[_eQN]: "Name",
		[_xN]: "name"
	}]]
], IpPermission$ = [
	3,
	n0,
	"IpPermission",
	0,
	[
		"IpProtocol",
		"FromPort",
		"ToPort",
		"UserIdGroupPairs",
		"IpRanges",
		"Ipv6Ranges",
		_PLIr
	],
	[
		[0, {
			[_eQN]: "IpProtocol",
			[_xN]: "ipProtocol"
		}],
		[1, {
			[_eQN]: "FromPort",
			[_xN]: "fromPort"
		}],
		[1, {
			[_eQN]: "ToPort",
			[_xN]: "toPort"
		}],
		[() => UserIdGroupPairList, {
			[_eQN]: "Groups",
			[_xN]: "groups"
		}],
		[() => IpRangeList, {
			[_eQN]: "IpRanges",
			[_xN]: "ipRanges"
		}],
		[() => Ipv6RangeList, {
			[_eQN]: "Ipv6Ranges",
			[_xN]: "ipv6Ranges"
		}],
		[() => PrefixListIdList, {
			[_eQN]: "PrefixListIds",
			[_xN]: "prefixListIds"
		}]
	]
], IpRange$ = [
	3,
	n0,
	"IpRange",
	0,
	[_De, "CidrIp"],
	[[0, {
		[_eQN]: "Description",
		[_xN]: _de
	}], [0, {
		[_eQN]: "CidrIp",
		[_xN]: "cidrIp"
	}]]
], Ipv6Range$ = [
	3,
	n0,
	"Ipv6Range",
	0,
	[_De, "CidrIpv6"],
	[[0, {
		[_eQN]: "Description",
		[_xN]: _de
	}], [0, {
		[_eQN]: "CidrIpv6",
		[_xN]: "cidrIpv6"
	}]]
], LicenseConfiguration$ = [
	3,
	n0,
	"LicenseConfiguration",
	0,
	["LicenseConfigurationArn"],
	[[0, {
		[_eQN]: "LicenseConfigurationArn",
		[_xN]: "licenseConfigurationArn"
	}]]
], ManagedPrefixList$ = [
	3,
	n0,
	"ManagedPrefixList",
	0,
	[
		_PLI,
		"AddressFamily",
		_St,
		"StateMessage",
		"PrefixListArn",
		"PrefixListName",
		"MaxEntries",
		"Version",
		_T,
		_OI,
		"IpamPrefixListResolverTargetId",
		"IpamPrefixListResolverSyncEnabled"
	],
	[
		[0, {
			[_eQN]: "PrefixListId",
			[_xN]: _pLI
		}],
		[0, {
			[_eQN]: "AddressFamily",
			[_xN]: "addressFamily"
		}],
		[0, {
			[_eQN]: "State",
			[_xN]: _st
		}],
		[0, {
			[_eQN]: "StateMessage",
			[_xN]: "stateMessage"
		}],
		[0, {
			[_eQN]: "PrefixListArn",
			[_xN]: "prefixListArn"
		}],
		[0, {
			[_eQN]: "PrefixListName",
			[_xN]: "prefixListName"
		}],
		[1, {
			[_eQN]: "MaxEntries",
			[_xN]: "maxEntries"
		}],
		[1, {
			[_eQN]: "Version",
			[_xN]: "version"
		}],
		[() => TagList, {
			[_eQN]: "TagSet",
			[_xN]: _tS
		}],
		[0, {
			[_eQN]: "OwnerId",
			[_xN]: _oI
		}],
		[0, {
			[_eQN]: "IpamPrefixListResolverTargetId",
			[_xN]: "ipamPrefixListResolverTargetId"
		}],
		[2, {
			[_eQN]: "IpamPrefixListResolverSyncEnabled",
			[_xN]: "ipamPrefixListResolverSyncEnabled"
		}]
	]
], ModifyInstanceAttributeRequest$ = [
	3,
	n0,
	"ModifyInstanceAttributeRequest",
	0,
	[
		_II,
		_SDC,
		_EOn,
		"DisableApiStop",
		_DR,
		"Attribute",
		_V,
		_BDMl,
		"DisableApiTermination",
		_IT,
		"Kernel",
		"Ramdisk",
		"UserData",
		"InstanceInitiatedShutdownBehavior",
		_G,
		_EO,
		_SNS,
		_ESna
	],
	[
		[0, {
			[_eQN]: "InstanceId",
			[_xN]: _iI
		}],
		[() => AttributeBooleanValue$, 0],
		() => EnclaveOptionsRequest$,
		[() => AttributeBooleanValue$, 0],
		[2, {
			[_eQN]: "DryRun",
			[_xN]: _dR
		}],
		[0, {
			[_eQN]: "Attribute",
			[_xN]: "attribute"
		}],
		[() => ModifyInstanceAttributeValue, {
			[_eQN]: "Value",
			[_xN]: _v
		}],
		[() => InstanceBlockDeviceMappingSpecificationList, {
			[_eQN]: "BlockDeviceMapping",
			[_xN]: _bDM
		}],
		[() => AttributeBooleanValue$, {
			[_eQN]: "DisableApiTermination",
			[_xN]: "disableApiTermination"
		}],
		[() => AttributeValue$, {
			[_eQN]: "InstanceType",
			[_xN]: _iT
		}],
		[() => AttributeValue$, {
			[_eQN]: "Kernel",
			[_xN]: "kernel"
		}],
		[() => AttributeValue$, {
			[_eQN]: "Ramdisk",
			[_xN]: "ramdisk"
		}],
		[() => SecureBlobAttributeValue$, {
			[_eQN]: "UserData",
			[_xN]: "userData"
		}],
		[() => AttributeValue$, {
			[_eQN]: "InstanceInitiatedShutdownBehavior",
			[_xN]: "instanceInitiatedShutdownBehavior"
		}],
		[() => GroupIdStringList, { [_xN]: _GIr }],
		[() => AttributeBooleanValue$, {
			[_eQN]: "EbsOptimized",
			[_xN]: _eO
		}],
		[() => AttributeValue$, {
			[_eQN]: "SriovNetSupport",
			[_xN]: _sNSr
		}],
		[() => AttributeBooleanValue$, {
			[_eQN]: "EnaSupport",
			[_xN]: _eSna
		}]
	],
	1
], ModifyNetworkInterfaceAttributeRequest$ = [
	3,
	n0,
	"ModifyNetworkInterfaceAttributeRequest",
	0,
	[
		_NII,
		_ESS,
		"EnablePrimaryIpv6",
		"ConnectionTrackingSpecification",
		"AssociatePublicIpAddress",
		"AssociatedSubnetIds",
		_DR,
		_De,
		_SDC,
		_G,
		_Att
	],
	[
		[0, {
			[_eQN]: "NetworkInterfaceId",
			[_xN]: _nII
		}],
		() => EnaSrdSpecification$,
		2,
		() => ConnectionTrackingSpecificationRequest$,
		2,
		[() => SubnetIdList, { [_xN]: _ASIs }],
		[2, {
			[_eQN]: "DryRun",
			[_xN]: _dR
		}],
		[() => AttributeValue$, {
			[_eQN]: "Description",
			[_xN]: _de
		}],
		[() => AttributeBooleanValue$, {
			[_eQN]: "SourceDestCheck",
			[_xN]: _sDC
		}],
		[() => SecurityGroupIdStringList, { [_xN]: _SGI }],
		[() => NetworkInterfaceAttachmentChanges$, {
			[_eQN]: "Attachment",
			[_xN]: _at
		}]
	],
	1
], Monitoring$ = [
	3,
	n0,
	_Mon,
	0,
	["MetricCategoryIds", _St],
	[[() => MetricCategoryIdList, {
		[_eQN]: "MetricCategoryIdSet",
		[_xN]: "metricCategoryIdSet"
	}], [0, {
		[_eQN]: "State",
		[_xN]: _st
	}]]
], NetworkAcl$ = [
	3,
	n0,
	"NetworkAcl",
	0,
	[
		_As,
		_Ent,
		"IsDefault",
		_NAI,
		_T,
		_VI,
		_OI
	],
	[
		[() => NetworkAclAssociationList, {
			[_eQN]: "AssociationSet",
			[_xN]: _aSs
		}],
		[() => NetworkAclEntryList, {
			[_eQN]: "EntrySet",
			[_xN]: _eSnt
		}],
		[2, {
			[_eQN]: "Default",
			[_xN]: "default"
		}],
		[0, {
			[_eQN]: "NetworkAclId",
			[_xN]: _nAI
		}],
		[() => TagList, {
			[_eQN]: "TagSet",
			[_xN]: _tS
		}],
		[0, {
			[_eQN]: "VpcId",
			[_xN]: _vI
		}],
		[0, {
			[_eQN]: "OwnerId",
			[_xN]: _oI
		}]
	]
], NetworkAclAssociation$ = [
	3,
	n0,
	"NetworkAclAssociation",
	0,
	[
		"NetworkAclAssociationId",
		_NAI,
		_SIu
	],
	[
		[0, {
			[_eQN]: "NetworkAclAssociationId",
			[_xN]: "networkAclAssociationId"
		}],
		[0, {
			[_eQN]: "NetworkAclId",
			[_xN]: _nAI
		}],
		[0, {
			[_eQN]: "SubnetId",
			[_xN]: _sIu
		}]
	]
], NetworkAclEntry$ = [
	3,
	n0,
	"NetworkAclEntry",
	0,
	[
		"CidrBlock",
		"Egress",
		_ITC,
		"Ipv6CidrBlock",
		_PRo,
		"Protocol",
		"RuleAction",
		"RuleNumber"
	],
	[
		[0, {
			[_eQN]: "CidrBlock",
			[_xN]: "cidrBlock"
		}],
		[2, {
			[_eQN]: "Egress",
			[_xN]: "egress"
		}],
		[() => IcmpTypeCode$, {
			[_eQN]: "IcmpTypeCode",
			[_xN]: "icmpTypeCode"
		}],
		[0, {
			[_eQN]: "Ipv6CidrBlock",
			[_xN]: "ipv6CidrBlock"
		}],
		[() => PortRange$, {
			[_eQN]: "PortRange",
			[_xN]: "portRange"
		}],
		[0, {
			[_eQN]: "Protocol",
			[_xN]: "protocol"
		}],
		[0, {
			[_eQN]: "RuleAction",
			[_xN]: "ruleAction"
		}],
		[1, {
			[_eQN]: "RuleNumber",
			[_xN]: "ruleNumber"
		}]
	]
], NetworkInterfaceAttachmentChanges$ = [
	3,
	n0,
	"NetworkInterfaceAttachmentChanges",
	0,
	[
		"DefaultEnaQueueCount",
		_EQC,
		_AItt,
		_DOT
	],
	[
		2,
		1,
		[0, {
			[_eQN]: "AttachmentId",
			[_xN]: _aIt
		}],
		[2, {
			[_eQN]: "DeleteOnTermination",
			[_xN]: _dOT
		}]
	]
], OperatorResponse$ = [
	3,
	n0,
	"OperatorResponse",
	0,
	[
		"Managed",
		"Principal",
		"HiddenByDefault"
	],
	[
		[2, {
			[_eQN]: "Managed",
			[_xN]: "managed"
		}],
		[0, {
			[_eQN]: "Principal",
			[_xN]: "principal"
		}],
		[2, {
			[_eQN]: "HiddenByDefault",
			[_xN]: "hiddenByDefault"
		}]
	]
], Placement$ = [
	3,
	n0,
	_Pla,
	0,
	[
		"AvailabilityZoneId",
		"Affinity",
		_GN,
		"PartitionNumber",
		"HostId",
		"Tenancy",
		"SpreadDomain",
		"HostResourceGroupArn",
		_GIr,
		"AvailabilityZone"
	],
	[
		[0, {
			[_eQN]: "AvailabilityZoneId",
			[_xN]: "availabilityZoneId"
		}],
		[0, {
			[_eQN]: "Affinity",
			[_xN]: "affinity"
		}],
		[0, {
			[_eQN]: "GroupName",
			[_xN]: _gN
		}],
		[1, {
			[_eQN]: "PartitionNumber",
			[_xN]: "partitionNumber"
		}],
		[0, {
			[_eQN]: "HostId",
			[_xN]: "hostId"
		}],
		[0, {
			[_eQN]: "Tenancy",
			[_xN]: "tenancy"
		}],
		[0, {
			[_eQN]: "SpreadDomain",
			[_xN]: "spreadDomain"
		}],
		[0, {
			[_eQN]: "HostResourceGroupArn",
			[_xN]: "hostResourceGroupArn"
		}],
		[0, {
			[_eQN]: "GroupId",
			[_xN]: _gIr
		}],
		[0, {
			[_eQN]: "AvailabilityZone",
			[_xN]: "availabilityZone"
		}]
	]
], PortRange$ = [
	3,
	n0,
	_PRo,
	0,
	["From", "To"],
	[[1, {
		[_eQN]: "From",
		[_xN]: "from"
	}], [1, {
		[_eQN]: "To",
		[_xN]: "to"
	}]]
], PrefixListEntry$ = [
	3,
	n0,
	"PrefixListEntry",
	0,
	["Cidr", _De],
	[[0, {
		[_eQN]: "Cidr",
		[_xN]: "cidr"
	}], [0, {
		[_eQN]: "Description",
		[_xN]: _de
	}]]
], PrefixListId$ = [
	3,
	n0,
	_PLI,
	0,
	[_De, _PLI],
	[[0, {
		[_eQN]: "Description",
		[_xN]: _de
	}], [0, {
		[_eQN]: "PrefixListId",
		[_xN]: _pLI
	}]]
], PrivateDnsNameOptionsResponse$ = [
	3,
	n0,
	"PrivateDnsNameOptionsResponse",
	0,
	[
		"HostnameType",
		"EnableResourceNameDnsARecord",
		"EnableResourceNameDnsAAAARecord"
	],
	[
		[0, {
			[_eQN]: "HostnameType",
			[_xN]: "hostnameType"
		}],
		[2, {
			[_eQN]: "EnableResourceNameDnsARecord",
			[_xN]: "enableResourceNameDnsARecord"
		}],
		[2, {
			[_eQN]: "EnableResourceNameDnsAAAARecord",
			[_xN]: "enableResourceNameDnsAAAARecord"
		}]
	]
], ProductCode$ = [
	3,
	n0,
	"ProductCode",
	0,
	["ProductCodeId", "ProductCodeType"],
	[[0, {
		[_eQN]: "ProductCode",
		[_xN]: "productCode"
	}], [0, {
		[_eQN]: "Type",
		[_xN]: _ty
	}]]
], PropagatingVgw$ = [
	3,
	n0,
	"PropagatingVgw",
	0,
	[_GI],
	[[0, {
		[_eQN]: "GatewayId",
		[_xN]: _gI
	}]]
], ReplaceRouteRequest$ = [
	3,
	n0,
	"ReplaceRouteRequest",
	0,
	[
		_RTI,
		_DPLI,
		_VEIp,
		"LocalTarget",
		_TGI,
		_LGI,
		_CGI,
		_CNA,
		_ONA,
		_DR,
		_DCB,
		_GI,
		_DICB,
		_EOIGI,
		_II,
		_NII,
		_VPCI,
		_NGI
	],
	[
		[0, {
			[_eQN]: "RouteTableId",
			[_xN]: _rTI
		}],
		0,
		0,
		2,
		0,
		0,
		0,
		0,
		0,
		[2, {
			[_eQN]: "DryRun",
			[_xN]: _dR
		}],
		[0, {
			[_eQN]: "DestinationCidrBlock",
			[_xN]: _dCB
		}],
		[0, {
			[_eQN]: "GatewayId",
			[_xN]: _gI
		}],
		[0, {
			[_eQN]: "DestinationIpv6CidrBlock",
			[_xN]: _dICB
		}],
		[0, {
			[_eQN]: "EgressOnlyInternetGatewayId",
			[_xN]: _eOIGI
		}],
		[0, {
			[_eQN]: "InstanceId",
			[_xN]: _iI
		}],
		[0, {
			[_eQN]: "NetworkInterfaceId",
			[_xN]: _nII
		}],
		[0, {
			[_eQN]: "VpcPeeringConnectionId",
			[_xN]: _vPCI
		}],
		[0, {
			[_eQN]: "NatGatewayId",
			[_xN]: _nGI
		}]
	],
	1
], Reservation$ = [
	3,
	n0,
	"Reservation",
	0,
	[
		"ReservationId",
		_OI,
		"RequesterId",
		_G,
		"Instances"
	],
	[
		[0, {
			[_eQN]: "ReservationId",
			[_xN]: "reservationId"
		}],
		[0, {
			[_eQN]: "OwnerId",
			[_xN]: _oI
		}],
		[0, {
			[_eQN]: "RequesterId",
			[_xN]: "requesterId"
		}],
		[() => GroupIdentifierList, {
			[_eQN]: "GroupSet",
			[_xN]: _gSr
		}],
		[() => InstanceList, {
			[_eQN]: "InstancesSet",
			[_xN]: "instancesSet"
		}]
	]
], Route$ = [
	3,
	n0,
	"Route",
	0,
	[
		_DCB,
		_DICB,
		_DPLI,
		_EOIGI,
		_GI,
		_II,
		"InstanceOwnerId",
		_NGI,
		_TGI,
		_LGI,
		_CGI,
		_NII,
		"Origin",
		_St,
		_VPCI,
		_CNA,
		_ONA,
		"IpAddress"
	],
	[
		[0, {
			[_eQN]: "DestinationCidrBlock",
			[_xN]: _dCB
		}],
		[0, {
			[_eQN]: "DestinationIpv6CidrBlock",
			[_xN]: _dICB
		}],
		[0, {
			[_eQN]: "DestinationPrefixListId",
			[_xN]: "destinationPrefixListId"
		}],
		[0, {
			[_eQN]: "EgressOnlyInternetGatewayId",
			[_xN]: _eOIGI
		}],
		[0, {
			[_eQN]: "GatewayId",
			[_xN]: _gI
		}],
		[0, {
			[_eQN]: "InstanceId",
			[_xN]: _iI
		}],
		[0, {
			[_eQN]: "InstanceOwnerId",
			[_xN]: "instanceOwnerId"
		}],
		[0, {
			[_eQN]: "NatGatewayId",
			[_xN]: _nGI
		}],
		[0, {
			[_eQN]: "TransitGatewayId",
			[_xN]: "transitGatewayId"
		}],
		[0, {
			[_eQN]: "LocalGatewayId",
			[_xN]: "localGatewayId"
		}],
		[0, {
			[_eQN]: "CarrierGatewayId",
			[_xN]: "carrierGatewayId"
		}],
		[0, {
			[_eQN]: "NetworkInterfaceId",
			[_xN]: _nII
		}],
		[0, {
			[_eQN]: "Origin",
			[_xN]: "origin"
		}],
		[0, {
			[_eQN]: "State",
			[_xN]: _st
		}],
		[0, {
			[_eQN]: "VpcPeeringConnectionId",
			[_xN]: _vPCI
		}],
		[0, {
			[_eQN]: "CoreNetworkArn",
			[_xN]: "coreNetworkArn"
		}],
		[0, {
			[_eQN]: "OdbNetworkArn",
			[_xN]: "odbNetworkArn"
		}],
		[0, {
			[_eQN]: "IpAddress",
			[_xN]: _iAp
		}]
	]
], RouteTable$ = [
	3,
	n0,
	"RouteTable",
	0,
	[
		_As,
		"PropagatingVgws",
		_RTI,
		"Routes",
		_T,
		_VI,
		_OI
	],
	[
		[() => RouteTableAssociationList, {
			[_eQN]: "AssociationSet",
			[_xN]: _aSs
		}],
		[() => PropagatingVgwList, {
			[_eQN]: "PropagatingVgwSet",
			[_xN]: "propagatingVgwSet"
		}],
		[0, {
			[_eQN]: "RouteTableId",
			[_xN]: _rTI
		}],
		[() => RouteList, {
			[_eQN]: "RouteSet",
			[_xN]: "routeSet"
		}],
		[() => TagList, {
			[_eQN]: "TagSet",
			[_xN]: _tS
		}],
		[0, {
			[_eQN]: "VpcId",
			[_xN]: _vI
		}],
		[0, {
			[_eQN]: "OwnerId",
			[_xN]: _oI
		}]
	]
], RouteTableAssociation$ = [
	3,
	n0,
	"RouteTableAssociation",
	0,
	[
		"Main",
		"RouteTableAssociationId",
		_RTI,
		_SIu,
		_GI,
		"PublicIpv4Pool",
		"AssociationState"
	],
	[
		[2, {
			[_eQN]: "Main",
			[_xN]: "main"
		}],
		[0, {
			[_eQN]: "RouteTableAssociationId",
			[_xN]: "routeTableAssociationId"
		}],
		[0, {
			[_eQN]: "RouteTableId",
			[_xN]: _rTI
		}],
		[0, {
			[_eQN]: "SubnetId",
			[_xN]: _sIu
		}],
		[0, {
			[_eQN]: "GatewayId",
			[_xN]: _gI
		}],
		[0, {
			[_eQN]: "PublicIpv4Pool",
			[_xN]: "publicIpv4Pool"
		}],
		[() => RouteTableAssociationState$, {
			[_eQN]: "AssociationState",
			[_xN]: "associationState"
		}]
	]
], RouteTableAssociationState$ = [
	3,
	n0,
	"RouteTableAssociationState",
	0,
	[_St, "StatusMessage"],
	[[0, {
		[_eQN]: "State",
		[_xN]: _st
	}], [0, {
		[_eQN]: "StatusMessage",
		[_xN]: "statusMessage"
	}]]
], SecureBlobAttributeValue$ = [
	3,
	n0,
	"SecureBlobAttributeValue",
	0,
	[_V],
	[[() => SecureBlob, {
		[_eQN]: "Value",
		[_xN]: _v
	}]]
], SecurityGroup$ = [
	3,
	n0,
	"SecurityGroup",
	0,
	[
		_GIr,
		"IpPermissionsEgress",
		_T,
		_VI,
		"SecurityGroupArn",
		_OI,
		_GN,
		_De,
		"IpPermissions"
	],
	[
		[0, {
			[_eQN]: "GroupId",
			[_xN]: _gIr
		}],
		[() => IpPermissionList, {
			[_eQN]: "IpPermissionsEgress",
			[_xN]: "ipPermissionsEgress"
		}],
		[() => TagList, {
			[_eQN]: "TagSet",
			[_xN]: _tS
		}],
		[0, {
			[_eQN]: "VpcId",
			[_xN]: _vI
		}],
		[0, {
			[_eQN]: "SecurityGroupArn",
			[_xN]: "securityGroupArn"
		}],
		[0, {
			[_eQN]: "OwnerId",
			[_xN]: _oI
		}],
		[0, {
			[_eQN]: "GroupName",
			[_xN]: _gN
		}],
		[0, {
			[_eQN]: "GroupDescription",
			[_xN]: "groupDescription"
		}],
		[() => IpPermissionList, {
			[_eQN]: "IpPermissions",
			[_xN]: "ipPermissions"
		}]
	]
], StateReason$ = [
	3,
	n0,
	_SRt,
	0,
	[_Co, "Message"],
	[[0, {
		[_eQN]: "Code",
		[_xN]: _co
	}], [0, {
		[_eQN]: "Message",
		[_xN]: "message"
	}]]
], Tag$ = [
	3,
	n0,
	"Tag",
	0,
	["Key", _V],
	[[0, {
		[_eQN]: "Key",
		[_xN]: "key"
	}], [0, {
		[_eQN]: "Value",
		[_xN]: _v
	}]]
], UserIdGroupPair$ = [
	3,
	n0,
	"UserIdGroupPair",
	0,
	[
		_De,
		"UserId",
		_GN,
		_GIr,
		_VI,
		_VPCI,
		"PeeringStatus"
	],
	[
		[0, {
			[_eQN]: "Description",
			[_xN]: _de
		}],
		[0, {
			[_eQN]: "UserId",
			[_xN]: "userId"
		}],
		[0, {
			[_eQN]: "GroupName",
			[_xN]: _gN
		}],
		[0, {
			[_eQN]: "GroupId",
			[_xN]: _gIr
		}],
		[0, {
			[_eQN]: "VpcId",
			[_xN]: _vI
		}],
		[0, {
			[_eQN]: "VpcPeeringConnectionId",
			[_xN]: _vPCI
		}],
		[0, {
			[_eQN]: "PeeringStatus",
			[_xN]: "peeringStatus"
		}]
	]
], __Unit = "unit", ElasticGpuAssociationList = [
	1,
	n0,
	"ElasticGpuAssociationList",
	0,
	[() => ElasticGpuAssociation$, { [_xN]: _it }]
], ElasticInferenceAcceleratorAssociationList = [
	1,
	n0,
	"ElasticInferenceAcceleratorAssociationList",
	0,
	[() => ElasticInferenceAcceleratorAssociation$, { [_xN]: _it }]
], FilterList = [
	1,
	n0,
	"FilterList",
	0,
	[() => Filter$, { [_xN]: _Fil }]
], GroupIdentifierList = [
	1,
	n0,
	"GroupIdentifierList",
	0,
	[() => GroupIdentifier$, { [_xN]: _it }]
], GroupIdStringList = [
	1,
	n0,
	"GroupIdStringList",
	0,
	[0, { [_xN]: _gIr }]
], GroupNameStringList = [
	1,
	n0,
	"GroupNameStringList",
	0,
	[0, { [_xN]: _GN }]
], InstanceBlockDeviceMappingList = [
	1,
	n0,
	"InstanceBlockDeviceMappingList",
	0,
	[() => InstanceBlockDeviceMapping$, { [_xN]: _it }]
], InstanceBlockDeviceMappingSpecificationList = [
	1,
	n0,
	"InstanceBlockDeviceMappingSpecificationList",
	0,
	[() => InstanceBlockDeviceMappingSpecification$, { [_xN]: _it }]
], InstanceIdStringList = [
	1,
	n0,
	"InstanceIdStringList",
	0,
	[0, { [_xN]: _II }]
], InstanceIpv4PrefixList = [
	1,
	n0,
	"InstanceIpv4PrefixList",
	0,
	[() => InstanceIpv4Prefix$, { [_xN]: _it }]
], InstanceIpv6AddressList = [
	1,
	n0,
	"InstanceIpv6AddressList",
	0,
	[() => InstanceIpv6Address$, { [_xN]: _it }]
], InstanceIpv6PrefixList = [
	1,
	n0,
	"InstanceIpv6PrefixList",
	0,
	[() => InstanceIpv6Prefix$, { [_xN]: _it }]
], InstanceList = [
	1,
	n0,
	"InstanceList",
	0,
	[() => Instance$, { [_xN]: _it }]
], InstanceNetworkInterfaceList = [
	1,
	n0,
	"InstanceNetworkInterfaceList",
	0,
	[() => InstanceNetworkInterface$, { [_xN]: _it }]
], InstancePrivateIpAddressList = [
	1,
	n0,
	"InstancePrivateIpAddressList",
	0,
	[() => InstancePrivateIpAddress$, { [_xN]: _it }]
], InstanceSecondaryInterfaceList = [
	1,
	n0,
	"InstanceSecondaryInterfaceList",
	0,
	[() => InstanceSecondaryInterface$, { [_xN]: _it }]
], InstanceSecondaryInterfacePrivateIpAddressList = [
	1,
	n0,
	"InstanceSecondaryInterfacePrivateIpAddressList",
	0,
	[() => InstanceSecondaryInterfacePrivateIpAddress$, { [_xN]: _it }]
], IpPermissionList = [
	1,
	n0,
	"IpPermissionList",
	0,
	[() => IpPermission$, { [_xN]: _it }]
], IpRangeList = [
	1,
	n0,
	"IpRangeList",
	0,
	[() => IpRange$, { [_xN]: _it }]
], Ipv6RangeList = [
	1,
	n0,
	"Ipv6RangeList",
	0,
	[() => Ipv6Range$, { [_xN]: _it }]
], LicenseList = [
	1,
	n0,
	"LicenseList",
	0,
	[() => LicenseConfiguration$, { [_xN]: _it }]
], ManagedPrefixListSet = [
	1,
	n0,
	"ManagedPrefixListSet",
	0,
	[() => ManagedPrefixList$, { [_xN]: _it }]
], MetricCategoryIdList = [
	1,
	n0,
	"MetricCategoryIdList",
	0,
	[0, { [_xN]: _it }]
], NetworkAclAssociationList = [
	1,
	n0,
	"NetworkAclAssociationList",
	0,
	[() => NetworkAclAssociation$, { [_xN]: _it }]
], NetworkAclEntryList = [
	1,
	n0,
	"NetworkAclEntryList",
	0,
	[() => NetworkAclEntry$, { [_xN]: _it }]
], NetworkAclIdStringList = [
	1,
	n0,
	"NetworkAclIdStringList",
	0,
	[0, { [_xN]: _it }]
], NetworkAclList = [
	1,
	n0,
	"NetworkAclList",
	0,
	[() => NetworkAcl$, { [_xN]: _it }]
], PrefixListEntrySet = [
	1,
	n0,
	"PrefixListEntrySet",
	0,
	[() => PrefixListEntry$, { [_xN]: _it }]
], PrefixListIdList = [
	1,
	n0,
	"PrefixListIdList",
	0,
	[() => PrefixListId$, { [_xN]: _it }]
], ProductCodeList = [
	1,
	n0,
	"ProductCodeList",
	0,
	[() => ProductCode$, { [_xN]: _it }]
], PropagatingVgwList = [
	1,
	n0,
	"PropagatingVgwList",
	0,
	[() => PropagatingVgw$, { [_xN]: _it }]
], ReservationList = [
	1,
	n0,
	"ReservationList",
	0,
	[() => Reservation$, { [_xN]: _it }]
], RouteList = [
	1,
	n0,
	"RouteList",
	0,
	[() => Route$, { [_xN]: _it }]
], RouteTableAssociationList = [
	1,
	n0,
	"RouteTableAssociationList",
	0,
	[() => RouteTableAssociation$, { [_xN]: _it }]
], RouteTableIdStringList = [
	1,
	n0,
	"RouteTableIdStringList",
	0,
	[0, { [_xN]: _it }]
], RouteTableList = [
	1,
	n0,
	"RouteTableList",
	0,
	[() => RouteTable$, { [_xN]: _it }]
], SecurityGroupIdStringList = [
	1,
	n0,
	"SecurityGroupIdStringList",
	0,
	[0, { [_xN]: _SGI }]
], SecurityGroupList = [
	1,
	n0,
	"SecurityGroupList",
	0,
	[() => SecurityGroup$, { [_xN]: _it }]
], SubnetIdList = [
	1,
	n0,
	"SubnetIdList",
	0,
	[0, { [_xN]: _ASIs }]
], TagList = [
	1,
	n0,
	"TagList",
	0,
	[() => Tag$, { [_xN]: _it }]
], UserIdGroupPairList = [
	1,
	n0,
	"UserIdGroupPairList",
	0,
	[() => UserIdGroupPair$, { [_xN]: _it }]
], ValueStringList = [
	1,
	n0,
	"ValueStringList",
	0,
	[0, { [_xN]: _it }]
], CreateRoute$ = [
	9,
	n0,
	"CreateRoute",
	0,
	() => CreateRouteRequest$,
	() => CreateRouteResult$
], DeleteRoute$ = [
	9,
	n0,
	"DeleteRoute",
	0,
	() => DeleteRouteRequest$,
	() => __Unit
], DescribeInstances$ = [
	9,
	n0,
	"DescribeInstances",
	0,
	() => DescribeInstancesRequest$,
	() => DescribeInstancesResult$
], DescribeManagedPrefixLists$ = [
	9,
	n0,
	"DescribeManagedPrefixLists",
	0,
	() => DescribeManagedPrefixListsRequest$,
	() => DescribeManagedPrefixListsResult$
], DescribeNetworkAcls$ = [
	9,
	n0,
	"DescribeNetworkAcls",
	0,
	() => DescribeNetworkAclsRequest$,
	() => DescribeNetworkAclsResult$
], DescribeRouteTables$ = [
	9,
	n0,
	"DescribeRouteTables",
	0,
	() => DescribeRouteTablesRequest$,
	() => DescribeRouteTablesResult$
], DescribeSecurityGroups$ = [
	9,
	n0,
	"DescribeSecurityGroups",
	0,
	() => DescribeSecurityGroupsRequest$,
	() => DescribeSecurityGroupsResult$
], GetManagedPrefixListEntries$ = [
	9,
	n0,
	"GetManagedPrefixListEntries",
	0,
	() => GetManagedPrefixListEntriesRequest$,
	() => GetManagedPrefixListEntriesResult$
], ModifyInstanceAttribute$ = [
	9,
	n0,
	"ModifyInstanceAttribute",
	0,
	() => ModifyInstanceAttributeRequest$,
	() => __Unit
], ModifyNetworkInterfaceAttribute$ = [
	9,
	n0,
	"ModifyNetworkInterfaceAttribute",
	0,
	() => ModifyNetworkInterfaceAttributeRequest$,
	() => __Unit
], ReplaceRoute$ = [
	9,
	n0,
	"ReplaceRoute",
	0,
	() => ReplaceRouteRequest$,
	() => __Unit
];
const getRuntimeConfig$1 = (config) => ({
	apiVersion: "2016-11-15",
	base64Decoder: config?.base64Decoder ?? main_Sha256Node.xt,
	base64Encoder: config?.base64Encoder ?? main_Sha256Node.bt,
	disableHostPrefix: config?.disableHostPrefix ?? !1,
	endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
	extensions: config?.extensions ?? [],
	httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultEC2HttpAuthSchemeProvider,
	httpAuthSchemes: config?.httpAuthSchemes ?? [{
		schemeId: "aws.auth#sigv4",
		identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
		signer: new main_Sha256Node.o()
	}],
	logger: config?.logger ?? new main_Sha256Node.tt(),
	protocol: config?.protocol ?? AwsEc2QueryProtocol,
	protocolSettings: config?.protocolSettings ?? {
		defaultNamespace: "com.amazonaws.ec2",
		errorTypeRegistries,
		xmlNamespace: "http://ec2.amazonaws.com/doc/2016-11-15",
		version: "2016-11-15",
		serviceTarget: "AmazonEC2"
	},
	serviceId: config?.serviceId ?? "EC2",
	sha256: config?.sha256 ?? main_Sha256Node.t,
	urlParser: config?.urlParser ?? main_configLoader.i,
	utf8Decoder: config?.utf8Decoder ?? main_TypeRegistry.r,
	utf8Encoder: config?.utf8Encoder ?? main_TypeRegistry.n
}), getRuntimeConfig = (config) => {
	(0,main_Sha256Node.it)(process.version);
	let defaultsMode = (0,main_Sha256Node.X)(config), defaultConfigProvider = () => defaultsMode().then(main_Sha256Node.at), clientSharedValues = getRuntimeConfig$1(config);
	(0,main_Sha256Node.Ct)(process.version);
	let loaderConfig = {
		profile: config?.profile,
		logger: clientSharedValues.logger
	};
	return {
		...clientSharedValues,
		...config,
		runtime: "node",
		defaultsMode,
		authSchemePreference: config?.authSchemePreference ?? (0,main_configLoader.t)(main_Sha256Node.a, loaderConfig),
		bodyLengthChecker: config?.bodyLengthChecker ?? main_Sha256Node.mt,
		credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider,
		defaultSocketTimeout: (0,main_Sha256Node.St)(config?.requestHandler, 9e5),
		defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,main_Sha256Node.p)({
			serviceId: clientSharedValues.serviceId,
			clientVersion: version
		}),
		maxAttempts: config?.maxAttempts ?? (0,main_configLoader.t)(main_Sha256Node.g, config),
		region: config?.region ?? (0,main_configLoader.t)(main_Sha256Node.$, {
			...main_Sha256Node.Q,
			...loaderConfig
		}),
		requestHandler: main_node_http_handler.t.create(config?.requestHandler ?? defaultConfigProvider),
		retryMode: config?.retryMode ?? (0,main_configLoader.t)({
			...main_Sha256Node._,
			default: async () => (await defaultConfigProvider()).retryMode || main_Sha256Node.y
		}, config),
		streamCollector: config?.streamCollector ?? main_node_http_handler.r,
		useDualstackEndpoint: config?.useDualstackEndpoint ?? (0,main_configLoader.t)(main_Sha256Node.pt, loaderConfig),
		useFipsEndpoint: config?.useFipsEndpoint ?? (0,main_configLoader.t)(main_Sha256Node.ft, loaderConfig),
		userAgentAppId: config?.userAgentAppId ?? (0,main_configLoader.t)(main_Sha256Node.f, loaderConfig)
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
	let extensionConfiguration = Object.assign((0,main_Sha256Node.l)(runtimeConfig), (0,main_Sha256Node.nt)(runtimeConfig), (0,main_Sha256Node.j)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
	return extensions.forEach((extension) => extension.configure(extensionConfiguration)), Object.assign(runtimeConfig, (0,main_Sha256Node.u)(extensionConfiguration), (0,main_Sha256Node.rt)(extensionConfiguration), (0,main_Sha256Node.M)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};
var EC2Client = class extends main_Sha256Node.dt {
	config;
	constructor(...[configuration]) {
		let _config_0 = getRuntimeConfig(configuration || {});
		super(_config_0), this.initConfig = _config_0;
		let _config_1 = resolveClientEndpointParameters(_config_0), _config_2 = (0,main_Sha256Node.x)(_config_1), _config_3 = (0,main_Sha256Node.v)(_config_2), _config_4 = (0,main_Sha256Node.Z)(_config_3), _config_5 = (0,main_Sha256Node.k)(_config_4), _config_6 = (0,main_Sha256Node.W)(_config_5), _config_7 = resolveHttpAuthSchemeConfig(_config_6), _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
		this.config = _config_8, this.middlewareStack.use((0,main_Sha256Node.lt)(this.config)), this.middlewareStack.use((0,main_Sha256Node.m)(this.config)), this.middlewareStack.use((0,main_Sha256Node.h)(this.config)), this.middlewareStack.use((0,main_Sha256Node.A)(this.config)), this.middlewareStack.use((0,main_Sha256Node.O)(this.config)), this.middlewareStack.use((0,main_Sha256Node.D)(this.config)), this.middlewareStack.use((0,main_Sha256Node.E)(this.config)), this.middlewareStack.use((0,main_Sha256Node.T)(this.config, {
			httpAuthSchemeParametersProvider: defaultEC2HttpAuthSchemeParametersProvider,
			identityProviderConfigProvider: async (config) => new main_Sha256Node.S({ "aws.auth#sigv4": config.credentials })
		})), this.middlewareStack.use((0,main_Sha256Node.w)(this.config));
	}
	destroy() {
		super.destroy();
	}
};
const command = (0,main_Sha256Node.et)(commonParams, "AmazonEC2", "EC2Client", main_Sha256Node.U), _ep0 = {}, _mw0 = (Command, cs, config, o) => [];
var CreateRouteCommand = class extends command(_ep0, _mw0, "CreateRoute", CreateRoute$) {}, DeleteRouteCommand = class extends command(_ep0, _mw0, "DeleteRoute", DeleteRoute$) {}, DescribeInstancesCommand = class extends command(_ep0, _mw0, "DescribeInstances", DescribeInstances$) {}, DescribeRouteTablesCommand = class extends command(_ep0, _mw0, "DescribeRouteTables", DescribeRouteTables$) {}, ModifyInstanceAttributeCommand = class extends command(_ep0, _mw0, "ModifyInstanceAttribute", ModifyInstanceAttribute$) {}, ModifyNetworkInterfaceAttributeCommand = class extends command(_ep0, _mw0, "ModifyNetworkInterfaceAttribute", ModifyNetworkInterfaceAttribute$) {}, ReplaceRouteCommand = class extends command(_ep0, _mw0, "ReplaceRoute", ReplaceRoute$) {};
const paginateDescribeInstances = createPaginator(EC2Client, DescribeInstancesCommand, "NextToken", "NextToken", "MaxResults"), paginateDescribeRouteTables = createPaginator(EC2Client, DescribeRouteTablesCommand, "NextToken", "NextToken", "MaxResults"), MOST_BYTES = 64 * 2 ** 20, MOST_ITEMS = 1e4, MOST_PAGES = 1e3;
function checkAnswers(client) {
	client.middlewareStack.add((next, context) => async (args) => {
		let result = await next(args), response = result.response, body = await readBody(response.body), action = (context.commandName ?? "").replace(/Command$/, ""), why = body === void 0 ? TOO_LARGE : whyForeign(action, response.statusCode, body);
		if (why !== void 0) throw Object.assign(foreignAnswer(why), { $metadata: { httpStatusCode: response.statusCode } });
		return Object.assign(response, { body }), result;
	}, {
		step: "deserialize",
		priority: "low",
		name: "checkAnswers"
	});
}
const TOO_LARGE = `more than ${MOST_BYTES / 2 ** 20} MiB`;
async function readBody(body) {
	let chunks = [], bytes = 0;
	for await (let chunk of body) if (chunks.push(chunk), bytes += chunk.length, bytes > MOST_BYTES) return;
	return Buffer.concat(chunks);
}
function whyForeign(action, status, body) {
	let start = body.toString("utf8", 0, 1e3), root = /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?<([A-Za-z]+)[\s/>]/.exec(start)?.[1] ?? "", expected = status < 300 ? [`${action}Response`] : ["Response", "ErrorResponse"];
	return expected.includes(root) ? start.includes("<return>false") ? "HTTP 200 with <return>false</return>" : void 0 : `HTTP ${status} without <${expected[0]}>`;
}
async function readPages(pages, list, itemsOf, idOf) {
	let items = /* @__PURE__ */ new Map(), tokens = /* @__PURE__ */ new Set();
	for await (let page of pages) {
		let found = itemsOf(page);
		if (found === void 0) throw foreignAnswer(`no <${list}>`);
		for (let item of found) items.set(idOf(item) ?? item, item);
		let { NextToken: token } = page;
		if (token !== void 0 && tokens.has(token)) throw foreignAnswer("the same NextToken twice");
		if (tokens.add(token ?? ""), items.size > MOST_ITEMS) throw tooLarge(`${MOST_ITEMS.toLocaleString("en")} items`);
		if (tokens.size > MOST_PAGES) throw tooLarge(`${MOST_PAGES.toLocaleString("en")} pages`);
	}
	return [...items.values()];
}
function flatLists(parts, listOf) {
	let lists = parts?.map(listOf);
	return lists?.includes(void 0) === !1 ? lists.flatMap((list) => list ?? []) : void 0;
}
function foreignAnswer(why) {
	return Object.assign(Error(why), { name: main_aws_error.a });
}
function tooLarge(what) {
	return Object.assign(Error(what), { name: main_aws_error.t });
}
function toAttemptEnd(failure) {
	let { $metadata, $response } = failure, code = (0,main_secrets.t)((0,main_aws_error.s)(failure), 256), message = (0,main_secrets.t)(failure.message, 16e3), id = $metadata?.requestId, requestId = id === void 0 ? void 0 : (0,main_secrets.t)(id, 256), status = $metadata?.httpStatusCode ?? $response?.statusCode;
	return (0,main_Sha256Node.b)(failure) || status === 429 ? {
		kind: "throttled",
		code,
		requestId
	} : status === void 0 || status >= 500 || status < 300 || code === "ForeignAnswer" ? {
		kind: "lost",
		code
	} : {
		kind: "refused",
		code,
		message,
		requestId
	};
}
function toInstance(instance, ownerId = "") {
	return {
		ownerId,
		instanceId: instance.InstanceId ?? "",
		state: toInstanceState(instance.State?.Name),
		vpcId: instance.VpcId ?? "",
		subnetId: instance.SubnetId ?? "",
		privateIp: instance.PrivateIpAddress ?? "",
		tags: toTags(instance.Tags),
		sourceDestCheck: instance.SourceDestCheck ?? !0,
		networkInterfaces: (instance.NetworkInterfaces ?? []).map((each) => ({
			networkInterfaceId: each.NetworkInterfaceId ?? "",
			networkCardIndex: each.Attachment?.NetworkCardIndex ?? 0,
			deviceIndex: each.Attachment?.DeviceIndex,
			interfaceType: each.InterfaceType ?? "interface",
			subnetId: each.SubnetId ?? "",
			groupIds: (each.Groups ?? []).flatMap(({ GroupId }) => GroupId ?? []).sort(),
			sourceDestCheck: each.SourceDestCheck ?? !0,
			prefixes: toPrefixes(each)
		}))
	};
}
function toPrefixes({ Ipv4Prefixes = [], Ipv6Prefixes = [] }) {
	return [...Ipv4Prefixes.map(({ Ipv4Prefix }) => Ipv4Prefix), ...Ipv6Prefixes.map(({ Ipv6Prefix }) => Ipv6Prefix)].flatMap((text = "") => (0,main_destination.r)((0,main_destination.i)(text)) ?? []);
}
function toRouteTable(table) {
	let associations = table.Associations ?? [];
	return {
		routeTableId: table.RouteTableId ?? "",
		vpcId: table.VpcId ?? "",
		ownerId: table.OwnerId ?? "",
		tags: toTags(table.Tags),
		isMain: associations.some(({ Main }) => Main === !0),
		subnetIds: associations.flatMap(({ SubnetId }) => SubnetId ?? []),
		hasUnreadAssociations: table.Associations === void 0 || associations.some(isUnread),
		routes: (table.Routes ?? [{}]).map(toRoute)
	};
}
function isUnread({ Main, SubnetId, GatewayId }) {
	return Main !== !0 && SubnetId === void 0 && GatewayId === void 0;
}
function toRoute(route) {
	return {
		destination: (0,main_destination.i)(route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? route.DestinationPrefixListId ?? ""),
		target: toTarget(route),
		state: route.State ?? "",
		origin: route.Origin ?? (route.GatewayId === "local" ? "CreateRouteTable" : "")
	};
}
function toTarget(route) {
	let { InstanceId, NetworkInterfaceId, GatewayId } = route;
	if (InstanceId !== void 0) return {
		kind: "instance",
		instanceId: InstanceId,
		networkInterfaceId: NetworkInterfaceId
	};
	if (NetworkInterfaceId !== void 0) return {
		kind: "network-interface",
		networkInterfaceId: NetworkInterfaceId
	};
	if (GatewayId !== void 0) return {
		kind: "gateway",
		gatewayId: GatewayId
	};
	let id = route.NatGatewayId ?? route.TransitGatewayId ?? route.VpcPeeringConnectionId ?? route.EgressOnlyInternetGatewayId ?? route.LocalGatewayId ?? route.CarrierGatewayId ?? route.CoreNetworkArn ?? route.OdbNetworkArn;
	return id === void 0 ? { kind: "none" } : {
		kind: "other",
		id
	};
}
function toInstanceState(name = "") {
	switch (name) {
		case "pending":
		case "running":
		case "shutting-down":
		case "terminated":
		case "stopping":
		case "stopped": return name;
		default: return "unknown";
	}
}
const TEXT_LENGTH = 2e3;
function cut(text, length) {
	if (text.length <= length) return text;
	let characters = Array.from(text.slice(0, 2 * length + 1));
	return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}
function boundTexts(answer) {
	for (let [name, value] of Object.entries(answer)) typeof value == "string" && value.length > TEXT_LENGTH && name !== "NextToken" ? Object.assign(answer, { [name]: cut(value, TEXT_LENGTH) }) : typeof value == "object" && value && boundTexts(value);
}
function toTags(tags = []) {
	return new Map(tags.map(({ Key = "", Value = "" }) => [cut(Key, 128), cut(Value, 256)]));
}
var WriteLimiter = class {
	#clock;
	#intervalMs;
	#nextAt = 0;
	#startedAt;
	#taken = 0;
	#throttledFirstAt = 0;
	#throttledLastAt = 0;
	#growth = 1;
	#turn = Promise.resolve();
	constructor(clock) {
		this.#clock = clock;
	}
	acquire(signal) {
		return this.#startedAt ??= this.#clock.now(), this.#turn = this.#turn.then(() => this.#waitForTurn(signal)), this.#turn;
	}
	async #waitForTurn(signal) {
		for (; !signal.aborted && this.#clock.now() < this.#nextAt;) await this.#clock.sleep(this.#nextAt - this.#clock.now(), signal);
		this.#intervalMs !== void 0 && (this.#nextAt = this.#clock.now() + this.#intervalMs);
	}
	taken(sentAt) {
		this.#taken += 1, this.#intervalMs !== void 0 && sentAt > this.#throttledLastAt && (this.#intervalMs /= this.#growth);
	}
	throttled(sentAt) {
		let now = this.#clock.now();
		if (this.#intervalMs === void 0) {
			let burst = this.#taken - (now - (this.#startedAt ?? now)) / 200, isAsDocumented = Math.abs(burst - 50) < 5;
			this.#intervalMs = isAsDocumented ? 200 : Math.max(200, 4650 / Math.max(10, this.#taken)), this.#growth = isAsDocumented ? 1.35 : 1.75, this.#nextAt = now + (isAsDocumented ? 2.75 : 2) * this.#intervalMs, this.#throttledFirstAt = now, this.#taken = 0;
		} else if (sentAt > this.#throttledLastAt) this.#intervalMs = this.#taken === 0 ? 2 * this.#intervalMs : 1.15 * (now - this.#throttledFirstAt) / (this.#taken + .4), this.#growth = 1.002, this.#nextAt = now + 1.05 * this.#intervalMs;
		else return;
		this.#throttledLastAt = now;
	}
}, Attempts = class {
	#action;
	#watch;
	#tries = 0;
	#startedAt = 0;
	#last;
	#answerLost = !1;
	#isOpen = !1;
	constructor(action, watch) {
		this.#action = action, this.#watch = watch;
	}
	get answerLost() {
		return this.#answerLost;
	}
	get mayTakeEffect() {
		return this.#isOpen || this.#answerLost;
	}
	get areSpent() {
		return this.#tries >= this.#watch.maxAttempts;
	}
	async begin(signal) {
		let { clock, log, maxAttempts } = this.#watch;
		if (await this.#watch.limiterOf(this.#action)?.acquire(signal), !signal.aborted && (this.#isOpen = !0, this.#tries += 1, this.#startedAt = clock.now(), this.#last !== void 0)) {
			let waited = inSeconds(this.#startedAt - this.#last.at);
			log.info(`${this.#action}: ${this.#last.end.code}, try ${this.#tries} of ${maxAttempts} after ${waited}`);
		}
	}
	end(end) {
		this.#isOpen = !1;
		let { clock, log } = this.#watch, at = clock.now(), what = end.kind === "answer" ? "answered" : end.code, id = end.kind === "lost" ? "" : `, request ID ${end.requestId ?? "unknown"}`;
		log.debug(`${this.#action}: ${what} after ${inSeconds(at - this.#startedAt)}${id}`);
		let limiter = this.#watch.limiterOf(this.#action);
		(end.kind === "answer" || end.kind === "refused") && limiter?.taken(this.#startedAt), end.kind !== "answer" && (this.#last = {
			end,
			at
		}, end.kind === "refused" && end.code === "UnauthorizedOperation" && log.info(`${this.#action}: ${end.message}`), end.kind === "lost" && (this.#answerLost = !0), end.kind === "throttled" && limiter?.throttled(this.#startedAt));
	}
}, RetryLog = class {
	clock;
	log;
	maxAttempts;
	#limiters = /* @__PURE__ */ new Map();
	constructor(clock, log, maxAttempts) {
		this.clock = clock, this.log = log, this.maxAttempts = maxAttempts;
	}
	limiterOf(action) {
		if (!isWrite(action)) return;
		let limiter = this.#limiters.get(action) ?? new WriteLimiter(this.clock);
		return this.#limiters.set(action, limiter), limiter;
	}
};
function isWrite(action) {
	return !/^(Describe|Get)/.test(action);
}
function inSeconds(ms) {
	return `${(ms / 1e3).toFixed(1)} s`;
}
// src/aws/ec2-client.ts
const CONNECT_MS = 5e3;
(0,external_node_net_.setDefaultAutoSelectFamilyAttemptTimeout)(CONNECT_MS / 2);
function ec2Client(connection) {
	let { region, maxAttempts, credentials, proxyEnvironment } = connection, client = new EC2Client({
		region,
		maxAttempts,
		retryMode: "standard",
		...credentials === void 0 ? {} : { credentials },
		requestHandler: {
			connectionTimeout: CONNECT_MS,
			requestTimeout: 15e3,
			throwOnRequestTimeout: !0,
			httpsAgent: new external_node_https_.Agent({
				keepAlive: !0,
				proxyEnv: proxyEnvironment
			})
		}
	});
	return client.middlewareStack.remove("loggerMiddleware"), sayEndpoint("EC2", connection.network.ec2, connection.log), sayEndpoint("AWS STS", connection.network.sts, connection.log), watchAttempts(client, connection), checkAnswers(client), endWithSignal(client), client;
}
function sayEndpoint(service, endpoint, log) {
	endpoint !== void 0 && log.info(`${service} is at ${endpoint.url} (${endpoint.source}), not at AWS's own endpoint.`);
}
function watchAttempts(client, connection) {
	let { clock, log, maxAttempts, cancellation } = connection, { network } = connection, isEndpointKnown = network.ec2 !== void 0, watch = new RetryLog(clock, log, maxAttempts);
	client.middlewareStack.add((next, context) => {
		let action = (context.commandName ?? "").replace(/Command$/, ""), attempts = new Attempts(action, watch);
		return async (args) => {
			for (attemptsOf.set(args.input, attempts);;) {
				if (isEndpointKnown || (isEndpointKnown = !0, network = {
					...network,
					ec2: await endpointOfConfigFiles(client)
				}, sayEndpoint("EC2", network.ec2, log)), await attempts.begin(cancellation.readSignal), cancellation.readSignal.aborted) throw endOfRun(attempts);
				try {
					let result = await next(args);
					boundTexts(result.output);
					let { $metadata } = result.output;
					return attempts.end({
						kind: "answer",
						requestId: $metadata?.requestId
					}), isWrite(action) && cancellation.extendDeadline(1e3), result;
				} catch (cause) {
					if (!(cause instanceof Error)) throw cause;
					let end = toAttemptEnd(cause);
					if (attempts.end(end), passes(cause) && Object.assign(cause, RETRYABLE), circumstances.set(cause, {
						isAfterLostAnswer: attempts.answerLost,
						network
					}), end.kind !== "throttled" || !isWrite(action)) throw cause;
					if (attempts.areSpent) throw new main_aws_error.n(action, end.code, cause.message, cause, circumstances.get(cause));
				}
			}
		};
	}, {
		step: "finalizeRequest",
		priority: "low",
		name: "watchAttempts"
	});
}
async function endpointOfConfigFiles({ config }) {
	let { serviceConfiguredEndpoint: find } = config, text = await find?.() ?? "", { protocol, host } = URL.canParse(text) ? new URL(text) : {};
	return host === void 0 ? void 0 : {
		source: "endpoint_url in the AWS config files",
		url: `${protocol}//${host}`
	};
}
function endWithSignal(client) {
	Object.assign(client, { send: (command, options) => {
		let work = EC2Client.prototype.send.call(client, command, options);
		return options?.abortSignal === void 0 ? work : unlessAborted(options.abortSignal, work, () => endOfRun(attemptsOf.get(command.input)));
	} });
}
const attemptsOf = /* @__PURE__ */ new WeakMap();
function endOfRun(attempts) {
	let name = attempts?.mayTakeEffect === !0 ? main_aws_error.o : NOT_STARTED;
	return Object.assign(/* @__PURE__ */ Error("The run is to end"), { name });
}
const RETRYABLE = { $retryable: { throttling: !1 } }, circumstances = /* @__PURE__ */ new WeakMap();
async function calling(call, work) {
	try {
		return await work();
	} catch (cause) {
		if (!(cause instanceof Error) || cause instanceof main_aws_error.n) throw cause;
		let isUnread = cause.message.includes("Deserialization error"), code = isUnread ? main_aws_error.a : isDefect(cause) ? main_aws_error.i : (0,main_aws_error.s)(cause), message = isUnread ? "XML that cannot be read" : (0,main_aws_error.c)(cause);
		throw new main_aws_error.n(call, code, message, cause, circumstances.get(cause));
	}
}
function isDefect(cause) {
	return [
		TypeError,
		RangeError,
		ReferenceError,
		SyntaxError
	].some((type) => cause instanceof type) && !("code" in cause) && !("$response" in cause);
}
function toSdkFilters(filters) {
	return filters.map(({ name, values }) => ({
		Name: name,
		Values: [...values]
	}));
}
function connectEc2(connection) {
	let client = ec2Client(connection), { cancellation } = connection, reading = { abortSignal: cancellation.readSignal }, writing = { abortSignal: cancellation.writeSignal };
	return {
		describeInstances: (filters) => calling("DescribeInstances", async () => readPages(paginateDescribeInstances({
			client,
			pageSize: 1e3
		}, { Filters: toSdkFilters(filters) }, reading), "reservationSet", ({ Reservations }) => flatLists(Reservations, ({ Instances, OwnerId }) => Instances?.flatMap((each) => identified(each, OwnerId))), ({ instanceId }) => instanceId)),
		describeRouteTables: (filters) => calling("DescribeRouteTables", async () => (await readPages(paginateDescribeRouteTables({
			client,
			pageSize: 100
		}, { Filters: toSdkFilters(filters) }, reading), "routeTableSet", ({ RouteTables }) => RouteTables, ({ RouteTableId }) => RouteTableId)).map(toRouteTable)),
		describeSecurityGroups: async (filters) => (await __nccwpck_require__.e(/* import() */ 464).then(__nccwpck_require__.bind(__nccwpck_require__, 5464))).describeSecurityGroups(client, filters, cancellation.optionalSignal),
		describeNetworkAcls: async (filters) => (await __nccwpck_require__.e(/* import() */ 464).then(__nccwpck_require__.bind(__nccwpck_require__, 5464))).describeNetworkAcls(client, filters, cancellation.optionalSignal),
		describeManagedPrefixLists: async (filters) => (await __nccwpck_require__.e(/* import() */ 464).then(__nccwpck_require__.bind(__nccwpck_require__, 5464))).describeManagedPrefixLists(client, filters, cancellation.optionalSignal),
		getManagedPrefixListEntries: async (prefixListId) => (await __nccwpck_require__.e(/* import() */ 464).then(__nccwpck_require__.bind(__nccwpck_require__, 5464))).getManagedPrefixListEntries(client, prefixListId, cancellation.optionalSignal),
		createRoute: (routeTableId, destination, target) => calling("CreateRoute", () => client.send(new CreateRouteCommand({
			...toSdkRoute(routeTableId, destination),
			...toSdkTarget(target)
		}), writing)),
		replaceRoute: (routeTableId, destination, target) => calling("ReplaceRoute", () => client.send(new ReplaceRouteCommand({
			...toSdkRoute(routeTableId, destination),
			...toSdkTarget(target)
		}), writing)),
		deleteRoute: (routeTableId, destination) => calling("DeleteRoute", () => client.send(new DeleteRouteCommand(toSdkRoute(routeTableId, destination)), writing)),
		disableSourceDestCheck: (target) => target.kind === "instance" ? calling("ModifyInstanceAttribute", () => client.send(new ModifyInstanceAttributeCommand({
			InstanceId: target.instanceId,
			SourceDestCheck: { Value: !1 }
		}), writing)) : calling("ModifyNetworkInterfaceAttribute", () => client.send(new ModifyNetworkInterfaceAttributeCommand({
			NetworkInterfaceId: target.networkInterfaceId,
			SourceDestCheck: { Value: !1 }
		}), writing))
	};
}
function identified(instance, ownerId) {
	return instance.InstanceId === void 0 ? [] : [toInstance(instance, ownerId)];
}
function toSdkRoute(routeTableId, { version, text }) {
	return version === 4 ? {
		RouteTableId: routeTableId,
		DestinationCidrBlock: text
	} : {
		RouteTableId: routeTableId,
		DestinationIpv6CidrBlock: text
	};
}
function toSdkTarget(target) {
	return target.kind === "instance" ? { InstanceId: target.instanceId } : { NetworkInterfaceId: target.networkInterfaceId };
}
// src/github/messages.ts
function notWholeNumber(name, text, from, to) {
	return invalid(`${name} is "${text}"; give a whole number from ${from} to ${to}.`);
}
function notOneOf(name, text, choices) {
	return invalid(`${name} is "${text}"; give ${alternatives(choices)}.`);
}
function choiceEmpty(name, choices) {
	return invalid(`${name} is empty, which happens if an expression gives nothing; give ${alternatives(choices)}, or remove ${name} from the step.`);
}
function alternatives(choices) {
	return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(choices);
}
function inputsDropped() {
	return invalid("No input with a hyphen in its name reached the action, so a shell between the runner and Node probably removed variables such as INPUT_WORKER-COUNT, as dash does; start Node without a shell, or with bash.");
}
function notTrueOrFalse(name, text) {
	return invalid(`${name} is "${text}"; give true or false.`);
}
function tagKeyTooLong(name, length, longest) {
	return invalid(`${name} has ${length} characters; a tag key has at most ${longest}.`);
}
function workersNotGiven() {
	return invalid("worker-count and worker-filters are both empty; give the number of workers, or filters that select them.");
}
function workerNamePrefixTooLong() {
	return invalid("worker-name-prefix is too long; a worker's name has at most 255 characters.");
}
function filterMalformed(line) {
	return invalid(`worker-filters holds "${line}"; write a filter as name=value[,value…], such as tag:cluster=prod.`);
}
function filterAmbiguous(line) {
	return invalid(`worker-filters holds "${line}", and this run can delete routes, so a comma must be clear; write "\\," for a comma in a value, or "," without spaces between two values.`);
}
function entryLiteral(name, entry) {
	return (0,main_finding.i)("quotes-or-comment", `${name} holds ${entry}, and EC2 looks for its quotation marks and for what follows "#" as well; remove them unless they belong to the value.`);
}
function filterTooLarge(name) {
	return invalid(`worker-filters has more in ${name} than EC2 takes; a filter has at most 200 values of 255 characters.`);
}
function tooManyFilters(count) {
	return invalid(`worker-filters holds ${count} filters; EC2 takes at most 48 beside those for names and VPC.`);
}
function routeTableIdMalformed(id) {
	return invalid(`route-table-ids holds "${id}"; a route table ID looks like rtb-0123456789abcdef0.`);
}
function tooManyRouteTables(name) {
	return invalid(`${name} holds more than 200 entries, which is more than EC2 takes at once; use a pattern in route-table-name.`);
}
function routeTablesGivenTwice() {
	return invalid("route-table-ids and route-table-name are both given; leave one of them out.");
}
function routeTableNameEmpty() {
	return invalid("route-table-name is empty; give the name of the route table, or its ID in route-table-ids.");
}
function routeTableNameTooLong() {
	return invalid("route-table-name is too long; EC2 compares at most 255 characters.");
}
function vpcIdMalformed(id) {
	return invalid(`vpc-id is "${id}"; a VPC ID looks like vpc-0123456789abcdef0.`);
}
function clusterCidrMalformed(text, why) {
	return invalid(`cluster-cidr holds "${text}", which is not a CIDR: ${why}.`);
}
function clusterCidrTooWide(text) {
	return invalid(`cluster-cidr holds "${text}", which is everything; give the CIDR of all pods.`);
}
function pruneWithoutClusterCidr() {
	return invalid("prune is true, but cluster-cidr is empty; give the CIDR of all pods, so that nothing outside of it is deleted.");
}
function pruneInDestroy() {
	return invalid("prune is true, but mode is destroy, which deletes the workers' own routes only; leave prune out, or prune with mode: apply first.");
}
function regionMissing() {
	return invalid("aws-region is empty and AWS_REGION is not set; give the Region, or run aws-actions/configure-aws-credentials before this step.");
}
function regionMalformed(name, region) {
	return invalid(`${name} is "${region}"; a Region looks like us-west-2.`);
}
function roleMissing() {
	return invalid("role-session-name is set, but role-to-assume is empty; give the role, or leave both out.");
}
function roleMalformed(roleArn) {
	return invalid(`role-to-assume is "${roleArn}"; a role looks like arn:aws:iam::111122223333:role/kthw-routes.`);
}
function sessionNameMalformed(sessionName) {
	return invalid(`role-session-name is "${sessionName}"; it has 2 to 64 letters, digits and characters of +=,.@_-.`);
}
function profileIgnored(profile) {
	return (0,main_finding.i)("profile-ignored", `The credentials of the profile ${profile} (AWS_PROFILE) are not used, because AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are set and take precedence; unset AWS_PROFILE or these keys.`);
}
function keyMalformed(name) {
	return invalid(`${name} contains a line break, a space, or another character that no AWS key has; save the secret again without it.`);
}
function endpointMalformed(name) {
	return invalid(`${name} is not the URL of an endpoint; write it as https://host:port, or unset it to use AWS's own endpoint.`);
}
function proxyMalformed(name) {
	return invalid(`${name} is not the address of an HTTP proxy; write it as http://host:port, or as http://user:password@host:port with special characters percent-encoded.`);
}
function tokenMalformed() {
	return invalid("github-token holds a character that no token has, such as a blank or a line break; give the token alone.");
}
function invalid(message) {
	return (0,main_finding.t)("invalid-input", message);
}
// src/github/network-inputs.ts
const FLAGS = [
	"AWS_USE_FIPS_ENDPOINT",
	"AWS_USE_DUALSTACK_ENDPOINT",
	"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"
];
function readNetwork(reader, env, credentials) {
	let flags = endpointFlags(env);
	for (let [name, value] of flags) /^(true|false)$/.test(value) || reader.problem(notTrueOrFalse(name, env[name] ?? ""));
	let ignored = flags.get("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS") === "true", endpointOf = (service) => ignored ? void 0 : readEndpoint(reader, env, [`AWS_ENDPOINT_URL_${service}`, "AWS_ENDPOINT_URL"]), asksSts = credentials.kind === "job-token" || credentials.profile !== void 0 || credentials.hasWebIdentity;
	return {
		ec2: endpointOf("EC2"),
		sts: asksSts ? endpointOf("STS") : void 0,
		endpointKinds: FLAGS.slice(0, 2).filter((name) => flags.get(name) === "true"),
		missingCaFile: missingCaFile(env)
	};
}
function missingCaFile(env) {
	let file = env.NODE_EXTRA_CA_CERTS ?? "";
	if (file !== "") try {
		(0,external_node_fs_.accessSync)(file, external_node_fs_.constants.R_OK);
		return;
	} catch {
		return file;
	}
}
function endpointFlags(env) {
	let flags = FLAGS.map((name) => [name, (env[name] ?? "").trim().toLowerCase()]);
	return new Map(flags.filter(([, value]) => value !== ""));
}
function readEndpoint(reader, env, names) {
	let source = names.find((name) => (env[name] ?? "") !== "");
	if (source === void 0) return;
	let text = env[source] ?? "", { protocol, host, pathname } = URL.canParse(text) ? new URL(text) : {};
	if (protocol === void 0 || !/^https?:$/.test(protocol)) reader.findings.some(({ message }) => message.startsWith(`${source} `)) || reader.problem(endpointMalformed(source));
	else return {
		source,
		url: `${protocol}//${host}${pathname === "/" ? "" : pathname}`
	};
}
function exportEnvironment({ proxyEnvironment }) {
	Object.assign(process.env, proxyEnvironment);
	let flags = endpointFlags(process.env);
	for (let name of FLAGS) Reflect.deleteProperty(process.env, name);
	Object.assign(process.env, Object.fromEntries(flags)), hasHome() || (process.env.HOME = "/nonexistent");
}
function hasHome() {
	try {
		return (0,external_node_os_.homedir)() !== "";
	} catch {
		return !1;
	}
}
// src/github/environment-secrets.ts
const CREDENTIALS = [
	"AWS_ACCESS_KEY_ID",
	"AWS_SECRET_ACCESS_KEY",
	"AWS_SESSION_TOKEN"
], TOKENS = [
	"ACTIONS_ID_TOKEN_REQUEST_TOKEN",
	"ACTIONS_RUNTIME_TOKEN",
	"AWS_CONTAINER_AUTHORIZATION_TOKEN",
	"GITHUB_TOKEN"
], PROXIES = [
	"http_proxy",
	"https_proxy",
	"all_proxy"
].flatMap((name) => [name, name.toUpperCase()]);
function keepEnvironmentSecrets(mask, env = process.env) {
	for (let secret of valuesOf(CREDENTIALS, env)) mask(secret);
	for (let secret of valuesOf(TOKENS, env)) (0,main_secrets.r)(secret);
	for (let address of valuesOf(PROXIES, env)) keepProxyLogin(address);
}
function valuesOf(names, env) {
	return names.flatMap((name) => env[name] ?? []).filter((value) => value !== "");
}
function keepProxyLogin(address) {
	let [, user, password = ""] = /^(?:[a-z\d+.-]*:?\/\/)?([^:@]*)(?::(.*))?@/is.exec(address) ?? [];
	user !== void 0 && ((0,main_secrets.n)(user, password), (0,main_secrets.n)(decoded(user), decoded(password)));
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
function toCommandValue(input) {
	return input == null ? "" : typeof input == "string" || input instanceof String ? input : JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	return Object.keys(annotationProperties).length ? {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	} : {};
}
function issueCommand(command, properties, message) {
	let cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + external_os_.EOL);
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
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode.Success = 0] = "Success", ExitCode[ExitCode.Failure = 1] = "Failure";
})(ExitCode ||= {});
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
	let val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw Error(`Input required and not supplied: ${name}`);
	return options && options.trimWhitespace === !1 ? val : val.trim();
}
function setFailed(message) {
	process.exitCode = ExitCode.Failure, error(message);
}
function isDebug() {
	return process.env.RUNNER_DEBUG === "1";
}
function debug(message) {
	issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + external_os_.EOL);
}
// src/github/aws-inputs.ts
function readRegion(reader, env) {
	let source = [
		{
			name: "aws-region",
			value: reader.text("aws-region")
		},
		{
			name: "AWS_REGION",
			value: env.AWS_REGION ?? ""
		},
		{
			name: "AWS_DEFAULT_REGION",
			value: env.AWS_DEFAULT_REGION ?? ""
		}
	].find(({ value }) => value !== "");
	return source === void 0 ? (reader.problem(regionMissing()), "") : (isRegion(source.value) || reader.problem(regionMalformed(source.name, source.value)), source.value);
}
function readCredentials(reader, env) {
	let roleArn = reader.text("role-to-assume"), asked = reader.text("role-session-name");
	if (roleArn === "") return asked !== "" && reader.problem(roleMissing()), readAmbient(reader, env);
	/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(roleArn) || reader.problem(roleMalformed(roleArn));
	let sessionName = asked === "" ? `kthw-routes-${env.GITHUB_RUN_ID ?? "run"}` : asked;
	return /^[\w+=,.@-]{2,64}$/.test(sessionName) || reader.problem(sessionNameMalformed(sessionName)), {
		kind: "job-token",
		roleArn,
		sessionName,
		tokenService: readTokenService(env)
	};
}
function readTokenService(env) {
	let { ACTIONS_ID_TOKEN_REQUEST_URL: url = "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = "" } = env;
	return url === "" || token === "" ? void 0 : {
		url,
		token
	};
}
function readAmbient(reader, env) {
	let isSet = (name) => (env[name] ?? "") !== "", profile = isSet("AWS_PROFILE") ? env.AWS_PROFILE : void 0, hasKeys = isSet("AWS_ACCESS_KEY_ID") && isSet("AWS_SECRET_ACCESS_KEY");
	if (hasKeys) {
		for (let name of KEY_VARIABLES) /[^\x21-\x7e]/.test(env[name] ?? "") && reader.problem(keyMalformed(name));
		profile !== void 0 && reader.notices.push(profileIgnored(profile));
	}
	let variable = CONTAINER_VARIABLES.find(isSet), isDisabled = isSet("AWS_EC2_METADATA_DISABLED") && env.AWS_EC2_METADATA_DISABLED !== "false";
	return {
		kind: "ambient",
		profile: hasKeys ? void 0 : profile,
		hasWebIdentity: !hasKeys && (isSet("AWS_ROLE_ARN") || isSet("AWS_WEB_IDENTITY_TOKEN_FILE")),
		service: variable === void 0 ? isDisabled ? void 0 : { kind: "metadata" } : {
			kind: "container",
			variable
		}
	};
}
const KEY_VARIABLES = [
	"AWS_ACCESS_KEY_ID",
	"AWS_SECRET_ACCESS_KEY",
	"AWS_SESSION_TOKEN"
], CONTAINER_VARIABLES = ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI"];
function isRegion(text) {
	return /^[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}$/.test(text);
}
function readProxies(reader, env, node = process.versions.node) {
	let proxies = /* @__PURE__ */ new Map();
	for (let name of [
		"http_proxy",
		"https_proxy",
		"HTTP_PROXY",
		"HTTPS_PROXY",
		"no_proxy",
		"NO_PROXY"
	]) {
		let text = env[name]?.trim() ?? "";
		if (text === "") continue;
		let value = /^no_proxy$/i.test(name) ? directHosts(text) : proxyAddress(text);
		value === void 0 ? reader.problem(proxyMalformed(name)) : proxies.set(name, value);
	}
	let [ignored] = ["https_proxy", "HTTPS_PROXY"].filter((name) => proxies.has(name));
	return ignored !== void 0 && !readsProxies(node) && reader.problem((0,main_messages.r)(node, ignored)), Object.fromEntries(proxies);
}
function directHosts(text) {
	let hosts = text.split(/[\s,]+/).filter((host) => host !== ""), isAddress = (host) => host === "*" || /^[\d.:/[\]]+$/.test(host) || host.split(":").length > 2;
	return hosts.flatMap((host) => {
		let name = host.replace(/^(\*?\.)+/, "");
		return isAddress(host) ? [host] : [name, `.${name}`];
	}).join(",");
}
function proxyAddress(text) {
	let address = text.includes("://") ? text : `http://${text}`;
	try {
		let { protocol, username, password, port } = new URL(address);
		return decodeURIComponent(username + password), /^https?:$/.test(protocol) && port !== "0" ? address : void 0;
	} catch {
		return;
	}
}
// src/github/event.ts
const EVENTS = ["pull_request", "pull_request_target"];
function planCommentFrom(token, env) {
	let eventName = env.GITHUB_EVENT_NAME ?? "";
	if (token === "" || !EVENTS.includes(eventName)) return { kind: "none" };
	let fullName = env.GITHUB_REPOSITORY ?? "", [, owner, repository] = /^([^/]+)\/([^/]+)$/.exec(fullName) ?? [], { number, head } = readEvent(env.GITHUB_EVENT_PATH ?? "")?.pull_request ?? {};
	if (owner === void 0 || repository === void 0 || typeof number != "number" || typeof head?.sha != "string") return { kind: "no-pull-request" };
	let server = setTo(env.GITHUB_SERVER_URL, "https://github.com"), apiUrl = setTo(env.GITHUB_API_URL, "https://api.github.com"), { GITHUB_RUN_ID: id = "", GITHUB_RUN_ATTEMPT: attempt = "1" } = env;
	return {
		kind: "pull-request",
		token,
		apiUrl,
		pullRequest: {
			owner,
			repository,
			number,
			headSha: head.sha,
			isReadOnly: eventName === "pull_request" && head.repo?.full_name !== fullName
		},
		run: {
			workflow: env.GITHUB_WORKFLOW ?? "",
			job: env.GITHUB_JOB ?? "",
			url: (0,main_markdown.f)(env) ? void 0 : (0,main_markdown.m)(server, fullName, id, attempt)
		}
	};
}
function setTo(value, otherwise) {
	return value === void 0 || value === "" ? otherwise : value;
}
function readEvent(path) {
	try {
		return JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
	} catch {
		return null;
	}
}
// src/github/input-defaults.ts
const INPUT_DEFAULTS = /* @__PURE__ */ new Map([
	["worker-name-prefix", "worker-"],
	["worker-name-tag", "Name"],
	["pod-cidr-tag", "pod_cidr"],
	["route-table-name", "kubernetes"],
	["route-table-tag", "Name"],
	["on-conflict", "fail"],
	["prune", "false"],
	["source-dest-check", "warn"],
	["reachability", "off"],
	["max-attempts", "10"]
]);
function areInputsDropped(read, env) {
	return [...INPUT_DEFAULTS.keys()].every((name) => !name.includes("-") || read(name) === "") && !Object.keys(env).some((name) => /^INPUT_.*-/i.test(name));
}
var InputReader = class {
	findings = [];
	notices = [];
	#read;
	constructor(read) {
		this.#read = read;
	}
	text(name) {
		let text = this.#read(name);
		return text === "" ? INPUT_DEFAULTS.get(name) ?? "" : text;
	}
	problem(finding) {
		this.findings.push(finding);
	}
	hintAtLiteral(name, entry, parts) {
		(parts.some((part) => /^["']|["']$/.test(part)) || /(?:^|\s)#/.test(entry)) && this.notices.push(entryLiteral(name, entry));
	}
	wholeNumber(name, from, to) {
		let text = this.text(name), value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
		return value >= from && value <= to ? value : (this.problem(notWholeNumber(name, text, from, to)), from);
	}
	choice(name, choices) {
		let text = this.text(name), chosen = choices.find((choice) => choice === text);
		return chosen === void 0 && this.problem(text === "" ? choiceEmpty(name, choices) : notOneOf(name, text, choices)), chosen ?? choices[0];
	}
	flag(name) {
		let text = this.text(name);
		return /^(true|True|TRUE|false|False|FALSE)$/.test(text) || this.problem(notTrueOrFalse(name, text)), text.toLowerCase() === "true";
	}
	tagKey(name) {
		let key = this.text(name);
		return key.length > 128 && this.problem(tagKeyTooLong(name, key.length, 128)), key;
	}
	list(name) {
		return entries(splitEscaped(this.text(name), /[\n,]/));
	}
	lines(name) {
		return entries(this.text(name).split("\n"));
	}
	words(name) {
		return entries(splitEscaped(this.text(name), /[\s,]/));
	}
};
function splitEscaped(text, separator) {
	let parts = [], part = "";
	for (let [token] of text.matchAll(/\\[\\,]|[^]/gu)) token === "\\," ? part += "," : token.startsWith("\\") || !separator.test(token) ? part += token : (parts.push(part), part = "");
	return [...parts, part];
}
function entries(parts) {
	return [...new Set(parts.map((entry) => entry.trim()))].filter((entry) => entry !== "");
}
function readWorkers(reader) {
	let filters = readFilters(reader), tags = {
		nameTag: reader.tagKey("worker-name-tag"),
		podCidrTag: reader.tagKey("pod-cidr-tag")
	};
	if (reader.text("worker-count") === "") return reader.text("worker-filters") === "" && reader.problem(workersNotGiven()), {
		by: "filter",
		filters,
		...tags
	};
	let count = reader.wholeNumber("worker-count", 1, 1e3), prefix = reader.text("worker-name-prefix");
	(0,main_filters.t)(`${prefix}${count - 1}`).length > 255 && reader.problem(workerNamePrefixTooLong());
	let names = Array.from({ length: count }, (_, index) => `${prefix}${index}`);
	return filters.length === 0 ? {
		by: "name",
		names,
		...tags
	} : {
		by: "name-and-filter",
		names,
		prefix,
		filters,
		...tags
	};
}
function readFilters(reader) {
	let canDelete = reader.text("mode") === "destroy" || reader.text("prune").toLowerCase() === "true", filters = reader.lines("worker-filters").map((line) => {
		let [, name = "", list = ""] = /^([^=]+)=(.*)$/.exec(line) ?? [], parts = splitEscaped(list, /,/), values = parts.map((value) => value.trim());
		return (name.trim() === "" || values.includes("")) && reader.problem(filterMalformed(line)), reader.hintAtLiteral("worker-filters", line, [line, ...values]), canDelete && hasSpaceAtComma(parts) && reader.problem(filterAmbiguous(line)), (values.length > 200 || values.some((value) => value.length > 255)) && reader.problem(filterTooLarge(name.trim())), {
			name: name.trim(),
			values
		};
	});
	return filters.length > 48 && reader.problem(tooManyFilters(filters.length)), filters;
}
function hasSpaceAtComma(parts) {
	return parts.slice(1).some((part) => part !== part.trimStart()) || parts.slice(0, -1).some((part) => part !== part.trimEnd());
}
function readRouteTables(reader) {
	let ids = reader.words("route-table-ids"), names = reader.list("route-table-name");
	for (let id of ids) isResourceId("rtb", id) || reader.problem(routeTableIdMalformed(id));
	if (Math.max(ids.length, names.length) > 200 && reader.problem(tooManyRouteTables(ids.length > 0 ? "route-table-ids" : "route-table-name")), ids.length > 0) return names.length > 0 && names.join() !== "kubernetes" && reader.problem(routeTablesGivenTwice()), {
		by: "id",
		ids
	};
	for (let name of names) reader.hintAtLiteral("route-table-name", name, [name]);
	return names.length === 0 && reader.problem(routeTableNameEmpty()), names.some((name) => ((0,main_filters.r)(name) ? name : (0,main_filters.t)(name)).length > 255) && reader.problem(routeTableNameTooLong()), {
		by: "name",
		names,
		tag: reader.tagKey("route-table-tag")
	};
}
function isResourceId(prefix, id) {
	return RegExp(`^${prefix}-([0-9a-f]{8}|[0-9a-f]{17})$`).test(id);
}
function readInputs(read = getInput, env = process.env, mask = () => void 0) {
	let docsPage = (0,main_markdown.u)(env);
	if (areInputsDropped(read, env)) return {
		kind: "invalid",
		findings: [inputsDropped()],
		docsPage
	};
	let reader = new InputReader(read), token = reader.text("github-token");
	token !== "" && mask(token), /[^\x21-\x7e]/.test(token) && reader.problem(tokenMalformed());
	let mode = reader.choice("mode", [
		"apply",
		"plan",
		"verify",
		"destroy"
	]), ours = {
		mode,
		workers: readWorkers(reader),
		routeTables: readRouteTables(reader),
		vpcId: readVpcId(reader),
		region: readRegion(reader, env),
		credentials: readCredentials(reader, env),
		onConflict: reader.choice("on-conflict", ["fail", "replace"]),
		clusterCidrs: readClusterCidrs(reader),
		prune: reader.flag("prune"),
		sourceDestCheck: reader.choice("source-dest-check", [
			"warn",
			"fail",
			"disable",
			"ignore"
		]),
		reachability: reader.choice("reachability", [
			"off",
			"warn",
			"fail"
		]),
		planComment: mode === "plan" ? planCommentFrom(token, env) : { kind: "none" },
		...readWaitTimeout(reader),
		maxAttempts: reader.wholeNumber("max-attempts", 1, 100),
		proxyEnvironment: readProxies(reader, env)
	}, inputs = {
		...ours,
		network: readNetwork(reader, env, ours.credentials)
	};
	inputs.prune && reader.words("cluster-cidr").length === 0 && reader.problem(pruneWithoutClusterCidr()), inputs.prune && inputs.mode === "destroy" && reader.problem(pruneInDestroy());
	let { findings, notices } = reader;
	return findings.length === 0 ? {
		kind: "inputs",
		inputs,
		notices,
		docsPage
	} : {
		kind: "invalid",
		findings,
		docsPage
	};
}
function readWaitTimeout(reader) {
	if (reader.text("wait-timeout") === "") return {
		waitTimeoutSeconds: 120,
		absentTimeoutSeconds: 15
	};
	let seconds = reader.wholeNumber("wait-timeout", 0, 3600);
	return {
		waitTimeoutSeconds: seconds,
		absentTimeoutSeconds: seconds
	};
}
function readVpcId(reader) {
	let id = reader.text("vpc-id");
	return id !== "" && !isResourceId("vpc", id) && reader.problem(vpcIdMalformed(id)), id === "" ? void 0 : id;
}
function readClusterCidrs(reader) {
	return reader.words("cluster-cidr").flatMap((text) => {
		let reading = (0,main_destination.c)(text);
		return reading.kind === "invalid" ? (reader.problem(clusterCidrMalformed(text, reading.why)), []) : (reading.cidr.prefix === 0 && reader.problem(clusterCidrTooWide(text)), [reading.cidr]);
	});
}
// src/github/runner-files.ts
function appendToRunnerFile(variable, content, env = process.env) {
	let path = env[variable] ?? "";
	if (path === "") return {
		kind: "no-file",
		variable
	};
	let before;
	try {
		return before = (0,external_node_fs_.statSync)(path), (0,external_node_fs_.appendFileSync)(path, content), { kind: "written" };
	} catch (cause) {
		before?.isFile() === !0 && cutBack(path, before.size);
		let { code, message: reason } = cause;
		return code !== "EACCES" && code !== "EPERM" ? {
			kind: "failed",
			variable,
			reason
		} : {
			kind: "not-permitted",
			variable,
			reason,
			user: process.getuid?.(),
			owner: before?.uid
		};
	}
}
function cutBack(path, size) {
	try {
		(0,external_node_fs_.statSync)(path).size > size && (0,external_node_fs_.truncateSync)(path, size);
	} catch {}
}
function formatOutputs(outputs) {
	let delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
	return Object.entries(outputs).map(([name, value]) => [
		`${name}<<${delimiter}`,
		value,
		delimiter,
		""
	].join(external_node_os_.EOL)).join("");
}
// src/github/step-files.ts
let stepFolder;
function writeStepFile(name, pieces) {
	let path;
	try {
		return path = (0,external_node_path_.join)(stepFolder ??= makeStepFolder(), name), writeAll(path, pieces), {
			kind: "written",
			path
		};
	} catch (cause) {
		return path !== void 0 && (0,external_node_fs_.rmSync)(path, { force: !0 }), {
			kind: "failed",
			reason: cause instanceof Error ? cause.message : String(cause)
		};
	}
}
function makeStepFolder() {
	let { RUNNER_TEMP: temp = "" } = process.env;
	return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temp === "" ? (0,external_node_os_.tmpdir)() : (0,external_node_path_.resolve)(temp), "kthw-routes-"));
}
function writeAll(path, pieces) {
	let file = (0,external_node_fs_.openSync)(path, "w");
	try {
		for (let block of inBlocks(pieces)) {
			let bytes = Buffer.from((0,main_secrets.i)(block));
			for (let written = 0; written < bytes.length;) written += (0,external_node_fs_.writeSync)(file, bytes, written);
		}
	} finally {
		(0,external_node_fs_.closeSync)(file);
	}
}
function* inBlocks(pieces) {
	let block = "";
	for (let piece of pieces) block += piece, block.length < 65536 || (yield block, block = "");
	yield block;
}
// src/github/runner.ts
const actionsRunner = {
	info: (message) => {
		say(() => {
			info((0,main_markdown.l)(message));
		});
	},
	debug: (message) => {
		say(() => {
			isDebug() && debug((0,main_markdown.l)(message));
		});
	},
	notice: (message, title) => {
		say(() => {
			notice((0,main_markdown.l)(message), { title });
		});
	},
	warning: (message, title) => {
		say(() => {
			warning((0,main_markdown.l)(message), { title });
		});
	},
	error: (message, title) => {
		say(() => {
			error((0,main_markdown.l)(message), { title });
		});
	},
	mask: (secret) => {
		(0,main_secrets.r)(secret) && setSecret(secret);
	},
	writeOutputs: (outputs) => appendToRunnerFile("GITHUB_OUTPUT", (0,main_secrets.i)(formatOutputs(outputs))),
	writeSummary: (markdown) => appendToRunnerFile("GITHUB_STEP_SUMMARY", (0,main_secrets.i)(markdown)),
	writeFile: writeStepFile,
	fail: (message) => {
		say(() => {
			setFailed((0,main_markdown.l)(message));
		});
	}
};
function say(write) {
	try {
		write();
	} catch {}
}
// src/runtime/clock.ts
const systemClock = {
	now: () => performance.now(),
	sleep: (ms, signal) => (0,promises_namespaceObject.setTimeout)(ms, void 0, { signal }).catch(() => void 0),
	every: (ms, callback) => {
		let timer = setInterval(callback, ms).unref();
		return () => {
			clearInterval(timer);
		};
	},
	after: (ms, callback) => {
		let timer = setTimeout(callback, ms).unref();
		return () => {
			clearTimeout(timer);
		};
	}
};
var WaitBudget = class {
	#clock;
	#end;
	#leftMs;
	#countedUntil = 0;
	#pausedAt;
	constructor(clock, seconds, end) {
		this.#clock = clock, this.#end = end, this.#leftMs = seconds * 1e3;
	}
	get seconds() {
		return Math.max(0, Math.round(this.leftMs / 1e3));
	}
	get leftMs() {
		return this.#leftMs - (this.#pausedAt === void 0 ? 0 : this.#clock.now() - this.#pausedAt);
	}
	backoff() {
		let pause = 250;
		return async (allowedMs = Infinity) => {
			if (this.#leftMs <= 0 || allowedMs <= 0 || this.#end.aborted) return !1;
			let startedAt = this.#clock.now();
			this.#pausedAt = Math.max(startedAt, this.#countedUntil), await this.#clock.sleep(Math.min(pause, this.#leftMs, allowedMs), this.#end);
			let ended = this.#clock.now();
			return this.#pausedAt = void 0, this.#leftMs -= Math.max(0, ended - Math.max(startedAt, this.#countedUntil)), this.#countedUntil = ended, pause = Math.min(pause * 2, 5e3), !this.#end.aborted;
		};
	}
};
// src/ports.ts
const actualPorts = {
	onStrayError: () => void 0,
	runner: actionsRunner,
	clock: systemClock,
	readInputs: () => {
		keepEnvironmentSecrets(actionsRunner.mask);
		let reading = readInputs(void 0, void 0, actionsRunner.mask);
		return reading.kind === "inputs" && exportEnvironment(reading.inputs), reading;
	},
	connectEc2
};
function connect(inputs, cancellation, ports) {
	let { runner, clock, connectEc2 } = ports, connection = {
		...inputs,
		clock,
		cancellation,
		log: runner
	}, credentials = credentialsFrom(inputs.credentials, connection, runner.mask);
	return {
		ec2: connectEc2({
			...connection,
			credentials
		}),
		region: inputs.region,
		waitBudget: new WaitBudget(clock, inputs.waitTimeoutSeconds, cancellation.readSignal),
		progress: {
			clock,
			say: runner.info
		}
	};
}
// src/report/table-rows.ts
function tableRows(results, table) {
	let ofTable = results.filter(({ change }) => change.routeTableId === table.routeTableId), isStale = ({ change }) => change.action === "prune", workers = ofTable.filter((result) => !isStale(result)).map((result) => resultRow(result, table)), stale = ofTable.filter(isStale).map((result) => resultRow(result, table)), shown = new Set([...workers, ...stale].map(({ route }) => route)), others = table.routes.filter((route) => !shown.has(route)).map(otherRow);
	return [
		...workers,
		...others,
		...stale
	];
}
function resultRow(result, table) {
	let { change } = result, { destination, target, workerName, route } = change.action === "prune" ? staleRoute(change, result, table) : workerRoute(change, table);
	return {
		destination,
		target,
		state: route?.state ?? absentState(result),
		workerName,
		change: changeLabel(result),
		route
	};
}
function staleRoute({ destination, current }, { observed }, table) {
	let route = observed?.kind === "recreated" ? void 0 : (0,main_route_table.i)(table, destination);
	return {
		destination: destination.text,
		target: current.target,
		workerName: void 0,
		route
	};
}
function workerRoute(change, table) {
	let { action, worker, podCidr } = change, route = action === "absent" ? void 0 : (0,main_route_table.i)(table, podCidr), { instanceId } = worker, target = {
		kind: "instance",
		instanceId,
		networkInterfaceId: action === "delivered" ? change.networkInterfaceId : void 0
	};
	return {
		destination: podCidr.text,
		target: route?.target ?? target,
		workerName: worker.name,
		route
	};
}
function otherRow(route) {
	let { target, state } = route;
	return {
		destination: (0,main_destination.t)(route.destination),
		target,
		state,
		workerName: void 0,
		change: void 0,
		route
	};
}
function absentState({ observed }) {
	return observed === void 0 ? "not read back" : observed.kind === "delivered" ? "delivered" : observed.kind === "gone" || observed.kind === "recreated" ? "gone" : "missing";
}
function changeLabel({ change, outcome, observed }) {
	let { past, future } = WORDS[change.action];
	switch (outcome.kind) {
		case "unchanged":
		case "conflict":
		case "failed": return outcome.kind;
		case "delivered": return "delivered by EC2";
		case "done": return past;
		case "already-applied": return observed?.kind === "elsewhere" ? "conflict" : "unchanged";
		case "planned": return `to ${future}`;
		case "not-tried": return `not ${past}`;
	}
}
const WORDS = {
	create: {
		past: "created",
		future: "create"
	},
	replace: {
		past: "replaced",
		future: "replace"
	},
	delete: {
		past: "deleted",
		future: "delete"
	},
	prune: {
		past: "deleted",
		future: "delete"
	},
	delivered: {
		past: "created",
		future: "create"
	},
	keep: {
		past: "created",
		future: "create"
	},
	absent: {
		past: "deleted",
		future: "delete"
	},
	conflict: {
		past: "created",
		future: "create"
	}
}, NOTHING_YET = {
	docsPage: void 0,
	mode: "apply",
	region: "",
	expectedRoutes: 0,
	tables: [],
	results: [],
	checks: [],
	checkResults: [],
	reachability: void 0,
	findings: [],
	durationMs: 0
};
function countResults(results) {
	let labels = results.map(changeLabel), count = (...counted) => labels.filter((label) => counted.includes(label)).length;
	return {
		created: count("created", "to create"),
		replaced: count("replaced", "to replace"),
		deleted: count("deleted", "to delete"),
		unchanged: count("unchanged"),
		delivered: count("delivered by EC2"),
		failed: count("conflict", "failed", "not created", "not replaced", "not deleted"),
		validated: results.filter((result) => result.change.action !== "prune" && (0,main_route_result.t)(result)).length
	};
}
function hasChanges({ mode, results, checks, checkResults }) {
	let { created, replaced, deleted } = countResults(results), changedChecks = mode === "plan" ? checks : checkResults.filter(({ error }) => error === void 0);
	return created + replaced + deleted + changedChecks.length > 0;
}
function isValidated({ results, expectedRoutes, findings }) {
	return countResults(results).validated === expectedRoutes && results.every(main_route_result.t) && !(0,main_finding.r)(findings.filter(({ scope }) => scope === "routes"));
}
function isSuccess(result) {
	return !(0,main_finding.r)(result.findings) && (result.mode === "plan" || isValidated(result));
}
// src/report/log-lines.ts
function tableLines({ tables, region }) {
	return tables.map((table) => `Route table ${(0,main_route_table.a)(table)} in ${table.vpcId}, ${region}`);
}
function workerLines({ results }) {
	let ofWorkers = results.flatMap((result) => result.change.action === "prune" ? [] : [{
		...result.change,
		label: changeLabel(result)
	}]);
	return [...Map.groupBy(ofWorkers, ({ worker }) => worker).entries()].map(([{ name, privateIp, podCidrs }, changes]) => {
		let labels = new Set(changes.map(({ label }) => label)), results = labels.size === 1 ? [...labels] : changes.map(({ routeTableId, podCidr, label }) => `${podCidrs.length > 1 ? `${podCidr.text} ` : ""}${label} in ${routeTableId}`);
		return [
			name,
			privateIp,
			podCidrs.map(({ text }) => text).join(" "),
			results.join(", ")
		].join("  ");
	});
}
function otherLines(result) {
	let stale = result.results.flatMap((each) => each.change.action === "prune" ? [`stale  ${each.change.destination.text}  ${changeLabel(each)} in ${each.change.routeTableId}`] : []), checks = checkGroups(result).flatMap(({ label, workers }) => workers.map((name) => `${name}  source/destination check ${label}`));
	return [...stale, ...checks];
}
function checkGroups({ checks, checkResults, mode }) {
	let namesOf = (some) => some.map(({ worker }) => worker.name), failed = checkResults.filter(({ error }) => error !== void 0).map(({ check }) => check);
	return [
		{
			label: "switched off",
			workers: namesOf((0,main_check_result.t)(checkResults))
		},
		{
			label: "not switched off",
			workers: namesOf(failed)
		},
		{
			label: "to switch off",
			workers: mode === "plan" ? namesOf(checks) : []
		}
	].filter(({ workers }) => workers.length > 0);
}
function headline(result) {
	let mark = isSuccess(result) ? "✅" : "❌";
	if (result.expectedRoutes === 0 && !isSuccess(result)) return `${mark} Nothing was done`;
	let { created, replaced, deleted, unchanged, delivered, validated } = countResults(result.results), routes = result.expectedRoutes === 1 ? "worker route" : "worker routes", { line = "" } = result.reachability ?? {}, pods = line === "" ? "" : `; ${line}`, others = delivered === 0 ? "" : `, ${delivered} delivered by EC2`;
	switch (result.mode) {
		case "apply":
		case "verify": return `${mark} ${validated} of ${result.expectedRoutes} ${routes} validated${pods}`;
		case "plan": return `${mark} Plan: ${created} to create, ${replaced} to replace, ${deleted} to delete, ${unchanged} unchanged${others}; nothing was written${pods}`;
		case "destroy": return `${mark} ${deleted} deleted, ${validated} of ${result.expectedRoutes} ${routes} gone`;
	}
}
// src/report/messages.ts
const FILES = {
	GITHUB_OUTPUT: {
		content: "The outputs",
		loss: "later steps don't get them"
	},
	GITHUB_STEP_SUMMARY: {
		content: "The job summary",
		loss: "the page of the run doesn't show it"
	}
};
function noRunnerFile(variable) {
	return (0,main_finding.a)("runner-file", `${FILES[variable].content} could not be written, because ${variable} is not set; this log holds the result.`);
}
function runnerFileNotWritten(variable, reason) {
	let { content, loss } = FILES[variable];
	return (0,main_finding.t)("runner-file", `${content} could not be written (${reason}), so ${loss}; free space on the runner's disk, or make the file in ${variable} writable, and run the step again.`);
}
function runnerFileNotPermitted(variable, reason, user, owner) {
	let { content, loss } = FILES[variable], who = user === void 0 ? "the step's user" : `user ${user}, who runs the step,`;
	return (0,main_finding.t)("runner-file", `${content} could not be written (${reason}), so ${loss}: ${who} may not write the file in ${variable}; run the job's container as the runner's user, with "options: --user ${owner ?? "<ID>"}".`);
}
function reportFileNotWritten(reason) {
	return (0,main_finding.a)("runner-file", `The report file could not be written (${reason}), so the output report-file is empty; let the step's user write to the folder in RUNNER_TEMP.`);
}
function outputsShortened(parts, reportFile) {
	let fix = reportFile === "" ? "let the step's user write to the folder in RUNNER_TEMP, where the report file would have everything" : "read everything in the file that the output report-file names";
	return (0,main_finding.i)("outputs-shortened", `The outputs don't have everything, because GitHub allows a job 1 MB of them: ${parts.join(", ")}; ${fix}.`);
}
// src/report/bounded-outputs.ts
const SHARES = {
	tables: .04,
	findings: .32,
	pairs: .24
};
function boundedLists(budget, report, reportFile) {
	let tables = fit(report["route-table-ids"], SHARES.tables * budget), findings = fitFindings(report.findings, SHARES.findings * budget), pairs = fitFirst(report.reachability, ({ verdict }) => verdict !== "all", SHARES.pairs * budget), used = tables.size + findings.size + pairs.size, routes = fitFirst(report.routes, ({ change }) => change !== null, budget - used), leftOut = [
		...partOf("routes", routes, report.routes.length),
		...partOf("route-table-ids", tables, report["route-table-ids"].length),
		...partOf("findings", findings, report.findings.length),
		...findings.hasAllCommands ? [] : ["findings without some of their commands"],
		...pairs.isWhole ? [] : [`reachability (${pairs.texts.length} pairs)`]
	];
	return {
		lists: {
			routes: routes.texts,
			"route-table-ids": tables.texts,
			findings: findings.texts,
			reachability: pairs.texts
		},
		shortened: [outputsShortened(leftOut, reportFile)]
	};
}
function fit(records, budget) {
	let texts = [], size = 0, misses = 0;
	for (let record of records) {
		let text = JSON.stringify(record);
		if (size + sizeOf(text) > budget ? misses += 1 : (texts.push(text), size += sizeOf(text)), misses > 100) break;
	}
	return {
		texts,
		size,
		isWhole: misses === 0
	};
}
function fitFirst(records, matters, budget) {
	let all = fit(records, budget);
	return all.isWhole ? all : fit(inTwoPasses(records, matters), budget);
}
function* inTwoPasses(records, isFirst) {
	for (let record of records) isFirst(record) && (yield record);
	for (let record of records) isFirst(record) || (yield record);
}
function fitFindings(findings, budget) {
	for (let most of [Infinity, 20]) {
		let fitted = fit(findings.map((finding) => withCommands(finding, most)), budget);
		if (fitted.isWhole) return {
			...fitted,
			hasAllCommands: most === Infinity
		};
	}
	return {
		...fit([
			"error",
			"warning",
			"notice"
		].flatMap((severity) => findings.filter((finding) => finding.severity === severity)).map((finding) => ({
			...finding,
			names: void 0,
			commands: void 0
		})), budget),
		hasAllCommands: findings.every(({ commands }) => commands === void 0)
	};
}
function withCommands(finding, most) {
	return {
		...finding,
		names: void 0,
		commands: finding.commands?.slice(0, most)
	};
}
function partOf(name, { texts, isWhole }, count) {
	return isWhole ? [] : [`${name} (${texts.length} of ${count})`];
}
function sizeOf(text) {
	return Math.max(2 * (text.length + 1), Buffer.byteLength(text) + 1);
}
// src/report/run-report.ts
function toReport(result) {
	let { mode, region, tables, results, findings, reachability } = result, { created, replaced, deleted, unchanged, failed } = countResults(results);
	return {
		version: 1,
		mode: region === "" ? null : mode,
		region: region === "" ? null : region,
		success: isSuccess(result),
		validated: isValidated(result),
		"has-changes": hasChanges(result),
		"created-count": created,
		"replaced-count": replaced,
		"deleted-count": deleted,
		"unchanged-count": unchanged,
		"failed-count": failed,
		findings: findings.map((finding) => findingRecord(finding, result)),
		"route-table-ids": tables.map(({ routeTableId }) => routeTableId),
		routes: tables.flatMap((table) => tableRows(results, table).flatMap((row) => routeRecord(table, row))),
		changes: tables.flatMap((table) => changeRecords(result, table)),
		"source-dest-checks": checkGroups(result).flatMap(({ label, workers }) => workers.map((worker) => ({
			worker,
			change: label
		}))),
		reachable: reachability?.reachable ?? "unknown",
		reachability: reachability?.records ?? []
	};
}
function findingRecord({ severity, code, message, commands, names }, { docsPage }) {
	let url = (0,main_markdown.d)(docsPage, code);
	return {
		severity,
		code,
		message,
		...names === void 0 ? {} : { names },
		...commands === void 0 ? {} : { commands },
		...url === void 0 ? {} : { url }
	};
}
function routeRecord({ routeTableId }, row) {
	let { route, state, workerName, change } = row;
	if (route === void 0 && change !== "delivered by EC2") return [];
	let { target } = route ?? row;
	return [{
		routeTableId,
		destinationCidrBlock: route === void 0 ? row.destination : (0,main_destination.t)(route.destination),
		instanceId: target.kind === "instance" ? target.instanceId : null,
		gatewayId: target.kind === "gateway" ? target.gatewayId : null,
		networkInterfaceId: target.kind === "instance" || target.kind === "network-interface" ? target.networkInterfaceId ?? null : null,
		state,
		origin: route?.origin ?? null,
		worker: workerName ?? null,
		change: change ?? null
	}];
}
function changeRecords({ results }, table) {
	let { routeTableId } = table;
	return results.filter(({ change }) => change.routeTableId === routeTableId).map((result) => {
		let { destination, state, workerName, change } = resultRow(result, table);
		return {
			routeTableId,
			destinationCidrBlock: destination,
			state,
			worker: workerName ?? null,
			change: change ?? null
		};
	});
}
function* reportPieces(report) {
	let before = "{\n";
	for (let [name, value] of Object.entries(report)) yield `${before}${JSON.stringify(name)}: `, typeof value == "object" && value ? yield* arrayPieces(value) : yield JSON.stringify(value), before = ",\n";
	yield "\n}\n";
}
function* arrayPieces(records) {
	let before = "[\n";
	for (let record of records) yield `${before}${JSON.stringify(record)}`, before = ",\n";
	yield before === "[\n" ? "[]" : "\n]";
}
function renderOutputs(report, reportFile, docs) {
	let { lists, shortened } = listsWithin(96e4, report, reportFile), own = shortened.map((finding) => JSON.stringify(findingRecord(finding, docs)));
	return {
		values: {
			routes: array(lists.routes),
			"route-table-ids": array(lists["route-table-ids"]),
			validated: String(report.validated),
			"has-changes": String(report["has-changes"]),
			"created-count": String(report["created-count"]),
			"replaced-count": String(report["replaced-count"]),
			"deleted-count": String(report["deleted-count"]),
			"unchanged-count": String(report["unchanged-count"]),
			"failed-count": String(report["failed-count"]),
			findings: array([...lists.findings, ...own]),
			reachable: report.reachable,
			reachability: array(lists.reachability),
			"report-file": reportFile
		},
		findings: shortened
	};
}
function listsWithin(budget, report, reportFile) {
	let left = budget, texts = (records) => {
		let all = [];
		for (let record of records) {
			if (left < 0) break;
			let text = JSON.stringify(record);
			left -= sizeOf(text), all.push(text);
		}
		return all;
	}, lists = {
		routes: texts(report.routes),
		"route-table-ids": texts(report["route-table-ids"]),
		findings: texts(report.findings.map((finding) => ({
			...finding,
			names: void 0
		}))),
		reachability: texts(report.reachability)
	};
	return left >= 0 ? {
		lists,
		shortened: []
	} : boundedLists(budget, report, reportFile);
}
function array(texts) {
	return `[${texts.join(",")}]`;
}
// src/report/diagram-routes.ts
function diagramRoutes({ tables, results }, workers) {
	return tables.flatMap((table) => results.flatMap((result) => result.change.routeTableId === table.routeTableId ? diagramRoute(result, table, workers) : []));
}
function diagramRoute(result, table, workers) {
	let { change } = result, targetOf = (route) => workers.find((worker) => (0,main_route_table.o)(route, worker)) ?? (0,main_route_table.n)(route.target), row = resultRow(result, table), intended = change.action === "prune" ? targetOf(change.current) : change.worker, withoutRoute = row.state === "delivered" ? intended : void 0, target = row.route === void 0 ? withoutRoute : targetOf(row.route), expected = intended === target ? void 0 : intended, route = {
		table,
		destination: row.destination,
		target,
		expected,
		...describeStatus(row, expected === void 0)
	};
	return change.action === "prune" && route.status === "absent" ? [] : [route];
}
function describeStatus({ state, change }, isOnTarget) {
	let changed = change === void 0 || change === "unchanged" ? [] : [change], [label] = changed;
	return label?.startsWith("to ") === !0 ? {
		status: "planned",
		words: changed
	} : state === "delivered" ? {
		status: "ok",
		words: changed
	} : state === "gone" ? {
		status: label === void 0 ? "absent" : "deleted",
		words: changed
	} : isOnTarget && state === "active" && (label === void 0 || label === "created" || label === "replaced") ? {
		status: "ok",
		words: changed
	} : {
		status: state === "not read back" ? "unknown" : "broken",
		words: label === "conflict" && state === "active" ? changed : [...changed, state].filter((word) => word !== "")
	};
}
// src/report/diagram.ts
const RED = "stroke:#e5534b,stroke-width:3px", SIGNS = {
	broken: "❌ ",
	unknown: "❔ "
};
function renderDiagram(result) {
	let ofWorkers = result.results.flatMap(({ change }) => change.action === "prune" ? [] : [change.worker]), workers = [...new Set(ofWorkers)], routes = workers.length > 30 ? [] : diagramRoutes(result, workers);
	if (workers.length === 0 || routes.length === 0 || routes.length > 100) return "";
	let targets = routes.flatMap(({ target, expected }) => [target, expected]), otherTargets = [...new Set(targets.filter((target) => typeof target == "string"))], nodes = [
		...result.tables,
		...routes,
		...workers,
		...otherTargets
	], id = (node) => `n${nodes.indexOf(node)}`, links = routes.flatMap((route) => linksOf(route, id)), broken = [...links.keys()].filter((index) => links[index]?.includes("x ") === !0), diagram = (0,main_markdown.n)("mermaid", [
		"%%{init: {\"flowchart\": {\"padding\": 8, \"nodeSpacing\": 10, \"rankSpacing\": 50, \"wrappingWidth\": 420}}}%%",
		"flowchart LR",
		"accTitle: Route tables, their routes, and the workers that these lead to",
		...result.tables.map((table) => `${id(table)}[["${tableLabel(table)}"]]`),
		...routes.filter(({ status }) => status !== "absent").map((route) => `${id(route)}${routeNode(route)}`),
		...workers.map((worker) => `${id(worker)}${workerNode(worker, routes)}`),
		...otherTargets.map((target) => `${id(target)}(["${label(target)}"])`),
		...links,
		`classDef broken ${RED}`,
		"classDef dashed stroke-dasharray:4",
		...broken.length > 0 ? [`linkStyle ${broken.join(",")} ${RED}`] : []
	]);
	return (0,main_markdown.t)(diagram) > 2e4 ? "" : diagram;
}
function linksOf(route, id) {
	let { table, status, target, expected } = route;
	if (status === "absent") return [`${id(table)} ~~~~ ${id(expected)}`];
	let isWrong = status in SIGNS, isDotted = target === void 0 || status === "planned" && expected === void 0, toTarget = isDotted ? "-.->" : isWrong && expected === void 0 ? "--x" : "-->", toExpected = isWrong ? "-.-x" : status === "planned" ? "-.->" : "-.-";
	return [
		`${id(table)} ${isDotted ? "-.-" : "---"} ${id(route)}`,
		...target === void 0 ? [] : [`${id(route)} ${toTarget} ${id(target)}`],
		...expected === void 0 ? [] : [`${id(route)} ${toExpected} ${id(expected)}`]
	];
}
function tableLabel({ routeTableId, tags }) {
	let name = tags.get("Name") ?? "";
	return [...name === "" ? [] : [name], routeTableId].map(label).join("<br/>");
}
function routeNode({ destination, words, status }) {
	let details = words.length === 0 ? "" : ` · ${words.map(label).join(", ")}`;
	return `("${`${SIGNS[status] ?? ""}${destination}${details}`}")${status in SIGNS ? ":::broken" : status === "ok" ? "" : ":::dashed"}`;
}
function workerNode(worker, routes) {
	let [sign] = routes.filter(({ target, expected }) => (expected ?? target) === worker).flatMap(({ status }) => SIGNS[status] ?? []);
	return `["${sign ?? ""}${workerLabel(worker)}"]${sign === void 0 ? "" : ":::broken"}`;
}
function workerLabel({ name, instanceId }) {
	let suffix = ` (${instanceId})`;
	return name.endsWith(suffix) ? `${label(name.slice(0, -suffix.length))}${label(suffix)}` : label(name);
}
function label(untrusted) {
	let text = (0,main_markdown.c)(untrusted), shown = Array.from(text).slice(0, 48).join("");
	return `${shown.replace(/[^\p{L}\p{M}\p{N} ./_-]|ﬂ|\uFE0F/gu, (each) => `#${String(each.codePointAt(0))};#8203;`)}${shown === text ? "" : "…"}`;
}
// src/report/summary.ts
const HEADER = [
	"DestinationCidrBlock",
	"InstanceId",
	"GatewayId",
	"State",
	"Worker",
	"Change"
], JOB_SUMMARY = {
	findings: 2e5,
	tables: 6e5,
	rest: {
		findings: "in the report file",
		routes: "in the report file"
	}
}, MARKS = {
	error: "❌",
	warning: "⚠️",
	notice: "ℹ️"
};
function renderSummary(result, budget = JOB_SUMMARY) {
	let tableBytes = Math.floor(budget.tables / Math.max(result.tables.length, 1));
	return `${[
		`### ${headline(result)}`,
		contextLine(result),
		...result.tables.flatMap((table) => tableBlocks(result, table, tableBytes, budget.rest)),
		...checkGroups(result).map(({ label, workers }) => (0,main_markdown.o)(`Source/destination check ${label}: ${(0,main_finding.n)(workers)}`)),
		...result.reachability?.blocks ?? [],
		findingList(notNumbered(result), result, budget),
		renderDiagram(result)
	].filter((block) => block !== "").join("\n\n")}\n`;
}
function contextLine({ tables, region, durationMs }) {
	let accounts = (0,main_finding.n)(tables.map(({ ownerId }) => ownerId)), vpcs = (0,main_finding.n)(tables.map(({ vpcId }) => vpcId));
	return [
		...tables.slice(0, 1).map((table) => tables.length === 1 ? `Route table ${(0,main_markdown.o)((0,main_route_table.a)(table))}` : `${tables.length} route tables`),
		...vpcs === "" ? [] : [`VPC ${(0,main_markdown.o)(vpcs)}`],
		...region === "" ? [] : [`Region ${(0,main_markdown.o)(region)}`],
		...accounts === "" ? [] : [`account ${(0,main_markdown.o)(accounts)}`],
		`${(durationMs / 1e3).toFixed(1)} s`
	].join(" · ");
}
function tableBlocks(result, table, budget, rest) {
	let heading = result.tables.length > 1 ? [tableHeading(result, table)] : [], rows = tableRows(result.results, table).map(toCells), available = budget - (0,main_markdown.t)(heading.join("")) - 200, open = boundedTable(rows.slice(0, 50), {
		aligned: !0,
		budget: available
	}), collapsed = boundedTable(rows.slice(50), {
		aligned: !1,
		budget: available - (0,main_markdown.t)(open.text)
	}), hidden = rows.length - open.rows - collapsed.rows;
	return [
		...heading,
		...open.rows > 0 ? [open.text] : [],
		...collapsed.rows > 0 ? [(0,main_markdown.r)(`${collapsed.rows} more routes`, collapsed.text)] : [],
		...hidden > 0 ? [`${hidden} more ${hidden === 1 ? "route is" : "routes are"} ${rest.routes}.`] : []
	];
}
function tableHeading(result, table) {
	let ofTable = result.results.filter(({ change }) => change.routeTableId === table.routeTableId), { validated, created, replaced, deleted, unchanged, delivered, failed } = countResults(ofTable), expected = ofTable.filter(({ change }) => change.action !== "prune").length, isPlan = result.mode === "plan", counts = [
		{
			count: created,
			label: isPlan ? "to create" : "created"
		},
		{
			count: replaced,
			label: isPlan ? "to replace" : "replaced"
		},
		{
			count: deleted,
			label: isPlan ? "to delete" : "deleted"
		},
		{
			count: unchanged,
			label: "unchanged"
		},
		{
			count: delivered,
			label: "delivered by EC2"
		},
		{
			count: failed,
			label: "failed"
		}
	].flatMap(({ count, label }) => count === 0 ? [] : [`${count} ${label}`]), verified = `${validated} of ${expected} ${result.mode === "destroy" ? "gone" : "validated"}`;
	return `#### Route table ${(0,main_markdown.o)((0,main_route_table.a)(table))}: ${[verified, ...counts].join(", ")}`;
}
function boundedTable(rows, { aligned, budget }) {
	let [names = "", rule = "", ...lines] = (0,main_markdown.a)(HEADER, rows, { aligned }).split("\n"), kept = (0,main_markdown.s)(lines, budget - (0,main_markdown.t)(names) - (0,main_markdown.t)(rule) - 2);
	return {
		text: [
			names,
			rule,
			...kept
		].join("\n"),
		rows: kept.length
	};
}
function toCells({ destination, target, state, workerName, change }) {
	let isInstance = target.kind === "instance", gateway = isInstance || target.kind === "none" ? "" : (0,main_route_table.n)(target);
	return [
		destination,
		isInstance ? target.instanceId : "",
		gateway,
		state,
		workerName ?? "",
		change ?? ""
	];
}
function notNumbered({ findings, reachability }) {
	return findings.filter((finding) => reachability?.numbered.has(finding) !== !0);
}
function findingList(findings, { docsPage }, budget) {
	let lines = findings.map(({ severity, code, message }) => `- ${MARKS[severity]} ${(0,main_markdown.o)(message)} (${(0,main_markdown.p)(docsPage, code)})`), kept = (0,main_markdown.s)(lines, budget.findings), hidden = lines.length - kept.length;
	return [...kept, ...hidden > 0 ? [`- ${hidden} more are ${budget.rest.findings}.`] : []].join("\n");
}
function publish(result, runner) {
	let files = publishFiles(result, runner), lines = [
		tableLines,
		workerLines,
		otherLines
	].flatMap((render) => withFallback(result, (shown) => {
		for (let line of render(shown)) runner.info(line);
		return [];
	})), published = withFindings(result, [...files, ...lines]);
	return annotate([
		...files,
		...lines,
		...result.findings
	], result, runner), withFallback(published, (shown) => conclude(shown, runner)), published;
}
function publishFiles(result, runner) {
	let outputs = withFallback(result, (shown) => {
		let report = toReport(shown), file = runner.writeFile("report.json", reportPieces(report)), { values, findings } = renderOutputs(report, file.kind === "written" ? file.path : "", shown);
		return [
			...file.kind === "written" ? [] : [reportFileNotWritten(file.reason)],
			...findings,
			...unwritten(runner.writeOutputs(values))
		];
	}), summary = withFallback(withFindings(result, outputs), (shown) => unwritten(runner.writeSummary(renderSummary(shown))));
	return [...outputs, ...summary];
}
function publishLater(findings, result, runner) {
	annotate(findings, result, runner), (0,main_finding.r)(findings) && conclude(withFindings(result, findings), runner);
}
function conclude(result, runner) {
	return isSuccess(result) ? runner.info(headline(result)) : runner.fail(headline(result)), [];
}
function withFallback(result, write) {
	try {
		return write(result);
	} catch (cause) {
		let { docsPage, mode, region, expectedRoutes } = result, findings = [(0,main_messages.t)(cause)];
		try {
			return [...findings, ...write({
				...NOTHING_YET,
				docsPage,
				mode,
				region,
				expectedRoutes,
				findings
			})];
		} catch {
			return findings;
		}
	}
}
function withFindings(result, findings) {
	return {
		...result,
		findings: [...result.findings, ...findings]
	};
}
function unwritten(file) {
	switch (file.kind) {
		case "written": return [];
		case "no-file": return [noRunnerFile(file.variable)];
		case "failed": return [runnerFileNotWritten(file.variable, file.reason)];
		case "not-permitted": return [runnerFileNotPermitted(file.variable, file.reason, file.user, file.owner)];
	}
}
function annotate(findings, { docsPage }, runner) {
	for (let severity of [
		"error",
		"warning",
		"notice"
	]) {
		let ofSeverity = findings.filter((finding) => finding.severity === severity);
		for (let [index, { code, message, commands = [] }] of ofSeverity.entries()) {
			let url = (0,main_markdown.d)(docsPage, code);
			index < 8 ? runner[severity](linked(message, url, 4096), code) : runner.info(`${severity} (${code}): ${linked(message, url, Infinity)}`);
			for (let command of commands.slice(0, 20)) runner.info(`  ${command}`);
			commands.length > 20 && runner.info(`  and ${commands.length - 20} more commands in the report file`);
		}
	}
}
function linked(message, url, length) {
	if (url === void 0) return message;
	let link = ` See ${url}`, room = length - link.length, sentence = /[.!?]$/.test(message) ? message : `${message}.`;
	return `${sentence.length > room ? `${sentence.slice(0, room - 1)}…` : sentence}${link}`;
}
async function run(given) {
	let ports = {
		...actualPorts,
		...given
	}, { clock, runner } = ports, startedAt = clock.now(), cancellation = new Cancellation(clock);
	ports.onSignal((signal) => {
		cancellation.cancel(signal);
	}), ports.onStrayError((cause) => {
		runner.info(`Ignored an error that no call waits for. ${(0,main_messages.t)(cause).message}`);
	});
	let result = NOTHING_YET, inputs, notices = [];
	try {
		let reading = ports.readInputs();
		if (result = {
			...result,
			docsPage: reading.docsPage
		}, reading.kind === "invalid") result = {
			...result,
			findings: reading.findings
		};
		else {
			inputs = reading.inputs, notices = reading.notices;
			for await (let step of routeWorkers(inputs, reading.docsPage, cancellation, ports)) result = {
				...result,
				...step
			};
		}
	} catch (cause) {
		result = {
			...result,
			findings: [...result.findings, ...await explained(cause, result.region)]
		};
	}
	cancellation.clear(), result = {
		...result,
		findings: [
			...notices,
			...result.findings,
			...cancellation.findings()
		],
		durationMs: clock.now() - startedAt
	};
	let published = publish(result, runner), { cancelSignal } = cancellation;
	if (inputs === void 0 || inputs.planComment.kind === "none" || cancelSignal.aborted) return;
	let dependencies = {
		clock,
		cancelSignal,
		info: runner.info,
		foreignText: main_secrets.t
	};
	publishLater(await comment(published, inputs, dependencies), published, runner);
}
async function comment(result, inputs, dependencies) {
	try {
		let { renderPlan } = await __nccwpck_require__.e(/* import() */ 813).then(__nccwpck_require__.bind(__nccwpck_require__, 8813)), { postPlan } = await __nccwpck_require__.e(/* import() */ 942).then(__nccwpck_require__.bind(__nccwpck_require__, 8942)), render = (to) => renderPlan(result, inputs, to);
		return await postPlan(inputs.planComment, {
			...dependencies,
			render
		});
	} catch (cause) {
		return [(0,main_messages.t)(cause)];
	}
}
function explained(cause, region) {
	return __nccwpck_require__.e(/* import() */ 605).then(__nccwpck_require__.bind(__nccwpck_require__, 7605)).then(({ explain }) => explain(cause, region), () => [(0,main_messages.t)(cause)]);
}
async function* routeWorkers(inputs, docsPage, cancellation, ports) {
	let { mode, region } = inputs;
	yield {
		mode,
		region,
		expectedRoutes: leastWorkers(inputs.workers)
	};
	let deadline = inputs.waitTimeoutSeconds * 1e3 + 6e4;
	cancellation.setDeadline(deadline);
	let { readSignal } = cancellation, dependencies = connect(inputs, cancellation, ports), { ec2, waitBudget, progress } = dependencies, world = selectWorld(inputs, await readSnapshot(ec2, inputs, waitBudget, progress)), { workers, missingWorkers, tables } = world, plan = preflight(inputs, world), expectedRoutes = (workers.flatMap((worker) => worker.podCidrs).length + (mode === "destroy" ? 0 : missingWorkers)) * Math.max(tables.length, 1), findings = [...world.findings, ...plan.findings];
	yield {
		expectedRoutes,
		tables,
		checks: plan.checks,
		findings
	}, plan.changes.some(({ action }) => action === "create") && (findings = [...findings, ...await judgeQuota(tables, plan.changes, ec2, region, ports.clock)]);
	let associated = mode === "destroy" ? tables : await readAssociatedTables(ec2, workers, tables);
	mode !== "destroy" && (findings = [...findings, ...unmanagedSubnets(workers, tables, associated)]), yield { findings };
	let pods = inputs.reachability === "off" || mode === "destroy" ? void 0 : await loadReachability(), reading = pods?.readPacketFilters(ec2, workers, associated), isBlocked = (0,main_finding.r)(findings), applied = {
		tables,
		checkResults: [],
		findings
	}, isReadOnly = isBlocked || mode === "plan" || mode === "verify", results = (0,main_route_result.r)(plan.changes, tables, isBlocked || mode !== "plan" ? "not-tried" : "planned");
	if (isReadOnly || plan.checks.length === 0 && results.every(main_route_result.t)) {
		if (mode === "verify") {
			let { drift } = await __nccwpck_require__.e(/* import() */ 511).then(__nccwpck_require__.bind(__nccwpck_require__, 4511)).then((n) => n.r);
			applied = {
				...applied,
				findings: [...findings, ...drift(results)]
			};
		}
		yield {
			results,
			findings: applied.findings
		};
	} else {
		cancellation.setDeadline(deadline + (plan.checks.length + plan.changes.length) * 250);
		let { applyPlan } = await __nccwpck_require__.e(/* import() */ 221).then(__nccwpck_require__.bind(__nccwpck_require__, 221));
		for await (let step of applyPlan(plan, tables, dependencies, readSignal)) applied = {
			...step,
			findings: [...findings, ...step.findings]
		}, yield applied;
	}
	cancellation.leaveOptionalReads(3e4);
	let filters = await reading;
	if (pods === void 0 || filters === void 0 || readSignal.aborted || workers.length === 0 || tables.length === 0) return;
	let assessed = {
		planned: mode === "plan" && !isBlocked ? plan : void 0,
		workers,
		missingWorkers,
		associated,
		disabledChecks: (0,main_check_result.t)(applied.checkResults),
		filters,
		...applied
	}, assessment = pods.assess(inputs, assessed), reachability = pods.reportReachability(assessment, docsPage);
	yield {
		findings: assessment.findings,
		reachability
	};
}
async function judgeQuota(tables, changes, ec2, region, clock) {
	let { checkQuota, listsToCount } = await __nccwpck_require__.e(/* import() */ 109).then(__nccwpck_require__.bind(__nccwpck_require__, 5109)), lists = listsToCount(tables, changes);
	if (lists.length === 0) return checkQuota(tables, changes);
	let { readListSizes } = await __nccwpck_require__.e(/* import() */ 737).then(__nccwpck_require__.bind(__nccwpck_require__, 1737));
	return checkQuota(tables, changes, await readListSizes(ec2, lists, region, clock));
}
async function loadReachability() {
	let [assess, report] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(621), __nccwpck_require__.e(555)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2555)), Promise.all(/* import() */[__nccwpck_require__.e(621), __nccwpck_require__.e(213)]).then(__nccwpck_require__.bind(__nccwpck_require__, 213))]);
	return {
		...assess,
		...report
	};
}



})

});

// The module cache
var __webpack_module_cache__ = {};

// The require function
function __nccwpck_require__(moduleId) {
	// Check if module is in cache
	var cachedModule = __webpack_module_cache__[moduleId];
	if (cachedModule !== undefined) {
		return cachedModule.exports;
	}
	// Create a new module (and put it into the cache)
	var module = __webpack_module_cache__[moduleId] = {
		// no module.id needed
		// no module.loaded needed
		exports: {}
	};

	// Execute the module function
	var threw = true;
	try {
		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
		threw = false;
	} finally {
		if(threw) delete __webpack_module_cache__[moduleId];
	}

	// Return the exports of the module
	return module.exports;
}

// expose the modules object (__webpack_modules__)
__nccwpck_require__.m = __webpack_modules__;


/* webpack/runtime/asset-relocator-loader */
if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";

/* webpack/runtime/create fake namespace object */
(() => {
	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
	var leafPrototypes;
	// create a fake namespace object
	// mode & 1: value is a module id, require it
	// mode & 2: merge all properties of value into the ns
	// mode & 4: return value when already ns object
	// mode & 16: return value when it's Promise-like
	// mode & 8|1: behave like require
	__nccwpck_require__.t = function(value, mode) {
		if(mode & 1) value = this(value);
		if(mode & 8) return value;
		if(typeof value === 'object' && value) {
			if((mode & 4) && value.__esModule) return value;
			if((mode & 16) && typeof value.then === 'function') return value;
		}
		var ns = Object.create(null);
		__nccwpck_require__.r(ns);
		var def = {};
		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
		}
		def['default'] = () => (value);
		__nccwpck_require__.d(ns, def);
		return ns;
	};
})();

/* webpack/runtime/define property getters */
(() => {
	// define getter functions for harmony exports
	__nccwpck_require__.d = (exports, definition) => {
		for(var key in definition) {
			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
			}
		}
	};
})();

/* webpack/runtime/ensure chunk */
(() => {
	__nccwpck_require__.f = {};
	// This file contains only the entry chunk.
	// The chunk loading function for additional chunks
	__nccwpck_require__.e = (chunkId) => {
		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
			__nccwpck_require__.f[key](chunkId, promises);
			return promises;
		}, []));
	};
})();

/* webpack/runtime/get javascript chunk filename */
(() => {
	// This function allow to reference async chunks
	__nccwpck_require__.u = (chunkId) => {
		// return url for filenames based on template
		return "" + chunkId + ".index.js";
	};
})();

/* webpack/runtime/hasOwnProperty shorthand */
(() => {
	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
})();

/* webpack/runtime/make namespace object */
(() => {
	// define __esModule on exports
	__nccwpck_require__.r = (exports) => {
		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
		}
		Object.defineProperty(exports, '__esModule', { value: true });
	};
})();

/* webpack/runtime/import chunk loading */
(() => {
	// no baseURI
	
	// object to store loaded and loading chunks
	// undefined = chunk not loaded, null = chunk preloaded/prefetched
	// [resolve, Promise] = chunk loading, 0 = chunk loaded
	var installedChunks = {
		792: 0
	};
	
	var installChunk = (data) => {
		var {ids, modules, runtime} = data;
		// add "modules" to the modules object,
		// then flag all "ids" as loaded and fire callback
		var moduleId, chunkId, i = 0;
		for(moduleId in modules) {
			if(__nccwpck_require__.o(modules, moduleId)) {
				__nccwpck_require__.m[moduleId] = modules[moduleId];
			}
		}
		if(runtime) runtime(__nccwpck_require__);
		for(;i < ids.length; i++) {
			chunkId = ids[i];
			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
				installedChunks[chunkId][0]();
			}
			installedChunks[ids[i]] = 0;
		}
	
	}
	
	__nccwpck_require__.f.j = (chunkId, promises) => {
			// import() chunk loading for javascript
			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
			if(installedChunkData !== 0) { // 0 means "already installed".
	
				// a Promise means "currently loading".
				if(installedChunkData) {
					promises.push(installedChunkData[1]);
				} else {
					if(true) { // all chunks have JS
						// setup Promise in chunk cache
						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
							throw e;
						});
						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
						promises.push(installedChunkData[1] = promise);
					}
				}
			}
	};
	
	// no prefetching
	
	// no preloaded
	
	// no external install chunk
	
	// no on chunks loaded
})();


var __webpack_exports__ = {};
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* reexport safe */ _main_js__WEBPACK_IMPORTED_MODULE_0__.run)
});
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2131);


var __webpack_exports__run = __webpack_exports__.e;
export { __webpack_exports__run as run };
