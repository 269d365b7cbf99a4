import type { Note } from '../locust/note.js'
import type { RunEvaluation } from './evaluation.js'

/** Of each run that is compared with a judged one, in the same words. */
const CODE = 'baseline-judged'

/** What several runs say in the same words of a baseline, once for all of them. */
export function toldOnce(runs: readonly RunEvaluation[]): {
  readonly runs: readonly RunEvaluation[]
  readonly notes: readonly Note[]
} {
  const counts = new Map<string, number>()
  const all = runs.flatMap(({ notes }) => notes.filter(({ code }) => code === CODE))
  for (const { message } of all) counts.set(message, (counts.get(message) ?? 0) + 1)
  const isShared = ({ code, message }: Note): boolean =>
    code === CODE && (counts.get(message) ?? 0) > 1
  const shared = new Map(all.filter(isShared).map(note => [note.message, note]))
  if (shared.size === 0) return { runs, notes: [] }
  return {
    runs: runs.map(run => ({ ...run, notes: run.notes.filter(note => !isShared(note)) })),
    notes: [...shared.values()]
  }
}

/** Notes about the input, but for why there is no history (`failure`) where a run says so with what came of it. */
export function withoutTold(
  notes: readonly Note[],
  runs: readonly RunEvaluation[],
  failure: string | undefined
): readonly Note[] {
  const isTold = runs.some(run => run.notes.some(({ code }) => code === 'no-baseline'))
  if (!isTold || failure === undefined) return notes
  return notes.filter(({ code, message }) => code !== 'history-unread' || message !== failure)
}
