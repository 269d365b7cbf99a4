import blank from 'ts-blank-space'

/** TypeScript without its types: they become blanks, so that every line and column stays. */
export function eraseTypes(text, path) {
  return blank(text, ({ pos }) => {
    throw new SyntaxError(`${path}: more than types would have to go at character ${pos}`)
  })
}
