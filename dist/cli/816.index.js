export const id = 816;
export const ids = [816];
export const modules = {

/***/ 6874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ leavesTargetOpen),
/* harmony export */   w: () => (/* binding */ FEW_REQUESTS)
/* harmony export */ });
/** Of a grade: why it is no better, though its number is. */
const FEW_REQUESTS = 'few requests';
/** Whether the slowest request proves that a bound is held, and too few requests tell whether the target is. */
function leavesTargetOpen(verdict) {
    if (verdict.rule !== 'target' || verdict.grade !== 'acceptable')
        return false;
    // Without a number it is the file that lacks it.
    return verdict.reason.kind === 'compared' && verdict.reason.proved && verdict.value !== undefined;
}


/***/ }),

/***/ 5470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ sharedDoubts),
/* harmony export */   v: () => (/* binding */ reasonBeside)
/* harmony export */ });
/* harmony import */ var _account_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3686);
/* harmony import */ var _latency_doubts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3231);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7128);



const DISTURBED = {
    tail: _latency_doubts_js__WEBPACK_IMPORTED_MODULE_1__/* .DISTURBED_TAIL */ .kx,
    sentence: `slow mostly in a part of the run${_latency_doubts_js__WEBPACK_IMPORTED_MODULE_1__/* .DISTURBED_TAIL */ .kx}`
};
const GLOBAL = {
    tail: _account_words_js__WEBPACK_IMPORTED_MODULE_0__/* .WHICH_TAIL */ .Xj,
    sentence: `a global change or a disturbed machine${_account_words_js__WEBPACK_IMPORTED_MODULE_0__/* .WHICH_TAIL */ .Xj}`
};
/** Those that two verdicts or more have. */
function sharedDoubts(verdicts) {
    const all = verdicts.map(doubtOf);
    return [DISTURBED, GLOBAL].filter(doubt => all.filter(one => one === doubt).length > 1);
}
/** `reasonOf`, without the doubt that is said once for all of them. */
function reasonBeside(verdict, doubts) {
    const reason = (0,_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(verdict);
    const doubt = doubts.find(one => one === doubtOf(verdict));
    return doubt === undefined ? reason : reason.slice(0, -doubt.tail.length);
}
/** With what its reason ends; of repeats their count stands there. */
function doubtOf(verdict) {
    if (verdict.rule !== 'regression' || verdict.runs !== undefined)
        return undefined;
    const { reason } = verdict;
    if (reason.kind === 'latency' && reason.finding === 'burst')
        return DISTURBED;
    return (0,_account_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isGlobalDoubt */ .Ww)(verdict) ? GLOBAL : undefined;
}


/***/ }),

/***/ 1816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ attentionRemarks),
  i: () => (/* binding */ attentionRows)
});

// EXTERNAL MODULE: ./src/evaluate/verdict/order.ts
var order = __webpack_require__(2797);
// EXTERNAL MODULE: ./src/evaluate/verdict/shared-doubts.ts
var shared_doubts = __webpack_require__(5470);
// EXTERNAL MODULE: ./src/locust/run.ts
var locust_run = __webpack_require__(6351);
// EXTERNAL MODULE: ./src/units/letter-case.ts
var letter_case = __webpack_require__(336);
// EXTERNAL MODULE: ./src/config/pattern.ts
var pattern = __webpack_require__(5164);
// EXTERNAL MODULE: ./src/evaluate/run-summary.ts
var run_summary = __webpack_require__(519);
// EXTERNAL MODULE: ./src/evaluate/verdict/absent.ts
var verdict_absent = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/evaluate/verdict/change-words.ts + 2 modules
var change_words = __webpack_require__(2222);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(2676);
// EXTERNAL MODULE: ./src/units/count.ts
var count = __webpack_require__(3252);
// EXTERNAL MODULE: ./src/units/sentence.ts
var sentence = __webpack_require__(6818);
;// CONCATENATED MODULE: ./src/report/view/gone-rows.ts







/** Names that are said; more are counted. */
const MOST_NAMED = 3;
/**
 * What is one cause in one row: that bounds mean no endpoint of the run, that the baseline had it, and that the whole
 * run's response times are not compared without it. What does more to the conclusion, or is not accepted with the
 * rest, keeps a row of its own.
 */
function goneTogether(rows) {
    const told = new Map();
    const also = new Map();
    const tell = (row, echoes, words) => {
        for (const echo of echoes)
            told.set(echo, row);
        also.set(row, [...(also.get(row) ?? []), words]);
    };
    const absent = rows.filter(({ verdict }) => (0,verdict_absent/* isGone */.ST)(verdict));
    for (const row of rows) {
        const gone = (0,verdict_absent/* isNowhere */.xQ)(row.verdict) ? goneOf(row.verdict, absent) : [];
        const isAlone = gone.every(one => !told.has(one) && isEcho(one.verdict, row.verdict));
        if (gone.length > 0 && isAlone)
            tell(row, gone, sharesWords(gone));
    }
    for (const total of rows) {
        const gone = (goneOfTotal(total.verdict) ?? []).map(key => absent.find(({ verdict }) => verdict.endpoint === key));
        const [first] = gone;
        const isAlone = gone.every(one => one !== undefined && isEcho(total.verdict, one.verdict));
        if (first !== undefined && isAlone) {
            tell(told.get(first) ?? first, [total], totalWords(total, gone.length - 1));
        }
    }
    const withRequests = new Set(absent.map(one => told.get(one)));
    return rows
        .filter(row => !told.has(row))
        .map(row => ({
        verdict: row.verdict,
        metrics: withRequests.has(row) ? [...row.metrics, 'requests'] : row.metrics,
        also: (also.get(row) ?? []).map(words => `; ${words}`).join('')
    }));
}
/** The rows of what the bounds meant before. */
function goneOf({ endpoint }, absent) {
    return absent.filter(({ verdict }) => (0,pattern/* matchesKey */.vV)(endpoint, verdict.endpoint));
}
/** Endpoints but for which the total would be compared; undefined of every other verdict. */
function goneOfTotal(verdict) {
    return verdict.rule === 'regression' && verdict.reason.kind === 'mix-changed'
        ? verdict.reason.shift.gone
        : undefined;
}
/** Whether it does no more to the conclusion than another verdict, and is accepted as that is. */
function isEcho(one, other) {
    const areAccepted = [one, other].map(({ waiver }) => waiver !== undefined);
    return (0,order/* effectRank */.mJ)(one) >= (0,order/* effectRank */.mJ)(other) && areAccepted[0] === areAccepted[1];
}
function sharesWords(gone) {
    const verdicts = gone.flatMap(({ verdict }) => ((0,verdict_absent/* isGone */.ST)(verdict) ? [verdict] : []));
    const share = (0,format/* formatPercent */.l9)(verdicts.reduce((sum, one) => sum + one.share, 0));
    const names = verdicts.map(({ endpoint }) => endpoint).slice(0, MOST_NAMED);
    const who = names.length === 1 ? 'it' : `${names.join(', ')}${(0,run_summary/* andMore */.v)(gone.length - names.length)}`;
    const runs = verdicts.length === 1 ? (0,change_words/* repeatsWords */.mu)(verdicts[0]?.runs) : '';
    return `${who} made ${share} of the baseline's requests${runs}`;
}
function totalWords({ metrics }, more) {
    const are = (count) => (count === 1 ? 'is' : 'are');
    const others = more === 0 ? '' : ` and ${(0,count/* counted */.hS)(more, 'other endpoint')} that ${are(more)} missing,`;
    return `without it${others} the whole run's ${(0,sentence/* listed */.K)(metrics)} ${are(metrics.length)} not compared`;
}

// EXTERNAL MODULE: ./src/report/view/merged.ts
var view_merged = __webpack_require__(4416);
// EXTERNAL MODULE: ./src/report/view/rises.ts
var rises = __webpack_require__(7392);
;// CONCATENATED MODULE: ./src/report/view/shared-bound.ts
/**
 * `; this bound is of all endpoints …`: of an endpoint that misses a bound which nobody gave it, as it is new or the
 * bound is built in. Empty of every other verdict. Untrusted text.
 */
function sharedBoundWords(run, verdict) {
    if (verdict.rule !== 'target' || verdict.effect === 'pass' || verdict.waiver !== undefined)
        return '';
    const { endpoint, metric, sharedBound, grade } = verdict;
    if (sharedBound === undefined || grade === 'missing' || grade === 'undecided')
        return '';
    const isBuiltIn = sharedBound === 'built-in';
    if (!isBuiltIn && !isNew(run, endpoint))
        return '';
    const whose = isBuiltIn ? 'built in' : `load level ${run.loadLevel}`;
    // JSON is YAML, whatever the name has in it.
    return `; this bound is of all endpoints (${whose}), one of its own goes into the config: endpoints: { ${JSON.stringify(endpoint)}: { ${metric}: … } }`;
}
function isNew({ verdicts }, endpoint) {
    return verdicts.some(one => one.rule === 'presence' && one.presence === 'new' && one.endpoint === endpoint);
}

// EXTERNAL MODULE: ./src/report/view/target-verdicts.ts
var target_verdicts = __webpack_require__(4472);
// EXTERNAL MODULE: ./src/report/view/view.ts + 1 modules
var view = __webpack_require__(8153);
;// CONCATENATED MODULE: ./src/report/view/attention.ts










/** What asks for a look, worst first: failed or warned endpoints, missing ones, every regression. */
function attentionRows(run) {
    return attentionOf(run).rows;
}
/** Below these rows, what several of them would end with. */
function attentionRemarks(run) {
    return attentionOf(run).remarks;
}
function attentionOf(run) {
    const known = ATTENTION.get(run) ?? findAttention(run);
    ATTENTION.set(run, known);
    return known;
}
/** Each report asks for them, several times when it must be cut. */
const ATTENTION = new WeakMap();
function findAttention(run) {
    const telling = run.verdicts.filter(verdict => (0,order/* needsAttention */.e_)(verdict) &&
        !((0,target_verdicts/* isTarget */.Ex)(verdict) && verdict.endpoint === locust_run/* AGGREGATED */.Y$) &&
        !(0,view/* isRefusal */.vu)(run, verdict));
    const merged = (0,view_merged/* mergedVerdicts */.D)((0,order/* worstFirst */.md)(telling));
    const beside = merged.map(({ verdict }) => verdict);
    // Once: of what the next rows miss it is as true.
    const shared = beside.find(verdict => sharedBoundWords(run, verdict) !== '');
    const doubts = (0,shared_doubts/* sharedDoubts */.L)(beside);
    const rows = goneTogether(merged).map(one => {
        const row = (0,view/* metricRowOf */.yn)(one, beside, doubts);
        const more = one.verdict === shared ? sharedBoundWords(run, one.verdict) : '';
        return { ...row, reason: `${row.reason}${(0,rises/* percentileBeside */.o3)(run, one.verdict)}${more}` };
    });
    return { rows, remarks: doubts.map(({ sentence }) => (0,letter_case/* upperFirst */.Z)(sentence)) };
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

/***/ 8728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ changeLegend),
/* harmony export */   j: () => (/* binding */ blindComparison)
/* harmony export */ });
/* harmony import */ var _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6272);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2676);
/* harmony import */ var _change_word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8961);
/* harmony import */ var _verdict_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8283);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8153);





/** The words for a comparison that found no change and rules none out, and what each means. */
const MEANINGS = [
    [
        _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .WITHIN_TOLERANCE */ .qp,
        () => 'it moved by no more than max-regression, min-change-ms or error-margin allows'
    ],
    [_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_CLEAR_CHANGE */ .FW, unclear],
    [_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .UNCONFIRMED */ .PG, unconfirmed],
    [
        _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .OTHER_MIX */ .uE,
        () => 'beyond what is allowed only because the endpoints were called in other proportions than before'
    ],
    [_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .INCONCLUSIVE */ .tM, undetectable]
];
/**
 * `no clear change: it moved, …`: what those words mean that stand in a report, each once, after whose the numbers are.
 *
 * @param shown the cells of the report, and its counts, that may have them
 */
function changeLegend(run, shown) {
    const numbers = [...repeatsLegend(run), ...baselineLegend(run)];
    const stands = (word) => shown.some(text => text.includes(word));
    const said = MEANINGS.filter(([word]) => stands(word) || (word === _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .INCONCLUSIVE */ .tM && shown.some(_change_word_js__WEBPACK_IMPORTED_MODULE_0__/* .isAllowed */ .J)));
    if (said.length === 0)
        return numbers;
    const compared = (0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .comparisonsOf */ .Qf)(run).flatMap(({ verdict }) => verdict.rule === 'regression' ? [verdict] : []);
    return [
        ...numbers,
        ...said.flatMap(([word, meaning]) => {
            const called = compared.filter(verdict => (0,_verdict_state_js__WEBPACK_IMPORTED_MODULE_1__/* .gradeName */ .vK)(verdict) === word);
            const label = stands(word) ? `${word}: ` : '';
            return called.length === 0 ? [] : [`${label}${meaning(called)}`];
        })
    ];
}
/** What stands for several runs may be in none of their files; of pairs it is in one of them. */
function baselineLegend(run) {
    const { baselines = [], paired } = run.comparison ?? {};
    const { length } = baselines;
    if (length < 2 || (0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .comparisonsOf */ .Qf)(run).length === 0)
        return [];
    if (paired) {
        return [
            `baseline: each metric has the numbers of the baseline run in the pair that decides it${ofAll(run)}`
        ];
    }
    return [
        `baseline: the median of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(length)} runs, the error rate that of all their requests`
    ];
}
/** Whose numbers they are, which stand in the section of the last. */
function repeatsLegend(run) {
    const together = run.comparison?.together;
    if (together === undefined || (0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .comparisonsOf */ .Qf)(run).length === 0)
        return [];
    return [
        `repeats: ${together.length} runs were compared together; each metric has the numbers of the run that decides it${ofAll(run)}`,
        ...fewer(run),
        ...fewerPresent(run)
    ];
}
/** Where a rise of errors shows only in all repeats together. */
function ofAll(run) {
    const isThere = (0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .comparisonsOf */ .Qf)(run).some(({ verdict }) => verdict.runs?.said === 'together');
    return isThere ? ', an error rate that rose in all together those of all' : '';
}
/** What half of the repeats or fewer say, which decides nothing. */
function fewer(run) {
    const found = (0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .comparisonsOf */ .Qf)(run).flatMap(({ verdict: { rule, endpoint, runs }, metrics }) => rule === 'regression' && runs?.said === 'exceeded'
        ? [{ cell: `${endpoint} ${metrics.join(', ')}`, runs }]
        : []);
    return fewerLine('beyond what is allowed', found);
}
/** What half of the repeats or fewer lack or have new; not what is so rare that chance may leave it out. */
function fewerPresent(run) {
    const found = (0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .comparisonsOf */ .Qf)(run).flatMap(({ verdict }) => {
        if (verdict.rule !== 'presence' || verdict.runs?.said !== 'only')
            return [];
        const { runs, endpoint } = verdict;
        if (verdict.presence === 'new')
            return [{ cell: `${endpoint} is new`, runs, share: 0 }];
        const cell = `${endpoint} (${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPercent */ .l9)(verdict.share)} of the baseline's requests) is missing`;
        return verdict.isRare ? [] : [{ cell, runs, share: verdict.share }];
    });
    const largestFirst = found.sort((a, b) => b.share - a.share);
    return fewerLine('other endpoints than the baseline has', largestFirst);
}
function fewerLine(what, found) {
    if (found.length === 0)
        return [];
    const shown = found
        .slice(0, MOST_FEWER)
        .map(({ cell, runs: { seen, of } }) => `${cell} in ${seen} of ${of}`);
    const more = found.length > shown.length ? ` and ${found.length - shown.length} more` : '';
    return [`${what}, but not in more than half of the repeats: ${shown.join('; ')}${more}`];
}
const MOST_FEWER = 5;
function unclear(verdicts) {
    const isCommon = verdicts.some(({ others = 0, change }) => Math.sign(others) * Math.sign(change?.absolute ?? 0) > 0);
    return `it moved, but ${isCommon ? 'noise or what moved the other endpoints too' : 'noise'} may be all of it`;
}
/** What was lacking: named whose it was where it is both. */
function unconfirmed(verdicts) {
    const isOf = new Set(verdicts.map(({ metric }) => metric === 'average'));
    const [ofAverage, ofPercentile] = isOf.size > 1 ? [' (average)', ' (percentile)'] : ['', ''];
    const lacks = [
        ...(isOf.has(true)
            ? [`${_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .P50_STOOD */ .SX}, as when only the slowest requests changed${ofAverage}`]
            : []),
        ...(isOf.has(false) ? [`${_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .MOVED_ALONE */ .eG}${ofPercentile}`] : [])
    ];
    return `beyond what is allowed, but ${lacks.join('; or ')}`;
}
function undetectable(verdicts) {
    return `more than +100% is allowed (${causesIn(verdicts)}): ${BLIND}${isNoisy(verdicts) ? `; what helps: ${HELP}` : ''}`;
}
const BLIND = 'not even twice as slow would be called regressed';
function causesIn(verdicts) {
    const found = new Set(verdicts.flatMap(causesOf));
    return CAUSES.filter(cause => found.has(cause)).join(', ');
}
const HELP = 'more baselines, longer runs, a quieter machine';
function isNoisy(verdicts) {
    return verdicts.some(verdict => causesOf(verdict).includes(NOISE));
}
/**
 * Said beside a verdict, as a green one would not be known for hardly compared: of most response times that had enough
 * requests nothing would be told. Undefined where it would be of at least half.
 */
function blindComparison(run) {
    const decidable = (0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .comparisonsOf */ .Qf)(run).flatMap(({ verdict }) => verdict.rule === 'regression' && verdict.reason.kind === 'latency' && !(0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .hasTooFew */ .Bj)(verdict)
        ? [verdict]
        : []);
    const blind = decidable.filter(verdict => (0,_verdict_state_js__WEBPACK_IMPORTED_MODULE_1__/* .gradeName */ .vK)(verdict) === _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .INCONCLUSIVE */ .tM);
    if (2 * blind.length <= decidable.length)
        return undefined;
    const [few, all] = [blind, decidable].map(({ length }) => (0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(length));
    const help = isNoisy(blind) ? `; ${HELP} would help` : '';
    return `for ${few} of ${all} compared response times ${BLIND} (${causesIn(blind)}${help})`;
}
const NOISE = 'for noise';
const TOLERANCE = 'by max-regression';
const OTHERS = 'for what the other endpoints moved';
const CAUSES = [NOISE, TOLERANCE, OTHERS];
/** Of an allowance above 100 % what is enough for that by itself, and what the rest is not enough without. */
function causesOf(verdict) {
    const { reason, baseline = 0, allowed = 0, others = 0 } = verdict;
    if (reason.kind !== 'latency')
        return [];
    const { allowance, learnedFrom } = reason;
    const common = Math.max(0, others) * (learnedFrom === undefined ? 2 : 1);
    const own = (allowance.isTwice ? allowed / (0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .suspectTimes */ .S0)() : allowed) - common;
    return [
        ...(common > baseline && own <= baseline ? [] : ownCause(allowance)),
        ...(common === 0 || (own > baseline && common <= baseline) ? [] : [OTHERS])
    ];
}
/** What never matters makes nothing inconclusive. */
function ownCause({ by }) {
    if (by === 'floor')
        return [];
    return [by === 'tolerance' ? TOLERANCE : NOISE];
}


/***/ }),

/***/ 7102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ allowedText),
/* harmony export */   k: () => (/* binding */ changeText)
/* harmony export */ });
/* harmony import */ var _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6272);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2676);
/* harmony import */ var _units_points_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8240);



/** `+80 ms (+47%)`, `+0.66 percentage points`, `−5.2/s (−5%)`. */
function changeText(unit, { absolute, ratio }) {
    const relative = ratio === undefined || unit === 'fraction' ? '' : ` (${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercentChange */ .vW)(ratio)})`;
    return `${signed(unit, absolute, ratio)}${relative}`;
}
/**
 * How far it may move, in the direction that is bad: `+23 ms (+14%)`, `−10.3/s (−10%)`. Of a suspect what it is
 * over, and what it would fail beyond.
 */
function allowedText(verdict) {
    const { unit, allowed, smallestDetectable } = verdict;
    if (allowed === undefined)
        return '';
    const sign = unit === 'requests/s' ? -1 : 1;
    const times = (factor) => {
        const relative = smallestDetectable === undefined || unit === 'fraction'
            ? ''
            : ` (${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercentChange */ .vW)(sign * factor * smallestDetectable)})`;
        return `${signed(unit, sign * factor * allowed, factor * (smallestDetectable ?? 0))}${relative}`;
    };
    if ((0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnconfirmedOnce */ .mj)(verdict))
        return times((0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .suspectShare */ .dQ)(verdict));
    if (!(0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .isOverOnce */ .Eq)(verdict))
        return times(1);
    return `${times((0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .suspectShare */ .dQ)(verdict))}, fails ${sign < 0 ? 'beyond' : 'above'} ${times(1)}`;
}
/** @param ratio of what it is a change of; 0 where that is unknown */
function signed(unit, value, ratio = 0) {
    if (unit === 'ms' || unit === 's')
        return (0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMsChange */ .Iu)(value);
    const size = Math.abs(value);
    return unit === 'fraction'
        ? (0,_units_points_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPointsChange */ .b)(value)
        : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .withSign */ .Oy)(value, (0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatThroughput */ .Y5)(size, ratio === 0 ? size : size / Math.abs(ratio)));
}


/***/ }),

/***/ 8961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isAllowed),
/* harmony export */   d: () => (/* binding */ changeWord)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2676);
/* harmony import */ var _verdict_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8283);


/**
 * ` regressed`, ` inconclusive`, `, +130% allowed`: what stands behind a change; nothing behind one that is unchanged.
 * What is not seen to be worse needs no word that sounds as if it were: how much is allowed says as much.
 */
function changeWord(verdict) {
    const state = (0,_verdict_state_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictState */ .$I)(verdict);
    if (state === 'unchanged')
        return '';
    const { smallestDetectable: rise, effect } = verdict;
    const isCalm = state === 'inconclusive' && effect === 'pass' && !isWorse(verdict);
    return isCalm && rise !== undefined
        ? `, ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercentChange */ .vW)(rise)} allowed`
        : ` ${(0,_verdict_state_js__WEBPACK_IMPORTED_MODULE_0__/* .gradeWord */ .wv)(verdict)}`;
}
/** Whether a change stands so in a cell. */
function isAllowed(cell) {
    return / allowed$/.test(cell);
}
/** By more than what never matters. */
function isWorse({ reason, change }) {
    return change === undefined || (change.absolute > 0 && reason.matters === true);
}


/***/ }),

/***/ 2777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ endpointRemarks)
/* harmony export */ });
/* harmony import */ var _config_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3843);
/* harmony import */ var _evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2797);
/* harmony import */ var _evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7128);
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6351);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3252);
/* harmony import */ var _endpoint_view_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6728);
/* harmony import */ var _target_verdicts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4472);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8153);








/** The cells name the metrics of all: more sentences would hide the table above them. */
const MOST_REMARKS = 5;
/**
 * Why targets of endpoints are missed and yet acceptable, or borderline, where the numbers in the
 * reports' tables do not tell: a sentence each, the worst first; how many more there are is the last.
 * Untrusted.
 */
function endpointRemarks(run) {
    if (!(0,_view_js__WEBPACK_IMPORTED_MODULE_5__/* .wasJudged */ .vs)(run))
        return [];
    const unexplained = (0,_evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_1__/* .worstFirst */ .md)(unexplainedVerdicts(run));
    const more = unexplained.length - MOST_REMARKS;
    return [
        ...unexplained.slice(0, MOST_REMARKS).map(_evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentenceOf */ .$N),
        ...(more > 0
            ? [`… and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(more)} more, each with its reason in the JSON report`]
            : [])
    ];
}
/** What asks for a look has its reason in a table of its own. */
function unexplainedVerdicts(run) {
    const rows = new Set(run.run.endpoints.map(_locust_run_js__WEBPACK_IMPORTED_MODULE_7__/* .endpointKey */ .r4));
    const ofTotal = (0,_target_verdicts_js__WEBPACK_IMPORTED_MODULE_4__/* .targetVerdicts */ .aJ)(run, _locust_run_js__WEBPACK_IMPORTED_MODULE_7__/* .AGGREGATED */ .Y$);
    return run.verdicts.filter(_target_verdicts_js__WEBPACK_IMPORTED_MODULE_4__/* .isTarget */ .Ex).filter(verdict => {
        if (!rows.has(verdict.endpoint) || (0,_evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_1__/* .needsAttention */ .e_)(verdict))
            return false;
        return verdict.borderline || (verdict.grade === 'acceptable' && !isTold(verdict, ofTotal));
    });
}
/** Its value is in its row, and its bounds are those of the whole run. */
function isTold(verdict, ofTotal) {
    if (verdict.reason.kind !== 'compared' || verdict.reason.proved || !isShown(verdict))
        return false;
    const total = ofTotal.find(({ metric }) => metric === verdict.metric);
    return (total?.bounds.target === verdict.bounds.target &&
        total?.bounds.acceptable === verdict.bounds.acceptable);
}
function isShown({ metric: key }) {
    const metric = (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(key);
    return metric?.type === 'percentile'
        ? _endpoint_view_js__WEBPACK_IMPORTED_MODULE_3__/* .PERCENTILES_SHOWN */ .ZM.some(percent => percent === metric.percent)
        : key === 'error-rate';
}


/***/ }),

/***/ 6728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZM: () => (/* binding */ PERCENTILES_SHOWN),
  ln: () => (/* binding */ endpointGrade),
  Lf: () => (/* binding */ endpointRows),
  E6: () => (/* binding */ endpointsInOrder),
  oH: () => (/* binding */ untoldErrors),
  a8: () => (/* binding */ withFailed)
});

// EXTERNAL MODULE: ./src/evaluate/failing-endpoints.ts
var failing_endpoints = __webpack_require__(9560);
// EXTERNAL MODULE: ./src/evaluate/targets/split-rows.ts
var split_rows = __webpack_require__(4742);
// EXTERNAL MODULE: ./src/evaluate/verdict/order.ts
var order = __webpack_require__(2797);
// EXTERNAL MODULE: ./src/locust/run.ts
var locust_run = __webpack_require__(6351);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(8313);
// EXTERNAL MODULE: ./src/units/count.ts
var count = __webpack_require__(3252);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(2676);
// EXTERNAL MODULE: ./src/evaluate/verdict/accepted.ts
var accepted = __webpack_require__(1812);
// EXTERNAL MODULE: ./src/evaluate/verdict/few-requests.ts
var few_requests = __webpack_require__(6874);
// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __webpack_require__(3843);
// EXTERNAL MODULE: ./src/report/view/verdict-state.ts
var verdict_state = __webpack_require__(8283);
;// CONCATENATED MODULE: ./src/report/view/endpoint-grade.ts






/**
 * `acceptable: P50, P95 (P50 borderline; P99.9 undecided)`: the grade of an endpoint, the metrics that
 * have it where it asks for a look or the target is missed, and those that have another one.
 *
 * @param worst the one of `verdicts` that the grade is of
 * @param verdicts of the endpoint
 */
function endpointGradeText(worst, verdicts) {
    const state = (0,verdict_state/* verdictState */.$I)(worst);
    const alike = verdicts.filter(each => each.rule === worst.rule && (0,verdict_state/* verdictState */.$I)(each) === state);
    const isNamed = (0,order/* needsAttention */.e_)(worst) || state === 'acceptable';
    const named = isNamed ? metricNames(alike) : '';
    const besides = [
        ...remark(alike, isBorderline, 'borderline'),
        ...remark(alike, few_requests/* leavesTargetOpen */.u, few_requests/* FEW_REQUESTS */.w),
        ...remark(alike, ({ wouldFail }) => wouldFail === true, 'would fail'),
        ...remark(alike, accepted/* isAccepted */.oB, accepted/* ACCEPTED */.wh),
        ...(state === 'undecided' ? [] : ofTargets(otherGrades(verdicts, worst), worst))
    ];
    const grade = `${(0,verdict_state/* gradeName */.vK)(worst)}${inRepeats(alike)}`;
    const word = named === '' ? grade : `${grade}: ${named}`;
    return besides.length === 0 ? word : `${word} (${besides.join('; ')})`;
}
/** Of repeats together, while the numbers beside it are of one of them. */
function inRepeats(alike) {
    const counts = alike.flatMap(each => (each.rule === 'target' ? [] : (each.runs ?? [])));
    const [first] = counts;
    if (first?.said !== 'agreed')
        return '';
    const isSame = counts.every(({ seen }) => seen === first.seen);
    return isSame ? ` in ${first.seen} of ${first.of} runs` : ` in most of ${first.of} runs`;
}
/** Its metrics only where it is not so of all. */
function remark(alike, isSo, word) {
    const some = alike.filter(isSo);
    if (some.length === 0)
        return [];
    const names = some.length === alike.length ? '' : metricNames(some);
    return [names === '' ? word : `${names} ${word}`];
}
/** `P95 acceptable`, `P99, P99.9 undecided`: what is no target met, nor the grade itself. */
function otherGrades(verdicts, worst) {
    const metricsOf = new Map();
    for (const verdict of verdicts) {
        if (verdict.rule !== 'target' || verdict.grade === 'target')
            continue;
        if (worst.rule === 'target' && worst.grade === verdict.grade)
            continue;
        metricsOf.set(verdict.grade, [...(metricsOf.get(verdict.grade) ?? []), verdict]);
    }
    // What is open comes last, wherever its effect has put it.
    return [...metricsOf]
        .sort(([a], [b]) => Number(a === 'undecided') - Number(b === 'undecided'))
        .map(([grade, those]) => `${metricNames(those)} ${(0,verdict_state/* stateWord */.kc)(grade)}`);
}
/** A metric that regressed may have a milder grade of its own. */
function ofTargets([first, ...others], worst) {
    if (first === undefined)
        return [];
    return [worst.rule === 'regression' ? `by its targets ${first}` : first, ...others];
}
function isBorderline(verdict) {
    return verdict.rule === 'target' && verdict.borderline;
}
function metricNames(verdicts) {
    const metrics = verdicts.flatMap(each => (each.rule === 'presence' ? [] : each.metric));
    return [...metrics]
        .sort((a, b) => placeOf(a) - placeOf(b))
        .map(format/* metricLabel */.B)
        .join(', ');
}
/** `p50` before `p95`, and before what is no percentile. */
function placeOf(key) {
    const metric = (0,metrics/* metricOf */.ak)(key);
    return metric?.type === 'percentile' ? metric.percent : 101;
}

// EXTERNAL MODULE: ./src/report/view/sparkline.ts
var sparkline = __webpack_require__(457);
;// CONCATENATED MODULE: ./src/report/view/p95-over-time.ts

/** Fewer windows make no line. */
const LEAST_WINDOWS = 5;
/**
 * P95 of an endpoint over the time of the run as bars from 0, blank where none of its requests was answered; empty
 * without `--csv-full-history`. Only windows show a change: percentiles since the start flatten out.
 */
function p95OverTime({ history }, key) {
    const [first, last] = [history?.samples[0], history?.samples.at(-1)];
    if (history?.percentileMode !== 'window' || first === undefined || last === undefined)
        return '';
    const count = Math.min(sparkline/* MOST_BARS */.ZO, history.samples.length);
    const columns = Array.from({ length: count }, () => []);
    for (const row of history.endpoints.get(key) ?? []) {
        const share = (row.at - first.at) / Math.max(1, last.at - first.at);
        columns[Math.max(0, Math.min(count - 1, Math.floor(share * count)))]?.push(row);
    }
    const known = answered(columns);
    const all = known.flat();
    if (all.length < LEAST_WINDOWS)
        return '';
    return (0,sparkline/* bars */.n_)(known.map(values => (0,sparkline/* extremes */.oz)(values, 1, all)[0]));
}
/** ms, of the rows of each column; none of one in which no request was answered, whatever its windows look back on. */
function answered(columns) {
    let before = 0;
    return columns.map(rows => {
        const requests = rows.at(-1)?.requests ?? before;
        const isIdle = requests === before;
        before = requests;
        if (isIdle)
            return [];
        return rows.flatMap(({ percentiles }) => {
            const value = percentiles.get(95);
            // Locust prints 0 for a window without requests.
            return value === undefined || value === 0 ? [] : [value];
        });
    });
}

// EXTERNAL MODULE: ./src/evaluate/statistics/binomial.ts
var binomial = __webpack_require__(2338);
// EXTERNAL MODULE: ./src/report/view/target-verdicts.ts
var target_verdicts = __webpack_require__(4472);
;// CONCATENATED MODULE: ./src/report/view/unbound-errors.ts




/** So rarely may failures by chance alone seem too many. */
const CHANCE = 0.05;
/**
 * Whether so many requests of an endpoint failed that the whole run's acceptable error rate is surely
 * broken there, while no bound on errors holds for it: its grade is of its times alone.
 */
function hasUnboundErrors(run, row, verdicts) {
    if (row === run.run.aggregated)
        return false;
    if (verdicts.some(each => isErrorTarget(each) || each.effect !== 'pass'))
        return false;
    const bound = acceptableErrors(run);
    const { requests, failures } = (0,split_rows/* wholeOf */.l2)(run.run, row)?.row ?? row;
    if (bound === undefined || failures <= bound * requests)
        return false;
    return (0,binomial/* binomialUpperTail */.Yw)(failures, requests, bound) < CHANCE;
}
function isErrorTarget(verdict) {
    return verdict.rule === 'target' && verdict.unit === 'fraction';
}
/** Of the whole run, as a fraction. */
function acceptableErrors(run) {
    const bounds = (0,target_verdicts/* targetVerdicts */.aJ)(run, locust_run/* AGGREGATED */.Y$).find(({ metric }) => metric === 'error-rate')?.bounds;
    return bounds?.acceptable ?? bounds?.unacceptable;
}

;// CONCATENATED MODULE: ./src/report/view/endpoint-view.ts










const PERCENTILES_SHOWN = [50, 95, 99, 99.9];
/**
 * Those that fail, that warn, that were judged, that nothing is known of; of each the busiest first. Of
 * all endpoints of the run the first `max`.
 */
function endpointRows(run, max = Infinity) {
    return endpointsInOrder(run)
        .slice(0, max)
        .map(judged => endpointRow(run, judged));
}
/** Every endpoint with its verdicts, in the order in which a reader wants them. */
function endpointsInOrder(run) {
    const known = IN_ORDER.get(run) ?? inOrder(run);
    IN_ORDER.set(run, known);
    return known;
}
/** Each report asks for them, some more than once. */
const IN_ORDER = new WeakMap();
function inOrder(run) {
    const byEndpoint = new Map();
    for (const verdict of run.verdicts) {
        const known = byEndpoint.get(verdict.endpoint);
        if (known === undefined)
            byEndpoint.set(verdict.endpoint, [verdict]);
        else
            known.push(verdict);
    }
    return run.run.endpoints
        .map(row => {
        const verdicts = (0,order/* worstFirst */.md)(byEndpoint.get((0,locust_run/* endpointKey */.r4)(row)) ?? []);
        const judged = { row, verdicts, ...(0,present/* present */.E)({ failed: untoldErrors(run, row, verdicts) }) };
        return { ...judged, rank: rankOf(judged) };
    })
        .sort((a, b) => a.rank - b.rank || b.row.requests - a.row.requests);
}
/**
 * Undefined where a verdict asks for a look already, or the error rate has a bound of its own.
 * `verdicts` are worst first.
 */
function untoldErrors(run, row, verdicts) {
    const failed = failedShare(run.run, row, verdicts);
    return failed ?? (hasUnboundErrors(run, row, verdicts) ? 'errors have no bound' : undefined);
}
function failedShare(run, row, verdicts) {
    const whole = (0,split_rows/* wholeOf */.l2)(run, row)?.row ?? row;
    if (!(0,failing_endpoints/* isFailing */.DI)(whole) || (verdicts[0]?.effect ?? 'pass') !== 'pass')
        return undefined;
    if (verdicts.some(each => each.rule === 'target' && each.metric === 'error-rate')) {
        return undefined;
    }
    return whole.failures === whole.requests ? 'all failed' : 'most failed';
}
function rankOf({ verdicts, failed }) {
    const [worst] = verdicts;
    if (failed !== undefined)
        return (0,order/* effectRank */.mJ)({ effect: 'warn' });
    if (worst === undefined)
        return 4;
    if (worst.effect !== 'pass')
        return (0,order/* effectRank */.mJ)(worst);
    return verdicts.some(isDecidedTarget) ? 2 : 3;
}
function endpointRow(run, judged) {
    const { row } = judged;
    const key = (0,locust_run/* endpointKey */.r4)(row);
    const seconds = run.run.durationSeconds;
    return {
        endpoint: key,
        requests: (0,count/* formatCount */.B4)(row.requests),
        errors: row.requests === 0 ? '' : (0,format/* formatPercent */.l9)(row.failures / row.requests),
        percentiles: PERCENTILES_SHOWN.map(percent => {
            const value = row.percentiles.get(percent);
            return value === undefined ? '' : (0,format/* formatValue */.Fl)('ms', value);
        }),
        throughput: seconds === undefined || seconds <= 0 ? '' : (0,format/* formatThroughput */.Y5)(row.requests / seconds),
        overTime: p95OverTime(run.run, key),
        ...endpointGrade(judged)
    };
}
/**
 * What an endpoint came to and of which metrics, for every report: what tells the most, else whatever the
 * comparison found. Empty where nothing was judged.
 */
function endpointGrade(judged) {
    const { verdicts, failed } = judged;
    const [first] = verdicts;
    const worst = verdicts.find(isTelling) ?? first;
    if (worst === undefined)
        return { grade: failed ?? '', effect: effectWith('pass', failed) };
    return {
        grade: withFailed(endpointGradeText(worst, verdicts), failed),
        state: (0,verdict_state/* verdictState */.$I)(worst),
        effect: effectWith(first?.effect ?? 'pass', failed)
    };
}
function effectWith(effect, failed) {
    return failed === undefined ? effect : 'warn';
}
/** `all failed; otherwise target (P99 undecided)`: the grade of its times is not good news. */
function withFailed(grade, failed) {
    return failed === undefined ? grade : `${failed}; otherwise ${grade}`;
}
/** An endpoint that is graded on some metrics is not undecided as a whole; a change counts if it asks for a look. */
function isTelling(verdict) {
    return isDecidedTarget(verdict) || (0,order/* needsAttention */.e_)(verdict);
}
function isDecidedTarget(verdict) {
    return verdict.rule === 'target' && verdict.grade !== 'undecided';
}


/***/ }),

/***/ 957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ failedFirst)
/* harmony export */ });
/* harmony import */ var _config_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3843);
/* harmony import */ var _evaluate_failing_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9560);
/* harmony import */ var _evaluate_targets_split_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4742);
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6351);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2676);





/**
 * What comes before the grade of a whole run's metric that failures met: how many requests a second
 * succeeded, for throughput that would not have its grade without those that failed, and of times that
 * most of them are those of failures. Undefined where the grade is no good news anyway, and where the
 * error rate is within its bounds: so many failures are then what was asked for.
 */
function failedFirst(run, verdict) {
    const total = run.run.aggregated;
    const metric = (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(verdict.metric);
    if (total === undefined || metric === undefined || (0,_evaluate_targets_split_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrorRate */ .Py)(metric))
        return undefined;
    if (verdict.endpoint !== _locust_run_js__WEBPACK_IMPORTED_MODULE_3__/* .AGGREGATED */ .Y$ || verdict.effect !== 'pass')
        return undefined;
    if (!isMissedErrorRate(run))
        return undefined;
    const { requests, failures } = total;
    const succeeded = metric.type === 'throughput' ? succeededOf(verdict, failures / requests) : undefined;
    if (!(0,_evaluate_failing_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailing */ .DI)(total) && !isBelowGrade(verdict, succeeded))
        return undefined;
    if (failures >= requests)
        return 'all failed';
    return succeeded === undefined ? 'most failed' : `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatThroughput */ .Y5)(succeeded)} succeeded`;
}
/** Requests/s; undefined where the share that failed is unknown. */
function succeededOf({ value }, failed) {
    return value === undefined || !Number.isFinite(failed) ? undefined : value * (1 - failed);
}
/** The bound of the grade that all requests together reached. */
function isBelowGrade({ grade, bounds }, succeeded) {
    const bound = grade === 'target' ? bounds.target : bounds.acceptable;
    return succeeded !== undefined && bound !== undefined && succeeded < bound;
}
function isMissedErrorRate({ verdicts }) {
    return verdicts.some(verdict => verdict.rule === 'target' &&
        verdict.endpoint === _locust_run_js__WEBPACK_IMPORTED_MODULE_3__/* .AGGREGATED */ .Y$ &&
        verdict.metric === 'error-rate' &&
        verdict.effect !== 'pass');
}


/***/ }),

/***/ 9716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ failingEndpoints),
/* harmony export */   ID: () => (/* binding */ failuresTitle),
/* harmony export */   a7: () => (/* binding */ ERROR_KIND_LABELS),
/* harmony export */   lp: () => (/* binding */ wordingsText)
/* harmony export */ });
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6351);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3252);


/** `rate limit (429) 107, HTTP 5xx 153`: failed requests by kind, most frequent first. */
function errorKinds({ metrics }) {
    return _locust_run_js__WEBPACK_IMPORTED_MODULE_0__/* .ERROR_KINDS */ .z1.map(kind => ({ kind, count: metrics.errors?.[kind] ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count)
        .map(({ kind, count }) => `${ERROR_KIND_LABELS[kind]} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)}`)
        .join(', ');
}
/** `Failures: timeout 3`; those of `not-requests` alone are none of the run's. `lead`: `Failures`, `Failures by cause`. */
function failuresTitle(run, lead) {
    const kinds = errorKinds(run);
    if (kinds !== '')
        return `${lead}: ${kinds}`;
    return run.run.leftOut === undefined ? lead : `${lead}, of rows that are left out (not-requests)`;
}
/** ` (in 89 wordings)`: behind an error of which parts differ; else empty. */
function wordingsText({ wordings }) {
    return wordings === 1 ? '' : ` (in ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(wordings)} wordings)`;
}
/** `POST /a 107, GET /b 82`: where most of the failed requests were made; at most three. */
function failingEndpoints({ run }) {
    return [...run.endpoints]
        .filter(({ failures }) => failures > 0)
        .sort((a, b) => b.failures - a.failures)
        .slice(0, 3)
        .map(row => `${(0,_locust_run_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)(row)} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(row.failures)} of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(row.requests)}`);
}
const ERROR_KIND_LABELS = {
    timeout: 'timeout',
    connection: 'connection',
    rateLimited: 'rate limit (429)',
    http4xx: 'HTTP 4xx',
    http5xx: 'HTTP 5xx',
    assertion: 'assertion',
    other: 'other'
};


/***/ }),

/***/ 1932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ loadCells),
/* harmony export */   Dw: () => (/* binding */ boundOfWords),
/* harmony export */   im: () => (/* binding */ openAnyway),
/* harmony export */   jh: () => (/* binding */ measured)
/* harmony export */ });
/* harmony import */ var _config_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3843);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2676);


/** Of each load; what every one of them leaves open is said once, by `openAnyway`. Names are untrusted. */
function loadCells(capacity, named = (endpoint) => endpoint) {
    const anyway = openAtAll(capacity);
    const held = isAnyBound(capacity)
        ? { icon: '✅', words: 'held' }
        : { icon: '❔', words: 'no bound is set' };
    return capacity.points.map(point => {
        const breach = breachOf(point, capacity);
        if (breach !== undefined) {
            return { icon: '❌', words: `broken: ${brokenWords(breach, named(breach.endpoint))}` };
        }
        if (point.throughput === 0)
            return { icon: '❌', words: 'nothing succeeded' };
        const unknown = unknownWords(point, anyway, named);
        return unknown === '' ? held : { icon: '❔', words: `none broken; ${unknown}` };
    });
}
/** What no load says, as a sentence without its stop; undefined where there is nothing of that kind. */
function openAnyway(capacity) {
    const open = openAtAll(capacity);
    return open.length === 0 ? undefined : `not known at each of these loads: ${openWords(open)}`;
}
/** Where several broke at the breaking point, the one that it names. */
function breachOf({ breaches }, { breakingPoint }) {
    return breaches.find(breach => breach === breakingPoint?.breach) ?? breaches[0];
}
function isAnyBound({ held, points }) {
    return held.bounds.length + held.endpoints + points.flatMap(({ open }) => open).length > 0;
}
/** Nothing where no other bound is left that a load could hold. */
function openAtAll({ points, held }) {
    const [first, ...others] = points.filter(({ throughput }) => throughput > 0);
    if (first === undefined || others.length === 0)
        return [];
    const found = first.open.flatMap(one => {
        const each = [
            one,
            ...others.map(({ open }) => open.find(({ metric }) => metric === one.metric))
        ];
        const ofAll = each.every(open => open?.ofAll === true);
        const endpoints = Math.min(...each.map(open => open?.endpoints ?? 0));
        return ofAll || endpoints > 0 ? [{ metric: one.metric, ofAll, endpoints }] : [];
    });
    const isOpen = (metric) => found.some(one => one.metric === metric && one.ofAll);
    return held.bounds.some(({ metric }) => !isOpen(metric)) ? found : [];
}
function unknownWords({ open, silent = [] }, anyway, named) {
    const [only] = silent;
    const more = open.map(one => {
        const known = anyway.find(({ metric }) => metric === one.metric);
        const isTold = (known?.endpoints ?? 0) > 0 || one.endpoints <= silent.length;
        return {
            ...one,
            ofAll: one.ofAll && known?.ofAll !== true,
            endpoints: isTold ? 0 : one.endpoints
        };
    });
    const words = openWords(more);
    return [
        ...(only === undefined
            ? []
            : [
                `${silent.length === 1 ? named(only) : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(silent.length, 'endpoint')} completed nothing`
            ]),
        ...(words === '' ? [] : [`not known: ${words}`])
    ].join('; ');
}
/** `Aggregated P95 610 ms`, `Aggregated P95 (P90 260 ms)`; the endpoint's name is untrusted. */
function brokenWords({ metric, value, boundOf }, named) {
    const seen = `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLabel */ .B)(metric)} ${measured(metric, value)}`;
    return boundOf === undefined ? `${named} ${seen}` : `${named} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLabel */ .B)(boundOf)} (${seen})`;
}
/** `P99.9; of some endpoints P95, P99`. */
function openWords(open) {
    const labels = (of) => of.map(({ metric }) => (0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLabel */ .B)(metric)).join(', ');
    const ofAll = open.filter(one => one.ofAll);
    const ofEndpoints = open.filter(one => one.endpoints > 0);
    return [
        ...(ofAll.length === 0 ? [] : [labels(ofAll)]),
        ...(ofEndpoints.length === 0 ? [] : [`of some endpoints ${labels(ofEndpoints)}`])
    ].join('; ');
}
/** ` for the P95`, where another metric proves that its bound broke. */
function boundOfWords({ boundOf }) {
    return boundOf === undefined ? '' : ` for the ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLabel */ .B)(boundOf)}`;
}
/** A value of a bound that a timeline knows: an error rate or a response time. */
function measured(metric, value) {
    return (0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatValue */ .Fl)((0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .unitOfKey */ .FU)(metric), value);
}


/***/ }),

/***/ 4416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ mergedVerdicts),
/* harmony export */   _: () => (/* binding */ metricText)
/* harmony export */ });
/* harmony import */ var _evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7128);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2676);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7366);
/* harmony import */ var _verdict_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8283);




/** Metrics of one endpoint that are not compared, or not there, for one reason are one row. */
function mergedVerdicts(verdicts) {
    const rows = [];
    const alike = new Map();
    for (const verdict of verdicts) {
        const metrics = [metricText(verdict)];
        if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .isUncompared */ .LS)(verdict) || (0,_verdict_state_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictState */ .$I)(verdict) === 'missing') {
            const { effect, endpoint, waiver } = verdict;
            const key = JSON.stringify([
                effect,
                waiver,
                endpoint,
                (0,_verdict_state_js__WEBPACK_IMPORTED_MODULE_2__/* .gradeWord */ .wv)(verdict),
                (0,_evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .statementOf */ .T8)(verdict)
            ]);
            const known = alike.get(key);
            known?.push(...metrics);
            if (known !== undefined)
                continue;
            alike.set(key, metrics);
        }
        rows.push({ verdict, metrics });
    }
    return rows;
}
/** The name of what was judged; of an endpoint that came or went, its requests. */
function metricText(verdict) {
    return verdict.rule === 'presence' ? 'requests' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .metricLabel */ .B)(verdict.metric);
}


/***/ }),

/***/ 8598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   bi: () => (/* binding */ nearestToLimit),
/* harmony export */   uJ: () => (/* binding */ bottleneckTexts)
/* harmony export */ });
/* harmony import */ var _evaluate_failing_endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9560);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2676);
/* harmony import */ var _load_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1932);



/** From here on a value is said as a multiple of its bound. */
const MULTIPLE = 2;
/**
 * How near an endpoint is to its bound, or how far beyond: `P95 460 ms of 1,000 ms (46%)`,
 * `P50 60,000 ms, 120 × its bound of 500 ms`.
 */
function limitOf({ closest }) {
    if (closest === undefined)
        return '';
    const { metric, value, bound, ratio } = closest;
    const said = `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLabel */ .B)(metric)} ${(0,_load_words_js__WEBPACK_IMPORTED_MODULE_1__/* .measured */ .jh)(metric, value)}`;
    const limit = (0,_load_words_js__WEBPACK_IMPORTED_MODULE_1__/* .measured */ .jh)(metric, bound);
    if (ratio === Infinity)
        return `${said}, over its bound of ${limit}`;
    if (ratio >= MULTIPLE)
        return `${said}, ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(ratio, 2)} × its bound of ${limit}`;
    return ratio < 1
        ? `${said} of ${limit} (${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercent */ .l9)(ratio)})`
        : `${said}, ${ratio === 1 ? 'at' : 'over'} its bound of ${limit} (${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercent */ .l9)(ratio)})`;
}
/**
 * The endpoints nearest to their bounds; a capacity test goes beyond them on purpose, and the times of
 * requests that failed, as most of a service that is not there, are near to none.
 */
function nearestToLimit({ run, timeline, level }, most) {
    if (level.kind === 'capacity')
        return [];
    if (run.aggregated !== undefined && (0,_evaluate_failing_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailing */ .DI)(run.aggregated))
        return [];
    return timeline.bottlenecks.endpoints.filter(cost => limitOf(cost) !== '').slice(0, most);
}
/** `GET /x (P95 460 ms of 1,000 ms (46%), 31% of all response time)`, the nearest to its bound first. */
function bottleneckTexts(run, most) {
    return nearestToLimit(run, most).map(cost => {
        const share = cost.share === undefined ? '' : `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercent */ .l9)(cost.share)} of all response time`;
        return `${cost.endpoint}: ${[limitOf(cost), share].filter(text => text !== '').join(', ')}`;
    });
}


/***/ }),

/***/ 5208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SJ: () => (/* binding */ artifactFacts),
/* harmony export */   og: () => (/* binding */ configFacts),
/* harmony export */   sf: () => (/* binding */ whenFacts)
/* harmony export */ });
/* harmony import */ var _config_defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1954);
/* harmony import */ var _units_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2817);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3252);



/** `2026-11-24 07:51–07:56 UTC`; nothing where the files do not say it. */
function whenFacts({ startedAt, endedAt }) {
    const minute = (seconds) => (0,_units_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .isoMoment */ .QA)(seconds)?.slice(0, 16).replace('T', ' ');
    const [from, to] = [minute(startedAt), minute(endedAt)];
    if (from === undefined)
        return [];
    if (to === undefined || to === from)
        return [`${from} UTC`];
    return [`${from}–${to.slice(0, 10) === from.slice(0, 10) ? to.slice(11) : to} UTC`];
}
/** Artifacts that are named one by one. */
const MAX_ARTIFACTS = 3;
/** `artifact "load" uploaded 2026-11-24 09:30 UTC by attempt 2`, for each of the first few. */
function artifactFacts({ artifacts = [] }) {
    const facts = artifacts.slice(0, MAX_ARTIFACTS).map(({ name, at, attempt }) => {
        const when = (0,_units_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(at);
        const by = attempt === undefined ? '' : ` by attempt ${attempt}`;
        return `artifact ${name} uploaded${when === '' ? '' : ` ${when}`}${by}`;
    });
    const more = artifacts.length - facts.length;
    return more > 0 ? [...facts, `and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(more)} more artifacts`] : facts;
}
/** `config: .github/locust-gate.yml of main`; nothing where it could not be read. */
function configFacts(report) {
    const { config } = report.context;
    if (config === undefined)
        return [];
    return [
        `config: ${config.source === 'built-in' ? builtInText(report, config) : fileText(config)}`
    ];
}
function fileText({ file, ref, excusesRef }) {
    const excuses = excusesRef === undefined ? '' : `, with the waivers and milder note severities of ${excusesRef}`;
    return `${file}${ref === undefined ? '' : ` of ${ref}`}${excuses}`;
}
/** Whom a built-in bound fails may have a service or a load that it was never meant for. */
function builtInText({ evaluation, context }, { file, ref }) {
    const lack = ref === undefined ? `there is no ${file}` : `${ref} has no ${file}`;
    const isNamedOtherwise = evaluation.notes.some(({ code }) => code === 'config-not-read');
    if (file !== _config_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_CONFIG */ .PV || isNamedOtherwise || !evaluation.runs.some(isOverBound)) {
        return `the built-in targets (${lack})`;
    }
    // A workflow's log is no terminal.
    const where = context.runUrl === undefined ? '' : ', at a terminal,';
    return `the built-in targets (${lack}; locust-gate init ${context.initArguments ?? 'PATH'}${where} writes a first one)`;
}
function isOverBound({ verdicts }) {
    return verdicts.some(one => one.rule === 'target' && (one.grade === 'degraded' || one.grade === 'unacceptable'));
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

/***/ 9734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xm: () => (/* binding */ likelyLimitText),
/* harmony export */   Z: () => (/* binding */ generatorFacts),
/* harmony export */   eC: () => (/* binding */ resourceFacts),
/* harmony export */   pw: () => (/* binding */ scalingFacts),
/* harmony export */   rp: () => (/* binding */ generatorText)
/* harmony export */ });
/* harmony import */ var _evaluate_verdict_criterion_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1018);
/* harmony import */ var _units_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2817);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2676);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3252);



/* What is said of all resource metrics of a run together; formatted, not yet escaped. */
const SOURCES = {
    prometheus: 'read from Prometheus',
    snapshot: 'read from the snapshot of the load-test job',
    none: ''
};
/** What all rows have in common: over which time, from where, whose clock. */
function resourceFacts({ resources }) {
    if (resources === undefined)
        return [];
    const { rows, source, scrapeSeconds, clockSkew } = resources;
    const span = rows.find(({ statistics }) => statistics !== undefined)?.statistics?.span;
    return [
        ...(span === undefined ? [] : [spanText(span)]),
        ...(SOURCES[source] === '' ? [] : [SOURCES[source]]),
        ...(scrapeSeconds === undefined ? [] : [`scraped every ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(scrapeSeconds)}`]),
        ...(clockSkew === undefined ? [] : skewText(clockSkew))
    ];
}
/** Less than the `Date` header and the correlation can tell. */
const NO_SKEW = 1;
function skewText({ seconds, by }) {
    const how = by === 'date-header' ? 'by its Date header' : 'by Locust’s throughput against the service’s';
    if (Math.abs(seconds) <= NO_SKEW)
        return [];
    const where = seconds > 0 ? 'ahead of' : 'behind';
    return [
        `the server’s clock is ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(Math.abs(seconds))} ${where} the load generator’s (${how})`
    ];
}
/** `steady state 10:03:20–10:05:00 UTC`. */
function spanText({ kind, from, to, users }) {
    const what = {
        steady: 'steady state',
        whole: 'whole run',
        step: users === undefined ? 'step' : `step of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(users, 'user')}`
    }[kind];
    const [first, last] = [(0,_units_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .isoMoment */ .QA)(from), (0,_units_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .isoMoment */ .QA)(to)];
    if (first === undefined || last === undefined)
        return what;
    const isOneDay = first.slice(0, 10) === last.slice(0, 10);
    const shown = (moment) => moment.slice(isOneDay ? 11 : 0).replace('T', ' ');
    return `${what} ${shown(first)}–${shown(last)} UTC`;
}
/** The likely limit without a full stop, that it is a hint being part of it; or why none is named. */
function likelyLimitText({ resources }) {
    const { likelyLimitWords: words, whyNoLimit } = resources ?? {};
    if (words !== undefined)
        return `The likely limit (a hint): ${words}`;
    return whyNoLimit === undefined ? undefined : `No likely limit is named: ${whyNoLimit}`;
}
/** When the triggers of scaling were met, in their order. */
function scalingFacts({ resources }) {
    return (resources?.scaling ?? []).map(result => ({
        label: `scale ${result.direction}`,
        value: `${result.title}: ${(0,_evaluate_verdict_criterion_result_js__WEBPACK_IMPORTED_MODULE_0__/* .criterionWords */ .n)(result, result.unit)}`
    }));
}
/** What the load generator ran on, from a snapshot: untrusted, unlike the other facts. */
function generatorFacts({ resources }) {
    const text = resources?.generator === undefined ? '' : generatorText(resources.generator);
    return text === '' ? [] : [`load generator: ${text}`];
}
/** `AMD EPYC 7763, 4 cores, 16,384 MB, ubuntu-24.04 20261101.1`. */
function generatorText({ cpuModel, cores, memory, platform, runnerImage }) {
    return [
        ...(cpuModel === undefined ? [] : [cpuModel]),
        ...(cores === undefined ? [] : [(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(cores, 'core')]),
        ...(memory === undefined ? [] : [(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(memory)]),
        ...((runnerImage ?? platform) === undefined ? [] : [runnerImage ?? platform ?? ''])
    ].join(', ');
}


/***/ }),

/***/ 6288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ measuredText),
/* harmony export */   BO: () => (/* binding */ boundsOf),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   JG: () => (/* binding */ worstResources),
/* harmony export */   TT: () => (/* binding */ resourcesToLookAt),
/* harmony export */   Tw: () => (/* binding */ samplesText),
/* harmony export */   X2: () => (/* binding */ subjectTitle),
/* harmony export */   YF: () => (/* binding */ resourceSteps),
/* harmony export */   YK: () => (/* binding */ openResources),
/* harmony export */   ZY: () => (/* binding */ worstResourceSentence),
/* harmony export */   bb: () => (/* binding */ resourceGroups),
/* harmony export */   bf: () => (/* binding */ statisticLabel),
/* harmony export */   nx: () => (/* binding */ extremesOf),
/* harmony export */   qe: () => (/* binding */ resourceRows),
/* harmony export */   ss: () => (/* binding */ whyText),
/* harmony export */   tT: () => (/* binding */ besideNumbers),
/* harmony export */   yq: () => (/* binding */ subjectText)
/* harmony export */ });
/* harmony import */ var _config_criterion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8477);
/* harmony import */ var _evaluate_verdict_accepted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1812);
/* harmony import */ var _evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2797);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2676);
/* harmony import */ var _units_letter_case_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(336);
/* harmony import */ var _bound_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9664);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7366);
/* harmony import */ var _verdict_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8283);








/** Reasons that the numbers beside them tell. */
const ARE_PLAIN = ['compared', 'measured'];
/** By the beginning of a metric's name. */
const GROUPS = [
    ['app.', 'Application server'],
    ['postgresql.', 'PostgreSQL'],
    ['redis.', 'Redis']
];
const STATISTICS = {
    min: 'min',
    avg: 'avg',
    max: 'max',
    p95: 'P95',
    total: 'total'
};
/** All rows: by what they are of, each in the order of the config. */
function resourceRows(run) {
    return resourceGroups(run).map(viewOf);
}
/** The same as they were evaluated. */
function resourceGroups({ resources }) {
    const rows = resources?.rows ?? [];
    return [...GROUPS.map(([, group]) => group), 'Others'].flatMap(group => rows.filter(row => groupOf(row) === group));
}
/** What asks for a look, worst first; what is open for one reason is one row. */
function resourcesToLookAt(run) {
    const rows = worstResources(run).filter(asksForALook).map(viewOf);
    return merged(rows);
}
/** Rows with the worst first: by effect, then by grade, else in their order. */
function worstResources({ resources }) {
    return [...(resources?.rows ?? [])].sort((a, b) => (0,_evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_2__/* .effectRank */ .mJ)(a) - (0,_evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_2__/* .effectRank */ .mJ)(b) || gradeRank(a) - gradeRank(b));
}
/** The worst row that fails or warns in a sentence; undefined where none does. */
function worstResourceSentence(run, effects) {
    const worst = worstResources(run).find(({ effect }) => effects.includes(effect));
    return worst === undefined ? undefined : `${worst.words.sentence}${(0,_evaluate_verdict_accepted_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptedUntil */ .i4)(worst)}`;
}
const GRADES = ['unacceptable', 'missing', 'degraded', 'undecided'];
function gradeRank({ grade }) {
    const rank = GRADES.indexOf(grade);
    return rank === -1 ? GRADES.length : rank;
}
/** What is not known, and weighs nothing, is said in a line of its own. */
function asksForALook({ effect, grade }) {
    return effect !== 'pass' || grade === 'unacceptable' || grade === 'degraded';
}
/** `app.cpu, app.memory: no data …`: what is not known and fails nothing, a clause for each reason. */
function openResources(run) {
    const open = (run.resources?.rows ?? []).filter(row => !asksForALook(row) && row.reason.kind === 'problem');
    // Graded or not: what is not known for one reason is one clause.
    const alike = open.map(row => ({ ...viewOf(row), grade: '' }));
    const clauses = merged(alike).map(row => `${subjectText(row)}: ${row.reason}`);
    const isNoted = run.notes.some(({ code }) => code === 'resources-unread');
    // The note tells it of all of them.
    return isNoted && clauses.length === 1 && open.length === run.resources?.rows.length
        ? []
        : clauses;
}
function merged(rows) {
    const found = new Map();
    rows.forEach((row, index) => {
        const isOne = row.measured === '';
        const key = isOne ? JSON.stringify([row.effect, row.grade, row.reason, row.waiver]) : `${index}`;
        const known = found.get(key);
        const subjects = [...(known?.subjects ?? []), ...row.subjects];
        found.set(key, { ...(known ?? row), subjects });
    });
    return [...found.values()];
}
/** Subjects that are named one by one. */
const MOST_SUBJECTS = 20;
/** `PostgreSQL CPU, Redis memory and 3 more`, each as `write` writes it. */
function subjectText({ subjects }, write = ({ title }) => title) {
    const named = subjects.slice(0, MOST_SUBJECTS).map(write).join(', ');
    const more = subjects.length - MOST_SUBJECTS;
    return more > 0 ? `${named} and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(more)} more` : named;
}
/** A title at the beginning of a cell; the team's own names stay as they are. */
function subjectTitle({ name, title }) {
    return title === name ? title : (0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_6__/* .upperFirst */ .Z)(title);
}
/** What a row is of, by its name. */
function groupOf({ name }) {
    return GROUPS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'Others';
}
function viewOf(row) {
    const { name, title, grade, effect, waiver } = row;
    return {
        group: groupOf(row),
        subjects: [{ name, title }],
        measured: measuredText(row),
        ...extremesOf(row),
        ...boundsOf(row),
        grade: gradeOf(row),
        ...(grade === undefined ? {} : { state: grade }),
        effect,
        reason: besideNumbers(row),
        // What only stands nearest has said it among its reasons.
        remark: row.reason.kind === 'nearest' ? '' : (row.reading.remark ?? ''),
        ...(waiver === undefined ? {} : { waiver: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .waiverText */ .Eu)(waiver) }),
        isExplained: effect !== 'pass' || !ARE_PLAIN.includes(row.reason.kind)
    };
}
/**
 * What stands beside numbers and grade: the reason where they do not tell it, what they are of, and
 * who has accepted it.
 */
function whyText({ isExplained, reason, remark, waiver }, isReasonSaid = isExplained) {
    const why = [isReasonSaid ? reason : '', remark].filter(text => text !== '').join('; ');
    return waiver === undefined ? why : `${why} (${waiver})`.trimStart();
}
/** The reason beside the value and `not graded`, which need not be said again. */
function besideNumbers(row) {
    if (row.reason.kind !== 'nearest')
        return row.words.reason;
    const { caveat } = row.reading;
    return `the nearest that can be known${caveat === undefined ? '' : `: ${caveat}`}`;
}
/** The grade, or that there is none. */
function gradeOf({ grade, wouldFail }) {
    if (grade === undefined)
        return 'not graded';
    return wouldFail === true ? `${(0,_verdict_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stateWord */ .kc)(grade)} (would fail)` : (0,_verdict_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stateWord */ .kc)(grade);
}
/** `max 62%`; `total 223`. */
function measuredText({ statistic, unit, value }) {
    return value === undefined ? '' : `${STATISTICS[statistic]} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatValue */ .Fl)(unit, value)}`;
}
/** The same of one step of a capacity test, alone. */
function stepText({ statistic, unit }, step) {
    const value = step.problem === undefined ? step[statistic] : undefined;
    return value === undefined ? '' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatValue */ .Fl)(unit, value);
}
/** `max`, `P95`: which statistic of a row is judged. */
function statisticLabel({ statistic }) {
    return STATISTICS[statistic];
}
/** Least, mean and most over the judged span, in the unit in which the metric is shown. */
function extremesOf(row) {
    const { shownAs } = row.reading;
    const unit = shownAs?.unit ?? row.unit;
    const statistics = shownAs === undefined ? row.statistics : shownOf(row, shownAs.spans);
    const text = (value) => value === undefined || row.statistic === 'total' ? '' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatValue */ .Fl)(unit, value);
    return {
        min: text(statistics?.min),
        avg: text(statistics?.avg),
        max: text(statistics?.max)
    };
}
/** The judged span in the other unit. */
function shownOf({ statistics }, spans) {
    return spans.find(({ span }) => span.from === statistics?.span.from && span.to === statistics.span.to);
}
/** Target and the bound behind it as text, `< 80`; a criterion over time as what must not happen. */
function boundsOf({ bounds, criteria, unit, higherIsBetter }) {
    const sign = higherIsBetter ? '>' : '<';
    const text = (value) => value === undefined ? '' : (0,_bound_text_js__WEBPACK_IMPORTED_MODULE_8__/* .boundText */ .O)(sign, value, unit);
    const [criterion] = criteria;
    const worst = bounds.acceptable ?? bounds.unacceptable;
    return {
        target: text(bounds.target),
        acceptable: worst === undefined && criterion !== undefined
            ? `not ${(0,_config_criterion_js__WEBPACK_IMPORTED_MODULE_0__/* .criterionText */ .P6)(criterion.criterion, unit)}`
            : text(worst)
    };
}
/** `24 of 24 samples`; empty where nothing was read. */
function samplesText({ statistics }) {
    if (statistics === undefined)
        return '';
    const { samples, expected } = statistics;
    return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(samples)} of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(expected, 'sample')}`;
}
/** Loads of a capacity test (users), and each metric’s judged statistic at each; empty without any. */
function resourceSteps({ resources }) {
    const all = resources?.rows ?? [];
    const steps = all.find(row => row.steps.length > 0)?.steps ?? [];
    const rows = all.flatMap(row => {
        const values = steps.map(({ span }) => {
            const step = row.steps.find(other => other.span.from === span.from);
            return step === undefined ? '' : stepText(row, step);
        });
        return values.every(value => value === '') ? [] : [{ row, values }];
    });
    return { users: steps.map(({ span }) => span.users ?? 0), rows };
}


/***/ }),

/***/ 7392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PY: () => (/* binding */ movedMedians),
/* harmony export */   aM: () => (/* binding */ movedTexts),
/* harmony export */   o3: () => (/* binding */ percentileBeside),
/* harmony export */   u0: () => (/* binding */ improvements)
/* harmony export */ });
/* unused harmony export nearestRises */
/* harmony import */ var _evaluate_failing_repeats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4350);
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6351);
/* harmony import */ var _units_apart_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2676);
/* harmony import */ var _units_middle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(162);
/* harmony import */ var _change_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7102);
/* harmony import */ var _verdict_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8283);







/** Of each kind that are named. */
const MOST_NAMED = 3;
/** Of what is allowed: what rose less is no news, and in a run that passed only what rose further is. */
const NEAR = 0.5;
/** What came or moved without failing: a line for each kind. Untrusted texts. */
function movedTexts(run) {
    const targets = run.verdicts.filter(({ rule }) => rule === 'target');
    const held = new Set(targets.map(({ endpoint }) => endpoint));
    const kinds = [
        ['new, and held to the targets alone', added(run, endpoint => held.has(endpoint))],
        ['new, and held to nothing of its own', added(run, endpoint => !held.has(endpoint))],
        ['improved', improvements(run)],
        ['not failing, but nearest to it', nearestRises(run, MOST_NAMED)]
    ];
    return kinds.flatMap(([what, all]) => (all.length === 0 ? [] : [`${what}: ${named(all)}`]));
}
function named(all) {
    const more = all.length - MOST_NAMED;
    return `${all.slice(0, MOST_NAMED).join('; ')}${more > 0 ? `; and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(more)} more` : ''}`;
}
/** Endpoints that no baseline has: `GET /orders (120 requests)`. */
function added({ verdicts }, isMeant) {
    return verdicts.flatMap(verdict => verdict.rule === 'presence' && verdict.presence === 'new' && isMeant(verdict.endpoint)
        ? [`${verdict.endpoint} (${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(verdict.requests, 'request')})`]
        : []);
}
/**
 * The endpoints that do not fail whose response times came near to what is allowed, or beyond it where that does not
 * count, each by the metric that came nearest, the nearest first; in a run that passed those beyond it alone: `POST /checkout P50 80 ms → 110 ms (+37%, allowed +39%)`.
 * Untrusted text.
 */
function nearestRises(run, most) {
    const nearest = new Map();
    const failing = new Set([...(0,_evaluate_failing_repeats_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointsThatFail */ .s)(run), ...(run.repeat?.failing ?? [])]);
    for (const rise of run.verdicts.filter(isRise)) {
        if (failing.has(rise.endpoint))
            continue;
        const known = nearest.get(rise.endpoint);
        if (known === undefined || nearness(rise) > nearness(known))
            nearest.set(rise.endpoint, rise);
    }
    return [...nearest.values()]
        .filter(rise => nearness(rise) > (run.outcome === 'passed' ? 1 : NEAR))
        .sort((a, b) => nearness(b) - nearness(a))
        .slice(0, most)
        .map(riseText);
}
/**
 * `P50 moved the most: GET /search 89 ms → 100 ms (+12%)`: what a report without a table of all changes shows of those
 * that nothing is said of. Empty where none moved by more than never matters. Untrusted text.
 */
function movedMedians(run) {
    const said = new Set(nearestRises(run, MOST_NAMED));
    const moved = run.verdicts
        .filter(isRise)
        .filter(one => one.metric === 'p50' && (0,_verdict_state_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictState */ .$I)(one) !== 'improved' && !said.has(riseText(one)))
        .filter(({ reason }) => reason.kind === 'latency' && reason.matters === true)
        .sort((a, b) => Math.abs(b.change.ratio ?? 0) - Math.abs(a.change.ratio ?? 0));
    return moved.length === 0 ? '' : `P50 moved the most: ${named(moved.map(medianText))}`;
}
function medianText({ endpoint, value, baseline, change }) {
    const [then, now] = [baseline, value].map(ms => (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)('ms', ms));
    return `${endpoint} ${then} → ${now} (${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(change.ratio ?? 0)})`;
}
/**
 * Of an endpoint that regressed by its mean alone, the percentile that came nearest to failing, where it rose by more
 * than the mean did: whoever sees that in the tables asks why it did not count. Empty of all else. Untrusted text.
 */
function percentileBeside({ verdicts }, verdict) {
    if (!isRegressed(verdict) || verdict.metric !== 'average')
        return '';
    const { endpoint } = verdict;
    const own = verdicts.filter(one => one.endpoint === endpoint);
    if (own.some(one => one !== verdict && isRegressed(one) && one.unit === 'ms'))
        return '';
    const ratio = verdict.change?.ratio ?? Infinity;
    const [nearest] = own
        .filter(isRise)
        .filter(rise => rise.metric !== 'average' && (rise.change.ratio ?? 0) > ratio)
        .sort((a, b) => nearness(b) - nearness(a));
    if (nearest === undefined)
        return '';
    const text = riseText(nearest).slice(endpoint.length + 1);
    return `; its ${text} did not count`;
}
function isRegressed(verdict) {
    return verdict.rule === 'regression' && verdict.verdict === 'regressed';
}
function isRise(verdict) {
    if (verdict.rule !== 'regression' || verdict.effect !== 'pass')
        return false;
    const { endpoint, unit, value, baseline, allowed = 0, change } = verdict;
    const isOfEndpoint = endpoint !== _locust_run_js__WEBPACK_IMPORTED_MODULE_4__/* .AGGREGATED */ .Y$ && unit === 'ms';
    const isKnown = value !== undefined && baseline !== undefined && change !== undefined;
    return isOfEndpoint && isKnown && allowed > 0;
}
function nearness({ change, allowed }) {
    return change.absolute / allowed;
}
/** What improved, by the most first: `POST /checkout P50 80 ms → 60 ms (−25%)`. Untrusted text. */
function improvements({ verdicts }) {
    return verdicts
        .flatMap(verdict => verdict.rule === 'regression' && (0,_verdict_state_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictState */ .$I)(verdict) === 'improved' ? [verdict] : [])
        .sort((a, b) => Math.abs(b.change?.ratio ?? 0) - Math.abs(a.change?.ratio ?? 0))
        .map(improvementText);
}
function improvementText(verdict) {
    const { endpoint, metric, unit, value, baseline, change } = verdict;
    const values = [
        ...(baseline === undefined ? [] : [(0,_units_middle_js__WEBPACK_IMPORTED_MODULE_5__/* .formatMiddle */ .P)(metric, unit, baseline)]),
        ...(value === undefined ? [] : [(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(unit, value)])
    ];
    const by = change === undefined
        ? ''
        : change.ratio === undefined || unit === 'fraction'
            ? (0,_change_text_js__WEBPACK_IMPORTED_MODULE_6__/* .changeText */ .k)(unit, change)
            : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(change.ratio);
    return `${endpoint} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .metricLabel */ .B)(metric)} ${values.join(' → ')}${by === '' ? '' : ` (${by})`}`;
}
function riseText(rise) {
    const { endpoint, metric, value, baseline, allowed, change } = rise;
    const [then, now] = [(0,_units_middle_js__WEBPACK_IMPORTED_MODULE_5__/* .formatMiddle */ .P)(metric, 'ms', baseline), (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)('ms', value)];
    const [moved, most] = [change.absolute / baseline, allowed / baseline];
    const isOpen = (0,_verdict_state_js__WEBPACK_IMPORTED_MODULE_1__/* .isOpenState */ .q1)((0,_verdict_state_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictState */ .$I)(rise));
    const [by, limit] = (0,_units_apart_js__WEBPACK_IMPORTED_MODULE_7__/* .changesApart */ .q)(moved, isOpen ? moved : most, _units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW);
    const why = isOpen ? (0,_verdict_state_js__WEBPACK_IMPORTED_MODULE_1__/* .gradeName */ .vK)(rise) : `allowed ${limit}`;
    return `${endpoint} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .metricLabel */ .B)(metric)} ${then} → ${now} (${by}, ${why})`;
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


/***/ }),

/***/ 5277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ uncertainRemarks),
/* harmony export */   MN: () => (/* binding */ provedRemarks),
/* harmony export */   Vy: () => (/* binding */ targetRemarks)
/* harmony export */ });
/* harmony import */ var _evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7128);
/* harmony import */ var _evaluate_verdict_target_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(416);
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6351);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2676);
/* harmony import */ var _units_letter_case_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(336);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7366);
/* harmony import */ var _target_verdicts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4472);







/**
 * What the numbers in the whole run's table of targets do not tell, a sentence each, in its order; not
 * what the headline says. Untrusted.
 */
function targetRemarks(run, about) {
    const metricsOf = new Map();
    for (const verdict of (0,_target_verdicts_js__WEBPACK_IMPORTED_MODULE_3__/* .targetVerdicts */ .aJ)(run, _locust_run_js__WEBPACK_IMPORTED_MODULE_4__/* .AGGREGATED */ .Y$)) {
        const reason = needsReason(verdict) && verdict !== about ? (0,_evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(verdict) : '';
        const waiver = verdict.waiver === undefined ? '' : (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .waiverText */ .Eu)(verdict.waiver);
        const said = reason === '' || waiver === '' ? `${reason}${waiver}` : `${reason} (${waiver})`;
        if (said === '')
            continue;
        const named = reason !== '' && (0,_evaluate_verdict_target_words_js__WEBPACK_IMPORTED_MODULE_1__/* .namesMetric */ .pV)(verdict) ? [] : [(0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .metricLabel */ .B)(verdict.metric)];
        metricsOf.set(said, [...(metricsOf.get(said) ?? []), ...named]);
    }
    return [
        ...[...metricsOf].map(([said, metrics]) => withMetrics(metrics, said)),
        ...besideRemarks(run)
    ];
}
/** What became of criteria over time where another bound decides. Untrusted. */
function besideRemarks(run) {
    return (0,_target_verdicts_js__WEBPACK_IMPORTED_MODULE_3__/* .targetVerdicts */ .aJ)(run, _locust_run_js__WEBPACK_IMPORTED_MODULE_4__/* .AGGREGATED */ .Y$).flatMap(_evaluate_verdict_target_words_js__WEBPACK_IMPORTED_MODULE_1__/* .besideWords */ ._G).map(_units_letter_case_js__WEBPACK_IMPORTED_MODULE_6__/* .upperFirst */ .Z);
}
/** What another value than the metric's own settles, with that value. Untrusted. */
function provedRemarks(run) {
    return (0,_target_verdicts_js__WEBPACK_IMPORTED_MODULE_3__/* .targetVerdicts */ .aJ)(run, _locust_run_js__WEBPACK_IMPORTED_MODULE_4__/* .AGGREGATED */ .Y$).filter(isProved).map(reasonText);
}
/**
 * The same, how far a borderline value is uncertain, and what became of a criterion over time; not what
 * the headline says, nor what is undecided. Untrusted.
 */
function uncertainRemarks(run, about) {
    const uncertain = (0,_target_verdicts_js__WEBPACK_IMPORTED_MODULE_3__/* .targetVerdicts */ .aJ)(run, _locust_run_js__WEBPACK_IMPORTED_MODULE_4__/* .AGGREGATED */ .Y$)
        .filter(verdict => needsReason(verdict) && !isOpen(verdict) && verdict !== about)
        .map(reasonText);
    return [...uncertain, ...besideRemarks(run)];
}
function reasonText(verdict) {
    return (0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_6__/* .upperFirst */ .Z)((0,_evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(verdict));
}
function needsReason(verdict) {
    return isOpen(verdict) || verdict.borderline || isProved(verdict) || (0,_target_verdicts_js__WEBPACK_IMPORTED_MODULE_3__/* .isOverTime */ .ME)(verdict);
}
function isOpen({ grade }) {
    return grade === 'undecided' || grade === 'missing';
}
function isProved({ reason }) {
    return reason.kind === 'compared' && reason.proved;
}
function withMetrics(metrics, said) {
    return (0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_6__/* .upperFirst */ .Z)(metrics.length === 0 ? said : `${metrics.join(', ')}: ${said}`);
}


/***/ }),

/***/ 4472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ isTarget),
/* harmony export */   ME: () => (/* binding */ isOverTime),
/* harmony export */   aJ: () => (/* binding */ targetVerdicts)
/* harmony export */ });
function isTarget(verdict) {
    return verdict.rule === 'target';
}
/** No cell has room for a bound that is a criterion over time. */
function isOverTime({ reason }) {
    return reason.kind === 'criterion';
}
/** The verdicts of an endpoint, or of the whole run (`AGGREGATED`), that are targets. */
function targetVerdicts({ verdicts }, endpoint) {
    const known = targets.get(verdicts) ?? byEndpoint(verdicts);
    targets.set(verdicts, known);
    return known.get(endpoint) ?? [];
}
/** Of each run once: looking hundreds of endpoints up among thousands would take seconds. */
const targets = new WeakMap();
function byEndpoint(verdicts) {
    const found = new Map();
    for (const verdict of verdicts.filter(isTarget)) {
        const before = found.get(verdict.endpoint);
        if (before === undefined)
            found.set(verdict.endpoint, [verdict]);
        else
            before.push(verdict);
    }
    return found;
}


/***/ }),

/***/ 7750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WT: () => (/* binding */ causesText),
  tp: () => (/* binding */ courseFacts),
  Ih: () => (/* binding */ isStepped),
  Wd: () => (/* binding */ peaksOf),
  lq: () => (/* binding */ rangeText),
  xe: () => (/* binding */ steadyTexts),
  L7: () => (/* binding */ timelineFacts),
  VV: () => (/* reexport */ users),
  bZ: () => (/* binding */ windowsText)
});

// UNUSED EXPORTS: peakTexts

// EXTERNAL MODULE: ./src/evaluate/burst-words.ts
var burst_words = __webpack_require__(265);
// EXTERNAL MODULE: ./src/evaluate/timeline/windows.ts
var windows = __webpack_require__(5126);
// EXTERNAL MODULE: ./src/evaluate/verdict/recovery-words.ts
var recovery_words = __webpack_require__(4118);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(2676);
// EXTERNAL MODULE: ./src/units/count.ts
var units_count = __webpack_require__(3252);
// EXTERNAL MODULE: ./src/units/sentence.ts
var sentence = __webpack_require__(6818);
// EXTERNAL MODULE: ./src/evaluate/capacity/capacity-words.ts
var capacity_words = __webpack_require__(3274);
;// CONCATENATED MODULE: ./src/report/view/fact.ts

/** None without a value. */
function fact(label, value) {
    return value === '' ? [] : [{ label, value }];
}
/** `1 user`, `1,200 users`. */
function users(count) {
    return `${(0,units_count/* formatCount */.B4)(count)} ${Math.round(count) === 1 ? 'user' : 'users'}`;
}

// EXTERNAL MODULE: ./src/report/view/load-words.ts
var load_words = __webpack_require__(1932);
;// CONCATENATED MODULE: ./src/report/view/capacity-facts.ts




/* What a capacity test found as plain sentences, formatted but not escaped. */
function capacityFacts(capacity) {
    const { knee, maxUsers, maxThroughput, recommendedUsers } = capacity;
    const estimate = (label, found, value) => found === undefined ? [] : [{ label, value: `${value} (${confidence(found)})` }];
    return [
        ...estimate('acceptable up to', maxUsers, `${(0,capacity_words/* atLeastWords */.EQ)(maxUsers)}${users(maxUsers?.value ?? 0)}${maxThroughput === undefined ? '' : ` and ${(0,format/* formatThroughput */.Y5)(maxThroughput.value)}`}`),
        ...estimate('capacity', capacity.capacity, limitText(capacity)),
        ...fact('broke', breakText(capacity)),
        ...estimate('knee', knee, users(knee?.value ?? 0)),
        ...fact('recommended', unrecommendedText(capacity)),
        ...estimate('recommended', recommendedUsers, `at most ${users(recommendedUsers?.value ?? 0)}, which keeps ${(0,format/* formatPercent */.l9)(capacity.headRoom)} free`)
    ];
}
function unrecommendedText(capacity) {
    const { recommendedUsers, maxUsers, breakingPoint } = capacity;
    const isSaid = maxUsers !== undefined ||
        breakingPoint?.heldBeyond !== undefined ||
        breakingPoint?.isLatest === true;
    return recommendedUsers === undefined && isSaid ? (0,capacity_words/* noRecommendation */.Zw)(capacity) : '';
}
function limitText(capacity) {
    const from = capacity.shape === 'steps' ? 'steps' : 'a ramp';
    return `about ${(0,format/* formatThroughput */.Y5)(capacity.capacity?.value ?? 0)}, from ${from} with ${(0,capacity_words/* plateauWords */.A4)(capacity)}`;
}
/** At how many users which bound broke first. */
function breakText(capacity) {
    const { breakingPoint } = capacity;
    const elsewhere = (0,capacity_words/* brokenElsewhereWords */.JU)(capacity);
    if (breakingPoint === undefined)
        return elsewhere ?? '';
    const { value, throughput, breach, heldBeyond } = breakingPoint;
    const beyond = heldBeyond === undefined ? '' : `; ${(0,capacity_words/* heldBeyondWords */.ce)(heldBeyond)}`;
    return `at ${users(value)} and ${(0,format/* formatThroughput */.Y5)(throughput)}${(0,capacity_words/* atLatestWords */.Oo)(breakingPoint)}: ${breach.endpoint} ${breachText(breach)}${beyond}${elsewhere === undefined ? '' : `; ${elsewhere}`}`;
}
function breachText(breach) {
    const bound = `${(0,load_words/* measured */.jh)(breach.metric, breach.bound)} is acceptable${(0,load_words/* boundOfWords */.Dw)(breach)}`;
    return `${(0,format/* metricLabel */.B)(breach.metric)} ${(0,load_words/* measured */.jh)(breach.metric, breach.value)} where ${bound}`;
}
/** `high: long, narrow steps`. */
function confidence(estimate) {
    return `confidence ${estimate.confidence}: ${(0,capacity_words/* confidenceWords */.gQ)(estimate)}`;
}

// EXTERNAL MODULE: ./src/report/view/trend-text.ts
var trend_text = __webpack_require__(4449);
// EXTERNAL MODULE: ./src/report/view/warm-up-words.ts
var warm_up_words = __webpack_require__(3491);
;// CONCATENATED MODULE: ./src/report/view/timeline-view.ts









/*
 * The run in time as plain sentences, formatted but not escaped: one model for the terminal, Markdown
 * and the performance-metrics document.
 */

const MOST_PHASES = 6;
const MOST_EVENTS = 3;
const CAUSES = {
    errors: 'errors',
    'no-answers': 'no answers',
    'response-time': 'slow answers',
    throughput: 'lost throughput'
};
/** What is known of the run in time, in the order of reading; endpoints' names are untrusted. */
function timelineFacts({ timeline, level }) {
    const { capacity, recovery } = timeline;
    const limits = capacity === undefined ? [] : capacityFacts(capacity);
    const isAbout = level.kind === 'capacity';
    return [
        // What the run was made for.
        ...(isAbout ? limits : []),
        ...fact('recovery', recovery === undefined ? '' : recoveryText(recovery)),
        ...fact('phases', phasesText(timeline)),
        ...(isStepped(timeline)
            ? []
            : [
                ...fact('warm-up', (0,warm_up_words/* warmUpText */.i)(timeline.warmUp)),
                ...fact('steady state', steadyText(timeline))
            ]),
        ...fact('throughput', throughputText(timeline)),
        ...fact('trend', (0,trend_text/* toldTrendText */.o)(timeline)),
        ...fact('pauses', stallsText(timeline)),
        ...fact('error bursts', burstsText(timeline)),
        ...(isAbout ? [] : limits)
    ];
}
/**
 * What a page that shades stretches and shows totals has nowhere else: how the load went, the highest
 * throughput, and whether the run drifted.
 */
function courseFacts({ timeline }) {
    return [
        ...fact('phases', phasesText(timeline)),
        ...fact('peaks', peaksOf(timeline.throughput).join(', ')),
        ...fact('trend', (0,trend_text/* toldTrendText */.o)(timeline))
    ];
}
/** Each load is held for a while: what the last one did is not the run's steady state. */
function isStepped({ capacity }) {
    return capacity?.shape === 'steps';
}
function phasesText({ phases, unrecordedEnd }) {
    const end = unrecordedEnd === undefined
        ? ''
        : `, the last ${(0,format/* formatDuration */.a3)(unrecordedEnd)} not in the history`;
    return phases.length === 0 ? '' : `${recordedText(phases)}${end}`;
}
function recordedText(phases) {
    if (phases.length > MOST_PHASES && phases.every(({ kind }) => kind === 'steady')) {
        return stepsText(phases);
    }
    const shown = phases.slice(0, MOST_PHASES).map(phase => {
        const long = (0,format/* formatDuration */.a3)(phase.to - phase.from);
        if (phase.kind === 'idle')
            return `no users for ${long}`;
        return phase.kind === 'steady'
            ? `${users(phase.usersTo)} for ${long}`
            : `${phase.kind} from ${(0,units_count/* formatCount */.B4)(phase.usersFrom)} to ${users(phase.usersTo)} in ${long}`;
    });
    const more = phases.length - shown.length;
    return [...shown, ...(more > 0 ? [`and ${(0,units_count/* formatCount */.B4)(more)} more`] : [])].join(', ');
}
/** `12 steps from 10 to 120 users` only if each has more than the one before. */
function stepsText(phases) {
    const counts = phases.map(phase => phase.usersTo);
    const long = phases.reduce((sum, { from, to }) => sum + to - from, 0) / phases.length;
    const isRising = counts.every((count, i) => i === 0 || count > (counts[i - 1] ?? 0));
    const [how, least, most] = [
        isRising ? 'steps from' : 'levels, of',
        Math.min(...counts),
        Math.max(...counts)
    ];
    return `${(0,units_count/* formatCount */.B4)(phases.length)} ${how} ${(0,units_count/* formatCount */.B4)(least)} to ${users(most)}, about ${(0,format/* formatDuration */.a3)(long)} each`;
}
function steadyText(timeline) {
    const { steady } = timeline;
    if (steady === undefined)
        return '';
    const load = `${(0,format/* formatDuration */.a3)(steady.seconds)} at ${users(steady.users)}`;
    return [load, ...steadyTexts(timeline)].join(', ');
}
/** What was measured in the steady state, its load and its length apart. */
function steadyTexts({ steady, series }) {
    if (steady === undefined)
        return [];
    const p95 = steady.percentiles.find(({ percent }) => percent === 95);
    return [
        (0,format/* formatThroughput */.Y5)(steady.throughput),
        ...(steady.average === undefined ? [] : [`${(0,format/* formatMs */._V)(steady.average)} on average`]),
        ...(p95 === undefined ? [] : [`P95 ${windowsText(p95)}`]),
        ...(steady.errorRate === undefined ? [] : [`${(0,format/* formatPercent */.l9)(steady.errorRate)} errors`]),
        ...(series.percentileMode === 'cumulative'
            ? ['percentiles only over the whole run, warm-up included']
            : [])
    ];
}
/** What Locust printed, from the least to the most: a value between them was never printed. */
function windowsText(p95) {
    return `${rangeText(p95)} in windows of ${(0,format/* formatDuration */.a3)(windows/* WINDOW_SECONDS */.V$)}`;
}
/** `110 to 140 ms`. */
function rangeText({ low, high }) {
    return low === high ? (0,format/* formatMs */._V)(low) : `${(0,format/* formatMs */._V)(low).replace(' ms', '')} to ${(0,format/* formatMs */._V)(high)}`;
}
function throughputText({ throughput }) {
    const { requests, average, steady } = throughput;
    return [
        ...(requests === undefined ? [] : [(0,units_count/* counted */.hS)(requests, 'request')]),
        ...(average === undefined ? [] : [`${(0,format/* formatThroughput */.Y5)(average)} over the whole run`]),
        ...(steady === undefined ? [] : [`${(0,format/* formatThroughput */.Y5)(steady)} in the steady state`]),
        ...peakTexts(throughput)
    ].join(', ');
}
/** `peak 201/s in one second (45 s after the start)`, `peak 172/s over 10 s …`. */
function peakTexts(throughput) {
    return peaksOf(throughput).map(text => `peak ${text}`);
}
/** The same, where the line says already that they are peaks. */
function peaksOf({ peakPerSecond, peakPer10s }) {
    const text = (peak, how) => peak === undefined
        ? []
        : [`${(0,format/* formatThroughput */.Y5)(peak.value)} ${how} (${(0,format/* formatDuration */.a3)(peak.at)} after the start)`];
    return [
        ...text(peakPerSecond, 'in one second'),
        ...text(peakPer10s, `over ${(0,format/* formatDuration */.a3)(peakPer10s?.seconds ?? 0)}`)
    ];
}
function stallsText({ stalls }) {
    return oneByOne(stalls.map(({ from, seconds, users: count, requests, usualRate, toTheEnd: isToTheEnd }) => {
        const what = requests === 0
            ? 'nothing completed'
            : `only ${(0,units_count/* formatCount */.B4)(requests)} requests completed (${(0,format/* formatThroughput */.Y5)(usualRate)} at other times)`;
        const who = count === undefined ? '' : `, with up to ${users(count)}`;
        return `${what} for ${(0,format/* formatDuration */.a3)(seconds)}, from ${(0,format/* formatDuration */.a3)(from)} on${who}${toTheEnd({ toTheEnd: isToTheEnd })}`;
    }));
}
function burstsText({ bursts }) {
    return oneByOne(bursts.map(burst => `${(0,units_count/* formatCount */.B4)(burst.failures)} of ${(0,units_count/* formatCount */.B4)(burst.requests)} requests failed within ${(0,format/* formatDuration */.a3)(burst.seconds)}, from ${(0,format/* formatDuration */.a3)(burst.from)} on${toTheEnd(burst)}, at worst ${(0,format/* formatPercent */.l9)(burst.peak)}${(0,burst_words/* burstPlaces */.d)(burst)}`));
}
function toTheEnd({ toTheEnd = false }) {
    return toTheEnd ? ', until the history ends' : '';
}
function oneByOne(events) {
    const more = events.length - MOST_EVENTS;
    return [
        ...events.slice(0, MOST_EVENTS),
        ...(more > 0 ? [`and ${(0,units_count/* formatCount */.B4)(more)} more`] : [])
    ].join('; ');
}
function recoveryText(recovery) {
    const { incidents, objective, resolution } = recovery;
    if (incidents.length === 0)
        return (0,recovery_words/* noIncidentWords */.zH)(recovery);
    const goal = objective === undefined ? '' : `objective ${(0,format/* formatSeconds */.Xo)(objective)}; `;
    return `${goal}${oneByOne(incidents.map(incident => incidentText(incident, resolution)))}`;
}
/** One incident: how long, how deep, what it cost. */
function incidentText(incident, resolution) {
    const { from, seconds, range, detectSeconds, depth, failures, fewerSuccesses } = incident;
    const usual = (0,recovery_words/* isHardlyKnown */.y1)(incident) ? undefined : depth.usualThroughput;
    const outcome = range
        ? `recovered in ${(0,format/* formatSeconds */.Xo)(seconds)} (${(0,recovery_words/* rangeWords */.r6)(range)})`
        : (0,recovery_words/* openOutcome */.ld)(incident);
    return [
        `${causesText(incident)} from ${(0,format/* formatDuration */.a3)(from)} after the start on, ${outcome}`,
        (0,recovery_words/* provedWords */.ys)({ detectSeconds, resolution }),
        ...(0,recovery_words/* fallWords */.bp)(depth.throughput, usual),
        ...(failures === 0 ? [] : [`up to ${(0,format/* formatPercent */.l9)(depth.errorRate)} errors`]),
        [`${(0,units_count/* counted */.hS)(failures, 'request')} failed`, ...(0,recovery_words/* fewerWords */.XQ)(fewerSuccesses, usual)].join(' and ')
    ].join(', ');
}
/** `errors and lost throughput`. */
function causesText({ causes }) {
    return (0,sentence/* listed */.K)(causes.map(cause => CAUSES[cause]));
}


/***/ }),

/***/ 4449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ toldTrendText),
/* harmony export */   t: () => (/* binding */ trendText)
/* harmony export */ });
/* harmony import */ var _evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7365);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2676);


/** The chances themselves are in JSON (`pValue`), explained in docs/statistics.md §8. */
const MAY_BE_CHANCE = ' (may be chance)';
/** So many times the line, or less than one of so many of it, a tenth does not lie along it. */
const FAR_OFF = 1.5;
/** `trendText` of a run; empty where it has no trend to tell. */
function toldTrendText(run) {
    const trend = (0,_evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_0__/* .toldTrend */ .Zj)(run);
    return trend === undefined ? '' : trendText(trend);
}
/** Whether response times or errors drifted, with the numbers that say so, or that leave it open. */
function trendText(trend) {
    const { parts, errors, finding } = trend;
    const compared = (0,_evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_0__/* .comparedMeans */ .ih)(parts);
    const rates = finding === 'no drift' ? [] : errorTexts(errors);
    const said = isShort(trend)
        ? [...rates, shortText(parts)]
        : [...timesTexts(trend, compared), ...rates, ...doubtTexts(trend, compared)];
    return `${findingWord(trend)}: ${finding === 'not known' ? knownText(parts, compared) : said.join(', ')}`;
}
/** In a word; of response times that surely fell more is known than that they did not grow. */
function findingWord(trend) {
    return (0,_evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_0__/* .fell */ .AN)(trend) ? 'fell' : trend.finding;
}
function knownText(parts, compared) {
    const known = compared.filter(mean => mean !== undefined).length;
    const isCoarse = parts.some(({ requests, average }) => requests > 0 && average === undefined);
    const isOfErrors = parts.some(({ average }, i) => average !== undefined && compared[i] === undefined);
    const that = [
        ...(isCoarse ? ['the history tells exactly enough'] : []),
        ...(isOfErrors ? ['errors do not change'] : [])
    ];
    return `${known} of ${compared.length} tenths have an average${that.length === 0 ? '' : ` that ${that.join(' and ')}`}`;
}
/** A line only where the tenths go along one: else its ends are nowhere among them. */
function timesTexts(trend, compared) {
    const { parts, growth, step } = trend;
    if (growth === undefined)
        return [];
    if (step !== undefined) {
        const [before, after] = step.levels.map(_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V);
        const rest = parts.length - step.after;
        return [
            `${before} on average in the first ${step.after} tenths, ${after} in the last ${rest}${spellText(parts)}`
        ];
    }
    if (!isLine(trend, compared)) {
        const known = compared.filter(mean => mean !== undefined);
        const [least, most] = [Math.min(...known), Math.max(...known)].map(_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V);
        if ((0,_evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_0__/* .fell */ .AN)(trend))
            return [`from ${most} down to ${least}, averages of its tenths${spellText(parts)}`];
        const tenths = `tenths of ${least} to ${most} on average${spellText(parts)}`;
        if (mayGrow(trend))
            return [`${tenths} are too uneven to tell`];
        return [trend.finding === 'no growth' ? tenths : `no steady growth, ${tenths}`];
    }
    const line = (0,_evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_0__/* .trendLineOf */ .Xq)(trend);
    const [from, to] = [(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(line.from), (0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMs */ ._V)(line.to)];
    const ends = from === to ? from : `from ${from} to ${to}`;
    return [`${ends} along the trend line (${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercentChange */ .vW)(growth - 1)})`];
}
/** Their own averages, which are shown too, have the spell in them. */
function spellText(parts) {
    return parts.some(({ beside }) => beside !== undefined) ? ' (without a slow spell)' : '';
}
/** Chance makes such an order of the tenths too, or some of them are far off. */
function isLine(trend, compared) {
    const { growth = 1, pValue = 1, parts } = trend;
    if (growth > _evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_0__/* .LEAST_GROWTH */ .CC)
        return pValue < _evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_0__/* .DRIFT_SIGNIFICANCE */ .AZ;
    const { from } = (0,_evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_0__/* .trendLineOf */ .Xq)(trend);
    return compared.every((mean, i) => {
        const off = Math.log((mean ?? from) / from) - (Math.log(growth) * i) / (parts.length - 1);
        return mean === undefined || Math.abs(off) <= Math.log(FAR_OFF);
    });
}
/** Only of errors that became more, as far as one reads. */
function errorTexts({ first = 0, last = 0, pValue = 1 }) {
    const [early, late] = [(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(first), (0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(last)];
    if (last <= first || early === late)
        return [];
    const doubt = pValue >= _evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_0__/* .ERROR_SIGNIFICANCE */ .Dm ? MAY_BE_CHANCE : '';
    return [
        `errors from ${early} in the first ${_evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_0__/* .ERROR_PARTS */ .yi} tenths to ${late} in the last ${_evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_0__/* .ERROR_PARTS */ .yi}${doubt}`
    ];
}
/** How much of a growth along the line the tenths do not rule out. */
function doubtTexts(trend, compared) {
    const { mostGrowth = 1, step } = trend;
    if (!mayGrow(trend) || step !== undefined || !isLine(trend, compared))
        return [];
    return [`it may have grown by up to ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(mostGrowth - 1)}`];
}
/** The tenths leave open whether response times grew. */
function mayGrow({ finding, mostGrowth = 1 }) {
    return finding === 'not certain' && mostGrowth > _evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_0__/* .LEAST_GROWTH */ .CC;
}
/** No numbers of so short a window tell a drift, nor that there is none. */
function isShort({ parts }) {
    return secondsOf(parts) < _evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_0__/* .LEAST_DRIFT_SECONDS */ .OW;
}
function shortText(parts) {
    return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(secondsOf(parts))} of steady state are too short to tell a drift, which takes ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(_evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_0__/* .LEAST_DRIFT_SECONDS */ .OW)} or more`;
}
function secondsOf(parts) {
    return (parts.at(-1)?.to ?? 0) - (parts[0]?.from ?? 0);
}


/***/ }),

/***/ 8283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ verdictState),
/* harmony export */   IP: () => (/* binding */ gradeCounts),
/* harmony export */   Qv: () => (/* binding */ isPlainState),
/* harmony export */   kc: () => (/* binding */ stateWord),
/* harmony export */   q1: () => (/* binding */ isOpenState),
/* harmony export */   vK: () => (/* binding */ gradeName),
/* harmony export */   wv: () => (/* binding */ gradeWord)
/* harmony export */ });
/* harmony import */ var _evaluate_verdict_accepted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1812);
/* harmony import */ var _evaluate_verdict_few_requests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6874);
/* harmony import */ var _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6272);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3252);




function verdictState(verdict) {
    switch (verdict.rule) {
        case 'target':
            return verdict.grade;
        case 'regression':
            if ((0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .isInconclusive */ .Fm)(verdict))
                return 'inconclusive';
            if ((0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnconfirmed */ .H0)(verdict))
                return 'unconfirmed';
            if ((0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfMix */ .c8)(verdict))
                return 'other-mix';
            return (0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnclear */ .Z5)(verdict) ? 'unclear' : verdict.verdict;
        case 'presence':
            return verdict.presence;
    }
}
const OPEN = new Set([
    'undecided',
    'missing',
    'not-comparable',
    'unconfirmed',
    'other-mix',
    'inconclusive',
    'new',
    'vanished'
]);
/** Neither good nor bad is known: no green, unless a policy says otherwise. */
function isOpenState(state) {
    return OPEN.has(state);
}
/** Judged and found no worse, which is no praise: no green. */
function isPlainState(state) {
    return state === 'unchanged' || state === 'unclear';
}
/** A verdict's grade as people read it. */
function gradeWord(verdict) {
    const remarks = [
        ...(verdict.rule === 'target' && verdict.borderline ? ['borderline'] : []),
        ...((0,_evaluate_verdict_few_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .leavesTargetOpen */ .u)(verdict) ? [_evaluate_verdict_few_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .FEW_REQUESTS */ .w] : []),
        ...(verdict.wouldFail === true ? ['would fail'] : []),
        ...((0,_evaluate_verdict_accepted_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccepted */ .oB)(verdict) ? [_evaluate_verdict_accepted_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCEPTED */ .wh] : [])
    ];
    const word = gradeName(verdict);
    return remarks.length === 0 ? word : `${word} (${remarks.join(', ')})`;
}
/** The same without remarks. */
function gradeName(verdict) {
    const state = verdictState(verdict);
    if (verdict.rule === 'regression' && state === 'undecided' && (0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .hasTooFew */ .Bj)(verdict))
        return _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .TOO_FEW */ .G_;
    if (verdict.rule === 'regression' && state === 'unchanged' && (0,_evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithinTolerance */ .B_)(verdict))
        return _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .WITHIN_TOLERANCE */ .qp;
    return WORDS[state];
}
/** `4 too few requests`: how many verdicts have each grade, in their order. */
function gradeCounts(verdicts) {
    const counts = new Map();
    for (const verdict of verdicts) {
        const grade = gradeWord(verdict);
        counts.set(grade, (counts.get(grade) ?? 0) + 1);
    }
    return [...counts].map(([grade, count]) => `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(count)} ${grade}`);
}
/** A state in a word. */
function stateWord(state) {
    return WORDS[state];
}
const WORDS = {
    target: 'target',
    acceptable: 'acceptable',
    degraded: 'degraded',
    unacceptable: 'unacceptable',
    undecided: 'undecided',
    missing: 'missing',
    improved: 'improved',
    unchanged: 'unchanged',
    regressed: 'regressed',
    suspect: 'suspect',
    'not-comparable': 'not compared',
    unclear: _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_CLEAR_CHANGE */ .FW,
    unconfirmed: _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .UNCONFIRMED */ .PG,
    'other-mix': _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .OTHER_MIX */ .uE,
    inconclusive: _evaluate_verdict_open_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .INCONCLUSIVE */ .tM,
    new: 'new',
    // What was to be there and is not has one word, be it asked for by a bound or by the baseline.
    vanished: 'missing'
};


/***/ }),

/***/ 8153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oN: () => (/* binding */ besides),
  yd: () => (/* binding */ comparedHeading),
  iS: () => (/* binding */ comparisonRow),
  Qf: () => (/* binding */ comparisonsOf),
  vu: () => (/* binding */ isRefusal),
  yn: () => (/* binding */ metricRowOf),
  pI: () => (/* binding */ runFacts),
  dg: () => (/* binding */ targetRows),
  vs: () => (/* binding */ wasJudged),
  M4: () => (/* binding */ wholeRunText)
});

// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __webpack_require__(3843);
// EXTERNAL MODULE: ./src/evaluate/verdict/order.ts
var order = __webpack_require__(2797);
// EXTERNAL MODULE: ./src/evaluate/verdict/shared-doubts.ts
var shared_doubts = __webpack_require__(5470);
// EXTERNAL MODULE: ./src/evaluate/verdict/target-words.ts
var target_words = __webpack_require__(416);
// EXTERNAL MODULE: ./src/locust/run.ts
var locust_run = __webpack_require__(6351);
// EXTERNAL MODULE: ./src/units/count.ts
var count = __webpack_require__(3252);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(2676);
// EXTERNAL MODULE: ./src/units/letter-case.ts
var letter_case = __webpack_require__(336);
// EXTERNAL MODULE: ./src/units/middle.ts
var middle = __webpack_require__(162);
// EXTERNAL MODULE: ./src/report/view/bound-text.ts
var bound_text = __webpack_require__(9664);
// EXTERNAL MODULE: ./src/report/view/change-text.ts
var change_text = __webpack_require__(7102);
// EXTERNAL MODULE: ./src/report/view/change-word.ts
var change_word = __webpack_require__(8961);
// EXTERNAL MODULE: ./src/report/view/failed-run.ts
var failed_run = __webpack_require__(957);
// EXTERNAL MODULE: ./src/report/view/merged.ts
var merged = __webpack_require__(4416);
// EXTERNAL MODULE: ./src/report/view/refusal.ts
var refusal = __webpack_require__(7366);
// EXTERNAL MODULE: ./src/config/pattern.ts
var pattern = __webpack_require__(5164);
// EXTERNAL MODULE: ./src/evaluate/verdict/absent.ts
var absent = __webpack_require__(4296);
;// CONCATENATED MODULE: ./src/report/view/remedy.ts


/**
 * `; meant? …`: what to do about an endpoint that is not there, if that is as it should be. Empty where
 * nothing is to be done, and of every other verdict.
 *
 * @param beside all that the report says: of one that is gone from the baseline and from the config's bounds at once
 * the row of its bounds says it
 */
function remedyOf(verdict, beside = []) {
    if (!isOpen(verdict))
        return '';
    if ((0,absent/* isNowhere */.xQ)(verdict)) {
        const gone = beside
            .filter(absent/* isGone */.ST)
            .filter(one => isOpen(one) && (0,pattern/* matchesKey */.vV)(verdict.endpoint, one.endpoint));
        if (gone.length > 0)
            return bothWords(verdict, gone);
        return (verdict.reason.nearest ?? []).length > 0
            ? '; renamed? Give its targets the new name in "endpoints" in the config; removed on purpose? Take it out there'
            : '; removed on purpose? Take it out of "endpoints" in the config';
    }
    if (!(0,absent/* isGone */.ST)(verdict))
        return '';
    const isSaid = beside.some(one => (0,absent/* isNowhere */.xQ)(one) && isOpen(one) && (0,pattern/* matchesKey */.vV)(one.endpoint, verdict.endpoint));
    if (isSaid)
        return '';
    return `; ${renamedWords(verdict)}removed on purpose? Until the baselines lack it too, ${acceptWords(verdict.endpoint)}`;
}
function isOpen({ effect, waiver }) {
    return effect !== 'pass' && waiver === undefined;
}
/** One entry accepts both; its bounds are of no use any more when it ends. */
function bothWords({ endpoint, reason }, gone) {
    const [one, ...others] = gone;
    const successor = others.length === 0 ? one?.successor : undefined;
    const isNamed = successor !== undefined || (reason.nearest ?? []).length > 0;
    const targets = isNamed
        ? 'give its targets the new name in "endpoints", or take them out there'
        : 'take its targets out of "endpoints"';
    const renamed = isNamed ? renamedWords({ successor }) || 'renamed or ' : '';
    // A pattern is accepted as such: without a baseline nothing tells what it meant.
    const accepted = endpoint.includes('*') ? endpoint : (one?.endpoint ?? endpoint);
    return `; ${renamed}removed on purpose? Until the baselines lack it too, ${acceptWords(accepted)}; before that ends, ${targets}`;
}
function renamedWords({ successor }) {
    return successor === undefined ? '' : `renamed (${successor} is new) or `;
}
function acceptWords(endpoint) {
    // JSON is YAML, whatever the name has in it.
    return `add to "accept" in the config (in a pull request that of the base branch counts): { endpoint: ${JSON.stringify(endpoint)}, metric: throughput, reason: removed, until: YYYY-MM-DD }`;
}

// EXTERNAL MODULE: ./src/report/view/verdict-state.ts
var verdict_state = __webpack_require__(8283);
// EXTERNAL MODULE: ./src/report/view/target-verdicts.ts
var target_verdicts = __webpack_require__(4472);
;// CONCATENATED MODULE: ./src/report/view/view.ts

















/** Rows of the aggregated targets, in the order of the load level, with the comparison beside them. */
function targetRows(run) {
    const ofTotal = run.verdicts.filter(({ endpoint }) => endpoint === locust_run/* AGGREGATED */.Y$);
    const comparisons = ofTotal.filter(isRegression);
    return ofTotal.filter(target_verdicts/* isTarget */.Ex).map(verdict => {
        const compared = comparisons.find(other => other.metric === verdict.metric);
        const row = withFailures(run, verdict, metricRowOf({ verdict, metrics: [(0,merged/* metricText */._)(verdict)] }));
        if (compared === undefined)
            return row;
        const isRepeat = run.comparison?.together !== undefined;
        return { ...row, ...besides(compared, { measured: row.measured, isRepeat }) };
    });
}
/** No green on what failures met. */
function withFailures(run, verdict, row) {
    const failed = (0,failed_run/* failedFirst */.Y)(run, verdict);
    if (failed === undefined)
        return row;
    const { requests = 0, failures = 0 } = run.run.aggregated ?? {};
    const reason = `${(0,count/* formatCount */.B4)(failures)} of ${(0,count/* counted */.hS)(requests, 'request')} failed; with them ${row.reason}`;
    return { ...row, grade: `${failed}; otherwise ${row.grade}`, effect: 'warn', reason };
}
/** What was measured, and beside it what was compared, where that is another number. */
function wholeRunText({ measured, compared }) {
    return compared === undefined ? measured || '–' : `${measured || '–'} (${compared})`;
}
/**
 * A comparison beside the whole run's number: throughput is compared over the steady window, and of
 * repeats the number is that of the one that decides.
 */
function besides(compared, { measured, isRepeat }) {
    const { unit, value, window, effect } = compared;
    const isSteady = window === 'steady';
    const now = value === undefined ? undefined : (0,format/* formatValue */.Fl)(unit, value);
    const of = now === undefined ? '' : comparedOf(isSteady, isRepeat && now !== measured);
    const { baseline, change } = changeOf(compared);
    const word = change === '' ? '' : (0,change_word/* changeWord */.d)(compared);
    return {
        baseline: isSteady && baseline !== '' ? `steady ${baseline}` : baseline,
        change: `${change}${word}`,
        ...(word === '' || effect === 'pass' ? {} : { changeEffect: effect }),
        ...(of === '' ? {} : { compared: `${of} ${now ?? ''}` })
    };
}
function comparedOf(isSteady, isOfRepeats) {
    return [...(isOfRepeats ? ['repeats'] : []), ...(isSteady ? ['steady'] : [])].join(', ');
}
/** Above the numbers that were compared. */
function comparedHeading({ comparison }) {
    return comparison?.together === undefined ? 'This run' : 'Deciding repeat';
}
/** The comparison that did not take place: one sentence says it, not a row for each metric. */
function isRefusal({ comparison }, verdict) {
    return comparison?.refusal !== undefined && (0,refusal/* isUncompared */.LS)(verdict);
}
/** Every comparison with the baseline, worst first: there may be many, and few of them are shown. */
function comparisonsOf(run) {
    const known = COMPARISONS.get(run);
    if (known !== undefined)
        return known;
    const changes = run.verdicts.filter(isChange).filter(verdict => !isRefusal(run, verdict));
    const worst = (0,order/* worstFirst */.md)(changes);
    const found = (0,merged/* mergedVerdicts */.D)([...worst.filter(each => !view_isOpen(each)), ...worst.filter(view_isOpen)]);
    COMPARISONS.set(run, found);
    return found;
}
const COMPARISONS = new WeakMap();
function view_isOpen(verdict) {
    return (verdict.rule === 'presence' ||
        verdict.verdict === 'undecided' ||
        verdict.verdict === 'not-comparable');
}
/** A comparison as a row of a table. */
function comparisonRow(compared) {
    return { ...numbersOf(compared), ...limitsOf(compared.verdict) };
}
function limitsOf(verdict) {
    if (verdict.rule === 'presence') {
        const requests = verdict.presence === 'new' ? verdict.requests : 0;
        return { allowed: '', samples: (0,count/* formatCount */.B4)(requests), others: '' };
    }
    const { samples, others, unit } = verdict;
    return {
        allowed: (0,change_text/* allowedText */.E)(verdict),
        samples: samples === undefined ? '' : (0,count/* formatCount */.B4)(samples),
        others: others === undefined || unit !== 'ms' ? '' : (0,format/* formatMsChange */.Iu)(others)
    };
}
/** `sustained · 200 users · 90 s · 15,211 requests`: what kind of run it was. */
function runFacts({ run, loadLevel, repeat, metrics }) {
    return [
        `load level ${loadLevel}`,
        ...(repeat === undefined ? [] : [`repeat ${repeat.at} of ${(0,count/* formatCount */.B4)(repeat.of)}`]),
        ...(run.peakUsers === undefined ? [] : [(0,count/* counted */.hS)(run.peakUsers, 'user')]),
        ...(run.durationSeconds === undefined ? [] : [(0,format/* formatDuration */.a3)(run.durationSeconds)]),
        ...(metrics.requests === undefined ? [] : [(0,count/* counted */.hS)(metrics.requests, 'request')]),
        ...(metrics.failures === undefined || metrics.failures === 0
            ? []
            : [`${(0,count/* formatCount */.B4)(metrics.failures)} failed`]),
        // They are a few more than those of the CSV file, which was written before.
        ...(run.percentileSource === 'histogram' ? ['counts from JSON'] : [])
    ];
}
/** `beside`: what is said with it; `doubts`: what is said below all of them. */
function metricRowOf(merged, beside = [], doubts = []) {
    const { waiver, ...verdict } = merged.verdict;
    return {
        ...numbersOf(merged),
        // Who accepted it stands beside the reason.
        grade: (0,verdict_state/* gradeWord */.wv)(verdict),
        reason: `${(0,shared_doubts/* reasonBeside */.v)(merged.verdict, doubts)}${merged.also ?? ''}${remedyOf(merged.verdict, beside)}`,
        besideReason: verdict.rule === 'target' ? (0,target_words/* besideWords */._G)(verdict) : [],
        ...(waiver === undefined ? {} : { waiver: (0,refusal/* waiverText */.Eu)(waiver) })
    };
}
function numbersOf({ verdict, metrics }) {
    const base = {
        endpoint: verdict.endpoint,
        metric: (0,letter_case/* upperFirst */.Z)(metrics.join(', ')),
        measured: '',
        target: '',
        acceptable: '',
        baseline: '',
        change: '',
        grade: (0,verdict_state/* gradeWord */.wv)(verdict),
        state: (0,verdict_state/* verdictState */.$I)(verdict),
        isBorderline: verdict.rule === 'target' && verdict.borderline,
        isOverTime: verdict.rule === 'target' && (0,target_verdicts/* isOverTime */.ME)(verdict),
        effect: verdict.effect
    };
    if (verdict.rule === 'presence')
        return base;
    const measured = verdict.value === undefined ? provedText(verdict) : (0,format/* formatValue */.Fl)(verdict.unit, verdict.value);
    const numbers = verdict.rule === 'regression' ? changeOf(verdict) : boundsOf(verdict);
    return { ...base, key: verdict.metric, measured, ...numbers };
}
/** Of what was not measured, and is graded by another number: what that says of it. */
function provedText(verdict) {
    if (verdict.rule !== 'target' || verdict.reason.kind !== 'compared')
        return '';
    const { because } = verdict.reason;
    if (because?.kind === 'maximum')
        return `≤ ${(0,format/* formatMs */._V)(because.ms)}`;
    if (because?.kind === 'lower-percentile')
        return `≥ ${(0,format/* formatMs */._V)(because.ms)}`;
    return because?.kind === 'surely-above' ? `≥ ${(0,format/* formatMs */._V)(because.rank.ms)}` : '';
}
function boundsOf({ metric, unit, bounds }) {
    const known = (0,metrics/* metricOf */.ak)(metric);
    const sign = known !== undefined && (0,metrics/* higherIsBetter */.i2)(known) ? '>' : '<';
    const text = (value) => value === undefined ? '' : (0,bound_text/* boundText */.O)(sign, value, unit);
    return {
        target: text(bounds.target),
        acceptable: text(bounds.acceptable ?? bounds.unacceptable)
    };
}
function changeOf(verdict) {
    const { metric, baseline, change, unit } = verdict;
    return {
        baseline: baseline === undefined ? '' : (0,middle/* formatMiddle */.P)(metric, unit, baseline),
        change: change === undefined ? '' : (0,change_text/* changeText */.k)(unit, change)
    };
}
/** Whether the run's numbers mean anything: no green tick on those of one that could not be judged. */
function wasJudged({ outcome }) {
    return outcome !== 'could-not-judge';
}
function isRegression(verdict) {
    return verdict.rule === 'regression';
}
function isChange(verdict) {
    return verdict.rule !== 'target';
}


/***/ }),

/***/ 3491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ warmUpText),
/* harmony export */   m: () => (/* binding */ settlingWords)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2676);

/** What was left out before the steady state, and why; empty where nothing is known of it. */
function warmUpText(warmUp) {
    if (warmUp === undefined)
        return '';
    const settled = warmUp.settled ? '' : '; response times had not settled even then';
    return `the first ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(warmUp.seconds)} left out of the steady state (${howWords(warmUp)})${settled}`;
}
function howWords(warmUp) {
    switch (warmUp.how) {
        case 'auto':
            return `${settlingWords(warmUp)}, found automatically`;
        case 'configured':
            return 'as configured';
        case 'none':
            return `${warmUp.hasMore === true ? BEFORE : 'the ramp-up only'}, as configured`;
    }
}
const BEFORE = 'all before the longest time at full load';
/** What lies in a warm-up that was found. */
function settlingWords({ hasMore }) {
    return hasMore === true ? `${BEFORE}, and settling` : 'ramp-up and settling';
}


/***/ }),

/***/ 4871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ wholeRunRows)
/* harmony export */ });
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6351);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2676);
/* harmony import */ var _units_letter_case_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(336);
/* harmony import */ var _target_verdicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4472);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8153);





/** What people look for first, whether it has a bound or not. A P99.9 few runs can tell. */
const LOOKED_FOR = ['p50', 'p95', 'p99', 'throughput', 'error-rate'];
/**
 * `targetRows`, and behind them what has no bound (`p95: none`) and was measured, with its comparison: no bound says that
 * nothing fails by it, not that nobody wants to know. Of a load; what steps or incidents did together is no number.
 */
function wholeRunRows(run) {
    const judged = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .targetRows */ .dg)(run);
    if (run.level.kind !== 'load')
        return judged;
    const seen = new Set((0,_target_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .targetVerdicts */ .aJ)(run, _locust_run_js__WEBPACK_IMPORTED_MODULE_2__/* .AGGREGATED */ .Y$).map(({ metric }) => metric));
    return [...judged, ...LOOKED_FOR.filter(key => !seen.has(key)).flatMap(key => plainRow(run, key))];
}
function plainRow(run, key) {
    const measured = measuredText(run, key);
    if (measured === undefined)
        return [];
    const compared = run.verdicts.find((verdict) => verdict.rule === 'regression' && verdict.endpoint === _locust_run_js__WEBPACK_IMPORTED_MODULE_2__/* .AGGREGATED */ .Y$ && verdict.metric === key);
    const isRepeat = run.comparison?.together !== undefined;
    const row = {
        endpoint: _locust_run_js__WEBPACK_IMPORTED_MODULE_2__/* .AGGREGATED */ .Y$,
        key,
        metric: (0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_3__/* .upperFirst */ .Z)((0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .metricLabel */ .B)(key)),
        measured,
        ...{
            target: '',
            acceptable: '',
            baseline: '',
            change: '',
            grade: '–',
            effect: 'pass'
        },
        ...{ isBorderline: false, isOverTime: false, reason: '', besideReason: [] }
    };
    return [compared === undefined ? row : { ...row, ...(0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .besides */ .oN)(compared, { measured, isRepeat }) }];
}
function measuredText({ run, metrics }, key) {
    const [unit, value] = key === 'throughput'
        ? ['requests/s', metrics.throughput]
        : key === 'error-rate'
            ? ['fraction', metrics.errorRate]
            : ['ms', run.aggregated?.percentiles.get(Number(key.slice(1)))];
    return value === undefined ? undefined : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatValue */ .Fl)(unit, value);
}


/***/ })

};
