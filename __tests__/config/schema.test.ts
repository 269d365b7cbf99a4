import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { z } from 'zod'

import { ConfigSchema } from '../../src/config/schema.js'
import { ReportSchema } from '../../src/report/json-schema.js'
import { expectFile, ROOT } from '../support/golden.js'

const config = z.toJSONSchema(ConfigSchema, { io: 'input' })
const report = z.toJSONSchema(ReportSchema)

describe('the JSON Schemas for editors and machines', () => {
  it('are made from the code (npm run test:update)', () => {
    expectFile('schema/config.schema.json', `${JSON.stringify(config, null, 2)}\n`)
    expectFile('schema/report.schema.json', `${JSON.stringify(report, null, 2)}\n`)
  })

  const validate = new Ajv2020({ strict: false }).compile(config)

  it('accept the config of the custom-config fixture', () => {
    const text = readFileSync(join(ROOT, 'fixtures/custom-config/locust-gate.yml'), 'utf8')
    expect([validate(parse(text)), validate.errors]).toEqual([true, null])
  })

  it.each([
    ['an unknown key', { 'fail-om': 'degraded' }],
    ['a bound without a unit', { targets: { p95: { target: '500' } } }],
    ['an unknown metric', { targets: { p95th: { target: '500ms' } } }],
    ['an unknown policy', { 'on-missing': 'ignore' }]
  ])('let the editor mark %s', (_, wrong) => {
    expect(validate(wrong)).toBe(false)
  })
})
