import {
  comparedMeans,
  DRIFT_SIGNIFICANCE,
  ERROR_PARTS,
  ERROR_SIGNIFICANCE,
  fell,
  LEAST_DRIFT_SECONDS,
  LEAST_GROWTH,
  toldTrend,
  trendLineOf,
  type Trend
} from '../../evaluate/timeline/trend.js'
import { formatDuration, formatMs, formatPercent, formatPercentChange } from '../../units/format.js'

/** The chances themselves are in JSON (`pValue`), explained in docs/statistics.md §8. */
const MAY_BE_CHANCE = ' (may be chance)'
/** So many times the line, or less than one of so many of it, a tenth does not lie along it. */
const FAR_OFF = 1.5

/** `trendText` of a run; empty where it has no trend to tell. */
export function toldTrendText(run: Parameters<typeof toldTrend>[0]): string {
  const trend = toldTrend(run)
  return trend === undefined ? '' : trendText(trend)
}

/** Whether response times or errors drifted, with the numbers that say so, or that leave it open. */
export function trendText(trend: Trend): string {
  const { parts, errors, finding } = trend
  const compared = comparedMeans(parts)
  const rates = finding === 'no drift' ? [] : errorTexts(errors)
  const said = isShort(trend)
    ? [...rates, shortText(parts)]
    : [...timesTexts(trend, compared), ...rates, ...doubtTexts(trend, compared)]
  return `${findingWord(trend)}: ${finding === 'not known' ? knownText(parts, compared) : said.join(', ')}`
}

/** In a word; of response times that surely fell more is known than that they did not grow. */
function findingWord(trend: Trend): Trend['finding'] | 'fell' {
  return fell(trend) ? 'fell' : trend.finding
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

/** A line only where the tenths go along one: else its ends are nowhere among them. */
function timesTexts(trend: Trend, compared: readonly (number | undefined)[]): string[] {
  const { parts, growth, step } = trend
  if (growth === undefined) return []
  if (step !== undefined) {
    const [before, after] = step.levels.map(formatMs)
    const rest = parts.length - step.after
    return [
      `${before} on average in the first ${step.after} tenths, ${after} in the last ${rest}${spellText(parts)}`
    ]
  }
  if (!isLine(trend, compared)) {
    const known = compared.filter(mean => mean !== undefined)
    const [least, most] = [Math.min(...known), Math.max(...known)].map(formatMs)
    if (fell(trend))
      return [`from ${most} down to ${least}, averages of its tenths${spellText(parts)}`]
    const tenths = `tenths of ${least} to ${most} on average${spellText(parts)}`
    if (mayGrow(trend)) return [`${tenths} are too uneven to tell`]
    return [trend.finding === 'no growth' ? tenths : `no steady growth, ${tenths}`]
  }
  const line = trendLineOf(trend)
  const [from, to] = [formatMs(line.from), formatMs(line.to)]
  const ends = from === to ? from : `from ${from} to ${to}`
  return [`${ends} along the trend line (${formatPercentChange(growth - 1)})`]
}

/** Their own averages, which are shown too, have the spell in them. */
function spellText(parts: Trend['parts']): string {
  return parts.some(({ beside }) => beside !== undefined) ? ' (without a slow spell)' : ''
}

/** Chance makes such an order of the tenths too, or some of them are far off. */
function isLine(trend: Trend, compared: readonly (number | undefined)[]): boolean {
  const { growth = 1, pValue = 1, parts } = trend
  if (growth > LEAST_GROWTH) return pValue < DRIFT_SIGNIFICANCE
  const { from } = trendLineOf(trend)
  return compared.every((mean, i) => {
    const off = Math.log((mean ?? from) / from) - (Math.log(growth) * i) / (parts.length - 1)
    return mean === undefined || Math.abs(off) <= Math.log(FAR_OFF)
  })
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

/** How much of a growth along the line the tenths do not rule out. */
function doubtTexts(trend: Trend, compared: readonly (number | undefined)[]): string[] {
  const { mostGrowth = 1, step } = trend
  if (!mayGrow(trend) || step !== undefined || !isLine(trend, compared)) return []
  return [`it may have grown by up to ${formatPercent(mostGrowth - 1)}`]
}

/** The tenths leave open whether response times grew. */
function mayGrow({ finding, mostGrowth = 1 }: Trend): boolean {
  return finding === 'not certain' && mostGrowth > LEAST_GROWTH
}

/** No numbers of so short a window tell a drift, nor that there is none. */
function isShort({ parts }: Trend): boolean {
  return secondsOf(parts) < LEAST_DRIFT_SECONDS
}

function shortText(parts: Trend['parts']): string {
  return `${formatDuration(secondsOf(parts))} of steady state are too short to tell a drift, which takes ${formatDuration(LEAST_DRIFT_SECONDS)} or more`
}

function secondsOf(parts: Trend['parts']): number {
  return (parts.at(-1)?.to ?? 0) - (parts[0]?.from ?? 0)
}
