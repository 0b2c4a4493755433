import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 8697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ AwsQueryProtocol)
/* harmony export */ });
/* harmony import */ var _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8733);
/* harmony import */ var _index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(555);
/* harmony import */ var _index_httpRequest_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4225);
/* harmony import */ var _index_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7517);
/* harmony import */ var _index_node_http_handler_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(262);





// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/get-value-from-text-node.js
const getValueFromTextNode = (obj) => {
	const textNodeName = "#text";
	for (const key in obj) {
		if (!(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__.r)(obj, key)) continue;
		if (obj[key][textNodeName] !== void 0) obj[key] = obj[key][textNodeName];
		else if (typeof obj[key] === "object" && obj[key] !== null) obj[key] = getValueFromTextNode(obj[key]);
	}
	return obj;
};
// node_modules/@smithy/core/dist-es/submodules/protocols/RpcProtocol.js
var RpcProtocol = class extends _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.P {
	async serializeRequest(operationSchema, _input, context) {
		const serializer = this.serializer;
		const query = {};
		const headers = {};
		const endpoint = await context.endpoint();
		const ns = _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.st.of(operationSchema?.input);
		const schema = ns.getSchema();
		let payload;
		const input = _input && typeof _input === "object" ? _input : {};
		const request = new _index_httpRequest_js__WEBPACK_IMPORTED_MODULE_4__.t({
			protocol: "",
			hostname: "",
			port: void 0,
			path: "/",
			fragment: void 0,
			query,
			headers,
			body: void 0
		});
		if (endpoint) {
			this.updateServiceEndpoint(request, endpoint);
			this.setHostPrefix(request, operationSchema, input);
		}
		if (input) {
			const eventStreamMember = ns.getEventStreamMember();
			if (eventStreamMember) {
				if (input[eventStreamMember]) {
					const initialRequest = {};
					for (const [memberName] of ns.structIterator()) if (memberName !== eventStreamMember && input[memberName] != null) initialRequest[memberName] = input[memberName];
					payload = await this.serializeEventStream({
						eventStream: input[eventStreamMember],
						requestSchema: ns,
						initialRequest
					});
				}
			} else {
				serializer.write(schema, input);
				payload = serializer.flush();
			}
		}
		request.headers = Object.assign(request.headers, headers);
		request.query = query;
		request.body = payload;
		request.method = "POST";
		return request;
	}
	async deserializeResponse(operationSchema, context, response) {
		const deserializer = this.deserializer;
		const ns = _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.st.of(operationSchema.output);
		const dataObject = {};
		if (this.isErrorResponse(response.statusCode)) {
			const bytes = await (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.z)(response.body, context);
			if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(15, bytes));
			await this.handleError(operationSchema, context, response, dataObject, this.deserializeMetadata(response));
			throw new Error("@smithy/core/protocols - RPC Protocol error handler failed to throw.");
		}
		for (const header in response.headers) {
			if (!(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_1__.r)(response.headers, header)) continue;
			const value = response.headers[header];
			delete response.headers[header];
			response.headers[header.toLowerCase()] = value;
		}
		const eventStreamMember = ns.getEventStreamMember();
		if (eventStreamMember) dataObject[eventStreamMember] = await this.deserializeEventStream({
			response,
			responseSchema: ns,
			initialResponseContainer: dataObject
		});
		else {
			const bytes = await (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.z)(response.body, context);
			if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(ns, bytes));
		}
		dataObject.$metadata = this.deserializeMetadata(response);
		return dataObject;
	}
	isErrorResponse(statusCode) {
		return statusCode >= 300;
	}
};
// node_modules/@aws-sdk/xml-builder/dist-es/xml-parser.js
function writeKey$1(obj) {
	Object.defineProperty(obj, "__proto__", {
		value: void 0,
		writable: true,
		enumerable: true,
		configurable: true
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
		this.x = x;
		this.x = x.replace(/\r\n?/g, "\n");
		this.z = this.x.length;
	}
	parse() {
		const p = this;
		const { z } = p;
		while (p.i < z) {
			p.trim();
			if (p.i >= z) break;
			if (p.isNext("<?")) {
				p.readTo("?>");
				p.trim();
			} else if (p.isNext("<!--")) {
				p.readTo("-->");
				p.trim();
			} else if (p.isNext("<!DOCTYPE", false)) {
				p.skipDoctype();
				p.trim();
			} else if (p.x[p.i] === "<") {
				const root = p.parseTag();
				return { [root.tag]: root.value };
			} else throw new Error("@aws-sdk XML parse error: unexpected content.");
		}
		throw new Error("@aws-sdk XML parse error: no root element.");
	}
	isNext(s, caseSensitive = true) {
		const p = this;
		if (caseSensitive) return p.x.startsWith(s, p.i);
		return p.x.toLowerCase().startsWith(s.toLowerCase(), p.i);
	}
	readTo(stop) {
		const p = this;
		const _i = p.x.indexOf(stop, p.i);
		if (_i === -1) throw new Error(`@aws-sdk XML parse error: expected "${stop}" not found.`);
		const result = p.x.slice(p.i, _i);
		p.i = _i + stop.length;
		return result;
	}
	trim() {
		const p = this;
		while (p.i < p.z && " 	\r\n".includes(p.x[p.i])) ++p.i;
	}
	readAttrValue() {
		const p = this;
		const quote = p.x[p.i];
		++p.i;
		let value = "";
		while (p.i < p.z && p.x[p.i] !== quote) value += p.x[p.i++];
		++p.i;
		return p.decodeEntities(value);
	}
	parseTag() {
		const p = this;
		++p.i;
		let tag = "";
		while (p.i < p.z && !" 	\r\n>/".includes(p.x[p.i])) tag += p.x[p.i++];
		let hasAttrs = false;
		const attrs = {};
		while (p.i < p.z) {
			p.trim();
			if (">/".includes(p.x[p.i])) break;
			let name = "";
			while (p.i < p.z && !"= 	\r\n>/?".includes(p.x[p.i])) name += p.x[p.i++];
			p.trim();
			if (p.x[p.i] !== "=") break;
			++p.i;
			p.trim();
			if (name === "__proto__") writeKey$1(attrs);
			attrs[name] = p.readAttrValue();
			hasAttrs = true;
		}
		if (p.i >= p.z) throw new Error("@aws-sdk XML parse error: unexpected end of input.");
		if (p.x[p.i] === "/") {
			++p.i;
			if (p.i >= p.z || p.x[p.i] !== ">") throw new Error("@aws-sdk XML parse error: expected > at the end of self-closing tag.");
			++p.i;
			return {
				tag,
				value: hasAttrs ? attrs : ""
			};
		}
		if (p.x[p.i] !== ">") throw new Error("@aws-sdk XML parse error: expected > at the end of opening tag.");
		++p.i;
		const textParts = [];
		const childTags = [];
		let hasElementChild = false;
		while (p.i < p.z) {
			if (p.isNext("</")) break;
			if (p.x[p.i] === "<") {
				if (p.isNext("<!--")) p.readTo("-->");
				else if (p.isNext("<![CDATA[")) {
					p.i += 9;
					textParts.push(p.readTo("]]>"));
				} else if (p.isNext("<?")) p.readTo("?>");
				else {
					hasElementChild = true;
					childTags.push(p.parseTag());
				}
			} else {
				let text = "";
				while (p.i < p.z && p.x[p.i] !== "<") text += p.x[p.i++];
				textParts.push(p.decodeEntities(text));
			}
		}
		if (!p.isNext("</")) throw new Error(`@aws-sdk XML parse error: missing closing tag </${tag}>.`);
		p.i += 2;
		const closeTag = p.readTo(">").trim();
		if (closeTag !== tag) throw new Error(`@aws-sdk XML parse error: mismatched tags <${tag}> and </${closeTag}>.`);
		if (!hasAttrs && textParts.length === 0 && !hasElementChild) return {
			tag,
			value: ""
		};
		if (!hasAttrs && !hasElementChild) {
			const text = textParts.length === 1 ? textParts[0] : textParts.join("");
			if (text.trim() === "" && text.includes("\n")) return {
				tag,
				value: ""
			};
			return {
				tag,
				value: text
			};
		}
		const obj = {};
		for (const text of textParts) {
			if (text.trim() === "" && text.includes("\n")) continue;
			obj["#text"] = "#text" in obj ? obj["#text"] + text : text;
		}
		for (const child of childTags) {
			if (child.tag === "__proto__") writeKey$1(obj);
			if (child.tag in obj) {
				if (Array.isArray(obj[child.tag])) obj[child.tag].push(child.value);
				else obj[child.tag] = [obj[child.tag], child.value];
			} else obj[child.tag] = child.value;
		}
		for (const [k, v] of Object.entries(attrs)) {
			if (k === "__proto__") writeKey$1(obj);
			obj[k] = v;
		}
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
		const p = this;
		p.i += 9;
		let depth = 0;
		while (p.i < p.z) {
			const c = p.x[p.i];
			if (c === "[") ++depth;
			else if (c === "]") --depth;
			else if (c === ">" && depth === 0) {
				++p.i;
				return;
			}
			++p.i;
		}
		throw new Error("@aws-sdk XML parse error: unclosed DOCTYPE.");
	}
	decodeEntities(s) {
		return s.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z0-9]{0,30}));/g, (_, hex, dec, named) => {
			if (hex) return String.fromCharCode(parseInt(hex, 16));
			if (dec) return String.fromCharCode(parseInt(dec, 10));
			return AwsXmlParser.ENTITIES[named] ?? "";
		});
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/ConfigurableSerdeContext.js
var SerdeContextConfig = class {
	serdeContext;
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/UnionSerde.js
var UnionSerde = class {
	from;
	to;
	keys;
	constructor(from, to) {
		this.from = from;
		this.to = to;
		const keys = Object.keys(this.from);
		const set = new Set(keys);
		set.delete("__type");
		this.keys = set;
	}
	mark(key) {
		this.keys.delete(key);
	}
	hasUnknown() {
		return this.keys.size === 1 && Object.keys(this.to).length === 0;
	}
	writeUnknown() {
		if (this.hasUnknown()) {
			const k = this.keys.values().next().value;
			const v = this.from[k];
			this.to.$unknown = [k, v];
		}
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/writeKey.js
function writeKey(obj) {
	Object.defineProperty(obj, "__proto__", {
		value: void 0,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/xml/XmlShapeDeserializer.js
var XmlShapeDeserializer = class extends SerdeContextConfig {
	settings;
	stringDeserializer;
	constructor(settings) {
		super();
		this.settings = settings;
		this.stringDeserializer = new _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.N(settings);
	}
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
		this.stringDeserializer.setSerdeContext(serdeContext);
	}
	read(schema, bytes, key) {
		const ns = _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.st.of(schema);
		const memberSchemas = ns.getMemberSchemas();
		if (ns.isStructSchema() && ns.isMemberSchema() && !!Object.values(memberSchemas).find((memberNs) => {
			return !!memberNs.getMemberTraits().eventPayload;
		})) {
			const output = {};
			const memberName = Object.keys(memberSchemas)[0];
			if (memberSchemas[memberName].isBlobSchema()) output[memberName] = bytes;
			else output[memberName] = this.read(memberSchemas[memberName], bytes);
			return output;
		}
		const xmlString = (this.serdeContext?.utf8Encoder ?? _index_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_2__.n)(bytes);
		const parsedObject = this.parseXml(xmlString);
		return this.readSchema(schema, key ? parsedObject[key] : parsedObject);
	}
	readSchema(_schema, value) {
		const ns = _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.st.of(_schema);
		if (ns.isUnitSchema()) return;
		const traits = ns.getMergedTraits();
		if (ns.isListSchema() && !Array.isArray(value)) return this.readSchema(ns, [value]);
		if (value == null) return value;
		if (typeof value === "object") {
			const flat = !!traits.xmlFlattened;
			if (ns.isListSchema()) {
				const listValue = ns.getValueSchema();
				const buffer = [];
				const sourceKey = listValue.getMergedTraits().xmlName ?? "member";
				const source = flat ? value : (value[0] ?? value)[sourceKey];
				if (source == null) return buffer;
				const sourceArray = Array.isArray(source) ? source : [source];
				for (const v of sourceArray) buffer.push(this.readSchema(listValue, v));
				return buffer;
			}
			const buffer = {};
			if (ns.isMapSchema()) {
				const keyNs = ns.getKeySchema();
				const memberNs = ns.getValueSchema();
				let entries;
				if (flat) entries = Array.isArray(value) ? value : [value];
				else entries = Array.isArray(value.entry) ? value.entry : [value.entry];
				const keyProperty = keyNs.getMergedTraits().xmlName ?? "key";
				const valueProperty = memberNs.getMergedTraits().xmlName ?? "value";
				for (const entry of entries) {
					const key = entry[keyProperty];
					const value = entry[valueProperty];
					if (key === "__proto__") writeKey(buffer);
					buffer[key] = this.readSchema(memberNs, value);
				}
				return buffer;
			}
			if (ns.isStructSchema()) {
				const union = ns.isUnionSchema();
				let unionSerde;
				if (union) unionSerde = new UnionSerde(value, buffer);
				for (const [memberName, memberSchema] of ns.structIterator()) {
					const memberTraits = memberSchema.getMergedTraits();
					const xmlObjectKey = !memberTraits.httpPayload ? memberSchema.getMemberTraits().xmlName ?? memberName : memberTraits.xmlName ?? memberSchema.getName();
					if (union) unionSerde.mark(xmlObjectKey);
					if (value[xmlObjectKey] != null) buffer[memberName] = this.readSchema(memberSchema, value[xmlObjectKey]);
				}
				if (union) unionSerde.writeUnknown();
				return buffer;
			}
			if (ns.isDocumentSchema()) return value;
			throw new Error(`@aws-sdk/core/protocols - xml deserializer unhandled schema type for ${ns.getName(true)}`);
		}
		if (ns.isListSchema()) return [];
		if (ns.isMapSchema() || ns.isStructSchema()) return {};
		return this.stringDeserializer.read(ns, value);
	}
	parseXml(xml) {
		if (xml.length) {
			let parsedObj;
			try {
				parsedObj = parseXML(xml);
			} catch (e) {
				if (e && typeof e === "object") Object.defineProperty(e, "$responseBodyText", { value: xml });
				throw e;
			}
			const textNodeName = "#text";
			const key = Object.keys(parsedObj)[0];
			const parsedObjToReturn = parsedObj[key];
			if (parsedObjToReturn[textNodeName]) {
				parsedObjToReturn[key] = parsedObjToReturn[textNodeName];
				delete parsedObjToReturn[textNodeName];
			}
			return getValueFromTextNode(parsedObjToReturn);
		}
		return {};
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/query/QueryShapeSerializer.js
var QueryShapeSerializer = class extends SerdeContextConfig {
	settings;
	buffer;
	constructor(settings) {
		super();
		this.settings = settings;
	}
	write(schema, value, prefix = "") {
		if (this.buffer === void 0) this.buffer = "";
		const ns = _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.st.of(schema);
		if (prefix && !prefix.endsWith(".")) prefix += ".";
		if (ns.isBlobSchema()) {
			if (typeof value === "string" || value instanceof Uint8Array) {
				this.writeKey(prefix);
				this.writeValue((this.serdeContext?.base64Encoder ?? _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.yt)(value));
			}
		} else if (ns.isBooleanSchema() || ns.isNumericSchema() || ns.isStringSchema()) {
			if (value != null) {
				this.writeKey(prefix);
				this.writeValue(String(value));
			} else if (ns.isIdempotencyToken()) {
				this.writeKey(prefix);
				this.writeValue((0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.B)());
			}
		} else if (ns.isBigIntegerSchema()) {
			if (value != null) {
				this.writeKey(prefix);
				this.writeValue(String(value));
			}
		} else if (ns.isBigDecimalSchema()) {
			if (value != null) {
				this.writeKey(prefix);
				this.writeValue(value instanceof _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.mt ? value.string : String(value));
			}
		} else if (ns.isTimestampSchema()) {
			if (value instanceof Date) {
				this.writeKey(prefix);
				switch ((0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.M)(ns, this.settings)) {
					case 5:
						this.writeValue(value.toISOString().replace(".000Z", "Z"));
						break;
					case 6:
						this.writeValue((0,_index_node_http_handler_js__WEBPACK_IMPORTED_MODULE_3__.o)(value));
						break;
					case 7: this.writeValue(String(value.getTime() / 1e3));
				}
			}
		} else if (ns.isDocumentSchema()) {
			if (Array.isArray(value)) this.write(79, value, prefix);
			else if (value instanceof Date) this.write(4, value, prefix);
			else if (value instanceof Uint8Array) this.write(21, value, prefix);
			else if (value && typeof value === "object") this.write(143, value, prefix);
			else {
				this.writeKey(prefix);
				this.writeValue(String(value));
			}
		} else if (ns.isListSchema()) {
			if (Array.isArray(value)) {
				if (value.length === 0) {
					if (this.settings.serializeEmptyLists) {
						this.writeKey(prefix);
						this.writeValue("");
					}
				} else {
					const member = ns.getValueSchema();
					const flat = this.settings.flattenLists || ns.getMergedTraits().xmlFlattened;
					let i = 1;
					for (const item of value) {
						if (item == null) continue;
						const traits = member.getMergedTraits();
						const suffix = this.getKey("member", traits.xmlName, traits.ec2QueryName);
						const key = flat ? `${prefix}${i}` : `${prefix}${suffix}.${i}`;
						this.write(member, item, key);
						++i;
					}
				}
			}
		} else if (ns.isMapSchema()) {
			if (value && typeof value === "object") {
				const keySchema = ns.getKeySchema();
				const memberSchema = ns.getValueSchema();
				const flat = ns.getMergedTraits().xmlFlattened;
				let i = 1;
				for (const k in value) {
					const v = value[k];
					if (v == null) continue;
					const keyTraits = keySchema.getMergedTraits();
					const keySuffix = this.getKey("key", keyTraits.xmlName, keyTraits.ec2QueryName);
					const key = flat ? `${prefix}${i}.${keySuffix}` : `${prefix}entry.${i}.${keySuffix}`;
					const valTraits = memberSchema.getMergedTraits();
					const valueSuffix = this.getKey("value", valTraits.xmlName, valTraits.ec2QueryName);
					const valueKey = flat ? `${prefix}${i}.${valueSuffix}` : `${prefix}entry.${i}.${valueSuffix}`;
					this.write(keySchema, k, key);
					this.write(memberSchema, v, valueKey);
					++i;
				}
			}
		} else if (ns.isStructSchema()) {
			if (value && typeof value === "object") {
				let didWriteMember = false;
				for (const [memberName, member] of ns.structIterator()) {
					if (value[memberName] == null && !member.isIdempotencyToken()) continue;
					const traits = member.getMergedTraits();
					const suffix = this.getKey(memberName, traits.xmlName, traits.ec2QueryName, "struct");
					const key = `${prefix}${suffix}`;
					this.write(member, value[memberName], key);
					didWriteMember = true;
				}
				if (!didWriteMember && ns.isUnionSchema()) {
					const { $unknown } = value;
					if (Array.isArray($unknown)) {
						const [k, v] = $unknown;
						const key = `${prefix}${k}`;
						this.write(15, v, key);
					}
				}
			}
		} else if (ns.isUnitSchema()) {} else throw new Error(`@aws-sdk/core/protocols - QuerySerializer unrecognized schema type ${ns.getName(true)}`);
	}
	flush() {
		if (this.buffer === void 0) throw new Error("@aws-sdk/core/protocols - QuerySerializer cannot flush with nothing written to buffer.");
		const str = this.buffer;
		delete this.buffer;
		return str;
	}
	getKey(memberName, xmlName, ec2QueryName, keySource) {
		const { ec2, capitalizeKeys } = this.settings;
		if (ec2 && ec2QueryName) return ec2QueryName;
		const key = xmlName ?? memberName;
		if (capitalizeKeys && keySource === "struct") return key[0].toUpperCase() + key.slice(1);
		return key;
	}
	writeKey(key) {
		if (key.endsWith(".")) key = key.slice(0, key.length - 1);
		this.buffer += `&${(0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.R)(key)}=`;
	}
	writeValue(value) {
		this.buffer += (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.R)(value);
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/query/AwsQueryProtocol.js
var AwsQueryProtocol = class extends RpcProtocol {
	options;
	serializer;
	deserializer;
	mixin = new _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.n();
	constructor(options) {
		super({
			defaultNamespace: options.defaultNamespace,
			errorTypeRegistries: options.errorTypeRegistries
		});
		this.options = options;
		const settings = {
			timestampFormat: {
				useTrait: true,
				default: 5
			},
			httpBindings: false,
			xmlNamespace: options.xmlNamespace,
			serviceNamespace: options.defaultNamespace,
			serializeEmptyLists: true
		};
		this.serializer = new QueryShapeSerializer(settings);
		this.deserializer = new XmlShapeDeserializer(settings);
	}
	getShapeId() {
		return "aws.protocols#awsQuery";
	}
	setSerdeContext(serdeContext) {
		this.serializer.setSerdeContext(serdeContext);
		this.deserializer.setSerdeContext(serdeContext);
	}
	getPayloadCodec() {
		throw new Error("AWSQuery protocol has no payload codec.");
	}
	async serializeRequest(operationSchema, input, context) {
		const request = await super.serializeRequest(operationSchema, input, context);
		if (!request.path.endsWith("/")) request.path += "/";
		request.headers["content-type"] = "application/x-www-form-urlencoded";
		if ((0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.lt)(operationSchema.input) === "unit" || !request.body) request.body = "";
		request.body = `Action=${operationSchema.name.split("#")[1] ?? operationSchema.name}&Version=${this.options.version}` + request.body;
		if (request.body.endsWith("&")) request.body = request.body.slice(-1);
		return request;
	}
	async deserializeResponse(operationSchema, context, response) {
		const deserializer = this.deserializer;
		const ns = _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.st.of(operationSchema.output);
		const dataObject = {};
		if (response.statusCode >= 300) {
			const bytes = await (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.z)(response.body, context);
			if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(15, bytes));
			await this.handleError(operationSchema, context, response, dataObject, this.deserializeMetadata(response));
		}
		for (const header in response.headers) {
			const value = response.headers[header];
			delete response.headers[header];
			response.headers[header.toLowerCase()] = value;
		}
		const shortName = operationSchema.name.split("#")[1] ?? operationSchema.name;
		const awsQueryResultKey = ns.isStructSchema() && this.useNestedResult() ? shortName + "Result" : void 0;
		const bytes = await (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.z)(response.body, context);
		if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(ns, bytes, awsQueryResultKey));
		dataObject.$metadata = this.deserializeMetadata(response);
		return dataObject;
	}
	useNestedResult() {
		return true;
	}
	async handleError(operationSchema, context, response, dataObject, metadata) {
		const errorIdentifier = this.loadQueryErrorCode(response, dataObject) ?? "Unknown";
		this.mixin.compose(this.compositeErrorRegistry, errorIdentifier, this.options.defaultNamespace);
		const errorData = this.loadQueryError(dataObject) ?? {};
		const message = this.loadQueryErrorMessage(dataObject);
		errorData.message = message;
		errorData.Error = {
			Type: errorData.Type,
			Code: errorData.Code,
			Message: message
		};
		const { errorSchema, errorMetadata } = await this.mixin.getErrorSchemaOrThrowBaseException(errorIdentifier, this.options.defaultNamespace, response, errorData, metadata, this.mixin.findQueryCompatibleError);
		const ns = _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.st.of(errorSchema);
		const exception = new ((this.compositeErrorRegistry.getErrorCtor(errorSchema)) ?? Error)({});
		const output = {
			Type: errorData.Error.Type,
			Code: errorData.Error.Code,
			Error: errorData.Error
		};
		for (const [name, member] of ns.structIterator()) {
			const target = member.getMergedTraits().xmlName ?? name;
			const value = errorData[target] ?? dataObject[target];
			output[name] = this.deserializer.readSchema(member, value);
		}
		throw this.mixin.decorateServiceException(Object.assign(exception, errorMetadata, {
			$fault: ns.getMergedTraits().error,
			message
		}, output), dataObject);
	}
	loadQueryErrorCode(output, data) {
		const code = (data.Errors?.[0]?.Error ?? data.Errors?.Error ?? data.Error)?.Code;
		if (code !== void 0) return code;
		if (output.statusCode == 404) return "NotFound";
	}
	loadQueryError(data) {
		return data.Errors?.[0]?.Error ?? data.Errors?.Error ?? data.Error;
	}
	loadQueryErrorMessage(data) {
		const errorData = this.loadQueryError(data);
		return errorData?.message ?? errorData?.Message ?? data.message ?? data.Message ?? "Unknown";
	}
	getDefaultContentType() {
		return "application/x-www-form-urlencoded";
	}
};



/***/ }),

/***/ 725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ ProviderError),
/* harmony export */   t: () => (/* binding */ CredentialsProviderError)
/* harmony export */ });
// node_modules/@smithy/core/dist-es/submodules/config/property-provider/ProviderError.js
var ProviderError = class ProviderError extends Error {
	name = "ProviderError";
	tryNextLink;
	constructor(message, options = true) {
		let logger;
		let tryNextLink = true;
		if (typeof options === "boolean") {
			logger = void 0;
			tryNextLink = options;
		} else if (options != null && typeof options === "object") {
			logger = options.logger;
			tryNextLink = options.tryNextLink ?? true;
		}
		super(message);
		this.tryNextLink = tryNextLink;
		Object.setPrototypeOf(this, ProviderError.prototype);
		logger?.debug?.(`@smithy/property-provider ${tryNextLink ? "->" : "(!)"} ${message}`);
	}
	static from(error, options = true) {
		return Object.assign(new this(error.message, options), error);
	}
};
// node_modules/@smithy/core/dist-es/submodules/config/property-provider/CredentialsProviderError.js
var CredentialsProviderError = class CredentialsProviderError extends ProviderError {
	name = "CredentialsProviderError";
	constructor(message, options = true) {
		super(message, options);
		Object.setPrototypeOf(this, CredentialsProviderError.prototype);
	}
};



/***/ }),

/***/ 8733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ makeBuilder),
/* harmony export */   A: () => (/* binding */ getHttpHandlerExtensionConfiguration),
/* harmony export */   B: () => (/* binding */ generateIdempotencyToken),
/* harmony export */   C: () => (/* binding */ getHttpSigningPlugin),
/* harmony export */   D: () => (/* binding */ getHostHeaderPlugin),
/* harmony export */   E: () => (/* binding */ getLoggerPlugin),
/* harmony export */   F: () => (/* binding */ SerdeContext),
/* harmony export */   G: () => (/* binding */ customEndpointFunctions),
/* harmony export */   H: () => (/* binding */ getEndpointPlugin),
/* harmony export */   I: () => (/* binding */ HttpBindingNormalizedSchema),
/* harmony export */   J: () => (/* binding */ resolveParams),
/* harmony export */   K: () => (/* binding */ EndpointCache),
/* harmony export */   L: () => (/* binding */ getHttpOperationBindings),
/* harmony export */   M: () => (/* binding */ determineTimestampFormat),
/* harmony export */   N: () => (/* binding */ FromStringShapeDeserializer),
/* harmony export */   O: () => (/* binding */ resolveHostHeaderConfig),
/* harmony export */   P: () => (/* binding */ HttpProtocol),
/* harmony export */   Q: () => (/* binding */ NODE_REGION_CONFIG_OPTIONS),
/* harmony export */   R: () => (/* binding */ extendedEncodeURIComponent),
/* harmony export */   S: () => (/* binding */ normalizeProvider),
/* harmony export */   St: () => (/* binding */ emitWarningIfUnsupportedVersion$1),
/* harmony export */   T: () => (/* binding */ getRecursionDetectionPlugin),
/* harmony export */   U: () => (/* binding */ resolveEndpointConfig),
/* harmony export */   V: () => (/* binding */ writeKey),
/* harmony export */   W: () => (/* binding */ decideEndpoint),
/* harmony export */   X: () => (/* binding */ resolveRegionConfig),
/* harmony export */   Y: () => (/* binding */ resolveDefaultsModeConfig),
/* harmony export */   Z: () => (/* binding */ NODE_REGION_CONFIG_FILE_OPTIONS),
/* harmony export */   _: () => (/* binding */ NODE_RETRY_MODE_CONFIG_OPTIONS),
/* harmony export */   _t: () => (/* binding */ normalizeProvider$1),
/* harmony export */   a: () => (/* binding */ NODE_AUTH_SCHEME_PREFERENCE_OPTIONS),
/* harmony export */   at: () => (/* binding */ ServiceException),
/* harmony export */   b: () => (/* binding */ resolveUserAgentConfig),
/* harmony export */   bt: () => (/* binding */ fromBase64),
/* harmony export */   c: () => (/* binding */ getSkewCorrectedDate),
/* harmony export */   ct: () => (/* binding */ getSchemaSerdePlugin),
/* harmony export */   d: () => (/* binding */ awsEndpointFunctions),
/* harmony export */   dt: () => (/* binding */ NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS),
/* harmony export */   et: () => (/* binding */ NoOpLogger),
/* harmony export */   f: () => (/* binding */ NODE_APP_ID_CONFIG_OPTIONS),
/* harmony export */   ft: () => (/* binding */ NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS),
/* harmony export */   g: () => (/* binding */ NODE_MAX_ATTEMPT_CONFIG_OPTIONS),
/* harmony export */   gt: () => (/* binding */ LazyJsonString),
/* harmony export */   h: () => (/* binding */ getRetryPlugin),
/* harmony export */   ht: () => (/* binding */ splitHeader),
/* harmony export */   i: () => (/* binding */ SignatureV4),
/* harmony export */   it: () => (/* binding */ loadConfigsForDefaultMode),
/* harmony export */   j: () => (/* binding */ resolveHttpHandlerRuntimeConfig),
/* harmony export */   k: () => (/* binding */ getContentLengthPlugin),
/* harmony export */   l: () => (/* binding */ getAwsRegionExtensionConfiguration),
/* harmony export */   lt: () => (/* binding */ deref),
/* harmony export */   m: () => (/* binding */ getUserAgentPlugin),
/* harmony export */   mt: () => (/* binding */ NumericValue),
/* harmony export */   n: () => (/* binding */ ProtocolLib),
/* harmony export */   nt: () => (/* binding */ resolveDefaultRuntimeConfig),
/* harmony export */   o: () => (/* binding */ AwsSdkSigV4Signer),
/* harmony export */   p: () => (/* binding */ createDefaultUserAgentProvider),
/* harmony export */   pt: () => (/* binding */ calculateBodyLength),
/* harmony export */   q: () => (/* binding */ BinaryDecisionDiagram),
/* harmony export */   r: () => (/* binding */ resolveAwsSdkSigV4Config),
/* harmony export */   rt: () => (/* binding */ emitWarningIfUnsupportedVersion),
/* harmony export */   s: () => (/* binding */ validateSigningProperties),
/* harmony export */   st: () => (/* binding */ NormalizedSchema),
/* harmony export */   t: () => (/* binding */ Sha256Node),
/* harmony export */   tt: () => (/* binding */ getDefaultExtensionConfiguration),
/* harmony export */   u: () => (/* binding */ resolveAwsRegionExtensionConfiguration),
/* harmony export */   ut: () => (/* binding */ Client),
/* harmony export */   v: () => (/* binding */ resolveRetryConfig),
/* harmony export */   vt: () => (/* binding */ getSmithyContext),
/* harmony export */   w: () => (/* binding */ getHttpAuthSchemeEndpointRuleSetPlugin),
/* harmony export */   x: () => (/* binding */ DefaultIdentityProviderConfig),
/* harmony export */   xt: () => (/* binding */ getDefaultSocketTimeout),
/* harmony export */   y: () => (/* binding */ DEFAULT_RETRY_MODE),
/* harmony export */   yt: () => (/* binding */ toBase64),
/* harmony export */   z: () => (/* binding */ collectBody)
/* harmony export */ });
/* unused harmony export ot */
/* harmony import */ var _index_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(735);
/* harmony import */ var _index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(555);
/* harmony import */ var _index_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7517);
/* harmony import */ var _index_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(4225);
/* harmony import */ var _index_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(262);
/* harmony import */ var _index_configLoader_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3287);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8161);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(7075);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(1708);











// node_modules/@aws-sdk/core/dist-es/submodules/client/emitWarningIfUnsupportedVersion.js
const state = { warningEmitted: false };
const emitWarningIfUnsupportedVersion$1 = (version) => {
	if (version && !state.warningEmitted) {
		if (process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED === "true") {
			state.warningEmitted = true;
			return;
		}
		const userMajorVersion = parseInt(version.substring(1, version.indexOf(".")));
		const vv = 22;
		if (userMajorVersion < vv) {
			state.warningEmitted = true;
			process.emitWarning(`NodeVersionSupportWarning: The AWS SDK for JavaScript (v3)
versions published after the first week of January 2027
will require node >=${vv}. You are running node ${version}.

To continue receiving updates to AWS services, bug fixes,
and security updates please upgrade to node >=${vv}.

More information can be found at: https://a.co/c895JFp`);
		}
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/client/setFeature.js
function setFeature$1(context, feature, value) {
	if (!context.__aws_sdk_context) context.__aws_sdk_context = { features: {} };
	else if (!context.__aws_sdk_context.features) context.__aws_sdk_context.features = {};
	context.__aws_sdk_context.features[feature] = value;
}
// node_modules/@aws-sdk/core/dist-es/submodules/client/getDefaultSocketTimeout.js
const isDefaultSocketTimeoutEnabled = () => typeof process === "object" && process?.env?.AWS_ENABLE_DEFAULT_SOCKET_TIMEOUT_2026 === "true";
const getDefaultSocketTimeout = (requestHandler, timeoutMs) => {
	if (!isDefaultSocketTimeoutEnabled()) return;
	if (typeof requestHandler?.handle === "function") return;
	return timeoutMs;
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-base64/fromBase64.js
const BASE64_REGEX = /^[A-Za-z0-9+/]*={0,2}$/;
const fromBase64 = (input) => {
	if (input.length * 3 % 4 !== 0) throw new TypeError(`Incorrect padding on base64 string.`);
	if (!BASE64_REGEX.exec(input)) throw new TypeError(`Invalid base64 string.`);
	const buffer = (0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.a)(input, "base64");
	return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-base64/toBase64.js
const toBase64 = (_input) => {
	let input;
	if (typeof _input === "string") input = (0,_index_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.r)(_input);
	else input = _input;
	if (typeof input !== "object" || typeof input.byteOffset !== "number" || typeof input.byteLength !== "number") throw new Error("@smithy/util-base64: toBase64 encoder function only accepts string | Uint8Array.");
	return (0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.i)(input.buffer, input.byteOffset, input.byteLength).toString("base64");
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-stream/blob/Uint8ArrayBlobAdapter.js
function bindUint8ArrayBlobAdapter(toUtf8, fromUtf8, toBase64, fromBase64) {
	return class Uint8ArrayBlobAdapter extends Uint8Array {
		static fromString(source, encoding = "utf-8") {
			if (typeof source === "string") {
				if (encoding === "base64") return Uint8ArrayBlobAdapter.mutate(fromBase64(source));
				return Uint8ArrayBlobAdapter.mutate(fromUtf8(source));
			}
			throw new Error(`Unsupported conversion from ${typeof source} to Uint8ArrayBlobAdapter.`);
		}
		static mutate(source) {
			Object.setPrototypeOf(source, Uint8ArrayBlobAdapter.prototype);
			return source;
		}
		transformToString(encoding = "utf-8") {
			if (encoding === "base64") return toBase64(this);
			return toUtf8(this);
		}
	};
}
// node_modules/@smithy/core/dist-es/submodules/serde/uuid/v4.js
const decimalToHex = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
function bindV4(getRandomValues) {
	if (typeof crypto !== "undefined" && typeof crypto.randomUUID === "function") return () => crypto.randomUUID();
	return () => {
		const rnds = /* @__PURE__ */ new Uint8Array(16);
		getRandomValues(rnds);
		rnds[6] = rnds[6] & 15 | 64;
		rnds[8] = rnds[8] & 63 | 128;
		return decimalToHex[rnds[0]] + decimalToHex[rnds[1]] + decimalToHex[rnds[2]] + decimalToHex[rnds[3]] + "-" + decimalToHex[rnds[4]] + decimalToHex[rnds[5]] + "-" + decimalToHex[rnds[6]] + decimalToHex[rnds[7]] + "-" + decimalToHex[rnds[8]] + decimalToHex[rnds[9]] + "-" + decimalToHex[rnds[10]] + decimalToHex[rnds[11]] + decimalToHex[rnds[12]] + decimalToHex[rnds[13]] + decimalToHex[rnds[14]] + decimalToHex[rnds[15]];
	};
}
// node_modules/@smithy/types/dist-es/endpoint.js
var EndpointURLScheme;
(function(EndpointURLScheme) {
	EndpointURLScheme["HTTP"] = "http";
	EndpointURLScheme["HTTPS"] = "https";
})(EndpointURLScheme || (EndpointURLScheme = {}));
// node_modules/@smithy/types/dist-es/extensions/checksum.js
var AlgorithmId;
(function(AlgorithmId) {
	AlgorithmId["MD5"] = "md5";
	AlgorithmId["CRC32"] = "crc32";
	AlgorithmId["CRC32C"] = "crc32c";
	AlgorithmId["SHA1"] = "sha1";
	AlgorithmId["SHA256"] = "sha256";
})(AlgorithmId || (AlgorithmId = {}));
// node_modules/@smithy/types/dist-es/middleware.js
const SMITHY_CONTEXT_KEY = "__smithy_context";
// node_modules/@smithy/core/dist-es/submodules/transport/getSmithyContext.js
const getSmithyContext = (context) => context["__smithy_context"] || (context["__smithy_context"] = {});
// node_modules/@smithy/core/dist-es/submodules/transport/isValidHostLabel.js
const VALID_HOST_LABEL_REGEX = new RegExp(`^(?!.*-$)(?!-)[a-zA-Z0-9-]{1,63}$`);
const isValidHostLabel = (value, allowSubDomains = false) => {
	if (!allowSubDomains) return VALID_HOST_LABEL_REGEX.test(value);
	const labels = value.split(".");
	for (const label of labels) if (!isValidHostLabel(label)) return false;
	return true;
};
// node_modules/@smithy/core/dist-es/submodules/transport/isValidHostname.js
function isValidHostname(hostname) {
	return /^[a-z0-9][a-z0-9.-]*[a-z0-9]$/.test(hostname);
}
// node_modules/@smithy/core/dist-es/submodules/transport/normalizeProvider.js
const normalizeProvider$1 = (input) => {
	if (typeof input === "function") return input;
	const promisified = Promise.resolve(input);
	return () => promisified;
};
// node_modules/@smithy/core/dist-es/submodules/transport/toEndpointV1.js
const toEndpointV1 = (endpoint) => {
	if (typeof endpoint === "object") {
		if ("url" in endpoint) {
			const v1Endpoint = (0,_index_configLoader_js__WEBPACK_IMPORTED_MODULE_3__.r)(endpoint.url);
			if (endpoint.headers) {
				v1Endpoint.headers = {};
				for (const name in endpoint.headers) {
					if (!(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(endpoint.headers, name)) continue;
					v1Endpoint.headers[name.toLowerCase()] = endpoint.headers[name].join(", ");
				}
			}
			return v1Endpoint;
		}
		return endpoint;
	}
	return (0,_index_configLoader_js__WEBPACK_IMPORTED_MODULE_3__.r)(endpoint);
};
// node_modules/@smithy/core/dist-es/submodules/serde/lazy-json.js
const LazyJsonString = function LazyJsonString(val) {
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
LazyJsonString.from = (object) => {
	if (object && typeof object === "object" && (object instanceof LazyJsonString || "deserializeJSON" in object)) return object;
	else if (typeof object === "string" || Object.getPrototypeOf(object) === String.prototype) return LazyJsonString(String(object));
	return LazyJsonString(JSON.stringify(object));
};
LazyJsonString.fromObject = LazyJsonString.from;
// node_modules/@smithy/core/dist-es/submodules/serde/schema-serde-lib/schema-date-utils.js
const ddd = `(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[ne|u?r]?s?day)?`;
const mmm = `(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)`;
const time = `(\\d?\\d):(\\d{2}):(\\d{2})(?:\\.(\\d+))?`;
const date = `(\\d?\\d)`;
const year = `(\\d{4})`;
const RFC3339_WITH_OFFSET = /* @__PURE__ */ new RegExp(/^(\d{4})-(\d\d)-(\d\d)[tT](\d\d):(\d\d):(\d\d)(\.(\d+))?(([-+]\d\d:\d\d)|[zZ])$/);
const IMF_FIXDATE_NATIVE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?:0[1-9]|[12]\d|3[01]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [1-9]\d{3} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d GMT$/;
const IMF_FIXDATE = new RegExp(`^${ddd}, ${date} ${mmm} ${year} ${time} GMT$`);
const RFC_850_DATE = new RegExp(`^${ddd}, ${date}-${mmm}-(\\d\\d) ${time} GMT$`);
const ASC_TIME = new RegExp(`^${ddd} ${mmm} ( [1-9]|\\d\\d) ${time} ${year}$`);
const months = [
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
const _parseEpochTimestamp = (value) => {
	if (value == null) return;
	let num = NaN;
	if (typeof value === "number") num = value;
	else if (typeof value === "string") {
		if (!/^-?\d*\.?\d+$/.test(value)) throw new TypeError(`parseEpochTimestamp - numeric string invalid.`);
		num = Number.parseFloat(value);
	} else if (typeof value === "object" && value.tag === 1) num = value.value;
	if (isNaN(num) || Math.abs(num) === Infinity) throw new TypeError("Epoch timestamps must be valid finite numbers.");
	return new Date(Math.round(num * 1e3));
};
const _parseRfc3339DateTimeWithOffset = (value) => {
	if (value == null) return;
	if (typeof value !== "string") throw new TypeError("RFC3339 timestamps must be strings");
	const matches = RFC3339_WITH_OFFSET.exec(value);
	if (!matches) throw new TypeError(`Invalid RFC3339 timestamp format ${value}`);
	const [, yearStr, monthStr, dayStr, hours, minutes, seconds, , ms, offsetStr] = matches;
	range(monthStr, 1, 12);
	range(dayStr, 1, 31);
	range(hours, 0, 23);
	range(minutes, 0, 59);
	range(seconds, 0, 60);
	const date = new Date(Date.UTC(Number(yearStr), Number(monthStr) - 1, Number(dayStr), Number(hours), Number(minutes), Number(seconds), Number(ms) ? Math.round(parseFloat(`0.${ms}`) * 1e3) : 0));
	date.setUTCFullYear(Number(yearStr));
	if (offsetStr.toUpperCase() != "Z") {
		const [, sign, offsetH, offsetM] = /([+-])(\d\d):(\d\d)/.exec(offsetStr) || [
			void 0,
			"+",
			0,
			0
		];
		const scalar = sign === "-" ? 1 : -1;
		date.setTime(date.getTime() + scalar * (Number(offsetH) * 60 * 60 * 1e3 + Number(offsetM) * 60 * 1e3));
	}
	return date;
};
const _parseRfc7231DateTime = (value) => {
	if (value == null) return;
	if (typeof value !== "string") throw new TypeError("RFC7231 timestamps must be strings.");
	if (IMF_FIXDATE_NATIVE.test(value)) return new Date(value);
	let day;
	let month;
	let year;
	let hour;
	let minute;
	let second;
	let fraction;
	let matches;
	if (matches = IMF_FIXDATE.exec(value)) [, day, month, year, hour, minute, second, fraction] = matches;
	else if (matches = RFC_850_DATE.exec(value)) {
		[, day, month, year, hour, minute, second, fraction] = matches;
		year = (Number(year) + 1900).toString();
	} else if (matches = ASC_TIME.exec(value)) [, month, day, hour, minute, second, fraction, year] = matches;
	if (year && second) {
		const timestamp = Date.UTC(Number(year), months.indexOf(month), Number(day), Number(hour), Number(minute), Number(second), fraction ? Math.round(parseFloat(`0.${fraction}`) * 1e3) : 0);
		range(day, 1, 31);
		range(hour, 0, 23);
		range(minute, 0, 59);
		range(second, 0, 60);
		const date = new Date(timestamp);
		date.setUTCFullYear(Number(year));
		return date;
	}
	throw new TypeError(`Invalid RFC7231 date-time value ${value}.`);
};
function range(v, min, max) {
	const _v = Number(v);
	if (_v < min || _v > max) throw new Error(`Value ${_v} out of range [${min}, ${max}]`);
}
// node_modules/@smithy/core/dist-es/submodules/serde/split-header.js
const splitHeader = (value) => {
	const z = value.length;
	const values = [];
	let withinQuotes = false;
	let escaped = false;
	let anchor = 0;
	for (let i = 0; i < z; ++i) {
		const char = value[i];
		switch (char) {
			case `"`:
				if (!escaped) withinQuotes = !withinQuotes;
				break;
			case ",": if (!withinQuotes) {
				values.push(value.slice(anchor, i));
				anchor = i + 1;
			}
		}
		escaped = char === "\\" && !escaped;
	}
	values.push(value.slice(anchor));
	return values.map((v) => {
		v = v.trim();
		const z = v.length;
		if (z < 2) return v;
		if (v[0] === `"` && v[z - 1] === `"`) {
			v = v.slice(1, z - 1);
			return v.replace(/\\(["\\])/g, "$1");
		}
		return v.replace(/\\"/g, "\"");
	});
};
// node_modules/@smithy/core/dist-es/submodules/serde/value/NumericValue.js
const format = /^-?((0|[1-9]\d*)(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/;
var NumericValue = class NumericValue {
	string;
	type;
	constructor(string, type) {
		this.string = string;
		this.type = type;
		if (!format.test(string)) throw new Error(`@smithy/core/serde - NumericValue string must conform to the Smithy bigDecimal format. Received: "${string}"`);
	}
	toString() {
		return this.string;
	}
	static [Symbol.hasInstance](object) {
		if (!object || typeof object !== "object") return false;
		const _nv = object;
		return NumericValue.prototype.isPrototypeOf(object) || _nv.type === "bigDecimal" && format.test(_nv.string);
	}
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-body-length/calculateBodyLength.js
const calculateBodyLength = (body) => {
	if (!body) return 0;
	if (typeof body === "string") return Buffer.byteLength(body);
	else if (typeof body.byteLength === "number") return body.byteLength;
	else if (typeof body.size === "number") return body.size;
	else if (typeof body.start === "number" && typeof body.end === "number") return body.end + 1 - body.start;
	else if (body instanceof node_fs__WEBPACK_IMPORTED_MODULE_5__.ReadStream) {
		if (body.path != null) return (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.lstatSync)(body.path).size;
		else if (typeof body.fd === "number") return (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.fstatSync)(body.fd).size;
	}
	throw new Error(`Body Length computation failed for ${body}`);
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/toUint8Array.js
const toUint8Array = (data) => {
	if (data instanceof Uint8Array) return data;
	if (typeof data === "string") return (0,_index_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.r)(data);
	if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength / Uint8Array.BYTES_PER_ELEMENT);
	return new Uint8Array(data);
};
// node_modules/@smithy/core/dist-es/submodules/config/util-config-provider/booleanSelector.js
const booleanSelector = (obj, key, type) => {
	if (!(key in obj)) return;
	if (obj[key] === "true") return true;
	if (obj[key] === "false") return false;
	throw new Error(`Cannot load ${type} "${key}". Expected "true" or "false", got ${obj[key]}.`);
};
// node_modules/@smithy/core/dist-es/submodules/config/util-config-provider/types.js
var SelectorType;
(function(SelectorType) {
	SelectorType["ENV"] = "env";
	SelectorType["CONFIG"] = "shared config entry";
})(SelectorType || (SelectorType = {}));
// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseDualstackEndpointConfigOptions.js
const ENV_USE_DUALSTACK_ENDPOINT = "AWS_USE_DUALSTACK_ENDPOINT";
const CONFIG_USE_DUALSTACK_ENDPOINT = "use_dualstack_endpoint";
const NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => booleanSelector(env, ENV_USE_DUALSTACK_ENDPOINT, SelectorType.ENV),
	configFileSelector: (profile) => booleanSelector(profile, CONFIG_USE_DUALSTACK_ENDPOINT, SelectorType.CONFIG),
	default: false
};
// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseFipsEndpointConfigOptions.js
const ENV_USE_FIPS_ENDPOINT = "AWS_USE_FIPS_ENDPOINT";
const CONFIG_USE_FIPS_ENDPOINT = "use_fips_endpoint";
const NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => booleanSelector(env, ENV_USE_FIPS_ENDPOINT, SelectorType.ENV),
	configFileSelector: (profile) => booleanSelector(profile, CONFIG_USE_FIPS_ENDPOINT, SelectorType.CONFIG),
	default: false
};
// node_modules/@smithy/core/dist-es/submodules/client/middleware-stack/MiddlewareStack.js
const getAllAliases = (name, aliases) => {
	const _aliases = [];
	if (name) _aliases.push(name);
	if (aliases) for (const alias of aliases) _aliases.push(alias);
	return _aliases;
};
const getMiddlewareNameWithAliases = (name, aliases) => {
	return `${name || "anonymous"}${aliases && aliases.length > 0 ? ` (a.k.a. ${aliases.join(",")})` : ""}`;
};
const constructStack = () => {
	let absoluteEntries = [];
	let relativeEntries = [];
	let identifyOnResolve = false;
	const entriesNameSet = /* @__PURE__ */ new Set();
	const sort = (entries) => entries.sort((a, b) => stepWeights[b.step] - stepWeights[a.step] || priorityWeights[b.priority || "normal"] - priorityWeights[a.priority || "normal"]);
	const removeByName = (toRemove) => {
		let isRemoved = false;
		const filterCb = (entry) => {
			const aliases = getAllAliases(entry.name, entry.aliases);
			if (aliases.includes(toRemove)) {
				isRemoved = true;
				for (const alias of aliases) entriesNameSet.delete(alias);
				return false;
			}
			return true;
		};
		absoluteEntries = absoluteEntries.filter(filterCb);
		relativeEntries = relativeEntries.filter(filterCb);
		return isRemoved;
	};
	const removeByReference = (toRemove) => {
		let isRemoved = false;
		const filterCb = (entry) => {
			if (entry.middleware === toRemove) {
				isRemoved = true;
				for (const alias of getAllAliases(entry.name, entry.aliases)) entriesNameSet.delete(alias);
				return false;
			}
			return true;
		};
		absoluteEntries = absoluteEntries.filter(filterCb);
		relativeEntries = relativeEntries.filter(filterCb);
		return isRemoved;
	};
	const cloneTo = (toStack) => {
		absoluteEntries.forEach((entry) => {
			toStack.add(entry.middleware, { ...entry });
		});
		relativeEntries.forEach((entry) => {
			toStack.addRelativeTo(entry.middleware, { ...entry });
		});
		toStack.identifyOnResolve?.(stack.identifyOnResolve());
		return toStack;
	};
	const expandRelativeMiddlewareList = (from) => {
		const expandedMiddlewareList = [];
		from.before.forEach((entry) => {
			if (entry.before.length === 0 && entry.after.length === 0) expandedMiddlewareList.push(entry);
			else expandedMiddlewareList.push(...expandRelativeMiddlewareList(entry));
		});
		expandedMiddlewareList.push(from);
		from.after.reverse().forEach((entry) => {
			if (entry.before.length === 0 && entry.after.length === 0) expandedMiddlewareList.push(entry);
			else expandedMiddlewareList.push(...expandRelativeMiddlewareList(entry));
		});
		return expandedMiddlewareList;
	};
	const getMiddlewareList = (debug = false) => {
		const normalizedAbsoluteEntries = [];
		const normalizedRelativeEntries = [];
		const normalizedEntriesNameMap = {};
		absoluteEntries.forEach((entry) => {
			const normalizedEntry = {
				...entry,
				before: [],
				after: []
			};
			for (const alias of getAllAliases(normalizedEntry.name, normalizedEntry.aliases)) normalizedEntriesNameMap[alias] = normalizedEntry;
			normalizedAbsoluteEntries.push(normalizedEntry);
		});
		relativeEntries.forEach((entry) => {
			const normalizedEntry = {
				...entry,
				before: [],
				after: []
			};
			for (const alias of getAllAliases(normalizedEntry.name, normalizedEntry.aliases)) normalizedEntriesNameMap[alias] = normalizedEntry;
			normalizedRelativeEntries.push(normalizedEntry);
		});
		normalizedRelativeEntries.forEach((entry) => {
			if (entry.toMiddleware) {
				const toMiddleware = normalizedEntriesNameMap[entry.toMiddleware];
				if (toMiddleware === void 0) {
					if (debug) return;
					throw new Error(`${entry.toMiddleware} is not found when adding ${getMiddlewareNameWithAliases(entry.name, entry.aliases)} middleware ${entry.relation} ${entry.toMiddleware}`);
				}
				if (entry.relation === "after") toMiddleware.after.push(entry);
				if (entry.relation === "before") toMiddleware.before.push(entry);
			}
		});
		return sort(normalizedAbsoluteEntries).map(expandRelativeMiddlewareList).reduce((wholeList, expandedMiddlewareList) => {
			wholeList.push(...expandedMiddlewareList);
			return wholeList;
		}, []);
	};
	const stack = {
		add: (middleware, options = {}) => {
			const { name, override, aliases: _aliases } = options;
			const entry = {
				step: "initialize",
				priority: "normal",
				middleware,
				...options
			};
			const aliases = getAllAliases(name, _aliases);
			if (aliases.length > 0) {
				if (aliases.some((alias) => entriesNameSet.has(alias))) {
					if (!override) throw new Error(`Duplicate middleware name '${getMiddlewareNameWithAliases(name, _aliases)}'`);
					for (const alias of aliases) {
						const toOverrideIndex = absoluteEntries.findIndex((entry) => entry.name === alias || entry.aliases?.some((a) => a === alias));
						if (toOverrideIndex === -1) continue;
						const toOverride = absoluteEntries[toOverrideIndex];
						if (toOverride.step !== entry.step || entry.priority !== toOverride.priority) throw new Error(`"${getMiddlewareNameWithAliases(toOverride.name, toOverride.aliases)}" middleware with ${toOverride.priority} priority in ${toOverride.step} step cannot be overridden by "${getMiddlewareNameWithAliases(name, _aliases)}" middleware with ${entry.priority} priority in ${entry.step} step.`);
						absoluteEntries.splice(toOverrideIndex, 1);
					}
				}
				for (const alias of aliases) entriesNameSet.add(alias);
			}
			absoluteEntries.push(entry);
		},
		addRelativeTo: (middleware, options) => {
			const { name, override, aliases: _aliases } = options;
			const entry = {
				middleware,
				...options
			};
			const aliases = getAllAliases(name, _aliases);
			if (aliases.length > 0) {
				if (aliases.some((alias) => entriesNameSet.has(alias))) {
					if (!override) throw new Error(`Duplicate middleware name '${getMiddlewareNameWithAliases(name, _aliases)}'`);
					for (const alias of aliases) {
						const toOverrideIndex = relativeEntries.findIndex((entry) => entry.name === alias || entry.aliases?.some((a) => a === alias));
						if (toOverrideIndex === -1) continue;
						const toOverride = relativeEntries[toOverrideIndex];
						if (toOverride.toMiddleware !== entry.toMiddleware || toOverride.relation !== entry.relation) throw new Error(`"${getMiddlewareNameWithAliases(toOverride.name, toOverride.aliases)}" middleware ${toOverride.relation} "${toOverride.toMiddleware}" middleware cannot be overridden by "${getMiddlewareNameWithAliases(name, _aliases)}" middleware ${entry.relation} "${entry.toMiddleware}" middleware.`);
						relativeEntries.splice(toOverrideIndex, 1);
					}
				}
				for (const alias of aliases) entriesNameSet.add(alias);
			}
			relativeEntries.push(entry);
		},
		clone: () => cloneTo(constructStack()),
		use: (plugin) => {
			plugin.applyToStack(stack);
		},
		remove: (toRemove) => {
			if (typeof toRemove === "string") return removeByName(toRemove);
			else return removeByReference(toRemove);
		},
		removeByTag: (toRemove) => {
			let isRemoved = false;
			const filterCb = (entry) => {
				const { tags, name, aliases: _aliases } = entry;
				if (tags && tags.includes(toRemove)) {
					const aliases = getAllAliases(name, _aliases);
					for (const alias of aliases) entriesNameSet.delete(alias);
					isRemoved = true;
					return false;
				}
				return true;
			};
			absoluteEntries = absoluteEntries.filter(filterCb);
			relativeEntries = relativeEntries.filter(filterCb);
			return isRemoved;
		},
		concat: (from) => {
			const cloned = cloneTo(constructStack());
			cloned.use(from);
			cloned.identifyOnResolve(identifyOnResolve || cloned.identifyOnResolve() || (from.identifyOnResolve?.() ?? false));
			return cloned;
		},
		applyToStack: cloneTo,
		identify: () => {
			return getMiddlewareList(true).map((mw) => {
				const step = mw.step ?? mw.relation + " " + mw.toMiddleware;
				return getMiddlewareNameWithAliases(mw.name, mw.aliases) + " - " + step;
			});
		},
		identifyOnResolve(toggle) {
			if (typeof toggle === "boolean") identifyOnResolve = toggle;
			return identifyOnResolve;
		},
		resolve: (handler, context) => {
			for (const middleware of getMiddlewareList().map((entry) => entry.middleware).reverse()) handler = middleware(handler, context);
			if (identifyOnResolve) console.log(stack.identify());
			return handler;
		}
	};
	return stack;
};
const stepWeights = {
	initialize: 5,
	serialize: 4,
	build: 3,
	finalizeRequest: 2,
	deserialize: 1
};
const priorityWeights = {
	high: 3,
	normal: 2,
	low: 1
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client.js
var Client = class {
	config;
	middlewareStack = constructStack();
	initConfig;
	handlers;
	constructor(config) {
		this.config = config;
		const { protocol, protocolSettings } = config;
		if (protocolSettings) {
			if (typeof protocol === "function") config.protocol = new protocol(protocolSettings);
		}
	}
	send(command, optionsOrCb, cb) {
		const options = typeof optionsOrCb !== "function" ? optionsOrCb : void 0;
		const callback = typeof optionsOrCb === "function" ? optionsOrCb : cb;
		const useHandlerCache = options === void 0 && this.config.cacheMiddleware === true;
		let handler;
		if (useHandlerCache) {
			if (!this.handlers) this.handlers = /* @__PURE__ */ new WeakMap();
			const handlers = this.handlers;
			if (handlers.has(command.constructor)) handler = handlers.get(command.constructor);
			else {
				handler = command.resolveMiddleware(this.middlewareStack, this.config, options);
				handlers.set(command.constructor, handler);
			}
		} else {
			delete this.handlers;
			handler = command.resolveMiddleware(this.middlewareStack, this.config, options);
		}
		if (callback) handler(command).then((result) => callback(null, result.output), (err) => callback(err)).catch(() => {});
		else return handler(command).then((result) => result.output);
	}
	destroy() {
		this.config?.requestHandler?.destroy?.();
		delete this.handlers;
	}
};
// node_modules/@smithy/core/dist-es/submodules/schema/deref.js
const deref = (schemaRef) => {
	if (typeof schemaRef === "function") return schemaRef();
	return schemaRef;
};
// node_modules/@smithy/core/dist-es/submodules/schema/schemas/operation.js
const operation = (namespace, name, traits, input, output) => ({
	name,
	namespace,
	traits,
	input,
	output
});
// node_modules/@smithy/core/dist-es/submodules/schema/middleware/schemaDeserializationMiddleware.js
const schemaDeserializationMiddleware = (config) => (next, context) => async (args) => {
	const { response } = await next(args);
	const { operationSchema } = getSmithyContext(context);
	const [, ns, n, t, i, o] = operationSchema ?? [];
	try {
		return {
			response,
			output: await config.protocol.deserializeResponse(operation(ns, n, t, i, o), {
				...config,
				...context
			}, response)
		};
	} catch (error) {
		Object.defineProperty(error, "$response", {
			value: response,
			enumerable: false,
			writable: false,
			configurable: false
		});
		if (!("$metadata" in error)) {
			const hint = `Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.`;
			try {
				error.message += "\n  " + hint;
			} catch (ignored) {
				if (!context.logger || context.logger?.constructor?.name === "NoOpLogger") console.warn(hint);
				else context.logger?.warn?.(hint);
			}
			if (typeof error.$responseBodyText !== "undefined") {
				if (error.$response) error.$response.body = error.$responseBodyText;
			}
			try {
				if (_index_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.d.isInstance(response)) {
					const { headers = {}, statusCode } = response;
					const headerEntries = Object.entries(headers);
					error.$metadata = {
						httpStatusCode: statusCode,
						requestId: findHeader(/^x-[\w-]+-request-?id$/, headerEntries),
						extendedRequestId: findHeader(/^x-[\w-]+-id-2$/, headerEntries),
						cfId: findHeader(/^x-[\w-]+-cf-id$/, headerEntries)
					};
				}
			} catch (ignored) {}
		}
		throw error;
	}
};
const findHeader = (pattern, headers) => {
	return (headers.find(([k]) => {
		return k.match(pattern);
	}) || [void 0, void 0])[1];
};
// node_modules/@smithy/core/dist-es/submodules/schema/middleware/schemaSerializationMiddleware.js
const schemaSerializationMiddleware = (config) => (next, context) => async (args) => {
	const { operationSchema } = getSmithyContext(context);
	const [, ns, n, t, i, o] = operationSchema ?? [];
	const endpoint = context.endpointV2 ? async () => toEndpointV1(context.endpointV2) : config.endpoint;
	const request = await config.protocol.serializeRequest(operation(ns, n, t, i, o), args.input, {
		...config,
		...context,
		endpoint
	});
	return next({
		...args,
		request
	});
};
// node_modules/@smithy/core/dist-es/submodules/schema/middleware/getSchemaSerdePlugin.js
const deserializerMiddlewareOption = {
	name: "deserializerMiddleware",
	step: "deserialize",
	tags: ["DESERIALIZER"],
	override: true
};
const serializerMiddlewareOption$1 = {
	name: "serializerMiddleware",
	step: "serialize",
	tags: ["SERIALIZER"],
	override: true
};
function getSchemaSerdePlugin(config) {
	return { applyToStack: (commandStack) => {
		commandStack.add(schemaSerializationMiddleware(config), serializerMiddlewareOption$1);
		commandStack.add(schemaDeserializationMiddleware(config), deserializerMiddlewareOption);
		config.protocol.setSerdeContext(config);
	} };
}
// node_modules/@smithy/core/dist-es/submodules/schema/schemas/translateTraits.js
const traitsCache = [];
function translateTraits(indicator) {
	if (typeof indicator === "object") return indicator;
	indicator = indicator | 0;
	if (traitsCache[indicator]) return traitsCache[indicator];
	const traits = {};
	let i = 0;
	for (const trait of [
		"httpLabel",
		"idempotent",
		"idempotencyToken",
		"sensitive",
		"httpPayload",
		"httpResponseCode",
		"httpQueryParams"
	]) if ((indicator >> i++ & 1) === 1) traits[trait] = 1;
	return traitsCache[indicator] = traits;
}
// node_modules/@smithy/core/dist-es/submodules/schema/schemas/NormalizedSchema.js
const anno = {
	it: Symbol.for("@smithy/nor-struct-it"),
	ns: Symbol.for("@smithy/ns")
};
const simpleSchemaCacheN = [];
const simpleSchemaCacheS = {};
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
		this.ref = ref;
		this.memberName = memberName;
		const traitStack = [];
		let _ref = ref;
		let schema = ref;
		this._isMemberSchema = false;
		while (isMemberSchema(_ref)) {
			traitStack.push(_ref[1]);
			_ref = _ref[0];
			schema = deref(_ref);
			this._isMemberSchema = true;
		}
		if (traitStack.length > 0) {
			this.memberTraits = {};
			for (let i = traitStack.length - 1; i >= 0; --i) {
				const traitSet = traitStack[i];
				Object.assign(this.memberTraits, translateTraits(traitSet));
			}
		} else this.memberTraits = 0;
		if (schema instanceof NormalizedSchema) {
			const computedMemberTraits = this.memberTraits;
			Object.assign(this, schema);
			this.memberTraits = Object.assign({}, computedMemberTraits, schema.getMemberTraits(), this.getMemberTraits());
			this.normalizedTraits = void 0;
			this.memberName = memberName ?? schema.memberName;
			return;
		}
		this.schema = deref(schema);
		if (isStaticSchema(this.schema)) {
			this.name = `${this.schema[1]}#${this.schema[2]}`;
			this.traits = this.schema[3];
		} else {
			this.name = this.memberName ?? String(schema);
			this.traits = 0;
		}
		if (this._isMemberSchema && !memberName) throw new Error(`@smithy/core/schema - NormalizedSchema member init ${this.getName(true)} missing member name.`);
	}
	static [Symbol.hasInstance](lhs) {
		const isPrototype = this.prototype.isPrototypeOf(lhs);
		if (!isPrototype && typeof lhs === "object" && lhs !== null) return lhs.symbol === this.symbol;
		return isPrototype;
	}
	static of(ref) {
		const keyAble = typeof ref === "function" || typeof ref === "object" && ref !== null;
		if (typeof ref === "number") {
			if (simpleSchemaCacheN[ref]) return simpleSchemaCacheN[ref];
		} else if (typeof ref === "string") {
			if (simpleSchemaCacheS[ref]) return simpleSchemaCacheS[ref];
		} else if (keyAble) {
			if (ref[anno.ns]) return ref[anno.ns];
		}
		const sc = deref(ref);
		if (sc instanceof NormalizedSchema) return sc;
		if (isMemberSchema(sc)) {
			const [ns, traits] = sc;
			if (ns instanceof NormalizedSchema) {
				Object.assign(ns.getMergedTraits(), translateTraits(traits));
				return ns;
			}
			throw new Error(`@smithy/core/schema - may not init unwrapped member schema=${JSON.stringify(ref, null, 2)}.`);
		}
		const ns = new NormalizedSchema(sc);
		if (keyAble) return ref[anno.ns] = ns;
		if (typeof sc === "string") return simpleSchemaCacheS[sc] = ns;
		if (typeof sc === "number") return simpleSchemaCacheN[sc] = ns;
		return ns;
	}
	getSchema() {
		const sc = this.schema;
		if (Array.isArray(sc) && sc[0] === 0) return sc[4];
		return sc;
	}
	getName(withNamespace = false) {
		const { name } = this;
		return !withNamespace && name && name.includes("#") ? name.split("#")[1] : name || void 0;
	}
	getMemberName() {
		return this.memberName;
	}
	isMemberSchema() {
		return this._isMemberSchema;
	}
	isListSchema() {
		const sc = this.getSchema();
		return typeof sc === "number" ? sc >= 64 && sc < 128 : sc[0] === 1;
	}
	isMapSchema() {
		const sc = this.getSchema();
		return typeof sc === "number" ? sc >= 128 && sc <= 255 : sc[0] === 2;
	}
	isStructSchema() {
		const sc = this.getSchema();
		if (typeof sc !== "object") return false;
		const id = sc[0];
		return id === 3 || id === -3 || id === 4;
	}
	isUnionSchema() {
		const sc = this.getSchema();
		if (typeof sc !== "object") return false;
		return sc[0] === 4;
	}
	isBlobSchema() {
		const sc = this.getSchema();
		return sc === 21 || sc === 42;
	}
	isTimestampSchema() {
		const sc = this.getSchema();
		return typeof sc === "number" && sc >= 4 && sc <= 7;
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
		const { streaming } = this.getMergedTraits();
		return !!streaming || this.getSchema() === 42;
	}
	isIdempotencyToken() {
		return !!this.getMergedTraits().idempotencyToken;
	}
	getMergedTraits() {
		return this.normalizedTraits ?? (this.normalizedTraits = {
			...this.getOwnTraits(),
			...this.getMemberTraits()
		});
	}
	getMemberTraits() {
		return translateTraits(this.memberTraits);
	}
	getOwnTraits() {
		return translateTraits(this.traits);
	}
	getKeySchema() {
		const [isDoc, isMap] = [this.isDocumentSchema(), this.isMapSchema()];
		if (!isDoc && !isMap) throw new Error(`@smithy/core/schema - cannot get key for non-map: ${this.getName(true)}`);
		const schema = this.getSchema();
		return member([isDoc ? 15 : schema[4] ?? 0, 0], "key");
	}
	getValueSchema() {
		const sc = this.getSchema();
		const [isDoc, isMap, isList] = [
			this.isDocumentSchema(),
			this.isMapSchema(),
			this.isListSchema()
		];
		const memberSchema = typeof sc === "number" ? 63 & sc : sc && typeof sc === "object" && (isMap || isList) ? sc[3 + sc[0]] : isDoc ? 15 : void 0;
		if (memberSchema != null) return member([memberSchema, 0], isMap ? "value" : "member");
		throw new Error(`@smithy/core/schema - ${this.getName(true)} has no value member.`);
	}
	getMemberSchema(memberName) {
		const struct = this.getSchema();
		if (this.isStructSchema() && struct[4].includes(memberName)) {
			const i = struct[4].indexOf(memberName);
			const memberSchema = struct[5][i];
			return member(isMemberSchema(memberSchema) ? memberSchema : [memberSchema, 0], memberName);
		}
		if (this.isDocumentSchema()) return member([15, 0], memberName);
		throw new Error(`@smithy/core/schema - ${this.getName(true)} has no member=${memberName}.`);
	}
	getMemberSchemas() {
		const buffer = {};
		try {
			for (const [k, v] of this.structIterator()) buffer[k] = v;
		} catch (ignored) {}
		return buffer;
	}
	getEventStreamMember() {
		if (this.isStructSchema()) {
			for (const [memberName, memberSchema] of this.structIterator()) if (memberSchema.isStreaming() && memberSchema.isStructSchema()) return memberName;
		}
		return "";
	}
	*structIterator() {
		if (this.isUnitSchema()) return;
		if (!this.isStructSchema()) throw new Error("@smithy/core/schema - cannot iterate non-struct schema.");
		const struct = this.getSchema();
		const z = struct[4].length;
		let it = struct[anno.it];
		if (it && z === it.length) {
			yield* it;
			return;
		}
		it = Array(z);
		for (let i = 0; i < z; ++i) {
			const k = struct[4][i];
			const v = member([struct[5][i], 0], k);
			yield it[i] = [k, v];
		}
		struct[anno.it] = it;
	}
};
function member(memberSchema, memberName) {
	if (memberSchema instanceof NormalizedSchema) return Object.assign(memberSchema, {
		memberName,
		_isMemberSchema: true
	});
	return new NormalizedSchema(memberSchema, memberName);
}
const isMemberSchema = (sc) => Array.isArray(sc) && sc.length === 2;
const isStaticSchema = (sc) => Array.isArray(sc) && sc.length >= 5;
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/schemaLogFilter.js
const SENSITIVE_STRING = "***SensitiveInformation***";
function schemaLogFilter(schema, data) {
	if (data == null) return data;
	const ns = NormalizedSchema.of(schema);
	if (ns.getMergedTraits().sensitive) return SENSITIVE_STRING;
	if (ns.isListSchema()) {
		const valueSchema = ns.getValueSchema();
		if (valueSchema.getMergedTraits().sensitive) return SENSITIVE_STRING;
		if (Array.isArray(data)) return data.map((value) => schemaLogFilter(valueSchema, value));
	} else if (ns.isMapSchema()) {
		const valueSchema = ns.getValueSchema();
		if (ns.getKeySchema().getMergedTraits().sensitive || valueSchema.getMergedTraits().sensitive) return SENSITIVE_STRING;
		if (typeof data === "object") return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, schemaLogFilter(valueSchema, value)]));
	} else if (ns.isStructSchema() && typeof data === "object") {
		const object = data;
		const newObject = {};
		for (const [member, memberNs] of ns.structIterator()) if (object[member] != null) newObject[member] = schemaLogFilter(memberNs, object[member]);
		return newObject;
	}
	return data;
}
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/command.js
const operationEventStreamMarker = Symbol.for("@smithy/op-event-stream");
var Command = class {
	middlewareStack = constructStack();
	schema;
	static classBuilder() {
		return new ClassBuilder();
	}
	resolveMiddlewareWithContext(clientStack, configuration, options, { middlewareFn, clientName, commandName, inputFilterSensitiveLog, outputFilterSensitiveLog, smithyContext, additionalContext, CommandCtor }) {
		for (const mw of middlewareFn.bind(this)(CommandCtor, clientStack, configuration, options)) this.middlewareStack.use(mw);
		const stack = clientStack.concat(this.middlewareStack);
		const { logger } = configuration;
		const additionalSmithyContext = additionalContext[SMITHY_CONTEXT_KEY];
		const handlerExecutionContext = {
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
		};
		const { requestHandler } = configuration;
		let requestOptions = options ?? {};
		if (requestOptions.metricsRecorder) {
			requestOptions = { ...requestOptions };
			delete requestOptions.metricsRecorder;
		}
		let isEventStream;
		const schema = this.schema;
		const marker = schema?.[operationEventStreamMarker];
		if (marker !== void 0) isEventStream = marker;
		else if (schema) {
			if (Array.isArray(schema) && schema[0] === 9) {
				const [, , , , input$, output$] = schema;
				isEventStream = schema[operationEventStreamMarker] = Boolean(NormalizedSchema.of(input$).getEventStreamMember() || NormalizedSchema.of(output$).getEventStreamMember());
			}
		}
		if (isEventStream) requestOptions = {
			isEventStream,
			...requestOptions
		};
		return stack.resolve((request) => requestHandler.handle(request.request, requestOptions), handlerExecutionContext);
	}
};
var ClassBuilder = class {
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
		this._ep = endpointParameterInstructions;
		return this;
	}
	m(middlewareSupplier) {
		this._middlewareFn = middlewareSupplier;
		return this;
	}
	s(service, operation, smithyContext = {}) {
		this._smithyContext = {
			service,
			operation,
			...smithyContext
		};
		return this;
	}
	c(additionalContext = {}) {
		this._additionalContext = additionalContext;
		return this;
	}
	n(clientName, commandName) {
		this._clientName = clientName;
		this._commandName = commandName;
		return this;
	}
	f(inputFilter = (_) => _, outputFilter = (_) => _) {
		this._inputFilterSensitiveLog = inputFilter;
		this._outputFilterSensitiveLog = outputFilter;
		return this;
	}
	ser(serializer) {
		this._serializer = serializer;
		return this;
	}
	de(deserializer) {
		this._deserializer = deserializer;
		return this;
	}
	sc(operation) {
		this._operationSchema = operation;
		this._smithyContext.operationSchema = operation;
		return this;
	}
	build() {
		const closure = this;
		let CommandRef;
		return CommandRef = class extends Command {
			input;
			static getEndpointParameterInstructions() {
				return closure._ep;
			}
			constructor(...[input]) {
				super();
				this.input = input ?? {};
				closure._init(this);
				this.schema = closure._operationSchema;
			}
			resolveMiddleware(stack, configuration, options) {
				const op = closure._operationSchema;
				const input = op?.[4] ?? op?.input;
				const output = op?.[5] ?? op?.output;
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
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/exceptions.js
var ServiceException = class ServiceException extends Error {
	static shapeId = "smithy.ts.sdk.synthetic.nonamespace.client#ServiceException";
	$fault;
	$response;
	$retryable;
	$metadata;
	constructor(options) {
		super(options.message);
		Object.setPrototypeOf(this, Object.getPrototypeOf(this).constructor.prototype);
		this.name = options.name;
		this.$fault = options.$fault;
		this.$metadata = options.$metadata;
	}
	static isInstance(value) {
		if (!value) return false;
		const candidate = value;
		return ServiceException.prototype.isPrototypeOf(candidate) || Boolean(candidate.$fault) && Boolean(candidate.$metadata) && (candidate.$fault === "client" || candidate.$fault === "server");
	}
	static [Symbol.hasInstance](instance) {
		if (!instance) return false;
		const candidate = instance;
		if (this === ServiceException) return ServiceException.isInstance(instance);
		if (ServiceException.isInstance(instance)) {
			if (this.prototype.isPrototypeOf(instance)) return true;
			const targetId = Object.prototype.hasOwnProperty.call(this, "shapeId") ? this.shapeId : void 0;
			let candidateHasShapeId = false;
			if (targetId) {
				let proto = Object.getPrototypeOf(candidate);
				while (proto && proto !== Object.prototype) {
					const ctor = proto.constructor;
					const candidateId = ctor !== ServiceException && Object.prototype.hasOwnProperty.call(ctor, "shapeId") ? ctor?.shapeId : void 0;
					if (candidateId) {
						candidateHasShapeId = true;
						if (candidateId === targetId) return true;
					}
					proto = Object.getPrototypeOf(proto);
				}
			}
			if (targetId && candidateHasShapeId) return false;
			const targetName = this.name;
			if (targetName && targetName.length >= 6) {
				if (candidate.name === targetName) return true;
				let proto = Object.getPrototypeOf(candidate);
				while (proto && proto !== Object.prototype) {
					const ctorName = proto.constructor?.name;
					if (ctorName && ctorName !== "Error" && ctorName === targetName) return true;
					proto = Object.getPrototypeOf(proto);
				}
			}
		}
		return false;
	}
};
const decorateServiceException = (exception, additions = {}) => {
	Object.entries(additions).filter(([, v]) => v !== void 0).forEach(([k, v]) => {
		if (exception[k] == void 0 || exception[k] === "") exception[k] = v;
	});
	exception.message = exception.message || exception.Message || "UnknownError";
	delete exception.Message;
	return exception;
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/defaults-mode.js
const loadConfigsForDefaultMode = (mode) => {
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
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/emitWarningIfUnsupportedVersion.js
let warningEmitted = false;
const emitWarningIfUnsupportedVersion = (version) => {
	if (version && !warningEmitted && parseInt(version.substring(1, version.indexOf("."))) < 16) warningEmitted = true;
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/checksum.js
const knownAlgorithms = Object.values(AlgorithmId);
const getChecksumConfiguration = (runtimeConfig) => {
	const checksumAlgorithms = [];
	for (const id in AlgorithmId) {
		if (!(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(AlgorithmId, id)) continue;
		const algorithmId = AlgorithmId[id];
		if (runtimeConfig[algorithmId] === void 0) continue;
		checksumAlgorithms.push({
			algorithmId: () => algorithmId,
			checksumConstructor: () => runtimeConfig[algorithmId]
		});
	}
	for (const [id, ChecksumCtor] of Object.entries(runtimeConfig.checksumAlgorithms ?? {})) checksumAlgorithms.push({
		algorithmId: () => id,
		checksumConstructor: () => ChecksumCtor
	});
	return {
		addChecksumAlgorithm(algo) {
			runtimeConfig.checksumAlgorithms = runtimeConfig.checksumAlgorithms ?? {};
			const id = algo.algorithmId();
			const ctor = algo.checksumConstructor();
			if (knownAlgorithms.includes(id)) runtimeConfig.checksumAlgorithms[id.toUpperCase()] = ctor;
			else runtimeConfig.checksumAlgorithms[id] = ctor;
			checksumAlgorithms.push(algo);
		},
		checksumAlgorithms() {
			return checksumAlgorithms;
		}
	};
};
const resolveChecksumRuntimeConfig = (clientConfig) => {
	const runtimeConfig = {};
	clientConfig.checksumAlgorithms().forEach((checksumAlgorithm) => {
		const id = checksumAlgorithm.algorithmId();
		if (knownAlgorithms.includes(id)) runtimeConfig[id] = checksumAlgorithm.checksumConstructor();
	});
	return runtimeConfig;
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/retry.js
const getRetryConfiguration = (runtimeConfig) => {
	return {
		setRetryStrategy(retryStrategy) {
			runtimeConfig.retryStrategy = retryStrategy;
		},
		retryStrategy() {
			return runtimeConfig.retryStrategy;
		}
	};
};
const resolveRetryRuntimeConfig = (retryStrategyConfiguration) => {
	const runtimeConfig = {};
	runtimeConfig.retryStrategy = retryStrategyConfiguration.retryStrategy();
	return runtimeConfig;
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/defaultExtensionConfiguration.js
const getDefaultExtensionConfiguration = (runtimeConfig) => {
	return Object.assign(getChecksumConfiguration(runtimeConfig), getRetryConfiguration(runtimeConfig));
};
const resolveDefaultRuntimeConfig = (config) => {
	return Object.assign(resolveChecksumRuntimeConfig(config), resolveRetryRuntimeConfig(config));
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/NoOpLogger.js
var NoOpLogger = class {
	trace() {}
	debug() {}
	info() {}
	warn() {}
	error() {}
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client-command-builder.js
function makeBuilder(common, service, name, ep) {
	return function makeCommand(added, plugins, op, $, smithyContext = {}) {
		const epMerged = Object.assign({}, common, added);
		return Command.classBuilder().ep(epMerged).m(function(CommandCtor, clientStack, config, options) {
			const list = plugins.call(this, CommandCtor, clientStack, config, options);
			list.unshift(ep(config, CommandCtor.getEndpointParameterInstructions()));
			return list;
		}).s(service, op, smithyContext).n(name, op.charAt(0).toUpperCase() + op.slice(1) + "Command").sc($).build();
	};
}
const DEFAULTS_MODE_OPTIONS = [
	"in-region",
	"cross-region",
	"mobile",
	"standard",
	"legacy"
];
const IMDS_TOKEN_PATH = "/latest/api/token";
const X_AWS_EC2_METADATA_TOKEN_TTL = "x-aws-ec2-metadata-token-ttl-seconds";
// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion.js
const TIMEOUT_MS = 1e3;
const NEG_CACHE_TTL_MS = 6e4;
let negativeCacheUntil = 0;
const getInstanceMetadataRegion = async () => {
	if (process.env["AWS_EC2_METADATA_DISABLED"]) return;
	if (Date.now() < negativeCacheUntil) return;
	try {
		const endpoint = resolveImdsEndpoint();
		const token = (await imdsRequest({
			...endpoint,
			path: IMDS_TOKEN_PATH,
			method: "PUT",
			headers: { [X_AWS_EC2_METADATA_TOKEN_TTL]: "21600" }
		})).toString();
		return (await imdsRequest({
			...endpoint,
			path: "/latest/meta-data/placement/region",
			method: "GET",
			headers: { ["x-aws-ec2-metadata-token"]: token }
		})).toString().trim() || cacheNegativeAndReturnUndefined();
	} catch {
		return cacheNegativeAndReturnUndefined();
	}
};
const cacheNegativeAndReturnUndefined = () => {
	negativeCacheUntil = Date.now() + NEG_CACHE_TTL_MS;
};
const resolveImdsEndpoint = () => {
	const envEndpoint = process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT;
	if (envEndpoint) {
		const url = new URL(envEndpoint);
		return {
			hostname: url.hostname.replace(/^\[(.+)]$/, "$1"),
			port: url.port ? Number(url.port) : void 0
		};
	}
	if (process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE === "IPv6") return { hostname: "fd00:ec2::254" };
	return { hostname: "169.254.169.254" };
};
const imdsRequest = async (options) => {
	const { request } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19));
	return new Promise((resolve, reject) => {
		const req = request({
			hostname: options.hostname,
			port: options.port,
			path: options.path,
			method: options.method,
			headers: options.headers,
			timeout: TIMEOUT_MS,
			signal: AbortSignal.timeout(TIMEOUT_MS)
		});
		req.on("error", (err) => {
			reject(err);
			req.destroy();
		});
		req.on("timeout", () => {
			reject(/* @__PURE__ */ new Error("TimeoutError from instance metadata service"));
			req.destroy();
		});
		req.on("response", (res) => {
			const { statusCode = 400 } = res;
			if (statusCode < 200 || statusCode >= 300) {
				reject(Object.assign(/* @__PURE__ */ new Error("Error response received from instance metadata service"), { statusCode }));
				req.destroy();
				return;
			}
			const chunks = [];
			res.on("data", (chunk) => chunks.push(chunk));
			res.on("end", () => {
				resolve(Buffer.concat(chunks));
				req.destroy();
			});
		});
		req.end();
	});
};
// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/config.js
const REGION_ENV_NAME = "AWS_REGION";
const REGION_INI_NAME = "region";
const NODE_REGION_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => env[REGION_ENV_NAME],
	configFileSelector: (profile) => profile[REGION_INI_NAME],
	default: async () => {
		const region = await getInstanceMetadataRegion();
		if (region) return region;
		throw new Error("Region is missing");
	}
};
const NODE_REGION_CONFIG_FILE_OPTIONS = { preferredFile: "credentials" };
// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/checkRegion.js
const validRegions = /* @__PURE__ */ new Set();
const checkRegion = (region, check = isValidHostLabel) => {
	if (!validRegions.has(region) && !check(region)) {
		if (region === "*") console.warn(`@smithy/config-resolver WARN - Please use the caller region instead of "*". See "sigv4a" in https://github.com/aws/aws-sdk-js-v3/blob/main/supplemental-docs/CLIENTS.md.`);
		else throw new Error(`Region not accepted: region="${region}" is not a valid hostname component.`);
	} else validRegions.add(region);
};
// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/isFipsRegion.js
const isFipsRegion = (region) => typeof region === "string" && (region.startsWith("fips-") || region.endsWith("-fips"));
// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getRealRegion.js
const getRealRegion = (region) => isFipsRegion(region) ? ["fips-aws-global", "aws-fips"].includes(region) ? "us-east-1" : region.replace(/fips-(dkr-|prod-)?|-fips/, "") : region;
// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/resolveRegionConfig.js
const resolveRegionConfig = (input) => {
	const { region, useFipsEndpoint } = input;
	if (!region) throw new Error("Region is missing");
	return Object.assign(input, {
		region: async () => {
			const providedRegion = typeof region === "function" ? await region() : region;
			const realRegion = getRealRegion(providedRegion);
			checkRegion(realRegion);
			return realRegion;
		},
		useFipsEndpoint: async () => {
			const providedRegion = typeof region === "string" ? region : await region();
			if (isFipsRegion(providedRegion)) return true;
			return typeof useFipsEndpoint !== "function" ? Promise.resolve(!!useFipsEndpoint) : useFipsEndpoint();
		}
	});
};
// node_modules/@smithy/core/dist-es/submodules/config/defaults-mode/defaultsModeConfig.js
const AWS_DEFAULTS_MODE_ENV = "AWS_DEFAULTS_MODE";
const AWS_DEFAULTS_MODE_CONFIG = "defaults_mode";
const NODE_DEFAULTS_MODE_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => {
		return env[AWS_DEFAULTS_MODE_ENV];
	},
	configFileSelector: (profile) => {
		return profile[AWS_DEFAULTS_MODE_CONFIG];
	},
	default: "legacy"
};
// node_modules/@smithy/core/dist-es/submodules/config/defaults-mode/resolveDefaultsModeConfig.js
const resolveDefaultsModeConfig = ({ region = (0,_index_configLoader_js__WEBPACK_IMPORTED_MODULE_3__.t)(NODE_REGION_CONFIG_OPTIONS), defaultsMode = (0,_index_configLoader_js__WEBPACK_IMPORTED_MODULE_3__.t)(NODE_DEFAULTS_MODE_CONFIG_OPTIONS) } = {}) => (0,_index_configLoader_js__WEBPACK_IMPORTED_MODULE_3__.n)(async () => {
	const mode = typeof defaultsMode === "function" ? await defaultsMode() : defaultsMode;
	switch (mode?.toLowerCase()) {
		case "auto": return resolveNodeDefaultsModeAuto(region);
		case "in-region":
		case "cross-region":
		case "mobile":
		case "standard":
		case "legacy": return Promise.resolve(mode?.toLocaleLowerCase());
		case void 0: return Promise.resolve("legacy");
		default: throw new Error(`Invalid parameter for "defaultsMode", expect ${DEFAULTS_MODE_OPTIONS.join(", ")}, got ${mode}`);
	}
});
const resolveNodeDefaultsModeAuto = async (clientRegion) => {
	if (clientRegion) {
		const resolvedRegion = typeof clientRegion === "function" ? await clientRegion() : clientRegion;
		const inferredRegion = await inferPhysicalRegion();
		if (!inferredRegion) return "standard";
		if (resolvedRegion === inferredRegion) return "in-region";
		else return "cross-region";
	}
	return "standard";
};
const inferPhysicalRegion = async () => {
	if (process.env["AWS_EXECUTION_ENV"] && (process.env["AWS_REGION"] || process.env["AWS_DEFAULT_REGION"])) return process.env["AWS_REGION"] ?? process.env["AWS_DEFAULT_REGION"];
	return getInstanceMetadataRegion();
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getEndpointUrlConfig.js
const ENV_ENDPOINT_URL = "AWS_ENDPOINT_URL";
const CONFIG_ENDPOINT_URL = "endpoint_url";
const getEndpointUrlConfig = (serviceId) => ({
	environmentVariableSelector: (env) => {
		const serviceSuffixParts = serviceId.split(" ").map((w) => w.toUpperCase());
		const serviceEndpointUrl = env[[ENV_ENDPOINT_URL, ...serviceSuffixParts].join("_")];
		if (serviceEndpointUrl) return serviceEndpointUrl;
		const endpointUrl = env[ENV_ENDPOINT_URL];
		if (endpointUrl) return endpointUrl;
	},
	configFileSelector: (profile, config) => {
		if (profile.services) {
			const servicesSectionKey = ["services", profile.services].join(".");
			if (!config || !config[servicesSectionKey]) throw new Error(`The services section "${profile.services}" specified in the profile is not present in the shared configuration file.`);
			const endpointUrl = config[servicesSectionKey][[serviceId.split(" ").map((w) => w.toLowerCase()).join("_"), CONFIG_ENDPOINT_URL].join(".")];
			if (endpointUrl) return endpointUrl;
		}
		const endpointUrl = profile[CONFIG_ENDPOINT_URL];
		if (endpointUrl) return endpointUrl;
	},
	default: void 0
});
// node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getIgnoreConfiguredEndpointUrls.js
const ENV_IGNORE_CONFIGURED_ENDPOINT_URLS = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";
const CONFIG_IGNORE_CONFIGURED_ENDPOINT_URLS = "ignore_configured_endpoint_urls";
const ignoreConfiguredEndpointUrlsConfigSelectors = {
	environmentVariableSelector: (env) => booleanSelector(env, ENV_IGNORE_CONFIGURED_ENDPOINT_URLS, SelectorType.ENV),
	configFileSelector: (profile) => booleanSelector(profile, CONFIG_IGNORE_CONFIGURED_ENDPOINT_URLS, SelectorType.CONFIG),
	default: false
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getEndpointFromConfig.js
const getEndpointFromConfig = async (serviceId) => {
	if (await (0,_index_configLoader_js__WEBPACK_IMPORTED_MODULE_3__.t)(ignoreConfiguredEndpointUrlsConfigSelectors)()) return;
	return (0,_index_configLoader_js__WEBPACK_IMPORTED_MODULE_3__.t)(getEndpointUrlConfig(serviceId ?? ""))();
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/service-customizations/s3.js
const resolveParamsForS3 = async (endpointParams) => {
	const bucket = endpointParams?.Bucket || "";
	if (typeof endpointParams.Bucket === "string") endpointParams.Bucket = bucket.replace(/#/g, encodeURIComponent("#")).replace(/\?/g, encodeURIComponent("?"));
	if (isArnBucketName(bucket)) {
		if (endpointParams.ForcePathStyle === true) throw new Error("Path-style addressing cannot be used with ARN buckets");
	} else if (!isDnsCompatibleBucketName(bucket) || bucket.indexOf(".") !== -1 && !String(endpointParams.Endpoint).startsWith("http:") || bucket.toLowerCase() !== bucket || bucket.length < 3) endpointParams.ForcePathStyle = true;
	if (endpointParams.DisableMultiRegionAccessPoints) {
		endpointParams.disableMultiRegionAccessPoints = true;
		endpointParams.DisableMRAP = true;
	}
	return endpointParams;
};
const DOMAIN_PATTERN = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const IP_ADDRESS_PATTERN = /(\d+\.){3}\d+/;
const DOTS_PATTERN = /\.\./;
const isDnsCompatibleBucketName = (bucketName) => DOMAIN_PATTERN.test(bucketName) && !IP_ADDRESS_PATTERN.test(bucketName) && !DOTS_PATTERN.test(bucketName);
const isArnBucketName = (bucketName) => {
	const [arn, partition, service, , , bucket] = bucketName.split(":");
	const isArn = arn === "arn" && bucketName.split(":").length >= 6;
	const isValidArn = Boolean(isArn && partition && service && bucket);
	if (isArn && !isValidArn) throw new Error(`Invalid ARN: ${bucketName} was an invalid ARN.`);
	return isValidArn;
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/createConfigValueProvider.js
const createConfigValueProvider = (configKey, canonicalEndpointParamKey, config, isClientContextParam = false) => {
	const configProvider = async () => {
		let configValue;
		if (isClientContextParam) configValue = config.clientContextParams?.[configKey] ?? config[configKey] ?? config[canonicalEndpointParamKey];
		else configValue = config[configKey] ?? config[canonicalEndpointParamKey];
		if (typeof configValue === "function") return configValue();
		return configValue;
	};
	if (configKey === "credentialScope" || canonicalEndpointParamKey === "CredentialScope") return async () => {
		const credentials = typeof config.credentials === "function" ? await config.credentials() : config.credentials;
		return credentials?.credentialScope ?? credentials?.CredentialScope;
	};
	if (configKey === "accountId" || canonicalEndpointParamKey === "AccountId") return async () => {
		const credentials = typeof config.credentials === "function" ? await config.credentials() : config.credentials;
		return credentials?.accountId ?? credentials?.AccountId;
	};
	if (configKey === "endpoint" || canonicalEndpointParamKey === "endpoint") return async () => {
		if (config.isCustomEndpoint === false) return;
		const endpoint = await configProvider();
		if (endpoint && typeof endpoint === "object") {
			if ("url" in endpoint) return endpoint.url.href;
			if ("hostname" in endpoint) {
				const { protocol, hostname, port, path } = endpoint;
				return `${protocol}//${hostname}${port ? ":" + port : ""}${path}`;
			}
		}
		return endpoint;
	};
	return configProvider;
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getEndpointFromInstructions.js
function bindGetEndpointFromInstructions(getEndpointFromConfig) {
	return async (commandInput, instructionsSupplier, clientConfig, context) => {
		if (!clientConfig.isCustomEndpoint && !clientConfig.ignoreConfiguredEndpointUrls) {
			let endpointFromConfig;
			if (clientConfig.serviceConfiguredEndpoint) endpointFromConfig = await clientConfig.serviceConfiguredEndpoint();
			else endpointFromConfig = await getEndpointFromConfig(clientConfig.serviceId);
			if (endpointFromConfig) {
				clientConfig.endpoint = () => Promise.resolve(toEndpointV1(endpointFromConfig));
				clientConfig.isCustomEndpoint = true;
				context?.logger?.debug?.(`@smithy/core/endpoints - resolved endpoint from config: ${endpointFromConfig}`);
			}
		}
		const endpointParams = await resolveParams(commandInput, instructionsSupplier, clientConfig);
		if (typeof clientConfig.endpointProvider !== "function") throw new Error("config.endpointProvider is not set.");
		const endpoint = clientConfig.endpointProvider(endpointParams, context);
		if (clientConfig.isCustomEndpoint && clientConfig.endpoint) {
			const customEndpoint = await clientConfig.endpoint();
			if (customEndpoint?.headers) {
				endpoint.headers ??= {};
				for (const [name, value] of Object.entries(customEndpoint.headers)) endpoint.headers[name] = Array.isArray(value) ? value : [value];
			}
		}
		return endpoint;
	};
}
const resolveParams = async (commandInput, instructionsSupplier, clientConfig) => {
	const endpointParams = {};
	const instructions = instructionsSupplier?.getEndpointParameterInstructions?.() || {};
	for (const [name, instruction] of Object.entries(instructions)) switch (instruction.type) {
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
		default: throw new Error("Unrecognized endpoint parameter instruction: " + JSON.stringify(instruction));
	}
	if (Object.keys(instructions).length === 0) Object.assign(endpointParams, clientConfig);
	if (String(clientConfig.serviceId).toLowerCase() === "s3") await resolveParamsForS3(endpointParams);
	return endpointParams;
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/endpointMiddleware.js
function setFeature(context, feature, value) {
	if (!context.__smithy_context) context.__smithy_context = { features: {} };
	else if (!context.__smithy_context.features) context.__smithy_context.features = {};
	context.__smithy_context.features[feature] = value;
}
function bindEndpointMiddleware(getEndpointFromConfig) {
	const getEndpointFromInstructions = bindGetEndpointFromInstructions(getEndpointFromConfig);
	return ({ config, instructions }) => {
		return (next, context) => async (args) => {
			if (config.isCustomEndpoint) setFeature(context, "ENDPOINT_OVERRIDE", "N");
			const endpoint = await getEndpointFromInstructions(args.input, { getEndpointParameterInstructions() {
				return instructions;
			} }, { ...config }, context);
			context.endpointV2 = endpoint;
			context.authSchemes = endpoint.properties?.authSchemes;
			const authScheme = context.authSchemes?.[0];
			if (authScheme) {
				context["signing_region"] = authScheme.signingRegion;
				context["signing_service"] = authScheme.signingName;
				const httpAuthOption = getSmithyContext(context)?.selectedHttpAuthScheme?.httpAuthOption;
				if (httpAuthOption) httpAuthOption.signingProperties = Object.assign(httpAuthOption.signingProperties || {}, {
					signing_region: authScheme.signingRegion,
					signingRegion: authScheme.signingRegion,
					signing_service: authScheme.signingName,
					signingName: authScheme.signingName,
					signingRegionSet: authScheme.signingRegionSet
				}, authScheme.properties);
			}
			return next({ ...args });
		};
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
	override: true,
	relation: "before",
	toMiddleware: {
		name: "serializerMiddleware",
		step: "serialize",
		tags: ["SERIALIZER"],
		override: true
	}.name
};
function bindGetEndpointPlugin(getEndpointFromConfig) {
	const endpointMiddleware = bindEndpointMiddleware(getEndpointFromConfig);
	return (config, instructions) => ({ applyToStack: (clientStack) => {
		clientStack.addRelativeTo(endpointMiddleware({
			config,
			instructions
		}), endpointMiddlewareOptions);
	} });
}
// node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/resolveEndpointConfig.js
function bindResolveEndpointConfig(getEndpointFromConfig) {
	return (input) => {
		const tls = input.tls ?? true;
		const { endpoint, useDualstackEndpoint, useFipsEndpoint } = input;
		const resolvedConfig = Object.assign(input, {
			endpoint: endpoint != null ? async () => toEndpointV1(await normalizeProvider$1(endpoint)()) : void 0,
			tls,
			isCustomEndpoint: !!endpoint,
			useDualstackEndpoint: normalizeProvider$1(useDualstackEndpoint ?? false),
			useFipsEndpoint: normalizeProvider$1(useFipsEndpoint ?? false),
			ignoreConfiguredEndpointUrls: !!input.ignoreConfiguredEndpointUrls
		});
		let configuredEndpointPromise = void 0;
		resolvedConfig.serviceConfiguredEndpoint = async () => {
			if (input.serviceId && !configuredEndpointPromise) configuredEndpointPromise = getEndpointFromConfig(input.serviceId);
			return configuredEndpointPromise;
		};
		return resolvedConfig;
	};
}
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/bdd/BinaryDecisionDiagram.js
var BinaryDecisionDiagram = class BinaryDecisionDiagram {
	nodes;
	root;
	conditions;
	results;
	constructor(bdd, root, conditions, results) {
		this.nodes = bdd;
		this.root = root;
		this.conditions = conditions;
		this.results = results;
	}
	static from(bdd, root, conditions, results) {
		return new BinaryDecisionDiagram(bdd, root, conditions, results);
	}
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/cache/EndpointCache.js
var EndpointCache = class {
	capacity;
	data = /* @__PURE__ */ new Map();
	parameters = [];
	constructor({ size, params }) {
		this.capacity = size ?? 50;
		if (params) this.parameters = params;
	}
	get(endpointParams, resolver) {
		const key = this.hash(endpointParams);
		if (key === false) return resolver();
		if (!this.data.has(key)) {
			if (this.data.size > this.capacity + 10) {
				const keys = this.data.keys();
				let i = 0;
				while (true) {
					const { value, done } = keys.next();
					this.data.delete(value);
					if (done || ++i > 10) break;
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
		let buffer = "";
		const { parameters } = this;
		if (parameters.length === 0) return false;
		for (const param of parameters) {
			const raw = endpointParams[param];
			const val = raw == null ? "\0" : String(raw);
			if (val.includes("|;")) return false;
			buffer += val + "|;";
		}
		return buffer;
	}
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/types/EndpointError.js
var EndpointError = class extends Error {
	constructor(message) {
		super(message);
		this.name = "EndpointError";
	}
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/debug/debugId.js
const debugId = "endpoints";
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/debug/toDebugString.js
function toDebugString(input) {
	if (typeof input !== "object" || input == null) return input;
	if ("ref" in input) return `$${toDebugString(input.ref)}`;
	if ("fn" in input) return `${input.fn}(${(input.argv || []).map(toDebugString).join(", ")})`;
	return JSON.stringify(input, null, 2);
}
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/customEndpointFunctions.js
const customEndpointFunctions = {};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/booleanEquals.js
const booleanEquals = (value1, value2) => value1 === value2;
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/coalesce.js
function coalesce(...args) {
	for (const arg of args) if (arg != null) return arg;
}
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/getAttrPathList.js
const getAttrPathList = (path) => {
	const parts = path.split(".");
	const pathList = [];
	for (const part of parts) {
		const squareBracketIndex = part.indexOf("[");
		if (squareBracketIndex !== -1) {
			if (part.indexOf("]") !== part.length - 1) throw new EndpointError(`Path: '${path}' does not end with ']'`);
			const arrayIndex = part.slice(squareBracketIndex + 1, -1);
			if (Number.isNaN(parseInt(arrayIndex))) throw new EndpointError(`Invalid array index: '${arrayIndex}' in path: '${path}'`);
			if (squareBracketIndex !== 0) pathList.push(part.slice(0, squareBracketIndex));
			pathList.push(arrayIndex);
		} else pathList.push(part);
	}
	return pathList;
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/getAttr.js
const getAttr = (value, path) => getAttrPathList(path).reduce((acc, index) => {
	if (typeof acc !== "object") throw new EndpointError(`Index '${index}' in '${path}' not found in '${JSON.stringify(value)}'`);
	else if (Array.isArray(acc)) {
		const i = parseInt(index);
		return acc[i < 0 ? acc.length + i : i];
	}
	return acc[index];
}, value);
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/isSet.js
const isSet = (value) => value != null;
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/ite.js
function ite(condition, trueValue, falseValue) {
	return condition ? trueValue : falseValue;
}
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/not.js
const not = (value) => !value;
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/isIpAddress.js
const IP_V4_REGEX = new RegExp(`^(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}$`);
const isIpAddress = (value) => IP_V4_REGEX.test(value) || value.startsWith("[") && value.endsWith("]");
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/parseURL.js
const DEFAULT_PORTS = {
	[EndpointURLScheme.HTTP]: 80,
	[EndpointURLScheme.HTTPS]: 443
};
const parseURL = (value) => {
	const whatwgURL = (() => {
		try {
			if (value instanceof URL) return value;
			if (typeof value === "object" && "hostname" in value) {
				const { hostname, port, protocol = "", path = "", query = {} } = value;
				const url = new URL(`${protocol}//${hostname}${port ? `:${port}` : ""}${path}`);
				url.search = Object.entries(query).map(([k, v]) => `${k}=${v}`).join("&");
				return url;
			}
			return new URL(value);
		} catch (ignored) {
			return null;
		}
	})();
	if (!whatwgURL) {
		console.error(`Unable to parse ${JSON.stringify(value)} as a whatwg URL.`);
		return null;
	}
	const urlString = whatwgURL.href;
	const { host, hostname, pathname, protocol, search } = whatwgURL;
	if (search) return null;
	const scheme = protocol.slice(0, -1);
	if (!Object.values(EndpointURLScheme).includes(scheme)) return null;
	const isIp = isIpAddress(hostname);
	return {
		scheme,
		authority: `${host}${urlString.includes(`${host}:${DEFAULT_PORTS[scheme]}`) || typeof value === "string" && value.includes(`${host}:${DEFAULT_PORTS[scheme]}`) ? `:${DEFAULT_PORTS[scheme]}` : ``}`,
		path: pathname,
		normalizedPath: pathname.endsWith("/") ? pathname : `${pathname}/`,
		isIp
	};
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/split.js
function split(value, delimiter, limit) {
	if (limit === 1) return [value];
	if (value === "") return [""];
	const parts = value.split(delimiter);
	if (limit === 0) return parts;
	return parts.slice(0, limit - 1).concat(parts.slice(1).join(delimiter));
}
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/stringEquals.js
const stringEquals = (value1, value2) => value1 === value2;
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/substring.js
const substring = (input, start, stop, reverse) => {
	if (input == null || start >= stop || input.length < stop || /[^\u0000-\u007f]/.test(input)) return null;
	if (!reverse) return input.substring(start, stop);
	return input.substring(input.length - stop, input.length - start);
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/uriEncode.js
const uriEncode = (value) => encodeURIComponent(value).replace(/[!*'()]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/endpointFunctions.js
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
	stringEquals,
	substring,
	uriEncode
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/evaluateTemplate.js
const evaluateTemplate = (template, options) => {
	const evaluatedTemplateArr = [];
	const { referenceRecord, endpointParams } = options;
	let currentIndex = 0;
	while (currentIndex < template.length) {
		const openingBraceIndex = template.indexOf("{", currentIndex);
		if (openingBraceIndex === -1) {
			evaluatedTemplateArr.push(template.slice(currentIndex));
			break;
		}
		evaluatedTemplateArr.push(template.slice(currentIndex, openingBraceIndex));
		const closingBraceIndex = template.indexOf("}", openingBraceIndex);
		if (closingBraceIndex === -1) {
			evaluatedTemplateArr.push(template.slice(openingBraceIndex));
			break;
		}
		if (template[openingBraceIndex + 1] === "{" && template[closingBraceIndex + 1] === "}") {
			evaluatedTemplateArr.push(template.slice(openingBraceIndex + 1, closingBraceIndex));
			currentIndex = closingBraceIndex + 2;
		}
		const parameterName = template.substring(openingBraceIndex + 1, closingBraceIndex);
		if (parameterName.includes("#")) {
			const [refName, attrName] = parameterName.split("#");
			evaluatedTemplateArr.push(getAttr(referenceRecord[refName] ?? endpointParams[refName], attrName));
		} else evaluatedTemplateArr.push(referenceRecord[parameterName] ?? endpointParams[parameterName]);
		currentIndex = closingBraceIndex + 1;
	}
	return evaluatedTemplateArr.join("");
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getReferenceValue.js
const getReferenceValue = ({ ref }, options) => {
	return options.referenceRecord[ref] ?? options.endpointParams[ref];
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/evaluateExpression.js
const evaluateExpression = (obj, keyName, options) => {
	if (typeof obj === "string") return evaluateTemplate(obj, options);
	else if (obj["fn"]) return group$1.callFunction(obj, options);
	else if (obj["ref"]) return getReferenceValue(obj, options);
	throw new EndpointError(`'${keyName}': ${String(obj)} is not a string, function or reference.`);
};
const callFunction = ({ fn, argv }, options) => {
	const evaluatedArgs = Array(argv.length);
	for (let i = 0; i < evaluatedArgs.length; ++i) {
		const arg = argv[i];
		if (typeof arg === "boolean" || typeof arg === "number") evaluatedArgs[i] = arg;
		else evaluatedArgs[i] = group$1.evaluateExpression(arg, "arg", options);
	}
	const namespaceSeparatorIndex = fn.indexOf(".");
	if (namespaceSeparatorIndex !== -1) {
		const customFunction = customEndpointFunctions[fn.slice(0, namespaceSeparatorIndex)]?.[fn.slice(namespaceSeparatorIndex + 1)];
		if (typeof customFunction === "function") return customFunction(...evaluatedArgs);
	}
	const callable = endpointFunctions[fn];
	if (typeof callable === "function") return callable(...evaluatedArgs);
	throw new Error(`function ${fn} not loaded in endpointFunctions.`);
};
const group$1 = {
	evaluateExpression,
	callFunction
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/evaluateCondition.js
const evaluateCondition = (condition, options) => {
	const { assign } = condition;
	if (assign && assign in options.referenceRecord) throw new EndpointError(`'${assign}' is already defined in Reference Record.`);
	const value = callFunction(condition, options);
	options.logger?.debug?.(`${debugId} evaluateCondition: ${toDebugString(condition)} = ${toDebugString(value)}`);
	const result = value === "" ? true : !!value;
	if (assign != null) return {
		result,
		toAssign: {
			name: assign,
			value
		}
	};
	return { result };
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getEndpointHeaders.js
const getEndpointHeaders = (headers, options) => Object.entries(headers ?? {}).reduce((acc, [headerKey, headerVal]) => {
	acc[headerKey] = headerVal.map((headerValEntry) => {
		const processedExpr = evaluateExpression(headerValEntry, "Header value entry", options);
		if (typeof processedExpr !== "string") throw new EndpointError(`Header '${headerKey}' value '${processedExpr}' is not a string`);
		return processedExpr;
	});
	return acc;
}, {});
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getEndpointProperties.js
const getEndpointProperties = (properties, options) => Object.entries(properties).reduce((acc, [propertyKey, propertyVal]) => {
	acc[propertyKey] = group.getEndpointProperty(propertyVal, options);
	return acc;
}, {});
const getEndpointProperty = (property, options) => {
	if (Array.isArray(property)) return property.map((propertyEntry) => getEndpointProperty(propertyEntry, options));
	switch (typeof property) {
		case "string": return evaluateTemplate(property, options);
		case "object":
			if (property === null) throw new EndpointError(`Unexpected endpoint property: ${property}`);
			return group.getEndpointProperties(property, options);
		case "boolean": return property;
		default: throw new EndpointError(`Unexpected endpoint property type: ${typeof property}`);
	}
};
const group = {
	getEndpointProperty,
	getEndpointProperties
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getEndpointUrl.js
const getEndpointUrl = (endpointUrl, options) => {
	const expression = evaluateExpression(endpointUrl, "Endpoint URL", options);
	if (typeof expression === "string") try {
		return new URL(expression);
	} catch (error) {
		console.error(`Failed to construct URL with ${expression}`, error);
		throw error;
	}
	throw new EndpointError(`Endpoint URL must be a string, got ${typeof expression}`);
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/decideEndpoint.js
const RESULT = 1e8;
const decideEndpoint = (bdd, options) => {
	const { nodes, root, results, conditions } = bdd;
	let ref = root;
	const referenceRecord = {};
	const closure = {
		referenceRecord,
		endpointParams: options.endpointParams,
		logger: options.logger
	};
	while (ref !== 1 && ref !== -1 && ref < RESULT) {
		const node_i = 3 * (Math.abs(ref) - 1);
		const [condition_i, highRef, lowRef] = [
			nodes[node_i],
			nodes[node_i + 1],
			nodes[node_i + 2]
		];
		const [fn, argv, assign] = conditions[condition_i];
		const evaluation = evaluateCondition({
			fn,
			assign,
			argv
		}, closure);
		if (evaluation.toAssign) {
			const { name, value } = evaluation.toAssign;
			referenceRecord[name] = value;
		}
		ref = ref >= 0 === evaluation.result ? highRef : lowRef;
	}
	if (ref >= RESULT) {
		const result = results[ref - RESULT];
		if (result[0] === -1) {
			const [, errorExpression] = result;
			throw new EndpointError(evaluateExpression(errorExpression, "Error", closure));
		}
		const [url, properties, headers] = result;
		return {
			url: getEndpointUrl(url, closure),
			properties: getEndpointProperties(properties, closure),
			headers: getEndpointHeaders(headers ?? {}, closure)
		};
	}
	throw new EndpointError(`No matching endpoint.`);
};
const resolveEndpointConfig = bindResolveEndpointConfig(getEndpointFromConfig);
bindEndpointMiddleware(getEndpointFromConfig);
const getEndpointPlugin = bindGetEndpointPlugin(getEndpointFromConfig);
// node_modules/@smithy/core/dist-es/submodules/serde/writeKey.js
function writeKey(obj) {
	Object.defineProperty(obj, "__proto__", {
		value: void 0,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
// node_modules/@smithy/core/dist-es/submodules/serde/index.js
var Uint8ArrayBlobAdapter = class extends bindUint8ArrayBlobAdapter(_index_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.n, _index_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.r, toBase64, fromBase64) {};
const v4 = bindV4(node_crypto__WEBPACK_IMPORTED_MODULE_4__.getRandomValues);
const generateIdempotencyToken = v4;
// node_modules/@smithy/core/dist-es/submodules/protocols/collect-stream-body.js
const collectBody = async (streamBody = /* @__PURE__ */ new Uint8Array(), context) => {
	if (streamBody instanceof Uint8Array) return Uint8ArrayBlobAdapter.mutate(streamBody);
	if (!streamBody) return Uint8ArrayBlobAdapter.mutate(/* @__PURE__ */ new Uint8Array());
	const fromContext = context.streamCollector(streamBody);
	return Uint8ArrayBlobAdapter.mutate(await fromContext);
};
// node_modules/@smithy/core/dist-es/submodules/protocols/extended-encode-uri-component.js
function extendedEncodeURIComponent(str) {
	if (/^[\w.~-]+$/.test(str)) return str;
	return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
		return "%" + c.charCodeAt(0).toString(16).toUpperCase();
	});
}
// node_modules/@smithy/core/dist-es/submodules/protocols/HttpBindingNormalizedSchema.js
const HTTP_BINDINGS = Symbol.for("@smithy/schema-x");
var HttpBindingNormalizedSchema = class HttpBindingNormalizedSchema extends NormalizedSchema {
	static identity = Symbol.for("@smithy/HttpBindingNormalizedSchema");
	identity = HttpBindingNormalizedSchema.identity;
	bindings;
	constructor(schema) {
		super(schema);
	}
	static of(schema) {
		const ns = NormalizedSchema.of(schema);
		if (ns.identity === HttpBindingNormalizedSchema.identity) return ns;
		const schemaCache = ns.isMemberSchema() ? ns : ns.getSchema();
		const cache = typeof schemaCache === "object" && schemaCache !== null ? schemaCache : ns;
		return cache[HTTP_BINDINGS] ??= new HttpBindingNormalizedSchema(ns);
	}
	getHttpBindingLocation(traits) {
		if (traits.httpPayload) return 36;
		if (traits.httpLabel) return 33;
		if (traits.httpHeader) return 38;
		if (typeof traits.httpPrefixHeaders === "string") return 39;
		if (traits.httpQuery) return 34;
		if (traits.httpQueryParams) return 35;
		if (traits.httpResponseCode) return 37;
		return 32;
	}
	getHttpBindingValue(location, traits, nested = false) {
		const raw = this.getSchema();
		const type = typeof raw === "number" ? raw & 255 : this.isListSchema() ? 64 : 255;
		const slot = location & 7;
		const media = traits.mediaType ? traits.mediaType === "application/json" || traits.mediaType.endsWith("+json") ? 2 : 1 : 0;
		const stream = traits.streaming || type === 42 ? this.isStructSchema() ? 2 : 1 : 0;
		const timestamp = type >= 4 && type <= 7 ? slot >= 6 ? 2 : slot > 0 && slot < 4 ? 1 : 0 : 0;
		let flags = type | media << 8 | (traits.idempotencyToken ? 1 : 0) << 10 | stream << 11 | (traits.sparse ? 1 : 0) << 13 | timestamp << 14 | (traits.hostLabel ? 1 : 0) << 17 | (location === 36 && typeof raw !== "object" ? 1 : 0) << 18;
		const category = type & 192;
		const collectionValue = slot & 2 && (category === 64 || !nested && slot & 1) ? this.getHttpBindingCollectionValue(location, traits) : void 0;
		const valueType = (collectionValue?.[1] ?? 0) & 255;
		flags |= (slot >= 6 && (valueType === 4 || valueType === 6) ? 1 : 0) << 16;
		return [
			this,
			flags,
			collectionValue
		];
	}
	getHttpBindingCollectionValue(location, traits = this.getMergedTraits()) {
		const valueSchema = HttpBindingNormalizedSchema.of(this.getValueSchema());
		return valueSchema.getHttpBindingValue(location, {
			...valueSchema.getMergedTraits(),
			...traits
		}, true);
	}
	getHttpBindings() {
		const source = this.getSchema();
		return typeof source !== "object" || source === null ? EMPTY_BINDINGS : this.bindings ??= buildHttpBindings(this);
	}
};
const buildHttpBindings = (schema) => {
	const bodyMemberNames = [];
	const bodyMemberSchemas = [];
	const requestBodyMemberNames = [];
	const requestBodyMemberSchemas = [];
	const memberBindings = [];
	const byName = {};
	const headers = {};
	const prefixHeaders = [];
	const responseBindings = {
		headers,
		prefixHeaders
	};
	const bindings = {
		request: {
			memberBindings,
			byName
		},
		response: {
			bodyMemberNames,
			bindings: responseBindings
		}
	};
	const { request, response } = bindings;
	for (const [name, member] of schema.structIterator()) {
		const bindingSchema = HttpBindingNormalizedSchema.of(member);
		const traits = bindingSchema.getMergedTraits();
		const location = bindingSchema.getHttpBindingLocation(traits);
		const wireName = traits.httpHeader?.toLowerCase() ?? traits.httpPrefixHeaders?.toLowerCase() ?? traits.httpQuery;
		const value = bindingSchema.getHttpBindingValue(location, traits);
		const binding = [
			name,
			value,
			location,
			wireName
		];
		if (name === "__proto__") writeKey(byName);
		byName[name] = binding;
		if (value[1] >> 10 & 1) request.hasIdempotency = true;
		memberBindings.push(binding);
		const slot = location & 7;
		if (slot === 0) {
			requestBodyMemberNames.push(name);
			requestBodyMemberSchemas.push(member);
		}
		if ((slot & 4) === 0) {
			bodyMemberNames.push(name);
			bodyMemberSchemas.push(member);
		} else if ((slot & 6) === 4) {
			if (slot & 1) responseBindings.statusCode = binding;
			else {
				responseBindings.payload = binding;
				const type = value[1] & 255;
				request.contentTypeInstruction = traits.mediaType ?? (type === 0 ? "text/plain" : type === 21 || type === 42 ? "application/octet-stream" : null);
			}
		} else if (slot & 1) {
			request.hasPrefixHeaders = true;
			prefixHeaders.push(binding);
		} else {
			if (wireName === "__proto__") writeKey(headers);
			headers[wireName] = binding;
		}
	}
	if (request.contentTypeInstruction === void 0 && requestBodyMemberNames.length) request.contentTypeInstruction = null;
	request.syntheticBodySchema = createBodySchema(schema, requestBodyMemberNames, requestBodyMemberSchemas);
	response.syntheticBodySchema = createBodySchema(schema, bodyMemberNames, bodyMemberSchemas);
	return bindings;
};
const buildPathSegments = (path) => {
	const segments = [];
	let offset = 0;
	for (const match of path.matchAll(/\{([^{}+]+)(\+)?\}/g)) {
		if (match.index > offset) segments.push([path.slice(offset, match.index), 0]);
		segments.push([match[1], match[2] ? 2 : 1]);
		offset = match.index + match[0].length;
	}
	if (segments.length && offset < path.length) segments.push([path.slice(offset), 0]);
	return segments.length ? segments : void 0;
};
const buildHttpOperationBindings = (schema) => {
	const { http, endpoint } = translateTraits(schema.traits ?? {});
	const [path, search] = http?.[1].split("?") ?? [];
	return [
		http?.[0],
		path,
		search ? [...new URLSearchParams(search)] : [],
		path ? buildPathSegments(path) : void 0,
		endpoint?.[0]
	];
};
const EMPTY_BINDINGS = {
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
};
const getHttpOperationBindings = (schema) => schema[HTTP_BINDINGS] ??= buildHttpOperationBindings(schema);
const createBodySchema = (schema, memberNames, memberSchemas) => {
	if (!memberNames.length) return;
	const source = schema.getSchema();
	const body = [
		3,
		source[1],
		source[2],
		schema.getMergedTraits(),
		memberNames,
		memberSchemas
	];
	const required = source[6];
	const bodyRequired = required && memberNames.reduce((count, name) => count + (source[4].indexOf(name) < required ? 1 : 0), 0);
	if (bodyRequired) body[6] = bodyRequired;
	return body;
};
// node_modules/@smithy/core/dist-es/submodules/protocols/SerdeContext.js
var SerdeContext = class {
	serdeContext;
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
	}
};
// node_modules/@smithy/core/dist-es/submodules/protocols/HttpProtocol.js
var HttpProtocol = class extends SerdeContext {
	options;
	compositeErrorRegistry;
	constructor(options) {
		super();
		this.options = options;
		this.compositeErrorRegistry = new _index_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.t(options.defaultNamespace);
		for (const etr of options.errorTypeRegistries ?? []) this.compositeErrorRegistry.copyFrom(etr);
	}
	getRequestType() {
		return _index_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t;
	}
	getResponseType() {
		return _index_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.d;
	}
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
		this.serializer.setSerdeContext(serdeContext);
		this.deserializer.setSerdeContext(serdeContext);
		if (this.getPayloadCodec()) this.getPayloadCodec().setSerdeContext(serdeContext);
	}
	updateServiceEndpoint(request, endpoint) {
		if ("url" in endpoint) {
			request.protocol = endpoint.url.protocol;
			request.hostname = endpoint.url.hostname;
			request.port = endpoint.url.port ? Number(endpoint.url.port) : void 0;
			request.path = endpoint.url.pathname;
			request.fragment = endpoint.url.hash || void 0;
			request.username = endpoint.url.username || void 0;
			request.password = endpoint.url.password || void 0;
			if (!request.query) request.query = {};
			for (const [k, v] of endpoint.url.searchParams.entries()) request.query[k] = v;
			if (endpoint.headers) for (const name in endpoint.headers) {
				if (!(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(endpoint.headers, name)) continue;
				request.headers[name] = endpoint.headers[name].join(", ");
			}
			return request;
		} else {
			request.protocol = endpoint.protocol;
			request.hostname = endpoint.hostname;
			request.port = endpoint.port ? Number(endpoint.port) : void 0;
			request.path = endpoint.path;
			request.query = { ...endpoint.query };
			if (endpoint.headers) for (const name in endpoint.headers) {
				if (!(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(endpoint.headers, name)) continue;
				request.headers[name] = endpoint.headers[name];
			}
			return request;
		}
	}
	setHostPrefix(request, operationSchema, input, operation = getHttpOperationBindings(operationSchema)) {
		if (this.serdeContext?.disableHostPrefix) return;
		const hostPrefix = operation[4];
		if (typeof hostPrefix !== "string") return;
		let resolvedHostPrefix = hostPrefix;
		for (const [name, [, flags]] of HttpBindingNormalizedSchema.of(operationSchema.input).getHttpBindings().request.memberBindings) {
			if (!(flags >> 17 & 1)) continue;
			const replacement = input[name];
			if (typeof replacement !== "string") throw new Error(`@smithy/core/schema - ${name} in input must be a string as hostLabel.`);
			resolvedHostPrefix = resolvedHostPrefix.replace(`{${name}}`, replacement);
		}
		request.hostname = resolvedHostPrefix + request.hostname;
		if (!isValidHostname(request.hostname)) throw new Error(`[${request.hostname}] is not a valid hostname.`);
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
		const defaultErrorSchema = [
			-3,
			"",
			"Error",
			0,
			[],
			[],
			0
		];
		let schema;
		for (const registry of registries) for (const ns of namespaces) try {
			if (ns === "*") schema = registry.getSchema(name);
			else schema = registry.getSchema(ns + "#" + name);
			const errorCtor = registry.getErrorCtor(schema);
			if (errorCtor) return [
				schema,
				errorCtor,
				"modeled"
			];
			else {
				const syntheticErrorSchema = registry.getBaseException();
				if (syntheticErrorSchema) {
					const syntheticErrorCtor = registry.getErrorCtor(syntheticErrorSchema);
					if (syntheticErrorCtor) return [
						schema,
						syntheticErrorCtor,
						"synthetic"
					];
				}
			}
		} catch (ignored) {}
		for (const registry of registries) {
			const syntheticErrorSchema = registry.getBaseException();
			if (syntheticErrorSchema) {
				const syntheticErrorCtor = registry.getErrorCtor(syntheticErrorSchema);
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
		const { EventStreamSerde, eventStreamSerdeProvider } = await __nccwpck_require__.e(/* import() */ 211).then(__nccwpck_require__.bind(__nccwpck_require__, 5592));
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
		throw new Error(`@smithy/core/protocols - ${this.constructor.name} getDefaultContentType() implementation missing.`);
	}
	async deserializeHttpMessage(schema, context, response, arg4, arg5) {
		return [];
	}
	getEventStreamMarshaller() {
		const context = this.serdeContext;
		if (!context.eventStreamMarshaller) throw new Error("@smithy/core - HttpProtocol: eventStreamMarshaller missing in serdeContext.");
		return context.eventStreamMarshaller;
	}
	resolveEventStreamMarshaller(importedProvider) {
		const context = this.serdeContext;
		if (context.eventStreamMarshaller) return context.eventStreamMarshaller;
		return importedProvider(this.serdeContext);
	}
};
// node_modules/@smithy/core/dist-es/submodules/protocols/serde/FromStringShapeDeserializer.js
var FromStringShapeDeserializer = class extends SerdeContext {
	settings;
	constructor(settings) {
		super();
		this.settings = settings;
	}
	read(_schema, data) {
		const ns = HttpBindingNormalizedSchema.of(_schema);
		const traits = ns.getMergedTraits();
		const location = ns.getHttpBindingLocation(traits);
		return this.readHttpBinding(ns.getHttpBindingValue(location, traits), data, location);
	}
	readHttpBinding([ns, flags, collectionValue], data, location) {
		const schema = flags & 255;
		if ((schema & 192) === 64) {
			collectionValue ??= ns.getHttpBindingCollectionValue(location);
			return splitHeader(data).map((item) => this.readHttpBinding(collectionValue, item, location));
		}
		switch (schema) {
			case 21:
			case 42: return (this.serdeContext?.base64Decoder ?? fromBase64)(data);
			case 4:
			case 5:
			case 6:
			case 7: {
				const bindingFormat = this.settings.httpBindings ? flags >> 14 & 3 : 0;
				switch (this.settings.timestampFormat.useTrait && schema > 4 ? schema : bindingFormat ? bindingFormat + 4 : this.settings.timestampFormat.default) {
					case 5: return _parseRfc3339DateTimeWithOffset(data);
					case 6: return _parseRfc7231DateTime(data);
					case 7: return _parseEpochTimestamp(data);
					default:
						console.warn("Missing timestamp format, parsing value with Date constructor:", data);
						return new Date(data);
				}
			}
			case 0: {
				const media = flags >> 8 & 3;
				if (!media) return data;
				let intermediateValue = data;
				if ((location & 6) === 6) intermediateValue = (this.serdeContext?.utf8Encoder ?? _index_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.n)((this.serdeContext?.base64Decoder ?? fromBase64)(intermediateValue));
				return media === 2 ? LazyJsonString.from(intermediateValue) : intermediateValue;
			}
			case 1: return Number(data);
			case 2: return data.toLowerCase() === "true";
			case 17: return BigInt(data);
			case 19: return new NumericValue(data, "bigDecimal");
			default: return data;
		}
	}
};
// node_modules/@smithy/core/dist-es/submodules/protocols/serde/determineTimestampFormat.js
function determineTimestampFormat(ns, settings) {
	if (settings.timestampFormat.useTrait) {
		const schema = ns.getSchema();
		if (schema === 5 || schema === 6 || schema === 7) return schema;
	}
	const { httpLabel, httpPrefixHeaders, httpHeader, httpQuery } = ns.getMergedTraits();
	return (settings.httpBindings ? typeof httpPrefixHeaders === "string" || Boolean(httpHeader) ? 6 : Boolean(httpQuery) || Boolean(httpLabel) ? 5 : void 0 : void 0) ?? settings.timestampFormat.default;
}
// node_modules/@smithy/core/dist-es/submodules/protocols/protocol-http/extensions/httpExtensionConfiguration.js
const getHttpHandlerExtensionConfiguration = (runtimeConfig) => {
	if (runtimeConfig.logger && runtimeConfig.logger.constructor?.name !== "NoOpLogger") runtimeConfig.requestHandler?.updateHttpClientConfig?.(Symbol.for("logger"), runtimeConfig.logger);
	if (runtimeConfig.defaultSocketTimeout) runtimeConfig.requestHandler?.updateHttpClientConfig?.(Symbol.for("@smithy/defaultSocketTimeout"), runtimeConfig.defaultSocketTimeout);
	return {
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
	};
};
const resolveHttpHandlerRuntimeConfig = (httpHandlerExtensionConfiguration) => {
	return { requestHandler: httpHandlerExtensionConfiguration.httpHandler() };
};
// node_modules/@smithy/core/dist-es/submodules/protocols/middleware-content-length/contentLengthMiddleware.js
const CONTENT_LENGTH_HEADER = "content-length";
function contentLengthMiddleware(bodyLengthChecker) {
	return (next) => async (args) => {
		const request = args.request;
		if (_index_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(request)) {
			const { body, headers } = request;
			if (body && Object.keys(headers).map((str) => str.toLowerCase()).indexOf(CONTENT_LENGTH_HEADER) === -1) try {
				const length = bodyLengthChecker(body);
				if (length != null) request.headers = {
					...request.headers,
					[CONTENT_LENGTH_HEADER]: String(length)
				};
			} catch (ignored) {}
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
	override: true
};
const getContentLengthPlugin = (options) => ({ applyToStack: (clientStack) => {
	clientStack.add(contentLengthMiddleware(options.bodyLengthChecker), contentLengthMiddlewareOptions);
} });
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-host-header/hostHeaderMiddleware.js
function resolveHostHeaderConfig(input) {
	return input;
}
const hostHeaderMiddleware = (options) => (next) => async (args) => {
	if (!_index_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(args.request)) return next(args);
	const { request } = args;
	const { handlerProtocol = "" } = options.requestHandler.metadata || {};
	if (handlerProtocol.indexOf("h2") >= 0 && !request.headers[":authority"]) {
		delete request.headers["host"];
		request.headers[":authority"] = request.hostname + (request.port ? ":" + request.port : "");
	} else if (!request.headers["host"]) {
		let host = request.hostname;
		if (request.port != null) host += `:${request.port}`;
		request.headers["host"] = host;
	}
	return next(args);
};
const hostHeaderMiddlewareOptions = {
	name: "hostHeaderMiddleware",
	step: "build",
	priority: "low",
	tags: ["HOST"],
	override: true
};
const getHostHeaderPlugin = (options) => ({ applyToStack: (clientStack) => {
	clientStack.add(hostHeaderMiddleware(options), hostHeaderMiddlewareOptions);
} });
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-logger/loggerMiddleware.js
const loggerMiddleware = () => (next, context) => async (args) => {
	try {
		const response = await next(args);
		const { clientName, commandName, logger, dynamoDbDocumentClientOptions = {} } = context;
		const { overrideInputFilterSensitiveLog, overrideOutputFilterSensitiveLog } = dynamoDbDocumentClientOptions;
		const inputFilterSensitiveLog = overrideInputFilterSensitiveLog ?? context.inputFilterSensitiveLog;
		const outputFilterSensitiveLog = overrideOutputFilterSensitiveLog ?? context.outputFilterSensitiveLog;
		const { $metadata, ...outputWithoutMetadata } = response.output;
		logger?.info?.({
			clientName,
			commandName,
			input: inputFilterSensitiveLog(args.input),
			output: outputFilterSensitiveLog(outputWithoutMetadata),
			metadata: $metadata
		});
		return response;
	} catch (error) {
		const { clientName, commandName, logger, dynamoDbDocumentClientOptions = {} } = context;
		const { overrideInputFilterSensitiveLog } = dynamoDbDocumentClientOptions;
		const inputFilterSensitiveLog = overrideInputFilterSensitiveLog ?? context.inputFilterSensitiveLog;
		logger?.error?.({
			clientName,
			commandName,
			input: inputFilterSensitiveLog(args.input),
			error,
			metadata: error.$metadata
		});
		throw error;
	}
};
const loggerMiddlewareOptions = {
	name: "loggerMiddleware",
	tags: ["LOGGER"],
	step: "initialize",
	override: true
};
const getLoggerPlugin = (options) => ({ applyToStack: (clientStack) => {
	clientStack.add(loggerMiddleware(), loggerMiddlewareOptions);
} });
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/configuration.js
const recursionDetectionMiddlewareOptions = {
	step: "build",
	tags: ["RECURSION_DETECTION", "TRACE_CONTEXT_PROPAGATION"],
	name: "recursionDetectionMiddleware",
	override: true,
	priority: "low"
};
// node_modules/@aws/lambda-invoke-store/dist-es/invoke-store.js
const PROTECTED_KEYS = {
	REQUEST_ID: Symbol.for("_AWS_LAMBDA_REQUEST_ID"),
	X_RAY_TRACE_ID: Symbol.for("_AWS_LAMBDA_X_RAY_TRACE_ID"),
	TENANT_ID: Symbol.for("_AWS_LAMBDA_TENANT_ID"),
	TRACEPARENT: Symbol.for("_AWS_LAMBDA_TRACEPARENT"),
	TRACESTATE: Symbol.for("_AWS_LAMBDA_TRACESTATE"),
	BAGGAGE: Symbol.for("_AWS_LAMBDA_BAGGAGE")
};
const NO_GLOBAL_AWS_LAMBDA = ["true", "1"].includes(process.env?.AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA ?? "");
if (!NO_GLOBAL_AWS_LAMBDA) globalThis.awslambda = globalThis.awslambda || {};
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
};
var InvokeStoreSingle = class extends InvokeStoreBase {
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
		if (this.isProtectedKey(key)) throw new Error(`Cannot modify protected Lambda context field: ${String(key)}`);
		this.currentContext = this.currentContext || {};
		this.currentContext[key] = value;
	}
	run(context, fn) {
		this.currentContext = context;
		return fn();
	}
};
var InvokeStoreMulti = class InvokeStoreMulti extends InvokeStoreBase {
	als;
	static async create() {
		const instance = new InvokeStoreMulti();
		instance.als = new (await (Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6698, 19)))).AsyncLocalStorage();
		return instance;
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
		if (this.isProtectedKey(key)) throw new Error(`Cannot modify protected Lambda context field: ${String(key)}`);
		const store = this.als.getStore();
		if (!store) throw new Error("No context available");
		store[key] = value;
	}
	run(context, fn) {
		return this.als.run(context, fn);
	}
};
var InvokeStore;
(function(InvokeStore) {
	let instance = null;
	async function getInstanceAsync(forceInvokeStoreMulti) {
		if (!instance) instance = (async () => {
			const newInstance = forceInvokeStoreMulti === true || "AWS_LAMBDA_MAX_CONCURRENCY" in process.env ? await InvokeStoreMulti.create() : new InvokeStoreSingle();
			if (!NO_GLOBAL_AWS_LAMBDA && globalThis.awslambda?.InvokeStore) return globalThis.awslambda.InvokeStore;
			else if (!NO_GLOBAL_AWS_LAMBDA && globalThis.awslambda) {
				globalThis.awslambda.InvokeStore = newInstance;
				return newInstance;
			} else return newInstance;
		})();
		return instance;
	}
	InvokeStore.getInstanceAsync = getInstanceAsync;
	InvokeStore._testing = process.env.AWS_LAMBDA_BENCHMARK_MODE === "1" ? { reset: () => {
		instance = null;
		if (globalThis.awslambda?.InvokeStore) delete globalThis.awslambda.InvokeStore;
		globalThis.awslambda = { InvokeStore: void 0 };
	} } : void 0;
})(InvokeStore || (InvokeStore = {}));
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/recursionDetectionMiddleware.js
const AWS_LAMBDA_FUNCTION_NAME = "AWS_LAMBDA_FUNCTION_NAME";
const _X_AMZN_TRACE_ID = "_X_AMZN_TRACE_ID";
const X_AMZN_TRACE_ID = "X-Amzn-Trace-Id";
const TRACEPARENT = "traceparent";
const TRACESTATE = "tracestate";
const BAGGAGE = "baggage";
const recursionDetectionMiddleware = () => (next) => async (args) => {
	const { request } = args;
	if (!_index_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(request)) return next(args);
	let invokeStore;
	{
		const traceIdHeader = Object.keys(request.headers ?? {}).find((h) => h.toLowerCase() === X_AMZN_TRACE_ID.toLowerCase()) ?? X_AMZN_TRACE_ID;
		if (!request.headers.hasOwnProperty(traceIdHeader)) {
			const functionName = process.env[AWS_LAMBDA_FUNCTION_NAME];
			const traceIdFromEnv = process.env[_X_AMZN_TRACE_ID];
			invokeStore ??= await InvokeStore.getInstanceAsync();
			const traceId = invokeStore?.getXRayTraceId() ?? traceIdFromEnv;
			const nonEmptyString = (str) => typeof str === "string" && str.length > 0;
			if (nonEmptyString(functionName) && nonEmptyString(traceId)) request.headers[X_AMZN_TRACE_ID] = traceId;
		}
	}
	sanitizeTraceHeaders(request.headers);
	if (!request.headers[TRACEPARENT]) {
		const traceparent = (invokeStore ??= await InvokeStore.getInstanceAsync())?.getTraceparent?.();
		if (traceparent) {
			request.headers[TRACEPARENT] = traceparent;
			const tracestate = invokeStore?.getTracestate?.();
			if (tracestate) request.headers[TRACESTATE] = tracestate;
			const baggage = invokeStore?.getBaggage?.();
			if (baggage) request.headers[BAGGAGE] = baggage;
		}
	}
	return next(args);
};
function sanitizeTraceHeaders(headers) {
	for (const header of Object.keys(headers)) {
		const lower = header.toLowerCase();
		if (header !== lower && (lower === TRACEPARENT || lower === TRACESTATE || lower === BAGGAGE)) {
			headers[lower] = headers[header];
			delete headers[header];
		}
	}
}
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/getRecursionDetectionPlugin.js
const getRecursionDetectionPlugin = (options) => ({ applyToStack: (clientStack) => {
	clientStack.add(recursionDetectionMiddleware(), recursionDetectionMiddlewareOptions);
} });
// node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/resolveAuthOptions.js
const resolveAuthOptions = (candidateAuthOptions, authSchemePreference) => {
	if (!authSchemePreference || authSchemePreference.length === 0) return candidateAuthOptions;
	const preferredAuthOptions = [];
	for (const preferredSchemeName of authSchemePreference) for (const candidateAuthOption of candidateAuthOptions) if (candidateAuthOption.schemeId.split("#")[1] === preferredSchemeName) preferredAuthOptions.push(candidateAuthOption);
	for (const candidateAuthOption of candidateAuthOptions) if (!preferredAuthOptions.find(({ schemeId }) => schemeId === candidateAuthOption.schemeId)) preferredAuthOptions.push(candidateAuthOption);
	return preferredAuthOptions;
};
// node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/httpAuthSchemeMiddleware.js
function convertHttpAuthSchemesToMap(httpAuthSchemes) {
	const map = /* @__PURE__ */ new Map();
	for (const scheme of httpAuthSchemes) map.set(scheme.schemeId, scheme);
	return map;
}
const httpAuthSchemeMiddleware = (config, mwOptions) => (next, context) => async (args) => {
	const options = config.httpAuthSchemeProvider(await mwOptions.httpAuthSchemeParametersProvider(config, context, args.input));
	const authSchemePreference = config.authSchemePreference ? await config.authSchemePreference() : [];
	const resolvedOptions = resolveAuthOptions(options, authSchemePreference);
	const authSchemes = convertHttpAuthSchemesToMap(config.httpAuthSchemes);
	const smithyContext = getSmithyContext(context);
	const failureReasons = [];
	for (const option of resolvedOptions) {
		const scheme = authSchemes.get(option.schemeId);
		if (!scheme) {
			failureReasons.push(`HttpAuthScheme \`${option.schemeId}\` was not enabled for this service.`);
			continue;
		}
		const identityProvider = scheme.identityProvider(await mwOptions.identityProviderConfigProvider(config));
		if (!identityProvider) {
			failureReasons.push(`HttpAuthScheme \`${option.schemeId}\` did not have an IdentityProvider configured.`);
			continue;
		}
		const { identityProperties = {}, signingProperties = {} } = option.propertiesExtractor?.(config, context) || {};
		option.identityProperties = Object.assign(option.identityProperties || {}, identityProperties);
		option.signingProperties = Object.assign(option.signingProperties || {}, signingProperties);
		smithyContext.selectedHttpAuthScheme = {
			httpAuthOption: option,
			identity: await identityProvider(option.identityProperties),
			signer: scheme.signer
		};
		break;
	}
	if (!smithyContext.selectedHttpAuthScheme) throw new Error(failureReasons.join("\n"));
	return next(args);
};
// node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/getHttpAuthSchemeEndpointRuleSetPlugin.js
const httpAuthSchemeEndpointRuleSetMiddlewareOptions = {
	step: "serialize",
	tags: ["HTTP_AUTH_SCHEME"],
	name: "httpAuthSchemeMiddleware",
	override: true,
	relation: "before",
	toMiddleware: "endpointV2Middleware"
};
const getHttpAuthSchemeEndpointRuleSetPlugin = (config, { httpAuthSchemeParametersProvider, identityProviderConfigProvider }) => ({ applyToStack: (clientStack) => {
	clientStack.addRelativeTo(httpAuthSchemeMiddleware(config, {
		httpAuthSchemeParametersProvider,
		identityProviderConfigProvider
	}), httpAuthSchemeEndpointRuleSetMiddlewareOptions);
} });
// node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-signing/httpSigningMiddleware.js
const defaultErrorHandler = (signingProperties) => (error) => {
	throw error;
};
const defaultSuccessHandler = (httpResponse, signingProperties) => {};
const httpSigningMiddleware = (config) => (next, context) => async (args) => {
	if (!_index_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(args.request)) return next(args);
	const scheme = getSmithyContext(context).selectedHttpAuthScheme;
	if (!scheme) throw new Error(`No HttpAuthScheme was selected: unable to sign request`);
	const { httpAuthOption: { signingProperties = {} }, identity, signer } = scheme;
	const output = await next({
		...args,
		request: await signer.sign(args.request, identity, signingProperties)
	}).catch((signer.errorHandler || defaultErrorHandler)(signingProperties));
	(signer.successHandler || defaultSuccessHandler)(output.response, signingProperties);
	return output;
};
// node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-signing/getHttpSigningMiddleware.js
const httpSigningMiddlewareOptions = {
	step: "finalizeRequest",
	tags: ["HTTP_SIGNING"],
	name: "httpSigningMiddleware",
	aliases: [
		"apiKeyMiddleware",
		"tokenMiddleware",
		"awsAuthMiddleware"
	],
	override: true,
	relation: "after",
	toMiddleware: "retryMiddleware"
};
const getHttpSigningPlugin = (config) => ({ applyToStack: (clientStack) => {
	clientStack.addRelativeTo(httpSigningMiddleware(config), httpSigningMiddlewareOptions);
} });
// node_modules/@smithy/core/dist-es/normalizeProvider.js
const normalizeProvider = (input) => {
	if (typeof input === "function") return input;
	const promisified = Promise.resolve(input);
	return () => promisified;
};
// node_modules/@smithy/core/dist-es/legacy-root-exports/util-identity-and-auth/DefaultIdentityProviderConfig.js
var DefaultIdentityProviderConfig = class {
	authSchemes = /* @__PURE__ */ new Map();
	constructor(config) {
		for (const key in config) {
			if (!(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(config, key)) continue;
			const value = config[key];
			if (value !== void 0) this.authSchemes.set(key, value);
		}
	}
	getIdentityProvider(schemeId) {
		return this.authSchemes.get(schemeId);
	}
};
// node_modules/@smithy/core/dist-es/legacy-root-exports/util-identity-and-auth/memoizeIdentityProvider.js
const createIsIdentityExpiredFunction = (expirationMs) => function isIdentityExpired(identity) {
	return doesIdentityRequireRefresh(identity) && identity.expiration.getTime() - Date.now() < expirationMs;
};
const isIdentityExpired = createIsIdentityExpiredFunction(3e5);
const doesIdentityRequireRefresh = (identity) => identity.expiration !== void 0;
const memoizeIdentityProvider = (provider, isExpired, requiresRefresh) => {
	if (provider === void 0) return;
	const normalizedProvider = typeof provider !== "function" ? async () => Promise.resolve(provider) : provider;
	let resolved;
	let pending;
	let hasResult;
	let isConstant = false;
	const coalesceProvider = async (options) => {
		if (!pending) pending = normalizedProvider(options);
		try {
			resolved = await pending;
			hasResult = true;
			isConstant = false;
		} finally {
			pending = void 0;
		}
		return resolved;
	};
	if (isExpired === void 0) return async (options) => {
		if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider(options);
		return resolved;
	};
	return async (options) => {
		if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider(options);
		if (isConstant) return resolved;
		if (!requiresRefresh(resolved)) {
			isConstant = true;
			return resolved;
		}
		if (isExpired(resolved)) {
			await coalesceProvider(options);
			return resolved;
		}
		return resolved;
	};
};
function isValidUserAgentAppId(appId) {
	if (appId === void 0) return true;
	return typeof appId === "string" && appId.length <= 50;
}
function resolveUserAgentConfig(input) {
	const normalizedAppIdProvider = normalizeProvider(input.userAgentAppId ?? void 0);
	const { customUserAgent } = input;
	return Object.assign(input, {
		customUserAgent: typeof customUserAgent === "string" ? [[customUserAgent]] : customUserAgent,
		userAgentAppId: async () => {
			const appId = await normalizedAppIdProvider();
			if (!isValidUserAgentAppId(appId)) {
				const logger = input.logger?.constructor?.name === "NoOpLogger" || !input.logger ? console : input.logger;
				if (typeof appId !== "string") logger?.warn("userAgentAppId must be a string or undefined.");
				else if (appId.length > 50) logger?.warn("The provided userAgentAppId exceeds the maximum length of 50 characters.");
			}
			return appId;
		}
	});
}
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partition.js
let selectedPartitionsInfo = {
	"partitions": [
		{
			"id": "aws",
			"outputs": {
				"dnsSuffix": "amazonaws.com",
				"dualStackDnsSuffix": "api.aws",
				"implicitGlobalRegion": "us-east-1",
				"name": "aws",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^(us|eu|ap|sa|ca|me|af|il|mx)\\-\\w+\\-\\d+$",
			"regions": {
				"af-south-1": { "description": "Africa (Cape Town)" },
				"ap-east-1": { "description": "Asia Pacific (Hong Kong)" },
				"ap-east-2": { "description": "Asia Pacific (Taipei)" },
				"ap-northeast-1": { "description": "Asia Pacific (Tokyo)" },
				"ap-northeast-2": { "description": "Asia Pacific (Seoul)" },
				"ap-northeast-3": { "description": "Asia Pacific (Osaka)" },
				"ap-south-1": { "description": "Asia Pacific (Mumbai)" },
				"ap-south-2": { "description": "Asia Pacific (Hyderabad)" },
				"ap-southeast-1": { "description": "Asia Pacific (Singapore)" },
				"ap-southeast-2": { "description": "Asia Pacific (Sydney)" },
				"ap-southeast-3": { "description": "Asia Pacific (Jakarta)" },
				"ap-southeast-4": { "description": "Asia Pacific (Melbourne)" },
				"ap-southeast-5": { "description": "Asia Pacific (Malaysia)" },
				"ap-southeast-6": { "description": "Asia Pacific (New Zealand)" },
				"ap-southeast-7": { "description": "Asia Pacific (Thailand)" },
				"aws-global": { "description": "aws global region" },
				"ca-central-1": { "description": "Canada (Central)" },
				"ca-west-1": { "description": "Canada West (Calgary)" },
				"eu-central-1": { "description": "Europe (Frankfurt)" },
				"eu-central-2": { "description": "Europe (Zurich)" },
				"eu-north-1": { "description": "Europe (Stockholm)" },
				"eu-south-1": { "description": "Europe (Milan)" },
				"eu-south-2": { "description": "Europe (Spain)" },
				"eu-west-1": { "description": "Europe (Ireland)" },
				"eu-west-2": { "description": "Europe (London)" },
				"eu-west-3": { "description": "Europe (Paris)" },
				"il-central-1": { "description": "Israel (Tel Aviv)" },
				"me-central-1": { "description": "Middle East (UAE)" },
				"me-south-1": { "description": "Middle East (Bahrain)" },
				"me-west-1": { "description": "Middle East (Saudi Arabia)" },
				"mx-central-1": { "description": "Mexico (Central)" },
				"sa-east-1": { "description": "South America (Sao Paulo)" },
				"sa-west-1": { "description": "South America (Chile)" },
				"us-east-1": { "description": "US East (N. Virginia)" },
				"us-east-2": { "description": "US East (Ohio)" },
				"us-west-1": { "description": "US West (N. California)" },
				"us-west-2": { "description": "US West (Oregon)" }
			}
		},
		{
			"id": "aws-cn",
			"outputs": {
				"dnsSuffix": "amazonaws.com.cn",
				"dualStackDnsSuffix": "api.amazonwebservices.com.cn",
				"implicitGlobalRegion": "cn-northwest-1",
				"name": "aws-cn",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^cn\\-\\w+\\-\\d+$",
			"regions": {
				"aws-cn-global": { "description": "aws-cn global region" },
				"cn-north-1": { "description": "China (Beijing)" },
				"cn-northwest-1": { "description": "China (Ningxia)" }
			}
		},
		{
			"id": "aws-eusc",
			"outputs": {
				"dnsSuffix": "amazonaws.eu",
				"dualStackDnsSuffix": "api.amazonwebservices.eu",
				"implicitGlobalRegion": "eusc-de-east-1",
				"name": "aws-eusc",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^eusc\\-(de)\\-\\w+\\-\\d+$",
			"regions": { "eusc-de-east-1": { "description": "AWS European Sovereign Cloud (Germany)" } }
		},
		{
			"id": "aws-iso",
			"outputs": {
				"dnsSuffix": "c2s.ic.gov",
				"dualStackDnsSuffix": "api.aws.ic.gov",
				"implicitGlobalRegion": "us-iso-east-1",
				"name": "aws-iso",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^us\\-iso\\-\\w+\\-\\d+$",
			"regions": {
				"aws-iso-global": { "description": "aws-iso global region" },
				"us-iso-east-1": { "description": "US ISO East" },
				"us-iso-west-1": { "description": "US ISO WEST" }
			}
		},
		{
			"id": "aws-iso-b",
			"outputs": {
				"dnsSuffix": "sc2s.sgov.gov",
				"dualStackDnsSuffix": "api.aws.scloud",
				"implicitGlobalRegion": "us-isob-east-1",
				"name": "aws-iso-b",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^us\\-isob\\-\\w+\\-\\d+$",
			"regions": {
				"aws-iso-b-global": { "description": "aws-iso-b global region" },
				"us-isob-east-1": { "description": "US ISOB East (Ohio)" },
				"us-isob-west-1": { "description": "US ISOB West" }
			}
		},
		{
			"id": "aws-iso-e",
			"outputs": {
				"dnsSuffix": "cloud.adc-e.uk",
				"dualStackDnsSuffix": "api.cloud-aws.adc-e.uk",
				"implicitGlobalRegion": "eu-isoe-west-1",
				"name": "aws-iso-e",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^eu\\-isoe\\-\\w+\\-\\d+$",
			"regions": {
				"aws-iso-e-global": { "description": "aws-iso-e global region" },
				"eu-isoe-west-1": { "description": "EU ISOE West" }
			}
		},
		{
			"id": "aws-iso-f",
			"outputs": {
				"dnsSuffix": "csp.hci.ic.gov",
				"dualStackDnsSuffix": "api.aws.hci.ic.gov",
				"implicitGlobalRegion": "us-isof-south-1",
				"name": "aws-iso-f",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^us\\-isof\\-\\w+\\-\\d+$",
			"regions": {
				"aws-iso-f-global": { "description": "aws-iso-f global region" },
				"us-isof-east-1": { "description": "US ISOF EAST" },
				"us-isof-south-1": { "description": "US ISOF SOUTH" }
			}
		},
		{
			"id": "aws-us-gov",
			"outputs": {
				"dnsSuffix": "amazonaws.com",
				"dualStackDnsSuffix": "api.aws",
				"implicitGlobalRegion": "us-gov-west-1",
				"name": "aws-us-gov",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^us\\-gov\\-\\w+\\-\\d+$",
			"regions": {
				"aws-us-gov-global": { "description": "aws-us-gov global region" },
				"us-gov-east-1": { "description": "AWS GovCloud (US-East)" },
				"us-gov-west-1": { "description": "AWS GovCloud (US-West)" }
			}
		}
	],
	"version": "1.1"
};
let selectedUserAgentPrefix = "";
const partition = (value) => {
	const { partitions } = selectedPartitionsInfo;
	for (const partition of partitions) {
		const { regions, outputs } = partition;
		for (const [region, regionData] of Object.entries(regions)) if (region === value) return {
			...outputs,
			...regionData
		};
	}
	for (const partition of partitions) {
		const { regionRegex, outputs } = partition;
		if (new RegExp(regionRegex).test(value)) return { ...outputs };
	}
	const DEFAULT_PARTITION = partitions.find((partition) => partition.id === "aws");
	if (!DEFAULT_PARTITION) throw new Error("Provided region was not found in the partition array or regex, and default partition with id 'aws' doesn't exist.");
	return { ...DEFAULT_PARTITION.outputs };
};
const getUserAgentPrefix = () => selectedUserAgentPrefix;
// node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/isStreamingPayload/isStreamingPayload.js
const isStreamingPayload = (request) => request?.body instanceof node_stream__WEBPACK_IMPORTED_MODULE_7__.Readable || typeof ReadableStream !== "undefined" && request?.body instanceof ReadableStream;
// node_modules/@smithy/core/dist-es/submodules/retry/service-error-classification/constants.js
const THROTTLING_ERROR_CODES = [
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
];
const TRANSIENT_ERROR_CODES = [
	"TimeoutError",
	"RequestTimeout",
	"RequestTimeoutException"
];
const TRANSIENT_ERROR_STATUS_CODES = [
	500,
	502,
	503,
	504
];
const NODEJS_TIMEOUT_ERROR_CODES = [
	"ECONNRESET",
	"ECONNREFUSED",
	"EPIPE",
	"ETIMEDOUT"
];
const NODEJS_NETWORK_ERROR_CODES = [
	"EHOSTUNREACH",
	"ENETUNREACH",
	"ENOTFOUND",
	"EAI_AGAIN"
];
// node_modules/@smithy/core/dist-es/submodules/retry/service-error-classification/service-error-classification.js
const isRetryableByTrait = (error) => error?.$retryable !== void 0;
const isClockSkewCorrectedError = (error) => error.$metadata?.clockSkewCorrected;
const isBrowserNetworkError = (error) => {
	const errorMessages = /* @__PURE__ */ new Set([
		"Failed to fetch",
		"NetworkError when attempting to fetch resource",
		"The Internet connection appears to be offline",
		"Load failed",
		"Network request failed"
	]);
	if (!(error && error instanceof TypeError)) return false;
	return errorMessages.has(error.message);
};
const isThrottlingError = (error) => error.$metadata?.httpStatusCode === 429 || THROTTLING_ERROR_CODES.includes(error.name) || error.$retryable?.throttling == true;
const isTransientError = (error, depth = 0) => error?.name !== "AbortError" && (isRetryableByTrait(error) || isClockSkewCorrectedError(error) || error.name === "InvalidSignatureException" && error.message?.includes("Signature expired") || TRANSIENT_ERROR_CODES.includes(error.name) || NODEJS_TIMEOUT_ERROR_CODES.includes(error?.code || "") || NODEJS_NETWORK_ERROR_CODES.includes(error?.code || "") || TRANSIENT_ERROR_STATUS_CODES.includes(error.$metadata?.httpStatusCode || 0) || isBrowserNetworkError(error) || isNodeJsHttp2TransientError(error) || error.cause !== void 0 && depth <= 10 && isTransientError(error.cause, depth + 1));
const isServerError = (error) => {
	if (error.$metadata?.httpStatusCode !== void 0) {
		const statusCode = error.$metadata.httpStatusCode;
		if (500 <= statusCode && statusCode <= 599 && !isTransientError(error)) return true;
		return false;
	}
	return false;
};
function isNodeJsHttp2TransientError(error) {
	return error.code === "ERR_HTTP2_STREAM_ERROR" && error.message.includes("NGHTTP2_REFUSED_STREAM");
}
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/race.js
const race = (promise, signal) => {
	if (!signal) return promise;
	let cleanup = () => {};
	const aborted = new Promise((_, reject) => {
		const handler = () => reject(createAbortError());
		if (signal.aborted) handler();
		else if (typeof signal.addEventListener === "function") {
			signal.addEventListener("abort", handler, { once: true });
			cleanup = () => signal.removeEventListener("abort", handler);
		} else signal.onabort = handler;
	});
	return Promise.race([promise, aborted]).finally(cleanup);
};
const createAbortError = () => Object.assign(/* @__PURE__ */ new Error("Request aborted"), { name: "AbortError" });
const isAbortError = (error) => typeof error === "object" && error !== null && "name" in error && error.name === "AbortError";
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/constants.js
const MAXIMUM_RETRY_DELAY = 2e4;
const INVOCATION_ID_HEADER = "amz-sdk-invocation-id";
const REQUEST_HEADER = "amz-sdk-request";
// node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/parseRetryAfterHeader.js
function parseRetryAfterHeader(response, logger) {
	if (!_index_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.d.isInstance(response)) return;
	for (const header in response.headers) {
		if (!(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(response.headers, header)) continue;
		const h = header.toLowerCase();
		if (h === "retry-after") {
			const retryAfter = response.headers[header];
			let retryAfterSeconds = NaN;
			if (retryAfter.endsWith("GMT")) try {
				retryAfterSeconds = ((0,_index_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.u)(retryAfter).getTime() - Date.now()) / 1e3;
			} catch (e) {
				logger?.trace?.("Failed to parse retry-after header");
				logger?.trace?.(e);
			}
			else if (retryAfter.match(/ GMT, ((\d+)|(\d+\.\d+))$/)) retryAfterSeconds = Number(retryAfter.match(/ GMT, ([\d.]+)$/)?.[1]);
			else if (retryAfter.match(/^((\d+)|(\d+\.\d+))$/)) retryAfterSeconds = Number(retryAfter);
			else if (Date.parse(retryAfter) >= Date.now()) retryAfterSeconds = (Date.parse(retryAfter) - Date.now()) / 1e3;
			if (isNaN(retryAfterSeconds)) return;
			return new Date(Date.now() + retryAfterSeconds * 1e3);
		} else if (h === "x-amz-retry-after") {
			const v = response.headers[header];
			const backoffMilliseconds = Number(v);
			if (isNaN(backoffMilliseconds)) {
				logger?.trace?.(`Failed to parse x-amz-retry-after=${v}`);
				return;
			}
			return new Date(Date.now() + backoffMilliseconds);
		}
	}
}
// node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/util.js
const asSdkError = (error) => {
	if (error instanceof Error) return error;
	if (error instanceof Object) return Object.assign(/* @__PURE__ */ new Error(), error);
	if (typeof error === "string") return new Error(error);
	return /* @__PURE__ */ new Error(`AWS SDK error wrapper for ${error}`);
};
// node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/retryMiddleware.js
function bindRetryMiddleware(isStreamingPayload) {
	return (options) => (next, context) => async (args) => {
		let retryStrategy = await options.retryStrategy();
		const maxAttempts = await options.maxAttempts();
		const abortSignal = context[SMITHY_CONTEXT_KEY]?.abortSignal;
		if (isRetryStrategyV2(retryStrategy)) {
			retryStrategy = retryStrategy;
			const retryTokenScope = (context["partition_id"] ?? "") + (context.__retryLongPoll ? ":longpoll" : "");
			let retryToken = await race(retryStrategy.acquireInitialRetryToken(retryTokenScope), abortSignal);
			let lastError = /* @__PURE__ */ new Error();
			let attempts = 0;
			let totalRetryDelay = 0;
			const { request } = args;
			const isRequest = _index_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(request);
			if (isRequest) request.headers[INVOCATION_ID_HEADER] = v4();
			while (true) try {
				if (isRequest) request.headers[REQUEST_HEADER] = `attempt=${attempts + 1}; max=${maxAttempts}`;
				const { response, output } = await next(args);
				retryStrategy.recordSuccess(retryToken);
				output.$metadata.attempts = attempts + 1;
				output.$metadata.totalRetryDelay = totalRetryDelay;
				return {
					response,
					output
				};
			} catch (e) {
				const retryErrorInfo = getRetryErrorInfo(e, options.logger);
				lastError = asSdkError(e);
				if (isRequest && isStreamingPayload(request)) {
					(context.logger instanceof NoOpLogger ? console : context.logger)?.warn("An error was encountered in a non-retryable streaming request.");
					throw lastError;
				}
				try {
					retryToken = await race(retryStrategy.refreshRetryTokenForRetry(retryToken, retryErrorInfo), abortSignal);
				} catch (refreshError) {
					if (abortSignal?.aborted && isAbortError(refreshError)) throw refreshError;
					if (!lastError.$metadata) lastError.$metadata = {};
					lastError.$metadata.attempts = attempts + 1;
					lastError.$metadata.totalRetryDelay = totalRetryDelay;
					throw lastError;
				}
				attempts = retryToken.getRetryCount();
				const delay = retryToken.getRetryDelay();
				totalRetryDelay += (retryToken?.$retryLog?.acquisitionDelay ?? 0) + delay;
				if (delay > 0) await race(new Promise((resolve) => setTimeout(resolve, delay)), abortSignal);
			}
		} else {
			retryStrategy = retryStrategy;
			if (retryStrategy?.mode) context.userAgent = [...context.userAgent || [], ["cfg/retry-mode", retryStrategy.mode]];
			return retryStrategy.retry(next, args);
		}
	};
}
const isRetryStrategyV2 = (retryStrategy) => typeof retryStrategy.acquireInitialRetryToken !== "undefined" && typeof retryStrategy.refreshRetryTokenForRetry !== "undefined" && typeof retryStrategy.recordSuccess !== "undefined";
const getRetryErrorInfo = (error, logger) => {
	const errorInfo = {
		error,
		errorType: getRetryErrorType(error)
	};
	const retryAfterHint = parseRetryAfterHeader(error.$response, logger);
	if (retryAfterHint) errorInfo.retryAfterHint = retryAfterHint;
	return errorInfo;
};
const getRetryErrorType = (error) => {
	if (isThrottlingError(error)) return "THROTTLING";
	if (isTransientError(error)) return "TRANSIENT";
	if (isServerError(error)) return "SERVER_ERROR";
	return "CLIENT_ERROR";
};
const retryMiddlewareOptions = {
	name: "retryMiddleware",
	tags: ["RETRY"],
	step: "finalizeRequest",
	priority: "high",
	override: true
};
function bindGetRetryPlugin(isStreamingPayload) {
	const retryMiddleware = bindRetryMiddleware(isStreamingPayload);
	return (options) => ({ applyToStack: (clientStack) => {
		clientStack.add(retryMiddleware(options), retryMiddlewareOptions);
	} });
}
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/DefaultRateLimiter.js
var DefaultRateLimiter = class DefaultRateLimiter {
	static setTimeoutFn = (fn, delay) => setTimeout(fn, delay);
	beta;
	minCapacity;
	minFillRate;
	scaleConstant;
	smooth;
	enabled = false;
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
		this.beta = options?.beta ?? .7;
		this.minCapacity = options?.minCapacity ?? 1;
		this.minFillRate = options?.minFillRate ?? .5;
		this.scaleConstant = options?.scaleConstant ?? .4;
		this.smooth = options?.smooth ?? .8;
		this.lastThrottleTime = this.getCurrentTimeInSeconds();
		this.lastTxRateBucket = Math.floor(this.getCurrentTimeInSeconds());
		this.fillRate = this.minFillRate;
		this.maxCapacity = this.minCapacity;
	}
	async getSendToken() {
		return this.acquireTokenBucket(1);
	}
	updateClientSendingRate(response) {
		let calculatedRate;
		this.updateMeasuredRate();
		const retryErrorInfo = response;
		if (retryErrorInfo?.errorType === "THROTTLING" || isThrottlingError(retryErrorInfo?.error ?? response)) {
			const rateToUse = !this.enabled ? this.measuredTxRate : Math.min(this.measuredTxRate, this.fillRate);
			this.lastMaxRate = rateToUse;
			this.calculateTimeWindow();
			this.lastThrottleTime = this.getCurrentTimeInSeconds();
			calculatedRate = this.cubicThrottle(rateToUse);
			this.enableTokenBucket();
		} else {
			this.calculateTimeWindow();
			calculatedRate = this.cubicSuccess(this.getCurrentTimeInSeconds());
		}
		const newRate = Math.min(calculatedRate, 2 * this.measuredTxRate);
		this.updateTokenBucketRate(newRate);
	}
	getCurrentTimeInSeconds() {
		return Date.now() / 1e3;
	}
	async acquireTokenBucket(amount) {
		if (!this.enabled) return;
		this.refillTokenBucket();
		while (amount > this.availableTokens) {
			const delay = (amount - this.availableTokens) / this.fillRate * 1e3;
			await new Promise((resolve) => DefaultRateLimiter.setTimeoutFn(resolve, delay));
			this.refillTokenBucket();
		}
		this.availableTokens = this.availableTokens - amount;
	}
	refillTokenBucket() {
		const timestamp = this.getCurrentTimeInSeconds();
		if (!this.lastTimestamp) {
			this.lastTimestamp = timestamp;
			return;
		}
		const fillAmount = (timestamp - this.lastTimestamp) * this.fillRate;
		this.availableTokens = Math.min(this.maxCapacity, this.availableTokens + fillAmount);
		this.lastTimestamp = timestamp;
	}
	calculateTimeWindow() {
		this.timeWindow = this.getPrecise(Math.pow(this.lastMaxRate * (1 - this.beta) / this.scaleConstant, 1 / 3));
	}
	cubicThrottle(rateToUse) {
		return this.getPrecise(rateToUse * this.beta);
	}
	cubicSuccess(timestamp) {
		return this.getPrecise(this.scaleConstant * Math.pow(timestamp - this.lastThrottleTime - this.timeWindow, 3) + this.lastMaxRate);
	}
	enableTokenBucket() {
		this.enabled = true;
	}
	updateTokenBucketRate(newRate) {
		this.refillTokenBucket();
		this.fillRate = Math.max(newRate, this.minFillRate);
		this.maxCapacity = Math.max(newRate, this.minCapacity);
		this.availableTokens = Math.min(this.availableTokens, this.maxCapacity);
	}
	updateMeasuredRate() {
		const t = this.getCurrentTimeInSeconds();
		const timeBucket = Math.floor(t * 2) / 2;
		this.requestCount++;
		if (timeBucket > this.lastTxRateBucket) {
			const currentRate = this.requestCount / (timeBucket - this.lastTxRateBucket);
			this.measuredTxRate = this.getPrecise(currentRate * this.smooth + this.measuredTxRate * (1 - this.smooth));
			this.requestCount = 0;
			this.lastTxRateBucket = timeBucket;
		}
	}
	getPrecise(num) {
		return parseFloat(num.toFixed(8));
	}
};
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/retries-2026-config.js
var Retry = class {
	static v2026 = true;
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
};
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/DefaultRetryBackoffStrategy.js
var DefaultRetryBackoffStrategy = class {
	x = Retry.delay();
	computeNextBackoffDelay(i) {
		const t_i = Math.random() * Math.min(this.x * 2 ** i, MAXIMUM_RETRY_DELAY);
		return Math.floor(t_i);
	}
	setDelayBase(delay) {
		this.x = delay;
	}
};
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/DefaultRetryToken.js
var DefaultRetryToken = class {
	delay;
	count;
	cost;
	longPoll;
	$retryLog = { acquisitionDelay: 0 };
	constructor(delay, count, cost, longPoll) {
		this.delay = delay;
		this.count = count;
		this.cost = cost;
		this.longPoll = longPoll;
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
};
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/config.js
var RETRY_MODES;
(function(RETRY_MODES) {
	RETRY_MODES["STANDARD"] = "standard";
	RETRY_MODES["ADAPTIVE"] = "adaptive";
})(RETRY_MODES || (RETRY_MODES = {}));
const DEFAULT_RETRY_MODE = RETRY_MODES.STANDARD;
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/StandardRetryStrategy.js
const refusal = {
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
		if (typeof arg1 === "number") this.maxAttemptsProvider = async () => arg1;
		else if (typeof arg1 === "function") this.maxAttemptsProvider = arg1;
		else if (arg1 && typeof arg1 === "object") {
			this.maxAttemptsProvider = async () => arg1.maxAttempts;
			this.baseDelay = arg1.baseDelay;
			this.retryBackoffStrategy = arg1.backoff;
		}
		this.maxAttemptsProvider ??= async () => 3;
		this.baseDelay ??= Retry.delay();
		this.retryBackoffStrategy ??= new DefaultRetryBackoffStrategy();
	}
	async acquireInitialRetryToken(retryTokenScope) {
		return new DefaultRetryToken(Retry.delay(), 0, void 0, retryTokenScope.includes(":longpoll"));
	}
	async refreshRetryTokenForRetry(token, errorInfo) {
		const maxAttempts = await this.getMaxAttempts();
		const retryCode = this.retryCode(token, errorInfo, maxAttempts);
		const shouldRetry = retryCode === 0;
		const isLongPoll = token.isLongPoll?.();
		if (shouldRetry || isLongPoll) {
			const errorType = errorInfo.errorType;
			this.retryBackoffStrategy.setDelayBase(errorType === "THROTTLING" ? Retry.throttlingDelay() : this.baseDelay);
			const delayFromErrorType = this.retryBackoffStrategy.computeNextBackoffDelay(token.getRetryCount());
			let retryDelay = delayFromErrorType;
			if (errorInfo.retryAfterHint instanceof Date) retryDelay = Math.max(delayFromErrorType, Math.min(errorInfo.retryAfterHint.getTime() - Date.now(), delayFromErrorType + 5e3));
			if (!shouldRetry) {
				const longPollBackoff = retryCode === refusal.capacity && isLongPoll ? retryDelay : 0;
				if (longPollBackoff > 0) await new Promise((r) => setTimeout(r, longPollBackoff));
			} else {
				const capacityCost = this.getCapacityCost(errorType);
				this.capacity -= capacityCost;
				const nextToken = new DefaultRetryToken(0, token.getRetryCount() + 1, capacityCost, token.isLongPoll?.() ?? false);
				await new Promise((r) => setTimeout(r, retryDelay));
				nextToken.$retryLog.acquisitionDelay = retryDelay;
				return nextToken;
			}
		}
		throw new Error("No retry token available");
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
		} catch (ignored) {
			console.warn(`Max attempts provider could not resolve. Using default of 3`);
			return 3;
		}
	}
	retryCode(tokenToRenew, errorInfo, maxAttempts) {
		const attempts = tokenToRenew.getRetryCount() + 1;
		const retryableStatus = this.isRetryableError(errorInfo.errorType) ? 0 : refusal.incompatible;
		const attemptStatus = attempts < maxAttempts ? 0 : refusal.attempts;
		const capacityStatus = this.capacity >= this.getCapacityCost(errorInfo.errorType) ? 0 : refusal.capacity;
		return retryableStatus || attemptStatus || capacityStatus;
	}
	getCapacityCost(errorType) {
		return errorType === Retry.modifiedCostType() ? Retry.throttlingCost() : Retry.cost();
	}
	isRetryableError(errorType) {
		return errorType === "THROTTLING" || errorType === "TRANSIENT";
	}
};
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/AdaptiveRetryStrategy.js
var AdaptiveRetryStrategy = class {
	mode = RETRY_MODES.ADAPTIVE;
	rateLimiter;
	standardRetryStrategy;
	constructor(maxAttemptsProvider, options) {
		const { rateLimiter } = options ?? {};
		this.rateLimiter = rateLimiter ?? new DefaultRateLimiter();
		this.standardRetryStrategy = options ? new StandardRetryStrategy({
			maxAttempts: typeof maxAttemptsProvider === "number" ? maxAttemptsProvider : 3,
			...options
		}) : new StandardRetryStrategy(maxAttemptsProvider);
	}
	async acquireInitialRetryToken(retryTokenScope) {
		const token = await this.standardRetryStrategy.acquireInitialRetryToken(retryTokenScope);
		await this.rateLimiter.getSendToken();
		return token;
	}
	async refreshRetryTokenForRetry(tokenToRenew, errorInfo) {
		this.rateLimiter.updateClientSendingRate(errorInfo);
		const token = await this.standardRetryStrategy.refreshRetryTokenForRetry(tokenToRenew, errorInfo);
		await this.rateLimiter.getSendToken();
		return token;
	}
	recordSuccess(token) {
		this.rateLimiter.updateClientSendingRate({});
		this.standardRetryStrategy.recordSuccess(token);
	}
	async maxAttemptsProvider() {
		return this.standardRetryStrategy.maxAttempts();
	}
};
// node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/configurations.js
const ENV_MAX_ATTEMPTS = "AWS_MAX_ATTEMPTS";
const CONFIG_MAX_ATTEMPTS = "max_attempts";
const NODE_MAX_ATTEMPT_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => {
		const value = env[ENV_MAX_ATTEMPTS];
		if (!value) return;
		const maxAttempt = parseInt(value);
		if (Number.isNaN(maxAttempt)) throw new Error(`Environment variable ${ENV_MAX_ATTEMPTS} mast be a number, got "${value}"`);
		return maxAttempt;
	},
	configFileSelector: (profile) => {
		const value = profile[CONFIG_MAX_ATTEMPTS];
		if (!value) return;
		const maxAttempt = parseInt(value);
		if (Number.isNaN(maxAttempt)) throw new Error(`Shared config file entry ${CONFIG_MAX_ATTEMPTS} mast be a number, got "${value}"`);
		return maxAttempt;
	},
	default: 3
};
const resolveRetryConfig = (input, defaults) => {
	const { retryStrategy, retryMode } = input;
	const { defaultMaxAttempts = 3, defaultBaseDelay = Retry.delay() } = defaults ?? {};
	const maxAttemptsProvider = normalizeProvider$1(input.maxAttempts ?? defaultMaxAttempts);
	let controller = retryStrategy ? Promise.resolve(retryStrategy) : void 0;
	const getDefault = async () => {
		const maxAttempts = await maxAttemptsProvider();
		if (await normalizeProvider$1(retryMode)() === RETRY_MODES.ADAPTIVE) return new AdaptiveRetryStrategy(maxAttemptsProvider, {
			maxAttempts,
			baseDelay: defaultBaseDelay
		});
		return new StandardRetryStrategy({
			maxAttempts,
			baseDelay: defaultBaseDelay
		});
	};
	return Object.assign(input, {
		maxAttempts: maxAttemptsProvider,
		retryStrategy: () => controller ??= getDefault()
	});
};
const ENV_RETRY_MODE = "AWS_RETRY_MODE";
const CONFIG_RETRY_MODE = "retry_mode";
const NODE_RETRY_MODE_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => env[ENV_RETRY_MODE],
	configFileSelector: (profile) => profile[CONFIG_RETRY_MODE],
	default: DEFAULT_RETRY_MODE
};
const getRetryPlugin = bindGetRetryPlugin(isStreamingPayload);
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/check-features.js
const ACCOUNT_ID_ENDPOINT_REGEX = /\d{12}\.ddb/;
async function checkFeatures(context, config, args) {
	if (args.request?.headers?.["smithy-protocol"] === "rpc-v2-cbor") setFeature$1(context, "PROTOCOL_RPC_V2_CBOR", "M");
	if (typeof config.retryStrategy === "function") {
		const retryStrategy = await config.retryStrategy();
		if (typeof retryStrategy.mode === "string") switch (retryStrategy.mode) {
			case RETRY_MODES.ADAPTIVE:
				setFeature$1(context, "RETRY_MODE_ADAPTIVE", "F");
				break;
			case RETRY_MODES.STANDARD: setFeature$1(context, "RETRY_MODE_STANDARD", "E");
		}
	}
	if (typeof config.accountIdEndpointMode === "function") {
		const endpointV2 = context.endpointV2;
		if (String(endpointV2?.url?.hostname).match(ACCOUNT_ID_ENDPOINT_REGEX)) setFeature$1(context, "ACCOUNT_ID_ENDPOINT", "O");
		switch (await config.accountIdEndpointMode?.()) {
			case "disabled":
				setFeature$1(context, "ACCOUNT_ID_MODE_DISABLED", "Q");
				break;
			case "preferred":
				setFeature$1(context, "ACCOUNT_ID_MODE_PREFERRED", "P");
				break;
			case "required": setFeature$1(context, "ACCOUNT_ID_MODE_REQUIRED", "R");
		}
	}
	const identity = context.__smithy_context?.selectedHttpAuthScheme?.identity;
	if (identity?.$source) {
		const credentials = identity;
		if (credentials.accountId) setFeature$1(context, "RESOLVED_ACCOUNT_ID", "T");
		for (const [key, value] of Object.entries(credentials.$source ?? {})) setFeature$1(context, key, value);
	}
}
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/constants.js
const USER_AGENT = "user-agent";
const X_AMZ_USER_AGENT = "x-amz-user-agent";
const UA_NAME_ESCAPE_REGEX = /[^!$%&'*+\-.^_`|~\w]/g;
const UA_VALUE_ESCAPE_REGEX = /[^!$%&'*+\-.^_`|~\w#]/g;
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/encode-features.js
const BYTE_LIMIT = 1024;
function encodeFeatures(features) {
	let buffer = "";
	for (const key in features) {
		const val = features[key];
		if (buffer.length + val.length + 1 <= BYTE_LIMIT) {
			if (buffer.length) buffer += "," + val;
			else buffer += val;
			continue;
		}
		break;
	}
	return buffer;
}
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/user-agent-middleware.js
const userAgentMiddleware = (options) => (next, context) => async (args) => {
	const { request } = args;
	if (!_index_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(request)) return next(args);
	const { headers } = request;
	const userAgent = context?.userAgent?.map(escapeUserAgent) || [];
	const defaultUserAgent = (await options.defaultUserAgentProvider()).map(escapeUserAgent);
	await checkFeatures(context, options, args);
	const awsContext = context;
	defaultUserAgent.push(`m/${encodeFeatures(Object.assign({}, context.__smithy_context?.features, awsContext.__aws_sdk_context?.features))}`);
	const customUserAgent = options?.customUserAgent?.map(escapeUserAgent) || [];
	const appId = await options.userAgentAppId();
	if (appId) defaultUserAgent.push(escapeUserAgent([`app`, `${appId}`]));
	const prefix = getUserAgentPrefix();
	const sdkUserAgentValue = (prefix ? [prefix] : []).concat([
		...defaultUserAgent,
		...userAgent,
		...customUserAgent
	]).join(" ");
	const normalUAValue = [...defaultUserAgent.filter((section) => section.startsWith("aws-sdk-")), ...customUserAgent].join(" ");
	if (options.runtime !== "browser") {
		if (normalUAValue) headers[X_AMZ_USER_AGENT] = headers["x-amz-user-agent"] ? `${headers[USER_AGENT]} ${normalUAValue}` : normalUAValue;
		headers[USER_AGENT] = sdkUserAgentValue;
	} else headers[X_AMZ_USER_AGENT] = sdkUserAgentValue;
	return next({
		...args,
		request
	});
};
const escapeUserAgent = (userAgentPair) => {
	const name = userAgentPair[0].split("/").map((part) => part.replace(UA_NAME_ESCAPE_REGEX, "-")).join("/");
	const version = userAgentPair[1]?.replace(UA_VALUE_ESCAPE_REGEX, "-");
	const prefixSeparatorIndex = name.indexOf("/");
	const prefix = name.substring(0, prefixSeparatorIndex);
	let uaName = name.substring(prefixSeparatorIndex + 1);
	if (prefix === "api") uaName = uaName.toLowerCase();
	return [
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
};
const getUserAgentMiddlewareOptions = {
	name: "getUserAgentMiddleware",
	step: "build",
	priority: "low",
	tags: ["SET_USER_AGENT", "USER_AGENT"],
	override: true
};
const getUserAgentPlugin = (config) => ({ applyToStack: (clientStack) => {
	clientStack.add(userAgentMiddleware(config), getUserAgentMiddlewareOptions);
} });
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/getRuntimeUserAgentPair.js
const getRuntimeUserAgentPair = () => {
	for (const runtime of [
		"deno",
		"bun",
		"llrt"
	]) if (node_process__WEBPACK_IMPORTED_MODULE_8__.versions[runtime]) return [`md/${runtime}`, node_process__WEBPACK_IMPORTED_MODULE_8__.versions[runtime]];
	return ["md/nodejs", node_process__WEBPACK_IMPORTED_MODULE_8__.versions.node];
};
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/crt-availability.js
const crtAvailability = { isCrtAvailable: false };
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/is-crt-available.js
const isCrtAvailable = () => {
	if (crtAvailability.isCrtAvailable) return ["md/crt-avail"];
	return null;
};
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/defaultUserAgent.js
const createDefaultUserAgentProvider = ({ serviceId, clientVersion }) => {
	const runtimeUserAgentPair = getRuntimeUserAgentPair();
	return async (config) => {
		const sections = [
			["aws-sdk-js", clientVersion],
			["ua", "2.1"],
			[`os/${(0,node_os__WEBPACK_IMPORTED_MODULE_6__.platform)()}`, (0,node_os__WEBPACK_IMPORTED_MODULE_6__.release)()],
			["lang/js"],
			runtimeUserAgentPair
		];
		const crtAvailable = isCrtAvailable();
		if (crtAvailable) sections.push(crtAvailable);
		if (serviceId) sections.push([`api/${serviceId}`, clientVersion]);
		if (node_process__WEBPACK_IMPORTED_MODULE_8__.env.AWS_EXECUTION_ENV) sections.push([`exec-env/${node_process__WEBPACK_IMPORTED_MODULE_8__.env.AWS_EXECUTION_ENV}`]);
		const appId = await config?.userAgentAppId?.();
		return appId ? [...sections, [`app/${appId}`]] : [...sections];
	};
};
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/nodeAppIdConfigOptions.js
const UA_APP_ID_ENV_NAME = "AWS_SDK_UA_APP_ID";
const UA_APP_ID_INI_NAME_DEPRECATED = "sdk-ua-app-id";
const NODE_APP_ID_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => env[UA_APP_ID_ENV_NAME],
	configFileSelector: (profile) => profile["sdk_ua_app_id"] ?? profile[UA_APP_ID_INI_NAME_DEPRECATED],
	default: void 0
};
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/isVirtualHostableS3Bucket.js
const isVirtualHostableS3Bucket = (value, allowSubDomains = false) => {
	if (allowSubDomains) {
		for (const label of value.split(".")) if (!isVirtualHostableS3Bucket(label)) return false;
		return true;
	}
	if (!isValidHostLabel(value)) return false;
	if (value.length < 3 || value.length > 63) return false;
	if (value !== value.toLowerCase()) return false;
	if (isIpAddress(value)) return false;
	return true;
};
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/parseArn.js
const ARN_DELIMITER = ":";
const RESOURCE_DELIMITER = "/";
const parseArn = (value) => {
	const segments = value.split(ARN_DELIMITER);
	if (segments.length < 6) return null;
	const [arn, partition, service, region, accountId, ...resourcePath] = segments;
	if (arn !== "arn" || partition === "" || service === "" || resourcePath.join(ARN_DELIMITER) === "") return null;
	return {
		partition,
		service,
		region,
		accountId,
		resourceId: resourcePath.map((resource) => resource.split(RESOURCE_DELIMITER)).flat()
	};
};
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js
const awsEndpointFunctions = {
	isVirtualHostableS3Bucket,
	parseArn,
	partition
};
customEndpointFunctions.aws = awsEndpointFunctions;
// node_modules/@aws-sdk/core/dist-es/submodules/client/region-config-resolver/extensions.js
const getAwsRegionExtensionConfiguration = (runtimeConfig) => {
	return {
		setRegion(region) {
			runtimeConfig.region = region;
		},
		region() {
			return runtimeConfig.region;
		}
	};
};
const resolveAwsRegionExtensionConfiguration = (awsRegionExtensionConfiguration) => {
	return { region: awsRegionExtensionConfiguration.region() };
};
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getDateHeader.js
const getDateHeader = (response) => _index_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.d.isInstance(response) ? response.headers?.date ?? response.headers?.Date : void 0;
const getAgeHeader = (response) => _index_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.d.isInstance(response) ? response.headers?.age ?? response.headers?.Age : void 0;
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getSkewCorrectedDate.js
const getSkewCorrectedDate = (systemClockOffset) => new Date(Date.now() + systemClockOffset);
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getUpdatedSystemClockOffset.js
const getUpdatedSystemClockOffset = (clockTime, currentSystemClockOffset, timeRequestSent, ageHeader) => {
	if (ageHeader !== void 0) return currentSystemClockOffset;
	const serverTime = Date.parse(clockTime);
	if (Number.isNaN(serverTime)) return currentSystemClockOffset;
	const timeResponseReceived = Date.now();
	if (timeRequestSent !== void 0 && timeResponseReceived - timeRequestSent > 9e5) return currentSystemClockOffset;
	return serverTime - timeResponseReceived;
};
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/AwsSdkSigV4Signer.js
const throwSigningPropertyError = (name, property) => {
	if (!property) throw new Error(`Property \`${name}\` is not resolved for AWS SDK SigV4Auth`);
	return property;
};
const hasEventStreamOutput = (signingProperties) => {
	return (signingProperties.context?.[SMITHY_CONTEXT_KEY]?.eventStream)?.output === true;
};
const validateSigningProperties = async (signingProperties) => {
	const context = throwSigningPropertyError("context", signingProperties.context);
	const config = throwSigningPropertyError("config", signingProperties.config);
	const authScheme = context.endpointV2?.properties?.authSchemes?.[0];
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
		if (!_index_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.isInstance(httpRequest)) throw new Error("The request is not an instance of `HttpRequest` and cannot be signed");
		const validatedProps = await validateSigningProperties(signingProperties);
		const { config, signer } = validatedProps;
		let { signingRegion, signingName } = validatedProps;
		const handlerExecutionContext = signingProperties.context;
		if (handlerExecutionContext?.authSchemes?.length ?? false) {
			const [first, second] = handlerExecutionContext.authSchemes;
			if (first?.name === "sigv4a" && second?.name === "sigv4") {
				signingRegion = second?.signingRegion ?? signingRegion;
				signingName = second?.signingName ?? signingName;
			}
		}
		const noSkewCorrection = await config.disableClockSkewCorrection?.() === true;
		signingProperties._disableClockSkewCorrection = noSkewCorrection;
		const skipSkewSampling = noSkewCorrection || hasEventStreamOutput(signingProperties);
		signingProperties._skipClockSkewSampling = skipSkewSampling;
		if (!skipSkewSampling) {
			signingProperties._preRequestSystemClockOffset = config.systemClockOffset;
			signingProperties._requestSentAt = Date.now();
		}
		return await signer.sign(httpRequest, {
			signingDate: noSkewCorrection ? /* @__PURE__ */ new Date() : getSkewCorrectedDate(config.systemClockOffset),
			signingRegion,
			signingService: signingName
		});
	}
	errorHandler(signingProperties) {
		return (error) => {
			const errorException = error;
			if (!signingProperties._skipClockSkewSampling && !signingProperties._disableClockSkewCorrection) {
				const serverTime = errorException.ServerTime ?? getDateHeader(errorException.$response);
				if (serverTime) {
					const config = throwSigningPropertyError("config", signingProperties.config);
					const preRequestOffset = signingProperties._preRequestSystemClockOffset;
					const timeRequestSent = signingProperties._requestSentAt;
					const ageHeader = getAgeHeader(errorException.$response);
					const newOffset = getUpdatedSystemClockOffset(serverTime, config.systemClockOffset, timeRequestSent, ageHeader);
					config.systemClockOffset = newOffset;
					if (Math.abs(newOffset) >= 24e4 && (newOffset !== preRequestOffset || preRequestOffset !== void 0 && preRequestOffset !== newOffset) && errorException.$metadata) errorException.$metadata.clockSkewCorrected = true;
				}
			}
			throw error;
		};
	}
	successHandler(httpResponse, signingProperties) {
		if (signingProperties._skipClockSkewSampling || signingProperties._disableClockSkewCorrection) return;
		const dateHeader = getDateHeader(httpResponse);
		if (dateHeader) {
			const config = throwSigningPropertyError("config", signingProperties.config);
			const timeRequestSent = signingProperties._requestSentAt;
			const ageHeader = getAgeHeader(httpResponse);
			config.systemClockOffset = getUpdatedSystemClockOffset(dateHeader, config.systemClockOffset, timeRequestSent, ageHeader);
		}
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getArrayForCommaSeparatedString.js
const getArrayForCommaSeparatedString = (str) => typeof str === "string" && str.length > 0 ? str.split(",").map((item) => item.trim()) : [];
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getBearerTokenEnvKey.js
const getBearerTokenEnvKey = (signingName) => `AWS_BEARER_TOKEN_${signingName.replace(/[\s-]/g, "_").toUpperCase()}`;
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/NODE_AUTH_SCHEME_PREFERENCE_OPTIONS.js
const NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY = "AWS_AUTH_SCHEME_PREFERENCE";
const NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY = "auth_scheme_preference";
const NODE_AUTH_SCHEME_PREFERENCE_OPTIONS = {
	environmentVariableSelector: (env, options) => {
		if (options?.signingName) {
			if (getBearerTokenEnvKey(options.signingName) in env) return ["httpBearerAuth"];
		}
		if (!(NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY in env)) return;
		return getArrayForCommaSeparatedString(env[NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY]);
	},
	configFileSelector: (profile) => {
		if (!(NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY in profile)) return;
		return getArrayForCommaSeparatedString(profile[NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY]);
	},
	default: []
};
// node_modules/@smithy/signature-v4/dist-es/HeaderFormatter.js
var HeaderFormatter = class {
	format(headers) {
		const chunks = [];
		for (const headerName in headers) {
			if (!(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(headers, headerName)) continue;
			const bytes = (0,_index_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.r)(headerName);
			chunks.push(Uint8Array.from([bytes.byteLength]), bytes, this.formatHeaderValue(headers[headerName]));
		}
		const out = new Uint8Array(chunks.reduce((carry, bytes) => carry + bytes.byteLength, 0));
		let position = 0;
		for (const chunk of chunks) {
			out.set(chunk, position);
			position += chunk.byteLength;
		}
		return out;
	}
	formatHeaderValue(header) {
		switch (header.type) {
			case "boolean": return Uint8Array.from([header.value ? 0 : 1]);
			case "byte": return Uint8Array.from([2, header.value]);
			case "short":
				const shortView = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(3));
				shortView.setUint8(0, 3);
				shortView.setInt16(1, header.value, false);
				return new Uint8Array(shortView.buffer);
			case "integer":
				const intView = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(5));
				intView.setUint8(0, 4);
				intView.setInt32(1, header.value, false);
				return new Uint8Array(intView.buffer);
			case "long":
				const longBytes = /* @__PURE__ */ new Uint8Array(9);
				longBytes[0] = 5;
				longBytes.set(header.value.bytes, 1);
				return longBytes;
			case "binary":
				const binView = new DataView(new ArrayBuffer(3 + header.value.byteLength));
				binView.setUint8(0, 6);
				binView.setUint16(1, header.value.byteLength, false);
				const binBytes = new Uint8Array(binView.buffer);
				binBytes.set(header.value, 3);
				return binBytes;
			case "string":
				const utf8Bytes = (0,_index_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.r)(header.value);
				const strView = new DataView(new ArrayBuffer(3 + utf8Bytes.byteLength));
				strView.setUint8(0, 7);
				strView.setUint16(1, utf8Bytes.byteLength, false);
				const strBytes = new Uint8Array(strView.buffer);
				strBytes.set(utf8Bytes, 3);
				return strBytes;
			case "timestamp":
				const tsBytes = /* @__PURE__ */ new Uint8Array(9);
				tsBytes[0] = 8;
				tsBytes.set(Int64.fromNumber(header.value.valueOf()).bytes, 1);
				return tsBytes;
			case "uuid":
				if (!UUID_PATTERN.test(header.value)) throw new Error(`Invalid UUID received: ${header.value}`);
				const uuidBytes = /* @__PURE__ */ new Uint8Array(17);
				uuidBytes[0] = 9;
				uuidBytes.set((0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.t)(header.value.replace(/-/g, "")), 1);
				return uuidBytes;
		}
	}
};
var HEADER_VALUE_TYPE;
(function(HEADER_VALUE_TYPE) {
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["boolTrue"] = 0] = "boolTrue";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["boolFalse"] = 1] = "boolFalse";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["byte"] = 2] = "byte";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["short"] = 3] = "short";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["integer"] = 4] = "integer";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["long"] = 5] = "long";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["byteArray"] = 6] = "byteArray";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["string"] = 7] = "string";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["timestamp"] = 8] = "timestamp";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["uuid"] = 9] = "uuid";
})(HEADER_VALUE_TYPE || (HEADER_VALUE_TYPE = {}));
const UUID_PATTERN = /^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$/;
var Int64 = class Int64 {
	bytes;
	constructor(bytes) {
		this.bytes = bytes;
		if (bytes.byteLength !== 8) throw new Error("Int64 buffers must be exactly 8 bytes");
	}
	static fromNumber(number) {
		if (number > 0x8000000000000000 || number < -0x8000000000000000) throw new Error(`${number} is too large (or, if negative, too small) to represent as an Int64`);
		const bytes = /* @__PURE__ */ new Uint8Array(8);
		for (let i = 7, remaining = Math.abs(Math.round(number)); i > -1 && remaining > 0; i--, remaining /= 256) bytes[i] = remaining;
		if (number < 0) negate(bytes);
		return new Int64(bytes);
	}
	valueOf() {
		const bytes = this.bytes.slice(0);
		const negative = bytes[0] & 128;
		if (negative) negate(bytes);
		return parseInt((0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.n)(bytes), 16) * (negative ? -1 : 1);
	}
	toString() {
		return String(this.valueOf());
	}
};
function negate(bytes) {
	for (let i = 0; i < 8; i++) bytes[i] ^= 255;
	for (let i = 7; i > -1; i--) {
		bytes[i]++;
		if (bytes[i] !== 0) break;
	}
}
// node_modules/@smithy/signature-v4/dist-es/constants.js
const ALGORITHM_QUERY_PARAM = "X-Amz-Algorithm";
const CREDENTIAL_QUERY_PARAM = "X-Amz-Credential";
const AMZ_DATE_QUERY_PARAM = "X-Amz-Date";
const SIGNED_HEADERS_QUERY_PARAM = "X-Amz-SignedHeaders";
const EXPIRES_QUERY_PARAM = "X-Amz-Expires";
const SIGNATURE_QUERY_PARAM = "X-Amz-Signature";
const TOKEN_QUERY_PARAM = "X-Amz-Security-Token";
const AUTH_HEADER = "authorization";
const AMZ_DATE_HEADER = AMZ_DATE_QUERY_PARAM.toLowerCase();
const GENERATED_HEADERS = [
	AUTH_HEADER,
	AMZ_DATE_HEADER,
	"date"
];
SIGNATURE_QUERY_PARAM.toLowerCase();
const SHA256_HEADER = "x-amz-content-sha256";
const TOKEN_HEADER = TOKEN_QUERY_PARAM.toLowerCase();
const ALWAYS_UNSIGNABLE_HEADERS = {
	authorization: true,
	"cache-control": true,
	connection: true,
	expect: true,
	from: true,
	"keep-alive": true,
	"max-forwards": true,
	pragma: true,
	referer: true,
	te: true,
	trailer: true,
	"transfer-encoding": true,
	upgrade: true,
	"user-agent": true,
	"x-amzn-trace-id": true
};
const PROXY_HEADER_PATTERN = /^proxy-/;
const SEC_HEADER_PATTERN = /^sec-/;
const ALGORITHM_IDENTIFIER = "AWS4-HMAC-SHA256";
const EVENT_ALGORITHM_IDENTIFIER = "AWS4-HMAC-SHA256-PAYLOAD";
const UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";
const KEY_TYPE_IDENTIFIER = "aws4_request";
// node_modules/@smithy/signature-v4/dist-es/getCanonicalQuery.js
const getCanonicalQuery = ({ query = {} }) => {
	const keys = [];
	const serialized = {};
	for (const key in query) {
		if (!(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(query, key)) continue;
		if (key.toLowerCase() === "x-amz-signature") continue;
		const encodedKey = (0,_index_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.n)(key);
		keys.push(encodedKey);
		const value = query[key];
		if (typeof value === "string") serialized[encodedKey] = `${encodedKey}=${(0,_index_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.n)(value)}`;
		else if (Array.isArray(value)) serialized[encodedKey] = value.slice(0).reduce((encoded, value) => encoded.concat([`${encodedKey}=${(0,_index_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.n)(value)}`]), []).sort().join("&");
	}
	return keys.sort().map((key) => serialized[key]).filter((serialized) => serialized).join("&");
};
// node_modules/@smithy/signature-v4/dist-es/utilDate.js
const iso8601 = (time) => toDate(time).toISOString().replace(/\.\d{3}Z$/, "Z");
const toDate = (time) => {
	if (typeof time === "number") return /* @__PURE__ */ new Date(time * 1e3);
	if (typeof time === "string") {
		if (Number(time)) return /* @__PURE__ */ new Date(Number(time) * 1e3);
		return new Date(time);
	}
	return time;
};
// node_modules/@smithy/signature-v4/dist-es/SignatureV4Base.js
var SignatureV4Base = class {
	service;
	regionProvider;
	credentialProvider;
	sha256;
	uriEscapePath;
	applyChecksum;
	constructor({ applyChecksum, credentials, region, service, sha256, uriEscapePath = true }) {
		this.service = service;
		this.sha256 = sha256;
		this.uriEscapePath = uriEscapePath;
		this.applyChecksum = typeof applyChecksum === "boolean" ? applyChecksum : true;
		this.regionProvider = normalizeProvider$1(region);
		this.credentialProvider = normalizeProvider$1(credentials);
	}
	createCanonicalRequest(request, canonicalHeaders, payloadHash) {
		const sortedHeaders = Object.keys(canonicalHeaders).sort();
		return `${request.method}
${this.getCanonicalPath(request)}
${getCanonicalQuery(request)}
${sortedHeaders.map((name) => `${name}:${canonicalHeaders[name]}`).join("\n")}

${sortedHeaders.join(";")}
${payloadHash}`;
	}
	async createStringToSign(longDate, credentialScope, canonicalRequest, algorithmIdentifier) {
		const hash = new this.sha256();
		hash.update(toUint8Array(canonicalRequest));
		const hashedRequest = await hash.digest();
		return `${algorithmIdentifier}
${longDate}
${credentialScope}
${(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.n)(hashedRequest)}`;
	}
	getCanonicalPath({ path }) {
		if (this.uriEscapePath) {
			const normalizedPathSegments = [];
			for (const pathSegment of path.split("/")) {
				if (pathSegment?.length === 0) continue;
				if (pathSegment === ".") continue;
				if (pathSegment === "..") normalizedPathSegments.pop();
				else normalizedPathSegments.push(pathSegment);
			}
			const normalizedPath = `${path?.startsWith("/") ? "/" : ""}${normalizedPathSegments.join("/")}${normalizedPathSegments.length > 0 && path?.endsWith("/") ? "/" : ""}`;
			return (0,_index_node_http_handler_js__WEBPACK_IMPORTED_MODULE_2__.n)(normalizedPath).replace(/%2F/g, "/");
		}
		return path;
	}
	validateResolvedCredentials(credentials) {
		if (typeof credentials !== "object" || typeof credentials.accessKeyId !== "string" || typeof credentials.secretAccessKey !== "string") throw new Error("Resolved credential object is not valid");
	}
	formatDate(now) {
		const longDate = iso8601(now).replace(/[-:]/g, "");
		return {
			longDate,
			shortDate: longDate.slice(0, 8)
		};
	}
	getCanonicalHeaderList(headers) {
		return Object.keys(headers).sort().join(";");
	}
};
// node_modules/@smithy/signature-v4/dist-es/credentialDerivation.js
const signingKeyCache = {};
const cacheQueue = [];
const createScope = (shortDate, region, service) => `${shortDate}/${region}/${service}/${KEY_TYPE_IDENTIFIER}`;
const getSigningKey = async (sha256Constructor, credentials, shortDate, region, service) => {
	const credsHash = await hmac(sha256Constructor, credentials.secretAccessKey, credentials.accessKeyId);
	const cacheKey = `${shortDate}:${region}:${service}:${(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.n)(credsHash)}:${credentials.sessionToken}`;
	if (cacheKey in signingKeyCache) return signingKeyCache[cacheKey];
	cacheQueue.push(cacheKey);
	while (cacheQueue.length > 50) delete signingKeyCache[cacheQueue.shift()];
	let key = `AWS4${credentials.secretAccessKey}`;
	for (const signable of [
		shortDate,
		region,
		service,
		KEY_TYPE_IDENTIFIER
	]) key = await hmac(sha256Constructor, key, signable);
	return signingKeyCache[cacheKey] = key;
};
const hmac = (ctor, secret, data) => {
	const hash = new ctor(secret);
	hash.update(toUint8Array(data));
	return hash.digest();
};
// node_modules/@smithy/signature-v4/dist-es/getCanonicalHeaders.js
const getCanonicalHeaders = ({ headers }, unsignableHeaders, signableHeaders) => {
	const canonical = {};
	for (const headerName of Object.keys(headers).sort()) {
		if (headers[headerName] == void 0) continue;
		const canonicalHeaderName = headerName.toLowerCase();
		if ((0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(ALWAYS_UNSIGNABLE_HEADERS, canonicalHeaderName) || unsignableHeaders?.has(canonicalHeaderName) || PROXY_HEADER_PATTERN.test(canonicalHeaderName) || SEC_HEADER_PATTERN.test(canonicalHeaderName)) {
			if (!signableHeaders || signableHeaders && !signableHeaders.has(canonicalHeaderName)) continue;
		}
		if (canonicalHeaderName === "__proto__") writeKey(canonical);
		canonical[canonicalHeaderName] = headers[headerName].replace(/[\r\n]/g, " ").replace(/[ \t]+/g, " ").replace(/^ | $/g, "");
	}
	return canonical;
};
// node_modules/@smithy/signature-v4/dist-es/getPayloadHash.js
const getPayloadHash = async ({ headers, body }, hashConstructor) => {
	for (const headerName in headers) {
		if (!(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(headers, headerName)) continue;
		if (headerName.toLowerCase() === "x-amz-content-sha256") return headers[headerName];
	}
	if (body == void 0) return "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
	else if (typeof body === "string" || ArrayBuffer.isView(body) || (0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.o)(body)) {
		const hashCtor = new hashConstructor();
		hashCtor.update(toUint8Array(body));
		return (0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.n)(await hashCtor.digest());
	}
	return UNSIGNED_PAYLOAD;
};
// node_modules/@smithy/signature-v4/dist-es/headerUtil.js
const hasHeader = (soughtHeader, headers) => {
	soughtHeader = soughtHeader.toLowerCase();
	for (const headerName in headers) {
		if (!(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(headers, headerName)) continue;
		if (soughtHeader === headerName.toLowerCase()) return true;
	}
	return false;
};
// node_modules/@smithy/signature-v4/dist-es/moveHeadersToQuery.js
const moveHeadersToQuery = (request, options = {}) => {
	const { headers, query = {} } = _index_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.clone(request);
	for (const name in headers) {
		if (!(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(headers, name)) continue;
		const lname = name.toLowerCase();
		if (lname.slice(0, 6) === "x-amz-" && !options.unhoistableHeaders?.has(lname) || options.hoistableHeaders?.has(lname)) {
			query[name] = headers[name];
			delete headers[name];
		}
	}
	return {
		...request,
		headers,
		query
	};
};
// node_modules/@smithy/signature-v4/dist-es/prepareRequest.js
const prepareRequest = (request) => {
	request = _index_httpRequest_js__WEBPACK_IMPORTED_MODULE_9__.t.clone(request);
	for (const headerName in request.headers) {
		if (!(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(request.headers, headerName)) continue;
		if (GENERATED_HEADERS.indexOf(headerName.toLowerCase()) > -1) delete request.headers[headerName];
	}
	return request;
};
// node_modules/@smithy/signature-v4/dist-es/SignatureV4.js
var SignatureV4 = class extends SignatureV4Base {
	headerFormatter = new HeaderFormatter();
	constructor({ applyChecksum, credentials, region, service, sha256, uriEscapePath = true }) {
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
		const { signingDate = /* @__PURE__ */ new Date(), expiresIn = 3600, unsignableHeaders, unhoistableHeaders, signableHeaders, hoistableHeaders, signingRegion, signingService } = options;
		const credentials = await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		const region = signingRegion ?? await this.regionProvider();
		const { longDate, shortDate } = this.formatDate(signingDate);
		if (expiresIn > 604800) return Promise.reject("Signature version 4 presigned URLs must have an expiration date less than one week in the future");
		const scope = createScope(shortDate, region, signingService ?? this.service);
		const request = moveHeadersToQuery(prepareRequest(originalRequest), {
			unhoistableHeaders,
			hoistableHeaders
		});
		if (credentials.sessionToken) request.query[TOKEN_QUERY_PARAM] = credentials.sessionToken;
		request.query[ALGORITHM_QUERY_PARAM] = ALGORITHM_IDENTIFIER;
		request.query[CREDENTIAL_QUERY_PARAM] = `${credentials.accessKeyId}/${scope}`;
		request.query[AMZ_DATE_QUERY_PARAM] = longDate;
		request.query[EXPIRES_QUERY_PARAM] = expiresIn.toString(10);
		const canonicalHeaders = getCanonicalHeaders(request, unsignableHeaders, signableHeaders);
		request.query[SIGNED_HEADERS_QUERY_PARAM] = this.getCanonicalHeaderList(canonicalHeaders);
		request.query[SIGNATURE_QUERY_PARAM] = await this.getSignature(longDate, scope, this.getSigningKey(credentials, region, shortDate, signingService), this.createCanonicalRequest(request, canonicalHeaders, await getPayloadHash(originalRequest, this.sha256)));
		return request;
	}
	async sign(toSign, options) {
		if (typeof toSign === "string") return this.signString(toSign, options);
		else if (toSign.headers && toSign.payload) return this.signEvent(toSign, options);
		else if (toSign.message) return this.signMessage(toSign, options);
		else return this.signRequest(toSign, options);
	}
	async signEvent({ headers, payload }, { signingDate = /* @__PURE__ */ new Date(), priorSignature, signingRegion, signingService, eventStreamCredentials }) {
		const region = signingRegion ?? await this.regionProvider();
		const { shortDate, longDate } = this.formatDate(signingDate);
		const scope = createScope(shortDate, region, signingService ?? this.service);
		const hashedPayload = await getPayloadHash({
			headers: {},
			body: payload
		}, this.sha256);
		const hash = new this.sha256();
		hash.update(headers);
		const hashedHeaders = (0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.n)(await hash.digest());
		const stringToSign = [
			EVENT_ALGORITHM_IDENTIFIER,
			longDate,
			scope,
			priorSignature,
			hashedHeaders,
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
		}).then((signature) => {
			return {
				message: signableMessage.message,
				signature
			};
		});
	}
	async signString(stringToSign, { signingDate = /* @__PURE__ */ new Date(), signingRegion, signingService, eventStreamCredentials } = {}) {
		const credentials = eventStreamCredentials ?? await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		const region = signingRegion ?? await this.regionProvider();
		const { shortDate } = this.formatDate(signingDate);
		const hash = new this.sha256(await this.getSigningKey(credentials, region, shortDate, signingService));
		hash.update(toUint8Array(stringToSign));
		return (0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.n)(await hash.digest());
	}
	async signRequest(requestToSign, { signingDate = /* @__PURE__ */ new Date(), signableHeaders, unsignableHeaders, signingRegion, signingService } = {}) {
		const credentials = await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		const region = signingRegion ?? await this.regionProvider();
		const request = prepareRequest(requestToSign);
		const { longDate, shortDate } = this.formatDate(signingDate);
		const scope = createScope(shortDate, region, signingService ?? this.service);
		request.headers[AMZ_DATE_HEADER] = longDate;
		if (credentials.sessionToken) request.headers[TOKEN_HEADER] = credentials.sessionToken;
		const payloadHash = await getPayloadHash(request, this.sha256);
		if (!hasHeader("x-amz-content-sha256", request.headers) && this.applyChecksum) request.headers[SHA256_HEADER] = payloadHash;
		const canonicalHeaders = getCanonicalHeaders(request, unsignableHeaders, signableHeaders);
		const signature = await this.getSignature(longDate, scope, this.getSigningKey(credentials, region, shortDate, signingService), this.createCanonicalRequest(request, canonicalHeaders, payloadHash));
		request.headers[AUTH_HEADER] = `${ALGORITHM_IDENTIFIER} Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${this.getCanonicalHeaderList(canonicalHeaders)}, Signature=${signature}`;
		return request;
	}
	async getSignature(longDate, credentialScope, keyPromise, canonicalRequest) {
		const stringToSign = await this.createStringToSign(longDate, credentialScope, canonicalRequest, ALGORITHM_IDENTIFIER);
		const hash = new this.sha256(await keyPromise);
		hash.update(toUint8Array(stringToSign));
		return (0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.n)(await hash.digest());
	}
	getSigningKey(credentials, region, shortDate, service) {
		return getSigningKey(this.sha256, credentials, shortDate, region, service || this.service);
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/resolveAwsSdkSigV4Config.js
const bindResolveAwsSdkSigV4Config = (defaultDisableClockSkewCorrection) => (config) => {
	let inputCredentials = config.credentials;
	let isUserSupplied = !!config.credentials;
	let resolvedCredentials = void 0;
	Object.defineProperty(config, "credentials", {
		set(credentials) {
			if (credentials && credentials !== inputCredentials && credentials !== resolvedCredentials) isUserSupplied = true;
			inputCredentials = credentials;
			const boundProvider = bindCallerConfig(config, normalizeCredentialProvider(config, {
				credentials: inputCredentials,
				credentialDefaultProvider: config.credentialDefaultProvider
			}));
			if (isUserSupplied && !boundProvider.attributed) {
				const isCredentialObject = typeof inputCredentials === "object" && inputCredentials !== null;
				resolvedCredentials = async (options) => {
					const attributedCreds = await boundProvider(options);
					if (isCredentialObject && (!attributedCreds.$source || Object.keys(attributedCreds.$source).length === 0)) return (0,_index_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_10__.t)(attributedCreds, "CREDENTIALS_CODE", "e");
					return attributedCreds;
				};
				resolvedCredentials.memoized = boundProvider.memoized;
				resolvedCredentials.configBound = boundProvider.configBound;
				resolvedCredentials.attributed = true;
			} else resolvedCredentials = boundProvider;
		},
		get() {
			return resolvedCredentials;
		},
		enumerable: true,
		configurable: true
	});
	config.credentials = inputCredentials;
	const { signingEscapePath = true, systemClockOffset = config.systemClockOffset || 0, sha256 } = config;
	let signer;
	if (config.signer) signer = normalizeProvider(config.signer);
	else if (config.regionInfoProvider) signer = () => normalizeProvider(config.region)().then(async (region) => [await config.regionInfoProvider(region, {
		useFipsEndpoint: await config.useFipsEndpoint(),
		useDualstackEndpoint: await config.useDualstackEndpoint()
	}) || {}, region]).then(([regionInfo, region]) => {
		const { signingRegion, signingService } = regionInfo;
		config.signingRegion = config.signingRegion || signingRegion || region;
		config.signingName = config.signingName || signingService || config.serviceId;
		const params = {
			...config,
			credentials: config.credentials,
			region: config.signingRegion,
			service: config.signingName,
			sha256,
			uriEscapePath: signingEscapePath
		};
		return new (config.signerConstructor || SignatureV4)(params);
	});
	else signer = async (authScheme) => {
		authScheme = Object.assign({}, {
			name: "sigv4",
			signingName: config.signingName || config.defaultSigningName,
			signingRegion: await normalizeProvider(config.region)(),
			properties: {}
		}, authScheme);
		const signingRegion = authScheme.signingRegion;
		const signingService = authScheme.signingName;
		config.signingRegion = config.signingRegion || signingRegion;
		config.signingName = config.signingName || signingService || config.serviceId;
		const params = {
			...config,
			credentials: config.credentials,
			region: config.signingRegion,
			service: config.signingName,
			sha256,
			uriEscapePath: signingEscapePath
		};
		return new (config.signerConstructor || SignatureV4)(params);
	};
	return Object.assign(config, {
		systemClockOffset,
		signingEscapePath,
		signer,
		disableClockSkewCorrection: normalizeProvider(config.disableClockSkewCorrection ?? defaultDisableClockSkewCorrection)
	});
};
function normalizeCredentialProvider(config, { credentials, credentialDefaultProvider }) {
	let credentialsProvider;
	if (credentials) {
		if (!credentials?.memoized) credentialsProvider = memoizeIdentityProvider(credentials, isIdentityExpired, doesIdentityRequireRefresh);
		else credentialsProvider = credentials;
	} else if (credentialDefaultProvider) credentialsProvider = normalizeProvider(credentialDefaultProvider(Object.assign({}, config, { parentClientConfig: config })));
	else credentialsProvider = async () => {
		throw new Error("@aws-sdk/core::resolveAwsSdkSigV4Config - `credentials` not provided and no credentialDefaultProvider was configured.");
	};
	credentialsProvider.memoized = true;
	return credentialsProvider;
}
function bindCallerConfig(config, credentialsProvider) {
	if (credentialsProvider.configBound) return credentialsProvider;
	const fn = async (options) => credentialsProvider({
		...options,
		callerClientConfig: config
	});
	fn.memoized = credentialsProvider.memoized;
	fn.configBound = true;
	return fn;
}
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/clock-skew-node-config.js
const ENV_DISABLE_CLOCK_SKEW_CORRECTION = "AWS_DISABLE_CLOCK_SKEW_CORRECTION";
const CONFIG_DISABLE_CLOCK_SKEW_CORRECTION = "disable_clock_skew_correction";
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/index.js
const resolveAwsSdkSigV4Config = bindResolveAwsSdkSigV4Config((0,_index_configLoader_js__WEBPACK_IMPORTED_MODULE_3__.t)({
	environmentVariableSelector: (env) => booleanSelector(env, ENV_DISABLE_CLOCK_SKEW_CORRECTION, SelectorType.ENV),
	configFileSelector: (profile) => booleanSelector(profile, CONFIG_DISABLE_CLOCK_SKEW_CORRECTION, SelectorType.CONFIG),
	default: false
}));
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/ProtocolLib.js
var ProtocolLib = class {
	queryCompat;
	errorRegistry;
	constructor(queryCompat = false) {
		this.queryCompat = queryCompat;
	}
	resolveRestContentType(defaultContentType, inputSchema) {
		const members = inputSchema.getMemberSchemas();
		const httpPayloadMember = Object.values(members).find((m) => {
			return !!m.getMergedTraits().httpPayload;
		});
		if (httpPayloadMember) {
			const mediaType = httpPayloadMember.getMergedTraits().mediaType;
			if (mediaType) return mediaType;
			else if (httpPayloadMember.isStringSchema()) return "text/plain";
			else if (httpPayloadMember.isBlobSchema()) return "application/octet-stream";
			else return defaultContentType;
		} else if (!inputSchema.isUnitSchema()) {
			if (Object.values(members).find((m) => {
				const { httpQuery, httpQueryParams, httpHeader, httpLabel, httpPrefixHeaders } = m.getMergedTraits();
				return !httpQuery && !httpQueryParams && !httpHeader && !httpLabel && httpPrefixHeaders === void 0;
			})) return defaultContentType;
		}
	}
	async getErrorSchemaOrThrowBaseException(errorIdentifier, defaultNamespace, response, dataObject, metadata, getErrorSchema) {
		let errorName = errorIdentifier;
		if (errorIdentifier.includes("#")) [, errorName] = errorIdentifier.split("#");
		const errorMetadata = {
			$metadata: metadata,
			$fault: response.statusCode < 500 ? "client" : "server"
		};
		if (!this.errorRegistry) throw new Error("@aws-sdk/core/protocols - error handler not initialized.");
		try {
			return {
				errorSchema: getErrorSchema?.(this.errorRegistry, errorName) ?? this.errorRegistry.getSchema(errorIdentifier),
				errorMetadata
			};
		} catch (e) {
			dataObject.message = dataObject.message ?? dataObject.Message ?? "UnknownError";
			const synthetic = this.errorRegistry;
			const baseExceptionSchema = synthetic.getBaseException();
			if (baseExceptionSchema) {
				const ErrorCtor = synthetic.getErrorCtor(baseExceptionSchema) ?? Error;
				throw this.decorateServiceException(Object.assign(new ErrorCtor({ name: errorName }), errorMetadata), dataObject);
			}
			const d = dataObject;
			const message = d?.message ?? d?.Message ?? d?.Error?.Message ?? d?.Error?.message;
			throw this.decorateServiceException(Object.assign(new Error(message), { name: errorName }, errorMetadata), dataObject);
		}
	}
	compose(composite, errorIdentifier, defaultNamespace) {
		let namespace = defaultNamespace;
		if (errorIdentifier.includes("#")) [namespace] = errorIdentifier.split("#");
		const staticRegistry = _index_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.t.for(namespace);
		const defaultSyntheticRegistry = _index_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.t.for("smithy.ts.sdk.synthetic." + defaultNamespace);
		composite.copyFrom(staticRegistry);
		composite.copyFrom(defaultSyntheticRegistry);
		this.errorRegistry = composite;
	}
	decorateServiceException(exception, additions = {}) {
		if (this.queryCompat) {
			const msg = exception.Message ?? additions.Message;
			const error = decorateServiceException(exception, additions);
			if (msg) error.message = msg;
			const errorObj = error.Error ?? {};
			errorObj.Type = error.Error?.Type;
			errorObj.Code = error.Error?.Code;
			errorObj.Message = error.Error?.message ?? error.Error?.Message ?? msg;
			error.Error = errorObj;
			const reqId = error.$metadata.requestId;
			if (reqId) error.RequestId = reqId;
			return error;
		}
		return decorateServiceException(exception, additions);
	}
	setQueryCompatError(output, response) {
		const queryErrorHeader = response.headers?.["x-amzn-query-error"];
		if (output !== void 0 && queryErrorHeader != null) {
			const [Code, Type] = queryErrorHeader.split(";");
			const keys = Object.keys(output);
			const Error = {
				Code,
				Type
			};
			output.Code = Code;
			output.Type = Type;
			for (let i = 0; i < keys.length; i++) {
				const k = keys[i];
				Error[k === "message" ? "Message" : k] = output[k];
			}
			delete Error.__type;
			output.Error = Error;
		}
	}
	queryCompatOutput(queryCompatErrorData, errorData) {
		if (queryCompatErrorData.Error) errorData.Error = queryCompatErrorData.Error;
		if (queryCompatErrorData.Type) errorData.Type = queryCompatErrorData.Type;
		if (queryCompatErrorData.Code) errorData.Code = queryCompatErrorData.Code;
	}
	findQueryCompatibleError(registry, errorName) {
		try {
			return registry.getSchema(errorName);
		} catch (e) {
			return registry.find((schema) => NormalizedSchema.of(schema).getMergedTraits().awsQueryError?.[0] === errorName);
		}
	}
};
// node_modules/@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js
const BLOCK = 64;
const DIGEST_LENGTH = 32;
const MAX_HASHABLE_LENGTH = 2 ** 53 - 1;
var Sha256Js = class Sha256Js {
	digestLength = DIGEST_LENGTH;
	state = Int32Array.from(INIT);
	w;
	buffer = /* @__PURE__ */ new Uint8Array(64);
	bufferLength = 0;
	bytesHashed = 0;
	finished = false;
	inner;
	outer;
	constructor(secret) {
		if (secret) {
			const key = Sha256Js.normalizeKey(secret);
			this.inner = new Sha256Js();
			this.outer = new Sha256Js();
			const { inner, outer } = this;
			const pad = /* @__PURE__ */ new Uint8Array(128);
			for (let i = 0; i < BLOCK; ++i) {
				pad[i] = 54 ^ key[i];
				pad[i + BLOCK] = 92 ^ key[i];
			}
			inner.update(pad.subarray(0, BLOCK));
			outer.update(pad.subarray(BLOCK));
		}
	}
	update(data) {
		if (this.finished) throw new Error("Attempted to update an already finished HMAC.");
		if (this.inner) {
			this.inner.update(data);
			return;
		}
		const chunk = toUint8Array(data);
		let position = 0;
		let { byteLength } = chunk;
		this.bytesHashed += byteLength;
		if (this.bytesHashed * 8 > MAX_HASHABLE_LENGTH) throw new Error("Cannot hash more than 2^53 - 1 bits");
		while (byteLength > 0) {
			this.buffer[this.bufferLength++] = chunk[position++];
			byteLength--;
			if (this.bufferLength === BLOCK) {
				this.hashBuffer();
				this.bufferLength = 0;
			}
		}
	}
	async digest() {
		const { inner, outer } = this;
		if (inner && outer) {
			if (this.finished) throw new Error("Attempted to digest an already finished HMAC.");
			this.finished = true;
			const innerDigest = inner.digestSync();
			outer.update(innerDigest);
			return outer.digestSync();
		}
		return this.digestSync();
	}
	reset() {
		this.state = Int32Array.from(INIT);
		this.buffer = /* @__PURE__ */ new Uint8Array(64);
		this.bufferLength = 0;
		this.bytesHashed = 0;
	}
	digestSync() {
		const state = this.state.slice();
		const buffer = this.buffer.slice();
		let bufferLength = this.bufferLength;
		const bitsHashed = this.bytesHashed * 8;
		const bufferView = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
		bufferView.setUint8(bufferLength++, 128);
		if ((bufferLength - 1) % BLOCK >= 56) {
			for (let i = bufferLength; i < BLOCK; ++i) bufferView.setUint8(i, 0);
			this.hashBufferWith(state, buffer);
			bufferLength = 0;
		}
		for (let i = bufferLength; i < 56; ++i) bufferView.setUint8(i, 0);
		bufferView.setUint32(56, Math.floor(bitsHashed / 4294967296), false);
		bufferView.setUint32(60, bitsHashed, false);
		this.hashBufferWith(state, buffer);
		const out = new Uint8Array(DIGEST_LENGTH);
		for (let i = 0; i < 8; ++i) {
			out[i * 4] = state[i] >>> 24 & 255;
			out[i * 4 + 1] = state[i] >>> 16 & 255;
			out[i * 4 + 2] = state[i] >>> 8 & 255;
			out[i * 4 + 3] = state[i] >>> 0 & 255;
		}
		return out;
	}
	static normalizeKey(secret) {
		const key = toUint8Array(secret);
		if (key.byteLength > BLOCK) {
			const h = new Sha256Js();
			h.update(key);
			const out = h.digestSync();
			const padded = new Uint8Array(BLOCK);
			padded.set(out);
			return padded;
		}
		if (key.byteLength < BLOCK) {
			const padded = new Uint8Array(BLOCK);
			padded.set(key);
			return padded;
		}
		return key;
	}
	hashBuffer() {
		this.hashBufferWith(this.state, this.buffer);
	}
	hashBufferWith(state, buffer) {
		const w = this.w ??= /* @__PURE__ */ new Int32Array(64);
		let s0 = state[0], s1 = state[1], s2 = state[2], s3 = state[3], s4 = state[4], s5 = state[5], s6 = state[6], s7 = state[7];
		for (let i = 0; i < BLOCK; ++i) {
			if (i < 16) w[i] = (buffer[i * 4] & 255) << 24 | (buffer[i * 4 + 1] & 255) << 16 | (buffer[i * 4 + 2] & 255) << 8 | buffer[i * 4 + 3] & 255;
			else {
				let u = w[i - 2];
				const t1 = (u >>> 17 | u << 15) ^ (u >>> 19 | u << 13) ^ u >>> 10;
				u = w[i - 15];
				const t2 = (u >>> 7 | u << 25) ^ (u >>> 18 | u << 14) ^ u >>> 3;
				w[i] = (t1 + w[i - 7] | 0) + (t2 + w[i - 16] | 0);
			}
			const t1 = (((s4 >>> 6 | s4 << 26) ^ (s4 >>> 11 | s4 << 21) ^ (s4 >>> 25 | s4 << 7)) + (s4 & s5 ^ ~s4 & s6) | 0) + (s7 + (K[i] + w[i] | 0) | 0) | 0;
			const t2 = ((s0 >>> 2 | s0 << 30) ^ (s0 >>> 13 | s0 << 19) ^ (s0 >>> 22 | s0 << 10)) + (s0 & s1 ^ s0 & s2 ^ s1 & s2) | 0;
			s7 = s6;
			s6 = s5;
			s5 = s4;
			s4 = s3 + t1 | 0;
			s3 = s2;
			s2 = s1;
			s1 = s0;
			s0 = t1 + t2 | 0;
		}
		state[0] += s0;
		state[1] += s1;
		state[2] += s2;
		state[3] += s3;
		state[4] += s4;
		state[5] += s5;
		state[6] += s6;
		state[7] += s7;
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
]);
const K = new Int32Array([
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
]);
const Sha256Node = (() => {
	try {
		(0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)("sha256");
		return true;
	} catch {
		return false;
	}
})() ? buildNativeClass() : Sha256Js;
function buildNativeClass() {
	return class Sha256Node {
		digestLength = 32;
		secret;
		hash;
		isHmac;
		finished = false;
		constructor(secret) {
			this.secret = secret;
			this.isHmac = !!secret;
			this.hash = this.createHash();
		}
		update(data) {
			if (this.finished) throw new Error("Attempted to update an already finished hash.");
			this.hash.update(data);
		}
		async digest() {
			let buf;
			if (this.isHmac) {
				this.finished = true;
				buf = this.hash.digest();
			} else buf = this.hash.copy().digest();
			return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength);
		}
		reset() {
			this.hash = this.createHash();
			this.finished = false;
		}
		createHash() {
			return this.secret ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHmac)("sha256", toBuffer(this.secret)) : (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)("sha256");
		}
	};
}
function toBuffer(data) {
	if (typeof data === "string") return data;
	if (ArrayBuffer.isView(data)) return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
	return Buffer.from(data);
}



/***/ }),

/***/ 7517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ toUtf8),
/* harmony export */   r: () => (/* binding */ fromUtf8),
/* harmony export */   t: () => (/* binding */ TypeRegistry)
/* harmony export */ });
/* harmony import */ var _index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(555);

// node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/fromUtf8.js
const fromUtf8 = (input) => {
	const buf = (0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.a)(input, "utf8");
	return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength / Uint8Array.BYTES_PER_ELEMENT);
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/toUtf8.js
const toUtf8 = (input) => {
	if (typeof input === "string") return input;
	if (typeof input !== "object" || typeof input.byteOffset !== "number" || typeof input.byteLength !== "number") throw new Error("@smithy/util-utf8: toUtf8 encoder function only accepts string | Uint8Array.");
	return (0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.i)(input.buffer, input.byteOffset, input.byteLength).toString("utf8");
};
// node_modules/@smithy/core/dist-es/submodules/schema/TypeRegistry.js
var TypeRegistry = class TypeRegistry {
	namespace;
	schemas;
	exceptions;
	static registries = /* @__PURE__ */ new Map();
	constructor(namespace, schemas = /* @__PURE__ */ new Map(), exceptions = /* @__PURE__ */ new Map()) {
		this.namespace = namespace;
		this.schemas = schemas;
		this.exceptions = exceptions;
		if (!TypeRegistry.registries.has(namespace)) TypeRegistry.registries.set(namespace, this);
	}
	static for(namespace) {
		return TypeRegistry.registries.get(namespace) ?? new TypeRegistry(namespace);
	}
	copyFrom(other) {
		const { schemas, exceptions } = this;
		for (const [k, v] of other.schemas) if (!schemas.has(k)) schemas.set(k, v);
		for (const [k, v] of other.exceptions) if (!exceptions.has(k)) exceptions.set(k, v);
	}
	register(shapeId, schema) {
		const qualifiedName = this.normalizeShapeId(shapeId);
		for (const r of [this, TypeRegistry.for(qualifiedName.split("#")[0])]) if (!r.schemas.has(qualifiedName)) r.schemas.set(qualifiedName, schema);
	}
	getSchema(shapeId) {
		const id = this.normalizeShapeId(shapeId);
		if (!this.schemas.has(id)) {
			if (!shapeId.includes("#")) {
				const suffix = "#" + shapeId;
				const candidates = [];
				for (const [shapeId, schema] of this.schemas.entries()) if (shapeId.endsWith(suffix)) candidates.push(schema);
				if (candidates.length === 1) return candidates[0];
			}
			throw new Error(`@smithy/core/schema - schema not found for ${id}`);
		}
		return this.schemas.get(id);
	}
	registerError(es, ctor) {
		const $error = es;
		const ns = $error[1];
		const qualifiedName = ns + "#" + $error[2];
		if (!ctor.hasOwnProperty?.("shapeId")) ctor.shapeId = qualifiedName;
		for (const r of [this, TypeRegistry.for(ns)]) if (!r.schemas.has(qualifiedName) && !r.exceptions.has($error)) {
			r.schemas.set(qualifiedName, $error);
			r.exceptions.set($error, ctor);
		}
	}
	getErrorCtor(es) {
		const $error = es;
		if (this.exceptions.has($error)) return this.exceptions.get($error);
		return TypeRegistry.for($error[1]).exceptions.get($error);
	}
	getBaseException() {
		for (const exceptionKey of this.exceptions.keys()) if (Array.isArray(exceptionKey)) {
			const [, ns, name] = exceptionKey;
			const id = ns + "#" + name;
			if (id.startsWith("smithy.ts.sdk.synthetic.") && id.endsWith("ServiceException")) return exceptionKey;
		}
	}
	find(predicate) {
		for (const schema of this.schemas.values()) if (predicate(schema)) return schema;
	}
	clear() {
		this.schemas.clear();
		this.exceptions.clear();
	}
	normalizeShapeId(shapeId) {
		if (shapeId.includes("#")) return shapeId;
		return this.namespace + "#" + shapeId;
	}
};



/***/ }),

/***/ 1645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ chain)
/* harmony export */ });
/* harmony import */ var _index_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(725);

// node_modules/@smithy/core/dist-es/submodules/config/property-provider/chain.js
const chain = (...providers) => async () => {
	if (providers.length === 0) throw new _index_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.n("No providers in chain");
	let lastProviderError;
	for (const provider of providers) try {
		return await provider();
	} catch (err) {
		lastProviderError = err;
		if (err?.tryNextLink) continue;
		throw err;
	}
	throw lastProviderError;
};



/***/ }),

/***/ 3287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ memoize),
/* harmony export */   r: () => (/* binding */ parseUrl),
/* harmony export */   t: () => (/* binding */ loadConfig)
/* harmony export */ });
/* harmony import */ var _index_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4078);
/* harmony import */ var _index_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(725);
/* harmony import */ var _index_chain_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1645);



// node_modules/@smithy/core/dist-es/submodules/transport/parseQueryString.js
function parseQueryString(querystring) {
	const query = {};
	querystring = querystring.replace(/^\?/, "");
	if (querystring) for (const pair of querystring.split("&")) {
		let [key, value = null] = pair.split("=");
		key = decodeURIComponent(key);
		if (value) value = decodeURIComponent(value);
		if (!(key in query)) query[key] = value;
		else if (Array.isArray(query[key])) query[key].push(value);
		else query[key] = [query[key], value];
	}
	return query;
}
// node_modules/@smithy/core/dist-es/submodules/transport/parseUrl.js
const parseUrl = (url) => {
	if (typeof url === "string") return parseUrl(new URL(url));
	const { hostname, pathname, port, protocol, search } = url;
	let query;
	if (search) query = parseQueryString(search);
	return {
		hostname,
		port: port ? parseInt(port) : void 0,
		protocol,
		path: pathname,
		query
	};
};
// node_modules/@smithy/core/dist-es/submodules/config/property-provider/fromValue.js
const fromValue = (staticValue) => () => Promise.resolve(staticValue);
// node_modules/@smithy/core/dist-es/submodules/config/property-provider/memoize.js
const memoize = (provider, isExpired, requiresRefresh) => {
	let resolved;
	let pending;
	let hasResult;
	let isConstant = false;
	const coalesceProvider = async () => {
		if (!pending) pending = provider();
		try {
			resolved = await pending;
			hasResult = true;
			isConstant = false;
		} finally {
			pending = void 0;
		}
		return resolved;
	};
	if (isExpired === void 0) return async (options) => {
		if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider();
		return resolved;
	};
	return async (options) => {
		if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider();
		if (isConstant) return resolved;
		if (requiresRefresh && !requiresRefresh(resolved)) {
			isConstant = true;
			return resolved;
		}
		if (isExpired(resolved)) {
			await coalesceProvider();
			return resolved;
		}
		return resolved;
	};
};
// node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/getSelectorName.js
function getSelectorName(functionString) {
	try {
		const constants = new Set(Array.from(functionString.match(/([A-Z_]){3,}/g) ?? []));
		constants.delete("CONFIG");
		constants.delete("CONFIG_PREFIX_SEPARATOR");
		constants.delete("ENV");
		return [...constants].join(", ");
	} catch (ignored) {
		return functionString;
	}
}
// node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromEnv.js
const fromEnv = (envVarSelector, options) => async () => {
	try {
		const config = envVarSelector(process.env, options);
		if (config === void 0) throw new Error();
		return config;
	} catch (e) {
		throw new _index_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__.t(e.message || `Not found in ENV: ${getSelectorName(envVarSelector.toString())}`, { logger: options?.logger });
	}
};
// node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromSharedConfigFiles.js
const fromSharedConfigFiles = (configSelector, { preferredFile = "config", ...init } = {}) => async () => {
	const profile = (0,_index_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_0__.a)(init);
	const { configFile, credentialsFile } = await (0,_index_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_0__.t)(init);
	const profileFromCredentials = credentialsFile[profile] || {};
	const profileFromConfig = configFile[profile] || {};
	const mergedProfile = preferredFile === "config" ? {
		...profileFromCredentials,
		...profileFromConfig
	} : {
		...profileFromConfig,
		...profileFromCredentials
	};
	try {
		const configValue = configSelector(mergedProfile, preferredFile === "config" ? configFile : credentialsFile);
		if (configValue === void 0) throw new Error();
		return configValue;
	} catch (e) {
		throw new _index_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_1__.t(e.message || `Not found in config files w/ profile [${profile}]: ${getSelectorName(configSelector.toString())}`, { logger: init.logger });
	}
};
// node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromStatic.js
const isFunction = (func) => typeof func === "function";
const fromStatic = (defaultValue) => isFunction(defaultValue) ? async () => await defaultValue() : fromValue(defaultValue);
// node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/configLoader.js
const loadConfig = ({ environmentVariableSelector, configFileSelector, default: defaultValue }, configuration = {}) => {
	const { signingName, logger } = configuration;
	return memoize((0,_index_chain_js__WEBPACK_IMPORTED_MODULE_2__.t)(fromEnv(environmentVariableSelector, {
		signingName,
		logger
	}), fromSharedConfigFiles(configFileSelector, configuration), fromStatic(defaultValue)));
};



/***/ }),

/***/ 707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ fromEnv)
/* harmony export */ });
/* unused harmony exports a, i, n, o, r, t */
/* harmony import */ var _index_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(735);
/* harmony import */ var _index_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(725);


// node_modules/@aws-sdk/credential-provider-env/dist-es/fromEnv.js
const ENV_KEY = "AWS_ACCESS_KEY_ID";
const ENV_SECRET = "AWS_SECRET_ACCESS_KEY";
const ENV_SESSION = "AWS_SESSION_TOKEN";
const ENV_EXPIRATION = "AWS_CREDENTIAL_EXPIRATION";
const ENV_CREDENTIAL_SCOPE = "AWS_CREDENTIAL_SCOPE";
const ENV_ACCOUNT_ID = "AWS_ACCOUNT_ID";
const fromEnv = (init) => async () => {
	init?.logger?.debug("@aws-sdk/credential-provider-env - fromEnv");
	const accessKeyId = process.env[ENV_KEY];
	const secretAccessKey = process.env[ENV_SECRET];
	const sessionToken = process.env[ENV_SESSION];
	const expiry = process.env[ENV_EXPIRATION];
	const credentialScope = process.env[ENV_CREDENTIAL_SCOPE];
	const accountId = process.env[ENV_ACCOUNT_ID];
	if (accessKeyId && secretAccessKey) {
		const credentials = {
			accessKeyId,
			secretAccessKey,
			...sessionToken && { sessionToken },
			...expiry && { expiration: new Date(expiry) },
			...credentialScope && { credentialScope },
			...accountId && { accountId }
		};
		(0,_index_setCredentialFeature_js__WEBPACK_IMPORTED_MODULE_1__.t)(credentials, "CREDENTIALS_ENV_VARS", "g");
		return credentials;
	}
	throw new _index_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_0__.t("Unable to find environment variable credentials.", { logger: init?.logger });
};



/***/ }),

/***/ 555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fromString),
/* harmony export */   i: () => (/* binding */ fromArrayBuffer),
/* harmony export */   n: () => (/* binding */ toHex),
/* harmony export */   o: () => (/* binding */ isArrayBuffer),
/* harmony export */   r: () => (/* binding */ hasOwn),
/* harmony export */   t: () => (/* binding */ fromHex)
/* harmony export */ });
// node_modules/@smithy/core/dist-es/submodules/serde/is-array-buffer/is-array-buffer.js
const isArrayBuffer = (arg) => typeof ArrayBuffer === "function" && arg instanceof ArrayBuffer || Object.prototype.toString.call(arg) === "[object ArrayBuffer]";
// node_modules/@smithy/core/dist-es/submodules/serde/util-buffer-from/buffer-from.js
const fromArrayBuffer = (input, offset = 0, length = input.byteLength - offset) => {
	if (!isArrayBuffer(input)) throw new TypeError(`The "input" argument must be ArrayBuffer. Received type ${typeof input} (${input})`);
	return Buffer.from(input, offset, length);
};
const fromString = (input, encoding) => {
	if (typeof input !== "string") throw new TypeError(`The "input" argument must be of type string. Received type ${typeof input} (${input})`);
	return encoding ? Buffer.from(input, encoding) : Buffer.from(input);
};
// node_modules/@smithy/core/dist-es/submodules/transport/hasOwn.js
function hasOwn(o, k) {
	return Object.prototype.hasOwnProperty.call(o, k);
}
// node_modules/@smithy/core/dist-es/submodules/serde/util-hex-encoding/hex-encoding.js
const SHORT_TO_HEX = {};
const HEX_TO_SHORT = {};
for (let i = 0; i < 256; i++) {
	let encodedByte = i.toString(16).toLowerCase();
	if (encodedByte.length === 1) encodedByte = `0${encodedByte}`;
	SHORT_TO_HEX[i] = encodedByte;
	HEX_TO_SHORT[encodedByte] = i;
}
function fromHex(encoded) {
	if (encoded.length % 2 !== 0) throw new Error("Hex encoded strings must have an even number length");
	const out = new Uint8Array(encoded.length / 2);
	for (let i = 0; i < encoded.length; i += 2) {
		const encodedByte = encoded.slice(i, i + 2).toLowerCase();
		if (encodedByte in HEX_TO_SHORT) out[i / 2] = HEX_TO_SHORT[encodedByte];
		else throw new Error(`Cannot decode unrecognized sequence ${encodedByte} as hexadecimal`);
	}
	return out;
}
function toHex(bytes) {
	let out = "";
	for (let i = 0; i < bytes.byteLength; i++) out += SHORT_TO_HEX[bytes[i]];
	return out;
}



/***/ }),

/***/ 4225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ HttpRequest)
/* harmony export */ });
// node_modules/@smithy/core/dist-es/submodules/transport/httpRequest.js
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
		this.method = options.method || "GET";
		this.hostname = options.hostname || "localhost";
		this.port = options.port;
		this.query = options.query || {};
		this.headers = options.headers || {};
		this.body = options.body;
		this.protocol = options.protocol ? options.protocol.slice(-1) !== ":" ? `${options.protocol}:` : options.protocol : "https:";
		this.path = options.path ? options.path.charAt(0) !== "/" ? `/${options.path}` : options.path : "/";
		this.username = options.username;
		this.password = options.password;
		this.fragment = options.fragment;
	}
	static clone(request) {
		const cloned = new HttpRequest({
			...request,
			headers: { ...request.headers }
		});
		if (cloned.query) cloned.query = cloneQuery(cloned.query);
		return cloned;
	}
	static isInstance(request) {
		if (!request) return false;
		const req = request;
		return "method" in req && "protocol" in req && "hostname" in req && "path" in req && typeof req["query"] === "object" && typeof req["headers"] === "object";
	}
	clone() {
		return HttpRequest.clone(this);
	}
};
function cloneQuery(query) {
	return Object.keys(query).reduce((carry, paramName) => {
		const param = query[paramName];
		return {
			...carry,
			[paramName]: Array.isArray(param) ? [...param] : param
		};
	}, {});
}



/***/ }),

/***/ 4078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ getProfileName),
/* harmony export */   n: () => (/* binding */ parseIni),
/* harmony export */   o: () => (/* binding */ IniSectionType),
/* harmony export */   r: () => (/* binding */ getConfigFilepath),
/* harmony export */   t: () => (/* binding */ loadSharedConfigFiles)
/* harmony export */ });
/* unused harmony export i */
/* harmony import */ var _index_readFile_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2692);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


// node_modules/@smithy/types/dist-es/profile.js
var IniSectionType;
(function(IniSectionType) {
	IniSectionType["PROFILE"] = "profile";
	IniSectionType["SSO_SESSION"] = "sso-session";
	IniSectionType["SERVICES"] = "services";
})(IniSectionType || (IniSectionType = {}));
// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getProfileName.js
const ENV_PROFILE = "AWS_PROFILE";
const getProfileName = (init) => init.profile || process.env["AWS_PROFILE"] || "default";
// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getConfigData.js
const getConfigData = (data) => Object.entries(data).filter(([key]) => {
	const indexOfSeparator = key.indexOf(".");
	if (indexOfSeparator === -1) return false;
	return Object.values(IniSectionType).includes(key.substring(0, indexOfSeparator));
}).reduce((acc, [key, value]) => {
	const indexOfSeparator = key.indexOf(".");
	const updatedKey = key.substring(0, indexOfSeparator) === IniSectionType.PROFILE ? key.substring(indexOfSeparator + 1) : key;
	acc[updatedKey] = value;
	return acc;
}, { ...data.default && { default: data.default } });
const getConfigFilepath = () => process.env["AWS_CONFIG_FILE"] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_index_readFile_js__WEBPACK_IMPORTED_MODULE_0__.r)(), ".aws", "config");
const getCredentialsFilepath = () => process.env["AWS_SHARED_CREDENTIALS_FILE"] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_index_readFile_js__WEBPACK_IMPORTED_MODULE_0__.r)(), ".aws", "credentials");
// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/parseIni.js
const prefixKeyRegex = /^([\w-]+)\s(["'])?([\w-@+.%:/]+)\2$/;
const profileNameBlockList = ["__proto__", "profile __proto__"];
const parseIni = (iniData) => {
	const map = {};
	let currentSection;
	let currentSubSection;
	for (const iniLine of iniData.split(/\r?\n/)) {
		const trimmedLine = iniLine.split(/(^|\s)[;#]/)[0].trim();
		if (trimmedLine[0] === "[" && trimmedLine[trimmedLine.length - 1] === "]") {
			currentSection = void 0;
			currentSubSection = void 0;
			const sectionName = trimmedLine.substring(1, trimmedLine.length - 1);
			const matches = prefixKeyRegex.exec(sectionName);
			if (matches) {
				const [, prefix, , name] = matches;
				if (Object.values(IniSectionType).includes(prefix)) currentSection = [prefix, name].join(".");
			} else currentSection = sectionName;
			if (profileNameBlockList.includes(sectionName)) throw new Error(`Found invalid profile name "${sectionName}"`);
		} else if (currentSection) {
			const indexOfEqualsSign = trimmedLine.indexOf("=");
			if (![0, -1].includes(indexOfEqualsSign)) {
				const [name, value] = [trimmedLine.substring(0, indexOfEqualsSign).trim(), trimmedLine.substring(indexOfEqualsSign + 1).trim()];
				if (value === "") currentSubSection = name;
				else {
					if (currentSubSection && iniLine.trimStart() === iniLine) currentSubSection = void 0;
					map[currentSection] = map[currentSection] || {};
					const key = currentSubSection ? [currentSubSection, name].join(".") : name;
					map[currentSection][key] = value;
				}
			}
		}
	}
	return map;
};
// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles.js
const swallowError = () => ({});
const loadSharedConfigFiles = async (init = {}) => {
	const { filepath = getCredentialsFilepath(), configFilepath = getConfigFilepath() } = init;
	const homeDir = (0,_index_readFile_js__WEBPACK_IMPORTED_MODULE_0__.r)();
	const relativeHomeDirPrefix = "~/";
	let resolvedFilepath = filepath;
	if (filepath.startsWith(relativeHomeDirPrefix)) resolvedFilepath = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(homeDir, filepath.slice(2));
	let resolvedConfigFilepath = configFilepath;
	if (configFilepath.startsWith(relativeHomeDirPrefix)) resolvedConfigFilepath = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(homeDir, configFilepath.slice(2));
	const parsedFiles = await Promise.all([(0,_index_readFile_js__WEBPACK_IMPORTED_MODULE_0__.n)(resolvedConfigFilepath, { ignoreCache: init.ignoreCache }).then(parseIni).then(getConfigData).catch(swallowError), (0,_index_readFile_js__WEBPACK_IMPORTED_MODULE_0__.n)(resolvedFilepath, { ignoreCache: init.ignoreCache }).then(parseIni).catch(swallowError)]);
	return {
		configFile: parsedFiles[0],
		credentialsFile: parsedFiles[1]
	};
};



/***/ }),

/***/ 262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ isReadableStream),
/* harmony export */   c: () => (/* binding */ parseRfc3339DateTime),
/* harmony export */   d: () => (/* binding */ HttpResponse),
/* harmony export */   i: () => (/* binding */ streamCollector$1),
/* harmony export */   l: () => (/* binding */ parseRfc3339DateTimeWithOffset),
/* harmony export */   n: () => (/* binding */ escapeUri),
/* harmony export */   o: () => (/* binding */ dateToUtcString),
/* harmony export */   r: () => (/* binding */ streamCollector),
/* harmony export */   s: () => (/* binding */ parseEpochTimestamp),
/* harmony export */   t: () => (/* binding */ NodeHttpHandler),
/* harmony export */   u: () => (/* binding */ parseRfc7231DateTime)
/* harmony export */ });
/* harmony import */ var _index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(555);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7075);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4708);



// node_modules/@smithy/core/dist-es/submodules/transport/httpResponse.js
var HttpResponse = class {
	statusCode;
	reason;
	headers;
	body;
	constructor(options) {
		this.statusCode = options.statusCode;
		this.reason = options.reason;
		this.headers = options.headers || {};
		this.body = options.body;
	}
	static isInstance(response) {
		if (!response) return false;
		const resp = response;
		return typeof resp.statusCode === "number" && typeof resp.headers === "object";
	}
};
// node_modules/@smithy/core/dist-es/submodules/serde/parse-utils.js
const expectNumber = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value === "string") {
		const parsed = parseFloat(value);
		if (!Number.isNaN(parsed)) {
			if (String(parsed) !== String(value)) logger.warn(stackTraceWarning(`Expected number but observed string: ${value}`));
			return parsed;
		}
	}
	if (typeof value === "number") return value;
	throw new TypeError(`Expected number, got ${typeof value}: ${value}`);
};
const MAX_FLOAT = Math.ceil(2 ** 127 * (2 - 2 ** -23));
const expectFloat32 = (value) => {
	const expected = expectNumber(value);
	if (expected !== void 0 && !Number.isNaN(expected) && expected !== Infinity && expected !== -Infinity) {
		if (Math.abs(expected) > MAX_FLOAT) throw new TypeError(`Expected 32-bit float, got ${value}`);
	}
	return expected;
};
const expectLong = (value) => {
	if (value === null || value === void 0) return;
	if (Number.isInteger(value) && !Number.isNaN(value)) return value;
	throw new TypeError(`Expected integer, got ${typeof value}: ${value}`);
};
const expectShort = (value) => expectSizedInt(value, 16);
const expectByte = (value) => expectSizedInt(value, 8);
const expectSizedInt = (value, size) => {
	const expected = expectLong(value);
	if (expected !== void 0 && castInt(expected, size) !== expected) throw new TypeError(`Expected ${size}-bit integer, got ${value}`);
	return expected;
};
const castInt = (value, size) => {
	switch (size) {
		case 32: return Int32Array.of(value)[0];
		case 16: return Int16Array.of(value)[0];
		case 8: return Int8Array.of(value)[0];
	}
};
const strictParseDouble = (value) => {
	if (typeof value == "string") return expectNumber(parseNumber(value));
	return expectNumber(value);
};
const strictParseFloat32 = (value) => {
	if (typeof value == "string") return expectFloat32(parseNumber(value));
	return expectFloat32(value);
};
const NUMBER_REGEX = /(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(-?Infinity)|(NaN)/g;
const parseNumber = (value) => {
	const matches = value.match(NUMBER_REGEX);
	if (matches === null || matches[0].length !== value.length) throw new TypeError(`Expected real number, got implicit NaN`);
	return parseFloat(value);
};
const strictParseShort = (value) => {
	if (typeof value === "string") return expectShort(parseNumber(value));
	return expectShort(value);
};
const strictParseByte = (value) => {
	if (typeof value === "string") return expectByte(parseNumber(value));
	return expectByte(value);
};
const stackTraceWarning = (message) => {
	return String(new TypeError(message).stack || message).split("\n").slice(0, 5).filter((s) => !s.includes("stackTraceWarning")).join("\n");
};
const logger = { warn: console.warn };
// node_modules/@smithy/core/dist-es/submodules/serde/date-utils.js
const DAYS = [
	"Sun",
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat"
];
const MONTHS = [
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
	const year = date.getUTCFullYear();
	const month = date.getUTCMonth();
	const dayOfWeek = date.getUTCDay();
	const dayOfMonthInt = date.getUTCDate();
	const hoursInt = date.getUTCHours();
	const minutesInt = date.getUTCMinutes();
	const secondsInt = date.getUTCSeconds();
	const dayOfMonthString = dayOfMonthInt < 10 ? `0${dayOfMonthInt}` : `${dayOfMonthInt}`;
	const hoursString = hoursInt < 10 ? `0${hoursInt}` : `${hoursInt}`;
	const minutesString = minutesInt < 10 ? `0${minutesInt}` : `${minutesInt}`;
	const secondsString = secondsInt < 10 ? `0${secondsInt}` : `${secondsInt}`;
	return `${DAYS[dayOfWeek]}, ${dayOfMonthString} ${MONTHS[month]} ${year} ${hoursString}:${minutesString}:${secondsString} GMT`;
}
const RFC3339 = /* @__PURE__ */ new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?[zZ]$/);
const parseRfc3339DateTime = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value !== "string") throw new TypeError("RFC-3339 date-times must be expressed as strings");
	const match = RFC3339.exec(value);
	if (!match) throw new TypeError("Invalid RFC-3339 date-time value");
	const [_, yearStr, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds] = match;
	const year = strictParseShort(stripLeadingZeroes(yearStr));
	const month = parseDateValue(monthStr, "month", 1, 12);
	const day = parseDateValue(dayStr, "day", 1, 31);
	return buildDate(year, month, day, {
		hours,
		minutes,
		seconds,
		fractionalMilliseconds
	});
};
const RFC3339_WITH_OFFSET = /* @__PURE__ */ new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(([-+]\d{2}:\d{2})|[zZ])$/);
const parseRfc3339DateTimeWithOffset = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value !== "string") throw new TypeError("RFC-3339 date-times must be expressed as strings");
	const match = RFC3339_WITH_OFFSET.exec(value);
	if (!match) throw new TypeError("Invalid RFC-3339 date-time value");
	const [_, yearStr, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds, offsetStr] = match;
	const year = strictParseShort(stripLeadingZeroes(yearStr));
	const month = parseDateValue(monthStr, "month", 1, 12);
	const day = parseDateValue(dayStr, "day", 1, 31);
	const date = buildDate(year, month, day, {
		hours,
		minutes,
		seconds,
		fractionalMilliseconds
	});
	if (offsetStr.toUpperCase() != "Z") date.setTime(date.getTime() - parseOffsetToMilliseconds(offsetStr));
	return date;
};
const IMF_FIXDATE = /* @__PURE__ */ new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/);
const RFC_850_DATE = /* @__PURE__ */ new RegExp(/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (\d{2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/);
const ASC_TIME = /* @__PURE__ */ new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ( [1-9]|\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? (\d{4})$/);
const parseRfc7231DateTime = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value !== "string") throw new TypeError("RFC-7231 date-times must be expressed as strings");
	let match = IMF_FIXDATE.exec(value);
	if (match) {
		const [_, dayStr, monthStr, yearStr, hours, minutes, seconds, fractionalMilliseconds] = match;
		return buildDate(strictParseShort(stripLeadingZeroes(yearStr)), parseMonthByShortName(monthStr), parseDateValue(dayStr, "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		});
	}
	match = RFC_850_DATE.exec(value);
	if (match) {
		const [_, dayStr, monthStr, yearStr, hours, minutes, seconds, fractionalMilliseconds] = match;
		return adjustRfc850Year(buildDate(parseTwoDigitYear(yearStr), parseMonthByShortName(monthStr), parseDateValue(dayStr, "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		}));
	}
	match = ASC_TIME.exec(value);
	if (match) {
		const [_, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds, yearStr] = match;
		return buildDate(strictParseShort(stripLeadingZeroes(yearStr)), parseMonthByShortName(monthStr), parseDateValue(dayStr.trimLeft(), "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		});
	}
	throw new TypeError("Invalid RFC-7231 date-time value");
};
const parseEpochTimestamp = (value) => {
	if (value === null || value === void 0) return;
	let valueAsDouble;
	if (typeof value === "number") valueAsDouble = value;
	else if (typeof value === "string") valueAsDouble = strictParseDouble(value);
	else if (typeof value === "object" && value.tag === 1) valueAsDouble = value.value;
	else throw new TypeError("Epoch timestamps must be expressed as floating point numbers or their string representation");
	if (Number.isNaN(valueAsDouble) || valueAsDouble === Infinity || valueAsDouble === -Infinity) throw new TypeError("Epoch timestamps must be valid, non-Infinite, non-NaN numerics");
	return new Date(Math.round(valueAsDouble * 1e3));
};
const buildDate = (year, month, day, time) => {
	const adjustedMonth = month - 1;
	validateDayOfMonth(year, adjustedMonth, day);
	return new Date(Date.UTC(year, adjustedMonth, day, parseDateValue(time.hours, "hour", 0, 23), parseDateValue(time.minutes, "minute", 0, 59), parseDateValue(time.seconds, "seconds", 0, 60), parseMilliseconds(time.fractionalMilliseconds)));
};
const parseTwoDigitYear = (value) => {
	const thisYear = (/* @__PURE__ */ new Date()).getUTCFullYear();
	const valueInThisCentury = Math.floor(thisYear / 100) * 100 + strictParseShort(stripLeadingZeroes(value));
	if (valueInThisCentury < thisYear) return valueInThisCentury + 100;
	return valueInThisCentury;
};
const FIFTY_YEARS_IN_MILLIS = 15768e8;
const adjustRfc850Year = (input) => {
	if (input.getTime() - (/* @__PURE__ */ new Date()).getTime() > FIFTY_YEARS_IN_MILLIS) return new Date(Date.UTC(input.getUTCFullYear() - 100, input.getUTCMonth(), input.getUTCDate(), input.getUTCHours(), input.getUTCMinutes(), input.getUTCSeconds(), input.getUTCMilliseconds()));
	return input;
};
const parseMonthByShortName = (value) => {
	const monthIdx = MONTHS.indexOf(value);
	if (monthIdx < 0) throw new TypeError(`Invalid month: ${value}`);
	return monthIdx + 1;
};
const DAYS_IN_MONTH = [
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
];
const validateDayOfMonth = (year, month, day) => {
	let maxDays = DAYS_IN_MONTH[month];
	if (month === 1 && isLeapYear(year)) maxDays = 29;
	if (day > maxDays) throw new TypeError(`Invalid day for ${MONTHS[month]} in ${year}: ${day}`);
};
const isLeapYear = (year) => {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
};
const parseDateValue = (value, type, lower, upper) => {
	const dateVal = strictParseByte(stripLeadingZeroes(value));
	if (dateVal < lower || dateVal > upper) throw new TypeError(`${type} must be between ${lower} and ${upper}, inclusive`);
	return dateVal;
};
const parseMilliseconds = (value) => {
	if (value === null || value === void 0) return 0;
	return strictParseFloat32("0." + value) * 1e3;
};
const parseOffsetToMilliseconds = (value) => {
	const directionStr = value[0];
	let direction = 1;
	if (directionStr == "+") direction = 1;
	else if (directionStr == "-") direction = -1;
	else throw new TypeError(`Offset direction, ${directionStr}, must be "+" or "-"`);
	const hour = Number(value.substring(1, 3));
	const minute = Number(value.substring(4, 6));
	return direction * (hour * 60 + minute) * 60 * 1e3;
};
const stripLeadingZeroes = (value) => {
	let idx = 0;
	while (idx < value.length - 1 && value.charAt(idx) === "0") idx++;
	if (idx === 0) return value;
	return value.slice(idx);
};
// node_modules/@smithy/core/dist-es/submodules/serde/concatBytes.js
function concatBytes(arrays, length) {
	if (length === void 0) {
		length = 0;
		for (const bytes of arrays) length += bytes.byteLength;
	}
	const result = new Uint8Array(length);
	let offset = 0;
	for (const buf of arrays) {
		result.set(buf, offset);
		offset += buf.byteLength;
	}
	return result;
}
// node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-type-check.js
const isReadableStream = (stream) => typeof ReadableStream === "function" && (stream?.constructor?.name === ReadableStream.name || stream instanceof ReadableStream);
const isBlob = (blob) => {
	return typeof Blob === "function" && (blob?.constructor?.name === Blob.name || blob instanceof Blob);
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-collector.browser.js
const streamCollector$1 = async (stream) => {
	if (isBlob(stream)) return collectBlob(stream);
	return collectReadableStream(stream);
};
async function collectBlob(blob) {
	return blob.arrayBuffer().then((ab) => new Uint8Array(ab));
}
async function collectReadableStream(stream) {
	const chunks = [];
	const reader = stream.getReader();
	let length = 0;
	while (true) {
		const { done, value } = await reader.read();
		if (value) {
			chunks.push(value);
			length += value.length;
		}
		if (done) break;
	}
	return concatBytes(chunks, length);
}
// node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-collector.js
const streamCollector = (stream) => {
	if (isBlob(stream)) return collectBlob(stream);
	if (isReadableStream(stream)) return collectReadableStream(stream);
	return new Promise((resolve, reject) => {
		const collector = new Collector();
		const nodeStream = stream;
		nodeStream.pipe(collector);
		nodeStream.on("error", (err) => {
			collector.end();
			reject(err);
		});
		collector.on("error", reject);
		collector.on("finish", function() {
			resolve(concatBytes(this.bufferedBytes));
		});
	});
};
var Collector = class extends node_stream__WEBPACK_IMPORTED_MODULE_1__.Writable {
	bufferedBytes = [];
	_write(chunk, encoding, callback) {
		this.bufferedBytes.push(chunk);
		callback();
	}
};
// node_modules/@smithy/core/dist-es/submodules/protocols/util-uri-escape/escape-uri.js
const escapeUri = (uri) => encodeURIComponent(uri).replace(/[!'()*]/g, hexEncode);
const hexEncode = (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`;
// node_modules/@smithy/core/dist-es/submodules/protocols/querystring-builder/buildQueryString.js
function buildQueryString(query) {
	const parts = [];
	for (let key of Object.keys(query).sort()) {
		const value = query[key];
		key = escapeUri(key);
		if (Array.isArray(value)) for (let i = 0, iLen = value.length; i < iLen; i++) parts.push(`${key}=${escapeUri(value[i])}`);
		else {
			let qsEntry = key;
			if (value || typeof value === "string") qsEntry += `=${escapeUri(value)}`;
			parts.push(qsEntry);
		}
	}
	return parts.join("&");
}
// node_modules/@smithy/node-http-handler/dist-es/build-abort-error.js
function buildAbortError(abortSignal) {
	const reason = abortSignal && typeof abortSignal === "object" && "reason" in abortSignal ? abortSignal.reason : void 0;
	if (reason) {
		if (reason instanceof Error) {
			const abortError = /* @__PURE__ */ new Error("Request aborted");
			abortError.name = "AbortError";
			abortError.cause = reason;
			return abortError;
		}
		const abortError = new Error(String(reason));
		abortError.name = "AbortError";
		return abortError;
	}
	const abortError = /* @__PURE__ */ new Error("Request aborted");
	abortError.name = "AbortError";
	return abortError;
}
// node_modules/@smithy/node-http-handler/dist-es/constants.js
const NODEJS_TIMEOUT_ERROR_CODES = [
	"ECONNRESET",
	"EPIPE",
	"ETIMEDOUT"
];
// node_modules/@smithy/node-http-handler/dist-es/get-transformed-headers.js
const getTransformedHeaders = (headers) => {
	const transformedHeaders = {};
	for (const name in headers) {
		if (!(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(headers, name)) continue;
		const headerValues = headers[name];
		transformedHeaders[name] = Array.isArray(headerValues) ? headerValues.join(",") : headerValues;
	}
	return transformedHeaders;
};
// node_modules/@smithy/node-http-handler/dist-es/timing.js
const timing = {
	setTimeout: (cb, ms) => setTimeout(cb, ms),
	clearTimeout: (timeoutId) => clearTimeout(timeoutId)
};
// node_modules/@smithy/node-http-handler/dist-es/set-connection-timeout.js
const DEFER_EVENT_LISTENER_TIME$2 = 1e3;
const setConnectionTimeout = (request, reject, timeoutInMs = 0) => {
	if (!timeoutInMs) return -1;
	const registerTimeout = (offset) => {
		const timeoutId = timing.setTimeout(() => {
			request.destroy();
			reject(Object.assign(/* @__PURE__ */ new Error(`@smithy/node-http-handler - the request socket did not establish a connection with the server within the configured timeout of ${timeoutInMs} ms.`), { name: "TimeoutError" }));
		}, timeoutInMs - offset);
		const doWithSocket = (socket) => {
			if (socket?.connecting) socket.on("connect", () => {
				timing.clearTimeout(timeoutId);
			});
			else timing.clearTimeout(timeoutId);
		};
		if (request.socket) doWithSocket(request.socket);
		else request.on("socket", doWithSocket);
	};
	if (timeoutInMs < 2e3) {
		registerTimeout(0);
		return 0;
	}
	return timing.setTimeout(registerTimeout.bind(null, DEFER_EVENT_LISTENER_TIME$2), DEFER_EVENT_LISTENER_TIME$2);
};
// node_modules/@smithy/node-http-handler/dist-es/set-request-timeout.js
const setRequestTimeout = (req, reject, timeoutInMs = 0, throwOnRequestTimeout, logger) => {
	if (timeoutInMs) return timing.setTimeout(() => {
		let msg = `@smithy/node-http-handler - [${throwOnRequestTimeout ? "ERROR" : "WARN"}] a request has exceeded the configured ${timeoutInMs} ms requestTimeout.`;
		if (throwOnRequestTimeout) {
			const error = Object.assign(new Error(msg), {
				name: "TimeoutError",
				code: "ETIMEDOUT"
			});
			req.destroy(error);
			reject(error);
		} else {
			msg += ` Init client requestHandler with throwOnRequestTimeout=true to turn this into an error.`;
			logger?.warn?.(msg);
		}
	}, timeoutInMs);
	return -1;
};
// node_modules/@smithy/node-http-handler/dist-es/set-socket-keep-alive.js
const DEFER_EVENT_LISTENER_TIME$1 = 3e3;
const setSocketKeepAlive = (request, { keepAlive, keepAliveMsecs }, deferTimeMs = DEFER_EVENT_LISTENER_TIME$1) => {
	if (keepAlive !== true) return -1;
	const registerListener = () => {
		if (request.socket) request.socket.setKeepAlive(keepAlive, keepAliveMsecs || 0);
		else request.on("socket", (socket) => {
			socket.setKeepAlive(keepAlive, keepAliveMsecs || 0);
		});
	};
	if (deferTimeMs === 0) {
		registerListener();
		return 0;
	}
	return timing.setTimeout(registerListener, deferTimeMs);
};
// node_modules/@smithy/node-http-handler/dist-es/resolve-default-socket-timeout.js
const resolveDefaultSocketTimeout = (config) => {
	const value = config?.defaultSocketTimeout;
	return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : void 0;
};
// node_modules/@smithy/node-http-handler/dist-es/set-socket-timeout.js
const DEFER_EVENT_LISTENER_TIME = 3e3;
const setSocketTimeout = (request, reject, timeoutInMs = 0, isServiceDefault = false) => {
	if (!Number.isFinite(timeoutInMs) || timeoutInMs <= 0) return;
	let response;
	request.once("response", (res) => response = res);
	const onTimeout = () => {
		if (response?.complete) {
			request.socket?.destroy();
			return;
		}
		const error = Object.assign(/* @__PURE__ */ new Error(`@smithy/node-http-handler - the request socket timed out after ${timeoutInMs} ms of inactivity (${isServiceDefault ? "service default socket timeout" : "configured by client requestHandler"}).`), { name: "TimeoutError" });
		response?.destroy(error);
		request.destroy();
		reject(error);
	};
	const registerTimeout = () => {
		const { socket } = request;
		if (!socket) request.once("socket", registerTimeout);
		else if (socket.connecting) socket.once("connect", registerTimeout);
		else {
			socket.setTimeout(timeoutInMs, onTimeout);
			request.on("close", () => socket.removeListener("timeout", onTimeout));
		}
	};
	if (timeoutInMs < 6e3) {
		registerTimeout();
		return;
	}
	const deferralId = timing.setTimeout(registerTimeout, DEFER_EVENT_LISTENER_TIME);
	request.once("close", () => timing.clearTimeout(deferralId));
};
// node_modules/@smithy/node-http-handler/dist-es/write-request-body.js
const MIN_WAIT_TIME = 6e3;
async function writeRequestBody(httpRequest, request, maxContinueTimeoutMs = MIN_WAIT_TIME, externalAgent = false) {
	const headers = request.headers;
	const expect = headers ? headers.Expect || headers.expect : void 0;
	let timeoutId = -1;
	let sendBody = true;
	if (!externalAgent && expect === "100-continue") sendBody = await Promise.race([new Promise((resolve) => {
		timeoutId = Number(timing.setTimeout(() => resolve(true), Math.max(MIN_WAIT_TIME, maxContinueTimeoutMs)));
	}), new Promise((resolve) => {
		httpRequest.on("continue", () => {
			timing.clearTimeout(timeoutId);
			resolve(true);
		});
		httpRequest.on("response", () => {
			timing.clearTimeout(timeoutId);
			resolve(false);
		});
		httpRequest.on("error", () => {
			timing.clearTimeout(timeoutId);
			resolve(false);
		});
	})]);
	if (sendBody) writeBody(httpRequest, request.body);
}
function writeBody(httpRequest, body) {
	if (body instanceof node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable) {
		body.pipe(httpRequest);
		return;
	}
	if (body) {
		const isBuffer = Buffer.isBuffer(body);
		if (isBuffer || typeof body === "string") {
			if (isBuffer && body.byteLength === 0) httpRequest.end();
			else httpRequest.end(body);
			return;
		}
		const uint8 = body;
		if (typeof uint8 === "object" && uint8.buffer && typeof uint8.byteOffset === "number" && typeof uint8.byteLength === "number") {
			httpRequest.end(Buffer.from(uint8.buffer, uint8.byteOffset, uint8.byteLength));
			return;
		}
		httpRequest.end(Buffer.from(body));
		return;
	}
	httpRequest.end();
}
// node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js
let hAgent = void 0;
let hRequest = void 0;
var NodeHttpHandler = class NodeHttpHandler {
	config;
	configProvider;
	socketWarningTimestamp = 0;
	externalAgent = false;
	metadata = { handlerProtocol: "http/1.1" };
	static create(instanceOrOptions) {
		if (typeof instanceOrOptions?.handle === "function") return instanceOrOptions;
		return new NodeHttpHandler(instanceOrOptions);
	}
	static checkSocketUsage(agent, socketWarningTimestamp, logger = console) {
		const { sockets, requests, maxSockets } = agent;
		if (typeof maxSockets !== "number" || maxSockets === Infinity) return socketWarningTimestamp;
		if (Date.now() - 15e3 < socketWarningTimestamp) return socketWarningTimestamp;
		if (sockets && requests) for (const origin in sockets) {
			if (!(0,_index_hex_encoding_js__WEBPACK_IMPORTED_MODULE_0__.r)(sockets, origin)) continue;
			const socketsInUse = sockets[origin]?.length ?? 0;
			const requestsEnqueued = requests[origin]?.length ?? 0;
			if (socketsInUse >= maxSockets && requestsEnqueued >= 2 * maxSockets) {
				logger?.warn?.(`@smithy/node-http-handler:WARN - socket usage at capacity=${socketsInUse} and ${requestsEnqueued} additional requests are enqueued.
See https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/node-configuring-maxsockets.html
or increase socketAcquisitionWarningTimeout=(millis) in the NodeHttpHandler config.`);
				return Date.now();
			}
		}
		return socketWarningTimestamp;
	}
	constructor(options) {
		this.configProvider = new Promise((resolve, reject) => {
			if (typeof options === "function") options().then((_options) => {
				resolve(this.resolveDefaultConfig(_options));
			}).catch(reject);
			else resolve(this.resolveDefaultConfig(options));
		});
	}
	destroy() {
		this.config?.httpAgent?.destroy();
		this.config?.httpsAgent?.destroy();
	}
	async handle(request, { abortSignal, requestTimeout } = {}) {
		if (!this.config) this.config = await this.configProvider;
		const config = this.config;
		const logger = config.logger;
		const isSSL = request.protocol === "https:";
		if (!isSSL && !this.config.httpAgent) this.config.httpAgent = await this.config.httpAgentProvider();
		return new Promise((_resolve, _reject) => {
			let writeRequestBodyPromise = void 0;
			let socketWarningTimeoutId = -1;
			let connectionTimeoutId = -1;
			let requestTimeoutId = -1;
			let keepAliveTimeoutId = -1;
			const clearTimeouts = () => {
				timing.clearTimeout(socketWarningTimeoutId);
				timing.clearTimeout(connectionTimeoutId);
				timing.clearTimeout(requestTimeoutId);
				timing.clearTimeout(keepAliveTimeoutId);
			};
			const resolve = async (arg) => {
				await writeRequestBodyPromise;
				clearTimeouts();
				_resolve(arg);
			};
			const reject = async (arg) => {
				await writeRequestBodyPromise;
				clearTimeouts();
				_reject(arg);
			};
			if (abortSignal?.aborted) {
				reject(buildAbortError(abortSignal));
				return;
			}
			const headers = request.headers;
			const expectContinue = headers ? (headers.Expect ?? headers.expect) === "100-continue" : false;
			let agent = isSSL ? config.httpsAgent : config.httpAgent;
			if (expectContinue && !this.externalAgent) agent = new (isSSL ? node_https__WEBPACK_IMPORTED_MODULE_2__.Agent : hAgent)({
				keepAlive: false,
				maxSockets: Infinity
			});
			socketWarningTimeoutId = timing.setTimeout(() => {
				this.socketWarningTimestamp = NodeHttpHandler.checkSocketUsage(agent, this.socketWarningTimestamp, logger);
			}, config.socketAcquisitionWarningTimeout ?? (config.requestTimeout ?? 2e3) + (config.connectionTimeout ?? 1e3));
			const queryString = request.query ? buildQueryString(request.query) : "";
			let auth = void 0;
			if (request.username != null || request.password != null) auth = `${request.username ?? ""}:${request.password ?? ""}`;
			let path = request.path;
			if (queryString) path += `?${queryString}`;
			if (request.fragment) path += `#${request.fragment}`;
			let hostname = request.hostname ?? "";
			if (hostname[0] === "[" && hostname.endsWith("]")) hostname = request.hostname.slice(1, -1);
			else hostname = request.hostname;
			const nodeHttpsOptions = {
				headers: request.headers,
				host: hostname,
				method: request.method,
				path,
				port: request.port,
				agent,
				auth
			};
			const req = (isSSL ? node_https__WEBPACK_IMPORTED_MODULE_2__.request : hRequest)(nodeHttpsOptions, (res) => {
				const httpResponse = new HttpResponse({
					statusCode: res.statusCode || -1,
					reason: res.statusMessage,
					headers: getTransformedHeaders(res.headers),
					body: res
				});
				resolve({ response: httpResponse });
			});
			req.on("error", (err) => {
				if (NODEJS_TIMEOUT_ERROR_CODES.includes(err.code)) reject(Object.assign(err, { name: "TimeoutError" }));
				else reject(err);
			});
			if (abortSignal) {
				const onAbort = () => {
					req.destroy();
					const abortError = buildAbortError(abortSignal);
					reject(abortError);
				};
				if (typeof abortSignal.addEventListener === "function") {
					const signal = abortSignal;
					signal.addEventListener("abort", onAbort, { once: true });
					req.once("close", () => signal.removeEventListener("abort", onAbort));
				} else abortSignal.onabort = onAbort;
			}
			const effectiveRequestTimeout = requestTimeout ?? config.requestTimeout;
			connectionTimeoutId = setConnectionTimeout(req, reject, config.connectionTimeout);
			requestTimeoutId = setRequestTimeout(req, reject, effectiveRequestTimeout, config.throwOnRequestTimeout, logger ?? console);
			const defaultSocketTimeout = config.socketTimeout === void 0 ? resolveDefaultSocketTimeout(config) : void 0;
			if (defaultSocketTimeout) setSocketTimeout(req, reject, defaultSocketTimeout, true);
			else setSocketTimeout(req, reject, config.socketTimeout);
			const httpAgent = nodeHttpsOptions.agent;
			if (typeof httpAgent === "object" && "keepAlive" in httpAgent) keepAliveTimeoutId = setSocketKeepAlive(req, {
				keepAlive: httpAgent.keepAlive,
				keepAliveMsecs: httpAgent.keepAliveMsecs
			});
			writeRequestBodyPromise = writeRequestBody(req, request, effectiveRequestTimeout, this.externalAgent).catch((e) => {
				clearTimeouts();
				return _reject(e);
			});
		});
	}
	updateHttpClientConfig(key, value) {
		this.config = void 0;
		this.configProvider = this.configProvider.then((config) => {
			switch (key) {
				case Symbol.for("logger"):
					key = "logger";
					value = config.logger ?? value;
					break;
				case Symbol.for("@smithy/defaultSocketTimeout"):
					key = "defaultSocketTimeout";
					value = resolveDefaultSocketTimeout(config) ?? value;
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
		const { requestTimeout, connectionTimeout, socketTimeout, socketAcquisitionWarningTimeout, httpAgent, httpsAgent, throwOnRequestTimeout, logger } = options || {};
		const keepAlive = true;
		const maxSockets = 50;
		let httpAgentPromise;
		return {
			connectionTimeout,
			requestTimeout,
			socketTimeout,
			defaultSocketTimeout: resolveDefaultSocketTimeout(options),
			socketAcquisitionWarningTimeout,
			throwOnRequestTimeout,
			httpAgentProvider: () => httpAgentPromise ??= (async () => {
				const node_http = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19));
				const { Agent, request } = node_http.default ?? node_http;
				hRequest = request;
				hAgent = Agent;
				if (httpAgent instanceof hAgent || typeof httpAgent?.destroy === "function") {
					this.externalAgent = true;
					return httpAgent;
				}
				return new hAgent({
					keepAlive,
					maxSockets,
					...httpAgent
				});
			})(),
			httpsAgent: (() => {
				if (httpsAgent instanceof node_https__WEBPACK_IMPORTED_MODULE_2__.Agent || typeof httpsAgent?.destroy === "function") {
					this.externalAgent = true;
					return httpsAgent;
				}
				return new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent({
					keepAlive,
					maxSockets,
					...httpsAgent
				});
			})(),
			logger
		};
	}
};



/***/ }),

/***/ 2692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readFile$1),
/* harmony export */   r: () => (/* binding */ getHomeDir),
/* harmony export */   t: () => (/* binding */ fileIntercept)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1455);



// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getHomeDir.js
const homeDirCache = {};
const getHomeDirCacheKey = () => {
	if (process && process.geteuid) return `${process.geteuid()}`;
	return "DEFAULT";
};
const getHomeDir = () => {
	const { HOME, USERPROFILE, HOMEPATH, HOMEDRIVE = `C:${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}` } = process.env;
	if (HOME) return HOME;
	if (USERPROFILE) return USERPROFILE;
	if (HOMEPATH) return `${HOMEDRIVE}${HOMEPATH}`;
	const homeDirCacheKey = getHomeDirCacheKey();
	if (!homeDirCache[homeDirCacheKey]) homeDirCache[homeDirCacheKey] = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
	return homeDirCache[homeDirCacheKey];
};
// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/readFile.js
const filePromises = {};
const fileIntercept = {};
const readFile$1 = (path, options) => {
	if (fileIntercept[path] !== void 0) return fileIntercept[path];
	if (!filePromises[path] || options?.ignoreCache) filePromises[path] = (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, "utf8");
	return filePromises[path];
};



/***/ }),

/***/ 735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ setCredentialFeature)
/* harmony export */ });
// node_modules/@aws-sdk/core/dist-es/submodules/client/setCredentialFeature.js
function setCredentialFeature(credentials, feature, value) {
	if (!credentials.$source) credentials.$source = {};
	credentials.$source[feature] = value;
	return credentials;
}



/***/ }),

/***/ 9545:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8733);
/* harmony import */ var _index_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7517);
/* harmony import */ var _index_dist_es_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(707);
/* harmony import */ var _index_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(725);
/* harmony import */ var _index_loadSharedConfigFiles_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4078);
/* harmony import */ var _index_chain_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1645);
/* harmony import */ var _index_configLoader_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3287);
/* harmony import */ var _index_node_http_handler_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(262);
/* harmony import */ var _index_AwsQueryProtocol_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(8697);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(7030);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(4708);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(6982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(9896);
















// node_modules/p-map/index.js
function pMap(iterable, mapper, options) {
	return mapConcurrently(iterable, mapper, options, false);
}
async function mapConcurrently(iterable, mapper, { concurrency = Number.POSITIVE_INFINITY, stopOnError = true, signal } = {}, isSettled) {
	return new Promise((resolve_, reject_) => {
		validateOptions(iterable, mapper, concurrency);
		const result = [];
		const errors = [];
		let skippedCount = 0;
		let isResolved = false;
		let isIterableDone = false;
		const pendingIndexes = /* @__PURE__ */ new Set();
		let doneIndex = Number.POSITIVE_INFINITY;
		let currentIndex = 0;
		const iterator = getIterator(iterable);
		const signalListener = () => {
			reject(signal.reason);
		};
		const cleanup = () => {
			signal?.removeEventListener("abort", signalListener);
		};
		const resolve = (value) => {
			resolve_(value);
			cleanup();
		};
		const reject = (reason) => {
			if (isResolved) return;
			isResolved = true;
			reject_(reason);
			cleanup();
			if (!isIterableDone) closeIterator(iterator);
		};
		if (signal) {
			if (signal.aborted) {
				reject(signal.reason);
				return;
			}
			signal.addEventListener("abort", signalListener, { once: true });
		}
		const pull = createPuller(iterator);
		const settleIfFinished = () => {
			if (isResolved || doneIndex === Number.POSITIVE_INFINITY) return;
			for (const index of pendingIndexes) if (index < doneIndex) return;
			if (!stopOnError) {
				const collectedErrors = [];
				for (let index = 0; index < Math.min(doneIndex, errors.length); index++) if (index in errors) collectedErrors.push(errors[index]);
				if (collectedErrors.length > 0) {
					reject(new AggregateError(collectedErrors));
					return;
				}
			}
			isResolved = true;
			if (!isIterableDone) closeIterator(iterator);
			const lastIndex = Math.min(doneIndex, result.length);
			if (lastIndex === result.length && skippedCount === 0) {
				resolve(result);
				return;
			}
			resolve(result.slice(0, lastIndex).filter((value) => value !== pMapSkip));
		};
		const next = async () => {
			if (isResolved || currentIndex >= doneIndex) return;
			const index = currentIndex++;
			pendingIndexes.add(index);
			let nextItem;
			try {
				nextItem = await pull();
			} catch (error) {
				pendingIndexes.delete(index);
				if (index < doneIndex) throw error;
				settleIfFinished();
				return;
			}
			if (nextItem.done) {
				pendingIndexes.delete(index);
				doneIndex = Math.min(doneIndex, index);
				isIterableDone = true;
				settleIfFinished();
				return;
			}
			(async () => {
				try {
					const element = await nextItem.value;
					if (isResolved || index >= doneIndex) return;
					const value = await mapper(element, index);
					if (index >= doneIndex) return;
					if (value === pMapStop) {
						doneIndex = index;
						return;
					}
					if (value === pMapSkip) skippedCount++;
					result[index] = isSettled && value !== pMapSkip ? {
						status: "fulfilled",
						value
					} : value;
				} catch (error) {
					if (index >= doneIndex) return;
					if (isSettled) result[index] = {
						status: "rejected",
						reason: error
					};
					else if (stopOnError) {
						reject(error);
						return;
					} else errors[index] = error;
				} finally {
					pendingIndexes.delete(index);
					settleIfFinished();
				}
				try {
					await next();
				} catch (error) {
					reject(error);
				}
			})().then(() => new Promise(() => {})).then(resolve_);
		};
		(async () => {
			for (let index = 0; index < concurrency; index++) {
				try {
					await next();
				} catch (error) {
					reject(error);
					break;
				}
				if (isResolved || currentIndex >= doneIndex) break;
			}
		})();
	});
}
const pMapSkip = Symbol("skip");
const pMapStop = Symbol("stop");
function validateOptions(iterable, mapper, concurrency) {
	if (iterable?.[Symbol.iterator] === void 0 && iterable?.[Symbol.asyncIterator] === void 0) throw new TypeError(`Expected \`input\` to be either an \`Iterable\` or \`AsyncIterable\`, got (${typeof iterable})`);
	if (typeof mapper !== "function") throw new TypeError("Mapper function is required");
	if (!isLimit(concurrency, 1)) throw new TypeError(`Expected \`concurrency\` to be an integer from 1 and up or \`Infinity\`, got \`${concurrency}\` (${typeof concurrency})`);
}
function isLimit(value, minimum) {
	return Number.isSafeInteger(value) && value >= minimum || value === Number.POSITIVE_INFINITY;
}
function getIterator(iterable) {
	return iterable[Symbol.asyncIterator] === void 0 ? iterable[Symbol.iterator]() : iterable[Symbol.asyncIterator]();
}
async function closeIterator(iterator) {
	try {
		await iterator.return?.();
	} catch {}
}
function createPuller(iterator) {
	let isSourceDone = false;
	const markDone = (item) => {
		if (item?.done) isSourceDone = true;
	};
	return () => {
		if (isSourceDone) return { done: true };
		const result = iterator.next();
		markDone(result);
		if (typeof result?.then !== "function") return result;
		const promise = Promise.resolve(result);
		promise.then(markDone, () => {});
		return promise;
	};
}
// src/findings.ts
function error$1(code, message) {
	return {
		severity: "error",
		code,
		message
	};
}
function warning$1(code, message) {
	return {
		severity: "warning",
		code,
		message
	};
}
function hasErrors(findings) {
	return findings.some(({ severity }) => severity === "error");
}
// src/errors.ts
/**
* An AWS call that failed for good: `call` is the API action, `code` EC2's error code (or the SDK's own error name
* where no answer came), `message` what AWS said.
*/
var AwsError = class extends Error {
	call;
	code;
	/** An earlier try of the call got no answer, and may have done what this one was refused for. */
	isAfterLostAnswer;
	constructor(call, code, message, cause, isAfterLostAnswer = false) {
		super(message, { cause });
		this.name = "AwsError";
		this.call = call;
		this.code = code;
		this.isAfterLostAnswer = isAfterLostAnswer;
	}
};
/** Network failures carry Node's code; everything from AWS, and the SDK's own errors, are told by their name. */
function codeOf(cause) {
	return "code" in cause && typeof cause.code === "string" ? cause.code : cause.name;
}
/** Codes of ours: a call that was not begun, or was given up, because the run is to end. */
const NOT_STARTED = "NotStarted";
const GIVEN_UP = "AbortError";
/** Codes as EC2, STS, IAM and the SDK give them (EC2 API reference, "Error codes"; Node's own for the network). */
const KINDS = {
	CredentialsProviderError: "no-credentials",
	IdTokenUnavailable: "no-job-token",
	InvalidIdentityTokenException: "role-not-assumed",
	IDPRejectedClaimException: "role-not-assumed",
	IDPCommunicationErrorException: "role-not-assumed",
	RegionDisabledException: "region-not-enabled",
	MissingAuthenticationToken: "no-credentials",
	RequestExpired: "expired-credentials",
	ExpiredToken: "expired-credentials",
	ExpiredTokenException: "expired-credentials",
	AuthFailure: "rejected-credentials",
	InvalidClientTokenId: "rejected-credentials",
	SignatureDoesNotMatch: "rejected-credentials",
	IncompleteSignature: "rejected-credentials",
	UnrecognizedClientException: "rejected-credentials",
	UnauthorizedOperation: "permission-denied",
	AccessDenied: "permission-denied",
	AccessDeniedException: "permission-denied",
	OptInRequired: "region-not-enabled",
	RouteLimitExceeded: "route-quota",
	[NOT_STARTED]: "cancelled",
	[GIVEN_UP]: "cancelled",
	ENOTFOUND: "endpoint-unreachable",
	EAI_AGAIN: "endpoint-unreachable",
	ECONNREFUSED: "endpoint-unreachable",
	ECONNRESET: "endpoint-unreachable",
	ETIMEDOUT: "endpoint-unreachable",
	TimeoutError: "endpoint-unreachable"
};
function kindOf({ call, code }) {
	if (call === "AssumeRoleWithWebIdentity" && code === "AccessDenied") return "role-not-assumed";
	return KINDS[code] ?? "aws-error";
}
/** How far a refused write reaches: the next one would meet the same answer in the whole run, in its table, or nowhere. */
function reachOf(error) {
	switch (kindOf(error)) {
		case "no-credentials":
		case "expired-credentials":
		case "no-job-token":
		case "role-not-assumed":
		case "rejected-credentials":
		case "region-not-enabled":
		case "cancelled": return "run";
		case "permission-denied":
		case "route-quota": return "table";
		case "endpoint-unreachable":
		case "aws-error": return "route";
	}
}
/**
* What went wrong, a sentence each that says what to do; the same sentence once. An `AggregateError` stands for
* calls that failed side by side; anything but an `AwsError` is a defect of this action and says so.
*/
function explain$1(cause, region) {
	const findings = (cause instanceof AggregateError ? cause.errors : [cause]).filter((each) => !(each instanceof AwsError && kindOf(each) === "cancelled")).map((each) => explainOne(each, region));
	return [...new Map(findings.map((finding) => [finding.message, finding])).values()];
}
function explainOne(cause, region) {
	if (!(cause instanceof AwsError)) return error$1("internal-error", `This is a defect of kthw-routes, please report it: ${String(cause)}`);
	const kind = kindOf(cause);
	return error$1(kind, sentence(kind, cause, region));
}
function sentence(kind, cause, region) {
	const said = `AWS said ${cause.code}: ${cause.message}`;
	switch (kind) {
		case "no-credentials": return "No AWS credentials; set role-to-assume or run aws-actions/configure-aws-credentials before this step, in a job with \"permissions: id-token: write\", or give the runner a role of its own.";
		case "no-job-token": return "The job may not ask for an OIDC token, which role-to-assume needs; give the job \"permissions: id-token: write\".";
		case "role-not-assumed": return `AWS does not let this job assume the role in role-to-assume; check the role's ARN, and that its trust policy names GitHub's OIDC provider and this repository. ${said}`;
		case "expired-credentials": return "The AWS credentials have expired; run aws-actions/configure-aws-credentials right before this step, or raise its role-duration-seconds.";
		case "rejected-credentials": return `AWS does not accept the credentials in ${region}; check the key and its session token, the runner's clock, and that the Region is enabled for the account. ${said}`;
		case "permission-denied": return denied(cause);
		case "region-not-enabled": return `Region ${region} is not enabled for this account; enable it in the account's settings, or mend aws-region.`;
		case "endpoint-unreachable": return `EC2 in ${region} cannot be reached (${cause.code}: ${cause.message}); check aws-region and the runner's network and proxy.`;
		case "route-quota": return `The route table has as many routes as its quota allows; raise "Routes per route table" in Service Quotas, or delete routes. ${said}`;
		case "cancelled": return `${cause.call} was given up when the run was ended; whether it took effect is not known.`;
		case "aws-error": return `${cause.call} failed. ${said}`;
	}
}
/** The action and resource stand in the middle of EC2's message; the encoded message behind them is left to the log. */
function denied({ call, message }) {
	const action = /not authorized to perform: ([\w:-]+)/.exec(message)?.[1] ?? `ec2:${call}`;
	const resource = /on resource: (\S+)/.exec(message)?.[1]?.replace(/(instance|network-interface)\/\S+/, "$1/*");
	return `The credentials lack the permission ${action}${resource === void 0 ? "" : ` on ${resource}`}; ${message.includes("explicit deny") ? "a policy denies it explicitly, so ask who owns that policy" : "allow it in the role's policy"}.`;
}
// src/instances.ts
function isPresent({ state }, presence) {
	switch (presence) {
		case "running": return state === "running";
		case "existing": return state !== "terminated" && state !== "shutting-down";
	}
}
/** EC2 describes a terminated instance without its VPC: it may have been here. `vpcId` undefined is any VPC. */
function mayBeIn({ vpcId: actual }, vpcId) {
	return vpcId === void 0 || actual === "" || actual === vpcId;
}
// node_modules/ip-bigint/dist/index.js
/** Returns the IP version: `4`, `6`, or `0` if not a valid IP */
function ipVersion(ip) {
	for (let i = 0; i < ip.length; i++) {
		const c = ip.charCodeAt(i);
		if (c === 58) return 6;
		if (c === 46) return 4;
	}
	return 0;
}
/** Reusable buffer for collecting IPv6 groups left of `::` */
const leftGroups = [
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0
];
/** Reusable buffer for collecting IPv6 groups right of `::` */
const rightGroups = [
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0
];
/** Pre-computed shift amounts for `::` BigInt construction (indexed by group count 1-7) */
const shiftAmounts = [
	0n,
	112n,
	96n,
	80n,
	64n,
	48n,
	32n,
	16n
];
/** Precomputed unpadded hex strings for bytes 0-255 */
const byteHex = new Array(256);
/** Precomputed zero-padded hex strings for bytes 0-255 */
const byteHexPad = new Array(256);
for (let idx = 0; idx < 256; idx++) {
	byteHex[idx] = idx.toString(16);
	byteHexPad[idx] = idx.toString(16).padStart(2, "0");
}
/** Shared DataView for BigInt to/from IPv6 groups conversion */
const extractView = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(16));
/** Pack uint16 groups into a BigInt, processing pairs as uint32 to reduce BigInt ops */
function packGroups(groups, count) {
	let num = 0n;
	let idx = 0;
	for (; idx + 1 < count; idx += 2) num = num << 32n | BigInt((groups[idx] << 16 | groups[idx + 1]) >>> 0);
	if (idx < count) num = num << 16n | BigInt(groups[idx]);
	return num;
}
/** Parse an IP address string into a `ParsedIP` object */
function parseIp(ip) {
	const version = ipVersion(ip);
	if (!version) throw new Error(`Invalid IP address: ${ip}`);
	if (version === 4) {
		let num = 0;
		let octet = 0;
		for (let i = 0; i < ip.length; i++) {
			const c = ip.charCodeAt(i);
			if (c === 46) {
				num = num * 256 + octet;
				octet = 0;
			} else octet = octet * 10 + c - 48;
		}
		return {
			number: BigInt(num * 256 + octet),
			version: 4
		};
	}
	let ipv4mapped;
	let scopeid;
	let leftCount = 0;
	let rightCount = 0;
	let hasDoubleColon = false;
	let currentHex = 0;
	let currentDec = 0;
	let hasValue = false;
	let inDottedPart = false;
	let dottedVal = 0;
	for (let i = 0; i < ip.length; i++) {
		const c = ip.charCodeAt(i);
		if (c === 58) {
			if (hasValue) {
				if (hasDoubleColon) rightGroups[rightCount++] = currentHex;
				else leftGroups[leftCount++] = currentHex;
				currentHex = 0;
				currentDec = 0;
				hasValue = false;
			}
			if (i + 1 < ip.length && ip.charCodeAt(i + 1) === 58) {
				hasDoubleColon = true;
				i++;
			}
		} else if (c === 46) {
			if (!inDottedPart) {
				inDottedPart = true;
				dottedVal = currentDec;
			} else dottedVal = dottedVal * 256 + currentDec;
			currentHex = 0;
			currentDec = 0;
			hasValue = false;
		} else if (c === 37) {
			scopeid = ip.slice(i + 1);
			break;
		} else {
			if (inDottedPart) currentDec = currentDec * 10 + c - 48;
			else if (c <= 57) {
				currentHex = currentHex << 4 | c - 48;
				currentDec = currentDec * 10 + c - 48;
			} else if (c >= 97) currentHex = currentHex << 4 | c - 87;
			else currentHex = currentHex << 4 | c - 55;
			hasValue = true;
		}
	}
	if (inDottedPart) {
		dottedVal = dottedVal * 256 + currentDec;
		if (hasDoubleColon) {
			rightGroups[rightCount++] = dottedVal >>> 16 & 65535;
			rightGroups[rightCount++] = dottedVal & 65535;
		} else {
			leftGroups[leftCount++] = dottedVal >>> 16 & 65535;
			leftGroups[leftCount++] = dottedVal & 65535;
		}
	} else if (hasValue) if (hasDoubleColon) rightGroups[rightCount++] = currentHex;
	else leftGroups[leftCount++] = currentHex;
	let number;
	if (!hasDoubleColon) {
		extractView.setUint32(0, (leftGroups[0] << 16 | leftGroups[1]) >>> 0, false);
		extractView.setUint32(4, (leftGroups[2] << 16 | leftGroups[3]) >>> 0, false);
		extractView.setUint32(8, (leftGroups[4] << 16 | leftGroups[5]) >>> 0, false);
		extractView.setUint32(12, (leftGroups[6] << 16 | leftGroups[7]) >>> 0, false);
		number = extractView.getBigUint64(0, false) << 64n | extractView.getBigUint64(8, false);
	} else {
		const rightNum = packGroups(rightGroups, rightCount);
		if (leftCount > 0) number = packGroups(leftGroups, leftCount) << shiftAmounts[leftCount] | rightNum;
		else number = rightNum;
	}
	if (inDottedPart && number >= 281470681743360n && number <= 281474976710655n) ipv4mapped = true;
	const res = {
		number,
		version: 6
	};
	if (ipv4mapped) res.ipv4mapped = ipv4mapped;
	if (scopeid) res.scopeid = scopeid;
	return res;
}
/** Extract 8 IPv6 groups as uint16 values from a BigInt */
function extractGroups(number, groups) {
	const n = Number(number);
	if (n <= 4294967295) {
		groups[0] = 0;
		groups[1] = 0;
		groups[2] = 0;
		groups[3] = 0;
		groups[4] = 0;
		groups[5] = 0;
		groups[6] = n >>> 16 & 65535;
		groups[7] = n & 65535;
		return;
	}
	extractView.setBigUint64(0, number >> 64n, false);
	extractView.setBigUint64(8, number, false);
	groups[0] = extractView.getUint16(0, false);
	groups[1] = extractView.getUint16(2, false);
	groups[2] = extractView.getUint16(4, false);
	groups[3] = extractView.getUint16(6, false);
	groups[4] = extractView.getUint16(8, false);
	groups[5] = extractView.getUint16(10, false);
	groups[6] = extractView.getUint16(12, false);
	groups[7] = extractView.getUint16(14, false);
}
/** Convert a 32-bit number to dotted-decimal IPv4 string */
function ipv4Dotted(num) {
	return `${num >>> 24 & 255}.${num >>> 16 & 255}.${num >>> 8 & 255}.${num & 255}`;
}
/** Convert a `ParsedIP` object back to an IP address string */
function stringifyIp({ number, version, ipv4mapped, scopeid }, { compress = true, hexify = false, mapv4 = false } = {}) {
	if (version === 4) return ipv4Dotted(Number(number));
	else {
		extractGroups(number, leftGroups);
		if (ipv4mapped && mapv4 && leftGroups[0] === 0 && leftGroups[1] === 0 && leftGroups[2] === 0 && leftGroups[3] === 0 && leftGroups[4] === 0 && leftGroups[5] === 65535) return ipv4Dotted(leftGroups[6] << 16 | leftGroups[7]);
		let ip = "";
		if (ipv4mapped && !hexify) {
			const ipv4Str = ipv4Dotted(leftGroups[6] << 16 | leftGroups[7]);
			ip = compress ? compressIPv6(leftGroups, 6, ipv4Str) : joinHexGroups(leftGroups, 6, ipv4Str);
		} else ip = compress ? compressIPv6(leftGroups, 8) : joinHexGroups(leftGroups, 8);
		return scopeid ? `${ip}%${scopeid}` : ip;
	}
}
/** Round-trip an IP address through `parseIp` and `stringifyIp`, normalizing its representation */
function normalizeIp(ip, opts = {}) {
	return stringifyIp(parseIp(ip), opts);
}
/** Convert a uint16 to a minimal hex string */
function uint16Hex(v) {
	if (v < 256) return byteHex[v];
	return byteHex[v >> 8] + byteHexPad[v & 255];
}
/** Join IPv6 hex groups with `:` separators */
function joinHexGroups(groups, count, suffix) {
	let result = uint16Hex(groups[0]);
	for (let i = 1; i < count; i++) result += `:${uint16Hex(groups[i])}`;
	if (suffix !== void 0) result += `:${suffix}`;
	return result;
}
/** Compress IPv6 by replacing the longest zero-group run with `::` (RFC 5952 Section 4.2) */
function compressIPv6(groups, count, suffix) {
	let longestStart = -1;
	let longestLen = 0;
	let currentStart = -1;
	let currentLen = 0;
	for (let i = 0; i < count; i++) if (groups[i] === 0) if (currentStart === -1) {
		currentStart = i;
		currentLen = 1;
	} else currentLen++;
	else {
		if (currentLen > longestLen) {
			longestStart = currentStart;
			longestLen = currentLen;
		}
		currentStart = -1;
		currentLen = 0;
	}
	if (currentLen > longestLen) {
		longestStart = currentStart;
		longestLen = currentLen;
	}
	if (longestLen >= 2) {
		let result = "";
		for (let i = 0; i < longestStart; i++) {
			if (i > 0) result += ":";
			result += uint16Hex(groups[i]);
		}
		result += "::";
		const afterZeroRun = longestStart + longestLen;
		for (let i = afterZeroRun; i < count; i++) {
			if (i > afterZeroRun) result += ":";
			result += uint16Hex(groups[i]);
		}
		if (suffix !== void 0) {
			if (afterZeroRun < count) result += ":";
			result += suffix;
		}
		return result;
	}
	return joinHexGroups(groups, count, suffix);
}
// node_modules/cidr-tools/dist/index.js
const bits = {
	4: 32,
	6: 128
};
const octetStrings = Array.from({ length: 256 }, (_, i) => String(i));
const octetDotStrings = Array.from({ length: 256 }, (_, i) => `${i}.`);
const prefixStrings = Array.from({ length: 129 }, (_, i) => `/${i}`);
const prefixNumStrings = Array.from({ length: 129 }, (_, i) => String(i));
const cmpV4StartEnd = (a, b) => a.start - b.start || a.end - b.end;
const cmpV6StartEnd = (a, b) => a.start > b.start ? 1 : a.start < b.start ? -1 : a.end > b.end ? 1 : a.end < b.end ? -1 : 0;
function parseIPv4Fast(s, end) {
	let num = 0;
	let octet = 0;
	let dots = 0;
	let digits = 0;
	for (let i = 0; i < end; i++) {
		const c = s.charCodeAt(i);
		if (c === 46) {
			if (digits === 0 || octet > 255) return -1;
			num = num << 8 | octet;
			octet = 0;
			dots++;
			digits = 0;
		} else if (c >= 48 && c <= 57) {
			octet = octet * 10 + (c - 48);
			digits++;
		} else return -1;
	}
	if (dots !== 3 || digits === 0 || octet > 255) return -1;
	return (num << 8 | octet) >>> 0;
}
function formatIPv4Fast(n) {
	return octetDotStrings[n >>> 24 & 255] + octetDotStrings[n >>> 16 & 255] + octetDotStrings[n >>> 8 & 255] + octetStrings[n & 255];
}
function parsePrefixNum(str, slashIndex) {
	if (slashIndex === -1) return -1;
	if (slashIndex + 1 >= str.length) throw new Error(`Network is not a CIDR or IP: "${str}"`);
	let prefixNum = 0;
	for (let i = slashIndex + 1; i < str.length; i++) {
		const c = str.charCodeAt(i);
		if (c < 48 || c > 57) throw new Error(`Network is not a CIDR or IP: "${str}"`);
		prefixNum = prefixNum * 10 + (c - 48);
	}
	return prefixNum;
}
let rangeV4Start = 0;
let rangeV4End = 0;
let rangeV4Prefix = 0;
let rangeSlashIndex = -1;
function parseIPv4Range(str) {
	rangeSlashIndex = str.indexOf("/");
	const v4num = parseIPv4Fast(str, rangeSlashIndex !== -1 ? rangeSlashIndex : str.length);
	if (v4num === -1) return false;
	rangeV4Prefix = rangeSlashIndex !== -1 ? parsePrefixNum(str, rangeSlashIndex) : 32;
	const hostBits = 32 - rangeV4Prefix;
	if (hostBits >= 32) {
		rangeV4Start = 0;
		rangeV4End = 4294967295;
	} else {
		const mask = hostBits > 0 ? (1 << hostBits >>> 0) - 1 : 0;
		rangeV4Start = (v4num & ~mask) >>> 0;
		rangeV4End = (v4num | mask) >>> 0;
	}
	return true;
}
function doNormalize(cidr, opts) {
	if (parseIPv4Range(cidr)) {
		const ip = formatIPv4Fast(rangeV4Start);
		return rangeSlashIndex !== -1 ? ip + prefixStrings[rangeV4Prefix] : ip;
	}
	const { start, end, prefix, version, prefixPresent } = parseCidr(cidr);
	if (version === 4) {
		const ip = formatIPv4Fast(Number(start));
		return start !== end || prefixPresent ? ip + prefixStrings[Number(prefix)] : ip;
	}
	const { compress = true, hexify = false } = opts || {};
	if (start !== end || prefixPresent) return normalizeIp(stringifyIp({
		number: start,
		version
	}), {
		compress,
		hexify
	}) + prefixStrings[Number(prefix)];
	else return normalizeIp(cidr, {
		compress,
		hexify
	});
}
/** Returns a string or array (depending on input) with a normalized representation. Will not include a prefix on single IPs. Will set network address to the start of the network. */
function normalizeCidr(cidr, opts) {
	if (Array.isArray(cidr)) return cidr.map((entry) => normalizeCidr(entry, opts));
	else return doNormalize(cidr, opts);
}
/** Returns a `parsed` Object which is used internally by this module. It can be used to test whether the passed network is IPv4 or IPv6 or to work with the BigInts directly. */
function parseCidr(str) {
	const slashIndex = str.indexOf("/");
	const ipEnd = slashIndex !== -1 ? slashIndex : str.length;
	const prefixPresent = slashIndex !== -1;
	const v4num = parseIPv4Fast(str, ipEnd);
	if (v4num !== -1) {
		const prefixNum = prefixPresent ? parsePrefixNum(str, slashIndex) : 32;
		const ip = formatIPv4Fast(v4num);
		const prefix = prefixNumStrings[prefixNum];
		const hostBits = 32 - prefixNum;
		let startNum, endNum;
		if (hostBits >= 32) {
			startNum = 0;
			endNum = 4294967295;
		} else {
			const mask = hostBits > 0 ? (1 << hostBits >>> 0) - 1 : 0;
			startNum = (v4num & ~mask) >>> 0;
			endNum = (v4num | mask) >>> 0;
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
	const ipPart = prefixPresent ? str.substring(0, slashIndex) : str;
	let prefixNum = prefixPresent ? parsePrefixNum(str, slashIndex) : -1;
	const { number, version, ipv4mapped, scopeid } = parseIp(ipPart);
	if (!version) throw new Error(`Network is not a CIDR or IP: "${str}"`);
	if (prefixNum === -1) prefixNum = bits[version];
	const prefix = prefixNumStrings[prefixNum];
	const ip = stringifyIp({
		number,
		version,
		ipv4mapped,
		scopeid
	});
	const hostBits = bits[version] - prefixNum;
	const mask = hostBits > 0 ? (1n << BigInt(hostBits)) - 1n : 0n;
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
	const slashIndex = rangeSlashIndex;
	const ipPart = slashIndex !== -1 ? str.substring(0, slashIndex) : str;
	let prefixNum = slashIndex !== -1 ? parsePrefixNum(str, slashIndex) : -1;
	const { number, version } = parseIp(ipPart);
	if (!version) throw new Error(`Network is not a CIDR or IP: "${str}"`);
	if (prefixNum === -1) prefixNum = bits[version];
	const hostBits = bits[version] - prefixNum;
	if (version === 4) {
		const num = Number(number);
		if (hostBits >= 32) return {
			start: 0,
			end: 4294967295,
			version: 4
		};
		const mask = hostBits > 0 ? (1 << hostBits >>> 0) - 1 : 0;
		return {
			start: (num & ~mask) >>> 0,
			end: (num | mask) >>> 0,
			version: 4
		};
	}
	const mask = hostBits > 0 ? (1n << BigInt(hostBits)) - 1n : 0n;
	return {
		start: number & ~mask,
		end: number | mask,
		version: 6
	};
}
function bigintBitLength(n) {
	if (n === 0n) return 0;
	let len = 0;
	if (n >= 18446744073709551616n) {
		n >>= 64n;
		len = 64;
	}
	while (n >= 4294967296n) {
		n >>= 32n;
		len += 32;
	}
	return len + 32 - Math.clz32(Number(n));
}
function biggestPowerOfTwo(num) {
	if (num === 0n) return 0n;
	return 1n << BigInt(bigintBitLength(num) - 1);
}
function biggestPowerOfTwo4(num) {
	if (num === 0) return 0;
	if (num >= 4294967296) return 4294967296;
	return 1 << 31 - Math.clz32(num) >>> 0;
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
		if (pEnd % 2 === 0) output.push({
			start: pStart,
			end: pStart
		}, {
			start: pEnd,
			end: pEnd
		});
		else output.push({
			start: pStart,
			end: pEnd
		});
		return;
	}
	const size = pEnd - pStart + 1;
	if ((size & size - 1) === 0 && pStart % size === 0) {
		output.push({
			start: pStart,
			end: pEnd
		});
		return;
	}
	let biggest = biggestPowerOfTwo4(size);
	let start;
	let end;
	if (size === biggest && pStart % biggest === 0) {
		output.push({
			start: pStart,
			end: pEnd
		});
		return;
	} else if (pStart % biggest === 0) {
		start = pStart;
		end = start + biggest - 1;
	} else {
		start = Math.floor(pEnd / biggest) * biggest;
		if (start + biggest - 1 > pEnd) {
			start = (Math.floor(pEnd / biggest) - 1) * biggest;
			while (start < pStart) {
				biggest /= 2;
				start = (Math.floor(pEnd / biggest) - 1) * biggest;
			}
			end = start + biggest - 1;
		} else {
			start = Math.floor(pEnd / biggest) * biggest;
			end = start + biggest - 1;
		}
	}
	if (start !== pStart) subparts4(pStart, start - 1, output);
	output.push({
		start,
		end
	});
	if (end !== pEnd) subparts4(end + 1, pEnd, output);
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
		if (pEnd % 2n === 0n) output.push({
			start: pStart,
			end: pStart
		}, {
			start: pEnd,
			end: pEnd
		});
		else output.push({
			start: pStart,
			end: pEnd
		});
		return;
	}
	const size = pEnd - pStart + 1n;
	if ((size & size - 1n) === 0n && (pStart & size - 1n) === 0n) {
		output.push({
			start: pStart,
			end: pEnd
		});
		return;
	}
	let biggest = biggestPowerOfTwo(size);
	let start;
	let end;
	if (size === biggest && (pStart & biggest - 1n) === 0n) {
		output.push({
			start: pStart,
			end: pEnd
		});
		return;
	} else if ((pStart & biggest - 1n) === 0n) {
		start = pStart;
		end = start + biggest - 1n;
	} else {
		start = pEnd & -biggest;
		if (start + biggest - 1n > pEnd) {
			start = (pEnd & -biggest) - biggest;
			while (start < pStart) {
				biggest >>= 1n;
				start = (pEnd & -biggest) - biggest;
			}
			end = start + biggest - 1n;
		} else {
			start = pEnd & -biggest;
			end = start + biggest - 1n;
		}
	}
	if (start !== pStart) subparts6(pStart, start - 1n, output);
	output.push({
		start,
		end
	});
	if (end !== pEnd) subparts6(end + 1n, pEnd, output);
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
	const merged = [];
	let curStart = nets[0].start;
	let curEnd = nets[0].end;
	for (let i = 1; i < nets.length; i++) {
		const { start, end } = nets[i];
		if (start <= curEnd + 1) {
			if (end > curEnd) curEnd = end;
		} else {
			merged.push({
				start: curStart,
				end: curEnd
			});
			curStart = start;
			curEnd = end;
		}
	}
	merged.push({
		start: curStart,
		end: curEnd
	});
	return merged;
}
function mergeIntervalsRaw6(nets) {
	if (nets.length === 0) return [];
	nets.sort(cmpV6StartEnd);
	const merged = [];
	let curStart = nets[0].start;
	let curEnd = nets[0].end;
	for (let i = 1; i < nets.length; i++) {
		const { start, end } = nets[i];
		if (start <= curEnd + 1n) {
			if (end > curEnd) curEnd = end;
		} else {
			merged.push({
				start: curStart,
				end: curEnd
			});
			curStart = start;
			curEnd = end;
		}
	}
	merged.push({
		start: curStart,
		end: curEnd
	});
	return merged;
}
function mergeIntervals4(nets) {
	const merged = [];
	for (const part of mergeIntervalsRaw4(nets)) subparts4(part.start, part.end, merged);
	return merged;
}
function mergeIntervals6(nets) {
	const merged = [];
	for (const part of mergeIntervalsRaw6(nets)) subparts6(part.start, part.end, merged);
	return merged;
}
/** Returns an array of merged networks */
function mergeCidr(nets) {
	const arr = Array.isArray(nets) ? nets : [nets];
	const v4 = [];
	const v6 = [];
	for (const s of arr) {
		const n = parseCidrLean(s);
		if (n.version === 4) v4.push(n);
		else v6.push(n);
	}
	const merged = [];
	for (const part of mergeIntervals4(v4)) merged.push(formatPart4(part));
	for (const part of mergeIntervals6(v6)) merged.push(formatPart6(part));
	return merged;
}
// src/cidr.ts
/**
* Reads a CIDR strictly. The library does the arithmetic but takes `10.0.0/24` for `0.10.0.0/24` and
* `300.1.1.1/24` for `44.1.1.1/24`, so that the address is checked first by Node's own parser.
*/
function readCidr(text) {
	const parts = /^([^/]*)\/(0|[1-9]\d{0,2})$/.exec(text);
	const address = parts?.[1] ?? text;
	const version = (0,node_net__WEBPACK_IMPORTED_MODULE_9__.isIPv4)(address) ? 4 : (0,node_net__WEBPACK_IMPORTED_MODULE_9__.isIPv6)(address) && !address.includes("%") ? 6 : void 0;
	if (version === void 0) return {
		kind: "invalid",
		why: whyNotAnAddress(address)
	};
	if (parts === null) return {
		kind: "invalid",
		why: "it has no prefix length such as /24"
	};
	const prefix = Number(parts[2]);
	const longest = version === 4 ? 32 : 128;
	if (prefix > longest) return {
		kind: "invalid",
		why: `the prefix of IPv${version} ends at /${longest}`
	};
	const { start, end } = parseCidr(`${address}/${prefix}`);
	const network = normalizeCidr(`${address}/${prefix}`).replace(/\/.*/, "");
	const hasHostBits = parseCidr(address).start !== start;
	const cidr = {
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
/** For CIDRs that are known to be valid, such as the ones that EC2 describes. Throws `TypeError` on others. */
function cidr(text) {
	const reading = readCidr(text);
	if (reading.kind === "invalid") throw new TypeError(`${text} is not a CIDR: ${reading.why}`);
	return reading.cidr;
}
function contains(outer, inner) {
	return outer.version === inner.version && outer.start <= inner.start && inner.end <= outer.end;
}
/** Two CIDRs overlap only when one contains the other. */
function overlaps(a, b) {
	return contains(a, b) || contains(b, a);
}
function whyNotAnAddress(address) {
	const octets = /^\d+\.\d+\.\d+\.\d+$/.test(address) ? address.split(".") : [];
	if (octets.some((octet) => Number(octet) > 255)) return "the parts of an IPv4 address end at 255";
	if (octets.some((octet) => /^0\d/.test(octet))) return "the parts of an IPv4 address have no leading zero";
	return "write it like 172.22.0.0/24";
}
// src/pod-cidr-tag.ts
/**
* Reads a worker's pod CIDR tag: one CIDR, or an IPv4 and an IPv6 one parted by a comma or a space. `who` is the
* worker as messages name it. An unusable tag gives no pod CIDRs.
*/
function readPodCidrTag(who, tag, value) {
	if (value === void 0) return unusable("pod-cidr-missing", `${who} has no tag "${tag}"; add one with its pod CIDR, or name another tag in pod-cidr-tag.`);
	const texts = value.split(/[\s,]+/).filter((text) => text !== "");
	if (texts.length === 0) return unusable("pod-cidr-missing", `${who} has an empty tag "${tag}"; write its pod CIDR in it, or name another tag in pod-cidr-tag.`);
	const podCidrs = [];
	const findings = [];
	for (const text of texts) {
		const reading = readCidr(text);
		if (reading.kind === "invalid") return unusable("pod-cidr-invalid", `${who} has "${text}" in its tag "${tag}", which is not a CIDR: ${reading.why}.`);
		if (podCidrs.some(({ version }) => version === reading.cidr.version)) return unusable("pod-cidr-invalid", `${who} has several IPv${reading.cidr.version} CIDRs in its tag "${tag}"; leave one, or one IPv4 and one IPv6 CIDR.`);
		if (reading.kind === "host-bits") findings.push(warning$1("pod-cidr-host-bits", `${who} has "${text}" in its tag "${tag}", which has host bits set; it is taken as its network ${reading.cidr.text}.`));
		podCidrs.push(reading.cidr);
	}
	return {
		podCidrs,
		findings
	};
}
function unusable(code, message) {
	return {
		podCidrs: [],
		findings: [error$1(code, message)]
	};
}
/** EC2 reads `*` and `?` in a filter value as wildcards and `\` as their escape; a literal name must not. */
function escapeFilterValue(literal) {
	return literal.replace(/[\\*?]/g, "\\$&");
}
/** One filter for each call that it takes to ask for so many values. */
function filtersFor(name, values) {
	return Array.from({ length: Math.ceil(values.length / 200) }, (_, call) => ({
		name,
		values: values.slice(call * 200, (call + 1) * 200)
	}));
}
function isPattern(name) {
	return /[*?]/.test(name);
}
/**
* EC2's wildcards, on what EC2 answered: `*` is any run of characters, `?` one, `\` takes the next one literally; case
* counts. Goes back to the last `*` alone, so that no pattern takes longer than its length times the name's.
*/
function matchesPattern(pattern, name) {
	const parts = [...pattern.matchAll(/\\([^])|([^])/gu)].map(([, literal, plain]) => ({
		text: literal ?? plain ?? "",
		isWild: literal === void 0 && (plain === "*" || plain === "?")
	}));
	const characters = Array.from(name);
	let at = 0;
	let star;
	for (let part = 0; at < characters.length || part < parts.length;) {
		const { text, isWild } = parts[part] ?? {
			text: void 0,
			isWild: false
		};
		if (isWild && text === "*") {
			star = {
				part,
				at
			};
			part += 1;
		} else if (at < characters.length && text !== void 0 && (isWild || text === characters[at])) {
			part += 1;
			at += 1;
		} else if (star !== void 0 && star.at < characters.length) {
			star.at += 1;
			at = star.at;
			part = star.part + 1;
		} else return false;
	}
	return true;
}
// src/worker-candidates.ts
/** One list of filters for each DescribeInstances call: all names in one, parted only where EC2's limit on values asks for it. */
function workerFilters(selection, vpcId) {
	const inVpc = vpcId === void 0 ? [] : [{
		name: "vpc-id",
		values: [vpcId]
	}];
	const nameFilter = `tag:${selection.nameTag}`;
	switch (selection.by) {
		case "filter": return [[...selection.filters, ...inVpc]];
		case "name-and-filter": return [[
			{
				name: nameFilter,
				values: [`${escapeFilterValue(selection.prefix)}*`]
			},
			...selection.filters,
			...inVpc
		]];
		case "name": return filtersFor(nameFilter, selection.names.map(escapeFilterValue)).map((filter) => [filter, ...inVpc]);
	}
}
/**
* The instances that are meant by a selection, each under its worker's name. EC2's answer is compared again: its
* filters know wildcards, and names are meant literally.
*/
function candidates(selection, instances) {
	const named = instances.map((instance) => ({
		name: [instance.tags.get(selection.nameTag), instance.instanceId].find((name) => name !== void 0 && name !== "") ?? "",
		instance
	}));
	switch (selection.by) {
		case "filter": return named.toSorted((a, b) => compareNames(a.name, b.name) || compareNames(a.instance.instanceId, b.instance.instanceId));
		case "name-and-filter": return named.filter(({ name }) => name.startsWith(selection.prefix) && /^\d+$/.test(name.slice(selection.prefix.length)));
		case "name": {
			const names = new Set(selection.names);
			return named.filter(({ name }) => names.has(name));
		}
	}
}
/** Workers that are about to run, unless somebody of their name does already. */
function pendingWorkers(selection, instances) {
	const meant = candidates(selection, instances);
	const pending = meant.filter(({ instance }) => instance.state === "pending").map(({ name }) => name);
	if (selection.by === "filter") return pending;
	const running = new Set(meant.filter(({ instance }) => isPresent(instance, "running")).map(({ name }) => name));
	return pending.filter((name) => !running.has(name));
}
/** Names that no instance has, in whatever state; for a selection by filters, that none matches. */
function missingWorkers(selection, instances) {
	const meant = candidates(selection, instances);
	if (selection.by === "filter") return meant.length === 0 ? ["An instance that matches worker-filters"] : [];
	const there = new Set(meant.map(({ name }) => name));
	return selection.names.filter((name) => !there.has(name));
}
/** worker-2 before worker-10. */
const { compare: compareNames } = new Intl.Collator("en", { numeric: true });
// src/workers.ts
/**
* The workers, in the order of their names, and why some are not. Only instances that are `presence` count, so that
* a stopped or terminated namesake (EC2 shows it for about an hour) is in nobody's way; the others serve to explain.
* `vpcId` is undefined while no VPC holds both tables and workers.
*/
function selectWorkers(selection, instances, vpcId, presence) {
	const meant = candidates(selection, instances);
	const present = meant.filter(({ instance }) => isPresent(instance, presence) && mayBeIn(instance, vpcId));
	if (selection.by === "filter") {
		const findings = present.length === 0 ? [noneMatches(vpcId, presence)] : meant.filter(({ instance }) => mayBeIn(instance, vpcId)).flatMap((each) => leftOut(each, presence));
		return toWorkers(selection, present, Math.max(present.length, 1), findings);
	}
	const byName = Map.groupBy(meant, ({ name }) => name);
	const chosen = [];
	const findings = [];
	for (const name of selection.names) {
		const namesakes = (byName.get(name) ?? []).map(({ instance }) => instance);
		const [instance, ...others] = namesakes.filter((each) => isPresent(each, presence) && mayBeIn(each, vpcId));
		if (instance === void 0) findings.push(absent(name, namesakes, selection, vpcId));
		else if (others.length > 0) findings.push(duplicate(name, [instance, ...others], selection.nameTag));
		else chosen.push({
			name,
			instance
		});
	}
	if (selection.by === "name-and-filter") {
		const names = new Set(selection.names);
		const surplus = present.filter(({ name }) => !names.has(name));
		if (surplus.length > 0) findings.push(tooMany(surplus, present.length, selection.names.length));
	}
	return toWorkers(selection, chosen, selection.names.length, findings);
}
/**
* EC2 takes an instance as target only while exactly one network interface is attached; with several it answers
* InvalidInstanceID ("There are multiple interfaces attached"), and the primary one (device index 0) must be named.
*/
function routeTarget({ instanceId, networkInterfaces }) {
	const primary = networkInterfaces.find(({ deviceIndex }) => deviceIndex === 0);
	return networkInterfaces.length > 1 && primary !== void 0 ? {
		kind: "network-interface",
		networkInterfaceId: primary.networkInterfaceId
	} : {
		kind: "instance",
		instanceId
	};
}
function toWorkers({ podCidrTag }, chosen, wanted, findings) {
	const read = chosen.map(({ name, instance }) => {
		const { instanceId, vpcId, subnetId, privateIp, tags, sourceDestCheck, networkInterfaces } = instance;
		const tag = readPodCidrTag(`${name} (${instanceId})`, podCidrTag, tags.get(podCidrTag));
		return {
			worker: {
				name,
				instanceId,
				vpcId,
				subnetId,
				privateIp,
				podCidrs: tag.podCidrs,
				sourceDestCheck,
				networkInterfaces
			},
			findings: tag.findings
		};
	});
	const workers = read.map(({ worker }) => worker).filter(({ podCidrs }) => podCidrs.length > 0);
	return {
		workers,
		lacking: wanted - workers.length,
		findings: [...findings, ...read.flatMap((each) => each.findings)]
	};
}
function absent(name, namesakes, { nameTag, by }, vpcId) {
	if (namesakes.length === 0) {
		const [instance, filters] = by === "name" ? ["no instance", ""] : ["no instance that matches worker-filters", ", worker-filters"];
		return error$1("worker-missing", `${name} is missing: ${instance} has this name in its tag "${nameTag}"; check worker-count, worker-name-prefix${filters} and worker-name-tag.`);
	}
	const here = namesakes.filter((instance) => mayBeIn(instance, vpcId));
	if (here.length === 0) {
		const places = namesakes.map((instance) => `${instance.instanceId} is in ${instance.vpcId}`).join(", ");
		return error$1("vpc-mismatch", `${name} is not in ${String(vpcId)}, where the other workers and the route table are (${places}); check worker-count and worker-name-prefix, or set vpc-id.`);
	}
	return error$1("worker-not-running", `${name} is not running (${here.map(({ instanceId, state }) => `${instanceId} is ${state}`).join(", ")}); ${mendOf(here)}, or lower worker-count.`);
}
function mendOf(namesakes) {
	const states = new Set(namesakes.map(({ state }) => state));
	if (states.has("pending")) return "raise wait-timeout";
	return states.has("stopped") || states.has("stopping") ? "start it" : "launch it again";
}
function duplicate(name, namesakes, nameTag) {
	const ids = namesakes.map(({ instanceId }) => instanceId).join(", ");
	return error$1("worker-duplicate", `${name} is there ${namesakes.length} times (${ids}); rename all but one in the tag "${nameTag}", or set vpc-id if they are in different VPCs.`);
}
function tooMany(surplus, matching, count) {
	return error$1("worker-surplus", `worker-count is ${count}, but worker-filters match ${matching} workers, also ${surplus.map(({ name, instance }) => `${name} (${instance.instanceId})`).join(", ")}; raise worker-count, or narrow worker-filters.`);
}
function noneMatches(vpcId, presence) {
	return error$1("no-worker-matches", `${presence === "running" ? "No running instance" : "No instance"} matches worker-filters${vpcId === void 0 ? "" : ` in ${vpcId}`}; check the filters, aws-region and vpc-id.`);
}
/** An instance that matches and gets no route, because it does not run: left out, but not in silence. */
function leftOut({ name, instance }, presence) {
	const { instanceId, state } = instance;
	if (isPresent(instance, presence) || state === "terminated" || state === "shutting-down") return [];
	return state === "pending" ? [error$1("worker-not-running", `${name} (${instanceId}) matches worker-filters but is still pending; raise wait-timeout.`)] : [warning$1("worker-not-running", `${name} (${instanceId}) matches worker-filters but is ${state}, so that it gets no route; start it, or narrow worker-filters.`)];
}
// src/apply.ts
/** Under EC2's bucket of 50 writes an account, and enough to hide the way to EC2 and back. */
const WRITES_AT_ONCE = 10;
/** Switches checks off, several at a time; resolves with a result for each, in their order. */
async function disableChecks(checks, ec2, patience) {
	let stoppedBy;
	return pMap(checks, async (check) => {
		const error = stoppedBy ?? await patiently(() => ec2.disableSourceDestCheck(check.target), patience);
		if (error !== void 0 && reachOf(error) !== "route") stoppedBy = error;
		return {
			check,
			error
		};
	}, { concurrency: WRITES_AT_ONCE });
}
/**
* Carries the plan out, but for the workers in `held`. Resolves with a result for every change, in the plan's order,
* whatever EC2 answers.
*/
async function applyPlan(plan, held, ec2, patience, onResult) {
	let stopped = false;
	const stoppedTables = /* @__PURE__ */ new Set();
	const write = async (change) => {
		const isHeld = change.action !== "prune" && held.has(change.worker);
		if (stopped || isHeld || stoppedTables.has(change.routeTableId)) return { kind: "not-tried" };
		const error = await patiently(() => carryOut(change, ec2), patience);
		if (error === void 0) return { kind: "done" };
		if (isAlreadySo(change, error)) return { kind: error.isAfterLostAnswer ? "done" : "already-so" };
		const reach = reachOf(error);
		if (reach === "run") stopped = true;
		if (reach === "table") stoppedTables.add(change.routeTableId);
		return error.code === "NotStarted" ? { kind: "not-tried" } : {
			kind: "failed",
			error
		};
	};
	return pMap(plan, async (change) => {
		const result = {
			change,
			outcome: withoutWriting(change) ?? await write(change)
		};
		onResult(result);
		return result;
	}, { concurrency: WRITES_AT_ONCE });
}
/** What was described a moment ago may be new enough that not all of EC2 knows it yet. */
const NOT_YET_KNOWN = /* @__PURE__ */ new Set([
	"InvalidInstanceID.NotFound",
	"InvalidRouteTableID.NotFound",
	"InvalidNetworkInterfaceID.NotFound"
]);
async function patiently(call, patience) {
	const pause = patience.pauses();
	for (;;) {
		const error = await refusal(call);
		if (error === void 0 || !NOT_YET_KNOWN.has(error.code) || !await pause()) return error;
	}
}
/** The results of a plan that is not carried out: it is a plan, or something stood against it. */
function leavePlan(plan, kind) {
	return plan.map((change) => ({
		change,
		outcome: withoutWriting(change) ?? { kind }
	}));
}
function withoutWriting(change) {
	switch (change.action) {
		case "keep":
		case "leave": return { kind: "unchanged" };
		case "conflict": return { kind: "conflict" };
		case "create":
		case "replace":
		case "delete":
		case "prune": return;
	}
}
async function carryOut(change, ec2) {
	switch (change.action) {
		case "create": return ec2.createRoute(change.routeTableId, change.podCidr, routeTarget(change.worker));
		case "replace": return replaceOrCreate(change.routeTableId, change.podCidr, routeTarget(change.worker), ec2);
		case "delete": return ec2.deleteRoute(change.routeTableId, change.podCidr);
		case "prune": return ec2.deleteRoute(change.routeTableId, change.destination);
		case "keep":
		case "leave":
		case "conflict": return;
	}
}
/** EC2 refuses to replace a route that somebody has deleted since it was read; a create can overwrite nothing. */
async function replaceOrCreate(routeTableId, podCidr, target, ec2) {
	const error = await refusal(() => ec2.replaceRoute(routeTableId, podCidr, target));
	if (error === void 0) return void 0;
	if (error.code !== "InvalidParameterValue" && error.code !== "InvalidRoute.NotFound") throw error;
	const second = await refusal(() => ec2.createRoute(routeTableId, podCidr, target));
	if (second !== void 0) throw second.code === "RouteAlreadyExists" ? error : second;
}
function isAlreadySo({ action }, { code }) {
	return action === "create" ? code === "RouteAlreadyExists" : action !== "replace" && code === "InvalidRoute.NotFound";
}
async function refusal(call) {
	try {
		await call();
		return;
	} catch (error) {
		if (error instanceof AwsError) return error;
		throw error;
	}
}
// src/name-list.ts
const SHOWN = 5;
/** `worker-0, worker-1, worker-2, worker-3, worker-4 and 7 more`: each name once, a sentence's worth of them. */
function nameSome(names) {
	const unique = [...new Set(names)];
	const rest = unique.length - SHOWN;
	return rest > 0 ? `${unique.slice(0, SHOWN).join(", ")} and ${rest} more` : unique.join(", ");
}
// src/source-dest-check.ts
/**
* Where the check is on, EC2 drops what a pod sends and what is sent to it, though the route reads `active`
* (EC2 user guide, "source/destination checking"). It counts on the interface that the routes lead to.
*/
function checksThatAreOn(workers, plan) {
	return workers.flatMap((worker) => {
		if (worker.networkInterfaces.length <= 1) {
			const target = {
				kind: "instance",
				instanceId: worker.instanceId
			};
			return isOn(worker, target) ? [{
				worker,
				target
			}] : [];
		}
		return interfacesInUse(worker, plan).map((networkInterfaceId) => ({
			kind: "network-interface",
			networkInterfaceId
		})).filter((target) => isOn(worker, target)).map((target) => ({
			worker,
			target
		}));
	});
}
/** What the check is changed on for one interface: EC2 takes the instance only while it has no other. */
function checkTarget({ instanceId, networkInterfaces }, networkInterfaceId) {
	return networkInterfaces.length > 1 ? {
		kind: "network-interface",
		networkInterfaceId
	} : {
		kind: "instance",
		instanceId
	};
}
/** Whether the check is on, as an instance was last described. */
function isOn(instance, target) {
	switch (target.kind) {
		case "instance": return instance.sourceDestCheck;
		case "network-interface": return instance.networkInterfaces.some((each) => each.networkInterfaceId === target.networkInterfaceId && each.sourceDestCheck);
	}
}
/** The workers as they are once these checks are off. */
function withChecksOff(workers, checks) {
	return workers.map((worker) => {
		const targets = checks.filter((check) => check.worker === worker).map(({ target }) => target);
		const isOff = ({ networkInterfaceId }) => targets.some((target) => target.kind === "instance" || target.networkInterfaceId === networkInterfaceId);
		return {
			...worker,
			sourceDestCheck: worker.sourceDestCheck && !targets.some(({ kind }) => kind === "instance"),
			networkInterfaces: worker.networkInterfaces.map((each) => isOff(each) ? {
				...each,
				sourceDestCheck: false
			} : each)
		};
	});
}
function checksMessage(on) {
	return `The source/destination check is on for ${on.map(nameCheck).join(", ")}: EC2 drops their pods' traffic; set source-dest-check: disable, or switch it off yourself.`;
}
/** One finding for all workers that the check hits; none where it is switched off or not to be looked at. */
function judgeChecks(on, policy) {
	if (on.length === 0) return [];
	const message = checksMessage(on);
	switch (policy) {
		case "warn": return [warning$1("source-dest-check", message)];
		case "fail": return [error$1("source-dest-check", message)];
		case "disable":
		case "ignore": return [];
	}
}
function nameCheck({ worker, target }) {
	const place = target.kind === "instance" ? target.instanceId : target.networkInterfaceId;
	return `${worker.name} (${place})`;
}
/** The primary interface, which new routes lead to, and any other that a standing route leads to. */
function interfacesInUse(worker, plan) {
	const primary = routeTarget(worker);
	const standing = plan.flatMap((change) => change.action === "keep" && change.worker === worker && (change.current.target.kind === "instance" || change.current.target.kind === "network-interface") ? [change.current.target.networkInterfaceId] : []);
	const ids = [...plan.some((change) => change.action !== "prune" && change.action !== "keep" && change.worker === worker) && primary.kind === "network-interface" ? [primary.networkInterfaceId] : [], ...standing];
	return [...new Set(ids)].filter((id) => id !== void 0);
}
// src/failures.ts
/** One finding a cause, with the workers or routes that it hit and the tables where. */
function failures(results, checks, region) {
	const failed = [...checks.flatMap(({ check, error }) => error === void 0 ? [] : [{
		who: nameCheck(check),
		where: "",
		error
	}]), ...results.flatMap(({ change, outcome }) => outcome.kind === "failed" ? [{
		who: change.action === "prune" ? change.destination.text : change.worker.name,
		where: change.routeTableId,
		error: outcome.error
	}] : [])].map(({ error, ...hit }) => ({
		...hit,
		finding: explainOne(error, region)
	}));
	return [...Map.groupBy(failed, ({ finding }) => finding.message).values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		const where = nameSome(group.map((hit) => hit.where).filter((table) => table !== ""));
		const hit = `${nameSome(group.map(({ who }) => who))}${where === "" ? "" : ` in ${where}`}`;
		return [{
			...first.finding,
			message: `${hit}: ${first.finding.message}`
		}];
	});
}
// src/progress.ts
/** Under the five seconds after which a silent log looks like a hung job. */
const EVERY_MS = 4500;
/** Says what is being done while `work` goes on, for as long as it takes; a quick run says nothing. */
async function withProgress({ clock, say }, describe, work) {
	const stop = clock.every(EVERY_MS, () => {
		say(describe());
	});
	try {
		return await work();
	} finally {
		stop();
	}
}
// src/route-tables.ts
/** The CIDRs of the table's VPC: EC2 makes a route for each with the table, to `local` unless it was pointed at an appliance. */
function vpcCidrs({ routes }) {
	return routes.filter(({ origin }) => origin === "CreateRouteTable").map(({ destination }) => cidr(destination));
}
/**
* The route that somebody made for a destination. Propagated and advertised routes do not count: EC2 lets a static
* route of the same CIDR stand beside them, and prefers it. The VPC's own CIDR is no pod CIDR in the first place.
*/
function ownRoute({ routes }, destination) {
	return routes.find((route) => route.destination === destination.text && route.origin === "CreateRoute");
}
/** EC2 shows the instance for a route to any of its interfaces; the interface alone where it does not know the instance. */
function leadsTo({ target }, worker) {
	switch (target.kind) {
		case "instance": return target.instanceId === worker.instanceId;
		case "network-interface": return worker.networkInterfaces.some(({ networkInterfaceId }) => networkInterfaceId === target.networkInterfaceId);
		case "gateway":
		case "other":
		case "none": return false;
	}
}
/** Added by a gateway or a route server, not by a call; not counted against the table's quota. */
function isPropagated({ origin }) {
	return origin !== "CreateRoute" && origin !== "CreateRouteTable";
}
/** The network that a route is for; undefined for a prefix list. */
function destinationOf({ destination }) {
	const reading = readCidr(destination);
	return reading.kind === "invalid" ? void 0 : reading.cidr;
}
/** A table as people know it: its ID, and its name where it has one. */
function tableName({ routeTableId, tags }) {
	const name = tags.get("Name") ?? "";
	return name === "" ? routeTableId : `${routeTableId} (${name})`;
}
/** A target as messages name it. */
function describeTarget(target) {
	switch (target.kind) {
		case "instance": return target.instanceId;
		case "network-interface": return target.networkInterfaceId;
		case "gateway": return target.gatewayId;
		case "other": return target.id;
		case "none": return "no target";
	}
}
// src/plan.ts
/** For every table, in the order given: a change for each worker's pod CIDRs, in worker order, then what is pruned. */
function planRoutes(workers, tables, policy) {
	return tables.flatMap((table) => [...workers.flatMap((worker) => worker.podCidrs.map((podCidr) => planRoute(table, worker, podCidr, policy))), ...policy.goal === "present" ? prunable(table, workers, policy.pruneInside) : []]);
}
function planRoute(table, worker, podCidr, policy) {
	const of = {
		routeTableId: table.routeTableId,
		worker,
		podCidr
	};
	const current = ownRoute(table, podCidr);
	switch (policy.goal) {
		case "absent": return current !== void 0 && leadsTo(current, worker) ? {
			...of,
			action: "delete",
			current
		} : {
			...of,
			action: "leave"
		};
		case "present":
			if (current === void 0) return {
				...of,
				action: "create"
			};
			if (leadsTo(current, worker)) return {
				...of,
				action: "keep",
				current
			};
			return {
				...of,
				action: policy.onConflict === "replace" ? "replace" : "conflict",
				current
			};
	}
}
/** Routes that somebody made inside the pods' CIDRs, to an instance that is no worker (any more) or that is gone. */
function prunable(table, workers, inside) {
	const wanted = new Set(workers.flatMap(({ podCidrs }) => podCidrs.map(({ text }) => text)));
	return table.routes.flatMap((current) => {
		const destination = destinationOf(current);
		const isPodRoute = destination !== void 0 && current.origin === "CreateRoute" && (current.target.kind === "instance" || current.target.kind === "network-interface" || current.target.kind === "none" && current.state === "blackhole") && inside.some((cidr) => contains(cidr, destination)) && !wanted.has(destination.text);
		const isStale = current.state === "blackhole" || !workers.some((worker) => leadsTo(current, worker));
		return isPodRoute && isStale ? [{
			action: "prune",
			routeTableId: table.routeTableId,
			destination,
			current
		}] : [];
	});
}
/** The tables as they would be with the plan carried out: each new route active on its worker. */
function tablesAfter(tables, plan) {
	const byTable = Map.groupBy(plan, ({ routeTableId }) => routeTableId);
	return tables.map((table) => {
		const changes = byTable.get(table.routeTableId) ?? [];
		const gone = new Set(changes.flatMap((change) => isRemoval(change) ? [change.current] : []));
		const made = changes.flatMap((change) => change.action === "create" || change.action === "replace" ? [newRoute(change)] : []);
		return {
			...table,
			routes: [...table.routes.filter((route) => !gone.has(route)), ...made]
		};
	});
}
function isRemoval(change) {
	return change.action === "replace" || change.action === "delete" || change.action === "prune";
}
function newRoute({ worker, podCidr }) {
	const { instanceId } = worker;
	const target = routeTarget(worker);
	const networkInterfaceId = target.kind === "network-interface" ? target.networkInterfaceId : void 0;
	return {
		destination: podCidr.text,
		target: {
			kind: "instance",
			instanceId,
			networkInterfaceId
		},
		state: "active",
		origin: "CreateRoute"
	};
}
/** A sentence for every conflict, with what is there and what was wanted. */
function conflicts(plan) {
	return plan.flatMap((change) => change.action === "conflict" ? [conflict(change, change.current)] : []);
}
function conflict({ routeTableId, worker, podCidr }, { target, state }) {
	const wanted = `not to ${worker.name} (${worker.instanceId})`;
	return state === "blackhole" ? error$1("route-blackhole", `In ${routeTableId}, ${podCidr.text} leads to ${describeTarget(target)}, which is gone or stopped (a blackhole), ${wanted}; set on-conflict: replace to point it at the worker, or delete that route.`) : error$1("route-conflict", `In ${routeTableId}, ${podCidr.text} leads to ${describeTarget(target)}, ${wanted}; set on-conflict: replace to point it at the worker, or mend the worker's pod CIDR tag.`);
}
// src/verify.ts
/**
* Reads the tables until every route is seen as it has to be, or the patience is at its end. `tables` is the newest
* read; it counts only when nothing was `written`, because a read before the last write proves nothing.
*/
async function verifyRoutes(results, { tables, written }, readAgain, patience, onRead) {
	const pause = patience.pauses();
	let latest = written ? inOrderOf(tables, await readAgain()) : tables;
	for (;;) {
		const sightings = look(results, latest);
		onRead(sightings);
		if (!results.some((result, index) => mayStillCome(result, sightings[index])) || !await pause()) return {
			tables: latest,
			sightings
		};
		latest = inOrderOf(tables, await readAgain());
	}
}
function look(results, tables) {
	const byId = new Map(tables.map((table) => [table.routeTableId, table]));
	return results.map(({ change }) => {
		const table = byId.get(change.routeTableId);
		return table === void 0 ? { kind: "missing" } : lookFor(change, table);
	});
}
function lookFor(change, table) {
	switch (change.action) {
		case "prune": {
			const route = ownRoute(table, change.destination);
			return route !== void 0 && sameTarget(route, change.current) ? { kind: "still-there" } : { kind: "gone" };
		}
		case "delete":
		case "leave": {
			const route = ownRoute(table, change.podCidr);
			return route !== void 0 && leadsTo(route, change.worker) ? { kind: "still-there" } : { kind: "gone" };
		}
		case "keep":
		case "create":
		case "replace":
		case "conflict": {
			const route = ownRoute(table, change.podCidr);
			if (route === void 0) return { kind: "missing" };
			if (!leadsTo(route, change.worker)) return {
				kind: "elsewhere",
				current: route
			};
			return route.state === "active" ? { kind: "active" } : {
				kind: "not-active",
				state: route.state
			};
		}
	}
}
function isProven(sighting) {
	return sighting?.kind === "active" || sighting?.kind === "gone";
}
/** A sentence for every route that is not as it has to be, unless its result has already said why. */
function unproven(results, sightings, waitTimeoutSeconds) {
	const waited = ` after ${waitTimeoutSeconds} seconds`;
	return results.flatMap((result, index) => isExpected(result) ? disproof(result.change, sightings[index], waited) : []);
}
/** For a run that only looks: a sentence for every worker route that is missing, elsewhere or not active. */
function drift(results, sightings) {
	return results.flatMap(({ change }, index) => {
		if (change.action === "conflict") return [];
		return sightings[index]?.kind === "missing" ? [error$1("route-missing", `${nameRoute(change)} is missing; run with mode: apply to create it.`)] : disproof(change, sightings[index], "");
	});
}
function disproof(change, sighting, waited) {
	switch (sighting?.kind) {
		case void 0:
		case "active":
		case "gone": return [];
		case "missing": return [error$1("route-not-seen", `${nameRoute(change)} is not seen${waited}; raise wait-timeout if EC2 is slow to show it, or see who deletes it.`)];
		case "not-active": return [error$1("route-not-active", `${nameRoute(change)} is ${sighting.state}, not active${waited}; see that the instance runs and its network interface is attached.`)];
		case "still-there": return [error$1("route-not-gone", `${nameRoute(change)} is still seen${waited}; raise wait-timeout if EC2 is slow to show it, or see who creates it.`)];
		case "elsewhere": return change.action === "prune" ? [] : [conflict(change, sighting.current)];
	}
}
function nameRoute(change) {
	return change.action === "prune" ? `The route ${change.destination.text} in ${change.routeTableId}` : `The route ${change.podCidr.text} to ${change.worker.name} (${change.worker.instanceId}) in ${change.routeTableId}`;
}
function mayStillCome(result, sighting) {
	return isExpected(result) && !isProven(sighting) && sighting?.kind !== "elsewhere";
}
function isExpected({ outcome: { kind } }) {
	return kind === "unchanged" || kind === "done" || kind === "already-so";
}
function sameTarget(a, b) {
	return JSON.stringify(a.target) === JSON.stringify(b.target);
}
/** A table that EC2 leaves out of an answer keeps its place, without routes: they were not seen. */
function inOrderOf(tables, read) {
	const byId = new Map(read.map((table) => [table.routeTableId, table]));
	return tables.map((table) => byId.get(table.routeTableId) ?? {
		...table,
		routes: []
	});
}
// src/governance.ts
/** Workers whose subnet none of the tables names as its own; only the VPC's other tables tell which one governs it. */
function withoutOwnTable(workers, managed) {
	const named = new Set(managed.flatMap(({ subnetIds }) => subnetIds));
	return workers.filter(({ subnetId }) => !named.has(subnetId));
}
/**
* A finding for each subnet with workers that uses a table which is not managed: what their pods send never meets the
* managed routes. `all` is every table of the VPC.
*/
function ungoverned(workers, managed, all) {
	const managedIds = new Set(managed.map(({ routeTableId }) => routeTableId));
	return [...Map.groupBy(workers, ({ subnetId }) => subnetId)].flatMap(([subnetId, hit]) => {
		const governing = governingTable(subnetId, all);
		if (governing === void 0 || managedIds.has(governing.routeTableId)) return [];
		return [warning$1("subnet-not-governed", ungovernedMessage(subnetId, hit, governing))];
	});
}
/** A subnet without an association of its own uses the main table of its VPC. */
function governingTable(subnetId, all) {
	return all.find(({ subnetIds }) => subnetIds.includes(subnetId)) ?? all.find(({ isMain }) => isMain);
}
/** `workers` are all of the subnet. */
function ungovernedMessage(subnetId, workers, governing) {
	const names = workers.map(({ name }) => name).join(", ");
	const which = `${governing.subnetIds.includes(subnetId) ? "" : "the VPC's main table "}${tableName(governing)}`;
	const [are, their] = workers.length === 1 ? ["is", "its"] : ["are", "their"];
	return `${names} ${are} in ${subnetId}, which uses ${which}: what ${their} pods send does not meet these routes; associate the subnet with one of the tables that are given, or give ${governing.routeTableId} too.`;
}
// src/route-table-selection.ts
/** The filters of the one DescribeRouteTables call that finds the tables. */
function routeTableFilters(selection, vpcId) {
	const inVpc = vpcId === void 0 ? [] : [{
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
	return isPattern(name) ? name : escapeFilterValue(name);
}
/** The tables that are selected, of those described; `vpcId` is undefined while no VPC holds both tables and workers. */
function selectRouteTables(selection, described, vpcId) {
	const here = described.filter((table) => vpcId === void 0 || table.vpcId === vpcId);
	return selection.by === "id" ? selectById(selection.ids, here, described, vpcId) : selectByName(selection, here, described, vpcId);
}
function selectById(ids, here, described, vpcId) {
	const tables = ids.flatMap((id) => here.find(({ routeTableId }) => routeTableId === id) ?? []);
	return {
		tables,
		findings: ids.filter((id) => !tables.some(({ routeTableId }) => routeTableId === id)).map((id) => {
			const elsewhere = described.find(({ routeTableId }) => routeTableId === id);
			return elsewhere === void 0 ? error$1("route-table-missing", `Route table ${id} does not exist here; check route-table-ids, aws-region and vpc-id.`) : error$1("vpc-mismatch", `Route table ${id} is in ${elsewhere.vpcId}, the workers are in ${String(vpcId)}; take it out of route-table-ids.`);
		})
	};
}
/** A literal name means exactly one table, a pattern at least one. */
function selectByName({ names, tag }, here, described, vpcId) {
	const tables = /* @__PURE__ */ new Set();
	const findings = [];
	for (const name of names) {
		const matching = here.filter((table) => isNamed(table, tag, name));
		const elsewhere = described.filter((table) => isNamed(table, tag, name));
		if (matching.length === 0) findings.push(elsewhere.length === 0 ? noTable(name, tag) : onlyElsewhere(name, elsewhere, vpcId));
		else if (matching.length > 1 && !isPattern(name)) findings.push(severalTables(name, tag, matching));
		else for (const table of matching) tables.add(table);
	}
	return {
		tables: [...tables],
		findings
	};
}
/** EC2's answer is compared again: its filters know wildcards, and a literal name is meant literally. */
function isNamed({ tags }, tag, name) {
	const actual = tags.get(tag);
	return actual !== void 0 && (isPattern(name) ? matchesPattern(name, actual) : actual === name);
}
function onlyElsewhere(name, elsewhere, vpcId) {
	const places = elsewhere.map(({ routeTableId, vpcId: vpc }) => `${routeTableId} in ${vpc}`).join(", ");
	return error$1("vpc-mismatch", `No route table named "${name}" is in ${String(vpcId)}, where the workers are (${places}); check route-table-name, or set vpc-id.`);
}
function noTable(name, tag) {
	return error$1("route-table-missing", `No route table ${isPattern(name) ? "matches" : "has"} "${name}" in its tag "${tag}"; check route-table-name, route-table-tag, aws-region and vpc-id.`);
}
function severalTables(name, tag, matching) {
	const ids = matching.map(({ routeTableId, vpcId }) => `${routeTableId} in ${vpcId}`).join(", ");
	return error$1("route-table-duplicate", `${matching.length} route tables have "${name}" in their tag "${tag}" (${ids}); give the right one's ID in route-table-ids, or rename the others.`);
}
// src/vpc.ts
/** The one VPC that holds both workers and a table; workers that are `presence` decide, others only where there is none. */
function chooseVpc(selection, instances, tables, presence) {
	const workers = candidates(selection, instances).map(({ instance }) => instance).filter(({ vpcId }) => vpcId !== "");
	const tableVpcs = new Set(tables.map(({ vpcId }) => vpcId));
	if (workers.length === 0 || tableVpcs.size === 0) return { kind: "undecided" };
	const holdingBoth = (some) => new Set(some.map(({ vpcId }) => vpcId)).intersection(tableVpcs);
	const present = holdingBoth(workers.filter((instance) => isPresent(instance, presence)));
	const [vpcId, ...others] = present.size > 0 ? present : holdingBoth(workers);
	if (vpcId === void 0) return {
		kind: "problem",
		finding: error$1("vpc-mismatch", `The workers are in ${[...new Set(workers.map((worker) => worker.vpcId))].join(", ")}, the route table is in ${[...tableVpcs].join(", ")}; no VPC holds both, so check the names and their tags, or set vpc-id.`)
	};
	if (others.length > 0) return {
		kind: "problem",
		finding: error$1("vpc-ambiguous", `Workers and a route table with these names are in ${others.length + 1} VPCs (${[vpcId, ...others].join(", ")}); set vpc-id to the one that is meant.`)
	};
	return {
		kind: "vpc",
		vpcId
	};
}
// src/world.ts
/**
* Reads side by side and, as long as something is wanting that may still come, again. Rejects with an
* `AggregateError` of all that failed, so that one missing permission hides no other.
*/
async function readWorld(ec2, inputs, patience, say) {
	const pause = patience.pauses();
	let described = await readOnce(ec2, inputs);
	let said;
	for (;;) {
		const awaited = awaitedIn(inputs, described);
		if (awaited === void 0) return described;
		if (awaited !== said) say(`${awaited}; waiting for it up to ${patience.seconds} seconds (wait-timeout).`);
		said = awaited;
		if (!await pause()) return described;
		described = await readOnce(ec2, inputs);
	}
}
async function readOnce(ec2, { workers, routeTables, vpcId }) {
	const [instances, tables] = await Promise.allSettled([Promise.all(workerFilters(workers, vpcId).map((filters) => ec2.describeInstances(filters))), ec2.describeRouteTables(routeTableFilters(routeTables, vpcId))]);
	if (instances.status === "fulfilled" && tables.status === "fulfilled") return {
		instances: instances.value.flat(),
		tables: tables.value
	};
	throw new AggregateError([instances, tables].flatMap((read) => read.status === "rejected" ? [read.reason] : []));
}
/**
* What is not there yet and may come: an instance that starts or, in a run that writes, one or a table so new that EC2
* does not show it (a read may lag a write by seconds, in reported cases by minutes).
*/
function awaitedIn({ workers, routeTables, mode }, { instances, tables }) {
	if (mode === "destroy") return void 0;
	const starting = pendingWorkers(workers, instances);
	if (starting.length > 0) return `${nameSome(starting)} ${starting.length === 1 ? "is" : "are"} pending`;
	if (mode !== "apply") return void 0;
	const missing = missingWorkers(workers, instances);
	if (missing.length > 0) return `${nameSome(missing)} ${missing.length === 1 ? "is" : "are"} not there`;
	return selectRouteTables(routeTables, tables, void 0).findings.some(({ code }) => code === "route-table-missing") ? "A route table is not there" : void 0;
}
async function readInstancesById(ec2, ids) {
	const calls = filtersFor("instance-id", ids).map((filter) => ec2.describeInstances([filter]));
	return (await Promise.all(calls)).flat();
}
/** By filter, because with the call's RouteTableIds one table that is gone fails it as a whole. */
async function readTablesById(ec2, ids) {
	const calls = filtersFor("route-table-id", ids).map((filter) => ec2.describeRouteTables([filter]));
	return (await Promise.all(calls)).flat();
}
/** The workers and tables that count, in the one VPC that holds both, and why the others do not. */
function selectWorld({ workers: selection, routeTables, mode }, described) {
	const presence = mode === "destroy" ? "existing" : "running";
	const choice = chooseVpc(selection, described.instances, described.tables, presence);
	if (choice.kind === "problem") return {
		workers: [],
		lacking: selection.by === "filter" ? 1 : selection.names.length,
		tables: [],
		findings: [choice.finding]
	};
	const vpcId = choice.kind === "vpc" ? choice.vpcId : void 0;
	const { workers, lacking, findings } = selectWorkers(selection, described.instances, vpcId, presence);
	const { tables, findings: tableFindings } = selectRouteTables(routeTables, described.tables, vpcId);
	return {
		workers,
		lacking,
		tables,
		findings: [...mode === "destroy" ? findings.map(leniently) : findings, ...tableFindings]
	};
}
/** Where routes are only taken away, a worker that has gone before is no reason to leave the others' behind. */
function leniently(finding) {
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
/** All tables that can govern a worker's subnet: the VPC's others are read only where the given ones do not tell. */
async function readGoverningTables(ec2, workers, tables) {
	const [table] = tables;
	if (table === void 0 || withoutOwnTable(workers, tables).length === 0) return tables;
	return ec2.describeRouteTables([{
		name: "vpc-id",
		values: [table.vpcId]
	}]);
}
// src/carry-out.ts
/** Writes what the plan asks for: checks first, because a route to a worker that drops its packets is no route. */
async function writePlan(plan, report, { ec2, patience, progress }) {
	report.checkResults = await withProgress(progress, () => `Switching off ${report.checks.length} source/destination checks …`, () => disableChecks(report.checks, ec2, patience));
	const held = new Set(report.checkResults.flatMap(({ check, error }) => error === void 0 ? [] : [check.worker]));
	let done = 0;
	report.results = await withProgress(progress, () => `Writing routes: ${done} of ${plan.length} done …`, () => applyPlan(plan, held, ec2, patience, () => done += 1));
	report.findings.push(...failures(report.results, report.checkResults, report.region));
}
/** Reads back until everything written is seen, or the patience is at its end, and says what is not. */
async function proveRoutes(report, { ec2, patience, progress, waitTimeoutSeconds }) {
	const ids = report.tables.map(({ routeTableId }) => routeTableId);
	let unseen = report.results.length;
	const verification = await withProgress(progress, () => `Reading back: ${unseen} of ${report.results.length} routes not seen as they have to be yet …`, () => verifyRoutes(report.results, {
		tables: report.tables,
		written: report.results.some(({ outcome }) => wasSent(outcome))
	}, () => readTablesById(ec2, ids), patience, (sightings) => unseen = sightings.filter((sighting) => !isProven(sighting)).length));
	report.tables = verification.tables;
	report.sightings = verification.sightings;
	report.findings.push(...unproven(report.results, report.sightings, waitTimeoutSeconds));
	const disabled = report.checkResults.filter(({ error }) => error === void 0).map(({ check }) => check);
	if (disabled.length > 0) report.findings.push(...await proveChecks(disabled, ec2, patience));
}
/** Also after a refusal: what was read before is not the newest any more. */
function wasSent({ kind }) {
	return kind === "done" || kind === "already-so" || kind === "failed";
}
async function proveChecks(disabled, ec2, patience) {
	const pause = patience.pauses();
	for (;;) {
		const instances = new Map((await readInstancesById(ec2, disabled.map(({ worker }) => worker.instanceId))).map((instance) => [instance.instanceId, instance]));
		const on = disabled.filter(({ worker, target }) => isOn(instances.get(worker.instanceId) ?? worker, target));
		if (on.length === 0) return [];
		if (await pause()) continue;
		return [error$1("source-dest-check-not-off", `The source/destination check was switched off for ${on.map(nameCheck).join(", ")}, but is still seen on; raise wait-timeout, or see who switches it on.`)];
	}
}
// src/clock.ts
const systemClock = {
	now: () => performance.now(),
	sleep: (ms, signal) => new Promise((resolve) => {
		const end = () => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", end);
			resolve();
		};
		const timer = setTimeout(end, ms);
		if (signal?.aborted === true) end();
		signal?.addEventListener("abort", end);
	}),
	every: (ms, callback) => {
		const timer = setInterval(callback, ms).unref();
		return () => {
			clearInterval(timer);
		};
	},
	after: (ms, callback) => {
		const timer = setTimeout(callback, ms).unref();
		return () => {
			clearTimeout(timer);
		};
	}
};
// src/credentials.ts
/**
* What an EC2 client gets for credentials: nothing, so that the SDK looks where the job left some, or the role of the
* job's token. `mask` keeps a secret out of the log.
*/
function credentialsFrom(source, to, mask) {
	switch (source.kind) {
		case "ambient": return;
		case "job-token": return () => assumeRoleOfJob(source, to, mask);
	}
}
/** They live in this process only: no file and no variable that a later step could read. */
async function assumeRoleOfJob(source, to, mask) {
	const { requestJobToken, assumeRole } = await __nccwpck_require__.e(/* import() */ 734).then(__nccwpck_require__.bind(__nccwpck_require__, 2734));
	const token = await named("GetIDToken", "IdTokenUnavailable", until(to.stop.now, requestJobToken()));
	const credentials = await named("AssumeRoleWithWebIdentity", void 0, until(to.stop.now, assumeRole(token, {
		...source,
		...to
	})));
	for (const secret of [
		credentials.accessKeyId,
		credentials.secretAccessKey,
		credentials.sessionToken
	]) if (secret !== void 0) mask(secret);
	return credentials;
}
/** Neither the toolkit nor the provider takes a signal; a run that is to end does not wait for them. */
function until(end, work) {
	const ended = new Promise((_, reject) => {
		const giveUp = () => {
			reject(Object.assign(/* @__PURE__ */ new Error("The run is to end"), { name: GIVEN_UP }));
		};
		if (end.aborted) giveUp();
		end.addEventListener("abort", giveUp, { once: true });
	});
	return Promise.race([work, ended]);
}
async function named(call, code, work) {
	try {
		return await work;
	} catch (cause) {
		if (!(cause instanceof Error)) throw cause;
		throw new AwsError(call, cause.name === GIVEN_UP ? GIVEN_UP : code ?? codeOf(cause), cause.message, cause);
	}
}
// node_modules/@smithy/core/dist-es/legacy-root-exports/pagination/createPaginator.js
const makePagedClientRequest = async (CommandCtor, client, input, withCommand = (_) => _, ...args) => {
	let command = new CommandCtor(input);
	command = withCommand(command) ?? command;
	return await client.send(command, ...args);
};
function createPaginator(ClientCtor, CommandCtor, inputTokenName, outputTokenName, pageSizeTokenName) {
	return async function* paginateOperation(config, input, ...additionalArguments) {
		const _input = input;
		let token = config.startingToken ?? _input[inputTokenName];
		let hasNext = true;
		let page;
		while (hasNext) {
			_input[inputTokenName] = token;
			if (pageSizeTokenName) _input[pageSizeTokenName] = _input[pageSizeTokenName] ?? config.pageSize;
			if (config.client instanceof ClientCtor) page = await makePagedClientRequest(CommandCtor, config.client, input, config.withCommand, ...additionalArguments);
			else throw new Error(`Invalid client, expected instance of ${ClientCtor.name}`);
			yield page;
			const prevToken = token;
			token = get(page, outputTokenName);
			hasNext = !!(token && (!config.stopOnSameToken || token !== prevToken));
		}
		return void 0;
	};
}
const get = (fromObject, path) => {
	let cursor = fromObject;
	const pathComponents = path.split(".");
	for (const step of pathComponents) {
		if (!cursor || typeof cursor !== "object") return;
		cursor = cursor[step];
	}
	return cursor;
};
// node_modules/@aws-sdk/client-ec2/dist-es/auth/httpAuthSchemeProvider.js
const defaultEC2HttpAuthSchemeParametersProvider = async (config, context, input) => {
	return {
		operation: (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.vt)(context).operation,
		region: await (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__._t)(config.region)() || (() => {
			throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
		})()
	};
};
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
	const options = [];
	switch (authParameters.operation) {
		default: options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
	}
	return options;
};
const resolveHttpAuthSchemeConfig = (config) => {
	const config_0 = (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.r)(config);
	return Object.assign(config_0, { authSchemePreference: (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__._t)(config.authSchemePreference ?? []) });
};
// node_modules/@aws-sdk/client-ec2/dist-es/endpoint/EndpointParameters.js
const resolveClientEndpointParameters = (options) => {
	return Object.assign(options, {
		useDualstackEndpoint: options.useDualstackEndpoint ?? false,
		useFipsEndpoint: options.useFipsEndpoint ?? false,
		defaultSigningName: "ec2"
	});
};
const commonParams = {
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
// node_modules/@aws-sdk/client-ec2/package.json
var version = "3.1169.0";
const remoteProvider = async (init) => {
	const { ENV_CMDS_FULL_URI, ENV_CMDS_RELATIVE_URI, fromContainerMetadata, fromInstanceMetadata } = await __nccwpck_require__.e(/* import() */ 252).then(__nccwpck_require__.bind(__nccwpck_require__, 1252));
	if (process.env[ENV_CMDS_RELATIVE_URI] || process.env[ENV_CMDS_FULL_URI]) {
		init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromHttp/fromContainerMetadata");
		const { fromHttp } = await __nccwpck_require__.e(/* import() */ 742).then(__nccwpck_require__.bind(__nccwpck_require__, 4742));
		return (0,_index_chain_js__WEBPACK_IMPORTED_MODULE_5__.t)(fromHttp(init), fromContainerMetadata(init));
	}
	if (process.env["AWS_EC2_METADATA_DISABLED"] && process.env["AWS_EC2_METADATA_DISABLED"] !== "false") return async () => {
		throw new _index_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_3__.t("EC2 Instance Metadata Service access disabled", { logger: init.logger });
	};
	init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromInstanceMetadata");
	return fromInstanceMetadata(init);
};
// node_modules/@aws-sdk/credential-provider-node/dist-es/runtime/memoize-chain.js
function memoizeChain(providers, treatAsExpired) {
	const chain = internalCreateChain(providers);
	let activeLock;
	let passiveLock;
	let credentials;
	let forceRefreshLock;
	const provider = async (options) => {
		if (options?.forceRefresh) {
			if (!forceRefreshLock) forceRefreshLock = chain(options).then((c) => {
				credentials = c;
			}).finally(() => {
				forceRefreshLock = void 0;
			});
			await forceRefreshLock;
			return credentials;
		}
		if (credentials?.expiration) {
			if (credentials?.expiration?.getTime() < Date.now()) credentials = void 0;
		}
		if (activeLock) await activeLock;
		else if (!credentials || treatAsExpired?.(credentials)) {
			if (credentials) {
				if (!passiveLock) passiveLock = chain(options).then((c) => {
					credentials = c;
				}).catch(() => {}).finally(() => {
					passiveLock = void 0;
				});
			} else {
				activeLock = chain(options).then((c) => {
					credentials = c;
				}).finally(() => {
					activeLock = void 0;
				});
				return provider(options);
			}
		}
		return credentials;
	};
	return provider;
}
const internalCreateChain = (providers) => async (awsIdentityProperties) => {
	let lastProviderError;
	for (const provider of providers) try {
		return await provider(awsIdentityProperties);
	} catch (err) {
		lastProviderError = err;
		if (err?.tryNextLink) continue;
		throw err;
	}
	throw lastProviderError;
};
// node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js
let multipleCredentialSourceWarningEmitted = false;
const defaultProvider = (init = {}) => memoizeChain([
	async () => {
		if (init.profile ?? process.env["AWS_PROFILE"]) {
			if (process.env["AWS_ACCESS_KEY_ID"] && process.env["AWS_SECRET_ACCESS_KEY"]) {
				if (!multipleCredentialSourceWarningEmitted) {
					(init.logger?.warn && init.logger?.constructor?.name !== "NoOpLogger" ? init.logger.warn.bind(init.logger) : console.warn)(`@aws-sdk/credential-provider-node - defaultProvider::fromEnv WARNING:
    Multiple credential sources detected: 
    Both AWS_PROFILE and the pair AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY static credentials are set.
    This SDK will proceed with the AWS_PROFILE value.
    
    However, a future version may change this behavior to prefer the ENV static credentials.
    Please ensure that your environment only sets either the AWS_PROFILE or the
    AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY pair.
`);
					multipleCredentialSourceWarningEmitted = true;
				}
			}
			throw new _index_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_3__.t("AWS_PROFILE is set, skipping fromEnv provider.", {
				logger: init.logger,
				tryNextLink: true
			});
		}
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromEnv");
		return (0,_index_dist_es_js__WEBPACK_IMPORTED_MODULE_2__.s)(init)();
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromSSO");
		const { ssoStartUrl, ssoAccountId, ssoRegion, ssoRoleName, ssoSession } = init;
		if (!ssoStartUrl && !ssoAccountId && !ssoRegion && !ssoRoleName && !ssoSession) throw new _index_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_3__.t("Skipping SSO provider in default chain (inputs do not include SSO fields).", { logger: init.logger });
		const { fromSSO } = await __nccwpck_require__.e(/* import() */ 170).then(__nccwpck_require__.bind(__nccwpck_require__, 8170));
		return fromSSO(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromIni");
		const { fromIni } = await __nccwpck_require__.e(/* import() */ 623).then(__nccwpck_require__.bind(__nccwpck_require__, 9623));
		return fromIni(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromProcess");
		const { fromProcess } = await __nccwpck_require__.e(/* import() */ 953).then(__nccwpck_require__.bind(__nccwpck_require__, 953));
		return fromProcess(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromTokenFile");
		const { fromTokenFile } = await __nccwpck_require__.e(/* import() */ 195).then(__nccwpck_require__.bind(__nccwpck_require__, 9195));
		return fromTokenFile(init)(awsIdentityProperties);
	},
	async () => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::remoteProvider");
		return (await remoteProvider(init))();
	},
	async () => {
		throw new _index_CredentialsProviderError_js__WEBPACK_IMPORTED_MODULE_3__.t("Could not load credentials from any providers", {
			tryNextLink: false,
			logger: init.logger
		});
	}
], credentialsTreatedAsExpired);
const credentialsTreatedAsExpired = (credentials) => credentials?.expiration !== void 0 && credentials.expiration.getTime() - Date.now() < 3e5;
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/query/AwsEc2QueryProtocol.js
var AwsEc2QueryProtocol = class extends _index_AwsQueryProtocol_js__WEBPACK_IMPORTED_MODULE_8__.t {
	options;
	constructor(options) {
		super(options);
		this.options = options;
		Object.assign(this.serializer.settings, {
			capitalizeKeys: true,
			flattenLists: true,
			serializeEmptyLists: false,
			ec2: true
		});
	}
	getShapeId() {
		return "aws.protocols#ec2Query";
	}
	useNestedResult() {
		return false;
	}
};
// node_modules/@aws-sdk/client-ec2/dist-es/endpoint/bdd.js
const k = "ref";
const a = -1;
const b = true;
const c = "isSet";
const d = "PartitionResult";
const e = "booleanEquals";
const f = "getAttr";
const g = { [k]: "Endpoint" };
const h = { [k]: d };
const i = {};
const j = [{ [k]: "Region" }];
const _data = {
	conditions: [
		[c, [g]],
		[c, j],
		[
			"aws.partition",
			j,
			d
		],
		[e, [{ [k]: "UseFIPS" }, b]],
		[e, [{ [k]: "UseDualStack" }, b]],
		[e, [{
			fn: f,
			argv: [h, "supportsDualStack"]
		}, b]],
		[e, [{
			fn: f,
			argv: [h, "supportsFIPS"]
		}, b]],
		["stringEquals", [{
			fn: f,
			argv: [h, "name"]
		}, "aws-us-gov"]]
	],
	results: [
		[a],
		[a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
		[a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
		[g, i],
		["https://ec2-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
		["https://ec2.{Region}.amazonaws.com", i],
		["https://ec2-fips.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "FIPS is enabled but this partition does not support FIPS"],
		["https://ec2.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
		[a, "DualStack is enabled but this partition does not support DualStack"],
		["https://ec2.{Region}.{PartitionResult#dnsSuffix}", i],
		[a, "Invalid Configuration: Missing Region"]
	]
};
const root = 2;
const nodes = new Int32Array([
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
]);
const bdd = _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.q.from(nodes, root, _data.conditions, _data.results);
// node_modules/@aws-sdk/client-ec2/dist-es/endpoint/endpointResolver.js
const cache = new _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.K({
	size: 50,
	params: [
		"Endpoint",
		"Region",
		"UseDualStack",
		"UseFIPS"
	]
});
const defaultEndpointResolver = (endpointParams, context = {}) => {
	return cache.get(endpointParams, () => (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.W)(bdd, {
		endpointParams,
		logger: context.logger
	}));
};
_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.G.aws = _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.d;
// node_modules/@aws-sdk/client-ec2/dist-es/models/EC2ServiceException.js
var EC2ServiceException = class EC2ServiceException extends _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.at {
	static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.ec2#EC2ServiceException";
	constructor(options) {
		super(options);
		Object.setPrototypeOf(this, EC2ServiceException.prototype);
	}
};
// node_modules/@aws-sdk/client-ec2/dist-es/schemas/schemas_0.js
const _ABV = "AttributeBooleanValue";
const _AItt = "AttachmentId";
const _ALI = "AmiLaunchIndex";
const _APIAss = "AssociatePublicIpAddress";
const _ARss = "AssociatedResource";
const _ARuto = "AutoRecovery";
const _ASI = "AssociatedSubnetIds";
const _ASIs = "AssociatedSubnetId";
const _ASSm = "AmdSevSnp";
const _ASs = "AssociationState";
const _ATtt = "AttachTime";
const _AVt = "AttributeValue";
const _AZ = "AvailabilityZone";
const _AZI = "AvailabilityZoneId";
const _Af = "Affinity";
const _Ar = "Arn";
const _Arc = "Architecture";
const _As = "Associations";
const _Ass = "Association";
const _At = "Attribute";
const _Att = "Attachment";
const _BDMl = "BlockDeviceMappings";
const _BM = "BootMode";
const _BW = "BandwidthWeighting";
const _CB = "CidrBlock";
const _CBI = "CapacityBlockId";
const _CCor = "CoreCount";
const _CGI = "CarrierGatewayId";
const _CI = "CarrierIp";
const _CIBM = "CurrentInstanceBootMode";
const _CIi = "CidrIp";
const _CIid = "CidrIpv6";
const _CNA = "CoreNetworkArn";
const _CO = "CpuOptions";
const _COI = "CustomerOwnedIp";
const _CRI = "CapacityReservationId";
const _CRP = "CapacityReservationPreference";
const _CRR = "CreateRouteRequest";
const _CRRGA = "CapacityReservationResourceGroupArn";
const _CRRr = "CreateRouteResult";
const _CRSR = "CapacityReservationSpecificationResponse";
const _CRSa = "CapacityReservationSpecification";
const _CRT = "CapacityReservationTarget";
const _CRTR = "CapacityReservationTargetResponse";
const _CRr = "CreateRoute";
const _CT = "ClientToken";
const _CTC = "ConnectionTrackingConfiguration";
const _CTS = "ConnectionTrackingSpecification";
const _CTSR = "ConnectionTrackingSpecificationRequest";
const _CTSRo = "ConnectionTrackingSpecificationResponse";
const _Ci = "Cidr";
const _Co = "Code";
const _Conf = "Configured";
const _DASi = "DisableApiStop";
const _DAT = "DisableApiTermination";
const _DCB = "DestinationCidrBlock";
const _DEQC = "DefaultEnaQueueCount";
const _DI = "DeviceIndex";
const _DICB = "DestinationIpv6CidrBlock";
const _DIRescr = "DescribeInstancesRequest";
const _DIRescri = "DescribeInstancesResult";
const _DIesc = "DescribeInstances";
const _DN = "DeviceName";
const _DNARe = "DescribeNetworkAclsRequest";
const _DNARes = "DescribeNetworkAclsResult";
const _DNAe = "DescribeNetworkAcls";
const _DOT = "DeleteOnTermination";
const _DPLI = "DestinationPrefixListId";
const _DR = "DryRun";
const _DRR = "DeleteRouteRequest";
const _DRTRe = "DescribeRouteTablesRequest";
const _DRTRes = "DescribeRouteTablesResult";
const _DRTe = "DescribeRouteTables";
const _DRel = "DeleteRoute";
const _DSGRes = "DescribeSecurityGroupsRequest";
const _DSGResc = "DescribeSecurityGroupsResult";
const _DSGe = "DescribeSecurityGroups";
const _De = "Description";
const _ECI = "EbsCardIndex";
const _EGA = "ElasticGpuAssociation";
const _EGAI = "ElasticGpuAssociationId";
const _EGAL = "ElasticGpuAssociationList";
const _EGAS = "ElasticGpuAssociationState";
const _EGAT = "ElasticGpuAssociationTime";
const _EGAl = "ElasticGpuAssociations";
const _EGIl = "ElasticGpuId";
const _EIAA = "ElasticInferenceAcceleratorAssociation";
const _EIAAI = "ElasticInferenceAcceleratorAssociationId";
const _EIAAL = "ElasticInferenceAcceleratorAssociationList";
const _EIAAS = "ElasticInferenceAcceleratorAssociationState";
const _EIAAT = "ElasticInferenceAcceleratorAssociationTime";
const _EIAAl = "ElasticInferenceAcceleratorArn";
const _EIAAla = "ElasticInferenceAcceleratorAssociations";
const _EIBD = "EbsInstanceBlockDevice";
const _EIBDS = "EbsInstanceBlockDeviceSpecification";
const _EO = "EbsOptimized";
const _EOIGI = "EgressOnlyInternetGatewayId";
const _EOR = "EnclaveOptionsRequest";
const _EOn = "EnclaveOptions";
const _EPI = "EnablePrimaryIpv6";
const _EQC = "EnaQueueCount";
const _ERNDAAAAR = "EnableResourceNameDnsAAAARecord";
const _ERNDAR = "EnableResourceNameDnsARecord";
const _ESE = "EnaSrdEnabled";
const _ESS = "EnaSrdSpecification";
const _ESUE = "EnaSrdUdpEnabled";
const _ESUS = "EnaSrdUdpSpecification";
const _ESna = "EnaSupport";
const _Eb = "Ebs";
const _Eg = "Egress";
const _En = "Enabled";
const _Ent = "Entries";
const _FLi = "FilterList";
const _FP = "FromPort";
const _Fi = "Filters";
const _Fil = "Filter";
const _Fr = "From";
const _G = "Groups";
const _GI = "GatewayId";
const _GIL = "GroupIdentifierList";
const _GISL = "GroupIdStringList";
const _GIr = "GroupId";
const _GIro = "GroupIds";
const _GIrou = "GroupIdentifier";
const _GMPLE = "GetManagedPrefixListEntries";
const _GMPLER = "GetManagedPrefixListEntriesRequest";
const _GMPLERe = "GetManagedPrefixListEntriesResult";
const _GN = "GroupName";
const _GNSL = "GroupNameStringList";
const _GNr = "GroupNames";
const _HBD = "HiddenByDefault";
const _HE = "HttpEndpoint";
const _HIo = "HostId";
const _HO = "HibernationOptions";
const _HPI = "HttpProtocolIpv6";
const _HPRHL = "HttpPutResponseHopLimit";
const _HRGA = "HostResourceGroupArn";
const _HT = "HttpTokens";
const _HTo = "HostnameType";
const _Hy = "Hypervisor";
const _I = "Id";
const _IA = "Ipv6Addresses";
const _IAESS = "InstanceAttachmentEnaSrdSpecification";
const _IAESUS = "InstanceAttachmentEnaSrdUdpSpecification";
const _IAp = "IpAddress";
const _IApv = "Ipv6Address";
const _IBDM = "InstanceBlockDeviceMapping";
const _IBDML = "InstanceBlockDeviceMappingList";
const _IBDMS = "InstanceBlockDeviceMappingSpecification";
const _IBDMSL = "InstanceBlockDeviceMappingSpecificationList";
const _ICB = "Ipv6CidrBlock";
const _IDs = "IsDefault";
const _II = "InstanceId";
const _IIA = "InstanceIpv6Address";
const _IIAL = "InstanceIpv6AddressList";
const _IIP = "IamInstanceProfile";
const _IIPL = "InstanceIpv4PrefixList";
const _IIPLn = "InstanceIpv6PrefixList";
const _IIPn = "InstanceIpv4Prefix";
const _IIPns = "InstanceIpv6Prefix";
const _IISB = "InstanceInitiatedShutdownBehavior";
const _IISLn = "InstanceIdStringList";
const _IIm = "ImageId";
const _IIn = "InstanceIds";
const _ILn = "InstanceLifecycle";
const _ILns = "InstanceList";
const _IMO = "InstanceMaintenanceOptions";
const _IMORnst = "InstanceMetadataOptionsResponse";
const _IMR = "IncludeManagedResources";
const _IMT = "InstanceMetadataTags";
const _INI = "InstanceNetworkInterface";
const _INIA = "InstanceNetworkInterfaceAssociation";
const _INIAn = "InstanceNetworkInterfaceAttachment";
const _INIL = "InstanceNetworkInterfaceList";
const _INPO = "InstanceNetworkPerformanceOptions";
const _IOI = "IpOwnerId";
const _IOIn = "InstanceOwnerId";
const _IPEp = "IpPermissionsEgress";
const _IPIA = "InstancePrivateIpAddress";
const _IPIAL = "InstancePrivateIpAddressList";
const _IPIs = "IsPrimaryIpv6";
const _IPLp = "IpPermissionList";
const _IPp = "Ipv6Prefixes";
const _IPpe = "IpPermissions";
const _IPper = "IpPermission";
const _IPpr = "IpProtocol";
const _IPpv = "Ipv6Prefix";
const _IPpvr = "Ipv4Prefixes";
const _IPpvre = "Ipv4Prefix";
const _IRLp = "IpRangeList";
const _IRLpv = "Ipv6RangeList";
const _IRpa = "IpRanges";
const _IRpan = "IpRange";
const _IRpv = "Ipv6Ranges";
const _IRpva = "Ipv6Range";
const _ISIA = "InstanceSecondaryInterfaceAttachment";
const _ISIL = "InstanceSecondaryInterfaceList";
const _ISIPIA = "InstanceSecondaryInterfacePrivateIpAddress";
const _ISIPIAL = "InstanceSecondaryInterfacePrivateIpAddressList";
const _ISIn = "InstanceSecondaryInterface";
const _ISnsta = "InstanceState";
const _IT = "InstanceType";
const _ITC = "IcmpTypeCode";
const _ITnt = "InterfaceType";
const _In = "Instance";
const _Ins = "Instances";
const _K = "Key";
const _KI = "KernelId";
const _KN = "KeyName";
const _Ke = "Kernel";
const _LCA = "LicenseConfigurationArn";
const _LCi = "LicenseConfiguration";
const _LGI = "LocalGatewayId";
const _LL = "LicenseList";
const _LTau = "LaunchTime";
const _LToc = "LocalTarget";
const _Lic = "Licenses";
const _MAa = "MacAddress";
const _MCIL = "MetricCategoryIdList";
const _MCIe = "MetricCategoryIds";
const _MIARo = "ModifyInstanceAttributeRequest";
const _MIAV = "ModifyInstanceAttributeValue";
const _MIAo = "ModifyInstanceAttribute";
const _MNIA = "ModifyNetworkInterfaceAttribute";
const _MNIAR = "ModifyNetworkInterfaceAttributeRequest";
const _MO = "MetadataOptions";
const _MOa = "MaintenanceOptions";
const _MR = "MaxResults";
const _Mai = "Main";
const _Mana = "Managed";
const _Me = "Message";
const _Mon = "Monitoring";
const _N = "Name";
const _NA = "NetworkAcl";
const _NAA = "NetworkAclAssociation";
const _NAAI = "NetworkAclAssociationId";
const _NAAL = "NetworkAclAssociationList";
const _NAE = "NetworkAclEntry";
const _NAEL = "NetworkAclEntryList";
const _NAI = "NetworkAclId";
const _NAISL = "NetworkAclIdStringList";
const _NAIe = "NetworkAclIds";
const _NAL = "NetworkAclList";
const _NAe = "NetworkAcls";
const _NCI = "NetworkCardIndex";
const _ND = "NoDevice";
const _NGI = "NatGatewayId";
const _NIAC = "NetworkInterfaceAttachmentChanges";
const _NII = "NetworkInterfaceId";
const _NIet = "NetworkInterfaces";
const _NPO = "NetworkPerformanceOptions";
const _NTe = "NextToken";
const _NV = "NestedVirtualization";
const _O = "Origin";
const _OA = "OutpostArn";
const _OI = "OwnerId";
const _ONA = "OdbNetworkArn";
const _ORper = "OperatorResponse";
const _Op = "Operator";
const _P = "Principal";
const _PCIr = "ProductCodeId";
const _PCLr = "ProductCodeList";
const _PCT = "ProductCodeType";
const _PCr = "ProductCode";
const _PCro = "ProductCodes";
const _PDN = "PrivateDnsName";
const _PDNO = "PrivateDnsNameOptions";
const _PDNORr = "PrivateDnsNameOptionsResponse";
const _PDNub = "PublicDnsName";
const _PDl = "PlatformDetails";
const _PI = "PublicIp";
const _PIAr = "PrivateIpAddress";
const _PIAri = "PrivateIpAddresses";
const _PIAu = "PublicIpAddress";
const _PIP = "PublicIpv4Pool";
const _PLE = "PrefixListEntry";
const _PLES = "PrefixListEntrySet";
const _PLI = "PrefixListId";
const _PLIL = "PrefixListIdList";
const _PLIr = "PrefixListIds";
const _PN = "PartitionNumber";
const _PRo = "PortRange";
const _PSee = "PeeringStatus";
const _PV = "PropagatingVgw";
const _PVL = "PropagatingVgwList";
const _PVro = "PropagatingVgws";
const _Pl = "Platform";
const _Pla = "Placement";
const _Pr = "Protocol";
const _Prim = "Primary";
const _R = "Return";
const _RA = "RuleAction";
const _RDN = "RootDeviceName";
const _RDT = "RootDeviceType";
const _RIa = "RamdiskId";
const _RIe = "ReservationId";
const _RIeq = "RequesterId";
const _RLe = "ReservationList";
const _RLo = "RouteList";
const _RMe = "RebootMigration";
const _RNu = "RuleNumber";
const _RRR = "ReplaceRouteRequest";
const _RRe = "ReplaceRoute";
const _RTA = "RouteTableAssociation";
const _RTAI = "RouteTableAssociationId";
const _RTAL = "RouteTableAssociationList";
const _RTAS = "RouteTableAssociationState";
const _RTI = "RouteTableId";
const _RTISL = "RouteTableIdStringList";
const _RTIo = "RouteTableIds";
const _RTLo = "RouteTableList";
const _RTo = "RouteTable";
const _RTou = "RouteTables";
const _Ra = "Ramdisk";
const _Rese = "Reservations";
const _Reser = "Reservation";
const _Ro = "Route";
const _Rou = "Routes";
const _SB = "SecureBlob";
const _SBAV = "SecureBlobAttributeValue";
const _SDC = "SourceDestCheck";
const _SDp = "SpreadDomain";
const _SGA = "SecurityGroupArn";
const _SGI = "SecurityGroupId";
const _SGISL = "SecurityGroupIdStringList";
const _SGL = "SecurityGroupList";
const _SGe = "SecurityGroups";
const _SGec = "SecurityGroup";
const _SIIec = "SecondaryInterfaceId";
const _SILu = "SubnetIdList";
const _SIRI = "SpotInstanceRequestId";
const _SIec = "SecondaryInterfaces";
const _SIu = "SubnetId";
const _SMt = "StatusMessage";
const _SNI = "SecondaryNetworkId";
const _SNS = "SriovNetSupport";
const _SRt = "StateReason";
const _SSIe = "SecondarySubnetId";
const _STR = "StateTransitionReason";
const _St = "State";
const _Sta = "Status";
const _T = "Tags";
const _TET = "TcpEstablishedTimeout";
const _TGI = "TransitGatewayId";
const _TL = "TagList";
const _TP = "ToPort";
const _TPC = "ThreadsPerCore";
const _TSp = "TpmSupport";
const _TV = "TargetVersion";
const _Ta = "Tag";
const _Te = "Tenancy";
const _To = "To";
const _Ty = "Type";
const _UDs = "UserData";
const _UI = "UserId";
const _UIGP = "UserIdGroupPairs";
const _UIGPL = "UserIdGroupPairList";
const _UIGPs = "UserIdGroupPair";
const _UO = "UsageOperation";
const _UOUT = "UsageOperationUpdateTime";
const _UST = "UdpStreamTimeout";
const _UTd = "UdpTimeout";
const _V = "Value";
const _VEIp = "VpcEndpointId";
const _VI = "VpcId";
const _VIo = "VolumeId";
const _VN = "VirtualName";
const _VOI = "VolumeOwnerId";
const _VPCI = "VpcPeeringConnectionId";
const _VSL = "ValueStringList";
const _VTir = "VirtualizationType";
const _Va = "Values";
const _aIt = "attachmentId";
const _aLI = "amiLaunchIndex";
const _aRs = "associatedResource";
const _aRut = "autoRecovery";
const _aS = "associationState";
const _aSS = "amdSevSnp";
const _aSs = "associationSet";
const _aTt = "attachTime";
const _aZ = "availabilityZone";
const _aZI = "availabilityZoneId";
const _af = "affinity";
const _ar = "arn";
const _arc = "architecture";
const _ass = "association";
const _at = "attachment";
const _att = "attribute";
const _bDM = "blockDeviceMapping";
const _bM = "bootMode";
const _bW = "bandwidthWeighting";
const _cB = "cidrBlock";
const _cBI = "capacityBlockId";
const _cCo = "coreCount";
const _cGI = "carrierGatewayId";
const _cI = "carrierIp";
const _cIBM = "currentInstanceBootMode";
const _cIi = "cidrIp";
const _cIid = "cidrIpv6";
const _cNA = "coreNetworkArn";
const _cO = "cpuOptions";
const _cOI = "customerOwnedIp";
const _cRI = "capacityReservationId";
const _cRP = "capacityReservationPreference";
const _cRRGA = "capacityReservationResourceGroupArn";
const _cRSa = "capacityReservationSpecification";
const _cRT = "capacityReservationTarget";
const _cT = "clientToken";
const _cTC = "connectionTrackingConfiguration";
const _ci = "cidr";
const _co = "code";
const _conf = "configured";
const _dAT = "disableApiTermination";
const _dCB = "destinationCidrBlock";
const _dI = "deviceIndex";
const _dICB = "destinationIpv6CidrBlock";
const _dN = "deviceName";
const _dNn = "dnsName";
const _dOT = "deleteOnTermination";
const _dPLI = "destinationPrefixListId";
const _dR = "dryRun";
const _de = "description";
const _def = "default";
const _eCI = "ebsCardIndex";
const _eGAI = "elasticGpuAssociationId";
const _eGAS = "elasticGpuAssociationState";
const _eGASl = "elasticGpuAssociationSet";
const _eGAT = "elasticGpuAssociationTime";
const _eGI = "elasticGpuId";
const _eIAA = "elasticInferenceAcceleratorArn";
const _eIAAI = "elasticInferenceAcceleratorAssociationId";
const _eIAAS = "elasticInferenceAcceleratorAssociationState";
const _eIAASl = "elasticInferenceAcceleratorAssociationSet";
const _eIAAT = "elasticInferenceAcceleratorAssociationTime";
const _eO = "ebsOptimized";
const _eOIGI = "egressOnlyInternetGatewayId";
const _eOn = "enclaveOptions";
const _eQC = "enaQueueCount";
const _eQN = "ec2QueryName";
const _eRNDAAAAR = "enableResourceNameDnsAAAARecord";
const _eRNDAR = "enableResourceNameDnsARecord";
const _eSE = "enaSrdEnabled";
const _eSS = "enaSrdSpecification";
const _eSUE = "enaSrdUdpEnabled";
const _eSUS = "enaSrdUdpSpecification";
const _eSna = "enaSupport";
const _eSnt = "entrySet";
const _eb = "ebs";
const _eg = "egress";
const _en = "enabled";
const _fP = "fromPort";
const _fr = "from";
const _gD = "groupDescription";
const _gI = "gatewayId";
const _gIr = "groupId";
const _gN = "groupName";
const _gSr = "groupSet";
const _gr = "groups";
const _h = "hypervisor";
const _hBD = "hiddenByDefault";
const _hE = "httpEndpoint";
const _hI = "hostId";
const _hO = "hibernationOptions";
const _hPI = "httpProtocolIpv6";
const _hPRHL = "httpPutResponseHopLimit";
const _hRGA = "hostResourceGroupArn";
const _hT = "httpTokens";
const _hTo = "hostnameType";
const _i = "id";
const _iASp = "ipv6AddressesSet";
const _iAp = "ipAddress";
const _iApv = "ipv6Address";
const _iCB = "ipv6CidrBlock";
const _iI = "instanceId";
const _iIP = "iamInstanceProfile";
const _iISB = "instanceInitiatedShutdownBehavior";
const _iIma = "imageId";
const _iLn = "instanceLifecycle";
const _iMT = "instanceMetadataTags";
const _iOIn = "instanceOwnerId";
const _iOIp = "ipOwnerId";
const _iPEp = "ipPermissionsEgress";
const _iPIs = "isPrimaryIpv6";
const _iPSpvr = "ipv4PrefixSet";
const _iPSpvre = "ipv6PrefixSet";
const _iPp = "ipProtocol";
const _iPpe = "ipPermissions";
const _iPpv = "ipv4Prefix";
const _iPpvr = "ipv6Prefix";
const _iRpa = "ipRanges";
const _iRpv = "ipv6Ranges";
const _iSns = "instancesSet";
const _iSnst = "instanceState";
const _iT = "instanceType";
const _iTC = "icmpTypeCode";
const _iTnt = "interfaceType";
const _it = "item";
const _k = "key";
const _kI = "kernelId";
const _kN = "keyName";
const _ke = "kernel";
const _lCA = "licenseConfigurationArn";
const _lGI = "localGatewayId";
const _lSic = "licenseSet";
const _lTau = "launchTime";
const _mAa = "macAddress";
const _mCIS = "metricCategoryIdSet";
const _mO = "metadataOptions";
const _mOa = "maintenanceOptions";
const _mR = "maxResults";
const _mai = "main";
const _mana = "managed";
const _me = "message";
const _mon = "monitoring";
const _n = "name";
const _nAAI = "networkAclAssociationId";
const _nAI = "networkAclId";
const _nAS = "networkAclSet";
const _nCI = "networkCardIndex";
const _nD = "noDevice";
const _nGI = "natGatewayId";
const _nII = "networkInterfaceId";
const _nIS = "networkInterfaceSet";
const _nPO = "networkPerformanceOptions";
const _nTe = "nextToken";
const _nV = "nestedVirtualization";
const _o = "origin";
const _oA = "outpostArn";
const _oI = "ownerId";
const _oNA = "odbNetworkArn";
const _ope = "operator";
const _p = "principal";
const _pC = "productCodes";
const _pCr = "productCode";
const _pDNO = "privateDnsNameOptions";
const _pDNr = "privateDnsName";
const _pDNu = "publicDnsName";
const _pDl = "platformDetails";
const _pI = "publicIp";
const _pIAS = "privateIpAddressesSet";
const _pIASr = "privateIpAddressSet";
const _pIAr = "privateIpAddress";
const _pIP = "publicIpv4Pool";
const _pLI = "prefixListId";
const _pLIr = "prefixListIds";
const _pN = "partitionNumber";
const _pRo = "portRange";
const _pSee = "peeringStatus";
const _pVS = "propagatingVgwSet";
const _pl = "platform";
const _pla = "placement";
const _pr = "protocol";
const _prim = "primary";
const _r = "return";
const _rA = "ruleAction";
const _rDN = "rootDeviceName";
const _rDT = "rootDeviceType";
const _rI = "reservationId";
const _rIa = "ramdiskId";
const _rIeq = "requesterId";
const _rMe = "rebootMigration";
const _rN = "ruleNumber";
const _rSes = "reservationSet";
const _rSou = "routeSet";
const _rTAI = "routeTableAssociationId";
const _rTI = "routeTableId";
const _rTS = "routeTableSet";
const _ra = "ramdisk";
const _re = "reason";
const _s = "smithy.ts.sdk.synthetic.com.amazonaws.ec2";
const _sDC = "sourceDestCheck";
const _sDp = "spreadDomain";
const _sGA = "securityGroupArn";
const _sGIec = "securityGroupInfo";
const _sIIe = "secondaryInterfaceId";
const _sIRI = "spotInstanceRequestId";
const _sISe = "secondaryInterfaceSet";
const _sIu = "subnetId";
const _sMt = "statusMessage";
const _sNI = "secondaryNetworkId";
const _sNSr = "sriovNetSupport";
const _sRt = "stateReason";
const _sSI = "secondarySubnetId";
const _st = "state";
const _sta = "status";
const _tET = "tcpEstablishedTimeout";
const _tGI = "transitGatewayId";
const _tP = "toPort";
const _tPC = "threadsPerCore";
const _tS = "tagSet";
const _tSp = "tpmSupport";
const _te = "tenancy";
const _to = "to";
const _ty = "type";
const _uDs = "userData";
const _uI = "userId";
const _uO = "usageOperation";
const _uOUT = "usageOperationUpdateTime";
const _uST = "udpStreamTimeout";
const _uTd = "udpTimeout";
const _v = "value";
const _vI = "vpcId";
const _vIo = "volumeId";
const _vN = "virtualName";
const _vOI = "volumeOwnerId";
const _vPCI = "vpcPeeringConnectionId";
const _vTi = "virtualizationType";
const _xN = "xmlName";
const n0 = "com.amazonaws.ec2";
const _s_registry = new _index_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.t(_s);
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
	_MIAV,
	8,
	0
];
var SecureBlob = [
	0,
	n0,
	_SB,
	8,
	21
];
var AttributeBooleanValue$ = [
	3,
	n0,
	_ABV,
	0,
	[_V],
	[[2, {
		[_eQN]: `Value`,
		[_xN]: _v
	}]]
];
var AttributeValue$ = [
	3,
	n0,
	_AVt,
	0,
	[_V],
	[[0, {
		[_eQN]: `Value`,
		[_xN]: _v
	}]]
];
var CapacityReservationSpecificationResponse$ = [
	3,
	n0,
	_CRSR,
	0,
	[_CRP, _CRT],
	[[0, {
		[_eQN]: `CapacityReservationPreference`,
		[_xN]: _cRP
	}], [() => CapacityReservationTargetResponse$, {
		[_eQN]: `CapacityReservationTarget`,
		[_xN]: _cRT
	}]]
];
var CapacityReservationTargetResponse$ = [
	3,
	n0,
	_CRTR,
	0,
	[_CRI, _CRRGA],
	[[0, {
		[_eQN]: `CapacityReservationId`,
		[_xN]: _cRI
	}], [0, {
		[_eQN]: `CapacityReservationResourceGroupArn`,
		[_xN]: _cRRGA
	}]]
];
var ConnectionTrackingSpecificationRequest$ = [
	3,
	n0,
	_CTSR,
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
];
var ConnectionTrackingSpecificationResponse$ = [
	3,
	n0,
	_CTSRo,
	0,
	[
		_TET,
		_UST,
		_UTd
	],
	[
		[1, {
			[_eQN]: `TcpEstablishedTimeout`,
			[_xN]: _tET
		}],
		[1, {
			[_eQN]: `UdpStreamTimeout`,
			[_xN]: _uST
		}],
		[1, {
			[_eQN]: `UdpTimeout`,
			[_xN]: _uTd
		}]
	]
];
var CpuOptions$ = [
	3,
	n0,
	_CO,
	0,
	[
		_CCor,
		_TPC,
		_ASSm,
		_NV
	],
	[
		[1, {
			[_eQN]: `CoreCount`,
			[_xN]: _cCo
		}],
		[1, {
			[_eQN]: `ThreadsPerCore`,
			[_xN]: _tPC
		}],
		[0, {
			[_eQN]: `AmdSevSnp`,
			[_xN]: _aSS
		}],
		[0, {
			[_eQN]: `NestedVirtualization`,
			[_xN]: _nV
		}]
	]
];
var CreateRouteRequest$ = [
	3,
	n0,
	_CRR,
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
			[_eQN]: `RouteTableId`,
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
			[_eQN]: `DryRun`,
			[_xN]: _dR
		}],
		[0, {
			[_eQN]: `DestinationCidrBlock`,
			[_xN]: _dCB
		}],
		[0, {
			[_eQN]: `GatewayId`,
			[_xN]: _gI
		}],
		[0, {
			[_eQN]: `DestinationIpv6CidrBlock`,
			[_xN]: _dICB
		}],
		[0, {
			[_eQN]: `EgressOnlyInternetGatewayId`,
			[_xN]: _eOIGI
		}],
		[0, {
			[_eQN]: `InstanceId`,
			[_xN]: _iI
		}],
		[0, {
			[_eQN]: `NetworkInterfaceId`,
			[_xN]: _nII
		}],
		[0, {
			[_eQN]: `VpcPeeringConnectionId`,
			[_xN]: _vPCI
		}],
		[0, {
			[_eQN]: `NatGatewayId`,
			[_xN]: _nGI
		}]
	],
	1
];
var CreateRouteResult$ = [
	3,
	n0,
	_CRRr,
	0,
	[_R],
	[[2, {
		[_eQN]: `Return`,
		[_xN]: _r
	}]]
];
var DeleteRouteRequest$ = [
	3,
	n0,
	_DRR,
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
			[_eQN]: `RouteTableId`,
			[_xN]: _rTI
		}],
		0,
		[2, {
			[_eQN]: `DryRun`,
			[_xN]: _dR
		}],
		[0, {
			[_eQN]: `DestinationCidrBlock`,
			[_xN]: _dCB
		}],
		[0, {
			[_eQN]: `DestinationIpv6CidrBlock`,
			[_xN]: _dICB
		}]
	],
	1
];
var DescribeInstancesRequest$ = [
	3,
	n0,
	_DIRescr,
	0,
	[
		_IIn,
		_IMR,
		_DR,
		_Fi,
		_NTe,
		_MR
	],
	[
		[() => InstanceIdStringList, { [_xN]: _II }],
		2,
		[2, {
			[_eQN]: `DryRun`,
			[_xN]: _dR
		}],
		[() => FilterList, { [_xN]: _Fil }],
		[0, {
			[_eQN]: `NextToken`,
			[_xN]: _nTe
		}],
		[1, {
			[_eQN]: `MaxResults`,
			[_xN]: _mR
		}]
	]
];
var DescribeInstancesResult$ = [
	3,
	n0,
	_DIRescri,
	0,
	[_NTe, _Rese],
	[[0, {
		[_eQN]: `NextToken`,
		[_xN]: _nTe
	}], [() => ReservationList, {
		[_eQN]: `ReservationSet`,
		[_xN]: _rSes
	}]]
];
var DescribeNetworkAclsRequest$ = [
	3,
	n0,
	_DNARe,
	0,
	[
		_NTe,
		_MR,
		_DR,
		_NAIe,
		_Fi
	],
	[
		0,
		1,
		[2, {
			[_eQN]: `DryRun`,
			[_xN]: _dR
		}],
		[() => NetworkAclIdStringList, { [_xN]: _NAI }],
		[() => FilterList, { [_xN]: _Fil }]
	]
];
var DescribeNetworkAclsResult$ = [
	3,
	n0,
	_DNARes,
	0,
	[_NAe, _NTe],
	[[() => NetworkAclList, {
		[_eQN]: `NetworkAclSet`,
		[_xN]: _nAS
	}], [0, {
		[_eQN]: `NextToken`,
		[_xN]: _nTe
	}]]
];
var DescribeRouteTablesRequest$ = [
	3,
	n0,
	_DRTRe,
	0,
	[
		_NTe,
		_MR,
		_DR,
		_RTIo,
		_Fi
	],
	[
		0,
		1,
		[2, {
			[_eQN]: `DryRun`,
			[_xN]: _dR
		}],
		[() => RouteTableIdStringList, { [_xN]: _RTI }],
		[() => FilterList, { [_xN]: _Fil }]
	]
];
var DescribeRouteTablesResult$ = [
	3,
	n0,
	_DRTRes,
	0,
	[_RTou, _NTe],
	[[() => RouteTableList, {
		[_eQN]: `RouteTableSet`,
		[_xN]: _rTS
	}], [0, {
		[_eQN]: `NextToken`,
		[_xN]: _nTe
	}]]
];
var DescribeSecurityGroupsRequest$ = [
	3,
	n0,
	_DSGRes,
	0,
	[
		_GIro,
		_GNr,
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
			[_eQN]: `DryRun`,
			[_xN]: _dR
		}],
		[() => FilterList, { [_xN]: _Fil }]
	]
];
var DescribeSecurityGroupsResult$ = [
	3,
	n0,
	_DSGResc,
	0,
	[_NTe, _SGe],
	[[0, {
		[_eQN]: `NextToken`,
		[_xN]: _nTe
	}], [() => SecurityGroupList, {
		[_eQN]: `SecurityGroupInfo`,
		[_xN]: _sGIec
	}]]
];
var EbsInstanceBlockDevice$ = [
	3,
	n0,
	_EIBD,
	0,
	[
		_ATtt,
		_DOT,
		_Sta,
		_VIo,
		_ARss,
		_VOI,
		_Op,
		_ECI
	],
	[
		[4, {
			[_eQN]: `AttachTime`,
			[_xN]: _aTt
		}],
		[2, {
			[_eQN]: `DeleteOnTermination`,
			[_xN]: _dOT
		}],
		[0, {
			[_eQN]: `Status`,
			[_xN]: _sta
		}],
		[0, {
			[_eQN]: `VolumeId`,
			[_xN]: _vIo
		}],
		[0, {
			[_eQN]: `AssociatedResource`,
			[_xN]: _aRs
		}],
		[0, {
			[_eQN]: `VolumeOwnerId`,
			[_xN]: _vOI
		}],
		[() => OperatorResponse$, {
			[_eQN]: `Operator`,
			[_xN]: _ope
		}],
		[1, {
			[_eQN]: `EbsCardIndex`,
			[_xN]: _eCI
		}]
	]
];
var EbsInstanceBlockDeviceSpecification$ = [
	3,
	n0,
	_EIBDS,
	0,
	[_VIo, _DOT],
	[[0, {
		[_eQN]: `VolumeId`,
		[_xN]: _vIo
	}], [2, {
		[_eQN]: `DeleteOnTermination`,
		[_xN]: _dOT
	}]]
];
var ElasticGpuAssociation$ = [
	3,
	n0,
	_EGA,
	0,
	[
		_EGIl,
		_EGAI,
		_EGAS,
		_EGAT
	],
	[
		[0, {
			[_eQN]: `ElasticGpuId`,
			[_xN]: _eGI
		}],
		[0, {
			[_eQN]: `ElasticGpuAssociationId`,
			[_xN]: _eGAI
		}],
		[0, {
			[_eQN]: `ElasticGpuAssociationState`,
			[_xN]: _eGAS
		}],
		[0, {
			[_eQN]: `ElasticGpuAssociationTime`,
			[_xN]: _eGAT
		}]
	]
];
var ElasticInferenceAcceleratorAssociation$ = [
	3,
	n0,
	_EIAA,
	0,
	[
		_EIAAl,
		_EIAAI,
		_EIAAS,
		_EIAAT
	],
	[
		[0, {
			[_eQN]: `ElasticInferenceAcceleratorArn`,
			[_xN]: _eIAA
		}],
		[0, {
			[_eQN]: `ElasticInferenceAcceleratorAssociationId`,
			[_xN]: _eIAAI
		}],
		[0, {
			[_eQN]: `ElasticInferenceAcceleratorAssociationState`,
			[_xN]: _eIAAS
		}],
		[4, {
			[_eQN]: `ElasticInferenceAcceleratorAssociationTime`,
			[_xN]: _eIAAT
		}]
	]
];
var EnaSrdSpecification$ = [
	3,
	n0,
	_ESS,
	0,
	[_ESE, _ESUS],
	[2, () => EnaSrdUdpSpecification$]
];
var EnaSrdUdpSpecification$ = [
	3,
	n0,
	_ESUS,
	0,
	[_ESUE],
	[2]
];
var EnclaveOptions$ = [
	3,
	n0,
	_EOn,
	0,
	[_En],
	[[2, {
		[_eQN]: `Enabled`,
		[_xN]: _en
	}]]
];
var EnclaveOptionsRequest$ = [
	3,
	n0,
	_EOR,
	0,
	[_En],
	[2]
];
var Filter$ = [
	3,
	n0,
	_Fil,
	0,
	[_N, _Va],
	[0, [() => ValueStringList, { [_xN]: _V }]]
];
var GetManagedPrefixListEntriesRequest$ = [
	3,
	n0,
	_GMPLER,
	0,
	[
		_PLI,
		_DR,
		_TV,
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
];
var GetManagedPrefixListEntriesResult$ = [
	3,
	n0,
	_GMPLERe,
	0,
	[_Ent, _NTe],
	[[() => PrefixListEntrySet, {
		[_eQN]: `EntrySet`,
		[_xN]: _eSnt
	}], [0, {
		[_eQN]: `NextToken`,
		[_xN]: _nTe
	}]]
];
var GroupIdentifier$ = [
	3,
	n0,
	_GIrou,
	0,
	[_GIr, _GN],
	[[0, {
		[_eQN]: `GroupId`,
		[_xN]: _gIr
	}], [0, {
		[_eQN]: `GroupName`,
		[_xN]: _gN
	}]]
];
var HibernationOptions$ = [
	3,
	n0,
	_HO,
	0,
	[_Conf],
	[[2, {
		[_eQN]: `Configured`,
		[_xN]: _conf
	}]]
];
var IamInstanceProfile$ = [
	3,
	n0,
	_IIP,
	0,
	[_Ar, _I],
	[[0, {
		[_eQN]: `Arn`,
		[_xN]: _ar
	}], [0, {
		[_eQN]: `Id`,
		[_xN]: _i
	}]]
];
var IcmpTypeCode$ = [
	3,
	n0,
	_ITC,
	0,
	[_Co, _Ty],
	[[1, {
		[_eQN]: `Code`,
		[_xN]: _co
	}], [1, {
		[_eQN]: `Type`,
		[_xN]: _ty
	}]]
];
var Instance$ = [
	3,
	n0,
	_In,
	0,
	[
		_Arc,
		_BDMl,
		_CT,
		_EO,
		_ESna,
		_Hy,
		_IIP,
		_ILn,
		_EGAl,
		_EIAAla,
		_NIet,
		_OA,
		_RDN,
		_RDT,
		_SGe,
		_SDC,
		_SIRI,
		_SNS,
		_SRt,
		_T,
		_VTir,
		_CO,
		_CBI,
		_CRI,
		_CRSa,
		_HO,
		_Lic,
		_MO,
		_EOn,
		_BM,
		_PDl,
		_UO,
		_UOUT,
		_PDNO,
		_IApv,
		_TSp,
		_MOa,
		_CIBM,
		_NPO,
		_Op,
		_SIec,
		_II,
		_IIm,
		_St,
		_PDN,
		_PDNub,
		_STR,
		_KN,
		_ALI,
		_PCro,
		_IT,
		_LTau,
		_Pla,
		_KI,
		_RIa,
		_Pl,
		_Mon,
		_SIu,
		_VI,
		_PIAr,
		_PIAu
	],
	[
		[0, {
			[_eQN]: `Architecture`,
			[_xN]: _arc
		}],
		[() => InstanceBlockDeviceMappingList, {
			[_eQN]: `BlockDeviceMapping`,
			[_xN]: _bDM
		}],
		[0, {
			[_eQN]: `ClientToken`,
			[_xN]: _cT
		}],
		[2, {
			[_eQN]: `EbsOptimized`,
			[_xN]: _eO
		}],
		[2, {
			[_eQN]: `EnaSupport`,
			[_xN]: _eSna
		}],
		[0, {
			[_eQN]: `Hypervisor`,
			[_xN]: _h
		}],
		[() => IamInstanceProfile$, {
			[_eQN]: `IamInstanceProfile`,
			[_xN]: _iIP
		}],
		[0, {
			[_eQN]: `InstanceLifecycle`,
			[_xN]: _iLn
		}],
		[() => ElasticGpuAssociationList, {
			[_eQN]: `ElasticGpuAssociationSet`,
			[_xN]: _eGASl
		}],
		[() => ElasticInferenceAcceleratorAssociationList, {
			[_eQN]: `ElasticInferenceAcceleratorAssociationSet`,
			[_xN]: _eIAASl
		}],
		[() => InstanceNetworkInterfaceList, {
			[_eQN]: `NetworkInterfaceSet`,
			[_xN]: _nIS
		}],
		[0, {
			[_eQN]: `OutpostArn`,
			[_xN]: _oA
		}],
		[0, {
			[_eQN]: `RootDeviceName`,
			[_xN]: _rDN
		}],
		[0, {
			[_eQN]: `RootDeviceType`,
			[_xN]: _rDT
		}],
		[() => GroupIdentifierList, {
			[_eQN]: `GroupSet`,
			[_xN]: _gSr
		}],
		[2, {
			[_eQN]: `SourceDestCheck`,
			[_xN]: _sDC
		}],
		[0, {
			[_eQN]: `SpotInstanceRequestId`,
			[_xN]: _sIRI
		}],
		[0, {
			[_eQN]: `SriovNetSupport`,
			[_xN]: _sNSr
		}],
		[() => StateReason$, {
			[_eQN]: `StateReason`,
			[_xN]: _sRt
		}],
		[() => TagList, {
			[_eQN]: `TagSet`,
			[_xN]: _tS
		}],
		[0, {
			[_eQN]: `VirtualizationType`,
			[_xN]: _vTi
		}],
		[() => CpuOptions$, {
			[_eQN]: `CpuOptions`,
			[_xN]: _cO
		}],
		[0, {
			[_eQN]: `CapacityBlockId`,
			[_xN]: _cBI
		}],
		[0, {
			[_eQN]: `CapacityReservationId`,
			[_xN]: _cRI
		}],
		[() => CapacityReservationSpecificationResponse$, {
			[_eQN]: `CapacityReservationSpecification`,
			[_xN]: _cRSa
		}],
		[() => HibernationOptions$, {
			[_eQN]: `HibernationOptions`,
			[_xN]: _hO
		}],
		[() => LicenseList, {
			[_eQN]: `LicenseSet`,
			[_xN]: _lSic
		}],
		[() => InstanceMetadataOptionsResponse$, {
			[_eQN]: `MetadataOptions`,
			[_xN]: _mO
		}],
		[() => EnclaveOptions$, {
			[_eQN]: `EnclaveOptions`,
			[_xN]: _eOn
		}],
		[0, {
			[_eQN]: `BootMode`,
			[_xN]: _bM
		}],
		[0, {
			[_eQN]: `PlatformDetails`,
			[_xN]: _pDl
		}],
		[0, {
			[_eQN]: `UsageOperation`,
			[_xN]: _uO
		}],
		[4, {
			[_eQN]: `UsageOperationUpdateTime`,
			[_xN]: _uOUT
		}],
		[() => PrivateDnsNameOptionsResponse$, {
			[_eQN]: `PrivateDnsNameOptions`,
			[_xN]: _pDNO
		}],
		[0, {
			[_eQN]: `Ipv6Address`,
			[_xN]: _iApv
		}],
		[0, {
			[_eQN]: `TpmSupport`,
			[_xN]: _tSp
		}],
		[() => InstanceMaintenanceOptions$, {
			[_eQN]: `MaintenanceOptions`,
			[_xN]: _mOa
		}],
		[0, {
			[_eQN]: `CurrentInstanceBootMode`,
			[_xN]: _cIBM
		}],
		[() => InstanceNetworkPerformanceOptions$, {
			[_eQN]: `NetworkPerformanceOptions`,
			[_xN]: _nPO
		}],
		[() => OperatorResponse$, {
			[_eQN]: `Operator`,
			[_xN]: _ope
		}],
		[() => InstanceSecondaryInterfaceList, {
			[_eQN]: `SecondaryInterfaceSet`,
			[_xN]: _sISe
		}],
		[0, {
			[_eQN]: `InstanceId`,
			[_xN]: _iI
		}],
		[0, {
			[_eQN]: `ImageId`,
			[_xN]: _iIma
		}],
		[() => InstanceState$, {
			[_eQN]: `InstanceState`,
			[_xN]: _iSnst
		}],
		[0, {
			[_eQN]: `PrivateDnsName`,
			[_xN]: _pDNr
		}],
		[0, {
			[_eQN]: `DnsName`,
			[_xN]: _dNn
		}],
		[0, {
			[_eQN]: `Reason`,
			[_xN]: _re
		}],
		[0, {
			[_eQN]: `KeyName`,
			[_xN]: _kN
		}],
		[1, {
			[_eQN]: `AmiLaunchIndex`,
			[_xN]: _aLI
		}],
		[() => ProductCodeList, {
			[_eQN]: `ProductCodes`,
			[_xN]: _pC
		}],
		[0, {
			[_eQN]: `InstanceType`,
			[_xN]: _iT
		}],
		[4, {
			[_eQN]: `LaunchTime`,
			[_xN]: _lTau
		}],
		[() => Placement$, {
			[_eQN]: `Placement`,
			[_xN]: _pla
		}],
		[0, {
			[_eQN]: `KernelId`,
			[_xN]: _kI
		}],
		[0, {
			[_eQN]: `RamdiskId`,
			[_xN]: _rIa
		}],
		[0, {
			[_eQN]: `Platform`,
			[_xN]: _pl
		}],
		[() => Monitoring$, {
			[_eQN]: `Monitoring`,
			[_xN]: _mon
		}],
		[0, {
			[_eQN]: `SubnetId`,
			[_xN]: _sIu
		}],
		[0, {
			[_eQN]: `VpcId`,
			[_xN]: _vI
		}],
		[0, {
			[_eQN]: `PrivateIpAddress`,
			[_xN]: _pIAr
		}],
		[0, {
			[_eQN]: `IpAddress`,
			[_xN]: _iAp
		}]
	]
];
var InstanceAttachmentEnaSrdSpecification$ = [
	3,
	n0,
	_IAESS,
	0,
	[_ESE, _ESUS],
	[[2, {
		[_eQN]: `EnaSrdEnabled`,
		[_xN]: _eSE
	}], [() => InstanceAttachmentEnaSrdUdpSpecification$, {
		[_eQN]: `EnaSrdUdpSpecification`,
		[_xN]: _eSUS
	}]]
];
var InstanceAttachmentEnaSrdUdpSpecification$ = [
	3,
	n0,
	_IAESUS,
	0,
	[_ESUE],
	[[2, {
		[_eQN]: `EnaSrdUdpEnabled`,
		[_xN]: _eSUE
	}]]
];
var InstanceBlockDeviceMapping$ = [
	3,
	n0,
	_IBDM,
	0,
	[_DN, _Eb],
	[[0, {
		[_eQN]: `DeviceName`,
		[_xN]: _dN
	}], [() => EbsInstanceBlockDevice$, {
		[_eQN]: `Ebs`,
		[_xN]: _eb
	}]]
];
var InstanceBlockDeviceMappingSpecification$ = [
	3,
	n0,
	_IBDMS,
	0,
	[
		_DN,
		_Eb,
		_VN,
		_ND
	],
	[
		[0, {
			[_eQN]: `DeviceName`,
			[_xN]: _dN
		}],
		[() => EbsInstanceBlockDeviceSpecification$, {
			[_eQN]: `Ebs`,
			[_xN]: _eb
		}],
		[0, {
			[_eQN]: `VirtualName`,
			[_xN]: _vN
		}],
		[0, {
			[_eQN]: `NoDevice`,
			[_xN]: _nD
		}]
	]
];
var InstanceIpv4Prefix$ = [
	3,
	n0,
	_IIPn,
	0,
	[_IPpvre],
	[[0, {
		[_eQN]: `Ipv4Prefix`,
		[_xN]: _iPpv
	}]]
];
var InstanceIpv6Address$ = [
	3,
	n0,
	_IIA,
	0,
	[_IApv, _IPIs],
	[[0, {
		[_eQN]: `Ipv6Address`,
		[_xN]: _iApv
	}], [2, {
		[_eQN]: `IsPrimaryIpv6`,
		[_xN]: _iPIs
	}]]
];
var InstanceIpv6Prefix$ = [
	3,
	n0,
	_IIPns,
	0,
	[_IPpv],
	[[0, {
		[_eQN]: `Ipv6Prefix`,
		[_xN]: _iPpvr
	}]]
];
var InstanceMaintenanceOptions$ = [
	3,
	n0,
	_IMO,
	0,
	[_ARuto, _RMe],
	[[0, {
		[_eQN]: `AutoRecovery`,
		[_xN]: _aRut
	}], [0, {
		[_eQN]: `RebootMigration`,
		[_xN]: _rMe
	}]]
];
var InstanceMetadataOptionsResponse$ = [
	3,
	n0,
	_IMORnst,
	0,
	[
		_St,
		_HT,
		_HPRHL,
		_HE,
		_HPI,
		_IMT
	],
	[
		[0, {
			[_eQN]: `State`,
			[_xN]: _st
		}],
		[0, {
			[_eQN]: `HttpTokens`,
			[_xN]: _hT
		}],
		[1, {
			[_eQN]: `HttpPutResponseHopLimit`,
			[_xN]: _hPRHL
		}],
		[0, {
			[_eQN]: `HttpEndpoint`,
			[_xN]: _hE
		}],
		[0, {
			[_eQN]: `HttpProtocolIpv6`,
			[_xN]: _hPI
		}],
		[0, {
			[_eQN]: `InstanceMetadataTags`,
			[_xN]: _iMT
		}]
	]
];
var InstanceNetworkInterface$ = [
	3,
	n0,
	_INI,
	0,
	[
		_Ass,
		_Att,
		_De,
		_G,
		_IA,
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
		_IPpvr,
		_IPp,
		_CTC,
		_Op
	],
	[
		[() => InstanceNetworkInterfaceAssociation$, {
			[_eQN]: `Association`,
			[_xN]: _ass
		}],
		[() => InstanceNetworkInterfaceAttachment$, {
			[_eQN]: `Attachment`,
			[_xN]: _at
		}],
		[0, {
			[_eQN]: `Description`,
			[_xN]: _de
		}],
		[() => GroupIdentifierList, {
			[_eQN]: `GroupSet`,
			[_xN]: _gSr
		}],
		[() => InstanceIpv6AddressList, {
			[_eQN]: `Ipv6AddressesSet`,
			[_xN]: _iASp
		}],
		[0, {
			[_eQN]: `MacAddress`,
			[_xN]: _mAa
		}],
		[0, {
			[_eQN]: `NetworkInterfaceId`,
			[_xN]: _nII
		}],
		[0, {
			[_eQN]: `OwnerId`,
			[_xN]: _oI
		}],
		[0, {
			[_eQN]: `PrivateDnsName`,
			[_xN]: _pDNr
		}],
		[0, {
			[_eQN]: `PrivateIpAddress`,
			[_xN]: _pIAr
		}],
		[() => InstancePrivateIpAddressList, {
			[_eQN]: `PrivateIpAddressesSet`,
			[_xN]: _pIAS
		}],
		[2, {
			[_eQN]: `SourceDestCheck`,
			[_xN]: _sDC
		}],
		[0, {
			[_eQN]: `Status`,
			[_xN]: _sta
		}],
		[0, {
			[_eQN]: `SubnetId`,
			[_xN]: _sIu
		}],
		[0, {
			[_eQN]: `VpcId`,
			[_xN]: _vI
		}],
		[0, {
			[_eQN]: `InterfaceType`,
			[_xN]: _iTnt
		}],
		[() => InstanceIpv4PrefixList, {
			[_eQN]: `Ipv4PrefixSet`,
			[_xN]: _iPSpvr
		}],
		[() => InstanceIpv6PrefixList, {
			[_eQN]: `Ipv6PrefixSet`,
			[_xN]: _iPSpvre
		}],
		[() => ConnectionTrackingSpecificationResponse$, {
			[_eQN]: `ConnectionTrackingConfiguration`,
			[_xN]: _cTC
		}],
		[() => OperatorResponse$, {
			[_eQN]: `Operator`,
			[_xN]: _ope
		}]
	]
];
var InstanceNetworkInterfaceAssociation$ = [
	3,
	n0,
	_INIA,
	0,
	[
		_CI,
		_COI,
		_IOI,
		_PDNub,
		_PI
	],
	[
		[0, {
			[_eQN]: `CarrierIp`,
			[_xN]: _cI
		}],
		[0, {
			[_eQN]: `CustomerOwnedIp`,
			[_xN]: _cOI
		}],
		[0, {
			[_eQN]: `IpOwnerId`,
			[_xN]: _iOIp
		}],
		[0, {
			[_eQN]: `PublicDnsName`,
			[_xN]: _pDNu
		}],
		[0, {
			[_eQN]: `PublicIp`,
			[_xN]: _pI
		}]
	]
];
var InstanceNetworkInterfaceAttachment$ = [
	3,
	n0,
	_INIAn,
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
			[_eQN]: `AttachTime`,
			[_xN]: _aTt
		}],
		[0, {
			[_eQN]: `AttachmentId`,
			[_xN]: _aIt
		}],
		[2, {
			[_eQN]: `DeleteOnTermination`,
			[_xN]: _dOT
		}],
		[1, {
			[_eQN]: `DeviceIndex`,
			[_xN]: _dI
		}],
		[0, {
			[_eQN]: `Status`,
			[_xN]: _sta
		}],
		[1, {
			[_eQN]: `NetworkCardIndex`,
			[_xN]: _nCI
		}],
		[() => InstanceAttachmentEnaSrdSpecification$, {
			[_eQN]: `EnaSrdSpecification`,
			[_xN]: _eSS
		}],
		[1, {
			[_eQN]: `EnaQueueCount`,
			[_xN]: _eQC
		}]
	]
];
var InstanceNetworkPerformanceOptions$ = [
	3,
	n0,
	_INPO,
	0,
	[_BW],
	[[0, {
		[_eQN]: `BandwidthWeighting`,
		[_xN]: _bW
	}]]
];
var InstancePrivateIpAddress$ = [
	3,
	n0,
	_IPIA,
	0,
	[
		_Ass,
		_Prim,
		_PDN,
		_PIAr
	],
	[
		[() => InstanceNetworkInterfaceAssociation$, {
			[_eQN]: `Association`,
			[_xN]: _ass
		}],
		[2, {
			[_eQN]: `Primary`,
			[_xN]: _prim
		}],
		[0, {
			[_eQN]: `PrivateDnsName`,
			[_xN]: _pDNr
		}],
		[0, {
			[_eQN]: `PrivateIpAddress`,
			[_xN]: _pIAr
		}]
	]
];
var InstanceSecondaryInterface$ = [
	3,
	n0,
	_ISIn,
	0,
	[
		_Att,
		_MAa,
		_SIIec,
		_OI,
		_PIAri,
		_SDC,
		_Sta,
		_SSIe,
		_SNI,
		_ITnt
	],
	[
		[() => InstanceSecondaryInterfaceAttachment$, {
			[_eQN]: `Attachment`,
			[_xN]: _at
		}],
		[0, {
			[_eQN]: `MacAddress`,
			[_xN]: _mAa
		}],
		[0, {
			[_eQN]: `SecondaryInterfaceId`,
			[_xN]: _sIIe
		}],
		[0, {
			[_eQN]: `OwnerId`,
			[_xN]: _oI
		}],
		[() => InstanceSecondaryInterfacePrivateIpAddressList, {
			[_eQN]: `PrivateIpAddressSet`,
			[_xN]: _pIASr
		}],
		[2, {
			[_eQN]: `SourceDestCheck`,
			[_xN]: _sDC
		}],
		[0, {
			[_eQN]: `Status`,
			[_xN]: _sta
		}],
		[0, {
			[_eQN]: `SecondarySubnetId`,
			[_xN]: _sSI
		}],
		[0, {
			[_eQN]: `SecondaryNetworkId`,
			[_xN]: _sNI
		}],
		[0, {
			[_eQN]: `InterfaceType`,
			[_xN]: _iTnt
		}]
	]
];
var InstanceSecondaryInterfaceAttachment$ = [
	3,
	n0,
	_ISIA,
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
			[_eQN]: `AttachTime`,
			[_xN]: _aTt
		}],
		[0, {
			[_eQN]: `AttachmentId`,
			[_xN]: _aIt
		}],
		[2, {
			[_eQN]: `DeleteOnTermination`,
			[_xN]: _dOT
		}],
		[1, {
			[_eQN]: `DeviceIndex`,
			[_xN]: _dI
		}],
		[0, {
			[_eQN]: `Status`,
			[_xN]: _sta
		}],
		[1, {
			[_eQN]: `NetworkCardIndex`,
			[_xN]: _nCI
		}]
	]
];
var InstanceSecondaryInterfacePrivateIpAddress$ = [
	3,
	n0,
	_ISIPIA,
	0,
	[_PIAr],
	[[0, {
		[_eQN]: `PrivateIpAddress`,
		[_xN]: _pIAr
	}]]
];
var InstanceState$ = [
	3,
	n0,
	_ISnsta,
	0,
	[_Co, _N],
	[[1, {
		[_eQN]: `Code`,
		[_xN]: _co
	}], [0, {
		[_eQN]: `Name`,
		[_xN]: _n
	}]]
];
var IpPermission$ = [
	3,
	n0,
	_IPper,
	0,
	[
		_IPpr,
		_FP,
		_TP,
		_UIGP,
		_IRpa,
		_IRpv,
		_PLIr
	],
	[
		[0, {
			[_eQN]: `IpProtocol`,
			[_xN]: _iPp
		}],
		[1, {
			[_eQN]: `FromPort`,
			[_xN]: _fP
		}],
		[1, {
			[_eQN]: `ToPort`,
			[_xN]: _tP
		}],
		[() => UserIdGroupPairList, {
			[_eQN]: `Groups`,
			[_xN]: _gr
		}],
		[() => IpRangeList, {
			[_eQN]: `IpRanges`,
			[_xN]: _iRpa
		}],
		[() => Ipv6RangeList, {
			[_eQN]: `Ipv6Ranges`,
			[_xN]: _iRpv
		}],
		[() => PrefixListIdList, {
			[_eQN]: `PrefixListIds`,
			[_xN]: _pLIr
		}]
	]
];
var IpRange$ = [
	3,
	n0,
	_IRpan,
	0,
	[_De, _CIi],
	[[0, {
		[_eQN]: `Description`,
		[_xN]: _de
	}], [0, {
		[_eQN]: `CidrIp`,
		[_xN]: _cIi
	}]]
];
var Ipv6Range$ = [
	3,
	n0,
	_IRpva,
	0,
	[_De, _CIid],
	[[0, {
		[_eQN]: `Description`,
		[_xN]: _de
	}], [0, {
		[_eQN]: `CidrIpv6`,
		[_xN]: _cIid
	}]]
];
var LicenseConfiguration$ = [
	3,
	n0,
	_LCi,
	0,
	[_LCA],
	[[0, {
		[_eQN]: `LicenseConfigurationArn`,
		[_xN]: _lCA
	}]]
];
var ModifyInstanceAttributeRequest$ = [
	3,
	n0,
	_MIARo,
	0,
	[
		_II,
		_SDC,
		_EOn,
		_DASi,
		_DR,
		_At,
		_V,
		_BDMl,
		_DAT,
		_IT,
		_Ke,
		_Ra,
		_UDs,
		_IISB,
		_G,
		_EO,
		_SNS,
		_ESna
	],
	[
		[0, {
			[_eQN]: `InstanceId`,
			[_xN]: _iI
		}],
		[() => AttributeBooleanValue$, 0],
		() => EnclaveOptionsRequest$,
		[() => AttributeBooleanValue$, 0],
		[2, {
			[_eQN]: `DryRun`,
			[_xN]: _dR
		}],
		[0, {
			[_eQN]: `Attribute`,
			[_xN]: _att
		}],
		[() => ModifyInstanceAttributeValue, {
			[_eQN]: `Value`,
			[_xN]: _v
		}],
		[() => InstanceBlockDeviceMappingSpecificationList, {
			[_eQN]: `BlockDeviceMapping`,
			[_xN]: _bDM
		}],
		[() => AttributeBooleanValue$, {
			[_eQN]: `DisableApiTermination`,
			[_xN]: _dAT
		}],
		[() => AttributeValue$, {
			[_eQN]: `InstanceType`,
			[_xN]: _iT
		}],
		[() => AttributeValue$, {
			[_eQN]: `Kernel`,
			[_xN]: _ke
		}],
		[() => AttributeValue$, {
			[_eQN]: `Ramdisk`,
			[_xN]: _ra
		}],
		[() => SecureBlobAttributeValue$, {
			[_eQN]: `UserData`,
			[_xN]: _uDs
		}],
		[() => AttributeValue$, {
			[_eQN]: `InstanceInitiatedShutdownBehavior`,
			[_xN]: _iISB
		}],
		[() => GroupIdStringList, { [_xN]: _GIr }],
		[() => AttributeBooleanValue$, {
			[_eQN]: `EbsOptimized`,
			[_xN]: _eO
		}],
		[() => AttributeValue$, {
			[_eQN]: `SriovNetSupport`,
			[_xN]: _sNSr
		}],
		[() => AttributeBooleanValue$, {
			[_eQN]: `EnaSupport`,
			[_xN]: _eSna
		}]
	],
	1
];
var ModifyNetworkInterfaceAttributeRequest$ = [
	3,
	n0,
	_MNIAR,
	0,
	[
		_NII,
		_ESS,
		_EPI,
		_CTS,
		_APIAss,
		_ASI,
		_DR,
		_De,
		_SDC,
		_G,
		_Att
	],
	[
		[0, {
			[_eQN]: `NetworkInterfaceId`,
			[_xN]: _nII
		}],
		() => EnaSrdSpecification$,
		2,
		() => ConnectionTrackingSpecificationRequest$,
		2,
		[() => SubnetIdList, { [_xN]: _ASIs }],
		[2, {
			[_eQN]: `DryRun`,
			[_xN]: _dR
		}],
		[() => AttributeValue$, {
			[_eQN]: `Description`,
			[_xN]: _de
		}],
		[() => AttributeBooleanValue$, {
			[_eQN]: `SourceDestCheck`,
			[_xN]: _sDC
		}],
		[() => SecurityGroupIdStringList, { [_xN]: _SGI }],
		[() => NetworkInterfaceAttachmentChanges$, {
			[_eQN]: `Attachment`,
			[_xN]: _at
		}]
	],
	1
];
var Monitoring$ = [
	3,
	n0,
	_Mon,
	0,
	[_MCIe, _St],
	[[() => MetricCategoryIdList, {
		[_eQN]: `MetricCategoryIdSet`,
		[_xN]: _mCIS
	}], [0, {
		[_eQN]: `State`,
		[_xN]: _st
	}]]
];
var NetworkAcl$ = [
	3,
	n0,
	_NA,
	0,
	[
		_As,
		_Ent,
		_IDs,
		_NAI,
		_T,
		_VI,
		_OI
	],
	[
		[() => NetworkAclAssociationList, {
			[_eQN]: `AssociationSet`,
			[_xN]: _aSs
		}],
		[() => NetworkAclEntryList, {
			[_eQN]: `EntrySet`,
			[_xN]: _eSnt
		}],
		[2, {
			[_eQN]: `Default`,
			[_xN]: _def
		}],
		[0, {
			[_eQN]: `NetworkAclId`,
			[_xN]: _nAI
		}],
		[() => TagList, {
			[_eQN]: `TagSet`,
			[_xN]: _tS
		}],
		[0, {
			[_eQN]: `VpcId`,
			[_xN]: _vI
		}],
		[0, {
			[_eQN]: `OwnerId`,
			[_xN]: _oI
		}]
	]
];
var NetworkAclAssociation$ = [
	3,
	n0,
	_NAA,
	0,
	[
		_NAAI,
		_NAI,
		_SIu
	],
	[
		[0, {
			[_eQN]: `NetworkAclAssociationId`,
			[_xN]: _nAAI
		}],
		[0, {
			[_eQN]: `NetworkAclId`,
			[_xN]: _nAI
		}],
		[0, {
			[_eQN]: `SubnetId`,
			[_xN]: _sIu
		}]
	]
];
var NetworkAclEntry$ = [
	3,
	n0,
	_NAE,
	0,
	[
		_CB,
		_Eg,
		_ITC,
		_ICB,
		_PRo,
		_Pr,
		_RA,
		_RNu
	],
	[
		[0, {
			[_eQN]: `CidrBlock`,
			[_xN]: _cB
		}],
		[2, {
			[_eQN]: `Egress`,
			[_xN]: _eg
		}],
		[() => IcmpTypeCode$, {
			[_eQN]: `IcmpTypeCode`,
			[_xN]: _iTC
		}],
		[0, {
			[_eQN]: `Ipv6CidrBlock`,
			[_xN]: _iCB
		}],
		[() => PortRange$, {
			[_eQN]: `PortRange`,
			[_xN]: _pRo
		}],
		[0, {
			[_eQN]: `Protocol`,
			[_xN]: _pr
		}],
		[0, {
			[_eQN]: `RuleAction`,
			[_xN]: _rA
		}],
		[1, {
			[_eQN]: `RuleNumber`,
			[_xN]: _rN
		}]
	]
];
var NetworkInterfaceAttachmentChanges$ = [
	3,
	n0,
	_NIAC,
	0,
	[
		_DEQC,
		_EQC,
		_AItt,
		_DOT
	],
	[
		2,
		1,
		[0, {
			[_eQN]: `AttachmentId`,
			[_xN]: _aIt
		}],
		[2, {
			[_eQN]: `DeleteOnTermination`,
			[_xN]: _dOT
		}]
	]
];
var OperatorResponse$ = [
	3,
	n0,
	_ORper,
	0,
	[
		_Mana,
		_P,
		_HBD
	],
	[
		[2, {
			[_eQN]: `Managed`,
			[_xN]: _mana
		}],
		[0, {
			[_eQN]: `Principal`,
			[_xN]: _p
		}],
		[2, {
			[_eQN]: `HiddenByDefault`,
			[_xN]: _hBD
		}]
	]
];
var Placement$ = [
	3,
	n0,
	_Pla,
	0,
	[
		_AZI,
		_Af,
		_GN,
		_PN,
		_HIo,
		_Te,
		_SDp,
		_HRGA,
		_GIr,
		_AZ
	],
	[
		[0, {
			[_eQN]: `AvailabilityZoneId`,
			[_xN]: _aZI
		}],
		[0, {
			[_eQN]: `Affinity`,
			[_xN]: _af
		}],
		[0, {
			[_eQN]: `GroupName`,
			[_xN]: _gN
		}],
		[1, {
			[_eQN]: `PartitionNumber`,
			[_xN]: _pN
		}],
		[0, {
			[_eQN]: `HostId`,
			[_xN]: _hI
		}],
		[0, {
			[_eQN]: `Tenancy`,
			[_xN]: _te
		}],
		[0, {
			[_eQN]: `SpreadDomain`,
			[_xN]: _sDp
		}],
		[0, {
			[_eQN]: `HostResourceGroupArn`,
			[_xN]: _hRGA
		}],
		[0, {
			[_eQN]: `GroupId`,
			[_xN]: _gIr
		}],
		[0, {
			[_eQN]: `AvailabilityZone`,
			[_xN]: _aZ
		}]
	]
];
var PortRange$ = [
	3,
	n0,
	_PRo,
	0,
	[_Fr, _To],
	[[1, {
		[_eQN]: `From`,
		[_xN]: _fr
	}], [1, {
		[_eQN]: `To`,
		[_xN]: _to
	}]]
];
var PrefixListEntry$ = [
	3,
	n0,
	_PLE,
	0,
	[_Ci, _De],
	[[0, {
		[_eQN]: `Cidr`,
		[_xN]: _ci
	}], [0, {
		[_eQN]: `Description`,
		[_xN]: _de
	}]]
];
var PrefixListId$ = [
	3,
	n0,
	_PLI,
	0,
	[_De, _PLI],
	[[0, {
		[_eQN]: `Description`,
		[_xN]: _de
	}], [0, {
		[_eQN]: `PrefixListId`,
		[_xN]: _pLI
	}]]
];
var PrivateDnsNameOptionsResponse$ = [
	3,
	n0,
	_PDNORr,
	0,
	[
		_HTo,
		_ERNDAR,
		_ERNDAAAAR
	],
	[
		[0, {
			[_eQN]: `HostnameType`,
			[_xN]: _hTo
		}],
		[2, {
			[_eQN]: `EnableResourceNameDnsARecord`,
			[_xN]: _eRNDAR
		}],
		[2, {
			[_eQN]: `EnableResourceNameDnsAAAARecord`,
			[_xN]: _eRNDAAAAR
		}]
	]
];
var ProductCode$ = [
	3,
	n0,
	_PCr,
	0,
	[_PCIr, _PCT],
	[[0, {
		[_eQN]: `ProductCode`,
		[_xN]: _pCr
	}], [0, {
		[_eQN]: `Type`,
		[_xN]: _ty
	}]]
];
var PropagatingVgw$ = [
	3,
	n0,
	_PV,
	0,
	[_GI],
	[[0, {
		[_eQN]: `GatewayId`,
		[_xN]: _gI
	}]]
];
var ReplaceRouteRequest$ = [
	3,
	n0,
	_RRR,
	0,
	[
		_RTI,
		_DPLI,
		_VEIp,
		_LToc,
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
			[_eQN]: `RouteTableId`,
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
			[_eQN]: `DryRun`,
			[_xN]: _dR
		}],
		[0, {
			[_eQN]: `DestinationCidrBlock`,
			[_xN]: _dCB
		}],
		[0, {
			[_eQN]: `GatewayId`,
			[_xN]: _gI
		}],
		[0, {
			[_eQN]: `DestinationIpv6CidrBlock`,
			[_xN]: _dICB
		}],
		[0, {
			[_eQN]: `EgressOnlyInternetGatewayId`,
			[_xN]: _eOIGI
		}],
		[0, {
			[_eQN]: `InstanceId`,
			[_xN]: _iI
		}],
		[0, {
			[_eQN]: `NetworkInterfaceId`,
			[_xN]: _nII
		}],
		[0, {
			[_eQN]: `VpcPeeringConnectionId`,
			[_xN]: _vPCI
		}],
		[0, {
			[_eQN]: `NatGatewayId`,
			[_xN]: _nGI
		}]
	],
	1
];
var Reservation$ = [
	3,
	n0,
	_Reser,
	0,
	[
		_RIe,
		_OI,
		_RIeq,
		_G,
		_Ins
	],
	[
		[0, {
			[_eQN]: `ReservationId`,
			[_xN]: _rI
		}],
		[0, {
			[_eQN]: `OwnerId`,
			[_xN]: _oI
		}],
		[0, {
			[_eQN]: `RequesterId`,
			[_xN]: _rIeq
		}],
		[() => GroupIdentifierList, {
			[_eQN]: `GroupSet`,
			[_xN]: _gSr
		}],
		[() => InstanceList, {
			[_eQN]: `InstancesSet`,
			[_xN]: _iSns
		}]
	]
];
var Route$ = [
	3,
	n0,
	_Ro,
	0,
	[
		_DCB,
		_DICB,
		_DPLI,
		_EOIGI,
		_GI,
		_II,
		_IOIn,
		_NGI,
		_TGI,
		_LGI,
		_CGI,
		_NII,
		_O,
		_St,
		_VPCI,
		_CNA,
		_ONA,
		_IAp
	],
	[
		[0, {
			[_eQN]: `DestinationCidrBlock`,
			[_xN]: _dCB
		}],
		[0, {
			[_eQN]: `DestinationIpv6CidrBlock`,
			[_xN]: _dICB
		}],
		[0, {
			[_eQN]: `DestinationPrefixListId`,
			[_xN]: _dPLI
		}],
		[0, {
			[_eQN]: `EgressOnlyInternetGatewayId`,
			[_xN]: _eOIGI
		}],
		[0, {
			[_eQN]: `GatewayId`,
			[_xN]: _gI
		}],
		[0, {
			[_eQN]: `InstanceId`,
			[_xN]: _iI
		}],
		[0, {
			[_eQN]: `InstanceOwnerId`,
			[_xN]: _iOIn
		}],
		[0, {
			[_eQN]: `NatGatewayId`,
			[_xN]: _nGI
		}],
		[0, {
			[_eQN]: `TransitGatewayId`,
			[_xN]: _tGI
		}],
		[0, {
			[_eQN]: `LocalGatewayId`,
			[_xN]: _lGI
		}],
		[0, {
			[_eQN]: `CarrierGatewayId`,
			[_xN]: _cGI
		}],
		[0, {
			[_eQN]: `NetworkInterfaceId`,
			[_xN]: _nII
		}],
		[0, {
			[_eQN]: `Origin`,
			[_xN]: _o
		}],
		[0, {
			[_eQN]: `State`,
			[_xN]: _st
		}],
		[0, {
			[_eQN]: `VpcPeeringConnectionId`,
			[_xN]: _vPCI
		}],
		[0, {
			[_eQN]: `CoreNetworkArn`,
			[_xN]: _cNA
		}],
		[0, {
			[_eQN]: `OdbNetworkArn`,
			[_xN]: _oNA
		}],
		[0, {
			[_eQN]: `IpAddress`,
			[_xN]: _iAp
		}]
	]
];
var RouteTable$ = [
	3,
	n0,
	_RTo,
	0,
	[
		_As,
		_PVro,
		_RTI,
		_Rou,
		_T,
		_VI,
		_OI
	],
	[
		[() => RouteTableAssociationList, {
			[_eQN]: `AssociationSet`,
			[_xN]: _aSs
		}],
		[() => PropagatingVgwList, {
			[_eQN]: `PropagatingVgwSet`,
			[_xN]: _pVS
		}],
		[0, {
			[_eQN]: `RouteTableId`,
			[_xN]: _rTI
		}],
		[() => RouteList, {
			[_eQN]: `RouteSet`,
			[_xN]: _rSou
		}],
		[() => TagList, {
			[_eQN]: `TagSet`,
			[_xN]: _tS
		}],
		[0, {
			[_eQN]: `VpcId`,
			[_xN]: _vI
		}],
		[0, {
			[_eQN]: `OwnerId`,
			[_xN]: _oI
		}]
	]
];
var RouteTableAssociation$ = [
	3,
	n0,
	_RTA,
	0,
	[
		_Mai,
		_RTAI,
		_RTI,
		_SIu,
		_GI,
		_PIP,
		_ASs
	],
	[
		[2, {
			[_eQN]: `Main`,
			[_xN]: _mai
		}],
		[0, {
			[_eQN]: `RouteTableAssociationId`,
			[_xN]: _rTAI
		}],
		[0, {
			[_eQN]: `RouteTableId`,
			[_xN]: _rTI
		}],
		[0, {
			[_eQN]: `SubnetId`,
			[_xN]: _sIu
		}],
		[0, {
			[_eQN]: `GatewayId`,
			[_xN]: _gI
		}],
		[0, {
			[_eQN]: `PublicIpv4Pool`,
			[_xN]: _pIP
		}],
		[() => RouteTableAssociationState$, {
			[_eQN]: `AssociationState`,
			[_xN]: _aS
		}]
	]
];
var RouteTableAssociationState$ = [
	3,
	n0,
	_RTAS,
	0,
	[_St, _SMt],
	[[0, {
		[_eQN]: `State`,
		[_xN]: _st
	}], [0, {
		[_eQN]: `StatusMessage`,
		[_xN]: _sMt
	}]]
];
var SecureBlobAttributeValue$ = [
	3,
	n0,
	_SBAV,
	0,
	[_V],
	[[() => SecureBlob, {
		[_eQN]: `Value`,
		[_xN]: _v
	}]]
];
var SecurityGroup$ = [
	3,
	n0,
	_SGec,
	0,
	[
		_GIr,
		_IPEp,
		_T,
		_VI,
		_SGA,
		_OI,
		_GN,
		_De,
		_IPpe
	],
	[
		[0, {
			[_eQN]: `GroupId`,
			[_xN]: _gIr
		}],
		[() => IpPermissionList, {
			[_eQN]: `IpPermissionsEgress`,
			[_xN]: _iPEp
		}],
		[() => TagList, {
			[_eQN]: `TagSet`,
			[_xN]: _tS
		}],
		[0, {
			[_eQN]: `VpcId`,
			[_xN]: _vI
		}],
		[0, {
			[_eQN]: `SecurityGroupArn`,
			[_xN]: _sGA
		}],
		[0, {
			[_eQN]: `OwnerId`,
			[_xN]: _oI
		}],
		[0, {
			[_eQN]: `GroupName`,
			[_xN]: _gN
		}],
		[0, {
			[_eQN]: `GroupDescription`,
			[_xN]: _gD
		}],
		[() => IpPermissionList, {
			[_eQN]: `IpPermissions`,
			[_xN]: _iPpe
		}]
	]
];
var StateReason$ = [
	3,
	n0,
	_SRt,
	0,
	[_Co, _Me],
	[[0, {
		[_eQN]: `Code`,
		[_xN]: _co
	}], [0, {
		[_eQN]: `Message`,
		[_xN]: _me
	}]]
];
var Tag$ = [
	3,
	n0,
	_Ta,
	0,
	[_K, _V],
	[[0, {
		[_eQN]: `Key`,
		[_xN]: _k
	}], [0, {
		[_eQN]: `Value`,
		[_xN]: _v
	}]]
];
var UserIdGroupPair$ = [
	3,
	n0,
	_UIGPs,
	0,
	[
		_De,
		_UI,
		_GN,
		_GIr,
		_VI,
		_VPCI,
		_PSee
	],
	[
		[0, {
			[_eQN]: `Description`,
			[_xN]: _de
		}],
		[0, {
			[_eQN]: `UserId`,
			[_xN]: _uI
		}],
		[0, {
			[_eQN]: `GroupName`,
			[_xN]: _gN
		}],
		[0, {
			[_eQN]: `GroupId`,
			[_xN]: _gIr
		}],
		[0, {
			[_eQN]: `VpcId`,
			[_xN]: _vI
		}],
		[0, {
			[_eQN]: `VpcPeeringConnectionId`,
			[_xN]: _vPCI
		}],
		[0, {
			[_eQN]: `PeeringStatus`,
			[_xN]: _pSee
		}]
	]
];
var __Unit = "unit";
var ElasticGpuAssociationList = [
	1,
	n0,
	_EGAL,
	0,
	[() => ElasticGpuAssociation$, { [_xN]: _it }]
];
var ElasticInferenceAcceleratorAssociationList = [
	1,
	n0,
	_EIAAL,
	0,
	[() => ElasticInferenceAcceleratorAssociation$, { [_xN]: _it }]
];
var FilterList = [
	1,
	n0,
	_FLi,
	0,
	[() => Filter$, { [_xN]: _Fil }]
];
var GroupIdentifierList = [
	1,
	n0,
	_GIL,
	0,
	[() => GroupIdentifier$, { [_xN]: _it }]
];
var GroupIdStringList = [
	1,
	n0,
	_GISL,
	0,
	[0, { [_xN]: _gIr }]
];
var GroupNameStringList = [
	1,
	n0,
	_GNSL,
	0,
	[0, { [_xN]: _GN }]
];
var InstanceBlockDeviceMappingList = [
	1,
	n0,
	_IBDML,
	0,
	[() => InstanceBlockDeviceMapping$, { [_xN]: _it }]
];
var InstanceBlockDeviceMappingSpecificationList = [
	1,
	n0,
	_IBDMSL,
	0,
	[() => InstanceBlockDeviceMappingSpecification$, { [_xN]: _it }]
];
var InstanceIdStringList = [
	1,
	n0,
	_IISLn,
	0,
	[0, { [_xN]: _II }]
];
var InstanceIpv4PrefixList = [
	1,
	n0,
	_IIPL,
	0,
	[() => InstanceIpv4Prefix$, { [_xN]: _it }]
];
var InstanceIpv6AddressList = [
	1,
	n0,
	_IIAL,
	0,
	[() => InstanceIpv6Address$, { [_xN]: _it }]
];
var InstanceIpv6PrefixList = [
	1,
	n0,
	_IIPLn,
	0,
	[() => InstanceIpv6Prefix$, { [_xN]: _it }]
];
var InstanceList = [
	1,
	n0,
	_ILns,
	0,
	[() => Instance$, { [_xN]: _it }]
];
var InstanceNetworkInterfaceList = [
	1,
	n0,
	_INIL,
	0,
	[() => InstanceNetworkInterface$, { [_xN]: _it }]
];
var InstancePrivateIpAddressList = [
	1,
	n0,
	_IPIAL,
	0,
	[() => InstancePrivateIpAddress$, { [_xN]: _it }]
];
var InstanceSecondaryInterfaceList = [
	1,
	n0,
	_ISIL,
	0,
	[() => InstanceSecondaryInterface$, { [_xN]: _it }]
];
var InstanceSecondaryInterfacePrivateIpAddressList = [
	1,
	n0,
	_ISIPIAL,
	0,
	[() => InstanceSecondaryInterfacePrivateIpAddress$, { [_xN]: _it }]
];
var IpPermissionList = [
	1,
	n0,
	_IPLp,
	0,
	[() => IpPermission$, { [_xN]: _it }]
];
var IpRangeList = [
	1,
	n0,
	_IRLp,
	0,
	[() => IpRange$, { [_xN]: _it }]
];
var Ipv6RangeList = [
	1,
	n0,
	_IRLpv,
	0,
	[() => Ipv6Range$, { [_xN]: _it }]
];
var LicenseList = [
	1,
	n0,
	_LL,
	0,
	[() => LicenseConfiguration$, { [_xN]: _it }]
];
var MetricCategoryIdList = [
	1,
	n0,
	_MCIL,
	0,
	[0, { [_xN]: _it }]
];
var NetworkAclAssociationList = [
	1,
	n0,
	_NAAL,
	0,
	[() => NetworkAclAssociation$, { [_xN]: _it }]
];
var NetworkAclEntryList = [
	1,
	n0,
	_NAEL,
	0,
	[() => NetworkAclEntry$, { [_xN]: _it }]
];
var NetworkAclIdStringList = [
	1,
	n0,
	_NAISL,
	0,
	[0, { [_xN]: _it }]
];
var NetworkAclList = [
	1,
	n0,
	_NAL,
	0,
	[() => NetworkAcl$, { [_xN]: _it }]
];
var PrefixListEntrySet = [
	1,
	n0,
	_PLES,
	0,
	[() => PrefixListEntry$, { [_xN]: _it }]
];
var PrefixListIdList = [
	1,
	n0,
	_PLIL,
	0,
	[() => PrefixListId$, { [_xN]: _it }]
];
var ProductCodeList = [
	1,
	n0,
	_PCLr,
	0,
	[() => ProductCode$, { [_xN]: _it }]
];
var PropagatingVgwList = [
	1,
	n0,
	_PVL,
	0,
	[() => PropagatingVgw$, { [_xN]: _it }]
];
var ReservationList = [
	1,
	n0,
	_RLe,
	0,
	[() => Reservation$, { [_xN]: _it }]
];
var RouteList = [
	1,
	n0,
	_RLo,
	0,
	[() => Route$, { [_xN]: _it }]
];
var RouteTableAssociationList = [
	1,
	n0,
	_RTAL,
	0,
	[() => RouteTableAssociation$, { [_xN]: _it }]
];
var RouteTableIdStringList = [
	1,
	n0,
	_RTISL,
	0,
	[0, { [_xN]: _it }]
];
var RouteTableList = [
	1,
	n0,
	_RTLo,
	0,
	[() => RouteTable$, { [_xN]: _it }]
];
var SecurityGroupIdStringList = [
	1,
	n0,
	_SGISL,
	0,
	[0, { [_xN]: _SGI }]
];
var SecurityGroupList = [
	1,
	n0,
	_SGL,
	0,
	[() => SecurityGroup$, { [_xN]: _it }]
];
var SubnetIdList = [
	1,
	n0,
	_SILu,
	0,
	[0, { [_xN]: _ASIs }]
];
var TagList = [
	1,
	n0,
	_TL,
	0,
	[() => Tag$, { [_xN]: _it }]
];
var UserIdGroupPairList = [
	1,
	n0,
	_UIGPL,
	0,
	[() => UserIdGroupPair$, { [_xN]: _it }]
];
var ValueStringList = [
	1,
	n0,
	_VSL,
	0,
	[0, { [_xN]: _it }]
];
var CreateRoute$ = [
	9,
	n0,
	_CRr,
	0,
	() => CreateRouteRequest$,
	() => CreateRouteResult$
];
var DeleteRoute$ = [
	9,
	n0,
	_DRel,
	0,
	() => DeleteRouteRequest$,
	() => __Unit
];
var DescribeInstances$ = [
	9,
	n0,
	_DIesc,
	0,
	() => DescribeInstancesRequest$,
	() => DescribeInstancesResult$
];
var DescribeNetworkAcls$ = [
	9,
	n0,
	_DNAe,
	0,
	() => DescribeNetworkAclsRequest$,
	() => DescribeNetworkAclsResult$
];
var DescribeRouteTables$ = [
	9,
	n0,
	_DRTe,
	0,
	() => DescribeRouteTablesRequest$,
	() => DescribeRouteTablesResult$
];
var DescribeSecurityGroups$ = [
	9,
	n0,
	_DSGe,
	0,
	() => DescribeSecurityGroupsRequest$,
	() => DescribeSecurityGroupsResult$
];
var GetManagedPrefixListEntries$ = [
	9,
	n0,
	_GMPLE,
	0,
	() => GetManagedPrefixListEntriesRequest$,
	() => GetManagedPrefixListEntriesResult$
];
var ModifyInstanceAttribute$ = [
	9,
	n0,
	_MIAo,
	0,
	() => ModifyInstanceAttributeRequest$,
	() => __Unit
];
var ModifyNetworkInterfaceAttribute$ = [
	9,
	n0,
	_MNIA,
	0,
	() => ModifyNetworkInterfaceAttributeRequest$,
	() => __Unit
];
var ReplaceRoute$ = [
	9,
	n0,
	_RRe,
	0,
	() => ReplaceRouteRequest$,
	() => __Unit
];
// node_modules/@aws-sdk/client-ec2/dist-es/runtimeConfig.shared.js
const getRuntimeConfig$1 = (config) => {
	return {
		apiVersion: "2016-11-15",
		base64Decoder: config?.base64Decoder ?? _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.bt,
		base64Encoder: config?.base64Encoder ?? _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.yt,
		disableHostPrefix: config?.disableHostPrefix ?? false,
		endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
		extensions: config?.extensions ?? [],
		httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultEC2HttpAuthSchemeProvider,
		httpAuthSchemes: config?.httpAuthSchemes ?? [{
			schemeId: "aws.auth#sigv4",
			identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
			signer: new _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.o()
		}],
		logger: config?.logger ?? new _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.et(),
		protocol: config?.protocol ?? AwsEc2QueryProtocol,
		protocolSettings: config?.protocolSettings ?? {
			defaultNamespace: "com.amazonaws.ec2",
			errorTypeRegistries,
			xmlNamespace: "http://ec2.amazonaws.com/doc/2016-11-15",
			version: "2016-11-15",
			serviceTarget: "AmazonEC2"
		},
		serviceId: config?.serviceId ?? "EC2",
		sha256: config?.sha256 ?? _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.t,
		urlParser: config?.urlParser ?? _index_configLoader_js__WEBPACK_IMPORTED_MODULE_6__.r,
		utf8Decoder: config?.utf8Decoder ?? _index_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.r,
		utf8Encoder: config?.utf8Encoder ?? _index_TypeRegistry_js__WEBPACK_IMPORTED_MODULE_1__.n
	};
};
// node_modules/@aws-sdk/client-ec2/dist-es/runtimeConfig.js
const getRuntimeConfig = (config) => {
	(0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.rt)(process.version);
	const defaultsMode = (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.Y)(config);
	const defaultConfigProvider = () => defaultsMode().then(_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.it);
	const clientSharedValues = getRuntimeConfig$1(config);
	(0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.St)(process.version);
	const loaderConfig = {
		profile: config?.profile,
		logger: clientSharedValues.logger
	};
	return {
		...clientSharedValues,
		...config,
		runtime: "node",
		defaultsMode,
		authSchemePreference: config?.authSchemePreference ?? (0,_index_configLoader_js__WEBPACK_IMPORTED_MODULE_6__.t)(_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.a, loaderConfig),
		bodyLengthChecker: config?.bodyLengthChecker ?? _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.pt,
		credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider,
		defaultSocketTimeout: (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.xt)(config?.requestHandler, 9e5),
		defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.p)({
			serviceId: clientSharedValues.serviceId,
			clientVersion: version
		}),
		maxAttempts: config?.maxAttempts ?? (0,_index_configLoader_js__WEBPACK_IMPORTED_MODULE_6__.t)(_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.g, config),
		region: config?.region ?? (0,_index_configLoader_js__WEBPACK_IMPORTED_MODULE_6__.t)(_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.Q, {
			..._index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.Z,
			...loaderConfig
		}),
		requestHandler: _index_node_http_handler_js__WEBPACK_IMPORTED_MODULE_7__.t.create(config?.requestHandler ?? defaultConfigProvider),
		retryMode: config?.retryMode ?? (0,_index_configLoader_js__WEBPACK_IMPORTED_MODULE_6__.t)({
			..._index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__._,
			default: async () => (await defaultConfigProvider()).retryMode || _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.y
		}, config),
		streamCollector: config?.streamCollector ?? _index_node_http_handler_js__WEBPACK_IMPORTED_MODULE_7__.r,
		useDualstackEndpoint: config?.useDualstackEndpoint ?? (0,_index_configLoader_js__WEBPACK_IMPORTED_MODULE_6__.t)(_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ft, loaderConfig),
		useFipsEndpoint: config?.useFipsEndpoint ?? (0,_index_configLoader_js__WEBPACK_IMPORTED_MODULE_6__.t)(_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.dt, loaderConfig),
		userAgentAppId: config?.userAgentAppId ?? (0,_index_configLoader_js__WEBPACK_IMPORTED_MODULE_6__.t)(_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.f, loaderConfig)
	};
};
// node_modules/@aws-sdk/client-ec2/dist-es/auth/httpAuthExtensionConfiguration.js
const getHttpAuthExtensionConfiguration = (runtimeConfig) => {
	const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
	let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
	let _credentials = runtimeConfig.credentials;
	return {
		setHttpAuthScheme(httpAuthScheme) {
			const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
			if (index === -1) _httpAuthSchemes.push(httpAuthScheme);
			else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
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
};
const resolveHttpAuthRuntimeConfig = (config) => {
	return {
		httpAuthSchemes: config.httpAuthSchemes(),
		httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
		credentials: config.credentials()
	};
};
// node_modules/@aws-sdk/client-ec2/dist-es/runtimeExtensions.js
const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
	const extensionConfiguration = Object.assign((0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.l)(runtimeConfig), (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.tt)(runtimeConfig), (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.A)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
	extensions.forEach((extension) => extension.configure(extensionConfiguration));
	return Object.assign(runtimeConfig, (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.u)(extensionConfiguration), (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.nt)(extensionConfiguration), (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};
// node_modules/@aws-sdk/client-ec2/dist-es/EC2Client.js
var EC2Client = class extends _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ut {
	config;
	constructor(...[configuration]) {
		const _config_0 = getRuntimeConfig(configuration || {});
		super(_config_0);
		this.initConfig = _config_0;
		const _config_1 = resolveClientEndpointParameters(_config_0);
		const _config_2 = (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.b)(_config_1);
		const _config_3 = (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.v)(_config_2);
		const _config_4 = (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.X)(_config_3);
		const _config_5 = (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.O)(_config_4);
		const _config_6 = (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.U)(_config_5);
		const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
		const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
		this.config = _config_8;
		this.middlewareStack.use((0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.ct)(this.config));
		this.middlewareStack.use((0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.m)(this.config));
		this.middlewareStack.use((0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.h)(this.config));
		this.middlewareStack.use((0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.k)(this.config));
		this.middlewareStack.use((0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.D)(this.config));
		this.middlewareStack.use((0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.E)(this.config));
		this.middlewareStack.use((0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.T)(this.config));
		this.middlewareStack.use((0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.w)(this.config, {
			httpAuthSchemeParametersProvider: defaultEC2HttpAuthSchemeParametersProvider,
			identityProviderConfigProvider: async (config) => new _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.x({ "aws.auth#sigv4": config.credentials })
		}));
		this.middlewareStack.use((0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.C)(this.config));
	}
	destroy() {
		super.destroy();
	}
};
// node_modules/@aws-sdk/client-ec2/dist-es/commandBuilder.js
const command = (0,_index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.$)(commonParams, "AmazonEC2", "EC2Client", _index_Sha256Node_js__WEBPACK_IMPORTED_MODULE_0__.H);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];
// node_modules/@aws-sdk/client-ec2/dist-es/commands/CreateRouteCommand.js
var CreateRouteCommand = class extends command(_ep0, _mw0, "CreateRoute", CreateRoute$) {};
// node_modules/@aws-sdk/client-ec2/dist-es/commands/DeleteRouteCommand.js
var DeleteRouteCommand = class extends command(_ep0, _mw0, "DeleteRoute", DeleteRoute$) {};
// node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeInstancesCommand.js
var DescribeInstancesCommand = class extends command(_ep0, _mw0, "DescribeInstances", DescribeInstances$) {};
// node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeNetworkAclsCommand.js
var DescribeNetworkAclsCommand = class extends command(_ep0, _mw0, "DescribeNetworkAcls", DescribeNetworkAcls$) {};
// node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeRouteTablesCommand.js
var DescribeRouteTablesCommand = class extends command(_ep0, _mw0, "DescribeRouteTables", DescribeRouteTables$) {};
// node_modules/@aws-sdk/client-ec2/dist-es/commands/DescribeSecurityGroupsCommand.js
var DescribeSecurityGroupsCommand = class extends command(_ep0, _mw0, "DescribeSecurityGroups", DescribeSecurityGroups$) {};
// node_modules/@aws-sdk/client-ec2/dist-es/commands/GetManagedPrefixListEntriesCommand.js
var GetManagedPrefixListEntriesCommand = class extends command(_ep0, _mw0, "GetManagedPrefixListEntries", GetManagedPrefixListEntries$) {};
// node_modules/@aws-sdk/client-ec2/dist-es/commands/ModifyInstanceAttributeCommand.js
var ModifyInstanceAttributeCommand = class extends command(_ep0, _mw0, "ModifyInstanceAttribute", ModifyInstanceAttribute$) {};
// node_modules/@aws-sdk/client-ec2/dist-es/commands/ModifyNetworkInterfaceAttributeCommand.js
var ModifyNetworkInterfaceAttributeCommand = class extends command(_ep0, _mw0, "ModifyNetworkInterfaceAttribute", ModifyNetworkInterfaceAttribute$) {};
// node_modules/@aws-sdk/client-ec2/dist-es/commands/ReplaceRouteCommand.js
var ReplaceRouteCommand = class extends command(_ep0, _mw0, "ReplaceRoute", ReplaceRoute$) {};
// node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeInstancesPaginator.js
const paginateDescribeInstances = createPaginator(EC2Client, DescribeInstancesCommand, "NextToken", "NextToken", "MaxResults");
// node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeNetworkAclsPaginator.js
const paginateDescribeNetworkAcls = createPaginator(EC2Client, DescribeNetworkAclsCommand, "NextToken", "NextToken", "MaxResults");
// node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeRouteTablesPaginator.js
const paginateDescribeRouteTables = createPaginator(EC2Client, DescribeRouteTablesCommand, "NextToken", "NextToken", "MaxResults");
// node_modules/@aws-sdk/client-ec2/dist-es/pagination/DescribeSecurityGroupsPaginator.js
const paginateDescribeSecurityGroups = createPaginator(EC2Client, DescribeSecurityGroupsCommand, "NextToken", "NextToken", "MaxResults");
// node_modules/@aws-sdk/client-ec2/dist-es/pagination/GetManagedPrefixListEntriesPaginator.js
const paginateGetManagedPrefixListEntries = createPaginator(EC2Client, GetManagedPrefixListEntriesCommand, "NextToken", "NextToken", "MaxResults");
// src/pace.ts
/** EC2 refills a write action's bucket of 50 by five a second (EC2 API reference, "Request throttling"). */
const INTERVAL_MS = 200;
/**
* The pace of one write action. The bucket may be larger or half empty, which nobody can ask for: writes go as fast as
* they can until EC2 says RequestLimitExceeded, and from then on as fast as the bucket fills.
*/
var Pace = class {
	#clock;
	#nextTurn;
	constructor(clock) {
		this.#clock = clock;
	}
	/** Resolves when the next request may go out; at once while EC2 has not throttled. */
	async turn(signal) {
		if (this.#nextTurn === void 0) return;
		const turn = Math.max(this.#nextTurn, this.#clock.now());
		this.#nextTurn = turn + INTERVAL_MS;
		await this.#clock.sleep(Math.max(0, turn - this.#clock.now()), signal);
	}
	/** Half an interval more than the bucket needs for one request, so that no jitter meets an empty bucket again. */
	throttled() {
		this.#nextTurn = Math.max(this.#nextTurn ?? 0, this.#clock.now() + 1.5 * INTERVAL_MS);
	}
};
// src/attempts.ts
/** The tries of one call, one after the other. */
var Attempts = class {
	#action;
	#watch;
	#tries = 0;
	#startedAt = 0;
	#last;
	#answerLost = false;
	constructor(action, watch) {
		this.#action = action;
		this.#watch = watch;
	}
	/** An earlier try got no answer, and may have taken effect. */
	get answerLost() {
		return this.#answerLost;
	}
	async begin(signal) {
		const { clock, log, maxAttempts } = this.#watch;
		await this.#watch.paceOf(this.#action)?.turn(signal);
		this.#tries += 1;
		this.#startedAt = clock.now();
		if (this.#last !== void 0) {
			const waited = inSeconds(this.#startedAt - this.#last.at);
			log.info(`${this.#action}: ${this.#last.end.code}, try ${this.#tries} of ${maxAttempts} after ${waited}`);
		}
	}
	end(end) {
		const { clock, log } = this.#watch;
		const at = clock.now();
		const what = end.kind === "answer" ? "answered" : end.code;
		const id = end.kind === "lost" ? "" : `, request ID ${end.requestId ?? "unknown"}`;
		log.debug(`${this.#action}: ${what} after ${inSeconds(at - this.#startedAt)}${id}`);
		if (end.kind === "answer") return;
		this.#last = {
			end,
			at
		};
		if (end.kind === "refused" && end.code === "UnauthorizedOperation") log.info(`${this.#action}: ${end.message}`);
		if (end.kind === "lost") this.#answerLost = true;
		if (end.kind === "throttled") this.#watch.paceOf(this.#action)?.throttled();
	}
};
/** What all calls of a run share: the log, the clock, and a pace for each write action. */
var AttemptWatch = class {
	clock;
	log;
	maxAttempts;
	#paces = /* @__PURE__ */ new Map();
	constructor(clock, log, maxAttempts) {
		this.clock = clock;
		this.log = log;
		this.maxAttempts = maxAttempts;
	}
	/** Reads have a bucket that no run of ours empties. */
	paceOf(action) {
		if (action.startsWith("Describe")) return void 0;
		const pace = this.#paces.get(action) ?? new Pace(this.clock);
		this.#paces.set(action, pace);
		return pace;
	}
};
function inSeconds(ms) {
	return `${(ms / 1e3).toFixed(1)} s`;
}
// src/ec2-shapes.ts
/** How a try ended: no status or a server's error leaves open whether the call took effect. */
function toAttemptEnd(failure) {
	const { $metadata, $response, message } = failure;
	const code = codeOf(failure);
	const requestId = $metadata?.requestId;
	const status = $metadata?.httpStatusCode ?? $response?.statusCode;
	if (/^(RequestLimitExceeded|Throttl|TooManyRequests)/.test(code) || status === 429) return {
		kind: "throttled",
		code,
		requestId
	};
	return status === void 0 || status >= 500 ? {
		kind: "lost",
		code
	} : {
		kind: "refused",
		code,
		message,
		requestId
	};
}
function toInstance(instance) {
	return {
		instanceId: instance.InstanceId ?? "",
		state: toInstanceState(instance.State?.Name),
		vpcId: instance.VpcId ?? "",
		subnetId: instance.SubnetId ?? "",
		privateIp: instance.PrivateIpAddress ?? "",
		tags: toTags(instance.Tags),
		sourceDestCheck: instance.SourceDestCheck ?? false,
		networkInterfaces: (instance.NetworkInterfaces ?? []).map((each) => ({
			networkInterfaceId: each.NetworkInterfaceId ?? "",
			deviceIndex: each.Attachment?.DeviceIndex ?? 0,
			subnetId: each.SubnetId ?? "",
			groupIds: (each.Groups ?? []).flatMap(({ GroupId }) => GroupId ?? []).sort(),
			sourceDestCheck: each.SourceDestCheck ?? false
		}))
	};
}
function toRouteTable(table) {
	const associations = table.Associations ?? [];
	return {
		routeTableId: table.RouteTableId ?? "",
		vpcId: table.VpcId ?? "",
		ownerId: table.OwnerId ?? "",
		tags: toTags(table.Tags),
		isMain: associations.some(({ Main }) => Main === true),
		subnetIds: associations.flatMap(({ SubnetId }) => SubnetId ?? []),
		routes: (table.Routes ?? []).map(toRoute)
	};
}
function toRoute(route) {
	return {
		destination: route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? route.DestinationPrefixListId ?? "",
		target: toTarget(route),
		state: route.State ?? "",
		origin: route.Origin ?? ""
	};
}
function toTarget(route) {
	const { InstanceId, NetworkInterfaceId, GatewayId } = route;
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
	const id = route.NatGatewayId ?? route.TransitGatewayId ?? route.VpcPeeringConnectionId ?? route.EgressOnlyInternetGatewayId ?? route.LocalGatewayId ?? route.CarrierGatewayId ?? route.CoreNetworkArn ?? route.OdbNetworkArn;
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
function toTags(tags = []) {
	return new Map(tags.map(({ Key = "", Value = "" }) => [Key, Value]));
}
// src/ec2-client.ts
/** How long EC2 may take to accept a connection and to answer: far more than it ever needs, and no hung server holds a job. */
const CONNECT_MS = 5e3;
const ANSWER_MS = 15e3;
/** The SDK's client as this action uses it: bounded in time, behind the runner's proxy, and watched try by try. */
function ec2Client(connection) {
	const { region, maxAttempts, credentials, proxyEnvironment } = connection;
	const client = new EC2Client({
		region,
		maxAttempts,
		retryMode: "standard",
		...credentials === void 0 ? {} : { credentials },
		requestHandler: {
			connectionTimeout: CONNECT_MS,
			requestTimeout: ANSWER_MS,
			throwOnRequestTimeout: true,
			httpsAgent: new node_https__WEBPACK_IMPORTED_MODULE_10__.Agent({
				keepAlive: true,
				proxyEnv: proxyEnvironment
			})
		}
	});
	watchAttempts(client, connection);
	return client;
}
/** Stands inside the SDK's own retries and sees every try: it keeps the pace, tells the log, and starts no write in a run that is to end. */
function watchAttempts(client, { clock, log, maxAttempts, stop }) {
	const watch = new AttemptWatch(clock, log, maxAttempts);
	client.middlewareStack.add((next, context) => {
		const attempts = new Attempts((context.commandName ?? "").replace(/Command$/, ""), watch);
		return async (args) => {
			await attempts.begin(stop.now);
			if (stop.now.aborted) throw Object.assign(/* @__PURE__ */ new Error("The run is to end"), { name: NOT_STARTED });
			try {
				const result = await next(args);
				const { $metadata } = result.output;
				attempts.end({
					kind: "answer",
					requestId: $metadata?.requestId
				});
				return result;
			} catch (cause) {
				if (cause instanceof Error) {
					attempts.end(toAttemptEnd(cause));
					if (attempts.answerLost) afterLostAnswer.add(cause);
				}
				throw cause;
			}
		};
	}, {
		step: "finalizeRequest",
		priority: "low",
		name: "watchAttempts"
	});
}
/** Failures of calls of which an earlier try got no answer: the error itself cannot tell. */
const afterLostAnswer = /* @__PURE__ */ new WeakSet();
/** Rejects with `AwsError` whatever the SDK throws. */
async function calling(call, work) {
	try {
		return await work();
	} catch (cause) {
		if (!(cause instanceof Error)) throw cause;
		if (cause instanceof AwsError) throw cause;
		const message = cause.message.replace(/\s*Deserialization error: .*$/s, " The answer is not EC2's.");
		throw new AwsError(call, codeOf(cause), message, cause, afterLostAnswer.has(cause));
	}
}
// src/traffic.ts
const VALUES = 65536;
const ICMP = 1;
const TCP = 6;
const UDP = 17;
const ICMPV6 = 58;
const NO_TRAFFIC = [];
const ALL_TRAFFIC = [{
	first: 0,
	last: 256 * VALUES - 1
}];
/** A protocol whole, or from one port to another. */
function protocolTraffic(protocol, firstPort = 0, lastPort = 65535) {
	if (firstPort > lastPort) return NO_TRAFFIC;
	return [{
		first: protocol * VALUES + firstPort,
		last: protocol * VALUES + lastPort
	}];
}
/** A type of ICMP (protocol 1) or ICMPv6 (58) with one code, or with all; undefined or -1 is all. */
function icmpTraffic(protocol, type = -1, code = -1) {
	if (type === -1) return protocolTraffic(protocol);
	const first = type * 256;
	return code === -1 ? protocolTraffic(protocol, first, first + 255) : protocolTraffic(protocol, first + code, first + code);
}
function isAll(traffic) {
	const [span] = traffic;
	return span?.first === 0 && span.last === 256 * VALUES - 1;
}
function isNone(traffic) {
	return traffic.length === 0;
}
function isEqual(a, b) {
	return a.length === b.length && a.every(({ first, last }, i) => first === b[i]?.first && last === b[i].last);
}
function union(...many) {
	const sorted = many.flat().sort((a, b) => a.first - b.first);
	const merged = [];
	for (const { first, last } of sorted) {
		const previous = merged.at(-1);
		if (previous !== void 0 && first <= previous.last + 1) previous.last = Math.max(previous.last, last);
		else merged.push({
			first,
			last
		});
	}
	return merged;
}
function intersection(a, b) {
	if (isAll(a)) return b;
	if (isAll(b)) return a;
	return a.flatMap((one) => b.flatMap((other) => {
		const first = Math.max(one.first, other.first);
		const last = Math.min(one.last, other.last);
		return first > last ? [] : [{
			first,
			last
		}];
	}));
}
function difference(a, b) {
	return intersection(a, complement(b));
}
function complement(traffic) {
	const starts = [0, ...traffic.map(({ last }) => last + 1)];
	const ends = [...traffic.map(({ first }) => first - 1), 256 * VALUES - 1];
	return starts.flatMap((first, i) => {
		const last = ends[i] ?? first - 1;
		return first > last ? [] : [{
			first,
			last
		}];
	});
}
/** Which type answers which, with code 0 (RFC 792, RFC 950, RFC 4443): echo, timestamp, information, address mask. */
const ICMP_ANSWERS = [
	{
		protocol: ICMP,
		question: 8,
		answer: 0
	},
	{
		protocol: ICMP,
		question: 13,
		answer: 14
	},
	{
		protocol: ICMP,
		question: 15,
		answer: 16
	},
	{
		protocol: ICMP,
		question: 17,
		answer: 18
	},
	{
		protocol: ICMPV6,
		question: 128,
		answer: 129
	}
].map(({ protocol, question, answer }) => ({
	questions: icmpTraffic(protocol, question),
	answers: icmpTraffic(protocol, answer, 0)
}));
const ANY_ICMP = union(protocolTraffic(ICMP), protocolTraffic(ICMPV6));
const UNASKING_ICMP = difference(ANY_ICMP, union(...ICMP_ANSWERS.map(({ questions }) => questions)));
const WHOLE_PROTOCOLS = Array.from({ length: 256 }, (_, protocol) => protocolTraffic(protocol)).filter((whole) => isNone(intersection(whole, ANY_ICMP)));
/**
* Of all packets those whose answer gets through, when only `answers` do: an answer goes to the port that the question
* came from. `atLeastOnce` is from some source port, `always` from every one. ICMP that asks for nothing must be able to
* go back as it came: else an ACL that lets nothing back would seem to leave something through.
*/
function answered(answers) {
	if (isAll(answers)) return {
		atLeastOnce: ALL_TRAFFIC,
		always: ALL_TRAFFIC
	};
	const icmp = union(intersection(answers, UNASKING_ICMP), ...ICMP_ANSWERS.filter((each) => !isNone(intersection(answers, each.answers))).map(({ questions }) => questions));
	const some = WHOLE_PROTOCOLS.filter((whole) => !isNone(intersection(answers, whole)));
	const every = some.filter((whole) => isEqual(intersection(answers, whole), whole));
	return {
		atLeastOnce: union(icmp, ...some),
		always: union(icmp, ...every)
	};
}
/** `TCP 443, TCP 8000-8999, ICMP type 8 code 0`; `all but TCP 22` where that is shorter. */
function describeTraffic(traffic) {
	if (isAll(traffic)) return "all";
	if (isNone(traffic)) return "nothing";
	const allowed = phrases(traffic);
	const refused = phrases(complement(traffic));
	return refused.length < allowed.length ? `all but ${refused.join(", ")}` : allowed.join(", ");
}
const NAMES = {
	[ICMP]: "ICMP",
	[TCP]: "TCP",
	[UDP]: "UDP",
	[ICMPV6]: "ICMPv6"
};
function phrases(traffic) {
	return traffic.flatMap(({ first, last }) => {
		const firstProtocol = Math.floor(first / VALUES);
		const lastProtocol = Math.floor(last / VALUES);
		return Array.from({ length: lastProtocol - firstProtocol + 1 }, (_, i) => {
			const protocol = firstProtocol + i;
			return phrase(protocol, protocol === firstProtocol ? first % VALUES : 0, protocol === lastProtocol ? last % VALUES : 65535);
		});
	});
}
function phrase(protocol, first, last) {
	const name = NAMES[protocol] ?? `protocol ${protocol}`;
	if (first === 0 && last === 65535) return name;
	if (protocol !== ICMP && protocol !== ICMPV6) return `${name} ${first === last ? first : `${first}-${last}`}`;
	const [from, to] = [first, last].map((value) => `type ${value >> 8} code ${value & 255}`);
	return first % 256 === 0 && last === first + 255 ? `${name} type ${first >> 8}` : `${name} ${from === to ? from : `${from} to ${to}`}`;
}
// src/packet-filter-shapes.ts
function toSecurityGroup(group) {
	return {
		groupId: group.GroupId ?? "",
		ingress: (group.IpPermissions ?? []).flatMap(toRules),
		egress: (group.IpPermissionsEgress ?? []).flatMap(toRules)
	};
}
/** One permission is a rule for each of its peers. */
function toRules(permission) {
	const { IpProtocol, FromPort, ToPort } = permission;
	const protocol = PROTOCOLS[IpProtocol ?? ""] ?? Number(IpProtocol);
	const traffic = isIcmp(protocol) ? icmpTraffic(protocol, FromPort, ToPort) : toTraffic(protocol, FromPort, ToPort);
	const peers = [...(permission.IpRanges ?? []).map(({ CidrIp }) => CidrIp), ...(permission.Ipv6Ranges ?? []).map(({ CidrIpv6 }) => CidrIpv6)].map((text) => ({
		kind: "cidr",
		cidr: cidr(text ?? "")
	}));
	const lists = (permission.PrefixListIds ?? []).map(({ PrefixListId = "" }) => ({
		kind: "prefix-list",
		prefixListId: PrefixListId
	}));
	const groups = (permission.UserIdGroupPairs ?? []).map(({ GroupId = "" }) => ({
		kind: "security-group",
		groupId: GroupId
	}));
	return [
		...peers,
		...lists,
		...groups
	].map((peer) => ({
		traffic,
		peer
	}));
}
function toNetworkAcl(acl) {
	return {
		networkAclId: acl.NetworkAclId ?? "",
		subnetIds: (acl.Associations ?? []).flatMap(({ SubnetId }) => SubnetId ?? []),
		entries: (acl.Entries ?? []).map(toEntry)
	};
}
function toEntry(entry) {
	const { Protocol, PortRange, IcmpTypeCode, CidrBlock, Ipv6CidrBlock } = entry;
	const protocol = Number(Protocol);
	return {
		ruleNumber: entry.RuleNumber ?? 0,
		direction: entry.Egress === true ? "egress" : "ingress",
		action: entry.RuleAction === "allow" ? "allow" : "deny",
		traffic: isIcmp(protocol) ? icmpTraffic(protocol, IcmpTypeCode?.Type, IcmpTypeCode?.Code) : toTraffic(protocol, PortRange?.From, PortRange?.To),
		cidr: cidr(CidrBlock ?? Ipv6CidrBlock ?? "")
	};
}
/** EC2 names these four in security groups and takes numbers for all others (EC2 API reference, IpPermission). */
const PROTOCOLS = {
	tcp: 6,
	udp: 17,
	icmp: 1,
	icmpv6: 58
};
const ALL_PROTOCOLS = -1;
function isIcmp(protocol) {
	return protocol === 1 || protocol === 58;
}
/** Ports count with TCP and UDP only: a rule for another protocol holds for all of it (same page). */
function toTraffic(protocol, fromPort, toPort) {
	if (protocol === ALL_PROTOCOLS) return ALL_TRAFFIC;
	if (!Number.isInteger(protocol)) return NO_TRAFFIC;
	return (protocol === 6 || protocol === 17) && fromPort !== void 0 && fromPort !== -1 ? protocolTraffic(protocol, fromPort, toPort) : protocolTraffic(protocol);
}
// src/ec2.ts
/** The largest pages that EC2 gives (API reference, MaxResults of these calls). */
const INSTANCES_A_PAGE = 1e3;
const ROUTE_TABLES_A_PAGE = 100;
const SECURITY_GROUPS_A_PAGE = 1e3;
const NETWORK_ACLS_A_PAGE = 1e3;
const PREFIXES_A_PAGE = 100;
function connectEc2(connection) {
	const client = ec2Client(connection);
	const { stop } = connection;
	const reading = { abortSignal: stop.now };
	const writing = { abortSignal: stop.late };
	return {
		describeInstances: (filters) => calling("DescribeInstances", async () => {
			const pages = paginateDescribeInstances({
				client,
				pageSize: INSTANCES_A_PAGE
			}, { Filters: toSdkFilters(filters) }, reading);
			const instances = [];
			for await (const { Reservations = [] } of pages) instances.push(...Reservations.flatMap(({ Instances = [] }) => Instances).map(toInstance));
			return instances;
		}),
		describeRouteTables: (filters) => calling("DescribeRouteTables", async () => {
			const pages = paginateDescribeRouteTables({
				client,
				pageSize: ROUTE_TABLES_A_PAGE
			}, { Filters: toSdkFilters(filters) }, reading);
			const tables = [];
			for await (const { RouteTables = [] } of pages) tables.push(...RouteTables.map(toRouteTable));
			return tables;
		}),
		describeSecurityGroups: (filters) => calling("DescribeSecurityGroups", async () => {
			const pages = paginateDescribeSecurityGroups({
				client,
				pageSize: SECURITY_GROUPS_A_PAGE
			}, { Filters: toSdkFilters(filters) }, reading);
			const groups = [];
			for await (const { SecurityGroups = [] } of pages) groups.push(...SecurityGroups.map(toSecurityGroup));
			return groups;
		}),
		describeNetworkAcls: (filters) => calling("DescribeNetworkAcls", async () => {
			const pages = paginateDescribeNetworkAcls({
				client,
				pageSize: NETWORK_ACLS_A_PAGE
			}, { Filters: toSdkFilters(filters) }, reading);
			const acls = [];
			for await (const { NetworkAcls = [] } of pages) acls.push(...NetworkAcls.map(toNetworkAcl));
			return acls;
		}),
		getManagedPrefixListEntries: (prefixListId) => calling("GetManagedPrefixListEntries", async () => {
			const pages = paginateGetManagedPrefixListEntries({
				client,
				pageSize: PREFIXES_A_PAGE
			}, { PrefixListId: prefixListId }, reading);
			const entries = [];
			for await (const { Entries = [] } of pages) entries.push(...Entries.map(({ Cidr: text }) => cidr(text ?? "")));
			return entries;
		}),
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
			SourceDestCheck: { Value: false }
		}), writing)) : calling("ModifyNetworkInterfaceAttribute", () => client.send(new ModifyNetworkInterfaceAttributeCommand({
			NetworkInterfaceId: target.networkInterfaceId,
			SourceDestCheck: { Value: false }
		}), writing))
	};
}
function toSdkFilters(filters) {
	return filters.map(({ name, values }) => ({
		Name: name,
		Values: [...values]
	}));
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
// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_11__.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs__WEBPACK_IMPORTED_MODULE_13__.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs__WEBPACK_IMPORTED_MODULE_13__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_11__.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_12__.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_11__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_11__.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = fs__WEBPACK_IMPORTED_MODULE_13__.promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, fs__WEBPACK_IMPORTED_MODULE_13__.constants.R_OK | fs__WEBPACK_IMPORTED_MODULE_13__.constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(os__WEBPACK_IMPORTED_MODULE_11__.EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Registers a secret which will get masked from logs
*
* @param secret - Value of the secret to be masked
* @remarks
* This function instructs the Actions runner to mask the specified value in any
* logs produced during the workflow run. Once registered, the secret value will
* be replaced with asterisks (***) whenever it appears in console output, logs,
* or error messages.
*
* This is useful for protecting sensitive information such as:
* - API keys
* - Access tokens
* - Authentication credentials
* - URL parameters containing signatures (SAS tokens)
*
* Note that masking only affects future logs; any previous appearances of the
* secret in logs before calling this function will remain unmasked.
*
* @example
* ```typescript
* // Register an API token as a secret
* const apiToken = "abc123xyz456";
* setSecret(apiToken);
*
* // Now any logs containing this value will show *** instead
* console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
* ```
*/
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
/**
* Gets the value of an input.
* Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
* Returns an empty string if the value is not defined.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string
*/
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os__WEBPACK_IMPORTED_MODULE_11__.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Sets the action status to failed.
* When the action exits it will be with an exit code of 1
* @param message add error issue message
*/
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
/**
* Gets whether Actions Step Debug is on or not
*/
function isDebug() {
	return process.env["RUNNER_DEBUG"] === "1";
}
/**
* Writes debug message to user log
* @param message debug message
*/
function debug(message) {
	issueCommand("debug", {}, message);
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + os__WEBPACK_IMPORTED_MODULE_11__.EOL);
}
// src/input-reader.ts
/** A tag key has 1 to 128 characters (EC2 user guide, tag restrictions). */
const TAG_KEY_LENGTH = 128;
/** Reads inputs one by one and keeps a sentence for each that is not usable, so that all are told in one run. */
var InputReader = class {
	findings = [];
	#read;
	/** `read` gives `''` for an input that is not set. */
	constructor(read) {
		this.#read = read;
	}
	text(name) {
		return this.#read(name);
	}
	problem(message) {
		this.findings.push(error$1("invalid-input", message));
	}
	wholeNumber(name, from, to) {
		const text = this.text(name);
		const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
		if (value >= from && value <= to) return value;
		this.problem(`${name} is "${text}"; give a whole number from ${from} to ${to}.`);
		return from;
	}
	choice(name, choices) {
		const text = this.text(name);
		const chosen = choices.find((choice) => choice === text);
		if (chosen === void 0) this.problem(`${name} is "${text}"; give ${inWords(choices)}.`);
		return chosen ?? choices[0];
	}
	/** YAML 1.2's core schema, as the toolkit's own boolean inputs. */
	flag(name) {
		const text = this.text(name);
		if (!/^(true|True|TRUE|false|False|FALSE)$/.test(text)) this.problem(`${name} is "${text}"; give true or false.`);
		return text.toLowerCase() === "true";
	}
	tagKey(name) {
		const key = this.text(name);
		if (key === "") this.problem(`${name} is empty; name the tag to read.`);
		if (key.length > TAG_KEY_LENGTH) this.problem(`${name} has ${key.length} characters; a tag key has at most ${TAG_KEY_LENGTH}.`);
		return key;
	}
	/** Entries parted by commas or lines; a name may hold spaces. */
	list(name) {
		return entries(this.text(name), /[\n,]/);
	}
	lines(name) {
		return entries(this.text(name), /\n/);
	}
	/** Entries parted by commas, spaces or lines. */
	words(name) {
		return entries(this.text(name), /[\s,]/);
	}
};
function entries(text, separator) {
	return [...new Set(text.split(separator).map((entry) => entry.trim()))].filter((entry) => entry !== "");
}
function inWords(choices) {
	return `${choices.slice(0, -1).join(", ")} or ${choices.at(-1) ?? ""}`;
}
// src/selection.ts
const MAX_WORKERS = 1e3;
/** Of action.yml: beside route-table-ids it only says that nobody gave a name. */
const DEFAULT_ROUTE_TABLE_NAME = "kubernetes";
/** `worker-count`, `worker-filters` and what names and tags go with them. */
function readWorkers(reader) {
	const filters = readFilters(reader);
	const tags = {
		nameTag: reader.tagKey("worker-name-tag"),
		podCidrTag: reader.tagKey("pod-cidr-tag")
	};
	if (reader.text("worker-count") === "") {
		if (reader.text("worker-filters") === "") reader.problem("worker-count and worker-filters are both empty; give the number of workers, or filters that select them.");
		return {
			by: "filter",
			filters,
			...tags
		};
	}
	const count = reader.wholeNumber("worker-count", 1, MAX_WORKERS);
	const prefix = reader.text("worker-name-prefix");
	if (prefix === "") reader.problem("worker-name-prefix is empty; give what stands before the number in a worker's name, such as worker-.");
	if (escapeFilterValue(`${prefix}${count - 1}`).length > 255) reader.problem(`worker-name-prefix is too long; a worker's name has at most 255 characters.`);
	const names = Array.from({ length: count }, (_, index) => `${prefix}${index}`);
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
/** `name=value[,value…]`, one a line, as EC2's own filters: wildcards and their escapes are EC2's. */
function readFilters(reader) {
	const filters = reader.lines("worker-filters").map((line) => {
		const [, name = "", list = ""] = /^([^=]+)=(.*)$/.exec(line) ?? [];
		const values = list.split(",").map((value) => value.trim());
		if (name.trim() === "" || values.includes("")) reader.problem(`worker-filters holds "${line}"; write a filter as name=value[,value…], such as tag:cluster=prod.`);
		if (values.length > 200 || values.some((value) => value.length > 255)) reader.problem(`worker-filters has more in ${name.trim()} than EC2 takes; a filter has at most 200 values of 255 characters.`);
		return {
			name: name.trim(),
			values
		};
	});
	if (filters.length > 48) reader.problem(`worker-filters holds ${filters.length} filters; EC2 takes at most 48 beside those for names and VPC.`);
	return filters;
}
function readRouteTables(reader) {
	const ids = reader.words("route-table-ids");
	const names = reader.list("route-table-name");
	for (const id of ids) if (!isResourceId("rtb", id)) reader.problem(`route-table-ids holds "${id}"; a route table ID looks like rtb-0123456789abcdef0.`);
	if (Math.max(ids.length, names.length) > 200) reader.problem(`${ids.length > 0 ? "route-table-ids" : "route-table-name"} holds more than 200 entries, which is more than EC2 takes at once; use a pattern in route-table-name.`);
	if (ids.length > 0) {
		if (names.length > 0 && names.join() !== DEFAULT_ROUTE_TABLE_NAME) reader.problem("route-table-ids and route-table-name are both given; leave one of them out.");
		return {
			by: "id",
			ids
		};
	}
	if (names.length === 0) reader.problem("route-table-name is empty; give the name of the route table, or its ID in route-table-ids.");
	if (names.some((name) => (isPattern(name) ? name : escapeFilterValue(name)).length > 255)) reader.problem(`route-table-name is too long; EC2 compares at most 255 characters.`);
	return {
		by: "name",
		names,
		tag: reader.tagKey("route-table-tag")
	};
}
/** Resource IDs have 8 hexadecimal digits (until 2018) or 17. */
function isResourceId(prefix, id) {
	return new RegExp(`^${prefix}-([0-9a-f]{8}|[0-9a-f]{17})$`).test(id);
}
// src/inputs.ts
const MAX_WAIT_SECONDS = 3600;
const MAX_ATTEMPTS = 100;
/** Parses the inputs; `read` gives `''` for one that is not set. Reports every unusable value and combination at once. */
function readInputs(read = getInput, env = process.env) {
	const reader = new InputReader(read);
	const inputs = {
		mode: reader.choice("mode", [
			"apply",
			"plan",
			"verify",
			"destroy"
		]),
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
		waitTimeoutSeconds: reader.wholeNumber("wait-timeout", 0, MAX_WAIT_SECONDS),
		maxAttempts: reader.wholeNumber("max-attempts", 1, MAX_ATTEMPTS),
		proxyEnvironment: proxyEnvironment(env)
	};
	if (inputs.prune && reader.words("cluster-cidr").length === 0) reader.problem("prune is true, but cluster-cidr is empty; give the CIDR of all pods, so that nothing outside of it is deleted.");
	if (inputs.prune && inputs.mode === "destroy") reader.problem("prune is true, but mode is destroy, which deletes the workers' own routes only; leave prune out, or prune with mode: apply first.");
	const { findings } = reader;
	return findings.length === 0 ? {
		kind: "inputs",
		inputs
	} : {
		kind: "invalid",
		findings
	};
}
function readVpcId(reader) {
	const id = reader.text("vpc-id");
	if (id !== "" && !isResourceId("vpc", id)) reader.problem(`vpc-id is "${id}"; a VPC ID looks like vpc-0123456789abcdef0.`);
	return id === "" ? void 0 : id;
}
function readRegion(reader, env) {
	const source = [
		{
			name: "aws-region",
			value: reader.text("aws-region")
		},
		{
			name: "AWS_REGION",
			value: env["AWS_REGION"] ?? ""
		},
		{
			name: "AWS_DEFAULT_REGION",
			value: env["AWS_DEFAULT_REGION"] ?? ""
		}
	].find(({ value }) => value !== "");
	if (source === void 0) {
		reader.problem("aws-region is empty and AWS_REGION is not set; give the Region, or run aws-actions/configure-aws-credentials before this step.");
		return "";
	}
	if (!isRegion(source.value)) reader.problem(`${source.name} is "${source.value}"; a Region looks like us-west-2.`);
	return source.value;
}
function readCredentials(reader, env) {
	const roleArn = reader.text("role-to-assume");
	const asked = reader.text("role-session-name");
	if (roleArn === "") {
		if (asked !== "") reader.problem("role-session-name is set, but role-to-assume is empty; give the role, or leave both out.");
		return { kind: "ambient" };
	}
	if (!/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(roleArn)) reader.problem(`role-to-assume is "${roleArn}"; a role looks like arn:aws:iam::111122223333:role/kthw-routes.`);
	const sessionName = asked === "" ? `kthw-routes-${env["GITHUB_RUN_ID"] ?? "run"}` : asked;
	if (!/^[\w+=,.@-]{2,64}$/.test(sessionName)) reader.problem(`role-session-name is "${sessionName}"; it has 2 to 64 letters, digits and characters of +=,.@_-.`);
	return {
		kind: "job-token",
		roleArn,
		sessionName
	};
}
function readClusterCidrs(reader) {
	return reader.words("cluster-cidr").flatMap((text) => {
		const reading = readCidr(text);
		if (reading.kind === "invalid") {
			reader.problem(`cluster-cidr holds "${text}", which is not a CIDR: ${reading.why}.`);
			return [];
		}
		if (reading.cidr.prefix === 0) reader.problem(`cluster-cidr holds "${text}", which is everything; give the CIDR of all pods.`);
		return [reading.cidr];
	});
}
/** us-west-2, us-gov-east-1, ap-southeast-5, us-isob-east-1, eusc-de-east-1: letters, words, a number. */
function isRegion(text) {
	return /^[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}$/.test(text);
}
/** A variable that is empty means no proxy, as everywhere. */
function proxyEnvironment(env) {
	const names = [
		"http_proxy",
		"https_proxy",
		"no_proxy"
	].flatMap((name) => [name, name.toUpperCase()]);
	return Object.fromEntries(names.flatMap((name) => env[name] === void 0 || env[name] === "" ? [] : [[name, env[name]]]));
}
/** Whether the runner takes outputs; it does so in a file since 2022. */
function hasOutputFile(env = process.env) {
	return (env["GITHUB_OUTPUT"] ?? "") !== "";
}
// src/patience.ts
/** EC2 shows what was written within a second as a rule; reported delays go up to minutes. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5e3;
/** What a run may wait in all, whatever it waits for: instances that start, writes that show. */
var Patience = class {
	#clock;
	#end;
	#leftMs;
	#countedUntil = 0;
	/** `end` ends a pause and every later one. */
	constructor(clock, seconds, end) {
		this.#clock = clock;
		this.#end = end;
		this.#leftMs = seconds * 1e3;
	}
	/** Whole seconds that are left. */
	get seconds() {
		return Math.max(0, Math.round(this.#leftMs / 1e3));
	}
	/**
	* Growing pauses for one thing that is waited for. Each resolves with true after its pause, or with false, at once,
	* when the time is up or the run is to end. Pauses that overlap count once.
	*/
	pauses() {
		let pause = FIRST_PAUSE_MS;
		return async () => {
			if (this.#leftMs <= 0 || this.#end.aborted) return false;
			const begun = this.#clock.now();
			await this.#clock.sleep(Math.min(pause, this.#leftMs), this.#end);
			const ended = this.#clock.now();
			this.#leftMs -= Math.max(0, ended - Math.max(begun, this.#countedUntil));
			this.#countedUntil = ended;
			pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
			return !this.#end.aborted;
		};
	}
};
// src/pod-cidrs.ts
/** AWS keeps these for its own services on every instance; EC2 takes no route to them or into them (VPC user guide, "Route table concepts"). */
const RESERVED = [cidr("169.254.168.0/22"), cidr("fd00:ec2::/32")];
/** Everything about the pod CIDRs that EC2 would refuse, or take and not route as meant. */
function checkPodCidrs(workers, tables, clusterCidrs) {
	const all = workers.flatMap((worker) => worker.podCidrs.map((podCidr) => ({
		worker,
		podCidr
	})));
	const vpc = new Map(tables.flatMap(vpcCidrs).map((vpcCidr) => [vpcCidr.text, vpcCidr]));
	return [
		...all.flatMap((each) => reserved(each)),
		...all.flatMap((each) => [...vpc.values()].flatMap((vpcCidr) => insideOrOverVpc(each, vpcCidr))),
		...all.flatMap((each) => outsideCluster(each, clusterCidrs)),
		...overlapping(all)
	];
}
function reserved(each) {
	return RESERVED.filter((range) => contains(range, each.podCidr)).map((range) => error$1("pod-cidr-reserved", `${nameIt(each)} is in ${range.text}, which AWS keeps for itself; give the worker another pod CIDR.`));
}
/** EC2 refuses most routes inside the VPC's CIDR, and the local route takes every packet of the VPC from one over it. */
function insideOrOverVpc(each, vpcCidr) {
	if (!overlaps(each.podCidr, vpcCidr)) return [];
	const how = each.podCidr.text === vpcCidr.text ? "equals" : contains(vpcCidr, each.podCidr) ? "is inside" : "covers";
	return [error$1("pod-cidr-in-vpc", `${nameIt(each)} ${how} the VPC's CIDR ${vpcCidr.text}; give the worker a pod CIDR outside the VPC.`)];
}
function outsideCluster(each, clusterCidrs) {
	if (clusterCidrs.length === 0 || clusterCidrs.some((clusterCidr) => contains(clusterCidr, each.podCidr))) return [];
	const inside = clusterCidrs.map(({ text }) => text).join(", ");
	return [error$1("pod-cidr-outside-cluster", `${nameIt(each)} is not inside cluster-cidr (${inside}); mend the worker's tag or cluster-cidr.`)];
}
/** In address order a CIDR overlaps an earlier one exactly when it lies in the widest that is still open. */
function overlapping(all) {
	const inOrder = all.toSorted(({ podCidr: a }, { podCidr: b }) => a.version - b.version || Number(a.start > b.start) - Number(a.start < b.start) || a.prefix - b.prefix);
	const findings = [];
	let outer;
	for (const each of inOrder) if (outer === void 0 || !contains(outer.podCidr, each.podCidr)) outer = each;
	else {
		const how = outer.podCidr.text === each.podCidr.text ? "is also that of" : `overlaps ${outer.podCidr.text} of`;
		findings.push(error$1("pod-cidr-overlap", `${nameIt(each)} ${how} ${outer.worker.name} (${outer.worker.instanceId}); give every worker a pod CIDR of its own.`));
	}
	return findings;
}
function nameIt({ worker: { name, instanceId }, podCidr }) {
	return `The pod CIDR ${podCidr.text} of ${name} (${instanceId})`;
}
// src/table-checks.ts
/** Non-propagated routes a table, IPv4 and IPv6 apart: by default, and at most (VPC user guide, quotas). */
const DEFAULT_QUOTA = 500;
const LARGEST_QUOTA = 1e3;
/** Longest prefix wins: a more specific route takes its part of the pod CIDR elsewhere, whatever its origin. */
function checkShadows(workers, tables, plan) {
	const pruned = new Set(plan.flatMap((change) => change.action === "prune" ? [change.current] : []));
	return tables.flatMap(({ routeTableId, routes }) => {
		const others = routes.flatMap((route) => {
			const destination = destinationOf(route);
			return destination === void 0 || pruned.has(route) || route.origin === "CreateRouteTable" ? [] : [{
				route,
				destination
			}];
		});
		return workers.flatMap((worker) => worker.podCidrs.flatMap((podCidr) => others.filter(({ route, destination }) => destination.prefix > podCidr.prefix && contains(podCidr, destination) && !leadsTo(route, worker)).map(({ route, destination }) => warning$1("route-shadowed", shadowMessage(routeTableId, {
			route,
			destination
		}, worker, podCidr)))));
	});
}
/** `destination` is the route's own, or one of its prefix list's. */
function shadowMessage(routeTableId, { route, destination }, { name, instanceId }, podCidr) {
	const listed = destinationOf(route) === void 0 ? ` (of ${route.destination})` : "";
	const target = `${describeTarget(route.target)}${route.state === "blackhole" ? " (a blackhole)" : ""}`;
	return `In ${routeTableId}, ${destination.text}${listed} leads to ${target} and takes its part of ${podCidr.text} away from ${name} (${instanceId}); delete that route, or give the worker another pod CIDR.`;
}
/** How many routes each table would have at the plan's fullest, before what is stale is deleted, against what EC2 can hold. */
function checkQuota(tables, plan) {
	return tables.flatMap((table) => [4, 6].flatMap((version) => {
		const created = plan.filter((change) => change.action === "create" && change.routeTableId === table.routeTableId && change.podCidr.version === version).length;
		const routes = created + table.routes.filter((route) => !isPropagated(route) && destinationOf(route)?.version === version).length;
		if (created === 0 || routes <= DEFAULT_QUOTA) return [];
		const count = `${table.routeTableId} would hold ${routes} IPv${version} routes`;
		return [routes > LARGEST_QUOTA ? error$1("route-quota", `${count}; EC2 holds at most ${LARGEST_QUOTA} in a table, so use fewer workers a table or larger pod CIDRs.`) : warning$1("route-quota", `${count}; the default quota is ${DEFAULT_QUOTA}, so raise "Routes per route table" in Service Quotas if it is not raised yet.`)];
	}));
}
// src/preflight.ts
/** Everything wrong with the workers' pod CIDRs and the tables' routes, before the first write. */
function preflight(workers, tables, plan, clusterCidrs) {
	return [
		...checkPodCidrs(workers, tables, clusterCidrs),
		...conflicts(plan),
		...checkShadows(workers, tables, plan),
		...checkQuota(tables, plan)
	];
}
// src/report.ts
function emptyReport() {
	return {
		mode: "apply",
		region: "",
		wanted: 0,
		tables: [],
		results: [],
		sightings: [],
		checks: [],
		checkResults: [],
		reachability: void 0,
		findings: [],
		durationMs: 0
	};
}
function changeLabel({ change, outcome }, sighting) {
	const { past, future } = WORDS[change.action];
	switch (outcome.kind) {
		case "unchanged":
		case "conflict":
		case "failed": return outcome.kind;
		case "done": return past;
		case "already-so": return sighting?.kind === "elsewhere" ? "conflict" : "unchanged";
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
	keep: {
		past: "created",
		future: "create"
	},
	leave: {
		past: "deleted",
		future: "delete"
	},
	conflict: {
		past: "created",
		future: "create"
	}
};
/** Of a plan, what it would create, replace and delete. */
function countResults({ results, sightings }) {
	const labels = results.map((result, index) => changeLabel(result, sightings[index]));
	const count = (...wanted) => labels.filter((label) => wanted.includes(label)).length;
	return {
		created: count("created", "to create"),
		replaced: count("replaced", "to replace"),
		deleted: count("deleted", "to delete"),
		unchanged: count("unchanged"),
		failed: count("conflict", "failed", "not created", "not replaced", "not deleted"),
		validated: results.filter(({ change }, index) => change.action !== "prune" && isProven(sightings[index])).length
	};
}
/** The same for one table, and how many worker routes it is to have. */
function countTable({ results, sightings }, routeTableId) {
	const indices = [...results.keys()].filter((index) => results[index]?.change.routeTableId === routeTableId);
	const ofTable = {
		results: indices.flatMap((index) => results[index] ?? []),
		sightings: indices.flatMap((index) => sightings[index] ?? [])
	};
	const wanted = ofTable.results.filter(({ change }) => change.action !== "prune").length;
	return {
		...countResults(ofTable),
		wanted
	};
}
function hasChanges(report) {
	const { created, replaced, deleted } = countResults(report);
	const checks = report.mode === "plan" ? report.checks : report.checkResults.filter(({ error }) => error === void 0);
	return created + replaced + deleted + checks.length > 0;
}
/** Every route that was asked for was read back as it has to be, and nothing else went wrong but what stands between pods. */
function isValidated(report) {
	const raised = report.reachability?.raised;
	return countResults(report).validated === report.wanted && report.sightings.every(isProven) && !hasErrors(report.findings.filter(({ message }) => raised?.has(message) !== true));
}
/** A plan is right when nothing stands against it; everything else has to be proven. */
function isSuccess(report) {
	return !hasErrors(report.findings) && (report.mode === "plan" || isValidated(report));
}
/** A line a table: what the workers' lines are about. */
function tableLines({ tables, region }) {
	return tables.map((table) => `Route table ${tableName(table)} in ${table.vpcId}, ${region}`);
}
/** A line a worker: name, private IP, pod CIDR, what was done; route by route where that differs. */
function workerLines({ results, sightings }) {
	const ofWorkers = results.flatMap((result, index) => result.change.action === "prune" ? [] : [{
		...result.change,
		label: changeLabel(result, sightings[index])
	}]);
	return [...Map.groupBy(ofWorkers, ({ worker }) => worker).entries()].map(([{ name, privateIp, podCidrs }, changes]) => {
		const labels = new Set(changes.map(({ label }) => label));
		const done = labels.size === 1 ? [...labels] : changes.map(({ routeTableId, podCidr, label }) => `${podCidrs.length > 1 ? `${podCidr.text} ` : ""}${label} in ${routeTableId}`);
		return [
			name,
			privateIp,
			podCidrs.map(({ text }) => text).join(" "),
			done.join(", ")
		].join("  ");
	});
}
/** A line for each stale route and each source/destination check that was changed, or is to be. */
function otherLines(report) {
	const pruned = report.results.flatMap((result, index) => result.change.action === "prune" ? [`stale  ${result.change.destination.text}  ${changeLabel(result, report.sightings[index])} in ${result.change.routeTableId}`] : []);
	const checks = checkGroups(report).flatMap(({ label, workers }) => workers.map((name) => `${name}  source/destination check ${label}`));
	return [...pruned, ...checks];
}
/** The workers whose source/destination check was switched off, could not be, or is to be. */
function checkGroups({ checks, checkResults, mode }) {
	const namesOf = (some) => some.map(({ worker }) => worker.name);
	const off = checkResults.filter(({ error }) => error === void 0).map(({ check }) => check);
	const failed = checkResults.filter(({ error }) => error !== void 0).map(({ check }) => check);
	return [
		{
			label: "switched off",
			workers: namesOf(off)
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
// src/address-parts.ts
/** Cuts a network wherever one of the CIDRs begins or ends; `valueOf` is asked once a part, with its first address. */
function cut(network, at, valueOf) {
	const inside = at.filter((cidr) => contains(network, cidr));
	const sorted = [.../* @__PURE__ */ new Set([network.start, ...inside.flatMap(({ start, end }) => [start, end + 1n])])].filter((start) => start <= network.end).sort((a, b) => a < b ? -1 : 1);
	return sorted.map((start, i) => ({
		start: start - network.start,
		end: (sorted[i + 1] ?? network.end + 1n) - 1n - network.start,
		value: valueOf(start)
	}));
}
function mapParts(parts, valueOf) {
	return parts.map(({ start, end, value }) => ({
		start,
		end,
		value: valueOf(value)
	}));
}
/** Two views of one network in one. */
function overlay(a, b, combine) {
	return a.flatMap((one) => b.flatMap((other) => {
		const start = one.start > other.start ? one.start : other.start;
		const end = one.end < other.end ? one.end : other.end;
		return start > end ? [] : [{
			start,
			end,
			value: combine(one.value, other.value)
		}];
	}));
}
function isAddressIn(cidr, version, address) {
	return cidr.version === version && cidr.start <= address && address <= cidr.end;
}
// src/security-groups.ts
const EVERYTHING = {
	surely: ALL_TRAFFIC,
	maybe: ALL_TRAFFIC
};
/**
* What an interface's groups let through between it and each address of a pod CIDR. They add up: a packet needs one
* rule of one group (VPC user guide, "Security group rules"). A group that is not described may let through anything.
*/
function admittedByGroups(groups, direction, podCidr, prefixLists) {
	const ranges = groups.flatMap((group) => group?.[direction] ?? []).map((rule) => ({
		rule,
		cidrs: cidrsOf(rule, prefixLists)
	}));
	const isUnread = groups.includes(void 0) || ranges.some(({ cidrs }) => cidrs === void 0);
	return cut(podCidr, ranges.flatMap(({ cidrs = [] }) => cidrs), (address) => {
		const surely = union(...ranges.filter(({ cidrs = [] }) => cidrs.some((cidr) => isAddressIn(cidr, podCidr.version, address))).map(({ rule }) => rule.traffic));
		return {
			surely,
			maybe: isUnread && !isAll(surely) ? ALL_TRAFFIC : surely
		};
	});
}
function cidrsOf({ peer }, prefixLists) {
	switch (peer.kind) {
		case "cidr": return [peer.cidr];
		case "prefix-list": return prefixLists.get(peer.prefixListId);
		case "security-group": return [];
	}
}
// src/network-acls.ts
/**
* What a subnet's ACL lets through between the subnet and each address of a pod CIDR: of the entries that match, the one
* with the lowest number decides; what none matches is denied (VPC user guide, "Network ACL rules"). An ACL that is not
* described may let through anything.
*/
function admittedByAcl(acl, direction, podCidr) {
	if (acl === void 0) return cut(podCidr, [], () => ({
		surely: NO_TRAFFIC,
		maybe: ALL_TRAFFIC
	}));
	const entries = acl.entries.filter((entry) => entry.direction === direction).toSorted((a, b) => a.ruleNumber - b.ruleNumber);
	return cut(podCidr, entries.map(({ cidr }) => cidr), (address) => {
		let allowed = NO_TRAFFIC;
		let undecided = ALL_TRAFFIC;
		for (const { action, traffic, cidr } of entries) {
			if (!isAddressIn(cidr, podCidr.version, address)) continue;
			if (action === "allow") allowed = union(allowed, intersection(undecided, traffic));
			undecided = difference(undecided, traffic);
		}
		return {
			surely: allowed,
			maybe: allowed
		};
	});
}
/** Between two interfaces of one subnet no ACL stands (VPC user guide, "Network ACLs": they work at the subnet's border). */
function withoutAcl(podCidr) {
	return cut(podCidr, [], () => EVERYTHING);
}
// src/route-lookup.ts
/**
* Where a table sends each part of a worker's pod CIDR: the longest prefix wins, whatever the origin; of equal ones a
* static route, then one by prefix list, then a propagated one (VPC user guide, "Route priority").
*/
function leads(table, worker, podCidr, prefixLists) {
	const candidates = table.routes.flatMap((route) => destinationsOf(route, prefixLists).filter((destination) => touches(destination, podCidr)).map((destination) => ({
		route,
		destination
	})));
	const isUnsure = table.routes.some((route) => isUnread(route, prefixLists));
	return cut(podCidr, candidates.map(({ destination }) => destination), (address) => {
		const [best] = candidates.filter(({ destination }) => isAddressIn(destination, podCidr.version, address)).sort((a, b) => b.destination.prefix - a.destination.prefix || rank(a.route) - rank(b.route));
		if (isUnsure) return { kind: "unknown" };
		if (best === void 0) return { kind: "nowhere" };
		const { route } = best;
		const to = route.state === "active" && leadsTo(route, worker) ? receivingInterface(route, worker) : void 0;
		return to === void 0 ? {
			kind: "elsewhere",
			...best
		} : {
			kind: "worker",
			networkInterfaceId: to
		};
	});
}
function primaryInterface({ networkInterfaces }) {
	return (networkInterfaces.find(({ deviceIndex }) => deviceIndex === 0) ?? networkInterfaces[0])?.networkInterfaceId ?? "";
}
/** The prefix lists of the routes that can matter: a gateway endpoint's list holds an AWS service's own addresses. */
function prefixListsOf({ routes }) {
	return routes.filter(isByPrefixList).map(({ destination }) => destination);
}
function isByPrefixList(route) {
	const isEndpoint = route.target.kind === "gateway" && route.target.gatewayId.startsWith("vpce-");
	return route.destination.startsWith("pl-") && !isEndpoint;
}
function isUnread(route, prefixLists) {
	return isByPrefixList(route) && !prefixLists.has(route.destination);
}
function destinationsOf(route, prefixLists) {
	if (isByPrefixList(route)) return prefixLists.get(route.destination) ?? [];
	const destination = destinationOf(route);
	return destination === void 0 ? [] : [destination];
}
function touches(destination, { version, start, end }) {
	return destination.version === version && destination.start <= end && start <= destination.end;
}
function rank(route) {
	if (isByPrefixList(route)) return 1;
	return isPropagated(route) ? 2 : 0;
}
/** EC2 shows an instance's primary interface with it, or the one that the route was made for. */
function receivingInterface({ target }, worker) {
	return (target.kind === "instance" || target.kind === "network-interface" ? target.networkInterfaceId : void 0) ?? primaryInterface(worker);
}
// src/reach-views.ts
function aclOf({ networkAcls }, subnetId) {
	return networkAcls.find(({ subnetIds }) => subnetIds.includes(subnetId));
}
/** Where the sender's subnet sends the pod CIDR; unknown where no table is known to govern it. */
function leadsFrom(network, sender, to, podCidr) {
	const table = governingTable(sender.subnetId, network.tables);
	return table === void 0 ? cut(podCidr, [], () => ({ kind: "unknown" })) : leads(table, to, podCidr, network.prefixLists);
}
/** What packets to a pod CIDR meet where they set out, and their answers where they come back. */
function sendingEnd(network, sender, podCidr, crossesSubnets) {
	return toEnd([
		{
			obstacle: "source-check",
			parts: checkView(sender, podCidr)
		},
		{
			obstacle: "egress-groups",
			parts: groupView(network, sender, "egress", podCidr)
		},
		{
			obstacle: "egress-acl",
			parts: aclView(network, sender, "egress", podCidr, crossesSubnets)
		},
		{
			obstacle: "answer-ingress-acl",
			parts: aclView(network, sender, "ingress", podCidr, crossesSubnets)
		}
	]);
}
/** What packets from a pod CIDR meet where they arrive, and their answers where they set out. */
function receivingEnd(network, receiver, podCidr, crossesSubnets) {
	return toEnd([
		{
			obstacle: "ingress-acl",
			parts: aclView(network, receiver, "ingress", podCidr, crossesSubnets)
		},
		{
			obstacle: "ingress-groups",
			parts: groupView(network, receiver, "ingress", podCidr)
		},
		{
			obstacle: "destination-check",
			parts: checkView(receiver, podCidr)
		},
		{
			obstacle: "answer-egress-acl",
			parts: aclView(network, receiver, "egress", podCidr, crossesSubnets)
		}
	]);
}
function checkView({ sourceDestCheck }, podCidr) {
	return cut(podCidr, [], () => sourceDestCheck ? {
		surely: NO_TRAFFIC,
		maybe: NO_TRAFFIC
	} : EVERYTHING);
}
function groupView({ securityGroups, prefixLists }, { groupIds }, direction, podCidr) {
	return admittedByGroups(groupIds.map((groupId) => securityGroups.get(groupId)), direction, podCidr, prefixLists);
}
function aclView(network, { subnetId }, direction, podCidr, crossesSubnets) {
	return crossesSubnets ? admittedByAcl(aclOf(network, subnetId), direction, podCidr) : withoutAcl(podCidr);
}
function toEnd(views) {
	return {
		id: views.map(({ parts }) => keyOf$1(parts)).join(" "),
		views
	};
}
function keyOf$1(parts) {
	return parts.map(({ start, end, value: { surely, maybe } }) => {
		const [sure, possible] = [surely, maybe].map((traffic) => traffic === ALL_TRAFFIC ? "*" : traffic.map(({ first, last }) => `${first}-${last}`).join());
		return `${start}-${end}:${sure}/${possible}`;
	}).join(";");
}
/** What a lead lets through to one interface; undefined for what leads to another one of the worker's. */
function admittedByLead(lead, networkInterfaceId) {
	return lead.kind === "worker" && lead.networkInterfaceId !== networkInterfaceId ? void 0 : ADMITTED[lead.kind];
}
const ADMITTED = {
	worker: EVERYTHING,
	elsewhere: {
		surely: NO_TRAFFIC,
		maybe: NO_TRAFFIC
	},
	nowhere: {
		surely: NO_TRAFFIC,
		maybe: NO_TRAFFIC
	},
	unknown: {
		surely: NO_TRAFFIC,
		maybe: ALL_TRAFFIC
	}
};
// src/reach-blame.ts
/** What a cause is told apart by: equal keys are one thing to mend. */
function keyOf(cause, network) {
	switch (cause.kind) {
		case "source-dest-check":
		case "address-family":
		case "unknown": return cause.kind;
		case "security-group": return [
			cause.kind,
			cause.direction,
			...cause.groupIds
		].join(" ");
		case "network-acl": return [
			cause.kind,
			cause.direction,
			aclOf(network, cause.subnetId)?.networkAclId
		].join(" ");
		case "shadow": return [
			cause.kind,
			cause.table.routeTableId,
			cause.lead.route.destination
		].join(" ");
		case "route": return [
			cause.kind,
			cause.table.routeTableId,
			cause.subnetId
		].join(" ");
	}
}
/** The keys of what stands in one pair's way. */
function causeKeys(pair, network) {
	return [...new Set(blamed(pair, network).map(({ cause }) => keyOf(cause, network)))];
}
/** The way of one pair, obstacle by obstacle, with the ID of the resource that stands there. */
function obstaclesOf(pair, network) {
	return pair.judgement.reasons.flatMap((reason) => {
		const resources = blame(reason.obstacle, pair, network).map((each) => resourceOf(each, network));
		return [...new Set(resources)].map((resource) => ({
			...reason,
			resource
		}));
	});
}
function resourceOf({ cause, worker }, network) {
	switch (cause.kind) {
		case "source-dest-check":
		case "address-family": return worker.instanceId;
		case "security-group": return cause.groupIds.join(",");
		case "network-acl": return aclOf(network, cause.subnetId)?.networkAclId ?? cause.subnetId;
		case "shadow":
		case "route": return cause.table.routeTableId;
		case "unknown": return "";
	}
}
/** Everything that stands in one pair's way. */
function blamed(pair, network) {
	return pair.judgement.reasons.flatMap(({ obstacle, extent }) => extent === "unknown" ? [{
		cause: { kind: "unknown" },
		worker: pair.from,
		other: pair.to
	}] : blame(obstacle, pair, network));
}
function blame(obstacle, { from, to, path }, network) {
	const atSender = (cause) => ({
		cause,
		worker: from,
		other: to
	});
	const atReceivers = (causeAt) => path.receivers.map(({ port }) => ({
		cause: causeAt(port),
		worker: to,
		other: from
	}));
	const acl = ({ subnetId }, direction) => ({
		kind: "network-acl",
		subnetId,
		direction
	});
	const groups = ({ groupIds }, direction) => ({
		kind: "security-group",
		groupIds,
		direction
	});
	switch (obstacle) {
		case "source-check": return [atSender({ kind: "source-dest-check" })];
		case "destination-check": return atReceivers(() => ({ kind: "source-dest-check" }));
		case "egress-groups": return [atSender(groups(path.sender, "egress"))];
		case "ingress-groups": return atReceivers((port) => groups(port, "ingress"));
		case "egress-acl": return [atSender(acl(path.sender, "egress"))];
		case "answer-ingress-acl": return [atSender(acl(path.sender, "ingress"))];
		case "ingress-acl": return atReceivers((port) => acl(port, "ingress"));
		case "answer-egress-acl": return atReceivers((port) => acl(port, "egress"));
		case "route": return routeCauses(path.leads.map(({ value }) => value), path.sender, to, network).map(atSender);
		case "address-family": return [atSender({ kind: "address-family" })];
	}
}
function routeCauses(leads, sender, to, network) {
	const table = governingTable(sender.subnetId, network.tables);
	if (table === void 0) return [{ kind: "unknown" }];
	return leads.flatMap((lead) => {
		switch (lead.kind) {
			case "worker": return [];
			case "unknown": return [{ kind: "unknown" }];
			case "nowhere": return [{
				kind: "route",
				table,
				subnetId: sender.subnetId
			}];
			case "elsewhere": return isMoreSpecific(lead, to) ? [{
				kind: "shadow",
				table,
				lead
			}] : [{
				kind: "route",
				table,
				subnetId: sender.subnetId
			}];
		}
	});
}
function isMoreSpecific({ destination }, { podCidrs }) {
	return podCidrs.some(({ version, prefix }) => version === destination.version && destination.prefix > prefix);
}
// src/reach-report.ts
/** The output `reachable`. */
function reachable(reachability) {
	if (reachability === void 0) return "unknown";
	const verdicts = new Set(reachability.pairs.map(({ judgement }) => judgement.verdict));
	if (verdicts.has("some") || verdicts.has("none")) return "false";
	return verdicts.has("unknown") || !reachability.isComplete ? "unknown" : "true";
}
/** `6 of 6 pairs of workers can talk`: the whole of it in a line, for headline and log; empty where there is no pair. */
function talkLine(reachability) {
	const { pairs, isPlanned } = reachability;
	if (pairs.length === 0) return "";
	const count = (wanted) => pairs.filter(({ judgement }) => judgement.verdict === wanted).length;
	const others = [
		{
			count: count("some"),
			label: "in part"
		},
		{
			count: count("none"),
			label: "not at all"
		},
		{
			count: count("unknown"),
			label: "not known"
		}
	].flatMap((each) => each.count === 0 ? [] : [`${each.count} ${each.label}`]);
	return [
		reachable(reachability) === "true" ? "" : "⚠️ ",
		`${count("all")} of ${pairs.length} pairs of workers can talk`,
		others.length === 0 ? "" : ` (${others.join(", ")})`,
		new Set(pairs.map(({ version }) => version)).size > 1 ? ", IPv4 and IPv6 counted apart" : "",
		isPlanned ? " after the planned changes" : ""
	].join("");
}
/** Outputs hold 1 MB a job: a record has some 200 bytes. */
const RECORDS = 4e3;
/** The output `reachability`: as many pairs as it holds, those that can talk left out first. */
function pairRecords(reachability) {
	const { pairs = [], circumstances } = reachability ?? {};
	if (circumstances === void 0) return [];
	return (pairs.length <= RECORDS ? pairs : pairs.filter(({ judgement }) => judgement.verdict !== "all")).slice(0, RECORDS).map((pair) => ({
		from: pair.from.name,
		to: pair.to.name,
		ipVersion: pair.version ?? null,
		verdict: pair.judgement.verdict,
		allowed: pair.judgement.allowed,
		reasons: obstaclesOf(pair, circumstances.network)
	}));
}
// src/rows.ts
/** The workers' routes in worker order, there or not, then the table's other routes, then what was pruned. */
function tableRows(report, table) {
	const here = report.results.map((result, index) => ({
		result,
		sighting: report.sightings[index]
	})).filter(({ result }) => result.change.routeTableId === table.routeTableId);
	const workers = here.flatMap(({ result, sighting }) => workerRow(result, sighting, table));
	const pruned = here.flatMap(({ result, sighting }) => prunedRow(result, sighting, table));
	const shown = new Set([...workers, ...pruned].map(({ route }) => route));
	const others = table.routes.filter((route) => !shown.has(route)).map((route) => ({
		...route,
		workerName: void 0,
		change: void 0,
		route
	}));
	return [
		...workers,
		...others,
		...pruned
	];
}
function workerRow(result, sighting, table) {
	const { change } = result;
	if (change.action === "prune") return [];
	const { worker, podCidr } = change;
	const found = ownRoute(table, podCidr);
	const route = change.action === "leave" ? void 0 : found;
	return [{
		destination: podCidr.text,
		target: route?.target ?? {
			kind: "instance",
			instanceId: worker.instanceId,
			networkInterfaceId: void 0
		},
		state: route?.state ?? absence(sighting),
		workerName: worker.name,
		change: changeLabel(result, sighting),
		route
	}];
}
function prunedRow(result, sighting, table) {
	const { change } = result;
	if (change.action !== "prune") return [];
	const route = ownRoute(table, change.destination);
	return [{
		destination: change.destination.text,
		target: change.current.target,
		state: route?.state ?? absence(sighting),
		workerName: void 0,
		change: changeLabel(result, sighting),
		route
	}];
}
function absence(sighting) {
	switch (sighting?.kind) {
		case void 0: return "not read back";
		case "gone": return "gone";
		case "active":
		case "not-active":
		case "missing":
		case "elsewhere":
		case "still-there": return "missing";
	}
}
// src/outputs.ts
/** Every output of action.yml, as text; set however the run ends. */
function renderOutputs(report) {
	const { created, replaced, deleted, unchanged, failed } = countResults(report);
	return {
		routes: JSON.stringify(report.tables.flatMap((table) => tableRows(report, table).flatMap((row) => toRouteRecord(table, row)))),
		"route-table-ids": JSON.stringify(report.tables.map(({ routeTableId }) => routeTableId)),
		validated: String(isValidated(report)),
		"has-changes": String(hasChanges(report)),
		"created-count": String(created),
		"replaced-count": String(replaced),
		"deleted-count": String(deleted),
		"unchanged-count": String(unchanged),
		"failed-count": String(failed),
		findings: JSON.stringify(report.findings),
		reachable: reachable(report.reachability),
		reachability: JSON.stringify(pairRecords(report.reachability))
	};
}
/** One record a route that was read, under EC2's own names; a route that is not there has none. */
function toRouteRecord({ routeTableId }, row) {
	const { route } = row;
	if (route === void 0) return [];
	const { target } = route;
	return [{
		routeTableId,
		destinationCidrBlock: route.destination,
		instanceId: target.kind === "instance" ? target.instanceId : null,
		gatewayId: target.kind === "gateway" ? target.gatewayId : null,
		networkInterfaceId: target.kind === "instance" || target.kind === "network-interface" ? target.networkInterfaceId ?? null : null,
		state: route.state,
		origin: route.origin,
		worker: row.workerName ?? null,
		change: row.change ?? null
	}];
}
// node_modules/markdown-table/index.js
/**
* @typedef {Options} MarkdownTableOptions
*   Configuration.
*/
/**
* @typedef Options
*   Configuration.
* @property {boolean | null | undefined} [alignDelimiters=true]
*   Whether to align the delimiters (default: `true`);
*   they are aligned by default:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   Pass `false` to make them staggered:
*
*   ```markdown
*   | Alpha | B |
*   | - | - |
*   | C | Delta |
*   ```
* @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
*   How to align columns (default: `''`);
*   one style for all columns or styles for their respective columns;
*   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
*   other values are treated as `''`, which doesn’t place the colon in the
*   alignment row but does align left;
*   *only the lowercased first character is used, so `Right` is fine.*
* @property {boolean | null | undefined} [delimiterEnd=true]
*   Whether to end each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are ending delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no ending delimiters:
*
*   ```markdown
*   | Alpha | B
*   | ----- | -----
*   | C     | Delta
*   ```
* @property {boolean | null | undefined} [fillRows=true]
*   Whether to fill rows with empty cells up to the most cells in a row
*   (default: `true`).
*
*   When `true`, all rows have as many cells as the longest row:
*
*   ```markdown
*   | Alpha | B    |   |
*   | ----- | ---- | - |
*   | C     |      |   |
*   | D     | Echo | F |
*   ```
*
*   When `false`, rows keep their cells,
*   and the delimiter row has as many cells as the header row:
*
*   ```markdown
*   | Alpha | B    |
*   | ----- | ---- |
*   | C     |
*   | D     | Echo | F |
*   ```
* @property {boolean | null | undefined} [delimiterStart=true]
*   Whether to begin each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are starting delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no starting delimiters:
*
*   ```markdown
*   Alpha | B     |
*   ----- | ----- |
*   C     | Delta |
*   ```
* @property {boolean | null | undefined} [padding=true]
*   Whether to add a space of padding between delimiters and cells
*   (default: `true`).
*
*   When `true`, there is padding:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there is no padding:
*
*   ```markdown
*   |Alpha|B    |
*   |-----|-----|
*   |C    |Delta|
*   ```
* @property {((value: string) => number) | null | undefined} [stringLength]
*   Function to detect the length of table cell content (optional);
*   this is used when aligning the delimiters (`|`) between table cells;
*   full-width characters and emoji mess up delimiter alignment when viewing
*   the markdown source;
*   to fix this, you can pass this function,
*   which receives the cell content and returns its “visible” size;
*   note that what is and isn’t visible depends on where the text is displayed.
*
*   Without such a function, the following:
*
*   ```js
*   markdownTable([
*     ['Alpha', 'Bravo'],
*     ['中文', 'Charlie'],
*     ['👩‍❤️‍👩', 'Delta']
*   ])
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo |
*   | - | - |
*   | 中文 | Charlie |
*   | 👩‍❤️‍👩 | Delta |
*   ```
*
*   With [`string-width`](https://github.com/sindresorhus/string-width):
*
*   ```js
*   import stringWidth from 'string-width'
*
*   markdownTable(
*     [
*       ['Alpha', 'Bravo'],
*       ['中文', 'Charlie'],
*       ['👩‍❤️‍👩', 'Delta']
*     ],
*     {stringLength: stringWidth}
*   )
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo   |
*   | ----- | ------- |
*   | 中文  | Charlie |
*   | 👩‍❤️‍👩    | Delta   |
*   ```
*/
/**
* Get the length of a cell.
*
* @param {string} value
*   Cell value.
* @returns {number}
*   Cell size.
*/
function defaultStringLength(value) {
	return value.length;
}
/**
* Generate a markdown
* ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
* table.
*
* @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
*   Table data (matrix of strings).
* @param {Readonly<Options> | null | undefined} [options]
*   Configuration (optional).
* @returns {string}
*   Result.
*/
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	/** @type {Array<number>} Character codes as symbols for alignment per column. */
	const alignments = [];
	/** @type {Array<Array<string>>} Cells per row. */
	const cellMatrix = [];
	/** @type {Array<Array<number>>} Sizes of each cell per row. */
	const sizeMatrix = [];
	/** @type {Array<number>} */
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		/** @type {Array<string>} */
		const row = [];
		/** @type {Array<number>} */
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	/** @type {Array<string>} */
	const row = [];
	/** @type {Array<number>} */
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	/** @type {Array<string>} */
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		/** @type {Array<string>} */
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
/**
* Serialize a cell value.
*
* @param {string | null | undefined} [value]
*   Value to serialize.
* @returns {string}
*   Result.
*/
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
/**
* Get the alignment character code from a value.
*
* @param {string | null | undefined} value
*   Value.
* @returns {number}
*   Alignment.
*/
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}
// src/foreign-text.ts
/**
* Tags and AWS messages are other people's text. This makes one visible line of it: line breaks and tabs become
* spaces, and characters that are not seen but act (control, bidi, zero-width, lone surrogates) become U+FFFD.
*/
function oneLine(text) {
	return text.toWellFormed().replace(/[\n\r\t\u2028\u2029]+/g, " ").replace(/[\p{Cc}\p{Cf}]/gu, "�");
}
/**
* A line for the runner's log. The runner takes `::name` at a line's start for a command, and the older `##[name]`
* anywhere in it (actions/runner, ActionCommand.cs); a space keeps either readable and harmless.
*/
function logLine(text) {
	return oneLine(text).replace(/^(\s*):(?=:)/, "$1: ").replaceAll("##[", "## [");
}
// src/markdown.ts
/** Text that reads in GitHub's Markdown exactly as it stands, whoever wrote it: no markup, HTML, link or table cell of its own. */
function text(foreign) {
	return oneLine(foreign).replace(/[&<>|`*_~[\]\\$#@!{}^=]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll("://", "&#58;//").replace(/www\./gi, (match) => `${match.slice(0, 3)}&#46;`);
}
/** A GFM table; the cells are foreign text. `aligned` pads the columns for those who read the source. */
function table(header, rows, { aligned }) {
	return markdownTable([header, ...rows].map((cells) => cells.map(text)), { alignDelimiters: aligned });
}
/** A block of code, a line each, that no line of it can end. */
function code(language, lines) {
	const body = lines.map(oneLine);
	const longest = Math.max(2, ...body.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
	const fence = "`".repeat(longest + 1);
	return [
		`${fence}${language}`,
		...body,
		fence
	].join("\n");
}
/** As part of a list's item. */
function indented(block, by) {
	return block.replace(/^(?=.)/gm, by);
}
/** Folded away under a line of our own. */
function details(line, body) {
	return `<details><summary>${text(line)}</summary>\n\n${body}\n\n</details>`;
}
/** UTF-8 bytes, as the runner counts them. */
function byteLength(markdown) {
	return Buffer.byteLength(markdown);
}
/** The longest beginning of the lines that fits the budget. */
function withinBudget(lines, bytes) {
	let left = bytes;
	const end = lines.findIndex((line) => (left -= byteLength(line) + 1) < 0);
	return lines.slice(0, end === -1 ? lines.length : end);
}
// src/reach-matrix.ts
/** More workers make a table that nobody reads. */
const MATRIX_WORKERS = 20;
/** Of the summary's 1,000 KiB. */
const CAUSES_BYTES = 1e5;
/** Commands shown for one cause; all are in the output findings. */
const COMMANDS$1 = 20;
const MARKS$1 = {
	all: "✅",
	some: "🟡",
	none: "❌",
	unknown: "❔"
};
/** Who reaches whom: a matrix for each address family, what the marks mean, and what is to be mended, by number. */
function renderReachability(reachability) {
	const { pairs } = reachability;
	if (pairs.length === 0) return [];
	const families = Map.groupBy(pairs, ({ version }) => version);
	return [
		`#### Pods: ${talkLine(reachability)}`,
		...[...families].flatMap(([version, ofFamily]) => version === void 0 ? [] : familyBlocks(version, ofFamily, families.size > 1, reachability)),
		legend(pairs),
		...partLines(pairs),
		causeList(reachability.causes)
	].filter((block) => block !== "");
}
function familyBlocks(version, pairs, isOneOfSeveral, reachability) {
	const workers = [...new Set(pairs.flatMap(({ from, to }) => [from, to]))];
	if (workers.length > MATRIX_WORKERS) return [`A matrix of ${workers.length} workers would be too wide; the pairs are in the output reachability.`];
	const cells = new Map(pairs.map((pair) => [pair.from, /* @__PURE__ */ new Map()]));
	for (const pair of pairs) cells.get(pair.from)?.set(pair.to, cell(pair, reachability));
	const rows = workers.map((from) => [from.name, ...workers.map((to) => cells.get(from)?.get(to) ?? "·")]);
	return [table([`${isOneOfSeveral ? `IPv${version}, ` : ""}from ↓ to →`, ...workers.map(({ name }) => name)], rows, { aligned: true })];
}
/** A mark, and the numbers of what stands in the way. */
function cell(pair, { circumstances, causes }) {
	const keys = new Set(causeKeys(pair, circumstances.network));
	const numbers = causes.flatMap(({ key }, index) => keys.has(key) ? [index + 1] : []);
	return [MARKS$1[pair.judgement.verdict], ...numbers].join(" ");
}
function legend(pairs) {
	const verdicts = new Set(pairs.map(({ judgement }) => judgement.verdict));
	const shown = [
		{
			verdict: "all",
			meaning: "everything gets through"
		},
		{
			verdict: "some",
			meaning: "some of it"
		},
		{
			verdict: "none",
			meaning: "nothing"
		},
		{
			verdict: "unknown",
			meaning: "not known"
		}
	].flatMap(({ verdict, meaning }) => verdicts.has(verdict) ? [`${MARKS$1[verdict]} ${meaning}`] : []);
	return verdicts.size > 1 || !verdicts.has("all") ? `${shown.join(" · ")}. The numbers are those of the causes:` : "";
}
/** What gets through where some does, the same once. */
function partLines(pairs) {
	const partial = pairs.filter(({ judgement }) => judgement.verdict === "some");
	const isOneFamily = new Set(pairs.map(({ version }) => version)).size === 1;
	const wordsFor = ({ version, judgement }) => `${isOneFamily ? "" : `IPv${version} `}${judgement.allowed}`;
	return [...Map.groupBy(partial, wordsFor)].map(([allowed, alike]) => {
		const ways = alike.map(({ from, to }) => `${from.name} → ${to.name}`);
		return `${MARKS$1.some} ${text(`${nameSome(ways)}: ${allowed}`)}`;
	});
}
function causeList(causes) {
	const items = causes.map((cause, index) => causeItem(cause, index + 1));
	const kept = withinBudget(items, CAUSES_BYTES);
	const left = items.length - kept.length;
	return [...kept, ...left > 0 ? [`\n${left} more are in the output findings.`] : []].join("\n");
}
function causeItem({ pairs, finding }, number) {
	const { message, code: code$1, commands = [] } = finding;
	const count = `${pairs} ${pairs === 1 ? "pair" : "pairs"}`;
	const bullet = `${number}. `;
	const item = `${bullet}${text(message)} (${code$1}, ${count})`;
	const shown = commands.slice(0, COMMANDS$1);
	const rest = commands.length - shown.length;
	if (shown.length === 0) return item;
	return `${item}\n\n${indented(code("sh", rest > 0 ? [...shown, `# and ${rest} more, in the output findings`] : shown), " ".repeat(bullet.length))}\n`;
}
// src/summary.ts
const HEADER = [
	"DestinationCidrBlock",
	"InstanceId",
	"GatewayId",
	"State",
	"Worker",
	"Change"
];
/** Rows shown before the rest folds away. */
const OPEN_ROWS = 50;
/** The runner drops a summary over 1,024 KiB with an error; ours stays under 1,000, findings, tables and causes sharing it. */
const FINDINGS_BYTES = 2e5;
const TABLES_BYTES = 68e4;
/** What stands around a table: the fold's tags, the line for what is not shown, blank lines. */
const FRAME_BYTES = 200;
const MARKS = {
	error: "❌",
	warning: "⚠️",
	notice: "ℹ️"
};
/** The job summary, in GitHub's Markdown, under 1,000 KiB whatever the size of the world. */
function renderSummary(report) {
	const tableBytes = Math.floor(TABLES_BYTES / Math.max(report.tables.length, 1));
	return `${[
		`### ${headline(report)}`,
		where(report),
		...report.tables.flatMap((table) => tableBlocks(report, table, tableBytes)),
		...checkGroups(report).map(({ label, workers }) => text(`Source/destination check ${label}: ${nameSome(workers)}`)),
		...report.reachability === void 0 ? [] : renderReachability(report.reachability),
		findingList(notNumbered(report))
	].filter((block) => block !== "").join("\n\n")}\n`;
}
/** Also the run's last word in the log. */
function headline(report) {
	const mark = isSuccess(report) ? "✅" : "❌";
	if (report.wanted === 0 && !isSuccess(report)) return `${mark} Nothing was done`;
	const { created, replaced, deleted, unchanged, validated } = countResults(report);
	const routes = report.wanted === 1 ? "worker route" : "worker routes";
	const line = report.reachability === void 0 ? "" : talkLine(report.reachability);
	const talk = line === "" ? "" : `; ${line}`;
	switch (report.mode) {
		case "apply":
		case "verify": return `${mark} ${validated} of ${report.wanted} ${routes} validated${talk}`;
		case "plan": return `${mark} Plan: ${created} to create, ${replaced} to replace, ${deleted} to delete, ${unchanged} unchanged; nothing was written${talk}`;
		case "destroy": return `${mark} ${deleted} deleted, ${validated} of ${report.wanted} ${routes} gone`;
	}
}
function where({ tables, region, durationMs }) {
	const accounts = [...new Set(tables.map(({ ownerId }) => ownerId))];
	const vpcs = [...new Set(tables.map(({ vpcId }) => vpcId))];
	return [
		...tables.slice(0, 1).map((table) => tables.length === 1 ? `Route table ${text(tableName(table))}` : `${tables.length} route tables`),
		...vpcs.map((vpcId) => `VPC ${text(vpcId)}`),
		...region === "" ? [] : [`Region ${text(region)}`],
		...accounts.map((account) => `account ${text(account)}`),
		`${(durationMs / 1e3).toFixed(1)} s`
	].join(" · ");
}
function tableBlocks(report, table, budget) {
	const heading = report.tables.length > 1 ? [tableHeading(report, table)] : [];
	const rows = tableRows(report, table).map(toCells);
	const left = budget - byteLength(heading.join("")) - FRAME_BYTES;
	const open = boundedTable(rows.slice(0, OPEN_ROWS), {
		aligned: true,
		budget: left
	});
	const folded = boundedTable(rows.slice(OPEN_ROWS), {
		aligned: false,
		budget: left - byteLength(open.text)
	});
	const unshown = rows.length - open.rows - folded.rows;
	return [
		...heading,
		...open.rows > 0 ? [open.text] : [],
		...folded.rows > 0 ? [details(`${folded.rows} more routes`, folded.text)] : [],
		...unshown > 0 ? [`${unshown} more ${unshown === 1 ? "route is" : "routes are"} in the output routes only.`] : []
	];
}
/** With several tables each has its own counts; what is none is left out. */
function tableHeading(report, table) {
	const { validated, wanted, created, replaced, deleted, unchanged, failed } = countTable(report, table.routeTableId);
	const isPlan = report.mode === "plan";
	const counts = [
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
			count: failed,
			label: "failed"
		}
	].flatMap(({ count, label }) => count === 0 ? [] : [`${count} ${label}`]);
	const proof = `${validated} of ${wanted} ${report.mode === "destroy" ? "gone" : "validated"}`;
	return `#### Route table ${text(tableName(table))}: ${[proof, ...counts].join(", ")}`;
}
/** As many of the rows as fit the budget, in bytes. */
function boundedTable(rows, { aligned, budget }) {
	const [names = "", rule = "", ...lines] = table(HEADER, rows, { aligned }).split("\n");
	const kept = withinBudget(lines, budget - byteLength(names) - byteLength(rule) - 2);
	return {
		text: [
			names,
			rule,
			...kept
		].join("\n"),
		rows: kept.length
	};
}
/** The lab's three columns first; a target that is no instance stands under GatewayId, whatever its kind. */
function toCells({ destination, target, state, workerName, change }) {
	const isInstance = target.kind === "instance";
	const gateway = isInstance || target.kind === "none" ? "" : describeTarget(target);
	return [
		destination,
		isInstance ? target.instanceId : "",
		gateway,
		state,
		workerName ?? "",
		change ?? ""
	];
}
/** What the reachability tells with a number is not listed again. */
function notNumbered({ findings, reachability }) {
	const numbered = new Set(reachability?.causes.map(({ finding }) => finding.message));
	return findings.filter(({ message }) => !numbered.has(message));
}
function findingList(findings) {
	const lines = findings.map(({ severity, code, message }) => `- ${MARKS[severity]} ${text(message)} (${code})`);
	const kept = withinBudget(lines, FINDINGS_BYTES);
	const left = lines.length - kept.length;
	return [...kept, ...left > 0 ? [`- ${left} more are in the output findings.`] : []].join("\n");
}
// src/publish.ts
/** The runner shows ten annotations of a kind for a step; two stay for the step's failure and for files that cannot be written. */
const ANNOTATIONS = 8;
/** Commands told for one finding. */
const COMMANDS = 20;
/** Tells the result wherever people look for it: log, annotations, outputs, summary, exit code. */
async function publish(report, runner) {
	for (const line of [
		...tableLines(report),
		...workerLines(report),
		...otherLines(report)
	]) runner.info(line);
	tell(report.findings, runner);
	tell([...await attempt("The outputs", () => {
		for (const [name, value] of Object.entries(renderOutputs(report))) runner.setOutput(name, value);
	}), ...await attempt("The job summary", () => runner.writeSummary(renderSummary(report)))], runner);
	if (isSuccess(report)) runner.info(headline(report));
	else runner.fail(headline(report));
}
/** The code is the annotation's title: it is what the README's troubleshooting goes by. */
function tell(findings, runner) {
	for (const severity of [
		"error",
		"warning",
		"notice"
	]) {
		const ofKind = findings.filter((finding) => finding.severity === severity);
		for (const [index, { code, message, commands = [] }] of ofKind.entries()) {
			if (index < ANNOTATIONS) runner[severity](message, code);
			else runner.info(`${severity} (${code}): ${message}`);
			for (const command of commands.slice(0, COMMANDS)) runner.info(`  ${command}`);
			if (commands.length > COMMANDS) runner.info(`  and ${commands.length - COMMANDS} more commands in the output findings`);
		}
	}
}
/** A runner without a summary or output file (or with a full disk) does not undo the work: the run says so and goes on. */
async function attempt(what, write) {
	try {
		await write();
		return [];
	} catch (cause) {
		return [warning$1("runner-file", `${what} could not be written (${cause instanceof Error ? cause.message : String(cause)}); this log holds the result.`)];
	}
}
// src/reach-reading.ts
/** Lists are read one by one, and a handful at a time. */
const LISTS_AT_ONCE = 5;
/**
* Reads only what the workers' interfaces use: their groups, the ACLs of their subnets where there are several (inside
* one subnet none stands between them), and the prefix lists that rules and routes name. Never rejects.
*/
async function readPacketFilters(ec2, workers, tables) {
	const interfaces = workers.flatMap(({ networkInterfaces }) => networkInterfaces);
	const groupIds = unique(interfaces.flatMap((each) => each.groupIds));
	const subnetIds = unique([...workers, ...interfaces].map(({ subnetId }) => subnetId));
	const errors = [];
	const orNothing = (read) => read.catch((error) => {
		errors.push(error);
	});
	const [groupPages, aclPages] = await Promise.all([Promise.all(filtersFor("group-id", groupIds).map((filter) => orNothing(ec2.describeSecurityGroups([filter])))), subnetIds.length < 2 ? [] : Promise.all(filtersFor("association.subnet-id", subnetIds).map((filter) => orNothing(ec2.describeNetworkAcls([filter]))))]);
	const groups = groupPages.flatMap((page) => page ?? []);
	const lists = await pMap(unique([...groups.flatMap(({ ingress, egress }) => [...ingress, ...egress]).flatMap(({ peer }) => peer.kind === "prefix-list" ? [peer.prefixListId] : []), ...tables.flatMap(prefixListsOf)]), async (id) => {
		const entries = await orNothing(ec2.getManagedPrefixListEntries(id));
		return entries === void 0 ? [] : [[id, entries]];
	}, { concurrency: LISTS_AT_ONCE });
	return {
		securityGroups: new Map(groups.map((group) => [group.groupId, group])),
		networkAcls: aclPages.flatMap((page) => page ?? []),
		prefixLists: new Map(lists.flat()),
		errors
	};
}
function unique(ids) {
	return [...new Set(ids)].filter((id) => id !== "");
}
// src/runner.ts
const actionsRunner = {
	info: (message) => {
		info(logLine(message));
	},
	debug: (message) => {
		if (isDebug()) debug(logLine(message));
	},
	notice: (message, title) => {
		notice(logLine(message), { title });
	},
	warning: (message, title) => {
		warning(logLine(message), { title });
	},
	error: (message, title) => {
		error(logLine(message), { title });
	},
	mask: (secret) => {
		setSecret(secret);
	},
	setOutput: (name, value) => {
		if (!hasOutputFile()) throw new Error("Unable to find environment variable for $GITHUB_OUTPUT.");
		setOutput(name, value);
	},
	writeSummary: async (markdown) => {
		await summary.addRaw(markdown).write();
	},
	fail: (message) => {
		setFailed(logLine(message));
	}
};
// src/stop.ts
/** What is in flight when the job is cancelled gets this long; the runner kills ten seconds after its first signal. */
const IN_FLIGHT_MS = 5e3;
/** The one switch that ends a run early: the runner's signals, or the time that the run may take. */
var Stop = class {
	#clock;
	#now = new AbortController();
	#late = new AbortController();
	#startedAt;
	#reason;
	#disarm = () => void 0;
	constructor(clock) {
		this.#clock = clock;
		this.#startedAt = clock.now();
	}
	/** Aborted at once: no new write starts, reads and pauses end. */
	get now() {
		return this.#now.signal;
	}
	/** Aborted a little later: writes in flight are given up. */
	get late() {
		return this.#late.signal;
	}
	cancel(signal) {
		this.#end({
			kind: "cancelled",
			signal
		}, IN_FLIGHT_MS);
	}
	/** Ends the run when it has taken this long since it began; the last call counts. */
	endAfter(ms) {
		this.#disarm();
		this.#disarm = this.#clock.after(Math.max(0, this.#startedAt + ms - this.#clock.now()), () => {
			this.#end({ kind: "time-up" }, 0);
		});
	}
	/** Nothing is left to stop. */
	disarm() {
		this.#disarm();
	}
	/** The sentence for a run that was ended; none for one that came to its end. */
	findings() {
		switch (this.#reason?.kind) {
			case void 0: return [];
			case "cancelled": return [error$1("cancelled", `The job was cancelled (${this.#reason.signal}): what was begun is shown as far as EC2 answered, the rest was not tried; run the step again to finish.`)];
			case "time-up": return [error$1("time-up", "The run has taken longer than wait-timeout and the time that its calls need: EC2 does not answer, or answers too late; run the step again, or raise wait-timeout.")];
		}
	}
	#end(reason, lateMs) {
		if (this.#reason !== void 0) return;
		this.#reason = reason;
		this.#now.abort();
		if (lateMs === 0) this.#late.abort();
		else this.#clock.after(lateMs, () => {
			this.#late.abort();
		});
	}
};
// src/aws-commands.ts
/** The command for one Region, whatever the reader's own one is. */
function inRegion(command, region) {
	return command.replaceAll("aws ec2 ", `aws ec2 --region ${quoted(region)} `);
}
/** The highest number that an ACL's entry can have (EC2 API reference, CreateNetworkAclEntry). */
const LAST_RULE = 32766;
/** Lets pods in or out, whatever they say: what is to be narrower is for the reader to narrow. */
function openSecurityGroup(groupId, direction, podCidrs) {
	const permissions = [4, 6].flatMap((version) => {
		const ranges = podCidrs.filter((each) => each.version === version);
		const [list, field] = version === 4 ? ["IpRanges", "CidrIp"] : ["Ipv6Ranges", "CidrIpv6"];
		return ranges.length === 0 ? [] : [`IpProtocol=-1,${list}=[${ranges.map(({ text }) => `{${field}=${text}}`).join(",")}]`];
	});
	return `${aws(`authorize-security-group-${direction}`, { "group-id": groupId })} --ip-permissions ${permissions.map(quoted).join(" ")}`;
}
/** An entry for each CIDR, before the first one that denies any of them; none where there is no room for them. */
function openNetworkAcl({ networkAclId, entries }, direction, podCidrs) {
	const there = entries.filter((entry) => entry.direction === direction && entry.ruleNumber <= LAST_RULE);
	const taken = new Set(there.map(({ ruleNumber }) => ruleNumber));
	const denying = there.filter(({ action, cidr: range }) => action === "deny" && podCidrs.some((each) => overlaps(range, each))).map(({ ruleNumber }) => ruleNumber);
	const before = Math.min(...denying, Math.min(Math.max(0, ...taken) + podCidrs.length, LAST_RULE) + 1);
	const free = Array.from({ length: before - 1 }, (_, i) => before - 1 - i).filter((each) => !taken.has(each));
	if (free.length < podCidrs.length) return [];
	return podCidrs.map(({ text, version }, i) => aws("create-network-acl-entry", {
		"network-acl-id": networkAclId,
		[direction]: "",
		"rule-number": String(free[podCidrs.length - 1 - i]),
		protocol: "-1",
		[version === 4 ? "cidr-block" : "ipv6-cidr-block"]: text,
		"rule-action": "allow"
	}));
}
/** One command for each kind of thing that the check is switched off on. */
function switchChecksOff(targets) {
	const instances = targets.flatMap((target) => target.kind === "instance" ? [target.instanceId] : []);
	const interfaces = targets.flatMap((target) => target.kind === "network-interface" ? [target.networkInterfaceId] : []);
	return [...forEach(instances, "modify-instance-attribute", "instance-id"), ...forEach(interfaces, "modify-network-interface-attribute", "network-interface-id")];
}
function forEach(ids, command, option) {
	const [only, ...others] = ids;
	if (only === void 0) return [];
	if (others.length === 0) return [`${aws(command, { [option]: only })} --no-source-dest-check`];
	return [`for id in ${ids.map(quoted).join(" ")}; do aws ec2 ${command} --${option} "$id" --no-source-dest-check; done`];
}
function pointRoute(command, routeTableId, destination, target) {
	return aws(command, {
		"route-table-id": routeTableId,
		[destinationOption(destination.text)]: destination.text,
		...target.kind === "instance" ? { "instance-id": target.instanceId } : { "network-interface-id": target.networkInterfaceId }
	});
}
/** None for a route that nobody made: it goes when its gateway no longer announces it, or with the VPC's CIDR. */
function deleteRoute(routeTableId, route) {
	if (route.origin !== "CreateRoute") return [];
	const { destination } = route;
	return [aws("delete-route", {
		"route-table-id": routeTableId,
		[destinationOption(destination)]: destination
	})];
}
/** The CIDRs to open for: the cluster's where it is known to hold them all, else as few as hold exactly them. */
function rangesOf(podCidrs, clusterCidrs) {
	const isInside = (podCidr) => clusterCidrs.some((outer) => contains(outer, podCidr));
	if (podCidrs.every(isInside)) return clusterCidrs.filter((outer) => podCidrs.some((podCidr) => contains(outer, podCidr)));
	return mergeCidr(podCidrs.map(({ text }) => text)).map((text) => cidr(text));
}
function destinationOption(destination) {
	if (destination.startsWith("pl-")) return "destination-prefix-list-id";
	return destination.includes(":") ? "destination-ipv6-cidr-block" : "destination-cidr-block";
}
/** Options in order; one without a value is a flag. */
function aws(command, options) {
	return [
		"aws ec2",
		command,
		...Object.entries(options).map(([name, value]) => value === "" ? `--${name}` : `--${name} ${quoted(value)}`)
	].join(" ");
}
/** As a shell takes it for one word, whatever it holds. */
function quoted(word) {
	return /^[\w./:=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
// src/packet-filter-causes.ts
function groupCause({ groupIds, direction }, { workers, others, podCidrs }, { network, clusterCidrs }) {
	const groups = groupIds.map((groupId) => network.securityGroups.get(groupId));
	const allowed = [...podCidrs].map((podCidr) => admittedByGroups(groups, direction, podCidr, network.prefixLists));
	const namesGroups = groups.some((group) => group?.[direction].some(({ peer }) => peer.kind === "security-group"));
	const [groupId = ""] = groupIds;
	const subject = `${groupIds.length === 1 ? "Security group" : "Security groups"} ${groupIds.join(", ")} of ${names(workers)}`;
	const trap = namesGroups ? ": a rule that names a security group matches the addresses of its instances, never those of their pods" : "";
	return {
		code: "security-group",
		message: `${subject} ${groupIds.length === 1 ? "lets" : "let"} ${what(allowed, direction)} of ${names(others)}${trap}; add a rule for their pod CIDRs.`,
		commands: [openSecurityGroup(groupId, direction, rangesOf([...podCidrs], clusterCidrs))]
	};
}
function aclCause({ subnetId, direction }, { workers, others, podCidrs }, { network, clusterCidrs }) {
	const acl = aclOf(network, subnetId);
	const allowed = [...podCidrs].map((podCidr) => admittedByAcl(acl, direction, podCidr));
	const subnets = nameSome(workers.map(({ subnetId }) => subnetId));
	const commands = acl === void 0 ? [] : openNetworkAcl(acl, direction, rangesOf([...podCidrs], clusterCidrs));
	const room = commands.length === 0 ? "renumber its entries and " : "";
	return {
		code: "network-acl",
		message: `Network ACL ${acl?.networkAclId ?? ""} of ${subnets} (${names(workers)}) lets ${what(allowed, direction)} of ${names(others)}, packets and answers alike; ${room}add entries for their pod CIDRs before what denies them.`,
		commands
	};
}
/** `in nothing from the pods`, `out only TCP 443 to the pods`. */
function what(allowed, direction) {
	const sets = allowed.flatMap((parts) => parts.map(({ value }) => value.surely));
	const texts = new Set(sets.map(describeTraffic));
	const amount = sets.every(isNone) ? "nothing" : texts.size === 1 ? `only ${[...texts].join("")}` : "only part of the traffic";
	return direction === "ingress" ? `in ${amount} from the pods` : `out ${amount} to the pods`;
}
function names(workers) {
	return nameSome(workers.map(({ name }) => name));
}
// src/route-causes.ts
/** One route can take parts of several pod CIDRs away, when it is for a prefix list. */
function shadowCause({ table: { routeTableId }, lead: { route } }, { pairs }) {
	const [first, ...others] = new Map(pairs.flatMap(({ to, path }) => path.leads.flatMap(({ value: lead }) => lead.kind === "elsewhere" && lead.route === route ? to.podCidrs.filter((podCidr) => contains(podCidr, lead.destination)).map((podCidr) => [lead.destination.text, {
		lead,
		worker: to,
		podCidr
	}]) : []))).values();
	const also = others.map(({ lead, worker }) => `${lead.destination.text} from ${worker.name}`);
	return {
		code: "route-shadowed",
		message: [...first === void 0 ? [] : [shadowMessage(routeTableId, first.lead, first.worker, first.podCidr)], ...also.length === 0 ? [] : [`It also takes ${nameSome(also)}.`]].join(" "),
		commands: deleteRoute(routeTableId, route)
	};
}
/** A table that does not lead to pods at all: of those that are managed the run itself has told why. */
function routeCause({ table, subnetId }, { others, podCidrs }, { managed, workers }) {
	const { routeTableId } = table;
	const commands = others.flatMap((worker) => worker.podCidrs.filter((podCidr) => podCidrs.has(podCidr)).map((podCidr) => {
		return pointRoute(ownRoute(table, podCidr) === void 0 ? "create-route" : "replace-route", routeTableId, podCidr, routeTarget(worker));
	}));
	if (!managed.has(routeTableId)) return {
		code: "subnet-not-governed",
		message: ungovernedMessage(subnetId, workers.filter((worker) => worker.subnetId === subnetId), table),
		commands
	};
	const names = nameSome(others.map(({ name }) => name));
	return {
		code: "route-missing",
		message: `${tableName(table)} has no active route to the pods of ${names}; run with mode: apply, or mend what stands against it.`,
		commands
	};
}
// src/reach-causes.ts
function explainCause(evidence, circumstances) {
	const explanation = explain(evidence, circumstances);
	const commands = explanation.commands.map((command) => inRegion(command, circumstances.region));
	return {
		...explanation,
		commands
	};
}
function explain(evidence, circumstances) {
	const { cause, pairs, workers, others } = evidence;
	switch (cause.kind) {
		case "source-dest-check": {
			const on = checksOn(evidence);
			return {
				code: "source-dest-check",
				message: checksMessage(on),
				commands: switchChecksOff(on.map(({ target }) => target))
			};
		}
		case "security-group": return groupCause(cause, evidence, circumstances);
		case "network-acl": return aclCause(cause, evidence, circumstances);
		case "shadow": return shadowCause(cause, evidence);
		case "route": return routeCause(cause, evidence, circumstances);
		case "address-family": return {
			code: "address-family",
			message: `No packet goes between the pods of ${nameSome([...workers, ...others].map(({ name }) => name))}: some have only IPv4 addresses, others only IPv6 ones; give all workers a pod CIDR of one family in their tag.`,
			commands: []
		};
		case "unknown": return {
			code: "reachability-unknown",
			message: `Whether pods can talk is not known for ${pairs.length} ${pairs.length === 1 ? "pair" : "pairs"} of workers, since EC2 does not show these credentials all that stands between them; see that they may describe its security groups, network ACLs and prefix lists.`,
			commands: []
		};
	}
}
/** The interfaces that the traffic uses and whose check is on, each once. */
function checksOn({ pairs }) {
	const used = pairs.flatMap(({ from, to, path }) => [{
		worker: from,
		networkInterfaceId: primaryInterface(from)
	}, ...path.receivers.map(({ networkInterfaceId }) => ({
		worker: to,
		networkInterfaceId
	}))]);
	const checks = /* @__PURE__ */ new Map();
	for (const { worker, networkInterfaceId } of used) {
		const target = checkTarget(worker, networkInterfaceId);
		if (isOn(worker, target)) checks.set(networkInterfaceId, {
			worker,
			target
		});
	}
	return [...checks.values()];
}
// src/reach-evidence.ts
/** Every cause once, the nearest to a sender first. */
function gather(pairs, network) {
	const order = [...new Set(pairs.map(({ from }) => from))];
	const found = /* @__PURE__ */ new Map();
	for (const pair of pairs) for (const { cause, worker, other } of blamed(pair, network)) {
		const key = keyOf(cause, network);
		const gathered = found.get(key) ?? newlyFound(cause);
		found.set(key, gathered);
		gathered.pairs.add(pair);
		gathered.workers.add(worker);
		gathered.others.add(other);
		const podCidr = other.podCidrs.find(({ version }) => version === pair.version);
		if (podCidr !== void 0) gathered.podCidrs.add(podCidr);
	}
	return [...found].map(([key, { cause, pairs: hit, workers, others, podCidrs }]) => ({
		key,
		cause,
		pairs: [...hit],
		workers: order.filter((worker) => workers.has(worker)),
		others: order.filter((worker) => others.has(worker)),
		podCidrs
	}));
}
function newlyFound(cause) {
	return {
		cause,
		pairs: /* @__PURE__ */ new Set(),
		workers: /* @__PURE__ */ new Set(),
		others: /* @__PURE__ */ new Set(),
		podCidrs: /* @__PURE__ */ new Set()
	};
}
// src/reach-verdict.ts
const ORDER = [
	"source-check",
	"egress-groups",
	"egress-acl",
	"route",
	"ingress-acl",
	"ingress-groups",
	"destination-check",
	"answer-egress-acl",
	"answer-ingress-acl"
];
function judge(legs) {
	const flows = legs.flatMap(flowsOf);
	const reasons = reasonsOf(legs);
	return {
		verdict: verdictOf(flows),
		allowed: allowedBy(flows),
		reasons
	};
}
function flowsOf({ sending, route, receiving }) {
	const ways = overlay(overlay(meet(sending, isPacket), route, (one, other) => other && both(one, other)), meet(sending, isAnswer), (packet, answer) => packet && {
		packet,
		answer
	});
	const from = overlay(meet(receiving, isPacket), meet(receiving, isAnswer), (packet, answer) => ({
		packet,
		answer
	}));
	return ways.flatMap(({ value: there }) => there === void 0 ? [] : from.map(({ value: here }) => flow(both(there.packet, here.packet), both(there.answer, here.answer))));
}
function flow(packet, answer) {
	return {
		surely: through(packet.surely, answer.surely),
		maybe: through(packet.maybe, answer.maybe)
	};
}
function through(packets, answers) {
	const { atLeastOnce, always } = answered(answers);
	return {
		atLeastOnce: intersection(packets, atLeastOnce),
		always: intersection(packets, always)
	};
}
function verdictOf(flows) {
	if (flows.every(({ surely }) => isAll(surely.always))) return "all";
	if (flows.every(({ maybe }) => isNone(maybe.atLeastOnce))) return "none";
	const surelySome = flows.some(({ surely }) => !isNone(surely.atLeastOnce));
	const surelyNotAll = flows.some(({ maybe }) => !isAll(maybe.always));
	return surelySome && surelyNotAll ? "some" : "unknown";
}
function allowedBy(flows) {
	const each = flows.map(({ surely }) => surely.atLeastOnce);
	const any = union(...each);
	const isForSome = !each.every((traffic) => isEqual(traffic, any));
	const isFromSome = flows.some(({ surely }) => !isEqual(surely.atLeastOnce, surely.always));
	return [
		describeTraffic(any),
		...isForSome ? ["for part of the addresses"] : [],
		...isFromSome ? ["from some source ports"] : []
	].join(" ");
}
const isAnswer = ({ obstacle }) => obstacle.startsWith("answer");
const isPacket = (view) => !isAnswer(view);
function meet({ views }, isMeant) {
	const [first, ...others] = views.filter(isMeant).map(({ parts }) => parts);
	return others.reduce((a, b) => overlay(a, b, both), first ?? []);
}
function both(a, b) {
	if (a === EVERYTHING) return b;
	if (b === EVERYTHING) return a;
	return {
		surely: intersection(a.surely, b.surely),
		maybe: intersection(a.maybe, b.maybe)
	};
}
function reasonsOf(legs) {
	return ORDER.flatMap((obstacle) => {
		const extent = extentOf(legs.flatMap(({ sending, route, receiving }) => [...[...sending.views, ...receiving.views].filter((view) => view.obstacle === obstacle).flatMap(({ parts }) => parts.map(({ value }) => value)), ...obstacle === "route" ? route.flatMap(({ value }) => value ?? []) : []]), isAnswer({ obstacle }) ? isAllAnswered : isAll);
		return extent === void 0 ? [] : [{
			obstacle,
			extent
		}];
	});
}
function extentOf(met, isWhole) {
	if (met.every(({ surely }) => isWhole(surely))) return void 0;
	if (met.every(({ maybe }) => isNone(maybe))) return "all";
	return met.some(({ maybe }) => !isWhole(maybe)) ? "part" : "unknown";
}
/** What is no answer to anything may well be stopped on the way back. */
function isAllAnswered(answers) {
	return isAll(answered(answers).always);
}
// src/reach-paths.ts
/** The ways between the interfaces of one network, each looked at once. */
var Paths = class {
	#network;
	#ports = /* @__PURE__ */ new Map();
	#leads = /* @__PURE__ */ new Map();
	#paths = /* @__PURE__ */ new Map();
	#ends = /* @__PURE__ */ new Map();
	#judgements = /* @__PURE__ */ new Map();
	constructor(network) {
		this.#network = network;
	}
	portOf(worker, networkInterfaceId) {
		const port = toPort(worker, networkInterfaceId);
		return once(this.#ports, port.id, () => port);
	}
	path(sender, to, podCidr) {
		return once(this.#paths, `${sender.id} ${to.instanceId} ${podCidr.text}`, () => {
			const leads = this.#leadsFrom(sender, to, podCidr);
			const named = leads.flatMap(({ value }) => value.kind === "worker" ? [value.networkInterfaceId] : []);
			return {
				sender,
				leads,
				receivers: (named.length === 0 ? [primaryInterface(to)] : [...new Set(named)]).map((networkInterfaceId) => ({
					networkInterfaceId,
					port: this.portOf(to, networkInterfaceId),
					route: routeTo(networkInterfaceId, leads)
				}))
			};
		});
	}
	/** All of a subnet send by one table, whatever their groups. */
	#leadsFrom(sender, to, podCidr) {
		return once(this.#leads, `${sender.subnetId} ${to.instanceId} ${podCidr.text}`, () => leadsFrom(this.#network, sender, to, podCidr));
	}
	judgement({ sender, receivers }, source, destination) {
		const legs = receivers.map(({ port, route }) => {
			const crosses = sender.subnetId !== port.subnetId;
			const sending = once(this.#ends, `out ${sender.id} ${destination.text} ${crosses}`, () => sendingEnd(this.#network, sender, destination, crosses));
			const receiving = once(this.#ends, `in ${port.id} ${source.text} ${crosses}`, () => receivingEnd(this.#network, port, source, crosses));
			return {
				sending,
				route: route.parts,
				receiving,
				key: [
					sending.id,
					route.id,
					receiving.id
				].join()
			};
		});
		const key = legs.map((leg) => leg.key).join();
		return once(this.#judgements, key, () => judge(legs));
	}
};
function once(known, key, make) {
	const found = known.get(key);
	if (found !== void 0) return found;
	const made = make();
	known.set(key, made);
	return made;
}
function toPort(worker, networkInterfaceId) {
	const { networkInterfaces } = worker;
	const { subnetId, groupIds } = networkInterfaces.find((each) => each.networkInterfaceId === networkInterfaceId) ?? {
		subnetId: worker.subnetId,
		groupIds: []
	};
	const sourceDestCheck = isOn(worker, checkTarget(worker, networkInterfaceId));
	return {
		id: [
			subnetId,
			sourceDestCheck,
			...groupIds
		].join(),
		subnetId,
		groupIds,
		sourceDestCheck
	};
}
function routeTo(networkInterfaceId, leads) {
	const parts = mapParts(leads, (lead) => admittedByLead(lead, networkInterfaceId));
	return {
		id: leads.map(({ start, end, value }, i) => `${start}-${end}:${parts[i]?.value === void 0 ? "other" : value.kind}`).join(),
		parts
	};
}
// src/reachability.ts
/**
* Every ordered pair of workers, for each address family that both have, in the order of the workers. What is alike is
* judged once: pairs whose packets meet rules of the same effect share a judgement.
*/
function judgePairs(workers, network) {
	const paths = new Paths(network);
	return [...[4, 6].flatMap((version) => {
		const places = workers.flatMap((worker) => {
			const podCidr = worker.podCidrs.find((each) => each.version === version);
			const sender = paths.portOf(worker, primaryInterface(worker));
			return podCidr === void 0 ? [] : [{
				worker,
				podCidr,
				sender
			}];
		});
		return places.flatMap((from) => places.filter((to) => to !== from).map((to) => {
			const path = paths.path(from.sender, to.worker, to.podCidr);
			const judgement = paths.judgement(path, from.podCidr, to.podCidr);
			return {
				from: from.worker,
				to: to.worker,
				version,
				path,
				judgement
			};
		}));
	}), ...strangers(workers, paths)];
}
const STRANGERS = {
	verdict: "none",
	allowed: "nothing",
	reasons: [{
		obstacle: "address-family",
		extent: "all"
	}]
};
/** Pairs without an address family in common. */
function strangers(workers, paths) {
	const versionsOf = ({ podCidrs }) => podCidrs.map(({ version }) => version).join();
	if (new Set(workers.map(versionsOf)).size < 2) return [];
	const haveCommon = (from, to) => from.podCidrs.some((a) => to.podCidrs.some((b) => a.version === b.version));
	return workers.flatMap((from) => workers.filter((to) => to !== from && !haveCommon(from, to)).map((to) => {
		return {
			from,
			to,
			version: void 0,
			path: {
				sender: paths.portOf(from, primaryInterface(from)),
				leads: [],
				receivers: []
			},
			judgement: STRANGERS
		};
	}));
}
// src/tell-reachability.ts
/** Judges the world as the run leaves it or, in a plan, as the plan would; what it finds goes into the report. */
function tellReachability(report, inputs, looked) {
	if (looked.workers.length === 0 || report.tables.length === 0) return;
	const isPlanned = inputs.mode === "plan" && !hasErrors(report.findings);
	const managed = isPlanned ? tablesAfter(report.tables, looked.plan) : report.tables;
	const newest = new Map([...looked.tables, ...managed].map((table) => [table.routeTableId, table]));
	const off = isPlanned ? report.checks : report.checkResults.filter(({ error }) => error === void 0).map(({ check }) => check);
	const workers = withChecksOff(looked.workers, off);
	const circumstances = {
		network: {
			...looked.filters,
			tables: [...newest.values()]
		},
		workers,
		managed: new Set(report.tables.map(({ routeTableId }) => routeTableId)),
		clusterCidrs: inputs.clusterCidrs,
		region: inputs.region
	};
	const pairs = judgePairs(workers, circumstances.network);
	const severity = inputs.reachability === "fail" ? "error" : "warning";
	const unread = unreadFinding(looked.filters, inputs);
	const causes = gather(pairs, circumstances.network).map((evidence) => {
		const { code, message, commands } = explainCause(evidence, circumstances);
		const finding = evidence.cause.kind === "unknown" ? unread ?? {
			severity: severity === "error" ? severity : "notice",
			code,
			message
		} : {
			severity,
			code,
			message,
			...commands.length === 0 ? {} : { commands }
		};
		return {
			key: evidence.key,
			pairs: evidence.pairs.length,
			finding
		};
	});
	const told = [.../* @__PURE__ */ new Set([...causes.map(({ finding }) => finding), ...unread === void 0 ? [] : [unread]])];
	report.reachability = {
		isPlanned,
		isComplete: looked.lacking === 0,
		raised: raisedBy(told, report.findings),
		pairs,
		circumstances,
		causes
	};
	report.findings = merge(report.findings, told);
}
/** One finding for all that EC2 would not let be read. */
function unreadFinding({ errors }, { reachability, region }) {
	if (errors.length === 0) return void 0;
	const why = explain$1(new AggregateError(errors), region).map(({ message }) => /[.!?]$/.test(message) ? message : `${message}.`).sort();
	return {
		severity: reachability === "fail" ? "error" : "notice",
		code: "reachability-unknown",
		message: `Whether pods can talk cannot be told in full: ${why.join(" ")} Or set reachability: off.`
	};
}
function raisedBy(told, already) {
	const errors = new Set(already.filter(({ severity }) => severity === "error").map(({ message }) => message));
	return new Set(told.map(({ message }) => message)).difference(errors);
}
/**
* What the run has told already is not told twice: the same sentence gets the graver severity and the commands. Why a
* managed table lacks a route is told by the errors of the run itself.
*/
function merge(already, told) {
	const isNews = ({ code }) => code !== "route-missing" || !hasErrors(already);
	const byMessage = new Map(already.map((finding) => [finding.message, finding]));
	for (const finding of told.filter(isNews)) {
		const severity = byMessage.get(finding.message)?.severity === "error" ? "error" : finding.severity;
		byMessage.set(finding.message, {
			...finding,
			severity
		});
	}
	return [...byMessage.values()];
}
// src/main.ts
const actualPorts = {
	runner: actionsRunner,
	clock: systemClock,
	readInputs,
	connectEc2,
	onSignal: (listener) => {
		process.on("SIGINT", listener).on("SIGTERM", listener);
	}
};
/** What a run takes beside what it waits, at most: a minute, and the pace of EC2's writes with room to spare. */
const CALLS_MS = 6e4;
const A_WRITE_MS = 250;
/** The whole action. Never rejects: however it ends, summary and outputs are written and the exit code tells. */
async function run(ports = actualPorts) {
	const startedAt = ports.clock.now();
	const report = emptyReport();
	const stop = new Stop(ports.clock);
	ports.onSignal((signal) => {
		stop.cancel(signal);
	});
	try {
		const reading = ports.readInputs();
		if (reading.kind === "invalid") report.findings.push(...reading.findings);
		else await routeWorkers(reading.inputs, report, stop, ports);
	} catch (cause) {
		report.findings.push(...explain$1(cause, report.region));
	}
	stop.disarm();
	report.findings.push(...stop.findings());
	report.durationMs = ports.clock.now() - startedAt;
	await publish(report, ports.runner);
}
/** Read, decide, act, prove. Each step leaves what it found in the report, so that a later failure hides nothing. */
async function routeWorkers(inputs, report, stop, { runner, clock, connectEc2 }) {
	report.mode = inputs.mode;
	report.region = inputs.region;
	report.wanted = inputs.workers.by === "filter" ? 1 : inputs.workers.names.length;
	const waitMs = inputs.waitTimeoutSeconds * 1e3;
	stop.endAfter(waitMs + CALLS_MS);
	const patience = new Patience(clock, inputs.waitTimeoutSeconds, stop.now);
	const progress = {
		clock,
		say: runner.info
	};
	const ec2 = connectEc2({
		region: inputs.region,
		maxAttempts: inputs.maxAttempts,
		credentials: credentialsFrom(inputs.credentials, {
			...inputs,
			stop
		}, runner.mask),
		proxyEnvironment: inputs.proxyEnvironment,
		clock,
		stop,
		log: runner
	});
	const { workers, lacking, tables, findings } = selectWorld(inputs, await withProgress(progress, () => "Reading instances and route tables …", () => readWorld(ec2, inputs, patience, runner.info)));
	const plan = planRoutes(workers, tables, routePolicy(inputs));
	const podCidrs = workers.flatMap((worker) => worker.podCidrs).length;
	report.tables = tables;
	report.wanted = (podCidrs + (inputs.mode === "destroy" ? 0 : lacking)) * Math.max(tables.length, 1);
	report.findings.push(...findings);
	let governing = tables;
	if (inputs.mode !== "destroy") {
		const on = checksThatAreOn(workers, plan);
		const policy = checkPolicy(inputs);
		if (policy === "disable") report.checks = on;
		report.findings.push(...preflight(workers, tables, plan, inputs.clusterCidrs), ...judgeChecks(on, policy));
		governing = await readGoverningTables(ec2, workers, tables);
		report.findings.push(...ungoverned(withoutOwnTable(workers, tables), tables, governing));
	}
	const filters = inputs.reachability === "off" || inputs.mode === "destroy" ? void 0 : readPacketFilters(ec2, workers, governing);
	if (hasErrors(report.findings) || inputs.mode === "plan" || inputs.mode === "verify") {
		report.results = leavePlan(plan, inputs.mode === "plan" && !hasErrors(report.findings) ? "planned" : "not-tried");
		report.sightings = look(report.results, tables);
		if (inputs.mode === "verify") report.findings.push(...drift(report.results, report.sightings));
	} else {
		const means = {
			ec2,
			patience,
			progress,
			waitTimeoutSeconds: inputs.waitTimeoutSeconds
		};
		stop.endAfter(waitMs + CALLS_MS + plan.length * A_WRITE_MS);
		await writePlan(plan, report, means);
		if (!stop.now.aborted) await proveRoutes(report, means);
	}
	const read = await filters;
	if (read !== void 0 && !stop.now.aborted) tellReachability(report, inputs, {
		workers,
		lacking,
		plan,
		tables: governing,
		filters: read
	});
}
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
/** A run that only looks cannot switch anything off: where the check has to be off and is on, it fails. */
function checkPolicy({ mode, sourceDestCheck }) {
	return mode === "verify" && sourceDestCheck === "disable" ? "fail" : sourceDestCheck;
}
// src/index.ts
await run();


__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9545);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
