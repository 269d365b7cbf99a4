import { describe, expect, it } from '@jest/globals'
import {
  files,
  noteOf,
  onlyRun,
  PLAIN_STATS,
  said,
  STATS_HEADER,
  statsFile,
  statsRow
} from './support.js'

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const utf16 = (text: string): Uint8Array =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const named = (name: string): string =>
  statsFile([statsRow('GET', name, 1000), statsRow('', 'Aggregated', 1000)])

describe('line ends', () => {
  it.each([
    ['\\n', (text: string) => text.replaceAll('\r\n', '\n')],
    ['Windows’ \\r\\r\\n', (text: string) => text.replaceAll('\r\n', '\r\r\n')],
    ['no final newline', (text: string) => text.trimEnd()],
    ['blank lines', (text: string) => `\r\n${text}\r\n\r\n`],
    [
      'old Macintosh',
      (text: string) => `${STATS_HEADER}\n${text.split('\r\n').slice(1).join('\r')}`
    ]
  ])('%s', async (_, change) => {
    const run = await onlyRun(files({ 'load_stats.csv': change(PLAIN_STATS) }))
    expect(run.aggregated?.requests).toBe(1000)
    expect(run.endpoints).toHaveLength(1)
    expect(said(run.notes)).toEqual(['warning history-missing'])
  })

  it('names the line of an editor after a name with a newline, in Windows’ line ends too', async () => {
    const text = statsFile([statsRow('GET', '"a\r\nb"', 10), 'GET,/y,ten']).replaceAll(
      '\r\n',
      '\r\r\n'
    )
    const run = await onlyRun(files({ 'load_stats.csv': text }))
    expect(run.notes[0]?.line).toBe(4)
  })
})

describe('encodings', () => {
  const gbk = Buffer.concat([
    Buffer.from(`${STATS_HEADER}\r\nGET,`),
    Buffer.from([0xb5, 0xc7, 0xc2, 0xbc]), // 登录
    Buffer.from(`${statsRow('', '', 1000).slice(1)}\r\n${statsRow('', 'Aggregated', 1000)}\r\n`)
  ])

  it.each<[string, Uint8Array, string | undefined, [name: string, guessed: boolean]]>([
    ['UTF-8', Buffer.from(named('/é')), undefined, ['/é', false]],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${named('/é')}`), undefined, ['/é', false]],
    ['UTF-16 with BOM', utf16(named('/é')), undefined, ['/é', false]],
    ['windows-1252, guessed', latin1(named('/é')), undefined, ['/é', true]],
    ['GBK, stated', gbk, 'gbk', ['登录', false]],
    ['GBK by Python’s name, stated', gbk, 'cp936', ['登录', false]],
    ['UTF-8 although another is stated', Buffer.from(named('/é')), 'gbk', ['/é', false]],
    ['an unknown encoding stated', latin1(named('/é')), 'klingon', ['/é', true]]
  ])('%s', async (_, bytes, encoding, [name, guessed]) => {
    const options = encoding === undefined ? {} : { encoding }
    const run = await onlyRun(files({ 'load_stats.csv': bytes }), options)
    expect(run.endpoints[0]?.name).toBe(name)
    expect(noteOf(run, 'encoding-guessed')?.severity).toBe(guessed ? 'info' : undefined)
  })
})

describe('as other programs save it', () => {
  const excel = (delimiter: string): string =>
    PLAIN_STATS.replaceAll(',', delimiter).replaceAll(/(\d)\.(\d)(?!\d*%)/g, '$1,$2')
  it.each([
    [';', excel(';')],
    ['tab', excel('\t')],
    ['; after sep=;', `sep=;\r\n${excel(';')}`],
    ['; padded with empty cells', excel(';').replaceAll('\r\n', ';;\r\n')],
    ['every cell in quotes', PLAIN_STATS.replaceAll(/[^,\r\n]+/g, '"$&"')],
    [
      'other case and spaces in the header',
      PLAIN_STATS.replace(STATS_HEADER, STATS_HEADER.toUpperCase().replaceAll(',', ', '))
    ],
    [
      'other columns between',
      PLAIN_STATS.split('\r\n')
        .map(row => (row === '' ? '' : row.replace(',', ',more,')))
        .join('\r\n')
    ]
  ])('%s', async (_, text) => {
    const run = await onlyRun(files({ 'load_stats.csv': text }))
    expect(run.aggregated).toMatchObject({ requests: 1000, average: 9.25, min: 8.5 })
    expect(run.aggregated?.percentiles.get(99.9)).toBe(9)
    expect(said(run.notes)).toEqual(['warning history-missing'])
  })
})

describe('percentile columns', () => {
  it('in any number, order and spelling', async () => {
    const [header, row] = ['99.999%,57.0%,100.0%,25%', '90,20,100,7']
    const base = STATS_HEADER.split(',').slice(0, 11).join(',')
    const cells = (name: string): string => statsRow('', name, 10).split(',').slice(0, 11).join(',')
    const text = `${base},${header}\r\n${cells('/x')},${row}\r\n${cells('Aggregated')},${row}\r\n`
    const run = await onlyRun(files({ 'load_stats.csv': text.replace('\r\n,/x', '\r\nGET,/x') }))
    expect(run.aggregated?.percentiles).toEqual(
      new Map([
        [99.999, 90],
        [57, 20],
        [100, 100],
        [25, 7]
      ])
    )
  })

  it('none at all', async () => {
    const text = PLAIN_STATS.split('\r\n')
      .map(row => row.split(',').slice(0, 11).join(','))
      .join('\r\n')
    const run = await onlyRun(files({ 'load_stats.csv': text }))
    expect(run.aggregated?.percentiles.size).toBe(0)
    expect(run.aggregated?.requests).toBe(1000)
  })

  it('off the grid of Locust’s rounding is said', async () => {
    const run = await onlyRun(
      files({ 'load_stats.csv': PLAIN_STATS.replaceAll(/,9\r/g, ',1234\r') })
    )
    expect(noteOf(run, 'off-grid-percentiles')?.severity).toBe('info')
  })
})

describe('numbers as Python prints them', () => {
  it('exponents and floats', async () => {
    const text = PLAIN_STATS.replaceAll('9.25', '9.25e0').replaceAll(',10,0.0,', ',1e+01,1e-05,')
    const run = await onlyRun(files({ 'load_stats.csv': text }))
    expect(run.aggregated).toMatchObject({
      average: 9.25,
      printedThroughput: 10,
      printedFailureRate: 0.00001
    })
    expect(run.durationSeconds).toBe(100)
  })
})
