import type { Environment } from './prometheus-option.js'

/** Whether a line can be drawn over again: a CI keeps even a pseudo-terminal as a log. */
export function isDrawnOn(stream: { readonly isTTY: boolean }, env: Environment): boolean {
  return stream.isTTY && ['', '0', 'false'].includes(env['CI'] ?? '')
}
