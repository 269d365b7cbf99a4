import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'

import { GrowingFile } from '../../src/watch/growing-file.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'growing-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})
const path = (): string => join(folder, 'x_stats_history.csv')

/** What was handed on since the file was last begun, and how often that was. */
function reader() {
  const got = { text: '', begun: 0 }
  const sink = {
    restart: () => {
      got.text = ''
      got.begun++
    },
    push: (bytes: Uint8Array) => {
      got.text += Buffer.from(bytes).toString()
    }
  }
  return { got, sink }
}

describe('a file that is there before', () => {
  it('does not count until it is written, and then from its start', async () => {
    writeFileSync(path(), 'old,old\n')
    const file = await GrowingFile.at(path())
    const { got, sink } = reader()
    expect([await file.readNew(sink), file.isBegun]).toEqual([false, false])
    writeFileSync(path(), 'new\n')
    expect([await file.readNew(sink), file.isBegun, got.text]).toEqual([true, true, 'new\n'])
  })

  it('counts once another takes its place, of the same size', async () => {
    writeFileSync(path(), 'one\n')
    const file = await GrowingFile.at(path())
    writeFileSync(`${path()}.new`, 'two\n')
    renameSync(`${path()}.new`, path())
    const { got, sink } = reader()
    expect([await file.readNew(sink), got.text]).toEqual([true, 'two\n'])
  })

  it('is read from its start where it goes on', async () => {
    writeFileSync(path(), 'one\n')
    const file = await GrowingFile.at(path())
    appendFileSync(path(), 'two\n')
    const { got, sink } = reader()
    expect([await file.readNew(sink), got.text]).toEqual([true, 'one\ntwo\n'])
  })
})

describe('a file that grows', () => {
  it('is handed on piece by piece, and only what is new', async () => {
    const file = await GrowingFile.at(path())
    const { got, sink } = reader()
    expect(await file.readNew(sink)).toBe(false)
    for (const piece of ['a,b\n1,', '2\n3,4\n', '']) {
      appendFileSync(path(), piece)
      expect(await file.readNew(sink)).toBe(piece !== '')
    }
    expect(got).toEqual({ text: 'a,b\n1,2\n3,4\n', begun: 1 })
  })

  it('and is begun anew says so', async () => {
    const file = await GrowingFile.at(path())
    const { got, sink } = reader()
    writeFileSync(path(), 'first run\n')
    await file.readNew(sink)
    truncateSync(path())
    await file.readNew(sink)
    appendFileSync(path(), 'second\n')
    await file.readNew(sink)
    expect(got).toEqual({ text: 'second\n', begun: 2 })
  })

  it('is whole whatever its size and wherever a look falls', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(400_000), { maxLength: 4 }), async sizes => {
        writeFileSync(path(), '')
        const file = await GrowingFile.at(path())
        const { got, sink } = reader()
        for (const [at, size] of sizes.entries()) {
          appendFileSync(path(), String(at).repeat(size))
          await file.readNew(sink)
        }
        expect(got.text.length).toBe(sizes.reduce((sum, size) => sum + size, 0))
      }),
      { numRuns: 20 }
    )
  })

  it('that goes away for a moment, or is none, is no problem of ours', async () => {
    const file = await GrowingFile.at(path())
    const { sink } = reader()
    mkdirSync(path())
    expect([await file.readNew(sink), file.problem]).toEqual([false, expect.anything()])
    rmSync(path(), { recursive: true })
    expect([await file.readNew(sink), file.problem]).toEqual([false, undefined])
  })
})

// Root reads everything.
const itAsUser = process.getuid?.() === 0 ? it.skip : it
itAsUser('a file that must not be read says why', async () => {
  const file = await GrowingFile.at(path())
  writeFileSync(path(), 'x\n')
  chmodSync(path(), 0)
  expect([await file.readNew(reader().sink), file.problem]).toEqual([
    false,
    expect.stringContaining('EACCES')
  ])
})
