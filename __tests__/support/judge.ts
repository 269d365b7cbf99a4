import { join } from 'node:path'

import { defaultSettings } from '../../src/config/default-settings.js'
import type { Settings } from '../../src/config/settings.js'
import { evaluate } from '../../src/evaluate/evaluate.js'
import { readPaths } from '../../src/input/paths.js'
import { readSets } from '../../src/locust/sets.js'
import type { Run } from '../../src/locust/run.js'
import type { Report } from '../../src/report/report.js'
import { ROOT } from './golden.js'

/** A report without GitHub, as of a fixed day. */
export function reportOf(runs: readonly Run[], settings: Settings = defaultSettings()): Report {
  const request = {
    candidates: runs,
    baselines: 'none' as const,
    skipped: [],
    notes: [],
    today: '2026-11-24'
  }
  return {
    evaluation: evaluate(request, settings),
    context: {
      version: '0.0.0',
      commit: '0123456789abcdef0123456789abcdef01234567',
      runUrl: 'https://github.com/o/r/actions/runs/1'
    }
  }
}

/** The report of a folder of fixtures/. */
export async function judgeFixture(
  name: string,
  settings: Settings = defaultSettings()
): Promise<Report> {
  const sets = await readPaths([name], join(ROOT, 'fixtures'))
  const { runs } = await readSets(sets, 'separate', settings)
  return reportOf(runs, settings)
}
