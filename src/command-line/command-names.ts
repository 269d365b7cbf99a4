import { nameMeant } from '../spelling/nearest.js'

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

/** Most words are paths, and no command. */
const MAX_SLIPS = 2
/** Fewer letters begin too much. */
const LEAST_BEGINNING = 3

/** The command that a word is nearly, as `check_config` is `check-config`, or begins, as `check` does. */
export function commandMeant(word: string): CommandName | undefined {
  // A third of its letters: `june` is no `judge`.
  const most = Math.min(MAX_SLIPS, Math.floor(word.length / 3))
  return nameMeant(word, COMMAND_NAMES, most) ?? commandBegun(word)
}

function commandBegun(word: string): CommandName | undefined {
  if (word.length < LEAST_BEGINNING) return undefined
  const beginning = word.toLowerCase().replaceAll('_', '-')
  return COMMAND_NAMES.find(name => name.startsWith(beginning))
}

/** Whether a word is a command wherever one can stand; a folder of that name is written `./NAME`. */
export function isCommandName(word: string): boolean {
  return (COMMAND_NAMES as readonly string[]).includes(word)
}
