import { createHash } from 'node:crypto'
import type { GateEvent } from '../input/gate-event.js'
import { isRecord, jsonOf } from '../locust/json-value.js'

/**
 * Which gate of a pull request this is: each has a comment of its own. Equal ones are told apart by
 * nothing that we know, as two calls of one reusable workflow from the same workflow.
 */
export type Gate = {
  /** 16 hexadecimal digits; equal for the same workflow, job, matrix leg and key. */
  readonly id: string
  readonly key: string
  /** The matrix leg as GitHub names it, `18, ubuntu`; empty outside of a matrix. Untrusted text. */
  readonly leg: string
}

const MAX_LEG_CHARACTERS = 60

/**
 * @param matrix the job's `matrix` context as JSON; anything else is a runner that did not fill it in
 */
export function gateOf(
  env: Readonly<Record<string, string | undefined>>,
  event: GateEvent,
  { key, matrix }: { readonly key: string; readonly matrix: string }
): Gate {
  const leg = legOf(matrix)
  const parts = [
    workflowOf(env, event.repository),
    // A workflow that gates several others is a gate for each of them: their runs have no order.
    event.name === 'workflow_run' ? String(event.workflow ?? '') : '',
    env['GITHUB_JOB'] ?? '',
    leg === undefined ? '' : canonical(leg),
    key
  ]
  const id = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
  return { id, key, leg: leg === undefined ? '' : namesOf(leg).slice(0, MAX_LEG_CHARACTERS) }
}

/** The workflow's file without the branch it comes from; its name where the runner gives no file. */
function workflowOf(env: Readonly<Record<string, string | undefined>>, repository: string): string {
  const file = (env['GITHUB_WORKFLOW_REF'] ?? '').replace(/@.*$/s, '')
  // A workflow that the organisation requires lies in another repository.
  const own = `${repository}/`
  return (file.startsWith(own) ? file.slice(own.length) : file) || (env['GITHUB_WORKFLOW'] ?? '')
}

type Leg = Readonly<Record<string, unknown>>

function legOf(matrix: string): Leg | undefined {
  const leg = jsonOf(matrix)
  return isRecord(leg) && Object.keys(leg).length > 0 ? leg : undefined
}

/** JSON with its keys in order: GitHub promises none. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isRecord(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each
  )
}

/** The plain values, as in the job's name on GitHub. */
function namesOf(leg: Leg): string {
  return Object.values(leg).flatMap(plainValues).join(', ')
}

function plainValues(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(plainValues)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? [String(value)]
    : []
}
