import { BUILT_IN_LEVELS } from '../config/defaults.js'
import type { Settings } from '../config/settings.js'
import { note, type Note } from '../locust/note.js'
import type { Run } from '../locust/run.js'
import { editDistance } from '../spelling/nearest.js'
import type { ChosenLevel } from './load-level.js'

/** Of shorter names each is one of its own. */
const LEAST_LENGTH = 4
/** From so many on, another letter between the same ends (`norml`, `narmal`) makes no other word. */
const BETWEEN_ENDS = 5
/** So many letters and one other of them are still one word; of shorter ones another letter makes another. */
const ONE_OTHER_LETTER = 6
const TWO_OTHER_LETTERS = 8

type Leveled = Pick<ChosenLevel, 'level' | 'by'> & { readonly run: Pick<Run, 'name' | 'ownName'> }

/** A load level of the config that is of no run, and is nearly called as one of a run that it has not. */
type MisspeltLevel = {
  readonly name: string
  /** Untrusted text. */
  readonly meant: string
  /** The run that shows it, and the load level that it is judged by. */
  readonly run: string
  readonly judgedAs: string
}

/**
 * The load levels of the config that are surely misspelt: no run is of them, and a run that the config
 * has no level for is called like them, or its level is. One that says with `files:` which runs it is for
 * may be called anything.
 */
export function misspeltLevels(
  leveled: readonly Leveled[],
  { writtenLevels, loadLevels }: Pick<Settings, 'writtenLevels' | 'loadLevels'>
): MisspeltLevel[] {
  const used = new Set(leveled.map(({ level }) => level.name))
  const byFiles = loadLevels.filter(({ files }) => files.length > 0).map(({ name }) => name)
  const unknown = leveled.filter(({ level }) => !writtenLevels.includes(level.name))
  return writtenLevels
    .filter(name => !used.has(name) && !byFiles.includes(name))
    .flatMap((name): MisspeltLevel[] => {
      for (const { run, level, by } of unknown) {
        const meant = meantBy(name, { run, level, by })
        if (meant !== undefined) return [{ name, meant, run: run.name, judgedAs: level.name }]
      }
      return []
    })
}

/**
 * Where no run is at hand: those that are nearly called as a built-in one of which the config says nothing, but for one
 * that runs are judged by.
 */
export function nearlyBuiltIn(
  settings: Pick<Settings, 'writtenLevels' | 'loadLevels' | 'defaultLoadLevel'>
): Pick<MisspeltLevel, 'name' | 'meant'>[] {
  const ofEach = BUILT_IN_LEVELS.map((level): Leveled => ({
    level,
    by: 'name',
    run: { name: level.name }
  }))
  return misspeltLevels(ofEach, settings).filter(({ name }) => name !== settings.defaultLoadLevel)
}

/**
 * What the run or its level is called that the name is a slip of. Of a run that has a level there must be
 * no doubt: `leak` beside a run of `peak` is a name of its own.
 */
function meantBy(name: string, { run, level, by }: Leveled): string | undefined {
  const isKnown = isSlipOfHand(name, level.name) || isNearly(name, level.name, TWO_OTHER_LETTERS)
  if (isKnown) return level.name
  if (by !== 'default') return undefined
  const called = calledOf(run)
  const isWhole = isNearly(name, called, ONE_OTHER_LETTER)
  return isWhole ? called : [called, ...wordsOf(called)].find(one => isSlipOfHand(name, one))
}

function calledOf({ name, ownName = name }: Leveled['run']): string {
  return ownName.slice(ownName.lastIndexOf('/') + 1)
}

/** `nightly-spike` is `nightly` and `spike`. */
function wordsOf(name: string): string[] {
  return name.split(/[^\p{L}\p{N}]+/u)
}

/** The words of either name that the other has not, side by side; undefined where one has more words. */
function wordsApart(
  name: string,
  other: string
): readonly (readonly [string, string])[] | undefined {
  const [words = [], others = []] = [name, other].map(one => wordsOf(one.toLowerCase()))
  if (words.length !== others.length) return undefined
  return words
    .map((word, at) => [word, others[at] ?? ''] as const)
    .filter(([word, beside]) => word !== beside)
}

/** The one word of either name that the other has not; nothing where they have more than that apart. */
function wordApart(name: string, other: string): readonly [string, string] | undefined {
  const apart = wordsApart(name, other)
  return apart?.length === 1 ? apart[0] : undefined
}

/**
 * What makes no other word: capitals, two neighbouring letters that changed places, one that is there twice,
 * or one that is missing, too many or another between the ends.
 */
function isSlipOfHand(name: string, meant: string): boolean {
  if (name !== meant && wordsApart(name, meant)?.length === 0) return true
  const [word, other] = wordApart(name, meant) ?? []
  if (word === undefined || other === undefined || word.length < LEAST_LENGTH) return false
  if (isByNumber(word, other)) return false
  return isOneOffBetweenEnds(word, other) || isSwappedOrDoubled(word, other)
}

function isOneOffBetweenEnds(word: string, other: string): boolean {
  const hasSameEnds = word[0] === other[0] && word.at(-1) === other.at(-1)
  const isLong = Math.min(word.length, other.length) >= BETWEEN_ENDS
  return hasSameEnds && isLong && editDistance(word, other) === 1
}

function isSwappedOrDoubled(word: string, other: string): boolean {
  if (word.length === other.length) return areSwapped(word, other)
  const once = (text: string): string => text.replaceAll(/(\p{L})\1/gu, '$1')
  return Math.abs(word.length - other.length) === 1 && once(word) === once(other)
}

function areSwapped(word: string, other: string): boolean {
  let at = 0
  while (at < word.length && word[at] === other[at]) at++
  const swapped = `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`
  return swapped === other
}

/** Words that begin alike and have few other letters, from `least` letters on one and of long ones two. */
function isNearly(name: string, meant: string, least: number): boolean {
  const [word, other] = wordApart(name, meant) ?? []
  if (word === undefined || other === undefined || word[0] !== other[0]) return false
  const length = Math.min(word.length, other.length)
  if (length < least || isByNumber(word, other)) return false
  return editDistance(word, other) <= (length < TWO_OTHER_LETTERS ? 1 : 2)
}

/** Names that only a number tells apart are two. */
function isByNumber(word: string, other: string): boolean {
  const withoutDigits = (text: string): string => text.replace(/\d+/g, '')
  return withoutDigits(word) === withoutDigits(other)
}

export function misspeltLevelNotes(misspelt: readonly MisspeltLevel[]): Note[] {
  return misspelt.map(({ name, meant, run, judgedAs }) =>
    note(
      'load-level-unused',
      `no run is of the load level ${name}; did you mean ${meant}? The run ${run} is judged by ${judgedAs}, which is not under load-levels in the config`,
      { severity: 'warning', advice: 'Mend the name, or say with files: which runs it is for.' }
    )
  )
}
