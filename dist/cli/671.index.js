export const id = 671;
export const ids = [671];
export const modules = {

/***/ 3671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isThinnedOut),
/* harmony export */   H: () => (/* binding */ thinned),
/* harmony export */   unionOf: () => (/* binding */ unionOf)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5486);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8142);
/* harmony import */ var _series_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8167);



const HISTORY_LIMITS = { runs: 2000, bytes: 20 * 1024 * 1024 };
/** Each run once, in order of time; of one that is told twice what the later history says. */
function unionOf(...histories) {
    const known = new Map(histories.flat().map(digest => [(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .identityKey */ .US)(digest.identity), digest]));
    return [...known.values()].sort(byTime);
}
/** The same order on every machine, of runs of one second too. */
function byTime(a, b) {
    if (a.at !== b.at)
        return a.at - b.at;
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .identityKey */ .US)(a.identity) < (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .identityKey */ .US)(b.identity) ? -1 : 1;
}
/**
 * As much of a history as is kept. Of what is too much the longest series loses every second run of
 * its older half, again and again: recent runs stay whole, old ones evenly spread, and a gate that runs
 * once a week keeps what one that runs each hour would push out. `digests`: in order of time.
 */
function thinned(digests, limits = HISTORY_LIMITS) {
    const encoder = new TextEncoder();
    const kept = new Map(digests.map(digest => [digest, encoder.encode((0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .lineOf */ .cA)(digest)).byteLength + 1]));
    let bytes = [...kept.values()].reduce((sum, size) => sum + size, 0);
    for (const thinnedOut of thinnings(digests)) {
        if (kept.size <= 1 || (kept.size <= limits.runs && bytes <= limits.bytes))
            break;
        for (const digest of thinnedOut) {
            bytes -= kept.get(digest) ?? 0;
            kept.delete(digest);
        }
    }
    return [...kept.keys()];
}
/**
 * What goes at each thinning, until nothing is left: of the longest series, and of several of one length
 * of the one that begins first. A thinned series is shorter than it was, so that each length is come to
 * once, and a series is looked at only when it is its turn.
 */
function* thinnings(digests) {
    const places = new Map(digests.map((digest, place) => [digest, place]));
    const begin = ([first]) => (first && places.get(first)) ?? Infinity;
    const byLength = Array.from({ length: digests.length + 1 }, () => []);
    for (const series of (0,_series_js__WEBPACK_IMPORTED_MODULE_2__/* .digestsBySeries */ .i)(digests))
        byLength[series.length]?.push(series);
    for (let length = digests.length; length > 0; length--) {
        for (const series of (byLength[length] ?? []).sort((a, b) => begin(a) - begin(b))) {
            yield series.filter((_, at) => isThinnedOut(at, length));
            const left = series.filter((_, at) => !isThinnedOut(at, length));
            byLength[left.length]?.push(left);
        }
    }
}
/** By its place in its series: every second of the older half goes, at least the oldest. */
function isThinnedOut(at, length) {
    return at < Math.ceil(length / 2) && at % 2 === 0;
}


/***/ })

};
