import type { LoadLevel } from '../config/settings.js'
import type { Run } from '../locust/run.js'
import { nameInSeries } from '../past/series.js'
import { counted, formatCount } from '../units/format.js'
import type { Shortage } from './past-judge.js'

/** Why a history has too few runs to compare this one with. Untrusted text. */
export function shortageWords(shortage: Shortage, run: Run, level: LoadLevel): string {
  const { known, comparable, unread, failure, newestLeftOut } = shortage
  if (unread === 'all') return failure?.message ?? 'no history of earlier runs could be had'
  const history = unread === 'part' ? 'what could be read of the history' : 'the history'
  if (newestLeftOut === undefined) {
    const test = `${nameInSeries(run)} at the load level ${level.name}`
    return `${history} has no run of ${test} that can be compared with this one`
  }
  const { label, why } = newestLeftOut
  const runs = `of the ${counted(known, 'run')} of this test in ${history}`
  if (comparable > 0) {
    const left = known - comparable === 1 ? 'the other' : 'the newest of the others'
    return `only ${formatCount(comparable)} ${runs} can be compared with this one; ${left}, ${label}: ${why}`
  }
  return known === 1
    ? `the only run of this test in ${history} cannot be compared with this one: ${why}`
    : `none ${runs} can be compared with this one; the newest: ${why}`
}
