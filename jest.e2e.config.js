import base from './jest.config.js'

/** End-to-end suites: `dist/` as the runner starts it, real Locust, real Chromium. */
export default {
  ...base,
  testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 120_000,
  maxWorkers: 2
}
