export const id = 415;
export const ids = [415,709];
export const modules = {

/***/ 2881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NC: () => (/* binding */ USUAL_WAIT_SECONDS),
/* harmony export */   bD: () => (/* binding */ COLLECT_USAGE),
/* harmony export */   gE: () => (/* binding */ parseCollect)
/* harmony export */ });
/* harmony import */ var _config_given_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8076);
/* harmony import */ var _config_usage_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2082);
/* harmony import */ var _input_csv_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2594);
/* harmony import */ var _locust_csv_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9517);
/* harmony import */ var _locust_present_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8313);
/* harmony import */ var _watch_locust_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3758);
/* harmony import */ var _option_tables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(947);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4813);
/* harmony import */ var _prometheus_option_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2428);









/** VictoriaMetrics hides its newest 30 s, … */
const HIDDEN_SECONDS = 30;
/** … and what there was at the end is there a scrape later. */
const SCRAPE_SECONDS = 15;
const USUAL_WAIT_SECONDS = HIDDEN_SECONDS + SCRAPE_SECONDS;
const COLLECT_USAGE = `Usage: locust-gate collect --prometheus URL [options] -- locust … --csv PREFIX
       locust-gate collect --prometheus URL --output PREFIX
         [--from TIME --to TIME]

For the job of the load test, where Prometheus is at hand and the gate's job
cannot reach it. Reads the resource metrics that the config asks for
(resources:) and writes them, with what this machine is, to
PREFIX${_input_csv_name_js__WEBPACK_IMPORTED_MODULE_1__/* .SNAPSHOT_ENDING */ .Pz} beside the CSV files of the run. The gate finds the file
there and takes it for the run whose time it tells of.

The command behind -- is started as it stands, with this terminal and the
signals that come; when it has ended, its times and steady state are those of
the CSV files that it wrote. Without a command they are those of the CSV files
that are there, or --from and --to.

PROMETHEUS_TOKEN, or PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD, and
PROMETHEUS_CA (a file of certificates) in the environment are for the server. An
empty URL, as of a secret that a fork does not have, is no mistake: then nothing
is asked.

Options:
  --prometheus URL     the server, without /api/v1: https://host/prefix
  --output PREFIX      results/normal writes results/normal${_input_csv_name_js__WEBPACK_IMPORTED_MODULE_1__/* .SNAPSHOT_ENDING */ .Pz}
                       (default: what the command has as --csv, or LOCUST_CSV)
  --from, --to TIME    when the run was: 2026-11-28T09:30:00Z, or seconds since
                       the epoch
  --config FILE        config file (default: .github/locust-gate.yml)
  --load-level NAME    load level of a run that nothing else assigns
                       (default: normal)
  --wait DURATION      from the end of the run until the server is asked
                       (default: ${USUAL_WAIT_SECONDS}s: the ${HIDDEN_SECONDS} s that VictoriaMetrics hides, and a
                       scrape)
  -h, --help           this text

Exit code: the command's when that is not 0 (127: there is no such program, 126:
it must not be run). Else 0, or 2: the server did not answer, which the file
then says, or nothing could be written; also bad usage or a bad config, before
anything is started.
`;
/**
 * Reads the command line of `collect`.
 *
 * @throws UsageError
 */
function parseCollect(argv, env) {
    const { own, command } = withoutCommand(argv);
    const { values, positionals } = (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .readOptions */ .Tt)(own, _option_tables_js__WEBPACK_IMPORTED_MODULE_4__/* .COLLECT_OPTIONS */ .cx, {
        otherwise: argv.includes('--') ? '' : WHERE_THE_COMMAND_STANDS
    });
    if (values.help === true)
        return 'help';
    if (positionals.length > 0) {
        throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e('collect takes no PATH: name the run with --output, its command behind --');
    }
    if (values.prometheus === undefined) {
        throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e('collect needs --prometheus: the address of the server to ask');
    }
    return {
        ...(0,_locust_present_js__WEBPACK_IMPORTED_MODULE_8__/* .present */ .E)({
            prometheus: (0,_prometheus_option_js__WEBPACK_IMPORTED_MODULE_6__/* .prometheusOf */ ._)(values.prometheus, env),
            config: values.config,
            loadLevel: values['load-level'],
            times: timesOf(values, command)
        }),
        ...prefixesOf(values.output, command, env),
        waitSeconds: values.wait === undefined ? USUAL_WAIT_SECONDS : (0,_config_given_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .givenSeconds */ .j)('--wait', values.wait),
        command
    };
}
const WHERE_THE_COMMAND_STANDS = '; the command and its options stand behind --: collect [options] -- locust …';
function withoutCommand(argv) {
    const at = argv.indexOf('--');
    if (at === -1 && argv.includes('locust')) {
        throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e('the command stands behind --: collect [options] -- locust …');
    }
    if (at === -1)
        return { own: [...argv], command: [] };
    const command = argv.slice(at + 1);
    if (command.length === 0)
        throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e('there is no command behind --');
    return { own: argv.slice(0, at), command };
}
function prefixesOf(given, command, env) {
    const csv = command.length > 0 ? (0,_watch_locust_options_js__WEBPACK_IMPORTED_MODULE_3__/* .locustOptionsOf */ .mL)(command, env, []).csv : undefined;
    const output = given?.endsWith(_input_csv_name_js__WEBPACK_IMPORTED_MODULE_1__/* .SNAPSHOT_ENDING */ .Pz) === true
        ? given.slice(0, -_input_csv_name_js__WEBPACK_IMPORTED_MODULE_1__/* .SNAPSHOT_ENDING */ .Pz.length)
        : (given ?? csv);
    if (output === undefined) {
        throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e('collect needs --output: the prefix of the CSV files (results/normal for results/normal_stats.csv)');
    }
    if (/(?:^|[\\/])$/.test(output)) {
        throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e(`--output "${output}" is no prefix: results/normal writes results/normal${_input_csv_name_js__WEBPACK_IMPORTED_MODULE_1__/* .SNAPSHOT_ENDING */ .Pz}`);
    }
    return { csv: csv ?? output, output };
}
function timesOf({ from, to }, command) {
    if (from === undefined && to === undefined)
        return undefined;
    if (command.length > 0) {
        throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e('give either --from and --to or a command, whose times they are');
    }
    if (from === undefined || to === undefined)
        throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e('give both --from and --to');
    const times = { from: momentOf('--from', from), to: momentOf('--to', to) };
    if (times.from >= times.to)
        throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e(`--from "${from}" is not before --to "${to}"`);
    return times;
}
function momentOf(name, text) {
    const isNumber = /^\d+(?:\.\d+)?$/.test(text);
    // Without a zone it would be another moment on each machine.
    const isDate = /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/i.test(text);
    const seconds = isNumber ? Number(text) : isDate ? Date.parse(text) / 1000 : Number.NaN;
    if ((0,_locust_csv_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .isTimestamp */ .Fx)(seconds))
        return seconds;
    throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e(`${name} "${text}" is no time: write 2026-11-28T09:30:00Z, or seconds since the epoch`);
}


/***/ }),

/***/ 5905:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U3: () => (/* binding */ ownText),
/* harmony export */   uD: () => (/* binding */ checkPlace),
/* harmony export */   ys: () => (/* binding */ writeOwn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _publish_replace_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9462);
/* harmony import */ var _file_start_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91);
/* harmony import */ var _write_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1858);




/**
 * Writes a file of ours whole or not at all, in place of one that is there.
 *
 * @throws WriteError, also where another file has its name
 */
async function writeOwn(path, text, kind) {
    await checkPlace(path, kind);
    try {
        await (0,_publish_replace_file_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceFile */ .f)(path, text);
    }
    catch (error) {
        throw (0,_write_error_js__WEBPACK_IMPORTED_MODULE_3__/* .notWritten */ .x)(path, error, kind.option);
    }
}
/** Whether a file of ours may be written there. @throws WriteError */
async function checkPlace(path, kind) {
    const start = await startOf(path, kind.option);
    if (start === undefined || kind.is(start))
        return;
    throw new _write_error_js__WEBPACK_IMPORTED_MODULE_3__/* .WriteError */ .Q(`${path} is there and no ${kind.name}, so that it is not overwritten. Check ${kind.option}.`);
}
/** The text of the file that is there already; undefined where there is none. */
async function ownText(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}
const START_BYTES = 4096;
/** Undefined where nothing is. */
async function startOf(path, option) {
    try {
        return await (0,_file_start_js__WEBPACK_IMPORTED_MODULE_2__/* .startOfFile */ .S)(path, START_BYTES);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(error.code ?? ''))
            return undefined;
        throw (0,_write_error_js__WEBPACK_IMPORTED_MODULE_3__/* .notWritten */ .x)(path, error, option);
    }
}


/***/ }),

/***/ 7709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   thisSystem: () => (/* binding */ thisSystem)
/* harmony export */ });
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7066);
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_tty__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _input_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9414);


const thisSystem = {
    now: () => Date.now() / 1000,
    timer: _input_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .systemTimer */ .tg,
    limitTimer: _input_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .backgroundTimer */ .k2,
    signals: process,
    hasTerminal: (0,node_tty__WEBPACK_IMPORTED_MODULE_0__.isatty)(0)
};


/***/ }),

/***/ 9415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  watch: () => (/* binding */ watch)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/config/usage-error.ts
var usage_error = __webpack_require__(2082);
// EXTERNAL MODULE: ./src/evaluate/load-level.ts
var load_level = __webpack_require__(828);
// EXTERNAL MODULE: ./src/evaluate/watch/abort-when.ts + 4 modules
var abort_when = __webpack_require__(3341);
// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __webpack_require__(3843);
// EXTERNAL MODULE: ./src/evaluate/statistics/binomial.ts
var binomial = __webpack_require__(2338);
// EXTERNAL MODULE: ./src/evaluate/targets/grade.ts
var grade = __webpack_require__(1397);
// EXTERNAL MODULE: ./src/evaluate/targets/measurement.ts
var measurement = __webpack_require__(7370);
// EXTERNAL MODULE: ./src/evaluate/timeline/intervals.ts + 1 modules
var intervals = __webpack_require__(1845);
// EXTERNAL MODULE: ./src/evaluate/timeline/phases.ts
var phases = __webpack_require__(9775);
;// CONCATENATED MODULE: ./src/evaluate/watch/graded-part.ts


/** The warm-up leaves out at most this part of the time at full load, and a step of its means … */
const LONGEST_WARM_UP = 1 / 3;
const STEP_SECONDS = 5;
/** … and at least so much (s). */
const LEAST_WARM_UP = 10;
const NOTHING = { requests: 0, failures: 0 };
/**
 * What had been counted where the part of the run begins that is surely graded: nothing, without
 * `warm-up:`; undefined while nobody can tell yet.
 */
function gradedFrom({ recent, facts, plannedSeconds = 0, plannedUsers = 0 }, { gradeSteadyState, warmUp }) {
    if (!gradeSteadyState)
        return NOTHING;
    const { samples } = facts.history;
    const startedAt = samples[0]?.at ?? 0;
    const rows = (0,intervals/* rowsOf */.RO)(samples, startedAt);
    const full = (0,phases/* fullLoadOf */.lu)(rows);
    // More users make another full load, later.
    if (full === undefined || full.users < plannedUsers)
        return undefined;
    const end = (facts.activeFrom ?? startedAt) - startedAt + plannedSeconds;
    const longest = LONGEST_WARM_UP * (end - full.from) + STEP_SECONDS;
    const from = typeof warmUp === 'number'
        ? Math.max(full.from, warmUp)
        : full.from + Math.max(LEAST_WARM_UP, longest);
    return [...rows, ...(0,intervals/* rowsOf */.RO)(recent, startedAt)].find(({ at }) => at >= from);
}

;// CONCATENATED MODULE: ./src/evaluate/watch/lost-errors.ts






/** A rate over so many seconds is one that the test has sustained. */
const SUSTAINED_SECONDS = 10;
/** So many times the highest of them may still come. */
const MOST_TIMES = 1.5;
/** A service that answers slowly may recover, and then answer in so short a time (ms). */
const FAST_MS = 50;
/** Requests of so many seconds may be done and not yet written, or be done after the end. */
const UNSEEN_SECONDS = 5;
const ERROR_RATE = (0,metrics/* metricOf */.ak)('error-rate');
/** The error rate of the run is unacceptable in the end, even if all requests to come succeed. */
function lostByErrors(watched, rules) {
    const last = watched.recent.at(-1);
    if (last === undefined || errorsOffOf(watched, rules) !== undefined)
        return undefined;
    // All that failed so far may be forgotten.
    if (watched.mayReset === true && watched.facts.history.resets.length === 0)
        return undefined;
    const bounds = errorBounds(rules.level);
    const start = gradedFrom(watched, rules.level);
    const stillToCome = mostToCome(watched, last);
    if (bounds === undefined || start === undefined || stillToCome === undefined)
        return undefined;
    const whole = surelyAbove(last, stillToCome, bounds);
    const graded = surelyAbove(sinceRow(start, last), stillToCome, bounds);
    if (whole === undefined || graded === undefined)
        return undefined;
    return {
        reason: 'errors-cannot-recover',
        at: last.at,
        requests: last.requests,
        failures: last.failures,
        stillToCome,
        surelyAbove: Math.min(whole, graded),
        limit: bounds.unacceptable ?? bounds.acceptable ?? 0
    };
}
/** The most requests that can be completed until the end; undefined while no rate is known. */
function mostToCome(watched, last) {
    const { recent, facts, plannedSeconds = 0, plannedUsers = 0 } = watched;
    const most = mostPerUser(watched);
    if (most === undefined || facts.activeFrom === undefined)
        return undefined;
    const users = recent.reduce((peak, row) => Math.max(peak, row.users), plannedUsers);
    const left = Math.max(0, plannedSeconds - (last.at - facts.activeFrom)) + UNSEEN_SECONDS;
    return Math.ceil(left * MOST_TIMES * most * users) + users;
}
/** Why this rule is off, for this run: to be said once, when the watching begins. */
function errorsOffOf({ plannedSeconds, plannedUsers }, { errorsOff }) {
    if (errorsOff !== undefined)
        return errorsOff;
    if (plannedSeconds === undefined)
        return 'end-unknown';
    return plannedUsers === undefined ? 'users-unknown' : undefined;
}
/** The bounds of all requests' error rate; undefined where no value of it alone can be unacceptable. */
function errorBounds({ targets }) {
    const target = targets.get('error-rate');
    if (target === undefined || target.criteria?.unacceptable !== undefined)
        return undefined;
    return isUnacceptable(1, target.bounds) ? target.bounds : undefined;
}
function isUnacceptable(rate, bounds) {
    return ERROR_RATE !== undefined && (0,grade/* gradeOf */.V)(ERROR_RATE, rate, bounds) === 'unacceptable';
}
function sinceRow(start, last) {
    const requests = last.requests - start.requests;
    return { requests, failures: last.failures - start.failures };
}
/**
 * The 95 % lower limit of the error rate if nothing fails any more, where that is unacceptable. It only
 * grows with each failure more and each request less: whatever comes, the verdict will be no better.
 */
function surelyAbove({ requests, failures }, stillToCome, bounds) {
    const all = requests + stillToCome;
    if (!isUnacceptable(failures / all, bounds))
        return undefined;
    const low = (0,binomial/* lowerLimit */.Fk)(failures, all, measurement/* CONFIDENCE */.LL);
    return isUnacceptable(low, bounds) ? low : undefined;
}
/**
 * The most requests per second and user that the test has sustained, or could have if every answer had
 * been fast: what the users do beside waiting for answers takes them as long as before.
 */
function mostPerUser({ recent, facts }) {
    const most = Math.max(mostWithin(recent), mostWithin(facts.history.samples));
    return most === 0 ? undefined : most;
}
/** 0 where no stretch of the rows tells it. */
function mostWithin(rows) {
    let [most, end] = [0, 0];
    for (const first of rows) {
        while ((rows[end]?.at ?? Infinity) < first.at + SUSTAINED_SECONDS)
            end++;
        const last = rows[end];
        if (last === undefined || last.requests <= first.requests)
            continue;
        const interval = (0,intervals/* intervalBetween */.GK)(first, last);
        const users = Math.max(1, (first.users + last.users) / 2);
        const cycle = users / (0,intervals/* throughputOf */.Qs)(interval);
        const wait = (interval.average ?? 0) / 1000;
        const fastest = Math.min(wait, FAST_MS / 1000);
        most = Math.max(most, 1 / Math.max(1e-3, cycle - wait + fastest));
    }
    return most;
}

// EXTERNAL MODULE: ./src/evaluate/watch/watch-words.ts
var watch_words = __webpack_require__(2724);
// EXTERNAL MODULE: ./src/evaluate/waivers.ts
var evaluate_waivers = __webpack_require__(1670);
;// CONCATENATED MODULE: ./src/evaluate/watch-rules.ts


/** What a run of that level is held against while it goes; `today` is `YYYY-MM-DD` in UTC, for waivers. */
function watchRulesOf(level, settings, { stallSeconds, today }) {
    const errorsOff = errorsOffFor(level, settings, today);
    return { level, stallSeconds, ...(errorsOff === undefined ? {} : { errorsOff }) };
}
/** What the gate would not fail for in the end, ends no run. */
function errorsOffFor(level, { policies, waivers, notRequests }, today) {
    if (policies.failOn === 'never')
        return 'advisory';
    if (level.kind !== 'load')
        return 'not-a-load-test';
    if (level.targets.get('error-rate')?.criteria?.unacceptable !== undefined) {
        return 'criterion-over-time';
    }
    if (errorBounds(level) === undefined)
        return 'no-limit';
    if (notRequests.length > 0)
        return 'not-requests';
    return (0,evaluate_waivers/* isWaived */.$y)('error-rate', waivers, today) ? 'waived' : undefined;
}

// EXTERNAL MODULE: ./src/input/csv-name.ts
var csv_name = __webpack_require__(2594);
// EXTERNAL MODULE: ./src/launch/launcher.ts + 1 modules
var launcher = __webpack_require__(9593);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(8313);
// EXTERNAL MODULE: ./src/report/view/note-text.ts + 1 modules
var note_text = __webpack_require__(9990);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/watch/growing-file.ts

/** Bytes that are read at a time. */
const CHUNK_BYTES = 256 * 1024;
/**
 * A file that another program writes. One that was there before counts only once it has changed, and
 * then from its start: programs begin a file of that name anew.
 */
class GrowingFile {
    path;
    #before;
    #read;
    #problem;
    #buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    constructor(path, before) {
        this.path = path;
        this.#before = before;
    }
    /** Remembers how the file is now. */
    static async at(path) {
        return new GrowingFile(path, await stateOf(path));
    }
    /** Whether there was a file of that name at the start. */
    get wasThere() {
        return this.#before !== undefined;
    }
    /** Whether it has been written since the start. */
    get isBegun() {
        return this.#read !== undefined;
    }
    /** Why it could not be read the last time, but for its not being there. */
    get problem() {
        return this.#problem;
    }
    /**
     * Hands on what has been written since the last time.
     *
     * @returns whether there was anything; not where the file is away for a moment or cannot be read
     */
    async readNew(sink) {
        this.#problem = undefined;
        try {
            return await this.#readNew(sink);
        }
        catch (error) {
            const { code, message } = error;
            if (code !== 'ENOENT' && code !== 'ENOTDIR')
                this.#problem = message;
            return false;
        }
    }
    async #readNew(sink) {
        const file = await (0,promises_.open)(this.path);
        try {
            const { ino: inode, size, mtimeMs: changed } = await file.stat();
            if (this.#read === undefined && isSame(this.#before, { inode, size, changed }))
                return false;
            const isAnew = this.#read === undefined || this.#read.inode !== inode || size < this.#read.size;
            if (isAnew) {
                this.#read = { inode, size: 0 };
                sink.restart();
            }
            const read = this.#read ?? { inode, size: 0 };
            const from = read.size;
            for (;;) {
                const { bytesRead } = await file.read(this.#buffer, 0, CHUNK_BYTES, read.size);
                if (bytesRead === 0)
                    return isAnew || read.size > from;
                read.size += bytesRead;
                sink.push(this.#buffer.subarray(0, bytesRead));
            }
        }
        finally {
            await file.close();
        }
    }
}
function isSame(before, now) {
    return before?.inode === now.inode && before.size === now.size && before.changed === now.changed;
}
async function stateOf(path) {
    try {
        const { ino: inode, size, mtimeMs: changed } = await (0,promises_.stat)(path);
        return { inode, size, changed };
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/watch/locust-options.ts
var locust_options = __webpack_require__(3758);
;// CONCATENATED MODULE: ./src/watch/locust-config.ts



/**
 * The config files that Locust will read, the one that wins first: of `--config`, then
 * `pyproject.toml`, `locust.conf` and the `~/.locust.conf` of a home. What is not there or cannot be
 * read is left out, as Locust itself complains of it.
 */
async function locustConfig(command, env, folder) {
    const named = (0,locust_options/* configFileOf */.OY)(command);
    const home = env['HOME'] ?? env['USERPROFILE'];
    const paths = [
        ...(named === undefined ? [] : [(0,external_node_path_.resolve)(folder, named)]),
        (0,external_node_path_.join)(folder, 'pyproject.toml'),
        (0,external_node_path_.join)(folder, 'locust.conf'),
        ...(home === undefined || home === '' ? [] : [(0,external_node_path_.join)(home, '.locust.conf')])
    ];
    const texts = await Promise.all(paths.map(textAt));
    return texts.flatMap((text, at) => text === undefined
        ? []
        : [paths[at]?.endsWith('.toml') === true ? (0,locust_options/* tomlItems */.JV)(text) : (0,locust_options/* confItems */.lq)(text)]);
}
async function textAt(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/watch/load-test.ts






/**
 * Reads from a command, its environment and Locust's config files what load test it will be.
 *
 * @throws UsageError where nothing tells the prefix, or the command writes no CSV files
 */
async function plannedLoadOf(given) {
    const { command } = given;
    const elsewhere = elsewhereOf(command);
    const options = await optionsOf(given, elsewhere === undefined);
    if ((0,locust_options/* isOn */.Mp)(options.worker))
        throw new usage_error/* UsageError */.e(OF_WORKER);
    const prefix = given.prefix ?? (elsewhere === undefined ? options.csv : '') ?? '';
    if (prefix === '')
        throw new usage_error/* UsageError */.e(elsewhere?.refusal ?? NO_PREFIX);
    const { why, ...load } = elsewhere === undefined ? await loadOf(options, given) : { why: ENDS_ELSEWHERE };
    const known = { ...load, ...(0,present/* present */.E)({ runSeconds: given.runSeconds, users: given.users }) };
    const unknown = known.runSeconds === undefined ? (why ?? NO_RUN_TIME) : undefined;
    return {
        ...{ prefix, ...known, ...failureCodeOf(options, command) },
        ...switchesOf(options, elsewhere === undefined && (0,locust_options/* namesLocust */.Dl)(command)),
        stopTimeoutSeconds: stopTimeoutOf(options),
        remarks: [unknown, staysOn(options)].filter(remark => remark !== undefined)
    };
}
/** What is known of a load test that somebody else started, by what was given alone. */
function followedLoad({ prefix = '', runSeconds, users }) {
    const remarks = runSeconds === undefined ? [NO_END] : [];
    return {
        ...{ prefix, isFollowed: true, remarks },
        ...{ stopTimeoutSeconds: 0, resetsStats: false, lacksFullHistory: false },
        ...(0,present/* present */.E)({ runSeconds, users })
    };
}
const NO_END = 'nobody knows when a run that is only followed will end (--run-time says it)';
function switchesOf({ resetStats, csvFullHistory }, isSeen) {
    return { resetsStats: (0,locust_options/* isOn */.Mp)(resetStats), lacksFullHistory: isSeen && !(0,locust_options/* isOn */.Mp)(csvFullHistory) };
}
function failureCodeOf({ exitCodeOnError = '1' }, command) {
    return (0,locust_options/* namesLocust */.Dl)(command) ? { failureCode: Number(exitCodeOnError) } : {};
}
/** `sudo docker run …` runs elsewhere too. */
function elsewhereOf(command) {
    return ELSEWHERE.find(({ program }) => command.slice(0, 3).some(word => program.test(word)));
}
const STAYS_ON = 'Locust goes on with its web page when the test is over (--autoquit ends it): watch ends when Locust does';
function staysOn({ headless, autostart, autoquit = '-1' }) {
    return (0,locust_options/* isOn */.Mp)(autostart) && !(0,locust_options/* isOn */.Mp)(headless) && autoquit === '-1' ? STAYS_ON : undefined;
}
/** What the environment and the files here say, a container does not see. */
async function optionsOf({ command, env, folder }, isHere) {
    if (!isHere)
        return (0,locust_options/* locustOptionsOf */.mL)(command, {}, []);
    return (0,locust_options/* locustOptionsOf */.mL)(command, env, await locustConfig(command, env, folder));
}
function stopTimeoutOf({ stopTimeout = '' }) {
    const seconds = Number(stopTimeout);
    return Number.isFinite(seconds) && seconds > 0 ? seconds : ((0,locust_options/* locustSeconds */.Gw)(stopTimeout) ?? 0);
}
const OF_WORKER = 'a worker writes no CSV files: watch the command of the master, and start its workers beside it';
const NO_PREFIX = 'watch needs the prefix of the CSV files: give --csv PREFIX to Locust, or --prefix to watch (results/normal for results/normal_stats.csv)';
/** What runs a command in another file system. */
const ELSEWHERE = [
    {
        program: /(?:^|[\\/])(?:docker|docker-compose|podman|nerdctl)(?:\.exe)?$/i,
        refusal: 'the --csv of a container is a path within it: name with --prefix where its files are on this machine'
    },
    {
        program: /(?:^|[\\/])(?:kubectl|ssh)(?:\.exe)?$/i,
        refusal: 'the command runs on another machine: name with --prefix where its CSV files are on this one'
    }
];
async function loadOf(options, { command, folder }) {
    const { runTime = '', locustfile = 'locustfile.py' } = options;
    // What a script tells Locust is not seen.
    const isSeen = (0,locust_options/* namesLocust */.Dl)(command);
    if (isSeen && !startsItself(options))
        return { why: BY_PAGE };
    const shape = await shapeIn(locustfile, folder);
    if (shape !== 'none')
        return { why: shapeWords(shape, isSeen) };
    const users = options.users ?? (isSeen ? '1' : undefined);
    return (0,present/* present */.E)({
        runSeconds: (0,locust_options/* locustSeconds */.Gw)(runTime) || undefined,
        users: users === undefined ? undefined : Number(users)
    });
}
function startsItself({ headless, autostart }) {
    return (0,locust_options/* isOn */.Mp)(headless) || (0,locust_options/* isOn */.Mp)(autostart);
}
const ENDS_ELSEWHERE = 'what it is told is not read here, so that nobody knows when it will end (--run-time of watch says it)';
const BY_PAGE = 'it starts by its web page (no --headless, no --autostart) and goes on until Locust is ended, so that nobody knows when';
const NO_RUN_TIME = 'no --run-time is seen, so that nobody knows when it will end';
const BY_SHAPE = 'its locustfile names a load shape, which has an end of its own, so that nobody knows when it will end (--run-time of watch says it)';
const UNREAD = 'its locustfile is not read here, and a load shape in it would have an end of its own, so that nobody knows when it will end (--run-time of watch says it)';
function shapeWords(shape, isSeen) {
    if (shape === 'named')
        return BY_SHAPE;
    return isSeen && shape !== 'unread' ? notThere(shape.missing) : UNREAD;
}
/** No more than a remark: what starts Locust may start it in another folder. */
function notThere(locustfile) {
    return `there is no ${locustfile} here, so that nobody knows when the load test will end`;
}
const MAX_FILES = 200;
async function shapeIn(locustfile, folder) {
    const texts = [];
    for (const name of locustfile.split(',').map(one => one.trim())) {
        try {
            texts.push(...(await pythonAt((0,external_node_path_.resolve)(folder, name))));
        }
        catch (error) {
            const isMissing = error.code === 'ENOENT';
            return isMissing && !name.includes('://') ? { missing: name } : 'unread';
        }
    }
    return texts.some(text => /Shape\b/.test(text)) ? 'named' : 'none';
}
/** The text of a file, or of all in a folder. Throws where one cannot be read. */
async function pythonAt(path) {
    if (!(await (0,promises_.stat)(path)).isDirectory())
        return [await (0,promises_.readFile)(path, 'utf8')];
    const names = (await (0,promises_.readdir)(path, { recursive: true, encoding: 'utf8' }))
        .filter(name => name.endsWith('.py'))
        .slice(0, MAX_FILES);
    return Promise.all(names.map(name => (0,promises_.readFile)((0,external_node_path_.join)(path, name), 'utf8')));
}

// EXTERNAL MODULE: ./src/input/deadline.ts
var deadline = __webpack_require__(9414);
;// CONCATENATED MODULE: ./src/watch/ending.ts

/** Between SIGTERM, after half of the grace, and SIGKILL after all of it, Locust writes its files. */
const TERM_AFTER = 0.5;
const LOOK_MS = 250;
/** Workers end a moment after their master. */
const ORPHAN_MS = 3000;
/**
 * Ends a command that is to end: SIGINT, on which Locust writes its files and goes; SIGTERM after half
 * of the grace; SIGKILL at its end. What outlives it is ended like it.
 *
 * @param asked the signal that it has got already, if it has
 */
async function end(command, timer, graceMs, asked) {
    let took = asked ?? 'SIGINT';
    const send = (name) => {
        took = name;
        command.signal(name);
    };
    const stops = [
        timer(TERM_AFTER * graceMs, () => {
            send('SIGTERM');
        }),
        timer(graceMs, () => {
            send('SIGKILL');
        })
    ];
    if (asked === undefined)
        send('SIGINT');
    await command.ended;
    for (const stop of stops)
        stop();
    const orphans = await orphansOf(command, timer);
    if (orphans > 0) {
        command.signal('SIGTERM');
        if ((await orphansOf(command, timer)) > 0)
            command.signal('SIGKILL');
    }
    return { took, orphans };
}
/** The processes that are still there after a moment in which they may end by themselves. */
async function orphansOf(command, timer) {
    for (let waited = 0; waited < ORPHAN_MS; waited += LOOK_MS) {
        if (command.members() === 0)
            return 0;
        await (0,deadline/* pause */.v7)(timer, LOOK_MS);
    }
    return command.members();
}

;// CONCATENATED MODULE: ./src/watch/session.ts

/** A flush of Locust's is five seconds, of old releases ten: looking more often shows it sooner. */
const session_LOOK_MS = 1000;
/** Three of the longest flushes, and at the start what importing and awaiting workers takes. */
const SILENT_SECONDS = 30;
/** Looks at the files of a load test until it has ended or is lost; then it is ended. */
async function watchCommand(session, command, { graceMs, interruption }) {
    const { listener, judging, timer } = session;
    const look = looker(session);
    const over = Promise.race([command.ended.then(() => 'ended'), interruption]);
    const pause = pauses(timer, over);
    let by;
    while (by === undefined) {
        if (await look())
            listener.silent();
        const why = judging.lost();
        if (why !== undefined && pause.settled() === undefined) {
            await listener.stopping(why);
            const ending = await end(command, timer, graceMs);
            await look();
            return { end: await command.ended, stop: { why, ending }, orphans: 0 };
        }
        by = await pause.wait();
    }
    const interrupted = by === 'ended' ? undefined : { by, ending: await end(command, timer, graceMs, by) };
    await look();
    return {
        end: await command.ended,
        ...(interrupted === undefined ? {} : { interrupted }),
        orphans: await orphansOf(command, timer)
    };
}
/** Looks at the files of a run that is going already, until it is lost or over. It ends nothing. */
async function followRun(session, interruption) {
    const { history, judging, timer } = session;
    const look = looker(session);
    const pause = pauses(timer, interruption);
    for (;;) {
        const isSilent = await look();
        const why = judging.lost();
        if (why !== undefined)
            return { kind: 'lost', why };
        if (isSilent)
            return { kind: history.isBegun ? 'over' : 'nothing-written' };
        const by = await pause.wait();
        if (by !== undefined)
            return { kind: 'left', by };
    }
}
/** Reads what is new; true once in each time in which nothing is written. */
function looker({ history, judging, listener }) {
    // By looks, not by the clock: that of a laptop goes on while it sleeps.
    let emptyLooks = 0;
    return async () => {
        emptyLooks = (await history.readNew(judging)) ? 0 : emptyLooks + 1;
        const seconds = (emptyLooks * session_LOOK_MS) / 1000;
        await listener.looked(seconds);
        return seconds === SILENT_SECONDS;
    };
}
/** Listens to the promise once: a race a second would leave a listener each for as long as the run lasts. */
function pauses(timer, promise) {
    let settled;
    let wake = () => undefined;
    void promise.then(value => {
        settled = value;
        wake();
    });
    return {
        settled: () => settled,
        wait: async () => {
            if (settled !== undefined)
                return settled;
            await new Promise(resolve => {
                const stop = timer(session_LOOK_MS, resolve);
                wake = () => {
                    stop();
                    resolve();
                };
            });
            return settled;
        }
    };
}

// EXTERNAL MODULE: ./src/command-line/collect-arguments.ts
var collect_arguments = __webpack_require__(2881);
;// CONCATENATED MODULE: ./src/command-line/ending-signal.ts
/** The signals that end a load test. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
/** The first of them that comes. */
function endingSignalOf(signals) {
    let stop = () => undefined;
    const first = new Promise(resolve => {
        const listeners = ENDING.map(name => {
            const listener = () => {
                resolve(name);
            };
            signals.on(name, listener);
            return () => signals.off(name, listener);
        });
        stop = () => {
            for (const one of listeners)
                one();
        };
    });
    return { first, stop };
}

// EXTERNAL MODULE: ./src/command-line/failure.ts
var failure = __webpack_require__(280);
// EXTERNAL MODULE: ./src/command-line/judge.ts + 3 modules
var judge = __webpack_require__(2886);
// EXTERNAL MODULE: ./src/command-line/settings.ts + 3 modules
var command_line_settings = __webpack_require__(8652);
// EXTERNAL MODULE: ./src/command-line/system.ts
var command_line_system = __webpack_require__(7709);
// EXTERNAL MODULE: ./src/config/given-duration.ts
var given_duration = __webpack_require__(8076);
// EXTERNAL MODULE: ./src/command-line/option-tables.ts
var option_tables = __webpack_require__(947);
// EXTERNAL MODULE: ./src/command-line/options.ts + 1 modules
var options = __webpack_require__(4813);
// EXTERNAL MODULE: ./src/command-line/prometheus-option.ts
var prometheus_option = __webpack_require__(2428);
;// CONCATENATED MODULE: ./src/command-line/watch-arguments.ts







const STALL_SECONDS = 30;
/** Locust waits for its workers 10 s, and for `on_stop` as long as that takes; Kubernetes gives as much. */
const GRACE_SECONDS = 30;
const WATCH_USAGE = `Usage: locust-gate watch [options] -- locust … --headless --csv PREFIX
       locust-gate watch [options] PREFIX

Starts a load test, shows how it goes, ends it once it is lost, and judges it
like judge. The command behind -- is started as it stands. It is lost when its
error rate cannot become acceptable any more, when no request has been completed
for a while though users wait, or when abort-when of its load level in the
config holds. Then PREFIX${csv_name/* MARK_ENDING */.Cn} says so before the load test is ended: a
run so marked never passes, is no baseline and in no history.

PREFIX alone follows a run that is going already, and only that: it shows, says
when the run is lost or over, and never ends it.

The prefix of the CSV files is what the command has as --csv, or LOCUST_CSV, or
what the config files have that Locust reads; the same holds for --run-time,
which tells how much is still to come.

Options:
  --prefix PREFIX      results/normal for results/normal_stats.csv, where
                       nothing else tells it: for a script or a container
  --run-time DURATION  how long the load test lasts, and
  --users NUMBER       how many users it will have at most, where nothing else
                       tells it
  --config FILE        config file (default: .github/locust-gate.yml)
  --load-level NAME    load level of a run that nothing else assigns
                       (default: normal)
  --stall DURATION     without a completed request (default: ${STALL_SECONDS}s)
  --grace DURATION     from SIGINT to SIGKILL, SIGTERM between them (default:
                       ${GRACE_SECONDS}s, and what --stop-timeout gives the users)
  --prometheus URL     write PREFIX_resources.json at the end, as collect does
  --quiet              neither a status nor lines of progress; what happens is
                       said
  --report-only        0 for a run that came to its end, whatever the verdict,
                       for one that was ended in order, and for one that is lost
                       and only followed: a later gate tells it
  -h, --help           this text

Exit code: 0 passed (perhaps with warnings), 1 failed, also a run that was ended
as it was lost, 2 could not judge: nothing was answered any more, bad usage, bad
config, nothing was started or written, or the load test died.
`;
const WHERE_THE_COMMAND_STANDS = '; the command and its options stand behind --: watch [options] -- locust …';
/**
 * Reads the command line of `watch`.
 *
 * @throws UsageError
 */
function parseWatch(argv, env) {
    const at = argv.indexOf('--');
    const own = at === -1 ? argv : argv.slice(0, at);
    const command = at === -1 ? [] : argv.slice(at + 1);
    const { values, positionals } = (0,options/* readOptions */.Tt)(own, option_tables/* WATCH_OPTIONS */.nl, {
        otherwise: at === -1 ? WHERE_THE_COMMAND_STANDS : ''
    });
    if (values.help === true)
        return 'help';
    if (at !== -1 && command.length === 0)
        throw new usage_error/* UsageError */.e('there is no command behind --');
    const prefix = prefixOf(values.prefix, positionals, at !== -1);
    if (at === -1 && values.prometheus !== undefined) {
        throw new usage_error/* UsageError */.e('--prometheus needs the command behind --; of a run that is over collect reads what a server knows');
    }
    return {
        command,
        ...(0,present/* present */.E)({
            prefix,
            runSeconds: secondsOf('--run-time', values['run-time']),
            users: usersOf(values.users),
            config: values.config,
            loadLevel: values['load-level'],
            collects: values.prometheus === undefined
                ? undefined
                : (0,present/* present */.E)({ server: (0,prometheus_option/* prometheusOf */._)(values.prometheus, env) })
        }),
        stallSeconds: secondsOf('--stall', values.stall) ?? STALL_SECONDS,
        graceSeconds: secondsOf('--grace', values.grace) ?? GRACE_SECONDS,
        quiet: values.quiet === true,
        reportOnly: values['report-only'] === true
    };
}
function prefixOf(given, positionals, hasCommand) {
    const [prefix, second] = positionals;
    if (hasCommand) {
        if (prefix === undefined)
            return checked(given, '--prefix');
        throw new usage_error/* UsageError */.e(`"${prefix}" is neither an option nor behind --: the command stands behind it, the prefix is --prefix`);
    }
    if (prefix === 'locust') {
        throw new usage_error/* UsageError */.e('the command stands behind --: watch [options] -- locust …');
    }
    if (second !== undefined)
        throw new usage_error/* UsageError */.e('watch follows one run: give one PREFIX');
    if (prefix !== undefined && given !== undefined && prefix !== given) {
        throw new usage_error/* UsageError */.e(`the prefix is given twice, as "${prefix}" and as "${given}": give one`);
    }
    const one = checked(prefix ?? given, 'PREFIX');
    if (one !== undefined)
        return one;
    throw new usage_error/* UsageError */.e('watch needs a command behind --, or the PREFIX of a run that is going');
}
function checked(prefix, name) {
    if (prefix !== undefined && /(?:^|[\\/])$/.test(prefix)) {
        throw new usage_error/* UsageError */.e(`${name} "${prefix}" is no prefix: write results/normal`);
    }
    return prefix;
}
/** Seconds; without a unit that is what they are. */
function secondsOf(name, text) {
    if (text === undefined)
        return undefined;
    const seconds = /^\d+$/.test(text) ? Number(text) : (0,given_duration/* givenSeconds */.j)(name, text);
    if (seconds > 0)
        return seconds;
    throw new usage_error/* UsageError */.e(`${name} "${text}" is no time at all: write 30s`);
}
function usersOf(text) {
    if (text === undefined || /^[1-9]\d{0,9}$/.test(text))
        return text === undefined ? undefined : Number(text);
    throw new usage_error/* UsageError */.e(`--users "${text}" is no number of users: write 200`);
}

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/evaluate/timeline/bundles.ts
var bundles = __webpack_require__(9994);
// EXTERNAL MODULE: ./src/units/clock.ts
var clock = __webpack_require__(2817);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(2676);
// EXTERNAL MODULE: ./src/units/count.ts
var count = __webpack_require__(3252);
// EXTERNAL MODULE: ./src/report/text/screen.ts
var screen = __webpack_require__(6118);
// EXTERNAL MODULE: ./src/report/text/text-table.ts
var text_table = __webpack_require__(3540);
// EXTERNAL MODULE: ./src/report/text/text-width.ts
var text_width = __webpack_require__(4564);
;// CONCATENATED MODULE: ./src/report/text/live-text.ts







const SHOWN_PERCENTS = [50, 95, 99];
const BAR_CELLS = 30;
/** A wider one is hard to read. */
const MAX_WIDTH = 100;
/** The status as lines of a terminal, none of which wraps. */
function liveLines(status, terminal) {
    const { paint } = (0,screen/* screenOf */.S)(terminal);
    const width = Math.min(terminal.width ?? MAX_WIDTH, MAX_WIDTH) - 1;
    const cut = (text) => (0,text_width/* shortenToWidth */.PV)(text, width);
    const { run, loadLevel, nearest, remark } = status;
    return [
        paint(cut(`${(0,report_escape/* escapeTerminal */.en)(run)} · load level ${(0,report_escape/* escapeTerminal */.en)(loadLevel)}`), 'bold'),
        ...progress(status, paint, width),
        ...(status.seconds === undefined ? [] : paces(status, terminal)),
        ...unanswered(status).map(text => paint(cut(text), 'red')),
        ...(nearest === undefined
            ? []
            : [paint(cut((0,report_escape/* escapeTerminal */.en)(nearest.text)), nearest.isBeyond ? 'red' : 'dim')]),
        ...(remark === undefined ? [] : [paint(cut((0,report_escape/* escapeTerminal */.en)(remark)), 'yellow')])
    ];
}
function progress(status, paint, width) {
    const { seconds, runSeconds } = status;
    if (seconds === undefined)
        return [paint((0,text_width/* shortenToWidth */.PV)(waitingText(status), width), 'dim')];
    const text = [clockText(status), usersText(status)].filter(part => part !== '').join(' · ');
    if (runSeconds === undefined)
        return [(0,text_width/* shortenToWidth */.PV)(text, width)];
    const cells = Math.min(BAR_CELLS, width);
    const done = Math.round(cells * Math.min(1, seconds / Math.max(1, runSeconds)));
    const bar = paint('█'.repeat(done), 'green') + paint('░'.repeat(cells - done), 'dim');
    return width < cells + 2 + text.length ? [bar, (0,text_width/* shortenToWidth */.PV)(text, width)] : [`${bar}  ${text}`];
}
function waitingText({ isUnseen }) {
    return isUnseen === true ? 'nothing new written yet' : 'no request yet';
}
/** `2:10 of 5:00, 2:50 left`; `2:10 so far` where nobody knows the end; `written until 2:10`. */
function clockText({ seconds = 0, runSeconds, isQuiet }) {
    if (isQuiet === true)
        return `written until ${(0,clock/* formatClock */.ei)(seconds)}${ofPlan(runSeconds)}`;
    if (runSeconds === undefined)
        return `${(0,clock/* formatClock */.ei)(seconds)} so far`;
    const left = runSeconds - seconds;
    const rest = left > 0 ? `, ${(0,clock/* formatClock */.ei)(left)} left` : '';
    // Locust takes a moment more to end; nobody asked for longer than the plan.
    return `${(0,clock/* formatClock */.ei)(Math.min(seconds, runSeconds))}${ofPlan(runSeconds)}${rest}`;
}
function ofPlan(runSeconds) {
    return runSeconds === undefined ? '' : ` of ${(0,clock/* formatClock */.ei)(runSeconds)}`;
}
/** Of what was written last nobody knows whether it is still so. */
function nowText({ isQuiet }) {
    return isQuiet === true ? `last ${(0,format/* formatDuration */.a3)(bundles/* BUNDLE_SECONDS */.TE)}` : 'now';
}
function unanswered({ unansweredSeconds: seconds }) {
    return seconds === undefined ? [] : [`no request completed for ${(0,format/* formatDuration */.a3)(seconds)}`];
}
function usersText({ users }) {
    return users === undefined ? '' : (0,count/* counted */.hS)(users, 'user');
}
function paces(status, terminal) {
    const head = ['', 'requests', 'errors', ...SHOWN_PERCENTS.map(percent => `P${percent}`)];
    const row = (title, pace) => ({
        style: 'dim',
        cells: [
            title,
            shown(pace.requestsPerSecond, format/* formatThroughput */.Y5),
            shown(pace.errorRate, format/* formatPercent */.l9),
            ...SHOWN_PERCENTS.map(percent => shown(pace.percentiles.get(percent), format/* formatMs */._V))
        ]
    });
    const rows = [row(nowText(status), status.now), row('whole run', status.whole)];
    return (0,text_table/* textTable */.ed)(head, rows, (0,screen/* screenOf */.S)(terminal)).map(line => line.slice(text_table/* INDENT */.BH));
}
function shown(value, format) {
    return value === undefined ? '–' : format(value);
}
/** The status on one line, for a log: `2:10 of 5:00 · 200 users · now 163.6/s, … · since the start …`. */
function liveLine(status) {
    const { seconds, now, whole, nearest, remark } = status;
    if (seconds === undefined)
        return waitingText(status);
    const hasNow = SHOWN_PERCENTS.some(percent => now.percentiles.has(percent));
    const times = SHOWN_PERCENTS.flatMap(percent => {
        const value = (hasNow ? now : whole).percentiles.get(percent);
        return value === undefined ? [] : [`P${percent} ${(0,format/* formatMs */._V)(value)}`];
    });
    const ofNow = [
        ...(now.requestsPerSecond === undefined ? [] : [(0,format/* formatThroughput */.Y5)(now.requestsPerSecond)]),
        ...(hasNow ? times : [])
    ];
    const sinceStart = [
        ...(hasNow ? [] : times),
        ...(whole.errorRate === undefined ? [] : [`${(0,format/* formatPercent */.l9)(whole.errorRate)} errors`]),
        ...(nearest === undefined ? [] : [nearest.text])
    ];
    const silent = unanswered(status);
    const parts = [
        clockText(status),
        usersText(status),
        ...(silent.length > 0
            ? silent
            : [ofNow.length === 0 ? '' : `${nowText(status)} ${ofNow.join(', ')}`]),
        sinceStart.length === 0 ? '' : `since the start ${sinceStart.join(', ')}`,
        remark ?? ''
    ];
    return (0,report_escape/* escapeTerminal */.en)(parts.filter(part => part !== '').join(' · '));
}

;// CONCATENATED MODULE: ./src/command-line/live-screen.ts

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
/**
 * Lines at the bottom of a terminal that are drawn again and again, with what a command writes above
 * them. However the process ends but by SIGKILL, the terminal has its cursor back.
 */
class LiveScreen {
    #terminal;
    #signals;
    #lines = [];
    #isOpen = false;
    #rest = { out: Buffer.alloc(0), error: Buffer.alloc(0) };
    constructor(terminal, signals) {
        this.#terminal = terminal;
        this.#signals = signals;
    }
    /** Draws these lines in place of those before; none may be wider than the terminal. */
    draw(lines) {
        if (!this.#isOpen)
            this.#open();
        this.#terminal.write(this.#erased() + HIDE_CURSOR + lines.join('\n'));
        this.#lines = lines;
    }
    /**
     * Writes what a command wrote above the lines, up to its last whole line: what is begun waits for
     * its end.
     */
    above(text, stream, write) {
        const all = Buffer.concat([this.#rest[stream], text]);
        const end = all.lastIndexOf('\n') + 1;
        this.#rest[stream] = all.subarray(end);
        if (end === 0)
            return;
        this.insert(() => {
            write(all.subarray(0, end));
        });
    }
    /** Lets somebody write whole lines above the lines. */
    insert(write) {
        this.#terminal.write(this.#erased());
        write();
        this.#terminal.write(this.#lines.join('\n'));
    }
    /** Takes the lines away, writes what was begun, and gives the cursor back. */
    close(write) {
        if (this.#isOpen)
            this.#terminal.write(this.#erased() + SHOW_CURSOR);
        this.#lines = [];
        if (this.#isOpen)
            this.#unlisten();
        this.#isOpen = false;
        for (const stream of ['out', 'error']) {
            const rest = this.#rest[stream];
            if (rest.length > 0)
                write(Buffer.concat([rest, Buffer.from('\n')]), stream);
            this.#rest[stream] = Buffer.alloc(0);
        }
    }
    #open() {
        this.#isOpen = true;
        process.on('exit', this.#giveBack);
        this.#signals.on('SIGTSTP', this.#pause);
    }
    #unlisten() {
        process.off('exit', this.#giveBack);
        this.#signals.off('SIGTSTP', this.#pause);
    }
    #giveBack = () => {
        this.#terminal.write(SHOW_CURSOR);
    };
    /** Ctrl-Z: the shell gets its cursor, and the next draw hides it again. */
    #pause = () => {
        this.#terminal.write(`${this.#erased()}${SHOW_CURSOR}`);
        this.#lines = [];
        process.kill(process.pid, 'SIGSTOP');
    };
    /** Back to where the lines began, which wrap where the window has become smaller. */
    #erased() {
        if (this.#lines.length === 0)
            return '';
        const columns = Math.max(1, this.#terminal.columns());
        const rows = this.#lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((0,text_width/* displayWidth */.F1)(withoutColours(line)) / columns)), 0);
        return `\r${rows > 1 ? `\u001b[${rows - 1}A` : ''}\u001b[J`;
    }
}
function withoutColours(line) {
    return line.replaceAll(/\u001b\[\d+m/g, '');
}

;// CONCATENATED MODULE: ./src/command-line/watch-display.ts




/** In a log, a line each (s). */
const LINE_SECONDS = 10;
/** On a terminal a status that is drawn over again; else a line now and then, folded away by GitHub. */
function displayOf(run, isQuiet, console) {
    const { progress, env = {}, system = command_line_system.thisSystem } = console;
    const say = (line) => {
        console.error(`locust-gate: ${(0,report_escape/* escapeTerminal */.en)(line)}\n`);
    };
    if (isQuiet)
        return { say, show: () => undefined, close: () => undefined };
    return closing(progress?.isLive === true
        ? onTerminal(console, progress, { system, say })
        : inLog(run, env['GITHUB_ACTIONS'] === 'true', { console, system, say }));
}
/** Shows nothing any more once it was closed. */
function closing(display) {
    let isClosed = false;
    return {
        ...display,
        show: status => {
            if (!isClosed)
                display.show(status);
        },
        close: () => {
            isClosed = true;
            display.close();
        }
    };
}
function onTerminal(console, { write, columns = () => Infinity }, { system, say }) {
    const screen = new LiveScreen({ write, columns }, system.signals);
    const streams = { out: console.out, error: console.error };
    const output = (text, stream) => {
        screen.above(text, stream, whole => {
            streams[stream](whole.toString());
        });
    };
    return {
        output,
        show: status => {
            screen.draw(liveLines(status, { color: console.color, width: columns() }));
        },
        say: line => {
            screen.insert(() => {
                say(line);
            });
        },
        close: () => {
            screen.close((text, stream) => {
                streams[stream](text.toString());
            });
        }
    };
}
function inLog(run, isFolded, { console, system, say }) {
    let isOpen = false;
    let lastAt = -Infinity;
    return {
        say,
        show: status => {
            if (system.now() - lastAt < LINE_SECONDS)
                return;
            lastAt = system.now();
            if (isFolded && !isOpen)
                console.error(`::group::locust-gate watch ${(0,report_escape/* escapeLog */.Ah)(run)}\n`);
            isOpen = true;
            say(liveLine(status));
        },
        close: () => {
            if (isFolded && isOpen)
                console.error('::endgroup::\n');
            isOpen = false;
        }
    };
}

;// CONCATENATED MODULE: ./src/evaluate/watch/nearest-limit.ts

/** A throughput says nothing while the users still come: so long (s) they must be as many. */
const SETTLED_SECONDS = 10;
/** The target of the load level whose limit is nearest, by ratio; undefined while nothing is measured. */
function nearestLimitOf(watched, level) {
    const last = watched.recent.at(-1);
    if (last === undefined || last.requests === 0 || level.kind !== 'load')
        return undefined;
    const limits = [...level.targets.values()].flatMap(({ metric, bounds }) => {
        const limit = bounds.unacceptable ?? bounds.acceptable ?? bounds.target;
        const value = nearest_limit_valueOf(metric, last, watched);
        if (limit === undefined || value === undefined)
            return [];
        const isHigher = (0,metrics/* higherIsBetter */.i2)(metric);
        const isBeyond = isHigher ? value < limit : value > limit;
        const unit = (0,metrics/* unitOf */.uF)(metric);
        return [{ metric: metric.key, unit, value, limit, higherIsBetter: isHigher, isBeyond }];
    });
    return limits.sort((a, b) => nearness(b) - nearness(a))[0];
}
/** 1 at the limit, more beyond it. */
function nearness({ value, limit, higherIsBetter }) {
    const [worse, better] = higherIsBetter ? [limit, value] : [value, limit];
    return worse === 0 ? 0 : worse / better;
}
function nearest_limit_valueOf(metric, last, watched) {
    const { facts, total } = watched;
    switch (metric.type) {
        case 'percentile':
            return facts.history.percentileMode === 'cumulative'
                ? last.percentiles.get(metric.percent)
                : total?.percentiles.get(metric.percent);
        case 'average':
            return last.average;
        case 'max':
            return total?.max;
        case 'error-rate':
            return last.failures / last.requests;
        case 'error-kind':
            return undefined;
        case 'throughput':
            return isSettled(last, watched)
                ? last.requests / (last.at - (facts.activeFrom ?? 0))
                : undefined;
    }
}
function isSettled(last, { recent, facts: { activeFrom } }) {
    if (activeFrom === undefined || last.at <= activeFrom)
        return false;
    const since = recent.findLastIndex(({ users }) => users !== last.users);
    const from = recent[since + 1]?.at ?? last.at;
    return last.at - from >= SETTLED_SECONDS;
}

// EXTERNAL MODULE: ./src/locust/history/silence.ts + 2 modules
var silence = __webpack_require__(1355);
;// CONCATENATED MODULE: ./src/evaluate/watch/no-answers.ts


/** Users who made no more requests each may all be waiting for their next turn. */
const REQUESTS_PER_USER = 2;
/** Fewer ticks with answers are no pace. */
const LEAST_ANSWERS = 3;
/**
 * Before the first answer nobody knows how long one takes: it may be so many times as long. By default
 * that is more than the minute after which a FastHttpUser gives up, which would be an answer too.
 */
const FIRST_ANSWER_TIMES = 2.5;
/**
 * Nothing has come back for `stallSeconds`, though there are users, and neither chance, nor slow requests,
 * nor the pauses of this test explain it: the rules of every silence (docs/statistics.md §12). Before the
 * first answer there are no pauses: a user begins with a request. A test that lets answers take longer by
 * its own targets waits as long.
 */
function noAnswers(watched, { stallSeconds, level }) {
    const { recent, facts } = watched;
    const last = recent.at(-1);
    if (last === undefined)
        return undefined;
    const around = { total: totalOf(watched), printedSeconds: undefined, counted: last.requests };
    const found = (0,silence/* classified */.Ye)(facts.silenceLog, around).find(({ toTheEnd }) => toTheEnd);
    if (found === undefined || !isStill(found))
        return undefined;
    const times = found.facts.requestsBefore === 0 ? FIRST_ANSWER_TIMES : 1;
    if (found.to - found.from < Math.max(times * stallSeconds, longestWait(level)))
        return undefined;
    const { usersAreCounted } = facts.silenceLog.pace;
    return {
        reason: 'no-answers',
        at: found.to,
        seconds: found.to - found.from,
        ...(usersAreCounted ? { users: last.users } : {}),
        requests: found.facts.requestsBefore
    };
}
/** Users who leave end the test themselves. */
function isStill({ kind, facts }) {
    const { answersBefore, requestsBefore, users, stayedTo, to } = facts;
    if (stayedTo < to)
        return false;
    if (requestsBefore === 0)
        return facts.fallingFrom === undefined;
    if (kind !== 'at-end' && kind !== 'stall')
        return false;
    return answersBefore >= LEAST_ANSWERS && requestsBefore > REQUESTS_PER_USER * users;
}
/** The longest time that the level lets an answer take (s). */
function longestWait({ targets }) {
    const limits = [...targets.values()].flatMap(({ metric, bounds }) => (0,metrics/* isResponseTime */.xD)(metric) ? [bounds.unacceptable ?? bounds.acceptable ?? 0] : []);
    return Math.max(0, ...limits) / 1000;
}
/** How long requests usually take, as far as it is known yet. */
function totalOf({ total, recent, facts }) {
    const last = recent.at(-1);
    if (total !== undefined || last === undefined)
        return total;
    if (facts.history.percentileMode !== 'cumulative')
        return undefined;
    const { requests, failures, percentiles } = last;
    return { method: '', name: 'Aggregated', requests, failures, percentiles };
}

;// CONCATENATED MODULE: ./src/evaluate/watch/stop-of.ts



/** Why the run is lost; undefined as long as it is not. To be asked whenever there are new rows. */
function stopOf(watched, rules) {
    return noAnswers(watched, rules) ?? (0,abort_when/* abortOf */.e4)(watched, rules) ?? lostByErrors(watched, rules);
}
/** Of the newest rows so many seconds are needed. */


;// CONCATENATED MODULE: ./src/evaluate/timeline/newest.ts


/** So many seconds tell whether the counts come in bundles: the shape of a run may change. */
const LOOK_BACK_SECONDS = 5 * bundles/* BUNDLE_SECONDS */.TE;
/** After so long (s) without a report it is no late one: the service is silent. */
const LATEST_REPORT_SECONDS = 2 * bundles/* WORKER_REPORT_SECONDS */.GY;
/**
 * The newest BUNDLE_SECONDS of the rows, at the start less; where the counts come in bundles from one of
 * them to the newest, unless that is long ago. Undefined for fewer than two rows. Times as those of the rows.
 */
function newestOf(rows) {
    const last = rows.at(-1);
    if (last === undefined)
        return undefined;
    const recent = rows.slice((0,intervals/* firstIndex */.v4)(rows, ({ at }) => at >= last.at - LOOK_BACK_SECONDS));
    const edges = (0,bundles/* bundleEdges */.vJ)(recent);
    const newest = edges.at(-1);
    const isLate = newest === undefined || last.at - newest.at > LATEST_REPORT_SECONDS;
    const to = isLate ? last : newest;
    const from = edges.findLast(({ at }) => at <= to.at - bundles/* BUNDLE_SECONDS */.TE) ?? edges[0];
    return from === undefined || from.at >= to.at ? undefined : (0,intervals/* intervalBetween */.GK)(from, to);
}

;// CONCATENATED MODULE: ./src/report/view/live-view.ts



/** Rows are written together, and so much later (s); the clock goes on meanwhile. */
const MOST_UNWRITTEN = 30;
/** A mean of less than this (ms) may have percentiles that are 0 in whole milliseconds. */
const SHOWN_AS_0 = 0.5;
/**
 * How the run goes, by its newest rows.
 *
 * @param at seconds since the epoch
 */
function liveStatusOf(run, at, about) {
    const last = run?.recent.at(-1);
    if (run === undefined || last === undefined)
        return { ...about, now: live_view_NOTHING, whole: live_view_NOTHING };
    const { percentileMode, percentiles: ofStats, beganAt } = run;
    const isWindow = percentileMode === 'window';
    const seconds = Math.max(0, last.at - beganAt);
    const unwritten = about.isQuiet === true ? 0 : Math.min(MOST_UNWRITTEN, Math.max(0, at - last.at));
    const newest = newestOf(run.recent);
    const isSilent = newest?.requests === 0;
    return {
        ...(isSilent ? aboutSilence(run, last, about) : about),
        seconds: seconds + unwritten,
        ...(run.countsUsers ? { users: last.users } : {}),
        now: { ...paceOf(newest), ...timesOf(isWindow && !isSilent ? last : undefined) },
        whole: {
            ...wholePace(last, seconds),
            percentiles: isWindow ? (ofStats ?? NONE) : last.percentiles
        }
    };
}
const NONE = new Map();
const live_view_NOTHING = { percentiles: NONE };
function wholePace({ requests, failures }, seconds) {
    return {
        ...(seconds > 0 ? { requestsPerSecond: requests / seconds } : {}),
        ...(requests > 0 ? { errorRate: failures / requests } : {})
    };
}
/**
 * Since when nothing is answered, or since when there are users, where that is worth a word; without a limit that is
 * kept, as over the whole run all may look well yet.
 */
function aboutSilence({ recent, beganAt, countsUsers }, last, about) {
    const answered = recent.find(({ requests }) => requests === last.requests)?.at ?? last.at;
    const unansweredSeconds = last.at - Math.max(beganAt, answered);
    const hasUsers = !countsUsers || last.users > 0;
    if (unansweredSeconds < bundles/* BUNDLE_SECONDS */.TE || !hasUsers)
        return about;
    const { nearest, ...rest } = about;
    return { ...rest, ...(nearest?.isBeyond === true ? { nearest } : {}), unansweredSeconds };
}
/** Locust writes 0 for each percentile of a window in which nothing was answered; so fast is only who always is. */
function timesOf(window) {
    if (window === undefined)
        return { percentiles: NONE };
    const { percentiles, average = Infinity } = window;
    const isEmpty = average >= SHOWN_AS_0 && [...percentiles.values()].every(value => value === 0);
    return { percentiles: isEmpty ? NONE : percentiles };
}
function paceOf(interval) {
    if (interval === undefined)
        return {};
    const errorRate = (0,intervals/* errorRateOf */.ql)(interval);
    return {
        requestsPerSecond: (0,intervals/* throughputOf */.Qs)(interval),
        ...(errorRate === undefined ? {} : { errorRate })
    };
}

// EXTERNAL MODULE: ./src/locust/history/history.ts + 7 modules
var history_history = __webpack_require__(8687);
// EXTERNAL MODULE: ./src/locust/history/state.ts + 5 modules
var history_state = __webpack_require__(9726);
;// CONCATENATED MODULE: ./src/watch/run-course.ts


/** Of the samples that a history which is read at its end may keep. */
const SHARE = 0.05;
/** How far back each row of the total is kept (s) at least; of what is older, some. */
const RECENT_SECONDS = 900;
/**
 * A run as far as it has been written: its newest rows one by one, the whole of it thinned out. Its size
 * does not grow with the run.
 */
class RunCourse {
    #path;
    #keptSeconds;
    #firstAt;
    #reader;
    #state;
    #facts;
    #recent = [];
    /** @param seconds of rows that are needed one by one */
    constructor(path, seconds) {
        this.#path = path;
        this.#keptSeconds = Math.max(RECENT_SECONDS, seconds);
        this.#reader = this.#begin();
    }
    restart() {
        this.#state = this.#facts = this.#firstAt = undefined;
        this.#recent = [];
        this.#reader = this.#begin();
    }
    /** @throws ReaderError where the file is no history */
    push(bytes) {
        this.#facts = undefined;
        this.#reader.push(bytes);
    }
    /** Undefined until there is a header. */
    get facts() {
        return (this.#facts ??= this.#state?.finish());
    }
    /** The rows of the total in order of time, each second once. */
    get recent() {
        return this.#recent;
    }
    /** First row, seconds since the epoch. */
    get firstAt() {
        return this.#firstAt;
    }
    #begin() {
        return (0,history_history/* growingHistory */.A)(this.#path, ({ hasUsers, percents, isWindow }) => {
            const state = new history_state/* HistoryState */.G({
                hasUsers,
                percents,
                hasNamesake: false,
                share: SHARE,
                windowOnly: isWindow
            });
            this.#state = state;
            return this.#sinkOf(state);
        });
    }
    #sinkOf(state) {
        return {
            wantsEndpoints: () => state.wantsEndpoints(),
            // There are no stats yet to compare it with.
            wantsLeast: () => false,
            endpoint: (key, row) => {
                state.endpoint(key, row);
            },
            total: (row, line) => {
                state.total(row, line);
                this.#keep(row.sample);
            },
            cell: (line, text) => {
                state.cell(line, text);
            },
            bad: line => {
                state.bad(line);
            },
            restart: line => {
                state.restart(line);
                this.#recent = [];
                this.#firstAt = undefined;
            }
        };
    }
    #keep(sample) {
        const recent = this.#recent;
        this.#firstAt ??= sample.at;
        const last = recent.at(-1);
        if (last !== undefined && sample.requests < last.requests)
            recent.length = 0;
        else if (last?.at === sample.at)
            recent.pop();
        else if (last !== undefined && sample.at < last.at)
            return;
        recent.push(sample);
        const from = sample.at - this.#keptSeconds;
        // Now and then, as each time moves all of them.
        if ((recent[0]?.at ?? from) < from - this.#keptSeconds) {
            recent.splice(0, recent.findIndex(({ at }) => at >= from));
        }
    }
}

// EXTERNAL MODULE: ./src/input/folder.ts
var folder = __webpack_require__(7158);
// EXTERNAL MODULE: ./src/locust/csv/limits.ts
var limits = __webpack_require__(9517);
// EXTERNAL MODULE: ./src/locust/csv/table.ts
var table = __webpack_require__(6169);
// EXTERNAL MODULE: ./src/locust/csv/text.ts
var csv_text = __webpack_require__(9290);
// EXTERNAL MODULE: ./src/locust/stats/stats.ts
var stats = __webpack_require__(6237);
;// CONCATENATED MODULE: ./src/watch/stats-total.ts





/**
 * The total row of `_stats.csv` as it is now. Undefined where there is none yet, and where the file is
 * being written over in that very moment.
 */
async function statsTotal(path) {
    try {
        const { text } = (0,csv_text/* decode */.D4)(await (0,csv_text/* readBytes */.io)(await (0,folder/* fileOf */.W7)(path, path), limits/* MAX_FILE_BYTES */.gZ));
        return (0,stats/* readStats */.uq)(await (0,table/* readTable */.x)(path, text)).aggregated;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/command-line/watch-judging.ts







/** A run that is judged while it is written, and shown. */
class RunJudging {
    #test;
    #rules;
    #course;
    #total;
    #isNew = false;
    #stop;
    #view = {};
    constructor(test, rules) {
        this.#test = test;
        this.#rules = rules;
        this.#course = new RunCourse(`${test.prefix}_stats_history.csv`, (0,abort_when/* secondsKept */.A8)(rules.level));
    }
    restart() {
        this.#course.restart();
        this.#total = this.#stop = undefined;
        this.#view = {};
        this.#isNew = true;
    }
    push(bytes) {
        this.#course.push(bytes);
        this.#isNew = true;
    }
    /** Judges what is new, if anything is: most looks are between two flushes. */
    async look() {
        if (!this.#isNew)
            return;
        this.#isNew = false;
        const { facts } = this.#course;
        if (facts === undefined || this.#course.recent.length === 0)
            return;
        this.#total = (await statsTotal(`${this.#test.prefix}_stats.csv`)) ?? this.#total;
        const watched = this.#watched(facts);
        this.#stop = stopOf(watched, this.#rules);
        this.#view = viewOf(watched, this.#rules.level);
    }
    lost() {
        return this.#stop;
    }
    /** First row of the run, seconds since the epoch; absent until there is one. */
    get startedAt() {
        return this.#course.firstAt;
    }
    /** Newest row of the run, seconds since the epoch; absent until there is one. */
    get newestAt() {
        return this.#course.recent.at(-1)?.at;
    }
    /** Since the load began (s), by its newest row; 0 until then. */
    get seconds() {
        const began = this.#beganAt;
        return began === undefined ? 0 : (this.#course.recent.at(-1)?.at ?? began) - began;
    }
    /** How it goes, `at` this time (seconds since the epoch); `quiet`: what is said where nothing is written. */
    status(at, quiet) {
        const { prefix: run, runSeconds, isFollowed = false } = this.#test;
        const loadLevel = this.#rules.level.name;
        const planned = { run, loadLevel, ...this.#view, ...(0,present/* present */.E)({ runSeconds }) };
        const { facts, recent } = this.#course;
        const beganAt = this.#beganAt;
        if (facts === undefined || beganAt === undefined) {
            const isUnseen = isFollowed && facts === undefined;
            return liveStatusOf(undefined, at, { ...planned, isUnseen });
        }
        const about = { ...planned, isQuiet: quiet !== undefined, ...(0,present/* present */.E)({ remark: quiet }) };
        const { percentileMode } = facts.history;
        const percentiles = this.#total?.percentiles;
        const countsUsers = facts.peakUsers !== undefined;
        const live = { recent, beganAt, percentileMode, countsUsers, ...(0,present/* present */.E)({ percentiles }) };
        return liveStatusOf(live, at, about);
    }
    get #beganAt() {
        return this.#course.facts?.activeFrom;
    }
    #watched(facts) {
        const { runSeconds: plannedSeconds, users: plannedUsers, resetsStats } = this.#test;
        return {
            ...{ recent: this.#course.recent, facts },
            ...(0,present/* present */.E)({ total: this.#total, plannedSeconds, plannedUsers }),
            ...(resetsStats ? { mayReset: true } : {})
        };
    }
}
function viewOf(watched, level) {
    const limit = nearestLimitOf(watched, level);
    if (limit === undefined)
        return {};
    const where = limit.isBeyond ? 'beyond' : 'nearest to';
    const text = `${where} its bound: ${(0,watch_words/* liveLimitWords */.dt)(limit)}`;
    return { nearest: { text, isBeyond: limit.isBeyond } };
}

;// CONCATENATED MODULE: ./src/command-line/mark-of.ts

/** The mark of a load test that is ended `now` (seconds since the epoch), as it is lost. */
function stopMarkOf(stop, { judging, test }, now) {
    const { runSeconds } = test;
    const startedAt = judging.startedAt ?? stop.at;
    const stoppedAt = Math.max(stop.at, Math.round(now));
    if (runSeconds === undefined)
        return { stop, startedAt, stoppedAt };
    const savedSeconds = Math.max(0, runSeconds - (stoppedAt - startedAt));
    return { stop, startedAt, stoppedAt, plannedSeconds: runSeconds, savedSeconds };
}
/** The mark of a load test that ended out of order; `now` (seconds since the epoch) is for one without rows. */
function cutShortMarkOf({ end, interrupted }, { judging, test: { runSeconds: plannedSeconds } }, now) {
    const at = judging.newestAt ?? Math.round(now);
    const startedAt = judging.startedAt ?? at;
    const stop = cutShortOf(end, interrupted?.by, at);
    return { stop, startedAt, ...(0,present/* present */.E)({ plannedSeconds }), exitCode: end.code };
}
/** The signal that came from outside is told, whatever it then died of. */
function cutShortOf(end, interruptedBy, at) {
    if (interruptedBy !== undefined)
        return { reason: 'interrupted', at, by: interruptedBy };
    if (end.kind === 'exit' && end.by !== undefined)
        return { reason: 'died', at, by: end.by };
    return { reason: 'exit-code', at, code: end.code };
}

// EXTERNAL MODULE: ./src/locust/files/watch-mark.ts
var watch_mark = __webpack_require__(9263);
// EXTERNAL MODULE: ./src/command-line/own-file.ts
var own_file = __webpack_require__(5905);
;// CONCATENATED MODULE: ./src/command-line/watch-mark.ts



const MARK = { name: 'mark of a run that ended early', is: watch_mark/* isMark */.qi, option: '--prefix' };
/** The file that says of a run that it was ended, or ended out of order, for whoever reads its CSV files later. */
class MarkFile {
    #path;
    #written;
    constructor(path) {
        this.#path = path;
    }
    /** @throws WriteError where a file of that name is none of ours */
    static async at(path) {
        await (0,own_file/* checkPlace */.uD)(path, MARK);
        return new MarkFile(path);
    }
    /** Takes away that of an earlier run. @throws WriteError where it is none of ours any more */
    async clear() {
        await (0,own_file/* checkPlace */.uD)(this.#path, MARK);
        await (0,promises_.rm)(this.#path, { force: true });
    }
    /** @throws WriteError */
    async write(mark) {
        await (0,own_file/* writeOwn */.ys)(this.#path, (0,watch_mark/* markText */.PQ)(mark), MARK);
        this.#written = mark;
    }
    get isWritten() {
        return this.#written !== undefined;
    }
    /** Adds the exit code of the load test to a mark that was written. @throws WriteError */
    async complete(exitCode) {
        if (this.#written !== undefined)
            await this.write({ ...this.#written, exitCode });
    }
}

;// CONCATENATED MODULE: ./src/command-line/watched-folder.ts




/** In a message. */
const MOST_RUNS = 3;
/**
 * A folder, or a file of a run, is what other commands take for its runs: whoever names one here would wait
 * for files that nobody will write. A folder without a run in it, or in a folder of it, may have the name of
 * a prefix by chance.
 *
 * @throws UsageError
 */
async function checkPrefix(prefix) {
    const { prefix: meant } = (0,csv_name/* csvNameOf */.X5)(prefix);
    if ((0,csv_name/* kindByName */.vt)(prefix) !== undefined && meant !== '')
        throw new usage_error/* UsageError */.e(`${prefix} is a file of a run: give its PREFIX, ${(0,external_node_path_.join)((0,external_node_path_.dirname)(prefix), meant)}`);
    const found = [...new Set(await runsIn(prefix, 1))].sort();
    if (found.length === 0)
        return;
    const shown = `${found.slice(0, MOST_RUNS).join(' or ')}${found.length > MOST_RUNS ? ' …' : ''}`;
    throw new usage_error/* UsageError */.e(`${prefix} is a folder: give the PREFIX of its run, ${shown}`);
}
/** Prefixes; a folder that cannot be read has none. */
async function runsIn(folder, depth) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const folders = depth > 0 ? entries.filter(entry => entry.isDirectory()) : [];
    const below = await Promise.all(folders.map(({ name }) => runsIn((0,external_node_path_.join)(folder, name), depth - 1)));
    const own = entries
        .filter(({ name }) => ['stats', 'history'].includes((0,csv_name/* kindByName */.vt)(name) ?? ''))
        .map(({ name }) => (0,external_node_path_.join)(folder, (0,csv_name/* csvNameOf */.X5)(name).prefix));
    return [...own, ...below.flat()];
}

;// CONCATENATED MODULE: ./src/command-line/watch-words.ts



/** A run that ends so much (s) before its planned end has not lasted: Locust takes its start off it. */
const EARLY_SECONDS = 10;
/** A flush of five seconds, and a look or two that a busy machine comes late: longer, it is worth a word. */
const QUIET_SECONDS = 8;
/** That nothing has been written for a while, which may be the end of a run that is only followed; a clause. */
function quietWords(seconds, isFollowed) {
    if (seconds < QUIET_SECONDS)
        return undefined;
    const words = `nothing written for ${(0,format/* formatDuration */.a3)(seconds)}`;
    return isFollowed ? `${words}; taken as ended after ${(0,format/* formatDuration */.a3)(SILENT_SECONDS)}` : words;
}
/** Why nothing more is seen of a load test that still runs. */
function silentWords({ path, problem, wasThere }, { seconds, hasBegun }, { runSeconds = Infinity }) {
    if (problem !== undefined)
        return `${path} cannot be read (${problem})`;
    const time = (0,format/* formatDuration */.a3)(SILENT_SECONDS);
    if (!hasBegun) {
        const isOver = wasThere
            ? ' What was there before does not count: a run that is over is judged without watch.'
            : '';
        return `${path} has not been written in the first ${time}: is the prefix right?${isOver}`;
    }
    return seconds >= runSeconds - EARLY_SECONDS
        ? `the load test was over ${time} ago, and its process has not ended: it hangs at its exit, or still cleans up`
        : `nothing has been written to ${path} for ${time}, though the load test has not ended`;
}
/** What is to be said of how a load test ended, beside why it was lost. */
function endWords({ end, stop, interrupted, orphans }, progress, test, graceSeconds) {
    if (end.kind === 'not-started')
        return [end.why];
    const ending = stop?.ending ?? interrupted?.ending;
    return [
        ...(interrupted === undefined ? [] : [`${interrupted.by} came, and was passed on`]),
        ...(ending === undefined
            ? ownEnd(end, progress, test)
            : endingWords(ending, graceSeconds, interrupted?.by)),
        ...(progress.hasBegun ? [] : [`it has written no CSV files of ${test.prefix}`]),
        ...(orphans === 0 ? [] : [`${(0,count/* counted */.hS)(orphans, 'process', 'processes')} of it still run`])
    ];
}
function ownEnd({ code, by }, { seconds, hasBegun }, { runSeconds = 0 }) {
    const isEarly = hasBegun && seconds < runSeconds - EARLY_SECONDS;
    const time = isEarly ? ` after ${(0,clock/* formatClock */.ei)(seconds)} of ${(0,clock/* formatClock */.ei)(runSeconds)}` : '';
    if (by !== undefined) {
        // Nobody saw it die: what it wrote last is older.
        const last = isEarly
            ? `; it last wrote at ${(0,clock/* formatClock */.ei)(seconds)} of ${(0,clock/* formatClock */.ei)(runSeconds)}`
            : '';
        return [`the load test died of ${by}${last}`];
    }
    if (code === 0)
        return isEarly ? [`the load test ended by itself${time}`] : [];
    return [`the load test ended with exit code ${code}${time}`];
}
/** `asked`: the signal that it was passed, where it was not watch that ended it. */
function endingWords({ took, orphans }, graceSeconds, asked = 'SIGINT') {
    const how = {
        ...(asked === 'SIGTERM' ? {} : { SIGTERM: `it did not end on ${asked}, and did on SIGTERM` }),
        SIGKILL: `it did not end within ${(0,format/* formatDuration */.a3)(graceSeconds)} and was killed: what it had not written is lost`
    };
    const outlived = `${(0,count/* counted */.hS)(orphans, 'process', 'processes')} outlived it and had to be ended`;
    return [...(how[took] === undefined ? [] : [how[took]]), ...(orphans === 0 ? [] : [outlived])];
}
/** What is to be said before, or instead of, the report of a load test that ended badly. */
function unfinishedWords({ interrupted }, { seconds }, { prefix, runSeconds = seconds }, hasVerdict) {
    const how = interrupted === undefined
        ? 'the load test did not end in order'
        : `interrupted at ${(0,clock/* formatClock */.ei)(seconds)} of ${(0,clock/* formatClock */.ei)(runSeconds)}`;
    return hasVerdict
        ? `${how}: the report is of what was written until then`
        : `${how}: no verdict (locust-gate ${prefix} judges what was written)`;
}
/** Whether the load test came to an end of which its own numbers say nothing. */
function endedBadly({ end, stop, interrupted }, { seconds, hasBegun }, { runSeconds, failureCode }) {
    if (end.kind === 'not-started' || !hasBegun)
        return true;
    if (stop !== undefined)
        return false;
    // Without a planned end a signal is how a load test ends.
    if (interrupted !== undefined)
        return runSeconds !== undefined && seconds < runSeconds - EARLY_SECONDS;
    if (end.by !== undefined || end.code > 128)
        return true;
    return failureCode !== undefined && end.code !== 0 && end.code !== failureCode;
}

;// CONCATENATED MODULE: ./src/command-line/watch.ts



























/**
 * `locust-gate watch`: starts a load test, or follows one, shows how it goes, ends it once it is lost,
 * and judges it. What is wrong with what was asked for is found before anything is started.
 *
 * @throws UsageError, ConfigError, InputError, WriteError
 */
async function watch(argv, console) {
    const args = parseWatch(argv, console.env ?? {});
    if (args === 'help') {
        console.out(WATCH_USAGE);
        return 0;
    }
    const job = await prepared(args, console);
    const heard = endingSignalOf(job.system.signals);
    try {
        return await (args.command.length === 0 ? follow(job, heard.first) : start(job, heard.first));
    }
    finally {
        heard.stop();
        job.display.close();
    }
}
async function prepared(args, console) {
    const { command, config, loadLevel, prefix, stallSeconds } = args;
    const given = loadLevel === undefined ? {} : { loadLevel };
    const { settings, notes } = await (0,command_line_settings/* readSettings */.s)(config, given);
    if (command.length === 0 && prefix !== undefined)
        await checkPrefix(prefix);
    const asked = { ...args, env: console.env ?? {}, folder: '.' };
    const test = command.length > 0 ? await plannedLoadOf(asked) : followedLoad(asked);
    const name = (0,external_node_path_.basename)(test.prefix);
    const level = (0,load_level/* loadLevelOf */.y2)({ name }, settings);
    const needing = (0,abort_when/* needsFullHistory */.NW)(level);
    if (needing.length > 0 && test.lacksFullHistory)
        throw new usage_error/* UsageError */.e((0,watch_words/* needsFullHistoryWords */._B)(needing));
    const rules = watchRulesOf(level, settings, { stallSeconds, today: console.today });
    const { runSeconds: plannedSeconds, users: plannedUsers } = test;
    const errorsOff = errorsOffOf((0,present/* present */.E)({ plannedSeconds, plannedUsers }), rules);
    return {
        ...{ args, test, console },
        remarks: [
            ...notes.map(note_text/* noteText */.gA),
            ...test.remarks,
            ...(errorsOff === undefined ? [] : [(0,watch_words/* errorsOffWords */.QR)(errorsOff)])
        ],
        mark: await MarkFile.at(`${test.prefix}${csv_name/* MARK_ENDING */.Cn}`),
        collects: await collectsOf(args, test, console),
        history: await GrowingFile.at(`${test.prefix}_stats_history.csv`),
        judging: new RunJudging(test, rules),
        display: displayOf(name, args.quiet, console),
        system: console.system ?? command_line_system.thisSystem
    };
}
/** Loaded only where a server is named. */
async function collectsOf({ collects, config, loadLevel, command }, { prefix }, console) {
    if (collects === undefined)
        return undefined;
    const { collection } = await Promise.all(/* import() */[__webpack_require__.e(311), __webpack_require__.e(502), __webpack_require__.e(200), __webpack_require__.e(977)]).then(__webpack_require__.bind(__webpack_require__, 2358));
    const { server: prometheus } = collects;
    return collection({
        ...{ csv: prefix, output: prefix, waitSeconds: collect_arguments/* USUAL_WAIT_SECONDS */.NC, command },
        ...(prometheus === undefined ? {} : { prometheus }),
        ...(config === undefined ? {} : { config }),
        ...(loadLevel === undefined ? {} : { loadLevel })
    }, console);
}
function progressOf({ judging, history }) {
    return { seconds: judging.seconds, hasBegun: history.isBegun };
}
function sessionOf(job, stopping) {
    const { display, history, judging, mark, system, test } = job;
    let isCleared = false;
    return {
        ...{ history, judging, timer: system.timer },
        listener: {
            stopping,
            looked: async (emptySeconds) => {
                // Only now the files of the earlier run are gone, which it was about.
                if (history.isBegun && !isCleared && job.args.command.length > 0) {
                    isCleared = true;
                    await isDone(job.console, () => mark.clear());
                }
                await judging.look();
                const quiet = quietWords(emptySeconds, job.args.command.length === 0);
                display.show(judging.status(system.now(), quiet));
            },
            silent: () => {
                display.say(silentWords(history, progressOf(job), test));
            }
        }
    };
}
async function start(job, interruption) {
    const { args, collects, display, mark, system, test, console } = job;
    const graceSeconds = args.graceSeconds + test.stopTimeoutSeconds;
    const from = system.now();
    const session = sessionOf(job, async (why) => {
        display.close();
        display.say(`${(0,watch_words/* stopWords */.e$)(why)}: the load test is ended`);
        await isDone(console, () => mark.write(stopMarkOf(why, job, job.system.now())));
    });
    const command = (0,launcher/* launch */.q)(args.command, {
        ...{ signals: system.signals, hasTerminal: system.hasTerminal, ownGroup: true },
        // Locust knows no SIGHUP, of which it would die with its files half written.
        passedAs: { SIGHUP: 'SIGTERM' },
        ...(display.output === undefined ? {} : { output: display.output })
    });
    // How a program goes that is not there, and when it will end, nobody need know.
    if (command.isStarted)
        sayRemarks(job);
    else
        display.close();
    const how = { graceMs: graceSeconds * 1000, interruption };
    const end = await watchCommand(session, command, how).catch(async (error) => {
        // Not the load test's fault, which goes on to its end.
        (0,failure/* sayFailure */.K)(error, console);
        await command.ended;
        throw error;
    });
    display.close();
    const progress = progressOf(job);
    for (const line of endWords(end, progress, test, graceSeconds))
        display.say(line);
    const { code } = end.end;
    await isDone(console, () => mark.complete(code));
    if (end.end.kind === 'not-started' || !progress.hasBegun)
        return 2;
    const isBad = endedBadly(end, progress, test);
    // Before anything else: whatever may become of us, its files say how it ended.
    if (isBad)
        await isDone(console, () => mark.write(cutShortMarkOf(end, job, job.system.now())));
    const isCollected = collects === undefined || (await isDone(console, () => collects({ from, to: system.now() })));
    const verdict = isBad ? await judgedSoFar(job, end) : await judged(job);
    const isOrderly = mark.isWritten && end.stop?.ending.took !== 'SIGKILL';
    return codeOf(job.args, end, { verdict, isBad, isOrderly, isCollected });
}
function sayRemarks({ display, remarks }) {
    for (const remark of remarks)
        display.say(remark);
}
/** Judges like `judge`, and only the files of this run. */
async function judged({ args, test, console }) {
    const { config, loadLevel } = args;
    const options = [
        ...(config === undefined ? [] : ['--config', config]),
        ...(loadLevel === undefined ? [] : ['--load-level', loadLevel])
    ];
    return (0,judge/* judge */.S)([...options, '--', `${test.prefix}_stats.csv`], console);
}
/** Of a load test that ended badly: what it did so far can fail it, and cannot make it pass. */
async function judgedSoFar(job, end) {
    let report = '';
    const out = (text) => {
        report += text;
    };
    const verdict = await judged({ ...job, console: { ...job.console, out } });
    // Its mark lets nothing pass: of what did not fail there is nothing to tell.
    const hasVerdict = verdict === 1;
    job.display.say(unfinishedWords(end, progressOf(job), job.test, hasVerdict));
    if (hasVerdict)
        job.console.out(report);
    return verdict;
}
/** Whether what we do besides was done; what went wrong is said, and costs the run nothing. */
async function isDone(console, work) {
    try {
        return (await work()) !== false;
    }
    catch (error) {
        (0,failure/* sayFailure */.K)(error, console);
        return false;
    }
}
function codeOf({ reportOnly }, { stop }, { verdict, isBad, isOrderly, isCollected }) {
    if (stop !== undefined) {
        if (reportOnly && isOrderly)
            return 0;
        return verdict === 2 ? 2 : 1;
    }
    if (isBad)
        return verdict === 1 ? 1 : 2;
    if (reportOnly)
        return 0;
    return verdict === 0 && !isCollected ? 2 : verdict;
}
async function follow(job, interruption) {
    sayRemarks(job);
    const { args, display, history, test } = job;
    const end = await followRun(sessionOf(job, () => Promise.resolve()), interruption);
    display.close();
    if (end.kind === 'left')
        return 2;
    if (end.kind === 'nothing-written') {
        display.say(silentWords(history, progressOf(job), test));
        return 2;
    }
    if (end.kind === 'lost') {
        // Not judged: its files are being written, and may be read in the middle of that.
        display.say(`${(0,watch_words/* stopWords */.e$)(end.why)}: the run is lost, and left alone`);
        if (args.reportOnly)
            return 0;
        return end.why.reason === 'no-answers' ? 2 : 1;
    }
    const verdict = await judged(job);
    return args.reportOnly ? 0 : verdict;
}


/***/ }),

/***/ 8076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ givenSeconds)
/* harmony export */ });
/* harmony import */ var _units_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9453);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2082);


/** Seconds of an option or input `name`. @throws UsageError that names it */
function givenSeconds(name, text) {
    try {
        return (0,_units_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSeconds */ .fL)(text);
    }
    catch (error) {
        if (!(error instanceof _units_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .UnitError */ .tR))
            throw error;
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${name} ${error.message}`);
    }
}


/***/ }),

/***/ 9593:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ launch)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/launch/process-group.ts

/**
 * How many processes there are of a group; 1 where nothing tells more than that there is one. What has
 * ended and waits for its parent to notice is none.
 */
function membersOf(group) {
    const told = process.platform === 'linux' ? ofProc(group) : undefined;
    return told ?? (isAnswering(group) ? 1 : 0);
}
/** Undefined where there is no /proc. */
function ofProc(group) {
    try {
        return (0,external_node_fs_.readdirSync)('/proc').filter(name => /^\d+$/.test(name) && isMember(name, group)).length;
    }
    catch {
        return undefined;
    }
}
/** `PID (NAME) STATE PARENT GROUP …`, where the name may hold anything. */
function isMember(pid, group) {
    try {
        const text = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        const [state, , itsGroup] = text.slice(text.lastIndexOf(')') + 2).split(' ');
        return Number(itsGroup) === group && state !== 'Z' && state !== 'X';
    }
    catch {
        // It has ended meanwhile.
        return false;
    }
}
function isAnswering(group) {
    try {
        process.kill(-group, 0);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/launch/launcher.ts



const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
/** What a terminal sends to everything that runs in its foreground. */
const OF_TERMINAL = ['SIGINT', 'SIGQUIT'];
const IS_WINDOWS = process.platform === 'win32';
/**
 * Starts a command without a shell between: it has this process's input and outputs, and gets the
 * signals that this process gets, which meanwhile end nothing here. The caller goes on when the
 * command has ended.
 */
function launch(command, options) {
    const { signals, hasTerminal, ownGroup = false, passedAs = {}, output } = options;
    const [program = '', ...args] = command;
    const isGroup = ownGroup && !IS_WINDOWS;
    const child = (0,external_node_child_process_.spawn)(program, args, {
        detached: isGroup,
        ...(output === undefined
            ? { stdio: 'inherit' }
            : {
                stdio: ['ignore', 'pipe', 'pipe'],
                // Into a pipe Python writes when some KB have come together.
                env: { PYTHONUNBUFFERED: '1', ...process.env }
            })
    });
    const signal = (name) => {
        if (isGroup)
            signalGroup(child, name);
        else if (ownGroup)
            endTree(child);
        else
            child.kill(name);
    };
    const listeners = PASSED_ON.map(name => {
        const isSent = hasTerminal && !isGroup && OF_TERMINAL.includes(name);
        const listener = () => {
            if (!isSent)
                signal(passedAs[name] ?? name);
        };
        signals.on(name, listener);
        return () => signals.off(name, listener);
    });
    return {
        isStarted: child.pid !== undefined,
        ended: Promise.all([endOf(child, program), drained(child, output)]).then(([end]) => {
            for (const stop of listeners)
                stop();
            return end;
        }),
        signal,
        members: () => (isGroup && child.pid !== undefined ? membersOf(child.pid) : 0)
    };
}
function endOf(child, program) {
    return new Promise(resolve => {
        child.once('error', error => {
            // A signal that could not be sent is no end.
            if (child.pid === undefined)
                resolve(notStarted(program, error));
        });
        child.once('exit', (code, by) => {
            resolve({
                kind: 'exit',
                code: code ?? 128 + external_node_os_.constants.signals[by ?? 'SIGKILL'],
                ...(by === null ? {} : { by })
            });
        });
    });
}
/** After the end, what is still on its way; what an orphan writes later nobody waits for. */
const DRAIN_MS = 500;
/** Settles when all that the command wrote was handed on. */
async function drained(child, output) {
    if (output === undefined)
        return;
    child.stdout?.on('data', (text) => {
        output(text, 'out');
    });
    child.stderr?.on('data', (text) => {
        output(text, 'error');
    });
    await new Promise(resolve => {
        child.once('error', () => {
            if (child.pid === undefined)
                resolve();
        });
        child.once('close', () => {
            resolve();
        });
        child.once('exit', () => setTimeout(resolve, DRAIN_MS).unref());
    });
    child.stdout?.destroy();
    child.stderr?.destroy();
}
/** The group outlives the process that it is named after. */
function signalGroup({ pid }, name) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, name);
    }
    catch {
        // There is nobody left.
    }
}
/** Windows knows no signals between processes: this ends all that the command started, at once. */
function endTree({ pid }) {
    if (pid !== undefined)
        (0,external_node_child_process_.spawnSync)('taskkill', ['/pid', String(pid), '/t', '/f']);
}
function notStarted(program, error) {
    const isMissing = error.code === 'ENOENT';
    return {
        kind: 'not-started',
        code: isMissing ? 127 : 126,
        why: isMissing
            ? `there is no program ${program}`
            : `${program} could not be started (${error.message})`
    };
}


/***/ }),

/***/ 6118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ screenOf),
/* harmony export */   Y: () => (/* binding */ MIN_WIDTH)
/* harmony export */ });
/** A narrower terminal wraps the lines itself. */
const MIN_WIDTH = 40;
const CODES = {
    red: [31, 39],
    yellow: [33, 39],
    green: [32, 39],
    dim: [2, 22],
    bold: [1, 22]
};
/** In colour only when asked. */
function screenOf({ color, width }) {
    const paint = color
        ? (text, style) => `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m`
        : text => text;
    return { paint, ...(width === undefined ? {} : { width: Math.max(width, MIN_WIDTH) }) };
}


/***/ }),

/***/ 3540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ INDENT),
/* harmony export */   Rd: () => (/* binding */ GAP),
/* harmony export */   ed: () => (/* binding */ textTable)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4031);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4564);


const INDENT = 4;
const GAP = 2;
/** Without a terminal a longer cell stretches its own row alone. */
const MAX_PADDED = 60;
/** The last column is wrapped down to this, … */
const WRAPPED = 32;
/** … the names are shortened down to this, … */
const MIN_NAME = 24;
/** … then the last once more; where not even that fits, the names get lines of their own. */
const MIN_LAST = 14;
const NAME_COLUMNS = ['endpoint', 'resource'];
/** Aligned columns, indented; numbers to the right would not help mixed cells. */
function textTable(head, lines, { paint, width }) {
    if (lines.length === 0)
        return [];
    const rows = lines.map(({ cells, style }) => ({ cells: cells.map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en), style }));
    const { widths, isStacked } = layoutOf(head, rows, width);
    const from = isStacked ? 1 : 0;
    const indent = ' '.repeat(INDENT + (isStacked ? GAP : 0));
    const gradeColumn = head.indexOf('grade') - from;
    const line = (cells, style) => padded(cells, widths)
        .map((cell, column) => (column === gradeColumn && style ? paint(cell, style) : cell))
        .join(' '.repeat(GAP))
        .trimEnd();
    const title = isStacked ? [`${' '.repeat(INDENT)}${paint(head[0] ?? '', 'dim')}`] : [];
    return [
        ...title,
        `${indent}${paint(line(head.slice(from)), 'dim')}`,
        ...rows.flatMap(({ cells, style }) => [
            ...(isStacked ? [nameLine(cells[0] ?? '', width)] : []),
            ...screenRows(cells.slice(from), widths, width).map((row, index) => `${indent}${line(row, index === 0 || row.at(-1) !== '' ? style : undefined)}`)
        ])
    ];
}
function nameLine(name, width = Infinity) {
    return ' '.repeat(INDENT) + (0,_text_width_js__WEBPACK_IMPORTED_MODULE_1__/* .shortenToWidth */ .PV)(name, width - INDENT);
}
function layoutOf(head, rows, width) {
    const natural = head.map((title, column) => Math.max(title.length, ...rows.map(({ cells }) => (0,_text_width_js__WEBPACK_IMPORTED_MODULE_1__/* .displayWidth */ .F1)(cells[column] ?? ''))));
    if (width === undefined) {
        return { widths: natural.map(cells => Math.min(cells, MAX_PADDED)), isStacked: false };
    }
    const name = head.findIndex(title => NAME_COLUMNS.includes(title));
    const fitted = fit(natural, width - INDENT, name);
    if (fitted.over <= 0 || name !== 0)
        return { widths: fitted.widths, isStacked: false };
    const { widths } = fit(natural.slice(1), width - INDENT - GAP, -1);
    return { widths, isStacked: true };
}
/** `over`: cells that are still too many. */
function fit(natural, width, name) {
    const widths = [...natural];
    let over = natural.reduce((sum, cells) => sum + cells + GAP, -GAP) - width;
    const shrink = (column, least) => {
        const by = Math.max(0, Math.min(over, (widths[column] ?? 0) - least));
        widths[column] = (widths[column] ?? 0) - by;
        over -= by;
    };
    const last = natural.length - 1;
    shrink(last, WRAPPED);
    shrink(name, MIN_NAME);
    shrink(last, MIN_LAST);
    return { widths, over };
}
/** The lines of the screen that a row takes: its last cell wraps, the others are shortened. */
function screenRows(cells, widths, width) {
    if (width === undefined)
        return [[...cells]];
    const last = cells.length - 1;
    const [first = '', ...more] = (0,_text_width_js__WEBPACK_IMPORTED_MODULE_1__/* .wrapToWidth */ .KI)(cells[last] ?? '', widths[last] ?? 0);
    const shown = cells
        .slice(0, last)
        .map((cell, column) => (0,_text_width_js__WEBPACK_IMPORTED_MODULE_1__/* .shortenToWidth */ .PV)(cell, widths[column] ?? 0));
    return [[...shown, first], ...more.map(rest => [...shown.map(() => ''), rest])];
}
function padded(row, widths) {
    return row.map((cell, column) => column === row.length - 1
        ? cell
        : cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - (0,_text_width_js__WEBPACK_IMPORTED_MODULE_1__/* .displayWidth */ .F1)(cell))));
}


/***/ }),

/***/ 4564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   KI: () => (/* binding */ wrapToWidth),
/* harmony export */   PV: () => (/* binding */ shortenToWidth)
/* harmony export */ });
/** Scripts and signs that take two cells of a terminal (Unicode East Asian Width W and F). */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
/** Marks that are drawn over the character before them. */
const COMBINING = /\p{Mn}|\p{Me}/u;
/**
 * One cell each: ASCII, Latin letters, and the punctuation, arrows and signs that no mark is among. Nearly
 * every text that is shown; a class of Unicode properties takes V8 tens of milliseconds to compile.
 */
const PLAIN = /^[ -~\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u2bff]*$/;
/** Cells that a text takes in a terminal. */
function displayWidth(text) {
    if (PLAIN.test(text))
        return text.length;
    return Array.from(text).reduce((width, character) => width + cellsOf(character), 0);
}
/** The text in so many cells, `…` in the middle where it is longer: names differ at both ends. */
function shortenToWidth(text, max) {
    if (displayWidth(text) <= max)
        return text;
    const characters = Array.from(text);
    const end = cutToWidth([...characters].reverse(), Math.floor((max - 1) / 2));
    const start = cutToWidth(characters, max - 1 - displayWidth(end.join('')));
    return `${start.join('')}…${end.reverse().join('')}`;
}
/** A space at which a line may end: not between a number and its unit. */
const BREAK = /(?<!\d) | (?!(?:ms|s|min|h|users|requests)\b)/;
/** The text in lines of so many cells, broken at spaces, and within a word that is longer. */
function wrapToWidth(text, max) {
    const lines = [];
    let line = '';
    for (const word of text.split(BREAK)) {
        const joined = line === '' ? word : `${line} ${word}`;
        if (displayWidth(joined) <= max) {
            line = joined;
            continue;
        }
        if (line !== '')
            lines.push(line);
        line = word;
        while (displayWidth(line) > max) {
            const start = cutToWidth(Array.from(line), max).join('') || line;
            lines.push(start);
            line = line.slice(start.length);
        }
    }
    return line === '' && lines.length > 0 ? lines : [...lines, line];
}
/** The first characters that fit. */
function cutToWidth(characters, max) {
    let width = 0;
    const end = characters.findIndex(character => {
        width += cellsOf(character);
        return width > max;
    });
    return characters.slice(0, end < 0 ? characters.length : end);
}
function cellsOf(character) {
    if (PLAIN.test(character))
        return 1;
    if (COMBINING.test(character))
        return 0;
    return WIDE.test(character) ? 2 : 1;
}


/***/ }),

/***/ 3758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ namesLocust),
/* harmony export */   Gw: () => (/* binding */ locustSeconds),
/* harmony export */   JV: () => (/* binding */ tomlItems),
/* harmony export */   Mp: () => (/* binding */ isOn),
/* harmony export */   OY: () => (/* binding */ configFileOf),
/* harmony export */   lq: () => (/* binding */ confItems),
/* harmony export */   mL: () => (/* binding */ locustOptionsOf)
/* harmony export */ });
const OPTIONS = {
    csv: { flags: ['--csv', '--csv-base-name'], variable: 'LOCUST_CSV' },
    locustfile: { flags: ['--locustfile', '-f'], variable: 'LOCUST_LOCUSTFILE' },
    users: { flags: ['--users', '-u'], variable: 'LOCUST_USERS' },
    resetStats: { flags: ['--reset-stats'], variable: 'LOCUST_RESET_STATS', isSwitch: true },
    runTime: { flags: ['--run-time', '-t'], variable: 'LOCUST_RUN_TIME' },
    stopTimeout: { flags: ['--stop-timeout', '-s'], variable: 'LOCUST_STOP_TIMEOUT' },
    exitCodeOnError: { flags: ['--exit-code-on-error'], variable: 'LOCUST_EXIT_CODE_ON_ERROR' },
    autoquit: { flags: ['--autoquit'], variable: 'LOCUST_AUTOQUIT' },
    csvFullHistory: {
        flags: ['--csv-full-history'],
        variable: 'LOCUST_CSV_FULL_HISTORY',
        isSwitch: true
    },
    headless: { flags: ['--headless'], variable: 'LOCUST_HEADLESS', isSwitch: true },
    autostart: { flags: ['--autostart'], variable: 'LOCUST_AUTOSTART', isSwitch: true },
    worker: { flags: ['--worker', '--slave'], variable: 'LOCUST_MODE_WORKER', isSwitch: true }
};
/**
 * What Locust will take its options to be: of its command line, else of the environment, else of its
 * config files.
 *
 * @param command program and arguments, whatever starts Locust
 * @param files the config files, the one that wins first
 */
function locustOptionsOf(command, env, files) {
    const words = wordsOfLocust(command);
    const found = {};
    for (const name of Object.keys(OPTIONS)) {
        const option = OPTIONS[name];
        const value = givenIn(words, option) ?? env[option.variable] ?? configured(files, option);
        if (value !== undefined)
            found[name] = value;
    }
    return found;
}
/** The config file that the command line names; the last one counts. */
function configFileOf(command) {
    return givenIn(wordsOfLocust(command), { flags: ['--config'] });
}
/** Whether the command names Locust itself, and not a script that starts it. */
function namesLocust(command) {
    return command.some(isLocust);
}
function isLocust(word) {
    return /(?:^|[\\/])locust(?:\.exe)?$|(?:^|\/)locustio\/locust(?:$|[:@])/i.test(word);
}
/** What stands behind Locust's name: in `docker run -t locustio/locust -t 5m` the first -t is Docker's. */
function wordsOfLocust(command) {
    const isName = (word, at) => isLocust(word) && !NAME_FILES.includes(command[at - 1] ?? '');
    return command.slice(command.findLastIndex(isName) + 1);
}
/** What follows them is a file's name, though it be `results/locust`. */
const NAME_FILES = [
    ...OPTIONS.csv.flags,
    ...OPTIONS.locustfile.flags,
    '--config'
];
/** The last one counts, as Locust has it; `-t5m` and `--csv=x` are one word. */
function givenIn(words, { flags, isSwitch }) {
    let value;
    for (const [at, word] of words.entries()) {
        for (const flag of flags) {
            if (!word.startsWith(flag))
                continue;
            const rest = word.slice(flag.length);
            if (rest === '')
                value = isSwitch === true ? 'true' : (words[at + 1] ?? value);
            else if (rest.startsWith('='))
                value = rest.slice(1);
            else if (!flag.startsWith('--'))
                value = rest;
        }
    }
    return value;
}
function configured(files, { flags }) {
    const keys = flags.flatMap(flag => (flag.startsWith('--') ? [flag.slice(2), flag] : []));
    return files.map(file => keys.map(key => file.get(key)).find(isGiven)).find(isGiven);
}
const isGiven = (value) => value !== undefined;
/** A line of `locust.conf`: `csv = results/normal`, `csv: x`, `--csv x`, `headless`. */
const CONF_LINE = /^(?<key>[^:=;#\s]+)\s*(?:(?<equal>[:=\s])\s*(?<quote>['"]?)(?<value>.+?)?\k<quote>)?\s*(?:\s[;#].*)?$/;
/** The items of a `locust.conf`, by the grammar of ConfigArgParse, which reads it for Locust. */
function confItems(text) {
    const items = new Map();
    for (const line of text.split(/\r?\n/).map(one => one.trim())) {
        if (line === '' || /^(?:[#;[]|---)/.test(line))
            continue;
        const { key, equal, value } = CONF_LINE.exec(line)?.groups ?? {};
        if (key === undefined)
            continue;
        const isEmpty = value === undefined && equal !== undefined && equal.trim() !== '';
        items.set(key, isEmpty ? '' : (value ?? 'true'));
    }
    return items;
}
/** The plain items of `[tool.locust]` in a `pyproject.toml`: text, numbers, true and false. */
function tomlItems(text) {
    const items = new Map();
    let isOurs = false;
    for (const line of text.split(/\r?\n/)) {
        const table = /^\s*\[\s*([^\]]*?)\s*\]\s*(?:#.*)?$/.exec(line)?.[1];
        if (table !== undefined)
            isOurs = table.replace(/["'\s]/g, '') === 'tool.locust';
        const item = TOML_ITEM.exec(line)?.groups;
        if (!isOurs || item?.['key'] === undefined)
            continue;
        const { basic, literal, bare } = item;
        items.set(item['key'], basic?.replace(/\\(["\\])/g, '$1') ?? literal ?? bare ?? '');
    }
    return items;
}
const TOML_ITEM = /^\s*["']?(?<key>[\w-]+)["']?\s*=\s*(?:"(?<basic>(?:[^"\\]|\\.)*)"|'(?<literal>[^']*)'|(?<bare>[\w.+-]+))\s*(?:#.*)?$/;
/** What a switch of Locust's means; `--processes` and the like are none. */
function isOn(value) {
    return value !== undefined && /^(?:true|yes|1|on)$/i.test(value);
}
/** Locust's own durations: `90`, `90s`, `5m`, `1h20m` in seconds; undefined for what it would refuse. */
function locustSeconds(text) {
    if (/^\d+$/.test(text))
        return Number(text);
    const [, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text) ?? [];
    if (text === '' || [hours, minutes, seconds].every(part => part === undefined))
        return undefined;
    return 3600 * Number(hours ?? 0) + 60 * Number(minutes ?? 0) + Number(seconds ?? 0);
}


/***/ })

};
