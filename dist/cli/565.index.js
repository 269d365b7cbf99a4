export const id = 565;
export const ids = [565];
export const modules = {

/***/ 3274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ confidenceWords)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2676);
/* harmony import */ var _capacity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4658);
/* harmony import */ var _points_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4705);



const WORDS = {
    'one-step-agrees': 'only one step beyond the knee agrees',
    'uneven-up-to-knee': 'disturbed: throughput does not grow evenly up to the knee',
    'broke-at-lowest': 'broke at the lowest load',
    'nothing-succeeded-before': 'nothing succeeded at the loads before',
    'nothing-succeeded-beyond': 'nothing succeeded at the loads beyond',
    'never-broke': 'at least: no acceptable bound broke up to the highest load',
    'never-broke-twice': 'at least: no acceptable bound broke in two parts of the ramp in a row'
};
/** Why a capacity is so sure and no more, as a clause. */
function confidenceWords({ reason }) {
    switch (reason.kind) {
        case 'long-steps-agree':
            return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(reason.count)} long steps beyond the knee agree`;
        case 'steps':
            return stepsWords(reason);
        case 'ramp':
            return `from a ramp: ${reason.isAnyHeld ? `fewer than ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(_points_js__WEBPACK_IMPORTED_MODULE_1__/* .LEAST_STEPS */ .kO)} loads were held` : 'no load was held'}`;
        case 'not-level-beyond-knee':
            return `${reason.disturbed ? 'disturbed: ' : ''}throughput is not level beyond the knee`;
        case 'seen':
            return WORDS[reason.what];
    }
}
function stepsWords({ short, apart }) {
    const shortSteps = `steps under ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(_capacity_js__WEBPACK_IMPORTED_MODULE_0__/* .LONG_LEVEL */ .Mu)}`;
    const farApart = `more than ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercent */ .l9)(_capacity_js__WEBPACK_IMPORTED_MODULE_0__/* .NARROW_STEP */ .Bs)} apart`;
    if (short)
        return apart ? `${shortSteps} and ${farApart}` : shortSteps;
    return apart ? `steps ${farApart}` : 'long, narrow steps';
}


/***/ }),

/***/ 8222:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ problemWords)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2676);

/** The cause and what to do about it. */
function problemWords(problem) {
    return said(PROBLEMS, problem);
}
function said(words, one) {
    return words[one.kind](one);
}
const PROBLEMS = {
    'no-series': ({ needs }) => needs.length === 0
        ? "the server has no data of it for the run's time: see whether the exporter is scraped, and the selector fits"
        : `the server has no data of it for the run's time and the selector: see whether both fit; it needs ${needs.join(', or ')}`,
    'cannot-be-known': ({ why, nearest }) => `it cannot be known: ${why}${nearest === undefined ? '' : `; nearest is ${nearest}`}`,
    'several-series': ({ count, labels }) => `the query gives ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} series where one is meant: put them together (sum, max) or narrow the selector${labels.length === 0 ? '' : `; ${labels.length < count ? 'among them' : 'there are'} ${labels.join(' ')}`}`,
    'too-few': ({ samples, needed }) => `there ${samples === 1 ? 'is' : 'are'} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(samples, 'value')} and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(needed)} are needed: test for longer, or scrape more often`,
    holes: ({ samples, expected, from, to }) => `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(expected - samples)} of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(expected, 'value')} are missing, the longest hole lasts ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(to - from)}: see whether the exporter answered in time`,
    'not-finite': ({ count }) => `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'value')} ${count === 1 ? 'is no number' : 'are no numbers'} (NaN, Inf, or beyond any measure): was something divided by nothing?`,
    down: ({ series, from, to }) => `${series} was 0 for ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(to - from)}: what it watches was not there, or not reached`,
    'collector-failed': ({ collector }) => `the collector ${collector} of the exporter failed: its log says why`,
    'no-pg-monitor': ({ ratio }) => `the exporter sees only ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(ratio)} of the sessions: GRANT pg_monitor to its role`,
    'counters-jump': ({ resets }) => `the counters fell back ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(resets, 'time')}: several processes answer behind one address (set PROMETHEUS_MULTIPROC_DIR for them), or one was started again`,
    'newest-hidden': ({ seconds }) => `the server does not show its newest ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(seconds)} yet: judge a little later`,
    'clock-skew': ({ seconds }) => `the clock of the server is ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(Math.abs(seconds))} ${seconds < 0 ? 'behind' : 'ahead of'} the load generator's, so that the values are of another time: set both by NTP`,
    'too-short': ({ seconds, needed }) => `what is judged lasts ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(seconds)} and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(needed)} are needed: test for longer, or scrape more often`,
    'bad-query': ({ message }) => `the server does not take the query (${message}): mend it`,
    server: ({ failure, namedBy }) => failure.kind === 'bad-query'
        ? PROBLEMS['bad-query'](failure)
        : said(namedBy === 'options' ? BY_OPTIONS : BY_INPUTS, failure),
    'not-in-snapshot': () => 'the snapshot does not hold it: collect it with this config and load level, and with an address',
    'no-times': () => 'the files do not tell when the run was: keep the _stats_history.csv that Locust writes',
    'no-source': ({ snapshot }) => SNAPSHOTS[snapshot ?? 'none']
};
const SNAPSHOTS = {
    none: 'there is neither a server nor a snapshot to read it from: give prometheus-url (--prometheus on the command line), or run locust-gate collect in the load-test job',
    'other-time': "the snapshot is not of this run's time: collect it in the same job as the load test",
    unreadable: 'the snapshot cannot be read: collect it again',
    'other-version': 'the snapshot is of another version of Locust Gate: collect it with the one that judges'
};
const TOO_MANY_REQUESTS = 429;
const failuresBy = ({ url, token, username, password, ca }) => ({
    unauthorized: () => `the server does not know who asks (401): check ${token}, or ${username} and ${password}`,
    forbidden: () => 'the server does not let us ask (403): give the token the right to query',
    'not-found': () => `there is no Prometheus at this address (404): is a path prefix lacking in ${url}, or one too many (/api/v1, /graph)?`,
    'time-out': () => 'the server did not answer in time: look at its load',
    refused: () => 'the server refused the connection: is it reached from where it was asked, and is the port right?',
    'no-host': () => `there is no such server: check the name in ${url}`,
    status: ({ status, message }) => status === TOO_MANY_REQUESTS
        ? 'the server is asked too often (429): ask for fewer metrics, or raise its limit'
        : `the server answered ${status}${message === '' ? '' : ` (${message})`}: its log says why`,
    unreadable: ({ what }) => unreadableWords(what, url),
    redirect: ({ host }) => `the server sends us to ${host}, which is not asked: give that address as ${url} if it is the right one`,
    tls: ({ message }) => `the server's certificate is not trusted (${message}): give its authority as ${ca}`,
    'speaks-tls': () => `the server speaks TLS at this port: write https:// in ${url}`,
    'speaks-no-tls': () => `the server speaks no TLS at this port: write http:// in ${url}, or give the port that does`,
    deadline: () => 'the time for reading resource metrics was over: ask for fewer, or look at the load of the server',
    network: ({ message }) => `the server was not reached (${message}): check the network and ${url}`
});
const BY_INPUTS = failuresBy({
    url: 'prometheus-url',
    token: 'prometheus-token',
    username: 'prometheus-username',
    password: 'prometheus-password',
    ca: 'prometheus-ca'
});
const BY_OPTIONS = failuresBy({
    url: '--prometheus',
    token: 'PROMETHEUS_TOKEN',
    username: 'PROMETHEUS_USERNAME',
    password: 'PROMETHEUS_PASSWORD',
    ca: 'PROMETHEUS_CA'
});
function unreadableWords(what, url) {
    switch (what) {
        case 'html':
            return `a web page came instead of an answer: does a login stand before the server, or does ${url} lack a path prefix?`;
        case 'cut':
            return 'the answer broke off: look at the proxy before the server';
        case 'not-json':
            return `what came is no answer of Prometheus: check ${url}`;
        case 'too-large':
            return 'the answer is larger than what is read: narrow the selector';
    }
}


/***/ }),

/***/ 9777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YV: () => (/* binding */ resourceSentence),
/* harmony export */   l6: () => (/* binding */ likelyLimitWords),
/* harmony export */   vS: () => (/* binding */ rowReason)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2676);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3252);
/* harmony import */ var _verdict_bound_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5949);
/* harmony import */ var _verdict_criterion_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1018);
/* harmony import */ var _problem_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8222);




/*
 * Everything that is said of resource metrics. Clauses without a full stop; they may hold untrusted
 * text.
 */
const STATISTICS = {
    min: 'minimum',
    avg: 'average',
    max: 'maximum',
    p95: 'P95',
    total: 'total'
};
/** `PostgreSQL connections: maximum 97 is over the limit of 95`: a row and why it is so. */
function resourceSentence(row) {
    return `${row.title}: ${rowReason(row)}`;
}
/** Why a row has its grade, or none, without what it is of. */
function rowReason(row) {
    const { reason, reading } = row;
    switch (reason.kind) {
        case 'compared':
            return `${valueWords(row)} ${(0,_verdict_bound_words_js__WEBPACK_IMPORTED_MODULE_2__/* .boundWords */ .U)({ ...row, grade: row.grade ?? 'undecided' })}${provedWords(row)}`;
        case 'criterion': {
            const result = row.criteria.find(({ field }) => field === reason.field);
            return result === undefined ? valueWords(row) : (0,_verdict_criterion_result_js__WEBPACK_IMPORTED_MODULE_0__/* .criterionWords */ .n)(result, row.unit);
        }
        case 'measured':
            return `${valueWords(row)}, measured and not graded`;
        case 'nearest': {
            const what = reading.caveat === undefined ? '' : `: ${reading.caveat}`;
            return `${valueWords(row)}, the nearest that can be known${what}`;
        }
        case 'times-doubtful':
            return 'the clock of the run jumped, so that it is not known of which moments the values are';
        case 'problem': {
            const problem = problemOf(row);
            return problem === undefined ? 'nothing is known of it' : (0,_problem_words_js__WEBPACK_IMPORTED_MODULE_1__/* .problemWords */ .$)(problem);
        }
    }
}
/** What keeps a row from being known, or from being sure. */
function problemOf({ statistics, reading }) {
    return statistics?.problem ?? reading.problem;
}
function valueWords({ statistic, unit, value }) {
    const seen = value === undefined ? 'unknown' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(unit, value);
    return `${STATISTICS[statistic]} ${seen}`;
}
/** Values are missing, and those that are there are beyond the bound. */
function provedWords(row) {
    const problem = problemOf(row);
    return problem === undefined ? '' : `, although ${(0,_problem_words_js__WEBPACK_IMPORTED_MODULE_1__/* .problemWords */ .$)(problem)}`;
}
/** `Redis memory usage, over 90% from 65 s after the start on, at 40 users; …`: a hint at the likely limit. */
function likelyLimitWords(limit) {
    const { title, unit, bound, at, users, latencyAt, higherIsBetter } = limit;
    const where = users === undefined ? '' : `, at ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(users, 'user')}`;
    const times = latencyAt === undefined
        ? 'response times were not seen beyond their bound'
        : `response times went beyond their bound ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(latencyAt)} after the start`;
    return `${title}, ${higherIsBetter ? 'below' : 'over'} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(unit, bound)} from ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(at)} after the start on${where}; ${times}`;
}


/***/ }),

/***/ 6565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderJson: () => (/* binding */ renderJson),
  toJson: () => (/* binding */ toJson),
  toJsonVerdict: () => (/* binding */ toJsonVerdict)
});

// EXTERNAL MODULE: ./src/evaluate/capacity/capacity-words.ts
var capacity_words = __webpack_require__(3274);
// EXTERNAL MODULE: ./src/evaluate/timeline/limit-words.ts
var limit_words = __webpack_require__(7276);
// EXTERNAL MODULE: ./src/evaluate/verdict/sentence.ts
var sentence = __webpack_require__(7128);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(8313);
// EXTERNAL MODULE: ./src/evaluate/conclusion.ts
var conclusion = __webpack_require__(6964);
// EXTERNAL MODULE: ./src/evaluate/verdict/order.ts
var order = __webpack_require__(2797);
// EXTERNAL MODULE: ./src/report/view/report-size.ts
var report_size = __webpack_require__(1554);
;// CONCATENATED MODULE: ./src/report/json-limit.ts



const SEVERITIES = ['error', 'warning', 'info'];
/** Lines of an item of a run's list are indented by so many more characters. */
const INDENT = 10;
/**
 * The report with as much as fits: first the runs, then their verdicts and notes by what they do, and
 * what a run did in time before what merely passed; `leftOut` counts the rest. Its order stays.
 *
 * @param stringify a value as it will be written, alone
 */
function withinBytes(report, stringify, max = report_size/* MAX_REPORT_BYTES */.W) {
    const room = roomOf(max, stringify);
    const { runs, notes, ...frame } = report;
    room.takes({ ...frame, leftOut: nothing() });
    const kept = new Set();
    const keep = (items) => {
        for (const item of items)
            if (room.takes(item))
                kept.add(item);
    };
    keep(notes.filter(({ severity }) => severity === 'error'));
    const known = (0,conclusion/* worstRunsFirst */.qI)(runs).filter(run => room.takes({ ...run, ...withoutResources(run), verdicts: [], notes: [], timeline: {} }));
    for (const [rank, severity] of SEVERITIES.entries()) {
        if (severity === 'info')
            keep(known.map(({ timeline }) => timeline));
        for (const run of known)
            keep(run.notes.filter(note => note.severity === severity));
        for (const run of known)
            keep(run.verdicts.filter(verdict => (0,order/* effectRank */.mJ)(verdict) === rank));
        for (const run of known)
            keep(resourcesOf(run).filter(row => (0,order/* effectRank */.mJ)(row) === rank));
        if (rank > 0)
            keep(notes.filter(note => note.severity === severity));
    }
    const isKnown = new Set(known);
    const leftOut = counted(report, { known, kept });
    if (Object.values(leftOut).every(count => count === 0))
        return report;
    return {
        ...frame,
        leftOut,
        runs: runs.filter(run => isKnown.has(run)).map(run => reduced(run, kept)),
        notes: notes.filter(note => kept.has(note))
    };
}
function resourcesOf({ resources = [] }) {
    return resources;
}
/** A run that has none stays without. */
function withoutResources({ resources }) {
    return resources === undefined ? {} : { resources: [] };
}
/** Once something does not fit, nothing that is less telling is taken either. */
function roomOf(max, stringify) {
    const encoder = new TextEncoder();
    let left = max;
    return {
        takes(value) {
            if (left <= 0)
                return false;
            const text = stringify(value);
            left -= encoder.encode(text).byteLength + text.split('\n').length * INDENT;
            return left > 0;
        }
    };
}
function reduced(run, kept) {
    return {
        ...run,
        ...(run.resources === undefined
            ? {}
            : { resources: run.resources.filter(row => kept.has(row)) }),
        verdicts: run.verdicts.filter(verdict => kept.has(verdict)),
        notes: run.notes.filter(note => kept.has(note)),
        timeline: kept.has(run.timeline) ? run.timeline : {}
    };
}
function counted({ runs, notes }, { known, kept }) {
    const without = (items) => items.reduce((count, item) => count + (kept.has(item) ? 0 : 1), 0);
    return {
        runs: runs.length - known.length,
        verdicts: runs.reduce((count, { verdicts }) => count + without(verdicts), 0),
        notes: without([...notes, ...runs.flatMap(run => run.notes)]),
        timelines: without(runs.map(({ timeline }) => timeline)),
        ...(runs.some(run => run.resources !== undefined)
            ? { resources: without(runs.flatMap(resourcesOf)) }
            : {})
    };
}
function nothing() {
    return { runs: 0, verdicts: 0, notes: 0, timelines: 0 };
}

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/evaluate/resources/resource-words.ts
var resource_words = __webpack_require__(9777);
// EXTERNAL MODULE: ./src/report/view/links.ts
var view_links = __webpack_require__(5415);
;// CONCATENATED MODULE: ./src/report/json-resources.ts


/** What a run's part of the JSON report says of its surroundings; nothing without any. */
function resourcesJson(run, links) {
    const filled = (0,view_links/* runLinks */.$)(run, links).map(({ name, url }) => ({ name, url }));
    const { resources } = run;
    if (resources === undefined)
        return filled.length === 0 ? {} : { links: filled };
    const { source, scrapeSeconds, clockSkew, likelyLimit, generator } = resources;
    return {
        resources: resources.rows.map(resourceJson),
        resourceSource: source,
        ...defined({ scrapeSeconds, clockSkew, likelyLimit, generator }),
        scaling: resources.scaling.map(({ direction, metric, title, unit, explicit, ...result }) => ({
            direction,
            metric,
            title,
            unit,
            explicit,
            ...criterionJson(result)
        })),
        ...(filled.length === 0 ? {} : { links: filled })
    };
}
function resourceJson(row) {
    const { statistics, reading, waiver } = row;
    const { query, way, caveat, remark, isNearest } = reading;
    const problem = statistics?.problem ?? reading.problem;
    const reasonKind = row.reason.kind;
    return {
        name: row.name,
        title: row.title,
        unit: row.unit,
        statistic: row.statistic,
        higherIsBetter: row.higherIsBetter,
        ...defined({ value: row.value }),
        ...(statistics === undefined ? {} : numbersOf(statistics)),
        ...shownAs(row),
        bounds: { ...row.bounds },
        criteria: row.criteria.map(({ field, ...result }) => ({ field, ...criterionJson(result) })),
        ...defined({ grade: row.grade }),
        effect: row.effect,
        reason: (0,resource_words/* rowReason */.vS)(row),
        reasonKind,
        ...(problem === undefined ? {} : { problem: problemJson(problem) }),
        ...(statistics === undefined ? {} : samplesOf(statistics)),
        ...(statistics === undefined ? {} : { span: { ...statistics.span } }),
        steps: row.steps.map(stepJson),
        ...defined({ query, way, caveat, remark, nearest: isNearest, wouldFail: row.wouldFail }),
        ...(waiver === undefined
            ? {}
            : {
                waiver: { pattern: waiver.pattern, reason: waiver.reason, until: waiver.until }
            })
    };
}
function shownAs({ reading, statistics }) {
    const { shownAs: other } = reading;
    const judged = other?.spans.find(({ span }) => span.from === statistics?.span.from);
    return other === undefined || judged === undefined
        ? {}
        : { shownAs: { unit: other.unit, ...numbersOf(judged) } };
}
function stepJson(step) {
    const { span, problem } = step;
    return {
        span: { ...span },
        ...numbersOf(step),
        ...samplesOf(step),
        ...(problem === undefined ? {} : { problem: problemJson(problem) })
    };
}
/** The kind is for machines; what a server wrote stands in the reason alone. */
function problemJson(problem) {
    return problem.kind === 'server'
        ? { kind: problem.kind, failure: problem.failure.kind }
        : { kind: problem.kind };
}
function numbersOf({ min, avg, max, p95, total }) {
    return defined({ min, avg, max, p95, total });
}
function samplesOf({ samples, expected }) {
    return { samples, expected };
}
function criterionJson({ criterion, state, stretches, longest }) {
    return {
        ...criterion,
        state,
        stretches: stretches.map(({ from, to }) => ({ from, to })),
        longest
    };
}
function defined(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./src/report/json.ts








/** Names are keys, hence whole unless they are absurd; sentences are for people. */
const MAX_TEXT = 1000;
const MAX_REASON = 600;
/** With so many verdicts, names of that length would fill the memory. */
const MANY_VERDICTS = 20_000;
const MAX_TEXT_OF_MANY = 300;
/**
 * The report for machines (ReportSchema), indented, with a final newline; absurdly long texts are cut,
 * and of what would be larger than `maxBytes` the least telling is left out and counted.
 */
function renderJson(report, maxBytes = report_size/* MAX_REPORT_BYTES */.W) {
    const verdicts = report.evaluation.runs.reduce((sum, run) => sum + run.verdicts.length, 0);
    const max = verdicts > MANY_VERDICTS ? MAX_TEXT_OF_MANY : MAX_TEXT;
    const mostOf = (key) => (key === 'reason' ? Math.min(max, MAX_REASON) : max);
    const cutLong = (key, value) => typeof value === 'string' ? cut(value, mostOf(key)) : value;
    // Asking about each value takes three times as long, and hardly ever is one too long.
    const stringify = (value) => (0,report_escape/* jsonForLog */.wn)(JSON.stringify(value, hasLonger(value, mostOf) ? cutLong : undefined, 2));
    const whole = toJson(report);
    if (verdicts <= MANY_VERDICTS) {
        const text = `${stringify(whole)}\n`;
        if (new TextEncoder().encode(text).byteLength <= maxBytes)
            return text;
    }
    return `${stringify(withinBytes(whole, stringify, maxBytes))}\n`;
}
/** Whether a text in it is longer than its key may have; what JSON leaves out counts too. */
function hasLonger(value, mostOf) {
    return Object.entries(value).some(([key, inner]) => typeof inner === 'string'
        ? inner.length > mostOf(key)
        : typeof inner === 'object' && inner !== null && hasLonger(inner, mostOf));
}
/** Never between the halves of a surrogate pair. In ASCII: one other character doubles the memory of it all. */
function cut(text, max) {
    return text.length <= max ? text : `${text.slice(0, max - 3).replace(/[\ud800-\udbff]$/, '')}...`;
}
/** The report as plain data in the form of ReportSchema. */
function toJson({ evaluation, context }) {
    const { conclusion, outcome, advisory, headline, notes, links } = evaluation;
    return {
        schemaVersion: 1,
        conclusion,
        outcome,
        ...(advisory === undefined ? {} : { advisory }),
        headline,
        ...(context.artifacts === undefined || context.artifacts.length === 0
            ? {}
            : {
                artifacts: context.artifacts.map(({ name, at, attempt }) => ({
                    name,
                    ...(at === undefined ? {} : { uploadedAt: at }),
                    ...(attempt === undefined ? {} : { attempt })
                }))
            }),
        ...(context.config === undefined ? {} : { config: { ...context.config } }),
        runs: evaluation.runs.map(run => ({ ...toJsonRun(run), ...resourcesJson(run, links) })),
        notes: [...notes]
    };
}
function toJsonRun({ run, loadLevel, conclusion, outcome, metrics, ...rest }) {
    return (0,present/* present */.E)({
        name: run.name,
        loadLevel,
        conclusion,
        outcome,
        startedAt: run.startedAt,
        endedAt: run.endedAt,
        durationSeconds: run.durationSeconds,
        peakUsers: run.peakUsers,
        requests: metrics.requests,
        failures: metrics.failures,
        throughput: metrics.throughput,
        errorRate: metrics.errorRate,
        errors: metrics.errors,
        verdicts: rest.verdicts.map(toJsonVerdict),
        notes: [...rest.notes],
        comparison: rest.comparison && toJsonComparison(rest.comparison),
        timeline: toJsonTimeline(rest.timeline)
    });
}
/** What is typed inside is in words outside, as it always was. */
function toJsonTimeline({ clock, ...timeline }) {
    const { kind, at, seconds } = clock ?? {};
    return {
        ...(clock === undefined ? {} : { clock: { kind, at, seconds, what: (0,limit_words/* clockWords */.mV)(clock) } }),
        ...timeline,
        ...(timeline.capacity && { capacity: toJsonCapacity(timeline.capacity) }),
        limits: timeline.limits.map(limit_words/* limitWords */.vd)
    };
}
/** Each estimate with the reason of its confidence in words. */
function toJsonCapacity(capacity) {
    return Object.fromEntries(Object.entries(capacity).map(([key, value]) => [
        key,
        isEstimate(value) ? { ...value, reason: (0,capacity_words/* confidenceWords */.g)(value) } : value
    ]));
}
function isEstimate(value) {
    return typeof value === 'object' && value !== null && 'confidence' in value;
}
function toJsonComparison(comparison) {
    return { ...comparison, skipped: comparison.skipped.map(({ source, why }) => ({ source, why })) };
}
/** The published shape: the reason in words; an endpoint that came or went is a change of throughput. */
function toJsonVerdict(verdict) {
    const { waiver } = verdict;
    return (0,present/* present */.E)({
        ...(verdict.rule === 'presence' ? asThroughput(verdict) : verdict),
        reason: (0,sentence/* statementOf */.T8)(verdict),
        runs: undefined,
        ...(waiver === undefined ? {} : { waiver: toJsonWaiver(waiver) })
    });
}
function asThroughput({ endpoint, effect, wouldFail, ...verdict }) {
    return {
        rule: 'regression',
        endpoint,
        metric: 'throughput',
        unit: 'requests/s',
        ...(verdict.presence === 'new' ? { samples: verdict.requests } : { value: 0, samples: 0 }),
        effect,
        verdict: verdict.runs?.said === 'only' ? 'undecided' : 'not-comparable',
        presence: verdict.presence,
        reason: undefined,
        wouldFail
    };
}
function toJsonWaiver({ pattern, metric, reason, until }) {
    return { pattern, metric, reason, until };
}


/***/ }),

/***/ 5415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ runLinks)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4031);

/** `{from}` in ms; `{to:s}`, `{from:iso}`. */
const PLACEHOLDER = /\{(from|to)(?::(ms|s|iso))?\}/g;
/**
 * The team's links with the run's time filled in: from its first moment to its last. One that needs a
 * time which the run does not tell, or that is no http(s) address, is left out. Names are untrusted.
 */
function runLinks({ run, timeline }, links = []) {
    const from = run.startedAt ?? timeline.startedAt;
    const to = run.endedAt ?? (from === undefined ? undefined : from + timeline.seconds);
    return links.flatMap(({ name, url }) => {
        const filled = fill(url, { from, to });
        const address = filled === undefined ? undefined : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .webAddress */ .Dy)(filled);
        return address === undefined ? [] : [{ name, url: address }];
    });
}
function fill(url, times) {
    const asked = [...url.matchAll(PLACEHOLDER)].map(([whole, which, form]) => {
        const seconds = which === 'from' ? times.from : times.to;
        const text = seconds === undefined ? undefined : momentIn(seconds, which, form);
        return { whole, text };
    });
    if (asked.some(({ text }) => text === undefined))
        return undefined;
    return asked.reduce((filled, { whole, text = '' }) => filled.replaceAll(whole, text), url);
}
/** The end is rounded up: what happened in the last second is shown too. */
function momentIn(seconds, which, form = 'ms') {
    const round = which === 'from' ? Math.floor : Math.ceil;
    const ms = round(seconds * 1000);
    if (!(ms >= 0 && ms <= MAX_MS))
        return undefined;
    if (form === 's')
        return String(round(seconds));
    return form === 'iso' ? new Date(ms).toISOString() : String(ms);
}
/** Of what a date can be. */
const MAX_MS = 8.64e15;


/***/ }),

/***/ 1554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ MAX_REPORT_BYTES)
/* harmony export */ });
/** Of the JSON and of the HTML report: beyond it neither editors nor browsers are of use. */
const MAX_REPORT_BYTES = 20_000_000;


/***/ })

};
