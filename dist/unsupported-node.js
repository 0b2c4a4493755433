import * as os from "os";
import { randomUUID } from "node:crypto";
import { appendFileSync, closeSync, mkdtempSync, openSync, rmSync, statSync, truncateSync, writeSync } from "node:fs";
import { EOL, tmpdir } from "node:os";
import { join, resolve } from "node:path";
// src/github/docs-link.ts
function docsPageUrl(server, repository, ref) {
	let path = ref.split("/");
	if (isRepositoryAt(server, repository) && ref.length <= 255 && path.every((part) => /^[\w#+@-][\w#+@.-]*$/.test(part))) return `${server}/${repository}/blob/${path.map(encodeURIComponent).join("/")}/docs/troubleshooting.md`;
}
function hasOtherPages(env) {
	return env.GITEA_ACTIONS === "true" || env.FORGEJO_ACTIONS === "true";
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
// node_modules/@actions/core/lib/utils.js
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
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	let cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
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
function setFailed(message) {
	process.exitCode = ExitCode.Failure, error$1(message);
}
function isDebug() {
	return process.env.RUNNER_DEBUG === "1";
}
function debug(message) {
	issueCommand("debug", {}, message);
}
function error$1(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning$1(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice$1(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
function startGroup(name) {
	issue("group", name);
}
function endGroup() {
	issue("endgroup");
}
// src/runtime/account-mask.ts
const known = /* @__PURE__ */ new Set(), ACCOUNT = /(?:(?<!\d)|(?<=%[\da-f]{2}|\\u[\da-f]{4}))\d{4}-?\d{4}-?\d{4}(?!\d)/gi;
function withoutAccounts(text) {
	return known.size === 0 ? text : text.replace(ACCOUNT, (account) => known.has(account.replaceAll("-", "")) ? account.replace(/\d/g, "*") : account);
}
let secrets = [], words = [];
function keepSecret(secret) {
	if (secret.length < 8) return words = merged(words, formsOf(secret, 4)), !1;
	let isNew = !secrets.includes(secret);
	return secrets = merged(secrets, formsOf(secret, 8)), isNew;
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
	return withoutAccounts(secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), text));
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
// src/github/runner-files.ts
function appendToRunnerFile(variable, content, env = process.env) {
	let path = env[variable] ?? "";
	if (path === "") return {
		kind: "no-file",
		variable
	};
	let before;
	try {
		return before = statSync(path), appendFileSync(path, content), { kind: "written" };
	} catch (cause) {
		var _process$getuid, _process;
		(before == null ? void 0 : before.isFile()) === !0 && cutBack(path, before.size);
		let { code, message: reason } = cause;
		return code !== "EACCES" && code !== "EPERM" ? {
			kind: "failed",
			variable,
			reason
		} : {
			kind: "not-permitted",
			variable,
			reason,
			user: (_process$getuid = (_process = process).getuid) == null ? void 0 : _process$getuid.call(_process),
			owner: before == null ? void 0 : before.uid
		};
	}
}
function cutBack(path, size) {
	try {
		statSync(path).size > size && truncateSync(path, size);
	} catch {}
}
function formatOutputs(outputs) {
	let delimiter = `ghadelimiter_${randomUUID()}`;
	return Object.entries(outputs).map(([name, value]) => [
		`${name}<<${delimiter}`,
		value,
		delimiter,
		""
	].join(EOL)).join("");
}
// src/github/sanitize.ts
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]|(?!(?<=\p{Extended_Pictographic})\uFE0F)\p{Default_Ignorable_Code_Point}/gu;
function sanitize(text) {
	return withoutSecrets(text).replace(/[\n\r\t\u2028\u2029]+/g, " ").replace(INVISIBLE, "�");
}
function sanitizeLogLine(text) {
	return sanitize(text).replace(/^(\s*):(?=:)/, "$1: ").replaceAll("##[", "## [");
}
// src/github/step-files.ts
let stepFolder;
function writeStepFile(name, pieces) {
	let path;
	try {
		return path = join(stepFolder ??= makeStepFolder(), name), writeAll(path, pieces), {
			kind: "written",
			path
		};
	} catch (cause) {
		return path !== void 0 && rmSync(path, { force: !0 }), {
			kind: "failed",
			reason: cause instanceof Error ? cause.message : String(cause)
		};
	}
}
function makeStepFolder() {
	let { RUNNER_TEMP: temp = "" } = process.env;
	return mkdtempSync(join(temp === "" ? tmpdir() : resolve(temp), "kthw-routes-"));
}
function writeAll(path, pieces) {
	let file = openSync(path, "w");
	try {
		for (let block of inBlocks(pieces)) {
			let bytes = Buffer.from(withoutSecrets(block));
			for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
		}
	} finally {
		closeSync(file);
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
		say$1(() => {
			info(sanitizeLogLine(message));
		});
	},
	group: (title, lines) => {
		say$1(() => {
			startGroup(sanitizeLogLine(title));
		});
		for (let line of lines) actionsRunner.info(line);
		say$1(() => {
			endGroup();
		});
	},
	debug: (message) => {
		say$1(() => {
			isDebug() && debug(sanitizeLogLine(message));
		});
	},
	notice: (message, title) => {
		say$1(() => {
			notice$1(sanitizeLogLine(message), { title });
		});
	},
	warning: (message, title) => {
		say$1(() => {
			warning$1(sanitizeLogLine(message), { title });
		});
	},
	error: (message, title) => {
		say$1(() => {
			error$1(sanitizeLogLine(message), { title });
		});
	},
	mask: (secret) => {
		keepSecret(secret) && setSecret(secret);
	},
	writeOutputs: (outputs) => appendToRunnerFile("GITHUB_OUTPUT", withoutSecrets(formatOutputs(outputs))),
	writeSummary: (markdown) => appendToRunnerFile("GITHUB_STEP_SUMMARY", withoutSecrets(markdown)),
	writeFile: writeStepFile,
	fail: (message) => {
		say$1(() => {
			setFailed(sanitizeLogLine(message));
		});
	}
};
function say$1(write) {
	try {
		write();
	} catch {}
}
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
// src/runtime/messages.ts
function nodeTooOld(version) {
	return error("node-version", `Node ${version} is too old for this action, which needs Node 22 or later. Update the GitHub runner to version 2.327.1 or later on a 64-bit system. With act, Gitea, or Forgejo, use a job image with Node 24.`);
}
function internalError(cause) {
	return error("internal-error", `This is a bug in kthw-routes. Please report it: ${foreignText(String(cause), 2e3)}`);
}
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
function targets(route, owner) {
	var _targetedInterface;
	return belongsTo(route, owner) && ((_targetedInterface = targetedInterface(route, owner)) == null ? void 0 : _targetedInterface.interfaceType) !== "efa-only";
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
// src/plan/messages.ts
function targetName(target) {
	return target.kind === "none" ? "an unknown resource" : describeTarget(target);
}
// src/apply/route-result.ts
function currentRoute({ change, observed }) {
	if ((observed == null ? void 0 : observed.kind) === "recreated") return;
	let lastRead = observed ?? change;
	return "current" in lastRead ? lastRead.current : void 0;
}
function isVerified({ observed }) {
	switch (observed == null ? void 0 : observed.kind) {
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
// src/report/table-rows.ts
function tableRows(results, table) {
	let ofTable = results.filter(({ change }) => change.routeTableId === table.routeTableId), isStale = ({ change }) => change.action === "prune", workers = ofTable.filter((result) => !isStale(result)).map(resultRow), stale = ofTable.filter(isStale).map(resultRow), shown = new Set([...workers, ...stale].map(({ route }) => route)), others = table.routes.filter((route) => !shown.has(route)).map(otherRow);
	return [
		...workers,
		...others,
		...stale
	];
}
function resultRow(result) {
	let { change } = result, route = currentRoute(result), label = changeLabel(result);
	return {
		...change.action === "prune" ? {
			destination: change.destination.text,
			target: change.current.target,
			workerName: void 0
		} : {
			destination: change.podCidr.text,
			target: (route == null ? void 0 : route.target) ?? workerTarget(change),
			workerName: change.worker.name
		},
		state: (route == null ? void 0 : route.state) ?? absentState(result),
		change: label,
		previous: previousTarget(result),
		route,
		attention: attentionFor(result, label)
	};
}
function previousTarget(result) {
	let { change } = result;
	return change.action === "replace" && changeLabel(result) === "replaced" ? change.current.target : void 0;
}
function workerTarget(change) {
	let networkInterfaceId = change.action === "delivered" ? change.networkInterfaceId : void 0;
	return {
		kind: "instance",
		instanceId: change.worker.instanceId,
		networkInterfaceId
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
		previous: void 0,
		route,
		attention: state === "active" ? "none" : "problem"
	};
}
function attentionFor(result, label) {
	switch (label) {
		case "to create":
		case "to replace":
		case "to delete": return "change";
		case "created":
		case "replaced":
		case "deleted": return isVerified(result) ? "change" : "problem";
		case "unchanged":
		case "already absent":
		case "delivered by EC2": return isVerified(result) ? "none" : "problem";
		case "conflict":
		case "failed":
		case "not created":
		case "not replaced":
		case "not deleted": return "problem";
	}
}
function absentState({ observed }) {
	return observed === void 0 ? "not read back" : observed.kind === "delivered" ? "delivered" : observed.kind === "gone" || observed.kind === "recreated" ? "gone" : "missing";
}
function changeLabel({ change, outcome, observed }) {
	let { past, future } = WORDS[change.action], unchanged = past === "deleted" ? "already absent" : "unchanged";
	switch (outcome.kind) {
		case "unchanged": return unchanged;
		case "conflict":
		case "failed": return outcome.kind;
		case "delivered": return "delivered by EC2";
		case "done": return past;
		case "already-applied": return (observed == null ? void 0 : observed.kind) === "elsewhere" ? "conflict" : unchanged;
		case "planned": return `to ${future}`;
		case "not-tried": return `not ${past}`;
	}
}
function withPrevious(label, previous) {
	return previous === void 0 ? label : `${label} (was ${targetName(previous)})`;
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
	title: "",
	showsSummary: !0,
	mode: "apply",
	region: "",
	expectedRoutes: 0,
	tables: [],
	associated: [],
	writing: "not-started",
	planHash: "",
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
		absent: count("already absent"),
		delivered: count("delivered by EC2"),
		failed: count("conflict", "failed", "not created", "not replaced", "not deleted"),
		validated: results.filter((result) => result.change.action !== "prune" && isVerified(result)).length
	};
}
function hasChanges({ mode, results, checks, checkResults }) {
	let { created, replaced, deleted } = countResults(results), changedChecks = mode === "plan" ? checks : checkResults.filter(({ error }) => error === void 0);
	return created + replaced + deleted + changedChecks.length > 0;
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
			label: "disabled",
			workers: namesOf(checksDisabled(checkResults))
		},
		{
			label: "not disabled",
			workers: namesOf(failed)
		},
		{
			label: "to disable",
			workers: mode === "plan" ? namesOf(checks) : []
		}
	].filter(({ workers }) => workers.length > 0);
}
function headline(result, said = outcome(result)) {
	return `${isSuccess(result) ? "✅" : "❌"} ${result.title === "" ? "" : `${result.title}: `}${said}`;
}
function outcome(result) {
	if (result.writing === "in-dry-run") return "Stopped, because the endpoint ignored DryRun and wrote";
	let isUnwritten = result.writing === "not-started" && !isSuccess(result);
	if (result.expectedRoutes === 0 && isUnwritten) return "No changes were made";
	let { created, replaced, deleted, unchanged, delivered, validated } = countResults(result.results), routes = result.expectedRoutes === 1 ? "worker route" : "worker routes", { line = "" } = result.reachability ?? {}, pods = line === "" ? "" : `; ${line}`, others = delivered === 0 ? "" : `, ${delivered} delivered by EC2`, unwritten = isUnwritten && !isValidated(result) ? "; no changes were made" : "";
	switch (result.mode) {
		case "apply": return `${validated} of ${result.expectedRoutes} ${routes} validated${unwritten}${pods}`;
		case "verify": return `${validated} of ${result.expectedRoutes} ${routes} validated${pods}`;
		case "plan": return `Plan: ${created} to create, ${replaced} to replace, ${deleted} to delete, ${unchanged} unchanged${others}; nothing was written${pods}`;
		case "destroy": return `${deleted} deleted, ${validated} of ${result.expectedRoutes} ${routes} gone${unwritten}`;
	}
}
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
	return warning("runner-file", `Can't write ${FILES[variable].content}, because ${variable} isn't set. See the result in this log.`);
}
function runnerFileNotWritten(variable, reason) {
	let { content, loss } = FILES[variable];
	return error("runner-file", `Can't write ${content} (${reason}), so ${loss}. Free space on the runner's disk, or make the file in ${variable} writable. Then rerun the job.`);
}
function runnerFileNotPermitted(variable, reason, user, owner) {
	let { content, loss } = FILES[variable];
	return error("runner-file", `Can't write ${content} (${reason}), so ${loss}. ${user === void 0 ? "The step's user" : `User ${user} runs the step and`} can't write to the file in ${variable}. Run the job's container as the runner's user, with "options: --user ${owner ?? "<ID>"}".`);
}
function stepFileNotWritten(file, reason) {
	return warning("runner-file", `Can't write the ${file} file (${reason}), so the output ${file}-file is empty. Give the step's user write access to the folder in RUNNER_TEMP.`);
}
function outputsShortened(parts, reportFile) {
	let fix = reportFile === "" ? "To get the complete report file, give the step's user write access to the folder in RUNNER_TEMP" : "For the complete result, read the file that the output report-file names";
	return notice("outputs-shortened", `The outputs are incomplete, because GitHub limits a job's outputs to 1 MB: ${parts.join(", ")}. ${fix}.`);
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
	var _finding$commands;
	return {
		...finding,
		names: void 0,
		commands: (_finding$commands = finding.commands) == null ? void 0 : _finding$commands.slice(0, most)
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
	let { mode, region, tables, results, findings, reachability } = result, { created, replaced, deleted, unchanged, failed } = countResults(results), rows = tables.flatMap((table) => tableRows(results, table).map((row) => ({
		...row,
		routeTableId: table.routeTableId
	})));
	return {
		version: 1,
		title: result.title === "" ? null : result.title,
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
		"plan-hash": result.planHash === "" ? null : result.planHash,
		findings: findings.map((finding) => findingRecord(finding, result)),
		"route-table-ids": tables.map(({ routeTableId }) => routeTableId),
		routes: rows.flatMap(routeRecord),
		changes: rows.flatMap(changeRecord),
		"source-dest-checks": checkGroups(result).flatMap(({ label, workers }) => workers.map((worker) => ({
			worker,
			change: label
		}))),
		reachable: (reachability == null ? void 0 : reachability.reachable) ?? "unknown",
		reachability: (reachability == null ? void 0 : reachability.records) ?? []
	};
}
function findingRecord({ severity, code, message, commands, snippets, names }, { docsPage }) {
	let url = docsUrl(docsPage, code);
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
		origin: (route == null ? void 0 : route.origin) ?? null,
		worker: workerName ?? null,
		change: change ?? null,
		...previous === void 0 ? {} : { previousTarget: idOf(previous) }
	}];
}
function idOf(target) {
	return target.kind === "none" ? null : describeTarget(target);
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
	let { change } = result, targetOf = (route) => workers.find((worker) => targets(route, worker)) ?? describeTarget(route.target), row = resultRow(result), intended = change.action === "prune" ? targetOf(change.current) : change.worker, withoutRoute = row.state === "delivered" ? intended : void 0, target = row.route === void 0 ? withoutRoute : targetOf(row.route), expected = intended === target ? void 0 : intended, route = {
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
	return (label == null ? void 0 : label.startsWith("to ")) === !0 ? {
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
// src/report/summary/diagram-subnets.ts
function diagramSubnets({ tables, associated, results }) {
	if (associated.length === 0) return [];
	let workers = new Set(results.flatMap(({ change }) => change.action === "prune" ? [] : [change.worker]));
	return [...Map.groupBy(workers, ({ subnetId }) => subnetId)].map(([subnetId, inSubnet]) => {
		let used = associatedTable(subnetId, associated), managed = tables.find(({ routeTableId }) => routeTableId === (used == null ? void 0 : used.routeTableId));
		return {
			subnetId,
			workers: inSubnet,
			table: managed ?? used,
			isManaged: managed !== void 0
		};
	});
}
function label(untrusted) {
	let text = sanitize(untrusted), shown = Array.from(text).slice(0, 48).join("");
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
		links: subnets.map((subnet) => {
			var _subnet$table;
			return {
				from: key(subnet),
				arrow: "-->",
				to: `table ${((_subnet$table = subnet.table) == null ? void 0 : _subnet$table.routeTableId) ?? ""}`,
				isRed: !subnet.isManaged
			};
		})
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
// src/report/summary/markdown.ts
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
function details(line, body, { open = !1 } = {}) {
	return `<details${open ? " open" : ""}><summary>${text(line)}</summary>\n\n${body}\n\n</details>`;
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
	return `### ${text(headline(result))}\n\n${renderDetails(result, budget)}`;
}
function renderDetails(result, budget) {
	var _result$reachability;
	let tableBytes = Math.floor(budget.tables / Math.max(result.tables.length, 1));
	return `${[
		contextLine(result),
		...result.tables.flatMap((table) => tableBlocks(result, table, tableBytes, budget.rest)),
		...checkGroups(result).map(({ label, workers }) => text(`Source/destination check ${label}: ${formatList(workers)}`)),
		...((_result$reachability = result.reachability) == null ? void 0 : _result$reachability.blocks) ?? [],
		findingList(notNumbered(result), result, budget),
		renderDiagram(result),
		result.mode === "plan" && result.planHash !== "" ? `Plan hash: \`${result.planHash}\`` : ""
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
	let heading = result.tables.length > 1 ? [tableHeading(result, table)] : [], rows = forReview(tableRows(result.results, table)).map(toCells), available = budget - byteLength(heading.join("")) - 200, open = boundedTable(rows.slice(0, 50), {
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
	let ofTable = result.results.filter(({ change }) => change.routeTableId === table.routeTableId), { validated, created, replaced, deleted, unchanged, absent, delivered, failed } = countResults(ofTable), expected = ofTable.filter(({ change }) => change.action !== "prune").length, isPlan = result.mode === "plan", counts = [
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
function toCells({ destination, target, state, workerName, change, previous }) {
	let isInstance = target.kind === "instance", changed = change === void 0 ? "" : withPrevious(change, previous), gateway = isInstance || target.kind === "none" ? "" : describeTarget(target);
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
	return findings.filter((finding) => (reachability == null ? void 0 : reachability.numbered.has(finding)) !== !0);
}
function findingList(findings, { docsPage }, budget) {
	let lines = findings.map(({ severity, code, message, snippets }) => `- ${MARKS[severity]} ${text(message)} (${linkedCode(docsPage, code)})${snippetBlocks(snippets)}`), kept = withinBudget(lines, budget.findings), hidden = lines.length - kept.length;
	return [...kept, ...hidden > 0 ? [`- ${hidden} more are ${budget.rest.findings}.`] : []].join("\n");
}
function snippetBlocks(snippets = []) {
	return snippets.map(({ title, lines }) => indented(`\n\n${text(title)}\n\n${code("json", lines)}`, "  ")).join("");
}
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
	annotate(findings, result, runner), hasErrors(findings) && conclude(withFindings(result, findings), runner);
}
function conclude(result, runner) {
	return isSuccess(result) ? runner.info(headline(result)) : runner.fail(headline(result)), [];
}
function withFallback(result, write) {
	try {
		return write(result);
	} catch (cause) {
		let { docsPage, title, mode, region, expectedRoutes, writing } = result, findings = [internalError(cause)];
		try {
			return [...findings, ...write({
				...NOTHING_YET,
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
			runner[severity](linked(message, docsUrl(docsPage, code), 4096), code);
			for (let line of fixLines(finding)) runner.info(line);
		}
		let rest = ofSeverity.slice(8), lines = rest.flatMap((finding) => [`${severity} (${finding.code}): ${linked(finding.message, docsUrl(docsPage, finding.code), Infinity)}`, ...fixLines(finding)]);
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
// src/unsupported-node.ts
function run() {
	let result = {
		...NOTHING_YET,
		docsPage: actionDocsPage()
	}, findings = [nodeTooOld(process.versions.node)], unwritten = publishFiles({
		...result,
		findings
	}, actionsRunner);
	publishLater([...findings, ...unwritten], result, actionsRunner);
}
export { run };
