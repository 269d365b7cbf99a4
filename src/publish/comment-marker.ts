import type { Conclusion } from '../evaluate/evaluation.js'
import type { RunKey } from '../input/event.js'

/** What the first line of our comment says of the result that it shows. */
export type Marker = {
  /** Which gate of the pull request it belongs to: matrix legs and scenarios do not fight. */
  readonly key: string
  readonly sha: string
  readonly run: RunKey
  readonly conclusion: Conclusion
}

/** The hidden first line of a comment, without a newline. */
export function writeMarker(marker: Marker): string {
  const { id, attempt } = marker.run
  return `${startOf(marker.key)}sha=${encode(marker.sha)} run=${id}.${attempt} conclusion=${marker.conclusion} -->`
}

/**
 * The marker at the very start of a comment's body, when it is one of this key. Whether the comment
 * is ours is another question: anybody can write a marker.
 */
export function readMarker(body: string, key: string): Marker | undefined {
  if (!body.startsWith(startOf(key))) return undefined
  const [line = ''] = body.split('\n', 1)
  const found = /sha=(\S*) run=(\d+)\.(\d+) conclusion=(success|neutral|failure) -->/.exec(line)
  const [, sha = '', id, attempt, conclusion] = found ?? []
  return {
    key,
    sha,
    run: { id: Number(id ?? 0), attempt: Number(attempt ?? 0) },
    // A marker that somebody has edited is replaced by the next result, whatever that is.
    conclusion: (conclusion ?? 'failure') as Conclusion
  }
}

/** Whether `shown` comes from a later run than `run`: then it must stay. */
export function isNewer(shown: RunKey, run: RunKey): boolean {
  return shown.id > run.id || (shown.id === run.id && shown.attempt > run.attempt)
}

function startOf(key: string): string {
  return `<!-- locust-gate key=${encode(key)} `
}

/** No space, `>` or newline, so that a key can neither end the marker nor pass for another. */
function encode(text: string): string {
  // Through UTF-8 first, because encodeURIComponent throws at half a surrogate pair.
  return encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'))
}
