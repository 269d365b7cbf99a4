export const id = 998;
export const ids = [998];
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

/***/ 6874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ leavesTargetOpen),
/* harmony export */   w: () => (/* binding */ FEW_REQUESTS)
/* harmony export */ });
/** Of a grade: why it is no better, though its number is. */
const FEW_REQUESTS = 'few requests';
/** Whether the slowest request proves that a bound is held, and too few requests tell whether the target is. */
function leavesTargetOpen(verdict) {
    if (verdict.rule !== 'target' || verdict.grade !== 'acceptable')
        return false;
    // Without a number it is the file that lacks it.
    return verdict.reason.kind === 'compared' && verdict.reason.proved && verdict.value !== undefined;
}


/***/ }),

/***/ 2998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJunit: () => (/* binding */ renderJunit)
/* harmony export */ });
/* harmony import */ var _evaluate_capacity_capacity_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3274);
/* harmony import */ var _evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6126);
/* harmony import */ var _evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2797);
/* harmony import */ var _evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7128);
/* harmony import */ var _evaluate_verdict_target_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(416);
/* harmony import */ var _units_clock_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2817);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2676);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4031);
/* harmony import */ var _view_note_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9990);
/* harmony import */ var _view_refusal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7366);
/* harmony import */ var _view_resource_view_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6288);
/* harmony import */ var _view_verdict_state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8283);












/** No viewer shows more, and the file must stay readable: the failures come first, the rest is counted. */
const MOST_CASES = 20_000;
const MAX_NAME = 300;
/** A sentence of ours around a name. */
const MAX_MESSAGE = 600;
/** Of a history in which hundreds of series moved. */
const MOST_PAST_CASES = 100;
/**
 * The report as JUnit XML: a suite for each run, a case for each verdict and each resource
 * metric that is graded. What fails is a failure,
 * what too few requests leave open is skipped, what makes a run impossible to judge is an error beside which nothing
 * else has passed or failed, and a warning passes with its reason as the case's output.
 */
function renderJunit(report) {
    const { runs } = report.evaluation;
    const most = Math.max(1, Math.floor(MOST_CASES / Math.max(1, runs.length)));
    const suites = [...runs.map(run => suiteOf(run, most)), ...ownSuite(report)];
    const all = suites.flatMap(suite => suite.cases);
    const counts = `tests="${all.length}" failures="${count(all, 'failure')}" errors="${count(all, 'error')}"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="Locust Gate" ${counts}>`,
        ...suites.map(suiteXml),
        '</testsuites>',
        ''
    ].join('\n');
}
function suiteOf(run, most) {
    const notes = run.notes.filter(hasCase);
    const hasError = notes.some(({ severity }) => severity === 'error');
    const { verdicts } = run;
    const resources = (0,_view_resource_view_js__WEBPACK_IMPORTED_MODULE_7__/* .worstResources */ .JG)(run).filter(({ grade }) => grade !== undefined);
    const keptResources = resources.slice(0, most);
    const room = most - keptResources.length;
    const kept = verdicts.length <= room ? verdicts : (0,_evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .md)(verdicts).slice(0, room);
    const left = verdicts.length - kept.length + resources.length - keptResources.length;
    const judged = [
        ...kept.map(verdict => verdictCase(run, verdict)),
        ...keptResources.map(row => resourceCase(run, row)),
        ...capacityCases(run),
        ...pastCases(run),
        ...(left === 0 ? [] : [leftOut(run.run.name, left)])
    ];
    const isUnjudged = run.outcome === 'could-not-judge';
    const cases = [
        ...notes.map(note => noteCase(run.run.name, note)),
        ...(isUnjudged ? judged.map(unjudged) : judged)
    ];
    return {
        name: run.run.name,
        properties: [
            ['load-level', run.loadLevel],
            ['outcome', run.outcome],
            ['conclusion', run.conclusion],
            ...comparedAt(run)
        ],
        cases: isUnjudged && !hasError ? [...cases, nothingJudged(run.run.name)] : cases,
        ...(run.run.startedAt === undefined ? {} : { startedAt: run.run.startedAt }),
        ...(run.run.durationSeconds === undefined ? {} : { seconds: run.run.durationSeconds })
    };
}
/** Where the failures of a comparison of repeats stand, if not in this suite. */
function comparedAt({ repeat }) {
    return repeat?.comparedAt === undefined ? [] : [['compared-at', shown(repeat.comparedAt)]];
}
/** What belongs to no run: files that could not be read, nothing found. */
function ownSuite({ evaluation }) {
    const cases = evaluation.notes.filter(hasCase).map(note => noteCase('Locust Gate', note));
    if (evaluation.runs.length === 0 && cases.every(({ result }) => result !== 'error')) {
        cases.push({ ...nothingJudged('Locust Gate'), message: evaluation.headline });
    }
    return cases.length === 0 ? [] : [{ name: 'Locust Gate', properties: [], cases }];
}
/** A change point has a case of its own. */
function hasCase({ severity, code }) {
    return severity === 'error' || (severity === 'warning' && code !== 'change-point');
}
/** What was measured of a run that could not be judged is told, and counts neither for nor against it. */
function unjudged(one) {
    if (one.result === 'skipped')
        return one;
    return { ...one, result: 'skipped', message: `not judged: ${one.message}` };
}
function noteCase(className, note) {
    return {
        className,
        name: `data: ${note.code}`,
        result: note.severity === 'error' ? 'error' : 'passed',
        type: note.code,
        warns: note.severity === 'warning',
        message: note.advice === undefined ? note.message : (0,_view_note_text_js__WEBPACK_IMPORTED_MODULE_5__/* .noteText */ .gA)(note)
    };
}
function nothingJudged(className) {
    const message = 'nothing could be graded';
    return { className, name: 'judged', result: 'error', type: 'could-not-judge', message };
}
function leftOut(className, count) {
    const message = `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatCount */ .B4)(count)} more verdicts, none worse than these, are in the other reports`;
    return { className, name: 'more verdicts', result: 'skipped', type: 'left-out', message };
}
function verdictCase({ run }, verdict) {
    const waiver = verdict.waiver === undefined ? '' : ` (${(0,_view_refusal_js__WEBPACK_IMPORTED_MODULE_6__/* .waiverText */ .Eu)(verdict.waiver)})`;
    const endpoint = shown(verdict.endpoint);
    const beside = verdict.rule === 'target' ? (0,_evaluate_verdict_target_words_js__WEBPACK_IMPORTED_MODULE_4__/* .besideWords */ ._G)(verdict) : [];
    return {
        className: `${shown(run.name)}.${endpoint}`,
        name: `${endpoint}: ${aspectOf(verdict)}`,
        result: resultOf(verdict),
        type: typeOf(verdict),
        warns: verdict.effect === 'warn',
        // The name is cut, not the numbers behind it.
        message: `${verdict.wouldFail === true ? 'would fail (advisory): ' : ''}${[(0,_evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentenceOf */ .$N)({ ...verdict, endpoint }), ...beside].join('; ')}${waiver}`
    };
}
function resourceCase({ run }, row) {
    const { grade = 'undecided', effect, waiver, wouldFail } = row;
    const isOpen = (0,_view_verdict_state_js__WEBPACK_IMPORTED_MODULE_8__/* .isOpenState */ .q1)(grade);
    const accepted = waiver === undefined ? '' : ` (${(0,_view_refusal_js__WEBPACK_IMPORTED_MODULE_6__/* .waiverText */ .Eu)(waiver)})`;
    return {
        className: `${shown(run.name)}.resources`,
        name: `${shown(row.title)}: resource target`,
        result: effect === 'fail' ? 'failure' : isOpen ? 'skipped' : 'passed',
        type: grade,
        warns: effect === 'warn',
        message: `${wouldFail === true ? 'would fail (advisory): ' : ''}${row.words.sentence}${accepted}`
    };
}
/** What a capacity test found: it passes whatever that is. */
function capacityCases({ run, level, timeline }) {
    const { capacity, limits } = timeline;
    if (level.kind !== 'capacity' || capacity === undefined)
        return [];
    return [
        {
            className: `${shown(run.name)}.capacity`,
            name: 'capacity',
            result: 'passed',
            type: 'found',
            message: (0,_evaluate_capacity_capacity_words_js__WEBPACK_IMPORTED_MODULE_0__/* .capacityHeadline */ .TR)(capacity, limits)
        }
    ];
}
/** New change points and creeping changes; known ones were told before. */
function pastCases({ run, past }) {
    if (past === undefined)
        return [];
    const className = `${shown(run.name)}.earlier-runs`;
    const points = past.changePoints
        .filter(({ isNew }) => isNew)
        .map((point) => {
        const { effect, wouldFail, waiver } = point;
        const accepted = waiver === undefined ? '' : ` (${(0,_view_refusal_js__WEBPACK_IMPORTED_MODULE_6__/* .waiverText */ .Eu)(waiver)})`;
        return {
            className,
            name: `${shown(point.endpoint)}: ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_10__/* .metricLabel */ .B)(point.metric)} change point`,
            result: effect === 'fail' ? 'failure' : 'passed',
            type: 'change-point',
            warns: effect === 'warn',
            message: `${wouldFail === true ? 'would fail (advisory): ' : ''}${(0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_1__/* .changePointFinding */ .EW)(point)}${accepted}`
        };
    });
    const creeps = past.creeps.map((creep) => ({
        className,
        name: `${shown(creep.endpoint)}: ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_10__/* .metricLabel */ .B)(creep.metric)} creep`,
        result: 'passed',
        type: 'creep',
        message: (0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_1__/* .creepWords */ .pr)(creep)
    }));
    return [...points, ...creeps].slice(0, MOST_PAST_CASES);
}
/** What was judged. */
function aspectOf(verdict) {
    switch (verdict.rule) {
        case 'target':
            return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_10__/* .metricLabel */ .B)(verdict.metric)} target`;
        case 'regression':
            return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_10__/* .metricLabel */ .B)(verdict.metric)} change`;
        case 'presence':
            return verdict.rule;
    }
}
function typeOf(verdict) {
    const state = (0,_view_verdict_state_js__WEBPACK_IMPORTED_MODULE_8__/* .verdictState */ .$I)(verdict);
    if (state === 'unclear')
        return (0,_view_verdict_state_js__WEBPACK_IMPORTED_MODULE_8__/* .stateWord */ .kc)(state);
    return verdict.rule === 'regression' ? verdict.verdict : state;
}
function resultOf(verdict) {
    if (verdict.effect === 'fail')
        return 'failure';
    return (0,_view_verdict_state_js__WEBPACK_IMPORTED_MODULE_8__/* .isOpenState */ .q1)((0,_view_verdict_state_js__WEBPACK_IMPORTED_MODULE_8__/* .verdictState */ .$I)(verdict)) ? 'skipped' : 'passed';
}
function suiteXml(suite) {
    const { cases, seconds } = suite;
    const moment = (0,_units_clock_js__WEBPACK_IMPORTED_MODULE_11__/* .isoMoment */ .QA)(suite.startedAt);
    const attributes = [
        `name="${xml(suite.name)}"`,
        `tests="${cases.length}"`,
        `failures="${count(cases, 'failure')}"`,
        `errors="${count(cases, 'error')}"`,
        `skipped="${count(cases, 'skipped')}"`,
        ...(seconds === undefined ? [] : [`time="${seconds.toFixed(3)}"`]),
        ...(moment === undefined ? [] : [`timestamp="${moment}"`])
    ];
    const properties = suite.properties.map(([name, value]) => `      <property name="${name}" value="${xml(value)}"/>`);
    return [
        `  <testsuite ${attributes.join(' ')}>`,
        ...(properties.length === 0 ? [] : ['    <properties>', ...properties, '    </properties>']),
        ...cases.map(caseXml),
        '  </testsuite>'
    ].join('\n');
}
/** A verdict takes no time of its own: 0, as some schemas of such reports ask each case for one. */
function caseXml({ className, name, result, type, message, warns = false }) {
    const open = `    <testcase classname="${xml(className)}" name="${xml(name)}" time="0"`;
    const text = xml(message, MAX_MESSAGE);
    switch (result) {
        case 'passed':
            return `${open}>\n      <system-out>${warns ? 'warning: ' : ''}${type}: ${text}</system-out>\n    </testcase>`;
        case 'skipped':
            return `${open}>\n      <skipped message="${text}"/>\n    </testcase>`;
        case 'failure':
        case 'error':
            return `${open}>\n      <${result} type="${type}" message="${text}">${text}</${result}>\n    </testcase>`;
    }
}
/** Classes and names hold two names at most. */
function xml(text, max = 2 * MAX_NAME + 50) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_12__/* .escapeXml */ .X)((0,_escape_js__WEBPACK_IMPORTED_MODULE_12__/* .plainText */ .wh)(text, max));
}
function shown(name) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_12__/* .plainText */ .wh)(name.slice(0, 4 * MAX_NAME), MAX_NAME);
}
function count(cases, result) {
    return cases.filter(one => one.result === result).length;
}


/***/ }),

/***/ 9664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ boundText)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2676);

/** `< 500 ms`, `> 50/s`: what meets a bound, or breaks it. Nothing is under 0: none at all meets a bound of none. */
function boundText(sign, value, unit) {
    const text = (0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(unit, value);
    return sign === '<' && value === 0 ? text : `${sign} ${text}`;
}


/***/ }),

/***/ 7366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ waiverText),
/* harmony export */   LS: () => (/* binding */ isUncompared),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   gf: () => (/* binding */ whyOf)
/* harmony export */ });
/* harmony import */ var _evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2797);
/* harmony import */ var _note_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9990);


/**
 * Why there was no comparison (where the headline is `about` that, only what to do then), and what that
 * does to the conclusion; undefined when there was one.
 */
function refusalOf(run, about) {
    const refusal = run.comparison?.refusal;
    if (refusal === undefined)
        return undefined;
    const verdict = (0,_evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)(run.verdicts.filter(isUncompared))[0];
    const remarks = remarksOf(verdict);
    const advice = run.notes.find(({ code }) => code === 'not-comparable')?.advice;
    const isSaid = remarks === NO_REMARKS && run.verdicts.some(one => isRefused(one, about));
    const message = `Not compared with the baseline${remarks.before}: ${refusal}${remarks.after}`;
    return {
        text: isSaid && advice === undefined
            ? ''
            : (0,_note_text_js__WEBPACK_IMPORTED_MODULE_1__/* .noteText */ .gA)({
                message: isSaid ? 'Not compared with the baseline' : message,
                ...(advice === undefined ? {} : { advice })
            }),
        effect: verdict?.effect ?? 'pass'
    };
}
const NO_REMARKS = { before: '', after: '' };
/** What softens it. */
function remarksOf(verdict) {
    if (verdict?.wouldFail === undefined && verdict?.waiver === undefined)
        return NO_REMARKS;
    return {
        before: verdict.wouldFail === undefined ? '' : ' (would fail)',
        after: verdict.waiver === undefined ? '' : ` (${waiverText(verdict.waiver)})`
    };
}
function isRefused(verdict, about) {
    return verdict === about && verdict.rule === 'regression' && verdict.reason.kind === 'refused';
}
/** A metric that was not compared, for a reason that is one for several. */
function isUncompared(verdict) {
    return verdict.rule === 'regression' && verdict.verdict === 'not-comparable';
}
function waiverText({ until, reason }) {
    return `accepted until ${until}: ${reason}`;
}
/** Why, and who accepted it. */
function whyOf({ reason, waiver }) {
    return waiver === undefined ? reason : `${reason} (${waiver})`;
}


/***/ }),

/***/ 6288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ measuredText),
/* harmony export */   BO: () => (/* binding */ boundsOf),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   JG: () => (/* binding */ worstResources),
/* harmony export */   TT: () => (/* binding */ resourcesToLookAt),
/* harmony export */   Tw: () => (/* binding */ samplesText),
/* harmony export */   X2: () => (/* binding */ subjectTitle),
/* harmony export */   YF: () => (/* binding */ resourceSteps),
/* harmony export */   YK: () => (/* binding */ openResources),
/* harmony export */   ZY: () => (/* binding */ worstResourceSentence),
/* harmony export */   bb: () => (/* binding */ resourceGroups),
/* harmony export */   bf: () => (/* binding */ statisticLabel),
/* harmony export */   nx: () => (/* binding */ extremesOf),
/* harmony export */   qe: () => (/* binding */ resourceRows),
/* harmony export */   ss: () => (/* binding */ whyText),
/* harmony export */   tT: () => (/* binding */ besideNumbers),
/* harmony export */   yq: () => (/* binding */ subjectText)
/* harmony export */ });
/* harmony import */ var _config_criterion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8477);
/* harmony import */ var _evaluate_verdict_accepted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1812);
/* harmony import */ var _evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2797);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2676);
/* harmony import */ var _units_letter_case_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(336);
/* harmony import */ var _bound_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9664);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7366);
/* harmony import */ var _verdict_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8283);








/** Reasons that the numbers beside them tell. */
const ARE_PLAIN = ['compared', 'measured'];
/** By the beginning of a metric's name. */
const GROUPS = [
    ['app.', 'Application server'],
    ['postgresql.', 'PostgreSQL'],
    ['redis.', 'Redis']
];
const STATISTICS = {
    min: 'min',
    avg: 'avg',
    max: 'max',
    p95: 'P95',
    total: 'total'
};
/** All rows: by what they are of, each in the order of the config. */
function resourceRows(run) {
    return resourceGroups(run).map(viewOf);
}
/** The same as they were evaluated. */
function resourceGroups({ resources }) {
    const rows = resources?.rows ?? [];
    return [...GROUPS.map(([, group]) => group), 'Others'].flatMap(group => rows.filter(row => groupOf(row) === group));
}
/** What asks for a look, worst first; what is open for one reason is one row. */
function resourcesToLookAt(run) {
    const rows = worstResources(run).filter(asksForALook).map(viewOf);
    return merged(rows);
}
/** Rows with the worst first: by effect, then by grade, else in their order. */
function worstResources({ resources }) {
    return [...(resources?.rows ?? [])].sort((a, b) => (0,_evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_2__/* .effectRank */ .mJ)(a) - (0,_evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_2__/* .effectRank */ .mJ)(b) || gradeRank(a) - gradeRank(b));
}
/** The worst row that fails or warns in a sentence; undefined where none does. */
function worstResourceSentence(run, effects) {
    const worst = worstResources(run).find(({ effect }) => effects.includes(effect));
    return worst === undefined ? undefined : `${worst.words.sentence}${(0,_evaluate_verdict_accepted_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptedUntil */ .i4)(worst)}`;
}
const GRADES = ['unacceptable', 'missing', 'degraded', 'undecided'];
function gradeRank({ grade }) {
    const rank = GRADES.indexOf(grade);
    return rank === -1 ? GRADES.length : rank;
}
/** What is not known, and weighs nothing, is said in a line of its own. */
function asksForALook({ effect, grade }) {
    return effect !== 'pass' || grade === 'unacceptable' || grade === 'degraded';
}
/** `app.cpu, app.memory: no data …`: what is not known and fails nothing, a clause for each reason. */
function openResources(run) {
    const open = (run.resources?.rows ?? []).filter(row => !asksForALook(row) && row.reason.kind === 'problem');
    // Graded or not: what is not known for one reason is one clause.
    const alike = open.map(row => ({ ...viewOf(row), grade: '' }));
    const clauses = merged(alike).map(row => `${subjectText(row)}: ${row.reason}`);
    const isNoted = run.notes.some(({ code }) => code === 'resources-unread');
    // The note tells it of all of them.
    return isNoted && clauses.length === 1 && open.length === run.resources?.rows.length
        ? []
        : clauses;
}
function merged(rows) {
    const found = new Map();
    rows.forEach((row, index) => {
        const isOne = row.measured === '';
        const key = isOne ? JSON.stringify([row.effect, row.grade, row.reason, row.waiver]) : `${index}`;
        const known = found.get(key);
        const subjects = [...(known?.subjects ?? []), ...row.subjects];
        found.set(key, { ...(known ?? row), subjects });
    });
    return [...found.values()];
}
/** Subjects that are named one by one. */
const MOST_SUBJECTS = 20;
/** `PostgreSQL CPU, Redis memory and 3 more`, each as `write` writes it. */
function subjectText({ subjects }, write = ({ title }) => title) {
    const named = subjects.slice(0, MOST_SUBJECTS).map(write).join(', ');
    const more = subjects.length - MOST_SUBJECTS;
    return more > 0 ? `${named} and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(more)} more` : named;
}
/** A title at the beginning of a cell; the team's own names stay as they are. */
function subjectTitle({ name, title }) {
    return title === name ? title : (0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_6__/* .upperFirst */ .Z)(title);
}
/** What a row is of, by its name. */
function groupOf({ name }) {
    return GROUPS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'Others';
}
function viewOf(row) {
    const { name, title, grade, effect, waiver } = row;
    return {
        group: groupOf(row),
        subjects: [{ name, title }],
        measured: measuredText(row),
        ...extremesOf(row),
        ...boundsOf(row),
        grade: gradeOf(row),
        ...(grade === undefined ? {} : { state: grade }),
        effect,
        reason: besideNumbers(row),
        // What only stands nearest has said it among its reasons.
        remark: row.reason.kind === 'nearest' ? '' : (row.reading.remark ?? ''),
        ...(waiver === undefined ? {} : { waiver: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .waiverText */ .Eu)(waiver) }),
        isExplained: effect !== 'pass' || !ARE_PLAIN.includes(row.reason.kind)
    };
}
/**
 * What stands beside numbers and grade: the reason where they do not tell it, what they are of, and
 * who has accepted it.
 */
function whyText({ isExplained, reason, remark, waiver }, isReasonSaid = isExplained) {
    const why = [isReasonSaid ? reason : '', remark].filter(text => text !== '').join('; ');
    return waiver === undefined ? why : `${why} (${waiver})`.trimStart();
}
/** The reason beside the value and `not graded`, which need not be said again. */
function besideNumbers(row) {
    if (row.reason.kind !== 'nearest')
        return row.words.reason;
    const { caveat } = row.reading;
    return `the nearest that can be known${caveat === undefined ? '' : `: ${caveat}`}`;
}
/** The grade, or that there is none. */
function gradeOf({ grade, wouldFail }) {
    if (grade === undefined)
        return 'not graded';
    return wouldFail === true ? `${(0,_verdict_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stateWord */ .kc)(grade)} (would fail)` : (0,_verdict_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stateWord */ .kc)(grade);
}
/** `max 62%`; `total 223`. */
function measuredText({ statistic, unit, value }) {
    return value === undefined ? '' : `${STATISTICS[statistic]} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatValue */ .Fl)(unit, value)}`;
}
/** The same of one step of a capacity test, alone. */
function stepText({ statistic, unit }, step) {
    const value = step.problem === undefined ? step[statistic] : undefined;
    return value === undefined ? '' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatValue */ .Fl)(unit, value);
}
/** `max`, `P95`: which statistic of a row is judged. */
function statisticLabel({ statistic }) {
    return STATISTICS[statistic];
}
/** Least, mean and most over the judged span, in the unit in which the metric is shown. */
function extremesOf(row) {
    const { shownAs } = row.reading;
    const unit = shownAs?.unit ?? row.unit;
    const statistics = shownAs === undefined ? row.statistics : shownOf(row, shownAs.spans);
    const text = (value) => value === undefined || row.statistic === 'total' ? '' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatValue */ .Fl)(unit, value);
    return {
        min: text(statistics?.min),
        avg: text(statistics?.avg),
        max: text(statistics?.max)
    };
}
/** The judged span in the other unit. */
function shownOf({ statistics }, spans) {
    return spans.find(({ span }) => span.from === statistics?.span.from && span.to === statistics.span.to);
}
/** Target and the bound behind it as text, `< 80`; a criterion over time as what must not happen. */
function boundsOf({ bounds, criteria, unit, higherIsBetter }) {
    const sign = higherIsBetter ? '>' : '<';
    const text = (value) => value === undefined ? '' : (0,_bound_text_js__WEBPACK_IMPORTED_MODULE_8__/* .boundText */ .O)(sign, value, unit);
    const [criterion] = criteria;
    const worst = bounds.acceptable ?? bounds.unacceptable;
    return {
        target: text(bounds.target),
        acceptable: worst === undefined && criterion !== undefined
            ? `not ${(0,_config_criterion_js__WEBPACK_IMPORTED_MODULE_0__/* .criterionText */ .P6)(criterion.criterion, unit)}`
            : text(worst)
    };
}
/** `24 of 24 samples`; empty where nothing was read. */
function samplesText({ statistics }) {
    if (statistics === undefined)
        return '';
    const { samples, expected } = statistics;
    return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(samples)} of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(expected, 'sample')}`;
}
/** Loads of a capacity test (users), and each metric’s judged statistic at each; empty without any. */
function resourceSteps({ resources }) {
    const all = resources?.rows ?? [];
    const steps = all.find(row => row.steps.length > 0)?.steps ?? [];
    const rows = all.flatMap(row => {
        const values = steps.map(({ span }) => {
            const step = row.steps.find(other => other.span.from === span.from);
            return step === undefined ? '' : stepText(row, step);
        });
        return values.every(value => value === '') ? [] : [{ row, values }];
    });
    return { users: steps.map(({ span }) => span.users ?? 0), rows };
}


/***/ }),

/***/ 8283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ verdictState),
/* harmony export */   IP: () => (/* binding */ gradeCounts),
/* harmony export */   Qv: () => (/* binding */ isPlainState),
/* harmony export */   kc: () => (/* binding */ stateWord),
/* harmony export */   q1: () => (/* binding */ isOpenState),
/* harmony export */   vK: () => (/* binding */ gradeName),
/* harmony export */   wv: () => (/* binding */ gradeWord)
/* harmony export */ });
/* harmony import */ var _evaluate_verdict_accepted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1812);
/* harmony import */ var _evaluate_verdict_few_requests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6874);
/* harmony import */ var _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6272);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3252);




function verdictState(verdict) {
    switch (verdict.rule) {
        case 'target':
            return verdict.grade;
        case 'regression':
            if ((0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .isInconclusive */ .Fm)(verdict))
                return 'inconclusive';
            if ((0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnconfirmed */ .H0)(verdict))
                return 'unconfirmed';
            if ((0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfMix */ .c8)(verdict))
                return 'other-mix';
            return (0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnclear */ .Z5)(verdict) ? 'unclear' : verdict.verdict;
        case 'presence':
            return verdict.presence;
    }
}
const OPEN = new Set([
    'undecided',
    'missing',
    'not-comparable',
    'unconfirmed',
    'other-mix',
    'inconclusive',
    'new',
    'vanished'
]);
/** Neither good nor bad is known: no green, unless a policy says otherwise. */
function isOpenState(state) {
    return OPEN.has(state);
}
/** Judged and found no worse, which is no praise: no green. */
function isPlainState(state) {
    return state === 'unchanged' || state === 'unclear';
}
/** A verdict's grade as people read it. */
function gradeWord(verdict) {
    const remarks = [
        ...(verdict.rule === 'target' && verdict.borderline ? ['borderline'] : []),
        ...((0,_evaluate_verdict_few_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .leavesTargetOpen */ .u)(verdict) ? [_evaluate_verdict_few_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .FEW_REQUESTS */ .w] : []),
        ...(verdict.wouldFail === true ? ['would fail'] : []),
        ...((0,_evaluate_verdict_accepted_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccepted */ .oB)(verdict) ? [_evaluate_verdict_accepted_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCEPTED */ .wh] : [])
    ];
    const word = gradeName(verdict);
    return remarks.length === 0 ? word : `${word} (${remarks.join(', ')})`;
}
/** The same without remarks. */
function gradeName(verdict) {
    const state = verdictState(verdict);
    if (verdict.rule === 'regression' && state === 'undecided' && (0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .hasTooFew */ .Bj)(verdict))
        return _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .TOO_FEW */ .G_;
    if (verdict.rule === 'regression' && state === 'unchanged' && (0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithinTolerance */ .B_)(verdict))
        return _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .WITHIN_TOLERANCE */ .qp;
    return WORDS[state];
}
/** `4 too few requests`: how many verdicts have each grade, in their order. */
function gradeCounts(verdicts) {
    const counts = new Map();
    for (const verdict of verdicts) {
        const grade = gradeWord(verdict);
        counts.set(grade, (counts.get(grade) ?? 0) + 1);
    }
    return [...counts].map(([grade, count]) => `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(count)} ${grade}`);
}
/** A state in a word. */
function stateWord(state) {
    return WORDS[state];
}
const WORDS = {
    target: 'target',
    acceptable: 'acceptable',
    degraded: 'degraded',
    unacceptable: 'unacceptable',
    undecided: 'undecided',
    missing: 'missing',
    improved: 'improved',
    unchanged: 'unchanged',
    regressed: 'regressed',
    suspect: 'suspect',
    'not-comparable': 'not compared',
    unclear: _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_CLEAR_CHANGE */ .FW,
    unconfirmed: _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .UNCONFIRMED */ .PG,
    'other-mix': _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .OTHER_MIX */ .uE,
    inconclusive: _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .INCONCLUSIVE */ .tM,
    new: 'new',
    // What was to be there and is not has one word, be it asked for by a bound or by the baseline.
    vanished: 'missing'
};


/***/ })

};
