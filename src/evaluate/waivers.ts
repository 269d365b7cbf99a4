import { matchesKey, matchesWildcard } from '../config/pattern.js'
import type { Waiver } from '../config/settings.js'
import { waiverName } from '../config/waiver-name.js'
import { note, type Note } from '../locust/note.js'
import { present } from '../locust/present.js'
import { AGGREGATED, bareName } from '../locust/run.js'
import type { ChangePoint, PastEvaluation } from './past/past-evaluation.js'
import type { ResourceRow } from './resources/resources-evaluation.js'
import { andMore } from './run-summary.js'
import { waiverMeant } from './waiver-meant.js'
import { isGone, isNowhere } from './verdict/absent.js'
import { accountingEndpoints } from './verdict/accepted.js'
import { worstFirst } from './verdict/order.js'
import type { Effect, Verdict } from './verdict/verdict.js'

/**
 * Lowers the failures that the team has accepted to warnings, and lets pass what would only warn: an endpoint that
 * is gone, for which the report asks for that entry, and a suspected regression. A total that regressed, or is suspect,
 * by accepted endpoints alone is accepted with them, and so is one that is not compared for accepted endpoints that are gone
 * alone. `today` is `YYYY-MM-DD` in UTC; a waiver holds through its last day. One that has expired and would have
 * held is said once.
 */
export function applyWaivers(
  verdicts: readonly Verdict[],
  waivers: readonly Waiver[],
  today: string
): { verdicts: Verdict[]; notes: Note[] } {
  const own = waivers.filter(({ of }) => of === 'endpoint')
  const { excused, notes } = excuse(verdicts, own, {
    today,
    covers,
    isOfJudged: ({ metric }, all) =>
      all.some(one =>
        metric === '*' ? one.endpoint !== AGGREGATED : metricsOfWaiver(one).includes(metric)
      ),
    excusedTo: verdict =>
      isGoneSoftly(verdict) || isSuspected(verdict) ? 'pass' : excusedFailure(verdict),
    nameOf: verdict => `${verdict.endpoint} ${metricsOfWaiver(verdict)[0]}`,
    calledOf: ({ endpoint }) => [endpoint, bareName(endpoint)],
    worstFirst
  })
  const gone = excused.filter(isGone)
  const whole = excused.map(one =>
    withGone(withBounds(withEndpoints(one, own, today), gone), own, today)
  )
  return { verdicts: whole, notes }
}

/**
 * Whoever accepts an endpoint accepts what it does to the total, also where it is not found to have regressed itself,
 * and no more of the total than that.
 */
function withEndpoints(verdict: Verdict, waivers: readonly Waiver[], today: string): Verdict {
  if (verdict.rule !== 'regression') return verdict
  const effect = isSuspected(verdict) ? 'pass' : excusedFailure(verdict)
  if (effect === undefined) return verdict
  const found = accountingEndpoints(verdict.reason).map(endpoint =>
    waivers.find(waiver => waiver.until >= today && covers(waiver, { ...verdict, endpoint }))
  )
  const [waiver] = found
  if (waiver === undefined || found.includes(undefined)) return verdict
  return { ...verdict, effect, waiver }
}

/** Whoever accepts that all endpoints which a pattern meant are gone accepts that its bounds find none. */
function withBounds(verdict: Verdict, gone: readonly Verdict[]): Verdict {
  if (!isNowhere(verdict) || verdict.effect !== 'fail') return verdict
  const meant = gone.filter(({ endpoint }) => matchesKey(verdict.endpoint, endpoint))
  const [waiver] = meant.map(one => one.waiver)
  if (waiver === undefined || meant.some(one => one.waiver === undefined)) return verdict
  return { ...verdict, effect: 'warn', waiver }
}

/** Whoever accepts that endpoints are gone knows that the total is another one, if nothing else about it is. */
function withGone(verdict: Verdict, waivers: readonly Waiver[], today: string): Verdict {
  if (verdict.rule !== 'regression' || verdict.effect === 'pass') return verdict
  const gone = verdict.reason.kind === 'mix-changed' ? verdict.reason.shift.gone : undefined
  const found = gone?.map(endpoint =>
    waivers.find(
      waiver => waiver.until >= today && covers(waiver, { ...verdict, endpoint, metric: GONE })
    )
  )
  const [waiver] = found ?? []
  if (waiver === undefined || found?.includes(undefined)) return verdict
  return { ...verdict, effect: 'pass', waiver }
}

/** The same for resource metrics, by their names. */
export function waiveResources(
  rows: readonly ResourceRow[],
  waivers: readonly Waiver[],
  today: string
): { rows: ResourceRow[]; notes: Note[] } {
  const own = waivers.filter(({ of }) => of === 'resource')
  const { excused, notes } = excuse(rows, own, {
    today,
    covers: ({ pattern }, { name }) => matchesWildcard(pattern, name),
    isOfJudged: () => true,
    excusedTo: excusedFailure,
    nameOf: ({ name }) => name,
    calledOf: ({ name }) => [name],
    worstFirst: rows => rows
  })
  return { rows: excused, notes }
}

/** The same for steps in the history: one that fell with a commit that the team named has no effect. */
export function waiveChangePoints(
  { changePoints, runs }: Pick<PastEvaluation, 'changePoints' | 'runs'>,
  waivers: readonly Waiver[],
  today: string
): { changePoints: ChangePoint[]; notes: Note[] } {
  const notes: Note[] = []
  const waived = changePoints.map(point => {
    const [before, after] = point.between.map(run => runs.indexOf(run))
    const commits = runs.slice((before ?? 0) + 1, (after ?? 0) + 1).map(({ commit }) => commit)
    const matching = waivers.filter(
      ({ of, pattern }) =>
        of === 'change-point' && commits.some(commit => commit?.startsWith(pattern))
    )
    const waiver = matching.find(({ until }) => until >= today)
    if (waiver !== undefined) return { ...point, effect: 'pass' as const, waiver }
    const [expired] = matching
    if (expired !== undefined && point.effect !== 'pass') {
      notes.push(expiredNote(expired, `${point.endpoint} ${point.metric}`))
    }
    return point
  })
  return { changePoints: waived, notes }
}

/** Whether a metric of all requests together is accepted today, whatever it will be. */
export function isWaived(metric: string, waivers: readonly Waiver[], today: string): boolean {
  return waivers.some(
    waiver =>
      waiver.of === 'endpoint' &&
      waiver.until >= today &&
      (waiver.metric === '*' || waiver.metric === metric) &&
      matchesWildcard(waiver.pattern, AGGREGATED)
  )
}

type Judged = { readonly effect: Effect }

type Excusing<One> = {
  readonly today: string
  readonly covers: (waiver: Waiver, one: One) => boolean
  /** Whether the load level judges anything of the kind: else a waiver is of other levels. */
  readonly isOfJudged: (waiver: Waiver, judged: readonly One[]) => boolean
  /** Undefined where there is nothing to excuse. */
  readonly excusedTo: (one: One) => Effect | undefined
  /** For people. */
  readonly nameOf: (one: One) => string
  /** What a pattern without `*` may say of it. */
  readonly calledOf: (one: One) => readonly string[]
  readonly worstFirst: (ones: readonly One[]) => readonly One[]
}

function excuse<One extends Judged>(
  judged: readonly One[],
  waivers: readonly Waiver[],
  {
    today,
    covers: isCovered,
    isOfJudged,
    excusedTo,
    nameOf,
    calledOf,
    worstFirst: sorted
  }: Excusing<One>
): { excused: One[]; notes: Note[] } {
  const missed = new Map<Waiver, One[]>()
  const excused = judged.map(one => {
    const effect = excusedTo(one)
    if (effect === undefined) return one
    const matching = waivers.filter(waiver => isCovered(waiver, one))
    const waiver = matching.find(({ until }) => until >= today)
    if (waiver !== undefined) return { ...one, effect, waiver }
    for (const expired of matching) missed.set(expired, [...(missed.get(expired) ?? []), one])
    return one
  })
  const unused = waivers.filter(
    waiver => isOfJudged(waiver, judged) && !judged.some(one => isCovered(waiver, one))
  )
  const called = unused.length === 0 ? [] : [...new Set(judged.flatMap(calledOf))]
  return {
    excused,
    notes: [
      ...[...missed].map(([waiver, ones]) =>
        expiredNote(waiver, namesOf(sorted(ones).map(nameOf)))
      ),
      ...(judged.length === 0 ? [] : unused.map(waiver => unusedNote(waiver, called)))
    ]
  }
}

/** The first, and how many others. */
function namesOf(names: readonly string[]): string {
  const [first = '', ...others] = [...new Set(names)]
  return `${first}${andMore(others.length)}`
}

function excusedFailure({ effect }: Judged): Effect | undefined {
  return effect === 'fail' ? 'warn' : undefined
}

function isGoneSoftly({ rule, effect }: Verdict): boolean {
  return rule === 'presence' && effect === 'warn'
}

/** What may be worse is accepted as what is: nobody need run again to tell. */
function isSuspected(verdict: Verdict): boolean {
  return verdict.rule === 'regression' && verdict.verdict === 'suspect' && verdict.effect === 'warn'
}

function covers({ pattern, metric }: Waiver, verdict: Verdict): boolean {
  return (
    (metric === '*' || metricsOfWaiver(verdict).includes(metric)) &&
    (matchesKey(pattern, verdict.endpoint) || (isNowhere(verdict) && isNamed(pattern, verdict)))
  )
}

/** The bounds of an endpoint may be written without its method. */
function isNamed(pattern: string, { endpoint }: Verdict): boolean {
  return !endpoint.includes('*') && matchesKey(endpoint, pattern)
}

/** An endpoint that is gone has no throughput: it is accepted by that name, with all that is missing of it. */
function metricsOfWaiver(verdict: Verdict): readonly [string, ...string[]] {
  if (verdict.rule === 'presence') return [GONE]
  return isNowhere(verdict) ? [verdict.metric, GONE] : [verdict.metric]
}

const GONE = 'throughput'

/** A misspelt waiver excuses nothing; of several load levels, one may simply not be in this run. */
function unusedNote(waiver: Waiver, called: readonly string[]): Note {
  const { pattern, line } = waiver
  const isMeant = called.includes(pattern)
  return note(
    'waiver-unused',
    `the waiver for ${waiverName(waiver)} covers nothing that was judged in this run`,
    present({
      line,
      advice: isMeant ? undefined : meantOf(pattern, called)
    })
  )
}

function meantOf(pattern: string, called: readonly string[]): string | undefined {
  const meant = waiverMeant(pattern, called)
  return meant === undefined ? undefined : `Did you mean "${meant}"?`
}

function expiredNote({ of, pattern, reason, until, line }: Waiver, name: string): Note {
  const what = { endpoint: 'the endpoint', resource: 'what it is of', 'change-point': 'the step' }[
    of
  ]
  return note(
    'waiver-expired',
    `the waiver for ${pattern} expired on ${until} ("${reason}") and no longer covers ${name}`,
    {
      advice: `Fix ${what}, or give the \`accept:\` entry a new date on the base branch.`,
      ...(line === undefined ? {} : { line })
    }
  )
}
