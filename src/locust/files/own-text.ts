import type { Limit } from '../csv/limits.js'
import { ReaderError } from '../csv/reader-error.js'
import { decode, readBytes } from '../csv/text.js'
import type { Identified } from './identify.js'

/** The text of a file of our own beside the CSV files. Empty for what cannot be read: its reader says so. */
export async function textOfOwn({ file, problem }: Identified, limit: Limit): Promise<string> {
  if (problem !== undefined) return ''
  try {
    return decode(await readBytes(file, limit)).text
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error
    return ''
  }
}
