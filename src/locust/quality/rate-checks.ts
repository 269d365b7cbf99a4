import { counted } from '../../units/count.js'
import { AGGREGATED, endpointKey, type EndpointStats } from '../run.js'
import { totalPrinted } from '../stats/printed-duration.js'
import type { StatsFile } from '../stats/stats.js'

/** No load test takes ten years. */
const MAX_DURATION_SECONDS = 10 * 365 * 86_400
/** Programs that save the file again keep at least so many digits of a number. */
const KEPT_PRECISION = 1e-6

/**
 * What the printed rates cannot be, given the counts and each other. Every release divides the counts
 * of all rows by one and the same time, from the start of the statistics to the last request: so the
 * rows' rates add up to the total's, and each row's count ÷ rate is that time. A value may be off by
 * one of its last digit, as old releases cut and others round.
 */
export function rateProblems(stats: StatsFile): string[] {
  const { aggregated, endpoints } = stats
  if (aggregated === undefined) return []
  const rows = [...endpoints, aggregated]
  const negative = rows.find(
    row => (row.printedThroughput ?? 0) < 0 || (row.printedFailureRate ?? 0) < 0
  )
  if (negative !== undefined) return [`the rate of ${endpointKey(negative)} is negative`]
  const duration = totalPrinted(stats) ?? 0
  if (duration > MAX_DURATION_SECONDS) {
    const { requests, printedThroughput } = aggregated
    return [
      `${counted(requests, 'request')} at ${printedThroughput ?? 0}/s would take more than ten years`
    ]
  }
  const sum = sumProblem(aggregated, endpoints)
  if (sum !== undefined) return [sum]
  return [...clockProblems(stats, aggregated), ...failureProblems(stats, rows)]
}

function sumProblem(
  { printedThroughput: total }: EndpointStats,
  endpoints: readonly EndpointStats[]
): string | undefined {
  const rates = endpoints.flatMap(row => row.printedThroughput ?? [])
  if (total === undefined || rates.length < endpoints.length || rates.length === 0) return undefined
  const sum = rates.reduce((a, b) => a + b, 0)
  const slack = [...rates, total].reduce((a, rate) => a + slackOf(rate), 0)
  if (Math.abs(sum - total) <= slack) return undefined
  return `the rows add up to ${rounded(sum)} requests/s, the total says ${total}`
}

/** One row is enough to tell, the one that differs most. */
function clockProblems(stats: StatsFile, total: EndpointStats): string[] {
  const rate = total.printedThroughput
  const all = countedOf(stats, total)
  if (rate === undefined || rate <= 0 || all <= 0) return []
  const slack = slackOf(rate)
  const wrong = stats.endpoints.flatMap(row => {
    const { printedThroughput: own } = row
    const count = countedOf(stats, row)
    if (own === undefined || count <= 0) return []
    const due = (rate * count) / all
    const over = Math.abs(own - due) - slackOf(own) - (slack * count) / all
    return over > 0 ? [{ row, count, own, over }] : []
  })
  const [first] = wrong.sort((a, b) => b.over - a.over)
  if (first === undefined) return []
  const { row, count, own } = first
  const seconds = own > 0 ? `takes ${rounded(count / own)} s` : 'never ends'
  return [
    `at ${own} requests/s ${endpointKey(row)} ${seconds}, at ${rate} the total ${rounded(all / rate)} s`
  ]
}

/** Failures/s is the failures in the same time. */
function failureProblems(stats: StatsFile, rows: readonly EndpointStats[]): string[] {
  const decimals = rows.reduce((a, row) => Math.max(a, decimalsOf(row.printedFailureRate ?? 0)), 0)
  const duration = totalPrinted(stats)
  return rows.flatMap(row => {
    const { failures, printedFailureRate: printed } = row
    if (printed === undefined || (failures === 0 && printed <= 0)) return []
    const key = row.method === '' ? `the total ${AGGREGATED}` : endpointKey(row)
    if (failures === 0) return [`${key} has ${printed} failures/s and no failures`]
    if (duration === undefined) return []
    const due = failures / duration
    // Of a plain 0 the other rows tell how many digits are printed.
    const slack = printed === 0 ? 10 ** -decimals : slackOf(printed)
    const own = slack + due * relativeSlack(stats)
    if (Math.abs(printed - due) <= own) return []
    return [
      `${key} has ${printed} failures/s and ${counted(failures, 'failure')} in ${rounded(duration)} s`
    ]
  })
}

function relativeSlack({ aggregated }: StatsFile): number {
  const rate = aggregated?.printedThroughput ?? 0
  return rate > 0 ? slackOf(rate) / rate : 0
}

/** Locust 0.8 and 0.9 divide what succeeded. */
function countedOf({ successesOnly }: StatsFile, { requests, failures }: EndpointStats): number {
  return successesOnly ? requests - failures : requests
}

function slackOf(value: number): number {
  return 10 ** -decimalsOf(value) + Math.abs(value) * KEPT_PRECISION
}

/** Digits after the point as the value is written shortest. */
function decimalsOf(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return 0
  const [, fraction = '', exponent = '0'] =
    /^-?\d+(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? []
  return Math.max(0, fraction.length - Number(exponent))
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
