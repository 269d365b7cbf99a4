export const id = 202;
export const ids = [202];
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

/***/ 5202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resourceJudge: () => (/* binding */ resourceJudge)
});

// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __webpack_require__(3843);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(8313);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(2676);
// EXTERNAL MODULE: ./src/evaluate/timeline/course.ts
var course = __webpack_require__(6702);
// EXTERNAL MODULE: ./src/evaluate/timeline/criteria.ts
var timeline_criteria = __webpack_require__(2962);
// EXTERNAL MODULE: ./src/evaluate/timeline/intervals.ts + 1 modules
var intervals = __webpack_require__(1845);
// EXTERNAL MODULE: ./src/config/resource-presets.ts
var resource_presets = __webpack_require__(6145);
// EXTERNAL MODULE: ./src/evaluate/targets/breaches.ts + 1 modules
var breaches = __webpack_require__(2291);
// EXTERNAL MODULE: ./src/evaluate/targets/effect.ts
var targets_effect = __webpack_require__(7509);
// EXTERNAL MODULE: ./src/evaluate/targets/grade.ts
var targets_grade = __webpack_require__(1397);
;// CONCATENATED MODULE: ./src/evaluate/resources/problem-grade.ts


const MEANINGS = {
    'no-series': 'missing',
    'bad-query': 'missing',
    // A query that is not yet one metric: as wrong as one that nobody can read.
    'several-series': 'missing',
    'cannot-be-known': 'ungradable',
    'no-pg-monitor': 'false',
    'counters-jump': 'false',
    'clock-skew': 'false',
    'collector-failed': 'false',
    'too-few': 'incomplete',
    'too-short': 'incomplete',
    holes: 'incomplete',
    'not-finite': 'incomplete',
    down: 'incomplete',
    'newest-hidden': 'incomplete',
    server: 'unread',
    'not-in-snapshot': 'unread',
    'no-times': 'unread',
    'no-source': 'unread'
};
/** What a problem means for this metric: a query of ours that a server does not take is not the team's. */
function meaningOf(problem, { from }) {
    return problem.kind === 'bad-query' && 'preset' in from ? 'unread' : MEANINGS[problem.kind];
}
/** Of what should have been there, none was a number, or nothing was there. */
const LEAVE_NOTHING = ['not-finite', 'holes', 'down'];
/** The same of one whose judged value is known, or is not: where no value is left there is no data. */
function meaningFor(problem, metric, value) {
    return value === undefined && LEAVE_NOTHING.includes(problem.kind)
        ? 'missing'
        : meaningOf(problem, metric);
}
/** Whether the values behind a problem tell when the metric was beyond a bound. */
function hasTrueCourse(problem) {
    return problem === undefined || MEANINGS[problem.kind] === 'incomplete';
}
/**
 * The grade that a value has for certain although some are missing: a maximum, or a minimum of what
 * should be high, is at least as bad as what was seen. Undefined where it would pass.
 */
function provenGrade({ statistic, higherIsBetter }, value, bounds) {
    const isExtreme = statistic === (higherIsBetter ? 'min' : 'max');
    if (value === undefined || !isExtreme || Object.keys(bounds).length === 0)
        return undefined;
    const grade = (0,targets_grade/* gradeBetween */.sR)(higherIsBetter, value, bounds);
    return (0,targets_grade/* isBetterGrade */.UO)('acceptable', grade) ? grade : undefined;
}
/**
 * What not knowing does to the conclusion: the policy's, but never more than the worst grade that the
 * bounds know, so that a target of the document, whose miss warns, cannot fail by not being there.
 */
function effectOfUnknown(grade, { bounds, criteria }, policies) {
    const isTargetAlone = bounds.acceptable === undefined &&
        bounds.unacceptable === undefined &&
        Object.keys(criteria).length === 0;
    const worst = isTargetAlone ? 'degraded' : 'unacceptable';
    return (0,targets_effect/* milder */.IH)((0,targets_effect/* effectOfGrade */.aY)(grade, false, policies), (0,targets_effect/* effectOfGrade */.aY)(worst, false, policies));
}

// EXTERNAL MODULE: ./src/units/count.ts
var count = __webpack_require__(3252);
// EXTERNAL MODULE: ./src/units/sentence.ts
var sentence = __webpack_require__(6818);
// EXTERNAL MODULE: ./src/evaluate/verdict/bound-words.ts
var bound_words = __webpack_require__(5949);
// EXTERNAL MODULE: ./src/evaluate/verdict/criterion-result.ts
var criterion_result = __webpack_require__(1018);
// EXTERNAL MODULE: ./src/evaluate/resources/problem-words.ts
var problem_words = __webpack_require__(8222);
;// CONCATENATED MODULE: ./src/evaluate/resources/resource-words.ts





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
/** Why a row has its grade, or none; and the same as a sentence: `PostgreSQL connections: maximum 97 …`. */
function wordsOf(row) {
    const reason = rowReason(row);
    return { reason, sentence: `${row.title}: ${reason}` };
}
/** Without what it is of. */
function rowReason(row) {
    const { reason, reading } = row;
    switch (reason.kind) {
        case 'compared':
            return `${valueWords(row)} ${(0,bound_words/* boundWords */.U)({ ...row, grade: row.grade ?? 'undecided' })}${provedWords(row)}`;
        case 'criterion': {
            const result = row.criteria.find(({ field }) => field === reason.field);
            return result === undefined ? valueWords(row) : (0,criterion_result/* criterionWords */.n)(result, row.unit);
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
            return problem === undefined ? 'nothing is known of it' : (0,problem_words/* problemWords */.$)(problem);
        }
    }
}
/** What keeps a row from being known, or from being sure. */
function problemOf({ statistics, reading }) {
    return statistics?.problem ?? reading.problem;
}
function valueWords({ statistic, unit, value }) {
    const seen = value === undefined ? 'unknown' : (0,format/* formatValue */.Fl)(unit, value);
    return `${STATISTICS[statistic]} ${seen}`;
}
/** Values are missing, and those that are there are beyond the bound. */
function provedWords(row) {
    const problem = problemOf(row);
    return problem === undefined ? '' : `, although ${(0,problem_words/* problemWords */.$)(problem)}`;
}
/** Why no resource is named as the likely limit. */
function noLimitWords(why) {
    switch (why.none) {
        case 'no-rise':
            return 'the load did not rise from a low one';
        case 'none-crossed':
            return 'of no resource is it known that it was within its bound at the lowest load, crossed it while users rose, and stayed beyond';
        case 'after-latency':
            return 'response times went beyond their bound before a resource did';
        case 'at-once':
            return `${(0,sentence/* listed */.K)(why.titles)} crossed their bounds at once`;
    }
}
/** `Redis memory usage, over 90% from 65 s after the start on, at 40 users; …`: a hint at the likely limit. */
function likelyLimitWords(limit) {
    const { title, unit, bound, at, users, latencyAt, higherIsBetter } = limit;
    const where = users === undefined ? '' : `, at ${(0,count/* counted */.hS)(users, 'user')}`;
    const times = latencyAt === undefined
        ? 'response times were not seen beyond their bound'
        : `response times went beyond their bound ${(0,format/* formatDuration */.a3)(latencyAt)} after the start`;
    return `${title}, ${higherIsBetter ? 'below' : 'over'} ${(0,format/* formatValue */.Fl)(unit, bound)} from ${(0,format/* formatDuration */.a3)(at)} after the start on${where}; ${times}`;
}

;// CONCATENATED MODULE: ./src/evaluate/resources/rows.ts






/** One metric of a run with its grade, or why it has none: docs/statistics.md §15. */
function rowOf(metric, reading, grading) {
    const [statistics, ...steps] = reading.spans;
    const value = statistics?.[metric.statistic];
    const criteria = criteriaOf(metric, reading, grading);
    const known = { metric, reading, statistics, value, criteria };
    const { name, title, unit, higherIsBetter, statistic, bounds } = metric;
    const row = {
        name,
        title,
        unit,
        higherIsBetter,
        statistic,
        ...(0,present/* present */.E)({ value, statistics }),
        steps,
        bounds,
        criteria,
        ...gradedOf(known, grading),
        reading
    };
    return { ...row, words: wordsOf(row) };
}
function gradedOf(known, grading) {
    const { metric, statistics, reading, value } = known;
    const unnamed = value === undefined ? NOTHING : undefined;
    const problem = statistics?.problem ?? reading.problem ?? unnamed;
    const meaning = problem === undefined ? undefined : meaningFor(problem, metric, value);
    return notGraded(known, meaning, grading) ?? gradedWith(meaning, known, grading);
}
const NOTHING = { kind: 'no-series', needs: [] };
function notGraded({ metric, reading, value }, meaning, { kind }) {
    const effect = 'pass';
    if (meaning === 'ungradable')
        return { reason: { kind: 'problem' }, effect };
    if (reading.isNearest === true && value !== undefined) {
        return { reason: { kind: 'nearest' }, effect };
    }
    if (isGraded(metric, kind))
        return undefined;
    return { reason: { kind: meaning === undefined ? 'measured' : 'problem' }, effect };
}
function gradedWith(meaning, known, grading) {
    const { metric, value } = known;
    const { policies, isClockDoubtful } = grading;
    const unknown = (grade, kind) => ({
        grade,
        reason: { kind },
        effect: effectOfUnknown(grade, metric, policies)
    });
    switch (meaning) {
        case 'unread': {
            // Said, and weighed, once for the run.
            const grade = value === undefined ? 'missing' : 'undecided';
            return { grade, reason: { kind: 'problem' }, effect: 'pass' };
        }
        case 'missing':
            return unknown('missing', 'problem');
        case 'false':
        case 'ungradable':
            return unknown('undecided', 'problem');
        case 'incomplete':
        case undefined:
            break;
    }
    if (isClockDoubtful)
        return unknown('undecided', 'times-doubtful');
    if (meaning === undefined)
        return compared(known, policies);
    const proven = provenGrade(metric, value, metric.bounds);
    if (proven === undefined)
        return unknown('undecided', 'problem');
    const effect = (0,targets_effect/* effectOfGrade */.aY)(proven, false, policies);
    return { grade: proven, reason: { kind: 'compared' }, effect };
}
/** A test that goes past the limit, or breaks the service, is held only to what the team wrote. */
function isGraded({ bounds, criteria, explicit }, kind) {
    const isBound = Object.keys(bounds).length + Object.keys(criteria).length > 0;
    return isBound && (explicit || kind === 'load');
}
function compared({ metric, value, criteria }, policies) {
    const { bounds, higherIsBetter } = metric;
    const byValue = value === undefined ? 'undecided' : (0,targets_grade/* gradeBetween */.sR)(higherIsBetter, value, bounds);
    const states = Object.fromEntries(criteria.map(({ field, state }) => [field, state]));
    const { grade, field = onlyCriterion(metric) } = criteria.length === 0 ? { grade: byValue } : (0,targets_grade/* gradeOverTime */.HQ)(byValue, bounds, states);
    const effect = grade === 'undecided' || grade === 'missing'
        ? effectOfUnknown(grade, metric, policies)
        : (0,targets_effect/* effectOfGrade */.aY)(grade, false, policies);
    return {
        grade,
        reason: field === undefined ? { kind: 'compared' } : { kind: 'criterion', field },
        effect
    };
}
/** Where no bound is a value, a criterion gives every grade. */
function onlyCriterion({ bounds, criteria }) {
    if (Object.keys(bounds).length > 0)
        return undefined;
    if (criteria.unacceptable !== undefined)
        return 'unacceptable';
    return criteria.acceptable === undefined ? undefined : 'acceptable';
}
function criteriaOf({ criteria }, reading, { startedAt }) {
    const [statistics] = reading.spans;
    const seen = hasTrueCourse(statistics?.problem) ? observationsOf(reading.points, startedAt) : [];
    const { from = startedAt, to = startedAt } = statistics?.span ?? {};
    const span = { from: from - startedAt, to: to - startedAt };
    return ['acceptable', 'unacceptable'].flatMap(field => {
        const criterion = criteria[field];
        return criterion === undefined ? [] : [{ field, ...(0,timeline_criteria/* judgeCriterion */.PO)(criterion, seen, span) }];
    });
}
/** Points of a server as what was seen at moments of the run. */
function observationsOf(points, startedAt) {
    return points.map(([at, value]) => ({ from: at - startedAt, to: at - startedAt, value }));
}

;// CONCATENATED MODULE: ./src/evaluate/resources/likely-limit.ts







/** So many values in a row are beyond a bound before it counts as left. */
const LASTING = 2;
/** On a ramp, up to this share of the most users is its lowest load. */
const LOW_SHARE = 0.25;
/**
 * The resource that was within its bound at the lowest load, crossed it while users rose and stayed
 * beyond, before response times left theirs: docs/statistics.md §15; or why none is named. What was
 * bad before the load never is.
 */
function likelyLimitOf(rows, { targets }, load) {
    const rise = riseOf(load);
    if (rise === undefined)
        return { none: 'no-rise' };
    const latencyAt = latencyLeft(targets, load);
    const all = rows.flatMap(row => crossingOf(row, rise, load.startedAt) ?? []);
    const crossed = all
        .filter(({ at }) => latencyAt === undefined || at <= latencyAt)
        .sort((a, b) => a.at - b.at);
    const [first, second] = crossed;
    if (first === undefined)
        return { none: all.length > 0 ? 'after-latency' : 'none-crossed' };
    // Whichever was first between two values is not known.
    if (second !== undefined && second.at - first.at < Math.max(first.tick, second.tick)) {
        return { none: 'at-once', titles: [first.row.title, second.row.title] };
    }
    const { name, title, unit, higherIsBetter } = first.row;
    const users = usersAt(load.rows, first.at);
    return {
        name,
        title,
        unit,
        higherIsBetter,
        at: first.at,
        bound: first.bound,
        ...(0,present/* present */.E)({ users, latencyAt })
    };
}
/** When the mean, or the P95 where the history tells it, left what is acceptable. */
function latencyLeft(targets, { rows, mode }) {
    const bounds = { average: (0,breaches/* meanBound */.MP)(targets), p95: (0,breaches/* acceptableOf */.c7)(targets, 'p95') };
    const times = ['average', 'p95'].flatMap(key => {
        const bound = bounds[key];
        if (bound === undefined)
            return [];
        return firstLasting((0,course/* courseOf */.b)(key, rows, mode), value => value >= bound) ?? [];
    });
    return times.length === 0 ? undefined : Math.min(...times);
}
function riseOf({ rows, capacity }) {
    const most = rows.reduce((highest, { users }) => Math.max(highest, users), 0);
    const last = rows.findLast(({ users }) => users === most);
    const risen = rows.find(({ users }) => users === most);
    const begun = rows.find(({ users }) => users > 0);
    if (most === 0 || last === undefined || risen === undefined || begun === undefined) {
        return undefined;
    }
    const [step] = capacity?.shape === 'steps' ? capacity.points : [];
    if (step !== undefined) {
        return { low: { from: step.from, to: step.to }, risenAt: last.at, endsAt: last.at };
    }
    const left = rows.find(({ at, users }) => at > begun.at && users > LOW_SHARE * most);
    if (left === undefined || left.at >= risen.at)
        return undefined;
    return { low: { from: begun.at, to: left.at }, risenAt: risen.at, endsAt: last.at };
}
function crossingOf(row, { low, risenAt, endsAt }, startedAt) {
    const bound = limitOf(row);
    const { reading, statistics, statistic, higherIsBetter } = row;
    const isOther = reading.isNearest === true || statistic === 'total';
    if (bound === undefined || isOther || !hasTrueCourse(statistics?.problem))
        return undefined;
    const isBeyond = (value) => (higherIsBetter ? value < bound : value > bound);
    const seen = observationsOf(reading.points, startedAt).filter(({ to }) => to <= endsAt);
    const before = seen.filter(({ from }) => from >= low.from && from <= low.to);
    const isFine = before.length >= LASTING && before.every(({ value }) => !isBeyond(value));
    const lastFine = seen.findLastIndex(({ value }) => !isBeyond(value));
    const stayed = seen.slice(lastFine + 1);
    const [first] = stayed;
    if (!isFine || first === undefined || stayed.length < LASTING)
        return undefined;
    const tick = (0,intervals/* median */.JZ)(seen.slice(1).map(({ to }, i) => to - (seen[i]?.to ?? to))) ?? 0;
    // What crossed when the load had long been what it was, crossed for another reason.
    return first.from <= risenAt + LASTING * tick ? { row, at: first.from, bound, tick } : undefined;
}
/** The bound that says a resource is full: the team's, or the document's at peak. */
function limitOf({ name, bounds }) {
    const own = bounds.acceptable ?? bounds.unacceptable ?? bounds.target;
    return own ?? (0,resource_presets/* presetOf */.jE)(name)?.targets.peak;
}
function firstLasting(seen, isBeyond) {
    const found = seen.findIndex((_, i) => {
        const part = seen.slice(i, i + LASTING);
        return part.length === LASTING && part.every(({ value }) => isBeyond(value));
    });
    return seen[found]?.from;
}
function usersAt(rows, at) {
    return rows.findLast(row => row.at <= at)?.users;
}

// EXTERNAL MODULE: ./src/locust/note.ts
var note = __webpack_require__(9432);
;// CONCATENATED MODULE: ./src/evaluate/resources/resource-notes.ts




/** Clocks that differ by less (s) are as good as alike. */
const SKEW_SAID = 2;
/** What is to be said of the resource metrics of a run as a whole. `metrics` and `rows` go together. */
function resourceNotes(metrics, rows, { unanswered, clockSkew }) {
    return [
        ...unansweredNotes(unanswered),
        ...unreadNotes(metrics, rows),
        ...skewNotes(rows, clockSkew),
        ...ungradedNotes(metrics, rows),
        ...smallPercentNotes(metrics, rows)
    ];
}
/** Whoever names a server means its numbers: those of another source are no answer to that. */
function unansweredNotes(problem) {
    if (problem === undefined)
        return [];
    const message = `the resource metrics are those of the snapshot, as the server that was asked gave none: ${(0,problem_words/* problemWords */.$)(problem)}`;
    return [(0,note/* note */.N)('resources-unread', message)];
}
/** Asked for and not to be had: no fault of the service, and nothing that passes unseen. */
function unreadNotes(metrics, rows) {
    const unread = rows.flatMap((row, i) => {
        const problem = row.statistics?.problem ?? row.reading.problem;
        const metric = metrics[i];
        if (problem === undefined || metric === undefined)
            return [];
        return meaningOf(problem, metric) === 'unread' ? [{ row, why: (0,problem_words/* problemWords */.$)(problem) }] : [];
    });
    const [first] = unread;
    if (first === undefined)
        return [];
    const many = unread.length === rows.length
        ? 'the resource metrics'
        : `${(0,count/* formatCount */.B4)(unread.length)} of ${(0,count/* formatCount */.B4)(rows.length)} resource metrics`;
    const what = rows.length === 1 ? first.row.title : many;
    const isOne = unread.every(({ why }) => why === first.why);
    const of = isOne ? '' : `, ${first.row.name} because`;
    return [(0,note/* note */.N)('resources-unread', `${what} could not be read${isOne ? ':' : of} ${first.why}`)];
}
function skewNotes(rows, skew) {
    if (skew === undefined || Math.abs(skew.seconds) <= SKEW_SAID)
        return [];
    const { seconds, by } = skew;
    const how = by === 'date-header' ? 'the time in its answers' : 'the request rate that it saw';
    const isAmiss = rows.some(({ statistics }) => statistics?.problem?.kind === 'clock-skew');
    return [
        (0,note/* note */.N)('clock-skew', `the clock of the Prometheus server is ${(0,format/* formatDuration */.a3)(Math.abs(seconds))} ${seconds < 0 ? 'behind' : 'ahead of'} the load generator's, by ${how}`, { severity: isAmiss ? 'warning' : 'info', advice: 'Set both clocks by NTP.' })
    ];
}
/** A bound that the team wrote on what can only be guessed at holds nobody to anything. */
function ungradedNotes(metrics, rows) {
    return rows.flatMap((row, i) => {
        const isWritten = metrics[i]?.explicit === true;
        const problem = row.statistics?.problem ?? row.reading.problem;
        const isGuess = row.reason.kind === 'nearest' || problem?.kind === 'cannot-be-known';
        if (!isWritten || !isGuess)
            return [];
        const why = problem?.kind === 'cannot-be-known' ? (0,problem_words/* problemWords */.$)(problem) : row.reading.caveat;
        const because = why === undefined ? '' : `: ${why}`;
        const message = `the bounds of ${row.name} grade nothing, as only what stands nearest to it can be known${because}`;
        return [(0,note/* note */.N)('resource-ungraded', message)];
    });
}
/** A fraction that was written as a percentage is a hundredth of itself, and keeps every bound. */
function smallPercentNotes(metrics, rows) {
    const small = rows.filter((row, i) => {
        const metric = metrics[i];
        return metric !== undefined && 'query' in metric.from && isAllBelowOne(row);
    });
    if (small.length === 0)
        return [];
    const names = small.map(({ name }) => name).join(', ');
    return [
        (0,note/* note */.N)('small-percentages', `all values of ${names} are between ${(0,format/* formatPercent */.l9)(0)} and ${(0,format/* formatPercent */.l9)(ONE_PERCENT)}, and the bounds are not: if the query gives a ratio (0 to 1), it must be multiplied by 100`, { advice: 'unit: percent counts to 100.' })
    ];
}
const ONE_PERCENT = 0.01;
function isAllBelowOne({ unit, value, bounds, criteria, reading, statistics }) {
    if (unit !== 'fraction' || value === undefined)
        return false;
    const { min = value, max = value } = statistics ?? {};
    const values = [value, min, max, ...reading.points.map(([, one]) => one)];
    const written = [...Object.values(bounds), ...criteria.map(({ criterion }) => criterion.bound)];
    return (values.every(one => one >= 0 && one <= ONE_PERCENT) &&
        values.some(one => one > 0) &&
        written.length > 0 &&
        written.every(bound => bound > ONE_PERCENT));
}

;// CONCATENATED MODULE: ./src/evaluate/resources/evaluate-resources.ts











/**
 * Judges the surroundings of a run: each metric that its load level asks for, the triggers of scaling,
 * and what seems to have given out first. Undefined where nothing of it was asked for.
 */
function evaluateResources(surrounded, scaling, policies) {
    const { run, level, times, data } = surrounded;
    const startedAt = times.startedAt ?? 0;
    const samples = (0,intervals/* rowsOf */.RO)(run.history?.samples ?? [], startedAt);
    const grading = {
        kind: level.kind,
        policies,
        startedAt,
        isClockDoubtful: times.clock !== undefined
    };
    const metrics = [...level.resources.values()];
    const rows = metrics.map(metric => rowOf(metric, readingOf(metric.name, surrounded), grading));
    const results = scaling.flatMap(rule => scalingResult(rule, { ...surrounded, rows, samples }) ?? []);
    if (rows.length + results.length === 0)
        return undefined;
    const { source = 'none', scrapeSeconds, clockSkew, generator } = data ?? {};
    const limit = rows.length === 0 ? undefined : limitWithin({ ...surrounded, rows, samples });
    return {
        evaluation: {
            source,
            ...(0,present/* present */.E)({ scrapeSeconds, clockSkew, generator }),
            ...limitSaid(limit, level),
            rows,
            scaling: results
        },
        notes: resourceNotes(metrics, rows, data ?? {})
    };
}
/** The limit and its words; that none is named is said of a test that looks for one. */
function limitSaid(limit, { kind }) {
    if (limit === undefined)
        return {};
    if (!('none' in limit))
        return { likelyLimit: limit, likelyLimitWords: likelyLimitWords(limit) };
    return kind === 'capacity' ? { whyNoLimit: noLimitWords(limit) } : {};
}
/** What was read of a metric; of one that nobody read, why. */
function readingOf(name, { times, data }) {
    const known = data?.readings.find(reading => reading.name === name);
    if (known !== undefined)
        return known;
    const problem = times.startedAt === undefined || times.seconds <= 0
        ? { kind: 'no-times' }
        : { kind: 'no-source' };
    return { name, definition: '', points: [], spans: [], problem };
}
/** Where times jump nothing comes before anything, and an incident is no load. */
function limitWithin({ run, level, times, rows, samples }) {
    if (times.clock !== undefined || level.kind === 'recovery')
        return undefined;
    return likelyLimitOf(rows, level, {
        rows: samples,
        mode: run.history?.percentileMode ?? 'cumulative',
        startedAt: times.startedAt ?? 0,
        ...(0,present/* present */.E)({ capacity: times.capacity })
    });
}
/** Undefined where the load level does not measure it, or nothing was read for the document's trigger. */
function scalingResult(rule, judged) {
    const { direction, metric, criterion, explicit } = rule;
    const row = judged.rows.find(({ name }) => name === metric);
    const of = row === undefined ? ofLocust(metric) : row;
    if (of === undefined || (!explicit && row?.reading.points.length === 0))
        return undefined;
    const seen = row === undefined ? seenByLocust(metric, judged) : seenOf(row, judged);
    return {
        direction,
        metric,
        explicit,
        title: of.title,
        unit: of.unit,
        ...(0,timeline_criteria/* judgeCriterion */.PO)(criterion, seen, {
            from: 0,
            to: judged.times.seconds,
            surely: row === undefined ? (0,course/* surelyOf */.Q)(metric, judged.samples) : undefined
        })
    };
}
function ofLocust(key) {
    const metric = (0,metrics/* metricOf */.ak)(key);
    if (metric !== undefined)
        return { title: (0,format/* metricLabel */.B)(key), unit: (0,metrics/* unitOf */.uF)(metric) };
    return key === 'users' ? { title: key, unit: 'count' } : undefined;
}
function seenOf({ reading, statistics }, { times }) {
    if (!hasTrueCourse(statistics?.problem))
        return [];
    return observationsOf(reading.points, times.startedAt ?? 0);
}
/** Times that jump tell no stretch, and the history counts what was left out of the total. */
function seenByLocust(metric, { run, times, samples }) {
    const isOfAll = run.leftOut !== undefined && metric !== 'users';
    if (times.clock !== undefined || isOfAll)
        return [];
    return (0,course/* courseOf */.b)(metric, samples, run.history?.percentileMode ?? 'cumulative');
}

// EXTERNAL MODULE: ./src/evaluate/verdict/generator-words.ts
var generator_words = __webpack_require__(2540);
// EXTERNAL MODULE: ./src/evaluate/verdict/order.ts
var order = __webpack_require__(2797);
;// CONCATENATED MODULE: ./src/evaluate/resources/row-order.ts

const GRADES = [
    'unacceptable',
    'missing',
    'degraded',
    'undecided',
    'acceptable',
    'target'
];
/** Rows with the worst first: by effect, grade, then how far beyond the bound; not graded ones last. */
function worstRowsFirst(rows) {
    const rankOf = ({ grade }) => grade === undefined ? GRADES.length : GRADES.indexOf(grade);
    return [...rows].sort((a, b) => (0,order/* effectRank */.mJ)(a) - (0,order/* effectRank */.mJ)(b) || rankOf(a) - rankOf(b) || excess(b) - excess(a));
}
/** 1 is just at the bound. */
function excess({ value, bounds, higherIsBetter }) {
    const bound = bounds.unacceptable ?? bounds.acceptable ?? bounds.target;
    if (value === undefined || bound === undefined)
        return 0;
    const [above, below] = higherIsBetter ? [bound, value] : [value, bound];
    return below === 0 ? Number.MAX_VALUE : above / below;
}

;// CONCATENATED MODULE: ./src/evaluate/resources/resource-judge.ts



/**
 * What judging a run takes of this room. It is handed to `evaluate` with what was read, so that nothing
 * of the room is loaded where nobody asks for resource metrics.
 */
const resourceJudge = {
    evaluateResources: evaluateResources,
    generatorDifference: generator_words/* generatorDifference */.N,
    worstRowsFirst: worstRowsFirst
};


/***/ }),

/***/ 2540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ generatorDifference)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2676);

/** Of memory, below which two machines have as much: the system keeps a little. */
const SAME_MEMORY = 0.05;
/** What differs between the machines of two load tests, in words; undefined where nothing is known to. */
function generatorDifference(now, then) {
    const differences = [
        changed(then.cpuModel, now.cpuModel, String),
        changed(then.cores, now.cores, cores => `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(cores)} cores`),
        isLike(then.memory, now.memory) ? undefined : changed(then.memory, now.memory, _units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)
    ].filter(one => one !== undefined);
    return differences.length === 0 ? undefined : differences.join(', ');
}
function changed(then, now, shown) {
    if (then === undefined || now === undefined || then === now)
        return undefined;
    return `${shown(now)} instead of ${shown(then)}`;
}
function isLike(then = 0, now = 0) {
    return Math.abs(then - now) <= SAME_MEMORY * Math.max(then, now);
}


/***/ })

};
