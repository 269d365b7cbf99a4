import { readHistoryFile } from '../input/history-file.js'
import { InputError } from '../input/input-error.js'
import { isHistory } from '../past/lines.js'
import { replaceFile } from './replace-file.js'
import { failed, type Published } from './sink.js'

/**
 * Writes a history in place of the one that is there, which others may have written since it was read.
 * Of a file that cannot be read, or is no history, nothing is known that could be written anew: it
 * stays. Never throws.
 */
export async function publishHistoryFile(
  path: string,
  textAfter: (current: string | undefined) => Promise<string>
): Promise<Published> {
  try {
    const there = await readHistoryFile(path)
    if (there !== undefined && !isHistory(there)) {
      return failed(
        `This run was not added to the history: ${path} is there and no history, so that it is not overwritten. The verdict stands.`
      )
    }
    await replaceFile(path, await textAfter(there))
    return { ok: true }
  } catch (error) {
    const { message } = error as Error
    const why = error instanceof InputError ? error.problem : message
    return failed(`The history ${path} was not written: ${why}. The verdict stands.`)
  }
}
