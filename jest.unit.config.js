import config from './jest.config.js'

/** The unit tests of src/ alone: what mutation testing runs, thousands of times. */
export default {
  ...config,
  testMatch: ['<rootDir>/__tests__/unit/**/*.test.ts'],
  testPathIgnorePatterns: [
    '/__tests__/unit/(?:(?:troubleshooting-)?agreement|cloudformation|dist-commit|document-[\\w-]+|lab-templates|release|role-template|workflows)\\.test\\.ts$',
  ],
}
