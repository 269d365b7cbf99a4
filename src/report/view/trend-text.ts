import {
  comparedMeans,
  DRIFT_SIGNIFICANCE,
  ERROR_PARTS,
  LEAST_DRIFT_SECONDS,
  toldTrend,
  type Trend
} from '../../evaluate/timeline/trend.js'
import {
  formatDuration,
  formatMs,
  formatNumber,
  formatPercent,
  formatPercentChange
} from '../../units/format.js'

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
  const drift = growth === undefined ? [] : [`${formatPercentChange(growth - 1)} along the trend`]
  const rates = finding === 'no drift' ? [] : errorTexts(errors)
  const doubt = finding === 'not certain' ? doubtTexts(trend) : []
  const said = [...means, ...drift, ...rates, ...doubt].join(', ')
  return `${finding}: ${finding === 'not known' ? knownText(compared) : said}`
}

function knownText(compared: readonly (number | undefined)[]): string {
  const known = compared.filter(mean => mean !== undefined).length
  return `${known} of ${compared.length} tenths have an average that errors do not change`
}

/** Only of errors that became more. */
function errorTexts({ first = 0, last = 0 }: Trend['errors']): string[] {
  if (last <= first) return []
  const [early, late] = [formatPercent(first), formatPercent(last)]
  return [
    `errors from ${early} in the first ${ERROR_PARTS} tenths to ${late} in the last ${ERROR_PARTS}`
  ]
}

/** None where the ends go one way and all tenths together the other: they would seem to deny the trend. */
function meanTexts(first: number | undefined, last: number | undefined, growth = 1): string[] {
  if (first === undefined || last === undefined) return []
  if ((last - first) * (growth - 1) < 0) return []
  return [`${formatMs(first)} on average in the first tenth, ${formatMs(last)} in the last`]
}

/** How likely so steady a rise is by chance, and what it takes to be called a drift. */
function doubtTexts({ parts, pValue = 1 }: Trend): string[] {
  const seconds = (parts.at(-1)?.to ?? 0) - (parts[0]?.from ?? 0)
  return [
    `p = ${formatNumber(pValue, 2)} within ${formatDuration(seconds)} (a drift takes p < ${formatNumber(DRIFT_SIGNIFICANCE, 2)} within ${formatDuration(LEAST_DRIFT_SECONDS)} or more)`
  ]
}
