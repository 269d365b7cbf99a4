import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'

import { DEFAULT_CONFIG } from '../config/defaults.js'
import { inputFileOf } from '../input/input-file.js'
import { startOfFile } from './file-start.js'
import { WriteError } from './write-error.js'

const START_BYTES = 64 * 1024
const ZIP = 'PK\u0003\u0004'

/** What the command reads by name. */
export type Read = {
  readonly config?: string | undefined
  readonly history?: string | undefined
}

/**
 * Before anything is done: a slip in where the report goes must not cost the run that is judged, nor another, nor
 * what it is judged by. Reports of before are overwritten.
 *
 * @throws WriteError
 */
export async function checkOutput(
  output: string | undefined,
  read: Read,
  option = '--output'
): Promise<void> {
  if (output === undefined) return
  const what = await inputAt(output, read)
  if (what === undefined) return
  throw new WriteError(
    `${output} is ${what}, so that it is not overwritten. Name another file with ${option}.`
  )
}

async function inputAt(output: string, { config, history }: Read): Promise<string | undefined> {
  const place = await placeOf(output)
  if (place === undefined) return undefined
  if (await isConfig(place, config)) return 'the config file'
  if (history !== undefined && place === (await placeOf(history))) return 'the history'
  // Of what is no file it is said when it is written.
  const start = await startOfFile(place, START_BYTES).catch(() => undefined)
  if (start === undefined) return undefined
  if (start.startsWith(ZIP)) return 'an archive'
  const { isHistory } = await import('../past/lines.js')
  if (start !== '' && isHistory(start)) return 'a history'
  const { identify } = await import('../locust/files/identify.js')
  const found = await identify(inputFileOf(basename(place), start))
  return found !== undefined && 'kind' in found ? 'a file of a load test' : undefined
}

/** The usual one too, where another is given: other commands go by it. */
async function isConfig(place: string, given = DEFAULT_CONFIG): Promise<boolean> {
  const places = await Promise.all([DEFAULT_CONFIG, given].map(placeOf))
  return places.includes(place)
}

/** Undefined where nothing is. */
async function placeOf(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined)
}
