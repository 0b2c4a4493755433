import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

import { describe, expect, it } from '@jest/globals'

import { scenarios } from '../../dev/demo/scenarios.ts'
import { fakeClock } from '../fixtures/run/clock.ts'
import {
  documents,
  nodesOf,
  parseDocument,
  root,
  snippets,
  textOf,
  type Document,
} from '../fixtures/documents/documents.ts'
import { runHere } from '../fixtures/run/run-here.ts'
import { programsIn } from '../fixtures/documents/shell-commands.ts'

describe('a block of text', () => {
  it.each(snippets.filter(({ language }) => language === 'text'))(
    '$where is what a run of the demo prints',
    async ({ value }) => {
      expect(await nameOfRun((printed) => holds(printed, value))).toBeDefined()
    },
  )

  it('that no run prints is told', async () => {
    const printed = await print('lab', 0)

    expect(holds(printed, '✅ 3 of 3 worker routes validated')).toBe(true)
    expect(
      holds(printed, '…\n✅ 3 of 3 worker routes validated\n…\n### ✅ 3 of 3 worker routes validated'),
    ).toBe(true)
    expect(holds(printed, '✅ 3 of 3 worker routes')).toBe(false)
    expect(
      await nameOfRun((each) => holds(each, 'worker-0  172.20.1.20  172.22.0.0/24  made')),
    ).toBeUndefined()
  })
})

describe('a job summary in a document', () => {
  const quoted = documents.flatMap((document) =>
    summaryParts(document).map((part) => ({ path: document.path, part })),
  )

  it.each(quoted)('in $path is what a run of the demo writes: $part', async ({ part }) => {
    expect(
      await nameOfRun((printed) => summaryParts(parseDocument('summary.md', printed)).includes(part)),
    ).toBeDefined()
  })
})

describe('what a shell answers', () => {
  it.each(snippets.filter(({ language, value }) => language === 'console' && answers(value).length > 0))(
    '$where is what the command prints',
    async ({ value }) => {
      for (const { command, answer } of answers(value)) expect(await printedBy(command)).toBe(answer)
    },
  )
})

/** Which of the demo's runs it is true of; the lab's are looked at first. */
async function nameOfRun(isRight: (printed: string) => boolean): Promise<string | undefined> {
  for (const name of Object.keys(scenarios)) {
    for (const earlier of [0, 1]) if (isRight(await print(name, earlier))) return name
  }
  return undefined
}

const prints = new Map<string, Promise<string>>()

/** Log and summary of the scenario's run that has so many before it. */
function print(name: string, earlier: number): Promise<string> {
  const known = prints.get(`${name} ${earlier}`) ?? runScenario(name, earlier)
  prints.set(`${name} ${earlier}`, known)
  return known
}

async function runScenario(name: string, earlier: number): Promise<string> {
  const scenario = scenarios[name]
  if (scenario === undefined) throw new TypeError(`There is no scenario ${name}`)
  const { inputs } = scenario
  const world = scenario.build(3)
  for (let run = 0; run < earlier; run++) await runHere(world, fakeClock(), { inputs })
  const { said, summaries } = await runHere(world, fakeClock(), { inputs })
  return [...said.map(asShown), ...summaries].join('\n')
}

/** A line as GitHub's page shows it. */
function asShown(line: string): string {
  return line
    .replace(/^info: /, '')
    .replace(/^(?:error|fail): /, 'Error: ')
    .replace(/^warning: /, 'Warning: ')
    .replace(/^notice: /, 'Notice: ')
}

/** Whole lines that follow one another; a line of `…` stands for any that are left out. */
function holds(printed: string, block: string): boolean {
  const text = `\n${timeless(printed)}\n`
  let from = 0
  return timeless(block)
    .split(/^…$/m)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .every((part) => {
      const at = text.indexOf(`\n${part}\n`, from)
      from = at + part.length + 1
      return at !== -1
    })
}

function timeless(text: string): string {
  return text.replaceAll(/\d+\.\d s\b/g, '0.1 s')
}

/** The heading, the line about the tables and the table of routes, as text that no format changes. */
function summaryParts({ tree }: Pick<Document, 'tree'>): string[] {
  return nodesOf(tree).flatMap((node) => {
    const text = timeless(textOf(node))
    if (node.type === 'heading' && /worker routes? /.test(text)) return [text]
    if (node.type === 'paragraph' && /^Route tables? rtb-.* · /.test(text)) return [text]
    if (node.type !== 'table' || !text.startsWith('DestinationCidrBlock')) return []
    return [node.children.map((row) => row.children.map(textOf).join(' | ')).join('\n')]
  })
}

function answers(value: string): { command: string; answer: string }[] {
  return [...value.matchAll(/^\$ (.*)\n((?!\$ ).+(?:\n(?!\$ ).*)*)/gm)].map(
    ([, command = '', answer = '']) => ({
      command,
      answer: answer.trim(),
    }),
  )
}

/** The first line of what it prints, at the port that was asked for but on one that is free. */
async function printedBy(command: string): Promise<string> {
  const [[program, file = '', ...words] = []] = programsIn(command)
  if (program !== 'node' || file !== 'dev/emulators/ec2/serve.ts') {
    throw new Error(`Say in __tests__/e2e/document-prints.test.ts how to see what is printed by: ${command}`)
  }
  const at = words.indexOf('--port')
  const port = at === -1 ? '' : (words[at + 1] ?? '')
  const child = spawn(process.execPath, [file, ...words.with(at + 1, '0')], { cwd: root })
  try {
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
    return line.replace(/:\d+$/, `:${port}`)
  } finally {
    child.kill()
  }
}
