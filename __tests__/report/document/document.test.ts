import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { format } from 'prettier'

import type { Evaluation, RunEvaluation } from '../../../src/evaluate/evaluation.js'
import { renderDocument, updateDocument } from '../../../src/report/document/document.js'
import { DocumentError } from '../../../src/report/document/markers.js'
import type { Report } from '../../../src/report/report.js'
import { evaluated, reportOf } from '../../support/evaluated.js'
import { expectGolden } from '../../support/golden.js'
import { reportOf as reportOfRuns } from '../../support/judge.js'
import { rowOf, runOf } from '../../support/run-of.js'
import { runOfSamples } from '../../support/timeline-runs.js'

const CONFIG = `
load-levels:
  failover: { kind: recovery, recovery-time: 20s, users: 100 }
  capacity: { kind: capacity }
  spike: { users: 500 }
`
const ORIGINAL = readFileSync('fixtures/document/performance-metrics-document.md', 'utf8')
const EMPTY: Evaluation = {
  conclusion: 'failure',
  outcome: 'could-not-judge',
  headline: 'Could not judge: there was no run to judge',
  finding: 'there was no run to judge',
  runs: [],
  notes: []
}

/** What a verdict says may hold any text. */
function saying(text: string) {
  return {
    rule: 'target',
    metric: 'p95',
    unit: 'ms',
    bounds: {},
    grade: 'undecided',
    borderline: false,
    reason: { kind: 'no-endpoint', nearest: [text] }
  } as const
}

function report(evaluation: Evaluation): Report {
  return { evaluation, context: { version: '0.0.0' } }
}

/** The part of a report that only some load levels make up. */
function only({ evaluation, context }: Report, ...levels: readonly string[]): Report {
  const runs = evaluation.runs.filter(run => levels.includes(run.loadLevel))
  return { evaluation: { ...evaluation, runs }, context }
}

function section(text: string, name: string): string {
  const [, rest] = text.split(new RegExp(`<!-- locust-gate:begin ${name}(?: \\{.*\\})? -->\\n`))
  return rest?.split(`\n<!-- locust-gate:end ${name} -->`)[0] ?? ''
}

/** All markers with their states, whatever text these are of. */
function markersIn(text: string): string[] {
  return text.replace(/"text":"[0-9a-f]{8}"/g, '"text":""').match(/<!--[^>]*locust-gate:.*/g) ?? []
}

/** Heads of tables with their cells, whatever the spaces. */
function tableHeads(text: string): string[] {
  const lines = text.split('\n')
  return lines
    .filter((_, i) => /^\|[\s:|-]+\|$/.test(lines[i + 1] ?? ''))
    .map(line => line.replace(/\s*\|\s*/g, '|'))
}

function headings(text: string): string[] {
  return text.split('\n').filter(line => /^#+ /.test(line))
}

type Node = { readonly type: string; readonly value?: string; readonly children?: readonly Node[] }

/** All nodes, as GitHub would parse the text. */
function allNodes(text: string): Node[] {
  const found: Node[] = []
  const visit = (node: Node): void => {
    found.push(node)
    node.children?.forEach(visit)
  }
  visit(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
  return found
}

function nodes(text: string, type: string): Node[] {
  return allNodes(text).filter(node => node.type === type)
}

/** How often each occurs. */
function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function errorOf(action: () => unknown): DocumentError {
  try {
    action()
  } catch (error) {
    if (error instanceof DocumentError) return error
    throw error
  }
  throw new Error('no error')
}

const full = await reportOf(['sustained', 'peak', 'failover'], CONFIG)
const everything = await reportOf(['sustained', 'peak', 'failover', 'capacity-steps'], CONFIG)
const rendered = renderDocument(full)

describe('the document of real runs', () => {
  it('of sustained, peak and failover reads as if an engineer had filled it in', () => {
    expectGolden('report/document-sustained-peak-failover.md', rendered)
  })

  it('of a capacity test too', async () => {
    const capacity = await reportOf(['capacity-steps'], CONFIG)
    expectGolden('report/document-capacity-steps.md', renderDocument(capacity))
  })

  it('without any run is open from top to bottom', () => {
    const text = renderDocument(report(EMPTY))
    expectGolden('report/document-empty.md', text)
    expect(text).not.toMatch(/undefined|NaN/)
  })

  it.each([
    ['sustained, peak and failover', rendered],
    ['nothing', renderDocument(report(EMPTY))]
  ])('of %s has every table and every heading of the original', (_, text) => {
    const [tables, titles] = [tally(tableHeads(text)), tally(headings(text))]
    for (const [table, count] of tally(tableHeads(ORIGINAL))) {
      expect([table, (tables.get(table) ?? 0) >= count]).toEqual([table, true])
    }
    for (const [title, count] of tally(headings(ORIGINAL))) {
      expect([title, (titles.get(title) ?? 0) >= count]).toEqual([title, true])
    }
  })

  it('has every row and item of the original that names no endpoint', () => {
    const labels = (text: string): string[] =>
      [...text.matchAll(/^(?:\| *([^|/-][^|/]*?) *\||\s*(?:-|\d+\.) \*\*([^*]+)\*\*)/gm)].map(
        ([, row, item]) => row ?? item ?? ''
      )
    const wanted = labels(ORIGINAL).filter(label => label !== 'Failure Scenarios')
    expect(wanted.length).toBeGreaterThan(60)
    expect(labels(rendered)).toEqual(expect.arrayContaining(wanted))
  })

  it('is Markdown whose tables hold together', () => {
    const tables = nodes(rendered, 'table')
    expect(tables).toHaveLength(tableHeads(rendered).length)
    for (const table of tables) {
      const widths = new Set(table.children?.map(row => row.children?.length))
      expect(widths.size).toBe(1)
    }
    expect(
      nodes(rendered, 'html').every(({ value }) => value?.startsWith('<!-- locust-gate:'))
    ).toBe(true)
  })

  it('names no product', () => {
    expect(rendered).not.toMatch(/MueJam/i)
  })

  it('shows the worst of several runs of a level', () => {
    const [run] = full.evaluation.runs
    const failed: RunEvaluation = { ...run!, outcome: 'failed', run: { ...run!.run, name: 'bad' } }
    const text = renderDocument(report({ ...full.evaluation, runs: [failed, run!] }))
    expect(text).toContain('| Sustained Load | ❌ Failed |')
    expect(text).toContain('`bad`, the worst of 2 runs')
  })

  it('links to the report and names the commit', () => {
    const context = {
      version: '1.2.3',
      commit: '0123456789abcdef',
      reportUrl: 'https://example.org/report'
    }
    const text = renderDocument({ ...full, context })
    expect(text).toContain('[Link](https://example.org/report) (`sustained`)')
    expect(text).toContain('commit `0123456789ab`')
  })

  it('says so when one run supports the users and a capacity test says otherwise', () => {
    expect(renderDocument(everything)).toMatch(
      /\| Support 500 users \| 500 \| 1,000 users .*, but an acceptable bound broke at 500 users .*\| ⚠️ Unclear \|/
    )
  })

  it.each<[string, readonly string[], string]>([
    [
      'broke before',
      ['capacity-steps'],
      'an acceptable bound broke at 500 users (`capacity`) | ❌ No'
    ],
    [
      'held with more',
      ['peak'],
      '1,000 users for 54 s within every acceptable bound that could be judged (`peak`) | ✅ Yes'
    ],
    ['asked for fewer', ['sustained'], 'TBD: no more than 200 users were tested | ⏳']
  ])('answers whether 500 users are supported when a run %s', async (_, folders, answer) => {
    const text = renderDocument(await reportOf(folders, CONFIG))
    expect(text).toContain(`| Support 500 users | 500 | ${answer} |`)
  })

  it('does not say that a service fails a throughput that its load level does not ask for', async () => {
    const levels = (target: string): string =>
      `load-levels: { sustained: { users: 150, targets: { throughput: { target: ${target} } } } }`
    const slower = async (target: string): Promise<string> => {
      const { evaluation } = await reportOf(['sustained'], levels(target))
      const [run] = evaluation.runs
      const timeline = { ...run!.timeline, steady: { ...run!.timeline.steady!, throughput: 80 } }
      return renderDocument(report({ ...evaluation, runs: [{ ...run!, timeline }] }))
    }
    expect(await slower('70/s')).toMatch(
      /\| Throughput > 100 RPS .* TBD: .* no more was asked for \|/
    )
    expect(await slower('500/s')).toMatch(/\| Throughput > 100 RPS .*\| ❌ No \|/)
  })

  it('names the users that a load level asks for, in the row that it has had', async () => {
    const asking = async (users: number): Promise<Report> =>
      await reportOf(['peak'], `load-levels: { peak: { users: ${users} } }`)
    const [first, other] = [await asking(400), await asking(900)]
    const rows = (text: string): string[] =>
      section(text, 'throughput-targets')
        .split('\n')
        .flatMap(line => /^\| (Normal|Peak|Sustained)[^|]*\|/.exec(line)?.[0] ?? [])
    const said = (users: number): string[] => [
      '| Normal (200 users) |',
      `| Peak (${users} users) |`,
      '| Sustained |'
    ]
    const text = renderDocument(first)
    expect(rows(text)).toEqual(said(400))
    expect(rows(updateDocument(text, other))).toEqual(said(900))
    // A report without that level leaves its row alone.
    expect(rows(updateDocument(text, await reportOf(['sustained'], '')))).toEqual(said(400))
    // Rows that people wrote stay.
    const own = text.replace(
      '| Sustained |',
      '| Peak (7 users) | > 1/s | > 1/s | mine |\n| Sustained |'
    )
    expect(rows(updateDocument(own, other))).toContain('| Peak (7 users) |')
  })

  it('does not say that few users fail where many did', () => {
    const bad = full.evaluation.runs
      .filter(run => run.loadLevel === 'peak')
      .map(run => ({ ...run, outcome: 'failed' as const }))
    expect(renderDocument(report({ ...full.evaluation, runs: bad }))).toContain(
      'TBD: 1,000 users did not hold every acceptable bound (Peak Load); fewer were not tested | ⏳'
    )
  })

  it('names the slow endpoints and the errors of a bad run', async () => {
    const slow = renderDocument(await reportOf(['unacceptable-latency'], 'load-level: sustained'))
    expect(section(slow, 'optimization')).toMatch(
      /\| Sustained Load \| Make `GET .*` faster \| P\d/
    )
    expect(section(slow, 'production-readiness')).toContain('| Performance Targets Met | ❌ No |')
    const failing = renderDocument(await reportOf(['unacceptable-errors']))
    expect(section(failing, 'optimization')).toContain('Remove the most frequent error, of `')
  })

  it('names no bound as not reached that an endpoint failed by any rule', () => {
    const row = {
      ...{ requests: 180, failures: 0, average: 600 },
      percentiles: new Map([
        [50, 390],
        [95, 4000],
        [99, 4500]
      ])
    }
    const run = runOfSamples([], {
      aggregated: { ...row, method: '', name: 'Aggregated' },
      endpoints: [{ ...row, method: 'GET', name: '/search' }]
    })
    const text = renderDocument(reportOfRuns([run]))
    expect(section(text, 'level-normal')).toContain('❌ unacceptable')
    const found = section(text, 'bottlenecks')
    expect(found).toContain('`GET /search`, beyond its acceptable bound')
    expect(found).not.toContain('No endpoint reached its bound')
    expect(section(text, 'production-readiness')).toMatch(/Bottlenecks Identified +\| ✅ Yes/)
  })

  it('calls no target met by requests that all failed, before it says so', async () => {
    const text = renderDocument(await reportOf(['cases/assertion-after-request']))
    const rows = section(text, 'level-normal').split('\n')
    const shown = rows.filter(line => /^\| (?:`|\*\*All requests)/.test(line))
    expect(shown.length).toBeGreaterThan(1)
    for (const row of shown) expect(row).toMatch(/ms \| ⚠️ all failed; otherwise /)
  })

  it('says why a run could not be judged', async () => {
    const text = renderDocument(await reportOf(['server-hang']))
    expect(text).toContain('❓ Could not judge: no request was completed in the last')
  })

  it('gives a level with targets of its own its own rows', async () => {
    const own = `${CONFIG.trimEnd().replace('users: 500 }', 'users: 500, targets: { p95: { target: 300ms }, p90: { target: 100ms } } }')}\n`
    const text = renderDocument(await reportOf(['levels'], own))
    const targets = section(text, 'response-time-targets')
    expect(targets).toContain('| P95 | < 500 ms | < 1,000 ms | > 1,000 ms |')
    expect(targets).toContain('| P95, Load Level `spike` | < 300 ms | < 1,000 ms | > 1,000 ms |')
    expect(targets).toContain('| P90, Load Level `spike` | < 100 ms |')
    expect(targets).not.toContain('| P99, Load Level `spike`')
  })

  it('shows the worst of more endpoints than anybody reads', () => {
    const [run] = only(full, 'sustained').evaluation.runs
    const [template] = run!.run.endpoints
    const endpoints = Array.from({ length: 500 }, (_, i) => ({ ...template!, name: `/e/${i}` }))
    const verdicts = run!.verdicts.map(verdict =>
      verdict.endpoint === 'Aggregated'
        ? verdict
        : { ...verdict, endpoint: 'GET /e/499', grade: 'unacceptable', effect: 'fail' }
    ) as RunEvaluation['verdicts']
    const many = { ...run!, run: { ...run!.run, endpoints }, verdicts }
    const text = section(
      renderDocument(report({ ...full.evaluation, runs: [many] })),
      'level-sustained'
    )
    expect(text).toContain('| `GET /e/499` |')
    expect(text).toContain('The 200 worst endpoints; 300 more are in the report.')
    expect(text).not.toContain('| `GET /e/498` |')
  })

  it('heads a level of the team by what the team asks of it', async () => {
    const own = `load-levels:\n  sustained: { users: 200, duration: 90s }\n`
    const text = renderDocument(await reportOf(['sustained'], own))
    expect(text).toContain('### Sustained Load (200 users, 90 s)')
    expect(text).toContain('1. [x] Execute sustained load test')
  })
})

describe('an update', () => {
  it('with the same report changes nothing', () => {
    for (const one of [full, everything, report(EMPTY)]) {
      const text = renderDocument(one)
      expect(updateDocument(text, one)).toBe(text)
    }
  })

  it('twice changes no more than once, whatever levels come', () => {
    const levels = fc.subarray(['sustained', 'peak', 'failover', 'capacity'])
    fc.assert(
      fc.property(levels, levels, (first, second) => {
        const before = renderDocument(only(everything, ...first))
        const once = updateDocument(before, only(everything, ...second))
        expect(updateDocument(once, only(everything, ...second))).toBe(once)
      }),
      { numRuns: 40 }
    )
  })

  it('leaves people their own paragraphs, byte for byte', () => {
    const own = 'We moved to bigger machines in March.  \n\n\t* odd   spacing\n'
    const before = rendered
      .replace('## Test Summary\n', `## Test Summary\n\n${own}`)
      .replace('## Next Steps', '## What comes next')
    const after = updateDocument(before, only(full, 'peak'))
    expect(after).toContain(own)
    expect(after).toContain('## What comes next')
  })

  it('keeps the levels that this report does not have', () => {
    const after = updateDocument(rendered, only(full, 'peak'))
    for (const name of [
      'level-sustained',
      'level-failover',
      'test-summary',
      'requirements',
      'response-time-trends',
      'throughput-targets',
      'error-rate-targets',
      'production-readiness',
      'next-steps'
    ]) {
      expect([name, section(after, name)]).toEqual([name, section(rendered, name)])
    }
    expect(section(after, 'last-update')).not.toBe(section(rendered, 'last-update'))
  })

  it('fills level by level what one report with all levels fills at once', () => {
    let text = renderDocument(only(full, 'sustained'))
    text = updateDocument(text, only(full, 'peak'))
    text = updateDocument(text, only(full, 'failover'))
    const without = (document: string): string =>
      ['last-update', 'references'].reduce(
        (rest, name) => rest.replace(section(rest, name), ''),
        document
      )
    expect(without(text)).toBe(without(rendered))
  })

  it('replaces what a level had', async () => {
    const worse = await reportOf(['levels'], CONFIG)
    const after = updateDocument(rendered, only(worse, 'sustained'))
    expect(section(after, 'level-sustained')).toBe(
      section(renderDocument(worse), 'level-sustained')
    )
    expect(section(after, 'level-peak')).toBe(section(rendered, 'level-peak'))
  })

  it('adds a level of the team behind the others', async () => {
    const spike = only(await reportOf(['levels'], CONFIG), 'spike')
    const after = updateDocument(rendered, spike)
    expect(section(after, 'level-spike')).toContain('### Load Level `spike`')
    expect(section(after, 'test-summary')).toContain('| Load Level `spike` |')
    expect(after.indexOf('begin level-spike')).toBeGreaterThan(after.indexOf('end level-failover'))
    expect(updateDocument(after, spike)).toBe(after)
    const back = updateDocument(after, full)
    expect(section(back, 'level-spike')).toBe(section(after, 'level-spike'))
  })

  it('keeps what people wrote in place of a TBD', () => {
    const answers: readonly (readonly [string, string])[] = [
      ['| CPU Usage | TBD% | TBD% | TBD% | < 70% |', '| CPU Usage | 11% | 40% | 63% | < 70% |'],
      ['- **Current Instances**: TBD', '- **Current Instances**: 4'],
      ['1. ⏳ TBD: the effort', '1. Cache the search: the effort'],
      [
        '| Alerts Configured | ⏳ | TBD: load-test data cannot tell |',
        '| Alerts Configured | ✅ | all |'
      ],
      ['4. [ ] Analyze all results', '4. [x] Analyze all results'],
      ['- **Database**: TBD: load-test data cannot tell', '- **Database**: PostgreSQL 17'],
      ['- **Operations Runbook**: TBD', '- **Operations Runbook**: [here](runbook.md)'],
      [
        '- CPU: TBD: Locust does not measure them: take them from your monitoring',
        '- CPU: 40% to 60%'
      ],
      ['   - **Solution**: TBD: needs a profile of the service', '   - **Solution**: an index']
    ]
    const before = answers.reduce((text, [open, answer]) => text.replace(open, answer), rendered)
    const after = updateDocument(before, full)
    for (const [, answer] of answers) expect(after).toContain(answer)
    expect(after).toBe(before)
  })

  it('counts a scaling strategy that people have written', () => {
    const scaling = section(rendered, 'scaling')
    const answered = scaling.replace(/^- .*$/gm, line => line.replaceAll('TBD', 'four'))
    const after = updateDocument(
      rendered.replace(scaling, () => answered),
      full
    )
    expect(section(after, 'scaling')).not.toContain('⏳')
    expect(section(after, 'production-readiness')).toContain(
      '| Scaling Strategy Defined | ✅ Yes |'
    )
    expect(updateDocument(after, full)).toBe(after)
  })

  it('does not show the trend of an old run when the new one has no history', () => {
    const { evaluation } = only(full, 'sustained')
    const runs = evaluation.runs.map(({ run: { history, ...run }, ...rest }) => {
      expect(history).toBeDefined()
      const limits = [{ of: 'history', why: 'no-file' } as const]
      return { ...rest, run, timeline: { ...rest.timeline, limits } }
    })
    const after = updateDocument(rendered, report({ ...evaluation, runs }))
    expect(section(after, 'response-time-trends')).toContain('⏳ TBD: not enough history')
  })

  it('keeps rows and items that people added to a table or list', () => {
    const before = rendered
      .replace('| Alerts Configured |', '| Backups Tested | ✅ | weekly |\n| Alerts Configured |')
      .replace('10. [ ] Set up auto-scaling policies', '$&\n11. [ ] Buy cake')
    const after = updateDocument(before, full)
    expect(section(after, 'production-readiness')).toContain('| Backups Tested | ✅ | weekly |')
    expect(section(after, 'next-steps')).toContain('11. [ ] Buy cake')
    expect(updateDocument(after, full)).toBe(after)
  })

  it('drops the row without opportunities once there is one', () => {
    const before = renderDocument(only(full, 'failover'))
    expect(section(before, 'optimization')).toContain('| ⏳ none |')
    const after = updateDocument(before, only(full, 'peak'))
    expect(section(after, 'optimization')).not.toContain('| ⏳ none |')
    const again = updateDocument(after, only(full, 'failover'))
    expect(section(again, 'optimization')).toBe(section(after, 'optimization'))
  })

  it('lets no weaker source replace the bottlenecks of a capacity test', () => {
    const before = renderDocument(everything)
    const after = updateDocument(before, only(everything, 'sustained'))
    expect(section(after, 'bottlenecks')).toBe(section(before, 'bottlenecks'))
    expect(section(after, 'current-capacity')).toBe(section(before, 'current-capacity'))
  })

  it('keeps line ends of Windows', () => {
    const windows = rendered.replaceAll('\n', '\r\n')
    expect(updateDocument(windows, full)).toBe(windows)
    const changed = updateDocument(windows, only(everything, 'capacity'))
    expect(changed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const cut = windows.slice(0, windows.indexOf('\r\n\r\n### Methodology'))
    expect(updateDocument(cut, full)).toBe(cut)
  })

  it('reads what an editor or Prettier made of it', async () => {
    const formatted = await format(rendered, { parser: 'markdown' })
    expect(formatted).toContain('| Sustained Load                 |')
    const after = updateDocument(formatted, only(full, 'peak'))
    const plain = (text: string): string => text.replace(/-{2,}/g, '-').replace(/ +/g, ' ')
    for (const name of ['production-readiness', 'next-steps', 'test-summary', 'requirements']) {
      expect([name, plain(section(after, name))]).toEqual([name, plain(section(rendered, name))])
    }
    expect(updateDocument(after, only(full, 'peak'))).toBe(after)
  })

  it.each([
    '{',
    '{}',
    '{"text":"00000000","isKnown":true}',
    '{--> <b>x</b>',
    '{"tests":[null]} --> {',
    '{\u2028\r}',
    '"text":0}'
  ])('reads the text where a state is damaged: %s', json => {
    const damaged = rendered.replace(
      /(<!-- locust-gate:begin [\w-]+) \{.*\} -->/g,
      (_, begin: string) => `${begin} ${json} -->`
    )
    expect(damaged).not.toBe(rendered)
    expect(updateDocument(damaged, full)).toBe(rendered)
  })

  it.each(['⏳', '(asked: 10 users)', 'TBD', 'not reached', '❌'])(
    'takes no word in the name of a run for what the gate says: %s',
    async name => {
      const own = 'load-levels:\n  sustained: { users: 200, duration: 90s }\n'
      const rename = ({ evaluation, context }: Report): Report => ({
        evaluation: {
          ...evaluation,
          runs: evaluation.runs.map(run => ({ ...run, run: { ...run.run, name } }))
        },
        context
      })
      const sustained = rename(await reportOf(['sustained'], own))
      const capacity = rename(only(everything, 'capacity'))
      const text = updateDocument(renderDocument(sustained), capacity)
      expect(text).toContain('1. [x] Execute sustained load test')
      expect(text).toContain('| TBD: Sustained Load: passed; Peak Load: not run yet |')
      expect(text).toContain('| Capacity Documented | ✅ Yes |')
      expect(text).toContain('| Bottlenecks Identified | ✅ Yes |')
    }
  )

  it('keeps its references in step with its test summary', () => {
    const line = (text: string, test: string): string | undefined =>
      section(text, 'references')
        .split('\n')
        .find(one => one.startsWith(`- **${test} Test Results**`))
    const [title, ran] = [
      'Failure Scenarios',
      '- **Failure Scenarios Test Results**: TBD: no link was given'
    ]
    let text = renderDocument(only(everything, 'capacity'))
    expect(line(text, title)).toMatch(/TBD: not run yet$/)
    text = updateDocument(text, only(everything, 'failover'))
    expect(line(text, title)).toBe(ran)
    text = updateDocument(text, only(everything, 'sustained'))
    expect(line(text, title)).toBe(ran)
    expect(line(text, 'Sustained Load')).toMatch(/TBD: no link was given$/)
    expect(line(text, 'Peak Load')).toMatch(/TBD: not run yet$/)
    const own = text.replace(ran, '- **Failure Scenarios Test Results**: in the wiki')
    expect(line(updateDocument(own, only(everything, 'failover')), title)).toMatch(/in the wiki$/)
  })

  it('writes a whole document into an empty file', () => {
    expect(updateDocument(' \n', full)).toBe(rendered)
  })
})

describe('markers that are not as they were written', () => {
  const begin = '<!-- locust-gate:begin requirements -->'
  const end = '<!-- locust-gate:end requirements -->'
  const lineOf = (text: string, part: string): number =>
    text.slice(0, text.indexOf(part)).split('\n').length

  it.each([
    ['edited', begin, '<!-- locust-gate:begin the requirements -->'],
    ['edited in its words', begin, '<!-- Locust-Gate: start requirements -->'],
    ['indented', begin, `> ${begin}`],
    ['without the end of the comment', begin, '<!-- locust-gate:begin requirements']
  ])('%s', (_, marker, instead) => {
    const text = rendered.replace(marker, instead)
    const error = errorOf(() => updateDocument(text, full))
    expect(error.message).toMatch(/this marker of Locust Gate was edited/)
    expect(error.line).toBe(lineOf(rendered, marker))
    expect(error.advice).not.toBe('')
  })

  it.each<[string, string, RegExp, string]>([
    [
      'without its end',
      rendered.replace(`${end}\n`, ''),
      /section production-readiness begins inside section requirements/,
      'begin production-readiness'
    ],
    [
      'without its beginning',
      rendered.replace(`${begin}\n`, ''),
      /section requirements ends but did not begin/,
      'end requirements'
    ],
    [
      'twice',
      `${rendered}\n${begin}\n${end}\n`,
      /section requirements is here a second time; the first began on line \d+/,
      `${begin}\n${end}\n`
    ],
    [
      'ended by another',
      rendered.replace(end, '<!-- locust-gate:end scaling -->'),
      /section scaling ends inside section requirements/,
      'never'
    ]
  ])('%s', (_, text, message, where) => {
    const error = errorOf(() => updateDocument(text, full))
    expect(error.message).toMatch(message)
    if (where !== 'never')
      expect(error.line).toBe(lineOf(text, where) + (where.startsWith('<') ? 0 : 0))
    expect(error.line).toBeGreaterThan(1)
  })

  it('the last one without its end', () => {
    const text = rendered.replace('<!-- locust-gate:end test-environment -->', '')
    const error = errorOf(() => updateDocument(text, full))
    expect(error.problem).toBe('section test-environment begins but does not end')
    expect(error.line).toBe(lineOf(rendered, '<!-- locust-gate:begin test-environment'))
  })

  it('removed, with what to put back', () => {
    const text = rendered.replace(begin, '').replace(end, '')
    const error = errorOf(() => updateDocument(text, full))
    expect(error.problem).toBe('the markers of section requirements are missing')
    expect(error.advice).toContain(begin)
  })

  it.each([
    ['both', /requirements -->/g, 'requirments -->'],
    ['the first', 'begin requirements -->', 'begin requirments -->'],
    ['the last', 'end requirements -->', 'end requirments -->']
  ])('misspelt, %s', (_, marker, instead) => {
    const text = rendered.replace(marker, instead)
    const error = errorOf(() => updateDocument(text, full))
    expect(error.problem).toBe('there is no section requirments; the nearest is requirements')
    expect(error.line).toBe(lineOf(text, 'requirments'))
    expect(error.advice).toContain(begin)
  })

  it('none, nor headings', () => {
    const error = errorOf(() => updateDocument('# Notes\n\n## Test Summary\n\nours\n', full))
    expect(error.problem).toBe(
      'the document has no markers of Locust Gate, and not its headings either'
    )
    expect(error.advice).toContain('rename this file')
  })
})

describe('a document from before the gate', () => {
  it('gets the markers of every section', () => {
    const after = updateDocument(ORIGINAL, full)
    expect(new Set(markersIn(after))).toEqual(new Set(markersIn(rendered)))
    expect(tally(headings(after)).get('## Test Summary')).toBe(1)
    expect(section(after, 'level-sustained')).toBe(section(rendered, 'level-sustained'))
    expect(section(after, 'current-capacity')).not.toBe('')
    expect(after).toContain('- Metrics collected every 5 seconds')
    expect(after).toContain('- **Database**: PostgreSQL 15+')
    expect(after).toContain('| Alerts Configured | ✅ | Complete |')
    expect(updateDocument(after, full)).toBe(after)
  })

  it('keeps what people wrote in its sections, and its line ends', () => {
    const own = ['We believe that the pool is it.', '* Ask ops', '#### Later', '- [x] our own list']
    const before = ORIGINAL.replace(
      '### Bottlenecks\n',
      `### Bottlenecks\n\n${own.join('\n\n')}\n\n`
    )
      .replace('#### Throughput\n', 'Slow on Mondays.\n\n#### Throughput\n')
      .replace('| CPU Usage | TBD% | TBD% | TBD% | < 70% |', '| CPU Usage | 1% | 2% | 3% | < 70% |')
    const after = updateDocument(before, full)
    for (const text of [...own, 'Slow on Mondays.', '| CPU Usage | 1% | 2% | 3% | < 70% |']) {
      expect(after).toContain(text)
    }
    expect(updateDocument(after, full)).toBe(after)
    expect(updateDocument(before.replaceAll('\n', '\r\n'), full)).toBe(
      after.replaceAll('\n', '\r\n')
    )
  })

  it('says of a requirement what the config asks for, where that is another number', async () => {
    const row = async (config: string, name: string): Promise<string> => {
      const text = renderDocument(await reportOf(['acceptable'], config))
      return (
        section(text, 'requirements')
          .split('\n')
          .find(line => line.includes(name)) ?? ''
      )
    }
    expect(await row('', 'P95')).not.toContain('the config')
    expect(await row('targets: { p95: 60s }', 'P95')).toMatch(
      /; the config asks for < 60,000 ms \|/
    )
    expect(await row('targets: { p95: 5ms }', 'P95')).toMatch(
      /; the config asks for < 5 ms: unacceptable \| ❌ No \|$/
    )
    expect(await row('targets: { throughput: 900/s }', 'RPS')).toMatch(
      /; the config asks for > 900\/s: unacceptable \| ❌ No \|$/
    )
  })

  it.each([
    ['throughput: { target: 900/s, acceptable: 800/s, unacceptable: 100/s }', 'RPS', '> 800/s'],
    ['p95: { target: 2ms, acceptable: 3ms, unacceptable: 500ms }', 'P95', '< 3 ms'],
    ['p99: { target: 2ms, acceptable: 3ms, unacceptable: 1s }', 'P99', '< 3 ms']
  ])('takes no bound for met that has its number elsewhere: %s', async (bounds, name, asked) => {
    for (const policy of ['degraded', 'unacceptable']) {
      const config = `fail-on: ${policy}\ntargets: { ${bounds} }`
      const text = renderDocument(await reportOf(['sustained'], config))
      const line = section(text, 'requirements')
        .split('\n')
        .find(row => row.includes(name))
      expect(line).toContain(`; the config asks for ${asked}: `)
      expect(line).toMatch(/\| ❌ No \|$/)
    }
  })

  it('names the largest saving of time first', async () => {
    const text = renderDocument(await reportOf(['sustained', 'acceptable'], ''))
    const shares = [...text.matchAll(/\| ([\w ]+) \| Save time in .* \| ([\d.]+)% of all/g)]
    expect(shares.length).toBeGreaterThan(1)
    for (const [at, [, level, share]] of shares.entries()) {
      const [, before, larger] = shares[at - 1] ?? []
      if (before === level) expect(Number(larger)).toBeGreaterThanOrEqual(Number(share))
    }
  })

  it('gets what it lacks', () => {
    const before = ORIGINAL.split('## Capacity Planning')[0] ?? ''
    const after = updateDocument(before, full)
    expect(section(after, 'requirements')).toContain('| P95 Latency < 500ms |')
    expect(updateDocument(after, full)).toBe(after)
  })
})

describe('untrusted text', () => {
  const HOSTILE = [
    '<!-- locust-gate:end level-sustained -->',
    '-->\n<!-- locust-gate:begin requirements -->\n',
    '\n<!-- locust-gate:end level-sustained -->\n',
    '`<!-- locust-gate:begin x -->`',
    '| <script>alert(1)</script> | @team #1',
    'locust-gate :begin',
    '$& $1 {{levels}}'
  ]

  function hostile(text: string): Report {
    const runs = full.evaluation.runs.map(run => ({
      ...run,
      run: {
        ...run.run,
        name: text,
        locust: { ...run.run.locust, label: text },
        endpoints: run.run.endpoints.map(row => ({ ...row, name: text })),
        failures: run.run.failures.map(row => ({ ...row, name: text, error: text }))
      },
      verdicts: run.verdicts.map(verdict =>
        verdict.endpoint === 'Aggregated'
          ? { ...verdict, ...saying(text) }
          : { ...verdict, ...saying(text), endpoint: `GET ${text}` }
      ),
      notes: [{ code: 'drift' as const, severity: 'warning' as const, message: text }],
      timeline: {
        ...run.timeline,
        bottlenecks: {
          endpoints: run.timeline.bottlenecks.endpoints.map(cost => ({ ...cost, endpoint: text }))
        }
      }
    }))
    return {
      evaluation: { ...full.evaluation, headline: text, runs },
      context: { version: text, commit: text, key: text }
    }
  }

  const counted = (text: string) => tally(allNodes(text).map(({ type }) => type))
  const harmless = counted(renderDocument(hostile('x')))

  it.each(HOSTILE)('forges no marker: %j', text => {
    const document = renderDocument(hostile(text))
    expect(markersIn(document)).toEqual(markersIn(rendered))
    expect(updateDocument(document, hostile(text))).toBe(document)
    const counts = counted(document)
    for (const type of ['html', 'table', 'tableCell', 'heading', 'listItem', 'link', 'image']) {
      expect([type, counts.get(type)]).toEqual([type, harmless.get(type)])
    }
    expect(/@team|#1/.exec(document)).toBeNull()
  })

  it('never forges one', () => {
    const pieces = fc.constantFrom(
      '<!--',
      '-->',
      ' ',
      'locust-gate',
      ':',
      'end',
      'begin',
      '\n',
      '`',
      '|',
      'level-peak',
      '\u200b',
      '\\'
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), parts => {
        const bad = hostile(parts.join(''))
        const document = renderDocument(bad)
        expect(updateDocument(document, bad)).toBe(document)
      }),
      { numRuns: 60 }
    )
  })
})

it('no run of a fixture makes a document with holes', async () => {
  for (const folder of ['short-history', 'server-hang', 'too-few-requests', 'leak', 'degraded']) {
    const text = renderDocument(report(await evaluated([folder])))
    expect([folder, /undefined|NaN|Infinity/.exec(text)]).toEqual([folder, null])
  }
})

it('names every metric that has the worst grade of an endpoint, and which of them is borderline', () => {
  const row = rowOf({ requests: 5000, percentiles: { 50: 300, 95: 700, 99: 900, 100: 1000 } })
  const text = renderDocument(reportOfRuns([runOf(row, { endpoints: [row] })]))
  expect(text).toMatch(/\| `GET \/x` .*\| ✅ acceptable \(P50, P95\) *\|/)
  const edge = rowOf({ requests: 5000, percentiles: { 50: 300, 95: 500, 99: 900, 100: 1000 } })
  expect(renderDocument(reportOfRuns([runOf(edge, { endpoints: [edge] })]))).toMatch(
    /\| `GET \/x` .*\| ✅ acceptable \(P50; P95 borderline\) *\|/
  )
})
