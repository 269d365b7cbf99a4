export const id = 59;
export const ids = [59];
export const modules = {

/***/ 8059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ pastJson),
/* harmony export */   renderPastJson: () => (/* binding */ renderPastJson)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4031);
/* harmony import */ var _evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6126);


/** The published form of what a series tells; of its runs only the number. */
function pastJson({ runs, comparable, changePoints, breaks, creeps }) {
    return {
        runs: runs.length,
        comparable,
        changePoints: changePoints.map(changePointJson),
        breaks: breaks.map(breakJson),
        creeps: creeps.map(creep => ({
            ...creep,
            since: { ...creep.since },
            together: creep.together.map(each => ({ ...each }))
        }))
    };
}
function changePointJson({ between, together, waiver, ...point }) {
    return {
        ...point,
        between: between.map(run => run.workflowRun),
        lastBefore: { ...between[0] },
        firstAfter: { ...between[1] },
        together: together.map(each => ({ ...each })),
        ...(waiver === undefined ? {} : { waiver: { reason: waiver.reason, until: waiver.until } })
    };
}
function breakJson(each) {
    return { at: { ...each.at }, kind: each.why.kind, reason: (0,_evaluate_past_past_words_js__WEBPACK_IMPORTED_MODULE_0__/* .breakSentence */ .Jc)(each) };
}
/** What all series of a history tell, for machines: each finding with the series that it is of. */
function renderPastJson(series) {
    const parts = series.flatMap(({ digests, past }) => {
        const [first] = digests;
        return first === undefined ? [] : [{ of: seriesJson(first.identity), found: pastJson(past) }];
    });
    const all = (key) => parts.flatMap(({ of, found }) => found[key].map(each => ({ ...each, ...of })));
    const whole = {
        changePoints: all('changePoints'),
        creeps: all('creeps'),
        breaks: all('breaks'),
        series: parts.map(({ of, found: { runs, comparable } }) => ({ ...of, runs, comparable }))
    };
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonForLog */ .wn)(JSON.stringify(whole, undefined, 2))}\n`;
}
function seriesJson({ gate, run, loadLevel }) {
    return { gate, run, loadLevel };
}


/***/ })

};
