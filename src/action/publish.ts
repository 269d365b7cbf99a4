import { join } from 'node:path'

import type { Settings } from '../config/settings.js'
import { JOB_TOKEN } from '../input/token-advice.js'
import type { Note } from '../locust/note.js'
import { present } from '../locust/present.js'
import { publishAnnotations } from '../publish/annotations.js'
import type { CommentRequest, CommentResult } from '../publish/comment.js'
import { publishOutputs } from '../publish/outputs.js'
import type { Published } from '../publish/sink.js'
import { publishSummary } from '../publish/summary.js'
import { escapeLog, plainText } from '../report/escape.js'
import {
  CHECK_RUN_LIMIT,
  renderComment,
  renderMarkdown,
  renderSummary
} from '../report/markdown/comment.js'
import type { Report } from '../report/report.js'
import type { Destination } from './destination.js'
import { keepHistory, writeHistory } from './keep-history.js'
import { errorMessage, writeFiles, type ReportFiles } from './report-files.js'
import { annotationsOf, headlineOutputs, measuredOutputs } from './results.js'
import { logReport, type Places } from './step-log.js'

/**
 * Publishes a report everywhere. What needs no network comes first: files, summary, document, outputs,
 * annotations; then check run and comment; the upload of the report last, because it may hang, and its
 * link is added afterwards. Each can fail alone, with a warning that names the remedy; the verdict
 * stands whatever GitHub says, and a step that has to end leaves the rest. Gives where it can be looked at.
 * Never throws: results that a renderer fails on are a way to keep an old green comment.
 */
export async function publishReport(
  report: Report,
  to: Destination,
  settings?: Settings
): Promise<Places> {
  const { files, summary } = await publishHere(report, to)
  const kept = await to.bound.whileOpen(writeHistory(report, to, settings))
  // Nothing has been found out about the change: its comment goes on saying what it says.
  if (to.bound.ending() === 'cancelled' && report.evaluation.notes.some(isEndedEarly))
    return { summary }
  const shown = await to.bound.whileClosing(tellGitHub(report, to))
  if (shown === undefined) {
    to.log.warning('GitHub did not take the report in the time that the step has.')
    return { summary }
  }
  const reportUrl = await to.bound.whileOpen(uploadReport(files, report, to))
  const linked = reportUrl === undefined ? report : withReportUrl(report, reportUrl)
  await to.bound.whileClosing(addLink(linked, shown, to))
  if (kept !== undefined) await to.bound.whileOpen(keepHistory(kept, linked, to))
  const comment = shown.comment?.ok === true ? shown.comment.url : undefined
  return { summary, ...present({ comment, report: reportUrl }) }
}

function isEndedEarly({ code }: Note): boolean {
  return code === 'ended-early'
}

type Here = { readonly files: ReportFiles; readonly summary: boolean }

/** All that needs no network. */
async function publishHere(report: Report, to: Destination): Promise<Here> {
  const { evaluation } = report
  const files = await writeFiles(report, to)
  const text = markdownOf('job summary', () => renderSummary(report), report, to)
  const summary = await publishSummary(to.env['GITHUB_STEP_SUMMARY'], text)
  warn(to, summary)
  if (to.inputs.document !== '') await updateDocument(report, to)
  warn(
    to,
    await publishOutputs(to.env['GITHUB_OUTPUT'], {
      ...headlineOutputs(evaluation),
      ...measuredOutputs(evaluation),
      'report-json': files.json,
      'report-html': files.html,
      'report-junit': files.junit,
      'badge-json': files.badge,
      'history-jsonl': undefined,
      'history-html': undefined,
      'report-url': undefined,
      'comment-url': undefined
    })
  )
  logReport(report, to.log)
  publishAnnotations(to.log, annotationsOf(evaluation))
  return { files, summary: summary.ok }
}

/** What GitHub shows of a report, to be looked at again. */
type Shown = { readonly checkRun?: number; readonly comment?: CommentResult }

async function tellGitHub(report: Report, to: Destination): Promise<Shown> {
  const checkRun = to.inputs.checkRun ? await addCheckRun(report, to) : undefined
  const comment = await addComment(report, to)
  const url = comment?.ok === true ? comment.url : undefined
  if (url !== undefined) await publishOutputs(to.env['GITHUB_OUTPUT'], { 'comment-url': url })
  return {
    ...(checkRun === undefined ? {} : { checkRun }),
    ...(comment === undefined ? {} : { comment })
  }
}

/** The link in each place, when there is one; and a second look at the comment in any case. */
async function addLink(report: Report, shown: Shown, to: Destination): Promise<void> {
  const { reportUrl } = report.context
  if (reportUrl !== undefined) {
    await publishOutputs(to.env['GITHUB_OUTPUT'], { 'report-url': reportUrl })
    warn(to, await publishSummary(to.env['GITHUB_STEP_SUMMARY'], `[HTML report](${reportUrl})`))
    if (shown.checkRun !== undefined && to.github !== undefined) {
      const { updateCheckRun } = await import('../publish/check-run.js')
      warn(to, await updateCheckRun(to.github, shown.checkRun, checkRunText(report, to)))
    }
  }
  const request = commentRequest(report, to)
  if (shown.comment?.ok !== true || to.github === undefined || request === undefined) return
  const { settleComment } = await import('../publish/comment.js')
  const settled = await settleComment(to.github, request, shown.comment)
  warn(to, settled)
  if (settled.ok && settled !== shown.comment) remark(to, settled)
}

/** Markdown for a place that must show this result, and not the last one, whatever is in it. */
function markdownOf(
  place: string,
  render: () => string,
  { evaluation, context }: Report,
  { log }: Destination
): string {
  try {
    return render()
  } catch (error) {
    log.warning(escapeLog(`The ${place} is only a short text: ${errorMessage(error)}`))
    // Nothing of the results: something in them is what fails.
    return [
      '### Locust Gate',
      `**Conclusion: ${evaluation.conclusion} (${evaluation.outcome}).**`,
      'The report could not be rendered: see the warnings of the workflow run.',
      ...(context.runUrl === undefined ? [] : [`[Workflow run](${context.runUrl})`])
    ].join('\n\n')
  }
}

async function uploadReport(
  files: ReportFiles,
  { context }: Report,
  to: Destination
): Promise<string | undefined> {
  const isWanted = to.inputs.reportArtifact && to.bound.ending() === undefined
  if (!isWanted || files.html === undefined) return undefined
  if (to.env['ACTIONS_RESULTS_URL'] === undefined) return undefined
  const { publishReportArtifact } = await import('../publish/report-artifact.js')
  const request = {
    runUrl: context.runUrl ?? '',
    ...(to.github === undefined ? {} : { timer: to.github.timer })
  }
  const html = await publishReportArtifact({ ...request, file: files.html }, to.uploader)
  warn(to, html)
  // A service that did not take the one will not take the other: one warning is enough.
  if (!html.ok) return undefined
  if (files.json !== undefined) {
    warn(to, await publishReportArtifact({ ...request, file: files.json }, to.uploader))
  }
  return html.url
}

function withReportUrl(report: Report, reportUrl: string): Report {
  return { ...report, context: { ...report.context, reportUrl } }
}

/** A document that was edited is left alone, with a warning: it is no part of the verdict. */
async function updateDocument(report: Report, { inputs, env, log }: Destination): Promise<void> {
  try {
    const { writeDocument } = await import('../publish/document-file.js')
    await writeDocument(join(env['GITHUB_WORKSPACE'] ?? '.', inputs.document), report)
  } catch (error) {
    log.warning(
      escapeLog(`The document ${inputs.document} was not written: ${errorMessage(error)}`)
    )
  }
}

async function addCheckRun(report: Report, to: Destination): Promise<number | undefined> {
  const { github, event, gate } = to
  if (github === undefined) {
    to.log.warning(`The check run was not written: there is no token. ${JOB_TOKEN}.`)
    return undefined
  }
  const { evaluation, context } = report
  const which = [gate.key, plainText(gate.leg, 60)].filter(part => part !== '').join(', ')
  const { publishCheckRun } = await import('../publish/check-run.js')
  const result = await publishCheckRun(github, {
    name: which === '' ? 'Locust Gate' : `Locust Gate (${which})`,
    sha: event.headSha,
    conclusion: evaluation.conclusion,
    ...checkRunText(report, to),
    annotations: annotationsOf(evaluation),
    ...(context.runUrl === undefined ? {} : { detailsUrl: context.runUrl })
  })
  warn(to, result)
  return result.ok ? result.id : undefined
}

function checkRunText(report: Report, to: Destination): { title: string; summary: string } {
  return {
    title: plainText(report.evaluation.headline, 200),
    summary: markdownOf('check run', () => renderMarkdown(report, CHECK_RUN_LIMIT), report, to)
  }
}

async function addComment(report: Report, to: Destination): Promise<CommentResult | undefined> {
  const { inputs, pullRequest, github, log } = to
  if (inputs.comment === 'never') return undefined
  if (pullRequest.number === undefined) {
    const message = `No comment: ${pullRequest.why}.`
    if (pullRequest.isProblem) log.warning(escapeLog(message))
    else log.info(escapeLog(message))
    return undefined
  }
  const request = commentRequest(report, to)
  if (github === undefined || request === undefined) {
    log.warning(`The comment was not written: there is no token. ${JOB_TOKEN}.`)
    return undefined
  }
  const { publishComment } = await import('../publish/comment.js')
  const result = await publishComment(github, request)
  warn(to, result)
  if (result.ok) remark(to, result)
  return result
}

function commentRequest(report: Report, to: Destination): CommentRequest | undefined {
  const { inputs, pullRequest, event, gate } = to
  if (pullRequest.number === undefined) return undefined
  return {
    number: pullRequest.number,
    gate,
    mode: inputs.comment,
    sha: event.headSha,
    made: { run: event.judgedRun, by: event.ownRun },
    conclusion: report.evaluation.conclusion,
    body: markdownOf('comment', () => renderComment(report), report, to)
  }
}

function remark({ log }: Destination, result: Extract<CommentResult, { ok: true }>): void {
  if (result.action === 'newer-exists') {
    log.info('The comment shows a newer run and was left alone.')
  }
  if (result.remark !== undefined) log.warning(escapeLog(result.remark))
}

function warn({ log }: Destination, result: Published): void {
  if (!result.ok) log.warning(result.warning)
}
