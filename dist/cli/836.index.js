export const id = 836;
export const ids = [836];
export const modules = {

/***/ 9836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addToHistory: () => (/* binding */ addToHistory)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1884);
/* harmony import */ var _input_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7158);
/* harmony import */ var _input_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9060);
/* harmony import */ var _locust_present_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(8313);
/* harmony import */ var _past_digest_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(5486);
/* harmony import */ var _past_series_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8167);
/* harmony import */ var _past_union_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3671);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4031);
/* harmony import */ var _report_view_note_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9990);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3252);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(311);
/* harmony import */ var _complaints_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5570);
/* harmony import */ var _history_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7314);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8652);
/* harmony import */ var _system_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7709);
















/**
 * `locust-gate history add`: judges each PATH and adds what is to be kept of it. What cannot be judged
 * is refused and said; the rest is added all the same.
 *
 * @throws UsageError, ConfigError, InputError, WriteError
 */
async function addToHistory(args, console) {
    const { config, loadLevel } = args;
    const settings = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_8__/* .readSettings */ .s)(config, loadLevel === undefined ? {} : { loadLevel });
    const known = await (0,_history_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readLocalHistory */ ._)(args.file, console, true);
    const added = [];
    const unused = [];
    let isRefused = false;
    for (const [at, path] of args.names.entries()) {
        const { evaluation } = await judged(path, {
            args,
            settings,
            console,
            at,
            known
        });
        const { runs } = evaluation;
        unused.push(...evaluation.notes.filter(isUnusedLevel));
        const found = runs.length > 1 ? [] : runs.flatMap(digestsOf);
        added.push(...found);
        if (found.length > 0)
            continue;
        isRefused = true;
        for (const why of runs.length > 1 ? [severalRuns(runs)] : (0,_complaints_js__WEBPACK_IMPORTED_MODULE_6__/* .complaints */ .Z)(evaluation)) {
            console.error(`locust-gate: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_10__/* .escapeTerminal */ .en)(`${path} was not added: ${why}`)}\n`);
        }
    }
    // One of several runs that is of it is enough.
    const [note] = unused.length < args.names.length ? [] : unused;
    if (note !== undefined)
        console.error(`locust-gate: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_10__/* .escapeTerminal */ .en)((0,_report_view_note_text_js__WEBPACK_IMPORTED_MODULE_5__/* .noteText */ .gA)(note))}\n`);
    if (added.length > 0)
        await keep(args.file, added, console);
    else
        console.out(`0 runs added to ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_10__/* .escapeTerminal */ .en)(args.file)}, ${await leftWords(args, known)}\n`);
    return isRefused ? 2 : 0;
}
/** A file that nothing was written to need not be there. */
async function leftWords({ file }, known) {
    const isThere = (await (0,_input_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .kindIfSeen */ .v8)(file)) !== 'nothing';
    return isThere ? `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_11__/* .counted */ .hS)(known.length, 'run')} in all` : 'which was not made';
}
/** It is compared with runs of its load level ever after. */
function isUnusedLevel({ code, severity }) {
    return code === 'load-level-unused' && severity === 'warning';
}
function severalRuns(runs) {
    const names = runs.map(({ run }) => run.name).join(', ');
    return `it holds ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_11__/* .counted */ .hS)(runs.length, 'run')} (${names}). Name each by its prefix or its folder`;
}
/** By the config alone: what is kept of a run does not hang on what was there before. */
function judged(path, { args, settings, console, at, known }) {
    const { commit, tag, url } = args;
    const now = (console.system ?? _system_js__WEBPACK_IMPORTED_MODULE_9__.thisSystem).now();
    const own = {
        workflowRun: 'local',
        attempt: 1,
        gate: (0,_past_series_js__WEBPACK_IMPORTED_MODULE_12__.soleGate)(known) ?? 'local',
        // Runs that do not tell when they were stay in the order in which they were given.
        at: now + at / 1000,
        ...(commit === undefined ? {} : { commit }),
        ...(tag === undefined ? {} : { tag }),
        ...(url === undefined ? {} : { url })
    };
    return (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .gate */ .G)({
        settings: () => Promise.resolve(settings),
        candidates: async () => ({ sets: await (0,_input_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .readPaths */ .V)([path]) }),
        resources: () => Promise.resolve(undefined),
        past: () => Promise.resolve({ histories: [], own, isKept: true, runs: 0, notes: [] }),
        baselines: () => Promise.resolve({ sets: 'none', skipped: [], notes: [] }),
        inTime: work => work,
        unforeseen: stack => {
            console.error(`locust-gate: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_10__/* .escapeTerminal */ .en)(stack)}\n`);
        },
        publish: () => Promise.resolve()
    }, { combine: 'separate', today: console.today, context: { version: _version_js__WEBPACK_IMPORTED_MODULE_13__/* .VERSION */ .x } });
}
/** The digest of a run, called by what it measured: the same run twice is one. */
function digestsOf({ digest, run }) {
    if (digest === undefined)
        return [];
    const { identity, total, endpoints } = digest;
    const measured = JSON.stringify((total === undefined ? endpoints : [total]).map(row => [
        ...[row.method, row.name, row.requests, row.failures, row.average, row.min, row.max],
        ...row.percentiles
    ]));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(measured).digest('hex').slice(0, 8);
    const workflowRun = run.startedAt === undefined
        ? `${_past_digest_js__WEBPACK_IMPORTED_MODULE_14__/* .BY_HAND */ .u}${hash}`
        : `${_past_digest_js__WEBPACK_IMPORTED_MODULE_14__/* .BY_HAND */ .u}${Math.floor(run.startedAt)}-${hash}`;
    return [{ ...digest, identity: { ...identity, workflowRun } }];
}
async function keep(file, added, console) {
    const { digests, fresh, replaced, thinnedOut } = await (0,_history_file_js__WEBPACK_IMPORTED_MODULE_7__/* .changeLocalHistory */ .e)(file, console, before => joined(before, added));
    console.out([
        `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_11__/* .counted */ .hS)(fresh, 'run')} added to ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_10__/* .escapeTerminal */ .en)(file)}`,
        ...(replaced === 0 ? [] : [`${replaced} replaced`]),
        `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_11__/* .counted */ .hS)(digests.length - thinnedOut, 'run')} in all`,
        ...(thinnedOut === 0 ? [] : [`${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_11__/* .counted */ .hS)(thinnedOut, 'older run')} thinned out`])
    ].join(', ') + '\n');
}
function joined(before, added) {
    const known = new Map(before.map(digest => [(0,_past_digest_js__WEBPACK_IMPORTED_MODULE_14__/* .identityKey */ .US)(digest.identity), digest]));
    const keys = new Set(added.map(({ identity }) => (0,_past_digest_js__WEBPACK_IMPORTED_MODULE_14__/* .identityKey */ .US)(identity)));
    const replaced = [...keys].filter(key => known.has(key)).length;
    const again = added.map(digest => replacing(known.get((0,_past_digest_js__WEBPACK_IMPORTED_MODULE_14__/* .identityKey */ .US)(digest.identity)), digest));
    return { digests: (0,_past_union_js__WEBPACK_IMPORTED_MODULE_4__.unionOf)(before, again), fresh: keys.size - replaced, replaced };
}
/** It keeps its place, and what is not said of it anew. */
function replacing(known, digest) {
    if (known === undefined)
        return digest;
    const { commit, tag, url, at } = known;
    return { ...(0,_locust_present_js__WEBPACK_IMPORTED_MODULE_15__/* .present */ .E)({ commit, tag, url }), ...digest, at };
}


/***/ })

};
