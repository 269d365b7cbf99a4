import { isOpen, PENDING } from './cells.js'
import { type DocumentLine, labelOf, linesText, ownBelow, strong, withLinesBelow } from './merge.js'

/*
 * A rank is another's in the next run: what people wrote below it goes by the name that stood on it. What
 * they wrote of a name that has no rank any more stands behind the ranks until it has one again.
 */

/** How the gate writes a rank, so that people's words can be told from its own. */
export type RankWords = {
  /** What it says behind a name. */
  readonly endings: readonly string[]
  /** What it says in place of a name. */
  readonly nameless: readonly string[]
  /** Its own details below a title, which hold for one run. */
  readonly detailsOf: (title: string) => readonly string[]
  /** Details that ask people. */
  readonly questions: readonly string[]
}

const UNLISTED = 'No longer listed'
const TITLE = /^(?:-|\d+\.) \*\*(.+?)\*\*: (.*)$/
const CODE = /^(?:(`+)(?!`).*?[^`]\1(?!`)|<code>.*?<\/code>)/

/** An item below a title, with what stands below the item; text before the first has no label. */
type Detail = {
  readonly label: string
  readonly line: DocumentLine | undefined
  readonly below: readonly string[]
}

type Entry = {
  readonly title: string
  /** `Primary Bottleneck`; that it has no rank; of people's own items anything. */
  readonly rank: string | undefined
  /** Of whom or what it is; of a rank that is free the rank. */
  readonly name: string
  /** Whether the title is the gate's. */
  readonly isOurs: boolean
  readonly details: readonly Detail[]
}

/** The report's ranks with what people wrote of each name. Doing it twice changes nothing. */
export function mergeRanks(
  oldLines: readonly string[],
  freshLines: readonly DocumentLine[],
  words: RankWords
): string[] {
  const { intro, entries: fresh } = entriesOf(freshLines, words)
  const ranks = new Set([UNLISTED, ...fresh.map(({ rank }) => rank)])
  const { entries: all } = entriesOf(oldLines.map(strong), words)
  const old = all.filter(({ rank }) => ranks.has(rank))
  const used = new Set<Entry>()
  const ranked = fresh.map(entry => {
    // People may name what the gate cannot.
    const own = old.find(({ rank, isOurs }) => isFree(entry) && !isOurs && rank === entry.rank)
    const same = own === undefined ? old.filter(({ name }) => name === entry.name) : [own]
    for (const one of same) used.add(one)
    const before = same.flatMap(({ details }) => details).filter(one => !asks(one, words))
    return { title: own?.title ?? entry.title, details: mergedDetails(before, entry.details) }
  })
  const left = old.filter(one => !used.has(one)).flatMap(one => unlisted(one, words))
  const items = all.filter(({ rank }) => !ranks.has(rank))
  return [...intro, ...[...ranked, ...items, ...left].flatMap(linesOf)]
}

/** What the report says; people's words where it asks for them; and what only people have. */
function mergedDetails(old: readonly Detail[], fresh: readonly Detail[]): Detail[] {
  const asked = new Set(fresh.map(({ label }) => label))
  const own = old.filter(({ label }) => !asked.has(label))
  return [
    ...own.filter(({ label }) => label === ''),
    ...fresh.flatMap((detail): Detail[] => {
      const same = old.filter(({ label }) => label === detail.label)
      if (detail.line?.isWeak === true) return same.length > 0 ? same : [detail]
      return [{ ...detail, below: same.flatMap(ownBelow) }]
    }),
    ...own.filter(({ label }) => label !== '')
  ]
}

/** What people wrote of a name without a rank; nothing where they wrote nothing. */
function unlisted(entry: Entry, words: RankWords): Pick<Entry, 'title' | 'details'>[] {
  const { title, rank, name, isOurs } = entry
  const ours = isOurs && !isFree(entry) ? words.detailsOf(title) : []
  const details = entry.details.flatMap(detail => {
    if (!ours.includes(detail.label)) return asks(detail, words) ? [] : [detail]
    const below = ownBelow(detail)
    return below.length === 0 ? [] : [{ ...detail, below }]
  })
  if (rank === UNLISTED) return [{ title, details }]
  if (isOurs && details.length === 0) return []
  const said = isOurs ? name : (TITLE.exec(title)?.[2] ?? name)
  return [{ title: `- **${UNLISTED}**: ${said}`, details }]
}

function isFree({ title, isOurs }: Entry): boolean {
  return isOurs && title.includes(PENDING)
}

/** Whether people have written nothing. */
function asks({ line, below }: Detail, { questions }: RankWords): boolean {
  const said = line?.text.replace(/^.*?\*\*: */, '').trim()
  return said !== undefined && questions.includes(said) && below.length === 0
}

function entriesOf(
  lines: readonly DocumentLine[],
  words: RankWords
): { readonly intro: readonly string[]; readonly entries: readonly Entry[] } {
  const weak = new Set(lines.filter(({ isWeak }) => isWeak).map(({ text }) => text))
  const found = withLinesBelow(lines)
  const isItem = ({ text }: DocumentLine): boolean => /^(?:-|\d+\.) /.test(text)
  const first = found.findIndex(({ line }) => isItem(line))
  const intro = (first === -1 ? found : found.slice(0, first)).map(({ line }) => line)
  return {
    intro: linesText(intro).trimEnd().split('\n'),
    entries: found.flatMap(({ line, below }) =>
      isItem(line) ? [entryOf(line.text, detailsOf(below, weak), words)] : []
    )
  }
}

function entryOf(
  title: string,
  details: readonly Detail[],
  { endings, nameless }: RankWords
): Entry {
  const [, rank, said = ''] = TITLE.exec(title) ?? []
  const ending = endings.find(text => said.endsWith(`, ${text}`))
  const isPending = said.startsWith(PENDING) && isOpen(said)
  const isOurs = ending !== undefined || isPending || nameless.includes(said)
  const bare = ending === undefined ? said : said.slice(0, -`, ${ending}`.length)
  const name = isPending ? (rank ?? '') : (CODE.exec(bare)?.[0] ?? bare)
  return { title, rank, name, isOurs, details }
}

/** By the items of the least indentation, each with the lines below it. */
function detailsOf(below: readonly string[], weak: ReadonlySet<string>): Detail[] {
  const indent = /^\s+(?=(?:-|\d+\.) )/
  const depth = Math.min(...below.flatMap(text => indent.exec(text)?.[0].length ?? []))
  const details: (Detail & { below: string[] })[] = []
  for (const text of below) {
    const isDetail = indent.exec(text)?.[0].length === depth
    if (isDetail) {
      const line = { text, isWeak: weak.has(text) }
      details.push({ label: labelOf(text) ?? '', line, below: [] })
    } else if (details.length === 0) details.push({ label: '', line: undefined, below: [text] })
    else details.at(-1)?.below.push(text)
  }
  return details
}

function linesOf({ title, details }: Pick<Entry, 'title' | 'details'>): string[] {
  return [
    '',
    title,
    ...details.flatMap(({ line, below }) => [...(line === undefined ? [] : [line.text]), ...below])
  ]
}
