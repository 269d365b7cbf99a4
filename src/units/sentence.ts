/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** A text that ends as a sentence does: with a full stop, where it has no end of its own. */
export function ended(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}.`
}
