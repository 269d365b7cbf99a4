import { UsageError } from '../config/usage-error.js'
import { escapeTerminal } from '../report/escape.js'
import type { Console, ExitCode } from './console.js'
import { readOptions } from './options.js'
import { readSettings } from './settings.js'

const USAGE = `Usage: locust-gate check-config [--config FILE]

Says whether a config file is right, each problem at its line, and which bounds hold under each
load level, the config's and the built-in ones. Judges no run.

Options:
  --config FILE          config file (default: .github/locust-gate.yml)
  -h, --help             this text

Exit code: 0 right, 2 wrong or not there.
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
  if (config.source === 'built-in') {
    console.error(
      `locust-gate: there is no ${escapeTerminal(config.file)}: the built-in targets hold\n`
    )
    return 2
  }
  const { renderSettings } = await import('../report/text/settings-text.js')
  console.out(`${escapeTerminal(config.file)} is right\n\n${renderSettings(settings, console)}\n`)
  return 0
}
