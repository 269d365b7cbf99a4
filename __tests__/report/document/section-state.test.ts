import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { sectionText, splitDocument } from '../../../src/report/document/markers.js'
import {
  parseState,
  type SectionStates,
  stateJson,
  type StatefulName
} from '../../../src/report/document/section-state.js'
import { anyCharacter } from '../../support/any-character.js'

const HOSTILE = [
  '-->',
  '--',
  '<!--',
  '--!>',
  '\u2028',
  '\ud800',
  '\r\n',
  '"}',
  '\\',
  'locust-gate:'
]
const text = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 20 }),
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 3 })), { maxLength: 8 })
    .map(parts => parts.join(''))
)
const test = fc.record({
  title: text,
  test: fc.constantFrom('sustained', 'peak', 'normal', 'failures'),
  outcome: fc.constantFrom('passed', 'warned', 'advisory', 'failed', 'could-not-judge', 'pending'),
  asAsked: fc.boolean()
})
const STATES: { readonly [N in StatefulName]: fc.Arbitrary<SectionStates[N]> } = {
  'test-summary': fc.record({ tests: fc.array(test, { maxLength: 4 }) }),
  'current-capacity': fc.record({ isKnown: fc.boolean() }),
  bottlenecks: fc.record({
    source: fc.constantFrom('capacity', 'peak', 'load', 'none'),
    primary: fc.constantFrom('limit', 'nearest', 'open')
  }),
  'response-time-trends': fc.record({
    told: fc.constantFrom('thirds', 'too-short', 'no-run', 'none')
  })
}
const NAMES = Object.keys(STATES) as StatefulName[]
const named = fc.constantFrom(...NAMES)
const lines = fc
  .array(text, { minLength: 1, maxLength: 4 })
  .map(parts => parts.join('\n').split('\n'))

/** What is read of a section that was written with this marker. */
function readBack<N extends StatefulName>(
  name: N,
  json: string | undefined,
  body: readonly string[]
): SectionStates[N] | undefined {
  const [, part] = splitDocument(sectionText(name, body.join('\n'), json).split('\n'), NAMES)
  if (part?.kind !== 'section') throw new Error('no section')
  return parseState(name, part.json, part.lines)
}

describe('the state of a section', () => {
  it('comes out of its marker as it went in, whatever it says', () => {
    const states = named.chain(name => STATES[name].map(state => [name, state] as const))
    fc.assert(
      fc.property(states, lines, ([name, state], body) => {
        const json = stateJson(state, body)
        expect(json).toBeDefined()
        expect(readBack(name, json, body)).toEqual(state)
      })
    )
  })

  it('is one inert comment on one line of ASCII', () => {
    fc.assert(
      fc.property(STATES['test-summary'], state => {
        const json = stateJson(state, ['text']) ?? ''
        expect(json).toMatch(/^\{[ -~]*\}$/)
        expect(json).not.toMatch(/--|[<>&]/)
      })
    )
  })

  it('is not believed once the text is another', () => {
    const json = stateJson({ isKnown: true }, ['| Breaking Point | 400 |'])
    expect(readBack('current-capacity', json, ['| Breaking Point | 400 |'])).toEqual({
      isKnown: true
    })
    expect(readBack('current-capacity', json, ['| Breaking Point | 4 |'])).toBeUndefined()
  })

  it('is that of the text, however an editor spaces its tables', () => {
    const json = stateJson({ isKnown: true }, ['| a | b |', '|---|---|', '| c | d |'])
    expect(
      readBack('current-capacity', json, ['| a   | b |', '| --- | ------ |', '| c   | d |'])
    ).toEqual({ isKnown: true })
  })

  it('holds no words of people, and no more than fits a line', () => {
    const row = { title: 'Peak Load', test: 'peak', outcome: 'passed', asAsked: true } as const
    expect(stateJson({ tests: [row] }, [])).toBeDefined()
    expect(stateJson({ tests: [{ ...row, words: 'done' }] }, [])).toBeUndefined()
    const long = { ...row, title: 'x'.repeat(4000) }
    expect(stateJson({ tests: [long] }, [])).toBeUndefined()
  })
})

describe('a state that is not as it was written is ignored', () => {
  const body = ['text']
  const { text: hash } = JSON.parse(stateJson({ isKnown: true }, body) ?? '') as { text: string }
  const stated = (fields: string): string => `{"text":"${hash}",${fields}}`

  it.each<[string, StatefulName, string]>([
    ['no JSON', 'current-capacity', '{"text"'],
    ['no object', 'current-capacity', '{}'],
    ['of another section', 'bottlenecks', stated('"isKnown":true')],
    ['of another type', 'current-capacity', stated('"isKnown":"true"')],
    ['an unknown word', 'bottlenecks', stated('"source":"rumour","primary":"limit"')],
    ['an inherited word', 'bottlenecks', stated('"source":"constructor","primary":"limit"')],
    ['no list', 'test-summary', stated('"tests":{"length":1}')],
    ['a row that is none', 'test-summary', stated('"tests":[null]')],
    [
      'a row without its title',
      'test-summary',
      stated('"tests":[{"test":"peak","outcome":"passed","asAsked":true}]')
    ],
    [
      'an outcome of its own',
      'test-summary',
      stated('"tests":[{"title":"a","test":"peak","outcome":"great","asAsked":true}]')
    ],
    ['a comment that ends early', 'current-capacity', stated('"isKnown":true} --> {"a":1')],
    ['deeply nested', 'current-capacity', stated(`"isKnown":${'['.repeat(1900)}`)],
    ['too long', 'current-capacity', stated(`"isKnown":true,"more":"${'x'.repeat(4000)}"`)]
  ])('%s', (_, name, json) => {
    expect(readBack(name, json, body)).toBeUndefined()
  })

  it('whatever it is', () => {
    fc.assert(
      fc.property(named, fc.oneof(fc.json(), fc.string()), (name, json) => {
        expect(parseState(name, json, body)).toBeUndefined()
      })
    )
  })

  it('and what more it has is dropped', () => {
    const json = stated('"isKnown":true,"conclusion":"success"')
    expect(readBack('current-capacity', json, body)).toEqual({ isKnown: true })
  })
})
