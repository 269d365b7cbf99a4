import { rm } from 'node:fs/promises'

import { isMark, markText } from '../locust/files/watch-mark.js'
import type { StopMark } from '../locust/stop.js'
import { checkPlace, type OwnFileKind, writeOwn } from './own-file.js'

const MARK: OwnFileKind = { name: 'mark of a run that ended early', is: isMark, option: '--prefix' }

/** The file that says of a run that it was ended, or ended out of order, for whoever reads its CSV files later. */
export class MarkFile {
  readonly #path: string
  #written: StopMark | undefined

  private constructor(path: string) {
    this.#path = path
  }

  /** @throws WriteError where a file of that name is none of ours */
  static async at(path: string): Promise<MarkFile> {
    await checkPlace(path, MARK)
    return new MarkFile(path)
  }

  /** Takes away that of an earlier run. @throws WriteError where it is none of ours any more */
  async clear(): Promise<void> {
    await checkPlace(this.#path, MARK)
    await rm(this.#path, { force: true })
  }

  /** @throws WriteError */
  async write(mark: StopMark): Promise<void> {
    await writeOwn(this.#path, markText(mark), MARK)
    this.#written = mark
  }

  get isWritten(): boolean {
    return this.#written !== undefined
  }

  /** Adds the exit code of the load test to a mark that was written. @throws WriteError */
  async complete(exitCode: number): Promise<void> {
    if (this.#written !== undefined) await this.write({ ...this.#written, exitCode })
  }
}
