import { editDistance, nearestNames } from '../../spelling/nearest.js'
import { ended } from '../../units/sentence.js'

/** A document that cannot be updated: where and why, and what to do about it. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError'
  /** 1-based; absent when the whole document is meant. */
  readonly line: number | undefined
  readonly problem: string
  readonly advice: string

  constructor(problem: string, advice: string, line?: number) {
    super(`${line === undefined ? '' : `line ${line}: `}${ended(problem)} ${advice}`)
    this.line = line
    this.problem = problem
    this.advice = advice
  }
}

/** A piece of a document: people's own lines, or a section that is generated. */
export type Part =
  | { readonly kind: 'own'; readonly lines: readonly string[] }
  | {
      readonly kind: 'section'
      readonly name: string
      /** What its first marker holds behind the name; not checked. */
      readonly json: string | undefined
      readonly lines: readonly string[]
    }

/**
 * Alone on its line: generated and people's lines that hold it elsewhere mean nothing. Behind the name
 * stands a state, however damaged; another word there is a marker that was edited.
 */
const MARKER = /^<!-- locust-gate:(?:begin ([\w-]+)(?: ([^\w\s-].*))?|end ([\w-]+)) -->$/s
/** What somebody meant as a marker. */
const ALMOST = /<!--[^>]*locust-gate\s*:/i

/**
 * A generated section between its markers.
 *
 * @param json the section's state, inert inside an HTML comment
 */
export function sectionText(name: string, body: string, json?: string): string {
  return [
    beginning(name, json),
    '',
    ...(body === '' ? [] : [inert(body), '']),
    `<!-- locust-gate:end ${name} -->`
  ].join('\n')
}

/** The lines of a section that stays as it is. */
export function untouched(
  { name, json, lines }: Part & { kind: 'section' },
  lineEnd: string
): string[] {
  return [
    `${beginning(name, json)}${lineEnd}`,
    ...lines,
    `<!-- locust-gate:end ${name} -->${lineEnd}`
  ]
}

function beginning(name: string, json: string | undefined): string {
  return `<!-- locust-gate:begin ${name}${json === undefined ? '' : ` ${json}`} -->`
}

/** Text in which nothing can be taken for a marker. */
export function inert(text: string): string {
  return text
    .replaceAll('<!--', '<\u200b!--')
    .replace(/locust-gate(\s*):/gi, match => match.replace('-', '-\u200b'))
}

/**
 * A document in its parts, every line without its line break.
 *
 * @param known names of sections, for what was meant by another
 * @throws DocumentError for markers that are edited, nested, repeated or lack their partner
 */
export function splitDocument(lines: readonly string[], known: readonly string[]): Part[] {
  const parts: Part[] = []
  const seen = new Map<string, number>()
  let own: string[] = []
  let open: { name: string; json: string | undefined; line: number; lines: string[] } | undefined
  lines.forEach((text, index) => {
    const line = index + 1
    const marker = markerOf(text, line)
    if (marker === undefined) {
      ;(open === undefined ? own : open.lines).push(text)
      return
    }
    const { kind, name, json } = marker
    if (kind === 'begin') {
      if (open !== undefined) throw misspelt(name, line, known) ?? nested(name, line, open)
      const first = seen.get(name)
      if (first !== undefined) throw repeated(name, line, first)
      seen.set(name, line)
      open = { name, json, line, lines: [] }
      return
    }
    if (open?.name !== name) {
      throw (
        misspelt(name, line, known) ??
        (open && misspelt(open.name, open.line, known)) ??
        unopened(name, line, open)
      )
    }
    parts.push(
      { kind: 'own', lines: own },
      { kind: 'section', name, json: open.json, lines: open.lines }
    )
    own = []
    open = undefined
  })
  if (open !== undefined) throw unclosed(open)
  return [...parts, { kind: 'own', lines: own }]
}

type Marker = {
  readonly kind: 'begin' | 'end'
  readonly name: string
  readonly json?: string | undefined
}

function markerOf(text: string, line: number): Marker | undefined {
  const [, begun, json, ended] = MARKER.exec(text.trimEnd()) ?? []
  if (begun !== undefined) return { kind: 'begin', name: begun, json }
  if (ended !== undefined) return { kind: 'end', name: ended }
  if (!ALMOST.test(text)) return undefined
  throw new DocumentError(
    'this marker of Locust Gate was edited',
    'Write it alone on its line as `<!-- locust-gate:begin NAME -->` or `<!-- locust-gate:end NAME -->`, or restore it from the last commit.',
    line
  )
}

/** A name that is nearly, but not quite, a section's; undefined for one that is, or is like none. */
export function misspelt(
  name: string,
  line: number,
  known: readonly string[]
): DocumentError | undefined {
  if (known.includes(name)) return undefined
  const [meant] = nearestNames(name, known, 1)
  if (meant === undefined || editDistance(name, meant) > Math.max(2, meant.length / 4)) {
    return undefined
  }
  return new DocumentError(
    `there is no section ${name}; the nearest is ${meant}`,
    `Write \`${meant}\` in both of its markers, \`<!-- locust-gate:begin ${meant} -->\` and \`<!-- locust-gate:end ${meant} -->\`.`,
    line
  )
}

type Open = { readonly name: string; readonly line: number }

function nested(name: string, line: number, open: Open): DocumentError {
  return new DocumentError(
    `section ${name} begins inside section ${open.name}, which began on line ${open.line}`,
    `Put \`<!-- locust-gate:end ${open.name} -->\` back where that section ends.`,
    line
  )
}

function repeated(name: string, line: number, first: number): DocumentError {
  return new DocumentError(
    `section ${name} is here a second time; the first began on line ${first}`,
    'Delete one of the two, with its markers.',
    line
  )
}

function unopened(name: string, line: number, open: Open | undefined): DocumentError {
  return new DocumentError(
    open === undefined
      ? `section ${name} ends but did not begin`
      : `section ${name} ends inside section ${open.name}, which began on line ${open.line}`,
    open === undefined
      ? `Put \`<!-- locust-gate:begin ${name} -->\` back where it begins, or delete this line.`
      : `Put \`<!-- locust-gate:end ${open.name} -->\` back where that section ends.`,
    line
  )
}

function unclosed({ name, line }: Open): DocumentError {
  return new DocumentError(
    `section ${name} begins but does not end`,
    `Put \`<!-- locust-gate:end ${name} -->\` back where it ends.`,
    line
  )
}
