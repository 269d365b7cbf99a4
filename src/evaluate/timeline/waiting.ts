import { waitingOf } from '../../locust/history/waiting.js'
import type { Run } from '../../locust/run.js'

/** Of so many `users` about so many were `missing`, from then on (seconds since the first row) until the end. */
export type WaitingUsers = Readonly<Record<'from' | 'users' | 'missing', number>>

/** That users waited for answers, as the note says. */
export function hasWaiting({ notes }: Pick<Run, 'notes'>): boolean {
  return notes.some(({ code }) => code === 'users-waiting')
}

/** The users of whom that note tells. */
export function waitingIn(run: Run): WaitingUsers | undefined {
  const { history } = run
  if (history === undefined || !hasWaiting(run)) return undefined
  const found = waitingOf(history, run)
  if (found === undefined) return undefined
  const { from, users, missing } = found
  return { from: from - (history.samples[0]?.at ?? from), users, missing }
}
