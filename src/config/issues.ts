import type { z } from 'zod'

import { didYouMean } from '../spelling/nearest.js'
import { amountsMeant, bareNumbers } from '../units/amount-meant.js'
import { lowerFirst } from '../units/letter-case.js'
import { COUNT_WORDS } from '../units/unit-words.js'
import type { Problem } from './bounds.js'
import { exampleHint, listHint } from './examples.js'
import { isNoneAt, isNumberAt, type SchemaNode, siblingMeant, suggestion } from './known-keys.js'
import { metricOf, unitOf } from './metrics.js'
import { spaceHint } from './missing-space.js'
import { isOff } from './none-meant.js'

/** What the schema expects and was given, in words for people. */
const WORDS: Readonly<Record<string, string>> = {
  object: 'keys with values',
  record: 'keys with values',
  array: 'a list',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'nothing'
}

/** Characters of a key that are shown. */
const MAX_KEY_CHARS = 100

/**
 * A finding of the schema as problems at their paths; `above` is the path that its own starts from, `raw`
 * the whole config.
 */
export function problemsOf(
  issue: z.core.$ZodIssue,
  schema: SchemaNode,
  raw: unknown,
  above: readonly PropertyKey[] = []
): Problem[] {
  const at = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      path: [...issue.path, key],
      message: `unknown key "${key.slice(0, MAX_KEY_CHARS)}"`,
      fact: 'unknown-key' as const,
      hint: () => suggestion(key, at, schema)
    }))
  }
  if (issue.code === 'invalid_union') return unionProblems(issue, schema, raw, at)
  const key = String(at.at(-1) ?? '')
  return [
    {
      path: issue.path,
      message: messageOf(issue, key),
      ...factOf(issue),
      ...hintOf(issue, at, schema, raw)
    }
  ]
}

function factOf(issue: z.core.$ZodIssue): Pick<Problem, 'fact'> {
  if (issue.code === 'invalid_type' && issue.input === null) return { fact: 'nothing' }
  const isUnknown = issue.code === 'custom' && issue.params?.['isUnknown'] === true
  return isUnknown ? { fact: 'unknown-key' } : {}
}

/** Of an unknown metric or word, and of a key and its value that YAML took for one text. */
function hintOf(
  issue: z.core.$ZodIssue,
  at: readonly PropertyKey[],
  schema: SchemaNode,
  raw: unknown
): Pick<Problem, 'hint'> {
  const key = String(at.at(-1) ?? '')
  if (issue.code === 'invalid_type') {
    const isTaken = (number: string): boolean => isNumberAt(schema, at, Number(number))
    if (isOff(issue.input) && isNoneAt(schema, at)) return { hint: () => '; write none' }
    const hint = (): string =>
      typeHint(issue, key, isTaken) ||
      spaceHint(key) ||
      siblingMeant(schema, at, issue.input, raw) ||
      exampleHint(issue.expected === 'array', issue.input, at)
    return { hint }
  }
  if (issue.code === 'invalid_value') {
    const { input, values } = issue
    if (isOff(input) && values.includes('none')) return { hint: () => '; write none' }
    return typeof input === 'string' ? { hint: () => didYouMean(input, values.map(String)) } : {}
  }
  if (issue.code === 'invalid_key') return { hint: () => didYouMean(key, keysOf(issue)) }
  return issue.code === 'custom' ? hintOfUnknown(key, issue.params) : {}
}

/** Of a name that is none of those that there are: the one that it may mean, or all. */
function hintOfUnknown(
  key: string,
  { names, called, known }: Readonly<Record<string, unknown>> = {}
): Pick<Problem, 'hint'> {
  if (!Array.isArray(names)) return {}
  const meant = (): string =>
    typeof called === 'string'
      ? `; did you mean "${called}"?`
      : didYouMean(key, names.map(String)) || `; known are ${String(known)}`
  return { hint: () => spaceHint(key) || meant() }
}

/** Keys that there are where no other may be. */
function keysOf({ issues }: z.core.$ZodIssueInvalidKey): string[] {
  return issues.flatMap(one => (one.code === 'invalid_value' ? one.values.map(String) : []))
}

function messageOf(issue: z.core.$ZodIssue, key: string): string {
  if (issue.code === 'invalid_type') return typeMessage(issue, key)
  if (issue.code === 'invalid_value') return `this must be ${alternatives(issue.values)}`
  if (issue.code === 'too_small') return tooSmall(issue)
  if (issue.code === 'too_big') return tooBig(issue)
  if (issue.code !== 'invalid_key') return lowerFirst(issue.message)
  const why = issue.issues[0]?.message ?? issue.message
  return `unknown key "${String(issue.path.at(-1))}": ${why}`
}

function alternatives(values: readonly unknown[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`
}

const BOUND_OF = { ms: '500ms', 'requests/s': '100/s', fraction: '1%' } as const

function tooSmall({ origin, minimum, inclusive, input }: z.core.$ZodIssueTooSmall): string {
  // Of no text more than one character is asked.
  if (origin === 'string') return 'this must not be empty'
  const bound = `${inclusive === false ? 'above' : 'at least'} ${String(minimum)}`
  return typeof input === 'number' ? `this must be ${bound}, not ${input}` : `this must be ${bound}`
}

function tooBig({ maximum, input }: z.core.$ZodIssueTooBig): string {
  const most = String(maximum)
  if (typeof input === 'string')
    return `this may have ${most} characters at most, not ${input.length}`
  if (Array.isArray(input)) return `this may have ${most} entries at most, not ${input.length}`
  return `this must be at most ${most}, not ${String(input)}`
}

/** What a value of the wrong type was meant to be. */
function typeHint(
  { input, expected }: z.core.$ZodIssueInvalidType,
  key: string,
  isTaken: (number: string) => boolean
): string {
  const isOfKeys = expected === 'object' || expected === 'record'
  if (isOfKeys && Array.isArray(input)) return listHint(key)
  if (expected === 'boolean') return booleanHint(input)
  if (typeof input !== 'string') return ''
  if (isOfKeys) return spaceHint(input) || colonHint(input)
  return expected === 'number' || expected === 'int' ? numberHint(input, isTaken) : ''
}

function booleanHint(input: unknown): string {
  if (typeof input === 'number') return '; write true or false'
  if (typeof input !== 'string') return ''
  const meant = BOOLEANS.get(input.trim().toLowerCase())
  return meant === undefined ? '' : toWrite(input, String(meant))
}

function numberHint(input: string, isTaken: (number: string) => boolean): string {
  const meant = [...bareNumbers(input), ...amountsMeant(input, COUNT_WORDS).map(one => one.text)]
  const [first, second] = meant.filter(isTaken)
  if (first === undefined) return ''
  return second === undefined
    ? toWrite(input, first)
    : `; write ${first}, or ${second} if the comma is a decimal point`
}

function toWrite(input: string, meant: string): string {
  return `; write ${meant}${input.trim() === meant ? ' without quotes' : ''}`
}

/** What YAML 1.1 took for booleans and 1.2 takes for text. */
const BOOLEANS = new Map<string, boolean>(
  Object.entries({
    true: true,
    yes: true,
    on: true,
    y: true,
    false: false,
    no: false,
    off: false,
    n: false
  })
)

/** `p95 500ms`, where a metric should have its value. */
function colonHint(text: string): string {
  const [, name = '', value = ''] = /^(\S+)\s+(\S+)$/.exec(text.trim()) ?? []
  return metricOf(name) === undefined ? '' : `; is a colon missing, as in "${name}: ${value}"?`
}

function typeMessage(issue: z.core.$ZodIssueInvalidType, key: string): string {
  if (issue.expected === 'int' && typeof issue.input === 'number') {
    return `this must be a whole number, not ${issue.input}`
  }
  const received = /received (\w+)/.exec(issue.message)?.[1] ?? 'something else'
  const word = (type: string): string => WORDS[type] ?? type
  const metric = issue.expected === 'object' ? metricOf(key) : undefined
  const bound = metric === undefined ? '' : `a bound such as ${BOUND_OF[unitOf(metric)]}, or `
  const wanted = `${bound}${word(issue.expected)}`
  return received === 'undefined'
    ? `the key is missing, which takes ${wanted}`
    : `this must be ${wanted}, not ${word(received)}`
}

/** The most telling branch of a union: the one that got furthest into the value. */
function unionProblems(
  issue: z.core.$ZodIssueInvalidUnion,
  schema: SchemaNode,
  raw: unknown,
  at: readonly PropertyKey[]
): Problem[] {
  const deepest = issue.errors
    .map(branch => branch.flatMap(inner => problemsOf(inner, schema, raw, at)))
    .sort((a, b) => depth(b) - depth(a))[0]
  if (deepest === undefined) return [{ path: issue.path, message: lowerFirst(issue.message) }]
  return deepest.map(problem => ({ ...problem, path: [...issue.path, ...problem.path] }))
}

function depth(problems: readonly Problem[]): number {
  return Math.max(
    0,
    ...problems.map(({ path, message }) => path.length + (message.includes('"') ? 0.5 : 0))
  )
}
