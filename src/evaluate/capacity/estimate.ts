export type Confidence = 'high' | 'medium' | 'low'

export type Estimate = {
  readonly value: number
  readonly confidence: Confidence
  readonly reason: ConfidenceReason
}

/** What the loads showed. */
export type LoadFinding =
  | 'one-step-agrees'
  | 'uneven-up-to-knee'
  | 'broke-at-lowest'
  | 'nothing-succeeded-before'
  | 'nothing-succeeded-beyond'
  | 'never-broke'
  | 'never-broke-twice'
  | 'held-beyond'
  | 'open-below'
  | 'broke-again'
  | 'broke-somewhere'

/** Why so sure and no more; its words: capacity-words.ts. */
export type ConfidenceReason =
  | { readonly kind: 'long-steps-agree'; readonly count: number }
  /** What the steps leave vague: shorter than LONG_LEVEL, further apart than NARROW_STEP, or nothing. */
  | { readonly kind: 'steps'; readonly short: boolean; readonly apart: boolean }
  /** `isAnyHeld`: some loads were held, fewer than it takes. */
  | { readonly kind: 'ramp'; readonly isAnyHeld: boolean }
  /** `disturbed`: so far that something else than the load decided. */
  | { readonly kind: 'not-level-beyond-knee'; readonly disturbed: boolean }
  | { readonly kind: 'seen'; readonly what: LoadFinding }

/** How sure a finding is, and why. */
export type Sureness = Pick<Estimate, 'confidence' | 'reason'>

/** A level must last so long (s), its start included, for high confidence. */
export const LONG_LEVEL = 30
/** Steps further apart than this share leave the limit vague. */
export const NARROW_STEP = 0.25
