import { escapeLog } from '../report/escape.js'

/**
 * What became of one publication. A failure is a warning that names the permission or the remedy; it
 * never changes the verdict. `warning` is safe to print.
 */
export type Published<Details = unknown> =
  ({ readonly ok: true } & Details) | { readonly ok: false; readonly warning: string }

/** A failed publication. */
export function failed(warning: string): { readonly ok: false; readonly warning: string } {
  return { ok: false, warning: escapeLog(warning) }
}
