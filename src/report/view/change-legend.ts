import {
  NO_CLEAR_CHANGE,
  NO_RISE,
  OTHER_MIX,
  TOO_NOISY,
  UNCONFIRMED,
  UNCONFIRMED_ALONE,
  WITH_OTHERS
} from '../../evaluate/verdict/open-findings.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { RegressionVerdict, Repeats } from '../../evaluate/verdict/verdict.js'
import { formatPercent } from '../../units/format.js'
import { gradeName } from './verdict-state.js'
import { comparisonsOf } from './view.js'

type Meaning = (verdicts: readonly RegressionVerdict[]) => string

/** The words for a comparison that found no change and rules none out, and what each means. */
const MEANINGS: readonly (readonly [word: string, meaning: Meaning])[] = [
  [NO_CLEAR_CHANGE, unclear],
  [
    UNCONFIRMED,
    () =>
      'the average moved beyond what is allowed, but P50 not half as far that way, as when only the slowest requests changed'
  ],
  [
    UNCONFIRMED_ALONE,
    () =>
      'it moved beyond what is allowed, but the percentiles beside it hardly, and the average no further than chance may have moved it, as where so many requests are slow that it is now one of them and now not'
  ],
  [
    OTHER_MIX,
    () =>
      'the whole run rose beyond what is allowed only because its endpoints were called in other proportions than before'
  ],
  [
    WITH_OTHERS,
    () => 'it rose, by no more than twice what the other endpoints did, and so much is allowed'
  ],
  [TOO_NOISY, verdicts => `it rose, but ${undetectable(verdicts)}`],
  [NO_RISE, verdicts => `it did not rise, but ${undetectable(verdicts)}`]
]

/**
 * `no clear change: it moved, …`: what those words mean that stand in a report, each once.
 *
 * @param shown the cells of the report, and its counts, that may have them
 */
export function changeLegend(run: RunEvaluation, shown: readonly string[]): string[] {
  const repeats = repeatsLegend(run)
  const said = MEANINGS.filter(([word]) => shown.some(text => text.includes(word)))
  if (said.length === 0) return repeats
  const compared = comparisonsOf(run).flatMap(({ verdict }) =>
    verdict.rule === 'regression' ? [verdict] : []
  )
  return [
    ...repeats,
    ...said.flatMap(([word, meaning]) => {
      const called = compared.filter(verdict => gradeName(verdict) === word)
      return called.length === 0 ? [] : [`${word}: ${meaning(called)}`]
    })
  ]
}

/** Whose numbers they are, which stand in the section of the last. */
function repeatsLegend(run: RunEvaluation): string[] {
  const together = run.comparison?.together
  if (together === undefined || comparisonsOf(run).length === 0) return []
  return [
    `repeats: ${together.length} runs were compared together; of each metric the numbers are those of the one of them which decides${ofAll(run)}`,
    ...fewer(run),
    ...fewerPresent(run)
  ]
}

/** Where a rise of errors shows only in all repeats together. */
function ofAll(run: RunEvaluation): string {
  const isThere = comparisonsOf(run).some(({ verdict }) => verdict.runs?.said === 'together')
  return isThere ? ', of an error rate that rose in all of them together those of all' : ''
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
    const cell = `${endpoint} (${formatPercent(verdict.share)} of the baseline's requests) is gone`
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

/** By what decided it: neither one assumed noise nor what moved all endpoints are noisy runs. */
function undetectable(verdicts: readonly RegressionVerdict[]): string {
  const isBy = (...sources: readonly string[]): boolean =>
    verdicts.some(
      ({ reason }) => reason.kind === 'latency' && sources.includes(reason.allowance.by)
    )
  const causes = [
    ...(isBy('noise', 'learned') ? ['for noise'] : []),
    ...(isBy('tolerance') ? ['by max-regression'] : []),
    ...(verdicts.some(({ others = 0 }) => others > 0) ? ['for what the other endpoints moved'] : [])
  ]
  return `so much is allowed (${causes.join(' and ')}) that not even twice as slow would be called regressed`
}
