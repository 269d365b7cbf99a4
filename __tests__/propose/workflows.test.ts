import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

import {
  type Block,
  CHECKOUT,
  gateStep,
  INSTALL_LOCUST,
  jobSteps,
  START_SERVICE,
  uploadStep
} from '../../src/propose/workflow-blocks.js'
import {
  usualLoadTest,
  WORKFLOWS,
  type WorkflowShape,
  workflowsOf
} from '../../src/propose/workflows.js'
import { comment } from '../../src/propose/yaml-text.js'
import { replacedIn } from '../e2e/act/substitutions.js'
import { expectFile, ROOT } from '../support/golden.js'

/** Where the workflows of a shape stand as examples. */
const EXAMPLES: Readonly<Record<WorkflowShape, readonly string[]>> = {
  single: ['pull-request.yml'],
  'fork-safe': ['fork-load-test.yml', 'fork-gate.yml'],
  nightly: ['nightly.yml'],
  release: ['release.yml'],
  shards: ['shards.yml'],
  ab: ['same-job-ab.yml']
}

/** As it stands in examples/: its header also says how it is tested. */
function asExample(text: string): string {
  const [header = ''] = /^(?:#.*\n)+/.exec(text) ?? []
  const tested = comment(`Tested whole under act; replaced: ${replacedIn(text)}.`)
  return `${header}${tested.join('\n')}\n${text.slice(header.length)}`
}

describe.each([...WORKFLOWS])('the workflow %s', shape => {
  it('is the example', () => {
    const texts = workflowsOf(shape, usualLoadTest(shape)).map(({ text }) => text)
    expect(texts).toHaveLength(EXAMPLES[shape].length)
    EXAMPLES[shape].forEach((name, at) => {
      expectFile(`examples/${name}`, asExample(texts[at] ?? ''))
    })
  })

  it('runs the load test that it is given', () => {
    const test = { users: 40, spawnRate: 4, runTime: '90s', name: 'checkout/spike' }
    const [first] = workflowsOf(shape, test)
    expect(first?.text).toContain(shape === 'shards' ? '--users 10' : '--users 40')
    expect(first?.text).toContain('--run-time 90s')
    expect(first?.text).toMatch(/--csv \S+checkout\/spike/)
    expect(() => parse(first?.text ?? '') as unknown).not.toThrow()
  })
})

describe('the users of the shards', () => {
  type Written = {
    readonly jobs: {
      readonly 'load-test': {
        readonly strategy: {
          readonly matrix: {
            readonly shard?: readonly number[]
            readonly include?: readonly { readonly shard: number; readonly users: number }[]
          }
        }
      }
    }
  }

  it.each([1, 2, 3, 4, 5, 30, 31, 40, 202])('are %d in all', users => {
    const test = { users, spawnRate: 10, runTime: '90s', name: 'normal' }
    const text = workflowsOf('shards', test)[0]?.text ?? ''
    const { shard = [], include } = (parse(text) as Written).jobs['load-test'].strategy.matrix
    const of = /--users (\d+)/.exec(text)?.[1]
    const parts = include?.map(leg => leg.users) ?? shard.map(() => Number(of))
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(users)
    expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1)
    expect(text.includes('--users "$USERS"')).toBe(include !== undefined)
    if (include) expect(text).toContain('USERS: ${{ matrix.users }}')
  })
})

describe('the examples that nothing writes', () => {
  const blocks: readonly (readonly [string, Block])[] = [
    ['actions/checkout', CHECKOUT],
    ['actions/upload-artifact', uploadStep({ name: 'load-test' })],
    ['pipx install', INSTALL_LOCUST],
    ['name: Start the service\n', START_SERVICE],
    ['locust-gate/locust-gate@', gateStep(['artifact: load-test'])]
  ]

  it.each(['resources-collect.yml', 'resources-prometheus.yml'])('%s: has the same steps', name => {
    const text = readFileSync(join(ROOT, 'examples', name), 'utf8')
    for (const [sign, block] of blocks)
      if (text.includes(sign)) expect(text).toContain(jobSteps(block).join('\n'))
  })
})
