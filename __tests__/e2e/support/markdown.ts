import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** Markdown as GitHub reads it. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

/** All nodes of a tree, from the top. */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child)
}

/** Tags that our own Markdown has, none of them with an attribute. */
const OWN_HTML =
  /^(<!-- locust-gate [^>]* -->|<\/?(details|summary|sub|strong|code|b|i|br)>|[^<>])*$/

/** What a reader could be harmed or misled by; empty when all untrusted text is inert. */
export function liveParts(markdown: string): string[] {
  const problems: string[] = []
  for (const node of nodesOf(parseMarkdown(markdown))) {
    if (node.type === 'html' && !OWN_HTML.test(node.value)) problems.push(`html ${node.value}`)
    if (node.type === 'image' || node.type === 'imageReference') problems.push('image')
    if (node.type === 'link' && !node.url.startsWith('https://github.com/')) {
      problems.push(`link ${node.url}`)
    }
    if (node.type === 'text') problems.push(...liveText(node.value))
    if (node.type === 'table') {
      const widths = new Set(node.children.map(row => row.children.length))
      if (widths.size > 1) problems.push(`table with rows of ${[...widths].join(' and ')} cells`)
    }
  }
  return problems
}

/** Mentions, references and addresses that GitHub makes links of in plain text. */
function liveText(text: string): string[] {
  return [...text.matchAll(/@\w+|(?<!\w)#\d+|\bGH-\d+|https?:\/\/\S+|\bwww\.\S+/gi)].map(
    ([found]) => `text ${found}`
  )
}
