import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { inputFileOf } from '../../src/input/input-file.js'
import { readRuns } from '../../src/locust/read.js'
import type { Run } from '../../src/locust/run.js'
import { FIXTURES } from './support.js'

/** Rows of a long file that are damaged, evenly over it, the first and the last few among them. */
const SAMPLED_ROWS = 16
/** What Locust itself may lose of a history, in seconds. */
const USUAL_TAIL_SECONDS = 15

type Files = ReadonlyMap<string, string>

const folder = (name: string): Files =>
  new Map(
    readdirSync(join(FIXTURES, name))
      .filter(path => /\.(csv|json)$/.test(path))
      .map(path => [path, readFileSync(join(FIXTURES, name, path), 'latin1')])
  )
const read = async (contents: Files): Promise<Run | undefined> => {
  const files = [...contents].map(([path, text]) => inputFileOf(path, Buffer.from(text, 'latin1')))
  return (await readRuns(files)).runs[0]
}

/** Row → what becomes of it. */
const ROW_DAMAGES: Readonly<Record<string, (row: string) => string[]>> = {
  deleted: () => [],
  doubled: row => [row, row],
  blanked: row => [row.replace(/[^,\r]+/g, '')],
  'without numbers': row => [row.replace(/,"?\d[\d.]*"?/g, ',N/A')],
  'cut in the middle': row => [row.slice(0, row.length / 2)],
  'the end of the file in its middle': row => [`${row.slice(0, row.length / 2)}\0`]
}

function* rowDamages(text: string): Generator<[string, string]> {
  const rows = text.split('\n')
  const step = Math.max(1, Math.floor(rows.length / SAMPLED_ROWS))
  for (const [at, row] of rows.entries()) {
    if (row === '' || (at % step !== 0 && at < rows.length - 4)) continue
    for (const [name, change] of Object.entries(ROW_DAMAGES)) {
      const damaged = rows.toSpliced(at, 1, ...change(row)).join('\n')
      yield [`row ${at + 1} ${name}`, damaged.split('\0')[0] ?? '']
    }
  }
}

/** Every cell of the total and of the row before it, as no value and as nothing. */
function* cellDamages(text: string): Generator<[string, string]> {
  const rows = text.trimEnd().split('\n')
  for (const at of [rows.length - 2, rows.length - 1]) {
    const cells = rows[at]!.split(',')
    for (const column of cells.keys()) {
      for (const cell of ['N/A', '', '0', `${cells[column]!}7`]) {
        const damaged = cells.with(column, cell).join(',')
        yield [`row ${at + 1} cell ${column + 1} ${cell}`, rows.with(at, damaged).join('\n')]
      }
    }
  }
}

const isDoubted = (run: Run): boolean =>
  run.aggregated === undefined || run.notes.some(note => note.severity !== 'info')

/** What of the whole run a damaged one that passes without a word has lost. */
function lost(run: Run, whole: Run): string[] {
  const [now, before] = [run.aggregated!, whole.aggregated!]
  // The lowest may be 0 without a contradiction: of requests that have no response time.
  const percentiles = [...before.percentiles].filter(([percent, value]) => {
    const found = now.percentiles.get(percent)
    return found !== value && !(found === 0 && percent === 50)
  })
  const duration = (run.durationSeconds ?? 0) / (whole.durationSeconds ?? 1)
  const end = (whole.history?.samples.at(-1)?.at ?? 0) - (run.history?.samples.at(-1)?.at ?? 0)
  return [
    ...(now.requests === before.requests && now.failures === before.failures ? [] : ['counts']),
    ...(percentiles.length === 0 ? [] : ['percentiles']),
    ...(Math.abs(duration - 1) < 0.1 ? [] : ['rate']),
    ...(end <= USUAL_TAIL_SECONDS ? [] : ['end of the history'])
  ]
}

/** All kinds of files, none of whose whole runs has a warning but what the failures are. */
const RUNS = ['version-0.12.2', 'version-0.14.6', 'version-1.1.1', 'json-2.46.3', 'version-2.46.3']

describe('no damaged run passes without a word when it has lost what is judged', () => {
  it.each(RUNS)(
    '%s',
    async name => {
      const contents = folder(name)
      const whole = (await read(contents))!
      const known = new Set(whole.notes.map(({ code, severity }) => `${severity} ${code}`))
      const wrong: string[] = []
      for (const [path, text] of contents) {
        const isStats = /_(stats|requests|distribution)\.csv$/.test(path)
        for (const [what, damaged] of [
          ...rowDamages(text),
          ...(isStats ? cellDamages(text) : [])
        ]) {
          const run = await read(new Map(contents).set(path, damaged))
          if (run === undefined) continue
          const notes = run.notes.filter(({ code, severity }) => !known.has(`${severity} ${code}`))
          if (isDoubted({ ...run, notes })) continue
          wrong.push(...lost(run, whole).map(loss => `${path} ${what}: ${loss}`))
        }
      }
      expect(wrong).toEqual([])
    },
    60_000
  )

  it('no failure counts twice', async () => {
    const wrong: string[] = []
    for (const name of ['version-0.14.6', 'version-1.1.1', 'json-2.46.3', 'version-2.46.3']) {
      const contents = folder(name)
      const known = new Set((await read(contents))!.notes.map(({ message }) => message))
      const [head = '', ...rows] = contents.get('load_failures.csv')!.trimEnd().split('\n')
      for (const row of rows) {
        const doubled = [head, ...rows, row, ''].join('\n')
        const run = (await read(new Map(contents).set('load_failures.csv', doubled)))!
        const notes = run.notes.filter(({ message }) => !known.has(message))
        if (!isDoubted({ ...run, notes })) wrong.push(`${name}: ${row}`)
      }
    }
    expect(wrong).toEqual([])
  }, 60_000)

  it('a hang is never lost with a part of its history', async () => {
    const contents = folder('server-hang')
    const wrong: string[] = []
    const history = contents.get('load_stats_history.csv')!
    const cuts = Array.from({ length: 20 }, (_, part): [string, string] => [
      `cut at ${5 * part}%`,
      history.slice(0, (history.length * part) / 20)
    ])
    for (const [what, damaged] of [...rowDamages(history), ...cuts]) {
      const run = (await read(new Map(contents).set('load_stats_history.csv', damaged)))!
      if (!isDoubted(run)) wrong.push(what)
    }
    expect(wrong).toEqual([])
    const without = [...contents].filter(([path]) => !path.includes('history'))
    expect(isDoubted((await read(new Map(without)))!)).toBe(true)
  })
})
