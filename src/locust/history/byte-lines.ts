import { exceeds, MAX_RECORD_CHARS } from '../csv/limits.js'

export const NEWLINE = 10

/** Takes the lines of a file, wherever its chunks end. */
export type LineSink = {
  /** Whole lines, each with its newline; the bytes are only good until this returns. */
  lines(bytes: Buffer, start: number, end: number): void
  /** The last line of the file, which has no newline. */
  last(bytes: Buffer, end: number): void
  /** In place of a line that is longer than what is read of one. */
  tooLong(): void
}

export type LineCutter = {
  push(chunk: Uint8Array): void
  end(): void
}

/** Hands on the lines of each chunk where they lie, and copies only the one that is cut by its end. */
export function lineCutter(sink: LineSink): LineCutter {
  let carry = Buffer.alloc(4096)
  let carried = 0
  /** Within a line of which enough has been seen. */
  let skips = false
  const keep = (bytes: Buffer): void => {
    // One more: it may be the newline.
    if (skips || exceeds(carried + bytes.length - 1, MAX_RECORD_CHARS)) {
      skips = true
      carried = 0
      return
    }
    if (carried + bytes.length > carry.length) {
      const larger = Buffer.alloc(2 * (carried + bytes.length))
      carry.copy(larger, 0, 0, carried)
      carry = larger
    }
    bytes.copy(carry, carried)
    carried += bytes.length
  }
  /** The end of the line that began in an earlier chunk. */
  const finish = (rest: Buffer): void => {
    keep(rest)
    if (skips) sink.tooLong()
    else sink.lines(carry, 0, carried)
    carried = 0
    skips = false
  }
  return {
    push(chunk) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      const end = bytes.lastIndexOf(NEWLINE) + 1
      let start = 0
      if (end > 0 && (carried > 0 || skips)) {
        start = bytes.indexOf(NEWLINE) + 1
        finish(bytes.subarray(0, start))
      }
      if (start < end) sink.lines(bytes, start, end)
      if (end < bytes.length) keep(bytes.subarray(end))
    },
    end() {
      if (skips) sink.tooLong()
      else if (carried > 0) sink.last(carry, carried)
    }
  }
}
