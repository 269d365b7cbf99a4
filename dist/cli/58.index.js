export const id = 58;
export const ids = [58,129,142,671,167];
export const modules = {

/***/ 4129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ writeLocalHistory),
/* harmony export */   _: () => (/* binding */ readLocalHistory),
/* harmony export */   historyTextAt: () => (/* binding */ historyTextAt)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _input_input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9427);
/* harmony import */ var _past_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8142);
/* harmony import */ var _past_union_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3671);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4031);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9365);
/* harmony import */ var _replace_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1485);







/**
 * Reads a history, and says on the standard error which lines were not taken.
 *
 * @param isNew it need not be there
 * @throws InputError
 */
async function readLocalHistory(path, { error }, isNew = false) {
    const text = await historyTextAt(path, isNew);
    const { digests, refused } = (0,_past_lines_js__WEBPACK_IMPORTED_MODULE_2__.readDigests)(text);
    for (const { line, why } of refused) {
        error(`locust-gate: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeTerminal */ .en)(`${path}: line ${line} was not taken: ${why}`)}\n`);
    }
    const lines = text.split('\n');
    return {
        path,
        digests: (0,_past_union_js__WEBPACK_IMPORTED_MODULE_3__.unionOf)(digests),
        refused: refused.map(({ line }) => (lines[line - 1] ?? '').replace(/\r$/, ''))
    };
}
/** The text of a history. @throws InputError */
async function historyTextAt(path, isNew = false) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (error) {
        const isMissing = error.code === 'ENOENT';
        if (isMissing && isNew)
            return '';
        const reason = error instanceof Error ? error.message : String(error);
        throw new _input_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d('input', isMissing
            ? `the history ${path} does not exist`
            : `the history ${path} cannot be read (${reason})`, 'Check --history; locust-gate history add makes one.', error);
    }
}
/**
 * Writes a history whole or not at all, thinned to what is kept.
 *
 * @returns how many runs were thinned out
 * @throws WriteError
 */
async function writeLocalHistory({ path, digests, refused }) {
    const kept = (0,_past_union_js__WEBPACK_IMPORTED_MODULE_3__/* .thinned */ .H)(digests);
    const text = (0,_past_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .historyText */ .u)(kept) + refused.map(line => `${line}\n`).join('');
    try {
        await (0,_replace_file_js__WEBPACK_IMPORTED_MODULE_5__/* .replaceFile */ .f)(path, text);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new _output_js__WEBPACK_IMPORTED_MODULE_4__/* .WriteError */ .QM(`${path} was not written (${reason}). Check --history.`, { cause: error });
    }
    return digests.length - kept.length;
}


/***/ }),

/***/ 9058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkHistory: () => (/* binding */ checkHistory),
/* harmony export */   showHistory: () => (/* binding */ showHistory)
/* harmony export */ });
/* harmony import */ var _evaluate_change_point_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8347);
/* harmony import */ var _evaluate_past_evaluate_past_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6814);
/* harmony import */ var _past_series_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8167);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4031);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(311);
/* harmony import */ var _history_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4129);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9365);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4218);








/** `locust-gate history show`. @throws ConfigError, InputError, WriteError */
async function showHistory(args, console) {
    const { digests } = await (0,_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readLocalHistory */ ._)(args.file, console);
    if (args.format !== 'html') {
        const { renderHistoryText } = await __webpack_require__.e(/* import() */ 902).then(__webpack_require__.bind(__webpack_require__, 7902));
        const terminal = args.output === undefined ? console : { color: false };
        await give(renderHistoryText((0,_past_series_js__WEBPACK_IMPORTED_MODULE_5__/* .digestsBySeries */ .i)(digests), terminal), args, console);
        return 0;
    }
    const { settings } = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .readSettings */ .s)(args.config, {});
    const { renderHistoryPage } = await Promise.all(/* import() */[__webpack_require__.e(258), __webpack_require__.e(690)]).then(__webpack_require__.bind(__webpack_require__, 9877));
    const series = evaluated((0,_past_series_js__WEBPACK_IMPORTED_MODULE_5__/* .digestsBySeries */ .i)(digests), settings, console);
    const page = renderHistoryPage(series, { version: _version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x });
    await give(page, args, console);
    return 0;
}
/** `locust-gate history check`. @throws ConfigError, InputError, WriteError */
async function checkHistory(args, console) {
    const { digests } = await (0,_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readLocalHistory */ ._)(args.file, console);
    const { settings } = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .readSettings */ .s)(args.config, {});
    const series = evaluated((0,_past_series_js__WEBPACK_IMPORTED_MODULE_5__/* .digestsBySeries */ .i)(digests), settings, console);
    if (args.format === 'json') {
        const { renderPastJson } = await __webpack_require__.e(/* import() */ 59).then(__webpack_require__.bind(__webpack_require__, 8059));
        await give(renderPastJson(series), args, console);
    }
    else {
        const { renderPastText } = await __webpack_require__.e(/* import() */ 902).then(__webpack_require__.bind(__webpack_require__, 7902));
        const terminal = args.output === undefined ? console : { color: false };
        await give(renderPastText(series, terminal), args, console);
    }
    const isFailing = series.some(({ past }) => past.changePoints.some(({ isNew, effect }) => isNew && effect === 'fail'));
    return isFailing ? 1 : 0;
}
/** The newest run of each series is the one that a new step is told of. */
function evaluated(series, settings, { today }) {
    return series.map(digests => {
        const { past } = (0,_evaluate_change_point_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .graded */ .w)((0,_evaluate_past_evaluate_past_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluatePast */ .Uy)(digests, settings), { isNewest: true, today }, settings);
        return { digests, past };
    });
}
async function give(text, { output }, { out, error }) {
    if (output === undefined) {
        out(text);
        return;
    }
    const made = await (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .writeText */ .x3)(output, text);
    if (made !== undefined)
        error(`locust-gate: made the folder ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .escapeTerminal */ .en)(made)}\n`);
}


/***/ }),

/***/ 8142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ historyText),
  c: () => (/* binding */ lineOf),
  readDigests: () => (/* binding */ readDigests)
});

// EXTERNAL MODULE: ./src/past/digest.ts
var digest = __webpack_require__(5486);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(8313);
;// CONCATENATED MODULE: ./src/past/fields.ts
/** Why a line is not taken, as a clause. */
class Refusal extends Error {
}
/** Characters of a name, a commit, an address. */
const MAX_TEXT = 2000;
const MAX_KEYS = 200;
/** Before the year 9999, in seconds since the epoch. */
const LAST_MOMENT = 253_402_300_799;
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
        return typeof value === 'number' && Number.isFinite(value)
            ? value
            : this.refuse(key, 'is no number');
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
/** One line of a history; else the reason, as a clause, why it is none. Unknown keys are dropped. */
function readDigest(line) {
    try {
        return digestOfFields(Fields.of(parsed(line), ''));
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
function digestOfFields(fields) {
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
            durationSeconds: fields.optional('durationSeconds', 'number'),
            steady: steady && steadyOf(steady),
            spread: spread && { mean: spread.number('mean'), quiet: spread.number('quiet') },
            generator: generator && generatorOf(generator),
            total: total && rowOf(total)
        }),
        outcome: fields.oneOf('outcome', OUTCOMES),
        locust: fields.text('locust'),
        percentileSource: fields.oneOf('percentileSource', SOURCES),
        endpoints: fields.list('endpoints', MAX_ROWS).map(rowOf),
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
function rowOf(fields) {
    const row = {
        method: fields.text('method'),
        name: fields.text('name'),
        requests: fields.count('requests'),
        failures: fields.count('failures'),
        ...(0,present/* present */.E)({
            average: fields.optional('average', 'number'),
            min: fields.optional('min', 'number'),
            max: fields.optional('max', 'number'),
            median: fields.optional('median', 'number'),
            throughput: fields.optional('throughput', 'number')
        }),
        percentiles: percentilesOf(fields)
    };
    const { requests, failures, min = 0, average = min, max = Infinity } = row;
    if (failures > requests)
        fields.refuse('failures', 'are more than its requests');
    if (min > max || average > max)
        fields.refuse('max', 'is less than its minimum or average');
    return row;
}
/** In ascending order; a higher percentile is no smaller. */
function percentilesOf(fields) {
    const inner = fields.inner('percentiles');
    if (inner === undefined)
        return fields.refuse('percentiles', 'are missing');
    const found = inner.keys().map(key => {
        const percent = /^p(\d{1,2}(?:\.\d{1,6})?|100)$/.exec(key)?.[1];
        if (percent === undefined)
            return inner.refuse(key, 'is no percentile');
        return [Number(percent), inner.number(key)];
    });
    found.sort(([a], [b]) => a - b);
    const isFalling = found.some(([, ms], at) => ms < (found[at - 1]?.[1] ?? 0));
    if (isFalling)
        fields.refuse('percentiles', 'fall where they must rise');
    return new Map(found);
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
const MAX_LINES = 20_000;
/**
 * Reads a history, JSON Lines with a `Digest` each, which may be anybody's. A line that is no digest,
 * or cut, is refused alone.
 */
function readDigests(text) {
    const digests = [];
    const refused = [];
    const lines = text.replace(/^\ufeff/, '').split('\n');
    for (const [index, line] of lines.entries()) {
        const number = index + 1;
        if (line.trim() === '')
            continue;
        if (number > MAX_LINES) {
            refused.push({ line: number, why: `only the first ${MAX_LINES} lines are read` });
            break;
        }
        const digest = line.length > MAX_LINE ? 'it is too long' : readDigest(line);
        if (typeof digest === 'string')
            refused.push({ line: number, why: digest });
        else
            digests.push(digest);
    }
    return { digests, refused };
}
/** A history as the text of its file, in the given order. */
function historyText(digests) {
    return digests.map(digest => `${lineOf(digest)}\n`).join('');
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

/***/ 8167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ digestsBySeries),
/* harmony export */   soleGate: () => (/* binding */ soleGate)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5486);

/** The runs of each series in the given order; of the series the longest first. */
function digestsBySeries(digests) {
    const series = new Map();
    for (const digest of digests) {
        const key = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .seriesKey */ .Xk)(digest.identity);
        const known = series.get(key);
        if (known === undefined)
            series.set(key, [digest]);
        else
            known.push(digest);
    }
    return [...series.values()].sort((a, b) => b.length - a.length);
}
/** The gate of all runs, where there is only one. */
function soleGate(digests) {
    const [first, ...others] = new Set(digests.map(({ identity }) => identity.gate));
    return others.length === 0 ? first : undefined;
}


/***/ }),

/***/ 3671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ thinned),
/* harmony export */   unionOf: () => (/* binding */ unionOf)
/* harmony export */ });
/* unused harmony export HISTORY_LIMITS */
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
    const sizes = new Map(digests.map(digest => [digest, encoder.encode((0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .lineOf */ .c)(digest)).byteLength + 1]));
    let bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    while (sizes.size > 1 && (sizes.size > limits.runs || bytes > limits.bytes)) {
        for (const digest of everySecondOld((0,_series_js__WEBPACK_IMPORTED_MODULE_2__/* .digestsBySeries */ .i)([...sizes.keys()])[0] ?? [])) {
            bytes -= sizes.get(digest) ?? 0;
            sizes.delete(digest);
        }
    }
    return [...sizes.keys()];
}
/** At least the oldest. */
function everySecondOld(series) {
    return series.slice(0, Math.ceil(series.length / 2)).filter((_, at) => at % 2 === 0);
}


/***/ })

};
