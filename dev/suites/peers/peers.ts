import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { action, type Program } from '../../harness/program.ts'
import { pythonEnv } from '../../harness/python.ts'
import { runTool } from '../../harness/run-tool.ts'
import { writeControllerFiles } from './controller-files.ts'
import { buildRouteController, installPython, requireTools } from './install.ts'

export type PeerName = 'kthw-routes' | 'AWS CLI loop' | 'boto3 script' | 'cloud-provider-aws' | 'Ansible'

/** A program and the version of what it needs, as the installed packages show it. */
export type Peer = Program & { readonly name: PeerName; readonly version: string }

/** All of them, installed first if necessary. */
export async function installPeers(): Promise<Peer[]> {
  await requireTools()
  const bin = await installPython()
  const controller = await buildRouteController()
  const python = join(bin, 'python')
  const env = { PATH: `${bin}:${process.env['PATH'] ?? ''}` }
  const script = (name: string): string => join(import.meta.dirname, name)
  return [
    { ...action, name: 'kthw-routes', version: await ownVersion() },
    {
      name: 'AWS CLI loop',
      version: await versionOfPackage(python, 'awscli'),
      command: ['bash', script('cli-loop.sh')],
      env,
    },
    {
      name: 'boto3 script',
      version: await versionOfPackage(python, 'boto3'),
      command: [python, script('boto3_way.py')],
      env,
    },
    {
      name: 'cloud-provider-aws',
      version: await versionOfModule(controller, 'k8s.io/cloud-provider-aws'),
      command: [
        controller,
        ...['-cloud-config', 'cloud.conf', '-nodes', 'nodes.json', '-cluster-cidr', '172.22.0.0/15'],
      ],
      prepare: writeControllerFiles,
    },
    {
      name: 'Ansible',
      version: await versionOfPackage(python, 'ansible'),
      command: [join(bin, 'ansible-playbook'), script('routes.yml')],
      env: { ...env, ANSIBLE_LOCALHOST_WARNING: 'False' },
    },
  ]
}

async function ownVersion(): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '..', '..', '..', 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

async function versionOfPackage(python: string, name: string): Promise<string> {
  const code = `import importlib.metadata; print(importlib.metadata.version('${name}'))`
  const run = await runTool(python, ['-c', code], pythonEnv)
  if (run.kind !== 'done') throw new Error(`${name} is not installed in ${python}`)
  return run.stdout.trim()
}

/** `go version -m` prints the modules that a program was built from, such as `dep  k8s.io/…  v1.37.1  h1:…`. */
async function versionOfModule(program: string, path: string): Promise<string> {
  const run = await runTool('go', ['version', '-m', program])
  const lines = run.kind === 'done' ? run.stdout.split('\n').map((line) => line.trim().split('\t')) : []
  const [, , version] = lines.find(([key, module]) => key === 'dep' && module === path) ?? []
  if (version === undefined) throw new Error(`${program} was not built with ${path}`)
  return version.replace(/^v/, '')
}
