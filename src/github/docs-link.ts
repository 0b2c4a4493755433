/**
 * The address of docs/troubleshooting.md of the version that runs. The runner leaves `repository` and `ref` empty for
 * an action that was checked out (`uses: ./`); what looks odd makes no address either: a wrong link is worse than none.
 */
export function docsPageUrl(server: string, repository: string, ref: string): string | undefined {
  const path = ref.split('/')
  const isKnown =
    /^https?:\/\/[a-z\d.-]+(:\d{1,5})?$/i.test(server) &&
    /^[\w-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(repository) &&
    // Fewer characters than Git takes (git-check-ref-format), and all that branches and tags are named with.
    ref.length <= 255 &&
    path.every((part) => /^[\w#+@-][\w#+@.-]*$/.test(part))
  if (!isKnown) return undefined
  return `${server}/${repository}/blob/${path.map(encodeURIComponent).join('/')}/docs/troubleshooting.md`
}

/** A finding's entry on the page. */
export function docsUrl(page: string | undefined, code: string): string | undefined {
  return page === undefined ? undefined : `${page}#${code}`
}

/** The code in Markdown, a link to its entry where there is one: nothing in a code or in such an address ends a link. */
export function linkedCode(page: string | undefined, code: string): string {
  const url = docsUrl(page, code)
  return url === undefined ? code : `[${code}](${url})`
}
