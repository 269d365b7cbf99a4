import type { LoadLevel } from '../config/settings.js'
import type { Run } from '../locust/run.js'
import { nameInSeries } from '../past/series.js'
import { counted, formatCount } from '../units/format.js'
import type { Shortage } from './past-judge.js'

/** Why a history has too few runs to compare this one with. Untrusted text. */
export function shortageWords(shortage: Shortage, run: Run, level: LoadLevel): string {
  const { known, comparable, unread, failure, newestLeftOut } = shortage
  if (unread === 'all') return failure?.message ?? 'no history of earlier runs could be had'
  const test = `${nameInSeries(run)} at the load level ${level.name}`
  const history = unread === 'part' ? 'what could be read of the history' : 'the history'
  const takes = 'that can be compared with this one'
  if (newestLeftOut === undefined) return `${history} has no run of ${test} ${takes}`
  const isNone = comparable === 0
  const which = isNone ? 'none' : `only ${formatCount(comparable)}`
  const { label, why } = newestLeftOut
  const [one, newest] = isNone ? ['it', 'the newest'] : ['the other', 'the newest of the others']
  const left = known - comparable === 1 ? one : newest
  return `of ${counted(known, 'run')} of ${test} ${history} has ${which} ${takes}; ${left}, ${label}: ${why}`
}
