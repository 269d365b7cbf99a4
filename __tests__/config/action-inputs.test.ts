import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from '@jest/globals'
import { parse } from 'yaml'

import { inputAsKey } from '../../src/config/action-inputs.js'
import { inputNotConfig } from '../../src/config/known-keys.js'
import { ROOT } from '../support/golden.js'

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8')

it('knows each input of the action for a key of the config or for none', () => {
  const { inputs } = parse(read('action.yml')) as { inputs: Record<string, unknown> }
  const schema = JSON.parse(read('schema/config.schema.json')) as { properties: object }
  const elsewhere = ['paired'] // under regression:
  for (const name of Object.keys(inputs)) {
    const isKey = Object.hasOwn(schema.properties, name) || elsewhere.includes(name)
    const isTold = inputAsKey(name) !== undefined || inputNotConfig(name) !== undefined
    expect([name, isTold]).toEqual([name, !isKey])
  }
})
