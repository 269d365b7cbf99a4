import { DIGEST_KIND, DIGEST_VERSION, type Digest, type DigestRow } from './digest.js'
import { PercentileKeys, readDigest } from './read-digest.js'

/** Why a line of a history was not taken; `line` counts from 1. */
type RefusedLine = { readonly line: number; readonly why: string }

/** Characters; 200 endpoints with every percentile are a third of it. */
const MAX_LINE = 512 * 1024
/** Lines beyond these are not read: ten times as many as are kept. */
const MAX_HISTORY_LINES = 20_000

/**
 * Reads a history, JSON Lines with a `Digest` each, which may be anybody's. A line that is no digest,
 * or cut, is refused alone.
 */
export function readDigests(text: string): {
  readonly digests: Digest[]
  readonly refused: RefusedLine[]
} {
  const digests: Digest[] = []
  const refused: RefusedLine[] = []
  for (const read of readLines(text)) {
    if ('why' in read) refused.push(read)
    else digests.push(read)
  }
  return { digests, refused }
}

/** How a line begins that some release wrote, whole or cut. */
const BEGIN = new RegExp(`^\\ufeff?[ \\t]*\\{[ \\t]*"kind"[ \\t]*:[ \\t]*"${DIGEST_KIND}"`, 'm')

/**
 * Whether a text is a history, whatever else it holds, also one of another release that cannot be read;
 * an empty one is. What is none is not overwritten.
 */
export function isHistory(text: string): boolean {
  return BEGIN.test(text) || whyNoHistory(text) === undefined
}

/** The first reason why a text is no history: it holds something, and no line of it is a digest. */
export function whyNoHistory(text: string): RefusedLine | undefined {
  let first: RefusedLine | undefined
  for (const read of readLines(text)) {
    if (!('why' in read)) return undefined
    first ??= read
  }
  return first
}

function* readLines(text: string): Generator<Digest | RefusedLine> {
  const lines = text.replace(/^\ufeff/, '').split('\n')
  const known = new PercentileKeys()
  for (const [index, content] of lines.entries()) {
    const line = index + 1
    if (content.trim() === '') continue
    if (line > MAX_HISTORY_LINES) {
      yield { line, why: `only the first ${MAX_HISTORY_LINES} lines are read` }
      return
    }
    const digest = content.length > MAX_LINE ? 'it is too long' : readDigest(content, known)
    yield typeof digest === 'string' ? { line, why: digest } : digest
  }
}

/** Lines that are no digest, of another version, or too many: whoever writes a history keeps them. */
export function unreadLines(text: string): string[] {
  const lines = text.split('\n')
  const refused = readDigests(text).refused.filter(({ line }) => line <= MAX_HISTORY_LINES)
  return [
    ...refused.map(({ line }) => lines[line - 1] ?? ''),
    ...lines.slice(MAX_HISTORY_LINES).filter(line => line.trim() !== '')
  ].map(line => line.replace(/\r$/, ''))
}

/** A history as the text of its file, in the given order; `unread` behind them. */
export function historyText(digests: readonly Digest[], unread: readonly string[] = []): string {
  return [...digests.map(lineOf), ...unread].map(line => `${line}\n`).join('')
}

/** The identity stands flat at the front: what people filter by. */
export function lineOf({ identity, total, endpoints, ...rest }: Digest): string {
  const { workflowRun, attempt, gate, run, loadLevel } = identity
  return JSON.stringify({
    kind: DIGEST_KIND,
    version: DIGEST_VERSION,
    workflowRun,
    attempt,
    gate,
    run,
    loadLevel,
    ...rest,
    ...(total === undefined ? {} : { total: rowJson(total) }),
    endpoints: endpoints.map(rowJson)
  })
}

/** Percentiles as `p50` … `p99.9`: a struct to DuckDB, columns to pandas. */
function rowJson({ percentiles, ...row }: DigestRow): Readonly<Record<string, unknown>> {
  const entries = [...percentiles].map(([percent, ms]) => [`p${percent}`, ms] as const)
  return { ...row, percentiles: Object.fromEntries(entries) }
}
