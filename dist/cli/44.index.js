export const id = 44;
export const ids = [44,667,217];
export const modules = {

/***/ 1044:
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
// EXTERNAL MODULE: ./src/config/pattern.ts
var config_pattern = __webpack_require__(5164);
// EXTERNAL MODULE: ./src/evaluate/misspelt-levels.ts
var misspelt_levels = __webpack_require__(4226);
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
    'unused-level': ofLevelItself,
    'misspelt-level': ofLevelItself
};
/** Of the level itself, or of all. */
function regressionPath(level, pattern, path) {
    const own = level?.['endpoint-regression'] ?? {};
    const key = ['endpoint-regression', pattern];
    return Object.hasOwn(own, pattern) ? [...path, ...key] : key;
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
    const isMeant = of === 'resource'
        ? runs.some(({ level }) => [...level.resources.keys()].some(name => (0,config_pattern/* matchesWildcard */._W)(pattern, name)))
        : runs.some(one => isEndpointMeant({ pattern, metric }, one));
    return isMeant ? [] : [{ of: 'waiver', ...about }];
}
/** Whatever the metric: an endpoint may regress in one that no bound is on. */
function isEndpointMeant({ pattern }, { run, held, missing }) {
    return (run.endpoints.some(row => (0,config_pattern/* matchesPattern */.MT)(pattern, row)) ||
        missing.some(({ why, endpoint }) => why === 'waiver' && (0,config_pattern/* matchesWildcard */._W)(pattern, endpoint)) ||
        held.some(({ of, name }) => of === 'run' && (0,config_pattern/* matchesWildcard */._W)(pattern, name)));
}

// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __webpack_require__(3843);
// EXTERNAL MODULE: ./src/evaluate/targets/measure.ts + 1 modules
var measure = __webpack_require__(9792);
;// CONCATENATED MODULE: ./src/evaluate/untold-percentiles.ts


/** Percentiles that the config bounds and no row of the run has, by their keys: `p96`. */
function untoldPercentiles({ aggregated, endpoints }, held) {
    const rows = aggregated === undefined ? endpoints : [aggregated, ...endpoints];
    const asked = held.filter(({ of, from }) => of !== 'resource' && Object.values(from).some(({ by }) => by === 'config'));
    return [...new Set(asked.map(({ metric }) => metric))].filter(key => {
        const metric = (0,metrics/* metricOf */.ak)(key);
        if (metric?.type !== 'percentile')
            return false;
        const { percent } = metric;
        return !rows.some(row => (0,measure/* withPercentile */.eR)(row, percent).percentiles.has(percent));
    });
}

// EXTERNAL MODULE: ./src/input/paths.ts + 1 modules
var input_paths = __webpack_require__(6231);
// EXTERNAL MODULE: ./src/intake/candidates.ts + 1 modules
var candidates = __webpack_require__(1699);
// EXTERNAL MODULE: ./src/intake/problems.ts
var problems = __webpack_require__(6074);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/report/view/held-words.ts
var held_words = __webpack_require__(9655);
;// CONCATENATED MODULE: ./src/report/held-json.ts



/** What holds for each run, and what of the config matches nothing, for programs. */
function renderHeldJson(config, runs, unmatched) {
    const report = {
        config: { source: config.source, file: config.file },
        runs: runs.map(({ run, level, by, reason, held, untold, missing }) => ({
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
            untold: untold.map(metric => ({ metric, message: (0,held_words/* untoldWords */.cb)(metric) })),
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

// EXTERNAL MODULE: ./src/units/count.ts
var count = __webpack_require__(3252);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(2676);
// EXTERNAL MODULE: ./src/report/text/bounds-text.ts
var bounds_text = __webpack_require__(9219);
// EXTERNAL MODULE: ./src/report/text/screen.ts
var text_screen = __webpack_require__(6118);
// EXTERNAL MODULE: ./src/report/text/settings-text.ts
var settings_text = __webpack_require__(5667);
// EXTERNAL MODULE: ./src/report/text/text-table.ts
var text_table = __webpack_require__(3540);
;// CONCATENATED MODULE: ./src/report/text/held-text.ts








/** What holds for each run, and what of the config matches nothing, for a terminal. */
function renderHeld(runs, unmatched, terminal) {
    const screen = (0,text_screen/* screenOf */.S)(terminal);
    const idle = unmatched.map(one => `    ${(0,report_escape/* escapeTerminal */.en)((0,held_words/* unmatchedWords */.N1)(one))}`);
    return [
        ...runs.map(run => runText(run, screen)),
        ...(idle.length === 0
            ? []
            : [[screen.paint('Without effect on these runs', 'yellow'), ...idle].join('\n')])
    ].join('\n\n');
}
function runText({ run, level, reason, held, untold, missing }, screen) {
    const { peakUsers, durationSeconds } = run;
    const facts = [
        `run ${run.name}`,
        `load level ${level.name}, ${reason}`,
        ...(peakUsers === undefined ? [] : [(0,count/* counted */.hS)(peakUsers, 'user')]),
        ...(durationSeconds === undefined ? [] : [(0,format/* formatDuration */.a3)(durationSeconds)])
    ];
    const lines = rowsOf(run, held).map(cells => ({ style: 'dim', cells }));
    return [
        screen.paint((0,report_escape/* escapeTerminal */.en)(facts.join(' · ')), 'bold'),
        ...(level.kind === 'load' ? [] : [`    ${KINDS[level.kind]}`]),
        ...(0,text_table/* textTable */.ed)(bounds_text/* BOUNDS_HEAD */.lv, lines, screen),
        ...(0,settings_text/* abortFacts */.O)(level).map(fact => `    ${fact}`),
        ...(0,held_words/* lackingWords */.fl)({ untold, missing }).map(words => screen.paint(`    ${(0,report_escape/* escapeTerminal */.en)(words)}`, 'yellow'))
    ].join('\n');
}
const KINDS = {
    capacity: 'A capacity test is not graded by these bounds: they tell where the service reaches its limit.',
    recovery: 'A recovery test is not graded by these bounds: they tell when the service is back.'
};
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

// EXTERNAL MODULE: ./src/command-line/settings.ts + 2 modules
var command_line_settings = __webpack_require__(117);
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
 * @throws NotJudged where there is no run, or bounds of an endpoint contradict each other
 */
async function checkRuns({ paths, combine, format, config: named }, { settings, config, found }, console) {
    const offer = { candidates: async () => ({ sets: await (0,input_paths/* readPaths */.V)(paths) }) };
    const { runs, notes } = await (0,candidates/* readCandidates */.l)(offer, combine, settings);
    const [why] = notes.filter(({ severity }) => severity === 'error');
    if (runs.length === 0 && why !== undefined)
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
            untold: untoldPercentiles(run, bounds),
            missing: missingBounds(run, level, settings, asked)
        };
    });
    const unmatched = unmatchedBy(held, settings, { ...asked, written });
    const text = format === 'json'
        ? renderHeldJson(config, held, unmatched)
        : `${foundIn(held, unmatched, found)}\n\n${renderHeld(held, unmatched, console)}\n`;
    return { text, isRight: isRight(held, unmatched) };
}
function isRight(held, unmatched) {
    const missing = held.flatMap(one => one.missing);
    return (missing.every(({ effect }) => effect === 'pass') &&
        unmatched.every(one => !SLIPS.includes(one.of)));
}
function foundIn(held, unmatched, found) {
    return found(held.flatMap(({ missing }) => missing), unmatched.some(one => one.of === 'misspelt-level'));
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
/* harmony import */ var _config_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3843);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2676);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3252);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4031);
/* harmony import */ var _bounds_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9219);
/* harmony import */ var _screen_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6118);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3540);







/** What a config sets, by load level, for a terminal: what holds, and where each bound comes from. */
function renderSettings({ waivers, scaling, links, defaultLoadLevel, loadLevels }, held, terminal) {
    const screen = (0,_screen_js__WEBPACK_IMPORTED_MODULE_3__/* .screenOf */ .S)(terminal);
    const levels = held.map(level => levelText(level, defaultLoadLevel, screen));
    const excuses = waivers.map(({ of, pattern, metric, until, reason }) => {
        const what = of === 'endpoint' ? `${pattern}, ${metric}` : pattern;
        return `  accepted until ${until}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeTerminal */ .en)(`${what}: ${reason}`)}`;
    });
    const triggers = scaling.map(rule => `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeTerminal */ .en)(triggerText(rule, loadLevels))}`);
    const pages = links.map(({ name, url }) => `  link ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeTerminal */ .en)(`${name}: ${url}`)}`);
    const rest = [excuses, triggers, pages, [ofRun(held)]]
        .map(lines => lines.filter(line => line !== ''))
        .filter(lines => lines.length > 0);
    return [...levels, ...rest.map(lines => lines.join('\n'))].join('\n\n');
}
/** Where there are endpoints with bounds of their own. */
function ofRun(held) {
    return held.every(({ entries }) => entries.length === 0)
        ? ''
        : '  Which load level a run has, and which endpoints, only a run tells: check-config PATH';
}
function triggerText({ direction, metric, criterion, explicit }, levels) {
    const known = (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .metricOf */ .ak)(metric);
    const [resource] = levels.flatMap(({ resources }) => resources.get(metric) ?? []);
    const unit = known === undefined ? (resource?.unit ?? 'count') : (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .uF)(known);
    return `scale ${direction} when ${metric} ${(0,_config_criterion_js__WEBPACK_IMPORTED_MODULE_0__/* .criterionText */ .P6)(criterion, unit)} (${explicit ? 'config' : 'built-in'})`;
}
function levelText({ level, anyway, entries }, standard, screen) {
    const whole = new Map(anyway.flatMap(one => (one.of === 'run' ? [[one.metric, one]] : [])));
    const rows = [
        ...(0,_bounds_text_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsAnyway */ .l4)(anyway, 'run'),
        ...entries.flatMap(entry => entryRows(entry, whole)),
        ...(0,_bounds_text_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsAnyway */ .l4)(anyway, 'resource')
    ];
    const cells = rows.map(row => ({ style: 'dim', cells: row }));
    return [
        screen.paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeTerminal */ .en)(factsOf(level, standard).join(' · ')), 'bold'),
        ...(0,_text_table_js__WEBPACK_IMPORTED_MODULE_5__/* .textTable */ .ed)(_bounds_text_js__WEBPACK_IMPORTED_MODULE_2__/* .BOUNDS_HEAD */ .lv, cells, screen),
        ...overlaps(entries).map(line => `    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeTerminal */ .en)(line)}`),
        ...abortFacts(level).map(fact => `  ${fact}`)
    ].join('\n');
}
/** A row for each metric that an entry has of its own, what is taken away, and one for the rest. */
function entryRows({ pattern, bounds, removed }, whole) {
    const alike = bounds.filter(one => (0,_bounds_text_js__WEBPACK_IMPORTED_MODULE_2__/* .isHeldAlike */ .W3)(one, whole.get(one.metric)));
    const gone = removed.filter(({ metric }) => !bounds.some(one => one.metric === metric));
    const metrics = [...new Set(gone.map(({ metric }) => metric))].map(_units_format_js__WEBPACK_IMPORTED_MODULE_6__/* .metricLabel */ .B);
    return [
        ...bounds
            .filter(one => !alike.includes(one))
            .map(one => (0,_bounds_text_js__WEBPACK_IMPORTED_MODULE_2__/* .boundRow */ .NY)(one).map((cell, at) => removed.some(({ metric, field }) => metric === one.metric && field !== undefined && _bounds_text_js__WEBPACK_IMPORTED_MODULE_2__/* .BOUND_CELLS */ .b$[field] === at)
            ? 'none'
            : cell)),
        ...(metrics.length === 0 ? [] : [[pattern, metrics.join(', '), 'none', '', '', 'config']]),
        ...(alike.length === 0
            ? []
            : [[pattern, alike.map(({ metric }) => (0,_units_format_js__WEBPACK_IMPORTED_MODULE_6__/* .metricLabel */ .B)(metric)).join(', '), 'as the whole run']])
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
        ...(more > 0 ? [`and of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(more, 'more pair')} that may mean one endpoint`] : [])
    ];
}
const TOO_MANY = 'there are too many patterns to be laid together here: each is shown as if it were the only one';
/** `abort when P95 > 2 s for 60 s (config)`: what ends a run that is watched; nothing where nothing does. */
function abortFacts({ abortWhen }) {
    if (abortWhen === undefined)
        return [];
    const { criteria, delaySeconds } = abortWhen;
    const what = criteria.map(({ metric, criterion }) => `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_6__/* .metricLabel */ .B)(metric.key)} ${(0,_config_criterion_js__WEBPACK_IMPORTED_MODULE_0__/* .criterionText */ .P6)(criterion, (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .uF)(metric))}`);
    const delay = delaySeconds === 0 ? '' : `, after ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a3)(delaySeconds)}`;
    return [`abort when ${what.join(', or ')}${delay} (config)`];
}
function factsOf(level, standard) {
    const { name, kind, users, durationSeconds, files, gradeEndpoints } = level;
    return [
        `load level ${name}`,
        ...(kind === 'load' ? [] : [`kind ${kind}`]),
        ...(users === undefined ? [] : [(0,_units_format_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(users, 'user')]),
        ...(durationSeconds === undefined ? [] : [(0,_units_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a3)(durationSeconds)]),
        ...(files.length === 0 ? [] : [`runs named ${files.join(', ')}`]),
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
/* harmony export */   cb: () => (/* binding */ untoldWords),
/* harmony export */   fl: () => (/* binding */ lackingWords),
/* harmony export */   uY: () => (/* binding */ originWords),
/* harmony export */   y4: () => (/* binding */ missingWords)
/* harmony export */ });
/* harmony import */ var _spelling_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5404);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2676);
/* harmony import */ var _note_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7758);



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
function placeWords(origin) {
    if (origin.by !== 'config')
        return origin.by;
    return `line ${origin.line}${origin.pattern === undefined ? '' : ` (${origin.pattern})`}`;
}
/** `P96 is in no row of the run: …`: a bound on a percentile that is missing when it is judged. */
function untoldWords(key) {
    return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .metricLabel */ .B)(key)} is in no row of the run: its column is missing or empty (PERCENTILES_TO_REPORT)`;
}
/** What has a bound and is not in a run, and what the gate makes of it, a sentence each. Untrusted text. */
function lackingWords({ untold, missing }) {
    const isUntold = ({ nearest, metrics }) => nearest === undefined && metrics.every(key => untold.includes(key));
    const ofKey = (key) => {
        const own = missing.filter(one => isUntold(one) && one.metrics.includes(key));
        return own.find(({ effect }) => effect === 'fail') ?? own[0];
    };
    return [
        ...untold.map(key => `${untoldWords(key)}${effectClause(ofKey(key))}`),
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
    const bare = name.slice(name.indexOf(' ') + 1);
    const wanted = pattern.replaceAll('*', '');
    return [name, bare].some(one => (0,_spelling_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nameMeant */ .FC)(wanted, [one]) !== undefined);
}
const EFFECTS = { fail: 'the gate fails', warn: 'the gate warns', pass: 'the gate lets it pass' };
const POLICIES = {
    'on-missing': effect => `on-missing: ${effect}`,
    'fail-on': () => 'fail-on: never',
    waiver: () => 'accept:'
};
function effectClause(one, before = '') {
    if (one === undefined)
        return '';
    const { effect, why } = one;
    const what = `${EFFECTS[effect]} (${POLICIES[why](effect)})`;
    return before.endsWith('?') ? ` ${(0,_note_text_js__WEBPACK_IMPORTED_MODULE_0__/* .capitalised */ .Iu)(what)}` : `; ${what}`;
}
/** What a config says to no effect on the runs in hand, as a sentence. Untrusted text. */
function unmatchedWords(one) {
    const { nearest = [], line } = one;
    const where = line === undefined ? '' : `line ${line}: `;
    const near = nearest.length === 0 || one.of === 'misspelt-level' ? '' : `; nearest: ${nearest.join(', ')}`;
    return `${where}${WORDS[one.of](one)}${near}`;
}
const noEndpoint = ({ of, pattern, level = '' }) => `${of}: ${pattern} matches no endpoint of the runs of load level ${level}`;
const WORDS = {
    endpoints: noEndpoint,
    'endpoint-regression': noEndpoint,
    files: ({ pattern, level = '' }) => `files: ${pattern} of load level ${level} matches none of these runs`,
    'not-requests': ({ pattern }) => `not-requests: ${pattern} matches no endpoint of these runs`,
    waiver: ({ pattern }) => `the waiver for ${pattern} matches nothing of these runs`,
    'waiver-expired': ({ pattern }) => `the waiver for ${pattern} has expired`,
    'unused-level': ({ pattern }) => `load level ${pattern}: none of these runs is of it`,
    'misspelt-level': ({ pattern, nearest = [] }) => `load level ${pattern}: none of these runs is of it; did you mean ${nearest.join(', ')}?`,
    'load-level': ({ pattern }) => `load-level: none of these runs is of the load level ${pattern}`
};


/***/ })

};
