import { UsageError } from '../config/usage-error.js'
import { nameMeant } from '../spelling/nearest.js'
import type { Console, ExitCode } from './console.js'
import { HISTORY_WORDS, parseHistoryArguments } from './history-arguments.js'

const USAGE = `Usage: locust-gate history add --history FILE [options] PATH…
       locust-gate history show --history FILE [--format text|html]
         [--output FILE]
       locust-gate history check --history FILE [--format text|json]
         [--output FILE]
       locust-gate history remove --history FILE RUN…

Keeps what runs measured, and says what they tell together. FILE is a history:
JSON Lines, one run a line, as the action keeps it too. locust-gate --history
FILE PATH judges by it.

  add                    adds each PATH, one run, judged by the config for its
                         load level and outcome. A PATH of several runs, or of
                         one that cannot be judged, is refused and the others
                         are added; a run that is there already is replaced, and
                         keeps the commit, tag and url that are not given anew
  show                   the runs as a table; with --format html the page of
                         charts
  check                  where metrics changed lastingly, and what creeps
  remove                 takes out runs, by the ids in the first column of show

Options:
  --history FILE         the history; add makes it where it is not there
  --config FILE          config file (default: .github/locust-gate.yml, when it
                         exists)
  --load-level NAME      with add: load level of runs that nothing else assigns
  --commit SHA, --tag NAME, --url URL
                         with add: what was measured, and the page of its
                         workflow run
  --format FORMAT        show: text|html, check: text|json (default: what FILE
                         of --output ends with, else text)
  --output FILE          write to FILE instead of the standard output
  -h, --help             this text

Exit code: 0 done; check: 1 where the newest run shows a new lasting step for
the worse and the config says on-change-point: fail (without it such a step is
told, and check ends with 0); 2 not understood, not readable, or a run was
refused.
`

/** `locust-gate history …`. @throws UsageError, ConfigError, InputError, WriteError */
export async function history(argv: readonly string[], console: Console): Promise<ExitCode> {
  const [first, ...rest] = argv
  const word = HISTORY_WORDS.find(one => one === first)
  if (word === undefined) {
    const isHelp = first === '--help' || first === '-h'
    if (!isHelp) throw new UsageError(unknownWord(first))
    console.out(USAGE)
    return 0
  }
  const args = parseHistoryArguments(word, rest)
  if (args === 'help') {
    console.out(USAGE)
    return 0
  }
  switch (word) {
    case 'add':
      return (await import('./history-add.js')).addToHistory(args, console)
    case 'show':
      return (await import('./history-show.js')).showHistory(args, console)
    case 'check':
      return (await import('./history-show.js')).checkHistory(args, console)
    case 'remove':
      return (await import('./history-remove.js')).removeFromHistory(args, console)
  }
}

function unknownWord(first: string | undefined): string {
  const known = HISTORY_WORDS.join(', ')
  if (first === undefined) return `history does what its next word says: ${known}`
  const meant = nameMeant(first, HISTORY_WORDS)
  const hint = meant === undefined ? '' : `. Did you mean history ${meant}?`
  return `history has no "${first}"; there are ${known}${hint}`
}
