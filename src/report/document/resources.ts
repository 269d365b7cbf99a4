import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { ResourceRow } from '../../evaluate/resources/resources-evaluation.js'
import { acceptedRemark } from '../../evaluate/verdict/accepted.js'
import { formatValue } from '../../units/format.js'
import { codeCell, escapeMarkdown } from '../escape.js'
import { resourceFacts } from '../view/resource-facts.js'
import {
  besideNumbers,
  boundsOf,
  extremesOf,
  groupOf,
  measuredText,
  type ResourceGroup,
  resourceGroups,
  subjectTitle
} from '../view/resource-view.js'
import { EFFECTS, dateOf, head, named, open, PENDING, row } from './cells.js'
import type { DocumentData, DocumentLevel } from './levels.js'
import { fixed, type DocumentLine, mergeLines, strong, weak } from './merge.js'
import { inert } from './markers.js'
import type { Section } from './section.js'

/** Why nothing of the system itself can be said. */
const NO_RESOURCES = 'Locust does not measure them: take them from your monitoring'

type Component = 'application' | 'database' | 'cache'
type Resource = readonly [
  name: string,
  metric: string,
  unit: string,
  sustained: string,
  peak: string
]

/** Metrics of the document with their targets under sustained and peak load. */
const RESOURCES: Readonly<Record<Component, readonly Resource[]>> = {
  application: [
    ['app.cpu', 'CPU Usage', '%', '< 70%', '< 90%'],
    ['app.memory', 'Memory Usage', ' MB', '< 80%', '< 90%'],
    ['app.workers', 'Worker Threads', '', 'N/A', 'N/A'],
    ['app.queue', 'Request Queue', '', '< 100', '< 500']
  ],
  database: [
    ['postgresql.connections', 'Connections', '', '< 80', '< 95'],
    ['postgresql.cpu', 'CPU Usage', '%', '< 70%', '< 90%'],
    ['postgresql.query-latency', 'Query Latency', ' ms', '< 50ms', '< 100ms'],
    ['postgresql.lock-waits', 'Lock Waits', '', '< 10', '< 50'],
    ['postgresql.slow-queries', 'Slow Queries', '', '0', '< 10']
  ],
  cache: [
    ['redis.memory', 'Memory Usage', ' MB', '< 80%', '< 90%'],
    ['redis.hit-rate', 'Hit Rate', '%', '> 70%', '> 60%'],
    ['redis.commands', 'Commands/sec', '', 'N/A', 'N/A'],
    ['redis.evictions', 'Evictions', '', '< 100', '< 500'],
    ['redis.latency', 'Latency', ' ms', '< 5ms', '< 10ms']
  ]
}

/** Where rows that the document does not foresee stand: the team's own beside the application's. */
const COMPONENTS: Readonly<Record<ResourceGroup, Component>> = {
  'Application server': 'application',
  PostgreSQL: 'database',
  Redis: 'cache',
  Others: 'application'
}

const HEAD = ['Metric', 'Min', 'Avg', 'Max', 'Target']
const LOADS = [
  ['sustained', 'Sustained Load'],
  ['peak', 'Peak Load'],
  ['normal', 'Normal Load']
] as const
/** The document has no table of it, and no target: it has one once it was measured. */
const UNFORESEEN: (typeof LOADS)[number][0] = 'normal'
/** Its label begins the item that says where a table's numbers are from. */
const MEASURED = '- **Measured**:'

/** A component's tables under both loads: what was measured, and what people write for the rest. */
export function resourceSection(component: Component, { levels }: DocumentData): Section {
  return {
    name: `resources-${component}`,
    write: old => {
      const known = old?.lines ?? []
      const wasMeasured = known.some(line => line.startsWith(MEASURED))
      const runOf = (load: string): RunEvaluation | undefined =>
        levels.find(({ name }) => name === load)?.run
      const isKnownOf = (load: string): boolean => rowsOf(component, runOf(load)).some(isKnown)
      const loads = LOADS.filter(
        ([name, title]) => name !== UNFORESEEN || isKnownOf(name) || known.includes(`#### ${title}`)
      )
      const isMeasured = wasMeasured || loads.some(([name]) => isKnownOf(name))
      const fresh = [
        ...(isMeasured ? [] : fixed(`${PENDING} TBD: ${NO_RESOURCES}.`, '')),
        ...loads.flatMap(([name, title], i) => [
          ...fixed(...(i === 0 ? [] : ['']), `#### ${title}`, ''),
          ...(isMeasured ? [measuredItem(name, component, runOf(name)), ...fixed('')] : []),
          ...table(component, name, runOf(name))
        ])
      ]
      return {
        lines: old === undefined ? fresh.map(({ text }) => text) : mergeLines(known, fresh)
      }
    }
  }
}

function table(
  component: Component,
  level: (typeof LOADS)[number][0],
  run: RunEvaluation | undefined
): DocumentLine[] {
  const foreseen = RESOURCES[component]
  const rows = rowsOf(component, run)
  const others = rows.filter(({ name }) => !foreseen.some(([known]) => known === name))
  return [
    ...fixed(...head(HEAD)),
    ...foreseen.map(([name, metric, unit, sustained, peak]) => {
      const found = rows.find(other => other.name === name)
      const target = { sustained, peak, normal: 'N/A' }[level]
      const tbd = `TBD${unit}`
      return found === undefined || !isKnown(found)
        ? weak(row([metric, tbd, tbd, tbd, target]))
        : strong(row([metric, ...cellsOf(found, target)]))
    }),
    ...others.map(other => resourceLine(other))
  ]
}

function rowsOf(component: Component, run: RunEvaluation | undefined): ResourceRow[] {
  return run === undefined
    ? []
    : resourceGroups(run).filter(other => COMPONENTS[groupOf(other)] === component)
}

function isKnown({ value }: ResourceRow): boolean {
  return value !== undefined
}

function resourceLine(found: ResourceRow): DocumentLine {
  return strong(row([labelOf(found), ...cellsOf(found)]))
}

function labelOf(found: ResourceRow): string {
  const label =
    found.title === found.name ? codeCell(found.name) : escapeMarkdown(subjectTitle(found))
  // As it will stand in the document, where it is found again.
  return inert(label)
}

/** Least, mean and most, and the target with what became of it. */
function cellsOf(found: ResourceRow, foreseen = 'N/A'): string[] {
  const { min, avg, max } = extremesOf(found)
  const total = found.statistic === 'total' ? measuredText(found) : ''
  const numbers = [min, avg, max || total].map(text => text || (isKnown(found) ? '–' : 'TBD'))
  const { target, acceptable } = boundsOf(found)
  return [...numbers, escapeMarkdown(`${target || acceptable || foreseen}${statusOf(found)}`, 600)]
}

/** `: ✅ target met (max 36%)`; of what is not graded, why. */
function statusOf(found: ResourceRow): string {
  const { grade, effect, wouldFail } = found
  const measured = measuredText(found)
  const { remark } = found.reading
  const which =
    measured === '' ? '' : ` (${[measured, ...(remark === undefined ? [] : [remark])].join(', ')})`
  if (grade === undefined) {
    const isPlain = found.reason.kind === 'measured' || found.reason.kind === 'compared'
    return isPlain ? '' : `: not graded: ${besideNumbers(found)}`
  }
  if (!isKnown(found) || grade === 'undecided') return `: ❔ ${grade}: ${found.words.reason}`
  const word = grade === 'target' ? 'target met' : grade
  return `: ${EFFECTS[effect]} ${word}${wouldFail === true ? ' (would fail)' : ''}${acceptedRemark(found)}${which}`
}

/** Where a table's numbers are from, and which rows they are. */
function measuredItem(
  level: string,
  component: Component,
  run: RunEvaluation | undefined
): DocumentLine {
  const rows = rowsOf(component, run)
  if (run === undefined || !rows.some(isKnown)) {
    const [first] = rows
    const why =
      first === undefined
        ? `no ${level} run with these resource metrics was given`
        : `nothing of it is known: ${first.words.reason}`
    return weak(`${MEASURED} ${open(why)}`)
  }
  return strong(`${MEASURED} ${provenance(run)}${rowsSaid(component, run)}`)
}

/** `steady state 10:03:20–10:05:00 UTC of `sustained` (2026-11-24), read from Prometheus`. */
function provenance(run: RunEvaluation): string {
  const [span = '', ...facts] = resourceFacts(run)
  const date = dateOf(run)
  const when = date === undefined ? '' : ` (${date})`
  return [`${span === '' ? '' : `${span} of `}${named(run)}${when}`, ...facts].join(', ')
}

/** Rows that are not of this run are open, older, or people's. */
function rowsSaid(component: Component, run: RunEvaluation): string {
  const rows = rowsOf(component, run)
  const foreseen = RESOURCES[component]
  const known = foreseen.filter(([name]) => rows.some(one => one.name === name && isKnown(one)))
  // The team's own have a row of their own that says it.
  const unknown = foreseen.flatMap(([name, metric]) => {
    const found = rows.find(one => one.name === name && !isKnown(one))
    return found === undefined ? [] : [`${metric} (${escapeMarkdown(found.words.reason, 600)})`]
  })
  const isWhole = known.length === foreseen.length
  const said = isWhole
    ? ''
    : `; of this run: ${known.map(([, metric]) => metric).join(', ') || 'none'}`
  return `${said}${unknown.length === 0 ? '' : `; not known: ${unknown.join(', ')}`}`
}

/** Resource metrics of a load level that has no tables of its own among those of the system. */
export function levelResources({ name, run }: DocumentLevel): string[] {
  const rows = resourceGroups(run)
  if (rows.length === 0 || LOADS.some(([load]) => load === name)) return []
  return [
    '',
    '#### Resources',
    '',
    `Measured: ${provenance(run)}.`,
    '',
    ...head(HEAD),
    ...rows.map(found => resourceLine(found).text)
  ]
}

const TRENDS = [
  ['app.cpu', 'CPU'],
  ['app.memory', 'Memory'],
  ['postgresql.connections', 'Database Connections'],
  ['redis.hit-rate', 'Cache Hit Rate']
] as const
const PARTS = 3

/** How the main resources went over the everyday run, by its thirds. */
export function resourceTrends(run: RunEvaluation | undefined): DocumentLine[] {
  return [
    ...fixed('```', 'Time Series Data:'),
    ...TRENDS.map(([name, label]) => {
      const thirds = run === undefined ? undefined : thirdsOf(run, name)
      return thirds === undefined
        ? weak(`- ${label}: TBD: ${NO_RESOURCES}`)
        : strong(`- ${label}: ${thirds}`)
    }),
    ...fixed('```')
  ]
}

/** `41%, 45%, 52% on average (thirds of the run)`; undefined where a third has no points. */
function thirdsOf({ resources, timeline }: RunEvaluation, name: string): string | undefined {
  const found = resources?.rows.find(one => one.name === name)
  const { startedAt, seconds } = timeline
  if (found === undefined || startedAt === undefined || seconds <= 0) return undefined
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const from = startedAt + (part * seconds) / PARTS
    const values = found.reading.points
      .filter(([at]) => at >= from && at <= from + seconds / PARTS)
      .map(([, value]) => value)
    return values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0) / values.length
  })
  if (parts.some(part => part === undefined)) return undefined
  const texts = parts.map(part => formatValue(found.unit, part ?? 0))
  return `${texts.join(', ')} on average, by thirds of the run`
}
