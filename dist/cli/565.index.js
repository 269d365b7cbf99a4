export const id = 565;
export const ids = [565,59];
export const modules = {

/***/ 6126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ tooFewWords),
/* harmony export */   EW: () => (/* binding */ changePointFinding),
/* harmony export */   Jc: () => (/* binding */ breakSentence),
/* harmony export */   KR: () => (/* binding */ sinceWords),
/* harmony export */   Yu: () => (/* binding */ changePointWords),
/* harmony export */   oB: () => (/* binding */ togetherWords),
/* harmony export */   pr: () => (/* binding */ creepWords),
/* harmony export */   tn: () => (/* binding */ COMMIT_DIGITS)
/* harmony export */ });
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6351);
/* harmony import */ var _units_clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2817);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2676);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3252);
/* harmony import */ var _units_middle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(162);
/* harmony import */ var _units_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6818);
/* harmony import */ var _step_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6920);






/*
 * What is said of steps and drifts in notes, and so in annotations and the headline. Names of
 * endpoints and commits are untrusted.
 */
/** Digits of a commit that tell it from others. */
const COMMIT_DIGITS = 10;
/** `P95 of GET /search stepped up from 120 ms to 151 ms (+26%), seen in 4 runs`: what moved, without where. */
function changePointFinding(point) {
    const { endpoint, metric, unit, before, after, seenIn } = point;
    const direction = after > before ? 'up' : 'down';
    const others = togetherWords(point);
    const also = others === '' ? '' : `, together with ${others}`;
    return [
        `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricLabel */ .B)(metric)} of ${subjectOf(endpoint)} stepped ${direction}`,
        `from ${(0,_units_middle_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMiddle */ .P)(metric, unit, before)} to ${(0,_units_middle_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMiddle */ .P)(metric, unit, after)}${changeOf(point)}${also},`,
        `seen in ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(seenIn, 'run')}`
    ].join(' ');
}
/** Metrics that moved with another and are named. */
const MOST_NAMED = 3;
/** Characters of an endpoint's name beside others. */
const MOST_OF_NAME = 60;
/** `its P99`, or `P99 of GET /search, P95 of GET /cart, P50 of GET /cart and 2 more`; empty where nothing did. */
function togetherWords({ endpoint, together }) {
    const isOwn = together.every(one => one.endpoint === endpoint);
    const named = together.slice(0, MOST_NAMED).map(one => {
        const label = (0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricLabel */ .B)(one.metric);
        return isOwn ? label : `${label} of ${shortened(subjectOf(one.endpoint))}`;
    });
    const more = together.length - named.length;
    const all = (0,_units_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .K)(more > 0 ? [...named, `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(more)} more`] : named);
    return isOwn && all !== '' ? `its ${all}` : all;
}
function shortened(name) {
    const characters = Array.from(name);
    return characters.length <= MOST_OF_NAME
        ? name
        : `${characters.slice(0, MOST_OF_NAME - 1).join('')}…`;
}
/** The finding, and where: `…: after abc, by def at the latest`. */
function changePointWords(point) {
    const [last, first] = point.between;
    return `${changePointFinding(point)}: after ${runWords(last)}, by ${runWords(first)} at the latest`;
}
/** `(+26%, 95% interval +20% to +32%)`; nothing where it was nothing before. */
function changeOf({ ratio, interval }) {
    if (ratio === undefined)
        return '';
    const change = (0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercentChange */ .vW)(ratio - 1);
    if (interval === undefined)
        return ` (${change})`;
    const [low, high] = interval.map(limit => (0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercentChange */ .vW)(limit - 1));
    return ` (${change}, ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(_step_size_js__WEBPACK_IMPORTED_MODULE_0__/* .STEP_CONFIDENCE */ .Wu)} interval ${low} to ${high})`;
}
/** `P95 of GET /search: +22% since 2026-10-12 (release v1.2), over 9 runs of the history: …`. */
function creepWords(creep) {
    const { endpoint, metric, ratio, runs } = creep;
    return [
        `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricLabel */ .B)(metric)} of ${subjectOf(endpoint)}: ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercentChange */ .vW)(ratio - 1)}`,
        `along its trend since ${sinceWords(creep)}, over ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(runs, 'run')} of the history${driftedToo(creep)}:`,
        'no single step explains it'
    ].join(' ');
}
/** `, together with 13 other metrics, of 5 endpoints too (most: average of GET /report +31%)`. */
function driftedToo({ endpoint, together }) {
    const [first] = together;
    if (first === undefined)
        return '';
    if (together.length === 1)
        return `, together with ${driftWords(first)}`;
    const metrics = `, together with ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(together.length, 'other metric')}`;
    const others = together.filter(one => one.endpoint !== endpoint && one.endpoint !== _locust_run_js__WEBPACK_IMPORTED_MODULE_5__/* .AGGREGATED */ .Y$);
    const [largest] = others;
    if (largest === undefined)
        return metrics;
    const count = new Set(others.map(one => one.endpoint)).size;
    const ofWhat = (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(count, endpoint === _locust_run_js__WEBPACK_IMPORTED_MODULE_5__/* .AGGREGATED */ .Y$ ? 'endpoint' : 'other endpoint');
    return `${metrics}, of ${ofWhat} too (most: ${driftWords(largest)})`;
}
/** `P95 of GET /search +22%`. */
function driftWords({ endpoint, metric, ratio }) {
    return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricLabel */ .B)(metric)} of ${subjectOf(endpoint)} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercentChange */ .vW)(ratio - 1)}`;
}
/** `2026-10-12 (release v1.2)`. */
function sinceWords({ since, sinceWhat }) {
    const day = (0,_units_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .isoMoment */ .QA)(since.at)?.slice(0, 10) ?? runWords(since);
    switch (sinceWhat) {
        case 'release':
            return `${day} (${since.tag === undefined ? 'a release' : `release ${since.tag}`})`;
        case 'change-point':
            return `${day} (the last change point)`;
        case 'break':
            return `${day} (the last break)`;
        case 'begin':
            return `${day} (the first run)`;
        case 'days':
            return day;
    }
}
/** Why runs before it cannot be compared with those after it. */
function breakSentence({ why }) {
    switch (why.kind) {
        case 'locust':
            return `another Locust: ${why.then}, now ${why.now}`;
        case 'generator':
            return `another load generator: ${why.then}, now ${why.now}`;
        case 'load':
            return `another load: ${why.difference}`;
    }
}
/** `too few runs to tell a change point or a creeping change: 3 since the last break, and it takes 10`. */
function tooFewWords({ runs, least, isAfterBreak }) {
    const which = isAfterBreak ? ' since the last break' : ' that can be compared';
    return `too few runs to tell a change point or a creeping change: ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(runs)}${which}, and it takes ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(least)}`;
}
function subjectOf(endpoint) {
    return endpoint === _locust_run_js__WEBPACK_IMPORTED_MODULE_5__/* .AGGREGATED */ .Y$ ? 'the whole run' : endpoint;
}
/** A run by its commit, else by what its workflow run is called. */
function runWords({ commit, workflowRun }) {
    return commit === undefined ? `run ${workflowRun}` : `commit ${commit.slice(0, COMMIT_DIGITS)}`;
}


/***/ }),

/***/ 6920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Wu: () => (/* binding */ STEP_CONFIDENCE),
/* harmony export */   h2: () => (/* binding */ PRINTED_SHARE)
/* harmony export */ });
/* harmony import */ var _locust_stats_buckets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6301);
/* harmony import */ var _statistics_binomial_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2338);
/* harmony import */ var _statistics_median_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6713);



/** So many runs on either side say how large a step is: those further away may be of another time. */
const NEAREST = 50;
/** A lasting change is seen in many runs, so that half of what one run may change by is told. */
const SHARE_OF_TOLERANCE = 0.5;
/** Of a step, or a drift, without the others' move; less, and what is printed shows none. */
const PRINTED_SHARE = 0.5;
/** Of the interval of a step's size. */
const STEP_CONFIDENCE = 0.95;
const TWO_SIDED = 1 - (1 - STEP_CONFIDENCE) / 2;
/** Of a standard normal value. */
const QUANTILE = 1.96;
/** Undefined where the step is too small to be told. */
function sizeOf(series, step) {
    return series.metric === 'error-rate' ? errorSize(series, step) : valueSize(series, step);
}
function sidesOf({ from, at, to }) {
    return [Math.max(from, at - NEAREST), at, Math.min(to, at + NEAREST)];
}
/**
 * Typical before: the median. How much more after: the median of all differences of a run after and a
 * run before, with the interval that their ranks give (Hodges and Lehmann 1963). It must matter without
 * the others' move; told is what was printed.
 */
function valueSize(series, step) {
    const { values, printed, metric } = series;
    const sides = sidesOf(step);
    const own = shiftOf(values, sides);
    if (Math.abs(own.shift) < leastOf(series, (0,_statistics_median_js__WEBPACK_IMPORTED_MODULE_0__/* .medianOf */ .ux)(values.slice(sides[0], sides[1])))) {
        return undefined;
    }
    const { shift, low, high } = values === printed ? own : shiftOf(printed, sides);
    if (shift / own.shift < PRINTED_SHARE)
        return undefined;
    const before = (0,_statistics_median_js__WEBPACK_IMPORTED_MODULE_0__/* .medianOf */ .ux)(printed.slice(sides[0], sides[1]));
    const isImprovement = metric === 'throughput' ? shift > 0 : shift < 0;
    const after = before + shift;
    if (before <= 0)
        return { before, after, isImprovement };
    const interval = [(before + low) / before, (before + high) / before];
    return { before, after, ratio: after / before, interval, isImprovement };
}
/** The smallest step that matters, in the unit of the metric. */
function leastOf({ settings, unit, metric }, before) {
    const relative = SHARE_OF_TOLERANCE * settings.maxRegression * before;
    if (unit !== 'ms')
        return relative;
    // a printed value that jumps by one bucket may have moved by almost nothing
    const rounding = metric === 'average' ? 0 : 2 * (0,_locust_stats_buckets_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketHalfWidth */ .ku)(before) * (1 + 1e-9);
    return Math.max(relative, SHARE_OF_TOLERANCE * settings.minChangeMs, rounding);
}
function shiftOf(values, [from, at, to]) {
    const [m, n] = [at - from, to - at];
    const differences = new Float64Array(m * n);
    let next = 0;
    for (let i = from; i < at; i++) {
        for (let j = at; j < to; j++)
            differences[next++] = (values[j] ?? NaN) - (values[i] ?? NaN);
    }
    differences.sort();
    const rank = Math.floor((m * n) / 2 - QUANTILE * Math.sqrt((m * n * (m + n + 1)) / 12));
    const place = Math.max(0, rank);
    return {
        shift: (0,_statistics_median_js__WEBPACK_IMPORTED_MODULE_0__/* .medianOf */ .ux)(differences),
        low: differences[place] ?? NaN,
        high: differences[differences.length - 1 - place] ?? NaN
    };
}
/** Of all requests before and after; the ratio's interval from their failures (exact, conditional). */
function errorSize(series, step) {
    const [from, at, to] = sidesOf(step);
    const counted = (a, b) => series.rows.slice(a, b).reduce((sum, row) => ({
        failures: sum.failures + row.failures,
        requests: sum.requests + row.requests
    }), { failures: 0, requests: 0 });
    const [then, now] = [counted(from, at), counted(at, to)];
    const [before, after] = [then.failures / then.requests, now.failures / now.requests];
    if (Math.abs(after - before) < series.settings.errorMargin)
        return undefined;
    const isImprovement = after < before;
    if (before === 0)
        return { before, after, isImprovement };
    const share = (0,_statistics_binomial_js__WEBPACK_IMPORTED_MODULE_2__/* .clopperPearson */ .mI)(now.failures, then.failures + now.failures, TWO_SIDED);
    const ratioOf = (part) => ((part / (1 - part)) * then.requests) / now.requests;
    return {
        before,
        after,
        ratio: after / before,
        interval: [ratioOf(share[0]), ratioOf(share[1])],
        isImprovement
    };
}


/***/ }),

/***/ 8946:
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
    const { query, way, caveat, remark, isNearest } = reading;
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
        reason: row.words.reason,
        reasonKind,
        ...(problem === undefined ? {} : { problem: problemJson(problem) }),
        ...(statistics === undefined ? {} : samplesOf(statistics)),
        ...(statistics === undefined ? {} : { span: { ...statistics.span } }),
        steps: row.steps.map(stepJson),
        ...defined({ query, way, caveat, remark, nearest: isNearest, wouldFail: row.wouldFail }),
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
/** What became of a criterion over time. */
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

// EXTERNAL MODULE: ./src/report/past-json.ts
var past_json = __webpack_require__(8059);
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
function repeatJson({ at, of, comparedAt }) {
    return { at, of, ...(0,present/* present */.E)({ comparedAt }) };
}
function toJsonRun({ run, loadLevel, conclusion, outcome, metrics, ...rest }) {
    return (0,present/* present */.E)({
        name: run.name,
        loadLevel,
        repeat: rest.repeat === undefined ? undefined : repeatJson(rest.repeat),
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
        timeline: toJsonTimeline(rest.timeline),
        past: rest.past && (0,past_json/* pastJson */.h)(rest.past)
    });
}
/** What is typed inside is in words outside, as it always was. */
function toJsonTimeline({ clock, ...timeline }) {
    const { kind, at, seconds } = clock ?? {};
    return {
        ...(clock === undefined ? {} : { clock: { kind, at, seconds, what: (0,limit_words/* clockWords */.mV)(clock) } }),
        ...timeline,
        // Only to be graded: `limits` says what it is.
        failedLoad: undefined,
        ...(timeline.capacity && { capacity: toJsonCapacity(timeline.capacity) }),
        limits: timeline.limits.map(limit_words/* limitWords */.vd)
    };
}
/** Each estimate with the reason of its confidence in words. */
function toJsonCapacity(capacity) {
    return Object.fromEntries(Object.entries(capacity).map(([key, value]) => [
        key,
        isEstimate(value) ? { ...value, reason: (0,capacity_words/* confidenceWords */.gQ)(value) } : value
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
        sharedBound: undefined,
        runs: undefined,
        overTime: undefined,
        ...(verdict.rule === 'target' && verdict.overTime !== undefined
            ? {
                criteria: verdict.overTime.map(({ field, result }) => ({
                    field,
                    ...criterionJson(result)
                }))
            }
            : {}),
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

/***/ 8059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ pastJson),
/* harmony export */   renderPastJson: () => (/* binding */ renderPastJson)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4031);
/* harmony import */ var _evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6126);


/** The published form of what a series tells; of its runs only the number. */
function pastJson({ runs, comparable, changePoints, breaks, creeps }) {
    return {
        runs: runs.length,
        comparable,
        changePoints: changePoints.map(changePointJson),
        breaks: breaks.map(breakJson),
        creeps: creeps.map(creep => ({
            ...creep,
            since: { ...creep.since },
            together: creep.together.map(each => ({ ...each }))
        }))
    };
}
function changePointJson({ between, together, waiver, ...point }) {
    return {
        ...point,
        between: between.map(run => run.workflowRun),
        lastBefore: { ...between[0] },
        firstAfter: { ...between[1] },
        together: together.map(each => ({ ...each })),
        ...(waiver === undefined ? {} : { waiver: { reason: waiver.reason, until: waiver.until } })
    };
}
function breakJson(each) {
    return { at: { ...each.at }, kind: each.why.kind, reason: (0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .breakSentence */ .Jc)(each) };
}
/** What all series of a history tell, for machines: each finding with the series that it is of. */
function renderPastJson(series) {
    const parts = series.flatMap(({ digests, past }) => {
        const [first] = digests;
        return first === undefined ? [] : [{ of: seriesJson(first.identity), found: pastJson(past) }];
    });
    const all = (key) => parts.flatMap(({ of, found }) => found[key].map(each => ({ ...each, ...of })));
    const whole = {
        changePoints: all('changePoints'),
        creeps: all('creeps'),
        breaks: all('breaks'),
        series: parts.map(({ of, found: { runs, comparable } }) => ({ ...of, runs, comparable }))
    };
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonForLog */ .wn)(JSON.stringify(whole, undefined, 2))}\n`;
}
function seriesJson({ gate, run, loadLevel }) {
    return { gate, run, loadLevel };
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
