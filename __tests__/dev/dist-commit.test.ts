import { mkdir, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeEach, describe, expect, it } from '@jest/globals'

import { commitRequest, readDist } from '../../dev/build/dist-commit.ts'
import { temporaryFolder } from '../fixtures/run/temporary-folder.ts'

let folder: string

beforeEach(async () => {
  folder = temporaryFolder()
  await writeFile(join(folder, 'index.js'), 'entry')
})

describe('a folder from an untrusted run', () => {
  it('is read if it has the files of a build', async () => {
    const names = ['assess.js', 'licenses.txt', 'main.js', 'package.json', 'unsupported-node.js']
    for (const name of names) await writeFile(join(folder, name), name)
    const files = await readDist(folder)
    expect(files.map(({ name, contents }) => [name, contents.toString()]).sort()).toEqual([
      ['assess.js', 'assess.js'],
      ['index.js', 'entry'],
      ...['licenses.txt', 'main.js', 'package.json', 'unsupported-node.js'].map((name) => [name, name]),
    ])
  })

  it('can be dist/ as it is now', async () => {
    const dist = join(import.meta.dirname, '..', '..', 'dist')
    const names = (await readDist(dist)).map(({ name }) => name)
    expect(names.sort()).toEqual((await readdir(dist)).sort())
  })

  it.each(['action.yml', '.gitattributes', 'index.js.map', 'x.index.js', '123456.index.js', 'index.js\n'])(
    'is refused if it has a file %j',
    async (name) => {
      await writeFile(join(folder, name), '')
      await expect(readDist(folder)).rejects.toThrow(`dist/ has no ${JSON.stringify(name)}.`)
    },
  )

  it.each<[string, (folder: string) => Promise<unknown>, message: string]>([
    [
      'a link',
      (folder) => symlink('/etc/hostname', join(folder, 'comments.js')),
      'dist/ has no "comments.js".',
    ],
    ['a folder', (folder) => mkdir(join(folder, 'comments.js')), 'dist/ has no "comments.js".'],
    ['no entry', (folder) => rm(join(folder, 'index.js')), 'dist/ lacks index.js.'],
    ['too many bytes', (folder) => truncate(join(folder, 'index.js'), 10_000_001), '10000001 bytes'],
  ])('is refused if it has %s', async (_, change, message) => {
    await change(folder)
    await expect(readDist(folder)).rejects.toThrow(message)
  })
})

describe('the commit', () => {
  const branch = 'dependabot/npm_and_yarn/in-dist-1'
  const { input } = commitRequest({
    repository: 'org/kthw-routes',
    branch,
    head: 'a'.repeat(40),
    built: [
      { name: 'index.js', contents: Buffer.from('entry') },
      { name: 'oidc.js', contents: Buffer.from([0, 255]) },
    ],
    committed: ['index.js', 'comments.js'],
  }).variables

  it('replaces dist/ on top of the commit that was built, and lets Dependabot rebase', () => {
    expect(input).toMatchObject({
      branch: { repositoryNameWithOwner: 'org/kthw-routes', branchName: branch },
      expectedHeadOid: 'a'.repeat(40),
      message: { body: expect.stringContaining('[dependabot skip]') },
    })
    expect(input.fileChanges).toEqual({
      additions: [
        { path: 'dist/index.js', contents: 'ZW50cnk=' },
        { path: 'dist/oidc.js', contents: 'AP8=' },
      ],
      deletions: [{ path: 'dist/comments.js' }],
    })
  })
})
