import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

const modules = join(import.meta.dirname, '..', '..', 'node_modules')

export type JobSummary = { readonly title: string; readonly markdown: string }

/** Like GitHub: HTML in Markdown is sanitized with an allowlist, which is the default of rehype-sanitize. */
const renderer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)
  .use(rehypeStringify)

/** Like GitHub's page: a column of about 1,000 px with a box for the summary of each job. */
const LAYOUT = `
:root { color-scheme: light dark; }
body { margin: 0; background: #ffffff; }
.job { box-sizing: border-box; max-width: 1012px; margin: 16px auto; padding: 0 16px; }
.job > header { padding: 8px 16px; font: 600 14px -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif; }
.markdown-body { box-sizing: border-box; padding: 24px; border: 1px solid; border-radius: 6px; }
.mermaid { margin-bottom: 16px; text-align: center; }
header, .markdown-body { color: #1f2328; border-color: #d1d9e0; }
@media (prefers-color-scheme: dark) {
  body { background: #0d1117; }
  header, .markdown-body { color: #f0f6fc; border-color: #3d444d; }
}
@media (max-width: 600px) {
  .job { padding: 0 8px; }
  .markdown-body { padding: 16px; }
}`

/** Replaces the sources of diagrams with drawings in the reader's color scheme. If that fails, the source stays, as on GitHub. */
const DRAWING = `
const dark = matchMedia('(prefers-color-scheme: dark)')
dark.addEventListener('change', () => location.reload())
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: dark.matches ? 'dark' : 'default' })
for (const code of document.querySelectorAll('pre > code.language-mermaid')) {
  const picture = document.createElement('div')
  picture.className = 'mermaid'
  picture.textContent = code.textContent
  code.parentElement.replaceWith(picture)
}
mermaid.run().finally(() => document.documentElement.setAttribute('data-drawn', ''))`

/** Job summaries as a self-contained page, which can be opened from a file. */
export async function summaryPage(title: string, summaries: readonly JobSummary[]): Promise<string> {
  const [css, mermaid, ...bodies] = await Promise.all([
    readFile(join(modules, 'github-markdown-css', 'github-markdown.css'), 'utf8'),
    readFile(join(modules, 'mermaid', 'dist', 'mermaid.min.js'), 'utf8'),
    ...summaries.map(async ({ markdown }) => String(await renderer.process(markdown))),
  ])
  const scripts = [mermaid, DRAWING].map((script) => script.replaceAll('</script', '<\\/script'))
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${scripts.map(hash).join(' ')}`
  const jobs = summaries.map(
    (summary, n) =>
      `<section class="job"><header>${escaped(summary.title)}</header>\n<article class="markdown-body">\n${bodies[n] ?? ''}\n</article></section>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${css}${LAYOUT}</style>
</head>
<body>
${jobs.join('\n')}
${scripts.map((script) => `<script>${script}</script>`).join('\n')}
</body>
</html>
`
}

function hash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
