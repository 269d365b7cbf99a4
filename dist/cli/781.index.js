export const id = 781;
export const ids = [781,217];
export const modules = {

/***/ 6781:
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

// EXTERNAL MODULE: ./src/evaluate/untold-percentiles.ts
var untold_percentiles = __webpack_require__(2036);
// EXTERNAL MODULE: ./src/input/paths.ts + 2 modules
var input_paths = __webpack_require__(5729);
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
    const unmatched = unmatchedBy(held, settings, { ...asked, written });
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
        unmatched.every(one => !slips.includes(one.of)));
}
function hasMisspelt({ untold }) {
    return untold.some(({ meant }) => meant !== undefined);
}
function foundIn(held, unmatched, found) {
    const misspelt = unmatched.some(one => one.of === 'misspelt-level')
        ? 'load level'
        : held.some(hasMisspelt)
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


/***/ })

};
