import { escapeHtml, plainText } from '../escape.js'

/*
 * HTML that is safe by construction: strings that are put into a template are always escaped, only
 * another piece of Markup goes in as it is.
 */

/** A piece of finished HTML. */
export type Markup = { readonly source: string }

type Piece = Markup | string | number | undefined | readonly Piece[]

/** Longest piece of untrusted text; a stack trace is cut, a sentence is not. */
const MAX_TEXT = 2000

/** A template: text in `${}` is escaped (attributes must be in double quotes), `undefined` is nothing. */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const parts = strings.map((string, index) =>
    index < pieces.length ? string + sourceOf(pieces[index]) : string
  )
  return { source: parts.join('') }
}

function sourceOf(piece: Piece): string {
  if (piece === undefined) return ''
  if (typeof piece === 'string') return escapeHtml(plainText(piece, MAX_TEXT))
  if (typeof piece === 'number') return String(piece)
  return 'source' in piece ? piece.source : piece.map(sourceOf).join('\n')
}

/** Nothing at all, where a piece is left out. */
export const NOTHING: Markup = { source: '' }

/** How a thing is coloured; a word always stands beside it. */
export type Tone = 'good' | 'warn' | 'bad' | 'open' | 'plain'

/** A decorative icon from the page's sheet. */
export function icon(tone: Tone): Markup {
  return markup`<svg class="icon" aria-hidden="true"><use href="#icon-${tone}"/></svg>`
}

/** A status: icon and word. */
export function pill(tone: Tone, word: string): Markup {
  return markup`<span class="pill ${tone}">${icon(tone)}${word}</span>`
}

/** A link to an http(s) address; anything else is only text. */
export function link(url: string, text: string): Markup {
  return /^https?:\/\//.test(url)
    ? markup`<a href="${url}" rel="noopener noreferrer">${text}</a>`
    : markup`${text}`
}

/** A block under a heading; left out without a body. */
export function block(id: string, title: string, body: readonly Markup[]): Markup {
  if (body.every(part => part.source === '')) return NOTHING
  return markup`<section class="block" id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title">${title}</h3>
${body}
</section>`
}

/** Untrusted lines as they are, indentation included. */
export function codeBlock(text: string): Markup {
  const lines = text.split('\n').slice(0, 200)
  const indented = lines.map(line => {
    const indent = /^ {0,40}/.exec(line)?.[0] ?? ''
    return markup`${{ source: indent }}${line}`
  })
  return markup`<pre>${indented}</pre>`
}
