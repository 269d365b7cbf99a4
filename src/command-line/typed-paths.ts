import type { Arguments } from './arguments.js'

/** What every shell takes as it is, and no program for an option. */
const PLAIN = /^(?!-)[\w./-]+$/
/** More nobody reads in a sentence. */
const MAX_CHARS = 100

/** How `init` is given the same runs; undefined where a path would have to be quoted, or they are many. */
export function initArgumentsOf({
  paths,
  combine
}: Pick<Arguments, 'paths' | 'combine'>): string | undefined {
  if (!paths.every(path => PLAIN.test(path))) return undefined
  const typed = [...(combine === 'separate' ? [] : [`--combine ${combine}`]), ...paths].join(' ')
  return typed.length > MAX_CHARS ? undefined : typed
}
