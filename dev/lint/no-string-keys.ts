import type { Rule } from 'eslint'
import ts from 'typescript'

/** What the TypeScript parser gives to rules (typescript-eslint.io, "Custom rules, typed rules"). */
type ParserServices = { getTypeAtLocation: (node: Rule.Node) => ts.Type }

/**
 * Reports `object[key]` and `key in object` where the key may be any text: `constructor`, `__proto__`, and `toString` find
 * what every object has. A Map has only what was put in. Keys of a known set, numbers, and `env` are fine.
 */
export const noStringKeys: Rule.RuleModule = {
  meta: {
    type: 'problem',
    messages: { map: 'This key may be any text, such as "constructor"; look it up in a Map.' },
    schema: [],
  },
  create(context) {
    const services = context.sourceCode.parserServices as ParserServices
    const mayBeAnyText = (node: object): boolean =>
      (services.getTypeAtLocation(node as Rule.Node).flags & ts.TypeFlags.String) !== 0
    return {
      MemberExpression: (node) => {
        const isEnvironment = context.sourceCode.getText(node.object) === 'env'
        if (node.computed && !isEnvironment && mayBeAnyText(node.property))
          context.report({ node, messageId: 'map' })
      },
      BinaryExpression: (node) => {
        if (node.operator === 'in' && mayBeAnyText(node.left)) context.report({ node, messageId: 'map' })
      },
    }
  },
}
