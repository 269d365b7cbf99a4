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
const HISTORY_STYLE = ":root {\n--band-usual: light-dark(#1f77d01f, #5fa8f52b);\n}\n.gate-title {\noverflow-wrap: anywhere;\n}\n.choice {\ndisplay: inline-flex;\ngap: 8px;\nalign-items: center;\nfont-size: 14px;\nmin-width: 0;\nmax-width: 100%;\n}\n.choice select {\nfont: inherit;\ncolor: var(--text);\nbackground: var(--page);\nborder: 1px solid var(--border);\nborder-radius: 7px;\npadding: 6px 10px;\nmin-width: 0;\nmax-width: min(420px, 100%);\n}\n.contents {\nmargin-bottom: 18px;\n}\n.row-title {\noverflow-wrap: anywhere;\n}\n.history .row-title {\nmargin: 4px 0 12px;\n}\n.kept-run {\nmargin-top: 16px;\npadding: 10px 14px;\nbackground: var(--raised);\nborder: 1px solid var(--border);\nborder-radius: 8px;\nfont-size: 14px;\noverflow-wrap: anywhere;\n}\n@media (max-width: 600px) {\n.choice,\n.choice select {\nwidth: 100%;\n}\n.choice select {\nmax-width: 100%;\n}\n:is([id$='-steps'], [id$='-creeps']) :is(table, tbody) {\ndisplay: block;\n}\n:is([id$='-steps'], [id$='-creeps']) thead {\ndisplay: none;\n}\n:is([id$='-steps'], [id$='-creeps']) tbody tr {\ndisplay: flex;\nflex-wrap: wrap;\nalign-items: center;\nborder-bottom: 1px solid var(--border);\npadding: 6px 0;\n}\n:is([id$='-steps'], [id$='-creeps']) tbody :is(th, td) {\nborder: 0;\nmin-width: 0;\nmax-width: 100%;\npadding: 4px 9px 4px 0;\noverflow-wrap: anywhere;\n}\n:is([id$='-steps'], [id$='-creeps']) tbody th {\nflex-basis: 100%;\n}\n:is([id$='-steps'], [id$='-creeps']) td:nth-child(4)::before {\ncontent: '→ ';\n}\n[id$='-steps'] td:nth-child(6)::before {\ncontent: '95% interval ';\n}\n[id$='-steps'] td:nth-child(7)::before {\ncontent: 'between ';\n}\n[id$='-steps'] td:nth-child(8)::before {\ncontent: 'seen in ';\n}\n[id$='-creeps'] td:nth-child(6)::before {\ncontent: 'since ';\n}\n[id$='-creeps'] td:nth-child(7)::before {\ncontent: 'over ';\n}\n}\n@media print {\n.kept-run {\ndisplay: none;\n}\n}\n";
/** For the content security policy. */
const HISTORY_STYLE_HASH = 'sha256-yQasLux5y2jT2FrSlBWAkF6uw3Ue9Ukvf54S3xNruyY=';
/** What the page does, after uPlot. */
const HISTORY_SCRIPT = "(() => {'use strict'\nfunction formatCount(count) {return Math.round(count)\n.toString()\n.replace('-','−')\n.replace(/\\B(?=(\\d{3})+$)/g,',');}\nfunction counted(count,noun,plural= `${noun}s`) {return`${formatCount(count)} ${Math.round(count) ===1?noun:plural}`;}\nfunction formatExact(value) {const[whole= '',...fraction] =String(value).split('.');return[whole.replace(/\\B(?=(\\d{3})+$)/g,','),...fraction].join('.');}\nfunction formatNumber(value,digits=1) {const size=Math.abs(value);if(size===0||size>=9.95)\nreturn formatCount(value);const decimals=digits-1-Math.floor(Math.log10(size));return trimmed(value,Math.min(6,Math.max(digits===1?1:0,decimals)));}\nfunction formatMs(ms) {return`${formatNumber(ms)} ms`;}\nfunction formatMsChange(ms) {return withSign(ms,formatMs(Math.abs(ms)));}\nfunction formatPercent(fraction) {const percent=fraction*100;const size=Math.abs(percent);if(size!==0&&size<0.0001)\nreturn'< 0.0001%';if(size>=1000)\nreturn`${formatCount(percent)}%`;const decimals=size===0?0:Math.max(0,2-Math.floor(Math.log10(size)));return`${trimmed(percent,Math.min(6,decimals))}%`;}\nconst AS_TIMES=10;function formatPercentChange(fraction,decimals) {if(fraction>=AS_TIMES)\nreturn`×${formatTimes(fraction+1,decimals)}`;const percent=Math.abs(fraction) *100;const size=decimals===undefined?formatNumber(percent) :trimmed(percent,decimals);return withSign(fraction,`${size}%`);}\nfunction formatTimes(factor,decimals) {return decimals===undefined?formatNumber(factor) :trimmed(factor,decimals);}\nfunction formatThroughput(perSecond,of=perSecond) {const size=Math.abs(perSecond);if(size>=1000)\nreturn`${formatCount(perSecond)}/s`;return`${trimmed(perSecond,size<10?decimalsBelowTen(Math.abs(of)) :1)}/s`;}\nfunction decimalsBelowTen(rate) {return rate===0||rate>=1?2:Math.min(9,2-Math.floor(Math.log10(rate)));}\nfunction formatDuration(seconds) {if(seconds<120)\nreturn`${trimmed(seconds,seconds<10?1:0)} s`;const whole=Math.round(seconds);const parts= [[Math.floor(whole/3600),'h'],[Math.floor(whole/60) %60,'min'],[whole>=3600?0:whole%60,'s']\n];return parts.flatMap(([amount,unit]) => (amount>0? [`${amount} ${unit}`] : [])).join(' ');}\nfunction formatSeconds(seconds) {return seconds<120? `${trimmed(seconds,1)} s` :formatDuration(seconds);}\nfunction formatBytes(bytes) {return`${formatNumber(bytes/1e6)} MB`;}\nfunction formatValue(unit,value) {switch(unit) {case'ms':\nreturn formatMs(value);case'requests/s':\nreturn formatThroughput(value);case'fraction':\nreturn formatPercent(value);case's':\nreturn formatSeconds(value);case'count':\nreturn formatNumber(value);case'bytes':\nreturn formatBytes(value);case'per-second':\nreturn formatThroughput(value);}\n}\nfunction metricLabel(key) {if(/^p\\d/.test(key))\nreturn key.toUpperCase();return key.replaceAll('-',' ').replace(/^http\\b/,'HTTP');}\nfunction withSign(change,size) {if(/^0(?![.,\\d])/.test(size))\nreturn size;return`${change<0? '−' : '+'}${size}`;}\nfunction trimmed(value,decimals) {const text=value.toFixed(decimals).replace('-','−');const short=text.includes('.') ?text.replace(/\\.?0+$/,'') :text;return short=== '−0' ? '0' :short;}\nfunction formatClock(seconds) {const whole=Math.round(Math.abs(seconds));const pad= (part) =>String(part).padStart(2,'0');const hours=Math.floor(whole/3600);const minutes=Math.floor(whole/60) %60;const text=hours>0? `${hours}:${pad(minutes)}:${pad(whole%60)}` : `${minutes}:${pad(whole%60)}`;return seconds<0? `−${text}` :text;}\nfunction isoMoment(epochSeconds) {if(epochSeconds===undefined|| !(epochSeconds>=0&&epochSeconds<END_OF_YEAR_9999)) {return undefined;}\nreturn new Date(epochSeconds*1000).toISOString().slice(0,19);}\nconst END_OF_YEAR_9999=253402300800;function formatMoment(epochSeconds) {const moment=isoMoment(epochSeconds);return moment===undefined? '' : `${moment.replace('T',' ')} UTC`;}\nconst redraws= []\nconst PAPER_WIDTH=640\nlet isPrinting=false\nconst darkPreferred=matchMedia('(prefers-color-scheme: dark)')\nfunction isDark() {const chosen=document.documentElement.dataset['theme']\nreturn chosen===undefined?darkPreferred.matches:chosen=== 'dark'\n}\nconst colours=new Map()\nfunction colour(name) {const known=colours.get(name)\nif(known!==undefined)return known\nconst probe=document.createElement('span')\nprobe.style.color= `var(--${name})`\ndocument.body.append(probe)\nconst value=getComputedStyle(probe).color\nprobe.remove()\ncolours.set(name,value)\nreturn value\n}\nfunction setTheme(theme) {if(theme===undefined)delete document.documentElement.dataset['theme']\nelse document.documentElement.dataset['theme'] =theme\ncolours.clear()\nfor(const redraw of redraws)redraw()\n}\nfunction startTheme() {const button= (document.querySelector('button.theme'))\nif(button===null)return\nconst show= () => {button.textContent=isDark() ? 'Light mode' : 'Dark mode'\n}\nbutton.hidden=false\nshow()\nbutton.addEventListener('click',() => {setTheme(isDark() ? 'light' : 'dark')\nshow()\n})\ndarkPreferred.addEventListener('change',() => {setTheme((document.documentElement.dataset['theme'])\n)\nshow()\n})\n}\nfunction element(tag,className,text) {const made=document.createElement(tag)\nif(className!==undefined&&className!== '')made.className=className\nif(text!==undefined)made.textContent=text\nreturn made\n}\nconst BAND_COLOURS= ({'warm-up': 'band-warm-up',steady: 'band-steady','ramp-down': 'band-warm-up',stall: 'band-stall',waiting: 'band-stall',slow: 'band-incident',burst: 'band-burst',incident: 'band-incident'\n})\nconst FONT= 'system-ui, -apple-system, \"Segoe UI\", Roboto, sans-serif'\nfunction ratio() {return uPlot.pxRatio\n}\nfunction drawBands(plot,bands) {const{ctx,bbox} =plot\nctx.save()\nclipToPlot(plot)\nfor(const band of bands) {const left=plot.valToPos(band.from,'x',true)\nconst right=Math.max(plot.valToPos(band.to,'x',true),left+2*ratio())\nctx.fillStyle=colour(BAND_COLOURS[band.kind])\nconst height=band.kind=== 'steady' ?3*ratio() :bbox.height\nctx.fillRect(left,bbox.top,right-left,height)\n}\nctx.restore()\n}\nfunction drawLabel({ctx},text,{x,top,right,ink}) {const width=ctx.measureText(text).width\nconst left=right===true?x-width:x\nctx.textBaseline= 'middle'\nctx.textAlign= 'left'\nctx.fillStyle=colour('halo')\nctx.fillRect(left-3*ratio(),top,width+6*ratio(),15*ratio())\nctx.fillStyle=ink\nctx.fillText(text,left,top+8*ratio())\n}\nfunction drawBandLabels(plot,bands) {const{ctx,bbox} =plot\nctx.save()\nctx.font= `${11*ratio()}px ${FONT}`\nconst isPlanned= ({kind}) =>\nkind=== 'warm-up' ||kind=== 'steady' ||kind=== 'ramp-down'\nconst taken= []\nfor(const band of[...bands.filter(one=> !isPlanned(one)),...bands.filter(isPlanned)]) {const left=Math.max(plot.valToPos(band.from,'x',true),bbox.left) +5*ratio()\nconst end=left+ctx.measureText(band.label).width+8*ratio()\nconst isCovered=taken.some(([from,to]) =>left<to&&end>from)\nif(isCovered||\nend>Math.min(plot.valToPos(band.to,'x',true),bbox.left+bbox.width) +8*ratio()\n)\ncontinue\ndrawLabel(plot,band.label,{x:left,top:bbox.top+4*ratio(),ink:colour('muted') })\ntaken.push([left,end])\n}\nctx.restore()\n}\nfunction clipToPlot({ctx,bbox}) {ctx.beginPath()\nctx.rect(bbox.left,bbox.top,bbox.width,bbox.height)\nctx.clip()\n}\nfunction axis(more) {return{stroke: () =>colour('muted'),font: `12px ${FONT}`,grid: {stroke: () =>colour('grid'),width:1},ticks: {stroke: () =>colour('grid'),width:1,size:4},gap:6,...more\n}\n}\nfunction axisWidth(plot,values) {const longest= (values?? []).reduce((most,value) => (value.length>most.length?value:most),''\n)\nplot.ctx.save()\nplot.ctx.font= `${12*ratio()}px ${FONT}`\nconst width=plot.ctx.measureText(longest).width/ratio()\nplot.ctx.restore()\nreturn Math.ceil(width) +16\n}\nfunction buildLegend(host,lines,toggle) {const entries=lines\n.filter(line=> !line.dashed)\n.map((line,index) => {const button=element('button','legend-line')\nbutton.setAttribute('type','button')\nbutton.setAttribute('aria-pressed','true')\nbutton.dataset['key'] =line.key\nconst swatch=element('span',`line-swatch line-${line.colour}`)\nswatch.setAttribute('aria-hidden','true')\nconst value=element('span','legend-value')\nbutton.append(swatch,element('span','legend-name',line.label),value)\nbutton.addEventListener('click',() => {const shown=button.getAttribute('aria-pressed') !== 'true'\nbutton.setAttribute('aria-pressed',String(shown))\ntoggle(index,shown)\n})\nreturn{button,value,line:index}\n})\nhost?.replaceChildren(...entries.map(entry=>entry.button))\nreturn entries\n}\nfunction buildTip(plot) {const tip=element('div','tip')\ntip.hidden=true\nplot.over.append(tip)\nreturn tip\n}\nfunction fillTip(tip,title,rows) {const isCompared=rows.some(row=>row.baseline!==undefined)\ntip.replaceChildren(element('strong','',title),...(isCompared\n? [tipRow({label: '',colour: 'none',value: 'this run',baseline: 'baseline' })]\n: []),...rows.map(tipRow)\n)\n}\nfunction tipRow({colour:name,label,value,baseline}) {const row=element('div',label=== '' ? 'tip-row tip-head' : 'tip-row')\nrow.append(element('span',`line-swatch line-${name}`),element('span','tip-label',label),element('b','',value)\n)\nif(baseline!==undefined)row.append(element('span','tip-baseline',baseline))\nreturn row\n}\nfunction placeTip(plot,tip) {const left=plot.cursor.left?? -1\nconst top=plot.cursor.top?? -1\ntip.hidden=left<0\nif(left<0)return\nconst width=tip.offsetWidth\nconst beside=left+14+width>plot.over.clientWidth?left-width-14:left+14\nconst lowest=plot.over.clientHeight-tip.offsetHeight\ntip.style.transform= `translate(${Math.max(-40,beside)}px, ${Math.max(-30,Math.min(top-20,lowest))}px)`\n}\nfunction tableBehind(figure,caption,head,rowsOf) {const details= (figure.querySelector('details.behind'))\nconst host=figure.querySelector('.chart-table')\nif(!details|| !host)return\ndetails.addEventListener('toggle',() => {if(!details.open||host.childElementCount>0)return\nconst box=element('div','scroll tall')\nbox.setAttribute('role','region')\nbox.setAttribute('aria-label',caption)\nbox.tabIndex=0\nbox.append(plainTable(caption,head,rowsOf()))\nhost.append(box)\n})\n}\nfunction plainTable(caption,head,rows) {const table=element('table')\ntable.append(element('caption','visually-hidden',caption))\nconst titles=element('tr')\nfor(const title of head) {const cell=element('th','number',title)\ncell.setAttribute('scope','col')\ntitles.append(cell)\n}\nconst headRows=element('thead')\nheadRows.append(titles)\nconst body=element('tbody')\nfor(const row of rows) {const line=element('tr')\nrow.forEach((text,index) => {const cell=element(index===0? 'th' : 'td','number',text)\nif(index===0)cell.setAttribute('scope','row')\nline.append(cell)\n})\nbody.append(line)\n}\ntable.append(headRows,body)\nreturn table\n}\nfunction zoomOthers(group,changed) {if(group.zooming)return\nconst{min,max} =changed.scales['x'] ?? {}\nif(min===undefined||max===undefined||min===null||max===null)return\ngroup.zooming=true\nfor(const{plot}of group.charts) {const scale=plot.scales['x']\nif(plot!==changed&& (scale?.min!==min||scale.max!==max))\nplot.setScale('x',{min,max})\n}\ngroup.zooming=false\n}\nfunction zoomTo(group,from,to) {const first=group.charts[0]?.plot\nif(first===undefined||to<=from)return\nconst times=first.data[0]\nconst min=Math.max(from,times[0] ??0)\nconst max=Math.min(to,times[times.length-1] ??0)\nif(max>min)for(const{plot}of group.charts)plot.setScale('x',{min,max})\n}\nfunction zoomBy(group,factor) {const plot=group.charts[0]?.plot\nconst{min,max} =plot?.scales['x'] ?? {}\nif(plot===undefined||min===undefined||max===undefined||min===null||max===null)\nreturn\nconst index=plot.cursor.idx\nconst centre=\nindex===null||index===undefined\n? (min+max) /2\n: (plot.data[0][index] ?? (min+max) /2)\nzoomTo(group,centre- (centre-min) *factor,centre+ (max-centre) *factor)\n}\nfunction zoomAll(group) {zoomTo(group,-Infinity,Infinity)\n}\nfunction startToolbar(group) {const section=group.root.closest('section') ??group.root\nfor(const controls of group.root.querySelectorAll('.chart-controls')) {;(controls).hidden=false\n}\nconst steady=group.time.bands.find(band=>band.kind=== 'steady')\nconst actions= {all: () =>zoomAll(group),in: () =>zoomBy(group,0.5),out: () =>zoomBy(group,2),steady: () =>steady&&zoomTo(group,steady.from,steady.to)\n}\nfor(const button of section.querySelectorAll('[data-zoom]')) {const action=actions[(button).dataset['zoom'] ?? '']\nif(action)button.addEventListener('click',action)\n}\nfor(const found of section.querySelectorAll('[data-zoom-from]')) {const button= (found)\nbutton.hidden=false\nbutton.addEventListener('click',() => {const[from,to] = [Number(button.dataset['zoomFrom']),Number(button.dataset['zoomTo'])]\nconst margin=Math.max(5,(to-from) *0.25)\nzoomTo(group,from-margin,to+margin)\ngroup.root.scrollIntoView({block: 'nearest' })\n})\n}\nconst overlay= (section.querySelector('[data-overlay]'))\noverlay?.addEventListener('change',() => {group.overlay=overlay.checked\nfor(const drawn of group.charts)showLines(group,drawn)\n})\n}\nfunction showLines(group,{plot,lines,legend}) {lines.forEach((line,index) => {const own=legend[index%legend.length]?.button.getAttribute('aria-pressed') === 'true'\nconst show=own&& (group.overlay|| !line.dashed)\nif(plot.series[index+1]?.show!==show)plot.setSeries(index+1,{show})\n})\n}\nfunction followSize(plot,host) {const fit= () => {const width=isPrinting?PAPER_WIDTH:host.clientWidth\nif(width>0&&width!==plot.width)plot.setSize({width,height:plot.height})\n}\nnew ResizeObserver(fit).observe(host)\nredraws.push(() => {fit()\nplot.redraw(false,true)\n})\n}\nconst MARK_COLOURS= ({worse: 'bad',better: 'good',break: 'muted',locust: 'muted',release: 'link'\n})\nconst MARK_ORDER= (['worse','better','break','locust','release'])\nfunction marksFor({series,row},chart) {return series.marks.filter(({on}) =>on===undefined|| (on[0] ===row.name&&on[1] ===chart.metric)\n)\n}\nconst MOST_RELEASE_LINES=8\nconst NOTCH=6\nfunction drawMarks(plot,marks) {const{ctx,bbox} =plot\nconst{min=0,max=0} =plot.scales['x'] ?? {}\nconst inView=marks.filter(({run}) =>run-0.5>= (min??0) &&run-0.5<= (max??0))\nctx.save()\nctx.font= `${11*ratio()}px ${FONT}`\nconst areMany=inView.filter(({kind}) =>kind=== 'release').length>MOST_RELEASE_LINES\nconst taken= []\nfor(const kind of MARK_ORDER) {const isStep=kind=== 'worse' ||kind=== 'better'\nfor(const mark of inView.filter(one=>one.kind===kind)) {const x=\nMath.round(plot.valToPos(mark.run- (kind=== 'release' ?0:0.5),'x',true)) +0.5\nctx.strokeStyle=ctx.fillStyle=colour(MARK_COLOURS[kind])\nctx.lineWidth= (isStep?2:1) *ratio()\nctx.setLineDash(isStep? [] : [3*ratio(),4*ratio()])\nctx.beginPath()\nctx.moveTo(x,bbox.top- (isStep?4*ratio() :0))\nctx.lineTo(x,bbox.top+ (kind=== 'release' &&areMany?NOTCH*ratio() :bbox.height))\nctx.stroke()\nmarkLabel(plot,mark,{x,taken})\n}\n}\nctx.restore()\n}\nfunction markLabel({ctx,bbox},{label},{x,taken}) {const width=ctx.measureText(label).width\nconst left=Math.max(bbox.left,Math.min(x-width/2,bbox.left+bbox.width-width))\nconst isTaken=taken.some(([from,to]) =>left<to+6*ratio() &&left+width>from-6*ratio()\n)\nif(isTaken)return\ntaken.push([left,left+width])\nctx.setLineDash([])\nctx.textAlign= 'left'\nctx.textBaseline= 'alphabetic'\nctx.fillText(label,left,bbox.top-7*ratio())\n}\nconst BAND_SERIES= [2,3]\nconst LEAST_AXIS=52\nconst LAST_DAY=36\nfunction drawRunChart(group,chart,grid) {const figure=runFigure(chart,group.row.name)\ngrid.append(figure)\nconst host= (figure.querySelector('.chart-plot'))\nconst data=runData(group.series,chart)\nconst drawn= {chart,host,tip:host,plot: (undefined),lines: [{label:chart.title,key:chart.metric,colour:lineOf(chart),dashed:false,values:chart.values\n}\n]\n}\ndrawn.plot=new uPlot(runOptions(group,drawn),data,host)\ndrawn.tip=buildTip(drawn.plot)\nfollowSize(drawn.plot,host)\nstartRunKeys(group,drawn)\ndrawn.plot.over.addEventListener('click',() =>keepRun(group,drawn.plot.cursor.idx??null))\nrunTable(group,figure,chart)\ngroup.charts.push(drawn)\n}\nfunction runFigure(chart,row) {const figure=element('figure','chart')\nfigure.dataset['chart'] =chart.metric\nconst plot=element('div','chart-plot')\nplot.setAttribute('role','group')\nplot.setAttribute('aria-roledescription','interactive chart')\nplot.setAttribute('aria-label',`${chart.title} of ${row} over the runs`)\nconst behind=element('details','behind')\nbehind.append(element('summary','',`Data table: ${chart.title}`),element('div','chart-table'))\nfigure.append(element('figcaption','',chart.title),plot,behind)\nreturn figure\n}\nfunction runData({runs},{values,stretches}) {const places=runs.at.map((_,place) =>place)\nconst column= (key) => {const filled=new Array(places.length).fill(null)\nfor(const stretch of stretches)filled.fill(stretch[key],stretch.from,stretch.to+1)\nreturn filled\n}\nreturn([places,(values),column('high'),column('low'),column('usual')\n])\n}\nfunction runOptions(group,drawn) {const{chart,host} =drawn\nconst stroke= () =>colour(`line-${lineOf(chart)}`)\nconst stepped=uPlot.paths.stepped?.({align:1})\nconst edge= {stroke: () => 'transparent',points: {show:false},...(stepped? {paths:stepped} : {})\n}\nreturn{width:Math.max(200,host.clientWidth),height:window.innerWidth<600?200:220,padding: [22,LAST_DAY,0,0],legend: {show:false},cursor: {sync: {key:group.series.id,scales: ['x',null] },drag: {x:true,y:false,dist:4},points: {size:8}\n},scales: {x: {time:false,range: (_,from,to) => (from===to? [from-1,to+1] : [from,to]) },y: {range: (_,low,high) =>runRange(chart,high) }\n},axes: [axis({incrs: [1,2,5,10,20,50,100,200,500,1000,2000,5000],space:76,size: (_,texts) => (texts?.some(text=>text.includes('\\n')) ?44:30),values: (_,splits) =>momentTexts(group.series,splits)\n}),axis({size: (plot,values) =>Math.max(LEAST_AXIS,axisWidth(plot,values)),space:32,values: (_,splits) =>splits.map(value=>formatValue(chart.unit,value))\n})\n],bands: [{series: (BAND_SERIES),fill: () =>colour('band-usual') }\n],series: [{},{label:chart.title,stroke,width:1.5,spanGaps:true,points: {show: (plot,_,from,to) =>to-from<plot.bbox.width/ (6*ratio()),size:5\n}\n},{label: 'high',...edge},{label: 'low',...edge},{label: 'usual',...edge,stroke,width:1,dash: [5,4],alpha:0.7}\n],hooks: {drawAxes: [plot=>drawMarks(plot,marksFor(group,chart))],setCursor: [() =>showRun(group,drawn)],setScale: [(plot,scale) =>scale=== 'x' &&zoomOthers((group),plot)]\n}\n}\n}\nfunction runRange({unit,stretches},high) {const top=Math.max(high??0,...stretches.map(stretch=>stretch.high))\nif(top>0)return[0,top*1.12]\nreturn[0,unit=== 'fraction' ?0.01:1]\n}\nfunction lineOf({metric}) {if(metric=== 'p50' ||metric=== 'p95' ||metric=== 'p99')return metric\nif(metric=== 'average')return'mean'\nif(metric=== 'throughput')return'throughput'\nif(metric=== 'error-rate')return'errors'\nreturn metric=== 'users' ? 'users' : 'resource'\n}\nfunction momentTexts({runs},places) {const moments=places.map(place=>formatMoment(runs.at[place]).split(' '))\nconst days=moments.map(([day]) =>day)\nreturn moments.map(([day= '',clock= ''],index) => {const first=days.indexOf(day)\nif(clock=== '' ||first===days.lastIndexOf(day))return day\nconst time=clock.slice(0,5)\nreturn index===first? `${time}\\n${day}` :time\n})\n}\nfunction showRun(group,drawn) {const{plot,tip,chart} =drawn\nif(plot===undefined||tip===drawn.host)return\nconst place=plot.cursor.idx\nif(place===null||place===undefined|| !isPointedAt(drawn)) {tip.hidden=true\nreturn\n}\nconst stretch=chart.stretches.find(({from,to}) =>place>=from&&place<=to)\nfillTip(tip,runTitle(group.series,place),[{label:chart.title,colour:lineOf(chart),value:valueText(chart.unit,chart.values[place])\n},...(stretch===undefined\n? []\n: [{label: 'median',colour: 'none',value:valueText(chart.unit,stretch.usual) },{label: 'nine of ten',colour: 'none',value: `${valueText(chart.unit,stretch.low)} to ${valueText(chart.unit,stretch.high)}`\n}\n])\n])\nplaceTip(plot,tip)\n}\nfunction isPointedAt({plot,host}) {return plot.over.matches(':hover') ||host.contains(document.activeElement)\n}\nfunction runTitle({runs},place) {const parts= [runs.name[place],formatMoment(runs.at[place]).slice(0,16),runs.tag[place]]\nreturn parts.filter(part=>part!==null&&part!==undefined&&part!== '').join(' · ')\n}\nfunction valueText(unit,value) {return value===null||value===undefined? '–' :formatValue(unit,value)\n}\nfunction runTable({series},figure,chart) {const{runs} =series\ntableBehind(figure,chart.title,['Run','When (UTC)','Commit',chart.title],() =>\nruns.at.map((at,place) => [runs.name[place] ?? '',formatMoment(at).slice(0,16),runs.commit[place] ?? '–',valueText(chart.unit,chart.values[place])\n])\n)\n}\nconst RECENT=40\nfunction startSeries(series,atOnce) {const root= (document.querySelector(`[data-history=\"${series.id}\"]`)\n)\nconst first=series.rows.find(({name}) =>name===series.opens)\nif(!root||first===undefined)return\nconst group= {series,root,charts: [],row:first,zooming:false}\nfor(const controls of root.querySelectorAll('.controls')) {;(controls).hidden=false\n}\nstartChoice(group)\nstartZoomButtons(group)\nconst article=root.closest('article') ??root\nfor(const found of article.querySelectorAll('[data-show]')) {const button= (found)\nbutton.hidden=false\nbutton.addEventListener('click',() =>showFrom(group,button))\n}\nif(atOnce) {showRow(group,group.row)\nreturn\n}\nconst observer=new IntersectionObserver(entries=> {if(!entries.some(entry=>entry.isIntersecting))return\nobserver.disconnect()\nshowRow(group,group.row)\n},{rootMargin: '600px' }\n)\nobserver.observe(root)\n}\nfunction showRow(group,row) {const{min,max} =group.charts[0]?.plot.scales['x'] ?? {}\nfor(const{plot}of group.charts)plot.destroy()\ngroup.charts= []\ngroup.row=row\nconst title=group.root.querySelector('.row-title')\nif(title)title.textContent=row.name\nconst grid= (group.root.querySelector('.chart-grid'))\ngrid.replaceChildren()\nfor(const chart of[...row.charts,...usersOf(group)])drawRunChart(group,chart,grid)\nif(min!==undefined&&max!==undefined&&min!==null&&max!==null) {zoomTo((group),min,max)\n}\n}\nfunction usersOf({series}) {const{users} =series.runs\nif(users.every(count=>count===null))return[]\nreturn[{metric: 'users',title: 'Users',unit: 'count',values:users,stretches: [] }]\n}\nfunction startChoice(group) {const choice= (group.root.querySelector('.row-choice'))\nconst filter= (group.root.querySelector('.row-filter'))\nconst{rows} =group.series\nchoice.addEventListener('change',() => {const row=rows.find(({name}) =>name===choice.value)\nif(row)showRow(group,row)\n})\nfilter.addEventListener('input',() => {const wanted=filter.value.trim().toLowerCase()\nconst found=rows.filter(({name}) =>name.toLowerCase().includes(wanted))\nchoice.replaceChildren(...found.map(({name}) =>element('option','',name)))\nconst shown=found.find(row=>row===group.row) ??found[0]\nif(shown===undefined)return\nchoice.value=shown.name\nif(shown!==group.row)showRow(group,shown)\n})\n}\nfunction showFrom(group,button) {const row=group.series.rows.find(({name}) =>name===button.dataset['show'])\nif(row===undefined)return\nconst filter= (group.root.querySelector('.row-filter'))\nconst choice= (group.root.querySelector('.row-choice'))\nfilter.value= ''\nfilter.dispatchEvent(new Event('input'))\nchoice.value=row.name\nshowRow(group,row)\nconst wanted=group.charts.find(({chart}) =>chart.metric===button.dataset['metric'])\nconst host=wanted?.host??group.root\nhost.scrollIntoView({block: 'center' })\nhost.focus({preventScroll:true})\n}\nfunction startZoomButtons(group) {const last=group.series.runs.at.length-1\nconst zoomed= (group)\nconst actions= {all: () =>zoomAll(zoomed),recent: () =>zoomTo(zoomed,Math.max(0,last-RECENT+1),last),in: () =>zoomBy(zoomed,0.5),out: () =>zoomBy(zoomed,2)\n}\nfor(const found of group.root.querySelectorAll('[data-zoom]')) {const button= (found)\nconst kind=button.dataset['zoom'] ?? ''\nif(kind=== 'recent')button.hidden=last<RECENT\nconst action=actions[kind]\nif(action)button.addEventListener('click',action)\n}\n}\nfunction startRunKeys(group,drawn) {const zoomed= (group)\ndrawn.host.tabIndex=0\ndrawn.host.addEventListener('keydown',event=> {const step=event.shiftKey?10:1\nconst actions= {ArrowLeft: () =>pointToRun(group,drawn,-step),ArrowRight: () =>pointToRun(group,drawn,step),Enter: () =>keepRun(group,drawn.plot.cursor.idx??null),'+': () =>zoomBy(zoomed,0.5),'-': () =>zoomBy(zoomed,2),Escape: () =>zoomAll(zoomed)\n}\nconst action=actions[event.key=== '=' ? '+' :event.key]\nif(!action||event.ctrlKey||event.metaKey||event.altKey)return\nevent.preventDefault()\naction()\n})\ndrawn.host.addEventListener('blur',() => {for(const{plot}of group.charts)plot.setCursor({left: -10,top: -10})\n})\n}\nfunction pointToRun(group,{plot,chart},step) {const{min,max} =plot.scales['x'] ?? {}\nconst first=Math.ceil(min??0)\nconst last=Math.floor(max??0)\nconst start=plot.cursor.idx?? (step>0?first-1:last+1)\nconst place=Math.max(first,Math.min(last,start+step))\nfor(const other of group.charts) {other.plot.setCursor({left:other.plot.valToPos(place,'x'),top:other.plot.over.clientHeight/3\n})\n}\nconst live=group.root.querySelector('[data-live]')\nif(live) {live.textContent= `${runTitle(group.series,place)}: ${chart.title} ${valueText(chart.unit,chart.values[place])}`\n}\n}\nfunction keepRun({series,root},place) {const line= (root.querySelector('.kept-run'))\nif(!line||place===null)return\nconst{runs} =series\nconst users=runs.users[place]\nconst facts= [runTitle(series,place),runs.outcome[place],...(runs.commit[place] ===null? [] : [`commit ${runs.commit[place]}`]),...(users===null||users===undefined? [] : [`${formatCount(users)} users`]),`Locust ${runs.locust[place]}`\n]\nline.replaceChildren(document.createTextNode(`${facts.join(' · ')} `))\nconst url=runs.url[place]\nif(typeof url=== 'string' && /^https?:\\/\\//.test(url)) {const link=element('a','','Open the run')\nlink.setAttribute('href',url)\nlink.setAttribute('rel','noopener noreferrer')\nline.append(link)\n}\nline.hidden=false\n}\nfunction startHistory() {const source=document.getElementById('page-data')\nif(!source)return\nconst{series} = (JSON.parse(source.textContent?? '')\n)\nstartTheme()\nseries.forEach((each,index) =>startSeries(each,index===0))\n}\nstartHistory()\n})()\n";
/** For the content security policy. */
const HISTORY_SCRIPT_HASH = 'sha256-rKKIZlVsSZpVzvbV+EaY2x5qwjZ540FdzEx2ojZ+QI0=';

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
// EXTERNAL MODULE: ./src/units/letter-case.ts
var letter_case = __webpack_require__(80336);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(72676);
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
        const known = new Float64Array(values.slice(from, to + 1).filter(value => value !== null)).sort();
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
    const names = endpointsOf(digests);
    const told = [...past.changePoints, ...past.creeps.flatMap(one => [one, ...one.together])];
    const telling = new Set(told.map(({ endpoint }) => endpoint));
    const shown = names.filter((name, at) => at < MOST_ENDPOINTS || telling.has(name));
    const tables = digests.map(({ endpoints }) => new Map(endpoints.map(row => [(0,run/* endpointKey */.r4)(row), row])));
    const row = (key, rowAt) => {
        const name = shownName(key);
        const found = digests.map((_, run) => rowAt(run));
        const charts = METRICS.flatMap(metric => chartOf({ metric, title: (0,letter_case/* upperFirst */.Z)((0,format/* metricLabel */.B)(metric)), unit: (0,metrics/* unitOfKey */.FU)(metric) }, found.map(row => columns_valueOf(row, metric)), starts(name, metric)));
        return { name, charts };
    };
    const rows = [
        row(run/* AGGREGATED */.Y$, run => digests[run]?.total),
        ...shown.map(name => row(name, run => tables[run]?.get(name))),
        resourceRow(digests, starts)
    ];
    return {
        rows: rows.filter(({ charts }) => charts.length > 0),
        leftOut: names.length - shown.length
    };
}
/** What there is to tell of comes first: the newest step for the worse, else what creeps, else the newest step. */
function openedRow(rows, { changePoints, creeps }) {
    const worse = changePoints.findLast(({ isImprovement }) => !isImprovement);
    const told = worse ?? creeps[0] ?? changePoints.at(-1);
    const name = told && shownName(told.endpoint);
    return (rows.find(one => one.name === name) ?? rows[0])?.name ?? '';
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
            return row.percentiles.get(95);
        case 'p99':
            return row.percentiles.get(99);
    }
}
function resourceRow(digests, starts) {
    const known = new Map(digests.flatMap(({ resources }) => resources.map(each => [each.name, each])));
    return {
        name: RESOURCES,
        charts: [...known.values()].flatMap(({ name, unit, statistic }) => chartOf({ metric: shownName(name), title: shownName(`${name} (${statistic})`), unit }, digests.map(({ resources }) => resources.find(each => each.name === name && each.unit === unit && each.statistic === statistic)?.value), starts(RESOURCES, name)))
    };
}

// EXTERNAL MODULE: ./src/locust/stats/version.ts
var version = __webpack_require__(14702);
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
        ...otherLocusts(digests).map(run => mark(run, 'locust', `Locust ${digests[run]?.locust ?? ''}`)),
        ...digests.flatMap(({ tag }, run) => (tag === undefined ? [] : [mark(run, 'release', tag)]))
    ].sort((a, b) => a.run - b.run);
}
/** The runs whose Locust cannot be that of the runs since the last of these: not all tell as much of it. */
function otherLocusts(digests) {
    const since = new Set();
    return digests.flatMap(({ locust }, run) => {
        const isOther = [...since].some(known => !(0,version/* mayBeOneRelease */.Eq)(known, locust));
        if (isOther)
            since.clear();
        since.add(locust);
        return isOther ? [run] : [];
    });
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
        outcome: digests.map(past_view/* outcomeText */.EL),
        locust: digests.map(({ locust }) => (0,report_escape/* plainText */.wh)(locust, 40)),
        users: digests.map(({ users }) => users ?? null)
    };
}

;// CONCATENATED MODULE: ./src/report/history-page/sections.ts








/** Rows of the table of runs in the HTML: nobody reads more. */
const MOST_ROWS = 200;
/** The controls and the place of the charts: the script draws them. */
function chartsBlock({ rows, opens }, id, limits) {
    return (0,markup/* block */.om)(`${id}-charts`, 'Over the runs', [
        (0,markup/* markup */.PT) `<div class="history" data-history="${id}">
<div class="controls" hidden>
<label class="filter"><span class="visually-hidden">Filter endpoints</span><input type="search" class="row-filter" placeholder="Filter ${(0,units_count/* formatCount */.B4)(rows.length)} rows …" autocomplete="off" spellcheck="false"></label>
<label class="choice">Show <select class="row-choice">${rows.map(({ name }) => sections_option(name, name === opens))}</select></label>
<div class="buttons" role="group" aria-label="Zoom"><button type="button" data-zoom="all">All runs</button>
<button type="button" data-zoom="recent">Newest 40</button><button type="button" data-zoom="in">Zoom in</button><button type="button" data-zoom="out">Zoom out</button></div>
<p class="fine hint">Drag across a chart to zoom, double-click for all runs, click a run to keep it below. With the keyboard: arrows move, Enter keeps the run, + and − zoom, Esc resets.</p></div>
<h4 class="row-title">${opens}</h4>
<div class="chart-grid"></div>
<p class="kept-run" role="status" hidden></p>
<p class="visually-hidden" aria-live="polite" data-live></p></div>`,
        (0,markup/* markup */.PT) `<noscript><p class="empty">The charts need JavaScript; the table of runs below says what they were.</p></noscript>`,
        limits
    ]);
}
function sections_option(name, isSelected) {
    return isSelected ? (0,markup/* markup */.PT) `<option selected>${name}</option>` : (0,markup/* markup */.PT) `<option>${name}</option>`;
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
<td><code>${commit?.slice(0, past_words/* COMMIT_DIGITS */.tn) ?? '–'}</code>${tag === undefined ? markup/* NOTHING */.K$ : (0,markup/* markup */.PT) ` ${tag}`}</td><td class="grade">${(0,markup/* pill */.Io)(OUTCOME_TONES[outcome], (0,past_view/* outcomeText */.EL)(digest))}</td>
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
        const data = { id, runs: runColumns(digests), rows, opens: openedRow(rows, past), marks };
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
    const foot = [`Made by Locust Gate ${version}.`, ...legend(shown, parts)];
    return (0,markup/* markup */.PT) `${head}
<a class="skip" href="#content">Skip to the history</a>
${masthead(shown, title)}
<main id="content">
${shown.length === 0 ? (0,markup/* markup */.PT) `<p class="empty">The history holds no run yet.</p>` : markup/* NOTHING */.K$}
${contents(parts)}
${parts.map(({ html }) => html)}
${leftOut(history.length - shown.length)}
</main>
<footer class="page-foot"><div class="inner"><p>${foot.join(' ')}</p></div></footer>
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
        ...(tellsSteps(series)
            ? [`${(0,units_count/* formatCount */.B4)(steps)} ${steps === 1 ? 'change point' : 'change points'}`]
            : []),
        ...(creeps === 0
            ? []
            : [`${(0,units_count/* formatCount */.B4)(creeps)} creeping ${creeps === 1 ? 'change' : 'changes'}`])
    ];
    return (0,markup/* markup */.PT) `<header class="masthead plain"><div class="inner">
<div class="bar"><p class="brand">Locust Gate</p><button type="button" class="theme" hidden>Dark mode</button></div>
<div class="verdict"><div><h1>History</h1><p class="headline">${title === undefined ? markup/* NOTHING */.K$ : (0,markup/* markup */.PT) `<span class="gate-title">${title}</span> · `}${facts.join(' · ')}</p></div></div>
</div></header>`;
}
/** Not where too few runs could tell of any. */
function tellsSteps(series) {
    return series.some(({ past }) => past.changePoints.length > 0 || past.tooFew === undefined);
}
/** What is drawn and told of on this page, a sentence each. */
function legend(series, parts) {
    const charts = parts.flatMap(({ data }) => data.rows.flatMap(row => row.charts));
    return [
        ...(charts.some(({ stretches }) => stretches.length > 0) ? [USUAL] : []),
        ...(tellsSteps(series) ? [CHANGE_POINT] : [])
    ];
}
const USUAL = 'Shaded: between what nine of ten runs lay, from one change point or break to the next; dashed: their median.';
const CHANGE_POINT = 'A change point is a lasting step of a metric that is both significant and large enough to matter.';
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
