import { isAlias, isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml'

/** A fault of the text, at its offset. */
export type Fault = { readonly offset: number; readonly message: string }

type Yaml = {
  readonly document: Document
  readonly lines: LineCounter
  readonly faults: readonly Fault[]
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
  if (refusal !== undefined) return { document, lines, faults: [{ offset: 0, message: refusal }] }
  const stars = unquotedStars(document, text)
  // What follows a star that YAML took for an alias is read wrongly: its errors say nothing.
  if (stars.length > 0) return { document, lines, faults: stars }
  const faults = document.errors.map(({ pos, message }) => ({
    offset: pos[0],
    message: wordsOf(message)
  }))
  return { document, lines, faults: [...faults, ...repeatedKeys(document)] }
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

const MAX_SHOWN = 60

function starMessage(text: string, offset: number): string {
  const rest = text.slice(offset, offset + MAX_SHOWN)
  const pattern = /^\*(?:[^:,\]}#\n\r]|:(?!\s|$))*/.exec(rest)?.[0].trim() ?? '*'
  return `not valid YAML: a value or key that begins with * stands in quotes: "${pattern}"`
}

function repeatedKeys(document: Document): Fault[] {
  const faults: Fault[] = []
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>()
      for (const { key } of isMap(map) ? map.items : []) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) {
          const name = String(key.value).slice(0, MAX_SHOWN)
          faults.push({
            offset: key.range?.[0] ?? 0,
            message: `not valid YAML: the key "${name}" is there twice`
          })
        }
        seen.add(key.value)
      }
    }
  })
  return faults
}

function wordsOf(message: string): string {
  const why = message.includes('parseAllDocuments')
    ? 'there is more than one document (---)'
    : (message.split('\n', 1)[0] ?? message)
  return `not valid YAML: ${why}`
}
