/*
 * Jest's transform of TypeScript: types become blanks, so that every line and column stays and no source map is
 * needed. Newer Nodes can do the same by themselves (module.stripTypeScriptTypes), and jest with them: once
 * Node 20 is not supported any more, this file goes.
 */
import { createRequire } from 'node:module'

const { version } = createRequire(import.meta.url)('ts-blank-space/package.json')

export default {
  getCacheKey: text => `${version}\0${text}`,
  async processAsync(text, path) {
    // the compiler is loaded only where jest has no text of before
    const { default: blank } = await import('ts-blank-space')
    const code = blank(text, ({ pos }) => {
      throw new SyntaxError(`${path}: more than types would have to go at character ${pos}`)
    })
    return { code }
  }
}
