export const id = 667;
export const ids = [667];
export const modules = {

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
/* harmony export */   C: () => (/* binding */ boundCells),
/* harmony export */   O: () => (/* binding */ abortFacts),
/* harmony export */   renderSettings: () => (/* binding */ renderSettings)
/* harmony export */ });
/* harmony import */ var _config_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(749);
/* harmony import */ var _config_criterion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8477);
/* harmony import */ var _config_metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3843);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2676);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3252);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4031);
/* harmony import */ var _screen_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6118);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3540);







const HEAD = ['endpoint', 'metric', 'target', 'acceptable', 'unacceptable', 'from'];
/** What a config sets, by load level, for a terminal: each bound and whether the config names it. */
function renderSettings(settings, terminal) {
    const { loadLevels, waivers, scaling, links, defaultLoadLevel } = settings;
    const screen = (0,_screen_js__WEBPACK_IMPORTED_MODULE_3__/* .screenOf */ .S)(terminal);
    const levels = loadLevels.map(level => levelText(level, defaultLoadLevel, screen));
    const excuses = waivers.map(({ of, pattern, metric, until, reason }) => {
        const what = of === 'endpoint' ? `${pattern}, ${metric}` : pattern;
        return `  accepted until ${until}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeTerminal */ .en)(`${what}: ${reason}`)}`;
    });
    const triggers = scaling.map(rule => `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeTerminal */ .en)(triggerText(rule, loadLevels))}`);
    const pages = links.map(({ name, url }) => `  link ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeTerminal */ .en)(`${name}: ${url}`)}`);
    const rest = [excuses, triggers, pages].filter(lines => lines.length > 0);
    return [...levels, ...rest.map(lines => lines.join('\n'))].join('\n\n');
}
function triggerText({ direction, metric, criterion, explicit }, levels) {
    const known = (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .metricOf */ .ak)(metric);
    const [resource] = levels.flatMap(({ resources }) => resources.get(metric) ?? []);
    const unit = known === undefined ? (resource?.unit ?? 'count') : (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .unitOf */ .uF)(known);
    return `scale ${direction} when ${metric} ${(0,_config_criterion_js__WEBPACK_IMPORTED_MODULE_1__/* .criterionText */ .P6)(criterion, unit)} (${explicit ? 'config' : 'built-in'})`;
}
function levelText(level, standard, screen) {
    const rows = [
        ...rowsOf('Whole run', level.targets),
        ...level.endpoints.flatMap(({ pattern, targets, removed }) => [
            ...rowsOf(pattern, targets, removed),
            ...removed.flatMap(({ metric, field }) => field === undefined ? [[pattern, (0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .metricLabel */ .B)(metric), 'none', '', '', 'config']] : [])
        ]),
        ...[...level.resources.values()].map(resourceRow)
    ];
    const cells = rows.map(row => ({ style: 'dim', cells: row }));
    return [
        screen.paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeTerminal */ .en)(factsOf(level, standard).join(' · ')), 'bold'),
        ...(0,_text_table_js__WEBPACK_IMPORTED_MODULE_6__/* .textTable */ .e)(HEAD, cells, screen),
        ...abortFacts(level).map(fact => `  ${fact}`)
    ].join('\n');
}
/** `abort when P95 > 2 s for 60 s (config)`: what ends a run that is watched; nothing where nothing does. */
function abortFacts({ abortWhen }) {
    if (abortWhen === undefined)
        return [];
    const { criteria, delaySeconds } = abortWhen;
    const what = criteria.map(({ metric, criterion }) => `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .metricLabel */ .B)(metric.key)} ${(0,_config_criterion_js__WEBPACK_IMPORTED_MODULE_1__/* .criterionText */ .P6)(criterion, (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .unitOf */ .uF)(metric))}`);
    const delay = delaySeconds === 0 ? '' : `, after ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatDuration */ .a3)(delaySeconds)}`;
    return [`abort when ${what.join(', or ')}${delay} (config)`];
}
function factsOf(level, standard) {
    const { name, kind, users, durationSeconds, files, gradeEndpoints } = level;
    return [
        `load level ${name}`,
        ...(kind === 'load' ? [] : [`kind ${kind}`]),
        ...(users === undefined ? [] : [(0,_units_format_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(users, 'user')]),
        ...(durationSeconds === undefined ? [] : [(0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatDuration */ .a3)(durationSeconds)]),
        ...(files.length === 0 ? [] : [`runs named ${files.join(', ')}`]),
        ...(gradeEndpoints ? ['response times of each endpoint too'] : []),
        ...(name === standard ? ['runs that nothing else assigns'] : [])
    ];
}
function rowsOf(endpoint, targets, removed = []) {
    return [...targets].map(([key, { metric, bounds, criteria, explicit }]) => [
        endpoint,
        (0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .metricLabel */ .B)(key),
        ...boundCells({ unit: (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .unitOf */ .uF)(metric), higherIsBetter: (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .higherIsBetter */ .i2)(metric) }, { bounds, criteria }).map((cell, at) => removed.some(one => one.metric === key && one.field === _config_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .BOUND_FIELDS */ .n1[at]) ? 'none' : cell),
        explicit ? 'config' : 'built-in'
    ]);
}
/** Without a bound it is measured and not graded. */
function resourceRow(metric) {
    const { name, statistic, bounds, criteria, explicit } = metric;
    const isBound = Object.keys(bounds).length + Object.keys(criteria).length > 0;
    return [
        'Resource',
        `${name} (${statistic})`,
        ...(isBound ? boundCells(metric, { bounds, criteria }) : ['not graded', '', '']),
        isBound && !explicit ? 'built-in' : 'config'
    ];
}
/** `< 500 ms` is met below it, `> 1,000 ms` fails above it; throughput the other way round. */
function boundCells({ unit, higherIsBetter: isInverse }, { bounds, criteria }) {
    const bound = (value, side) => value === undefined
        ? ''
        : `${isInverse === (side === 'good') ? '>' : '<'} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatValue */ .Fl)(unit, value)}`;
    const { acceptable, unacceptable } = criteria ?? {};
    return [
        bound(bounds.target, 'good'),
        acceptable === undefined
            ? bound(bounds.acceptable, 'good')
            : `not ${(0,_config_criterion_js__WEBPACK_IMPORTED_MODULE_1__/* .criterionText */ .P6)(acceptable, unit)}`,
        unacceptable === undefined
            ? bound(bounds.unacceptable, 'bad')
            : (0,_config_criterion_js__WEBPACK_IMPORTED_MODULE_1__/* .criterionText */ .P6)(unacceptable, unit)
    ];
}


/***/ }),

/***/ 3540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ INDENT),
/* harmony export */   e: () => (/* binding */ textTable)
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


/***/ })

};
