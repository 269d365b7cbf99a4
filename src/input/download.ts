import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import {
  DeadlineError,
  MAX_SILENCE_S,
  pause,
  systemTimer,
  whileFlowing,
  type Timer
} from './deadline.js'
import { InputError } from './input-error.js'

/** Bytes of a compressed artifact that are downloaded at most: they lie in memory. */
export const MAX_DOWNLOAD_BYTES = 256 * 1024 * 1024

const MiB = 1024 * 1024
const ATTEMPTS = 3
/** Milliseconds before the second and the third attempt. */
const RETRY_WAITS_MS = [500, 2000]

export type Download = {
  readonly bytes: Uint8Array
  /** `sha256:` and 64 hexadecimal digits, as GitHub states digests. */
  readonly digest: string
}

/**
 * Fetches a signed address (which carries its own authority: no header of ours is sent) into memory,
 * never more than `maxBytes`. A server error or a broken connection is tried again, twice; one that
 * falls silent or only drips is given up.
 * Throws InputError; `what` names the thing in its message.
 */
export async function download(
  url: string,
  what: string,
  maxBytes: number,
  timer: Timer = systemTimer
): Promise<Download> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await downloadOnce(url, { what, maxBytes, timer })
    } catch (error) {
      if (error instanceof InputError) throw error
      if (attempt === ATTEMPTS || error instanceof DeadlineError) {
        throw new InputError(
          'github',
          `${what} could not be downloaded (${reason(error)})`,
          'Run the job again.',
          error
        )
      }
      await pause(timer, RETRY_WAITS_MS[attempt - 1] ?? 0)
    }
  }
}

type Wanted = { readonly what: string; readonly maxBytes: number; readonly timer: Timer }

async function downloadOnce(url: string, wanted: Wanted): Promise<Download> {
  const progress: Progress = { size: 0 }
  return whileFlowing(
    wanted.timer,
    transfer(url, wanted, progress),
    () => progress.size,
    () => progress.message?.destroy()
  )
}

/** How far a transfer has come. */
type Progress = { size: number; message?: IncomingMessage }

async function transfer(
  url: string,
  { what, maxBytes }: Wanted,
  progress: Progress
): Promise<Download> {
  const { HttpClient } = await import('@actions/http-client')
  // The client's own patience only matters before there is an answer to give up.
  const client = new HttpClient('locust-gate', [], { socketTimeout: 2 * MAX_SILENCE_S * 1000 })
  const { message } = await client.get(url)
  progress.message = message
  try {
    const status = message.statusCode ?? 0
    if (status >= 500 || status === 429) throw new Error(`status ${status}`)
    if (status !== 200) {
      throw new InputError(
        'github',
        `${what} could not be downloaded (status ${status})`,
        'It may just have expired or been deleted; run the job that uploads it again.'
      )
    }
    if (Number(message.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(what, maxBytes)
    const hash = createHash('sha256')
    const chunks: Buffer[] = []
    for await (const chunk of message as AsyncIterable<Buffer>) {
      progress.size += chunk.byteLength
      if (progress.size > maxBytes) throw tooLarge(what, maxBytes)
      hash.update(chunk)
      chunks.push(chunk)
    }
    const digest = `sha256:${hash.digest('hex')}`
    return { bytes: Buffer.concat(chunks, progress.size), digest }
  } finally {
    // Frees the connection when we stop before the end.
    message.destroy()
    client.dispose()
  }
}

/** The artifact is larger than what is read. */
export function tooLarge(what: string, maxBytes: number): InputError {
  return new InputError(
    'input',
    `${what} is larger than the ${Math.floor(maxBytes / MiB)} MiB that are read`,
    'Upload only the CSV files that Locust wrote.'
  )
}

/** An error of Node's or of the HTTP client, as a few harmless words. */
export function reason(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error)
  return text.replace(/[^\p{L}\p{N} .,_-]+/gu, ' ').slice(0, 160)
}
