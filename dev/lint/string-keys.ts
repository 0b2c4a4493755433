import ts from 'typescript'

const ANY_TEXT = ts.TypeFlags.String | ts.TypeFlags.Any

/**
 * The places of `object[key]` and `key in object` where the key may be any text: `constructor`, `__proto__`, and `toString`
 * find what every object has. A Map has only what was put in. Keys of a known set, numbers, and `env` are fine. A key
 * of an unknown type, such as one of a package whose types weren't read, may be any text too.
 */
export function lookupsByText(program: ts.Program, files: readonly string[]): string[] {
  const checker = program.getTypeChecker()
  return files.flatMap((file) => {
    const source = program.getSourceFile(file)
    if (source === undefined) throw new TypeError(`The program has no ${file}.`)
    const found: string[] = []
    const visit = (node: ts.Node): void => {
      const key = keyOf(node, source)
      if (key !== undefined && (checker.getTypeAtLocation(key).flags & ANY_TEXT) !== 0) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
        found.push(`${file}:${line + 1}: ${node.getText(source)}`)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
    return found
  })
}

function keyOf(node: ts.Node, source: ts.SourceFile): ts.Expression | undefined {
  if (ts.isElementAccessExpression(node))
    return node.expression.getText(source) === 'env' ? undefined : node.argumentExpression
  const isIn = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword
  return isIn ? node.left : undefined
}
