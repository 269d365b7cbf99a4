export const id = 314;
export const ids = [314,709,142,671];
export const modules = {

/***/ 7314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ changeLocalHistory),
  historyTextAt: () => (/* binding */ historyTextAt),
  _: () => (/* binding */ readLocalHistory)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/input/input-error.ts
var input_error = __webpack_require__(9427);
// EXTERNAL MODULE: ./src/input/path-meant.ts
var path_meant = __webpack_require__(6311);
// EXTERNAL MODULE: ./src/past/lines.ts + 2 modules
var lines = __webpack_require__(8142);
// EXTERNAL MODULE: ./src/publish/replace-file.ts
var replace_file = __webpack_require__(9462);
// EXTERNAL MODULE: ./src/past/union.ts
var union = __webpack_require__(3671);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/input/deadline.ts
var deadline = __webpack_require__(9414);
// EXTERNAL MODULE: ./src/publish/make-folder.ts
var make_folder = __webpack_require__(1522);
// EXTERNAL MODULE: ./src/command-line/write-error.ts
var write_error = __webpack_require__(1858);
;// CONCATENATED MODULE: ./src/command-line/lock-file.ts





/** Who holds it reads, joins and writes a file of 20 MB at most. */
const MAX_WAIT_MS = 30_000;
const POLL_MS = 50;
/**
 * Does `work` while no other process does the same to `path`: `path.lock` stands beside it meanwhile.
 *
 * @throws WriteError when the lock cannot be made or does not go away
 */
async function withLock(path, timer, work) {
    const lock = `${path}.lock`;
    for (let waited = 0; !(await isMade(lock)); waited += POLL_MS) {
        if (waited >= MAX_WAIT_MS)
            throw new write_error/* WriteError */.Q(heldWords(path, lock));
        await (0,deadline/* pause */.v7)(timer, POLL_MS);
    }
    try {
        return await work();
    }
    finally {
        await (0,promises_.rm)(lock, { force: true });
    }
}
/** False where it is there already. */
async function isMade(lock) {
    try {
        await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(lock));
        await (await (0,promises_.open)(lock, 'wx')).close();
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw (0,write_error/* notWritten */.x)(lock, error, '--history');
    }
}
function heldWords(path, lock) {
    return `${path} was not written: ${lock} was there for ${MAX_WAIT_MS / 1000} s. Another locust-gate writes the history, or one was ended while it did: then delete ${lock}.`;
}

// EXTERNAL MODULE: ./src/command-line/system.ts
var command_line_system = __webpack_require__(7709);
;// CONCATENATED MODULE: ./src/command-line/history-file.ts










const HISTORY_ENDING = /\.jsonl$/i;
const ADVICE = 'Check --history; locust-gate history add makes one.';
/**
 * Reads the runs of a history, each once, in order of time, and says on the standard error which lines
 * were not taken.
 *
 * @param isNew it need not be there
 * @throws InputError
 */
async function readLocalHistory(path, { error }, isNew = false) {
    const { digests, refused } = (0,lines.readDigests)(await historyTextAt(path, isNew));
    for (const { line, why } of refused) {
        error(`locust-gate: ${(0,report_escape/* escapeTerminal */.en)(`${path}: line ${line} was not taken: ${why}`)}\n`);
    }
    return (0,union.unionOf)(digests);
}
/** The text of a history; it is empty or has a line that is a run. @throws InputError */
async function historyTextAt(path, isNew = false) {
    const text = await textAt(path, isNew);
    const foreign = (0,lines/* whyNoHistory */.gA)(text);
    if (foreign === undefined)
        return text;
    throw new input_error/* InputError */.d('input', `the history ${path} holds no run that can be read (line ${foreign.line}: ${foreign.why})`, ADVICE);
}
async function textAt(path, isNew) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        const isMissing = error.code === 'ENOENT';
        if (isMissing && isNew)
            return '';
        const reason = error instanceof Error ? error.message : String(error);
        throw new input_error/* InputError */.d('input', isMissing
            ? `the history ${path} does not exist`
            : `the history ${path} cannot be read (${reason})`, `${isMissing ? await (0,path_meant/* fileQuestion */.jk)(path, HISTORY_ENDING) : ''}${ADVICE}`, error);
    }
}
/**
 * Changes a history as it is now, while nobody else does: what others added since it was read stays.
 * It is written whole or not at all, thinned to what is kept.
 *
 * @throws InputError, WriteError
 */
async function changeLocalHistory(path, { system = command_line_system.thisSystem }, change) {
    return withLock(path, system.timer, async () => {
        const text = await historyTextAt(path, true);
        const changed = change((0,union.unionOf)((0,lines.readDigests)(text).digests));
        const kept = (0,union/* thinned */.H)(changed.digests);
        await write(path, (0,lines/* historyText */.u_)(kept, (0,lines/* unreadLines */.Zu)(text)));
        return { ...changed, thinnedOut: changed.digests.length - kept.length };
    });
}
async function write(path, text) {
    try {
        await (0,replace_file/* replaceFile */.f)(path, text);
    }
    catch (error) {
        throw (0,write_error/* notWritten */.x)(path, error, '--history');
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

/***/ 8142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u_: () => (/* binding */ historyText),
  isHistory: () => (/* binding */ isHistory),
  cA: () => (/* binding */ lineOf),
  readDigests: () => (/* binding */ readDigests),
  Zu: () => (/* binding */ unreadLines),
  gA: () => (/* binding */ whyNoHistory)
});

// EXTERNAL MODULE: ./src/past/digest.ts
var digest = __webpack_require__(5486);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(8313);
// EXTERNAL MODULE: ./src/locust/history/percentile-row.ts
var percentile_row = __webpack_require__(2603);
// EXTERNAL MODULE: ./src/locust/quality/percentile-checks.ts
var percentile_checks = __webpack_require__(2827);
;// CONCATENATED MODULE: ./src/past/fields.ts
/** Why a line is not taken, as a clause. */
class Refusal extends Error {
}
/** Characters of a name, a commit, an address. */
const MAX_TEXT = 2000;
const MAX_KEYS = 200;
/** Before the year 9999, in seconds since the epoch. */
const LAST_MOMENT = 253_402_300_799;
/** No quantity is larger: the squares of all of them are numbers, and their sums. */
const LARGEST = 1e100;
/**
 * The fields of a JSON object that may be anybody's. Each reader throws a Refusal that names the field
 * when it is not what it must be. By hand and not by a schema: a history of 2,000 runs has two million
 * of them, read in every pull request.
 */
class Fields {
    object;
    path;
    constructor(object, path) {
        this.object = object;
        this.path = path;
    }
    static of(value, path) {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            throw new Refusal(`${path === '' ? 'it' : path} is no object`);
        }
        return new Fields(value, path);
    }
    keys() {
        const keys = Object.keys(this.object);
        if (keys.length > MAX_KEYS)
            throw new Refusal(`${this.path} has too many keys`);
        return keys;
    }
    text(key) {
        const value = this.value(key);
        if (typeof value !== 'string')
            return this.refuse(key, 'is no text');
        return value.length > MAX_TEXT ? this.refuse(key, 'is too long') : value;
    }
    truth(key) {
        const value = this.value(key);
        return typeof value === 'boolean' ? value : this.refuse(key, 'is neither true nor false');
    }
    /** Finite, not negative. */
    number(key) {
        const value = this.signed(key);
        return value < 0 ? this.refuse(key, 'is negative') : value;
    }
    signed(key) {
        const value = this.value(key);
        if (typeof value !== 'number')
            return this.refuse(key, 'is no number');
        return Math.abs(value) <= LARGEST
            ? value
            : this.refuse(key, 'is larger than anything that is measured');
    }
    count(key) {
        const value = this.number(key);
        return Number.isSafeInteger(value) ? value : this.refuse(key, 'is no whole number');
    }
    moment(key) {
        const value = this.number(key);
        return value <= LAST_MOMENT ? value : this.refuse(key, 'is no time');
    }
    oneOf(key, allowed) {
        const value = this.value(key);
        return (allowed.find(one => one === value) ?? this.refuse(key, `is not one of ${allowed.join(', ')}`));
    }
    /** Undefined when the key is not there. */
    optional(key, kind) {
        if (this.value(key) === undefined)
            return undefined;
        return this[kind](key);
    }
    /** An object within; undefined when the key is not there. */
    inner(key) {
        const value = this.value(key);
        return value === undefined ? undefined : Fields.of(value, this.at(key));
    }
    list(key, max) {
        const value = this.value(key);
        if (!Array.isArray(value))
            return this.refuse(key, 'is no list');
        if (value.length > max)
            return this.refuse(key, 'is too long');
        return value.map((one, index) => Fields.of(one, `${this.at(key)}[${index}]`));
    }
    refuse(key, what) {
        throw new Refusal(`${this.at(key)} ${what}`);
    }
    /** Its own keys only: no text of a stranger's reaches a prototype. */
    value(key) {
        return Object.hasOwn(this.object, key) ? this.object[key] : undefined;
    }
    at(key) {
        return this.path === '' ? key : `${this.path}.${key}`;
    }
}

;// CONCATENATED MODULE: ./src/past/read-digest.ts





const OUTCOMES = ['passed', 'warned', 'failed'];
const SOURCES = ['stats', 'histogram', 'window'];
const UNITS = ['ms', 'requests/s', 'fraction', 's', 'count', 'bytes', 'per-second'];
/** Beside the busiest, endpoints with targets of their own. */
const MAX_ROWS = 10 * digest/* MAX_DIGEST_ENDPOINTS */.VJ;
const MAX_RESOURCES = 500;
/** Old releases truncate to whole ms. */
const TRUNCATION_MS = 1;
/**
 * One line of a history; else the reason, as a clause, why it is none. Unknown keys are dropped.
 *
 * @param known the same for all lines of a history
 */
function readDigest(line, known) {
    try {
        return digestOfFields(Fields.of(parsed(line), ''), known);
    }
    catch (error) {
        if (error instanceof Refusal)
            return error.message;
        throw error;
    }
}
function parsed(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        throw new Refusal('it is no JSON, or was cut');
    }
}
function digestOfFields(fields, known) {
    if (fields.text('kind') !== digest/* DIGEST_KIND */.Wu)
        throw new Refusal(`its kind is not ${digest/* DIGEST_KIND */.Wu}`);
    const version = fields.count('version');
    if (version !== digest/* DIGEST_VERSION */.aL) {
        throw new Refusal(`it is of version ${version}, and only ${digest/* DIGEST_VERSION */.aL} can be read`);
    }
    const steady = fields.inner('steady');
    const spread = fields.inner('spread');
    const generator = fields.inner('generator');
    const total = fields.inner('total');
    return {
        identity: identityOf(fields),
        at: fields.moment('at'),
        ...(0,present/* present */.E)({
            commit: fields.optional('commit', 'text'),
            runNumber: fields.optional('runNumber', 'count'),
            tag: fields.optional('tag', 'text'),
            url: fields.optional('url', 'text'),
            users: fields.optional('users', 'count'),
            shards: fields.optional('shards', 'count'),
            durationSeconds: fields.optional('durationSeconds', 'number'),
            steady: steady && steadyOf(steady),
            spread: spread && { mean: spread.number('mean'), quiet: spread.number('quiet') },
            generator: generator && generatorOf(generator),
            total: total && rowOf(total, known)
        }),
        outcome: fields.oneOf('outcome', OUTCOMES),
        locust: fields.text('locust'),
        percentileSource: fields.oneOf('percentileSource', SOURCES),
        endpoints: fields.list('endpoints', MAX_ROWS).map(row => rowOf(row, known)),
        endpointsLeftOut: fields.count('endpointsLeftOut'),
        resources: fields.list('resources', MAX_RESOURCES).map(resourceOf)
    };
}
function identityOf(fields) {
    return {
        workflowRun: fields.text('workflowRun'),
        attempt: fields.count('attempt'),
        gate: fields.text('gate'),
        run: fields.text('run'),
        loadLevel: fields.text('loadLevel')
    };
}
function steadyOf(fields) {
    return {
        rampSeconds: fields.number('rampSeconds'),
        fullLoadSeconds: fields.number('fullLoadSeconds'),
        seconds: fields.number('seconds'),
        users: fields.count('users'),
        throughput: fields.number('throughput'),
        ...(0,present/* present */.E)({ thinkSeconds: fields.optional('thinkSeconds', 'signed') }),
        settled: fields.truth('settled')
    };
}
function generatorOf(fields) {
    return (0,present/* present */.E)({
        cpuModel: fields.optional('cpuModel', 'text'),
        cores: fields.optional('cores', 'count'),
        memory: fields.optional('memory', 'count'),
        platform: fields.optional('platform', 'text'),
        runnerImage: fields.optional('runnerImage', 'text')
    });
}
function rowOf(fields, known) {
    const row = {
        method: fields.text('method'),
        name: fields.text('name'),
        requests: fields.count('requests'),
        failures: fields.count('failures'),
        ...(0,present/* present */.E)({
            timed: fields.optional('timed', 'count'),
            average: fields.optional('average', 'signed'),
            min: fields.optional('min', 'signed'),
            max: fields.optional('max', 'signed'),
            median: fields.optional('median', 'signed'),
            throughput: fields.optional('throughput', 'number')
        }),
        percentiles: percentilesOf(fields, known)
    };
    const { method, requests, timed, failures, min = -Infinity, average = min, max = Infinity } = row;
    // `log_error()` alone counts failures of what never was a request, in the total too.
    const isRequest = requests > 0 && method !== '';
    if (isRequest && failures > requests)
        fields.refuse('failures', 'are more than its requests');
    if (timed !== undefined && (timed < 1 || timed > requests))
        fields.refuse('timed', 'is not a part of its requests');
    const isShort = min > max || average > max + TRUNCATION_MS;
    if (isShort)
        fields.refuse('max', 'is less than its minimum or average');
    return row;
}
/** In ascending order; a higher percentile is smaller by no more than Locust's rounding makes it. */
function percentilesOf(fields, known) {
    const inner = fields.inner('percentiles');
    if (inner === undefined)
        return fields.refuse('percentiles', 'are missing');
    const { keys, percents } = known.of(inner);
    const times = keys.map(key => inner.signed(key));
    const isFalling = times.some((ms, at) => (0,percentile_checks/* fallsBelow */.Y8)(ms, times[at - 1] ?? -Infinity));
    if (isFalling)
        fields.refuse('percentiles', 'fall where they must rise');
    return new percentile_row/* PercentileRow */.Y(percents, times);
}
/** The keys of percentiles, ascending: most rows of a history state the same, which are looked at once. */
class PercentileKeys {
    stated = [];
    last = { keys: [], percents: [] };
    of(percentiles) {
        const stated = percentiles.keys();
        const { length } = this.stated;
        if (stated.length !== length || stated.some((key, at) => key !== this.stated[at])) {
            this.last = ascendingOf(percentiles, stated);
            this.stated = stated;
        }
        return this.last;
    }
}
function ascendingOf(fields, keys) {
    const found = keys.map(key => {
        const percent = /^p(\d{1,2}(?:\.\d{1,6})?|100)$/.exec(key)?.[1];
        return {
            key,
            percent: percent === undefined ? fields.refuse(key, 'is no percentile') : Number(percent)
        };
    });
    found.sort((a, b) => a.percent - b.percent);
    const twice = found.find(({ percent }, at) => percent === found[at - 1]?.percent);
    if (twice !== undefined)
        fields.refuse(twice.key, 'is there twice');
    return {
        keys: found.map(({ key }) => key),
        percents: found.map(({ percent }) => percent)
    };
}
function resourceOf(fields) {
    return {
        name: fields.text('name'),
        unit: fields.oneOf('unit', UNITS),
        statistic: fields.text('statistic'),
        value: fields.signed('value')
    };
}

;// CONCATENATED MODULE: ./src/past/lines.ts


/** Characters; 200 endpoints with every percentile are a third of it. */
const MAX_LINE = 512 * 1024;
/** Lines beyond these are not read: ten times as many as are kept. */
const MAX_HISTORY_LINES = 20_000;
/**
 * Reads a history, JSON Lines with a `Digest` each, which may be anybody's. A line that is no digest,
 * or cut, is refused alone.
 */
function readDigests(text) {
    const digests = [];
    const refused = [];
    for (const read of readLines(text)) {
        if ('why' in read)
            refused.push(read);
        else
            digests.push(read);
    }
    return { digests, refused };
}
/** How a line begins that some release wrote, whole or cut. */
const BEGIN = new RegExp(`^\\ufeff?[ \\t]*\\{[ \\t]*"kind"[ \\t]*:[ \\t]*"${digest/* DIGEST_KIND */.Wu}"`, 'm');
/**
 * Whether a text is a history, whatever else it holds, also one of another release that cannot be read;
 * an empty one is. What is none is not overwritten.
 */
function isHistory(text) {
    return BEGIN.test(text) || whyNoHistory(text) === undefined;
}
/** The first reason why a text is no history: it holds something, and no line of it is a digest. */
function whyNoHistory(text) {
    let first;
    for (const read of readLines(text)) {
        if (!('why' in read))
            return undefined;
        first ??= read;
    }
    return first;
}
function* readLines(text) {
    const lines = text.replace(/^\ufeff/, '').split('\n');
    const known = new PercentileKeys();
    for (const [index, content] of lines.entries()) {
        const line = index + 1;
        if (content.trim() === '')
            continue;
        if (line > MAX_HISTORY_LINES) {
            yield { line, why: `only the first ${MAX_HISTORY_LINES} lines are read` };
            return;
        }
        const digest = content.length > MAX_LINE ? 'it is too long' : readDigest(content, known);
        yield typeof digest === 'string' ? { line, why: digest } : digest;
    }
}
/** Lines that are no digest, of another version, or too many: whoever writes a history keeps them. */
function unreadLines(text) {
    const lines = text.split('\n');
    const refused = readDigests(text).refused.filter(({ line }) => line <= MAX_HISTORY_LINES);
    return [
        ...refused.map(({ line }) => lines[line - 1] ?? ''),
        ...lines.slice(MAX_HISTORY_LINES).filter(line => line.trim() !== '')
    ].map(line => line.replace(/\r$/, ''));
}
/** A history as the text of its file, in the given order; `unread` behind them. */
function historyText(digests, unread = []) {
    return [...digests.map(lineOf), ...unread].map(line => `${line}\n`).join('');
}
/** The identity stands flat at the front: what people filter by. */
function lineOf({ identity, total, endpoints, ...rest }) {
    const { workflowRun, attempt, gate, run, loadLevel } = identity;
    return JSON.stringify({
        kind: digest/* DIGEST_KIND */.Wu,
        version: digest/* DIGEST_VERSION */.aL,
        workflowRun,
        attempt,
        gate,
        run,
        loadLevel,
        ...rest,
        ...(total === undefined ? {} : { total: rowJson(total) }),
        endpoints: endpoints.map(rowJson)
    });
}
/** Percentiles as `p50` … `p99.9`: a struct to DuckDB, columns to pandas. */
function rowJson({ percentiles, ...row }) {
    const entries = [...percentiles].map(([percent, ms]) => [`p${percent}`, ms]);
    return { ...row, percentiles: Object.fromEntries(entries) };
}


/***/ }),

/***/ 3671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isThinnedOut),
/* harmony export */   H: () => (/* binding */ thinned),
/* harmony export */   unionOf: () => (/* binding */ unionOf)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5486);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8142);
/* harmony import */ var _series_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8167);



const HISTORY_LIMITS = { runs: 2000, bytes: 20 * 1024 * 1024 };
/** Each run once, in order of time; of one that is told twice what the later history says. */
function unionOf(...histories) {
    const known = new Map(histories.flat().map(digest => [(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .identityKey */ .US)(digest.identity), digest]));
    return [...known.values()].sort(byTime);
}
/** The same order on every machine, of runs of one second too. */
function byTime(a, b) {
    if (a.at !== b.at)
        return a.at - b.at;
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .identityKey */ .US)(a.identity) < (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .identityKey */ .US)(b.identity) ? -1 : 1;
}
/**
 * As much of a history as is kept. Of what is too much the longest series loses every second run of
 * its older half, again and again: recent runs stay whole, old ones evenly spread, and a gate that runs
 * once a week keeps what one that runs each hour would push out. `digests`: in order of time.
 */
function thinned(digests, limits = HISTORY_LIMITS) {
    const encoder = new TextEncoder();
    const kept = new Map(digests.map(digest => [digest, encoder.encode((0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .lineOf */ .cA)(digest)).byteLength + 1]));
    let bytes = [...kept.values()].reduce((sum, size) => sum + size, 0);
    for (const thinnedOut of thinnings(digests)) {
        if (kept.size <= 1 || (kept.size <= limits.runs && bytes <= limits.bytes))
            break;
        for (const digest of thinnedOut) {
            bytes -= kept.get(digest) ?? 0;
            kept.delete(digest);
        }
    }
    return [...kept.keys()];
}
/**
 * What goes at each thinning, until nothing is left: of the longest series, and of several of one length
 * of the one that begins first. A thinned series is shorter than it was, so that each length is come to
 * once, and a series is looked at only when it is its turn.
 */
function* thinnings(digests) {
    const places = new Map(digests.map((digest, place) => [digest, place]));
    const begin = ([first]) => (first && places.get(first)) ?? Infinity;
    const byLength = Array.from({ length: digests.length + 1 }, () => []);
    for (const series of (0,_series_js__WEBPACK_IMPORTED_MODULE_2__/* .digestsBySeries */ .i)(digests))
        byLength[series.length]?.push(series);
    for (let length = digests.length; length > 0; length--) {
        for (const series of (byLength[length] ?? []).sort((a, b) => begin(a) - begin(b))) {
            yield series.filter((_, at) => isThinnedOut(at, length));
            const left = series.filter((_, at) => !isThinnedOut(at, length));
            byLength[left.length]?.push(left);
        }
    }
}
/** By its place in its series: every second of the older half goes, at least the oldest. */
function isThinnedOut(at, length) {
    return at < Math.ceil(length / 2) && at % 2 === 0;
}


/***/ })

};
