import { parseArgs, type ParseArgsConfig } from 'node:util'

import { inputAsOption } from '../config/action-inputs.js'
import { UsageError } from '../config/usage-error.js'
import { nameMeant } from '../spelling/nearest.js'
import { listed } from '../units/sentence.js'
import { commandsWith } from './option-tables.js'
import { insteadOfInput } from './prometheus-option.js'

type Options = NonNullable<ParseArgsConfig['options']>
type Read<Known extends Options> = ReturnType<
  typeof parseArgs<{ options: Known; allowPositionals: true }>
>

/**
 * The options of one command and what is none.
 *
 * @throws UsageError for an option that is unknown, with the nearest; that is empty, as is a shell's
 * variable that nobody set; or that is given twice with different values, of which one would be lost
 * @param said what is said of an unknown option that is like none, and the formats of --format, one of which
 * it may be called
 */
export function readOptions<Known extends Options>(
  argv: readonly string[],
  options: Known,
  { otherwise = '', formats = [] }: Said = {}
): Read<Known> {
  try {
    const read = parseArgs({ args: [...argv], options, allowPositionals: true, tokens: true })
    refuseEmptyAndRepeated(read.tokens, options)
    return read
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (!code.startsWith('ERR_PARSE_ARGS_')) throw error
    const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    throw new UsageError(
      isUnknown ? unknownOption(message, options, { otherwise, formats }) : message
    )
  }
}

type Said = { readonly otherwise?: string; readonly formats?: readonly string[] }

type Token =
  | { readonly kind: 'option'; readonly name: string; readonly value?: string | undefined }
  | { readonly kind: 'positional'; readonly value: string }
  | { readonly kind: 'option-terminator' }

/** Of a secret, which the run of a fork does not have: the same as leaving it out. */
const MAY_BE_EMPTY: readonly string[] = ['prometheus']

function isEmpty(token: Token): boolean {
  if (token.kind === 'option-terminator' || token.value !== '') return false
  return token.kind === 'positional' || !MAY_BE_EMPTY.includes(token.name)
}

function refuseEmptyAndRepeated(tokens: readonly Token[], options: Options): void {
  const given = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    const { value } = token
    const shown = token.kind === 'option' ? `--${token.name}` : 'a PATH'
    if (isEmpty(token)) throw new UsageError(`${shown} is empty: give it a value, or leave it out`)
    if (token.kind !== 'option' || value === undefined) continue
    const before = given.get(token.name)
    if (options[token.name]?.multiple !== true && before !== undefined && before !== value)
      throw new UsageError(
        `${shown} is given twice, as "${before}" and as "${value}": give one${furtherThan(token.name, options)}`
      )
    given.set(token.name, value)
  }
}

function furtherThan(name: string, options: Options): string {
  return name === 'output' && Object.hasOwn(options, 'report')
    ? ', and --report FILE for each other'
    : ''
}

/** `unknown option --formt; did you mean --format?`, or which command has it. */
function unknownOption(
  message: string,
  options: Options,
  { otherwise, formats }: Required<Said>
): string {
  const [, dashes = '', name = ''] = /'(--?)([^']*)'/.exec(message) ?? []
  const known = Object.keys(options)
  const meant =
    insteadOfInput(name) ??
    inputAsOption(name, known) ??
    formatAsOption(name, formats) ??
    optionMeant(`${dashes}${name}`, options, otherwise)
  return `unknown option ${dashes}${name}${meant}`
}

/** `--html`, which Locust has, or `--json-file` as other tools do. */
function formatAsOption(name: string, formats: readonly string[]): string | undefined {
  const format = name.replace(/-(?:file|report|output)$/, '')
  if (!formats.includes(format)) return undefined
  return `; did you mean --format ${format}, with --output FILE?`
}

function optionMeant(written: string, options: Options, otherwise: string): string {
  const name = written.replace(/^--?/, '')
  const commands = written === `--${name}` ? commandsWith(name, options) : []
  if (commands.length > 0) return `; ${written} is an option of ${listed(commands)}${otherwise}`
  const meant = nameMeant(name, Object.keys(options))
  return meant === undefined ? otherwise : `; did you mean --${meant}?`
}

/** What an input of the action takes, where the option of its name takes a place. */
const WORDS_OF_INPUTS = {
  baseline: /^(?:auto|none)$/,
  history: /^(?:artifact|none|(?:branch|file):.*)$/
} as const

/**
 * `--baseline auto`, `--history artifact`: words of the action's inputs, which are places here.
 *
 * @param what the option takes
 */
export function refuseWordOfInput(
  option: keyof typeof WORDS_OF_INPUTS,
  value: string | undefined,
  what: string
): void {
  if (value === undefined || !WORDS_OF_INPUTS[option].test(value)) return
  throw new UsageError(
    `--${option} "${value}" is for the action's input ${option}: here it takes ${what}. A file or folder of that name is ./${value}`
  )
}

/** `--output html`, for `--format html`: a file of that name would have been written in another format. */
export function refuseFormatAsOutput(
  { format, output }: { readonly format?: string; readonly output?: string },
  formats: readonly string[]
): void {
  if (format !== undefined || output === undefined || !formats.includes(output)) return
  throw new UsageError(
    `--output "${output}" is the name of a format: did you mean --format ${output}? A file of that name is --output ./${output}`
  )
}
