import { describe, expect, it } from '@jest/globals'
import { fixtureRunWith } from '../../support/timeline-fixtures.js'
import { noteOf, said } from '../support.js'

type Rows = readonly string[]

const changed =
  (change: (rows: Rows) => Rows) =>
  (history: string): string => {
    const [header = '', ...rows] = history.trimEnd().split(/\r?\n/)
    return [header, ...change(rows), ''].join('\r\n')
  }
const withTime = (row: string, change: (at: number) => number): string =>
  row.replace(/^\d+/, at => String(change(Number(at))))
const withCount = (row: string, change: (count: number) => number): string => {
  const cells = row.split(',')
  return cells.map((cell, i) => (i === 17 ? String(change(Number(cell))) : cell)).join(',')
}

describe('a history that lacks its first rows', () => {
  it.each([0.3, 0.5, 0.9])('says so, not that it lacks the last: %d', async share => {
    const run = await fixtureRunWith(
      'low-throughput',
      changed(rows => rows.slice(Math.floor(rows.length * share)))
    )
    const note = noteOf(run, 'history-truncated')
    expect(note).toMatchObject({ severity: 'warning' })
    expect(note?.message).toMatch(/^the history begins only when [\d,]+ of the 2,602 requests/)
  })

  it('even of a short part of a run without a hang', async () => {
    for (const lost of [8, 10, 14]) {
      const run = await fixtureRunWith(
        'low-throughput',
        changed(rows => rows.slice(lost))
      )
      expect(noteOf(run, 'history-truncated')?.message).toMatch(/^the history begins only when/)
    }
  })

  it('and still sees a hang at its end', async () => {
    const run = await fixtureRunWith(
      'server-hang',
      changed(rows => rows.slice(8))
    )
    expect(said(run.notes)).toContain('error stalled-at-end')
  })

  it('lacks the last where it does', async () => {
    const run = await fixtureRunWith(
      'low-throughput',
      changed(rows => rows.slice(0, 35))
    )
    expect(noteOf(run, 'history-truncated')?.message).toMatch(/^the history lacks the last 4\d s/)
  })

  it.each([30, 3600])('is none when the clock was set back by %d s at once', async back => {
    const run = await fixtureRunWith(
      'low-throughput',
      changed(rows => rows.map((row, i) => withTime(row, at => at - (i < 2 ? 0 : back))))
    )
    expect(noteOf(run, 'history-truncated')).toBeUndefined()
    expect(noteOf(run, 'clock-set-back')?.message).toContain('the clock was set back')
  })
})

describe('a history that counts less than the stats', () => {
  it.each([0.3, 0.5, 0.7])('though it reaches the end of the run: %d', async share => {
    const run = await fixtureRunWith(
      'peak',
      changed(rows => rows.map(row => withCount(row, count => Math.floor(count * share))))
    )
    expect(noteOf(run, 'history-foreign')?.message).toMatch(/^the history counts only /)
    // Neither its users and times nor its charts are this run's.
    expect([run.history, run.peakUsers, run.startedAt]).toEqual([undefined, undefined, undefined])
    expect(run.notes.map(({ code }) => code)).not.toContain('history-missing')
  })
})

describe('a history whose rows stand twice', () => {
  it.each<[string, (rows: Rows) => Rows]>([
    ['the whole file', rows => [...rows, ...rows]],
    ['a part of it', rows => [...rows.slice(0, 50), ...rows.slice(20)]]
  ])('%s: has no stall, and blames no clock', async (_, twice) => {
    const run = await fixtureRunWith('low-throughput', changed(twice))
    expect(said(run.notes).filter(note => note.includes('stalled'))).toEqual([])
    expect(run.notes.map(({ message }) => message).join()).not.toContain('clock')
    expect(noteOf(run, 'history-mixed')).toMatchObject({ severity: 'warning' })
    expect(run.history?.samples).toHaveLength(75)
  })
})

describe('a history whose rows are out of order', () => {
  const moved = (rows: Rows): Rows => {
    const [a, b] = [rows[30] ?? '', rows[31] ?? '']
    return rows.with(30, b).with(31, a)
  }
  const mixed = (rows: Rows): Rows =>
    [...rows].sort((a, b) => (Number(a.slice(0, 10)) % 7) - (Number(b.slice(0, 10)) % 7))

  it.each<[string, (rows: Rows) => Rows]>([
    ['reversed', rows => [...rows].reverse()],
    ['mixed', mixed]
  ])('says so and nothing that follows from it: %s', async (_, change) => {
    for (const folder of ['low-throughput', 'server-hang']) {
      const run = await fixtureRunWith(folder, changed(change))
      const codes = /stalled|history|duplicate|unreadable/
      const notes = run.notes.filter(({ code }) => codes.test(code))
      expect(said(notes)).toEqual(['warning history-damaged'])
      expect(notes[0]?.message).toMatch(/^the rows of the history are not in order of time, at \d+/)
    }
  })

  it('leaves one out that stands below the next', async () => {
    const run = await fixtureRunWith('low-throughput', changed(moved))
    expect(noteOf(run, 'history-damaged')?.message).toMatch(/^1 row of the history is out of order/)
    expect(run.history?.samples).toHaveLength(74)
  })
})
