import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { files, FIXTURES, fixture, noteOf, onlyRun } from '../support.js'

const json = readFileSync(join(FIXTURES, 'json-2.46.3/load_stats.json'), 'utf8')
const beside = fixture('json-2.46.3').filter(({ path }) => path !== 'load_stats.json')
const half = json.slice(0, json.length / 2)
const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

describe('the statistics that --json prints are found', () => {
  const compact = JSON.stringify(JSON.parse(json))
  it.each<[string, string | Uint8Array]>([
    ['alone', json],
    ['written on one line', compact],
    ['with Windows line ends', json.replaceAll('\n', '\r\n')],
    ['after a byte order mark', `\uFEFF${json}`],
    ['in the UTF-16 of PowerShell', utf16(json.replaceAll('\n', '\r\n'), 'le')],
    ['in big-endian UTF-16', utf16(json, 'be')],
    [
      'among log lines, which hold brackets too',
      `[2026-11-28 20:32:54,120] runner/INFO/locust.main: Starting [1/2]\n${json}\n[2026-11-28 20:33:00,001] runner/INFO/locust.main: Shutting down (exit code 0)\n`
    ],
    ['after those of a run that was killed', `${half}\n${json}`],
    [
      'beside lists that the locustfile prints',
      `[\n  "seed"\n]\n${json}\n[\n  "done"\n]\n["a", "b"]\n`
    ]
  ])('%s', async (_, content) => {
    const run = await onlyRun([...beside, ...files({ 'load_stats.json': content })])
    expect(run.percentileSource).toBe('histogram')
    expect(noteOf(run, 'unreadable-file')).toBeUndefined()
  })
})

describe('what is not one list of statistics is named', () => {
  const printed = `[20:33:00] INFO: bye [0]\n`
  it.each<[string, string, RegExp]>([
    ['a job that was killed', half, /cut: its list never ends$/],
    ['killed, after other output', `ready\n${half}`, /cut: its list never ends$/],
    ['two runs with >>', `${json}\n${json}\n`, /statistics of several runs one after the other$/],
    [
      'a log line in the midst of it',
      json.replace('"num_none_requests"', `${printed}$&`),
      /no JSON, or other output is in the midst of it$/
    ]
  ])('%s', async (_, content, problem) => {
    const run = await onlyRun([...beside, ...files({ 'load_stats.json': content })])
    expect(run.percentileSource).toBe('stats')
    expect(noteOf(run, 'unreadable-file')?.message).toMatch(problem)
  })
})
