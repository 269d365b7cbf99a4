import {
  exceeds,
  type Limit,
  MAX_FILE_BYTES,
  MAX_RUN_BYTES,
  MAX_RUN_ROWS,
  passedProblem,
  RUNS_KEPT_WHOLE
} from '../csv/limits.js'
import { note, type Note } from '../note.js'
import type { RunFiles } from './groups.js'

export type BudgetLimits = { readonly rows: Limit; readonly bytes: Limit }

/**
 * What may be read of all runs together, counted while they are read: the run that goes beyond it and
 * those behind it are not read, so that neither memory nor time grows with an archive's size.
 */
export class Budget {
  private rows = 0
  private bytes = 0
  private passed: Limit | undefined
  private unread = 0
  private readonly runs: number
  private readonly limits: BudgetLimits

  /** @param runs how many there are to be read */
  constructor(runs: number, limits: BudgetLimits = { rows: MAX_RUN_ROWS, bytes: MAX_RUN_BYTES }) {
    this.runs = runs
    this.limits = limits
  }

  /** The part of a run's samples that is kept, a fraction above 0. */
  get share(): number {
    return Math.min(1, RUNS_KEPT_WHOLE / Math.max(1, this.runs))
  }

  /** Whether the files of this run may be read: before they are. */
  admits({ stats, companions }: RunFiles): boolean {
    this.bytes += [stats, ...companions.values()]
      // A file beyond its own limit is refused unread.
      .filter(({ kind, file }) => kind !== 'history' && !exceeds(file.size, MAX_FILE_BYTES))
      .reduce((sum, { file }) => sum + file.size, 0)
    return this.keepsWithin(this.limits.bytes, this.bytes)
  }

  /** Whether a run with so many endpoints may be judged: before the rest of it is read. */
  takes(endpoints: number): boolean {
    this.rows += endpoints + 1
    return this.keepsWithin(this.limits.rows, this.rows)
  }

  /** What was left unread, as an error: a gate that judges some of the runs would hide the others. */
  notes(): Note[] {
    if (this.passed === undefined) return []
    return [
      note(
        'too-large',
        `${passedProblem(this.passed)}; ${this.unread} of ${this.runs} runs are not judged`,
        {
          severity: 'error',
          advice:
            'Judge fewer runs at a time, and give requests that differ only in an id one name (name=)'
        }
      )
    ]
  }

  private keepsWithin(limit: Limit, used: number): boolean {
    if (this.passed === undefined && used > limit.max) this.passed = limit
    if (this.passed !== undefined) this.unread++
    return this.passed === undefined
  }
}
