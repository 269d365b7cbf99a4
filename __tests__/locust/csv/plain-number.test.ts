import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseNumber } from '../../../src/locust/csv/number.js'
import { plainNumber } from '../../../src/locust/csv/plain-number.js'

const read = (text: string): number => {
  const bytes = Buffer.from(`9${text}9`)
  return plainNumber(bytes, 1, bytes.length - 1)
}

describe('a number from its bytes', () => {
  const digits = fc
    .array(fc.constantFrom(...Array.from('0123456789')), { maxLength: 24 })
    .map(d => d.join(''))
  const decimal = fc
    .tuple(digits, fc.constantFrom('', '.'), digits)
    .map(([whole, point, rest]) => whole + point + rest)
  const anything = fc
    .array(fc.constantFrom(...Array.from('0123456789.,-+eE/N A\r')), { maxLength: 12 })
    .map(chars => chars.join(''))

  it('is that of its text to the last bit, or left to whoever reads text', () => {
    fc.assert(
      fc.property(fc.oneof(decimal, fc.double().map(String), anything), text => {
        const value = read(text)
        if (Number.isNaN(value)) return
        expect(value).toBe(parseNumber(text, false))
      }),
      { numRuns: 5000 }
    )
  })

  it.each(['0', '7', '0042', '12.5', '12.', '1771400000', '77.86045197740113', '0.000001'])(
    '%s needs no text',
    text => {
      expect(read(text)).toBe(Number(text))
    }
  )

  it.each(['', '.', '.5', '1.2.3', '-1', '1e3', 'N/A', ' 1', '1,5', '9007199254740993'])(
    '%j does',
    text => {
      expect(read(text)).toBeNaN()
    }
  )
})
