export const id = 694;
export const ids = [694,401,560];
export const modules = {

/***/ 8359:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _5: () => (/* binding */ coverageOf),
/* harmony export */   iV: () => (/* binding */ LEAST_SAMPLES),
/* harmony export */   rO: () => (/* binding */ failedCollector),
/* harmony export */   tw: () => (/* binding */ LEAST_COVERAGE),
/* harmony export */   yZ: () => (/* binding */ downIn)
/* harmony export */ });
/* harmony import */ var _locust_present_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8313);
/* harmony import */ var _instances_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1533);
/* harmony import */ var _points_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4234);
/* harmony import */ var _promql_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6650);




/*
 * Whether the source of a number was there all the time: docs/statistics.md §14.
 */
/** Of the samples that there should be. */
const LEAST_COVERAGE = 0.8;
/** Samples of which anything is told. */
const LEAST_SAMPLES = 3;
/** Of a collector's runs. */
const MOST_FAILED = 0.2;
const DATABASE_UP = ['pg_up', 'redis_up'];
/** Holds a span against the scrapes of its source. */
function coverageOf(course, span, scrapeSeconds, collectors = []) {
    const scrapes = scrapesOf(course, span);
    const good = scrapes ?? (0,_points_js__WEBPACK_IMPORTED_MODULE_1__/* .pointsWithin */ .xi)(course.points, span);
    const away = databaseDown(course, span) ?? failedCollector(course, span, collectors);
    if (scrapes === undefined && course.counted === 'nothing') {
        return { samples: 1, expected: 1, ...(0,_locust_present_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .E)({ problem: away }) };
    }
    const expected = Math.max(1, Math.floor((0,_promql_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsOf */ .TM)(span) / scrapeSeconds + ROUNDING));
    // A point of rates looks back on its window: in a run's first span the first stands at its end.
    const unseen = scrapes === undefined ? (course.window ?? 0) / scrapeSeconds : 0;
    const samples = good.length;
    const least = LEAST_COVERAGE * (expected - unseen);
    const problem = away ?? missing({ course, span, good, expected, least });
    return { samples, expected, ...(0,_locust_present_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .E)({ problem }) };
}
const ROUNDING = 1e-6;
/** Scrapes of a span that told something of the source; undefined where nothing tells of them. */
function scrapesOf(course, span) {
    const { health, instances, counted } = course;
    if (counted === 'points' || health.isUsual === true)
        return undefined;
    const databases = seriesOf(health.series, DATABASE_UP, instances);
    const told = databases.length > 0 ? databases : seriesOf(health.series, ['up'], instances);
    if (told.length === 0)
        return undefined;
    const moments = told.map(one => (0,_points_js__WEBPACK_IMPORTED_MODULE_1__/* .pointsWithin */ .xi)(one.points, span).filter(([, value]) => value > 0));
    return moments.length === 1 ? moments[0] : together(moments, course, span);
}
/** Of several instances one is enough: they come and go. */
function together(moments, { health }, { from }) {
    const slots = new Map();
    for (const point of moments.flat()) {
        slots.set(Math.ceil((point[0] - from) / (health.scrapeSeconds ?? 1)), point);
    }
    return [...slots.values()].sort(([a], [b]) => a - b);
}
/** What a database's exporter could not reach leaves a hole that the other values hide. */
function databaseDown(course, span) {
    if (course.health.isUsual === true)
        return undefined;
    return downIn(course.health.series, DATABASE_UP, span, course.instances);
}
/** The longest time at 0 among series that say 1 while something is there. */
function downIn(series, names, span, instances = []) {
    const stretches = seriesOf(series, names, instances).flatMap(one => zeros((0,_points_js__WEBPACK_IMPORTED_MODULE_1__/* .pointsWithin */ .xi)(one.points, span)).map(({ from, to }) => ({
        kind: 'down',
        series: nameOf(one),
        from,
        to
    })));
    return stretches.sort((a, b) => b.to - b.from - (a.to - a.from))[0];
}
function zeros(points) {
    const stretches = [];
    points.forEach(([at, value], i) => {
        if (value > 0)
            return;
        const last = stretches.at(-1);
        if (last !== undefined && (points[i - 1]?.[1] ?? 1) === 0)
            last.to = at;
        else
            stretches.push({ from: at, to: at });
    });
    return stretches;
}
/** A collector that fails most of the time; its series are absent, or old. */
function failedCollector({ health, instances }, span, collectors) {
    for (const collector of collectors) {
        const series = seriesOf(health.series, ['pg_scrape_collector_success'], instances);
        const runs = series
            .filter(({ labels }) => labels['collector'] === collector)
            .flatMap(one => (0,_points_js__WEBPACK_IMPORTED_MODULE_1__/* .pointsWithin */ .xi)(one.points, span));
        const failed = runs.filter(([, value]) => value === 0);
        if (failed.length > MOST_FAILED * runs.length)
            return { kind: 'collector-failed', collector };
    }
    return undefined;
}
function missing({ course, span, good, expected, least }) {
    const samples = good.length;
    if (samples < least) {
        const down = downIn(course.health.series, ['up'], span, course.instances);
        if (down !== undefined && course.health.isUsual !== true)
            return down;
        if (expected >= LEAST_SAMPLES) {
            return { kind: 'holes', samples, expected, ...(0,_points_js__WEBPACK_IMPORTED_MODULE_1__/* .longestHole */ .lj)(good, span) };
        }
    }
    return samples < LEAST_SAMPLES ? { kind: 'too-few', samples, needed: LEAST_SAMPLES } : undefined;
}
function seriesOf(series, names, instances) {
    return series.filter(({ labels }) => names.includes(labels['__name__'] ?? '') &&
        (instances.length === 0 || instances.some(one => (0,_instances_js__WEBPACK_IMPORTED_MODULE_3__/* .isSame */ .Ft)((0,_instances_js__WEBPACK_IMPORTED_MODULE_3__/* .instanceOf */ .hR)(labels), one))));
}
/** `pg_up{instance="db:9187"}` */
function nameOf({ labels }) {
    const { __name__: name = '', instance } = labels;
    return instance === undefined ? name : `${name}{instance=${JSON.stringify(instance)}}`;
}


/***/ }),

/***/ 716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ definitionOf),
/* harmony export */   R: () => (/* binding */ SPAN_PLACEHOLDER)
/* harmony export */ });
/**
 * What a metric asks a server for, as one text: two metrics with the same definition have the same
 * readings. Bounds are no part of it; the statistic is where the query itself tells only one.
 */
function definitionOf(metric) {
    const { from, selector, unit, statistic } = metric;
    if ('preset' in from)
        return JSON.stringify(['preset', from.preset, selector]);
    const tellsOne = from.query.includes(SPAN_PLACEHOLDER);
    return JSON.stringify(['query', from.query, selector, unit, ...(tellsOne ? [statistic] : [])]);
}
/** In a team's query: the length of the span. Such a query gives one number for the whole span. */
const SPAN_PLACEHOLDER = '{span}';


/***/ }),

/***/ 1533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ byInstance),
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   Mz: () => (/* binding */ instancesText),
/* harmony export */   gG: () => (/* binding */ highestOf),
/* harmony export */   hR: () => (/* binding */ instanceOf),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* harmony import */ var _locust_present_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8313);
/* harmony import */ var _points_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4234);


/**
 * Series put together by instance, its own added up moment by moment: all samples of one scrape have
 * the same. An address that two jobs scrape counts once.
 */
function byInstance(series) {
    const groups = new Map();
    for (const one of series) {
        const key = JSON.stringify([one.labels['job'], one.labels['instance']]);
        groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    const seen = new Set();
    return inOrder(groups).flatMap(group => {
        const one = instanceOf(group[0]?.labels ?? {});
        const { instance } = one;
        if (instance !== undefined && seen.has(instance))
            return [];
        if (instance !== undefined)
            seen.add(instance);
        return [{ ...one, points: (0,_points_js__WEBPACK_IMPORTED_MODULE_0__/* .addedUp */ .C_)(group.map(({ points }) => points)) }];
    });
}
/** Servers give series in any order; of equals the same one counts each time. */
function inOrder(groups) {
    return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
/** What a series says of where it was scraped. */
function instanceOf({ job, instance }) {
    return (0,_locust_present_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .E)({ job, instance });
}
function isSame(a, b) {
    return a.job === b.job && a.instance === b.instance;
}
/** The one of the greatest measure; the first of equals. */
function highestOf(items, measure) {
    return items.reduce((best, item) => (best === undefined || measure(item) > measure(best) ? item : best), undefined);
}
/** `db:9187` → `db`: exporters on one host differ in their ports. */
function hostOf({ instance }) {
    return instance?.replace(/:\d+$/, '');
}
/** Whose number it is, for people; undefined of a single instance. */
function instancesText(across, all, chosen) {
    if (all.length < 2)
        return undefined;
    if (across === 'sum')
        return `the sum of ${all.length} instances`;
    if (across === 'pooled')
        return `of ${all.length} instances together`;
    const name = chosen?.instance ?? chosen?.job;
    return name === undefined ? undefined : `${name}, the highest of ${all.length} instances`;
}


/***/ }),

/***/ 4234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ addedUp),
/* harmony export */   XF: () => (/* binding */ intervalOf),
/* harmony export */   Z8: () => (/* binding */ growthIn),
/* harmony export */   cZ: () => (/* binding */ numbersOf),
/* harmony export */   i3: () => (/* binding */ thinnedPoints),
/* harmony export */   lj: () => (/* binding */ longestHole),
/* harmony export */   nT: () => (/* binding */ firstFrom),
/* harmony export */   vF: () => (/* binding */ upperMedian),
/* harmony export */   xi: () => (/* binding */ pointsWithin)
/* harmony export */ });
/**
 * The points of a stretch, its start left out: what stands there is of before. `window`: seconds that
 * each point looks back on; they must lie inside too.
 */
function pointsWithin(points, { from, to }, window = 0) {
    const first = from + window;
    return points.filter(([at]) => at > from && at >= first - CLOCK_GRAIN && at <= to + CLOCK_GRAIN);
}
/** Servers count milliseconds (s). */
const CLOCK_GRAIN = 0.0005;
/** Least, mean, greatest and 95th percentile (nearest rank) of points that weigh the same. */
function numbersOf(points) {
    const values = points.map(([, value]) => value).sort((a, b) => a - b);
    const [min] = values;
    const max = values.at(-1);
    const p95 = values[Math.ceil(values.length * 0.95) - 1];
    if (min === undefined || max === undefined || p95 === undefined)
        return {};
    return { min, avg: values.reduce((sum, value) => sum + value, 0) / values.length, max, p95 };
}
/** How much a counter grew in a stretch, from its last sample before; what it lost at a reset is added. */
function growthIn(points, stretch) {
    const inside = pointsWithin(points, stretch);
    const before = points.findLast(([at]) => at <= stretch.from);
    const values = [...(before === undefined ? [] : [before]), ...inside].map(([, value]) => value);
    if (inside.length === 0 || values.length < 2)
        return {};
    const total = values.slice(1).reduce((sum, value, i) => {
        const last = values[i] ?? value;
        return sum + (value >= last ? value - last : value);
    }, 0);
    return { total };
}
/** The upper median; undefined of nothing. */
function upperMedian(values) {
    return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
/** Seconds between points that follow one another: the median of all series'. */
function intervalOf(series) {
    const steps = series.flatMap(points => points.slice(1).map(([at], i) => at - (points[i]?.[0] ?? at)));
    const step = upperMedian(steps.filter(seconds => seconds > 0));
    return step === undefined ? undefined : Math.round(step * 10) / 10 || undefined;
}
/** At each moment what several series have there, together. */
function addedUp(series) {
    const [only] = series;
    if (only !== undefined && series.length === 1)
        return only;
    const sums = new Map();
    for (const [at, value] of series.flat())
        sums.set(at, (sums.get(at) ?? 0) + value);
    return [...sums].sort(([a], [b]) => a - b);
}
/** At most so many points: of neighbours their mean, at the time of the last. */
function thinnedPoints(points, most) {
    if (points.length <= most)
        return points;
    const size = Math.ceil(points.length / most);
    const groups = Array.from({ length: Math.ceil(points.length / size) }, (_, i) => points.slice(i * size, (i + 1) * size));
    return groups.flatMap(group => {
        const last = group.at(-1);
        const { avg } = numbersOf(group);
        return last === undefined || avg === undefined ? [] : [[last[0], avg]];
    });
}
/** The longest time without a point in a stretch, its ends among what bounds it. */
function longestHole(points, { from, to }) {
    const moments = [from, ...points.map(([at]) => at), to];
    return moments.slice(1).reduce((longest, at, i) => {
        const before = moments[i] ?? at;
        return at - before > longest.to - longest.from ? { from: before, to: at } : longest;
    }, { from, to: from });
}
/** Index of the first point that is not before a moment. */
function firstFrom(points, at) {
    let [low, high] = [0, points.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((points[middle]?.[0] ?? Infinity) < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 6650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ overWindow),
/* harmony export */   Dk: () => (/* binding */ TAG),
/* harmony export */   EK: () => (/* binding */ withMatchers),
/* harmony export */   ET: () => (/* binding */ bareSelector),
/* harmony export */   Ke: () => (/* binding */ matcherOf),
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   TM: () => (/* binding */ secondsOf),
/* harmony export */   VK: () => (/* binding */ tagged),
/* harmony export */   cf: () => (/* binding */ ofInstances),
/* harmony export */   eu: () => (/* binding */ atMoment),
/* harmony export */   nM: () => (/* binding */ selectorText),
/* harmony export */   oP: () => (/* binding */ overStretch)
/* harmony export */ });
function secondsOf({ from, to }) {
    return Math.max(0, to - from);
}
/** 35 → `35s`, 35.25 → `35250ms`: a duration has whole units only. */
function durationText(seconds) {
    const ms = Math.max(1, Math.round(seconds * 1000));
    return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`;
}
/** A moment for `@`, to the millisecond. */
function momentText(at) {
    return String(Number(at.toFixed(3)));
}
/** A template with matchers (without braces; empty: none). */
function withMatchers(template, matchers) {
    return template.replace(/\{([^{}]*)\$\}/g, (_, own) => {
        const all = [own.replace(/,\s*$/, ''), matchers].filter(text => text.trim() !== '').join(',');
        return all === '' ? '' : `{${all}}`;
    });
}
/** A template of rates over windows of so many seconds, for a range query. */
function overWindow(template, seconds) {
    return template.replaceAll('[W]', `[${durationText(seconds)}]`);
}
/** A template of rates over exactly a stretch. */
function overStretch(template, stretch) {
    const moment = momentText(stretch.to);
    return template.replaceAll('[W]', `[${durationText(secondsOf(stretch))}] @ ${moment}`);
}
/** An instant expression at a moment that is not the query's own. */
function atMoment(expression, at) {
    return `last_over_time((${expression})[1ms:1ms] @ ${momentText(at)})`;
}
/** Expressions in one query, each told by its tag: an aggregate has no label of that name. */
function tagged(expressions) {
    return [...expressions]
        .map(([tag, expression]) => `label_replace(${expression},"${TAG}","${tag}","","")`)
        .join(' or ');
}
const TAG = 'locust_gate';
/** `job=~"a|b"` for values as they are; undefined without any. */
function matcherOf(label, values) {
    const [first] = values;
    if (first === undefined)
        return undefined;
    if (values.length === 1)
        return `${label}=${JSON.stringify(first)}`;
    return `${label}=~${JSON.stringify(values.map(escaped).join('|'))}`;
}
function escaped(value) {
    return value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
/** `metric`, `metric{…}` or `{…}` and nothing else: its samples can be had as they were scraped. */
function bareSelector(query) {
    const match = /^\s*([a-zA-Z_:][\w:]*)?\s*(?:\{((?:[^"'`{}]|"(?:[^"\\]|\\.)*")*)\})?\s*$/.exec(query);
    if (match === null)
        return undefined;
    const [, name = '', matchers = ''] = match;
    return name === '' && matchers.trim() === '' ? undefined : { name, matchers };
}
/** A selector of a name and matchers from several places. */
function selectorText(name, ...matchers) {
    const all = matchers.map(text => text.trim().replace(/,$/, '')).filter(text => text !== '');
    return all.length === 0 ? name : `${name}{${all.join(',')}}`;
}
const MATCHER = /([a-zA-Z_]\w*)\s*(?:=~|!~|!=|=)\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)/g;
/** Labels of exporters' own, which `up` does not have. */
const NOT_OF_INSTANCES = new Set('alias,cmd,cpu,datname,db,device,groupname,method,mode,queryid,state,status,user,usename,vendor,view'.split(','));
/** A selector without the matchers of exporters' own labels. */
function ofInstances(selector) {
    return [...selector.matchAll(MATCHER)]
        .filter(([, label = '']) => !NOT_OF_INSTANCES.has(label))
        .map(([matcher]) => matcher)
        .join(',');
}


/***/ }),

/***/ 1401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ MAX_VALUE),
/* harmony export */   N: () => (/* binding */ MAX_POINTS)
/* harmony export */ });
/** Whatever is measured is smaller: sums and percentages of values near the largest number are none. */
const MAX_VALUE = 1e30;
/** What a chart needs and a snapshot may hold, each metric. */
const MAX_POINTS = 2000;


/***/ }),

/***/ 7694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dataOfSnapshot: () => (/* binding */ dataOfSnapshot)
/* harmony export */ });
/* harmony import */ var _locust_present_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8313);
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8359);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(716);
/* harmony import */ var _points_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4234);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2560);





/**
 * What a snapshot tells of a run. A metric that it does not hold, or holds for another definition,
 * has a problem, and so has every metric where the snapshot is none, or of another time.
 *
 * @param text of the file beside the run's CSV, not trusted; undefined where there is none
 */
function dataOfSnapshot(text, request) {
    if (text === undefined)
        return withoutSource(request);
    const snapshot = (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_1__.readSnapshot)(text, request);
    if (typeof snapshot === 'string')
        return withoutSource(request, snapshot);
    const { generator, data } = snapshot;
    return {
        ...data,
        source: 'snapshot',
        generator,
        readings: request.metrics.map(metric => {
            const definition = (0,_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .definitionOf */ .F)(metric);
            const found = data.readings.find(one => one.definition === definition);
            return found === undefined
                ? unread({ name: metric.name, definition }, { kind: 'not-in-snapshot' })
                : { ...overSpans(found, request.spans), name: metric.name };
        })
    };
}
/** There is no server to ask, and no snapshot that could be taken. */
function withoutSource(request, snapshot) {
    const problem = {
        kind: 'no-source',
        ...(snapshot === undefined ? {} : { snapshot })
    };
    return {
        source: 'none',
        readings: request.metrics.map(metric => unread({ name: metric.name, definition: (0,_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .definitionOf */ .F)(metric) }, problem)),
        requests: 0
    };
}
function unread(asked, problem) {
    return { ...asked, points: [], spans: [], problem };
}
/**
 * The spans that are asked for: as they were collected, or else from the points. The collector may
 * not have had the run's files, or another warm-up.
 */
function overSpans(reading, wanted) {
    if (reading.spans.length === 0)
        return reading;
    const own = wanted.flatMap(span => collected(reading.spans, span) ?? []);
    if (own.length === wanted.length)
        return { ...reading, spans: own, ...shownOver(reading, wanted) };
    const { name, definition, query, way, remark, isNearest, points } = reading;
    const caveat = reading.caveat === undefined ? FROM_POINTS : `${reading.caveat}; ${FROM_POINTS}`;
    const spans = wanted.map(span => collected(reading.spans, span) ?? fromPoints(reading, span));
    // Memory in bytes is known of the spans that were collected, and has no points.
    return { name, definition, ...(0,_locust_present_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .E)({ query, way, remark, isNearest }), caveat, points, spans };
}
const FROM_POINTS = 'from the points of the snapshot, which was collected for another part of the run';
function shownOver({ shownAs }, wanted) {
    if (shownAs === undefined)
        return {};
    const spans = wanted.flatMap(span => collected(shownAs.spans, span) ?? []);
    return { shownAs: { ...shownAs, spans } };
}
function collected(spans, wanted) {
    const found = spans.find(({ span }) => isSameSpan(span, wanted));
    return found === undefined ? undefined : { ...found, span: wanted };
}
/** Seconds; times are computed, and written as decimals. */
const SAME_MOMENT = 0.01;
function isSameSpan(a, b) {
    return Math.abs(a.from - b.from) <= SAME_MOMENT && Math.abs(a.to - b.to) <= SAME_MOMENT;
}
function fromPoints({ points, spans }, span) {
    const own = (0,_points_js__WEBPACK_IMPORTED_MODULE_4__/* .pointsWithin */ .xi)(points, span);
    const samples = own.length;
    const interval = (0,_points_js__WEBPACK_IMPORTED_MODULE_4__/* .intervalOf */ .XF)([points]);
    const expected = interval === undefined ? samples : Math.max(1, Math.floor((span.to - span.from) / interval));
    const problem = untold(spans, span) ?? missing(own, expected, span);
    return {
        span,
        ...(0,_points_js__WEBPACK_IMPORTED_MODULE_4__/* .numbersOf */ .cZ)(own),
        samples,
        expected,
        ...(problem === undefined ? {} : { problem })
    };
}
/** Of the length and the points of the other span alone. */
const OF_LENGTH = ['too-few', 'too-short', 'holes'];
/** What was wrong with the numbers that were collected is wrong with those of a part of them. */
function untold(spans, { from, to }) {
    return spans
        .flatMap(({ problem }) => problem ?? [])
        .find(problem => problem.kind === 'down'
        ? problem.from < to && problem.to > from
        : !OF_LENGTH.includes(problem.kind));
}
function missing(points, expected, span) {
    const samples = points.length;
    if (expected >= _coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .LEAST_SAMPLES */ .iV && samples < _coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .LEAST_COVERAGE */ .tw * expected) {
        return { kind: 'holes', samples, expected, ...(0,_points_js__WEBPACK_IMPORTED_MODULE_4__/* .longestHole */ .lj)(points, span) };
    }
    return samples < _coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .LEAST_SAMPLES */ .iV ? { kind: 'too-few', samples, needed: _coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .LEAST_SAMPLES */ .iV } : undefined;
}


/***/ }),

/***/ 2560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSnapshot: () => (/* binding */ readSnapshot),
  M: () => (/* binding */ snapshotText)
});

// EXTERNAL MODULE: ./src/locust/json-value.ts
var json_value = __webpack_require__(9510);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(4692);
// EXTERNAL MODULE: ./src/resources/reading.ts
var reading = __webpack_require__(1401);
;// CONCATENATED MODULE: ./src/resources/snapshot-schema.ts


/*
 * What a snapshot may hold. It comes out of an artifact, perhaps a fork's: every number is finite,
 * every list and text has an end. Keys that are not known are dropped, so that a later release may
 * write more of them.
 */
const MAX_METRICS = 500;
const MAX_SPANS = 500;
const MAX_LIST = 100;
/** Characters; a team's query is the longest. */
const MAX_TEXT = 20_000;
const snapshot_schema_text = schemas/* string */.YjP().max(MAX_TEXT);
const texts = schemas/* array */.YOg(snapshot_schema_text).max(MAX_LIST).readonly();
/** Seconds since the epoch, before the year 9999. */
const moment = schemas/* number */.aig().min(0).max(253_402_300_799);
const count = schemas/* int */.Whr().min(0);
const stretch = { from: moment, to: moment };
const failure = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('bad-query'), message: snapshot_schema_text }),
    schemas/* object */.Ikc({
        kind: schemas/* enum */.k5n([
            'unauthorized',
            'forbidden',
            'not-found',
            'time-out',
            'refused',
            'no-host',
            'speaks-tls',
            'speaks-no-tls'
        ])
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('status'), status: count, message: snapshot_schema_text }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('unreadable'),
        what: schemas/* enum */.k5n(['html', 'cut', 'not-json', 'too-large'])
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('redirect'), host: snapshot_schema_text }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('tls'), message: snapshot_schema_text }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('deadline') }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('network'), message: snapshot_schema_text })
]);
const problem = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('no-series'), needs: texts }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('cannot-be-known'), why: snapshot_schema_text, nearest: snapshot_schema_text.exactOptional() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('several-series'), count, labels: texts }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('too-few'), samples: count, needed: count }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('holes'), samples: count, expected: count, ...stretch }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('not-finite'), count }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('down'), series: snapshot_schema_text, ...stretch }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('collector-failed'), collector: snapshot_schema_text }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('no-pg-monitor'), ratio: schemas/* number */.aig() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('counters-jump'), resets: count }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('newest-hidden'), seconds: schemas/* number */.aig() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('clock-skew'), seconds: schemas/* number */.aig() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('too-short'), seconds: schemas/* number */.aig(), needed: schemas/* number */.aig() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('bad-query'), message: snapshot_schema_text }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('server'),
        failure,
        namedBy: schemas/* literal */.euz('options').exactOptional()
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('not-in-snapshot') }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('no-times') }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('no-source'),
        snapshot: schemas/* enum */.k5n(['other-time', 'unreadable', 'other-version']).exactOptional()
    })
]);
const span = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['steady', 'whole', 'step']),
    ...stretch,
    users: count.exactOptional()
});
const value = schemas/* number */.aig().min(-reading/* MAX_VALUE */.L).max(reading/* MAX_VALUE */.L);
const number = value.exactOptional();
const spans = schemas/* array */.YOg(schemas/* object */.Ikc({
    span,
    min: number,
    avg: number,
    max: number,
    p95: number,
    total: number,
    samples: count,
    expected: count,
    problem: problem.exactOptional()
}))
    .max(MAX_SPANS)
    .readonly();
const points = schemas/* array */.YOg(schemas/* tuple */.PVZ([moment, value]).readonly())
    .max(reading/* MAX_POINTS */.N)
    .refine(list => list.every(([at], index) => index === 0 || at > (list[index - 1]?.[0] ?? at)), 'in order of time')
    .readonly();
const snapshot_schema_reading = schemas/* object */.Ikc({
    name: snapshot_schema_text,
    definition: snapshot_schema_text,
    query: snapshot_schema_text.exactOptional(),
    way: snapshot_schema_text.exactOptional(),
    caveat: snapshot_schema_text.exactOptional(),
    remark: snapshot_schema_text.exactOptional(),
    isNearest: schemas/* boolean */.zMY().exactOptional(),
    shownAs: schemas/* object */.Ikc({ unit: schemas/* literal */.euz('bytes'), spans }).exactOptional(),
    points,
    spans,
    problem: problem.exactOptional()
});
const generator = schemas/* object */.Ikc({
    cpuModel: snapshot_schema_text.exactOptional(),
    cores: count.exactOptional(),
    memory: count.exactOptional(),
    platform: snapshot_schema_text.exactOptional(),
    runnerImage: snapshot_schema_text.exactOptional()
});
const SNAPSHOT_KIND = 'locust-gate/resources';
const SNAPSHOT_VERSION = 1;
const SnapshotSchema = schemas/* object */.Ikc({
    kind: schemas/* literal */.euz(SNAPSHOT_KIND),
    version: schemas/* literal */.euz(SNAPSHOT_VERSION),
    ...stretch,
    collectedAt: moment,
    generator,
    data: schemas/* object */.Ikc({
        readings: schemas/* array */.YOg(snapshot_schema_reading).max(MAX_METRICS).readonly(),
        scrapeSeconds: schemas/* number */.aig().min(0).exactOptional(),
        clockSkew: schemas/* object */.Ikc({ seconds: schemas/* number */.aig(), by: schemas/* enum */.k5n(['date-header', 'correlation']) })
            .exactOptional(),
        requests: count
    })
});

;// CONCATENATED MODULE: ./src/resources/snapshot.ts


/** A snapshot as the text of its file. */
function snapshotText(data, { from, to, collectedAt, generator }) {
    const { readings, scrapeSeconds, clockSkew, requests } = data;
    const snapshot = {
        kind: SNAPSHOT_KIND,
        version: SNAPSHOT_VERSION,
        from,
        to,
        collectedAt,
        generator,
        data: {
            readings,
            ...(scrapeSeconds === undefined ? {} : { scrapeSeconds }),
            ...(clockSkew === undefined ? {} : { clockSkew }),
            requests
        }
    };
    // A point on a line of its own would be most of the file.
    const short = JSON.stringify(snapshot, undefined, 2).replace(/\[\n\s+(-?[\d.e+-]+),\n\s+(-?[\d.e+-]+)\n\s+\]/g, '[$1, $2]');
    return `${short}\n`;
}
/**
 * Reads the text of a snapshot, which may be anybody's.
 *
 * @param run the time that it must tell of
 */
function readSnapshot(text, run) {
    const content = (0,json_value/* jsonOf */.o)(text);
    if (isOtherVersion(content))
        return 'other-version';
    const read = SnapshotSchema.safeParse(content);
    if (!read.success)
        return 'unreadable';
    return tellsOf(read.data, run) ? read.data : 'other-time';
}
function isOtherVersion(content) {
    if (!(0,json_value/* isRecord */.u)(content) || content['kind'] !== SNAPSHOT_KIND)
        return false;
    const { version } = content;
    return Number.isSafeInteger(version) && version !== SNAPSHOT_VERSION;
}
/** Shards of a test begin and end with the least of their machines: a run may lack so much of it … */
const MAX_LACK_SECONDS = 5;
/** … or this part. */
const MAX_LACK = 0.05;
function tellsOf(snapshot, run) {
    const lack = Math.max(0, snapshot.from - run.from) + Math.max(0, run.to - snapshot.to);
    return lack <= Math.max(MAX_LACK_SECONDS, MAX_LACK * (run.to - run.from));
}


/***/ })

};
