export const id = 259;
export const ids = [259];
export const modules = {

/***/ 6126:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ tooFewWords),
/* harmony export */   EW: () => (/* binding */ changePointFinding),
/* harmony export */   Jc: () => (/* binding */ breakSentence),
/* harmony export */   KR: () => (/* binding */ sinceWords),
/* harmony export */   Yu: () => (/* binding */ changePointWords),
/* harmony export */   pr: () => (/* binding */ creepWords),
/* harmony export */   tn: () => (/* binding */ COMMIT_DIGITS)
/* harmony export */ });
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6351);
/* harmony import */ var _units_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2817);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2676);
/* harmony import */ var _step_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6920);




/*
 * What is said of steps and drifts in notes, and so in annotations and the headline. Names of
 * endpoints and commits are untrusted.
 */
/** Digits of a commit that tell it from others. */
const COMMIT_DIGITS = 10;
/** `P95 of GET /search stepped up from 120 ms to 151 ms (+26%), seen in 4 runs`: what moved, without where. */
function changePointFinding(point) {
    const { endpoint, metric, unit, before, after, seenIn, together } = point;
    const direction = after > before ? 'up' : 'down';
    const also = together.length === 0 ? '' : `, together with ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(together.length, 'other metric')}`;
    return [
        `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLabel */ .B)(metric)} of ${subjectOf(endpoint)} stepped ${direction}`,
        `from ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatValue */ .Fl)(unit, before)} to ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatValue */ .Fl)(unit, after)}${changeOf(point)}${also},`,
        `seen in ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(seenIn, 'run')}`
    ].join(' ');
}
/** The same, and where: `…: after abc, by def at the latest`. */
function changePointWords(point) {
    const [last, first] = point.between;
    return `${changePointFinding(point)}: after ${runWords(last)}, by ${runWords(first)} at the latest`;
}
/** `(+26%, 95% interval +20% to +32%)`; nothing where it was nothing before. */
function changeOf({ ratio, interval }) {
    if (ratio === undefined)
        return '';
    const change = (0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercentChange */ .vW)(ratio - 1);
    if (interval === undefined)
        return ` (${change})`;
    const [low, high] = interval.map(limit => (0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercentChange */ .vW)(limit - 1));
    return ` (${change}, ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercent */ .l9)(_step_size_js__WEBPACK_IMPORTED_MODULE_0__/* .STEP_CONFIDENCE */ .Wu)} interval ${low} to ${high})`;
}
/** `P95 of GET /search: +22% since 2026-10-12 (release v1.2), over 9 runs of the history: …`. */
function creepWords(creep) {
    const { endpoint, metric, ratio, runs } = creep;
    return [
        `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLabel */ .B)(metric)} of ${subjectOf(endpoint)}: ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercentChange */ .vW)(ratio - 1)}`,
        `since ${sinceWords(creep)}, over ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(runs, 'run')} of the history:`,
        'no single step explains it'
    ].join(' ');
}
/** `2026-10-12 (release v1.2)`. */
function sinceWords({ since, sinceWhat }) {
    const day = (0,_units_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .isoMoment */ .QA)(since.at)?.slice(0, 10) ?? runWords(since);
    switch (sinceWhat) {
        case 'release':
            return `${day} (${since.tag === undefined ? 'a release' : `release ${since.tag}`})`;
        case 'change-point':
            return `${day} (the last change point)`;
        case 'break':
            return `${day} (the last break)`;
        case 'begin':
            return `${day} (the first run)`;
        case 'days':
            return day;
    }
}
/** Why runs before it cannot be compared with those after it. */
function breakSentence({ why }) {
    switch (why.kind) {
        case 'locust':
            return `another Locust: ${why.then}, now ${why.now}`;
        case 'generator':
            return `another load generator: ${why.then}, now ${why.now}`;
        case 'load':
            return `another load: ${why.difference}`;
    }
}
/** `too few runs to tell a change point or a creeping change: 3 since the last break, and it takes 10`. */
function tooFewWords({ runs, least, isAfterBreak }) {
    const which = isAfterBreak ? ' since the last break' : ' that can be compared';
    return `too few runs to tell a change point or a creeping change: ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(runs)}${which}, and it takes ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(least)}`;
}
function subjectOf(endpoint) {
    return endpoint === _locust_run_js__WEBPACK_IMPORTED_MODULE_4__/* .AGGREGATED */ .Y$ ? 'the whole run' : endpoint;
}
/** A run by its commit, else by what its workflow run is called. */
function runWords({ commit, workflowRun }) {
    return commit === undefined ? `run ${workflowRun}` : `commit ${commit.slice(0, COMMIT_DIGITS)}`;
}


/***/ }),

/***/ 6920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Wu: () => (/* binding */ STEP_CONFIDENCE),
/* harmony export */   h2: () => (/* binding */ PRINTED_SHARE)
/* harmony export */ });
/* harmony import */ var _locust_stats_buckets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6301);
/* harmony import */ var _statistics_binomial_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2338);
/* harmony import */ var _statistics_median_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6713);



/** So many runs on either side say how large a step is: those further away may be of another time. */
const NEAREST = 50;
/** A lasting change is seen in many runs, so that half of what one run may change by is told. */
const SHARE_OF_TOLERANCE = 0.5;
/** Of a step, or a drift, without the others' move; less, and what is printed shows none. */
const PRINTED_SHARE = 0.5;
/** Of the interval of a step's size. */
const STEP_CONFIDENCE = 0.95;
const TWO_SIDED = 1 - (1 - STEP_CONFIDENCE) / 2;
/** Of a standard normal value. */
const QUANTILE = 1.96;
/** Undefined where the step is too small to be told. */
function sizeOf(series, step) {
    return series.metric === 'error-rate' ? errorSize(series, step) : valueSize(series, step);
}
function sidesOf({ from, at, to }) {
    return [Math.max(from, at - NEAREST), at, Math.min(to, at + NEAREST)];
}
/**
 * Typical before: the median. How much more after: the median of all differences of a run after and a
 * run before, with the interval that their ranks give (Hodges and Lehmann 1963). It must matter without
 * the others' move; told is what was printed.
 */
function valueSize(series, step) {
    const { values, printed, metric } = series;
    const sides = sidesOf(step);
    const own = shiftOf(values, sides);
    if (Math.abs(own.shift) < leastOf(series, (0,_statistics_median_js__WEBPACK_IMPORTED_MODULE_0__/* .medianOf */ .ux)(values.slice(sides[0], sides[1])))) {
        return undefined;
    }
    const { shift, low, high } = values === printed ? own : shiftOf(printed, sides);
    if (shift / own.shift < PRINTED_SHARE)
        return undefined;
    const before = (0,_statistics_median_js__WEBPACK_IMPORTED_MODULE_0__/* .medianOf */ .ux)(printed.slice(sides[0], sides[1]));
    const isImprovement = metric === 'throughput' ? shift > 0 : shift < 0;
    const after = before + shift;
    if (before <= 0)
        return { before, after, isImprovement };
    const interval = [(before + low) / before, (before + high) / before];
    return { before, after, ratio: after / before, interval, isImprovement };
}
/** The smallest step that matters, in the unit of the metric. */
function leastOf({ settings, unit, metric }, before) {
    const relative = SHARE_OF_TOLERANCE * settings.maxRegression * before;
    if (unit !== 'ms')
        return relative;
    // a printed value that jumps by one bucket may have moved by almost nothing
    const rounding = metric === 'average' ? 0 : 2 * (0,_locust_stats_buckets_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketHalfWidth */ .ku)(before) * (1 + 1e-9);
    return Math.max(relative, SHARE_OF_TOLERANCE * settings.minChangeMs, rounding);
}
function shiftOf(values, [from, at, to]) {
    const [m, n] = [at - from, to - at];
    const differences = new Float64Array(m * n);
    let next = 0;
    for (let i = from; i < at; i++) {
        for (let j = at; j < to; j++)
            differences[next++] = (values[j] ?? NaN) - (values[i] ?? NaN);
    }
    differences.sort();
    const rank = Math.floor((m * n) / 2 - QUANTILE * Math.sqrt((m * n * (m + n + 1)) / 12));
    const place = Math.max(0, rank);
    return {
        shift: (0,_statistics_median_js__WEBPACK_IMPORTED_MODULE_0__/* .medianOf */ .ux)(differences),
        low: differences[place] ?? NaN,
        high: differences[differences.length - 1 - place] ?? NaN
    };
}
/** Of all requests before and after; the ratio's interval from their failures (exact, conditional). */
function errorSize(series, step) {
    const [from, at, to] = sidesOf(step);
    const counted = (a, b) => series.rows.slice(a, b).reduce((sum, row) => ({
        failures: sum.failures + row.failures,
        requests: sum.requests + row.requests
    }), { failures: 0, requests: 0 });
    const [then, now] = [counted(from, at), counted(at, to)];
    const [before, after] = [then.failures / then.requests, now.failures / now.requests];
    if (Math.abs(after - before) < series.settings.errorMargin)
        return undefined;
    const isImprovement = after < before;
    if (before === 0)
        return { before, after, isImprovement };
    const share = (0,_statistics_binomial_js__WEBPACK_IMPORTED_MODULE_2__/* .clopperPearson */ .mI)(now.failures, then.failures + now.failures, TWO_SIDED);
    const ratioOf = (part) => ((part / (1 - part)) * then.requests) / now.requests;
    return {
        before,
        after,
        ratio: after / before,
        interval: [ratioOf(share[0]), ratioOf(share[1])],
        isImprovement
    };
}


/***/ }),

/***/ 3132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ renderPastLines),
/* harmony export */   O: () => (/* binding */ changeLines)
/* harmony export */ });
/* harmony import */ var _evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6126);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4031);
/* harmony import */ var _view_past_view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5256);



/** What earlier runs say of this one: how they went, new change points, creeping changes. */
function renderPastLines(run, screen) {
    const { past } = run;
    if (past === undefined)
        return [];
    const spark = (0,_view_past_view_js__WEBPACK_IMPORTED_MODULE_1__/* .pastSparkline */ .sv)(past);
    const said = (0,_view_past_view_js__WEBPACK_IMPORTED_MODULE_1__/* .pastToSay */ .zA)(run);
    return [
        ...(spark === undefined ? [] : [`    ${spark.bars} ${spark.says}`]),
        ...(said.changePoints.length + said.creeps.length === 0
            ? []
            : changeLines({ ...said, breaks: [] }, screen))
    ];
}
/** Of the longest word before a line. */
const MARK_WIDTH = 6;
/** What a series tells, a line each, indented. */
function changeLines(past, { paint }) {
    const { changePoints, creeps, breaks, tooFew } = past;
    const line = (mark, style, text) => `    ${paint(mark.padEnd(MARK_WIDTH), style)}  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(text)}`;
    const lines = [
        ...changePoints.map(point => {
            const [last, first] = point.between.map(_view_past_view_js__WEBPACK_IMPORTED_MODULE_1__/* .runReference */ .NX);
            const where = `between ${last?.text ?? ''} and ${first?.text ?? ''}`;
            const waiver = point.waiver === undefined ? '' : ` (accepted: ${point.waiver.reason})`;
            return line(point.isImprovement ? 'better' : 'worse', point.isImprovement ? 'green' : point.effect === 'fail' ? 'red' : 'yellow', `${(0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .changePointFinding */ .EW)(point)}, ${where}${waiver}`);
        }),
        ...creeps.map(creep => line('creep', 'yellow', (0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .creepWords */ .pr)(creep))),
        ...breaks.map(each => line('break', 'dim', `from ${(0,_view_past_view_js__WEBPACK_IMPORTED_MODULE_1__/* .runReference */ .NX)(each.at).text} on: ${(0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .breakSentence */ .Jc)(each)}`))
    ];
    if (tooFew !== undefined)
        return [...lines, `    ${(0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .tooFewWords */ .E4)(tooFew)}`];
    return lines.length === 0 ? ['    no change point, no creeping change'] : lines;
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

/***/ 2259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderText: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./src/evaluate/conclusion.ts
var conclusion = __webpack_require__(6964);
// EXTERNAL MODULE: ./src/locust/run.ts
var locust_run = __webpack_require__(6351);
// EXTERNAL MODULE: ./src/units/count.ts
var units_count = __webpack_require__(3252);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/report/view/change-legend.ts
var change_legend = __webpack_require__(8728);
// EXTERNAL MODULE: ./src/report/view/compared-runs.ts
var compared_runs = __webpack_require__(1584);
// EXTERNAL MODULE: ./src/report/view/endpoint-remarks.ts
var endpoint_remarks = __webpack_require__(2777);
// EXTERNAL MODULE: ./src/report/view/endpoint-view.ts + 1 modules
var endpoint_view = __webpack_require__(3231);
// EXTERNAL MODULE: ./src/report/view/failure-view.ts
var failure_view = __webpack_require__(9716);
// EXTERNAL MODULE: ./src/report/view/note-text.ts
var note_text = __webpack_require__(7758);
// EXTERNAL MODULE: ./src/report/view/provenance.ts
var provenance = __webpack_require__(5208);
// EXTERNAL MODULE: ./src/report/view/refusal.ts
var refusal = __webpack_require__(7366);
// EXTERNAL MODULE: ./src/evaluate/verdict/accepted.ts
var accepted = __webpack_require__(1812);
// EXTERNAL MODULE: ./src/evaluate/verdict/order.ts
var order = __webpack_require__(2797);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(2676);
// EXTERNAL MODULE: ./src/report/view/change-text.ts
var change_text = __webpack_require__(7102);
// EXTERNAL MODULE: ./src/report/view/verdict-state.ts
var verdict_state = __webpack_require__(8283);
;// CONCATENATED MODULE: ./src/report/view/rises.ts






/** Of what is allowed; what rose less is near to nothing. */
const LEAST_NEARNESS = 0.25;
/**
 * The endpoints that do not fail whose response times came nearest to what is allowed, each by the
 * metric that came nearest, the nearest first: `POST /checkout P50 80 ms → 110 ms (+37%, allowed +39%)`.
 * Untrusted text.
 */
function nearestRises(run, most) {
    const nearest = new Map();
    const failing = new Set(run.verdicts.filter(isFailure).map(({ endpoint }) => endpoint));
    for (const rise of run.verdicts.filter(isRise)) {
        if (failing.has(rise.endpoint))
            continue;
        const known = nearest.get(rise.endpoint);
        if (known === undefined || nearness(rise) > nearness(known))
            nearest.set(rise.endpoint, rise);
    }
    return [...nearest.values()]
        .filter(rise => nearness(rise) >= LEAST_NEARNESS)
        .sort((a, b) => nearness(b) - nearness(a))
        .slice(0, most)
        .map(riseText);
}
/** Also one that was accepted, or that is only advice. */
function isFailure(verdict) {
    return (0,order/* effectRank */.mJ)(verdict) === 0 || (0,accepted/* isAccepted */.oB)(verdict);
}
function isRise(verdict) {
    if (verdict.rule !== 'regression' || verdict.effect !== 'pass')
        return false;
    const { endpoint, unit, value, baseline, allowed = 0, change } = verdict;
    const isOfEndpoint = endpoint !== locust_run/* AGGREGATED */.Y$ && unit === 'ms';
    const isKnown = value !== undefined && baseline !== undefined && change !== undefined;
    return isOfEndpoint && isKnown && allowed > 0;
}
function nearness({ change, allowed }) {
    return change.absolute / allowed;
}
/** What improved, by the most first: `POST /checkout P50 80 ms → 60 ms (−25%)`. Untrusted text. */
function improvements({ verdicts }) {
    return verdicts
        .flatMap(verdict => verdict.rule === 'regression' && (0,verdict_state/* verdictState */.$I)(verdict) === 'improved' ? [verdict] : [])
        .sort((a, b) => Math.abs(b.change?.ratio ?? 0) - Math.abs(a.change?.ratio ?? 0))
        .map(improvementText);
}
function improvementText(verdict) {
    const { endpoint, metric, unit, value, baseline, change } = verdict;
    const values = [baseline, value].flatMap(one => (one === undefined ? [] : (0,format/* formatValue */.Fl)(unit, one)));
    const by = change === undefined
        ? ''
        : change.ratio === undefined || unit === 'fraction'
            ? (0,change_text/* changeText */.k)(unit, change)
            : (0,format/* formatPercentChange */.vW)(change.ratio);
    return `${endpoint} ${(0,format/* metricLabel */.B)(metric)} ${values.join(' → ')}${by === '' ? '' : ` (${by})`}`;
}
function riseText(rise) {
    const { endpoint, metric, value, baseline, allowed, change } = rise;
    const [then, now] = [baseline, value].map(ms => (0,format/* formatValue */.Fl)('ms', ms));
    const by = (0,format/* formatPercentChange */.vW)(change.absolute / baseline);
    const why = (0,verdict_state/* isOpenState */.q1)((0,verdict_state/* verdictState */.$I)(rise))
        ? (0,verdict_state/* gradeName */.vK)(rise)
        : `allowed ${(0,format/* formatPercentChange */.vW)(allowed / baseline)}`;
    return `${endpoint} ${(0,format/* metricLabel */.B)(metric)} ${then} → ${now} (${by}, ${why})`;
}

// EXTERNAL MODULE: ./src/report/view/target-remarks.ts
var target_remarks = __webpack_require__(5277);
// EXTERNAL MODULE: ./src/report/view/view.ts
var view = __webpack_require__(1321);
// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __webpack_require__(3843);
// EXTERNAL MODULE: ./src/report/view/bound-text.ts
var bound_text = __webpack_require__(9664);
// EXTERNAL MODULE: ./src/report/view/load-words.ts
var load_words = __webpack_require__(1932);
// EXTERNAL MODULE: ./src/report/text/text-table.ts
var text_table = __webpack_require__(3540);
// EXTERNAL MODULE: ./src/report/text/text-width.ts
var text_width = __webpack_require__(4564);
;// CONCATENATED MODULE: ./src/report/text/capacity-text.ts






const HEAD = ['users', 'successful', 'P95', 'errors', 'acceptable bounds'];
/** Loads that are shown; a longer list is in the Markdown report. */
const MOST_LOADS = 20;
const INDENT = '    ';
/** What a capacity test showed at each load, and which bounds it was held to; none without a capacity. */
function renderLoadsText(run, screen) {
    const { capacity } = run.timeline;
    if (capacity === undefined)
        return [];
    const loads = (0,load_words/* loadCells */.Ae)(capacity);
    const lines = capacity.points.slice(0, MOST_LOADS).map((point, at) => {
        const p95 = point.percentiles.find(({ percent }) => percent === 95);
        const cells = [
            (0,units_count/* formatCount */.B4)(point.users),
            (0,format/* formatThroughput */.Y5)(point.throughput),
            p95 === undefined ? '–' : (0,format/* formatMs */._V)(p95.value),
            (0,format/* formatPercent */.l9)(point.errorRate),
            loads[at]?.words ?? ''
        ];
        return { style: 'dim', cells };
    });
    const more = capacity.points.length - lines.length;
    return [
        ...(0,text_table/* textTable */.ed)(HEAD, lines, screen),
        ...(more > 0 ? [`${INDENT}and ${(0,units_count/* counted */.hS)(more, 'more load')}`] : []),
        ...anywayLines(capacity, screen),
        ...boundLines(capacity, screen)
    ];
}
/** What every load leaves open. */
function anywayLines(capacity, screen) {
    const anyway = (0,load_words/* openAnyway */.im)(capacity);
    return anyway === undefined ? [] : indented(anyway, screen);
}
function indented(text, { width = Infinity }) {
    return (0,text_width/* wrapToWidth */.KI)(text, width - INDENT.length).map(line => `${INDENT}${line}`);
}
/** The bounds that a load holds or breaks: a throughput has none, as it depends on who asks. */
function boundLines({ held }, screen) {
    const all = held.bounds.map(({ metric, bound }) => `${(0,format/* metricLabel */.B)(metric)} ${(0,bound_text/* boundText */.O)('<', bound, (0,metrics/* unitOfKey */.FU)(metric))}`);
    if (all.length === 0)
        return [];
    const theirs = held.endpoints === 0 ? '' : `; of ${(0,units_count/* counted */.hS)(held.endpoints, 'endpoint')} those of each`;
    return indented(`acceptable bounds of all requests: ${all.join(', ')}${theirs}`, screen);
}

// EXTERNAL MODULE: ./src/report/text/past-text.ts
var past_text = __webpack_require__(3132);
// EXTERNAL MODULE: ./src/units/letter-case.ts
var letter_case = __webpack_require__(336);
// EXTERNAL MODULE: ./src/report/view/resource-facts.ts
var resource_facts = __webpack_require__(9734);
// EXTERNAL MODULE: ./src/report/view/resource-view.ts
var resource_view = __webpack_require__(6288);
;// CONCATENATED MODULE: ./src/report/text/styles.ts


const EFFECT_STYLES = {
    fail: 'red',
    warn: 'yellow',
    pass: 'green'
};
/** No green on what is open, or on the numbers of a run that could not be judged. */
function styleOf(run, row) {
    const isOpen = row.effect === 'pass' && (row.state === undefined || (0,verdict_state/* isOpenState */.q1)(row.state));
    return isOpen || !(0,view/* wasJudged */.vs)(run) ? 'dim' : EFFECT_STYLES[row.effect];
}

;// CONCATENATED MODULE: ./src/report/text/resource-text.ts








const MOST_ROWS = 100;
const MOST_ATTENTION = 20;
/** Loads beside each other; a terminal has room for no more. */
const MOST_STEPS = 8;
const LEAST_WIDTH = 20;
const resource_text_INDENT = '    ';
/** The service's surroundings: a table, and what it cannot hold; none without any. */
function renderResourcesText(run, screen) {
    const rows = (0,resource_view/* resourceRows */.qe)(run);
    if (rows.length === 0)
        return [];
    const more = rows.length - MOST_ROWS;
    const limit = (0,resource_facts/* likelyLimitText */.Xm)(run);
    return [
        ...lines([...(0,resource_facts/* resourceFacts */.eC)(run), ...(0,resource_facts/* generatorFacts */.Z)(run)].join(' · '), screen),
        ...(0,text_table/* textTable */.ed)(['resource', 'value', 'min', 'avg', 'max', 'target', 'acceptable', 'grade'], rows.slice(0, MOST_ROWS).map(row => ({
            style: styleOf(run, row),
            cells: [
                (0,resource_view/* subjectText */.yq)(row),
                ...[row.measured, row.min, row.avg, row.max, row.target, row.acceptable].map(text => text || '–'),
                graded(row)
            ]
        })), screen),
        ...(more > 0 ? [`${resource_text_INDENT}… and ${(0,units_count/* counted */.hS)(more, 'more metric')}`] : []),
        ...stepsTable(run, screen),
        ...(limit === undefined ? [] : lines(limit, screen)),
        ...(0,resource_facts/* scalingFacts */.pw)(run).flatMap(({ label, value }) => lines(`${label}: ${value}`, screen))
    ].filter(line => line.trim() !== '');
}
/** What of them asks for a look, as a table of its own beside that of endpoints. */
function resourceAttentionText(run, screen) {
    const rows = (0,resource_view/* resourcesToLookAt */.TT)(run);
    const more = rows.length - MOST_ATTENTION;
    return [
        ...(0,text_table/* textTable */.ed)(['resource', 'measured', 'grade', 'why'], rows.slice(0, MOST_ATTENTION).map(row => ({
            style: styleOf(run, row),
            cells: [(0,resource_view/* subjectText */.yq)(row), row.measured || '–', row.grade, (0,resource_view/* whyText */.ss)(row, true)]
        })), screen),
        ...(more > 0 ? [`${resource_text_INDENT}… and ${(0,units_count/* counted */.hS)(more, 'more metric')}, none of them worse`] : [])
    ];
}
/** The judged statistic at each load of a capacity test: a column for each, as many as fit. */
function stepsTable(run, screen) {
    const { users, rows } = (0,resource_view/* resourceSteps */.YF)(run);
    const kept = users.slice(0, MOST_STEPS);
    const more = users.length - kept.length;
    return [
        ...(0,text_table/* textTable */.ed)(['resource', 'judged', ...kept.map(count => (0,units_count/* counted */.hS)(count, 'user'))], rows.slice(0, MOST_ROWS).map(({ row, values }) => ({
            style: 'dim',
            cells: [
                row.title,
                (0,resource_view/* statisticLabel */.bf)(row),
                ...values.slice(0, MOST_STEPS).map(text => text || '–')
            ]
        })), screen),
        ...(more > 0 ? [`${resource_text_INDENT}… and ${(0,units_count/* counted */.hS)(more, 'more load')}`] : [])
    ];
}
function graded({ grade, isExplained, reason, remark, waiver = '' }) {
    const beside = [remark, waiver].filter(text => text !== '').map(text => ` (${text})`);
    return [grade, isExplained ? `: ${reason}` : '', ...beside].join('');
}
function lines(text, { width }) {
    const shown = (0,report_escape/* escapeTerminal */.en)((0,letter_case/* upperFirst */.Z)(text));
    const room = width === undefined ? undefined : Math.max(LEAST_WIDTH, width - resource_text_INDENT.length);
    return (room === undefined ? [shown] : (0,text_width/* wrapToWidth */.KI)(shown, room)).map(line => resource_text_INDENT + line);
}

// EXTERNAL MODULE: ./src/report/text/screen.ts
var text_screen = __webpack_require__(6118);
;// CONCATENATED MODULE: ./src/report/text/target-table.ts




/** The whole run against its targets; what changed beside it, or where there is no room, below it. */
function targetTable(run, screen) {
    const rows = (0,view/* targetRows */.dg)(run);
    const measures = column('measured', view/* wholeRunText */.M4);
    const bounds = [column('target', row => row.target), column('acceptable', row => row.acceptable)];
    const changes = [column('baseline', row => row.baseline), column('change', row => row.change)];
    const grade = column('grade', row => row.grade);
    const table = (columns) => metricColumns(run, rows, columns, screen);
    if (!rows.some(row => row.baseline !== ''))
        return table([measures, ...bounds, grade]);
    const whole = [measures, ...bounds, ...changes, grade];
    return hasRoom(whole, rows, screen.width)
        ? table(whole)
        : [
            ...table([column('measured', row => row.measured || '–'), ...bounds, grade]),
            '',
            ...table([measures, ...changes])
        ];
}
function column(title, of) {
    return { title, of };
}
function metricColumns(run, rows, columns, screen) {
    return (0,text_table/* textTable */.ed)(['metric', ...columns.map(({ title }) => title)], rows.map(row => ({
        style: styleOf(run, row),
        cells: [row.metric, ...columns.map(({ of }) => of(row))]
    })), screen);
}
/** For a row on each line. */
function hasRoom(columns, rows, width = Infinity) {
    const widths = [column('metric', row => row.metric), ...columns].map(({ title, of }) => Math.max(title.length, ...rows.map(row => (0,text_width/* displayWidth */.F1)(of(row)))));
    return text_table/* INDENT */.BH - text_table/* GAP */.Rd + widths.reduce((sum, cells) => sum + cells + text_table/* GAP */.Rd, 0) <= width;
}

// EXTERNAL MODULE: ./src/evaluate/timeline/limit-words.ts
var limit_words = __webpack_require__(7276);
// EXTERNAL MODULE: ./src/evaluate/timeline/trend.ts
var trend = __webpack_require__(3780);
// EXTERNAL MODULE: ./src/report/view/nearest-limit.ts
var nearest_limit = __webpack_require__(8598);
// EXTERNAL MODULE: ./src/report/view/sparkline.ts
var sparkline = __webpack_require__(457);
// EXTERNAL MODULE: ./src/report/view/timeline-view.ts + 2 modules
var timeline_view = __webpack_require__(7750);
;// CONCATENATED MODULE: ./src/report/text/timeline-text.ts








const MOST_BOTTLENECKS = 3;
/** The run in time for a terminal: aligned lines, indented like the report's tables; none when nothing is known. */
function renderTimelineText(run, screenWidth) {
    const facts = [
        ...(0,timeline_view/* timelineFacts */.L7)(run),
        ...tenths(run),
        ...(0,nearest_limit/* bottleneckTexts */.uJ)(run, MOST_BOTTLENECKS).map((value, i) => ({
            label: i === 0 ? 'nearest limit' : '',
            value
        })),
        ...run.timeline.limits.map((limit, i) => ({
            label: i === 0 ? 'not known' : '',
            value: (0,limit_words/* limitWords */.vd)(limit)
        }))
    ];
    const width = Math.max(0, ...facts.map(({ label }) => label.length));
    const column = width + 6;
    return facts.flatMap(({ label, value }) => {
        const text = (0,report_escape/* escapeTerminal */.en)(value);
        const lines = screenWidth === undefined ? [text] : (0,text_width/* wrapToWidth */.KI)(text, Math.max(20, screenWidth - column));
        return lines.map((line, i) => `    ${(i === 0 ? label : '').padEnd(width)}  ${line}`);
    });
}
function tenths({ timeline }) {
    const means = (0,trend/* toldTrend */.Zj)(timeline)?.parts.flatMap(part => part.average ?? []) ?? [];
    const line = (0,sparkline/* sparkline */.KM)(means);
    if (line === '')
        return [];
    const range = `${(0,format/* formatMs */._V)(Math.min(...means))} to ${(0,format/* formatMs */._V)(Math.max(...means))}`;
    return [{ label: 'by tenths', value: `${line} ${range} on average${(0,sparkline/* stepRemark */.Fz)(line, means)}` }];
}

;// CONCATENATED MODULE: ./src/report/text/text.ts

























/** Endpoints listed below the ones that need attention. */
const MAX_ENDPOINTS = 50;
/** Findings of a run, worst first. */
const MAX_ATTENTION = 500;
/** Runs that are shown, of more the worst; nobody scrolls further. */
const MAX_RUNS = 100;
/** Where the words of a note begin. */
const NOTE_COLUMN = 13;
/** Endpoints that rose without failing by it, and what improved. */
const MAX_RISES = 3;
/** Causes of failures that are listed. */
const MAX_FAILURES = 10;
/** A mark and the space behind it. */
const MARK_CELLS = 2;
const OUTCOME_MARKS = {
    passed: ['✔', 'green'],
    warned: ['▲', 'yellow'],
    failed: ['✘', 'red'],
    'could-not-judge': ['?', 'red']
};
/**
 * The report for a terminal: aligned, worst first, in colour only when asked. `width`: of the
 * terminal, in cells; without it (a file, a pipe) names are whole and lines as long as they are.
 */
function renderText({ evaluation, context }, terminal) {
    const screen = (0,text_screen/* screenOf */.S)(terminal);
    const { paint } = screen;
    const { runs } = evaluation;
    const worst = new Set((0,conclusion/* worstRunsFirst */.qI)(runs).slice(0, MAX_RUNS));
    const blocks = [
        headline(evaluation, screen),
        ...runs.filter(run => worst.has(run)).map(run => renderRun(run, evaluation, screen)),
        ...(runs.length > worst.size
            ? [`… and ${(0,units_count/* counted */.hS)(runs.length - worst.size, 'more run')}, none with a worse verdict`]
            : []),
        ...(runs.length === 1 ? [] : generalNotes(evaluation, screen)),
        ...(0,provenance/* configFacts */.og)({ evaluation, context }).map(fact => paint(`  ${(0,report_escape/* escapeTerminal */.en)(fact)}`, 'dim'))
    ];
    return `${blocks.join('\n\n')}\n`;
}
function headline({ outcome, headline: text }, { paint, width }) {
    const [mark, style] = OUTCOME_MARKS[outcome];
    const [first = '', ...more] = fitted((0,report_escape/* escapeTerminal */.en)(text), 2, width);
    return [`${mark} ${first}`, ...more.map(line => `  ${line}`)]
        .map(line => paint(paint(line, style), 'bold'))
        .join('\n');
}
/** The lines of a text that begins in a column of the screen. */
function fitted(text, column, width) {
    return width === undefined ? [text] : (0,text_width/* wrapToWidth */.KI)(text, Math.max(text_screen/* MIN_WIDTH */.Y / 2, width - column));
}
function renderRun(run, evaluation, screen) {
    const { width } = screen;
    const { about, runs } = evaluation;
    const ownNotes = (0,note_text/* notesToSay */.UC)(run.notes, about, run);
    const general = (0,note_text/* notesToSay */.UC)(evaluation.notes, about);
    const attention = (0,view/* attentionRows */.ic)(run);
    return [
        ...(runs.length > 1 ? markedLine(run, screen) : runLine(run, screen)),
        ...section('Whole run', [
            ...targetTable(run, screen),
            ...remarkLines((0,target_remarks/* targetRemarks */.Vy)(run, about), width)
        ]),
        ...section('Needs attention', [
            ...attentionTable(attention, screen),
            ...resourceAttentionText(run, screen)
        ]),
        ...section('Endpoints', endpointTable(run, screen)),
        ...section((0,failure_view/* failuresTitle */.ID)(run, 'Failures'), failureTable(run, screen)),
        ...section('The run in time', renderTimelineText(run, width)),
        ...section('Loads', renderLoadsText(run, screen)),
        ...section('Resources', renderResourcesText(run, screen)),
        ...section('Earlier runs', (0,past_text/* renderPastLines */.I)(run, screen)),
        ...comparison(run, width),
        // A reader need not know which of them concern no single run, where there is one.
        ...section('Notes', noteLines(runs.length > 1 ? ownNotes : [...ownNotes, ...general], screen))
    ].join('\n');
}
/** Beside others, with the mark of its own outcome: the headline is about all of them. */
function markedLine(run, screen) {
    const { paint, width } = screen;
    const [mark, style] = OUTCOME_MARKS[run.outcome];
    const room = { paint, ...(width === undefined ? {} : { width: width - MARK_CELLS }) };
    const [first = '', ...more] = runLine(run, room);
    return [`${paint(mark, style)} ${first}`, ...more.map(line => `  ${line}`)];
}
/** Its name and what it was. */
function runLine({ run, ...rest }, { paint, width }) {
    const name = (0,report_escape/* escapeTerminal */.en)(run.name);
    const facts = [...(0,view/* runFacts */.pI)({ run, ...rest }), ...(0,provenance/* whenFacts */.sf)(run)].map(report_escape/* escapeTerminal */.en).join(' · ');
    const [first = '', ...more] = fitted(`${name} · ${facts}`, 0, width);
    const isWhole = first.startsWith(`${name} `);
    const head = isWhole
        ? `${paint(name, 'bold')} ${paint(first.slice(name.length + 1), 'dim')}`
        : paint(first, 'bold');
    return [head, ...more.map(line => paint(line, 'dim'))];
}
/** How the run compares with its baseline, or why it was not compared. */
function comparison(run, width) {
    const instead = (0,refusal/* refusalOf */.Of)(run)?.text ?? (0,compared_runs/* comparedElsewhere */.e0)(run);
    if (instead !== undefined)
        return section('Baseline', fitted((0,report_escape/* escapeTerminal */.en)(instead), 4, width).map(line => `    ${line}`));
    const verdicts = (0,view/* comparisonsOf */.Qf)(run).map(({ verdict }) => verdict);
    const states = verdicts.map(verdict_state/* verdictState */.$I);
    const regressed = states.filter(state => state === 'regressed').length;
    const open = verdicts.filter(verdict => (0,verdict_state/* isOpenState */.q1)((0,verdict_state/* verdictState */.$I)(verdict)));
    const unjudged = open.length === 0
        ? ''
        : `, ${(0,units_count/* formatCount */.B4)(open.length)} without a verdict (${(0,verdict_state/* gradeCounts */.IP)(open).join(', ')})`;
    const better = improvements(run);
    const improved = better.length === 0 ? '' : `, ${(0,units_count/* formatCount */.B4)(better.length)} improved`;
    const near = nearestRises(run, MAX_RISES).map(report_escape/* escapeTerminal */.en).join('; ');
    const shown = [
        near,
        ...(0,view/* targetRows */.dg)(run).map(({ change }) => change),
        ...(0,endpoint_view/* endpointRows */.Lf)(run, MAX_ENDPOINTS).map(({ grade }) => grade),
        unjudged
    ];
    return section(`Compared with ${(0,report_escape/* escapeTerminal */.en)((0,compared_runs/* comparedWith */.o3)(run))}`, states.length === 0
        ? []
        : [
            `${(0,units_count/* counted */.hS)(states.length, 'comparison')}, ${(0,units_count/* formatCount */.B4)(regressed)} regressed${improved}${unjudged}`,
            ...(better.length === 0 ? [] : [`improved: ${betterText(better)}`]),
            ...(near === '' ? [] : [`not failing, but nearest to it: ${near}`]),
            ...(0,change_legend/* changeLegend */.U)(run, shown).map(report_escape/* escapeTerminal */.en)
        ].flatMap(text => fitted(text, text_table/* INDENT */.BH, width).map(line => `    ${line}`)));
}
function betterText(better) {
    const more = better.length - MAX_RISES;
    const said = better.slice(0, MAX_RISES).map(report_escape/* escapeTerminal */.en).join('; ');
    return more > 0 ? `${said}; and ${(0,units_count/* formatCount */.B4)(more)} more` : said;
}
function section(title, lines) {
    return lines.length === 0 ? [] : ['', `  ${title}`, ...lines];
}
function failureTable({ run }, screen) {
    const failures = [...run.failures].sort((a, b) => b.occurrences - a.occurrences);
    const lines = (0,text_table/* textTable */.ed)(['times', 'kind', 'endpoint', 'error'], failures.slice(0, MAX_FAILURES).map(failure => ({
        style: 'dim',
        cells: [
            (0,units_count/* formatCount */.B4)(failure.occurrences),
            failure_view/* ERROR_KIND_LABELS */.a7[failure.kind],
            (0,locust_run/* endpointKey */.r4)(failure),
            failure.error
        ]
    })), screen);
    const more = failures.length - MAX_FAILURES;
    return more > 0 ? [...lines, `    … and ${(0,units_count/* formatCount */.B4)(more)} more`] : lines;
}
/** Under the table, which stays narrow. */
function remarkLines(remarks, width) {
    const lines = remarks.flatMap(remark => {
        const [first = '', ...more] = fitted((0,report_escape/* escapeTerminal */.en)(remark), text_table/* INDENT */.BH + text_table/* GAP */.Rd, width);
        return [' '.repeat(text_table/* INDENT */.BH) + first, ...more.map(line => ' '.repeat(text_table/* INDENT */.BH + text_table/* GAP */.Rd) + line)];
    });
    return lines.length === 0 ? [] : ['', ...lines];
}
function attentionTable(rows, screen) {
    const lines = (0,text_table/* textTable */.ed)(['endpoint', 'metric', 'grade', 'why'], rows.slice(0, MAX_ATTENTION).map(row => ({
        style: EFFECT_STYLES[row.effect],
        cells: [row.endpoint, row.metric, row.grade, (0,refusal/* whyOf */.gf)(row)]
    })), screen);
    const more = rows.length - MAX_ATTENTION;
    return more > 0 ? [...lines, `    … and ${(0,units_count/* formatCount */.B4)(more)} more, none of them worse`] : lines;
}
function endpointTable(run, screen) {
    const rows = (0,endpoint_view/* endpointRows */.Lf)(run, MAX_ENDPOINTS);
    const more = run.run.endpoints.length - rows.length;
    const lines = (0,text_table/* textTable */.ed)(['endpoint', 'requests', 'errors', ...endpoint_view/* PERCENTILES_SHOWN */.ZM.map(percent => `P${percent}`), 'grade'], rows.map(row => ({
        style: styleOf(run, row),
        cells: [row.endpoint, row.requests, row.errors, ...row.percentiles, row.grade]
    })), screen);
    return [
        ...lines,
        ...(more > 0 ? [`    … and ${(0,units_count/* counted */.hS)(more, 'more endpoint')}`] : []),
        ...remarkLines((0,endpoint_remarks/* endpointRemarks */.r)(run), screen.width)
    ];
}
/** Of a report on several runs, or on none, what concerns no single one. */
function generalNotes({ runs, notes, about }, screen) {
    const lines = noteLines((0,note_text/* notesToSay */.UC)(notes, about), screen);
    const title = runs.length === 0 ? 'Notes' : 'Notes on all runs';
    return lines.length === 0 ? [] : [[`  ${title}`, ...lines].join('\n')];
}
function noteLines(all, { paint, width }) {
    const styles = { error: 'red', warning: 'yellow', info: 'dim' };
    return all.flatMap(({ note, text }) => {
        const [first = '', ...more] = fitted(`${note.code}: ${(0,report_escape/* escapeTerminal */.en)(text)}`, NOTE_COLUMN, width);
        return [
            `    ${paint(note.severity.padEnd(7), styles[note.severity])}  ${first}`,
            ...more.map(line => ' '.repeat(NOTE_COLUMN) + line)
        ];
    });
}


/***/ }),

/***/ 8728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ changeLegend)
/* harmony export */ });
/* harmony import */ var _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6272);
/* harmony import */ var _verdict_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8283);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1321);



/** The words for a comparison that found no change and rules none out, and what each means. */
const MEANINGS = [
    [_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_CLEAR_CHANGE */ .FW, unclear],
    [
        _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .UNCONFIRMED */ .PG,
        () => 'the average moved beyond what is allowed, but P50 not half as far that way, as when only the slowest requests changed'
    ],
    [
        _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .OTHER_MIX */ .uE,
        () => 'the whole run rose beyond what is allowed only because its endpoints were called in other proportions than before'
    ],
    [_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .TOO_NOISY */ .kz, verdicts => `it rose, but ${undetectable(verdicts)}`],
    [_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_RISE */ .kg, verdicts => `it did not rise, but ${undetectable(verdicts)}`]
];
/**
 * `no clear change: it moved, …`: what those words mean that stand in a report, each once.
 *
 * @param shown the cells of the report, and its counts, that may have them
 */
function changeLegend(run, shown) {
    const repeats = repeatsLegend(run);
    const said = MEANINGS.filter(([word]) => shown.some(text => text.includes(word)));
    if (said.length === 0)
        return repeats;
    const compared = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .comparisonsOf */ .Qf)(run).flatMap(({ verdict }) => verdict.rule === 'regression' ? [verdict] : []);
    return [
        ...repeats,
        ...said.flatMap(([word, meaning]) => {
            const called = compared.filter(verdict => (0,_verdict_state_js__WEBPACK_IMPORTED_MODULE_0__/* .gradeName */ .vK)(verdict) === word);
            return called.length === 0 ? [] : [`${word}: ${meaning(called)}`];
        })
    ];
}
/** Whose numbers they are, which stand in the section of the last. */
function repeatsLegend(run) {
    const together = run.comparison?.together;
    if (together === undefined || (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .comparisonsOf */ .Qf)(run).length === 0)
        return [];
    return [
        `repeats: ${together.length} runs were compared together; of each metric the numbers are those of the one of them which decides${ofAll(run)}`,
        ...fewer(run)
    ];
}
/** Where a rise of errors shows only in all repeats together. */
function ofAll(run) {
    const isThere = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .comparisonsOf */ .Qf)(run).some(({ verdict }) => verdict.runs?.said === 'together');
    return isThere ? ', of an error rate that rose in all of them together those of all' : '';
}
/** What half of the repeats or fewer say, which decides nothing. */
function fewer(run) {
    const found = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .comparisonsOf */ .Qf)(run).flatMap(({ verdict: { rule, endpoint, runs }, metrics }) => rule === 'regression' && runs?.said === 'exceeded'
        ? [{ cell: `${endpoint} ${metrics.join(', ')}`, runs }]
        : []);
    const [first] = found;
    if (first === undefined)
        return [];
    const shown = found
        .slice(0, MOST_FEWER)
        .map(({ cell, runs: { seen, of } }) => `${cell} in ${seen} of ${of}`);
    const more = found.length > shown.length ? ` and ${found.length - shown.length} more` : '';
    return [
        `beyond what is allowed, but not in more than half of the repeats: ${shown.join('; ')}${more}`
    ];
}
const MOST_FEWER = 5;
function unclear(verdicts) {
    const isCommon = verdicts.some(({ others = 0, change }) => Math.sign(others) * Math.sign(change?.absolute ?? 0) > 0);
    return `it moved, but ${isCommon ? 'noise or what moved the other endpoints too' : 'noise'} may be all of it`;
}
/** By what decided it: neither one assumed noise nor what moved all endpoints are noisy runs. */
function undetectable(verdicts) {
    const isBy = (...sources) => verdicts.some(({ reason }) => reason.kind === 'latency' && sources.includes(reason.allowance.by));
    const causes = [
        ...(isBy('noise', 'learned') ? ['for noise'] : []),
        ...(isBy('tolerance') ? ['by max-regression'] : []),
        ...(verdicts.some(({ others = 0 }) => others > 0) ? ['for what the other endpoints moved'] : [])
    ];
    return `so much is allowed (${causes.join(' and ')}) that not even twice as slow would be called regressed`;
}


/***/ }),

/***/ 1584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ comparedRuns),
/* harmony export */   e0: () => (/* binding */ comparedElsewhere),
/* harmony export */   o3: () => (/* binding */ comparedWith)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3252);

/** More are not listed: a history has forty. */
const MOST_LISTED = 10;
/** In a line of text. */
const MOST_NAMED = 3;
/**
 * What the run was compared with: all of a few; of many the newest, the newest first. Where not all tell when
 * they ran, none is newer than another: the first that were named.
 */
function comparedRuns(sources) {
    if (sources.length <= MOST_LISTED)
        return { listed: sources };
    const listed = inTime(sources) ?? sources;
    const noun = listed === sources ? 'more run' : 'older run';
    return {
        listed: listed.slice(0, MOST_LISTED),
        others: (0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(sources.length - MOST_LISTED, noun)
    };
}
/** `12 earlier runs, the newest run #41`: for a line of text, in which only a few have room. */
function comparedWith({ run, comparison }) {
    const sources = comparison?.baselines ?? [];
    const [first] = sources;
    if (first === undefined)
        return 'no baseline';
    if (sources.length <= MOST_NAMED)
        return sources.map(({ label }) => label).join(', ');
    const { startedAt = -Infinity } = run;
    const isEarlier = sources.every(({ at = Infinity }) => at < startedAt);
    const all = (0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(sources.length, isEarlier ? 'earlier run' : 'run');
    const newest = inTime(sources)?.[0];
    return newest === undefined
        ? `${all}, among them ${first.label}`
        : `${all}, the newest ${newest.label}`;
}
/** The newest first; undefined where not all tell when they ran. */
function inTime(sources) {
    if (sources.some(({ at }) => at === undefined))
        return undefined;
    return [...sources].sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
}
/** Where the comparison of a repeat stands, if not in its own section. */
function comparedElsewhere({ repeat }) {
    return repeat?.comparedAt === undefined
        ? undefined
        : `How it compares is told of several repeats together, at ${repeat.comparedAt}.`;
}


/***/ }),

/***/ 5256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ runReference),
/* harmony export */   O3: () => (/* binding */ creepRow),
/* harmony export */   pj: () => (/* binding */ changePointRow),
/* harmony export */   rt: () => (/* binding */ runName),
/* harmony export */   sv: () => (/* binding */ pastSparkline),
/* harmony export */   vA: () => (/* binding */ totalsOf),
/* harmony export */   zA: () => (/* binding */ pastToSay)
/* harmony export */ });
/* harmony import */ var _evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6126);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2676);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3252);
/* harmony import */ var _units_letter_case_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(336);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4031);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7366);
/* harmony import */ var _sparkline_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(457);






/** A change point as a row of a table. */
function changePointRow(point) {
    const { interval, between, seenIn, together, isImprovement, waiver } = point;
    return {
        ...lastingRow(point),
        interval: interval === undefined
            ? ''
            : `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercentChange */ .vW)(interval[0] - 1)} to ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercentChange */ .vW)(interval[1] - 1)}`,
        between: [runReference(between[0]), runReference(between[1])],
        seen: (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(seenIn, 'run'),
        together: together.length === 0 ? '' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(together.length, 'more metric'),
        word: isImprovement ? 'better' : 'worse',
        ...(waiver === undefined ? {} : { waiver: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .waiverText */ .Eu)(waiver) })
    };
}
/** A creep as a row of a table. */
function creepRow(creep) {
    return { ...lastingRow(creep), since: (0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceWords */ .KR)(creep), runs: (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(creep.runs, 'run') };
}
function lastingRow(moved) {
    const { endpoint, metric, unit, before, after, ratio } = moved;
    return {
        endpoint,
        metric: (0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_4__/* .upperFirst */ .Z)((0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLabel */ .B)(metric)),
        before: (0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatValue */ .Fl)(unit, before),
        after: (0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatValue */ .Fl)(unit, after),
        change: ratio === undefined ? '' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercentChange */ .vW)(ratio - 1)
    };
}
/** How a run is called, and its page where that is an http(s) address. */
function runReference({ commit, workflowRun, url }) {
    const address = url === undefined ? undefined : (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .webAddress */ .Dy)(url);
    return {
        text: commit === undefined ? workflowRun : commit.slice(0, _evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMIT_DIGITS */ .tn),
        ...(address === undefined ? {} : { url: address })
    };
}
/** Runs that a sparkline shows, a character each. */
const MOST_SPARKS = 40;
/** Fewer are no course. */
const LEAST_SPARKS = 5;
/** P95 of the whole run over the newest runs, this one last; undefined where there are too few. */
function pastSparkline({ runs }) {
    const known = runs.slice(-MOST_SPARKS).flatMap(({ p95 }) => (p95 === undefined ? [] : [p95]));
    const newest = known.at(-1);
    if (newest === undefined || known.length < LEAST_SPARKS)
        return undefined;
    const ascending = [...known].sort((a, b) => a - b);
    const [low = newest, high = newest] = [ascending[0], ascending.at(-1)];
    const bars = (0,_sparkline_js__WEBPACK_IMPORTED_MODULE_6__/* .sparkline */ .KM)(known, MOST_SPARKS);
    return {
        bars,
        says: `P95 of the whole run in the last ${known.length} runs: ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(low)} to ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(high)}, newest ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(newest)}${(0,_sparkline_js__WEBPACK_IMPORTED_MODULE_6__/* .stepRemark */ .Fz)(bars, known)}`
    };
}
/** `#42`, of a second attempt `#42 (attempt 2)`. */
function runName({ runNumber, identity }) {
    const { workflowRun, attempt } = identity;
    const name = runNumber === undefined ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)(workflowRun, 60) : `#${runNumber}`;
    return attempt === 1 ? name : `${name} (attempt ${attempt})`;
}
/** The whole run in its main numbers, `–` for what is unknown. */
function totalsOf({ total }) {
    const p95 = total?.percentiles.get(95);
    const { throughput, requests = 0, failures = 0 } = total ?? {};
    return {
        p95: p95 === undefined ? '–' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(p95),
        throughput: throughput === undefined ? '–' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatThroughput */ .Y5)(throughput),
        errorRate: requests === 0 ? '–' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercent */ .l9)(failures / requests)
    };
}
/** What is told for the first time, but for what a warning among the run's notes says already. */
function pastToSay({ past, notes }) {
    if (past === undefined)
        return { changePoints: [], creeps: [] };
    const loud = new Set(notes.filter(({ severity }) => severity !== 'info').map(({ code }) => code));
    return {
        changePoints: past.changePoints.filter(({ isNew, effect }) => isNew && (effect === 'pass' || !loud.has('change-point'))),
        creeps: loud.has('creep') ? [] : past.creeps
    };
}


/***/ })

};
