import { isOpen } from './cells.js'
import { sectionText, splitDocument } from './markers.js'
import { DOCUMENT_TEMPLATE } from './template.js'

/*
 * A document from before the gate kept it has the headings, but no markers: they are put around what
 * stands below each heading, and what nobody generates moves behind them.
 */

/** With fewer of the document's headings it is another document. */
const LEAST_HEADINGS = 5
const LEVELS: Readonly<Record<string, string>> = {
  'level-sustained': '### Sustained Load',
  'level-peak': '### Peak Load'
}
const LAST_UPDATE = 'last-update'
const LEVELS_HEADING = '## Actual Performance Metrics'

const FENCE = /^\s*(```|~~~)/
const HEADING = /^#{1,6} /

type Place = { readonly name: string; readonly heading: string }

/** A generated section's lines by the heading inside it below which they stand. */
type Shapes = ReadonlyMap<string, { readonly rows: boolean; readonly items: boolean }>

/**
 * The document with the markers of every section, or undefined when it is none of ours. `\n` only.
 *
 * @param rendered a document with all its sections: what a section may hold
 */
export function adopted(existing: string, rendered: string): string | undefined {
  const lines = existing.split('\n')
  const headings = headingLines(lines)
  const places = placesOf()
  const found = places.flatMap(place => {
    const at = headings.find(line => isHeading(lines[line] ?? '', place))
    return at === undefined ? [] : [{ ...place, at }]
  })
  if (new Set(found.map(({ heading }) => heading)).size < LEAST_HEADINGS) return undefined
  const shapes = shapesOf(rendered)
  const starts = new Map(found.map(place => [place.at, place]))
  const written: string[] = []
  for (let at = 0; at < lines.length;) {
    const place = starts.get(at)
    if (place === undefined) {
      written.push(lines[at] ?? '')
      at++
      continue
    }
    const shape = shapes.get(place.name) ?? new Map()
    const end = endOf(lines, { at, headings, shape })
    written.push(...sectionLines(place.name, lines.slice(at, end), shape))
    at = end
  }
  const missing = places.filter(({ name }) => !found.some(one => one.name === name))
  return withMissing(written, missing).join('\n')
}

/** Every section of the document and the heading that it stands below; a level has its own. */
function placesOf(): Place[] {
  let heading = ''
  return DOCUMENT_TEMPLATE.split('\n').flatMap(line => {
    if (/^#+ /.test(line)) heading = line
    const name = /^\{\{([\w-]+)\}\}$/.exec(line)?.[1]
    if (name === undefined) return []
    if (name !== 'levels') return [{ name, heading }]
    return Object.entries(LEVELS).map(([level, title]) => ({ name: level, heading: title }))
  })
}

function isHeading(line: string, { name, heading }: Place): boolean {
  const [text, wanted] = [plain(line), plain(heading)]
  return text === wanted || (name in LEVELS && text.startsWith(`${wanted} (`))
}

function plain(line: string): string {
  return line.trim().replace(/\s+/g, ' ').replace(/ #+$/, '').toLowerCase()
}

/** Lines that are headings, and not in a code block. */
function headingLines(lines: readonly string[]): number[] {
  let isCode = false
  return lines.flatMap((line, at) => {
    if (FENCE.test(line)) isCode = !isCode
    return !isCode && HEADING.test(line) ? [at] : []
  })
}

/** Up to the next heading that is no part of the section. */
function endOf(
  lines: readonly string[],
  {
    at,
    headings,
    shape
  }: { readonly at: number; readonly headings: readonly number[]; readonly shape: Shapes }
): number {
  const depth = depthOf(lines[at] ?? '')
  const next = headings.find(
    line =>
      line > at && (depthOf(lines[line] ?? '') <= depth || !shape.has(plain(lines[line] ?? '')))
  )
  return next ?? lines.length
}

function depthOf(line: string): number {
  return /^#*/.exec(line)?.[0].length ?? 0
}

/** The heading, the section between its markers, and behind it what people wrote in it. */
function sectionLines(name: string, lines: readonly string[], shape: Shapes): string[] {
  const isLevel = name in LEVELS
  const [heading = '', ...body] = lines
  const { ours, own } = sorted(name, isLevel ? lines : body, shape)
  const marked = sectionText(name, ours).split('\n')
  const people = own === '' ? [] : own.split('\n')
  // The last update stands behind the introduction.
  const parts = name === LAST_UPDATE ? [people, marked] : [marked, people]
  return [
    ...(isLevel ? [] : [heading, '']),
    ...parts.flatMap(part => (part.length === 0 ? [] : [...part, '']))
  ]
}

/** What the section holds anyhow, and what is people's own. */
function sorted(
  name: string,
  lines: readonly string[],
  shape: Shapes
): { readonly ours: string; readonly own: string } {
  const ours: string[] = []
  const own: string[] = []
  let inner = ''
  let isCode = false
  for (const line of lines) {
    const isFence = FENCE.test(line)
    if (isFence) isCode = !isCode
    const isInCode = isFence || isCode
    if (!isInCode && HEADING.test(line)) inner = plain(line)
    const isOurs = name !== LAST_UPDATE && (isInCode || isGenerated(line, shape.get(inner)))
    if (isOurs || line.trim() === '') ours.push(line)
    if (!isOurs) own.push(line)
  }
  return { ours: trimmed(ours), own: trimmed(own) }
}

/** Of the kind that the section has here, and with nothing in it that the update would lose. */
function isGenerated(
  line: string,
  shape: { readonly rows: boolean; readonly items: boolean } | undefined
): boolean {
  if (HEADING.test(line)) return true
  if (line.startsWith('|')) return shape?.rows === true
  if (!/^\s*(-|\d+\.) /.test(line) || shape?.items !== true) return false
  return !/^\s/.test(line) || isOpen(line)
}

function trimmed(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/^\n+|\s+$/g, '')
    .replace(/\n{3,}/g, '\n\n')
}

/** What rows and items each section has, by the headings inside it. */
function shapesOf(rendered: string): ReadonlyMap<string, Shapes> {
  const parts = splitDocument(rendered.split('\n'), [])
  return new Map(
    parts.flatMap(part => {
      if (part.kind === 'own') return []
      const shapes = new Map([['', { rows: false, items: false }]])
      let heading = ''
      for (const line of part.lines) {
        if (HEADING.test(line)) heading = plain(line)
        const { rows, items } = shapes.get(heading) ?? { rows: false, items: false }
        shapes.set(heading, {
          rows: rows || line.startsWith('|'),
          items: items || /^\s*(-|\d+\.) /.test(line)
        })
      }
      return [[part.name, shapes] as const]
    })
  )
}

/** Levels below their common heading, everything else at the end, each below its own. */
function withMissing(lines: readonly string[], missing: readonly Place[]): string[] {
  const written = [...lines]
  for (const { name, heading } of [...missing].reverse()) {
    if (!(name in LEVELS)) continue
    const common = written.findIndex(line => plain(line) === plain(LEVELS_HEADING))
    if (common === -1)
      written.push('', LEVELS_HEADING, '', ...sectionText(name, heading).split('\n'))
    else written.splice(common + 1, 0, '', ...sectionText(name, heading).split('\n'))
  }
  for (const { name, heading } of missing) {
    if (name in LEVELS) continue
    written.push('', heading, '', ...sectionText(name, '').split('\n'))
  }
  return written
}
