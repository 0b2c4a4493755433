import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export type ToolRun =
  | { kind: 'done'; stdout: string }
  | { kind: 'failed'; output: string }
  | { kind: 'not-installed' }

/** Runs a program to its end. It isn't installed if there is no such file, on the PATH or at its path. */
export async function runTool(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ToolRun> {
  try {
    const { stdout } = await promisify(execFile)(program, args, { env })
    return { kind: 'done', stdout }
  } catch (cause) {
    const { code, stdout, stderr } = cause as { code: unknown; stdout: string; stderr: string }
    return code === 'ENOENT' ? { kind: 'not-installed' } : { kind: 'failed', output: `${stdout}\n${stderr}` }
  }
}
