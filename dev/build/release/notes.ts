import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/**
 * The changelog's section for a version such as `1.2.3`, without its heading: `''` if it's empty, undefined if there is
 * none. Each paragraph is one line, because GitHub shows every line break in release notes.
 */
export function releaseNotes(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^(?=## )/m)
  const section = sections.find((text) => versionOf(text) === version)
  return section === undefined ? undefined : joinLines(section.replace(/^.*\n?/, '')).trim()
}

/** The version in `## 1.2.3`, `## [1.2.3]` or `## 1.2.3 - 2027-01-31`. */
function versionOf(section: string): string | undefined {
  return /^## \[?(\d+\.\d+\.\d+)\]?(?: - [\d-]+)?$/m.exec(section.split('\n', 1)[0] ?? '')?.[1]
}

function joinLines(markdown: string): string {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown)
  let text = markdown
  // From the end, so the earlier offsets stay valid.
  for (const { from, to } of paragraphs(tree).reverse()) {
    text = text.slice(0, from) + text.slice(from, to).replace(/\s*\n\s*/g, ' ') + text.slice(to)
  }
  return text
}

function paragraphs(node: Nodes): { from: number; to: number }[] {
  const [from, to] = [node.position?.start.offset, node.position?.end.offset]
  if (node.type === 'paragraph' && from !== undefined && to !== undefined) return [{ from, to }]
  return 'children' in node ? node.children.flatMap(paragraphs) : []
}
