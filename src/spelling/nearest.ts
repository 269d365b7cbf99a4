/** The `count` names most like `wanted` (fewest edits), most alike first. */
export function nearestNames(wanted: string, names: readonly string[], count: number): string[] {
  return names
    .map(name => ({ name, distance: editDistance(wanted, name) }))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name)
}

/** A word is taken for a misspelling of a name when so few letters are different, and at most half of them. */
const MOST_SLIPS = 3

/**
 * The name that a word is nearly, as `fail_on` is `fail-on`: a `_` counts as a `-`, and the case does not.
 *
 * @param most letters that may be different
 */
export function nameMeant<Name extends string>(
  word: string,
  names: readonly Name[],
  most = MOST_SLIPS
): Name | undefined {
  const wanted = word.replaceAll('_', '-')
  const [nearest] = nearestNames(wanted, names, 1)
  const name = names.find(one => one === nearest)
  const slips = Math.min(most, word.length / 2)
  return name !== undefined && editDistance(wanted, name) <= slips ? name : undefined
}

/** `; did you mean "error-rate"?`; nothing where no name is like it. */
export function didYouMean(word: string, names: readonly string[]): string {
  const name = nameMeant(word, names)
  return name === undefined ? '' : `; did you mean "${name}"?`
}

/** Longer names are compared by their beginning: the distance takes length × length steps. */
const MAX_LENGTH = 64

/**
 * The restricted distance of Damerau and Levenshtein, case ignored: insertions, deletions, replacements of a
 * UTF-16 unit, and two neighbours that changed places.
 */
export function editDistance(a: string, b: string): number {
  const [from = '', to = ''] = [a, b].map(text => text.slice(0, MAX_LENGTH).toLowerCase())
  let before: number[] = []
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1)
      const edited = Math.min(previous[column] ?? 0, current[column - 1] ?? 0) + 1
      const swapped = areSwapped(from, to, [row, column]) ? (before[column - 2] ?? 0) + 1 : replaced
      current.push(Math.min(replaced, edited, swapped))
    }
    before = previous
    previous = current
  }
  return previous[to.length] ?? 0
}

/** Whether the two units of either text before these places are the same, the other way round. */
function areSwapped(from: string, to: string, [row, column]: readonly [number, number]): boolean {
  return from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
}
