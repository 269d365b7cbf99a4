import type { Waiver } from '../../config/settings.js'

/** What the team may have accepted: a verdict or a resource metric. */
type Acceptable = { readonly waiver?: Waiver }

/** `, accepted until 2026-12-31`: behind a sentence that stands without its report; empty where it is not so. */
export function acceptedUntil({ waiver }: Acceptable): string {
  return waiver === undefined ? '' : `, accepted until ${waiver.until}`
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
