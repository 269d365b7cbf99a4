import { isOpen, PENDING } from './cells.js'

/*
 * A section that several load levels share, or that people may fill in: what this report does not
 * answer keeps what the document has.
 */

/** A generated line. `isWeak`: this report says nothing about it, so what the document has stays. */
export type DocumentLine = { readonly text: string; readonly isWeak: boolean }

export function strong(text: string): DocumentLine {
  return { text, isWeak: false }
}

export function weak(text: string): DocumentLine {
  return { text, isWeak: true }
}

/** Lines of fixed text: headings, tables' heads. */
export function fixed(...texts: readonly string[]): DocumentLine[] {
  return texts.map(strong)
}

export function linesText(lines: readonly DocumentLine[]): string {
  return lines.map(line => line.text).join('\n')
}

type Item = {
  readonly line: DocumentLine
  readonly group?: string
  readonly context: string
  /** Lines below an item that belong to it; the gate writes none. */
  readonly below?: readonly string[]
}

/**
 * The new lines, with the document's own where the new ones are weak, and with the rows and items that
 * only the document has (of other load levels, or written by people) in the same table or list, which
 * keeps its order. Doing it twice changes nothing.
 */
export function mergeLines(old: readonly string[], fresh: readonly DocumentLine[]): string[] {
  const before = groupsOf(itemsOf(old.map(strong)))
  const blocks = blocksOf(itemsOf(fresh))
  const known = new Set(blocks.flatMap(block => [...block.groups.keys()]))
  return blocks.flatMap((block, index) => {
    const { context, groups, plain } = block
    if (plain !== undefined) return [plain]
    const isLast = !blocks
      .slice(index + 1)
      .some(later => later.context === context && later.plain === undefined)
    const here = [...before].filter(([, items]) => items[0]?.context === context)
    const kept = here.filter(([name]) => groups.has(name) || (isLast && !known.has(name)))
    const names = inOrder(
      kept.map(([name]) => name),
      [...groups.keys()]
    )
    return names.flatMap(name => chosen(groups.get(name), before.get(name)))
  })
}

/**
 * As `mergeLines`, of a form that people may shorten: rows and items that they took away stay away.
 * One that holds nothing at all gets all of them.
 */
export function mergeForm(old: readonly string[], fresh: readonly DocumentLine[]): string[] {
  const merged = mergeLines(old, fresh)
  if (old.every(line => line.trim() === '')) return merged
  const groupsIn = (lines: readonly string[]): (string | undefined)[] =>
    itemsOf(lines.map(strong)).map(({ group }) => group)
  const kept = new Set(groupsIn(old))
  const lines = itemsOf(merged.map(strong))
  return lines.flatMap(item =>
    kept.has(item.group) || item.group === undefined ? withBelow(item) : []
  )
}

/** What the report says, unless it says nothing and the document does; with what people put below it. */
function chosen(fresh: readonly Item[] = [], old: readonly Item[] = []): string[] {
  const isSaid = fresh.some(({ line }) => !line.isWeak) && !isAnsweredByPeople(fresh, old)
  if (!isSaid && old.length > 0) return old.flatMap(withBelow)
  return [...fresh.map(({ line }) => line.text), ...old.flatMap(ownBelow)]
}

/** The report still asks, and the document's row does not: an answer of the gate's leaves no cell that asks. */
function isAnsweredByPeople(fresh: readonly Item[], old: readonly Item[]): boolean {
  const isPending = ({ line }: Item): boolean => PENDING_CELL.test(line.text)
  return (
    [...fresh, ...old].every(isPending) &&
    fresh.every(({ line }) => isOpen(line.text)) &&
    !old.some(({ line }) => isOpen(line.text))
  )
}

const PENDING_CELL = new RegExp(`\\|\\s*${PENDING}\\s*\\|`)

function withBelow({ line, below = [] }: Item): string[] {
  return [line.text, ...below]
}

/** Lists of their own below a line of the gate's: other lines may be its own words that an editor wrapped. */
export function ownBelow({
  below = []
}: {
  readonly below?: readonly string[]
}): readonly string[] {
  const first = below.findIndex(line => ITEM.test(line))
  return first === -1 ? [] : below.slice(first)
}

/** The order of the document; what is new stands behind what it follows in the report. */
function inOrder(old: readonly string[], fresh: readonly string[]): string[] {
  const names = [...old]
  fresh.forEach((name, i) => {
    if (names.includes(name)) return
    const previous = names.indexOf(fresh[i - 1] ?? '')
    const next = names.findIndex(other => fresh.indexOf(other) > i)
    const at = previous !== -1 ? previous + 1 : next === -1 ? names.length : next
    names.splice(at, 0, name)
  })
  return names
}

/** Neighbouring items of one table or list by group, or one line that is neither. */
type Block = {
  readonly context: string
  readonly groups: Map<string, Item[]>
  readonly plain?: string
}

function blocksOf(items: readonly Item[]): Block[] {
  const blocks: Block[] = []
  for (const item of items) {
    const { context, group, line } = item
    const last = blocks.at(-1)
    if (group === undefined) blocks.push({ context, groups: new Map(), plain: line.text })
    else if (last?.plain === undefined && last?.context === context) add(last.groups, group, item)
    else blocks.push({ context, groups: new Map([[group, [item]]]) })
  }
  return blocks
}

function groupsOf(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) if (item.group !== undefined) add(groups, item.group, item)
  return groups
}

function add(groups: Map<string, Item[]>, name: string, item: Item): void {
  const group = groups.get(name)
  if (group === undefined) groups.set(name, [item])
  else group.push(item)
}

/** The line below a table's head. */
const DELIMITER = /^\|[\s:|-]+\|$/

/** What a line is about: rows by their first cell, items by their label, each under its heading. */
function itemsOf(lines: readonly DocumentLine[]): Item[] {
  let heading = ''
  return withLinesBelow(lines).map(({ line, below, next }): Item => {
    const { text } = line
    if (/^#+ /.test(text)) heading = text.trim()
    const cell = rowKey(text, next)
    if (cell !== undefined) {
      const context = `${heading} | row`
      return { line, context, group: `${context} | ${cell}` }
    }
    const label = labelOf(text)
    const context = `${heading} | item`
    return label === undefined
      ? { line, context: heading }
      : { line, context, group: `${context} | ${label}`, below }
  })
}

const ITEM = /^\s*(?:-|\d+\.) /

type LineWithBelow = {
  readonly line: DocumentLine
  readonly below: readonly string[]
  /** The line after it. */
  readonly next: string | undefined
}

/** Every item with the indented lines below it, and those that go on without an empty line. */
export function withLinesBelow(lines: readonly DocumentLine[]): LineWithBelow[] {
  const found: (LineWithBelow & { below: string[] })[] = []
  let item: string[] | undefined
  let empty: string[] = []
  lines.forEach((line, index) => {
    const { text } = line
    const isBelow =
      item !== undefined &&
      (/^\s+\S/.test(text) || (empty.length === 0 && /^[^\s|#`<-]/.test(text) && !ITEM.test(text)))
    if (isBelow) {
      item?.push(...empty, text)
      // They stand with the item that they are in.
      found.splice(found.length - empty.length)
      empty = []
      return
    }
    const below: string[] = []
    found.push({ line, below, next: lines[index + 1]?.text })
    if (text.trim() === '') empty.push(text)
    else {
      item = /^(?:-|\d+\.) /.test(text) ? below : undefined
      empty = []
    }
  })
  return found
}

/** The first cell of a row that is neither a table's head nor the line below it. */
export function rowKey(line: string, next: string | undefined): string | undefined {
  const isHead = DELIMITER.test((next ?? '').trim()) || DELIMITER.test(line.trim())
  return isHead ? undefined : firstCell(line)
}

/** `**Label**:`, the text behind a checkbox, `Label:`, or the number of an item. */
export function labelOf(text: string): string | undefined {
  const item = /^\s*(-|\d+\.) (.*)$/.exec(text)
  if (item === null) return undefined
  const [, bullet = '', rest = ''] = item
  const bold = /^\*\*(.+?)\*\*/.exec(rest)?.[1]
  const box = /^\[[ xX]\] (.*)$/.exec(rest)?.[1]
  if (bold !== undefined || box !== undefined) return plainKey(bold ?? box ?? '')
  return bullet === '-' ? plainKey(rest.split(': ')[0] ?? '') : bullet
}

/** The first cell of a table's row, however wide an editor made it. */
export function firstCell(line: string): string | undefined {
  const cell = /^\|((?:\\.|[^|\\])*)\|/.exec(line)?.[1]
  return cell === undefined ? undefined : plainKey(cell)
}

function plainKey(text: string): string {
  return text.replace(/[*\s]+/g, ' ').trim()
}
