import { defaultSettings } from '../../../src/config/default-settings.js'
import { loadConfig } from '../../../src/config/load.js'
import { evaluate } from '../../../src/evaluate/evaluate.js'
import type { Evaluation } from '../../../src/evaluate/evaluation.js'
import { analyseTimeline } from '../../../src/evaluate/run-in-time.js'
import type { EndpointStats, Run } from '../../../src/locust/run.js'
import { renderHtml } from '../../../src/report/html/page.js'
import { fixtureRun } from '../../support/timeline-fixtures.js'

/** The string of issue 4: everything that an endpoint's name could try. */
export const HOSTILE =
  'x` | <img src=x onerror=alert(1)> @octocat [a](javascript:1) ::set-output name=conclusion::success %0A##[add-mask]e </script><script>document.title="owned"</script>'

const CONTEXT = {
  version: '0.1.0',
  key: 'default',
  commit: '61a117a0c0ffee61a117a0c0ffee61a117a0c0ff',
  runUrl: 'https://github.com/acme/shop/actions/runs/1'
}

export function judge(candidates: readonly Run[], baseline?: Run): Evaluation {
  const baselines =
    baseline === undefined
      ? 'none'
      : [{ source: { label: 'main', commit: 'abcdef1234567890', at: 1764000000 }, run: baseline }]
  return evaluate(
    { candidates, baselines, skipped: [], notes: [], today: '2026-11-24' },
    defaultSettings()
  )
}

export function pageOf(evaluation: Evaluation): string {
  return renderHtml({ evaluation, context: CONTEXT })
}

/** The page of a fixture folder with one run. */
export async function fixturePage(folder: string): Promise<string> {
  return pageOf(judge([await fixtureRun(folder)]))
}

/** A fixture folder's page by a config. */
export async function configuredPage(folder: string, config: string): Promise<string> {
  const candidates = [await fixtureRun(folder)]
  const request = { candidates, baselines: 'none' as const, skipped: [], notes: [] }
  return pageOf(evaluate({ ...request, today: '2026-11-24' }, loadConfig(config, 'gate.yml')))
}

/** A leak against the run without it, the baseline's history overlaid. */
export async function comparedPage(): Promise<string> {
  const candidate = await fixtureRun('leak')
  const baseline = { ...(await fixtureRun('no-leak')), name: candidate.name }
  const evaluation = judge([candidate], baseline)
  const level = defaultSettings().loadLevels[0]!
  const { series } = analyseTimeline(baseline, level)
  const runs = evaluation.runs.map(run => ({ ...run, baselineSeries: [{ label: 'main', series }] }))
  return pageOf({ ...evaluation, runs })
}

/** As many endpoints as asked for, each a little slower or faster than a real one. */
export async function manyEndpointsPage(count: number): Promise<string> {
  const run = await fixtureRun('sustained')
  const endpoints = Array.from({ length: count }, (_, index): EndpointStats => {
    const like = run.endpoints[index % run.endpoints.length]!
    const factor = 1 + ((index * 7919) % 100) / 25
    return {
      ...like,
      name: `/api/v1/resource-${index}/[slug]/items?page=[n]`,
      requests: 20 + ((index * 104729) % 5000),
      failures: (index * 31) % 7,
      percentiles: new Map([...like.percentiles].map(([p, ms]) => [p, Math.round(ms * factor)]))
    }
  })
  return pageOf(judge([{ ...run, endpoints }]))
}

/** Every text that a load test brings with it is hostile. */
export async function hostileRun(): Promise<Run> {
  const run = await fixtureRun('sustained')
  return {
    ...run,
    name: HOSTILE,
    endpoints: run.endpoints.map((row, index) => (index === 0 ? { ...row, name: HOSTILE } : row)),
    failures: [
      { method: 'GET', name: HOSTILE, error: HOSTILE, kind: 'other', occurrences: 3 },
      ...run.failures
    ],
    exceptions: [
      {
        count: 1,
        message: HOSTILE,
        traceback: `Traceback:\n  File "x"\n    ${HOSTILE}`,
        nodes: 'local'
      }
    ]
  }
}
