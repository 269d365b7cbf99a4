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
  expect(shown('a.json')).toMatchObject({ format: 'text' })
})
