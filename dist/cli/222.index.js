export const id = 222;
export const ids = [222];
export const modules = {

/***/ 8207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ endpointsInOrder),
/* harmony export */   Ey: () => (/* binding */ openMetrics),
/* harmony export */   Lf: () => (/* binding */ endpointRows),
/* harmony export */   ZM: () => (/* binding */ PERCENTILES_SHOWN)
/* harmony export */ });
/* harmony import */ var _evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2797);
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6351);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2676);
/* harmony import */ var _sparkline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(457);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9836);





/** Fewer windows make no line. */
const MIN_SPARKLINE = 5;
const PERCENTILES_SHOWN = [50, 95, 99, 99.9];
/** Those that fail, that warn, that were judged, that nothing is known of; of each the busiest first. */
function endpointRows(run) {
    return endpointsInOrder(run).map(({ row, verdicts }) => endpointRow(run, row, verdicts));
}
/** Every endpoint with its verdicts, in the order in which a reader wants them. */
function endpointsInOrder(run) {
    const byEndpoint = new Map();
    for (const verdict of run.verdicts) {
        const known = byEndpoint.get(verdict.endpoint);
        if (known === undefined)
            byEndpoint.set(verdict.endpoint, [verdict]);
        else
            known.push(verdict);
    }
    return run.run.endpoints
        .map(row => {
        const verdicts = (0,_evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)(byEndpoint.get((0,_locust_run_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointKey */ .r4)(row)) ?? []);
        return { row, verdicts, rank: rankOf(verdicts) };
    })
        .sort((a, b) => a.rank - b.rank || b.row.requests - a.row.requests);
}
function rankOf(verdicts) {
    const [worst] = verdicts;
    if (worst === undefined)
        return 4;
    if (worst.effect !== 'pass')
        return (0,_evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_0__/* .effectRank */ .mJ)(worst);
    return verdicts.some(isDecidedTarget) ? 2 : 3;
}
function endpointRow(run, row, verdicts) {
    const key = (0,_locust_run_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointKey */ .r4)(row);
    const seconds = run.run.durationSeconds;
    return {
        endpoint: key,
        requests: (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(row.requests),
        errors: row.requests === 0 ? '' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPercent */ .l9)(row.failures / row.requests),
        percentiles: PERCENTILES_SHOWN.map(percent => {
            const value = row.percentiles.get(percent);
            return value === undefined ? '' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatValue */ .Fl)('ms', value);
        }),
        throughput: seconds === undefined || seconds <= 0 ? '' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatThroughput */ .Y5)(row.requests / seconds),
        overTime: p95OverTime(run.run, key),
        grade: endpointGrade(verdicts),
        effect: verdicts[0]?.effect ?? 'pass'
    };
}
/** The worst grade; of one that is met, which metrics are open. `verdicts` are worst first. */
function endpointGrade(verdicts) {
    const [first] = verdicts;
    const graded = verdicts.find(isDecidedTarget);
    const worst = first === undefined || first.effect === 'pass' ? (graded ?? first) : first;
    if (worst === undefined)
        return '';
    const word = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .gradeWord */ .wv)(worst);
    const open = openMetrics(verdicts);
    return worst === graded && !(0,_evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_0__/* .needsAttention */ .e_)(worst) && open !== '' ? `${word} (${open})` : word;
}
/** `P99.9 undecided`: targets of the endpoint that too few requests leave open; empty without any. */
function openMetrics(verdicts) {
    const open = verdicts.filter(verdict => verdict.rule === 'target' && verdict.grade === 'undecided');
    return open.length === 0
        ? ''
        : `${open.map(({ metric }) => (0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .metricLabel */ .B)(metric)).join(', ')} undecided`;
}
function isDecidedTarget(verdict) {
    return verdict.rule === 'target' && verdict.grade !== 'undecided';
}
/** Only windows show a change: percentiles since the start flatten out. */
function p95OverTime({ history }, key) {
    if (history?.percentileMode !== 'window')
        return '';
    const values = (history.endpoints.get(key) ?? []).flatMap(({ percentiles }) => {
        const value = percentiles.get(95);
        return value === undefined || value === 0 ? [] : [value];
    });
    return values.length < MIN_SPARKLINE ? '' : (0,_sparkline_js__WEBPACK_IMPORTED_MODULE_5__/* .sparkline */ .K)(values);
}


/***/ }),

/***/ 9716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ failingEndpoints),
/* harmony export */   a7: () => (/* binding */ ERROR_KIND_LABELS),
/* harmony export */   sN: () => (/* binding */ errorKinds)
/* harmony export */ });
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6351);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3252);


/** `rate limit (429) 107, HTTP 5xx 153`: failed requests by kind, most frequent first. */
function errorKinds({ metrics }) {
    return _locust_run_js__WEBPACK_IMPORTED_MODULE_0__/* .ERROR_KINDS */ .z1.map(kind => ({ kind, count: metrics.errors?.[kind] ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count)
        .map(({ kind, count }) => `${ERROR_KIND_LABELS[kind]} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)}`)
        .join(', ');
}
/** `POST /a 107, GET /b 82`: where most of the failed requests were made; at most three. */
function failingEndpoints({ run }) {
    return [...run.endpoints]
        .filter(({ failures }) => failures > 0)
        .sort((a, b) => b.failures - a.failures)
        .slice(0, 3)
        .map(row => `${(0,_locust_run_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)(row)} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(row.failures)} of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(row.requests)}`);
}
const ERROR_KIND_LABELS = {
    timeout: 'timeout',
    connection: 'connection',
    rateLimited: 'rate limit (429)',
    http4xx: 'HTTP 4xx',
    http5xx: 'HTTP 5xx',
    assertion: 'assertion',
    other: 'other'
};


/***/ }),

/***/ 2827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SJ: () => (/* binding */ artifactFacts),
/* harmony export */   og: () => (/* binding */ configFacts),
/* harmony export */   sf: () => (/* binding */ whenFacts)
/* harmony export */ });
/* harmony import */ var _units_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2817);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3252);


/** `2026-11-24 07:51–07:56 UTC`; nothing where the files do not say it. */
function whenFacts({ startedAt, endedAt }) {
    const minute = (seconds) => (0,_units_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .isoMoment */ .QA)(seconds)?.slice(0, 16).replace('T', ' ');
    const [from, to] = [minute(startedAt), minute(endedAt)];
    if (from === undefined)
        return [];
    if (to === undefined || to === from)
        return [`${from} UTC`];
    return [`${from}–${to.slice(0, 10) === from.slice(0, 10) ? to.slice(11) : to} UTC`];
}
/** Artifacts that are named one by one. */
const MAX_ARTIFACTS = 3;
/** `artifact "load" uploaded 2026-11-24 09:30 UTC by attempt 2`, for each of the first few. */
function artifactFacts({ artifacts = [] }) {
    const facts = artifacts.slice(0, MAX_ARTIFACTS).map(({ name, at, attempt }) => {
        const when = (0,_units_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(at);
        const by = attempt === undefined ? '' : ` by attempt ${attempt}`;
        return `artifact ${name} uploaded${when === '' ? '' : ` ${when}`}${by}`;
    });
    const more = artifacts.length - facts.length;
    return more > 0 ? [...facts, `and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(more)} more artifacts`] : facts;
}
/** `.github/locust-gate.yml of main`, or that there was none. */
function configText({ source, file, ref, excusesRef }) {
    if (source === 'built-in') {
        return `the built-in targets (${ref === undefined ? 'there is' : `${ref} has`} no ${file})`;
    }
    const excuses = excusesRef === undefined ? '' : `, with the waivers and note severities of ${excusesRef}`;
    return `${file}${ref === undefined ? '' : ` of ${ref}`}${excuses}`;
}
/** `config: .github/locust-gate.yml`; nothing where it could not be read. */
function configFacts({ config }) {
    return config === undefined ? [] : [`config: ${configText(config)}`];
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
 * Values as small bars, at most 20 characters: of the values that share a character, the one furthest
 * from the usual is shown. The bars start at 0, or noise would look like a mountain range. Values that
 * are no numbers are left out; the empty string when fewer than two are left.
 */
function sparkline(values) {
    const known = extremes(values.filter(value => Number.isFinite(value)), MOST);
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


/***/ }),

/***/ 9836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ic: () => (/* binding */ attentionRows),
  Vs: () => (/* binding */ comparisonRows),
  wv: () => (/* binding */ gradeWord),
  Of: () => (/* binding */ refusalOf),
  pI: () => (/* binding */ runFacts),
  dg: () => (/* binding */ targetRows),
  OW: () => (/* binding */ undecidedClauses),
  vs: () => (/* binding */ wasJudged)
});

// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __webpack_require__(3843);
// EXTERNAL MODULE: ./src/evaluate/targets/measure.ts + 1 modules
var measure = __webpack_require__(9792);
// EXTERNAL MODULE: ./src/evaluate/verdict/order.ts
var order = __webpack_require__(2797);
// EXTERNAL MODULE: ./src/locust/run.ts
var locust_run = __webpack_require__(6351);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(2676);
// EXTERNAL MODULE: ./src/units/count.ts
var units_count = __webpack_require__(3252);
;// CONCATENATED MODULE: ./src/report/view/change-text.ts

/** `+80 ms (+47%)`, `+0.66 percentage points`, `−5.2/s (−5%)`. */
function changeText(unit, { absolute, ratio }) {
    const relative = ratio === undefined || unit === 'fraction' ? '' : ` (${(0,format/* formatPercentChange */.vW)(ratio)})`;
    return `${signed(unit, absolute)}${relative}`;
}
/** How far it may move, in the direction that is bad: `+23 ms (+14%)`, `−10.3/s (−10%)`. */
function allowedText({ unit, allowed, smallestDetectable }) {
    if (allowed === undefined)
        return '';
    const sign = unit === 'requests/s' ? -1 : 1;
    const relative = smallestDetectable === undefined || unit === 'fraction'
        ? ''
        : ` (${(0,format/* formatPercentChange */.vW)(sign * smallestDetectable)})`;
    return `${signed(unit, sign * allowed)}${relative}`;
}
function signed(unit, value) {
    if (unit === 'ms' || unit === 's')
        return (0,format/* formatMsChange */.Iu)(value);
    const sign = value < 0 ? '−' : '+';
    const size = Math.abs(value);
    return unit === 'fraction'
        ? `${sign}${(0,format/* formatNumber */.ZV)(size * 100, 2)} percentage points`
        : `${sign}${(0,format/* formatThroughput */.Y5)(size)}`;
}

// EXTERNAL MODULE: ./src/report/view/note-text.ts
var note_text = __webpack_require__(7758);
;// CONCATENATED MODULE: ./src/report/view/view.ts







/** Rows of the aggregated targets, in the order of the load level, with the comparison beside them. */
function targetRows(run) {
    const comparisons = run.verdicts.filter(isRegression);
    return run.verdicts
        .filter(isTarget)
        .filter(verdict => verdict.endpoint === locust_run/* AGGREGATED */.Y$)
        .map(verdict => {
        const compared = comparisons.find(other => other.endpoint === locust_run/* AGGREGATED */.Y$ && other.metric === verdict.metric);
        return { ...rowOf(verdict), ...(compared === undefined ? {} : besides(compared)) };
    });
}
/** A comparison beside the whole run's number: throughput is compared over the steady window. */
function besides(compared) {
    const { unit, value, verdict, window } = compared;
    const { baseline, change } = changeOf(compared);
    const word = verdict === 'unchanged' || change === '' ? '' : ` ${gradeWord(compared)}`;
    return {
        baseline,
        change: `${change}${word}`,
        ...(window === 'steady' && value !== undefined ? { steady: (0,format/* formatValue */.Fl)(unit, value) } : {})
    };
}
/** What asks for a look, worst first: failed or warned endpoints, missing ones, every regression. */
function attentionRows(run) {
    const known = ATTENTION.get(run) ?? attentionRowsOf(run);
    ATTENTION.set(run, known);
    return known;
}
/** Each report asks for them, several times when it must be cut. */
const ATTENTION = new WeakMap();
function attentionRowsOf(run) {
    return merged((0,order/* worstFirst */.md)(run.verdicts).filter(verdict => (0,order/* needsAttention */.e_)(verdict) &&
        !(isTarget(verdict) && verdict.endpoint === locust_run/* AGGREGATED */.Y$) &&
        !isRefusal(run, verdict))).map(({ row }) => row);
}
/** The comparison that did not take place: one sentence says it, not a row for each metric. */
function isRefusal({ comparison }, verdict) {
    return comparison?.refusal !== undefined && isUncompared(verdict);
}
function isUncompared(verdict) {
    return isRegression(verdict) && verdict.verdict === 'not-comparable' && !verdict.presence;
}
/**
 * Why there was no comparison (of what the headline says, only what to do), and what that does to the
 * conclusion; undefined when there was one.
 */
function refusalOf(run, headline = '') {
    const refusal = run.comparison?.refusal;
    if (refusal === undefined)
        return undefined;
    const verdict = (0,order/* worstFirst */.md)(run.verdicts.filter(isUncompared))[0];
    const would = verdict?.wouldFail === true ? ' (would fail)' : '';
    const waiver = verdict?.waiver === undefined ? '' : ` (${waiverText(verdict.waiver)})`;
    const advice = run.notes.find(({ code }) => code === 'not-comparable')?.advice;
    const sentence = `Not compared with the baseline${would}: ${refusal}${waiver}`;
    return {
        text: stillToSay({ message: sentence, ...(advice === undefined ? {} : { advice }) }, headline),
        effect: verdict?.effect ?? 'pass'
    };
}
/** Of what the headline says, only what to do; empty when there is nothing to do. */
function stillToSay({ message, advice }, headline) {
    if (!headline.includes(message))
        return (0,note_text/* noteText */.gA)({ message, ...(advice ? { advice } : {}) });
    return advice === undefined ? '' : (0,note_text/* noteText */.gA)({ message: advice });
}
/** Metrics of one endpoint that are not compared for one reason are one row. */
function merged(verdicts) {
    const rows = new Map();
    verdicts.forEach((verdict, index) => {
        const row = rowOf(verdict);
        const isOne = isUncompared(verdict);
        const key = isOne ? `${verdict.effect} ${verdict.endpoint} ${verdict.reason}` : String(index);
        const known = rows.get(key);
        if (known === undefined)
            rows.set(key, { row, verdict });
        else {
            const metric = `${known.row.metric}, ${(0,format/* metricLabel */.B)(verdict.metric)}`;
            rows.set(key, { ...known, row: { ...known.row, metric } });
        }
    });
    return [...rows.values()];
}
/** `P99.9 of 7 endpoints needs 10,000 requests each`: what is left open, a clause for each metric. */
function undecidedClauses(run) {
    const open = run.verdicts.filter(isTarget).filter(({ grade }) => grade === 'undecided');
    const keys = [...new Set(open.map(({ metric }) => metric))];
    return keys.map(key => {
        const verdicts = open.filter(({ metric }) => metric === key);
        const [first] = verdicts;
        const metric = (0,metrics/* metricOf */.ak)(key);
        const label = (0,note_text/* capitalised */.Iu)((0,format/* metricLabel */.B)(key));
        if (first === undefined)
            return label;
        if (verdicts.length === 1 || metric?.type !== 'percentile') {
            return first.endpoint === locust_run/* AGGREGATED */.Y$ ? first.reason : `${first.endpoint}: ${first.reason}`;
        }
        return `${label} of ${scopeOf(verdicts)} needs ${(0,units_count/* formatCount */.B4)((0,measure/* requestsNeeded */.Kn)(metric.percent))} requests each`;
    });
}
function scopeOf(verdicts) {
    const endpoints = verdicts.filter(({ endpoint }) => endpoint !== locust_run/* AGGREGATED */.Y$).length;
    const count = endpoints === 1 ? 'one endpoint' : `${(0,units_count/* formatCount */.B4)(endpoints)} endpoints`;
    return endpoints === verdicts.length ? count : `the whole run and ${count}`;
}
/** Every comparison with the baseline, worst first. */
function comparisonRows(run) {
    const isOpen = ({ verdict }) => Number(verdict === 'undecided' || verdict === 'not-comparable');
    const worst = (0,order/* worstFirst */.md)(run.verdicts)
        .filter(isRegression)
        .filter(verdict => !isRefusal(run, verdict));
    return merged(worst.sort((a, b) => isOpen(a) - isOpen(b))).map(({ row, verdict }) => ({
        ...row,
        allowed: allowedText(verdict),
        samples: verdict.samples === undefined ? '' : (0,units_count/* formatCount */.B4)(verdict.samples),
        others: verdict.others === undefined || verdict.unit !== 'ms' ? '' : (0,format/* formatMsChange */.Iu)(verdict.others)
    }));
}
/** `sustained · 200 users · 90 s · 15,211 requests`: what kind of run it was. */
function runFacts({ run, loadLevel, metrics }) {
    return [
        `load level ${loadLevel}`,
        ...(run.peakUsers === undefined ? [] : [(0,units_count/* counted */.hS)(run.peakUsers, 'user')]),
        ...(run.durationSeconds === undefined ? [] : [(0,format/* formatDuration */.a3)(run.durationSeconds)]),
        ...(metrics.requests === undefined ? [] : [(0,units_count/* counted */.hS)(metrics.requests, 'request')]),
        ...(metrics.failures === undefined || metrics.failures === 0
            ? []
            : [`${(0,units_count/* formatCount */.B4)(metrics.failures)} failed`])
    ];
}
function rowOf(verdict) {
    const base = {
        endpoint: verdict.endpoint,
        metric: (0,note_text/* capitalised */.Iu)((0,format/* metricLabel */.B)(verdict.metric)),
        measured: verdict.value === undefined ? '' : (0,format/* formatValue */.Fl)(verdict.unit, verdict.value),
        grade: gradeWord(verdict),
        effect: verdict.effect,
        reason: withoutSubject(verdict),
        ...(verdict.waiver === undefined ? {} : { waiver: waiverText(verdict.waiver) })
    };
    if (verdict.rule === 'regression')
        return { ...base, target: '', acceptable: '', ...changeOf(verdict) };
    return { ...base, ...boundsOf(verdict), baseline: '', change: '' };
}
function waiverText({ until, reason }) {
    return `accepted until ${until}: ${reason}`;
}
/** A comparison's reason names its cell, which stands in the columns beside it. */
function withoutSubject({ endpoint, metric, reason }) {
    const subject = `${endpoint} ${(0,format/* metricLabel */.B)(metric)}: `;
    return reason.startsWith(subject) ? reason.slice(subject.length) : reason;
}
function boundsOf({ metric, unit, bounds }) {
    const known = (0,metrics/* metricOf */.ak)(metric);
    const sign = known !== undefined && (0,metrics/* higherIsBetter */.i2)(known) ? '>' : '<';
    const text = (value) => value === undefined ? '' : `${sign} ${(0,format/* formatValue */.Fl)(unit, value)}`;
    return {
        target: text(bounds.target),
        acceptable: text(bounds.acceptable ?? bounds.unacceptable)
    };
}
/** A verdict's grade as people read it. */
function gradeWord(verdict) {
    const remarks = [
        ...(verdict.rule === 'target' && verdict.borderline ? ['borderline'] : []),
        ...(verdict.wouldFail === true ? ['would fail'] : [])
    ];
    const word = wordOf(verdict);
    return remarks.length === 0 ? word : `${word} (${remarks.join(', ')})`;
}
function wordOf(verdict) {
    if (verdict.rule === 'target')
        return verdict.grade;
    return verdict.tooNoisy === true && ['unchanged', 'undecided'].includes(verdict.verdict)
        ? 'too noisy to judge'
        : verdict.verdict.replace('-', ' ');
}
function changeOf(verdict) {
    const { baseline, change, unit } = verdict;
    return {
        baseline: baseline === undefined ? '' : (0,format/* formatValue */.Fl)(unit, baseline),
        change: change === undefined ? '' : changeText(unit, change)
    };
}
/** Whether the run's numbers mean anything: no green tick on those of one that could not be judged. */
function wasJudged({ outcome }) {
    return outcome !== 'could-not-judge';
}
function isTarget(verdict) {
    return verdict.rule === 'target';
}
function isRegression(verdict) {
    return verdict.rule === 'regression';
}


/***/ }),

/***/ 2817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K9: () => (/* binding */ formatMoment),
/* harmony export */   QA: () => (/* binding */ isoMoment),
/* harmony export */   ei: () => (/* binding */ formatClock)
/* harmony export */ });
/** A moment of a run as `m:ss` or `h:mm:ss` since its first row. Also runs in the page. */
function formatClock(seconds) {
    const whole = Math.round(Math.abs(seconds));
    const pad = (part) => String(part).padStart(2, '0');
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor(whole / 60) % 60;
    const text = hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
    return seconds < 0 ? `−${text}` : text;
}
/** A point in time as `2026-11-24T07:51:09`, UTC; undefined when no calendar has it: files may say anything. */
function isoMoment(epochSeconds) {
    if (epochSeconds === undefined || !(epochSeconds >= 0 && epochSeconds < END_OF_YEAR_9999)) {
        return undefined;
    }
    return new Date(epochSeconds * 1000).toISOString().slice(0, 19);
}
const END_OF_YEAR_9999 = 253402300800;
/** A point in time as `2026-11-24 07:51:09 UTC`; empty when no calendar has it. Also runs in the page. */
function formatMoment(epochSeconds) {
    const moment = isoMoment(epochSeconds);
    return moment === undefined ? '' : `${moment.replace('T', ' ')} UTC`;
}


/***/ })

};
