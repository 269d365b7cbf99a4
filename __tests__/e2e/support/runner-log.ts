/** A command that the runner would carry out. */
export type RunnerCommand = {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** Commands that the runner knows (actions/runner, ActionCommandManager and its extensions). */
const KNOWN = new Set([
  'internal-set-repo-path',
  'set-env',
  'set-output',
  'save-state',
  'add-path',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'warning',
  'error',
  'notice',
  'debug',
  'group',
  'endgroup',
  'echo',
  'stop-commands'
])

/**
 * The commands that the runner finds in what an action prints, by the rules of its own
 * ActionCommand.TryParseV2 and TryParse: `::name k=v::data` at the start of a line after white space,
 * and `##[name k=v;]data` anywhere in it, in any case, on both streams.
 */
export function commandsIn(output: string): RunnerCommand[] {
  return output
    .split(/\r\n|\n|\r/)
    .map(line => parseV2(line) ?? parseV1(line))
    .filter(command => command !== undefined)
}

function parseV2(line: string): RunnerCommand | undefined {
  const message = line.trimStart()
  if (!message.startsWith('::')) return undefined
  const end = message.indexOf('::', 2)
  if (end < 0) return undefined
  const { name, rest } = splitInfo(message.slice(2, end))
  if (!KNOWN.has(name)) return undefined
  return {
    name,
    properties: propertiesOf(rest.split(','), unescapeProperty),
    data: unescapeData(message.slice(end + 2))
  }
}

function parseV1(line: string): RunnerCommand | undefined {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start < 0 || end < 0) return undefined
  const { name, rest } = splitInfo(line.slice(start + 3, end))
  if (!KNOWN.has(name)) return undefined
  return {
    name,
    properties: propertiesOf(rest.split(';'), text => text),
    data: line.slice(end + 1)
  }
}

function splitInfo(info: string): { name: string; rest: string } {
  const space = info.indexOf(' ')
  const name = space < 0 ? info : info.slice(0, space)
  return { name: name.toLowerCase(), rest: space < 0 ? '' : info.slice(space + 1) }
}

function propertiesOf(
  parts: readonly string[],
  unescape: (text: string) => string
): Record<string, string> {
  return Object.fromEntries(
    parts
      .map(part => part.trim().split('='))
      .filter(pair => pair.length === 2)
      .map(([key = '', value = '']) => [key, unescape(value)] as const)
  )
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapeProperty(text: string): string {
  return unescapeData(
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
  )
}

/** What a file command's file (`GITHUB_OUTPUT`) sets, by the runner's rules. */
export function readFileCommand(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.split(/\r\n|\n|\r/)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      values[line.slice(0, equals)] = line.slice(equals + 1)
      continue
    }
    if (heredoc < 0) throw new Error(`Invalid format '${line}'`)
    const delimiter = line.slice(heredoc + 2)
    const end = lines.indexOf(delimiter, index + 1)
    if (end < 0) throw new Error(`Matching delimiter not found '${delimiter}'`)
    values[line.slice(0, heredoc)] = lines.slice(index + 1, end).join('\n')
    index = end
  }
  return values
}
