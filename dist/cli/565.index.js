export const id = 565;
export const ids = [565];
export const modules = {

/***/ 3274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ confidenceWords)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2676);
/* harmony import */ var _capacity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4658);
/* harmony import */ var _points_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4705);



const WORDS = {
    'one-step-agrees': 'only one step beyond the knee agrees',
    'uneven-up-to-knee': 'disturbed: throughput does not grow evenly up to the knee',
    'broke-at-lowest': 'broke at the lowest load',
    'nothing-succeeded-before': 'nothing succeeded at the loads before',
    'nothing-succeeded-beyond': 'nothing succeeded at the loads beyond',
    'never-broke': 'at least: no acceptable bound broke up to the highest load',
    'never-broke-twice': 'at least: no acceptable bound broke in two parts of the ramp in a row'
};
/** Why a capacity is so sure and no more, as a clause. */
function confidenceWords({ reason }) {
    switch (reason.kind) {
        case 'long-steps-agree':
            return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(reason.count)} long steps beyond the knee agree`;
        case 'steps':
            return stepsWords(reason);
        case 'ramp':
            return `from a ramp: ${reason.isAnyHeld ? `fewer than ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(_points_js__WEBPACK_IMPORTED_MODULE_1__/* .LEAST_STEPS */ .kO)} loads were held` : 'no load was held'}`;
        case 'not-level-beyond-knee':
            return `${reason.disturbed ? 'disturbed: ' : ''}throughput is not level beyond the knee`;
        case 'seen':
            return WORDS[reason.what];
    }
}
function stepsWords({ short, apart }) {
    const shortSteps = `steps under ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(_capacity_js__WEBPACK_IMPORTED_MODULE_0__/* .LONG_LEVEL */ .Mu)}`;
    const farApart = `more than ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercent */ .l9)(_capacity_js__WEBPACK_IMPORTED_MODULE_0__/* .NARROW_STEP */ .Bs)} apart`;
    if (short)
        return apart ? `${shortSteps} and ${farApart}` : shortSteps;
    return apart ? `steps ${farApart}` : 'long, narrow steps';
}


/***/ }),

/***/ 6565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderJson: () => (/* binding */ renderJson),
  toJson: () => (/* binding */ toJson),
  toJsonVerdict: () => (/* binding */ toJsonVerdict)
});

// EXTERNAL MODULE: ./src/evaluate/capacity/capacity-words.ts
var capacity_words = __webpack_require__(3274);
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
    const known = (0,conclusion/* worstRunsFirst */.qI)(runs).filter(run => room.takes({ ...run, ...withoutResources(run), verdicts: [], notes: [], timeline: {} }));
    for (const [rank, severity] of SEVERITIES.entries()) {
        if (severity === 'info')
            keep(known.map(({ timeline }) => timeline));
        for (const run of known)
            keep(run.notes.filter(note => note.severity === severity));
        for (const run of known)
            keep(run.verdicts.filter(verdict => (0,order/* effectRank */.mJ)(verdict) === rank));
        for (const run of known)
            keep(resourcesOf(run).filter(row => (0,order/* effectRank */.mJ)(row) === rank));
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
function resourcesOf({ resources = [] }) {
    return resources;
}
/** A run that has none stays without. */
function withoutResources({ resources }) {
    return resources === undefined ? {} : { resources: [] };
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
        ...(run.resources === undefined
            ? {}
            : { resources: run.resources.filter(row => kept.has(row)) }),
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
        timelines: without(runs.map(({ timeline }) => timeline)),
        ...(runs.some(run => run.resources !== undefined)
            ? { resources: without(runs.flatMap(resourcesOf)) }
            : {})
    };
}
function nothing() {
    return { runs: 0, verdicts: 0, notes: 0, timelines: 0 };
}

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/evaluate/resources/resource-words.ts
var resource_words = __webpack_require__(9777);
// EXTERNAL MODULE: ./src/report/view/links.ts
var view_links = __webpack_require__(5415);
;// CONCATENATED MODULE: ./src/report/json-resources.ts


/** What a run's part of the JSON report says of its surroundings; nothing without any. */
function resourcesJson(run, links) {
    const filled = (0,view_links/* runLinks */.$)(run, links).map(({ name, url }) => ({ name, url }));
    const { resources } = run;
    if (resources === undefined)
        return filled.length === 0 ? {} : { links: filled };
    const { source, scrapeSeconds, clockSkew, likelyLimit, generator } = resources;
    return {
        resources: resources.rows.map(resourceJson),
        resourceSource: source,
        ...defined({ scrapeSeconds, clockSkew, likelyLimit, generator }),
        scaling: resources.scaling.map(({ direction, metric, title, unit, explicit, ...result }) => ({
            direction,
            metric,
            title,
            unit,
            explicit,
            ...criterionJson(result)
        })),
        ...(filled.length === 0 ? {} : { links: filled })
    };
}
function resourceJson(row) {
    const { statistics, reading, waiver } = row;
    const { query, way, caveat, isNearest } = reading;
    const problem = statistics?.problem ?? reading.problem;
    const reasonKind = row.reason.kind;
    return {
        name: row.name,
        title: row.title,
        unit: row.unit,
        statistic: row.statistic,
        higherIsBetter: row.higherIsBetter,
        ...defined({ value: row.value }),
        ...(statistics === undefined ? {} : numbersOf(statistics)),
        ...shownAs(row),
        bounds: { ...row.bounds },
        criteria: row.criteria.map(({ field, ...result }) => ({ field, ...criterionJson(result) })),
        ...defined({ grade: row.grade }),
        effect: row.effect,
        reason: (0,resource_words/* rowReason */.vS)(row),
        reasonKind,
        ...(problem === undefined ? {} : { problem: problemJson(problem) }),
        ...(statistics === undefined ? {} : samplesOf(statistics)),
        ...(statistics === undefined ? {} : { span: { ...statistics.span } }),
        steps: row.steps.map(stepJson),
        ...defined({ query, way, caveat, nearest: isNearest, wouldFail: row.wouldFail }),
        ...(waiver === undefined
            ? {}
            : {
                waiver: { pattern: waiver.pattern, reason: waiver.reason, until: waiver.until }
            })
    };
}
function shownAs({ reading, statistics }) {
    const { shownAs: other } = reading;
    const judged = other?.spans.find(({ span }) => span.from === statistics?.span.from);
    return other === undefined || judged === undefined
        ? {}
        : { shownAs: { unit: other.unit, ...numbersOf(judged) } };
}
function stepJson(step) {
    const { span, problem } = step;
    return {
        span: { ...span },
        ...numbersOf(step),
        ...samplesOf(step),
        ...(problem === undefined ? {} : { problem: problemJson(problem) })
    };
}
/** The kind is for machines; what a server wrote stands in the reason alone. */
function problemJson(problem) {
    return problem.kind === 'server'
        ? { kind: problem.kind, failure: problem.failure.kind }
        : { kind: problem.kind };
}
function numbersOf({ min, avg, max, p95, total }) {
    return defined({ min, avg, max, p95, total });
}
function samplesOf({ samples, expected }) {
    return { samples, expected };
}
function criterionJson({ criterion, state, stretches, longest }) {
    return {
        ...criterion,
        state,
        stretches: stretches.map(({ from, to }) => ({ from, to })),
        longest
    };
}
function defined(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

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
    const { conclusion, outcome, advisory, headline, notes, links } = evaluation;
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
        runs: evaluation.runs.map(run => ({ ...toJsonRun(run), ...resourcesJson(run, links) })),
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
        ...(timeline.capacity && { capacity: toJsonCapacity(timeline.capacity) }),
        limits: timeline.limits.map(limit_words/* limitWords */.vd)
    };
}
/** Each estimate with the reason of its confidence in words. */
function toJsonCapacity(capacity) {
    return Object.fromEntries(Object.entries(capacity).map(([key, value]) => [
        key,
        isEstimate(value) ? { ...value, reason: (0,capacity_words/* confidenceWords */.g)(value) } : value
    ]));
}
function isEstimate(value) {
    return typeof value === 'object' && value !== null && 'confidence' in value;
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

/***/ 1554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ MAX_REPORT_BYTES)
/* harmony export */ });
/** Of the JSON and of the HTML report: beyond it neither editors nor browsers are of use. */
const MAX_REPORT_BYTES = 20_000_000;


/***/ })

};
