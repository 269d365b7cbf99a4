import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { readSelector } from '../../src/config/selector.js'

describe('a selector', () => {
  it.each([
    ['', ''],
    ['job="app"', 'job="app"'],
    [' job = "app" , instance=~"a.*:\\\\d+" ', 'job="app",instance=~"a.*:\\\\d+"'],
    ['job!="a",x!~"b|c",', 'job!="a",x!~"b|c"'],
    ['job="say \\"hi\\" {in} braces, job=x"', 'job="say \\"hi\\" {in} braces, job=x"'],
    ['job="ünïcödé"', 'job="ünïcödé"']
  ])('is label matchers: %s', (text, selector) => {
    expect(readSelector(text)).toEqual({ ok: true, selector })
  })

  it.each([
    ['{job="app"}', 'without braces'],
    ['job="app"} or up{x="y"', 'at } or up{x="y" there is no label matcher'],
    ['job="app" or vector(0)', 'at or vector(0) there is no label matcher'],
    ['job="app', 'the quotes are not closed'],
    ['job="app\\"', 'the quotes are not closed'],
    ['job="a\\d"', 'write \\\\ for a backslash'],
    ['job="a\nb"', 'a character that cannot stand there'],
    ["job='app'", 'not in double quotes'],
    ['job=app', 'at app the value is not in double quotes'],
    ['job', 'there is no label matcher'],
    ['job=', 'at its end the value is not in double quotes'],
    ['job=="app"', 'not in double quotes'],
    ['job="a",,x="b"', 'there is no label matcher'],
    ['job="a" x="b"', 'at x="b" there is no label matcher'],
    ['1job="a"', 'there is no label matcher'],
    ['"a.b"="c"', 'there is no label matcher'],
    ['__name__="up"', 'the name of the metric stands in the query'],
    ['job="a" # }', 'there is no label matcher'],
    [`job="${'x'.repeat(1000)}"`, 'at most 1000 characters']
  ])('is nothing else: %s', (text, why) => {
    const read = readSelector(text)
    expect(read).toMatchObject({ ok: false })
    expect(read.ok ? '' : read.why).toContain(why)
  })

  /** What is left outside of double-quoted strings, as a PromQL lexer sees it; undefined when one is open. */
  const outside = (text: string): string | undefined => {
    const rest = text.replace(/"(?:[^"\\]|\\.)*"/gs, '')
    return rest.includes('"') ? undefined : rest
  }

  it('never breaks out of its braces', () => {
    const parts = fc.constantFrom(
      ...[
        'job',
        '=',
        '=~',
        '"',
        '\\',
        '{',
        '}',
        ',',
        ' ',
        'a',
        ')',
        '#',
        '\n',
        "'",
        '`',
        '()',
        '"a"'
      ]
    )
    const text = fc.array(parts, { maxLength: 14 }).map(found => found.join(''))
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), given => {
        const read = readSelector(given)
        if (!read.ok) return
        expect(outside(read.selector)).toMatch(/^(?:\w+(?:=~|!~|!=|=),?)*$/)
        expect(read.selector).not.toMatch(/[\n\r]/)
        expect(readSelector(read.selector)).toEqual(read)
      }),
      { numRuns: 2000 }
    )
  })
})
