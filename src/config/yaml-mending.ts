import { isCollection, isScalar, type Document, type Pair, Scalar, visit } from 'yaml'

/**
 * Gives back what the text has where YAML reads it otherwise, so that whoever reads the values sees what
 * was written: `1,000ms` between braces, which is a value and a key to it, a key `{id}`, which is a map, and
 * a key `~`, which is nothing.
 */
export function asWritten(document: Document, text: string): void {
  visit(document, {
    Map: (_, map) => {
      if (map.flow === true) map.items = joined(map.items, text)
      for (const pair of map.items) {
        if (isCollection(pair.key) || isNamedOtherwise(pair.key))
          pair.key = scalarOf(pair.key.range, text)
      }
    }
  })
}

/** A key is a name, and what is written: `~` is no nothing, `1.0` not 1, and `0x10` not 16. */
function isNamedOtherwise(key: unknown): key is Scalar {
  return isScalar(key) && typeof key.value !== 'string' && (key.source ?? '') !== ''
}

/** The entries of a map between braces, with a number that its comma cut in two as one. */
function joined(items: readonly Pair[], text: string): Pair[] {
  const kept: Pair[] = []
  for (const item of items) {
    const before = kept.at(-1)
    const whole = before === undefined ? undefined : cutNumber(before, item, text)
    if (before !== undefined && whole !== undefined) before.value = whole
    else kept.push(item)
  }
  return kept
}

/** The number of which the first entry has the beginning and the second the rest, as its key. */
function cutNumber(first: Pair, second: Pair, text: string): Scalar | undefined {
  if (!isScalar(first.value) || !isScalar(second.key)) return undefined
  if (!isNothing(second.value) || !first.value.range || !second.key.range) return undefined
  const [start, end] = first.value.range
  const [from, to] = second.key.range
  const isOneWord = from === end + 1 && text.charAt(end) === ','
  const isNumber = /\d$/.test(text.slice(start, end)) && /^\d/.test(text.slice(from, to))
  return isOneWord && isNumber ? scalarOf([start, to, to], text) : undefined
}

function isNothing(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null)
}

function scalarOf(range: Scalar['range'], text: string): Scalar {
  const [start, end] = range ?? [0, 0]
  const scalar = new Scalar(text.slice(start, end).trim())
  scalar.range = [start, end, end]
  return scalar
}
