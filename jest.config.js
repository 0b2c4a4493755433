/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Most slow tests wait for a separate process, so two cores have room for four workers. With six, a clock that is 20 times as
  // fast counts so much waiting for a core that tests of rate limits fail.
  maxWorkers: 4,
  // Many tests run processes. On a busy machine, Jest's 5 seconds are too short for some of them.
  testTimeout: 20_000,
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '<rootDir>/dev/harness/strip-types.mjs' },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
}
