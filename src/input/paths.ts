import { basename, dirname, join } from 'node:path'

import { entriesOf, fileOf, filesOfFolder, kindOfPath, READABLE } from './folder.js'
import { expandGlob, isGlob } from './glob.js'
import { InputError } from './input-error.js'
import type { InputFile, InputRemark, InputSet } from './input-file.js'
import { pathMeant, question } from './path-meant.js'
import { hasStats, namesBeside, namesOfPrefix } from './prefix.js'

/** A folder or file on the disk, and as people wrote it. */
type Place = {
  readonly path: string
  readonly shown: string
  /** A pattern meant it: nobody named it, so that it need not hold a run. */
  readonly byPattern?: true
}

/** A folder with what is in it, or some of its files. */
type Selection = Place & { readonly names: readonly string[] | 'all'; readonly byName: boolean }

/**
 * What the PATHs name: a folder with its folders, the prefix that `--csv` was given (`results/load`
 * for `results/load_stats.csv` …), one file and the others of its run, or a pattern (`results/*`) of
 * these. Files that were named are one set for each folder, so that a shell's `results/*` is what
 * `results` is. No file is read twice. What a pattern means beside its runs is left out and said.
 *
 * @param root the folder that relative paths start from; labels are as the paths were written
 * @throws InputError when a path names nothing, or a folder that was named holds nothing to read
 */
export async function readPaths(paths: readonly string[], root = ''): Promise<InputSet[]> {
  const { places, repeated } = await expanded(paths, root)
  const selections: Selection[] = []
  const remarks: InputRemark[] = repeated.map(givenTwice)
  const unread = await unreadableOf(places)
  const all = [...unread.files, ...unread.folders]
  for (const place of places.filter(place => !all.includes(place))) {
    const found = await selectionsOf(place)
    selections.push(...found)
    if (found.length > 1) remarks.push(bothRead(place, found))
  }
  const { sets, empty } = await setsOf(merged(selections))
  const folders = [...unread.folders, ...empty]
  if (unread.files.length > 0) remarks.push(leftOut('being neither CSV nor JSON', unread.files))
  if (folders.length > 0) remarks.push(leftOut('holding no CSV file', folders))
  const [first, ...rest] = sets
  if (first === undefined) throw noFile(places)
  return [{ ...first, ...(remarks.length === 0 ? {} : { remarks }) }, ...rest]
}

async function expanded(
  paths: readonly string[],
  root: string
): Promise<{ places: Place[]; repeated: Place[] }> {
  const places = new Map<string, Place>()
  const repeated: Place[] = []
  for (const written of paths) {
    const place = await placeOf(written, root)
    const isPattern = isGlob(place.shown) && (await kindOfPath(place.path)) === 'nothing'
    const found = isPattern
      ? (await namedBy(place.shown, root)).map((shown): Place => ({
          ...placed(shown, root),
          byPattern: true
        }))
      : [place]
    if (found.length === 0) throw nothingAt(place)
    if (!isPattern && places.has(normal(place.path))) repeated.push(place)
    for (const one of found) {
      const known = places.get(normal(one.path))
      if (known === undefined || known.byPattern === true) places.set(normal(one.path), one)
    }
  }
  return { places: [...places.values()], repeated }
}

/** A prefix is no file: a pattern means those whose statistics it would name. */
const STATS_ENDINGS = ['_stats.csv', '_requests.csv']

/** Files, folders and prefixes that a pattern means; a prefix only when its files are not there anyway. */
async function namedBy(pattern: string, root: string): Promise<string[]> {
  const found = await expandGlob(root, pattern)
  if (pattern.endsWith('/')) return found
  const known = new Set(found.map(normal))
  const prefixes: string[] = []
  for (const ending of STATS_ENDINGS) {
    const files = await expandGlob(root, `${pattern}${ending}`)
    prefixes.push(
      ...files
        .filter(file => !known.has(normal(file)) && !known.has(dirname(normal(file))))
        .map(file => file.slice(0, -ending.length))
    )
  }
  return [...new Set([...found, ...prefixes])]
}

/** With Windows' separators, where no file has such a name. */
async function placeOf(written: string, root: string): Promise<Place> {
  const place = placed(written, root)
  if (!written.includes('\\') || (await kindOfPath(place.path)) !== 'nothing') return place
  return placed(written.replaceAll('\\', '/'), root)
}

function placed(shown: string, root: string): Place {
  const isAbsolute = /^(?:\/|[A-Za-z]:[\\/])/.test(shown)
  return { path: root === '' || isAbsolute ? shown : join(root, shown), shown }
}

/** What holds nothing for us: the reports, logs and pictures of `results/*`, also when a shell wrote it out. */
async function unreadableOf(
  places: readonly Place[]
): Promise<Readonly<Record<'files' | 'folders', readonly Place[]>>> {
  const kinds = await Promise.all(places.map(({ path }) => kindOfPath(path)))
  const fileFolders = new Set(
    places.filter((_, index) => kinds[index] === 'file').map(({ path }) => dirname(path))
  )
  const files: Place[] = []
  const folders: Place[] = []
  for (const [index, place] of places.entries()) {
    const isOneOfMany = places.length > 1 || place.byPattern === true
    const isFile = kinds[index] === 'file'
    if (isFile && isOneOfMany && !READABLE.test(place.path)) files.push(place)
    // A folder that was named alone, or that is empty, is one into which Locust did not write.
    const isBeside = kinds[index] === 'folder' && fileFolders.has(dirname(normal(place.path)))
    if (isBeside && (await holdsOnlyOthers(place.path))) folders.push(place)
  }
  return { files, folders }
}

async function holdsOnlyOthers(path: string): Promise<boolean> {
  return (await entriesOf(path)).length > 0 && (await filesOfFolder(path)).length === 0
}

async function selectionsOf(place: Place): Promise<Selection[]> {
  const kind = await kindOfPath(place.path)
  const shown = place.shown.replace(/(?<=.)[\\/]+$/, '')
  const own: Place = { ...place, path: normal(place.path), shown }
  const name = basename(own.path)
  const folder: Place = { path: dirname(own.path), shown: dirname(own.shown) }
  const names = kind === 'folder' && /(?:^|[\\/.])$/.test(place.shown) ? [] : await namesIn(folder)
  const ofPrefix = namesOfPrefix(name, names)
  if (kind === 'file') {
    return [{ ...folder, names: namesBeside(name, names), byName: true }]
  }
  if (kind === 'nothing') {
    if (ofPrefix.length === 0) throw nothingAt(own, await pathMeant(own.path, own.shown))
    return [{ ...folder, names: ofPrefix, byName: false }]
  }
  const whole: Selection = { ...own, names: 'all', byName: false }
  return hasStats(name, ofPrefix) ? [whole, { ...folder, names: ofPrefix, byName: false }] : [whole]
}

async function namesIn({ path }: Place): Promise<string[]> {
  if ((await kindOfPath(path)) !== 'folder') return []
  return (await entriesOf(path)).filter(entry => entry.isFile()).map(({ name }) => name)
}

/** The files that were named, by folder; a prefix or a folder stays a set of its own. */
function merged(selections: readonly Selection[]): Selection[] {
  const sets: Selection[] = []
  for (const selection of selections) {
    const { names } = selection
    const at = sets.findIndex(other => isSameFolder(other, selection))
    const known = sets[at]
    if (known === undefined || known.names === 'all' || names === 'all') sets.push(selection)
    else sets[at] = { ...known, names: [...known.names, ...names] }
  }
  return sets
}

function isSameFolder(a: Selection, b: Selection): boolean {
  return a.byName && b.byName && normal(a.path) === normal(b.path)
}

/** `empty`: folders of a pattern that hold nothing to read. Throws for one that was named. */
async function setsOf(
  selections: readonly Selection[]
): Promise<{ sets: InputSet[]; empty: Place[] }> {
  const seen = new Set<string>()
  const sets: InputSet[] = []
  const empty: Place[] = []
  for (const { path, shown, names, byPattern } of selections) {
    const files: InputFile[] =
      names === 'all'
        ? await filesOfFolder(path)
        : await Promise.all([...new Set(names)].map(name => fileOf(join(path, name), name)))
    if (names === 'all' && files.length === 0) {
      if (byPattern !== true) throw noFile([{ path, shown }])
      empty.push({ path, shown })
    }
    const fresh = files.filter(file => !seen.has(join(path, file.path)))
    for (const file of fresh) seen.add(join(path, file.path))
    if (fresh.length > 0) sets.push({ label: shown, files: fresh })
  }
  return { sets, empty }
}

/** Neither `./` nor a slash at its end. */
function normal(path: string): string {
  const joined = join(path, '.')
  return joined.length > 1 ? joined.replace(/[\\/]$/, '') : joined
}

function bothRead({ shown }: Place, [, prefix]: readonly Selection[]): InputRemark {
  const names = prefix?.names === 'all' ? [] : (prefix?.names ?? [])
  return {
    code: 'ambiguous-path',
    severity: 'info',
    message: `${shown} is a folder and the prefix of ${names.join(', ')} beside it; both were read`,
    advice: `Write ${shown}/ for the folder alone, or the name of one of the files for that run alone.`
  }
}

/** Somebody meant another path by one of the two. */
function givenTwice({ shown }: Place): InputRemark {
  return {
    code: 'duplicate-run',
    severity: 'warning',
    message: `${shown} was given twice and is read once`,
    advice: 'Give each run once.'
  }
}

const SHOWN = 10

function leftOut(why: string, places: readonly Place[]): InputRemark {
  const names = places.slice(0, SHOWN).map(({ shown }) => shown)
  const more = places.length > SHOWN ? ` and ${places.length - SHOWN} more` : ''
  return {
    code: 'ignored-file',
    severity: 'info',
    message: `left out, ${why}: ${names.join(', ')}${more}`
  }
}

function noFile(places: readonly Place[]): InputError {
  const names = places.slice(0, SHOWN).map(({ shown }) => shown)
  return new InputError(
    'input',
    `${names.join(', ')} ${names.length === 1 ? 'holds' : 'hold'} no CSV file`,
    'Give the folder into which Locust wrote with --csv (links are not followed).'
  )
}

function nothingAt({ shown }: Place, meant?: string): InputError {
  return new InputError(
    'input',
    isGlob(shown) ? `nothing is there like ${shown}` : `${shown} does not exist`,
    `${question(meant)}Give the folder into which Locust wrote, or the prefix that --csv was given (results/load for results/load_stats.csv).`
  )
}
