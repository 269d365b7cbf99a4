import { matchesWildcard } from '../../config/pattern.js'
import type { Waiver } from '../../config/settings.js'
import { accountingWords } from './account-words.js'
import type { RisenBy } from './reason.js'

/** What the team may have accepted: a verdict or a resource metric. */
type Acceptable = {
  readonly waiver?: Waiver
  readonly endpoint?: string
  /** Of a verdict: why it is so. */
  readonly reason?: object
}

/**
 * `, accepted until 2026-12-31`: behind a sentence that stands without its report; empty where it is not so.
 * Of a total by the entry of an endpoint: `…, as POST /a accounts for it`. Untrusted then.
 */
export function acceptedUntil({ waiver, endpoint = '', reason = {} }: Acceptable): string {
  if (waiver === undefined) return ''
  const by = isOwn(waiver, endpoint) ? [] : accountingEndpoints(reason)
  return `, accepted until ${waiver.until}${by.length === 0 ? '' : `, as ${accountingWords(by)}`}`
}

/** Of a total, which has no method. */
function isOwn({ pattern }: Waiver, endpoint: string): boolean {
  return matchesWildcard(pattern, endpoint)
}

/** Of a total: the endpoints without whose rise it were not so, found to have regressed themselves or not. */
export function accountingEndpoints(reason: object): readonly string[] {
  if ('accountedBy' in reason) return reason.accountedBy as readonly string[]
  return 'risenBy' in reason ? [(reason.risenBy as RisenBy).endpoint] : []
}

/** Of a grade, in a word. */
export const ACCEPTED = 'accepted'

/** ` (accepted)`: behind a grade; empty where it is not so. */
export function acceptedRemark(judged: Acceptable): string {
  return isAccepted(judged) ? ` (${ACCEPTED})` : ''
}

export function isAccepted({ waiver }: Acceptable): boolean {
  return waiver !== undefined
}
