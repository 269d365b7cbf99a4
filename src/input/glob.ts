import { join } from 'node:path'

import { entriesOf, isHidden, kindOfPath, MAX_FOLDER_FILES, tooManyFiles } from './folder.js'

/** Folders that `**` goes down. */
const MAX_DEPTH = 8

/** Whether the path is meant as a pattern, where nothing of that very name is there. */
export function isGlob(path: string): boolean {
  return path.includes('*')
}

/**
 * The files and folders that a pattern names, in order: `*` is any text within a name, `**` any number
 * of folders. Hidden ones are left out, as a shell does, and links: a checked-out branch could point
 * them anywhere. Throws InputError.
 *
 * @param root the folder that a relative pattern starts from
 */
export async function expandGlob(root: string, pattern: string): Promise<string[]> {
  const parts = pattern.split('/')
  const first = parts.findIndex(isGlob)
  const start = parts
    .slice(0, first)
    .map(part => `${part}/`)
    .join('')
  let found = [start]
  for (const part of parts.slice(first).filter(part => part !== '' && part !== '.')) {
    const next: string[] = []
    for (const base of found) next.push(...(await matching(root, base, part)))
    if (next.length > MAX_FOLDER_FILES) throw tooManyFiles(pattern)
    found = [...new Set(next)]
  }
  return found.map(path => path.replace(/\/$/, '')).filter(path => path !== '')
}

/** Paths below `base` (`''` or with a slash at its end), each with a slash at its end. */
async function matching(root: string, base: string, part: string): Promise<string[]> {
  if (part === '**') return foldersBelow(root, base, MAX_DEPTH)
  const matches = matcherOf(part)
  const entries = await entriesIn(root, base)
  return entries
    .filter(entry => (entry.isFile() || entry.isDirectory()) && matches.test(entry.name))
    .filter(({ name }) => name === part || !name.startsWith('.'))
    .map(({ name }) => `${base}${name}/`)
}

async function foldersBelow(root: string, base: string, depth: number): Promise<string[]> {
  const entries = depth === 0 ? [] : await entriesIn(root, base)
  const below: string[] = [base]
  for (const entry of entries) {
    if (!entry.isDirectory() || isHidden(entry.name)) continue
    below.push(...(await foldersBelow(root, `${base}${entry.name}/`, depth - 1)))
    if (below.length > MAX_FOLDER_FILES) throw tooManyFiles(base)
  }
  return below
}

async function entriesIn(root: string, base: string): ReturnType<typeof entriesOf> {
  const folder = base.startsWith('/') ? base : join(root, base)
  return (await kindOfPath(folder)) === 'folder' ? entriesOf(folder) : []
}

function matcherOf(part: string): RegExp {
  const literals = part.split(/\*+/).map(text => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
  return new RegExp(`^${literals.join('[^/]*')}$`, 's')
}
