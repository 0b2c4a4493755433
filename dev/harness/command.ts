/** The machine lacks something. The message says what to install. */
export class SetupError extends Error {}

/** The command doesn't take these arguments. */
export class UsageError extends Error {}

/** Runs a command. What the user can fix is a sentence instead of a stack trace: exit code 1 for the machine, 2 for the arguments. */
export async function runCommand(run: () => Promise<void>): Promise<void> {
  // In `npm run demo | head`, nobody reads on after the first lines.
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause
    process.exit()
  })
  try {
    await run()
  } catch (cause) {
    if (cause instanceof SetupError) console.error(cause.message)
    else if (isUsageError(cause)) console.error(`${cause.message}\nSee --help.`)
    else throw cause
    process.exitCode = cause instanceof SetupError ? 1 : 2
  }
}

/** With `--help`, only prints the help; unknown options are an error even then. */
export function runCommandWithArguments<Parsed>(
  help: string,
  parse: (args: string[]) => Parsed,
  run: (parsed: Parsed) => Promise<void>,
): Promise<void> {
  return runCommand(async () => {
    const given = process.argv.slice(2)
    const args = given.filter((arg) => arg !== '--help')
    const parsed = parse(args)
    if (args.length < given.length) console.log(help)
    else await run(parsed)
  })
}

/** Ours, or one of `parseArgs` (Node.js docs, Errors: ERR_PARSE_ARGS_*). */
function isUsageError(cause: unknown): cause is Error {
  if (cause instanceof UsageError) return true
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS')
}
