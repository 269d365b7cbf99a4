type Write = (chunk: Uint8Array | string, ...rest: never[]) => boolean

const stdout: { write: Write } = process.stdout
/** Calls of `withToolkitLog` that have not ended, and the function that the first of them replaced. */
let open = 0
let write: Write = stdout.write

/**
 * Does `work` while what `@actions/artifact` prints is made harmless. It prints artifacts' names as
 * they are, and the runner carries out `##[set-output …]` anywhere in a line; it warns where it
 * refuses a server, although REST then takes its place. Nothing of ours is printed meanwhile.
 */
export async function withToolkitLog<T>(work: () => Promise<T>): Promise<T> {
  if (open++ === 0) {
    write = stdout.write
    stdout.write = harmlessWrite
  }
  try {
    return await work()
  } finally {
    if (--open === 0) stdout.write = write
  }
}

function harmlessWrite(chunk: Uint8Array | string, ...rest: never[]): boolean {
  return write.call(stdout, typeof chunk === 'string' ? harmless(chunk) : chunk, ...rest)
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
