import { hasOldPercentiles, type Header } from '../csv/header.js'
import type { EndpointStats, HistorySample, LocustVersion } from '../run.js'
import { bucketRange } from './buckets.js'
import type { Distribution } from './distribution.js'
import type { StatsFile } from './stats.js'

/** What the files of one run show of the release that wrote them. */
type VersionClues = {
  readonly stats: Header
  readonly distribution?: Distribution
  /** The stats file's own name of its total row. */
  readonly totalName?: string
  /** Header of the failures file. */
  readonly failures?: Header
}

/** Of files that cannot be read. */
export const UNKNOWN = 'unknown'
const OLD_1 = '1.0 or 1.1'
const UP_TO_2_43 = '1.2 to 2.43'
/** Rows whose 100 % is their maximum, which prove percentiles of the whole run. */
const ENOUGH_ROWS = 5

/** The narrowest range of releases that the files' headers leave. */
export function locustVersion(clues: VersionClues): LocustVersion {
  const names = new Set(clues.stats.names.map(name => name.toLowerCase()))
  if (names.has('# requests')) {
    const label = names.has('requests failed/s')
      ? clues.failures === undefined
        ? '0.13.3 to 0.13.5'
        : '0.14'
      : oldLabel(clues)
    return { label, truncatesBelow100: true }
  }
  if (hasOldPercentiles(clues.stats)) return { label: OLD_1, truncatesBelow100: false }
  if (clues.failures === undefined) return { label: '1.2 or newer', truncatesBelow100: false }
  const seen = clues.failures.roles.has('firstSeen')
  return { label: seen ? '2.44 or newer' : UP_TO_2_43, truncatesBelow100: false }
}

/** Whether the release cuts means to whole milliseconds: all before 1.2 do, in their history. */
export function printsWholeMs({ label, truncatesBelow100 }: LocustVersion): boolean {
  return truncatesBelow100 || label === OLD_1
}

/** Whether the files show that the release was before 2.44; without a failures file none does from 1.2 on. */
export function isBefore2_44(version: LocustVersion): boolean {
  return printsWholeMs(version) || version.label === UP_TO_2_43
}

/** Whether one release may have written what both labels are of: their ranges overlap, or one tells nothing. */
export function mayBeOneRelease(label: string, other: string): boolean {
  if (label === other) return true
  const [one, two] = [rangeOf(label), rangeOf(other)]
  if (one === undefined || two === undefined) return label === UNKNOWN || other === UNKNOWN
  return isUpTo(one.from, two.to) && isUpTo(two.from, one.to)
}

/** `to` holds all that it begins: 2.43.1 is of those up to 2.43. Without it there is no end. */
type Range = { readonly from: readonly number[]; readonly to?: readonly number[] }

/** Undefined of what no release was ever called. */
function rangeOf(label: string): Range | undefined {
  const found =
    /^(\d{1,9}(?:\.\d{1,9})*)(?: (?:(or newer)|(?:to|or) (\d{1,9}(?:\.\d{1,9})*)))?$/.exec(label)
  if (found === null) return undefined
  const [, first = '', isOpen, last = first] = found
  const from = numbersOf(first)
  return isOpen === undefined ? { from, to: numbersOf(last) } : { from }
}

function numbersOf(release: string): number[] {
  return release.split('.').map(Number)
}

function isUpTo(release: readonly number[], last: readonly number[] | undefined): boolean {
  if (last === undefined) return true
  const at = last.findIndex((part, i) => part !== (release[i] ?? 0))
  return at === -1 || (release[at] ?? 0) < (last[at] ?? 0)
}

function oldLabel({ distribution, totalName }: VersionClues): string {
  if (distribution?.totalName === 'None Total') return '0.8'
  if ((distribution?.totalName ?? totalName) === 'Total') {
    return distribution === undefined ? '0.8 to 0.12.1' : '0.9 to 0.12.1'
  }
  return totalName === 'Aggregated' ? '0.12.2 to 0.13.2' : '0.8 to 0.13.2'
}

/**
 * Whether the percentiles of a stats file of 0.13.3 to 0.13.5 are those of the last 10 seconds (a
 * bug, fixed in 0.13.5): those of the whole run end at the bucket of the maximum, and differ from
 * what the history printed last.
 */
export function hasWindowPercentiles(
  stats: StatsFile,
  version: LocustVersion,
  lastTick: HistorySample | undefined
): boolean {
  if (version.label !== '0.13.3 to 0.13.5') return false
  const { aggregated } = stats
  const rows = aggregated === undefined ? stats.endpoints : [...stats.endpoints, aggregated]
  if (rows.some(isBelowMaximum)) return true
  // Without a history: that every row ends at its maximum cannot be chance.
  if (lastTick === undefined) return rows.filter(hasMaximum).length < ENOUGH_ROWS
  if (aggregated === undefined) return true
  return [...aggregated.percentiles].every(
    ([percent, value]) => lastTick.percentiles.get(percent) === value
  )
}

function hasMaximum({ percentiles, max }: EndpointStats): boolean {
  return percentiles.has(100) && max !== undefined
}

function isBelowMaximum({ percentiles, max }: EndpointStats): boolean {
  const highest = percentiles.get(100)
  if (highest === undefined || max === undefined) return false
  return bucketRange(highest)[1] + 1 < max
}
