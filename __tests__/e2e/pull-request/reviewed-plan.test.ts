import { describe, expect, it, jest } from '@jest/globals'

import { addRoute } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab, labPodCidr } from '../../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { MERGE_SHA } from '../../../dev/emulators/github/job.ts'
import { ACTIONS } from '../../../dev/emulators/github/server.ts'
import { aboutComment, onPullRequest, type Step } from '../../fixtures/run/pull-request.ts'
import { addOther, kubernetesTable, refusal, type ScenarioRun } from '../../fixtures/run/scenario.ts'

// Each test has up to four runs in separate processes.
jest.setTimeout(40_000)

const { bodies, github, operations, plan, restartGitHub } = onPullRequest()

/** The job that applies after the merge: another job of another workflow. */
const apply = ({ inputs, ...step }: Step): Promise<ScenarioRun> =>
  plan({
    job: { event: 'push', payload: {} },
    env: { GITHUB_WORKFLOW: 'Apply pod routes', GITHUB_JOB: 'apply' },
    inputs: { mode: 'apply', 'expected-plan-hash': 'comment', ...inputs },
    ...step,
  })

const errorsOf = ({ findings }: ScenarioRun) =>
  findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)
const merged = () => restartGitHub({ mergeCommit: MERGE_SHA })
const removeRoute = (world: World, worker: number): void => {
  const { routes } = kubernetesTable(world)
  routes.splice(
    routes.findIndex(({ destination }) => destination === labPodCidr(worker)),
    1,
  )
}
const reviewedLine = () => bodies()[0]?.split('\n')[1]

describe('the plan in the comment', () => {
  it('is applied after the merge by another job, and the comment says so', async () => {
    await merged()
    const world = lab({ workers: 3 })
    await plan({ world })
    const before = reviewedLine()
    const run = await apply({ world })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '3' })
    expect(aboutComment(run)).toEqual([])
    expect(bodies()).toEqual([expect.stringContaining('### ✅ Applied: 3 of 3 worker routes validated\n')])
    expect(bodies()[0]).toContain('\nApplied by kthw-routes in [Apply pod routes / apply](')
    expect(reviewedLine()).toBe(before)
  })

  it('may be applied again when nothing is left to do, and after the rest of it', async () => {
    await merged()
    const world = lab({ workers: 3 })
    await plan({ world })
    await apply({ world })
    expect((await apply({ world })).outputs).toMatchObject({ validated: 'true', 'unchanged-count': '3' })

    // As after a run that created only two of the routes.
    removeRoute(world, 1)
    const run = await apply({ world })
    expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '1' })
    expect(run.writes).toHaveLength(1)
  })

  it('is outdated after a route changed: nothing is written, and the comment says so', async () => {
    await merged()
    const world = lab({ workers: 3 })
    const planned = await plan({ world, inputs: { 'on-conflict': 'replace' } })
    addRoute(kubernetesTable(world), labPodCidr(1), addOther(world))
    const before = structuredClone(world)
    const listed = reviewedLine()
    const run = await apply({ world, inputs: { 'on-conflict': 'replace' } })

    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(world).toEqual(before)
    expect(errorsOf(run)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^The plan has the hash ${String(run.outputs['plan-hash'])}, but the comment on #7 has the plan ${String(planned.outputs['plan-hash'])}\\. Nobody reviewed: replace 172\\.22\\.1\\.0/24 to i-\\w+ in rtb-\\w+\\. Run with mode: plan on #7, `,
        ),
      ),
    ])
    expect(bodies()).toEqual([
      expect.stringContaining('### ❌ Outdated: the plan changed after the review; nothing was written\n'),
    ])
    expect(bodies()[0]).toContain('- ❌ The plan has the hash ')
    expect(reviewedLine()).toBe(listed)
  })

  it('has failed if EC2 refuses a route, and a rerun may do the rest', async () => {
    await merged()
    const world = lab({ workers: 3 })
    await plan({ world })
    const refuse = {
      action: 'CreateRoute',
      when: { every: 3 },
      fault: refusal('IncorrectState', 400),
    } as const
    const run = await apply({ world, faults: [refuse] })

    expect(run.exitCode).toBe(1)
    expect(bodies()).toEqual([expect.stringContaining('### ❌ Failed: 2 of 3 worker routes validated\n')])

    expect((await apply({ world })).outputs).toMatchObject({ validated: 'true', 'created-count': '1' })
    expect(bodies()).toEqual([expect.stringContaining('### ✅ Applied: 3 of 3')])
  })

  it('is the newest with comment: new, also after a run that applied', async () => {
    await merged()
    const world = lab({ workers: 3 })
    const inputs = { comment: 'new' }
    await plan({ world: lab({ workers: 3, routed: 2 }), inputs })
    await plan({ world, inputs })
    await apply({ world, inputs })
    removeRoute(world, 0)
    const run = await apply({ world, inputs })

    expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '1' })
    expect(bodies()).toHaveLength(4)
  })

  it('is read and left alone with comment: off', async () => {
    await merged()
    const world = lab({ workers: 3 })
    await plan({ world })
    const before = bodies()
    const run = await apply({ world, inputs: { comment: 'off' } })

    expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '3' })
    expect(bodies()).toEqual(before)
  })

  it('is found by pull-request-number on workflow_dispatch', async () => {
    const world = lab({ workers: 3 })
    await plan({ world })
    const run = await apply({
      world,
      job: { event: 'workflow_dispatch', payload: {} },
      inputs: { 'pull-request-number': '7' },
    })

    expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '3' })
  })

  it('is read again after a rate limit, before the first write', async () => {
    const limit = {
      kind: 'answer',
      status: 403,
      body: { message: 'You have exceeded a secondary rate limit.' },
      headers: { 'retry-after': '1' },
    } as const
    await restartGitHub({
      mergeCommit: MERGE_SHA,
      intercept: (_, n) => (n === 3 ? limit : undefined),
    })
    const world = lab({ workers: 3 })
    await plan({ world })
    const run = await apply({ world })

    expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '3' })
    expect(run.log).toContain("\nGitHub's rate limit is exceeded. Trying again in 1 seconds.\n")
  })
})

describe('without a reviewed plan, nothing is written', () => {
  const expectNothing = (run: ScenarioRun, message: string): void => {
    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(errorsOf(run)).toEqual([expect.stringContaining(message)])
    expect(run.codes).toContain('reviewed-plan-missing')
  }

  it.each<[string, () => Promise<unknown>, string]>([
    ['no comment exists', () => merged(), '#7 has no comment with the plan for these inputs'],
    [
      'the comment is of another cluster',
      async () => {
        await merged()
        await plan({ inputs: { 'route-table-tag': 'cluster' } })
      },
      '#7 has no comment with the plan for these inputs',
    ],
    [
      'somebody else wrote the comment',
      async () => {
        await merged()
        await plan()
        for (const comment of github().pullRequest.comments) comment.author = 'mallory'
      },
      '#7 has no comment with the plan for these inputs',
    ],
    [
      'the last plan failed',
      async () => {
        await merged()
        await plan()
        await plan({ env: { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined } })
      },
      'The comment on #7 contains no plan, because its run failed or used an older version. ',
    ],
    [
      'no pull request merged the commit',
      () => restartGitHub({}),
      `Can't find the pull request with the reviewed plan: github-token can't read commit ${MERGE_SHA}, or no pull request of this repository merged it. Set pull-request-number.`,
    ],
    [
      'the token cannot read',
      () => restartGitHub({ mergeCommit: MERGE_SHA, viewer: { ...ACTIONS, access: 'none' } }),
      'Can\'t read the reviewed plan from the comment. Rerun the job, and make sure that it has "permissions: pull-requests: write". GitHub returned FORBIDDEN: Resource not accessible by integration',
    ],
    [
      'GitHub returns an error',
      () =>
        restartGitHub({
          mergeCommit: MERGE_SHA,
          intercept: () => ({ kind: 'answer', status: 404, body: { message: 'Not Found' } }),
        }),
      "Can't read the reviewed plan from the comment. ",
    ],
  ])('if %s', async (_, prepare, message) => {
    await prepare()
    expectNothing(await apply({ world: lab({ workers: 3 }) }), message)
  })

  it('on an event without a pull request and without a commit', async () => {
    const run = await apply({ job: { event: 'schedule', payload: {}, sha: '' } })

    expectNothing(run, "Can't find the pull request with the reviewed plan: the event schedule has none.")
    expect(github().requests).toEqual([])
  })

  it('but nothing is read if nothing is to be written', async () => {
    const run = await apply({
      world: lab({ workers: 3, routed: 3 }),
      inputs: { comment: 'off' },
    })

    expect(run.exitCode).toBe(0)
    expect(operations()).toEqual([])
  })
})
