import { describe, expect, it } from '@jest/globals'
import { analyseTimeline } from '../../../src/evaluate/run-in-time.js'
import { burstsOf } from '../../../src/evaluate/timeline/error-bursts.js'
import { rowsOf } from '../../../src/evaluate/timeline/intervals.js'
import { slowSpellOf } from '../../../src/evaluate/timeline/slow-spell.js'
import { driftOf, trendLineOf, trendOf, type Trend } from '../../../src/evaluate/timeline/trend.js'
import { driftNotes } from '../../../src/evaluate/verdicts-in-time.js'
import { trendText } from '../../../src/report/view/trend-text.js'
import { fixtureRun } from '../../support/timeline-fixtures.js'
import { levelOf, madeUpRun, seconds, START, type Second } from '../../support/timeline-runs.js'

function trendFrom(made: readonly Second[], to = made.length): Trend | undefined {
  const rows = rowsOf(madeUpRun(made).history!.samples, START)
  const passing = { bursts: burstsOf(rows), slowSpell: slowSpellOf(rows) }
  return trendOf(rows, { from: 0, to }, () => undefined, passing).value
}

describe('driftOf', () => {
  it('measures growth from the first to the last mean', () => {
    const drift = driftOf(Array.from({ length: 10 }, (_, i) => 100 * 2 ** (i / 9)))
    expect(drift?.growth).toBeCloseTo(2, 10)
  })

  it.each([
    // 1 of 10! orders rises throughout; 1 + 9 have at most one falling pair.
    ['rising', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 1 / 3628800],
    ['one pair the wrong way', [2, 1, 3, 4, 5, 6, 7, 8, 9, 10], 10 / 3628800],
    ['falling', [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 1],
    ['all the same', [5, 5, 5, 5, 5, 5, 5, 5, 5, 5], 1],
    // 3 elements: 1, 2, 2, 1 of 6 orders with 0 to 3 falling pairs.
    ['three', [1, 3, 2], 3 / 6]
  ])('knows how likely it is by chance: %s', (_, means, pValue) => {
    expect(driftOf(means)?.pValue).toBeCloseTo(pValue, 12)
  })

  it('says nothing when a part has no mean', () => {
    expect(driftOf([1, undefined, 3])).toBeUndefined()
    expect(driftOf([])).toBeUndefined()
  })
})

describe('trendOf', () => {
  it('cuts into ten parts and alarms on growth', () => {
    const trend = trendFrom(seconds(200, i => ({ average: 100 + i / 4 })))
    expect(trend?.parts.map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: 10 }, (_, i) => [20 * i, 20 * i + 20])
    )
    expect(trend?.parts[0]?.average).toBeCloseTo(102.375, 6)
    expect(trend?.alarm).toBe(true)
  })

  it('alarms within what a run of two minutes has left', () => {
    expect(trendFrom(seconds(64, i => ({ average: 100 + i })))?.alarm).toBe(true)
  })

  it('takes a short window at its word only where the line is sure, or steep', () => {
    const of = (length: number, tenths: readonly number[]): boolean | undefined =>
      trendFrom(seconds(length, i => ({ average: tenths[Math.floor((10 * i) / length)] ?? 0 })))
        ?.alarm
    // seven of 45 pairs fall: by chance in 2.3 of 1,000
    const uneven = [106, 100, 109, 112, 103, 115, 124, 118, 127, 121]
    const even = [100, 102, 104, 107, 109, 112, 114, 117, 119, 122]
    const steep = uneven.map(ms => 100 + 2 * (ms - 100))
    expect([of(80, uneven), of(120, uneven)]).toEqual([false, true])
    expect([of(80, even), of(80, steep)]).toEqual([true, true])
  })

  it('does not call a jump that stays chance', () => {
    const tenths = [55, 57, 62, 56, 58, 53, 107, 143, 143, 124]
    const made = seconds(100, i => ({ average: tenths[Math.floor(i / 10)] ?? 124 }))
    expect(trendText(trendFrom(made)!)).toBe(
      'not certain: 57 ms on average in the first 6 tenths, 129 ms in the last 4'
    )
  })

  it.each<[string, readonly number[], string]>([
    [
      'a step that alarms',
      [41, 42, 43, 44, 45, 46, 181, 182, 183, 184],
      'step: 44 ms on average in the first 6 tenths, 183 ms in the last 4'
    ],
    [
      'a step down',
      [90, 92, 91, 90, 50, 51, 50, 49, 50, 51],
      'fell: 91 ms on average in the first 4 tenths, 50 ms in the last 6'
    ],
    [
      'a fall along a line',
      [90, 86, 84, 80, 77, 75, 71, 69, 66, 64],
      'fell: from 90 ms to 64 ms along the trend line (−29%)'
    ],
    [
      'a fall off any line',
      [200, 110, 190, 95, 90, 100, 40, 50, 42, 38],
      'fell: from 200 ms down to 38 ms, averages of its tenths'
    ],
    [
      'an uneven fall',
      [64, 49, 42, 55, 55, 51, 66, 40, 27, 38],
      'no growth: tenths of 27 ms to 66 ms on average'
    ],
    [
      'a spell',
      [43, 44, 43, 180, 190, 185, 175, 44, 45, 48],
      'not certain: tenths of 43 ms to 190 ms on average are too uneven to tell'
    ],
    [
      'a hang',
      [43, 44, 45, 43, 2000, 9000, 8000, 300, 200, 48],
      'not certain: tenths of 43 ms to 9,000 ms on average are too uneven to tell'
    ],
    [
      'a leak',
      [60, 66, 70, 77, 85, 92, 100, 112, 122, 131],
      'drift: from 59 ms to 132 ms along the trend line (+121%)'
    ]
  ])('says what it is: %s', (_, tenths, said) => {
    const made = seconds(200, i => ({ average: tenths[Math.floor(i / 20)] ?? 0 }))
    expect(trendText(trendFrom(made)!)).toBe(said)
  })

  it('warns of a step as of one', () => {
    const made = seconds(200, i => ({ average: i < 120 ? 40 + i / 80 : 180 + i / 80 }))
    expect(driftNotes(trendFrom(made)).map(({ message }) => message)).toEqual([
      'response times rose at once within the steady state, from 41 ms on average to 182 ms from 2 min after the start on'
    ])
  })

  it.each([
    ['too short to know', seconds(58, i => ({ average: 100 + i }))],
    ['too little', seconds(200, i => ({ average: 100 + i / 20 }))],
    ['faster', seconds(200, i => ({ average: 300 - i }))],
    ['one slow moment at the end', seconds(200, i => ({ average: i > 185 ? 500 : 100 + (i % 7) }))]
  ])('does not alarm: %s', (_, made) => {
    expect(trendFrom(made)?.alarm).toBe(false)
  })

  // Tenths that hardly rise, which a spell makes one more rise of.
  const ALMOST = [39.8, 41.5, 41.4, 44.2, 42, 44.9, 47.9, 39.7, 50.5, 39.5]
  const RISING = ALMOST.map((mean, i) => mean * 1.06 ** i)
  const withSpell = (tenths: readonly number[], from: number, to: number): Second[] =>
    seconds(75, i => ({
      requests: 47,
      average: (tenths[Math.floor(i / 7.5)] ?? 0) * (i >= from && i < to ? 5.5 : 1)
    }))

  it('takes no spell that ended for a rise', () => {
    const [alone, spell] = [withSpell(ALMOST, 0, 0), withSpell(ALMOST, 68, 71)]
    expect(trendFrom(spell)).toMatchObject({ alarm: false })
    expect(trendFrom(spell)?.growth).toBeCloseTo(trendFrom(alone)!.growth!, 2)
    expect(trendFrom(spell)?.parts.at(-1)?.average).toBeGreaterThan(80)
    expect(trendText(trendFrom(spell)!)).toBe(
      'not certain: tenths of 40 ms to 51 ms on average (without a slow spell) are too uneven to tell'
    )
    expect(
      trendOf(
        rowsOf(madeUpRun(spell).history!.samples, START),
        { from: 0, to: 75 },
        () => undefined
      ).value?.alarm
    ).toBe(true)
  })

  it.each([
    ['late', 68, 71],
    ['in the middle', 34, 38],
    ['early', 3, 6],
    ['through two whole tenths', 45, 60]
  ])('tells a creep that has a spell too, %s', (_, from, to) => {
    const trend = trendFrom(withSpell(RISING, from, to))
    expect(trend).toMatchObject({ finding: 'drift', alarm: true })
    expect(trend?.growth).toBeGreaterThan(1.6)
    expect(trend?.growth).toBeLessThan(2.2)
    expect(trendLineOf(trend!).from).toBeCloseTo(41, -1)
  })

  it('does not leave out what lasted until the end', () => {
    expect(trendFrom(withSpell(ALMOST, 68, 75))?.alarm).toBe(true)
  })

  it('alarms on errors that rise', () => {
    const trend = trendFrom(seconds(200, i => ({ failures: i > 150 ? 2 : 0 })))
    expect(trend).toMatchObject({ alarm: true, errors: { first: 0, alarm: true } })
  })

  it.each([
    ['one burst', [[240, 2]]],
    ['a burst across two tenths', [[269, 3]]],
    [
      'two bursts',
      [
        [220, 4],
        [275, 4]
      ]
    ]
  ])('does not take for rising errors what came and went: %s', (_, bursts) => {
    const isIn = (i: number): boolean =>
      bursts.some(([from = 0, length = 0]) => i >= from && i < from + length)
    const trend = trendFrom(
      seconds(300, i => ({ average: 80 + (i % 3), failures: isIn(i) ? 60 : 0 }))
    )
    expect(trend).toMatchObject({ finding: 'no drift', alarm: false, errors: { last: 0 } })
  })

  it('alarms on errors that began in steps and stayed', () => {
    const trend = trendFrom(seconds(300, i => ({ failures: i > 220 ? 40 : 0 })))
    expect(trend?.errors.alarm).toBe(true)
  })

  it('does not compare the times of failures with those of answers', () => {
    const trend = trendFrom(
      seconds(200, i => (i < 50 ? { average: 2, failures: 100 } : { average: 80 + (i % 3) }))
    )
    expect(trend).toMatchObject({ finding: 'no drift', alarm: false })
    expect(trend?.growth).toBeCloseTo(1, 1)
    expect(trendText(trend!)).toMatch(/^no drift: 81 ms along the trend line \([+−]?0\S*%\)$/)
    expect(trendLineOf(trend!).from).toBeCloseTo(81, 0)
  })

  it('does not blame errors where averages were printed too coarsely', () => {
    // Whole milliseconds all along: cut ones, as far as anybody can tell.
    const trend = trendFrom(seconds(2000, { average: 40 }))
    expect(trend?.finding).toBe('not known')
    expect(trendText(trend!)).toMatch(
      /^not known: \d of 10 tenths have an average that the history tells exactly enough$/
    )
  })

  it('does not know of a run that mostly failed', () => {
    const trend = trendFrom(
      seconds(200, i => (i < 90 ? { average: 80 } : { average: 2, failures: 100 }))
    )
    expect(trend).toMatchObject({ finding: 'drift', errors: { alarm: true } })
    expect(trend?.growth).toBeUndefined()
    const back = trendFrom(
      seconds(200, i => (i > 90 ? { average: 80 } : { average: 2, failures: 100 }))
    )
    expect(trendText(back!)).toBe(
      'not known: 5 of 10 tenths have an average that errors do not change'
    )
  })

  const UNSURE = [100, 140, 90, 150, 110, 130, 160, 100, 150, 130]
  it.each([
    {
      of: 'response times',
      tenths: UNSURE,
      failed: 0,
      said: /: tenths of 90 ms to 160 ms on average are too uneven to tell$/
    },
    { of: 'errors', tenths: [100], failed: 6, said: /in the last 3 \(may be chance\)$/ }
  ])('says of $of, and of nothing else, why they are no drift', ({ tenths, failed, said }) => {
    const made = seconds(200, i => ({
      requests: 20,
      average: tenths[Math.floor(i / 20) % tenths.length] ?? 0,
      failures: i > 150 && i <= 150 + failed ? 1 : 0
    }))
    const text = trendText(trendFrom(made)!)
    expect(text).toMatch(said)
    expect(text.match(/may be chance|too uneven/g)).toHaveLength(1)
  })

  it('says which growth is not ruled out', () => {
    const falls = [...UNSURE].reverse()
    const made = seconds(200, i => ({ average: falls[Math.floor(i / 20)] ?? 0 }))
    expect(trendText(trendFrom(made)!)).toMatch(
      /^not certain: .*, it may have grown by up to [\d.]+%$/
    )
  })

  it.each([
    ['even', () => 100],
    ['falling', (i: number) => 300 - i],
    ['uneven', (i: number) => (i % 7) * 50 + 30],
    ['rising', (i: number) => 100 + 3 * i]
  ])('says of a window below the limit that it is too short, and of no longer one: %s', (_, of) => {
    const said = (length: number) =>
      trendText(trendFrom(seconds(length, i => ({ average: of(i) })))!)
    expect(said(58)).toBe(
      'not certain: 58 s of steady state are too short to tell a drift, which takes 60 s or more'
    )
    for (const length of [60, 73, 98, 99]) expect(said(length)).not.toContain('too short')
  })

  it('compares the rest where a tenth has no mean', () => {
    const trend = trendFrom(
      seconds(200, i => (i >= 100 && i < 120 ? { requests: 0 } : { average: 100 + i }))
    )
    expect(trend?.alarm).toBe(true)
    expect(trend?.growth).toBeCloseTo(2.5, 0)
  })

  it('does not exist for a short window', () => {
    expect(trendFrom(seconds(20))).toBeUndefined()
  })
})

describe('real runs', () => {
  it.each([
    ['history/leak150', true, 1.3, 1.6],
    ['leak', true, 1.25, 1.55],
    ['history/AA150a', false, 0.9, 1.1],
    ['no-leak', false, 0.95, 1.05]
  ])('%s alarms: %s', async (folder, alarm, least, most) => {
    const { trend } = analyseTimeline(await fixtureRun(folder), levelOf())
    expect(trend?.alarm).toBe(alarm)
    expect(trend?.growth).toBeGreaterThan(least)
    expect(trend?.growth).toBeLessThan(most)
    expect(trend?.parts.every(part => part.p95Windows !== undefined)).toBe(true)
  })
})
