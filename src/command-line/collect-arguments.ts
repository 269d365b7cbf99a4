import { givenSeconds } from '../config/given-duration.js'
import type { PrometheusServer } from '../config/prometheus-server.js'
import { UsageError } from '../config/usage-error.js'
import { SNAPSHOT_ENDING } from '../input/csv-name.js'
import { isTimestamp } from '../locust/csv/limits.js'
import { present } from '../locust/present.js'
import { locustOptionsOf } from '../watch/locust-options.js'
import { COLLECT_OPTIONS } from './option-tables.js'
import { readOptions } from './options.js'
import { type Environment, prometheusOf } from './prometheus-option.js'

/** What `locust-gate collect` is to do. */
export type CollectArguments = {
  /** Absent where the address is empty: then only the machine is described. */
  readonly prometheus?: PrometheusServer
  readonly config?: string
  readonly loadLevel?: string
  /** Seconds since the epoch; absent: those of the run. */
  readonly times?: { readonly from: number; readonly to: number }
  /** Of the CSV files of the run. */
  readonly csv: string
  /** Of the file to write. */
  readonly output: string
  readonly waitSeconds: number
  /** Program and arguments; empty: nothing is started. */
  readonly command: readonly string[]
}

/** VictoriaMetrics hides its newest 30 s, … */
const HIDDEN_SECONDS = 30
/** … and what there was at the end is there a scrape later. */
const SCRAPE_SECONDS = 15
export const USUAL_WAIT_SECONDS = HIDDEN_SECONDS + SCRAPE_SECONDS

export const COLLECT_USAGE = `Usage: locust-gate collect --prometheus URL [options] -- locust … --csv PREFIX
       locust-gate collect --prometheus URL --output PREFIX
         [--from TIME --to TIME]

For the job of the load test, where Prometheus is at hand and the gate's job
cannot reach it. Reads the resource metrics that the config asks for
(resources:) and writes them, with what this machine is, to
PREFIX${SNAPSHOT_ENDING} beside the CSV files of the run. The gate finds the file
there and takes it for the run whose time it tells of.

The command behind -- is started as it stands, with this terminal and the
signals that come; when it has ended, its times and steady state are those of
the CSV files that it wrote. Without a command they are those of the CSV files
that are there, or --from and --to.

PROMETHEUS_TOKEN, or PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD, and
PROMETHEUS_CA (a file of certificates) in the environment are for the server. An
empty URL, as of a secret that a fork does not have, is no mistake: then nothing
is asked.

Options:
  --prometheus URL     the server, without /api/v1: https://host/prefix
  --output PREFIX      results/normal writes results/normal${SNAPSHOT_ENDING}
                       (default: what the command has as --csv, or LOCUST_CSV)
  --from, --to TIME    when the run was: 2026-11-28T09:30:00Z, or seconds since
                       the epoch
  --config FILE        config file (default: .github/locust-gate.yml)
  --load-level NAME    load level of a run that nothing else assigns
                       (default: normal)
  --wait DURATION      from the end of the run until the server is asked
                       (default: ${USUAL_WAIT_SECONDS}s: the ${HIDDEN_SECONDS} s that VictoriaMetrics hides, and a
                       scrape)
  -h, --help           this text

Exit code: the command's when that is not 0 (127: there is no such program, 126:
it must not be run). Else 0, or 2: the server did not answer, which the file
then says, or nothing could be written; also bad usage or a bad config, before
anything is started.
`

/**
 * Reads the command line of `collect`.
 *
 * @throws UsageError
 */
export function parseCollect(argv: readonly string[], env: Environment): CollectArguments | 'help' {
  const { own, command } = withoutCommand(argv)
  const { values, positionals } = readOptions(own, COLLECT_OPTIONS, {
    otherwise: argv.includes('--') ? '' : WHERE_THE_COMMAND_STANDS
  })
  if (values.help === true) return 'help'
  if (positionals.length > 0) {
    throw new UsageError('collect takes no PATH: name the run with --output, its command behind --')
  }
  if (values.prometheus === undefined) {
    throw new UsageError('collect needs --prometheus: the address of the server to ask')
  }
  return {
    ...present({
      prometheus: prometheusOf(values.prometheus, env),
      config: values.config,
      loadLevel: values['load-level'],
      times: timesOf(values, command)
    }),
    ...prefixesOf(values.output, command, env),
    waitSeconds:
      values.wait === undefined ? USUAL_WAIT_SECONDS : givenSeconds('--wait', values.wait),
    command
  }
}

const WHERE_THE_COMMAND_STANDS =
  '; the command and its options stand behind --: collect [options] -- locust …'

function withoutCommand(argv: readonly string[]): { own: string[]; command: string[] } {
  const at = argv.indexOf('--')
  if (at === -1 && argv.includes('locust')) {
    throw new UsageError('the command stands behind --: collect [options] -- locust …')
  }
  if (at === -1) return { own: [...argv], command: [] }
  const command = argv.slice(at + 1)
  if (command.length === 0) throw new UsageError('there is no command behind --')
  return { own: argv.slice(0, at), command }
}

function prefixesOf(
  given: string | undefined,
  command: readonly string[],
  env: Environment
): Pick<CollectArguments, 'csv' | 'output'> {
  const csv = command.length > 0 ? locustOptionsOf(command, env, []).csv : undefined
  const output =
    given?.endsWith(SNAPSHOT_ENDING) === true
      ? given.slice(0, -SNAPSHOT_ENDING.length)
      : (given ?? csv)
  if (output === undefined) {
    throw new UsageError(
      'collect needs --output: the prefix of the CSV files (results/normal for results/normal_stats.csv)'
    )
  }
  if (/(?:^|[\\/])$/.test(output)) {
    throw new UsageError(
      `--output "${output}" is no prefix: results/normal writes results/normal${SNAPSHOT_ENDING}`
    )
  }
  return { csv: csv ?? output, output }
}

function timesOf(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  command: readonly string[]
): CollectArguments['times'] {
  if (from === undefined && to === undefined) return undefined
  if (command.length > 0) {
    throw new UsageError('give either --from and --to or a command, whose times they are')
  }
  if (from === undefined || to === undefined) throw new UsageError('give both --from and --to')
  const times = { from: momentOf('--from', from), to: momentOf('--to', to) }
  if (times.from >= times.to) throw new UsageError(`--from "${from}" is not before --to "${to}"`)
  return times
}

function momentOf(name: string, text: string): number {
  const isNumber = /^\d+(?:\.\d+)?$/.test(text)
  // Without a zone it would be another moment on each machine.
  const isDate = /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/i.test(text)
  const seconds = isNumber ? Number(text) : isDate ? Date.parse(text) / 1000 : Number.NaN
  if (isTimestamp(seconds)) return seconds
  throw new UsageError(
    `${name} "${text}" is no time: write 2026-11-28T09:30:00Z, or seconds since the epoch`
  )
}
