import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** A git that takes longer is not waited for: what it would say is a line of advice. */
const MOST_MS = 5_000

/** Whether commits leave out what is in a folder: as git has it, else as the .gitignore here names the folder. */
export async function isIgnored(folder: string): Promise<boolean> {
  return (await isIgnoredByGit(folder)) ?? (await isNamed(folder))
}

/** Undefined where git cannot say. */
async function isIgnoredByGit(folder: string): Promise<boolean | undefined> {
  // A file in it: the folder need not be there, and of `results/*` it is none of the ignored itself.
  const args = ['check-ignore', '--quiet', '--no-index', `${folder}/any`]
  return new Promise(resolve => {
    execFile('git', args, { timeout: MOST_MS }, error => {
      if (error === null) resolve(true)
      else resolve(error.code === 1 ? false : undefined)
    })
  })
}

/** As people write it. */
async function isNamed(folder: string): Promise<boolean> {
  const text = await readFile('.gitignore', 'utf8').catch(() => '')
  const named = text.split(/\r?\n/).map(line => line.trim().replace(/^\/|\/\*{0,2}$/g, ''))
  return named.includes(folder)
}
