export const id = 213;
export const ids = [213];
export const modules = {

213:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  pairRecords: () => (pairRecords),
  reachable: () => (reachable),
  reportReachability: () => (reportReachability),
  talkLine: () => (talkLine)
});
var _main_explanations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7621);
var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3340);
var _main_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7512);



// src/report/reachability-summary.ts
const MARKS = {
	all: "✅",
	some: "🟡",
	none: "❌",
	unknown: "❔"
};
function renderReachability(assessment, line, docsPage) {
	let { pairs } = assessment;
	if (pairs.length === 0) return [];
	let families = Map.groupBy(pairs, ({ version }) => version);
	return [
		`#### Pods: ${line}`,
		...[...families].flatMap(([version, ofFamily]) => version === void 0 ? [] : familyBlocks(version, ofFamily, families.size > 1, assessment)),
		legend(pairs),
		...partLines(pairs),
		findingList(assessment, docsPage)
	].filter((block) => block !== "");
}
function familyBlocks(version, pairs, isOneOfSeveral, assessment) {
	let workers = [...new Set(pairs.flatMap(({ from, to }) => [from, to]))];
	if (workers.length > 20) return [`The matrix isn't shown for ${workers.length} workers. The report file lists every pair.`];
	let cells = new Map(pairs.map((pair) => [pair.from, /* @__PURE__ */ new Map()]));
	for (let pair of pairs) cells.get(pair.from)?.set(pair.to, cell(pair, assessment));
	let rows = workers.map((from) => [from.name, ...workers.map((to) => cells.get(from)?.get(to) ?? "·")]), header = [`${isOneOfSeveral ? `IPv${version}, ` : ""}from ↓ to →`, ...workers.map(({ name }) => name)];
	return [[!0, !1].map((aligned) => (0,_main_js__WEBPACK_IMPORTED_MODULE_1__.a)(header, rows, {
		aligned,
		marks: !0
	})).find((table) => (0,_main_js__WEBPACK_IMPORTED_MODULE_1__.n)(table) <= 4e4) ?? "The matrix isn't shown, because the workers' names are too long. The report file lists every pair."];
}
function cell(pair, { context, explanations }) {
	let keys = new Set((0,_main_explanations_js__WEBPACK_IMPORTED_MODULE_0__.r)(pair, context.network)), numbers = explanations.flatMap(({ key }, index) => keys.has(key) ? [index + 1] : []);
	return [MARKS[pair.judgement.verdict], ...numbers].join(" ");
}
function legend(pairs) {
	let verdicts = new Set(pairs.map(({ judgement }) => judgement.verdict)), shown = [
		{
			verdict: "all",
			meaning: "all traffic and its replies get through"
		},
		{
			verdict: "some",
			meaning: "some traffic and its replies get through"
		},
		{
			verdict: "none",
			meaning: "no traffic gets through, or no replies"
		},
		{
			verdict: "unknown",
			meaning: "unknown"
		}
	].flatMap(({ verdict, meaning }) => verdicts.has(verdict) ? [`${MARKS[verdict]} ${meaning}`] : []);
	return verdicts.size > 1 || !verdicts.has("all") ? `${shown.join(" · ")}. Numbers refer to the causes below:` : "";
}
function partLines(pairs) {
	let partial = pairs.filter(({ judgement }) => judgement.verdict === "some"), isOneFamily = new Set(pairs.map(({ version }) => version)).size === 1, lines = [...Map.groupBy(partial, ({ version, judgement }) => `${isOneFamily ? "" : `IPv${version} `}${judgement.allowed}`)].map(([allowed, alike]) => {
		let ways = alike.map(({ from, to }) => `${from.name} → ${to.name}`), part = allowed.length > 200 ? `${allowed.slice(0, 200)}…` : allowed;
		return `${MARKS.some} ${(0,_main_js__WEBPACK_IMPORTED_MODULE_1__.o)(`${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_2__.n)(ways)}: ${part}`)}`;
	}), kept = (0,_main_js__WEBPACK_IMPORTED_MODULE_1__.s)(lines, 2e4), left = lines.length - kept.length;
	return [...kept, ...left > 0 ? [`The report file lists ${left} more kinds of allowed traffic.`] : []];
}
function findingList({ explanations }, docsPage) {
	let items = explanations.map((each, index) => findingItem(each, index + 1, docsPage)), kept = (0,_main_js__WEBPACK_IMPORTED_MODULE_1__.s)(items, 1e5), left = items.length - kept.length;
	return [...kept, ...left > 0 ? [`\n${left} more are in the report file.`] : []].join("\n");
}
function findingItem({ pairs, finding }, number, docsPage) {
	let { message, code: code$1, commands = [] } = finding, count = `${pairs} ${pairs === 1 ? "pair" : "pairs"}`, bullet = `${number}. `, item = `${bullet}${(0,_main_js__WEBPACK_IMPORTED_MODULE_1__.o)(message)} (${(0,_main_js__WEBPACK_IMPORTED_MODULE_1__.l)(docsPage, code$1)}, ${count})`, shown = commands.slice(0, 20), rest = commands.length - shown.length;
	if (shown.length === 0) return item;
	let lines = rest > 0 ? [...shown, `# and ${rest} more in the report file`] : shown;
	return `${item}\n\n${(0,_main_js__WEBPACK_IMPORTED_MODULE_1__.i)((0,_main_js__WEBPACK_IMPORTED_MODULE_1__.r)("sh", lines), " ".repeat(bullet.length))}\n`;
}
// src/report/reachability-report.ts
function reportReachability(assessment, docsPage) {
	let line = talkLine(assessment);
	return {
		reachable: reachable(assessment),
		records: { [Symbol.iterator]: () => pairRecords(assessment) },
		line,
		blocks: renderReachability(assessment, line, docsPage),
		numbered: new Set(assessment.explanations.map(({ finding }) => finding))
	};
}
function reachable(assessment) {
	let verdicts = new Set(assessment.pairs.map(({ judgement }) => judgement.verdict));
	return verdicts.has("some") || verdicts.has("none") ? "false" : verdicts.has("unknown") || !assessment.isComplete ? "unknown" : "true";
}
function talkLine(assessment) {
	let { pairs, isPlanned } = assessment;
	if (pairs.length === 0) return "";
	let count = (wanted) => pairs.filter(({ judgement }) => judgement.verdict === wanted).length, others = [
		{
			count: count("some"),
			label: "partly"
		},
		{
			count: count("none"),
			label: "not at all"
		},
		{
			count: count("unknown"),
			label: "unknown"
		}
	].flatMap((each) => each.count === 0 ? [] : [`${each.count} ${each.label}`]);
	return [
		reachable(assessment) === "true" ? "" : "⚠️ ",
		`${count("all")} of ${pairs.length} pairs of workers can talk`,
		others.length === 0 ? "" : ` (${others.join(", ")})`,
		isPlanned ? " after the planned changes" : "",
		new Set(pairs.map(({ version }) => version)).size > 1 ? ", IPv4 and IPv6 counted separately" : ""
	].join("");
}
function* pairRecords({ pairs, context }) {
	for (let pair of pairs) yield {
		from: pair.from.name,
		fromInstanceId: pair.from.instanceId,
		to: pair.to.name,
		toInstanceId: pair.to.instanceId,
		ipVersion: pair.version ?? null,
		verdict: pair.judgement.verdict,
		allowed: pair.judgement.allowed,
		reasons: (0,_main_explanations_js__WEBPACK_IMPORTED_MODULE_0__.t)(pair, context.network).map(({ component, extent, resource }) => ({
			obstacle: component,
			extent,
			resource
		}))
	};
}



})

};
