import { describe, expect, it } from '@jest/globals'
import { readContract, type RestExchange } from '../support/contract.js'

const contract = readContract()

const LIST: RestExchange = {
  method: 'GET',
  path: '/repos/octo/shop/issues/17/comments',
  query: new URLSearchParams('per_page=100&page=1'),
  status: 200,
  responseBody: [],
  isFault: false
}

const check = (body: Record<string, unknown>): RestExchange => ({
  method: 'POST',
  path: '/repos/octo/shop/check-runs',
  query: new URLSearchParams(),
  requestBody: { name: 'n', head_sha: 's', status: 'completed', conclusion: 'failure', ...body },
  status: 201,
  responseBody: contract.sample('POST /repos/{owner}/{repo}/check-runs', 201, {}),
  isFault: false
})

const annotation = {
  path: 'a',
  start_line: 1,
  end_line: 1,
  annotation_level: 'failure',
  message: 'm'
}

/** The judge of all other suites: it must see what GitHub would refuse. */
describe('the contract', () => {
  it('allows what GitHub allows', () => {
    expect(contract.check(LIST)).toEqual([])
    expect(contract.check(check({}))).toEqual([])
    const output = {
      title: 't',
      summary: 's',
      annotations: Array.from({ length: 50 }, () => annotation)
    }
    expect(contract.check(check({ output }))).toEqual([])
  })

  it.each<[string, RestExchange, RegExp]>([
    ['an unknown address', { ...LIST, path: '/repos/octo/shop/comments' }, /describes no GET/],
    [
      'a misspelt parameter',
      { ...LIST, query: new URLSearchParams('per-page=9') },
      /no query parameter per-page/
    ],
    [
      'a number that is none',
      { ...LIST, path: '/repos/octo/shop/issues/undefined/comments' },
      /issue_number=undefined/
    ],
    ['an answer of another shape', { ...LIST, responseBody: [{ id: 1 }] }, /answer 200/],
    ['an answer that GitHub does not give', { ...LIST, status: 299 }, /no answer 299/],
    ['a conclusion that is none', check({ conclusion: 'passed' }), /conclusion|must/],
    ['a misspelt property', check({ headsha: 'x' }), /no property headsha/],
    [
      '51 annotations',
      check({
        output: {
          title: 't',
          summary: 's',
          annotations: Array.from({ length: 51 }, () => annotation)
        }
      }),
      /50/
    ],
    [
      'a summary that is too long',
      check({ output: { title: 't', summary: 'x'.repeat(65_536) } }),
      /65535/
    ]
  ])('refuses %s', (_, exchange, problem) => {
    expect(contract.check(exchange).join('\n')).toMatch(problem)
  })
})
