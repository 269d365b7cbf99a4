import { jsonOf } from '../json-value.js'

/** Locust indents what it writes: its list begins and ends with a line of its own. */
const FIRST_LINE = /^\[[ \t\r]*$/gm
const LAST_LINE = /^\][ \t\r]*$/gm

const SPACE = ' '.charCodeAt(0)
const COLON = ':'.charCodeAt(0)
const BACKSLASH = '\\'.charCodeAt(0)

/** Why a text is not one list of statistics. */
export type TextFault = 'cut' | 'several' | 'not-json'

/**
 * The one list of statistics in a text, also where the locustfile or the log printed something before
 * or after it. `text` is what is written of it: a parser tells only the last value of a key that
 * stands twice.
 */
export function listIn(text: string): { data: unknown; text: string } | { fault: TextFault } {
  const whole = jsonOf(text)
  if (whole !== undefined) return { data: whole, text }
  const { lists, isOpen } = printedLists(text)
  const [only] = lists
  if (lists.length > 1) return { fault: 'several' }
  if (only === undefined) return { fault: isOpen || isCut(text) ? 'cut' : 'not-json' }
  const data = jsonOf(only)
  return data === undefined ? { fault: 'not-json' } : { data, text: only }
}

/** The lists of statistics between other output, and whether the last of them never ends. */
function printedLists(text: string): { lists: string[]; isOpen: boolean } {
  const ends = [...text.matchAll(LAST_LINE)].map(({ index }) => index)
  const starts = [...text.matchAll(FIRST_LINE)].map(({ index }) => index)
  const lists: string[] = []
  let isOpen = false
  for (const [at, start] of starts.entries()) {
    const next = starts[at + 1] ?? text.length
    const end = ends.find(end => end > start && end < next)
    const list = text.slice(start, end === undefined ? next : end + 1)
    // A locustfile may print lists of its own.
    if (!list.includes('"num_requests"')) continue
    if (end !== undefined) lists.push(list)
    isOpen = end === undefined
  }
  return { lists, isOpen }
}

function isCut(text: string): boolean {
  const trimmed = text.trim()
  return trimmed.startsWith('[') && !trimmed.endsWith(']')
}

/** Keys in a text that is JSON, the strings that a colon follows: also those that stand twice. */
export function keysWritten(text: string): number {
  let keys = 0
  for (let start = text.indexOf('"'); start >= 0; start = text.indexOf('"', start)) {
    let end = text.indexOf('"', start + 1)
    while (isEscaped(text, end)) end = text.indexOf('"', end + 1)
    start = end + 1
    // Of what stands below a space in Unicode, JSON has tabs and line ends between its tokens.
    while (text.charCodeAt(start) <= SPACE) start++
    if (text.charCodeAt(start) === COLON) keys++
  }
  return keys
}

function isEscaped(text: string, at: number): boolean {
  let before = at
  while (text.charCodeAt(before - 1) === BACKSLASH) before--
  return (at - before) % 2 === 1
}
