import { isolated } from './jest.config.js'

/** End-to-end suites: `dist/` as the runner starts it, real Locust, real Chromium. */
export default {
  ...isolated,
  testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 120_000,
  // one more than cores: some suites wait for load tests most of their time
  maxWorkers: 3
}
