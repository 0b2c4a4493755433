export const id = 258;
export const ids = [258];
export const modules = {

8416:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  checkPermissions: () => (checkPermissions)
});
var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3340);
var _main_explain_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7605);
var _main_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7512);
var _main_worker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3107);
var _main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9217);





// src/apply/permission-messages.ts
function checkingPermissions(done, count) {
	return `Checking permissions: ${done} of ${count} done …`;
}
function permitted(permission, ids) {
	return `EC2 permits ${permission} on ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.n)(ids)}.`;
}
function checksNotAsked(asked, count) {
	return `Checked the permission for ${asked} of ${count} source/destination checks to disable.`;
}
function nothingToAsk() {
	return "The plan writes nothing, so there is no permission to check.";
}
function notAsked() {
	return "No permission was checked, because a route table belongs to another account.";
}
function permissionMissing({ permission, caller, reason, fix, lacksAllow, denied }) {
	let resources = denied.map(({ resource, id }) => resource ?? id), role = (0,_main_explain_error_js__WEBPACK_IMPORTED_MODULE_1__.a)(caller), who = role === void 0 ? caller ?? "the caller" : `the role ${role}`, snippets = lacksAllow ? statement(permission, resources) : [];
	return {
		...(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.t)("permission-denied", `EC2's dry run shows that mode: apply would fail, because ${who} lacks the permission ${permission} on ${(0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.n)(resources)}${reason}. ${fix}.`, resources),
		...snippets.length > 0 ? { snippets } : {}
	};
}
function statement(permission, resources) {
	let arns = resources.filter((each) => /^arn:[\w-]+:ec2:[\w-]+:[\d*]{12}:[\w-]+\/[\w-]+$/.test(each));
	if (arns.length === 0 || arns.length < resources.length) return [];
	let all = [...new Set(arns.map((arn) => arn.replace(/[^/]+$/, "*")))], allowed = {
		Effect: "Allow",
		Action: permission,
		Resource: arns.length > 20 ? all : arns,
		...permission.startsWith("ec2:Modify") ? { Condition: { StringEquals: { "ec2:Attribute/SourceDestCheck": "false" } } } : {}
	};
	return [{
		title: "The statement to add to the policy:",
		lines: JSON.stringify(allowed, null, 2).split("\n")
	}];
}
function permissionUnknown(permission, id, refusal) {
	return {
		...refusal,
		message: `The dry run of ${permission} on ${id} doesn't show whether EC2 permits it: ${refusal.message}`
	};
}
function dryRunCarriedOut(call, written, endpoint) {
	let who = endpoint === void 0 ? "The EC2 endpoint" : `The endpoint in ${endpoint.source}`;
	return (0,_main_finding_js__WEBPACK_IMPORTED_MODULE_4__.t)("dry-run-carried-out", `${who} ignored DryRun in ${call}, and ${written}. The run stopped after this write. Set check-permissions: false for this endpoint.`);
}
function routeWritten(verb, change) {
	let { routeTableId, podCidr, worker } = change;
	return `${verb} the route ${podCidr.text} in ${routeTableId}, which targets ${(0,_main_worker_js__WEBPACK_IMPORTED_MODULE_2__.r)(worker.name, worker.instanceId)}`;
}
function routeDeleted(destination, routeTableId) {
	return `deleted the route ${destination.text} in ${routeTableId}`;
}
function checkWritten(check) {
	return `disabled the source/destination check of ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.I)(check)}`;
}
// src/apply/check-permissions.ts
const ELSEWHERE = ["account-not-allowed", "route-table-owner"];
async function checkPermissions(plan, endpoint, { ec2, region, progress }) {
	if (plan.findings.some(({ code }) => ELSEWHERE.includes(code))) return {
		findings: [],
		lines: [notAsked()],
		hasWritten: !1
	};
	let questions = questionsOf(plan), permitted = [], denials = [], outcome = (last, hasWritten = !1) => ({
		findings: [...byPermissionAndFix(denials), ...last],
		lines: linesOf(plan, questions, permitted),
		hasWritten
	});
	return (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.g)(progress, () => checkingPermissions(permitted.length + denials.length, questions.length), async () => {
		for (let question of questions) {
			let error = await (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.d)(() => question.ask(ec2.dryRun));
			if (error === void 0) return outcome([dryRunCarriedOut(question.call, question.written, endpoint)], !0);
			if (error.code === "DryRunOperation") permitted.push(question);
			else if ((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.ot)(error) === "permission-denied") denials.push({
				...(0,_main_explain_error_js__WEBPACK_IMPORTED_MODULE_1__.i)(error),
				id: question.id
			});
			else return outcome(withoutAnswer(question, error, region));
		}
		return outcome([]);
	});
}
function questionsOf({ changes, checks }) {
	let ofRoutes = changes.flatMap(questionOfRoute);
	return [...[...Map.groupBy(ofRoutes, ({ call, id }) => `${call} ${id}`).values()].flatMap((alike) => alike.slice(0, 1)), ...checks.slice(0, 20).map(questionOfCheck)];
}
function questionOfRoute(change) {
	let { action, routeTableId: id } = change, ask = (dryRun) => (0,_main_after_reading_js__WEBPACK_IMPORTED_MODULE_3__.u)(change, dryRun);
	switch (action) {
		case "create": return [{
			call: "CreateRoute",
			id,
			written: routeWritten("created", change),
			ask
		}];
		case "replace": return [{
			call: "ReplaceRoute",
			id,
			written: routeWritten("replaced", change),
			ask
		}];
		case "delete": return [{
			call: "DeleteRoute",
			id,
			written: routeDeleted(change.podCidr, id),
			ask
		}];
		case "prune": return [{
			call: "DeleteRoute",
			id,
			written: routeDeleted(change.destination, id),
			ask
		}];
		case "keep":
		case "delivered":
		case "absent":
		case "conflict": return [];
	}
}
function questionOfCheck(check) {
	let { target } = check, ask = (dryRun) => dryRun.disableSourceDestCheck(target), written = checkWritten(check);
	return target.kind === "instance" ? {
		call: "ModifyInstanceAttribute",
		id: target.instanceId,
		written,
		ask
	} : {
		call: "ModifyNetworkInterfaceAttribute",
		id: target.networkInterfaceId,
		written,
		ask
	};
}
function withoutAnswer({ call, id }, error, region) {
	return (0,_main_explain_error_js__WEBPACK_IMPORTED_MODULE_1__.t)(error, region).map((each) => permissionUnknown(`ec2:${call}`, id, each));
}
function byPermissionAndFix(denials) {
	return [...Map.groupBy(denials, ({ permission, reason, fix }) => `${permission}${reason}. ${fix}`).values()].flatMap((denied) => denied.slice(0, 1).map((first) => permissionMissing({
		...first,
		denied
	})));
}
function linesOf({ checks }, questions, permitted$1) {
	let permissions = [...Map.groupBy(permitted$1, ({ call }) => call)].map(([call, all]) => permitted(`ec2:${call}`, all.map(({ id }) => id)));
	return questions.length === 0 ? [nothingToAsk()] : checks.length > 20 ? [...permissions, checksNotAsked(20, checks.length)] : permissions;
}



})

};
