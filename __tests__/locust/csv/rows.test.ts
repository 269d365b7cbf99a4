import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addParsedRows } from '../../../src/locust/csv/parsed-rows.js'
import { addRegularRows } from '../../../src/locust/csv/regular-rows.js'

type Row = { readonly cells: readonly string[]; readonly line: number }

const written = { delimiter: ',', firstLine: 2 }

function regular(body: string): Row[] | undefined {
  const rows: Row[] = []
  return addRegularRows(body, written, (cells, line) => rows.push({ cells, line }))
    ? rows
    : undefined
}

function parsed(body: string): Row[] | undefined {
  const rows: Row[] = []
  const problem = addParsedRows(body, written, (cells, line) => rows.push({ cells, line }))
  return problem === undefined ? rows : undefined
}

const END = fc.constantFrom('\r\n', '\n', '\r\r\n')

describe('rows that csv.writer wrote', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '1', '"', ',', '\n', ' ', 'é', '🦗', ';'),
    maxLength: 6
  })
  const quoted = (text: string): string =>
    /[",\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text

  it('are read without csv-parse, and as it reads them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1 })),
        END,
        fc.boolean(),
        (rows, end, cut) => {
          const text = rows.map(cells => cells.map(quoted).join(',')).join(end)
          const body = cut ? text : text + end
          expect(regular(body)?.map(({ cells }) => cells)).toEqual(rows)
          expect(regular(body)).toEqual(parsed(body))
        }
      ),
      { numRuns: 500 }
    )
  })

  it('begin at the line of their first character', () => {
    expect(regular('a,b\n\n"c\nd\n",e\r\n\nf\n')).toEqual([
      { cells: ['a', 'b'], line: 2 },
      { cells: ['c\nd\n', 'e'], line: 4 },
      { cells: ['f'], line: 8 }
    ])
  })
})

describe('whatever else a file holds', () => {
  it('is left to csv-parse, or read as it reads it', () => {
    const part = fc.constantFrom('a', '12', '"', '""', ',', '\n', '\r', '\r\n', '\0', ' ', 'é')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), parts => {
        const body = parts.join('')
        const rows = regular(body)
        if (rows !== undefined) expect(rows).toEqual(parsed(body))
      }),
      { numRuns: 3000 }
    )
  })

  it.each([
    ['a quote that is not closed', 'a,"b\nc,d\n'],
    ['text behind a quote', '"a"b,c\n'],
    ['a quote within a plain cell', 'a"b,c\n'],
    ['returns that end rows', 'a,b\rc,d\n'],
    ['a record beyond the limit', `${'a'.repeat(400_000)}\n`]
  ])('%s is not regular', (_, body) => {
    expect(regular(body)).toBeUndefined()
  })

  it('does not take time that grows with the square of its length', () => {
    expect(regular(`"${'z\n'.repeat(300_000)}`)).toBeUndefined()
  })
})
