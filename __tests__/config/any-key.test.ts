import { describe, expect, it } from '@jest/globals'

import { ConfigError } from '../../src/config/config-error.js'
import { loadConfig } from '../../src/config/load.js'

function refusal(text: string): string {
  try {
    loadConfig(text, 'c.yml')
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}

/** Keys that are free, and some that are not, in place of the @. */
const PLACES = [
  '@: 3',
  'targets: { @: 3ms }',
  'targets: { p95: { @: 3ms } }',
  'endpoints: { @: { p95: 3ms } }',
  'endpoint-regression: { @: { max-regression: 20% } }',
  'load-levels: { @: { users: 3 } }',
  'load-levels: { normal: { @: 3 } }',
  'load-levels: { normal: { endpoints: { @: { p95: 3ms } } } }',
  'load-levels: { normal: { abort-when: { @: 3 } } }',
  'notes: { @: error }',
  'resources: { @: { query: up, unit: count } }',
  'resources: { @: }',
  'scaling: { up: { @: "> 70% for 5m" } }'
]

describe('a key that every object has', () => {
  it.each(PLACES)('is never dropped without a word: %s', text => {
    expect(refusal(text.replace('@', '__proto__'))).toContain('nothing can be called "__proto__"')
  })

  it.each(PLACES)('is not taken for a word of ours: %s', text => {
    for (const key of ['constructor', 'toString', 'hasOwnProperty'])
      expect(refusal(text.replace('@', key))).not.toMatch(/native code|\[object/)
  })

  it('is told how it is written as a pattern', () => {
    expect(refusal('endpoints: { __proto__: { p95: 3ms } }')).toContain(': write "__proto__*"')
    expect(refusal('endpoints: { "__proto__*": { p95: 3ms } }')).toBe('')
  })

  it('has no list for an example, and is no unit', () => {
    expect(refusal('load-levels: { constructor: [3] }')).not.toContain('as in')
    expect(refusal('targets: { p95: 3constructor }')).toContain('cannot be in "constructor"')
  })
})

describe('the name of a load level', () => {
  it.each(['404', '"404"', '4a', '-a', 'ä'])('is refused by a rule that it breaks: %s', name => {
    expect(refusal(`load-levels: { ${name}: { users: 3 } }`)).toContain(
      'a load level is named with letters, digits, - and _, a letter first'
    )
  })
})

describe('load levels under load-level', () => {
  it('belong to load-levels, whether it is there or not', () => {
    const text = 'load-level: { a: { users: 3 } }\n'
    expect(refusal(text)).toContain('; did you mean "load-levels"?')
    expect(refusal(`${text}load-levels: { b: { users: 2 } }`)).toContain(
      '; "load-levels" takes them and is there too: write them under it'
    )
  })
})
