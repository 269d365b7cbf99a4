/** What was thrown, and what caused it. */
const MOST_CAUSES = 8

/** Whether an error, or one of its causes, has one of these codes of Node's or OpenSSL's. */
export function isCausedBy(error: unknown, codes: RegExp): boolean {
  let each = error
  for (let depth = 0; depth < MOST_CAUSES && typeof each === 'object' && each !== null; depth++) {
    const { code, cause } = each as { readonly code?: unknown; readonly cause?: unknown }
    if (typeof code === 'string' && codes.test(code)) return true
    each = cause
  }
  return false
}
