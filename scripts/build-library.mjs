// Builds lib/, which is what the npm package holds, minified: the command line, the pure parts for other
// programs (src/library.ts), the types that their types need, and the licences of what is inside. Not
// committed: `npm pack` and `npm publish` make it and take it away again (prepack, postpack).
import ncc from '@vercel/ncc'
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { minify } from 'terser'

const OUT = 'lib'
/** What src/cli.ts and src/library.ts bundle; the action's other libraries are not in the package. */
const BUNDLED = ['csv-parse', 'markdown-table', 'uplot', 'yaml', 'zod']

const [source, folder] = process.argv.slice(2)
// The three take the most of the time, and nothing of one another: each has a process of its own.
if (source !== undefined && folder !== undefined) await bundle(source, folder)
else await build()

async function build() {
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT)
  const own = fileURLToPath(import.meta.url)
  await Promise.all([
    inProcess(own, 'src/cli.ts', join(OUT, 'cli')),
    inProcess(own, 'src/library.ts', OUT),
    writeTypes()
  ])
  writeFileSync(
    join(OUT, 'licenses.txt'),
    `${BUNDLED.map(licenceOf).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
  )
}

function inProcess(...argv) {
  return promisify(execFile)(process.execPath, argv)
}

async function writeTypes() {
  const all = join(OUT, 'all-types')
  const compiler = 'node_modules/typescript/bin/tsc'
  await inProcess(compiler, '--project', 'tsconfig.library.json', '--outDir', all)
  for (const path of reachable(join(all, 'library.d.ts'))) {
    const to = join(OUT, relative(all, path))
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, withTabs(withoutWords(readFileSync(path, 'utf8'))))
  }
  rmSync(all, { recursive: true })
}

/** A source and all that it needs, in one file and its chunks. */
async function bundle(source, folder) {
  const { code, assets } = await ncc(resolve(source), {
    transpileOnly: true,
    quiet: true,
    cache: false
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.js'), await smaller(code))
  for (const [name, { source: chunk }] of Object.entries(assets)) {
    const isCode = name.endsWith('.js')
    writeFileSync(join(folder, name), isCode ? await smaller(String(chunk)) : chunk)
  }
}

/** ncc's own minifying leaves the names of functions, and chunks whole. Errors and others go by the names of classes. */
async function smaller(code) {
  const options = { module: true, keep_classnames: true, format: { comments: false } }
  return (await minify(code, options)).code
}

/** What a note means is read by people; to a compiler it is a text. */
function withoutWords(declarations) {
  return declarations.replace(/(readonly meaning: )"(?:[^"\\]|\\.)*"/g, '$1string')
}

/** The compiler's four spaces a level are a twentieth of the declarations. */
function withTabs(declarations) {
  return declarations.replace(/^(?: {4})+/gm, spaces => '\t'.repeat(spaces.length / 4))
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
