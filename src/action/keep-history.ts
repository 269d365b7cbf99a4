import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Settings } from '../config/settings.js'
import type { Evaluation } from '../evaluate/evaluation.js'
import { JOB_TOKEN } from '../input/token-advice.js'
import { present } from '../locust/present.js'
import type { Digest } from '../past/digest.js'
import { makeFolder } from '../publish/make-folder.js'
import { publishOutputs } from '../publish/outputs.js'
import type { Published } from '../publish/sink.js'
import { escapeLog } from '../report/escape.js'
import type { Report } from '../report/report.js'
import { VERSION } from '../version.js'
import { historyNameOf, historyPathOf } from './gate-history.js'
import type { Destination } from './destination.js'
import { errorMessage, reportNameOf } from './report-files.js'

/** The history with this run, as a file that later steps can use. */
type KeptHistory = {
  /** Absolute path. */
  readonly file: string
  /** Of the page that shows it; absent where it could not be written. */
  readonly page?: string
}

/**
 * The history with what is to be kept of this run: undefined for a run that is not the base branch's, or
 * tells nothing. Never throws: it is no part of the verdict.
 */
export async function writeHistory(
  { evaluation }: Report,
  to: Destination,
  settings: Settings | undefined
): Promise<KeptHistory | undefined> {
  try {
    if (ownDigests(evaluation).length === 0) return undefined
    const offer = await to.history.offer()
    if (offer?.isKept !== true) return undefined
    const { text, digests } = await historyWith(evaluation, to)
    const folder = to.env['RUNNER_TEMP'] ?? '.'
    const file = join(folder, `${historyNameOf(to)}.jsonl`)
    await makeFolder(folder)
    await writeFile(file, text)
    const page = settings === undefined ? undefined : await writePage(digests, settings, to)
    const outputs = { 'history-jsonl': file, 'history-html': page }
    await publishOutputs(to.env['GITHUB_OUTPUT'], outputs)
    return { file, ...present({ page }) }
  } catch (error) {
    to.log.warning(escapeLog(`The history was not written: ${errorMessage(error)}`))
    return undefined
  }
}

/** The path of the page with the history; undefined, with a warning, when there is none. */
async function writePage(
  kept: readonly Digest[],
  settings: Settings,
  { gate, env, log }: Destination
): Promise<string | undefined> {
  const file = join(env['RUNNER_TEMP'] ?? '.', `${reportNameOf(gate)}-history.html`)
  try {
    const { digestsBySeries } = await import('../past/series.js')
    const { evaluatePast } = await import('../evaluate/past/evaluate-past.js')
    const { renderHistoryPage } = await import('../report/history-page/page.js')
    const series = digestsBySeries(kept).map(digests => ({
      digests,
      past: evaluatePast(digests, settings)
    }))
    const title = [gate.key, gate.leg].filter(part => part !== '').join(', ')
    const named = title === '' ? {} : { title }
    await writeFile(file, renderHistoryPage(series, { version: VERSION, ...named }))
    return file
  } catch (error) {
    log.warning(escapeLog(`The page of the history was not written: ${errorMessage(error)}`))
    return undefined
  }
}

/** Puts it where the next runs look for it, and its page beside the report. Never throws. */
export async function keepHistory(
  { file, page }: KeptHistory,
  { evaluation, context }: Report,
  to: Destination
): Promise<void> {
  const { history, reportArtifact } = to.inputs
  if (history.kind === 'artifact') tell(to, await upload(file, to))
  else if (history.kind === 'branch') tell(to, await commit(history.branch, evaluation, to))
  else if (history.kind === 'file') {
    const { publishHistoryFile } = await import('../publish/history-file.js')
    const path = historyPathOf(history.path, to.env)
    const textAfter = async (current?: string): Promise<string> =>
      (await historyWith(evaluation, to, current)).text
    tell(to, await publishHistoryFile(path, textAfter))
  }
  const takesArtifacts = to.env['ACTIONS_RESULTS_URL'] !== undefined
  // A report that was not taken has been told of; its page would not be either.
  const isShown = reportArtifact && takesArtifacts && context.reportUrl !== undefined
  if (!isShown || page === undefined) return
  const { publishReportArtifact } = await import('../publish/report-artifact.js')
  const request = {
    file: page,
    runUrl: context.runUrl ?? '',
    ...present({ timer: to.github?.timer })
  }
  tell(to, await publishReportArtifact(request, to.uploader))
}

function ownDigests({ runs }: Evaluation): Digest[] {
  return runs.flatMap(({ digest }) => digest ?? [])
}

type History = { readonly digests: readonly Digest[]; readonly text: string }

/**
 * All that was read, what stands where it is written by now (`current`), and the runs that are added.
 * Lines of `current` that cannot be read stay as they are.
 */
async function historyWith(
  evaluation: Evaluation,
  { history, gate }: Destination,
  current?: string
): Promise<History> {
  const offer = await history.offer()
  const tags = await history.releases()
  const { historyText, readDigests, unreadLines } = await import('../past/lines.js')
  const { thinned, unionOf } = await import('../past/union.js')
  const read = (offer?.histories ?? []).map(({ text }) => text)
  const texts = new Set(current === undefined ? read : [...read, current])
  const known = [...texts]
    .flatMap(text => readDigests(text).digests)
    .filter(({ identity }) => offer?.isOwnOnly !== true || identity.gate === gate.id)
  const tagged = (digest: Digest): Digest => {
    const tag = digest.tag ?? tags.get(digest.commit ?? '')
    return { ...digest, ...present({ tag }) }
  }
  // What the gate kept of a run says more than what its files told later.
  const { earlier = [] } = evaluation
  const all = unionOf(earlier, known, ownDigests(evaluation))
  const digests = thinned(all.map(tagged))
  return { digests, text: historyText(digests, unreadLines(current ?? '')) }
}

async function upload(file: string, to: Destination): Promise<Published<{ remark?: string }>> {
  if (to.env['ACTIONS_RESULTS_URL'] === undefined) {
    return { ok: true, remark: 'The history was not kept: this runner takes no artifacts.' }
  }
  const { publishHistoryArtifact } = await import('../publish/history-artifact.js')
  return publishHistoryArtifact(file, to.github?.timer, to.uploader)
}

async function commit(branch: string, evaluation: Evaluation, to: Destination): Promise<Published> {
  const { github, event } = to
  if (github === undefined) {
    const warning = `The history was not kept: there is no token. ${JOB_TOKEN}.`
    return { ok: false, warning }
  }
  if (branch === event.defaultBranch || branch === event.baselineBranch) {
    const warning = `The history was not kept: ${escapeLog(branch)} holds the code; name a branch of its own.`
    return { ok: false, warning }
  }
  const { publishHistoryBranch } = await import('../publish/history-branch.js')
  return publishHistoryBranch(github, {
    branch,
    file: `${historyNameOf(to)}.jsonl`,
    // Nothing is to be built because of it.
    message: `Keep run ${event.judgedRun.id} in the history [skip ci]`,
    textAfter: async current => (await historyWith(evaluation, to, current)).text
  })
}

function tell({ log }: Destination, result: Published<{ readonly remark?: string }>): void {
  if (!result.ok) log.warning(result.warning)
  else if (result.remark !== undefined) log.info(escapeLog(result.remark))
}
