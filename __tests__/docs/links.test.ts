import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

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

/** The names that GitHub gives to the headings of a page, to all of them or those of a depth. */
function anchorsOf(page: string, depth = '#+'): string[] {
  const text = page.replace(/^```[^]*?^```/gm, '')
  return [...text.matchAll(new RegExp(`^${depth} (.*)$`, 'gm'))].map(([, heading = '']) =>
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
    return anchorsOf(readFileSync(target, 'utf8')).includes(anchor) ? [] : [`${path}#${anchor}`]
  })
  expect(dead).toEqual([])
})

describe('the top of README.md', () => {
  const page = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const [top = ''] = page.split('\n## What people use today')

  it('leads to each section below it', () => {
    const [, here = ''] = /^\*\*On this page:\*\* (.*)$/m.exec(top) ?? []
    const named = [...here.matchAll(/\(#([\w-]+)\)/g)].map(([, anchor]) => anchor)
    const below = anchorsOf(page.slice(top.length), '##')
    expect(named).toEqual(below.filter(anchor => anchor !== 'more'))
  })

  it('leads to each page of docs/', () => {
    const pages = PAGES.filter(path => path.startsWith('docs/'))
    expect(pages.filter(path => !top.includes(`](${path})`))).toEqual([])
  })
})
