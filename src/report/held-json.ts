import type { HeldRun, Unmatched } from '../evaluate/unmatched.js'
import { looseWords } from '../evaluate/loose-percentiles.js'
import { unitOf } from '../config/metrics.js'
import type { AbortWhen } from '../config/settings.js'
import { jsonForLog } from './escape.js'
import type { ConfigSource } from './report.js'
import { missingWords, unmatchedWords, untoldWords } from './view/held-words.js'

/** What holds for each run, and what of the config matches nothing, for programs. */
export function renderHeldJson(
  config: ConfigSource,
  runs: readonly HeldRun[],
  unmatched: readonly Unmatched[]
): string {
  const report = {
    config: { source: config.source, file: config.file },
    runs: runs.map(({ run, level, by, reason, held, untold, loose, missing }) => ({
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
      })),
      ...(level.abortWhen === undefined ? {} : { abortWhen: abortOf(level.abortWhen) }),
      untold: untold.map(one => ({ ...one, message: untoldWords(one) })),
      loose: loose.map(one => ({ ...one, message: looseWords(one) })),
      missing: missing.map(one => ({ ...one, message: missingWords(one) }))
    })),
    withoutEffect: unmatched.map(one => ({ ...one, message: unmatchedWords(one) }))
  }
  return `${jsonForLog(JSON.stringify(report, undefined, 2))}\n`
}

/** What ends a run of the level that is watched. */
function abortOf({ criteria, delaySeconds }: AbortWhen): object {
  return {
    criteria: criteria.map(({ metric, criterion }) => ({
      metric: metric.key,
      unit: unitOf(metric),
      ...criterion
    })),
    delaySeconds
  }
}
