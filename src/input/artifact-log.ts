import { AsyncLocalStorage } from 'node:async_hooks'

type Write = (chunk: Uint8Array | string, ...rest: never[]) => boolean

const stdout: { write: Write } = process.stdout
/** Calls of `withToolkitLog` that have not ended, and the function that the first of them replaced. */
let open = 0
let write: Write = stdout.write
/** Set in what the toolkit does, and goes on doing after we have stopped waiting for it. */
const inToolkit = new AsyncLocalStorage<true>()

/**
 * Does `work` while what `@actions/artifact` prints is made harmless and goes to the debug log, as it tells
 * people nothing of the verdict. It prints artifacts' names as
 * they are, and the runner carries out `##[set-output …]` anywhere in a line; it warns where it
 * refuses a server, although REST then takes its place. What others print meanwhile stays as it is.
 */
export async function withToolkitLog<T>(work: () => Promise<T>): Promise<T> {
  if (open++ === 0) {
    write = stdout.write
    stdout.write = harmlessWrite
  }
  try {
    return await inToolkit.run(true, work)
  } finally {
    if (--open === 0) stdout.write = write
  }
}

function harmlessWrite(chunk: Uint8Array | string, ...rest: never[]): boolean {
  const isToolkits = typeof chunk === 'string' && inToolkit.getStore() === true
  return write.call(stdout, isToolkits ? forDebugging(harmless(chunk)) : chunk, ...rest)
}

/**
 * One message of the toolkit's, which prints each with one call. Masks and debug messages stay the
 * commands that they are, except those with a whole answer of the service's.
 */
export function harmless(message: string): string {
  if (message.startsWith('::add-mask::')) return message
  if (/^::(warning\b|debug::(Raw )?Body: )/.test(message)) return ''
  const command = message.startsWith('::debug::') ? '::debug::' : ''
  const said = message
    .slice(command.length)
    .replace(/:(?=:)/g, ': ')
    .replaceAll('##[', '## [')
  return command + said
}

/** Lines that are no commands as debug messages, which the runner shows only when asked to. */
function forDebugging(message: string): string {
  return message
    .split('\n')
    .map(line => (line.trim() === '' || line.startsWith('::') ? line : `::debug::${line}`))
    .join('\n')
}
