import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'

/** The files of a build: the entry, what it imports, the chunks that it loads, their licenses, and a package.json that says they are ES modules. */
const builtName = /^(?:[a-z\d][a-z\d-]{0,100}\.js|licenses\.txt|package\.json)$/i
/** Several times the size of dist/. */
const maxBytes = 10_000_000

/** The folder isn't the result of a build. */
export class NotDistError extends Error {}

export type BuiltFile = { name: string; contents: Buffer }

/**
 * Reads a folder that must contain the files of a build and nothing else. It comes from a run that could put anything
 * into it, so links, folders and other file names are refused. Throws `NotDistError`.
 */
export async function readDist(folder: string): Promise<BuiltFile[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  // A Dirent describes the entry itself and doesn't follow links.
  const unexpected = entries.filter((entry) => !entry.isFile() || !builtName.test(entry.name))
  if (unexpected.length > 0) {
    throw new NotDistError(`dist/ has no ${unexpected.map(({ name }) => JSON.stringify(name)).join(', ')}.`)
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

/** The body of the GraphQL request that replaces a branch's dist/. GitHub refuses it unless the branch's newest commit is `head`. */
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
  /** The names of the files in dist/ at `head`. */
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
          // With "[dependabot skip]", Dependabot still rebases its branch and drops this commit.
          body: "GitHub doesn't run checks for a workflow's commit; CONTRIBUTING.md says how to start them.\n\n[dependabot skip]",
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
      'Usage: BRANCH=… HEAD_SHA=… GITHUB_REPOSITORY=… node dev/build/dist-commit.ts <folder> < <names of the files in dist/, one per line>',
    )
  }
  const committed = (await text(process.stdin)).split('\n').filter((name) => name !== '')
  const built = await readDist(folder)
  process.stdout.write(JSON.stringify(commitRequest({ repository, branch, head, built, committed })))
}
