import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Evaluation } from '../evaluate/evaluation.js'
import type { Digest } from '../past/digest.js'
import { makeFolder } from '../publish/make-folder.js'
import { publishOutputs } from '../publish/outputs.js'
import type { Published } from '../publish/sink.js'
import { escapeLog } from '../report/escape.js'
import type { Report } from '../report/report.js'
import { historyNameOf, historyPathOf } from './gate-history.js'
import type { Destination } from './destination.js'
import { errorMessage } from './report-files.js'

/** The history with this run, as a file that later steps can use. */
export type KeptHistory = {
  /** Absolute path. */
  readonly file: string
  readonly text: string
}

/**
 * The history with what is to be kept of this run: undefined for a run that is not the base branch's, or
 * tells nothing. Never throws: it is no part of the verdict.
 */
export async function writeHistory(
  { evaluation }: Report,
  to: Destination
): Promise<KeptHistory | undefined> {
  try {
    const offer = await to.history.offer()
    if (offer?.isKept !== true || ownDigests(evaluation).length === 0) return undefined
    const text = await textWith(evaluation, to)
    const folder = to.env['RUNNER_TEMP'] ?? '.'
    const file = join(folder, `${historyNameOf(to)}.jsonl`)
    await makeFolder(folder)
    await writeFile(file, text)
    await publishOutputs(to.env['GITHUB_OUTPUT'], { 'history-jsonl': file })
    return { file, text }
  } catch (error) {
    to.log.warning(escapeLog(`The history was not written: ${errorMessage(error)}`))
    return undefined
  }
}

/** Puts it where the next runs look for it. Never throws. */
export async function keepHistory(
  { file, text }: KeptHistory,
  { evaluation }: Report,
  to: Destination
): Promise<void> {
  const { history } = to.inputs
  if (history.kind === 'artifact') tell(to, await upload(file, to))
  else if (history.kind === 'branch') tell(to, await commit(history.branch, evaluation, to))
  else if (history.kind === 'file') {
    const { publishHistoryFile } = await import('../publish/history-file.js')
    tell(to, await publishHistoryFile(historyPathOf(history.path, to.env), text))
  }
}

function ownDigests({ runs }: Evaluation): Digest[] {
  return runs.flatMap(({ digest }) => digest ?? [])
}

/** All that was read, what stands where it is written by now, and the runs that are added. */
async function textWith(
  evaluation: Evaluation,
  { history, gate }: Destination,
  current?: string
): Promise<string> {
  const offer = await history.offer()
  const { historyText, readDigests } = await import('../past/lines.js')
  const { thinned, unionOf } = await import('../past/union.js')
  const texts = [...(offer?.histories ?? []).map(({ text }) => text), current ?? '']
  const known = texts
    .flatMap(text => readDigests(text).digests)
    .filter(({ identity }) => offer?.isOwnOnly !== true || identity.gate === gate.id)
  // What the gate kept of a run says more than what its files told later.
  const { earlier = [] } = evaluation
  return historyText(thinned(unionOf(earlier, known, ownDigests(evaluation))))
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
    const warning = 'The history was not kept: pass `github-token: ${{ github.token }}`.'
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
    textAfter: current => textWith(evaluation, to, current)
  })
}

function tell({ log }: Destination, result: Published<{ readonly remark?: string }>): void {
  if (!result.ok) log.warning(result.warning)
  else if (result.remark !== undefined) log.info(escapeLog(result.remark))
}
