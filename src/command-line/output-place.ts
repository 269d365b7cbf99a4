import { open, realpath } from 'node:fs/promises'
import { basename } from 'node:path'

import { DEFAULT_CONFIG } from '../config/defaults.js'
import { inputFileOf } from '../input/input-file.js'
import { isHistory } from '../past/lines.js'
import { WriteError } from './write-error.js'

const START_BYTES = 64 * 1024
const ZIP = 'PK\u0003\u0004'

/** What the command reads by name. */
export type Read = {
  readonly config?: string | undefined
  readonly history?: string | undefined
}

/**
 * Before anything is done: a slip in --output must not cost the run that is judged, nor another, nor
 * what it is judged by. Reports of before are overwritten.
 *
 * @throws WriteError
 */
export async function checkOutput(output: string | undefined, read: Read): Promise<void> {
  if (output === undefined) return
  const what = await inputAt(output, read)
  if (what === undefined) return
  throw new WriteError(
    `${output} is ${what}, so that it is not overwritten. Name another file with --output.`
  )
}

async function inputAt(
  output: string,
  { config = DEFAULT_CONFIG, history }: Read
): Promise<string | undefined> {
  const place = await placeOf(output)
  if (place === undefined) return undefined
  if (place === (await placeOf(config))) return 'the config file'
  if (history !== undefined && place === (await placeOf(history))) return 'the history'
  const start = await startOf(place)
  if (start === undefined) return undefined
  if (start.startsWith(ZIP)) return 'an archive'
  if (start !== '' && isHistory(start)) return 'a history'
  const { identify } = await import('../locust/files/identify.js')
  const found = await identify(inputFileOf(basename(place), start))
  return found !== undefined && 'kind' in found ? 'a file of a load test' : undefined
}

/** Undefined where nothing is. */
async function placeOf(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined)
}

/** Undefined of what is no file: that is said when it is written. */
async function startOf(path: string): Promise<string | undefined> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0)
      return buffer.toString('utf8', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch {
    return undefined
  }
}
