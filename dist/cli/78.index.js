export const id = 78;
export const ids = [78,667,217];
export const modules = {

/***/ 9078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkRuns: () => (/* binding */ checkRuns)
});

// EXTERNAL MODULE: ./src/config/origins.ts
var origins = __webpack_require__(8217);
// EXTERNAL MODULE: ./src/evaluate/contradicting-bounds.ts
var contradicting_bounds = __webpack_require__(2524);
// EXTERNAL MODULE: ./src/evaluate/held-bounds.ts
var held_bounds = __webpack_require__(8447);
// EXTERNAL MODULE: ./src/evaluate/left-out.ts
var left_out = __webpack_require__(923);
// EXTERNAL MODULE: ./src/evaluate/load-level.ts
var load_level = __webpack_require__(828);
// EXTERNAL MODULE: ./src/evaluate/loose-percentiles.ts
var loose_percentiles = __webpack_require__(7120);
// EXTERNAL MODULE: ./src/locust/run.ts
var locust_run = __webpack_require__(6351);
// EXTERNAL MODULE: ./src/evaluate/targets/effect.ts
var effect = __webpack_require__(7509);
// EXTERNAL MODULE: ./src/evaluate/targets/targets.ts
var targets = __webpack_require__(1336);
// EXTERNAL MODULE: ./src/evaluate/verdict/target-words.ts
var target_words = __webpack_require__(416);
// EXTERNAL MODULE: ./src/evaluate/waivers.ts
var evaluate_waivers = __webpack_require__(1670);
;// CONCATENATED MODULE: ./src/evaluate/missing-bounds.ts





/** By the verdicts that the gate has of it; `today` as for waivers. */
function missingBounds(run, level, { policies, waivers }, { today, nearest }) {
    const verdicts = (0,targets/* evaluateTargets */.G)(run, level, policies, { nearest });
    const missing = verdicts.filter(({ grade }) => grade === 'missing');
    const found = new Map();
    for (const verdict of (0,evaluate_waivers/* applyWaivers */.Kw)(missing, waivers, today).verdicts) {
        if (verdict.rule !== 'target')
            continue;
        const one = missingBound((0,effect/* softened */.To)(verdict, policies), level);
        const { metrics, ...rest } = one;
        const key = JSON.stringify(rest);
        const known = found.get(key);
        found.set(key, known === undefined ? one : { ...known, metrics: [...known.metrics, ...metrics] });
    }
    return [...found.values()];
}
function missingBound(verdict, { endpoints }) {
    const { endpoint, metric, effect, reason, wouldFail, waiver } = verdict;
    const entry = endpoints.find(one => one.pattern === endpoint && one.targets.has(metric));
    const line = endpoint === locust_run/* AGGREGATED */.Y$ ? undefined : entry?.line;
    const isNowhere = reason.kind === 'no-endpoint';
    return {
        endpoint,
        metrics: [metric],
        effect,
        why: waiver !== undefined ? 'waiver' : wouldFail === true ? 'fail-on' : 'on-missing',
        reason: (0,target_words/* targetWords */.LT)(verdict),
        ...(isNowhere ? { nearest: reason.nearest ?? [] } : {}),
        ...(line === undefined ? {} : { line })
    };
}

// EXTERNAL MODULE: ./src/evaluate/targets/nearest-endpoints.ts
var nearest_endpoints = __webpack_require__(35);
// EXTERNAL MODULE: ./src/evaluate/unmatched.ts + 1 modules
var evaluate_unmatched = __webpack_require__(8685);
// EXTERNAL MODULE: ./src/evaluate/untold-percentiles.ts
var untold_percentiles = __webpack_require__(2036);
// EXTERNAL MODULE: ./src/input/paths.ts
var input_paths = __webpack_require__(9060);
// EXTERNAL MODULE: ./src/intake/candidates.ts + 1 modules
var candidates = __webpack_require__(1699);
// EXTERNAL MODULE: ./src/intake/problems.ts
var problems = __webpack_require__(6074);
// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __webpack_require__(3843);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/report/view/held-words.ts
var held_words = __webpack_require__(9655);
;// CONCATENATED MODULE: ./src/report/held-json.ts




/** What holds for each run, and what of the config matches nothing, for programs. */
function renderHeldJson(config, runs, unmatched) {
    const report = {
        config: { source: config.source, file: config.file },
        runs: runs.map(({ run, level, by, reason, held, untold, loose, missing }) => ({
            name: run.name,
            loadLevel: level.name,
            loadLevelBy: by,
            loadLevelReason: reason,
            kind: level.kind,
            bounds: held.map(({ of, name, metric, unit, bounds, criteria, from }) => ({
                of,
                name,
                metric,
                unit,
                bounds,
                criteria,
                from
            })),
            ...(level.abortWhen === undefined ? {} : { abortWhen: abortOf(level.abortWhen) }),
            untold: untold.map(one => ({ ...one, message: (0,held_words/* untoldWords */.cb)(one) })),
            loose: loose.map(one => ({ ...one, message: (0,loose_percentiles/* looseWords */.gY)(one) })),
            missing: missing.map(one => ({ ...one, message: (0,held_words/* missingWords */.y4)(one) }))
        })),
        withoutEffect: unmatched.map(one => ({ ...one, message: (0,held_words/* unmatchedWords */.N1)(one) }))
    };
    return `${(0,report_escape/* jsonForLog */.wn)(JSON.stringify(report, undefined, 2))}\n`;
}
/** What ends a run of the level that is watched. */
function abortOf({ criteria, delaySeconds }) {
    return {
        criteria: criteria.map(({ metric, criterion }) => ({
            metric: metric.key,
            unit: (0,metrics/* unitOf */.uF)(metric),
            ...criterion
        })),
        delaySeconds
    };
}

// EXTERNAL MODULE: ./src/config/pattern.ts
var config_pattern = __webpack_require__(5164);
// EXTERNAL MODULE: ./src/units/count.ts
var count = __webpack_require__(3252);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(2676);
// EXTERNAL MODULE: ./src/report/text/alike-sections.ts
var alike_sections = __webpack_require__(4221);
// EXTERNAL MODULE: ./src/report/text/bounds-text.ts
var bounds_text = __webpack_require__(9219);
// EXTERNAL MODULE: ./src/report/text/rules-text.ts
var rules_text = __webpack_require__(7399);
// EXTERNAL MODULE: ./src/report/text/screen.ts
var text_screen = __webpack_require__(6118);
// EXTERNAL MODULE: ./src/report/text/settings-text.ts
var settings_text = __webpack_require__(5667);
// EXTERNAL MODULE: ./src/report/text/text-table.ts
var text_table = __webpack_require__(3540);
;// CONCATENATED MODULE: ./src/report/text/held-text.ts












/** What holds for each run, once for those for which the same does, and what of the config matches nothing, for a terminal. */
function renderHeld({ runs, unmatched, settings }, terminal) {
    const screen = (0,text_screen/* screenOf */.S)(terminal);
    const always = (0,rules_text/* runRules */.x)(settings).map(rule => `  ${(0,report_escape/* escapeTerminal */.en)(rule)}`);
    const idle = unmatched.map(one => `    ${(0,report_escape/* escapeTerminal */.en)((0,held_words/* unmatchedWords */.N1)(one))}`);
    return [
        ...(0,alike_sections/* alikeTogether */.H)(runs.map(run => sectionOf(run, screen))),
        always.join('\n'),
        ...(idle.length === 0
            ? []
            : [[screen.paint('Without effect on these runs', 'yellow'), ...idle].join('\n')])
    ].join('\n\n');
}
function sectionOf({ run, level, reason, held, untold, loose, missing }, screen) {
    const { peakUsers, durationSeconds } = run;
    const facts = [
        `run ${run.name}`,
        `load level ${level.name}, ${reason}`,
        ...(peakUsers === undefined ? [] : [(0,count/* counted */.hS)(peakUsers, 'user')]),
        ...(durationSeconds === undefined ? [] : [(0,format/* formatDuration */.a3)(durationSeconds)])
    ];
    const lines = rowsOf(run, held).map(cells => ({ style: 'dim', cells }));
    const body = [
        ...(level.kind === 'load' ? [] : [`    ${KINDS[level.kind]}`]),
        ...(level.kind === 'capacity' ? untoldAtLoads(held) : []),
        ...(0,text_table/* textTable */.ed)(bounds_text/* BOUNDS_HEAD */.lv, lines, screen),
        ...(0,rules_text/* levelRules */.g)(regressionsOf(level, run)).map(rule => `    ${(0,report_escape/* escapeTerminal */.en)(rule)}`),
        ...(0,settings_text/* abortFacts */.O)(level).map(fact => `    ${fact}`),
        ...[...(0,held_words/* lackingWords */.fl)({ untold, missing }), ...loose.map(loose_percentiles/* looseWords */.gY)].map(words => screen.paint(`    ${(0,report_escape/* escapeTerminal */.en)(words)}`, 'yellow'))
    ];
    return { head: screen.paint((0,report_escape/* escapeTerminal */.en)(facts.join(' · ')), 'bold'), body };
}
/** Without the entries that mean no endpoint of the run: what has no effect is told elsewhere. */
function regressionsOf(level, { endpoints }) {
    const means = ({ pattern }) => pattern === locust_run/* AGGREGATED */.Y$ || endpoints.some(row => (0,config_pattern/* matchesPattern */.MT)(pattern, row));
    return { ...level, endpointRegression: level.endpointRegression.filter(means) };
}
const KINDS = {
    capacity: 'A capacity test is not graded by these bounds: those of percentiles, average, max and error rate tell where the service reaches its limit.',
    recovery: 'A recovery test is not graded by these bounds: they tell when the service is back.'
};
/** Which bounds have no effect on what a capacity test says. */
function untoldAtLoads(held) {
    const own = held.filter(({ of }) => of !== 'resource');
    const labels = (of) => [...new Set(of.map(({ metric }) => (0,format/* metricLabel */.B)(metric)))].join(', ');
    const overTime = own.filter(({ criteria }) => Object.keys(criteria).length > 0);
    const unasked = own.filter(({ metric }) => metric === 'throughput');
    const ofKinds = own.filter(({ metric }) => metric.endsWith('-errors'));
    return [
        ...(overTime.length === 0
            ? []
            : [`    No load tells of bounds over time (${labels(overTime)}): they stay open.`]),
        ...(ofKinds.length === 0
            ? []
            : [
                `    A load tells of ${labels(ofKinds)} only where hardly anything failed: else they stay open.`
            ]),
        ...(unasked.length === 0 ? [] : ['    No load is asked for a throughput.'])
    ];
}
/** Endpoints that are held to the same as the whole run say so in a row; others have one for each metric. */
function rowsOf(run, held) {
    const whole = new Map(held.flatMap(one => (one.of === 'run' ? [[one.metric, one]] : [])));
    const endpoints = new Map(run.endpoints.map((row) => [(0,locust_run/* endpointKey */.r4)(row), []]));
    for (const one of held) {
        if (one.of === 'endpoint')
            endpoints.set(one.name, [...(endpoints.get(one.name) ?? []), one]);
    }
    return [
        ...(0,bounds_text/* rowsAnyway */.l4)(held, 'run'),
        ...[...endpoints].flatMap(([name, own]) => {
            if (own.length === 0)
                return [[name, 'none', 'not graded']];
            return own.every(one => (0,bounds_text/* isHeldAlike */.W3)(one, whole.get(one.metric)))
                ? [[name, own.map(({ metric }) => (0,format/* metricLabel */.B)(metric)).join(', '), 'as the whole run']]
                : own.map(bounds_text/* boundRow */.NY);
        }),
        ...(0,bounds_text/* rowsAnyway */.l4)(held, 'resource')
    ];
}

// EXTERNAL MODULE: ./src/command-line/settings.ts + 3 modules
var command_line_settings = __webpack_require__(8652);
;// CONCATENATED MODULE: ./src/command-line/check-runs.ts
















/** Slips, whichever runs are given: other levels, their files and their waivers may be of other runs. */
const SLIPS = [
    'endpoints',
    'endpoint-regression',
    'not-requests',
    'waiver-expired',
    'misspelt-level'
];
/**
 * What holds for each endpoint of the runs, and what of the config matches nothing in them.
 *
 * @throws NotJudged where there is no run, none of its rows was read, or bounds of an endpoint contradict each other
 */
async function checkRuns({ paths, combine, format, config: named }, { settings, config, found }, console) {
    const offer = { candidates: async () => ({ sets: await (0,input_paths/* readPaths */.V)(paths) }) };
    const { runs, notes } = await (0,candidates/* readCandidates */.l)(offer, combine, settings);
    const why = runs.length === 0 ? errorOf(notes) : runs.flatMap(unreadOf)[0];
    if (why !== undefined)
        throw new problems/* NotJudged */.HK(why);
    const written = await (0,command_line_settings/* writtenConfigOf */.F)(named);
    const asked = { today: console.today, nearest: (0,nearest_endpoints/* nearestOfReport */.a)() };
    const held = runs.map((whole) => {
        const run = (0,left_out/* withoutRows */.A)(whole, settings.notRequests);
        const chosen = (0,load_level/* chooseLevel */.MA)(run, settings);
        const { level } = chosen;
        const [contradiction] = (0,contradicting_bounds/* contradictingBounds */.X)(run, level);
        if (contradiction !== undefined)
            throw new problems/* NotJudged */.HK(contradiction);
        const bounds = (0,held_bounds/* heldBounds */.Po)(run, level, (0,origins.originsOf)(written, level.name));
        return {
            ...chosen,
            run,
            held: bounds,
            untold: (0,untold_percentiles/* untoldPercentiles */.Z)(run, bounds),
            loose: level.kind === 'load' ? (0,loose_percentiles/* looseAmong */.rQ)(bounds, (0,loose_percentiles/* printedIn */.IY)(run)) : [],
            missing: missingBounds(run, level, settings, asked)
        };
    });
    const unmatched = (0,evaluate_unmatched/* unmatchedBy */.f)(held, settings, { ...asked, written });
    const text = format === 'json'
        ? renderHeldJson(config, held, unmatched)
        : `${foundIn(held, unmatched, found)}\n\n${renderHeld({ runs: held, unmatched, settings }, console)}\n`;
    return { text, isRight: isRight(held, unmatched, settings) };
}
/** Of a run without a single row everything in the config seems to be without effect. */
function unreadOf({ aggregated, endpoints, notes }) {
    const why = errorOf(notes);
    return aggregated === undefined && endpoints.length === 0 && why !== undefined ? [why] : [];
}
function errorOf(notes) {
    return notes.find(({ severity }) => severity === 'error');
}
function isRight(held, unmatched, { loadLevelBy }) {
    const missing = held.flatMap(one => one.missing);
    const slips = loadLevelBy === undefined ? SLIPS : [...SLIPS, 'load-level'];
    return (missing.every(({ effect }) => effect === 'pass') &&
        !held.some(hasMisspelt) &&
        !held.some(({ loose }) => loose.some(({ isSlip }) => isSlip)) &&
        unmatched.every(one => !slips.includes(one.of) && !isMisspelt(one)));
}
/** A waiver's percentile of which another was surely meant. */
function isMisspelt({ of, nearest = [] }) {
    return of === 'waiver-metric' && nearest.length > 0;
}
function hasMisspelt({ untold }) {
    return untold.some(({ meant }) => meant !== undefined);
}
function foundIn(held, unmatched, found) {
    const misspelt = unmatched.some(one => one.of === 'misspelt-level')
        ? 'load level'
        : held.some(hasMisspelt) || unmatched.some(isMisspelt)
            ? 'percentile'
            : undefined;
    return found({ missing: held.flatMap(({ missing }) => missing), misspelt });
}


/***/ }),

/***/ 8217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   originsOf: () => (/* binding */ originsOf),
/* harmony export */   w: () => (/* binding */ layersOf)
/* harmony export */ });
/* unused harmony export writtenAt */
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1954);

/** The layers of a load level in the order in which they are laid. */
function layersOf(config, name, below = []) {
    const own = ownLevel(config, name);
    const above = own?.extends;
    const base = above === undefined || [name, ...below].includes(above) || !isLevel(config, above)
        ? layersAt(config, [])
        : layersOf(config, above, [name, ...below]);
    const mine = layersAt(own, ['load-levels', name]);
    return {
        targets: [...base.targets, ...mine.targets],
        endpoints: [...base.endpoints, ...mine.endpoints],
        resources: [...base.resources, ...mine.resources]
    };
}
function ownLevel({ 'load-levels': levels = {} }, name) {
    return Object.hasOwn(levels, name) ? levels[name] : undefined;
}
function isLevel(config, name) {
    return ownLevel(config, name) !== undefined || _defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_LEVELS */ .$w.some(level => level.name === name);
}
function layersAt(written, path) {
    const { targets, endpoints = {}, resources } = written ?? {};
    const layer = (key, bounds) => bounds === undefined ? [] : [{ path: [...path, key], written: bounds }];
    return {
        targets: layer('targets', targets),
        endpoints: Object.entries(endpoints).map(([pattern, bounds]) => ({
            pattern,
            path: [...path, 'endpoints', pattern],
            written: bounds
        })),
        resources: layer('resources', resources)
    };
}
/** Where a field of a bound is written; `removed` where it is taken away, `elsewhere` where nothing says so. */
function writtenAt(layers, key, field) {
    for (const { path, written } of layers.toReversed()) {
        const value = Object.hasOwn(written, key) ? written[key] : undefined;
        if (value === undefined || value === null)
            continue;
        if (value === 'none')
            return 'removed';
        if (typeof value === 'string')
            return [...path, key];
        if (value[field] === undefined)
            continue;
        return value[field] === 'none' ? 'removed' : [...path, key, field];
    }
    return 'elsewhere';
}
/** The origins of a level's bounds; without a config all are built in. */
function originsOf(written, level) {
    const { targets, endpoints, resources } = layersOf(written?.config ?? {}, level);
    const lineOf = (path) => written?.lineOf(path) ?? 1;
    const of = (layers, [key, field], base) => {
        const path = writtenAt(layers, key, field);
        return typeof path === 'string' ? { by: base } : { by: 'config', line: lineOf(path) };
    };
    const ofWholeRun = (metric, field) => of(targets, [metric, field], 'built-in');
    return {
        ofWholeRun,
        ofEndpoint: (entries, metric, field) => {
            for (const at of entries.toReversed()) {
                const entry = endpoints[at];
                if (entry === undefined)
                    continue;
                // Taken away there: no earlier entry is heard.
                if (entry.written[metric] === 'none')
                    break;
                const path = writtenAt([entry], metric, field);
                if (typeof path !== 'string')
                    return { by: 'config', line: lineOf(path), pattern: entry.pattern };
            }
            return ofWholeRun(metric, field);
        },
        ofRemoval: (entries, metric, field) => {
            const removing = entries
                .flatMap(at => endpoints[at] ?? [])
                .findLast(({ written }) => Object.hasOwn(written, metric));
            if (removing === undefined)
                return { by: 'built-in' };
            const { path, written, pattern } = removing;
            const isWhole = field === undefined || typeof written[metric] === 'string';
            const line = lineOf([...path, metric, ...(isWhole ? [] : [field])]);
            return { by: 'config', line, pattern };
        },
        ofResource: (name, field) => of(resources, [name, field], 'document')
    };
}


/***/ }),

/***/ 8447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ ofTargets),
/* harmony export */   Po: () => (/* binding */ heldBounds),
/* harmony export */   R7: () => (/* binding */ heldAnyway)
/* harmony export */ });
/* harmony import */ var _config_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(749);
/* harmony import */ var _config_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3843);
/* harmony import */ var _config_pattern_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5164);
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6351);
/* harmony import */ var _locust_present_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8313);
/* harmony import */ var _targets_split_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4742);
/* harmony import */ var _targets_targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1336);







/** What holds whatever endpoints a run has: for the whole of it, and for its surroundings. */
function heldAnyway(level, origins) {
    return [
        ...ofTargets({ of: 'run', name: _locust_run_js__WEBPACK_IMPORTED_MODULE_4__/* .AGGREGATED */ .Y$ }, level.targets, origins.ofWholeRun),
        ...ofResources(level, origins)
    ];
}
/** The bounds that a run is held to, in the order in which they are graded. */
function heldBounds(run, level, origins) {
    const anyway = heldAnyway(level, origins);
    return [
        ...anyway.filter(({ of }) => of === 'run'),
        ...run.endpoints.flatMap(row => ofEndpoint(run, row, { level, origins })),
        ...anyway.filter(({ of }) => of === 'resource')
    ];
}
function ofEndpoint(run, row, { level, origins }) {
    const isLeftOut = run.leftOut?.keys.has((0,_locust_run_js__WEBPACK_IMPORTED_MODULE_4__/* .endpointKey */ .r4)(row)) === true;
    const asked = isLeftOut ? { ...level, gradeEndpoints: false } : level;
    const targets = (0,_targets_split_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .ownTargets */ .b8)(run, row, one => (0,_targets_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .targetsOf */ .Q)(one, asked));
    const entries = level.endpoints.flatMap(({ pattern }, at) => (0,_config_pattern_js__WEBPACK_IMPORTED_MODULE_5__/* .matchesPattern */ .MT)(pattern, row) ? [at] : []);
    return ofTargets({ of: 'endpoint', name: (0,_locust_run_js__WEBPACK_IMPORTED_MODULE_4__/* .endpointKey */ .r4)(row) }, targets, (metric, field) => origins.ofEndpoint(entries, metric, field));
}
/** The bounds of targets, each with its origin. */
function ofTargets(of, targets, originOf) {
    return [...targets].map(([key, { metric, bounds, criteria = {} }]) => ({
        ...of,
        metric: key,
        unit: (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .uF)(metric),
        higherIsBetter: (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .higherIsBetter */ .i2)(metric),
        bounds,
        criteria,
        from: fromOf({ bounds, criteria }, field => originOf(key, field))
    }));
}
function ofResources({ resources }, { ofResource }) {
    return [...resources.values()].map(({ name, statistic, unit, higherIsBetter: isBetter, ...held }) => ({
        of: 'resource',
        name,
        metric: statistic,
        unit,
        higherIsBetter: isBetter,
        bounds: held.bounds,
        criteria: held.criteria,
        from: fromOf(held, field => ofResource(name, field))
    }));
}
function fromOf({ bounds, criteria }, originOf) {
    const bound = (0,_config_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .boundFieldsOf */ .hR)({ bounds, criteria });
    const origin = (field) => bound.includes(field) ? originOf(field) : undefined;
    const [target, acceptable, unacceptable] = _config_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .BOUND_FIELDS */ .n1.map(origin);
    return (0,_locust_present_js__WEBPACK_IMPORTED_MODULE_6__/* .present */ .E)({ target, acceptable, unacceptable });
}


/***/ }),

/***/ 8685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ isRecoveryIdle),
  f: () => (/* binding */ unmatchedBy)
});

// EXTERNAL MODULE: ./src/config/origins.ts
var origins = __webpack_require__(8217);
// EXTERNAL MODULE: ./src/config/pattern.ts
var config_pattern = __webpack_require__(5164);
// EXTERNAL MODULE: ./src/locust/run.ts
var locust_run = __webpack_require__(6351);
// EXTERNAL MODULE: ./src/evaluate/load-level.ts
var load_level = __webpack_require__(828);
// EXTERNAL MODULE: ./src/evaluate/misspelt-levels.ts
var misspelt_levels = __webpack_require__(4226);
// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __webpack_require__(3843);
// EXTERNAL MODULE: ./src/locust/stats/percentile-meant.ts
var percentile_meant = __webpack_require__(4909);
// EXTERNAL MODULE: ./src/evaluate/regression/latency-cell.ts
var latency_cell = __webpack_require__(1992);
;// CONCATENATED MODULE: ./src/evaluate/waived-metric.ts





const COMPARED_OF_ALL = [
    ...latency_cell/* COMPARED_PERCENTS */.dX.map(percent => `p${percent}`),
    'throughput',
    'error-rate'
];
/** Whether the gate could fail by this metric where the waiver's pattern means the whole run or an endpoint of it. */
function isMetricJudged({ pattern, metric }, { run, level, held }) {
    if (metric === '*')
        return true;
    const isOfAll = (0,config_pattern/* matchesWildcard */._W)(pattern, locust_run/* AGGREGATED */.Y$);
    if (metric === 'recovery-time') {
        return isOfAll && level.kind === 'recovery' && level.recoveryTimeObjective !== undefined;
    }
    if (isOfAll && COMPARED_OF_ALL.includes(metric))
        return true;
    // The throughput of an endpoint is none that is compared: it stands for the endpoint's being there.
    const isCompared = metric === 'average' || COMPARED_OF_ALL.includes(metric);
    if (isCompared && run.endpoints.some(row => (0,config_pattern/* matchesKey */.vV)(pattern, (0,locust_run/* endpointKey */.r4)(row))))
        return true;
    return held.some(one => one.of !== 'resource' && one.metric === metric && (0,config_pattern/* matchesKey */.vV)(pattern, one.name));
}
/** The percentile of these runs that the waiver's was surely meant to be: `p95` of `p59`. */
function waivedMeant(metric, runs) {
    const known = (0,metrics/* metricOf */.ak)(metric);
    if (known?.type !== 'percentile')
        return undefined;
    const rows = runs.flatMap(({ run }) => run.endpoints);
    const meant = (0,percentile_meant/* percentileMeant */.B)(known.percent, rows.flatMap(({ percentiles }) => [...percentiles.keys()]));
    return meant === undefined ? undefined : `p${meant}`;
}

// EXTERNAL MODULE: ./src/evaluate/waiver-meant.ts
var waiver_meant = __webpack_require__(2453);
;// CONCATENATED MODULE: ./src/evaluate/unmatched.ts







/**
 * What of the settings matches nothing in these runs, in the order of the config's lines. What is of a
 * load level is looked for in the runs of that level only; where there is none, the level is what is unused.
 */
function unmatchedBy(runs, settings, { today, nearest, written }) {
    const rows = runs.flatMap(({ run }) => run.endpoints);
    const names = (of) => [...new Set(of.map(locust_run/* endpointKey */.r4))];
    return [
        ...unusedLevels(runs, settings, written),
        ...settings.loadLevels.flatMap(level => ofLevel(runs, level, of => nearest(of.pattern, names(of.rows)))),
        ...settings.loadLevels
            .filter(isRecoveryIdle)
            .flatMap(({ name }) => runs.some(({ level }) => level.name === name)
            ? [{ of: 'recovery-time', pattern: name }]
            : []),
        ...settings.notRequests
            .filter(pattern => !rows.some(row => (0,config_pattern/* matchesPattern */.MT)(pattern, row)))
            .map((pattern) => ({
            of: 'not-requests',
            pattern,
            nearest: nearest(pattern, names(rows))
        })),
        ...settings.waivers.flatMap(waiver => ofWaiver(waiver, runs, today))
    ]
        .map(one => withLine(one, written))
        .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
function withLine(one, written) {
    const path = written === undefined ? undefined : PATHS[one.of]?.(one, written.config);
    return written === undefined || path === undefined ? one : { ...one, line: written.lineOf(path) };
}
const ofLevelItself = ({ pattern }) => ['load-levels', pattern];
/** Waivers know their line; a load level that was asked for may stand outside the config. */
const PATHS = {
    endpoints: ({ pattern, level = '' }, config) => (0,origins/* layersOf */.w)(config, level).endpoints.findLast(entry => entry.pattern === pattern)?.path,
    files: ({ level = '' }) => ['load-levels', level, 'files'],
    'not-requests': ({ pattern }, config) => [
        'not-requests',
        (config['not-requests'] ?? []).indexOf(pattern)
    ],
    'endpoint-regression': ({ pattern, level = '' }, config) => regressionPath(config['load-levels']?.[level], pattern, ['load-levels', level]),
    'recovery-time': ({ pattern }, config) => config['load-levels']?.[pattern]?.['recovery-time'] === undefined
        ? undefined
        : ['load-levels', pattern, 'recovery-time'],
    'unused-level': ofLevelItself,
    'misspelt-level': ofLevelItself
};
/** Of the level itself, or of all. */
function regressionPath(level, pattern, path) {
    const own = level?.['endpoint-regression'] ?? {};
    const key = ['endpoint-regression', pattern];
    return Object.hasOwn(own, pattern) ? [...path, ...key] : key;
}
/** An objective that nothing is judged by. */
function isRecoveryIdle({ kind, recoveryTimeObjective }) {
    return kind !== 'recovery' && recoveryTimeObjective !== undefined;
}
function unusedLevels(runs, settings, written) {
    const { loadLevels, askedLoadLevel, writtenLevels } = settings;
    const used = new Set(runs.map(({ level }) => level.name));
    const lent = levelsInEffect(used, written);
    const misspelt = (0,misspelt_levels/* misspeltLevels */.L)(runs, settings);
    const files = loadLevels.flatMap(level => level.files
        .filter(pattern => !runs.some(({ run }) => (0,load_level/* isRunOf */.tf)(pattern, run)))
        .map((pattern) => ({ of: 'files', pattern, level: level.name })));
    const asked = askedLoadLevel === undefined || used.has(askedLoadLevel)
        ? []
        : [{ of: 'load-level', pattern: askedLoadLevel }];
    const said = [
        askedLoadLevel,
        ...files.map(({ level }) => level),
        ...misspelt.map(({ name }) => name)
    ];
    return [
        ...files,
        ...asked,
        ...misspelt.map(({ name, meant }) => ({
            of: 'misspelt-level',
            pattern: name,
            nearest: [meant]
        })),
        ...writtenLevels
            .filter(name => !lent.has(name) && !said.includes(name))
            .map((name) => ({ of: 'unused-level', pattern: name }))
    ];
}
/** The load levels of these runs, and those that these extend. */
function levelsInEffect(used, written) {
    const levels = written?.config['load-levels'] ?? {};
    const found = new Set();
    for (const name of used) {
        let at = name;
        while (at !== undefined && !found.has(at)) {
            found.add(at);
            at = Object.hasOwn(levels, at) ? levels[at]?.extends : undefined;
        }
    }
    return found;
}
function ofLevel(runs, { name, endpoints, endpointRegression }, nearest) {
    const own = runs.filter(({ level }) => level.name === name);
    if (own.length === 0)
        return [];
    const rows = own.flatMap(({ run }) => run.endpoints);
    const sought = (of, patterns) => [...new Set(patterns)]
        .filter(pattern => !rows.some(row => (0,config_pattern/* matchesPattern */.MT)(pattern, row)))
        .map(pattern => ({ of, pattern, level: name, nearest: nearest({ pattern, rows }) }));
    const patternsOf = (entries) => entries.map(({ pattern }) => pattern);
    const missing = own.flatMap(one => one.missing.map(({ endpoint }) => endpoint));
    return [
        ...sought('endpoints', patternsOf(endpoints).filter(pattern => !missing.includes(pattern))),
        ...sought('endpoint-regression', patternsOf(endpointRegression))
    ];
}
function ofWaiver({ of, pattern, metric, until, line }, runs, today) {
    const about = {
        pattern: of === 'resource' ? pattern : `${pattern}, ${metric}`,
        ...(line === undefined ? {} : { line })
    };
    if (until < today)
        return [{ of: 'waiver-expired', ...about }];
    if (of === 'resource') {
        const names = runs.flatMap(({ level }) => [...level.resources.keys()]);
        const isMeant = names.some(name => (0,config_pattern/* matchesWildcard */._W)(pattern, name));
        return isMeant ? [] : [{ of: 'waiver', ...about, nearest: meantOf(pattern, names) }];
    }
    const meant = runs.filter(one => isEndpointMeant({ pattern, metric }, one));
    if (meant.length === 0) {
        const called = runs.flatMap(({ run }) => run.endpoints.map(locust_run/* endpointKey */.r4));
        const names = [locust_run/* AGGREGATED */.Y$, ...called.flatMap(name => [name, (0,locust_run/* bareName */.yZ)(name)])];
        return [{ of: 'waiver', ...about, nearest: meantOf(pattern, names) }];
    }
    if (meant.some(one => isAwaited({ pattern, metric }, one)))
        return [];
    const nearest = [waivedMeant(metric, meant) ?? []].flat();
    return [{ of: 'waiver-metric', ...about, metric, nearest }];
}
function meantOf(pattern, names) {
    return [(0,waiver_meant/* waiverMeant */.i)(pattern, names) ?? []].flat();
}
/** Whatever the metric. */
function isEndpointMeant({ pattern }, { run, held, missing }) {
    return (run.endpoints.some(row => (0,config_pattern/* matchesPattern */.MT)(pattern, row)) ||
        missing.some(({ why, endpoint }) => why === 'waiver' && (0,config_pattern/* matchesWildcard */._W)(pattern, endpoint)) ||
        held.some(({ of, name }) => of === 'run' && (0,config_pattern/* matchesWildcard */._W)(pattern, name)));
}
/** Whether it excuses something that is missing, or what the run may be failed by. */
function isAwaited(waiver, run) {
    const isExcused = run.missing.some(({ why, endpoint, metrics }) => why === 'waiver' &&
        [...metrics, 'throughput'].includes(waiver.metric) &&
        (0,config_pattern/* matchesWildcard */._W)(waiver.pattern, endpoint));
    return isExcused || isMetricJudged(waiver, run);
}


/***/ }),

/***/ 4221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ alikeTogether)
/* harmony export */ });
/**
 * The texts of sections, of which those that say the same below their heads are one: all their heads,
 * and then the lines once. In the order in which each is first seen.
 */
function alikeTogether(sections) {
    const headsOf = new Map();
    for (const { head, body } of sections) {
        const text = body.join('\n');
        const heads = headsOf.get(text);
        if (heads === undefined)
            headsOf.set(text, [head]);
        else
            heads.push(head);
    }
    return [...headsOf].map(([text, heads]) => [...heads, text].join('\n'));
}


/***/ }),

/***/ 9219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NY: () => (/* binding */ boundRow),
/* harmony export */   W3: () => (/* binding */ isHeldAlike),
/* harmony export */   b$: () => (/* binding */ BOUND_CELLS),
/* harmony export */   l4: () => (/* binding */ rowsAnyway),
/* harmony export */   lv: () => (/* binding */ BOUNDS_HEAD)
/* harmony export */ });
/* harmony import */ var _config_criterion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8477);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2676);
/* harmony import */ var _view_bound_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9664);
/* harmony import */ var _view_held_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9655);




/** Of a table of bounds. */
const BOUNDS_HEAD = ['endpoint', 'metric', 'target', 'acceptable', 'unacceptable', 'from'];
/** Where a row of it has which bound. */
const BOUND_CELLS = { target: 2, acceptable: 3, unacceptable: 4 };
/** What holds for the whole run, or for its surroundings. */
function rowsAnyway(held, of) {
    return held.filter(one => one.of === of).map(one => boundRow(one));
}
/** Whether the same holds for both, from the same place. */
function isHeldAlike(one, other) {
    const told = ({ bounds, criteria, from }) => JSON.stringify([bounds, criteria, from]);
    return other !== undefined && told(one) === told(other);
}
/** A row of the table of bounds. */
function boundRow(one) {
    const { of, name, metric, bounds, criteria, from } = one;
    const places = {
        run: ['Whole run', (0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLabel */ .B)(metric)],
        endpoint: [name, (0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLabel */ .B)(metric)],
        resource: ['Resource', `${name} (${metric})`]
    };
    return [...places[of], ...boundCells(one, { bounds, criteria }), (0,_view_held_words_js__WEBPACK_IMPORTED_MODULE_1__/* .originWords */ .uY)(from)];
}
/** `< 500 ms` is met below it, `> 1,000 ms` fails above it; throughput the other way round. */
function boundCells({ unit, higherIsBetter: isInverse }, { bounds, criteria }) {
    const bound = (value, side) => value === undefined ? '' : (0,_view_bound_text_js__WEBPACK_IMPORTED_MODULE_3__/* .boundText */ .O)(isInverse === (side === 'good') ? '>' : '<', value, unit);
    const { acceptable, unacceptable } = criteria ?? {};
    return [
        bound(bounds.target, 'good'),
        acceptable === undefined
            ? bound(bounds.acceptable, 'good')
            : `not ${(0,_config_criterion_js__WEBPACK_IMPORTED_MODULE_0__/* .criterionText */ .P6)(acceptable, unit)}`,
        unacceptable === undefined
            ? bound(bounds.unacceptable, 'bad')
            : (0,_config_criterion_js__WEBPACK_IMPORTED_MODULE_0__/* .criterionText */ .P6)(unacceptable, unit)
    ];
}


/***/ }),

/***/ 7399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ levelRules),
/* harmony export */   x: () => (/* binding */ runRules)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2676);

/*
 * Of what a config says, and of what is built in, all that is no bound: it holds for a run too. Each under the key
 * that it has in the config, with its value as it is written there.
 */
/** What holds under a load level beside its bounds; the names of endpoints are untrusted text. */
function levelRules(level) {
    const { kind, warmUp, gradeSteadyState, recoveryTimeObjective: objective } = level;
    return [
        ...(kind === 'recovery'
            ? [
                objective === undefined
                    ? 'recovery-time none: how long the service takes to come back is told, and not graded'
                    : `recovery-time ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSeconds */ .Xo)(objective)}: fails where the service takes longer to come back`
            ]
            : []),
        ...(gradeSteadyState
            ? [
                `warm-up ${typeof warmUp === 'number' ? (0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(warmUp) : warmUp}: left out of the throughput, error rate and average of the whole run`
            ]
            : []),
        `regression: ${regressionWords(level.regression)}`,
        ...level.endpointRegression.map(({ pattern, settings }) => `regression of ${pattern}: ${regressionWords(settings)}`)
    ];
}
/** What holds for every run, whatever its load level; patterns are untrusted text. */
function runRules({ policies, notRequests, noteSeverities, encoding }) {
    const severities = [...noteSeverities].map(([code, severity]) => `${code} ${severity}`);
    return [
        POLICY_KEYS.map(([key, name]) => `${name} ${policies[key]}`).join(', '),
        ...(notRequests.length === 0
            ? []
            : [`not-requests: ${notRequests.join(', ')}: left out of the figures of the whole run`]),
        ...(severities.length === 0 ? [] : [`notes: ${severities.join(', ')}`]),
        ...(encoding === undefined ? [] : [`encoding ${encoding}, of CSV files that are not UTF-8`])
    ];
}
const POLICY_KEYS = [
    ['failOn', 'fail-on'],
    ['onUndecided', 'on-undecided'],
    ['onBorderline', 'on-borderline'],
    ['onMissing', 'on-missing'],
    ['onNotComparable', 'on-not-comparable'],
    ['onChangePoint', 'on-change-point']
];
function regressionWords(of) {
    const { maxRegression, minChangeMs, sensitivity, minTailSamples, errorMargin, paired } = of;
    return [
        ...(maxRegression === undefined ? [] : [`max-regression ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(maxRegression)}`]),
        ...(minChangeMs === undefined ? [] : [`min-change-ms ${minChangeMs}`]),
        ...(sensitivity === undefined ? [] : [`sensitivity ${sensitivity}`]),
        ...(minTailSamples === undefined ? [] : [`min-tail-samples ${minTailSamples}`]),
        ...(errorMargin === undefined ? [] : [`error-margin ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(errorMargin)}`]),
        ...(paired === undefined ? [] : [`paired ${paired}`])
    ].join(', ');
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

/***/ 5667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ abortFacts),
/* harmony export */   renderSettings: () => (/* binding */ renderSettings)
/* harmony export */ });
/* harmony import */ var _config_criterion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8477);
/* harmony import */ var _config_defaults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1954);
/* harmony import */ var _config_metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3843);
/* harmony import */ var _evaluate_misspelt_levels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4226);
/* harmony import */ var _evaluate_unmatched_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8685);
/* harmony import */ var _evaluate_loose_percentiles_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7120);
/* harmony import */ var _evaluate_untold_percentiles_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2036);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2676);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(3252);
/* harmony import */ var _units_sentence_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6818);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4031);
/* harmony import */ var _view_held_words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9655);
/* harmony import */ var _alike_sections_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4221);
/* harmony import */ var _bounds_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9219);
/* harmony import */ var _rules_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7399);
/* harmony import */ var _screen_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6118);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3540);
















/** What a config sets, by load level, for a terminal: what holds, and where each bound comes from. */
function renderSettings(settings, held, terminal) {
    const { waivers, scaling, links, defaultLoadLevel, loadLevels } = settings;
    const screen = (0,_screen_js__WEBPACK_IMPORTED_MODULE_9__/* .screenOf */ .S)(terminal);
    const beside = held.map(({ level, entries }) => [...overlaps(entries), ...(0,_rules_text_js__WEBPACK_IMPORTED_MODULE_10__/* .levelRules */ .g)(level)]);
    const [first = []] = beside;
    const shared = first.filter(line => beside.every(lines => lines.includes(line)));
    const all = held.map((level, at) => ({
        ...level,
        own: (beside[at] ?? []).filter(line => !shared.includes(line))
    }));
    const untouched = all.filter(one => one.level.name !== defaultLoadLevel && isAsBuiltIn(one));
    // Where a config says nothing of any level, one is as telling as the other.
    const folded = all.every(isAsBuiltIn) ? [] : untouched;
    const levels = all
        .filter(one => !folded.includes(one))
        .map(one => sectionOf(one, defaultLoadLevel, screen));
    const everywhere = shared.map(line => `  at each load level: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .escapeTerminal */ .en)(line)}`);
    const excuses = waivers.map(({ of, pattern, metric, until, reason }) => {
        const what = (0,_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .escapeTerminal */ .en)(`${of === 'endpoint' ? `${pattern}, ${metric}` : pattern}: ${reason}`);
        return until < terminal.today
            ? screen.paint(`  expired, was accepted until ${until}: ${what}`, 'yellow')
            : `  accepted until ${until}: ${what}`;
    });
    const triggers = scaling.map(rule => `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .escapeTerminal */ .en)(triggerText(rule, loadLevels))}`);
    const pages = links.map(({ name, url }) => `  link ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .escapeTerminal */ .en)(`${name}: ${url}`)}`);
    const unusual = (0,_evaluate_untold_percentiles_js__WEBPACK_IMPORTED_MODULE_6__.unusualPercentiles)(loadLevels).map(one => screen.paint(`  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .escapeTerminal */ .en)((0,_view_held_words_js__WEBPACK_IMPORTED_MODULE_7__/* .unusualWords */ .dO)(one))}`, 'yellow'));
    const loose = (0,_evaluate_loose_percentiles_js__WEBPACK_IMPORTED_MODULE_5__.looseUnder)(held).map(one => screen.paint(`  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .escapeTerminal */ .en)((0,_evaluate_loose_percentiles_js__WEBPACK_IMPORTED_MODULE_5__/* .looseWords */ .gY)(one))}`, 'yellow'));
    const misspelt = (0,_evaluate_misspelt_levels_js__WEBPACK_IMPORTED_MODULE_3__.nearlyBuiltIn)(settings).map(one => screen.paint(`  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .escapeTerminal */ .en)((0,_view_held_words_js__WEBPACK_IMPORTED_MODULE_7__/* .nearlyBuiltInWords */ .O0)(one))}`, 'yellow'));
    const needless = [...misspelt, ...unusual, ...new Set(loose)];
    const always = (0,_rules_text_js__WEBPACK_IMPORTED_MODULE_10__/* .runRules */ .x)(settings).map(rule => `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .escapeTerminal */ .en)(rule)}`);
    const rest = [
        [foldedText(folded)],
        everywhere,
        always,
        excuses,
        triggers,
        pages,
        needless,
        [ofRun(held)]
    ]
        .map(lines => lines.filter(line => line !== ''))
        .filter(lines => lines.length > 0);
    return [...(0,_alike_sections_js__WEBPACK_IMPORTED_MODULE_12__/* .alikeTogether */ .H)(levels), ...rest.map(lines => lines.join('\n'))].join('\n\n');
}
/** The config says nothing of it, alone or with others. */
function isAsBuiltIn({ level, anyway, entries, own }) {
    const known = _config_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILT_IN_LEVELS */ .$w.find(({ name }) => name === level.name);
    return (known !== undefined &&
        level.kind === known.kind &&
        level.users === known.users &&
        level.durationSeconds === known.durationSeconds &&
        level.gradeEndpoints === known.gradeEndpoints &&
        [level.abortWhen, level.recoveryTimeObjective].every(one => one === undefined) &&
        [level.files, entries, own].every(({ length }) => length === 0) &&
        anyway.length >= known.targets.size &&
        anyway.every(({ from }) => Object.values(from).every(({ by }) => by !== 'config')));
}
function foldedText(levels) {
    if (levels.length === 0)
        return '';
    const names = (0,_units_sentence_js__WEBPACK_IMPORTED_MODULE_13__/* .listed */ .K)(levels.map(({ level }) => level.name));
    return `  load level${levels.length === 1 ? '' : 's'} ${names}: as built in (check-config where there is no config shows ${levels.length === 1 ? 'it' : 'them'})`;
}
/** Where there are endpoints with bounds of their own. */
function ofRun(held) {
    return held.every(({ entries }) => entries.length === 0)
        ? ''
        : '  Which load level a run has, and which endpoints, only a run tells: check-config PATH';
}
function triggerText({ direction, metric, criterion, explicit }, levels) {
    const known = (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .metricOf */ .ak)(metric);
    const [resource] = levels.flatMap(({ resources }) => resources.get(metric) ?? []);
    const unit = known === undefined ? (resource?.unit ?? 'count') : (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .unitOf */ .uF)(known);
    return `scale ${direction} when ${metric} ${(0,_config_criterion_js__WEBPACK_IMPORTED_MODULE_0__/* .criterionText */ .P6)(criterion, unit)} (${explicit ? 'config' : 'built-in'})`;
}
function sectionOf({ level, anyway, entries, own }, standard, screen) {
    const whole = new Map(anyway.flatMap(one => (one.of === 'run' ? [[one.metric, one]] : [])));
    const rows = [
        ...(0,_bounds_text_js__WEBPACK_IMPORTED_MODULE_8__/* .rowsAnyway */ .l4)(anyway, 'run'),
        ...entries.flatMap(entry => entryRows(entry, whole)),
        ...(0,_bounds_text_js__WEBPACK_IMPORTED_MODULE_8__/* .rowsAnyway */ .l4)(anyway, 'resource')
    ];
    const cells = rows.map(row => ({ style: 'dim', cells: row }));
    const body = [
        ...(0,_text_table_js__WEBPACK_IMPORTED_MODULE_14__/* .textTable */ .ed)(_bounds_text_js__WEBPACK_IMPORTED_MODULE_8__/* .BOUNDS_HEAD */ .lv, cells, screen),
        ...own.map(line => `    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .escapeTerminal */ .en)(line)}`),
        ...abortFacts(level).map(fact => `  ${fact}`)
    ];
    return { head: screen.paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .escapeTerminal */ .en)(factsOf(level, standard).join(' · ')), 'bold'), body };
}
/** A row for each metric that an entry has of its own, what is taken away, and one for the rest. */
function entryRows({ pattern, bounds, removed }, whole) {
    const alike = bounds.filter(one => (0,_bounds_text_js__WEBPACK_IMPORTED_MODULE_8__/* .isHeldAlike */ .W3)(one, whole.get(one.metric)));
    const gone = removed.filter(({ metric }) => !bounds.some(one => one.metric === metric));
    const fromOf = new Map(gone.map(({ metric, from }) => [metric, from]));
    const metrics = [...fromOf.keys()].map(_units_format_js__WEBPACK_IMPORTED_MODULE_15__/* .metricLabel */ .B);
    return [
        ...bounds
            .filter(one => !alike.includes(one))
            .map(one => {
            const taken = removed.flatMap(({ metric, field, from }) => metric === one.metric && field !== undefined ? [{ field, from }] : []);
            const from = taken.reduce((known, { field, from }) => ({ ...known, [field]: from }), one.from);
            const cells = taken.map(({ field }) => _bounds_text_js__WEBPACK_IMPORTED_MODULE_8__/* .BOUND_CELLS */ .b$[field]);
            return (0,_bounds_text_js__WEBPACK_IMPORTED_MODULE_8__/* .boundRow */ .NY)({ ...one, from }).map((cell, at) => cells.some(place => place === at) ? 'none' : cell);
        }),
        ...(metrics.length === 0
            ? []
            : [[pattern, metrics.join(', '), 'none', '', '', (0,_view_held_words_js__WEBPACK_IMPORTED_MODULE_7__/* .placesWords */ .i1)([...fromOf.values()])]]),
        ...(alike.length === 0
            ? []
            : [[pattern, alike.map(({ metric }) => (0,_units_format_js__WEBPACK_IMPORTED_MODULE_15__/* .metricLabel */ .B)(metric)).join(', '), 'as the whole run']])
    ];
}
/** Pairs of patterns that are named. */
const MAX_OVERLAPS = 10;
/** What of the entries holds for an endpoint only a run tells. */
function overlaps(entries) {
    if (entries.some(({ besides }) => besides === undefined))
        return [TOO_MANY];
    const placeOf = new Map(entries.map(({ pattern }, at) => [pattern, at]));
    const lines = entries.flatMap(({ pattern, besides = [] }, at) => besides
        .filter(other => (placeOf.get(other) ?? 0) > at)
        .map(other => `an endpoint that ${pattern} and ${other} both mean has the bounds of both laid together`));
    const more = lines.length - MAX_OVERLAPS;
    return [
        ...lines.slice(0, MAX_OVERLAPS),
        ...(more > 0 ? [`and of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_16__/* .counted */ .hS)(more, 'more pair')} that may mean one endpoint`] : [])
    ];
}
const TOO_MANY = 'there are too many patterns to be laid together here: each is shown as if it were the only one';
/** `abort when P95 > 2 s for 60 s (config)`: what ends a run that is watched; nothing where nothing does. */
function abortFacts({ abortWhen }) {
    if (abortWhen === undefined)
        return [];
    const { criteria, delaySeconds } = abortWhen;
    const what = criteria.map(({ metric, criterion }) => `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_15__/* .metricLabel */ .B)(metric.key)} ${(0,_config_criterion_js__WEBPACK_IMPORTED_MODULE_0__/* .criterionText */ .P6)(criterion, (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .unitOf */ .uF)(metric))}`);
    const delay = delaySeconds === 0 ? '' : `, after ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_15__/* .formatDuration */ .a3)(delaySeconds)}`;
    return [`abort when ${what.join(', or ')}${delay} (config)`];
}
function factsOf(level, standard) {
    const { name, kind, users, durationSeconds, files, gradeEndpoints } = level;
    return [
        `load level ${name}`,
        ...(kind === 'load' ? [] : [`kind ${kind}`]),
        ...(users === undefined ? [] : [(0,_units_format_js__WEBPACK_IMPORTED_MODULE_16__/* .counted */ .hS)(users, 'user')]),
        ...(durationSeconds === undefined ? [] : [(0,_units_format_js__WEBPACK_IMPORTED_MODULE_15__/* .formatDuration */ .a3)(durationSeconds)]),
        ...(files.length === 0 ? [] : [`runs named ${files.join(', ')}`]),
        ...((0,_evaluate_unmatched_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecoveryIdle */ .W)(level) ? ['recovery-time has no effect: it is for kind recovery'] : []),
        ...(gradeEndpoints ? ['response times of each endpoint too'] : []),
        ...(name === standard ? ['runs that nothing else assigns'] : [])
    ];
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

/***/ 9664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ boundText)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2676);

/** `< 500 ms`, `> 50/s`: what meets a bound, or breaks it. Nothing is under 0: none at all meets a bound of none. */
function boundText(sign, value, unit) {
    const text = (0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(unit, value);
    return sign === '<' && value === 0 ? text : `${sign} ${text}`;
}


/***/ }),

/***/ 9655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N1: () => (/* binding */ unmatchedWords),
/* harmony export */   O0: () => (/* binding */ nearlyBuiltInWords),
/* harmony export */   cb: () => (/* binding */ untoldWords),
/* harmony export */   dO: () => (/* binding */ unusualWords),
/* harmony export */   fl: () => (/* binding */ lackingWords),
/* harmony export */   i1: () => (/* binding */ placesWords),
/* harmony export */   uY: () => (/* binding */ originWords),
/* harmony export */   y4: () => (/* binding */ missingWords)
/* harmony export */ });
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6351);
/* harmony import */ var _spelling_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5404);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2676);
/* harmony import */ var _units_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6818);
/* harmony import */ var _units_letter_case_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(336);





/** Where bounds come from: `line 7`, `target line 7, else built-in`. Untrusted text. */
function originWords(from) {
    const fields = Object.entries(from);
    if (fields.length === 0)
        return 'not graded';
    const places = new Map();
    for (const [field, origin] of fields) {
        const place = placeWords(origin);
        places.set(place, [...(places.get(place) ?? []), field]);
    }
    const [first, ...others] = places;
    if (first !== undefined && others.length === 0)
        return first[0];
    return [...places].map(([place, of]) => `${of.join(', ')}: ${place}`).join('; ');
}
/** `line 7 (/a)`, `lines 7 and 9 (/a), line 12 (*)`: where several things come from. Untrusted text. */
function placesWords(origins) {
    const lines = new Map();
    for (const one of origins) {
        if (one.by !== 'config')
            continue;
        const pattern = one.pattern === undefined ? '' : ` (${one.pattern})`;
        lines.set(pattern, (lines.get(pattern) ?? new Set()).add(one.line));
    }
    return [...lines]
        .map(([pattern, found]) => {
        const numbers = [...found].sort((a, b) => a - b).map(String);
        return `line${numbers.length === 1 ? '' : 's'} ${(0,_units_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .K)(numbers)}${pattern}`;
    })
        .join(', ');
}
function placeWords(origin) {
    if (origin.by !== 'config')
        return origin.by;
    return `line ${origin.line}${origin.pattern === undefined ? '' : ` (${origin.pattern})`}`;
}
/** `P96 is in no row of the run: …`: a bound on a percentile that is missing when it is judged. */
function untoldWords({ metric, meant }) {
    return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricLabel */ .B)(metric)} is in no row of the run: its column is missing or empty (PERCENTILES_TO_REPORT)${meantWords(meant)}`;
}
/** `P59 is none that Locust prints by default: …`: a bound on a percentile that runs may not have. */
function unusualWords({ metric, meant }) {
    return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricLabel */ .B)(metric)} is none of the percentiles that Locust prints, unless the locustfile sets PERCENTILES_TO_REPORT${meantWords(meant)}`;
}
/** Untrusted text. */
function nearlyBuiltInWords({ name, meant }) {
    return `load level ${name} is none of the built-in ones${meantWords(meant)}`;
}
function meantWords(meant) {
    return meant === undefined ? '' : `; did you mean ${meant}?`;
}
/** What has a bound and is not in a run, and what the gate makes of it, a sentence each. Untrusted text. */
function lackingWords({ untold, missing }) {
    const keys = new Set(untold.map(({ metric }) => metric));
    const isUntold = ({ nearest, metrics }) => nearest === undefined && metrics.every(key => keys.has(key));
    const ofKey = (key) => {
        const own = missing.filter(one => isUntold(one) && one.metrics.includes(key));
        return own.find(({ effect }) => effect === 'fail') ?? own[0];
    };
    return [
        ...untold.map(one => {
            const words = untoldWords(one);
            return `${words}${effectClause(ofKey(one.metric), words)}`;
        }),
        ...missing.filter(one => !isUntold(one)).map(missingWords)
    ];
}
/** `line 2: GET /reports P50: no endpoint of the run matches; did you mean …?`. Untrusted text. */
function missingWords(one) {
    const { endpoint, metrics, reason, nearest = [], line } = one;
    const where = line === undefined ? '' : `line ${line}: `;
    const meant = nearest.find(name => isNearly(endpoint, name));
    const why = meant === undefined ? reason : `no endpoint of the run matches; did you mean ${meant}?`;
    const what = metrics.map(_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricLabel */ .B).join(', ');
    return `${where}${endpoint}, ${what}: ${why}${effectClause(one, why)}`;
}
/** A pattern may leave the method out. */
function isNearly(pattern, name) {
    const wanted = pattern.replaceAll('*', '');
    return [name, (0,_locust_run_js__WEBPACK_IMPORTED_MODULE_2__/* .bareName */ .yZ)(name)].some(one => (0,_spelling_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nameMeant */ .FC)(wanted, [one]) !== undefined);
}
const EFFECTS = { fail: 'the gate fails', warn: 'the gate warns', pass: 'the gate lets it pass' };
const POLICIES = {
    'on-missing': effect => `on-missing: ${effect}`,
    'fail-on': () => 'fail-on: never',
    waiver: () => 'accept'
};
function effectClause(one, before = '') {
    if (one === undefined)
        return '';
    const { effect, why } = one;
    const what = `${EFFECTS[effect]} (${POLICIES[why](effect)})`;
    return before.endsWith('?') ? ` ${(0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_4__/* .upperFirst */ .Z)(what)}` : `; ${what}`;
}
/** What a config says to no effect on the runs in hand, as a sentence. Untrusted text. */
function unmatchedWords(one) {
    const { nearest = [], line } = one;
    const where = line === undefined ? '' : `line ${line}: `;
    const near = nearest.length === 0 || ASKING.includes(one.of) ? '' : `; nearest: ${nearest.join(', ')}`;
    return `${where}${WORDS[one.of](one)}${near}`;
}
/** Of which the nearest name is asked for in the sentence. */
const ASKING = ['misspelt-level', 'waiver', 'waiver-metric'];
const askedFor = (nearest = []) => nearest.length === 0 ? '' : `; did you mean ${nearest.join(', ')}?`;
const noEndpoint = ({ of, pattern, level = '' }) => `${of}: ${pattern} matches no endpoint of the runs of load level ${level}`;
const WORDS = {
    endpoints: noEndpoint,
    'endpoint-regression': noEndpoint,
    files: ({ pattern, level = '' }) => `files: ${pattern} of load level ${level} matches none of these runs`,
    'not-requests': ({ pattern }) => `not-requests: ${pattern} matches no endpoint of these runs`,
    waiver: ({ pattern, nearest }) => `the waiver for ${pattern} matches nothing of these runs${askedFor(nearest)}`,
    'waiver-metric': ({ pattern, metric = '', nearest }) => `the waiver for ${pattern} waives nothing of these runs: they are not judged by ${metric} there${askedFor(nearest)}`,
    'waiver-expired': ({ pattern }) => `the waiver for ${pattern} has expired`,
    'recovery-time': ({ pattern }) => `recovery-time of load level ${pattern} has no effect: it is for kind recovery`,
    'unused-level': ({ pattern }) => `load level ${pattern}: none of these runs is of it`,
    'misspelt-level': ({ pattern, nearest = [] }) => `load level ${pattern}: none of these runs is of it; did you mean ${nearest.join(', ')}?`,
    'load-level': ({ pattern }) => `load-level: none of these runs is of the load level ${pattern}`
};


/***/ })

};
