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
  const ending = /\.([a-z]+)$/i.exec(output ?? '')?.[1]?.toLowerCase() ?? ''
  const meant = ENDINGS[ending]
  const format = formats.find(one => one === meant)
  if (format === undefined && (meant !== undefined || OF_OTHERS.has(ending))) {
    const known = Object.keys(ENDINGS).filter(one => formats.some(own => own === ENDINGS[one]))
    throw new UsageError(
      `--output ${output}: there is no format for .${ending}. Known endings are ${known.map(one => `.${one}`).join(', ')} and, for text, .txt; --format names one for any other.`
    )
  }
  return format
}
