export const id = 793;
export const ids = [793];
export const modules = {

/***/ 793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderBadge: () => (/* binding */ renderBadge)
/* harmony export */ });
/* harmony import */ var _evaluate_conclusion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6964);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2676);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4031);



const MESSAGES = {
    passed: ['passed', 'brightgreen'],
    warned: ['warnings', 'yellow'],
    failed: ['failed', 'red'],
    'could-not-judge': ['could not judge', 'lightgrey']
};
/** Of an advisory gate (`fail-on: never`). */
const ADVISED = ['would fail', 'yellow'];
/** A badge for https://shields.io/badges/endpoint-badge: the outcome, and of a single run its P95. */
function renderBadge({ evaluation, context }) {
    const isAdvised = evaluation.outcome === 'warned' && evaluation.runs.some(_evaluate_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .wouldHaveFailed */ .nH);
    const [message, color] = isAdvised ? ADVISED : MESSAGES[evaluation.outcome];
    const [only, ...others] = evaluation.runs;
    const p95 = others.length === 0 ? only?.run.aggregated?.percentiles.get(95) : undefined;
    const isJudged = evaluation.outcome !== 'could-not-judge';
    return `${JSON.stringify({
        schemaVersion: 1,
        label: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(context.key ?? '', 40) || 'load test',
        message: p95 === undefined || !isJudged ? message : `${message}, P95 ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(p95)}`,
        color
    })}\n`;
}


/***/ })

};
