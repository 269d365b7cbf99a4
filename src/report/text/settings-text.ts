import { BOUND_FIELDS } from '../../config/bounds.js'
import { criterionText } from '../../config/criterion.js'
import { higherIsBetter, metricOf, unitOf } from '../../config/metrics.js'
import type {
  BoundCriteria,
  Bounds,
  EndpointTargets,
  LoadLevel,
  ResourceMetric,
  ScalingRule,
  Settings,
  Targets
} from '../../config/settings.js'
import { counted, formatDuration, formatValue, metricLabel } from '../../units/format.js'
import type { Unit } from '../../units/unit.js'
import { escapeTerminal } from '../escape.js'
import { screenOf, type Terminal } from './screen.js'
import { type Screen, textTable } from './text-table.js'

const HEAD = ['endpoint', 'metric', 'target', 'acceptable', 'unacceptable', 'from']

/** What a config sets, by load level, for a terminal: each bound and whether the config names it. */
export function renderSettings(settings: Settings, terminal: Terminal): string {
  const { loadLevels, waivers, scaling, links, defaultLoadLevel } = settings
  const screen = screenOf(terminal)
  const levels = loadLevels.map(level => levelText(level, defaultLoadLevel, screen))
  const excuses = waivers.map(({ of, pattern, metric, until, reason }) => {
    const what = of === 'endpoint' ? `${pattern}, ${metric}` : pattern
    return `  accepted until ${until}: ${escapeTerminal(`${what}: ${reason}`)}`
  })
  const triggers = scaling.map(rule => `  ${escapeTerminal(triggerText(rule, loadLevels))}`)
  const pages = links.map(({ name, url }) => `  link ${escapeTerminal(`${name}: ${url}`)}`)
  const rest = [excuses, triggers, pages].filter(lines => lines.length > 0)
  return [...levels, ...rest.map(lines => lines.join('\n'))].join('\n\n')
}

function triggerText(
  { direction, metric, criterion, explicit }: ScalingRule,
  levels: readonly LoadLevel[]
): string {
  const known = metricOf(metric)
  const [resource] = levels.flatMap(({ resources }) => resources.get(metric) ?? [])
  const unit = known === undefined ? (resource?.unit ?? 'count') : unitOf(known)
  return `scale ${direction} when ${metric} ${criterionText(criterion, unit)} (${explicit ? 'config' : 'built-in'})`
}

function levelText(level: LoadLevel, standard: string, screen: Screen): string {
  const rows = [
    ...rowsOf('Whole run', level.targets),
    ...level.endpoints.flatMap(({ pattern, targets, removed }) => [
      ...rowsOf(pattern, targets, removed),
      ...removed.flatMap(({ metric, field }) =>
        field === undefined ? [[pattern, metricLabel(metric), 'none', '', '', 'config']] : []
      )
    ]),
    ...[...level.resources.values()].map(resourceRow)
  ]
  const cells = rows.map(row => ({ style: 'dim' as const, cells: row }))
  return [
    screen.paint(escapeTerminal(factsOf(level, standard).join(' · ')), 'bold'),
    ...textTable(HEAD, cells, screen),
    ...abortFacts(level).map(fact => `  ${fact}`)
  ].join('\n')
}

/** `abort when P95 > 2 s for 60 s (config)`: what ends a run that is watched; nothing where nothing does. */
export function abortFacts({ abortWhen }: LoadLevel): string[] {
  if (abortWhen === undefined) return []
  const { criteria, delaySeconds } = abortWhen
  const what = criteria.map(
    ({ metric, criterion }) =>
      `${metricLabel(metric.key)} ${criterionText(criterion, unitOf(metric))}`
  )
  const delay = delaySeconds === 0 ? '' : `, after ${formatDuration(delaySeconds)}`
  return [`abort when ${what.join(', or ')}${delay} (config)`]
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

function rowsOf(
  endpoint: string,
  targets: Targets,
  removed: EndpointTargets['removed'] = []
): string[][] {
  return [...targets].map(([key, { metric, bounds, criteria, explicit }]) => [
    endpoint,
    metricLabel(key),
    ...boundCells(
      { unit: unitOf(metric), higherIsBetter: higherIsBetter(metric) },
      { bounds, criteria }
    ).map((cell, at) =>
      removed.some(one => one.metric === key && one.field === BOUND_FIELDS[at]) ? 'none' : cell
    ),
    explicit ? 'config' : 'built-in'
  ])
}

/** Without a bound it is measured and not graded. */
function resourceRow(metric: ResourceMetric): string[] {
  const { name, statistic, bounds, criteria, explicit } = metric
  const isBound = Object.keys(bounds).length + Object.keys(criteria).length > 0
  return [
    'Resource',
    `${name} (${statistic})`,
    ...(isBound ? boundCells(metric, { bounds, criteria }) : ['not graded', '', '']),
    isBound && !explicit ? 'built-in' : 'config'
  ]
}

type Measured = { readonly unit: Unit; readonly higherIsBetter: boolean }

/** `< 500 ms` is met below it, `> 1,000 ms` fails above it; throughput the other way round. */
export function boundCells(
  { unit, higherIsBetter: isInverse }: Measured,
  { bounds, criteria }: { readonly bounds: Bounds; readonly criteria: BoundCriteria | undefined }
): string[] {
  const bound = (value: number | undefined, side: 'good' | 'bad'): string =>
    value === undefined
      ? ''
      : `${isInverse === (side === 'good') ? '>' : '<'} ${formatValue(unit, value)}`
  const { acceptable, unacceptable } = criteria ?? {}
  return [
    bound(bounds.target, 'good'),
    acceptable === undefined
      ? bound(bounds.acceptable, 'good')
      : `not ${criterionText(acceptable, unit)}`,
    unacceptable === undefined
      ? bound(bounds.unacceptable, 'bad')
      : criterionText(unacceptable, unit)
  ]
}
