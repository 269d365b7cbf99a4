import type { LoadLevel, Settings } from '../config/settings.js'
import { note, type Note } from '../locust/note.js'
import { present } from '../locust/present.js'
import type { Run } from '../locust/run.js'
import { twinsOf } from '../locust/twins.js'
import { loadLevelOf } from './load-level.js'
import type { Baseline } from './regression/matching.js'

/** The baselines of one test. */
export type Choice = {
  /** In the order in which they were given; also those that are judged as this test, and used for nothing. */
  readonly baselines: readonly Baseline[]
  readonly left: readonly LeftBaseline[]
  /** Of judged runs that are baselines, as nothing else was named. */
  readonly notes: readonly Note[]
}

/** A baseline that was not chosen, and could have been. */
type LeftBaseline = {
  readonly baseline: Baseline
  readonly why: string
  /** Somebody meant it: it is said although those that were chosen can all be used. */
  readonly isMeant: boolean
}

type Asked = {
  readonly level: LoadLevel
  readonly settings: Settings
  readonly offered: readonly Baseline[]
  /** All runs that are judged. */
  readonly candidates: readonly Run[]
}

/** With the judged run that it is beside each that is one: only what was named may be. */
export function withOwn(baselines: readonly Baseline[], candidates: readonly Run[]): Baseline[] {
  return baselines.map(baseline => {
    const { run, isNamed } = baseline
    const own = candidates.find(
      judged => isNamed === true && twinsOf([{ run: judged }, { run }]).size > 0
    )
    return { ...baseline, ...present({ own }) }
  })
}

/**
 * Baselines of the test's name, else of its CSV prefix, else of its load level (`base` against `head`). What is
 * judged itself does not count in that: it is one only where nothing else was named, of what is judged apart
 * from it and is not named itself.
 *
 * @param repeats of the test: one run or more
 */
export function chooseBaselines(repeats: readonly Run[], asked: Asked): Choice {
  const { level, settings, offered, candidates } = asked
  const [first] = repeats
  if (first === undefined) return { baselines: [], left: [], notes: [] }
  const sameLevel = offered.filter(({ run }) => loadLevelOf(run, settings).name === level.name)
  const chosen = ofName(
    first,
    sameLevel.filter(({ own }) => own === undefined)
  )
  const isOwn = ({ own }: Baseline): boolean => own !== undefined && repeats.includes(own)
  if (chosen.length === 0 && !sameLevel.some(isOwn)) return servedBy(ofName(first, sameLevel))
  const left = sameLevel.filter(one => !chosen.includes(one) && !isOwn(one))
  const wouldBe = ofName(first, sameLevel)
  return {
    baselines: sameLevel.filter(one => chosen.includes(one) || isOwn(one)),
    left: left.flatMap(baseline => {
      const { run, own, isAlone = false } = baseline
      if (own !== undefined) {
        const why = `it is the judged run ${own.name} itself`
        return wouldBe.includes(baseline) ? [{ baseline, why, isMeant: true }] : []
      }
      if (candidates.some(judged => isCalled(run, judged))) return []
      const why = `its name is ${run.name}, and there is one called ${chosen[0]?.run.name ?? ''}`
      return [{ baseline, why, isMeant: isAlone }]
    }),
    notes: []
  }
}

/** Judged runs, compared with what is judged beside them. */
function servedBy(judged: readonly Baseline[]): Choice {
  return {
    baselines: judged.map(baseline => ({ ...baseline, own: undefined })),
    left: [],
    notes: judged.map(({ source, own }) =>
      note(
        'baseline-judged',
        `the baseline ${source.label} is judged here too, as ${own?.name ?? ''}: a change that both runs have is not seen`
      )
    )
  }
}

function ofName(first: Run, baselines: readonly Baseline[]): readonly Baseline[] {
  const sameName = baselines.filter(({ run }) => isCalled(run, first))
  const samePrefix = baselines.filter(({ run }) => prefixOf(run.name) === prefixOf(first.name))
  return [sameName, samePrefix, baselines].find(runs => runs.length > 0) ?? []
}

/** Repeats are told apart by their folders, which say nothing of those of baselines. */
function isCalled(baseline: Run, { name, test }: Run): boolean {
  if (test !== undefined) return baseline.name === test || baseline.name.endsWith(`/${test}`)
  return baseline.name === name || baseline.ownName === name
}

function prefixOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}
