export const id = 320;
export const ids = [320];
export const modules = {

/***/ 78320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resourceRequestOf: () => (/* binding */ resourceRequestOf)
});

// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(18313);
;// CONCATENATED MODULE: ./src/evaluate/resources/spans.ts
/**
 * What is to be read for a run: its steady state (the whole run where it has none), then each load of
 * a test that rises. Undefined without metrics, and where nobody knows when the run was.
 */
function requestOf(metrics, { startedAt, seconds, steady, capacity }) {
    if (metrics.length === 0 || startedAt === undefined || seconds <= 0)
        return undefined;
    const since = ({ from, to }) => ({ from: startedAt + from, to: startedAt + to });
    const whole = since({ from: 0, to: seconds });
    const judged = steady === undefined ? { kind: 'whole', ...whole } : { kind: 'steady', ...since(steady) };
    const steps = (capacity?.points ?? []).map((point) => ({
        kind: 'step',
        ...since(point),
        users: point.users
    }));
    return { ...whole, spans: [judged, ...steps], metrics };
}

// EXTERNAL MODULE: ./src/evaluate/run-in-time.ts + 9 modules
var run_in_time = __webpack_require__(73454);
// EXTERNAL MODULE: ./src/evaluate/timeline/intervals.ts + 1 modules
var intervals = __webpack_require__(31845);
;// CONCATENATED MODULE: ./src/evaluate/resource-request.ts




/**
 * What is to be read of the surroundings of a run; undefined where its load level asks for nothing, or
 * the files do not tell when the run was. Seconds since the epoch.
 *
 * @param timeline of this run and level; made when it is not given
 */
function resourceRequestOf(run, level, timeline) {
    if (level.resources.size === 0)
        return undefined;
    const request = requestOf([...level.resources.values()], timeline ?? (0,run_in_time/* analyseTimeline */.r)(run, level));
    return request && { ...request, load: loadOf(run) };
}
/** Requests/s and mean between rows; seconds since the epoch. */
function loadOf({ history }) {
    const startedAt = history?.samples[0]?.at;
    if (history === undefined || startedAt === undefined)
        return [];
    return (0,intervals/* intervalsOf */.Gs)((0,intervals/* rowsOf */.RO)(history.samples, startedAt)).map(interval => ({
        at: startedAt + interval.to,
        throughput: (0,intervals/* throughputOf */.Qs)(interval),
        ...(0,present/* present */.E)({ average: interval.average })
    }));
}


/***/ })

};
