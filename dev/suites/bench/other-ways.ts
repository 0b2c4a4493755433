import { lab } from '../../emulators/ec2/world/lab.ts'
import { runTool } from '../../harness/run-tool.ts'
import { action, Bench, boto3Script, cliLoop, type Contender } from './contenders.ts'
import { compare } from './pairs.ts'
import { seconds, type Line, type Options, type Section } from './section.ts'

/** Alternatives to the action, if installed. The ratio is their time to the action's, so larger is better. */
export async function otherWays({ isFull }: Options): Promise<Section> {
  const many = isFull ? 15 : 3
  const versions = {
    cli: await versionOf('aws', ['--version']),
    boto3: await versionOf('python3', ['-c', 'import boto3; print("boto3", boto3.__version__)']),
  }
  const lines = [
    ...(await against(cliLoop, versions.cli, [
      { workers: 3, pairs: 15, limit: 40 },
      { workers: 50, pairs: many, limit: 200 },
    ])),
    ...(await against(boto3Script, versions.boto3, [
      { workers: 3, pairs: 15, limit: undefined },
      { workers: 50, pairs: 15, limit: undefined },
    ])),
  ]
  return { title: 'Other ways to the same routes, all of them missing', lines }
}

type Job = { readonly workers: number; readonly pairs: number; readonly limit: number | undefined }

async function against(
  theirs: Contender,
  version: string | undefined,
  jobs: readonly Job[],
): Promise<Line[]> {
  if (version === undefined)
    return [
      { what: theirs.name, measured: `not installed here (${theirs.install ?? ''})`, target: undefined },
    ]
  const bench = await Bench.start()
  try {
    const lines: Line[] = []
    for (const { workers, pairs, limit } of jobs) {
      const inputs = { 'worker-count': String(workers) }
      const compared = await compare(bench, [theirs, action], {
        world: () => lab({ workers }),
        inputs,
        pairs,
      })
      const { ratio, noise, ours: their, theirs: our, ourCalls: theirCalls, theirCalls: ourCalls } = compared
      lines.push({
        what: `${theirs.name} (${version}), ${workers} workers`,
        measured: `${ratio.toFixed(1)} ± ${noise.toFixed(1)} × our time (${seconds(their.median)} to ${seconds(our.median)}, ${theirCalls} calls to ${ourCalls}, ${pairs} pairs)`,
        target: limit === undefined ? undefined : { value: ratio, noise, limit, kind: 'at least' },
      })
    }
    return lines
  } finally {
    await bench.close()
  }
}

async function versionOf(program: string, args: readonly string[]): Promise<string | undefined> {
  const run = await runTool(program, args)
  return run.kind === 'done' ? run.stdout.trim().split(' ').slice(0, 2).join(' ') : undefined
}
