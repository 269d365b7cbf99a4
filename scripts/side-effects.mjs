// Tells the bundler what some packages do not say of themselves: that importing them does nothing. Then it
// leaves out what nobody uses of them: @actions/core 3 imports its OIDC client, and with that a whole HTTP
// client, whose evaluation took longer than a small gate's verdict. Read again with every new version.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'

for (const name of ['@actions/core']) {
  const path = `node_modules/${name}/package.json`
  const text = readFileSync(path, 'utf8')
  const content = JSON.parse(text)
  if (content.sideEffects === false) continue
  // Not written in place: the file may be linked to another clone's.
  rmSync(path)
  writeFileSync(path, `${JSON.stringify({ ...content, sideEffects: false }, undefined, 2)}\n`)
}
