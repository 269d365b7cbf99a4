/** A text that ends as a sentence does: with a full stop, where it has no end of its own. */
export function ended(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}.`
}
