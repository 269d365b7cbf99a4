import type { RunEvaluation, TargetVerdict } from '../../evaluate/evaluation.js'
import {
  formatCount,
  formatDuration,
  formatPercent,
  formatThroughput
} from '../../evaluate/words.js'
import { AGGREGATED } from '../../locust/run.js'
import { type MetricRow, targetRows } from '../view.js'
import { toneOf } from './grades.js'
import { type Markup, markup, NOTHING, pill } from './markup.js'

const TILES = ['p50', 'p95', 'p99', 'throughput', 'error-rate'] as const
const LABELS: Readonly<Record<string, string>> = {
  throughput: 'Throughput',
  'error-rate': 'Error rate'
}

/** The headline numbers: what was asked and whether it holds, then how much there was of it. */
export function tiles(run: RunEvaluation): Markup {
  const rows = targetRows(run)
  const verdicts = run.verdicts.filter(
    (verdict): verdict is TargetVerdict =>
      verdict.rule === 'target' && verdict.endpoint === AGGREGATED
  )
  const graded = TILES.flatMap(metric => {
    const index = verdicts.findIndex(verdict => verdict.metric === metric)
    const row = rows[index]
    return row === undefined
      ? []
      : [{ metric, tile: gradedTile(row, LABELS[metric] ?? row.metric) }]
  })
  const seen = new Set<string>(graded.map(({ metric }) => metric))
  const all = [...graded.map(({ tile }) => tile), ...plainTiles(run, seen)]
  return all.length === 0 ? NOTHING : markup`<dl class="tiles">${all}</dl>`
}

function gradedTile(row: MetricRow, label: string): Markup {
  const bound = row.target === '' ? row.acceptable : row.target
  const change = row.change === '' ? '' : ` · ${row.change} to baseline`
  return markup`<div class="tile"><dt>${label}</dt>
<dd class="value">${row.measured || '–'}</dd>
<dd>${pill(toneOf(row), row.grade)}</dd>
<dd class="fine">${bound === '' ? '' : `target ${bound}`}${change}</dd></div>`
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
