import { parseArgs, type ParseArgsConfig } from 'node:util'

import type { Combine } from '../locust/sets.js'
import { editDistance, nearestNames } from '../spelling/nearest.js'
import type { Overrides } from './resolve.js'
import type { Policies, Policy } from './settings.js'

/** The command line is not understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const FORMATS = ['text', 'markdown', 'json', 'html', 'junit', 'badge', 'document'] as const
export type Format = (typeof FORMATS)[number]

/** What the command line asks for. */
export type Arguments = {
  readonly paths: readonly string[]
  readonly baselines: readonly string[]
  readonly config?: string
  readonly combine: Combine
  readonly format: Format
  readonly output?: string
  readonly verbose: boolean
  readonly overrides: Overrides
}

const POLICIES = ['pass', 'warn', 'fail'] as const
export const FAIL_ON = ['unacceptable', 'degraded', 'acceptable', 'never'] as const
export const COMBINE = ['separate', 'repeats', 'shards'] as const

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
  verbose: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' }
} as const satisfies ParseArgsConfig['options']

export const USAGE = `Usage: locust-gate [options] PATH…

Judges the CSV files that Locust wrote (--csv) and says whether the change may ship.
PATH is a folder, the prefix that --csv was given, one of the CSV files (the others of its run
are found) or a pattern with * of these. A name that is both folder and prefix means both;
with a slash at its end it is the folder.

Options:
  --config FILE          config file (default: .github/locust-gate.yml, when it exists)
  --load-level NAME      load level of runs that nothing else assigns (default: normal)
  --baseline PATH        a run, or a folder of runs, to compare with; repeatable
  --paired               baseline and candidate ran at the same time on the same machine
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
                         the baseline cannot be compared with (default: warn)
  --verbose              say on the standard error why: the config, the files of each run,
                         what gave its load level, the baselines used and skipped
  -h, --help             this text
  --version              the version

Exit code: 0 passed (perhaps with warnings; with --fail-on never, whatever would
have failed), 1 failed, 2 could not judge
(bad input, bad config, bad usage).
`

/**
 * Reads the command line.
 *
 * @param argv the arguments after the script's name
 * @throws UsageError with what is wrong and what is allowed
 */
export function parseArguments(argv: readonly string[]): Arguments | 'help' | 'version' {
  const { values, positionals } = parse(argv)
  if (values.help === true) return 'help'
  if (values.version === true) return 'version'
  if (values.output === '') throw new UsageError('--output needs the name of a file')
  if (positionals.length === 0) {
    throw new UsageError('no PATH given: name the folder into which Locust wrote its CSV files')
  }
  return {
    paths: positionals,
    baselines: values.baseline ?? [],
    ...(values.config === undefined ? {} : { config: values.config }),
    combine: oneOf('--combine', values.combine, COMBINE) ?? 'separate',
    format: oneOf('--format', values.format, FORMATS) ?? 'text',
    ...(values.output === undefined ? {} : { output: values.output }),
    verbose: values.verbose === true,
    overrides: {
      ...policiesOf(key => ({ name: `--${key}`, value: values[key] })),
      ...(values['load-level'] === undefined ? {} : { loadLevel: values['load-level'] }),
      ...(values.paired === undefined ? {} : { paired: values.paired })
    }
  }
}

type PolicyKey = 'fail-on' | 'on-undecided' | 'on-borderline' | 'on-missing' | 'on-not-comparable'

/** The policies that were given, from options or from inputs; an absent or empty one keeps its default. */
export function policiesOf(
  given: (key: PolicyKey) => { readonly name: string; readonly value: string | undefined }
): Partial<Policies> {
  const choice = <Value extends string>(
    key: PolicyKey,
    allowed: readonly Value[]
  ): Value | undefined => {
    const { name, value } = given(key)
    return oneOf(name, value === '' ? undefined : value, allowed)
  }
  const policies: { [Key in keyof Policies]: Policies[Key] | undefined } = {
    failOn: choice('fail-on', FAIL_ON),
    onUndecided: choice<Policy>('on-undecided', POLICIES),
    onBorderline: choice<Policy>('on-borderline', POLICIES),
    onMissing: choice<Policy>('on-missing', POLICIES),
    onNotComparable: choice<Policy>('on-not-comparable', POLICIES)
  }
  return Object.fromEntries(Object.entries(policies).filter(([, value]) => value !== undefined))
}

/** An option or a value is taken for a misspelling of another when so few letters are different. */
const MAX_EDITS = 2

/** Throws UsageError for a value that is not allowed. */
export function oneOf<Value extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly Value[]
): Value | undefined {
  if (value === undefined) return undefined
  const known = allowed.find(one => one === value)
  if (known === undefined) {
    const near = nearestNames(value, allowed, 1).find(one => editDistance(one, value) <= MAX_EDITS)
    const hint = near === undefined ? '' : `; did you mean "${near}"?`
    throw new UsageError(`${name} "${value}" is not one of ${allowed.join(', ')}${hint}`)
  }
  return known
}

function parse(
  argv: readonly string[]
): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (!code.startsWith('ERR_PARSE_ARGS_')) throw error
    const option = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? unknownOption(message) : message
    throw new UsageError(option)
  }
}

/** `unknown option --formt; did you mean --format?` */
function unknownOption(message: string): string {
  const [, dashes = '', name = ''] = /'(--?)([^']*)'/.exec(message) ?? []
  const [nearest = ''] = nearestNames(name, Object.keys(OPTIONS), 1)
  const hint = editDistance(name, nearest) <= MAX_EDITS ? `; did you mean --${nearest}?` : ''
  return `unknown option ${dashes}${name}${hint}`
}
