/** Longest text that is shown of what is written in a config. */
export const MAX_SHOWN = 60

/**
 * `p95: 300ms` of `p95:300ms`, which to YAML is one text: undefined where the line has no colon with
 * something right behind it, and for a URL.
 */
export function withSpace(text: string): string | undefined {
  const line = text.trim().split('\n', 1)[0]?.trim() ?? ''
  const parts = /^([^:"'#]*[^:"'#\s]):(?!\/\/)([^:\s].*)$/.exec(line.slice(0, MAX_SHOWN))
  return parts === null ? undefined : `${parts[1] ?? ''}: ${parts[2] ?? ''}`
}

/** Of a key without a value, or of a text where keys should be: what may have been meant. */
export function spaceHint(text: string): string {
  const spaced = withSpace(text)
  return spaced === undefined ? '' : `; is a space missing after the colon, as in "${spaced}"?`
}
