import type { Environment } from '../aws/credential-source.ts'

/**
 * The address of docs/troubleshooting.md in the running version. It's undefined for a checked-out action (`uses: ./`), where
 * the runner leaves `repository` and `ref` empty, and for unusual values, because no link is better than a wrong one.
 */
export function docsPageUrl(server: string, repository: string, ref: string): string | undefined {
  const path = ref.split('/')
  const isKnown =
    isRepositoryAt(server, repository) &&
    // Allows fewer characters than Git (git-check-ref-format), but all that branch and tag names usually contain.
    ref.length <= 255 &&
    path.every((part) => /^[\w#+@-][\w#+@.-]*$/.test(part))
  if (!isKnown) return undefined
  return `${server}/${repository}/blob/${path.map(encodeURIComponent).join('/')}/docs/troubleshooting.md`
}

/** The addresses of files and runs in Gitea and Forgejo differ from GitHub's. Their runners set these variables. */
export function hasOtherPages(env: Environment): boolean {
  return env['GITEA_ACTIONS'] === 'true' || env['FORGEJO_ACTIONS'] === 'true'
}

/** The address of a run, with the same checks. */
export function runUrl(server: string, repository: string, id: string, attempt: string): string | undefined {
  const isKnown = isRepositoryAt(server, repository) && [id, attempt].every((text) => /^\d{1,20}$/.test(text))
  return isKnown ? `${server}/${repository}/actions/runs/${id}/attempts/${attempt}` : undefined
}

function isRepositoryAt(server: string, repository: string): boolean {
  return (
    /^https?:\/\/[a-z\d.-]+(:\d{1,5})?$/i.test(server) &&
    /^[\w-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(repository)
  )
}

/** The address for the action that the runner started. */
export function actionDocsPage(env: Environment = process.env): string | undefined {
  if (hasOtherPages(env)) return undefined
  return docsPageUrl(
    env['GITHUB_SERVER_URL'] ?? '',
    env['GITHUB_ACTION_REPOSITORY'] ?? '',
    env['GITHUB_ACTION_REF'] ?? '',
  )
}

/** A finding's entry on the page. */
export function docsUrl(page: string | undefined, code: string): string | undefined {
  return page === undefined ? undefined : `${page}#${code}`
}

/** The code in Markdown, with a link to its entry if the page is known. Neither can contain a character that ends a link. */
export function linkedCode(page: string | undefined, code: string): string {
  const url = docsUrl(page, code)
  return url === undefined ? code : `[${code}](${url})`
}
