import type { Settings } from '../config/settings.js'
import type { Baselines } from '../evaluate/compare-with-baselines.js'
import type { BaselineSource } from '../evaluate/regression/comparison.js'
import type { Baseline } from '../evaluate/regression/matching.js'
import { markWords } from '../evaluate/watch/watch-words.js'
import { note, type Note } from '../locust/note.js'
import type { Run } from '../locust/run.js'
import { readSets, type Combine } from '../locust/sets.js'
import { twinsOf } from '../locust/twins.js'
import type { BaselineOffer } from './offer.js'
import { withSeries } from './series.js'

/** What there is to compare with, and what is to be said of it. */
type ReadBaselines = Baselines & { readonly notes: readonly Note[] }

type Compared = {
  /** A run that was named is not compared with itself. */
  readonly candidates: readonly Run[]
  /**
   * What the candidates' sets are to each other: shards of a baseline are one run too, while its repeats
   * are runs to compare with, each.
   */
  readonly combine: Combine
}

/**
 * The runs to compare with; one that is useless for that is skipped, with the reason. Runs that are only
 * to be kept are left out without a word when they are useless.
 */
export async function readBaselineRuns(
  { earlier = [], ...offer }: BaselineOffer,
  settings: Settings,
  { candidates, combine }: Compared
): Promise<ReadBaselines> {
  const compared = { candidates, combine: combine === 'shards' ? combine : 'separate' } as const
  const read = await readRuns(offer, settings, compared)
  if (earlier.length === 0) return read
  const kept = { sets: earlier, skipped: [], notes: [] }
  const { baselines } = await readRuns(kept, settings, compared)
  return baselines === 'none' ? read : { ...read, earlier: baselines }
}

async function readRuns(
  { sets, skipped, isGiven = false, sought }: BaselineOffer,
  settings: Settings,
  { candidates, combine }: Compared
): Promise<ReadBaselines> {
  const rest = { isBaselineGiven: isGiven, ...(sought === undefined ? {} : { sought }) }
  if (sets === 'none') return { baselines: 'none', skipped, ...rest, notes: [] }
  const read = await Promise.all(
    sets.map(async ({ source, sets: files }) => {
      const { runs, notes } = await readSets(files, combine, settings)
      return { source, runs: withSeries(runs, settings), notes }
    })
  )
  const found = read.flatMap(({ source, runs }) =>
    runs
      .filter(run => unmerged(run) === undefined)
      .map(run => ({ source: runs.length > 1 ? sourceWithin(source, run) : source, run }))
  )
  const useful = found.filter(({ run }) => uselessAs(run) === undefined)
  // What was found in another run of the workflow is of that run, whatever it uploaded.
  const own = ownRuns(useful, isGiven ? candidates : [])
  const others = useful.filter(baseline => !own.has(baseline))
  // One run that was given several times would pass for as many runs that do not differ at all.
  const twins = twinsOf(others)
  const baselines = others.filter(baseline => !twins.has(baseline))
  return {
    ...rest,
    baselines: await withGenerators(baselines, settings),
    // Where none is left, what was refused says so.
    notes: baselines.length === 0 ? [] : [...own].map(ownRunNote),
    skipped: [
      ...skipped,
      ...read
        .filter(({ runs }) => runs.length === 0)
        .map(({ source, notes }) => ({
          source,
          why: brokenBy(notes) ?? 'it holds no CSV file of Locust'
        })),
      ...read.flatMap(({ source, runs }) =>
        [...new Set(runs.flatMap(run => unmerged(run) ?? []))].map(why => ({ source, why }))
      ),
      ...found.flatMap(({ source, run }) => {
        const why = uselessAs(run)
        return why === undefined ? [] : [{ source, why }]
      }),
      ...[...twins].map(([{ source }, first]) => ({
        source,
        why: `it is the very run of ${first.source.label}`
      })),
      ...Array.from(own, ([{ source }, name]) => ({ source, why: ownRunWords(name) }))
    ]
  }
}

/** The baselines that are one of the candidates, each with its name: nothing would ever differ. */
function ownRuns(
  baselines: readonly Baseline[],
  candidates: readonly Run[]
): ReadonlyMap<Baseline, string> {
  const judged = candidates.map(run => ({ run }))
  const twins = twinsOf<{ readonly run: Run }>([...judged, ...baselines])
  return new Map(
    baselines.flatMap(baseline => {
      const twin = twins.get(baseline)
      return judged.some(one => one === twin) ? [[baseline, twin?.run.name ?? '']] : []
    })
  )
}

function ownRunWords(name: string): string {
  return `it is the judged run ${name} itself`
}

function ownRunNote([{ source }, name]: readonly [Baseline, string]): Note {
  return note(
    'baseline-skipped',
    `the baseline ${source.label} is not used: ${ownRunWords(name)}`,
    {
      severity: 'warning',
      advice: 'Compare with a run of before the change: a run never differs from itself.'
    }
  )
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
