import type { PresenceVerdict, TargetVerdict, Verdict } from './verdict.js'

/** An endpoint that the baseline had and the run has not. */
export type Gone = PresenceVerdict & { readonly presence: 'vanished' }
/** Bounds of a pattern that means no endpoint of the run. */
export type Nowhere = TargetVerdict & { readonly reason: { readonly kind: 'no-endpoint' } }

export function isGone(verdict: Verdict): verdict is Gone {
  return verdict.rule === 'presence' && verdict.presence === 'vanished'
}

export function isNowhere(verdict: Verdict): verdict is Nowhere {
  return verdict.rule === 'target' && verdict.reason.kind === 'no-endpoint'
}

/** An endpoint that is not there any more, or none that its bounds mean. */
export function isMissing(verdict: Verdict): verdict is Gone | Nowhere {
  return isGone(verdict) || isNowhere(verdict)
}
