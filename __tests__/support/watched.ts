import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { defaultSettings } from '../../src/config/default-settings.js'
import { loadConfig } from '../../src/config/load.js'
import type { LoadLevel } from '../../src/config/settings.js'
import { loadLevelOf } from '../../src/evaluate/load-level.js'
import { stopOf } from '../../src/evaluate/watch/stop-of.js'
import type { Watched, WatchRules } from '../../src/evaluate/watch/watched.js'
import { watchRulesOf } from '../../src/evaluate/watch-rules.js'
import { inputFileOf } from '../../src/input/input-file.js'
import { PercentileRow } from '../../src/locust/history/percentile-row.js'
import { HistoryState } from '../../src/locust/history/state.js'
import { readRuns } from '../../src/locust/read.js'
import type { HistorySample, Run } from '../../src/locust/run.js'
import type { Stop } from '../../src/locust/stop.js'

export type Plan = Pick<Watched, 'plannedSeconds' | 'plannedUsers' | 'mayReset'>

/** What a follower of the file would know after each row. */
export function* watchedRows(
  samples: readonly HistorySample[],
  plan: Plan = {},
  isFull = false
): Generator<Watched> {
  const percents = [...(samples.at(-1)?.percentiles.keys() ?? [])]
  const state = new HistoryState({
    hasUsers: samples.some(({ users }) => users > 0),
    windowOnly: isFull,
    hasNamesake: false,
    share: 0.05,
    percents
  })
  const recent: HistorySample[] = []
  for (const sample of samples) {
    const last = recent.at(-1)
    let facts: Watched['facts'] | undefined
    if (last !== undefined && sample.requests < last.requests) recent.length = 0
    const numbers = Float64Array.from(percents, percent => sample.percentiles.get(percent) ?? NaN)
    const percentiles = new PercentileRow(percents, numbers, 0)
    state.total({ sample: { ...sample, percentiles } }, recent.length + 2)
    recent.push(sample)
    yield {
      ...plan,
      recent,
      get facts() {
        return (facts ??= state.finish())
      }
    }
  }
}

/** The row of a run, from 1 on, after which it was ended, and why. */
export type Ended = { readonly row: number; readonly stop: Stop }

/** Where a run would have been ended. */
export function firstStop(
  run: Pick<Run, 'history'>,
  rules: WatchRules,
  plan: Plan = {},
  everyRows = 1
): Ended | undefined {
  return firstStops(run, [{ rules, plan }], everyRows)[0]
}

/** What a run is held against, and what is known of its end. */
type Asked = { readonly rules: WatchRules; readonly plan?: Plan }

/** The same by each of several, row by row together: what is known after a row is worked out once. */
export function firstStops(
  { history }: Pick<Run, 'history'>,
  asked: readonly Asked[],
  everyRows = 1
): (Ended | undefined)[] {
  const found = asked.map((): Ended | undefined => undefined)
  let row = 0
  for (const watched of watchedRows(
    history?.samples ?? [],
    {},
    history?.percentileMode === 'window'
  )) {
    row++
    if (row % everyRows !== 0) continue
    asked.forEach(({ rules, plan }, i) => {
      if (found[i] !== undefined) return
      const { recent } = watched
      const known = {
        ...plan,
        recent,
        get facts() {
          return watched.facts
        }
      }
      const stop = stopOf(known, rules)
      if (stop !== undefined) found[i] = { row, stop }
    })
    if (found.every(one => one !== undefined)) break
  }
  return found
}

export function rulesOf(config?: string, name = 'normal', stallSeconds = 30): WatchRules {
  const settings = config === undefined ? defaultSettings() : loadConfig(config, 'gate.yml')
  const level = loadLevelOf({ name }, settings)
  return watchRulesOf(level, settings, { stallSeconds, today: '2026-11-28' })
}

export function rulesFor(level: LoadLevel): WatchRules {
  return watchRulesOf(level, defaultSettings(), { stallSeconds: 30, today: '2026-11-28' })
}

/** Every real run with a history below a folder of fixtures/. */
export async function realRuns(folder: string): Promise<Run[]> {
  const at = join('fixtures', folder)
  const folders = readdirSync(at, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && /_stats_history\.csv(\.gz)?$/.test(entry.name))
    .map(entry => entry.parentPath)
  const runs: Run[] = []
  for (const one of [...new Set(folders)].sort()) {
    const files = readdirSync(one)
      .filter(name => /\.csv(\.gz)?$/.test(name))
      .map(name => {
        const bytes = readFileSync(join(one, name))
        const path = join(basename(one), name.replace(/\.gz$/, ''))
        return inputFileOf(path, name.endsWith('.gz') ? gunzipSync(bytes) : bytes)
      })
    const read = await readRuns(files)
    runs.push(...read.runs.filter(({ history }) => history !== undefined))
  }
  return runs
}
