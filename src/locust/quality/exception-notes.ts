import { formatCount } from '../../units/count.js'
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

/** A frame of a traceback; the last is where it was raised. */
const FRAME = /^ *File "+([^"\n]+)"+, line (\d+), in /gm

/** Exceptions end tasks; whether their requests were counted depends on where they were raised. */
export function exceptionNotes(exceptions: readonly TaskException[] = []): Note[] {
  const count = countOf(exceptions)
  if (count === 0) return []
  const uncounted = countOf(exceptions.filter(({ traceback }) => IN_CLIENT.test(traceback)))
  const lost =
    uncounted === 0
      ? ''
      : `, and the requests of ${uncounted === count ? (count === 1 ? 'it' : 'all of them') : formatCount(uncounted)}, raised within Locust's client, are counted nowhere`
  return [
    note(
      'exceptions-raised',
      `${formatCount(count)} Python ${count === 1 ? 'exception' : 'exceptions'} in tasks, e.g. ${exampleOf(exceptions[0])}: what the task would have done next was not done${lost}`,
      { advice: 'Mend the locustfile' }
    )
  ]
}

/**
 * Its message, which is `'x'` for a KeyError of x: Locust writes no type, so the place tells more.
 */
function exampleOf(exception: TaskException | undefined): string {
  const { message = '', traceback = '' } = exception ?? {}
  const shown = `"${(message.split('\n')[0] ?? '').slice(0, SHOWN_CHARS)}"`
  const [, file = '', line = ''] = [...traceback.matchAll(FRAME)].at(-1) ?? []
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  return name === '' ? shown : `${shown} in ${name.slice(0, SHOWN_CHARS)}, line ${line}`
}

function countOf(exceptions: readonly TaskException[]): number {
  return exceptions.reduce((sum, exception) => sum + exception.count, 0)
}
