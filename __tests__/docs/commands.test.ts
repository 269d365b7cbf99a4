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
const COMMANDS = /(```sh\n([^]*?)```)(?:(\n\n(?:<details>.*<\/summary>\n\n)?```text\n)([^]*?```))?/g
/** In a clone, and where it is installed. */
const GATE = /^(?:node dist\/cli\/index\.js|locust-gate) /
/** What is run elsewhere: by `.ci/run`, by this suite, or with the whole page by an end-to-end suite. */
const OTHERS = /^(npm ci|npm cit|npm test|bash \.ci\/run|pip install locust|locust --headless .*)$/

/** Folders of the reader, by page: what is printed of them is of these fixtures. */
const FOLDERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'docs/from-zero.md': {
    results: 'fixtures/first-run/results',
    'slow-search': 'fixtures/first-run/slow-search'
  }
}

const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>
}

/** The gate's output from the sources; paths are as a reader at the top of a clone has them. */
async function printed(
  command: string,
  folders: Readonly<Record<string, string>>
): Promise<string> {
  const [, ...words] = command.replace(GATE, 'gate ').split(/\s+/)
  const argv = words.map(word => folders[word] ?? word)
  let out = ''
  await main(argv, {
    out: text => (out += text),
    error: text => (out += text),
    color: false,
    today: '2026-11-24'
  })
  return Object.entries(folders).reduce((text, [name, path]) => text.replaceAll(path, name), out)
}

function linesOf(block: string): string[] {
  return block.split('\n').flatMap(line => line.replace(/\s+#.*$/, '').trim() || [])
}

/** The page with what its commands really print. */
async function executed(page: string, folders: Readonly<Record<string, string>>): Promise<string> {
  let text = page
  for (const [whole, block = '', commands = '', opening, output = ''] of page.matchAll(COMMANDS)) {
    if (opening === undefined) continue
    const prints = await Promise.all(
      linesOf(commands)
        .filter(line => GATE.test(line))
        .map(line => printed(line, folders))
    )
    expect(output.endsWith('```')).toBe(true)
    text = text.replace(whole, () => `${block}${opening}${prints.join('')}\`\`\``)
  }
  return text
}

describe.each(PAGES)('%s', path => {
  it('shows what its commands print', async () => {
    expectFile(path, await executed(read(path), FOLDERS[path] ?? {}))
  })

  it('names commands that exist', () => {
    for (const [, , commands = ''] of read(path).matchAll(COMMANDS)) {
      for (const line of linesOf(commands)) {
        const script = /^npm run ([\w:]+)/.exec(line)?.[1]
        if (script !== undefined) expect(Object.keys(scripts)).toContain(script)
        else expect(line).toMatch(GATE.test(line) ? GATE : OTHERS)
      }
    }
    for (const [, script = ''] of read(path).matchAll(/`npm run ([\w:]+)/g)) {
      expect(Object.keys(scripts)).toContain(script)
    }
  })
})
