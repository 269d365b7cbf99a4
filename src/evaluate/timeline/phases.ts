import { rowsWithin, tickOf, type Sample } from './intervals.js'

/** A stretch of the run by what the user count did. Seconds since the first row. */
export type Phase = {
  /** `idle`: there were no users. */
  readonly kind: 'ramp-up' | 'steady' | 'ramp-down' | 'idle'
  readonly from: number
  readonly to: number
  readonly usersFrom: number
  readonly usersTo: number
}

/** Users must stay as many for this long (s) to be a level and not a part of a ramp. */
const LEVEL_SECONDS = 10
/** A count that is back after so long (s) never changed: workers report one by one. */
export const BLIP_SECONDS = 3
/** Users within this share of the maximum are at full load. */
const FULL_LOAD = 0.98

/** A count that goes back by no more than this share of the most does not turn. */
const SLACK = 0.02

/**
 * The run as ramps and levels, in order of time; empty without at least two rows, or where no row has
 * users: then the release does not write them.
 */
export function phasesOf(rows: readonly Sample[]): Phase[] {
  const [first] = rows
  const last = rows.at(-1)
  if (first === undefined || last === undefined || rows.length < 2) return []
  if (rows.every(row => row.users === 0)) return []
  const phases: Phase[] = []
  let edge = { at: first.at, users: first.users }
  for (const level of levelsOf(rows)) {
    phases.push(...rampsBetween(rows, edge, { at: level.from, users: level.users }))
    phases.push(levelPhase(level))
    edge = { at: level.to, users: level.users }
  }
  return [...phases, ...rampsBetween(rows, edge, last)]
}

function levelPhase({ from, to, users }: Level): Phase {
  const kind = users === 0 ? 'idle' : 'steady'
  return { kind, from, to, usersFrom: users, usersTo: users }
}

type Level = { readonly from: number; readonly to: number; readonly users: number }

function levelsOf(rows: readonly Sample[]): Level[] {
  const least = Math.max(LEVEL_SECONDS, 3 * tickOf(rows))
  const runs: Level[] = []
  for (const { at, users } of rows) {
    const last = runs.length - 1
    let same = last
    while (same >= 0 && runs[same]?.users !== users) {
      same = at - (runs[same]?.from ?? 0) > BLIP_SECONDS ? -1 : same - 1
    }
    const from = runs[same]?.from ?? at
    if (same >= 0) runs.length = same
    runs.push({ from, to: at, users })
  }
  return runs.filter(run => run.to - run.from >= least)
}

type Edge = { readonly at: number; readonly users: number }

/** What lies between two levels: nothing (a step), or ramps from turn to turn. */
function rampsBetween(rows: readonly Sample[], from: Edge, to: Edge): Phase[] {
  const inside = rowsWithin(rows, from.at, to.at)
  const tick = tickOf(rows)
  if (to.at - from.at <= 2 * tick || inside.length < 2) return []
  const phases: Phase[] = []
  let since = from.at
  for (const { turn, leave } of turnsOf(inside)) {
    const held = leave.at - turn.at > 2 * tick
    phases.push(...ramp(rowsWithin(inside, since, turn.at), tick))
    if (held) phases.push(levelPhase({ from: turn.at, to: leave.at, users: turn.users }))
    since = held ? leave.at : turn.at
  }
  return [...phases, ...ramp(rowsWithin(inside, since, to.at), tick)]
}

/** A row at which the count turns, and the last that stays there. */
type Turn = { readonly turn: Sample; readonly leave: Sample }

/** Where the count goes back by more than a user, or the slack of the most. */
function turnsOf(rows: readonly Sample[]): Turn[] {
  const most = rows.reduce((users, row) => Math.max(users, row.users), 0)
  const tolerance = Math.max(1, SLACK * most)
  const turns: Turn[] = []
  /** 1 while it rises, −1 while it falls; 0 before either. */
  let way = 0
  const [first] = rows
  if (first === undefined) return []
  let extreme: Turn = { turn: first, leave: first }
  for (const row of rows) {
    const further = row.users - extreme.turn.users
    if (way === 0 && Math.abs(row.users - first.users) > tolerance) {
      way = Math.sign(row.users - first.users)
      extreme = { turn: row, leave: row }
    } else if (way * further < -tolerance) {
      turns.push(extreme)
      way = -way
      extreme = { turn: row, leave: row }
    } else if (way * further > 0) extreme = { turn: row, leave: row }
    else if (further === 0) extreme = { ...extreme, leave: row }
  }
  return turns
}

/** From the last row before the users change to the first that has as many as the end; a step is none. */
function ramp(rows: readonly Sample[], tick: number): Phase[] {
  const [first, last] = [rows[0], rows.at(-1)]
  const from = rows[rows.findIndex(row => row.users !== first?.users) - 1]
  const to = rows[rows.findLastIndex(row => row.users !== last?.users) + 1]
  if (from === undefined || to === undefined || to.at - from.at <= 2 * tick) return []
  const kind = to.users > from.users ? 'ramp-up' : 'ramp-down'
  return [{ kind, from: from.at, to: to.at, usersFrom: from.users, usersTo: to.users }]
}

/** Whether users came soon and did not go again, but for a moment: then it is a ramp-up, in steps or not. */
export function onlyRises(rows: readonly Sample[]): boolean {
  const least = Math.max(1, SLACK * rows.reduce((users, row) => Math.max(users, row.users), 0))
  let [most, level] = [0, rows[0]?.at ?? 0]
  for (const { at, users } of rows) {
    // Since when they are as many as ever.
    if (users >= most - least && users > 0) level = at
    if (at - level > (most === 0 ? LEVEL_SECONDS : BLIP_SECONDS)) return false
    most = Math.max(most, users)
  }
  return true
}

/** The longest stretch at the highest user count: from its first row at the maximum to its last. */
export function fullLoadOf(rows: readonly Sample[]): Level | undefined {
  const users = rows.reduce((most, row) => Math.max(most, row.users), 0)
  if (users === 0) return undefined
  const stretches: { from: number; to: number }[] = []
  /** Whether the row before had fewer users. */
  let fell = false
  for (const { at, users: now } of rows) {
    const last = stretches.at(-1)
    if (now < FULL_LOAD * users) fell = true
    else {
      const isLeft = last === undefined || (fell && at - last.to > BLIP_SECONDS)
      if (isLeft) stretches.push({ from: at, to: at })
      else last.to = at
      fell = false
    }
  }
  const longest = stretches.reduce<{ from: number; to: number } | undefined>(
    (best, next) => (best === undefined || next.to - next.from > best.to - best.from ? next : best),
    undefined
  )
  if (longest === undefined) return undefined
  const atMost = rowsWithin(rows, longest.from, longest.to).filter(row => row.users === users)
  return { users, from: atMost[0]?.at ?? longest.from, to: atMost.at(-1)?.at ?? longest.to }
}
