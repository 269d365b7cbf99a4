import { isRecord, jsonOf } from '../json-value.js'
import { present } from '../present.js'
import type { CutShort, Stop, StopMark } from '../stop.js'

/** By which the mark of a run that was ended, or ended out of order, is known: `PREFIX_watch.json`. */
const MARK_KIND = 'locust-gate-watch'
const MARK_VERSION = 1

/** What stands at the start of a mark, of whatever version. */
const START = new RegExp(`^\\s*\\{\\s*"kind"\\s*:\\s*"${MARK_KIND}"`)
/** Seconds since the epoch, before the year 9999; and a length of time (s). */
const LAST_MOMENT = 253_402_300_799
const LONGEST = 1e9
/** Keys of metrics: no text that could be anything else. */
const METRIC = /^[a-z][a-z0-9.-]{0,30}$/
const COMPARISONS = ['>', '>=', '<', '<='] as const
const MOST_CODE = 255
const SIGNAL = /^SIG[A-Z0-9]{2,10}$/
/** The history may begin and end so long (s) before and after what the mark knew of it. */
const SLACK_BEFORE = 2
const SLACK_AFTER = 120

/** Whether a file is the mark of a run that was ended, by its beginning. */
export function isMark(head: string): boolean {
  return START.test(head)
}

/** A mark as the text of its file. */
export function markText(mark: StopMark): string {
  const content = { kind: MARK_KIND, version: MARK_VERSION, ...mark }
  return `${JSON.stringify(content, undefined, 2)}\n`
}

/** Why a mark is not taken. */
type MarkRefusal = 'unreadable' | 'other-version'

/** Reads the text of a mark, which may be anybody's: keys that are not known are dropped. */
export function readMark(text: string): StopMark | MarkRefusal {
  const content = fieldsOf(jsonOf(text))
  if (content?.['kind'] !== MARK_KIND) return 'unreadable'
  if (content['version'] !== MARK_VERSION) {
    return Number.isSafeInteger(content['version']) ? 'other-version' : 'unreadable'
  }
  const stop = stopIn(fieldsOf(content['stop']))
  const startedAt = numberIn(content['startedAt'], LAST_MOMENT)
  if (stop === undefined || startedAt === undefined || stop.at < startedAt) return 'unreadable'
  const optional = {
    stoppedAt: numberIn(content['stoppedAt'], LAST_MOMENT),
    plannedSeconds: numberIn(content['plannedSeconds'], LONGEST),
    savedSeconds: numberIn(content['savedSeconds'], LONGEST),
    exitCode: countIn(content['exitCode'], MOST_CODE)
  }
  const isWrong = Object.entries(optional).some(
    ([key, value]) => value === undefined && content[key] !== undefined
  )
  const { plannedSeconds, savedSeconds = 0 } = optional
  if (isWrong || savedSeconds > (plannedSeconds ?? savedSeconds)) return 'unreadable'
  return { stop, startedAt, ...present(optional) }
}

/** Whether a mark is of the run whose history lies between these times; one without a history may be it. */
export function isMarkOf(
  { stop }: StopMark,
  { startedAt, endedAt }: { readonly startedAt?: number; readonly endedAt?: number }
): boolean {
  const from = (startedAt ?? 0) - SLACK_BEFORE
  return stop.at >= from && stop.at <= (endedAt ?? Infinity) + SLACK_AFTER
}

type Fields = Readonly<Record<string, unknown>>

function fieldsOf(value: unknown): Fields | undefined {
  return isRecord(value) ? value : undefined
}

function stopIn(fields: Fields | undefined): StopMark['stop'] | undefined {
  const at = numberIn(fields?.['at'], LAST_MOMENT)
  if (fields === undefined || at === undefined) return undefined
  switch (fields['reason']) {
    case 'errors-cannot-recover':
      return lostErrorsIn(fields, at)
    case 'no-answers':
      return noAnswersIn(fields, at)
    case 'abort-when':
      return abortIn(fields, at)
    case 'interrupted':
    case 'died':
      return signalIn(fields['reason'], fields, at)
    case 'exit-code':
      return exitIn(fields, at)
    default:
      return undefined
  }
}

function lostErrorsIn(fields: Fields, at: number): Stop | undefined {
  const requests = countIn(fields['requests'])
  const failures = countIn(fields['failures'], requests)
  const stillToCome = countIn(fields['stillToCome'])
  const surelyAbove = numberIn(fields['surelyAbove'], 1)
  const limit = numberIn(fields['limit'], 1)
  const isKnown = requests !== undefined && failures !== undefined && stillToCome !== undefined
  if (!isKnown || surelyAbove === undefined || limit === undefined) return undefined
  const counts = { requests, failures, stillToCome }
  return { reason: 'errors-cannot-recover', at, ...counts, surelyAbove, limit }
}

function noAnswersIn(fields: Fields, at: number): Stop | undefined {
  const seconds = numberIn(fields['seconds'], LONGEST)
  const requests = countIn(fields['requests'])
  const users = countIn(fields['users'])
  if (seconds === undefined || requests === undefined) return undefined
  if (users === undefined && fields['users'] !== undefined) return undefined
  return { reason: 'no-answers', at, seconds, requests, ...present({ users }) }
}

function abortIn(fields: Fields, at: number): Stop | undefined {
  const { metric } = fields
  const comparison = COMPARISONS.find(one => one === fields['comparison'])
  const bound = numberIn(fields['bound'])
  const forSeconds = numberIn(fields['forSeconds'], LONGEST)
  const seconds = numberIn(fields['seconds'], LONGEST)
  const value = numberIn(fields['value'])
  if (typeof metric !== 'string' || !METRIC.test(metric) || comparison === undefined)
    return undefined
  const isTimed = forSeconds !== undefined && seconds !== undefined
  if (bound === undefined || value === undefined || !isTimed) return undefined
  const times = { at, forSeconds, seconds, ...present({ from: numberIn(fields['from'], at) }) }
  return { reason: 'abort-when', metric, comparison, bound, value, ...times }
}

function signalIn(
  reason: Extract<CutShort, { by: string }>['reason'],
  { by }: Fields,
  at: number
): CutShort | undefined {
  return typeof by === 'string' && SIGNAL.test(by) ? { reason, at, by } : undefined
}

function exitIn(fields: Fields, at: number): CutShort | undefined {
  const code = countIn(fields['code'], MOST_CODE)
  return code === undefined ? undefined : { reason: 'exit-code', at, code }
}

/** A number from 0 to `most`; undefined for anything else. */
function numberIn(value: unknown, most = Number.MAX_SAFE_INTEGER): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= most ? value : undefined
}

function countIn(value: unknown, most?: number): number | undefined {
  const number = numberIn(value, most)
  return Number.isSafeInteger(number) ? number : undefined
}
