import { existsSync } from 'node:fs'
import { chmod, chown, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeEach, describe, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { runInOwnProcesses, runOn } from '../fixtures/run/scenario.ts'
import { temporaryFolder } from '../fixtures/run/temporary-folder.ts'

runInOwnProcesses()

let folder: string
let file: string

beforeEach(() => {
  folder = temporaryFolder()
  file = join(folder, 'runner-file')
})

describe.each([
  ['GITHUB_STEP_SUMMARY', "Can't write the job summary", "so the run's page doesn't show it"],
  ['GITHUB_OUTPUT', "Can't write the outputs", "so later steps don't get them"],
])('a run that cannot write %s creates its routes', (name, says, loss) => {
  it('and warns if there is no such file', async () => {
    const run = await runOn(lab(), { env: { [name]: undefined } })

    expect(run.exitCode).toBe(0)
    expect(run.writes).toHaveLength(3)
    expect(run.log).toContain(
      `::warning title=runner-file::${says}, because ${name} isn't set. See the result in this log.\n`,
    )
    expect(run.log).toContain('✅ 3 of 3 worker routes validated\n')
    expect(run.log).not.toContain('::set-output')
  })

  it.each([
    ['does not exist', '/nowhere/file', 'ENOENT: no such file or directory'],
    ['is on a full disk', '/dev/full', 'ENOSPC: no space left on device'],
  ])('and then fails if the file %s', async (_, path, reason) => {
    const run = await runOn(lab(), { env: { [name]: path } })

    expect(run.exitCode).toBe(1)
    expect(run.writes).toHaveLength(3)
    expect(run.log).toContain(`::error title=runner-file::${says} (${reason}`)
    expect(run.log).toContain(`), ${loss}. Free space on the runner's disk`)
    expect(run.log).toContain('::error::❌ 3 of 3 worker routes validated\n')
  })

  it('and leaves the file as it was if the disk fills within a value', async () => {
    const earlier = 'of-another-step=1\n'
    await writeFile(file, earlier)
    // Stands for a disk with 4 KiB of space, and needs no rights.
    const through = ['bash', '-c', 'ulimit -f 4; exec "$@"', 'bash']
    const run = await runOn(lab({ workers: 50 }), {
      inputs: { 'worker-count': '50' },
      env: { [name]: file },
      through,
    })

    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(`::error title=runner-file::${says} (EFBIG: file too large`)
    expect(await readFile(file, 'utf8')).toBe(earlier)
  })

  it('and names the user of the container if the file is of another user', async () => {
    await writeFile(file, '')
    await chmod(folder, 0o755)
    await chmod(file, 0o444)
    const user = process.getuid?.() ?? 0
    const owner = user === 0 ? 65534 : user
    // Root may write any file, unless it gives up its capabilities. It stays root, because only root may read its home folder.
    if (user === 0) await chown(file, owner, owner)
    const through = user === 0 ? ['setpriv', '--inh-caps=-all', '--bounding-set=-all', '--'] : []
    const run = await runOn(lab(), { env: { [name]: file, HOME: undefined }, through })

    expect(run.exitCode).toBe(1)
    expect(run.writes).toHaveLength(3)
    expect(run.log).toContain(`::error title=runner-file::${says} (EACCES: permission denied`)
    expect(run.log).toContain(
      `), ${loss}. User ${user} runs the step and can't write to the file in ${name}. Run the job's container as the runner's user, with "options: --user ${owner}".\n`,
    )
  })
})

describe('compiled code', () => {
  it.each([
    ['self-hosted', true],
    ['github-hosted', false],
  ])("is kept in the tool cache of a runner that isn't GitHub's: %s", async (environment, isKept) => {
    const run = await runOn(lab(), { env: { RUNNER_ENVIRONMENT: environment, RUNNER_TOOL_CACHE: folder } })

    expect(run.exitCode).toBe(0)
    expect(existsSync(join(folder, 'kthw-routes'))).toBe(isKept)
  })

  it('that cannot be kept costs nothing', async () => {
    const run = await runOn(lab(), {
      env: { RUNNER_ENVIRONMENT: 'self-hosted', RUNNER_TOOL_CACHE: '/dev/null' },
    })

    expect({ exitCode: run.exitCode, findings: run.findings }).toEqual({ exitCode: 0, findings: [] })
  })
})
