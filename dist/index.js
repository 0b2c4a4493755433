import module from "node:module";
import { join } from "node:path";
// src/github/compile-cache.ts
function reuseCompiledCode(env = process.env) {
	let { RUNNER_ENVIRONMENT: environment, RUNNER_TOOL_CACHE: folder = "" } = env;
	if (environment !== "self-hosted" || folder === "") return;
	let { enableCompileCache } = module;
	enableCompileCache == null || enableCompileCache(join(folder, "kthw-routes"));
}
function isSupported(version) {
	return Number.parseInt(version, 10) >= 22;
}
// src/runtime/signals.ts
const NUMBERS = {
	SIGHUP: 1,
	SIGINT: 2,
	SIGTERM: 15
};
function watchSignals(process) {
	let names = Object.keys(NUMBERS), first, tell = () => void 0, receive = (signal) => {
		first !== void 0 && process.exit(128 + NUMBERS[signal]), first ??= signal, tell(first);
	};
	for (let name of names) process.on(name, receive);
	return {
		onSignal: (listener) => {
			tell = listener, first !== void 0 && listener(first);
		},
		stop: () => {
			for (let name of names) process.off(name, receive);
		}
	};
}
// src/index.ts
const signals = watchSignals(process);
for (let stream of [process.stdout, process.stderr]) stream.on("error", () => void 0);
const alive = setInterval(() => void 0, 6e4);
reuseCompiledCode();
const { run } = isSupported(process.versions.node) ? await import("./main.js") : await import("./unsupported-node.js");
await run({
	onSignal: signals.onSignal,
	onStrayError: (listener) => process.on("uncaughtException", listener).on("unhandledRejection", listener)
}), signals.stop(), clearInterval(alive), await new Promise((resolve) => {
	setTimeout(resolve, 5e3), process.stdout.write("", resolve);
}), process.exit();
export {};
