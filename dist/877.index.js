export const id = 877;
export const ids = [877,142,671];
export const modules = {

/***/ 58142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  historyText: () => (/* binding */ historyText),
  JV: () => (/* binding */ isHistory),
  cA: () => (/* binding */ lineOf),
  readDigests: () => (/* binding */ readDigests),
  unreadLines: () => (/* binding */ unreadLines)
});

// UNUSED EXPORTS: whyNoHistory

// EXTERNAL MODULE: ./src/past/digest.ts
var digest = __webpack_require__(5486);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(18313);
// EXTERNAL MODULE: ./src/locust/history/percentile-row.ts
var percentile_row = __webpack_require__(92603);
// EXTERNAL MODULE: ./src/locust/quality/percentile-checks.ts
var percentile_checks = __webpack_require__(72827);
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
/* harmony export */   thinned: () => (/* binding */ thinned),
/* harmony export */   unionOf: () => (/* binding */ unionOf)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5486);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58142);
/* harmony import */ var _series_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28167);



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
    for (const series of (0,_series_js__WEBPACK_IMPORTED_MODULE_2__.digestsBySeries)(digests))
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


/***/ }),

/***/ 99877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHistoryPage: () => (/* binding */ renderHistoryPage)
});

// EXTERNAL MODULE: ./src/units/count.ts
var units_count = __webpack_require__(43252);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/html/assets.generated.ts
var assets_generated = __webpack_require__(52354);
// EXTERNAL MODULE: ./src/report/html/markup.ts
var markup = __webpack_require__(18268);
// EXTERNAL MODULE: ./src/report/html/page-head.ts + 1 modules
var page_head = __webpack_require__(26454);
;// CONCATENATED MODULE: ./src/report/history-page/assets.generated.ts
// Generated by scripts/build-page.mjs from src/report/html/page/ and src/report/history-page/page/. Do not edit.
/** Beside the style of the report. */
const HISTORY_STYLE = "/* What the page of the last months has beside the report's style. */\n:root {\n  --band-usual: light-dark(#1f77d01f, #5fa8f52b);\n}\n.gate-title {\n  overflow-wrap: anywhere;\n}\n.choice {\n  display: inline-flex;\n  gap: 8px;\n  align-items: center;\n  font-size: 14px;\n  min-width: 0;\n  max-width: 100%;\n}\n.choice select {\n  font: inherit;\n  color: var(--text);\n  background: var(--page);\n  border: 1px solid var(--border);\n  border-radius: 7px;\n  padding: 6px 10px;\n  min-width: 0;\n  max-width: min(420px, 100%);\n}\n.row-title {\n  overflow-wrap: anywhere;\n}\n.history .row-title {\n  margin: 4px 0 12px;\n}\n.kept-run {\n  margin-top: 16px;\n  padding: 10px 14px;\n  background: var(--raised);\n  border: 1px solid var(--border);\n  border-radius: 8px;\n  font-size: 14px;\n  overflow-wrap: anywhere;\n}\n@media (max-width: 600px) {\n  .choice,\n  .choice select {\n    width: 100%;\n  }\n  .choice select {\n    max-width: 100%;\n  }\n}\n@media print {\n  .kept-run {\n    display: none;\n  }\n}\n";
/** For the content security policy. */
const HISTORY_STYLE_HASH = 'sha256-oBx+HGLSFMG/f4RNhBVoBZyIKXrljX9hcmFkefYswkM=';
/** What the page does, after uPlot. */
const HISTORY_SCRIPT = "(() => {\n'use strict'\n/*\n * Counts as people read them, in every message of every stage.\n */\n/** 1234567 → `1,234,567`. */\nfunction formatCount(count) {\n    return Math.round(count)\n        .toString()\n        .replace('-', '−')\n        .replace(/\\B(?=(\\d{3})+$)/g, ',');\n}\n/** `1 request`, `20,000 requests`; `plural` where it is not the noun with an s. */\nfunction counted(count, noun, plural = `${noun}s`) {\n    return `${formatCount(count)} ${Math.round(count) === 1 ? noun : plural}`;\n}\n/** A cell's number with all its digits: 12345.6 → `12,345.6`. */\nfunction formatExact(value) {\n    const [whole = '', ...fraction] = String(value).split('.');\n    return [whole.replace(/\\B(?=(\\d{3})+$)/g, ','), ...fraction].join('.');\n}\n/*\n * Numbers as people read them, the same on every machine and in every output. Nothing else rounds.\n */\n/** `12`, `7.4`, `0.45`: whole from 10 up; below, as many decimals as show `digits` digits. */\nfunction formatNumber(value, digits = 1) {\n    const size = Math.abs(value);\n    if (size === 0 || size >= 9.95)\n        return formatCount(value);\n    const decimals = digits - 1 - Math.floor(Math.log10(size));\n    return trimmed(value, Math.min(6, Math.max(digits === 1 ? 1 : 0, decimals)));\n}\n/** Milliseconds: `4.5 ms`, `420 ms`, `1,200 ms`. */\nfunction formatMs(ms) {\n    return `${formatNumber(ms)} ms`;\n}\n/** A change in milliseconds with its sign: `+80 ms`, `−4.5 ms`. */\nfunction formatMsChange(ms) {\n    return `${sign(ms)}${formatMs(Math.abs(ms))}`;\n}\n/** A fraction as a percentage with three significant digits: `0.0065%`, `0.499%`, `12.5%`. */\nfunction formatPercent(fraction) {\n    const percent = fraction * 100;\n    const size = Math.abs(percent);\n    if (size !== 0 && size < 0.0001)\n        return '< 0.0001%';\n    if (size >= 1000)\n        return `${formatCount(percent)}%`;\n    const decimals = size === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(size)));\n    return `${trimmed(percent, Math.min(6, decimals))}%`;\n}\n/** A relative change with its sign, to the percent: `+24%`, `−3.5%`. */\nfunction formatPercentChange(fraction) {\n    return `${sign(fraction)}${formatNumber(Math.abs(fraction) * 100)}%`;\n}\n/** Requests per second: `4.25/s`, `102.3/s`, `1,234/s`. */\nfunction formatThroughput(perSecond) {\n    const size = Math.abs(perSecond);\n    if (size >= 1000)\n        return `${formatCount(perSecond)}/s`;\n    return `${trimmed(perSecond, size < 10 ? 2 : 1)}/s`;\n}\n/** Seconds as `45 s`, `10 min`, `1 h 30 min`; under ten seconds to the tenth. */\nfunction formatDuration(seconds) {\n    if (seconds < 120)\n        return `${trimmed(seconds, seconds < 10 ? 1 : 0)} s`;\n    const whole = Math.round(seconds);\n    const parts = [\n        [Math.floor(whole / 3600), 'h'],\n        [Math.floor(whole / 60) % 60, 'min'],\n        [whole >= 3600 ? 0 : whole % 60, 's']\n    ];\n    return parts.flatMap(([amount, unit]) => (amount > 0 ? [`${amount} ${unit}`] : [])).join(' ');\n}\n/** Bytes in MB of 10⁶, as the performance-metrics document counts them: `5.9 MB`, `16,384 MB`. */\nfunction formatBytes(bytes) {\n    return `${formatNumber(bytes / 1e6)} MB`;\n}\n/** A value in its unit. */\nfunction formatValue(unit, value) {\n    switch (unit) {\n        case 'ms':\n            return formatMs(value);\n        case 'requests/s':\n            return formatThroughput(value);\n        case 'fraction':\n            return formatPercent(value);\n        case 's':\n            return formatDuration(value);\n        case 'count':\n            return formatNumber(value);\n        case 'bytes':\n            return formatBytes(value);\n        case 'per-second':\n            return formatThroughput(value);\n    }\n}\n/** `p99.9` → `P99.9`, `error-rate` → `error rate`: a metric's name inside a sentence. */\nfunction metricLabel(key) {\n    if (/^p\\d/.test(key))\n        return key.toUpperCase();\n    return key.replaceAll('-', ' ').replace(/^http\\b/, 'HTTP');\n}\nfunction sign(value) {\n    return value < 0 ? '−' : '+';\n}\nfunction trimmed(value, decimals) {\n    const text = value.toFixed(decimals).replace('-', '−');\n    const short = text.includes('.') ? text.replace(/\\.?0+$/, '') : text;\n    return short === '−0' ? '0' : short;\n}\n/** A moment of a run as `m:ss` or `h:mm:ss` since its first row. Also runs in the page. */\nfunction formatClock(seconds) {\n    const whole = Math.round(Math.abs(seconds));\n    const pad = (part) => String(part).padStart(2, '0');\n    const hours = Math.floor(whole / 3600);\n    const minutes = Math.floor(whole / 60) % 60;\n    const text = hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;\n    return seconds < 0 ? `−${text}` : text;\n}\n/** A point in time as `2026-11-24T07:51:09`, UTC; undefined when no calendar has it: files may say anything. */\nfunction isoMoment(epochSeconds) {\n    if (epochSeconds === undefined || !(epochSeconds >= 0 && epochSeconds < END_OF_YEAR_9999)) {\n        return undefined;\n    }\n    return new Date(epochSeconds * 1000).toISOString().slice(0, 19);\n}\nconst END_OF_YEAR_9999 = 253402300800;\n/** A point in time as `2026-11-24 07:51:09 UTC`; empty when no calendar has it. Also runs in the page. */\nfunction formatMoment(epochSeconds) {\n    const moment = isoMoment(epochSeconds);\n    return moment === undefined ? '' : `${moment.replace('T', ' ')} UTC`;\n}\n// @ts-check\n/* Light and dark: by the system until the button is pressed. Canvases ask for colours here. */\n\n/** @type {(() => void)[]} What draws on canvases and must draw again in other colours. */\nconst redraws = []\n\n/** A4 and Letter have this many CSS pixels between usual margins, less the frame of a block. */\nconst PAPER_WIDTH = 640\nlet isPrinting = false\n\nconst darkPreferred = matchMedia('(prefers-color-scheme: dark)')\n\n/** @returns {boolean} */\nfunction isDark() {\n  const chosen = document.documentElement.dataset['theme']\n  return chosen === undefined ? darkPreferred.matches : chosen === 'dark'\n}\n\n/** @type {Map<string, string>} Resolved colours of the theme that is on. */\nconst colours = new Map()\n\n/** A colour variable of the style sheet as the browser resolves it now. @param {string} name */\nfunction colour(name) {\n  const known = colours.get(name)\n  if (known !== undefined) return known\n  const probe = document.createElement('span')\n  probe.style.color = `var(--${name})`\n  document.body.append(probe)\n  const value = getComputedStyle(probe).color\n  probe.remove()\n  colours.set(name, value)\n  return value\n}\n\n/** @param {'light' | 'dark' | undefined} theme */\nfunction setTheme(theme) {\n  if (theme === undefined) delete document.documentElement.dataset['theme']\n  else document.documentElement.dataset['theme'] = theme\n  colours.clear()\n  for (const redraw of redraws) redraw()\n}\n\nfunction startTheme() {\n  const button = /** @type {HTMLButtonElement | null} */ (document.querySelector('button.theme'))\n  if (button === null) return\n  const show = () => {\n    button.textContent = isDark() ? 'Light mode' : 'Dark mode'\n  }\n  button.hidden = false\n  show()\n  button.addEventListener('click', () => {\n    setTheme(isDark() ? 'light' : 'dark')\n    show()\n  })\n  darkPreferred.addEventListener('change', () => {\n    setTheme(\n      /** @type {'light' | 'dark' | undefined} */ (document.documentElement.dataset['theme'])\n    )\n    show()\n  })\n}\n\n/** An element with a class and text; text is never read as HTML. @param {string} tag @param {string} [className] @param {string} [text] */\nfunction element(tag, className, text) {\n  const made = document.createElement(tag)\n  if (className !== undefined && className !== '') made.className = className\n  if (text !== undefined) made.textContent = text\n  return made\n}\n// @ts-check\n/* What lies under the lines of a chart: shaded stretches and the bounds. */\n\nconst BAND_COLOURS = /** @type {const} */ ({\n  'warm-up': 'band-warm-up',\n  steady: 'band-steady',\n  'ramp-down': 'band-warm-up',\n  stall: 'band-stall',\n  burst: 'band-burst',\n  incident: 'band-incident'\n})\n/** Charts narrower than this (px) have no room for the bounds' values: the axis tells them. */\nconst WIDE = 420\nconst FONT = 'system-ui, -apple-system, \"Segoe UI\", Roboto, sans-serif'\n\n/** Pixels of the canvas for one of the page. */\nfunction ratio() {\n  return uPlot.pxRatio\n}\n\n/** Shades the stretches; the steady state only has a bar at the top. @param {Plot} plot @param {readonly PageBand[]} bands */\nfunction drawBands(plot, bands) {\n  const { ctx, bbox } = plot\n  ctx.save()\n  clipToPlot(plot)\n  for (const band of bands) {\n    const left = plot.valToPos(band.from, 'x', true)\n    const right = Math.max(plot.valToPos(band.to, 'x', true), left + 2 * ratio())\n    ctx.fillStyle = colour(BAND_COLOURS[band.kind])\n    const height = band.kind === 'steady' ? 3 * ratio() : bbox.height\n    ctx.fillRect(left, bbox.top, right - left, height)\n  }\n  ctx.restore()\n}\n\n/** Text on a ground of its own, which no line crosses. @param {Plot} plot @param {string} text @param {{ x: number, top: number, right?: boolean, ink: string }} where */\nfunction drawLabel({ ctx }, text, { x, top, right, ink }) {\n  const width = ctx.measureText(text).width\n  const left = right === true ? x - width : x\n  ctx.textBaseline = 'middle'\n  ctx.textAlign = 'left'\n  ctx.fillStyle = colour('halo')\n  ctx.fillRect(left - 3 * ratio(), top, width + 6 * ratio(), 15 * ratio())\n  ctx.fillStyle = ink\n  ctx.fillText(text, left, top + 8 * ratio())\n}\n\n/** Names the stretches that have room for it: what went wrong before what was planned. @param {Plot} plot @param {readonly PageBand[]} bands */\nfunction drawBandLabels(plot, bands) {\n  const { ctx, bbox } = plot\n  ctx.save()\n  ctx.font = `${11 * ratio()}px ${FONT}`\n  const isPlanned = (/** @type {PageBand} */ { kind }) =>\n    kind === 'warm-up' || kind === 'steady' || kind === 'ramp-down'\n  /** @type {[number, number][]} */\n  const taken = []\n  for (const band of [...bands.filter(one => !isPlanned(one)), ...bands.filter(isPlanned)]) {\n    const left = Math.max(plot.valToPos(band.from, 'x', true), bbox.left) + 5 * ratio()\n    const end = left + ctx.measureText(band.label).width + 8 * ratio()\n    const isCovered = taken.some(([from, to]) => left < to && end > from)\n    if (\n      isCovered ||\n      end > Math.min(plot.valToPos(band.to, 'x', true), bbox.left + bbox.width) + 8 * ratio()\n    )\n      continue\n    drawLabel(plot, band.label, { x: left, top: bbox.top + 4 * ratio(), ink: colour('muted') })\n    taken.push([left, end])\n  }\n  ctx.restore()\n}\n\n/** Bounds as dashed lines, dotted for targets. @param {Plot} plot @param {readonly PageChart['targets'][number][]} targets @param {(key: string) => string} colourOf */\nfunction drawTargets(plot, targets, colourOf) {\n  const { ctx, bbox } = plot\n  ctx.save()\n  ctx.lineWidth = ratio()\n  for (const target of targets) {\n    const y = boundHeight(plot, target.value)\n    if (y === undefined) continue\n    ctx.strokeStyle = colourOf(target.key)\n    ctx.setLineDash(\n      target.kind === 'target' ? [2 * ratio(), 3 * ratio()] : [7 * ratio(), 4 * ratio()]\n    )\n    ctx.beginPath()\n    ctx.moveTo(bbox.left, y)\n    ctx.lineTo(bbox.left + bbox.width, y)\n    ctx.stroke()\n  }\n  ctx.restore()\n}\n\n/** Height of a label, and of what the labels of the stretches take at the top (px). */\nconst LABEL_HEIGHT = 15\nconst BAND_LABELS = 20\n\n/** Their names, over the lines of the data and where they hide least of it; near ones stand on each other, below the plot's top. @param {Plot} plot @param {readonly PageChart['targets'][number][]} targets @param {(key: string) => string} colourOf @param {boolean} [saysAbove] also those higher than the plot */\nfunction drawTargetLabels(plot, targets, colourOf, saysAbove = false) {\n  const { ctx, bbox } = plot\n  const height = LABEL_HEIGHT * ratio()\n  let free = Infinity\n  // Upwards from the lowest, and down again from the plot's top what would stand above it.\n  const rising = [...targets]\n    .reverse()\n    .sort((a, b) => a.value - b.value)\n    .flatMap(target => {\n      const y = boundHeight(plot, target.value)\n      if (y === undefined)\n        return saysAbove && isAbove(plot, target.value) ? [{ target, top: -Infinity }] : []\n      free = Math.min(y - 8 * ratio(), free - height)\n      return [{ target, top: free }]\n    })\n  let least = bbox.top + BAND_LABELS * ratio()\n  ctx.save()\n  ctx.font = `${11 * ratio()}px ${FONT}`\n  for (const { target, top } of rising.reverse()) {\n    const placed = Math.max(top, least)\n    least = placed + height\n    const name = plot.width >= WIDE ? target.label : target.name\n    const text = top === -Infinity ? `${name} ↑` : name\n    const width = ctx.measureText(text).width\n    drawLabel(plot, text, {\n      x: clearestEnd(plot, { top: placed, bottom: placed + height }, width + 6 * ratio()),\n      top: placed,\n      right: true,\n      ink: colourOf(target.key)\n    })\n  }\n  ctx.restore()\n}\n\n/** How many places along its bound a label may stand at. */\nconst LABEL_PLACES = 12\n\n/** Where a label ends so that the fewest points are behind it: the rightmost such place (canvas px). @param {Plot} plot @param {{ top: number, bottom: number }} rows @param {number} width */\nfunction clearestEnd(plot, rows, width) {\n  const { left, width: whole } = plot.bbox\n  const last = left + whole - 6 * ratio()\n  const room = Math.max(0, last - left - width - 6 * ratio())\n  let best = { end: last, hidden: Infinity }\n  for (let place = 0; place < LABEL_PLACES && best.hidden > 0; place++) {\n    const end = last - (room * place) / (LABEL_PLACES - 1)\n    const hidden = pointsBehind(plot, rows, end - width, end)\n    if (hidden < best.hidden) best = { end, hidden }\n  }\n  return best.end\n}\n\n/** Pieces of shown lines that cross a rectangle. @param {Plot} plot @param {{ top: number, bottom: number }} rows @param {number} left @param {number} right */\nfunction pointsBehind(plot, { top, bottom }, left, right) {\n  const times = plot.data[0]\n  const from = Math.max(1, plot.valToIdx(plot.posToVal(left, 'x', true)))\n  const to = Math.min(times.length - 1, plot.valToIdx(plot.posToVal(right, 'x', true)) + 1)\n  return plot.series.slice(1).reduce((count, { show }, line) => {\n    if (show === false) return count\n    const heights = plot.data[line + 1] ?? []\n    let before = heights[from - 1]\n    let behind = 0\n    for (let index = from; index <= to; index++) {\n      const value = heights[index] ?? undefined\n      if (value === undefined) continue\n      const ends = [value, before ?? value].map(one => plot.valToPos(one, 'y', true))\n      if (Math.min(...ends) <= bottom && Math.max(...ends) >= top) behind++\n      before = value\n    }\n    return count + behind\n  }, 0)\n}\n\n/** @param {Plot} plot @param {number} value */\nfunction isAbove(plot, value) {\n  return value > (plot.scales['y']?.max ?? Infinity)\n}\n\n/** Undefined outside of the plot. @param {Plot} plot @param {number} value */\nfunction boundHeight(plot, value) {\n  const { top, height } = plot.bbox\n  const y = Math.round(plot.valToPos(value, 'y', true)) + 0.5\n  return y < top || y > top + height ? undefined : y\n}\n\n/** Vertical lines with their names, each name lower than the one before. @param {Plot} plot @param {PageCapacity['marks']} marks */\nfunction drawMarks(plot, marks) {\n  const { ctx, bbox } = plot\n  const colours = { knee: 'muted', breaking: 'bad', recommended: 'good' }\n  ctx.save()\n  ctx.font = `${11 * ratio()}px ${FONT}`\n  ctx.lineWidth = 1.5 * ratio()\n  ctx.setLineDash([4 * ratio(), 3 * ratio()])\n  const placed = marks\n    .map(mark => ({ mark, x: Math.round(plot.valToPos(mark.users, 'x', true)) + 0.5 }))\n    .filter(({ x }) => x >= bbox.left && x <= bbox.left + bbox.width)\n  for (const { mark, x } of placed) {\n    ctx.strokeStyle = colour(colours[mark.kind])\n    ctx.beginPath()\n    ctx.moveTo(x, bbox.top)\n    ctx.lineTo(x, bbox.top + bbox.height)\n    ctx.stroke()\n  }\n  placed.forEach(({ mark, x }, index) => {\n    const fits = x + ctx.measureText(mark.label).width + 8 * ratio() < bbox.left + bbox.width\n    drawLabel(plot, mark.label, {\n      x: x + (fits ? 5 : -5) * ratio(),\n      top: bbox.top + (2 + 16 * index) * ratio(),\n      right: !fits,\n      ink: colour(colours[mark.kind])\n    })\n  })\n  ctx.restore()\n}\n\n/** @param {Plot} plot */\nfunction clipToPlot({ ctx, bbox }) {\n  ctx.beginPath()\n  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height)\n  ctx.clip()\n}\n\n/** An axis in the colours of the theme. @param {Partial<import('uplot').Axis>} more @returns {import('uplot').Axis} */\nfunction axis(more) {\n  return {\n    stroke: () => colour('muted'),\n    font: `12px ${FONT}`,\n    grid: { stroke: () => colour('grid'), width: 1 },\n    ticks: { stroke: () => colour('grid'), width: 1, size: 4 },\n    gap: 6,\n    ...more\n  }\n}\n\n/** As wide as its widest label. @param {Plot} plot @param {readonly string[] | null} values */\nfunction axisWidth(plot, values) {\n  const longest = (values ?? []).reduce(\n    (most, value) => (value.length > most.length ? value : most),\n    ''\n  )\n  plot.ctx.save()\n  plot.ctx.font = `${12 * ratio()}px ${FONT}`\n  const width = plot.ctx.measureText(longest).width / ratio()\n  plot.ctx.restore()\n  return Math.ceil(width) + 16\n}\n// @ts-check\n/* The values at the cursor: beside the names of the lines, in a box at the pointer, and aloud. */\n\n/** The names of the lines as buttons that hide them. @param {Element | null} host @param {DrawnLine[]} lines @param {(line: number, shown: boolean) => void} toggle @returns {LegendEntry[]} */\nfunction buildLegend(host, lines, toggle) {\n  // A baseline's line comes and goes with the run's own.\n  const entries = lines\n    .filter(line => !line.dashed)\n    .map((line, index) => {\n      const button = element('button', 'legend-line')\n      button.setAttribute('type', 'button')\n      button.setAttribute('aria-pressed', 'true')\n      button.dataset['key'] = line.key\n      const swatch = element('span', `line-swatch line-${line.colour}`)\n      swatch.setAttribute('aria-hidden', 'true')\n      const value = element('span', 'legend-value')\n      button.append(swatch, element('span', 'legend-name', line.label), value)\n      button.addEventListener('click', () => {\n        const shown = button.getAttribute('aria-pressed') !== 'true'\n        button.setAttribute('aria-pressed', String(shown))\n        toggle(index, shown)\n      })\n      return { button, value, line: index }\n    })\n  host?.replaceChildren(...entries.map(entry => entry.button))\n  return entries\n}\n\n/** The box at the pointer. @param {Plot} plot */\nfunction buildTip(plot) {\n  const tip = element('div', 'tip')\n  tip.hidden = true\n  plot.over.append(tip)\n  return tip\n}\n\n/** A line each: name, value, and what it was in the baseline. @param {HTMLElement} tip @param {string} title @param {readonly TipRow[]} rows */\nfunction fillTip(tip, title, rows) {\n  const isCompared = rows.some(row => row.baseline !== undefined)\n  tip.replaceChildren(\n    element('strong', '', title),\n    ...(isCompared\n      ? [tipRow({ label: '', colour: 'none', value: 'this run', baseline: 'baseline' })]\n      : []),\n    ...rows.map(tipRow)\n  )\n}\n\n/** @param {TipRow} row */\nfunction tipRow({ colour: name, label, value, baseline }) {\n  const row = element('div', label === '' ? 'tip-row tip-head' : 'tip-row')\n  row.append(\n    element('span', `line-swatch line-${name}`),\n    element('span', 'tip-label', label),\n    element('b', '', value)\n  )\n  if (baseline !== undefined) row.append(element('span', 'tip-baseline', baseline))\n  return row\n}\n\n/** Beside the pointer, on the side with room. @param {Plot} plot @param {HTMLElement} tip */\nfunction placeTip(plot, tip) {\n  const left = plot.cursor.left ?? -1\n  const top = plot.cursor.top ?? -1\n  tip.hidden = left < 0\n  if (left < 0) return\n  const width = tip.offsetWidth\n  const beside = left + 14 + width > plot.over.clientWidth ? left - width - 14 : left + 14\n  const lowest = plot.over.clientHeight - tip.offsetHeight\n  tip.style.transform = `translate(${Math.max(-40, beside)}px, ${Math.max(-30, Math.min(top - 20, lowest))}px)`\n}\n\n/** The table behind a chart, made when it is opened. @param {Element} figure @param {string} caption @param {readonly string[]} head @param {() => readonly (readonly string[])[]} rowsOf */\nfunction tableBehind(figure, caption, head, rowsOf) {\n  const details = /** @type {HTMLDetailsElement | null} */ (figure.querySelector('details.behind'))\n  const host = figure.querySelector('.chart-table')\n  if (!details || !host) return\n  details.addEventListener('toggle', () => {\n    if (!details.open || host.childElementCount > 0) return\n    const box = element('div', 'scroll tall')\n    box.setAttribute('role', 'region')\n    box.setAttribute('aria-label', caption)\n    box.tabIndex = 0\n    box.append(plainTable(caption, head, rowsOf()))\n    host.append(box)\n  })\n}\n\n/** @param {string} caption @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */\nfunction plainTable(caption, head, rows) {\n  const table = element('table')\n  table.append(element('caption', 'visually-hidden', caption))\n  const titles = element('tr')\n  for (const title of head) {\n    const cell = element('th', 'number', title)\n    cell.setAttribute('scope', 'col')\n    titles.append(cell)\n  }\n  const headRows = element('thead')\n  headRows.append(titles)\n  const body = element('tbody')\n  for (const row of rows) {\n    const line = element('tr')\n    row.forEach((text, index) => {\n      const cell = element(index === 0 ? 'th' : 'td', 'number', text)\n      if (index === 0) cell.setAttribute('scope', 'row')\n      line.append(cell)\n    })\n    body.append(line)\n  }\n  table.append(headRows, body)\n  return table\n}\n// @ts-check\n/* Zooming and pointing in all charts of a run at once. */\n\n/** @param {ChartGroup} group @param {Plot} changed */\nfunction zoomOthers(group, changed) {\n  if (group.zooming) return\n  const { min, max } = changed.scales['x'] ?? {}\n  if (min === undefined || max === undefined || min === null || max === null) return\n  group.zooming = true\n  for (const { plot } of group.charts) {\n    const scale = plot.scales['x']\n    if (plot !== changed && (scale?.min !== min || scale.max !== max))\n      plot.setScale('x', { min, max })\n  }\n  group.zooming = false\n}\n\n/** @param {ChartGroup} group @param {number} from @param {number} to */\nfunction zoomTo(group, from, to) {\n  const first = group.charts[0]?.plot\n  if (first === undefined || to <= from) return\n  const times = first.data[0]\n  const min = Math.max(from, times[0] ?? 0)\n  const max = Math.min(to, times[times.length - 1] ?? 0)\n  if (max > min) for (const { plot } of group.charts) plot.setScale('x', { min, max })\n}\n\n/** @param {ChartGroup} group @param {number} factor below 1 zooms in, around the cursor or the middle */\nfunction zoomBy(group, factor) {\n  const plot = group.charts[0]?.plot\n  const { min, max } = plot?.scales['x'] ?? {}\n  if (plot === undefined || min === undefined || max === undefined || min === null || max === null)\n    return\n  const index = plot.cursor.idx\n  const centre =\n    index === null || index === undefined\n      ? (min + max) / 2\n      : (plot.data[0][index] ?? (min + max) / 2)\n  zoomTo(group, centre - (centre - min) * factor, centre + (max - centre) * factor)\n}\n\n/** @param {ChartGroup} group */\nfunction zoomAll(group) {\n  zoomTo(group, -Infinity, Infinity)\n}\n\n/** @param {ChartGroup} group */\nfunction startToolbar(group) {\n  const section = group.root.closest('section') ?? group.root\n  for (const controls of group.root.querySelectorAll('.chart-controls')) {\n    ;/** @type {HTMLElement} */ (controls).hidden = false\n  }\n  const steady = group.time.bands.find(band => band.kind === 'steady')\n  /** @type {Record<string, () => void>} */\n  const actions = {\n    all: () => zoomAll(group),\n    in: () => zoomBy(group, 0.5),\n    out: () => zoomBy(group, 2),\n    steady: () => steady && zoomTo(group, steady.from, steady.to)\n  }\n  for (const button of section.querySelectorAll('[data-zoom]')) {\n    const action = actions[/** @type {HTMLElement} */ (button).dataset['zoom'] ?? '']\n    if (action) button.addEventListener('click', action)\n  }\n  for (const found of section.querySelectorAll('[data-zoom-from]')) {\n    const button = /** @type {HTMLElement} */ (found)\n    button.hidden = false\n    button.addEventListener('click', () => {\n      const [from, to] = [Number(button.dataset['zoomFrom']), Number(button.dataset['zoomTo'])]\n      const margin = Math.max(5, (to - from) * 0.25)\n      zoomTo(group, from - margin, to + margin)\n      group.root.scrollIntoView({ block: 'nearest' })\n    })\n  }\n  const overlay = /** @type {HTMLInputElement | null} */ (section.querySelector('[data-overlay]'))\n  overlay?.addEventListener('change', () => {\n    group.overlay = overlay.checked\n    for (const drawn of group.charts) showLines(group, drawn)\n  })\n}\n\n/** Shows the lines whose names are pressed, a baseline's only with the overlay. @param {ChartGroup} group @param {DrawnChart} drawn */\nfunction showLines(group, { plot, lines, legend }) {\n  lines.forEach((line, index) => {\n    const own = legend[index % legend.length]?.button.getAttribute('aria-pressed') === 'true'\n    const show = own && (group.overlay || !line.dashed)\n    if (plot.series[index + 1]?.show !== show) plot.setSeries(index + 1, { show })\n  })\n}\n\n/** Keeps a chart as wide as its place, or on paper as wide as that. @param {Plot} plot @param {HTMLElement} host */\nfunction followSize(plot, host) {\n  const fit = () => {\n    const width = isPrinting ? PAPER_WIDTH : host.clientWidth\n    if (width > 0 && width !== plot.width) plot.setSize({ width, height: plot.height })\n  }\n  new ResizeObserver(fit).observe(host)\n  redraws.push(() => {\n    fit()\n    plot.redraw(false, true)\n  })\n}\n// @ts-check\n/* What stands at a run: change points, breaks, versions of Locust, releases. */\n\nconst MARK_COLOURS = /** @type {const} */ ({\n  worse: 'bad',\n  better: 'good',\n  break: 'muted',\n  locust: 'muted',\n  release: 'link'\n})\n/** What comes first has its label where there is room for one only. */\nconst MARK_ORDER = /** @type {const} */ (['worse', 'better', 'break', 'locust', 'release'])\n\n/** The marks of a chart: a change point stands on those that moved. @param {PastGroup} group @param {PastChart} chart */\nfunction marksFor({ series, row }, chart) {\n  return series.marks.filter(\n    ({ on }) => on === undefined || (on[0] === row.name && on[1] === chart.metric)\n  )\n}\n\n/** Of more releases in view only a notch is drawn: lines would hide the chart. */\nconst MOST_RELEASE_LINES = 8\n/** Height of a notch (px). */\nconst NOTCH = 6\n\n/** Between the run before and the run of the mark. @param {Plot} plot @param {readonly PastMark[]} marks */\nfunction drawMarks(plot, marks) {\n  const { ctx, bbox } = plot\n  const { min = 0, max = 0 } = plot.scales['x'] ?? {}\n  const inView = marks.filter(({ run }) => run - 0.5 >= (min ?? 0) && run - 0.5 <= (max ?? 0))\n  ctx.save()\n  ctx.font = `${11 * ratio()}px ${FONT}`\n  const areMany = inView.filter(({ kind }) => kind === 'release').length > MOST_RELEASE_LINES\n  /** @type {[number, number][]} */\n  const taken = []\n  for (const kind of MARK_ORDER) {\n    const isStep = kind === 'worse' || kind === 'better'\n    for (const mark of inView.filter(one => one.kind === kind)) {\n      const x =\n        Math.round(plot.valToPos(mark.run - (kind === 'release' ? 0 : 0.5), 'x', true)) + 0.5\n      ctx.strokeStyle = ctx.fillStyle = colour(MARK_COLOURS[kind])\n      ctx.lineWidth = (isStep ? 2 : 1) * ratio()\n      ctx.setLineDash(isStep ? [] : [3 * ratio(), 4 * ratio()])\n      ctx.beginPath()\n      ctx.moveTo(x, bbox.top - (isStep ? 4 * ratio() : 0))\n      ctx.lineTo(x, bbox.top + (kind === 'release' && areMany ? NOTCH * ratio() : bbox.height))\n      ctx.stroke()\n      markLabel(plot, mark, { x, taken })\n    }\n  }\n  ctx.restore()\n}\n\n/** Above the plot, where no other stands. @param {Plot} plot @param {PastMark} mark @param {{ x: number, taken: [number, number][] }} where */\nfunction markLabel({ ctx, bbox }, { label }, { x, taken }) {\n  const width = ctx.measureText(label).width\n  const left = Math.max(bbox.left, Math.min(x - width / 2, bbox.left + bbox.width - width))\n  const isTaken = taken.some(\n    ([from, to]) => left < to + 6 * ratio() && left + width > from - 6 * ratio()\n  )\n  if (isTaken) return\n  taken.push([left, left + width])\n  ctx.setLineDash([])\n  ctx.textAlign = 'left'\n  ctx.textBaseline = 'alphabetic'\n  ctx.fillText(label, left, bbox.top - 7 * ratio())\n}\n// @ts-check\n/* The charts of one row over the runs: value, median and band, and what stands at a run. */\n\nconst BAND_SERIES = [2, 3]\n/** Half of the first day's text stands beneath the axis of the values (px). */\nconst LEAST_AXIS = 52\n\n/** @param {PastGroup} group @param {PastChart} chart @param {HTMLElement} grid */\nfunction drawRunChart(group, chart, grid) {\n  const figure = runFigure(chart, group.row.name)\n  grid.append(figure)\n  const host = /** @type {HTMLElement} */ (figure.querySelector('.chart-plot'))\n  const data = runData(group.series, chart)\n  /** @type {PastDrawn} */\n  const drawn = {\n    chart,\n    host,\n    tip: host,\n    plot: /** @type {any} */ (undefined),\n    lines: [\n      {\n        label: chart.title,\n        key: chart.metric,\n        colour: lineOf(chart),\n        dashed: false,\n        values: chart.values\n      }\n    ]\n  }\n  drawn.plot = new uPlot(runOptions(group, drawn), data, host)\n  drawn.tip = buildTip(drawn.plot)\n  followSize(drawn.plot, host)\n  startRunKeys(group, drawn)\n  // uPlot eats the click that ends a drag: what is left are clicks on a run.\n  drawn.plot.over.addEventListener('click', () => keepRun(group, drawn.plot.cursor.idx ?? null))\n  runTable(group, figure, chart)\n  group.charts.push(drawn)\n}\n\n/** @param {PastChart} chart @param {string} row */\nfunction runFigure(chart, row) {\n  const figure = element('figure', 'chart')\n  figure.dataset['chart'] = chart.metric\n  const plot = element('div', 'chart-plot')\n  plot.setAttribute('role', 'group')\n  plot.setAttribute('aria-roledescription', 'interactive chart')\n  plot.setAttribute('aria-label', `${chart.title} of ${row} over the runs`)\n  const behind = element('details', 'behind')\n  behind.append(element('summary', '', `Data table: ${chart.title}`), element('div', 'chart-table'))\n  figure.append(element('figcaption', '', chart.title), plot, behind)\n  return figure\n}\n\n/** Of a column: the place of each run; the values; and where most of the runs around it lay. @param {PastSeriesData} series @param {PastChart} chart @returns {PlotData} */\nfunction runData({ runs }, { values, stretches }) {\n  const places = runs.at.map((_, place) => place)\n  const column = (/** @type {'usual' | 'low' | 'high'} */ key) => {\n    /** @type {(number | null)[]} */\n    const filled = new Array(places.length).fill(null)\n    for (const stretch of stretches) filled.fill(stretch[key], stretch.from, stretch.to + 1)\n    return filled\n  }\n  return /** @type {PlotData} */ ([\n    places,\n    /** @type {any} */ (values),\n    column('high'),\n    column('low'),\n    column('usual')\n  ])\n}\n\n/** @param {PastGroup} group @param {PastDrawn} drawn @returns {PlotOptions} */\nfunction runOptions(group, drawn) {\n  const { chart, host } = drawn\n  const stroke = () => colour(`line-${lineOf(chart)}`)\n  const stepped = uPlot.paths.stepped?.({ align: 1 })\n  const edge = {\n    stroke: () => 'transparent',\n    points: { show: false },\n    ...(stepped ? { paths: stepped } : {})\n  }\n  return {\n    width: Math.max(200, host.clientWidth),\n    height: window.innerWidth < 600 ? 200 : 220,\n    padding: [22, 14, 0, 0],\n    legend: { show: false },\n    cursor: {\n      sync: { key: group.series.id, scales: ['x', null] },\n      drag: { x: true, y: false, dist: 4 },\n      points: { size: 8 }\n    },\n    scales: {\n      x: { time: false, range: (_, from, to) => (from === to ? [from - 1, to + 1] : [from, to]) },\n      y: { range: (_, low, high) => runRange(chart, high) }\n    },\n    axes: [\n      axis({\n        incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000],\n        space: 76,\n        size: 30,\n        values: (_, splits) => momentTexts(group.series, splits)\n      }),\n      axis({\n        size: (plot, values) => Math.max(LEAST_AXIS, axisWidth(plot, values)),\n        space: 32,\n        values: (_, splits) => splits.map(value => formatValue(chart.unit, value))\n      })\n    ],\n    bands: [\n      { series: /** @type {[number, number]} */ (BAND_SERIES), fill: () => colour('band-usual') }\n    ],\n    series: [\n      {},\n      {\n        label: chart.title,\n        stroke,\n        width: 1.5,\n        spanGaps: true,\n        points: {\n          show: (plot, _, from, to) => to - from < plot.bbox.width / (6 * ratio()),\n          size: 5\n        }\n      },\n      { label: 'high', ...edge },\n      { label: 'low', ...edge },\n      { label: 'usual', ...edge, stroke, width: 1, dash: [5, 4], alpha: 0.7 }\n    ],\n    hooks: {\n      drawAxes: [plot => drawMarks(plot, marksFor(group, chart))],\n      setCursor: [() => showRun(group, drawn)],\n      setScale: [(plot, scale) => scale === 'x' && zoomOthers(/** @type {any} */ (group), plot)]\n    }\n  }\n}\n\n/** From zero, a little above the highest value. @param {PastChart} chart @param {number | null} high @returns {[number, number]} */\nfunction runRange({ unit, stretches }, high) {\n  const top = Math.max(high ?? 0, ...stretches.map(stretch => stretch.high))\n  if (top > 0) return [0, top * 1.12]\n  return [0, unit === 'fraction' ? 0.01 : 1]\n}\n\n/** @param {PastChart} chart */\nfunction lineOf({ metric }) {\n  if (metric === 'p50' || metric === 'p95' || metric === 'p99') return metric\n  if (metric === 'average') return 'mean'\n  if (metric === 'throughput') return 'throughput'\n  if (metric === 'error-rate') return 'errors'\n  return metric === 'users' ? 'users' : 'resource'\n}\n\n/**\n * The day of a run, or its time where the label before it has the same day; empty between two runs.\n *\n * @param {PastSeriesData} series @param {readonly number[]} places\n */\nfunction momentTexts({ runs }, places) {\n  let last = ''\n  return places.map(place => {\n    const at = runs.at[place]\n    if (at === undefined) return ''\n    const [day = '', time = ''] = formatMoment(at).split(' ')\n    const text = day === last ? time.slice(0, 5) : day\n    last = day\n    return text\n  })\n}\n\n/** @param {PastGroup} group @param {PastDrawn} drawn */\nfunction showRun(group, drawn) {\n  const { plot, tip, chart } = drawn\n  if (plot === undefined || tip === drawn.host) return\n  const place = plot.cursor.idx\n  if (place === null || place === undefined || !isPointedAt(drawn)) {\n    tip.hidden = true\n    return\n  }\n  const stretch = chart.stretches.find(({ from, to }) => place >= from && place <= to)\n  fillTip(tip, runTitle(group.series, place), [\n    {\n      label: chart.title,\n      colour: lineOf(chart),\n      value: valueText(chart.unit, chart.values[place])\n    },\n    ...(stretch === undefined\n      ? []\n      : [\n          { label: 'median', colour: 'none', value: valueText(chart.unit, stretch.usual) },\n          {\n            label: 'nine of ten',\n            colour: 'none',\n            value: `${valueText(chart.unit, stretch.low)} to ${valueText(chart.unit, stretch.high)}`\n          }\n        ])\n  ])\n  placeTip(plot, tip)\n}\n\n/** @param {PastDrawn} drawn */\nfunction isPointedAt({ plot, host }) {\n  return plot.over.matches(':hover') || host.contains(document.activeElement)\n}\n\n/** `#42 · 2026-11-24 07:51 · v1.2`. @param {PastSeriesData} series @param {number} place */\nfunction runTitle({ runs }, place) {\n  const parts = [runs.name[place], formatMoment(runs.at[place]).slice(0, 16), runs.tag[place]]\n  return parts.filter(part => part !== null && part !== undefined && part !== '').join(' · ')\n}\n\n/** @param {PageUnit} unit @param {number | null | undefined} value */\nfunction valueText(unit, value) {\n  return value === null || value === undefined ? '–' : formatValue(unit, value)\n}\n\n/** @param {PastGroup} group @param {Element} figure @param {PastChart} chart */\nfunction runTable({ series }, figure, chart) {\n  const { runs } = series\n  tableBehind(figure, chart.title, ['Run', 'When (UTC)', 'Commit', chart.title], () =>\n    runs.at.map((at, place) => [\n      runs.name[place] ?? '',\n      formatMoment(at).slice(0, 16),\n      runs.commit[place] ?? '–',\n      valueText(chart.unit, chart.values[place])\n    ])\n  )\n}\n// @ts-check\n/* Brings the page to life: the charts of one row of each series, chosen by name or from a table. */\n\n/** Runs that are looked at together by default. */\nconst RECENT = 40\n\n/** @param {PastSeriesData} series */\nfunction startSeries(series) {\n  const root = /** @type {HTMLElement | null} */ (\n    document.querySelector(`[data-history=\"${series.id}\"]`)\n  )\n  const first = series.rows[0]\n  if (!root || first === undefined) return\n  /** @type {PastGroup} */\n  const group = { series, root, charts: [], row: first, zooming: false }\n  for (const controls of root.querySelectorAll('.controls')) {\n    ;/** @type {HTMLElement} */ (controls).hidden = false\n  }\n  startChoice(group)\n  startZoomButtons(group)\n  const article = root.closest('article') ?? root\n  for (const found of article.querySelectorAll('[data-show]')) {\n    const button = /** @type {HTMLElement} */ (found)\n    button.hidden = false\n    button.addEventListener('click', () => showFrom(group, button))\n  }\n  const observer = new IntersectionObserver(\n    entries => {\n      if (!entries.some(entry => entry.isIntersecting)) return\n      observer.disconnect()\n      showRow(group, group.row)\n    },\n    { rootMargin: '600px' }\n  )\n  observer.observe(root)\n}\n\n/** @param {PastGroup} group @param {PastRow} row */\nfunction showRow(group, row) {\n  const { min, max } = group.charts[0]?.plot.scales['x'] ?? {}\n  for (const { plot } of group.charts) plot.destroy()\n  group.charts = []\n  group.row = row\n  const title = group.root.querySelector('.row-title')\n  if (title) title.textContent = row.name\n  const grid = /** @type {HTMLElement} */ (group.root.querySelector('.chart-grid'))\n  grid.replaceChildren()\n  for (const chart of [...row.charts, ...usersOf(group)]) drawRunChart(group, chart, grid)\n  if (min !== undefined && max !== undefined && min !== null && max !== null) {\n    zoomTo(/** @type {any} */ (group), min, max)\n  }\n}\n\n/** How many users each run had, beside every row. @param {PastGroup} group @returns {PastChart[]} */\nfunction usersOf({ series }) {\n  const { users } = series.runs\n  if (users.every(count => count === null)) return []\n  return [{ metric: 'users', title: 'Users', unit: 'count', values: users, stretches: [] }]\n}\n\n/** @param {PastGroup} group */\nfunction startChoice(group) {\n  const choice = /** @type {HTMLSelectElement} */ (group.root.querySelector('.row-choice'))\n  const filter = /** @type {HTMLInputElement} */ (group.root.querySelector('.row-filter'))\n  const { rows } = group.series\n  choice.addEventListener('change', () => {\n    const row = rows.find(({ name }) => name === choice.value)\n    if (row) showRow(group, row)\n  })\n  filter.addEventListener('input', () => {\n    const wanted = filter.value.trim().toLowerCase()\n    const found = rows.filter(({ name }) => name.toLowerCase().includes(wanted))\n    choice.replaceChildren(...found.map(({ name }) => element('option', '', name)))\n    const shown = found.find(row => row === group.row) ?? found[0]\n    if (shown === undefined) return\n    choice.value = shown.name\n    if (shown !== group.row) showRow(group, shown)\n  })\n}\n\n/** @param {PastGroup} group @param {HTMLElement} button */\nfunction showFrom(group, button) {\n  const row = group.series.rows.find(({ name }) => name === button.dataset['show'])\n  if (row === undefined) return\n  const filter = /** @type {HTMLInputElement} */ (group.root.querySelector('.row-filter'))\n  const choice = /** @type {HTMLSelectElement} */ (group.root.querySelector('.row-choice'))\n  filter.value = ''\n  filter.dispatchEvent(new Event('input'))\n  choice.value = row.name\n  showRow(group, row)\n  const wanted = group.charts.find(({ chart }) => chart.metric === button.dataset['metric'])\n  const host = wanted?.host ?? group.root\n  host.scrollIntoView({ block: 'center' })\n  host.focus({ preventScroll: true })\n}\n\n/** @param {PastGroup} group */\nfunction startZoomButtons(group) {\n  const last = group.series.runs.at.length - 1\n  const zoomed = /** @type {any} */ (group)\n  /** @type {Record<string, () => void>} */\n  const actions = {\n    all: () => zoomAll(zoomed),\n    recent: () => zoomTo(zoomed, Math.max(0, last - RECENT + 1), last),\n    in: () => zoomBy(zoomed, 0.5),\n    out: () => zoomBy(zoomed, 2)\n  }\n  for (const found of group.root.querySelectorAll('[data-zoom]')) {\n    const button = /** @type {HTMLElement} */ (found)\n    const kind = button.dataset['zoom'] ?? ''\n    if (kind === 'recent') button.hidden = last < RECENT\n    const action = actions[kind]\n    if (action) button.addEventListener('click', action)\n  }\n}\n\n/** @param {PastGroup} group @param {PastDrawn} drawn */\nfunction startRunKeys(group, drawn) {\n  const zoomed = /** @type {any} */ (group)\n  drawn.host.tabIndex = 0\n  drawn.host.addEventListener('keydown', event => {\n    const step = event.shiftKey ? 10 : 1\n    /** @type {Record<string, () => void>} */\n    const actions = {\n      ArrowLeft: () => pointToRun(group, drawn, -step),\n      ArrowRight: () => pointToRun(group, drawn, step),\n      Enter: () => keepRun(group, drawn.plot.cursor.idx ?? null),\n      '+': () => zoomBy(zoomed, 0.5),\n      '-': () => zoomBy(zoomed, 2),\n      Escape: () => zoomAll(zoomed)\n    }\n    const action = actions[event.key === '=' ? '+' : event.key]\n    if (!action || event.ctrlKey || event.metaKey || event.altKey) return\n    event.preventDefault()\n    action()\n  })\n  drawn.host.addEventListener('blur', () => {\n    for (const { plot } of group.charts) plot.setCursor({ left: -10, top: -10 })\n  })\n}\n\n/** Moves the cursor by runs, in every chart, and says what is there. @param {PastGroup} group @param {PastDrawn} drawn @param {number} step */\nfunction pointToRun(group, { plot, chart }, step) {\n  const { min, max } = plot.scales['x'] ?? {}\n  const first = Math.ceil(min ?? 0)\n  const last = Math.floor(max ?? 0)\n  const start = plot.cursor.idx ?? (step > 0 ? first - 1 : last + 1)\n  const place = Math.max(first, Math.min(last, start + step))\n  for (const other of group.charts) {\n    other.plot.setCursor({\n      left: other.plot.valToPos(place, 'x'),\n      top: other.plot.over.clientHeight / 3\n    })\n  }\n  const live = group.root.querySelector('[data-live]')\n  if (live) {\n    live.textContent = `${runTitle(group.series, place)}: ${chart.title} ${valueText(chart.unit, chart.values[place])}`\n  }\n}\n\n/** Says below the charts which run it is, with the way to its page. @param {PastGroup} group @param {number | null} place */\nfunction keepRun({ series, root }, place) {\n  const line = /** @type {HTMLElement | null} */ (root.querySelector('.kept-run'))\n  if (!line || place === null) return\n  const { runs } = series\n  const users = runs.users[place]\n  const facts = [\n    runTitle(series, place),\n    runs.outcome[place],\n    ...(runs.commit[place] === null ? [] : [`commit ${runs.commit[place]}`]),\n    ...(users === null || users === undefined ? [] : [`${formatCount(users)} users`]),\n    `Locust ${runs.locust[place]}`\n  ]\n  line.replaceChildren(document.createTextNode(`${facts.join(' · ')} `))\n  const url = runs.url[place]\n  if (typeof url === 'string' && /^https?:\\/\\//.test(url)) {\n    const link = element('a', '', 'Open the run')\n    link.setAttribute('href', url)\n    link.setAttribute('rel', 'noopener noreferrer')\n    line.append(link)\n  }\n  line.hidden = false\n}\n\nfunction startHistory() {\n  const source = document.getElementById('page-data')\n  if (!source) return\n  const { series } = /** @type {import('../history-data.js').HistoryData} */ (\n    JSON.parse(source.textContent ?? '')\n  )\n  startTheme()\n  for (const each of series) startSeries(each)\n}\n\nstartHistory()\n})()\n";
/** For the content security policy. */
const HISTORY_SCRIPT_HASH = 'sha256-p4l/3jAqVfToX2ijU9N5sCU0xL/rUsbvY69w/3ozokI=';

// EXTERNAL MODULE: ./src/evaluate/past/past-words.ts
var past_words = __webpack_require__(66126);
// EXTERNAL MODULE: ./src/units/clock.ts
var clock = __webpack_require__(22817);
// EXTERNAL MODULE: ./src/past/union.ts
var union = __webpack_require__(3671);
// EXTERNAL MODULE: ./src/report/html/past-tables.ts
var past_tables = __webpack_require__(66068);
// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __webpack_require__(33843);
// EXTERNAL MODULE: ./src/locust/run.ts
var run = __webpack_require__(26351);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(72676);
// EXTERNAL MODULE: ./src/report/view/note-text.ts
var note_text = __webpack_require__(97758);
;// CONCATENATED MODULE: ./src/report/history-page/stretches.ts
/** Of fewer runs nobody knows between what most of them lie. */
const LEAST_RUNS = 5;
/** Nine of ten runs lie between these. */
const [LOW, HIGH] = [0.05, 0.95];
/**
 * The runs between two steps or breaks as one stretch each, where enough of them have a value.
 *
 * @param starts places of the runs at which something begins anew
 */
function stretchesOf(values, starts) {
    const bounds = [...new Set([0, ...starts, values.length])].sort((a, b) => a - b);
    return bounds.slice(0, -1).flatMap((from, at) => {
        const to = (bounds[at + 1] ?? values.length) - 1;
        const known = values
            .slice(from, to + 1)
            .filter(value => value !== null)
            .sort((a, b) => a - b);
        if (known.length < LEAST_RUNS)
            return [];
        return [
            {
                from,
                to,
                usual: quantile(known, 0.5),
                low: quantile(known, LOW),
                high: quantile(known, HIGH)
            }
        ];
    });
}
/** Between the two nearest of ascending values. */
function quantile(ascending, fraction) {
    const place = fraction * (ascending.length - 1);
    const below = ascending[Math.floor(place)] ?? 0;
    const above = ascending[Math.ceil(place)] ?? below;
    return below + (above - below) * (place - Math.floor(place));
}

;// CONCATENATED MODULE: ./src/report/history-page/columns.ts






/** One chart each, of every endpoint and of the whole run. */
const METRICS = ['p50', 'p95', 'p99', 'average', 'throughput', 'error-rate'];
/** The rows of the resource metrics, beside the endpoints. */
const RESOURCES = 'Resource metrics';
/** The busiest, and beside them those of which there is something to tell. */
const MOST_ENDPOINTS = 50;
/** Longest name that a row shows. */
const MAX_NAME = 300;
/** An endpoint's name as the page writes it, and by which it finds it. */
function shownName(name) {
    return (0,report_escape/* plainText */.wh)(name, MAX_NAME);
}
/** Every chart of a series. `starts`: places of runs at which a chart begins anew. */
function chartRowsOf(digests, past, starts) {
    const found = endpointsOf(digests);
    const telling = new Set([...past.changePoints, ...past.creeps].map(({ endpoint }) => endpoint));
    const shown = found.filter((name, at) => at < MOST_ENDPOINTS || telling.has(name));
    const tables = digests.map(({ endpoints }) => new Map(endpoints.map(row => [(0,run/* endpointKey */.r4)(row), row])));
    const row = (key, rowAt) => {
        const name = shownName(key);
        const charts = METRICS.flatMap(metric => chartOf({ metric, title: (0,note_text/* capitalised */.Iu)((0,format/* metricLabel */.B)(metric)), unit: unitOfKey(metric) }, digests.map((_, run) => columns_valueOf(rowAt(run), metric)), starts(name, metric)));
        return { name, charts };
    };
    const rows = [
        row(run/* AGGREGATED */.Y$, run => digests[run]?.total),
        ...shown.map(name => row(name, run => tables[run]?.get(name))),
        resourceRow(digests, starts)
    ];
    return {
        rows: rows.filter(({ charts }) => charts.length > 0),
        leftOut: found.length - shown.length
    };
}
/** The busiest first: by their share of each run's requests, so that a longer run counts no more. */
function endpointsOf(digests) {
    const shares = new Map();
    for (const { endpoints } of digests) {
        const all = Math.max(1, endpoints.reduce((sum, { requests }) => sum + requests, 0));
        for (const row of endpoints) {
            const name = (0,run/* endpointKey */.r4)(row);
            shares.set(name, (shares.get(name) ?? 0) + row.requests / all);
        }
    }
    return [...shares].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
/** Nothing where no run has a value. */
function chartOf(head, values, starts) {
    if (values.every(value => value === undefined))
        return [];
    const rounded = values.map(value => (value === undefined ? null : brief(value)));
    const stretches = stretchesOf(rounded, starts).map(stretch => ({
        ...stretch,
        usual: brief(stretch.usual),
        low: brief(stretch.low),
        high: brief(stretch.high)
    }));
    return [{ ...head, values: rounded, stretches }];
}
/** Four significant digits: more than anybody sees, in half of the bytes. */
function brief(value) {
    return Number(value.toPrecision(4));
}
function unitOfKey(key) {
    const metric = (0,metrics/* metricOf */.ak)(key);
    return metric === undefined ? 'count' : (0,metrics/* unitOf */.uF)(metric);
}
function columns_valueOf(row, metric) {
    if (row === undefined)
        return undefined;
    switch (metric) {
        case 'average':
            return row.average;
        case 'throughput':
            return row.throughput;
        case 'error-rate':
            return row.requests === 0 ? undefined : row.failures / row.requests;
        case 'p50':
            return row.percentiles.get(50) ?? row.median;
        case 'p95':
        case 'p99':
            return row.percentiles.get(Number(metric.slice(1)));
    }
}
function resourceRow(digests, starts) {
    const known = new Map(digests.flatMap(({ resources }) => resources.map(each => [each.name, each])));
    return {
        name: RESOURCES,
        charts: [...known.values()].flatMap(({ name, unit, statistic }) => chartOf({ metric: shownName(name), title: shownName(`${name} (${statistic})`), unit }, digests.map(({ resources }) => resources.find(each => each.name === name && each.unit === unit && each.statistic === statistic)?.value), starts(RESOURCES, name)))
    };
}

;// CONCATENATED MODULE: ./src/report/history-page/marks.ts




/** Characters beside a line. */
const MAX_LABEL = 24;
/** What stands at a run: change points, breaks, other versions of Locust, releases. In order of time. */
function marksOf(digests, past) {
    const placeOf = placesOf(digests);
    return [
        ...past.changePoints.flatMap(point => changeMarks(point, placeOf(point.between[1]))),
        ...past.breaks.flatMap(({ at, why }) => why.kind === 'locust'
            ? []
            : [mark(placeOf(at), 'break', why.kind === 'generator' ? 'other machine' : 'other load')]),
        ...digests.flatMap(({ locust, tag }, run) => [
            ...(run > 0 && digests[run - 1]?.locust !== locust
                ? [mark(run, 'locust', `Locust ${locust}`)]
                : []),
            ...(tag === undefined ? [] : [mark(run, 'release', tag)])
        ])
    ].sort((a, b) => a.run - b.run);
}
function mark(run, kind, label) {
    return { run, kind, label: (0,report_escape/* plainText */.wh)(label, MAX_LABEL) };
}
/** One on each chart that moved. */
function changeMarks(point, run) {
    const own = { ...point, kind: point.isImprovement ? 'better' : 'worse' };
    const others = point.together.map(each => ({ ...each, kind: kindOf(each, own.kind) }));
    return [own, ...others].map(({ endpoint, metric, ratio, kind }) => {
        const change = ratio === undefined ? 'step' : (0,format/* formatPercentChange */.vW)(ratio - 1);
        return { ...mark(run, kind, `${change} ${kind}`), on: [shownName(endpoint), metric] };
    });
}
/** Of a metric that moved with another one: by its own direction, where that is known. */
function kindOf({ metric, ratio }, lead) {
    const known = (0,metrics/* metricOf */.ak)(metric);
    if (known === undefined || ratio === undefined)
        return lead;
    return ratio > 1 === (0,metrics/* higherIsBetter */.i2)(known) ? 'better' : 'worse';
}
/** Where a run stands among the digests: of one that was thinned away, the first after it. */
function placesOf(digests) {
    const places = new Map(digests.map(({ identity }, at) => [`${identity.attempt} ${identity.workflowRun}`, at]));
    return run => {
        const known = places.get(`${run.attempt} ${run.workflowRun}`);
        if (known !== undefined)
            return known;
        const next = digests.findIndex(({ at }) => at >= run.at);
        return next < 0 ? Math.max(0, digests.length - 1) : next;
    };
}
/** Whether a chart begins anew at a mark. */
function startsIn(marks) {
    return (row, metric) => marks
        .filter(({ kind, on }) => kind === 'break' || kind === 'locust' || (on?.[0] === row && on[1] === metric))
        .map(({ run }) => run);
}

// EXTERNAL MODULE: ./src/report/view/past-view.ts
var past_view = __webpack_require__(85256);
;// CONCATENATED MODULE: ./src/report/history-page/run-columns.ts



/** What the charts say of each run. */
function runColumns(digests) {
    const text = (value) => value === undefined ? null : (0,report_escape/* plainText */.wh)(value, 100);
    return {
        at: digests.map(({ at }) => Math.round(at)),
        name: digests.map(past_view/* runName */.rt),
        commit: digests.map(({ commit }) => text(commit?.slice(0, past_words/* COMMIT_DIGITS */.tn))),
        tag: digests.map(({ tag }) => text(tag)),
        url: digests.map(({ url }) => (url === undefined ? null : ((0,report_escape/* webAddress */.Dy)(url) ?? null))),
        outcome: digests.map(({ outcome }) => outcome),
        locust: digests.map(({ locust }) => (0,report_escape/* plainText */.wh)(locust, 40)),
        users: digests.map(({ users }) => users ?? null)
    };
}

;// CONCATENATED MODULE: ./src/report/history-page/sections.ts








/** Rows of the table of runs in the HTML: nobody reads more. */
const MOST_ROWS = 200;
/** The controls and the place of the charts: the script draws them. */
function chartsBlock({ rows }, id, limits) {
    const first = rows[0]?.name ?? '';
    return (0,markup/* block */.om)(`${id}-charts`, 'Over the runs', [
        (0,markup/* markup */.PT) `<div class="history" data-history="${id}">
<div class="controls" hidden>
<label class="filter"><span class="visually-hidden">Filter endpoints</span><input type="search" class="row-filter" placeholder="Filter ${(0,units_count/* formatCount */.B4)(rows.length)} rows …" autocomplete="off" spellcheck="false"></label>
<label class="choice">Show <select class="row-choice">${rows.map(({ name }) => (0,markup/* markup */.PT) `<option>${name}</option>`)}</select></label>
<div class="buttons" role="group" aria-label="Zoom"><button type="button" data-zoom="all">All runs</button>
<button type="button" data-zoom="recent">Newest 40</button><button type="button" data-zoom="in">Zoom in</button><button type="button" data-zoom="out">Zoom out</button></div>
<p class="fine hint">Drag across a chart to zoom, double-click for all runs, click a run to keep it below. With the keyboard: arrows move, Enter keeps the run, + and − zoom, Esc resets.</p></div>
<h4 class="row-title">${first}</h4>
<div class="chart-grid"></div>
<p class="kept-run" role="status" hidden></p>
<p class="visually-hidden" aria-live="polite" data-live></p></div>`,
        (0,markup/* markup */.PT) `<noscript><p class="empty">The charts need JavaScript; the table of runs below says what they were.</p></noscript>`,
        limits
    ]);
}
/** The runs, the newest first, each with its page. */
function runsTable(digests, id) {
    const newest = [...digests].reverse().slice(0, MOST_ROWS);
    const rows = newest.map(runRow);
    return (0,markup/* block */.om)(`${id}-runs`, 'Runs', [
        (0,markup/* markup */.PT) `<details class="behind"><summary>${(0,units_count/* counted */.hS)(digests.length, 'run')}, the newest first</summary>${(0,past_tables/* plainTable */.$b)('Runs', [
            'Run',
            '>When (UTC)',
            'Commit',
            'Outcome',
            '>Users',
            '>P95',
            '>Throughput',
            '>Errors',
            'Locust'
        ], rows)}${(0,past_tables/* moreRows */.zj)(digests.length - rows.length, 'older run')}</details>`
    ]);
}
function runRow(digest) {
    const { at, commit, tag, outcome, locust, users, url } = digest;
    const { p95, throughput, errorRate } = (0,past_view/* totalsOf */.vA)(digest);
    const name = (0,past_view/* runName */.rt)(digest);
    const address = url === undefined ? undefined : (0,report_escape/* webAddress */.Dy)(url);
    return (0,markup/* markup */.PT) `<tr><th scope="row">${address === undefined ? name : (0,markup/* link */.nf)(address, name)}</th><td class="number">${(0,clock/* formatMoment */.K9)(at).slice(0, 16)}</td>
<td><code>${commit?.slice(0, past_words/* COMMIT_DIGITS */.tn) ?? '–'}</code>${tag === undefined ? markup/* NOTHING */.K$ : (0,markup/* markup */.PT) ` ${tag}`}</td><td class="grade">${(0,markup/* pill */.Io)(OUTCOME_TONES[outcome], outcome)}</td>
<td class="number">${users === undefined ? '–' : (0,units_count/* formatCount */.B4)(users)}</td><td class="number">${p95}</td>
<td class="number">${throughput}</td><td class="number">${errorRate}</td><td>${locust}</td></tr>`;
}
const OUTCOME_TONES = { passed: 'good', warned: 'warn', failed: 'bad' };
/** Shows the charts of an endpoint, at one of its metrics. */
function showButton(endpoint, metric) {
    return (0,markup/* markup */.PT) `<button type="button" class="small" data-show="${shownName(endpoint)}" data-metric="${metric}" hidden>Show<span class="visually-hidden"> ${metric} of ${endpoint}</span></button>`;
}

;// CONCATENATED MODULE: ./src/report/history-page/series-part.ts











/** Fewer are never thinned. */
const series_part_LEAST_RUNS = 100;
/** One series: its section, and what the script needs for it, in at most so many bytes. */
function seriesPart({ digests: all, past }, id, { bytes, namesGate }) {
    let digests = all;
    for (;;) {
        const marks = marksOf(digests, past);
        const { rows, leftOut } = chartRowsOf(digests, past, startsIn(marks));
        const data = { id, runs: runColumns(digests), rows, marks };
        const size = (0,report_escape/* jsonForHtml */.Jv)(data).length;
        if (size <= bytes || digests.length <= series_part_LEAST_RUNS) {
            const title = titleOf(digests[0], namesGate);
            const limits = { thinned: all.length - digests.length, leftOut };
            const html = section({ digests: all, past }, { id, title, limits, data });
            return { id, title, html, data, bytes: size + html.source.length };
        }
        digests = digests.filter((_, at, { length }) => !(0,union/* isThinnedOut */.F)(at, length));
    }
}
function titleOf(digest, namesGate) {
    if (digest === undefined)
        return '';
    const { run, loadLevel, gate } = digest.identity;
    const name = run === loadLevel ? run : `${run} · load level ${loadLevel}`;
    return namesGate ? `${name} · gate ${gate}` : name;
}
function section({ digests, past }, { id, title, limits, data }) {
    return (0,markup/* markup */.PT) `<article class="run series" id="${id}" aria-labelledby="${id}-title">
<header class="run-head"><h2 id="${id}-title"><span class="run-name">${title}</span></h2>
<p class="facts">${factsOf({ digests, past }).join(' · ')}</p></header>
${(0,markup/* block */.om)(`${id}-steps`, 'Change points', (0,past_tables/* changePointsTable */.kc)(past, showButton))}
${(0,markup/* block */.om)(`${id}-creeps`, 'Creeping changes', (0,past_tables/* creepsTable */.hq)(past, showButton))}
${chartsBlock(data, id, limitsLine(limits))}
${(0,markup/* block */.om)(`${id}-breaks`, 'Not compared across', (0,past_tables/* breaksList */.F0)(past))}
${runsTable(digests, id)}
</article>`;
}
function factsOf({ digests, past: { tooFew } }) {
    const [first, last] = [digests[0], digests.at(-1)];
    const days = [first, last].flatMap(each => {
        const day = (0,clock/* isoMoment */.QA)(each?.at)?.slice(0, 10);
        return day === undefined ? [] : [day];
    });
    return [
        (0,units_count/* counted */.hS)(digests.length, 'run'),
        ...(days.length < 2 ? [] : [days[0] === days[1] ? `${days[0]}` : `${days[0]} to ${days[1]}`]),
        ...(tooFew === undefined ? [] : [(0,past_words/* tooFewWords */.E4)(tooFew)]),
        ...(last?.users === undefined ? [] : [`${(0,units_count/* counted */.hS)(last.users, 'user')} in the newest run`])
    ];
}
function limitsLine({ thinned, leftOut }) {
    const said = [
        ...(thinned === 0
            ? []
            : [`${(0,units_count/* counted */.hS)(thinned, 'older run')} ${thinned === 1 ? 'is' : 'are'} left out, evenly`]),
        ...(leftOut === 0
            ? []
            : [
                `${(0,units_count/* formatCount */.B4)(leftOut)} ${leftOut === 1 ? 'endpoint has' : 'endpoints have'} no charts: the least busy`
            ])
    ];
    return said.length === 0
        ? markup/* NOTHING */.K$
        : (0,markup/* markup */.PT) `<p class="fine">To keep this page small, ${said.join('; ')}.</p>`;
}

;// CONCATENATED MODULE: ./src/report/history-page/page.ts







/** What a browser draws without anybody waiting for it. */
const MAX_PAGE_BYTES = 8_000_000;
/** The longest histories; nobody compares more. */
const MOST_SERIES = 20;
/** Of scripts and styles, and what else every page has. */
const ASSET_BYTES = assets_generated/* UPLOT_SCRIPT */.Dc.length + HISTORY_SCRIPT.length + assets_generated/* PAGE_STYLE */.Ww.length + HISTORY_STYLE.length + 20_000;
/**
 * A history as one self-contained HTML file: each endpoint and metric over the runs, with what is
 * usual, change points, releases and versions marked. Of what would be larger than `maxBytes` the older
 * runs are thinned evenly, and it is said.
 */
function renderHistoryPage(history, { version, title }, maxBytes = MAX_PAGE_BYTES) {
    const shown = history.filter(({ digests }) => digests.length > 0).slice(0, MOST_SERIES);
    const hasGates = new Set(shown.map(({ digests }) => digests[0]?.identity.gate)).size > 1;
    let room = maxBytes - ASSET_BYTES;
    const parts = shown.map((series, at) => {
        const share = room / (shown.length - at);
        const part = seriesPart(series, `series-${at + 1}`, { bytes: share, namesGate: hasGates });
        room -= part.bytes;
        return part;
    });
    const data = (0,report_escape/* jsonForHtml */.Jv)({ series: parts.map(each => each.data) });
    const head = (0,page_head/* pageHead */.s)({
        title: `History${title === undefined ? '' : `: ${title}`}`,
        version,
        icon: 'plain',
        styles: [
            { source: assets_generated/* PAGE_STYLE */.Ww, hash: assets_generated/* PAGE_STYLE_HASH */.z5 },
            { source: HISTORY_STYLE, hash: HISTORY_STYLE_HASH }
        ],
        scripts: [assets_generated/* UPLOT_SCRIPT_HASH */.kd, HISTORY_SCRIPT_HASH]
    });
    return (0,markup/* markup */.PT) `${head}
<a class="skip" href="#content">Skip to the history</a>
${masthead(shown, title)}
<main id="content">
${shown.length === 0 ? (0,markup/* markup */.PT) `<p class="empty">The history holds no run yet.</p>` : markup/* NOTHING */.K$}
${contents(parts)}
${parts.map(({ html }) => html)}
${leftOut(history.length - shown.length)}
</main>
<footer class="page-foot"><div class="inner"><p>Made by Locust Gate ${version}. Shaded: between what nine of ten runs lay, from one change point or break to the next; dashed: their median. A change point is a lasting step of a metric that is both significant and large enough to matter.</p></div></footer>
<script type="application/json" id="page-data">${(0,page_head/* trusted */.I)(data)}</script>
<script>${(0,page_head/* trusted */.I)(assets_generated/* UPLOT_SCRIPT */.Dc)}</script>
<script>${(0,page_head/* trusted */.I)(HISTORY_SCRIPT)}</script>
</body>
</html>
`.source;
}
function masthead(series, title) {
    const runs = series.reduce((sum, { digests }) => sum + digests.length, 0);
    const steps = series.reduce((sum, { past }) => sum + past.changePoints.length, 0);
    const creeps = series.reduce((sum, { past }) => sum + past.creeps.length, 0);
    const facts = [
        `${(0,units_count/* formatCount */.B4)(runs)} ${runs === 1 ? 'run' : 'runs'}`,
        ...(steps === 0 && series.every(({ past }) => past.tooFew !== undefined)
            ? []
            : [`${(0,units_count/* formatCount */.B4)(steps)} ${steps === 1 ? 'change point' : 'change points'}`]),
        ...(creeps === 0
            ? []
            : [`${(0,units_count/* formatCount */.B4)(creeps)} creeping ${creeps === 1 ? 'change' : 'changes'}`])
    ];
    return (0,markup/* markup */.PT) `<header class="masthead plain"><div class="inner">
<div class="bar"><p class="brand">Locust Gate</p><button type="button" class="theme" hidden>Dark mode</button></div>
<div class="verdict"><div><h1>History</h1><p class="headline">${title === undefined ? markup/* NOTHING */.K$ : (0,markup/* markup */.PT) `<span class="gate-title">${title}</span> · `}${facts.join(' · ')}</p></div></div>
</div></header>`;
}
function contents(parts) {
    if (parts.length < 2)
        return markup/* NOTHING */.K$;
    return (0,markup/* markup */.PT) `<nav class="contents" aria-label="Load tests"><ul>${parts.map(({ id, title }) => (0,markup/* markup */.PT) `<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`;
}
function leftOut(count) {
    if (count === 0)
        return markup/* NOTHING */.K$;
    return (0,markup/* markup */.PT) `<p class="empty">To keep this page small, ${(0,units_count/* formatCount */.B4)(count)} more load ${count === 1 ? 'test has' : 'tests have'} no section here: the shortest histories.</p>`;
}


/***/ })

};
