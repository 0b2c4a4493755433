/** The machine lacks something. The message says what to install. */
export class SetupError extends Error {}

/** The command doesn't take these arguments. */
export class UsageError extends Error {}

/** Exits with 1 and a sentence, instead of a stack trace, if the machine lacks something. */
export async function runCommand(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (cause) {
    if (!(cause instanceof SetupError)) throw cause
    console.error(cause.message)
    process.exitCode = 1
  }
}

/** As `runCommand`. With `--help`, only checks the arguments and prints the help. Exits with 2 for wrong arguments. */
export async function runCommandWithArguments<Arguments>(
  help: string,
  read: (args: string[]) => Arguments,
  run: (args: Arguments) => Promise<void>,
): Promise<void> {
  const given = process.argv.slice(2)
  const args = given.filter((arg) => arg !== '--help')
  let parsed: Arguments
  try {
    parsed = read(args)
  } catch (cause) {
    if (!isUsageError(cause)) throw cause
    console.error(`${cause.message}\nSee --help.`)
    process.exitCode = 2
    return
  }
  if (args.length < given.length) console.log(help)
  else await runCommand(() => run(parsed))
}

/** Ours, or one of `parseArgs` (Node.js docs, Errors: ERR_PARSE_ARGS_*). */
function isUsageError(cause: unknown): cause is Error {
  if (cause instanceof UsageError) return true
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS')
}
