import js from '@eslint/js'
import jest from 'eslint-plugin-jest'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

import { LAYERS } from './dev/lint/layers.ts'
import { noStringKeys } from './dev/lint/no-string-keys.ts'

const folders = Object.keys(LAYERS)

/** A folder imports what its layer may; outside of `aws` nobody knows the SDK, outside of `github` nobody the environment. */
const layers = folders.map((folder) => {
  const { imports, types = [] } = LAYERS[folder]
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
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      ...(folder === 'github'
        ? {}
        : { 'no-restricted-properties': ['error', { object: 'process', property: 'env', message }] }),
    },
  }
})

export default defineConfig(
  globalIgnores(['dist', 'build', '.venv']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      // The sources have no enums, and types hold what a class's instances have. These two rules take a third of the time of all.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Numbers read well in messages, and none of ours is ever NaN.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { kthw: { rules: { 'no-string-keys': noStringKeys } } },
    rules: { 'kthw/no-string-keys': 'error' },
  },
  ...layers,
  {
    files: ['__tests__/**/*.ts'],
    extends: [jest.configs['flat/recommended']],
    rules: {
      // Scenario tests assert through named expectations (expectLabTable and the like).
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],
    },
  },
)
