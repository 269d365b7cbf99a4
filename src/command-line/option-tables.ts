import type { ParseArgsConfig } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>

export const JUDGE_OPTIONS = {
  config: { type: 'string' },
  'load-level': { type: 'string' },
  baseline: { type: 'string', multiple: true },
  history: { type: 'string' },
  'history-runs': { type: 'string' },
  paired: { type: 'boolean' },
  combine: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string' },
  report: { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  'on-undecided': { type: 'string' },
  'on-borderline': { type: 'string' },
  'on-missing': { type: 'string' },
  'on-not-comparable': { type: 'string' },
  'on-change-point': { type: 'string' },
  prometheus: { type: 'string' },
  verbose: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' }
} as const satisfies Options

export const CHECK_OPTIONS = {
  config: { type: 'string' },
  'load-level': { type: 'string' },
  combine: { type: 'string' },
  format: { type: 'string' },
  strict: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' }
} as const satisfies Options

export const COLLECT_OPTIONS = {
  prometheus: { type: 'string' },
  output: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  config: { type: 'string' },
  'load-level': { type: 'string' },
  wait: { type: 'string' },
  help: { type: 'boolean', short: 'h' }
} as const satisfies Options

export const INIT_OPTIONS = {
  workflow: { type: 'string' },
  combine: { type: 'string' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' }
} as const satisfies Options

export const WATCH_OPTIONS = {
  prefix: { type: 'string' },
  'run-time': { type: 'string' },
  users: { type: 'string' },
  config: { type: 'string' },
  'load-level': { type: 'string' },
  stall: { type: 'string' },
  grace: { type: 'string' },
  prometheus: { type: 'string' },
  quiet: { type: 'boolean' },
  'report-only': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' }
} as const satisfies Options

const COMMON = {
  history: { type: 'string' },
  help: { type: 'boolean', short: 'h' }
} as const satisfies Options

const SHOWN = {
  ...COMMON,
  config: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string' }
} as const satisfies Options

export const HISTORY_OPTIONS: Readonly<Record<'add' | 'show' | 'check' | 'remove', Options>> = {
  add: {
    ...COMMON,
    config: { type: 'string' },
    'load-level': { type: 'string' },
    commit: { type: 'string' },
    tag: { type: 'string' },
    url: { type: 'string' }
  },
  show: SHOWN,
  check: SHOWN,
  remove: COMMON
}

/** The options of each command, as its words are written. */
const TABLES: Readonly<Record<string, Options>> = {
  judge: JUDGE_OPTIONS,
  'check-config': CHECK_OPTIONS,
  collect: COLLECT_OPTIONS,
  init: INIT_OPTIONS,
  watch: WATCH_OPTIONS,
  ...Object.fromEntries(
    Object.entries(HISTORY_OPTIONS).map(([word, options]) => [`history ${word}`, options])
  )
}

/** The commands that have an option; of one that reads `options`, its own other words alone where they do. */
export function commandsWith(name: string, options: Options): string[] {
  const all = Object.keys(TABLES).filter(one => Object.hasOwn(TABLES[one] ?? {}, name))
  const own = Object.keys(TABLES).find(one => TABLES[one] === options)
  const siblings = all.filter(one => one.split(' ')[0] === own?.split(' ')[0])
  return siblings.length > 0 ? siblings : all
}
