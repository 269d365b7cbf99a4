import { readFile } from 'node:fs/promises'

import { InputError } from '../input/input-error.js'
import type { Digest } from '../past/digest.js'
import { historyText, readDigests, whyNoHistory } from '../past/lines.js'
import { thinned, unionOf } from '../past/union.js'
import { escapeTerminal } from '../report/escape.js'
import type { Console } from './console.js'
import { WriteError } from './output.js'
import { replaceFile } from './replace-file.js'

const ADVICE = 'Check --history; locust-gate history add makes one.'

/** A history as it lies on the disk. */
export type LocalHistory = {
  readonly path: string
  /** Each run once, in order of time. */
  readonly digests: readonly Digest[]
  /** Lines that are no digest, or of another version: they stay as they are. */
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
  return {
    path,
    digests: unionOf(digests),
    refused: refused.map(({ line }) => (lines[line - 1] ?? '').replace(/\r$/, ''))
  }
}

/** The text of a history; it is empty or has a line that is a run. @throws InputError */
export async function historyTextAt(path: string, isNew = false): Promise<string> {
  const text = await textAt(path, isNew)
  const foreign = whyNoHistory(text)
  if (foreign === undefined) return text
  throw new InputError(
    'input',
    `the history ${path} holds no run that can be read (line ${foreign.line}: ${foreign.why})`,
    ADVICE
  )
}

async function textAt(path: string, isNew: boolean): Promise<string> {
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
      ADVICE,
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
