import type { Timer } from '../input/deadline.js'
import type { BaselineOffer, CandidateOffer } from '../intake/offer.js'
import { note, type Note } from '../locust/note.js'

/** What reading needs of the runner. */
export type ReadingRunner = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now?: number
  readonly timer: Timer
}

export type Reader = {
  /** The runs to judge, who uploaded them, and what is to be said of that. Throws InputError. */
  readonly candidates: () => Promise<CandidateOffer>
  /** The runs to compare with; asked for last. Never throws for one that cannot be had: it is said. */
  readonly baselines: () => Promise<BaselineOffer>
}

/** Nobody asked for a comparison. */
export const NOT_COMPARED: BaselineOffer = { sets: 'none', skipped: [], notes: [] }

export function baselineNote(message: string, advice: string): Note {
  return note('baseline-skipped', message, { severity: 'warning', advice })
}
