import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { expect, it } from '@jest/globals'

import { ROOT } from '../support/golden.js'

const PAGES = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'SECURITY.md'].concat(
  readdirSync(join(ROOT, 'docs'))
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`)
)
const LINK = /\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g

/** The page without what is shown as code, where brackets are no links. */
function prose(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
    .replace(/^```[^]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, '')
}

/** The names that GitHub gives to the headings of a page. */
function anchorsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8').replace(/^```[^]*?^```/gm, '')
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-')
  )
}

it.each(PAGES)('%s: every link within the repository leads somewhere', page => {
  const dead = [...prose(page).matchAll(LINK)].flatMap(([, path = '', anchor]) => {
    const target = path === '' ? join(ROOT, page) : join(ROOT, dirname(page), path)
    if (!existsSync(target)) return [path]
    if (anchor === undefined || statSync(target).isDirectory()) return []
    return anchorsOf(target).includes(anchor) ? [] : [`${path}#${anchor}`]
  })
  expect(dead).toEqual([])
})
