import { DEFAULT_CONFIG } from '../config/defaults.js'
import { kindOfPath } from '../input/folder.js'
import { note, type Note } from '../locust/note.js'

/** As many would call it, and nobody reads it. */
export const LIKE_THE_CONFIG = DEFAULT_CONFIG.replace(/\.yml$/, '.yaml')

/** Whether there is such a file; one that cannot be looked at is none of ours. */
export async function isLikeTheConfigAt(path: string): Promise<boolean> {
  try {
    return (await kindOfPath(path)) === 'file'
  } catch {
    return false
  }
}

/** What is to be said where there is one, and no config of the usual name. */
export function unreadConfig(ref?: string): Note {
  const place = ref === undefined ? 'there is' : `${ref} has`
  return note(
    'config-not-read',
    `${place} no ${DEFAULT_CONFIG}, and ${LIKE_THE_CONFIG} is not read: the built-in targets hold`,
    { advice: `Rename it to ${DEFAULT_CONFIG}.` }
  )
}

/** The same of a config above the folder that the command was called in. */
export function unreadConfigAbove(path: string): Note {
  return note(
    'config-not-read',
    `there is no ${DEFAULT_CONFIG} in this folder, and ${path} is not read: the built-in targets hold`,
    { advice: `Give --config ${path}, or call the command at the top of the repository.` }
  )
}
