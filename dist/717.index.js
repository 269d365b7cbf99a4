export const id = 717;
export const ids = [717];
export const modules = {

/***/ 37717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadConfig: () => (/* binding */ loadConfig)
});

// UNUSED EXPORTS: writtenConfig

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
// EXTERNAL MODULE: ./src/config/config-error.ts
var config_error = __webpack_require__(85877);
// EXTERNAL MODULE: ./src/config/bounds.ts
var bounds = __webpack_require__(749);
// EXTERNAL MODULE: ./src/config/endpoint-fault-text.ts
var endpoint_fault_text = __webpack_require__(1754);
// EXTERNAL MODULE: ./src/config/endpoint-targets.ts
var endpoint_targets = __webpack_require__(57330);
// EXTERNAL MODULE: ./src/config/level-problems.ts
var level_problems = __webpack_require__(12481);
// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __webpack_require__(33843);
// EXTERNAL MODULE: ./src/config/defaults.ts
var defaults = __webpack_require__(31954);
;// CONCATENATED MODULE: ./src/config/origins.ts

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
    return ownLevel(config, name) !== undefined || defaults/* BUILT_IN_LEVELS */.$w.some(level => level.name === name);
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

// EXTERNAL MODULE: ./src/config/pattern.ts
var config_pattern = __webpack_require__(95164);
;// CONCATENATED MODULE: ./src/config/endpoint-problems.ts







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
    return (0,level_problems/* saidOnce */.X)(found, names);
}
function ofLevel(config, level) {
    const { endpoints } = level;
    const layers = layersOf(config, level.name);
    const layerOf = new Map(endpoints.map((entry, at) => [entry, layers.endpoints[at]]));
    const pathOf = (entry) => layerOf.get(entry)?.path ?? [];
    const together = togetherIn(endpoints);
    return endpoints.flatMap(entry => {
        const entries = together(entry);
        const faults = (0,endpoint_targets/* endpointFaults */.hc)(level, entries).filter(fault => isBy(entry, fault) && !mayChange(fault, entry, { endpoints, entries }));
        const problems = faults.map((fault) => {
            const { key } = fault.held.metric;
            const giverOf = (field) => entries.findLast(({ targets }) => hasField(targets.get(key), field));
            const textOf = (field) => {
                const giver = giverOf(field);
                const text = giver && textIn(layerOf.get(giver)?.written[key], field);
                if (giver === undefined || text === undefined)
                    return `${(0,endpoint_fault_text/* boundOfFault */._)(fault, field)} (inherited)`;
                return giver === entry ? text : `${text} (of "${giver.pattern}")`;
            };
            const blamed = bounds/* BOUND_FIELDS */.n1.find(field => isAbout(fault, field) && giverOf(field) === entry);
            const others = entries.filter(one => one !== entry && (0,endpoint_targets/* speaksOf */.Tq)(one, key));
            const above = layers.targets.filter(one => Object.hasOwn(one.written, key));
            const own = [...pathOf(entry), key];
            const beside = [
                ...above.map(({ path }) => [...path, key]),
                ...others.map(one => [...pathOf(one), key])
            ];
            return {
                path: [...own, ...(blamed === undefined ? [] : [blamed])],
                message: (0,endpoint_fault_text/* faultText */.I)(fault, textOf),
                beside,
                restsOn: [own, ...beside]
            };
        });
        return [...problems, ...emptyIn(entry, level, pathOf(entry))];
    });
}
function hasField(own, field) {
    return own !== undefined && (0,bounds/* boundFieldsOf */.hR)(own).includes(field);
}
function textIn(written, field) {
    const text = typeof written === 'object' ? written?.[field] : written;
    return typeof text === 'string' ? text : undefined;
}
/** A metric of which an entry gives no bound, and takes away none that there could be. */
function emptyIn(entry, { targets, endpoints }, path) {
    const inherited = (0,bounds/* responseTimesOf */.zf)(targets);
    const earlier = endpoints.slice(0, endpoints.indexOf(entry));
    return [...entry.targets].flatMap(([key, own]) => (0,bounds/* isUnbound */.sQ)(own) && !inherited.has(key) && !earlier.some(one => one.targets.has(key))
        ? [{ path: [...path, key], message: bounds/* NO_BOUND */.pe, restsOn: [[...path, key]] }]
        : []);
}
/** What an entry says nothing to, or contradicts by itself, is said elsewhere. */
function isBy({ targets }, fault) {
    const own = targets.get(fault.held.metric.key);
    if (own === undefined)
        return false;
    if (typeof fault.what === 'string')
        return true;
    const of = { higherIsBetter: (0,metrics/* higherIsBetter */.i2)(own.metric) };
    const isOwn = (0,bounds/* boundFieldsOf */.hR)(own).some(field => isAbout(fault, field));
    return isOwn && (0,bounds/* outOfOrder */.wC)(of, own).length === 0;
}
function isAbout({ what }, field) {
    return typeof what === 'object' && [what.stricter, what.looser].includes(field);
}
/** Whether others, which mean a part of what the entry means, say something of the metric: a run tells. */
function mayChange({ held }, { pattern }, { endpoints, entries }) {
    return endpoints.some(one => (0,endpoint_targets/* speaksOf */.Tq)(one, held.metric.key) && !entries.includes(one) && (0,config_pattern/* mayOverlap */.$5)(one.pattern, pattern));
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
            ...wide.filter(one => (0,config_pattern/* matchesPattern */.MT)(one.pattern, row))
        ]);
        return [...found].sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0));
    };
}
/** `GET /a` is read as the method and the name that it looks like. */
function rowMeant(pattern) {
    const [, method = '', name = pattern] = /^([A-Z]+) (.*)$/su.exec(pattern) ?? [];
    return { method, name };
}

// EXTERNAL MODULE: ./src/spelling/nearest.ts
var nearest = __webpack_require__(15404);
// EXTERNAL MODULE: ./src/units/amount-meant.ts + 1 modules
var amount_meant = __webpack_require__(41559);
// EXTERNAL MODULE: ./src/units/letter-case.ts
var letter_case = __webpack_require__(80336);
// EXTERNAL MODULE: ./src/units/unit-words.ts
var unit_words = __webpack_require__(95377);
;// CONCATENATED MODULE: ./src/config/examples.ts

/** How what people make a list of is written as keys. */
const AS_KEYS = new Map(Object.entries({
    endpoints: 'endpoints: { "GET /items": { p95: 500ms } }',
    'endpoint-regression': 'endpoint-regression: { "GET /items": { max-regression: 20% } }',
    targets: 'targets: { p95: 500ms, error-rate: 1% }',
    'load-levels': 'load-levels: { normal: { users: 50 } }',
    resources: 'resources: { app.cpu: { target: 70% } }',
    notes: 'notes: { short-run: ignore }'
}));
/** How what people write as keys is written as a list. */
const AS_LIST = new Map(Object.entries({
    accept: 'accept: [{ endpoint: GET /items, metric: p95, reason: ADR 12, until: 2026-12-31 }], an entry each',
    links: 'links: [{ name: Grafana, url: "https://…" }], an entry each'
}));
/** Of keys where a list belongs, and of another value where keys with values do; empty without an example. */
function exampleHint(isOfList, value, at) {
    if (value === null || value === undefined)
        return '';
    const [key = '', above = ''] = [at.at(-1), at.at(-2)].map(String);
    const example = isOfList ? AS_LIST.get(key) : (AS_KEYS.get(key) ?? AS_KEYS.get(above));
    return example === undefined ? '' : `; as in ${example}`;
}
/** Of a list where keys with values belong. */
function listHint(key) {
    if ((0,metrics/* metricOf */.ak)(key) !== undefined)
        return '; write { target: …, acceptable: …, unacceptable: … }';
    const example = AS_KEYS.get(key);
    return `; write keys without dashes${example === undefined ? '' : `, as in ${example}`}`;
}

// EXTERNAL MODULE: ./src/config/known-keys.ts + 1 modules
var known_keys = __webpack_require__(88240);
// EXTERNAL MODULE: ./src/config/missing-space.ts
var missing_space = __webpack_require__(11805);
// EXTERNAL MODULE: ./src/config/none-meant.ts
var none_meant = __webpack_require__(70180);
;// CONCATENATED MODULE: ./src/config/issues.ts









/** What the schema expects and was given, in words for people. */
const WORDS = {
    object: 'keys with values',
    record: 'keys with values',
    array: 'a list',
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    null: 'nothing'
};
/** Characters of a key that are shown. */
const MAX_KEY_CHARS = 100;
/**
 * A finding of the schema as problems at their paths; `above` is the path that its own starts from, `raw`
 * the whole config.
 */
function problemsOf(issue, schema, raw, above = []) {
    const at = [...above, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map(key => ({
            path: [...issue.path, key],
            message: `unknown key "${key.slice(0, MAX_KEY_CHARS)}"`,
            fact: 'unknown-key',
            hint: () => (0,known_keys/* suggestion */.h)(key, at, schema)
        }));
    }
    if (issue.code === 'invalid_union')
        return unionProblems(issue, schema, raw, at);
    const key = String(at.at(-1) ?? '');
    return [
        {
            path: issue.path,
            message: messageOf(issue, key),
            ...factOf(issue),
            ...hintOf(issue, at, schema, raw)
        }
    ];
}
function factOf(issue) {
    if (issue.code === 'invalid_type' && issue.input === null)
        return { fact: 'nothing' };
    const isUnknown = issue.code === 'custom' && issue.params?.['isUnknown'] === true;
    return isUnknown ? { fact: 'unknown-key' } : {};
}
/** Of an unknown metric or word, and of a key and its value that YAML took for one text. */
function hintOf(issue, at, schema, raw) {
    const key = String(at.at(-1) ?? '');
    if (issue.code === 'invalid_type') {
        const isTaken = (number) => (0,known_keys/* isNumberAt */.$F)(schema, at, Number(number));
        if ((0,none_meant/* isOff */.g)(issue.input) && (0,known_keys/* isNoneAt */.Wx)(schema, at))
            return { hint: () => '; write none' };
        const hint = () => typeHint(issue, key, isTaken) ||
            (0,missing_space/* spaceHint */.wJ)(key) ||
            (0,known_keys/* siblingMeant */.Qh)(schema, at, issue.input, raw) ||
            exampleHint(issue.expected === 'array', issue.input, at);
        return { hint };
    }
    if (issue.code === 'invalid_value') {
        const { input, values } = issue;
        if ((0,none_meant/* isOff */.g)(input) && values.includes('none'))
            return { hint: () => '; write none' };
        return typeof input === 'string' ? { hint: () => (0,nearest/* didYouMean */.au)(input, values.map(String)) } : {};
    }
    if (issue.code === 'invalid_key')
        return { hint: () => (0,nearest/* didYouMean */.au)(key, keysOf(issue)) };
    return issue.code === 'custom' ? hintOfUnknown(key, issue.params) : {};
}
/** Of a name that is none of those that there are: the one that it may mean, or all. */
function hintOfUnknown(key, { names, called, known } = {}) {
    if (!Array.isArray(names))
        return {};
    const meant = () => typeof called === 'string'
        ? `; did you mean "${called}"?`
        : (0,nearest/* didYouMean */.au)(key, names.map(String)) || `; known are ${String(known)}`;
    return { hint: () => (0,missing_space/* spaceHint */.wJ)(key) || meant() };
}
/** Keys that there are where no other may be. */
function keysOf({ issues }) {
    return issues.flatMap(one => (one.code === 'invalid_value' ? one.values.map(String) : []));
}
function messageOf(issue, key) {
    if (issue.code === 'invalid_type')
        return typeMessage(issue, key);
    if (issue.code === 'invalid_value')
        return `this must be ${alternatives(issue.values)}`;
    if (issue.code === 'too_small')
        return tooSmall(issue);
    if (issue.code === 'too_big')
        return tooBig(issue);
    if (issue.code !== 'invalid_key')
        return (0,letter_case/* lowerFirst */.o)(issue.message);
    const why = issue.issues[0]?.message ?? issue.message;
    return `unknown key "${String(issue.path.at(-1))}": ${why}`;
}
function alternatives(values) {
    return values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`;
}
const BOUND_OF = { ms: '500ms', 'requests/s': '100/s', fraction: '1%' };
function tooSmall({ origin, minimum, inclusive, input }) {
    // Of no text more than one character is asked.
    if (origin === 'string')
        return 'this must not be empty';
    const bound = `${inclusive === false ? 'above' : 'at least'} ${String(minimum)}`;
    return typeof input === 'number' ? `this must be ${bound}, not ${input}` : `this must be ${bound}`;
}
function tooBig({ maximum, input }) {
    const most = String(maximum);
    if (typeof input === 'string')
        return `this may have ${most} characters at most, not ${input.length}`;
    if (Array.isArray(input))
        return `this may have ${most} entries at most, not ${input.length}`;
    return `this must be at most ${most}, not ${String(input)}`;
}
/** What a value of the wrong type was meant to be. */
function typeHint({ input, expected }, key, isTaken) {
    const isOfKeys = expected === 'object' || expected === 'record';
    if (isOfKeys && Array.isArray(input))
        return listHint(key);
    if (expected === 'boolean')
        return booleanHint(input);
    if (typeof input !== 'string')
        return '';
    if (isOfKeys)
        return (0,missing_space/* spaceHint */.wJ)(input) || colonHint(input);
    return expected === 'number' || expected === 'int' ? numberHint(input, isTaken) : '';
}
function booleanHint(input) {
    if (typeof input === 'number')
        return '; write true or false';
    if (typeof input !== 'string')
        return '';
    const meant = BOOLEANS.get(input.trim().toLowerCase());
    return meant === undefined ? '' : toWrite(input, String(meant));
}
function numberHint(input, isTaken) {
    const meant = [...(0,amount_meant/* bareNumbers */.Zy)(input), ...(0,amount_meant/* amountsMeant */.NC)(input, unit_words/* COUNT_WORDS */.o_).map(one => one.text)];
    const [first, second] = meant.filter(isTaken);
    if (first === undefined)
        return '';
    return second === undefined
        ? toWrite(input, first)
        : `; write ${first}, or ${second} if the comma is a decimal point`;
}
function toWrite(input, meant) {
    return `; write ${meant}${input.trim() === meant ? ' without quotes' : ''}`;
}
/** What YAML 1.1 took for booleans and 1.2 takes for text. */
const BOOLEANS = new Map(Object.entries({
    true: true,
    yes: true,
    on: true,
    y: true,
    false: false,
    no: false,
    off: false,
    n: false
}));
/** `p95 500ms`, where a metric should have its value. */
function colonHint(text) {
    const [, name = '', value = ''] = /^(\S+)\s+(\S+)$/.exec(text.trim()) ?? [];
    return (0,metrics/* metricOf */.ak)(name) === undefined ? '' : `; is a colon missing, as in "${name}: ${value}"?`;
}
function typeMessage(issue, key) {
    if (issue.expected === 'int' && typeof issue.input === 'number') {
        return `this must be a whole number, not ${issue.input}`;
    }
    const received = /received (\w+)/.exec(issue.message)?.[1] ?? 'something else';
    const word = (type) => WORDS[type] ?? type;
    const metric = issue.expected === 'object' ? (0,metrics/* metricOf */.ak)(key) : undefined;
    const bound = metric === undefined ? '' : `a bound such as ${BOUND_OF[(0,metrics/* unitOf */.uF)(metric)]}, or `;
    const wanted = `${bound}${word(issue.expected)}`;
    return received === 'undefined'
        ? `the key is missing, which takes ${wanted}`
        : `this must be ${wanted}, not ${word(received)}`;
}
/** The most telling branch of a union: the one that got furthest into the value. */
function unionProblems(issue, schema, raw, at) {
    const deepest = issue.errors
        .map(branch => branch.flatMap(inner => problemsOf(inner, schema, raw, at)))
        .sort((a, b) => depth(b) - depth(a))[0];
    if (deepest === undefined)
        return [{ path: issue.path, message: (0,letter_case/* lowerFirst */.o)(issue.message) }];
    return deepest.map(problem => ({ ...problem, path: [...issue.path, ...problem.path] }));
}
function depth(problems) {
    return Math.max(0, ...problems.map(({ path, message }) => path.length + (message.includes('"') ? 0.5 : 0)));
}

// EXTERNAL MODULE: ./src/config/resolve.ts + 7 modules
var resolve = __webpack_require__(46323);
;// CONCATENATED MODULE: ./src/config/other-file.ts

/** Keys that only a file of GitHub has, all at its top, and none of which a config of ours has. */
const FILES = [
    { keys: ['on', 'jobs'], what: 'a GitHub Actions workflow' },
    { keys: ['name', 'runs'], what: "an action's own description" }
];
/** What a file is that was named as the config and is none: not one of its keys is wrong. */
function otherFileWords(plain) {
    if (typeof plain !== 'object' || plain === null)
        return undefined;
    const found = FILES.find(({ keys }) => keys.every(key => Object.hasOwn(plain, key)));
    if (found === undefined)
        return undefined;
    return `this is ${found.what}, not the config of Locust Gate, whose usual name is ${defaults/* DEFAULT_CONFIG */.PV}`;
}

;// CONCATENATED MODULE: ./src/config/position.ts
/** Where the innermost node on the path that the file really has begins. */
function position_offsetOf(path, document) {
    let node = document.contents;
    let offset = startOf(node) ?? 0;
    for (const step of path) {
        const child = childOf(node, step);
        if (child === undefined)
            break;
        offset = startOf(isPair(child) ? child.key : child) ?? offset;
        node = isPair(child) ? child.value : child;
    }
    return offset;
}
function childOf(node, step) {
    if (typeof node !== 'object' || node === null)
        return undefined;
    const items = node.items ?? [];
    const pair = pairsOf(node, items).get(String(step));
    return pair ?? (typeof step === 'number' ? items[step] : undefined);
}
/** Each map by its keys: hundreds of patterns are looked up in one. */
const PAIRS = new WeakMap();
function pairsOf(node, items) {
    const known = PAIRS.get(node);
    if (known !== undefined)
        return known;
    // Of a key that is there twice the first.
    const found = new Map(items
        .filter(isPair)
        .toReversed()
        .map((pair) => [String(pair.key.value), pair]));
    PAIRS.set(node, found);
    return found;
}
function startOf(node) {
    return node?.range?.[0];
}
function isPair(item) {
    return typeof item === 'object' && item !== null && 'key' in item && typeof item.key === 'object';
}
/** Line and column (1-based) of an offset. */
function position_positionOf(lines, offset) {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./src/locust/csv/text.ts
var csv_text = __webpack_require__(9290);
// EXTERNAL MODULE: ./src/locust/note-codes.ts + 1 modules
var note_codes = __webpack_require__(66603);
// EXTERNAL MODULE: ./src/config/criterion.ts
var criterion = __webpack_require__(78477);
// EXTERNAL MODULE: ./src/config/resource-presets.ts
var resource_presets = __webpack_require__(86145);
// EXTERNAL MODULE: ./src/units/parse.ts + 1 modules
var units_parse = __webpack_require__(59453);
;// CONCATENATED MODULE: ./src/config/written-values.ts



/*
 * Values of the config as people write them. They stay text until their metric is known; the patterns
 * are for editors.
 */
/** A string that `parse` understands. */
function written(parse, pattern) {
    return schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])
        .transform(String)
        .superRefine((text, context) => {
        try {
            parse(text);
        }
        catch (error) {
            if (!(error instanceof units_parse/* UnitError */.tR))
                throw error;
            context.addIssue({ code: 'custom', message: error.message });
        }
    })
        .meta({ type: 'string', pattern });
}
const DURATION_PATTERN = '^(\\d+(\\.\\d+)?(ms|[smh]))+$';
const PERCENTAGE_PATTERN = '^\\d+(\\.\\d+)?\\s*(%|pp)$';
const duration = (description) => written(units_parse/* parseSeconds */.fL, DURATION_PATTERN).describe(description);
/** A duration where `none` and another word may stand too, which is named to whoever writes a third. */
const durationOr = (word, description) => written(text => (0,none_meant/* orNone */.u)(text, () => {
    try {
        return (0,units_parse/* parseSeconds */.fL)(text);
    }
    catch (error) {
        if (!(error instanceof units_parse/* UnitError */.tR) || /\p{N}/u.test(text))
            throw error;
        throw new units_parse/* UnitError */.tR(`${error.message}, or is ${word} or none`);
    }
}), DURATION_PATTERN).describe(description);
const percentage = (description) => written(units_parse/* parseFraction */.at, PERCENTAGE_PATTERN).describe(description);
/** Of a part of all requests, which is never above 100%. */
const share = (description) => written(units_parse/* parseShare */.n8, PERCENTAGE_PATTERN).describe(description);
/** A bound in a unit that the pattern allows; `type` also without one. */
const boundOf = (pattern, type = 'string') => (description) => schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])
    .transform(String)
    .describe(description)
    .meta({ type, pattern });

;// CONCATENATED MODULE: ./src/config/resource-schema.ts



/*
 * The part of the config file that is about the surroundings of the service. Where Prometheus is and
 * how to log in is no part of it: a change could send the token elsewhere.
 */
const BOUND_PATTERN = 'none|\\d+(\\.\\d+)?\\s*[A-Za-z%/]*';
const ANY_UNIT = ['string', 'number'];
const bound = boundOf(`^(${BOUND_PATTERN})$`, ANY_UNIT);
const boundOrCriterion = boundOf(`^(${BOUND_PATTERN}|${criterion/* CRITERION_PATTERN */.Rm})$`, ANY_UNIT);
const resource_schema_criterion = boundOf(`^(none|${criterion/* CRITERION_PATTERN */.Rm})$`);
/** How the unit of a metric of one's own is written. */
const RESOURCE_UNITS = ['count', 'percent', 'ms', 's', 'bytes', 'per-second'];
const STATISTICS = ['min', 'avg', 'max', 'p95', 'total'];
const resource = schemas/* strictObject */.rej({
    selector: schemas/* string */.YjP()
        .describe('Label matchers without braces, e.g. `job="app", instance=~"a.*"`.')
        .optional(),
    query: schemas/* string */.YjP()
        .min(1)
        .max(5000)
        .describe('PromQL of a metric of your own: `{selector}`, `{span}` and `{window}` are filled in. A preset has its own.')
        .optional(),
    unit: schemas/* enum */.k5n(RESOURCE_UNITS)
        .describe('Of a metric of your own: what the query gives; `percent` counts to 100.')
        .optional(),
    statistic: schemas/* enum */.k5n(STATISTICS)
        .describe('Which number of its course is judged (default avg; of a preset the document’s).')
        .optional(),
    better: schemas/* enum */.k5n(['lower', 'higher'])
        .describe('Of a metric of your own (default lower).')
        .optional(),
    target: bound('The goal: met by values strictly better.').optional(),
    acceptable: boundOrCriterion('Still fine: met by values strictly better; or a criterion over time that must not be met.').optional(),
    unacceptable: boundOrCriterion('Fails when the value is strictly worse, or when a criterion over time is met, e.g. `> 90% for 1m`.').optional()
})
    .describe('A resource metric, e.g. `{ selector: \'job="app"\', acceptable: 80% }`.');
const resources = schemas/* record */.g1P(schemas/* string */.YjP()
    .regex(/^[A-Za-z][\w.-]{0,99}$/, 'a resource metric is named with letters, digits, ".", - and _, a letter first, at most 100'), schemas/* union */.KCZ([
    resource,
    bound('One bound alone: better passes, worse fails. `none` takes the metric away.'),
    schemas/* null */.chJ().describe('Nothing: a preset as it is.')
]));
const triggers = schemas/* union */.KCZ([
    schemas/* record */.g1P(schemas/* string */.YjP(), resource_schema_criterion('A criterion over time, e.g. `> 70% for 5m`; `none` for no one.')),
    schemas/* literal */.euz('none')
]);
const scalingTriggers = schemas/* strictObject */.rej({
    up: triggers
        .describe('Criteria by metric, by default `app.cpu: > 70% for 5m`; `none` for none.')
        .optional(),
    down: triggers
        .describe('Criteria by metric, by default `app.cpu: < 30% for 10m`; `none` for none.')
        .optional()
})
    .describe('When to scale up and down: criteria over time of resource metrics, of `users` and of metrics of Locust. They inform and grade nothing.');
const resource_schema_link = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().min(1).max(100).describe('What the link shows.'),
    url: schemas/* string */.YjP()
        .max(2000)
        .describe('Address (http or https); `{from}` and `{to}` become the times of the run in ms, `{from:s}` in seconds, `{from:iso}` as ISO 8601.')
});
const links = schemas/* array */.YOg(resource_schema_link)
    .max(20)
    .describe('Pages to look at beside the report, such as a dashboard, at the time of the run.');

;// CONCATENATED MODULE: ./src/config/waiver-schema.ts



/** What a recovery test is judged by: no metric that a bound can be set for, but one that can fail. */
const RECOVERY_TIME = 'recovery-time';
const OTHER_METRICS = ['*', RECOVERY_TIME];
/** What the team has decided to live with, until a date: an entry of `accept:`. */
const waiver = schemas/* strictObject */.rej({
    endpoint: schemas/* string */.YjP()
        .describe('Endpoint pattern, or `Aggregated`; together with `metric`.')
        .optional(),
    metric: schemas/* string */.YjP()
        .refine(key => OTHER_METRICS.includes(key) || (0,metrics/* metricOf */.ak)(key) !== undefined, {
        error: issue => `unknown metric "${String(issue.input)}"; known are *, ${metrics/* METRIC_HELP */.F0}, ${RECOVERY_TIME}${meantWords(String(issue.input))}`
    })
        .describe('A metric of the endpoint, or `*`; of `Aggregated` also `recovery-time`.')
        .optional(),
    resource: schemas/* string */.YjP()
        .min(1)
        .describe('Instead of both: the name of a resource metric, `*` the only wildcard.')
        .optional(),
    'change-point': schemas/* string */.YjP()
        .regex(/^[0-9a-f]{7,40}$/, {
        error: 'this must be a commit: at least 7 of the digits of its SHA, in quotes'
    })
        .describe('Or instead: the commit (SHA, or the 7 and more digits that it begins with, in quotes) of a step in the history.')
        .meta({ title: 'commit' })
        .optional(),
    reason: schemas/* string */.YjP().min(1).describe('Why; shown in the report.'),
    until: schemas/* string */.YjP()
        .refine(isCalendarDate, { error: 'this must be a date of the calendar, written 2026-12-31' })
        .describe('Last day on which it holds, YYYY-MM-DD (UTC).')
})
    .superRefine(saysOfWhat, { when: lacksAtMost })
    .meta({
    anyOf: [
        { required: ['endpoint', 'metric'] },
        { required: ['resource'] },
        { required: ['change-point'] }
    ]
});
function saysOfWhat({ endpoint, metric, resource, 'change-point': commit }, context) {
    const said = (path, message) => {
        context.addIssue({ code: 'custom', path: [path], message });
    };
    if (commit !== undefined) {
        if ([endpoint, metric, resource].some(other => other !== undefined)) {
            said('change-point', 'a waiver for a change point is for nothing else');
        }
        return;
    }
    if (resource === undefined) {
        if (endpoint === undefined)
            said('endpoint', 'give endpoint and metric, or resource, or change-point alone');
        else if (metric === undefined)
            said('metric', 'which metric of the endpoint? A key, or "*"');
    }
    else if (endpoint !== undefined || metric !== undefined) {
        said('resource', 'a waiver is for an endpoint and its metric or for a resource, not for both');
    }
}
/** Whether nothing but lacking keys is wrong so far: what else is lacking is said with them. */
function lacksAtMost({ issues }) {
    return issues.every(({ code, input }) => code === 'invalid_type' && input === undefined);
}
function meantWords(key) {
    const called = (0,metrics/* metricCalled */.Ki)(key);
    return called === undefined
        ? (0,nearest/* didYouMean */.au)(key, [...(0,metrics/* metricNamesLike */.Uh)(key), RECOVERY_TIME])
        : `; did you mean "${called}"?`;
}
function isCalendarDate(text) {
    const date = new Date(`${text}T00:00:00Z`);
    return (/^\d{4}-\d{2}-\d{2}$/.test(text) &&
        !Number.isNaN(date.getTime()) &&
        date.toISOString().startsWith(text));
}

;// CONCATENATED MODULE: ./src/config/schema.ts









/*
 * The one description of the config file: types, the JSON Schema for editors
 * (schema/config.schema.json) and docs/configuration.md are made from it.
 */
/** For whoever says of an unknown metric what may have been meant. */
function namesLike(key, known, others = []) {
    const called = (0,metrics/* metricCalled */.Ki)(key);
    const names = [...(0,metrics/* metricNamesLike */.Uh)(key), ...others];
    return { names, known, ...(called !== undefined && { called }) };
}
const policy = schemas/* enum */.k5n(['pass', 'warn', 'fail']);
const schema_BOUND_PATTERN = 'none|\\d+(\\.\\d+)?\\s*(ms|s|m|h|%|rps|(req(uests)?)?/(s|min|m|h))';
const schema_bound = boundOf(`^(${schema_BOUND_PATTERN})$`);
const schema_boundOrCriterion = boundOf(`^(${schema_BOUND_PATTERN}|${criterion/* CRITERION_PATTERN */.Rm})$`);
const schema_bounds = schemas/* strictObject */.rej({
    target: schema_bound('The goal: met by values strictly better.').optional(),
    acceptable: schema_boundOrCriterion('Still fine: met by values strictly better; or a criterion over time that must not be met.').optional(),
    unacceptable: schema_boundOrCriterion('Fails when the value is strictly worse, or when a criterion over time is met, e.g. `> 2s for 60s`. Without it, whatever is not acceptable is unacceptable.').optional()
})
    .describe('Bounds with units, e.g. `{ target: 500ms, acceptable: 1s, unacceptable: 1s }`.');
const metricBounds = schemas/* union */.KCZ([
    schema_bounds,
    schema_bound('One bound alone, e.g. `300ms`: better passes, worse fails. `none` takes the metric away.')
]);
/** Where a key belongs that stands where a metric should. */
function whereElse(key) {
    if (Object.hasOwn(schema_bounds.shape, key)) {
        return `it belongs under a metric, as in p95: { ${key}: 500ms }`;
    }
    return (0,resource_presets/* presetOf */.jE)(key) === undefined ? undefined : 'it belongs under "resources"';
}
const targets = schemas/* record */.g1P(schemas/* string */.YjP(), metricBounds)
    .superRefine((entries, context) => {
    for (const key of Object.keys(entries)) {
        if ((0,metrics/* metricOf */.ak)(key) !== undefined)
            continue;
        const elsewhere = whereElse(key);
        const message = `unknown metric "${key}"${elsewhere === undefined ? '' : `; ${elsewhere}`}`;
        const names = elsewhere === undefined ? namesLike(key, metrics/* METRIC_HELP */.F0) : {};
        const params = { ...names, isUnknown: true };
        context.addIssue({ code: 'custom', path: [key], message, params });
    }
})
    .describe(`Bounds by metric: ${metrics/* METRIC_HELP */.F0}. \`none\` takes a built-in target away. Fields left out keep the value of the level.`)
    .meta({ propertyNames: { pattern: `^(p\\d{1,2}(\\.\\d+)?|${metrics/* NAMED_METRICS */._y.join('|')})$` } });
const regression = schemas/* strictObject */.rej({
    'max-regression': percentage('A smaller rise never fails (default 10%).').optional(),
    'min-change-ms': schemas/* number */.aig()
        .min(0)
        .describe('Nor does a change of a few milliseconds (default 5).')
        .optional(),
    sensitivity: schemas/* number */.aig().positive().describe('How many times the noise (default 3).').optional(),
    'min-tail-samples': schemas/* int */.Whr()
        .min(1)
        .describe('A percentile with fewer requests above it is not compared (default 5).')
        .optional(),
    'error-margin': share('A smaller rise of the error rate never fails (default 0.1%).').optional(),
    paired: schemas/* boolean */.zMY()
        .describe('Base and candidate ran at the same time on the same machine (default false).')
        .optional()
})
    .describe('How a run is compared with its baseline.');
const endpointRegression = schemas/* record */.g1P(schemas/* string */.YjP(), regression)
    .describe('Regression settings by endpoint pattern; the last match wins, field by field.');
const endpoints = schemas/* record */.g1P(schemas/* string */.YjP(), targets)
    .describe('Targets by endpoint pattern: `METHOD name` or `name`, with `*` as the only wildcard. The last match wins, field by field.');
const ABORT_KEYS = 'p50 … p99.99, average, throughput, error-rate and delay';
const abortWhen = schemas/* union */.KCZ([
    schemas/* record */.g1P(schemas/* string */.YjP(), boundOf(`^(none|${criterion/* CRITERION_PATTERN */.Rm}|(\\d+(\\.\\d+)?(ms|[smh]))+)$`)('A criterion over time, e.g. `> 50% for 20s`; of `delay` a duration.'))
        .superRefine((entries, context) => {
        for (const key of Object.keys(entries)) {
            if (key === 'delay' || (0,metrics/* metricOf */.ak)(key) !== undefined)
                continue;
            const message = `unknown key "${key}"`;
            const params = namesLike(key, ABORT_KEYS, ['delay']);
            context.addIssue({ code: 'custom', path: [key], message, params });
        }
    }),
    schemas/* literal */.euz('none')
])
    .describe('What ends a watched run, and fails one that was not: criteria over time of all requests together, e.g. `{ error-rate: "> 50% for 20s", average: "> 2s for 60s", delay: 30s }`; nothing counts in the first `delay` of the load. `none` takes an inherited one away.');
const loadLevel = schemas/* strictObject */.rej({
    extends: schemas/* string */.YjP()
        .describe('Start from this load level (default: normal, without throughput).')
        .optional(),
    kind: schemas/* enum */.k5n(['load', 'capacity', 'recovery'])
        .describe('What the test is for: holding a load, finding the limit, or surviving a failure.')
        .optional(),
    users: schemas/* int */.Whr()
        .positive()
        .describe('Users that the test should reach; a run that differs says so.')
        .optional(),
    duration: duration('How long the test should last; a run that differs says so.').optional(),
    files: schemas/* union */.KCZ([schemas/* string */.YjP().transform(one => [one]), schemas/* array */.YOg(schemas/* string */.YjP())])
        .describe('Run names (CSV prefixes) that belong to this level, `*` the only wildcard.')
        .optional(),
    targets: targets.optional(),
    'grade-endpoints': schemas/* boolean */.zMY()
        .describe('Response-time targets hold for each endpoint too (default true).')
        .optional(),
    endpoints: endpoints.optional(),
    regression: regression.optional(),
    'endpoint-regression': endpointRegression.optional(),
    'warm-up': schemas/* union */.KCZ([schemas/* enum */.k5n(['auto', 'none']), durationOr('auto', 'Seconds to leave out at the start.')])
        .describe("How much to leave out at the start of the total's throughput, error rate and average: a duration, `auto` (until response times settle) or `none` (default). Percentiles, and all numbers of endpoints, stay those of the whole run; criteria over time (`> 1s for 30s`) are looked for after it, those of percentiles and endpoints too.")
        .optional(),
    'recovery-time': duration('For `kind: recovery`: the recovery time objective (RTO).').optional(),
    'abort-when': abortWhen.optional(),
    resources: resources
        .describe('Resource metrics of this load level, laid over those of every level field by field.')
        .optional()
});
const ConfigSchema = schemas/* strictObject */.rej({
    'fail-on': schemas/* enum */.k5n(['unacceptable', 'degraded', 'acceptable', 'never'])
        .describe('The mildest grade that fails (default unacceptable). `never` is the advisory mode: whatever would fail, regressions too, warns and says so; only could-not-judge is red.')
        .optional(),
    'on-undecided': policy.describe('Too few requests to tell (default pass).').optional(),
    'on-borderline': policy
        .describe('A failing grade whose uncertainty reaches into the next better one (default warn).')
        .optional(),
    'on-missing': policy
        .describe('An endpoint or a metric that has targets is not in the run (default fail).')
        .optional(),
    'on-not-comparable': policy
        .describe('Baselines, or a history, of which no run can be compared with (default warn).')
        .optional(),
    'on-change-point': policy
        .describe('A new lasting step for the worse in the history of the base branch, on its own runs (default warn).')
        .optional(),
    'load-level': schemas/* string */.YjP()
        .describe('For runs that nothing else assigns (default normal).')
        .optional(),
    encoding: schemas/* string */.YjP()
        .refine(label => (0,csv_text/* decoderFor */.oe)(label) !== undefined, {
        error: issue => `"${String(issue.input)}" is no encoding such as gbk, cp949 or windows-1252`
    })
        .describe('Encoding of CSV files that are not UTF-8, e.g. `gbk`.')
        .optional(),
    'not-requests': schemas/* union */.KCZ([schemas/* string */.YjP().transform(one => [one]), schemas/* array */.YOg(schemas/* string */.YjP())])
        .describe('Endpoint patterns of rows that are not requests (whole iterations, events, counts of tokens), e.g. `["SCEN *", "* *_tokens"]`: left out of the whole run’s figures.')
        .optional(),
    targets: targets.describe('Targets for every load level.').optional(),
    endpoints: endpoints.describe('Targets by endpoint pattern, for every load level.').optional(),
    regression: regression.optional(),
    'endpoint-regression': endpointRegression.optional(),
    resources: resources
        .describe('Resource metrics by name, for every load level: from Prometheus or a snapshot.')
        .optional(),
    scaling: scalingTriggers.optional(),
    links: links.optional(),
    'load-levels': schemas/* record */.g1P(schemas/* string */.YjP()
        .regex(/^[A-Za-z][\w-]*$/, 'a load level is named with letters, digits, - and _, a letter first'), loadLevel)
        .describe('Load levels by name; normal, peak and sustained are built in and can be changed.')
        .optional(),
    notes: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(note_codes/* NOTE_CODES */.U), schemas/* enum */.k5n(['ignore', 'info', 'warning', 'error']))
        .describe('Severity of a data-quality note instead of ours; `error` means could-not-judge.')
        .optional(),
    accept: schemas/* array */.YOg(waiver)
        .describe('Waivers: what the team has decided to live with, until a date.')
        .optional()
})
    .describe('Configuration of Locust Gate (.github/locust-gate.yml).');

;// CONCATENATED MODULE: ./src/config/unindented.ts


/**
 * One problem of each key that has nothing because what belongs under it is indented no deeper: the keys
 * after it, which are unknown where they stand, are said with it.
 *
 * @param raw what the problems are of
 */
function withIndentSlips(problems, raw, schema) {
    const unknown = new Map(problems.flatMap(one => (one.fact === 'unknown-key' ? [[keyOf(one.path), one]] : [])));
    const told = new Set();
    const said = problems.map(problem => {
        if (problem.fact !== 'nothing')
            return problem;
        const { path } = problem;
        const above = path.slice(0, -1);
        const siblings = keysIn(raw, above);
        const after = siblings.slice(siblings.indexOf(String(path.at(-1))) + 1);
        const next = after.findIndex(key => valueAt(raw, [...above, key]) === null);
        const own = new Set((0,known_keys/* keysAt */._s)(schema, above));
        const meant = (next === -1 ? after : after.slice(0, next)).filter(key => (unknown.has(keyOf([...above, key])) || !own.has(key)) &&
            belongsUnder(path, key, { raw, schema }));
        for (const one of problems) {
            if (meant.some(key => isWithin(one.path, [...above, key])))
                told.add(one);
        }
        if (meant.length === 0)
            return problem;
        const message = `nothing is indented under it: indent ${meant.join(', ')} deeper, below this line`;
        return { path, message, fact: problem.fact };
    });
    return said.filter(problem => !told.has(problem));
}
function isWithin(path, place) {
    return place.every((step, at) => step === path[at]);
}
/** A key that the place knows, or one of any name under which stands what stands under such a key there. */
function belongsUnder(path, key, { raw, schema }) {
    if (isOfMetrics(path))
        return (0,metrics/* metricOf */.ak)(key) !== undefined;
    const keys = (0,known_keys/* keysAt */._s)(schema, path);
    if (keys.length > 0)
        return keys.includes(key);
    const below = keysIn(raw, [...path.slice(0, -1), key]);
    const inside = [...path, key];
    const known = (0,known_keys/* keysAt */._s)(schema, inside);
    const isKnown = isOfMetrics(inside)
        ? (one) => (0,metrics/* metricOf */.ak)(one) !== undefined
        : (one) => known.includes(one);
    return below.length > 0 && below.every(isKnown);
}
/** Whether the keys under a path are those of metrics. */
function isOfMetrics(path) {
    return path.at(-1) === 'targets' || path.at(-2) === 'endpoints';
}
function keysIn(raw, path) {
    const value = valueAt(raw, path);
    return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
function valueAt(raw, path) {
    let value = raw;
    for (const step of path) {
        if (typeof value !== 'object' || value === null)
            return undefined;
        value = Object.getOwnPropertyDescriptor(value, step)?.value;
    }
    return value;
}
function keyOf(path) {
    return JSON.stringify(path);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/config/yaml-mending.ts

/**
 * Gives back what the text has where YAML reads it otherwise, so that whoever reads the values sees what
 * was written: `1,000ms` between braces, which is a value and a key to it, a key `{id}`, which is a map, and
 * a key `~`, which is nothing.
 */
function asWritten(document, text) {
    (0,dist/* visit */.YR)(document, {
        Map: (_, map) => {
            if (map.flow === true)
                map.items = joined(map.items, text);
            for (const pair of map.items) {
                if ((0,dist/* isCollection */.P3)(pair.key) || isNamedOtherwise(pair.key))
                    pair.key = scalarOf(pair.key.range, text);
            }
        }
    });
}
/** A key is a name, and what is written: `~` is no nothing, `1.0` not 1, and `0x10` not 16. */
function isNamedOtherwise(key) {
    return (0,dist/* isScalar */.jn)(key) && typeof key.value !== 'string' && (key.source ?? '') !== '';
}
/** The entries of a map between braces, with a number that its comma cut in two as one. */
function joined(items, text) {
    const kept = [];
    for (const item of items) {
        const before = kept.at(-1);
        const whole = before === undefined ? undefined : cutNumber(before, item, text);
        if (before !== undefined && whole !== undefined)
            before.value = whole;
        else
            kept.push(item);
    }
    return kept;
}
/** The number of which the first entry has the beginning and the second the rest, as its key. */
function cutNumber(first, second, text) {
    if (!(0,dist/* isScalar */.jn)(first.value) || !(0,dist/* isScalar */.jn)(second.key))
        return undefined;
    if (!isNothing(second.value) || !first.value.range || !second.key.range)
        return undefined;
    const [start, end] = first.value.range;
    const [from, to] = second.key.range;
    const isOneWord = from === end + 1 && text.charAt(end) === ',';
    const isNumber = /\d$/.test(text.slice(start, end)) && /^\d/.test(text.slice(from, to));
    return isOneWord && isNumber ? scalarOf([start, to, to], text) : undefined;
}
function isNothing(value) {
    return value === null || ((0,dist/* isScalar */.jn)(value) && value.value === null);
}
function scalarOf(range, text) {
    const [start, end] = range ?? [0, 0];
    const scalar = new dist/* Scalar */.X5(text.slice(start, end).trim());
    scalar.range = [start, end, end];
    return scalar;
}

;// CONCATENATED MODULE: ./src/config/block-sign.ts





/**
 * What to write for a text that begins with a sign which to YAML begins a text on the lines below: itself in
 * quotes, unless that is no bound there.
 */
function signWords({ key, above, written }) {
    const what = `a text that begins with ${written.charAt(0)} stands in quotes`;
    const why = written.startsWith('>') ? whyRefused({ key, above, written }) : undefined;
    return why === undefined ? `${what}: write "${written}"` : `${what}, and ${why}`;
}
function whyRefused({ key, above, written }) {
    const alone = boundedBy(key);
    const under = boundedBy(above);
    try {
        if (alone !== undefined)
            return (0,criterion/* insteadOfCriterion */.xR)(alone, written, 'alone');
        const field = bounds/* BOUND_FIELDS */.n1.find(one => one === key);
        if (under === undefined || field === undefined)
            return undefined;
        if (field === 'target')
            return (0,criterion/* insteadOfCriterion */.xR)(under, written, 'as target');
        if (under.noCourse !== undefined)
            return under.noCourse;
        (0,bounds/* criterionOf */.Nk)(under, written);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof units_parse/* UnitError */.tR))
            throw error;
        return error.message;
    }
}
function boundedBy(key) {
    const metric = (0,metrics/* metricOf */.ak)(key);
    return metric === undefined ? (0,resource_presets/* presetOf */.jE)(key) : (0,bounds/* boundedOf */.tD)(metric);
}

;// CONCATENATED MODULE: ./src/config/yaml-fault-words.ts



/** What the parser stumbled over in our own words; undefined where only its own are known. */
function causeOf(code, stumble) {
    return CAUSES[code]?.(stumble);
}
const CAUSES = {
    TAB_AS_INDENT: ({ offset }) => tabAt(offset),
    BAD_INDENT: stumble => tabBefore(stumble) ?? unclosedBracket(stumble) ?? misaligned(stumble),
    BAD_SCALAR_START: ({ text, offset }) => ({
        words: `no text begins with ${text.charAt(offset)} unless it stands in quotes: put quotes around it`
    }),
    BAD_DQ_ESCAPE: () => ({
        words: 'in double quotes this backslash means nothing: write \\\\ for a backslash, or put the text in single quotes'
    }),
    BLOCK_IN_FLOW: stumble => ({ words: blockInFlowWords(stumble) }),
    BLOCK_AS_IMPLICIT_KEY: secondKey,
    KEY_OVER_1024_CHARS: () => ({ words: 'a key has more than 1,024 characters: shorten it' }),
    MISSING_CHAR: missing,
    MULTILINE_IMPLICIT_KEY: severalLines,
    MULTIPLE_DOCS: () => ({ words: 'there is more than one document (---): keep one' }),
    UNEXPECTED_TOKEN: unexpected
};
const ALIGN = 'indent alike what belongs together';
/** `GET /a #1:`, where the comment takes the colon with it. */
function commentedColon(line) {
    const [, key = ''] = /^\s*([^\s#"'][^"']*?\s#[^"']*?):(?:\s|$)/.exec(line) ?? [];
    const [before = ''] = key.split(/\s#/, 1);
    if (before === '' || /:(?:\s|$)/.test(before))
        return undefined;
    return `a space and # begin a comment, and the colon of this key is in it: put the key in quotes and the colon behind them, as in "${key.slice(0, missing_space/* MAX_SHOWN */.Z1)}": …`;
}
/** Where the line above is less indented, either of the two may be the wrong one. */
function misaligned({ text, offset }) {
    const lines = text.slice(0, offset).split('\n');
    const above = lines.slice(0, -1).findLastIndex(line => /^\s*[^\s#]/.test(line));
    const commented = commentedColon(lineAt(text, above));
    if (commented !== undefined) {
        const start = lines.slice(0, above).join('\n').length;
        const key = text.slice(start).search(/\S/);
        return { offset: start + Math.max(0, key), words: commented };
    }
    const indents = [lines.length - 1, above].map(at => /^ */.exec(lineAt(text, at))?.[0].length ?? 0);
    const [own = 0, other = 0] = indents;
    const written = quoted(lineAt(text, lines.length - 1).trim());
    return {
        words: own > other && above >= 0
            ? `${written} is indented deeper than line ${above + 1} above it: ${ALIGN}`
            : `${written} begins in another column than what it belongs to: ${ALIGN}`
    };
}
function lineAt(text, index) {
    return text.split('\n')[index] ?? '';
}
function tabAt(offset) {
    return {
        offset,
        words: 'a tab indents here, and YAML indents with spaces only: put spaces in its place'
    };
}
/** Between brackets the parser says of a tab only that the line is not indented. */
function tabBefore({ text, offset }) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return /^[ \t]*\t[ \t]*$/.test(text.slice(start, offset)) ? tabAt(start) : undefined;
}
function missing(stumble) {
    const { text, offset } = stumble;
    const next = text.charAt(offset);
    if (next === '#')
        return { words: 'a space is missing before #, where a comment begins' };
    const unclosed = unclosedQuote(stumble) ?? unclosedBracket(stumble);
    if (unclosed !== undefined)
        return unclosed;
    if (/\s/.test(next))
        return misaligned(stumble);
    if (isWithinBrackets(stumble)) {
        return { words: `a comma or a colon is missing before ${restOfLine(stumble)}` };
    }
    return lackingColon(stumble);
}
function severalLines(stumble) {
    const { text, offset } = stumble;
    const next = text.charAt(offset);
    if (next === '"' || next === "'") {
        return { words: `the quote ${next} that opens here is not closed on its line: close it` };
    }
    if (isDash(stumble)) {
        return {
            words: 'an item of a list stands among keys: put it under a key, alone with other items'
        };
    }
    if (isFirstOfLine(stumble))
        return lackingColon(stumble);
    return {
        words: `the line below is indented deeper, and so goes on with ${restOfLine(stumble)}: ${ALIGN}`
    };
}
/** Where a key has nothing that YAML takes for a colon behind it. */
function lackingColon({ text, offset, end }) {
    const written = lineOf(text.slice(offset, end));
    if (/^(?:<{7}|={7}|>{7})/.test(written)) {
        return { words: `a merge left its marks here (${written.slice(0, 7)}): keep one side of it` };
    }
    if (written === '' || /^[&!?]|:(?:\s|$)/.test(written))
        return undefined;
    const commented = commentedColon(lineOf(text.slice(offset)));
    if (commented !== undefined)
        return { words: commented };
    const spaced = (0,missing_space/* withSpace */.L5)(written);
    if (spaced !== undefined) {
        return { words: `a space is missing after the colon: write "${spaced}"` };
    }
    return {
        words: `${quoted(written)} is no key with a value: write the key, a colon, a space and the value`
    };
}
function secondKey(stumble) {
    const next = stumble.text.charAt(stumble.offset);
    if (/\s/.test(next))
        return misaligned(stumble);
    if (next === '?')
        return undefined;
    return {
        words: `${restOfLine(stumble)} has a colon of its own: put it on the next line, indented deeper, or, if it is a text, in quotes`
    };
}
function blockInFlowWords(stumble) {
    if (isDash(stumble)) {
        return 'between brackets no dash makes a list: write [first, second]';
    }
    const { text, offset, end } = stumble;
    const written = text.slice(offset, end).trim();
    if (written.includes('\n')) {
        return `a comma is missing after ${restOfLine(stumble)}: another entry follows on a line below`;
    }
    return `${quoted(written)} is no single value: a comma is missing between two entries, or quotes around a text with a colon`;
}
function unexpected(stumble) {
    const { text, offset } = stumble;
    const next = text.charAt(offset);
    if (next === '}' || next === ']')
        return { words: `nothing is open that this ${next} could close` };
    if (next === ',')
        return { words: 'this comma separates nothing: take it away' };
    const sign = blockSign(stumble);
    if (sign !== undefined)
        return sign;
    const before = text.slice(0, offset).trimEnd().at(-1);
    if (before !== '"' && before !== "'")
        return undefined;
    if (isWithinBrackets(stumble)) {
        return { words: `a comma is missing before ${restOfLine(stumble)}` };
    }
    const escaped = before === '"' ? '\\"' : "''";
    return {
        words: `the text in quotes ends before ${restOfLine(stumble)}: put the quotes around all of it, and write ${before} in it as ${escaped}`
    };
}
/** `> 100/s` after a colon: to YAML a text on the lines below. */
function blockSign({ text, offset }) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const line = text.slice(start).split(/\r?\n/, 1)[0] ?? '';
    const [, indent = '', key = '', written] = /^(\s*)([^#"']*?):\s+([>|].*)$/.exec(line) ?? [];
    if (written === undefined)
        return undefined;
    const before = text.slice(0, start).split(/\r?\n/);
    const above = before.findLast(one => /^\s*[^\s#]/.test(one) && indentOf(one) < indent.length);
    const shown = written
        .replace(/\s#.*$/, '')
        .trim()
        .slice(0, missing_space/* MAX_SHOWN */.Z1);
    return {
        offset: start + text.slice(start).indexOf(written),
        words: signWords({ key, above: above?.trim().replace(/:.*$/, '') ?? '', written: shown })
    };
}
function indentOf(line) {
    return /^ */.exec(line)?.[0].length ?? 0;
}
/** The quote that opens what goes on to the end. */
function unclosedQuote({ text, document, offset }) {
    if (!/^[\r\n]?$/.test(text.charAt(offset)))
        return undefined;
    const found = { at: -1 };
    (0,dist/* visit */.YR)(document, (_, node) => {
        if (!(0,dist/* isScalar */.jn)(node) || node.range?.[1] !== offset)
            return;
        if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')
            found.at = node.range[0];
    });
    if (found.at < 0)
        return undefined;
    return {
        offset: found.at,
        words: `the quote ${text.charAt(found.at)} that opens here is not closed`
    };
}
/** The bracket that is open still where the parser stumbles; of several the outermost. */
function unclosedBracket({ text, document, offset }) {
    const ending = [];
    (0,dist/* visit */.YR)(document, (_, node) => {
        if ((0,dist/* isCollection */.P3)(node) && node.flow === true && node.range?.[1] === offset)
            ending.push(node.range[0]);
    });
    const closes = (at) => (text.charAt(at) === '{' ? '}' : ']');
    const opened = ending.find(at => text.charAt(offset - 1) !== closes(at)) ?? ending[0];
    if (opened === undefined)
        return undefined;
    const line = text.slice(0, offset).split('\n').length;
    const next = text.charAt(offset);
    const isOther = next === '' || (/[\]}]/.test(next) && next !== closes(opened));
    const isLater = !isOther && text.slice(opened, offset).includes('\n');
    const until = isLater ? ` before line ${line}, which is not indented deeper` : '';
    const instead = isLater ? `, or indent line ${line}` : '';
    return {
        offset: opened,
        words: `the ${text.charAt(opened)} that opens here is not closed${until}: close it with ${closes(opened)}${instead}`
    };
}
function isWithinBrackets({ document, offset }) {
    const found = { is: false };
    (0,dist/* visit */.YR)(document, (_, node) => {
        if (!(0,dist/* isCollection */.P3)(node) || node.flow !== true)
            return;
        const [start, end] = node.range ?? [offset, offset];
        if (start < offset && offset < end)
            found.is = true;
    });
    return found.is;
}
function isDash({ text, offset }) {
    return /^-(?:\s|$)/.test(text.slice(offset, offset + 2));
}
function isFirstOfLine({ text, offset }) {
    return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}
function restOfLine({ text, offset }) {
    return quoted(lineOf(text.slice(offset)));
}
function lineOf(text) {
    return text.split(/\r?\n/, 1)[0]?.trim() ?? '';
}
function quoted(text) {
    const mark = text.includes('"') ? "'" : '"';
    return `${mark}${text.slice(0, missing_space/* MAX_SHOWN */.Z1)}${text.length > missing_space/* MAX_SHOWN */.Z1 ? '…' : ''}${mark}`;
}

;// CONCATENATED MODULE: ./src/config/yaml.ts




/** Characters of a config file; more is no config, and would keep the gate from ever answering. */
const MAX_CONFIG_CHARS = 1024 * 1024;
/** Lists and keys within each other on one line, as nobody writes them. */
const TOO_DEEP = /(?:[?-][ \t]){50}|(?:[[{][ \t]*){200}/;
/** Parses YAML in time in proportion to its length, and says what is wrong with it. */
function yaml_parseYaml(text) {
    const lines = new dist/* LineCounter */.HN();
    const refusal = refusalOf(text);
    // Its own check for keys that are there twice compares each with each.
    const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false };
    const document = (0,dist/* parseDocument */.Tp)(refusal === undefined ? text : '', options);
    const unread = (faults) => ({ document, lines, faults, refused: [] });
    if (refusal !== undefined)
        return unread([{ offset: 0, message: refusal }]);
    const stars = unquotedStars(document, text);
    // What follows a star that YAML took for an alias is read wrongly: its errors say nothing.
    if (stars.length > 0)
        return unread(stars);
    const faults = faultsOf(document, text);
    if (faults.length > 0)
        return unread(faults);
    asWritten(document, text);
    return { document, lines, faults, refused: withoutRefused(document, lines) };
}
function refusalOf(text) {
    if (text.length > MAX_CONFIG_CHARS) {
        return `the config has ${String(text.length)} characters, more than the ${String(MAX_CONFIG_CHARS)} that are read`;
    }
    return TOO_DEEP.test(text) ? 'not valid: lists and keys are nested too deeply' : undefined;
}
function unquotedStars(document, text) {
    const anchors = new Set();
    const faults = new Map();
    (0,dist/* visit */.YR)(document, (_, node) => {
        if ((0,dist/* isAlias */.Vj)(node)) {
            const offset = node.range?.[0] ?? 0;
            if (!anchors.has(node.source))
                faults.set(offset, { offset, message: starMessage(text, offset) });
        }
        else if (typeof node === 'object' && node !== null && 'anchor' in node) {
            if (typeof node.anchor === 'string')
                anchors.add(node.anchor);
        }
    });
    return [...faults.values()];
}
function starMessage(text, offset) {
    const rest = text.slice(offset, offset + missing_space/* MAX_SHOWN */.Z1);
    const pattern = /^\*(?:[^:,\]}#\n\r]|:(?!\s|$))*/.exec(rest)?.[0].trim() ?? '*';
    return `not valid YAML: a value or key that begins with * stands in quotes: "${pattern}"`;
}
/** No key of a plain object, which the document becomes: it would be dropped without a word. */
const NO_KEY = '__proto__';
/**
 * Takes out all but the first of keys that stand together and are the same, and those that nothing can be
 * called, and says so of each.
 */
function withoutRefused(document, lines) {
    const faults = [];
    (0,dist/* visit */.YR)(document, {
        Map: (_, map, above) => {
            const seen = new Map();
            map.items = map.items.filter(({ key }) => {
                if (!(0,dist/* isScalar */.jn)(key))
                    return true;
                const offset = key.range?.[0] ?? 0;
                if (key.value === NO_KEY) {
                    faults.push({ offset, message: noKeyMessage(above.at(-1)) });
                    return false;
                }
                const first = seen.get(key.value);
                if (first === undefined) {
                    seen.set(key.value, offset);
                    return true;
                }
                const name = String(key.value).slice(0, missing_space/* MAX_SHOWN */.Z1);
                const { line } = lines.linePos(first);
                const message = `not valid YAML: the key "${name}" is there twice, first in line ${line}: keep one`;
                faults.push({ offset, message });
                return false;
            });
        }
    });
    return faults;
}
/** @param above what has the keys as its value: where they are patterns, one may mean that text */
function noKeyMessage(above) {
    const name = (0,dist/* isPair */.tO)(above) && (0,dist/* isScalar */.jn)(above.key) ? String(above.key.value) : '';
    const isOfPatterns = name === 'endpoints' || name === 'endpoint-regression';
    return `nothing can be called "${NO_KEY}"${isOfPatterns ? `: write "${NO_KEY}*"` : ''}`;
}
/** These say more than what the parser finds at their place or, before it finds them, behind it. */
const TELLING = ['BLOCK_IN_FLOW', 'MULTILINE_IMPLICIT_KEY'];
/** Behind these the rest is read as it is meant. */
const HARMLESS = [
    'TAB_AS_INDENT',
    'BAD_DQ_ESCAPE',
    'BAD_SCALAR_START'
];
/** What is wrong at first, and the same again: what else there seems to be may follow from it. */
function faultsOf(document, text) {
    const { errors } = document;
    const [first] = errors;
    if (first === undefined)
        return [];
    if (HARMLESS.includes(first.code)) {
        return errors
            .filter(({ code }) => code === first.code)
            .map(error => faultOf(error, document, text));
    }
    const telling = TELLING.map(code => errors.find(error => error.code === code && error.pos[0] <= first.pos[0])).find(error => error !== undefined);
    // What opens a bracket that is never closed explains all that follows.
    if (telling === undefined || first.code === 'BAD_INDENT')
        return [faultOf(first, document, text)];
    return [faultOf(telling, document, text)];
}
function faultOf({ code, pos, message }, document, text) {
    const [offset, end] = pos;
    const cause = causeOf(code, { text, document, offset, end });
    const words = cause?.words ?? `the parser says "${message.split('\n', 1)[0] ?? ''}"`;
    return { offset: cause?.offset ?? offset, message: `not valid YAML: ${words}` };
}

;// CONCATENATED MODULE: ./src/config/load.ts











/**
 * Settings from the text of a config file (YAML, see ConfigSchema) and what overrides it.
 *
 * @param file the file's name, for messages
 * @throws ConfigError with every problem, each with line and column
 */
function loadConfig(text, file, overrides = {}) {
    try {
        return settingsOf(text, file, overrides);
    }
    catch (error) {
        // The parser goes as deep as the text does.
        if (!(error instanceof RangeError))
            throw error;
        throw new config_error/* ConfigError */.xL(file, [
            { line: 1, column: 1, message: 'the config is nested too deeply' }
        ]);
    }
}
function settingsOf(text, file, overrides) {
    const { document, lines, faults, refused } = yaml_parseYaml(text);
    if (faults.length > 0) {
        throw new config_error/* ConfigError */.xL(file, faults
            .slice(0, MAX_PROBLEMS)
            .map(({ offset, message }) => ({ ...position_positionOf(lines, offset), message })), faults.length);
    }
    const plain = toPlain(document, file);
    const other = otherFileWords(plain);
    if (other !== undefined)
        throw new config_error/* ConfigError */.xL(file, [{ line: 1, column: 1, message: other }]);
    const { config, problems } = validate(plain);
    const resolved = (0,resolve/* resolveSettings */.M)(config, overrides);
    const found = [...resolved.problems, ...endpointProblems(config, resolved.settings.loadLevels)];
    const unread = [...problems, ...found.filter(({ restsOn }) => restsOn === undefined)];
    const all = [
        ...problems,
        ...found.filter(one => !isOfTakenOut(one, problems) && !restsOnUnread(one, unread))
    ];
    if (all.length + refused.length > 0) {
        const beside = all.flatMap(({ isBeside, message }) => (isBeside ? [{ message }] : []));
        const keys = refused
            .slice(0, MAX_PROBLEMS)
            .map(({ offset, message }) => ({ ...position_positionOf(lines, offset), message }));
        const listed = all
            .filter(({ isBeside }) => !isBeside)
            .slice(0, MAX_PROBLEMS - keys.length)
            .map(problem => locate(problem, document, lines));
        const inOrder = [...keys, ...listed].sort((a, b) => a.line - b.line || a.column - b.column);
        throw new config_error/* ConfigError */.xL(file, [...beside, ...inOrder], all.length + refused.length);
    }
    return withEntryLines(withWaiverLines(resolved.settings, document, lines), config, path => position_positionOf(lines, position_offsetOf(path, document)).line);
}
/** What the schema takes out is lacking afterwards. */
function isOfTakenOut({ path, lacks }, wrong) {
    if (lacks === undefined)
        return false;
    const key = JSON.stringify([...path, lacks]);
    return wrong.some(other => JSON.stringify(other.path) === key);
}
/** Bounds of which one is not known, or stands under a key that is not, may well fit together. */
function restsOnUnread({ restsOn = [] }, unread) {
    const places = restsOn.map(wholeOf);
    return unread.some(({ path }) => {
        const at = wholeOf(path);
        return places.some(place => place.every((key, step) => key === at[step]));
    });
}
/** Without its load level: one inherits from another, and all from the top of the file. */
function wholeOf(path) {
    return path[0] === 'load-levels' ? path.slice(2) : path;
}
/**
 * The config of a text that `loadConfig` has taken: for whoever tells where something is written.
 *
 * @throws ConfigError as `loadConfig` does
 */
function writtenConfig(text, file) {
    const { document, lines, faults, refused } = parseYaml(text);
    const { config, problems } = validate(toPlain(document, file));
    // Says what is wrong; of a text that is right nothing is laid together a second time.
    if (faults.length + refused.length + problems.length > 0)
        loadConfig(text, file);
    return { config, lineOf: path => positionOf(lines, offsetOf(path, document)).line };
}
function toPlain(document, file) {
    try {
        return document.toJS({ maxAliasCount: 100 }) ?? {};
    }
    catch (error) {
        const message = `not valid YAML: ${error instanceof Error ? error.message : String(error)}`;
        throw new config_error/* ConfigError */.xL(file, [{ line: 1, column: 1, message }]);
    }
}
/** Nobody mends more at a time, and each is looked up in the file. */
const MAX_PROBLEMS = 50;
/** Longest chain of problems hidden behind each other that is followed. */
const MAX_PASSES = 5;
/**
 * Parses by the schema. What is wrong is reported and taken out, so that the problems behind it
 * (bounds out of order, unknown levels) are found in the same go.
 */
function validate(raw) {
    let problems = [];
    let rest = raw;
    for (let pass = 0; pass < MAX_PASSES; pass += 1) {
        const parsed = ConfigSchema.safeParse(rest, { reportInput: true });
        if (parsed.success) {
            return { config: parsed.data, problems: withIndentSlips(problems, raw, SCHEMA) };
        }
        const found = parsed.error.issues.flatMap(issue => problemsOf(issue, SCHEMA, raw));
        problems = [...problems, ...found];
        if (problems.length >= MAX_PROBLEMS)
            break;
        rest = compact(found.reduce((value, { path }) => without(value, path), rest));
    }
    return { config: {}, problems: withIndentSlips(problems, raw, SCHEMA) };
}
/** What keys there are, and where. */
const SCHEMA = json_schema_processors/* toJSONSchema */.bl(ConfigSchema, { io: 'input' });
/** The value without what stands at the path; an item of a list goes as a whole, as a hole. */
function without(value, path) {
    const [head, ...tail] = path;
    if (head === undefined)
        return {};
    if (Array.isArray(value)) {
        return value.map((item, index) => (index === head ? undefined : item));
    }
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => {
        if (key !== String(head))
            return [[key, inner]];
        return tail.length === 0 ? [] : [[key, without(inner, tail)]];
    }));
}
/** Closes the holes that `without` left in the lists of the config. */
function compact(value) {
    if (Array.isArray(value))
        return value.filter(item => item !== undefined).map(compact);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, compact(inner)]));
}
/** The position of the innermost node on the path that the file really has. */
function locate(problem, document, lines) {
    const where = pathText(problem.path);
    const lineOf = (path) => position_positionOf(lines, position_offsetOf(path, document)).line;
    const beside = [...new Set(problem.beside?.map(lineOf))].sort((a, b) => a - b);
    const others = beside.length === 0 ? '' : ` (beside ${(0,config_error/* linesClause */.TH)(beside)})`;
    const said = `${problem.message}${problem.hint?.() ?? ''}${others}`;
    const message = problem.path.length === 0 ? said : `${where}: ${said}`;
    return { ...position_positionOf(lines, position_offsetOf(problem.path, document)), message };
}
/** `accept (entry 1).reason`: people count the entries of a list from one. */
function pathText(path) {
    return path
        .map(part => (typeof part === 'number' ? ` (entry ${part + 1})` : `.${String(part)}`))
        .join('')
        .replace(/^\./, '');
}
function withWaiverLines(settings, document, lines) {
    const waivers = settings.waivers.map((waiver, index) => ({
        ...waiver,
        line: position_positionOf(lines, position_offsetOf(['accept', index], document)).line
    }));
    return { ...settings, waivers };
}
/** Only entries that a same endpoint may have are ever told apart by their lines. */
function withEntryLines(settings, config, lineOf) {
    const known = new Map();
    const lineAt = (path) => {
        const key = JSON.stringify(path);
        const line = known.get(key) ?? lineOf(path);
        known.set(key, line);
        return line;
    };
    const loadLevels = settings.loadLevels.map(level => {
        const { endpoints } = layersOf(config, level.name);
        return {
            ...level,
            endpoints: level.endpoints.map((entry, at) => ({
                ...entry,
                line: lineAt(endpoints[at]?.path ?? [])
            }))
        };
    });
    return { ...settings, loadLevels };
}


/***/ })

};
