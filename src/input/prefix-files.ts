import { basename, dirname, join } from 'node:path'

import { entriesOf, fileOf, kindOfPath } from './folder.js'
import type { InputFile } from './input-file.js'
import { namesOfPrefix } from './prefix.js'

/** The files that `--csv PREFIX` wrote, and no folder of that name; none where nothing is. Throws InputError. */
export async function filesOfPrefix(prefix: string): Promise<InputFile[]> {
  const folder = dirname(prefix)
  if ((await kindOfPath(folder)) !== 'folder') return []
  const names = (await entriesOf(folder)).filter(entry => entry.isFile()).map(({ name }) => name)
  const own = namesOfPrefix(basename(prefix), names)
  return Promise.all(own.map(name => fileOf(join(folder, name), name)))
}
