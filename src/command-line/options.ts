import { parseArgs, type ParseArgsConfig } from 'node:util'

import { MAX_SLIPS } from '../config/choices.js'
import { UsageError } from '../config/usage-error.js'
import { editDistance, nearestNames } from '../spelling/nearest.js'

type Options = NonNullable<ParseArgsConfig['options']>
type Read<Known extends Options> = ReturnType<
  typeof parseArgs<{ options: Known; allowPositionals: true }>
>

/** The options of one command and what is none. @throws UsageError that names the nearest option */
export function readOptions<Known extends Options>(
  argv: readonly string[],
  options: Known
): Read<Known> {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (!code.startsWith('ERR_PARSE_ARGS_')) throw error
    const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    throw new UsageError(isUnknown ? unknownOption(message, Object.keys(options)) : message)
  }
}

/** `unknown option --formt; did you mean --format?` */
function unknownOption(message: string, known: readonly string[]): string {
  const [, dashes = '', name = ''] = /'(--?)([^']*)'/.exec(message) ?? []
  const [nearest = ''] = nearestNames(name, known, 1)
  const hint = editDistance(name, nearest) <= MAX_SLIPS ? `; did you mean --${nearest}?` : ''
  return `unknown option ${dashes}${name}${hint}`
}
