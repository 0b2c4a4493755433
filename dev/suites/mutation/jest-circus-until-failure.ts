import { createRequire } from 'node:module'

import { createEmptyTestResult, type AssertionResult, type TestResult } from '@jest/test-result'

type RunTestFile = (jestRun: object, ...rest: readonly unknown[]) => Promise<TestResult>

// It has no types.
const circus = createRequire(import.meta.url)('jest-circus/runner') as { default: RunTestFile }

const failed = new WeakSet()

/** Jest refuses a test file without tests. */
const NOT_RUN: AssertionResult = {
  ancestorTitles: [],
  failureDetails: [],
  failureMessages: [],
  fullName: 'not run',
  numPassingAsserts: 0,
  status: 'pending',
  title: 'not run',
}

/**
 * Skips the test files after the first that fails: it has noticed the mutant. Jest can't stop then when a program starts it
 * (github.com/jestjs/jest/issues/11766), and loading a test file takes longer than running its tests.
 */
export default async function runUntilFailure(
  jestRun: object,
  ...rest: readonly unknown[]
): Promise<TestResult> {
  if (failed.has(jestRun)) return { ...createEmptyTestResult(), testResults: [NOT_RUN] }
  const result = await circus.default(jestRun, ...rest)
  if (result.numFailingTests > 0) failed.add(jestRun)
  return result
}
