/*
 * Values out of an event's payload, which is not trusted to have a shape: what is not there, or is
 * something else, is undefined.
 */

export function at(value: unknown, ...keys: readonly (string | number)[]): unknown {
  let current = value
  for (const key of keys) {
    if (typeof current !== 'object' || current === null) return undefined
    current = (current as Readonly<Record<string | number, unknown>>)[key]
  }
  return current
}

/** A text that is not empty. */
export function textAt(value: unknown, ...keys: readonly (string | number)[]): string | undefined {
  const found = at(value, ...keys)
  return typeof found === 'string' && found !== '' ? found : undefined
}

/** A whole number. */
export function numberAt(
  value: unknown,
  ...keys: readonly (string | number)[]
): number | undefined {
  const found = at(value, ...keys)
  return typeof found === 'number' && Number.isSafeInteger(found) ? found : undefined
}

/** `refs/heads/main` → `main`; undefined for tags and pull requests. */
export function branchOf(ref: string | undefined): string | undefined {
  return ref?.startsWith('refs/heads/') === true ? ref.slice('refs/heads/'.length) : undefined
}
