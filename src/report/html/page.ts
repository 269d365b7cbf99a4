import type { Report } from '../report.js'
import { MAX_REPORT_BYTES } from '../view/report-size.js'
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from './assets.generated.js'
import { lookOf } from './grades.js'
import { ICON_SHEET, statusIcon } from './icons.js'
import { type Markup, markup } from './markup.js'
import { footer, masthead } from './overview.js'
import { sectionsWithin } from './page-limit.js'

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

/** Of the script and the style, and what else every page has. */
const ASSET_BYTES = PAGE_SCRIPT.length + PAGE_STYLE.length + 10_000

/**
 * The report as one self-contained HTML file. Headline and tables stand in the HTML itself; charts,
 * sorting and filtering come with the page's script, which reads the numbers from inert JSON. Of what
 * would be larger than `maxBytes` the least telling is left out, and said.
 */
export function renderHtml(report: Report, maxBytes = MAX_REPORT_BYTES): string {
  const { evaluation } = report
  const { overview, sections, data } = sectionsWithin(evaluation, maxBytes - ASSET_BYTES)
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
${overview}
${sections}
</main>
${footer(report)}
<script type="application/json" id="page-data">${trusted(data)}</script>
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
