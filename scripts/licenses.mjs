// Writes dist/licenses.txt: the licence of every package that the bundles may hold, each version, from
// the lock file. ncc's own list keeps one version of a package, whichever came first that time.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LICENCE_FILE = /^(licen[cs]e|copying)/i

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const bundled = Object.entries(packages)
  .filter(
    ([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional
  )
  .map(([path, { version }]) => ({ path, version, name: path.split('node_modules/').at(-1) }))
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
