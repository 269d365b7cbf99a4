import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { type ConfigItems, configFileOf, confItems, tomlItems } from './locust-options.js'

/**
 * The config files that Locust will read, the one that wins first: of `--config`, then
 * `pyproject.toml`, `locust.conf` and the `~/.locust.conf` of a home. What is not there or cannot be
 * read is left out, as Locust itself complains of it.
 */
export async function locustConfig(
  command: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  folder: string
): Promise<ConfigItems[]> {
  const named = configFileOf(command)
  const home = env['HOME'] ?? env['USERPROFILE']
  const paths = [
    ...(named === undefined ? [] : [resolve(folder, named)]),
    join(folder, 'pyproject.toml'),
    join(folder, 'locust.conf'),
    ...(home === undefined || home === '' ? [] : [join(home, '.locust.conf')])
  ]
  const texts = await Promise.all(paths.map(textAt))
  return texts.flatMap((text, at) =>
    text === undefined
      ? []
      : [paths[at]?.endsWith('.toml') === true ? tomlItems(text) : confItems(text)]
  )
}

async function textAt(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}
