import {
  isAlias,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError
} from 'yaml'

import { MAX_SHOWN } from './missing-space.js'
import { asWritten } from './yaml-mending.js'
import { causeOf } from './yaml-fault-words.js'

/** A fault of the text, at its offset. */
export type Fault = { readonly offset: number; readonly message: string }

type Yaml = {
  readonly document: Document
  readonly lines: LineCounter
  /** Why the text cannot be read as it is meant. */
  readonly faults: readonly Fault[]
  /** Keys that are there again, of which the document has the first, and that nothing can be called. */
  readonly refused: readonly Fault[]
}

/** Characters of a config file; more is no config, and would keep the gate from ever answering. */
const MAX_CONFIG_CHARS = 1024 * 1024
/** Lists and keys within each other on one line, as nobody writes them. */
const TOO_DEEP = /(?:[?-][ \t]){50}|(?:[[{][ \t]*){200}/

/** Parses YAML in time in proportion to its length, and says what is wrong with it. */
export function parseYaml(text: string): Yaml {
  const lines = new LineCounter()
  const refusal = refusalOf(text)
  // Its own check for keys that are there twice compares each with each.
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false }
  const document = parseDocument(refusal === undefined ? text : '', options)
  const unread = (faults: readonly Fault[]): Yaml => ({ document, lines, faults, refused: [] })
  if (refusal !== undefined) return unread([{ offset: 0, message: refusal }])
  const stars = unquotedStars(document, text)
  // What follows a star that YAML took for an alias is read wrongly: its errors say nothing.
  if (stars.length > 0) return unread(stars)
  const faults = faultsOf(document, text)
  if (faults.length > 0) return unread(faults)
  asWritten(document, text)
  return { document, lines, faults, refused: withoutRefused(document, lines) }
}

function refusalOf(text: string): string | undefined {
  if (text.length > MAX_CONFIG_CHARS) {
    return `the config has ${String(text.length)} characters, more than the ${String(MAX_CONFIG_CHARS)} that are read`
  }
  return TOO_DEEP.test(text) ? 'not valid: lists and keys are nested too deeply' : undefined
}

function unquotedStars(document: Document, text: string): Fault[] {
  const anchors = new Set<string>()
  const faults = new Map<number, Fault>()
  visit(document, (_, node) => {
    if (isAlias(node)) {
      const offset = node.range?.[0] ?? 0
      if (!anchors.has(node.source))
        faults.set(offset, { offset, message: starMessage(text, offset) })
    } else if (typeof node === 'object' && node !== null && 'anchor' in node) {
      if (typeof node.anchor === 'string') anchors.add(node.anchor)
    }
  })
  return [...faults.values()]
}

function starMessage(text: string, offset: number): string {
  const rest = text.slice(offset, offset + MAX_SHOWN)
  const pattern = /^\*(?:[^:,\]}#\n\r]|:(?!\s|$))*/.exec(rest)?.[0].trim() ?? '*'
  return `not valid YAML: a value or key that begins with * stands in quotes: "${pattern}"`
}

/** No key of a plain object, which the document becomes: it would be dropped without a word. */
const NO_KEY = '__proto__'

/**
 * Takes out all but the first of keys that stand together and are the same, and those that nothing can be
 * called, and says so of each.
 */
function withoutRefused(document: Document, lines: LineCounter): Fault[] {
  const faults: Fault[] = []
  visit(document, {
    Map: (_, map, above) => {
      const seen = new Map<unknown, number>()
      map.items = map.items.filter(({ key }) => {
        if (!isScalar(key)) return true
        const offset = key.range?.[0] ?? 0
        if (key.value === NO_KEY) {
          faults.push({ offset, message: noKeyMessage(above.at(-1)) })
          return false
        }
        const first = seen.get(key.value)
        if (first === undefined) {
          seen.set(key.value, offset)
          return true
        }
        const name = String(key.value).slice(0, MAX_SHOWN)
        const { line } = lines.linePos(first)
        const message = `not valid YAML: the key "${name}" is there twice, first in line ${line}: keep one`
        faults.push({ offset, message })
        return false
      })
    }
  })
  return faults
}

/** @param above what has the keys as its value: where they are patterns, one may mean that text */
function noKeyMessage(above: unknown): string {
  const name = isPair(above) && isScalar(above.key) ? String(above.key.value) : ''
  const isOfPatterns = name === 'endpoints' || name === 'endpoint-regression'
  return `nothing can be called "${NO_KEY}"${isOfPatterns ? `: write "${NO_KEY}*"` : ''}`
}

/** These say more than what the parser finds at their place or, before it finds them, behind it. */
const TELLING: readonly YAMLError['code'][] = ['BLOCK_IN_FLOW', 'MULTILINE_IMPLICIT_KEY']
/** Behind these the rest is read as it is meant. */
const HARMLESS: readonly YAMLError['code'][] = [
  'TAB_AS_INDENT',
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START'
]

/** What is wrong at first, and the same again: what else there seems to be may follow from it. */
function faultsOf(document: Document, text: string): Fault[] {
  const { errors } = document
  const [first] = errors
  if (first === undefined) return []
  if (HARMLESS.includes(first.code)) {
    return errors
      .filter(({ code }) => code === first.code)
      .map(error => faultOf(error, document, text))
  }
  const telling = TELLING.map(code =>
    errors.find(error => error.code === code && error.pos[0] <= first.pos[0])
  ).find(error => error !== undefined)
  // What opens a bracket that is never closed explains all that follows.
  if (telling === undefined || first.code === 'BAD_INDENT') return [faultOf(first, document, text)]
  return [faultOf(telling, document, text)]
}

function faultOf({ code, pos, message }: YAMLError, document: Document, text: string): Fault {
  const [offset, end] = pos
  const cause = causeOf(code, { text, document, offset, end })
  const words = cause?.words ?? `the parser says "${message.split('\n', 1)[0] ?? ''}"`
  return { offset: cause?.offset ?? offset, message: `not valid YAML: ${words}` }
}
