import type { Failure } from '../run.js'
import { namesAmong } from './names-among.js'
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
  return groupedBy(worded, templateOf)
    .flatMap(alike => groupedBy(alike, namesOf(alike)))
    .map(causeOf)
    .sort((a, b) => b.occurrences - a.occurrences)
}

function groupedBy(all: readonly Worded[], keyOf: (one: Worded) => string): Worded[][] {
  const groups = new Map<string, Worded[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

function templateOf({ failure: { method, name, kind }, parts }: Worded): string {
  const texts = parts.map(({ text, varies }) => (varies === undefined ? text : 0))
  return JSON.stringify([method, name, kind, texts])
}

/** What must not differ in one cause: the values that are names. */
function namesOf(alike: readonly Worded[]): (one: Worded) => string {
  const [first] = alike
  const names = (first?.parts ?? []).map(({ varies }, at) => {
    if (varies !== 'value') return undefined
    const failures = new Map<string, number>()
    for (const { failure, parts } of alike) {
      const text = parts[at]?.text ?? ''
      failures.set(text, (failures.get(text) ?? 0) + failure.occurrences)
    }
    return namesAmong(failures)
  })
  return ({ parts }) =>
    JSON.stringify(parts.map(({ text }, at) => (names[at]?.has(text) === true ? text : 0)))
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
