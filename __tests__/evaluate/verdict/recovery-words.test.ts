import { describe, expect, it } from '@jest/globals'
import type { RecoveryReason } from '../../../src/evaluate/verdict/reason.js'
import { recoveryWords } from '../../../src/evaluate/verdict/recovery-words.js'

type Recovered = Extract<RecoveryReason, { kind: 'recovered' }>

function wordsOf(changes: Partial<Recovered>): string {
  return recoveryWords({
    ...{ kind: 'recovered', from: 60, seconds: 20, range: [19, 21.2], objective: 25 },
    ...{ detectSeconds: 20, resolution: 1, failures: 0, fewerSuccesses: 81, lowest: 3, usual: 27 },
    ...changes
  })
}

const ALL = 'down to 3/s from 27/s, 0 requests failed, about 81 fewer than usual succeeded'

describe('the words of a recovery', () => {
  it('say each length to the tenth', () => {
    const others = { count: 1, seconds: 9.44 }
    const open = { from: 60, seconds: 27.46, usersLeft: false, objective: 25, others }
    expect(recoveryWords({ kind: 'not-recovered', ...open })).toBe(
      'the service had not recovered steadily from the incident 60 s after the start when the run ended 27.5 s later; objective 25 s; the other incident recovered within 9.4 s'
    )
    expect(
      recoveryWords({ kind: 'recovery-not-seen', ...open, quietSeconds: 3.33, enough: 96 })
    ).toMatch(/: 27\.5 s after its first breach and 3\.3 s after its last, objective 25 s;/)
    expect(wordsOf({ seconds: 17.46, detectSeconds: 15.46 })).toMatch(
      /^recovery took 17\.5 s.*: proved after 15\.5 s,/
    )
  })

  it.each<[string, Partial<Recovered>, string]>([
    ['a fall', {}, `recovery took 20 s, the objective is 25 s: proved after 20 s, ${ALL}`],
    [
      'a wide range, of which no loss is known',
      { range: [0, 22.4] },
      'recovery took 20 s (by the files 0 s to 22.4 s), the objective is 25 s: proved after 20 s, 0 requests failed'
    ],
    [
      'no fall, and nothing lost',
      { lowest: 31, fewerSuccesses: 0 },
      'recovery took 20 s, the objective is 25 s: proved after 20 s, 0 requests failed'
    ]
  ])('tell of %s', (_, changes, words) => {
    expect(wordsOf(changes)).toBe(words)
  })
})
