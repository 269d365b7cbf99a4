export const id = 200;
export const ids = [200,482];
export const modules = {

/***/ 4482:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withCertificates: () => (/* binding */ withCertificates)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _config_usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2082);



const PEM = /-----BEGIN CERTIFICATE-----/;
/**
 * The server with its certificates as PEM: the text that was given, or that of the file which it names.
 *
 * @throws UsageError that names the file
 */
async function withCertificates(server) {
    const { ca: given } = server;
    if (given === undefined)
        return server;
    const isText = PEM.test(given);
    const ca = isText ? given : await textOf(given);
    try {
        new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(ca);
        return { ...server, ca };
    }
    catch {
        const what = isText ? 'the CA' : `the CA file ${shown(given)}`;
        throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${what} of the Prometheus server is no certificate (PEM)`);
    }
}
const MAX_SHOWN = 200;
/** A path; of what cannot be one, nothing: it may be something else that was pasted there. */
function shown(path) {
    return path.length > MAX_SHOWN || /\s/.test(path) ? '(given)' : path;
}
async function textOf(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8');
    }
    catch (error) {
        const { code = 'no file' } = error;
        throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`the CA file ${shown(path)} of the Prometheus server cannot be read (${code})`, {
            cause: error
        });
    }
}


/***/ }),

/***/ 7200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ resourceServer),
  serverOfGate: () => (/* binding */ serverOfGate)
});

// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(8313);
// EXTERNAL MODULE: ./src/prometheus/certificates.ts
var certificates = __webpack_require__(4482);
// EXTERNAL MODULE: ./src/config/prometheus-server.ts
var prometheus_server = __webpack_require__(8514);
// EXTERNAL MODULE: ./src/locust/json-value.ts
var json_value = __webpack_require__(9510);
// EXTERNAL MODULE: ./src/resources/reading.ts
var reading = __webpack_require__(1401);
;// CONCATENATED MODULE: ./src/resources/answer.ts


/**
 * Reads `{"status": "success", "data": {"resultType": …, "result": …}}`, parsed but not trusted:
 * matrix, vector or scalar; a value is text (`"1.5"`, `"NaN"`, `"+Inf"`), in no order. Points come in
 * order of time, one for each moment; those that are not finite, or beyond any measure, are counted, and what is no sample at
 * all is dropped. Undefined when it is no such answer.
 */
function seriesOfBody(body) {
    if (!(0,json_value/* isRecord */.u)(body) || body['status'] !== 'success' || !(0,json_value/* isRecord */.u)(body['data']))
        return undefined;
    const series = seriesOf(body['data']['resultType'], body['data']['result']);
    return series && { series, isVictoriaMetrics: (0,json_value/* isRecord */.u)(body['stats']) };
}
function seriesOf(type, result) {
    if (!Array.isArray(result))
        return undefined;
    const items = result;
    switch (type) {
        case 'scalar':
            return [oneSeries({}, [items])];
        case 'vector':
        case 'matrix':
            return items.filter(json_value/* isRecord */.u).map(item => {
                const samples = type === 'vector' ? [item['value']] : item['values'];
                return oneSeries(item['metric'], Array.isArray(samples) ? samples : []);
            });
        case 'string':
            return [];
        default:
            return undefined;
    }
}
function oneSeries(metric, samples) {
    const points = new Map();
    let notFinite = 0;
    for (const [at, value] of samples.flatMap(sampleOf)) {
        if (Math.abs(value) <= reading/* MAX_VALUE */.L)
            points.set(at, value);
        else
            notFinite++;
    }
    return { labels: labelsOf(metric), points: inOrder(points), notFinite };
}
function inOrder(points) {
    return [...points].sort(([a], [b]) => a - b);
}
function sampleOf(sample) {
    if (!Array.isArray(sample))
        return [];
    const [at, value] = sample;
    if (typeof at !== 'number' || !Number.isFinite(at))
        return [];
    const number = numberOf(value);
    return number === undefined ? [] : [[at, number]];
}
const SAMPLE = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Number("+Inf") is NaN and Number("") is 0: neither is what the server said. */
function numberOf(value) {
    if (typeof value === 'number')
        return value;
    if (typeof value !== 'string')
        return undefined;
    if (SAMPLE.test(value))
        return Number(value);
    return NOT_FINITE.get(value);
}
const NOT_FINITE = new Map([
    ['NaN', NaN],
    ['Inf', Infinity],
    ['+Inf', Infinity],
    ['-Inf', -Infinity]
]);
function labelsOf(metric) {
    if (!(0,json_value/* isRecord */.u)(metric))
        return {};
    return Object.fromEntries(Object.entries(metric).filter((entry) => typeof entry[1] === 'string'));
}

;// CONCATENATED MODULE: ./src/input/caused-by.ts
/** What was thrown, and what caused it. */
const MOST_CAUSES = 8;
/** Whether an error, or one of its causes, has one of these codes of Node's or OpenSSL's. */
function isCausedBy(error, codes) {
    let each = error;
    for (let depth = 0; depth < MOST_CAUSES && typeof each === 'object' && each !== null; depth++) {
        const { code, cause } = each;
        if (typeof code === 'string' && codes.test(code))
            return true;
        each = cause;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/input/untrusted-certificate.ts

/** How Node and OpenSSL call a certificate that is not to be trusted. */
const CODES = /^(?:ERR_TLS_CERT|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH)/;
/** Whether there was no answer for want of trust in the server, as the error or one of its causes says. */
function isUntrustedCertificate(error) {
    return isCausedBy(error, CODES);
}

;// CONCATENATED MODULE: ./src/prometheus/network-failure.ts

/** Characters of what a server or Node says that are kept. */
const MAX_MESSAGE = 300;
const BY_CODE = {
    ECONNREFUSED: { kind: 'refused' },
    ENOTFOUND: { kind: 'no-host' },
    EAI_AGAIN: { kind: 'no-host' },
    ETIMEDOUT: { kind: 'time-out' }
};
/** OpenSSL's own message: numbers, places, and between them what is the matter. */
const OPENSSL = /error:[\dA-F]+:[^:]*:[^:]*:([^:]+)/i;
/** What OpenSSL says of an answer that is none of TLS: its length or version is text. */
const NO_TLS = new Set([
    'wrong version number',
    'packet length too long',
    'http request'
]);
/** Why there was no answer at all. */
function networkFailure(error) {
    const { code = '', message } = error;
    const known = BY_CODE[code];
    if (known !== undefined)
        return known;
    const said = oneLine(OPENSSL.exec(message)?.[1] ?? (message || code));
    if (NO_TLS.has(said))
        return { kind: 'speaks-no-tls' };
    return { kind: isUntrustedCertificate(error) ? 'tls' : 'network', message: said };
}
/** The connection broke, and the next may hold. */
function isBroken({ code = '' }) {
    return code === 'ECONNRESET' || code === 'EPIPE';
}
/** A foreign text, short and without line breaks. */
function oneLine(text) {
    return text
        .slice(0, 4 * MAX_MESSAGE)
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, MAX_MESSAGE);
}

;// CONCATENATED MODULE: ./src/prometheus/failures.ts


const BY_STATUS = {
    401: { kind: 'unauthorized' },
    403: { kind: 'forbidden' },
    404: { kind: 'not-found' }
};
/** Why an answer is none; undefined for 200. A server or a proxy may repeat what it was sent. */
function statusFailure(reply, { url, hide }) {
    const { status, text } = reply;
    if (status === 200)
        return undefined;
    if (status >= 300 && status < 400)
        return { kind: 'redirect', host: redirectHost(reply, url) };
    // VictoriaMetrics answers 400 where it knows no such path.
    const known = BY_STATUS[text.startsWith('unsupported path requested') ? 404 : status];
    if (known !== undefined)
        return known;
    if (status === 400 && SPEAKS_TLS.test(text))
        return { kind: 'speaks-tls' };
    const said = errorIn(text);
    const shown = isHtml(text) ? '' : text;
    if (said === undefined)
        return { kind: 'status', status, message: oneLine(hide(shown)) };
    if (TOO_LONG.includes(said.type))
        return { kind: 'time-out' };
    const message = oneLine(hide(said.message));
    return OF_QUERY.includes(status)
        ? { kind: 'bad-query', message }
        : { kind: 'status', status, message };
}
/** Go's server, nginx and Apache, where they are asked without TLS. */
const SPEAKS_TLS = /HTTP request (?:was sent )?to (?:an )?HTTPS (?:server|port)|plain HTTP to an SSL/i;
/** Types of errors of a server that gave its own query up. */
const TOO_LONG = ['timeout', 'canceled'];
const OF_QUERY = [400, 422];
/** What came with status 200 and is no answer. */
function unreadable(text) {
    const what = isHtml(text) ? 'html' : /^\s*\{/.test(text) ? 'cut' : 'not-json';
    return { kind: 'unreadable', what };
}
function redirectHost({ headers: { location = '' } }, url) {
    return (URL.canParse(location, url) ? new URL(location, url) : new URL(url)).host;
}
/** `{"status":"error","errorType":"bad_data","error":"…"}`; VictoriaMetrics has the status as its type. */
function errorIn(text) {
    const body = (0,json_value/* jsonOf */.o)(text);
    if (typeof body !== 'object' || body === null || !('errorType' in body))
        return undefined;
    const message = 'error' in body ? body.error : '';
    return { type: String(body.errorType), message: typeof message === 'string' ? message : '' };
}
function isHtml(text) {
    return /^\s*</.test(text);
}

;// CONCATENATED MODULE: ./src/prometheus/answers.ts



/** What a reply to a question says. */
function answerOf(reply, { url, hide }, times) {
    if (reply.kind === 'failure')
        return { kind: 'failure', failure: reply.failure };
    const failure = statusFailure(reply, { url, hide });
    if (failure !== undefined)
        return { kind: 'failure', failure };
    const body = (0,json_value/* jsonOf */.o)(reply.text);
    const data = seriesOfBody(body);
    if (data === undefined) {
        const what = body === undefined ? unreadable(reply.text) : NOT_AN_ANSWER;
        return { kind: 'failure', failure: what };
    }
    const skew = skewOf(reply, times);
    return { kind: 'data', ...data, ...(skew === undefined ? {} : { skew }) };
}
const NOT_AN_ANSWER = { kind: 'unreadable', what: 'not-json' };
/** The header names the second in which the answer was made; a cache's is older than that. */
function skewOf({ headers }, { sentAt, receivedAt }) {
    const made = Date.parse(headers.date ?? '') / 1000;
    if (Number.isNaN(made) || Number(headers.age ?? 0) > 0)
        return undefined;
    return made + 0.5 - (sentAt + receivedAt) / 2;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./src/prometheus/exchange.ts



/** Milliseconds that one question and the whole of its answer may take. */
const ANSWER_TIMEOUT_MS = 30_000;
/** Bytes of an answer: a hundred series of 10,000 points have as many. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
const failed = (failure, mayRepeat = false) => ({
    kind: 'failure',
    failure,
    mayRepeat
});
/**
 * Sends one request and reads the whole of its answer. Never rejects, follows no redirect, and uses
 * Node's own agent, so that a proxy is only used where `NODE_USE_ENV_PROXY` asks Node for it.
 */
function exchange({ url, headers, body, ca }, { timer, signal }) {
    return new Promise(resolve => {
        const send = url.startsWith('https:') ? external_node_https_.request : external_node_http_.request;
        const method = body === undefined ? 'GET' : 'POST';
        const sent = send(url, { method, headers, ...(ca === undefined ? {} : { ca }) });
        const settle = (outcome) => {
            stop();
            signal.removeEventListener('abort', giveUp);
            resolve(outcome);
            // Frees the connection where an answer was not read to its end.
            if (outcome.kind === 'failure')
                sent.destroy();
        };
        const giveUp = () => {
            settle(failed({ kind: 'time-out' }));
        };
        const stop = timer(ANSWER_TIMEOUT_MS, giveUp);
        signal.addEventListener('abort', giveUp);
        sent.on('error', error => {
            settle(failed(networkFailure(error), isBroken(error)));
        });
        sent.on('response', message => {
            void wholeOf(message).then(settle);
        });
        sent.end(body);
    });
}
async function wholeOf(message) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of message) {
            size += chunk.byteLength;
            if (size > MAX_ANSWER_BYTES)
                return failed({ kind: 'unreadable', what: 'too-large' });
            chunks.push(chunk);
        }
    }
    catch {
        return failed({ kind: 'unreadable', what: 'cut' }, true);
    }
    const text = Buffer.concat(chunks, size).toString('utf8');
    return { kind: 'reply', status: message.statusCode ?? 0, headers: message.headers, text };
}

;// CONCATENATED MODULE: ./src/prometheus/repetition.ts
/** Milliseconds before each repetition of a question that a busy server refused. */
const RETRY_WAITS_MS = [500, 2000];
/** Seconds; a server that wants more time has no answer for this gate. */
const MAX_RETRY_AFTER_S = 10;
const RETRIED_STATUS = [429, 502, 503, 504];
/** Milliseconds to wait before the question is asked again; undefined when the answer is final. */
function waitBeforeRetry(reply, given, attempt) {
    const backOff = RETRY_WAITS_MS[attempt];
    if (backOff === undefined || given.kind === 'data')
        return undefined;
    if (reply.kind === 'failure')
        return reply.mayRepeat === true ? backOff : undefined;
    // A query that took the server too long would do so again.
    const isBusy = RETRIED_STATUS.includes(reply.status) && given.failure.kind !== 'time-out';
    return isBusy ? waitOf(reply, backOff) : undefined;
}
function waitOf({ headers }, backOff) {
    const after = Number(headers['retry-after'] ?? Number.NaN);
    if (Number.isNaN(after))
        return backOff;
    return after >= 0 && after <= MAX_RETRY_AFTER_S ? after * 1000 : undefined;
}

// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
;// CONCATENATED MODULE: ./src/prometheus/requests.ts


/** Characters of an address that every server and proxy takes. */
const MAX_URL_CHARS = 4000;
/** A question as HTTP has it: one that reads, so that a proxy which lets nobody write lets it through. */
function httpRequestOf(query, { url, login }) {
    const path = `${url}/api/v1/${query.kind === 'instant' ? 'query' : 'query_range'}`;
    const form = formOf(query).toString();
    const headers = {
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': `locust-gate/${version/* VERSION */.x}`,
        ...(login === undefined
            ? {}
            : {
                authorization: login.kind === 'token'
                    ? `Bearer ${login.token}`
                    : `Basic ${(0,prometheus_server/* basicOf */.wV)(login.username, login.password)}`
            })
    };
    // A GET reads: a proxy that lets nobody write lets it through, and no right to create is needed.
    if (path.length + form.length < MAX_URL_CHARS)
        return { url: `${path}?${form}`, headers };
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return { url: path, headers: { ...headers, ...type }, body: form };
}
function formOf(query) {
    const at = (seconds) => String(Number(seconds.toFixed(3)));
    return new URLSearchParams({
        query: query.query,
        ...(query.kind === 'instant'
            ? { time: at(query.time) }
            : { start: at(query.start), end: at(query.end), step: at(query.step) }),
        // VictoriaMetrics rounds times and hides its newest 30 s without these; Prometheus ignores them.
        nocache: '1',
        latency_offset: '1ms'
    });
}

;// CONCATENATED MODULE: ./src/prometheus/prometheus-ask.ts





/** Questions that are under way at a time; a server is there for others too. */
const MAX_AT_ONCE = 8;
/**
 * Asks a server. The first question that shows that there is nobody to ask (refused, a wrong
 * password, a redirect …) is the last: what follows has the same answer. A question that begins
 * after `signal` is a failure `deadline`.
 */
function prometheusAsk(options) {
    const { signal } = options;
    const turn = turns(MAX_AT_ONCE);
    let lasting;
    const answer = async (query) => {
        if (lasting !== undefined)
            return { kind: 'failure', failure: lasting };
        if (signal.aborted)
            return { kind: 'failure', failure: { kind: 'deadline' } };
        const given = await withRepetitions(query, options);
        if (given.kind === 'failure' && isLasting(given.failure))
            lasting ??= given.failure;
        return given;
    };
    return query => turn(() => answer(query));
}
/** Every question would fail like the first. */
const LASTING = new Set([
    'refused',
    'no-host',
    'tls',
    'speaks-tls',
    'speaks-no-tls',
    'unauthorized',
    'not-found',
    'redirect'
]);
function isLasting(failure) {
    // A login page, most often.
    const isPage = failure.kind === 'unreadable' && failure.what === 'html';
    return isPage || LASTING.has(failure.kind);
}
async function withRepetitions(query, options) {
    const { server } = options;
    const { ca } = server;
    const hide = hider(server);
    const request = { ...httpRequestOf(query, server), ...(ca === undefined ? {} : { ca }) };
    for (let attempt = 0;; attempt++) {
        const sentAt = options.now();
        const reply = await exchange(request, options);
        const asked = { url: request.url, hide };
        const given = answerOf(reply, asked, { sentAt, receivedAt: options.now() });
        const waitMs = waitBeforeRetry(reply, given, attempt);
        if (waitMs === undefined || !(await hasWaited(waitMs, options)))
            return given;
    }
}
/** Takes what was sent as a login out of a text. */
function hider({ login }) {
    const secrets = login === undefined
        ? []
        : login.kind === 'token'
            ? [login.token]
            : [(0,prometheus_server/* basicOf */.wV)(login.username, login.password), login.password];
    const known = secrets.filter(secret => secret !== '');
    return text => known.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}
/** False when the reading had to end before. */
function hasWaited(ms, { timer, signal }) {
    return new Promise(resolve => {
        const done = () => {
            stop();
            signal.removeEventListener('abort', done);
            resolve(!signal.aborted);
        };
        const stop = timer(ms, done);
        signal.addEventListener('abort', done);
        if (signal.aborted)
            done();
    });
}
/** Runs tasks, at most `limit` at a time, in the order in which they came. */
function turns(limit) {
    let free = limit;
    const waiting = [];
    return async (task) => {
        if (free === 0)
            await new Promise(resolve => waiting.push(resolve));
        else
            free--;
        try {
            return await task();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                free++;
            else
                next();
        }
    };
}

;// CONCATENATED MODULE: ./src/prometheus/resource-server.ts



/** Milliseconds that all questions of a gate may take together. */
const READING_LIMIT_MS = 60_000;
/**
 * The server that a gate asks, which is not where the load was made.
 *
 * @throws UsageError
 */
async function serverOfGate(server, how) {
    const now = () => Date.now() / 1000;
    return resourceServer({ server, ...how, now, isLoadGenerator: false });
}
/**
 * A server to ask, from now on until the limit: what is not answered then is not known.
 *
 * @throws UsageError where its certificates cannot be read
 */
async function resourceServer(questioner) {
    const { timer, limitTimer, now, isLoadGenerator, namedBy } = questioner;
    const server = await (0,certificates.withCertificates)(questioner.server);
    const limit = new AbortController();
    limitTimer(READING_LIMIT_MS, () => {
        limit.abort();
    });
    const ask = prometheusAsk({ server, timer, now, signal: limit.signal });
    return { ask, asking: { at: now(), isLoadGenerator, ...(0,present/* present */.E)({ namedBy }) } };
}


/***/ })

};
