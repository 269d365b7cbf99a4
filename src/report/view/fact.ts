import { formatCount } from '../../units/format.js'

/** One thing to say of the run in time. */
export type Fact = { readonly label: string; readonly value: string }

/** None without a value. */
export function fact(label: string, value: string): Fact[] {
  return value === '' ? [] : [{ label, value }]
}

/** `1 user`, `1,200 users`. */
export function users(count: number): string {
  return `${formatCount(count)} ${Math.round(count) === 1 ? 'user' : 'users'}`
}
