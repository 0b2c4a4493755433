import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'

/** What a build leaves: the entry, the chunks that it loads, their licences, and the note that they are ES modules. */
const builtName = /^(?:(?:\d{1,5}\.)?index\.js|licenses\.txt|package\.json)$/
/** Several times what dist/ has. */
const maxBytes = 10_000_000

/** Something that is not what a build leaves, in a sentence. */
export class NotDistError extends Error {}

export type BuiltFile = { name: string; contents: Buffer }

/**
 * What a folder holds, if it is what a build leaves and nothing else. The folder comes from a run that was free to put
 * anything into it: links, folders and names of other files are refused. Throws `NotDistError`.
 */
export async function readDist(folder: string): Promise<BuiltFile[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  // A Dirent tells what stands in the folder, and does not follow a link.
  const strange = entries.filter((entry) => !entry.isFile() || !builtName.test(entry.name))
  if (strange.length > 0) {
    throw new NotDistError(`dist/ has no ${strange.map(({ name }) => JSON.stringify(name)).join(', ')}.`)
  }
  if (!entries.some(({ name }) => name === 'index.js')) throw new NotDistError('dist/ lacks index.js.')
  const files = await Promise.all(
    entries.map(async ({ name }) => ({ name, contents: await readFile(join(folder, name)) })),
  )
  const bytes = files.reduce((sum, { contents }) => sum + contents.length, 0)
  if (bytes > maxBytes) throw new NotDistError(`dist/ has ${bytes} bytes, which is more than ${maxBytes}.`)
  return files
}

const mutation = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { url } }
}`

/**
 * The body of the GraphQL request that makes a branch's dist/ what was built. GitHub refuses it unless the branch's
 * newest commit is `head`.
 */
export function commitRequest({
  repository,
  branch,
  head,
  built,
  committed,
}: {
  repository: string
  branch: string
  head: string
  built: readonly BuiltFile[]
  /** The names that dist/ has at `head`. */
  committed: readonly string[]
}) {
  const names = new Set(built.map(({ name }) => name))
  return {
    query: mutation,
    variables: {
      input: {
        branch: { repositoryNameWithOwner: repository, branchName: branch },
        expectedHeadOid: head,
        message: {
          headline: 'Build dist with the new packages',
          // With the words in brackets, Dependabot goes on to rebase its branch as if this commit were not there.
          body: 'GitHub starts no checks for a commit that a workflow makes; CONTRIBUTING.md says how to start them.\n\n[dependabot skip]',
        },
        fileChanges: {
          additions: built.map(({ name, contents }) => ({
            path: `dist/${name}`,
            contents: contents.toString('base64'),
          })),
          deletions: committed.filter((name) => !names.has(name)).map((name) => ({ path: `dist/${name}` })),
        },
      },
    },
  }
}

if (import.meta.main) {
  const { BRANCH: branch, HEAD_SHA: head, GITHUB_REPOSITORY: repository } = process.env
  const [folder] = parseArgs({ allowPositionals: true }).positionals
  if (!folder || !branch || !head || !repository) {
    throw new TypeError(
      'Usage: BRANCH=… HEAD_SHA=… GITHUB_REPOSITORY=… node dev/build/dist-commit.ts <folder> < <names in dist/, one a line>',
    )
  }
  const committed = (await text(process.stdin)).split('\n').filter((name) => name !== '')
  const built = await readDist(folder)
  process.stdout.write(JSON.stringify(commitRequest({ repository, branch, head, built, committed })))
}
