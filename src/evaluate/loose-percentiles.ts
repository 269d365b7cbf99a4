import { metricOf } from '../config/metrics.js'
import type { BoundField, Bounds, LoadLevel, Targets } from '../config/settings.js'
import { DEFAULT_PERCENTS } from '../locust/histogram/histogram.js'
import { note, type Note } from '../locust/note.js'
import { AGGREGATED, endpointKey, type Run } from '../locust/run.js'
import { counted, formatMs, metricLabel } from '../units/format.js'
import type { HeldBound } from './held-bounds.js'
import type { HeldLevel } from './held-entries.js'
import { targetsOf } from './targets/targets.js'

/** A bound of a percentile that says nothing beside a stricter one of a higher percentile. */
export type LoosePercentile = {
  /** `p95`. */
  readonly metric: string
  readonly higher: string
  readonly field: BoundField
  /** Of each of them: ms. */
  readonly bound: number
  readonly stricter: number
  /** Somebody wrote both, or they are so far apart that another unit was meant. */
  readonly isSlip: boolean
}

/** What holds for a percentile of one row. */
type Held = {
  readonly metric: string
  readonly bounds: Bounds
  /** Somebody wrote it. */
  readonly isOwn: boolean
}

/** Bounds of one row that are so far apart are hardly of one unit. */
const OTHER_UNIT = 10

/**
 * The bounds that somebody wrote for a percentile and that are looser than those of a higher one of the
 * same row that is printed: no percentile is above a higher one, so that they can never be the ones that are
 * broken.
 */
function loosePercentiles(held: readonly Held[], printed: ReadonlySet<number>): LoosePercentile[] {
  const ordered = held
    .flatMap(one => {
      const metric = metricOf(one.metric)
      return metric?.type === 'percentile' ? [{ ...one, percent: metric.percent }] : []
    })
    .sort((a, b) => a.percent - b.percent)
  return ordered.flatMap((lower, at) => {
    if (!lower.isOwn) return []
    const higher = ordered.slice(at + 1).filter(({ percent }) => printed.has(percent))
    const found = higher.flatMap(one => looserThan(lower, one))
    return found.sort((a, b) => a.stricter - b.stricter).slice(0, 1)
  })
}

function looserThan(lower: Held, higher: Held): LoosePercentile[] {
  const field = FIELDS.find(one => {
    const [bound, other] = [boundOf(lower, one), boundOf(higher, one)]
    return bound !== undefined && other !== undefined && bound > other
  })
  if (field === undefined) return []
  const [bound = 0, stricter = 0] = [boundOf(lower, field), boundOf(higher, field)]
  const isSlip = higher.isOwn || bound >= OTHER_UNIT * stricter
  return [{ metric: lower.metric, higher: higher.metric, field, bound, stricter, isSlip }]
}

/** What fails comes first. */
const FIELDS = ['unacceptable', 'acceptable', 'target'] as const

/** Without `unacceptable`, whatever is not acceptable is. */
function boundOf({ bounds }: Held, field: BoundField): number | undefined {
  return field === 'unacceptable' ? (bounds.unacceptable ?? bounds.acceptable) : bounds[field]
}

const FIELD_WORDS: Readonly<Record<BoundField, string>> = {
  target: 'target',
  acceptable: 'acceptable bound',
  unacceptable: 'limit'
}

/** `the limit of P95, 300,000 ms, is looser than that of P99, 2,000 ms: …`: a clause. */
export function looseWords({ metric, higher, field, bound, stricter }: LoosePercentile): string {
  const [low, high] = [metricLabel(metric), metricLabel(higher)]
  return `the ${FIELD_WORDS[field]} of ${low}, ${formatMs(bound)}, is looser than that of ${high}, ${formatMs(stricter)}: no ${low} is above its ${high}, so that it says nothing`
}

/** Those of a run, each once for all rows that have it; only a load test is graded by them. */
export function looseNotes(run: Run, level: LoadLevel): Note[] {
  if (level.kind !== 'load') return []
  const rows = run.endpoints.map(row => [endpointKey(row), targetsOf(row, level)] as const)
  const printed = printedIn(run)
  const found = new Map<string, { of: readonly string[]; isSlip: boolean }>()
  for (const [name, targets] of [[AGGREGATED, level.targets] as const, ...rows]) {
    for (const loose of looseIn(targets, printed)) {
      const words = looseWords(loose)
      const of = [...(found.get(words)?.of ?? []), name]
      found.set(words, { of, isSlip: loose.isSlip })
    }
  }
  return [...found].map(([words, { of, isSlip }]) =>
    note('percentile-looser', `${whoseWords(of)}${words}`, {
      severity: isSlip ? 'warning' : 'info',
      advice: 'Look at the units of both, or take one of them out with none.'
    })
  )
}

/** Those of each row that a run would have, as far as that is certain without one. */
export function looseUnder(levels: readonly HeldLevel[]): LoosePercentile[] {
  return levels
    .filter(({ level }) => level.kind === 'load')
    .flatMap(({ anyway, entries }) => [anyway, ...entries.map(({ bounds }) => bounds)])
    .flatMap(held => looseAmong(held, USUAL))
}

const USUAL: ReadonlySet<number> = new Set(DEFAULT_PERCENTS)

/** The percentiles that a run's rows have. */
export function printedIn({ aggregated, endpoints }: Run): ReadonlySet<number> {
  const rows = [...(aggregated === undefined ? [] : [aggregated]), ...endpoints]
  return new Set(rows.flatMap(({ percentiles }) => [...percentiles.keys()]))
}

/** Those among the bounds of any rows. */
export function looseAmong(
  held: readonly HeldBound[],
  printed: ReadonlySet<number>
): LoosePercentile[] {
  const rows = new Map<string, Held[]>()
  for (const { of, name, metric, bounds, from } of held) {
    if (of === 'resource') continue
    const isOwn = Object.values(from).some(({ by }) => by === 'config')
    rows.set(name, [...(rows.get(name) ?? []), { metric, bounds, isOwn }])
  }
  const found = [...rows.values()].flatMap(row => loosePercentiles(row, printed))
  return [...new Map(found.map(one => [looseWords(one), one])).values()]
}

/** What holds for the whole run need not be said of its endpoints. */
function whoseWords([first = AGGREGATED, ...others]: readonly string[]): string {
  if (first === AGGREGATED) return ''
  return `${first}${others.length === 0 ? '' : ` and ${counted(others.length, 'more endpoint')}`}: `
}

function looseIn(targets: Targets, printed: ReadonlySet<number>): LoosePercentile[] {
  const held = [...targets].map(([metric, { bounds, explicit }]) => ({
    metric,
    bounds,
    isOwn: explicit
  }))
  return loosePercentiles(held, printed)
}
