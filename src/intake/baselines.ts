import type { Settings } from '../config/settings.js'
import type { Baselines } from '../evaluate/compare-with-baselines.js'
import type { BaselineSource, SkippedBaseline } from '../evaluate/regression/comparison.js'
import type { Baseline } from '../evaluate/regression/matching.js'
import { markWords } from '../evaluate/watch/watch-words.js'
import type { Note } from '../locust/note.js'
import type { Run } from '../locust/run.js'
import { readSets, type Combine } from '../locust/sets.js'
import { twinsOf } from '../locust/twins.js'
import type { BaselineOffer } from './offer.js'
import { withSeries } from './series.js'

/**
 * The runs to compare with; one that is useless for that is skipped, with the reason. Runs that are only
 * to be kept are left out without a word when they are useless. What the candidates' sets are to each
 * other, `combine`, holds for a baseline's as far as they are shards: its repeats are runs to compare
 * with, each.
 */
export async function readBaselineRuns(
  { earlier = [], ...offer }: BaselineOffer,
  settings: Settings,
  combine: Combine
): Promise<Baselines> {
  const combined = combine === 'shards' ? combine : 'separate'
  const read = await readRuns(offer, settings, combined)
  if (earlier.length === 0) return read
  const kept = { sets: earlier, skipped: [], notes: [] }
  const { baselines } = await readRuns(kept, settings, combined)
  return baselines === 'none' ? read : { ...read, earlier: baselines }
}

async function readRuns(
  { sets, skipped, isGiven = false, sought }: BaselineOffer,
  settings: Settings,
  combine: Combine
): Promise<Baselines> {
  const rest = { isBaselineGiven: isGiven, ...(sought === undefined ? {} : { sought }) }
  if (sets === 'none') return { baselines: 'none', skipped, ...rest }
  const read = await Promise.all(
    sets
      .flatMap(one => byPath(one, combine))
      .map(async ({ source, sets: files }) => {
        const { runs, notes } = await readSets(files, combine, settings)
        return { source, runs: withSeries(runs, settings), notes }
      })
  )
  const found = read.flatMap(({ source, runs }) =>
    runs
      .filter(run => unmerged(run) === undefined)
      .map(run => ({
        source: runs.length > 1 ? sourceWithin(source, run) : source,
        run,
        ...(isGiven ? { isNamed: true as const } : {}),
        ...(isGiven && runs.length === 1 ? { isAlone: true as const } : {})
      }))
  )
  const useful = found.filter(({ run }) => uselessAs(run) === undefined)
  // One run that was given several times would pass for as many runs that do not differ at all.
  const twins = twinsOf(useful)
  const baselines = useful.filter(baseline => !twins.has(baseline))
  return {
    ...rest,
    baselines: await withGenerators(baselines, settings),
    skipped: [
      ...skipped,
      ...[...read.flatMap(whyUnread), ...found.flatMap(whyUseless)].map(one => ({
        ...one,
        ...(isGiven ? { unsaid: 'warning' as const } : {})
      })),
      ...[...twins].map(([{ source }, first]) => ({
        source,
        why: `it is the very run of ${first.source.label}`,
        ...(isGiven ? { unsaid: 'info' as const } : {})
      }))
    ]
  }
}

type Offered = Exclude<BaselineOffer['sets'], 'none'>[number]

/** What a pattern named is called by its path, as a shell would have written it; its shards are one run. */
function byPath(offered: Offered, combine: Combine): readonly Offered[] {
  if (offered.byPattern !== true || combine === 'shards') return [offered]
  return offered.sets.map(set => ({ source: { ...offered.source, label: set.label }, sets: [set] }))
}

type Read = Pick<Baseline, 'source'> & {
  readonly runs: readonly Run[]
  readonly notes: readonly Note[]
}

function whyUnread({ source, runs, notes }: Read): SkippedBaseline[] {
  if (runs.length === 0)
    return [{ source, why: brokenBy(notes) ?? 'it holds no CSV file of Locust' }]
  return [...new Set(runs.flatMap(run => unmerged(run) ?? []))].map(why => ({ source, why }))
}

function whyUseless({ source, run }: Baseline): SkippedBaseline[] {
  const why = uselessAs(run)
  return why === undefined ? [] : [{ source, why }]
}

/** What each ran on, from the snapshot beside it; nobody asks where no resource metrics are wanted. */
async function withGenerators(
  baselines: readonly Baseline[],
  { loadLevels }: Settings
): Promise<Baseline[]> {
  const isWanted = loadLevels.some(({ resources }) => resources.size > 0)
  if (!isWanted || baselines.every(({ run }) => run.resourcesFile === undefined))
    return [...baselines]
  const { readSnapshot } = await import('../resources/snapshot.js')
  return baselines.map(baseline => {
    const { resourcesFile, startedAt: from, endedAt: to } = baseline.run
    if (resourcesFile === undefined || from === undefined || to === undefined) return baseline
    const snapshot = readSnapshot(resourcesFile.text, { from, to })
    return typeof snapshot === 'string' ? baseline : { ...baseline, generator: snapshot.generator }
  })
}

/** Why a run is no baseline. */
function uselessAs({ stopped, notes }: Run): string | undefined {
  return stopped === undefined ? brokenBy(notes) : markWords(stopped)
}

/** Why a run is only a part of one: a shard that could not be merged with the others. */
function unmerged({ notes }: Run): string | undefined {
  return notes.find(({ code }) => code === 'shards-not-merged')?.message
}

/** What makes a run useless to compare with. */
function brokenBy(notes: readonly Note[]): string | undefined {
  return notes.find(({ severity }) => severity === 'error')?.message
}

/** Which of the runs of a folder. */
function sourceWithin(source: BaselineSource, { name }: Run): BaselineSource {
  return { ...source, label: `${source.label.replace(/\/+$/, '')}/${name}` }
}
