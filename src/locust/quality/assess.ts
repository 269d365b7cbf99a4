import { counted } from '../../units/count.js'
import type { Header } from '../csv/header.js'
import { note, type Note } from '../note.js'
import { present } from '../present.js'
import type { Run, Silence } from '../run.js'
import { totalPrinted } from '../stats/printed-duration.js'
import type { StatsFile } from '../stats/stats.js'
import { untimedNotes } from '../stats/untimed.js'
import { contradictions } from './contradictions.js'
import { exceptionNotes } from './exception-notes.js'
import { failureNotes, loggedNotes } from './failure-notes.js'
import { isOffGrid } from './percentile-checks.js'
import { foreignNote } from './history-loss.js'
import { historyNotes } from './history-notes.js'
import { idleBefore } from './load-start.js'
import { withoutHistory, type RunParts } from './run-parts.js'
import { silencesIn } from './silence-notes.js'

/** Below this, ramp-up and the first seconds' warm-up are most of a run. */
export const SHORT_RUN_SECONDS = 30

type QualityContext = {
  /** The stats file's path. */
  readonly file: string
  readonly source: Run['percentileSource']
  /** Files whose encoding was guessed. */
  readonly guessed: readonly string[]
}

type Times = Pick<Run, 'startedAt' | 'endedAt' | 'durationSeconds' | 'peakUsers'>

/**
 * What the data are worth: notes, when the run began and ended, and when nothing was answered. Of a
 * history that is another run's (`hasForeignHistory`) only that is said.
 */
export function assess(
  given: RunParts,
  context: QualityContext
): { times: Times; silences: Silence[]; notes: Note[]; hasForeignHistory: boolean } {
  const foreign = given.history && foreignNote(given.history, given.stats)
  const hasForeignHistory = foreign !== undefined
  const parts = hasForeignHistory ? withoutHistory(given) : given
  const times = timesOf(parts)
  const silences = silencesIn(parts)
  const { aggregated } = parts.stats
  if (aggregated?.requests === 0) {
    const rest = exceptionNotes(parts.exceptions)
    const notes = [zeroRequests(parts, context.file), ...rest]
    return { times, silences, notes, hasForeignHistory }
  }
  const denied = contradictions(given, { file: context.file, window: context.source === 'window' })
  // Of a rate that the file itself denies nothing follows.
  const isRefused = denied.some(({ severity }) => severity === 'error')
  return {
    times,
    silences,
    hasForeignHistory,
    notes: [
      ...(aggregated === undefined ? [noTotalRow(parts, context.file)] : []),
      ...denied,
      ...(foreign ? [foreign] : historyNotes(parts, silences, context.file)),
      ...failureNotes(parts, context.file),
      ...loggedNotes(parts, context.file),
      ...exceptionNotes(parts.exceptions),
      ...qualityNotes(parts, context),
      ...untimedNotes(parts.stats, context.file),
      ...(isRefused ? [] : lengthNotes(times, context.file))
    ]
  }
}

/** The longer of the history's span and what count ÷ Requests/s implies (see `Run`). */
function timesOf(parts: RunParts): Times {
  const printed = totalPrinted(parts.stats) ?? 0
  const [startedAt, lastAt] = activeTimes(parts, printed)
  const span = startedAt === undefined || lastAt === undefined ? 0 : lastAt - startedAt
  const longest = Math.max(span, printed)
  return present({
    startedAt,
    endedAt: startedAt === undefined ? undefined : startedAt + longest,
    durationSeconds: longest > 0 ? longest : undefined,
    peakUsers: parts.history?.peakUsers
  })
}

function activeTimes(
  { history, histogram, stats }: RunParts,
  printed: number
): [start: number | undefined, end: number | undefined] {
  if (history === undefined) return [histogram?.startedAt, histogram?.endedAt]
  const [first, second] = history.history.samples
  if (first === undefined || second !== undefined) {
    const { activeFrom, activeTo } = history
    return [
      activeFrom === undefined ? undefined : activeFrom - idleBefore(history, stats),
      activeTo
    ]
  }
  // One row: written before the first request, or (LoadTestShape of 2.2.2 to 2.8.6) after the last.
  return first.requests === 0 ? [first.at, first.at] : [first.at - printed, first.at]
}

/** Locust makes a row at an endpoint's first request: with one, or a history that counted, there were some. */
function zeroRequests({ stats, history }: RunParts, file: string): Note {
  const before = history?.mostRequests ?? 0
  const isReset =
    before > 0 || (history === undefined && stats.endpoints.some(row => row.failures === 0))
  const after = before > 0 ? `, after the history had counted ${counted(before, 'request')}` : ''
  return note(
    'zero-requests',
    isReset
      ? `${file} counts no requests: the statistics were reset at the end${after}`
      : `${file}: no requests were made`,
    {
      advice: isReset
        ? 'Do not reset the statistics before the last files are written (web UI, --reset-stats, stats.reset_all() in a listener)'
        : "Look at the load test's log: Locust ends with exit code 0 even so",
      file
    }
  )
}

function noTotalRow({ stats }: RunParts, file: string): Note {
  const requests = stats.endpoints.reduce((sum, row) => sum + row.requests, 0)
  return note(
    'no-total-row',
    `${file} has no Aggregated row after ${counted(stats.endpoints.length, 'endpoint')} with ${counted(requests, 'request')}: it was cut, or the row taken out`,
    { advice: 'Upload the whole file; the total cannot be computed from the other rows', file }
  )
}

function qualityNotes(
  { stats, statsHeader }: RunParts,
  { file, source, guessed }: QualityContext
): Note[] {
  const notes: Note[] = []
  if (source === 'window') {
    notes.push(
      note(
        'window-percentiles',
        'Locust 0.13.3 and 0.13.4 print the percentiles of the last 10 seconds only',
        { advice: 'Update Locust', file }
      )
    )
  }
  notes.push(...countNotes(stats, file), ...percentileNotes(stats, statsHeader, file))
  const rows = [...stats.endpoints, ...(stats.aggregated === undefined ? [] : [stats.aggregated])]
  // The maximum of a distribution file is exact in 0.8.
  const exactMaximum = statsHeader.percentiles.length === 0
  const off = rows.filter(row => isOffGrid(row.percentiles, exactMaximum))
  if (off.length > 0) {
    notes.push(
      note(
        'off-grid-percentiles',
        `${counted(off.length, 'row has', 'rows have')} percentiles that Locust's own rounding does not give`,
        { advice: 'If the locustfile rounds otherwise, the stated uncertainty may be wrong', file }
      )
    )
  }
  if (guessed.length > 0) {
    notes.push(
      note(
        'encoding-guessed',
        `${guessed.join(', ')} ${guessed.length === 1 ? 'is not UTF-8 and was' : 'are not UTF-8 and were'} read as windows-1252`,
        {
          advice: 'State the encoding (e.g. gbk, cp949), or set PYTHONUTF8=1 where Locust runs',
          file: guessed[0] ?? file
        }
      )
    )
  }
  return notes
}

/** Locust ≤ 0.13.2 has its percentiles in a file apart. */
function percentileNotes({ aggregated }: StatsFile, header: Header, file: string): Note[] {
  if (aggregated === undefined || aggregated.percentiles.size > 0) return []
  if (!header.names.includes('# requests')) return noPercentiles(header, file)
  const message = `${file} has no percentiles, and no readable _distribution.csv stands beside it`
  const advice = 'Upload both files'
  return [note('no-percentiles', message, { severity: 'warning', advice, file })]
}

/** PERCENTILES_TO_REPORT may be empty: then nothing can be said of response times. */
function noPercentiles(header: Header, file: string): Note[] {
  // With columns that are empty the file contradicts itself, which is said.
  if (header.percentiles.length > 0) return []
  return [
    note('no-percentiles', `${file} has no percentiles: how long requests took cannot be judged`, {
      severity: 'error',
      advice: 'Leave PERCENTILES_TO_REPORT as it is, or put the file of --json-file beside it',
      file
    })
  ]
}

/** What `# requests` means changed with 0.10. */
function countNotes({ successesOnly, totalName, aggregated }: StatsFile, file: string): Note[] {
  if (successesOnly) {
    const message = 'Locust 0.8 and 0.9 count and time only the requests that succeed'
    return [note('successes-only', message, { severity: 'warning', advice: 'Update Locust', file })]
  }
  if (totalName !== 'Total' || aggregated === undefined || aggregated.failures === 0) return []
  return [
    note(
      'successes-only',
      `${counted(aggregated.failures, 'failure is', 'failures are')} taken as part of the ${counted(aggregated.requests, 'request')}; if Locust is older than 0.10, they come on top`,
      { severity: 'info', advice: 'Update Locust', file }
    )
  ]
}

function lengthNotes({ durationSeconds }: Times, file: string): Note[] {
  if (durationSeconds === undefined) {
    return [
      note(
        'duration-unknown',
        `${file}: neither Requests/s nor a history tells how long the run lasted: its throughput is not known`,
        { advice: 'Upload all files that --csv writes', file }
      )
    ]
  }
  if (durationSeconds >= SHORT_RUN_SECONDS) return []
  // As the heading rounds it, but never to what would be long enough.
  const seconds = Math.min(Math.round(durationSeconds), SHORT_RUN_SECONDS - 1)
  return [
    note(
      'short-run',
      `only ${seconds} s ${seconds === 1 ? 'was' : 'were'} measured, of which ramp-up and warm-up may be most`,
      {
        advice: `Measure ${SHORT_RUN_SECONDS} s at the very least: a --run-time of as many may give a little less`,
        file
      }
    )
  ]
}
