import {
  atLatestWords,
  atLeastWords,
  brokenElsewhereWords,
  confidenceWords,
  isLevelBeyondKnee,
  noneHeldWords,
  noRecommendation,
  plateauWords
} from '../../evaluate/capacity/capacity-words.js'
import type { Capacity } from '../../evaluate/capacity/capacity.js'
import type { Estimate } from '../../evaluate/capacity/estimate.js'
import type { CapacityPoint } from '../../evaluate/capacity/points.js'
import { AGGREGATED } from '../../locust/run.js'
import {
  formatCount,
  formatMs,
  formatPercent,
  formatThroughput,
  metricLabel
} from '../../units/format.js'
import { upperFirst } from '../../units/letter-case.js'
import { boundOfWords, loadCells, measured, openAnyway } from '../view/load-words.js'
import { scrolling } from './data-table.js'
import { type Markup, markup, NOTHING, pill } from './markup.js'
import type { CapacityChart } from './page-data.js'

/** What the capacity chart draws: throughput and response time against users. */
export function capacityChart(capacity: Capacity): CapacityChart {
  const points = [...capacity.points].sort((a, b) => a.users - b.users)
  const hasP95 = points.some(point => p95Of(point) !== undefined)
  const latencyOf = hasP95 ? p95Of : (point: CapacityPoint) => point.average
  const { curve, knee, breakingPoint, recommendedUsers } = capacity
  const marks = [
    { estimate: recommendedUsers, kind: 'recommended', label: 'recommended' },
    { estimate: knee, kind: 'knee', label: 'knee' },
    { estimate: breakingPoint, kind: 'breaking', label: 'breaking point' }
  ] as const
  return {
    users: points.map(point => point.users),
    throughput: points.map(point => point.throughput),
    latency: points.map(point => latencyOf(point) ?? null),
    latencyLabel: hasP95 ? 'P95' : 'Average response time',
    // Where the words say that no knee was reached, none is drawn: the fit bends at the last points all the same.
    ...(curve === undefined || knee === undefined
      ? {}
      : { curve: { slope: curve.slope, limit: curve.limit } }),
    marks: marks.flatMap(({ estimate, kind, label }) =>
      estimate === undefined
        ? []
        : [{ users: estimate.value, kind, label: `${label} ${formatCount(estimate.value)}` }]
    )
  }
}

/** The findings in words: knee, capacity, limits, each with how sure it is. */
export function capacityFindings(capacity: Capacity): Markup {
  const { knee, maxUsers, maxThroughput, breakingPoint, recommendedUsers } = capacity
  const users = (value: number): string => `${formatCount(value)} users`
  const none = noneHeldWords(capacity)
  const rows = [
    finding(
      'Recommended',
      recommendedUsers ?? noRecommendation(capacity),
      users,
      `${formatPercent(capacity.headRoom)} head-room`
    ),
    finding(
      'Knee',
      knee ?? NOT_REACHED_HERE,
      users,
      isLevelBeyondKnee(capacity) ? 'beyond it, throughput hardly grows' : ''
    ),
    finding(
      'Capacity',
      capacity.capacity ?? NOT_REACHED_HERE,
      formatThroughput,
      capacity.capacity === undefined
        ? ''
        : `throughput at which it ${isLevelBeyondKnee(capacity) ? 'levels' : 'would level'} off, by all loads: ${plateauWords(capacity)}`
    ),
    finding('Most users within bounds', maxUsers ?? none, least(users, maxUsers), ''),
    finding(
      'Most throughput within bounds',
      maxThroughput ?? none,
      least(formatThroughput, maxThroughput),
      ''
    ),
    finding(
      'Breaking point',
      breakingPoint ?? brokenElsewhereWords(capacity) ?? NOT_REACHED_HERE,
      value => `${users(value)}${breakingPoint === undefined ? '' : atLatestWords(breakingPoint)}`,
      breakingText(capacity)
    )
  ]
  return scrolling(
    'Capacity findings',
    markup`<table><caption class="visually-hidden">Capacity findings</caption>
<thead><tr><th scope="col">Finding</th><th scope="col" class="number">Value</th><th scope="col">Confidence</th><th scope="col">Meaning</th></tr></thead>
<tbody>${rows}</tbody></table>`
  )
}

/** Written as a lower bound, where that is what it is. */
function least(
  format: (value: number) => string,
  estimate: Estimate | undefined
): (value: number) => string {
  return value => `${atLeastWords(estimate)}${format(value)}`
}

const NOT_REACHED_HERE = 'not reached by this test'

/** An estimate with what it means, or why there is none. */
function finding(
  label: string,
  estimate: Estimate | string,
  format: (value: number) => string,
  meaning: string
): Markup {
  if (typeof estimate === 'string') {
    return markup`<tr><th scope="row">${label}</th><td class="number">–</td><td>–</td><td class="why">${estimate}</td></tr>`
  }
  const tone = { high: 'good', medium: 'plain', low: 'open' } as const
  const { value, confidence } = estimate
  return markup`<tr><th scope="row">${label}</th><td class="number strong">${format(value)}</td>
<td>${pill(tone[confidence], confidence)}</td><td class="why">${[meaning, confidenceWords(estimate)].filter(part => part !== '').join('; ')}</td></tr>`
}

function breakingText(capacity: Capacity): string {
  const { breakingPoint } = capacity
  const elsewhere = brokenElsewhereWords(capacity)
  if (breakingPoint === undefined) return ''
  const { breach } = breakingPoint
  const where = breach.endpoint === AGGREGATED ? '' : `${breach.endpoint} `
  return `${where}${metricLabel(breach.metric)} ${measured(breach.metric, breach.value)} broke ${measured(breach.metric, breach.bound)}${boundOfWords(breach)}${elsewhere === undefined ? '' : `; ${elsewhere}`}`
}

/** The numbers behind the chart. */
export function capacityTable(capacity: Capacity): Markup {
  const { points, shape } = capacity
  const hasP95 = points.some(point => p95Of(point) !== undefined)
  const cells = loadCells(capacity)
  const anyway = openAnyway(capacity)
  const rows = points.map(
    (point, at) => markup`<tr><th scope="row" class="number">${formatCount(point.users)}</th>
<td class="number">${formatThroughput(point.throughput)}</td><td class="number">${optional(point.average, formatMs)}</td>
${hasP95 ? markup`<td class="number">${optional(p95Of(point), formatMs)}</td>` : NOTHING}
<td class="number">${formatPercent(point.errorRate)}</td>
<td>${point.breaches.length === 0 ? cells[at]?.words : `${formatCount(point.breaches.length)} broken`}</td></tr>`
  )
  const head = ['Users', 'Successful requests/s', 'Average', ...(hasP95 ? ['P95'] : []), 'Errors']
  return markup`<details class="behind"><summary>Data table: ${shape === 'ramp' ? 'bins of the ramp' : 'steps'}</summary>
${scrolling(
  'Capacity by users',
  markup`<table><caption class="visually-hidden">Capacity by users</caption>
<thead><tr>${head.map(title => markup`<th scope="col" class="number">${title}</th>`)}<th scope="col">Acceptable bounds</th></tr></thead><tbody>${rows}</tbody></table>`
)}${anyway === undefined ? NOTHING : markup`<p class="why">${upperFirst(anyway)}.</p>`}</details>`
}

function p95Of(point: CapacityPoint): number | undefined {
  return point.percentiles.find(({ percent }) => percent === 95)?.value
}

function optional(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? '–' : format(value)
}
