import typescript from 'typescript'

/** After these no line end ends a statement, and no space parts two words. */
const GOES_ON = /[{([,;]/

/**
 * JavaScript token by token, without comments and indentation. Other line ends stay, as some of them end a
 * statement. `isTight`: without the spaces between signs too, which are for those who read it in a page.
 */
export function withoutTrivia(code, isTight = false) {
  const { createSourceFile, isJSDoc, ScriptKind, ScriptTarget, SyntaxKind } = typescript
  const file = createSourceFile('chunk.js', code, ScriptTarget.ESNext, true, ScriptKind.JS)
  const texts = []
  let end = 0
  const visit = node => {
    if (isJSDoc(node) || node.pos === node.end || node.kind === SyntaxKind.EndOfFileToken) return
    const children = node.getChildren(file)
    if (children.length > 0) {
      children.forEach(visit)
      return
    }
    const start = node.getStart(file)
    const gap = code.slice(end, start)
    if (!GOES_ON.test(code[end - 1] ?? '')) {
      texts.push(
        gap.includes('\n') ? '\n' : gap === '' || isIdle(code, end, start, isTight) ? '' : ' '
      )
    }
    texts.push(code.slice(start, node.end))
    end = node.end
  }
  visit(file)
  return texts.join('')
}

/**
 * Whether a space parts a word from a sign, or a sign from one that never is a part of a longer one; these need
 * none: all but a number and its dot.
 */
function isIdle(code, before, after, isTight) {
  const isWord = at => /[\w$\u0080-\uffff]/.test(code[at] ?? '')
  const isAlone = at => /[()[\]{},;:'"`]/.test(code[at] ?? '')
  if (isWord(before - 1) !== isWord(after)) return code[after] !== '.'
  return isTight && !isWord(after) && (isAlone(before - 1) || isAlone(after))
}
