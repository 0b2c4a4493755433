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
	return `Commented the plan on #${number}: ${url}`;
}
function pullRequestUnknown() {
	return warning("pull-request-comment", "Can't comment on the pull request: the file in GITHUB_EVENT_PATH doesn't contain its number. See the job summary, or remove the input github-token.");
}
function commentNotWritten({ number }, response) {
	return warning("pull-request-comment", `Can't comment on #${number}, so the plan in its comment may be outdated. See the job summary, and rerun the job. ${response}`);
}
function commentNotPermitted({ number }, response) {
	return warning("pull-request-comment", `Can't comment on #${number} with github-token, so the plan in its comment may be outdated. Add "permissions: pull-requests: write" to the job. ${response}`);
}
function commentFromFork({ number }) {
	return notice("pull-request-comment", `Can't comment on #${number}: workflows from forks get a read-only token. See the job summary.`);
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
	let { marker, body } = render(planComment), { connectComments } = await Promise.all(/* import() */[__webpack_require__.e(715), __webpack_require__.e(451)]).then(__webpack_require__.bind(__webpack_require__, 3451)), timeout = new AbortController(), clear = clock.after(TIMEOUT_MS, () => {
		timeout.abort(`GitHub didn't respond within ${TIMEOUT_MS / 1e3} seconds.`);
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
