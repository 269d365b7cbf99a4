export const id = 863;
export const ids = [863];
export const modules = {

/***/ 3863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CHECK_RUN_LIMIT: () => (/* binding */ CHECK_RUN_LIMIT),
  COMMENT_LIMIT: () => (/* binding */ COMMENT_LIMIT),
  renderComment: () => (/* binding */ renderComment),
  renderMarkdown: () => (/* binding */ renderMarkdown),
  renderSummary: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./src/evaluate/verdict/order.ts
var order = __webpack_require__(2797);
// EXTERNAL MODULE: ./src/evaluate/verdict/accepted.ts
var accepted = __webpack_require__(1812);
// EXTERNAL MODULE: ./src/evaluate/verdict/sentence.ts
var sentence = __webpack_require__(7128);
// EXTERNAL MODULE: ./src/units/count.ts
var units_count = __webpack_require__(3252);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/report/view/endpoint-view.ts + 3 modules
var endpoint_view = __webpack_require__(6728);
// EXTERNAL MODULE: ./src/report/view/failure-view.ts
var failure_view = __webpack_require__(9716);
// EXTERNAL MODULE: ./src/report/view/links.ts
var view_links = __webpack_require__(5415);
// EXTERNAL MODULE: ./src/report/view/note-text.ts + 1 modules
var note_text = __webpack_require__(9990);
// EXTERNAL MODULE: ./src/report/view/provenance.ts
var provenance = __webpack_require__(5208);
// EXTERNAL MODULE: ./src/report/view/resource-view.ts
var resource_view = __webpack_require__(6288);
// EXTERNAL MODULE: ./src/report/view/whole-run-rows.ts
var whole_run_rows = __webpack_require__(4871);
// EXTERNAL MODULE: ./src/report/view/wanted-change.ts
var wanted_change = __webpack_require__(9120);
// EXTERNAL MODULE: ./src/units/clock.ts
var clock = __webpack_require__(2817);
// EXTERNAL MODULE: ./src/units/format.ts
var units_format = __webpack_require__(2676);
// EXTERNAL MODULE: ./src/units/letter-case.ts
var letter_case = __webpack_require__(336);
// EXTERNAL MODULE: ./src/report/view/change-legend.ts
var change_legend = __webpack_require__(8728);
// EXTERNAL MODULE: ./src/report/view/compared-runs.ts
var compared_runs = __webpack_require__(1584);
// EXTERNAL MODULE: ./src/report/view/refusal.ts
var view_refusal = __webpack_require__(7366);
// EXTERNAL MODULE: ./src/report/view/rises.ts
var rises = __webpack_require__(7392);
// EXTERNAL MODULE: ./src/report/view/view.ts + 1 modules
var view = __webpack_require__(8153);
// EXTERNAL MODULE: ./src/report/markdown/markdown.ts + 1 modules
var markdown = __webpack_require__(6841);
;// CONCATENATED MODULE: ./src/report/markdown/comparison-markdown.ts










/** Characters of a line of what moved. */
const MOST_MOVED = 600;
/**
 * Every comparison with the baseline: base → candidate, allowed, the others, verdict.
 *
 * @param besides cells elsewhere in the report that may have words of comparisons too
 */
function comparisonTable(run, max, besides) {
    const comparisons = (0,view/* comparisonsOf */.Qf)(run);
    if (comparisons.length === 0)
        return '';
    const rows = comparisons.slice(0, max).map(view/* comparisonRow */.iS);
    const lines = rows.map(row => [
        (0,report_escape/* codeCell */.MZ)(row.endpoint),
        (0,report_escape/* escapeMarkdown */.FV)(row.metric),
        (0,markdown/* unbroken */.D_)(row.baseline || '–'),
        (0,markdown/* unbroken */.D_)(row.measured || '–'),
        (0,markdown/* unbroken */.D_)(row.change),
        (0,markdown/* unbroken */.D_)(row.allowed),
        (0,markdown/* unbroken */.D_)(row.others),
        row.samples,
        (0,markdown/* gradeCellText */.dF)(row)
    ]);
    const more = comparisons.length - lines.length;
    const head = [
        'Endpoint',
        'Metric',
        'Baseline',
        (0,view/* comparedHeading */.yd)(run),
        'Change',
        'Allowed',
        'Other endpoints',
        'Requests',
        'Verdict'
    ];
    return [
        (0,markdown/* table */.tp)(head, lines, ['l', 'l', 'r', 'r', 'r', 'r', 'r', 'r', 'l']),
        ...(more > 0 ? [`… and ${(0,units_count/* formatCount */.B4)(more)} more.`] : []),
        legendText(run, [...besides, ...rows.map(({ grade }) => grade)])
    ]
        .filter(text => text !== '')
        .join('\n\n');
}
/** What the words of comparisons mean that stand in these cells. */
function legendText(run, cells) {
    return (0,change_legend/* changeLegend */.U)(run, cells)
        .map(text => `${(0,report_escape/* escapeMarkdown */.FV)(text)}.`)
        .join('\n\n');
}
/** Why there was no comparison, in one line. */
function refusalLine(run, about) {
    const elsewhere = (0,compared_runs/* comparedElsewhere */.e0)(run);
    if (elsewhere !== undefined)
        return (0,report_escape/* escapeMarkdown */.FV)(elsewhere, 1000);
    const refusal = (0,view_refusal/* refusalOf */.Of)(run, about);
    if (refusal === undefined || refusal.text === '')
        return '';
    const icon = refusal.effect === 'pass' ? '❔' : markdown/* EFFECT_ICONS */.Dh[refusal.effect];
    return `${icon} ${(0,report_escape/* escapeMarkdown */.FV)(refusal.text, 1000)}`;
}
/** What improved, and what came nearest to failing, in a line each. */
function movedLines(run) {
    return (0,rises/* movedTexts */.aM)(run)
        .map(text => (0,report_escape/* escapeMarkdown */.FV)((0,letter_case/* upperFirst */.Z)(text), MOST_MOVED))
        .join('\n\n');
}
/** What the run was compared with, and what was not used and why. */
function baselineLines(run) {
    const { comparison } = run;
    if (comparison === undefined)
        return [];
    const { listed, others } = (0,compared_runs/* comparedRuns */.K7)(comparison.baselines);
    const used = listed.map(source => {
        const commit = source.commit === undefined ? '' : ` at ${(0,report_escape/* codeSpan */.SS)(source.commit.slice(0, 12))}`;
        const date = dateText(source.at);
        return `- ${(0,report_escape/* codeSpan */.SS)(source.label)}${commit}${date}${source.url === undefined ? '' : ` ([run](${(0,markdown/* safeUrl */.Pl)(source.url)}))`}`;
    });
    const skipped = comparison.skipped.map(({ source, why, isInRefusal }) => `- not used: ${(0,report_escape/* codeSpan */.SS)(source.label)}${isInRefusal === true ? '' : `: ${(0,report_escape/* escapeMarkdown */.FV)(why)}`}`);
    const think = comparison.thinkTime;
    const thinkLine = think === undefined
        ? []
        : [
            `Think time ${(0,units_format/* formatDuration */.a3)(think.candidate)} (baseline ${(0,units_format/* formatDuration */.a3)(think.baseline)}).`
        ];
    const more = others === undefined ? [] : [`- … and ${others}`];
    return [...used, ...more, ...skipped, ...(thinkLine.length > 0 ? ['', ...thinkLine] : [])];
}
/** `, 2026-11-24 09:30 UTC`; nothing for a time that no calendar has. */
function dateText(seconds) {
    const moment = seconds === undefined ? undefined : (0,clock/* isoMoment */.QA)(seconds);
    return moment === undefined ? '' : `, ${moment.slice(0, 16).replace('T', ' ')} UTC`;
}

// EXTERNAL MODULE: ./src/evaluate/timeline/series.ts + 1 modules
var series = __webpack_require__(6749);
// EXTERNAL MODULE: ./src/locust/run.ts
var locust_run = __webpack_require__(6351);
// EXTERNAL MODULE: ./src/report/view/target-verdicts.ts
var target_verdicts = __webpack_require__(4472);
;// CONCATENATED MODULE: ./src/report/markdown/mermaid.ts





/*
 * Charts in the dialect that GitHub renders: `xychart-beta`, plain decimals, no gaps, quoted labels.
 * The numbers are always in a table too: e-mail and old servers show the source.
 */
/** More points than this are not told apart in a chart of GitHub's width. */
const MOST_POINTS = 60;
/** Seen on white and on black; named in the text, because xychart has no legend. */
const PALETTE = '#1f83e0, #e5534b';
/** A bound so much above all values would flatten the line. */
const FAR = 3;
/** More bars do not fit with their labels. */
const MOST_RUNS = 20;
/**
 * Mermaid charts of response time, throughput and error rate over time, against the baseline, and over the
 * baseline runs; the empty string when there is nothing to draw.
 */
function xychartBlocks(run) {
    const { points } = run.timeline.series;
    const charts = [
        responseTimeChart(run, points),
        throughputChart(run.timeline.series),
        errorRateChart(points),
        baselineChart(run),
        historyChart(run, 'p95'),
        historyChart(run, 'throughput')
    ];
    return charts
        .flatMap(chart => (chart === undefined ? [] : [`${chart.caption}\n\n${fenced(chart)}`]))
        .join('\n\n');
}
function responseTimeChart(run, points) {
    const isWindow = run.timeline.series.percentileMode === 'window';
    // Percentiles since the start hide every later change: the exact average says more.
    const [metric, label] = isWindow ? ['p95', 'P95'] : ['average', 'Average'];
    const bound = isWindow ? acceptable(run, 'p95') : undefined;
    return timeChart(points, {
        title: isWindow ? 'P95 over time (last 10 s)' : 'Average response time over time',
        label,
        unit: 'ms',
        valueOf: point => point[metric],
        ...(bound === undefined ? {} : { bound })
    });
}
/** Requests may fail faster than they succeed: an outage only shows when they are told apart. */
function throughputChart({ points, lookBack }) {
    const each = lookBack === undefined ? '' : ` (last ${(0,units_format/* formatDuration */.a3)(lookBack.throughput)})`;
    const title = `Throughput over time${each}`;
    const unit = 'requests/s';
    if (!isFailing(points)) {
        return timeChart(points, { title, unit, valueOf: point => point.throughput });
    }
    return timeChart(points, {
        title,
        unit,
        label: 'successful',
        valueOf: series/* successfulOf */.eX,
        second: { label: 'failed', valueOf: series/* failedOf */.ZA }
    });
}
function errorRateChart(points) {
    if (!isFailing(points))
        return undefined;
    return timeChart(points, {
        title: 'Error rate over time',
        label: 'failed',
        unit: 'percent of requests',
        valueOf: ({ errorRate }) => (errorRate === undefined ? undefined : errorRate * 100)
    });
}
function isFailing(points) {
    return points.some(({ errorRate = 0 }) => errorRate > 0);
}
function acceptable(run, metric) {
    return (0,target_verdicts/* targetVerdicts */.aJ)(run, locust_run/* AGGREGATED */.Y$).find(verdict => verdict.metric === metric)?.bounds
        .acceptable;
}
const FORMATS = {
    ms: units_format/* formatMs */._V,
    'requests/s': units_format/* formatThroughput */.Y5,
    'percent of requests': (value) => (0,units_format/* formatPercent */.l9)(value / 100)
};
function timeChart(points, wanted) {
    const { title, unit } = wanted;
    const binned = binsOf(points, wanted.valueOf);
    const seconds = points.at(-1)?.at ?? 0;
    if (binned.length < 2 || seconds <= 0)
        return undefined;
    const format = FORMATS[unit];
    const [least, most] = [Math.min(...binned), Math.max(...binned)].map(format);
    const range = least === most ? `all along ${least}` : `${least} to ${most}`;
    const red = redLine(points, wanted, binned);
    return {
        title,
        unit,
        xAxis: `${(0,report_escape/* mermaidLabel */._b)('seconds since the start')} 0 --> ${plain(seconds)}`,
        plots: [
            { kind: 'line', values: binned },
            ...(red?.values === undefined ? [] : [{ kind: 'line', values: red.values }])
        ],
        caption: `**${title}** over ${(0,units_format/* formatDuration */.a3)(seconds)}. Blue: ${wanted.label ?? 'measured'}, ${range}${red === undefined ? '' : `; ${red.caption}`}.`
    };
}
/** The bound, or another measurement; only in words where it would flatten the line. */
function redLine(points, { unit, bound, second }, binned) {
    const format = FORMATS[unit];
    if (second !== undefined) {
        const values = binsOf(points, second.valueOf);
        return { values, caption: `red: ${second.label}, up to ${format(Math.max(...values))}` };
    }
    if (bound === undefined)
        return undefined;
    return bound <= FAR * Math.max(...binned)
        ? { values: binned.map(() => bound), caption: `red: acceptable, ${format(bound)}` }
        : { caption: `acceptable is under ${format(bound)}, far above` };
}
/**
 * At most 60 values at equal distances in time: in each bin the one furthest from the usual, so that
 * peaks and dips stay. A bin without a value repeats the last, for a gap breaks the chart.
 */
function binsOf(points, valueOf) {
    const known = points.flatMap(point => {
        const value = valueOf(point);
        return value === undefined || !Number.isFinite(value) ? [] : [{ at: point.at, value }];
    });
    const first = known[0];
    const end = points.at(-1)?.at ?? 0;
    if (first === undefined)
        return [];
    const usual = [...known].sort((a, b) => a.value - b.value)[known.length >> 1]?.value ?? 0;
    const count = Math.min(MOST_POINTS, points.length);
    const isFurther = (value, best) => best === undefined || Math.abs(value - usual) > Math.abs(best - usual);
    // They are in order of time: each is looked at in one bin. What is not after the start is in none.
    let next = known.findIndex(({ at }) => at > 0);
    let last = first.value;
    return Array.from({ length: count }, (_, i) => {
        let best;
        for (; next >= 0; next++) {
            const point = known[next];
            if (point === undefined || point.at > ((i + 1) * end) / count)
                break;
            if (isFurther(point.value, best))
                best = point.value;
        }
        last = best ?? last;
        return last;
    });
}
/** This run as bars, the baseline as a line, over the percentiles that were compared. */
function baselineChart({ verdicts, comparison, repeat }) {
    const compared = verdicts.flatMap(verdict => verdict.rule === 'regression' &&
        verdict.endpoint === locust_run/* AGGREGATED */.Y$ &&
        verdict.unit === 'ms' &&
        verdict.value !== undefined &&
        verdict.baseline !== undefined
        ? [{ metric: verdict.metric, value: verdict.value, baseline: verdict.baseline }]
        : []);
    if (compared.length === 0)
        return undefined;
    return {
        title: 'Response times against the baseline',
        unit: 'ms',
        xAxis: `[${compared.map(({ metric }) => (0,report_escape/* mermaidLabel */._b)(metric.toUpperCase())).join(', ')}]`,
        plots: [
            { kind: 'bar', values: compared.map(({ value }) => value) },
            { kind: 'line', values: compared.map(({ baseline }) => baseline) }
        ],
        caption: `**Response times against the baseline.** Blue bars: ${repeat === undefined ? 'this run' : 'of each the repeat that decides'}; red line: ${baselineName(comparison)}.`
    };
}
function baselineName(comparison) {
    const runs = comparison?.baselines.length ?? 0;
    if (runs <= 1)
        return 'the baseline run';
    return comparison?.paired ? 'the baseline run of that pair' : `median of ${runs} baseline runs`;
}
/** One bar for each baseline run, the oldest to the left, and one for this run. */
function historyChart({ run, metrics, comparison }, metric) {
    const baselines = [...(comparison?.baselines ?? [])]
        .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
        .flatMap(source => {
        const value = source[metric];
        return value === undefined ? [] : [{ label: source.commit?.slice(0, 7), value }];
    })
        .slice(-MOST_RUNS);
    const own = metric === 'p95' ? run.aggregated?.percentiles.get(95) : metrics.throughput;
    if (own === undefined || baselines.length < 2)
        return undefined;
    const [title, unit] = metric === 'p95' ? ['P95', 'ms'] : ['Throughput', 'requests/s'];
    const labels = baselines.map(({ label }, index) => label ?? `${index + 1}`);
    return {
        title: `${title} over the baseline runs`,
        unit,
        xAxis: `[${[...labels, 'this run'].map(report_escape/* mermaidLabel */._b).join(', ')}]`,
        plots: [{ kind: 'bar', values: [...baselines.map(({ value }) => value), own] }],
        caption: `**${title} over the baseline runs**, the oldest to the left; the last bar is this run.`
    };
}
function fenced({ title, unit, xAxis, plots }) {
    const most = Math.max(...plots.flatMap(plot => plot.values));
    return [
        '```mermaid',
        '---',
        'config:',
        '  themeVariables:',
        '    xyChart:',
        `      plotColorPalette: "${PALETTE}"`,
        '---',
        'xychart-beta',
        `  title ${(0,report_escape/* mermaidLabel */._b)(title)}`,
        `  x-axis ${xAxis}`,
        `  y-axis ${(0,report_escape/* mermaidLabel */._b)(unit)} 0 --> ${plain(most > 0 ? most * 1.1 : 1)}`,
        ...plots.map(plot => `  ${plot.kind} [${plot.values.map(plain).join(', ')}]`),
        '```'
    ].join('\n');
}
/** A decimal without exponent or sign: what every version of Mermaid reads. */
function plain(value) {
    const text = Math.min(1e15, Math.max(0, value)).toFixed(decimalsOf(Math.abs(value)));
    return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
/** Small rates that differ are not to look equal. */
function decimalsOf(size) {
    if (size >= 10)
        return 0;
    return size < 0.1 && size > 0 ? Math.min(6, 2 - Math.floor(Math.log10(size))) : 2;
}

// EXTERNAL MODULE: ./src/evaluate/past/past-words.ts
var past_words = __webpack_require__(6126);
// EXTERNAL MODULE: ./src/report/view/past-view.ts
var past_view = __webpack_require__(5256);
;// CONCATENATED MODULE: ./src/report/markdown/past-markdown.ts





/** Lines of each kind; the rest is counted. */
const MOST_LINES = 3;
/** What earlier runs tell, in a few lines: how the runs went, new change points, creeping changes. */
function pastLines(run) {
    const { past } = run;
    if (past === undefined)
        return '';
    const spark = (0,past_view/* pastSparkline */.sv)(past);
    const { changePoints, creeps } = (0,past_view/* pastToSay */.zA)(run);
    return [
        ...(spark === undefined ? [] : [`\`${spark.bars}\` ${(0,report_escape/* escapeMarkdown */.FV)(spark.says)}`]),
        ...changePoints.slice(0, MOST_LINES).map(changePointLine),
        ...moreLine(changePoints.length - MOST_LINES, 'new change points'),
        ...creeps
            .slice(0, MOST_LINES)
            .map(creep => `⚠️ Creeping: ${(0,report_escape/* escapeMarkdown */.FV)((0,past_words/* creepWords */.pr)(creep), 600)}.`),
        ...moreLine(creeps.length - MOST_LINES, 'creeping changes')
    ].join('  \n');
}
function changePointLine(point) {
    const icon = point.isImprovement ? markdown/* EFFECT_ICONS */.Dh.pass : markdown/* EFFECT_ICONS */.Dh[point.effect];
    const { between, waiver } = (0,past_view/* changePointRow */.pj)(point);
    const kind = point.isImprovement ? 'New change point, for the better' : 'New change point';
    const accepted = waiver === undefined ? '' : ` (${(0,report_escape/* escapeMarkdown */.FV)(waiver)})`;
    return `${icon} ${kind}: ${(0,report_escape/* escapeMarkdown */.FV)((0,past_words/* changePointFinding */.EW)(point), 600)}, between ${referenceText(between[0])} and ${referenceText(between[1])}${accepted}.`;
}
function moreLine(count, what) {
    return count > 0 ? [`… and ${(0,units_count/* formatCount */.B4)(count)} more ${what}.`] : [];
}
/** Every change point of the series, folded. */
function changePointsDetails({ past }, max) {
    const points = [...(past?.changePoints ?? [])].reverse();
    if (points.length === 0)
        return '';
    const lines = points.slice(0, max).map(point => {
        const { endpoint, metric, before, after, change, word, between, seen, waiver } = (0,past_view/* changePointRow */.pj)(point);
        return [
            (0,report_escape/* codeCell */.MZ)(endpoint),
            (0,report_escape/* escapeMarkdown */.FV)(metric),
            (0,markdown/* unbroken */.D_)(before),
            (0,markdown/* unbroken */.D_)(after),
            (0,markdown/* unbroken */.D_)(`${change} ${word}`.trim()),
            between.map(referenceText).join(' … '),
            (0,markdown/* unbroken */.D_)(seen),
            (0,report_escape/* escapeMarkdown */.FV)(waiver ?? '')
        ];
    });
    const head = ['Endpoint', 'Metric', 'Before', 'After', 'Change', 'Between', 'Seen in', 'Accepted'];
    const more = points.length - lines.length;
    return (0,markdown/* details */.zH)(`Change points in ${(0,units_count/* formatCount */.B4)(past?.runs.length ?? 0)} runs (${(0,units_count/* formatCount */.B4)(points.length)})`, (0,markdown/* blocks */.Bv)([
        (0,markdown/* table */.tp)(head, lines, ['l', 'l', 'r', 'r', 'l', 'l', 'r', 'l']),
        more > 0 ? `… and ${(0,units_count/* formatCount */.B4)(more)} older ones.` : ''
    ]));
}
function referenceText({ text, url }) {
    return url === undefined ? (0,report_escape/* codeSpan */.SS)(text) : (0,report_escape/* markdownLink */.iQ)(text, url);
}

// EXTERNAL MODULE: ./src/report/markdown/resource-markdown.ts
var resource_markdown = __webpack_require__(7842);
// EXTERNAL MODULE: ./src/report/markdown/timeline-markdown.ts
var timeline_markdown = __webpack_require__(2381);
;// CONCATENATED MODULE: ./src/report/markdown/comment.ts



















/** GitHub refuses comments over 65,536 characters; Gitea and GHES count bytes. Room for the marker. */
const COMMENT_LIMIT = { characters: 65_000, bytes: 65_000 };
/** GitHub shows nothing of a job summary over 1 MiB a step. */
const SUMMARY_LIMIT = {
    characters: 1_000_000,
    bytes: 1_000_000,
    showsAllResources: true
};
/** OpenAPI: maxLength of a check run's summary. */
const CHECK_RUN_LIMIT = { characters: 65_000, bytes: 65_000 };
const FULLNESSES = [
    {
        attention: 1000,
        endpoints: 2000,
        failures: 200,
        comparisons: 4000,
        notes: true,
        timeline: true
    },
    { attention: 200, endpoints: 100, failures: 20, comparisons: 100, notes: true, timeline: true },
    { attention: 100, endpoints: 0, failures: 5, comparisons: 0, notes: true, timeline: false },
    { attention: 25, endpoints: 0, failures: 0, comparisons: 0, notes: false, timeline: false },
    { attention: 5, endpoints: 0, failures: 0, comparisons: 0, notes: false, timeline: false }
];
/**
 * The report as GitHub Markdown within a size limit: headline, targets, what needs attention, the
 * rest folded. Too long, it is cut in steps (all → attention only → headline) and says so.
 */
function renderMarkdown(report, limit) {
    const isMany = report.evaluation.runs.length > comment_MOST_RUNS;
    for (const [index, fullness] of isMany ? [] : FULLNESSES.entries()) {
        const text = render(report, fullness, { isCut: index > 0, limit });
        if (text !== undefined && fits(text, limit))
            return text;
    }
    return runsOnly(report, limit);
}
const OUTCOME_ORDER = ['could-not-judge', 'failed', 'warned', 'passed'];
/** Characters of a run's line: its name and its worst reason, cut. */
const MAX_LINE = 400;
/** A line for each run, the worst first, as many as fit, and how many more there are. */
function runsOnly(report, limit) {
    const { runs } = report.evaluation;
    const lines = [...runs]
        .sort((a, b) => OUTCOME_ORDER.indexOf(a.outcome) - OUTCOME_ORDER.indexOf(b.outcome))
        .map(runSummary);
    const around = (0,markdown/* blocks */.Bv)([headline(report), cutLine(report), footer(report)]);
    let room = Math.min(limit.characters, limit.bytes) - new TextEncoder().encode(around).byteLength;
    room -= MAX_LINE;
    const shown = lines.filter(line => {
        room -= new TextEncoder().encode(line).byteLength + 1;
        return room >= 0;
    });
    const left = lines.length - shown.length;
    const more = left === 0 ? '' : `… and ${(0,units_count/* counted */.hS)(left, 'more run')}, none worse than these.`;
    return (0,markdown/* blocks */.Bv)([headline(report), shown.join('\n'), more, cutLine(report), footer(report)]);
}
function runSummary(run) {
    const [worst] = (0,order/* worstFirst */.md)(run.verdicts).filter(({ effect }) => effect !== 'pass');
    const note = run.notes.find(({ severity }) => severity === 'error');
    const of = worst === undefined
        ? (0,resource_view/* worstResourceSentence */.ZY)(run, ['fail', 'warn'])
        : `${(0,sentence/* sentenceOf */.$N)(worst)}${(0,accepted/* acceptedUntil */.i4)(worst)}`;
    const why = note?.message ?? of ?? '';
    const reason = why === '' ? '' : `: ${(0,report_escape/* escapeMarkdown */.FV)(why, MAX_LINE)}`;
    return `- ${(0,markdown/* markedName */.QE)(run, MAX_LINE)}${reason}`;
}
/** Of more, only a line each is shown: not even their headings would fit. */
const comment_MOST_RUNS = 1000;
/** The one comment of a pull request (without its marker). */
function renderComment(report) {
    return renderMarkdown(report, COMMENT_LIMIT);
}
/** The job summary: the same, with room for more. */
function renderSummary(report) {
    return renderMarkdown(report, SUMMARY_LIMIT);
}
function fits(text, limit) {
    return text.length <= limit.characters && new TextEncoder().encode(text).byteLength <= limit.bytes;
}
/** Undefined as soon as it is too long: a thousand runs are not written five times. */
function render(report, fullness, { isCut, limit }) {
    const { runs, notes, about } = report.evaluation;
    const parts = [];
    let room = limit.characters;
    for (const run of runs) {
        const text = (0,markdown/* blocks */.Bv)([
            `#### ${runs.length > 1 ? (0,markdown/* judgedRunLine */.dJ)(run) : (0,markdown/* runLine */.u_)(run)}`,
            ...runBlocks({ run, runs }, fullness, about),
            ...aroundRun(run, report.evaluation, { fullness, limit })
        ]);
        room -= text.length;
        if (room < 0)
            return undefined;
        parts.push(text);
    }
    return (0,markdown/* blocks */.Bv)([
        headline(report),
        ...parts,
        (0,markdown/* notesList */.KT)(notes, about),
        isCut ? cutLine(report) : '',
        footer(report)
    ]);
}
function headline({ evaluation, context }) {
    const key = context.key === undefined || context.key === '' ? '' : ` ${(0,report_escape/* codeSpan */.SS)(context.key)}`;
    return `### ${markdown/* OUTCOME_ICONS */.sM[evaluation.outcome]} Locust Gate${key}\n\n**${(0,report_escape/* escapeMarkdown */.FV)(evaluation.headline, 1000)}**`;
}
/** Rows of the folded table of change points. */
const MOST_CHANGE_POINTS = 50;
function runBlocks(of, fullness, about) {
    const { run } = of;
    const loud = run.notes.filter(note => note.severity !== 'info');
    const quiet = run.notes.filter(note => note.severity === 'info');
    const failures = (0,markdown/* failuresTable */.YI)(run, fullness.failures);
    const changes = (0,whole_run_rows/* wholeRunRows */.g)(run).map(({ change }) => change);
    return [
        (0,markdown/* notesList */.KT)(loud, about, of),
        run.level.kind === 'load' ? '' : timelineBlock(run, fullness),
        (0,markdown/* targetsTable */.Br)(run),
        fullness.comparisons > 0 ? '' : legendText(run, changes),
        (0,markdown/* provedLine */.FE)(run, about),
        (0,markdown/* failingLine */.vb)(run),
        refusalLine(run, about),
        (0,markdown/* attentionTable */.Fh)(run, fullness.attention),
        wantedLine(of),
        fullness.endpoints > 0 ? movedLines(run) : '',
        (0,markdown/* undecidedLine */.mm)(run),
        pastLines(run),
        (0,resource_markdown/* resourceAttention */.$5)(run, fullness.attention),
        fullness.endpoints > 0
            ? (0,markdown/* details */.zH)(endpointsTitle(run, fullness.endpoints), (0,markdown/* endpointsTable */.$4)(run, fullness.endpoints))
            : '',
        fullness.failures > 0 ? (0,markdown/* details */.zH)((0,failure_view/* failuresTitle */.ID)(run, 'Failures by cause'), failures) : '',
        comparisonBlock(run, fullness, changes),
        fullness.timeline ? changePointsDetails(run, MOST_CHANGE_POINTS) : '',
        run.level.kind === 'load' ? timelineBlock(run, fullness) : '',
        fullness.notes ? quietNotes(quiet, about, of) : ''
    ];
}
/** Behind what regressed, never before it. */
function wantedLine({ run, runs }) {
    return (0,wanted_change/* isWantedAsked */.a)(run, runs) ? `${wanted_change/* WANTED */.i.text} ([how](${wanted_change/* WANTED */.i.page})).` : '';
}
/** The service's surroundings as a whole, where there is room, and the team's own pages. */
function aroundRun(run, { links }, { fullness, limit }) {
    if (!fullness.timeline)
        return [];
    const resources = limit.showsAllResources === true ? (0,resource_markdown/* resourcesBlock */.jQ)(run) : '';
    return [resources, (0,resource_markdown/* linksLine */.sV)((0,view_links/* runLinks */.$)(run, links))];
}
function quietNotes(notes, about, of) {
    const count = (0,note_text/* notesToSay */.UC)(notes, about, of).length;
    return (0,markdown/* details */.zH)(`Notes on the data (${(0,units_count/* formatCount */.B4)(count)})`, (0,markdown/* notesList */.KT)(notes, about, of));
}
function endpointsTitle({ run }, shown) {
    const count = run.endpoints.length;
    if (count > shown)
        return `${(0,units_count/* formatCount */.B4)(shown)} of ${(0,units_count/* formatCount */.B4)(count)} endpoints, worst first`;
    return count === 1 ? 'The endpoint' : `All ${(0,units_count/* formatCount */.B4)(count)} endpoints`;
}
function timelineBlock(run, fullness) {
    if (!fullness.timeline)
        return '';
    // The answer of a capacity or recovery test: nobody should have to unfold it.
    const isAnswer = run.level.kind !== 'load';
    return (0,markdown/* blocks */.Bv)([(0,timeline_markdown/* renderTimelineMarkdown */.ry)(run, isAnswer), (0,markdown/* details */.zH)('Charts', xychartBlocks(run))]);
}
function comparisonBlock(run, fullness, changes) {
    if (run.comparison === undefined || fullness.comparisons === 0)
        return '';
    const count = run.comparison.baselines.length;
    const title = count === 0
        ? 'Baseline: none used'
        : `Compared with ${(0,units_count/* formatCount */.B4)(count)} baseline ${count === 1 ? 'run' : 'runs'}`;
    const grades = (0,endpoint_view/* endpointRows */.Lf)(run, fullness.endpoints).map(({ grade }) => grade);
    const compared = comparisonTable(run, fullness.comparisons, [...changes, ...grades]);
    return (0,markdown/* details */.zH)(title, (0,markdown/* blocks */.Bv)([baselineLines(run).join('\n'), compared]));
}
function cutLine({ context }) {
    const where = context.runUrl === undefined
        ? 'the other formats (html, json)'
        : `the [workflow run](${(0,markdown/* safeUrl */.Pl)(context.runUrl)})`;
    return `✂️ Shortened to fit: the whole report is in ${where}.`;
}
function footer(report) {
    const { context } = report;
    return [
        `Locust Gate ${context.version}`,
        ...(context.source === undefined ? [] : [(0,report_escape/* codeSpan */.SS)(context.source)]),
        ...(context.commit === undefined ? [] : [`commit ${(0,report_escape/* codeSpan */.SS)(context.commit.slice(0, 12))}`]),
        ...[...(0,provenance/* artifactFacts */.SJ)(context), ...(0,provenance/* configFacts */.og)(report)].map(fact => (0,report_escape/* escapeMarkdown */.FV)(fact)),
        ...(context.runUrl === undefined ? [] : [`[workflow run](${(0,markdown/* safeUrl */.Pl)(context.runUrl)})`]),
        ...(context.reportUrl === undefined ? [] : [`[HTML report](${(0,markdown/* safeUrl */.Pl)(context.reportUrl)})`])
    ]
        .join(' · ')
        .replace(/^.*$/, line => `<sub>${line}</sub>`);
}


/***/ })

};
