import { readFile, stat } from 'node:fs/promises'

import { InputError } from './input-error.js'

/** Of a config file, here and from GitHub. */
export const MAX_CONFIG_BYTES = 1024 * 1024

/**
 * The text of a config file; of one that is too large nothing is read.
 *
 * @throws InputError for a file that is too large; else what the file system throws
 */
export async function readConfigFile(path: string, shown = path): Promise<string> {
  const { size } = await stat(path)
  if (size > MAX_CONFIG_BYTES) throw tooLargeConfig(`the config file ${shown}`, size)
  return readFile(path, 'utf8')
}

export function tooLargeConfig(what: string, bytes: number): InputError {
  return new InputError(
    'input',
    `${what} has ${bytes} bytes, more than the ${MAX_CONFIG_BYTES} that are read`,
    'Name a config file of Locust Gate.'
  )
}
