export const id = 167;
export const ids = [167];
export const modules = {

/***/ 8167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ digestsBySeries),
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
