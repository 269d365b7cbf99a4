import type { Report } from '../report.js'
import { MAX_REPORT_BYTES } from '../view/report-size.js'
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from './assets.generated.js'
import { lookOf } from './grades.js'
import { markup } from './markup.js'
import { footer, masthead } from './overview.js'
import { pageHead, trusted } from './page-head.js'
import { sectionsWithin } from './page-limit.js'

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
  const head = pageHead({
    title: `${word}${evaluation.runs.length === 1 ? `: ${evaluation.runs[0]?.run.name}` : ''}`,
    version: report.context.version,
    icon: tone,
    styles: [{ source: PAGE_STYLE, hash: PAGE_STYLE_HASH }],
    scripts: [PAGE_SCRIPT_HASH]
  })
  const page = markup`${head}
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
