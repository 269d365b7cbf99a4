import type { Policies, Policy } from './settings.js'
import { didYouMean } from '../spelling/nearest.js'
import { UsageError } from './usage-error.js'

/** What options of the command line and inputs of the action may be. */
const POLICIES = ['pass', 'warn', 'fail'] as const
export const FAIL_ON = ['unacceptable', 'degraded', 'acceptable', 'never'] as const
export const COMBINE = ['separate', 'repeats', 'shards'] as const
/**
 * How many of the newest comparable runs of a history are compared with. Fewer teach no spread: `LEAST_RUNS`
 * of evaluate/regression/learned-spread.ts.
 */
export const HISTORY_RUNS = { least: 10, usual: 40, most: 200 } as const

type PolicyKey =
  | 'fail-on'
  | 'on-undecided'
  | 'on-borderline'
  | 'on-missing'
  | 'on-not-comparable'
  | 'on-change-point'

/** The policies that were given, from options or from inputs; an absent or empty one keeps its default. */
export function policiesOf(
  given: (key: PolicyKey) => { readonly name: string; readonly value: string | undefined }
): Partial<Policies> {
  const choice = <Value extends string>(
    key: PolicyKey,
    allowed: readonly Value[]
  ): Value | undefined => {
    const { name, value } = given(key)
    return oneOf(name, value === '' ? undefined : value, allowed)
  }
  const policies: { [Key in keyof Policies]: Policies[Key] | undefined } = {
    failOn: choice('fail-on', FAIL_ON),
    onUndecided: choice<Policy>('on-undecided', POLICIES),
    onBorderline: choice<Policy>('on-borderline', POLICIES),
    onMissing: choice<Policy>('on-missing', POLICIES),
    onNotComparable: choice<Policy>('on-not-comparable', POLICIES),
    onChangePoint: choice<Policy>('on-change-point', POLICIES)
  }
  return Object.fromEntries(Object.entries(policies).filter(([, value]) => value !== undefined))
}

/** Throws UsageError for a value that is not allowed. */
export function oneOf<Value extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly Value[]
): Value | undefined {
  if (value === undefined) return undefined
  const known = allowed.find(one => one === value)
  if (known === undefined) {
    const hint = didYouMean(value, allowed)
    throw new UsageError(`${name} "${value}" is not one of ${allowed.join(', ')}${hint}`)
  }
  return known
}
