import type { HeldRun, Unmatched } from '../evaluate/unmatched.js'
import { jsonForLog } from './escape.js'
import type { ConfigSource } from './report.js'
import { unmatchedWords } from './view/held-words.js'

/** What holds for each run, and what of the config matches nothing, for programs. */
export function renderHeldJson(
  config: ConfigSource,
  runs: readonly HeldRun[],
  unmatched: readonly Unmatched[]
): string {
  const report = {
    config: { source: config.source, file: config.file },
    runs: runs.map(({ run, level, by, reason, held }) => ({
      name: run.name,
      loadLevel: level.name,
      loadLevelBy: by,
      loadLevelReason: reason,
      kind: level.kind,
      bounds: held.map(({ of, name, metric, unit, bounds, criteria, from }) => ({
        of,
        name,
        metric,
        unit,
        bounds,
        criteria,
        from
      }))
    })),
    withoutEffect: unmatched.map(one => ({ ...one, message: unmatchedWords(one) }))
  }
  return `${jsonForLog(JSON.stringify(report, undefined, 2))}\n`
}
