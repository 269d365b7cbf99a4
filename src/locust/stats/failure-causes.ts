import type { Failure } from '../run.js'
import { areIds, namesAmong } from './names-among.js'
import { type MessagePart, messagePartsOf } from './varying-parts.js'

/** Failures of one cause at one endpoint, however often its message was worded otherwise. */
export type FailureCause = Pick<Failure, 'method' | 'name' | 'kind' | 'occurrences'> & {
  /** With `[…]` for each part that differs; untrusted text. */
  readonly error: string
  readonly wordings: number
}

const CAUSES = new WeakMap<readonly Failure[], readonly FailureCause[]>()

/** The failures by cause, most frequent first: what differs in ids alone is one. */
export function failureCauses(failures: readonly Failure[]): readonly FailureCause[] {
  const known = CAUSES.get(failures) ?? causesOf(failures)
  CAUSES.set(failures, known)
  return known
}

type Worded = { readonly failure: Failure; readonly parts: readonly MessagePart[] }

function causesOf(failures: readonly Failure[]): FailureCause[] {
  const worded = failures.map(failure => ({ failure, parts: messagePartsOf(failure) }))
  const atEndpoints = groupedBy(worded, one =>
    JSON.stringify([one.failure.method, one.failure.name, templateOf(one)])
  )
  const told = new Map(
    groupedBy(atEndpoints, ([one = NONE]) => templateOf(one)).map(groups => [
      templateOf(groups[0]?.[0] ?? NONE),
      namesElsewhere(groups)
    ])
  )
  return atEndpoints
    .flatMap(alike => groupedBy(alike, namesOf(alike, told.get(templateOf(alike[0] ?? NONE)))))
    .map(causeOf)
    .sort((a, b) => b.occurrences - a.occurrences)
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

function templateOf({ failure: { kind }, parts }: Worded): string {
  const texts = parts.map(({ text, varies }) => (varies === undefined ? text : 0))
  return JSON.stringify([kind, texts])
}

/** Of each part of a message the names among all its values; undefined where they are ids at no endpoint. */
type Names = readonly (ReadonlySet<string> | undefined)[]

function namesElsewhere(atEndpoints: readonly (readonly Worded[])[]): Names {
  const parts = atEndpoints[0]?.[0]?.parts ?? []
  return parts.map(({ varies }, at) =>
    varies === 'value' && atEndpoints.some(alike => areIds(failuresBy(alike, at)))
      ? namesAmong(failuresBy(atEndpoints.flat(), at))
      : undefined
  )
}

/**
 * What must not differ in one cause: the values that are names. Few values do not tell that they are ids; the same
 * message at another endpoint may.
 */
function namesOf(alike: readonly Worded[], elsewhere: Names = []): (one: Worded) => string {
  const [first] = alike
  const names = (first?.parts ?? []).map(({ varies }, at) => {
    if (varies !== 'value') return undefined
    const own = failuresBy(alike, at)
    return areIds(own) ? namesAmong(own) : (elsewhere[at] ?? namesAmong(own))
  })
  return ({ parts }) =>
    JSON.stringify(parts.map(({ text }, at) => (names[at]?.has(text) === true ? text : 0)))
}

/** How many had each text at this place of the message. */
function failuresBy(alike: readonly Worded[], at: number): ReadonlyMap<string, number> {
  const failures = new Map<string, number>()
  for (const { failure, parts } of alike) {
    const text = parts[at]?.text ?? ''
    failures.set(text, (failures.get(text) ?? 0) + failure.occurrences)
  }
  return failures
}

function causeOf(alike: readonly Worded[]): FailureCause {
  const [{ failure, parts } = NONE] = alike
  const error = parts.map(({ text, varies }, at) => {
    const differs = varies !== undefined && alike.some(one => one.parts[at]?.text !== text)
    return differs ? '[…]' : text
  })
  return {
    method: failure.method,
    name: failure.name,
    kind: failure.kind,
    occurrences: alike.reduce((sum, one) => sum + one.failure.occurrences, 0),
    error: error.join(''),
    wordings: alike.length
  }
}

const NONE: Worded = {
  failure: { method: '', name: '', error: '', kind: 'other', occurrences: 0 },
  parts: []
}
