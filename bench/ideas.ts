import { isDisturbance, spreadOf, type Spread } from '../src/evaluate/timeline/spread.js'
import { median } from '../src/evaluate/timeline/intervals.js'
import { blendedNoise, measuredNoise } from '../src/evaluate/regression/noise.js'
import { lnMs } from '../src/evaluate/targets/tail-slope.js'
import { endpointKey, type Run } from '../src/locust/run.js'
import type { LabelledRun } from './ab-runs.js'
import { failsAsWritten, percent } from './measure.js'
import { Random } from './random.js'
import { fails, judge, measuredSource } from './replay.js'
import { table } from './tables.js'
import type { RegressionVerdict } from '../src/evaluate/verdict/verdict.js'

/*
 * Ideas beyond the rule, each with a parameter that is chosen on one half of the measured runs and
 * measured on the other, both ways round. An idea is worth it when the runs that did not choose its
 * parameter agree.
 */

/** A comparison that was judged, and what an idea may look at besides. */
type View = {
  readonly verdicts: readonly RegressionVerdict[]
  readonly candidate: Run
  readonly baselines: readonly Run[]
}

type Idea = {
  readonly name: string
  readonly parameters: readonly number[]
  /** `unchanged`: the unchanged runs of the half on which the parameter was chosen. */
  fails(view: View, parameter: number, unchanged: readonly Run[]): boolean
}

const IDEAS: readonly Idea[] = [
  {
    name: 'the rule of today',
    parameters: [0],
    fails: ({ verdicts }) => failsAsWritten(verdicts)
  },
  {
    name: '+ burst check: no failure of the total when the quiet parts rose by less than x of the mean',
    parameters: [0.2, 0.3, 0.4, 0.5, 0.6, 0.7],
    fails: (view, share) =>
      failsBesides(view.verdicts) || (failsAsWritten(view.verdicts) && !isBurstWith(view, share))
  },
  {
    name: "+ exact means, when the median moved by x of the mean's rise",
    parameters: [0, 0.25, 0.5, 0.75],
    fails: ({ verdicts }, share) => failsAsWritten(verdicts) || meanFails(verdicts, share)
  },
  {
    name: '**adopted**: both, with x = 0.5',
    parameters: [0],
    fails: ({ verdicts }) => fails(verdicts)
  },
  {
    name: 'adopted, control: x times the median of the other endpoints instead of 2',
    parameters: [1, 1.5, 2, 2.5, 3],
    fails: (view, times) =>
      failsWith(view, (own, others) => own + times * Math.max(0, median(others) ?? 0))
  },
  {
    name: 'adopted, control: twice the x-quantile of the other endpoints instead of the median',
    parameters: [0.4, 0.5, 0.6, 0.75, 0.9],
    fails: (view, q) => failsWith(view, (own, others) => own + 2 * Math.max(0, quantile(others, q)))
  },
  {
    name: 'adopted, prior: the noise of the cell in 25 older runs, as x runs, instead of the assumption',
    parameters: [2, 4, 8],
    fails: (view, weight, unchanged) =>
      failsWith(view, (own, others, cell) => {
        const band = learntBand(cell, view.baselines, { unchanged, weight })
        const floor = Math.max(0.1 * (cell.baseline ?? 0), 5)
        return Math.max(band ?? own, floor) + 2 * Math.max(0, median(others) ?? 0)
      })
  }
]

/** The cross-validated table of all ideas. */
export function ideasTable(runs: readonly LabelledRun[], draws: number): string {
  const halves = [0, 1].map(half => halfOf(runs, half))
  const views = halves.map(half => viewsOf(half, draws))
  const lines = IDEAS.map(idea => {
    const scores = [0, 1].map(test => {
      const chosen = bestParameter(idea, views[1 - test] ?? [], unchangedOf(halves[1 - test] ?? []))
      return {
        chosen,
        ...scoreOf(idea, chosen, {
          views: views[test] ?? [],
          unchanged: unchangedOf(halves[1 - test] ?? [])
        })
      }
    })
    const mean = (pick: (score: Score) => number): number =>
      scores.reduce((sum, score) => sum + pick(score) / 2, 0)
    return [
      idea.name,
      idea.parameters.length === 1 ? '' : scores.map(({ chosen }) => chosen).join(', '),
      percent(mean(score => score.falseAlarms)),
      ...FOUND.map(label => percent(mean(score => score.found.get(label) ?? 0))),
      percent(mean(score => score.meanFound))
    ]
  })
  return table(['idea', 'x chosen', 'false alarms', ...FOUND, 'mean found'], lines)
}

const FOUND = ['slow20', 'slow50', 'tail1', 'tailall', 'err', 'cap']

type Score = {
  readonly falseAlarms: number
  readonly found: ReadonlyMap<string, number>
  readonly meanFound: number
}
type LabelViews = { readonly label: string; readonly views: readonly View[] }

/** Every second run of each label, in order of time. */
function halfOf(runs: readonly LabelledRun[], half: number): LabelledRun[] {
  const single = runs.filter(run => run.pair === undefined)
  return ['AA', ...FOUND].flatMap(label =>
    single.filter(run => run.label === label).filter((_, i) => i % 2 === half)
  )
}

function unchangedOf(runs: readonly LabelledRun[]): Run[] {
  return runs.filter(({ label }) => label === 'AA').map(({ run }) => run)
}

/** Judged draws with 1, 5 and 10 baselines, unchanged and changed, of one half. */
function viewsOf(half: readonly LabelledRun[], draws: number): LabelViews[] {
  return ['AA', ...FOUND].map(label => {
    const source = measuredSource(half, label)
    const views = [1, 5, 10].flatMap(count => {
      const random = new Random(count)
      return Array.from({ length: label === 'AA' ? 4 * draws : draws }, () => {
        const { candidate, baselines } = source.draw(random, count)
        return { candidate, baselines, verdicts: judge([candidate], baselines) }
      })
    })
    return { label, views }
  })
}

/** What is found, less five times the false alarms. */
function bestParameter(
  idea: Idea,
  views: readonly LabelViews[],
  unchanged: readonly Run[]
): number {
  const scored = idea.parameters.map(parameter => {
    const { meanFound, falseAlarms } = scoreOf(idea, parameter, { views, unchanged })
    return { parameter, score: meanFound - 5 * falseAlarms }
  })
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).parameter
}

function scoreOf(
  idea: Idea,
  parameter: number,
  { views, unchanged }: { views: readonly LabelViews[]; unchanged: readonly Run[] }
): Score {
  const share = new Map(
    views.map(({ label, views: all }) => [
      label,
      all.filter(view => idea.fails(view, parameter, unchanged)).length / all.length
    ])
  )
  const meanFound = FOUND.reduce((sum, label) => sum + (share.get(label) ?? 0), 0) / FOUND.length
  return { falseAlarms: share.get('AA') ?? 0, found: share, meanFound }
}

const spreads = new WeakMap<Run, Spread>()

function knownSpread(run: Run): Spread | undefined {
  const spread = spreads.get(run) ?? spreadOf(run)
  if (spread !== undefined) spreads.set(run, spread)
  return spread
}

function isBurstWith({ candidate, baselines }: View, share: number): boolean {
  return isDisturbance(knownSpread(candidate), baselines.map(knownSpread), share)
}

/** The rule with another allowance for the latency of the endpoints; the rest as it is. */
function failsWith(
  { verdicts }: View,
  allowed: (own: number, others: number[], cell: RegressionVerdict) => number
): boolean {
  return verdicts.some(cell => {
    if (!isEndpointLatency(cell) || cell.allowed === undefined) return cell.effect === 'fail'
    const others = verdicts
      .filter(v => isEndpointLatency(v) && v.metric === cell.metric && v.endpoint !== cell.endpoint)
      .map(v => v.change?.absolute ?? 0)
    const own = cell.allowed - 2 * Math.max(0, cell.others ?? 0)
    return (cell.change?.absolute ?? 0) > allowed(own, others, cell)
  })
}

function isEndpointLatency(verdict: RegressionVerdict): boolean {
  return verdict.metric.startsWith('p') && verdict.endpoint !== 'Aggregated'
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.round(q * (sorted.length - 1))] ?? 0
}

/** The band in ms when the prior is the cell's own noise in older runs. */
function learntBand(
  { endpoint, metric, baseline }: RegressionVerdict,
  baselines: readonly Run[],
  { unchanged, weight }: { unchanged: readonly Run[]; weight: number }
): number | undefined {
  const valuesOf = (runs: readonly Run[]): number[] =>
    runs.flatMap(run => {
      const row = run.endpoints.find(other => endpointKey(other) === endpoint)
      const value = row?.percentiles.get(Number(metric.slice(1)))
      return value === undefined ? [] : [lnMs(value)]
    })
  const older = measuredNoise(valuesOf(unchanged))
  const n = baselines.length
  // as blendedNoise, which counts the prior as two runs
  const prior = (weight / 2) * older ** 2
  const noise = blendedNoise(prior, measuredNoise(valuesOf(baselines)), n)
  const scale = Math.sqrt((n + 1) / (n - 1 + weight))
  return (baseline ?? 0) * Math.expm1(3 * noise * scale * Math.sqrt(1 + 1 / n))
}

/** Failures but for those that the burst check may excuse, and the means. */
function failsBesides(verdicts: readonly RegressionVerdict[]): boolean {
  return verdicts.some(
    ({ endpoint, metric, effect }) =>
      effect === 'fail' &&
      metric !== 'average' &&
      (endpoint !== 'Aggregated' || metric === 'error-rate')
  )
}

/** Whether a mean rose by more than it may, and its median by so much of that. */
function meanFails(verdicts: readonly RegressionVerdict[], share: number): boolean {
  return verdicts.some(({ endpoint, metric, change, allowed = Infinity }) => {
    const rise = change?.absolute ?? 0
    if (metric !== 'average' || rise <= allowed) return false
    const median = verdicts.find(v => v.endpoint === endpoint && v.metric === 'p50')
    return (median?.change?.absolute ?? 0) >= share * rise
  })
}
