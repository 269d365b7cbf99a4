import { DEFAULT_CONFIG } from '../config/defaults.js'
import { kindIfSeen } from '../input/folder.js'
import { note, type Note } from '../locust/note.js'

const OTHER_ENDING = DEFAULT_CONFIG.replace(/\.yml$/, '.yaml')
/** As many would call it, and nobody reads it: all that GitHub is asked for, a request each. */
export const USUAL_NAMES = [OTHER_ENDING, 'locust-gate.yml', 'locust-gate.yaml']
/** Also as some would, or where other tools keep theirs. */
const LIKE_THE_CONFIG = [
  ...USUAL_NAMES,
  ...[DEFAULT_CONFIG, OTHER_ENDING].map(path => path.replace('locust-gate', 'locust_gate')),
  ...['.locust-gate', 'config/locust-gate'].flatMap(path => [`${path}.yml`, `${path}.yaml`]),
  ...['.github/locustgate', 'locustgate'].flatMap(path => [`${path}.yml`, `${path}.yaml`]),
  // An editor that adds its own ending.
  ...['yml', 'yaml', 'txt'].map(ending => `${DEFAULT_CONFIG}.${ending}`)
]

/** The first of those that `isThere`. */
export async function likeTheConfig(
  isThere: (path: string) => Promise<boolean>,
  paths: readonly string[] = LIKE_THE_CONFIG
): Promise<string | undefined> {
  for (const path of paths) if (await isThere(path)) return path
  return undefined
}

/** Whether there is such a file; one that cannot be looked at is none of ours. */
export async function isConfigAt(path: string): Promise<boolean> {
  return (await kindIfSeen(path)) === 'file'
}

/** What is to be said where there is one at `path`, and no config of the usual name. */
export function unreadConfig(path: string, ref?: string): Note {
  const place = ref === undefined ? 'there is' : `${ref} has`
  return note(
    'config-not-read',
    `${place} no ${DEFAULT_CONFIG}, and ${path} is not read: the built-in targets hold`,
    {
      advice:
        path === OTHER_ENDING
          ? `Rename it to ${DEFAULT_CONFIG}.`
          : `Move it to ${DEFAULT_CONFIG}, or name it: --config ${path}, in a workflow config: ${path}.`
    }
  )
}

/** The same of a config above the folder that the command was called in. */
export function unreadConfigAbove(path: string): Note {
  const atTop = path.endsWith(DEFAULT_CONFIG)
    ? ', or call the command at the top of the repository'
    : ''
  return note(
    'config-not-read',
    `there is no ${DEFAULT_CONFIG} in this folder, and ${path} is not read: the built-in targets hold`,
    { advice: `Give --config ${path}${atTop}.` }
  )
}
