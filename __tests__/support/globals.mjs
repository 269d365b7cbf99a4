/*
 * Stands for @jest/globals in a thread of jest-light-runner, which has set the globals before any test is read.
 */
import { isMainThread } from 'node:worker_threads'

export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } =
  globalThis

// The runner would only pretend: what is written and removed by relative names would be this project's files.
if (!isMainThread) {
  process.chdir = () => {
    throw new Error(
      'a thread has no working directory of its own: name this suite in jest.config.js'
    )
  }
}
