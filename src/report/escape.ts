/*
 * The one way in which untrusted text (endpoint names, error messages, file, artifact and branch
 * names) reaches Markdown, HTML, Mermaid, logs, terminals and outputs.
 */

/** Longest piece of untrusted text that is shown, in characters; the rest becomes `…`. */
const MAX_SHOWN_LENGTH = 300

/** Breaks up what would otherwise be seen as a command, a mention or a link. */
const ZERO_WIDTH_SPACE = '\u200b'

/** C0 and C1 control characters, DEL, line and paragraph separators. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
/** Marks that reorder or hide text (Trojan source), soft hyphens and the zero-width kind, tags. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
/** Halves of surrogate pairs: not valid in any encoding that we write. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/**
 * Nothing in it needs any of the above, whose classes take V8 longer to compile than a report to write:
 * ASCII, Latin, and the dashes, arrows and signs of our own words.
 */
const HARMLESS =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u27bf]*$/

/** Joiners that a script or an emoji needs: between two characters that are not ASCII. */
const JOINED = /(?<=[^\u0000-\u007f])[\u200c\u200d](?=[^\u0000-\u007f])/u

/**
 * Plain text on one line, without control characters, cut to `max` characters. What reorders or hides
 * text is shown by its code point, `⟨U+200B⟩`: two names that differ only in it look different.
 */
export function plainText(text: string, max: number = MAX_SHOWN_LENGTH): string {
  const start = text.slice(0, 8 * max)
  if (HARMLESS.test(start)) {
    const shown = start.trim()
    return shown.length > max ? `${shown.slice(0, max - 1)}…` : shown
  }
  const clean = start
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, (character, at: number, whole: string) =>
      isJoiner(character, at, whole) ? character : codePoint(character)
    )
    .replace(LONE_SURROGATE, '\ufffd')
    .trim()
  const characters = Array.from(clean.slice(0, 4 * max))
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : clean
}

function isJoiner(character: string, at: number, whole: string): boolean {
  return JOINED.test(whole.slice(Math.max(0, at - 2), at + character.length + 2))
}

function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `⟨U+${hex}⟩`
}

/** Text for the runner's log, where `::cmd::` and `##[cmd]` are commands, wherever they stand. */
export function escapeLog(text: string): string {
  return breakBrackets(plainText(text, 4000).replace(/:(?=:)/g, `:${ZERO_WIDTH_SPACE}`))
}

/**
 * Text for a terminal, which may be a job's log: no escape sequences, and no command of the runner, which
 * it sees in `::` where a line begins and in `##[` anywhere.
 */
export function escapeTerminal(text: string): string {
  return breakBrackets(plainText(text, 2000).replace(/^::/, `${ZERO_WIDTH_SPACE}::`))
}

function breakBrackets(text: string): string {
  return text.replaceAll('##[', `##${ZERO_WIDTH_SPACE}[`)
}

/**
 * A Markdown code span, the safest place for untrusted text: no HTML, links, mentions or references
 * are seen in it. The fence is longer than any run of backticks inside.
 */
export function codeSpan(text: string): string {
  const shown = breakMentions(plainText(text)) || '(empty)'
  const runs = shown.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(0, ...runs.map(run => run.length)) + 1)
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/**
 * A code span inside a table cell, where `|` ends the cell even between backticks. Behind a backslash
 * no escape of it holds, so that such a name is written as HTML, in entities that are no Markdown.
 */
export function codeCell(text: string): string {
  const span = codeSpan(text)
  return span.includes('\\|') ? htmlCode(text) : span.replaceAll('|', '\\|')
}

function htmlCode(text: string): string {
  const shown = breakMentions(plainText(text)).replace(
    /[\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e]/g,
    character => `&#${character.charCodeAt(0)};`
  )
  return `<code>${shown}</code>`
}

/** Words and numbers of which nothing below changes any, as most cells of a table hold. */
const PLAIN_PROSE =
  /^(?! |\d+\))(?:[A-Za-z0-9 ,%()/\u2013\u2192\u2212]|\+(?=\d)|(?<=\d)\.(?=\d))*(?<! )$/

/** Untrusted text as Markdown prose: every character shows as itself. Also right in a table cell. */
export function escapeMarkdown(text: string, max: number = MAX_SHOWN_LENGTH): string {
  if (text.length <= max && PLAIN_PROSE.test(text)) return text
  return breakMentions(plainText(text, max))
    .replace(/[\\`*_[\]|~&]|<(?=[a-z/!?])/gi, character =>
      character === '&' ? '&amp;' : `\\${character}`
    )
    .replaceAll('$', '&#36;')
    .replaceAll('://', `:${ZERO_WIDTH_SPACE}//`)
    .replace(/:(?=[\w+-]+:)/g, `:${ZERO_WIDTH_SPACE}`)
    .replace(/\b(www|mailto|xmpp)([.:])/gi, `$1${ZERO_WIDTH_SPACE}$2`)
    .replace(/^((?:[#+-]+|\d+[.)])(?=\s|$))/, `${ZERO_WIDTH_SPACE}$1`)
}

/** Text inside HTML, in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;'
  }
  return text.replace(/[&<>"']/g, character => entities[character] ?? character)
}

/** What is longer no browser is sure to follow. */
const MAX_ADDRESS = 2000

/**
 * An http(s) address as a browser would send it: without spaces, quotes, control characters or anything
 * that is not ASCII. Undefined for every other text.
 */
export function webAddress(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined
  const { href } = new URL(text)
  return href.length > MAX_ADDRESS ? undefined : href
}

/** A link to a `webAddress` in Markdown, also in a table cell: nothing in either part ends it. */
export function markdownLink(text: string, address: string): string {
  const inert = address
    .replace(/[()<>[\]\\|`"'@{}\s]/g, character => `%${hexOf(character)}`)
    .replace(/&(#?\w+);/g, '&$1%3B')
  return `[${escapeMarkdown(text, 100) || '(no name)'}](${inert})`
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')
}

/** JSON that is inert inside `<script type="application/json">`. */
export function jsonForHtml(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}

/**
 * JSON that is inert inside an HTML comment: ASCII, without `<`, `>`, `&` and `--`, on one line. Read it
 * with `JSON.parse`.
 */
export function jsonForComment(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&]|(?<=-)-|[^ -~]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

/** JSON that holds no command of the runner when it is printed into a job's log; it reads as before. */
export function jsonForLog(json: string): string {
  return json.replaceAll('##[', '##\\u005b')
}

/** Text inside a quoted Mermaid label (quotes, `%%` and backticks would end the label or the fence). */
export function mermaidLabel(text: string): string {
  const shown = plainText(text, 60)
    .replace(/["`%;#]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `"${shown === '' ? '-' : shown}"`
}

/** Text inside an XML element or a quoted attribute: what XML 1.0 cannot hold is gone, and no command of the runner is left. */
export function escapeXml(text: string): string {
  return escapeHtml(plainText(text, 4000))
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('##[', '##&#91;')
}

/** Text between the quotes of a label in a Prometheus text format, cut: a server keeps each value for good. */
export function metricLabelValue(text: string): string {
  return breakBrackets(plainText(text, 200)).replace(/[\\"]/g, character => `\\${character}`)
}

/** `@team` and `#12` are seen even after entities are decoded, and in replies by e-mail. */
function breakMentions(text: string): string {
  return breakBrackets(text)
    .replaceAll('@', `@${ZERO_WIDTH_SPACE}`)
    .replace(/#(?=\d)/g, `#${ZERO_WIDTH_SPACE}`)
    .replace(/\b(GH)-(?=\d)/gi, `$1${ZERO_WIDTH_SPACE}-`)
}
