import type { LoadLevel } from '../src/config/settings.js'
import { ownDigest } from '../src/evaluate/own-digest.js'
import { baselineOf } from '../src/evaluate/regression/digest-baseline.js'
import type { Baseline } from '../src/evaluate/regression/matching.js'
import { compareRuns } from '../src/evaluate/regression/regression.js'
import { DEFAULT_POLICIES } from '../src/config/defaults.js'
import type { Run } from '../src/locust/run.js'
import type { LabelledRun } from './ab-runs.js'
import { percent, worded, type Share } from './measure.js'
import { Random } from './random.js'
import { defaultLevel, measuredSource, type Source } from './replay.js'
import { QUIET, SHARED, simulateCampaign, type Profile } from './simulator.js'
import { HEADINGS, table } from './tables.js'

/*
 * A single run against a history of earlier ones: the rule that learns their noise beside the one that
 * assumes it, on the same draws.
 */

const COUNTS = [10, 20, 40]
const TODAY = 'the noise assumed'
const LEARNED = '**the noise learned**'
const AGREEING = '**learned, a re-run must agree**'

const PROFILES: readonly (readonly [string, Profile])[] = [
  ['quiet', QUIET],
  ['shared', SHARED],
  ['heavy tails', { ...SHARED, stalls: 1.5, neighbour: 0.25 }],
  ['changing runners', { ...SHARED, lottery: { chance: 0.35, factor: 1.15 } }]
]

const kept = new WeakMap<Run, Baseline>()

/** A run as a history keeps it. */
function remembered(run: Run, number: number): Baseline {
  const known = kept.get(run)
  if (known !== undefined) return known
  const own = { workflowRun: String(number), attempt: 1, gate: 'gate', runNumber: number, at: 0 }
  const digest = ownDigest({ run, level: defaultLevel(), resources: undefined }, own)
  const made = baselineOf(digest)
  kept.set(run, made)
  return made
}

/** Whether something fails of these runs, compared with the digests of others. */
function failsBy(
  candidates: readonly Run[],
  history: readonly Run[],
  isLearned: boolean,
  level: LoadLevel = defaultLevel()
): boolean {
  const baselines = history.map(remembered)
  const { verdicts } = compareRuns({
    candidates,
    baselines,
    level,
    policies: DEFAULT_POLICIES,
    isLearned
  })
  return verdicts.some(({ effect }) => effect === 'fail')
}

/** The shares of draws that fail: today's rule, the learned one, and that with a run that agrees. */
function sharesOf(source: Source, count: number, draws: number): Share[] {
  const random = new Random(1000 + count)
  const failed = [0, 0, 0]
  for (let draw = 0; draw < draws; draw++) {
    const { candidate, again, baselines } = source.draw(random, count)
    const found = [
      failsBy([candidate], baselines, false),
      failsBy([candidate], baselines, true),
      failsBy([candidate, again], baselines, true)
    ]
    found.forEach((fails, at) => (failed[at] = (failed[at] ?? 0) + Number(fails)))
  }
  const outOf = Math.min(draws, source.different ?? draws)
  return failed.map(count => ({ share: count / draws, outOf }))
}

function linesOf(
  labels: readonly string[],
  draws: (label: string) => { readonly source: Source; readonly draws: number }
): string[][] {
  return COUNTS.flatMap(count => {
    const cells = labels.map(label => {
      const { source, draws: many } = draws(label)
      return sharesOf(source, count, many)
    })
    return [TODAY, LEARNED, AGREEING].map((rule, at) => [
      rule,
      String(count),
      ...cells.map(shares => worded(shares[at] ?? { share: 0, outOf: 1 }))
    ])
  })
}

/** Redrawn from the measured runs: a candidate and 10, 20 and 40 others that were unchanged. */
export function learnedTable(runs: readonly LabelledRun[], draws: number): string {
  const labels = Object.keys(HEADINGS).filter(label => runs.some(run => run.label === label))
  const lines = linesOf(labels, label => ({ source: measuredSource(runs, label), draws }))
  return table(['rule', 'N', ...labels.map(label => HEADINGS[label] ?? label)], lines)
}

/** `histories` unchanged candidates, each with a history of its own, and a tenth of each change. */
export function simulatedHistoriesTable(histories: number): string {
  const labels = ['AA', 'slow10', 'slow20', 'all10', 'tail1', 'err']
  const lines = PROFILES.flatMap(([name, profile], at) => {
    const pool = simulateCampaign(40 + at, profile, { AA: 300, other: 0 }, ['AA'])
    const sizes = { AA: histories, other: Math.ceil(histories / 10) }
    const candidates = simulateCampaign(50 + at, profile, sizes, labels)
    return linesOf(labels, label => {
      const own = candidates.filter(run => run.label === label)
      return { source: againstPool(own, pool), draws: own.length }
    }).map(line => [name, ...line])
  })
  return table(['runs', 'rule', 'N', ...labels.map(label => HEADINGS[label] ?? label)], lines)
}

/** Every candidate once, in turn, against runs of the pool. */
function againstPool(candidates: readonly LabelledRun[], pool: readonly LabelledRun[]): Source {
  let next = 0
  const at = (index: number): Run => {
    const found = candidates[index % candidates.length]
    if (found === undefined) throw new Error('no candidate')
    return found.run
  }
  return {
    different: candidates.length,
    draw: (random, count) => {
      const candidate = at(next++)
      return {
        candidate,
        again: at(next),
        baselines: random.pick(pool, count).map(({ run }) => run)
      }
    }
  }
}

const SENSITIVITIES = [2, 2.5, 3, 3.5, 4]
const FOUND = ['slow10', 'slow20', 'slow50', 'all10', 'tail1', 'tailall', 'err', 'cap']

/**
 * The sensitivity that suits one half of the runs best (most found, less five times the false alarms),
 * tried on the other half, both ways round.
 */
export function learnedCrossValidatedTable(runs: readonly LabelledRun[], draws: number): string {
  const single = runs.filter(run => run.pair === undefined)
  const halves = [0, 1].map(half =>
    ['AA', ...FOUND].flatMap(label =>
      single.filter(run => run.label === label).filter((_, i) => i % 2 === half)
    )
  )
  const lines = [10, 20].flatMap(count =>
    [0, 1].map(test => {
      const scored = SENSITIVITIES.map(sensitivity => ({
        sensitivity,
        score: scoreOf(halves[1 - test] ?? [], { count, draws: Math.ceil(draws / 3), sensitivity })
      }))
      const best = scored.reduce((a, b) => (worthOf(b.score) > worthOf(a.score) ? b : a))
      const { sensitivity } = best
      const tried = scoreOf(halves[test] ?? [], { count, draws, sensitivity })
      const named = test === 0 ? 'second on first' : 'first on second'
      return [named, String(count), String(sensitivity), ...tried.map(percent)]
    })
  )
  return table(
    ['halves', 'N', 'sensitivity', 'false alarms', ...FOUND.map(label => HEADINGS[label] ?? label)],
    lines
  )
}

function worthOf([falseAlarms = 0, ...found]: readonly number[]): number {
  return found.reduce((sum, share) => sum + share, 0) / found.length - 5 * falseAlarms
}

/** The share of draws that fail, of the unchanged runs and of each change. */
function scoreOf(
  runs: readonly LabelledRun[],
  { count, draws, sensitivity }: { count: number; draws: number; sensitivity: number }
): number[] {
  const usual = defaultLevel()
  const level = { ...usual, regression: { ...usual.regression, sensitivity } }
  return ['AA', ...FOUND].map(label => {
    const random = new Random(count)
    const source = measuredSource(runs, label)
    let failed = 0
    for (let draw = 0; draw < draws; draw++) {
      const { candidate, baselines } = source.draw(random, count)
      failed += Number(failsBy([candidate], baselines, true, level))
    }
    return failed / draws
  })
}
