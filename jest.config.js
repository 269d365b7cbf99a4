const transform = { '^.+\\.ts$': '<rootDir>/__tests__/support/erase-types.mjs' }

/** Unit, golden, property and command-line tests: what `npm test` runs. */
export default {
  testEnvironment: '<rootDir>/__tests__/support/environment.mjs',
  // jest's own choice leaves one core to its parent, which has little to do: half of a machine with two
  maxWorkers: '100%',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform,
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/__tests__/e2e/'],
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts']
}
