/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Slow tests mostly wait, so two cores have room for six workers: 156 seconds instead of 178 with four, and 197 with three.
  maxWorkers: 6,
  // Many tests run processes. On a busy machine, Jest's 5 seconds are too short for some of them.
  testTimeout: 20_000,
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '<rootDir>/dev/harness/strip-types.mjs' },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
}
