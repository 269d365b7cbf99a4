import { clopperPearson } from '../src/evaluate/statistics/binomial.js'
import { Random } from './random.js'
import { failing, judge, type Draw, type Source } from './replay.js'
import { RIVALS } from './rivals.js'
import type { RegressionVerdict } from '../src/evaluate/verdict/verdict.js'

/** How often something happened; `outOf` independent chances, by which the interval is worked out. */
export type Share = { readonly share: number; readonly outOf: number }

/** What each rule said of draws of one kind, by the rule's name; without those that cannot decide. */
export type Measured = ReadonlyMap<string, Share>

export const OURS = 'Locust Gate'
export const OURS_AGREEING = 'Locust Gate, a re-run must agree'
export const AS_WRITTEN = 'the rule as first written'
export const WITHOUT_MEANS = 'Locust Gate without means'
export const WITHOUT_BURST_CHECK = 'Locust Gate without the burst check'
export const LEARNED = 'Locust Gate by a history'

/** Every rule that can be asked. */
export const RULES: readonly string[] = [
  OURS,
  OURS_AGREEING,
  AS_WRITTEN,
  ...RIVALS.map(({ name }) => name)
]

/** Draws `draws` pull requests with so many baselines and asks the rules, all unless said otherwise. */
export function measure(
  source: Source,
  baselines: number,
  draws: number,
  rules: readonly string[] = RULES
): Measured {
  const found = new Map<string, number>()
  for (const draw of drawn(source, baselines, draws)) {
    for (const [name, failed] of ask(draw, rules)) {
      found.set(name, (found.get(name) ?? 0) + Number(failed))
    }
  }
  const outOf = Math.min(draws, source.different ?? draws)
  return new Map([...found].map(([name, failed]) => [name, { share: failed / draws, outOf }]))
}

/** The same draws whenever it is called. */
export function* drawn(source: Source, baselines: number, draws: number): Generator<Draw> {
  const random = new Random(1000 + baselines)
  for (let i = 0; i < draws; i++) yield source.draw(random, baselines)
}

/** Asks for the verdicts on a draw only where it decides by them: judging is what the bench costs. */
type OwnRule = (verdicts: () => readonly RegressionVerdict[], draw: Draw) => RegressionVerdict[]

/** The rules that are made of our verdicts: those that fail by each. */
const OWN_RULES: ReadonlyMap<string, OwnRule> = new Map<string, OwnRule>([
  [OURS, verdicts => failing(verdicts())],
  [
    OURS_AGREEING,
    (_, { candidate, again, baselines }) => failing(judge([candidate, again], baselines))
  ],
  [
    LEARNED,
    (_, { candidate, baselines }) => failing(judge([candidate], baselines, undefined, true))
  ],
  [AS_WRITTEN, verdicts => failingAsWritten(verdicts())],
  [WITHOUT_MEANS, verdicts => failing(verdicts().filter(({ metric }) => metric !== 'average'))],
  [WITHOUT_BURST_CHECK, verdicts => [...failing(verdicts()), ...failingAsWritten(verdicts())]]
])

/** What each rule says of one draw, without those that cannot decide. */
function ask(draw: Draw, rules: readonly string[]): [string, boolean][] {
  const { candidate, baselines } = draw
  const verdicts = verdictsOf(draw)
  return rules.flatMap((name): [string, boolean][] => {
    const own = OWN_RULES.get(name)
    if (own !== undefined) return [[name, own(verdicts, draw).length > 0]]
    const rival = RIVALS.find(rule => rule.name === name && rule.counts.includes(baselines.length))
    const failed = rival?.fails(candidate, baselines)
    return failed === undefined ? [] : [[name, failed]]
  })
}

/** The verdicts on a draw that fail by a rule of ours; none where the rule is a rival's. */
export function failedBy(rule: string, draw: Draw): RegressionVerdict[] {
  return OWN_RULES.get(rule)?.(verdictsOf(draw), draw) ?? []
}

/** Judges the draw when first asked. */
function verdictsOf({ candidate, baselines }: Draw): () => readonly RegressionVerdict[] {
  let verdicts: readonly RegressionVerdict[] | undefined
  return () => (verdicts ??= judge([candidate], baselines))
}

function failingAsWritten(verdicts: readonly RegressionVerdict[]): RegressionVerdict[] {
  return verdicts.filter(
    ({ metric, effect, verdict, burst }) =>
      metric !== 'average' && (effect === 'fail' || (verdict === 'suspect' && burst === true))
  )
}

/** The rule of docs/statistics.md §2 to the letter: no means, and a burst does not excuse the total. */
export function failsAsWritten(verdicts: readonly RegressionVerdict[]): boolean {
  return failingAsWritten(verdicts).length > 0
}

/** `2.6 (0.1–10.6)`: percent, with the two-sided 95 % interval of Clopper and Pearson. */
export function worded({ share, outOf }: Share): string {
  const [low, high] = clopperPearson(Math.round(share * outOf), outOf, 0.975)
  return `${percent(share)} (${percent(low)}–${percent(high)})`
}

export function percent(share: number): string {
  const value = 100 * share
  return value < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : value.toFixed(0)
}
