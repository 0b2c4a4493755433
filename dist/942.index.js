export const id = 942;
export const ids = [942];
export const modules = {

8942:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  postPlan: () => (postPlan)
});
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
function wholeList(names) {
	let unique = [...new Set(names)];
	return unique.length > 5 ? { names: unique } : {};
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
async function postPlan(planComment, dependencies) {
	switch (planComment.kind) {
		case "none": return [];
		case "no-pull-request": return [pullRequestUnknown()];
		case "pull-request": {
			let { pullRequest } = planComment, posted = await upsertComment(planComment, dependencies).catch((cause) => ({
				kind: "refused",
				said: dependencies.foreignText(String(cause), 300)
			}));
			return posted.kind === "answer" ? (dependencies.info(planPosted(pullRequest, posted.value)), []) : [explain(posted, pullRequest)];
		}
	}
}
async function upsertComment(planComment, { clock, cancelSignal, render, foreignText }) {
	let { marker, body } = render(planComment), { connectComments } = await Promise.all(/* import() */[__webpack_require__.e(171), __webpack_require__.e(141)]).then(__webpack_require__.bind(__webpack_require__, 9141)), timeout = new AbortController(), clear = clock.after(TIMEOUT_MS, () => {
		timeout.abort(`GitHub gave no answer within ${TIMEOUT_MS / 1e3} seconds`);
	}), signal = AbortSignal.any([cancelSignal, timeout.signal]), comments = connectComments({
		...planComment,
		clock,
		signal,
		foreignText
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
