import { open, stat } from 'node:fs/promises'

/** How a file was found. */
type FileState = { readonly inode: number; readonly size: number; readonly changed: number }

/** Bytes that are read at a time. */
const CHUNK_BYTES = 256 * 1024

/** Takes what is new in a file; the bytes are good until the call returns. */
export type GrowthSink = {
  /** The file was begun anew: what came before is no part of it. */
  restart(): void
  push(bytes: Uint8Array): void
}

/**
 * A file that another program writes. One that was there before counts only once it has changed, and
 * then from its start: programs begin a file of that name anew.
 */
export class GrowingFile {
  readonly path: string
  readonly #before: FileState | undefined
  #read: { inode: number; size: number } | undefined
  #problem: string | undefined
  readonly #buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES)

  private constructor(path: string, before: FileState | undefined) {
    this.path = path
    this.#before = before
  }

  /** Remembers how the file is now. */
  static async at(path: string): Promise<GrowingFile> {
    return new GrowingFile(path, await stateOf(path))
  }

  /** Whether there was a file of that name at the start. */
  get wasThere(): boolean {
    return this.#before !== undefined
  }

  /** Whether it has been written since the start. */
  get isBegun(): boolean {
    return this.#read !== undefined
  }

  /** Why it could not be read the last time, but for its not being there. */
  get problem(): string | undefined {
    return this.#problem
  }

  /**
   * Hands on what has been written since the last time.
   *
   * @returns whether there was anything; not where the file is away for a moment or cannot be read
   */
  async readNew(sink: GrowthSink): Promise<boolean> {
    this.#problem = undefined
    try {
      return await this.#readNew(sink)
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code !== 'ENOENT' && code !== 'ENOTDIR') this.#problem = message
      return false
    }
  }

  async #readNew(sink: GrowthSink): Promise<boolean> {
    const file = await open(this.path)
    try {
      const { ino: inode, size, mtimeMs: changed } = await file.stat()
      if (this.#read === undefined && isSame(this.#before, { inode, size, changed })) return false
      const isAnew =
        this.#read === undefined || this.#read.inode !== inode || size < this.#read.size
      if (isAnew) {
        this.#read = { inode, size: 0 }
        sink.restart()
      }
      const read = this.#read ?? { inode, size: 0 }
      const from = read.size
      for (;;) {
        const { bytesRead } = await file.read(this.#buffer, 0, CHUNK_BYTES, read.size)
        if (bytesRead === 0) return isAnew || read.size > from
        read.size += bytesRead
        sink.push(this.#buffer.subarray(0, bytesRead))
      }
    } finally {
      await file.close()
    }
  }
}

function isSame(before: FileState | undefined, now: FileState): boolean {
  return before?.inode === now.inode && before.size === now.size && before.changed === now.changed
}

async function stateOf(path: string): Promise<FileState | undefined> {
  try {
    const { ino: inode, size, mtimeMs: changed } = await stat(path)
    return { inode, size, changed }
  } catch {
    return undefined
  }
}
