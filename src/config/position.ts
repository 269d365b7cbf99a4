import type { Document, LineCounter } from 'yaml'

type Ranged = { readonly range?: readonly [number, number, number] | null }
type PairLike = { readonly key: Ranged & { readonly value?: unknown }; readonly value: unknown }

/** Where the innermost node on the path that the file really has begins. */
export function offsetOf(path: readonly PropertyKey[], document: Document): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const step of path) {
    const child = childOf(node, step)
    if (child === undefined) break
    offset = startOf(isPair(child) ? child.key : child) ?? offset
    node = isPair(child) ? child.value : child
  }
  return offset
}

function childOf(node: unknown, step: PropertyKey): unknown {
  if (typeof node !== 'object' || node === null) return undefined
  const items = (node as { readonly items?: readonly unknown[] }).items ?? []
  const pair = pairsOf(node, items).get(String(step))
  return pair ?? (typeof step === 'number' ? items[step] : undefined)
}

/** Each map by its keys: hundreds of patterns are looked up in one. */
const PAIRS = new WeakMap<object, ReadonlyMap<string, PairLike>>()

function pairsOf(node: object, items: readonly unknown[]): ReadonlyMap<string, PairLike> {
  const known = PAIRS.get(node)
  if (known !== undefined) return known
  // Of a key that is there twice the first.
  const found = new Map(
    items
      .filter(isPair)
      .toReversed()
      .map((pair): [string, PairLike] => [String(pair.key.value), pair])
  )
  PAIRS.set(node, found)
  return found
}

function startOf(node: unknown): number | undefined {
  return (node as Ranged | null)?.range?.[0]
}

function isPair(item: unknown): item is PairLike {
  return typeof item === 'object' && item !== null && 'key' in item && typeof item.key === 'object'
}

/** Line and column (1-based) of an offset. */
export function positionOf(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}
