import type { z } from 'zod'

import { didYouMean } from '../spelling/nearest.js'
import type { Problem } from './bounds.js'
import { type SchemaNode, suggestion } from './known-keys.js'
import { spaceHint } from './missing-space.js'

/** What the schema expects and was given, in words for people. */
const WORDS: Readonly<Record<string, string>> = {
  object: 'keys with values',
  record: 'keys with values',
  array: 'a list',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
  undefined: 'nothing'
}

/** Characters of a key that are shown. */
const MAX_KEY_CHARS = 100

/** A finding of the schema as problems at their paths; `above` is the path that its own starts from. */
export function problemsOf(
  issue: z.core.$ZodIssue,
  schema: SchemaNode,
  above: readonly PropertyKey[] = []
): Problem[] {
  const at = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      path: [...issue.path, key],
      message: `unknown key "${key.slice(0, MAX_KEY_CHARS)}"`,
      hint: () => suggestion(key, at, schema)
    }))
  }
  if (issue.code === 'invalid_union') return unionProblems(issue, schema, at)
  return [{ path: issue.path, message: messageOf(issue), ...hintOf(issue, at) }]
}

/** Of an unknown metric or word, and of a key and its value that YAML took for one text. */
function hintOf(issue: z.core.$ZodIssue, at: readonly PropertyKey[]): Pick<Problem, 'hint'> {
  const key = String(at.at(-1) ?? '')
  if (issue.code === 'invalid_type') {
    const { input, expected } = issue
    const isTakenForText =
      typeof input === 'string' && (expected === 'object' || expected === 'record')
    return { hint: () => spaceHint(isTakenForText ? input : '') || spaceHint(key) }
  }
  if (issue.code === 'invalid_value') {
    const { input, values } = issue
    return typeof input === 'string' ? { hint: () => didYouMean(input, values.map(String)) } : {}
  }
  if (issue.code === 'invalid_key') return { hint: () => didYouMean(key, keysOf(issue)) }
  const names: unknown = issue.code === 'custom' ? issue.params?.['names'] : undefined
  return Array.isArray(names)
    ? { hint: () => spaceHint(key) || didYouMean(key, names.map(String)) }
    : {}
}

/** Keys that there are where no other may be. */
function keysOf({ issues }: z.core.$ZodIssueInvalidKey): string[] {
  return issues.flatMap(one => (one.code === 'invalid_value' ? one.values.map(String) : []))
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return typeMessage(issue)
  if (issue.code === 'invalid_value') return `this must be ${alternatives(issue.values)}`
  if (issue.code !== 'invalid_key') return lowerFirst(issue.message)
  const why = issue.issues[0]?.message ?? issue.message
  return `unknown key "${String(issue.path.at(-1))}": ${why}`
}

function alternatives(values: readonly unknown[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`
}

function typeMessage(issue: z.core.$ZodIssueInvalidType): string {
  const received = /received (\w+)/.exec(issue.message)?.[1] ?? 'something else'
  const word = (type: string): string => WORDS[type] ?? type
  return `this must be ${word(issue.expected)}, not ${word(received)}`
}

/** The most telling branch of a union: the one that got furthest into the value. */
function unionProblems(
  issue: z.core.$ZodIssueInvalidUnion,
  schema: SchemaNode,
  at: readonly PropertyKey[]
): Problem[] {
  const deepest = issue.errors
    .map(branch => branch.flatMap(inner => problemsOf(inner, schema, at)))
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

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
