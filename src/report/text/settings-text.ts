import { higherIsBetter, unitOf } from '../../config/metrics.js'
import type { LoadLevel, MetricBounds, Settings, Targets } from '../../config/settings.js'
import { counted, formatDuration, formatValue, metricLabel } from '../../units/format.js'
import { escapeTerminal } from '../escape.js'
import { screenOf, type Terminal } from './screen.js'
import { type Screen, textTable } from './text-table.js'

const HEAD = ['endpoint', 'metric', 'target', 'acceptable', 'unacceptable', 'from']

/** What a config sets, by load level, for a terminal: each bound and whether the config names it. */
export function renderSettings(settings: Settings, terminal: Terminal): string {
  const { loadLevels, waivers, defaultLoadLevel } = settings
  const screen = screenOf(terminal)
  const levels = loadLevels.map(level => levelText(level, defaultLoadLevel, screen))
  const excuses = waivers.map(
    ({ pattern, metric, until, reason }) =>
      `  accepted until ${until}: ${escapeTerminal(`${pattern}, ${metric}: ${reason}`)}`
  )
  return [...levels, ...(excuses.length === 0 ? [] : [excuses.join('\n')])].join('\n\n')
}

function levelText(level: LoadLevel, standard: string, screen: Screen): string {
  const rows = [
    ...rowsOf('Whole run', level.targets),
    ...level.endpoints.flatMap(({ pattern, targets, removed }) => [
      ...rowsOf(pattern, targets),
      ...removed.map(key => [pattern, metricLabel(key), 'none', '', '', 'config'])
    ])
  ]
  const cells = rows.map(row => ({ style: 'dim' as const, cells: row }))
  return [
    screen.paint(escapeTerminal(factsOf(level, standard).join(' · ')), 'bold'),
    ...textTable(HEAD, cells, screen)
  ].join('\n')
}

function factsOf(level: LoadLevel, standard: string): string[] {
  const { name, kind, users, durationSeconds, files, gradeEndpoints } = level
  return [
    `load level ${name}`,
    ...(kind === 'load' ? [] : [`kind ${kind}`]),
    ...(users === undefined ? [] : [counted(users, 'user')]),
    ...(durationSeconds === undefined ? [] : [formatDuration(durationSeconds)]),
    ...(files.length === 0 ? [] : [`runs named ${files.join(', ')}`]),
    ...(gradeEndpoints ? ['response times of each endpoint too'] : []),
    ...(name === standard ? ['runs that nothing else assigns'] : [])
  ]
}

function rowsOf(endpoint: string, targets: Targets): string[][] {
  return [...targets].map(([key, { metric, bounds, explicit }]) => [
    endpoint,
    metricLabel(key),
    bound(metric, bounds.target, 'good'),
    bound(metric, bounds.acceptable, 'good'),
    bound(metric, bounds.unacceptable, 'bad'),
    explicit ? 'config' : 'built-in'
  ])
}

/** `< 500 ms` is met below it, `> 1,000 ms` fails above it; throughput the other way round. */
function bound(
  metric: MetricBounds['metric'],
  value: number | undefined,
  side: 'good' | 'bad'
): string {
  if (value === undefined) return ''
  const sign = higherIsBetter(metric) === (side === 'good') ? '>' : '<'
  return `${sign} ${formatValue(unitOf(metric), value)}`
}
