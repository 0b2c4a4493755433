export const id = 801;
export const ids = [801];
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



})

};
