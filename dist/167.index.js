export const id = 167;
export const ids = [167];
export const modules = {

/***/ 5486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ identityKey),
/* harmony export */   VJ: () => (/* binding */ MAX_DIGEST_ENDPOINTS),
/* harmony export */   Wu: () => (/* binding */ DIGEST_KIND),
/* harmony export */   Xk: () => (/* binding */ seriesKey),
/* harmony export */   aL: () => (/* binding */ DIGEST_VERSION)
/* harmony export */ });
/*
 * What is kept of a run for years: plain data, one JSON object a line. Units as in `Run`: ms,
 * requests/s, fractions, seconds since the epoch. What is unknown is absent. All text is untrusted.
 */
/** Stands first in each line. */
const DIGEST_KIND = 'locust-gate/run';
/** Raised when a line of before can no longer be read as it is. */
const DIGEST_VERSION = 1;
/** The busiest, and those with targets of their own; of the rest only the number is kept. */
const MAX_DIGEST_ENDPOINTS = 200;
/** What the runs have in common that may be compared: gate, run name and load level. */
function seriesKey({ gate, run, loadLevel }) {
    return JSON.stringify([gate, run, loadLevel]);
}
/** The same for two digests of one run. */
function identityKey({ workflowRun, attempt, ...series }) {
    return JSON.stringify([workflowRun, attempt, seriesKey(series)]);
}


/***/ }),

/***/ 28167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   digestsBySeries: () => (/* binding */ digestsBySeries),
/* harmony export */   soleGate: () => (/* binding */ soleGate)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5486);

/** The runs of each series in the given order; of the series the longest first. */
function digestsBySeries(digests) {
    const series = new Map();
    for (const digest of digests) {
        const key = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .seriesKey */ .Xk)(digest.identity);
        const known = series.get(key);
        if (known === undefined)
            series.set(key, [digest]);
        else
            known.push(digest);
    }
    return [...series.values()].sort((a, b) => b.length - a.length);
}
/** The gate of all runs, where there is only one. */
function soleGate(digests) {
    const [first, ...others] = new Set(digests.map(({ identity }) => identity.gate));
    return others.length === 0 ? first : undefined;
}


/***/ })

};
