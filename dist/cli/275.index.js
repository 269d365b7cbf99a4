export const id = 275;
export const ids = [275];
export const modules = {

/***/ 6275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderOpenMetrics: () => (/* binding */ renderOpenMetrics)
/* harmony export */ });
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6351);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4031);


/** The busiest of each run: each is a label value, of which a server keeps every one. */
const MOST_ENDPOINTS = 200;
const PERCENTILES = [50, 95, 99, 99.9];
const OUTCOMES = ['passed', 'warned', 'failed', 'could-not-judge'];
const EFFECTS = ['pass', 'warn', 'fail'];
/**
 * The report as OpenMetrics text, of which only what the classic text format of Prometheus reads alike
 * is used: gauges in base units, no timestamps. For node_exporter's textfile collector or a push gateway.
 */
function renderOpenMetrics({ evaluation }) {
    const families = FAMILIES.map(family => familyText(family, evaluation.runs));
    return [...families.filter(text => text !== ''), '# EOF\n'].join('\n');
}
const FAMILIES = [
    {
        name: 'locust_gate_outcome',
        help: 'Whether the run ended so: 1 for its outcome, 0 for the others.',
        samplesOf: ({ outcome }) => OUTCOMES.map(each => [{ outcome: each }, Number(each === outcome)])
    },
    {
        name: 'locust_gate_verdicts',
        help: 'Verdicts on the run by what they do to its conclusion.',
        samplesOf: ({ verdicts }) => EFFECTS.map(each => [
            { effect: each },
            verdicts.filter(({ effect }) => effect === each).length
        ])
    },
    {
        name: 'locust_gate_run_start_timestamp_seconds',
        help: 'When the run began, in seconds since the epoch.',
        samplesOf: ({ run }) => [[{}, run.startedAt]]
    },
    {
        name: 'locust_gate_run_duration_seconds',
        help: 'How long the run took.',
        samplesOf: ({ run }) => [[{}, run.durationSeconds]]
    },
    {
        name: 'locust_gate_users',
        help: 'Highest number of simulated users.',
        samplesOf: ({ run }) => [[{}, run.peakUsers]]
    },
    {
        name: 'locust_gate_requests',
        help: 'Requests of the run, failed ones included.',
        samplesOf: run => ofRows(run, row => row.requests)
    },
    {
        name: 'locust_gate_failed_requests',
        help: 'Requests of the run that failed.',
        samplesOf: run => ofRows(run, row => row.failures)
    },
    {
        name: 'locust_gate_error_ratio',
        help: 'Failed requests divided by all requests.',
        samplesOf: run => ofRows(run, row => (row.requests === 0 ? undefined : row.failures / row.requests))
    },
    {
        name: 'locust_gate_requests_per_second',
        help: 'Requests divided by the duration of the run.',
        samplesOf: run => ofRows(run, row => rateOf(row, run.run.durationSeconds))
    },
    {
        name: 'locust_gate_response_time_mean_seconds',
        help: 'Mean response time.',
        samplesOf: run => ofRows(run, row => inSeconds(row.average))
    },
    {
        name: 'locust_gate_response_time_seconds',
        help: 'Response time that so many percent of the requests did not exceed.',
        samplesOf: run => PERCENTILES.flatMap(percent => ofRows(run, row => inSeconds(row.percentiles.get(percent))).map(([labels, value]) => [{ ...labels, percentile: String(percent) }, value]))
    }
];
/** A sample of the whole run and of its busiest endpoints. */
function ofRows({ run }, valueOf) {
    const busiest = [...run.endpoints]
        .sort((a, b) => b.requests - a.requests)
        .slice(0, MOST_ENDPOINTS);
    return [
        ...(run.aggregated === undefined
            ? []
            : [[{ endpoint: _locust_run_js__WEBPACK_IMPORTED_MODULE_0__/* .AGGREGATED */ .Y$ }, valueOf(run.aggregated)]]),
        ...busiest.map((row) => [{ endpoint: (0,_locust_run_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)(row) }, valueOf(row)])
    ];
}
function rateOf({ requests }, seconds) {
    return seconds === undefined || seconds <= 0 ? undefined : requests / seconds;
}
function inSeconds(ms) {
    return ms === undefined ? undefined : Number((ms / 1000).toPrecision(12));
}
/** Empty where nothing is known. Of names that are equal once they are cut the first is kept: two samples of one name are refused. */
function familyText({ name, help, samplesOf }, runs) {
    const lines = new Map();
    for (const run of runs) {
        const own = { run: run.run.name, load_level: run.loadLevel };
        for (const [labels, value] of samplesOf(run)) {
            if (value === undefined || !Number.isFinite(value))
                continue;
            const text = labelText({ ...own, ...labels });
            if (!lines.has(text))
                lines.set(text, `${name}{${text}} ${value}`);
        }
    }
    if (lines.size === 0)
        return '';
    return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines.values()].join('\n');
}
function labelText(labels) {
    return Object.entries(labels)
        .map(([name, value]) => `${name}="${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .metricLabelValue */ .Sz)(value)}"`)
        .join(',');
}


/***/ })

};
