import type { HistoryFile } from '../history/history.js'
import type { Waiting } from '../history/unanswered.js'
import { waitingOf } from '../history/waiting.js'
import { note, type Note } from '../note.js'
import type { Silence } from '../run.js'
import type { StatsFile } from '../stats/stats.js'
import { isDisordered } from './history-loss.js'
import { unansweredWords } from './unanswered-words.js'

/** Of users who are found neither answered nor at their turn; where all are, the silence is told. */
export function waitingNotes(
  file: HistoryFile,
  silences: readonly Silence[],
  stats: StatsFile
): Note[] {
  if (isDisordered(file) || silences.some(({ toTheEnd }) => toTheEnd)) return []
  const { history } = file
  const waiting = waitingOf(history, stats)
  if (waiting === undefined) return []
  const { from, users, missing, unanswered } = waiting
  const course = waiting.isGradual ? ', fewer and fewer' : ''
  const since = Math.round(from - (history.samples[0]?.at ?? from))
  return [
    note(
      'users-waiting',
      `${ratesWords(waiting)} before${course}, which response times do not explain: about ${Math.round(missing)} of ${users} users waited for answers that did not come, or users asked less often on their own, from about ${since} s after the start on${unansweredWords(unanswered)}`,
      {
        severity: 'warning',
        advice:
          'Look at the server at that time, and set a timeout in the load script: a request without an answer is counted nowhere until it fails. If the users ask less often by design, set "notes: { users-waiting: info }" in the config'
      }
    )
  ]
}

function ratesWords({ rate, seconds, usualRate, isOfEach }: Waiting): string {
  const [whose, digits] = isOfEach ? [' of each user', 2] : ['', 1]
  const round = (value: number): string => `${Math.round(value * 10 ** digits) / 10 ** digits}`
  return `${round(rate)} requests/s${whose} in the last ${Math.round(seconds)} s, of ${round(usualRate)}/s`
}
