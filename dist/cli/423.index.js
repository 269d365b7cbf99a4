export const id = 423;
export const ids = [423];
export const modules = {

/***/ 1423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHtml: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: ./src/report/view/report-size.ts
var report_size = __webpack_require__(1554);
// EXTERNAL MODULE: ./src/report/html/assets.generated.ts
var assets_generated = __webpack_require__(2354);
// EXTERNAL MODULE: ./src/evaluate/conclusion.ts
var conclusion = __webpack_require__(6964);
// EXTERNAL MODULE: ./src/report/view/verdict-state.ts
var verdict_state = __webpack_require__(8283);
;// CONCATENATED MODULE: ./src/report/html/grades.ts


const OUTCOMES = {
    passed: { tone: 'good', word: 'Passed' },
    warned: { tone: 'warn', word: 'Passed with warnings' },
    failed: { tone: 'bad', word: 'Failed' },
    'could-not-judge': { tone: 'open', word: 'Could not judge' }
};
/** How a run's outcome looks and is called; of an advisory gate, what would have failed did not pass. */
function lookOfRun(run) {
    return (0,conclusion/* wouldHaveFailed */.nH)(run) ? { tone: 'warn', word: 'Advisory only' } : OUTCOMES[run.outcome];
}
/** The same of the whole gate. */
function lookOf({ outcome, runs }) {
    const isAdvised = outcome === 'warned' && runs.some(conclusion/* wouldHaveFailed */.nH);
    return isAdvised ? { tone: 'warn', word: 'Advisory only' } : OUTCOMES[outcome];
}
const SEVERITY_TONES = {
    error: 'bad',
    warning: 'warn',
    info: 'plain'
};
const EFFECT_TONES = {
    fail: 'bad',
    warn: 'warn',
    pass: 'good'
};
/** The tone of a state: what is open is neither good nor bad, unless a policy says so. */
function toneOf({ state, effect }) {
    if (effect !== 'pass')
        return EFFECT_TONES[effect];
    if (state === undefined || (0,verdict_state/* isPlainState */.Qv)(state))
        return 'plain';
    return (0,verdict_state/* isOpenState */.q1)(state) ? 'open' : 'good';
}
/** The tone of a grade in a run: where the run could not be judged nothing is good, whatever its numbers. */
function toneIn(run, row) {
    const tone = toneOf(row);
    return tone === 'good' && run.outcome === 'could-not-judge' ? 'plain' : tone;
}

// EXTERNAL MODULE: ./src/report/html/markup.ts
var markup = __webpack_require__(8268);
// EXTERNAL MODULE: ./src/evaluate/head-numbers.ts
var head_numbers = __webpack_require__(2738);
// EXTERNAL MODULE: ./src/units/count.ts
var units_count = __webpack_require__(3252);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(2676);
// EXTERNAL MODULE: ./src/report/view/note-text.ts + 1 modules
var note_text = __webpack_require__(9990);
// EXTERNAL MODULE: ./src/report/view/provenance.ts
var provenance = __webpack_require__(5208);
// EXTERNAL MODULE: ./src/report/html/data-table.ts
var data_table = __webpack_require__(6261);
// EXTERNAL MODULE: ./src/locust/run.ts
var locust_run = __webpack_require__(6351);
// EXTERNAL MODULE: ./src/locust/stats/failure-causes.ts + 1 modules
var failure_causes = __webpack_require__(2311);
// EXTERNAL MODULE: ./src/units/sentence.ts
var sentence = __webpack_require__(6818);
// EXTERNAL MODULE: ./src/report/view/attention.ts + 2 modules
var attention = __webpack_require__(1816);
// EXTERNAL MODULE: ./src/report/view/change-legend.ts
var change_legend = __webpack_require__(8728);
// EXTERNAL MODULE: ./src/report/view/failure-view.ts
var failure_view = __webpack_require__(9716);
// EXTERNAL MODULE: ./src/report/view/refusal.ts
var view_refusal = __webpack_require__(7366);
// EXTERNAL MODULE: ./src/report/view/resource-view.ts
var resource_view = __webpack_require__(6288);
// EXTERNAL MODULE: ./src/report/view/target-remarks.ts
var target_remarks = __webpack_require__(5277);
// EXTERNAL MODULE: ./src/report/view/target-verdicts.ts
var target_verdicts = __webpack_require__(4472);
// EXTERNAL MODULE: ./src/report/view/endpoint-remarks.ts
var endpoint_remarks = __webpack_require__(2777);
// EXTERNAL MODULE: ./src/report/view/undecided-clauses.ts
var undecided_clauses = __webpack_require__(7492);
// EXTERNAL MODULE: ./src/report/view/view.ts + 1 modules
var view = __webpack_require__(8153);
// EXTERNAL MODULE: ./src/report/view/whole-run-rows.ts
var whole_run_rows = __webpack_require__(4871);
;// CONCATENATED MODULE: ./src/report/html/tables.ts




















/** What stands over the numbers of the whole run. */
function targetsTitle(run) {
    return (0,target_verdicts/* targetVerdicts */.aJ)(run, locust_run/* AGGREGATED */.Y$).length === 0
        ? 'Whole run'
        : 'Whole run against its targets';
}
/** The whole run against its targets, with the comparison beside it. */
function targetsSection(run) {
    const rows = (0,whole_run_rows/* wholeRunRows */.g)(run);
    if (rows.length === 0)
        return markup/* NOTHING */.K$;
    const compared = rows.some(row => row.baseline !== '');
    const explained = rows.some(row => whyOfTarget(row) !== '' || row.waiver !== undefined);
    const head = ['Target', 'Acceptable', ...(compared ? ['Baseline', 'Change'] : [])];
    const body = rows.map(row => {
        const numbers = [row.target, row.acceptable, ...(compared ? [row.baseline] : [])];
        const change = compared ? changeCell(row) : markup/* NOTHING */.K$;
        const why = (0,markup/* markup */.PT) `<td class="why">${whyOfTarget(row)}${waiver(row)}</td>`;
        return (0,markup/* markup */.PT) `<tr><th scope="row">${row.metric}</th><td class="number worded strong">${(0,view/* wholeRunText */.M4)(row)}</td>
<td class="grade">${row.state === undefined ? row.grade : (0,markup/* pill */.Io)(toneIn(run, row), row.grade)}</td>
${numbers.map(text => (0,markup/* markup */.PT) `<td class="number">${text || '–'}</td>`)}${change}${explained ? why : markup/* NOTHING */.K$}</tr>`;
    });
    return (0,data_table/* scrolling */.qw)(`Targets of ${run.run.name}`, (0,markup/* markup */.PT) `<table><caption class="visually-hidden">${targetsTitle(run)}</caption>
<thead><tr><th scope="col">Metric</th><th scope="col" class="number">Measured</th><th scope="col" class="grade">Grade</th>
${head.map(title => (0,markup/* markup */.PT) `<th scope="col" class="number">${title}</th>`)}${explained ? (0,markup/* markup */.PT) `<th scope="col">Why</th>` : markup/* NOTHING */.K$}</tr></thead>
<tbody>${body}</tbody></table>`);
}
/** A change, marked where it fails or warns: the grade beside it is of the bounds alone. */
function changeCell({ change, changeEffect }) {
    const mark = changeEffect === undefined ? markup/* NOTHING */.K$ : (0,markup/* pill */.Io)(EFFECT_TONES[changeEffect], '');
    return (0,markup/* markup */.PT) `<td class="number worded">${mark} ${change || '–'}</td>`;
}
function whyOfTarget(row) {
    return [...(needsReason(row) ? [row.reason] : []), ...row.besideReason].join('; ');
}
/** The numbers beside a plain grade say why; an open or borderline one, or a criterion over time, needs words. */
function needsReason({ state, isBorderline, isOverTime, effect }) {
    const isOpen = state === 'undecided' || state === 'missing';
    return effect !== 'pass' || isOpen || isBorderline || isOverTime;
}
function waiver(row) {
    return row.waiver === undefined ? markup/* NOTHING */.K$ : (0,markup/* markup */.PT) ` <em class="waiver">(${row.waiver})</em>`;
}
/** What another value than the metric's own settles. */
function provedSection(run) {
    return sentences((0,target_remarks/* provedRemarks */.MN)(run));
}
/** Why endpoints are acceptable or borderline, where no number tells. */
function endpointRemarksSection(run) {
    return sentences((0,endpoint_remarks/* endpointRemarks */.r)(run));
}
/** What the words of comparisons mean that found no change and rule none out. */
function changeLegendSection(run) {
    // The table, which shows all of them, may be cut by the page; their counts are not.
    const shown = (0,view/* comparisonsOf */.Qf)(run).map(({ verdict }) => (0,verdict_state/* gradeWord */.wv)(verdict));
    const meanings = (0,change_legend/* changeLegend */.U)(run, shown);
    if (meanings.length === 0)
        return markup/* NOTHING */.K$;
    return (0,markup/* markup */.PT) `<ul class="plain-list fine">${meanings.map(text => (0,markup/* markup */.PT) `<li>${text}</li>`)}</ul>`;
}
function sentences(remarks) {
    return remarks.length === 0 ? markup/* NOTHING */.K$ : (0,markup/* markup */.PT) `<p>${remarks.join('. ')}.</p>`;
}
/** What is left open, in one sentence. */
function undecidedSection(run) {
    const clauses = (0,undecided_clauses/* undecidedClauses */.O)(run);
    if (clauses.length === 0)
        return markup/* NOTHING */.K$;
    return (0,markup/* markup */.PT) `<p class="undecided">${(0,markup/* pill */.Io)('open', 'undecided')} ${clauses.join('; ')}.</p>`;
}
/** What asks for a look, on endpoints and in the comparison, worst first. */
function attentionSection(run, id) {
    const rows = (0,attention/* attentionRows */.i)(run);
    const resources = (0,resource_view/* resourcesToLookAt */.TT)(run);
    const all = rows.length + resources.length;
    return {
        id,
        caption: `What needs attention in ${run.run.name}`,
        columns: [
            { label: resources.length === 0 ? 'Endpoint' : 'Endpoint or resource', kind: 'name' },
            { label: 'Grade', kind: 'grade' },
            { label: 'Metric', kind: 'words' },
            { label: 'Why', kind: 'text' }
        ],
        rows: [
            ...rows.map((row, index) => [
                row.endpoint,
                gradeCell(run, row, all - index),
                row.metric,
                (0,view_refusal/* whyOf */.gf)(row)
            ]),
            ...resources.map((row, index) => [
                (0,resource_view/* subjectText */.yq)(row, resource_view/* subjectTitle */.X2),
                gradeCell(run, row, resources.length - index),
                row.measured || '–',
                (0,resource_view/* whyText */.ss)(row, true)
            ])
        ],
        noun: 'findings'
    };
}
/** What several of these rows have in common. */
function attentionRemarksSection(run) {
    return sentences((0,attention/* attentionRemarks */.u)(run));
}
const EFFECT_RANKS = { fail: 2, warn: 1, pass: 0 };
/** Every comparison with the baseline, what got worse first. */
function comparisonSection(run, id) {
    const rows = (0,view/* comparisonsOf */.Qf)(run)
        .map(view/* comparisonRow */.iS)
        .map(row => ({ row, rank: changeRank(row) }))
        .sort((a, b) => b.rank - a.rank);
    return {
        id,
        caption: `${run.run.name} against its baseline`,
        columns: [
            { label: 'Endpoint', kind: 'name' },
            { label: 'Metric', kind: 'words' },
            { label: 'Verdict', kind: 'grade' },
            { label: 'Baseline', kind: 'text', right: true },
            { label: (0,view/* comparedHeading */.yd)(run), kind: 'text', right: true },
            { label: 'Change', kind: 'text', right: true },
            { label: 'Allowed', kind: 'text', right: true, worded: true },
            { label: 'Other endpoints', kind: 'text', right: true }
        ],
        rows: rows.map(({ row, rank }) => [
            row.endpoint,
            row.metric,
            gradeCell(run, row, rank),
            ...[row.baseline, row.measured, row.change, inParts(row.allowed), row.others].map(text => text || '–')
        ]),
        attention: 2,
        noun: 'comparisons'
    };
}
/** A line goes on between two values, not between a value and its unit. */
function inParts(text) {
    return text.replaceAll(/(?<!,) /g, '\u00a0');
}
/** From what tells least to what tells most. */
const CHANGE_RANKS = [
    ['not-comparable', 'new', 'vanished'],
    ['undecided'],
    ['unchanged'],
    ['unclear'],
    ['unconfirmed'],
    ['improved'],
    ['other-mix'],
    ['inconclusive']
];
function changeRank(row) {
    const rank = CHANGE_RANKS.findIndex(states => states.includes(row.state));
    const whole = row.endpoint === locust_run/* AGGREGATED */.Y$ ? 0.5 : 0;
    return EFFECT_RANKS[row.effect] * 100 + (rank === -1 ? CHANGE_RANKS.length : rank) + whole;
}
function gradeCell(run, row, rank) {
    return [row.grade, rank, toneIn(run, row)];
}
/** What failed, by cause, most frequent first. */
function failuresSection(run, id) {
    const causes = (0,failure_causes/* failureCauses */.x)(run.run.failures);
    return {
        id,
        caption: `Failures of ${run.run.name}`,
        columns: [
            { label: 'Endpoint', kind: 'name' },
            { label: 'Times', kind: 'count' },
            { label: 'Kind', kind: 'words' },
            { label: 'Error', kind: 'text' }
        ],
        rows: causes.map(({ method, name, occurrences, kind, error, wordings }) => [
            `${method} ${name}`.trim(),
            occurrences,
            failure_view/* ERROR_KIND_LABELS */.a7[kind],
            `${error}${(0,failure_view/* wordingsText */.lp)({ wordings })}`
        ]),
        // Rows: how many requests failed is a column.
        noun: 'causes'
    };
}
/** Python exceptions of tasks: not failed requests, so apart. */
function exceptionsList(run) {
    const items = run.run.exceptions.slice(0, 50).map(({ count, message, traceback }) => (0,markup/* markup */.PT) `<li><details><summary>${(0,units_count/* formatCount */.B4)(count)} × ${message}</summary>
${(0,markup/* codeBlock */.DV)(traceback)}</details></li>`);
    if (items.length === 0)
        return markup/* NOTHING */.K$;
    return (0,markup/* markup */.PT) `<h4>Exceptions in tasks</h4><ul class="plain-list">${items}</ul>`;
}
const SEVERITY_WORDS = {
    error: 'error',
    warning: 'warning',
    info: 'info'
};
function placeOf({ file, line }) {
    if (file === undefined)
        return markup/* NOTHING */.K$;
    return (0,markup/* markup */.PT) ` · ${line === undefined ? file : `${file}:${line}`}`;
}
/** A whole sentence, as noteText writes it. */
function tables_sentence(text) {
    return (0,note_text/* sentenceCase */.o3)((0,sentence/* ended */.v)(text));
}
/** Of a run; hundreds are of one kind. */
const MOST_NOTES = 200;
/** Notes on the data, the gravest first; of the one that the headline is about only what to do. */
function notesSection(notes, about) {
    if (notes.length === 0)
        return markup/* NOTHING */.K$;
    const order = ['bad', 'warn', 'plain'];
    const sorted = notes
        .map(note => ({ note, tone: SEVERITY_TONES[note.severity] }))
        .sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone));
    const more = sorted.length - MOST_NOTES;
    return (0,markup/* markup */.PT) `<ul class="notes">${sorted.slice(0, MOST_NOTES).map(({ note, tone }) => (0,markup/* markup */.PT) `<li class="note ${tone}">${(0,markup/* pill */.Io)(tone, SEVERITY_WORDS[note.severity])}
<div><p>${sentencesOf(note, note === about)}</p>
<p class="fine"><code>${note.code}</code>${placeOf(note)}</p></div></li>`)}</ul>${more > 0 ? (0,markup/* markup */.PT) `<p class="empty">… and ${(0,units_count/* counted */.hS)(more, 'more note')}, none of them graver.</p>` : markup/* NOTHING */.K$}`;
}
function sentencesOf({ message, advice }, isSaid) {
    if (advice === undefined)
        return (0,markup/* markup */.PT) `${tables_sentence(message)}`;
    if (isSaid)
        return (0,markup/* markup */.PT) `${tables_sentence(advice)}`;
    return (0,markup/* markup */.PT) `${tables_sentence(message)} <span class="advice">${tables_sentence(advice)}</span>`;
}

;// CONCATENATED MODULE: ./src/report/html/overview.ts









/** The verdict: word, headline, and where it comes from. */
function masthead({ evaluation, context }) {
    const { tone, word } = lookOf(evaluation);
    return (0,markup/* markup */.PT) `<header class="masthead ${tone}"><div class="inner">
<div class="bar"><p class="brand">Locust Gate</p><button type="button" class="theme" hidden>Dark mode</button></div>
<div class="verdict">${(0,markup/* icon */.Kk)(tone)}<div><h1>${word}</h1><p class="headline">${(0,note_text/* sentenceCase */.o3)(evaluation.finding)}</p></div></div>
${contextLine({ evaluation, context })}
</div></header>`;
}
function contextLine(report) {
    const { context } = report;
    const { key, commit, runUrl } = context;
    const parts = [
        ...(key === undefined ? [] : [(0,markup/* markup */.PT) `gate <code>${key}</code>`]),
        ...(commit === undefined ? [] : [(0,markup/* markup */.PT) `commit <code>${commit.slice(0, 12)}</code>`]),
        ...[...(0,provenance/* artifactFacts */.SJ)(context), ...(0,provenance/* configFacts */.og)(report)].map(fact => (0,markup/* markup */.PT) `${fact}`),
        ...(runUrl === undefined ? [] : [(0,markup/* link */.nf)(runUrl, 'workflow run')])
    ];
    return parts.length === 0
        ? markup/* NOTHING */.K$
        : (0,markup/* markup */.PT) `<p class="context">${parts.map((part, index) => (index > 0 ? (0,markup/* markup */.PT) ` · ${part}` : part))}</p>`;
}
/** Several runs at a glance, each a link to its section; and the notes that belong to none. */
function runsOverview({ runs, notes, about }, shown) {
    return (0,markup/* markup */.PT) `${runs.length < 2 ? markup/* NOTHING */.K$ : runsTable(runs, shown)}
${notes.length === 0 ? markup/* NOTHING */.K$ : (0,markup/* markup */.PT) `<section class="block" aria-labelledby="notes-title"><h2 id="notes-title">Notes on the input</h2>${notesSection(notes, about)}</section>`}`;
}
/** Rows of the table of runs. */
const MOST_LISTED = 5000;
function runsTable(runs, shown) {
    const listed = new Set((0,conclusion/* worstRunsFirst */.qI)(runs).slice(0, MOST_LISTED));
    const more = runs.length - listed.size;
    const rows = runs.flatMap((run, index) => {
        if (!listed.has(run))
            return [];
        const { tone, word } = lookOfRun(run);
        const { p95, throughput, errorRate } = (0,head_numbers/* headNumbers */.f)(run);
        return (0,markup/* markup */.PT) `<tr><th scope="row" class="name">${shown.has(run) ? (0,markup/* markup */.PT) `<a href="#run-${index + 1}">${run.run.name}</a>` : run.run.name}</th>
<td class="grade">${(0,markup/* pill */.Io)(tone, word)}</td><td>${run.loadLevel}</td>
${[
            optional(run.run.peakUsers, units_count/* formatCount */.B4),
            optional(run.run.durationSeconds, format/* formatDuration */.a3),
            optional(run.metrics.requests, units_count/* formatCount */.B4),
            optional(p95, format/* formatMs */._V),
            optional(throughput, format/* formatThroughput */.Y5),
            optional(errorRate, format/* formatPercent */.l9)
        ].map(text => (0,markup/* markup */.PT) `<td class="number">${text}</td>`)}</tr>`;
    });
    const head = ['Users', 'Duration', 'Requests', 'P95', 'Throughput', 'Errors'];
    return (0,markup/* markup */.PT) `<section class="block runs" aria-labelledby="runs-title"><h2 id="runs-title">${(0,units_count/* formatCount */.B4)(runs.length)} runs</h2>
${(0,data_table/* scrolling */.qw)('Runs', (0,markup/* markup */.PT) `<table><caption class="visually-hidden">Runs</caption><thead><tr><th scope="col">Run</th><th scope="col" class="grade">Verdict</th><th scope="col">Load level</th>${head.map(title => (0,markup/* markup */.PT) `<th scope="col" class="number">${title}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`)}${more === 0 ? markup/* NOTHING */.K$ : (0,markup/* markup */.PT) `<p class="empty">… and ${(0,units_count/* counted */.hS)(more, 'more run')}, none with a worse verdict.</p>`}</section>`;
}
function optional(value, format) {
    return value === undefined ? '–' : format(value);
}
/** Who made this and how to read it. */
function footer({ context }) {
    return (0,markup/* markup */.PT) `<footer class="page-foot"><div class="inner"><p>Made by Locust Gate ${context.version}. Locust prints percentiles in buckets, which grades take into account: <em>borderline</em> means that the true value may lie in the next better grade, <em>undecided</em> that too few requests were made to tell.</p></div></footer>`;
}

// EXTERNAL MODULE: ./src/report/html/page-head.ts + 1 modules
var page_head = __webpack_require__(6454);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/evaluate/timeline/limit-words.ts
var limit_words = __webpack_require__(7276);
// EXTERNAL MODULE: ./src/units/clock.ts
var clock = __webpack_require__(2817);
// EXTERNAL MODULE: ./src/report/view/compared-runs.ts
var compared_runs = __webpack_require__(1584);
// EXTERNAL MODULE: ./src/report/view/links.ts
var view_links = __webpack_require__(5415);
// EXTERNAL MODULE: ./src/report/view/loud-notes.ts
var loud_notes = __webpack_require__(3892);
// EXTERNAL MODULE: ./src/report/view/past-view.ts
var past_view = __webpack_require__(5256);
// EXTERNAL MODULE: ./src/report/view/wanted-change.ts
var wanted_change = __webpack_require__(9120);
// EXTERNAL MODULE: ./src/evaluate/capacity/capacity-words.ts
var capacity_words = __webpack_require__(3274);
// EXTERNAL MODULE: ./src/units/letter-case.ts
var letter_case = __webpack_require__(336);
// EXTERNAL MODULE: ./src/report/view/load-words.ts
var load_words = __webpack_require__(1932);
;// CONCATENATED MODULE: ./src/report/html/capacity.ts







/** What the capacity chart draws: throughput and response time against users. */
function capacityChart(capacity) {
    const points = [...capacity.points].sort((a, b) => a.users - b.users);
    const hasP95 = points.some(point => p95Of(point) !== undefined);
    const latencyOf = hasP95 ? p95Of : (point) => point.average;
    const { curve, knee, breakingPoint, recommendedUsers } = capacity;
    const marks = [
        { estimate: recommendedUsers, kind: 'recommended', label: 'recommended' },
        { estimate: knee, kind: 'knee', label: 'knee' },
        { estimate: breakingPoint, kind: 'breaking', label: 'breaking point' }
    ];
    return {
        users: points.map(point => point.users),
        throughput: points.map(point => point.throughput),
        latency: points.map(point => latencyOf(point) ?? null),
        latencyLabel: hasP95 ? 'P95' : 'Average response time',
        // Where the words say that no knee was reached, none is drawn: the fit bends at the last points all the same.
        ...(curve === undefined || knee === undefined
            ? {}
            : { curve: { slope: curve.slope, limit: curve.limit } }),
        marks: marks.flatMap(({ estimate, kind, label }) => estimate === undefined
            ? []
            : [{ users: estimate.value, kind, label: `${label} ${(0,units_count/* formatCount */.B4)(estimate.value)}` }])
    };
}
/** The findings in words: knee, capacity, limits, each with how sure it is. */
function capacityFindings(capacity) {
    const { knee, maxUsers, maxThroughput, breakingPoint, recommendedUsers } = capacity;
    const users = (value) => `${(0,units_count/* formatCount */.B4)(value)} users`;
    const none = (0,capacity_words/* noneHeldWords */.vd)(capacity);
    const rows = [
        finding('Recommended', recommendedUsers ?? (0,capacity_words/* noRecommendation */.Zw)(capacity), users, `${(0,format/* formatPercent */.l9)(capacity.headRoom)} head-room`),
        finding('Knee', knee ?? NOT_REACHED_HERE, users, (0,capacity_words/* isLevelBeyondKnee */.Pb)(capacity) ? 'beyond it, throughput hardly grows' : ''),
        finding('Capacity', capacity.capacity ?? NOT_REACHED_HERE, format/* formatThroughput */.Y5, capacity.capacity === undefined
            ? ''
            : `throughput at which it ${(0,capacity_words/* isLevelBeyondKnee */.Pb)(capacity) ? 'levels' : 'would level'} off, by all loads: ${(0,capacity_words/* plateauWords */.A4)(capacity)}`),
        finding('Most users within bounds', maxUsers ?? none, least(users, maxUsers), ''),
        finding('Most throughput within bounds', maxThroughput ?? none, least(format/* formatThroughput */.Y5, maxThroughput), ''),
        finding('Breaking point', breakingPoint ?? (0,capacity_words/* brokenElsewhereWords */.JU)(capacity) ?? NOT_REACHED_HERE, value => `${users(value)}${breakingPoint === undefined ? '' : (0,capacity_words/* atLatestWords */.Oo)(breakingPoint)}`, breakingText(capacity))
    ];
    return (0,data_table/* scrolling */.qw)('Capacity findings', (0,markup/* markup */.PT) `<table><caption class="visually-hidden">Capacity findings</caption>
<thead><tr><th scope="col">Finding</th><th scope="col" class="number">Value</th><th scope="col">Confidence</th><th scope="col">Meaning</th></tr></thead>
<tbody>${rows}</tbody></table>`);
}
/** Written as a lower bound, where that is what it is. */
function least(format, estimate) {
    return value => `${(0,capacity_words/* atLeastWords */.EQ)(estimate)}${format(value)}`;
}
const NOT_REACHED_HERE = 'not reached by this test';
/** An estimate with what it means, or why there is none. */
function finding(label, estimate, format, meaning) {
    if (typeof estimate === 'string') {
        return (0,markup/* markup */.PT) `<tr><th scope="row">${label}</th><td class="number">–</td><td>–</td><td class="why">${estimate}</td></tr>`;
    }
    const tone = { high: 'good', medium: 'plain', low: 'open' };
    const { value, confidence } = estimate;
    return (0,markup/* markup */.PT) `<tr><th scope="row">${label}</th><td class="number strong">${format(value)}</td>
<td>${(0,markup/* pill */.Io)(tone[confidence], confidence)}</td><td class="why">${[meaning, (0,capacity_words/* confidenceWords */.gQ)(estimate)].filter(part => part !== '').join('; ')}</td></tr>`;
}
function breakingText(capacity) {
    const { breakingPoint } = capacity;
    const elsewhere = (0,capacity_words/* brokenElsewhereWords */.JU)(capacity);
    if (breakingPoint === undefined)
        return '';
    const { breach } = breakingPoint;
    const where = breach.endpoint === locust_run/* AGGREGATED */.Y$ ? '' : `${breach.endpoint} `;
    return `${where}${(0,format/* metricLabel */.B)(breach.metric)} ${(0,load_words/* measured */.jh)(breach.metric, breach.value)} broke ${(0,load_words/* measured */.jh)(breach.metric, breach.bound)}${(0,load_words/* boundOfWords */.Dw)(breach)}${elsewhere === undefined ? '' : `; ${elsewhere}`}`;
}
/** The numbers behind the chart. */
function capacityTable(capacity) {
    const { points, shape } = capacity;
    const hasP95 = points.some(point => p95Of(point) !== undefined);
    const cells = (0,load_words/* loadCells */.Ae)(capacity);
    const anyway = (0,load_words/* openAnyway */.im)(capacity);
    const rows = points.map((point, at) => (0,markup/* markup */.PT) `<tr><th scope="row" class="number">${(0,units_count/* formatCount */.B4)(point.users)}</th>
<td class="number">${(0,format/* formatThroughput */.Y5)(point.throughput)}</td><td class="number">${capacity_optional(point.average, format/* formatMs */._V)}</td>
${hasP95 ? (0,markup/* markup */.PT) `<td class="number">${capacity_optional(p95Of(point), format/* formatMs */._V)}</td>` : markup/* NOTHING */.K$}
<td class="number">${(0,format/* formatPercent */.l9)(point.errorRate)}</td>
<td>${point.breaches.length === 0 ? cells[at]?.words : `${(0,units_count/* formatCount */.B4)(point.breaches.length)} broken`}</td></tr>`);
    const head = ['Users', 'Successful requests/s', 'Average', ...(hasP95 ? ['P95'] : []), 'Errors'];
    return (0,markup/* markup */.PT) `<details class="behind"><summary>Data table: ${shape === 'ramp' ? 'bins of the ramp' : 'steps'}</summary>
${(0,data_table/* scrolling */.qw)('Capacity by users', (0,markup/* markup */.PT) `<table><caption class="visually-hidden">Capacity by users</caption>
<thead><tr>${head.map(title => (0,markup/* markup */.PT) `<th scope="col" class="number">${title}</th>`)}<th scope="col">Acceptable bounds</th></tr></thead><tbody>${rows}</tbody></table>`)}${anyway === undefined ? markup/* NOTHING */.K$ : (0,markup/* markup */.PT) `<p class="why">${(0,letter_case/* upperFirst */.Z)(anyway)}.</p>`}</details>`;
}
function p95Of(point) {
    return point.percentiles.find(({ percent }) => percent === 95)?.value;
}
function capacity_optional(value, format) {
    return value === undefined ? '–' : format(value);
}

// EXTERNAL MODULE: ./src/report/view/endpoint-view.ts + 3 modules
var endpoint_view = __webpack_require__(6728);
;// CONCATENATED MODULE: ./src/report/html/endpoints.ts



const GRADE_COLUMN = 1;
/** Every endpoint with its main numbers and its worst grade, the worst first. */
function endpointTable(run, id) {
    const seconds = run.run.durationSeconds;
    const endpoints = (0,endpoint_view/* endpointsInOrder */.E6)(run);
    const rows = endpoints.map((judged, index) => endpointRow(judged.row, seconds, [
        (0,locust_run/* endpointKey */.r4)(judged.row),
        endpoints_gradeCell(run, judged, endpoints.length - index)
    ]));
    const columns = [
        { label: 'Endpoint', kind: 'name' },
        { label: 'Grade', kind: 'grade' },
        { label: 'Requests', kind: 'count' },
        { label: 'Requests/s', kind: 'requests/s' },
        { label: 'Errors', kind: 'fraction' },
        { label: 'Average', kind: 'ms' },
        ...endpoint_view/* PERCENTILES_SHOWN */.ZM.map((percent) => ({ label: `P${percent}`, kind: 'ms' })),
        { label: 'Max', kind: 'ms' }
    ];
    return {
        id,
        caption: `Endpoints of ${run.run.name}`,
        columns,
        rows,
        attention: GRADE_COLUMN,
        noun: 'endpoints'
    };
}
function endpointRow(row, seconds, head) {
    return [
        ...head,
        row.requests,
        seconds === undefined || seconds <= 0 ? null : row.requests / seconds,
        row.requests === 0 ? null : row.failures / row.requests,
        row.average ?? null,
        ...endpoint_view/* PERCENTILES_SHOWN */.ZM.map(percent => row.percentiles.get(percent) ?? null),
        row.max ?? null
    ];
}
/** `unacceptable: P95, P99`: as every report has it. */
function endpoints_gradeCell(run, judged, rank) {
    const graded = (0,endpoint_view/* endpointGrade */.ln)(judged);
    return [
        graded.state === undefined ? (0,endpoint_view/* withFailed */.a8)('not graded', judged.failed) : graded.grade,
        rank,
        toneIn(run, graded)
    ];
}

// EXTERNAL MODULE: ./src/report/view/nearest-limit.ts
var nearest_limit = __webpack_require__(8598);
// EXTERNAL MODULE: ./src/report/view/timeline-view.ts + 2 modules
var timeline_view = __webpack_require__(7750);
// EXTERNAL MODULE: ./src/config/criterion.ts
var config_criterion = __webpack_require__(8477);
// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __webpack_require__(3843);
// EXTERNAL MODULE: ./src/evaluate/timeline/series.ts + 1 modules
var series = __webpack_require__(6749);
// EXTERNAL MODULE: ./src/report/view/bound-text.ts
var bound_text = __webpack_require__(9664);
// EXTERNAL MODULE: ./src/evaluate/burst-words.ts
var burst_words = __webpack_require__(265);
// EXTERNAL MODULE: ./src/evaluate/verdict/recovery-words.ts
var recovery_words = __webpack_require__(4118);
// EXTERNAL MODULE: ./src/report/view/warm-up-words.ts
var warm_up_words = __webpack_require__(3491);
;// CONCATENATED MODULE: ./src/report/html/moments.ts





/** Everything that happened, in order of time. */
function bandsOf({ timeline, notes }) {
    return [
        ...loadBands(timeline),
        ...stallBands(timeline),
        ...(notes.some(isOfWaiting) ? waitingBands(timeline) : []),
        ...slowBands(timeline),
        ...burstBands(timeline),
        ...incidentBands(timeline)
    ].sort((a, b) => a.from - b.from || b.to - a.to);
}
function loadBands(timeline) {
    const { warmUp, steady, phases, capacity } = timeline;
    // A stepped run has no steady state worth the name: its levels stand in the capacity chart.
    if (capacity !== undefined)
        return [];
    const bands = [];
    if (warmUp !== undefined && warmUp.seconds > 0) {
        const settled = warmUp.settled ? '' : '; response times had not settled by then';
        const found = `${(0,warm_up_words/* settlingWords */.m)(warmUp)}, found by the gate`;
        const how = warmUp.how === 'auto' ? found : 'as configured';
        const text = `left out of the steady state (${how}${settled})`;
        bands.push({ kind: 'warm-up', from: 0, to: warmUp.seconds, label: 'Warm-up', text });
    }
    if (steady !== undefined) {
        const text = [(0,timeline_view/* users */.VV)(steady.users), ...(0,timeline_view/* steadyTexts */.xe)(timeline)].join(', ');
        bands.push({ kind: 'steady', from: steady.from, to: steady.to, label: 'Steady state', text });
    }
    const last = phases.at(-1);
    if (last?.kind === 'ramp-down') {
        const text = `from ${(0,units_count/* formatCount */.B4)(last.usersFrom)} to ${(0,units_count/* formatCount */.B4)(last.usersTo)} users`;
        bands.push({ kind: 'ramp-down', from: last.from, to: last.to, label: 'Ramp-down', text });
    }
    return bands;
}
function stallBands({ stalls }) {
    return stalls.map(({ from, to, seconds, users, requests, usualRate, toTheEnd }) => {
        const what = requests === 0
            ? 'no request'
            : `only ${(0,units_count/* formatCount */.B4)(requests)} requests (${(0,format/* formatThroughput */.Y5)(usualRate)} at other times)`;
        const who = users === undefined ? '' : ` with ${(0,units_count/* formatCount */.B4)(users)} users`;
        return {
            kind: 'stall',
            from,
            to,
            label: requests === 0 ? 'No answers' : 'Hardly any answers',
            text: `${what} finished for ${(0,format/* formatDuration */.a3)(seconds)}${who}${toTheEnd ? ', until the history ends' : ''}`
        };
    });
}
/** Where the team says with `notes:` that the users pause by design, they do not wait. */
function isOfWaiting({ code, severity }) {
    return code === 'users-waiting' && severity !== 'info';
}
function waitingBands({ waiting, seconds }) {
    if (waiting === undefined)
        return [];
    const { from, users, missing } = waiting;
    const text = `about ${(0,units_count/* formatCount */.B4)(missing)} of ${(0,units_count/* formatCount */.B4)(users)} users waited for answers that did not come, or users asked less often on their own`;
    return [{ kind: 'waiting', from, to: seconds, label: 'Users waiting', text }];
}
/** Where nothing was answered for a while, or a failure scenario has an incident, that says more; loads have a chart. */
function slowBands({ slowSpell, slowFirstPart, ...timeline }) {
    const { stalls, recovery, capacity, seconds } = timeline;
    if (capacity !== undefined)
        return [];
    if (slowSpell === undefined)
        return firstPartBands(slowFirstPart);
    const { from, to, average, elsewhere } = slowSpell;
    const others = [...stalls, ...(recovery?.incidents ?? [])];
    if (others.some(one => one.from <= to && (one.to ?? seconds) >= from))
        return [];
    const text = `${(0,format/* formatMs */._V)(average)} on average, at other times ${(0,format/* formatMs */._V)(elsewhere)}`;
    return [{ kind: 'slow', from, to, label: 'Slow answers', text }];
}
function firstPartBands(part) {
    if (part === undefined)
        return [];
    const { to, average, afterwards } = part;
    const text = `${(0,format/* formatMs */._V)(average)} on average, afterwards ${(0,format/* formatMs */._V)(afterwards)}`;
    return [{ kind: 'slow', from: 0, to, label: 'Slow answers', text }];
}
/** An incident of a failure scenario says more about the same errors. */
function burstBands({ bursts, recovery, seconds }) {
    const incidents = recovery?.incidents ?? [];
    const apart = bursts.filter(burst => !incidents.some(({ from, to = seconds }) => burst.from < to && burst.to > from));
    return apart.map(({ from, to, requests, failures, peak, ...burst }) => ({
        kind: 'burst',
        from,
        to,
        label: 'Error burst',
        text: `${(0,units_count/* formatCount */.B4)(failures)} of ${(0,units_count/* formatCount */.B4)(requests)} requests failed, at worst ${(0,format/* formatPercent */.l9)(peak)}${(0,burst_words/* burstPlaces */.d)(burst)}`
    }));
}
function incidentBands({ recovery }) {
    return (recovery?.incidents ?? []).map(incident => {
        const { from, to, seconds, recovered, causes, failures, fewerSuccesses, depth } = incident;
        const outcome = recovered ? `recovered after ${(0,format/* formatSeconds */.Xo)(seconds)}` : (0,recovery_words/* openOutcome */.ld)(incident);
        const lost = [
            `${(0,units_count/* formatCount */.B4)(failures)} failed`,
            ...(0,recovery_words/* fewerWords */.XQ)(fewerSuccesses, (0,recovery_words/* isHardlyKnown */.y1)(incident) ? undefined : depth.usualThroughput)
        ].join(', ');
        return {
            kind: 'incident',
            from,
            to: to ?? from + seconds,
            label: 'Incident',
            text: `${outcome} (${causes.map(cause => cause.replace('-', ' ')).join(', ')}; ${lost})`
        };
    });
}

// EXTERNAL MODULE: ./src/config/bounds.ts
var config_bounds = __webpack_require__(749);
;// CONCATENATED MODULE: ./src/report/html/resource-charts.ts







/** More nobody looks through; what needs attention is among them. */
const MOST_CHARTS = 40;
/** As many as the charts of the run have. */
const MOST_POINTS = 600;
/** Points that are so many usual intervals apart have a hole between them. */
const HOLE = 2.5;
/** A chart for each resource metric that has a course, on the time axis of the run. */
function resourceCharts(run) {
    const { startedAt, seconds } = run.timeline;
    if (startedAt === undefined)
        return [];
    const shown = new Set((0,resource_view/* worstResources */.JG)(run).slice(0, MOST_CHARTS));
    return (0,resource_view/* resourceGroups */.bb)(run)
        .filter(row => shown.has(row))
        .flatMap((row, index) => chartOf(row, { id: `resource-${index + 1}`, startedAt, seconds }));
}
function chartOf(row, { id, startedAt, seconds }) {
    const points = row.reading.points
        .map(([at, value]) => [at - startedAt, value])
        .filter(([at]) => at >= 0 && at <= seconds);
    if (points.length < 2)
        return [];
    const title = (0,report_escape/* plainText */.wh)((0,resource_view/* subjectTitle */.X2)(row), 100);
    return [
        {
            id,
            title,
            unit: row.unit,
            lines: [{ key: 'value', label: title, metric: row.name }],
            targets: targetLines(row),
            summary: summaryOf(title, row, points),
            columns: columnsOf(points, seconds)
        }
    ];
}
/** From the run's first moment to its last, as the other charts, with holes left open. */
function columnsOf(points, seconds) {
    const gaps = points.slice(1).map(([at], i) => at - (points[i]?.[0] ?? at));
    const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
    const drawn = thinned(points).flatMap(([at, value], i, all) => {
        const before = all[i - 1]?.[0];
        const isHole = before !== undefined && hasHole(points, { from: before, to: at, usual });
        return [...(isHole ? [[(before + at) / 2, null]] : []), [at, value]];
    });
    const first = drawn[0]?.[0] ?? 0;
    const last = drawn.at(-1)?.[0] ?? 0;
    const all = [
        ...(first > 0 ? [[0, null]] : []),
        ...drawn,
        ...(last < seconds ? [[seconds, null]] : [])
    ];
    return {
        at: all.map(([at]) => compact(at)),
        value: all.map(([, value]) => (value === null ? null : compact(value)))
    };
}
/** Thinned points are far apart though there is no hole: only the whole course tells. */
function hasHole(points, { from, to, usual }) {
    if (to - from <= HOLE * usual)
        return false;
    const within = points.map(([at]) => at).filter(at => at >= from && at <= to);
    return within.some((at, i) => i > 0 && at - (within[i - 1] ?? at) > HOLE * usual);
}
/** All points, or of each stretch the lowest and the highest. */
function thinned(points) {
    if (points.length <= MOST_POINTS)
        return points;
    const size = Math.ceil(points.length / (MOST_POINTS / 2));
    const kept = new Set();
    for (let start = 0; start < points.length; start += size) {
        const group = points.slice(start, start + size);
        kept.add(group.reduce((low, point) => (point[1] < low[1] ? point : low)));
        kept.add(group.reduce((high, point) => (point[1] > high[1] ? point : high)));
    }
    return points.filter(point => kept.has(point));
}
/** Six digits: more than any format shows. */
function compact(value) {
    return Number(value.toPrecision(6));
}
/** Bounds of what the line shows: how much a counter grew in all is no height of it. */
function targetLines(row) {
    if (row.statistic === 'total' || row.reading.isNearest === true)
        return [];
    const { bounds, unit, higherIsBetter, criteria } = row;
    const which = (0,resource_view/* statisticLabel */.bf)(row);
    const fixed = config_bounds/* BOUND_FIELDS */.n1.flatMap(kind => {
        const value = bounds[kind];
        if (value === undefined)
            return [];
        // What is unacceptable lies on the other side.
        const sign = higherIsBetter === (kind !== 'unacceptable') ? '>' : '<';
        const bound = (0,bound_text/* boundText */.O)(sign, value, unit);
        return [{ key: 'value', kind, value, ...beside(bound), says: `${kind} (${which}) ${bound}` }];
    });
    const overTime = criteria.map(({ field, criterion }) => ({
        key: 'value',
        kind: field,
        value: criterion.bound,
        ...beside((0,config_criterion/* criterionText */.P6)({ ...criterion, forSeconds: 0 }, unit)),
        says: `${criterionSays(field)} ${(0,config_criterion/* criterionText */.P6)(criterion, unit)}`
    }));
    return [...fixed, ...overTime];
}
/** A criterion says when its bound is broken. */
function criterionSays(field) {
    return field === 'acceptable' ? 'not acceptable' : field;
}
/** The legend says the rest. */
function beside(bound) {
    return { beside: bound, short: bound };
}
/** The chart in a sentence, for who does not see it. */
function summaryOf(title, { unit }, points) {
    const low = points.reduce((least, point) => (point[1] < least[1] ? point : least));
    const high = points.reduce((most, point) => (point[1] > most[1] ? point : most));
    return `${title} over time: from ${(0,format/* formatValue */.Fl)(unit, low[1])} to ${(0,format/* formatValue */.Fl)(unit, high[1])}, highest at ${(0,clock/* formatClock */.ei)(high[0])}.`;
}

;// CONCATENATED MODULE: ./src/report/html/time-charts.ts










const PLANS = [
    {
        id: 'response-times',
        title: 'Response times',
        unit: 'ms',
        lines: [
            { key: 'p99', label: 'P99', metric: 'p99' },
            { key: 'p95', label: 'P95', metric: 'p95' },
            { key: 'p50', label: 'P50', metric: 'p50' },
            { key: 'average', label: 'Average', metric: 'average' }
        ]
    },
    {
        id: 'throughput',
        title: 'Throughput',
        unit: 'requests/s',
        lines: [
            { key: 'throughput', label: 'Successful', metric: 'throughput' },
            { key: 'failed', label: 'Failed', metric: 'failed' }
        ]
    },
    {
        id: 'errors',
        title: 'Error rate',
        unit: 'fraction',
        lines: [{ key: 'errorRate', label: 'Failed', metric: 'error-rate' }]
    },
    {
        id: 'users',
        title: 'Users',
        unit: 'count',
        lines: [{ key: 'users', label: 'Users', metric: 'users' }]
    }
];
/** What the charts over time draw; undefined without a history. */
function timeCharts(run) {
    const { series, seconds, startedAt } = run.timeline;
    if (series.points.length < 2)
        return undefined;
    const columns = time_charts_columnsOf(series);
    return {
        ...(startedAt === undefined ? {} : { startedAt }),
        seconds,
        columns,
        bands: bandsOf(run),
        charts: [...PLANS.flatMap(plan => time_charts_chartOf(plan, columns, run)), ...resourceCharts(run)],
        baselines: baselinesOf(run)
    };
}
function baselinesOf(run) {
    return drawnBaselines(run).map(({ label, series }) => {
        const columns = time_charts_columnsOf(series);
        const isAlike = series.percentileMode === run.timeline.series.percentileMode;
        return {
            label: (0,report_escape/* plainText */.wh)(label, 60),
            columns: isAlike ? columns : { ...columns, ...withoutPercentiles(columns) }
        };
    });
}
/** The first baseline: more lines would hide the run. */
function drawnBaselines({ baselineSeries = [] }) {
    return baselineSeries.filter(({ series }) => series.points.length > 1).slice(0, 1);
}
/** Percentiles of ten seconds and those since the start cannot be laid over each other. */
function withoutPercentiles({ at }) {
    return percentileColumns(() => at.map(() => null));
}
function percentileColumns(column) {
    return { p50: column('p50'), p95: column('p95'), p99: column('p99') };
}
/** A sentence when the charts do not show every row of the history; their peaks are kept. */
function thinnedNote({ run, timeline }) {
    const shown = timeline.series.points.length;
    const all = (run.history?.samples.length ?? 0) - 1;
    const rows = (all > 0 ? all : 0) * (run.history?.thinnedBy ?? 1);
    if (rows <= Math.max(shown, time_charts_MOST_POINTS))
        return undefined;
    return `Charts and their tables show ${(0,units_count/* formatCount */.B4)(shown)} of about ${(0,units_count/* formatCount */.B4)(rows)} points: of each stretch those with the highest response times, error rate and throughput and with the lowest throughput, so that no peak is lost.`;
}
/** The timeline thins its series above so many points. */
const time_charts_MOST_POINTS = 600;
/** What the points of the charts look back on. */
function lookBackNote(run) {
    const { percentileMode: mode, lookBack } = run.timeline.series;
    const isUnlike = drawnBaselines(run).some(({ series }) => series.percentileMode !== mode);
    const baseline = isUnlike ? ' Those of the baseline look back differently and are not drawn.' : '';
    return `${percentileWords(mode)}; ${countWords(lookBack)}${baseline}`;
}
function percentileWords(mode) {
    return mode === 'window'
        ? 'Percentiles over time look back about ten seconds each'
        : 'Percentiles over time look back to the start of the run, as Locust writes them for this file, so that they change slowly';
}
function countWords(lookBack) {
    if (lookBack === undefined)
        return 'the average is of the requests between two rows.';
    const { throughput, counts } = lookBack;
    return `throughput looks back about ${(0,format/* formatDuration */.a3)(throughput)}, error rate and average about ${(0,format/* formatDuration */.a3)(counts)}, over whole bundles of counts, as workers report them. Throughput is 0 where none came for longer than that takes.`;
}
/** An outage is no dip of the requests, which may fail faster than they succeed: both are drawn. */
function time_charts_columnsOf({ points }) {
    const each = (valueOf) => points.map(point => {
        const value = valueOf(point);
        return value === undefined ? null : time_charts_compact(value);
    });
    const column = (key) => each(point => point[key]);
    return {
        at: points.map(point => time_charts_compact(point.at)),
        users: column('users'),
        throughput: each(series/* successfulOf */.eX),
        failed: each(series/* failedOf */.ZA),
        errorRate: column('errorRate'),
        average: column('average'),
        ...percentileColumns(column)
    };
}
/** Six digits: more than any format shows, and a third of the size. */
function time_charts_compact(value) {
    return Number(value.toPrecision(6));
}
function time_charts_chartOf(plan, columns, run) {
    const isKnown = ({ key }) => columns[key].some(value => value !== null && (key !== 'failed' || value > 0));
    const known = plan.lines.filter(isKnown);
    if (known.length === 0)
        return [];
    const isAlone = plan.id === 'throughput' && known.length === 1;
    const lines = isAlone ? known.map(line => ({ ...line, label: 'Requests/s' })) : known;
    const { id, title, unit } = plan;
    const targets = lines.flatMap(line => time_charts_targetLines(line, run));
    return [{ id, title, unit, lines, targets, summary: time_charts_summaryOf(plan, lines, columns) }];
}
/** Target and acceptable bound of the total row; unacceptable only where nothing else is asked. */
function time_charts_targetLines({ key, label, metric }, run) {
    const verdict = run.verdicts.find((candidate) => candidate.rule === 'target' &&
        candidate.endpoint === locust_run/* AGGREGATED */.Y$ &&
        candidate.metric === metric);
    const known = (0,metrics/* metricOf */.ak)(metric);
    if (verdict === undefined || known === undefined)
        return [];
    const sign = (0,metrics/* higherIsBetter */.i2)(known) ? '>' : '<';
    const isOneOfSeveral = series/* PERCENTS_OVER_TIME */.KF.some(([percentile]) => percentile === key);
    const line = (kind, value) => {
        if (value === undefined)
            return [];
        const bound = (0,bound_text/* boundText */.O)(sign, value, (0,metrics/* unitOf */.uF)(known));
        const [beside, short] = isOneOfSeveral ? [`${label} ${bound}`, label] : [bound, bound];
        return [{ key, kind, value, beside, short, says: BOUND_WORDS[kind] }];
    };
    const { target, acceptable } = verdict.bounds;
    const fixed = target !== undefined && target === acceptable
        ? line('both', target)
        : [...line('target', target), ...line('acceptable', acceptable)];
    const of = isOneOfSeveral || key === 'average' ? `${label} ` : '';
    const overTime = (verdict.overTime ?? []).map(({ field, result: { criterion } }) => {
        const beside = `${of}${(0,config_criterion/* criterionText */.P6)({ ...criterion, forSeconds: 0 }, (0,metrics/* unitOf */.uF)(known))}`;
        const says = `${criterionSays(field)} ${of}${(0,config_criterion/* criterionText */.P6)(criterion, (0,metrics/* unitOf */.uF)(known))}`;
        return { key, kind: field, value: criterion.bound, beside, short: of.trim() || beside, says };
    });
    return [...fixed, ...overTime];
}
const BOUND_WORDS = {
    target: 'target',
    acceptable: 'acceptable',
    both: 'target and acceptable',
    unacceptable: 'unacceptable'
};
/** The chart in a sentence, for who does not see it. */
function time_charts_summaryOf({ title, unit }, lines, columns) {
    const parts = lines.map(({ key, label }) => {
        const values = columns[key];
        const known = values.filter(value => value !== null);
        const high = known.reduce((most, value) => Math.max(most, value), -Infinity);
        const low = known.reduce((least, value) => Math.min(least, value), Infinity);
        const at = (0,clock/* formatClock */.ei)(columns.at[values.indexOf(high)] ?? 0);
        return `${(0,format/* metricLabel */.B)(label)} from ${(0,format/* formatValue */.Fl)(unit, low)} to ${(0,format/* formatValue */.Fl)(unit, high)}, highest at ${at}`;
    });
    return `${title} over time: ${parts.join('; ')}.`;
}

;// CONCATENATED MODULE: ./src/report/html/over-time.ts









/** The charts of a run (drawn by the script), what happened when, and tables behind it all. */
function overTime(run, id, time) {
    if (time === undefined) {
        const why = run.timeline.limits.length === 0
            ? 'the run has no history'
            : run.timeline.limits.map(limit_words/* limitWords */.vd).join('; ');
        return [(0,markup/* markup */.PT) `<p class="empty">Nothing to draw: ${why}.</p>`, course(run)];
    }
    return [
        (0,markup/* markup */.PT) `<div class="charts" data-charts="${id}">${toolbar(time, run.comparison?.baselines.length ?? 0)}
<div class="chart-grid">${time.charts.filter(chart => !isOfResource(chart)).map(chart => chartFigure(chart, id))}</div>
<p class="visually-hidden" aria-live="polite" data-live></p></div>`,
        (0,markup/* markup */.PT) `<noscript><p class="empty">The charts need JavaScript; this table says the same.</p>${slicesTable(time)}</noscript>`,
        moments(time),
        course(run),
        (0,markup/* markup */.PT) `<p class="fine">${[lookBackNote(run), thinnedNote(run) ?? ''].join(' ')}</p>`
    ];
}
function toolbar({ bands, baselines }, compared) {
    const alone = compared > 1 ? `, one of ${(0,units_count/* formatCount */.B4)(compared)}` : '';
    const steady = bands.some(band => band.kind === 'steady');
    return (0,markup/* markup */.PT) `<div class="controls chart-controls" hidden><div class="buttons" role="group" aria-label="Zoom">
<button type="button" data-zoom="all">Whole run</button>
${steady ? (0,markup/* markup */.PT) `<button type="button" data-zoom="steady">Steady state</button>` : markup/* NOTHING */.K$}
<button type="button" data-zoom="in">Zoom in</button><button type="button" data-zoom="out">Zoom out</button></div>
${baselines.length === 0 ? markup/* NOTHING */.K$ : (0,markup/* markup */.PT) `<label class="check"><input type="checkbox" data-overlay checked> Baseline ${baselines[0]?.label}${alone} (dashed)</label>`}
<p class="fine hint">Drag across a chart to zoom, double-click for the whole run. With the keyboard: arrows move, + and − zoom, Esc resets.</p></div>`;
}
/** Resource metrics have a part of the page of their own. */
function isOfResource({ columns }) {
    return columns !== undefined;
}
/** The place of a chart, with the table behind it. */
function chartFigure(chart, id) {
    const key = `${id}-${chart.id}`;
    return (0,markup/* markup */.PT) `<figure class="chart" data-chart="${chart.id}"><figcaption id="${key}-title">${chart.title}</figcaption>
<div class="chart-keys">${isOfResource(chart) ? markup/* NOTHING */.K$ : (0,markup/* markup */.PT) `<div class="chart-legend" role="group" aria-label="Lines of ${chart.title}"></div>`}${boundKeys(chart)}</div>
<div class="chart-plot" role="group" aria-roledescription="interactive chart" aria-label="${chart.summary}"></div>
<details class="behind"><summary>Data table: ${isOfResource(chart) ? chart.title : chart.title.toLowerCase()}</summary><div class="chart-table"></div></details></figure>`;
}
/** What the dashes of its bounds mean, each once. */
function boundKeys({ targets }) {
    const kinds = new Map(targets.map(({ says, kind }) => [says, kind]));
    if (kinds.size === 0)
        return markup/* NOTHING */.K$;
    const keys = [...kinds].map(([says, kind]) => (0,markup/* markup */.PT) `<span class="bound-key" data-bound="${says}"><span class="bound-swatch ${kind}" aria-hidden="true"></span>${says}</span>`);
    return (0,markup/* markup */.PT) `<div class="bound-keys">${keys}</div>`;
}
const MOST_LIMITS = 3;
/** What neither the charts nor the tiles say of the run. */
function course(run) {
    const limits = (0,nearest_limit/* bottleneckTexts */.uJ)(run, MOST_LIMITS);
    const facts = [
        ...(0,timeline_view/* courseFacts */.tp)(run).map(({ label, value }) => ({ label, values: [value] })),
        ...(limits.length === 0 ? [] : [{ label: 'endpoint bounds', values: limits }])
    ];
    if (facts.length === 0)
        return markup/* NOTHING */.K$;
    return (0,markup/* markup */.PT) `<dl class="course">${facts.map(({ label, values }) => (0,markup/* markup */.PT) `<div><dt>${(0,letter_case/* upperFirst */.Z)(label)}</dt>${values.map(value => (0,markup/* markup */.PT) `<dd>${value}</dd>`)}</div>`)}</dl>`;
}
/** Phases and incidents in words, with a button that zooms to each. */
function moments({ bands, startedAt }) {
    if (bands.length === 0)
        return markup/* NOTHING */.K$;
    const rows = bands.map(band => (0,markup/* markup */.PT) `<tr><th scope="row"><span class="swatch ${band.kind}" aria-hidden="true"></span>${band.label}</th>
<td class="number">${(0,clock/* formatClock */.ei)(band.from)} – ${(0,clock/* formatClock */.ei)(band.to)}</td><td class="number">${(0,format/* formatDuration */.a3)(band.to - band.from)}</td>
<td class="why">${band.text}</td><td><button type="button" class="small" data-zoom-from="${band.from}" data-zoom-to="${band.to}" hidden>Zoom<span class="visually-hidden"> to ${band.label} at ${(0,clock/* formatClock */.ei)(band.from)}</span></button></td></tr>`);
    const zero = startedAt === undefined ? '' : ' (0:00 is the first row of the history)';
    return (0,markup/* markup */.PT) `<h4>What happened when</h4>${(0,data_table/* scrolling */.qw)('What happened when', (0,markup/* markup */.PT) `<table class="moments"><caption class="visually-hidden">What happened when${zero}</caption>
<thead><tr><th scope="col">Shaded</th><th scope="col" class="number">Time</th><th scope="col" class="number">Length</th><th scope="col">What</th><th scope="col"><span class="visually-hidden">Show</span></th></tr></thead><tbody>${rows}</tbody></table>`)}`;
}
const SLICES = 40;
/** Without a script: the run in slices, each with its worst values. */
function slicesTable({ columns, charts }) {
    const size = Math.max(1, Math.ceil(columns.at.length / SLICES));
    const starts = columns.at.flatMap((_, index) => (index % size === 0 ? [index] : []));
    const lines = charts.flatMap(({ lines: own, unit }) => own.flatMap(({ key, label }) => (key === 'value' ? [] : [{ key, label, unit }])));
    const rows = starts.map(start => {
        const cells = lines.map(({ key, unit }) => {
            const value = worst(columns[key].slice(start, start + size), key);
            return (0,markup/* markup */.PT) `<td class="number">${value === undefined ? '–' : (0,format/* formatValue */.Fl)(unit, value)}</td>`;
        });
        const last = Math.min(start + size, columns.at.length) - 1;
        return (0,markup/* markup */.PT) `<tr><th scope="row" class="number">${(0,clock/* formatClock */.ei)(columns.at[last] ?? 0)}</th>${cells}</tr>`;
    });
    const caption = size === 1
        ? 'The run over time'
        : `The run in slices of ${(0,units_count/* formatCount */.B4)(size)} points: lowest throughput, else the highest value of each`;
    return (0,data_table/* scrolling */.qw)('The run over time', (0,markup/* markup */.PT) `<table><caption>${caption}</caption><thead><tr><th scope="col" class="number">Up to</th>${lines.map(line => (0,markup/* markup */.PT) `<th scope="col" class="number">${line.label}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`);
}
function worst(values, key) {
    const known = values.filter(value => value !== null);
    if (known.length === 0)
        return undefined;
    return key === 'throughput' ? Math.min(...known) : Math.max(...known);
}

// EXTERNAL MODULE: ./src/report/html/past-tables.ts
var past_tables = __webpack_require__(6068);
// EXTERNAL MODULE: ./src/report/view/resource-facts.ts
var resource_facts = __webpack_require__(9734);
;// CONCATENATED MODULE: ./src/report/html/resources.ts








/** How many metrics say how they were measured. */
const MOST_METHODS = 500;
/** The service's surroundings: numbers against bounds, charts, and how each was measured. */
function resourcesPart(run, id, { table, time }) {
    if (run.resources === undefined)
        return [];
    const charts = time?.charts.filter(isOfResource) ?? [];
    const facts = [...(0,resource_facts/* resourceFacts */.eC)(run), ...(0,resource_facts/* generatorFacts */.Z)(run)];
    const limit = (0,resource_facts/* likelyLimitText */.Xm)(run);
    return [
        facts.length === 0
            ? markup/* NOTHING */.K$
            : (0,markup/* markup */.PT) `<p class="facts">${facts.map(letter_case/* upperFirst */.Z).join(' · ')}</p>`,
        limit === undefined ? markup/* NOTHING */.K$ : (0,markup/* markup */.PT) `<p><strong>${limit}.</strong></p>`,
        (0,data_table/* dataTable */.Jx)(table),
        charts.length === 0
            ? markup/* NOTHING */.K$
            : (0,markup/* markup */.PT) `<div class="charts resource-charts" data-charts="${id}"><div class="chart-grid small">${charts.map(chart => chartFigure(chart, id))}</div></div>`,
        leftOutCharts(run, charts.length),
        scaling(run),
        methods(run)
    ];
}
/** A page of a hundred charts would be too large. */
function leftOutCharts({ resources }, drawn) {
    const drawable = (resources?.rows ?? []).filter(({ reading }) => reading.points.length > 1);
    return drawn > 0 && drawable.length > drawn
        ? (0,markup/* markup */.PT) `<p class="fine">Charts of the ${(0,units_count/* formatCount */.B4)(drawn)} metrics that need a look first; all ${(0,units_count/* formatCount */.B4)(drawable.length)} are in the table.</p>`
        : markup/* NOTHING */.K$;
}
/** Every resource metric; those of one kind beside each other. */
function resourceDataTable(run, id) {
    return {
        id,
        caption: `Resource metrics of ${run.run.name}`,
        columns: [
            { label: 'Resource', kind: 'name' },
            { label: 'Grade', kind: 'grade' },
            ...['Value', 'Min', 'Avg', 'Max', 'Target', 'Acceptable'].map(label => ({
                label,
                kind: 'text',
                right: true
            })),
            { label: 'Why', kind: 'text' }
        ],
        rows: (0,resource_view/* resourceRows */.qe)(run).map(row => [
            (0,resource_view/* subjectText */.yq)(row, resource_view/* subjectTitle */.X2),
            [row.grade, GRADE_RANKS[row.effect], toneIn(run, row)],
            ...[row.measured, row.min, row.avg, row.max, row.target, row.acceptable].map(text => text || '–'),
            (0,resource_view/* whyText */.ss)(row)
        ]),
        attention: 1,
        noun: 'metrics'
    };
}
const GRADE_RANKS = { fail: 2, warn: 1, pass: 0 };
function scaling(run) {
    const facts = (0,resource_facts/* scalingFacts */.pw)(run);
    if (facts.length === 0)
        return markup/* NOTHING */.K$;
    const items = facts.map(({ label, value }) => (0,markup/* markup */.PT) `<li><strong>${(0,letter_case/* upperFirst */.Z)(label)}</strong>: ${value}</li>`);
    return (0,markup/* markup */.PT) `<h4>When to scale</h4><ul class="plain-list">${items}</ul>`;
}
function methods(run) {
    const items = (0,resource_view/* resourceGroups */.bb)(run).slice(0, MOST_METHODS).flatMap(methodOf);
    if (items.length === 0)
        return markup/* NOTHING */.K$;
    return (0,markup/* markup */.PT) `<details class="behind"><summary>How each was measured</summary><ul class="plain-list">${items}</ul></details>`;
}
function methodOf(row) {
    const { way, caveat, query } = row.reading;
    const said = [(0,resource_view/* samplesText */.Tw)(row), way ?? '', caveat ?? ''].filter(text => text !== '');
    if (said.length === 0 && query === undefined)
        return [];
    const asked = query === undefined ? markup/* NOTHING */.K$ : (0,markup/* markup */.PT) `<br><code>${query}</code>`;
    return [(0,markup/* markup */.PT) `<li><strong>${(0,resource_view/* subjectTitle */.X2)(row)}</strong>: ${said.join('; ')}${asked}</li>`];
}
/** The judged statistic of each metric at each load of a capacity test. */
function resourceStepsTable(run) {
    const { users, rows } = (0,resource_view/* resourceSteps */.YF)(run);
    if (rows.length === 0)
        return markup/* NOTHING */.K$;
    const body = rows.map(({ row, values }) => (0,markup/* markup */.PT) `<tr><th scope="row">${(0,resource_view/* subjectTitle */.X2)(row)}</th><td>${(0,resource_view/* statisticLabel */.bf)(row)}</td>${values.map(value => (0,markup/* markup */.PT) `<td class="number">${value || '–'}</td>`)}</tr>`);
    return (0,markup/* markup */.PT) `<details class="behind"><summary>Data table: resources by users</summary>${(0,data_table/* scrolling */.qw)('Resources by users', (0,markup/* markup */.PT) `<table><caption class="visually-hidden">Resources by users</caption><thead><tr><th scope="col">Resource</th><th scope="col">Judged</th>${users.map(count => (0,markup/* markup */.PT) `<th scope="col" class="number">${(0,units_count/* formatCount */.B4)(count)}</th>`)}</tr></thead><tbody>${body}</tbody></table>`)}</details>`;
}
/** A text that is put in loses the spaces at its ends. */
const BETWEEN = (0,markup/* markup */.PT) ` · `;
/** The team's pages, at the time of the run. */
function linksParagraph(links) {
    if (links.length === 0)
        return markup/* NOTHING */.K$;
    const shown = links.map(({ name, url }, i) => (0,markup/* markup */.PT) `${i > 0 ? BETWEEN : markup/* NOTHING */.K$}${(0,markup/* link */.nf)(url, name)}`);
    return (0,markup/* markup */.PT) `<p class="facts">${shown}</p>`;
}

// EXTERNAL MODULE: ./src/evaluate/capacity/recovery.ts + 5 modules
var capacity_recovery = __webpack_require__(4003);
;// CONCATENATED MODULE: ./src/report/html/tiles.ts








const TIMES = ['p50', 'p95', 'p99'];
const RATES = ['throughput', 'error-rate'];
/** It has a tile of its own. */
const RECOVERY = 'recovery-time';
const LABELS = {
    throughput: 'Throughput',
    'error-rate': 'Error rate'
};
/** The headline numbers, and what fails: what was asked and whether it holds, then how much there was of it. */
function tiles(run) {
    const rows = (0,whole_run_rows/* wholeRunRows */.g)(run);
    const shown = [...TIMES, ...RATES, RECOVERY];
    const failing = rows.flatMap(row => row.key !== undefined && !shown.includes(row.key) && isAmiss(row) ? [row.key] : []);
    const graded = [...TIMES, ...failing, ...RATES].flatMap(metric => {
        const row = rows.find(({ key }) => key === metric);
        return row === undefined
            ? []
            : [{ metric, tile: measuredTile(run, row, LABELS[metric] ?? row.metric) }];
    });
    const lead = [...capacityTiles(run), ...recoveryTiles(run)];
    const seen = new Set(graded.map(({ metric }) => metric));
    const all = [...lead, ...graded.map(({ tile }) => tile), ...plainTiles(run, seen)];
    const [wide, middle] = [WIDE_TILES, MIDDLE_TILES].map(most => tileColumns(all.length, most));
    return all.length === 0
        ? markup/* NOTHING */.K$
        : (0,markup/* markup */.PT) `<dl class="tiles wide-${String(wide)} middle-${String(middle)}">${all}</dl>`;
}
/** It fails or warns, by its bound or beside the baseline. */
function isAmiss(row) {
    return row.effect !== 'pass' || row.changeEffect !== undefined;
}
/** Tiles that stand beside each other, each wide enough for the longest grade: page.css has the widths. */
const WIDE_TILES = 6;
const MIDDLE_TILES = 4;
/**
 * So many columns that no tile is alone in the last row: those that need the fewest rows, and of them
 * those that leave the fewest gaps.
 */
function tileColumns(count, most) {
    if (count <= most)
        return count;
    const rows = (columns) => Math.ceil(count / columns);
    const [best] = Array.from({ length: most - 1 }, (_, index) => most - index)
        .filter(columns => count % columns !== 1)
        .sort((a, b) => rows(a) - rows(b) || a * rows(a) - b * rows(b));
    return best ?? most;
}
/** What a capacity test is made for. */
function capacityTiles({ level, timeline: { capacity, limits } }) {
    if (level.kind !== 'capacity' || capacity === undefined)
        return [];
    const { maxUsers, maxThroughput, breakingPoint } = capacity;
    const limit = capacity.capacity;
    return [
        maxUsers === undefined
            ? plainTile('Users within bounds', 'none', (0,capacity_words/* noneHeldWords */.vd)(capacity))
            : plainTile('Users within bounds', `${(0,capacity_words/* atLeastWords */.EQ)(maxUsers)}${(0,units_count/* formatCount */.B4)(maxUsers.value)}`, maxThroughput === undefined ? '' : `at ${(0,format/* formatThroughput */.Y5)(maxThroughput.value)}`),
        limit === undefined
            ? plainTile('Capacity', NOT_REACHED, 'no levelling off was seen')
            : plainTile('Capacity', `about ${(0,format/* formatThroughput */.Y5)(limit.value)}`, (0,capacity_words/* plateauWords */.A4)(capacity)),
        breakingPoint === undefined
            ? unbrokenTile(capacity, limits)
            : plainTile('Breaking point', (0,units_count/* formatCount */.B4)(breakingPoint.value), `users${(0,capacity_words/* atLatestWords */.Oo)(breakingPoint)}, by ${(0,format/* metricLabel */.B)(breakingPoint.breach.boundOf ?? breakingPoint.breach.metric)}`)
    ];
}
const NOT_REACHED = 'not reached';
function unbrokenTile(capacity, limits) {
    const elsewhere = (0,capacity_words/* brokenElsewhereWords */.JU)(capacity);
    return elsewhere === undefined
        ? plainTile('Breaking point', NOT_REACHED, unbrokenText(capacity, limits))
        : plainTile('Breaking point', 'not known', elsewhere);
}
function unbrokenText({ points }, limits) {
    if (points.some(({ throughput }) => throughput === 0))
        return 'nothing succeeded at some loads';
    return points.some(({ breaches }) => breaches.length > 0)
        ? 'no bound broke for long'
        : `${(0,limit_words/* boundsHeld */.XE)(limits)} held`;
}
/** What a failure scenario is made for. */
function recoveryTiles(run) {
    const { recovery } = run.timeline;
    if (run.level.kind !== 'recovery' || recovery === undefined)
        return [];
    const { incidents, objective, worstSeconds } = recovery;
    const judged = (0,view/* targetRows */.dg)(run).find(({ key }) => key === RECOVERY);
    const failures = incidents.reduce((sum, incident) => sum + incident.failures, 0);
    const goal = objective === undefined ? '' : `objective ${(0,format/* formatSeconds */.Xo)(objective)}`;
    const value = incidents.length === 0
        ? 'not measured'
        : worstSeconds === undefined
            ? (0,capacity_recovery/* isEndUnseen */.k)(recovery)
                ? 'not known'
                : 'not recovered'
            : (0,format/* formatSeconds */.Xo)(worstSeconds);
    return [
        (0,markup/* markup */.PT) `<div class="tile"><dt>Recovery time</dt><dd class="value">${value}</dd>
${judged === undefined ? markup/* NOTHING */.K$ : (0,markup/* markup */.PT) `<dd>${(0,markup/* pill */.Io)(toneIn(run, judged), judged.grade)}</dd>`}
<dd class="fine">${goal}</dd></div>`,
        plainTile('Incidents', (0,units_count/* formatCount */.B4)(incidents.length), incidents.length === 0 ? 'none was seen' : `${(0,units_count/* formatCount */.B4)(failures)} requests failed in them`)
    ];
}
function measuredTile(run, row, label) {
    const bound = row.target === '' ? row.acceptable : row.target;
    const word = row.target === '' ? 'acceptable' : 'target';
    return (0,markup/* markup */.PT) `<div class="tile"><dt>${label}</dt>
<dd class="value">${row.measured || '–'}</dd>
${row.state === undefined ? markup/* NOTHING */.K$ : (0,markup/* markup */.PT) `<dd>${(0,markup/* pill */.Io)(toneIn(run, row), row.grade)}</dd>`}
<dd class="fine">${bound === '' ? '' : `${word} ${bound}`}</dd>
<dd class="fine">${row.change === '' ? '' : `vs baseline: ${row.change}${row.compared === undefined ? '' : ` (${row.compared})`}`}</dd></div>`;
}
/** What has no target but belongs to the picture. */
function plainTiles({ run, metrics }, seen) {
    const { requests, failures, throughput, errorRate } = metrics;
    const failed = failures === undefined ? '' : `${(0,units_count/* formatCount */.B4)(failures)} failed`;
    return [
        ...(throughput === undefined || seen.has('throughput')
            ? []
            : [plainTile('Throughput', (0,format/* formatThroughput */.Y5)(throughput), '')]),
        ...(errorRate === undefined || seen.has('error-rate')
            ? []
            : [plainTile('Error rate', (0,format/* formatPercent */.l9)(errorRate), '')]),
        ...(requests === undefined ? [] : [plainTile('Requests', (0,units_count/* formatCount */.B4)(requests), failed)]),
        ...(run.peakUsers === undefined
            ? []
            : [
                plainTile('Users', (0,units_count/* formatCount */.B4)(run.peakUsers), run.durationSeconds === undefined ? '' : `for ${(0,format/* formatDuration */.a3)(run.durationSeconds)}`)
            ])
    ];
}
function plainTile(label, value, fine) {
    return (0,markup/* markup */.PT) `<div class="tile"><dt>${label}</dt><dd class="value">${value}</dd><dd class="fine">${fine}</dd></div>`;
}

;// CONCATENATED MODULE: ./src/report/html/run-section.ts
























/**
 * One run: its HTML and what the script needs for it. `about`: what the page has said already.
 *
 * @param tableBytes of the rows of each table so many are kept, the first ones
 */
function runSection(run, id, { tableBytes, about, links, runs }) {
    const time = timeCharts(run);
    const { capacity } = run.timeline;
    const tables = {
        attention: (0,data_table/* tableWithin */.uG)(attentionSection(run, `${id}-attention-table`), tableBytes),
        endpoints: (0,data_table/* tableWithin */.uG)(endpointTable(run, `${id}-endpoints-table`), tableBytes),
        comparison: (0,data_table/* tableWithin */.uG)(comparisonSection(run, `${id}-comparison-table`), tableBytes),
        failures: (0,data_table/* tableWithin */.uG)(failuresSection(run, `${id}-failures-table`), tableBytes),
        resources: (0,data_table/* tableWithin */.uG)(resourceDataTable(run, `${id}-resources-table`), tableBytes)
    };
    const blocks = [
        ['targets', targetsTitle(run), [targetsSection(run), provedSection(run)]],
        [
            'attention',
            'Needs attention',
            [(0,data_table/* dataTable */.Jx)(tables.attention), attentionRemarksSection(run), wanted(run, runs)]
        ],
        ['time', 'Over time', overTime(run, id, time)],
        ['resources', 'Resources', resourcesPart(run, id, { table: tables.resources, time })],
        ['capacity', 'Capacity', capacity === undefined ? [] : capacityBlock(run, id)],
        [
            'endpoints',
            'Endpoints',
            [endpointRemarksSection(run), undecidedSection(run), (0,data_table/* dataTable */.Jx)(tables.endpoints)]
        ],
        ['comparison', 'Against the baseline', comparisonBlock(run, tables.comparison)],
        ['past', (0,past_view/* pastTitle */.rZ)(run), pastBlock(run)],
        ['failures', 'Failures', [(0,data_table/* dataTable */.Jx)(tables.failures), exceptionsList(run)]],
        ['notes', 'Notes on the data', [notesSection(quietNotes(run)), limits(run)]]
    ];
    const shown = blocks.filter(([, , body]) => body.some(part => part.source !== ''));
    return {
        html: (0,markup/* markup */.PT) `<article class="run" id="${id}" aria-labelledby="${id}-title">
${heading(run, id, (0,view_links/* runLinks */.$)(run, links))}
${alarm(run, about)}
${tiles(run)}
<nav class="contents" aria-label="Parts of ${run.run.name}"><ul>${shown.map(([key, title]) => (0,markup/* markup */.PT) `<li><a href="#${id}-${key}">${title}</a></li>`)}</ul></nav>
${shown.map(([key, title, body]) => (0,markup/* block */.om)(`${id}-${key}`, title, body))}
</article>`,
        data: {
            id,
            ...(time === undefined ? {} : { time }),
            ...(capacity === undefined ? {} : { capacity: capacityChart(capacity) }),
            tables: Object.values(tables).filter(table => table.rows.length > 0)
        }
    };
}
/** Those that neither the alarm nor the comparison tells. */
function quietNotes(run) {
    const notes = run.notes.filter(note => !(0,loud_notes/* isLoud */.t)(note));
    return (0,note_text/* notesToSay */.UC)(notes, undefined, { run }).map(({ note }) => note);
}
/** Behind what regressed, never before it. */
function wanted(run, runs) {
    if (!(0,wanted_change/* isWantedAsked */.a)(run, runs))
        return markup/* NOTHING */.K$;
    return (0,markup/* markup */.PT) `<p>${wanted_change/* WANTED */.i.text} (${(0,markup/* link */.nf)(wanted_change/* WANTED */.i.page, 'how')}).</p>`;
}
function heading(run, id, links) {
    const { tone, word } = lookOfRun(run);
    const { locust } = run.run;
    const facts = [...(0,view/* runFacts */.pI)(run), ...(0,provenance/* whenFacts */.sf)(run.run), `Locust ${locust.label}`];
    return (0,markup/* markup */.PT) `<header class="run-head"><h2 id="${id}-title"><span class="run-name">${run.run.name}</span> ${(0,markup/* pill */.Io)(tone, word)}</h2>
<p class="facts">${facts.join(' · ')}</p>${linksParagraph(links)}</header>`;
}
/** What is wrong before the numbers. Of what the headline says, only what to do. */
function alarm({ notes }, about) {
    const loud = notes.filter(loud_notes/* isLoud */.t);
    const tone = loud.some(({ severity }) => severity === 'error') ? 'alarm' : 'alarm warn';
    return loud.length === 0
        ? markup/* NOTHING */.K$
        : (0,markup/* markup */.PT) `<div class="${tone}">${notesSection(loud, about)}</div>`;
}
/** How the runs of this load test went, and what they tell together. */
function pastBlock({ past }) {
    if (past === undefined)
        return [];
    const spark = (0,past_view/* pastSparkline */.sv)(past);
    const parts = [
        ['Change points', (0,past_tables/* changePointsTable */.kc)(past)],
        ['Creeping changes', (0,past_tables/* creepsTable */.hq)(past)],
        ['Not compared across', (0,past_tables/* breaksList */.F0)(past)]
    ];
    return [
        spark === undefined ? markup/* NOTHING */.K$ : (0,markup/* markup */.PT) `<p>${spark.bars} ${spark.says}</p>`,
        ...parts
            .filter(([, body]) => body.length > 0)
            .map(([title, body]) => (0,markup/* markup */.PT) `<h4>${title}</h4>${body}`)
    ];
}
function capacityBlock(run, id) {
    const { capacity } = run.timeline;
    if (capacity === undefined)
        return [];
    const held = capacity.shape === 'steps' ? 'held levels of users' : 'a ramp, in bins of users';
    const summary = `Successful requests per second and response time against users, from ${held}; the table has the numbers.`;
    return [
        (0,markup/* markup */.PT) `<div class="capacity" data-capacity="${id}"><figure class="chart"><figcaption>Throughput and response time against users</figcaption>
<div class="chart-keys"><div class="chart-legend"></div></div>
<div class="chart-plot" role="group" aria-roledescription="interactive chart" aria-label="${summary}"></div>${capacityTable(capacity)}${resourceStepsTable(run)}</figure>
<noscript><p class="empty">The chart needs JavaScript; the table has its numbers.</p></noscript></div>`,
        capacityFindings(capacity)
    ];
}
function comparisonBlock(run, table) {
    const { comparison } = run;
    const elsewhere = (0,compared_runs/* comparedElsewhere */.e0)(run);
    if (elsewhere !== undefined)
        return [(0,markup/* markup */.PT) `<p>${elsewhere}</p>`];
    if (comparison === undefined)
        return [];
    const { baselines, skipped, thinkTime } = comparison;
    const refusal = (0,view_refusal/* refusalOf */.Of)(run);
    const think = thinkTime === undefined
        ? ''
        : `Think time ${(0,format/* formatDuration */.a3)(thinkTime.candidate)}, in the baseline ${(0,format/* formatDuration */.a3)(thinkTime.baseline)}.`;
    const { listed, others } = (0,compared_runs/* comparedRuns */.K7)(baselines);
    const used = [
        ...listed.map(source => (0,markup/* markup */.PT) `<li>${sourceMarkup(source)}</li>`),
        ...(others === undefined ? [] : [(0,markup/* markup */.PT) `<li>… and ${others}</li>`])
    ];
    const left = skipped.map(({ source, why, isInRefusal }) => (0,markup/* markup */.PT) `<li>not used: ${sourceMarkup(source)}${isInRefusal === true ? '' : `: ${why}`}</li>`);
    return [
        refusal === undefined
            ? markup/* NOTHING */.K$
            : (0,markup/* markup */.PT) `<p class="refusal">${(0,markup/* pill */.Io)(refusal.effect === 'fail' ? 'bad' : refusal.effect === 'warn' ? 'warn' : 'open', 'Not compared')} ${refusal.text}</p>`,
        (0,markup/* markup */.PT) `<p>${verdictCounts(run)} ${think}</p>`,
        used.length + left.length === 0
            ? (0,markup/* markup */.PT) `<p class="empty">There was no baseline run to compare with.</p>`
            : (0,markup/* markup */.PT) `<ul class="sources">${[...used, ...left]}</ul>`,
        changeLegendSection(run),
        (0,data_table/* dataTable */.Jx)(table)
    ];
}
/** `1 regressed, 12 unchanged`. */
function verdictCounts(run) {
    const parts = (0,verdict_state/* gradeCounts */.IP)((0,view/* comparisonsOf */.Qf)(run).map(({ verdict }) => verdict));
    return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}
function sourceMarkup({ label, commit, at, url }) {
    const name = url === undefined ? (0,markup/* markup */.PT) `${label}` : (0,markup/* link */.nf)(url, label);
    const where = commit === undefined ? markup/* NOTHING */.K$ : (0,markup/* markup */.PT) ` at <code>${commit.slice(0, 12)}</code>`;
    const moment = (0,clock/* formatMoment */.K9)(at);
    return (0,markup/* markup */.PT) `${name}${where}${moment === '' ? '' : `, ${moment}`}`;
}
/** What could not be derived from the files, and why. */
function limits({ timeline }) {
    if (timeline.limits.length === 0)
        return markup/* NOTHING */.K$;
    return (0,markup/* markup */.PT) `<details class="behind"><summary>What the files could not tell (${timeline.limits.length})</summary>
<ul class="plain-list">${timeline.limits.map(limit => (0,markup/* markup */.PT) `<li>${(0,limit_words/* limitWords */.vd)(limit)}</li>`)}</ul></details>`;
}

;// CONCATENATED MODULE: ./src/report/html/page-limit.ts






/** However many runs there are, so much of each table is kept. */
const MIN_TABLE_BYTES = 100_000;
/** Half of the room is for what stands in the HTML itself; a run has four tables. */
const TABLES = 2 * 4;
/** The sections of the worst runs, as many as fit, in the order of the runs; the others are listed. */
function sectionsWithin(evaluation, maxBytes) {
    const { runs, links } = evaluation;
    const tableBytes = Math.max(MIN_TABLE_BYTES, maxBytes / TABLES / Math.max(1, runs.length));
    let room = maxBytes - bytesOf(runsOverview(evaluation, new Set(runs)).source);
    const ids = new Map(runs.map((run, index) => [run, `run-${index + 1}`]));
    // Of several runs the headline is far away, and names only the worst.
    const about = runs.length === 1 ? evaluation.about : undefined;
    const made = new Map();
    for (const run of (0,conclusion/* worstRunsFirst */.qI)(runs)) {
        const { html, data } = runSection(run, ids.get(run) ?? '', { tableBytes, about, links, runs });
        const json = (0,report_escape/* jsonForHtml */.Jv)(data);
        room -= bytesOf(html.source) + bytesOf(json);
        if (room < 0)
            break;
        made.set(run, { html, data: json });
    }
    const shown = runs.flatMap(run => made.get(run) ?? []);
    return {
        overview: (0,markup/* markup */.PT) `${runsOverview(evaluation, new Set(made.keys()))}${leftOut(runs.length - made.size)}`,
        sections: shown.map(({ html }) => html),
        data: `{"runs":[${shown.map(({ data }) => data).join(',')}]}`
    };
}
function leftOut(count) {
    if (count === 0)
        return markup/* NOTHING */.K$;
    return (0,markup/* markup */.PT) `<p class="empty">To keep this page small, ${(0,units_count/* formatCount */.B4)(count)} ${count === 1 ? 'run has' : 'runs have'} no section here, none with a worse verdict than those that have.</p>`;
}
function bytesOf(text) {
    return new TextEncoder().encode(text).byteLength;
}

;// CONCATENATED MODULE: ./src/report/html/page.ts







/** Of the script and the style, and what else every page has. */
const ASSET_BYTES = assets_generated/* PAGE_SCRIPT */.cJ.length + assets_generated/* PAGE_STYLE */.Ww.length + 10_000;
/**
 * The report as one self-contained HTML file. Headline and tables stand in the HTML itself; charts,
 * sorting and filtering come with the page's script, which reads the numbers from inert JSON. Of what
 * would be larger than `maxBytes` the least telling is left out, and said.
 */
function renderHtml(report, maxBytes = report_size/* MAX_REPORT_BYTES */.W) {
    const { evaluation } = report;
    const { overview, sections, data } = sectionsWithin(evaluation, maxBytes - ASSET_BYTES);
    const { tone, word } = lookOf(evaluation);
    const head = (0,page_head/* pageHead */.s)({
        title: `${word}${evaluation.runs.length === 1 ? `: ${evaluation.runs[0]?.run.name}` : ''}`,
        version: report.context.version,
        icon: tone,
        styles: [{ source: assets_generated/* PAGE_STYLE */.Ww, hash: assets_generated/* PAGE_STYLE_HASH */.z5 }],
        scripts: [assets_generated/* PAGE_SCRIPT_HASH */.hm]
    });
    const page = (0,markup/* markup */.PT) `${head}
<a class="skip" href="#content">Skip to the report</a>
${masthead(report)}
<main id="content">
${overview}
${sections}
</main>
${footer(report)}
<script type="application/json" id="page-data">${(0,page_head/* trusted */.I)(data)}</script>
<script>${(0,page_head/* trusted */.I)(assets_generated/* PAGE_SCRIPT */.cJ)}</script>
</body>
</html>
`;
    return page.source;
}


/***/ }),

/***/ 5415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ runLinks)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4031);

/** `{from}` in ms; `{to:s}`, `{from:iso}`. */
const PLACEHOLDER = /\{(from|to)(?::(ms|s|iso))?\}/g;
/**
 * The team's links with the run's time filled in: from its first moment to its last. One that needs a
 * time which the run does not tell, or that is no http(s) address, is left out. Names are untrusted.
 */
function runLinks({ run, timeline }, links = []) {
    const from = run.startedAt ?? timeline.startedAt;
    const to = run.endedAt ?? (from === undefined ? undefined : from + timeline.seconds);
    return links.flatMap(({ name, url }) => {
        const filled = fill(url, { from, to });
        const address = filled === undefined ? undefined : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .webAddress */ .Dy)(filled);
        return address === undefined ? [] : [{ name, url: address }];
    });
}
function fill(url, times) {
    const asked = [...url.matchAll(PLACEHOLDER)].map(([whole, which, form]) => {
        const seconds = which === 'from' ? times.from : times.to;
        const text = seconds === undefined ? undefined : momentIn(seconds, which, form);
        return { whole, text };
    });
    if (asked.some(({ text }) => text === undefined))
        return undefined;
    return asked.reduce((filled, { whole, text = '' }) => filled.replaceAll(whole, text), url);
}
/** The end is rounded up: what happened in the last second is shown too. */
function momentIn(seconds, which, form = 'ms') {
    const round = which === 'from' ? Math.floor : Math.ceil;
    const ms = round(seconds * 1000);
    if (!(ms >= 0 && ms <= MAX_MS))
        return undefined;
    if (form === 's')
        return String(round(seconds));
    return form === 'iso' ? new Date(ms).toISOString() : String(ms);
}
/** Of what a date can be. */
const MAX_MS = 8.64e15;


/***/ }),

/***/ 3892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ isLoud)
/* harmony export */ });
/* harmony import */ var _evaluate_circumstances_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var _hang_notes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3464);


/**
 * Stands before the numbers of a run: that it could not be judged, was another test than its load level means, or
 * that users got no answers. The numbers look sound all the same.
 */
function isLoud(note) {
    const { severity } = note;
    return severity === 'error' || (0,_evaluate_circumstances_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfLoad */ .Wk)(note) || (severity === 'warning' && (0,_hang_notes_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfHang */ .w)(note));
}


/***/ }),

/***/ 1554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ MAX_REPORT_BYTES)
/* harmony export */ });
/** Of the JSON and of the HTML report: beyond it neither editors nor browsers are of use. */
const MAX_REPORT_BYTES = 20_000_000;


/***/ }),

/***/ 7492:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ lacksRequests),
/* harmony export */   O: () => (/* binding */ undecidedClauses)
/* harmony export */ });
/* harmony import */ var _evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7128);
/* harmony import */ var _evaluate_verdict_target_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(416);
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6351);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2676);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3252);
/* harmony import */ var _units_letter_case_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(336);
/* harmony import */ var _change_legend_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8728);






/** `P99.9: 7 endpoints have too few requests, 10,000 each are enough`: a clause for each that is open. */
function undecidedClauses(run) {
    const open = run.verdicts.flatMap(verdict => verdict.rule === 'target' && verdict.grade === 'undecided' ? [verdict] : []);
    const alike = new Map();
    for (const verdict of open) {
        const key = `${verdict.metric} ${lacksRequests(verdict) ? '' : (0,_evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(verdict)}`;
        alike.set(key, [...(alike.get(key) ?? []), verdict]);
    }
    const blind = (0,_change_legend_js__WEBPACK_IMPORTED_MODULE_2__/* .blindComparison */ .j)(run);
    return [...[...alike.values()].map(undecidedClause), ...(blind === undefined ? [] : [blind])];
}
function undecidedClause(verdicts) {
    const [first] = verdicts;
    if (first === undefined)
        return '';
    if (verdicts.length === 1) {
        const reason = (0,_evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(first);
        return first.endpoint === _locust_run_js__WEBPACK_IMPORTED_MODULE_3__/* .AGGREGATED */ .Y$ ? reason : `${first.endpoint}: ${reason}`;
    }
    const because = lacksRequests(first);
    if (because === undefined) {
        const metric = (0,_evaluate_verdict_target_words_js__WEBPACK_IMPORTED_MODULE_1__/* .namesMetric */ .pV)(first) ? '' : `${(0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_4__/* .upperFirst */ .Z)((0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .metricLabel */ .B)(first.metric))} of `;
        return `${metric}${scopeOf(verdicts)}: ${(0,_evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(first)}`;
    }
    const requests = `requests${(0,_evaluate_verdict_target_words_js__WEBPACK_IMPORTED_MODULE_1__/* .timedWords */ .Xx)({ ofTimed: verdicts.some(one => lacksRequests(one)?.ofTimed === true) })}`;
    return `${(0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_4__/* .upperFirst */ .Z)((0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .metricLabel */ .B)(first.metric))}: ${scopeOf(verdicts)} have too few ${requests}, ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(because.needed)} each are enough`;
}
/** It is open for want of requests, and of nothing else. */
function lacksRequests({ reason }) {
    const because = reason.kind === 'open' ? reason.because : undefined;
    return because?.kind === 'too-few-requests' ? because : undefined;
}
function scopeOf(verdicts) {
    const endpoints = verdicts.filter(({ endpoint }) => endpoint !== _locust_run_js__WEBPACK_IMPORTED_MODULE_3__/* .AGGREGATED */ .Y$).length;
    const count = endpoints === 1 ? 'one endpoint' : `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(endpoints)} endpoints`;
    return endpoints === verdicts.length ? count : `the whole run and ${count}`;
}


/***/ })

};
