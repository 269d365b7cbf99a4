import type { Link } from '../../config/settings.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import { webAddress } from '../escape.js'

/** `{from}` in ms; `{to:s}`, `{from:iso}`. */
const PLACEHOLDER = /\{(from|to)(?::(ms|s|iso))?\}/g

/**
 * The team's links with the run's time filled in: from its first moment to its last. One that needs a
 * time which the run does not tell, or that is no http(s) address, is left out. Names are untrusted.
 */
export function runLinks({ run, timeline }: RunEvaluation, links: readonly Link[] = []): Link[] {
  const from = run.startedAt ?? timeline.startedAt
  const to = run.endedAt ?? (from === undefined ? undefined : from + timeline.seconds)
  return links.flatMap(({ name, url }) => {
    const filled = fill(url, { from, to })
    const address = filled === undefined ? undefined : webAddress(filled)
    return address === undefined ? [] : [{ name, url: address }]
  })
}

type Times = Readonly<Record<'from' | 'to', number | undefined>>

function fill(url: string, times: Times): string | undefined {
  const asked = [...url.matchAll(PLACEHOLDER)].map(([whole, which, form]) => {
    const seconds = which === 'from' ? times.from : times.to
    const text = seconds === undefined ? undefined : momentIn(seconds, which, form)
    return { whole, text }
  })
  if (asked.some(({ text }) => text === undefined)) return undefined
  return asked.reduce((filled, { whole, text = '' }) => filled.replaceAll(whole, text), url)
}

/** The end is rounded up: what happened in the last second is shown too. */
function momentIn(seconds: number, which?: string, form = 'ms'): string | undefined {
  const round = which === 'from' ? Math.floor : Math.ceil
  const ms = round(seconds * 1000)
  if (!(ms >= 0 && ms <= MAX_MS)) return undefined
  if (form === 's') return String(round(seconds))
  return form === 'iso' ? new Date(ms).toISOString() : String(ms)
}

/** Of what a date can be. */
const MAX_MS = 8.64e15
