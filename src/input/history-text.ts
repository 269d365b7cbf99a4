import { uploadedBytes, type Artifact } from './artifact-source.js'
import type { Download } from './download.js'
import { InputError } from './input-error.js'
import { readZip, ZIP_LIMITS } from './zip.js'

/** A history as it was found: JSON Lines, anybody's until its lines have been read. */
export type FoundHistory = {
  /** For people, in a sentence: `the history of run 123`. */
  readonly label: string
  readonly text: string
}

/** Why a history, or one of several, could not be had. Untrusted text. */
export type HistoryProblem = {
  readonly message: string
  readonly advice: string
  /** There is none of ours any more, which the next run that is kept mends: nobody failed to get one. */
  readonly isGone?: true
}

export type HistoryAnswer = {
  readonly histories: readonly FoundHistory[]
  readonly problems: readonly HistoryProblem[]
}

const MiB = 1024 * 1024
/** Bytes of a history that are read: half as many again as are kept. */
export const MAX_KEPT_BYTES = 30 * MiB

const LIMITS = {
  ...ZIP_LIMITS,
  maxEntries: 10,
  maxEntryBytes: MAX_KEPT_BYTES,
  maxTotalBytes: MAX_KEPT_BYTES
}

/**
 * The text of a history that was downloaded, under the limits of every archive.
 *
 * @throws InputError whose problem says what is wrong with it
 */
export async function historyOfArchive(artifact: Artifact, download: Download): Promise<string> {
  const files = readZip(uploadedBytes(artifact, download), LIMITS)
  const texts: string[] = []
  for (const file of files.filter(({ path }) => path.endsWith('.jsonl'))) {
    const chunks: Uint8Array[] = []
    for await (const chunk of file.open()) chunks.push(new Uint8Array(chunk))
    texts.push(Buffer.concat(chunks).toString('utf8'))
  }
  if (texts.length === 0) throw new InputError('input', 'it holds no history (.jsonl)', '')
  return texts.join('\n')
}
