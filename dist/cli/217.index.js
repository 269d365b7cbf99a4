export const id = 217;
export const ids = [217];
export const modules = {

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


/***/ })

};
