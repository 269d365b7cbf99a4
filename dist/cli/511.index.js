export const id = 511;
export const ids = [511];
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

/***/ 1511:
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
// EXTERNAL MODULE: ./src/locust/stats/failure-causes.ts + 1 modules
var failure_causes = __webpack_require__(2311);
// EXTERNAL MODULE: ./src/units/count.ts
var units_count = __webpack_require__(3252);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/report/view/attention.ts + 2 modules
var view_attention = __webpack_require__(1816);
// EXTERNAL MODULE: ./src/report/view/change-legend.ts
var change_legend = __webpack_require__(8728);
// EXTERNAL MODULE: ./src/report/view/compared-runs.ts
var compared_runs = __webpack_require__(1584);
// EXTERNAL MODULE: ./src/report/view/endpoint-remarks.ts
var endpoint_remarks = __webpack_require__(2777);
// EXTERNAL MODULE: ./src/report/view/endpoint-view.ts + 3 modules
var endpoint_view = __webpack_require__(6728);
// EXTERNAL MODULE: ./src/report/view/failure-view.ts
var failure_view = __webpack_require__(9716);
// EXTERNAL MODULE: ./src/report/view/loud-notes.ts
var loud_notes = __webpack_require__(3892);
// EXTERNAL MODULE: ./src/report/view/note-text.ts + 1 modules
var note_text = __webpack_require__(9990);
// EXTERNAL MODULE: ./src/report/view/past-view.ts
var past_view = __webpack_require__(5256);
// EXTERNAL MODULE: ./src/report/view/provenance.ts
var provenance = __webpack_require__(5208);
// EXTERNAL MODULE: ./src/report/view/refusal.ts
var refusal = __webpack_require__(7366);
// EXTERNAL MODULE: ./src/report/view/wanted-change.ts
var wanted_change = __webpack_require__(9120);
// EXTERNAL MODULE: ./src/report/view/rises.ts
var rises = __webpack_require__(7392);
// EXTERNAL MODULE: ./src/report/view/target-remarks.ts
var target_remarks = __webpack_require__(5277);
// EXTERNAL MODULE: ./src/report/view/verdict-state.ts
var verdict_state = __webpack_require__(8283);
// EXTERNAL MODULE: ./src/report/view/view.ts + 1 modules
var view = __webpack_require__(8153);
// EXTERNAL MODULE: ./src/report/view/whole-run-rows.ts
var whole_run_rows = __webpack_require__(4871);
// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __webpack_require__(3843);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(2676);
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

// EXTERNAL MODULE: ./src/report/text/fitted.ts
var fitted = __webpack_require__(7210);
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
        ...(limit === undefined ? [] : lines(limit, screen))
    ].filter(line => line.trim() !== '');
}
/** When the triggers of scaling were met, also those of Locust's own metrics. */
function renderScalingText(run, screen) {
    return (0,resource_facts/* scalingFacts */.pw)(run).flatMap(({ label, value }) => lines(`${label}: ${value}`, screen));
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
    const rows = (0,whole_run_rows/* wholeRunRows */.g)(run);
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
// EXTERNAL MODULE: ./src/evaluate/timeline/trend.ts + 1 modules
var trend = __webpack_require__(7365);
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
            label: i === 0 ? 'endpoint bounds' : '',
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
    const averages = (0,trend/* toldTrend */.Zj)(timeline)?.parts.map(({ average }) => average) ?? [];
    const means = averages.filter(average => average !== undefined);
    if (means.length < 2)
        return [];
    const line = (0,sparkline/* bars */.n_)(averages);
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
    const [first = '', ...more] = (0,fitted/* fitted */.$)((0,report_escape/* escapeTerminal */.en)(text), 2, width);
    return [`${mark} ${first}`, ...more.map(line => `  ${line}`)]
        .map(line => paint(paint(line, style), 'bold'))
        .join('\n');
}
function renderRun(run, evaluation, screen) {
    const { width } = screen;
    const { about, runs } = evaluation;
    const said = (0,note_text/* notesToSay */.UC)(run.notes, about, { run, runs });
    const first = said.filter(({ note }) => (0,loud_notes/* isLoud */.t)(note));
    const ownNotes = said.filter(one => !first.includes(one));
    const general = (0,note_text/* notesToSay */.UC)(evaluation.notes, about);
    const attention = (0,view_attention/* attentionRows */.i)(run);
    return [
        ...(runs.length > 1 ? markedLine(run, screen) : runLine(run, screen)),
        ...(first.length === 0 ? [] : ['', ...noteLines(first, screen)]),
        ...section('Whole run', [
            ...targetTable(run, screen),
            ...remarkLines((0,target_remarks/* targetRemarks */.Vy)(run, about), width)
        ]),
        ...section('Needs attention', [
            ...attentionTable(attention, screen),
            ...remarkLines((0,view_attention/* attentionRemarks */.u)(run), width),
            ...resourceAttentionText(run, screen),
            ...((0,wanted_change/* isWantedAsked */.a)(run, runs) ? remarkLines([`${wanted_change/* WANTED */.i.text}: ${wanted_change/* WANTED */.i.page}`], width) : [])
        ]),
        ...section('Endpoints', endpointTable(run, screen)),
        ...section((0,failure_view/* failuresTitle */.ID)(run, 'Failures'), failureTable(run, screen)),
        ...section('The run in time', renderTimelineText(run, width)),
        ...section('Loads', renderLoadsText(run, screen)),
        ...section('Resources', renderResourcesText(run, screen)),
        ...section('When to scale', renderScalingText(run, screen)),
        ...section((0,past_view/* pastTitle */.rZ)(run), (0,past_text/* renderPastLines */.I)(run, screen)),
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
function runLine(evaluation, screen) {
    const { run } = evaluation;
    return (0,fitted/* titleLines */.w)(run.name, [...(0,view/* runFacts */.pI)(evaluation), ...(0,provenance/* whenFacts */.sf)(run)], screen);
}
/** How the run compares with its baseline, or why it was not compared. */
function comparison(run, width) {
    const instead = (0,refusal/* refusalOf */.Of)(run)?.text ?? (0,compared_runs/* comparedElsewhere */.e0)(run);
    if (instead !== undefined)
        return section('Baseline', (0,fitted/* fitted */.$)((0,report_escape/* escapeTerminal */.en)(instead), 4, width).map(line => `    ${line}`));
    const verdicts = (0,view/* comparisonsOf */.Qf)(run).map(({ verdict }) => verdict);
    const states = verdicts.map(verdict_state/* verdictState */.$I);
    const among = (one) => states.filter(state => state === one).length;
    const suspects = among('suspect');
    const suspect = suspects === 0 ? '' : `, ${(0,units_count/* formatCount */.B4)(suspects)} suspect`;
    const open = verdicts.filter(verdict => (0,verdict_state/* isOpenState */.q1)((0,verdict_state/* verdictState */.$I)(verdict)));
    const unjudged = open.length === 0
        ? ''
        : `, ${(0,units_count/* formatCount */.B4)(open.length)} without a verdict (${(0,verdict_state/* gradeCounts */.IP)(open).join(', ')})`;
    const better = (0,rises/* improvements */.u0)(run);
    const improved = better.length === 0 ? '' : `, ${(0,units_count/* formatCount */.B4)(better.length)} improved`;
    const medians = (0,rises/* movedMedians */.PY)(run);
    const moved = [...(0,rises/* movedTexts */.aM)(run), ...(medians === '' ? [] : [medians])];
    const shown = [
        ...moved,
        ...(0,whole_run_rows/* wholeRunRows */.g)(run).map(({ change }) => change),
        ...(0,endpoint_view/* endpointRows */.Lf)(run, MAX_ENDPOINTS).map(({ grade }) => grade),
        unjudged
    ];
    return section(`Compared with ${(0,report_escape/* escapeTerminal */.en)((0,compared_runs/* comparedWith */.o3)(run))}`, states.length === 0
        ? []
        : [
            `${(0,units_count/* counted */.hS)(states.length, 'comparison')}, ${(0,units_count/* formatCount */.B4)(among('regressed'))} regressed${suspect}${improved}${unjudged}`,
            ...moved.map(report_escape/* escapeTerminal */.en),
            ...(0,change_legend/* changeLegend */.U)(run, shown).map(report_escape/* escapeTerminal */.en)
        ].flatMap(text => (0,fitted/* fitted */.$)(text, text_table/* INDENT */.BH, width).map(line => `    ${line}`)));
}
function section(title, lines) {
    return lines.length === 0 ? [] : ['', `  ${title}`, ...lines];
}
function failureTable({ run }, screen) {
    const causes = (0,failure_causes/* failureCauses */.x)(run.failures);
    const lines = (0,text_table/* textTable */.ed)(['times', 'kind', 'endpoint', 'error'], causes.slice(0, MAX_FAILURES).map(cause => ({
        style: 'dim',
        cells: [
            (0,units_count/* formatCount */.B4)(cause.occurrences),
            failure_view/* ERROR_KIND_LABELS */.a7[cause.kind],
            (0,locust_run/* endpointKey */.r4)(cause),
            `${cause.error}${(0,failure_view/* wordingsText */.lp)(cause)}`
        ]
    })), screen);
    const more = causes.length - MAX_FAILURES;
    return more > 0 ? [...lines, `    … and ${(0,units_count/* formatCount */.B4)(more)} more`] : lines;
}
/** Under the table, which stays narrow. */
function remarkLines(remarks, width) {
    const lines = remarks.flatMap(remark => {
        const [first = '', ...more] = (0,fitted/* fitted */.$)((0,report_escape/* escapeTerminal */.en)(remark), text_table/* INDENT */.BH + text_table/* GAP */.Rd, width);
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
        const [first = '', ...more] = (0,fitted/* fitted */.$)(`${note.code}: ${(0,report_escape/* escapeTerminal */.en)(text)}`, NOTE_COLUMN, width);
        return [
            `    ${paint(note.severity.padEnd(7), styles[note.severity])}  ${first}`,
            ...more.map(line => ' '.repeat(NOTE_COLUMN) + line)
        ];
    });
}


/***/ }),

/***/ 3892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ isLoud)
/* harmony export */ });
/* harmony import */ var _evaluate_circumstances_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var _hang_notes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3464);


/**
 * Stands before the numbers of a run: that it could not be judged, was another test than its load level means, or
 * that users got no answers. The numbers look sound all the same.
 */
function isLoud(note) {
    const { severity } = note;
    return severity === 'error' || (0,_evaluate_circumstances_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfLoad */ .Wk)(note) || (severity === 'warning' && (0,_hang_notes_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfHang */ .w)(note));
}


/***/ })

};
