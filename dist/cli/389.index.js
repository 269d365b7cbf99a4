export const id = 389;
export const ids = [389];
export const modules = {

/***/ 7389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3252);
/* harmony import */ var _view_provenance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5208);


/**
 * Why the gate judged what it judged, a line each, in plain unescaped text: where the config came
 * from, which files each run was read from, what gave it its load level, which baselines were used
 * and which not, and what was left out.
 */
function explain(report) {
    const { runs, notes } = report.evaluation;
    return [
        ...(0,_view_provenance_js__WEBPACK_IMPORTED_MODULE_0__/* .configFacts */ .og)(report),
        ...runs.flatMap(explainRun),
        // What is wrong is said beside it.
        ...notes
            .filter(({ severity }) => severity !== 'error')
            .map(({ code, message }) => `note ${code}: ${message}`)
    ];
}
function explainRun(run) {
    const { name, files, notes } = run.run;
    const left = notes.filter(({ code }) => code === 'ignored-file');
    return [
        `run ${name}: read from ${files.join(', ')}`,
        ...left.map(({ message }) => `run ${name}: ${message}`),
        `run ${name}: load level ${run.loadLevel}, ${run.levelReason}`,
        ...baselines(run).map(line => `run ${name}: ${line}`)
    ];
}
function baselines({ comparison, notes, repeat }) {
    if (repeat?.comparedAt !== undefined)
        return [`how it compares is told of several repeats together: see run ${repeat.comparedAt}`];
    if (comparison === undefined) {
        const why = notes.find(({ code }) => code === 'no-baseline');
        return [why?.message ?? 'compared with no baseline'];
    }
    const { baselines: used, skipped, refusal } = comparison;
    return [
        `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(used.length)} of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(used.length + skipped.length)} baselines used`,
        ...used.map(source => `baseline used: ${named(source)}`),
        ...skipped.map(({ source, why }) => `baseline not used: ${named(source)}: ${why}`),
        ...(refusal === undefined ? [] : [`not compared: ${refusal}`])
    ];
}
function named({ label, commit }) {
    return commit === undefined ? label : `${label} at ${commit.slice(0, 12)}`;
}


/***/ }),

/***/ 5208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SJ: () => (/* binding */ artifactFacts),
/* harmony export */   og: () => (/* binding */ configFacts),
/* harmony export */   sf: () => (/* binding */ whenFacts)
/* harmony export */ });
/* harmony import */ var _config_defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1954);
/* harmony import */ var _units_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2817);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3252);



/** `2026-11-24 07:51–07:56 UTC`; nothing where the files do not say it. */
function whenFacts({ startedAt, endedAt }) {
    const minute = (seconds) => (0,_units_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .isoMoment */ .QA)(seconds)?.slice(0, 16).replace('T', ' ');
    const [from, to] = [minute(startedAt), minute(endedAt)];
    if (from === undefined)
        return [];
    if (to === undefined || to === from)
        return [`${from} UTC`];
    return [`${from}–${to.slice(0, 10) === from.slice(0, 10) ? to.slice(11) : to} UTC`];
}
/** Artifacts that are named one by one. */
const MAX_ARTIFACTS = 3;
/** `artifact "load" uploaded 2026-11-24 09:30 UTC by attempt 2`, for each of the first few. */
function artifactFacts({ artifacts = [] }) {
    const facts = artifacts.slice(0, MAX_ARTIFACTS).map(({ name, at, attempt }) => {
        const when = (0,_units_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(at);
        const by = attempt === undefined ? '' : ` by attempt ${attempt}`;
        return `artifact ${name} uploaded${when === '' ? '' : ` ${when}`}${by}`;
    });
    const more = artifacts.length - facts.length;
    return more > 0 ? [...facts, `and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(more)} more artifacts`] : facts;
}
/** `config: .github/locust-gate.yml of main`; nothing where it could not be read. */
function configFacts(report) {
    const { config } = report.context;
    if (config === undefined)
        return [];
    return [
        `config: ${config.source === 'built-in' ? builtInText(report, config) : fileText(config)}`
    ];
}
function fileText({ file, ref, excusesRef }) {
    const excuses = excusesRef === undefined ? '' : `, with the waivers and milder note severities of ${excusesRef}`;
    return `${file}${ref === undefined ? '' : ` of ${ref}`}${excuses}`;
}
/** Whom a built-in bound fails may have a service or a load that it was never meant for. */
function builtInText({ evaluation, context }, { file, ref }) {
    const lack = ref === undefined ? `there is no ${file}` : `${ref} has no ${file}`;
    const isNamedOtherwise = evaluation.notes.some(({ code }) => code === 'config-not-read');
    if (file !== _config_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_CONFIG */ .PV || isNamedOtherwise || !evaluation.runs.some(isOverBound)) {
        return `the built-in targets (${lack})`;
    }
    // A workflow's log is no terminal.
    const where = context.runUrl === undefined ? '' : ', at a terminal,';
    return `the built-in targets (${lack}; locust-gate init ${context.initArguments ?? 'PATH'}${where} writes a first one)`;
}
function isOverBound({ verdicts }) {
    return verdicts.some(one => one.rule === 'target' && (one.grade === 'degraded' || one.grade === 'unacceptable'));
}


/***/ })

};
