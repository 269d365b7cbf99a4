export const id = 502;
export const ids = [502,401];
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

/***/ 5502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readResources: () => (/* binding */ readResources)
});

// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(8313);
// EXTERNAL MODULE: ./src/resources/points.ts
var resources_points = __webpack_require__(4234);
// EXTERNAL MODULE: ./src/resources/promql.ts
var promql = __webpack_require__(6650);
;// CONCATENATED MODULE: ./src/resources/clock-skew.ts


/*
 * How far the server's clock is ahead of the load generator's: docs/statistics.md §14.
 */
/** Lags that are tried (s). */
const MOST_LAG = 120;
/** Of Locust's throughput with the service's request rate, at the best lag. */
const LEAST_CORRELATION = 0.8;
/** Lags whose correlation is so near to the best cannot be told from it, … */
const ALIKE = 0.02;
/** … and when they lie further apart (s), none is told. */
const WIDEST = 30;
/** Rates of which a correlation is told. */
const LEAST_POINTS = 10;
/**
 * The lag at which Locust's throughput looks most like the service's request rate, both as means over
 * the same windows; before and after the run Locust sends nothing. Undefined where many lags fit
 * equally (a load that is flat as far as it can be seen) or none does (the service has other clients).
 */
function skewByLoad(load, rates, window) {
    if (load.length < LEAST_POINTS || rates.length < LEAST_POINTS)
        return undefined;
    const sent = sentUntil(load);
    const seen = rates.map(([, rate]) => rate);
    const fits = Array.from({ length: 2 * MOST_LAG + 1 }, (_, i) => {
        const lag = i - MOST_LAG;
        const meant = rates.map(([at]) => (sent(at - lag) - sent(at - lag - window)) / window);
        return { lag, fit: correlation(meant, seen) };
    });
    const best = Math.max(...fits.map(({ fit }) => fit));
    if (!(best >= LEAST_CORRELATION))
        return undefined;
    const alike = fits.filter(({ fit }) => fit >= best - ALIKE).map(({ lag }) => lag);
    const [first = 0, last = 0] = [alike[0], alike.at(-1)];
    // What fits at the edge may fit better beyond it.
    if (last - first > WIDEST || first === -MOST_LAG || last === MOST_LAG)
        return undefined;
    return Math.round((first + last) / 2);
}
/** Requests sent until a moment, by linear interpolation. */
function sentUntil(load) {
    let sum = 0;
    const sums = load.map(({ at, throughput }, i) => {
        const before = load[i - 1]?.at;
        if (before !== undefined)
            sum += throughput * (at - before);
        return [at, sum];
    });
    return at => {
        const next = (0,resources_points/* firstFrom */.nT)(sums, at);
        if (next >= sums.length)
            return sum;
        const [to, until] = sums[next] ?? [at, sum];
        const [from, before] = sums[next - 1] ?? [to, 0];
        return to === from ? before : before + ((until - before) * (at - from)) / (to - from);
    };
}
/** Pearson's; 0 where one of them does not vary. */
function correlation(a, b) {
    const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [meanA, meanB] = [mean(a), mean(b)];
    let [both, ofA, ofB] = [0, 0, 0];
    a.forEach((value, i) => {
        const [x, y] = [value - meanA, (b[i] ?? 0) - meanB];
        both += x * y;
        ofA += x * x;
        ofB += y * y;
    });
    return ofA > 0 && ofB > 0 ? both / Math.sqrt(ofA * ofB) : 0;
}
/** Clocks are told apart to a second or two, … */
const LEAST_SKEW = 2;
/** … and so much of a span may be another one's. */
const SKEW_OF_SPAN = 0.1;
/** The skew, when it makes a span another one. */
function skewedSpan(span, seconds = 0) {
    const most = Math.max(LEAST_SKEW, SKEW_OF_SPAN * (0,promql/* secondsOf */.TM)(span));
    return Math.abs(seconds) > most ? { kind: 'clock-skew', seconds } : undefined;
}

// EXTERNAL MODULE: ./src/resources/instances.ts
var resources_instances = __webpack_require__(1533);
;// CONCATENATED MODULE: ./src/resources/questions.ts


/** Questions to a server under way at once. */
const MOST_AT_ONCE = 8;
function questionsTo(server) {
    const answers = new Map();
    const skews = [];
    const enter = turnstile(MOST_AT_ONCE);
    const askNow = async (query) => {
        const leave = await enter();
        const answer = await server(query);
        leave();
        if (answer.kind === 'data' && answer.skew !== undefined)
            skews.push(answer.skew);
        return answer;
    };
    return {
        ask: query => {
            const key = JSON.stringify(query);
            const answer = answers.get(key) ?? askNow(query);
            answers.set(key, answer);
            return answer;
        },
        said: () => {
            const skew = (0,resources_points/* upperMedian */.vF)(skews);
            return { requests: answers.size, ...(0,present/* present */.E)({ skew }) };
        }
    };
}
/** Lets `places` in at once; who comes later waits until one leaves. */
function turnstile(places) {
    const waiting = [];
    let free = places;
    const leave = () => {
        const next = waiting.shift();
        if (next === undefined)
            free++;
        else
            next();
    };
    return async () => {
        if (free > 0)
            free--;
        else
            await new Promise(resolve => waiting.push(resolve));
        return leave;
    };
}
function toldBy(answer) {
    return answer.kind === 'data' ? { series: answer.series } : { failure: answer.failure };
}

;// CONCATENATED MODULE: ./src/resources/samples.ts


/** Longer stretches are asked for in parts (s): 10,000 samples of a series at a scrape each 5 s. */
const MOST_SECONDS = 50_000;
/**
 * The samples that a selector has in a stretch, as they were scraped and when: nothing is looked back
 * on, nothing made up. A sample at its very start is of before, and only some servers give it.
 */
async function rawSamples(selector, stretch, ask) {
    const answers = await Promise.all(partsOf(stretch).map(async (part) => {
        const query = `${selector}[${(0,promql/* durationText */.S5)((0,promql/* secondsOf */.TM)(part))}]`;
        const told = toldBy(await ask({ kind: 'instant', query, time: part.to }));
        if ('failure' in told)
            return told;
        return { series: told.series.map(one => since(one, part.from)) };
    }));
    return answers.find(told => 'failure' in told) ?? { series: joined(answers) };
}
function partsOf({ from, to }) {
    const count = Math.max(1, Math.ceil((to - from) / MOST_SECONDS));
    return Array.from({ length: count }, (_, i) => ({
        from: from + i * MOST_SECONDS,
        to: Math.min(to, from + (i + 1) * MOST_SECONDS)
    }));
}
function since(one, from) {
    return { ...one, points: one.points.filter(([at]) => at > from) };
}
function joined(answers) {
    if (answers.length === 1)
        return seriesIn(answers[0]);
    const byLabels = new Map();
    for (const one of answers.flatMap(seriesIn)) {
        const key = JSON.stringify(Object.entries(one.labels).sort(([a], [b]) => (a < b ? -1 : 1)));
        const before = byLabels.get(key);
        byLabels.set(key, {
            labels: one.labels,
            points: [...(before?.points ?? []), ...one.points],
            notFinite: (before?.notFinite ?? 0) + one.notFinite
        });
    }
    return [...byLabels.values()];
}
function seriesIn(told) {
    return told !== undefined && 'series' in told ? told.series : [];
}

;// CONCATENATED MODULE: ./src/resources/health.ts




const NAMES = 'up|pg_up|redis_up|pg_scrape_collector_success';
/** Without any matcher `up` would be that of everything. */
const NAMES_OF_DATABASES = 'pg_up|redis_up|pg_scrape_collector_success';
/** Of instances, or (none known) of what a selector matches. */
async function healthOf(instances, selector, run, ask) {
    const known = instanceMatchers(instances);
    const matchers = known.length > 0 ? known : [(0,promql/* ofInstances */.cf)(selector)].filter(text => text !== '');
    const names = matchers.length > 0 ? NAMES : NAMES_OF_DATABASES;
    return healthBy((0,promql/* selectorText */.nM)('', `__name__=~"${names}"`, ...matchers), run, ask);
}
/** The usual interval of a server's scrapes, where nothing tells which are meant. */
async function usualHealth(run, ask) {
    const newest = { from: Math.max(run.from, run.to - USUAL_SECONDS), to: run.to };
    return { ...(await healthBy('up', newest, ask)), isUsual: true };
}
/** Seconds of `up` of everything. */
const USUAL_SECONDS = 120;
async function healthBy(selector, stretch, ask) {
    const told = await rawSamples(selector, stretch, ask);
    if ('failure' in told)
        return { series: [], failure: told.failure };
    const scraped = told.series.filter(({ labels }) => labels['__name__'] === 'up');
    const interval = (0,resources_points/* intervalOf */.XF)((scraped.length > 0 ? scraped : told.series).map(one => one.points));
    return { series: told.series, ...(0,present/* present */.E)({ scrapeSeconds: interval }) };
}
/** Matchers of the jobs and addresses that all of them have. */
function instanceMatchers(instances) {
    const valuesOf = (label) => {
        const values = instances.flatMap(one => one[label] ?? []);
        return values.length === instances.length ? [...new Set(values)] : [];
    };
    return [(0,promql/* matcherOf */.Ke)('job', valuesOf('job')), (0,promql/* matcherOf */.Ke)('instance', valuesOf('instance'))].filter(text => text !== undefined);
}

;// CONCATENATED MODULE: ./src/resources/clocks.ts






/**
 * How far the server's clock is ahead: by the Date header where the load generator asks, else by what
 * the service saw of its load, where a way counts the service's requests.
 */
async function settledClocks(courses, { request, ask, asking, grid, skew }) {
    if (asking.isLoadGenerator && skew !== undefined)
        return { seconds: skew, by: 'date-header' };
    const counting = courses.find(({ way }) => way?.checks?.counter !== undefined);
    const counter = counting?.way?.checks?.counter;
    if (request.load === undefined || counting === undefined || counter === undefined) {
        return undefined;
    }
    const counted = (0,promql/* selectorText */.nM)(counter, ...instanceMatchers(counting.course.instances));
    const window = (0,promql/* durationText */.S5)(grid.window);
    const told = toldBy(await ask({
        kind: 'range',
        query: `sum by (job, instance)(rate(${counted}[${window}]))`,
        start: request.from - MOST_LAG,
        // What is still to come is answered with what was.
        end: Math.max(request.to, Math.min(request.to + MOST_LAG, asking.at - grid.window)),
        step: grid.step
    }));
    const series = 'series' in told ? told.series : [];
    const rates = (0,resources_points/* addedUp */.C_)((0,resources_instances/* byInstance */.FL)(series).map(({ points }) => points));
    const seconds = skewByLoad(request.load, rates, grid.window);
    return seconds === undefined ? undefined : { seconds, by: 'correlation' };
}

;// CONCATENATED MODULE: ./src/resources/newest.ts


/*
 * A server that does not show its newest samples yet repeats the last it shows, and Prometheus does so
 * for a moment that is still to come: docs/statistics.md §14.
 */
/** VictoriaMetrics hides its newest half minute (s). */
const HIDDEN_SECONDS = 30;
/** Steps of the look at the end. */
const LOOKS = 4;
/** A sample may be so many scrapes old. */
const OLDEST_SCRAPES = 2;
/** Clocks are told apart to so many seconds. */
const CLOCK_SECONDS = 2;
/**
 * When the newest sample was scraped that a range query shows at the run's end; undefined when the run
 * ended long enough ago, or nothing tells. `now`: by the server's clock.
 */
async function newestShown(run, now, { scrape }, ask) {
    if (now - run.to > HIDDEN_SECONDS + scrape)
        return undefined;
    const start = run.to - LOOKS * scrape;
    const query = 'max(timestamp(up))';
    const told = toldBy(await ask({ kind: 'range', query, start, end: run.to, step: scrape }));
    if ('failure' in told)
        return undefined;
    return told.series[0]?.points.at(-1)?.[1];
}
/** What the end of a span is not: it is still to come for the server, or not shown yet. */
function unshown(span, { now, newest, scrape }) {
    if (span.to > now + CLOCK_SECONDS) {
        return { kind: 'clock-skew', seconds: Math.round(now - span.to) };
    }
    if (newest === undefined || span.to - newest <= OLDEST_SCRAPES * scrape)
        return undefined;
    const seconds = Math.round(Math.min(span.to - newest, (0,promql/* secondsOf */.TM)(span)));
    return { kind: 'newest-hidden', seconds };
}

// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(2676);
;// CONCATENATED MODULE: ./src/resources/checks.ts


/*
 * Numbers that are wrong without an error anywhere: docs/statistics.md §14.
 */
/** Sessions that the exporter must see of those there are: 0.83 to 1.06 with pg_monitor, 0 to 0.06 without. */
const LEAST_SEEN = 0.4;
/** Of fewer sessions the exporter's own are too large a part. */
const LEAST_SESSIONS = 5;
/** Resets that one or two restarts explain. */
const MOST_RESTARTS = 2;
/** Resets a scrape: of several processes behind one address a fifth of the scrapes or more. */
const JUMPY = 0.05;
/** Expressions whose answers `jumpOrBlindness` looks at, over the run, by tag. */
function checkExpressions(checks, run, selector) {
    const over = (template) => (0,promql/* withMatchers */.EK)((0,promql/* overStretch */.oP)(template, run), (0,promql/* ofInstances */.cf)(selector));
    const expressions = new Map();
    if (checks?.pgMonitor === true) {
        const backends = 'pg_stat_database_numbackends{$}[W]';
        const sessions = 'pg_stat_activity_count{$}[W]';
        expressions.set('sessions', over(`sum(avg_over_time(${backends}))`));
        expressions.set('seen', over(`sum(sum_over_time(${sessions}))/max(count_over_time(${backends}))`));
    }
    if (checks?.counter !== undefined) {
        expressions.set('resets', over(`max(resets(${checks.counter}{$}[W]))`));
    }
    return expressions;
}
/** What the checks found; `scrapes`: how many there should be in the run. */
function jumpOrBlindness(checked, scrapes) {
    const valueOf = (tag) => (0,resources_points/* upperMedian */.vF)((checked.get(tag) ?? []).flatMap(({ points }) => points.map(([, value]) => value)));
    const sessions = valueOf('sessions');
    if (sessions !== undefined && sessions >= LEAST_SESSIONS) {
        const ratio = (valueOf('seen') ?? 0) / sessions;
        if (ratio < LEAST_SEEN)
            return { kind: 'no-pg-monitor', ratio };
    }
    const resets = valueOf('resets') ?? 0;
    return resets > MOST_RESTARTS && resets > JUMPY * scrapes
        ? { kind: 'counters-jump', resets }
        : undefined;
}

// EXTERNAL MODULE: ./src/resources/coverage.ts
var resources_coverage = __webpack_require__(8359);
;// CONCATENATED MODULE: ./src/resources/over-spans.ts


/** Bytes of a query; VictoriaMetrics takes 16,384. */
const LONGEST_QUERY = 12_000;
/**
 * Asks for rates over exactly each span, all in one question: each expression has its own moment and
 * its own tag.
 */
async function overSpans(templates, others, { request, selector, ask }) {
    const names = Object.keys(templates);
    const expressions = new Map(others);
    request.spans.forEach((span, i) => {
        for (const name of names) {
            expressions.set(`${name}${i}`, filled(templates[name] ?? '', span, selector));
        }
    });
    const answers = await Promise.all(questionsOf(expressions).map(query => ask({ kind: 'instant', query, time: request.to })));
    const series = [];
    for (const told of answers.map(toldBy)) {
        if ('failure' in told)
            return told;
        series.push(...told.series);
    }
    const found = byTag(series);
    return {
        spans: request.spans.map((_, i) => new Map(names.map(name => [name, found.get(`${name}${i}`) ?? []]))),
        others: new Map([...others.keys()].map(tag => [tag, found.get(tag) ?? []]))
    };
}
/** Series of `tagged` expressions, by tag. */
function byTag(series) {
    const found = new Map();
    for (const one of series) {
        const tag = one.labels[promql/* TAG */.Dk] ?? '';
        found.set(tag, [...(found.get(tag) ?? []), one]);
    }
    return found;
}
/** A template over a stretch. */
function filled(template, stretch, selector) {
    return (0,promql/* withMatchers */.EK)((0,promql/* overStretch */.oP)(template, stretch), selector);
}
function questionsOf(expressions) {
    const groups = [];
    let size = Infinity;
    for (const [tag, expression] of expressions) {
        if (size + expression.length > LONGEST_QUERY) {
            groups.push(new Map());
            size = 0;
        }
        groups.at(-1)?.set(tag, expression);
        size += expression.length + tag.length + 40;
    }
    return groups.map(promql/* tagged */.VK);
}

;// CONCATENATED MODULE: ./src/resources/presets/app.ts
/** The application server: node_exporter for its host, the application's own metrics for requests. */
const HOST = 'of the whole host, with everything else that runs on it';
const DJANGO = { counter: 'django_http_requests_before_middlewares_total' };
const BUSY_OF_DJANGO = 'sum by (job, instance)(rate(django_http_requests_latency_including_middlewares_seconds_sum{$}[W]))';
const DURATIONS = 'http_request_duration_seconds_sum|starlette_request_duration_seconds_sum|flask_http_request_duration_seconds_sum';
const NEEDS_DJANGO = 'django-prometheus with its middlewares first and last, and PROMETHEUS_MULTIPROC_DIR when gunicorn has more than one worker';
const APP_PRESETS = [
    {
        name: 'app.cpu',
        ways: [
            {
                name: 'node_exporter',
                needs: 'node_exporter on the application’s host',
                caveat: `${HOST}; waiting for disks and time stolen by other guests count as used`,
                measure: {
                    kind: 'rate',
                    template: '1-avg by (job, instance)(rate(node_cpu_seconds_total{mode="idle",$}[W]))',
                    across: 'highest'
                }
            }
        ]
    },
    {
        name: 'app.memory',
        ways: [
            {
                name: 'node_exporter',
                needs: 'node_exporter on the application’s host',
                caveat: HOST,
                measure: {
                    kind: 'samples',
                    metric: 'node_memory_MemAvailable_bytes',
                    limit: 'node_memory_MemTotal_bytes',
                    isFree: true
                }
            }
        ]
    },
    {
        name: 'app.workers',
        ways: [
            {
                name: 'requests in progress (django-prometheus)',
                needs: NEEDS_DJANGO,
                caveat: 'how many were busy at the moment of a scrape',
                measure: {
                    kind: 'instant',
                    template: 'sum by (job, instance)(django_http_requests_before_middlewares_total{$})-sum by (job, instance)(django_http_responses_before_middlewares_total{$})',
                    across: 'sum',
                    countsScrape: true
                },
                checks: DJANGO
            },
            {
                name: 'requests in progress (prometheus-fastapi-instrumentator, starlette_exporter)',
                needs: 'prometheus-fastapi-instrumentator with should_instrument_requests_inprogress, or starlette_exporter, and a selector',
                needsSelector: true,
                measure: {
                    kind: 'instant',
                    template: 'sum by (job, instance)({__name__=~"http_requests_inprogress|starlette_requests_in_progress",$})',
                    across: 'sum'
                }
            },
            {
                name: 'time in requests (FastAPI, Starlette, Flask)',
                needs: 'a histogram of request durations (FastAPI, Starlette, Flask), and a selector',
                caveat: 'means over some seconds: how many were busy at one moment is not seen',
                isNearest: true,
                needsSelector: true,
                measure: {
                    kind: 'rate',
                    template: `sum by (job, instance)(rate({__name__=~"${DURATIONS}",$}[W]))`,
                    across: 'sum'
                }
            }
        ]
    },
    {
        name: 'app.queue',
        ways: [
            {
                name: 'gunicorn’s backlog (statsd_exporter)',
                needs: 'gunicorn ≥ 27 with sync workers, --enable-backlog-metric and --statsd-host, and statsd_exporter',
                caveat: 'means over some seconds of what gunicorn saw in the listen queue',
                measure: {
                    kind: 'ratio',
                    numerator: 'sum by (job, instance)(rate({__name__=~"(.+_)?gunicorn_backlog_sum",$}[W]))',
                    denominator: 'sum by (job, instance)(rate({__name__=~"(.+_)?gunicorn_backlog_count",$}[W]))',
                    nothing: 'gunicorn sent no backlog'
                },
                checks: { zeroIsDoubtful: true }
            },
            {
                name: 'requests under way (Locust) less busy workers (django-prometheus)',
                needs: `${NEEDS_DJANGO}, for a queue derived from Locust’s throughput and response times`,
                caveat: 'derived from Locust’s throughput × mean response time − busy workers; what the network holds counts too',
                isNearest: true,
                measure: { kind: 'rate', template: BUSY_OF_DJANGO, across: 'sum', offLoad: true },
                checks: DJANGO
            }
        ],
        cannotBeKnown: {
            why: 'gunicorn’s threads (gthread) take requests off the queue before they work on them, and no metric counts those that wait',
            nearest: 'Locust’s throughput × mean response time − busy workers, where django-prometheus counts these'
        }
    }
];

;// CONCATENATED MODULE: ./src/resources/presets/postgresql.ts
/** PostgreSQL: postgres_exporter; process-exporter for its CPU; the application for its own view. */
const STAT_DATABASE = { collectors: ['stat_database'] };
const postgresql_DJANGO = { counter: 'django_http_requests_before_middlewares_total' };
const SEEN_BY_DJANGO = 'the application’s own queries (django-prometheus)';
const NEEDS_DJANGO_DB = 'django-prometheus with ENGINE django_prometheus.db.backends.postgresql, and a selector that matches the application';
const ACTIVE_TIME = '1000*(sum by (job, instance)(rate(pg_stat_database_active_time_seconds_total{$}[W])) or sum by (job, instance)(rate(pg_stat_database_active_time{$}[W]))/1000)';
const TRANSACTIONS = 'sum by (job, instance)(rate(pg_stat_database_xact_commit{$}[W])+rate(pg_stat_database_xact_rollback{$}[W]))';
const WAITING = 'sum by (job, instance)(pg_stat_activity_count{wait_event_type="Lock",$})';
/** Sessions that could wait: where the exporter tells them, no waiting one is none. */
const CLIENTS = 'sum by (job, instance)(pg_stat_activity_count{backend_type="client backend",$})';
/** Prometheus 3 writes the bound of a bucket as 1.0. */
const FAST = 'django_db_query_duration_seconds_bucket{le=~"1|1.0",$}';
const POSTGRESQL_PRESETS = [
    {
        name: 'postgresql.connections',
        upMetric: 'pg_up',
        ways: [
            {
                name: 'pg_stat_database (postgres_exporter)',
                needs: 'postgres_exporter (no grants)',
                caveat: 'with the exporter’s own one or two; behind PgBouncer those of its pool',
                measure: { kind: 'samples', metric: 'pg_stat_database_numbackends' },
                checks: STAT_DATABASE
            }
        ]
    },
    {
        name: 'postgresql.cpu',
        ways: [
            {
                name: 'process-exporter, of all cores that node_exporter counts',
                needs: 'process-exporter that names PostgreSQL’s processes “postgres”, and node_exporter on the same host for the number of cores',
                caveat: 'the processes named postgres, as far as a scrape saw them: without those that began and ended between two, as with a connection for each request; what the host does besides does not count',
                measure: {
                    kind: 'rate',
                    template: 'sum by (job, instance)(rate(namedprocess_namegroup_cpu_seconds_total{groupname="postgres",$}[W]))',
                    across: 'highest',
                    ofCores: true
                }
            },
            {
                name: 'node_exporter',
                needs: 'node_exporter on a host of PostgreSQL’s own, and a selector that matches it',
                caveat: 'of the whole host: PostgreSQL’s only where nothing else runs on it',
                needsSelector: true,
                measure: {
                    kind: 'rate',
                    template: '1-avg by (job, instance)(rate(node_cpu_seconds_total{mode="idle",$}[W]))',
                    across: 'highest'
                }
            }
        ]
    },
    {
        name: 'postgresql.query-latency',
        upMetric: 'pg_up',
        ways: [
            {
                name: 'pg_stat_statements (postgres_exporter ≥ 0.13)',
                needs: 'postgres_exporter ≥ 0.13 with --collector.stat_statements, pg_stat_statements in shared_preload_libraries and as an extension of the exporter’s database, and pg_monitor for its role',
                caveat: 'of the 100 statements that took most time',
                measure: {
                    kind: 'ratio',
                    numerator: '1000*sum by (job, instance, user)(rate(pg_stat_statements_seconds_total{$}[W]))',
                    denominator: 'sum by (job, instance, user)(rate(pg_stat_statements_calls_total{$}[W]))',
                    byUser: true,
                    nothing: 'no statement that the exporter tells of ran'
                },
                checks: { collectors: ['stat_statements'], pgMonitor: true }
            },
            {
                name: SEEN_BY_DJANGO,
                needs: NEEDS_DJANGO_DB,
                caveat: 'as the application saw it, with the way to the database',
                measure: {
                    kind: 'ratio',
                    numerator: '1000*sum by (job, instance)(rate(django_db_query_duration_seconds_sum{$}[W]))',
                    denominator: 'sum by (job, instance)(rate(django_db_query_duration_seconds_count{$}[W]))',
                    nothing: 'the application made no query'
                },
                checks: postgresql_DJANGO
            },
            {
                name: 'active time ÷ transactions (pg_stat_database, PostgreSQL ≥ 14)',
                needs: 'PostgreSQL ≥ 14 and postgres_exporter (no grants), for the mean of transactions',
                caveat: 'the mean of transactions, the exporter’s own among them, not of queries',
                isNearest: true,
                measure: {
                    kind: 'ratio',
                    numerator: ACTIVE_TIME,
                    denominator: TRANSACTIONS,
                    nothing: 'no transaction ended'
                },
                checks: STAT_DATABASE
            }
        ]
    },
    {
        name: 'postgresql.lock-waits',
        upMetric: 'pg_up',
        ways: [
            {
                name: 'pg_stat_activity (postgres_exporter ≥ 0.17)',
                needs: 'postgres_exporter ≥ 0.17 and pg_monitor for its role',
                caveat: 'how many waited at the moment of a scrape: PostgreSQL keeps no total',
                measure: {
                    kind: 'instant',
                    template: `${WAITING} or 0*${CLIENTS}`,
                    across: 'highest'
                },
                checks: { pgMonitor: true }
            }
        ]
    },
    {
        name: 'postgresql.slow-queries',
        upMetric: 'pg_up',
        ways: [
            {
                name: SEEN_BY_DJANGO,
                needs: NEEDS_DJANGO_DB,
                caveat: 'queries that took more than 1 s, as the application saw them',
                measure: {
                    kind: 'growth',
                    counter: 'django_db_query_duration_seconds_count{$}',
                    less: FAST
                },
                checks: postgresql_DJANGO
            }
        ],
        cannotBeKnown: {
            why: 'postgres_exporter does not count slow queries; the application’s own histogram does (django-prometheus with ENGINE django_prometheus.db.backends.postgresql, and a selector that matches the application)',
            nearest: 'the longest open transaction at a scrape (pg_stat_activity_max_tx_duration)',
            seconds: 'max(max_over_time(pg_stat_activity_max_tx_duration{state!="idle",$}[W]))'
        }
    }
];

;// CONCATENATED MODULE: ./src/resources/presets/redis.ts
/** Redis: redis_exporter, whose names are the same in 1.45 to 1.86. */
const NEEDS = 'redis_exporter';
const HITS = 'sum by (job, instance)(rate(redis_keyspace_hits_total{$}[W]))';
const LOOKUPS = `${HITS}+sum by (job, instance)(rate(redis_keyspace_misses_total{$}[W]))`;
/** What redis_exporter itself asks at each scrape. */
const NOT_ITS_OWN = 'cmd!~"(info|config|latency|slowlog|client|hello|auth|ping).*"';
const REDIS_PRESETS = [
    {
        name: 'redis.memory',
        upMetric: 'redis_up',
        ways: [
            {
                name: NEEDS,
                needs: NEEDS,
                caveat: 'of maxmemory',
                measure: {
                    kind: 'samples',
                    metric: 'redis_memory_used_bytes',
                    limit: 'redis_memory_max_bytes'
                }
            }
        ]
    },
    {
        name: 'redis.hit-rate',
        upMetric: 'redis_up',
        ways: [
            {
                name: NEEDS,
                needs: NEEDS,
                caveat: 'a cold cache counts as long as it is cold',
                measure: {
                    kind: 'ratio',
                    numerator: HITS,
                    denominator: LOOKUPS,
                    nothing: 'no key was looked up'
                }
            }
        ]
    },
    {
        name: 'redis.commands',
        upMetric: 'redis_up',
        ways: [
            {
                name: NEEDS,
                needs: NEEDS,
                caveat: 'with the exporter’s own, about eight a scrape',
                measure: {
                    kind: 'rate',
                    template: 'sum by (job, instance)(rate(redis_commands_processed_total{$}[W]))',
                    across: 'sum'
                }
            }
        ]
    },
    {
        name: 'redis.evictions',
        upMetric: 'redis_up',
        ways: [
            {
                name: NEEDS,
                needs: NEEDS,
                measure: { kind: 'growth', counter: 'redis_evicted_keys_total{$}' }
            }
        ]
    },
    {
        name: 'redis.latency',
        upMetric: 'redis_up',
        ways: [
            {
                name: NEEDS,
                needs: NEEDS,
                caveat: 'CPU time in the server, without the network and without waiting: some microseconds, however slow Redis seems to its clients',
                isNearest: true,
                measure: {
                    kind: 'ratio',
                    numerator: `1000*sum by (job, instance)(rate(redis_commands_duration_seconds_total{${NOT_ITS_OWN},$}[W]))`,
                    denominator: `sum by (job, instance)(rate(redis_commands_total{${NOT_ITS_OWN},$}[W]))`,
                    nothing: 'no command ran but the exporter’s'
                }
            }
        ]
    }
];

;// CONCATENATED MODULE: ./src/resources/presets/presets.ts



/** By name, in the order of the performance-metrics document. */
const PRESETS = new Map([...APP_PRESETS, ...POSTGRESQL_PRESETS, ...REDIS_PRESETS].map(preset => [preset.name, preset]));

;// CONCATENATED MODULE: ./src/resources/course.ts
const NO_DATA = { kind: 'nothing' };
/** What is to be said beside a number, in one text; undefined when there is nothing. */
function joinedCaveats(...caveats) {
    const said = caveats.filter(text => text !== undefined);
    return said.length === 0 ? undefined : said.join('; ');
}
/** Values that were dropped: they are no numbers. */
function notFiniteIn(series) {
    return series.reduce((sum, one) => sum + one.notFinite, 0);
}

;// CONCATENATED MODULE: ./src/resources/growth.ts

/*
 * Counters by their samples.
 */
/** Samples are asked for so long before and after the run (s): one on either side of its ends. */
const MARGIN = 90;
/** Where the samples of a counter are looked for that grew in a stretch. */
function aroundOf({ from, to }) {
    return { from: from - MARGIN, to: to + MARGIN };
}
/** Beyond its last sample a counter goes on as it did, for at most so many of its intervals. */
const MOST_INTERVALS = 1.5;
/**
 * How much a counter grew in a stretch: from sample to sample evenly, after a reset from 0. Before its
 * first sample it is not known to have grown.
 */
function growthOf(points) {
    let sum = 0;
    const sums = points.map(([at, value], i) => {
        const before = points[i - 1]?.[1] ?? value;
        sum += value >= before ? value - before : value;
        return [at, sum];
    });
    const until = (at) => grownUntil(sums, at);
    return ({ from, to }) => until(to) - until(from);
}
function grownUntil(sums, at) {
    const next = (0,resources_points/* firstFrom */.nT)(sums, at);
    const isBeyond = next >= sums.length;
    const after = isBeyond ? sums.at(-1) : sums[next];
    const before = isBeyond ? sums.at(-2) : sums[next - 1];
    if (after === undefined || before === undefined)
        return 0;
    const interval = after[0] - before[0];
    const most = after[0] + (isBeyond ? MOST_INTERVALS * interval : 0);
    const part = at > most ? 1 : (at - before[0]) / interval;
    return before[1] + (after[1] - before[1]) * part;
}
/** How often the counter fell that fell most often, as a series of one point. */
function resetsOf(counters, run) {
    const resets = counters.map(({ points }) => (0,resources_points/* pointsWithin */.xi)(points, run).filter(([, value], i, all) => value < (all[i - 1]?.[1] ?? value))
        .length);
    return { labels: {}, points: [[run.to, Math.max(0, ...resets)]], notFinite: 0 };
}

;// CONCATENATED MODULE: ./src/resources/read-growth.ts






/**
 * How much counters grew, over each span and since the run's start, told by their samples: what
 * `increase` extrapolates from samples within a span misses what began, or rose, at its ends.
 */
async function readGrowth({ counter, less }, way, { request, selector, ask, healthOf }) {
    const around = aroundOf(request);
    const [first, second] = await Promise.all([counter, less].map(async (template) => template === undefined
        ? { series: [] }
        : rawSamples((0,promql/* withMatchers */.EK)(template, selector), around, ask)));
    for (const told of [first, second]) {
        if (told !== undefined && 'failure' in told)
            return { kind: 'failure', failure: told.failure };
    }
    const counters = seriesOf(first);
    const instances = (0,resources_instances/* byInstance */.FL)(counters);
    const longest = (0,resources_instances/* highestOf */.gG)(counters, ({ points }) => points.length);
    if (longest === undefined)
        return NO_DATA;
    const grown = grownBetween(counters, seriesOf(second), instances);
    const remark = (0,resources_instances/* instancesText */.Mz)('sum', instances);
    const moments = longest.points.filter(([at]) => at > request.from && at <= request.to);
    return {
        query: (0,promql/* withMatchers */.EK)(counter, selector),
        points: moments.map(([at]) => [at, grown({ from: request.from, to: at })]),
        // They count whole things: what lies between two samples at its ends is spread over them.
        spans: request.spans.map(span => ({ numbers: { total: Math.round(grown(span)) } })),
        instances,
        ...(0,present/* present */.E)({ remark }),
        notFinite: notFiniteIn(counters),
        health: await healthOf(instances),
        checked: new Map(way.checks?.counter === undefined ? [] : [['resets', [resetsOf(counters, request)]]])
    };
}
function seriesOf(told) {
    return told !== undefined && 'series' in told ? told.series : [];
}
/** By how much all counters grew, less what the others of the same instances did. */
function grownBetween(counters, others, instances) {
    const counted = (series) => series
        .filter(({ labels: { job, instance } }) => instances.some(one => one.job === job && one.instance === instance))
        .map(({ points }) => growthOf(points));
    const [added, taken] = [counted(counters), counted(others)];
    const sum = (growths, stretch) => growths.reduce((total, growth) => total + growth(stretch), 0);
    return stretch => Math.max(0, sum(added, stretch) - sum(taken, stretch));
}

;// CONCATENATED MODULE: ./src/resources/queue.ts
/** Little's law: throughput × mean response time is how many requests are under way. */
function queueBehind(load) {
    const over = (stretch, busy) => {
        const underWay = underWayIn(load, stretch);
        return underWay === undefined || busy === undefined ? undefined : Math.max(0, underWay - busy);
    };
    return {
        over,
        points: (busy, window) => busy.flatMap(([at, value]) => {
            const waiting = over({ from: at - window, to: at }, value);
            return waiting === undefined ? [] : [[at, waiting]];
        })
    };
}
function underWayIn(load, { from, to }) {
    let [seconds, requestSeconds] = [0, 0];
    load.forEach(({ at, throughput, average = 0 }, i) => {
        const before = load[i - 1]?.at;
        if (before === undefined)
            return;
        const part = Math.min(at, to) - Math.max(before, from);
        if (part <= 0)
            return;
        seconds += part;
        requestSeconds += (part * throughput * average) / 1000;
    });
    return seconds > 0 ? requestSeconds / seconds : undefined;
}

;// CONCATENATED MODULE: ./src/resources/windows.ts


/*
 * Windows that mean what they say: docs/statistics.md §14. A rate looks back on its window, so a
 * window that begins before a span tells of what was before.
 */
/** Points of one range query: Prometheus gives 11,000, VictoriaMetrics 30,000. */
const MOST_QUERY_POINTS = 10_000;
/** Scrapes in a window, … */
const WINDOW_SCRAPES = 2;
/** … and seconds more: a window of exactly so many has a sample less on Prometheus 3. */
const WINDOW_SLACK = 1;
/** A span that has no room for so many scrapes beside a window has an average only. */
const SPARE_SCRAPES = 2;
/** Where nothing tells the interval of the scrapes (s). */
const DEFAULT_SCRAPE = 15;
function gridOf(run, scrapeSeconds = DEFAULT_SCRAPE) {
    const step = Math.max(scrapeSeconds, Math.ceil((0,promql/* secondsOf */.TM)(run) / MOST_QUERY_POINTS));
    const window = Math.max(WINDOW_SCRAPES * scrapeSeconds + WINDOW_SLACK, step);
    return { scrape: scrapeSeconds, step, window };
}
/** Seconds that a span needs for more than an average of rates. */
function secondsNeeded({ scrape, window }) {
    return window + SPARE_SCRAPES * scrape;
}
/** Of rates: the exact average over a span, and extremes of the windows that lie inside. */
function rateSpan(points, span, { grid, avg, statistic }) {
    const average = avg === undefined ? {} : { avg };
    if ((0,promql/* secondsOf */.TM)(span) >= secondsNeeded(grid)) {
        return { numbers: { ...(0,resources_points/* numbersOf */.cZ)((0,resources_points/* pointsWithin */.xi)(points, span, grid.window)), ...average } };
    }
    if (statistic === 'avg' || statistic === 'total')
        return { numbers: average };
    const needed = secondsNeeded(grid);
    return { numbers: average, problem: { kind: 'too-short', seconds: (0,promql/* secondsOf */.TM)(span), needed } };
}

;// CONCATENATED MODULE: ./src/resources/read-rate.ts










/** Cores of each host, wherever it is scraped. */
const CORES = 'count by (job, instance)(node_cpu_seconds_total{mode="idle"})';
/** A rate over each span and over windows of the run: of the highest instance, or of all together. */
async function readRate(measure, way, context) {
    const { request, selector } = context;
    if (measure.offLoad === true && request.load === undefined)
        return NO_DATA;
    const others = new Map(checkExpressions(way.checks, request, selector));
    if (measure.ofCores === true)
        others.set('cores', CORES);
    const over = await overSpans({ n: measure.template }, others, context);
    if ('failure' in over)
        return { kind: 'failure', failure: over.failure };
    const whose = choiceOf(measure, over);
    if (whose === undefined)
        return NO_DATA;
    const health = await context.healthOf(whose.instances);
    const grid = gridOf(request, health.scrapeSeconds);
    const told = await overRun(measure.template, grid, context);
    if ('failure' in told)
        return { kind: 'failure', failure: told.failure };
    const rates = whose.together((0,resources_instances/* byInstance */.FL)(told.series));
    const queue = measure.offLoad === true ? queueBehind(request.load ?? []) : undefined;
    const points = queue === undefined ? rates : queue.points(rates, grid.window);
    const [judged] = request.spans;
    return {
        query: judged === undefined ? '' : filled(measure.template, judged, selector),
        points,
        spans: request.spans.map((span, i) => {
            const rate = whose.together((0,resources_instances/* byInstance */.FL)(over.spans[i]?.get('n') ?? []))[0]?.[1];
            const avg = queue === undefined ? rate : queue.over(span, rate);
            return rateSpan(points, span, { grid, avg, statistic: context.statistic });
        }),
        instances: whose.instances,
        ...(0,present/* present */.E)({ remark: whose.remark, caveat: whose.caveat }),
        window: grid.window,
        notFinite: notFiniteIn(told.series),
        health,
        checked: over.others
    };
}
/** Which instances count: told by the first span that has any. */
function choiceOf(measure, over) {
    const all = over.spans.map(span => (0,resources_instances/* byInstance */.FL)(span.get('n') ?? [])).find(some => some.length > 0);
    if (all === undefined)
        return undefined;
    if (measure.across === 'sum') {
        const remark = (0,resources_instances/* instancesText */.Mz)('sum', all);
        return {
            instances: all,
            ...(0,present/* present */.E)({ remark }),
            together: now => (0,resources_points/* addedUp */.C_)(now.map(({ points }) => points))
        };
    }
    const chosen = (0,resources_instances/* highestOf */.gG)(all, ({ points }) => points[0]?.[1] ?? -Infinity);
    if (chosen === undefined)
        return undefined;
    const cores = measure.ofCores === true ? coresOf(chosen, all.length, over) : ONE_CORE;
    if (cores === undefined)
        return undefined;
    const remark = (0,resources_instances/* instancesText */.Mz)('highest', all, chosen);
    return {
        instances: [chosen],
        ...(0,present/* present */.E)({ remark, caveat: cores.caveat }),
        together: now => now
            .filter(one => (0,resources_instances/* isSame */.Ft)(one, chosen))
            .flatMap(({ points }) => points.map(([at, value]) => [at, value / cores.count]))
    };
}
const ONE_CORE = { count: 1 };
/** Of the same host; where each exporter has a name of its own, of the only host there is. */
function coresOf(chosen, instances, over) {
    const hosts = (0,resources_instances/* byInstance */.FL)(over.others.get('cores') ?? []);
    const same = hosts.find(host => (0,resources_instances/* hostOf */.w4)(host) === (0,resources_instances/* hostOf */.w4)(chosen));
    const only = hosts.length === 1 && instances === 1 ? hosts[0] : undefined;
    const host = same ?? only;
    const count = host?.points[0]?.[1] ?? 0;
    if (host === undefined || count <= 0)
        return undefined;
    return same === undefined
        ? { count, caveat: `of the cores of ${host.instance ?? ''}` }
        : { count };
}
/** A template of rates over windows that lie inside the run. */
async function overRun(template, { window, step }, { request, selector, ask }) {
    const start = request.from + window;
    if (start > request.to)
        return { series: [] };
    const query = (0,promql/* withMatchers */.EK)((0,promql/* overWindow */.BR)(template, window), selector);
    return toldBy(await ask({ kind: 'range', query, start, end: request.to, step }));
}

;// CONCATENATED MODULE: ./src/resources/read-instant.ts









/** Looks for data so many times in a run. */
const read_instant_LOOKS = 10;
/** An expression at each scrape. A range query's first point is a sample of before the run. */
async function readInstant(measure, way, context) {
    const { request, selector } = context;
    const expression = (0,promql/* withMatchers */.EK)(measure.template, selector);
    const look = (0,promql/* durationText */.S5)(Math.max(1, Math.floor((0,promql/* secondsOf */.TM)(request) / read_instant_LOOKS)));
    const anywhere = `last_over_time((${expression})[${(0,promql/* durationText */.S5)((0,promql/* secondsOf */.TM)(request))}:${look}])`;
    const others = new Map(checkExpressions(way.checks, request, selector)).set('found', anywhere);
    const over = await overSpans({}, others, context);
    if ('failure' in over)
        return { kind: 'failure', failure: over.failure };
    const found = (0,resources_instances/* byInstance */.FL)(over.others.get('found') ?? []);
    if (found.length === 0)
        return NO_DATA;
    const health = await context.healthOf(found);
    const { step } = gridOf(request, health.scrapeSeconds);
    const told = await afterStart(expression, step, context);
    if ('failure' in told)
        return { kind: 'failure', failure: told.failure };
    const counted = (0,resources_instances/* byInstance */.FL)(told.series);
    const all = measure.countsScrape === true ? counted.map(withoutScrape) : counted;
    const isScrapeOut = all.some((one, i) => one !== counted[i]);
    const chosen = chosenOf(measure, all, context);
    if (chosen.points.length === 0)
        return NO_DATA;
    return {
        query: expression,
        points: chosen.points,
        spans: request.spans.map(span => ({
            numbers: (0,resources_points/* numbersOf */.cZ)((0,resources_points/* pointsWithin */.xi)(chosen.points, span, step))
        })),
        instances: chosen.instances,
        ...(0,present/* present */.E)({ remark: joinedCaveats(chosen.remark, isScrapeOut ? FULL_POOL : undefined) }),
        notFinite: notFiniteIn(told.series),
        health,
        checked: over.others
    };
}
/** An expression over the run, each step, without the point at its start. */
async function afterStart(query, step, { request, ask }) {
    const { from, to } = request;
    const told = toldBy(await ask({ kind: 'range', query, start: from, end: to, step }));
    if ('failure' in told)
        return told;
    return {
        series: told.series.map(one => ({
            ...one,
            points: one.points.filter(([at]) => at > from)
        }))
    };
}
/** It takes a worker for itself, so that the others can never all be seen busy. */
const FULL_POOL = 'without the one that the scrape takes: a full pool of N reads N − 1';
/** The scrape is a request too, unless another port answers it: then the count was 0 once. */
function withoutScrape(one) {
    const least = one.points.reduce((min, [, value]) => Math.min(min, value), Infinity);
    if (least < 1)
        return one;
    return { ...one, points: one.points.map(([at, value]) => [at, value - 1]) };
}
function chosenOf({ across }, all, { request, statistic }) {
    const [judged = request] = request.spans;
    const highest = across === 'sum' || statistic === 'total'
        ? undefined
        : (0,resources_instances/* highestOf */.gG)(all, ({ points }) => (0,resources_points/* numbersOf */.cZ)((0,resources_points/* pointsWithin */.xi)(points, judged))[statistic] ?? -Infinity);
    const instances = highest === undefined ? all : all.filter(one => (0,resources_instances/* isSame */.Ft)(one, highest));
    const remark = (0,resources_instances/* instancesText */.Mz)(highest === undefined ? 'sum' : 'highest', all, highest);
    return {
        points: (0,resources_points/* addedUp */.C_)(instances.map(({ points }) => points)),
        instances,
        ...(0,present/* present */.E)({ remark })
    };
}

// EXTERNAL MODULE: ./src/resources/definition.ts
var definition = __webpack_require__(716);
;// CONCATENATED MODULE: ./src/resources/read-query.ts










/** A team's PromQL: what it may be, and how each is asked: docs/statistics.md §14. */
async function readQuery(metric, context) {
    const { from, selector } = metric;
    if (!('query' in from))
        return NO_DATA;
    const matchers = selector === '' ? '' : `{${selector}}`;
    const query = from.query.replaceAll('{selector}', () => matchers);
    const scale = metric.unit === 'fraction' ? 1 / PERCENT : 1;
    const bare = (0,promql/* bareSelector */.ET)(query);
    if (bare !== undefined) {
        const isPlaced = from.query.includes('{selector}');
        const raw = (0,promql/* selectorText */.nM)(bare.name, bare.matchers, isPlaced ? '' : selector);
        return readBare(raw, scale, context);
    }
    return query.includes(definition/* SPAN_PLACEHOLDER */.R)
        ? readWhole(query, scale, context)
        : readOverTime(query, scale, context);
}
const PERCENT = 100;
/** Samples as they were scraped. */
async function readBare(raw, scale, context) {
    const { request, ask, statistic } = context;
    const isTotal = statistic === 'total';
    const one = onlyOf(await rawSamples(raw, isTotal ? aroundOf(request) : request, ask));
    if ('kind' in one)
        return one;
    const instances = isKnown(one) ? [(0,resources_instances/* instanceOf */.hR)(one.labels)] : [];
    const health = await context.healthOf(instances);
    const all = scaled(one.points, scale);
    const points = (0,resources_points/* pointsWithin */.xi)(all, request);
    const grown = growthOf(all);
    return {
        query: raw,
        points,
        spans: request.spans.map(span => ({
            numbers: isTotal ? totalOf(all, grown(span)) : numbersIn(points, span, context)
        })),
        instances,
        counted: 'points',
        notFinite: one.notFinite,
        health,
        checked: new Map()
    };
}
/** As a preset's total; of a counter of whole things a whole number. */
function totalOf(points, grown) {
    if (points.length < 2)
        return {};
    const isWhole = points.every(([, value]) => Number.isInteger(value));
    return { total: isWhole ? Math.round(grown) : grown };
}
/** An expression each scrape, the point at the start left out: it is of before. */
async function readOverTime(query, scale, context) {
    const { request } = context;
    const health = await context.healthOf([]);
    const { step, window } = gridOf(request, health.scrapeSeconds);
    const isRate = query.includes('{window}');
    const filled = query.replaceAll('{window}', (0,promql/* durationText */.S5)(window));
    const one = onlyOf(await afterStart(filled, step, context));
    if ('kind' in one)
        return one;
    const points = scaled(one.points, scale);
    return {
        query: filled,
        points,
        spans: request.spans.map(span => ({
            numbers: numbersIn(points, span, context, isRate ? window : step)
        })),
        instances: [],
        ...(isRate ? { window } : {}),
        notFinite: one.notFinite,
        health,
        checked: new Map()
    };
}
/** An expression over exactly a span: one number for it. */
async function readWhole(query, scale, context) {
    const { request, ask, statistic } = context;
    const health = await context.healthOf([]);
    const { window } = gridOf(request, health.scrapeSeconds);
    const over = (stretch) => query
        .replaceAll(definition/* SPAN_PLACEHOLDER */.R, (0,promql/* durationText */.S5)((0,promql/* secondsOf */.TM)(stretch)))
        .replaceAll('{window}', (0,promql/* durationText */.S5)(window));
    const [judged, ...steps] = request.spans;
    if (judged === undefined)
        return NO_DATA;
    const one = onlyOf(toldBy(await ask({ kind: 'instant', query: over(judged), time: judged.to })));
    if ('kind' in one)
        return one;
    const further = await stepsOf(steps, over, context);
    const spanOf = (points) => ({
        numbers: numberAs(statistic, scaled(points, scale)[0]?.[1])
    });
    return {
        query: over(judged),
        points: [],
        spans: [spanOf(one.points), ...further.map(spanOf)],
        instances: [],
        counted: 'nothing',
        notFinite: one.notFinite,
        health,
        checked: new Map()
    };
}
/** The same over each step, all in one question. */
async function stepsOf(steps, over, { request, ask }) {
    if (steps.length === 0)
        return [];
    const expressions = new Map(steps.map((step, i) => [`n${i}`, (0,promql/* atMoment */.eu)(over(step), step.to)]));
    const query = (0,promql/* tagged */.VK)(expressions);
    const told = toldBy(await ask({ kind: 'instant', query, time: request.to }));
    const series = 'series' in told ? told.series : [];
    return steps.map((_, i) => {
        const [one, ...others] = series.filter(({ labels }) => labels[promql/* TAG */.Dk] === `n${i}`);
        return one === undefined || others.length > 0 ? [] : one.points;
    });
}
function numberAs(statistic, value) {
    return value === undefined ? {} : { [statistic]: value };
}
/** The only series of an answer: of several none is taken for the one that was meant. */
function onlyOf(told) {
    if ('failure' in told)
        return { kind: 'failure', failure: told.failure };
    const [one, ...others] = told.series;
    if (one === undefined)
        return NO_DATA;
    if (others.length > 0) {
        const labels = told.series.slice(0, MOST_NAMED).map(({ labels: own }) => labelsText(own));
        const problem = { kind: 'several-series', count: told.series.length, labels };
        return { kind: 'problem', problem };
    }
    if (one.points.length > 0)
        return one;
    return one.notFinite === 0
        ? NO_DATA
        : { kind: 'problem', problem: { kind: 'not-finite', count: one.notFinite } };
}
/** Series that are named where there are too many. */
const MOST_NAMED = 5;
function labelsText(labels) {
    const pairs = Object.entries(labels)
        .filter(([name]) => name !== '__name__')
        .map(([name, value]) => `${name}=${JSON.stringify(value)}`);
    return `{${pairs.sort().join(',')}}`;
}
function scaled(points, scale) {
    return points.map(([at, value]) => [at, value * scale]);
}
function isKnown({ labels }) {
    return labels['job'] !== undefined || labels['instance'] !== undefined;
}
/** What is judged is told of the points: of a total how much they grew. */
function numbersIn(points, span, { statistic }, window = 0) {
    if (statistic === 'total')
        return (0,resources_points/* growthIn */.Z8)(points, span);
    return (0,resources_points/* numbersOf */.cZ)((0,resources_points/* pointsWithin */.xi)(points, span, window));
}

;// CONCATENATED MODULE: ./src/resources/read-ratio.ts








/** One rate by another, each of all instances together: where nothing happened there is no value. */
async function readRatio(measure, way, context) {
    const { request, selector } = context;
    const templates = { n: measure.numerator, d: measure.denominator };
    const over = await overSpans(templates, checkExpressions(way.checks, request, selector), context);
    if ('failure' in over)
        return { kind: 'failure', failure: over.failure };
    const all = (name) => over.spans.flatMap(span => span.get(name) ?? []);
    const denominators = all('d');
    if (denominators.length === 0 || all('n').length === 0)
        return NO_DATA;
    const users = measure.byUser === true ? usersOf(denominators, selector) : undefined;
    const sums = over.spans.map(span => ['n', 'd'].map(name => sumOf(span.get(name) ?? [], users?.counted)));
    const nothing = { kind: 'cannot-be-known', why: measure.nothing };
    if (sums[0]?.[1] === 0)
        return { kind: 'problem', problem: nothing };
    const instances = (0,resources_instances/* byInstance */.FL)(denominators);
    const health = await context.healthOf(instances);
    const grid = gridOf(request, health.scrapeSeconds);
    const narrowed = { ...context, selector: joinedMatchers(selector, users?.matcher) };
    const quotient = `sum(${measure.numerator})/(sum(${measure.denominator})>0)`;
    const told = await overRun(quotient, grid, narrowed);
    if ('failure' in told)
        return { kind: 'failure', failure: told.failure };
    const points = told.series[0]?.points ?? [];
    const remark = (0,resources_instances/* instancesText */.Mz)('pooled', instances);
    return {
        query: queryOf(quotient, narrowed),
        points,
        spans: request.spans.map((span, i) => spanOf(sums[i], nothing, avg => rateSpan(points, span, { grid, avg, statistic: context.statistic }))),
        instances,
        ...(0,present/* present */.E)({ remark, caveat: users?.caveat }),
        window: grid.window,
        notFinite: notFiniteIn(told.series),
        health,
        checked: over.others
    };
}
function queryOf(quotient, { request, selector }) {
    const [judged] = request.spans;
    return judged === undefined ? '' : filled(quotient, judged, selector);
}
/** A span of a numerator and a denominator, where there was something to divide by. */
function spanOf([top, bottom] = [], nothing, withAverage) {
    if (bottom === 0)
        return { numbers: {}, problem: nothing };
    return withAverage(top === undefined || bottom === undefined ? undefined : top / bottom);
}
function sumOf(series, users) {
    const values = series
        .filter(({ labels }) => users === undefined || users.has(labels['user'] ?? ''))
        .flatMap(({ points }) => points.map(([, value]) => value));
    return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0);
}
/** Names under which exporters log in: their own statements at each scrape are fast and many. */
const EXPORTERS = /exporter|prometheus|monitor|metrics|datadog|telegraf/i;
/** The superuser of every server: an exporter's where the application has a name of its own. */
const SUPERUSER = 'postgres';
/** Whose statements count; a selector that names users has decided it. */
function usersOf(series, selector) {
    const all = [...new Set(series.map(({ labels }) => labels['user'] ?? ''))].sort();
    const named = /(?:^|[,\s])user\s*[=!]/.test(selector);
    const others = all.filter(user => !EXPORTERS.test(user));
    const own = others.filter(user => user !== SUPERUSER);
    const counted = named ? all : own.length > 0 ? own : others;
    const left = all.filter(user => !counted.includes(user));
    const matcher = left.length === 0 ? undefined : (0,promql/* matcherOf */.Ke)('user', counted);
    const without = left.length === 0 ? '' : `, without ${left.join(', ')}`;
    return {
        counted: new Set(counted),
        ...(0,present/* present */.E)({ matcher }),
        caveat: `statements of ${counted.join(', ')}${without}`
    };
}
function joinedMatchers(selector, more) {
    return [selector, more].filter(text => text !== undefined && text !== '').join(',');
}

;// CONCATENATED MODULE: ./src/resources/read-samples.ts







/** A gauge as it was scraped, or what it is of its limit: of the instance that is highest. */
async function readSamples(measure, context) {
    const { request, selector, ask } = context;
    const { metric, limit } = measure;
    const raw = limit === undefined
        ? (0,promql/* selectorText */.nM)(metric, selector)
        : (0,promql/* selectorText */.nM)('', `__name__=~"${metric}|${limit}"`, selector);
    const told = await rawSamples(raw, request, ask);
    if ('failure' in told)
        return { kind: 'failure', failure: told.failure };
    const named = (name) => (0,resources_instances/* byInstance */.FL)(told.series.filter(({ labels }) => labels['__name__'] === name));
    const amounts = named(metric).filter(({ points }) => points.length > 0);
    const notFinite = notFiniteIn(told.series);
    if (amounts.length === 0)
        return withoutPoints(notFinite);
    const measured = limit === undefined ? amounts.map(withoutLimit) : shares(measure, amounts, named(limit));
    const chosen = (0,resources_instances/* highestOf */.gG)(measured, ({ points }) => judgedOf(points, context) ?? -Infinity);
    if (chosen === undefined || chosen.points.length === 0)
        return unlimited(amounts, told.series);
    const health = await context.healthOf([chosen]);
    const remark = (0,resources_instances/* instancesText */.Mz)('highest', measured, chosen);
    return {
        query: raw,
        points: chosen.points,
        spans: request.spans.map(span => ({ numbers: (0,resources_points/* numbersOf */.cZ)((0,resources_points/* pointsWithin */.xi)(chosen.points, span)) })),
        instances: [chosen],
        ...(0,present/* present */.E)({ remark }),
        counted: 'points',
        notFinite,
        health,
        checked: new Map(),
        ...(chosen.bytes === undefined
            ? {}
            : { shownAs: request.spans.map(span => bytesIn(chosen.bytes ?? [], span)) })
    };
}
function bytesIn(bytes, span) {
    return (0,resources_points/* numbersOf */.cZ)((0,resources_points/* pointsWithin */.xi)(bytes, span));
}
/** With samples that are not finite the metric is there, and nothing is known of it. */
function withoutPoints(notFinite) {
    return notFinite === 0
        ? NO_DATA
        : { kind: 'problem', problem: { kind: 'not-finite', count: notFinite } };
}
function withoutLimit(one) {
    return one;
}
/** What each instance uses of its limit, where it has one. */
function shares({ isFree }, amounts, limits) {
    return amounts.map(one => {
        const limit = limits.find(other => (0,resources_instances/* isSame */.Ft)(other, one))?.points ?? [];
        const used = one.points.flatMap(([at, amount]) => {
            const most = limitAt(limit, at);
            return most > 0 ? [{ at, bytes: isFree === true ? most - amount : amount, most }] : [];
        });
        return {
            ...one,
            points: used.map(({ at, bytes, most }) => [at, bytes / most]),
            bytes: used.map(({ at, bytes }) => [at, bytes])
        };
    });
}
/** Of the same scrape, or the last before it. */
function limitAt(limit, at) {
    return limit.findLast(([then]) => then <= at)?.[1] ?? 0;
}
function judgedOf(points, { request, statistic }) {
    const [judged] = request.spans;
    if (judged === undefined || statistic === 'total')
        return undefined;
    return (0,resources_points/* numbersOf */.cZ)((0,resources_points/* pointsWithin */.xi)(points, judged))[statistic];
}
/** A limit of 0 is none: nothing is a share of it. */
function unlimited(amounts, series) {
    const names = new Set(series.map(({ labels }) => labels['__name__'] ?? ''));
    const { max } = (0,resources_points/* numbersOf */.cZ)(amounts.flatMap(({ points }) => points));
    if (names.size < 2 || max === undefined)
        return NO_DATA;
    return {
        kind: 'problem',
        problem: {
            kind: 'cannot-be-known',
            why: 'no limit is set (maxmemory is 0), so that there is nothing to be a share of',
            nearest: `${(0,format/* formatBytes */.z3)(max)} used at most`
        }
    };
}

;// CONCATENATED MODULE: ./src/resources/read-metric.ts














async function readMetric(metric, context) {
    if ('query' in metric.from) {
        const read = await readQuery(metric, context);
        if (isCourse(read))
            return { metric, course: read };
        return { metric, problem: problemOf(read) ?? { kind: 'no-series', needs: [] } };
    }
    const preset = PRESETS.get(metric.from.preset);
    if (preset === undefined)
        return { metric, problem: { kind: 'no-series', needs: [] } };
    return { metric, ...(await firstWay(preset, context)) };
}
/** The ways in order, until one has data over the run: an `or` would change ways in its midst. */
async function firstWay(preset, context) {
    let doubtful;
    let problem;
    for (const way of preset.ways) {
        if (way.needsSelector === true && context.selector === '')
            continue;
        const read = await readWay(way, context);
        if (isCourse(read)) {
            if (way.checks?.zeroIsDoubtful !== true || !isZero(read))
                return { course: read, way };
            doubtful = { course: read, way, isDoubtful: true };
        }
        else {
            problem ??= problemOf(read);
            if (isSilent(read))
                break;
        }
    }
    return doubtful ?? { problem: problem ?? (await unanswered(preset, context)) };
}
/** A server that does not answer is not asked in other words. */
function isSilent(read) {
    return read.kind === 'failure' && read.failure.kind !== 'bad-query';
}
async function readWay(way, context) {
    const { measure } = way;
    switch (measure.kind) {
        case 'samples':
            return readSamples(measure, context);
        case 'instant':
            return readInstant(measure, way, context);
        case 'rate':
            return readRate(measure, way, context);
        case 'ratio':
            return readRatio(measure, way, context);
        case 'growth':
            return readGrowth(measure, way, context);
    }
}
function isCourse(read) {
    return !('kind' in read);
}
function isZero({ points, spans }) {
    return [...points.map(([, value]) => value), ...spans.map(({ numbers }) => numbers.avg)].every(value => value === undefined || value === 0);
}
function problemOf(read) {
    if (read.kind === 'nothing')
        return undefined;
    return read.kind === 'problem' ? read.problem : failureProblem(read.failure);
}
function failureProblem(failure) {
    return failure.kind === 'bad-query' ? failure : { kind: 'server', failure };
}
/** Of the judged span: a source that was down for longer is why there is nothing. */
const LONG_DOWN = 0.2;
/** Why no way has data: its source was down or failed, nothing can know it, or something is not set up. */
async function unanswered(preset, context) {
    const { request, selector, ask } = context;
    const [judged = request] = request.spans;
    if (selector !== '' || preset.upMetric !== undefined) {
        const health = await healthOf([], selector, request, ask);
        if (health.failure !== undefined)
            return failureProblem(health.failure);
        const collectors = preset.ways.flatMap(({ checks }) => checks?.collectors ?? []);
        const down = (0,resources_coverage/* downIn */.yZ)(health.series, [preset.upMetric ?? 'up', 'up'], judged);
        if (down !== undefined && (0,promql/* secondsOf */.TM)(down) > LONG_DOWN * (0,promql/* secondsOf */.TM)(judged))
            return down;
        const failed = (0,resources_coverage/* failedCollector */.rO)({ health, instances: [] }, judged, collectors);
        if (failed !== undefined)
            return failed;
    }
    if (preset.cannotBeKnown !== undefined)
        return cannotBeKnown(preset.cannotBeKnown, context);
    return { kind: 'no-series', needs: preset.ways.map(({ needs }) => needs) };
}
async function cannotBeKnown({ why, nearest, seconds }, { request, selector, ask }) {
    const [judged] = request.spans;
    if (seconds === undefined || judged === undefined)
        return { kind: 'cannot-be-known', why, nearest };
    const run = checkExpressions({ pgMonitor: true }, request, selector);
    const longest = filled(seconds, judged, selector);
    const query = (0,promql/* tagged */.VK)(new Map(run).set('longest', longest));
    const told = toldBy(await ask({ kind: 'instant', query, time: request.to }));
    const all = 'series' in told ? byTag(told.series) : new Map();
    // Of sessions that the exporter does not see it tells no length.
    const isBlind = jumpOrBlindness(all, Infinity) !== undefined;
    const value = isBlind ? undefined : all.get('longest')?.[0]?.points[0]?.[1];
    const found = value === undefined ? '' : `: ${(0,format/* formatDuration */.a3)(value)}`;
    return { kind: 'cannot-be-known', why, nearest: `${nearest}${found}` };
}

// EXTERNAL MODULE: ./src/resources/reading.ts
var reading = __webpack_require__(1401);
;// CONCATENATED MODULE: ./src/resources/reading-of.ts












/** Of points that are not finite, more than this make the others no picture of the span. */
const MOST_NOT_FINITE = 0.2;
const THREADS_UNSEEN = '0 is also what gthread workers report, however many requests wait';
function readingOf(read, circumstances) {
    const { metric, course, way, isDoubtful, problem } = read;
    const asked = { name: metric.name, definition: (0,definition/* definitionOf */.F)(metric) };
    if (course === undefined) {
        return { ...asked, points: [], spans: [], ...(0,present/* present */.E)({ problem }) };
    }
    const doubt = isDoubtful === true ? THREADS_UNSEEN : undefined;
    const { remark } = course;
    const caveat = joinedCaveats(way?.caveat, doubt, remark, course.caveat);
    const spans = circumstances.request.spans.map((span, i) => statisticsOf(span, course.spans[i] ?? { numbers: {} }, { course, way, circumstances }));
    return {
        ...asked,
        query: course.query,
        ...(way === undefined ? {} : { way: way.name }),
        ...(0,present/* present */.E)({ caveat, remark }),
        ...(way?.isNearest === true || isDoubtful === true ? { isNearest: true } : {}),
        ...(course.shownAs === undefined ? {} : { shownAs: inBytes(course.shownAs, spans) }),
        points: (0,resources_points/* thinnedPoints */.i3)(course.points, reading/* MAX_POINTS */.N),
        spans
    };
}
function statisticsOf(span, told, source) {
    const { course, way } = source;
    const scrape = scrapeOf(source);
    const coverage = (0,resources_coverage/* coverageOf */._5)(course, span, scrape, way?.checks?.collectors);
    const { samples, expected } = coverage;
    const problem = untrue(span, source, scrape) ??
        coverage.problem ??
        told.problem ??
        unmeasured(span, told, coverage);
    return { span, ...told.numbers, samples, expected, ...(0,present/* present */.E)({ problem }) };
}
function scrapeOf({ course, circumstances: { request } }) {
    const own = course.counted === 'points' ? (0,resources_points/* intervalOf */.XF)([course.points]) : undefined;
    return course.health.scrapeSeconds ?? own ?? gridOf(request).scrape;
}
/** What makes numbers that are there another thing's. */
function untrue(span, { course, circumstances }, scrape) {
    const { request, now, newest, skew } = circumstances;
    const { failure } = course.health;
    if (failure !== undefined)
        return failureProblem(failure);
    return (jumpOrBlindness(course.checked, (0,promql/* secondsOf */.TM)(request) / scrape) ??
        skewedSpan(span, skew) ??
        unshown(span, { now, newest, scrape }) ??
        notFinite(course));
}
function notFinite({ notFinite: count, points }) {
    return count > MOST_NOT_FINITE * (count + points.length)
        ? { kind: 'not-finite', count }
        : undefined;
}
/** The source was there, its number was not. */
function unmeasured({ from, to }, { numbers }, { expected }) {
    if (Object.keys(numbers).length > 0)
        return undefined;
    return { kind: 'holes', samples: 0, expected, from, to };
}
function inBytes(numbers, spans) {
    return {
        unit: 'bytes',
        spans: spans.map(({ span, samples, expected }, i) => ({
            span,
            ...numbers[i],
            samples,
            expected
        }))
    };
}

;// CONCATENATED MODULE: ./src/resources/read-resources.ts









/**
 * Reads resource metrics of one run from a server: at most `MOST_AT_ONCE` questions at once, at most
 * three for a metric and eight besides. Never rejects: what could not be read says why.
 */
async function readResources(request, server, asking) {
    const { ask, said } = questionsTo(server);
    const read = await Promise.all(request.metrics.map(metric => {
        const { selector, statistic } = metric;
        return readMetric(metric, {
            request,
            selector,
            statistic,
            ask,
            healthOf: async (instances) => {
                if (instances.length === 0 && selector === '')
                    return usualHealth(request, ask);
                const health = await healthOf(instances, selector, request, ask);
                if (health.series.length > 0 || health.failure !== undefined)
                    return health;
                return { ...(await usualHealth(request, ask)), series: [], isUsual: false };
            }
        });
    }));
    const scrapeSeconds = (0,resources_points/* upperMedian */.vF)(read.flatMap(({ course }) => course?.health.scrapeSeconds ?? []));
    const grid = gridOf(request, scrapeSeconds);
    const courses = read.flatMap(({ course, way }) => (course === undefined ? [] : [{ course, way }]));
    const clockSkew = await settledClocks(courses, { request, ask, asking, grid, skew: said().skew });
    const now = asking.at + (said().skew ?? 0);
    const newest = courses.length > 0 ? await newestShown(request, now, grid, ask) : undefined;
    return {
        source: 'prometheus',
        readings: read
            .map(one => readingOf(one, { request, now, newest, skew: clockSkew?.seconds }))
            .map(reading => namingServer(reading, asking.namedBy)),
        ...(0,present/* present */.E)({ scrapeSeconds, clockSkew }),
        requests: said().requests
    };
}
/** Whoever reads that the server did not answer must know where it was named. */
function namingServer(reading, namedBy) {
    if (namedBy === undefined)
        return reading;
    const named = (one) => one.problem?.kind === 'server' ? { ...one, problem: { ...one.problem, namedBy } } : one;
    return named({ ...reading, spans: reading.spans.map(named) });
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


/***/ })

};
