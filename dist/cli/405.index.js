export const id = 405;
export const ids = [405];
export const modules = {

/***/ 3405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pastJudge: () => (/* binding */ pastJudge)
});

// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(8313);
// EXTERNAL MODULE: ./src/evaluate/change-point-policy.ts
var change_point_policy = __webpack_require__(8347);
// EXTERNAL MODULE: ./src/evaluate/own-digest.ts + 1 modules
var own_digest = __webpack_require__(2270);
// EXTERNAL MODULE: ./src/evaluate/past/evaluate-past.ts + 7 modules
var evaluate_past = __webpack_require__(6814);
// EXTERNAL MODULE: ./src/past/digest.ts
var past_digest = __webpack_require__(5486);
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
function referenceOf(past, run, level) {
    const runs = runsOfSeries(past, run, level);
    const alike = new Set((0,evaluate_past/* comparableRuns */.vC)(runs, level));
    const offered = runs.filter((_, place) => alike.has(place)).map(digest_baseline/* baselineOf */.B);
    const { matches } = (0,matching/* matchRuns */.G)([run], offered, level);
    const comparable = new Set(matches[0]?.baselines.map(({ source }) => source));
    return offered.filter(({ source }) => comparable.has(source)).slice(-past.runs);
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
    return [(0,own_digest/* ownDigest */.v)({ run, level, resources: undefined }, own)];
}
function pastJudge(past) {
    const known = new Map();
    const comparableWith = (run, level) => {
        const reference = known.get(run) ?? referenceOf(past, run, level);
        known.set(run, reference);
        return reference;
    };
    return {
        referenceOf: (run, level) => {
            const reference = comparableWith(run, level);
            return reference.length < learned_spread/* LEAST_RUNS */.l ? undefined : reference;
        },
        countOf: (run, level) => comparableWith(run, level).length,
        digestOf: judged => (0,own_digest/* ownDigest */.v)(judged, past.own),
        keptOf: (baselines, levelOf) => past.isKept
            ? baselines.flatMap(one => digestOfBaseline(one, levelOf(one.run), past.own))
            : [],
        evaluate: ({ run, level }, { digest, today }, settings) => {
            const earlier = runsOfSeries(past, run, level);
            const isNewest = past.isKept && digest !== undefined;
            const series = isNewest ? [...earlier, digest] : earlier;
            return (0,change_point_policy/* graded */.w)((0,evaluate_past/* evaluatePast */.Uy)(series, settings), { isNewest, today }, settings);
        }
    };
}


/***/ })

};
