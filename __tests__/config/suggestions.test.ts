import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { configProblems } from '../support/config-problems.js'

const OWN = (unit: string, bound: string): string =>
  `resources: { mine: { query: up, unit: ${unit}, ${bound} } }`
/** Where a value stands, in its place an @. */
const PLACES = [
  'targets: { p95: @ }',
  'targets: { p95: { target: @ } }',
  'targets: { p95: { unacceptable: @ } }',
  'targets: { max: @ }',
  'targets: { throughput: @ }',
  'targets: { throughput: { unacceptable: @ } }',
  'targets: { error-rate: @ }',
  'targets: { error-rate: { target: 0%, acceptable: 0%, unacceptable: @ } }',
  'endpoints: { GET /a: { timeout-errors: @ } }',
  'load-levels: { normal: { duration: @ } }',
  'load-levels: { normal: { warm-up: @ } }',
  'load-levels: { normal: { users: @ } }',
  'load-levels: { normal: { grade-endpoints: @ } }',
  'load-levels: { normal: { abort-when: { error-rate: @ } } }',
  'load-levels: { normal: { abort-when: { throughput: @ } } }',
  'load-levels: { normal: { abort-when: { average: "> 9s", delay: @ } } }',
  'regression: { max-regression: @ }',
  'regression: { error-margin: @ }',
  'regression: { min-change-ms: @ }',
  'resources: { redis.hit-rate: @ }',
  'resources: { app.cpu: { unacceptable: @ } }',
  OWN('bytes', 'target: @'),
  OWN('count', 'unacceptable: @'),
  OWN('s', 'unacceptable: @'),
  OWN('per-second', 'target: @'),
  OWN('percent', 'unacceptable: @'),
  'resources: { app.cpu: }\nscaling: { up: { app.cpu: @ } }',
  'scaling: { down: { users: @ } }'
]

const FORM = '"[^"]*"|\\{[^}…]*\\}|[^\\s",;:{]+'
const WRITE = new RegExp(`\\bwrite ((?:${FORM})(?:(?:, or |, | or )(?:${FORM}))*)`)

/** What a message says to write at the place of the problem. */
function suggestionsIn(message: string): string[] {
  const here = message.replace(/, or "[^"]*" under acceptable or unacceptable/, '')
  const [, all = ''] = WRITE.exec(here) ?? []
  return all.match(new RegExp(FORM, 'g'))?.filter(one => one !== 'or') ?? []
}

/**
 * The value as it is when somebody does what is said: what is said of a part of it is done there. Of one that stands in
 * it more than once, as in `> 5 for 5m`, each may be meant.
 */
function followed(value: string, message: string, suggestion: string): string[] {
  const [, part = ''] = /^\S+: [\w.-]+: "(.*?)"(?:[:; ]|$)/s.exec(message) ?? []
  const pieces = value.split(part)
  const isOfAll = part === '' || pieces.length === 1 || message.includes(`: "${value}"`)
  if (isOfAll || suggestion.startsWith('"')) return [suggestion]
  return pieces.slice(1).map((_, at) => {
    const [before, after] = [pieces.slice(0, at + 1), pieces.slice(at + 1)]
    return JSON.stringify(before.join(part) + suggestion + after.join(part))
  })
}

/** How a bound lies to others is another matter than how it is written. */
function refusalsOf(config: string): string[] {
  return configProblems(config).filter(problem => !problem.includes('is looser than'))
}

function refusedSuggestions(place: string, value: string): string[] {
  return configProblems(place.replace('@', () => JSON.stringify(value))).flatMap(message =>
    suggestionsIn(message).flatMap(suggestion => {
      const refused = followed(value, message, suggestion).map(text =>
        refusalsOf(place.replace('@', () => text)).map(again => `${message} -> ${text} -> ${again}`)
      )
      return refused.every(again => again.length > 0) ? refused.flat() : []
    })
  )
}

const NUMBERS = [
  ...['5', '0.5', '.5', '1.', '0', '90', '150', '1125', '1,125', '1,000', '1_000', '1 000', '0,5'],
  ...[
    '1e3',
    '1e-9',
    '1e99',
    '-5',
    '+5',
    '1.000.000,5',
    '1,000,000',
    '５００',
    '1:30',
    '',
    'fast',
    '1k'
  ]
]
const UNITS = [
  ...['', 'ms', 's', 'm', 'h', ' msec', ' minutes', ' days', 'm30s', '%', ' percent', 'pp', '‰'],
  ...[' percentage points', '/s', 'k/s', ' rps', ' rpm', ' per hour', ' requests a second', '/day'],
  ...['MB', 'Mi', 'M', 'kib', ' bytes', ' connections', 'x', ',']
]
const BEFORE = ['', '> ', '<', '≥ ', '=> ', '= ', 'above ', '~', '“']
const AFTER = [
  '',
  ' for 5m',
  ' for 60',
  ' during 60s',
  ' 5m',
  ' for',
  ' for 1,5 min',
  ' for ever',
  ';'
]
const WHOLE = ['off', 'no', 'None', 'false', 'auto', '-', '${P95}', 'yes', '1', 'TRUE']

const part = (texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts)
const value = fc.oneof(
  fc.tuple(part(BEFORE), part(NUMBERS), part(UNITS), part(AFTER)).map(parts => parts.join('')),
  fc.tuple(part(NUMBERS), part(UNITS)).map(parts => parts.join('')),
  part(WHOLE)
)

describe('what a message says to write', () => {
  it('is taken in its place', () => {
    fc.assert(
      fc.property(part(PLACES), value, (place, text) => {
        expect(refusedSuggestions(place, text)).toEqual([])
      }),
      { numRuns: 1500 }
    )
  })

  it.each([
    ['targets: { throughput: @ }', '100 per hour', ['100/h']],
    ['targets: { throughput: @ }', '1k/s', ['1000/s']],
    ['targets: { p95: @ }', '1e3ms', ['1000ms']],
    ['targets: { p95: @ }', '-5ms', []],
    ['targets: { p95: @ }', 'off', ['none']],
    ['targets: { p95: @ }', '1,500s', ['1500s', '1.500s']],
    ['resources: { app.cpu: }\nscaling: { up: { app.cpu: @ } }', '> 5 for 5m', ['5%']],
    ['targets: { p95: { unacceptable: @ } }', '> 2s during 60s', ['"> 2s for 60s"']],
    ['targets: { throughput: { unacceptable: @ } }', '50/s for 1m', ['"< 50/s for 1m"']],
    ['targets: { error-rate: @ }', '1,125%', ['1.125%']],
    ['targets: { error-rate: @ }', '1125%', []],
    ['targets: { error-rate: { unacceptable: @ } }', '> 150% for 1m', []],
    ['resources: { redis.hit-rate: @ }', '700%', []],
    ['regression: { error-margin: @ }', '0.1 percentage points', ['0.1pp']],
    ['regression: { max-regression: @ }', '1,125%', ['1125%', '1.125%']],
    ['load-levels: { normal: { warm-up: @ } }', 'off', ['none']],
    ['load-levels: { normal: { warm-up: @ } }', '５００', ['500s', '500m']],
    ['load-levels: { normal: { users: @ } }', '1,500', ['1500']],
    ['load-levels: { normal: { users: @ } }', '10k', ['10000']],
    ['load-levels: { normal: { users: @ } }', '50 users', ['50']],
    ['load-levels: { normal: { abort-when: @ } }', 'off', ['none']],
    ['scaling: { up: @ }', 'off', ['none']],
    [OWN('bytes', 'target: @'), '512Mi', ['512MiB']],
    [OWN('bytes', 'target: @'), '512M', ['512MB', '512MiB']]
  ])('in %s of %s is %j', (place, text, suggestions) => {
    const problems = configProblems(place.replace('@', JSON.stringify(text)))
    expect(problems).toHaveLength(1)
    expect(suggestionsIn(problems[0] ?? '')).toEqual(suggestions)
    expect(refusedSuggestions(place, text)).toEqual([])
  })

  it.each([
    'targets: { p95: false }',
    'targets: { p95: { target: false } }',
    'load-levels: { normal: { warm-up: false } }',
    'load-levels: { normal: { abort-when: no } }',
    'scaling: { down: false }'
  ])('is none in %s', config => {
    expect(configProblems(config)).toEqual([expect.stringMatching(/[;:] write none$/)])
    expect(configProblems(config.replace(/false|no /, 'none '))).toEqual([])
  })

  it.each([
    'targets: { error-rate: 100% }',
    'regression: { max-regression: 150% }',
    'resources: { app.cpu: 250% }',
    OWN('percent', 'target: 400%')
  ])('leaves what is right: %s', config => {
    expect(configProblems(config)).toEqual([])
  })
})
