import { note, type Note } from '../note.js'
import type { TaskException } from '../run.js'

const SHOWN_CHARS = 200
/**
 * Raised where Locust's own clients send, so before they report the request: a URL that `requests`
 * does not take, an answer on which geventhttpclient breaks. Everywhere else a traceback does not tell
 * (a `with` statement leaves no line in it).
 */
const IN_CLIENT =
  /[\\/]locust[\\/](?:clients|contrib[\\/]fasthttp)\.py"+, line \d+, in _send_request_safe_mode\b/

/** Exceptions end tasks; whether their requests were counted depends on where they were raised. */
export function exceptionNotes(exceptions: readonly TaskException[] = []): Note[] {
  const count = countOf(exceptions)
  if (count === 0) return []
  const uncounted = countOf(exceptions.filter(({ traceback }) => IN_CLIENT.test(traceback)))
  const first = exceptions[0]?.message.split('\n')[0] ?? ''
  const lost =
    uncounted === 0
      ? ''
      : `, and the requests of ${uncounted === count ? (count === 1 ? 'it' : 'all of them') : uncounted}, raised within Locust's client, are counted nowhere`
  return [
    note(
      'exceptions-raised',
      `${count} Python ${count === 1 ? 'exception' : 'exceptions'} in tasks, e.g. "${first.slice(0, SHOWN_CHARS)}": what the task would have done next was not done${lost}`,
      { advice: 'Mend the locustfile' }
    )
  ]
}

function countOf(exceptions: readonly TaskException[]): number {
  return exceptions.reduce((sum, exception) => sum + exception.count, 0)
}
