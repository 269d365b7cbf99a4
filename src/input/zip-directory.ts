import { InputError } from './input-error.js'

/** One entry of the archive's directory. */
export type ZipEntry = {
  /** Harmless label, with `/` between its parts: untrusted text. */
  readonly path: string
  readonly isFolder: boolean
  readonly method: 'stored' | 'deflated'
  readonly compressed: Uint8Array
  /** Decompressed bytes, as the directory states them. */
  readonly size: number
  readonly crc32: number
}

const END_SIGNATURE = 0x06054b50
const END_BYTES = 22
const MAX_COMMENT_BYTES = 0xffff
const END64_LOCATOR_SIGNATURE = 0x07064b50
const END64_LOCATOR_BYTES = 20
const END64_SIGNATURE = 0x06064b50
const ENTRY_SIGNATURE = 0x02014b50
const ENTRY_BYTES = 46
const LOCAL_SIGNATURE = 0x04034b50
const LOCAL_BYTES = 30
const FLAG_ENCRYPTED = 0x0001
const EXTRA_ZIP64 = 0x0001
const MAX_UINT16 = 0xffff
const MAX_UINT32 = 0xffffffff

/**
 * The archive's directory: sizes and checksums come from it alone, so that data descriptors (which
 * `actions/upload-artifact` writes) need no special care. Throws InputError when it is damaged,
 * encrypted, compressed in another way than deflate, or longer than `maxEntries`.
 */
export function readDirectory(bytes: Uint8Array, maxEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const { count, offset } = readEnd(view)
    if (count > maxEntries) {
      throw new InputError(
        'input',
        `the archive has ${count} entries, more than the ${maxEntries} that are read`,
        'Upload only the CSV files that Locust wrote.'
      )
    }
    return readEntries(bytes, view, count, offset)
  } catch (error) {
    // A DataView throws RangeError when an offset leads out of the archive.
    if (error instanceof RangeError) throw damaged('it is cut off or its offsets are wrong', error)
    throw error
  }
}

function readEntries(
  bytes: Uint8Array,
  view: DataView,
  count: number,
  directoryOffset: number
): ZipEntry[] {
  const entries: ZipEntry[] = []
  const seen = new Set<string>()
  let offset = directoryOffset
  for (let index = 0; index < count; index++) {
    if (view.getUint32(offset, true) !== ENTRY_SIGNATURE) throw damaged('its directory is broken')
    const nameLength = view.getUint16(offset + 28, true)
    const extraLength = view.getUint16(offset + 30, true)
    const commentLength = view.getUint16(offset + 32, true)
    const entry = readEntry(bytes, view, offset)
    // Two files of one name: which one is judged would depend on who reads the archive.
    if (!entry.isFolder) {
      if (seen.has(entry.path)) throw damaged(`it holds "${entry.path}" twice`)
      seen.add(entry.path)
    }
    entries.push(entry)
    offset += ENTRY_BYTES + nameLength + extraLength + commentLength
  }
  return entries
}

function readEntry(bytes: Uint8Array, view: DataView, offset: number): ZipEntry {
  const nameLength = view.getUint16(offset + 28, true)
  const name = new TextDecoder().decode(slice(bytes, offset + ENTRY_BYTES, nameLength))
  const path = harmlessPath(name)
  if ((view.getUint16(offset + 8, true) & FLAG_ENCRYPTED) !== 0) {
    throw new InputError(
      'input',
      `"${path}" in the archive is encrypted`,
      'Upload the CSV files without a password.'
    )
  }
  const place = readPlace(view, offset)
  return {
    path,
    isFolder: /[/\\]$/.test(name),
    method: readMethod(view.getUint16(offset + 10, true), path),
    compressed: readLocal(bytes, view, place),
    size: place.size,
    crc32: view.getUint32(offset + 16, true)
  }
}

function readMethod(method: number, path: string): ZipEntry['method'] {
  if (method === 0) return 'stored'
  if (method === 8) return 'deflated'
  throw new InputError(
    'input',
    `"${path}" in the archive is compressed by method ${method}; only stored and deflated files are read`,
    'Upload the CSV files with actions/upload-artifact.'
  )
}

/** Where an entry's data lies, in bytes of the archive. */
type Place = { readonly compressedSize: number; readonly size: number; readonly offset: number }

/** Sizes and offset of a directory entry, from its zip64 extra field where they do not fit 32 bits. */
function readPlace(view: DataView, entry: number): Place {
  let size = view.getUint32(entry + 24, true)
  let compressedSize = view.getUint32(entry + 20, true)
  let offset = view.getUint32(entry + 42, true)
  let field = findZip64Field(view, entry)
  const wide = (): number => {
    if (field === undefined) throw damaged('a zip64 size is missing')
    const value = readUint64(view, field)
    field += 8
    return value
  }
  if (size === MAX_UINT32) size = wide()
  if (compressedSize === MAX_UINT32) compressedSize = wide()
  if (offset === MAX_UINT32) offset = wide()
  return { compressedSize, size, offset }
}

function findZip64Field(view: DataView, entry: number): number | undefined {
  let field = entry + ENTRY_BYTES + view.getUint16(entry + 28, true)
  const end = field + view.getUint16(entry + 30, true)
  while (field + 4 <= end) {
    if (view.getUint16(field, true) === EXTRA_ZIP64) return field + 4
    field += 4 + view.getUint16(field + 2, true)
  }
  return undefined
}

function readLocal(bytes: Uint8Array, view: DataView, place: Place): Uint8Array {
  if (view.getUint32(place.offset, true) !== LOCAL_SIGNATURE) throw damaged('an entry is missing')
  const nameLength = view.getUint16(place.offset + 26, true)
  const extraLength = view.getUint16(place.offset + 28, true)
  return slice(bytes, place.offset + LOCAL_BYTES + nameLength + extraLength, place.compressedSize)
}

/** Finds the record at the archive's end: number of entries and where their directory starts. */
function readEnd(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES)
  for (let end = view.byteLength - END_BYTES; end >= lowest; end--) {
    if (view.getUint32(end, true) !== END_SIGNATURE) continue
    if (end + END_BYTES + view.getUint16(end + 20, true) !== view.byteLength) continue
    const count = view.getUint16(end + 10, true)
    const offset = view.getUint32(end + 16, true)
    return count === MAX_UINT16 || offset === MAX_UINT32 ? readEnd64(view, end) : { count, offset }
  }
  throw damaged(view.byteLength === 0 ? 'it is empty' : 'it is no zip file, or its end is missing')
}

function readEnd64(view: DataView, end: number): { count: number; offset: number } {
  const locator = end - END64_LOCATOR_BYTES
  if (view.getUint32(locator, true) !== END64_LOCATOR_SIGNATURE) {
    throw damaged('its zip64 directory is missing')
  }
  const record = readUint64(view, locator + 8)
  if (view.getUint32(record, true) !== END64_SIGNATURE)
    throw damaged('its zip64 directory is broken')
  return { count: readUint64(view, record + 32), offset: readUint64(view, record + 48) }
}

function readUint64(view: DataView, offset: number): number {
  const value = view.getBigUint64(offset, true)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('a size in it is impossible')
  return Number(value)
}

function slice(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start + length > bytes.byteLength) throw damaged('it is cut off or its offsets are wrong')
  return bytes.subarray(start, start + length)
}

/** `/a/../C:\b.csv` → `a/b.csv`: a label that names no place outside the archive. */
function harmlessPath(name: string): string {
  const parts = name
    .split(/[/\\]/)
    .map(part => part.replace(/^[A-Za-z]:/, ''))
    .filter(part => part !== '' && part !== '.' && part !== '..')
  return parts.length === 0 ? 'unnamed' : parts.join('/')
}

function damaged(how: string, cause?: unknown): InputError {
  return new InputError(
    'input',
    `the archive is damaged: ${how}`,
    'Run the job that uploads it again.',
    cause
  )
}
