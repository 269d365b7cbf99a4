import { crc32Of } from './crc32.js'
import { InputError } from './input-error.js'
import type { InputFile } from './input-file.js'
import { createInflateRaw, inflateRawSync } from 'node:zlib'
import { readDirectory, type ZipEntry } from './zip-directory.js'

/** What an archive may ask of this machine. Bytes are of decompressed content unless said otherwise. */
type ZipLimits = {
  /** Entries in the directory, folders included. */
  readonly maxEntries: number
  /** Bytes of one entry. */
  readonly maxEntryBytes: number
  /** Bytes of all entries together. */
  readonly maxTotalBytes: number
  /** Decompressed ÷ compressed bytes of one entry; for the CSV of real Locust runs it is below 12. */
  readonly maxRatio: number
  /** Bytes up to which an entry's ratio does not matter: a small file of zeroes is no bomb. */
  readonly ratioFreeBytes: number
}

const MiB = 1024 * 1024
export const ZIP_LIMITS: ZipLimits = {
  maxEntries: 10_000,
  maxEntryBytes: 1024 * MiB,
  maxTotalBytes: 2048 * MiB,
  maxRatio: 200,
  ratioFreeBytes: 10 * MiB
}

/** Bytes that the decompressor hands out at a time. */
const CHUNK_BYTES = 64 * 1024
/** An entry up to this many bytes is decompressed at once: a stream costs more than its content. */
const AT_ONCE_BYTES = 1024 * 1024

/**
 * The files of a zip archive in memory, in the archive's order; folders are left out. Nothing is
 * decompressed until a file is opened, and then only chunk by chunk. A file's `path` is only a label:
 * `..`, drive letters and leading slashes are dropped, and nothing is ever written under it.
 *
 * Throws InputError when the archive is damaged, encrypted, empty or asks for more than `limits`;
 * an opened file throws it when its content is not what the directory promised.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): InputFile[] {
  const entries = readDirectory(bytes, limits.maxEntries)
  checkLimits(entries, bytes.byteLength, limits)
  const files = entries.filter(entry => !entry.isFolder)
  if (files.length === 0) {
    throw new InputError(
      'input',
      'the archive holds no files',
      'Upload the CSV files that locust --csv wrote, and let the upload fail when there are none (if-no-files-found: error).'
    )
  }
  return files.map(entry => ({
    path: entry.path,
    size: entry.size,
    open: () => contentOf(entry)
  }))
}

function checkLimits(entries: readonly ZipEntry[], archiveBytes: number, limits: ZipLimits): void {
  let total = 0
  let stored = 0
  for (const entry of entries) {
    total += entry.size
    stored += entry.compressed.byteLength
    if (entry.size > limits.maxEntryBytes) {
      throw tooBig(`"${entry.path}" claims ${inMiB(entry.size)}`, limits.maxEntryBytes)
    }
    const ratio = entry.size / Math.max(1, entry.compressed.byteLength)
    if (entry.size > limits.ratioFreeBytes && ratio > limits.maxRatio) {
      throw new InputError(
        'input',
        `"${entry.path}" claims to be ${Math.round(ratio)} times its compressed size, as only a zip bomb is (at most ${limits.maxRatio} times is read)`,
        UPLOAD_ONLY_CSV
      )
    }
  }
  if (total > limits.maxTotalBytes) {
    throw tooBig(`the archive's files claim ${inMiB(total)} together`, limits.maxTotalBytes)
  }
  if (stored > archiveBytes) {
    throw new InputError('input', 'the archive’s files overlap each other', UPLOAD_ONLY_CSV)
  }
}

const UPLOAD_ONLY_CSV = 'Upload only the CSV files that Locust wrote.'

function tooBig(problem: string, limitBytes: number): InputError {
  return new InputError(
    'input',
    `${problem}, more than the ${inMiB(limitBytes)} that are read`,
    UPLOAD_ONLY_CSV
  )
}

function inMiB(bytes: number): string {
  return `${Math.ceil(bytes / MiB)} MiB`
}

/** The entry's content, checked against the size and checksum that the directory states. */
async function* contentOf(entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let size = 0
  let crc = 0
  for await (const chunk of rawContentOf(entry)) {
    size += chunk.byteLength
    // A lying bomb stops here: never more than one chunk beyond what was promised and checked.
    if (size > entry.size) throw tooLong(entry)
    crc = crc32Of(chunk, crc)
    yield chunk
  }
  if (size < entry.size) throw damaged(entry, `it ends after ${size} of ${entry.size} bytes`)
  if (crc !== entry.crc32) throw damaged(entry, 'its checksum differs')
}

async function* rawContentOf(entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.method === 'stored') {
    yield entry.compressed
    return
  }
  if (entry.size <= AT_ONCE_BYTES) {
    yield inflatedAtOnce(entry)
    return
  }
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES })
  inflate.end(entry.compressed)
  try {
    for await (const chunk of inflate) yield chunk as Uint8Array
  } catch (error) {
    throw damaged(entry, 'its compressed data is not valid', error)
  } finally {
    inflate.destroy()
  }
}

/** Never more than the directory states and a byte. */
function inflatedAtOnce(entry: ZipEntry): Uint8Array {
  try {
    const maxOutputLength = entry.size + 1
    return inflateRawSync(entry.compressed, {
      chunkSize: Math.max(64, maxOutputLength),
      maxOutputLength
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLong(entry)
    throw damaged(entry, 'its compressed data is not valid', error)
  }
}

function tooLong(entry: ZipEntry): InputError {
  return damaged(entry, `it is larger than the ${entry.size} bytes stated`)
}

function damaged(entry: ZipEntry, how: string, cause?: unknown): InputError {
  return new InputError(
    'input',
    `"${entry.path}" in the archive is damaged: ${how}`,
    'Run the job that uploads it again.',
    cause
  )
}
