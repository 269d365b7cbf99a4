import { formatCount } from '../../units/count.js'
import type { HistoryFile } from '../history/history.js'
import { note, type Note } from '../note.js'
import { totalPrinted } from '../stats/printed-duration.js'
import type { StatsFile } from '../stats/stats.js'
import { idleBefore, START_SECONDS, tailSeconds } from './load-start.js'

/** Locust ≤ 2.46.2 never flushes the last 5 to 10 seconds; more is a loss of another kind. */
const USUAL_TAIL_SECONDS = 15
/** Within so many seconds of it a history reaches the end of the run: workers report every 3 s. */
const REACHED_SECONDS = 5
const REPORT_SECONDS = 3
/** Standard deviations by which chance alone may bring more requests in a part of the run. */
const CHANCE = 3
/** So few lost rows change nothing. */
const FEW_ROWS = 3
/**
 * A load that grows no faster than with the square of the time has at most 1 − (1 − t)³ of its
 * requests in its last part t.
 */
const GROWTH_POWER = 3
/** What of the run the history does not tell: rows that are missing, unreadable or another run's. */
export function lossNotes(history: HistoryFile, stats: StatsFile): Note[] {
  // Of what is in no order, or not all of this run, nothing follows.
  const isWhole = !isDisordered(history) && history.wentBackIn === undefined
  const rest = isWhole ? endNotes(history, stats) : []
  return [...rest, ...rowNotes(history)]
}

/** Whether the rows stand in no order of time: more than a few that were moved. */
export function isDisordered({ disorder }: HistoryFile): boolean {
  return (disorder?.places ?? 0) > FEW_ROWS
}

function endNotes(history: HistoryFile, stats: StatsFile): Note[] {
  const { samples, truncated } = history.history
  if (samples.length === 0) return []
  const lost = lostSeconds(history, stats)
  const begun = begunNote(history, stats, lost)
  if (begun !== undefined) return [begun]
  if (lost > USUAL_TAIL_SECONDS && !isClockAlone(history, stats)) {
    const message = `the history lacks the last ${Math.round(lost)} s: a server that hangs then cannot be seen`
    const advice =
      'Locust loses the last 10 s at most when it is killed, and up to 2.46.2 always: the file was cut, or is of another run'
    return [note('history-truncated', message, { severity: 'warning', advice })]
  }
  if (history.stump) {
    const message = 'the history ends inside a row: what came after it cannot be seen'
    const advice = 'Locust writes whole rows: the file was cut, upload all of it'
    return [note('history-truncated', message, { severity: 'warning', advice })]
  }
  if (truncated) {
    const message = 'the history ends inside a block, which is left out'
    const advice = 'Locust loses the last seconds when it is killed, and up to 2.46.2 always'
    return [note('history-truncated', message, { severity: 'info', advice })]
  }
  return []
}

/** How much longer the stats were written than the history, by count ÷ Requests/s. */
function lostSeconds(file: HistoryFile, stats: StatsFile): number {
  const { activeFrom, activeTo, clockDropped, history } = file
  // Of a clock that was set the difference tells nothing.
  if (clockDropped > FEW_ROWS) return 0
  // Rows without users are rows all the same.
  const last = Math.max(activeTo ?? 0, history.samples.at(-1)?.at ?? 0)
  const span = activeFrom === undefined ? 0 : last - activeFrom
  return (totalPrinted(stats) ?? 0) - span - idleBefore(file, stats)
}

/** Its first rows are missing: they would count from 0, and hold what the end does not explain. */
function begunNote(history: HistoryFile, stats: StatsFile, lost: number): Note | undefined {
  const [total, seconds] = [stats.aggregated?.requests ?? 0, totalPrinted(stats) ?? 0]
  const counted = history.silenceLog.pace.requestsAtFirst
  const before = lost - tailSeconds(history, stats)
  if (!(before > START_SECONDS) || (counted / total) * seconds < before / 2) return undefined
  return note(
    'history-truncated',
    `the history begins only when ${formatCount(counted)} of the ${formatCount(total)} requests were counted, and lacks ${Math.round(lost)} s in all: a server that hangs then cannot be seen`,
    {
      severity: 'warning',
      advice:
        'Upload the whole file. With a load shape Locust 2.2.2 to 2.8.6 writes only the end: update it'
    }
  )
}

/** The clock was set back, and the history counts what the run does: the difference is the clock's. */
function isClockAlone({ clockDropped, history }: HistoryFile, stats: StatsFile): boolean {
  const total = stats.aggregated?.requests ?? 0
  const unseen = total - (history.samples.at(-1)?.requests ?? 0)
  const seconds = totalPrinted(stats) ?? 0
  return clockDropped > 0 && (unseen / total) * seconds <= USUAL_TAIL_SECONDS
}

/** How many of the run's requests may come after a history that lacks so many of its seconds. */
function mostUnseen(total: number, lost: number, seconds: number): number {
  const reported = lost > USUAL_TAIL_SECONDS ? lost : lost + REPORT_SECONDS
  const unseen = Math.max(REACHED_SECONDS, reported) / seconds
  const most = total * (unseen >= 1 ? 1 : 1 - (1 - unseen) ** GROWTH_POWER)
  return most + CHANCE * Math.sqrt(most)
}

/** Said of a history that cannot be this run's: one that reaches its end counts almost all of its requests. */
export function foreignNote(history: HistoryFile, stats: StatsFile): Note | undefined {
  const total = stats.aggregated?.requests ?? 0
  const counted = history.history.samples.at(-1)?.requests ?? 0
  const seconds = totalPrinted(stats) ?? 0
  const lost = lostSeconds(history, stats)
  if (history.history.samples.length < 2 || seconds <= USUAL_TAIL_SECONDS) return undefined
  const most = mostUnseen(total, lost, seconds)
  // Users in step bring one request each at once.
  if (total - counted <= most + (history.peakUsers ?? 0)) return undefined
  const part = `${formatCount(counted)} of the ${formatCount(total)} requests of the stats`
  return note(
    'history-foreign',
    `the history counts only ${part}, although it lacks ${lost > 1 ? `no more than the last ${Math.round(lost)} s` : 'nothing of the time'}: it is another run's, or rows of it are missing`,
    { advice: 'Upload the files of one run: a history of its own beside each stats file' }
  )
}

function rowNotes(history: HistoryFile): Note[] {
  return [
    ...disorderNotes(history),
    ...clockNotes(history),
    ...badRowNotes(history),
    ...cellNotes(history)
  ]
}

function disorderNotes(history: HistoryFile): Note[] {
  const { disorder } = history
  if (disorder === undefined || (disorder.rows === 0 && !isDisordered(history))) return []
  const { places, rows, line } = disorder
  const one =
    rows === 1 ? '1 row of the history is' : `${formatCount(rows)} rows of the history are`
  const message = isDisordered(history)
    ? `the rows of the history are not in order of time, at ${formatCount(places)} places, the first in line ${line}: when things happened, and whether the server hung, cannot be seen`
    : `${one} out of order and left out, ${rows === 1 ? '' : 'the first '}in line ${line}`
  const advice = 'Upload the file as Locust wrote it'
  return [note('history-damaged', message, { advice, line })]
}

function clockNotes({ clockDropped: count }: HistoryFile): Note[] {
  if (count === 0) return []
  const rows =
    count === 1 ? '1 row of the history is' : `${formatCount(count)} rows of the history are`
  return [
    note('clock-set-back', `the clock was set back during the test: ${rows} left out`, {
      severity: count > FEW_ROWS ? 'warning' : 'info'
    })
  ]
}

function badRowNotes(history: HistoryFile): Note[] {
  const { badRows, disorder, firstBadLine: line } = history
  const count = badRows - (disorder?.rows ?? 0)
  if (count <= 0 || isDisordered(history)) return []
  const where = line === undefined ? '' : `, ${count === 1 ? '' : 'the first '}in line ${line}`
  const rows =
    count === 1
      ? '1 row of the history cannot be read and is left out'
      : `${formatCount(count)} rows of the history cannot be read and are left out`
  return [
    note('history-damaged', `${rows}${where}`, {
      advice: 'Upload the file as Locust wrote it',
      ...(line !== undefined && { line })
    })
  ]
}

function cellNotes({ unreadCells }: HistoryFile): Note[] {
  if (unreadCells === undefined) return []
  const { count, line, excerpt } = unreadCells
  const cells =
    count === 1 ? '1 cell of the history is' : `${formatCount(count)} cells of the history are`
  return [
    note(
      'history-damaged',
      `${cells} no number${count === 1 ? ':' : ', the first'} "${excerpt}" in line ${line}`,
      {
        advice: 'Upload the file as Locust wrote it, not as edited or saved by another program',
        line
      }
    )
  ]
}
