import { defineConfig, type OxlintOverride } from 'oxlint'

import { LAYERS } from './dev/lint/layers.ts'

const folders = Object.keys(LAYERS)

/** A folder imports what its layer may; outside of `aws` nobody knows the SDK, outside of `github` nobody the environment. */
const layers = Object.entries(LAYERS).map(([folder, { imports, types = [] }]): OxlintOverride => {
  const others = folders.filter((each) => each !== folder && ![...imports, ...types].includes(each))
  const message = `src/${folder}/ may not import this: see dev/lint/layers.ts.`
  const patterns = [
    { regex: `^(\\.\\./)+(${[...others, 'main\\.ts', 'index\\.ts'].join('|')})`, message },
    ...types.map((each) => ({ regex: `^(\\.\\./)+${each}/`, message, allowTypeImports: true })),
    ...(folder === 'aws' ? [] : [{ regex: '^(@aws-sdk|@smithy)/', message }]),
  ]
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      ...(folder === 'github'
        ? {}
        : {
            'no-restricted-properties': ['error', { object: 'process', property: 'env', message }],
          }),
    },
  }
})

const errors = (prefix: string, ...names: readonly string[]): Record<string, 'error'> =>
  Object.fromEntries(names.map((name) => [`${prefix}${name}`, 'error'] as const))

/** For TypeScript. typescript-eslint calls them strict and stylistic. */
const typed: OxlintOverride['rules'] = {
  ...errors(
    'typescript/',
    ...['adjacent-overload-signatures', 'array-type', 'ban-ts-comment', 'ban-tslint-comment'],
    ...['class-literal-property-style', 'consistent-generic-constructors', 'consistent-indexed-object-style'],
    ...['consistent-type-assertions', 'dot-notation', 'no-confusing-non-null-assertion'],
    ...['no-confusing-void-expression', 'no-deprecated', 'no-dynamic-delete', 'no-empty-object-type'],
    ...['no-explicit-any', 'no-extraneous-class', 'no-generated-empty-object-type', 'no-inferrable-types'],
    ...['no-invalid-void-type', 'no-misused-promises', 'no-namespace', 'no-non-null-assertion'],
    ...[
      'no-non-null-asserted-nullish-coalescing',
      'no-require-imports',
      'no-unnecessary-boolean-literal-compare',
    ],
    ...['no-unnecessary-condition', 'no-unnecessary-template-expression', 'no-unnecessary-type-arguments'],
    ...['no-unnecessary-type-assertion', 'no-unnecessary-type-constraint', 'no-unnecessary-type-conversion'],
    ...['no-unnecessary-type-parameters', 'no-unsafe-argument', 'no-unsafe-assignment', 'no-unsafe-call'],
    ...[
      'no-unsafe-function-type',
      'no-unsafe-member-access',
      'no-unsafe-return',
      'non-nullable-type-assertion-style',
    ],
    ...['only-throw-error', 'prefer-find', 'prefer-for-of', 'prefer-function-type', 'prefer-includes'],
    ...['prefer-nullish-coalescing', 'prefer-optional-chain', 'prefer-promise-reject-errors'],
    ...['prefer-reduce-type-parameter', 'prefer-regexp-exec', 'prefer-return-this-type'],
    ...['prefer-string-starts-ends-with', 'related-getter-setter-pairs', 'require-await'],
    ...['switch-exhaustiveness-check', 'unified-signatures', 'use-unknown-in-catch-callback-variable'],
  ),
  'typescript/consistent-type-definitions': ['error', 'type'],
  'typescript/restrict-plus-operands': [
    'error',
    {
      allowAny: false,
      allowBoolean: false,
      allowNullish: false,
      allowNumberAndString: false,
      allowRegExp: false,
    },
  ],
  // Numbers read well in messages, and none of ours is ever NaN.
  'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
  'typescript/return-await': ['error', 'error-handling-correctness-only'],
}

export default defineConfig({
  plugins: ['typescript', 'jest'],
  // With the type check of TypeScript itself.
  options: { typeAware: true, typeCheck: true },
  categories: { correctness: 'error' },
  ignorePatterns: ['dist', 'build', '.venv'],
  rules: {
    ...errors(
      '',
      ...['no-array-constructor', 'no-case-declarations', 'no-empty', 'no-empty-function', 'no-fallthrough'],
      ...['no-prototype-builtins', 'no-redeclare', 'no-regex-spaces', 'no-unexpected-multiline'],
      ...['no-useless-assignment', 'no-useless-constructor', 'no-var', 'prefer-const', 'prefer-rest-params'],
      ...['prefer-spread', 'preserve-caught-error'],
    ),
    ...errors(
      'jest/',
      ...['no-alias-methods', 'no-commented-out-tests', 'no-deprecated-functions', 'no-done-callback'],
      ...['no-identical-title', 'no-interpolation-in-snapshots', 'no-jasmine-globals', 'no-mocks-import'],
      'no-test-prefixes',
    ),
    // Texts are sorted as texts.
    'typescript/require-array-sort-compare': 'off',
    // Scenario tests assert through named expectations (expectLabTable and the like).
    'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],
  },
  overrides: [{ files: ['**/*.ts'], rules: typed }, ...layers],
})
