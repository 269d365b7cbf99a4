/** Fewer values are never taken for ids: so many codes a service may answer one request with. */
const MANY = 12
/** An id has few failures where there are many ids: at most so many for each of them. */
const PER_ID = 1 / 4
/** So many times what is usual there, and so many failures at least, are those of a name. */
const STANDS_OUT = 5

/**
 * The values at one place of a message that are names, as of codes, and no ids: each of a few, and of many
 * all where most have many failures; among ids the few that fail far more often than the others. Ids that
 * are taken for names are only more rows, a name that is taken for an id would hide a cause.
 *
 * @param failures how many had each value there
 */
export function namesAmong(failures: ReadonlyMap<string, number>): ReadonlySet<string> {
  if (!areIds(failures)) return new Set(failures.keys())
  const least = STANDS_OUT * Math.max(1, middleOf([...failures.values()]))
  const outstanding = [...failures].filter(([, count]) => count >= least).map(([value]) => value)
  return new Set(outstanding.length < MANY ? outstanding : [])
}

/** Whether most of them are ids: many values with few failures each. */
export function areIds(failures: ReadonlyMap<string, number>): boolean {
  const usual = middleOf([...failures.values()])
  return failures.size >= MANY && usual <= failures.size * PER_ID
}

function middleOf(counts: readonly number[]): number {
  return [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
}
