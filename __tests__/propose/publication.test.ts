import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { plainConfig } from '../../src/propose/config-text.js'
import { MAJOR_BRANCH, NEEDS_RELEASE } from '../../src/propose/publication.js'
import { usualLoadTest, WORKFLOWS, workflowsOf } from '../../src/propose/workflows.js'
import { ROOT } from '../support/golden.js'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
/** Comments without their line ends. */
const unwrapped = (text: string): string => text.replace(/\n *# /g, ' ')

const EXAMPLES = readdirSync(join(ROOT, 'examples')).map(name => `examples/${name}`)
const PAGES = [
  'README.md',
  // Of several versions beside each other speaks docs/upgrading.md alone.
  ...readdirSync(join(ROOT, 'docs'))
    .filter(name => name.endsWith('.md') && name !== 'upgrading.md')
    .map(name => `docs/${name}`)
]

describe('the branch of the releases', () => {
  it.each([...PAGES, ...EXAMPLES])('is the one of this version in %s', path => {
    const named = read(path).matchAll(
      /locust-gate\/locust-gate(?:\/setup)?(?:@|\/blob\/|\/)(v\d+)/g
    )
    for (const [, branch] of named) expect(branch).toBe(MAJOR_BRANCH)
  })

  const WRITTEN = WORKFLOWS.flatMap(shape => workflowsOf(shape, usualLoadTest(shape)))
  it.each([
    ...WRITTEN.map(({ file, text }) => [file, text] as const),
    ...EXAMPLES.map(path => [path, read(path)] as const),
    ['the config', plainConfig()] as const
  ])('is said to need a release where %s names it', (_, text) => {
    if (text.includes(MAJOR_BRANCH))
      expect(unwrapped(text)).toContain(`${NEEDS_RELEASE}; before it, `)
  })
})
