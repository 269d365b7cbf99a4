import { describe, expect, it } from '@jest/globals'

import { allDropped, droppedExcuses, type Excuses } from '../../src/action/dropped-excuses.js'
import type { Waiver } from '../../src/config/settings.js'

const BASE = { ref: 'main', today: '2026-11-30' }

function waiver(pattern: string, more: Partial<Waiver> = {}): Waiver {
  return {
    of: 'endpoint',
    pattern,
    metric: '*',
    reason: 'known',
    until: '2026-12-31',
    ...more
  }
}

function excuses(more: Partial<Excuses> = {}): Excuses {
  return { waivers: [], noteSeverities: new Map(), isAdvisory: false, ...more }
}

function said(own: Partial<Excuses>, base: Partial<Excuses> = {}): string[] {
  return droppedExcuses(excuses(own), excuses(base), BASE).notes.map(({ message }) => message)
}

describe('what of the excuses of a change does not count', () => {
  const A = waiver('GET /a')

  it.each<[string, Partial<Excuses>, Partial<Excuses>, string[]]>([
    ['nothing', { waivers: [A] }, { waivers: [A] }, []],
    ['another reason', { waivers: [{ ...A, reason: 'b', line: 3 }] }, { waivers: [A] }, []],
    [
      'a narrower one: that of the base counts',
      { waivers: [A] },
      { waivers: [waiver('GET /*')] },
      ['1 waiver of main counts that this change does not have: GET /* *']
    ],
    [
      'a waiver that is new',
      { waivers: [A] },
      {},
      ['1 waiver of this change does not count until it is on main: GET /a *']
    ],
    [
      'waivers of every kind',
      {
        waivers: [
          A,
          waiver('app.cpu', { of: 'resource' }),
          waiver('0123abc', { of: 'change-point' })
        ]
      },
      {},
      [
        '3 waivers of this change do not count until they are on main: GET /a *, app.cpu, change-point 0123abc'
      ]
    ],
    [
      'a later day, of which the earlier counts',
      { waivers: [{ ...A, until: '2027-03-31' }] },
      { waivers: [A] },
      ['1 waiver of this change does not count until it is on main: GET /a *']
    ],
    [
      'another metric, and of the base the one that the change lacks counts',
      { waivers: [{ ...A, metric: 'p95' }] },
      { waivers: [{ ...A, metric: 'p50' }] },
      [
        '1 waiver of this change does not count until it is on main: GET /a p95',
        '1 waiver of main counts that this change does not have: GET /a p50'
      ]
    ],
    [
      'a removal',
      { waivers: [A] },
      { waivers: [A, waiver('GET /b'), waiver('GET /c')] },
      ['2 waivers of main count that this change does not have: GET /b *, GET /c *']
    ],
    [
      'what has expired would excuse nothing there either',
      { waivers: [{ ...A, until: '2026-11-29' }] },
      { waivers: [waiver('GET /b', { until: '2026-11-29' })] },
      []
    ],
    [
      'a milder severity',
      { noteSeverities: new Map([['users-differ', 'ignore']]) },
      {},
      [
        '1 milder severity of this change does not count until it is on main: `users-differ: ignore`'
      ]
    ],
    [
      'one that the base has as mild, or milder',
      { noteSeverities: new Map([['users-differ', 'info']]) },
      { noteSeverities: new Map([['users-differ', 'ignore']]) },
      []
    ],
    ['a graver one', { noteSeverities: new Map([['duration-differs', 'error']]) }, {}, []],
    [
      'one under a name of before, which is several today',
      { noteSeverities: new Map([['bad-config', 'info']]) },
      {},
      ['1 milder severity of this change does not count until it is on main: `bad-config: info`']
    ],
    [
      'all at once',
      {
        waivers: [A],
        noteSeverities: new Map([
          ['drift', 'ignore'],
          ['warm-up', 'ignore']
        ]),
        isAdvisory: true
      },
      {},
      [
        '1 waiver of this change does not count until it is on main: GET /a *',
        '2 milder severities of this change do not count until they are on main: `drift: ignore`, `warm-up: ignore`',
        "`fail-on: never` of this change's config does not count: that of main does, and it has none"
      ]
    ]
  ])('%s', (_, own, base, expected) => {
    expect(said(own, base)).toEqual(expected)
  })

  it('is handed to the judge', () => {
    const own = excuses({ waivers: [A], noteSeverities: new Map([['drift', 'ignore']]) })
    const { dropped } = droppedExcuses(own, excuses(), BASE)
    expect(dropped).toEqual({
      ref: 'main',
      waivers: [A],
      severities: new Map([['drift', 'ignore']]),
      isAdvisory: false
    })
    expect(allDropped(own)).toEqual({ ...dropped, ref: undefined })
  })
})
