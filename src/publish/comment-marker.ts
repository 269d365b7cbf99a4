import { createHash } from 'node:crypto'
import type { Conclusion } from '../evaluate/evaluation.js'
import type { RunKey } from '../input/gate-event.js'

/** What the first line of our comment says of the result that it shows. */
export type Marker = {
  /** Which gate of the pull request it belongs to (`Gate.id`); empty in comments of old versions. */
  readonly gate: string
  readonly key: string
  readonly sha: string
  readonly made: Made
  readonly conclusion: Conclusion
}

/** Which run made the results, and which judged them: a gate may be run again over the same results. */
export type Made = { readonly run: RunKey; readonly by: RunKey }

/** The hidden first line of a comment, without a newline. */
export function writeMarker({ gate, key, sha, made, conclusion }: Marker): string {
  const said = `gate=${encode(gate)} sha=${encode(sha)} run=${text(made.run)} by=${text(made.by)}`
  const sum = sumOf(`${said} ${conclusion}`)
  return `${startOf(key)}${said} sum=${sum} conclusion=${conclusion} -->`
}

const LINE =
  /^<!-- locust-gate key=(\S*) (gate=(\S*) sha=(\S*) run=(\d{1,15})\.(\d{1,9}) by=(\d{1,15})\.(\d{1,9})) sum=([0-9a-f]{8}) conclusion=(success|neutral|failure) -->$/
const IDENTITY = /^<!-- locust-gate key=(\S*) (?:gate=(\S*) )?/

/** The gate that a comment belongs to, and what it shows; that only when nobody has edited it. */
export type Found = {
  readonly key: string
  readonly gate: string
  readonly shows?: Pick<Marker, 'made' | 'conclusion'>
}

/**
 * The marker at the very start of a comment's body. Whether the comment is ours is another question:
 * anybody can write a marker. One that was edited, or that an old version wrote (whose runs have no
 * order, because they may be of another workflow), says no more than whose it is.
 */
export function readMarker(body: string): Found | undefined {
  const [line = ''] = body.split('\n', 1)
  const [, key, gate = ''] = IDENTITY.exec(line) ?? []
  if (key === undefined) return undefined
  const found = LINE.exec(line)
  if (found === null) return { key, gate }
  const [, , said = '', , , id, attempt, byId, byAttempt, sum, conclusion = ''] = found
  if (sum !== sumOf(`${said} ${conclusion}`)) return { key, gate }
  const made = {
    run: { id: Number(id), attempt: Number(attempt) },
    by: { id: Number(byId), attempt: Number(byAttempt) }
  }
  return { key, gate, shows: { made, conclusion: conclusion as Conclusion } }
}

/** Whether a marker is of this gate: by its identity, or of its key and from before there was one. */
export function isOf(found: Found, gate: { readonly id: string; readonly key: string }): boolean {
  return found.key === encode(gate.key) && (found.gate === '' || found.gate === encode(gate.id))
}

/** Positive when `a` is the later one of two results of one gate, 0 when they are of the same attempt. */
export function compareMade(a: Made, b: Made): number {
  return (
    a.run.id - b.run.id ||
    a.run.attempt - b.run.attempt ||
    a.by.id - b.by.id ||
    a.by.attempt - b.by.attempt
  )
}

function text({ id, attempt }: RunKey): string {
  return `${id}.${attempt}`
}

/** Tells an edited marker, no more: a person who may edit our comment may also delete it. */
function sumOf(said: string): string {
  return createHash('sha256').update(said).digest('hex').slice(0, 8)
}

function startOf(key: string): string {
  return `<!-- locust-gate key=${encode(key)} `
}

/** No space, `>` or newline, so that a key can neither end the marker nor pass for another. */
function encode(value: string): string {
  // Through UTF-8 first, because encodeURIComponent throws at half a surrogate pair.
  return encodeURIComponent(Buffer.from(value, 'utf8').toString('utf8'))
}
