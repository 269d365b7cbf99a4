/**
 * Inputs of the action (action.yml) that are no keys of the config, each with what the command line has
 * for it, if anything.
 */
const ACTION_INPUTS: ReadonlyMap<string, string | undefined> = new Map([
  ['path', 'PATH, without an option'],
  ['config', '--config'],
  ['combine', '--combine'],
  ['baseline', '--baseline PATH'],
  ['baseline-path', '--baseline PATH'],
  ['history', '--history FILE'],
  ['history-runs', '--history-runs'],
  ['document', '--format document, with --output FILE'],
  ...[
    ...['artifact', 'run-id', 'github-token', 'baseline-runs', 'baseline-workflow', 'comment'],
    ...['check-run', 'report-artifact', 'key', 'matrix', 'timeout', 'pr-number']
  ].map(name => [name, undefined] as const)
])

/** What to say of a key of the config that is an input of the action; undefined for any other. */
export function inputAsKey(key: string): string | undefined {
  const name = key.replaceAll('_', '-')
  if (!ACTION_INPUTS.has(name)) return undefined
  const option = ACTION_INPUTS.get(name)
  const here = option === undefined ? '' : `; on the command line ${option}`
  return `; ${name} is an input of the action, under with: in the workflow${here}`
}

/**
 * What to say of an unknown option that is an input of the action; undefined for any other.
 *
 * @param known the options of the command
 */
export function inputAsOption(name: string, known: readonly string[]): string | undefined {
  if (!ACTION_INPUTS.has(name)) return undefined
  const option = ACTION_INPUTS.get(name)
  if (option === undefined)
    return `; ${name} is an input of the action, of which the command line has nothing`
  const [, itself] = /^--([a-z-]+)/.exec(option) ?? []
  return itself === undefined || known.includes(itself) ? `; did you mean ${option}?` : undefined
}
