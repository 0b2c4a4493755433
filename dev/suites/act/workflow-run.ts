/** The result of a workflow, from act's log. */
export type WorkflowRun = {
  /** 0 if every job succeeded. */
  exitCode: number | null
  /** By ID, `outer/inner` in a composite action, without skipped steps. */
  steps: Record<string, StepRun>
  /** As act's users see it, with masked secrets. */
  log: string
}

export type StepRun = {
  /** `steps.<id>.outcome`, before `continue-on-error`. */
  outcome: string
  /** Its lines in the log, without workflow commands. */
  printed: string[]
  outputs: Record<string, string>
  /** The Markdown in GITHUB_STEP_SUMMARY when the step ended. */
  summary: string
  /** What act hides from here on, as the step asked. */
  masked: string[]
  /** Other workflow commands that act ran, such as an annotation: `error`, its title, its message. */
  commands: { command: string; title: string | undefined; message: string }[]
}

/** A line of `act --json`: https://github.com/nektos/act/blob/v0.2.89/pkg/runner/logger.go and its callers. */
type Line = {
  msg: string
  stepID?: string[]
  stepResult?: string
  raw_output?: true
  command?: string
  /** Of set-output. */
  name?: string
  arg?: string
  kvPairs?: Record<string, string>
  /** Of summary. */
  content?: string
}

export function readLog(log: string, exitCode: number | null): WorkflowRun {
  const lines = log.split('\n').map(parseLine)
  const steps: Record<string, StepRun> = {}
  for (const line of lines) {
    if (line.stepID === undefined) continue
    note(line, (steps[line.stepID.join('/')] ??= begunStep()))
  }
  return { exitCode, steps, log: lines.map(({ msg }) => msg.trimEnd()).join('\n') }
}

/** Before and after its jobs, some of act's lines aren't JSON. */
function parseLine(line: string): Line {
  return line.startsWith('{') ? (JSON.parse(line) as Line) : { msg: line }
}

function begunStep(): StepRun {
  return { outcome: 'unknown', printed: [], outputs: {}, summary: '', masked: [], commands: [] }
}

function note({ msg, command, ...line }: Line, step: StepRun): void {
  if (line.stepResult !== undefined) step.outcome = line.stepResult
  if (line.raw_output === true) step.printed.push(msg.replace(/\r?\n$/, ''))
  switch (command) {
    case undefined:
      return
    case 'set-output':
      step.outputs[line.name ?? ''] = line.arg ?? ''
      return
    case 'add-mask':
      step.masked.push(line.arg ?? '')
      return
    case 'group':
    case 'endgroup':
      return
    case 'summary':
      step.summary = line.content ?? ''
      return
    default:
      step.commands.push({ command, title: line.kvPairs?.['title'], message: line.arg ?? '' })
  }
}
