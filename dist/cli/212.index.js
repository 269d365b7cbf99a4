export const id = 212;
export const ids = [212];
export const modules = {

/***/ 212:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderJson: () => (/* binding */ renderJson),
  toJson: () => (/* binding */ toJson),
  toJsonVerdict: () => (/* binding */ toJsonVerdict)
});

// EXTERNAL MODULE: ./src/evaluate/timeline/limit-words.ts
var limit_words = __webpack_require__(7276);
// EXTERNAL MODULE: ./src/evaluate/verdict/sentence.ts
var sentence = __webpack_require__(7128);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(8313);
// EXTERNAL MODULE: ./src/evaluate/conclusion.ts
var conclusion = __webpack_require__(6964);
// EXTERNAL MODULE: ./src/evaluate/verdict/order.ts
var order = __webpack_require__(2797);
// EXTERNAL MODULE: ./src/report/view/report-size.ts
var report_size = __webpack_require__(1554);
;// CONCATENATED MODULE: ./src/report/json-limit.ts



const SEVERITIES = ['error', 'warning', 'info'];
/** Lines of an item of a run's list are indented by so many more characters. */
const INDENT = 10;
/**
 * The report with as much as fits: first the runs, then their verdicts and notes by what they do, and
 * what a run did in time before what merely passed; `leftOut` counts the rest. Its order stays.
 *
 * @param stringify a value as it will be written, alone
 */
function withinBytes(report, stringify, max = report_size/* MAX_REPORT_BYTES */.W) {
    const room = roomOf(max, stringify);
    const { runs, notes, ...frame } = report;
    room.takes({ ...frame, leftOut: nothing() });
    const kept = new Set();
    const keep = (items) => {
        for (const item of items)
            if (room.takes(item))
                kept.add(item);
    };
    keep(notes.filter(({ severity }) => severity === 'error'));
    const known = (0,conclusion/* worstRunsFirst */.qI)(runs).filter(run => room.takes({ ...run, verdicts: [], notes: [], timeline: {} }));
    for (const [rank, severity] of SEVERITIES.entries()) {
        if (severity === 'info')
            keep(known.map(({ timeline }) => timeline));
        for (const run of known)
            keep(run.notes.filter(note => note.severity === severity));
        for (const run of known)
            keep(run.verdicts.filter(verdict => (0,order/* effectRank */.mJ)(verdict) === rank));
        if (rank > 0)
            keep(notes.filter(note => note.severity === severity));
    }
    const isKnown = new Set(known);
    const leftOut = counted(report, { known, kept });
    if (Object.values(leftOut).every(count => count === 0))
        return report;
    return {
        ...frame,
        leftOut,
        runs: runs.filter(run => isKnown.has(run)).map(run => reduced(run, kept)),
        notes: notes.filter(note => kept.has(note))
    };
}
/** Once something does not fit, nothing that is less telling is taken either. */
function roomOf(max, stringify) {
    const encoder = new TextEncoder();
    let left = max;
    return {
        takes(value) {
            if (left <= 0)
                return false;
            const text = stringify(value);
            left -= encoder.encode(text).byteLength + text.split('\n').length * INDENT;
            return left > 0;
        }
    };
}
function reduced(run, kept) {
    return {
        ...run,
        verdicts: run.verdicts.filter(verdict => kept.has(verdict)),
        notes: run.notes.filter(note => kept.has(note)),
        timeline: kept.has(run.timeline) ? run.timeline : {}
    };
}
function counted({ runs, notes }, { known, kept }) {
    const without = (items) => items.reduce((count, item) => count + (kept.has(item) ? 0 : 1), 0);
    return {
        runs: runs.length - known.length,
        verdicts: runs.reduce((count, { verdicts }) => count + without(verdicts), 0),
        notes: without([...notes, ...runs.flatMap(run => run.notes)]),
        timelines: without(runs.map(({ timeline }) => timeline))
    };
}
function nothing() {
    return { runs: 0, verdicts: 0, notes: 0, timelines: 0 };
}

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
;// CONCATENATED MODULE: ./src/report/json.ts






/** Names are keys, hence whole unless they are absurd; sentences are for people. */
const MAX_TEXT = 1000;
const MAX_REASON = 600;
/** With so many verdicts, names of that length would fill the memory. */
const MANY_VERDICTS = 20_000;
const MAX_TEXT_OF_MANY = 300;
/**
 * The report for machines (ReportSchema), indented, with a final newline; absurdly long texts are cut,
 * and of what would be larger than `maxBytes` the least telling is left out and counted.
 */
function renderJson(report, maxBytes = report_size/* MAX_REPORT_BYTES */.W) {
    const verdicts = report.evaluation.runs.reduce((sum, run) => sum + run.verdicts.length, 0);
    const max = verdicts > MANY_VERDICTS ? MAX_TEXT_OF_MANY : MAX_TEXT;
    const mostOf = (key) => (key === 'reason' ? Math.min(max, MAX_REASON) : max);
    const cutLong = (key, value) => typeof value === 'string' ? cut(value, mostOf(key)) : value;
    // Asking about each value takes three times as long, and hardly ever is one too long.
    const stringify = (value) => (0,report_escape/* jsonForLog */.wn)(JSON.stringify(value, hasLonger(value, mostOf) ? cutLong : undefined, 2));
    const whole = toJson(report);
    if (verdicts <= MANY_VERDICTS) {
        const text = `${stringify(whole)}\n`;
        if (new TextEncoder().encode(text).byteLength <= maxBytes)
            return text;
    }
    return `${stringify(withinBytes(whole, stringify, maxBytes))}\n`;
}
/** Whether a text in it is longer than its key may have; what JSON leaves out counts too. */
function hasLonger(value, mostOf) {
    return Object.entries(value).some(([key, inner]) => typeof inner === 'string'
        ? inner.length > mostOf(key)
        : typeof inner === 'object' && inner !== null && hasLonger(inner, mostOf));
}
/** Never between the halves of a surrogate pair. In ASCII: one other character doubles the memory of it all. */
function cut(text, max) {
    return text.length <= max ? text : `${text.slice(0, max - 3).replace(/[\ud800-\udbff]$/, '')}...`;
}
/** The report as plain data in the form of ReportSchema. */
function toJson({ evaluation, context }) {
    const { conclusion, outcome, advisory, headline, notes } = evaluation;
    return {
        schemaVersion: 1,
        conclusion,
        outcome,
        ...(advisory === undefined ? {} : { advisory }),
        headline,
        ...(context.artifacts === undefined || context.artifacts.length === 0
            ? {}
            : {
                artifacts: context.artifacts.map(({ name, at, attempt }) => ({
                    name,
                    ...(at === undefined ? {} : { uploadedAt: at }),
                    ...(attempt === undefined ? {} : { attempt })
                }))
            }),
        ...(context.config === undefined ? {} : { config: { ...context.config } }),
        runs: evaluation.runs.map(toJsonRun),
        notes: [...notes]
    };
}
function toJsonRun({ run, loadLevel, conclusion, outcome, metrics, ...rest }) {
    return (0,present/* present */.E)({
        name: run.name,
        loadLevel,
        conclusion,
        outcome,
        startedAt: run.startedAt,
        endedAt: run.endedAt,
        durationSeconds: run.durationSeconds,
        peakUsers: run.peakUsers,
        requests: metrics.requests,
        failures: metrics.failures,
        throughput: metrics.throughput,
        errorRate: metrics.errorRate,
        errors: metrics.errors,
        verdicts: rest.verdicts.map(toJsonVerdict),
        notes: [...rest.notes],
        comparison: rest.comparison && toJsonComparison(rest.comparison),
        timeline: toJsonTimeline(rest.timeline)
    });
}
/** What is typed inside is in words outside, as it always was. */
function toJsonTimeline({ clock, ...timeline }) {
    const { kind, at, seconds } = clock ?? {};
    return {
        ...(clock === undefined ? {} : { clock: { kind, at, seconds, what: (0,limit_words/* clockWords */.mV)(clock) } }),
        ...timeline,
        limits: timeline.limits.map(limit_words/* limitWords */.vd)
    };
}
function toJsonComparison(comparison) {
    return { ...comparison, skipped: comparison.skipped.map(({ source, why }) => ({ source, why })) };
}
/** The published shape: the reason in words; an endpoint that came or went is a change of throughput. */
function toJsonVerdict(verdict) {
    const { waiver } = verdict;
    return (0,present/* present */.E)({
        ...(verdict.rule === 'presence' ? asThroughput(verdict) : verdict),
        reason: (0,sentence/* statementOf */.T8)(verdict),
        runs: undefined,
        ...(waiver === undefined ? {} : { waiver: toJsonWaiver(waiver) })
    });
}
function asThroughput({ endpoint, effect, wouldFail, ...verdict }) {
    return {
        rule: 'regression',
        endpoint,
        metric: 'throughput',
        unit: 'requests/s',
        ...(verdict.presence === 'new' ? { samples: verdict.requests } : { value: 0, samples: 0 }),
        effect,
        verdict: verdict.runs?.said === 'only' ? 'undecided' : 'not-comparable',
        presence: verdict.presence,
        reason: undefined,
        wouldFail
    };
}
function toJsonWaiver({ pattern, metric, reason, until }) {
    return { pattern, metric, reason, until };
}


/***/ }),

/***/ 1554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ MAX_REPORT_BYTES)
/* harmony export */ });
/** Of the JSON and of the HTML report: beyond it neither editors nor browsers are of use. */
const MAX_REPORT_BYTES = 20_000_000;


/***/ })

};
