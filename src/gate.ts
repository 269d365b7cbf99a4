import type { Settings } from './config/settings.js'
import { evaluate } from './evaluate/evaluate.js'
import type { Evaluation } from './evaluate/evaluation.js'
import { ageNotes, type HandedOver } from './evaluate/freshness.js'
import type { BaselineSource } from './evaluate/regression/comparison.js'
import type { Baseline } from './evaluate/regression/matching.js'
import { InputError } from './input/input-error.js'
import type { InputSet } from './input/input-file.js'
import type { Note } from './locust/note.js'
import type { Run } from './locust/run.js'
import { type Combine, readSets } from './locust/sets.js'
import type { Report, ReportContext } from './report/report.js'

/** What the gate needs of the world: the command line and the action each build one. */
export type World = {
  /** One set a PATH or artifact. Throws InputError when there is nothing to judge. */
  candidates(): Promise<readonly InputSet[]>
  /** Never throws: what cannot be had is skipped and said. */
  baselines(): Promise<BaselineOffer>
  publish(report: Report): Promise<void>
}

export type BaselineOffer = {
  /** `none`: nobody asked for a comparison. */
  readonly sets:
    readonly { readonly source: BaselineSource; readonly sets: readonly InputSet[] }[] | 'none'
  readonly skipped: readonly { readonly source: BaselineSource; readonly why: string }[]
  /** What concerns no single run: GitHub did not answer, a folder is missing. */
  readonly notes: readonly Note[]
  /** Somebody named these runs: that they cannot be used is more than "not yet". */
  readonly isGiven?: boolean
  /** Where runs were looked for: `load.yml on main`. Untrusted text. */
  readonly sought?: string
}

export type GateOptions = {
  readonly settings: Settings
  /** What several candidate sets are: different tests, repeats or shards of one. */
  readonly combine: Combine
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string
  readonly context: ReportContext
}

/** The whole story: read, judge, publish. The conclusion is returned, never thrown. */
export async function gate(world: World, options: GateOptions): Promise<Evaluation> {
  const { settings } = options
  const candidates = await readCandidates(world, options)
  const offer = await world.baselines()
  const baselines = await readBaselines(offer, settings)
  const evaluation = evaluate(
    {
      candidates: candidates.runs,
      baselines: baselines.runs,
      skipped: [...offer.skipped, ...baselines.skipped],
      notes: [...candidates.notes, ...offer.notes],
      isBaselineGiven: offer.isGiven ?? false,
      ...(offer.sought === undefined ? {} : { sought: offer.sought }),
      today: options.today
    },
    settings
  )
  await world.publish({ evaluation, context: options.context })
  return evaluation
}

type ReadRuns = Awaited<ReturnType<typeof readSets>>

async function readCandidates(world: World, { settings, combine }: GateOptions): Promise<ReadRuns> {
  try {
    const sets = await world.candidates()
    const { runs: read, notes } = await readSets(sets, combine, settings)
    if (read.length === 0) return { runs: read, notes: [...notes, nothingFound()] }
    const handedOver = handedOverOf(sets)
    const runs = read.map(run => ({
      ...run,
      notes: [...run.notes, ...ageNotes(run, handedOver)]
    }))
    return { runs, notes }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { runs: [], notes: [inputNote(error)] }
  }
}

/** The earliest of the sets: nothing is called old that only one of them would call so. */
function handedOverOf(sets: readonly InputSet[]): HandedOver | undefined {
  const moments = sets.flatMap(({ uploads = [], foundAt }): HandedOver[] => [
    ...uploads.flatMap(({ at }) => (at === undefined ? [] : [{ at, by: 'upload' as const }])),
    ...(foundAt === undefined ? [] : [{ at: foundAt, by: 'job' as const }])
  ])
  return moments.sort((a, b) => a.at - b.at)[0]
}

function nothingFound(): Note {
  return {
    code: 'no-input',
    severity: 'error',
    message: 'no CSV file of Locust was found',
    advice:
      'Run Locust with --csv PREFIX and give its folder, and upload it also when Locust fails (if: always()).'
  }
}

function inputNote(error: InputError): Note {
  return {
    code: error.source === 'github' ? 'github-unavailable' : 'no-input',
    severity: 'error',
    message: error.problem,
    advice: error.advice
  }
}

async function readBaselines(
  { sets }: BaselineOffer,
  settings: Settings
): Promise<{ runs: readonly Baseline[] | 'none'; skipped: BaselineOffer['skipped'] }> {
  if (sets === 'none') return { runs: 'none', skipped: [] }
  const read = await Promise.all(
    sets.map(async ({ source, sets: files }) => ({
      source,
      ...(await readSets(files, 'separate', settings))
    }))
  )
  const found = read.flatMap(({ source, runs }) =>
    runs.map(run => ({ source: runs.length > 1 ? sourceWithin(source, run) : source, run }))
  )
  return {
    runs: found.filter(({ run }) => brokenBy(run.notes) === undefined),
    skipped: [
      ...read
        .filter(({ runs }) => runs.length === 0)
        .map(({ source, notes }) => ({
          source,
          why: brokenBy(notes) ?? 'it holds no CSV file of Locust'
        })),
      ...found.flatMap(({ source, run }) => {
        const why = brokenBy(run.notes)
        return why === undefined ? [] : [{ source, why }]
      })
    ]
  }
}

/** What makes a run useless to compare with. */
function brokenBy(notes: readonly Note[]): string | undefined {
  return notes.find(({ severity }) => severity === 'error')?.message
}

/** Which of the runs of a folder. */
function sourceWithin(source: BaselineSource, { name }: Run): BaselineSource {
  return { ...source, label: `${source.label.replace(/\/+$/, '')}/${name}` }
}
