import { expect, it } from '@jest/globals'
import { parseArguments, FORMATS } from '../../src/command-line/arguments.js'
import { formatOfEnding } from '../../src/command-line/format-ending.js'
import { parseHistoryArguments } from '../../src/command-line/history-arguments.js'

it.each([
  ['report.html', 'html'],
  ['out/gate.HTM', 'html'],
  ['gate.json', 'json'],
  ['gate.md', 'markdown'],
  ['gate.junit.xml', 'junit'],
  ['locust.prom', 'openmetrics'],
  ['gate.txt', undefined],
  ['html', undefined],
  [undefined, undefined]
])('%s means %s', (output, expected) => {
  expect(formatOfEnding(output, FORMATS)).toBe(expected)
})

it('is what --format says where it is given', () => {
  const judged = (...argv: string[]): unknown => parseArguments([...argv, 'x'])
  expect(judged('--output', 'a.html')).toMatchObject({ format: 'html' })
  expect(judged('--output', 'a.html', '--format', 'text')).toMatchObject({ format: 'text' })
  expect(judged('--output', 'a')).toMatchObject({ format: 'text' })
})

it('is one that the command knows', () => {
  const shown = (output: string): unknown =>
    parseHistoryArguments('show', ['--history', 'h', '--output', output])
  expect(shown('a.html')).toMatchObject({ format: 'html' })
  expect(() => shown('a.json')).toThrow(
    '--output a.json: there is no format for .json. Known endings are .html, .htm and, for text, .txt; --format names one for any other.'
  )
})

it.each(['x.pdf', 'out/x.XLSX', 'x.svg'])('is refused where it is of another kind: %s', output => {
  const judged = (...argv: string[]): unknown => parseArguments(['--output', output, ...argv, 'x'])
  expect(() => judged()).toThrow(
    /^--output .*: there is no format for \.\w+\. Known endings are \.html, \.htm, \.json, \.md, \.prom, \.xml and, for text, \.txt; /
  )
  expect(judged('--format', 'text')).toMatchObject({ format: 'text' })
})

it.each(['x.log', 'x.out', '/tmp/tmp.XaQbcdEfGh', '/dev/stdout'])('may be of text: %s', output => {
  expect(parseArguments(['--output', output, 'x'])).toMatchObject({ format: 'text' })
})
