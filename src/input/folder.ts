import { createReadStream } from 'node:fs'
import { lstat, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

import { InputError } from './input-error.js'
import type { InputFile, InputSet } from './input-file.js'

/** Folders below the one that was named. */
const MAX_DEPTH = 8
/** Files in all; more is not a folder of load-test results. */
const MAX_FILES = 10_000
/** What Locust writes that we read; pictures, logs and HTML are not opened. */
const READABLE = /\.(csv|json)$/i
/** What comes after a prefix in the names that Locust makes of it. */
const OF_A_PREFIX =
  /^(_(stats|stats_history|failures|exceptions|requests|distribution))?\.(csv|json)$/i

/**
 * The files of a folder (with its folders), of a CSV prefix (`results/load` for
 * `results/load_stats.csv` …), or of one CSV file and those of the same prefix beside it. Links are
 * not followed: a checked-out branch could point them anywhere.
 *
 * @throws InputError when there is nothing there
 */
export async function readFolder(path: string): Promise<InputSet> {
  const kind = await kindOf(path)
  const files = kind === 'folder' ? await walk(path, '', MAX_DEPTH) : await siblings(path, kind)
  if (files.length === 0) {
    throw kind === 'folder'
      ? new InputError(
          'input',
          `${path} holds no CSV file`,
          'Give the folder into which Locust wrote with --csv (links are not followed).'
        )
      : new InputError(
          'input',
          `${path} does not exist`,
          'Give the folder into which Locust wrote, or the prefix that --csv was given (results/load for results/load_stats.csv).'
        )
  }
  return { label: path, files }
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (isMissing(error)) return 'nothing'
    throw unreadable(path, error)
  }
}

async function walk(root: string, below: string, depth: number): Promise<InputFile[]> {
  const folder = join(root, below)
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw unreadable(folder, error)
  })
  const files: InputFile[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory() && depth > 0 && !isHidden(entry.name)) {
      files.push(...(await walk(root, path, depth - 1)))
    } else if (entry.isFile() && READABLE.test(entry.name)) {
      files.push(await inputFile(join(root, path), path))
    }
    if (files.length > MAX_FILES) {
      throw new InputError(
        'input',
        `${root} holds more than ${MAX_FILES} files`,
        'Give the folder of one load test.'
      )
    }
  }
  return files
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

/** `results/load` and `results/load_stats.csv` both mean `results/load_*`. */
async function siblings(path: string, kind: 'file' | 'nothing'): Promise<InputFile[]> {
  const folder = dirname(path)
  const prefix = kind === 'nothing' ? basename(path) : basename(path).replace(OF_A_PREFIX, '')
  const names = await readdir(folder).catch(() => [])
  const isOurs = (name: string): boolean =>
    name === basename(path) ||
    (name.startsWith(prefix) && OF_A_PREFIX.test(name.slice(prefix.length)))
  const found = names.filter(isOurs).sort()
  const files = await Promise.all(
    found.map(async name =>
      (await lstat(join(folder, name))).isFile() ? [await inputFile(join(folder, name), name)] : []
    )
  )
  return files.flat()
}

async function inputFile(path: string, shown: string): Promise<InputFile> {
  const { size } = await stat(path)
  return { path: shown, size, open: () => createReadStream(path) }
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'ENOTDIR'
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
