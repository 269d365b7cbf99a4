import { DEFAULT_POLICIES } from '../config/defaults.js'
import type { LoadLevel } from '../config/settings.js'
import { differencesOf, type Observed, whyUnusable } from '../evaluate/regression/comparability.js'
import { observe } from '../evaluate/regression/matching.js'
import { judgePresence, withShares } from '../evaluate/regression/presence.js'
import { keyedRun, type KeyedRun } from '../evaluate/regression/sides.js'
import { isGone } from '../evaluate/verdict/absent.js'
import { differencesWords, unusableWords } from '../evaluate/verdict/comparability-words.js'
import { fingerprint } from '../locust/read-run.js'
import type { Run } from '../locust/run.js'
import { lastPart, testName } from './level-names.js'

/** What is worked out of a run once, to be held against each of the others. */
type Looked = { readonly run: Run; readonly observed: Observed; readonly keyed: KeyedRun }

/**
 * The runs, those together that repeat one test: the caller said so, or the last part of their names
 * is one, each may be compared with each, and they have the same endpoints. In the order of the runs.
 */
export function repeatsOf(runs: readonly Run[], level: LoadLevel): Run[][] {
  const groups: Looked[][] = []
  for (const run of runs) {
    const looked = { run, observed: observe(run, level), keyed: keyedRun(run) }
    const group = groups.find(known => known.every(other => isRepeat(looked, other)))
    if (group === undefined) groups.push([looked])
    else group.push(looked)
  }
  return groups.map(group => group.map(({ run }) => run))
}

/** Without runs that were given twice: a copy shows nothing of how runs differ. */
export function withoutCopies(runs: readonly Run[]): Run[] {
  const prints = runs.map(fingerprint)
  return runs.filter((_, at) => prints[at] === undefined || prints.indexOf(prints[at]) === at)
}

/** Two runs of one level that are no repeats of one test, and why: a clause of this project's own words. */
export type Apart = { readonly then: Run; readonly now: Run; readonly why: string }

/** The first two of the runs that keep them from being repeats of one test. */
export function apartOf(runs: readonly Run[], level: LoadLevel): Apart | undefined {
  const looked = runs.map(run => ({ run, observed: observe(run, level), keyed: keyedRun(run) }))
  for (const [at, now] of looked.entries()) {
    for (const then of looked.slice(0, at)) {
      const why = whyNoRepeat(now, then)
      if (why !== undefined) return { then: then.run, now: now.run, why }
    }
  }
  return undefined
}

function isRepeat(now: Looked, then: Looked): boolean {
  return whyNoRepeat(now, then) === undefined
}

function whyNoRepeat(now: Looked, then: Looked): string | undefined {
  if (now.run.test !== undefined || then.run.test !== undefined)
    return now.run.test === then.run.test ? undefined : OTHER_NAMES
  if (lastPart(testName(now.run)) !== lastPart(testName(then.run))) return OTHER_NAMES
  const unusable = [
    ['the first', then],
    ['the second', now]
  ] as const
  for (const [which, { observed }] of unusable) {
    const why = whyUnusable(observed, false)
    if (why !== undefined) return `${which} ${unusableWords(why)}`
  }
  const differences = differencesOf(now.observed, then.observed)
  if (differences.length > 0) return differencesWords(differences)
  if (!isLikeLoad(now.run, then.run)) return 'one made many more requests than the other'
  const isSame = hasEndpointsOf(now, then) && hasEndpointsOf(then, now)
  return isSame ? undefined : 'one has endpoints that the other lacks'
}

const OTHER_NAMES = 'their tests have other names'

/** How much more requests a run may have made than another of as many users that nobody knows. */
const LIKE_LOAD = 1.25

/** Where a run's files do not tell its users, as without a history, its requests do. */
function isLikeLoad(now: Run, then: Run): boolean {
  if (now.peakUsers !== undefined && then.peakUsers !== undefined) return true
  const [one = 0, other = 0] = [now, then].map(({ aggregated }) => aggregated?.requests)
  return Math.max(one, other) <= LIKE_LOAD * Math.min(one, other)
}

/** All but those so rare that a run may lack them by chance. Tests of one name need not be one test. */
function hasEndpointsOf({ keyed }: Looked, other: Looked): boolean {
  return !judgePresence(keyed, withShares([other.keyed]), DEFAULT_POLICIES).some(
    ({ verdict }) => isGone(verdict) && !verdict.isRare
  )
}
