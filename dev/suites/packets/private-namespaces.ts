import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'

import { SetupError } from '../../harness/command.ts'
import { runTool } from '../../harness/run-tool.ts'
import { pipe } from './namespaces.ts'

/** The variable that holds the process ID of the command that a person started. */
const STARTED_BY = 'PACKETS_STARTED_BY'
/** The processes of the machine by their own IDs. */
export const MACHINES_PROC = '/run/proc'
/** For files that end with the namespaces. */
export const SCRATCH = '/run/tmp'
/** Where Debian and the projects' own archives install them. */
const PLUGIN_FOLDERS = ['/usr/lib/cni', '/opt/cni/bin', '/usr/libexec/cni']
const PROGRAMS = ['ip', 'nft', 'iptables', 'unshare', 'python3']

/** The sentence that says what is missing. */
export class Missing extends SetupError {}

/**
 * Runs this file again as root in its own mount, network, and process namespace. All processes in it end with the first
 * one, however that ends, and with them all mounts, which the names of network namespaces are. Nothing in it can change
 * the machine's own network.
 */
export async function inPrivateNamespaces(
  file: string,
  run: (plugins: string) => void | Promise<void>,
): Promise<void> {
  const startedBy = process.env[STARTED_BY]
  if (startedBy === undefined) {
    await findPlugins()
    const isRoot = process.getuid?.() === 0
    const command = [
      ...(isRoot ? [] : ['sudo', '-n']),
      ...['env', ...passedOn(), `${STARTED_BY}=${process.pid}`, 'unshare'],
      ...['--mount', '--net', '--pid', '--fork', '--kill-child'],
      ...[process.execPath, ...process.execArgv, file, ...process.argv.slice(2)],
    ]
    const child = spawn(command[0] ?? '', command.slice(1), { stdio: 'inherit' })
    const [code] = (await once(child, 'exit')) as [number | null]
    process.exitCode = code ?? 1
    return
  }
  await pipe('', 'mount', '-t', 'tmpfs', 'tmpfs', '/run')
  await Promise.all([mkdir(MACHINES_PROC), mkdir(SCRATCH)])
  await pipe('', 'mount', '--bind', '/proc', MACHINES_PROC)
  endWith(startedBy)
  // The CNI plugins look for themselves in /proc.
  await pipe('', 'mount', '-t', 'proc', 'proc', '/proc')
  process.env['TMPDIR'] = SCRATCH
  await pipe('', 'ip', 'link', 'set', 'lo', 'up')
  await run(await findPlugins())
}

function passedOn(): string[] {
  return ['PATH', 'PACKET_WORLDS', 'PACKET_SEED'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [`${name}=${value}`]
  })
}

/** The process that started this one may be killed, and can then end nothing itself. */
function endWith(pid: string): void {
  setInterval(() => {
    if (!existsSync(`${MACHINES_PROC}/${pid}`)) process.exit(1)
  }, 250).unref()
}

/** Throws `Missing` unless the machine has all that the lab needs. */
async function findPlugins(): Promise<string> {
  if (process.platform !== 'linux')
    throw new Missing('The packets need network namespaces, which only Linux has.')
  const found = await Promise.all(
    PROGRAMS.map((program) => runTool('sh', ['-c', `command -v ${program}`], { PATH: SYSTEM_PATH })),
  )
  const missing = PROGRAMS.filter((_, index) => found[index]?.kind !== 'done')
  const folders = await Promise.all(
    PLUGIN_FOLDERS.map((folder) =>
      Promise.all(['bridge', 'host-local', 'loopback'].map((plugin) => access(`${folder}/${plugin}`))).then(
        () => [folder],
        () => [],
      ),
    ),
  )
  const [plugins] = folders.flat()
  if (missing.length > 0 || plugins === undefined) {
    const names = [...missing, ...(plugins === undefined ? ['the CNI plugins'] : [])].join(', ')
    throw new Missing(
      `The packets need ${names}: install iproute2, nftables, iptables, python3, and containernetworking-plugins.`,
    )
  }
  if (process.getuid?.() !== 0 && (await runTool('sudo', ['-n', 'true'])).kind !== 'done')
    throw new Missing('The packets need root: run the command as root, or allow sudo without a password.')
  return plugins
}

const SYSTEM_PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`
