import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from '@jest/globals'

import { ROOT } from '../support/golden.js'

/** Where verdicts and notes are made, shown and published. */
const ROOMS = /^(evaluate|publish|action|report\/(?!html\/page|html\/assets))/
/** A text for people that is searched, cut or matched. */
const SEARCHED =
  /\b(reason|message|headline|finding|advice|grade|refusal|code)\??\.(startsWith|endsWith|includes|match|search|indexOf|split)\(/g

it('finds nothing out by reading what people read', () => {
  const found = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts') && ROOMS.test(path))
    .flatMap(path => {
      const text = readFileSync(join(ROOT, 'src', path), 'utf8')
      return [...text.matchAll(SEARCHED)].map(([call]) => `${path}: ${call}`)
    })
  expect(found).toEqual([])
})
