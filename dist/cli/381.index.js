export const id = 381;
export const ids = [381,217];
export const modules = {

/***/ 2766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BL: () => (/* binding */ MAX_PAIRS),
/* harmony export */   Y3: () => (/* binding */ togetherIn),
/* harmony export */   sj: () => (/* binding */ endpointProblems)
/* harmony export */ });
/* harmony import */ var _bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(749);
/* harmony import */ var _endpoint_fault_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1754);
/* harmony import */ var _endpoint_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7330);
/* harmony import */ var _level_problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2481);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3843);
/* harmony import */ var _origins_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8217);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5164);







/** Pairs of patterns of a level that are compared; of more only a run tells. */
const MAX_PAIRS = 500_000;
/**
 * What is wrong with the bounds of every endpoint that an entry means: those of the entry with all that
 * mean whatever it means, over the level. Patterns that have only some endpoints in common are checked
 * when a run names its endpoints.
 */
function endpointProblems(config, levels) {
    const found = levels.flatMap((level) => {
        const { endpoints, name } = level;
        const wide = endpoints.filter(({ pattern }) => pattern.includes('*')).length;
        if (endpoints.length * wide > MAX_PAIRS)
            return [];
        return ofLevel(config, level).map(problem => ({ level: name, problem }));
    });
    const names = levels.map(({ name }) => name);
    return (0,_level_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .saidOnce */ .X)(found, names);
}
function ofLevel(config, level) {
    const { endpoints } = level;
    const layers = (0,_origins_js__WEBPACK_IMPORTED_MODULE_4__/* .layersOf */ .w)(config, level.name);
    const layerOf = new Map(endpoints.map((entry, at) => [entry, layers.endpoints[at]]));
    const pathOf = (entry) => layerOf.get(entry)?.path ?? [];
    const together = togetherIn(endpoints);
    return endpoints.flatMap(entry => {
        const entries = together(entry);
        const faults = (0,_endpoint_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointFaults */ .hc)(level, entries).filter(fault => isBy(entry, fault) && !mayChange(fault, entry, { endpoints, entries }));
        const problems = faults.map((fault) => {
            const { key } = fault.held.metric;
            const giverOf = (field) => entries.findLast(({ targets }) => hasField(targets.get(key), field));
            const textOf = (field) => {
                const giver = giverOf(field);
                const text = giver && textIn(layerOf.get(giver)?.written[key], field);
                if (giver === undefined || text === undefined)
                    return `${(0,_endpoint_fault_text_js__WEBPACK_IMPORTED_MODULE_1__/* .boundOfFault */ ._)(fault, field)} (inherited)`;
                return giver === entry ? text : `${text} (of "${giver.pattern}")`;
            };
            const blamed = _bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .BOUND_FIELDS */ .n1.find(field => isAbout(fault, field) && giverOf(field) === entry);
            const others = entries.filter(one => one !== entry && (0,_endpoint_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .speaksOf */ .Tq)(one, key));
            const above = layers.targets.filter(one => Object.hasOwn(one.written, key));
            const own = [...pathOf(entry), key];
            const beside = [
                ...above.map(({ path }) => [...path, key]),
                ...others.map(one => [...pathOf(one), key])
            ];
            return {
                path: [...own, ...(blamed === undefined ? [] : [blamed])],
                message: (0,_endpoint_fault_text_js__WEBPACK_IMPORTED_MODULE_1__/* .faultText */ .I)(fault, textOf),
                beside,
                restsOn: [own, ...beside]
            };
        });
        return [...problems, ...emptyIn(entry, level, pathOf(entry))];
    });
}
function hasField(own, field) {
    return own !== undefined && (0,_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .boundFieldsOf */ .hR)(own).includes(field);
}
function textIn(written, field) {
    const text = typeof written === 'object' ? written?.[field] : written;
    return typeof text === 'string' ? text : undefined;
}
/** A metric of which an entry gives no bound, and takes away none that there could be. */
function emptyIn(entry, { targets, endpoints }, path) {
    const inherited = (0,_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .responseTimesOf */ .zf)(targets);
    const earlier = endpoints.slice(0, endpoints.indexOf(entry));
    return [...entry.targets].flatMap(([key, own]) => (0,_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnbound */ .sQ)(own) && !inherited.has(key) && !earlier.some(one => one.targets.has(key))
        ? [{ path: [...path, key], message: _bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_BOUND */ .pe, restsOn: [[...path, key]] }]
        : []);
}
/** What an entry says nothing to, or contradicts by itself, is said elsewhere. */
function isBy({ targets }, fault) {
    const own = targets.get(fault.held.metric.key);
    if (own === undefined)
        return false;
    if (typeof fault.what === 'string')
        return true;
    const of = { higherIsBetter: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_3__/* .higherIsBetter */ .i2)(own.metric) };
    const isOwn = (0,_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .boundFieldsOf */ .hR)(own).some(field => isAbout(fault, field));
    return isOwn && (0,_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .outOfOrder */ .wC)(of, own).length === 0;
}
function isAbout({ what }, field) {
    return typeof what === 'object' && [what.stricter, what.looser].includes(field);
}
/** Whether others, which mean a part of what the entry means, say something of the metric: a run tells. */
function mayChange({ held }, { pattern }, { endpoints, entries }) {
    return endpoints.some(one => (0,_endpoint_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .speaksOf */ .Tq)(one, held.metric.key) && !entries.includes(one) && (0,_pattern_js__WEBPACK_IMPORTED_MODULE_6__/* .mayOverlap */ .$5)(one.pattern, pattern));
}
/** The entries that mean every endpoint that one of them means: it, and those whose `*` stands for its. */
function togetherIn(all) {
    const wide = all.filter(({ pattern }) => pattern.includes('*'));
    const exact = new Map();
    for (const entry of all) {
        const same = exact.get(entry.pattern);
        if (same === undefined)
            exact.set(entry.pattern, [entry]);
        else
            same.push(entry);
    }
    const placeOf = new Map(all.map((entry, at) => [entry, at]));
    return ({ pattern }) => {
        const row = rowMeant(pattern);
        const same = [pattern, ...(row.method === '' ? [] : [row.name])];
        const found = new Set([
            ...same.flatMap(text => exact.get(text) ?? []),
            ...wide.filter(one => (0,_pattern_js__WEBPACK_IMPORTED_MODULE_6__/* .matchesPattern */ .MT)(one.pattern, row))
        ]);
        return [...found].sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0));
    };
}
/** `GET /a` is read as the method and the name that it looks like. */
function rowMeant(pattern) {
    const [, method = '', name = pattern] = /^([A-Z]+) (.*)$/su.exec(pattern) ?? [];
    return { method, name };
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

/***/ 6381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   heldUnder: () => (/* binding */ heldUnder)
/* harmony export */ });
/* harmony import */ var _config_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(749);
/* harmony import */ var _config_endpoint_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2766);
/* harmony import */ var _config_endpoint_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7330);
/* harmony import */ var _config_pattern_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5164);
/* harmony import */ var _held_bounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8447);





/** The same for a load level and where its bounds come from. */
function heldUnder(level, origins) {
    return { level, anyway: (0,_held_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .heldAnyway */ .R7)(level, origins), entries: heldEntries(level, origins) };
}
/** What the entries of a load level leave the endpoints that they mean, each pattern once. */
function heldEntries({ endpoints, ...level }, origins) {
    const placeOf = new Map(endpoints.map((entry, at) => [entry, at]));
    const entryOf = new Map(endpoints.map(entry => [entry.pattern, entry]));
    const withOf = companionsOf([...entryOf.values()], endpoints);
    return [...entryOf].map(([pattern, entry]) => {
        const { entries, ...rest } = withOf(entry);
        const places = entries.map(one => placeOf.get(one) ?? 0);
        const targets = (0,_config_endpoint_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .layEntries */ .LE)(level, entries);
        return {
            pattern,
            bounds: (0,_held_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .ofTargets */ .Eg)({ of: 'endpoint', name: pattern }, targets, (metric, field) => origins.ofEndpoint(places, metric, field)),
            removed: entries
                .flatMap(({ removed }) => removed.filter(one => isGone(one, targets)))
                .map(one => ({ ...one, from: origins.ofRemoval(places, one.metric, one.field) })),
            ...rest
        };
    });
}
/** Which entries mean all that an entry means, and which patterns some of it. */
function companionsOf(entries, all) {
    const isWide = ({ pattern }) => pattern.includes('*');
    const wide = entries.filter(isWide);
    if (all.length * wide.length > _config_endpoint_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PAIRS */ .BL)
        return entry => ({ entries: [entry] });
    const together = (0,_config_endpoint_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .togetherIn */ .Y3)(all);
    const known = new Map(entries.map(entry => [entry, together(entry)]));
    return entry => {
        const own = known.get(entry) ?? [entry];
        const besides = (isWide(entry) ? entries : wide).filter(one => (0,_config_pattern_js__WEBPACK_IMPORTED_MODULE_4__/* .mayOverlap */ .$5)(one.pattern, entry.pattern) &&
            !own.includes(one) &&
            // The row of the other shows what both say.
            known.get(one)?.includes(entry) !== true);
        return { entries: own, besides: besides.map(({ pattern }) => pattern) };
    };
}
/** Whether no later entry gave it again. */
function isGone({ metric, field }, targets) {
    const left = targets.get(metric);
    return left === undefined || (field !== undefined && !(0,_config_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .boundFieldsOf */ .hR)(left).includes(field));
}


/***/ })

};
