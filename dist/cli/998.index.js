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


/***/ })

};
