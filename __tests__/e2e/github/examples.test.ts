import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const read = (path: string): string => readFileSync(root(path), 'utf8')

type Step = {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
type Job = {
  readonly steps: readonly Step[]
  readonly permissions?: Readonly<Record<string, string>>
}
type Workflow = {
  readonly name: string
  readonly on: Readonly<Record<string, { readonly workflows?: readonly string[] } | null>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const names = readdirSync(root('examples'))
const workflowOf = (name: string): Workflow => parse(read(`examples/${name}`)) as Workflow
const jobsOf = (name: string): Job[] => Object.values(workflowOf(name).jobs)
const stepsOf = (name: string): Step[] => jobsOf(name).flatMap(job => job.steps)
const isGate = ({ uses }: Step): boolean => uses?.startsWith('locust-gate/') === true

describe.each(names)('examples/%s', name => {
  const inputs = Object.keys(
    (parse(read('action.yml')) as { readonly inputs: Readonly<Record<string, unknown>> }).inputs
  )

  it('gives the gate only inputs that it has', () => {
    const given = stepsOf(name)
      .filter(isGate)
      .flatMap(step => Object.keys(step.with ?? {}))
    expect(given.filter(input => !inputs.includes(input))).toEqual([])
  })

  it('pins the actions of others to a commit', () => {
    const others = stepsOf(name).filter(step => step.uses !== undefined && !isGate(step))
    for (const { uses } of others) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/)
  })

  it('puts nothing of the event into a shell', () => {
    for (const { run } of stepsOf(name)) expect(run ?? '').not.toContain('${{')
  })

  it('grants no more than the gate asks for', () => {
    const granted = jobsOf(name).flatMap(job =>
      Object.entries({ ...workflowOf(name).permissions, ...job.permissions })
    )
    const known = ['contents: read', 'actions: read', 'pull-requests: write', 'checks: write']
    if (['release.yml', 'history-branch.yml'].includes(name)) known.push('contents: write')
    expect(
      granted.map(([scope, level]) => `${scope}: ${level}`).filter(each => !known.includes(each))
    ).toEqual([])
  })
})

describe('the recipe for forks', () => {
  const halves = ['fork-load-test.yml', 'fork-gate.yml'] as const

  it('has a single `uses:` in each half', () => {
    for (const name of halves)
      expect(stepsOf(name).filter(({ uses }) => uses !== undefined)).toHaveLength(1)
  })

  it('gives the half that runs a stranger’s code nothing', () => {
    expect(workflowOf(halves[0]).permissions).toEqual({})
    expect(jobsOf(halves[0]).every(job => job.permissions === undefined)).toBe(true)
  })

  it('runs nothing but the gate in the half that may write', () => {
    expect(stepsOf(halves[1]).every(isGate)).toBe(true)
    expect(workflowOf(halves[1]).on['workflow_run']?.workflows).toEqual([
      workflowOf(halves[0]).name
    ])
  })
})
