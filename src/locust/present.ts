/** Without the keys that are undefined. */
export function present<T extends object>(
  values: T
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const found: { [K in keyof T]?: Exclude<T[K], undefined> } = {}
  for (const key of Object.keys(values) as (keyof T)[]) {
    const value = values[key]
    if (value !== undefined) found[key] = value as Exclude<T[keyof T], undefined>
  }
  return found
}
