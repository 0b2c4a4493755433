/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Most of what takes long are tests that wait for a process of their own, so that two cores have room for three.
  maxWorkers: 3,
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }] },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  collectCoverageFrom: ['src/**/*.ts'],
  coverageReporters: ['text', 'lcov'],
  coverageThreshold: { global: { lines: 95 } },
}
