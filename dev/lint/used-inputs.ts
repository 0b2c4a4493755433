import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import ts from 'typescript'

const root = join(import.meta.dirname, '..', '..', 'src')

/** The files that parse the inputs, and so make the values of `Inputs`. */
const PARSERS = /^github\/[\w-]*inputs\.ts$/
const IMPORT = /\{[^}]*\b(?:Given)?Inputs\b[^}]*\} from '[^']*\/inputs\.ts'/

/** The fields of `Inputs`, in src/github/inputs.ts. */
export function inputFields(): string[] {
  const { statements } = parsed('github/inputs.ts')
  return statements.flatMap((each) =>
    ts.isTypeAliasDeclaration(each) && each.name.text === 'Inputs' && ts.isTypeLiteralNode(each.type)
      ? each.type.members.map((member) => member.name?.getText() ?? '')
      : [],
  )
}

/**
 * Every name that a file with the type `Inputs` reads from an object, by `.name` or in a pattern. A spread doesn't count,
 * because it reads every field.
 */
export function namesRead(): Set<string> {
  const files = globSync('**/*.ts', { cwd: root }).filter((file) => !PARSERS.test(file))
  return new Set(files.filter((file) => IMPORT.test(textOf(file))).flatMap((file) => namesIn(parsed(file))))
}

function namesIn(node: ts.Node): string[] {
  const own = ts.isPropertyAccessExpression(node)
    ? [node.name.text]
    : ts.isBindingElement(node)
      ? [(node.propertyName ?? node.name).getText()]
      : []
  return [...own, ...node.getChildren().flatMap(namesIn)]
}

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true)
}

function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
