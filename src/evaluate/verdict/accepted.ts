import { matchesWildcard } from '../../config/pattern.js'
import type { Waiver } from '../../config/settings.js'
import { accountingWords } from './account-words.js'

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
  const by = isOwn(waiver, endpoint) ? undefined : accountedBy(reason)
  return `, accepted until ${waiver.until}${by === undefined ? '' : `, as ${accountingWords(by)}`}`
}

/** Of a total, which has no method. */
function isOwn({ pattern }: Waiver, endpoint: string): boolean {
  return matchesWildcard(pattern, endpoint)
}

function accountedBy(reason: object): readonly string[] | undefined {
  return 'accountedBy' in reason ? (reason.accountedBy as readonly string[]) : undefined
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
