import type { ParseArgsConfig } from 'node:util'

import { COMBINE, FAIL_ON, oneOf, policiesOf } from '../config/choices.js'
import type { PrometheusServer } from '../config/prometheus-server.js'
import type { Overrides } from '../config/settings.js'
import { UsageError } from '../config/usage-error.js'
import { present } from '../locust/present.js'
import type { Combine } from '../locust/sets.js'
import { COMMAND_NAMES, isCommandName, NAMES_TO_COME } from './command-names.js'
import { readOptions } from './options.js'
import { type Environment, prometheusOf } from './prometheus-option.js'

export const FORMATS = ['text', 'markdown', 'json', 'html', 'junit', 'badge', 'document'] as const
export type Format = (typeof FORMATS)[number]

/** What `locust-gate PATH…` asks for. */
export type Arguments = {
  readonly paths: readonly string[]
  readonly baselines: readonly string[]
  readonly config?: string
  readonly combine: Combine
  readonly format: Format
  readonly output?: string
  readonly verbose: boolean
  readonly prometheus?: PrometheusServer
  readonly overrides: Overrides
}

const OPTIONS = {
  config: { type: 'string' },
  'load-level': { type: 'string' },
  baseline: { type: 'string', multiple: true },
  paired: { type: 'boolean' },
  combine: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string' },
  'fail-on': { type: 'string' },
  'on-undecided': { type: 'string' },
  'on-borderline': { type: 'string' },
  'on-missing': { type: 'string' },
  'on-not-comparable': { type: 'string' },
  prometheus: { type: 'string' },
  verbose: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' }
} as const satisfies ParseArgsConfig['options']

export const JUDGE_USAGE = `Usage: locust-gate [judge] [options] PATH…
       locust-gate check-config [--config FILE] [PATH…]
       locust-gate collect --prometheus URL [options] [-- locust …]
       locust-gate init [--workflow SHAPE] [--dry-run] [PATH…]
       locust-gate watch [options] -- locust …

Judges the CSV files that Locust wrote (--csv) and says whether the change may ship.
PATH is a folder, the prefix that --csv was given, one of the CSV files (the others of its run
are found) or a pattern with * of these, of which what holds no CSV file is left out. A name that
is both folder and prefix means both; with a slash at its end it is the folder. A folder with the
name of a command, or with one that is kept for one (${NAMES_TO_COME.join(', ')}), is
written ./NAME.

Options:
  --config FILE          config file (default: .github/locust-gate.yml, when it exists)
  --load-level NAME      load level of runs that nothing else assigns (default: normal)
  --baseline PATH        a run, or a folder of runs, to compare with; repeatable
  --paired               with --baseline: it ran at the same time on the same machine
  --combine HOW          several PATHs are separate runs, repeats or shards of one test
                         (separate|repeats|shards; default: separate)
  --format FORMAT        ${FORMATS.join('|')}
                         (default: text). document is the performance-metrics document;
                         with --output, one that exists is updated between its markers
  --output FILE          write the report to FILE instead of the standard output
  --fail-on GRADE        mildest grade that fails (${FAIL_ON.join('|')};
                         default: unacceptable). never is the advisory mode: what would
                         fail, regressions too, is said and warns
  --on-undecided POLICY  too few requests to tell (pass|warn|fail; default: pass)
  --on-borderline POLICY the failing grade is within the uncertainty (default: warn)
  --on-missing POLICY    an endpoint or metric with targets is missing (default: fail)
  --on-not-comparable POLICY
                         with --baseline: it cannot be compared with (default: warn)
  --prometheus URL       ask this server for the config's resource metrics, instead of reading
                         PREFIX_resources.json, which collect writes. PROMETHEUS_TOKEN, or
                         PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD, and PROMETHEUS_CA (a file
                         of certificates) in the environment are for it
  --verbose              say on the standard error why: the config, the files of each run,
                         what gave its load level, the baselines used and skipped
  -h, --help             this text
  --version              the version

Exit code: 0 passed (perhaps with warnings; with --fail-on never, whatever would
have failed), 1 failed, 2 could not judge
(bad input, bad config, bad usage).
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
  const { values, positionals } = readOptions(argv, OPTIONS)
  if (values.help === true) return 'help'
  if (values.version === true) return 'version'
  const { baseline: baselines = [] } = values
  if (baselines.length === 0) refuseComparing(values)
  return {
    paths: pathsOf(positionals),
    baselines,
    combine: oneOf('--combine', values.combine, COMBINE) ?? 'separate',
    format: oneOf('--format', values.format, FORMATS) ?? 'text',
    verbose: values.verbose === true,
    ...present({
      config: values.config,
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

/** What only says how to compare says nothing without a baseline: somebody forgot it. */
const COMPARING = ['paired', 'on-not-comparable'] as const

function refuseComparing(values: {
  readonly [Name in (typeof COMPARING)[number]]?: unknown
}): void {
  const idle = COMPARING.find(name => values[name] !== undefined)
  if (idle !== undefined)
    throw new UsageError(
      `--${idle} says how to compare, but there is no --baseline to compare with`
    )
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
  const said = (COMMAND_NAMES as readonly string[]).includes(name)
    ? 'the name of a command, which is the first word'
    : 'kept for a command that this version does not have'
  return `"${name}" is ${said}; a folder of that name is written ./${name}`
}
