import { parseArgs } from 'node:util'

import { runCommandWithArguments, UsageError } from '../../harness/command.ts'
import { startEc2Emulator } from './server.ts'
import { lab } from './world/lab.ts'

const help = `Usage: node dev/emulators/ec2/serve.ts [--workers N] [--routed N] [--port P]

Serves the lab as an EC2 endpoint on 127.0.0.1, prints its URL, and runs until it's killed.

  --workers N  the number of workers (3)
  --routed N   the number of workers that have a route already (0)
  --port P     the port to listen on (any free port)`

const text = { type: 'string' } as const

await runCommandWithArguments(
  help,
  (args) => parseArgs({ args, options: { workers: text, routed: text, port: text } }).values,
  async ({ workers = '3', routed = '0', port = '0' }) => {
    const world = lab({ workers: wholeNumber('workers', workers), routed: wholeNumber('routed', routed) })
    const { url } = await startEc2Emulator(world, { port: wholeNumber('port', port) })
    console.log(url)
  },
)

function wholeNumber(option: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new UsageError(`--${option} takes a whole number, not "${value}".`)
  return Number(value)
}
