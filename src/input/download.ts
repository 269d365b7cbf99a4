import { HttpClient } from '@actions/http-client'
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { InputError } from './input-error.js'

/** Bytes of a compressed artifact that are downloaded at most: they lie in memory. */
export const MAX_DOWNLOAD_BYTES = 256 * 1024 * 1024

const MiB = 1024 * 1024
const ATTEMPTS = 3
/** Milliseconds before the second and the third attempt. */
const RETRY_WAITS_MS = [500, 2000]
/** Milliseconds of silence after which a download is given up. */
const STALL_MS = 30_000

export type Download = {
  readonly bytes: Uint8Array
  /** `sha256:` and 64 hexadecimal digits, as GitHub states digests. */
  readonly digest: string
}

/**
 * Fetches a signed address (which carries its own authority: no header of ours is sent) into memory,
 * never more than `maxBytes`. A server error or a broken connection is tried again, twice.
 * Throws InputError; `what` names the thing in its message.
 */
export async function download(url: string, what: string, maxBytes: number): Promise<Download> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await downloadOnce(url, what, maxBytes)
    } catch (error) {
      if (error instanceof InputError) throw error
      if (attempt === ATTEMPTS) {
        throw new InputError(
          'github',
          `${what} could not be downloaded (${reason(error)})`,
          'Run the job again.',
          error
        )
      }
      await new Promise(resolve => setTimeout(resolve, RETRY_WAITS_MS[attempt - 1]))
    }
  }
}

async function downloadOnce(url: string, what: string, maxBytes: number): Promise<Download> {
  const client = new HttpClient('locust-gate', [], { socketTimeout: STALL_MS })
  const { message } = await client.get(url)
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
    return await collect(message, what, maxBytes)
  } finally {
    // Frees the connection when we stop before the end.
    message.destroy()
    client.dispose()
  }
}

async function collect(
  message: IncomingMessage,
  what: string,
  maxBytes: number
): Promise<Download> {
  if (Number(message.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(what, maxBytes)
  const hash = createHash('sha256')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge(what, maxBytes)
    hash.update(chunk)
    chunks.push(chunk)
  }
  return { bytes: Buffer.concat(chunks, size), digest: `sha256:${hash.digest('hex')}` }
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
