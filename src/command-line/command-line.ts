import { UsageError } from '../config/usage-error.js'
import { stackOf } from '../intake/problems.js'
import { escapeTerminal } from '../report/escape.js'
import { COMMAND_NAMES, type CommandName } from './command-names.js'
import type { Console, ExitCode } from './console.js'
import { judge } from './judge.js'
import { WriteError } from './output.js'

type Command = (argv: readonly string[], console: Console) => Promise<ExitCode>

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  judge,
  'check-config': async (argv, console) =>
    (await import('./check-config.js')).checkConfig(argv, console)
}

/**
 * The command line from its arguments to its exit code: the command that the first word names, else
 * `judge`. Reports go to the standard output, messages to the standard error.
 */
export async function main(argv: readonly string[], console: Console): Promise<ExitCode> {
  try {
    const [word, ...rest] = argv
    const name = COMMAND_NAMES.find(one => one === word)
    return await (name === undefined ? judge(argv, console) : COMMANDS[name](rest, console))
  } catch (error) {
    for (const line of messageOf(error)) console.error(`locust-gate: ${line}\n`)
    return 2
  }
}

function messageOf(error: unknown): string[] {
  if (error instanceof UsageError) return [escapeTerminal(error.message), 'try --help']
  if (error instanceof WriteError) return [escapeTerminal(error.message)]
  // A bug of ours: the stack is what a report of it needs.
  return stackOf(error).split('\n')
}
