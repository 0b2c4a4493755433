import type { FindingCode } from './findings.ts'

/** Where the action's own files stand: `https://github.com`, `org/kthw-routes`, and a branch, tag or commit. */
export type ActionSource = { readonly server: string; readonly repository: string; readonly ref: string }

/**
 * What the runner tells, if links can be made of it. Repository and ref are empty for an action that was checked out
 * (`uses: ./`); what looks odd counts as not known either, because a wrong link is worse than none.
 */
export function readActionSource(told: ActionSource): ActionSource | undefined {
  const { server, repository, ref } = told
  const isKnown =
    /^https?:\/\/[a-z\d.-]+(:\d{1,5})?$/i.test(server) &&
    /^[\w-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(repository) &&
    // Fewer characters than Git takes (git-check-ref-format), and all that branches and tags are named with.
    ref.length <= 255 &&
    ref.split('/').every((part) => /^[\w#+@-][\w#+@.-]*$/.test(part))
  return isKnown ? told : undefined
}

/** The finding's entry in docs/troubleshooting.md, of the version that runs; undefined where nobody knows where that stands. */
export function troubleshootingUrl(source: ActionSource | undefined, code: FindingCode): string | undefined {
  if (source === undefined) return undefined
  const { server, repository, ref } = source
  const path = ref.split('/').map(encodeURIComponent).join('/')
  return `${server}/${repository}/blob/${path}/docs/troubleshooting.md#${code}`
}
