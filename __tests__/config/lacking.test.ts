import { describe, expect, it } from '@jest/globals'
import { configProblems } from '../support/config-problems.js'

function problemsOf(text: string): string[] {
  return configProblems(text).map(line => line.replace(/^gate\.yml:\d+:\d+: /, ''))
}

const REASON = 'accept (entry 1).reason: the key is missing, which takes text'
const UNTIL = 'accept (entry 1).until: the key is missing, which takes text'
const METRIC = 'accept (entry 1).metric: which metric of the endpoint? A key, or "*"'
const WHAT =
  'accept (entry 1).endpoint: give endpoint and metric, or resource, or change-point alone'

describe('what a config lacks is said in its own words', () => {
  it.each([
    ['accept: [{ endpoint: GET /a, reason: x }]', [UNTIL, METRIC]],
    ['accept: [{ endpoint: GET /a }]', [REASON, UNTIL, METRIC]],
    ['accept: [{ reason: x, until: 2027-01-01 }]', [WHAT]],
    ['accept: [{ resource: app.cpu }]', [REASON, UNTIL]],
    // what is meant by the slip is what is lacking
    [
      'accept: [{ endpont: GET /a, metric: "*", reason: x, until: 2027-01-01 }]',
      [expect.stringContaining('unknown key "endpont"')]
    ],
    ['links: [{ name: a }]', ['links (entry 1).url: the key is missing, which takes text']],
    [
      'accept: [{ endpoint: a, metric: "*", reason: ~, until: 2027-01-01 }]',
      ['accept (entry 1).reason: this must be text, not nothing']
    ]
  ])('in %s', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected)
  })

  it.each([
    [
      'accept: [{ endpoint: a, metric: "*", reason: "", until: 2027-01-01 }]',
      'accept (entry 1).reason: this must not be empty'
    ],
    [
      'accept: [{ resource: "", reason: x, until: 2027-01-01 }]',
      'accept (entry 1).resource: this must not be empty'
    ],
    [
      'links: [{ name: "", url: "https://a.example" }]',
      'links (entry 1).name: this must not be empty'
    ],
    [
      `links: [{ name: ${'n'.repeat(101)}, url: "https://a.example" }]`,
      'links (entry 1).name: this may have 100 characters at most, not 101'
    ],
    [
      `links: [${'{ name: a, url: "https://a.example" },'.repeat(21)}]`,
      'links: this may have 20 entries at most, not 21'
    ],
    [
      'regression: { min-tail-samples: 99999999999999999999 }',
      'regression.min-tail-samples: this must be at most 9007199254740991, not 100000000000000000000'
    ]
  ])('in %s', (text, expected) => {
    expect(problemsOf(text)).toEqual([expected])
  })
})
