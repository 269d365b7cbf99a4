export const id = 696;
export const ids = [696];
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

/***/ 9805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ REPOSITORY),
/* harmony export */   q: () => (/* binding */ pageAddress)
/* harmony export */ });
/** Where Locust Gate lives on GitHub. */
const REPOSITORY = 'locust-gate/locust-gate';
/** Address of a page of the docs: the newest one, which is always there, or that of a branch. */
function pageAddress(path, branch = 'main') {
    return `https://github.com/${REPOSITORY}/blob/${branch}/${path}`;
}


/***/ }),

/***/ 1584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ comparedRuns),
/* harmony export */   e0: () => (/* binding */ comparedElsewhere),
/* harmony export */   o3: () => (/* binding */ comparedWith)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3252);

/** More are not listed: a history has forty. */
const MOST_LISTED = 10;
/** In a line of text. */
const MOST_NAMED = 3;
/**
 * What the run was compared with: all of a few; of many the newest, the newest first. Where not all tell when
 * they ran, none is newer than another: the first that were named.
 */
function comparedRuns(sources) {
    if (sources.length <= MOST_LISTED)
        return { listed: sources };
    const listed = inTime(sources) ?? sources;
    const noun = listed === sources ? 'more run' : 'older run';
    return {
        listed: listed.slice(0, MOST_LISTED),
        others: (0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(sources.length - MOST_LISTED, noun)
    };
}
/** `12 earlier runs, the newest run #41`: for a line of text, in which only a few have room. */
function comparedWith({ run, comparison }) {
    const sources = comparison?.baselines ?? [];
    const [first] = sources;
    if (first === undefined)
        return 'no baseline';
    if (sources.length <= MOST_NAMED)
        return sources.map(({ label }) => label).join(', ');
    const { startedAt = -Infinity } = run;
    const isEarlier = sources.every(({ at = Infinity }) => at < startedAt);
    const all = (0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(sources.length, isEarlier ? 'earlier run' : 'run');
    const newest = inTime(sources)?.[0];
    return newest === undefined
        ? `${all}, among them ${first.label}`
        : `${all}, the newest ${newest.label}`;
}
/** The newest first; undefined where not all tell when they ran. */
function inTime(sources) {
    if (sources.some(({ at }) => at === undefined))
        return undefined;
    return [...sources].sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
}
/** Where the comparison of a repeat stands, if not in its own section, and that nothing else failed. */
function comparedElsewhere(run) {
    const { repeat, outcome } = run;
    if (repeat?.comparedAt === undefined)
        return undefined;
    const alone = outcome === 'failed' && !failsItself(run) ? ', and this run fails by that alone' : '';
    return `How it compares is told of several repeats together, at ${repeat.comparedAt}${alone}.`;
}
function failsItself({ verdicts, resources, past }) {
    const judged = [...verdicts, ...(resources?.rows ?? []), ...(past?.changePoints ?? [])];
    return judged.some(({ effect }) => effect === 'fail');
}


/***/ }),

/***/ 3464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ isOfHang)
/* harmony export */ });
const HANGS = new Set(['stalled', 'stalled-at-end', 'users-waiting']);
/** That users got no answers: more than the response times of those that came tell, and often why they are few. */
function isOfHang({ code }) {
    return HANGS.has(code);
}


/***/ }),

/***/ 5256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ outcomeText),
/* harmony export */   NX: () => (/* binding */ runReference),
/* harmony export */   O3: () => (/* binding */ creepRow),
/* harmony export */   pj: () => (/* binding */ changePointRow),
/* harmony export */   rZ: () => (/* binding */ pastTitle),
/* harmony export */   rt: () => (/* binding */ runName),
/* harmony export */   sv: () => (/* binding */ pastSparkline),
/* harmony export */   vA: () => (/* binding */ totalsOf),
/* harmony export */   zA: () => (/* binding */ pastToSay)
/* harmony export */ });
/* harmony import */ var _evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6126);
/* harmony import */ var _past_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5486);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2676);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3252);
/* harmony import */ var _units_letter_case_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(336);
/* harmony import */ var _units_middle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(162);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4031);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7366);
/* harmony import */ var _sparkline_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(457);








/** `failed`; of a run that `history add` judged, by its own numbers alone: `warned (not compared)`. */
function outcomeText({ outcome, identity }) {
    return identity.workflowRun.startsWith(_past_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .BY_HAND */ .u) ? `${outcome} (not compared)` : outcome;
}
/** A change point as a row of a table. */
function changePointRow(point) {
    const { interval, between, seenIn, isImprovement, waiver } = point;
    return {
        ...lastingRow(point),
        interval: interval === undefined
            ? ''
            : `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(interval[0] - 1)} to ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(interval[1] - 1)}`,
        between: [runReference(between[0]), runReference(between[1])],
        seen: (0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(seenIn, 'run'),
        together: (0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .togetherWords */ .oB)(point),
        word: isImprovement ? 'better' : 'worse',
        ...(waiver === undefined ? {} : { waiver: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .waiverText */ .Eu)(waiver) })
    };
}
/** A creep as a row of a table. */
function creepRow(creep) {
    return {
        ...lastingRow(creep),
        since: (0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceWords */ .KR)(creep),
        runs: (0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(creep.runs, 'run'),
        together: moreMetrics(creep.together)
    };
}
function moreMetrics(together) {
    return together.length === 0 ? '' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(together.length, 'more metric');
}
function lastingRow(moved) {
    const { endpoint, metric, unit, before, after, ratio } = moved;
    return {
        endpoint,
        metric: (0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_5__/* .upperFirst */ .Z)((0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .metricLabel */ .B)(metric)),
        before: (0,_units_middle_js__WEBPACK_IMPORTED_MODULE_6__/* .formatMiddle */ .P)(metric, unit, before),
        after: (0,_units_middle_js__WEBPACK_IMPORTED_MODULE_6__/* .formatMiddle */ .P)(metric, unit, after),
        change: ratio === undefined ? '' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(ratio - 1)
    };
}
/** How a run is called, and its page where that is an http(s) address. */
function runReference({ commit, workflowRun, url }) {
    const address = url === undefined ? undefined : (0,_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .webAddress */ .Dy)(url);
    return {
        text: commit === undefined ? workflowRun : commit.slice(0, _evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMIT_DIGITS */ .tn),
        ...(address === undefined ? {} : { url: address })
    };
}
/** Over what the other runs of the history tell: an older run may be judged by one that holds later ones. */
function pastTitle({ run, past }) {
    const { startedAt = Infinity } = run;
    const isLater = past?.runs.some(({ at }) => at > startedAt) === true;
    return isLater ? 'Earlier and later runs' : 'Earlier runs';
}
/** Runs that a sparkline shows, a character each. */
const MOST_SPARKS = 40;
/** Fewer are no course. */
const LEAST_SPARKS = 5;
/** P95 of the whole run over the newest runs, this one last; undefined where there are too few. */
function pastSparkline({ runs }) {
    const known = runs.slice(-MOST_SPARKS).flatMap(({ p95 }) => (p95 === undefined ? [] : [p95]));
    const newest = known.at(-1);
    if (newest === undefined || known.length < LEAST_SPARKS)
        return undefined;
    const ascending = [...known].sort((a, b) => a - b);
    const [low = newest, high = newest] = [ascending[0], ascending.at(-1)];
    const bars = (0,_sparkline_js__WEBPACK_IMPORTED_MODULE_8__/* .sparkline */ .KM)(known, MOST_SPARKS);
    return {
        bars,
        says: `P95 of the whole run in the last ${known.length} runs: ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(low)} to ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(high)}, newest ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(newest)}${(0,_sparkline_js__WEBPACK_IMPORTED_MODULE_8__/* .stepRemark */ .Fz)(bars, known)}`
    };
}
/** `#42`, of a second attempt `#42 (attempt 2)`. */
function runName({ runNumber, identity }) {
    const { workflowRun, attempt } = identity;
    const name = runNumber === undefined ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .plainText */ .wh)(workflowRun, 60) : `#${runNumber}`;
    return attempt === 1 ? name : `${name} (attempt ${attempt})`;
}
/** The whole run in its main numbers, `–` for what is unknown. */
function totalsOf({ total }) {
    const p95 = total?.percentiles.get(95);
    const { throughput, requests = 0, failures = 0 } = total ?? {};
    return {
        p95: p95 === undefined ? '–' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(p95),
        throughput: throughput === undefined ? '–' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatThroughput */ .Y5)(throughput),
        errorRate: requests === 0 ? '–' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercent */ .l9)(failures / requests)
    };
}
/** What is told for the first time, but for what a warning among the run's notes says already. */
function pastToSay({ past, notes }) {
    if (past === undefined)
        return { changePoints: [], creeps: [] };
    const loud = new Set(notes.filter(({ severity }) => severity !== 'info').map(({ code }) => code));
    return {
        changePoints: past.changePoints.filter(({ isNew, effect }) => isNew && (effect === 'pass' || !loud.has('change-point'))),
        creeps: loud.has('creep') ? [] : past.creeps
    };
}


/***/ }),

/***/ 9120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ isWantedAsked),
/* harmony export */   i: () => (/* binding */ WANTED)
/* harmony export */ });
/* harmony import */ var _page_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9805);
/* harmony import */ var _hang_notes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3464);


/** What may be done about a change that the team wanted, and where that is told. */
const WANTED = {
    text: 'If the change is wanted: a waiver in the config (accept) lets it pass until a date',
    page: (0,_page_address_js__WEBPACK_IMPORTED_MODULE_1__/* .pageAddress */ .q)('docs/regressions.md#a-change-that-is-wanted')
};
/**
 * Whether that is to be said of this run: nothing fails in the report but that something regressed, so that a waiver
 * would let all of it pass, and none of it is what nobody wants (an endpoint that mostly fails or hangs); at the first
 * run that has a regression which fails.
 */
function isWantedAsked(run, runs) {
    const hasFailed = ({ verdicts }) => verdicts.some(({ effect }) => effect === 'fail');
    return runs.every(hasOnlyRegressed) && runs.find(hasFailed) === run;
}
function hasOnlyRegressed({ verdicts, resources, past, notes }) {
    return (verdicts.every(one => one.effect !== 'fail' || (isRegression(one) && mayBeWanted(one))) &&
        ![...(resources?.rows ?? []), ...(past?.changePoints ?? [])].some(({ effect }) => effect === 'fail') &&
        // With users who got no answers nothing tells what is wanted.
        !notes.some(note => note.severity === 'error' || (0,_hang_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfHang */ .w)(note)));
}
/** Of more failures nobody says that they are meant. */
const MOSTLY_FAILING = 0.5;
/** So many times the response time is no price of a change. */
const HUNG = 10;
function mayBeWanted({ unit, value = 0, change }) {
    if (unit === 'fraction')
        return value <= MOSTLY_FAILING;
    return unit !== 'ms' || (change?.ratio ?? 0) < HUNG;
}
function isRegression(verdict) {
    return verdict.rule === 'regression' && verdict.verdict === 'regressed';
}


/***/ })

};
