export const id = 314;
export const ids = [314,709,671];
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
            : `the history ${path} cannot be read (${reason})`, ADVICE, error);
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
