import type { Failure } from '../run.js'

/** A part of an error message. */
export type MessagePart = {
  readonly text: string
  /** An id by its form, or something with a digit: an id or a name, which many messages tell. */
  readonly varies?: 'id' | 'value'
}

/** Of a message; a longer one quotes a page. */
const MOST_CHARACTERS = 2000

const URL_PATH = /(?:\bhttps?:\/\/[^\s'"/]+|\burl: )(?:\/[^\s'",;)?#]*)/g
const URL = /\bhttps?:\/\/[^\s'"<>]+|(?<=\burl: )\/[^\s'"<>]*/g
const UUID = String.raw`\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b`
const HEX = String.raw`\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{12,}\b`
const MOMENT = String.raw`\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?`
const ID = new RegExp(`${UUID}|${HEX}|${MOMENT}`, 'gi')

/** Of few hosts it names one. */
const ADDRESS = /\b(?<![\d.])(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?\b(?!\.\d)/g

/** Numbers that name the cause: of errors and versions, and of hosts by their address. */
const NAMING = String.raw`\b(?:errno|winerror|error|err|code|status|http|port|line|exit|version)\w*\W{0,4}\d[\w.]*|\bv\d[\w.]*|\d+(?:\.\d+){2,}(?::\d+)?`
const WORD = String.raw`\w+(?:[.,]\d+)*`
const NAMING_OR_WORD = new RegExp(`(?:${NAMING})|(${WORD})`, 'gi')

/** A limit that was exceeded is a part of the cause. */
const OF_TIMEOUT = /time[ds]?[ _-]?out/i
const WRITTEN = /^(?:CatchResponseError|AssertionError|ResponseError)\(/

/**
 * The message in parts. What has a digit varies in the paths of URLs, elsewhere only in what a test's
 * author wrote: numbers of libraries name errors, limits and ports.
 */
export function messagePartsOf({ error, kind }: Pick<Failure, 'error' | 'kind'>): MessagePart[] {
  if (error.length > MOST_CHARACTERS) return [{ text: error }]
  const isWritten = (kind === 'assertion' || WRITTEN.test(error)) && !OF_TIMEOUT.test(error)
  const texts = split(error, URL_PATH, ([path]) => pathParts(path))
  const ids = inTexts(texts, text => split(text, ID, ([id]) => [{ text: id, varies: 'id' }]))
  const hosts = inTexts(ids, addressParts)
  return isWritten ? inTexts(hosts, valueParts) : hosts
}

/** The message with `[…]` for each URL, which is another for each endpoint. */
export function withoutUrls(error: string): string {
  return error.replace(URL, '[…]')
}

/** A number alone is an id there; a word with a digit may be a name as well. */
function pathParts(url: string): MessagePart[] {
  const [start = '', path = ''] = /^(https?:\/\/[^/]+|url: )?([\s\S]*)$/.exec(url)?.slice(1) ?? []
  const segments = path.split(/([/:])/).map((text): MessagePart => {
    if (/^\d+$/.test(text) || text.search(ID) !== -1) return { text, varies: 'id' }
    return /\d/.test(text) ? { text, varies: 'value' } : fixed(text)
  })
  const host = addressParts(start).map(part =>
    part.varies === undefined ? fixed(part.text) : part
  )
  return [...host, ...segments]
}

/** Its port names the service. */
function addressParts(text: string): MessagePart[] {
  return split(text, ADDRESS, ([whole, address = '']) => [
    { text: address, varies: 'value' },
    fixed(whole.slice(address.length))
  ])
}

/** What is no number any more is told apart from texts, which may be split further. */
function fixed(text: string): MessagePart & { readonly isFixed: true } {
  return { text, isFixed: true }
}

function valueParts(text: string): MessagePart[] {
  return split(text, NAMING_OR_WORD, ([whole, word = '']) => [
    /\d/.test(word) ? { text: word, varies: 'value' } : fixed(whole)
  ])
}

function inTexts(
  parts: readonly MessagePart[],
  of: (text: string) => MessagePart[]
): MessagePart[] {
  return parts.flatMap(part =>
    part.varies === undefined && !('isFixed' in part) ? of(part.text) : [part]
  )
}

type Found = readonly [string, ...(string | undefined)[]]

function split(
  text: string,
  pattern: RegExp,
  partsOfFound: (found: Found) => MessagePart[]
): MessagePart[] {
  const parts: MessagePart[] = []
  let end = 0
  for (const found of text.matchAll(pattern)) {
    parts.push({ text: text.slice(end, found.index) }, ...partsOfFound([found[0], found[1]]))
    end = found.index + found[0].length
  }
  return [...parts, { text: text.slice(end) }].filter(part => part.text !== '')
}
