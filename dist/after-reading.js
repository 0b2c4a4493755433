export const id = 672;
export const ids = [672];
export const modules = {

9217:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (readAssociatedTables),
  D: () => (commented),
  E: () => (commentNotWritten),
  O: () => (notCommented),
  S: () => (associatedTable),
  T: () => (commentNotPermitted),
  _: () => (details),
  a: () => (reviewedPlanNotRead),
  b: () => (main_after_reading_text),
  c: () => (toWorker),
  comment: () => (comment),
  d: () => (refusal),
  explain: () => (/* reexport */ main_explain_error.t),
  f: () => (checkTarget),
  g: () => (code),
  h: () => (byteLength),
  i: () => (reviewedPlanMissing),
  k: () => (pullRequestUnknown),
  l: () => (withTargets),
  m: () => (renderDetails),
  n: () => (changesNotReviewed),
  o: () => (planHash),
  p: () => (dropsPods),
  publish: () => (publish),
  publishLater: () => (publishLater),
  r: () => (pullRequestNotFound),
  routeWorkers: () => (routeWorkers),
  s: () => (plannedWrites),
  t: () => (after_reading_exports),
  toGitHub: () => (toGitHub),
  u: () => (send),
  v: () => (indented),
  w: () => (commentFromFork),
  x: () => (withinBudget),
  y: () => (table)
});

// EXTERNAL MODULE: ./build/shaken/main-rolldown-runtime.js
var main_rolldown_runtime = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/shaken/main-messages.js
var main_messages = __webpack_require__(257);
// EXTERNAL MODULE: ./build/shaken/main-explain-error.js
var main_explain_error = __webpack_require__(7605);
// EXTERNAL MODULE: ./build/shaken/main-table-messages.js
var main_table_messages = __webpack_require__(4034);
// EXTERNAL MODULE: ./build/shaken/main-finding.js
var main_finding = __webpack_require__(7512);
// EXTERNAL MODULE: ./build/shaken/main.js + 1 modules
var main = __webpack_require__(3340);
// EXTERNAL MODULE: ./build/shaken/main-route-table.js
var main_route_table = __webpack_require__(9817);
;// CONCATENATED MODULE: ./build/shaken/main-packages~after-reading.js
function e(e){return e.length}function t(t,i){let a=i||{},o=(a.align||[]).concat(),s=a.stringLength||e,c=[],l=[],u=[],d=[],f=0,p=-1;for(;++p<t.length;){let e=[],r=[],i=-1;for(t[p].length>f&&(f=t[p].length);++i<t[p].length;){let o=n(t[p][i]);if(a.alignDelimiters!==!1){let e=s(o);r[i]=e,(d[i]===void 0||e>d[i])&&(d[i]=e)}e.push(o)}l[p]=e,u[p]=r}let m=-1;if(typeof o==`object`&&`length`in o)for(;++m<f;)c[m]=r(o[m]);else{let e=r(o);for(;++m<f;)c[m]=e}m=-1;let h=[],g=[];for(;++m<f;){let e=c[m],t=``,n=``;e===99?(t=`:`,n=`:`):e===108?t=`:`:e===114&&(n=`:`);let r=a.alignDelimiters===!1?1:Math.max(1,d[m]-t.length-n.length),i=t+`-`.repeat(r)+n;a.alignDelimiters!==!1&&(r=t.length+r+n.length,r>d[m]&&(d[m]=r),g[m]=r),h[m]=i}l.splice(1,0,h),u.splice(1,0,g),p=-1;let _=[];for(;++p<l.length;){let e=l[p],t=u[p],n=a.fillRows===!1?Math.max(1,l[p===1?0:p].length):f;m=-1;let r=[];for(;++m<n;){let i=e[m]||``,o=``,s=``;if(a.alignDelimiters!==!1){let e=d[m]-(t[m]||0),n=c[m];if(n===114)o=` `.repeat(e);else if(n===99){let t=e/2;e%2?(o=` `.repeat(t+.5),s=` `.repeat(t-.5)):(o=` `.repeat(t),s=o)}else s=` `.repeat(e)}a.delimiterStart!==!1&&!m&&r.push(`|`),a.padding===!1||a.alignDelimiters===!1&&i===``||a.delimiterStart===!1&&!m||r.push(` `),a.alignDelimiters!==!1&&r.push(o),r.push(i),a.alignDelimiters!==!1&&r.push(s),a.padding!==!1&&r.push(` `),(a.delimiterEnd!==!1||m!==n-1)&&r.push(`|`)}_.push(a.delimiterEnd===!1?r.join(``).replace(/ +$/,``):r.join(``))}return _.join(`
`)}function n(e){return e==null?``:String(e)}function r(e){let t=typeof e==`string`?e.codePointAt(0):0;return t===67||t===99?99:t===76||t===108?108:t===82||t===114?114:0}
// EXTERNAL MODULE: ./build/shaken/main-worker.js
var main_worker = __webpack_require__(3107);
// EXTERNAL MODULE: ./build/shaken/main-filters.js
var main_filters = __webpack_require__(3294);
// EXTERNAL MODULE: ./build/shaken/main-instance.js
var main_instance = __webpack_require__(8662);
// EXTERNAL MODULE: ./build/shaken/main-aws-error.js
var main_aws_error = __webpack_require__(7995);
// EXTERNAL MODULE: ./build/shaken/main-packages~after-reading~assess-reachability~check-permissions.js
var main_packages_after_reading_assess_reachability_check_permissions = __webpack_require__(7966);
// EXTERNAL MODULE: ./build/shaken/main-cancellation.js
var main_cancellation = __webpack_require__(8346);
// EXTERNAL MODULE: ./build/shaken/main-destination.js
var main_destination = __webpack_require__(5753);
// EXTERNAL MODULE: ./build/shaken/main-cidr.js
var main_cidr = __webpack_require__(6811);
// EXTERNAL MODULE: ./build/shaken/main-pod-cidr-ranges.js
var main_pod_cidr_ranges = __webpack_require__(9688);
// EXTERNAL MODULE: ./build/shaken/main-secrets.js
var main_secrets = __webpack_require__(1440);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/shaken/main-after-reading.js



















// src/report/messages.ts
const FILES = {
	GITHUB_OUTPUT: {
		content: "the outputs",
		loss: "later steps don't get them"
	},
	GITHUB_STEP_SUMMARY: {
		content: "the job summary",
		loss: "the run's page doesn't show it"
	}
};
function noRunnerFile(variable) {
	return (0,main_finding.a)("runner-file", `Can't write ${FILES[variable].content}, because ${variable} isn't set. See the result in this log.`);
}
function runnerFileNotWritten(variable, reason) {
	let { content, loss } = FILES[variable];
	return (0,main_finding.t)("runner-file", `Can't write ${content} (${reason}), so ${loss}. Free space on the runner's disk, or make the file in ${variable} writable. Then rerun the job.`);
}
function runnerFileNotPermitted(variable, reason, user, owner) {
	let { content, loss } = FILES[variable], who = user === void 0 ? "The step's user" : `User ${user} runs the step and`;
	return (0,main_finding.t)("runner-file", `Can't write ${content} (${reason}), so ${loss}. ${who} can't write to the file in ${variable}. Run the job's container as the runner's user, with "options: --user ${owner ?? "<ID>"}".`);
}
function stepFileNotWritten(file, reason) {
	return (0,main_finding.a)("runner-file", `Can't write the ${file} file (${reason}), so the output ${file}-file is empty. Give the step's user write access to the folder in RUNNER_TEMP.`);
}
function outputsShortened(parts, reportFile) {
	let fix = reportFile === "" ? "To get the complete report file, give the step's user write access to the folder in RUNNER_TEMP" : "For the complete result, read the file that the output report-file names";
	return (0,main_finding.i)("outputs-shortened", `The outputs are incomplete, because GitHub limits a job's outputs to 1 MB: ${parts.join(", ")}. ${fix}.`);
}
function commented(mode, number, url) {
	return `Commented the ${mode === "plan" ? "plan" : "result"} on #${number}: ${url}`;
}
function notCommented(why) {
	return `No comment on a pull request: ${reasonFor$1(why)}.`;
}
function reasonFor$1(why) {
	switch (why.kind) {
		case "mode": return `only mode: plan and mode: apply comment, and mode is ${why.mode}`;
		case "no-changes": return "with comment: changes-only, a run without changes, errors, and warnings creates none";
		case "no-pull-request": return `the event ${why.eventName} has no pull request, and pull-request-number is empty`;
		case "merged-by": return `no pull request of this repository merged commit ${why.commit}, or github-token can't read it. You can set pull-request-number`;
	}
}
function pullRequestUnknown() {
	return (0,main_finding.a)("pull-request-comment", "Can't comment on the pull request: the file in GITHUB_EVENT_PATH doesn't contain its number. See the job summary. Set pull-request-number, or remove the input github-token.");
}
function commentNotWritten(number, response) {
	return (0,main_finding.a)("pull-request-comment", `Can't comment on ${main_after_reading_name(number)}, so the plan in its comment may be outdated. See the job summary, and rerun the job. ${response}`);
}
function commentNotPermitted(number, response) {
	return (0,main_finding.a)("pull-request-comment", `Can't comment on ${main_after_reading_name(number)} with github-token, so the plan in its comment may be outdated. Add "permissions: pull-requests: write" to the job. ${response}`);
}
function commentFromFork(number) {
	return (0,main_finding.i)("pull-request-comment", `Can't comment on ${main_after_reading_name(number)}: workflows from forks get a read-only token. See the job summary.`);
}
function main_after_reading_name(number) {
	return number === void 0 ? "the commit's pull request" : `#${number}`;
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
	let { mode, region, tables, results, findings, reachability } = result, { created, replaced, deleted, unchanged, failed } = (0,main.w)(results), rows = tables.flatMap((table) => (0,main.k)(results, table).map((row) => ({
		...row,
		routeTableId: table.routeTableId
	})));
	return {
		version: 1,
		title: result.title === "" ? null : result.title,
		mode: region === "" ? null : mode,
		region: region === "" ? null : region,
		success: (0,main.E)(result),
		validated: (0,main.D)(result),
		"has-changes": (0,main.T)(result),
		"created-count": created,
		"replaced-count": replaced,
		"deleted-count": deleted,
		"unchanged-count": unchanged,
		"failed-count": failed,
		"plan-hash": result.planHash === "" ? null : result.planHash,
		findings: findings.map((finding) => findingRecord(finding, result)),
		"route-table-ids": tables.map(({ routeTableId }) => routeTableId),
		routes: rows.flatMap(routeRecord),
		changes: rows.flatMap(changeRecord),
		"source-dest-checks": (0,main._)(result).flatMap(({ label, workers }) => workers.map((worker) => ({
			worker,
			change: label
		}))),
		reachable: reachability?.reachable ?? "unknown",
		reachability: reachability?.records ?? []
	};
}
function findingRecord({ severity, code, message, commands, snippets, names }, { docsPage }) {
	let url = (0,main_table_messages.f)(docsPage, code);
	return {
		severity,
		code,
		message,
		...names === void 0 ? {} : { names },
		...commands === void 0 ? {} : { commands },
		...snippets === void 0 ? {} : { snippets },
		...url === void 0 ? {} : { url }
	};
}
function routeRecord(row) {
	let { routeTableId, destination, route, state, workerName, change, previous } = row;
	if (route === void 0 && change !== "delivered by EC2") return [];
	let { target } = route ?? row;
	return [{
		routeTableId,
		destinationCidrBlock: destination,
		instanceId: target.kind === "instance" ? target.instanceId : null,
		gatewayId: target.kind === "gateway" ? target.gatewayId : null,
		networkInterfaceId: target.kind === "instance" || target.kind === "network-interface" ? target.networkInterfaceId ?? null : null,
		state,
		origin: route?.origin ?? null,
		worker: workerName ?? null,
		change: change ?? null,
		...previous === void 0 ? {} : { previousTarget: idOf$1(previous) }
	}];
}
function idOf$1(target) {
	return target.kind === "none" ? null : (0,main_route_table.n)(target);
}
function changeRecord({ routeTableId, destination, state, workerName, change }) {
	return change === void 0 ? [] : [{
		routeTableId,
		destinationCidrBlock: destination,
		state,
		worker: workerName ?? null,
		change
	}];
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
function renderOutputs(report, { reportFile, summaryFile }, docs) {
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
			"plan-hash": report["plan-hash"] ?? "",
			findings: array([...lists.findings, ...own]),
			reachable: report.reachable,
			reachability: array(lists.reachability),
			"report-file": reportFile,
			"summary-file": summaryFile
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
// src/report/summary/diagram-routes.ts
function routeGroups(run) {
	let workers = run.results.flatMap(({ change }) => change.action === "prune" ? [] : [change.worker]), routes = diagramRoutes(run, [...new Set(workers)]).filter(isDrawn);
	return [...Map.groupBy(routes, groupKey).values()].flatMap((alike) => {
		let [first] = alike;
		if (first === void 0) return [];
		let { table, words, status } = first;
		return {
			table,
			words,
			status,
			destinations: alike.map(({ destination }) => destination),
			exist: first.target !== void 0,
			instead: insteadOf(first),
			owners: [...new Set(alike.flatMap(({ expected, target }) => expected ?? target ?? []))]
		};
	});
}
function isDrawn({ status, target, expected }) {
	return status === "broken" || status === "unknown" || status === "planned" && target !== void 0 && expected !== void 0;
}
function insteadOf({ target, expected }) {
	return expected === void 0 ? void 0 : target;
}
function groupKey(route) {
	let { table, status, words, target } = route, instead = insteadOf(route);
	return JSON.stringify([
		table.routeTableId,
		status,
		words,
		target === void 0,
		instead && endId(instead)
	]);
}
function endId(end) {
	return typeof end == "string" ? end : end.instanceId;
}
function diagramRoutes({ tables, results }, workers) {
	return tables.flatMap((table) => results.flatMap((result) => result.change.routeTableId === table.routeTableId ? diagramRoute(result, table, workers) : []));
}
function diagramRoute(result, table, workers) {
	let { change } = result, targetOf = (route) => workers.find((worker) => (0,main_route_table.o)(route, worker)) ?? (0,main_route_table.n)(route.target), row = (0,main.O)(result), intended = change.action === "prune" ? targetOf(change.current) : change.worker, withoutRoute = row.state === "delivered" ? intended : void 0, target = row.route === void 0 ? withoutRoute : targetOf(row.route), expected = intended === target ? void 0 : intended, route = {
		table,
		destination: row.destination,
		target,
		expected,
		...describeStatus(row, expected === void 0)
	};
	return change.action === "prune" && route.status === "absent" ? [] : [route];
}
function describeStatus({ state, change }, isOnTarget) {
	let changed = change !== void 0 && change !== "unchanged" && change !== "already absent" ? [change] : [], [label] = changed;
	return label?.startsWith("to ") === !0 ? {
		status: "planned",
		words: changed
	} : state === "delivered" ? {
		status: "ok",
		words: changed
	} : state === "gone" ? {
		status: label === void 0 ? "absent" : "deleted",
		words: changed
	} : isOnTarget && state === "active" && (change === "unchanged" || change === "created" || change === "replaced") ? {
		status: "ok",
		words: changed
	} : {
		status: state === "not read back" ? "unknown" : "broken",
		words: label === "conflict" && state === "active" ? changed : [...changed, state].filter((word) => word !== "")
	};
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
		return associated === void 0 || managedIds.has(associated.routeTableId) ? [] : [(0,main_table_messages.r)(subnetId, inSubnet, associated)];
	});
}
// src/report/summary/diagram-subnets.ts
function diagramSubnets({ tables, associated, results }) {
	if (associated.length === 0) return [];
	let workers = new Set(results.flatMap(({ change }) => change.action === "prune" ? [] : [change.worker]));
	return [...Map.groupBy(workers, ({ subnetId }) => subnetId)].map(([subnetId, inSubnet]) => {
		let used = associatedTable(subnetId, associated), managed = tables.find(({ routeTableId }) => routeTableId === used?.routeTableId);
		return {
			subnetId,
			workers: inSubnet,
			table: managed ?? used,
			isManaged: managed !== void 0
		};
	});
}
function label(untrusted) {
	let text = (0,main_table_messages.l)(untrusted), shown = Array.from(text).slice(0, 48).join("");
	return `${shown.replace(/[^\p{L}\p{M}\p{N} ./_-]|ﬂ|\uFE0F/gu, (each) => `#${String(each.codePointAt(0))};#8203;`)}${shown === text ? "" : "…"}`;
}
function lines(escaped) {
	return escaped.join("<br/>");
}
function fewLines(escaped) {
	let rest = escaped.length - 5;
	return rest > 1 ? [...escaped.slice(0, 5), `and ${rest} more`] : [...escaped];
}
function workerLabel({ name, instanceId }) {
	let suffix = ` (${instanceId})`;
	return name.endsWith(suffix) ? `${label(name.slice(0, -suffix.length))}${label(suffix)}` : label(name);
}
// src/report/summary/draw-routes.ts
const SIGNS = {
	broken: "❌ ",
	unknown: "❔ "
};
function inTables(tables) {
	let nameOf = ({ tags }) => tags.get("Name") ?? "";
	return (table) => [`in ${label(tables.filter((each) => nameOf(each) === nameOf(table)).length === 1 && nameOf(table) !== "" ? nameOf(table) : table.routeTableId)}`];
}
function routePart(groups, where) {
	let key = (n) => `routes ${n}`, ends = /* @__PURE__ */ new Map();
	for (let group of groups) {
		let sign = SIGNS[group.status] ?? "", owners = endKey(group.owners);
		(ends.get(owners) === void 0 || sign !== "") && ends.set(owners, {
			key: owners,
			text: endNode(group.owners, sign)
		});
	}
	for (let { instead } of groups) instead === void 0 || ends.has(endKey([instead])) || ends.set(endKey([instead]), {
		key: endKey([instead]),
		text: endNode([instead], "")
	});
	return {
		nodes: [...groups.map((group, n) => ({
			key: key(n),
			text: routeNode(group, where)
		})), ...ends.values()],
		links: groups.flatMap((group, n) => linksOf(group, key(n)))
	};
}
function linksOf({ status, exist, instead, owners }, key) {
	let isWrong = status in SIGNS, toOwners = isWrong ? exist && instead === void 0 ? "--x" : "-.-x" : "-.->";
	return [...instead === void 0 ? [] : [{
		from: key,
		arrow: "-->",
		to: endKey([instead]),
		isRed: !1
	}], {
		from: key,
		arrow: toOwners,
		to: endKey(owners),
		isRed: isWrong
	}];
}
function routeNode({ table, destinations, words, status }, where) {
	let [first = "", ...others] = fewLines(destinations), details = words.length === 0 ? [] : [words.map(label).join(", ")];
	return `("${lines([
		`${SIGNS[status] ?? ""}${first}`,
		...others,
		...details,
		...where(table)
	])}")${status in SIGNS ? ":::broken" : ":::dashed"}`;
}
function endKey(ends) {
	return `end ${ends.map(endId).join(" ")}`;
}
function endNode(ends, sign) {
	let isOther = ends.every((end) => typeof end == "string"), [first = "", ...others] = fewLines(ends.map((end) => typeof end == "string" ? label(end) : workerLabel(end))), text = lines([`${sign}${first}`, ...others]);
	return `${isOther ? `(["${text}"])` : `["${text}"]`}${sign === "" ? "" : ":::broken"}`;
}
// src/report/summary/draw-subnets.ts
function subnetPart(subnets) {
	let key = ({ subnetId }) => `subnet ${subnetId}`;
	return {
		nodes: [...subnets.map((subnet) => ({
			key: key(subnet),
			text: `["${subnetLabel(subnet)}"]`
		})), ...subnets.some(({ table }) => table === void 0) ? [{
			key: "table ",
			text: "[[\"❔ unknown route table\"]]:::broken"
		}] : []],
		links: subnets.map((subnet) => ({
			from: key(subnet),
			arrow: "-->",
			to: `table ${subnet.table?.routeTableId ?? ""}`,
			isRed: !subnet.isManaged
		}))
	};
}
function subnetLabel({ subnetId, workers }) {
	return lines([subnetId === "" ? "unknown subnet" : label(subnetId), ...fewLines(workers.map(workerLabel))]);
}
function tablePart(tables, subnets, managed) {
	let used = new Set(subnets.some(({ table }) => table === void 0) ? tables : subnets.map(({ table }) => table));
	return {
		nodes: tables.map((table) => {
			let { routeTableId, tags } = table, name = tags.get("Name") ?? "", names = [...name === "" ? [] : [label(name)], label(routeTableId)], [first = "", ...others] = names, text = managed.includes(table) ? `[["${lines([...names, ...used.has(table) ? [] : ["no worker subnets"]])}"]]` : `[["${lines([
				`⚠️ ${first}`,
				...others,
				"not managed"
			])}"]]:::broken`;
			return {
				key: `table ${routeTableId}`,
				text
			};
		}),
		links: []
	};
}
// src/report/summary/markdown.ts
function main_after_reading_text(untrusted) {
	return (0,main_table_messages.l)(untrusted).replace(/[&<>|`*_~[\]\\$#@!{}^=]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/&#(64;|35;(?=\d))|\bGH-(?=\d)/gi, "$&&#8203;").replace(/:(?=(?:100|1234|ab?|abcd?|b|bee|de|[\da-f]*[g-z_+-][\w+-]*):)/gi, "$&&#8203;").replaceAll("://", "&#58;//").replace(/www\./gi, (match) => `${match.slice(0, 3)}&#46;`);
}
function table(header, rows, { aligned, marks = !1 }) {
	return t([header, ...rows].map((cells) => cells.map(main_after_reading_text)), {
		alignDelimiters: aligned,
		align: header.map((_, column) => marks && column > 0 ? "center" : "")
	});
}
function code(language, lines) {
	let body = lines.map(main_table_messages.l), longest = body.flatMap((line) => line.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 2), fence = "`".repeat(longest + 1);
	return [
		`${fence}${language}`,
		...body,
		fence
	].join("\n");
}
function indented(block, by) {
	return block.replace(/^(?=.)/gm, by);
}
function details(line, body, { open = !1 } = {}) {
	return `<details${open ? " open" : ""}><summary>${main_after_reading_text(line)}</summary>\n\n${body}\n\n</details>`;
}
function byteLength(markdown) {
	return Buffer.byteLength(markdown);
}
function withinBudget(lines, bytes) {
	let left = bytes, end = lines.findIndex((line) => (left -= byteLength(line) + 1) < 0);
	return lines.slice(0, end === -1 ? lines.length : end);
}
// src/report/summary/diagram.ts
const RED = "stroke:#e5534b,stroke-width:3px";
function renderDiagram(result) {
	if (result.tables.length === 0) return "";
	let groups = routeGroups(result), subnets = diagramSubnets(result), tables = new Map([...result.tables, ...subnets.flatMap(({ table }) => table ?? [])].map((each) => [each.routeTableId, each])), isOneTable = tables.size === 1 && subnets.every(({ table }) => table !== void 0);
	if (groups.length === 0 && (isOneTable || subnets.length === 0)) return "";
	let parts = [...isOneTable || subnets.length === 0 ? [] : [subnetPart(subnets), tablePart([...tables.values()], subnets, result.tables)], routePart(groups, isOneTable ? () => [] : inTables([...tables.values()]))];
	return flowchart(parts.flatMap(({ nodes }) => nodes), parts.flatMap(({ links }) => links));
}
function flowchart(nodes, links) {
	let ids = new Map(nodes.map(({ key }, n) => [key, `n${n}`])), red = links.flatMap(({ isRed }, n) => isRed ? [n] : []), diagram = code("mermaid", [
		"%%{init: {\"flowchart\": {\"padding\": 8, \"nodeSpacing\": 10, \"rankSpacing\": 50, \"wrappingWidth\": 420}}}%%",
		"flowchart LR",
		"accTitle: Subnets of the workers, their route tables, and the routes that need a look",
		...nodes.map(({ text }, n) => `n${n}${text}`),
		...links.map(({ from, arrow, to }) => `${ids.get(from) ?? ""} ${arrow} ${ids.get(to) ?? ""}`),
		`classDef broken ${RED}`,
		"classDef dashed stroke-dasharray:4",
		...red.length > 0 ? [`linkStyle ${red.join(",")} ${RED}`] : []
	]);
	return nodes.length > 60 || byteLength(diagram) > 2e4 ? "" : diagram;
}
// src/report/summary/summary.ts
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
	return `### ${main_after_reading_text((0,main.v)(result))}\n\n${renderDetails(result, budget)}`;
}
function renderDetails(result, budget) {
	let tableBytes = Math.floor(budget.tables / Math.max(result.tables.length, 1));
	return `${[
		contextLine(result),
		...result.tables.flatMap((table) => tableBlocks(result, table, tableBytes, budget.rest)),
		...(0,main._)(result).map(({ label, workers }) => main_after_reading_text(`Source/destination check ${label}: ${(0,main_finding.n)(workers)}`)),
		...result.reachability?.blocks ?? [],
		findingList(notNumbered(result), result, budget),
		renderDiagram(result),
		result.mode === "plan" && result.planHash !== "" ? `Plan hash: \`${result.planHash}\`` : ""
	].filter((block) => block !== "").join("\n\n")}\n`;
}
function contextLine({ tables, region, durationMs }) {
	let accounts = (0,main_finding.n)(tables.map(({ ownerId }) => ownerId)), vpcs = (0,main_finding.n)(tables.map(({ vpcId }) => vpcId));
	return [
		...tables.slice(0, 1).map((table) => tables.length === 1 ? `Route table ${main_after_reading_text((0,main_route_table.a)(table))}` : `${tables.length} route tables`),
		...vpcs === "" ? [] : [`VPC ${main_after_reading_text(vpcs)}`],
		...region === "" ? [] : [`Region ${main_after_reading_text(region)}`],
		...accounts === "" ? [] : [`account ${main_after_reading_text(accounts)}`],
		`${(durationMs / 1e3).toFixed(1)} s`
	].join(" · ");
}
function tableBlocks(result, table, budget, rest) {
	let heading = result.tables.length > 1 ? [tableHeading(result, table)] : [], rows = forReview((0,main.k)(result.results, table)).map(toCells), available = budget - byteLength(heading.join("")) - 200, open = boundedTable(rows.slice(0, 50), {
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
const ORDER = {
	problem: 0,
	change: 1,
	none: 2
};
function forReview(rows) {
	return rows.length <= 50 ? rows : rows.toSorted((a, b) => ORDER[a.attention] - ORDER[b.attention]);
}
function tableHeading(result, table) {
	let ofTable = result.results.filter(({ change }) => change.routeTableId === table.routeTableId), { validated, created, replaced, deleted, unchanged, absent, delivered, failed } = (0,main.w)(ofTable), expected = ofTable.filter(({ change }) => change.action !== "prune").length, isPlan = result.mode === "plan", counts = [
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
			count: absent,
			label: "already absent"
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
	return `#### Route table ${main_after_reading_text((0,main_route_table.a)(table))}: ${[verified, ...counts].join(", ")}`;
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
function toCells({ destination, target, state, workerName, change, previous }) {
	let isInstance = target.kind === "instance", changed = change === void 0 ? "" : (0,main.A)(change, previous), gateway = isInstance || target.kind === "none" ? "" : (0,main_route_table.n)(target);
	return [
		destination,
		isInstance ? target.instanceId : "",
		gateway,
		state,
		workerName ?? "",
		changed
	];
}
function notNumbered({ findings, reachability }) {
	return findings.filter((finding) => reachability?.numbered.has(finding) !== !0);
}
function findingList(findings, { docsPage }, budget) {
	let lines = findings.map(({ severity, code, message, snippets }) => `- ${MARKS[severity]} ${main_after_reading_text(message)} (${(0,main_table_messages.m)(docsPage, code)})${snippetBlocks(snippets)}`), kept = withinBudget(lines, budget.findings), hidden = lines.length - kept.length;
	return [...kept, ...hidden > 0 ? [`- ${hidden} more are ${budget.rest.findings}.`] : []].join("\n");
}
function snippetBlocks(snippets = []) {
	return snippets.map(({ title, lines }) => indented(`\n\n${main_after_reading_text(title)}\n\n${code("json", lines)}`, "  ")).join("");
}
function publish(result, runner) {
	let files = publishFiles(result, runner), lines = LINES.flatMap(({ title, render }) => withFallback(result, (shown) => {
		let lines = render(shown);
		return say(lines, `${lines.length} ${title}`, runner), [];
	})), published = withFindings(result, [...files, ...lines]);
	return annotate([
		...files,
		...lines,
		...result.findings
	], result, runner), withFallback(published, (shown) => conclude(shown, runner)), published;
}
const LINES = [
	{
		title: "route tables",
		render: main.x
	},
	{
		title: "workers",
		render: main.S
	},
	{
		title: "stale routes and source/destination checks",
		render: main.y
	}
];
function say(lines, title, runner) {
	if (lines.length > 20) runner.group(title, lines);
	else for (let line of lines) runner.info(line);
}
function publishFiles(result, runner) {
	let summaryFile = "", text = "", noFile = withFallback(result, (shown) => {
		text = renderSummary(shown);
		let file = runner.writeFile(SUMMARY_FILE, [text]);
		return summaryFile = pathOf(file), fileFindings("summary", file);
	}), outputs = withFallback(result, (shown) => {
		let report = toReport(withFindings(shown, noFile)), file = runner.writeFile("report.json", reportPieces(report)), { values, findings } = renderOutputs(report, {
			reportFile: pathOf(file),
			summaryFile
		}, shown);
		return [
			...fileFindings("report", file),
			...findings,
			...unwritten(runner.writeOutputs(values))
		];
	}), early = [...noFile, ...outputs], summary = withFallback(withFindings(result, early), (shown) => (early.length > 0 && (text = renderSummary(shown)), [...summaryFile !== "" && early.length > 0 ? fileFindings("summary", runner.writeFile(SUMMARY_FILE, [text])) : [], ...result.showsSummary ? unwritten(runner.writeSummary(text)) : []]));
	return [...early, ...summary];
}
const SUMMARY_FILE = "summary.md";
function pathOf(file) {
	return file.kind === "written" ? file.path : "";
}
function fileFindings(name, file) {
	return file.kind === "written" ? [] : [stepFileNotWritten(name, file.reason)];
}
function publishLater(findings, result, runner) {
	annotate(findings, result, runner), (0,main_finding.r)(findings) && conclude(withFindings(result, findings), runner);
}
function conclude(result, runner) {
	return (0,main.E)(result) ? runner.info((0,main.v)(result)) : runner.fail((0,main.v)(result)), [];
}
function withFallback(result, write) {
	try {
		return write(result);
	} catch (cause) {
		let { docsPage, title, mode, region, expectedRoutes, writing } = result, findings = [(0,main_messages.t)(cause)];
		try {
			return [...findings, ...write({
				...main.C,
				docsPage,
				title,
				mode,
				region,
				expectedRoutes,
				writing,
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
		for (let finding of ofSeverity.slice(0, 8)) {
			let { code, message } = finding;
			runner[severity](linked(message, (0,main_table_messages.f)(docsPage, code), 4096), code);
			for (let line of fixLines(finding)) runner.info(line);
		}
		let rest = ofSeverity.slice(8), lines = rest.flatMap((finding) => [`${severity} (${finding.code}): ${linked(finding.message, (0,main_table_messages.f)(docsPage, finding.code), Infinity)}`, ...fixLines(finding)]);
		if (severity === "error") for (let line of lines) runner.info(line);
		else say(lines, `${rest.length} more ${severity}s`, runner);
	}
}
function fixLines({ commands = [], snippets = [] }) {
	let shown = commands.slice(0, 20).map((command) => `  ${command}`), rest = commands.length - shown.length;
	return [
		...shown.length > 0 ? ["Fix:", ...shown] : [],
		...rest > 0 ? [`  and ${rest} more in the report file`] : [],
		...snippets.flatMap(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)])
	];
}
function linked(message, url, length) {
	if (url === void 0) return message;
	let link = ` See ${url}`, room = length - link.length, sentence = /[.!?]$/.test(message) ? message : `${message}.`;
	return `${sentence.length > room ? `${sentence.slice(0, room - 1)}…` : sentence}${link}`;
}
// src/apply/messages.ts
function disablingChecks(count) {
	return `Disabling ${count} source/destination ${count === 1 ? "check" : "checks"} …`;
}
function writingRoutes(done, count) {
	return `Writing routes: ${done} of ${count} done …`;
}
function readingBack(confirmed, count, secondsLeft) {
	return `Verifying: ${confirmed} of ${count} routes confirmed, ${(0,main_messages.a)(secondsLeft)} …`;
}
function routeMissing(change) {
	return (0,main_finding.t)("route-missing", `${routeName(change)} is missing. Run with mode: apply to create it.`);
}
function routeNotSeen(change, waited) {
	return (0,main_finding.t)("route-not-seen", `${routeName(change)} isn't visible${waited}. If EC2 is slow, increase wait-timeout. Otherwise, find out what deletes the route.`);
}
function routeNotActive(change, state, waited) {
	return (0,main_finding.t)("route-not-active", `${routeName(change)} has the state ${state} instead of active${waited}. Check that the instance is running and its network interface is attached.`);
}
function routeNotGone(change, waited) {
	return (0,main_finding.t)("route-not-gone", `${routeName(change)} is still visible${waited}. If EC2 is slow, increase wait-timeout. Otherwise, find out what creates the route.`);
}
function tableNotSeen({ routeTableId }, waited) {
	return (0,main_finding.t)("route-table-not-seen", `EC2 doesn't show the routes of ${routeTableId}${waited}, so the action can't confirm that the deleted routes are gone. Check that the table still exists, then rerun the job.`);
}
function routeRecreated({ routeTableId, destination, current: stale }, current) {
	return (0,main_finding.a)("route-not-gone", `The stale route ${destination.text} to ${(0,main.J)(stale.target)} in ${routeTableId} is gone, but another route for this CIDR targets ${(0,main.J)(current.target)}. If no other run or tool was meant to create that route, rerun the job.`);
}
function routeName(change) {
	return change.action === "prune" ? `The route ${change.destination.text} in ${change.routeTableId}` : `The route ${change.podCidr.text} to ${(0,main_worker.r)(change.worker.name, change.worker.instanceId)} in ${change.routeTableId}`;
}
function checksStillOn(on) {
	let names = on.map(main.I);
	return (0,main_finding.t)("source-dest-check-not-off", `The action disabled the source/destination check for ${(0,main_finding.n)(names)}, but EC2 still shows it as enabled. If EC2 is slow, increase wait-timeout. Otherwise, find out what enables the check.`, names);
}
function writesFailed(hits, tables, refusal) {
	let where = tables.length === 0 ? "" : ` in ${(0,main_finding.n)(tables)}`;
	return {
		...refusal,
		message: `${(0,main_finding.n)(hits)}${where}: ${refusal.message}`,
		...(0,main_finding.o)(hits)
	};
}
// src/apply/failures.ts
function failures(results, checks, region) {
	let failed = [...(0,main.X)(checks).map(({ check, error }) => ({
		who: (0,main.I)(check),
		tables: [],
		error
	})), ...results.flatMap(({ change, outcome }) => outcome.kind === "failed" ? [{
		who: change.action === "prune" ? change.destination.text : change.worker.name,
		tables: [change.routeTableId],
		error: outcome.error
	}] : [])].map((each) => ({
		...each,
		refusal: (0,main_explain_error.n)(each.error, region)
	}));
	return [...Map.groupBy(failed, ({ refusal }) => refusal.message).values()].flatMap((alike) => alike.slice(0, 1).map(({ refusal }) => writesFailed(alike.map(({ who }) => who), alike.flatMap(({ tables }) => tables), refusal)));
}
// src/apply/read-back.ts
async function readInstancesById(ec2, ids) {
	let calls = (0,main_filters.n)("instance-id", ids).map((filter) => ec2.describeInstances([filter]));
	return (await Promise.all(calls)).flat();
}
async function readTablesById(ec2, ids) {
	let calls = (0,main_filters.n)("route-table-id", ids).map((filter) => ec2.describeRouteTables([filter]));
	return (await Promise.all(calls)).flat();
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
	return !(attached !== void 0 && podCidr !== void 0 && (0,main_instance.n)(attached, podCidr)) && isOn(worker, checkTarget(worker, networkInterfaceId));
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
		case "warn": return [(0,main.K)("warning", on)];
		case "fail": return [(0,main.K)("error", on)];
		case "disable":
		case "ignore": return [];
	}
}
function interfacesInUse(worker, changes) {
	if (worker.networkInterfaces.length <= 1) return [(0,main_worker.i)(worker)];
	let targeted = changes.flatMap((change) => change.action === "keep" && (change.current.target.kind === "instance" || change.current.target.kind === "network-interface") ? change.current.target.networkInterfaceId ?? [] : []);
	return [.../* @__PURE__ */ new Set([(0,main_worker.i)(worker), ...targeted])];
}
// src/apply/refusal.ts
const NOT_VISIBLE_YET = /* @__PURE__ */ new Set([
	"InvalidInstanceID.NotFound",
	"InvalidRouteTableID.NotFound",
	"InvalidNetworkInterfaceID.NotFound"
]);
async function retryUntilVisible(call, waitBudget) {
	let pause = waitBudget.backoff();
	for (;;) {
		let error = await refusal(call);
		if (error === void 0 || !NOT_VISIBLE_YET.has(error.code) || !await pause()) return error;
	}
}
async function refusal(call) {
	try {
		await call();
		return;
	} catch (error) {
		if (error instanceof main_aws_error.r) return error;
		throw error;
	}
}
const STAGES = [
	{
		until: 60,
		concurrency: 2
	},
	{
		until: 120,
		concurrency: 4
	},
	{
		until: Infinity,
		concurrency: 10
	}
];
async function mapWrites(items, write, writes = items.length) {
	if (writes <= 50) return (0,main_packages_after_reading_assess_reachability_check_permissions.t)(items, write, { concurrency: 10 });
	let results = [];
	for (let { until, concurrency } of STAGES) results.push(...await (0,main_packages_after_reading_assess_reachability_check_permissions.t)(items.slice(results.length, until), write, { concurrency }));
	return results;
}
async function writeRoutes(changes, blockedWorkers, ec2, waitBudget, onResult) {
	let isStopped = !1, stopped = /* @__PURE__ */ new Set(), write = async (change) => {
		let isBlocked = change.action !== "prune" && blockedWorkers.has(change.worker);
		if (isStopped || isBlocked || stopped.has(permissionOf(change)) || stopped.has(quotaOf(change))) return { kind: "not-tried" };
		let error = await retryUntilVisible(() => change.action === "replace" ? replaceOrCreate(change, ec2) : send(change, ec2), waitBudget);
		if (error === void 0) return { kind: "done" };
		if (isAlreadyApplied(change, error)) return { kind: error.isAfterLostAnswer ? "done" : "already-applied" };
		let scope = (0,main.at)(error);
		return scope === "run" && (isStopped = !0), scope === "permission" && stopped.add(permissionOf(change)), scope === "table-full" && stopped.add(quotaOf(change)), error.code === "NotStarted" ? { kind: "not-tried" } : {
			kind: "failed",
			error
		};
	}, writes = changes.filter((change) => (0,main.F)(change) === void 0).length;
	return mapWrites(changes, async (change) => {
		let result = (0,main.P)(change, (0,main.F)(change) ?? await write(change));
		return onResult(), result;
	}, writes);
}
function permissionOf({ action, routeTableId }) {
	return `${action} in ${routeTableId}`;
}
function quotaOf(change) {
	return change.action === "create" || change.action === "replace" ? `IPv${change.podCidr.version} in ${change.routeTableId}` : "";
}
async function send(change, ec2) {
	switch (change.action) {
		case "create": return ec2.createRoute(change.routeTableId, change.podCidr, (0,main_worker.a)(change.worker));
		case "replace": return ec2.replaceRoute(change.routeTableId, asWritten(change, change.podCidr), (0,main_worker.a)(change.worker));
		case "delete": return ec2.deleteRoute(change.routeTableId, asWritten(change, change.podCidr));
		case "prune": return ec2.deleteRoute(change.routeTableId, asWritten(change, change.destination));
		case "keep":
		case "delivered":
		case "absent":
		case "conflict": return;
	}
}
async function replaceOrCreate(change, ec2) {
	let error = await refusal(() => send(change, ec2));
	if (error === void 0) return;
	if (error.code !== "InvalidParameterValue" && error.code !== "InvalidRoute.NotFound") throw error;
	let { routeTableId, podCidr, worker } = change, second = await refusal(() => ec2.createRoute(routeTableId, podCidr, (0,main_worker.a)(worker)));
	if (second !== void 0) throw second.code === "RouteAlreadyExists" ? error : second;
}
function asWritten({ current }, network) {
	return (0,main_destination.n)(current.destination, network);
}
function isAlreadyApplied({ action }, { code }) {
	return action === "create" ? code === "RouteAlreadyExists" : action !== "replace" && code === "InvalidRoute.NotFound";
}
// src/apply/source-dest-checks.ts
async function disableChecks(checks, ec2, waitBudget) {
	let stoppedBy, answers = {
		instance: {
			denied: 0,
			others: 0
		},
		"network-interface": {
			denied: 0,
			others: 0
		}
	}, deniedBy = /* @__PURE__ */ new Map();
	return mapWrites(checks, async (check) => {
		let { kind } = check.target, stop = stoppedBy ?? deniedBy.get(kind);
		if (stop !== void 0) return {
			check,
			error: stop
		};
		let error = await retryUntilVisible(() => ec2.disableSourceDestCheck(check.target), waitBudget), scope = error === void 0 ? "route" : (0,main.at)(error);
		scope === "run" && (stoppedBy = error), answers[kind][scope === "permission" ? "denied" : "others"] += 1;
		let { denied, others } = answers[kind];
		return error !== void 0 && denied >= 10 && others === 0 && deniedBy.set(kind, error), {
			check,
			error
		};
	});
}
async function readBackChecks(disabled, ec2, waitBudget) {
	let ids = disabled.map(({ worker }) => worker.instanceId), pause = waitBudget.backoff();
	for (;;) {
		let instances = new Map((await readInstancesById(ec2, ids)).map((each) => [each.instanceId, each])), on = disabled.filter(({ worker, target }) => isOn(instances.get(worker.instanceId) ?? worker, target));
		if (on.length === 0) return [];
		if (!await pause()) return [checksStillOn(on)];
	}
}
// src/apply/verify-routes.ts
async function verifyRoutes(results, { tables, written }, readAgain, waitBudget, onRead) {
	let budget = waitBudget.seconds, pause = waitBudget.backoff(), latest = written ? await readAgain() : tables;
	for (;;) {
		let observed = (0,main.M)(results, latest);
		if (onRead(observed), !observed.some(mayStillChange) || !await pause()) {
			let waitedSeconds = budget - waitBudget.seconds;
			return {
				tables: inOrderOf(tables, latest),
				results: observed,
				waitedSeconds
			};
		}
		latest = await readAgain();
	}
}
function inOrderOf(tables, read) {
	let byId = new Map(read.map((table) => [table.routeTableId, table]));
	return tables.map((table) => byId.get(table.routeTableId) ?? {
		...table,
		routes: []
	});
}
function mayStillChange(result) {
	return isExpected(result) && !(0,main.j)(result) && result.observed?.kind !== "elsewhere";
}
function isExpected({ outcome: { kind } }) {
	return kind === "unchanged" || kind === "delivered" || kind === "done" || kind === "already-applied";
}
function unverified(results, waitedSeconds) {
	let waited = waitedSeconds === 0 ? "" : ` after ${waitedSeconds} second${waitedSeconds === 1 ? "" : "s"}`, findings = results.filter(isExpected).flatMap(({ change, observed }) => verificationFinding(change, observed, waited));
	return [...new Map(findings.map((finding) => [finding.message, finding])).values()];
}
function drift(results) {
	return results.flatMap(({ change, observed }) => change.action === "conflict" ? [] : observed?.kind === "missing" ? [routeMissing(change)] : verificationFinding(change, observed, ""));
}
function verificationFinding(change, observed, waited) {
	switch (observed?.kind) {
		case void 0:
		case "active":
		case "delivered":
		case "gone": return [];
		case "missing": return [routeNotSeen(change, waited)];
		case "not-active": return [routeNotActive(change, observed.current.state, waited)];
		case "table-not-seen": return [tableNotSeen(change, waited)];
		case "still-there": return [routeNotGone(change, waited)];
		case "recreated": return change.action === "prune" ? [routeRecreated(change, observed.current)] : [];
		case "elsewhere": return change.action === "prune" ? [] : [(0,main.U)(change, observed.current)];
	}
}
// src/apply/execute-plan.ts
async function executePlan({ changes, checks }, { ec2, region, waitBudget, progress }) {
	let checkResults = await (0,main.g)(progress, () => disablingChecks(checks.length), () => disableChecks(checks, ec2, waitBudget)), blockedWorkers = new Set(checkResults.flatMap(({ check, error }) => error === void 0 ? [] : [check.worker])), done = 0, results = await (0,main.g)(progress, () => writingRoutes(done, changes.length), () => writeRoutes(changes, blockedWorkers, ec2, waitBudget, () => done += 1));
	return {
		results,
		checkResults,
		findings: failures(results, checkResults, region)
	};
}
async function readBackRoutes({ results }, tables, { ec2, waitBudget, progress }) {
	let ids = tables.map(({ routeTableId }) => routeTableId), written = results.some(({ outcome }) => wasSent(outcome)), confirmed = 0, verification = await (0,main.g)(progress, () => readingBack(confirmed, results.length, waitBudget.seconds), () => verifyRoutes(results, {
		tables,
		written
	}, () => readTablesById(ec2, ids), waitBudget, (observed) => confirmed = observed.filter(main.j).length));
	return {
		...verification,
		findings: unverified(verification.results, verification.waitedSeconds)
	};
}
function wasSent({ kind }) {
	return kind === "done" || kind === "already-applied" || kind === "failed";
}
async function readBackDisabledChecks({ checkResults }, { ec2, waitBudget }) {
	let disabled = (0,main.Y)(checkResults);
	return disabled.length === 0 ? [] : readBackChecks(disabled, ec2, waitBudget);
}
// src/apply/apply-plan.ts
async function* applyPlan(plan, tables, dependencies, end) {
	let execution = await executePlan(plan, dependencies), written = {
		...execution,
		tables
	};
	if (yield written, end.aborted) return;
	let readBack = await readBackRoutes(execution, tables, dependencies), verified = {
		...written,
		...readBack,
		findings: [...written.findings, ...readBack.findings]
	};
	yield verified;
	let findings = await readBackDisabledChecks(execution, dependencies);
	yield {
		...verified,
		findings: [...verified.findings, ...findings]
	};
}
async function readListSizes(ec2, ids, region, clock) {
	let reads = (0,main_filters.n)("prefix-list-id", ids).map((filter) => ec2.describeManagedPrefixLists([filter])), timeUp = Promise.withResolvers(), clear = clock.after(1e4, () => {
		timeUp.resolve([]);
	}), answers = await Promise.race([Promise.allSettled(reads), timeUp.promise]);
	clear();
	let lists = answers.flatMap((each) => each.status === "fulfilled" ? each.value : []), errors = answers.flatMap((each) => each.status === "rejected" ? [each.reason] : []), problems = (0,main_explain_error.t)(AggregateError(errors), region).map(({ message }) => message), isLate = problems.length === 0 && (answers.length === 0 || errors.length > 0);
	return {
		sizes: new Map(lists.flatMap(({ prefixListId, size }) => size === void 0 ? [] : [[prefixListId, size]])),
		problems: isLate ? [(0,main_explain_error.r)(["DescribeManagedPrefixLists"])] : problems
	};
}
// src/discover/choose-vpc.ts
function chooseVpc(candidates, tables, presence) {
	let inVpc = candidates.filter(({ instance }) => instance.vpcId !== ""), tableVpcs = new Set(tables.map(({ vpcId }) => vpcId));
	if (inVpc.length === 0 || tableVpcs.size === 0) return { kind: "undecided" };
	let present = vpcsOf(inVpc.filter(({ instance }) => (0,main_instance.r)(instance, presence))).intersection(tableVpcs), [vpcId, ...others] = present.size > 0 ? present : vpcsOf(inVpc).intersection(tableVpcs);
	return vpcId === void 0 ? {
		kind: "problem",
		finding: (0,main_table_messages.t)([...vpcsOf(inVpc)], [...tableVpcs])
	} : others.length > 0 ? {
		kind: "problem",
		finding: (0,main_table_messages.n)([vpcId, ...others])
	} : {
		kind: "vpc",
		vpcId
	};
}
function vpcsOf(candidates) {
	return new Set(candidates.map(({ instance }) => instance.vpcId));
}
// src/discover/pod-cidr-tag.ts
function readPodCidrTag(who, tag, value) {
	if (value === void 0) return unusable((0,main.o)(who, tag));
	let texts = value.split(/[\s,]+/).filter((text) => text !== "");
	if (texts.length === 0) return unusable((0,main.a)(who, tag));
	let podCidrs = [], findings = [];
	for (let text of texts) {
		let reading = (0,main_cidr.i)(text);
		if (reading.kind === "invalid") return unusable((0,main.i)(who, tag, text, reading.why));
		let { cidr } = reading, why = (0,main_pod_cidr_ranges.i)(cidr);
		if (why !== void 0) return unusable((0,main.s)(who, tag, text, why));
		podCidrs.some((other) => other.text === cidr.text) || (reading.kind === "host-bits" && findings.push((0,main.r)(who, tag, text, cidr.text)), podCidrs.push(cidr));
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
	let isWorker = ({ instance }) => (0,main_instance.i)(instance, vpcId) && (0,main_instance.r)(instance, presence), present = candidates.filter(isWorker);
	if (selection.by === "filter") {
		let excluded = candidates.filter((each) => (0,main_instance.i)(each.instance, vpcId) && !isWorker(each)), findings = present.length === 0 ? [(0,main.n)(presence, vpcId)] : excluded.flatMap(excludedFinding), asked = Math.max(present.length, (0,main.dt)(selection));
		return withTargets(toWorkers(selection, (0,main.ft)(present), asked, findings), presence);
	}
	let byName = Map.groupBy(candidates, ({ name }) => name), chosen = [], findings = [];
	for (let name of selection.names) {
		let namesakes = byName.get(name) ?? [], [candidate, ...others] = namesakes.filter(isWorker);
		candidate === void 0 ? findings.push(whyAbsent(name, namesakes, selection, vpcId)) : others.length > 0 ? findings.push((0,main.l)([candidate, ...others], selection.nameTag)) : chosen.push(candidate);
	}
	let names = new Set(selection.names), surplus = present.filter(({ name }) => !names.has(name)), isComplete = selection.names.every((name) => byName.has(name));
	return surplus.length > 0 && findings.push((0,main.h)(surplus, present.length, selection.names.length, isComplete)), withTargets(toWorkers(selection, chosen, (0,main.dt)(selection), findings), presence);
}
function whyAbsent(name, namesakes, selection, vpcId) {
	let here = namesakes.filter(({ instance }) => (0,main_instance.i)(instance, vpcId));
	return namesakes.length === 0 ? (0,main.f)(name, selection) : here.length === 0 ? (0,main.d)(name, namesakes, String(vpcId)) : (0,main.p)(name, here, selection);
}
function excludedFinding(candidate) {
	switch (candidate.instance.state) {
		case "terminated":
		case "shutting-down": return [];
		case "pending": return [(0,main.m)(candidate)];
		case "running":
		case "stopping":
		case "stopped":
		case "unknown": return [(0,main.u)(candidate)];
	}
}
function toWorkers({ podCidrTag }, chosen, asked, findings) {
	let read = chosen.map(({ name, instance }) => {
		let { podCidrs, findings } = readPodCidrTag((0,main_worker.r)(name, instance.instanceId), podCidrTag, instance.tags.get(podCidrTag));
		return {
			worker: toWorker(name, instance, podCidrs),
			findings
		};
	}), workers = read.map(({ worker }) => worker).filter(({ podCidrs }) => podCidrs.length > 0);
	return {
		workers,
		missingWorkers: asked - workers.length,
		findings: [...findings, ...read.flatMap((each) => each.findings)]
	};
}
function toWorker(name, instance, podCidrs) {
	let { instanceId, ownerId, vpcId, subnetId, privateIp, sourceDestCheck, networkInterfaces } = instance;
	return {
		name,
		instanceId,
		ownerId,
		vpcId,
		subnetId,
		privateIp,
		podCidrs,
		sourceDestCheck,
		networkInterfaces
	};
}
function withTargets(selected, presence) {
	if (presence === "existing") return selected;
	let unknown = selected.workers.filter((worker) => !(0,main_worker.n)(worker));
	return {
		workers: selected.workers.filter((worker) => !unknown.includes(worker)),
		missingWorkers: selected.missingWorkers + unknown.length,
		findings: [...selected.findings, ...unknown.map(main.c)]
	};
}
// src/discover/select-world.ts
async function selectWorld({ workers: selection, routeTables, mode }, { candidates, tables: described }) {
	let presence = mode === "destroy" ? "existing" : "running", matching = candidates.map(({ instance }) => instance).filter(main_instance.a), choice = chooseVpc(candidates, described, presence);
	if (choice.kind === "problem") return {
		workers: [],
		missingWorkers: (0,main.dt)(selection),
		tables: [],
		matching,
		reserved: [],
		findings: [choice.finding]
	};
	let vpcId = choice.kind === "vpc" ? choice.vpcId : void 0, selected = selection.by === "node" ? (await __webpack_require__.e(319).then(__webpack_require__.bind(__webpack_require__, 1869))).selectNodes(selection, candidates, vpcId, mode) : {
		...selectWorkers(selection, candidates, vpcId, presence),
		reserved: []
	}, { tables, findings } = (0,main.t)(routeTables, described, vpcId), ofWorkers = mode === "destroy" ? selected.findings.map(asWarning) : selected.findings;
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
// src/plan/plan-hash.ts
function isEmpty(plan) {
	return plannedWrites(plan).length === 0;
}
function planHash(plan) {
	let lines = plannedWrites(plan).map(({ line }) => line);
	return (0,external_node_crypto_.createHash)("sha256").update(lines.sort().join("\n")).digest("hex");
}
function plannedWrites({ changes, checks }) {
	return [...changes.flatMap(plannedWrite), ...checks.map(({ worker, target }) => ({
		line: JSON.stringify(["disable-check", idOf(target)]),
		label: `disable the source/destination check of ${(0,main_worker.r)(worker.name, idOf(target))}`
	}))];
}
function plannedWrite(change) {
	let { routeTableId } = change, write = (destination, target, current) => {
		let line = JSON.stringify([
			change.action,
			routeTableId,
			destination,
			target,
			current
		]), to = target === "" ? "" : ` to ${target}`;
		return [{
			line,
			label: `${change.action} ${destination}${to} in ${routeTableId}`
		}];
	};
	switch (change.action) {
		case "keep":
		case "delivered":
		case "absent":
		case "conflict": return [];
		case "create": return write(change.podCidr.text, idOf((0,main_worker.a)(change.worker)), "");
		case "replace": return write(change.podCidr.text, idOf((0,main_worker.a)(change.worker)), existing(change.current));
		case "delete": return write(change.podCidr.text, "", existing(change.current));
		case "prune": return write(change.destination.text, "", existing(change.current));
	}
}
function existing({ target, state }) {
	return `${state} ${(0,main_route_table.n)(target)}`;
}
function idOf(target) {
	return target.kind === "instance" ? target.instanceId : target.networkInterfaceId;
}
// src/plan/account-checks.ts
function checkAccounts(allowed, tables, workers) {
	let owned = Map.groupBy(tables.filter(({ ownerId }) => !(0,main.lt)(ownerId, allowed)), ({ ownerId }) => ownerId), callers = new Set(workers.map(({ ownerId }) => ownerId));
	return [...[...owned].map(([account, ofAccount]) => (0,main.ut)(ofAccount, account)), ...[...callers].filter((account) => account !== "" && !(0,main.lt)(account, allowed) && !owned.has(account)).map(main.ct)];
}
// src/plan/review-messages.ts
function planNotReviewed(hash, expected) {
	return (0,main_finding.t)("plan-not-reviewed", `The plan has the hash ${hash}, but expected-plan-hash is ${expected}. Something changed since the review. Run with mode: plan, review the plan, and set expected-plan-hash to its plan-hash.`);
}
function changesNotReviewed(number, hash, reviewed, changes) {
	let list = changes.length === 0 ? "" : ` Nobody reviewed: ${(0,main_finding.n)(changes)}.`;
	return (0,main_finding.t)("plan-not-reviewed", `The plan has the hash ${hash}, but the comment on #${number} has the plan ${reviewed}.${list} Run with mode: plan on #${number}, review the plan, and rerun this job.`, changes);
}
function reviewedPlanMissing(number, what) {
	let problem = what === "no comment" ? `#${number} has no comment with the plan for these inputs` : `The comment on #${number} contains no plan, because its run failed or used an older version`;
	return (0,main_finding.t)("reviewed-plan-missing", `${problem}. Run with mode: plan, the same inputs, and a github-token of the same identity on #${number}. Review the plan, and rerun this job.`);
}
function reviewedPlanNotRead(number, response) {
	let where = number === void 0 ? "" : ` on #${number}`;
	return (0,main_finding.t)("reviewed-plan-missing", `Can't read the reviewed plan from the comment${where}. Rerun the job, and make sure that it has "permissions: pull-requests: write". ${response}`);
}
function pullRequestNotFound(why) {
	return (0,main_finding.t)("reviewed-plan-missing", `Can't find the pull request with the reviewed plan: ${reasonFor(why)}. Set pull-request-number.`);
}
function reasonFor(why) {
	switch (why.kind) {
		case "none": return "github-token is empty";
		case "unreadable": return "the file in GITHUB_EVENT_PATH doesn't contain its number";
		case "no-pull-request": return `the event ${why.eventName} has none`;
		case "merged-by": return `github-token can't read commit ${why.commit}, or no pull request of this repository merged it`;
	}
}
// src/plan/stale-routes.ts
function staleRoutes({ routes }, { workers, matching, reserved = [] }, inside) {
	let podCidrs = new Set(workers.flatMap((worker) => worker.podCidrs.map(({ text }) => text)));
	return routes.flatMap((current) => {
		let destination = (0,main_destination.r)(current.destination);
		if (destination === void 0 || !isToInstance(current) || !inside.some((cidr) => (0,main_cidr.n)(cidr, destination)) || podCidrs.has(destination.text) || reserved.some((podCidr) => (0,main_cidr.r)(podCidr, destination))) return [];
		let worker = workers.find((each) => (0,main_route_table.t)(current, each));
		return worker === void 0 ? matching.some((each) => (0,main_route_table.t)(current, each)) ? [] : [{
			destination,
			current,
			worker
		}] : worker.podCidrs.some((podCidr) => (0,main_cidr.r)(podCidr, destination)) && (0,main_route_table.o)(current, worker) && current.state !== "blackhole" ? [] : [{
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
function planRoutes(owners, tables, policy) {
	return tables.flatMap((table) => [...owners.workers.flatMap((worker) => worker.podCidrs.map((podCidr) => planRoute(table, worker, podCidr, policy))), ...policy.goal === "present" ? prunes(table, owners, policy.pruneInside) : []]);
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
	let delivering = (0,main_worker.t)(of.worker, of.podCidr);
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
	let range = (0,main_pod_cidr_ranges.r)(each.podCidr);
	return range === void 0 ? [] : [(0,main.B)(each, range)];
}
function unusual(all, vpc) {
	let outside = all.filter(({ podCidr }) => !vpc.some((vpcCidr) => (0,main_cidr.r)(vpcCidr, podCidr))), special = outside.flatMap((each) => {
		let found = (0,main_pod_cidr_ranges.t)(each.podCidr);
		return found === void 0 ? [] : [(0,main.V)(each, found.range, found.use)];
	}), publicOnes = outside.filter(({ podCidr }) => !(0,main_pod_cidr_ranges.n)(podCidr) && (0,main_pod_cidr_ranges.t)(podCidr) === void 0);
	return publicOnes.length === 0 ? special : [...special, (0,main.H)(publicOnes)];
}
function overlappingVpc(each, vpcCidr) {
	if (!(0,main_cidr.r)(each.podCidr, vpcCidr) || (0,main_worker.t)(each.worker, each.podCidr) !== void 0) return [];
	let how = each.podCidr.text === vpcCidr.text ? "equals" : (0,main_cidr.n)(vpcCidr, each.podCidr) ? "is inside" : "covers";
	return [(0,main.L)(each, how, vpcCidr)];
}
function outsideCluster(each, clusterCidrs) {
	let isInside = clusterCidrs.some((clusterCidr) => (0,main_cidr.n)(clusterCidr, each.podCidr));
	return clusterCidrs.length === 0 || isInside ? [] : [(0,main.R)(each, clusterCidrs)];
}
function overlapping(all) {
	let inOrder = all.toSorted(({ podCidr: a }, { podCidr: b }) => a.version - b.version || Number(a.start > b.start) - Number(a.start < b.start) || a.prefix - b.prefix), findings = [], outer;
	for (let each of inOrder) outer !== void 0 && (0,main_cidr.n)(outer.podCidr, each.podCidr) ? findings.push((0,main.z)(each, outer)) : outer = each;
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
		return workers.flatMap((worker) => worker.podCidrs.flatMap((podCidr) => others.filter(({ route, destination }) => destination.prefix > podCidr.prefix && (0,main_cidr.n)(podCidr, destination) && (!(0,main_route_table.o)(route, worker) || route.state === "blackhole")).map((other) => ({
			...(0,main.W)(routeTableId, other, worker, podCidr),
			severity
		}))));
	});
}
function checkStale(workers, tables, changes, clusterCidrs) {
	let pruned = prunedBy(changes), podCidrs = workers.flatMap((worker) => worker.podCidrs);
	return tables.flatMap((table) => staleRoutes(table, {
		workers,
		matching: []
	}, clusterCidrs).flatMap(({ destination, current, worker }) => worker === void 0 || pruned.has(current) || podCidrs.some((podCidr) => (0,main_cidr.n)(podCidr, destination)) ? [] : [(0,main.G)(table.routeTableId, destination, worker)]));
}
function prunedBy(changes) {
	return new Set(changes.flatMap((change) => change.action === "prune" ? [change.current] : []));
}
function checkOwner([first], tables, changes) {
	let account = first?.ownerId ?? "", writes = changes.filter(({ action }) => !/keep|absent|conflict/.test(action));
	return tables.filter(({ ownerId }) => ![ownerId, ""].includes(account) && ownerId !== "").filter((table) => writes.some(({ routeTableId }) => routeTableId === table.routeTableId)).map((table) => (0,main.q)(table, account));
}
// src/plan/preflight.ts
function preflight(inputs, world) {
	let { workers, tables } = world, changes = planRoutes(world, tables, routePolicy(inputs)), foreign = [...checkAccounts(inputs.allowedAccountIds, tables, workers), ...checkOwner(workers, tables, changes)];
	if (inputs.mode === "destroy") return withHash({
		changes,
		checks: []
	}, inputs, foreign);
	let on = checksThatAreOn(workers, changes), policy = checkPolicy(inputs);
	return withHash({
		changes,
		checks: policy === "disable" ? on : []
	}, inputs, [
		...checkPodCidrs(workers, tables, inputs.clusterCidrs),
		...changes.flatMap((change) => change.action === "conflict" ? [(0,main.U)(change, change.current)] : []),
		...checkShadows(workers, tables, changes, inputs.mode === "verify" ? "error" : "warning"),
		...checkStale(workers, tables, changes, inputs.clusterCidrs),
		...foreign,
		...judgeChecks(on, policy)
	]);
}
function withHash(writes, { expectedPlan }, findings) {
	let hash = planHash(writes), isReviewed = expectedPlan.kind !== "hash" || expectedPlan.hash === hash || isEmpty(writes);
	return {
		...writes,
		hash,
		findings: isReviewed ? findings : [...findings, planNotReviewed(hash, expectedPlan.hash)]
	};
}
// src/model/prefix-list.ts
const NO_SIZES = {
	sizes: /* @__PURE__ */ new Map(),
	problems: []
};
// src/plan/quota-messages.ts
function quotaExceeded(routeTableId, routes, version, most, lists = []) {
	return (0,main_finding.t)("route-quota", `${routeTableId} would hold ${routes} IPv${version} routes${counting(lists)}. EC2 allows at most ${most} per table. Use fewer workers per table, or one larger pod CIDR per worker.`);
}
function defaultQuotaExceeded(routeTableId, routes, version, quota, lists = []) {
	return (0,main_finding.a)("route-quota", `${routeTableId} would hold ${routes} IPv${version} routes${counting(lists)}, but the default quota is ${quota}. If your quota isn't higher, increase "Routes per route table" in Service Quotas.`);
}
function counting(lists) {
	let counted = (0,main_finding.n)(lists.map(({ id, entries }) => `${id} counts as ${entries}`));
	return counted === "" ? "" : ` (${counted})`;
}
function quotaUncertain(routeTableId, lists, problems) {
	let why = problems.length > 0 ? problems.join(" ") : "EC2 doesn't show how many routes they count as. Compare the quota with their maximum entries in the VPC console, or with their weights in the VPC user guide.";
	return (0,main_finding.i)("route-quota-unknown", `The quota check of ${routeTableId} excludes the routes to ${(0,main_finding.n)(lists)}: ${why}`, lists);
}
// src/plan/quota.ts
const LARGEST_QUOTA = 1e3;
function listsToCount(tables, changes) {
	return [...new Set(tables.flatMap((table) => listsThatDecide(table, counts(table, changes))))];
}
function checkQuota(tables, changes, { sizes, problems } = NO_SIZES) {
	return tables.flatMap((table) => {
		let { routeTableId } = table, counted = counts(table, changes), lists = listsThatDecide(table, counted), unsized = lists.filter((id) => !sizes.has(id)), uncertain = unsized.length === 0 ? [] : [quotaUncertain(routeTableId, unsized, problems)];
		return [...counted.flatMap(({ version, routes }) => {
			let sized = lists.flatMap((id) => {
				let size = sizes.get(id);
				return size?.version === version ? [{
					id,
					entries: size.entries
				}] : [];
			}), total = sized.reduce((sum, { entries }) => sum + entries, routes);
			return total <= 500 ? [] : total > LARGEST_QUOTA ? [quotaExceeded(routeTableId, total, version, LARGEST_QUOTA, sized)] : [defaultQuotaExceeded(routeTableId, total, version, 500, sized)];
		}), ...uncertain];
	});
}
function counts({ routeTableId, routes }, changes) {
	return [4, 6].flatMap((version) => {
		let created = changes.filter((change) => change.action === "create" && change.routeTableId === routeTableId && change.podCidr.version === version).length, existing = routes.filter((route) => !(0,main_route_table.r)(route) && (0,main_destination.r)(route.destination)?.version === version).length;
		return created === 0 ? [] : [{
			version,
			routes: created + existing
		}];
	});
}
function listsThatDecide({ routes }, counted) {
	let canDecide = counted.some((count) => count.routes > 250 && count.routes <= LARGEST_QUOTA);
	return routes.flatMap((route) => canDecide && route.destination.kind === "prefix-list" && !(0,main_route_table.r)(route) ? [route.destination.prefixListId] : []);
}
async function* routeWorkers(inputs, { docsPage, title }, { dependencies, snapshot, ...reads }, cancellation, ports) {
	let { mode, region } = inputs, { readSignal } = cancellation, { ec2 } = dependencies, { deadline } = reads, world = await selectWorld(inputs, await snapshot), { workers, missingWorkers, tables } = world, plan = preflight(inputs, world), expectedRoutes = (workers.flatMap((worker) => worker.podCidrs).length + (mode === "destroy" ? 0 : missingWorkers)) * Math.max(tables.length, 1), findings = [...world.findings, ...plan.findings];
	if (yield {
		expectedRoutes,
		tables,
		checks: plan.checks,
		planHash: plan.hash,
		findings
	}, inputs.expectedPlan.kind === "comment" && !isEmpty(plan)) {
		let startedAt = ports.clock.now();
		cancellation.setDeadline(deadline + 12e4), findings = [...findings, ...await review(plan, title, inputs, toGitHub(cancellation, ports))], deadline += ports.clock.now() - startedAt, cancellation.setDeadline(deadline), yield { findings };
	}
	plan.changes.some(({ action }) => action === "create") && (findings = [...findings, ...await judgeQuota(tables, plan.changes, ec2, region, ports.clock)]);
	let associated = mode === "destroy" ? tables : await readAssociatedTables(ec2, workers, tables);
	if (mode === "destroy" ? yield { findings } : (findings = [...findings, ...unmanagedSubnets(workers, tables, associated)], yield {
		associated,
		findings
	}), inputs.checkPermissions && (mode === "plan" || mode === "verify")) {
		let { checkPermissions } = await __webpack_require__.e(258).then(__webpack_require__.bind(__webpack_require__, 8416)), permissions = await checkPermissions(plan, inputs.network.ec2, dependencies);
		for (let line of permissions.lines) ports.runner.info(line);
		if (findings = [...findings, ...permissions.findings], permissions.hasWritten) {
			yield {
				findings,
				writing: "in-dry-run"
			};
			return;
		}
		yield { findings };
	}
	let pods = inputs.reachability === "off" || mode === "destroy" ? void 0 : await __webpack_require__.e(815).then(__webpack_require__.bind(__webpack_require__, 6631)), reading = pods?.readNetwork(ec2, inputs.controlPlane, workers, tables, associated), isBlocked = (0,main_finding.r)(findings), applied = {
		tables,
		checkResults: [],
		findings
	}, isReadOnly = isBlocked || mode === "plan" || mode === "verify", results = (0,main.N)(plan.changes, tables, isBlocked || mode !== "plan" ? "not-tried" : "planned");
	if (isReadOnly || plan.checks.length === 0 && results.every(main.j)) mode === "verify" && (applied = {
		...applied,
		findings: [...findings, ...drift(results)]
	}), yield {
		results,
		findings: applied.findings
	};
	else {
		yield { writing: "started" }, cancellation.setDeadline(deadline + (plan.checks.length + plan.changes.length) * 250);
		for await (let step of applyPlan(plan, tables, dependencies, readSignal)) applied = {
			...step,
			findings: [...findings, ...step.findings]
		}, yield applied;
	}
	cancellation.leaveOptionalReads(3e4);
	let network = await reading;
	if (pods === void 0 || network === void 0 || readSignal.aborted || workers.length === 0 || tables.length === 0) return;
	let assessed = {
		planned: mode === "plan" && !isBlocked ? plan : void 0,
		workers,
		missingWorkers,
		disabledChecks: (0,main.Y)(applied.checkResults),
		...network,
		...applied
	}, assessment = pods.assess(inputs, assessed), reachability = pods.reportReachability(assessment, docsPage);
	yield {
		findings: assessment.findings,
		reachability
	};
}
async function review(plan, title, inputs, dependencies) {
	let { readOwnComment } = await __webpack_require__.e(801).then(__webpack_require__.bind(__webpack_require__, 2601)), { checkReview } = await __webpack_require__.e(928).then(__webpack_require__.bind(__webpack_require__, 6506)).then((n) => n.r);
	return checkReview(plan, await readOwnComment(title, inputs, dependencies));
}
async function judgeQuota(tables, changes, ec2, region, clock) {
	let lists = listsToCount(tables, changes);
	return lists.length === 0 ? checkQuota(tables, changes) : checkQuota(tables, changes, await readListSizes(ec2, lists, region, clock));
}
function toGitHub({ cancelSignal }, { clock, runner }) {
	return {
		clock,
		cancelSignal,
		info: runner.info,
		foreignText: main_secrets.t
	};
}
// src/after-reading.ts
var after_reading_exports = /* @__PURE__ */ (0,main_rolldown_runtime.t)({
	comment: () => comment,
	explain: () => main_explain_error.t,
	publish: () => publish,
	publishLater: () => publishLater,
	routeWorkers: () => routeWorkers,
	toGitHub: () => toGitHub
});
async function comment(result, inputs, dependencies) {
	try {
		let { postComment } = await __webpack_require__.e(166).then(__webpack_require__.bind(__webpack_require__, 6894));
		return await postComment(result, inputs, {
			...dependencies,
			commentId: (0,external_node_crypto_.randomUUID)()
		});
	} catch (cause) {
		return [(0,main_messages.t)(cause)];
	}
}



}),

7605:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  a: () => (roleOf),
  i: () => (readDenial),
  n: () => (explainOne),
  r: () => (readsLate),
  t: () => (explain)
});
var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3340);
var _main_messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(257);
var _main_aws_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7995);
var _main_finding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7512);
var _main_cancellation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8346);
var _main_secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1440);
var node_os__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8161);







// src/model/network.ts
function networkFix(network, endpoint, isIpv6Only) {
	if (endpoint !== void 0) return `Check the address in ${endpoint.source}, or unset it to use AWS's default endpoint`;
	let kinds = network?.endpointKinds ?? [];
	if (isIpv6Only && !kinds.includes("AWS_USE_DUALSTACK_ENDPOINT")) return "This runner has no IPv4 address. Set AWS_USE_DUALSTACK_ENDPOINT to true, and check aws-region";
	let select = kinds.length === 1 ? "selects, or unset it" : "select, or unset them", ofKind = `Check whether the Region has the endpoint type that ${kinds.join(" and ")} ${select}. `;
	return `${kinds.length === 0 ? "" : ofKind}Check aws-region and the runner's network and proxy`;
}
function certificateFix(network) {
	return network?.missingCaFile === void 0 ? "If a proxy inspects TLS, set NODE_EXTRA_CA_CERTS to the file with the proxy's CA certificate. Otherwise, check the runner's clock" : `NODE_EXTRA_CA_CERTS names ${network.missingCaFile}, which the action can't read. Correct the path, or mount the file into the job's container`;
}
function proxyFix(status) {
	return status === 407 ? "Add the proxy user and password to https_proxy, for example http://user:password@host:port" : status === 403 ? "Add the host to the proxy's allow list, or to no_proxy if the runner can reach it directly" : status !== void 0 && status >= 500 ? "Make sure the proxy can reach the host, then rerun the job" : "Check the address in https_proxy";
}
// src/aws/denial.ts
function readDenial({ call, message }) {
	return {
		permission: /not authorized to perform: ([\w:-]+)/.exec(message)?.[1] ?? `ec2:${call}`,
		resource: /on resource: (\S+)/.exec(message)?.[1],
		caller: /User: (arn:[\w-]+:(?:iam|sts)::[\d*]*:[\w+=,.@/-]+) is not/.exec(message)?.[1],
		...policyOf(message)
	};
}
function roleOf(caller) {
	return /:assumed-role\/([^/]+)\//.exec(caller ?? "")?.[1];
}
const ALLOWING = /* @__PURE__ */ new Map([
	["permissions boundary", "Allow it in the role's permissions boundary"],
	["session policy", "Allow it in the session policy, such as inline-session-policy of aws-actions/configure-aws-credentials"],
	["service control policy", "Ask the administrators of your organization to allow it"],
	["resource control policy", "Ask the administrators of your organization to allow it"],
	["VPC endpoint policy", "Allow it in the policy of the VPC endpoint in the runner's network"]
]);
function policyOf(message) {
	let [missing, allower = ""] = /because no ([\w -]{1,40}?) allows the [\w:*-]{1,100} action/.exec(message) ?? [], fix = ALLOWING.get(allower);
	if (missing !== void 0 && fix !== void 0) return {
		reason: `, ${missing}`,
		fix,
		lacksAllow: !0
	};
	let [denied, denier = ""] = /with an explicit deny in an? ([\w -]{1,40}\w)(?:: arn:[^\s.]{1,200})?/.exec(message) ?? [];
	if (denied === void 0) return {
		reason: "",
		fix: "Allow it in the role's policy",
		lacksAllow: !0
	};
	let isOrganizations = /^(?:service|resource) control policy/.test(denier);
	return {
		reason: `, ${denied}`,
		fix: isOrganizations ? "Ask the administrators of your organization to exempt the role" : `Change the deny statement in that ${denier.endsWith("policy") ? "policy" : "boundary"}, or the condition that it depends on`,
		lacksAllow: !1
	};
}
// src/aws/messages.ts
function expiredCredentials() {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("expired-credentials", "The AWS credentials have expired. Run aws-actions/configure-aws-credentials right before this step, or increase its role-duration-seconds.");
}
function rejectedCredentials(cause, region) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("rejected-credentials", `AWS doesn't accept the credentials in ${region}. Check the access key, its session token, the runner's clock, and whether the Region is enabled for the account. ${response(cause)}`);
}
function permissionDenied(cause) {
	let { permission, resource, reason, fix } = readDenial(cause), covered = resource?.replace(/(instance|network-interface)\/\S+/, "$1/*"), where = covered === void 0 ? "" : ` on ${covered}`;
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("permission-denied", `The credentials lack the permission ${permission}${where}${reason}. ${fix}.`);
}
function regionNotEnabled(region) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("region-not-enabled", `Region ${region} isn't enabled for this account. Enable it in the account settings, or change aws-region.`);
}
function stsNotActivated(cause, region) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("sts-not-activated", `AWS STS isn't activated in ${region} for this account. Activate it in the IAM account settings, or change aws-region. ${response(cause)}`);
}
function clockSkewed(cause) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("clock-skewed", `The runner's clock differs too much from AWS's clock. Synchronize the runner's clock, for example with NTP. ${response(cause)}`);
}
function proxyRefused(cause, region) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("proxy-refused", `The proxy didn't connect to ${addressed(cause, region)} (${cause.message}). ${proxyFix((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.st)(cause))}.`);
}
function certificateNotTrusted(cause, region) {
	let { code, message } = cause;
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("certificate-not-trusted", `The certificate of ${addressed(cause, region)} isn't trusted (${code}: ${message}). ${certificateFix(cause.network)}.`);
}
function endpointUnreachable(cause, region, isIpv6Only = !1) {
	let { code, message } = cause;
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("endpoint-unreachable", `${addressed(cause, region)} can't be reached (${code}: ${message}). ${networkFix(cause.network, cause.endpoint, isIpv6Only)}.`);
}
function foreignAnswer({ call, message }) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("foreign-answer", `The response to ${call} didn't come from EC2 (${message}). It might be a proxy's sign-in page. Check https_proxy, no_proxy, and AWS_ENDPOINT_URL, and whether the runner's network requires a sign-in.`);
}
function answerTooLarge({ call, message }) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("answer-too-large", `${call} returned more than ${message}, which is the action's limit. Set vpc-id, or narrow worker-filters or route-table-name.`);
}
function quotaReached(cause) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("route-quota", `The route table has as many routes as its quota allows. Increase "Routes per route table" in Service Quotas, or delete routes. ${response(cause)}`);
}
function callGivenUp({ call }) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("cancelled", `${call} was still in progress when the run ended, and might have taken effect. Rerun the job to check.`);
}
function callFailed(cause) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("aws-error", `${cause.call} failed. ${response(cause)}`);
}
function readsLate(calls) {
	return `EC2 didn't respond to ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.n)(calls)} in time. Rerun the job.`;
}
function addressed({ service, endpoint }, region) {
	return endpoint === void 0 ? `${service} in ${region}` : `${service} at ${endpoint.url} (${endpoint.source})`;
}
function response({ code, message }) {
	return `AWS returned ${code}: ${message}`;
}
function trustConditions({ issuer = "", subject, audience }) {
	let provider = /^https:\/\/([\w.-]{1,255}(?:\/[\w.-]{1,255}){0,5})$/.exec(issuer)?.[1];
	if (provider === void 0 || !isShownWhole(subject) || !isShownWhole(audience)) return [];
	let forAudience = `${quoted(`${provider}:aud`)}: ${quoted(literal(audience))}`, ofSubject = quoted(`${provider}:sub`);
	return [{
		title: "The condition for a trust policy that matches this token:",
		lines: [
			"\"Condition\": {",
			"  \"StringEquals\": {",
			`    ${forAudience},`,
			`    ${ofSubject}: ${quoted(literal(subject))}`,
			"  }",
			"}"
		]
	}, ...WIDER.flatMap(({ form, allows }) => {
		let [, beginning] = form.exec(subject) ?? [];
		return beginning === void 0 ? [] : [{
			title: `The same condition for ${allows}:`,
			lines: [
				"\"Condition\": {",
				`  "StringEquals": { ${forAudience} },`,
				`  "StringLike": { ${ofSubject}: ${quoted(`${literalInPattern(beginning)}*`)} }`,
				"}"
			]
		}];
	})];
}
const WIDER = [
	{
		form: /^(repo:[^:]+:ref:refs\/heads\/)[^:]+$/,
		allows: "any branch of the repository"
	},
	{
		form: /^(repo:[^:]+:ref:refs\/tags\/)[^:]+$/,
		allows: "any tag of the repository"
	},
	{
		form: /^((?:.*:)?job_workflow_ref:[^:@]+@)[^:]+$/,
		allows: "any version of the reusable workflow"
	}
];
function isShownWhole(claim) {
	return claim !== void 0 && (0,_main_secrets_js__WEBPACK_IMPORTED_MODULE_4__.t)(claim, 1e3) === claim;
}
function literal(text) {
	return text.replaceAll("${", "${$}{");
}
function literalInPattern(text) {
	return text.replaceAll(/\$(?=\{)|[*?]/g, (character) => `\${${character}}`);
}
function quoted(text) {
	return JSON.stringify(text).replaceAll(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
// src/aws/credentials/messages.ts
function noCredentials() {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("no-credentials", "No AWS credentials found. Set role-to-assume, or run aws-actions/configure-aws-credentials before this step, in a job with \"permissions: id-token: write\". On a self-hosted EC2 runner, you can give the instance a role instead.");
}
function credentialsFailed(failure) {
	let { provider } = failure, said = words(failure);
	switch (provider.kind) {
		case "profile": return failed(`The AWS ${`profile ${provider.name ?? "default"}${provider.name === void 0 ? "" : " (AWS_PROFILE)"}`} provided no credentials (${said}). Fix the profile in the runner's AWS config files, or ${provider.name === void 0 ? "set role-to-assume" : "unset AWS_PROFILE"}.`);
		case "web-identity": return failed(`The web identity token provided no credentials (${said}). Check AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN, and the role's trust policy.`);
		case "container": return failed(`The container's credentials endpoint provided no credentials (${said}). Check the address in ${provider.variable} and the agent that serves it, such as EKS Pod Identity, or unset the variable.`);
		case "metadata": return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("no-credentials", `No AWS credentials found, and the instance metadata service provided none (${said}). Set role-to-assume, or run aws-actions/configure-aws-credentials before this step. On a self-hosted EC2 runner, you can give the instance a role instead and, for containers, a metadata hop limit of 2.`);
	}
}
function failed(message) {
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("credentials-failed", message);
}
function words({ code, message, cause }) {
	let status = cause instanceof Error && "statusCode" in cause ? `, HTTP ${String(cause.statusCode)}` : "";
	return `${code === "NoAnswer" || code.endsWith("ProviderError") || message.startsWith(code) ? "" : `${code}: `}${message}${status}`.replace(/\.$/, "");
}
function noJobToken({ message }) {
	if (!message.includes("Unable to get ACTIONS_ID_TOKEN")) {
		let said = message.replaceAll(/\s+/g, " ");
		return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("no-job-token", `GitHub's token service returned no OIDC token, which role-to-assume needs (${said}). Check the runner's network and proxy, then rerun the job.`);
	}
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("no-job-token", `The job got no OIDC token, which role-to-assume needs. Give the job "permissions: id-token: write". The runner reported: ${message}`);
}
function roleNotAssumed(cause) {
	let { roleArn, audience = _main_js__WEBPACK_IMPORTED_MODULE_0__.nt, durationSeconds = _main_js__WEBPACK_IMPORTED_MODULE_0__.it, claims } = cause.role ?? {}, refused = (...sentences) => (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_6__.t)("role-not-assumed", [...sentences, response(cause)].join(" "));
	if ((0,_main_aws_error_js__WEBPACK_IMPORTED_MODULE_2__.l)(cause)) return refused(`role-duration-seconds is ${durationSeconds}, which is longer than the maximum session duration of the role in role-to-assume.`, "Lower role-duration-seconds, or raise that maximum.");
	let said = claims === void 0 ? [] : tokenSays(claims), finding = /token audience/i.test(cause.message) ? refused(`AWS STS doesn't accept ${audience}, the audience of the job's OIDC token.`, "Add it to the audiences of the account's OIDC provider for GitHub, or set audience to one of them.", ...said) : refused(`AWS doesn't let this job assume the role in role-to-assume${roleArn === void 0 ? "" : ` (${roleArn})`}.`, ...said, `Check that the role exists, and that its trust policy names the account's OIDC provider for GitHub and ${said.length > 0 ? "matches these claims" : trusted(audience)}.`), snippets = claims === void 0 ? [] : trustConditions(claims);
	return snippets.length === 0 ? finding : {
		...finding,
		snippets
	};
}
function trusted(audience) {
	return `this repository${audience === "sts.amazonaws.com" ? "" : ` with the audience ${audience}`}`;
}
function tokenSays({ subject, audience }) {
	let claims = [{
		name: "sub",
		text: subject
	}, {
		name: "aud",
		text: audience
	}].flatMap(({ name, text }) => text === void 0 ? [] : [`${name} is "${(0,_main_secrets_js__WEBPACK_IMPORTED_MODULE_4__.t)(text, 1e3)}"`]);
	return claims.length === 0 ? [] : [`The token says that ${claims.join(" and ")}.`];
}
// src/aws/explain-error.ts
function explain(cause, region) {
	let findings = (cause instanceof AggregateError ? cause.errors : [cause]).filter((each) => !(each instanceof _main_aws_error_js__WEBPACK_IMPORTED_MODULE_2__.r && (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.ot)(each) === "cancelled")).map((each) => explainOne(each, region));
	return [...new Map(findings.map((finding) => [finding.message, finding])).values()];
}
function explainOne(cause, region) {
	if (!(cause instanceof _main_aws_error_js__WEBPACK_IMPORTED_MODULE_2__.r)) return (0,_main_messages_js__WEBPACK_IMPORTED_MODULE_1__.t)(cause);
	switch ((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.ot)(cause)) {
		case "no-credentials": return noCredentials();
		case "credentials-failed": return cause instanceof _main_aws_error_js__WEBPACK_IMPORTED_MODULE_2__.i ? credentialsFailed(cause) : callFailed(cause);
		case "no-job-token": return noJobToken(cause);
		case "role-not-assumed": return roleNotAssumed(cause);
		case "expired-credentials": return expiredCredentials();
		case "rejected-credentials": return rejectedCredentials(cause, region);
		case "clock-skewed": return clockSkewed(cause);
		case "permission-denied": return permissionDenied(cause);
		case "region-not-enabled": return regionNotEnabled(region);
		case "sts-not-activated": return stsNotActivated(cause, region);
		case "proxy-refused": return proxyRefused(cause, region);
		case "certificate-not-trusted": return certificateNotTrusted(cause, region);
		case "endpoint-unreachable": return endpointUnreachable(cause, region, hasIpv6Only());
		case "foreign-answer": return foreignAnswer(cause);
		case "answer-too-large": return answerTooLarge(cause);
		case "account-not-allowed": return (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.ct)(cause.message);
		case "route-quota": return quotaReached(cause);
		case "cancelled": return callGivenUp(cause);
		case "internal-error": return (0,_main_messages_js__WEBPACK_IMPORTED_MODULE_1__.t)(cause.cause);
		case "aws-error": return callFailed(cause);
	}
}
function hasIpv6Only(interfaces = (0,node_os__WEBPACK_IMPORTED_MODULE_5__.networkInterfaces)()) {
	let outside = Object.values(interfaces).flatMap((addresses = []) => addresses.filter(({ internal, address }) => !internal && !address.startsWith("fe80:")));
	return outside.length > 0 && outside.every(({ family }) => family === "IPv6");
}



}),

7966:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  t: () => (e)
});
function e(e,n,r){return t(e,n,r,!1)}async function t(e,t,{concurrency:a=1/0,stopOnError:l=!0,signal:u}={},d){return new Promise((f,p)=>{i(e,t,a);let m=[],h=[],g=0,_=!1,v=!1,y=new Set,b=1/0,x=0,S=o(e),C=()=>{E(u.reason)},w=()=>{u?.removeEventListener(`abort`,C)},T=e=>{f(e),w()},E=e=>{_||(_=!0,p(e),w(),v||s(S))};if(u){if(u.aborted){E(u.reason);return}u.addEventListener(`abort`,C,{once:!0})}let D=c(S),O=()=>{if(_||b===1/0)return;for(let e of y)if(e<b)return;if(!l){let e=[];for(let t=0;t<Math.min(b,h.length);t++)t in h&&e.push(h[t]);if(e.length>0){E(AggregateError(e));return}}_=!0,v||s(S);let e=Math.min(b,m.length);e===m.length&&g===0?T(m):T(m.slice(0,e).filter(e=>e!==n))},k=async()=>{if(_||x>=b)return;let e=x++;y.add(e);let i;try{i=await D()}catch(t){if(y.delete(e),e<b)throw t;O();return}i.done?(y.delete(e),b=Math.min(b,e),v=!0,O()):(async()=>{try{let a=await i.value;if(_||e>=b)return;let o=await t(a,e);if(e>=b)return;if(o===r){b=e;return}o===n&&g++,m[e]=d&&o!==n?{status:`fulfilled`,value:o}:o}catch(t){if(e>=b)return;if(d)m[e]={status:`rejected`,reason:t};else if(l){E(t);return}else h[e]=t}finally{y.delete(e),O()}try{await k()}catch(e){E(e)}})().then(()=>new Promise(()=>{})).then(f)};(async()=>{for(let e=0;e<a;e++){try{await k()}catch(e){E(e);break}if(_||x>=b)break}})()})}const n=Symbol(`skip`),r=Symbol(`stop`);function i(e,t,n){if(e?.[Symbol.iterator]===void 0&&e?.[Symbol.asyncIterator]===void 0)throw TypeError(`Expected \`input\` to be either an \`Iterable\` or \`AsyncIterable\`, got (${typeof e})`);if(typeof t!=`function`)throw TypeError(`Mapper function is required`);if(!a(n,1))throw TypeError(`Expected \`concurrency\` to be an integer from 1 and up or \`Infinity\`, got \`${n}\` (${typeof n})`)}function a(e,t){return Number.isSafeInteger(e)&&e>=t||e===1/0}function o(e){return e[Symbol.asyncIterator]===void 0?e[Symbol.iterator]():e[Symbol.asyncIterator]()}async function s(e){try{await e.return?.()}catch{}}function c(e){let t=!1,n=e=>{e?.done&&(t=!0)};return()=>{if(t)return{done:!0};let r=e.next();if(n(r),typeof r?.then!=`function`)return r;let i=Promise.resolve(r);return i.then(n,()=>{}),i}}

}),

9688:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  i: () => (whyNoPodCidr),
  n: () => (isPrivate),
  r: () => (reservedRange),
  t: () => (doubtfulRange)
});
var _main_cidr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6811);

// src/model/pod-cidr-ranges.ts
const ranges = (use, ...texts) => texts.map((text) => {
	let parsed;
	return {
		use,
		version: text.includes(":") ? 6 : 4,
		range: () => parsed ??= (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_0__.t)(text)
	};
}), overlapping = (table, podCidr) => table.find(({ version, range }) => version === podCidr.version && (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_0__.r)(range(), podCidr)), UNUSABLE = [
	...ranges("unspecified addresses", "0.0.0.0/8", "::/128"),
	...ranges("loopback addresses", "127.0.0.0/8", "::1/128"),
	...ranges("link-local addresses", "169.254.0.0/16", "fe80::/10"),
	...ranges("multicast addresses", "224.0.0.0/4", "ff00::/8")
], DOUBTFUL = [...ranges("future use, and many systems drop its packets", "240.0.0.0/4"), ...ranges("documentation", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20")], PRIVATE = ranges("private", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7", "198.18.0.0/15"), RESERVED = ranges("AWS services", "fd00:ec2::/32"), WIDEST = {
	4: 8,
	6: 32
};
function whyNoPodCidr(podCidr) {
	let widest = WIDEST[podCidr.version];
	if (podCidr.prefix < widest) return `it is wider than /${widest}`;
	let found = overlapping(UNUSABLE, podCidr);
	return found === void 0 ? void 0 : `it overlaps ${found.range().text} (${found.use})`;
}
function reservedRange(podCidr) {
	return overlapping(RESERVED, podCidr)?.range();
}
function doubtfulRange(podCidr) {
	let found = overlapping(DOUBTFUL, podCidr);
	return found === void 0 ? void 0 : {
		range: found.range(),
		use: found.use
	};
}
function isPrivate(podCidr) {
	return PRIVATE.some(({ version, range }) => version === podCidr.version && (0,_main_cidr_js__WEBPACK_IMPORTED_MODULE_0__.n)(range(), podCidr));
}



})

};
