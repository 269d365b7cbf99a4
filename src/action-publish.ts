import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { ActionInputs } from './config/inputs.js'
import type { Evaluation, RunEvaluation } from './evaluate/evaluation.js'
import { sentence } from './evaluate/headline.js'
import { worstFirst } from './evaluate/order.js'
import type { GateEvent } from './input/event.js'
import type { GitHub } from './input/github.js'
import type { PullRequestAnswer } from './input/pull-request.js'
import { type Annotation, type AnnotationLog, publishAnnotations } from './publish/annotations.js'
import { publishCheckRun } from './publish/check-run.js'
import { publishComment } from './publish/comment.js'
import { writeDocument } from './publish/document-file.js'
import { type Outputs, publishOutputs } from './publish/outputs.js'
import { publishReportArtifact } from './publish/report-artifact.js'
import type { Published } from './publish/sink.js'
import { publishSummary } from './publish/summary.js'
import { renderBadge } from './report/badge.js'
import { CHECK_RUN_LIMIT, renderComment, renderMarkdown, renderSummary } from './report/comment.js'
import { escapeLog, plainText } from './report/escape.js'
import { renderHtml } from './report/html/page.js'
import { renderJunit } from './report/junit.js'
import { renderJson } from './report/json.js'
import type { Report } from './report/report.js'

/** Failing verdicts that become annotations; the runner shows ten of a kind. */
const MAX_ANNOTATED = 8
const MAX_HEADLINE = 500

/** Where a report of the action goes. */
export type Destination = {
  readonly inputs: ActionInputs
  readonly event: GateEvent
  readonly github: GitHub | undefined
  readonly pullRequest: PullRequestAnswer
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: AnnotationLog & { readonly info: (message: string) => void }
}

/**
 * Publishes a report everywhere: files, artifact, summary, check run, comment, outputs, annotations.
 * Each can fail alone, with a warning that names the remedy; the verdict stands whatever GitHub says.
 * Never throws: results that a renderer fails on are a way to keep an old green comment.
 */
export async function publishReport(report: Report, to: Destination): Promise<void> {
  const files = await writeFiles(report, to)
  const artifact = to.inputs.reportArtifact ? await uploadReport(files, report, to) : undefined
  const complete = withReportUrl(report, artifact)
  const summary = markdownOf('job summary', () => renderSummary(complete), complete, to)
  warn(to, await publishSummary(to.env['GITHUB_STEP_SUMMARY'], summary))
  if (to.inputs.checkRun) await addCheckRun(complete, to)
  if (to.inputs.document !== '') await updateDocument(complete, to)
  const commentUrl = await comment(complete, to)
  warn(
    to,
    await publishOutputs(to.env['GITHUB_OUTPUT'], {
      ...headlineOutputs(report.evaluation),
      ...orElse(() => measuredOutputs(report.evaluation), {}),
      'report-json': files.json,
      'report-html': files.html,
      'report-junit': files.junit,
      'badge-json': files.badge,
      'report-url': complete.context.reportUrl,
      'comment-url': commentUrl
    })
  )
  publishAnnotations(to.log, annotationsOf(report.evaluation))
}

type ReportFiles = Readonly<Record<'json' | 'html' | 'junit' | 'badge', string | undefined>>

/** Every report as a file that later steps can use, as far as it could be written. */
async function writeFiles(report: Report, to: Destination): Promise<ReportFiles> {
  const name = ['locust-gate', to.inputs.key.replace(/\s+/g, '-')]
    .filter(part => part !== '')
    .join('-')
  return {
    json: await writeReport(`${name}.json`, () => renderJson(report), to),
    html: await writeReport(`${name}.html`, () => renderHtml(report), to),
    junit: await writeReport(`${name}.junit.xml`, () => renderJunit(report), to),
    badge: await writeReport(`${name}.badge.json`, () => renderBadge(report), to)
  }
}

/** The file's path; undefined, with a warning, when there is none. */
async function writeReport(
  name: string,
  render: () => string,
  { env, log }: Destination
): Promise<string | undefined> {
  const folder = env['RUNNER_TEMP'] ?? '.'
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, name), render())
    return join(folder, name)
  } catch (error) {
    log.warning(escapeLog(`The report ${name} was not written: ${messageOf(error)}`))
    return undefined
  }
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
    log.warning(escapeLog(`The ${place} is only a short text: ${messageOf(error)}`))
    // Nothing of the results: something in them is what fails.
    return [
      '### Locust Gate',
      `**Conclusion: ${evaluation.conclusion} (${evaluation.outcome}).**`,
      'The report could not be rendered: see the warnings of the workflow run.',
      ...(context.runUrl === undefined ? [] : [`[Workflow run](${context.runUrl})`])
    ].join('\n\n')
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function orElse<Value>(make: () => Value, fallback: Value): Value {
  try {
    return make()
  } catch {
    return fallback
  }
}

async function uploadReport(
  files: Partial<ReportFiles>,
  { context }: Report,
  to: Destination
): Promise<string | undefined> {
  if (files.html === undefined || to.env['ACTIONS_RESULTS_URL'] === undefined) return undefined
  const runUrl = context.runUrl ?? ''
  const html = await publishReportArtifact({ file: files.html, runUrl })
  warn(to, html)
  // A service that did not take the one will not take the other: one warning is enough.
  if (!html.ok) return undefined
  if (files.json !== undefined) warn(to, await publishReportArtifact({ file: files.json, runUrl }))
  return html.url
}

function withReportUrl(report: Report, reportUrl: string | undefined): Report {
  return reportUrl === undefined ? report : { ...report, context: { ...report.context, reportUrl } }
}

/** A document that was edited is left alone, with a warning: it is no part of the verdict. */
async function updateDocument(report: Report, { inputs, env, log }: Destination): Promise<void> {
  try {
    await writeDocument(join(env['GITHUB_WORKSPACE'] ?? '.', inputs.document), report)
  } catch (error) {
    log.warning(escapeLog(`The document ${inputs.document} was not written: ${messageOf(error)}`))
  }
}

async function addCheckRun(report: Report, to: Destination): Promise<void> {
  const { github, event, inputs } = to
  if (github === undefined) {
    to.log.warning('The check run was not written: pass `github-token: ${{ github.token }}`.')
    return
  }
  const { evaluation, context } = report
  const result = await publishCheckRun(github, {
    name: inputs.key === '' ? 'Locust Gate' : `Locust Gate (${inputs.key})`,
    sha: event.headSha,
    conclusion: evaluation.conclusion,
    title: plainText(evaluation.headline, 200),
    summary: markdownOf('check run', () => renderMarkdown(report, CHECK_RUN_LIMIT), report, to),
    annotations: annotationsOf(evaluation),
    ...(context.runUrl === undefined ? {} : { detailsUrl: context.runUrl })
  })
  warn(to, result)
}

async function comment(report: Report, to: Destination): Promise<string | undefined> {
  const { inputs, pullRequest, github, event, log } = to
  if (inputs.comment === 'never') return undefined
  if (pullRequest.number === undefined) {
    const message = `No comment: ${pullRequest.why}.`
    if (pullRequest.isProblem) log.warning(escapeLog(message))
    else log.info(escapeLog(message))
    return undefined
  }
  if (github === undefined) {
    log.warning('The comment was not written: pass `github-token: ${{ github.token }}`.')
    return undefined
  }
  const result = await publishComment(github, {
    number: pullRequest.number,
    key: inputs.key,
    mode: inputs.comment,
    sha: event.headSha,
    run: event.judgedRun,
    conclusion: report.evaluation.conclusion,
    body: markdownOf('comment', () => renderComment(report), report, to)
  })
  warn(to, result)
  if (!result.ok) return undefined
  if (result.action === 'newer-exists')
    log.info('The comment shows a newer run and was left alone.')
  return result.url
}

function warn({ log }: Destination, result: Published): void {
  if (!result.ok) log.warning(result.warning)
}

/** Enums, and the headline as one line: values for `${{ steps.… }}`. */
function headlineOutputs(evaluation: Evaluation): Outputs {
  return {
    conclusion: evaluation.conclusion,
    outcome: evaluation.outcome,
    headline: escapeLog(evaluation.headline).slice(0, MAX_HEADLINE)
  }
}

/** Numbers of the run that the outcome comes from. */
function measuredOutputs({ runs, outcome }: Evaluation): Outputs {
  const run = runs.find(each => each.outcome === outcome) ?? runs[0]
  return run === undefined ? {} : numberOutputs(run)
}

function numberOutputs({ run, metrics }: RunEvaluation): Outputs {
  const percentiles = run.aggregated?.percentiles
  return {
    requests: metrics.requests,
    failures: metrics.failures,
    'error-rate': metrics.errorRate,
    throughput: metrics.throughput,
    p50: percentiles?.get(50),
    p95: percentiles?.get(95),
    p99: percentiles?.get(99),
    'p99-9': percentiles?.get(99.9)
  }
}

/** The headline first, then what failed, worst first. */
function annotationsOf(evaluation: Evaluation): Annotation[] {
  const level = ({ success: 'notice', neutral: 'warning', failure: 'error' } as const)[
    evaluation.conclusion
  ]
  const { headline } = evaluation
  const errors = orElse(() => errorsOf(evaluation), [])
  const remedy = errors.find(({ said }) => headline.includes(said))
  return [
    { level, title: 'Locust Gate', message: [headline, remedy?.advice].filter(Boolean).join('. ') },
    ...[...errors, ...orElse(() => failuresOf(evaluation), [])]
      .filter(({ said }) => !headline.includes(said))
      .map(({ level: own, title, message }) => ({ level: own, title, message }))
  ]
}

/** `said`: what the headline may say already. */
type Cause = Annotation & Readonly<Record<'said' | 'advice', string>>

function errorsOf({ notes, runs }: Evaluation): Cause[] {
  return [...notes, ...runs.flatMap(run => run.notes)]
    .filter(note => note.severity === 'error')
    .map(note => ({
      level: 'error',
      title: `Locust Gate: ${note.code}`,
      message: `${note.message}. ${note.advice ?? ''}`.trim(),
      said: note.message,
      advice: note.advice ?? ''
    }))
}

function failuresOf({ runs }: Evaluation): Cause[] {
  const failures = runs.flatMap(({ run, verdicts }) =>
    worstFirst(verdicts)
      .filter(verdict => verdict.effect === 'fail')
      .map(verdict => ({
        level: 'error' as const,
        title: `Locust Gate: ${run.name}`,
        message: sentence(verdict),
        said: sentence(verdict),
        advice: ''
      }))
  )
  return failures.slice(0, MAX_ANNOTATED)
}
