import type { InputFile, InputSet } from '../input/input-file.js'
import { escapeTerminal } from '../report/escape.js'
import { formatDuration } from '../units/format.js'

/** Where it is told how far the reading of a large file is. */
export type ProgressScreen = {
  readonly write: (text: string) => void
  /** A terminal: one line that changes. In a log each is a line of its own, and they are few. */
  readonly isLive: boolean
  /** Milliseconds, from whenever. */
  readonly now: () => number
  /** Cells of a line of the terminal, as it is now. */
  readonly columns?: () => number
}

/** Smaller ones are read before anybody wonders. */
const LARGE_BYTES = 100_000_000
const LIVE_MS = 250
const LOG_MS = 10_000
/** Of a path, its end: the line must not wrap. */
const SHOWN_CHARS = 30
const CLEAR_LINE = '\r\u001B[K'

/** The same files; those over 100 MB tell how far they are and how long it will take. */
export function withProgress(sets: readonly InputSet[], screen: ProgressScreen): InputSet[] {
  return sets.map(set => ({
    ...set,
    files: set.files.map(file =>
      file.size > LARGE_BYTES ? { ...file, open: () => told(file, screen) } : file
    )
  }))
}

async function* told(file: InputFile, screen: ProgressScreen): AsyncGenerator<Uint8Array> {
  const start = screen.now()
  let lastTold = start
  let isShown = false
  let read = 0
  try {
    for await (const chunk of file.open()) {
      yield chunk
      read += chunk.byteLength
      const now = screen.now()
      if (now - lastTold < (screen.isLive ? LIVE_MS : LOG_MS)) continue
      lastTold = now
      const line = `locust-gate: ${lineOf(file, read, now - start)}`
      screen.write(screen.isLive ? CLEAR_LINE + line : `${line}\n`)
      isShown = true
    }
  } finally {
    if (isShown && screen.isLive) screen.write(CLEAR_LINE)
  }
}

/** `load_stats_history.csv: 42 % read, about 12 s left` */
function lineOf({ path, size }: InputFile, read: number, ms: number): string {
  const chars = Array.from(path)
  const shown = chars.length > SHOWN_CHARS ? `…${chars.slice(-SHOWN_CHARS).join('')}` : path
  const percent = Math.min(100, Math.floor((100 * read) / size))
  const left = Math.ceil((ms * Math.max(0, size - read)) / read / 1000)
  const rest = left > 0 ? `, about ${formatDuration(left)} left` : ''
  return `${escapeTerminal(shown)}: ${percent} % read${rest}`
}
