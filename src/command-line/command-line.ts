import { UsageError } from '../config/usage-error.js'
import { COMMAND_NAMES, commandMeant, type CommandName, isCommandName } from './command-names.js'
import type { Console } from './console.js'
import { sayFailure } from './failure.js'
import { judge } from './judge.js'

/** Gives an exit code: 0, 1 or 2, or that of a command which was started. */
type Command = (argv: readonly string[], console: Console) => Promise<number>

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  judge,
  'check-config': async (argv, console) =>
    (await import('./check-config.js')).checkConfig(argv, console),
  collect: async (argv, console) => (await import('./collect.js')).collect(argv, console),
  init: async (argv, console) => (await import('./init.js')).init(argv, console),
  history: async (argv, console) => (await import('./history.js')).history(argv, console),
  watch: async (argv, console) => (await import('./watch.js')).watch(argv, console)
}

/**
 * The command line from its arguments to its exit code: the command that the first word names, else
 * `judge`; `help NAME` is `NAME --help`. Reports go to the standard output, messages to the standard error.
 */
export async function main(argv: readonly string[], console: Console): Promise<number> {
  try {
    const asked = argv[0] === 'help' ? helpOf(argv.slice(1)) : argv
    const [word, ...rest] = asked
    const name = COMMAND_NAMES.find(one => one === word)
    return await (name === undefined ? judge(asked, console) : COMMANDS[name](rest, console))
  } catch (error) {
    sayFailure(error, console)
    return 2
  }
}

/** Throws UsageError of a word that is no command: its own help is what nobody can show. */
function helpOf(words: readonly string[]): string[] {
  const [word = 'help'] = words
  if (word === 'help' || word.startsWith('-')) return ['--help']
  if (!isCommandName(word)) {
    const meant = commandMeant(word)
    const hint =
      meant === undefined ? `there are ${COMMAND_NAMES.join(', ')}` : `did you mean "${meant}"?`
    throw new UsageError(`there is no command "${word}"; ${hint}`)
  }
  // What follows -- is for a command that is started, and none is.
  const end = words.indexOf('--')
  return [...(end === -1 ? words : words.slice(0, end)), '--help']
}
