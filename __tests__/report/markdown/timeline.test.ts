import { describe, expect, it } from '@jest/globals'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

import {
  incidentsTable,
  renderTimelineMarkdown
} from '../../../src/report/markdown/timeline-markdown.js'
import { renderTimelineText } from '../../../src/report/text/timeline-text.js'
import { evaluatedRun } from '../../support/evaluated.js'
import { expectGolden } from '../../support/golden.js'

const HOSTILE = '`|</details> <img src=x> @team \u001b[31m ::error::'

const KINDS = `
load-levels:
  failover: { kind: recovery, recovery-time: 20s, files: '*failover*' }
  capacity: { kind: capacity, files: ['*capacity*', ramp] }
load-level: normal
`
const FIXTURES = [
  'sustained',
  'ramp',
  'failover',
  'failover-twice',
  'leak',
  'server-hang',
  'short-history',
  'capacity-steps',
  'history/ramp1',
  'history/step1',
  'history/leak150'
]

describe('the run in time of a real fixture', () => {
  it.each(FIXTURES)('%s', async folder => {
    const run = await evaluatedRun(folder, KINDS)
    const markdown = renderTimelineMarkdown(run)
    const text = renderTimelineText(run)
    expectGolden(
      `report/timeline-${folder.replace('/', '-')}.md`,
      `${markdown}\n\n~~~text\n${text.join('\n')}\n~~~\n`
    )
    expect(markdown).not.toMatch(/NaN|undefined|Infinity/)
  })
})

describe('the incidents', () => {
  it('have what they cost only where the files tell how long they took', async () => {
    const { timeline } = await evaluatedRun('failover', KINDS)
    const [incident] = timeline.recovery!.incidents
    const { seconds } = incident!
    const tableOf = (range: readonly [number, number]): string =>
      incidentsTable([{ ...incident!, range }])
    expect(tableOf([seconds - 1, seconds + 1])).toMatch(/ fewer succeeded/)
    expect(tableOf([0, seconds + 1])).not.toMatch(/ fewer succeeded/)
  })

  it('are as long as their verdict says, to the tenth', async () => {
    const run = await evaluatedRun('failover', KINDS)
    const { recovery } = run.timeline
    const incident = { ...recovery!.incidents[0]!, seconds: 17.46, detectSeconds: 15.46 }
    const timeline = { ...run.timeline, recovery: { ...recovery!, incidents: [incident] } }
    expect(renderTimelineText({ ...run, timeline }).join('\n')).toMatch(
      /recovered in 17\.5 s \(.*, proved after 15\.5 s/
    )
    expect(incidentsTable([incident])).toMatch(/15\.5 s.* 17\.5 s/)
    const open = { ...incident, recovered: false, quietSeconds: 12.04 }
    expect(incidentsTable([open])).toMatch(/ended 17\.5 s later, 12 s after its last breach/)
  })
})

describe('hostile names', () => {
  it('stay text', async () => {
    const run = await evaluatedRun('history/step1', KINDS)
    const { capacity, bottlenecks } = run.timeline
    const bad = {
      ...run,
      timeline: {
        ...run.timeline,
        bottlenecks: {
          endpoints: bottlenecks.endpoints.map(cost => ({ ...cost, endpoint: HOSTILE }))
        },
        capacity: {
          ...capacity!,
          points: capacity!.points.map(point => ({
            ...point,
            breaches: point.breaches.map(breach => ({ ...breach, endpoint: HOSTILE }))
          })),
          breakingPoint: {
            ...capacity!.breakingPoint!,
            breach: { ...capacity!.breakingPoint!.breach, endpoint: HOSTILE }
          }
        }
      }
    }
    const shape = (markdown: string): string =>
      JSON.stringify(
        fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
        (key, value: unknown) => (key === 'value' || key === 'position' ? undefined : value)
      )
    expect(shape(renderTimelineMarkdown(bad))).toBe(shape(renderTimelineMarkdown(run)))
    expect(renderTimelineMarkdown(bad)).not.toContain('@team')

    expect(renderTimelineText(bad).join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
  })
})

it('nothing known is nothing said', async () => {
  const run = await evaluatedRun('sustained')
  const empty = {
    ...run,
    timeline: {
      seconds: 0,
      phases: [],
      throughput: {},
      stalls: [],
      bursts: [],
      bottlenecks: { endpoints: [] },
      series: { points: [], percentileMode: 'window' as const },
      limits: []
    }
  }
  expect(renderTimelineMarkdown(empty)).toBe('')
  expect(renderTimelineText(empty)).toEqual([])
})
