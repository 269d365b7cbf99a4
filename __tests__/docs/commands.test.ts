import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { main } from '../../src/command-line/command-line.js'
import { expectFile, ROOT } from '../support/golden.js'

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`)
]
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** A block of commands and, where one follows at once, the block of what they print. */
const COMMANDS = /(```sh\n([^]*?)```)(\n\n(?:<details>.*<\/summary>\n\n)?```text\n)?([^]*?```)?/g
const GATE = 'node dist/cli/index.js '
/** What is run elsewhere: by `.ci/run`, or by this suite. */
const OTHERS = /^(npm ci|npm cit|npm test|bash \.ci\/run)$/

const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>
}

/** The gate's output from the sources; paths are as a reader at the top of a clone has them. */
async function printed(command: string): Promise<string> {
  const argv = command.slice(GATE.length).split(/\s+/)
  let out = ''
  await main(argv, {
    out: text => (out += text),
    error: text => (out += text),
    color: false,
    today: '2026-11-24'
  })
  return out
}

function linesOf(block: string): string[] {
  return block.split('\n').flatMap(line => line.replace(/\s+#.*$/, '').trim() || [])
}

/** The page with what its commands really print. */
async function executed(page: string): Promise<string> {
  let text = page
  for (const [whole, block = '', commands = '', opening, output = ''] of page.matchAll(COMMANDS)) {
    if (opening === undefined) continue
    const prints = await Promise.all(
      linesOf(commands)
        .filter(line => line.startsWith(GATE))
        .map(printed)
    )
    expect(output.endsWith('```')).toBe(true)
    text = text.replace(whole, () => `${block}${opening}${prints.join('')}\`\`\``)
  }
  return text
}

describe.each(PAGES)('%s', path => {
  it('shows what its commands print', async () => {
    expectFile(path, await executed(read(path)))
  })

  it('names commands that exist', () => {
    for (const [, , commands = ''] of read(path).matchAll(COMMANDS)) {
      for (const line of linesOf(commands)) {
        const script = /^npm run ([\w:]+)/.exec(line)?.[1]
        if (script !== undefined) expect(Object.keys(scripts)).toContain(script)
        else expect(line).toMatch(line.startsWith(GATE) ? GATE : OTHERS)
      }
    }
    for (const [, script = ''] of read(path).matchAll(/`npm run ([\w:]+)/g)) {
      expect(Object.keys(scripts)).toContain(script)
    }
  })
})
