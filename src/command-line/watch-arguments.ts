import { givenSeconds } from '../config/given-duration.js'
import type { PrometheusServer } from '../config/prometheus-server.js'
import { UsageError } from '../config/usage-error.js'
import { MARK_ENDING } from '../input/csv-name.js'
import { present } from '../locust/present.js'
import { WATCH_OPTIONS } from './option-tables.js'
import { readOptions } from './options.js'
import { type Environment, prometheusOf } from './prometheus-option.js'

/** What `locust-gate watch` is to do. */
export type WatchArguments = {
  /** Program and arguments; empty: a run is followed that is going already. */
  readonly command: readonly string[]
  /** Of the CSV files; absent: what the command tells. */
  readonly prefix?: string
  /** How long the load test will last (s); absent: what the command tells. */
  readonly runSeconds?: number
  /** The most users that it will have; absent: what the command tells. */
  readonly users?: number
  readonly config?: string
  readonly loadLevel?: string
  /** Without a completed request (s). */
  readonly stallSeconds: number
  /** From SIGINT to SIGKILL (s), with what --stop-timeout gives users. */
  readonly graceSeconds: number
  /** `server` is absent where the address is empty: then only the machine is described. */
  readonly collects?: { readonly server?: PrometheusServer }
  readonly quiet: boolean
  readonly reportOnly: boolean
}

const STALL_SECONDS = 30
/** Locust waits for its workers 10 s, and for `on_stop` as long as that takes; Kubernetes gives as much. */
export const GRACE_SECONDS = 30

export const WATCH_USAGE = `Usage: locust-gate watch [options] -- locust … --headless --csv PREFIX
       locust-gate watch [options] PREFIX

Starts a load test, shows how it goes, ends it once it is lost, and judges it
like judge. The command behind -- is started as it stands. It is lost when its
error rate cannot become acceptable any more, when no request has been completed
for a while though users wait, or when abort-when of its load level in the
config holds. Then PREFIX${MARK_ENDING} says so before the load test is ended: a
run so marked never passes, is no baseline and in no history.

PREFIX alone follows a run that is going already, and only that: it shows, says
when the run is lost or over, and never ends it.

The prefix of the CSV files is what the command has as --csv, or LOCUST_CSV, or
what the config files have that Locust reads; the same holds for --run-time,
which tells how much is still to come.

Options:
  --prefix PREFIX      results/normal for results/normal_stats.csv, where
                       nothing else tells it: for a script or a container
  --run-time DURATION  how long the load test lasts, and
  --users NUMBER       how many users it will have at most, where nothing else
                       tells it
  --config FILE        config file (default: .github/locust-gate.yml)
  --load-level NAME    load level of a run that nothing else assigns
                       (default: normal)
  --stall DURATION     without a completed request (default: ${STALL_SECONDS}s)
  --grace DURATION     from SIGINT to SIGKILL, SIGTERM between them (default:
                       ${GRACE_SECONDS}s, and what --stop-timeout gives the users)
  --prometheus URL     write PREFIX_resources.json at the end, as collect does
  --quiet              neither a status nor lines of progress; what happens is
                       said
  --report-only        0 for a run that came to its end, whatever the verdict,
                       for one that was ended in order, and for one that is lost
                       and only followed: a later gate tells it
  -h, --help           this text

Exit code: 0 passed (perhaps with warnings), 1 failed, also a run that was ended
as it was lost, 2 could not judge: nothing was answered any more, bad usage, bad
config, nothing was started or written, or the load test died.
`

const WHERE_THE_COMMAND_STANDS =
  '; the command and its options stand behind --: watch [options] -- locust …'

/**
 * Reads the command line of `watch`.
 *
 * @throws UsageError
 */
export function parseWatch(argv: readonly string[], env: Environment): WatchArguments | 'help' {
  const at = argv.indexOf('--')
  const own = at === -1 ? argv : argv.slice(0, at)
  const command = at === -1 ? [] : argv.slice(at + 1)
  const { values, positionals } = readOptions(own, WATCH_OPTIONS, {
    otherwise: at === -1 ? WHERE_THE_COMMAND_STANDS : ''
  })
  if (values.help === true) return 'help'
  if (at !== -1 && command.length === 0) throw new UsageError('there is no command behind --')
  const prefix = prefixOf(values.prefix, positionals, at !== -1)
  if (at === -1 && values.prometheus !== undefined) {
    throw new UsageError(
      '--prometheus needs the command behind --; of a run that is over collect reads what a server knows'
    )
  }
  return {
    command,
    ...present({
      prefix,
      runSeconds: secondsOf('--run-time', values['run-time']),
      users: usersOf(values.users),
      config: values.config,
      loadLevel: values['load-level'],
      collects:
        values.prometheus === undefined
          ? undefined
          : present({ server: prometheusOf(values.prometheus, env) })
    }),
    stallSeconds: secondsOf('--stall', values.stall) ?? STALL_SECONDS,
    graceSeconds: secondsOf('--grace', values.grace) ?? GRACE_SECONDS,
    quiet: values.quiet === true,
    reportOnly: values['report-only'] === true
  }
}

function prefixOf(
  given: string | undefined,
  positionals: readonly string[],
  hasCommand: boolean
): string | undefined {
  const [prefix, second] = positionals
  if (hasCommand) {
    if (prefix === undefined) return checked(given, '--prefix')
    throw new UsageError(
      `"${prefix}" is neither an option nor behind --: the command stands behind it, the prefix is --prefix`
    )
  }
  if (prefix === 'locust') {
    throw new UsageError('the command stands behind --: watch [options] -- locust …')
  }
  if (second !== undefined) throw new UsageError('watch follows one run: give one PREFIX')
  if (prefix !== undefined && given !== undefined && prefix !== given) {
    throw new UsageError(`the prefix is given twice, as "${prefix}" and as "${given}": give one`)
  }
  const one = checked(prefix ?? given, 'PREFIX')
  if (one !== undefined) return one
  throw new UsageError('watch needs a command behind --, or the PREFIX of a run that is going')
}

function checked(prefix: string | undefined, name: string): string | undefined {
  if (prefix !== undefined && /(?:^|[\\/])$/.test(prefix)) {
    throw new UsageError(`${name} "${prefix}" is no prefix: write results/normal`)
  }
  return prefix
}

/** Seconds; without a unit that is what they are. */
function secondsOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const seconds = /^\d+$/.test(text) ? Number(text) : givenSeconds(name, text)
  if (seconds > 0) return seconds
  throw new UsageError(`${name} "${text}" is no time at all: write 30s`)
}

function usersOf(text: string | undefined): number | undefined {
  if (text === undefined || /^[1-9]\d{0,9}$/.test(text))
    return text === undefined ? undefined : Number(text)
  throw new UsageError(`--users "${text}" is no number of users: write 200`)
}
