import { counted, formatCount } from '../../units/count.js'
import type { Header } from '../csv/header.js'
import { MAX_ERROR_ROWS } from '../csv/limits.js'
import { note, type Note } from '../note.js'
import { endpointKey, type Failure } from '../run.js'
import type { RunParts } from './run-parts.js'

/** Failures without a row that are worth a warning: a tenth of them, and at least ten. */
const UNEXPLAINED_FRACTION = 0.1
const UNEXPLAINED_COUNT = 10

/** What of the failures the failures file leaves open, or counts that there are not. */
export function failureNotes(
  { printed, failures, failuresHeader, hasCauseTwice = false, statsHeader }: RunParts,
  file: string
): Note[] {
  // Both files are written together; the JSON comes later and counts more.
  const failed = printed.aggregated?.failures ?? 0
  if (failed === 0) return []
  if (failures === undefined || failuresHeader === undefined) {
    return noFailuresFile(failed, statsHeader, file)
  }
  const explained = failures.reduce((sum: number, row: Failure) => sum + row.occurrences, 0)
  const missing = failed - explained
  if (missing === 0) return []
  // Of a file that is cut at the limit, `too-large` says what is left out.
  if (missing > 0 && failures.length >= MAX_ERROR_ROWS.max) return []
  return [unexplained({ failed, explained, hasCauseTwice }, file)]
}

function unexplained(
  counts: {
    readonly failed: number
    readonly explained: number
    readonly hasCauseTwice: boolean
  },
  file: string
): Note {
  const { failed, explained } = counts
  const missing = failed - explained
  // Workers of different releases may each have a row of one cause: then there are not too many.
  const isDoubled = missing < 0 && counts.hasCauseTwice
  const large = Math.abs(missing) >= Math.max(UNEXPLAINED_COUNT, UNEXPLAINED_FRACTION * failed)
  const twice = isDoubled ? ', and a cause stands in it twice' : ''
  return note(
    'failures-unexplained',
    `${counted(failed, 'request')} failed, but the failures file explains ${formatCount(explained)}${twice}`,
    {
      severity: large || isDoubled ? 'warning' : 'info',
      advice: adviceOf(missing, isDoubled),
      file
    }
  )
}

function noFailuresFile(failed: number, { names }: Header, file: string): Note[] {
  // The releases before 0.14 have no such file.
  if (names.includes('# requests')) return []
  const message = `${counted(failed, 'failure')}, and no readable failures file says of what kind`
  const advice = 'Upload all files that --csv writes'
  return [note('failures-unexplained', message, { severity: 'info', advice, file })]
}

function adviceOf(missing: number, isDoubled: boolean): string {
  if (missing > 0) return 'Locust leaves out errors that it cannot print, such as redirect loops'
  if (isDoubled) return 'Upload the file as Locust wrote it, with a row for each cause'
  return 'The two files may be of different moments or runs: upload the files of one run'
}

/** `log_error()` of a locustfile counts failures of what is no request. */
export function loggedNotes({ printed }: RunParts, file: string): Note[] {
  const logged = printed.endpoints.filter(row => row.requests === 0 && row.failures > 0)
  const [first] = logged
  if (first === undefined || printed.successesOnly) return []
  const count = logged.reduce((sum, row) => sum + row.failures, 0)
  return [
    note(
      'failures-logged',
      `${counted(count, 'failure is', 'failures are')} of no request, e.g. ${endpointKey(first)}: the locustfile logged ${count === 1 ? 'it' : 'them'} itself`,
      { file }
    )
  ]
}
