/** The `count` names most like `wanted` (fewest edits), most alike first. */
export function nearestNames(wanted: string, names: readonly string[], count: number): string[] {
  return names
    .map(name => ({ name, distance: editDistance(wanted, name) }))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name)
}

/** Longer names are compared by their beginning: the distance takes length × length steps. */
const MAX_LENGTH = 64

/** Levenshtein's distance, case ignored: insertions, deletions, replacements of a UTF-16 unit. */
export function editDistance(a: string, b: string): number {
  const [from = '', to = ''] = [a, b].map(text => text.slice(0, MAX_LENGTH).toLowerCase())
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1)
      const edited = Math.min(previous[column] ?? 0, current[column - 1] ?? 0) + 1
      current.push(Math.min(replaced, edited))
    }
    previous = current
  }
  return previous[to.length] ?? 0
}
