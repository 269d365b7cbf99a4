import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sniffDialect } from '../../../src/locust/csv/table.js'
import { ByteCells } from '../../../src/locust/history/byte-cells.js'
import type { CellNumber } from '../../../src/locust/history/rows.js'
import { cellNumber } from '../../../src/locust/history/text-rows.js'

const DIALECT = sniffDialect('Timestamp,Name,50%\n')

/** Of the first and of the last cell of a row, both of which are this text. */
const read = (text: string): CellNumber[] => {
  const cells = new ByteCells(DIALECT)
  const bytes = Buffer.from(`9${text},/,${text}9`)
  const end = bytes.length - 1
  const name = cells.begin(bytes, 1, end, 1)
  const isWhole = cells.rest(1, name + 1, { end, isRead: true })
  expect([name, isWhole]).toEqual([text.length + 2, true])
  return [cells.number(0), cells.number(2)]
}

describe('a number from its bytes', () => {
  const digits = fc
    .array(fc.constantFrom(...Array.from('0123456789')), { maxLength: 24 })
    .map(d => d.join(''))
  const decimal = fc
    .tuple(digits, fc.constantFrom('', '.'), digits)
    .map(([whole, point, rest]) => whole + point + rest)
  const anything = fc
    .array(fc.constantFrom(...Array.from('0123456789.-+eE/N A\r')), { maxLength: 12 })
    .map(chars => chars.join(''))

  it('is that of its text to the last bit', () => {
    fc.assert(
      fc.property(fc.oneof(decimal, fc.double().map(String), anything), text => {
        const number = cellNumber(text, false)
        expect(read(text)).toEqual([number, number])
      }),
      { numRuns: 5000 }
    )
  })

  it.each(['0', '0042', '12.', '.5', '1771400000', '77.86045197740113', '1.6846349999468657'])(
    '%s',
    text => {
      expect(read(text)).toEqual([Number(text), Number(text)])
    }
  )

  it.each(['', 'N/A', 'N/B', '9007199254740993', `0.${'0'.repeat(30)}1`])('%j', text => {
    const number = cellNumber(text, false)
    expect(read(text)).toEqual([number, number])
  })
})
