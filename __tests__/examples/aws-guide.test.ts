import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

import { parseTemplate } from '../../dev/harness/cloudformation.ts'
import { emptyWorld } from '../../dev/emulators/ec2/world/build-world.ts'
import { startEc2Emulator } from '../../dev/emulators/ec2/server.ts'
import { startOidcEmulator } from '../../dev/emulators/oidc/server.ts'
import { runBuilt } from '../fixtures/run/scenario.ts'
import { read, root } from '../fixtures/documents/project-files.ts'
import { deployInto } from '../fixtures/documents/stack-world.ts'
import { stackOf } from '../fixtures/documents/templates.ts'
import type { Job } from '../fixtures/documents/workflow-job.ts'

const guide = read('docs/aws/README.md')

describe('the guide to AWS', () => {
  it("ends with a dry run that plans the lab's three routes", async () => {
    const [, workflow = ''] = /^```yaml\n([^]*?)^```$/m.exec(guide) ?? []
    const { plan } = (parse(workflow) as { jobs: { plan: Job } }).jobs
    const [, promised = ''] = /^> (.*)$/m.exec(guide) ?? []
    const world = emptyWorld()
    const { VpcId: vpcId = '' } = deployInto(world, stackOf('lab.yaml'))
    const [ec2, oidc] = [await startEc2Emulator(world), await startOidcEmulator()]
    try {
      const given = Object.entries(plan.steps[0]?.with ?? {}).map(([name, value]) => [name, String(value)])
      const inputs = { ...(Object.fromEntries(given) as Record<string, string>), 'vpc-id': vpcId }
      const run = await runBuilt({ inputs, endpoint: ec2.url, env: oidc.env })

      expect(run.exitCode).toBe(0)
      expect(promised).toContain('3 to create')
      expect(run.summary.startsWith(`### ${promised}\n`)).toBe(true)
      expect(oidc.requests).toHaveLength(2)
    } finally {
      await ec2.close()
      await oidc.close()
    }
  })

  it('describes every parameter of the templates, with its default', () => {
    const told = [...guide.matchAll(/^\| `(\w+)` +\| (?:`(\S+)`)? +\|/gm)].map(([, name, value = '']) => [
      name,
      value,
    ])
    const declared = ['role.yaml', 'lab.yaml', 'on-change.yaml', 'lab-role.yaml'].flatMap((file) => {
      const { Parameters = {} } = parseTemplate(read(`docs/aws/${file}`))
      return Object.entries(Parameters).map(([name, { Default = '' }]) => [name, Default])
    })

    expect(told).toEqual(declared)
  })

  it("deploys templates that exist, and deletes every stack except the maintainers' one", () => {
    const deployed = [
      ...guide.matchAll(/deploy --region us-west-2 --stack-name (\S+)[\s\\]+--template-file (\S+)/g),
    ]
    const deleted = [...guide.matchAll(/delete-stack --region us-west-2 --stack-name (\S+)/g)].map(
      ([, name]) => name,
    )

    expect(deployed.map(([, name]) => name).sort()).toEqual([...deleted, 'kthw-routes-lab-role'].sort())
    expect(deployed.every(([, , file = '']) => existsSync(join(root, file)))).toBe(true)
  })
})
