import { emptyWorld } from '../../emulators/ec2/world/build-world.ts'
import { Boto3 } from './boto3.ts'
import { testEmulatorAgainstMoto } from './comparison-tests.ts'
import { crowdedScenarios } from './crowded-scenarios.ts'
import { labScenarios } from './lab-scenarios.ts'
import { startMoto } from './moto-server.ts'
import { MotoWorld } from './moto-world.ts'
import { testPermissions } from './permission-tests.ts'
import { findPython, SetupError } from '../../harness/python.ts'
import { testReachabilityPermissions } from './reachability-permission-tests.ts'
import { testReachability } from './reachability-tests.ts'
import { refusalScenarios } from './refusal-scenarios.ts'
import { Tally } from '../../harness/tally.ts'
import { testTemplates } from './template-tests.ts'

// Ended from outside, it still ends moto (by way of the process's "exit").
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

try {
  const python = await findPython(console.log)
  process.exitCode = (await testAgainstMoto(python)) ? 0 : 1
} catch (cause) {
  if (!(cause instanceof SetupError)) throw cause
  console.error(cause.message)
  process.exitCode = 1
}

/** Whether everything passed. */
async function testAgainstMoto(python: string): Promise<boolean> {
  const tally = new Tally()
  // One account for both, since route tables show their owner's.
  const moto = await startMoto(python, emptyWorld().accountId)
  const boto3 = new Boto3(python)
  try {
    for (const { name, world, check } of [...labScenarios, ...crowdedScenarios, ...refusalScenarios]) {
      await tally.test(`The action ${name}`, async () => {
        const built = world()
        await check(await MotoWorld.make(moto, boto3, built), built)
      })
    }
    await testReachability(tally, moto, boto3)
    await testPermissions(tally, moto, boto3)
    await testReachabilityPermissions(tally, moto, boto3)
    await testTemplates(tally, moto, boto3)
    await testEmulatorAgainstMoto(tally, moto, boto3)
  } finally {
    boto3.close()
    await moto.stop()
  }
  console.log(`${tally.passed} passed, ${tally.failed} failed`)
  return tally.failed === 0
}
