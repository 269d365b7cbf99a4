import { DEFAULT_CONFIG } from '../../config/defaults.js'
import type { RunEvaluation } from '../../evaluate/evaluation.js'
import type { Run } from '../../locust/run.js'
import { formatMoment, isoMoment } from '../../units/clock.js'
import { formatCount } from '../../units/format.js'
import type { ConfigSource, Report, ReportContext } from '../report.js'

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

/** `config: .github/locust-gate.yml of main`; nothing where it could not be read. */
export function configFacts(report: Report): string[] {
  const { config } = report.context
  if (config === undefined) return []
  return [
    `config: ${config.source === 'built-in' ? builtInText(report, config) : fileText(config)}`
  ]
}

function fileText({ file, ref, excusesRef }: ConfigSource): string {
  const excuses =
    excusesRef === undefined ? '' : `, with the waivers and milder note severities of ${excusesRef}`
  return `${file}${ref === undefined ? '' : ` of ${ref}`}${excuses}`
}

/** Whom a built-in bound fails may have a service or a load that it was never meant for. */
function builtInText({ evaluation, context }: Report, { file, ref }: ConfigSource): string {
  const lack = ref === undefined ? `there is no ${file}` : `${ref} has no ${file}`
  const isNamedOtherwise = evaluation.notes.some(({ code }) => code === 'config-not-read')
  if (file !== DEFAULT_CONFIG || isNamedOtherwise || !evaluation.runs.some(isOverBound)) {
    return `the built-in targets (${lack})`
  }
  // A workflow's log is no terminal.
  const where = context.runUrl === undefined ? '' : ', at a terminal,'
  return `the built-in targets (${lack}; locust-gate init ${context.initArguments ?? 'PATH'}${where} writes a first one)`
}

function isOverBound({ verdicts }: RunEvaluation): boolean {
  return verdicts.some(
    one => one.rule === 'target' && (one.grade === 'degraded' || one.grade === 'unacceptable')
  )
}
