import { describe, expect, it } from '@jest/globals'

import { snippets } from '../fixtures/documents/documents.ts'
import { lintWorkflows, stepIds, withStepsBefore } from '../fixtures/documents/workflow-lint.ts'
import { readYaml, type Workflow, type YamlSnippet } from '../fixtures/documents/yaml-snippets.ts'

const yaml = snippets
  .filter(({ language }) => /^ya?ml$/.test(language))
  .map((snippet) => ({ ...snippet, content: readYaml(snippet) }))

describe('the YAML of the documents', () => {
  const told = whatIsWrong(
    yaml.map(({ document, line, content }) => {
      const earlier = yaml.filter((each) => each.document === document && each.line < line)
      return { content, idsBefore: earlier.flatMap((each) => idsIn(each.content)) }
    }),
  )

  it('is there', () => {
    expect(yaml.map(({ document }) => document)).toContain('README.md')
  })

  it.each(yaml.map(({ where }, index) => ({ where, wrong: told[index] })))(
    '$where passes actionlint, or has the shape of what it is',
    ({ wrong }) => {
      expect(wrong).toEqual([])
    },
  )
})

describe('what is wrong is found', () => {
  const examples = [
    ['a job', 'on: push\njobs:\n  a:\n    steps: [{ run: x }]', '"runs-on" section is missing in job "a"'],
    ['jobs', 'jobs:\n  a:\n    runs-on: ubuntu-latest\n    needs: b\n    steps: [{ run: x }]', 'job "b"'],
    ['a trigger', 'on:\n  schedule:\n    - cron: every day', 'invalid CRON format'],
    ['permissions', 'permissions:\n  id-token: always', '"always" is invalid for permission'],
    ['steps', '- uses: org/kthw-routes', 'specifying action "org/kthw-routes" in invalid format'],
    ['one step', 'run: echo ${{ steps.gone.outputs.routes }}', 'property "gone" is not defined'],
    ['an expression', "- run: x\n  if: ${{ github.event_name = 'push' }}", 'got unexpected character'],
    ['a template', 'Resources:\n  Role:\n    Type: Role\n    Arn: !Ref Name', 'Role'],
    [
      'what Dependabot reads',
      'version: 2\nupdates:\n  - package-ecosystem: npm',
      '"package-ecosystem":"npm"',
    ],
    ['action metadata', 'name: x\nruns:\n  using: node12', 'runs.using is node12'],
  ] as const
  const told = whatIsWrong(examples.map(([, text]) => ({ content: read(text), idsBefore: [] })))

  it.each(examples.map(([what, , message], index) => ({ what, message, wrong: told[index] })))(
    'in $what',
    ({ wrong, message }) => {
      expect(wrong).toEqual([expect.stringContaining(message)])
    },
  )

  it.each([
    ['text that is no YAML', 'a: [', 'here is no YAML'],
    ['a key given twice', 'run: x\nrun: y', 'here is no YAML'],
    ['a kind that no test knows', 'replicas: 3', 'here is YAML that no test knows'],
  ])('in %s', (_, text, message) => {
    expect(() => read(text)).toThrow(message)
  })
})

describe('what is right is let through', () => {
  it('where a step reads what an earlier snippet of the document has named', () => {
    const idsBefore = idsIn(read('- uses: org/kthw-routes@v1\n  id: routes'))
    const content = read('- run: echo ${{ steps.routes.outputs.validated }}')

    expect(whatIsWrong([{ content, idsBefore }])).toEqual([[]])
  })

  it('where it is newer than the linter', () => {
    const content = read('runs-on: ubuntu-24.04\nsteps: [{ run: "echo ${{ vars.A }}" }]')

    expect(whatIsWrong([{ content, idsBefore: [] }])).toEqual([[]])
  })
})

function read(value: string): YamlSnippet {
  return readYaml({ value, where: 'here' })
}

function idsIn(content: YamlSnippet): string[] {
  return content.kind === 'workflow' ? stepIds(content.workflow) : []
}

type Placed = { readonly content: YamlSnippet; readonly idsBefore: readonly string[] }

/** One by one; the linter takes all workflows at once. */
function whatIsWrong(placed: readonly Placed[]): string[][] {
  const workflows = placed.map(({ content, idsBefore }): Workflow => {
    if (content.kind !== 'workflow') return { jobs: {} }
    return content.isWhole ? content.workflow : withStepsBefore(content.workflow, idsBefore)
  })
  const told = lintWorkflows(workflows)
  return placed.map(({ content }, index) =>
    content.kind === 'workflow' ? (told[index] ?? []) : wrongShape(content),
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
