import { readFile } from 'node:fs/promises'

/** Whether the .gitignore here names a folder, as people write it. */
export async function isIgnored(folder: string): Promise<boolean> {
  const text = await readFile('.gitignore', 'utf8').catch(() => '')
  const named = text.split(/\r?\n/).map(line => line.trim().replace(/^\/|\/\*{0,2}$/g, ''))
  return named.includes(folder)
}
