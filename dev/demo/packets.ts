import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readlink } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'

import { lab } from '../emulators/ec2/world/lab.ts'
import { instanceNamed } from '../emulators/ec2/world/lookup.ts'
import { inPrivateNamespaces, MACHINES_PROC, SCRATCH } from '../suites/packets/private-namespaces.ts'
import { startProber } from '../suites/packets/prober.ts'
import { startTrial } from '../suites/packets/trial.ts'

const PING = 'ip netns exec pods-worker-0 ping -c 1 -W 1 172.22.1.2'

/** The namespaces of workers, of the VPC's router, and of its interfaces. */
const LOOKS = [
  'ip netns list',
  'ip netns exec pods-worker-0 ip -brief -4 address',
  'ip netns exec worker-0 ip route',
  'ip netns exec vpc ip route show table 2000',
]
const MORE_LOOKS = [
  'ip netns exec cards nft list table inet filters',
  'ip netns exec worker-1 ip -statistics link',
]

/** Builds the lab with real packets, and shows the same ping before and after the action runs. */
export async function showPackets(heading: (text: string) => void): Promise<void> {
  await inPrivateNamespaces(process.argv[1] ?? '', async (plugins) => {
    const world = lab({ workers: 3 })
    const workers = [0, 1, 2].map((index) => instanceNamed(world, `worker-${index}`))
    const prober = startProber()
    const cluster = { world, workers, masquerade: false }
    const trial = await startTrial(
      cluster,
      { 'worker-count': '3' },
      { prober, plugins, data: `${SCRATCH}/cni` },
    )
    try {
      console.log(
        'The lab with 3 workers. Each worker and its pods have a network namespace, and so has the router of the VPC.',
      )
      heading('Before the run: a pod on worker-0 pings a pod on worker-1')
      const before = await show(PING)
      heading('The log')
      await trial.run({}, console.log)
      await trial.update()
      heading('After the run: the same ping')
      const after = await show(PING)
      heading('The namespaces')
      for (const command of LOOKS) await show(command)
      if (process.stdin.isTTY) await wait()
      if (before !== 0 && after === 0) return
      console.log('\nThe ping should fail before the run and be answered after it.')
      process.exitCode = 1
    } finally {
      await trial.close()
      prober.close()
    }
  })
}

/** Prints a command and its output, as in a shell. */
async function show(command: string): Promise<number | null> {
  console.log(`$ ${command}`)
  const [program = '', ...args] = command.split(' ')
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = (await once(child, 'close')) as [number | null]
  console.log()
  return code
}

async function wait(): Promise<void> {
  const enter = `sudo nsenter --mount --net --target ${await readlink(`${MACHINES_PROC}/self`)}`
  console.log('To look around, run such commands in another terminal:\n')
  for (const command of [PING, ...MORE_LOOKS]) console.log(`${enter} ${command}`)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  await terminal.question('\nPress Enter to remove the namespaces. ')
  terminal.close()
}
