import { closeSync, openSync, readSync } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { InputError } from './input-error.js'
import type { InputFile } from './input-file.js'

/** Folders below the one that was named. */
const MAX_DEPTH = 8
/** Files in all; more is not a folder of load-test results. */
export const MAX_FOLDER_FILES = 10_000
/** What Locust writes that we read; pictures, logs and HTML are not opened. */
export const READABLE = /\.(csv|json)$/i

/**
 * The files of a folder and of its folders, named relative to it. Links are not followed: a
 * checked-out branch could point them anywhere.
 *
 * @throws InputError when it cannot be read or holds too many files
 */
export async function filesOfFolder(root: string): Promise<InputFile[]> {
  return walk(root, '', MAX_DEPTH)
}

async function walk(root: string, below: string, depth: number): Promise<InputFile[]> {
  const files: InputFile[] = []
  for (const entry of await entriesOf(join(root, below))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory() && depth > 0 && !isHidden(entry.name)) {
      files.push(...(await walk(root, path, depth - 1)))
    } else if (entry.isFile() && READABLE.test(entry.name)) {
      files.push(await fileOf(join(root, path), path))
    }
    if (files.length > MAX_FOLDER_FILES) throw tooManyFiles(root)
  }
  return files
}

export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

export type Entry = { readonly name: string; isFile(): boolean; isDirectory(): boolean }

/** A folder's entries by name. Throws InputError. */
export async function entriesOf(folder: string): Promise<Entry[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    throw unreadable(folder, error)
  }
}

/** Whether there is a folder, a file or nothing; a link that was named is followed. Throws InputError. */
export async function kindOfPath(path: string): Promise<'folder' | 'file' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'nothing'
    throw unreadable(path, error)
  }
}

/** The same where a path is only looked for: what cannot be looked at is none of ours. */
export async function kindIfSeen(path: string): ReturnType<typeof kindOfPath> {
  return kindOfPath(path).catch(() => 'nothing' as const)
}

/** Bytes that are read at a time. */
const CHUNK_BYTES = 512 * 1024

/** A file of the disk, under the name that is shown. */
export async function fileOf(path: string, shown: string): Promise<InputFile> {
  const stats = await stat(path)
  const { size } = stats
  // In threads of its own, many small reads take longer than what they read takes to judge.
  const isSmall = stats.isFile() && size < CHUNK_BYTES
  return { path: shown, size, open: () => (isSmall ? smallOf(path, size) : contentOf(path, size)) }
}

// eslint-disable-next-line @typescript-eslint/require-await -- the type of a stream
async function* smallOf(path: string, size: number): AsyncGenerator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.allocUnsafeSlow(size + 1)
    for (;;) {
      const bytesRead = readSync(file, buffer, 0, buffer.length, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    closeSync(file)
  }
}

/** One buffer for all chunks: fresh ones of a large file would be most of the memory that is used. */
async function* contentOf(path: string, size: number): AsyncGenerator<Uint8Array> {
  const file = await open(path)
  try {
    // One more byte than the file has tells that it has no more.
    const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, size + 1))
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

export function tooManyFiles(root: string): InputError {
  return new InputError(
    'input',
    `${root} holds more than ${MAX_FOLDER_FILES} files`,
    'Give the folder of one load test.'
  )
}

function unreadable(path: string, error: unknown): InputError {
  const reason = error instanceof Error ? error.message : String(error)
  return new InputError(
    'input',
    `${path} cannot be read (${reason})`,
    'Check its permissions.',
    error
  )
}
