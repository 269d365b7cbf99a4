export const id = 59;
export const ids = [59];
export const modules = {

/***/ 8059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ pastJson),
/* harmony export */   renderPastJson: () => (/* binding */ renderPastJson)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4031);
/* harmony import */ var _view_past_view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5256);


/** The published form of what a series tells; of its runs only the number. */
function pastJson({ runs, comparable, changePoints, breaks, creeps }) {
    return {
        runs: runs.length,
        comparable,
        changePoints: changePoints.map(changePointJson),
        breaks: breaks.map(breakJson),
        creeps: creeps.map(creep => ({ ...creep, since: { ...creep.since } }))
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
    return { at: { ...each.at }, kind: each.why.kind, reason: (0,_view_past_view_js__WEBPACK_IMPORTED_MODULE_0__/* .breakSentence */ .Jc)(each) };
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

/***/ 5256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jc: () => (/* binding */ breakSentence),
/* harmony export */   NX: () => (/* binding */ runReference),
/* harmony export */   O3: () => (/* binding */ creepRow),
/* harmony export */   pj: () => (/* binding */ changePointRow),
/* harmony export */   rt: () => (/* binding */ runName),
/* harmony export */   sv: () => (/* binding */ pastSparkline),
/* harmony export */   vA: () => (/* binding */ totalsOf),
/* harmony export */   zA: () => (/* binding */ pastToSay)
/* harmony export */ });
/* harmony import */ var _evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6126);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2676);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3252);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4031);
/* harmony import */ var _note_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7758);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7366);
/* harmony import */ var _sparkline_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(457);






/** A change point as a row of a table. */
function changePointRow(point) {
    const { interval, between, seenIn, together, isImprovement, waiver } = point;
    return {
        ...lastingRow(point),
        interval: interval === undefined
            ? ''
            : `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(interval[0] - 1)} to ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(interval[1] - 1)}`,
        between: [runReference(between[0]), runReference(between[1])],
        seen: (0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(seenIn, 'run'),
        together: together.length === 0 ? '' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(together.length, 'more metric'),
        word: isImprovement ? 'better' : 'worse',
        ...(waiver === undefined ? {} : { waiver: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .waiverText */ .Eu)(waiver) })
    };
}
/** A creep as a row of a table. */
function creepRow(creep) {
    return { ...lastingRow(creep), since: (0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceWords */ .KR)(creep), runs: (0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(creep.runs, 'run') };
}
function lastingRow(moved) {
    const { endpoint, metric, unit, before, after, ratio } = moved;
    return {
        endpoint,
        metric: (0,_note_text_js__WEBPACK_IMPORTED_MODULE_1__/* .capitalised */ .Iu)((0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .metricLabel */ .B)(metric)),
        before: (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(unit, before),
        after: (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(unit, after),
        change: ratio === undefined ? '' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(ratio - 1)
    };
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
/** How a run is called, and its page where that is an http(s) address. */
function runReference({ commit, workflowRun, url }) {
    const address = url === undefined ? undefined : (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .webAddress */ .Dy)(url);
    return {
        text: commit === undefined ? workflowRun : commit.slice(0, _evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMIT_DIGITS */ .tn),
        ...(address === undefined ? {} : { url: address })
    };
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
    return {
        bars: (0,_sparkline_js__WEBPACK_IMPORTED_MODULE_6__/* .sparkline */ .K)(known, MOST_SPARKS),
        says: `P95 of the whole run in the last ${known.length} runs: ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(low)} to ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(high)}, newest ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(newest)}`
    };
}
/** `#42`, of a second attempt `#42 (attempt 2)`. */
function runName({ runNumber, identity }) {
    const { workflowRun, attempt } = identity;
    const name = runNumber === undefined ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)(workflowRun, 60) : `#${runNumber}`;
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

/***/ 7366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ waiverText),
/* harmony export */   LS: () => (/* binding */ isUncompared),
/* harmony export */   Of: () => (/* binding */ refusalOf)
/* harmony export */ });
/* harmony import */ var _evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2797);
/* harmony import */ var _note_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7758);


/**
 * Why there was no comparison (where the headline is `about` that, only what to do), and what that
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
        text: isSaid
            ? adviceText(advice)
            : (0,_note_text_js__WEBPACK_IMPORTED_MODULE_1__/* .noteText */ .gA)({ message, ...(advice === undefined ? {} : { advice }) }),
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
function adviceText(advice) {
    return advice === undefined ? '' : (0,_note_text_js__WEBPACK_IMPORTED_MODULE_1__/* .noteText */ .gA)({ message: advice });
}
/** A metric that was not compared, for a reason that is one for several. */
function isUncompared(verdict) {
    return verdict.rule === 'regression' && verdict.verdict === 'not-comparable';
}
function waiverText({ until, reason }) {
    return `accepted until ${until}: ${reason}`;
}


/***/ }),

/***/ 457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sparkline)
/* harmony export */ });
/* unused harmony export extremes */
const BARS = ['▁', '▂', '▃', '▅', '▇'];
/** More would widen a table column beyond what a comment has room for. */
const MOST = 20;
/**
 * Values as small bars, at most 20 characters unless said otherwise: of the values that share a character, the one furthest
 * from the usual is shown. The bars start at 0, or noise would look like a mountain range. Values that
 * are no numbers are left out; the empty string when fewer than two are left.
 */
function sparkline(values, most = MOST) {
    const known = extremes(values.filter(value => Number.isFinite(value)), most);
    if (known.length < 2)
        return '';
    const high = Math.max(...known);
    return known
        .map(value => {
        const level = high <= 0 ? 0 : Math.max(0, value) / high;
        return BARS[Math.min(BARS.length - 1, Math.floor(level * BARS.length))];
    })
        .join('');
}
/** At most `most` values: of each group of neighbours the one furthest from the median of all. */
function extremes(values, most) {
    if (values.length <= most)
        return [...values];
    const usual = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    return Array.from({ length: most }, (_, i) => {
        const group = values.slice(Math.floor((i * values.length) / most), Math.floor(((i + 1) * values.length) / most));
        return group.reduce((best, value) => Math.abs(value - usual) > Math.abs(best - usual) ? value : best);
    });
}


/***/ })

};
