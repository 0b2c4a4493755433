import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { inputDefaults } from './input-defaults.ts'
import { withTables } from './readme-tables.ts'
import { withRunners } from './runner-table.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8')

/** Writes what other files decide: tables of documents, and the defaults of inputs. */
const [readme, action, types] = await Promise.all([
  read('README.md'),
  read('action.yml'),
  read('action-types.yml'),
])
await writeFile(join(root, 'README.md'), withTables(readme, action, types))
await writeFile(join(root, 'src', 'github', 'input-defaults.json'), inputDefaults(action))

const [environments, ci] = await Promise.all([read('docs/environments.md'), read('.github/workflows/ci.yml')])
await writeFile(join(root, 'docs', 'environments.md'), withRunners(environments, ci))
