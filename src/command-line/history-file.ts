import { readFile } from 'node:fs/promises'

import { InputError } from '../input/input-error.js'
import { fileQuestion } from '../input/path-meant.js'
import type { Digest } from '../past/digest.js'
import { historyText, readDigests, unreadLines, whyNoHistory } from '../past/lines.js'
import { replaceFile } from '../publish/replace-file.js'
import { thinned, unionOf } from '../past/union.js'
import { escapeTerminal } from '../report/escape.js'
import type { Console } from './console.js'
import { withLock } from './lock-file.js'
import { thisSystem } from './system.js'
import { notWritten } from './write-error.js'

const HISTORY_ENDING = /\.jsonl$/i
const ADVICE = 'Check --history; locust-gate history add makes one.'

type Changed = { readonly digests: readonly Digest[] }

/**
 * Reads the runs of a history, each once, in order of time, and says on the standard error which lines
 * were not taken.
 *
 * @param isNew it need not be there
 * @throws InputError
 */
export async function readLocalHistory(
  path: string,
  { error }: Console,
  isNew = false
): Promise<readonly Digest[]> {
  const { digests, refused } = readDigests(await historyTextAt(path, isNew))
  for (const { line, why } of refused) {
    error(`locust-gate: ${escapeTerminal(`${path}: line ${line} was not taken: ${why}`)}\n`)
  }
  return unionOf(digests)
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
      `${isMissing ? await fileQuestion(path, HISTORY_ENDING) : ''}${ADVICE}`,
      error
    )
  }
}

/**
 * Changes a history as it is now, while nobody else does: what others added since it was read stays.
 * It is written whole or not at all, thinned to what is kept.
 *
 * @throws InputError, WriteError
 */
export async function changeLocalHistory<T extends Changed>(
  path: string,
  { system = thisSystem }: Console,
  change: (digests: readonly Digest[]) => T
): Promise<T & { readonly thinnedOut: number }> {
  return withLock(path, system.timer, async () => {
    const text = await historyTextAt(path, true)
    const changed = change(unionOf(readDigests(text).digests))
    const kept = thinned(changed.digests)
    await write(path, historyText(kept, unreadLines(text)))
    return { ...changed, thinnedOut: changed.digests.length - kept.length }
  })
}

async function write(path: string, text: string): Promise<void> {
  try {
    await replaceFile(path, text)
  } catch (error) {
    throw notWritten(path, error, '--history')
  }
}
