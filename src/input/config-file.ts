import { readFile, stat } from 'node:fs/promises'

import { InputError } from './input-error.js'

/** Of a config file, here and from GitHub. */
export const MAX_CONFIG_BYTES = 1024 * 1024

/**
 * The text of a config file; of what is no file, or too large, nothing is read.
 *
 * @throws InputError for a folder, a pipe or a device, and for a file that is too large or no UTF-8
 * text; else what the file system throws
 */
export async function readConfigFile(path: string, shown = path): Promise<string> {
  const what = `the config file ${shown}`
  const found = await stat(path)
  if (found.isDirectory()) {
    throw new InputError('input', `${what} is a folder`, 'Name the file in it.')
  }
  // A pipe may never end, and says nothing of its size.
  if (!found.isFile()) {
    const advice = 'Write the config into a file, and name that.'
    throw new InputError('input', `${what} is a pipe or a device, not a file`, advice)
  }
  if (found.size > MAX_CONFIG_BYTES) throw tooLargeConfig(what, found.size)
  return configText(await readFile(path), what)
}

/** Throws InputError for bytes that are no UTF-8 text: YAML's words for them would help nobody. */
export function configText(bytes: Buffer, what: string): string {
  if (!bytes.includes(0)) return bytes.toString('utf8')
  if (isUtf16(bytes)) {
    const advice =
      'Save it as UTF-8: in an editor with "Save with encoding", in PowerShell with -Encoding utf8.'
    throw new InputError('input', `${what} is UTF-16, and only UTF-8 is read`, advice)
  }
  const advice = 'Name a config file of Locust Gate (YAML).'
  throw new InputError('input', `${what} holds binary data, not text`, advice)
}

/** With its byte order mark, or with every other byte 0, as Latin letters have it. */
function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark === 'fffe' || mark === 'feff') return true
  const zeros = [0, 0]
  for (const [index, byte] of bytes.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  return Math.min(even, odd) === 0 && Math.max(even, odd) * 2 >= bytes.length - 1
}

export function tooLargeConfig(what: string, bytes: number): InputError {
  return new InputError(
    'input',
    `${what} has ${bytes} bytes, more than the ${MAX_CONFIG_BYTES} that are read`,
    'Name a config file of Locust Gate.'
  )
}
