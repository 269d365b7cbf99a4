import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'

// Node 20 optimizes functions that hardly run again: threads that compile and collect took a third of the processor
// time. Fifteen times its patience costs long calculations nothing. Newer Nodes do not know this option.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000')

const NEVER = ['/node_modules/', '<rootDir>/__tests__/e2e/']

/**
 * Suites that change the working directory, which belongs to a process and not to one of its threads, or of
 * calls that never end, which a module counts. They run when all others have ended, in the thread that began.
 */
const ALONE = [
  '__tests__/command-line/(init|working-directory)\\.test\\.ts$',
  '__tests__/input/artifact\\.test\\.ts$'
]

/** Jest's own runner gives each suite modules of its own, compiled anew, and ends a test in time. */
export const isolated = {
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': '<rootDir>/__tests__/support/transform.mjs' }
}

/** Suites of one thread share the modules that they import: half of the processor time. */
const shared = {
  runner: 'jest-light-runner',
  setupFiles: ['<rootDir>/__tests__/support/typescript.mjs'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {}
}

/** Unit, golden, property and command-line tests: what `npm test` runs. */
export default {
  // jest's own choice leaves one core to its parent, which has little to do: half of a machine with two. Not one
  // either: its tests would share the thread of those that have to be alone.
  maxWorkers: Math.max(2, availableParallelism()),
  projects: [
    {
      ...shared,
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: [...NEVER, ...ALONE]
    },
    {
      ...shared,
      runner: '<rootDir>/__tests__/support/main-thread-runner.mjs',
      testRegex: ALONE,
      testPathIgnorePatterns: NEVER
    }
  ]
}
