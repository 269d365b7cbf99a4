export const id = 902;
export const ids = [902];
export const modules = {

/***/ 7210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ fitted),
/* harmony export */   w: () => (/* binding */ titleLines)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4031);
/* harmony import */ var _screen_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6118);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4564);



/** The lines of a text that begins in a column of the screen. `width`: of the screen, in cells. */
function fitted(text, column, width) {
    return width === undefined ? [text] : (0,_text_width_js__WEBPACK_IMPORTED_MODULE_1__/* .wrapToWidth */ .KI)(text, Math.max(_screen_js__WEBPACK_IMPORTED_MODULE_0__/* .MIN_WIDTH */ .Y / 2, width - column));
}
/** A name, which stands out, and what is said of it. Both are untrusted. */
function titleLines(name, facts, { paint, width }) {
    const shown = (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(name);
    const said = facts.map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en).join(' · ');
    const [first = '', ...more] = fitted(`${shown} · ${said}`, 0, width);
    const isWhole = first.startsWith(`${shown} `);
    const head = isWhole
        ? `${paint(shown, 'bold')} ${paint(first.slice(shown.length + 1), 'dim')}`
        : paint(first, 'bold');
    return [head, ...more.map(line => paint(line, 'dim'))];
}


/***/ }),

/***/ 7902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderHistoryText: () => (/* binding */ renderHistoryText),
/* harmony export */   renderPastText: () => (/* binding */ renderPastText)
/* harmony export */ });
/* harmony import */ var _evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6126);
/* harmony import */ var _units_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2817);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3252);
/* harmony import */ var _view_past_view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5256);
/* harmony import */ var _fitted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7210);
/* harmony import */ var _past_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3132);
/* harmony import */ var _screen_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6118);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3540);








/** A history for a terminal: a table for each series, the newest run last. */
function renderHistoryText(series, terminal) {
    const screen = (0,_screen_js__WEBPACK_IMPORTED_MODULE_4__/* .screenOf */ .S)(terminal);
    if (series.length === 0)
        return 'The history holds no run.\n';
    const parts = series.map(digests => [...seriesTitle(digests, screen), '', ...runTable(digests, screen)].join('\n'));
    return `${parts.join('\n\n')}\n`;
}
/** What each series tells: change points, creeps and breaks. */
function renderPastText(series, terminal) {
    const screen = (0,_screen_js__WEBPACK_IMPORTED_MODULE_4__/* .screenOf */ .S)(terminal);
    if (series.length === 0)
        return 'The history holds no run.\n';
    const parts = series.map(({ digests, past }) => [...seriesTitle(digests, screen), ...(0,_past_text_js__WEBPACK_IMPORTED_MODULE_3__/* .changeLines */ .O)(past, screen)].join('\n'));
    return `${parts.join('\n\n')}\n`;
}
function seriesTitle(digests, screen) {
    const [first] = digests;
    if (first === undefined)
        return [];
    const { run, loadLevel, gate } = first.identity;
    const facts = [`load level ${loadLevel}`, `gate ${gate}`, (0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(digests.length, 'run')];
    return (0,_fitted_js__WEBPACK_IMPORTED_MODULE_2__/* .titleLines */ .w)(run, facts, screen);
}
const OUTCOME_STYLES = {
    passed: 'green',
    warned: 'yellow',
    failed: 'red'
};
function runTable(digests, screen) {
    return (0,_text_table_js__WEBPACK_IMPORTED_MODULE_6__/* .textTable */ .ed)(['run', 'when (UTC)', 'commit', 'users', 'requests', 'P95', 'throughput', 'errors', 'outcome'], digests.map(digest => {
        const { p95, throughput, errorRate } = (0,_view_past_view_js__WEBPACK_IMPORTED_MODULE_1__/* .totalsOf */ .vA)(digest);
        const { commit = '–', tag, users, total, outcome, at } = digest;
        return {
            style: OUTCOME_STYLES[outcome],
            cells: [
                runId(digest),
                (0,_units_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .formatMoment */ .K9)(at).slice(0, 16),
                [commit.slice(0, _evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMIT_DIGITS */ .tn), ...(tag === undefined ? [] : [tag])].join(' '),
                users === undefined ? '–' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(users),
                total === undefined ? '–' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(total.requests),
                p95,
                throughput,
                errorRate,
                (0,_view_past_view_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeText */ .EL)(digest)
            ]
        };
    }), screen);
}
/** As `history remove` takes it. */
function runId({ identity: { workflowRun, attempt } }) {
    return attempt === 1 ? workflowRun : `${workflowRun}/${attempt}`;
}


/***/ }),

/***/ 3132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ renderPastLines),
/* harmony export */   O: () => (/* binding */ changeLines)
/* harmony export */ });
/* harmony import */ var _evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6126);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4031);
/* harmony import */ var _view_past_view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5256);
/* harmony import */ var _fitted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7210);




/** What earlier runs say of this one: how they went, new change points, creeping changes. */
function renderPastLines(run, screen) {
    const { past } = run;
    if (past === undefined)
        return [];
    const spark = (0,_view_past_view_js__WEBPACK_IMPORTED_MODULE_1__/* .pastSparkline */ .sv)(past);
    const said = (0,_view_past_view_js__WEBPACK_IMPORTED_MODULE_1__/* .pastToSay */ .zA)(run);
    return [
        ...(spark === undefined ? [] : plainLines(`${spark.bars} ${spark.says}`, screen)),
        ...(said.changePoints.length + said.creeps.length === 0
            ? []
            : changeLines({ ...said, breaks: [] }, screen))
    ];
}
const INDENT = '    ';
/** Of the longest word before a line. */
const MARK_WIDTH = 6;
/** What a series tells, a line each, indented. */
function changeLines(past, screen) {
    const { paint, width } = screen;
    const { changePoints, creeps, breaks, tooFew } = past;
    const line = (mark, style, text) => {
        const column = INDENT.length + MARK_WIDTH + 2;
        const [first = '', ...more] = (0,_fitted_js__WEBPACK_IMPORTED_MODULE_2__/* .fitted */ .$)((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeTerminal */ .en)(text), column, width);
        return [
            `${INDENT}${paint(mark.padEnd(MARK_WIDTH), style)}  ${first}`,
            ...more.map(rest => `${' '.repeat(column)}${rest}`)
        ];
    };
    const lines = [
        ...changePoints.flatMap(point => {
            const [last, first] = point.between.map(_view_past_view_js__WEBPACK_IMPORTED_MODULE_1__/* .runReference */ .NX);
            const where = `between ${last?.text ?? ''} and ${first?.text ?? ''}`;
            const waiver = point.waiver === undefined ? '' : ` (accepted: ${point.waiver.reason})`;
            return line(point.isImprovement ? 'better' : 'worse', point.isImprovement ? 'green' : point.effect === 'fail' ? 'red' : 'yellow', `${(0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .changePointFinding */ .EW)(point)}, ${where}${waiver}`);
        }),
        ...creeps.flatMap(creep => line('creep', 'yellow', (0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .creepWords */ .pr)(creep))),
        ...breaks.flatMap(each => line('break', 'dim', `from ${(0,_view_past_view_js__WEBPACK_IMPORTED_MODULE_1__/* .runReference */ .NX)(each.at).text} on: ${(0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .breakSentence */ .Jc)(each)}`))
    ];
    if (tooFew !== undefined)
        return [...lines, ...plainLines((0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .tooFewWords */ .E4)(tooFew), screen)];
    return lines.length === 0 ? plainLines('no change point, no creeping change', screen) : lines;
}
function plainLines(text, { width }) {
    return (0,_fitted_js__WEBPACK_IMPORTED_MODULE_2__/* .fitted */ .$)(text, INDENT.length, width).map(line => `${INDENT}${line}`);
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

/***/ 5256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ outcomeText),
/* harmony export */   NX: () => (/* binding */ runReference),
/* harmony export */   O3: () => (/* binding */ creepRow),
/* harmony export */   pj: () => (/* binding */ changePointRow),
/* harmony export */   rZ: () => (/* binding */ pastTitle),
/* harmony export */   rt: () => (/* binding */ runName),
/* harmony export */   sv: () => (/* binding */ pastSparkline),
/* harmony export */   vA: () => (/* binding */ totalsOf),
/* harmony export */   zA: () => (/* binding */ pastToSay)
/* harmony export */ });
/* harmony import */ var _evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6126);
/* harmony import */ var _past_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5486);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2676);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3252);
/* harmony import */ var _units_letter_case_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(336);
/* harmony import */ var _units_middle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(162);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4031);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7366);
/* harmony import */ var _sparkline_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(457);








/** `failed`; of a run that `history add` judged, by its own numbers alone: `warned (not compared)`. */
function outcomeText({ outcome, identity }) {
    return identity.workflowRun.startsWith(_past_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .BY_HAND */ .u) ? `${outcome} (not compared)` : outcome;
}
/** A change point as a row of a table. */
function changePointRow(point) {
    const { interval, between, seenIn, isImprovement, waiver } = point;
    return {
        ...lastingRow(point),
        interval: interval === undefined
            ? ''
            : `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(interval[0] - 1)} to ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(interval[1] - 1)}`,
        between: [runReference(between[0]), runReference(between[1])],
        seen: (0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(seenIn, 'run'),
        together: (0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .togetherWords */ .oB)(point),
        word: isImprovement ? 'better' : 'worse',
        ...(waiver === undefined ? {} : { waiver: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .waiverText */ .Eu)(waiver) })
    };
}
/** A creep as a row of a table. */
function creepRow(creep) {
    return {
        ...lastingRow(creep),
        since: (0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .sinceWords */ .KR)(creep),
        runs: (0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(creep.runs, 'run'),
        together: moreMetrics(creep.together)
    };
}
function moreMetrics(together) {
    return together.length === 0 ? '' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(together.length, 'more metric');
}
function lastingRow(moved) {
    const { endpoint, metric, unit, before, after, ratio } = moved;
    return {
        endpoint,
        metric: (0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_5__/* .upperFirst */ .Z)((0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .metricLabel */ .B)(metric)),
        before: (0,_units_middle_js__WEBPACK_IMPORTED_MODULE_6__/* .formatMiddle */ .P)(metric, unit, before),
        after: (0,_units_middle_js__WEBPACK_IMPORTED_MODULE_6__/* .formatMiddle */ .P)(metric, unit, after),
        change: ratio === undefined ? '' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(ratio - 1)
    };
}
/** How a run is called, and its page where that is an http(s) address. */
function runReference({ commit, workflowRun, url }) {
    const address = url === undefined ? undefined : (0,_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .webAddress */ .Dy)(url);
    return {
        text: commit === undefined ? workflowRun : commit.slice(0, _evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMIT_DIGITS */ .tn),
        ...(address === undefined ? {} : { url: address })
    };
}
/** Over what the other runs of the history tell: an older run may be judged by one that holds later ones. */
function pastTitle({ run, past }) {
    const { startedAt = Infinity } = run;
    const isLater = past?.runs.some(({ at }) => at > startedAt) === true;
    return isLater ? 'Earlier and later runs' : 'Earlier runs';
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
    const bars = (0,_sparkline_js__WEBPACK_IMPORTED_MODULE_8__/* .sparkline */ .KM)(known, MOST_SPARKS);
    return {
        bars,
        says: `P95 of the whole run in the last ${known.length} runs: ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(low)} to ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(high)}, newest ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(newest)}${(0,_sparkline_js__WEBPACK_IMPORTED_MODULE_8__/* .stepRemark */ .Fz)(bars, known)}`
    };
}
/** `#42`, of a second attempt `#42 (attempt 2)`. */
function runName({ runNumber, identity }) {
    const { workflowRun, attempt } = identity;
    const name = runNumber === undefined ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .plainText */ .wh)(workflowRun, 60) : `#${runNumber}`;
    return attempt === 1 ? name : `${name} (attempt ${attempt})`;
}
/** The whole run in its main numbers, `–` for what is unknown. */
function totalsOf({ total }) {
    const p95 = total?.percentiles.get(95);
    const { throughput, requests = 0, failures = 0 } = total ?? {};
    return {
        p95: p95 === undefined ? '–' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(p95),
        throughput: throughput === undefined ? '–' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatThroughput */ .Y5)(throughput),
        errorRate: requests === 0 ? '–' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercent */ .l9)(failures / requests)
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


/***/ }),

/***/ 7366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ waiverText),
/* harmony export */   LS: () => (/* binding */ isUncompared),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   gf: () => (/* binding */ whyOf)
/* harmony export */ });
/* harmony import */ var _evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2797);
/* harmony import */ var _note_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9990);


/**
 * Why there was no comparison (where the headline is `about` that, only what to do then), and what that
 * does to the conclusion; undefined when there was one.
 */
function refusalOf(run, about) {
    const refusal = run.comparison?.refusal;
    if (refusal === undefined)
        return undefined;
    const verdict = (0,_evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)(run.verdicts.filter(isUncompared))[0];
    const remarks = remarksOf(verdict);
    const advice = run.notes.find(({ code }) => code === 'not-comparable')?.advice;
    const isSaid = remarks === NO_REMARKS && run.verdicts.some(one => isRefused(one, about));
    const message = `Not compared with the baseline${remarks.before}: ${refusal}${remarks.after}`;
    return {
        text: isSaid && advice === undefined
            ? ''
            : (0,_note_text_js__WEBPACK_IMPORTED_MODULE_1__/* .noteText */ .gA)({
                message: isSaid ? 'Not compared with the baseline' : message,
                ...(advice === undefined ? {} : { advice })
            }),
        effect: verdict?.effect ?? 'pass'
    };
}
const NO_REMARKS = { before: '', after: '' };
/** What softens it. */
function remarksOf(verdict) {
    if (verdict?.wouldFail === undefined && verdict?.waiver === undefined)
        return NO_REMARKS;
    return {
        before: verdict.wouldFail === undefined ? '' : ' (would fail)',
        after: verdict.waiver === undefined ? '' : ` (${waiverText(verdict.waiver)})`
    };
}
function isRefused(verdict, about) {
    return verdict === about && verdict.rule === 'regression' && verdict.reason.kind === 'refused';
}
/** A metric that was not compared, for a reason that is one for several. */
function isUncompared(verdict) {
    return verdict.rule === 'regression' && verdict.verdict === 'not-comparable';
}
function waiverText({ until, reason }) {
    return `accepted until ${until}: ${reason}`;
}
/** Why, and who accepted it. */
function whyOf({ reason, waiver }) {
    return waiver === undefined ? reason : `${reason} (${waiver})`;
}


/***/ }),

/***/ 457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ stepRemark),
/* harmony export */   KM: () => (/* binding */ sparkline),
/* harmony export */   ZO: () => (/* binding */ MOST_BARS),
/* harmony export */   n_: () => (/* binding */ bars),
/* harmony export */   oz: () => (/* binding */ extremes)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2676);

const BARS = ['▁', '▂', '▃', '▅', '▇'];
/** A character of its own: spaces at the ends of a table cell are lost. */
const BLANK = '·';
/** More would widen a table column beyond what a comment has room for. */
const MOST_BARS = 20;
/**
 * Values as small bars, at most 20 characters unless said otherwise: of the values that share a character, the one furthest
 * from the usual is shown. The bars start at 0, or noise would look like a mountain range. Values that
 * are no numbers are left out; the empty string when fewer than two are left.
 */
function sparkline(values, most = MOST_BARS) {
    const known = extremes(values.filter(value => Number.isFinite(value)), most);
    return known.length < 2 ? '' : bars(known);
}
/** A bar from 0 for each value, and a dot where there is none. */
function bars(values) {
    const high = Math.max(...values.map(value => value ?? 0));
    return values
        .map(value => {
        if (value === undefined)
            return BLANK;
        const level = high <= 0 ? 0 : Math.max(0, value) / high;
        return BARS[Math.min(BARS.length - 1, Math.floor(level * BARS.length))];
    })
        .join('');
}
/** ` (a bar's step is 9 ms)`: how little draws two values (ms) apart; empty where none are. */
function stepRemark(bars, values) {
    if (new Set(bars.replaceAll(BLANK, '')).size < 2)
        return '';
    return ` (a bar's step is ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(Math.max(...values) / BARS.length)})`;
}
/** At most `most` values: of each group of neighbours the one furthest from the median of `all`. */
function extremes(values, most, all = values) {
    if (values.length <= most)
        return [...values];
    const usual = [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    return Array.from({ length: most }, (_, i) => {
        const group = values.slice(Math.floor((i * values.length) / most), Math.floor(((i + 1) * values.length) / most));
        return group.reduce((best, value) => Math.abs(value - usual) > Math.abs(best - usual) ? value : best);
    });
}


/***/ })

};
