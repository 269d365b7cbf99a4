import { jsonForComment } from '../escape.js'
import { STANDINGS, type Standing } from './cells.js'
import { inert } from './markers.js'

/*
 * What later updates decide by, as facts beside the text that says it: JSON in the marker that begins a
 * section. People may change the text below; then the state is not of it any more, and is not believed.
 */

const TESTS = ['sustained', 'peak', 'normal', 'failures'] as const
const OUTCOMES = [...(Object.keys(STANDINGS) as Standing[]), 'pending'] as const
/** From which kind of run bottlenecks are known, the best first. */
const SOURCES = ['capacity', 'peak', 'load', 'none'] as const
const PRIMARIES = ['limit', 'nearest', 'open'] as const
const TRENDS = ['thirds', 'too-short', 'no-run', 'none'] as const
/** Of more, the text is read instead: a marker stays a line that people can pass over. */
const MAX_STATE_LENGTH = 4000

/** A row of the test summary. */
export type TestState = {
  /** Its first cell. */
  readonly title: string
  readonly test: (typeof TESTS)[number]
  readonly outcome: (typeof OUTCOMES)[number]
  /** With the users and for the time that its load level asks for. */
  readonly asAsked: boolean
  /** What people wrote for the outcome, in words of their own; stands in the text only. */
  readonly words?: string
}

/** By section. */
export type SectionStates = {
  readonly 'test-summary': { readonly tests: readonly TestState[] }
  readonly 'current-capacity': { readonly isKnown: boolean }
  readonly bottlenecks: {
    readonly source: (typeof SOURCES)[number]
    /** A limit that was reached, an endpoint that is only the nearest to one, or nothing. */
    readonly primary: (typeof PRIMARIES)[number]
  }
  readonly 'response-time-trends': { readonly told: (typeof TRENDS)[number] }
}

export type StatefulName = keyof SectionStates

/** What the whole document says; scaling is people's alone, and read from what they wrote. */
export type DocumentState = Partial<SectionStates> & {
  readonly scaling?: { readonly isAnswered: boolean }
}

/** 0 for the best source of bottlenecks. */
export function sourceRank({ source }: SectionStates['bottlenecks']): number {
  return SOURCES.indexOf(source)
}

/** In an order of their own, so that a marker changes only with what it says. */
export function inTestOrder(tests: readonly TestState[]): TestState[] {
  const rank = ({ test }: TestState): number => TESTS.indexOf(test)
  return [...tests].sort((a, b) => rank(a) - rank(b) || (a.title < b.title ? -1 : 1))
}

/**
 * The state of a section as its marker holds it, or undefined where the text alone must do: for
 * people's own words, and for more than a marker should hold.
 *
 * @param lines the section's text, which the state is bound to
 */
export function stateJson(
  state: SectionStates[StatefulName],
  lines: readonly string[]
): string | undefined {
  if ('tests' in state && state.tests.some(({ words }) => words !== undefined)) return undefined
  const json = jsonForComment({ text: digest(lines), ...state })
  return json.length > MAX_STATE_LENGTH ? undefined : json
}

/** The state that a marker holds, or undefined when it is damaged, or not of this text. */
export function parseState<N extends StatefulName>(
  name: N,
  json: string | undefined,
  lines: readonly string[]
): SectionStates[N] | undefined {
  if (json === undefined || json.length > MAX_STATE_LENGTH) return undefined
  const fields = fieldsOf(json)
  return fields?.['text'] === digest(lines) ? PARSERS[name](fields) : undefined
}

type Fields = Readonly<Record<string, unknown>>

const PARSERS: { readonly [N in StatefulName]: (fields: Fields) => SectionStates[N] | undefined } =
  {
    'test-summary': ({ tests }) => {
      if (!Array.isArray(tests)) return undefined
      const known = tests.flatMap((test: unknown) => testOf(test) ?? [])
      return known.length === tests.length ? { tests: known } : undefined
    },
    'current-capacity': ({ isKnown }) => (typeof isKnown === 'boolean' ? { isKnown } : undefined),
    bottlenecks: fields => {
      const source = oneOf(SOURCES, fields['source'])
      const primary = oneOf(PRIMARIES, fields['primary'])
      return source === undefined || primary === undefined ? undefined : { source, primary }
    },
    'response-time-trends': fields => {
      const told = oneOf(TRENDS, fields['told'])
      return told === undefined ? undefined : { told }
    }
  }

function testOf(value: unknown): TestState | undefined {
  const { title, asAsked, ...fields } = isFields(value) ? value : {}
  const test = oneOf(TESTS, fields['test'])
  const outcome = oneOf(OUTCOMES, fields['outcome'])
  if (test === undefined || outcome === undefined) return undefined
  if (typeof title !== 'string' || typeof asAsked !== 'boolean') return undefined
  return { title, test, outcome, asAsked }
}

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find(known => known === value)
}

function fieldsOf(json: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

/**
 * FNV-1a of the text, whatever the spaces and the length of lines that a formatter gave its tables.
 * Indented items are details, which people fill in and no state is about.
 */
function digest(lines: readonly string[]): string {
  const said = lines.filter(line => !/^\s/.test(line))
  const text = inert(said.join('\n')).replace(/\s+/g, '').replace(/-{2,}/g, '-')
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
