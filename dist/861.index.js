export const id = 861;
export const ids = [861];
export const modules = {

/***/ 77802:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ whyOdd),
/* harmony export */   l: () => (/* binding */ erasOf)
/* harmony export */ });
/* harmony import */ var _locust_present_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18313);
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(26351);
/* harmony import */ var _locust_stats_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14702);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(43252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(72676);
/* harmony import */ var _regression_comparability_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25026);
/* harmony import */ var _regression_digest_baseline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67477);
/* harmony import */ var _regression_mix_shift_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26014);
/* harmony import */ var _verdict_generator_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22540);
/* harmony import */ var _verdict_change_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62222);
/* harmony import */ var _verdict_comparability_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12859);










/**
 * The eras of a series. A run that is not comparable with the first of its era begins another, if the
 * next is like it and no more like that first; else it is an odd one (cut short, with a generator that
 * lagged), or the first of another era, which only the next can tell, and in no era.
 *
 * @param digests of one series, in order of time
 */
function erasOf(digests) {
    const seen = digests.map(seenOf);
    const [first] = seen;
    if (first === undefined)
        return [];
    let era = { runs: [], ofOtherLoad: [], first, locusts: new Set() };
    const eras = [era];
    for (const [at, now] of seen.entries()) {
        const why = otherThan(now, era);
        if (why !== undefined) {
            const next = seen[at + 1];
            const isLasting = next !== undefined &&
                otherTest(next, now) === undefined &&
                otherThan(next, era) !== undefined;
            if (!isLasting) {
                if (isOfLoadAlone(now, era))
                    era.ofOtherLoad.push(at);
                continue;
            }
            era = { runs: [], ofOtherLoad: [], why, first: now, locusts: new Set() };
            eras.push(era);
        }
        era.runs.push(at);
        era.locusts.add(now.digest.locust);
    }
    return eras.map(({ runs, ofOtherLoad, why }) => ({ runs, ofOtherLoad, ...(0,_locust_present_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .E)({ why }) }));
}
/** Why a run of a series is not of an era of it, told as what is otherwise in the era; undefined where it may be. */
function whyOdd(odd, era) {
    const then = seenOf(odd);
    for (const now of era) {
        const why = otherTest(seenOf(now), then);
        if (why !== undefined)
            return why;
    }
    return undefined;
}
/** Its endpoints are read where they are asked for. */
function seenOf(digest) {
    const { run, observed } = (0,_regression_digest_baseline_js__WEBPACK_IMPORTED_MODULE_4__/* .baselineOf */ .B)({ ...digest, endpoints: [] });
    return { digest, observed: { run, ...observed } };
}
/** Why a run is not of an era: it is not like the first, nor of a Locust that all may be of. */
function otherThan(now, { first, locusts }) {
    return otherLocust(now, locusts) ?? otherTest(now, first);
}
function isOfLoadAlone(now, { first, locusts }) {
    const other = otherLocust(now, locusts) ?? otherMachine(now, first) ?? otherMix(now, first);
    return other === undefined;
}
/** Why two runs of a series are not of the same test on the same kind of machine. */
function otherTest(now, then) {
    if (now === then)
        return undefined;
    return (otherLocust(now, [then.digest.locust]) ??
        otherMachine(now, then) ??
        otherLoad(now, then) ??
        otherMix(now, then));
}
/** Ranges of releases of which any two overlap have one in common. */
function otherLocust({ digest: { locust: now } }, known) {
    for (const then of known)
        if (!(0,_locust_stats_version_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeOneRelease */ .Eq)(now, then))
            return { kind: 'locust', then, now };
    return undefined;
}
function otherMachine(now, then) {
    const [machine, before] = [now.digest.generator, then.digest.generator];
    if (machine === undefined || before === undefined)
        return undefined;
    return (0,_verdict_generator_words_js__WEBPACK_IMPORTED_MODULE_5__/* .generatorDifference */ .N)(machine, before) === undefined
        ? undefined
        : { kind: 'generator', then: machineWords(before), now: machineWords(machine) };
}
function otherLoad(now, then) {
    const differences = (0,_regression_comparability_js__WEBPACK_IMPORTED_MODULE_1__/* .differencesOf */ .g6)(now.observed, then.observed);
    return differences.length === 0
        ? undefined
        : { kind: 'load', difference: (0,_verdict_comparability_words_js__WEBPACK_IMPORTED_MODULE_6__/* .differencesWords */ ._8)(differences) };
}
function otherMix(now, then) {
    const shift = shiftOf(now.digest, then.digest);
    return shift && { kind: 'load', difference: (0,_verdict_change_words_js__WEBPACK_IMPORTED_MODULE_2__/* .mixWords */ .GR)(shift) };
}
/** The endpoint that tells another mix best, if a share moved by more than matters and than chance lets it. */
function shiftOf(now, then) {
    const [after, before] = [sharesOf(now), sharesOf(then)];
    const sides = [now, then].map(({ total }) => [total?.requests ?? 0]);
    return (0,_regression_mix_shift_js__WEBPACK_IMPORTED_MODULE_7__/* .tellingShift */ .c8)([...new Set([...after.large.keys(), ...before.large.keys()])].map(endpoint => ({
        endpoint,
        from: before.of(endpoint),
        to: after.of(endpoint)
    })), shift => (0,_regression_mix_shift_js__WEBPACK_IMPORTED_MODULE_7__/* .binomialVariance */ .RF)(shift, sides));
}
const known = new WeakMap();
/** Worked out once: the first run of an era is compared with all others. */
function sharesOf(digest) {
    const found = known.get(digest);
    if (found !== undefined)
        return found;
    const total = Math.max(1, digest.total?.requests ?? 0);
    const isLarge = ({ requests }) => requests / total > _regression_mix_shift_js__WEBPACK_IMPORTED_MODULE_7__/* .MIX_MATTERS */ .Kc;
    const among = (rows) => new Map(rows.map(row => [(0,_locust_run_js__WEBPACK_IMPORTED_MODULE_8__/* .endpointKey */ .r4)(row), row.requests / total]));
    const large = among(digest.endpoints.filter(isLarge));
    // Most runs have the same large ones: those of the others, of each of thousands, are seldom asked for.
    let small;
    const shareOf = (endpoint) => {
        const share = large.get(endpoint);
        if (share !== undefined)
            return share;
        small ??= among(digest.endpoints.filter(row => !isLarge(row)));
        return small.get(endpoint) ?? 0;
    };
    const shares = { large, of: shareOf };
    known.set(digest, shares);
    return shares;
}
function machineWords({ cpuModel, cores, memory }) {
    return [
        ...(cpuModel === undefined ? [] : [cpuModel]),
        ...(cores === undefined ? [] : [`${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatCount */ .B4)(cores)} cores`]),
        ...(memory === undefined ? [] : [(0,_units_format_js__WEBPACK_IMPORTED_MODULE_10__/* .formatBytes */ .z3)(memory)])
    ].join(', ');
}


/***/ }),

/***/ 42861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uf: () => (/* binding */ analysePast),
  vC: () => (/* binding */ comparableRuns),
  evaluatePast: () => (/* binding */ evaluatePast),
  kZ: () => (/* binding */ latestStep),
  Ux: () => (/* binding */ toldPast)
});

// UNUSED EXPORTS: pastRunOf

// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(18313);
// EXTERNAL MODULE: ./src/locust/run.ts
var run = __webpack_require__(26351);
// EXTERNAL MODULE: ./src/evaluate/past/breaks.ts
var breaks = __webpack_require__(77802);
;// CONCATENATED MODULE: ./src/evaluate/past/critical-values.generated.ts
// Made by bench/critical-values.ts.
/** Runs of a series. */
const LENGTHS = [10, 12, 15, 20, 30, 50, 100, 200, 500];
/** Chances that a series which never changed has a larger difference. */
const LEVELS = [0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001];
/** For each length the limits of all levels, in deviations. */
const LIMITS = [
    [2.291, 2.458, 2.608, 2.87, 3, 3, 3, 3, 3],
    [2.363, 2.658, 2.779, 2.93, 3.317, 3.317, 3.317, 3.317, 3.317],
    [2.491, 2.837, 2.984, 3.146, 3.307, 3.599, 3.742, 3.742, 3.742],
    [2.65, 2.985, 3.197, 3.446, 3.662, 3.775, 3.844, 4.205, 4.359],
    [2.818, 3.192, 3.4, 3.622, 3.916, 4.093, 4.278, 4.577, 4.701],
    [2.965, 3.325, 3.573, 3.81, 4.096, 4.328, 4.51, 4.719, 4.867],
    [3.11, 3.465, 3.722, 3.952, 4.264, 4.456, 4.641, 4.87, 4.988],
    [3.205, 3.561, 3.838, 4.095, 4.41, 4.587, 4.797, 4.962, 5.139],
    [3.274, 3.632, 3.871, 4.111, 4.371, 4.575, 4.815, 5.098, 5.398]
];

;// CONCATENATED MODULE: ./src/evaluate/past/chance.ts

/** So much is the chance, at most, that all series together tell something of a history that never changed. */
const SIGNIFICANCE = 0.03;
/** Shorter series are not cut: no step in them is surer than chance. */
const LEAST_LENGTH = LENGTHS[0];
/**
 * The chance that a series of `length` runs that never changed has so large a difference at its best
 * cut: of several kinds of noise the most. 1 where it is more than 5 % or the series too short; beyond
 * the tables it falls as that of a normal value would, which is no faster than it truly falls.
 */
function chanceOf(statistic, length) {
    if (length < LEAST_LENGTH)
        return 1;
    const limits = limitsFor(length);
    const above = limits.findIndex(limit => statistic < limit);
    if (above === 0)
        return 1;
    if (above === -1) {
        const last = limits.at(-1) ?? Infinity;
        return (LEVELS.at(-1) ?? 1) * Math.exp((last * last - statistic * statistic) / 2);
    }
    const [low, high] = [limits[above - 1] ?? 0, limits[above] ?? 0];
    const share = (statistic ** 2 - low ** 2) / (high ** 2 - low ** 2);
    const [more, less] = [Math.log(LEVELS[above - 1] ?? 1), Math.log(LEVELS[above] ?? 1)];
    return Math.exp(more + share * (less - more));
}
/** The table's limits between two lengths, by the logarithm of the length. */
function limitsFor(length) {
    const next = LENGTHS.findIndex(known => known >= length);
    const upper = next === -1 ? LENGTHS.length - 1 : Math.max(1, next);
    const [short = 1, long = 1] = [LENGTHS[upper - 1], LENGTHS[upper]];
    const share = Math.log(length / short) / Math.log(long / short);
    return LEVELS.map((_, at) => {
        const [low = 0, high = 0] = [LIMITS[upper - 1]?.[at], LIMITS[upper]?.[at]];
        return low + share * (high - low);
    });
}
/**
 * The largest chance that still counts, after Benjamini and Hochberg (1995): the largest p with
 * p ≤ rank ÷ count · significance. Where nothing truly changed, any counts with at most `significance`.
 * 0 when none counts.
 */
function significantChance(chances, significance = SIGNIFICANCE) {
    const ascending = [...chances].sort((a, b) => a - b);
    const count = ascending.length;
    const last = ascending.findLastIndex((p, at) => p <= ((at + 1) / count) * significance);
    return last === -1 ? 0 : ((last + 1) / count) * significance;
}
/**
 * Two-sided chance of so large a correlation of `length` values with time, when there is none: Student's t as a
 * normal value, after Wallace (1959).
 */
function chanceOfCorrelation(correlation, length) {
    const freedom = length - 2;
    if (freedom < 1)
        return 1;
    const left = Math.max(1 - correlation * correlation, Number.EPSILON);
    const z = (Math.sqrt(-freedom * Math.log(left)) * (8 * freedom + 1)) / (8 * freedom + 3);
    return 2 * normalTail(z);
}
/** P(Z ≥ z), z ≥ 0, to about seven digits (Abramowitz and Stegun 26.2.17). */
function normalTail(z) {
    const t = 1 / (1 + 0.2316419 * z);
    const factors = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153];
    const polynomial = factors.reduce((sum, factor) => sum * t + factor, 0) * t;
    return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}

// EXTERNAL MODULE: ./src/evaluate/statistics/median.ts
var median = __webpack_require__(6713);
;// CONCATENATED MODULE: ./src/evaluate/past/step-statistic.ts

/** Fewer runs on one side of a cut show no lasting step. */
const LEAST_SIDE = 3;
/** A value counts as at most so many deviations, so that one wild run is not a step. */
const MOST_DEVIATIONS = 4;
/** With 95 % the true cut is among those that fit less than this worse, in 2 ln L (Yao 1987). */
const CUT_REGION = 7.35;
/**
 * How far each value is from the median, in robust deviations of at least `floor` (in the values' unit)
 * and cut off at ±4.
 */
function scoresOf(values, floor) {
    const middle = (0,median/* medianOf */.ux)(values);
    const scale = Math.max(median/* SD_PER_MEDIAN_DEVIATION */.jT * (0,median/* medianOf */.ux)(values.map(value => Math.abs(value - middle))), floor);
    if (scale === 0)
        return values.map(value => MOST_DEVIATIONS * Math.sign(value - middle));
    return values.map(value => clipped((value - middle) / scale));
}
function clipped(score) {
    return Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, score));
}
/**
 * The cut with the largest standardised difference between the means before and after, of all that
 * leave three runs on each side: |S(k)| ÷ (sd · √(k(n−k)÷n)), S(k) the sum of the first k scores less
 * their mean. Undefined for fewer than six, and where nothing ever moved.
 */
function bestCut(scores) {
    const n = scores.length;
    const { mean, squares } = momentsOf(scores);
    if (n < 2 * LEAST_SIDE || squares === 0)
        return undefined;
    const shares = new Float64Array(n);
    let [sum, best, most] = [0, 0, 0];
    for (let k = 1; k < n; k++) {
        sum += (scores[k - 1] ?? 0) - mean;
        // what the cut takes of the sum of squares
        const share = (sum * sum * n) / (k * (n - k)) / squares;
        shares[k] = share;
        if (k >= LEAST_SIDE && k <= n - LEAST_SIDE && share > most)
            [best, most] = [k, share];
    }
    if (best === 0)
        return undefined;
    const statistic = Math.sqrt(most * (n - 1));
    return { at: best, statistic, region: regionOf(shares, best, n) };
}
function momentsOf(scores) {
    let sum = 0;
    for (const score of scores)
        sum += score;
    const mean = sum / scores.length;
    let squares = 0;
    for (const score of scores)
        squares += (score - mean) * (score - mean);
    return { mean, squares };
}
/** The cuts around the best whose likelihood is not much less than its own. */
function regionOf(shares, best, n) {
    // all of the squares: a step without noise, which is at one place only
    const least = Math.max(1 - (shares[best] ?? 0), Number.EPSILON);
    const fits = (k) => n * Math.log((1 - (shares[k] ?? 0)) / least) <= CUT_REGION;
    let [first, last] = [best, best];
    while (first > 1 && fits(first - 1))
        first--;
    while (last < n - 1 && fits(last + 1))
        last++;
    return [first, last];
}

;// CONCATENATED MODULE: ./src/evaluate/past/segments.ts


/**
 * All steps of a series whose chance is at most `limit`: the best cut, then the best of either part
 * (binary segmentation); afterwards each is looked for again between its neighbours. A stretch that a
 * straight line explains better than its steps drifts, and has none.
 */
function stepsOf(stretch, limit) {
    const cuts = cutsWithin(stretch, [0, stretch.values.length], limit);
    return settled(stretch, cuts, limit);
}
/** The best cut of [from, to), in places of the whole series. */
function cutOf({ values, floor }, [from, to]) {
    if (to - from < LEAST_LENGTH)
        return undefined;
    const found = bestCut(scoresOf(values.subarray(from, to), floor));
    if (found === undefined)
        return undefined;
    const { at, statistic, region } = found;
    return { at: at + from, statistic, region: [region[0] + from, region[1] + from], from, to };
}
function cutsWithin(stretch, span, limit) {
    const best = cutOf(stretch, span);
    if (best === undefined || chanceOf(best.statistic, span[1] - span[0]) > limit)
        return [];
    const cuts = [
        ...cutsWithin(stretch, [span[0], best.at], limit),
        best.at,
        ...cutsWithin(stretch, [best.at, span[1]], limit)
    ];
    return isDrift(stretch, span, cuts) ? [] : cuts;
}
const MOST_ROUNDS = 5;
/** Each cut at its best place between its neighbours; without those that are none when looked at so. */
function settled(stretch, found, limit) {
    let cuts = found;
    let steps = [];
    for (let round = 0; round < MOST_ROUNDS; round++) {
        steps = cuts.flatMap((_, i) => {
            const [from, to] = [cuts[i - 1] ?? 0, cuts[i + 1] ?? stretch.values.length];
            const step = cutOf(stretch, [from, to]);
            return step !== undefined && chanceOf(step.statistic, to - from) <= limit ? [step] : [];
        });
        const now = [...new Set(steps.map(({ at }) => at))];
        if (now.length === cuts.length && now.every((at, i) => at === cuts[i]))
            break;
        cuts = now;
    }
    return steps.filter(stretch.matters);
}
/** Parameters that a step adds: its place counts as two. */
const OF_A_STEP = 3;
const OF_A_LINE = 1;
/** Whether a straight line explains [from, to) better than the steps at these places, by Schwarz's criterion. */
function isDrift({ values, floor }, [from, to], cuts) {
    const scores = scoresOf(values.subarray(from, to), floor);
    const n = scores.length;
    const bounds = [0, ...cuts.map(cut => cut - from), n];
    const stepped = bounds
        .slice(1)
        .reduce((sum, end, i) => sum + squaresOf(scores.subarray(bounds[i], end)), 0);
    const { squares, correlation } = goesWithTime(scores);
    const lined = squares * (1 - correlation * correlation);
    const cost = (rest, parameters) => n * Math.log(Math.max(rest, Number.EPSILON * n)) + parameters * Math.log(n);
    return cost(lined, OF_A_LINE) < cost(stepped, OF_A_STEP * cuts.length);
}
function squaresOf(scores) {
    let [sum, squares] = [0, 0];
    for (const score of scores) {
        sum += score;
        squares += score * score;
    }
    return squares - (sum * sum) / scores.length;
}
/** How scores go with time. */
function goesWithTime(scores) {
    const n = scores.length;
    const middle = (n - 1) / 2;
    let along = 0;
    for (const [i, score] of scores.entries())
        along += (i - middle) * score;
    const squares = squaresOf(scores);
    const times = (n * (n * n - 1)) / 12;
    return { squares, correlation: squares <= 0 ? 0 : along / Math.sqrt(times * squares) };
}

// EXTERNAL MODULE: ./src/evaluate/statistics/binomial.ts
var binomial = __webpack_require__(42338);
;// CONCATENATED MODULE: ./src/evaluate/past/step-chance.ts




/**
 * The chance that a part [from, to) of a series that never changed has so large a step at its best cut; 1 where it has
 * none. Rare failures are no noise as the tables know it: most runs have none, and three with one in a row look
 * sure. So it is no less than what as many failures, each of any request, give one of the places for a cut, up or down.
 */
function stepChance(series, [from, to]) {
    const cut = cutOf(series, [from, to]);
    if (cut === undefined)
        return 1;
    const chance = chanceOf(cut.statistic, to - from);
    if (series.metric !== 'error-rate')
        return chance;
    const [before, after] = [failed(series, from, cut.at), failed(series, cut.at, to)];
    const places = to - from - 2 * LEAST_SIDE + 1;
    const least = Math.min((0,binomial/* chanceOfRise */.vb)(before, after), (0,binomial/* chanceOfRise */.vb)(after, before));
    return Math.max(chance, Math.min(1, 2 * places * least));
}
function failed({ rows }, from, to) {
    return rows.slice(from, to).reduce((sum, row) => ({
        failures: sum.failures + row.failures,
        requests: sum.requests + row.requests
    }), { failures: 0, requests: 0 });
}

// EXTERNAL MODULE: ./src/evaluate/past/step-size.ts
var step_size = __webpack_require__(86920);
;// CONCATENATED MODULE: ./src/evaluate/past/change-points.ts








/** Steps that begin so few runs apart are one: the place of a small step is not certain. */
const APART = 2;
/**
 * The steps of all series: significant over all of them together (Benjamini and Hochberg), and large
 * enough to matter. In order of time; what moved at the same time in the same direction is one.
 *
 * @param series of one era
 * @param eras how many of them there are in which a step may falsely be seen
 */
function stepGroupsOf(series, eras) {
    const chances = series.map(one => stepChance(one, [0, one.values.length]));
    const limit = significantChance(chances, SIGNIFICANCE / eras);
    if (limit === 0)
        return [];
    const moved = series.filter((_, i) => (chances[i] ?? 1) <= limit);
    const ofWhole = moved.filter(isOfWhole).flatMap(one => stepsOfSeries(one, limit, []));
    const parts = moved.filter(one => !isOfWhole(one));
    const steps = [...parts.flatMap(one => stepsOfSeries(one, limit, ofWhole)), ...ofWhole];
    const endpoints = new Set(series.map(({ endpoint }) => endpoint));
    endpoints.delete(run/* AGGREGATED */.Y$);
    return groupsOf(steps).map(group => ledBy(group, series, endpoints.size));
}
function isOfWhole({ endpoint }) {
    return endpoint === run/* AGGREGATED */.Y$;
}
/** @param whole steps of the whole run: an endpoint's is told of the runs between them */
function stepsOfSeries(series, limit, whole) {
    const sizes = new Map();
    const matters = (step) => {
        const between = betweenSteps(step, series.runs, whole);
        const size = isThere(series, between, limit, whole) ? (0,step_size/* sizeOf */.$d)(series, between) : undefined;
        if (size !== undefined)
            sizes.set(step.at, size);
        return size !== undefined;
    };
    const { endpoint, metric, unit, runs, values } = series;
    const found = stepsOf({ ...series, matters }, limit).flatMap(step => {
        const size = sizes.get(step.at);
        return size === undefined ? [] : [{ step, size }];
    });
    return found.map(({ step, size }) => {
        const { at, statistic } = step;
        const run = (place) => runs[place] ?? Infinity;
        const between = rangeOf(step, runs);
        const span = [run(step.from), run(step.to)];
        const undone = found.find(later => later.step.at > at && later.size.isImprovement !== size.isImprovement);
        const seenIn = (undone?.step.at ?? values.length) - at;
        return { endpoint, metric, unit, ...size, at: run(at), between, span, statistic, seenIn };
    });
}
/**
 * Whether a step between steps of the whole run is more than what these left in the series. What they leave
 * falls where they did, which is to tell where too few runs lie between.
 */
function isThere(series, step, limit, whole) {
    const { from, to, at } = step;
    if (Math.min(at - from, to - at) < LEAST_SIDE)
        return false;
    if (to - from < LEAST_LENGTH) {
        const between = rangeOf(step, series.runs);
        return !whole.some(one => !isNear(one.at, series.runs[at]) && overlap(one.between, between));
    }
    return stepChance(series, [from, to]) <= limit;
}
function rangeOf({ region }, runs) {
    return [runs[region[0] - 1] ?? 0, runs[region[1]] ?? 0];
}
function isNear(at, other = Infinity) {
    return Math.abs(at - other) <= APART;
}
/** Of ranges that begin after their first run. */
function overlap(one, other) {
    return one[0] < other[1] && other[0] < one[1];
}
/** The step between its neighbours among these. */
function betweenSteps(step, runs, whole) {
    let { from, to } = step;
    for (const { at: run } of whole) {
        const at = runs.findIndex(one => one >= run);
        if (at === -1 || isNear(at, step.at))
            continue;
        if (at < step.at)
            from = Math.max(from, at);
        else
            to = Math.min(to, at);
    }
    return { ...step, from, to };
}
/** Each with the surest that it may be one with: of several that whose range it shares. */
function groupsOf(steps) {
    const ranked = [...steps].sort((a, b) => b.statistic - a.statistic);
    const groups = [];
    for (const step of ranked) {
        if (!groups.some(([lead]) => isOneStep(lead, step)))
            groups.push([step]);
    }
    const leads = new Set(groups.map(([lead]) => lead));
    for (const step of ranked.filter(one => !leads.has(one))) {
        const near = groups.filter(([lead]) => isOneStep(lead, step));
        const group = near.find(([lead]) => overlap(lead.between, step.between)) ?? near[0];
        if (group?.some(known => known.endpoint === step.endpoint && known.metric === step.metric) ===
            false)
            group.push(step);
    }
    return groups.sort(([a], [b]) => a.at - b.at);
}
/** In one direction, at about the same time. */
function isOneStep(lead, step) {
    return (lead.isImprovement === step.isImprovement &&
        (isNear(lead.at, step.at) || overlap(lead.between, step.between)));
}
/** An endpoint that moved by less of what the whole run did did not move with it. */
const SHARE_OF_WHOLE = 0.5;
/** Told of the surest step of an endpoint; of the whole run, where more than half of them moved, or were printed so. */
function ledBy(group, series, endpoints) {
    const moved = new Set(group.map(({ endpoint }) => endpoint));
    moved.delete(run/* AGGREGATED */.Y$);
    const isWhole = moved.size === 0 || moved.size > endpoints / 2 || isOfMost(group, series);
    const ranked = [...group].sort((a, b) => b.statistic - a.statistic);
    const lead = ranked.find(one => isOfWhole(one) === isWhole) ?? ranked[0];
    if (lead === undefined)
        throw new Error('a group without steps');
    const others = ranked.filter(step => step !== lead).sort((a, b) => distanceOf(b) - distanceOf(a));
    return { lead, others };
}
/**
 * Whether most endpoints were printed to move with the whole run: what moved all of them is no step of any.
 * What the whole run does may be the share of one alone, and its P95 all of that one's.
 */
function isOfMost(group, series) {
    const ofWhole = group.filter(isOfWhole).sort((a, b) => b.statistic - a.statistic);
    for (const whole of ofWhole) {
        const parts = series.filter(one => !isOfWhole(one) && one.metric === whole.metric);
        const shares = parts.map(one => shareOf(whole, one)).filter(share => !Number.isNaN(share));
        if (shares.length > 0)
            return shares.filter(share => share >= SHARE_OF_WHOLE).length > shares.length / 2;
    }
    return false;
}
/** How much of what the whole run did an endpoint did too. NaN where it has too few runs around. */
function shareOf(whole, { runs, printed }) {
    const within = ([from, to]) => (0,median/* medianOf */.ux)(printed.filter((_, i) => (runs[i] ?? -1) >= from && (runs[i] ?? Infinity) < to));
    const [before, after] = [within([whole.span[0], whole.at]), within([whole.at, whole.span[1]])];
    return whole.ratio === undefined || whole.ratio <= 0 || before <= 0 || after <= 0
        ? (after - before) / (whole.after - whole.before)
        : Math.log(after / before) / Math.log(whole.ratio);
}
/** Twice as much and half as much are as large. */
function distanceOf({ ratio }) {
    return ratio === undefined || ratio <= 0 ? Infinity : Math.abs(Math.log(ratio));
}
/** What is said of the steps that moved with another. */
function togetherOf(others) {
    return others.map(({ endpoint, metric, ratio }) => ({ endpoint, metric, ...(0,present/* present */.E)({ ratio }) }));
}

;// CONCATENATED MODULE: ./src/evaluate/past/median-line.ts

/** Points that a slope is taken from: more are thinned evenly. */
const MOST_POINTS = 60;
/** First and last value of the line with the median of all slopes (Theil 1950, Sen 1968). */
function lineThrough(values) {
    const every = Math.ceil(values.length / MOST_POINTS);
    const points = [...values.entries()].filter(([at]) => at % every === 0);
    const slopes = points.flatMap(([x, y], i) => points.slice(i + 1).map(([later, z]) => (z - y) / (later - x)));
    const slope = (0,median/* medianOf */.ux)(Float64Array.from(slopes));
    const begin = (0,median/* medianOf */.ux)(values.map((value, at) => value - slope * at));
    return { before: begin, after: begin + slope * (values.length - 1) };
}

;// CONCATENATED MODULE: ./src/evaluate/past/creep.ts





/**
 * What got worse since its origin by more than a single run may (`max-regression`, `min-change-ms`)
 * without a step: it goes with time more than chance lets any of all series, and a straight line
 * explains it better than its best step.
 */
function driftsOf(series, originOf) {
    const newest = Math.max(...series.map(({ runs }) => runs.at(-1) ?? 0));
    const looked = series
        .filter(({ metric, runs }) => metric !== 'error-rate' && runs.at(-1) === newest)
        .map(one => tail(one, originOf(one)))
        .filter(({ values }) => values.length >= LEAST_LENGTH)
        .map(one => ({ one, chance: creep_chanceOf(one) }));
    const limit = significantChance(looked.map(({ chance }) => chance));
    return looked.flatMap(({ one, chance }) => (chance > limit ? [] : driftOf(one)));
}
function tail(series, origin) {
    const { runs, values, printed } = series;
    const from = runs.findIndex(run => run >= origin.at);
    const start = from === -1 ? runs.length : from;
    const first = runs[start];
    // An endpoint that came later drifts since then.
    const isLater = first !== undefined && first > origin.at;
    return {
        ...series,
        origin: isLater ? { at: first, what: 'days' } : origin,
        values: values.slice(start),
        printed: printed.slice(start)
    };
}
function creep_chanceOf({ values, floor }) {
    return chanceOfCorrelation(goesWithTime(scoresOf(values, floor)).correlation, values.length);
}
function driftOf(one) {
    const { endpoint, metric, unit, settings, values, printed, origin } = one;
    const { before, after } = lineThrough(values);
    const worse = metric === 'throughput' ? before - after : after - before;
    const least = Math.max(settings.maxRegression * before, unit === 'ms' ? settings.minChangeMs : 0);
    if (before <= 0 || worse < least || hasStep(one))
        return [];
    const shown = lineThrough(printed);
    if ((shown.after - shown.before) / (after - before) < step_size/* PRINTED_SHARE */.h2 || shown.before <= 0)
        return [];
    return [
        {
            endpoint,
            metric,
            unit,
            ...shown,
            ratio: shown.after / shown.before,
            since: origin.at,
            sinceWhat: origin.what,
            runs: values.length
        }
    ];
}
function hasStep(one) {
    const span = [0, one.values.length];
    const cut = cutOf(one, span);
    return cut !== undefined && !isDrift(one, span, [cut.at]);
}

;// CONCATENATED MODULE: ./src/evaluate/past/drift-groups.ts




/** What drifts since about the same run is one: some have no value in the first. In order of that run. */
function driftGroupsOf(drifts, series) {
    const groups = [];
    for (const drift of [...drifts].sort((a, b) => a.since - b.since)) {
        const group = groups.find(([first]) => drift.since - first.since <= APART);
        if (group === undefined)
            groups.push([drift]);
        else
            group.push(drift);
    }
    return groups.map(group => drift_groups_ledBy(group, series));
}
/** Told of the largest drift of an endpoint; of the whole run, where most endpoints drifted, or were printed so. */
function drift_groups_ledBy(group, series) {
    const largest = [...group].sort((a, b) => drift_groups_distanceOf(b) - drift_groups_distanceOf(a));
    const isWhole = drift_groups_isOfMost(largest, series);
    const lead = largest.find(one => drift_groups_isOfWhole(one) === isWhole) ?? largest[0];
    if (lead === undefined)
        throw new Error('a group without drifts');
    return { lead, others: largest.filter(one => one !== lead) };
}
function drift_groups_isOfMost(group, series) {
    const endpoints = new Set(series.map(({ endpoint }) => endpoint));
    const drifted = new Set(group.map(({ endpoint }) => endpoint));
    for (const names of [endpoints, drifted])
        names.delete(run/* AGGREGATED */.Y$);
    if (drifted.size === 0 || drifted.size > endpoints.size / 2)
        return true;
    for (const whole of group.filter(drift_groups_isOfWhole)) {
        const shares = series
            .filter(one => !drift_groups_isOfWhole(one) && one.metric === whole.metric)
            .flatMap(one => drift_groups_shareOf(whole, one) ?? []);
        if (shares.length > 0)
            return shares.filter(share => share >= SHARE_OF_WHOLE).length > shares.length / 2;
    }
    return false;
}
/** How much of what the whole run drifted an endpoint was printed to drift too, in the logarithm of the ratio. */
function drift_groups_shareOf(whole, { runs, printed }) {
    const since = printed.filter((_, i) => (runs[i] ?? -1) >= whole.since);
    if (since.length < LEAST_LENGTH)
        return undefined;
    const { before, after } = lineThrough(since);
    return before <= 0 || after <= 0 ? undefined : Math.log(after / before) / Math.log(whole.ratio);
}
function drift_groups_isOfWhole({ endpoint }) {
    return endpoint === run/* AGGREGATED */.Y$;
}
/** Twice as much and half as much are as large. */
function drift_groups_distanceOf({ ratio }) {
    return Math.abs(Math.log(ratio));
}

;// CONCATENATED MODULE: ./src/evaluate/past/drift-origins.ts



/** How far back a drift is looked for where nothing else began (s). */
const DAYS_30 = 30 * 86_400;
/**
 * A step of an endpoint that is so much of what the whole run drifted explains it in good part: a line through
 * a step alone rises by up to one and a half times the step.
 */
const SHARE_OF_DRIFT = 0.33;
/** Runs on either side of a step that show what it did to a series: further ones have drifted on. */
const BESIDE = 4;
/**
 * Since when each series is looked at: the last release before the newest run, the last step that it shows
 * too, or the begin of its era, whichever was last; without any, 30 days, or the first run.
 */
function driftOriginsOf(digests, { eras, series, groups }) {
    const from = eras.at(-1)?.runs[0] ?? 0;
    const last = digests.length - 1;
    const release = digests.findLastIndex(({ tag }, at) => tag !== undefined && at < last);
    const since = (digests[last]?.at ?? 0) - DAYS_30;
    const month = Math.max(from, digests.findIndex(({ at }) => at >= since));
    const begin = { at: month, what: month > from ? 'days' : 'begin' };
    const known = [
        ...(eras.length > 1 ? [{ at: from, what: 'break' }] : []),
        ...(release > from ? [{ at: release, what: 'release' }] : [])
    ];
    return one => {
        const start = latest(known) ?? begin;
        const steps = groups.flatMap(group => stepsWithin(group, one, start.at, series).map(at => ({ at, what: 'change-point' })));
        return latest([...known, ...steps]) ?? begin;
    };
}
function latest(origins) {
    const [first, ...others] = origins;
    return others.reduce((best, one) => (best === undefined || one.at > best.at ? one : best), first);
}
/** Where a group of steps is one of this series too. */
function stepsWithin({ lead, others }, one, start, series) {
    // How many requests fail and how long they take are two matters.
    const steps = [lead, ...others].filter(({ metric }) => metric !== 'error-rate');
    const own = steps.filter(
    // What stepped by one metric is no drift by another.
    ({ endpoint }) => endpoint === one.endpoint || endpoint === run/* AGGREGATED */.Y$);
    if (own.length > 0 || lead.isImprovement || steps.length === 0)
        return own.map(({ at }) => at);
    const isOfOthers = one.endpoint === run/* AGGREGATED */.Y$ || one.metric === 'throughput';
    if (!isOfOthers || lead.at <= start)
        return [];
    const drift = lineThrough(one.printed.slice(placeOf(one, start)));
    const moved = one.metric === 'average' ? addedBy(steps, one, series) : shiftBeside(one, lead.between);
    return moved / (drift.after - drift.before) >= SHARE_OF_DRIFT ? [lead.at] : [];
}
function placeOf({ runs }, run) {
    const place = runs.findIndex(one => one >= run);
    return place === -1 ? runs.length : place;
}
/** The mean of the whole run is that of its endpoints by their requests: what these added to it, ms. */
function addedBy(steps, whole, series) {
    const moved = new Map(steps.map(step => [step.endpoint, step]));
    return series
        .filter(({ endpoint, metric }) => metric === 'average' && moved.has(endpoint))
        .reduce((sum, part) => {
        const step = moved.get(part.endpoint);
        if (step === undefined)
            return sum;
        const [before, after] = [
            part.printed.filter((_, i) => isWithin(part.runs[i], [step.span[0], step.at])),
            part.printed.filter((_, i) => isWithin(part.runs[i], [step.at, step.span[1]]))
        ];
        return sum + ((0,median/* medianOf */.ux)(after) - (0,median/* medianOf */.ux)(before)) * (requestsOf(part) / requestsOf(whole));
    }, 0);
}
function isWithin(run, [from, to]) {
    return run !== undefined && run >= from && run < to;
}
/** In a run, on average. */
function requestsOf({ rows }) {
    return rows.reduce((sum, { requests }) => sum + requests, 0) / rows.length;
}
/** How far a series lies higher right after a step of another than right before it. NaN without runs there. */
function shiftBeside({ runs, printed }, [last, first]) {
    const before = printed.filter((_, i) => (runs[i] ?? Infinity) <= last).slice(-BESIDE);
    const after = printed.filter((_, i) => (runs[i] ?? -1) >= first).slice(0, BESIDE);
    return (0,median/* medianOf */.ux)(after) - (0,median/* medianOf */.ux)(before);
}

// EXTERNAL MODULE: ./src/locust/stats/buckets.ts
var buckets = __webpack_require__(26301);
// EXTERNAL MODULE: ./src/evaluate/regression/noise.ts
var noise = __webpack_require__(20223);
// EXTERNAL MODULE: ./src/evaluate/regression/own-moves.ts
var own_moves = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/evaluate/regression/sides.ts
var sides = __webpack_require__(25349);
;// CONCATENATED MODULE: ./src/evaluate/past/followed-endpoints.ts


/**
 * Endpoints of an era that are followed, at most. A digest keeps the 200 busiest and those with targets;
 * more than this are names that change from run to run, such as paths with ids.
 */
const MOST_FOLLOWED = 1000;
/**
 * The endpoints whose course can be looked at, by key, in the order in which they are first seen: those
 * in enough runs; of too many those in most runs, and of these the busiest. One in fewer runs is no
 * control of the others either, as it has no number in some of them. What is kept grows with the rows of
 * the runs, not with names times runs.
 *
 * @param places of the runs of one era in `digests`
 */
function followedEndpoints(digests, places) {
    const seen = seenIn(digests, places);
    return new Map(mostSeen(seen).map(([key, { at, rows }]) => {
        const ofRuns = new Array(places.length).fill(undefined);
        for (const [i, row] of rows.entries())
            ofRuns[at[i] ?? 0] = row;
        return [key, ofRuns];
    }));
}
function seenIn(digests, places) {
    const seen = new Map();
    for (const [at, place] of places.entries()) {
        for (const row of digests[place]?.endpoints ?? []) {
            if (row.requests === 0)
                continue;
            const key = (0,run/* endpointKey */.r4)(row);
            const known = seen.get(key);
            if (known === undefined)
                seen.set(key, { at: [at], rows: [row], requests: row.requests });
            else {
                // a history is anybody's: a name may be twice in a run
                if (known.at.at(-1) === at)
                    known.rows.pop();
                else
                    known.at.push(at);
                known.rows.push(row);
                known.requests += row.requests;
            }
        }
    }
    return seen;
}
function mostSeen(seen) {
    const long = [...seen].filter(([, { rows }]) => rows.length >= LEAST_LENGTH);
    if (long.length <= MOST_FOLLOWED)
        return long;
    const ranked = [...long].sort(([, a], [, b]) => b.rows.length - a.rows.length || b.requests - a.requests);
    const most = new Set(ranked.slice(0, MOST_FOLLOWED));
    return long.filter(one => most.has(one));
}

;// CONCATENATED MODULE: ./src/evaluate/past/metric-series.ts








/** The percentiles whose course is followed. */
const PERCENTS = [50, 95, 99];
/** No service is so steady that its runs differ by less (fraction of the median). */
const LEAST_NOISE = 0.01;
/** Up to the run before its last, where that is `run`; none, where it is too short then. */
function withoutRun(series, run) {
    const { runs, values, printed, rows } = series;
    if (runs.at(-1) !== run)
        return [series];
    if (runs.length === LEAST_LENGTH)
        return [];
    const cut = { runs: runs.slice(0, -1), rows: rows.slice(0, -1) };
    return [{ ...series, ...cut, values: values.subarray(0, -1), printed: printed.subarray(0, -1) }];
}
/** Every metric of the endpoints that are followed and of the whole run, in runs of an era (`places` in `digests`). */
function metricSeriesOf(digests, places, level) {
    if (places.length < LEAST_LENGTH)
        return [];
    const followed = followedEndpoints(digests, places);
    const rows = [...followed].flatMap(([key, rows]) => rowOf(key, rows, level) ?? []);
    const totals = places.map(place => digests[place]?.total);
    const whole = rowOf(run/* AGGREGATED */.Y$, totals, level);
    const all = whole === undefined ? rows : [...rows, whole];
    return [
        ...[...PERCENTS, undefined].flatMap(percent => [
            ...timesOf(rows, places, percent),
            ...(whole === undefined ? [] : timesOf([whole], places, percent))
        ]),
        ...all.flatMap(row => throughputSeries(row, places)),
        ...all.flatMap(row => errorSeries(row, places))
    ].filter(({ values }) => values.length >= LEAST_LENGTH);
}
function rowOf(endpoint, rows, level) {
    const known = rows.findLast(row => row !== undefined);
    if (known === undefined)
        return undefined;
    const requests = (0,median/* medianOf */.ux)(Float64Array.from(rows.filter(row => row !== undefined), row => row.requests));
    const settings = (0,sides/* regressionSettingsFor */.WK)(level, known, endpoint === run/* AGGREGATED */.Y$);
    return { endpoint, settings, rows, requests: Math.max(1, requests) };
}
/** A percentile of all these rows, or their means, without what moved all of them together. */
function timesOf(rows, places, percent) {
    const printed = rows.map(row => Float64Array.from(row.rows, timeOf(row.settings, percent)));
    return (0,own_moves/* ownMoves */.B)(printed).flatMap(({ values }, i) => {
        const [row, raw] = [rows[i], printed[i]];
        if (row === undefined || raw === undefined)
            return [];
        const middle = (0,median/* medianOf */.ux)(raw.filter(value => !Number.isNaN(value)));
        const rounding = percent === undefined ? 0 : (0,buckets/* bucketHalfWidth */.ku)(middle) / Math.sqrt(3);
        return seriesOf(row, places, {
            metric: percent === undefined ? 'average' : `p${percent}`,
            unit: 'ms',
            printed: raw,
            // too few others to tell what moved all of them
            values: values.every(Number.isNaN) ? raw : values,
            floor: Math.max(LEAST_NOISE * middle, rounding)
        });
    });
}
function timeOf({ minTailSamples }, percent) {
    const tail = (0,noise/* tailFraction */.FS)(percent ?? 50);
    return row => {
        if (row === undefined || (0,run/* timedRequests */.SP)(row) * tail < minTailSamples - 1e-6)
            return NaN;
        return (percent === undefined ? row.average : row.percentiles.get(percent)) ?? NaN;
    };
}
function throughputSeries(row, places) {
    const printed = Float64Array.from(row.rows, found => found?.throughput ?? NaN);
    const middle = (0,median/* medianOf */.ux)(printed.filter(value => !Number.isNaN(value)));
    const noise = Math.max(LEAST_NOISE, 1 / Math.sqrt(row.requests));
    return seriesOf(row, places, {
        metric: 'throughput',
        unit: 'requests/s',
        printed,
        values: printed,
        floor: noise * middle
    });
}
/** A root makes the noise of small counts the same whatever the rate (Anscombe 1948). */
function errorSeries(row, places) {
    return seriesOf(row, places, {
        metric: 'error-rate',
        unit: 'fraction',
        printed: Float64Array.from(row.rows, found => found === undefined ? NaN : found.failures / found.requests),
        values: Float64Array.from(row.rows, found => found === undefined ? NaN : Math.sqrt((found.failures + 0.375) / found.requests)),
        floor: 0.5 / Math.sqrt(row.requests)
    });
}
/** Of the runs that have a value. */
function seriesOf({ endpoint, settings, rows }, places, { values, printed, ...measured }) {
    const series = { endpoint, settings, ...measured };
    if (!values.some(Number.isNaN)) {
        return [{ ...series, runs: places, values, printed, rows: rows }];
    }
    const has = (_, at) => !Number.isNaN(values[at] ?? NaN);
    return [
        {
            ...series,
            runs: places.filter(has),
            values: values.filter(has),
            printed: printed.filter(has),
            rows: rows.filter(has)
        }
    ];
}

;// CONCATENATED MODULE: ./src/evaluate/past/evaluate-past.ts









/** @param digests of one series, in order of time */
function analysePast(digests, level) {
    const eras = (0,breaks/* erasOf */.l)(digests);
    const series = eras.map(era => metricSeriesOf(digests, era.runs, level));
    const groups = series.map(one => stepGroupsOf(one, eras.length));
    return { digests, eras, series: series.at(-1) ?? [], groups };
}
/**
 * What the runs of one series tell together: docs/statistics.md §18. Nothing in it has an effect yet:
 * `change-point-policy.ts` says what a new change point does to the conclusion of the newest run.
 *
 * @param digests of one series, in order of time
 */
function evaluatePast(digests, { loadLevels }) {
    const name = digests[0]?.identity.loadLevel;
    const level = loadLevels.find(one => one.name === name) ?? loadLevels[0];
    if (level === undefined)
        return { runs: [], comparable: 0, changePoints: [], breaks: [], creeps: [] };
    return toldPast(analysePast(digests, level), 'new');
}
/** @param newest `new` where nobody has been told of it yet: a step that only it shows is new */
function toldPast(analysis, newest) {
    const { digests, eras, series } = analysis;
    const groups = analysis.groups.flat();
    const known = newest === 'new' ? knownBefore(analysis) : groups;
    const runs = digests.map(pastRunOf);
    const drifts = driftsOf(series, driftOriginsOf(digests, { eras, series, groups }));
    return {
        runs,
        comparable: comparableRuns(analysis).length,
        changePoints: groups.map(group => changePointOf(group, runs, known)),
        breaks: eras.flatMap(({ runs: [from = 0], why }) => why === undefined ? [] : [{ at: runAt(runs, from), why }]),
        creeps: driftGroupsOf(drifts, series).map(group => creepOf(group, runs)),
        ...(0,present/* present */.E)({ tooFew: tooFewRuns(eras) })
    };
}
function tooFewRuns(eras) {
    const { length } = eras.at(-1)?.runs ?? [];
    if (length >= LEAST_LENGTH)
        return undefined;
    return { runs: length, least: LEAST_LENGTH, isAfterBreak: eras.length > 1 };
}
/** The runs that can be compared with, by their places: those of the last era, since its last step. */
function comparableRuns({ eras, groups }) {
    const since = latestOf(groups)?.lead.between[1] ?? 0;
    return (eras.at(-1)?.runs ?? []).filter(run => run >= since);
}
/** The step since which runs can be compared with. */
function latestStep({ digests, groups }) {
    const latest = latestOf(groups);
    return latest && changePointOf(latest, digests.map(pastRunOf), [latest]);
}
function latestOf(groups) {
    const [first, ...others] = groups.flat();
    return others.reduce((latest, one) => (one.lead.between[1] > (latest?.lead.between[1] ?? -Infinity) ? one : latest), first);
}
/** So many runs are looked back over for when a step was told: a faint one is found, lost and found again. */
const LOOKED_BACK = 20;
/** The steps that are not new: those that the series showed when one of their runs was the newest. */
function knownBefore({ digests, eras, series, groups }) {
    const known = groups.slice(0, -1).flat();
    const isUnknown = (group) => !known.some(one => isSameStep(one, group));
    let unknown = groups.at(-1) ?? [];
    let before = series;
    const newest = digests.length - 1;
    for (let run = newest; run > newest - LOOKED_BACK; run--) {
        // before its first run nobody was told of it
        unknown = unknown.filter(group => isUnknown(group) && group.lead.at < run);
        if (unknown.length === 0)
            break;
        before = before.flatMap(one => withoutRun(one, run));
        known.push(...stepGroupsOf(before, eras.length));
    }
    return known;
}
function changePointOf(group, runs, known) {
    const { endpoint, metric, unit, before, after, ratio, interval, isImprovement } = group.lead;
    const { between, seenIn } = group.lead;
    return {
        endpoint,
        metric,
        unit,
        before,
        after,
        ...(0,present/* present */.E)({ ratio, interval }),
        isImprovement,
        between: [runAt(runs, between[0]), runAt(runs, between[1])],
        seenIn,
        isNew: !known.some(one => isSameStep(one, group)),
        together: togetherOf(group.others),
        effect: 'pass'
    };
}
function creepOf({ lead, others }, runs) {
    const { endpoint, metric, unit, before, after, ratio, since, sinceWhat, runs: length } = lead;
    return {
        ...{ endpoint, metric, unit, before, after, ratio, sinceWhat },
        since: runAt(runs, since),
        runs: length,
        together: others.map(other => ({
            endpoint: other.endpoint,
            metric: other.metric,
            unit: other.unit,
            before: other.before,
            after: other.after,
            ratio: other.ratio
        }))
    };
}
/** Whether two analyses, one of them of more runs, found the same step. */
function isSameStep(one, other) {
    if (!isOneStep(one.lead, other.lead))
        return false;
    const moved = new Set([one.lead, ...one.others].map(({ endpoint }) => endpoint));
    return (one.lead.endpoint === run/* AGGREGATED */.Y$ ||
        other.lead.endpoint === run/* AGGREGATED */.Y$ ||
        [other.lead, ...other.others].some(({ endpoint }) => moved.has(endpoint)));
}
/** A kept run, and where to look at it. */
function pastRunOf({ at, identity, commit, tag, url, total }) {
    const { workflowRun, attempt } = identity;
    const p95 = total?.percentiles.get(95);
    return { at, workflowRun, attempt, ...(0,present/* present */.E)({ commit, tag, url, p95 }) };
}
function runAt(runs, at) {
    const run = runs[at];
    if (run === undefined)
        throw new RangeError(`no run ${at} of ${runs.length}`);
    return run;
}


/***/ }),

/***/ 67477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ baselineOf)
/* harmony export */ });
/* harmony import */ var _locust_present_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18313);

/** A run of the past in the form in which runs are compared. Its course in time is known no more. */
function baselineOf(digest) {
    const { at, commit, url, generator, steady, spread } = digest;
    return {
        source: { label: labelOf(digest), at, ...(0,_locust_present_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .E)({ commit, url }) },
        run: runOf(digest),
        observed: (0,_locust_present_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .E)({ window: steady, spread }),
        ...(0,_locust_present_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .E)({ generator })
    };
}
function labelOf({ identity: { workflowRun, attempt }, runNumber }) {
    const which = runNumber === undefined ? `run ${workflowRun}` : `run #${runNumber}`;
    return attempt > 1 ? `${which}, attempt ${attempt}` : which;
}
function runOf({ identity, at, locust, percentileSource, ...digest }) {
    const { total, endpoints, users: peakUsers, shards, durationSeconds } = digest;
    return {
        name: identity.run,
        files: [],
        locust: { label: locust, truncatesBelow100: false },
        endpoints: endpoints.map(statsOf),
        failures: [],
        exceptions: [],
        percentileSource,
        startedAt: at,
        ...(0,_locust_present_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .E)({ aggregated: total && statsOf(total), durationSeconds, peakUsers, shards }),
        notes: []
    };
}
function statsOf({ throughput, ...row }) {
    return { ...row, ...(0,_locust_present_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .E)({ printedThroughput: throughput }) };
}


/***/ }),

/***/ 22540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ generatorDifference)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72676);

/** Of memory, below which two machines have as much: the system keeps a little. */
const SAME_MEMORY = 0.05;
/** What differs between the machines of two load tests, in words; undefined where nothing is known to. */
function generatorDifference(now, then) {
    const differences = [
        changed(then.cpuModel, now.cpuModel, String),
        changed(then.cores, now.cores, cores => `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(cores)} cores`),
        isLike(then.memory, now.memory) ? undefined : changed(then.memory, now.memory, _units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)
    ].filter(one => one !== undefined);
    return differences.length === 0 ? undefined : differences.join(', ');
}
function changed(then, now, shown) {
    if (then === undefined || now === undefined || then === now)
        return undefined;
    return `${shown(now)} instead of ${shown(then)}`;
}
function isLike(then = 0, now = 0) {
    return Math.abs(then - now) <= SAME_MEMORY * Math.max(then, now);
}


/***/ })

};
