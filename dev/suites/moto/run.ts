import { test } from 'node:test'

import { emptyWorld } from '../../emulators/ec2/world/build-world.ts'
import { runCommand } from '../../harness/command.ts'
import { Boto3 } from './boto3/boto3.ts'
import { testEmulatorAgainstMoto } from './comparison/comparison-tests.ts'
import { crowdedScenarios } from './scenarios/crowded-scenarios.ts'
import { labScenarios } from './scenarios/lab-scenarios.ts'
import { nodeScenarios } from './scenarios/node-scenarios.ts'
import { startMoto } from './server/moto-server.ts'
import { MotoWorld } from './server/moto-world.ts'
import { testPermissions } from './permissions/permission-tests.ts'
import { findPython } from '../../harness/python.ts'
import { testReachabilityPermissions } from './permissions/reachability-permission-tests.ts'
import { testReachability } from './reachability/reachability-tests.ts'
import { refusalScenarios } from './scenarios/refusal-scenarios.ts'
import { testOnChange } from './templates/on-change-tests.ts'
import { testTemplates } from './templates/template-tests.ts'

// If the run is interrupted, the process's "exit" handler still ends moto.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

await runCommand(async () => {
  const python = await findPython(console.log)
  // One account for both, because route tables show their owner's.
  const moto = await startMoto(python, emptyWorld().accountId)
  const boto3 = new Boto3(python)
  try {
    const scenarios = [...labScenarios, ...nodeScenarios, ...crowdedScenarios, ...refusalScenarios]
    for (const { name, world, check } of scenarios) {
      await test(`The action ${name}`, async () => {
        const built = world()
        await check(await MotoWorld.make(moto, boto3, built), built)
      })
    }
    await testReachability(moto, boto3)
    await testPermissions(moto, boto3)
    await testReachabilityPermissions(moto, boto3)
    await testTemplates(moto, boto3)
    await testOnChange(moto, boto3)
    await testEmulatorAgainstMoto(moto, boto3)
  } finally {
    boto3.close()
    await moto.stop()
  }
})
