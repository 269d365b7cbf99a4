import { jsonForHtml } from '../escape.js'
import type { Report } from '../report.js'
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from './assets.generated.js'
import { lookOf } from './grades.js'
import { ICON_SHEET, statusIcon } from './icons.js'
import { type Markup, markup } from './markup.js'
import { footer, masthead, runsOverview } from './overview.js'
import type { PageData } from './page-data.js'
import { runSection } from './run-section.js'

/*
 * Only what stands in this file runs or is applied: no network, no other script, no style attribute.
 * Scripts and styles may set styles through the DOM, which uPlot does.
 */
const POLICY = [
  "default-src 'none'",
  `script-src '${PAGE_SCRIPT_HASH}'`,
  `style-src '${PAGE_STYLE_HASH}'`,
  'img-src data:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'"
].join('; ')

/**
 * The report as one self-contained HTML file. Headline and tables stand in the HTML itself; charts,
 * sorting and filtering come with the page's script, which reads the numbers from inert JSON.
 */
export function renderHtml(report: Report): string {
  const { evaluation } = report
  // Of several runs the headline is far away, and names only the worst.
  const only = evaluation.runs.length === 1 ? evaluation.headline : ''
  const sections = evaluation.runs.map((run, index) => runSection(run, `run-${index + 1}`, only))
  const data: PageData = { runs: sections.map(section => section.data) }
  const { tone, word } = lookOf(evaluation)
  const page = markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Locust Gate ${report.context.version}">
<title>${word}${evaluation.runs.length === 1 ? `: ${evaluation.runs[0]?.run.name}` : ''} · Locust Gate</title>
<link rel="icon" href="${statusIcon(tone)}">
<style>${trusted(PAGE_STYLE)}</style>
</head>
<body>
${ICON_SHEET}
<a class="skip" href="#content">Skip to the report</a>
${masthead(report)}
<main id="content">
${runsOverview(evaluation)}
${sections.map(section => section.html)}
</main>
${footer(report)}
<script type="application/json" id="page-data">${trusted(jsonForHtml(data))}</script>
<script>${trusted(PAGE_SCRIPT)}</script>
</body>
</html>
`
  return page.source
}

/** Our own assets, and JSON that cannot end its element. */
function trusted(source: string): Markup {
  return { source }
}
