export const id = 998;
export const ids = [998];
export const modules = {

/***/ 2998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJunit: () => (/* binding */ renderJunit)
/* harmony export */ });
/* harmony import */ var _evaluate_resources_resource_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9777);
/* harmony import */ var _evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2797);
/* harmony import */ var _evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7128);
/* harmony import */ var _units_clock_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2817);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2676);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4031);
/* harmony import */ var _view_refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7366);
/* harmony import */ var _view_resource_view_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6288);
/* harmony import */ var _view_verdict_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8283);









/** No viewer shows more, and the file must stay readable: the failures come first, the rest is counted. */
const MOST_CASES = 20_000;
const MAX_NAME = 300;
/** A sentence of ours around a name. */
const MAX_MESSAGE = 600;
/**
 * The report as JUnit XML: a suite for each run, a case for each verdict and each resource
 * metric that is graded. What fails is a failure,
 * what too few requests leave open is skipped, what makes a run impossible to judge is an error, and
 * a warning passes with its reason as the case's output.
 */
function renderJunit(report) {
    const { runs } = report.evaluation;
    const most = Math.max(1, Math.floor(MOST_CASES / Math.max(1, runs.length)));
    const suites = [...runs.map(run => suiteOf(run, most)), ...ownSuite(report)];
    const all = suites.flatMap(suite => suite.cases);
    const counts = `tests="${all.length}" failures="${count(all, 'failure')}" errors="${count(all, 'error')}"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="Locust Gate" ${counts}>`,
        ...suites.map(suiteXml),
        '</testsuites>',
        ''
    ].join('\n');
}
function suiteOf(run, most) {
    const errors = run.notes.filter(note => note.severity === 'error');
    const { verdicts } = run;
    const resources = (0,_view_resource_view_js__WEBPACK_IMPORTED_MODULE_4__/* .worstResources */ .JG)(run).filter(({ grade }) => grade !== undefined);
    const keptResources = resources.slice(0, most);
    const room = most - keptResources.length;
    const kept = verdicts.length <= room ? verdicts : (0,_evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_1__/* .worstFirst */ .md)(verdicts).slice(0, room);
    const left = verdicts.length - kept.length + resources.length - keptResources.length;
    const cases = [
        ...errors.map(note => noteCase(run.run.name, note)),
        ...kept.map(verdict => verdictCase(run, verdict)),
        ...keptResources.map(row => resourceCase(run, row)),
        ...(left === 0 ? [] : [leftOut(run.run.name, left)])
    ];
    const unjudged = run.outcome === 'could-not-judge' && errors.length === 0;
    return {
        name: run.run.name,
        properties: [
            ['load-level', run.loadLevel],
            ['outcome', run.outcome],
            ['conclusion', run.conclusion]
        ],
        cases: unjudged ? [...cases, nothingJudged(run.run.name)] : cases,
        ...(run.run.startedAt === undefined ? {} : { startedAt: run.run.startedAt }),
        ...(run.run.durationSeconds === undefined ? {} : { seconds: run.run.durationSeconds })
    };
}
/** What belongs to no run: files that could not be read, nothing found. */
function ownSuite({ evaluation }) {
    const cases = evaluation.notes
        .filter(note => note.severity === 'error')
        .map(note => noteCase('Locust Gate', note));
    if (evaluation.runs.length === 0 && cases.length === 0) {
        cases.push({ ...nothingJudged('Locust Gate'), message: evaluation.headline });
    }
    return cases.length === 0 ? [] : [{ name: 'Locust Gate', properties: [], cases }];
}
function noteCase(className, note) {
    const advice = note.advice === undefined ? '' : `. ${note.advice}`;
    return {
        className,
        name: `data: ${note.code}`,
        result: 'error',
        type: note.code,
        message: `${note.message}${advice}`
    };
}
function nothingJudged(className) {
    const message = 'nothing could be graded';
    return { className, name: 'judged', result: 'error', type: 'could-not-judge', message };
}
function leftOut(className, count) {
    const message = `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(count)} more verdicts, none worse than these, are in the other reports`;
    return { className, name: 'more verdicts', result: 'skipped', type: 'left-out', message };
}
function verdictCase({ run }, verdict) {
    const waiver = verdict.waiver === undefined ? '' : ` (${(0,_view_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .waiverText */ .Eu)(verdict.waiver)})`;
    const endpoint = shown(verdict.endpoint);
    return {
        className: `${shown(run.name)}.${endpoint}`,
        name: `${endpoint}: ${aspectOf(verdict)}`,
        result: resultOf(verdict),
        type: typeOf(verdict),
        // The name is cut, not the numbers behind it.
        message: `${verdict.wouldFail === true ? 'would fail (advisory): ' : ''}${(0,_evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentenceOf */ .$N)({ ...verdict, endpoint })}${waiver}`
    };
}
function resourceCase({ run }, row) {
    const { grade = 'undecided', effect, waiver, wouldFail } = row;
    const isOpen = (0,_view_verdict_state_js__WEBPACK_IMPORTED_MODULE_5__/* .isOpenState */ .q1)(grade);
    const accepted = waiver === undefined ? '' : ` (${(0,_view_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .waiverText */ .Eu)(waiver)})`;
    return {
        className: `${shown(run.name)}.resources`,
        name: `${shown(row.title)}: resource target`,
        result: effect === 'fail' ? 'failure' : isOpen ? 'skipped' : 'passed',
        type: grade,
        message: `${wouldFail === true ? 'would fail (advisory): ' : ''}${(0,_evaluate_resources_resource_words_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceSentence */ .YV)(row)}${accepted}`
    };
}
/** What was judged. */
function aspectOf(verdict) {
    switch (verdict.rule) {
        case 'target':
            return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_7__/* .metricLabel */ .B)(verdict.metric)} target`;
        case 'regression':
            return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_7__/* .metricLabel */ .B)(verdict.metric)} change`;
        case 'presence':
            return verdict.rule;
    }
}
function typeOf(verdict) {
    return verdict.rule === 'regression' ? verdict.verdict : (0,_view_verdict_state_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictState */ .$I)(verdict);
}
function resultOf(verdict) {
    if (verdict.effect === 'fail')
        return 'failure';
    return (0,_view_verdict_state_js__WEBPACK_IMPORTED_MODULE_5__/* .isOpenState */ .q1)((0,_view_verdict_state_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictState */ .$I)(verdict)) ? 'skipped' : 'passed';
}
function suiteXml(suite) {
    const { cases, seconds } = suite;
    const moment = (0,_units_clock_js__WEBPACK_IMPORTED_MODULE_8__/* .isoMoment */ .QA)(suite.startedAt);
    const attributes = [
        `name="${xml(suite.name)}"`,
        `tests="${cases.length}"`,
        `failures="${count(cases, 'failure')}"`,
        `errors="${count(cases, 'error')}"`,
        `skipped="${count(cases, 'skipped')}"`,
        ...(seconds === undefined ? [] : [`time="${seconds.toFixed(3)}"`]),
        ...(moment === undefined ? [] : [`timestamp="${moment}"`])
    ];
    const properties = suite.properties.map(([name, value]) => `      <property name="${name}" value="${xml(value)}"/>`);
    return [
        `  <testsuite ${attributes.join(' ')}>`,
        ...(properties.length === 0 ? [] : ['    <properties>', ...properties, '    </properties>']),
        ...cases.map(caseXml),
        '  </testsuite>'
    ].join('\n');
}
function caseXml({ className, name, result, type, message }) {
    const open = `    <testcase classname="${xml(className)}" name="${xml(name)}" time="0"`;
    const text = xml(message, MAX_MESSAGE);
    switch (result) {
        case 'passed':
            return `${open}>\n      <system-out>${type}: ${text}</system-out>\n    </testcase>`;
        case 'skipped':
            return `${open}>\n      <skipped message="${text}"/>\n    </testcase>`;
        case 'failure':
        case 'error':
            return `${open}>\n      <${result} type="${type}" message="${text}">${text}</${result}>\n    </testcase>`;
    }
}
/** Classes and names hold two names at most. */
function xml(text, max = 2 * MAX_NAME + 50) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_9__/* .escapeXml */ .X)((0,_escape_js__WEBPACK_IMPORTED_MODULE_9__/* .plainText */ .wh)(text, max));
}
function shown(name) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_9__/* .plainText */ .wh)(name.slice(0, 4 * MAX_NAME), MAX_NAME);
}
function count(cases, result) {
    return cases.filter(one => one.result === result).length;
}


/***/ }),

/***/ 7366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ waiverText),
/* harmony export */   LS: () => (/* binding */ isUncompared),
/* harmony export */   Of: () => (/* binding */ refusalOf)
/* harmony export */ });
/* harmony import */ var _evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2797);
/* harmony import */ var _note_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7758);


/**
 * Why there was no comparison (where the headline is `about` that, only what to do), and what that
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
        text: isSaid
            ? adviceText(advice)
            : (0,_note_text_js__WEBPACK_IMPORTED_MODULE_1__/* .noteText */ .gA)({ message, ...(advice === undefined ? {} : { advice }) }),
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
function adviceText(advice) {
    return advice === undefined ? '' : (0,_note_text_js__WEBPACK_IMPORTED_MODULE_1__/* .noteText */ .gA)({ message: advice });
}
/** A metric that was not compared, for a reason that is one for several. */
function isUncompared(verdict) {
    return verdict.rule === 'regression' && verdict.verdict === 'not-comparable';
}
function waiverText({ until, reason }) {
    return `accepted until ${until}: ${reason}`;
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
/* harmony export */   tT: () => (/* binding */ besideNumbers),
/* harmony export */   yq: () => (/* binding */ subjectText)
/* harmony export */ });
/* unused harmony export stepText */
/* harmony import */ var _config_criterion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8477);
/* harmony import */ var _evaluate_resources_resource_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9777);
/* harmony import */ var _evaluate_verdict_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2797);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2676);
/* harmony import */ var _note_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7758);
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
    return worst === undefined ? undefined : (0,_evaluate_resources_resource_words_js__WEBPACK_IMPORTED_MODULE_1__/* .resourceSentence */ .YV)(worst);
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
    return title === name ? title : (0,_note_text_js__WEBPACK_IMPORTED_MODULE_6__/* .capitalised */ .Iu)(title);
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
        ...(waiver === undefined ? {} : { waiver: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .waiverText */ .Eu)(waiver) }),
        isExplained: effect !== 'pass' || !ARE_PLAIN.includes(row.reason.kind)
    };
}
/** The reason beside the value and `not graded`, which need not be said again. */
function besideNumbers(row) {
    if (row.reason.kind !== 'nearest')
        return (0,_evaluate_resources_resource_words_js__WEBPACK_IMPORTED_MODULE_1__/* .rowReason */ .vS)(row);
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
    const text = (value) => {
        if (value === undefined)
            return '';
        // Nothing is less than none.
        return value === 0 && !higherIsBetter
            ? (0,_units_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatValue */ .Fl)(unit, 0)
            : `${sign} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatValue */ .Fl)(unit, value)}`;
    };
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

/***/ 8283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ verdictState),
/* harmony export */   kc: () => (/* binding */ stateWord),
/* harmony export */   q1: () => (/* binding */ isOpenState),
/* harmony export */   wv: () => (/* binding */ gradeWord)
/* harmony export */ });
/* harmony import */ var _evaluate_verdict_change_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9549);

function verdictState(verdict) {
    switch (verdict.rule) {
        case 'target':
            return verdict.grade;
        case 'regression':
            return (0,_evaluate_verdict_change_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isTooNoisy */ .z7)(verdict) ? 'too-noisy' : verdict.verdict;
        case 'presence':
            return verdict.presence;
    }
}
const OPEN = new Set([
    'undecided',
    'missing',
    'not-comparable',
    'too-noisy',
    'new',
    'vanished'
]);
/** Neither good nor bad is known: no green, unless a policy says otherwise. */
function isOpenState(state) {
    return OPEN.has(state);
}
/** A verdict's grade as people read it. */
function gradeWord(verdict) {
    const remarks = [
        ...(verdict.rule === 'target' && verdict.borderline ? ['borderline'] : []),
        ...(verdict.wouldFail === true ? ['would fail'] : [])
    ];
    const word = WORDS[verdictState(verdict)];
    return remarks.length === 0 ? word : `${word} (${remarks.join(', ')})`;
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
    'not-comparable': 'not comparable',
    'too-noisy': _evaluate_verdict_change_words_js__WEBPACK_IMPORTED_MODULE_0__/* .TOO_NOISY */ .kz,
    new: 'new',
    vanished: 'vanished'
};


/***/ }),

/***/ 2817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K9: () => (/* binding */ formatMoment),
/* harmony export */   QA: () => (/* binding */ isoMoment),
/* harmony export */   ei: () => (/* binding */ formatClock)
/* harmony export */ });
/** A moment of a run as `m:ss` or `h:mm:ss` since its first row. Also runs in the page. */
function formatClock(seconds) {
    const whole = Math.round(Math.abs(seconds));
    const pad = (part) => String(part).padStart(2, '0');
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor(whole / 60) % 60;
    const text = hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
    return seconds < 0 ? `−${text}` : text;
}
/** A point in time as `2026-11-24T07:51:09`, UTC; undefined when no calendar has it: files may say anything. */
function isoMoment(epochSeconds) {
    if (epochSeconds === undefined || !(epochSeconds >= 0 && epochSeconds < END_OF_YEAR_9999)) {
        return undefined;
    }
    return new Date(epochSeconds * 1000).toISOString().slice(0, 19);
}
const END_OF_YEAR_9999 = 253402300800;
/** A point in time as `2026-11-24 07:51:09 UTC`; empty when no calendar has it. Also runs in the page. */
function formatMoment(epochSeconds) {
    const moment = isoMoment(epochSeconds);
    return moment === undefined ? '' : `${moment.replace('T', ' ')} UTC`;
}


/***/ })

};
