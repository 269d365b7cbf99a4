import { UsageError } from '../config/usage-error.js'
import { escapeTerminal } from '../report/escape.js'
import type { Console, ExitCode } from './console.js'
import { readOptions } from './options.js'
import { readSettings } from './settings.js'

const USAGE = `Usage: locust-gate check-config [--config FILE]

Says whether a config file is right, each problem at its line, and which bounds hold under each
load level, the config's and the built-in ones; where there is no config, the built-in ones.
Judges no run.

Options:
  --config FILE          config file (default: .github/locust-gate.yml)
  -h, --help             this text

Exit code: 0 right, or none named and none there; 2 wrong, or the file that was named is not there.
`
const OPTIONS = { config: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const

/** `locust-gate check-config`. @throws UsageError, ConfigError, InputError */
export async function checkConfig(argv: readonly string[], console: Console): Promise<ExitCode> {
  const { values, positionals } = readOptions(argv, OPTIONS)
  if (values.help === true) {
    console.out(USAGE)
    return 0
  }
  if (positionals.length > 0)
    throw new UsageError('check-config takes no PATH; name a file with --config')
  const { settings, config } = await readSettings(values.config, {})
  const found =
    config.source === 'built-in'
      ? `There is no ${config.file}: these built-in targets hold`
      : `${config.file} is right`
  const { renderSettings } = await import('../report/text/settings-text.js')
  console.out(`${escapeTerminal(found)}\n\n${renderSettings(settings, console)}\n`)
  return 0
}
