export const id = 972;
export const ids = [972];
export const modules = {

/***/ 8222:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ problemWords)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2676);

/** The cause and what to do about it. */
function problemWords(problem) {
    return said(PROBLEMS, problem);
}
function said(words, one) {
    return words[one.kind](one);
}
const PROBLEMS = {
    'no-series': ({ needs }) => needs.length === 0
        ? "the server has no data of it for the run's time: see whether the exporter is scraped, and the selector fits"
        : `the server has no data of it for the run's time and the selector: see whether both fit; it needs ${needs.join(', or ')}`,
    'cannot-be-known': ({ why, nearest }) => `it cannot be known: ${why}${nearest === undefined ? '' : `; nearest is ${nearest}`}`,
    'several-series': ({ count, labels }) => `the query gives ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count)} series where one is meant: put them together (sum, max) or narrow the selector${labels.length === 0 ? '' : `; ${labels.length < count ? 'among them' : 'there are'} ${labels.join(' ')}`}`,
    'too-few': ({ samples, needed }) => `there ${samples === 1 ? 'is' : 'are'} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(samples, 'value')} and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(needed)} are needed: test for longer, or scrape more often`,
    holes: ({ samples, expected, from, to }) => `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(expected - samples)} of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(expected, 'value')} are missing, the longest hole lasts ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(to - from)}: see whether the exporter answered in time`,
    'not-finite': ({ count }) => `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'value')} ${count === 1 ? 'is no number' : 'are no numbers'} (NaN, Inf, or beyond any measure): was something divided by nothing?`,
    down: ({ series, from, to }) => `${series} was 0 for ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(to - from)}: what it watches was not there, or not reached`,
    'collector-failed': ({ collector }) => `the collector ${collector} of the exporter failed: its log says why`,
    'no-pg-monitor': ({ ratio }) => `the exporter sees only ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(ratio)} of the sessions: GRANT pg_monitor to its role`,
    'counters-jump': ({ resets }) => `the counters fell back ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(resets, 'time')}: several processes answer behind one address (set PROMETHEUS_MULTIPROC_DIR for them), or one was started again`,
    'newest-hidden': ({ seconds }) => `the server does not show its newest ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(seconds)} yet: judge a little later`,
    'clock-skew': ({ seconds }) => `the clock of the server is ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(Math.abs(seconds))} ${seconds < 0 ? 'behind' : 'ahead of'} the load generator's, so that the values are of another time: set both by NTP`,
    'too-short': ({ seconds, needed }) => `what is judged lasts ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(seconds)} and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(needed)} are needed: test for longer, or scrape more often`,
    'bad-query': ({ message }) => `the server does not take the query (${message}): mend it`,
    server: ({ failure, namedBy }) => failure.kind === 'bad-query'
        ? PROBLEMS['bad-query'](failure)
        : said(namedBy === 'options' ? BY_OPTIONS : BY_INPUTS, failure),
    'not-in-snapshot': () => 'the snapshot does not hold it: collect it with this config and load level, and with an address',
    'no-times': () => 'the files do not tell when the run was: keep the _stats_history.csv that Locust writes',
    'no-source': ({ snapshot }) => SNAPSHOTS[snapshot ?? 'none']
};
const SNAPSHOTS = {
    none: 'there is neither a server nor a snapshot to read it from: give prometheus-url (--prometheus on the command line), or run locust-gate collect in the load-test job',
    'other-time': "the snapshot is not of this run's time: collect it in the same job as the load test",
    unreadable: 'the snapshot cannot be read: collect it again',
    'other-version': 'the snapshot is of another version of Locust Gate: collect it with the one that judges'
};
const TOO_MANY_REQUESTS = 429;
const failuresBy = ({ url, token, username, password, ca }) => ({
    unauthorized: () => `the server does not know who asks (401): check ${token}, or ${username} and ${password}`,
    forbidden: () => 'the server does not let us ask (403): give the token the right to query',
    'not-found': () => `there is no Prometheus at this address (404): is a path prefix lacking in ${url}, or one too many (/api/v1, /graph)?`,
    'time-out': () => 'the server did not answer in time: look at its load',
    refused: () => 'the server refused the connection: is it reached from where it was asked, and is the port right?',
    'no-host': () => `there is no such server: check the name in ${url}`,
    status: ({ status, message }) => status === TOO_MANY_REQUESTS
        ? 'the server is asked too often (429): ask for fewer metrics, or raise its limit'
        : `the server answered ${status}${message === '' ? '' : ` (${message})`}: its log says why`,
    unreadable: ({ what }) => unreadableWords(what, url),
    redirect: ({ host }) => `the server sends us to ${host}, which is not asked: give that address as ${url} if it is the right one`,
    tls: ({ message }) => `the server's certificate is not trusted (${message}): give its authority as ${ca}`,
    'speaks-tls': () => `the server speaks TLS at this port: write https:// in ${url}`,
    'speaks-no-tls': () => `the server speaks no TLS at this port: write http:// in ${url}, or give the port that does`,
    deadline: () => 'the time for reading resource metrics was over: ask for fewer, or look at the load of the server',
    network: ({ message }) => `the server was not reached (${message}): check the network and ${url}`
});
const BY_INPUTS = failuresBy({
    url: 'prometheus-url',
    token: 'prometheus-token',
    username: 'prometheus-username',
    password: 'prometheus-password',
    ca: 'prometheus-ca'
});
const BY_OPTIONS = failuresBy({
    url: '--prometheus',
    token: 'PROMETHEUS_TOKEN',
    username: 'PROMETHEUS_USERNAME',
    password: 'PROMETHEUS_PASSWORD',
    ca: 'PROMETHEUS_CA'
});
function unreadableWords(what, url) {
    switch (what) {
        case 'html':
            return `a web page came instead of an answer: does a login stand before the server, or does ${url} lack a path prefix?`;
        case 'cut':
            return 'the answer broke off: look at the proxy before the server';
        case 'not-json':
            return `what came is no answer of Prometheus: check ${url}`;
        case 'too-large':
            return 'the answer is larger than what is read: narrow the selector';
    }
}


/***/ }),

/***/ 9777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YV: () => (/* binding */ resourceSentence),
/* harmony export */   l6: () => (/* binding */ likelyLimitWords),
/* harmony export */   vS: () => (/* binding */ rowReason)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2676);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3252);
/* harmony import */ var _verdict_bound_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5949);
/* harmony import */ var _verdict_criterion_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1018);
/* harmony import */ var _problem_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8222);




/*
 * Everything that is said of resource metrics. Clauses without a full stop; they may hold untrusted
 * text.
 */
const STATISTICS = {
    min: 'minimum',
    avg: 'average',
    max: 'maximum',
    p95: 'P95',
    total: 'total'
};
/** `PostgreSQL connections: maximum 97 is over the limit of 95`: a row and why it is so. */
function resourceSentence(row) {
    return `${row.title}: ${rowReason(row)}`;
}
/** Why a row has its grade, or none, without what it is of. */
function rowReason(row) {
    const { reason, reading } = row;
    switch (reason.kind) {
        case 'compared':
            return `${valueWords(row)} ${(0,_verdict_bound_words_js__WEBPACK_IMPORTED_MODULE_2__/* .boundWords */ .U)({ ...row, grade: row.grade ?? 'undecided' })}${provedWords(row)}`;
        case 'criterion': {
            const result = row.criteria.find(({ field }) => field === reason.field);
            return result === undefined ? valueWords(row) : (0,_verdict_criterion_result_js__WEBPACK_IMPORTED_MODULE_0__/* .criterionWords */ .n)(result, row.unit);
        }
        case 'measured':
            return `${valueWords(row)}, measured and not graded`;
        case 'nearest': {
            const what = reading.caveat === undefined ? '' : `: ${reading.caveat}`;
            return `${valueWords(row)}, the nearest that can be known${what}`;
        }
        case 'times-doubtful':
            return 'the clock of the run jumped, so that it is not known of which moments the values are';
        case 'problem': {
            const problem = problemOf(row);
            return problem === undefined ? 'nothing is known of it' : (0,_problem_words_js__WEBPACK_IMPORTED_MODULE_1__/* .problemWords */ .$)(problem);
        }
    }
}
/** What keeps a row from being known, or from being sure. */
function problemOf({ statistics, reading }) {
    return statistics?.problem ?? reading.problem;
}
function valueWords({ statistic, unit, value }) {
    const seen = value === undefined ? 'unknown' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(unit, value);
    return `${STATISTICS[statistic]} ${seen}`;
}
/** Values are missing, and those that are there are beyond the bound. */
function provedWords(row) {
    const problem = problemOf(row);
    return problem === undefined ? '' : `, although ${(0,_problem_words_js__WEBPACK_IMPORTED_MODULE_1__/* .problemWords */ .$)(problem)}`;
}
/** `Redis memory usage, over 90% from 65 s after the start on, at 40 users; …`: a hint at the likely limit. */
function likelyLimitWords(limit) {
    const { title, unit, bound, at, users, latencyAt, higherIsBetter } = limit;
    const where = users === undefined ? '' : `, at ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(users, 'user')}`;
    const times = latencyAt === undefined
        ? 'response times were not seen beyond their bound'
        : `response times went beyond their bound ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(latencyAt)} after the start`;
    return `${title}, ${higherIsBetter ? 'below' : 'over'} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(unit, bound)} from ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(at)} after the start on${where}; ${times}`;
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
/* harmony export */   ss: () => (/* binding */ whyText),
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
