import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml'

import { signWords } from './block-sign.js'
import { MAX_SHOWN, withSpace } from './missing-space.js'

type Code = YAMLError['code']
/** What the parser stumbled over: `end` is where its own span of it ends. */
type Stumble = {
  readonly text: string
  readonly document: Document
  readonly offset: number
  readonly end: number
}
/** Where the cause is, if elsewhere, and in words what it is and what to do. */
type Cause = { readonly offset?: number; readonly words: string }

/** What the parser stumbled over in our own words; undefined where only its own are known. */
export function causeOf(code: Code, stumble: Stumble): Cause | undefined {
  return CAUSES[code]?.(stumble)
}

const CAUSES: Readonly<Partial<Record<Code, (stumble: Stumble) => Cause | undefined>>> = {
  TAB_AS_INDENT: ({ offset }) => tabAt(offset),
  BAD_INDENT: stumble => tabBefore(stumble) ?? unclosedBracket(stumble) ?? misaligned(stumble),
  BAD_SCALAR_START: ({ text, offset }) => ({
    words: `no text begins with ${text.charAt(offset)} unless it stands in quotes: put quotes around it`
  }),
  BAD_DQ_ESCAPE: () => ({
    words:
      'in double quotes this backslash means nothing: write \\\\ for a backslash, or put the text in single quotes'
  }),
  BLOCK_IN_FLOW: stumble => ({ words: blockInFlowWords(stumble) }),
  BLOCK_AS_IMPLICIT_KEY: secondKey,
  KEY_OVER_1024_CHARS: () => ({ words: 'a key has more than 1,024 characters: shorten it' }),
  MISSING_CHAR: missing,
  MULTILINE_IMPLICIT_KEY: severalLines,
  MULTIPLE_DOCS: () => ({ words: 'there is more than one document (---): keep one' }),
  UNEXPECTED_TOKEN: unexpected
}

const ALIGN = 'indent alike what belongs together'

/** `GET /a #1:`, where the comment takes the colon with it. */
function commentedColon(line: string): string | undefined {
  const [, key = ''] = /^\s*([^\s#"'][^"']*?\s#[^"']*?):(?:\s|$)/.exec(line) ?? []
  const [before = ''] = key.split(/\s#/, 1)
  if (before === '' || /:(?:\s|$)/.test(before)) return undefined
  return `a space and # begin a comment, and the colon of this key is in it: put the key in quotes and the colon behind them, as in "${key.slice(0, MAX_SHOWN)}": …`
}

/** Where the line above is less indented, either of the two may be the wrong one. */
function misaligned({ text, offset }: Stumble): Cause {
  const lines = text.slice(0, offset).split('\n')
  const above = lines.slice(0, -1).findLastIndex(line => /^\s*[^\s#]/.test(line))
  const commented = commentedColon(lineAt(text, above))
  if (commented !== undefined) {
    const start = lines.slice(0, above).join('\n').length
    const key = text.slice(start).search(/\S/)
    return { offset: start + Math.max(0, key), words: commented }
  }
  const indents = [lines.length - 1, above].map(at => /^ */.exec(lineAt(text, at))?.[0].length ?? 0)
  const [own = 0, other = 0] = indents
  const written = quoted(lineAt(text, lines.length - 1).trim())
  return {
    words:
      own > other && above >= 0
        ? `${written} is indented deeper than line ${above + 1} above it: ${ALIGN}`
        : `${written} begins in another column than what it belongs to: ${ALIGN}`
  }
}

function lineAt(text: string, index: number): string {
  return text.split('\n')[index] ?? ''
}

function tabAt(offset: number): Cause {
  return {
    offset,
    words: 'a tab indents here, and YAML indents with spaces only: put spaces in its place'
  }
}

/** Between brackets the parser says of a tab only that the line is not indented. */
function tabBefore({ text, offset }: Stumble): Cause | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return /^[ \t]*\t[ \t]*$/.test(text.slice(start, offset)) ? tabAt(start) : undefined
}

function missing(stumble: Stumble): Cause | undefined {
  const { text, offset } = stumble
  const next = text.charAt(offset)
  if (next === '#') return { words: 'a space is missing before #, where a comment begins' }
  const unclosed = unclosedQuote(stumble) ?? unclosedBracket(stumble)
  if (unclosed !== undefined) return unclosed
  if (/\s/.test(next)) return misaligned(stumble)
  if (isWithinBrackets(stumble)) {
    return { words: `a comma or a colon is missing before ${restOfLine(stumble)}` }
  }
  return lackingColon(stumble)
}

function severalLines(stumble: Stumble): Cause | undefined {
  const { text, offset } = stumble
  const next = text.charAt(offset)
  if (next === '"' || next === "'") {
    return { words: `the quote ${next} that opens here is not closed on its line: close it` }
  }
  if (isDash(stumble)) {
    return {
      words: 'an item of a list stands among keys: put it under a key, alone with other items'
    }
  }
  if (isFirstOfLine(stumble)) return lackingColon(stumble)
  return {
    words: `the line below is indented deeper, and so goes on with ${restOfLine(stumble)}: ${ALIGN}`
  }
}

/** Where a key has nothing that YAML takes for a colon behind it. */
function lackingColon({ text, offset, end }: Stumble): Cause | undefined {
  const written = lineOf(text.slice(offset, end))
  if (/^(?:<{7}|={7}|>{7})/.test(written)) {
    return { words: `a merge left its marks here (${written.slice(0, 7)}): keep one side of it` }
  }
  if (written === '' || /^[&!?]|:(?:\s|$)/.test(written)) return undefined
  const commented = commentedColon(lineOf(text.slice(offset)))
  if (commented !== undefined) return { words: commented }
  const spaced = withSpace(written)
  if (spaced !== undefined) {
    return { words: `a space is missing after the colon: write "${spaced}"` }
  }
  return {
    words: `${quoted(written)} is no key with a value: write the key, a colon, a space and the value`
  }
}

function secondKey(stumble: Stumble): Cause | undefined {
  const next = stumble.text.charAt(stumble.offset)
  if (/\s/.test(next)) return misaligned(stumble)
  if (next === '?') return undefined
  return {
    words: `${restOfLine(stumble)} has a colon of its own: put it on the next line, indented deeper, or, if it is a text, in quotes`
  }
}

function blockInFlowWords(stumble: Stumble): string {
  if (isDash(stumble)) {
    return 'between brackets no dash makes a list: write [first, second]'
  }
  const { text, offset, end } = stumble
  const written = text.slice(offset, end).trim()
  if (written.includes('\n')) {
    return `a comma is missing after ${restOfLine(stumble)}: another entry follows on a line below`
  }
  return `${quoted(written)} is no single value: a comma is missing between two entries, or quotes around a text with a colon`
}

function unexpected(stumble: Stumble): Cause | undefined {
  const { text, offset } = stumble
  const next = text.charAt(offset)
  if (next === '}' || next === ']')
    return { words: `nothing is open that this ${next} could close` }
  if (next === ',') return { words: 'this comma separates nothing: take it away' }
  const sign = blockSign(stumble)
  if (sign !== undefined) return sign
  const before = text.slice(0, offset).trimEnd().at(-1)
  if (before !== '"' && before !== "'") return undefined
  if (isWithinBrackets(stumble)) {
    return { words: `a comma is missing before ${restOfLine(stumble)}` }
  }
  const escaped = before === '"' ? '\\"' : "''"
  return {
    words: `the text in quotes ends before ${restOfLine(stumble)}: put the quotes around all of it, and write ${before} in it as ${escaped}`
  }
}

/** `> 100/s` after a colon: to YAML a text on the lines below. */
function blockSign({ text, offset }: Stumble): Cause | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const line = text.slice(start).split(/\r?\n/, 1)[0] ?? ''
  const [, indent = '', key = '', written] = /^(\s*)([^#"']*?):\s+([>|].*)$/.exec(line) ?? []
  if (written === undefined) return undefined
  const before = text.slice(0, start).split(/\r?\n/)
  const above = before.findLast(one => /^\s*[^\s#]/.test(one) && indentOf(one) < indent.length)
  const shown = written
    .replace(/\s#.*$/, '')
    .trim()
    .slice(0, MAX_SHOWN)
  return {
    offset: start + text.slice(start).indexOf(written),
    words: signWords({ key, above: above?.trim().replace(/:.*$/, '') ?? '', written: shown })
  }
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0
}

/** The quote that opens what goes on to the end. */
function unclosedQuote({ text, document, offset }: Stumble): Cause | undefined {
  if (!/^[\r\n]?$/.test(text.charAt(offset))) return undefined
  const found = { at: -1 }
  visit(document, (_, node) => {
    if (!isScalar(node) || node.range?.[1] !== offset) return
    if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') found.at = node.range[0]
  })
  if (found.at < 0) return undefined
  return {
    offset: found.at,
    words: `the quote ${text.charAt(found.at)} that opens here is not closed`
  }
}

/** The bracket that is open still where the parser stumbles; of several the outermost. */
function unclosedBracket({ text, document, offset }: Stumble): Cause | undefined {
  const ending: number[] = []
  visit(document, (_, node) => {
    if (isCollection(node) && node.flow === true && node.range?.[1] === offset)
      ending.push(node.range[0])
  })
  const closes = (at: number): string => (text.charAt(at) === '{' ? '}' : ']')
  const opened = ending.find(at => text.charAt(offset - 1) !== closes(at)) ?? ending[0]
  if (opened === undefined) return undefined
  const line = text.slice(0, offset).split('\n').length
  const next = text.charAt(offset)
  const isOther = next === '' || (/[\]}]/.test(next) && next !== closes(opened))
  const isLater = !isOther && text.slice(opened, offset).includes('\n')
  const until = isLater ? ` before line ${line}, which is not indented deeper` : ''
  const instead = isLater ? `, or indent line ${line}` : ''
  return {
    offset: opened,
    words: `the ${text.charAt(opened)} that opens here is not closed${until}: close it with ${closes(opened)}${instead}`
  }
}

function isWithinBrackets({ document, offset }: Stumble): boolean {
  const found = { is: false }
  visit(document, (_, node) => {
    if (!isCollection(node) || node.flow !== true) return
    const [start, end] = node.range ?? [offset, offset]
    if (start < offset && offset < end) found.is = true
  })
  return found.is
}

function isDash({ text, offset }: Stumble): boolean {
  return /^-(?:\s|$)/.test(text.slice(offset, offset + 2))
}

function isFirstOfLine({ text, offset }: Stumble): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === ''
}

function restOfLine({ text, offset }: Stumble): string {
  return quoted(lineOf(text.slice(offset)))
}

function lineOf(text: string): string {
  return text.split(/\r?\n/, 1)[0]?.trim() ?? ''
}

function quoted(text: string): string {
  const mark = text.includes('"') ? "'" : '"'
  return `${mark}${text.slice(0, MAX_SHOWN)}${text.length > MAX_SHOWN ? '…' : ''}${mark}`
}
