/** What YAML would not take between quotes as it is, or an editor shows as something else. */
const HIDDEN =
  /[\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\uffff]/g

/** Any text as a YAML string in double quotes, on one line: JSON's escapes are YAML's too. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    HIDDEN,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

/** Characters of a line of a comment. */
const LINE_CHARS = 100

/** Words as lines of a comment. They hold no line end: untrusted text comes `quoted`. */
export function comment(text: string, indent = ''): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= LINE_CHARS - indent.length) {
      lines.push(`# ${word}`)
    } else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.map(line => indent + line)
}
