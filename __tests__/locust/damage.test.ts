import { readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { inputFileOf, type InputFile } from '../../src/input/input-file.js'
import { readRuns } from '../../src/locust/read.js'
import type { Run } from '../../src/locust/run.js'
import { anyCharacter } from '../support/any-character.js'
import { FIXTURES, fixture } from './support.js'

/** Set to more to look for what is left. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 250)

type Content = { readonly path: string; readonly bytes: Uint8Array }

const contentOf = async (files: readonly InputFile[]): Promise<Content[]> =>
  Promise.all(
    files.map(async file => {
      const chunks: Uint8Array[] = []
      for await (const chunk of file.open()) chunks.push(chunk)
      return { path: file.path, bytes: Buffer.concat(chunks) }
    })
  )
const inputs = (contents: readonly Content[]): InputFile[] =>
  contents.map(({ path, bytes }) => inputFileOf(path, bytes))

// Those with the largest histories say nothing that the others do not.
const LARGE = new Set(['full-history-2.12.1', 'killed-mid-block'])
const runs = await Promise.all(
  readdirSync(FIXTURES)
    .filter(name => !LARGE.has(name))
    .map(async name => {
      const contents = (await contentOf(fixture(name))).filter(({ path }) => path !== 'exit.txt')
      return { name, contents, whole: await readRuns(inputs(contents)) }
    })
)

const someRun = fc.constantFrom(...runs)
/** A run, one of its files, and a place in it. */
const somePlace = someRun.chain(run =>
  fc.constantFrom(...run.contents).chain(file =>
    fc.record({
      run: fc.constant(run),
      file: fc.constant(file),
      at: fc.nat(Math.max(0, file.bytes.length - 1))
    })
  )
)

const replace = (contents: readonly Content[], path: string, bytes: Uint8Array): Content[] =>
  contents.map(content => (content.path === path ? { path, bytes } : content))

const isJudged = (run: Run): boolean =>
  run.aggregated !== undefined && run.notes.every(note => note.severity !== 'error')

/** Judged runs must say what the whole one says; percentiles may be lost with their own file. */
function expectSame(runs: readonly Run[], whole: readonly Run[]): void {
  for (const run of runs.filter(isJudged)) {
    const { requests, failures, percentiles } = run.aggregated!
    const before = whole[0]!.aggregated!
    expect([requests, failures]).toEqual([before.requests, before.failures])
    if (percentiles.size > 0) expect(percentiles).toEqual(before.percentiles)
    else expect(run.notes.some(note => note.severity === 'warning')).toBe(true)
  }
}

describe('damaged files throw nothing and pass nothing that has lost its total', () => {
  it('cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(somePlace, async ({ run, file, at }) => {
        const cut = replace(run.contents, file.path, file.bytes.slice(0, at))
        const { runs } = await readRuns(inputs(cut))
        expectSame(runs, run.whole.runs)
      }),
      { numRuns: RUNS }
    )
  })

  it('every cut of the smallest stats file, and of one without a final newline', async () => {
    for (const name of ['server-hang', 'version-0.12.2', 'version-0.13.4']) {
      const run = runs.find(run => run.name === name)!
      for (const file of run.contents.filter(({ path }) => !path.includes('history'))) {
        const from = Math.max(0, file.bytes.length - 700)
        for (let at = from; at < file.bytes.length; at++) {
          const cut = replace(run.contents, file.path, file.bytes.slice(0, at))
          expectSame((await readRuns(inputs(cut))).runs, run.whole.runs)
        }
      }
    }
  }, 60_000)

  it('bytes flipped', async () => {
    const flips = fc.array(fc.record({ at: fc.nat(), bit: fc.nat(7) }), {
      minLength: 1,
      maxLength: 5
    })
    await fc.assert(
      fc.asyncProperty(somePlace, flips, async ({ run, file }, flips) => {
        const bytes = Buffer.from(file.bytes)
        for (const { at, bit } of flips) {
          const place = at % Math.max(1, bytes.length)
          if (bytes.length > 0) bytes[place] = bytes[place]! ^ (1 << bit)
        }
        const { runs, notes } = await readRuns(inputs(replace(run.contents, file.path, bytes)))
        expect(runs.length + notes.length).toBeGreaterThan(0)
      }),
      { numRuns: RUNS }
    )
  })

  it('rows swapped, doubled or dropped', async () => {
    const edit = fc.constantFrom('swap', 'double', 'drop')
    await fc.assert(
      fc.asyncProperty(somePlace, fc.nat(), edit, async ({ run, file, at }, other, edit) => {
        const rows = Buffer.from(file.bytes).toString('latin1').split('\n')
        const [a, b] = [at % rows.length, other % rows.length]
        if (edit === 'swap') [rows[a], rows[b]] = [rows[b]!, rows[a]!]
        else if (edit === 'double') rows.splice(b, 0, rows[a]!)
        else rows.splice(a, 1)
        const bytes = Buffer.from(rows.join('\n'), 'latin1')
        const { runs } = await readRuns(inputs(replace(run.contents, file.path, bytes)))
        for (const read of runs.filter(isJudged)) {
          const { requests, failures } = read.aggregated!
          const before = run.whole.runs[0]!.aggregated!
          expect([requests, failures]).toEqual([before.requests, before.failures])
        }
      }),
      { numRuns: RUNS }
    )
  })

  it('files put together', async () => {
    await fc.assert(
      fc.asyncProperty(somePlace, someRun, fc.nat(), async ({ run, file }, other, index) => {
        const more = other.contents[index % other.contents.length]!
        const bytes = Buffer.concat([file.bytes, more.bytes])
        const { runs } = await readRuns(inputs(replace(run.contents, file.path, bytes)))
        expectSame(runs, run.whole.runs)
      }),
      { numRuns: RUNS }
    )
  })

  it('random bytes and random text under every name', async () => {
    const name = fc.constantFrom(
      'x_stats.csv',
      'x_requests.csv',
      'x_distribution.csv',
      'x_stats_history.csv',
      'x_failures.csv',
      'x_exceptions.csv',
      'x.json'
    )
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: anyCharacter, maxLength: 300 }).map(text => Buffer.from(text)),
      fc.json().map(text => Buffer.from(text))
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, bytes), { maxLength: 5 }), async contents => {
        const { runs } = await readRuns(contents.map(([path, bytes]) => inputFileOf(path, bytes)))
        expect(runs.filter(isJudged)).toEqual([])
      }),
      { numRuns: RUNS }
    )
  })
})
