import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { runOn } from '../fixtures/run/scenario.ts'
import { temporaryFolder } from '../fixtures/run/temporary-folder.ts'

describe('the archive that the runner downloads for uses:', () => {
  const folder = temporaryFolder()
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: join(import.meta.dirname, '..', '..'), maxBuffer: 2 ** 26 })
  const archive = git('archive', '--worktree-attributes', '--format=tar', 'HEAD')
  execFileSync('tar', ['-x', '-C', folder], { input: archive })

  it('has no tests, tools, and pictures', () => {
    const names = readdirSync(folder)
    expect(names).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'action.yml', 'dist', 'docs', 'src']),
    )
    expect(['__tests__', 'dev', 'package-lock.json'].filter((name) => names.includes(name))).toEqual([])
    expect(readdirSync(join(folder, 'docs'))).not.toContain('images')
  })

  it('names the files of dist/ after what they hold', () => {
    const names = readdirSync(join(folder, 'dist'))
    expect(names).toEqual(
      expect.arrayContaining(['main.js', 'assess-reachability.js', 'comments.js', 'oidc.js']),
    )
    expect(names.filter((name) => /^\d/.test(name))).toEqual([])
  })

  it('runs, also what it loads only for some inputs', async () => {
    const main = join(folder, 'dist', 'index.js')
    const run = await runOn(lab({ workers: 3 }), { main, inputs: { reachability: 'fail' } })
    expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '3', reachable: 'true' })
  })
})
