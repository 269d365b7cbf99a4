import { UsageError } from '../config/usage-error.js'

/** What a file whose name ends so holds; of `.md` a document is another format, which is asked for by name. */
const ENDINGS: Readonly<Record<string, string>> = {
  html: 'html',
  htm: 'html',
  json: 'json',
  md: 'markdown',
  prom: 'openmetrics',
  xml: 'junit'
}

/**
 * Endings of files that nobody takes for text, and that no format makes; not those of files which are
 * read, of which something else is said, nor those of `mktemp`, which may be any.
 */
const OF_OTHERS = new Set('doc docx gif jpeg jpg ods odt pdf png ps rtf svg xls xlsx'.split(' '))

/**
 * The format that `--output FILE` means where no `--format` is given; undefined where its name ends otherwise.
 *
 * @throws UsageError for the ending of another kind of file, of which text would be no use
 */
export function formatOfEnding<Format extends string>(
  output: string | undefined,
  formats: readonly Format[]
): Format | undefined {
  const ending = endingOf(output ?? '')
  const format = formatOf(ending, formats)
  if (format === undefined && (ENDINGS[ending] !== undefined || OF_OTHERS.has(ending))) {
    throw new UsageError(
      `--output ${output}: there is no format for .${ending}. ${knownEndings(formats)}; --format names one for any other.`
    )
  }
  return format
}

/**
 * The format of `--report FILE`, of which nothing else tells it.
 *
 * @throws UsageError for any ending that tells none
 */
export function formatOfReport<Format extends string>(
  file: string,
  formats: readonly Format[]
): Format | 'text' {
  const ending = endingOf(file)
  const format = ending === 'txt' ? 'text' : formatOf(ending, formats)
  if (format === undefined) {
    throw new UsageError(
      `--report ${file}: its format is told by what its name ends with. ${knownEndings(formats)}.`
    )
  }
  return format
}

function endingOf(file: string): string {
  return /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ''
}

function formatOf<Format extends string>(
  ending: string,
  formats: readonly Format[]
): Format | undefined {
  const meant = ENDINGS[ending]
  return formats.find(one => one === meant)
}

function knownEndings(formats: readonly string[]): string {
  const known = Object.keys(ENDINGS).filter(one => formats.some(own => own === ENDINGS[one]))
  return `Known endings are ${known.map(one => `.${one}`).join(', ')} and, for text, .txt`
}
