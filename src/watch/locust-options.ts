/** An option of Locust's: its flags, the first of which is its key in a config file, and its variable. */
type LocustOption = {
  readonly flags: readonly string[]
  readonly variable: string
  /** It takes no value. */
  readonly isSwitch?: true
}

const OPTIONS = {
  csv: { flags: ['--csv', '--csv-base-name'], variable: 'LOCUST_CSV' },
  locustfile: { flags: ['--locustfile', '-f'], variable: 'LOCUST_LOCUSTFILE' },
  users: { flags: ['--users', '-u'], variable: 'LOCUST_USERS' },
  resetStats: { flags: ['--reset-stats'], variable: 'LOCUST_RESET_STATS', isSwitch: true },
  runTime: { flags: ['--run-time', '-t'], variable: 'LOCUST_RUN_TIME' },
  stopTimeout: { flags: ['--stop-timeout', '-s'], variable: 'LOCUST_STOP_TIMEOUT' },
  exitCodeOnError: { flags: ['--exit-code-on-error'], variable: 'LOCUST_EXIT_CODE_ON_ERROR' },
  autoquit: { flags: ['--autoquit'], variable: 'LOCUST_AUTOQUIT' },
  csvFullHistory: {
    flags: ['--csv-full-history'],
    variable: 'LOCUST_CSV_FULL_HISTORY',
    isSwitch: true
  },
  headless: { flags: ['--headless'], variable: 'LOCUST_HEADLESS', isSwitch: true },
  autostart: { flags: ['--autostart'], variable: 'LOCUST_AUTOSTART', isSwitch: true },
  worker: { flags: ['--worker', '--slave'], variable: 'LOCUST_MODE_WORKER', isSwitch: true }
} as const satisfies Record<string, LocustOption>

type OptionName = keyof typeof OPTIONS
/** What Locust is told, as text; a switch is `true` or `false`. */
export type LocustOptions = { readonly [Name in OptionName]?: string }

/** A config file as its keys and values. */
export type ConfigItems = ReadonlyMap<string, string>

/**
 * What Locust will take its options to be: of its command line, else of the environment, else of its
 * config files.
 *
 * @param command program and arguments, whatever starts Locust
 * @param files the config files, the one that wins first
 */
export function locustOptionsOf(
  command: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  files: readonly ConfigItems[]
): LocustOptions {
  const words = wordsOfLocust(command)
  const found: { [Name in OptionName]?: string } = {}
  for (const name of Object.keys(OPTIONS) as OptionName[]) {
    const option: LocustOption = OPTIONS[name]
    const value = givenIn(words, option) ?? env[option.variable] ?? configured(files, option)
    if (value !== undefined) found[name] = value
  }
  return found
}

/** The config file that the command line names; the last one counts. */
export function configFileOf(command: readonly string[]): string | undefined {
  return givenIn(wordsOfLocust(command), { flags: ['--config'] })
}

/** Whether the command names Locust itself, and not a script that starts it. */
export function namesLocust(command: readonly string[]): boolean {
  return command.some(isLocust)
}

function isLocust(word: string): boolean {
  return /(?:^|[\\/])locust(?:\.exe)?$|(?:^|\/)locustio\/locust(?:$|[:@])/i.test(word)
}

/** What stands behind Locust's name: in `docker run -t locustio/locust -t 5m` the first -t is Docker's. */
function wordsOfLocust(command: readonly string[]): readonly string[] {
  const isName = (word: string, at: number): boolean =>
    isLocust(word) && !NAME_FILES.includes(command[at - 1] ?? '')
  return command.slice(command.findLastIndex(isName) + 1)
}

/** What follows them is a file's name, though it be `results/locust`. */
const NAME_FILES: readonly string[] = [
  ...OPTIONS.csv.flags,
  ...OPTIONS.locustfile.flags,
  '--config'
]

/** The last one counts, as Locust has it; `-t5m` and `--csv=x` are one word. */
function givenIn(
  words: readonly string[],
  { flags, isSwitch }: Pick<LocustOption, 'flags' | 'isSwitch'>
): string | undefined {
  let value: string | undefined
  for (const [at, word] of words.entries()) {
    for (const flag of flags) {
      if (!word.startsWith(flag)) continue
      const rest = word.slice(flag.length)
      if (rest === '') value = isSwitch === true ? 'true' : (words[at + 1] ?? value)
      else if (rest.startsWith('=')) value = rest.slice(1)
      else if (!flag.startsWith('--')) value = rest
    }
  }
  return value
}

function configured(
  files: readonly ConfigItems[],
  { flags }: Pick<LocustOption, 'flags'>
): string | undefined {
  const keys = flags.flatMap(flag => (flag.startsWith('--') ? [flag.slice(2), flag] : []))
  return files.map(file => keys.map(key => file.get(key)).find(isGiven)).find(isGiven)
}

const isGiven = (value: string | undefined): value is string => value !== undefined

/** A line of `locust.conf`: `csv = results/normal`, `csv: x`, `--csv x`, `headless`. */
const CONF_LINE =
  /^(?<key>[^:=;#\s]+)\s*(?:(?<equal>[:=\s])\s*(?<quote>['"]?)(?<value>.+?)?\k<quote>)?\s*(?:\s[;#].*)?$/

/** The items of a `locust.conf`, by the grammar of ConfigArgParse, which reads it for Locust. */
export function confItems(text: string): ConfigItems {
  const items = new Map<string, string>()
  for (const line of text.split(/\r?\n/).map(one => one.trim())) {
    if (line === '' || /^(?:[#;[]|---)/.test(line)) continue
    const { key, equal, value } = CONF_LINE.exec(line)?.groups ?? {}
    if (key === undefined) continue
    const isEmpty = value === undefined && equal !== undefined && equal.trim() !== ''
    items.set(key, isEmpty ? '' : (value ?? 'true'))
  }
  return items
}

/** The plain items of `[tool.locust]` in a `pyproject.toml`: text, numbers, true and false. */
export function tomlItems(text: string): ConfigItems {
  const items = new Map<string, string>()
  let isOurs = false
  for (const line of text.split(/\r?\n/)) {
    const table = /^\s*\[\s*([^\]]*?)\s*\]\s*(?:#.*)?$/.exec(line)?.[1]
    if (table !== undefined) isOurs = table.replace(/["'\s]/g, '') === 'tool.locust'
    const item = TOML_ITEM.exec(line)?.groups
    if (!isOurs || item?.['key'] === undefined) continue
    const { basic, literal, bare } = item
    items.set(item['key'], basic?.replace(/\\(["\\])/g, '$1') ?? literal ?? bare ?? '')
  }
  return items
}

const TOML_ITEM =
  /^\s*["']?(?<key>[\w-]+)["']?\s*=\s*(?:"(?<basic>(?:[^"\\]|\\.)*)"|'(?<literal>[^']*)'|(?<bare>[\w.+-]+))\s*(?:#.*)?$/

/** What a switch of Locust's means; `--processes` and the like are none. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && /^(?:true|yes|1|on)$/i.test(value)
}

/** Locust's own durations: `90`, `90s`, `5m`, `1h20m` in seconds; undefined for what it would refuse. */
export function locustSeconds(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  const [, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text) ?? []
  if (text === '' || [hours, minutes, seconds].every(part => part === undefined)) return undefined
  return 3600 * Number(hours ?? 0) + 60 * Number(minutes ?? 0) + Number(seconds ?? 0)
}
