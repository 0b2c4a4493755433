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
  snippets,
  textOf,
  type Document,
} from '../fixtures/documents/documents.ts'
import { root } from '../fixtures/documents/project-files.ts'
import { runHere } from '../fixtures/run/run-here.ts'
import { programsIn } from '../fixtures/documents/shell-commands.ts'

describe('a block of text', () => {
  it.each(snippets.filter(({ language }) => language === 'text'))(
    '$where is in the output of a demo run',
    async ({ value }) => {
      expect(await isPrinted((printed) => holds(printed, value))).toBe(true)
    },
  )

  it('has to match whole lines, in order', async () => {
    const printed = await print('lab', 0)

    expect(
      holds(printed, '…\n✅ 3 of 3 worker routes validated\n…\n### ✅ 3 of 3 worker routes validated'),
    ).toBe(true)
    expect(holds(printed, '✅ 3 of 3 worker routes')).toBe(false)
    expect(
      holds(printed, '### ✅ 3 of 3 worker routes validated\n…\n✅ 3 of 3 worker routes validated'),
    ).toBe(false)
  })
})

describe('a job summary in a document', () => {
  const quoted = documents.flatMap((document) =>
    summaryParts(document).map((part) => ({ path: document.path, part })),
  )

  it.each(quoted)('in $path is in the summary of a demo run: $part', async ({ part }) => {
    const isIn = (printed: string): boolean =>
      summaryParts(parseDocument('summary.md', printed)).includes(part)

    expect(await isPrinted(isIn)).toBe(true)
  })
})

it.each(snippets.filter(({ language, value }) => language === 'console' && answers(value).length > 0))(
  'the answer in $where is what the command prints',
  async ({ value }) => {
    for (const { command, answer } of answers(value)) expect(await printedBy(command)).toBe(answer)
  },
)

/** Whether it is true of a demo run: a first or a second one. */
async function isPrinted(isRight: (printed: string) => boolean): Promise<boolean> {
  for (const name of Object.keys(scenarios)) {
    for (const earlier of [0, 1]) if (isRight(await print(name, earlier))) return true
  }
  return false
}

const prints = new Map<string, Promise<string>>()

/** Log and summary of the scenario's run after this many earlier ones. */
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
    .replace(/^(warning|notice): /, (_, how: string) => `${how[0]?.toUpperCase()}${how.slice(1)}: `)
}

/** Whether the text has the block's lines, one after another. A line of `…` stands for any omitted lines. */
function holds(text: string, block: string): boolean {
  const parts = timeless(block)
    .split(/^…$/m)
    .map((part) => part.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(
    parts
      .filter((part) => part !== '')
      .map((part) => `^${part}$`)
      .join('[^]*'),
    'm',
  ).test(timeless(text))
}

function timeless(text: string): string {
  return text.replaceAll(/\d+\.\d s\b/g, '0.1 s')
}

/** The heading, the line about the tables, and the table of routes, as text without format. */
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

/** The first line that the emulator prints, as if it had started at the requested port and not at a free one. */
async function printedBy(command: string): Promise<string> {
  const [[program, file = '', ...words] = []] = programsIn(command)
  if (program !== 'node' || file !== 'dev/emulators/ec2/serve.ts') {
    throw new Error(`Say in __tests__/examples/prints.test.ts how to see what is printed by: ${command}`)
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
