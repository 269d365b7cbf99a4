import { resolve } from 'node:path'

import { COMBINE, FAIL_ON, HISTORY_RUNS, oneOf, policiesOf } from '../config/choices.js'
import type { PrometheusServer } from '../config/prometheus-server.js'
import type { Overrides } from '../config/settings.js'
import { UsageError } from '../config/usage-error.js'
import { present } from '../locust/present.js'
import type { Combine } from '../locust/sets.js'
import { isCommandName } from './command-names.js'
import { formatOfEnding, formatOfReport } from './format-ending.js'
import { JUDGE_OPTIONS } from './option-tables.js'
import { readOptions, refuseFormatAsOutput, refuseWordOfInput } from './options.js'
import { type Environment, prometheusOf } from './prometheus-option.js'

export const FORMATS = [
  'text',
  'markdown',
  'json',
  'html',
  'junit',
  'badge',
  'document',
  'openmetrics'
] as const
export type Format = (typeof FORMATS)[number]

/** A file for the report. */
export type ReportFile = { readonly path: string; readonly format: Format }

/** What `locust-gate PATH…` asks for. */
export type Arguments = {
  readonly paths: readonly string[]
  readonly baselines: readonly string[]
  /** A file of the digests of earlier runs. */
  readonly history?: string
  /** At most so many of the newest comparable runs are compared with. */
  readonly historyRuns: number
  readonly config?: string
  readonly combine: Combine
  readonly format: Format
  readonly output?: string
  /** Further files for the same report. */
  readonly reports: readonly ReportFile[]
  readonly verbose: boolean
  readonly prometheus?: PrometheusServer
  readonly overrides: Overrides
}

export const JUDGE_USAGE = `Usage: locust-gate [judge] [options] PATH…
       locust-gate check-config [--config FILE] [PATH…]
       locust-gate collect --prometheus URL [options] [-- locust …]
       locust-gate init [--workflow SHAPE] [--dry-run] [PATH…]
       locust-gate history add|show|check|remove --history FILE …
       locust-gate watch [options] -- locust …

Judges the CSV files that Locust wrote (--csv) and says whether the change may
ship. PATH is a folder, the prefix that --csv was given, one of the CSV files
(the others of its run are found) or a pattern with * of these, of which what
holds no CSV file is left out. A name that is both folder and prefix means both;
with a slash at its end it is the folder. A folder with the name of a command is
written ./NAME.

Options:
  --config FILE          config file (default: .github/locust-gate.yml, when it
                         exists)
  --load-level NAME      load level of runs that nothing else assigns
                         (default: normal)
  --baseline PATH        a run, or a folder of runs, to compare with; repeatable
  --history FILE         the history of earlier runs to judge by, as locust-gate
                         history add makes it; --baseline wins over it
  --history-runs N       at most so many of its newest comparable runs
                         (default: ${HISTORY_RUNS.usual})
  --paired               with --baseline: it ran at the same time on the same
                         machine
  --combine HOW          several PATHs are separate runs, repeats or shards of
                         one test (separate|repeats|shards; default: separate)
  --format FORMAT        ${FORMATS.slice(0, -1).join('|')}|
                         ${FORMATS.at(-1) ?? ''}; default: what FILE of --output ends
                         with (.html, .json, .md, .xml or .prom), else text.
                         document is the performance-metrics document; with
                         --output, one that exists is updated between its
                         markers. openmetrics is for node_exporter's textfile
                         collector
  --output FILE          write the report to FILE instead of the standard
                         output; its first line is said on the standard error
  --report FILE          write the report to FILE too, in the format that its
                         name ends with (.txt for text); repeatable
  --fail-on GRADE        mildest grade that fails
                         (${FAIL_ON.join('|')}; default:
                         unacceptable). never is the advisory mode: what would
                         fail, regressions too, is said and warns
  --on-undecided POLICY  too few requests to tell (pass|warn|fail; default:
                         pass)
  --on-borderline POLICY the failing grade is within the uncertainty
                         (default: warn)
  --on-missing POLICY    an endpoint or metric with targets is missing
                         (default: fail)
  --on-not-comparable POLICY
                         with --baseline or --history: nothing there can be
                         compared with (default: warn)
  --on-change-point POLICY
                         with --history: the run is the newest of that history;
                         what a new lasting step for the worse does to it
                         (default: no step of it is told)
  --prometheus URL       ask this server for the config's resource metrics,
                         before PREFIX_resources.json, which collect writes and
                         which is read, with a warning, where it gives no
                         answer. PROMETHEUS_TOKEN, or PROMETHEUS_USERNAME and
                         PROMETHEUS_PASSWORD, and PROMETHEUS_CA (a file of
                         certificates) in the environment are for it
  --verbose              say on the standard error why: the config, the files of
                         each run, what gave its load level, the baselines used
                         and skipped
  -h, --help             this text
  --version              the version

Exit code: 0 passed (perhaps with warnings; with --fail-on never, whatever would
have failed), 1 failed, 2 could not judge (bad input, bad config, bad usage).
`

/**
 * Reads the command line of `judge`.
 *
 * @param argv the arguments after the command
 * @param env where the secrets of --prometheus are
 * @throws UsageError with what is wrong and what is allowed
 */
export function parseArguments(
  argv: readonly string[],
  env: Environment = {}
): Arguments | 'help' | 'version' {
  const { values, positionals } = readOptions(argv, JUDGE_OPTIONS, { formats: FORMATS })
  if (values.help === true) return 'help'
  if (values.version === true) return 'version'
  const { baseline: baselines = [] } = values
  refuseComparing(values)
  if (values['on-change-point'] !== undefined && values.history === undefined)
    throw new UsageError('--on-change-point is of a history, but there is no --history')
  refuseFormatAsOutput(values, FORMATS)
  refuseWordsOfInputs(baselines, values.history)
  return {
    paths: pathsOf(positionals),
    baselines,
    reports: reportsOf(values.report, values.output),
    historyRuns: historyRunsOf(values['history-runs'], values.history),
    combine: oneOf('--combine', values.combine, COMBINE) ?? 'separate',
    format:
      oneOf('--format', values.format, FORMATS) ?? formatOfEnding(values.output, FORMATS) ?? 'text',
    verbose: values.verbose === true,
    ...present({
      config: values.config,
      history: values.history,
      output: values.output,
      prometheus: prometheusOf(values.prometheus, env)
    }),
    overrides: {
      ...policiesOf(key => ({ name: `--${key}`, value: values[key] })),
      ...(values['load-level'] === undefined ? {} : { loadLevel: values['load-level'] }),
      ...(values.paired === undefined ? {} : { paired: values.paired })
    }
  }
}

/** Of two reports in one file the first would be lost. */
function reportsOf(
  files: readonly string[] = [],
  output: string | undefined
): readonly ReportFile[] {
  const taken = new Set(output === undefined ? [] : [resolve(output)])
  return files.map(path => {
    if (taken.has(resolve(path)))
      throw new UsageError(`two reports would be written to ${path}: name another file`)
    taken.add(resolve(path))
    return { path, format: formatOfReport(path, FORMATS) }
  })
}

function refuseWordsOfInputs(baselines: readonly string[], history: string | undefined): void {
  for (const baseline of baselines) refuseWordOfInput('baseline', baseline, 'the PATH of runs')
  refuseWordOfInput('history', history, 'a FILE, which locust-gate history add makes')
}

/** What only says how to compare says nothing without something to compare with: somebody forgot it. */
function refuseComparing(values: {
  readonly paired?: unknown
  readonly baseline?: readonly string[]
  readonly history?: string
  readonly 'on-not-comparable'?: unknown
}): void {
  if (values.baseline !== undefined) return
  if (values.paired !== undefined)
    throw new UsageError(`--paired ${HOW}, but there is no --baseline to compare with`)
  if (values['on-not-comparable'] !== undefined && values.history === undefined)
    throw new UsageError(
      `--on-not-comparable ${HOW}, but there is no --baseline or --history to compare with`
    )
}

const HOW = 'says how to compare'

function historyRunsOf(text: string | undefined, history: string | undefined): number {
  if (text === undefined) return HISTORY_RUNS.usual
  const runs = /^\d{1,6}$/.test(text) ? Number(text) : NaN
  if (!(runs >= HISTORY_RUNS.least && runs <= HISTORY_RUNS.most))
    throw new UsageError(
      `--history-runs must be a whole number from ${HISTORY_RUNS.least} to ${HISTORY_RUNS.most}, not "${text}"`
    )
  if (history === undefined)
    throw new UsageError('--history-runs says how to compare, but there is no --history')
  return runs
}

function pathsOf(positionals: readonly string[]): readonly string[] {
  const [first] = positionals
  if (first === undefined) {
    throw new UsageError('no PATH given: name the folder into which Locust wrote its CSV files')
  }
  if (isCommandName(first)) throw new UsageError(misplaced(first))
  return positionals
}

function misplaced(name: string): string {
  return `"${name}" is the name of a command, which is the first word; a folder of that name is written ./${name}`
}
