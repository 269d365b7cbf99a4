import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { RunEvaluation } from '../../../src/evaluate/evaluation.js'
import { renderDocument, updateDocument } from '../../../src/report/document/document.js'
import type { Report } from '../../../src/report/report.js'
import { reportOf } from '../../support/evaluated.js'

/* What people wrote stays theirs, whatever the next run says. */

const peak = await reportOf(['peak'])
const [run] = peak.evaluation.runs
if (run === undefined) throw new Error('no run')
const costs = run.timeline.bottlenecks.endpoints
const names = costs.map(({ endpoint }) => endpoint)

type Ranked = {
  readonly order: readonly string[]
  /** How near all of them are to their bounds: at 1 and more what all share is the limit. */
  readonly ratio: number
}

/** The run with other endpoints on the ranks. */
function ranked({ order, ratio }: Ranked): Report {
  const endpoints = order.flatMap(name =>
    costs
      .filter(({ endpoint }) => endpoint === name)
      .map(cost => ({
        ...cost,
        closest: { metric: 'p95', value: 500 * ratio, bound: 500, ratio } as const
      }))
  )
  const bottlenecks = {
    ...run!.timeline.bottlenecks,
    endpoints
  } as RunEvaluation['timeline']['bottlenecks']
  const runs = [{ ...run!, timeline: { ...run!.timeline, bottlenecks } }]
  return { ...peak, evaluation: { ...peak.evaluation, runs } }
}

function sectionOf(text: string, name: string): string {
  return (
    new RegExp(`begin ${name}\\b.*\\n([^]*?)<!-- locust-gate:end ${name} `).exec(text)?.[1] ?? ''
  )
}

/** The name in the title that each word of people's stands below. */
function wordsByTitle(text: string): Map<string, string> {
  const found = new Map<string, string>()
  let title = ''
  for (const line of sectionOf(text, 'bottlenecks').split('\n')) {
    if (/^\S/.test(line)) title = /`(.*?)`/.exec(line)?.[1] ?? line
    for (const [word] of line.matchAll(/mine\d+/g)) found.set(word, title)
  }
  return found
}

/** A word in place of everything that the section asks, and in a list of its own below each limit. */
function answered(text: string, from: number): string {
  let next = from
  const section = sectionOf(text, 'bottlenecks')
  const written = section
    .replace(
      /^(\s+- \*\*(?:Component|Solution)\*\*:) TBD.*$/gm,
      (_, label: string) => `${label} mine${next++}`
    )
    .replace(/^( +)- \*\*Limit\*\*: (?!TBD).*$/gm, line => `${line}\n     - mine${next++}`)
    .replace(
      /^( +- \*\*Impact.*)\n(?! )/gm,
      (_, line: string) => `${line}\n   - **Owner**: mine${next++}\n`
    )
  return text.replace(section, () => written)
}

const rankings = fc.record({
  order: fc.shuffledSubarray(names),
  ratio: fc.constantFrom(0.5, 0.9, 1.4)
})

describe('what people wrote of a bottleneck', () => {
  it('goes with its endpoint when two swap their ranks', () => {
    const [a = '', b = '', c = ''] = names
    const before = answered(renderDocument(ranked({ order: [a, b, c], ratio: 0.5 })), 1)
    const after = updateDocument(before, ranked({ order: [c, a, b], ratio: 0.9 }))
    expect(wordsByTitle(after)).toEqual(wordsByTitle(before))
    expect(updateDocument(after, ranked({ order: [a, b, c], ratio: 0.5 }))).toBe(
      updateDocument(before, ranked({ order: [a, b, c], ratio: 0.5 }))
    )
  })

  it('is kept behind the ranks while its endpoint has none, and is back with it', () => {
    const [a = '', b = '', c = '', d = ''] = names
    const first = ranked({ order: [a, b, c], ratio: 0.5 })
    const before = renderDocument(first).replace(
      /(\*\*Component\*\*:) TBD.*/,
      '$1 the pool of connections'
    )
    const without = updateDocument(before, ranked({ order: [d, c, b], ratio: 0.5 }))
    expect(sectionOf(without, 'bottlenecks')).toContain(
      `\n- **No longer listed**: \`${a}\`\n   - **Component**: the pool of connections\n`
    )
    expect(sectionOf(without, 'bottlenecks').match(/No longer listed/g)).toHaveLength(1)
    expect(updateDocument(without, first)).toBe(before)
  })

  it('names a rank that the gate leaves open, until it has an answer', () => {
    const [a = '', b = '', c = ''] = names
    const one = ranked({ order: [a], ratio: 0.5 })
    const before = renderDocument(one)
      .replace(/(\*\*Secondary Bottleneck\*\*:) .*/, '$1 the disk of the database')
      .replace(/(the disk of the database\n.*\n)(.*Limit\*\*:) TBD/, '$1$2 300 IOPS')
      .replace('4. [ ]', '4. [x]')
    expect(before).toContain('300 IOPS')
    const after = updateDocument(before, one)
    expect(sectionOf(after, 'bottlenecks')).toBe(sectionOf(before, 'bottlenecks'))
    const three = updateDocument(after, ranked({ order: [a, b, c], ratio: 0.5 }))
    expect(three).toContain(
      '\n- **No longer listed**: the disk of the database\n   - **Limit**: 300 IOPS\n'
    )
  })

  it('stays as it is where it is an item of its own', () => {
    const [a = '', b = '', c = ''] = names
    const own =
      '4. **Also**: the queue\n   - **Owner**: Team B\n     every night\n\n     until March'
    const before = renderDocument(ranked({ order: [a, b, c], ratio: 0.5 })).replace(
      '\n\n<!-- locust-gate:end bottlenecks -->',
      `\n\n${own}$&`
    )
    const after = updateDocument(before, ranked({ order: [c, b, a], ratio: 0.5 }))
    expect(after).toContain(`\n${own}\n`)
    const again = updateDocument(before, ranked({ order: [a, b, c], ratio: 0.5 }))
    expect(sectionOf(again, 'bottlenecks')).toBe(sectionOf(before, 'bottlenecks'))
  })

  it("is neither lost nor another endpoint's, whatever runs come in whatever order", () => {
    fc.assert(
      fc.property(rankings, fc.array(rankings, { maxLength: 5 }), (first, later) => {
        let text = answered(renderDocument(ranked(first)), 1)
        let known = wordsByTitle(text)
        later.forEach((next, i) => {
          const updated = updateDocument(text, ranked(next))
          expect(updateDocument(updated, ranked(next))).toBe(updated)
          for (const [word, title] of known) {
            const is = wordsByTitle(updated).get(word)
            expect([word, is]).toEqual([word, names.includes(title) ? title : is])
            expect(is).toBeDefined()
          }
          text = answered(updated, 1000 * (i + 1))
          known = wordsByTitle(text)
        })
      }),
      { numRuns: 60 }
    )
  })
})

describe('what people wrote in a table or list', () => {
  const written = renderDocument(peak)

  it('goes on below its item', () => {
    const own = '   - who: Team B\n     every night\n\n   until March'
    const before = written
      .replace(/^1\. ⏳ TBD.*$/m, `1. Cache the search\nfor an hour\n${own}`)
      .replace(/^5\. \[.*$/m, line => `${line}\n   - see the wiki`)
    const after = updateDocument(before, peak)
    expect(after).toContain(`\n1. Cache the search\nfor an hour\n${own}\n2. ⏳`)
    expect(after).toMatch(/\n5\. \[x\] .*\n {3}- see the wiki\n6\./)
    expect(after).toBe(before)
  })

  it('stays in place of a TBD that the run in hand does not answer either', () => {
    const before = written.replace(
      /^(\| Performance Targets Met \| ⏳ \|) TBD.*\|$/m,
      '$1 in the autumn |'
    )
    expect(before).toContain('in the autumn')
    expect(updateDocument(before, peak)).toBe(before)
  })

  it.each([
    ['requirements', /^\| (?:P95 Latency|Support 500 users).*\n/gm],
    ['requirements', /^\| (?!Requirement).*[%\w] .*\n/gm],
    ['production-readiness', /^\| Alerts Configured .*\n/gm],
    ['next-steps', /^(?:3|5|10)\. .*\n/gm]
  ])('stays away where a row or item of the form was taken out of %s', (name, rows) => {
    const section = sectionOf(written, name)
    const shorter = section.replace(rows, '')
    expect(shorter).not.toBe(section)
    const before = written.replace(section, () => shorter)
    expect(updateDocument(before, peak)).toBe(before)
    const none = written.replace(section, '')
    expect(updateDocument(none, peak)).toBe(written)
  })

  it('is a row of its own once its requirement is another', () => {
    const before = written.replace(
      /^\| P95 Latency.*$/m,
      '| P95 Latency < 1.1s | 1.1s | see above | ✅ |'
    )
    expect(updateDocument(before, peak)).toBe(before)
  })
})
