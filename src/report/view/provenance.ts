import type { Run } from '../../locust/run.js'
import { formatMoment, isoMoment } from '../../units/clock.js'
import { formatCount } from '../../units/format.js'
import type { ConfigSource, ReportContext } from '../report.js'

/** `2026-11-24 07:51–07:56 UTC`; nothing where the files do not say it. */
export function whenFacts({ startedAt, endedAt }: Run): string[] {
  const minute = (seconds: number | undefined): string | undefined =>
    isoMoment(seconds)?.slice(0, 16).replace('T', ' ')
  const [from, to] = [minute(startedAt), minute(endedAt)]
  if (from === undefined) return []
  if (to === undefined || to === from) return [`${from} UTC`]
  return [`${from}–${to.slice(0, 10) === from.slice(0, 10) ? to.slice(11) : to} UTC`]
}

/** Artifacts that are named one by one. */
const MAX_ARTIFACTS = 3

/** `artifact "load" uploaded 2026-11-24 09:30 UTC by attempt 2`, for each of the first few. */
export function artifactFacts({ artifacts = [] }: ReportContext): string[] {
  const facts = artifacts.slice(0, MAX_ARTIFACTS).map(({ name, at, attempt }) => {
    const when = formatMoment(at)
    const by = attempt === undefined ? '' : ` by attempt ${attempt}`
    return `artifact ${name} uploaded${when === '' ? '' : ` ${when}`}${by}`
  })
  const more = artifacts.length - facts.length
  return more > 0 ? [...facts, `and ${formatCount(more)} more artifacts`] : facts
}

/** `.github/locust-gate.yml of main`, or that there was none. */
function configText({ source, file, ref, excusesRef }: ConfigSource): string {
  if (source === 'built-in') {
    return `the built-in targets (${ref === undefined ? 'there is' : `${ref} has`} no ${file})`
  }
  const excuses =
    excusesRef === undefined ? '' : `, with the waivers and note severities of ${excusesRef}`
  return `${file}${ref === undefined ? '' : ` of ${ref}`}${excuses}`
}

/** `config: .github/locust-gate.yml`; nothing where it could not be read. */
export function configFacts({ config }: ReportContext): string[] {
  return config === undefined ? [] : [`config: ${configText(config)}`]
}
