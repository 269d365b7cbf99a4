// Writes dist/licenses.txt: the licence of every package that the bundles may hold, each version, from
// the lock file. ncc's own list keeps one version of a package, whichever came first that time.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LICENCE_FILE = /^(licen[cs]e|copying)/i

const { bundled: names } = JSON.parse(readFileSync('package.json', 'utf8'))
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const bundled = [...neededBy(names)]
  .map(path => ({
    path,
    version: packages[path].version,
    // a package that stands in for another one bears its own name
    name: packages[path].name ?? path.split('node_modules/').at(-1)
  }))
  .sort((a, b) => (a.path < b.path ? -1 : 1))

const texts = new Map()
for (const { path, name, version } of bundled) {
  const { license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const file = readdirSync(path)
    .filter(entry => LICENCE_FILE.test(entry))
    .sort()[0]
  const text =
    file === undefined ? '' : readFileSync(join(path, file), 'utf8').replace(/\r\n/g, '\n')
  texts.set(`${name}@${version}`, `${name} ${version}\n${String(license ?? '')}\n\n${text.trim()}`)
}
writeFileSync('dist/licenses.txt', `${[...texts.values()].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)

/** Paths in the lock file: those packages, and what they need, directly or not. */
function neededBy(names) {
  const found = new Set(names.map(name => `node_modules/${name}`))
  for (const path of found) {
    for (const name of Object.keys(packages[path].dependencies ?? {}))
      found.add(resolved(name, path))
  }
  return found
}

/** Where Node finds a package: in the nearest folder on the way up. */
function resolved(name, from) {
  const folders = from.split(/(?=\/node_modules\/)/)
  const places = folders.map((_, i) => `${folders.slice(0, i + 1).join('')}/node_modules/${name}`)
  const path = [`node_modules/${name}`, ...places].findLast(place => place in packages)
  if (path === undefined) throw new Error(`${from} needs ${name}, which the lock file lacks`)
  return path
}
