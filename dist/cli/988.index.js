export const id = 988;
export const ids = [988];
export const modules = {

/***/ 1988:
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
// EXTERNAL MODULE: ./src/past/series.ts
var series = __webpack_require__(8167);
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
            run: (0,series/* nameInSeries */.R)(run),
            loadLevel: level.name
        },
        at: run.startedAt ?? at,
        ...source,
        outcome,
        locust: run.locust.label,
        percentileSource: run.percentileSource,
        ...(0,present/* present */.E)({
            users: run.peakUsers,
            shards: run.shards,
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
        level.endpoints.some(({ pattern }) => (0,config_pattern/* matchesPattern */.MT)(pattern, row)));
}
function rowOf({ method, name, requests, failures, timed, average, min, max, median, percentiles }, seconds) {
    const throughput = seconds === undefined || seconds <= 0 ? undefined : requests / seconds;
    return {
        method,
        name,
        requests,
        failures,
        ...(0,present/* present */.E)({ timed, average, min, max, median, throughput }),
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
        spread: (0,spread/* spreadOf */.jg)(run),
        resources: (resources?.rows ?? []).flatMap(({ name, unit, statistic, value }) => value === undefined ? [] : [{ name, unit, statistic, value }]),
        generator: resources?.generator
    };
    return digestOf(run, judged, own);
}

// EXTERNAL MODULE: ./src/evaluate/past/evaluate-past.ts + 12 modules
var evaluate_past = __webpack_require__(2861);
// EXTERNAL MODULE: ./src/evaluate/regression/digest-baseline.ts
var digest_baseline = __webpack_require__(7477);
// EXTERNAL MODULE: ./src/evaluate/regression/matching.ts
var matching = __webpack_require__(6666);
// EXTERNAL MODULE: ./src/evaluate/past/breaks.ts
var breaks = __webpack_require__(7802);
// EXTERNAL MODULE: ./src/evaluate/past/past-words.ts
var past_words = __webpack_require__(6126);
;// CONCATENATED MODULE: ./src/evaluate/past/left-out.ts





/**
 * The newest run of the series that a run cannot be compared with, and why: it differs, in the words that
 * hold for baselines; else what came after it, a step or a break.
 *
 * @param comparable places in the series of the runs that it can be compared with
 */
function newestLeftOut(analysis, run, { level, comparable }) {
    const place = analysis.digests.findLastIndex((_, at) => !comparable.includes(at));
    const digest = analysis.digests[place];
    if (digest === undefined)
        return undefined;
    const baseline = (0,digest_baseline/* baselineOf */.B)(digest);
    const { skipped } = (0,matching/* matchRuns */.GI)([run], [baseline], level);
    const why = skipped[0]?.why ?? whyBefore(analysis, place);
    return why === undefined ? undefined : { label: baseline.source.label, why };
}
/** Why a run is not of those since the last step or break. */
function whyBefore(analysis, place) {
    const { digests, eras } = analysis;
    const last = eras.at(-1);
    if (last?.runs.includes(place) === true) {
        const step = (0,evaluate_past/* latestStep */.kZ)(analysis);
        return step && `since then ${(0,past_words/* changePointFinding */.EW)(step)}`;
    }
    const begin = last?.runs[0] ?? 0;
    if (place < begin && last?.why !== undefined)
        return `since then ${(0,past_words/* breakSentence */.Jc)({ why: last.why })}`;
    const era = last?.runs.flatMap(at => digests.slice(at, at + 1)) ?? [];
    const [why] = digests.slice(place, place + 1).flatMap(odd => (0,breaks/* whyOdd */.k)(odd, era) ?? []);
    return why && (0,past_words/* breakSentence */.Jc)({ why });
}

// EXTERNAL MODULE: ./src/locust/run.ts
var run = __webpack_require__(6351);
;// CONCATENATED MODULE: ./src/evaluate/past/reference.ts






/** The runs of the past that are of the same test as this one, in order of time. */
function runsOfSeries({ digests, own }, run, { name }) {
    const { gate, workflowRun } = own;
    const keyOf = (called) => (0,past_digest/* seriesKey */.Xk)({ gate, run: called, loadLevel: name });
    const key = keyOf((0,series/* nameInSeries */.R)(run));
    // Added by hand, each was given alone, and nothing told it apart.
    const keyByHand = keyOf(run.ownName ?? run.name);
    return digests.filter(digest => (0,past_digest/* seriesKey */.Xk)(digest.identity) === (isByHand(digest) ? keyByHand : key) &&
        digest.identity.workflowRun !== workflowRun);
}
function isByHand({ identity }) {
    return identity.workflowRun.startsWith(past_digest/* BY_HAND */.u);
}
/**
 * One that was added by hand before it is judged goes by another name. Where the start of either is not
 * known, as of a run without its history, which was kept with another time, all numbers have to be the same.
 */
function isDigestOf(run, digest) {
    const { startedAt, aggregated } = run;
    const { at, total, users } = digest;
    if (total?.requests !== aggregated?.requests || total?.average !== aggregated?.average)
        return false;
    if (at === startedAt)
        return true;
    if (startedAt !== undefined && users !== undefined)
        return false;
    return total !== undefined && aggregated !== undefined && hasAllRows(run, digest);
}
/** Of the busiest endpoints, where a digest has no others. */
function hasAllRows({ aggregated, endpoints }, digest) {
    const printed = new Map(endpoints.map(row => [(0,run/* endpointKey */.r4)(row), numbersOf(row)]));
    return (digest.endpoints.length + digest.endpointsLeftOut === endpoints.length &&
        numbersOf(digest.total) === numbersOf(aggregated) &&
        digest.endpoints.every(row => printed.get((0,run/* endpointKey */.r4)(row)) === numbersOf(row)));
}
function numbersOf(row) {
    if (row === undefined)
        return '';
    const { requests, failures, average, min, max, percentiles } = row;
    const columns = [...percentiles].sort(([a], [b]) => a - b);
    return JSON.stringify([requests, failures, average, min, max, columns]);
}
/** The places in the series of the runs that this one can be compared with, since the last step or break. */
function comparableWith(analysis, run, level) {
    const { digests } = analysis;
    const offered = offeredRuns(analysis).flatMap(place => digests.slice(place, place + 1).map(digest => ({ place, baseline: (0,digest_baseline/* baselineOf */.B)(digest) })));
    const baselines = offered.map(({ baseline }) => baseline);
    const { matches } = (0,matching/* matchRuns */.GI)([run], baselines, level);
    const matched = new Set(matches[0]?.baselines.map(({ source }) => source));
    return offered.filter(({ baseline }) => matched.has(baseline.source)).map(({ place }) => place);
}
/** With those that are of another load than the first of them, but maybe not than the one that is judged. */
function offeredRuns(analysis) {
    const runs = (0,evaluate_past/* comparableRuns */.vC)(analysis);
    const others = analysis.eras.at(-1)?.ofOtherLoad ?? [];
    return [...runs, ...others.filter(place => place > (runs[0] ?? Infinity))].sort((a, b) => a - b);
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
    return { analysis, comparable: comparableWith(analysis, run, level) };
}
function differs({ digests }, run, level) {
    return (0,matching/* matchRuns */.GI)([run], digests.map(digest_baseline/* baselineOf */.B), level).skipped.some(({ broken }) => !broken);
}
function pastJudge(past) {
    const known = new Map();
    const earlierThan = (run, level) => {
        const seen = known.get(run) ?? earlierOf(past, run, level);
        known.set(run, seen);
        return seen;
    };
    const comparableOf = (run, level) => {
        const { analysis, comparable } = earlierThan(run, level);
        const places = new Set(comparable.slice(-past.runs));
        return analysis.digests.filter((_, place) => places.has(place)).map(digest_baseline/* baselineOf */.B);
    };
    return {
        ...(0,present/* present */.E)({ failure: past.failure }),
        before: judged => {
            const isEarlier = (digest) => !judged.some(run => isDigestOf(run, digest));
            return pastJudge({ ...past, digests: past.digests.filter(isEarlier) });
        },
        referenceOf: (run, level) => earlierThan(run, level).comparable.length < learned_spread/* LEAST_RUNS */.l ? undefined : comparableOf(run, level),
        comparableOf,
        newestOf: (run, level) => {
            const newest = earlierThan(run, level).analysis.digests.at(-1);
            return newest && (0,digest_baseline/* baselineOf */.B)(newest).run;
        },
        shortageOf: (run, level) => {
            const { analysis, comparable } = earlierThan(run, level);
            return {
                known: analysis.digests.length,
                comparable: comparable.length,
                differs: comparable.length === 0 && differs(analysis, run, level),
                ...(0,present/* present */.E)({
                    unread: past.unread,
                    failure: past.failure,
                    newestLeftOut: newestLeftOut(analysis, run, { level, comparable })
                })
            };
        },
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


/***/ })

};
