import type { Settings } from '../config/settings.js'
import { withoutRows } from '../evaluate/left-out.js'
import { chooseLevel } from '../evaluate/load-level.js'
import type { PastJudge } from '../evaluate/past-judge.js'
import { note, type Note } from '../locust/note.js'
import { present } from '../locust/present.js'
import type { Run } from '../locust/run.js'
import type { Digest } from '../past/digest.js'
import type { OwnRun, Past } from '../past/past.js'
import type { BaselineOffer } from './offer.js'
import { formatCount } from '../units/format.js'

/** The memory of a gate as it was found. */
export type PastOffer = Pick<Past, 'isKept' | 'runs' | 'failure'> & {
  /** Texts in JSON Lines, and where each was found; all of them together are the history. */
  readonly histories: readonly { readonly label: string; readonly text: string }[]
  readonly own: OwnRun
  /** Runs of other gates have no business in it. */
  readonly isOwnOnly?: true
  /** The run is of the gate of the history, where that is of one only: it does not say of which itself. */
  readonly ofItsGate?: true
  /** That a history could not be had. */
  readonly notes: readonly Note[]
}

/** Undefined where nobody asked for a history. */
export type PastSource = { readonly past: () => Promise<PastOffer | undefined> }

type ReadPast = {
  readonly past?: PastJudge
  readonly notes: readonly Note[]
}

/** Nobody has to fetch runs to compare with. */
export const NOT_NEEDED: BaselineOffer = { sets: [], skipped: [], notes: [] }

/** Whether every run has enough of a past to be compared with that alone: what is judged is no past of it. */
export function suffices(
  past: PastJudge | undefined,
  runs: readonly Run[],
  settings: Settings
): boolean {
  if (past === undefined || runs.length === 0) return false
  const judged = runs.map(run => withoutRows(run, settings.notRequests))
  const before = past.before(judged)
  return judged.every(
    run => before.referenceOf(run, chooseLevel(run, settings).level) !== undefined
  )
}

/** What the offered histories hold together. A line that is refused is said, and the rest is used. */
export async function readPast({ past: offered }: PastSource): Promise<ReadPast> {
  const offer = await offered()
  if (offer === undefined) return { notes: [] }
  const { histories, own, isKept, runs, notes } = offer
  const { readDigests } = await import('../past/lines.js')
  const { unionOf } = await import('../past/union.js')
  const { pastJudge } = await import('../evaluate/past-judge.js')
  const { soleGate } = await import('../past/series.js')
  const read = histories.map(({ label, text }) => {
    const { digests, refused } = readDigests(text)
    const taken = offer.isOwnOnly ? digests.filter(isOf(own)) : digests
    const foreign = digests.length - taken.length
    const first = refused[0]
    const whys = [
      ...(first === undefined ? [] : [refusedWords(label, first, refused.length)]),
      ...(foreign === 0 ? [] : [foreignWords(label, foreign)])
    ]
    return { digests: taken, whys, isWhole: first === undefined }
  })
  const digests = unionOf(...read.map(each => each.digests))
  const gate = (offer.ofItsGate && soleGate(digests)) ?? own.gate
  return {
    past: pastJudge({
      digests,
      own: { ...own, gate },
      isKept,
      runs,
      ...unreadIn(offer, read),
      ...present({ failure: offer.failure })
    }),
    notes: [...notes, ...read.flatMap(({ whys }) => whys).map(refusedNote)]
  }
}

function unreadIn(
  { histories, notes }: PastOffer,
  read: readonly { readonly isWhole: boolean }[]
): Pick<Past, 'unread'> {
  if (notes.length === 0 && read.every(({ isWhole }) => isWhole)) return {}
  return { unread: histories.length === 0 ? 'all' : 'part' }
}

function isOf({ gate }: OwnRun): (digest: Digest) => boolean {
  return ({ identity }) => identity.gate === gate
}

function refusedWords(
  label: string,
  { line, why }: { readonly line: number; readonly why: string },
  count: number
): string {
  const more = count === 1 ? '' : ` (and ${formatCount(count - 1)} more of its lines)`
  return `line ${line} of the history ${label} was not taken: ${why}${more}`
}

function foreignWords(label: string, count: number): string {
  return count === 1
    ? `one run in the history ${label} was not taken: it is of another gate`
    : `${formatCount(count)} runs in the history ${label} were not taken: they are of another gate`
}

function refusedNote(message: string): Note {
  return note('history-line-refused', message, {
    advice: 'The other lines are used.'
  })
}
