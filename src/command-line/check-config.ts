import { COMBINE, oneOf } from '../config/choices.js'
import type { LoadLevel, Settings } from '../config/settings.js'
import { UsageError } from '../config/usage-error.js'
import type { HeldLevel } from '../evaluate/held-entries.js'
import type { ConfigSource } from '../report/report.js'
import { escapeTerminal } from '../report/escape.js'
import { noteText } from '../report/view/note-text.js'
import type { ConfigFaults } from './check-runs.js'
import type { Console, ExitCode } from './console.js'
import { CHECK_OPTIONS } from './option-tables.js'
import { readOptions } from './options.js'
import { readSettings, writtenConfigOf } from './settings.js'

const CHECK_USAGE = `Usage: locust-gate check-config [--config FILE] [options] [PATH…]

Says whether a config file is right, each problem at its line, and which bounds
hold under each load level, all parts of the config laid together, and where
each bound comes from; where there is no config, the built-in ones. With a PATH
(as of judge) it says instead what holds for each endpoint of the runs there,
which load level a run has and why, what has a bound and is not in them (an
endpoint, a percentile) and what the gate makes of that, and which parts of the
config have no effect on them. All else that holds for a run is shown too:
recovery-time, warm-up, the rules of regressions, what ends a watched run
(abort-when), policies, and what is left out. Judges no run.

Options:
  --config FILE      config file (default: .github/locust-gate.yml)
  --load-level NAME  with PATH: load level of runs that nothing else assigns
                     (default: normal)
  --combine HOW      with PATH: several PATHs are separate runs, repeats or
                     shards of one test (separate|repeats|shards; default:
                     separate)
  --format FORMAT    with PATH: text|json (default: text)
  --strict           warnings fail, for a pipeline: a percentile or a load level
                     that seems misspelt, a percentile that is looser than a
                     higher one, a waiver that has expired, a config that is not
                     read; with PATH also a load level that --load-level names
                     and no run has, a pattern that matches no endpoint, and
                     what has a bound and is missing, where the gate fails or
                     warns by it
  -h, --help         this text

Exit code: 0 right, or none named and none there, also where the gate will fail
by what is missing in a run; 1 with --strict, where there is a warning; 2 wrong,
or the file that was named is not there, or no run is at PATH.
`
/** What says how to look at runs, and nothing without one. */
const OF_RUNS = ['load-level', 'combine', 'format'] as const

/** `locust-gate check-config`. @throws UsageError, ConfigError, InputError, NotJudged */
export async function checkConfig(argv: readonly string[], console: Console): Promise<ExitCode> {
  const { values, positionals: paths } = readOptions(argv, CHECK_OPTIONS)
  if (values.help === true) {
    console.out(CHECK_USAGE)
    return 0
  }
  const format = oneOf('--format', values.format, ['text', 'json'] as const) ?? 'text'
  const combine = oneOf('--combine', values.combine, COMBINE) ?? 'separate'
  const idle = OF_RUNS.find(name => values[name] !== undefined)
  const named = paths.find(path => /\.ya?ml$/i.test(path))
  if (named !== undefined)
    throw new UsageError(`${named} is no run: name a config with --config ${named}`)
  if (paths.length === 0 && idle !== undefined)
    throw new UsageError(`--${idle} is for runs: give the PATH of one`)
  const loadLevel = values['load-level']
  const overrides = loadLevel === undefined ? {} : { loadLevel }
  const { settings, config, notes } = await readSettings(values.config, overrides)
  for (const note of notes) console.error(`locust-gate: ${escapeTerminal(noteText(note))}\n`)
  if (paths.length > 0) {
    const { checkRuns } = await import('./check-runs.js')
    const found = (of: ConfigFaults): string => foundText(config, of)
    const asked = { paths, combine, format, config: values.config }
    const { text, isRight } = await checkRuns(asked, { settings, config, found }, console)
    console.out(text)
    return codeOf([isRight, notes.length === 0], values.strict, console)
  }
  const { renderSettings } = await import('../report/text/settings-text.js')
  const held = await heldBy(settings, values.config)
  const { unusualPercentiles } = await import('../evaluate/untold-percentiles.js')
  const isMeant = unusualPercentiles(settings.loadLevels).some(({ meant }) => meant !== undefined)
  const { nearlyBuiltIn } = await import('../evaluate/misspelt-levels.js')
  const isNearly = nearlyBuiltIn(settings).length > 0
  const misspelt = isNearly ? 'load level' : isMeant ? 'percentile' : undefined
  const found = foundText(config, { misspelt })
  console.out(`${found}\n\n${renderSettings(settings, held, console)}\n`)
  const { looseUnder } = await import('../evaluate/loose-percentiles.js')
  const isLoose = looseUnder(held).some(({ isSlip }) => isSlip)
  const hasExpired = settings.waivers.some(({ until }) => until < console.today)
  return codeOf(
    [notes.length === 0, !isNearly, !isMeant, !isLoose, !hasExpired],
    values.strict,
    console
  )
}

/** Of a config that can be read, of which each is right or a warning. */
function codeOf(
  areRight: readonly boolean[],
  isStrict: boolean | undefined,
  console: Console
): ExitCode {
  if (isStrict !== true || areRight.every(Boolean)) return 0
  console.error('locust-gate: there is a warning, which fails with --strict\n')
  return 1
}

/** What holds under each load level, first of those that the config names. Throws ConfigError, InputError. */
async function heldBy({ loadLevels }: Settings, named: string | undefined): Promise<HeldLevel[]> {
  const { heldUnder } = await import('../evaluate/held-entries.js')
  const { originsOf } = await import('../config/origins.js')
  const written = await writtenConfigOf(named)
  const own = Object.keys(written?.config['load-levels'] ?? {})
  const isOwn = ({ name }: LoadLevel): boolean => own.includes(name)
  return [...loadLevels.filter(isOwn), ...loadLevels.filter(level => !isOwn(level))].map(level =>
    heldUnder(level, originsOf(written, level.name))
  )
}

/** Untrusted text made harmless. */
function foundText({ source, file }: ConfigSource, found: ConfigFaults): string {
  return escapeTerminal(
    source === 'built-in'
      ? `There is no ${file}: these built-in targets hold`
      : `${file} ${foundWords(found)}`
  )
}

/** A config is not right for runs that the gate will fail, or warn of, because of it. */
function foundWords({ missing = [], misspelt }: ConfigFaults): string {
  const does = (['fail', 'warn'] as const).find(one => missing.some(({ effect }) => effect === one))
  if (does === undefined && misspelt !== undefined)
    return `can be read, but a ${misspelt} in it seems misspelt`
  if (does === undefined) return 'is right'
  const what = does === 'fail' ? 'the gate fails' : 'the gate warns'
  return `can be read, and ${what} by it here: something that it bounds is missing`
}
