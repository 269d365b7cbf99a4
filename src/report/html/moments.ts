import { burstPlaces } from '../../evaluate/burst-words.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { Timeline } from '../../evaluate/run-in-time.js'
import { fewerWords, isHardlyKnown, openOutcome } from '../../evaluate/verdict/recovery-words.js'
import type { Note } from '../../locust/note.js'
import {
  formatCount,
  formatDuration,
  formatMs,
  formatPercent,
  formatSeconds,
  formatThroughput
} from '../../units/format.js'
import { steadyTexts, users } from '../view/timeline-view.js'
import { settlingWords } from '../view/warm-up-words.js'

/** A stretch of the run that the charts shade. Seconds since the first row. */
export type Band = {
  readonly kind:
    'warm-up' | 'steady' | 'ramp-down' | 'stall' | 'waiting' | 'slow' | 'burst' | 'incident'
  readonly from: number
  readonly to: number
  /** What the shading is called. */
  readonly label: string
  /** One sentence about it. */
  readonly text: string
}

/** Everything that happened, in order of time. */
export function bandsOf({ timeline, notes }: Pick<RunEvaluation, 'timeline' | 'notes'>): Band[] {
  return [
    ...loadBands(timeline),
    ...stallBands(timeline),
    ...(notes.some(isOfWaiting) ? waitingBands(timeline) : []),
    ...slowBands(timeline),
    ...burstBands(timeline),
    ...incidentBands(timeline)
  ].sort((a, b) => a.from - b.from || b.to - a.to)
}

function loadBands(timeline: Timeline): Band[] {
  const { warmUp, steady, phases, capacity } = timeline
  // A stepped run has no steady state worth the name: its levels stand in the capacity chart.
  if (capacity !== undefined) return []
  const bands: Band[] = []
  if (warmUp !== undefined && warmUp.seconds > 0) {
    const settled = warmUp.settled ? '' : '; response times had not settled by then'
    const found = `${settlingWords(warmUp)}, found by the gate`
    const how = warmUp.how === 'auto' ? found : 'as configured'
    const text = `left out of the steady state (${how}${settled})`
    bands.push({ kind: 'warm-up', from: 0, to: warmUp.seconds, label: 'Warm-up', text })
  }
  if (steady !== undefined) {
    const text = [users(steady.users), ...steadyTexts(timeline)].join(', ')
    bands.push({ kind: 'steady', from: steady.from, to: steady.to, label: 'Steady state', text })
  }
  const last = phases.at(-1)
  if (last?.kind === 'ramp-down') {
    const text = `from ${formatCount(last.usersFrom)} to ${formatCount(last.usersTo)} users`
    bands.push({ kind: 'ramp-down', from: last.from, to: last.to, label: 'Ramp-down', text })
  }
  return bands
}

function stallBands({ stalls }: Timeline): Band[] {
  return stalls.map(({ from, to, seconds, users, requests, usualRate, toTheEnd }) => {
    const what =
      requests === 0
        ? 'no request'
        : `only ${formatCount(requests)} requests (${formatThroughput(usualRate)} at other times)`
    const who = users === undefined ? '' : ` with ${formatCount(users)} users`
    return {
      kind: 'stall',
      from,
      to,
      label: requests === 0 ? 'No answers' : 'Hardly any answers',
      text: `${what} finished for ${formatDuration(seconds)}${who}${toTheEnd ? ', until the history ends' : ''}`
    }
  })
}

/** Where the team says with `notes:` that the users pause by design, they do not wait. */
function isOfWaiting({ code, severity }: Note): boolean {
  return code === 'users-waiting' && severity !== 'info'
}

function waitingBands({ waiting, seconds }: Timeline): Band[] {
  if (waiting === undefined) return []
  const { from, users, missing } = waiting
  const text = `about ${formatCount(missing)} of ${formatCount(users)} users waited for answers that did not come, or users asked less often on their own`
  return [{ kind: 'waiting', from, to: seconds, label: 'Users waiting', text }]
}

/** Where nothing was answered for a while, or a failure scenario has an incident, that says more; loads have a chart. */
function slowBands({ slowSpell, slowFirstPart, ...timeline }: Timeline): Band[] {
  const { stalls, recovery, capacity, seconds } = timeline
  if (capacity !== undefined) return []
  if (slowSpell === undefined) return firstPartBands(slowFirstPart)
  const { from, to, average, elsewhere } = slowSpell
  const others = [...stalls, ...(recovery?.incidents ?? [])]
  if (others.some(one => one.from <= to && (one.to ?? seconds) >= from)) return []
  const text = `${formatMs(average)} on average, at other times ${formatMs(elsewhere)}`
  return [{ kind: 'slow', from, to, label: 'Slow answers', text }]
}

function firstPartBands(part: Timeline['slowFirstPart']): Band[] {
  if (part === undefined) return []
  const { to, average, afterwards } = part
  const text = `${formatMs(average)} on average, afterwards ${formatMs(afterwards)}`
  return [{ kind: 'slow', from: 0, to, label: 'Slow answers', text }]
}

/** An incident of a failure scenario says more about the same errors. */
function burstBands({ bursts, recovery, seconds }: Timeline): Band[] {
  const incidents = recovery?.incidents ?? []
  const apart = bursts.filter(
    burst => !incidents.some(({ from, to = seconds }) => burst.from < to && burst.to > from)
  )
  return apart.map(({ from, to, requests, failures, peak, ...burst }) => ({
    kind: 'burst',
    from,
    to,
    label: 'Error burst',
    text: `${formatCount(failures)} of ${formatCount(requests)} requests failed, at worst ${formatPercent(peak)}${burstPlaces(burst)}`
  }))
}

function incidentBands({ recovery }: Timeline): Band[] {
  return (recovery?.incidents ?? []).map(incident => {
    const { from, to, seconds, recovered, causes, failures, fewerSuccesses, depth } = incident
    const outcome = recovered ? `recovered after ${formatSeconds(seconds)}` : openOutcome(incident)
    const lost = [
      `${formatCount(failures)} failed`,
      ...fewerWords(fewerSuccesses, isHardlyKnown(incident) ? undefined : depth.usualThroughput)
    ].join(', ')
    return {
      kind: 'incident',
      from,
      to: to ?? from + seconds,
      label: 'Incident',
      text: `${outcome} (${causes.map(cause => cause.replace('-', ' ')).join(', ')}; ${lost})`
    }
  })
}
