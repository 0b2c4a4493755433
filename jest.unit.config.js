import config from './jest.config.js'

/** The unit tests of src/ alone: what mutation testing runs, thousands of times. */
export default { ...config, testMatch: ['<rootDir>/__tests__/unit/**/*.test.ts'] }
