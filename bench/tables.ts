import type { LabelledRun } from './ab-runs.js'
import {
  AS_WRITTEN,
  measure,
  OURS,
  OURS_AGREEING,
  percent,
  RULES,
  WITHOUT_BURST_CHECK,
  WITHOUT_MEANS,
  worded,
  type Measured
} from './measure.js'
import { defaultLevel, fails, judge, measuredSource } from './replay.js'
import {
  CHANGES,
  QUIET,
  SHARED,
  simulateCampaign,
  simulatePairs,
  type Profile
} from './simulator.js'
import type { Run } from '../src/locust/run.js'

const COUNTS = [1, 3, 5, 10]

/** The first column is the false alarms, the others what was found. */
export const HEADINGS: Readonly<Record<string, string>> = {
  AA: 'false alarms',
  slow05: '/search +5%',
  slow10: '/search +10%',
  slow20: '/search +20%',
  slow50: '/search +50%',
  all10: 'all +10%',
  all20: 'all +20%',
  tail1: '1% of /search +1 s',
  tailall: '1% of all +1 s',
  err: 'errors ×10',
  cap: 'pool cap'
}

/** Every rule on redrawn runs of one campaign, as a Markdown table. */
export function campaignTable(runs: readonly LabelledRun[], draws: number): string {
  const labels = Object.keys(HEADINGS).filter(label => runs.some(run => run.label === label))
  const measured = COUNTS.map(count => {
    const cells = labels.map(label => measure(measuredSource(runs, label), count, draws))
    return { count, cells }
  })
  const lines = RULES.flatMap(rule =>
    measured
      .filter(({ cells }) => cells.some(cell => cell.has(rule)))
      .map(({ count, cells }) => line(rule, count, cells))
  )
  return table(['rule', 'N', ...labels.map(label => HEADINGS[label] ?? label)], lines)
}

function line(rule: string, count: number, cells: readonly Measured[]): string[] {
  const shares = cells.flatMap(cell => cell.get(rule) ?? [])
  const ours = rule === OURS || rule === OURS_AGREEING
  // the interval of a rival's false alarms is enough to see where it stands
  const texts = shares.map((share, i) => (ours || i === 0 ? worded(share) : percent(share.share)))
  return [ours ? `**${rule}**` : rule, String(count), ...texts]
}

/** Real runs side by side: how many pairs of each kind fail. An unchanged pair counts both ways. */
export function realPairsTable(runs: readonly LabelledRun[]): string {
  const paired = runs.filter(run => run.pair !== undefined)
  const found = new Map<string, { failed: number; all: number }>()
  for (const candidate of paired) {
    const baseline = paired.find(run => run.pair === candidate.pair && run !== candidate)
    if (baseline?.label !== 'AA') continue
    const seen = found.get(candidate.label) ?? { failed: 0, all: 0 }
    const failed = fails(judge([candidate.run], [baseline.run], defaultLevel(true)))
    found.set(candidate.label, { failed: seen.failed + Number(failed), all: seen.all + 1 })
  }
  const labels = Object.keys(HEADINGS).filter(label => found.has(label))
  return table(
    ['', ...labels.map(label => HEADINGS[label] ?? label)],
    [
      [
        'failed, of how many',
        ...labels.map(label => `${found.get(label)?.failed ?? 0} of ${found.get(label)?.all ?? 0}`)
      ]
    ]
  )
}

/** Simulated pairs of 120 s on a shared machine: one pair, and the majority of three. */
export function simulatedPairsTable(count: number): string {
  const profile: Profile = { ...SHARED, seconds: 120 }
  const labels = Object.keys(CHANGES)
  const pairs = labels.map(label => simulatePairs(7, profile, label, 3 * count))
  const level = defaultLevel(true)
  const judgeAll = (some: readonly { candidate: Run; baseline: Run }[]): boolean =>
    fails(
      judge(
        some.map(({ candidate }) => candidate),
        some.map(({ baseline }) => baseline),
        level
      )
    )
  const shareOf = (groups: readonly boolean[]): string =>
    worded({ share: groups.filter(failed => failed).length / groups.length, outOf: groups.length })
  return table(
    ['pairs', ...labels.map(label => HEADINGS[label] ?? label)],
    [
      ['1', ...pairs.map(all => shareOf(all.map(pair => judgeAll([pair]))))],
      [
        '3, majority',
        ...pairs.map(all =>
          shareOf(Array.from({ length: count }, (_, i) => judgeAll(all.slice(3 * i, 3 * i + 3))))
        )
      ]
    ]
  )
}

/** Unpaired runs of three minutes, which bring the noise of each request down and no other. */
export function longRunsTable(draws: number): string {
  const profiles: readonly (readonly [string, Profile])[] = [
    ['shared machine', { ...SHARED, seconds: 180 }],
    ['shared, endpoints ±5 %', { ...SHARED, seconds: 180, endpointSd: 0.05 }],
    ['quiet, endpoints ±5 %', { ...QUIET, seconds: 180, endpointSd: 0.05 }]
  ]
  const labels = ['AA', 'slow10', 'slow20', 'all10', 'tailall']
  const rules = [OURS, OURS_AGREEING, AS_WRITTEN, WITHOUT_MEANS, WITHOUT_BURST_CHECK]
  const lines = profiles.flatMap(([name, profile], i) => {
    const runs = simulateCampaign(11 + i, profile, { AA: 60, other: 10 }, labels)
    return [1, 5].flatMap(count => {
      const cells = labels.map(label => measure(measuredSource(runs, label), count, draws, rules))
      return rules.map(rule => [name, ...line(rule, count, cells)])
    })
  })
  return table(['runs', 'rule', 'N', ...labels.map(label => HEADINGS[label] ?? label)], lines)
}

export function table(headings: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [row(headings), row(headings.map(() => '---')), ...lines.map(row)].join('\n')
}
