export const id = 939;
export const ids = [939];
export const modules = {

/***/ 6939:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pastJudge: () => (/* binding */ pastJudge)
});

// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(8313);
// EXTERNAL MODULE: ./src/evaluate/change-point-policy.ts
var change_point_policy = __webpack_require__(8347);
// EXTERNAL MODULE: ./src/config/pattern.ts
var config_pattern = __webpack_require__(5164);
// EXTERNAL MODULE: ./src/past/digest.ts
var past_digest = __webpack_require__(5486);
;// CONCATENATED MODULE: ./src/past/digest-of.ts



/** What is kept of a run: the total, the busiest endpoints, and those with targets of their own. */
function digestOf(run, judged, { at, ...own }) {
    const { workflowRun, attempt, gate, ...source } = own;
    const { level, steady, spread, generator, outcome, resources } = judged;
    const kept = keptEndpoints(run.endpoints, level);
    const row = (stats) => rowOf(stats, run.durationSeconds);
    return {
        identity: {
            workflowRun,
            attempt,
            gate,
            run: run.ownName ?? run.name,
            loadLevel: level.name
        },
        at: run.startedAt ?? at,
        ...source,
        outcome,
        locust: run.locust.label,
        percentileSource: run.percentileSource,
        ...(0,present/* present */.E)({
            users: run.peakUsers,
            durationSeconds: run.durationSeconds,
            steady,
            spread,
            generator,
            total: run.aggregated && row(run.aggregated)
        }),
        endpoints: kept.map(row),
        endpointsLeftOut: run.endpoints.length - kept.length,
        resources
    };
}
function keptEndpoints(rows, level) {
    const busiest = [...rows].sort((a, b) => b.requests - a.requests);
    return busiest.filter((row, at) => at < past_digest/* MAX_DIGEST_ENDPOINTS */.VJ ||
        level.endpoints.some(({ pattern }) => (0,config_pattern/* matchesPattern */.M)(pattern, row)));
}
function rowOf({ method, name, requests, failures, average, min, max, median, percentiles }, seconds) {
    const throughput = seconds === undefined || seconds <= 0 ? undefined : requests / seconds;
    return {
        method,
        name,
        requests,
        failures,
        ...(0,present/* present */.E)({ average, min, max, median, throughput }),
        percentiles
    };
}

// EXTERNAL MODULE: ./src/evaluate/timeline/spread.ts
var spread = __webpack_require__(1912);
// EXTERNAL MODULE: ./src/evaluate/timeline/steady-window.ts
var steady_window = __webpack_require__(9426);
;// CONCATENATED MODULE: ./src/evaluate/own-digest.ts



/** What is to be kept of a judged run, as of one that passed: how it ends is not known yet. */
function ownDigest({ run, level, resources }, own) {
    const judged = {
        outcome: 'passed',
        level,
        steady: (0,steady_window/* steadyWindowOf */.e)(run, level.warmUp),
        spread: (0,spread/* spreadOf */.j)(run),
        resources: (resources?.rows ?? []).flatMap(({ name, unit, statistic, value }) => value === undefined ? [] : [{ name, unit, statistic, value }]),
        generator: resources?.generator
    };
    return digestOf(run, judged, own);
}

// EXTERNAL MODULE: ./src/evaluate/past/evaluate-past.ts + 8 modules
var evaluate_past = __webpack_require__(2577);
// EXTERNAL MODULE: ./src/evaluate/regression/digest-baseline.ts
var digest_baseline = __webpack_require__(7477);
// EXTERNAL MODULE: ./src/evaluate/regression/matching.ts
var matching = __webpack_require__(6666);
;// CONCATENATED MODULE: ./src/evaluate/past/reference.ts




/** The runs of the past that are of the same test as this one, in order of time; not itself. */
function runsOfSeries({ digests, own }, run, { name }) {
    const { gate, workflowRun } = own;
    const key = (0,past_digest/* seriesKey */.Xk)({ ...own, gate, run: run.ownName ?? run.name, loadLevel: name });
    return digests.filter(digest => (0,past_digest/* seriesKey */.Xk)(digest.identity) === key &&
        digest.identity.workflowRun !== workflowRun &&
        !isOf(run, digest));
}
/** One that was added by hand before it is judged goes by another name. */
function isOf({ startedAt, aggregated }, { at, total }) {
    return (at === startedAt &&
        total?.requests === aggregated?.requests &&
        total?.average === aggregated?.average);
}
/** The newest of them that this run can be compared with, since the last step or break, in order of time. */
function referenceOf(analysis, run, { level, runs }) {
    const alike = new Set((0,evaluate_past/* comparableRuns */.vC)(analysis));
    const offered = analysis.digests.filter((_, place) => alike.has(place)).map(digest_baseline/* baselineOf */.B);
    const { matches } = (0,matching/* matchRuns */.G)([run], offered, level);
    const comparable = new Set(matches[0]?.baselines.map(({ source }) => source));
    return offered.filter(({ source }) => comparable.has(source)).slice(-runs);
}

// EXTERNAL MODULE: ./src/evaluate/regression/learned-spread.ts
var learned_spread = __webpack_require__(480);
;// CONCATENATED MODULE: ./src/evaluate/past-judge.ts






/** None of a run of which nobody knows which it was. */
function digestOfBaseline({ source, run }, level, { gate, at }) {
    const { workflowRun: which, commit, url } = source;
    if (which === undefined)
        return [];
    const { id, attempt, number } = which;
    const known = (0,present/* present */.E)({ commit, url });
    const own = { workflowRun: id, attempt, gate, runNumber: number, at: source.at ?? at, ...known };
    return [ownDigest({ run, level, resources: undefined }, own)];
}
function earlierOf(past, run, level) {
    const analysis = (0,evaluate_past/* analysePast */.uf)(runsOfSeries(past, run, level), level);
    return { analysis, reference: referenceOf(analysis, run, { level, runs: past.runs }) };
}
function pastJudge(past) {
    const known = new Map();
    const earlierThan = (run, level) => {
        const seen = known.get(run) ?? earlierOf(past, run, level);
        known.set(run, seen);
        return seen;
    };
    return {
        referenceOf: (run, level) => {
            const { reference } = earlierThan(run, level);
            return reference.length < learned_spread/* LEAST_RUNS */.l ? undefined : reference;
        },
        countOf: (run, level) => earlierThan(run, level).reference.length,
        digestOf: judged => ownDigest(judged, past.own),
        keptOf: (baselines, levelOf) => past.isKept
            ? baselines.flatMap(one => digestOfBaseline(one, levelOf(one.run), past.own))
            : [],
        evaluate: ({ run, level }, { digest, today }, settings) => {
            const { analysis } = earlierThan(run, level);
            const isNewest = past.isKept && digest !== undefined;
            const told = isNewest
                ? (0,evaluate_past/* toldPast */.Ux)((0,evaluate_past/* analysePast */.uf)([...analysis.digests, digest], level), 'new')
                : (0,evaluate_past/* toldPast */.Ux)(analysis, 'known');
            return (0,change_point_policy/* graded */.w)(told, today, settings);
        }
    };
}


/***/ }),

/***/ 5486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ identityKey),
/* harmony export */   VJ: () => (/* binding */ MAX_DIGEST_ENDPOINTS),
/* harmony export */   Wu: () => (/* binding */ DIGEST_KIND),
/* harmony export */   Xk: () => (/* binding */ seriesKey),
/* harmony export */   aL: () => (/* binding */ DIGEST_VERSION)
/* harmony export */ });
/*
 * What is kept of a run for years: plain data, one JSON object a line. Units as in `Run`: ms,
 * requests/s, fractions, seconds since the epoch. What is unknown is absent. All text is untrusted.
 */
/** Stands first in each line. */
const DIGEST_KIND = 'locust-gate/run';
/** Raised when a line of before can no longer be read as it is. */
const DIGEST_VERSION = 1;
/** The busiest, and those with targets of their own; of the rest only the number is kept. */
const MAX_DIGEST_ENDPOINTS = 200;
/** What the runs have in common that may be compared: gate, run name and load level. */
function seriesKey({ gate, run, loadLevel }) {
    return JSON.stringify([gate, run, loadLevel]);
}
/** The same for two digests of one run. */
function identityKey({ workflowRun, attempt, ...series }) {
    return JSON.stringify([workflowRun, attempt, seriesKey(series)]);
}


/***/ })

};
