import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

import {
  codeCell,
  codeSpan,
  escapeHtml,
  escapeLog,
  escapeMarkdown,
  escapeTerminal,
  escapeXml,
  jsonForComment,
  jsonForHtml,
  mermaidLabel,
  plainText
} from '../../src/report/escape.js'
import { anyCharacter } from '../support/any-character.js'

const HOSTILE =
  '` x` | <img src=x onerror=alert(1)> @octocat [a](javascript:1) ::set-output name=conclusion::success %0A##[add-mask]e `'

function treeOf(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

function typesIn(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(typesIn) : [])]
}

function tagsIn(node: Nodes): string[] {
  if (node.type === 'html') return [node.value]
  return 'children' in node ? node.children.flatMap(tagsIn) : []
}

function textIn(node: Nodes): string {
  if ('children' in node) return node.children.map(textIn).join('')
  return 'value' in node ? node.value : ''
}

/** What a reader sees, without the zero-width spaces that break commands up. */
const seen = (text: string): string => text.replaceAll('\u200b', '')

const hostileText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(...Array.from('`|<>[]()*_~#@:&$\\!-+=.1a \n\r\u2028\u202e')),
    maxLength: 60
  }),
  fc.constantFrom(
    HOSTILE,
    'www.example.com',
    'https://example.com',
    'a@b.co',
    '#12',
    'GH-12',
    ':tada:',
    '$x$',
    '1. a',
    '- a',
    '# a',
    '<!-- locust-gate -->',
    '| a | b |\n|---|---|'
  )
)

describe('Markdown', () => {
  it('shows hostile text in a code span as nothing but code', () => {
    fc.assert(
      fc.property(hostileText, text => {
        expect(typesIn(treeOf(codeSpan(text)))).toEqual(['root', 'paragraph', 'inlineCode'])
      })
    )
  })

  it('keeps a table cell one cell', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const table = treeOf(
          `| a | b |\n|---|---|\n| ${codeCell(text)} | ${escapeMarkdown(text) || 'x'} |`
        )
        const types = typesIn(table)
        expect(types.filter(type => type === 'tableCell')).toHaveLength(4)
        expect(
          types.filter(type => ['link', 'image', 'strong', 'emphasis', 'delete'].includes(type))
        ).toEqual([])
        // `\\|` in a code span would end the cell: such a name is an element of ours.
        expect(tagsIn(table).filter(tag => !/^<\/?code>$/.test(tag))).toEqual([])
      }),
      { examples: [['\\|'], ['\\|<b>'], ['<b>\\|`']] }
    )
  })

  it('shows hostile text in prose as itself', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const tree = treeOf(`Reason: ${escapeMarkdown(text)}`)
        expect(new Set(typesIn(tree))).toEqual(new Set(['root', 'paragraph', 'text']))
        expect(seen(textIn(tree)).replace(/\s+/g, ' ').trim()).toBe(
          `Reason: ${seen(plainText(text))}`.replace(/\s+/g, ' ').trim()
        )
      })
    )
  })

  it('breaks mentions and references up everywhere', () => {
    for (const escaped of [codeSpan('@octocat #12'), escapeMarkdown('@octocat #12 GH-3')]) {
      expect(escaped).not.toMatch(/@octocat|#12|GH-3/)
    }
  })

  it.each(['a\\|b', 'a\\\\|b', '\\', 'C:\\x\\', 'a|b', '\\d+|\\w', '`\\|`<b>@x'])(
    'shows %s in a cell as itself',
    name => {
      const html = micromark(`| a | b |\n|---|---|\n| ${codeCell(name)} | z |`, {
        allowDangerousHtml: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()]
      })
      const cells = [...html.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell]) => cell ?? '')
      const text = (cells[0] ?? '')
        .replace(/^<code>|<\/code>$/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
      expect([cells.length, cells[1], seen(text)]).toEqual([2, 'z', name])
    }
  )
})

describe('the log', () => {
  /** The runner's rules: `::cmd::` after white space, `##[cmd]` anywhere; lines end at \n, \r\n, \r. */
  const isCommand = (output: string): boolean =>
    output.split(/\r\n|\n|\r/).some(line => /^\s*::[^:]*::/.test(line) || /##\[[^\]]*\]/.test(line))

  it('holds no workflow command', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from(':#[]an \n\r%')), maxLength: 40 }),
        fc.constantFrom('', '::error::', '##[group]x', ':::add-mask:::', HOSTILE),
        (a, b) => {
          expect(isCommand(escapeLog(a + b))).toBe(false)
          expect(escapeLog(a + b)).not.toMatch(/::|##\[/)
        }
      )
    )
  })
})

describe('the terminal', () => {
  it('gets no escape sequence and no second line', () => {
    expect(escapeTerminal('\u001b[31mred\u001b]0;title\u0007\nnext\u202e')).toBe(
      '[31mred ]0;title next⟨U+202E⟩'
    )
  })
})

describe('HTML, XML, JSON and Mermaid', () => {
  it('hold text as text', () => {
    expect(escapeHtml(`<a href="x" onclick='y'>&`)).toBe(
      '&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;'
    )
    expect(escapeXml('a\u0000b\uffff<')).toBe('a b\ufffd&lt;')
    expect(JSON.parse(jsonForHtml({ a: '</script><!--' }))).toEqual({ a: '</script><!--' })
    expect(jsonForHtml('</script>\u2028')).not.toMatch(/[<>&\u2028]/)
    expect(jsonForComment({ a: 'é-->\r\ud800' })).toBe(
      String.raw`{"a":"\u00e9-\u002d\u003e\r\ud800"}`
    )
    expect(mermaidLabel('a "quoted" `x` %% c\n```')).toBe('"a quoted x c"')
    expect(mermaidLabel('')).toBe('"-"')
  })
})

describe('plain text', () => {
  it('is one line, without what hides or reorders, and not endless', () => {
    expect(plainText('a\r\nb\u202ec\u200bd\ue0001')).toBe('a b⟨U+202E⟩c⟨U+200B⟩d\ue0001')
    expect(plainText('/ab')).not.toBe(plainText('/a\u200bb'))
    expect(plainText('/a\u200bb')).not.toBe(plainText('/a\u2060b'))
    // A technologist, and a Persian word with its joiner.
    expect(plainText('👩\u200d💻 می\u200cخواهم')).toBe('👩\u200d💻 می\u200cخواهم')
    expect(plainText('x'.repeat(1000))).toHaveLength(300)
    expect(plainText('\ud800')).toBe('\ufffd')
    expect(plainText('\udc00a\ud83d\udc69\ud800')).toBe('\ufffda👩\ufffd')
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), text => {
        expect(plainText(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/)
      })
    )
  })

  it('is plain prose to Markdown, whatever follows', () => {
    const part = fc.constantFrom(
      ...Array.from('aGHw05 ,%()/–→−+.-:#@|_<&$*'),
      'www',
      '://',
      '1.',
      '+5',
      '(+5%)'
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), parts => {
        const text = `${parts.join('')}a`
        expect(escapeMarkdown(`${text}漢`)).toBe(`${escapeMarkdown(text)}漢`)
      }),
      { numRuns: 5000 }
    )
  })

  it('shows a character alike, whatever stands beside it', () => {
    const differing = Array.from({ length: 0x10000 }, (_, code) =>
      String.fromCharCode(code)
    ).filter(character => plainText(`a${character}b漢`) !== `${plainText(`a${character}b`)}漢`)
    expect(differing).toEqual([])
  })
})
