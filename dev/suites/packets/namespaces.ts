import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** Runs a program with this standard input, and returns its standard output. */
export async function pipe(input: string, program: string, ...args: readonly string[]): Promise<string> {
  const child = spawn(program, args)
  // A program that ends early closes its input. Its exit code and its messages say why.
  child.stdin.on('error', () => undefined).end(input)
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  if (child.exitCode === 0) return output
  throw new Error(
    `${[program, ...args].join(' ')} ended with ${String(child.exitCode)}:\n${output}${errors}\n${input}`,
  )
}

/** Commands of `ip`, one per line. Those for IPv6 rules and tables need `-6`. */
export async function ip(
  namespace: string,
  lines: readonly string[],
  family: '-4' | '-6' | '-0' = '-0',
): Promise<void> {
  if (lines.length === 0) return
  const options = family === '-0' ? [] : [family]
  await pipe(lines.join('\n'), 'ip', ...options, '-n', namespace, '-batch', '-')
}

export function inside(namespace: string, ...command: readonly string[]): readonly ['ip', ...string[]] {
  return ['ip', 'netns', 'exec', namespace, ...command]
}

/**
 * No duplicate address detection, because it would delay each address by a second; no reverse path filter, because EC2
 * has none. With SYN cookies, half-open connections have no state, so the next packets can use their ports.
 */
const SETTINGS = {
  'ipv4/conf/*/rp_filter': 0,
  'ipv4/conf/*/send_redirects': 0,
  'ipv6/conf/*/accept_dad': 0,
  'ipv6/conf/*/accept_ra': 0,
  'ipv4/tcp_syncookies': 2,
}
const FORWARDING = { 'ipv4/ip_forward': 1, 'ipv6/conf/all/forwarding': 1 }

/** The settings come before any interface, which inherits them. */
export async function addNamespaces(
  names: readonly string[],
  { forward }: { forward: boolean },
): Promise<void> {
  const settings = Object.entries({ ...SETTINGS, ...(forward ? FORWARDING : {}) })
  const script = settings.flatMap(([path, value]) =>
    (path.includes('*') ? ['all', 'default'] : ['']).map(
      (which) => `echo ${value} > /proc/sys/net/${path.replace('*', which)}`,
    ),
  )
  const lines = names.flatMap((name) => [
    `ip netns add ${name}`,
    `ip netns exec ${name} sh -ec '${script.join('; ')}; ip link set lo up'`,
  ])
  await pipe(lines.join('\n'), 'sh', '-eu')
}

export async function removeNamespaces(): Promise<void> {
  await pipe('', 'ip', '-all', 'netns', 'delete')
}

/**
 * A point-to-point link. Both ends have the same MAC address and no ARP, so the kernel addresses each frame to this
 * address and the other end accepts it: no neighbor has to be found.
 */
export function link(one: readonly [string, string], other: readonly [string, string]): string {
  const [[namespace, name], [otherNamespace, otherName]] = [one, other]
  const address = 'address 02:00:00:00:00:01'
  return `link add ${name} netns ${namespace} ${address} type veth peer name ${otherName} netns ${otherNamespace} ${address}`
}

export function raise(name: string): string[] {
  return [`link set ${name} addrgenmode none`, `link set ${name} arp off up`]
}

export function isIpv6(address: string): boolean {
  return address.includes(':')
}

export function asHost(address: string): string {
  return `${address}/${isIpv6(address) ? 128 : 32}`
}
