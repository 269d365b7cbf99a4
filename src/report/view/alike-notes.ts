import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { Note } from '../../locust/note.js'
import { counted } from '../../units/format.js'
import { listed } from '../../units/sentence.js'

/** A run in a report, among all of it. */
export type RunInReport = { readonly run: RunEvaluation; readonly runs: readonly RunEvaluation[] }

/** Names of runs that are said; more are counted. */
const MOST_NAMED = 3

/**
 * Of which other runs of a report a note of one holds word for word, as a sentence: the first says it for all of them.
 * Undefined where a run before it has said it; empty where it is of this run alone. Untrusted text.
 */
export function alsoOf(note: Note, { run, runs }: RunInReport): string | undefined {
  const alike = sharersIn(runs).get(keyOf(note, run)) ?? []
  if (alike.length < 2 || note.severity === 'error') return ''
  return alike[0] === run ? `The same holds for ${othersWords(run, alike.slice(1))}.` : undefined
}

function othersWords({ repeat }: RunEvaluation, others: readonly RunEvaluation[]): string {
  const names = others.map(one => one.run.name)
  if (others.length > MOST_NAMED) return counted(others.length, 'other run')
  if (repeat !== undefined && others.every(one => testOf(one) === testOf(others[0]))) {
    const places = others.flatMap(one => one.repeat?.at ?? [])
    return `${places.length === 1 ? 'repeat' : 'repeats'} ${listed(places.map(String))}`
  }
  return new Set(names).size < names.length ? counted(others.length, 'other run') : listed(names)
}

/** By the note's text: the runs that have it, in their order. */
function sharersIn(runs: readonly RunEvaluation[]): ReadonlyMap<string, readonly RunEvaluation[]> {
  const known = SHARERS.get(runs)
  if (known !== undefined) return known
  const found = new Map<string, RunEvaluation[]>()
  for (const run of runs) {
    for (const key of new Set(run.notes.map(note => keyOf(note, run))))
      found.set(key, [...(found.get(key) ?? []), run])
  }
  SHARERS.set(runs, found)
  return found
}

/** Each run of a report asks, and there may be thousands. */
const SHARERS = new WeakMap<
  readonly RunEvaluation[],
  ReadonlyMap<string, readonly RunEvaluation[]>
>()

/** What warns stands with each test that it warns of: its section says why it is no plain pass. */
function keyOf({ code, severity, message, advice, file }: Note, run: RunEvaluation): string {
  return JSON.stringify([
    ...[code, severity, message, advice, file],
    ...(severity === 'info' ? [] : [testOf(run)])
  ])
}

function testOf(run: RunEvaluation | undefined): string {
  if (run === undefined) return ''
  return JSON.stringify([run.loadLevel, run.run.test ?? run.run.name])
}
