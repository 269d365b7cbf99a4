import { isEndUnseen } from '../../evaluate/capacity/recovery.js'
import {
  atLatestWords,
  atLeastWords,
  brokenElsewhereWords,
  noneHeldWords,
  plateauWords
} from '../../evaluate/capacity/capacity-words.js'
import type { Capacity } from '../../evaluate/capacity/capacity.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { Timeline } from '../../evaluate/run-in-time.js'
import { boundsHeld } from '../../evaluate/timeline/limit-words.js'
import {
  formatCount,
  formatDuration,
  formatPercent,
  formatSeconds,
  formatThroughput,
  metricLabel
} from '../../units/format.js'
import { targetRows } from '../view/view.js'
import { wholeRunRows, type WholeRunRow } from '../view/whole-run-rows.js'
import { toneIn } from './grades.js'
import { type Markup, markup, NOTHING, pill } from './markup.js'

const TIMES = ['p50', 'p95', 'p99']
const RATES = ['throughput', 'error-rate']
/** It has a tile of its own. */
const RECOVERY = 'recovery-time'
const LABELS: Readonly<Record<string, string>> = {
  throughput: 'Throughput',
  'error-rate': 'Error rate'
}

/** The headline numbers, and what fails: what was asked and whether it holds, then how much there was of it. */
export function tiles(run: RunEvaluation): Markup {
  const rows = wholeRunRows(run)
  const shown = [...TIMES, ...RATES, RECOVERY]
  const failing = rows.flatMap(row =>
    row.key !== undefined && !shown.includes(row.key) && isAmiss(row) ? [row.key] : []
  )
  const graded = [...TIMES, ...failing, ...RATES].flatMap(metric => {
    const row = rows.find(({ key }) => key === metric)
    return row === undefined
      ? []
      : [{ metric, tile: measuredTile(run, row, LABELS[metric] ?? row.metric) }]
  })
  const lead = [...capacityTiles(run), ...recoveryTiles(run)]
  const seen = new Set<string>(graded.map(({ metric }) => metric))
  const all = [...lead, ...graded.map(({ tile }) => tile), ...plainTiles(run, seen)]
  const [wide, middle] = [WIDE_TILES, MIDDLE_TILES].map(most => tileColumns(all.length, most))
  return all.length === 0
    ? NOTHING
    : markup`<dl class="tiles wide-${String(wide)} middle-${String(middle)}">${all}</dl>`
}

/** It fails or warns, by its bound or beside the baseline. */
function isAmiss(row: WholeRunRow): boolean {
  return row.effect !== 'pass' || row.changeEffect !== undefined
}

/** Tiles that stand beside each other, each wide enough for the longest grade: page.css has the widths. */
const WIDE_TILES = 6
const MIDDLE_TILES = 4

/**
 * So many columns that no tile is alone in the last row: those that need the fewest rows, and of them
 * those that leave the fewest gaps.
 */
export function tileColumns(count: number, most: number): number {
  if (count <= most) return count
  const rows = (columns: number): number => Math.ceil(count / columns)
  const [best] = Array.from({ length: most - 1 }, (_, index) => most - index)
    .filter(columns => count % columns !== 1)
    .sort((a, b) => rows(a) - rows(b) || a * rows(a) - b * rows(b))
  return best ?? most
}

/** What a capacity test is made for. */
function capacityTiles({ level, timeline: { capacity, limits } }: RunEvaluation): Markup[] {
  if (level.kind !== 'capacity' || capacity === undefined) return []
  const { maxUsers, maxThroughput, breakingPoint } = capacity
  const limit = capacity.capacity
  return [
    maxUsers === undefined
      ? plainTile('Users within bounds', 'none', noneHeldWords(capacity))
      : plainTile(
          'Users within bounds',
          `${atLeastWords(maxUsers)}${formatCount(maxUsers.value)}`,
          maxThroughput === undefined ? '' : `at ${formatThroughput(maxThroughput.value)}`
        ),
    limit === undefined
      ? plainTile('Capacity', NOT_REACHED, 'no levelling off was seen')
      : plainTile('Capacity', `about ${formatThroughput(limit.value)}`, plateauWords(capacity)),
    breakingPoint === undefined
      ? unbrokenTile(capacity, limits)
      : plainTile(
          'Breaking point',
          formatCount(breakingPoint.value),
          `users${atLatestWords(breakingPoint)}, by ${metricLabel(breakingPoint.breach.boundOf ?? breakingPoint.breach.metric)}`
        )
  ]
}

const NOT_REACHED = 'not reached'

function unbrokenTile(capacity: Capacity, limits: Timeline['limits']): Markup {
  const elsewhere = brokenElsewhereWords(capacity)
  return elsewhere === undefined
    ? plainTile('Breaking point', NOT_REACHED, unbrokenText(capacity, limits))
    : plainTile('Breaking point', 'not known', elsewhere)
}

function unbrokenText({ points }: Capacity, limits: Timeline['limits']): string {
  if (points.some(({ throughput }) => throughput === 0)) return 'nothing succeeded at some loads'
  return points.some(({ breaches }) => breaches.length > 0)
    ? 'no bound broke for long'
    : `${boundsHeld(limits)} held`
}

/** What a failure scenario is made for. */
function recoveryTiles(run: RunEvaluation): Markup[] {
  const { recovery } = run.timeline
  if (run.level.kind !== 'recovery' || recovery === undefined) return []
  const { incidents, objective, worstSeconds } = recovery
  const judged = targetRows(run).find(({ key }) => key === RECOVERY)
  const failures = incidents.reduce((sum, incident) => sum + incident.failures, 0)
  const goal = objective === undefined ? '' : `objective ${formatSeconds(objective)}`
  const value =
    incidents.length === 0
      ? 'not measured'
      : worstSeconds === undefined
        ? isEndUnseen(recovery)
          ? 'not known'
          : 'not recovered'
        : formatSeconds(worstSeconds)
  return [
    markup`<div class="tile"><dt>Recovery time</dt><dd class="value">${value}</dd>
${judged === undefined ? NOTHING : markup`<dd>${pill(toneIn(run, judged), judged.grade)}</dd>`}
<dd class="fine">${goal}</dd></div>`,
    plainTile(
      'Incidents',
      formatCount(incidents.length),
      incidents.length === 0 ? 'none was seen' : `${formatCount(failures)} requests failed in them`
    )
  ]
}

function measuredTile(run: RunEvaluation, row: WholeRunRow, label: string): Markup {
  const bound = row.target === '' ? row.acceptable : row.target
  const word = row.target === '' ? 'acceptable' : 'target'
  return markup`<div class="tile"><dt>${label}</dt>
<dd class="value">${row.measured || '–'}</dd>
${row.state === undefined ? NOTHING : markup`<dd>${pill(toneIn(run, row), row.grade)}</dd>`}
<dd class="fine">${bound === '' ? '' : `${word} ${bound}`}</dd>
<dd class="fine">${row.change === '' ? '' : `vs baseline: ${row.change}${row.compared === undefined ? '' : ` (${row.compared})`}`}</dd></div>`
}

/** What has no target but belongs to the picture. */
function plainTiles({ run, metrics }: RunEvaluation, seen: ReadonlySet<string>): Markup[] {
  const { requests, failures, throughput, errorRate } = metrics
  const failed = failures === undefined ? '' : `${formatCount(failures)} failed`
  return [
    ...(throughput === undefined || seen.has('throughput')
      ? []
      : [plainTile('Throughput', formatThroughput(throughput), '')]),
    ...(errorRate === undefined || seen.has('error-rate')
      ? []
      : [plainTile('Error rate', formatPercent(errorRate), '')]),
    ...(requests === undefined ? [] : [plainTile('Requests', formatCount(requests), failed)]),
    ...(run.peakUsers === undefined
      ? []
      : [
          plainTile(
            'Users',
            formatCount(run.peakUsers),
            run.durationSeconds === undefined ? '' : `for ${formatDuration(run.durationSeconds)}`
          )
        ])
  ]
}

function plainTile(label: string, value: string, fine: string): Markup {
  return markup`<div class="tile"><dt>${label}</dt><dd class="value">${value}</dd><dd class="fine">${fine}</dd></div>`
}
