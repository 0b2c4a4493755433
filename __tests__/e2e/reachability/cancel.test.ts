import { expect, it } from '@jest/globals'

import { startEc2Emulator } from '../../../dev/emulators/ec2/server.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { runAction } from '../../../dev/harness/run-action.ts'

it('a run that is cancelled while it waits for the packet filters tells nothing of pods', async () => {
  let kill: ((signal: NodeJS.Signals) => void) | undefined
  const emulator = await startEc2Emulator(lab({ workers: 3 }), {
    intercept: ({ action, ordinal }) => {
      // The routes are read back when all else is done.
      if (action === 'DescribeRouteTables' && ordinal > 2) setTimeout(() => kill?.('SIGINT'), 500)
      return action === 'DescribeSecurityGroups' ? { kind: 'hang' } : undefined
    },
  })
  try {
    const run = await runAction({
      inputs: { 'worker-count': '3', reachability: 'warn' },
      endpoint: emulator.url,
      onStart: (how) => (kill = how),
    })

    expect(run.exitCode).toBe(1)
    expect(run.summary).toContain('### ❌ 3 of 3 worker routes validated\n')
    expect(run.outputs).toMatchObject({ 'created-count': '3', reachable: 'unknown', reachability: '[]' })
    expect(JSON.parse(run.outputs['findings'] ?? '')).toMatchObject([
      { severity: 'error', code: 'cancelled' },
    ])
  } finally {
    await emulator.close()
  }
})
