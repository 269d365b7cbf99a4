import { renderJson } from './report/json.js'
import type { Report } from './report/report.js'

/*
 * For programs that build on the gate: `import { readRuns, evaluate, renderText } from 'locust-gate'`.
 * Pure: no file, clock, environment or network is touched, and nothing is written anywhere.
 */
export { defaultSettings } from './config/default-settings.js'
export type { LoadLevel, Settings } from './config/settings.js'
export { couldNotJudge, evaluate, type Request } from './evaluate/evaluate.js'
export type { Conclusion, Evaluation, Outcome, RunEvaluation } from './evaluate/evaluation.js'
export { reasonOf, sentenceOf } from './evaluate/verdict/sentence.js'
export type { Verdict } from './evaluate/verdict/verdict.js'
export { inputFileOf, type InputFile } from './input/input-file.js'
export type { Note } from './locust/note.js'
export { readRuns } from './locust/read.js'
export type { Run } from './locust/run.js'
export { renderBadge } from './report/badge.js'
export { renderDocument } from './report/document/document.js'
export { renderHtml } from './report/html/page.js'
export { renderJunit } from './report/junit.js'
export { renderComment, renderSummary } from './report/markdown/comment.js'
export { renderOpenMetrics } from './report/openmetrics.js'
export type { Report, ReportContext } from './report/report.js'
export { renderText } from './report/text/text.js'

/** The JSON report, as schema/report.schema.json describes it. Its own types would need zod's. */
export const renderJsonReport: (report: Report) => string = renderJson
