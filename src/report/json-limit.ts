import { worstRunsFirst } from '../evaluate/conclusion.js'
import { effectRank } from '../evaluate/verdict/order.js'
import type { JsonReport } from './json-schema.js'
import { MAX_REPORT_BYTES } from './view/report-size.js'

type JsonRun = JsonReport['runs'][number]
type LeftOut = NonNullable<JsonReport['leftOut']>

const SEVERITIES = ['error', 'warning', 'info'] as const

/** Lines of an item of a run's list are indented by so many more characters. */
const INDENT = 10

/**
 * The report with as much as fits: first the runs, then their verdicts and notes by what they do, and
 * what a run did in time before what merely passed; `leftOut` counts the rest. Its order stays.
 *
 * @param stringify a value as it will be written, alone
 */
export function withinBytes(
  report: JsonReport,
  stringify: (value: object) => string,
  max = MAX_REPORT_BYTES
): JsonReport {
  const room = roomOf(max, stringify)
  const { runs, notes, ...frame } = report
  room.takes({ ...frame, leftOut: nothing() })
  const kept = new Set<object>()
  const keep = (items: readonly object[]): void => {
    for (const item of items) if (room.takes(item)) kept.add(item)
  }
  keep(notes.filter(({ severity }) => severity === 'error'))
  const known = worstRunsFirst(runs).filter(run =>
    room.takes({ ...run, ...withoutResources(run), verdicts: [], notes: [], timeline: {} })
  )
  for (const [rank, severity] of SEVERITIES.entries()) {
    if (severity === 'info') keep(known.map(({ timeline }) => timeline))
    for (const run of known) keep(run.notes.filter(note => note.severity === severity))
    for (const run of known) keep(run.verdicts.filter(verdict => effectRank(verdict) === rank))
    for (const run of known) keep(resourcesOf(run).filter(row => effectRank(row) === rank))
    if (rank > 0) keep(notes.filter(note => note.severity === severity))
  }
  const isKnown = new Set(known)
  const leftOut = counted(report, { known, kept })
  if (Object.values(leftOut).every(count => count === 0)) return report
  return {
    ...frame,
    leftOut,
    runs: runs.filter(run => isKnown.has(run)).map(run => reduced(run, kept)),
    notes: notes.filter(note => kept.has(note))
  }
}

function resourcesOf({ resources = [] }: JsonRun): NonNullable<JsonRun['resources']> {
  return resources
}

/** A run that has none stays without. */
function withoutResources({ resources }: JsonRun): Pick<JsonRun, 'resources'> {
  return resources === undefined ? {} : { resources: [] }
}

/** Once something does not fit, nothing that is less telling is taken either. */
function roomOf(
  max: number,
  stringify: (value: object) => string
): { takes(value: object): boolean } {
  const encoder = new TextEncoder()
  let left = max
  return {
    takes(value) {
      if (left <= 0) return false
      const text = stringify(value)
      left -= encoder.encode(text).byteLength + text.split('\n').length * INDENT
      return left > 0
    }
  }
}

function reduced(run: JsonRun, kept: ReadonlySet<object>): JsonRun {
  return {
    ...run,
    ...(run.resources === undefined
      ? {}
      : { resources: run.resources.filter(row => kept.has(row)) }),
    verdicts: run.verdicts.filter(verdict => kept.has(verdict)),
    notes: run.notes.filter(note => kept.has(note)),
    timeline: kept.has(run.timeline) ? run.timeline : {}
  }
}

function counted(
  { runs, notes }: JsonReport,
  { known, kept }: { readonly known: readonly JsonRun[]; readonly kept: ReadonlySet<object> }
): LeftOut {
  const without = (items: readonly object[]): number =>
    items.reduce<number>((count, item) => count + (kept.has(item) ? 0 : 1), 0)
  return {
    runs: runs.length - known.length,
    verdicts: runs.reduce((count, { verdicts }) => count + without(verdicts), 0),
    notes: without([...notes, ...runs.flatMap(run => run.notes)]),
    timelines: without(runs.map(({ timeline }) => timeline)),
    ...(runs.some(run => run.resources !== undefined)
      ? { resources: without(runs.flatMap(resourcesOf)) }
      : {})
  }
}

function nothing(): LeftOut {
  return { runs: 0, verdicts: 0, notes: 0, timelines: 0 }
}
