import asyncHooks from 'node:async_hooks'
import { TestEnvironment } from 'jest-environment-node'

/** The async storages that the suite that runs now has made. */
const made = new Set()

/*
 * Jest's runner makes an AsyncLocalStorage for each suite and never ends it. Before Node.js 24 every promise of all
 * later suites of the process carries a value for each of them: a sixth of the processor time of all suites.
 */
Object.defineProperty(asyncHooks, 'AsyncLocalStorage', {
  configurable: true,
  value: class extends asyncHooks.AsyncLocalStorage {
    constructor(...settings) {
      super(...settings)
      made.add(this)
    }
  }
})

/** Jest's environment of Node.js, which ends the async storages of a suite with it. */
export default class extends TestEnvironment {
  async teardown() {
    for (const storage of made) storage.disable()
    made.clear()
    await super.teardown()
  }
}
