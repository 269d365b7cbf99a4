import { counted } from '../../units/count.js'
import { listed } from '../../units/sentence.js'
import type { HistoryFile } from '../history/history.js'
import type { Unanswered } from '../history/unanswered.js'
import { waitingOf } from '../history/waiting.js'
import { note, type Note } from '../note.js'
import type { Silence } from '../run.js'
import type { StatsFile } from '../stats/stats.js'
import { isDisordered } from './history-loss.js'

/** Endpoints that are named. */
const NAMED = 3

/** Of users who are found neither answered nor at their turn; where all are, the silence is told. */
export function waitingNotes(
  file: HistoryFile,
  silences: readonly Silence[],
  { aggregated }: StatsFile
): Note[] {
  if (isDisordered(file) || silences.some(({ toTheEnd }) => toTheEnd)) return []
  const { history } = file
  const waiting = waitingOf(history, aggregated)
  if (waiting === undefined) return []
  const { from, rate, seconds, usualRate, users, missing, unanswered } = waiting
  const since = Math.round(from - (history.samples[0]?.at ?? from))
  return [
    note(
      'users-waiting',
      `${round(rate)} requests/s in the last ${Math.round(seconds)} s, of ${round(usualRate)}/s before, which response times do not explain: about ${Math.round(missing)} of ${users} users waited for answers that did not come, or users asked less often on their own, from about ${since} s after the start on${unansweredWords(unanswered)}`,
      {
        advice:
          'Look at the server at that time, and set a timeout in the load script: a request without an answer is counted nowhere until it fails. If the users ask less often by design, set `notes: { users-waiting: info }` in the config'
      }
    )
  ]
}

function unansweredWords(unanswered: readonly Unanswered[]): string {
  if (unanswered.length === 0) return ''
  const names = unanswered.slice(0, NAMED).map(({ endpoint }) => endpoint)
  const more = unanswered.length - names.length
  const all = [...names, ...(more > 0 ? [counted(more, 'other endpoint')] : [])]
  const shortest = Math.round(Math.min(...unanswered.map(({ seconds }) => seconds)))
  return `; ${listed(all)} had no answer in the last ${shortest} s`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
