// Builds lib/, which is what the npm package holds, minified: the command line, the pure parts for other
// programs (src/library.ts), the types that their types need, and the licences of what is inside. Not
// committed: `npm pack` and `npm publish` make it and take it away again (prepack, postpack).
import ncc from '@vercel/ncc'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

import typescript from 'typescript'

const OUT = 'lib'
/** What src/cli.ts and src/library.ts bundle; the action's other libraries are not in the package. */
const BUNDLED = ['csv-parse', 'markdown-table', 'uplot', 'yaml', 'zod']

rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT)

await bundle('src/cli.ts', join(OUT, 'cli'))
await bundle('src/library.ts', OUT)

const all = join(OUT, 'all-types')
execFileSync(process.execPath, [
  'node_modules/typescript/bin/tsc',
  ...['--project', 'tsconfig.library.json', '--outDir', all]
])
for (const path of reachable(join(all, 'library.d.ts'))) {
  const to = join(OUT, relative(all, path))
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(to, readFileSync(path))
}
rmSync(all, { recursive: true })

writeFileSync(
  join(OUT, 'licenses.txt'),
  `${BUNDLED.map(licenceOf).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
)

/** A source and all that it needs, in one file and its chunks. */
async function bundle(source, folder) {
  const options = { minify: true, transpileOnly: true, quiet: true }
  const { code, assets } = await ncc(resolve(source), options)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.js'), code)
  for (const [name, { source: chunk }] of Object.entries(assets)) {
    writeFileSync(join(folder, name), name.endsWith('.js') ? withoutTrivia(String(chunk)) : chunk)
  }
}

/**
 * Chunks are what ncc does not minify: token by token without comments and indentation. Line ends stay, as
 * some of them end a statement.
 */
function withoutTrivia(code) {
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
    const between = gap.includes('\n') ? '\n' : gap === '' || isIdle(code, end, start) ? '' : ' '
    texts.push(between, code.slice(start, node.end))
    end = node.end
  }
  visit(file)
  return texts.join('')
}

/** Whether a space parts a word from a sign, which need none: all but a number and its dot. */
function isIdle(code, before, after) {
  const isWord = at => /[\w$\u0080-\uffff]/.test(code[at] ?? '')
  return isWord(before - 1) !== isWord(after) && code[after] !== '.'
}

/** A declaration file and those that it imports, directly or not. */
function reachable(entry) {
  const found = new Set([entry])
  for (const path of found) {
    const imports = readFileSync(path, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g)
    for (const [, name] of imports) found.add(join(dirname(path), `${name}.d.ts`))
  }
  return [...found].filter(existsSync)
}

function licenceOf(name) {
  const folder = join('node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(entry => /^(licen[cs]e|copying)/i.test(entry))
  if (file === undefined) throw new Error(`${name} has no licence file`)
  return `${name} ${version}\n${license}\n\n${readFileSync(join(folder, file), 'utf8').trim()}`
}
