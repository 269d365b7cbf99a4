import type { InputFile } from '../../input/input-file.js'
import { exceeds, limitProblem, type Limit } from './limits.js'
import { ReaderError } from './reader-error.js'

/** Node's types declare the global as a value only. */
export type Decoder = InstanceType<typeof TextDecoder>

/** A file's text, and how its bytes were understood. */
type FileText = {
  readonly text: string
  readonly encoding: string
  /** Not UTF-8 and nothing was stated: windows-1252 was assumed. */
  readonly guessed: boolean
}

/** Python's names for code pages that WHATWG knows under another one. */
const PYTHON_NAMES: ReadonlyMap<string, string> = new Map([
  ['cp949', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['cp936', 'gbk'],
  ['cp932', 'shift_jis'],
  ['cp950', 'big5'],
  ['latin-1', 'latin1']
])

/** The decoder for a stated encoding: a WHATWG label or Python's name; undefined when unknown. */
export function decoderFor(label: string): Decoder | undefined {
  const name = label.trim().toLowerCase()
  try {
    return new TextDecoder(PYTHON_NAMES.get(name) ?? name)
  } catch {
    return undefined
  }
}

/** The file's chunks; what the disk or the archive throws becomes a ReaderError. */
export async function* openFile(file: InputFile): AsyncGenerator<Uint8Array> {
  try {
    yield* file.open()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ReaderError(
      { file: file.path },
      `it cannot be opened (${reason})`,
      'Check its permissions, or make it again'
    )
  }
}

/** The whole file, at most `limit`: what it says and what it holds are both checked. */
export async function readBytes(file: InputFile, limit: Limit): Promise<Uint8Array> {
  const refuse = (size: number): ReaderError =>
    new ReaderError(
      { file: file.path },
      limitProblem(size, limit),
      'Is it a file that Locust wrote? Leave it out of the artifact if not'
    )
  if (exceeds(file.size, limit)) throw refuse(file.size)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of openFile(file)) {
    size += chunk.byteLength
    if (exceeds(size, limit)) throw refuse(size)
    chunks.push(Uint8Array.from(chunk))
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size)
}

/** The first bytes of a file, enough to tell what it is. */
export async function readHead(file: InputFile, bytes = 65_536): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of openFile(file)) {
    chunks.push(Uint8Array.from(chunk.subarray(0, bytes - size)))
    size += chunk.byteLength
    if (size >= bytes) break
  }
  return Buffer.concat(chunks)
}

/**
 * Locust opens its files in the machine's encoding: UTF-8, or on Windows cp1252, GBK, cp949 …; an
 * editor may have added a byte order mark. In order: mark, UTF-8, the stated encoding, windows-1252.
 */
export function decode(bytes: Uint8Array, stated?: string): FileText {
  const marked = byteOrderMark(bytes)
  if (marked !== undefined) {
    return { text: new TextDecoder(marked).decode(bytes), encoding: marked, guessed: false }
  }
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', guessed: false }
  const decoder = stated === undefined ? undefined : decoderFor(stated)
  if (decoder !== undefined) {
    return { text: decoder.decode(bytes), encoding: decoder.encoding, guessed: false }
  }
  const text = new TextDecoder('windows-1252').decode(bytes)
  return { text, encoding: 'windows-1252', guessed: true }
}

/** The encoding that a byte order mark declares. */
export function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
