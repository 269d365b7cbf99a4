import { readFileSync } from 'node:fs'
import { compileFunction } from 'node:vm'

import { describe, expect, it } from '@jest/globals'

import * as library from '../../src/library.js'

const { defaultSettings, evaluate, inputFileOf, readRuns } = library

const PAGE = readFileSync('README.md', 'utf8')
const today = '2026-11-24'

async function runsOf(folder: string): Promise<library.Run[]> {
  const path = `fixtures/${folder}/${folder}_stats.csv`
  const { runs } = await readRuns([inputFileOf(path, readFileSync(path))])
  return runs
}

describe('what README.md says of the library', () => {
  it('compares with runs that were read alike', async () => {
    expect(PAGE).toContain("`baselines: earlier.map(run => ({ source: { label: 'main' }, run }))`")
    const [candidates, earlier] = [await runsOf('sustained'), await runsOf('sustained')]
    const evaluation = evaluate(
      {
        candidates,
        notes: [],
        baselines: earlier.map(run => ({ source: { label: 'main' }, run })),
        skipped: [],
        today
      },
      defaultSettings()
    )
    expect(JSON.stringify(evaluation.notes)).not.toContain('no-baseline')
    expect(evaluation.runs[0]?.comparison).toBeDefined()
  })

  it('shows how a bound is changed', async () => {
    const shown = /```js\nimport .*\n\n(const settings = [^]*?)```/.exec(PAGE)?.[1] ?? ''
    const make = compileFunction(`${shown}\nreturn config`, ['defaultSettings']) as (
      settings: typeof defaultSettings
    ) => library.Settings
    const bounds = make(defaultSettings).loadLevels.map(
      ({ targets }) => targets.get('p95')?.bounds.unacceptable
    )
    expect(bounds).toEqual(defaultSettings().loadLevels.map(() => 900))
    const asked = { candidates: await runsOf('sustained'), notes: [], skipped: [], today }
    expect(evaluate({ ...asked, baselines: 'none' }, make(defaultSettings)).runs).toHaveLength(1)
  })

  it('gives settings that share nothing', () => {
    const changed = defaultSettings()
    const p95 = (settings: library.Settings): (number | undefined)[] =>
      settings.loadLevels.map(({ targets }) => targets.get('p95')?.bounds.target)
    const before = p95(changed)
    const bounds = changed.loadLevels[0]!.targets.get('p95')!.bounds as { target: number }
    bounds.target = 1
    expect(p95(changed)).toEqual([1, ...before.slice(1)])
    expect(p95(defaultSettings())).toEqual(before)
  })

  it('takes bounds from a copy of the settings', async () => {
    const settings = defaultSettings()
    const shown = JSON.stringify(settings.loadLevels[0]?.targets.get('p95')?.bounds)
    expect(PAGE.replaceAll(' ', '').replaceAll(/(?<=[{,])(\w+):/g, '"$1":')).toContain(shown)
    const loadLevels = settings.loadLevels.map(level => {
      const p95 = level.targets.get('p95')
      if (p95 === undefined) throw new Error('no p95')
      const bounds = { target: 1, acceptable: 2, unacceptable: 3 }
      return { ...level, targets: new Map(level.targets).set('p95', { ...p95, bounds }) }
    })
    const asked = { candidates: await runsOf('sustained'), notes: [], skipped: [], today }
    const request = { ...asked, baselines: 'none' } as const
    expect(evaluate(request, settings).outcome).not.toBe('failed')
    expect(evaluate(request, { ...settings, loadLevels }).outcome).toBe('failed')
  })
})
