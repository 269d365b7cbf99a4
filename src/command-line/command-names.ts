import { MAX_SLIPS } from '../config/choices.js'
import { editDistance, nearestNames } from '../spelling/nearest.js'

/** First words that are commands. */
export const COMMAND_NAMES = [
  'judge',
  'check-config',
  'collect',
  'init',
  'history',
  'watch'
] as const
export type CommandName = (typeof COMMAND_NAMES)[number]

/** The command that a word is nearly, as `check_config` is `check-config`. */
export function commandMeant(word: string): CommandName | undefined {
  const [nearest] = nearestNames(word, COMMAND_NAMES, 1)
  const name = COMMAND_NAMES.find(one => one === nearest)
  // A third of its letters: `june` is no `judge`.
  const slips = Math.min(MAX_SLIPS, Math.floor(word.length / 3))
  return name !== undefined && editDistance(word, name) <= slips ? name : undefined
}

/** Whether a word is a command wherever one can stand; a folder of that name is written `./NAME`. */
export function isCommandName(word: string): boolean {
  return (COMMAND_NAMES as readonly string[]).includes(word)
}
