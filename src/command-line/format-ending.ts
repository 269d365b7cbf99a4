/** What a file whose name ends so holds; of `.md` a document is another format, which is asked for by name. */
const ENDINGS: Readonly<Record<string, string>> = {
  html: 'html',
  htm: 'html',
  json: 'json',
  md: 'markdown',
  prom: 'openmetrics',
  xml: 'junit'
}

/** The format that `--output FILE` means where no `--format` is given; undefined where its name ends otherwise. */
export function formatOfEnding<Format extends string>(
  output: string | undefined,
  formats: readonly Format[]
): Format | undefined {
  const ending = /\.([a-z]+)$/i.exec(output ?? '')?.[1]?.toLowerCase() ?? ''
  return formats.find(format => format === ENDINGS[ending])
}
