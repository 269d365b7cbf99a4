import {
  comparedMeans,
  DRIFT_SIGNIFICANCE,
  ERROR_PARTS,
  ERROR_SIGNIFICANCE,
  LEAST_DRIFT_SECONDS,
  LEAST_GROWTH,
  toldTrend,
  type Trend
} from '../../evaluate/timeline/trend.js'
import { formatDuration, formatMs, formatPercent, formatPercentChange } from '../../units/format.js'

/** The chances themselves are in JSON (`pValue`), explained in docs/statistics.md §8. */
const MAY_BE_CHANCE = ' (may be chance)'
/** Tenths in this order chance makes too; a jump that it cannot make may be in them all the same. */
const NOT_STEADILY = ' (not steadily)'

/** `trendText` of a run; empty where it has no trend to tell. */
export function toldTrendText(run: Parameters<typeof toldTrend>[0]): string {
  const trend = toldTrend(run)
  return trend === undefined ? '' : trendText(trend)
}

/** Whether response times or errors drifted, with the numbers that say so, or that leave it open. */
export function trendText(trend: Trend): string {
  const { parts, growth, errors, finding } = trend
  const compared = comparedMeans(parts)
  const means = meanTexts(compared[0], compared.at(-1), growth)
  const drift = growth === undefined ? [] : [growthText(trend, growth)]
  const rates = finding === 'no drift' ? [] : errorTexts(errors)
  if (finding === 'not certain' && isShort(trend) && (growth ?? 1) <= LEAST_GROWTH) {
    return `${finding}: ${[...rates, shortText(trend)].join(', ')}`
  }
  const doubt = finding === 'not certain' ? doubtTexts(trend) : []
  const said = [...means, ...drift, ...rates, ...doubt].join(', ')
  return `${finding}: ${finding === 'not known' ? knownText(parts, compared) : said}`
}

function knownText(parts: Trend['parts'], compared: readonly (number | undefined)[]): string {
  const known = compared.filter(mean => mean !== undefined).length
  const isCoarse = parts.some(({ requests, average }) => requests > 0 && average === undefined)
  const isOfErrors = parts.some(
    ({ average }, i) => average !== undefined && compared[i] === undefined
  )
  const that = [
    ...(isCoarse ? ['the history tells exactly enough'] : []),
    ...(isOfErrors ? ['errors do not change'] : [])
  ]
  return `${known} of ${compared.length} tenths have an average${that.length === 0 ? '' : ` that ${that.join(' and ')}`}`
}

/** A growth large enough to be called a drift, were it steady, says that it is not. */
function growthText({ pValue = 1 }: Trend, growth: number): string {
  const isUnsteady = growth > LEAST_GROWTH && pValue >= DRIFT_SIGNIFICANCE
  return `${formatPercentChange(growth - 1)} along the trend${isUnsteady ? NOT_STEADILY : ''}`
}

/** Only of errors that became more, as far as one reads. */
function errorTexts({ first = 0, last = 0, pValue = 1 }: Trend['errors']): string[] {
  const [early, late] = [formatPercent(first), formatPercent(last)]
  if (last <= first || early === late) return []
  const doubt = pValue >= ERROR_SIGNIFICANCE ? MAY_BE_CHANCE : ''
  return [
    `errors from ${early} in the first ${ERROR_PARTS} tenths to ${late} in the last ${ERROR_PARTS}${doubt}`
  ]
}

/** None where the ends go one way and all tenths together the other: they would seem to deny the trend. */
function meanTexts(first: number | undefined, last: number | undefined, growth = 1): string[] {
  if (first === undefined || last === undefined) return []
  if ((last - first) * (growth - 1) < 0) return []
  return [`${formatMs(first)} on average in the first tenth, ${formatMs(last)} in the last`]
}

/** What leaves it open: a growth that the tenths do not rule out, and a window too short to tell. */
function doubtTexts(trend: Trend): string[] {
  const { growth = 1, mostGrowth = 1 } = trend
  const isOpen = mostGrowth > LEAST_GROWTH && growth <= LEAST_GROWTH
  return [
    ...(isOpen ? [`up to ${formatPercentChange(mostGrowth - 1)} not ruled out`] : []),
    ...(isShort(trend) ? [shortText(trend)] : [])
  ]
}

/** No numbers of so short a window tell a drift, nor that there is none. */
function isShort({ parts }: Trend): boolean {
  return secondsOf(parts) < LEAST_DRIFT_SECONDS
}

function shortText({ parts }: Trend): string {
  return `${formatDuration(secondsOf(parts))} are too short to tell a drift, which takes ${formatDuration(LEAST_DRIFT_SECONDS)} or more`
}

function secondsOf(parts: Trend['parts']): number {
  return (parts.at(-1)?.to ?? 0) - (parts[0]?.from ?? 0)
}
