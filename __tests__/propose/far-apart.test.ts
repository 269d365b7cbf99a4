import { describe, expect, it } from '@jest/globals'
import { readAbRuns } from '../../bench/ab-runs.js'
import type { Run } from '../../src/locust/run.js'
import { proposedConfig } from '../../src/propose/config-text.js'
import { farApartTexts } from '../../src/propose/far-apart.js'
import { propose } from '../../src/propose/proposal.js'
import { quoted } from '../../src/propose/yaml-text.js'
import { rowOf, runOf } from '../support/run-of.js'

const PERCENTS = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100]

/** ms: by hand where it is given, else as the next lower percentile. */
type Times = Readonly<Record<number, number>>

function row(
  times: Times,
  rest: { name?: string; requests?: number } = {}
): ReturnType<typeof rowOf> {
  let last = 0
  const percentiles = PERCENTS.map(percent => [percent, (last = times[percent] ?? last)] as const)
  return rowOf({ requests: 4000, ...rest, percentiles: Object.fromEntries(percentiles), max: last })
}

/** Whole runs of these times, in folders of their own. */
function runsOf(all: readonly Times[], requests = 4000): Run[] {
  return all.map((times, at) =>
    runOf(row(times, { requests: requests + at }), {
      name: `out/${at}/load`,
      endpoints: [row(times, { requests: requests + at })]
    })
  )
}

function saidOf(runs: readonly Run[]): string[] {
  return farApartTexts(propose(runs))
}

/** P50, P95 and P99 in ms, and a tail that hardly rises. */
function usual(p50: number, p95: number, p99: number): Times {
  return { 50: p50, 90: 0.9 * p95, 95: p95, 98: 0.9 * p99, 99: p99, 99.9: 1.1 * p99 }
}

describe('repeats of which one is far from the others', () => {
  const runs = runsOf([
    usual(30, 80, 110),
    usual(32, 85, 240),
    usual(44, 200, 1900),
    usual(28, 80, 130)
  ])

  it('are told, with the run, what of it is far, and what to do', () => {
    expect(saidOf(runs)).toEqual([
      'the run out/2/load is far from the other repeats: P99 is 1,900 ms in it and 110 to 240 ms in 3 others, and bounds are of the slowest run. Leave it out or measure again, and begin anew, unless that is usual for the service'
    ])
  })

  it('are told in the config too, without the folders of this machine', () => {
    const text = proposedConfig(propose(runs)).replaceAll('\n  # ', ' ')
    expect(text).toContain('The run "2/load" is far from the other repeats: P99 is 1,900 ms in it')
    expect(text).not.toContain('out/')
  })

  it('are told of several, where they are fewer than half', () => {
    const [quick, slow] = [usual(30, 80, 110), usual(90, 800, 990)]
    const two = runsOf([quick, quick, quick, slow, slow])
    expect(saidOf(two)).toEqual([
      expect.stringContaining(
        'the runs out/3/load and out/4/load are far from the other repeats: P95 is 800 ms in them and 80 ms in 3 others'
      )
    ])
  })

  it('of which nobody can say which is, are told to be far apart', () => {
    const apart =
      'the repeats of one test are far apart: P99 is 110 ms in out/0/load and 1,900 ms in out/1/load, and bounds are of the slowest run. Nothing here tells which of them is usual: measure again, and begin anew without what was disturbed'
    expect(saidOf(runsOf([usual(30, 80, 110), usual(44, 200, 1900)]))).toEqual([apart])
    const halves = [
      usual(30, 80, 110),
      usual(44, 200, 1900),
      usual(30, 80, 115),
      usual(44, 200, 1500)
    ]
    expect(saidOf(runsOf(halves))).toEqual([apart])
    // The most are slow: that one was quick tells nothing of them.
    const quick = [usual(30, 80, 110), usual(44, 200, 1900), usual(44, 200, 1800)]
    expect(saidOf(runsOf(quick))).toEqual([apart])
    // From each to the next is not far.
    const rising = [usual(30, 80, 110), usual(44, 160, 380), usual(40, 130, 210)]
    expect(saidOf(runsOf(rising))).toEqual([expect.stringContaining('380 ms in out/1/load')])
  })

  it('by their throughput', () => {
    const slow = runOf(row(usual(30, 80, 110), { requests: 1000 }), {
      name: 'c/load',
      endpoints: [row(usual(30, 80, 110))]
    })
    const [a, b] = runsOf([usual(30, 80, 110), usual(30, 80, 110)])
    expect(saidOf([a!, b!, slow])).toEqual([
      expect.stringMatching(
        /^the run c\/load is far .*: throughput is 1\/s in it and 4\/s in 2 others, and bounds are of the run with the lowest/
      )
    ])
  })

  it('by the median of an endpoint with bounds of its own', () => {
    const withCart = (ms: number, at: number): Run => ({
      ...runsOf([usual(30, 80, 110)], 4000 + at)[0]!,
      name: `${at}/load`,
      endpoints: [row(usual(30, 80, 110)), row({ 50: ms }, { name: '/cart', requests: 400 })]
    })
    expect(saidOf([40, 45, 150].map(withCart))).toEqual([
      expect.stringContaining('P50 of GET /cart is 150 ms in it and 40 to 45 ms in 2 others')
    ])
    // A busy machine moves a quick one by some tens of ms.
    expect(saidOf([6, 7, 30].map(withCart))).toEqual([])
  })

  it('is written with names that may hold anything', () => {
    const named = runs.map((run, at) => ({ ...run, name: `\u001b"${at}\n/load` }))
    const lines = proposedConfig(propose(named)).split('\n')
    expect(lines.filter(line => !/^ *(#|"|[\w"*].*:|$)/.test(line))).toEqual([])
    expect(lines.join(' ').replaceAll('   # ', ' ')).toContain(
      `run ${quoted('\u001b"2\n/load')} is`
    )
  })
})

describe('repeats that are near each other', () => {
  it.each<[string, readonly Times[]]>([
    ['of half as much more', [usual(30, 80, 110), usual(45, 120, 165), usual(38, 99, 130)]],
    ['of less than three times as much', [usual(30, 80, 110), usual(80, 230, 320)]],
    ['of a few ms', [usual(1, 2, 3), usual(4, 9, 15)]],
    [
      'of 1% that is slow, which lies about the P99',
      [
        { 50: 30, 98: 80, 99: 90, 99.9: 1100 },
        { 50: 30, 98: 82, 99: 1050, 99.9: 1100 }
      ]
    ],
    [
      'of a quick endpoint and a slow one of as many requests',
      [
        { 50: 12, 66: 490, 75: 500 },
        { 50: 480, 66: 490, 75: 500 }
      ]
    ]
  ])('%s say nothing', (_, times) => {
    expect(saidOf(runsOf(times))).toEqual([])
  })

  it('say nothing of what too few requests tell', () => {
    expect(saidOf(runsOf([usual(30, 80, 110), usual(30, 85, 1900)], 300))).toEqual([])
  })

  it('are no runs of other loads', () => {
    const [slow, quick] = runsOf([usual(44, 200, 1900), usual(30, 80, 110)])
    expect(saidOf([slow!, { ...quick!, peakUsers: 500 }])).toEqual([])
    const named = [
      { ...slow!, name: 'a/peak' },
      { ...quick!, name: 'b/peak', peakUsers: 500 }
    ]
    expect(saidOf(named)).toEqual([])
    expect(saidOf([slow!])).toEqual([])
  })

  it('are those of an unchanged service', async () => {
    const unchanged = (await readAbRuns()).flatMap(({ label, run }) =>
      label === 'AA' ? [run] : []
    )
    const sets = Array.from({ length: unchanged.length / 5 }, (_, at) =>
      unchanged.slice(5 * at, 5 * at + 5)
    )
    expect(sets.flatMap(saidOf)).toEqual([])
  })

  it('unless one of them takes three times as long', async () => {
    const unchanged = (await readAbRuns()).flatMap(({ label, run }) =>
      label === 'AA' ? [run] : []
    )
    const [a, b, slow] = unchanged.slice(0, 3)
    expect(saidOf([a!, b!, threeTimes(slow!)])).toEqual([
      expect.stringContaining(`the run ${slow!.name} is far from the other repeats`)
    ])
  })
})

function threeTimes(run: Run): Run {
  const slower = (one: NonNullable<Run['aggregated']>): typeof one => ({
    ...one,
    max: 3.2 * (one.max ?? 0),
    percentiles: new Map([...one.percentiles].map(([percent, ms]) => [percent, 3.2 * ms]))
  })
  return { ...run, aggregated: slower(run.aggregated!), endpoints: run.endpoints.map(slower) }
}
