export const id = 915;
export const ids = [915];
export const modules = {

/***/ 5915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: ./src/config/defaults.ts
var defaults = __webpack_require__(1954);
// EXTERNAL MODULE: ./src/config/default-settings.ts
var default_settings = __webpack_require__(8169);
// EXTERNAL MODULE: ./src/evaluate/evaluate.ts + 64 modules
var evaluate = __webpack_require__(8899);
// EXTERNAL MODULE: ./src/evaluate/timeline/steady-state.ts
var steady_state = __webpack_require__(2149);
// EXTERNAL MODULE: ./src/evaluate/verdict/sentence.ts
var sentence = __webpack_require__(7128);
// EXTERNAL MODULE: ./src/input/folder.ts
var folder = __webpack_require__(7158);
// EXTERNAL MODULE: ./src/input/paths.ts
var input_paths = __webpack_require__(9060);
// EXTERNAL MODULE: ./src/intake/candidates.ts + 1 modules
var candidates = __webpack_require__(1699);
// EXTERNAL MODULE: ./src/evaluate/watch/watch-words.ts
var watch_words = __webpack_require__(2724);
// EXTERNAL MODULE: ./src/config/load.ts + 13 modules
var load = __webpack_require__(6652);
// EXTERNAL MODULE: ./src/evaluate/load-level.ts
var load_level = __webpack_require__(828);
;// CONCATENATED MODULE: ./src/propose/confirm.ts




/**
 * What the text of a proposed config means, as it would be read, were it not advisory.
 *
 * @throws ConfigError where the text is no config
 */
function readBack(text) {
    return (0,load.loadConfig)(text, defaults/* DEFAULT_CONFIG */.PV, { failOn: 'unacceptable' });
}
/**
 * Judges runs by the config that was proposed.
 *
 * @param settings of `readBack`
 * @param today `YYYY-MM-DD`, UTC
 */
function confirm_confirm(settings, runs, today) {
    const request = { candidates: runs, baselines: 'none', skipped: [], notes: [], today };
    const verdicts = (0,evaluate/* evaluate */._)(request, settings).runs.flatMap(run => run.verdicts);
    const having = (wanted) => verdicts.filter(({ effect }) => effect === wanted);
    const notMet = [...having('fail'), ...having('warn')];
    const missedTarget = verdicts.filter(verdict => verdict.rule === 'target' &&
        verdict.metric === 'error-rate' &&
        verdict.grade === 'acceptable' &&
        !notMet.includes(verdict));
    return { notMet, missedTarget };
}
/** As where a run's name holds a `*`, which is a wildcard in `files:`. */
function straysOf(settings, { levels }) {
    return levels.flatMap(({ name: proposed, runs }) => runs
        .map(run => ({ run, proposed, chosen: (0,load_level/* chooseLevel */.MA)(run, settings).level.name }))
        .filter(({ chosen }) => chosen !== proposed));
}

// EXTERNAL MODULE: ./src/config/bounds.ts
var config_bounds = __webpack_require__(749);
// EXTERNAL MODULE: ./src/report/view/provenance.ts
var provenance = __webpack_require__(5208);
// EXTERNAL MODULE: ./src/units/count.ts
var units_count = __webpack_require__(3252);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(2676);
// EXTERNAL MODULE: ./src/units/letter-case.ts
var letter_case = __webpack_require__(336);
// EXTERNAL MODULE: ./src/units/written.ts
var units_written = __webpack_require__(1020);
// EXTERNAL MODULE: ./src/evaluate/rare-endpoints.ts
var rare_endpoints = __webpack_require__(1700);
// EXTERNAL MODULE: ./src/locust/run.ts
var locust_run = __webpack_require__(6351);
// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __webpack_require__(3843);
// EXTERNAL MODULE: ./src/evaluate/targets/measure.ts
var measure = __webpack_require__(1974);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(8313);
;// CONCATENATED MODULE: ./src/propose/head-room.ts
/*
 * How far a proposed bound lies from what was measured. Runs of one and the same service differ, and
 * one run does not tell by how much: docs/configuration.md advises 1.3 times what is usual, or more.
 */
/** Response times: times what was measured, at the upper end of its uncertainty. */
const TIME_ROOM = { target: 1.3, acceptable: 1.6, unacceptable: 2 };
/** ms that each bound adds to the one before it at least: a quick service differs by some of them. */
const LEAST_ROOM_MS = 5;
/** Response times (ms) that are less apart have much of the room of their bounds in common. */
const LEAST_APART_MS = 3 * LEAST_ROOM_MS;
/** Throughput: times what was measured. */
const THROUGHPUT_ROOM = { target: 0.85, acceptable: 0.75, unacceptable: 0.6 };
/** Two digits, of which the second is 0 or 5 from here on. */
const COARSE_FROM = 50;
const COARSE_STEP = 5;
/** A sum of doubles is off by less. */
const SLACK = 1e-9;
/** Response times (ms) are shown whole from here on. */
const WHOLE_FROM = 9.9;
/** A response time (ms) as it is shown beside its bounds, never less: 20.4 → 21, 5.25 → 5.3. */
function shownAbove(ms) {
    const steps = ms < WHOLE_FROM ? 10 : 1;
    return Math.ceil(ms * steps - SLACK) / steps;
}
/** A throughput (requests/s) as it is shown, beside its bounds and in verdicts: 88.97 → 89, 4.256 → 4.26, 0.4537 → 0.454. */
function shownRate(perSecond) {
    if (perSecond < 1)
        return Number(perSecond.toPrecision(3));
    return Number(perSecond.toFixed(perSecond < 10 ? 2 : perSecond < 1000 ? 1 : 0));
}
/** Bounds (ms) that a response time of `upTo` ms meets, on values that Locust can print. */
function timeBounds(upTo) {
    const bound = (field, step) => friendlyAbove(Math.max(upTo * TIME_ROOM[field], upTo + step * LEAST_ROOM_MS));
    return {
        target: bound('target', 1),
        acceptable: bound('acceptable', 2),
        unacceptable: bound('unacceptable', 3)
    };
}
/** Bounds (requests/s) that this throughput meets. */
function throughputBounds(measured) {
    const bound = (field) => friendlyBelow(measured * THROUGHPUT_ROOM[field]);
    return {
        target: bound('target'),
        acceptable: bound('acceptable'),
        unacceptable: bound('unacceptable')
    };
}
/** The next larger value with two digits, in whole ms: 63 → 65, 182 → 190, 1,040 → 1,100. */
function friendlyAbove(ms) {
    if (ms < 10)
        return Math.max(1, Math.ceil(ms - SLACK));
    const { digits, scale } = twoDigits(ms);
    const up = Math.ceil(digits - SLACK);
    return up < COARSE_FROM ? up * scale : Math.ceil(up / COARSE_STEP) * COARSE_STEP * scale;
}
/** The next smaller value with two digits: 139 → 130, 87 → 85, 0.426 → 0.42. */
function friendlyBelow(value) {
    if (!(value > 0))
        return 0;
    const { digits, scale } = twoDigits(value);
    const down = Math.floor(digits + SLACK);
    const kept = down < COARSE_FROM ? down : Math.floor(down / COARSE_STEP) * COARSE_STEP;
    return Number((kept * scale).toPrecision(2));
}
/** 182 as 18.2 × 10. */
function twoDigits(value) {
    const scale = 10 ** (Math.floor(Math.log10(value)) - 1);
    return { digits: value / scale, scale };
}
/** Of these (s), the first that is near enough is a friendly length of a run. */
const DURATION_STEPS = [300, 60, 30, 10, 5, 1];
/** A run is timed by its last request, somewhat before its end; the judge allows 5%. */
const DURATION_SLACK = 0.01;
/** What is seen of a run ends so much (s) before it at most: its history has a row a second. */
const UNSEEN_SECONDS = 2;
/**
 * The length (s) that a run of so many seconds was most likely to have: 29 → 30, 89.6 → 90, 1,797 → 1,800.
 * At most `UNSEEN_SECONDS` more, or `DURATION_SLACK`: the judge takes that for the same length.
 */
function friendlyDuration(seconds) {
    const slack = seconds * DURATION_SLACK;
    const near = DURATION_STEPS.flatMap(step => [Math.round(seconds / step), Math.ceil(seconds / step)].map(times => times * step)).find(one => one > 0 && one >= seconds - slack && one < seconds + Math.max(slack, UNSEEN_SECONDS));
    return near ?? Math.max(1, Math.round(seconds));
}

// EXTERNAL MODULE: ./src/evaluate/targets/grade.ts
var grade = __webpack_require__(1397);
;// CONCATENATED MODULE: ./src/propose/seen.ts


/** Undefined where the run cannot tell, as with too few requests. */
function seenOf(run, row, target) {
    const { metric, bounds } = target;
    const measured = (0,measure/* measure */.xP)({ run, row }, metric, bounds);
    switch (measured.state) {
        case 'measured': {
            const { value, interval } = measured;
            return { run, value, upTo: interval?.[1] ?? value, grade: (0,grade/* gradeOf */.V)(metric, value, bounds) };
        }
        case 'proved': {
            const upTo = measured.interval?.[1] ?? row.max;
            return upTo === undefined ? undefined : { run, upTo, grade: measured.grade };
        }
        case 'undecided': {
            const { atLeast } = measured;
            return atLeast === undefined || row.max === undefined
                ? undefined
                : { run, upTo: row.max, grade: atLeast.grade };
        }
        case 'absent':
            return undefined;
    }
}
/** Whether one of the rows has requests enough for the judge to grade it by these bounds. */
function isDecided(rows, { metric, bounds }) {
    return rows.some(({ run, row }) => {
        const measured = (0,measure/* measure */.xP)({ run, row }, metric, bounds);
        return measured.state !== 'undecided' || measured.why.kind !== 'too-few-requests';
    });
}

;// CONCATENATED MODULE: ./src/propose/metric-proposal.ts







/** The bounds of a metric of the whole run that each of the runs meets. */
function wholeProposal(runs, target) {
    const { metric } = target;
    const seen = runs.flatMap(run => run.aggregated === undefined ? [] : (seenOf(run, run.aggregated, target) ?? []));
    if (metric.type === 'throughput')
        return throughputProposal(seen, target);
    if (!(0,metrics/* isResponseTime */.xD)(metric))
        return errorsProposal(seen, target);
    const rows = runs.flatMap(run => run.aggregated === undefined ? [] : [{ run, row: run.aggregated }]);
    const isUnfit = rows.some(placed => leavesLessRoom(printedOf(placed, target) ?? 0, target));
    const untold = isUnfit ? wideTime : untoldTime;
    const proposal = timeProposal(seen, target, rows) ?? untold(rows, target);
    const bounds = 'bounds' in proposal ? proposal.bounds : target.bounds;
    const isOpen = rows.length > 0 && !isDecided(rows, { ...target, bounds });
    return isOpen ? openOf(rows, target) : proposal;
}
/**
 * Undefined where nothing was measured and what is certain meets the bounds.
 *
 * @param rows all of which something may have been seen: where none is measured, it ends with the slowest
 */
function timeProposal(seen, target, rows) {
    const { metric } = target;
    const telling = seen.filter(({ value, grade }) => value !== undefined || (grade !== 'target' && grade !== 'acceptable'));
    if (telling.length === 0)
        return undefined;
    const isMeasured = telling.some(({ value }) => value !== undefined);
    const slowest = isMeasured ? [] : rows.map(({ row }) => row.max ?? 0);
    const upTo = shownAbove(Math.max(...telling.map(one => one.upTo), ...slowest));
    const vague = isMeasured ? slowerThan(upTo, rows, target) : undefined;
    const over = { ...measuredOver(telling, Math.max), upTo, ...(0,present/* present */.E)({ vague }) };
    return { metric, ...over, bounds: timeBounds(shownAbove(Math.max(upTo, vague ?? 0))) };
}
/** So many of the requests of a row that is measured a row has that counts beside it. */
const COUNTS_FROM = 1 / 2;
/**
 * What Locust printed above `ms`, of hardly fewer requests than are measured: a run that just missed their number may
 * have been the slowest, for which a quicker one does not speak. What a handful of requests took tells nothing.
 */
function slowerThan(ms, rows, target) {
    const most = Math.max(...rows.map(({ row }) => (0,locust_run/* timedRequests */.SP)(row)));
    const printed = rows
        .filter(({ row }) => (0,locust_run/* timedRequests */.SP)(row) >= COUNTS_FROM * most)
        .map(placed => printedOf(placed, target) ?? 0);
    const slowest = Math.max(...printed);
    return slowest > ms ? slowest : undefined;
}
/** A response time of which the rows do not tell enough. */
function untoldTime(rows, { metric, bounds }) {
    const printed = rows.flatMap(({ row }) => metric.type === 'percentile' ? (row.percentiles.get(metric.percent) ?? []) : []);
    const vague = printed.length === 0 ? undefined : Math.max(...printed);
    return { metric, ...(0,present/* present */.E)({ vague }), kept: bounds, why: 'untold' };
}
/** Bounds with head-room above the slowest of too few requests: where the percentile ends nobody knows. */
function wideTime(rows, target) {
    const { metric, vague = 0 } = untoldTime(rows, target);
    const upTo = shownAbove(Math.max(vague, ...rows.map(({ row }) => row.max ?? 0)));
    return { metric, vague, upTo, bounds: timeBounds(upTo) };
}
/** Nothing is asked of a response time. */
function noneOf(rows, target) {
    const { metric, vague } = untoldTime(rows, target);
    const requests = Math.max(...rows.map(({ row }) => (0,locust_run/* timedRequests */.SP)(row)));
    return { metric, ...(0,present/* present */.E)({ vague }), none: { requests } };
}
/** Nothing is asked of what a run of such rows leaves undecided. */
function openOf(rows, target) {
    const { metric } = target;
    const { none, ...rest } = noneOf(rows, target);
    const needed = metric.type === 'percentile' ? (0,measure/* requestsNeeded */.Kn)(metric.percent) : undefined;
    return { ...rest, none: { ...none, ...(0,present/* present */.E)({ needed }) } };
}
/** As Locust printed it (ms), where it is of too few requests to be measured. */
function printedOf({ run, row }, target) {
    const { metric } = target;
    const isWhole = row === run.aggregated && run.leftOut?.hasPercentiles === false;
    // Of the last seconds, which the judge grades nothing by.
    if (metric.type !== 'percentile' || isWhole || run.percentileSource === 'window')
        return undefined;
    return seenOf(run, row, target)?.value === undefined
        ? row.percentiles.get(metric.percent)
        : undefined;
}
/** One of the bounds that would be proposed from a response time (ms) lies beyond the one that is held. */
function leavesLessRoom(ms, { bounds }) {
    const own = timeBounds(shownAbove(ms));
    return config_bounds/* BOUND_FIELDS */.n1.some(field => own[field] > (bounds[field] ?? Infinity));
}
/** Of rows that an endpoint pattern means together, the worst is what a run measured. */
function measuredOver(seen, worst) {
    const byRun = new Map();
    for (const { run, value } of seen)
        if (value !== undefined)
            byRun.set(run, worst(value, byRun.get(run) ?? value));
    if (byRun.size === 0)
        return {};
    const values = [...byRun.values()];
    const measured = worst(...values);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return { measured, over: { best: measured === most ? least : most, runs: values.length } };
}
function throughputProposal(seen, { metric, bounds }) {
    const over = measuredOver(seen, Math.min);
    if (over.measured === undefined)
        return { metric, kept: bounds, why: 'untold' };
    const measured = shownRate(over.measured);
    return { metric, ...over, measured, bounds: throughputBounds(measured) };
}
/** Failing is never proposed as usual: the bounds of error rates stay what they are. */
function errorsProposal(seen, { metric, bounds }) {
    const grades = seen.map(({ grade }) => grade);
    const grade = WORST_FIRST.find(one => grades.includes(one));
    return {
        metric,
        ...measuredOver(seen, Math.max),
        kept: bounds,
        why: 'errors',
        ...(0,present/* present */.E)({ grade })
    };
}
const WORST_FIRST = ['unacceptable', 'degraded', 'acceptable', 'target'];
/**
 * No percentile has stricter bounds than one below it; where that gives it bounds, they leave room
 * above what was printed of it too.
 */
function risingTimes(proposals, held) {
    let floor;
    return proposals.map(proposal => {
        if (proposal.metric.type !== 'percentile' || 'none' in proposal)
            return proposal;
        const own = 'bounds' in proposal ? proposal.bounds : held.get(proposal.metric.key)?.bounds;
        const risen = floor === undefined || own === undefined ? own : atLeast(own, floor);
        const isRaised = risen !== own;
        if (!isRaised || risen === undefined) {
            if ('bounds' in proposal)
                floor = proposal.bounds;
            return proposal;
        }
        const { metric, measured, over, upTo, vague } = proposal;
        const room = vague === undefined ? undefined : timeBounds(shownAbove(vague));
        floor = (room === undefined ? risen : atLeast(risen, room));
        return { metric, ...(0,present/* present */.E)({ measured, over, upTo, vague }), bounds: floor };
    });
}
/** The same bounds where none is below the floor. */
function atLeast(bounds, floor) {
    const raised = config_bounds/* BOUND_FIELDS */.n1.map(field => Math.max(bounds[field] ?? floor[field], floor[field]));
    if (config_bounds/* BOUND_FIELDS */.n1.every((field, at) => bounds[field] === raised[at]))
        return bounds;
    const [target = 0, acceptable = 0, unacceptable = 0] = raised;
    return { target, acceptable, unacceptable };
}

;// CONCATENATED MODULE: ./src/propose/left-to-whole-run.ts



/** Whether one of the rows has requests enough for the judge to grade it, at least by bounds wide enough. */
function mayBeDecided(rows, target) {
    const wide = wideTime(rows, target);
    return 'bounds' in wide && isDecided(rows, { ...target, bounds: wide.bounds });
}
/** The pattern of all endpoints. */
const ANY_ENDPOINT = '*';
/** Endpoints with bounds of their own of what is taken from the others; of more, each is held to it. */
const MOST_EXCEPTED = 12;
/**
 * Percentiles that most endpoints have too few requests for: better asked of the whole run alone, and of
 * the few that can tell.
 */
function leftToWholeRun(rows, times) {
    const endpoints = new Map();
    for (const placed of rows) {
        const key = (0,locust_run/* endpointKey */.r4)(placed.row);
        endpoints.set(key, [...(endpoints.get(key) ?? []), placed]);
    }
    // Its own entry would be that of all.
    if (endpoints.has(ANY_ENDPOINT))
        return [];
    const left = times.flatMap(target => {
        const deciding = [...endpoints.values()].filter(own => mayBeDecided(own, target)).length;
        const isMost = endpoints.size > 0 && 2 * deciding <= endpoints.size;
        return target.metric.type === 'percentile' && isMost && deciding <= MOST_EXCEPTED
            ? [target.metric]
            : [];
    });
    // Of endpoints that hardly anything is known of, other things are to be said.
    return left.length < times.length ? left : [];
}

// EXTERNAL MODULE: ./src/evaluate/verdict/target-words.ts
var target_words = __webpack_require__(416);
;// CONCATENATED MODULE: ./src/propose/measured-text.ts






/** `measured 48 ms, up to 49 ms`; of repeats `measured 38 to 48 ms in 3 runs, up to 50 ms; elsewhere 90 ms of too few requests`. */
function besideBounds(proposal, of) {
    const { metric, measured, upTo, vague } = proposal;
    const shown = (value) => (0,format/* formatValue */.Fl)((0,metrics/* unitOf */.uF)(metric), value);
    if (measured === undefined && upTo === undefined) {
        const read = vague === undefined ? 'not measured well enough' : `${shown(vague)} of too few requests`;
        return `${read}; no stricter than the percentile before it`;
    }
    if (measured === undefined) {
        const read = vague === undefined ? 'too few requests to measure' : `${shown(vague)} of too few requests`;
        return `${read}, up to ${shown(upTo ?? 0)}`;
    }
    const isWider = upTo !== undefined && upTo > measured;
    const seen = `${seenText(proposal, measured, of)}${isWider ? `, up to ${shown(upTo)}` : ''}`;
    return vague === undefined ? seen : `${seen}; elsewhere ${shown(vague)} of too few requests`;
}
/** `measured 38 to 48 ms in 2 of 3 runs`: where one cannot tell, the others do. */
function seenText({ metric, over }, measured, { runs, areRepeats }) {
    const unit = (0,metrics/* unitOf */.uF)(metric);
    if (over === undefined || !areRepeats)
        return `measured ${(0,format/* formatValue */.Fl)(unit, measured)}`;
    const [least, most] = [measured, over.best].sort((a, b) => a - b);
    const told = over.runs === runs.length ? `${over.runs}` : `${over.runs} of ${runs.length}`;
    return `measured ${rangeText(unit, least, most)} in ${told} runs`;
}
function rangeText(unit, least, most) {
    const [from, to] = [(0,format/* formatValue */.Fl)(unit, least), (0,format/* formatValue */.Fl)(unit, most)];
    if (from === to)
        return to;
    return `${unit === 'ms' ? (0,format/* formatNumber */.ZV)(least) : from} to ${to}`;
}
/** Why no bound is proposed, as a comment. */
function keptText(proposal, of) {
    if (!('kept' in proposal))
        return '';
    const { metric, kept, why, measured } = proposal;
    const stays = `the built-in bounds hold (${standingText(metric, kept)})`;
    if (why === 'untold')
        return `${metric.key}: ${untoldWhy(metric, of)}; ${stays}.`;
    if (measured === undefined)
        return `${metric.key}: ${stays}.`;
    const seen = `${metric.key}: ${seenText(proposal, measured, of)}`;
    const { grade } = proposal;
    return grade !== 'degraded' && grade !== 'unacceptable'
        ? `${seen}${metText(grade)}; ${stays}.`
        : `${seen}, more than the built-in bounds accept (${standingText(metric, kept)}). Failing is not proposed as usual: mend it, or write bounds of your own here.`;
}
/** `220 ms of at most 3 requests, too few for any bound`, or what would decide it. */
function besideNone({ metric, vague = 0 }, { requests, needed }, { runs }) {
    const had = `${runs.length > 1 ? 'at most ' : ''}${(0,units_count/* counted */.hS)(requests, 'request')}`;
    return needed === undefined
        ? `${(0,format/* formatValue */.Fl)((0,metrics/* unitOf */.uF)(metric), vague)} of ${had}, too few for any bound`
        : `undecided by ${had}; with ${(0,units_count/* formatCount */.B4)(needed)} it is decided`;
}
/** The same of the whole run, and how long such a load takes for it. */
function besideNoneOfRun(proposal, none, level) {
    const said = besideNone(proposal, none, level);
    const { needed } = none;
    const rates = level.runs.flatMap(({ aggregated, durationSeconds = 0 }) => aggregated === undefined ? [] : (0,locust_run/* timedRequests */.SP)(aggregated) / durationSeconds);
    const rate = Math.max(...rates);
    if (needed === undefined || !(rate > 0) || rate === Infinity)
        return said;
    return `${said}: about ${(0,format/* formatDuration */.a3)(wholeMinutes(needed / rate))} of such a load`;
}
/** Seconds, from a minute on whole minutes that are not less. */
function wholeMinutes(seconds) {
    return seconds < 60 ? Math.ceil(seconds) : Math.ceil(seconds / 60) * 60;
}
/** `P99 is decided by 1,000, P99.9 by 10,000`: percentiles, and the requests that they need. */
function neededText(metrics) {
    return metrics
        .flatMap(metric => {
        if (metric.type !== 'percentile')
            return [];
        const needed = (0,units_count/* formatCount */.B4)((0,measure/* requestsNeeded */.Kn)(metric.percent));
        return [{ label: (0,format/* metricLabel */.B)(metric.key), needed }];
    })
        .map(({ label, needed }, at) => `${label} ${at === 0 ? 'is decided ' : ''}by ${needed}`)
        .join(', ');
}
/** Which of the bounds it meets. */
function metText(grade) {
    if (grade === 'target')
        return ', which meets the target';
    return grade === 'acceptable' ? ', which is acceptable and misses the target' : '';
}
function untoldWhy(metric, { runs, areRepeats }) {
    if (metric.type !== 'percentile')
        return 'not measured';
    if (runs.some(({ leftOut }) => leftOut?.hasPercentiles === false))
        return 'it cannot be had without the rows of not-requests';
    const needed = (0,measure/* requestsNeeded */.Kn)(metric.percent);
    const totals = runs.flatMap(({ aggregated }) => aggregated ?? []);
    const had = Math.max(0, ...totals.map(locust_run/* timedRequests */.SP));
    if (had >= needed)
        return 'not measured';
    const most = areRepeats ? 'at most ' : '';
    const ofTimed = totals.some(({ timed }) => timed !== undefined);
    return `a bound made from it takes ${(0,units_count/* formatCount */.B4)(needed)} requests${(0,target_words/* timedWords */.Xx)({ ofTimed })}, and there were ${most}${(0,units_count/* formatCount */.B4)(had)}`;
}
/** `target < 0.1%, acceptable < 0.5%, unacceptable > 1%`. */
function standingText(metric, bounds) {
    const [good, bad] = (0,metrics/* higherIsBetter */.i2)(metric) ? ['>', '<'] : ['<', '>'];
    return config_bounds/* BOUND_FIELDS */.n1.flatMap(field => {
        const value = bounds[field];
        const sign = field === 'unacceptable' ? bad : good;
        return value === undefined ? [] : [`${field} ${sign} ${(0,format/* formatValue */.Fl)((0,metrics/* unitOf */.uF)(metric), value)}`];
    }).join(', ');
}

;// CONCATENATED MODULE: ./src/propose/metric-lines.ts




/** The line of a metric's bounds, or that it has none; nothing where those that hold anyway are kept. */
function metricLines(proposal, level, { indent, besideNone: beside }) {
    const { metric } = proposal;
    if ('none' in proposal) {
        return [`${indent}${metric.key}: none # ${beside(proposal, proposal.none, level)}`];
    }
    if (!('bounds' in proposal))
        return [];
    const { bounds } = proposal;
    return [
        `${indent}${metric.key}: ${boundsText(metric, bounds)} # ${besideBounds(proposal, level)}`
    ];
}
/** `{ target: 95ms, acceptable: 120ms, unacceptable: 150ms }`. */
function boundsText(metric, bounds) {
    const unit = (0,metrics/* unitOf */.uF)(metric);
    const fields = config_bounds/* BOUND_FIELDS */.n1.flatMap(field => {
        const value = bounds[field];
        return value === undefined ? [] : [`${field}: ${(0,units_written/* writtenValue */.x)(unit, value)}`];
    });
    return `{ ${fields.join(', ')} }`;
}

;// CONCATENATED MODULE: ./src/propose/yaml-text.ts
/** What YAML would not take between quotes as it is, or an editor shows as something else. */
const HIDDEN = /[\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\uffff]/g;
/** Any text as a YAML string in double quotes, on one line: JSON's escapes are YAML's too. */
function quoted(text) {
    return JSON.stringify(text).replace(HIDDEN, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** Characters of a line of a comment. */
const LINE_CHARS = 100;
/** Words as lines of a comment. They hold no line end: untrusted text comes `quoted`. */
function comment(text, indent = '') {
    const lines = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last === undefined || last.length + word.length >= LINE_CHARS - indent.length) {
            lines.push(`# ${word}`);
        }
        else
            lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines.map(line => indent + line);
}

;// CONCATENATED MODULE: ./src/propose/endpoint-text.ts






const MANY_ENDPOINTS = 'So many endpoints are slower than these bounds that each had to have its own: only the whole run is held to them. Write the entries of those that matter (endpoints:), and take this line away.';
const RARE_ENDPOINTS = 'Most endpoints had only a few requests each, too many names to give each its own bounds: only the whole run is held to these. If the names hold ids or parameters, first group them in the load script with name=, run it, and init again. Else write the entries of those that matter (endpoints:), and take this line away.';
function onlyWholeRun({ runs }) {
    const isRare = (run) => (0,rare_endpoints/* rareEndpointNotes */.$)(run).length > 0;
    const text = runs.some(isRare) ? RARE_ENDPOINTS : MANY_ENDPOINTS;
    return [...comment(text, '    '), '    grade-endpoints: false'];
}
/** Which endpoints have bounds of their own, and what holds for the others. */
const WHY_OWN = {
    each: 'Endpoints have bounds of their own where enough was measured of them, or where what too few requests tell would have less head-room by the bounds above (none: so few that nothing is asked of them); for the rest of their response times the bounds above hold.',
    'less-room': 'Response times of each endpoint are held to the bounds above too. Those below have bounds of their own, as they would have less head-room by them (none: so few requests that nothing is asked of them); the others have as much or more: give those that matter an entry.',
    slow: 'Response times of each endpoint are held to the bounds above too. Those below are slower than their target, or were printed so from too few requests, and have bounds of their own (none: so few requests that nothing is asked of them); the others meet it, some of them with less head-room than is said at the top, quick ones with more: give those that matter an entry.'
};
const NONE_OWN = {
    each: 'Response times of each endpoint are held to the bounds above too: none was measured well enough for bounds of its own.',
    'less-room': 'Response times of each endpoint are held to the bounds above too. None needs bounds of its own; quick ones have more head-room: give those that matter an entry (endpoints:).',
    slow: 'Response times of each endpoint are held to the bounds above too. They meet their target, some of them with less head-room than is said at the top, quick ones with more: give those that matter an entry (endpoints:).'
};
const OWN_ERRORS = 'Errors are judged of the whole run; error-rate: in the entry of an endpoint bounds its own.';
/** The lines that say what endpoints are held to, within a load level. */
function endpointsOf(level) {
    const { endpoints, covered, left } = level;
    if (covered === 'none')
        return onlyWholeRun(level);
    const why = (endpoints.length === 0 ? NONE_OWN : WHY_OWN)[covered];
    const said = comment(`${why} ${OWN_ERRORS}`, '    ');
    if (endpoints.length === 0 && left.length === 0)
        return said;
    return [
        ...said,
        '    endpoints:',
        ...leftLines(left),
        ...endpoints.flatMap(endpoint => endpointLines(endpoint, level))
    ];
}
/** First, as an entry of an endpoint's own wins over those before it. */
function leftLines(left) {
    if (left.length === 0)
        return [];
    const why = `Most endpoints had too few requests: ${neededText(left)}. It is asked of the whole run, and of endpoints with a bound of it below.`;
    return [
        ...comment(why, '      '),
        `      ${quoted(ANY_ENDPOINT)}:`,
        ...left.map(({ key }) => `        ${key}: none`)
    ];
}
function endpointLines({ pattern, targets, alsoMeans, winning }, level) {
    const more = alsoMeans === 0
        ? []
        : comment(`* stands for any text: ${(0,units_count/* counted */.hS)(alsoMeans, 'other endpoint')} of the ${level.areRepeats ? 'runs' : 'run'} ${alsoMeans === 1 ? 'is' : 'are'} meant too.`, '      ');
    const own = winning === 0
        ? []
        : comment(`* stands for any text: this must stay above the entries of ${(0,units_count/* counted */.hS)(winning, 'other endpoint')}, which win over it.`, '      ');
    return [
        ...own,
        ...more,
        `      ${quoted(pattern)}:`,
        ...targets.flatMap(target => metricLines(target, level, { indent: '        ', besideNone: besideNone }))
    ];
}

// EXTERNAL MODULE: ./src/units/sentence.ts
var units_sentence = __webpack_require__(6818);
// EXTERNAL MODULE: ./src/evaluate/verdict/spell-words.ts
var spell_words = __webpack_require__(7447);
// EXTERNAL MODULE: ./src/evaluate/run-in-time.ts + 8 modules
var run_in_time = __webpack_require__(4138);
// EXTERNAL MODULE: ./src/evaluate/timeline/once-per-run.ts
var once_per_run = __webpack_require__(3380);
;// CONCATENATED MODULE: ./src/propose/in-time.ts



const analysed = /* @__PURE__ */ (0,once_per_run/* oncePerRun */.a)(run_in_time/* analyseTimeline */.r);
/** A run in time, as one of a steady load. */
function inTime(run) {
    const [level] = defaults/* BUILT_IN_LEVELS */.$w;
    return level === undefined ? {} : analysed(run, level);
}

;// CONCATENATED MODULE: ./src/propose/slow-at-first.ts



/**
 * `in the first 51 s the average was 153 ms, afterwards 33 ms`: of a run that was several times slower at first than
 * later, and not for its warm-up alone; undefined of any other.
 */
function slowAtFirstWords(run) {
    const { slowFirstPart: part, capacity } = inTime(run);
    if (part === undefined || capacity !== undefined)
        return undefined;
    if (part.average - part.afterwards < LEAST_APART_MS)
        return undefined;
    return `${(0,spell_words/* firstPartTime */.Pp)(part)} the average was ${(0,spell_words/* firstPartMeans */.UA)(part)}`;
}
/** Of each run of a steady load. Untrusted text. */
function slowAtFirstTexts({ levels }) {
    const runs = levels.filter(({ kind }) => kind === 'load').flatMap(({ runs }) => runs);
    return runs.flatMap(run => {
        const words = slowAtFirstWords(run);
        return words === undefined
            ? []
            : [
                `the run ${run.name} was slow at first (${words}): the bounds that are proposed from it are of that too. Measure again, of a service that has warmed up, and begin anew with that`
            ];
    });
}

// EXTERNAL MODULE: ./src/evaluate/verdicts-in-time.ts + 1 modules
var verdicts_in_time = __webpack_require__(4049);
;// CONCATENATED MODULE: ./src/propose/unsound.ts


/** Of the data themselves: with these no run's figures are those of the load that was meant. */
const UNSOUND = new Set(['stalled', 'stalled-at-end', 'users-waiting']);
/** What the gate warns of in a run of a steady load, whose bounds are then of such a run. Untrusted text. */
function unsoundWords(run) {
    const told = [...run.notes, ...(0,verdicts_in_time/* driftNotes */.F)(inTime(run).trend)];
    const found = told.find(({ code, severity }) => severity !== 'info' && (UNSOUND.has(code) || code === 'drift'));
    return found && `${found.code}: ${found.message}`;
}
/** Of each run of a steady load. Untrusted text. */
function unsoundTexts({ levels }) {
    const runs = levels.filter(({ kind }) => kind === 'load').flatMap(({ runs }) => runs);
    return runs.flatMap(run => {
        const words = unsoundWords(run);
        return words === undefined
            ? []
            : [
                `the gate warns of the run ${run.name} (${words}): the bounds that are proposed from it are of a run with that. Measure one without, and begin anew with it`
            ];
    });
}

;// CONCATENATED MODULE: ./src/propose/far-apart.ts








/*
 * Bounds from repeats are of the worst of them. Of unchanged services the figures of whole runs are up to 2.4 times
 * apart (fixtures/ab-runs), of disturbed ones 3 to 17 times; the tails of endpoints are so much apart by chance.
 */
/** What is so many times as bad as the rest has bounds that are not those of the rest. */
const FAR = 3;
/** The median of an endpoint, which a busy machine moves by some tens of ms, is so much (ms) apart at least. */
const LEAST_APART_ENDPOINT_MS = 50;
/** Where the worse runs are so many times as bad as the next better, the two are groups. */
const GAP = 2;
/** Runs that are named one by one. */
const MAX_NAMED = 3;
/** Undefined where the runs do not repeat one test, or are near each other, but for those that are warned of anyway. */
function farApart(level) {
    const { kind, areRepeats, targets, endpoints } = level;
    if (kind !== 'load' || !areRepeats)
        return undefined;
    const runs = level.runs.filter(isSound);
    const whole = targets.flatMap(target => spreadOf(seenIn(runs, target, run => run.aggregated), target) ?? []);
    const found = whole.length > 0 ? whole : endpoints.flatMap(one => mediansOf(runs, one));
    const [farthest] = found.sort((a, b) => b.times - a.times);
    return farthest?.far;
}
function isSound(run) {
    return unsoundWords(run) === undefined && slowAtFirstWords(run) === undefined;
}
/** Of each load level whose runs are. Untrusted text. */
function farApartTexts({ levels }) {
    return levels
        .flatMap(level => farApart(level) ?? [])
        .map(far => farApartWords(far, { run: ({ name }) => name, text: text => text }));
}
/**
 * `the run a/load is far from its repeats: P99 is 1,900 ms in it and 110 to 240 ms in 3 others, …`, and what to do;
 * without its full stop.
 */
function farApartWords({ metric, endpoint, seen, odd }, write) {
    const what = `${(0,format/* metricLabel */.B)(metric.key)}${endpoint === undefined ? '' : ` of ${write.text(endpoint)}`}`;
    const bounds = `bounds are of the ${(0,metrics/* isResponseTime */.xD)(metric) ? 'slowest run' : 'run with the lowest'}`;
    if (odd === 0) {
        const [best, last] = [seen[0], seen.at(-1)];
        const told = [best, last].flatMap(one => one === undefined ? [] : [`${valuesText(metric, [one])} in ${write.run(one.run)}`]);
        return `the repeats of one test are far apart: ${what} is ${told.join(' and ')}, and ${bounds}. Nothing here tells which of them is usual: measure again, and begin anew without what was disturbed`;
    }
    const [others, far] = [seen.slice(0, -odd), seen.slice(-odd)];
    const names = far.slice(0, MAX_NAMED).map(({ run }) => write.run(run));
    const more = far.length - names.length;
    const [those, are, it] = odd === 1 ? ['run', 'is', 'it'] : ['runs', 'are', 'them'];
    const all = (0,units_sentence/* listed */.K)([...names, ...(more > 0 ? [`${more} more`] : [])]);
    return `the ${those} ${all} ${are} far from the other repeats: ${what} is ${valuesText(metric, far)} in ${it} and ${valuesText(metric, others)} in ${(0,units_count/* counted */.hS)(others.length, 'other')}, and ${bounds}. Leave ${it} out or measure again, and begin anew, unless that is usual for the service`;
}
/** `110 ms`, `110 to 240 ms`. */
function valuesText(metric, seen) {
    const unit = (0,metrics/* unitOf */.uF)(metric);
    const values = seen.map(({ value }) => value);
    const [from, to] = [Math.min(...values), Math.max(...values)];
    const [least, most] = [(0,format/* formatValue */.Fl)(unit, from), (0,format/* formatValue */.Fl)(unit, to)];
    if (least === most)
        return most;
    return `${unit === 'ms' ? (0,format/* formatNumber */.ZV)(from) : least} to ${most}`;
}
/** Of each run that measured a metric which bounds are proposed of. */
function seenIn(runs, proposal, rowOf) {
    if (!hasBounds(proposal))
        return [];
    return runs.flatMap(run => {
        const row = rowOf(run);
        const measured = row && (0,measure/* measure */.xP)({ run, row }, proposal.metric, proposal.bounds);
        if (row === undefined || measured?.state !== 'measured')
            return [];
        const { value, interval: [low, high] = [value, value] } = measured;
        return [{ run, row, value, low, high }];
    });
}
function hasBounds(proposal) {
    return 'bounds' in proposal;
}
/** Of an endpoint with bounds of its own: its higher percentiles are far apart by chance. */
function mediansOf(runs, { pattern, targets }) {
    const rowOf = (run) => run.endpoints.find(row => (0,locust_run/* endpointKey */.r4)(row) === pattern);
    return targets
        .filter(({ metric }) => metric.key === 'p50')
        .flatMap(target => spreadOf(seenIn(runs, target, rowOf), target, {
        endpoint: pattern,
        leastMs: LEAST_APART_ENDPOINT_MS
    }) ?? []);
}
/** Undefined where the worst is near the best, or may be by chance. */
function spreadOf(seen, { metric }, { endpoint, leastMs = LEAST_APART_MS } = {}) {
    const isTime = (0,metrics/* isResponseTime */.xD)(metric);
    const ordered = [...seen].sort((a, b) => (isTime ? a.value - b.value : b.value - a.value));
    const [best, worst] = [ordered[0], ordered.at(-1)];
    if (best === undefined || worst === undefined)
        return undefined;
    const times = timesApart(best, worst);
    if (!(times >= FAR))
        return undefined;
    if (isTime && (worst.value - best.value < leastMs || !isSurelyApart(metric, best, worst)))
        return undefined;
    const far = { metric, seen: ordered, odd: oddOf(ordered) };
    return { times, far: endpoint === undefined ? far : { ...far, endpoint } };
}
/** However small the one. */
function timesApart({ value: one }, { value: other }) {
    const [least, most] = [Math.min(one, other), Math.max(one, other)];
    return most === least ? 1 : most / least;
}
/**
 * Where about as many requests are slow as a percentile leaves out, it lies on either side of them by chance. Then the
 * slower run is quick just below it, and the quicker one slow just above.
 */
function isSurelyApart(metric, quick, slow) {
    if (slow.low <= quick.high)
        return false;
    if (metric.type !== 'percentile')
        return true;
    const middle = Math.sqrt(Math.max(1, quick.value) * slow.value);
    const [below = 0] = timesOf(slow.row, percent => percent < metric.percent).toReversed();
    const [above = Infinity] = timesOf(quick.row, percent => percent > metric.percent);
    return below >= middle || above < middle;
}
/** ms, of some percentiles of a row, from the lowest percentile to the highest. */
function timesOf({ percentiles }, isMeant) {
    return [...percentiles]
        .filter(([percent]) => isMeant(percent))
        .sort(([a], [b]) => a - b)
        .map(([, ms]) => ms);
}
/** How many of the worst are fewer than the others, and farther from them than those from each other. */
function oddOf(ordered) {
    const gaps = ordered.slice(1).map((worse, at) => timesApart(ordered[at] ?? worse, worse));
    const widest = Math.max(...gaps);
    const kept = gaps.indexOf(widest) + 1;
    const [best, last] = [ordered[0], ordered[kept - 1]];
    if (best === undefined || last === undefined || widest < GAP)
        return 0;
    const isFar = widest > timesApart(best, last);
    return isFar && ordered.length - kept < kept ? ordered.length - kept : 0;
}

// EXTERNAL MODULE: ./src/locust/quality/assess.ts + 14 modules
var assess = __webpack_require__(2235);
;// CONCATENATED MODULE: ./src/propose/short-run.ts




/** A run of so many seconds has time enough at full load. */
const GOOD_RUN_SECONDS = 120;
/** Whether one of the runs was too short to measure well, by the gate's own rule. */
function isShort({ runs }) {
    return runs.some(({ notes }) => notes.some(({ code }) => code === 'short-run'));
}
/** Whether one of the runs was measured, and for less time than is advised. */
function isBrief({ runs }) {
    return runs.some(({ durationSeconds }) => durationSeconds !== undefined && friendlyDuration(durationSeconds) < GOOD_RUN_SECONDS);
}
/** What to do then, a clause. */
const MEASURE_LONGER = `measure ${(0,format/* formatDuration */.a3)(GOOD_RUN_SECONDS)} or more (--run-time ${(0,units_written/* writtenValue */.x)('s', GOOD_RUN_SECONDS)})`;
/** The same and why, a sentence without its full stop. */
const SHORT_RUN = `${MEASURE_LONGER} and begin anew with that: less than ${(0,format/* formatDuration */.a3)(assess/* SHORT_RUN_SECONDS */.h)} was measured, of which ramp-up and warm-up may be most`;
/** Of a run that is brief and not too short, a clause. */
const BRIEF_RUN = `${MEASURE_LONGER} and begin anew with that where you can: a briefer run has fewer of the rarer requests, and its start counts for more`;

// EXTERNAL MODULE: ./src/page-address.ts
var page_address = __webpack_require__(9805);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
;// CONCATENATED MODULE: ./src/propose/publication.ts


/** The branch that follows the releases of this major version. Before the first release it is not there. */
const MAJOR_BRANCH = `v${version/* VERSION */.x.split('.', 1)[0]}`;
/** The action, as a workflow names it. */
const GATE_ACTION = `${page_address/* REPOSITORY */.B}@${MAJOR_BRANCH}`;
/** True before the first release and after it. */
const NEEDS_RELEASE = `${MAJOR_BRANCH} is there from the first release on (https://github.com/${page_address/* REPOSITORY */.B}/releases)`;
/** Address of a file of this version, as it stands. */
function fileAddress(path) {
    return `https://raw.githubusercontent.com/${page_address/* REPOSITORY */.B}/${MAJOR_BRANCH}/${path}`;
}

;// CONCATENATED MODULE: ./src/propose/run-names.ts


/**
 * What each run is called where its folders mean nothing, as in a file for a team: the least of the end of its name
 * that no other run's name ends with, and that says its load level where its name does. Untrusted text.
 */
function shortNames(levels) {
    const names = new Set(levels.flatMap(({ runs }) => runs.map(({ name }) => name)));
    const count = new Map();
    for (const end of [...names].flatMap(endsOf))
        count.set(end, (count.get(end) ?? 0) + 1);
    const settings = (0,default_settings/* defaultSettings */.L)();
    const isEnough = (end, by) => count.get(end) === 1 && (by !== 'name' || (0,load_level/* chooseLevel */.MA)({ name: end }, settings).by === 'name');
    return new Map(levels.flatMap(({ by, runs }) => runs.map(run => [run, endsOf(run.name).find(end => isEnough(end, by)) ?? run.name])));
}
/** `a/b/load`: `load`, `b/load`, `a/b/load`. */
function endsOf(name) {
    const parts = name.split('/');
    return parts.map((_, at) => parts.slice(parts.length - 1 - at).join('/'));
}

;// CONCATENATED MODULE: ./src/propose/config-text.ts


















const SCHEMA = `# yaml-language-server: $schema=${fileAddress('schema/config.schema.json')}`;
const REFERENCE = [
    ...comment(`Every key: ${(0,page_address/* pageAddress */.q)('docs/configuration.md', MAJOR_BRANCH)}`),
    ...comment(`${NEEDS_RELEASE}; before it, write main for ${MAJOR_BRANCH} in both addresses.`)
];
const ADVISORY = [
    ...comment('Advisory: every grade and every regression is shown, what would fail is said, and only a run that could not be judged turns red. To switch the gate on, take this line away. For a pull request it counts once it is on the base branch.'),
    'fail-on: never'
];
/** A config with the bounds of a proposal, the measured value beside each. */
function proposedConfig(proposal) {
    const { levels, notRequests } = proposal;
    const names = shortNames(levels);
    const nameOf = (run) => quoted(names.get(run) ?? run.name);
    return joined([
        [SCHEMA, ...headOf(levels)],
        ADVISORY,
        notRequests.length === 0 ? [] : notRequestsOf(notRequests),
        [
            'load-levels:',
            ...levels.flatMap((level, at) => [...(at > 0 ? [''] : []), ...levelOf(level, nameOf)])
        ]
    ]);
}
/** A config of somebody who has no run yet: the built-in bounds, to be changed. */
function plainConfig() {
    const what = 'The built-in targets hold: they stand below, each to be uncommented and changed. With a run of your own, locust-gate init PATH proposes bounds from what it measured.';
    return joined([
        [SCHEMA, ...comment(what), ...REFERENCE],
        ADVISORY,
        ['# load-levels:', ...defaults/* BUILT_IN_LEVELS */.$w.flatMap(builtInLevel).map(line => `#${line}`)]
    ]);
}
function joined(parts) {
    const texts = parts.filter(lines => lines.length > 0).map(lines => lines.join('\n'));
    return `${texts.join('\n\n')}\n`;
}
function headOf(levels) {
    const count = levels.reduce((sum, { runs }) => sum + runs.length, 0);
    const one = count === 1 ? 'one run' : (0,units_count/* counted */.hS)(count, 'run');
    const times = config_bounds/* BOUND_FIELDS */.n1.map(field => `${field} ${TIME_ROOM[field]} times`).join(', ');
    const rates = config_bounds/* BOUND_FIELDS */.n1.map(field => `${THROUGHPUT_ROOM[field]} times`).join(', ');
    const hasBounds = levels.some(({ kind }) => kind !== 'capacity');
    if (!hasBounds)
        return [...comment(`Proposed by locust-gate init from ${one}.`), ...REFERENCE];
    const said = levels.some(({ kind, areRepeats }) => kind === 'load' && areRepeats)
        ? ofRepeats(one)
        : ofSingleRuns(one, count);
    return [
        ...comment(`Proposed by locust-gate init from ${one}: every bound below is a proposal. ${said.tells}: look at some more, and change what does not fit.`),
        '#',
        ...comment(`Head-room of response times: ${times} ${said.time} ("up to"), and at least ${LEAST_ROOM_MS} ms more each, rounded up to what Locust can print. Of throughput: ${rates} ${said.rate}, rounded down.`),
        ...REFERENCE
    ];
}
function ofSingleRuns(runs, count) {
    const does = count === 1 ? 'does' : 'do';
    return {
        tells: `${(0,letter_case/* upperFirst */.Z)(runs)} ${does} not tell how much your service varies from run to run`,
        time: 'the measured value, at the upper end of its uncertainty',
        rate: 'the measured value'
    };
}
/** However many there are, the next may lie outside of what they show. */
function ofRepeats(runs) {
    return {
        tells: `Beside it stands what was measured, of repeats of one test from the least to the most; ${runs} do not tell all that your service varies by`,
        time: 'the highest that a run measured, at the upper end of its uncertainty',
        rate: 'the lowest that a run measured'
    };
}
function notRequestsOf(patterns) {
    return [
        ...comment('Rows that are no requests: the figures of the whole run are without them.'),
        `not-requests: [${patterns.map(quoted).join(', ')}]`
    ];
}
function levelOf(level, nameOf) {
    const { name, kind, users, durationSeconds, files, targets } = level;
    const written = targets.filter(target => !('kept' in target));
    const kept = targets.filter(target => 'kept' in target);
    const far = farApart(level);
    return [
        ...level.runs.slice(0, MAX_RUNS).flatMap(run => comment(runText(run, kind, nameOf), '  ')),
        ...(level.runs.length > MAX_RUNS
            ? comment(`and ${(0,units_count/* formatCount */.B4)(level.runs.length - MAX_RUNS)} more`, '  ')
            : []),
        ...comment(whyText(level, nameOf), '  '),
        ...(far === undefined
            ? []
            : comment(`${(0,letter_case/* upperFirst */.Z)(farApartWords(far, { run: nameOf, text: quoted }))}.`, '  ')),
        ...(isShort(level) ? comment(`${(0,letter_case/* upperFirst */.Z)(SHORT_RUN)}.`, '  ') : []),
        `  ${name}:`,
        ...(kind === 'capacity' ? ['    kind: capacity'] : []),
        ...(files.length === 0 ? [] : [`    files: [${files.map(quoted).join(', ')}]`]),
        ...(users === undefined ? [] : [`    users: ${users}`]),
        ...(durationSeconds === undefined
            ? []
            : [`    duration: ${(0,units_written/* writtenValue */.x)('s', durationSeconds)} # ${OTHER_LENGTH[kind]}`]),
        ...(written.length === 0 ? [] : ['    targets:']),
        ...written.flatMap(target => metricLines(target, level, { indent: '      ', besideNone: besideNoneOfRun })),
        ...kept.flatMap(target => comment(keptText(target, level), '      ')),
        ...(kind === 'capacity' ? [] : endpointsOf(level))
    ];
}
/** A load test that was killed looks like a short one; a test that finds the limit may go on for longer. */
const OTHER_LENGTH = {
    load: 'a run of another length warns; notes: { duration-differs: error } makes it red',
    capacity: 'a shorter run warns'
};
const WHY_CAPACITY = 'The load rises in steps, or through most of the run: a test that finds the limit. Its bounds tell where that is, so that none is proposed from it; the built-in ones hold until you write your own.';
/** Runs of a level that are told one by one. */
const MAX_RUNS = 5;
function whyText({ kind, by, areRepeats, apart }, nameOf) {
    if (kind === 'capacity')
        return WHY_CAPACITY;
    if (apart !== undefined)
        return oneNameText(apart, nameOf);
    return (areRepeats ? WHY_REPEATS : WHY_LEVEL)[by];
}
/** Only a name can bring runs together that do not repeat one test. */
function oneNameText({ then, now, why }, nameOf) {
    return `The names of the runs hold that of this load level, but they do not repeat one test (${nameOf(then)} and ${nameOf(now)}: ${why}): its bounds are of the highest response times and the lowest throughput of all. Runs of different loads that are to have bounds of their own need names of their own.`;
}
const WHY_LEVEL = {
    name: 'The name of the run holds that of this load level.',
    default: 'Nothing assigns the run to another load level: this is the one for such runs.',
    own: 'A load level of its own: nothing assigns the run, and it is not the only one.'
};
const WHY_REPEATS = {
    name: 'Repeats of one test, of this load level because their names say so.',
    default: 'Repeats of one test, of the load level of runs that nothing else assigns.',
    own: 'Repeats of one test, with a load level of their own: nothing assigns them, and they are not the only runs.'
};
function runText(run, kind, nameOf) {
    const { aggregated, peakUsers, durationSeconds } = run;
    const facts = [
        ...(peakUsers === undefined ? [] : [(0,units_count/* counted */.hS)(peakUsers, 'user')]),
        ...(durationSeconds === undefined ? [] : [(0,format/* formatDuration */.a3)(durationSeconds)]),
        ...(aggregated === undefined ? [] : [(0,units_count/* counted */.hS)(aggregated.requests, 'request')]),
        ...(0,provenance/* whenFacts */.sf)(run)
    ];
    return [
        `Run ${nameOf(run)}: ${facts.join(', ')}.`,
        ...(kind === 'load' ? warnedOf(run) : [])
    ].join(' ');
}
/** What a run measured that the next need not, in sentences. */
function warnedOf(run) {
    const [unsound, slower] = [unsoundWords(run), slowAtFirstWords(run)];
    return [
        ...(unsound === undefined
            ? []
            : [`The gate warns of it, and its bounds are of a run with that: ${unsound}.`]),
        ...(slower === undefined
            ? []
            : [`It was slow at first, which its bounds are of too: ${slower}.`])
    ];
}
function builtInLevel({ name, users, durationSeconds, targets }) {
    return [
        `   ${name}:`,
        ...(users === undefined ? [] : [`     users: ${users}`]),
        ...(durationSeconds === undefined
            ? []
            : [`     duration: ${(0,units_written/* writtenValue */.x)('s', durationSeconds)}`]),
        '     targets:',
        ...[...targets.values()].map(({ metric, bounds }) => `       ${metric.key}: ${boundsText(metric, bounds)}`)
    ];
}

;// CONCATENATED MODULE: ./src/propose/spawn-rate.ts
/** A row may be this many seconds early or late: workers report every three. */
const LATE_SECONDS = 3;
/** Or off by this share of all users, as where a machine was busy. */
const OFF_SHARE = 0.1;
/**
 * Users per second that Locust started, as the rows of the total show it; undefined where they do not:
 * the first has users already, or they rose unevenly, as by a load shape. Users who were all there by
 * the next row are told as that many a second: what is faster looks the same.
 */
function spawnRateOf(rows) {
    const peak = rows.reduce((most, { users }) => Math.max(most, users), 0);
    const first = rows.findIndex(({ users }) => users > 0);
    const start = rows[first - 1];
    const ramp = rows.slice(first, rows.findIndex(({ users }) => users === peak) + 1);
    // The last step is what was left, and may be smaller.
    const told = ramp.at(-2) ?? ramp.at(-1);
    if (start === undefined || told === undefined)
        return undefined;
    const rate = told.users / (told.at - start.at);
    const most = Math.max(LATE_SECONDS * rate, OFF_SHARE * peak);
    const isEven = ramp.every(({ at, users }) => Math.abs(users - rate * (at - start.at)) <= most);
    return isEven ? rounded(rate) : undefined;
}
function rounded(rate) {
    return rate >= 10 ? Math.round(rate) : Number(rate.toPrecision(2));
}

;// CONCATENATED MODULE: ./src/propose/workflow-blocks.ts



const CHECKOUT_ACTION = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
const UPLOAD_ACTION = 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0';
const CHECKOUT = [
    `- uses: ${CHECKOUT_ACTION}`,
    '  with:',
    '    persist-credentials: false'
];
/** The commit that the pull request is to be merged into, beside the one of the pull request. */
const CHECKOUT_BASE = [
    ...CHECKOUT,
    '    ref: ${{ github.event.pull_request.base.sha }}',
    '    path: base'
];
/** Without any action and without a token. */
const CHECKOUT_OF_A_STRANGER = [
    '# A public repository needs no token to be read, so that none is left on the disk.',
    '- name: Check out',
    '  run: |',
    '    git init --quiet .',
    '    git fetch --quiet --depth 1 "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY" "$GITHUB_REF"',
    '    git checkout --quiet FETCH_HEAD'
];
const START_SERVICE = [
    '# CHANGE THIS: start your service here, and give --host below its address.',
    '- name: Start the service',
    '  run: docker compose up --detach --wait'
];
const INSTALL_LOCUST = [
    '# What else the locustfile imports: pipx inject locust PACKAGE',
    '- name: Install Locust',
    '  run: pipx install locust'
];
/** Where Locust finds the service that its job has started. */
const LOCAL_HOST = 'http://localhost:8000';
/** Locust's own arguments, as lines of a folded text. */
function argumentsOf({ users, spawnRate, runTime, name }, host = LOCAL_HOST) {
    return [
        `locust --headless --host ${host}`,
        `--users ${users} --spawn-rate ${spawnRate} --run-time ${runTime}`,
        `--csv results/${name} --csv-full-history --exit-code-on-error 0`
    ];
}
const WHOSE_FAILURES = "# Failed requests are the gate's to judge: Locust's own exit code must not end the job.";
const SHORT = `# So short a run measures little but its start: ${MEASURE_LONGER}.`;
const GUESSED_RATE = '# --spawn-rate is a guess: what was measured does not tell how fast the users were started.';
function remarksOn({ isShort, isRateGuessed }) {
    return [
        WHOSE_FAILURES,
        ...(isShort === true ? [SHORT] : []),
        ...(isRateGuessed === true ? [GUESSED_RATE] : [])
    ];
}
function runLocust(test) {
    return [
        ...remarksOn(test),
        '- name: Run Locust',
        '  run: >-',
        ...argumentsOf(test).map(line => `    ${line}`)
    ];
}
/**
 * Against a service that several machines reach; histograms make what they measure one. Where the
 * machines have not as many users each, the matrix says how many, under the name that is given.
 */
function runShard(test, usersOfMatrix) {
    return [
        ...remarksOn(test),
        '- name: Run Locust',
        '  env:',
        '    HOST: ${{ vars.STAGING_URL }}',
        ...(usersOfMatrix === undefined ? [] : [`    USERS: \${{ matrix.${usersOfMatrix} }}`]),
        '  run: >-',
        ...argumentsOf(usersOfMatrix === undefined ? test : { ...test, users: '"$USERS"' }, '"$HOST"').map(line => `    ${line}`),
        `    --json-file results/${test.name}`
    ];
}
/** Pairs of runs, the two of a pair at the same time. */
function runPairs(test, pairs) {
    const { users, spawnRate, runTime, name } = test;
    return [
        ...remarksOn(test),
        '- name: Run Locust against both at the same time',
        '  run: |',
        '    load() {',
        '      locust --headless --host "http://localhost:$1" \\',
        `        --users ${users} --spawn-rate ${spawnRate} --run-time ${runTime} \\`,
        `        --csv "results/$2/${name}" --csv-full-history --exit-code-on-error 0`,
        '    }',
        `    for pair in ${pairs.join(' ')}; do`,
        '      load 8001 "base-$pair" &',
        '      load 8000 "head-$pair" &',
        '      wait',
        '    done'
    ];
}
/** Also when Locust failed: then why is what there is to see. */
function uploadStep({ name, retentionDays }) {
    return [
        `- uses: ${UPLOAD_ACTION}`,
        '  if: always()',
        '  with:',
        `    name: ${name}`,
        '    path: results/',
        '    if-no-files-found: error',
        ...(retentionDays === undefined ? [] : [`    retention-days: ${retentionDays}`])
    ];
}
/** The gate with its inputs, each a line of YAML or several. */
function gateStep(inputs, always = 'always') {
    return [
        ...comment(`${NEEDS_RELEASE}; before it, name a commit.`),
        `- uses: ${GATE_ACTION}`,
        ...(always === 'always' ? ['  if: always()'] : []),
        '  with:',
        ...inputs.map(line => `    ${line}`)
    ];
}
/** Blocks of steps with a blank line between them, as deep as the steps of a job. */
function jobSteps(...blocks) {
    return blocks.flatMap((block, at) => [
        ...(at > 0 ? [''] : []),
        ...block.map(line => `      ${line}`)
    ]);
}
const ON_BRANCHES = ['on:', '  pull_request:', '  push:', '    branches: [main]'];
const MAY_COMMENT = [
    'permissions:',
    '  contents: read # the config and the load test',
    "  actions: read # the history of main's runs, and until it is long enough their artifacts",
    '  pull-requests: write # the comment'
];
const NEWEST_ONLY = [
    'concurrency:',
    '  group: load-test-${{ github.ref }}',
    "  cancel-in-progress: ${{ github.event_name == 'pull_request' }}"
];
const JOB = ['jobs:', '  load-test:', '    runs-on: ubuntu-latest', '    steps:'];

;// CONCATENATED MODULE: ./src/propose/pull-request-workflows.ts


/** Machines of a matrix; each has its part of the users, at least one. */
const SHARDS = 4;
/** Two or three pairs see what one does not (docs/regressions.md). */
const PAIRS = [1, 2, 3];
const FORKS = (0,page_address/* pageAddress */.q)('docs/forks.md');
const HISTORY = (0,page_address/* pageAddress */.q)('docs/history.md');
function singleGate(test) {
    return [
        '# The gate in one workflow: for pull requests from branches of the repository itself.',
        '# Runs on main are kept in the history, by which pull requests are judged:',
        `# ${HISTORY}`,
        'name: Load test',
        ...ON_BRANCHES,
        '',
        ...MAY_COMMENT,
        '',
        ...NEWEST_ONLY,
        '',
        ...JOB,
        ...jobSteps(CHECKOUT, START_SERVICE, INSTALL_LOCUST, runLocust(test), uploadStep({ name: 'load-test' }), gateStep(['artifact: load-test']))
    ];
}
function forkLoadTest(test) {
    return [
        "# Pull requests from forks, first half: runs a stranger's code, and is given nothing worth stealing.",
        '# All it hands on is one artifact. Why it is safe: ' + FORKS,
        'name: Load test',
        ...ON_BRANCHES.slice(0, -1),
        '    branches: [main] # becomes the baseline',
        '',
        'permissions: {}',
        '',
        ...NEWEST_ONLY,
        '',
        ...JOB,
        ...jobSteps(CHECKOUT_OF_A_STRANGER, START_SERVICE, INSTALL_LOCUST, runLocust(test), uploadStep({ name: 'load-test' }))
    ];
}
const FORK_GATE = [
    '# Pull requests from forks, second half: may write, and therefore runs no code of the pull request.',
    '# It checks out nothing; the gate reads the artifact in memory.',
    'name: Locust Gate',
    'on:',
    '  workflow_run:',
    '    workflows: [Load test]',
    '    types: [completed]',
    '',
    'permissions: {}',
    '',
    'concurrency:',
    '  # One gate at a time for each head, so that two do not both create the comment.',
    '  group: locust-gate-${{ github.event.workflow_run.head_repository.full_name }}-${{ github.event.workflow_run.head_branch }}',
    '',
    'jobs:',
    '  gate:',
    '    # A run that was cancelled by a newer one has no result to judge.',
    "    if: github.event.workflow_run.event == 'pull_request' && github.event.workflow_run.conclusion != 'cancelled'",
    '    runs-on: ubuntu-latest',
    '    permissions:',
    "      actions: read # the artifact of the other workflow's run, and the baseline's",
    '      contents: read # the config of the base branch',
    '      pull-requests: write # the comment',
    "      checks: write # the check run: this job's own colour is not seen on the pull request",
    '    steps:',
    ...jobSteps(gateStep(['artifact: load-test', 'check-run: true'], 'as usual'))
];
function shardedLoadTest(test) {
    const parts = equalParts(test.users, SHARDS);
    const part = { ...test, spawnRate: Math.ceil(test.spawnRate / parts.length) };
    return [
        '# Load from more than one machine: each leg of the matrix makes its part of it, and the gate merges',
        '# what they measured exactly, from the histograms of --json-file. They need a service that all of',
        '# them reach: its address is the variable STAGING_URL of the repository.',
        'name: Load test',
        ...ON_BRANCHES,
        '',
        ...MAY_COMMENT,
        '',
        'concurrency:',
        '  # All of them load the same service: one at a time, and of those that wait the newest.',
        '  group: load-test',
        '',
        'jobs:',
        '  load-test:',
        '    strategy:',
        '      fail-fast: false',
        '      matrix:',
        ...shardMatrix(parts),
        '    runs-on: ubuntu-latest',
        '    steps:',
        ...jobSteps(CHECKOUT, INSTALL_LOCUST, isEven(parts) ? runShard({ ...part, users: parts[0] ?? 1 }) : runShard(part, 'users'), uploadStep({ name: 'load-test-${{ matrix.shard }}' })),
        '',
        '  gate:',
        '    needs: load-test',
        '    # Also when a leg failed: what it lacks is what there is to see.',
        '    if: always()',
        '    runs-on: ubuntu-latest',
        '    steps:',
        ...jobSteps(CHECKOUT, gateStep(['artifact: load-test-*', 'combine: shards'], 'as usual'))
    ];
}
/** Whole users who add up to all of them: another load than the load level's would be a warning each time. */
function equalParts(users, most) {
    const machines = Math.max(1, Math.min(most, users));
    return Array.from({ length: machines }, (_, at) => Math.floor(users / machines) + (at < users % machines ? 1 : 0));
}
function isEven(parts) {
    return new Set(parts).size === 1;
}
function shardMatrix(parts) {
    return isEven(parts)
        ? [`        shard: [${parts.map((_, at) => at + 1).join(', ')}]`]
        : [
            '        include:',
            ...parts.map((users, at) => `          - { shard: ${at + 1}, users: ${users} }`)
        ];
}
function sideBySide(test) {
    const folders = (side) => PAIRS.map(pair => `  results/${side}-${pair}`);
    return [
        '# Base and head of the pull request at the same time on the same machine: what disturbs one disturbs',
        '# the other, so that far smaller changes are told from noise than between two jobs. The two services',
        '# share the machine: let the users be so few that it is not busy.',
        'name: Load test',
        'on:',
        '  pull_request:',
        '',
        'permissions:',
        '  contents: read # the config and the load test',
        '  pull-requests: write # the comment',
        '',
        ...NEWEST_ONLY,
        '',
        ...JOB,
        ...jobSteps(CHECKOUT, CHECKOUT_BASE, [
            '# The compose file takes its port from PORT: ports: ["${PORT}:8000"]',
            '- name: Start both services',
            '  run: |',
            '    PORT=8000 COMPOSE_PROJECT_NAME=head docker compose up --detach --wait',
            '    cd base',
            '    PORT=8001 COMPOSE_PROJECT_NAME=base docker compose up --detach --wait'
        ], INSTALL_LOCUST, runPairs(test, PAIRS), uploadStep({ name: 'load-test' }), gateStep([
            'path: |',
            ...folders('head'),
            'baseline-path: |',
            ...folders('base'),
            'combine: repeats',
            'paired: true'
        ]))
    ];
}

;// CONCATENATED MODULE: ./src/propose/workflows.ts



/** What a workflow is for. */
const WORKFLOWS = ['single', 'fork-safe', 'nightly', 'release', 'shards', 'ab'];
const LOAD_TEST_FILE = 'load-test.yml';
/** The load test of a project that says nothing of its own: that of the load level. */
function usualLoadTest(shape) {
    const load = { users: 200, spawnRate: 20 };
    if (shape === 'ab')
        return { ...load, runTime: '2m', name: 'normal' };
    return shape === 'nightly' || shape === 'release'
        ? { ...load, runTime: '30m', name: 'sustained' }
        : { ...load, runTime: '5m', name: 'normal' };
}
/** The files of a shape. */
function workflowsOf(shape, test) {
    switch (shape) {
        case 'single':
            return [file(singleGate(test), SERVICE)];
        case 'fork-safe':
            return [
                file(forkLoadTest(test), [...SERVICE, PRIVATE]),
                { ...file(FORK_GATE), file: 'locust-gate.yml' }
            ];
        case 'nightly':
            return [file(nightly(test), SERVICE)];
        case 'release':
            return [file(release(test), SERVICE)];
        case 'shards':
            return [file(shardedLoadTest(test), ['set the variable STAGING_URL of the repository'])];
        case 'ab':
            return [file(sideBySide(test), ['let the compose file take its port from PORT'])];
    }
}
const SERVICE = [
    'make the step "Start the service" start your service, and give --host its address'
];
const PRIVATE = 'in a private repository, which a token is needed to clone, give the job contents: read and actions/checkout';
const UNRELEASED = `${NEEDS_RELEASE}; before it, name a commit in "uses: ${GATE_ACTION}"`;
function file(lines, toDo = []) {
    const text = `${lines.join('\n')}\n`;
    const needsRelease = text.includes(GATE_ACTION) ? [UNRELEASED] : [];
    return { file: LOAD_TEST_FILE, text, toDo: [...toDo, ...needsRelease] };
}
function nightly(test) {
    return [
        '# A longer load test each night, compared with the nights before it. There is no pull request to',
        '# comment on: the verdict is the colour of the job, its summary and the report.',
        'name: Nightly load test',
        'on:',
        '  schedule:',
        "    - cron: '23 2 * * *' # UTC; a full hour is when GitHub is busiest",
        '  workflow_dispatch:',
        '',
        'permissions:',
        '  contents: read # the config and the load test',
        '  actions: read # the baseline: artifacts of earlier nights',
        '',
        ...JOB,
        ...jobSteps(CHECKOUT, START_SERVICE, INSTALL_LOCUST, runLocust(test), uploadStep({ name: 'load-test' }), gateStep(['artifact: load-test']))
    ];
}
function release(test) {
    return [
        '# The gate before a release is announced: compared with the release before it, with the filled-in',
        '# performance document attached to the release.',
        'name: Release load test',
        'on:',
        '  release:',
        '    types: [published]',
        '',
        'permissions: {}',
        '',
        'jobs:',
        '  load-test:',
        '    runs-on: ubuntu-latest',
        '    permissions:',
        '      contents: write # to attach the document',
        "      actions: read # the baseline: the previous release's artifact",
        '      checks: write # a check run on the released commit',
        '    steps:',
        ...jobSteps(CHECKOUT, START_SERVICE, INSTALL_LOCUST, runLocust(test), [
            '# The next release is compared with this one: keep it as long as the repository may.',
            ...uploadStep({ name: 'load-test', retentionDays: 400 })
        ], gateStep(['artifact: load-test', 'check-run: true', 'document: PERFORMANCE.md']), [
            '- name: Attach the document',
            '  if: always()',
            '  env:',
            '    GH_TOKEN: ${{ github.token }}',
            '    TAG: ${{ github.event.release.tag_name }}',
            '  run: gh release upload "$TAG" PERFORMANCE.md --clobber'
        ])
    ];
}

;// CONCATENATED MODULE: ./src/propose/load-test.ts




/** What may stand in a shell's command as it is: a CSV prefix, perhaps with folders. */
const PLAIN = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*$/;
const MAX_NAME = 100;
/** Where the run does not tell, all users are started in so many seconds: of a short run no more than this part. */
const RAMP_SECONDS = 10;
const MOST_RAMP = 1 / 5;
/** The load test that was run, to be run again; of several the first steady one, and what none tells as usual. */
function loadTestOf(shape, { levels }) {
    const usual = usualLoadTest(shape);
    const first = levels.find(({ kind }) => kind === 'load') ?? levels[0];
    if (first === undefined)
        return usual;
    const { users = usual.users, durationSeconds } = first;
    const measured = first.runs.flatMap(({ history }) => spawnRateOf(history?.samples ?? []) ?? [])[0];
    return {
        users,
        ...(measured === undefined
            ? { spawnRate: guessedRate(users, durationSeconds), isRateGuessed: true }
            : { spawnRate: measured }),
        runTime: durationSeconds === undefined ? usual.runTime : (0,units_written/* writtenValue */.x)('s', durationSeconds),
        name: nameOf(first),
        ...(isShort(first) ? { isShort: true } : {})
    };
}
function guessedRate(users, durationSeconds = Infinity) {
    return Math.ceil(users / Math.min(RAMP_SECONDS, durationSeconds * MOST_RAMP));
}
/** Its own, or that of its load level, which says as much. */
function nameOf({ name, test }) {
    return PLAIN.test(test) && test.length <= MAX_NAME ? test : name;
}

// EXTERNAL MODULE: ./src/units/clock.ts
var clock = __webpack_require__(2817);
;// CONCATENATED MODULE: ./src/propose/outage.ts




/** At its worst more than so many of all requests failed: a few that always fail are no outage. */
const MOST_FAILED = 0.5;
/** Which runs the service was out in, though it worked before or after. Untrusted text. */
function outageTexts({ levels }) {
    const [level] = defaults/* BUILT_IN_LEVELS */.$w;
    if (level === undefined)
        return [];
    const runs = levels.filter(({ kind }) => kind === 'load').flatMap(({ runs }) => runs);
    return runs.flatMap(run => {
        const { recovery } = (0,run_in_time/* analyseTimeline */.r)(run, { ...level, kind: 'recovery' });
        const worst = recovery?.incidents.find(({ depth }) => depth.usualThroughput !== undefined && depth.errorRate > MOST_FAILED);
        if (worst === undefined)
            return [];
        const { failures, seconds, from } = worst;
        return `the run ${run.name} holds an outage (${(0,units_count/* counted */.hS)(failures, 'request')} failed in ${(0,format/* formatDuration */.a3)(seconds)} from ${(0,clock/* formatClock */.ei)(from)} on): what is proposed from it is of a run with one. Measure a sound run and begin anew with that; a test that breaks the service on purpose is a load level of kind: recovery, with bounds of a sound run`;
    });
}

// EXTERNAL MODULE: ./src/evaluate/left-out.ts
var left_out = __webpack_require__(923);
// EXTERNAL MODULE: ./src/locust/stats/pseudo-requests.ts
var pseudo_requests = __webpack_require__(1825);
// EXTERNAL MODULE: ./src/config/pattern.ts
var config_pattern = __webpack_require__(5164);
;// CONCATENATED MODULE: ./src/propose/endpoint-bounds.ts







/** So many endpoints each have an entry. */
const FEW_ENDPOINTS = 12;
/** Entries that somebody reads. */
const MAX_ENTRIES = 40;
/** YAML knows no longer keys than 1,024 characters, written as they may have to be. */
const MAX_PATTERN = 150;
/** @param held what holds for the response times of each endpoint without an entry of its own */
function endpointBounds(runs, held) {
    const times = [...held.values()].filter(({ metric }) => (0,metrics/* isResponseTime */.xD)(metric));
    const rows = runs.flatMap(run => run.endpoints
        .filter(row => run.leftOut?.keys.has((0,locust_run/* endpointKey */.r4)(row)) !== true)
        .map(row => ({ run, row })));
    const left = new Set(leftToWholeRun(rows, times));
    for (const choice of CHOICES) {
        const { covered, most } = choice;
        const asked = { ...choice, times, held, left, runs };
        const own = rows.filter(placed => times.some(target => isAsked(placed, target, asked)));
        const patterns = [...new Set(own.map(({ row }) => patternOf(row)))];
        if (patterns.length > most)
            continue;
        const written = new Map();
        for (const pattern of inOrder(patterns).toReversed()) {
            const meant = rows.filter(({ row }) => (0,config_pattern/* matchesPattern */.MT)(pattern, row));
            const ofOthers = (key) => meant.filter(({ row }) => !hasBound(written.get(patternOf(row)), key));
            const targets = proposalsOf(ofOthers, asked).filter(proposal => !('kept' in proposal));
            const others = new Set(meant.map(({ row }) => (0,locust_run/* endpointKey */.r4)(row)));
            const own = new Set(meant.flatMap(({ row }) => (written.has(patternOf(row)) ? [(0,locust_run/* endpointKey */.r4)(row)] : [])));
            if (targets.length === 0)
                continue;
            const [alsoMeans, winning] = [others.size - own.size - 1, own.size];
            written.set(pattern, { pattern, targets, alsoMeans, winning });
        }
        const endpoints = inOrder(patterns).flatMap(one => written.get(one) ?? []);
        return { covered, endpoints, left: [...left] };
    }
    return { endpoints: [], covered: 'none', left: [] };
}
/** Entries of which a later one wins: first those that mean what others are for, the widest of all first. */
function inOrder(patterns) {
    const literal = (pattern) => pattern.includes('*') ? pattern.replaceAll('*', '').length : Infinity;
    return [...patterns].sort((a, b) => (literal(a) === literal(b) ? 0 : literal(a) - literal(b)));
}
function hasBound(entry, key) {
    return entry?.targets.some(({ metric }) => metric.key === key) === true;
}
/** The first that is not too long to be read. */
const CHOICES = [
    { covered: 'each', most: FEW_ENDPOINTS, needs: () => true, isTight: leavesLessRoom },
    { covered: 'less-room', most: MAX_ENTRIES, needs: hasLessRoom, isTight: leavesLessRoom },
    { covered: 'slow', most: MAX_ENTRIES, needs: isSlow, isTight: missesTarget }
];
/** No key of a plain object, which is what a config is read into. */
const NO_KEY = '__proto__';
/** As people write it; `*` means any text, also itself, and nothing else takes that away. */
function patternOf(row) {
    const key = (0,locust_run/* endpointKey */.r4)(row);
    if (key === NO_KEY)
        return `${NO_KEY}*`;
    const characters = Array.from(key.slice(0, 2 * MAX_PATTERN));
    return characters.length > MAX_PATTERN ? `${characters.slice(0, MAX_PATTERN).join('')}*` : key;
}
/** It meets the target, or nobody can tell. */
function isSlow({ run, row }, target) {
    const seen = seenOf(run, row, target);
    if (seen === undefined || seen.grade === 'target')
        return false;
    return seen.value !== undefined || seen.grade !== 'acceptable';
}
/** It would have less head-room by the bounds that are held. */
function hasLessRoom({ run, row }, target) {
    const seen = seenOf(run, row, target);
    const isTold = seen?.value !== undefined || isSlow({ run, row }, target);
    return seen !== undefined && isTold && leavesLessRoom(seen.upTo, target);
}
function isPrintedTight(placed, target, isTight) {
    const printed = printedOf(placed, target);
    return printed !== undefined && isTight(printed, target);
}
function missesTarget(ms, { metric, bounds }) {
    return (0,grade/* gradeOf */.V)(metric, ms, bounds) !== 'target';
}
/** Whether a row is to have something of its own of a response time. */
function isAsked(placed, target, { left, needs, isTight }) {
    return left.has(target.metric)
        ? mayBeDecided([placed], target)
        : needs(placed, target) || isPrintedTight(placed, target, isTight);
}
/** @param meantOf the rows that the entry's bound of a metric holds for, by the metric's key */
function proposalsOf(meantOf, asked) {
    const { times, held, left } = asked;
    const keys = new Set([...left].map(({ key }) => key));
    const stillHeld = new Map([...held].filter(([key]) => !keys.has(key)));
    return risingTimes(times.map(target => proposalOf(meantOf(target.metric.key), target, asked)), stillHeld);
}
function proposalOf(meant, target, asked) {
    const { isOpen, isUnfit, isRare } = knownOf(meant, target, asked);
    const own = () => timed(meant, target) ?? wideTime(meant, target);
    if (asked.left.has(target.metric))
        return isOpen || isRare ? untoldTime(meant, target) : own();
    if (isOpen && isUnfit)
        return openOf(meant, target);
    if (isRare)
        return isUnfit ? noneOf(meant, target) : untoldTime(meant, target);
    const isNeeded = meant.some(placed => asked.needs(placed, target));
    if (isUnfit)
        return isNeeded ? own() : wideTime(meant, target);
    return (isNeeded ? timed(meant, target) : undefined) ?? untoldTime(meant, target);
}
function knownOf(meant, target, { covered, isTight, runs }) {
    const isMeasured = meant.some(({ run, row }) => seenOf(run, row, target)?.value !== undefined);
    const isTold = covered === 'each' && !isDecided(meant, target);
    return {
        isOpen: !mayBeDecided(meant, target),
        isUnfit: !isMeasured && (isTold || meant.some(one => isPrintedTight(one, target, isTight))),
        isRare: !isMeasured && mayBeLacking(meant, runs)
    };
}
function timed(meant, target) {
    const seen = meant.flatMap(({ run, row }) => seenOf(run, row, target) ?? []);
    return timeProposal(seen, target, meant);
}
/** Of so many requests that are usual, a run makes none once in 20,000 times. */
const SURE_TO_COME = 10;
/** Whether an unchanged run may make no such request at all, by chance. */
function mayBeLacking(meant, runs) {
    return runs.some(run => {
        const rows = meant.filter(placed => placed.run === run);
        return rows.reduce((sum, { row }) => sum + row.requests, 0) < SURE_TO_COME;
    });
}

// EXTERNAL MODULE: ./src/config/resolve.ts + 7 modules
var resolve = __webpack_require__(6323);
;// CONCATENATED MODULE: ./src/propose/level-names.ts

/** What the test of a run is called. */
function testName({ test, ownName: own, name }) {
    return test ?? own ?? name;
}
/** A name without its folders, of which each repeat of a test may have one of its own. */
function lastPart(name) {
    return name.slice(name.lastIndexOf('/') + 1);
}
/** What the test of these runs is called. */
function commonName(runs, { areRepeats, rest }) {
    const tests = new Set(runs.map(testName));
    const [first = ''] = tests;
    if (tests.size > 1)
        return areRepeats && haveOneLastPart(tests) ? lastPart(first) : first;
    const isShared = rest.some(run => testName(run) === first);
    return isShared && runs.length === 1 ? (runs[0]?.name ?? first) : first;
}
/**
 * `files:` patterns that mean these runs, and of the rest none if that can be had: of repeats in
 * folders of their own also the next one, and one without a folder.
 */
function filesOf(runs, { areRepeats, rest }) {
    const tests = new Set(runs.map(testName));
    const part = lastPart([...tests][0] ?? '');
    const isWide = areRepeats && tests.size > 1 && haveOneLastPart(tests);
    const offered = [
        ...(isWide ? [[part, `*/${part}`]] : []),
        [...tests],
        [...new Set(runs.map(({ name }) => name))]
    ];
    return offered.find(patterns => !rest.some(run => isMeant(run, patterns))) ?? [...tests];
}
function haveOneLastPart(names) {
    return new Set([...names].map(lastPart)).size === 1;
}
function isMeant({ name, ownName: own }, patterns) {
    return [name, own].some(text => text !== undefined && patterns.some(pattern => (0,config_pattern/* matchesWildcard */._W)(pattern, text)));
}
const level_names_MAX_NAME = 40;
/** A name that a level may have and none has yet: what it may not hold falls away. */
function freeName(test, taken) {
    const plain = test
        .replace(/[^\w-]+/g, '-')
        .replace(/^[^A-Za-z]+/, '')
        .slice(0, level_names_MAX_NAME)
        .replace(/[-_]+$/, '');
    const base = plain === '' ? 'load' : plain;
    let name = base;
    for (let count = 2; taken.has(name); count += 1)
        name = `${base}-${count}`;
    taken.add(name);
    return name;
}

// EXTERNAL MODULE: ./src/evaluate/regression/comparability.ts + 1 modules
var comparability = __webpack_require__(5026);
// EXTERNAL MODULE: ./src/evaluate/regression/matching.ts
var matching = __webpack_require__(6666);
// EXTERNAL MODULE: ./src/evaluate/regression/presence.ts
var presence = __webpack_require__(8184);
// EXTERNAL MODULE: ./src/evaluate/regression/sides.ts
var sides = __webpack_require__(5349);
// EXTERNAL MODULE: ./src/evaluate/verdict/absent.ts
var absent = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/evaluate/verdict/comparability-words.ts
var comparability_words = __webpack_require__(2859);
// EXTERNAL MODULE: ./src/locust/read-run.ts + 9 modules
var read_run = __webpack_require__(2421);
;// CONCATENATED MODULE: ./src/propose/repeats.ts









/**
 * The runs, those together that repeat one test: the caller said so, or the last part of their names
 * is one, each may be compared with each, and they have the same endpoints. In the order of the runs.
 */
function repeatsOf(runs, level) {
    const groups = [];
    for (const run of runs) {
        const looked = { run, observed: (0,matching/* observe */.lB)(run, level), keyed: (0,sides/* keyedRun */.Y2)(run) };
        const group = groups.find(known => known.every(other => isRepeat(looked, other)));
        if (group === undefined)
            groups.push([looked]);
        else
            group.push(looked);
    }
    return groups.map(group => group.map(({ run }) => run));
}
/** Without runs that were given twice: a copy shows nothing of how runs differ. */
function withoutCopies(runs) {
    const prints = runs.map(read_run/* fingerprint */.Rj);
    return runs.filter((_, at) => prints[at] === undefined || prints.indexOf(prints[at]) === at);
}
/** The first two of the runs that keep them from being repeats of one test. */
function apartOf(runs, level) {
    const looked = runs.map(run => ({ run, observed: (0,matching/* observe */.lB)(run, level), keyed: (0,sides/* keyedRun */.Y2)(run) }));
    for (const [at, now] of looked.entries()) {
        for (const then of looked.slice(0, at)) {
            const why = whyNoRepeat(now, then);
            if (why !== undefined)
                return { then: then.run, now: now.run, why };
        }
    }
    return undefined;
}
function isRepeat(now, then) {
    return whyNoRepeat(now, then) === undefined;
}
function whyNoRepeat(now, then) {
    if (now.run.test !== undefined || then.run.test !== undefined)
        return now.run.test === then.run.test ? undefined : OTHER_NAMES;
    if (lastPart(testName(now.run)) !== lastPart(testName(then.run)))
        return OTHER_NAMES;
    const unusable = [
        ['the first', then],
        ['the second', now]
    ];
    for (const [which, { observed }] of unusable) {
        const why = (0,comparability/* whyUnusable */.II)(observed, false);
        if (why !== undefined)
            return `${which} ${(0,comparability_words/* unusableWords */.NV)(why)}`;
    }
    const differences = (0,comparability/* differencesOf */.g6)(now.observed, then.observed);
    if (differences.length > 0)
        return (0,comparability_words/* differencesWords */._8)(differences);
    if (!isLikeLoad(now.run, then.run))
        return 'one made many more requests than the other';
    const isSame = hasEndpointsOf(now, then) && hasEndpointsOf(then, now);
    return isSame ? undefined : 'one has endpoints that the other lacks';
}
const OTHER_NAMES = 'their tests have other names';
/** How much more requests a run may have made than another of as many users that nobody knows. */
const LIKE_LOAD = 1.25;
/** Where a run's files do not tell its users, as without a history, its requests do. */
function isLikeLoad(now, then) {
    if (now.peakUsers !== undefined && then.peakUsers !== undefined)
        return true;
    const [one = 0, other = 0] = [now, then].map(({ aggregated }) => aggregated?.requests);
    return Math.max(one, other) <= LIKE_LOAD * Math.min(one, other);
}
/** All but those so rare that a run may lack them by chance. Tests of one name need not be one test. */
function hasEndpointsOf({ keyed }, other) {
    return !(0,presence/* judgePresence */.xc)(keyed, (0,presence/* withShares */.t_)([other.keyed]), defaults/* DEFAULT_POLICIES */.fb).some(({ verdict }) => (0,absent/* isGone */.ST)(verdict) && !verdict.isRare);
}

;// CONCATENATED MODULE: ./src/propose/levels.ts







/**
 * The load level of each run: the one whose name its own holds, the usual one where there is a single
 * test that nothing assigns, else one of its own. A test that finds the limit always has its own: the
 * next run of the usual level will not be one.
 */
function assignLevels(runs, settings) {
    const usual = standing(settings.defaultLoadLevel);
    const groups = groupsOf(runs, settings, usual);
    const isNameless = ({ named, kind }) => named === undefined && kind === 'load';
    const isUsual = groups.filter(isNameless).length === 1 && !groups.some(({ named }) => named === usual.name);
    const choose = (group) => {
        if (group.named !== undefined)
            return { name: group.named, by: 'name' };
        return isUsual && isNameless(group) ? { name: usual.name, by: 'default' } : undefined;
    };
    // The name of a level of one's own may stand in the name of any run.
    const isListed = groups.some(group => choose(group) === undefined);
    const taken = new Set(settings.loadLevels.map(({ name }) => name));
    const first = ({ runs: own }) => Math.min(...own.map(run => runs.indexOf(run)));
    return groups
        .map(group => {
        const each = withoutCopies(group.runs);
        const apart = group.named === undefined ? undefined : apartOf(each, usual);
        const isOneTest = apart === undefined;
        const areRepeats = each.length > 1 && isOneTest;
        const company = { areRepeats, rest: runs.filter(run => !group.runs.includes(run)) };
        const test = commonName(group.runs, company);
        const files = isListed ? filesOf(group.runs, company) : [];
        const { name, by } = choose(group) ?? { name: freeName(test, taken), by: 'own' };
        const own = {
            kind: group.kind,
            runs: areRepeats ? each : group.runs,
            areRepeats,
            ...(0,present/* present */.E)({ apart })
        };
        return { name, by, ...own, test: files[0] ?? test, files, level: standing(name) };
    })
        .sort((a, b) => first(a) - first(b));
}
function groupsOf(runs, settings, usual) {
    const named = new Map();
    const others = [];
    const rising = [];
    for (const run of runs) {
        const { level, by } = (0,load_level/* chooseLevel */.MA)(run, settings);
        if ((0,run_in_time/* analyseTimeline */.r)(run, level).capacity !== undefined)
            rising.push(run);
        else if (by === 'default')
            others.push(run);
        else
            named.set(level.name, [...(named.get(level.name) ?? []), run]);
    }
    return [
        ...[...named].map(([name, own]) => ({ named: name, kind: 'load', runs: own })),
        ...repeatsOf(others, usual).map(own => ({ kind: 'load', runs: own })),
        ...repeatsOf(rising, usual).map(own => ({ kind: 'capacity', runs: own }))
    ];
}
/** A level that a config names and says no more of. */
function standing(name) {
    const known = defaults/* BUILT_IN_LEVELS */.$w.find(level => level.name === name);
    if (known !== undefined)
        return known;
    const { settings } = (0,resolve/* resolveSettings */.M)({ 'load-levels': { [name]: {} } });
    const own = settings.loadLevels.find(level => level.name === name);
    if (own === undefined)
        throw new TypeError(`no load level ${name}`);
    return own;
}

;// CONCATENATED MODULE: ./src/propose/proposal.ts









/** The bounds that these runs meet with head-room, at the load levels that they are of. */
function propose(runs) {
    const notRequests = rowsThatAreNone(runs);
    const kept = runs.map(run => (0,left_out/* withoutRows */.A)(run, notRequests));
    return {
        levels: assignLevels(kept, (0,default_settings/* defaultSettings */.L)()).map(proposedLevel),
        notRequests
    };
}
/** Known for sure, and not all that a run counts. */
function rowsThatAreNone(runs) {
    const patterns = runs.flatMap(({ endpoints }) => (0,pseudo_requests/* pseudoRequests */.J)(endpoints).flatMap(({ pattern, isGuess }) => (isGuess ? [] : [pattern])));
    const all = [...new Set(patterns)];
    return runs.some(run => all.length > 0 && (0,left_out/* withoutRows */.A)(run, all) === run && hasAny(run, all))
        ? []
        : all;
}
function hasAny({ endpoints }, patterns) {
    return (0,pseudo_requests/* pseudoRequests */.J)(endpoints).some(({ pattern }) => patterns.includes(pattern));
}
function proposedLevel({ level, ...assigned }) {
    const { runs } = assigned;
    const load = withoutOtherLength(loadOf(runs), { level, ...assigned });
    if (assigned.kind === 'capacity')
        return { ...assigned, ...load, targets: [], endpoints: [], covered: 'each', left: [] };
    const targets = risingTimes([...level.targets.values()].map(target => wholeProposal(runs, target)), level.targets);
    const held = heldBounds(level.targets, targets);
    return { ...assigned, ...load, targets, ...endpointBounds(runs, held) };
}
function loadOf(runs) {
    const users = largest(runs.map(({ peakUsers }) => peakUsers));
    const seconds = largest(runs.map(({ durationSeconds }) => durationSeconds));
    return (0,present/* present */.E)({
        users: users === 0 ? undefined : users,
        durationSeconds: seconds === undefined ? undefined : friendlyDuration(seconds)
    });
}
/**
 * Runs of one load need not be of one length, as the judge sees it. Then a level says none, but for
 * one that has a built-in length, which would hold instead.
 */
function withoutOtherLength({ durationSeconds, ...rest }, { by, level, runs }) {
    if (durationSeconds === undefined)
        return rest;
    const load = { ...rest, durationSeconds };
    const isOther = (run) => (0,load_level/* loadNotes */.Qm)(run, { ...level, ...load }).some(({ code }) => code === 'duration-differs');
    return by !== 'name' && runs.some(isOther) ? rest : load;
}
/** Undefined unless every run tells. */
function largest(values) {
    const known = values.flatMap(value => value ?? []);
    return known.length === values.length && known.length > 0 ? Math.max(...known) : undefined;
}
/** What would hold for the whole run, and so for the response times of each endpoint. */
function heldBounds(standing, proposals) {
    const held = new Map(standing);
    for (const proposal of proposals) {
        const { metric } = proposal;
        if ('bounds' in proposal) {
            held.set(metric.key, { metric, bounds: proposal.bounds, explicit: true });
        }
        if ('none' in proposal)
            held.delete(metric.key);
    }
    return held;
}

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/report/view/note-text.ts + 1 modules
var note_text = __webpack_require__(9990);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/command-line/ignored.ts


/** A git that takes longer is not waited for: what it would say is a line of advice. */
const MOST_MS = 5_000;
/** Whether commits leave out what is in a folder: as git has it, else as the .gitignore here names the folder. */
async function isIgnored(folder) {
    return (await isIgnoredByGit(folder)) ?? (await isNamed(folder));
}
/** Undefined where git cannot say. */
async function isIgnoredByGit(folder) {
    // A file in it: the folder need not be there, and of `results/*` it is none of the ignored itself.
    const args = ['check-ignore', '--quiet', '--no-index', `${folder}/any`];
    return new Promise(resolve => {
        (0,external_node_child_process_.execFile)('git', args, { timeout: MOST_MS }, error => {
            if (error === null)
                resolve(true);
            else
                resolve(error.code === 1 ? false : undefined);
        });
    });
}
/** As people write it. */
async function isNamed(folder) {
    const text = await (0,promises_.readFile)('.gitignore', 'utf8').catch(() => '');
    const named = text.split(/\r?\n/).map(line => line.trim().replace(/^\/|\/\*{0,2}$/g, ''));
    return named.includes(folder);
}

// EXTERNAL MODULE: ./src/config/choices.ts
var choices = __webpack_require__(4402);
// EXTERNAL MODULE: ./src/command-line/option-tables.ts
var option_tables = __webpack_require__(947);
// EXTERNAL MODULE: ./src/command-line/options.ts + 1 modules
var options = __webpack_require__(4813);
;// CONCATENATED MODULE: ./src/command-line/init-arguments.ts





const SHAPES = [...WORKFLOWS, 'none'];
const INIT_USAGE = `Usage: locust-gate init [options] [PATH…]

Writes a first config, ${defaults/* DEFAULT_CONFIG */.PV}, and a workflow below
.github/workflows/, here: call it at the top of the repository. Given runs that
Locust measured (PATH, as of judge), the config proposes bounds from them with
head-room, the measured value beside each; without, it shows the built-in ones.
Runs that repeat one test (a/load, b/load) are one load level, with bounds from
all of them. It starts advisory: nothing turns red but a run that could not be
judged. A file that is there is never overwritten: then nothing is written at
all.

Options:
  --workflow SHAPE  ${SHAPES.join('|')} (default:
                    single; none beside the file of another CI, as
                    .gitlab-ci.yml, where there is no .github)
                      single     one workflow, for pull requests from the
                                 repository itself
                      fork-safe  two: one runs the code of a fork, the other may
                                 comment
                      nightly    each night, compared with the nights before
                      release    when a release is published, with the
                                 performance document
                      shards     load from several machines, merged exactly
                      ab         base and head at the same time on one machine
                      none       the config alone
  --combine HOW     several PATHs are separate runs, repeats or shards of one
                    test (separate|repeats|shards; default: separate, with
                    --workflow shards: shards)
  --dry-run         write nothing, print the files
  -h, --help        this text

Exit code: 0 written or printed; 2 not: a file is there already, the runs cannot
be judged, bad usage.
`;
/** Reads the command line of `init`. @throws UsageError */
function parseInit(argv) {
    const { values, positionals } = (0,options/* readOptions */.Tt)(argv, option_tables/* INIT_OPTIONS */.Qo);
    if (values.help === true)
        return 'help';
    const workflow = (0,choices/* oneOf */.yL)('--workflow', values.workflow, SHAPES);
    return {
        paths: positionals,
        // The workflow of shards judges them merged: bounds must be of the same.
        combine: (0,choices/* oneOf */.yL)('--combine', values.combine, choices/* COMBINE */.cI) ??
            (workflow === 'shards' && positionals.length > 0 ? 'shards' : 'separate'),
        isCombineWritten: values.combine !== undefined,
        workflow,
        isDry: values['dry-run'] === true
    };
}

// EXTERNAL MODULE: ./src/command-line/complaints.ts
var complaints = __webpack_require__(5570);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/publish/make-folder.ts
var make_folder = __webpack_require__(1522);
// EXTERNAL MODULE: ./src/command-line/write-error.ts
var write_error = __webpack_require__(1858);
;// CONCATENATED MODULE: ./src/command-line/new-files.ts





/** Throws WriteError, with their names, where any of the files is there already. */
async function refuseExisting(files, advice) {
    const there = [];
    for (const { path } of files)
        if (await isThere(path))
            there.push(path);
    if (there.length === 0)
        return;
    const [is, them] = there.length === 1 ? ['is', 'it is'] : ['are', 'they are'];
    throw new write_error/* WriteError */.Q(`${(0,units_sentence/* listed */.K)(there)} ${is} there already, and ${them} not overwritten: nothing was written. ${advice}`);
}
/**
 * Writes files that are not there: all of them, or none.
 *
 * @throws WriteError
 */
async function writeNew(files) {
    const written = [];
    for (const { path, text } of files) {
        try {
            await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(path));
            const file = await (0,promises_.open)(path, 'wx');
            written.push(path);
            await file.writeFile(text).finally(() => file.close());
        }
        catch (error) {
            // Only what was made just now, and is nobody else's.
            await Promise.all(written.map(made => (0,promises_.rm)(made, { force: true }).catch(() => undefined)));
            const reason = error instanceof Error ? error.message : String(error);
            throw new write_error/* WriteError */.Q(`${path} was not written (${reason}): nothing was.`, { cause: error });
        }
    }
}
/** A link that leads nowhere is there too. */
async function isThere(path) {
    try {
        await (0,promises_.lstat)(path);
        return true;
    }
    catch (error) {
        const { code = '' } = error;
        if (['ENOENT', 'ENOTDIR'].includes(code))
            return false;
        const reason = error instanceof Error ? error.message : String(error);
        throw new write_error/* WriteError */.Q(`${path} cannot be looked at (${reason}): nothing was written.`, {
            cause: error
        });
    }
}

;// CONCATENATED MODULE: ./src/command-line/other-ci.ts

/** What tells other CIs what to do. */
const PIPELINES = [
    '.gitlab-ci.yml',
    'azure-pipelines.yml',
    'bitbucket-pipelines.yml',
    'Jenkinsfile',
    '.circleci/config.yml'
];
/** The file of another CI here, where nothing is for GitHub. */
async function otherCi() {
    if ((await (0,folder/* kindIfSeen */.v8)('.github')) !== 'nothing')
        return undefined;
    for (const path of PIPELINES)
        if ((await (0,folder/* kindIfSeen */.v8)(path)) !== 'nothing')
            return path;
    return undefined;
}

;// CONCATENATED MODULE: ./src/command-line/init.ts




























/** Verdicts that are told. */
const MAX_TOLD = 5;
/** `locust-gate init`. @throws UsageError, WriteError, InputError */
async function init(argv, console) {
    const args = parseInit(argv);
    if (args === 'help') {
        console.out(INIT_USAGE);
        return 0;
    }
    const runs = await measuredRuns(args, console);
    if (runs === undefined)
        return 2;
    const other = await otherCi();
    const pipeline = args.workflow === undefined ? other : undefined;
    const shape = args.workflow ?? (pipeline === undefined ? 'single' : 'none');
    const planned = plan({ ...args, workflow: shape }, runs, console.today);
    const files = [planned.config, ...planned.workflows];
    if (args.isDry) {
        console.out(files.map(({ path, text }) => `# --- ${path}\n${text}`).join('\n'));
        if (pipeline !== undefined)
            console.error(`locust-gate: no workflow: ${inPipeline(pipeline)}\n`);
        return 0;
    }
    await refuseExisting(files, 'Print what would be written with --dry-run, or delete what is there to have it new.');
    await writeNew(files);
    // What is for another CI is no concern of GitHub's.
    const isElsewhere = other !== undefined && planned.workflows.length === 0;
    const isInPlace = isElsewhere || (await (0,folder/* kindOfPath */.Bs)('.git')) !== 'nothing';
    const where = { isInPlace, hasIgnored: await isIgnored('results'), pipeline };
    console.out(`${told(planned, where).join('\n')}\n`);
    return 0;
}
/** The runs to propose from; undefined, and why is said, where there are none that can be judged. */
async function measuredRuns(args, console) {
    const { paths, combine } = args;
    if (paths.length === 0)
        return [];
    const say = (line) => {
        console.error(`locust-gate: ${(0,report_escape/* escapeTerminal */.en)(line)}\n`);
    };
    const settings = (0,default_settings/* defaultSettings */.L)();
    const offer = { candidates: async () => ({ sets: await (0,input_paths/* readPaths */.V)(paths) }) };
    const { runs: all, notes } = await (0,candidates/* readCandidates */.l)(offer, combine, settings);
    const apart = combine === 'separate' ? [] : notCombined(all, notes);
    for (const one of apart)
        say((0,note_text/* noteText */.gA)(one));
    if (all.length > 1 && areRefused(apart, args)) {
        say(APART);
        return undefined;
    }
    const useless = new Map(all.map(run => [run, whyUseless(run)]));
    const runs = all.filter(run => useless.get(run) === undefined);
    for (const [{ name }, why] of useless)
        if (why !== undefined)
            say(`nothing is proposed from the run ${name}: ${why}`);
    if (runs.length === 0 && all.length > 0) {
        say('nothing was written: give a run that came to its end and whose requests succeed');
        return undefined;
    }
    const { today } = console;
    const request = { candidates: runs, baselines: 'none', skipped: [], notes, today };
    const evaluation = (0,evaluate/* evaluate */._)(request, settings);
    if (evaluation.outcome !== 'could-not-judge')
        return runs;
    (0,complaints/* complaints */.Z)(evaluation).forEach(say);
    say('nothing is proposed from what cannot be judged, and nothing was written. Give a sound run, or no PATH for the built-in bounds.');
    return undefined;
}
/** Bounds of shards are of half the load, or less; the judge merges them, or says why not. */
const APART = 'nothing is proposed from shards apart, and nothing was written. Runs that are no shards of one test are taken with --combine separate or repeats.';
/** Whether runs stayed apart that are shards: those of one name are, and others where somebody says so. */
function areRefused(apart, { combine, isCombineWritten }) {
    if (combine !== 'shards' || apart.length === 0)
        return false;
    return isCombineWritten || apart.some(({ code }) => code === 'shards-not-merged');
}
/** Why the runs are not what `--combine` says, each once. */
function notCombined(runs, notes) {
    const own = runs.flatMap(run => run.notes.filter(({ code }) => code === 'shards-not-merged'));
    const all = [...notes.filter(({ code }) => code === 'nothing-combined'), ...own];
    return all.filter(({ message }, at) => all.findIndex(one => one.message === message) === at);
}
/**
 * Why no bounds can be of a run, as a clause: what was not measured any more is the very thing that they would
 * have to be about, and refusals are answered fast.
 */
function whyUseless({ stopped, aggregated }) {
    if (stopped !== undefined)
        return (0,watch_words/* markWords */.dC)(stopped);
    if (aggregated === undefined || !(0,steady_state/* hardlySucceeded */.E7)(aggregated))
        return undefined;
    const { requests, failures } = aggregated;
    return `${(0,format/* formatPercent */.l9)(failures / requests)} of its ${(0,units_count/* counted */.hS)(requests, 'request')} failed`;
}
/** Everything that would be written, read back and judged. */
function plan({ workflow, combine }, runs, today) {
    const proposal = runs.length === 0 ? { levels: [], notRequests: [] } : propose(runs);
    const text = runs.length === 0 ? plainConfig() : proposedConfig(proposal);
    const settings = readBack(text);
    const confirmed = confirm_confirm(settings, runs, today);
    const workflows = workflow === 'none' ? [] : workflowsOf(workflow, loadTestOf(workflow, proposal));
    return {
        config: { path: defaults/* DEFAULT_CONFIG */.PV, text },
        workflows: workflows.map(one => ({ ...one, path: `.github/workflows/${one.file}` })),
        strays: straysOf(settings, proposal),
        measureAnew: measureAnew(proposal, combine),
        isRising: runs.length > 0 && proposal.levels.every(({ kind }) => kind === 'capacity'),
        ...(runs.length === 0 ? {} : { confirmed })
    };
}
function told(planned, { isInPlace, hasIgnored, pipeline }) {
    const { config, workflows, confirmed, strays, isRising } = planned;
    return [
        `Wrote ${config.path}: ${configWords(confirmed, isRising)}`,
        ...notMetText(confirmed),
        ...strays.map(strayText),
        ...workflows.map(({ path }) => `Wrote ${path}`),
        '',
        'To do:',
        ...workflows.flatMap(({ toDo, path }) => toDo.map(what => `  - in ${path}: ${what}`)),
        ...(isRising && workflows.length > 0 ? [RISING] : []),
        ...planned.measureAnew.map(what => `  - ${(0,report_escape/* escapeTerminal */.en)(what)}`),
        ...(pipeline === undefined ? [] : [`  - ${inPipeline(pipeline)}`]),
        ...(isRising ? [] : [`  - read ${config.path}: what it says is a proposal`]),
        '  - when the verdicts of some runs are what you would say, take fail-on: never out of it: until then it is advisory',
        ...(workflows.length > 0 && !hasIgnored ? [IGNORED] : []),
        ...(isInPlace
            ? []
            : ['', 'There is no .git here: GitHub reads .github/ at the top of a repository.'])
    ];
}
function inPipeline(path) {
    return `call locust-gate in ${path} (${(0,page_address/* pageAddress */.q)('docs/other-ci.md')}); --workflow single writes one for GitHub`;
}
function measureAnew(proposal, combine) {
    const longer = longerText(proposal);
    const isOnce = proposal.levels.some(({ kind, runs }) => kind === 'load' && runs.length === 1);
    return [
        ...outageTexts(proposal),
        ...unsoundTexts(proposal),
        ...slowAtFirstTexts(proposal),
        ...farApartTexts(proposal),
        ...(longer === undefined ? [] : [longer]),
        // Several paths are one run there.
        ...(isOnce && combine !== 'shards' ? [REPEATS] : [])
    ];
}
/** The bounds of a single run are missed by some of its equals. */
const REPEATS = 'give init several runs of the same test (locust-gate init RUN1 RUN2 RUN3): bounds from one run know nothing of how much the next ones vary, and an unchanged service may miss them';
/** That a longer run would tell more, of a load that does not rise for as long as it takes. */
function longerText({ levels }) {
    if (levels.some(isShort))
        return SHORT_RUN;
    return levels.some(level => level.kind !== 'capacity' && isBrief(level)) ? BRIEF_RUN : undefined;
}
const IGNORED = '  - keep results/, where Locust writes what it measures, out of commits, by .gitignore';
const RISING = '  - let the locustfile raise the load, as by a LoadTestShape: in the run that was given it rose';
function configWords(confirmed, isRising) {
    if (confirmed === undefined)
        return 'the built-in bounds, to be changed';
    if (isRising)
        return 'no bounds are proposed from a load that rises';
    const { notMet } = confirmed;
    if (notMet.length === 0)
        return confirmed.missedTarget.length === 0
            ? 'what was measured is within the bounds that it proposes'
            : 'what was measured is acceptable by it; a built-in target of error rates is missed';
    const fails = notMet.filter(({ effect }) => effect === 'fail').length;
    const warns = notMet.length - fails;
    const would = [
        ...(fails === 0 ? [] : [`${(0,units_count/* counted */.hS)(fails, 'verdict')} would fail`]),
        ...(warns === 0 ? [] : [`${(0,units_count/* counted */.hS)(warns, 'verdict')} would warn`])
    ];
    return `of what was measured ${would.join(' and ')}, were it not advisory`;
}
function notMetText(confirmed) {
    const { notMet = [], missedTarget = [] } = confirmed ?? {};
    const said = [...notMet, ...missedTarget];
    const more = said.length - MAX_TOLD;
    return [
        ...said.slice(0, MAX_TOLD).map(verdict => `  ${(0,report_escape/* escapeTerminal */.en)((0,sentence/* sentenceOf */.$N)(verdict))}`),
        ...(more > 0 ? [`  and ${(0,units_count/* counted */.hS)(more, 'more verdict')}`] : [])
    ];
}
function strayText({ run, proposed, chosen }) {
    return `  ${(0,report_escape/* escapeTerminal */.en)(run.name)} is of the load level ${chosen} by this config, and not of ${proposed}, whose bounds are from it: change the files: patterns of the two`;
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

/***/ 5208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SJ: () => (/* binding */ artifactFacts),
/* harmony export */   og: () => (/* binding */ configFacts),
/* harmony export */   sf: () => (/* binding */ whenFacts)
/* harmony export */ });
/* harmony import */ var _config_defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1954);
/* harmony import */ var _units_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2817);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3252);



/** `2026-11-24 07:51–07:56 UTC`; nothing where the files do not say it. */
function whenFacts({ startedAt, endedAt }) {
    const minute = (seconds) => (0,_units_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .isoMoment */ .QA)(seconds)?.slice(0, 16).replace('T', ' ');
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
        const when = (0,_units_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(at);
        const by = attempt === undefined ? '' : ` by attempt ${attempt}`;
        return `artifact ${name} uploaded${when === '' ? '' : ` ${when}`}${by}`;
    });
    const more = artifacts.length - facts.length;
    return more > 0 ? [...facts, `and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(more)} more artifacts`] : facts;
}
/** `config: .github/locust-gate.yml of main`; nothing where it could not be read. */
function configFacts(report) {
    const { config } = report.context;
    if (config === undefined)
        return [];
    return [
        `config: ${config.source === 'built-in' ? builtInText(report, config) : fileText(config)}`
    ];
}
function fileText({ file, ref, excusesRef }) {
    const excuses = excusesRef === undefined ? '' : `, with the waivers and milder note severities of ${excusesRef}`;
    return `${file}${ref === undefined ? '' : ` of ${ref}`}${excuses}`;
}
/** Whom a built-in bound fails may have a service or a load that it was never meant for. */
function builtInText({ evaluation, context }, { file, ref }) {
    const lack = ref === undefined ? `there is no ${file}` : `${ref} has no ${file}`;
    const isNamedOtherwise = evaluation.notes.some(({ code }) => code === 'config-not-read');
    if (file !== _config_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_CONFIG */ .PV || isNamedOtherwise || !evaluation.runs.some(isOverBound)) {
        return `the built-in targets (${lack})`;
    }
    // A workflow's log is no terminal.
    const where = context.runUrl === undefined ? '' : ', at a terminal,';
    return `the built-in targets (${lack}; locust-gate init ${context.initArguments ?? 'PATH'}${where} writes a first one)`;
}
function isOverBound({ verdicts }) {
    return verdicts.some(one => one.rule === 'target' && (one.grade === 'degraded' || one.grade === 'unacceptable'));
}


/***/ })

};
