import { nameMeant } from '../spelling/nearest.js'

/** Names that are compared with the pattern of a waiver. */
const MOST_COMPARED = 1000

/** What the pattern of a waiver that waives nothing was surely meant to be, of what the run has. */
export function waiverMeant(pattern: string, called: readonly string[]): string | undefined {
  return nameMeant(pattern, called.slice(0, MOST_COMPARED))
}
