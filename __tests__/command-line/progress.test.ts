import { describe, expect, it } from '@jest/globals'
import { isDrawnOn } from '../../src/command-line/drawn-on.js'
import { type ProgressScreen, withProgress } from '../../src/command-line/progress.js'
import type { InputFile } from '../../src/input/input-file.js'

/** A file of ten chunks, each of which takes so many milliseconds; its size is what it claims. */
async function read(
  file: { readonly size: number; readonly path?: string; readonly chunkMs: number },
  { isLive, chunks = Infinity }: { readonly isLive: boolean; readonly chunks?: number }
): Promise<{ written: string; bytes: number }> {
  let written = ''
  let time = 5000
  const screen: ProgressScreen = {
    write: text => (written += text),
    isLive,
    now: () => time
  }
  const source: InputFile = {
    path: file.path ?? 'load_stats_history.csv',
    size: file.size,
    // eslint-disable-next-line @typescript-eslint/require-await -- the type of a stream
    async *open() {
      for (let i = 0; i < 10; i++) {
        time += file.chunkMs
        yield { byteLength: file.size / 10 } as Uint8Array
      }
    }
  }
  const [set] = withProgress([{ label: 'x', files: [source] }], screen)
  let bytes = 0
  let count = 0
  for await (const chunk of set!.files[0]!.open()) {
    bytes += chunk.byteLength
    if (++count === chunks) break
  }
  return { written, bytes }
}

const LARGE = 200_000_000
const CLEAR = '\r\u001B[K'

describe('how far the reading of a file is', () => {
  it('is one line of a terminal that changes and is gone at the end', async () => {
    const { written, bytes } = await read({ size: LARGE, chunkMs: 2000 }, { isLive: true })
    const lines = written.split(CLEAR)
    expect(bytes).toBe(LARGE)
    expect(lines).toHaveLength(12)
    expect(lines[1]).toBe('locust-gate: load_stats_history.csv: 10 % read, about 18 s left')
    expect(lines[10]).toBe('locust-gate: load_stats_history.csv: 100 % read')
    expect(lines[11]).toBe('')
  })

  it('is a line each ten seconds of a log', async () => {
    const { written } = await read({ size: LARGE, chunkMs: 4000 }, { isLive: false })
    expect(written.split('\n')).toEqual([
      'locust-gate: load_stats_history.csv: 30 % read, about 28 s left',
      'locust-gate: load_stats_history.csv: 60 % read, about 16 s left',
      'locust-gate: load_stats_history.csv: 90 % read, about 4 s left',
      ''
    ])
  })

  it.each([
    ['in a log of a short one', { size: LARGE, chunkMs: 900 }, { isLive: false }],
    ['of a file of 100 MB', { size: LARGE / 2, chunkMs: 60_000 }, { isLive: true }],
    ['of what is only looked at', { size: LARGE, chunkMs: 2000 }, { isLive: true, chunks: 1 }]
  ])('is not told %s', async (_, file, how) => {
    expect((await read(file, how)).written).toBe('')
  })

  it('is cleared when somebody stops reading', async () => {
    const { written } = await read({ size: LARGE, chunkMs: 2000 }, { isLive: true, chunks: 3 })
    expect(written.endsWith(CLEAR)).toBe(true)
  })

  it('shows the end of a long path, and no control characters', async () => {
    const path = `a\u001B[31m/${'b'.repeat(40)}\u001B[2J.csv`
    const { written } = await read({ size: LARGE, path, chunkMs: 20_000 }, { isLive: false })
    expect(written).toContain('locust-gate: …bbb')
    expect(written).not.toContain('\u001B')
  })
})

it.each([
  [true, {}, true],
  [false, {}, false],
  [true, { CI: 'true' }, false],
  [true, { CI: '1' }, false],
  [true, { CI: 'false' }, true],
  [true, { CI: '' }, true]
])('a terminal (%s) with %j is drawn over again: %s', (isTTY, env, expected) => {
  expect(isDrawnOn({ isTTY }, env)).toBe(expected)
})
