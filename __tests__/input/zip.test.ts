import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { crc32ByTable, crc32Of } from '../../src/input/crc32.js'
import { InputError } from '../../src/input/input-error.js'
import type { InputFile } from '../../src/input/input-file.js'
import { readZip, ZIP_LIMITS } from '../../src/input/zip.js'
import {
  writeBomb,
  writeLyingBomb,
  writeZip,
  type ZipEntryPlan
} from '../e2e/support/zip-writer.js'

async function textOf(file: InputFile): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of file.open()) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

async function allOf(files: readonly InputFile[]): Promise<Record<string, string>> {
  const texts: Record<string, string> = {}
  for (const file of files) texts[file.path] = await textOf(file)
  return texts
}

const CSV = 'Type,Name\nGET,/a\n'

describe('an honest archive', () => {
  const layouts: readonly [string, Partial<ZipEntryPlan>][] = [
    ['deflated', {}],
    ['stored', { stored: true }],
    ['with data descriptors, as actions/upload-artifact writes it', { dataDescriptor: true }],
    ['with zip64 sizes', { zip64: true }]
  ]
  it.each(layouts)('%s is read', async (_, layout) => {
    const files = readZip(
      writeZip([
        { name: 'a_stats.csv', content: CSV, ...layout },
        { name: 'deep/er/b_stats.csv', content: '', ...layout }
      ])
    )
    expect(files.map(({ path, size }) => [path, size])).toEqual([
      ['a_stats.csv', CSV.length],
      ['deep/er/b_stats.csv', 0]
    ])
    expect(await allOf(files)).toEqual({ 'a_stats.csv': CSV, 'deep/er/b_stats.csv': '' })
  })

  it.each([2 ** 20 - 1, 2 ** 20, 2 ** 20 + 1])('with an entry of %d bytes is read', async size => {
    const content = 'Type,Name\n'.repeat(size / 10 + 1).slice(0, size)
    const [file] = readZip(writeZip([{ name: 'a.csv', content }]))
    expect(await textOf(file!)).toBe(content)
  })

  it('has the checksum that Node has, or that our own table gives', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (start, rest) => {
        const whole = crc32ByTable(Buffer.concat([start, rest]))
        expect(crc32ByTable(rest, crc32ByTable(start))).toBe(whole)
        expect(crc32Of(rest, crc32Of(start))).toBe(whole)
      })
    )
    expect(crc32ByTable(Buffer.from('123456789'))).toBe(0xcbf43926)
  })

  it('with a comment is read', () => {
    expect(
      readZip(writeZip([{ name: 'a.csv', content: CSV }], { comment: 'PK\x05\x06' }))
    ).toHaveLength(1)
  })

  it('with a zip64 directory is read, and refused when it is broken', () => {
    const bytes = writeZip([{ name: 'a.csv', content: CSV }], { zip64End: true })
    expect(readZip(bytes)).toHaveLength(1)
    const locator = bytes.lastIndexOf('PK\x06\x07')
    for (const place of [locator, locator + 8, bytes.lastIndexOf('PK\x06\x06')]) {
      const broken = Buffer.from(bytes)
      broken.writeBigUInt64LE(0xffff_ffff_ffff_ffffn, place)
      expect(() => readZip(broken)).toThrow(InputError)
    }
  })

  it('can be opened twice', async () => {
    const [file] = readZip(writeZip([{ name: 'a.csv', content: CSV }]))
    expect([await textOf(file!), await textOf(file!)]).toEqual([CSV, CSV])
  })

  it('leaves folders out', () => {
    const files = readZip(writeZip([{ name: 'results/' }, { name: 'results/a.csv', content: CSV }]))
    expect(files.map(file => file.path)).toEqual(['results/a.csv'])
  })

  it('streams a large file in small chunks', async () => {
    const line = 'GET,/api/stories,123,45,67.890123\n'
    const content = Array.from({ length: 300_000 }, (_, index) => `${index},${line}`).join('')
    const [file] = readZip(writeZip([{ name: 'big.csv', content }]))
    let largest = 0
    let total = 0
    for await (const chunk of file!.open()) {
      largest = Math.max(largest, chunk.byteLength)
      total += chunk.byteLength
    }
    expect(total).toBe(content.length)
    expect(largest).toBeLessThanOrEqual(64 * 1024)
  })

  it('may be left half read', async () => {
    const [file] = readZip(writeZip([{ name: 'big.csv', content: 'x'.repeat(1e6) }]))
    for await (const chunk of file!.open()) {
      expect(chunk.byteLength).toBeGreaterThan(0)
      break
    }
  })

  it('has 1,000 entries read as any other', () => {
    const plans = Array.from({ length: 1000 }, (_, index) => ({
      name: `${index}_stats.csv`,
      content: CSV
    }))
    expect(readZip(writeZip(plans))).toHaveLength(1000)
  })
})

describe('names are only labels', () => {
  it.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/abs/a.csv', 'abs/a.csv'],
    ['C:\\Windows\\a.csv', 'Windows/a.csv'],
    ['a/./../b.csv', 'a/b.csv'],
    ['..', 'unnamed'],
    ['wörld/🙂.csv', 'wörld/🙂.csv']
  ])('%s becomes %s', (name, label) => {
    expect(readZip(writeZip([{ name, content: CSV }]))[0]?.path).toBe(label)
  })
})

describe('what asks for too much or is broken is refused at once', () => {
  const honest = writeZip([{ name: 'a_stats.csv', content: CSV.repeat(100) }])
  const limits = { ...ZIP_LIMITS, maxEntries: 3, maxEntryBytes: 1000, maxTotalBytes: 1500 }
  it.each<[string, Uint8Array, RegExp]>([
    ['nothing at all', Buffer.alloc(0), /damaged: it is empty/],
    ['no zip', Buffer.from('Type,Name\n'.repeat(9)), /no zip file/],
    ['cut off at the end', honest.subarray(0, -10), /no zip file, or its end is missing/],
    ['cut off at the start', honest.subarray(20), /damaged/],
    ['no entries', writeZip([]), /holds no files/],
    ['only folders', writeZip([{ name: 'a/' }]), /holds no files/],
    ['a bomb', writeBomb('a.csv', 20_000_000), /zip bomb/],
    [
      'encrypted',
      writeZip([{ name: 'a.csv', content: CSV, flags: 1 }]),
      /"a.csv" in the archive is encrypted/
    ],
    ['another compression', writeZip([{ name: 'a.csv', content: CSV, method: 14 }]), /method 14/],
    [
      'one name twice',
      writeZip([
        { name: 'a', content: '1' },
        { name: './a', content: '2' }
      ]),
      /holds "a" twice/
    ]
  ])('%s', (_, bytes, message) => {
    expect(() => readZip(bytes)).toThrow(message)
    expect(() => readZip(bytes)).toThrow(InputError)
  })
  it.each<[string, ZipEntryPlan[], RegExp]>([
    [
      'too many entries',
      ['a', 'b', 'c', 'd'].map(name => ({ name })),
      /4 entries, more than the 3/
    ],
    ['one that is too large', [{ name: 'a', content: 'x'.repeat(1001) }], /claims 1 MiB/],
    [
      'ones that are too large together',
      ['a', 'b'].map(name => ({ name, content: 'x'.repeat(800) })),
      /together/
    ]
  ])('%s', (_, plans, message) => {
    expect(() => readZip(writeZip(plans), limits)).toThrow(message)
  })

  it('entries that share their data', () => {
    const bytes = writeZip([
      { name: 'a', content: 'abc'.repeat(900), stored: true },
      { name: 'b', content: 'abc'.repeat(900), stored: true }
    ])
    // Points the second entry of the directory to the first one's data.
    const second = bytes.lastIndexOf(Buffer.from('PK\x01\x02'))
    bytes.writeUInt32LE(0, second + 42)
    const shared = Buffer.concat([
      bytes.subarray(0, 30 + 1 + 2700),
      bytes.subarray(bytes.indexOf('PK\x01\x02'))
    ])
    shared.writeUInt32LE(30 + 1 + 2700, shared.byteLength - 6)
    expect(() => readZip(shared)).toThrow(/overlap/)
  })
})

describe('what the directory did not promise is refused when it is read', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['a lying bomb', writeLyingBomb('a.csv', 300_000_000), /larger than the 1000 bytes stated/],
    [
      'a shorter file',
      writeZip([{ name: 'a.csv', content: CSV, claimedSize: 99 }]),
      /ends after 17 of 99/
    ],
    [
      'another checksum',
      writeZip([{ name: 'a.csv', content: CSV, claimedCrc32: 1 }]),
      /checksum differs/
    ],
    [
      'data that is no deflate stream',
      writeZip([
        { name: 'a.csv', content: CSV, compressed: Buffer.from('\xff\xff\xff', 'latin1') }
      ]),
      /not valid/
    ],
    [
      'a deflate stream without an end',
      writeZip([{ name: 'a.csv', content: CSV, compressed: Buffer.alloc(0) }]),
      /not valid|ends after/
    ]
  ])('%s', async (_, bytes, message) => {
    const [file] = readZip(bytes)
    const reading = textOf(file!)
    await expect(reading).rejects.toThrow(message)
    await expect(reading).rejects.toThrow(InputError)
  })
})

describe('whatever the bytes are', () => {
  const names = fc.string({ unit: 'grapheme', maxLength: 12 })
  const plans = fc.uniqueArray(
    fc.record({
      name: names.map(name => `f/${name}x`),
      content: fc.uint8Array({ maxLength: 300 }),
      stored: fc.boolean()
    }),
    { minLength: 1, maxLength: 5, selector: plan => plan.name }
  )

  it('an archive that was written is read back', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async written => {
        let files: InputFile[]
        try {
          files = readZip(writeZip(written))
        } catch (error) {
          // Different names may have the same label.
          expect(String(error)).toMatch(/twice/)
          return
        }
        for (const [index, file] of files.entries()) {
          const chunks: Uint8Array[] = []
          for await (const chunk of file.open()) chunks.push(chunk)
          expect(Buffer.concat(chunks)).toEqual(Buffer.from(written[index]!.content))
        }
      })
    )
  })

  it('damage ends in an InputError or in content of the size that was stated', async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 6
    })
    await fc.assert(
      fc.asyncProperty(plans, damage, fc.nat(40), async (written, changes, cut) => {
        const bytes = writeZip(written)
        for (const [place, value] of changes) bytes[place % bytes.byteLength] = value
        try {
          for (const file of readZip(bytes.subarray(0, bytes.byteLength - (cut > 20 ? cut : 0)))) {
            let size = 0
            for await (const chunk of file.open()) size += chunk.byteLength
            expect(size).toBe(file.size)
          }
        } catch (error) {
          if (!(error instanceof InputError)) throw error
        }
      }),
      { numRuns: 500 }
    )
  })
})
