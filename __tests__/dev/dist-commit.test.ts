import { mkdir, mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { commitRequest, readDist } from '../../dev/build/dist-commit.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dist-'))
  await writeFile(join(folder, 'index.js'), 'entry')
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

describe('what was built in a run that nobody trusts', () => {
  it('is taken when it is what a build leaves', async () => {
    for (const name of ['170.index.js', 'licenses.txt', 'package.json'])
      await writeFile(join(folder, name), name)
    const files = await readDist(folder)

    expect(files.map(({ name, contents }) => [name, contents.toString()]).sort()).toEqual([
      ['170.index.js', '170.index.js'],
      ['index.js', 'entry'],
      ['licenses.txt', 'licenses.txt'],
      ['package.json', 'package.json'],
    ])
  })

  it('is what dist/ has now', async () => {
    const dist = join(import.meta.dirname, '..', '..', 'dist')
    const files = await readDist(dist)

    expect(files.map(({ name }) => name).sort()).toEqual((await readdir(dist)).sort())
  })

  it.each(['action.yml', '.gitattributes', 'index.js.map', 'x.index.js', '123456.index.js', 'index.js\n'])(
    'is refused with a file named %j',
    async (name) => {
      await writeFile(join(folder, name), '')

      await expect(readDist(folder)).rejects.toThrow(`dist/ has no ${JSON.stringify(name)}.`)
    },
  )

  it('is refused with a link, whatever its name', async () => {
    await symlink('/etc/hostname', join(folder, '1.index.js'))

    await expect(readDist(folder)).rejects.toThrow('dist/ has no "1.index.js".')
  })

  it('is refused with a folder, whatever its name', async () => {
    await mkdir(join(folder, '1.index.js'))

    await expect(readDist(folder)).rejects.toThrow('dist/ has no "1.index.js".')
  })

  it('is refused without an entry', async () => {
    await rm(join(folder, 'index.js'))

    await expect(readDist(folder)).rejects.toThrow('dist/ lacks index.js.')
  })

  it('is refused when it is far too large', async () => {
    await truncate(join(folder, 'index.js'), 10_000_001)

    await expect(readDist(folder)).rejects.toThrow('10000001 bytes')
  })
})

describe('the commit', () => {
  const { input } = commitRequest({
    repository: 'org/kthw-routes',
    branch: 'dependabot/npm_and_yarn/in-dist-1',
    head: 'a'.repeat(40),
    built: [
      { name: 'index.js', contents: Buffer.from('entry') },
      { name: '2.index.js', contents: Buffer.from([0, 255]) },
    ],
    committed: ['index.js', '1.index.js'],
  }).variables

  it('goes on top of what was built, or is not made', () => {
    expect(input).toMatchObject({
      branch: {
        repositoryNameWithOwner: 'org/kthw-routes',
        branchName: 'dependabot/npm_and_yarn/in-dist-1',
      },
      expectedHeadOid: 'a'.repeat(40),
    })
  })

  it('makes dist/ what was built, byte for byte, and takes away what is built no more', () => {
    expect(input.fileChanges).toEqual({
      additions: [
        { path: 'dist/index.js', contents: 'ZW50cnk=' },
        { path: 'dist/2.index.js', contents: 'AP8=' },
      ],
      deletions: [{ path: 'dist/1.index.js' }],
    })
  })

  it('leaves the branch to Dependabot', () => {
    expect(input.message.body).toContain('[dependabot skip]')
  })
})
