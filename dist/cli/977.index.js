export const id = 977;
export const ids = [977,320];
export const modules = {

/***/ 2358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collect: () => (/* binding */ collect),
  collection: () => (/* binding */ collection)
});

// EXTERNAL MODULE: ./src/evaluate/resources/problem-words.ts
var problem_words = __webpack_require__(8222);
// EXTERNAL MODULE: ./src/input/csv-name.ts
var csv_name = __webpack_require__(2594);
// EXTERNAL MODULE: ./src/input/deadline.ts
var deadline = __webpack_require__(9414);
// EXTERNAL MODULE: ./src/launch/launcher.ts + 1 modules
var launcher = __webpack_require__(9593);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(8313);
;// CONCATENATED MODULE: ./src/launch/load-generator.ts


/** What this machine is, as far as it shows; of GitHub's runners which image too. */
function thisMachine(env) {
    const { ImageOS: os, ImageVersion: version } = env;
    const image = [os, version].filter(part => part !== undefined && part !== '').join(' ');
    return (0,present/* present */.E)({
        cpuModel: (0,external_node_os_.cpus)()[0]?.model.trim() || undefined,
        cores: (0,external_node_os_.availableParallelism)(),
        memory: memoryOf((0,external_node_os_.totalmem)(), process.constrainedMemory()),
        platform: `${process.platform} ${process.arch}`,
        runnerImage: image || undefined
    });
}
/** A container's limit is what counts; without one the system names 0 or an absurd number. */
function memoryOf(total, limit) {
    return limit !== undefined && limit > 0 && limit < total ? limit : total;
}

// EXTERNAL MODULE: ./src/locust/files/snapshot-head.ts
var snapshot_head = __webpack_require__(2604);
// EXTERNAL MODULE: ./src/prometheus/certificates.ts
var certificates = __webpack_require__(4482);
// EXTERNAL MODULE: ./src/prometheus/resource-server.ts + 10 modules
var resource_server = __webpack_require__(7200);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/resources/read-resources.ts + 24 modules
var read_resources = __webpack_require__(5502);
// EXTERNAL MODULE: ./src/resources/snapshot.ts + 1 modules
var snapshot = __webpack_require__(2560);
// EXTERNAL MODULE: ./src/resources/snapshot-data.ts
var snapshot_data = __webpack_require__(7694);
// EXTERNAL MODULE: ./src/units/clock.ts
var clock = __webpack_require__(2817);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(2676);
// EXTERNAL MODULE: ./src/units/count.ts
var count = __webpack_require__(3252);
// EXTERNAL MODULE: ./src/command-line/collect-arguments.ts
var collect_arguments = __webpack_require__(2881);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/evaluate/load-level.ts
var load_level = __webpack_require__(828);
// EXTERNAL MODULE: ./src/evaluate/resource-request.ts + 1 modules
var resource_request = __webpack_require__(8320);
// EXTERNAL MODULE: ./src/input/folder.ts
var input_folder = __webpack_require__(7158);
// EXTERNAL MODULE: ./src/input/prefix.ts
var input_prefix = __webpack_require__(6550);
;// CONCATENATED MODULE: ./src/input/prefix-files.ts



/** The files that `--csv PREFIX` wrote, and no folder of that name; none where nothing is. Throws InputError. */
async function filesOfPrefix(prefix) {
    const folder = (0,external_node_path_.dirname)(prefix);
    if ((await (0,input_folder/* kindOfPath */.Bs)(folder)) !== 'folder')
        return [];
    const names = (await (0,input_folder/* entriesOf */.Mc)(folder)).filter(entry => entry.isFile()).map(({ name }) => name);
    const own = (0,input_prefix/* namesOfPrefix */.U2)((0,external_node_path_.basename)(prefix), names);
    return Promise.all(own.map(name => (0,input_folder/* fileOf */.W7)((0,external_node_path_.join)(folder, name), name)));
}

// EXTERNAL MODULE: ./src/locust/sets.ts + 5 modules
var sets = __webpack_require__(7734);
;// CONCATENATED MODULE: ./src/command-line/collect-request.ts





/**
 * What is to be read of the run whose CSV files are there; its times are those that were given, else
 * its own, else those of the command that was started. Undefined when nothing tells them.
 *
 * @param during when the command ran: CSV files of before are another run's
 */
async function wantedOf({ csv, times }, settings, during) {
    const run = await runOf(csv, settings, during);
    const level = (0,load_level/* loadLevelOf */.y2)(run ?? { name: (0,external_node_path_.basename)(csv) }, settings);
    const own = run && (0,resource_request.resourceRequestOf)(run, level);
    const given = times ?? (own === undefined ? (timesOf(run) ?? during) : undefined);
    const found = { level, hasRun: run !== undefined };
    if (given === undefined)
        return own && { request: own, ...found };
    const isWithin = own !== undefined && own.from >= given.from && own.to <= given.to;
    const whole = { ...given, spans: [{ kind: 'whole', ...given }] };
    const metrics = [...level.resources.values()];
    return { request: isWithin ? { ...own, ...given } : { ...whole, metrics }, ...found };
}
async function runOf(csv, settings, during) {
    const files = await filesOfPrefix(csv);
    const { runs } = await (0,sets/* readSets */.A)([{ label: csv, files }], 'separate', settings);
    return runs.find(({ endedAt }) => during === undefined || (endedAt ?? 0) >= during.from);
}
function timesOf(run) {
    if (run?.startedAt === undefined || run.endedAt === undefined)
        return undefined;
    return run.startedAt < run.endedAt ? { from: run.startedAt, to: run.endedAt } : undefined;
}

// EXTERNAL MODULE: ./src/command-line/failure.ts
var failure = __webpack_require__(280);
// EXTERNAL MODULE: ./src/command-line/own-file.ts
var own_file = __webpack_require__(5905);
// EXTERNAL MODULE: ./src/command-line/settings.ts + 3 modules
var command_line_settings = __webpack_require__(8652);
// EXTERNAL MODULE: ./src/command-line/system.ts
var command_line_system = __webpack_require__(7709);
;// CONCATENATED MODULE: ./src/command-line/collect.ts




















const SNAPSHOT = { name: 'snapshot', is: snapshot_head/* isSnapshot */.L, option: '--output' };
/**
 * `locust-gate collect`: starts the load test, if there is a command, and writes what a server knows
 * of its surroundings beside its CSV files. What is wrong with what was asked for is found before
 * anything is started.
 *
 * @throws UsageError, ConfigError, InputError, WriteError
 */
async function collect(argv, console) {
    const args = (0,collect_arguments/* parseCollect */.gE)(argv, console.env ?? {});
    if (args === 'help') {
        console.out(collect_arguments/* COLLECT_USAGE */.bD);
        return 0;
    }
    const collects = await collection(args, console);
    if (args.command.length === 0)
        return (await collects()) ? 0 : 2;
    const system = console.system ?? command_line_system.thisSystem;
    const from = system.now();
    const end = await (0,launcher/* launch */.q)(args.command, system).ended;
    if (end.kind === 'not-started') {
        say({ console }, end.why);
        return end.code;
    }
    try {
        const isDone = await collects({ from, to: system.now() });
        return end.code !== 0 || isDone ? end.code : 2;
    }
    catch (error) {
        (0,failure/* sayFailure */.K)(error, console);
        return end.code === 0 ? 2 : end.code;
    }
}
/**
 * What collects, once all that is wrong with what was asked for has been found. It gives false when the
 * server did not answer, or nothing tells when the run was.
 *
 * @throws ConfigError, InputError, WriteError, as what it gives does
 */
async function collection(args, console) {
    const job = await prepared(args, console);
    return during => isCollected(job, during);
}
async function prepared(args, console) {
    const { config, loadLevel, prometheus } = args;
    const { settings } = await (0,command_line_settings/* readSettings */.s)(config, loadLevel === undefined ? {} : { loadLevel });
    const path = `${args.output}${csv_name/* SNAPSHOT_ENDING */.Pz}`;
    await (0,own_file/* checkPlace */.uD)(path, SNAPSHOT);
    // Before the load test: it would be for nothing.
    const server = prometheus === undefined ? undefined : await (0,certificates.withCertificates)(prometheus);
    return { args, settings, server, path, console, system: console.system ?? command_line_system.thisSystem };
}
function say({ console }, line) {
    console.error(`locust-gate: ${(0,report_escape/* escapeTerminal */.en)(line)}\n`);
}
/** Seconds; the clocks of two machines differ by less. */
const MOST_AHEAD = 3600;
async function isCollected(job, during) {
    const { args, settings, system, path } = job;
    const wanted = await wantedOf(args, settings, during);
    if (wanted === undefined) {
        say(job, `no CSV file of ${args.csv} tells when the run was: give --from and --to`);
        return false;
    }
    const { request, level, hasRun } = wanted;
    if (request.to > system.now() + MOST_AHEAD) {
        say(job, `the run ends in the future (${(0,clock/* isoMoment */.QA)(request.to) ?? request.to}): mend --from and --to`);
        return false;
    }
    if (!hasRun && during !== undefined) {
        say(job, `no CSV file of ${args.csv} is of this run: its times are those of the command`);
    }
    if (request.metrics.length === 0) {
        say(job, `the load level ${level.name} asks for no resource metrics (resources: in the config)`);
    }
    const data = await dataOf(request, job);
    const { from, to } = request;
    const collected = {
        from,
        to,
        collectedAt: system.now(),
        generator: thisMachine(job.console.env ?? {})
    };
    const isAnswered = data.readings.every(({ problem }) => problem?.kind !== 'server');
    const isKnown = isAnswered && data.readings.length > 0;
    const isKept = !isKnown && knowsMore(await (0,own_file/* ownText */.U3)(path), request);
    if (!isKept)
        await (0,own_file/* writeOwn */.ys)(path, (0,snapshot/* snapshotText */.M)(data, collected), SNAPSHOT);
    told(data, request, job);
    if (isKept)
        say(job, `${path} was collected before, knows more of this run, and is kept`);
    return isAnswered;
}
/** Whether a snapshot of before tells anything of the run. */
function knowsMore(text, request) {
    return (text !== undefined &&
        (0,snapshot_data.dataOfSnapshot)(text, request).readings.some(({ problem }) => problem === undefined));
}
const NOTHING = { source: 'none', readings: [], requests: 0 };
async function dataOf(request, job) {
    const { args, server, system } = job;
    if (request.metrics.length === 0)
        return NOTHING;
    if (server === undefined) {
        say(job, 'the address of --prometheus is empty: nothing is asked');
        return NOTHING;
    }
    const wait = request.to + args.waitSeconds - system.now();
    if (wait > 0) {
        say(job, `waiting ${(0,format/* formatDuration */.a3)(Math.ceil(wait))} until the server shows the end of the run`);
        await (0,deadline/* pause */.v7)(system.timer, wait * 1000);
    }
    const who = { isLoadGenerator: true, namedBy: 'options' };
    const { ask, asking } = await (0,resource_server/* resourceServer */._)({ server, ...system, ...who });
    return (0,read_resources.readResources)(request, ask, asking);
}
/** What was written, and which metrics lack why. */
function told({ readings }, { metrics }, job) {
    const lacking = readings.flatMap(({ name, problem, spans }) => {
        const why = problem ?? spans[0]?.problem;
        return why === undefined ? [] : [`${name}: ${(0,problem_words/* problemWords */.$)(why)}`];
    });
    const known = (0,count/* counted */.hS)(readings.length - lacking.length, 'resource metric');
    say(job, readings.length === 0
        ? `${job.path}: what this machine is, and no resource metrics`
        : `${job.path}: ${known} of ${metrics.length}`);
    for (const line of lacking)
        say(job, line);
}


/***/ }),

/***/ 8320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resourceRequestOf: () => (/* binding */ resourceRequestOf)
});

// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(8313);
;// CONCATENATED MODULE: ./src/evaluate/resources/spans.ts
/**
 * What is to be read for a run: its steady state (the whole run where it has none), then each load of
 * a test that rises. Undefined without metrics, and where nobody knows when the run was.
 */
function requestOf(metrics, { startedAt, seconds, steady, capacity }) {
    if (metrics.length === 0 || startedAt === undefined || seconds <= 0)
        return undefined;
    const since = ({ from, to }) => ({ from: startedAt + from, to: startedAt + to });
    const whole = since({ from: 0, to: seconds });
    const judged = steady === undefined ? { kind: 'whole', ...whole } : { kind: 'steady', ...since(steady) };
    const steps = (capacity?.points ?? []).map((point) => ({
        kind: 'step',
        ...since(point),
        users: point.users
    }));
    return { ...whole, spans: [judged, ...steps], metrics };
}

// EXTERNAL MODULE: ./src/evaluate/run-in-time.ts + 8 modules
var run_in_time = __webpack_require__(4138);
// EXTERNAL MODULE: ./src/evaluate/timeline/intervals.ts + 1 modules
var intervals = __webpack_require__(1845);
;// CONCATENATED MODULE: ./src/evaluate/resource-request.ts




/**
 * What is to be read of the surroundings of a run; undefined where its load level asks for nothing, or
 * the files do not tell when the run was. Seconds since the epoch.
 *
 * @param timeline of this run and level; made when it is not given
 */
function resourceRequestOf(run, level, timeline) {
    if (level.resources.size === 0)
        return undefined;
    const request = requestOf([...level.resources.values()], timeline ?? (0,run_in_time/* analyseTimeline */.r)(run, level));
    return request && { ...request, load: loadOf(run) };
}
/** Requests/s and mean between rows; seconds since the epoch. */
function loadOf({ history }) {
    const startedAt = history?.samples[0]?.at;
    if (history === undefined || startedAt === undefined)
        return [];
    return (0,intervals/* intervalsOf */.Gs)((0,intervals/* rowsOf */.RO)(history.samples, startedAt)).map(interval => ({
        at: startedAt + interval.to,
        throughput: (0,intervals/* throughputOf */.Qs)(interval),
        ...(0,present/* present */.E)({ average: interval.average })
    }));
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
