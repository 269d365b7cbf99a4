import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { RunEvaluation } from '../../src/evaluate/evaluation.js'
import type { TargetVerdict } from '../../src/evaluate/verdict/verdict.js'
import { renderJson } from '../../src/report/json.js'
import { renderJunit } from '../../src/report/junit.js'
import type { Report } from '../../src/report/report.js'
import { anyCharacter } from '../support/any-character.js'
import { reportOf } from '../support/evaluated.js'
import { expectGolden } from '../support/golden.js'

type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
}

/** Well-formed XML of the simple kind that we write; throws for anything else. */
function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const stack = [root]
  let rest = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest)
    if (match !== null) rest = rest.slice(match[0].length)
    return match
  }
  while (rest !== '') {
    const close = take(/^<\/([\w-]+)>/)
    if (close !== null) {
      expect(stack.pop()?.name).toBe(close[1])
      continue
    }
    const open = take(
      /^<([\w-]+)((?: [\w-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#39);[^"<&]*)*")*)(\/?)>/
    )
    if (open !== null) {
      const pairs = [...(open[2] ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(
        ([, key, value]) => [key ?? '', value ?? ''] as const
      )
      expect(new Set(pairs.map(([key]) => key)).size).toBe(pairs.length)
      const element = { name: open[1] ?? '', attributes: Object.fromEntries(pairs), children: [] }
      stack.at(-1)?.children.push(element)
      if (open[3] === '') stack.push(element)
      continue
    }
    if (take(/^(?:[^<&]|&(?:amp|lt|gt|quot|#39);)+/) === null) {
      throw new Error(`not well-formed: ${rest.slice(0, 80)}`)
    }
  }
  expect(stack).toEqual([root])
  expect(root.children).toHaveLength(1)
  return root.children[0]!
}

/** Attributes and children as in the junit-10.xsd of Jenkins; required ones first, `?` optional. */
const SHAPE: Readonly<
  Record<string, { attributes: readonly string[]; children: readonly string[] }>
> = {
  testsuites: { attributes: ['name', 'tests', 'failures', 'errors'], children: ['testsuite'] },
  testsuite: {
    attributes: ['name', 'tests', 'failures', 'errors', 'skipped', 'time?', 'timestamp?'],
    children: ['properties', 'testcase']
  },
  properties: { attributes: [], children: ['property'] },
  property: { attributes: ['name', 'value'], children: [] },
  testcase: {
    attributes: ['classname', 'name', 'time'],
    children: ['skipped', 'failure', 'error', 'system-out']
  },
  skipped: { attributes: ['message'], children: [] },
  failure: { attributes: ['type', 'message'], children: [] },
  error: { attributes: ['type', 'message'], children: [] },
  'system-out': { attributes: [], children: [] }
}

function checkShape(element: Element): void {
  const shape = SHAPE[element.name]
  if (shape === undefined) throw new Error(`unknown element ${element.name}`)
  const known = shape.attributes.map(name => name.replace('?', ''))
  expect(known).toEqual(expect.arrayContaining(Object.keys(element.attributes)))
  const due = shape.attributes.filter(name => !name.endsWith('?'))
  expect(Object.keys(element.attributes)).toEqual(expect.arrayContaining(due))
  expect(shape.children).toEqual(expect.arrayContaining(element.children.map(({ name }) => name)))
  for (const child of element.children) checkShape(child)
  if (element.name === 'testsuite') checkCounts(element)
}

function checkCounts(suite: Element): void {
  const cases = suite.children.filter(({ name }) => name === 'testcase')
  const count = (kind: string): number =>
    cases.filter(({ children }) => children.some(({ name }) => name === kind)).length
  expect(suite.attributes).toMatchObject({
    tests: String(cases.length),
    failures: String(count('failure')),
    errors: String(count('error')),
    skipped: String(count('skipped'))
  })
}

function read(report: Report): Element {
  const root = parseXml(renderJunit(report))
  checkShape(root)
  return root
}

const sustained = await reportOf(['sustained'])
const [run] = sustained.evaluation.runs

function reportWith(changes: Partial<RunEvaluation>): Report {
  return { ...sustained, evaluation: { ...sustained.evaluation, runs: [{ ...run!, ...changes }] } }
}

function verdict(changes: Partial<TargetVerdict>): TargetVerdict {
  return {
    rule: 'target',
    endpoint: 'Aggregated',
    metric: 'p95',
    unit: 'ms',
    bounds: {},
    grade: 'target',
    borderline: false,
    effect: 'pass',
    reason: { kind: 'compared', proved: false },
    ...changes
  }
}

describe('JUnit XML of real runs', () => {
  it.each(['sustained', 'unacceptable-latency', 'too-few-requests', 'server-hang'])(
    '%s',
    async folder => {
      const report = await reportOf([folder])
      read(report)
      expectGolden(`report/junit-${folder}.xml`, renderJunit(report))
    }
  )

  it('has a suite for each run and a case for each verdict', async () => {
    const report = await reportOf(['sustained', 'peak', 'degraded'])
    const suites = read(report).children
    expect(suites).toHaveLength(report.evaluation.runs.length)
    suites.forEach((suite, i) => {
      const verdicts = report.evaluation.runs[i]?.verdicts.length ?? 0
      expect(Number(suite.attributes['tests'])).toBe(verdicts)
    })
  })
})

describe('a case', () => {
  it.each<[string, Partial<TargetVerdict>, string]>([
    ['that passes', {}, 'system-out'],
    ['that warns', { grade: 'degraded', effect: 'warn' }, 'system-out'],
    ['that fails', { grade: 'unacceptable', effect: 'fail' }, 'failure'],
    ['that is missing', { grade: 'missing', effect: 'fail' }, 'failure'],
    ['with too few requests', { grade: 'undecided' }, 'skipped'],
    [
      'with too few requests where the team wants to know',
      { grade: 'undecided', effect: 'fail' },
      'failure'
    ]
  ])('%s', (_, changes, kind) => {
    const suite = read(reportWith({ verdicts: [verdict(changes)] })).children[0]
    const [testCase] = suite?.children.filter(({ name }) => name === 'testcase') ?? []
    expect(testCase?.children.map(({ name }) => name)).toEqual([kind])
  })

  it('is an error where the data cannot be judged', () => {
    const notes = [{ code: 'zero-requests', severity: 'error', message: 'no requests' }] as const
    const report = reportWith({ verdicts: [], notes, outcome: 'could-not-judge' })
    expect(read(report).children[0]?.attributes['errors']).toBe('1')
    const without = reportWith({ verdicts: [], notes: [], outcome: 'could-not-judge' })
    expect(read(without).children[0]?.attributes['errors']).toBe('1')
  })

  it.each(['passed', 'could-not-judge'] as const)(
    'has a case for each warning, which passes: %s',
    outcome => {
      const lost = { code: 'users-lost', severity: 'warning', message: 'users fell' } as const
      const info = { code: 'short-run', severity: 'info', message: 'short' } as const
      const point = { code: 'change-point', severity: 'warning', message: 'step' } as const
      const report = reportWith({ verdicts: [], notes: [lost, info, point], outcome })
      const text = renderJunit(report)
      expect(text).toContain('<system-out>warning: users-lost: users fell</system-out>')
      expect(text).not.toContain('data: short-run')
      expect(text).not.toContain('data: change-point')
      const { errors, failures } = read(report).attributes
      expect([errors, failures]).toEqual([outcome === 'passed' ? '0' : '1', '0'])
    }
  )

  it('is there when there was no run', () => {
    const evaluation = { ...sustained.evaluation, runs: [], outcome: 'could-not-judge' as const }
    const root = read({ ...sustained, evaluation })
    expect(root.attributes).toMatchObject({ tests: '1', errors: '1' })
  })
})

it.each([1e300, -1e300, 1e13, NaN, Infinity])('leaves out the impossible time %d', time => {
  const suite = read(reportWith({ run: { ...run!.run, startedAt: time } })).children[0]
  expect(suite?.attributes).not.toHaveProperty('timestamp')
})

it('cuts endless names and counts what is too much, the worst first', () => {
  const long = 'x'.repeat(3000)
  const verdicts = Array.from({ length: 30_000 }, (_, i) =>
    verdict({
      endpoint: `GET ${i} ${long}`,
      reason: { kind: 'no-endpoint', nearest: [`GET ${i} ${long}`] },
      ...(i === 29_999 ? { effect: 'fail', grade: 'unacceptable' } : {})
    })
  )
  const report = reportWith({ verdicts })
  const text = renderJunit(report)
  expect(text.length).toBeLessThan(40_000_000)
  expect(text.match(/<testcase /g)).toHaveLength(20_001)
  expect(text).toContain('<failure type="unacceptable"')
  expect(text).toContain('10,000 more verdicts, none worse than these')
  expect(renderJson(report)).not.toContain('x'.repeat(301))
  const short = renderJson(reportWith({ verdicts: verdicts.slice(0, 10) }))
  expect(short).toContain('x'.repeat(900))
  expect(short).not.toContain('x'.repeat(1001))
})

it('holds any text', () => {
  const text = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.constantFrom(']]>', '<a b="c">', '&lt;', '\u0000\u001b[31m', '\ufffe\uffff', '\ud800', '\'"')
  )
  fc.assert(
    fc.property(text, text, (name, reason) => {
      const verdicts = [
        verdict({
          endpoint: name,
          reason: { kind: 'no-endpoint', nearest: [reason] },
          effect: 'fail'
        })
      ]
      const report = reportWith({ verdicts, run: { ...run!.run, name } })
      read(report)

      expect(renderJunit(report)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/)
    })
  )
})
