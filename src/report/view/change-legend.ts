import {
  hasTooFew,
  INCONCLUSIVE,
  MOVED_ALONE,
  NO_CLEAR_CHANGE,
  OTHER_MIX,
  P50_STOOD,
  suspectTimes,
  UNCONFIRMED,
  WITHIN_TOLERANCE
} from '../../evaluate/verdict/open-findings.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { AllowanceSource } from '../../evaluate/verdict/reason.js'
import type { RegressionVerdict, Repeats } from '../../evaluate/verdict/verdict.js'
import { formatCount, formatPercent } from '../../units/format.js'
import { isAllowed } from './change-word.js'
import { gradeName } from './verdict-state.js'
import { comparisonsOf } from './view.js'

type Meaning = (verdicts: readonly RegressionVerdict[]) => string

/** The words for a comparison that found no change and rules none out, and what each means. */
const MEANINGS: readonly (readonly [word: string, meaning: Meaning])[] = [
  [
    WITHIN_TOLERANCE,
    () => 'it moved by no more than max-regression, min-change-ms or error-margin allows'
  ],
  [NO_CLEAR_CHANGE, unclear],
  [UNCONFIRMED, unconfirmed],
  [
    OTHER_MIX,
    () =>
      'beyond what is allowed only because the endpoints were called in other proportions than before'
  ],
  [INCONCLUSIVE, undetectable]
]

/**
 * `no clear change: it moved, …`: what those words mean that stand in a report, each once, after whose the numbers are.
 *
 * @param shown the cells of the report, and its counts, that may have them
 */
export function changeLegend(run: RunEvaluation, shown: readonly string[]): string[] {
  const numbers = [...repeatsLegend(run), ...baselineLegend(run)]
  const stands = (word: string): boolean => shown.some(text => text.includes(word))
  const said = MEANINGS.filter(
    ([word]) => stands(word) || (word === INCONCLUSIVE && shown.some(isAllowed))
  )
  if (said.length === 0) return numbers
  const compared = comparisonsOf(run).flatMap(({ verdict }) =>
    verdict.rule === 'regression' ? [verdict] : []
  )
  return [
    ...numbers,
    ...said.flatMap(([word, meaning]) => {
      const called = compared.filter(verdict => gradeName(verdict) === word)
      const label = stands(word) ? `${word}: ` : ''
      return called.length === 0 ? [] : [`${label}${meaning(called)}`]
    })
  ]
}

/** What stands for several runs may be in none of their files; of pairs it is in one of them. */
function baselineLegend(run: RunEvaluation): string[] {
  const { baselines = [], paired } = run.comparison ?? {}
  const { length } = baselines
  if (length < 2 || comparisonsOf(run).length === 0) return []
  if (paired) {
    return [
      `baseline: each metric has the numbers of the baseline run in the pair that decides it${ofAll(run)}`
    ]
  }
  return [
    `baseline: the median of ${formatCount(length)} runs, the error rate that of all their requests`
  ]
}

/** Whose numbers they are, which stand in the section of the last. */
function repeatsLegend(run: RunEvaluation): string[] {
  const together = run.comparison?.together
  if (together === undefined || comparisonsOf(run).length === 0) return []
  return [
    `repeats: ${together.length} runs were compared together; each metric has the numbers of the run that decides it${ofAll(run)}`,
    ...fewer(run),
    ...fewerPresent(run)
  ]
}

/** Where a rise of errors shows only in all repeats together. */
function ofAll(run: RunEvaluation): string {
  const isThere = comparisonsOf(run).some(({ verdict }) => verdict.runs?.said === 'together')
  return isThere ? ', an error rate that rose in all together those of all' : ''
}

/** What half of the repeats or fewer say, which decides nothing. */
function fewer(run: RunEvaluation): string[] {
  const found = comparisonsOf(run).flatMap(({ verdict: { rule, endpoint, runs }, metrics }) =>
    rule === 'regression' && runs?.said === 'exceeded'
      ? [{ cell: `${endpoint} ${metrics.join(', ')}`, runs }]
      : []
  )
  return fewerLine('beyond what is allowed', found)
}

/** What half of the repeats or fewer lack or have new; not what is so rare that chance may leave it out. */
function fewerPresent(run: RunEvaluation): string[] {
  const found = comparisonsOf(run).flatMap(({ verdict }) => {
    if (verdict.rule !== 'presence' || verdict.runs?.said !== 'only') return []
    const { runs, endpoint } = verdict
    if (verdict.presence === 'new') return [{ cell: `${endpoint} is new`, runs, share: 0 }]
    const cell = `${endpoint} (${formatPercent(verdict.share)} of the baseline's requests) is missing`
    return verdict.isRare ? [] : [{ cell, runs, share: verdict.share }]
  })
  const largestFirst = found.sort((a, b) => b.share - a.share)
  return fewerLine('other endpoints than the baseline has', largestFirst)
}

type Fewer = { readonly cell: string; readonly runs: Repeats }

function fewerLine(what: string, found: readonly Fewer[]): string[] {
  if (found.length === 0) return []
  const shown = found
    .slice(0, MOST_FEWER)
    .map(({ cell, runs: { seen, of } }) => `${cell} in ${seen} of ${of}`)
  const more = found.length > shown.length ? ` and ${found.length - shown.length} more` : ''
  return [`${what}, but not in more than half of the repeats: ${shown.join('; ')}${more}`]
}

const MOST_FEWER = 5

function unclear(verdicts: readonly RegressionVerdict[]): string {
  const isCommon = verdicts.some(
    ({ others = 0, change }) => Math.sign(others) * Math.sign(change?.absolute ?? 0) > 0
  )
  return `it moved, but ${isCommon ? 'noise or what moved the other endpoints too' : 'noise'} may be all of it`
}

/** What was lacking: named whose it was where it is both. */
function unconfirmed(verdicts: readonly RegressionVerdict[]): string {
  const isOf = new Set(verdicts.map(({ metric }) => metric === 'average'))
  const [ofAverage, ofPercentile] = isOf.size > 1 ? [' (average)', ' (percentile)'] : ['', '']
  const lacks = [
    ...(isOf.has(true)
      ? [`${P50_STOOD}, as when only the slowest requests changed${ofAverage}`]
      : []),
    ...(isOf.has(false) ? [`${MOVED_ALONE}${ofPercentile}`] : [])
  ]
  return `beyond what is allowed, but ${lacks.join('; or ')}`
}

function undetectable(verdicts: readonly RegressionVerdict[]): string {
  return `more than +100% is allowed (${causesIn(verdicts)}): ${BLIND}${isNoisy(verdicts) ? `; what helps: ${HELP}` : ''}`
}

const BLIND = 'not even twice as slow would be called regressed'

function causesIn(verdicts: readonly RegressionVerdict[]): string {
  const found = new Set(verdicts.flatMap(causesOf))
  return CAUSES.filter(cause => found.has(cause)).join(', ')
}

const HELP = 'more baselines, longer runs, a quieter machine'

function isNoisy(verdicts: readonly RegressionVerdict[]): boolean {
  return verdicts.some(verdict => causesOf(verdict).includes(NOISE))
}

/**
 * Said beside a verdict, as a green one would not be known for hardly compared: of most response times that had enough
 * requests nothing would be told. Undefined where it would be of at least half.
 */
export function blindComparison(run: RunEvaluation): string | undefined {
  const decidable = comparisonsOf(run).flatMap(({ verdict }) =>
    verdict.rule === 'regression' && verdict.reason.kind === 'latency' && !hasTooFew(verdict)
      ? [verdict]
      : []
  )
  const blind = decidable.filter(verdict => gradeName(verdict) === INCONCLUSIVE)
  if (2 * blind.length <= decidable.length) return undefined
  const [few, all] = [blind, decidable].map(({ length }) => formatCount(length))
  const help = isNoisy(blind) ? `; ${HELP} would help` : ''
  return `for ${few} of ${all} compared response times ${BLIND} (${causesIn(blind)}${help})`
}

const NOISE = 'for noise'
const TOLERANCE = 'by max-regression'
const OTHERS = 'for what the other endpoints moved'
const CAUSES = [NOISE, TOLERANCE, OTHERS]

/** Of an allowance above 100 % what is enough for that by itself, and what the rest is not enough without. */
function causesOf(verdict: RegressionVerdict): string[] {
  const { reason, baseline = 0, allowed = 0, others = 0 } = verdict
  if (reason.kind !== 'latency') return []
  const { allowance, learnedFrom } = reason
  const common = Math.max(0, others) * (learnedFrom === undefined ? 2 : 1)
  const own = (allowance.isTwice ? allowed / suspectTimes() : allowed) - common
  return [
    ...(common > baseline && own <= baseline ? [] : ownCause(allowance)),
    ...(common === 0 || (own > baseline && common <= baseline) ? [] : [OTHERS])
  ]
}

/** What never matters makes nothing inconclusive. */
function ownCause({ by }: AllowanceSource): string[] {
  if (by === 'floor') return []
  return [by === 'tolerance' ? TOLERANCE : NOISE]
}
