import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { withTables } from './readme-tables.ts'
import { withRunners } from './runner-table.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8')

/** Writes the tables of documents that other files decide. */
const [readme, action, types] = await Promise.all([
  read('README.md'),
  read('action.yml'),
  read('action-types.yml'),
])
await writeFile(join(root, 'README.md'), withTables(readme, action, types))

const [environments, ci] = await Promise.all([read('docs/environments.md'), read('.github/workflows/ci.yml')])
await writeFile(join(root, 'docs', 'environments.md'), withRunners(environments, ci))
