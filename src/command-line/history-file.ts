import { readFile } from 'node:fs/promises'

import { InputError } from '../input/input-error.js'
import type { Digest } from '../past/digest.js'
import { historyText, isHistory, MAX_HISTORY_LINES, readDigests } from '../past/lines.js'
import { thinned, unionOf } from '../past/union.js'
import { escapeTerminal } from '../report/escape.js'
import type { Console } from './console.js'
import { WriteError } from './output.js'
import { replaceFile } from '../publish/replace-file.js'

/** A history as it lies on the disk. */
export type LocalHistory = {
  readonly path: string
  /** Each run once, in order of time. */
  readonly digests: readonly Digest[]
  /** Lines that are no digest, of another version, or too many: they stay as they are. */
  readonly refused: readonly string[]
}

/**
 * Reads a history, and says on the standard error which lines were not taken.
 *
 * @param isNew it need not be there
 * @throws InputError
 */
export async function readLocalHistory(
  path: string,
  { error }: Console,
  isNew = false
): Promise<LocalHistory> {
  const text = await historyTextAt(path, isNew)
  const { digests, refused } = readDigests(text)
  for (const { line, why } of refused) {
    error(`locust-gate: ${escapeTerminal(`${path}: line ${line} was not taken: ${why}`)}\n`)
  }
  const lines = text.split('\n')
  const left = [
    ...refused
      .filter(({ line }) => line <= MAX_HISTORY_LINES)
      .map(({ line }) => lines[line - 1] ?? ''),
    ...lines.slice(MAX_HISTORY_LINES).filter(line => line.trim() !== '')
  ]
  return {
    path,
    digests: unionOf(digests),
    refused: left.map(line => line.replace(/\r$/, ''))
  }
}

/**
 * The same, of a history that is to be written again.
 *
 * @throws WriteError for a file that is none: nobody's notes or pictures are written over
 */
export async function readHistoryToChange(
  path: string,
  console: Console,
  isNew = false
): Promise<LocalHistory> {
  if (!isHistory(await historyTextAt(path, isNew))) {
    throw new WriteError(
      `${path} is there and no history, so that it is not overwritten. Check --history.`
    )
  }
  return readLocalHistory(path, console, isNew)
}

/** The text of a history. @throws InputError */
export async function historyTextAt(path: string, isNew = false): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (isMissing && isNew) return ''
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError(
      'input',
      isMissing
        ? `the history ${path} does not exist`
        : `the history ${path} cannot be read (${reason})`,
      'Check --history; locust-gate history add makes one.',
      error
    )
  }
}

/**
 * Writes a history whole or not at all, thinned to what is kept.
 *
 * @returns how many runs were thinned out
 * @throws WriteError
 */
export async function writeLocalHistory({ path, digests, refused }: LocalHistory): Promise<number> {
  const kept = thinned(digests)
  const text = historyText(kept) + refused.map(line => `${line}\n`).join('')
  try {
    await replaceFile(path, text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new WriteError(`${path} was not written (${reason}). Check --history.`, { cause: error })
  }
  return digests.length - kept.length
}
