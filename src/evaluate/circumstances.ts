import type { Note } from '../locust/note.js'
import { formatCount, formatDuration } from '../units/format.js'
import { lowerFirst } from '../units/letter-case.js'
import type { Evaluation, RunEvaluation } from './evaluation.js'
import { usersWords } from './load-level.js'
import { lostUsersWords } from './lost-users.js'
import { endedEarlyWords } from './watch/watch-words.js'

/**
 * `; ended at 0:20 by watch`, `; with 20 users, not 50; lasted 19 s, not 75 s`: what the numbers of a single
 * run do not tell, and what they may be worse for. Of another load only where that is a warning.
 */
export function circumstancesOf([only, ...others]: readonly RunEvaluation[]): string {
  if (only === undefined || others.length > 0) return ''
  const words = [...endedWords(only), ...otherLoadWords(only), ...otherTestWords(only)]
  return words.map(one => `; ${one}`).join('')
}

/** `; ended at 0:20 by watch`, of a single run. */
export function endedOf([only, ...others]: readonly RunEvaluation[]): string {
  if (only === undefined || others.length > 0) return ''
  return endedWords(only)
    .map(words => `; ${words}`)
    .join('')
}

/**
 * A sentence of a run that only warns, with its circumstances: that its load was another than its level means comes
 * before that nothing was compared, which it may be the reason of.
 */
export function besideLoad(
  runs: readonly RunEvaluation[],
  { said, about }: { readonly said: string; readonly about?: Evaluation['about'] }
): string {
  const isRefusal = about !== undefined && 'reason' in about && about.reason.kind === 'refused'
  if (!isRefusal) return `${said}${circumstancesOf(runs)}`
  const [only] = runs
  if (only === undefined || runs.length > 1) return said
  const notes = only.notes.filter(isOfLoad).map(({ message }) => message)
  const reasons = [...notes, ...lostWords(only)]
  return reasons.length === 0 ? said : [...reasons, lowerFirst(said)].join('; ')
}

/** That the run was another test than its load level means, as a warning. */
export function isOfLoad({ code, severity }: Note): boolean {
  return severity === 'warning' && (code === 'users-differ' || code === 'duration-differs')
}

/** That users were lost, and what the comparison found of the test itself, unless that is what fails it. */
function otherTestWords(only: RunEvaluation): string[] {
  const [thinkTime] = only.verdicts.flatMap(verdict =>
    verdict.rule === 'regression' && verdict.reason.kind === 'refused' && verdict.effect === 'warn'
      ? (verdict.reason.thinkTime ?? [])
      : []
  )
  return [
    ...lostWords(only),
    ...(thinkTime === undefined ? [] : [`by its numbers with a think time of ${thinkTime}`])
  ]
}

function lostWords({ run, notes }: RunEvaluation): string[] {
  const isLost = notes.some(({ code, severity }) => code === 'users-lost' && severity === 'warning')
  return isLost ? [lostUsersWords(run) ?? []].flat() : []
}

/** How a run that did not come to its end came to another. */
function endedWords({ run: { stopped } }: RunEvaluation): string[] {
  if (stopped === undefined) return []
  return [endedEarlyWords(stopped)]
}

/** Of a run that was cut short, for one. */
function otherLoadWords({ run, level, notes }: RunEvaluation): string[] {
  const differs = (code: Note['code']): boolean =>
    notes.some(note => note.code === code && note.severity === 'warning')
  const { peakUsers, durationSeconds: seconds } = run
  return [
    ...(differs('users-differ') && peakUsers !== undefined && level.users !== undefined
      ? [`with ${usersWords(run, level.users)}, not ${formatCount(level.users)}`]
      : []),
    ...(differs('duration-differs') && seconds !== undefined && level.durationSeconds !== undefined
      ? [`lasted ${formatDuration(seconds)}, not ${formatDuration(level.durationSeconds)}`]
      : [])
  ]
}
