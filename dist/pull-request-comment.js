export const id = 166;
export const ids = [166,801,928];
export const modules = {

2601:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  U: () => (onPullRequest),
  n: () => (firstLine),
  r: () => (askGitHub),
  readOwnComment: () => (readOwnComment),
  t: () => (commentMarkers)
});
var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3340);
var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);


// src/github/pull-request/ask-github.ts
const CALLS_MS = 3e4;
async function askGitHub(access, dependencies, task) {
	try {
		let { connectComments } = await Promise.all([__webpack_require__.e(996), __webpack_require__.e(125)]).then(__webpack_require__.bind(__webpack_require__, 2291)), timeout = new AbortController(), { clock, cancelSignal, foreignText } = dependencies, signal = AbortSignal.any([cancelSignal, timeout.signal]), comments = connectComments({
			...access,
			clock,
			signal,
			foreignText
		});
		return await repeat(() => task(comments), timeout, signal, dependencies);
	} catch (cause) {
		return {
			kind: "refused",
			said: dependencies.foreignText(String(cause), 300)
		};
	}
}
async function repeat(ask, timeout, signal, { clock, info }) {
	let callsMs = CALLS_MS, waitsMs = 9e4;
	for (let attempt = 1;;) {
		let startedAt = clock.now(), clear = clock.after(callsMs, () => {
			timeout.abort(`GitHub didn't respond within ${CALLS_MS / 1e3} seconds.`);
		}), answer = await ask(), isRepeated = answer.kind === "passing" && attempt < 3 && !signal.aborted;
		if (isRepeated && await clock.sleep(attempt * 1e3, signal), clear(), callsMs -= clock.now() - startedAt, isRepeated) attempt += 1;
		else if (answer.kind === "limited" && limitMs(answer) <= waitsMs) info((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.Z)(limitMs(answer) / 1e3)), waitsMs -= limitMs(answer), await clock.sleep(limitMs(answer), signal);
		else return answer;
	}
}
function limitMs({ seconds }) {
	return Math.max(seconds, 1) * 1e3;
}
// src/github/pull-request/comment-marker.ts
function commentMarkers(title, inputs, run) {
	let selected = selection(inputs), { credentials } = inputs, role = credentials.kind === "job-token" ? credentials.roleArn : null;
	return [`<!-- kthw-routes plan v2: ${hashOf([title, ...selected])}`, `<!-- kthw-routes plan: ${hashOf([
		run.workflow,
		run.job,
		role,
		...selected
	])}`];
}
function firstLine([current], id) {
	return id === void 0 ? `${current} -->` : `${current} ${id} -->`;
}
function selection({ region, vpcId, workers, routeTables }) {
	return [
		region,
		vpcId ?? null,
		workers.by === "filter" ? null : workers.by === "node" ? workers.file : workers.names[0],
		workers.by === "filter" || workers.by === "name-and-filter" ? workers.filters : null,
		workers.nameTag,
		workers.podCidrTag,
		routeTables
	];
}
function hashOf(key) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(JSON.stringify(key)).digest("hex").slice(0, 16);
}
// src/github/pull-request/own-comment.ts
async function readOwnComment(title, inputs, dependencies) {
	let { pullRequest: source } = inputs;
	if (source.kind !== "pull-request") return {
		kind: "not-found",
		why: source
	};
	let { access, run, pullRequest } = source, markers = commentMarkers(title, inputs, run), answer = await askGitHub(access, dependencies, (comments) => onPullRequest(comments, pullRequest, (number) => comments.find(number, markers)));
	if (answer.kind !== "answer") return {
		kind: "failed",
		failure: answer,
		number: pullRequest.kind === "number" ? pullRequest.number : void 0
	};
	if (answer.value === void 0) return {
		kind: "not-found",
		why: {
			kind: "merged-by",
			commit: run.commit
		}
	};
	let { number, result } = answer.value;
	return result.comment === void 0 ? {
		kind: "no-comment",
		number
	} : {
		kind: "comment",
		number,
		body: result.comment.body
	};
}
async function onPullRequest(comments, pullRequest, task) {
	let found = pullRequest.kind === "number" ? {
		kind: "answer",
		value: pullRequest.number
	} : await comments.pullRequestOf(pullRequest.commit);
	if (found.kind !== "answer") return found;
	let number = found.value;
	if (number === void 0) return {
		kind: "answer",
		value: void 0
	};
	let answer = await task(number);
	return answer.kind === "answer" ? {
		kind: "answer",
		value: {
			number,
			result: answer.value
		}
	} : answer;
}



}),

6894:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  postComment: () => (postComment)
});
var _main_own_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2601);
var _main_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6506);
var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3340);
var _main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9217);




// src/report/comment-body.ts
const COMMENT_BYTES = 65536, REST = {
	findings: "in the job summary",
	routes: "in the job summary"
}, SOURCE = {
	planned: "Planned",
	applied: "Applied",
	failed: "Reported",
	outdated: "Reported"
};
function renderComment(result, frame) {
	let { markers, id, run, previous } = frame, state = stateOf(result), hidden = `${(0,_main_own_comment_js__WEBPACK_IMPORTED_MODULE_0__.n)(markers, id)}\n${reviewed(result, previous)}`, heading = `### ${(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.b)((0,_main_js__WEBPACK_IMPORTED_MODULE_2__.v)(result, said(result, state)))}`, framed = (details) => `${hidden}\n${heading}\n\n${details}\n\n${source(run, state)}\n`, section = (details$1) => (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__._)("Details", details$1, { open: isOpen(result) }), comment = framed(section(detailsWithin(COMMENT_BYTES - (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.h)(framed(section(""))), result).trimEnd()));
	return (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.h)(comment) <= COMMENT_BYTES ? comment : framed("The result is too long for a comment. See the job summary.");
}
function stateOf(result) {
	return result.mode === "plan" ? "planned" : result.findings.some(({ code }) => code === "plan-not-reviewed") ? "outdated" : (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.E)(result) ? "applied" : "failed";
}
function said(result, state) {
	switch (state) {
		case "planned": return (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.b)(result);
		case "applied": return `Applied: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.b)(result)}`;
		case "failed": return `Failed: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.b)(result)}`;
		case "outdated": return "Outdated: the plan changed after the review; nothing was written";
	}
}
function reviewed({ mode, planHash, results, checks }, previous) {
	return mode === "plan" ? (0,_main_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_1__.t)(planHash === "" ? void 0 : {
		changes: results.map(({ change }) => change),
		checks
	}) : (0,_main_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_1__.n)(previous ?? "") ?? (0,_main_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_1__.t)(void 0);
}
function source(run, state) {
	let name = (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.b)(`${run.workflow} / ${run.job}`), where = run.url === void 0 ? name : `[${name}](${run.url})`;
	return `${SOURCE[state]} by kthw-routes in ${where} for commit ${(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.b)(run.commit)}.`;
}
function isOpen({ findings, tables, results }) {
	return tables.reduce((count, table) => count + (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.k)(results, table).length, 0) <= 12 || findings.some(({ severity }) => severity !== "notice");
}
function detailsWithin(bytes, result) {
	let bytesOf = (shown, findings) => (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.h)((0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.m)(shown, {
		findings,
		tables: 0,
		rest: REST
	})), shown = bytesOf(result, 0) > bytes / 2 ? withoutReachability(result) : result, findings = bytes - bytesOf(shown, 0);
	return (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.m)(shown, {
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
// src/report/pull-request-comment.ts
async function postComment(result, inputs, dependencies) {
	let { comment, pullRequest: source, mode } = inputs, { info } = dependencies;
	if (source.kind === "none" || comment === "off") return [];
	if (mode !== "plan" && mode !== "apply") return info((0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.O)({
		kind: "mode",
		mode
	})), [];
	switch (source.kind) {
		case "no-pull-request": return info((0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.O)(source)), [];
		case "unreadable": return [(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.k)()];
		case "pull-request": return post(result, inputs, source, dependencies);
	}
}
async function post(result, inputs, source, dependencies) {
	let { access, pullRequest, run } = source, write = writer(result, inputs, {
		markers: (0,_main_own_comment_js__WEBPACK_IMPORTED_MODULE_0__.t)(result.title, inputs, run),
		run,
		id: dependencies.commentId
	}), number = pullRequest.kind === "number" ? pullRequest.number : void 0, posted = await (0,_main_own_comment_js__WEBPACK_IMPORTED_MODULE_0__.r)(access, dependencies, (comments) => (0,_main_own_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .onPullRequest */ .U)(comments, pullRequest, (found) => (number = found, write(comments, found))));
	return posted.kind === "answer" ? (posted.value === void 0 ? dependencies.info((0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.O)({
		kind: "merged-by",
		commit: run.commit
	})) : posted.value.result.kind === "written" ? dependencies.info((0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.D)(inputs.mode, posted.value.number, posted.value.result.url)) : dependencies.info((0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.O)({ kind: "no-changes" })), []) : [explain(posted, number, source)];
}
function writer(result, { comment: policy }, { markers, run, id }) {
	let isNew = policy === "new";
	return async (comments, number) => {
		let own = (0,_main_own_comment_js__WEBPACK_IMPORTED_MODULE_0__.n)(markers, id), found = await comments.find(number, isNew ? [own, ...markers] : markers);
		if (found.kind !== "answer") return found;
		let { pullRequestId, comment } = found.value, replaced = isNew && comment?.body.startsWith(own) !== !0 ? void 0 : comment;
		if (replaced === void 0 && policy === "changes-only" && !isNoteworthy(result)) return {
			kind: "answer",
			value: { kind: "not-necessary" }
		};
		let body = renderComment(result, {
			markers,
			run,
			id: isNew ? id : void 0,
			previous: comment?.body
		}), written = await (replaced === void 0 ? comments.add(pullRequestId, body) : comments.update(replaced.id, body));
		return written.kind === "answer" ? {
			kind: "answer",
			value: {
				kind: "written",
				url: written.value
			}
		} : written;
	};
}
function isNoteworthy(result) {
	return (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.T)(result) || result.findings.some(({ severity }) => severity !== "notice");
}
function explain({ kind, said }, number, { pullRequest }) {
	return kind !== "denied" || !/not accessible by/i.test(said) ? (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.E)(number, said) : pullRequest.kind === "number" && pullRequest.isReadOnly ? (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.w)(number) : (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.T)(number, said);
}



}),

6506:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  n: () => (reviewedLineOf),
  r: () => (reviewed_plan_exports),
  t: () => (reviewedLine)
});
var _main_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1595);
var _main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9217);
var node_crypto__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7598);



// src/plan/reviewed-plan.ts
var reviewed_plan_exports = /* @__PURE__ */ (0,_main_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.t)({ checkReview: () => checkReview });
const LINE = /^<!-- kthw-routes reviewed v1: (?<hash>[\da-f]{64}) (?<changes>unlisted|(?:[A-Za-z\d+/]{12})*) ?-->$/;
function reviewedLine(plan) {
	if (plan === void 0) return "<!-- kthw-routes reviewed v1: none -->";
	let list = (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__.s)(plan).map(({ line }) => shortHash(line)).sort().join("");
	return `<!-- kthw-routes reviewed v1: ${(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__.o)(plan)} ${list.length > 32768 ? "unlisted" : list} -->`;
}
function reviewedLineOf(body) {
	let line = body.split(/\r?\n/, 2)[1] ?? "";
	return LINE.test(line) ? line : void 0;
}
function parseReviewed(body) {
	let { hash, changes } = LINE.exec(reviewedLineOf(body) ?? "")?.groups ?? {};
	if (hash !== void 0 && changes !== void 0) return {
		hash,
		changes: changes === "unlisted" ? void 0 : new Set(changes.match(/.{12}/g))
	};
}
function checkReview(plan, comment) {
	switch (comment.kind) {
		case "failed": return [(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__.a)(comment.number, comment.failure.said)];
		case "not-found": return [(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__.r)(comment.why)];
		case "no-comment": return [(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__.i)(comment.number, "no comment")];
		case "comment": return compare(plan, comment.number, parseReviewed(comment.body));
	}
}
function compare(plan, number, reviewed) {
	if (reviewed === void 0) return [(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__.i)(number, "no plan")];
	if (reviewed.hash === plan.hash) return [];
	let { hash, changes } = reviewed, others = (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__.s)(plan).filter(({ line }) => changes?.has(shortHash(line)) !== !0);
	if (others.length === 0) return [];
	let labels = changes === void 0 ? [] : others.map(({ label }) => label);
	return [(0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_1__.n)(number, plan.hash, hash, labels)];
}
function shortHash(line) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHash)("sha256").update(line).digest("base64").slice(0, 12);
}



})

};
