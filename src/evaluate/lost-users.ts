import type { LoadLevel } from '../config/settings.js'
import { note, type Note } from '../locust/note.js'
import type { Run } from '../locust/run.js'
import { formatCount, formatDuration } from '../units/format.js'
import { rowsOf, tickOf, type Sample } from './timeline/intervals.js'

/** As many as before but for this share: the same load. */
const TOLERANCE = 0.05
/** A fall that takes more rows than this is a ramp, one that is back so soon (s) a moment. */
const SUDDEN_TICKS = 3
const BLIP_SECONDS = 3
/** Users held for so long (s, and rows) before there were more: the load goes up in steps on purpose. */
const HELD_SECONDS = 10
const HELD_ROWS = 2
/** Without the users for so much of the run, its figures are of another load. */
const MUCH = 0.25
/** Users who come back are a shape of the load, unless they were away for most of the run. */
const MOST = 0.5
/** Users who are only let finish complete hardly more than the request that is under way. */
const GOES_ON = 3

type Loss = {
  /** Seconds since the first row. */
  readonly at: number
  readonly from: number
  /** How many went on after the fall, and at last when that were fewer. */
  readonly to: number
  readonly later?: number
  /** Seconds from the fall to the last row with users. */
  readonly left: number
  /** Seconds with users in all, and with `from` of them or more. */
  readonly seconds: number
  readonly full: number
  /** Seconds since the first row when they were there again. */
  readonly back?: number
}

/**
 * A load that lost users at once, in the middle of the run, and never got them back, as when a worker
 * is lost: the peak hides it. Or lost them for most of the run, a warning where the load level plans
 * for them. Not where the users change on purpose: a load that rises in steps or comes back sooner, a
 * capacity or recovery test.
 */
export function lostUsersNotes({ history }: Run, level: LoadLevel): Note[] {
  const loss = level.kind === 'load' ? lossIn(history) : undefined
  if (loss === undefined) return []
  const { at, from, seconds, full } = loss
  const asked =
    level.users === undefined ? '' : `; load level ${level.name} means ${formatCount(level.users)}`
  return [
    note(
      'users-lost',
      `${fallWords(loss)}, ${formatDuration(at)} after the start, and ${whatCame(loss)}: ${formatCount(from)} were there for ${formatDuration(full)} of ${formatDuration(seconds)}${asked}`,
      {
        severity: isGrave(loss, level) ? 'warning' : 'info',
        advice:
          'Look for lost workers in the log of the load test. If the test lowers its users on purpose, set `notes: { users-lost: ignore }` in the config'
      }
    )
  ]
}

/** `the users fell from 60 to 30 at once`: of a run that `lostUsersNotes` tells of. */
export function lostUsersWords({ history }: Run): string | undefined {
  const loss = lossIn(history)
  return loss && fallWords(loss)
}

function fallWords({ from, to }: Loss): string {
  return `the users fell from ${formatCount(from)} to ${formatCount(to)} at once`
}

function lossIn(history: Run['history']): Loss | undefined {
  if (history === undefined) return undefined
  const rows = rowsOf(history.samples, history.samples[0]?.at ?? 0)
  return lossOf(rows) ?? absenceOf(rows)
}

function whatCame({ back, left, later }: Loss): string {
  if (back !== undefined) return `came back only ${formatDuration(left)} later`
  return later === undefined
    ? 'did not come back'
    : `did not come back but fell to ${formatCount(later)} later`
}

function isGrave({ from, left, seconds, back }: Loss, { users = 0 }: LoadLevel): boolean {
  if (back === undefined) return left >= MUCH * seconds
  return Math.abs(from - users) <= Math.max(1, TOLERANCE * users)
}

/** The longest time without them, if it is most of the run and they came back after it. */
function absenceOf(rows: readonly Sample[]): Loss | undefined {
  const most = rows.reduce((peak, { users }) => Math.max(peak, users), 0)
  const there = (row: Sample): boolean => row.users >= most - Math.max(1, TOLERANCE * most)
  const full = rows.flatMap((row, i) => (there(row) ? [{ row, i }] : []))
  const users = rows.filter(row => row.users > 0)
  const seconds = (users.at(-1)?.at ?? 0) - (users[0]?.at ?? 0)
  const gaps = full.map(({ row, i }, n) => ({ edge: row, i, next: full[n + 1] }))
  const gap = gaps.find(({ edge, next }) => next && next.row.at - edge.at >= MOST * seconds)
  if (gap?.next === undefined || hasSteps(rows, full[0]?.i ?? 0)) return undefined
  const { edge, i, next } = gap
  const to = levelWhileAway(rows.slice(i + 1, next.i), edge, tickOf(rows))
  if (to === undefined) return undefined
  return {
    at: edge.at,
    from: edge.users,
    to,
    left: next.row.at - edge.at,
    seconds,
    full: secondsWith(rows, edge.users),
    back: next.row.at
  }
}

/** Seconds between rows that both have so many users or more. */
function secondsWith(rows: readonly Sample[], users: number): number {
  return rows.reduce((sum, row, i) => {
    const before = rows[i - 1]
    const isThere = before !== undefined && Math.min(before.users, row.users) >= users
    return isThere ? sum + row.at - before.at : sum
  }, 0)
}

/** The users who went on; undefined where they fell slowly, only finished, or rose in steps. */
function levelWhileAway(away: readonly Sample[], edge: Sample, tick: number): number | undefined {
  const [fallen, close] = [away.find(row => heldIn(away, row)), away.at(-1)]
  if (fallen === undefined || close === undefined || fallen.users === 0) return undefined
  const hasRisen = away.some(row => row.users > fallen.users && heldIn(away, row))
  const isSudden = levelAfter(away, edge, tick) !== undefined
  return hasRisen || !isSudden || isDrain(edge, close) ? undefined : fallen.users
}

/** From this row on as many users for so long, and in so many rows, that it is a level. */
function heldIn(rows: readonly Sample[], from: Sample): boolean {
  const start = rows.indexOf(from)
  const change = rows.findIndex(({ users }, i) => i > start && users !== from.users)
  const last = rows[change] ?? rows.at(-1) ?? from
  const held = (change === -1 ? rows.length : change) - start
  return held >= HELD_ROWS && last.at - from.at >= HELD_SECONDS
}

function lossOf(rows: readonly Sample[]): Loss | undefined {
  const most = rows.reduce((peak, { users }) => Math.max(peak, users), 0)
  const least = most - Math.max(1, TOLERANCE * most)
  const first = rows.findIndex(row => row.users >= least)
  const last = rows.findLastIndex(row => row.users >= least)
  const end = rows.findLastIndex(row => row.users > 0)
  const [edge, close] = [rows[last], rows[end]]
  if (edge === undefined || close === undefined) return undefined
  if (close.at - edge.at <= BLIP_SECONDS || hasSteps(rows, first)) return undefined
  const after = rows.slice(last + 1, end + 1)
  const fallen = levelAfter(after, edge, tickOf(rows))
  if (fallen === undefined || isDrain(edge, close) || rises(after)) return undefined
  const falling = rows.slice(last, rows.indexOf(fallen) + 1)
  // One by one, each for a while: a ramp down of few users.
  if (Math.max(...steps(falling).map(step => -step)) <= most - least) return undefined
  if (isSpike(rows, first, { fallen, tolerance: most - least })) return undefined
  return {
    at: edge.at,
    from: edge.users,
    to: fallen.users,
    ...laterOf(after, fallen),
    left: close.at - edge.at,
    seconds: close.at - (rows.find(row => row.users > 0)?.at ?? 0),
    full: secondsWith(rows, edge.users)
  }
}

/** The last level, where it is lower: others were lost too. Those who end with the test hold none. */
function laterOf(after: readonly Sample[], fallen: Sample): Pick<Loss, 'later'> {
  const later = after.findLast(row => heldIn(after, row))?.users ?? fallen.users
  return later < fallen.users ? { later } : {}
}

/** Fewer users were held before: the load has steps, or a spike that is over. */
function hasSteps(rows: readonly Sample[], first: number): boolean {
  let since = rows[0]
  return rows.slice(0, first + 1).some(row => {
    const held = since !== undefined && since.users > 0 && row.at - since.at >= HELD_SECONDS
    const isStep = held && row.users - (since?.users ?? 0) > 1
    if (row.users !== since?.users) since = row
    return isStep
  })
}

/**
 * The count that holds within a few rows; undefined where a ramp goes on. One much lower need not
 * hold for long when the next fall is as sudden: another worker was lost.
 */
function levelAfter(after: readonly Sample[], edge: Sample, tick: number): Sample | undefined {
  const fallen = after.find(row => row.at - edge.at >= SUDDEN_TICKS * tick)
  if (fallen === undefined || heldIn(after, fallen)) return fallen
  const rest = after.slice(after.indexOf(fallen))
  const change = rest.findIndex(({ users }) => users !== fallen.users)
  const last = rest[change - 1]
  const isLevel = last !== undefined && last !== fallen
  if (!isLevel || fallen.users > (1 - MUCH) * edge.users) return undefined
  return levelAfter(rest.slice(change), last, tick) === undefined ? undefined : fallen
}

/** As many users for some rows, then as sudden a rise, and as many again after the fall. */
function isSpike(
  rows: readonly Sample[],
  first: number,
  { fallen, tolerance }: { fallen: Sample; tolerance: number }
): boolean {
  const before = rows.slice(Math.max(0, first - 2 * SUDDEN_TICKS), first)
  const alike = before.filter(({ users }) => Math.abs(users - fallen.users) <= tolerance)
  return fallen.users > tolerance && alike.length > SUDDEN_TICKS
}

/** From row to row, how many users came (more) or left (fewer than none). */
function steps(rows: readonly Sample[]): number[] {
  return rows.slice(1).map(({ users }, i) => users - (rows[i]?.users ?? users))
}

function rises(after: readonly Sample[]): boolean {
  return steps(after).some(step => step > 1)
}

function isDrain(edge: Sample, close: Sample): boolean {
  return close.requests - edge.requests <= GOES_ON * edge.users
}
