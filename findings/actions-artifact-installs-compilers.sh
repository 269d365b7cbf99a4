#!/usr/bin/env bash
# @actions/artifact 6.2.1 installs two old TypeScript compilers, and imports a package that it does not name.
#
# Seen: among the dependencies of the client of GitHub's artifacts is @protobuf-ts/plugin, a code generator
# that none of its code imports, and with that TypeScript 3.9 and 5.4. What its code does import is
# @protobuf-ts/runtime-rpc, which it does not name and which is there only because the generator needs it:
# who leaves the generator out has to name that package himself.
#
# Needs Node 20 or later, and the npm registry. Ends with 0 while the behaviour is as described.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > package.json << 'JSON'
{
  "private": true,
  "dependencies": { "@actions/artifact": "6.2.1" },
  "overrides": { "@protobuf-ts/plugin": "2.11.1", "@bufbuild/protoplugin": "2.17.0" }
}
JSON
npm install --silent --no-audit --no-fund --ignore-scripts
cat > look.mjs << 'JS'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const json = path => JSON.parse(readFileSync(path, 'utf8'))
const below = folder => readdirSync(folder, { recursive: true }).map(path => join(folder, path))

const client = 'node_modules/@actions/artifact'
const { version, dependencies } = json(join(client, 'package.json'))
const code = below(join(client, 'lib')).filter(path => path.endsWith('.js'))
const imports = code.flatMap(path =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from |require\()["'](@protobuf-ts\/[a-z-]+)/g)].map(found => found[1])
)
const named = Object.keys(dependencies).filter(name => name.startsWith('@protobuf-ts/')).sort()
const imported = [...new Set(imports)].sort()
const compilers = below('node_modules')
  .filter(path => path.endsWith(join('node_modules', 'typescript', 'package.json')))
  .map(path => json(path).version)
  .sort()
console.log(`@actions/artifact ${version}`)
console.log(`names: ${named.join(', ')}`)
console.log(`imports: ${imported.join(', ')}`)
console.log(`TypeScript compilers: ${compilers.join(', ')}`)
const isAsDescribed =
  named.join() === '@protobuf-ts/plugin,@protobuf-ts/runtime' &&
  imported.join() === '@protobuf-ts/runtime,@protobuf-ts/runtime-rpc' &&
  compilers.length === 2
process.exitCode = isAsDescribed ? 0 : 1
JS
node look.mjs
echo 'As described.'
