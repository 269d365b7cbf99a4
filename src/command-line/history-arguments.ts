import { oneOf } from '../config/choices.js'
import { UsageError } from '../config/usage-error.js'
import { present } from '../locust/present.js'
import { webAddress } from '../report/escape.js'
import { formatOfEnding } from './format-ending.js'
import { HISTORY_OPTIONS } from './option-tables.js'
import { readOptions, refuseFormatAsOutput, refuseWordOfInput } from './options.js'

/** What `history` does. */
export const HISTORY_WORDS = ['add', 'show', 'check', 'remove'] as const
type HistoryWord = (typeof HISTORY_WORDS)[number]

/** What `locust-gate history WORD` asks for. */
export type HistoryArguments = {
  /** The history. */
  readonly file: string
  /** PATHs of `add`, ids of `remove`. */
  readonly names: readonly string[]
  readonly format: 'text' | 'html' | 'json'
  readonly config?: string
  readonly loadLevel?: string
  readonly output?: string
  readonly commit?: string
  readonly tag?: string
  readonly url?: string
}

/** The digits of Git's SHA-1 or SHA-256; it shortens them to four at the least. */
const COMMIT = /^[0-9a-f]{4,64}$/

const FORMATS_OF = {
  add: [],
  show: ['text', 'html'],
  check: ['text', 'json'],
  remove: []
} as const

/**
 * Reads the command line of one word of `history`.
 *
 * @throws UsageError with what is wrong and what is allowed
 */
export function parseHistoryArguments(
  word: HistoryWord,
  argv: readonly string[]
): HistoryArguments | 'help' {
  const formats: readonly HistoryArguments['format'][] = FORMATS_OF[word]
  const { values, positionals } = readOptions(argv, HISTORY_OPTIONS[word], { formats })
  if (values['help'] === true) return 'help'
  const text = (name: string): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const file = text('history')
  if (file === undefined) throw new UsageError('no --history FILE given: name the history')
  refuseWordOfInput('history', file, 'a FILE')
  refuseNames(word, positionals)
  refuseFormatAsOutput(values, formats)
  const commit = text('commit')?.toLowerCase()
  if (commit !== undefined && !COMMIT.test(commit)) {
    throw new UsageError(`--commit must be a commit's SHA, or its first digits, not "${commit}"`)
  }
  const url = text('url')
  if (url !== undefined && webAddress(url) === undefined) {
    throw new UsageError(`--url must be an http or https address, not "${url}"`)
  }
  return {
    file,
    names: positionals,
    format:
      oneOf('--format', text('format'), formats) ??
      formatOfEnding(text('output'), formats) ??
      'text',
    ...present({
      config: text('config'),
      loadLevel: text('load-level'),
      output: text('output'),
      commit,
      tag: text('tag'),
      url
    })
  }
}

function refuseNames(word: HistoryWord, positionals: readonly string[]): void {
  const [first] = positionals
  if (word === 'add' && first === undefined)
    throw new UsageError('no PATH given: name what is to be added, each PATH one run')
  if (word === 'remove' && first === undefined)
    throw new UsageError('no RUN given: name the runs to take out, as history show names them')
  if ((word === 'show' || word === 'check') && first !== undefined)
    throw new UsageError(`history ${word} takes no PATH; name the history with --history`)
}
