/** First words that are commands. */
export const COMMAND_NAMES = ['judge', 'check-config', 'collect'] as const
export type CommandName = (typeof COMMAND_NAMES)[number]

/** Commands of versions to come: who reads a folder of that name today would be surprised then. */
export const NAMES_TO_COME = ['history', 'init', 'watch'] as const

const RESERVED: readonly string[] = [...COMMAND_NAMES, ...NAMES_TO_COME]

/** Whether a word is a command wherever one can stand; a folder of that name is written `./NAME`. */
export function isCommandName(word: string): boolean {
  return RESERVED.includes(word)
}
