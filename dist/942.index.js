export const id = 942;
export const ids = [942];
export const modules = {

8942:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  postPlan: () => (postPlan)
});
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

// src/apply/check-result.ts
function checksDisabled(results) {
	return results.filter(({ error }) => error === void 0).map(({ check }) => check);
}
// src/model/destination.ts
function destinationText(destination) {
	switch (destination.kind) {
		case "cidr": return destination.cidr.text;
		case "prefix-list": return destination.prefixListId;
		case "unknown": return destination.text;
	}
}
// src/model/route-table.ts
function staticRoute(table, destination) {
	let known = staticRoutes.get(table) ?? byDestination(table);
	return staticRoutes.set(table, known), known.get(destination.text);
}
const staticRoutes = /* @__PURE__ */ new WeakMap();
function byDestination({ routes }) {
	let created = routes.filter(({ origin }) => origin === "CreateRoute" || origin === "");
	return new Map(created.toReversed().map((route) => [destinationText(route.destination), route]));
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
	let route = observed?.kind === "recreated" ? void 0 : staticRoute(table, destination);
	return {
		destination: destination.text,
		target: current.target,
		workerName: void 0,
		route
	};
}
function workerRoute(change, table) {
	let { action, worker, podCidr } = change, route = action === "absent" ? void 0 : staticRoute(table, podCidr), { instanceId } = worker, target = {
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
		destination: destinationText(route.destination),
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
};
// src/apply/route-result.ts
function isVerified({ observed }) {
	switch (observed?.kind) {
		case "active":
		case "delivered":
		case "gone":
		case "recreated": return !0;
		case "not-active":
		case "missing":
		case "elsewhere":
		case "still-there":
		case void 0: return !1;
	}
}
// src/model/finding.ts
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
// src/report/run-result.ts
function countResults(results) {
	let labels = results.map(changeLabel), count = (...counted) => labels.filter((label) => counted.includes(label)).length;
	return {
		created: count("created", "to create"),
		replaced: count("replaced", "to replace"),
		deleted: count("deleted", "to delete"),
		unchanged: count("unchanged"),
		delivered: count("delivered by EC2"),
		failed: count("conflict", "failed", "not created", "not replaced", "not deleted"),
		validated: results.filter((result) => result.change.action !== "prune" && isVerified(result)).length
	};
}
function isValidated({ results, expectedRoutes, findings }) {
	return countResults(results).validated === expectedRoutes && results.every(isVerified) && !hasErrors(findings.filter(({ scope }) => scope === "routes"));
}
function isSuccess(result) {
	return !hasErrors(result.findings) && (result.mode === "plan" || isValidated(result));
}
// src/report/log-lines.ts
function checkGroups({ checks, checkResults, mode }) {
	let namesOf = (some) => some.map(({ worker }) => worker.name), failed = checkResults.filter(({ error }) => error !== void 0).map(({ check }) => check);
	return [
		{
			label: "switched off",
			workers: namesOf(checksDisabled(checkResults))
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
// node_modules/markdown-table/index.js
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
// src/github/sanitize.ts
function sanitize(text) {
	return text.replace(/[\n\r\t\u2028\u2029]+/g, " ").replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "�");
}
// src/report/markdown.ts
function text(untrusted) {
	return sanitize(untrusted).replace(/[&<>|`*_~[\]\\$#@!{}^=]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/&#(64;|35;(?=\d))|\bGH-(?=\d)/gi, "$&&#8203;").replace(/:(?=(?:100|1234|ab?|abcd?|b|bee|de|[\w+-]*[g-z_+-][\w+-]*):)/gi, "$&&#8203;").replaceAll("://", "&#58;//").replace(/www\./gi, (match) => `${match.slice(0, 3)}&#46;`);
}
function table(header, rows, { aligned, marks = !1 }) {
	return markdownTable([header, ...rows].map((cells) => cells.map(text)), {
		alignDelimiters: aligned,
		align: header.map((_, column) => marks && column > 0 ? "center" : "")
	});
}
function code(language, lines) {
	let body = lines.map(sanitize), longest = Math.max(2, ...body.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length))), fence = "`".repeat(longest + 1);
	return [
		`${fence}${language}`,
		...body,
		fence
	].join("\n");
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
// src/github/docs-link.ts
function docsUrl(page, code) {
	return page === void 0 ? void 0 : `${page}#${code}`;
}
function linkedCode(page, code) {
	let url = docsUrl(page, code);
	return url === void 0 ? code : `[${code}](${url})`;
}
// src/report/diagram-routes.ts
function diagramRoutes({ tables, results }, workers) {
	return tables.flatMap((table) => results.flatMap((result) => result.change.routeTableId === table.routeTableId ? diagramRoute(result, table, workers) : []));
}
function diagramRoute(result, table, workers) {
	let { change } = result, targetOf = (route) => workers.find((worker) => targets(route, worker)) ?? describeTarget(route.target), row = resultRow(result, table), intended = change.action === "prune" ? targetOf(change.current) : change.worker, withoutRoute = row.state === "delivered" ? intended : void 0, target = row.route === void 0 ? withoutRoute : targetOf(row.route), expected = intended === target ? void 0 : intended, route = {
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
	], id = (node) => `n${nodes.indexOf(node)}`, links = routes.flatMap((route) => linksOf(route, id)), broken = [...links.keys()].filter((index) => links[index]?.includes("x ") === !0), diagram = code("mermaid", [
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
	return byteLength(diagram) > 2e4 ? "" : diagram;
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
	let text = sanitize(untrusted), shown = Array.from(text).slice(0, 48).join("");
	return `${shown.replace(/[^\p{L}\p{M}\p{N} ./_-]|ﬂ/gu, (each) => `#${String(each.codePointAt(0))};#8203;`)}${shown === text ? "" : "…"}`;
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
		...checkGroups(result).map(({ label, workers }) => text(`Source/destination check ${label}: ${formatList(workers)}`)),
		...result.reachability?.blocks ?? [],
		findingList(notNumbered(result), result, budget),
		renderDiagram(result)
	].filter((block) => block !== "").join("\n\n")}\n`;
}
function contextLine({ tables, region, durationMs }) {
	let accounts = formatList(tables.map(({ ownerId }) => ownerId)), vpcs = formatList(tables.map(({ vpcId }) => vpcId));
	return [
		...tables.slice(0, 1).map((table) => tables.length === 1 ? `Route table ${text(tableName(table))}` : `${tables.length} route tables`),
		...vpcs === "" ? [] : [`VPC ${text(vpcs)}`],
		...region === "" ? [] : [`Region ${text(region)}`],
		...accounts === "" ? [] : [`account ${text(accounts)}`],
		`${(durationMs / 1e3).toFixed(1)} s`
	].join(" · ");
}
function tableBlocks(result, table, budget, rest) {
	let heading = result.tables.length > 1 ? [tableHeading(result, table)] : [], rows = tableRows(result.results, table).map(toCells), available = budget - byteLength(heading.join("")) - 200, open = boundedTable(rows.slice(0, 50), {
		aligned: !0,
		budget: available
	}), collapsed = boundedTable(rows.slice(50), {
		aligned: !1,
		budget: available - byteLength(open.text)
	}), hidden = rows.length - open.rows - collapsed.rows;
	return [
		...heading,
		...open.rows > 0 ? [open.text] : [],
		...collapsed.rows > 0 ? [details(`${collapsed.rows} more routes`, collapsed.text)] : [],
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
	return `#### Route table ${text(tableName(table))}: ${[verified, ...counts].join(", ")}`;
}
function boundedTable(rows, { aligned, budget }) {
	let [names = "", rule = "", ...lines] = table(HEADER, rows, { aligned }).split("\n"), kept = withinBudget(lines, budget - byteLength(names) - byteLength(rule) - 2);
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
	let isInstance = target.kind === "instance", gateway = isInstance || target.kind === "none" ? "" : describeTarget(target);
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
	let lines = findings.map(({ severity, code, message }) => `- ${MARKS[severity]} ${text(message)} (${linkedCode(docsPage, code)})`), kept = withinBudget(lines, budget.findings), hidden = lines.length - kept.length;
	return [...kept, ...hidden > 0 ? [`- ${hidden} more are ${budget.rest.findings}.`] : []].join("\n");
}
// src/report/comment-body.ts
const COMMENT_BYTES = 65536, REST = {
	findings: "in the job summary",
	routes: "in the job summary"
};
function planMarker({ credentials, region, vpcId, workers, routeTables }, run) {
	let key = [
		run.workflow,
		run.job,
		credentials.kind === "job-token" ? credentials.roleArn : null,
		region,
		vpcId ?? null,
		workers.by === "filter" ? null : workers.names[0],
		workers.by === "name" ? null : workers.filters,
		workers.nameTag,
		workers.podCidrTag,
		routeTables
	];
	return `<!-- kthw-routes plan: ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(key)).digest("hex").slice(0, 16)} -->`;
}
function renderComment(result, marker, run, { headSha }) {
	let source = `Planned by kthw-routes in [${text(`${run.workflow} / ${run.job}`)}](${run.url}) for commit ${text(headSha)}.`, framed = (summary) => `${marker}\n${summary}\n${source}\n`, comment = framed(summaryWithin(COMMENT_BYTES - byteLength(framed("")), result));
	return byteLength(comment) <= COMMENT_BYTES ? comment : framed(`### ${headline(result)}\n\nThe plan is too long for a comment; it is in the job summary.\n`);
}
function summaryWithin(bytes, result) {
	let bytesOf = (shown, findings) => byteLength(renderSummary(shown, {
		findings,
		tables: 0,
		rest: REST
	})), shown = bytesOf(result, 0) > bytes / 2 ? withoutReachability(result) : result, findings = bytes - bytesOf(shown, 0);
	return renderSummary(shown, {
		findings,
		tables: bytes - bytesOf(shown, findings),
		rest: REST
	});
}
function withoutReachability(result) {
	let { reachability } = result;
	return reachability === void 0 ? result : {
		...result,
		reachability: {
			...reachability,
			blocks: [],
			numbered: /* @__PURE__ */ new Set()
		}
	};
}
// src/report/messages.ts
function planPosted({ number }, url) {
	return `Plan told on pull request #${number}: ${url}`;
}
function pullRequestUnknown() {
	return warning("pull-request-comment", "The plan is not told on the pull request, because the file in GITHUB_EVENT_PATH does not say which one it is; look at the job summary, or leave github-token out.");
}
function commentNotWritten({ number }, response) {
	return warning("pull-request-comment", `The plan could not be written to pull request #${number}, where an older one may still stand; look at the job summary, and run the step again. ${response}`);
}
function commentNotPermitted({ number }, response) {
	return warning("pull-request-comment", `github-token may not comment on pull request #${number}, where an older plan may still stand; give the job "permissions: pull-requests: write". ${response}`);
}
function commentFromFork({ number }) {
	return notice("pull-request-comment", `The plan is not told on pull request #${number}, which comes from a fork: GitHub gives its runs a token that may only read; look at the job summary, or push the branch to this repository.`);
}
// src/report/pull-request-comment.ts
const TIMEOUT_MS = 3e4;
async function postPlan(result, inputs, dependencies) {
	let { planComment } = inputs;
	switch (planComment.kind) {
		case "none": return [];
		case "no-pull-request": return [pullRequestUnknown()];
		case "pull-request": {
			let { pullRequest } = planComment, posted = await upsertComment(result, inputs, planComment, dependencies).catch((cause) => ({
				kind: "refused",
				said: String(cause)
			}));
			return posted.kind === "answer" ? (dependencies.info(planPosted(pullRequest, posted.value)), []) : [explain(posted, pullRequest)];
		}
	}
}
async function upsertComment(result, inputs, planComment, { clock, cancelSignal }) {
	let { run, pullRequest } = planComment, marker = planMarker(inputs, run), body = renderComment(result, marker, run, pullRequest), { connectComments } = await Promise.all(/* import() */[__webpack_require__.e(171), __webpack_require__.e(141)]).then(__webpack_require__.bind(__webpack_require__, 9141)), timeout = new AbortController(), clear = clock.after(TIMEOUT_MS, () => {
		timeout.abort(`GitHub gave no answer within ${TIMEOUT_MS / 1e3} seconds`);
	}), signal = AbortSignal.any([cancelSignal, timeout.signal]), comments = connectComments({
		...planComment,
		clock,
		signal
	});
	for (let attempt = 1;; attempt += 1) {
		let found = await comments.find(marker), written = found.kind === "answer" ? await write(comments, found.value, body) : found;
		if (written.kind !== "passing" || attempt === 3 || signal.aborted) return clear(), written;
		await clock.sleep(attempt * 1e3, signal);
	}
}
function write(comments, { pullRequestId, commentId }, body) {
	return commentId === void 0 ? comments.add(pullRequestId, body) : comments.update(commentId, body);
}
function explain({ kind, said }, pullRequest) {
	return kind !== "denied" || !/not accessible by/i.test(said) ? commentNotWritten(pullRequest, said) : pullRequest.isReadOnly ? commentFromFork(pullRequest) : commentNotPermitted(pullRequest, said);
}



})

};
