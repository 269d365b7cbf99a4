#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 4398:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ commandMeant),
/* harmony export */   nZ: () => (/* binding */ COMMAND_NAMES),
/* harmony export */   zZ: () => (/* binding */ isCommandName)
/* harmony export */ });
/* harmony import */ var _spelling_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5404);

/** First words that are commands. */
const COMMAND_NAMES = [
    'judge',
    'check-config',
    'collect',
    'init',
    'history',
    'watch'
];
/** Most words are paths, and no command. */
const MAX_SLIPS = 2;
/** The command that a word is nearly, as `check_config` is `check-config`. */
function commandMeant(word) {
    // A third of its letters: `june` is no `judge`.
    return (0,_spelling_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nameMeant */ .FC)(word, COMMAND_NAMES, Math.min(MAX_SLIPS, Math.floor(word.length / 3)));
}
/** Whether a word is a command wherever one can stand; a folder of that name is written `./NAME`. */
function isCommandName(word) {
    return COMMAND_NAMES.includes(word);
}


/***/ }),

/***/ 5570:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ complaints)
/* harmony export */ });
/* harmony import */ var _report_view_note_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7758);

/** Why nothing could be judged, for the standard error: which run, what, and what to do. */
function complaints({ outcome, headline, notes, runs }) {
    const isError = ({ severity }) => severity === 'error';
    const said = [
        ...notes.filter(isError).map(_report_view_note_text_js__WEBPACK_IMPORTED_MODULE_0__/* .noteText */ .gA),
        ...runs.flatMap(({ run, notes: own }) => own.filter(isError).map(note => `${runs.length > 1 ? `${run.name}: ` : ''}${(0,_report_view_note_text_js__WEBPACK_IMPORTED_MODULE_0__/* .noteText */ .gA)(note)}`))
    ];
    return said.length === 0 && outcome === 'could-not-judge' ? [headline] : said;
}


/***/ }),

/***/ 280:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sayFailure)
/* harmony export */ });
/* harmony import */ var _config_usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2082);
/* harmony import */ var _intake_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6074);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4031);
/* harmony import */ var _report_view_note_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7758);
/* harmony import */ var _write_error_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1858);





/** Why a command came to nothing, for the standard error. */
function sayFailure(error, { error: write }) {
    for (const line of messageOf(error))
        write(`locust-gate: ${line}\n`);
}
function messageOf(error) {
    if (error instanceof _config_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e)
        return [(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeTerminal */ .en)(error.message), 'try --help'];
    if (error instanceof _write_error_js__WEBPACK_IMPORTED_MODULE_4__/* .WriteError */ .Q)
        return [(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeTerminal */ .en)(error.message)];
    const known = (0,_intake_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNotJudged */ .Bd)(error);
    if (known !== undefined)
        return known.map(note => (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeTerminal */ .en)((0,_report_view_note_text_js__WEBPACK_IMPORTED_MODULE_1__/* .noteText */ .gA)(note)));
    // A bug of ours: the stack is what a report of it needs.
    return (0,_intake_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .stackOf */ .US)(error).split('\n');
}


/***/ }),

/***/ 6071:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./src/gate.ts + 3 modules
var gate = __nccwpck_require__(1884);
// EXTERNAL MODULE: ./src/input/deadline.ts
var deadline = __nccwpck_require__(9414);
// EXTERNAL MODULE: ./src/input/folder.ts
var folder = __nccwpck_require__(7158);
// EXTERNAL MODULE: ./src/input/input-error.ts
var input_error = __nccwpck_require__(9427);
// EXTERNAL MODULE: ./src/input/paths.ts + 1 modules
var input_paths = __nccwpck_require__(6231);
// EXTERNAL MODULE: ./src/intake/problems.ts
var problems = __nccwpck_require__(6074);
// EXTERNAL MODULE: ./src/locust/note.ts
var note = __nccwpck_require__(9432);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __nccwpck_require__(4031);
// EXTERNAL MODULE: ./src/version.ts
var version = __nccwpck_require__(311);
// EXTERNAL MODULE: ./src/config/choices.ts
var choices = __nccwpck_require__(4402);
// EXTERNAL MODULE: ./src/config/usage-error.ts
var usage_error = __nccwpck_require__(2082);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __nccwpck_require__(8313);
// EXTERNAL MODULE: ./src/command-line/command-names.ts
var command_names = __nccwpck_require__(4398);
// EXTERNAL MODULE: ./src/command-line/options.ts + 1 modules
var options = __nccwpck_require__(4813);
// EXTERNAL MODULE: ./src/command-line/prometheus-option.ts
var prometheus_option = __nccwpck_require__(2428);
;// CONCATENATED MODULE: ./src/command-line/arguments.ts






const FORMATS = [
    'text',
    'markdown',
    'json',
    'html',
    'junit',
    'badge',
    'document',
    'openmetrics'
];
const OPTIONS = {
    config: { type: 'string' },
    'load-level': { type: 'string' },
    baseline: { type: 'string', multiple: true },
    history: { type: 'string' },
    'history-runs': { type: 'string' },
    paired: { type: 'boolean' },
    combine: { type: 'string' },
    format: { type: 'string' },
    output: { type: 'string' },
    'fail-on': { type: 'string' },
    'on-undecided': { type: 'string' },
    'on-borderline': { type: 'string' },
    'on-missing': { type: 'string' },
    'on-not-comparable': { type: 'string' },
    'on-change-point': { type: 'string' },
    prometheus: { type: 'string' },
    verbose: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean' }
};
const JUDGE_USAGE = `Usage: locust-gate [judge] [options] PATH…
       locust-gate check-config [--config FILE] [PATH…]
       locust-gate collect --prometheus URL [options] [-- locust …]
       locust-gate init [--workflow SHAPE] [--dry-run] [PATH…]
       locust-gate history add|show|check|remove --history FILE …
       locust-gate watch [options] -- locust …

Judges the CSV files that Locust wrote (--csv) and says whether the change may ship.
PATH is a folder, the prefix that --csv was given, one of the CSV files (the others of its run
are found) or a pattern with * of these, of which what holds no CSV file is left out. A name that
is both folder and prefix means both; with a slash at its end it is the folder. A folder with the
name of a command is written ./NAME.

Options:
  --config FILE          config file (default: .github/locust-gate.yml, when it exists)
  --load-level NAME      load level of runs that nothing else assigns (default: normal)
  --baseline PATH        a run, or a folder of runs, to compare with; repeatable
  --history FILE         the history of earlier runs to judge by, as locust-gate history add
                         makes it; --baseline wins over it
  --history-runs N       at most so many of its newest comparable runs (default: ${choices/* HISTORY_RUNS */.eZ.usual})
  --paired               with --baseline: it ran at the same time on the same machine
  --combine HOW          several PATHs are separate runs, repeats or shards of one test
                         (separate|repeats|shards; default: separate)
  --format FORMAT        ${FORMATS.join('|')}
                         (default: text). document is the performance-metrics document;
                         with --output, one that exists is updated between its markers.
                         openmetrics is for node_exporter's textfile collector
  --output FILE          write the report to FILE instead of the standard output; its first line
                         is said on the standard error
  --fail-on GRADE        mildest grade that fails (${choices/* FAIL_ON */.d$.join('|')};
                         default: unacceptable). never is the advisory mode: what would
                         fail, regressions too, is said and warns
  --on-undecided POLICY  too few requests to tell (pass|warn|fail; default: pass)
  --on-borderline POLICY the failing grade is within the uncertainty (default: warn)
  --on-missing POLICY    an endpoint or metric with targets is missing (default: fail)
  --on-not-comparable POLICY
                         with --baseline: it cannot be compared with (default: warn)
  --on-change-point POLICY
                         with --history: the run is the newest of that history; what a new
                         lasting step for the worse does to it (default: no step of it is told)
  --prometheus URL       ask this server for the config's resource metrics, instead of reading
                         PREFIX_resources.json, which collect writes. PROMETHEUS_TOKEN, or
                         PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD, and PROMETHEUS_CA (a file
                         of certificates) in the environment are for it
  --verbose              say on the standard error why: the config, the files of each run,
                         what gave its load level, the baselines used and skipped
  -h, --help             this text
  --version              the version

Exit code: 0 passed (perhaps with warnings; with --fail-on never, whatever would
have failed), 1 failed, 2 could not judge
(bad input, bad config, bad usage).
`;
/**
 * Reads the command line of `judge`.
 *
 * @param argv the arguments after the command
 * @param env where the secrets of --prometheus are
 * @throws UsageError with what is wrong and what is allowed
 */
function parseArguments(argv, env = {}) {
    const { values, positionals } = (0,options/* readOptions */.T)(argv, OPTIONS);
    if (values.help === true)
        return 'help';
    if (values.version === true)
        return 'version';
    const { baseline: baselines = [] } = values;
    if (baselines.length === 0)
        refuseComparing(values);
    if (values['on-change-point'] !== undefined && values.history === undefined)
        throw new usage_error/* UsageError */.e('--on-change-point is of a history, but there is no --history');
    (0,options/* refuseFormatAsOutput */.x)(values, FORMATS);
    return {
        paths: pathsOf(positionals),
        baselines,
        historyRuns: historyRunsOf(values['history-runs'], values.history),
        combine: (0,choices/* oneOf */.yL)('--combine', values.combine, choices/* COMBINE */.cI) ?? 'separate',
        format: (0,choices/* oneOf */.yL)('--format', values.format, FORMATS) ?? 'text',
        verbose: values.verbose === true,
        ...(0,present/* present */.E)({
            config: values.config,
            history: values.history,
            output: values.output,
            prometheus: (0,prometheus_option/* prometheusOf */._)(values.prometheus, env)
        }),
        overrides: {
            ...(0,choices/* policiesOf */.Ao)(key => ({ name: `--${key}`, value: values[key] })),
            ...(values['load-level'] === undefined ? {} : { loadLevel: values['load-level'] }),
            ...(values.paired === undefined ? {} : { paired: values.paired })
        }
    };
}
/** What only says how to compare says nothing without a baseline: somebody forgot it. */
const COMPARING = ['paired', 'on-not-comparable'];
function refuseComparing(values) {
    const idle = COMPARING.find(name => values[name] !== undefined);
    if (idle !== undefined)
        throw new usage_error/* UsageError */.e(`--${idle} says how to compare, but there is no --baseline to compare with`);
}
function historyRunsOf(text, history) {
    if (text === undefined)
        return choices/* HISTORY_RUNS */.eZ.usual;
    const runs = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
    if (!(runs >= choices/* HISTORY_RUNS */.eZ.least && runs <= choices/* HISTORY_RUNS */.eZ.most))
        throw new usage_error/* UsageError */.e(`--history-runs must be a whole number from ${choices/* HISTORY_RUNS */.eZ.least} to ${choices/* HISTORY_RUNS */.eZ.most}, not "${text}"`);
    if (history === undefined)
        throw new usage_error/* UsageError */.e('--history-runs says how to compare, but there is no --history');
    return runs;
}
function pathsOf(positionals) {
    const [first] = positionals;
    if (first === undefined) {
        throw new usage_error/* UsageError */.e('no PATH given: name the folder into which Locust wrote its CSV files');
    }
    if ((0,command_names/* isCommandName */.zZ)(first))
        throw new usage_error/* UsageError */.e(misplaced(first));
    return positionals;
}
function misplaced(name) {
    return `"${name}" is the name of a command, which is the first word; a folder of that name is written ./${name}`;
}

// EXTERNAL MODULE: ./src/command-line/complaints.ts
var complaints = __nccwpck_require__(5570);
// EXTERNAL MODULE: ./src/command-line/output.ts
var output = __nccwpck_require__(9365);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __nccwpck_require__(2676);
;// CONCATENATED MODULE: ./src/command-line/progress.ts


/** Smaller ones are read before anybody wonders. */
const LARGE_BYTES = 100_000_000;
const LIVE_MS = 250;
const LOG_MS = 10_000;
/** Of a path, its end: the line must not wrap. */
const SHOWN_CHARS = 30;
const CLEAR_LINE = '\r\u001B[K';
/** The same files; those over 100 MB tell how far they are and how long it will take. */
function withProgress(sets, screen) {
    return sets.map(set => ({
        ...set,
        files: set.files.map(file => file.size > LARGE_BYTES ? { ...file, open: () => told(file, screen) } : file)
    }));
}
async function* told(file, screen) {
    const start = screen.now();
    let lastTold = start;
    let isShown = false;
    let read = 0;
    try {
        for await (const chunk of file.open()) {
            yield chunk;
            read += chunk.byteLength;
            const now = screen.now();
            if (now - lastTold < (screen.isLive ? LIVE_MS : LOG_MS))
                continue;
            lastTold = now;
            const line = `locust-gate: ${lineOf(file, read, now - start)}`;
            screen.write(screen.isLive ? CLEAR_LINE + line : `${line}\n`);
            isShown = true;
        }
    }
    finally {
        if (isShown && screen.isLive)
            screen.write(CLEAR_LINE);
    }
}
/** `load_stats_history.csv: 42 % read, about 12 s left` */
function lineOf({ path, size }, read, ms) {
    const chars = Array.from(path);
    const shown = chars.length > SHOWN_CHARS ? `…${chars.slice(-SHOWN_CHARS).join('')}` : path;
    const percent = Math.min(100, Math.floor((100 * read) / size));
    const left = Math.ceil((ms * Math.max(0, size - read)) / read / 1000);
    const rest = left > 0 ? `, about ${(0,format/* formatDuration */.a3)(left)} left` : '';
    return `${(0,report_escape/* escapeTerminal */.en)(shown)}: ${percent} % read${rest}`;
}

// EXTERNAL MODULE: ./src/command-line/settings.ts + 2 modules
var settings = __nccwpck_require__(117);
;// CONCATENATED MODULE: ./src/command-line/judge.ts















/**
 * `locust-gate PATH…`: judges, writes the report to the standard output or a file, and what went wrong
 * to the standard error.
 *
 * @throws UsageError, WriteError
 */
async function judge(argv, console) {
    const args = parseArguments(argv, console.env);
    if (args === 'help' || args === 'version') {
        console.out(args === 'help' ? JUDGE_USAGE : `${version/* VERSION */.x}\n`);
        return 0;
    }
    const report = await (0,gate/* gate */.G)(worldOf(await withReadableCertificates(args), console), {
        combine: args.combine,
        today: console.today,
        context: { version: version/* VERSION */.x }
    });
    const say = (line) => {
        console.error(`locust-gate: ${(0,report_escape/* escapeTerminal */.en)(line)}\n`);
    };
    if (args.verbose) {
        const { explain } = await __nccwpck_require__.e(/* import() */ 389).then(__nccwpck_require__.bind(__nccwpck_require__, 7389));
        explain(report).forEach(say);
    }
    // A report that people read on the standard output says it there.
    const isRead = args.output === undefined && READ_ON_SCREEN.includes(args.format);
    if (!isRead)
        unread(report.evaluation, args).forEach(say);
    return exitCode(report.evaluation);
}
/**
 * What is said beside a report that nobody reads here: why nothing could be judged, or the verdict, of
 * which a program that reads the standard output hears only when it fails.
 */
function unread(evaluation, { output }) {
    const said = (0,complaints/* complaints */.Z)(evaluation);
    if (evaluation.outcome === 'could-not-judge')
        return said;
    const isTold = output !== undefined || evaluation.outcome === 'failed';
    return isTold ? [evaluation.headline, ...said] : said;
}
/** A file that is not there is a slip in what was typed, whoever needs it. */
async function withReadableCertificates(args) {
    const { prometheus } = args;
    if (prometheus?.ca === undefined)
        return args;
    const { withCertificates } = await __nccwpck_require__.e(/* import() */ 482).then(__nccwpck_require__.bind(__nccwpck_require__, 4482));
    return { ...args, prometheus: await withCertificates(prometheus) };
}
const READ_ON_SCREEN = ['text', 'markdown'];
function worldOf(args, console) {
    return {
        settings: () => (0,settings/* readSettings */.s)(args.config, args.overrides),
        candidates: async () => ({ sets: judge_told(await readCandidates(args), console) }),
        resources: async () => {
            const { prometheus } = args;
            if (prometheus === undefined)
                return undefined;
            const { serverOfGate } = await Promise.all(/* import() */[__nccwpck_require__.e(200), __nccwpck_require__.e(401)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7200));
            const timers = { timer: deadline/* systemTimer */.tg, limitTimer: deadline/* backgroundTimer */.k2 };
            return serverOfGate(prometheus, { ...timers, namedBy: 'options' });
        },
        past: () => pastOf(args, console),
        baselines: () => readBaselines(args.baselines, console),
        inTime: work => work,
        unforeseen: stack => {
            for (const line of stack.split('\n'))
                console.error(`locust-gate: ${(0,report_escape/* escapeTerminal */.en)(line)}\n`);
        },
        publish: async (report) => {
            if (args.output === undefined)
                console.out(await (0,output/* render */.XX)(report, args.format, console));
            else
                await writeTo(args.output, { report, format: args.format, console });
        }
    };
}
/** A folder that is made may be a slip in the name of one that was meant: it is said. */
async function writeTo(path, { report, format, console }) {
    const made = await (0,output/* writeReport */.u5)(path, format, report);
    if (made !== undefined)
        console.error(`locust-gate: made the folder ${(0,report_escape/* escapeTerminal */.en)(made)}\n`);
}
/** A baseline that was named wins, and one of a pair is compared with the other alone. */
async function pastOf({ history, historyRuns, baselines, overrides }, { system, error }) {
    if (history === undefined)
        return undefined;
    const winner = baselines.length > 0 ? '--baseline' : overrides.paired === true && '--paired';
    if (winner) {
        error(`locust-gate: ${(0,report_escape/* escapeTerminal */.en)(history)} was not read: ${winner} wins over --history\n`);
        return undefined;
    }
    const { historyTextAt } = await __nccwpck_require__.e(/* import() */ 314).then(__nccwpck_require__.bind(__nccwpck_require__, 7314));
    const { thisSystem } = await __nccwpck_require__.e(/* import() */ 709).then(__nccwpck_require__.bind(__nccwpck_require__, 7709));
    const at = (system ?? thisSystem).now();
    return {
        histories: [{ label: history, text: await historyTextAt(history) }],
        own: { workflowRun: 'local', attempt: 1, gate: 'local', at },
        ofItsGate: true,
        // who asks what a step does to this run says that it is of the series
        isKept: overrides.onChangePoint !== undefined,
        runs: historyRuns,
        notes: []
    };
}
function judge_told(sets, { progress }) {
    return progress === undefined ? sets : withProgress(sets, progress);
}
/** Throws InputError. */
async function readCandidates({ paths }) {
    try {
        return await (0,input_paths/* readPaths */.V)(paths);
    }
    catch (error) {
        const [first = ''] = paths;
        const meant = (0,command_names/* commandMeant */.Fw)(first);
        if (!(error instanceof input_error/* InputError */.d) || meant === undefined)
            throw error;
        if ((await (0,folder/* kindOfPath */.Bs)(first)) !== 'nothing')
            throw error;
        const { source, problem, advice } = error;
        const hint = `Did you mean the command ${meant}, which is the first word?`;
        throw new input_error/* InputError */.d(source, problem, `${hint} ${advice}`, error);
    }
}
async function readBaselines(paths, console) {
    if (paths.length === 0)
        return { sets: 'none', skipped: [], notes: [] };
    const sets = await Promise.all(paths.map(async (path) => ({
        source: { label: path },
        sets: judge_told(await readBaseline(path), console)
    })));
    return { sets, skipped: [], notes: [], isGiven: true };
}
/** Somebody who gave several paths looks for the one that is wrong among them. */
async function readBaseline(path) {
    try {
        return await (0,input_paths/* readPaths */.V)([path]);
    }
    catch (error) {
        if (!(error instanceof input_error/* InputError */.d))
            throw error;
        const message = `--baseline: ${error.problem}`;
        throw new problems/* NotJudged */.HK((0,note/* note */.N)('bad-input', message, { advice: error.advice }));
    }
}
function exitCode({ outcome }) {
    if (outcome === 'could-not-judge')
        return 2;
    return outcome === 'failed' ? 1 : 0;
}


/***/ }),

/***/ 4813:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readOptions),
  x: () => (/* binding */ refuseFormatAsOutput)
});

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
// EXTERNAL MODULE: ./src/config/usage-error.ts
var usage_error = __nccwpck_require__(2082);
// EXTERNAL MODULE: ./src/spelling/nearest.ts
var nearest = __nccwpck_require__(5404);
// EXTERNAL MODULE: ./src/command-line/prometheus-option.ts
var prometheus_option = __nccwpck_require__(2428);
;// CONCATENATED MODULE: ./src/command-line/options.ts




/**
 * The options of one command and what is none.
 *
 * @throws UsageError for an option that is unknown, with the nearest; that is empty, as is a shell's
 * variable that nobody set; or that is given twice with different values, of which one would be lost
 * @param otherwise what is said of an unknown option that is like none
 */
function readOptions(argv, options, otherwise = '') {
    try {
        const read = (0,external_node_util_namespaceObject.parseArgs)({ args: [...argv], options, allowPositionals: true, tokens: true });
        refuseEmptyAndRepeated(read.tokens, options);
        return read;
    }
    catch (error) {
        const { code = '', message } = error;
        if (!code.startsWith('ERR_PARSE_ARGS_'))
            throw error;
        const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
        throw new usage_error/* UsageError */.e(isUnknown ? unknownOption(message, Object.keys(options), otherwise) : message);
    }
}
/** Of a secret, which the run of a fork does not have: the same as leaving it out. */
const MAY_BE_EMPTY = ['prometheus'];
function isEmpty(token) {
    if (token.kind === 'option-terminator' || token.value !== '')
        return false;
    return token.kind === 'positional' || !MAY_BE_EMPTY.includes(token.name);
}
function refuseEmptyAndRepeated(tokens, options) {
    const given = new Map();
    for (const token of tokens) {
        if (token.kind === 'option-terminator')
            continue;
        const { value } = token;
        const shown = token.kind === 'option' ? `--${token.name}` : 'a PATH';
        if (isEmpty(token))
            throw new usage_error/* UsageError */.e(`${shown} is empty: give it a value, or leave it out`);
        if (token.kind !== 'option' || value === undefined)
            continue;
        const before = given.get(token.name);
        if (options[token.name]?.multiple !== true && before !== undefined && before !== value)
            throw new usage_error/* UsageError */.e(`${shown} is given twice, as "${before}" and as "${value}": give one`);
        given.set(token.name, value);
    }
}
/** `unknown option --formt; did you mean --format?` */
function unknownOption(message, known, otherwise) {
    const [, dashes = '', name = ''] = /'(--?)([^']*)'/.exec(message) ?? [];
    const meant = (0,nearest/* nameMeant */.FC)(name, known);
    const slip = meant === undefined ? otherwise : `; did you mean --${meant}?`;
    const hint = (0,prometheus_option/* insteadOfInput */.A)(name) ?? slip;
    return `unknown option ${dashes}${name}${hint}`;
}
/** `--output html`, for `--format html`: a file of that name would have been written in another format. */
function refuseFormatAsOutput({ format, output }, formats) {
    if (format !== undefined || output === undefined || !formats.includes(output))
        return;
    throw new usage_error/* UsageError */.e(`--output "${output}" is the name of a format: did you mean --format ${output}? A file of that name is --output ./${output}`);
}


/***/ }),

/***/ 9365:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XX: () => (/* binding */ render),
/* harmony export */   u5: () => (/* binding */ writeReport),
/* harmony export */   x3: () => (/* binding */ writeText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _publish_make_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1522);
/* harmony import */ var _publish_replace_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9462);
/* harmony import */ var _write_error_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1858);





/** Each renderer is loaded only when it is asked for: Node parses what it loads. */
async function render(report, format, terminal) {
    switch (format) {
        case 'text':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(641), __nccwpck_require__.e(511)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1511))).renderText(report, terminal);
        case 'markdown':
            return `${(await Promise.all(/* import() */[__nccwpck_require__.e(641), __nccwpck_require__.e(595), __nccwpck_require__.e(863)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3863))).renderComment(report)}\n`;
        case 'json':
            return (await __nccwpck_require__.e(/* import() */ 565).then(__nccwpck_require__.bind(__nccwpck_require__, 8946))).renderJson(report);
        case 'html':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(641), __nccwpck_require__.e(598), __nccwpck_require__.e(384)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1423))).renderHtml(report);
        case 'junit':
            return (await __nccwpck_require__.e(/* import() */ 998).then(__nccwpck_require__.bind(__nccwpck_require__, 2998))).renderJunit(report);
        case 'badge':
            return (await __nccwpck_require__.e(/* import() */ 793).then(__nccwpck_require__.bind(__nccwpck_require__, 793))).renderBadge(report);
        case 'document':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(641), __nccwpck_require__.e(595), __nccwpck_require__.e(81)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4081))).renderDocument(report);
        case 'openmetrics':
            return (await __nccwpck_require__.e(/* import() */ 275).then(__nccwpck_require__.bind(__nccwpck_require__, 6275))).renderOpenMetrics(report);
    }
}
/**
 * Writes the report to a file.
 *
 * @returns the folder that was made for it, if one had to be
 * @throws WriteError
 */
async function writeReport(path, format, report) {
    return written(path, async () => {
        if (format === 'document') {
            const { writeDocument } = await Promise.all(/* import() */[__nccwpck_require__.e(641), __nccwpck_require__.e(595), __nccwpck_require__.e(81), __nccwpck_require__.e(497)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6497));
            await writeDocument(path, report);
        }
        else {
            const text = await render(report, format, { color: false });
            // A collector may read it at any moment.
            await (format === 'openmetrics' ? (0,_publish_replace_file_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .f)(path, text) : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text));
        }
    });
}
/** The same for any text. */
function writeText(path, text) {
    return written(path, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text));
}
async function written(path, write) {
    if (await isFolderName(path))
        throw new _write_error_js__WEBPACK_IMPORTED_MODULE_4__/* .WriteError */ .Q(`${path} is a folder. Name a file with --output.`);
    try {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        const isMade = await (0,_publish_make_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .f)(folder);
        await write();
        return isMade ? folder : undefined;
    }
    catch (error) {
        throw (0,_write_error_js__WEBPACK_IMPORTED_MODULE_4__/* .notWritten */ .x)(path, error, '--output');
    }
}
async function isFolderName(path) {
    return /[\\/]$/.test(path) || (await (0,_publish_make_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .isFolder */ .l)(path));
}


/***/ }),

/***/ 2428:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ insteadOfInput),
/* harmony export */   _: () => (/* binding */ prometheusOf)
/* harmony export */ });
/* harmony import */ var _config_prometheus_server_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8514);

const VARIABLES = {
    token: 'PROMETHEUS_TOKEN',
    username: 'PROMETHEUS_USERNAME',
    password: 'PROMETHEUS_PASSWORD',
    ca: 'PROMETHEUS_CA'
};
/** What an option that is an input of the action is here; undefined for any other. */
function insteadOfInput(name) {
    if (name === 'prometheus-url')
        return '; did you mean --prometheus?';
    const variable = Object.entries(VARIABLES).find(([what]) => name === `prometheus-${what}`)?.[1];
    return variable && `; give ${variable} in the environment, beside --prometheus`;
}
/**
 * The server that `--prometheus` names. Its secrets come from the environment alone, as arguments are
 * seen by whoever may list processes; without an address the environment means nothing.
 *
 * @throws UsageError
 */
function prometheusOf(url, env) {
    if (url === undefined || url.trim() === '')
        return undefined;
    const variable = (name) => ({
        name,
        value: env[name]?.trim() ?? ''
    });
    return (0,_config_prometheus_server_js__WEBPACK_IMPORTED_MODULE_0__/* .prometheusServerOf */ .Nb)({
        url: { name: '--prometheus', value: url.trim() },
        token: variable(VARIABLES.token),
        username: variable(VARIABLES.username),
        password: variable(VARIABLES.password),
        ca: variable(VARIABLES.ca)
    });
}


/***/ }),

/***/ 117:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readSettings),
  F: () => (/* binding */ writtenConfigOf)
});

// EXTERNAL MODULE: ./src/config/defaults.ts
var defaults = __nccwpck_require__(1954);
// EXTERNAL MODULE: ./src/config/default-settings.ts
var default_settings = __nccwpck_require__(8169);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: ./src/input/input-error.ts
var input_error = __nccwpck_require__(9427);
;// CONCATENATED MODULE: ./src/input/config-file.ts


/** Of a config file, here and from GitHub. */
const MAX_CONFIG_BYTES = 1024 * 1024;
/**
 * The text of a config file; of what is no file, or too large, nothing is read.
 *
 * @throws InputError for a folder, a pipe or a device, and for a file that is too large or no UTF-8
 * text; else what the file system throws
 */
async function readConfigFile(path, shown = path) {
    const what = `the config file ${shown}`;
    const found = await (0,promises_.stat)(path);
    if (found.isDirectory()) {
        throw new input_error/* InputError */.d('input', `${what} is a folder`, 'Name the file in it.');
    }
    // A pipe may never end, and says nothing of its size.
    if (!found.isFile()) {
        const advice = 'Write the config into a file, and name that.';
        throw new input_error/* InputError */.d('input', `${what} is a pipe or a device, not a file`, advice);
    }
    if (found.size > MAX_CONFIG_BYTES)
        throw tooLargeConfig(what, found.size);
    return configText(await (0,promises_.readFile)(path), what);
}
/** Throws InputError for bytes that are no UTF-8 text: YAML's words for them would help nobody. */
function configText(bytes, what) {
    if (!bytes.includes(0))
        return bytes.toString('utf8');
    if (isUtf16(bytes)) {
        const advice = 'Save it as UTF-8: in an editor with "Save with encoding", in PowerShell with -Encoding utf8.';
        throw new input_error/* InputError */.d('input', `${what} is UTF-16, and only UTF-8 is read`, advice);
    }
    const advice = 'Name a config file of Locust Gate (YAML).';
    throw new input_error/* InputError */.d('input', `${what} holds binary data, not text`, advice);
}
/** With its byte order mark, or with every other byte 0, as Latin letters have it. */
function isUtf16(bytes) {
    const mark = bytes.subarray(0, 2).toString('hex');
    if (mark === 'fffe' || mark === 'feff')
        return true;
    const zeros = [0, 0];
    for (const [index, byte] of bytes.entries()) {
        if (byte === 0)
            zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    }
    const [even = 0, odd = 0] = zeros;
    return Math.min(even, odd) === 0 && Math.max(even, odd) * 2 >= bytes.length - 1;
}
function tooLargeConfig(what, bytes) {
    return new input_error/* InputError */.d('input', `${what} has ${bytes} bytes, more than the ${MAX_CONFIG_BYTES} that are read`, 'Name a config file of Locust Gate.');
}

// EXTERNAL MODULE: ./src/input/folder.ts
var folder = __nccwpck_require__(7158);
// EXTERNAL MODULE: ./src/locust/note.ts
var note = __nccwpck_require__(9432);
;// CONCATENATED MODULE: ./src/intake/unread-config.ts



/** As many would call it, and nobody reads it. */
const LIKE_THE_CONFIG = defaults/* DEFAULT_CONFIG */.PV.replace(/\.yml$/, '.yaml');
/** Whether there is such a file; one that cannot be looked at is none of ours. */
async function isLikeTheConfigAt(path) {
    try {
        return (await (0,folder/* kindOfPath */.Bs)(path)) === 'file';
    }
    catch {
        return false;
    }
}
/** What is to be said where there is one, and no config of the usual name. */
function unreadConfig(ref) {
    const place = ref === undefined ? 'there is' : `${ref} has`;
    return (0,note/* note */.N)('config-not-read', `${place} no ${defaults/* DEFAULT_CONFIG */.PV}, and ${LIKE_THE_CONFIG} is not read: the built-in targets hold`, { advice: `Rename it to ${defaults/* DEFAULT_CONFIG */.PV}.` });
}

;// CONCATENATED MODULE: ./src/command-line/settings.ts





/**
 * The settings of a config file, of the usual one when none is named, or the built-in ones.
 *
 * @throws ConfigError, InputError
 */
async function readSettings(config, given) {
    const file = config ?? defaults/* DEFAULT_CONFIG */.PV;
    const overrides = { ...given, loadLevelBy: '--load-level' };
    const text = await textOf(file, config === undefined);
    if (text === undefined) {
        return {
            settings: (0,default_settings/* defaultSettings */.L)(overrides),
            config: { source: 'built-in', file },
            notes: (await isLikeTheConfigAt(LIKE_THE_CONFIG)) ? [unreadConfig()] : []
        };
    }
    const { loadConfig } = await Promise.all(/* import() */[__nccwpck_require__.e(311), __nccwpck_require__.e(815), __nccwpck_require__.e(965)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6965));
    return {
        settings: loadConfig(text, file, overrides),
        config: { source: 'workspace', file },
        notes: []
    };
}
/**
 * The file that `readSettings` reads, as it is written; undefined where it takes what is built in.
 *
 * @throws ConfigError, InputError
 */
async function writtenConfigOf(config) {
    const file = config ?? defaults/* DEFAULT_CONFIG */.PV;
    const text = await textOf(file, config === undefined);
    if (text === undefined)
        return undefined;
    const { writtenConfig } = await Promise.all(/* import() */[__nccwpck_require__.e(311), __nccwpck_require__.e(815), __nccwpck_require__.e(965)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6965));
    return writtenConfig(text, file);
}
/** Undefined where there is none, and none was named. */
async function textOf(file, isUsual) {
    try {
        return await readConfigFile(file);
    }
    catch (error) {
        if (error instanceof input_error/* InputError */.d)
            throw error;
        const isMissing = ['ENOENT', 'ENOTDIR'].includes(error.code ?? '');
        if (isUsual && isMissing)
            return undefined;
        const reason = error instanceof Error ? error.message : String(error);
        throw new input_error/* InputError */.d('input', isMissing
            ? `the config file ${file} does not exist`
            : `the config file ${file} cannot be read (${reason})`, isUsual ? 'Check its permissions.' : 'Check --config.', error);
    }
}


/***/ }),

/***/ 1858:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ WriteError),
/* harmony export */   x: () => (/* binding */ notWritten)
/* harmony export */ });
/** What was made could not be written: nobody would see it. */
class WriteError extends Error {
    name = 'WriteError';
}
/** A file that could not be written; `option` says where it goes. */
function notWritten(path, error, option) {
    const reason = error instanceof Error ? error.message : String(error);
    return new WriteError(`${path} was not written (${reason}). Check ${option}.`, { cause: error });
}


/***/ }),

/***/ 749:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ isNone),
/* harmony export */   IT: () => (/* binding */ orderText),
/* harmony export */   NM: () => (/* binding */ isLooser),
/* harmony export */   Nk: () => (/* binding */ criterionOf),
/* harmony export */   hR: () => (/* binding */ boundFieldsOf),
/* harmony export */   i5: () => (/* binding */ overBounds),
/* harmony export */   n1: () => (/* binding */ BOUND_FIELDS),
/* harmony export */   pe: () => (/* binding */ NO_BOUND),
/* harmony export */   rC: () => (/* binding */ NO_BOUND_LEFT),
/* harmony export */   sQ: () => (/* binding */ isUnbound),
/* harmony export */   sp: () => (/* binding */ laidText),
/* harmony export */   u_: () => (/* binding */ layBounds),
/* harmony export */   wC: () => (/* binding */ outOfOrder),
/* harmony export */   zK: () => (/* binding */ mergeTargets),
/* harmony export */   zT: () => (/* binding */ oneBound),
/* harmony export */   zf: () => (/* binding */ responseTimesOf)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2676);
/* harmony import */ var _units_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5912);
/* harmony import */ var _criterion_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8477);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3843);
/* harmony import */ var _missing_space_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1805);





/** Of a metric of which nothing is left to grade it by. */
const NO_BOUND = 'there is no bound: give target, acceptable or unacceptable';
/** The same where there were some. */
const NO_BOUND_LEFT = `${NO_BOUND}, or none in place of all three`;
/** The strictest first. */
const BOUND_FIELDS = ['target', 'acceptable', 'unacceptable'];
/**
 * Lays written targets over `base`, field by field; `none` takes a metric or a field away. What
 * cannot be is added to `problems`: a wrong unit, a bound looser than the one after it.
 */
function mergeTargets(base, written, problems) {
    const merged = new Map(base);
    for (const [key, value] of Object.entries(written.targets ?? {})) {
        const metric = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .metricOf */ .ak)(key);
        if (metric === undefined)
            continue;
        const place = { path: [...written.path, key], problems };
        if (isNone(value)) {
            merged.delete(key);
            continue;
        }
        const known = base.get(key);
        const laid = typeof value === 'string'
            ? oneBound(boundedOf(metric), value, place)
            : layBounds(boundedOf(metric), known, value, place);
        if (laid !== undefined)
            merged.set(key, { metric, ...laid, explicit: true });
        if (written.isPart !== true && laid !== undefined && isUnbound(laid)) {
            const message = known === undefined ? NO_BOUND : NO_BOUND_LEFT;
            problems.push({ path: place.path, message, restsOn: [place.path] });
        }
    }
    return merged;
}
/** `none` for each bound is `none` for the metric. */
function isNone(value) {
    if (typeof value === 'string')
        return value === 'none';
    return BOUND_FIELDS.every(field => value[field] === 'none');
}
function boundedOf(metric) {
    const measured = { unit: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .unitOf */ .uF)(metric), higherIsBetter: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .higherIsBetter */ .i2)(metric) };
    if ((0,_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCourse */ .IO)(metric))
        return measured;
    const noCourse = `${metric.key} is one number for the whole run; a criterion over time is for ${_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .METRICS_WITH_COURSE */ .Re}`;
    return { ...measured, noCourse };
}
/** Of a load level, what holds for each of its endpoints too. */
function responseTimesOf(targets) {
    return new Map([...targets].filter(([, { metric }]) => (0,_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .isResponseTime */ .xD)(metric)));
}
/** Whether nothing is bound. */
function isUnbound({ bounds, criteria = {} }) {
    return [bounds, criteria].every(one => Object.keys(one).length === 0);
}
/** The bounds that there are, in whatever form, the strictest first. */
function boundFieldsOf({ bounds, criteria = {} }) {
    const both = { ...bounds, ...criteria };
    return BOUND_FIELDS.filter(field => both[field] !== undefined);
}
/** `p95: 300ms`: all three bounds are one, so that nothing lies between them and nothing is inherited. */
function oneBound(of, text, { path, problems }) {
    try {
        if ((0,_criterion_js__WEBPACK_IMPORTED_MODULE_1__/* .isCriterion */ .W4)(text))
            throw new _units_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .UnitError */ .tR((0,_criterion_js__WEBPACK_IMPORTED_MODULE_1__/* .insteadOfCriterion */ .xR)(of, text, 'alone'));
        const bound = (0,_units_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseValue */ .$x)(of.unit, text);
        return { bounds: { target: bound, acceptable: bound, unacceptable: bound } };
    }
    catch (error) {
        if (!(error instanceof _units_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .UnitError */ .tR))
            throw error;
        problems.push({ path, message: error.message, hint: () => (0,_missing_space_js__WEBPACK_IMPORTED_MODULE_3__/* .spaceHint */ .wJ)(text) });
        return undefined;
    }
}
/** Lays one metric's fields over those that it has; each takes the place of either form. */
function layBounds(of, base, written, { path, problems }) {
    let laid = base ?? { bounds: {} };
    for (const field of BOUND_FIELDS) {
        const text = written[field];
        if (text === undefined)
            continue;
        try {
            laid = withField(laid, field, text === 'none' ? undefined : fieldOf(of, field, text));
        }
        catch (error) {
            if (!(error instanceof _units_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .UnitError */ .tR))
                throw error;
            problems.push({ path: [...path, field], message: error.message });
        }
    }
    problems.push(...orderProblems(of, laid, { path, written }));
    return laid;
}
/** The same with a field in one form or the other, or without it. */
function withField({ bounds, criteria }, field, value) {
    const others = (fields = {}) => Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field));
    const rest = { bounds: others(bounds), criteria: others(criteria) };
    const laid = {
        bounds: typeof value === 'number' ? { ...rest.bounds, [field]: value } : rest.bounds,
        criteria: typeof value === 'object' ? { ...rest.criteria, [field]: value } : rest.criteria
    };
    return Object.keys(laid.criteria).length === 0 ? { bounds: laid.bounds } : laid;
}
function fieldOf(of, field, text) {
    if (!(0,_criterion_js__WEBPACK_IMPORTED_MODULE_1__/* .isCriterion */ .W4)(text))
        return (0,_units_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseValue */ .$x)(of.unit, text);
    if (field === 'target')
        throw new _units_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .UnitError */ .tR((0,_criterion_js__WEBPACK_IMPORTED_MODULE_1__/* .insteadOfCriterion */ .xR)(of, text, 'as target'));
    if (of.noCourse !== undefined)
        throw new _units_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .UnitError */ .tR(of.noCourse);
    return criterionOf(of, text);
}
/** A criterion over time that says what is bad. Throws UnitError with what to write instead. */
function criterionOf(of, text) {
    const criterion = (0,_criterion_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCriterion */ .Jn)(of.unit, text);
    if ((0,_criterion_js__WEBPACK_IMPORTED_MODULE_1__/* .isUpward */ .AM)(criterion) !== of.higherIsBetter)
        return criterion;
    const [better, sign] = of.higherIsBetter ? ['higher', '<'] : ['lower', '>'];
    throw new _units_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .UnitError */ .tR(`${better} is better, and the criterion says what is bad: write "${text.trim().replace(/^[<>]/, sign)}"`);
}
/** A bound may not be looser than the one that follows it: 500ms, 300ms is nonsense. */
function orderProblems(of, laid, from) {
    return outOfOrder(of, laid).map(([stricter, field]) => {
        const source = (name) => from.written[name] ?? `${laidText(of, laid, name)} (inherited)`;
        const blame = from.written[stricter] === undefined ? field : stricter;
        const isInherited = [stricter, field].some(name => from.written[name] === undefined);
        const own = [stricter, field].map(name => [...from.path, name]);
        return {
            path: [...from.path, blame],
            restsOn: isInherited ? [from.path] : own,
            message: orderText(of, [stricter, field], source)
        };
    });
}
/** `target 3s is looser than acceptable 800 ms; …`; `textOf`: how a bound is said. */
function orderText(of, [stricter, looser], textOf) {
    const size = of.higherIsBetter ? 'at most' : 'at least';
    return `${stricter} ${textOf(stricter)} is looser than ${looser} ${textOf(looser)}; ${looser} must be ${size} as large`;
}
/** Pairs of bounds of which the first should be the stricter and is the looser. */
function outOfOrder(of, { bounds, criteria = {} }) {
    const present = BOUND_FIELDS.filter(field => bounds[field] !== undefined);
    const pairs = present.slice(1).flatMap((field, index) => {
        const stricter = present[index] ?? field;
        return isLooser(of, bounds[stricter], bounds[field]) ? [[stricter, field]] : [];
    });
    const { acceptable, unacceptable } = criteria;
    const isLater = (acceptable?.forSeconds ?? 0) >= (unacceptable?.forSeconds ?? 0);
    const isCrossed = isLater && isLooser(of, acceptable?.bound, unacceptable?.bound);
    return isCrossed ? [...pairs, ['acceptable', 'unacceptable']] : pairs;
}
function laidText({ unit }, { bounds, criteria = {} }, name) {
    const criterion = name === 'target' ? undefined : criteria[name];
    return (0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatValue */ .Fl)(unit, bounds[name] ?? criterion?.bound ?? 0);
}
/** Whether the first bound lets more through than the one that should be looser; nothing is no bound. */
function isLooser({ higherIsBetter }, bound, than) {
    if (bound === undefined || than === undefined)
        return false;
    return higherIsBetter ? bound < than : bound > than;
}
/** Own bounds over those that hold anyway, field by field, in whatever form; `removed` fall away. */
function overBounds(base, own, removed = []) {
    const values = {
        ...own.bounds,
        ...own.criteria
    };
    return BOUND_FIELDS.filter(field => values[field] !== undefined || removed.includes(field)).reduce((laid, field) => withField(laid, field, values[field]), base ?? { bounds: {} });
}


/***/ }),

/***/ 4402:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ policiesOf),
/* harmony export */   cI: () => (/* binding */ COMBINE),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   eZ: () => (/* binding */ HISTORY_RUNS),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _spelling_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5404);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2082);


/** What options of the command line and inputs of the action may be. */
const POLICIES = ['pass', 'warn', 'fail'];
const FAIL_ON = ['unacceptable', 'degraded', 'acceptable', 'never'];
const COMBINE = ['separate', 'repeats', 'shards'];
/**
 * How many of the newest comparable runs of a history are compared with. Fewer teach no spread: `LEAST_RUNS`
 * of evaluate/regression/learned-spread.ts.
 */
const HISTORY_RUNS = { least: 10, usual: 40, most: 200 };
/** The policies that were given, from options or from inputs; an absent or empty one keeps its default. */
function policiesOf(given) {
    const choice = (key, allowed) => {
        const { name, value } = given(key);
        return oneOf(name, value === '' ? undefined : value, allowed);
    };
    const policies = {
        failOn: choice('fail-on', FAIL_ON),
        onUndecided: choice('on-undecided', POLICIES),
        onBorderline: choice('on-borderline', POLICIES),
        onMissing: choice('on-missing', POLICIES),
        onNotComparable: choice('on-not-comparable', POLICIES),
        onChangePoint: choice('on-change-point', POLICIES)
    };
    return Object.fromEntries(Object.entries(policies).filter(([, value]) => value !== undefined));
}
/** Throws UsageError for a value that is not allowed. */
function oneOf(name, value, allowed) {
    if (value === undefined)
        return undefined;
    const known = allowed.find(one => one === value);
    if (known === undefined) {
        const hint = (0,_spelling_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(value, allowed);
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${name} "${value}" is not one of ${allowed.join(', ')}${hint}`);
    }
    return known;
}


/***/ }),

/***/ 5877:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TH: () => (/* binding */ linesClause),
/* harmony export */   fI: () => (/* binding */ problemText),
/* harmony export */   sf: () => (/* binding */ unlistedText),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3252);

/** What is wrong with the config: the first problems, and how many were found. */
class ConfigError extends Error {
    name = 'ConfigError';
    file;
    problems;
    /** Problems that were found and are not among `problems`. */
    unlisted;
    constructor(file, problems, found = problems.length) {
        const unlisted = found - problems.length;
        const listed = problems.map(problem => problemText(file, problem));
        super([...listed, ...(unlisted > 0 ? [unlistedText(file, unlisted)] : [])].join('\n'));
        this.file = file;
        this.problems = problems;
        this.unlisted = unlisted;
    }
}
/** `gate.yml has 950 more problems, which are not listed`. */
function unlistedText(file, count) {
    return `${file} has ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'more problem')}, which ${count === 1 ? 'is' : 'are'} not listed`;
}
/** `file:line:column: message`; an option that is wrong has no place in a file. */
function problemText(file, { line, column, message }) {
    return line === undefined ? message : `${file}:${line}:${column ?? 1}: ${message}`;
}
/** `line 3`, `lines 3 and 7`. */
function linesClause(lines) {
    const [last, ...first] = lines.map(String).reverse();
    return first.length === 0
        ? `line ${last ?? ''}`
        : `lines ${first.reverse().join(', ')} and ${last ?? ''}`;
}


/***/ }),

/***/ 8477:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ isUpward),
/* harmony export */   Jn: () => (/* binding */ parseCriterion),
/* harmony export */   P6: () => (/* binding */ criterionText),
/* harmony export */   Rm: () => (/* binding */ CRITERION_PATTERN),
/* harmony export */   W4: () => (/* binding */ isCriterion),
/* harmony export */   _f: () => (/* binding */ isBeyond),
/* harmony export */   xR: () => (/* binding */ insteadOfCriterion)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2676);
/* harmony import */ var _units_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5912);


/*
 * criterion  = comparison bound [ "for" duration ]
 * comparison = ">" | ">=" | "<" | "<="
 * bound      = a value in the metric's unit: 70%, 2s, 500, 10/s
 * duration   = 90s, 5m, 1h30m; without it the criterion is met at any point
 */
const CRITERION = /^(>=|<=|>|<)(.*)$/s;
const FOR = /^(.*?)\s+for\b(.*)$/s;
/** As an editor checks it, whatever the unit: part of a pattern. */
const CRITERION_PATTERN = '(>=|<=|>|<)\\s*\\d+(\\.\\d+)?\\s*[A-Za-z%/]*(\\s+for\\s+(\\d+(\\.\\d+)?(ms|[smh]))+)?';
/** Whether the text is meant as a criterion over time and not as a bound. */
function isCriterion(text) {
    return /^\s*[<>=≥≤]/.test(text) || /\d\s*\S*\s+for\s+\d/.test(text);
}
/** `> 70% for 5m` of a metric in that unit. Throws UnitError with what to write instead. */
function parseCriterion(unit, text) {
    const [, sign = '', rest = ''] = CRITERION.exec(text.trim()) ?? [];
    if (sign === '') {
        throw new _units_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .UnitError */ .tR(`"${text}" is not a criterion over time: it begins with >, >=, < or <=, as in "> ${exampleOf(unit)} for 5m"`);
    }
    const [, before, after] = FOR.exec(rest) ?? [];
    const bound = (before ?? rest).trim();
    if (!/^\d+(\.\d+)?\s*\S*$/.test(bound)) {
        throw new _units_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .UnitError */ .tR(`"${text}" is not a criterion over time: write "${sign} ${exampleOf(unit)} for 5m"`);
    }
    return {
        comparison: sign,
        bound: (0,_units_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseValue */ .$x)(unit, bound),
        forSeconds: after === undefined ? 0 : timeOf(text, after)
    };
}
/**
 * What to write where a bound stands and no criterion over time: `write 300ms, or …`.
 *
 * @throws UnitError for what is no value in its unit
 */
function insteadOfCriterion({ unit, higherIsBetter, noCourse }, text, where) {
    const rest = text.trim().replace(/^[<>=≥≤]+\s*/, '');
    const bound = (FOR.exec(rest)?.[1] ?? rest).trim();
    (0,_units_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseValue */ .$x)(unit, bound);
    const what = where === 'alone' ? `"${text}" is no bound` : 'a target is a bound, not a criterion';
    if (noCourse !== undefined)
        return `${what}: write ${bound}`;
    const bad = `"${higherIsBetter ? '<' : '>'} ${rest}"`;
    const other = where === 'alone' ? `{ unacceptable: ${bad} }` : `${bad} under acceptable or unacceptable`;
    return `${what}: write ${bound}, or ${other}: a criterion over time says what is bad`;
}
function timeOf(text, written) {
    if (written.trim() === '') {
        throw new _units_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .UnitError */ .tR(`"${text}" does not say for how long: write "for 5m" at its end`);
    }
    return (0,_units_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSeconds */ .fL)(written.trim());
}
function exampleOf(unit) {
    switch (unit) {
        case 'ms':
            return '2s';
        case 'requests/s':
        case 'per-second':
            return '100/s';
        case 'fraction':
            return '70%';
        case 's':
            return '90s';
        case 'count':
            return '500';
        case 'bytes':
            return '512MB';
    }
}
/** A criterion for people: `> 70% for 5 min`. */
function criterionText({ comparison, bound, forSeconds }, unit) {
    const sign = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' }[comparison];
    const time = forSeconds === 0 ? '' : ` for ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(forSeconds)}`;
    return `${sign} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatValue */ .Fl)(unit, bound)}${time}`;
}
/** Whether a value meets the comparison. */
function isBeyond(value, { comparison, bound }) {
    switch (comparison) {
        case '>':
            return value > bound;
        case '>=':
            return value >= bound;
        case '<':
            return value < bound;
        case '<=':
            return value <= bound;
    }
}
/** Whether the criterion is about values above its bound. */
function isUpward({ comparison }) {
    return comparison === '>' || comparison === '>=';
}


/***/ }),

/***/ 8169:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ defaultSettings)
/* harmony export */ });
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5877);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6323);


/** Settings without a config file. Throws ConfigError, for an override that names no load level. */
function defaultSettings(overrides = {}) {
    const { settings, problems } = (0,_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveSettings */ .M)({}, overrides);
    if (problems.length > 0) {
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('inputs', problems.map(({ message }) => ({ message })));
    }
    return settings;
}


/***/ }),

/***/ 1954:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ BUILT_IN_LEVELS),
/* harmony export */   PV: () => (/* binding */ DEFAULT_CONFIG),
/* harmony export */   Ui: () => (/* binding */ DEFAULT_LOAD_LEVEL),
/* harmony export */   fb: () => (/* binding */ DEFAULT_POLICIES)
/* harmony export */ });
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3843);

/** The tables of the performance-metrics document: ms, requests/s, fractions. */
const RESPONSE_TIMES = {
    p50: { target: 200, acceptable: 500, unacceptable: 500 },
    p95: { target: 500, acceptable: 1000, unacceptable: 1000 },
    p99: { target: 1000, acceptable: 2000, unacceptable: 2000 },
    'p99.9': { target: 2000, acceptable: 5000, unacceptable: 5000 }
};
const NORMAL_ERRORS = { target: 0.001, acceptable: 0.005, unacceptable: 0.01 };
const PEAK_ERRORS = { target: 0.01, acceptable: 0.05, unacceptable: 0.1 };
const DEFAULT_POLICIES = {
    failOn: 'unacceptable',
    onUndecided: 'pass',
    onBorderline: 'warn',
    onMissing: 'fail',
    onNotComparable: 'warn',
    onChangePoint: 'warn'
};
/** docs/statistics.md §2. */
const DEFAULT_REGRESSION = {
    maxRegression: 0.1,
    minChangeMs: 5,
    sensitivity: 3,
    minTailSamples: 5,
    errorMargin: 0.001,
    paired: false
};
const DEFAULT_LOAD_LEVEL = 'normal';
/** Read when it exists and no other is named; below the repository's root. */
const DEFAULT_CONFIG = '.github/locust-gate.yml';
const BUILT_IN_LEVELS = [
    level('normal', { users: 200 }, { target: 100, acceptable: 50 }, NORMAL_ERRORS),
    level('peak', { users: 1000, durationSeconds: 600 }, { target: 500, acceptable: 250 }, PEAK_ERRORS),
    level('sustained', { users: 200, durationSeconds: 1800 }, { target: 100, acceptable: 50 }, NORMAL_ERRORS)
];
function level(name, load, throughput, errorRate) {
    const targets = { ...RESPONSE_TIMES, throughput, 'error-rate': errorRate };
    return {
        name,
        kind: 'load',
        ...load,
        explicitLoad: false,
        files: [],
        targets: new Map(Object.entries(targets).map(([key, bounds]) => [key, builtIn(key, bounds)])),
        gradeEndpoints: true,
        endpoints: [],
        regression: DEFAULT_REGRESSION,
        endpointRegression: [],
        warmUp: 'auto',
        gradeSteadyState: false,
        resources: new Map()
    };
}
function builtIn(key, bounds) {
    const metric = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(key);
    if (metric === undefined)
        throw new TypeError(`the built-in target ${key} names no metric`);
    return { metric, bounds, explicit: false };
}


/***/ }),

/***/ 1754:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ faultText),
/* harmony export */   _: () => (/* binding */ boundOfFault)
/* harmony export */ });
/* harmony import */ var _bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(749);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3843);


/** `target 3,000 ms is looser than acceptable 800 ms; …`; `textOf`: how a bound is said. */
function faultText(fault, textOf = field => boundOfFault(fault, field)) {
    const { held, what } = fault;
    if (what === 'no-bound')
        return _bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_BOUND_LEFT */ .rC;
    if (what === 'no-limit') {
        return 'there is a target, and the limits of the load level are gone: give acceptable or unacceptable, or none for both beside the target';
    }
    const of = { higherIsBetter: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .higherIsBetter */ .i2)(held.metric) };
    return (0,_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .orderText */ .IT)(of, [what.stricter, what.looser], textOf);
}
function boundOfFault({ held }, field) {
    return (0,_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .laidText */ .sp)({ unit: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .uF)(held.metric) }, held, field);
}


/***/ }),

/***/ 7330:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LE: () => (/* binding */ layEntries),
/* harmony export */   Tq: () => (/* binding */ speaksOf),
/* harmony export */   hc: () => (/* binding */ endpointFaults)
/* harmony export */ });
/* harmony import */ var _bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(749);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3843);


const LIMIT_FIELDS = _bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .BOUND_FIELDS */ .n1.filter(field => field !== 'target');
/**
 * The targets of an endpoint: the level's response times, and over them its entries in the order of
 * the file, field by field. After `none` for a metric nothing of the level holds; a metric of which no
 * bound is left is not among them.
 */
function layEntries(level, entries) {
    return new Map([...laid(level, entries)].filter(([, bounds]) => !(0,_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnbound */ .sQ)(bounds)));
}
function laid(level, entries) {
    const inherited = new Map((0,_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .responseTimesOf */ .zf)(level.targets));
    const merged = new Map(level.gradeEndpoints ? inherited : []);
    for (const { targets, removed } of entries) {
        for (const { metric, field } of removed) {
            if (field !== undefined)
                continue;
            merged.delete(metric);
            inherited.delete(metric);
        }
        for (const [key, own] of targets) {
            const base = merged.get(key) ?? inherited.get(key);
            const gone = removed.flatMap(one => (one.metric === key ? (one.field ?? []) : []));
            const { metric, explicit } = own;
            merged.set(key, { metric, explicit, ...(0,_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .overBounds */ .i5)(base, own, gone) });
        }
    }
    return merged;
}
/** Faults of the bounds that the entries leave an endpoint; what they do not touch has none. */
function endpointFaults(level, entries) {
    if (entries.length === 0)
        return [];
    const touched = new Set(entries.flatMap(({ targets }) => [...targets.keys()]));
    const inherited = (0,_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .responseTimesOf */ .zf)(level.targets);
    return [...laid(level, entries)].flatMap(([key, held]) => {
        if (!touched.has(key))
            return [];
        const base = inherited.get(key);
        const isLost = (fields) => base !== undefined && hasLost(fields, { base, held }, entries);
        if (isLost(_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .BOUND_FIELDS */ .n1))
            return [{ held, what: 'no-bound' }];
        if ((0,_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnbound */ .sQ)(held))
            return [];
        if (isLost(LIMIT_FIELDS))
            return [{ held, what: 'no-limit' }];
        const of = { higherIsBetter: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .higherIsBetter */ .i2)(held.metric) };
        return (0,_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .outOfOrder */ .wC)(of, held).map(([stricter, looser]) => ({ held, what: { stricter, looser } }));
    });
}
/** Whether the level has some of these bounds, none is left, and no entry means that. */
function hasLost(fields, { base, held }, entries) {
    const among = (bounds) => (0,_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .boundFieldsOf */ .hR)(bounds).filter(field => fields.includes(field));
    if (among(base).length === 0 || among(held).length > 0)
        return false;
    const { key } = held.metric;
    const lastGiven = entries.findLastIndex(({ targets }) => {
        const own = targets.get(key);
        return own !== undefined && among(own).length > 0;
    });
    return !entries.slice(lastGiven + 1).some(({ removed }) => takesAll(removed, key, among(base)));
}
/** By `none` for the metric, or for each of the bounds. */
function takesAll(removed, key, fields) {
    const own = removed.filter(({ metric }) => metric === key);
    return fields.every(name => own.some(({ field = name }) => field === name));
}
/** Whether an entry says something of a metric. */
function speaksOf({ targets, removed }, key) {
    return targets.has(key) || removed.some(({ metric }) => metric === key);
}


/***/ }),

/***/ 1030:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _s: () => (/* binding */ keysAt),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   i5: () => (/* binding */ inputNotConfig)
/* harmony export */ });
/* harmony import */ var _spelling_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5404);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3843);
/* harmony import */ var _missing_space_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1805);
/* harmony import */ var _resource_presets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6145);




/** Why a key can only be an input or an option; undefined for any other. */
function inputNotConfig(key) {
    const name = key.replaceAll('_', '-');
    if (!/^prometheus-(url|token|username|password|ca)$/.test(name))
        return undefined;
    return `${name} is an input of the action and an option of the command line, never of the config: a change of it could send the credentials to another server`;
}
/** What an unknown key may have been meant to be, and where a known one belongs. */
function suggestion(key, path, root) {
    const refused = inputNotConfig(key);
    if (refused !== undefined)
        return `; ${refused}`;
    if (isStatistic(key, path)) {
        return '; which number is judged says statistic: (min, avg, max, p95 or total), what is held against it target, acceptable and unacceptable';
    }
    const keys = keysAt(root, path);
    if (keys.includes('unacceptable') && (0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(String(path.at(-1))) !== undefined) {
        return boundMeant(key, keys);
    }
    if (isOneWithItsValue(key, keys))
        return (0,_missing_space_js__WEBPACK_IMPORTED_MODULE_2__/* .spaceHint */ .wJ)(key);
    const nearest = (0,_spelling_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nameMeant */ .FC)(key, keys);
    const meant = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
    const place = placeOf(key, root);
    if (place !== undefined) {
        return nearest === undefined
            ? `; it belongs ${place}`
            : `${meant} "${key}" itself belongs ${place}`;
    }
    if (nearest !== undefined)
        return meant;
    const topKey = path.length === 0 ? TOP_WORDS[key.toLowerCase()] : undefined;
    return topKey === undefined ? elsewhereMeant(key, root) : `; did you mean "${topKey}"?`;
}
/** A name that is nearly that of a key at another place. */
function elsewhereMeant(key, root) {
    const others = PLACES.flatMap(({ at }) => keysAt(root, at));
    const elsewhere = (0,_spelling_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nameMeant */ .FC)(key, others, MOST_SLIPS_ELSEWHERE);
    const where = elsewhere === undefined ? undefined : placeOf(elsewhere, root);
    return elsewhere === undefined
        ? '; docs/configuration.md lists the keys'
        : `; did you mean "${elsewhere}"${where === undefined ? '' : `, ${where}`}?`;
}
/** A name that stands elsewhere must be nearer to be meant. */
const MOST_SLIPS_ELSEWHERE = 2;
/** What other tools call our keys at the top. */
const TOP_WORDS = {
    thresholds: 'targets',
    criteria: 'targets',
    limits: 'targets',
    metrics: 'targets',
    slo: 'targets',
    slos: 'targets',
    'pass-fail': 'targets',
    loads: 'load-levels',
    levels: 'load-levels',
    profiles: 'load-levels',
    scenarios: 'load-levels',
    urls: 'endpoints',
    routes: 'endpoints',
    waivers: 'accept'
};
/** What other tools call our bounds. */
const BOUND_WORDS = {
    ...wordsFor('target', ['goal', 'slo', 'good', 'objective', 'desired', 'expected']),
    ...wordsFor('acceptable', ['warn', 'warning', 'degraded', 'ok', 'tolerable']),
    ...wordsFor('unacceptable', [
        ...['fail', 'failure', 'failed', 'error', 'critical', 'crit', 'bad', 'limit', 'threshold'],
        ...['max', 'maximum', 'upper', 'below', 'under', 'lt', 'le', 'lte', '<', '<=', 'abort']
    ])
};
function wordsFor(bound, words) {
    return Object.fromEntries(words.map(word => [word, bound]));
}
/** Of an unknown key under a metric: which bound it may be, and what they are called. */
function boundMeant(key, keys) {
    const near = (0,_spelling_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nameMeant */ .FC)(key, keys);
    if (near !== undefined)
        return `; did you mean "${near}"?`;
    if ((0,_missing_space_js__WEBPACK_IMPORTED_MODULE_2__/* .withSpace */ .L5)(key) !== undefined)
        return (0,_missing_space_js__WEBPACK_IMPORTED_MODULE_2__/* .spaceHint */ .wJ)(key);
    const word = BOUND_WORDS[key.toLowerCase()];
    const meant = word === undefined ? '' : ` did you mean "${word}"?`;
    return `;${meant} the bounds of a metric are target (the goal), acceptable (still fine) and unacceptable (worse fails); one alone is written as in p95: 500ms`;
}
/** `users:20`, where `users` is known. */
function isOneWithItsValue(key, known) {
    const [name = ''] = (0,_missing_space_js__WEBPACK_IMPORTED_MODULE_2__/* .withSpace */ .L5)(key)?.split(':', 1) ?? [];
    return known.includes(name);
}
/** `app.cpu: { p95: … }`, as a metric of Locust's is written. */
function isStatistic(key, path) {
    const isOfResource = path.at(-2) === 'resources';
    return isOfResource && (/^(?:min|avg|max|total)$/.test(key) || (0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(key) !== undefined);
}
/** Where each kind of key stands. */
const PLACES = [
    { at: ['targets', 'p95'], shown: 'under a metric, as in targets: { p95: { target: 500ms } }' },
    {
        at: ['load-levels', 'normal'],
        shown: 'under a load level, as in load-levels: { normal: { … } }'
    },
    { at: ['regression'], shown: 'under regression:' },
    {
        at: ['resources', 'app.cpu'],
        shown: 'under a resource metric, as in resources: { app.cpu: { selector: … } }'
    },
    { at: ['scaling'], shown: 'under scaling:' },
    { at: ['accept', '0'], shown: 'in an entry of accept:' },
    { at: [], shown: 'at the top of the file' }
];
function placeOf(key, root) {
    if ((0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(key) !== undefined)
        return 'under targets:';
    if ((0,_resource_presets_js__WEBPACK_IMPORTED_MODULE_1__/* .presetOf */ .jE)(key) !== undefined)
        return 'under resources:';
    return PLACES.find(({ at }) => keysAt(root, at).includes(key))?.shown;
}
/** The keys that may stand at a path. */
function keysAt(root, path) {
    let nodes = [root];
    for (const step of path) {
        nodes = nodes.flatMap(branchesOf).flatMap(node => {
            const { properties = {}, additionalProperties, items } = node;
            const own = Object.hasOwn(properties, step) ? properties[String(step)] : undefined;
            if (own !== undefined)
                return [own];
            if (typeof additionalProperties === 'object')
                return [additionalProperties];
            return items === undefined ? [] : [items];
        });
    }
    return nodes
        .flatMap(branchesOf)
        .flatMap(({ properties = {}, propertyNames }) => [
        ...Object.keys(properties),
        ...(propertyNames?.enum ?? []).map(String)
    ]);
}
function branchesOf(node) {
    return [node, ...(node.anyOf ?? []).flatMap(branchesOf)];
}


/***/ }),

/***/ 2481:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ saidOnce)
/* harmony export */ });
/**
 * Each problem once: without a load level where it is one of all of them, or stands in one; else with
 * those that have it.
 */
function saidOnce(found, levels) {
    const known = new Map();
    for (const { level, problem } of found) {
        const key = JSON.stringify([problem.path, problem.message]);
        const same = known.get(key);
        if (same === undefined)
            known.set(key, { problem, of: new Set([level]) });
        else
            same.of.add(level);
    }
    return [...known.values()].flatMap(({ problem, of }) => of.size === levels.length || problem.path[0] === 'load-levels'
        ? [problem]
        : [{ ...problem, message: `${levelsClause([...of])}: ${problem.message}` }]);
}
/** `load level peak`, `load levels normal and sustained`. */
function levelsClause(names) {
    const last = names.at(-1) ?? '';
    return names.length === 1
        ? `load level ${last}`
        : `load levels ${names.slice(0, -1).join(', ')} and ${last}`;
}


/***/ }),

/***/ 3843:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F0: () => (/* binding */ METRIC_HELP),
/* harmony export */   IO: () => (/* binding */ hasCourse),
/* harmony export */   Ki: () => (/* binding */ metricCalled),
/* harmony export */   Re: () => (/* binding */ METRICS_WITH_COURSE),
/* harmony export */   Uh: () => (/* binding */ metricNamesLike),
/* harmony export */   _y: () => (/* binding */ NAMED_METRICS),
/* harmony export */   ak: () => (/* binding */ metricOf),
/* harmony export */   i2: () => (/* binding */ higherIsBetter),
/* harmony export */   uF: () => (/* binding */ unitOf),
/* harmony export */   xD: () => (/* binding */ isResponseTime)
/* harmony export */ });
/** Keys of the rates of one kind of error, as a fraction of all requests. */
const ERROR_KIND_KEYS = {
    'timeout-errors': 'timeout',
    'connection-errors': 'connection',
    'rate-limit-errors': 'rateLimited',
    'http-4xx-errors': 'http4xx',
    'http-5xx-errors': 'http5xx',
    'assertion-errors': 'assertion',
    'other-errors': 'other'
};
/** Every metric key with a fixed name; percentiles (`p50` … `p99.99`) come on top. */
const NAMED_METRICS = [
    'average',
    'max',
    'throughput',
    'error-rate',
    ...Object.keys(ERROR_KIND_KEYS)
];
const METRIC_HELP = `p50 … p99.99 (any percentile that Locust prints), ${NAMED_METRICS.join(', ')}`;
/** The metric of a config key; undefined for a key that names none. */
function metricOf(key) {
    const known = METRICS.get(key);
    if (known !== undefined)
        return known;
    const metric = parsedMetric(key);
    if (metric !== undefined)
        METRICS.set(key, metric);
    return metric;
}
/** What other tools call our metrics, letters and digits only. */
const OTHER_NAMES = {
    avg: 'average',
    mean: 'average',
    med: 'p50',
    median: 'p50',
    maximum: 'max',
    p100: 'max',
    rps: 'throughput',
    qps: 'throughput',
    tps: 'throughput',
    requestspersecond: 'throughput',
    errors: 'error-rate',
    errorratio: 'error-rate',
    errorpercent: 'error-rate',
    failures: 'error-rate',
    failrate: 'error-rate',
    failratio: 'error-rate',
    failurerate: 'error-rate',
    failureratio: 'error-rate',
    httpreqfailed: 'error-rate',
    p999: 'p99.9',
    p9999: 'p99.99'
};
/** The metric that other tools call so: `p(95)` is `p95`, `med` is `p50`; undefined where none is. */
function metricCalled(key) {
    const word = key.toLowerCase().replaceAll(/[^a-z\d]/g, '');
    if (Object.hasOwn(OTHER_NAMES, word))
        return OTHER_NAMES[word];
    const [, percent = ''] = /^(?:p|pct|percentile)?[\s_.(-]*(\d{1,2}(?:[._]\d+)?)\)?(?:%|th|st|nd|rd)?(?:[\s_-]*(?:percentile|pct))?$/i.exec(key) ?? [];
    const percentile = `p${percent.replace('_', '.')}`;
    return metricOf(percentile) === undefined ? undefined : percentile;
}
/** Names of which an unknown one may be a misspelling: of what has a number in it that percentile. */
function metricNamesLike(key) {
    const percentile = `p${/\d+(?:\.\d+)?/.exec(key)?.[0] ?? ''}`;
    return metricOf(percentile) === undefined ? NAMED_METRICS : [percentile];
}
/** Every verdict asks for its own, and there are few. */
const METRICS = new Map();
function parsedMetric(key) {
    const percentile = /^p(\d{1,2}(?:\.\d+)?)$/.exec(key);
    if (percentile !== null) {
        const percent = Number(percentile[1]);
        return percent > 0 ? { key, type: 'percentile', percent } : undefined;
    }
    const kind = Object.hasOwn(ERROR_KIND_KEYS, key) ? ERROR_KIND_KEYS[key] : undefined;
    if (kind !== undefined)
        return { key, type: 'error-kind', kind };
    if (key === 'average' || key === 'max' || key === 'throughput' || key === 'error-rate') {
        return { key, type: key };
    }
    return undefined;
}
/** The unit in which a metric is measured, bounded and reported. */
function unitOf(metric) {
    switch (metric.type) {
        case 'percentile':
        case 'average':
        case 'max':
            return 'ms';
        case 'throughput':
            return 'requests/s';
        case 'error-rate':
        case 'error-kind':
            return 'fraction';
    }
}
/** True for throughput: more is better. */
function higherIsBetter(metric) {
    return metric.type === 'throughput';
}
/** Response times hold for each endpoint unless said otherwise; rates only where they are asked for. */
function isResponseTime(metric) {
    return unitOf(metric) === 'ms';
}
/** Whether the history tells how it went: all but the maximum and the kinds of errors. */
function hasCourse({ type }) {
    return type !== 'max' && type !== 'error-kind';
}
/** Those with a course, for people. */
const METRICS_WITH_COURSE = 'p50 … p99.99, average, throughput and error-rate';


/***/ }),

/***/ 1805:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ withSpace),
/* harmony export */   Z1: () => (/* binding */ MAX_SHOWN),
/* harmony export */   wJ: () => (/* binding */ spaceHint)
/* harmony export */ });
/** Longest text that is shown of what is written in a config. */
const MAX_SHOWN = 60;
/**
 * `p95: 300ms` of `p95:300ms`, which to YAML is one text: undefined where the line has no colon with
 * something right behind it, and for a URL.
 */
function withSpace(text) {
    const line = text.trim().split('\n', 1)[0]?.trim() ?? '';
    const parts = /^([^:"'#]*[^:"'#\s]):(?!\/\/)([^:\s].*)$/.exec(line.slice(0, MAX_SHOWN));
    return parts === null ? undefined : `${parts[1] ?? ''}: ${parts[2] ?? ''}`;
}
/** Of a key without a value, or of a text where keys should be: what may have been meant. */
function spaceHint(text) {
    const spaced = withSpace(text);
    return spaced === undefined ? '' : `; is a space missing after the colon, as in "${spaced}"?`;
}


/***/ }),

/***/ 5164:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ mayOverlap),
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   _W: () => (/* binding */ matchesWildcard)
/* harmony export */ });
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6351);

/**
 * Whether an endpoint pattern (`METHOD name` or `name`, `*` the only wildcard) means this row.
 * Every other character is itself: names hold `[slug]`, `?` and `.`.
 */
function matchesPattern(pattern, row) {
    return matchesWildcard(pattern, (0,_locust_run_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)(row)) || matchesWildcard(pattern, row.name);
}
/**
 * `*` stands for any text, also none. Takes time in proportion to text × stars, whatever the pattern:
 * no regular expression is built from untrusted text.
 */
function matchesWildcard(pattern, text) {
    let star = pattern.indexOf('*');
    if (star === -1)
        return text === pattern;
    // No text is cut out before the beginnings are the same: most are not, and every pair is asked.
    for (let at = 0; at < star; at++)
        if (text[at] !== pattern[at])
            return false;
    const last = pattern.lastIndexOf('*');
    const tail = pattern.length - last - 1;
    if (text.length < star + tail || !text.endsWith(pattern.slice(last + 1)))
        return false;
    const end = text.length - tail;
    let from = star;
    while (star < last) {
        const next = pattern.indexOf('*', star + 1);
        const at = text.indexOf(pattern.slice(star + 1, next), from);
        if (at === -1 || at + next - star - 1 > end)
            return false;
        from = at + next - star - 1;
        star = next;
    }
    return true;
}
/** Whether two endpoint patterns could mean one row; false only where that is certain not to be. */
function mayOverlap(a, b) {
    const starts = [0, methodLength(a)];
    const others = [0, methodLength(b)];
    return starts.some(start => others.some(other => mayBeSame({ text: a, start }, { text: b, start: other })));
}
/** Characters of the method and the space behind it, as in `GET /a`; 0 where there is none. */
function methodLength(pattern) {
    let at = 0;
    while (pattern.charCodeAt(at) >= 65 && pattern.charCodeAt(at) <= 90)
        at++;
    return at > 0 && pattern[at] === ' ' ? at + 1 : 0;
}
/** Compares in place: hundreds of patterns are each compared with each. */
function mayBeSame(a, b) {
    const [starA, starB] = [a.text.indexOf('*', a.start), b.text.indexOf('*', b.start)];
    if (starA === -1)
        return matchesWildcard(b.text.slice(b.start), a.text.slice(a.start));
    if (starB === -1)
        return matchesWildcard(a.text.slice(a.start), b.text.slice(b.start));
    const head = Math.min(starA - a.start, starB - b.start);
    for (let at = 0; at < head; at++) {
        if (a.text[a.start + at] !== b.text[b.start + at])
            return false;
    }
    const [endA, endB] = [a.text.length - 1, b.text.length - 1];
    const tail = Math.min(endA - a.text.lastIndexOf('*'), endB - b.text.lastIndexOf('*'));
    for (let at = 0; at < tail; at++)
        if (a.text[endA - at] !== b.text[endB - at])
            return false;
    return true;
}


/***/ }),

/***/ 8514:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nb: () => (/* binding */ prometheusServerOf),
/* harmony export */   wV: () => (/* binding */ basicOf)
/* harmony export */ });
/* unused harmony export secretsOf */
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2082);

/**
 * Checks where resource metrics are asked; undefined without an address. No message holds what was
 * given: an address that is none may be a password. A name without its password is no mistake: a
 * fork's run has no secrets, and the server says so.
 *
 * @throws UsageError that names what was given
 */
function prometheusServerOf(given) {
    const { url, token, password, ca } = given;
    if (url.value === '') {
        const secret = [token, password].find(({ value }) => value !== '');
        if (secret === undefined)
            return undefined;
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`${secret.name} is of no use without ${url.name}`);
    }
    const login = loginOf(given);
    return {
        url: addressOf(given),
        ...(login === undefined ? {} : { login }),
        ...(ca.value === '' ? {} : { ca: ca.value })
    };
}
/** What must not stand in a log: the secrets, and a password as it is sent. */
function secretsOf({ token, username, password }) {
    const sent = password.value === '' ? '' : basicOf(username.value, password.value);
    return [token.value, password.value, sent].filter(secret => secret !== '');
}
/** A user as HTTP writes one (RFC 7617). */
function basicOf(username, password) {
    return Buffer.from(`${username}:${password}`).toString('base64');
}
function addressOf({ url: { name, value }, username, password }) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`${name} is no address with http:// or https:// (https://host/prefix)`);
    }
    if (url.username !== '' || url.password !== '') {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`${name} must not hold a user or password, which an address shows to everybody: give ${username.name} and ${password.name}`);
    }
    if (/[?#]/.test(value)) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`${name} must end before "?" and "#": https://host/prefix`);
    }
    return url.href.replace(/\/+$/, '');
}
/** A header holds neither line breaks nor what is not Latin. */
const NOT_IN_A_HEADER = /[^\u0020-\u007e\u00a0-\u00ff]/;
function loginOf({ token, username, password }) {
    if (token.value !== '') {
        const other = [username, password].find(({ value }) => value !== '');
        if (other !== undefined)
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`give either ${token.name} or ${other.name}`);
        if (NOT_IN_A_HEADER.test(token.value)) {
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`${token.name} holds a line break or another character that no token has`);
        }
        return { kind: 'token', token: token.value };
    }
    if (username.value === '') {
        if (password.value === '')
            return undefined;
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`${password.name} is of no use without ${username.name}`);
    }
    if (username.value.includes(':')) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(`${username.name} must not hold ":", where a password begins`);
    }
    return { kind: 'user', username: username.value, password: password.value };
}


/***/ }),

/***/ 6323:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M: () => (/* binding */ resolveSettings)
});

// EXTERNAL MODULE: ./src/config/defaults.ts
var defaults = __nccwpck_require__(1954);
;// CONCATENATED MODULE: ./src/config/links.ts
/** What stands for a time of the run in an address. */
const TIMES = ['{from}', '{from:s}', '{from:iso}', '{to}', '{to:s}', '{to:iso}'];
const PLACEHOLDER = /\{[A-Za-z][\w:-]*\}/g;
/** The links of the config; an address that is none, or goes elsewhere than to a page, is a problem. */
function linksOf(written, problems) {
    return (written ?? []).flatMap(({ name, url }, index) => {
        const why = whyNot(url);
        if (why === undefined)
            return [{ name, url }];
        problems.push({ path: ['links', index, 'url'], message: why });
        return [];
    });
}
function whyNot(url) {
    const unknown = [...url.matchAll(PLACEHOLDER)].find(([one]) => !TIMES.includes(one));
    if (unknown !== undefined) {
        return `unknown placeholder ${unknown[0]}; known are ${TIMES.join(', ')}`;
    }
    const filled = url.replace(PLACEHOLDER, '0');
    if (/[\s\p{Cc}]/u.test(filled) || !URL.canParse(filled)) {
        return 'this is no address: write https://grafana.example/d/x?from={from}&to={to}';
    }
    const { protocol, username, password } = new URL(filled);
    if (protocol !== 'https:' && protocol !== 'http:') {
        return `a link begins with https:// or http://, not with ${protocol}`;
    }
    if (!/^https?:\/\//i.test(filled))
        return 'a link begins with https:// or http://';
    return username === '' && password === ''
        ? undefined
        : 'a link holds no user name and no password: everybody who sees the report could read them';
}

// EXTERNAL MODULE: ./src/locust/present.ts
var present = __nccwpck_require__(8313);
// EXTERNAL MODULE: ./src/spelling/nearest.ts
var spelling_nearest = __nccwpck_require__(5404);
// EXTERNAL MODULE: ./src/units/parse.ts
var parse = __nccwpck_require__(5912);
// EXTERNAL MODULE: ./src/config/bounds.ts
var config_bounds = __nccwpck_require__(749);
// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __nccwpck_require__(3843);
;// CONCATENATED MODULE: ./src/config/abort-when.ts



/** The key that is no metric: how long nothing counts. */
const DELAY = 'delay';
const NOTHING = { criteria: [], delaySeconds: 0 };
/**
 * Lays what is written under `abort-when:` over what the load level has, key by key; `none` takes a
 * criterion or all of it away. What cannot be is added to `problems`.
 */
function mergeAbortWhen(base, written, place) {
    if (written === undefined)
        return base;
    if (written === 'none')
        return undefined;
    const laid = Object.entries(written).reduce((known, [key, text]) => {
        const path = [...place.path, key];
        try {
            return key === DELAY
                ? { ...known, delaySeconds: (0,parse/* parseSeconds */.fL)(text) }
                : layOne(known, key, text);
        }
        catch (error) {
            if (!(error instanceof parse/* UnitError */.tR))
                throw error;
            place.problems.push({ path, message: error.message });
            return known;
        }
    }, base ?? NOTHING);
    return laid.criteria.length === 0 ? undefined : laid;
}
function layOne(known, key, text) {
    const metric = (0,metrics/* metricOf */.ak)(key);
    const others = known.criteria.filter(one => one.metric.key !== key);
    if (text === 'none')
        return { ...known, criteria: others };
    if (metric === undefined || !(0,metrics/* hasCourse */.IO)(metric)) {
        throw new parse/* UnitError */.tR(`${key} is one number for the whole run; abort-when is for ${metrics/* METRICS_WITH_COURSE */.Re}`);
    }
    const of = { unit: (0,metrics/* unitOf */.uF)(metric), higherIsBetter: (0,metrics/* higherIsBetter */.i2)(metric) };
    return { ...known, criteria: [...others, { metric, criterion: (0,config_bounds/* criterionOf */.Nk)(of, text) }] };
}

// EXTERNAL MODULE: ./src/config/level-problems.ts
var level_problems = __nccwpck_require__(2481);
// EXTERNAL MODULE: ./src/config/known-keys.ts
var known_keys = __nccwpck_require__(1030);
// EXTERNAL MODULE: ./src/config/resource-presets.ts
var resource_presets = __nccwpck_require__(6145);
;// CONCATENATED MODULE: ./src/config/query-text.ts
/*
 * What a query of the team's own cannot be, though a server may be sent it: told before anything runs.
 */
/** What may stand in braces in a query, as in PromQL only label matchers do. */
const PLACEHOLDERS = ['{selector}', '{span}', '{window}'];
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g;
/** Variables of Grafana's own, which no server knows, wherever they stand. */
const GRAFANAS_OWN = /\$(?:__\w+|\{__\w+[^}]*\})/;
/** Those of a dashboard: in PromQL a $ stands in quotes alone. */
const VARIABLE = /\$(?:\w+|\{\w+[^}]*\})/;
/** Where a window is meant, and where the whole time that is looked at. */
const OF_WINDOW = /interval/;
const OF_SPAN = /range/;
/** Why a query cannot be asked, and what to write instead; undefined where nothing speaks against it. */
function whyNoQuery(query) {
    const bare = query.replace(QUOTED, '""');
    const grafanas = GRAFANAS_OWN.exec(query)?.[0] ?? VARIABLE.exec(bare)?.[0];
    if (grafanas !== undefined) {
        return `${grafanas} is a variable that only Grafana fills in: ${insteadOf(grafanas)}`;
    }
    const unknown = [...bare.matchAll(/\{[A-Za-z_][\w-]*\}/g)].find(([one]) => !PLACEHOLDERS.includes(one));
    if (unknown !== undefined) {
        return `unknown placeholder ${unknown[0]}; known are ${PLACEHOLDERS.join(', ')}`;
    }
    return bracesAmiss(bare);
}
function insteadOf(variable) {
    if (OF_WINDOW.test(variable))
        return 'write {window} for the window of a rate, as in [{window}]';
    if (OF_SPAN.test(variable))
        return 'write {span} for the length of what is judged, as in [{span}]';
    return 'write its value, or {selector} for label matchers';
}
/** `{selector}` comes with braces of its own, and a metric has one pair. */
function bracesAmiss(bare) {
    const isWithin = /\{(?:[^{}]|\{(?:span|window)\})*\{selector\}/.test(bare);
    if (!isWithin && !/\}\s*\{selector\}/.test(bare))
        return undefined;
    return isWithin && /\{\s*\{selector\}\s*\}/.test(bare)
        ? '{selector} brings its own braces: write metric{selector}'
        : '{selector} brings its own braces, and a metric has one pair: write metric{selector}, with all matchers in selector:, or the matchers in the query';
}

;// CONCATENATED MODULE: ./src/config/selector.ts
/*
 * selector = matcher { "," matcher }
 * matcher  = label ( "=" | "!=" | "=~" | "!~" ) string
 * string   = '"' { any character but " \ and line ends, or \\ \" \n \r \t } '"'
 */
const MATCHER = /\s*([A-Za-z_]\w*)\s*(=~|!~|!=|=)\s*"((?:[^"\\\p{Cc}]|\\[\\"nrt])*)"\s*/uy;
const LABEL_AND_SIGN = /\s*([A-Za-z_]\w*)\s*(=~|!~|!=|=)\s*/y;
/** Nobody writes more, and it is sent with every question. */
const MAX_SELECTOR = 1000;
/**
 * Reads label matchers (`job="app",instance=~"a.*"`). What it lets through stays between the braces of
 * a PromQL query, whatever it holds.
 */
function readSelector(text) {
    if (text.length > MAX_SELECTOR) {
        return wrong(`a selector has at most ${MAX_SELECTOR} characters`);
    }
    if (/^\s*\{/.test(text)) {
        return wrong('a selector stands without braces: write job="app"');
    }
    const matchers = [];
    let at = 0;
    while (at < text.length) {
        MATCHER.lastIndex = at;
        const found = MATCHER.exec(text);
        if (found === null)
            return wrong(selector_whyNot(text, at));
        const [all, label = '', sign = '', value = ''] = found;
        if (label === '__name__')
            return wrong('the name of the metric stands in the query');
        matchers.push(`${label}${sign}"${value}"`);
        at += all.length;
        if (at < text.length && text[at] !== ',')
            return wrong(noMatcher(text, at));
        at += 1;
    }
    return { ok: true, selector: matchers.join(',') };
}
function wrong(why) {
    return { ok: false, why };
}
function selector_whyNot(text, at) {
    LABEL_AND_SIGN.lastIndex = at;
    if (LABEL_AND_SIGN.exec(text) === null)
        return noMatcher(text, at);
    const rest = text.slice(LABEL_AND_SIGN.lastIndex);
    const where = whereIs(rest);
    if (!rest.startsWith('"'))
        return `${where} the value is not in double quotes: write job="app"`;
    return /^"(?:[^"\\]|\\.)*$/s.test(rest)
        ? `${where} the quotes are not closed`
        : `${where} there is a \\ or a character that cannot stand there: write \\\\ for a backslash and \\" for a quote`;
}
function noMatcher(text, at) {
    return `${whereIs(text.slice(at))} there is no label matcher: write job="app", instance=~"a.*", with commas between`;
}
const MAX_SHOWN = 40;
function whereIs(rest) {
    return rest.trim() === '' ? 'at its end' : `at ${rest.trim().slice(0, MAX_SHOWN)}`;
}

;// CONCATENATED MODULE: ./src/config/resources.ts







const UNITS = {
    count: 'count',
    percent: 'fraction',
    ms: 'ms',
    s: 's',
    bytes: 'bytes',
    'per-second': 'per-second'
};
/** Every metric is several questions to a server. */
const MAX_RESOURCES = 100;
const MAX_SLIPS = 4;
/**
 * Lays written resource metrics over `base`, field by field; `none` takes one away. What cannot be is
 * added to `problems`.
 */
function mergeResources(base, { path, resources, documentLevel }, problems) {
    if (resources === undefined)
        return base;
    const merged = new Map(base);
    for (const [name, written] of Object.entries(resources)) {
        const value = written ?? {};
        const place = { path: [...path, name], problems };
        if (value === 'none') {
            merged.delete(name);
            continue;
        }
        const described = typeof value === 'string' ? {} : value;
        const start = merged.get(name) ?? begun({ name, documentLevel }, described, place);
        if (start === undefined)
            continue;
        const document = documentTarget(name, documentLevel);
        const laid = typeof value === 'string'
            ? (0,config_bounds/* oneBound */.zT)(start, value, place)
            : laidOver({ metric: start, document }, value, place);
        if (laid !== undefined) {
            merged.set(name, {
                ...layDescription(start, described, place),
                ...boundsOf(start, laid, value)
            });
        }
    }
    if (merged.size > MAX_RESOURCES) {
        problems.push({ path, message: `there are more than ${MAX_RESOURCES} resource metrics` });
    }
    return merged;
}
function boundsOf(start, laid, value) {
    const isWritten = typeof value === 'string' || config_bounds/* BOUND_FIELDS */.n1.some(field => value[field] !== undefined);
    return {
        bounds: laid.bounds,
        criteria: laid.criteria ?? {},
        explicit: !(0,config_bounds/* isUnbound */.sQ)(laid) && (start.explicit || isWritten)
    };
}
function documentTarget(name, level) {
    const preset = (0,resource_presets/* presetOf */.jE)(name);
    return preset === undefined ? {} : (0,resource_presets/* documentBounds */.b1)(preset, level);
}
/**
 * The team's own bounds beside the document's target, which falls away where they are stricter: what
 * it stands for is met then.
 */
function laidOver({ metric, document: { target } }, written, place) {
    const isDocuments = target !== undefined && metric.bounds.target === target;
    if (!isDocuments || written.target !== undefined)
        return (0,config_bounds/* layBounds */.u_)(metric, metric, written, place);
    const bounds = { ...metric.bounds };
    delete bounds.target;
    const laid = (0,config_bounds/* layBounds */.u_)(metric, { bounds, criteria: metric.criteria }, written, place);
    const next = laid.bounds.acceptable ?? laid.bounds.unacceptable;
    return (0,config_bounds/* isLooser */.NM)(metric, target, next) ? laid : { ...laid, bounds: { target, ...laid.bounds } };
}
/** A metric before its own settings; undefined where there cannot be one. */
function begun({ name, documentLevel }, written, { path, problems }) {
    const preset = (0,resource_presets/* presetOf */.jE)(name);
    if (preset !== undefined)
        return fromPreset(preset, documentLevel);
    const { query, unit, better, statistic = 'avg' } = written;
    if (query === undefined) {
        problems.push({ path, message: unknownPreset(name), lacks: 'query' });
        return undefined;
    }
    if ((0,metrics/* metricOf */.ak)(name) !== undefined || name === 'users') {
        problems.push({ path, message: `"${name}" is a metric of Locust: give yours another name` });
        return undefined;
    }
    if (unit === undefined) {
        const message = `there is no unit: write unit: ${Object.keys(UNITS).join(', ')}`;
        problems.push({ path, message, lacks: 'unit' });
        return undefined;
    }
    return {
        name,
        title: name,
        unit: UNITS[unit],
        statistic,
        higherIsBetter: better === 'higher',
        from: { query },
        selector: '',
        bounds: {},
        criteria: {},
        explicit: false
    };
}
function fromPreset(preset, documentLevel) {
    const { name, title, unit, statistic, higherIsBetter } = preset;
    return {
        name,
        title,
        unit,
        statistic,
        higherIsBetter,
        from: { preset: name },
        selector: '',
        bounds: (0,resource_presets/* documentBounds */.b1)(preset, documentLevel),
        criteria: {},
        explicit: false
    };
}
/** `"redis.hitrate" is no preset; did you mean "redis.hit-rate"?` */
function unknownPreset(name) {
    const refused = (0,known_keys/* inputNotConfig */.i5)(name);
    if (refused !== undefined)
        return refused;
    const names = resource_presets/* RESOURCE_PRESETS */.GD.map(preset => preset.name);
    const near = (0,spelling_nearest/* nearestNames */.LE)(name, names, 3);
    const meant = (0,spelling_nearest/* nameMeant */.FC)(name, names, MAX_SLIPS);
    const hint = meant === undefined ? `nearest are ${near.join(', ')}.` : `did you mean "${meant}"?`;
    return `"${name}" is no preset; ${hint} A metric of your own needs a query`;
}
/** Everything but the bounds. */
function layDescription(start, written, place) {
    refuseFixed(start, written, place);
    const { query, statistic, selector } = written;
    const isPreset = 'preset' in start.from;
    const laid = {
        ...start,
        ...(query === undefined || isPreset ? {} : { from: { query } }),
        ...(statistic === undefined ? {} : { statistic }),
        ...(selector === undefined ? {} : { selector: selectorOf(selector, place) })
    };
    checkQuery(laid, written, place);
    return laid;
}
/** What a preset, or a metric that is there already, does not let itself be given. */
function refuseFixed(start, written, { path, problems }) {
    const { name, unit, higherIsBetter } = start;
    const refuse = (key, message) => {
        problems.push({ path: [...path, key], message });
    };
    const preset = (0,resource_presets/* presetOf */.jE)(name);
    if (preset !== undefined && written.query !== undefined) {
        refuse('query', `${name} is a preset with a query of its own; give your metric another name`);
    }
    const whose = preset === undefined ? 'the metric above has' : `the preset ${name} has`;
    if (written.unit !== undefined && UNITS[written.unit] !== unit) {
        refuse('unit', `${whose} the unit ${unitName(unit)}; one in ${written.unit} needs another name`);
    }
    if (written.better !== undefined && (written.better === 'higher') !== higherIsBetter) {
        refuse('better', `${whose} better: ${higherIsBetter ? 'higher' : 'lower'}`);
    }
    const { statistic } = written;
    if (preset !== undefined && statistic !== undefined && !preset.statistics.includes(statistic)) {
        refuse('statistic', `${name} has no ${statistic}; known are ${preset.statistics.join(', ')}`);
    }
}
function unitName(unit) {
    return Object.entries(UNITS).find(([, one]) => one === unit)?.[0] ?? unit;
}
function selectorOf(text, { path, problems }) {
    const read = readSelector(text);
    if (read.ok)
        return read.selector;
    problems.push({ path: [...path, 'selector'], message: read.why });
    return '';
}
function checkQuery({ from, selector }, written, place) {
    if ('preset' in from)
        return;
    const { query } = from;
    const at = (key) => [...place.path, key];
    const message = written.query === undefined ? undefined : whyNoQuery(query);
    if (message !== undefined)
        place.problems.push({ path: at('query'), message });
    if (selector !== '' && !query.includes('{selector}')) {
        const message = 'the query has no {selector}, so that the selector would change nothing';
        place.problems.push({
            path: at(written.selector === undefined ? 'query' : 'selector'),
            message
        });
    }
}

;// CONCATENATED MODULE: ./src/config/load-levels.ts








/** `"peek" is no load level; known are normal, peak, sustained`. */
function unknownLevel(name, levels) {
    const names = levels.map(level => level.name);
    const nearest = (0,spelling_nearest/* nameMeant */.FC)(name, names);
    const hint = nearest === undefined ? 'known' : `did you mean "${nearest}"? Known`;
    return `"${name}" is no load level; ${hint} are ${names.join(', ')}`;
}
/** Built-in levels first, then the team's own in the order of the file. */
function resolveLevels(config, problems) {
    const written = config['load-levels'] ?? {};
    const resolved = new Map();
    const ofStarts = [];
    const resolve = (name, above) => {
        const known = resolved.get(name);
        if (known !== undefined)
            return known;
        const own = written[name] ?? {};
        const start = { name, documentLevel: documentLevelOf(name, written) };
        let base = startOf(start, config, ofStarts);
        if (own.extends !== undefined) {
            const path = ['load-levels', name, 'extends'];
            if (above.includes(own.extends) || own.extends === name) {
                problems.push({
                    path,
                    message: `load levels extend each other in a circle: ${[...above, name, own.extends].join(' → ')}`
                });
            }
            else if (isKnown(own.extends, written)) {
                base = resolve(own.extends, [...above, name]);
            }
            else {
                problems.push({ path, message: unknownLevel(own.extends, defaults/* BUILT_IN_LEVELS */.$w) });
            }
        }
        const level = layLevel({ ...base, name }, { own, documentLevel: start.documentLevel }, { path: ['load-levels', name], problems });
        resolved.set(name, level);
        return level;
    };
    const names = [...defaults/* BUILT_IN_LEVELS */.$w.map(level => level.name), ...Object.keys(written)];
    const levels = [...new Set(names)];
    const found = levels.map(name => resolve(name, []));
    problems.push(...(0,level_problems/* saidOnce */.X)(ofStarts, levels));
    return found;
}
function isKnown(name, written) {
    return Object.hasOwn(written, name) || defaults/* BUILT_IN_LEVELS */.$w.some(level => level.name === name);
}
/** A level before its own settings: built in, or normal without the throughput of 200 users. */
function startOf({ name, documentLevel }, config, problems) {
    const builtIn = defaults/* BUILT_IN_LEVELS */.$w.find(level => level.name === name);
    const normal = defaults/* BUILT_IN_LEVELS */.$w[0];
    if (normal === undefined)
        throw new TypeError('there are no built-in load levels');
    const start = builtIn ?? withoutLoad(normal);
    const own = [];
    const level = layLevel(start, {
        own: {
            targets: config.targets,
            endpoints: config.endpoints,
            regression: config.regression,
            'endpoint-regression': config['endpoint-regression'],
            resources: config.resources
        },
        documentLevel
    }, { path: [], problems: own });
    problems.push(...own.map(problem => ({ level: name, problem })));
    return level;
}
function withoutLoad(level) {
    const rest = { ...level };
    delete rest.users;
    rest.targets = new Map([...level.targets].filter(([key]) => key !== 'throughput'));
    return rest;
}
/** The built-in level of whose column of the document a level's resources are. */
function documentLevelOf(name, written) {
    let [level, steps] = [name, Object.keys(written).length];
    for (;;) {
        const above = Object.hasOwn(written, level) ? written[level]?.extends : undefined;
        if (above === undefined || steps-- === 0)
            return level;
        level = above;
    }
}
function layLevel(base, { own, documentLevel }, { path, problems }) {
    const targets = (0,config_bounds/* mergeTargets */.zK)(base.targets, { path: [...path, 'targets'], targets: own.targets }, problems);
    const { abortWhen, ...inherited } = base;
    return {
        ...inherited,
        ...(0,present/* present */.E)({
            kind: own.kind,
            users: own.users,
            durationSeconds: own.duration === undefined ? undefined : (0,parse/* parseSeconds */.fL)(own.duration),
            files: own.files,
            gradeEndpoints: own['grade-endpoints'],
            warmUp: warmUpOf(own['warm-up']),
            gradeSteadyState: own['warm-up'] === undefined ? undefined : own['warm-up'] !== 'none',
            recoveryTimeObjective: own['recovery-time'] === undefined ? undefined : (0,parse/* parseSeconds */.fL)(own['recovery-time']),
            abortWhen: mergeAbortWhen(abortWhen, own['abort-when'], {
                path: [...path, 'abort-when'],
                problems
            })
        }),
        explicitLoad: base.explicitLoad || own.users !== undefined || own.duration !== undefined,
        targets,
        endpoints: [...base.endpoints, ...entriesOf(own, { path, problems })],
        regression: { ...base.regression, ...regressionOf(own.regression) },
        endpointRegression: [
            ...base.endpointRegression,
            ...endpointRegressionOf(own['endpoint-regression'])
        ],
        resources: mergeResources(base.resources, { path: [...path, 'resources'], resources: own.resources, documentLevel }, problems)
    };
}
/** What entries inherit is checked of the whole level (`endpoint-problems.ts`). */
function entriesOf(own, report) {
    return Object.entries(own.endpoints ?? {}).map(([pattern, written]) => {
        const path = [...report.path, 'endpoints', pattern];
        const alone = (0,config_bounds/* mergeTargets */.zK)(new Map(), { path, targets: written, isPart: true }, report.problems);
        return { pattern, targets: alone, removed: removedBy(written) };
    });
}
function removedBy(written) {
    return Object.entries(written).flatMap(([metric, value]) => {
        if ((0,config_bounds/* isNone */.$I)(value))
            return [{ metric }];
        if (typeof value === 'string')
            return [];
        return config_bounds/* BOUND_FIELDS */.n1.filter(field => value[field] === 'none').map(field => ({ metric, field }));
    });
}
function warmUpOf(written) {
    if (written === undefined || written === 'auto' || written === 'none')
        return written;
    return (0,parse/* parseSeconds */.fL)(written);
}
function regressionOf(written) {
    if (written === undefined)
        return {};
    const { 'max-regression': tolerance, 'min-change-ms': minChangeMs, 'error-margin': margin } = written;
    return (0,present/* present */.E)({
        maxRegression: tolerance === undefined ? undefined : (0,parse/* parseFraction */.at)(tolerance),
        minChangeMs,
        sensitivity: written.sensitivity,
        minTailSamples: written['min-tail-samples'],
        errorMargin: margin === undefined ? undefined : (0,parse/* parseFraction */.at)(margin),
        paired: written.paired
    });
}
function endpointRegressionOf(written) {
    return Object.entries(written ?? {}).map(([pattern, settings]) => ({
        pattern,
        settings: regressionOf(settings)
    }));
}

// EXTERNAL MODULE: ./src/config/criterion.ts
var config_criterion = __nccwpck_require__(8477);
;// CONCATENATED MODULE: ./src/config/scaling.ts




/** The performance-metrics document's triggers. */
const DOCUMENT_METRIC = 'app.cpu';
const DOCUMENT = [
    {
        direction: 'up',
        metric: DOCUMENT_METRIC,
        criterion: { comparison: '>', bound: 0.7, forSeconds: 300 },
        explicit: false
    },
    {
        direction: 'down',
        metric: DOCUMENT_METRIC,
        criterion: { comparison: '<', bound: 0.3, forSeconds: 600 },
        explicit: false
    }
];
/**
 * When to scale: the team's triggers, and the document's for a direction that the team says nothing
 * about, if the CPU is measured. What cannot be is added to `problems`.
 */
function scalingOf(written, levels, problems) {
    const isMeasured = levels.some(({ resources }) => resources.has(DOCUMENT_METRIC));
    return ['up', 'down'].flatMap(direction => {
        const triggers = written?.[direction];
        if (triggers === 'none')
            return [];
        if (triggers === undefined) {
            return isMeasured ? DOCUMENT.filter(rule => rule.direction === direction) : [];
        }
        return Object.entries(triggers).flatMap(([metric, text]) => {
            const path = ['scaling', direction, metric];
            const unit = unitOfSeries(metric, levels);
            if (unit === undefined) {
                problems.push({ path, message: unknownSeries(metric, levels) });
                return [];
            }
            if (text === 'none')
                return [];
            try {
                const criterion = (0,config_criterion/* parseCriterion */.Jn)(unit, text);
                return [{ direction, metric, criterion, explicit: true }];
            }
            catch (error) {
                if (!(error instanceof parse/* UnitError */.tR))
                    throw error;
                problems.push({ path, message: error.message });
                return [];
            }
        });
    });
}
/** The unit of what has a course over time; undefined for what has none. */
function unitOfSeries(name, levels) {
    if (name === 'users')
        return 'count';
    const metric = (0,metrics/* metricOf */.ak)(name);
    if (metric !== undefined)
        return (0,metrics/* hasCourse */.IO)(metric) ? (0,metrics/* unitOf */.uF)(metric) : undefined;
    return levels.flatMap(({ resources }) => resources.get(name) ?? [])[0]?.unit;
}
function unknownSeries(name, levels) {
    const measured = [...new Set(levels.flatMap(({ resources }) => [...resources.keys()]))];
    const known = ['users', 'average', 'throughput', 'error-rate', ...measured];
    const nearest = (0,spelling_nearest/* nameMeant */.FC)(name, known);
    const hint = nearest === undefined ? 'known' : `did you mean "${nearest}"? Known`;
    return `"${name}" has no course over time here; ${hint} are users, ${metrics/* METRICS_WITH_COURSE */.Re}, and what stands under resources:${measured.length === 0 ? '' : ` (${measured.join(', ')})`}`;
}

;// CONCATENATED MODULE: ./src/config/resolve.ts




/** Fills in every default. `problems` holds what is well-formed but makes no sense, with its path. */
function resolveSettings(config, overrides = {}) {
    const problems = [];
    const loadLevels = resolveLevels(config, problems).map(level => overrides.paired === undefined
        ? level
        : { ...level, regression: { ...level.regression, paired: overrides.paired } });
    const asked = overrides.loadLevel ?? config['load-level'];
    const defaultLoadLevel = asked ?? defaults/* DEFAULT_LOAD_LEVEL */.Ui;
    if (!loadLevels.some(level => level.name === defaultLoadLevel)) {
        const message = unknownLevel(defaultLoadLevel, loadLevels);
        const { loadLevel: given, loadLevelBy = 'load-level' } = overrides;
        problems.push(given === undefined
            ? { path: ['load-level'], message }
            : { path: [], message: `${loadLevelBy} ${message}`, isBeside: true });
    }
    return {
        settings: {
            policies: resolvePolicies(config, overrides),
            loadLevels,
            writtenLevels: writtenLevels(config),
            defaultLoadLevel,
            ...(asked === undefined ? {} : { askedLoadLevel: asked }),
            waivers: (config.accept ?? []).map(waiverOf),
            scaling: scalingOf(config.scaling, loadLevels, problems),
            links: linksOf(config.links, problems),
            notRequests: config['not-requests'] ?? [],
            noteSeverities: new Map(Object.entries(config.notes ?? {})),
            ...(config.encoding === undefined ? {} : { encoding: config.encoding })
        },
        problems
    };
}
function writtenLevels(config) {
    return Object.keys(config['load-levels'] ?? {});
}
function resolvePolicies(config, overrides) {
    const policy = (key, written) => overrides[key] ?? written ?? defaults/* DEFAULT_POLICIES */.fb[key];
    return {
        failOn: policy('failOn', config['fail-on']),
        onUndecided: policy('onUndecided', config['on-undecided']),
        onBorderline: policy('onBorderline', config['on-borderline']),
        onMissing: policy('onMissing', config['on-missing']),
        onNotComparable: policy('onNotComparable', config['on-not-comparable']),
        onChangePoint: policy('onChangePoint', config['on-change-point'])
    };
}
function waiverOf({ endpoint, metric, resource, ...rest }) {
    const { 'change-point': commit, ...given } = rest;
    if (commit !== undefined)
        return { of: 'change-point', pattern: commit, metric: '*', ...given };
    return resource === undefined
        ? { of: 'endpoint', pattern: endpoint ?? '', metric: metric ?? '', ...given }
        : { of: 'resource', pattern: resource, metric: '*', ...given };
}


/***/ }),

/***/ 6145:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ RESOURCE_PRESETS),
/* harmony export */   b1: () => (/* binding */ documentBounds),
/* harmony export */   jE: () => (/* binding */ presetOf)
/* harmony export */ });
const BY_AVERAGE = ['avg', 'min', 'max', 'p95'];
const BY_MAXIMUM = ['max', 'min', 'avg', 'p95'];
/** Of what is counted over a span there is one number. */
const BY_TOTAL = ['total'];
const TABLES = [
    {
        group: 'Application server',
        rows: [
            {
                name: 'app.cpu',
                row: 'CPU Usage',
                unit: 'fraction',
                statistics: BY_AVERAGE,
                targets: { sustained: 0.7, peak: 0.9 }
            },
            {
                name: 'app.memory',
                row: 'Memory Usage',
                unit: 'fraction',
                statistics: BY_MAXIMUM,
                targets: { sustained: 0.8, peak: 0.9 }
            },
            {
                name: 'app.workers',
                row: 'Worker Threads',
                unit: 'count',
                statistics: BY_MAXIMUM,
                targets: {}
            },
            {
                name: 'app.queue',
                row: 'Request Queue',
                unit: 'count',
                statistics: BY_MAXIMUM,
                targets: { sustained: 100, peak: 500 }
            }
        ]
    },
    {
        group: 'PostgreSQL',
        rows: [
            {
                name: 'postgresql.connections',
                row: 'Connections',
                unit: 'count',
                statistics: BY_MAXIMUM,
                targets: { sustained: 80, peak: 95 }
            },
            {
                name: 'postgresql.cpu',
                row: 'CPU Usage',
                unit: 'fraction',
                statistics: BY_AVERAGE,
                targets: { sustained: 0.7, peak: 0.9 }
            },
            {
                name: 'postgresql.query-latency',
                row: 'Query Latency',
                unit: 'ms',
                statistics: BY_AVERAGE,
                targets: { sustained: 50, peak: 100 }
            },
            {
                name: 'postgresql.lock-waits',
                row: 'Lock Waits',
                unit: 'count',
                statistics: BY_MAXIMUM,
                targets: { sustained: 10, peak: 50 }
            },
            {
                name: 'postgresql.slow-queries',
                row: 'Slow Queries',
                unit: 'count',
                statistics: BY_TOTAL,
                targets: { sustained: 0, peak: 10 }
            }
        ]
    },
    {
        group: 'Redis',
        rows: [
            {
                name: 'redis.memory',
                row: 'Memory Usage',
                unit: 'fraction',
                statistics: BY_MAXIMUM,
                targets: { sustained: 0.8, peak: 0.9 }
            },
            {
                name: 'redis.hit-rate',
                row: 'Hit Rate',
                unit: 'fraction',
                statistics: BY_AVERAGE,
                targets: { sustained: 0.7, peak: 0.6 },
                higherIsBetter: true
            },
            {
                name: 'redis.commands',
                row: 'Commands/sec',
                unit: 'per-second',
                statistics: BY_AVERAGE,
                targets: {}
            },
            {
                name: 'redis.evictions',
                row: 'Evictions',
                unit: 'count',
                statistics: BY_TOTAL,
                targets: { sustained: 100, peak: 500 }
            },
            {
                name: 'redis.latency',
                row: 'Latency',
                unit: 'ms',
                statistics: BY_AVERAGE,
                targets: { sustained: 5, peak: 10 }
            }
        ]
    }
];
/** In the order of the document. */
const RESOURCE_PRESETS = TABLES.flatMap(({ group, rows }) => rows.map(one => ({
    ...one,
    group,
    title: `${group} ${one.row.replace(/\b[A-Z](?=[a-z])/g, letter => letter.toLowerCase())}`,
    statistic: one.statistics[0] ?? 'avg',
    higherIsBetter: one.higherIsBetter ?? false
})));
/** The preset of that name. */
function presetOf(name) {
    return RESOURCE_PRESETS.find(preset => preset.name === name);
}
/** The document's target of a preset at a built-in load level; `normal` is measured, not graded. */
function documentBounds({ targets }, level) {
    const target = level === 'sustained' || level === 'peak' ? targets[level] : undefined;
    return target === undefined ? {} : { target };
}


/***/ }),

/***/ 2082:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
/** The command line, or the inputs of the action, are not understood. */
class UsageError extends Error {
    name = 'UsageError';
}


/***/ }),

/***/ 4658:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Mu: () => (/* binding */ LONG_LEVEL),
  Bs: () => (/* binding */ NARROW_STEP),
  Qf: () => (/* binding */ boundsNotKnown),
  A$: () => (/* binding */ capacityOf),
  U: () => (/* binding */ isLowerBound)
});

// EXTERNAL MODULE: ./src/locust/present.ts
var present = __nccwpck_require__(8313);
// EXTERNAL MODULE: ./src/locust/run.ts
var run = __nccwpck_require__(6351);
;// CONCATENATED MODULE: ./src/evaluate/statistics/load-curve.ts
const GRID = 400;
const LEAST_IMPROVEMENT = 0.5;
const LEAST_BEYOND = 2;
/**
 * Fits min(slope·users, limit) on relative errors: for each knee on a grid over the users seen, the
 * slope is a least-squares ratio in closed form. Undefined for fewer than three points.
 */
function fitLoadCurve(points) {
    const usable = points.filter(({ users, throughput }) => users > 0 && throughput > 0);
    if (usable.length < 3)
        return undefined;
    const users = usable.map(point => point.users);
    const [least, most] = [Math.min(...users), Math.max(...users)];
    const straight = fitWithKnee(usable, most);
    let best = straight;
    for (let i = 0; i < GRID; i++) {
        const fit = fitWithKnee(usable, least + ((most - least) * i) / GRID);
        if (fit.error < best.error)
            best = fit;
    }
    const beyond = users.filter(count => count > best.knee).length;
    return {
        slope: best.slope,
        limit: best.slope * best.knee,
        knee: best.knee,
        residual: Math.sqrt(best.error / usable.length),
        isReached: best.error <= LEAST_IMPROVEMENT * straight.error && beyond >= LEAST_BEYOND
    };
}
function fitWithKnee(points, knee) {
    const ratios = points.map(({ users, throughput }) => Math.min(users, knee) / throughput);
    const slope = ratios.reduce((sum, x) => sum + x, 0) / ratios.reduce((sum, x) => sum + x * x, 0);
    const error = ratios.reduce((sum, x) => sum + (1 - slope * x) ** 2, 0);
    return { knee, slope, error };
}

// EXTERNAL MODULE: ./src/evaluate/targets/breaches.ts
var breaches = __nccwpck_require__(653);
// EXTERNAL MODULE: ./src/evaluate/capacity/points.ts
var points = __nccwpck_require__(4705);
;// CONCATENATED MODULE: ./src/evaluate/capacity/capacity.ts





/** A fifth stays free: for the failure of one server of five, and for a busier minute than tested. */
const HEAD_ROOM = 0.2;
/** A level must last so long (s), its start included, for high confidence. */
const LONG_LEVEL = 30;
/** Throughput of the levels beyond the knee within this share of the limit. */
const FLAT = 0.05;
/** Residual, or stray of one level beyond the knee, from which on the run counts as disturbed. */
const DISTURBED = 0.1;
/** Steps further apart than this share leave the limit vague. */
const NARROW_STEP = 0.25;
/**
 * Knee and capacity by fitting throughput = min(a·users, C); maximum and breaking point by the first
 * point that breaks an acceptable bound (on a ramp two in a row, for a bin is short); docs/statistics.md §9.
 * Otherwise why not: nothing succeeded, or the load neither stepped nor ramped.
 */
function capacityOf(scopes, kind) {
    const of = 'capacity';
    // Where nothing ever succeeded there is nothing to recommend.
    if ((scopes[0]?.rows ?? []).every(hasNoSuccess))
        return { why: { of, why: 'no-success-counted' } };
    const shape = (0,points/* loadShapeOf */.dT)(scopes, kind);
    if (shape === undefined) {
        const least = {
            leastSteps: points/* LEAST_STEPS */.kO,
            leastSeconds: (0,points/* leastSecondsOf */.uv)(scopes[0]?.rows ?? []),
            leastLoads: points/* LEAST_POINTS */.aO
        };
        return { why: { of, why: 'no-rise', ...least } };
    }
    if (shape.points.every(point => point.throughput === 0)) {
        return { why: { of, why: 'no-success-at-loads' } };
    }
    return { value: { ...capacityFrom(shape), held: heldOf(scopes) } };
}
function hasNoSuccess({ requests, failures }) {
    return failures >= requests;
}
/** Percentiles that have a bound, but are known at no load. */
function boundsNotKnown({ points }, scopes) {
    const isKnown = points.some(({ percentiles }) => percentiles.length > 0);
    const isBound = scopes.some(({ targets }) => [...targets.values()].some(({ metric }) => metric.type === 'percentile'));
    return isKnown || !isBound ? undefined : { of: 'told', why: 'bounds-not-known' };
}
function heldOf([total, ...endpoints]) {
    const bounds = total === undefined ? [] : (0,breaches/* spanBounds */.UL)(total.targets);
    return { bounds, endpoints: endpoints.filter(({ targets }) => targets.size > 0).length };
}
function capacityFrom(shape) {
    const curve = fitLoadCurve(shape.points);
    const saturation = saturationOf(shape, curve);
    const limits = limitsOf(shape, curve && disturbance(shape, curve));
    const recommendedUsers = recommend(limits, saturation.knee);
    return {
        shape: shape.kind,
        points: shape.points,
        ...(0,present/* present */.E)({ curve }),
        ...saturation,
        ...limits,
        ...(0,present/* present */.E)({ recommendedUsers }),
        headRoom: HEAD_ROOM
    };
}
function saturationOf(shape, curve) {
    if (curve?.isReached !== true)
        return {};
    const judged = saturationConfidence(shape, curve);
    return { knee: { value: curve.knee, ...judged }, capacity: { value: curve.limit, ...judged } };
}
function saturationConfidence(shape, curve) {
    if (shape.kind === 'ramp')
        return fromRamp(shape);
    const disturbed = disturbance(shape, curve);
    if (disturbed !== undefined)
        return disturbed;
    const { points, tick } = shape;
    const flat = beyondKnee(points, curve).filter(point => strayOf(point, curve) <= FLAT);
    const long = flat.filter(point => isLong(point, tick));
    if (long.length >= 2) {
        return { confidence: 'high', reason: { kind: 'long-steps-agree', count: long.length } };
    }
    if (flat.length === 0) {
        return { confidence: 'low', reason: { kind: 'not-level-beyond-knee', disturbed: false } };
    }
    const reason = flat.length < 2
        ? { kind: 'seen', what: 'one-step-agrees' }
        : { kind: 'steps', short: true, apart: false };
    return { confidence: 'medium', reason };
}
function fromRamp({ held }) {
    return { confidence: 'low', reason: { kind: 'ramp', isAnyHeld: held > 0 } };
}
/** A point of steps is a level without its start, from its first row to its last. */
function isLong({ from, to }, tick) {
    return points/* SETTLING */.BA + to - from + tick >= LONG_LEVEL;
}
function beyondKnee(points, { knee }) {
    return points.filter(point => point.users > knee);
}
function strayOf({ throughput }, { limit }) {
    return Math.abs(throughput / limit - 1);
}
/** Something else than the load decided: a knee was reached, and throughput strays from it. */
function disturbance({ points }, curve) {
    if (!curve.isReached)
        return undefined;
    if (beyondKnee(points, curve).some(point => strayOf(point, curve) > DISTURBED)) {
        return { confidence: 'low', reason: { kind: 'not-level-beyond-knee', disturbed: true } };
    }
    return curve.residual > DISTURBED
        ? { confidence: 'low', reason: { kind: 'seen', what: 'uneven-up-to-knee' } }
        : undefined;
}
function limitsOf(shape, disturbed) {
    const { points } = shape;
    const needed = shape.kind === 'ramp' ? 2 : 1;
    const breaking = points.findIndex((_, i) => {
        const next = points.slice(i, i + needed);
        return next.length === needed && next.every(point => point.breaches.length > 0);
    });
    const held = breaking === -1 ? points : points.slice(0, breaking);
    // Nothing succeeded there: that is no load that was borne, and maybe none that broke a bound.
    const borne = unbrokenAtEnd(held.filter(point => point.throughput > 0));
    const last = borne.at(-1);
    const broken = points[breaking];
    const usual = limitConfidence(shape, last, broken);
    const judged = usual.confidence === 'low' ? usual : (disturbed ?? usual);
    return {
        ...(last === undefined
            ? {}
            : {
                maxUsers: { value: last.users, ...judged },
                maxThroughput: { value: Math.max(...borne.map(p => p.throughput)), ...judged }
            }),
        ...breakingPointOf(broken, judged)
    };
}
/** A ramp can end with a part that broke a bound, and none after it to prove it. */
function unbrokenAtEnd(points) {
    return points.slice(0, points.findLastIndex(({ breaches }) => breaches.length === 0) + 1);
}
function breakingPointOf(point, judged) {
    const breach = point?.breaches[0];
    if (point === undefined || breach === undefined)
        return {};
    const endpoints = new Set(point.breaches.map(({ endpoint }) => endpoint));
    endpoints.delete(run/* AGGREGATED */.Y$);
    return {
        breakingPoint: {
            value: point.users,
            ...judged,
            throughput: point.throughput,
            breach,
            endpoints: [...endpoints],
            ...(0,present/* present */.E)({ firstEndpoint: (0,points/* firstEndpointToBreak */.mG)(point) })
        }
    };
}
function limitConfidence(shape, held, broken) {
    if (broken === undefined)
        return { confidence: 'low', reason: neverBroke(shape, held) };
    if (shape.kind === 'ramp')
        return fromRamp(shape);
    if (held === undefined) {
        const isLowest = broken === shape.points[0];
        const what = isLowest ? 'broke-at-lowest' : 'nothing-succeeded-before';
        return { confidence: 'low', reason: { kind: 'seen', what } };
    }
    const areLong = [held, broken].every(point => isLong(point, shape.tick));
    const isNarrow = broken.users / held.users - 1 <= NARROW_STEP;
    const reason = { kind: 'steps', short: !areLong, apart: !isNarrow };
    if (areLong && isNarrow)
        return { confidence: 'high', reason };
    return { confidence: areLong || isNarrow ? 'medium' : 'low', reason };
}
/** On a ramp one part alone may have broken a bound: that proves no limit. */
function neverBroke({ points }, held) {
    if (points.some(({ breaches }) => breaches.length > 0))
        return { kind: 'seen', what: 'never-broke-twice' };
    return { kind: 'seen', what: held === points.at(-1) ? 'never-broke' : 'nothing-succeeded-beyond' };
}
/** Whether a maximum is only the most that was tried: no limit was found at it. */
function isLowerBound({ reason }) {
    return reason.kind === 'seen' && LOWER_BOUND.includes(reason.what);
}
const LOWER_BOUND = ['never-broke', 'never-broke-twice'];
/** A share of what was not found is none: where nothing broke, only a knee below tells a limit. */
function recommend({ maxUsers: most }, knee) {
    if (most === undefined)
        return undefined;
    const isKnee = knee !== undefined && knee.value < most.value;
    if (!isKnee && isLowerBound(most))
        return undefined;
    const limit = isKnee ? knee : most;
    return { ...limit, value: Math.floor(limit.value * (1 - HEAD_ROOM)) };
}


/***/ }),

/***/ 4705:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ SETTLING),
/* harmony export */   QP: () => (/* binding */ LEAST_SECONDS),
/* harmony export */   aO: () => (/* binding */ LEAST_POINTS),
/* harmony export */   dT: () => (/* binding */ loadShapeOf),
/* harmony export */   kO: () => (/* binding */ LEAST_STEPS),
/* harmony export */   mG: () => (/* binding */ firstEndpointToBreak),
/* harmony export */   uv: () => (/* binding */ leastSecondsOf)
/* harmony export */ });
/* harmony import */ var _locust_present_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8313);
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6351);
/* harmony import */ var _targets_breaches_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(653);
/* harmony import */ var _timeline_bundles_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9994);
/* harmony import */ var _timeline_intervals_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1925);
/* harmony import */ var _timeline_phases_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9775);
/* harmony import */ var _timeline_windows_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5126);







/** The start of a step (s) is left out: users start, queues fill. */
const SETTLING = 5;
const RAMP_BINS = 14;
/** A window of ten seconds and its slack must fit into a step or a bin. */
const LEAST_SECONDS = 12;
/** Two values within one bucket may be the same. */
const ROUNDING = 0.95;
const LEAST_POINTS = 5;
const LEAST_STEPS = 3;
/**
 * The points of a stepped test (levels of constant users up to the highest) or, when there are not
 * three, of a ramp (14 equal user bins, fewer when shorter). A ramp that is only the start of a
 * normal load test counts for `kind: capacity` alone. Undefined when the load never rises enough.
 */
function loadShapeOf(scopes, kind) {
    const rows = scopes[0]?.rows ?? [];
    const [phases, tick] = [(0,_timeline_phases_js__WEBPACK_IMPORTED_MODULE_3__/* .phasesOf */ .I$)(rows), (0,_timeline_intervals_js__WEBPACK_IMPORTED_MODULE_2__/* .tickOf */ .X1)(rows)];
    const least = leastSecondsOf(rows);
    const steps = risingLevels(phases, least);
    if (steps.length >= LEAST_STEPS) {
        const spans = steps.map(({ from, to }) => ({ from: from + SETTLING, to, began: from }));
        const points = spans.flatMap(span => pointOf(scopes, span) ?? []);
        return { kind: 'steps', points, held: steps.length, tick };
    }
    const ramp = longestRamp(phases);
    const seconds = (rows.at(-1)?.at ?? 0) - (rows[0]?.at ?? 0);
    if (ramp === undefined || (kind !== 'capacity' && ramp.to - ramp.from < seconds / 2))
        return undefined;
    const points = binsOf(rows, ramp, least).flatMap(span => pointOf(scopes, span) ?? []);
    return points.length < LEAST_POINTS
        ? undefined
        : { kind: 'ramp', points, held: steps.length, tick };
}
/** So long (s) a load must be held to be a point: of counts in bundles for whole reports, settled. */
function leastSecondsOf(rows) {
    return (0,_timeline_bundles_js__WEBPACK_IMPORTED_MODULE_1__/* .areBundled */ .To)((0,_timeline_intervals_js__WEBPACK_IMPORTED_MODULE_2__/* .intervalsOf */ .Gs)(rows)) ? SETTLING + _timeline_bundles_js__WEBPACK_IMPORTED_MODULE_1__/* .BUNDLE_SECONDS */ .TE : LEAST_SECONDS;
}
function risingLevels(phases, least) {
    let most = 0;
    return phases.filter(({ kind, from, to, usersTo }) => {
        const isLevel = kind === 'steady' && to - from >= least;
        const rises = isLevel && usersTo > most;
        if (rises)
            most = usersTo;
        return rises;
    });
}
function longestRamp(phases) {
    return phases
        .filter(({ kind }) => kind === 'ramp-up')
        .sort((a, b) => b.to - b.from - (a.to - a.from))[0];
}
function binsOf(rows, ramp, least) {
    const count = Math.min(RAMP_BINS, Math.floor((ramp.to - ramp.from) / least));
    const inside = (0,_timeline_intervals_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsWithin */ .d$)(rows, ramp.from, ramp.to);
    const edges = Array.from({ length: count + 1 }, (_, i) => {
        const users = ramp.usersFrom + ((ramp.usersTo - ramp.usersFrom) * i) / count;
        return inside.find(row => row.users >= users)?.at;
    });
    return edges.slice(1).flatMap((to, i) => {
        const from = edges[i];
        // The printed windows of a bin reach two seconds into the one before: on a ramp that is no harm.
        const shortest = least > LEAST_SECONDS ? _timeline_bundles_js__WEBPACK_IMPORTED_MODULE_1__/* .BUNDLE_SECONDS */ .TE : 0;
        return from === undefined || to === undefined || to <= from || to - from < shortest
            ? []
            : [{ from, to, began: to - LEAST_SECONDS }];
    });
}
function pointOf(scopes, { began, ...asked }) {
    const [total] = scopes;
    const { from, to } = (0,_timeline_bundles_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeBundles */ .Bw)(total?.rows ?? [], asked);
    const rows = (0,_timeline_intervals_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsWithin */ .d$)(total?.rows ?? [], from, to);
    const span = (0,_timeline_intervals_js__WEBPACK_IMPORTED_MODULE_2__/* .spanOf */ .ee)(rows);
    if (total === undefined || span === undefined)
        return undefined;
    const found = scopes.map(scope => {
        const part = (0,_timeline_intervals_js__WEBPACK_IMPORTED_MODULE_2__/* .spanOf */ .ee)((0,_timeline_intervals_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsWithin */ .d$)(scope.rows, from, to));
        const percentiles = (0,_timeline_windows_js__WEBPACK_IMPORTED_MODULE_4__/* .windowPercentiles */ .z)(scope.rows, began, to);
        const breaches = part === undefined ? [] : (0,_targets_breaches_js__WEBPACK_IMPORTED_MODULE_0__/* .breachesOf */ .dE)(scope.targets, part, percentiles);
        return {
            percentiles,
            breaches: breaches.map(breach => ({ ...breach, endpoint: scope.endpoint }))
        };
    });
    return {
        users: rows.reduce((sum, row) => sum + row.users, 0) / rows.length,
        from: span.from,
        to: span.to,
        throughput: (0,_timeline_intervals_js__WEBPACK_IMPORTED_MODULE_2__/* .goodputOf */ .mm)(span),
        errorRate: (0,_timeline_intervals_js__WEBPACK_IMPORTED_MODULE_2__/* .errorRateOf */ .ql)(span) ?? 0,
        ...(0,_locust_present_js__WEBPACK_IMPORTED_MODULE_5__/* .present */ .E)({ average: span.average }),
        percentiles: found[0]?.percentiles ?? [],
        breaches: found
            .flatMap(({ breaches }) => breaches)
            .sort((a, b) => b.value / b.bound - a.value / a.bound)
    };
}
/**
 * The endpoint whose bound is broken the most at a point, by more than Locust's rounding of 5 %;
 * undefined when several broke alike or only the total did.
 */
function firstEndpointToBreak({ breaches }) {
    const broken = breaches.filter(({ endpoint }) => endpoint !== _locust_run_js__WEBPACK_IMPORTED_MODULE_6__/* .AGGREGATED */ .Y$);
    const [worst] = broken;
    if (worst === undefined)
        return undefined;
    const least = (ROUNDING * worst.value) / worst.bound;
    const rivals = broken.filter(({ value, bound }) => value / bound > least);
    return rivals.every(({ endpoint }) => endpoint === worst.endpoint) ? worst.endpoint : undefined;
}


/***/ }),

/***/ 6964:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Om: () => (/* binding */ worstOutcome),
/* harmony export */   nH: () => (/* binding */ wouldHaveFailed),
/* harmony export */   qI: () => (/* binding */ worstRunsFirst),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   vu: () => (/* binding */ conclusionOf)
/* harmony export */ });
/** From best to worst. A proven failure outranks a run that could not be judged beside it. */
const OUTCOMES = ['passed', 'warned', 'could-not-judge', 'failed'];
/**
 * How a run ends: an `error` note makes its numbers meaningless, so that it comes before every
 * verdict (without response times, or of a run that was stopped, counts and errors still stand: what
 * fails by them has failed); a run of which nothing could be graded was not judged
 * (`isJudgedOtherwise`: unless its answer is not a grade, as for a capacity test). Resources stand for a load test only where they are all that was asked.
 */
function outcomeOf({ verdicts, resources = [] }, notes, isJudgedOtherwise = false) {
    const errors = notes.filter(note => note.severity === 'error');
    if (errors.some(({ code }) => !STAND_BESIDE.has(code)))
        return 'could-not-judge';
    const effects = new Set([...verdicts, ...resources].map(({ effect }) => effect));
    if (effects.has('fail'))
        return 'failed';
    if (errors.length > 0)
        return 'could-not-judge';
    const isDecided = verdicts.some(isDecisive) ||
        (verdicts.every(({ rule }) => rule !== 'target') && resources.some(isGraded));
    if (!isJudgedOtherwise && !isDecided)
        return 'could-not-judge';
    const warns = effects.has('warn');
    return warns || notes.some(note => note.severity === 'warning') ? 'warned' : 'passed';
}
/** Errors beside which what fails has failed. */
const STAND_BESIDE = new Set(['no-response-times', 'stopped-early']);
function isGraded({ grade }) {
    return grade !== undefined && grade !== 'undecided' && grade !== 'missing';
}
/** Whether the verdict says anything about the run. */
function isDecisive(verdict) {
    switch (verdict.rule) {
        case 'presence':
            return false;
        case 'regression':
            return verdict.verdict !== 'undecided' && verdict.verdict !== 'not-comparable';
        case 'target':
            return verdict.grade !== 'undecided' && verdict.grade !== 'missing';
    }
}
/** Whether a run failed but for `fail-on: never`. */
function wouldHaveFailed({ outcome, verdicts, resources, past }) {
    const judged = [...verdicts, ...(resources?.rows ?? []), ...(past?.changePoints ?? [])];
    return outcome === 'warned' && judged.some(({ wouldFail }) => wouldFail === true);
}
/** The worst of several outcomes; without any, nothing was judged. */
function worstOutcome(outcomes) {
    if (outcomes.length === 0)
        return 'could-not-judge';
    return ([...outcomes].sort((a, b) => OUTCOMES.indexOf(b) - OUTCOMES.indexOf(a))[0] ?? 'could-not-judge');
}
/** An outcome in GitHub's words. */
function conclusionOf(outcome) {
    switch (outcome) {
        case 'passed':
            return 'success';
        case 'warned':
            return 'neutral';
        case 'failed':
        case 'could-not-judge':
            return 'failure';
    }
}
/** Runs by their outcome, the worst first, else as they are. */
function worstRunsFirst(runs) {
    return [...runs].sort((a, b) => OUTCOMES.indexOf(b.outcome) - OUTCOMES.indexOf(a.outcome));
}


/***/ }),

/***/ 2524:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ contradictingBounds)
/* harmony export */ });
/* harmony import */ var _config_config_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5877);
/* harmony import */ var _config_endpoint_fault_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1754);
/* harmony import */ var _config_endpoint_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7330);
/* harmony import */ var _config_pattern_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5164);
/* harmony import */ var _locust_note_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9432);
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6351);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2676);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(3252);







/**
 * Bounds that entries of the config give an endpoint only together, and that cannot be: out of order,
 * or without what the load level asks. One note for all endpoints with the same; nothing is graded by them.
 */
function contradictingBounds(run, level) {
    // Of a single entry the config tells by itself.
    if (level.endpoints.length < 2)
        return [];
    const found = new Map();
    for (const row of run.endpoints) {
        const own = level.endpoints.filter(({ pattern }) => (0,_config_pattern_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesPattern */ .MT)(pattern, row));
        for (const fault of (0,_config_endpoint_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointFaults */ .hc)(level, own)) {
            const { key } = fault.held.metric;
            const entries = own.filter(entry => (0,_config_endpoint_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .speaksOf */ .Tq)(entry, key));
            const why = `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .metricLabel */ .B)(key)}: ${(0,_config_endpoint_fault_text_js__WEBPACK_IMPORTED_MODULE_1__/* .faultText */ .I)(fault)} (load level ${level.name}, ${entriesText(entries)})`;
            const known = found.get(why);
            if (known === undefined)
                found.set(why, { endpoint: (0,_locust_run_js__WEBPACK_IMPORTED_MODULE_6__/* .endpointKey */ .r4)(row), why, more: 0 });
            else
                known.more += 1;
        }
    }
    return [...found.values()].map(({ endpoint, why, more }) => {
        const others = more === 0 ? '' : ` and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(more, 'more endpoint')}`;
        return (0,_locust_note_js__WEBPACK_IMPORTED_MODULE_3__/* .note */ .N)('bad-config', `${endpoint}${others}: ${why}`, {
            advice: 'Mend these entries under endpoints: in the config, so that their bounds fit together.'
        });
    });
}
function entriesText(entries) {
    const patterns = [...new Set(entries.map(({ pattern }) => `"${pattern}"`))].join(' and ');
    const lines = [...new Set(entries.flatMap(({ line }) => line ?? []))].sort((a, b) => a - b);
    return lines.length === 0 ? patterns : `${patterns}, ${(0,_config_config_error_js__WEBPACK_IMPORTED_MODULE_0__/* .linesClause */ .TH)(lines)} of the config`;
}


/***/ }),

/***/ 3866:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S: () => (/* binding */ couldNotJudge),
  _: () => (/* binding */ evaluate)
});

// EXTERNAL MODULE: ./src/locust/note.ts
var note = __nccwpck_require__(9432);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __nccwpck_require__(8313);
// EXTERNAL MODULE: ./src/units/count.ts
var units_count = __nccwpck_require__(3252);
// EXTERNAL MODULE: ./src/evaluate/conclusion.ts
var conclusion = __nccwpck_require__(6964);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __nccwpck_require__(2676);
// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __nccwpck_require__(3843);
// EXTERNAL MODULE: ./src/locust/history/silence-log.ts + 2 modules
var silence_log = __nccwpck_require__(2606);
// EXTERNAL MODULE: ./src/locust/run.ts
var locust_run = __nccwpck_require__(6351);
// EXTERNAL MODULE: ./src/evaluate/targets/effect.ts
var effect = __nccwpck_require__(7509);
// EXTERNAL MODULE: ./src/evaluate/targets/measure.ts + 1 modules
var measure = __nccwpck_require__(9792);
// EXTERNAL MODULE: ./src/evaluate/targets/measurement.ts
var measurement = __nccwpck_require__(7370);
// EXTERNAL MODULE: ./src/evaluate/watch/abort-when.ts + 2 modules
var abort_when = __nccwpck_require__(7296);
// EXTERNAL MODULE: ./src/evaluate/watch/watch-words.ts
var watch_words = __nccwpck_require__(2724);
;// CONCATENATED MODULE: ./src/evaluate/abort-verdicts.ts










/** What `abort-when:` of the level forbids, where the run did it, watched or not. */
function abortIn({ history, stopped }, { abortWhen }) {
    if (stopped?.stop.reason === 'abort-when')
        return stopped.stop;
    if (abortWhen === undefined || history === undefined)
        return undefined;
    const { samples } = history;
    const watch = (0,silence_log/* silenceWatch */.d)(samples.some(({ users }) => users > 0));
    for (const sample of samples)
        watch.tick(sample);
    const { activeFrom } = watch.result().pace;
    if (activeFrom === undefined)
        return undefined;
    return (0,abort_when/* firstAbort */.V8)(abortWhen, { rows: samples, activeFrom, history });
}
/** The verdicts with that of the metric which met it: unacceptable, whatever it is over the whole run. */
function withAbort(verdicts, stop, judged) {
    if (stop === undefined)
        return [...verdicts];
    const isOf = ({ endpoint, metric }) => endpoint === locust_run/* AGGREGATED */.Y$ && metric === stop.metric;
    const found = verdicts.find(isOf);
    const failed = failedBy(stop, found ?? measuredOf(stop.metric, judged), judged);
    if (found === undefined)
        return [failed, ...verdicts];
    return verdicts.map(verdict => (verdict === found ? failed : verdict));
}
function failedBy(stop, measured, { startedAt, policies }) {
    const { comparison, bound, forSeconds, at, seconds } = stop;
    const to = at - (startedAt ?? at - seconds);
    const stretches = [{ from: Math.max(0, to - seconds), to }];
    const criterion = { comparison, bound, forSeconds };
    const result = { criterion, state: 'met', stretches, longest: seconds };
    return {
        ...measured,
        grade: 'unacceptable',
        borderline: false,
        effect: (0,effect/* effectOfGrade */.aY)('unacceptable', false, policies),
        reason: { kind: 'criterion', field: 'unacceptable', result }
    };
}
/** A metric of the whole run without a target; a mark may name one that is not known here. */
function measuredOf(key, { run, steady }) {
    const metric = (0,metrics/* metricOf */.ak)(key);
    const { aggregated: row } = run;
    return {
        ...{ rule: 'target', endpoint: locust_run/* AGGREGATED */.Y$, metric: key, bounds: {} },
        unit: metric === undefined ? 'fraction' : (0,metrics/* unitOf */.uF)(metric),
        ...(metric === undefined || row === undefined
            ? {}
            : (0,measurement/* measuredNumbers */.Xr)((0,measure/* measure */.xP)({ run, row, ...(0,present/* present */.E)({ steady }) }, metric, {})))
    };
}
/** What is to be said of a run's end that watching made or would have made. */
function stopNotes(run, level, abort) {
    const { stopped, history } = run;
    if (stopped !== undefined) {
        return [
            (0,note/* note */.N)('stopped-early', (0,watch_words/* markWords */.dC)(stopped), {
                advice: 'What was not measured any more is not judged: see why it was stopped'
            })
        ];
    }
    const startedAt = history?.samples[0]?.at;
    if (abort !== undefined && startedAt !== undefined) {
        return [(0,note/* note */.N)('abort-when-met', (0,watch_words/* wouldHaveStopped */.fZ)(abort, startedAt))];
    }
    const lacking = history?.percentileMode === 'window' ? [] : (0,abort_when/* needsFullHistory */.NW)(level);
    return lacking.length === 0 ? [] : [(0,note/* note */.N)('abort-when-unknown', (0,watch_words/* needsFullHistoryWords */._B)(lacking))];
}

// EXTERNAL MODULE: ./src/evaluate/targets/grade.ts
var targets_grade = __nccwpck_require__(1397);
// EXTERNAL MODULE: ./src/evaluate/timeline/clock-trouble.ts
var clock_trouble = __nccwpck_require__(5903);
// EXTERNAL MODULE: ./src/evaluate/timeline/limit-words.ts
var limit_words = __nccwpck_require__(7276);
;// CONCATENATED MODULE: ./src/evaluate/clock-verdicts.ts






/**
 * Verdicts of requests/s and of recovery times (s), where the times of the run cannot be trusted: a
 * throughput keeps its grade only if it has the same without the seconds in doubt, a recovery time has
 * none.
 */
function distrusted(verdicts, { clock, seconds }, policies) {
    if (clock === undefined)
        return [...verdicts];
    return verdicts.map(verdict => {
        if (verdict.metric === 'recovery-time')
            return undecided(verdict, policies, inDoubt(clock));
        if (verdict.metric !== 'throughput' || verdict.value === undefined)
            return verdict;
        const other = verdict.value * (0,clock_trouble/* factorOf */.J)(clock, seconds);
        const metric = (0,metrics/* metricOf */.ak)(verdict.metric);
        if (metric === undefined || (0,targets_grade/* gradeOf */.V)(metric, other, verdict.bounds) === verdict.grade) {
            return verdict;
        }
        const between = [Math.min(verdict.value, other), Math.max(verdict.value, other)];
        return undecided(verdict, policies, { ...inDoubt(clock), between });
    });
}
function undecided(verdict, policies, reason) {
    const grade = 'undecided';
    return {
        ...verdict,
        grade,
        borderline: false,
        effect: (0,effect/* effectOfGrade */.aY)(grade, false, policies),
        reason
    };
}
function inDoubt(clock) {
    return { kind: 'times-doubtful', what: (0,limit_words/* clockWords */.mV)(clock) };
}
/** Said next to the verdicts, whatever they are. */
function clockNotes(clock) {
    if (clock === undefined)
        return [];
    return [
        (0,note/* note */.N)('times-doubtful', `the times of the run cannot be trusted: ${(0,limit_words/* clockWords */.mV)(clock)}`, {
            advice: 'Run the test again on a machine that neither sleeps nor sets its clock meanwhile'
        })
    ];
}

// EXTERNAL MODULE: ./src/past/series.ts
var series = __nccwpck_require__(8167);
// EXTERNAL MODULE: ./src/evaluate/load-level.ts
var load_level = __nccwpck_require__(828);
// EXTERNAL MODULE: ./src/evaluate/regression/learned-spread.ts
var learned_spread = __nccwpck_require__(480);
// EXTERNAL MODULE: ./src/evaluate/timeline/intervals.ts
var intervals = __nccwpck_require__(1925);
// EXTERNAL MODULE: ./src/evaluate/timeline/spread.ts
var spread = __nccwpck_require__(1912);
// EXTERNAL MODULE: ./src/evaluate/verdict/change-words.ts
var change_words = __nccwpck_require__(9549);
;// CONCATENATED MODULE: ./src/evaluate/regression/accounted.ts



/**
 * The total's suspicion with the regressed endpoints that account for it, and its regression with one that
 * does: with their requests as long as in the worst of the baselines, the total's percentile would surely not
 * be over (docs/statistics.md §2). Nothing else changes about the verdict.
 */
function withAccounts(judged, { run }, rows) {
    const regressed = regressedRows(judged, rows);
    const total = run.aggregated;
    if (regressed.length === 0 || total === undefined)
        return [...judged];
    return judged.map(one => {
        const { verdict } = one;
        const limit = verdict.rule === 'regression' ? limitOf(verdict) : undefined;
        if (verdict.rule !== 'regression' || limit === undefined)
            return one;
        const explain = (sides) => mostAbove(run.endpoints, total, { sides, ms: limit.ms }) <
            limit.fraction * (0,locust_run/* timedRequests */.SP)(total);
        const alone = regressed.find(sides => explain([sides]));
        const by = alone === undefined ? regressed : [alone];
        if (alone === undefined && !(limit.byAll && explain(regressed)))
            return one;
        const accountedBy = by.map(({ key }) => key);
        return { ...one, verdict: { ...verdict, reason: { ...verdict.reason, accountedBy } } };
    });
}
/** Rows of endpoints with a response time that regressed. */
function regressedRows(judged, rows) {
    const keys = new Set(judged.flatMap(({ verdict }) => verdict.rule === 'regression' && verdict.verdict === 'regressed' ? [verdict.endpoint] : []));
    return rows.filter(({ key, total }) => !total && keys.has(key));
}
/** What the total's percentile must not exceed to be none of both; undefined of what is none. */
function limitOf(verdict) {
    const { baseline = 0, allowed = 0, endpoint } = verdict;
    const metric = (0,metrics/* metricOf */.ak)(verdict.metric);
    if (endpoint !== locust_run/* AGGREGATED */.Y$ || metric?.type !== 'percentile')
        return undefined;
    const fraction = 1 - metric.percent / 100;
    if ((0,change_words/* isOverOnce */.Eq)(verdict))
        return { ms: baseline + allowed / 2, fraction, byAll: true };
    if (verdict.verdict !== 'regressed')
        return undefined;
    return { ms: baseline + allowed, fraction, byAll: false };
}
/** Requests of the total that may be longer, were the regressed endpoints as they were; no fewer than are. */
function mostAbove(endpoints, total, { sides, ms }) {
    const before = new Map(sides.map(({ key, baselines }) => [key, baselines]));
    const known = endpoints.reduce((sum, row) => sum + (0,locust_run/* timedRequests */.SP)(row), 0);
    const above = endpoints.reduce((sum, row) => {
        const rows = before.get((0,locust_run/* endpointKey */.r4)(row)) ?? [row];
        return sum + (0,locust_run/* timedRequests */.SP)(row) * Math.max(...rows.map(each => fractionAbove(each, ms)));
    }, 0);
    return above + Math.max(0, (0,locust_run/* timedRequests */.SP)(total) - known);
}
/** By the highest percentile that is no longer: a fraction that is not exceeded. */
function fractionAbove(row, ms) {
    if (row.max !== undefined && row.max <= ms)
        return 0;
    const percents = [...row.percentiles].flatMap(([percent, value]) => value <= ms ? [percent] : []);
    return 1 - Math.max(0, ...percents) / 100;
}

// EXTERNAL MODULE: ./src/evaluate/statistics/binomial.ts
var binomial = __nccwpck_require__(2338);
;// CONCATENATED MODULE: ./src/evaluate/regression/judged.ts
/** What a verdict on a cell that was compared does to the conclusion. */
function effectOfChange(verdict) {
    if (verdict === 'regressed')
        return 'fail';
    return verdict === 'suspect' ? 'warn' : 'pass';
}

;// CONCATENATED MODULE: ./src/evaluate/regression/error-regression.ts


/** A rise is significant below this chance (one-sided): many endpoints are tested at once. */
const SIGNIFICANT = 0.001;
const BURST_SECONDS = 10;
const BURST_SHARE = 0.8;
/**
 * The error rule of docs/statistics.md §3 for every row: the rate rose by more than the margin, and a
 * fair split of all failures over all requests would give the candidate so many in fewer than 1 of
 * 1,000 cases. Baselines are pooled.
 */
function judgeErrors(rows, candidate) {
    return rows.map(sides => judge(sides, candidate));
}
/** Whether the error rate of a row rose by more than the margin, significantly or not. */
function errorsRose(sides) {
    return rateOf(sides.candidate) - rateOf(pooled(sides)) > sides.settings.errorMargin;
}
function judge(sides, run) {
    const now = sides.candidate;
    const then = pooled(sides);
    const margin = sides.settings.errorMargin;
    const [rate, base] = [rateOf(now), rateOf(then)];
    const absolute = rate - base;
    const allowed = allowedRise(now.requests, then, margin);
    const burst = rose(now, then, margin) && isWithinOneSpan(sides, run, base * now.requests);
    const state = stateOf(now, then, margin, allowed);
    return {
        over: allowed === undefined ? 0 : absolute / allowed,
        verdict: {
            rule: 'regression',
            endpoint: sides.key,
            metric: 'error-rate',
            unit: 'fraction',
            value: rate,
            samples: now.requests,
            baseline: base,
            change: { absolute, ...(base > 0 ? { ratio: absolute / base } : {}) },
            ...(allowed === undefined ? {} : { allowed }),
            ...(allowed === undefined || base === 0 ? {} : { smallestDetectable: allowed / base }),
            effect: effectOfChange(state),
            verdict: state,
            reason: {
                kind: 'errors',
                finding: allowed === undefined ? 'too-few' : state === 'improved' ? 'fewer' : 'judged',
                failures: now.failures,
                ...(Math.abs(absolute) > margin ? { matters: true } : {}),
                ...(burst ? { burstSeconds: BURST_SECONDS } : {})
            },
            ...(burst ? { burst } : {})
        }
    };
}
function stateOf(now, then, margin, allowed) {
    if (rose(now, then, margin))
        return 'regressed';
    if (rose(then, now, margin))
        return 'improved';
    return allowed === undefined ? 'undecided' : 'unchanged';
}
function rose(now, then, margin) {
    if (rateOf(now) - rateOf(then) <= margin)
        return false;
    return (0,binomial/* chanceOfRise */.vb)(then, now) < SIGNIFICANT;
}
/** The largest rise of the rate that is no regression; undefined when no number of failures is one. */
function allowedRise(requests, then, margin) {
    const found = (failures) => rose({ failures, requests }, then, margin);
    if (!found(requests))
        return undefined;
    let [fine, wrong] = [-1, requests];
    while (wrong - fine > 1) {
        const middle = Math.floor((fine + wrong) / 2);
        if (found(middle))
            wrong = middle;
        else
            fine = middle;
    }
    return Math.max(0, fine) / requests - rateOf(then);
}
/** At least 80 % of the failures beyond the expected ones within one 10-second span of the history. */
function isWithinOneSpan(sides, run, expected) {
    const samples = sides.total ? run.history?.samples : run.history?.endpoints.get(sides.key);
    if (samples === undefined || spanOf(samples) < 2 * BURST_SECONDS)
        return false;
    const excess = sides.candidate.failures - expected;
    return mostWithin(samples, BURST_SECONDS) >= BURST_SHARE * excess;
}
function spanOf(samples) {
    return (samples.at(-1)?.at ?? 0) - (samples[0]?.at ?? 0);
}
/** The most failures between two rows at most `seconds` apart. */
function mostWithin(samples, seconds) {
    let most = 0;
    let start = 0;
    for (const sample of samples) {
        while (sample.at - (samples[start]?.at ?? sample.at) > seconds)
            start++;
        most = Math.max(most, sample.failures - (samples[start]?.failures ?? 0));
    }
    return most;
}
function pooled(sides) {
    return {
        failures: sides.baselines.reduce((sum, row) => sum + row.failures, 0),
        requests: sides.baselines.reduce((sum, row) => sum + row.requests, 0)
    };
}
function rateOf({ failures, requests }) {
    return failures / requests;
}

// EXTERNAL MODULE: ./src/evaluate/targets/tail-slope.ts
var tail_slope = __nccwpck_require__(6772);
// EXTERNAL MODULE: ./src/evaluate/regression/noise.ts
var regression_noise = __nccwpck_require__(223);
// EXTERNAL MODULE: ./src/evaluate/regression/sides.ts
var sides = __nccwpck_require__(5349);
;// CONCATENATED MODULE: ./src/evaluate/regression/latency-cell.ts




/** The percentiles that are compared. */
const COMPARED_PERCENTS = [50, 95, 99, 99.9];
/** Enough requests on both sides. */
function hasEnoughRequests({ requests, needed }) {
    return requests >= needed;
}
/** The percentile cells of one candidate: every row on both sides, the total's last. */
function percentileCells(rows) {
    return rows.flatMap(sides => COMPARED_PERCENTS.flatMap(percent => percentileCell(sides, percent) ?? []));
}
function percentileCell(sides, percent) {
    const seen = measured(sides, row => row.percentiles.get(percent));
    if (seen === undefined)
        return undefined;
    const { value, base, change, lnBaselines, requests } = seen;
    return {
        sides,
        metric: `p${percent}`,
        percent,
        value,
        base,
        change,
        lnBaselines,
        assumed: (0,regression_noise/* assumedVariance */.C3)(seen.rows, percent, requests, sides.settings.paired),
        requests,
        needed: requestsFor(percent, sides),
        confirmed: true
    };
}
function requestsFor(percent, { settings }) {
    return Math.ceil(settings.minTailSamples / (0,regression_noise/* tailFraction */.FS)(percent) - 1e-6);
}
/**
 * The exact mean of every endpoint: no bucket rounds it, and it varies less between runs than any
 * percentile. docs/statistics.md §2; docs/verdict-bench.md says what it finds.
 */
function meanCells(rows) {
    return rows.flatMap(sides => (sides.total ? [] : (meanCell(sides) ?? [])));
}
function meanCell(sides) {
    const seen = measured(sides, row => row.average);
    const median = measured(sides, row => row.percentiles.get(50));
    if (seen === undefined || median === undefined)
        return undefined;
    const { value, base, change, lnBaselines, requests } = seen;
    return {
        sides,
        metric: 'average',
        value,
        base,
        change,
        lnBaselines,
        assumed: (0,regression_noise/* assumedMeanVariance */.X)(seen.rows, requests),
        requests,
        needed: requestsFor(50, sides),
        confirmed: median.change / change >= 0.5
    };
}
function measured({ candidate, baselines }, read) {
    const value = read(candidate);
    if (value === undefined)
        return undefined;
    const rows = [];
    const values = [];
    for (const row of baselines) {
        const then = read(row);
        if (then === undefined)
            continue;
        rows.push(row);
        values.push(then);
    }
    const base = (0,regression_noise/* middleMs */.wH)(values);
    if (base === undefined)
        return undefined;
    return {
        rows,
        value,
        base,
        change: Math.max(value, 0.5) - base,
        lnBaselines: values.map(tail_slope/* lnMs */.jo),
        requests: Math.min((0,locust_run/* timedRequests */.SP)(candidate), (0,sides/* meanTimedRequests */.br)(rows))
    };
}

;// CONCATENATED MODULE: ./src/evaluate/regression/latency-regression.ts



/**
 * Judges the cells of one candidate together: each endpoint is the control of the others. A mean
 * without such a control (or a pair) says too little and is left out.
 */
function judgeLatency(cells, context) {
    const changes = changesByMetric(cells);
    return cells.flatMap(cell => {
        const others = medianOfOthers(cell, changes.get(cell.metric) ?? []);
        const isMean = cell.metric === 'average';
        if (isMean && others === undefined && !cell.sides.settings.paired)
            return [];
        if (hasEnoughRequests(cell)) {
            const allowance = cell.learned ?? allowanceOf(cell, others, context.judgedCells);
            return [latency_regression_judge(cell, allowance, context)];
        }
        return isMean ? [] : [{ verdict: insufficient(cell), over: 0 }];
    });
}
/** How the endpoints moved that every baseline has, in ms, ascending: what happened to the whole run. */
function changesByMetric(cells) {
    const changes = new Map();
    for (const { metric, change } of cells.filter(isControl)) {
        const known = changes.get(metric);
        if (known === undefined)
            changes.set(metric, [change]);
        else
            known.push(change);
    }
    for (const values of changes.values())
        values.sort((a, b) => a - b);
    return changes;
}
function isControl({ sides }) {
    return sides.everywhere && !sides.total;
}
/**
 * docs/statistics.md §2: allowed = 2 · common + max(tolerance · base, band, floor), in ms; the total, which
 * has no control, is a regression only beyond twice that. Mirrored for falls.
 */
function allowanceOf(cell, others, judgedCells) {
    const { settings } = cell.sides;
    const factor = (0,regression_noise/* noiseFactor */.aL)(settings.sensitivity, judgedCells);
    const noise = cell.base * Math.expm1(Math.min(5, lnBand(cell, factor)));
    const tolerance = settings.maxRegression * cell.base;
    const own = Math.max(noise, tolerance, settings.minChangeMs);
    const suspect = 2 * Math.max(0, others ?? 0) + own;
    const scale = lacksControl(cell) ? 2 : 1;
    return {
        own,
        ...(others === undefined ? {} : { others }),
        suspect,
        rise: scale * suspect,
        fall: scale * (2 * Math.max(0, -(others ?? 0)) + own),
        factor,
        why: own === noise ? 'noise' : own === tolerance ? 'tolerance' : 'floor'
    };
}
function lnBand({ lnBaselines, assumed }, factor) {
    const count = lnBaselines.length;
    return (0,regression_noise/* bandWidth */.CV)(factor, (0,regression_noise/* blendedNoise */.fF)(assumed, (0,regression_noise/* measuredNoise */.Jw)(lnBaselines), count), count);
}
/**
 * How the other endpoints moved by the same metric (median, ms), if there are three. `changes` are
 * those of all controls in ascending order.
 */
function medianOfOthers(cell, changes) {
    if (cell.sides.total)
        return undefined;
    const own = isControl(cell) ? firstAtLeast(cell.change, changes) : changes.length;
    const count = own < changes.length ? changes.length - 1 : changes.length;
    if (count < 3)
        return undefined;
    const at = (index) => changes[index < own ? index : index + 1] ?? 0;
    return (at(Math.floor(count / 2)) + at(Math.ceil(count / 2) - 1)) / 2;
}
/** The index of the first of ascending values that is not below `value`. */
function firstAtLeast(value, ascending) {
    let [from, to] = [0, ascending.length];
    while (from < to) {
        const middle = (from + to) >> 1;
        if ((ascending[middle] ?? 0) < value)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}
function latency_regression_judge(cell, allowance, context) {
    const { rise, others, learnedFrom } = allowance;
    const tooNoisy = isTooNoisy(cell, allowance);
    const state = latency_regression_stateOf(cell, allowance, context.errorsRose(cell.sides.key));
    const burst = state === 'regressed' && mayBeBurst(cell, others, context);
    const finding = burst ? 'burst' : state === 'unchanged' && tooNoisy ? 'too-noisy' : state;
    const verdict = verdictOf(finding);
    return {
        over: cell.change / rise,
        verdict: {
            ...common(cell),
            effect: effectOfChange(verdict),
            reason: {
                kind: 'latency',
                finding,
                allowance: sourceOf(cell, allowance),
                ...(matters(cell) ? { matters: true } : {}),
                ...(learnedFrom === undefined ? {} : { learnedFrom })
            },
            verdict,
            allowed: rise,
            ...(others === undefined ? {} : { others }),
            smallestDetectable: rise / cell.base,
            ...(tooNoisy ? { tooNoisy } : {}),
            ...(burst ? { burst } : {})
        }
    };
}
/**
 * Whether something else in a part of the run may be all of the rise, and nothing tells: the total has
 * no control, nor has one of few endpoints. A part of the run hardly moves an endpoint's median.
 */
function mayBeBurst({ sides: { key, total, settings }, percent = 50 }, others, { burst, isBurstOf }) {
    if (!burst || settings.paired)
        return false;
    return total || (others === undefined && percent > 50 && isBurstOf(key));
}
/** More than what is tolerated and never matters, in either direction. */
function matters({ base, change, sides }) {
    const { maxRegression, minChangeMs } = sides.settings;
    return Math.abs(change) > Math.max(maxRegression * base, minChangeMs);
}
function verdictOf(finding) {
    switch (finding) {
        case 'burst':
            return 'suspect';
        case 'too-noisy':
        case 'errors-rose':
            return 'undecided';
        case 'regressed':
        case 'suspect':
        case 'unchanged':
        case 'improved':
            return finding;
    }
}
/** What the allowance is; the total's is twice that. */
function sourceOf(cell, { why, factor, learnedFrom = 0 }) {
    const { sides, lnBaselines } = cell;
    const isTwice = lacksControl(cell);
    switch (why) {
        case 'tolerance':
            return { isTwice, by: 'tolerance', fraction: sides.settings.maxRegression };
        case 'floor':
            return { isTwice, by: 'floor', ms: sides.settings.minChangeMs };
        case 'noise':
            return { isTwice, by: 'noise', factor, baselines: lnBaselines.length };
        case 'learned':
            return { isTwice, by: 'learned', runs: learnedFrom };
    }
}
/**
 * Only a doubling would be found (docs/statistics.md §2). What never matters is no noise: where the floor of
 * a few milliseconds decides, an endpoint of 3 ms may double and only what the others moved counts.
 */
function isTooNoisy({ base, sides }, { rise, others, why }) {
    if (why === 'learned')
        return rise - sides.settings.minChangeMs > base;
    const common = 2 * Math.max(0, others ?? 0);
    return (why === 'floor' ? common : rise) > base;
}
/** The total has no other endpoints to compare with, unless it ran beside its baseline. */
function lacksControl({ sides }) {
    return sides.total && !sides.settings.paired;
}
/** An endpoint whose errors rose cannot improve: failures answer fast. */
function latency_regression_stateOf(cell, { suspect, rise, fall }, errorsRose) {
    if (!cell.confirmed)
        return 'unchanged';
    if (cell.change > rise)
        return 'regressed';
    if (cell.change > suspect)
        return 'suspect';
    if (-cell.change <= fall)
        return 'unchanged';
    return errorsRose ? 'errors-rose' : 'improved';
}
function insufficient(cell) {
    const { candidate, baselines } = cell.sides;
    const ofTimed = [candidate, ...baselines].some(({ timed }) => timed !== undefined);
    return {
        ...common(cell),
        effect: 'pass',
        reason: { kind: 'too-few-requests', needed: cell.needed, ...(ofTimed ? { ofTimed } : {}) },
        verdict: 'undecided'
    };
}
function common(cell) {
    return {
        rule: 'regression',
        endpoint: cell.sides.key,
        metric: cell.metric,
        unit: 'ms',
        value: cell.value,
        samples: Math.floor(cell.requests),
        baseline: cell.base,
        change: { absolute: cell.change, ratio: cell.change / cell.base }
    };
}

;// CONCATENATED MODULE: ./src/evaluate/statistics/student.ts
/**
 * How many standard errors of Student's t with `freedom` degrees of freedom are passed as seldom as
 * `z` of the normal distribution: a spread that few runs taught has to be taken for larger. Wallace
 * 1959, "Bounds on normal approximations to Student's and the chi-square distributions", inverted;
 * within 2 % up to z = 6 from 19 degrees of freedom on.
 */
function studentFactor(z, freedom) {
    const w = (z * (8 * freedom + 3)) / (8 * freedom + 1);
    return Math.sign(z) * Math.sqrt(freedom * Math.expm1(w ** 2 / freedom));
}

;// CONCATENATED MODULE: ./src/evaluate/regression/learned.ts






/** Added to K where a number is judged without the mean: percentiles have heavier tails than it. */
const MEDIAN_ALONE = 1.5;
const TAIL_ALONE = 2.5;
/** Taken from K where the endpoint's mean moved alike by itself. */
const WITH_MEAN = 1;
/** What a disturbance does to one endpoint differs so much, as a fraction of the others' move. */
const MEAN_CONTROL_ERROR = 0.25;
const PERCENTILE_CONTROL_ERROR = 0.5;
/** sd between runs that is taken for the least, as a fraction of the value. */
const LEAST_SD = 0.01;
/** Requests above it are few enough to be hung ones. */
const FEW_ABOVE = 95;
/**
 * The cells of one candidate with the allowance that ten or more earlier runs teach; the rest as they
 * are: the total, and what has no three others or too few runs. docs/statistics.md §17.
 */
function withLearned(cells, runs, judgedCells) {
    const spreads = spreadsOf(cells, runs);
    const means = new Map(cells.filter(isMean).map(cell => [cell.sides.key, cell]));
    return cells.map(cell => {
        const spread = spreads.get(cell);
        if (spread === undefined)
            return cell;
        const sensitivity = (0,regression_noise/* noiseFactor */.aL)(cell.sides.settings.sensitivity, judgedCells);
        const mean = means.get(cell.sides.key);
        const meanMoved = mean && directionOf(mean, spreads.get(mean), sensitivity);
        return {
            ...cell,
            confirmed: cell.confirmed || isMostRequests(cell),
            learned: learned_allowanceOf(cell, spread, {
                up: noiseOf(spread, factorOf(cell, sensitivity, meanMoved === 'up')),
                down: noiseOf(spread, factorOf(cell, sensitivity, meanMoved === 'down'))
            })
        };
    });
}
function spreadsOf(cells, { candidate, baselines }) {
    const spreads = new Map();
    const judgeable = cells.filter(cell => !cell.sides.total && hasEnoughRequests(cell));
    for (const metric of new Set(judgeable.map(cell => cell.metric))) {
        const alike = judgeable.filter(cell => cell.metric === metric);
        const found = (0,learned_spread/* learnedSpreads */.G)({
            series: alike.map(cell => seriesOf(cell, [...baselines, candidate])),
            sampling: alike.map(samplingOf),
            controlError: alike.some(isMean) ? MEAN_CONTROL_ERROR : PERCENTILE_CONTROL_ERROR
        });
        for (const [at, cell] of alike.entries()) {
            const spread = found[at];
            if (spread !== undefined)
                spreads.set(cell, spread);
        }
    }
    return spreads;
}
function seriesOf({ sides, percent }, runs) {
    return Float64Array.from(runs, ({ rows }) => {
        const row = rows.get(sides.key);
        const value = row && (percent === undefined ? row.average : row.percentiles.get(percent));
        return value === undefined ? NaN : Math.max(value, 0.5);
    });
}
/** ms² */
function samplingOf({ sides, percent, base, requests }) {
    const rows = sides.baselines.filter(row => percent === undefined || row.percentiles.get(percent) !== undefined);
    const variance = percent === undefined
        ? (0,regression_noise/* meanSamplingVariance */.CZ)(rows, requests)
        : (0,regression_noise/* samplingVariance */.lf)(rows, percent, requests);
    return base ** 2 * Math.max(variance, LEAST_SD ** 2);
}
function isMean({ percent }) {
    return percent === undefined;
}
/** How many standard errors chance may take a number by itself, were its spread known. */
function factorOf({ percent }, sensitivity, isWithMean) {
    if (percent === undefined)
        return sensitivity;
    if (isWithMean)
        return sensitivity - WITH_MEAN;
    return sensitivity + (percent > 50 ? TAIL_ALONE : MEDIAN_ALONE);
}
function noiseOf({ error, freedom }, factor) {
    return error * studentFactor(factor, freedom);
}
/** Where a mean moved by itself, further than `sensitivity` explains. */
function directionOf({ base, change }, spread, sensitivity) {
    if (spread === undefined)
        return undefined;
    const limit = noiseOf(spread, sensitivity);
    const own = base + change - spread.typical;
    if (own - othersOf(spread, 'up') > limit)
        return 'up';
    return othersOf(spread, 'down') - own > limit ? 'down' : undefined;
}
/**
 * The others' move that is taken away: for a rise never a lower one than the reference has seen, so
 * that what made all other endpoints faster does not make this one slower; mirrored for falls.
 */
function othersOf({ others, usualOthers }, direction) {
    const [lowest, highest] = usualOthers;
    return direction === 'up' ? Math.max(others, lowest) : Math.min(others, highest);
}
/** In ms from the base. Both the whole change and the endpoint's own must matter. */
function learned_allowanceOf({ base, sides }, spread, noise) {
    const { maxRegression, minChangeMs } = sides.settings;
    const { typical, others, runs } = spread;
    const tolerance = maxRegression * base;
    const matters = Math.max(tolerance, minChangeMs);
    const own = Math.max(noise.up, matters);
    const down = Math.max(noise.down, matters);
    const rise = Math.max(matters, typical + othersOf(spread, 'up') + own - base);
    return {
        own,
        others,
        suspect: rise,
        rise,
        fall: Math.max(matters, base - typical - othersOf(spread, 'down') + down),
        factor: noise.up / spread.sd,
        why: own > matters ? 'learned' : own > minChangeMs ? 'tolerance' : 'floor',
        learnedFrom: runs
    };
}
/**
 * Whether a mean moved for more requests than those above P95: the mean of the others, by the printed
 * columns, moved at least half as much.
 */
function isMostRequests({ sides, percent, change }) {
    if (percent !== undefined || change === 0)
        return false;
    const base = (0,intervals/* median */.JZ)(sides.baselines.map(meanBelow)) ?? NaN;
    return (meanBelow(sides.candidate) - base) / change >= 0.5;
}
/** Mean of the requests below P95 as if their times lay evenly between the printed columns, ms. */
function meanBelow({ percentiles, min = 0 }) {
    let [sum, from, low] = [0, 0, min];
    for (const percent of (0,tail_slope/* printedPercents */.t$)(percentiles)) {
        if (percent > FEW_ABOVE)
            break;
        const high = percentiles.get(percent) ?? 0;
        sum += ((percent - from) * (low + high)) / 2;
        from = percent;
        low = high;
    }
    return sum / from;
}

// EXTERNAL MODULE: ./src/evaluate/regression/matching.ts
var matching = __nccwpck_require__(6666);
// EXTERNAL MODULE: ./src/evaluate/regression/presence.ts
var presence = __nccwpck_require__(8184);
;// CONCATENATED MODULE: ./src/evaluate/regression/refusal.ts




/** Seconds of a steady window that settle nothing by themselves. */
const SHORT_WINDOW = 30;
/**
 * No baseline is left. Broken ones alone are as good as none, which is a plain state; others are a
 * refusal that says in numbers what differs, and has the effect that `on-not-comparable` asks for.
 */
function refuse(candidate, policies, { skipped, sources }) {
    const differing = [...new Set(skipped.filter(({ broken }) => !broken).map(({ why }) => why))];
    const notes = skipped.filter(({ broken }) => broken).map(skippedNote);
    if (differing.length === 0) {
        return {
            verdicts: [],
            notes: [...notes, noBaseline(skipped.length)],
            comparison: { ...sources, judgedCells: 0 }
        };
    }
    const why = differing.join('; or ');
    const metrics = [...percentilesOf(candidate), 'error-rate', 'throughput'];
    const reason = { kind: 'refused', why };
    return {
        verdicts: metrics.map(metric => notComparable(metric, reason, policies)),
        notes: [...notes, refusalNote(why)],
        comparison: {
            ...sources,
            skipped: sources.skipped.map((one, i) => skipped[i]?.broken === false ? { ...one, isInRefusal: true } : one),
            refusal: why,
            judgedCells: 0
        }
    };
}
/** The total's percentiles under another mix of endpoints; the endpoints themselves are compared. */
function totalNotCompared(run, policies, shift) {
    const reason = { kind: 'mix-changed', shift };
    return percentilesOf(run).map(metric => ({
        over: 0,
        verdict: notComparable(metric, reason, policies)
    }));
}
/** Said whenever an offered run was left out. */
function skippedNote({ baseline, why }) {
    return (0,note/* note */.N)('baseline-skipped', `the baseline ${baseline.source.label} is not used: ${why}`, {
        severity: 'info'
    });
}
/** One of several candidates that was not the same test as any baseline. */
function leftOutNote({ run, why }) {
    return (0,note/* note */.N)('not-comparable', `the run ${run.name} takes no part in the comparison: ${why}`, {
        severity: 'warning',
        advice: 'The other runs were compared. Give all of them the same users, duration and load script.'
    });
}
/** `paired` means pairs: with other numbers of runs it is not in force. */
function unpairedNotes(level, candidates, baselines) {
    if (!level.regression.paired || baselines === 0)
        return [];
    const counts = `${(0,units_count/* counted */.hS)(candidates, 'run')} and ${(0,units_count/* counted */.hS)(baselines, 'baseline run')}`;
    return [
        (0,note/* note */.N)('not-comparable', `\`paired\` asks for as many runs as baselines, and there are ${counts}: compared as runs of different times`, {
            severity: 'warning',
            advice: 'Give every run its own baseline, in the same order, or leave `paired` out.'
        })
    ];
}
/** Runs too short, or still getting faster, say little about the steady state. */
function unsettledNotes(matches) {
    const warming = matches.some(({ candidate: { run, window } }) => run.history !== undefined &&
        (window === undefined || (!window.settled && window.seconds < SHORT_WINDOW)));
    if (!warming)
        return [];
    return [
        (0,note/* note */.N)('not-settled', `the run has no settled ${SHORT_WINDOW} s at full load: its change against the baseline is doubtful`, { advice: 'Let the load test run at full load for at least a minute.' })
    ];
}
function percentilesOf(run) {
    const printed = run?.aggregated?.percentiles;
    return COMPARED_PERCENTS.filter(percent => printed?.has(percent)).map(percent => `p${percent}`);
}
function notComparable(metric, reason, policies) {
    return {
        rule: 'regression',
        endpoint: locust_run/* AGGREGATED */.Y$,
        metric,
        unit: metric === 'throughput' ? 'requests/s' : metric === 'error-rate' ? 'fraction' : 'ms',
        effect: policies.onNotComparable,
        verdict: 'not-comparable',
        reason
    };
}
function noBaseline(offered) {
    return (0,note/* note */.N)('no-baseline', offered === 0
        ? 'there is no baseline run to compare with'
        : offered === 1
            ? 'the only baseline run cannot be used'
            : `none of the ${(0,units_count/* formatCount */.B4)(offered)} baseline runs can be used`, {
        severity: offered === 0 ? 'info' : 'warning',
        advice: 'The targets hold. With a good run as the baseline, changes are compared with it.'
    });
}
/** Only said: what it does to the conclusion, the verdicts' policy decides. */
function refusalNote(why) {
    return (0,note/* note */.N)('not-comparable', `the run was not compared with its baseline: ${why}`, {
        severity: 'info',
        advice: 'Run base and candidate with the same users, spawn rate, duration, load script and tasks. ' +
            'After a wanted change of the test, the next run of the base branch is the new baseline.'
    });
}

;// CONCATENATED MODULE: ./src/evaluate/regression/repeated.ts
/**
 * One verdict per cell from the verdicts of several candidate runs (or pairs): it is as bad as more
 * than half of the runs say, and its numbers are those of the run that decides (docs/statistics.md §2).
 */
function combineRuns(runs) {
    if (runs.length === 1)
        return (runs[0] ?? []).map(({ verdict }) => verdict);
    const cells = new Map();
    for (const judged of runs.flat()) {
        const key = `${aspectOf(judged.verdict)} ${judged.verdict.endpoint}`;
        cells.set(key, [...(cells.get(key) ?? []), judged]);
    }
    return [...cells.values()].flatMap(cell => combine(cell, runs.length) ?? []);
}
function combine(cell, runs) {
    const worstFirst = [...cell].sort((a, b) => rank(b.verdict) - rank(a.verdict) || b.over - a.over);
    // the more-than-half-th worst; a run that lacks the cell counts as harmless
    const deciding = (worstFirst[Math.floor(runs / 2)] ?? worstFirst.at(-1))?.verdict;
    if (deciding === undefined)
        return undefined;
    const sameOrWorse = cell.filter(({ verdict }) => rank(verdict) >= rank(deciding)).length;
    const same = cell.filter(({ verdict }) => repeated_stateOf(verdict) === repeated_stateOf(deciding)).length;
    const agreed = sameOrWorse > runs / 2 && (repeated_stateOf(deciding) !== 'improved' || same > runs / 2);
    if (!agreed)
        return disagreement(deciding, same, runs);
    return deciding.effect === 'pass'
        ? withDissent(deciding, worstFirst, runs)
        : { ...deciding, runs: { said: 'agreed', seen: sameOrWorse, of: runs } };
}
/** How bad a verdict is; what cannot be told is worse than what is fine. */
function rank(verdict) {
    if (verdict.effect !== 'pass')
        return verdict.effect === 'fail' ? 4 : 3;
    const state = repeated_stateOf(verdict);
    if (state === 'improved')
        return 0;
    return state === 'unchanged' ? 1 : 2;
}
function aspectOf(verdict) {
    return verdict.rule === 'presence' ? verdict.rule : verdict.metric;
}
function repeated_stateOf(verdict) {
    return verdict.rule === 'presence' ? verdict.presence : verdict.verdict;
}
function disagreement(verdict, seen, of) {
    const common = { effect: 'pass', runs: { said: 'only', seen, of } };
    if (verdict.rule === 'presence')
        return { ...verdict, ...common };
    const state = verdict.verdict === 'improved' ? 'unchanged' : 'undecided';
    return { ...verdict, ...common, verdict: state };
}
function withDissent(verdict, worstFirst, runs) {
    const worse = worstFirst.filter(judged => judged.verdict.effect !== 'pass').length;
    return worse === 0 ? verdict : { ...verdict, runs: { said: 'exceeded', seen: worse, of: runs } };
}

// EXTERNAL MODULE: ./src/evaluate/regression/comparability.ts
var comparability = __nccwpck_require__(9659);
;// CONCATENATED MODULE: ./src/evaluate/regression/throughput-regression.ts






/** sd of ln throughput between runs that is assumed: a closed loop hides most of the noise. */
const ASSUMED = 0.02;
/** Stands for no completed request at all, whose logarithm does not exist. */
const NOTHING = 1e-9;
const ABOUT = {
    rule: 'regression',
    endpoint: locust_run/* AGGREGATED */.Y$,
    metric: 'throughput',
    unit: 'requests/s'
};
/**
 * The throughput rule of docs/statistics.md §4, a safety net for saturation and crashes: the total fell by
 * more than the tolerance and by more than K times the noise. Undefined when a run tells no
 * throughput at all; not comparable where seconds that are in doubt decide.
 */
function judgeThroughput(candidate, baselines, settings, { judgedCells, burst, onNotComparable }) {
    const rates = ratesOf(candidate, baselines);
    if (rates === undefined)
        return undefined;
    // Requests that hung are missing from the response times, which then say nothing of a burst.
    const doubtful = burst && !settings.paired && !(0,comparability/* hasStalled */.Eo)(candidate.run);
    const verdictOf = ({ now, then }) => {
        const lnThen = then.map(ln);
        const band = bandOf(lnThen, settings, judgedCells);
        return throughput_regression_stateOf(((0,intervals/* median */.JZ)(lnThen) ?? 0) - ln(now), band, doubtful);
    };
    const verdict = verdictOf(rates);
    const times = (0,comparability/* doubtfulTimes */.GB)(candidate, baselines);
    const others = [rates.now, rates.otherNow].flatMap(now => [rates.then, rates.otherThen].map(then => verdictOf({ now, then })));
    if (times !== undefined && others.some(other => other !== verdict)) {
        return throughput_regression_inDoubt(rates.now, times, onNotComparable);
    }
    const lnThen = rates.then.map(ln);
    const base = Math.exp((0,intervals/* median */.JZ)(lnThen) ?? 0);
    const allowed = -base * Math.expm1(-bandOf(lnThen, settings, judgedCells));
    return {
        over: (base - rates.now) / allowed,
        verdict: {
            ...ABOUT,
            value: rates.now,
            samples: candidate.run.aggregated?.requests ?? 0,
            baseline: base,
            change: { absolute: rates.now - base, ratio: rates.now / base - 1 },
            allowed,
            smallestDetectable: allowed / base,
            effect: effectOfChange(verdict),
            verdict,
            window: rates.steady ? 'steady' : 'run',
            reason: {
                kind: 'throughput',
                isPartial: verdict === 'suspect',
                ...(Math.abs(rates.now / base - 1) > settings.maxRegression ? { matters: true } : {})
            },
            ...(verdict === 'suspect' ? { burst: true } : {})
        }
    };
}
/** The verdict depends on seconds that may not have been. */
function throughput_regression_inDoubt(value, doubt, effect) {
    const reason = { kind: 'throughput-doubtful', doubt };
    return { over: 0, verdict: { ...ABOUT, value, effect, verdict: 'not-comparable', reason } };
}
/** In the logarithm. A little over the allowance does not count if the machine was disturbed. */
function throughput_regression_stateOf(fall, band, doubtful) {
    if (fall > band)
        return doubtful && fall <= 2 * band ? 'suspect' : 'regressed';
    return -fall > band ? 'improved' : 'unchanged';
}
function ratesOf(candidate, baselines) {
    // A history counts the rows too that the team leaves out of its totals.
    const steady = [candidate, ...baselines].every(({ run, window }) => window !== undefined && run.leftOut === undefined);
    const rate = ({ run, window }) => steady ? window?.throughput : wholeRunThroughput(run);
    const now = rate(candidate);
    const then = baselines.flatMap(baseline => rate(baseline) ?? []);
    if (now === undefined || then.length < baselines.length)
        return undefined;
    return {
        now,
        then,
        otherNow: now * doubtOf(candidate, steady),
        otherThen: then.map((value, i) => value * doubtOf(baselines[i], steady)),
        steady
    };
}
/** What a throughput would be times if the seconds in doubt were as many as they seem. */
function doubtOf(observed, steady) {
    const { run, window, clock } = observed ?? {};
    const seconds = (steady ? window?.seconds : run?.durationSeconds) ?? 0;
    return clock === undefined || seconds === 0 ? 1 : (0,clock_trouble/* factorOf */.J)(clock, seconds);
}
function wholeRunThroughput({ aggregated, durationSeconds = 0 }) {
    if (aggregated === undefined)
        return undefined;
    return durationSeconds > 0 ? aggregated.requests / durationSeconds : aggregated.printedThroughput;
}
/** How far ln throughput may fall. */
function bandOf(lnThen, { maxRegression, sensitivity }, judgedCells) {
    const noise = (0,regression_noise/* blendedNoise */.fF)(ASSUMED ** 2, (0,regression_noise/* measuredNoise */.Jw)(lnThen), lnThen.length);
    const factor = (0,regression_noise/* noiseFactor */.aL)(sensitivity, judgedCells);
    const tolerance = -Math.log1p(-Math.min(1, maxRegression));
    return Math.max((0,regression_noise/* bandWidth */.CV)(factor, noise, lnThen.length), tolerance);
}
function ln(perSecond) {
    return Math.log(Math.max(perSecond, NOTHING));
}

;// CONCATENATED MODULE: ./src/evaluate/regression/unprinted.ts

/** Percentiles that only one side prints (`PERCENTILES_TO_REPORT`), or has times for. */
function judgeUnprinted(rows) {
    return rows.flatMap(({ key, candidate, baselines }) => COMPARED_PERCENTS.flatMap(percent => {
        const value = candidate.percentiles.get(percent);
        const isBefore = baselines.some(row => row.percentiles.has(percent));
        if ((value !== undefined) === isBefore)
            return [];
        const metric = `p${percent}`;
        const isUntimed = [candidate, ...baselines].some(row => row.untimed === true);
        const verdict = {
            rule: 'regression',
            endpoint: key,
            metric,
            unit: 'ms',
            ...(value === undefined ? {} : { value }),
            effect: 'pass',
            verdict: 'undecided',
            reason: {
                kind: 'one-sided',
                side: isBefore ? 'baseline' : 'run',
                lacks: isUntimed ? 'times' : 'column'
            }
        };
        return [{ verdict, over: 0 }];
    }));
}

;// CONCATENATED MODULE: ./src/evaluate/regression/regression.ts














/**
 * The regression rule of docs/statistics.md §2, with two additions that docs/verdict-bench.md measures (the
 * means, the burst check): which baselines can be used, then every cell of every candidate, then one
 * verdict per cell.
 */
function compareRuns(request) {
    const { candidates, policies } = request;
    const isPaired = candidates.length === request.baselines.length;
    const level = isPaired ? request.level : unpaired(request.level);
    const { matches, skipped, leftOut } = (0,matching/* matchRuns */.G)(candidates, request.baselines, level);
    const used = [...new Set(matches.flatMap(match => match.baselines))];
    const sources = {
        baselines: used.map(({ source }) => source),
        skipped: skipped.map(({ baseline, why }) => ({ source: baseline.source, why }))
    };
    if (used.length === 0)
        return refuse(candidates[0], policies, { skipped, sources });
    const isOnly = matches.length === 1;
    const isLearned = request.isLearned === true;
    const judged = matches.map(match => judgeMatch(match, isOnly, { level, policies, isLearned }));
    const learnedFrom = Math.max(...judged.map(match => match.learnedFrom));
    return {
        verdicts: combineRuns(judged.map(({ cells }) => cells)),
        notes: [
            ...skipped.map(skippedNote),
            ...leftOut.map(leftOutNote),
            ...(isPaired
                ? []
                : unpairedNotes(request.level, candidates.length, request.baselines.length)),
            ...unsettledNotes(matches)
        ],
        comparison: {
            ...sources,
            ...thinkTimes(matches),
            judgedCells: Math.max(...judged.map(({ judgedCells }) => judgedCells)),
            ...(learnedFrom === 0 ? {} : { learnedFrom })
        }
    };
}
/** Other numbers of runs than pairs have: the machine's wander between runs is to be reckoned with. */
function unpaired(level) {
    return {
        ...level,
        regression: { ...level.regression, paired: false },
        endpointRegression: level.endpointRegression.map(({ pattern, settings }) => ({
            pattern,
            settings: { ...settings, paired: false }
        }))
    };
}
/**
 * All cells of one candidate: latency, errors, throughput, and what came or went. `isOnly`: no other
 * run can tell a burst from a change; where several agree, it is none.
 */
function judgeMatch({ candidate, baselines }, isOnly, { level, policies, isLearned }) {
    const own = (0,sides/* keyedRun */.Y2)(candidate.run);
    const others = (0,presence/* withShares */.t_)(baselines.map(({ run }) => (0,sides/* keyedRun */.Y2)(run)));
    const rows = (0,sides/* sidesOf */.Mm)(own, others.baselines, level);
    const shift = (0,presence/* mixShift */.dD)(own, others);
    const percentiles = percentileCells(rows).filter(cell => shift === undefined || !cell.sides.total);
    const judgedCells = percentiles.filter(hasEnoughRequests).length;
    const assumed = [...percentiles, ...meanCells(rows)];
    const runs = { candidate: own, baselines: others.baselines };
    const latency = isLearned ? withLearned(assumed, runs, judgedCells) : assumed;
    const rising = new Set(rows.filter(errorsRose).map(row => row.key));
    const settings = rows.find(row => row.total)?.settings ?? level.regression;
    const spreads = baselines.map(({ spread }) => spread);
    const burst = isOnly && (0,spread/* isDisturbance */.H)(candidate.spread, spreads);
    const { onNotComparable } = policies;
    const context = {
        judgedCells,
        burst,
        isBurstOf: (key) => burst &&
            (0,spread/* isDisturbance */.H)((0,spread/* spreadOf */.j)(candidate.run, key), baselines.map(({ run }) => (0,spread/* spreadOf */.j)(run, key))),
        errorsRose: (key) => rising.has(key),
        onNotComparable
    };
    const judgedTimes = judgeLatency(latency, context);
    const throughput = judgeThroughput(candidate, baselines, settings, context);
    return {
        judgedCells,
        learnedFrom: mostLearned(latency),
        cells: [
            ...(isOnly ? withAccounts(judgedTimes, own, rows) : judgedTimes),
            ...judgeUnprinted(rows.filter(row => shift === undefined || !row.total)),
            ...(shift === undefined ? [] : totalNotCompared(candidate.run, policies, shift)),
            ...judgeErrors(rows, candidate.run),
            ...(throughput === undefined ? [] : [throughput]),
            ...(0,presence/* judgePresence */.xc)(own, others, policies)
        ]
    };
}
function mostLearned(cells) {
    return cells.reduce((most, { learned }) => Math.max(most, learned?.learnedFrom ?? 0), 0);
}
function thinkTimes(matches) {
    const candidate = (0,intervals/* median */.JZ)(matches.flatMap(match => match.candidate.window?.thinkSeconds ?? []));
    const baseline = (0,intervals/* median */.JZ)(matches.flatMap(match => match.baselines.flatMap(({ window }) => window?.thinkSeconds ?? [])));
    if (candidate === undefined || baseline === undefined)
        return {};
    return { thinkTime: { candidate, baseline } };
}

// EXTERNAL MODULE: ./src/evaluate/run-in-time.ts + 7 modules
var run_in_time = __nccwpck_require__(7979);
// EXTERNAL MODULE: ./src/evaluate/targets/error-kinds.ts
var error_kinds = __nccwpck_require__(3462);
;// CONCATENATED MODULE: ./src/evaluate/run-metrics.ts


/** Headline numbers of a run: counts, a fraction, requests/s over its whole duration. */
function metricsOf(run) {
    const total = run.aggregated;
    if (total === undefined)
        return {};
    const seconds = run.durationSeconds;
    return {
        requests: total.requests,
        failures: total.failures,
        ...(total.requests > 0 ? { errorRate: total.failures / total.requests } : {}),
        ...(seconds !== undefined && seconds > 0 ? { throughput: total.requests / seconds } : {}),
        ...(run.failures.length > 0 || total.failures === 0 ? { errors: errorsOf(run) } : {})
    };
}
function errorsOf(run) {
    const counts = Object.fromEntries(locust_run/* ERROR_KINDS */.z1.map(kind => [kind, 0]));
    const { aggregated } = run;
    const failures = aggregated === undefined ? run.failures : (0,error_kinds/* failuresOf */.d)(run, aggregated);
    for (const failure of failures)
        counts[failure.kind] += failure.occurrences;
    return counts;
}

;// CONCATENATED MODULE: ./src/evaluate/compare-with-baselines.ts









/** Compares the repeats of one test with the baselines of that test; undefined when nobody asked. */
function compareWithBaselines({ repeats, level, generator, judge }, request, settings) {
    const judgeable = repeats.filter(run => run.aggregated !== undefined);
    const [first] = judgeable;
    if (first === undefined)
        return undefined;
    const reference = request.past?.referenceOf(first, level);
    const { baselines: offered } = request;
    if (offered === 'none' && reference === undefined)
        return thinHistory(first, level, request);
    const baselines = reference ?? (offered === 'none' ? [] : baselinesFor(first.name, level, { offered, settings }));
    if (baselines.length === 0)
        return withoutBaseline(first.name, level, { request, settings });
    const { verdicts, notes, comparison } = compareRuns({
        candidates: judgeable,
        baselines,
        level,
        policies: settings.policies,
        isLearned: reference !== undefined
    });
    const used = baselines.filter(({ source }) => comparison.baselines.includes(source));
    return {
        verdicts,
        notes: [...notes, ...generatorNotes(generator, used, judge)],
        comparison: {
            ...comparison,
            baselines: used.map(measuredSource),
            skipped: [...request.skipped, ...comparison.skipped]
        },
        baselineSeries: newestSeries(used, level)
    };
}
/** A history is all that there is to compare with, and too short; undefined without one. */
function thinHistory(run, level, { past }) {
    if (past === undefined)
        return undefined;
    const message = shortageWords(past.shortageOf(run, level), `${(0,series/* nameInSeries */.R)(run)} at the load level ${level.name}`);
    const advice = 'The targets hold.';
    return { verdicts: [], notes: [(0,note/* note */.N)('no-baseline', message, { severity: 'info', advice })] };
}
function shortageWords(shortage, test) {
    const { known, comparable, unread, newestLeftOut } = shortage;
    const takes = `that can be compared with this one, and it takes ${learned_spread/* LEAST_RUNS */.l}`;
    const nothing = 'nothing was compared: ';
    if (unread === 'all')
        return `${nothing}no history of earlier runs could be had`;
    const history = unread === 'part' ? 'what could be read of the history' : 'the history';
    if (newestLeftOut === undefined) {
        const which = known === 0 ? 'no run' : `only ${(0,units_count/* counted */.hS)(known, 'run')}`;
        return `${nothing}${history} has ${which} of ${test} ${takes}`;
    }
    const isNone = comparable === 0;
    const which = isNone ? 'none' : `only ${(0,units_count/* formatCount */.B4)(comparable)}`;
    const { label, why } = newestLeftOut;
    const [one, newest] = isNone ? ['it', 'the newest'] : ['the other', 'the newest of the others'];
    const left = known - comparable === 1 ? one : newest;
    return `${nothing}of ${(0,units_count/* counted */.hS)(known, 'run')} of ${test} ${history} has ${which} ${takes}; ${left}, ${label}: ${why}`;
}
/** Another machine that makes the load makes another load, and other times. */
function generatorNotes(now, used, judge) {
    const others = used.flatMap(({ source, generator: then }) => {
        if (now === undefined || then === undefined)
            return [];
        const difference = judge?.generatorDifference(now, then);
        return difference === undefined ? [] : [{ label: source.label, difference }];
    });
    const [first] = others;
    if (first === undefined)
        return [];
    const more = others.length === 1 ? '' : ` (and ${(0,units_count/* formatCount */.B4)(others.length - 1)} more)`;
    return [
        (0,note/* note */.N)('generator-differs', `the load generator ran on other hardware than that of the baseline ${first.label}${more}: ${first.difference}`, { advice: 'Compare load tests of one kind of runner.' })
    ];
}
function measuredSource({ source, run }) {
    const p95 = run.aggregated?.percentiles.get(95);
    const { throughput } = metricsOf(run);
    return {
        ...source,
        ...(p95 === undefined ? {} : { p95 }),
        ...(throughput === undefined ? {} : { throughput })
    };
}
/** For charts: how the latest baseline went in time. */
function newestSeries(baselines, level) {
    const [newest] = [...baselines].sort((a, b) => (b.source.at ?? 0) - (a.source.at ?? 0));
    if (newest === undefined)
        return [];
    return [{ label: newest.source.label, series: (0,run_in_time/* analyseTimeline */.r)(newest.run, level).series }];
}
/** Baseline runs of the same name, else of the same CSV prefix, else of the load level (`base` against `head`). */
function baselinesFor(name, level, { offered, settings }) {
    const sameLevel = offered.filter(({ run }) => (0,load_level/* loadLevelOf */.y2)(run, settings).name === level.name);
    const sameName = sameLevel.filter(({ run }) => run.name === name || run.ownName === name);
    const samePrefix = sameLevel.filter(({ run }) => prefixOf(run.name) === prefixOf(name));
    return [sameName, samePrefix, sameLevel].find(runs => runs.length > 0) ?? [];
}
function prefixOf(name) {
    return name.slice(name.lastIndexOf('/') + 1);
}
function withoutBaseline(name, level, { request, settings }) {
    const { skipped } = request;
    if (request.isBaselineGiven !== true) {
        return { verdicts: [], notes: [compare_with_baselines_noBaseline(request)], comparison: emptyComparison(request) };
    }
    const broken = skipped.map(({ source, why }) => `${source.label}: ${why}`);
    const refusal = broken.length > 0
        ? broken.join('; ')
        : `no baseline run has the prefix ${name} or the load level ${level.name}`;
    return {
        verdicts: [
            {
                rule: 'regression',
                endpoint: locust_run/* AGGREGATED */.Y$,
                metric: 'p95',
                unit: 'ms',
                effect: settings.policies.onNotComparable,
                reason: { kind: 'refused', why: refusal },
                verdict: 'not-comparable'
            }
        ],
        notes: [],
        comparison: {
            ...emptyComparison(request),
            skipped: skipped.map(one => ({ ...one, isInRefusal: true })),
            refusal
        }
    };
}
function compare_with_baselines_noBaseline({ skipped, sought }) {
    const reasons = skipped.map(({ source, why }) => `${source.label}: ${why}`).join('; ');
    // Where nobody could look, it is not known that there is none.
    const nothing = sought === undefined
        ? 'no baseline run to compare with was found'
        : `there is no baseline run to compare with: no run of ${sought} that can serve was found`;
    return (0,note/* note */.N)('no-baseline', reasons === '' ? nothing : `there is no baseline run to compare with (${reasons})`, {
        severity: 'info',
        advice: sought === undefined
            ? 'The targets hold.'
            : `The targets hold. Changes are compared with successful runs of ${sought} that have this artifact and that neither a pull request nor workflow_run started. If another workflow tests that branch, name it with the input baseline-workflow.`
    });
}
function emptyComparison({ skipped }) {
    return { baselines: [], skipped, judgedCells: 0 };
}

// EXTERNAL MODULE: ./src/config/pattern.ts
var config_pattern = __nccwpck_require__(5164);
// EXTERNAL MODULE: ./src/evaluate/targets/targets.ts
var targets_targets = __nccwpck_require__(1336);
// EXTERNAL MODULE: ./src/evaluate/timeline/course.ts
var course = __nccwpck_require__(6702);
// EXTERNAL MODULE: ./src/evaluate/timeline/criteria.ts
var criteria = __nccwpck_require__(2962);
// EXTERNAL MODULE: ./src/evaluate/timeline/idle.ts
var idle = __nccwpck_require__(5821);
;// CONCATENATED MODULE: ./src/evaluate/criteria-verdicts.ts









/**
 * The verdicts of targets with criteria over time: a criterion that was met decides, one that cannot
 * be told leaves the verdict open. Endpoints have a course only with full history; without it a
 * criterion of the level does not hold for them, and one of their own cannot be told. Nothing is met
 * where there were no users.
 */
function gradedInTime(verdicts, inTime) {
    const { run, level, timeline } = inTime;
    if (!hasCriteria(level))
        return [...verdicts];
    const judged = { ...inTime, idle: (0,idle/* idleStretches */.g)(rowsIn(run.history?.samples, timeline)) };
    const rows = new Map(run.endpoints.map(row => [(0,locust_run/* endpointKey */.r4)(row), row]));
    return verdicts.flatMap(verdict => {
        const row = verdict.endpoint === locust_run/* AGGREGATED */.Y$ ? undefined : rows.get(verdict.endpoint);
        const targets = row === undefined ? level.targets : (0,targets_targets/* targetsOf */.Q)(row, level);
        const target = targets.get(verdict.metric);
        if (target?.criteria === undefined || verdict.reason.kind === 'no-endpoint')
            return [verdict];
        const seen = seenOf(verdict, { row, target }, judged);
        const isAsked = seen !== undefined || Object.keys(target.bounds).length > 0;
        return isAsked ? [regraded(verdict, target, { seen, judged })] : [];
    });
}
function hasCriteria({ targets, endpoints }) {
    return [targets, ...endpoints.map(one => one.targets)].some(one => [...one.values()].some(({ criteria }) => criteria !== undefined));
}
/** What was seen of the metric in time; undefined where its criterion does not hold. */
function seenOf({ metric }, { row, target }, { run, level, timeline, idle }) {
    const { history, leftOut } = run;
    const isTotal = row === undefined;
    const samples = isTotal ? history?.samples : history?.endpoints.get((0,locust_run/* endpointKey */.r4)(row));
    if (history === undefined || samples === undefined) {
        return isTotal || hasOwn(row, level, target.metric.key) ? [] : undefined;
    }
    // The history counts what was left out of the total, and times that jump tell no stretch.
    if (timeline.clock !== undefined || (isTotal && leftOut !== undefined))
        return [];
    return (0,course/* courseOf */.b)(metric, rowsIn(samples, timeline), history.percentileMode, idle);
}
function rowsIn(samples = [], { startedAt = 0 }) {
    return (0,intervals/* rowsOf */.RO)(samples, startedAt);
}
function hasOwn(row, { endpoints }, key) {
    return endpoints.some(({ pattern, targets }) => targets.get(key)?.criteria !== undefined && (0,config_pattern/* matchesPattern */.MT)(pattern, row));
}
function regraded(verdict, { bounds, criteria = {} }, { seen, judged }) {
    const results = new Map(['acceptable', 'unacceptable'].flatMap(field => {
        const criterion = criteria[field];
        return criterion === undefined ? [] : [[field, resultOf(criterion, seen, judged)]];
    }));
    const states = Object.fromEntries([...results].map(([field, { state }]) => [field, state]));
    const { grade, field } = (0,targets_grade/* gradeOverTime */.HQ)(verdict.grade, bounds, states);
    const named = field ?? (Object.keys(bounds).length === 0 ? [...results.keys()].at(-1) : undefined);
    const result = named === undefined ? undefined : results.get(named);
    if (grade === verdict.grade && result === undefined)
        return verdict;
    return {
        ...verdict,
        grade,
        borderline: false,
        effect: (0,effect/* effectOfGrade */.aY)(grade, false, judged.policies),
        ...(named === undefined || result === undefined
            ? {}
            : { reason: { kind: 'criterion', field: named, result } })
    };
}
/** One that does not hold was not met. */
function resultOf(criterion, seen, { level, timeline: { seconds, steady }, idle }) {
    if (seen === undefined)
        return { criterion, state: 'not-met', stretches: [], longest: 0 };
    const span = level.gradeSteadyState && steady !== undefined ? steady : { from: 0, to: seconds };
    return (0,criteria/* judgeCriterion */.PO)(criterion, seen, { ...span, idle });
}

// EXTERNAL MODULE: ./src/evaluate/failing-endpoints.ts
var failing_endpoints = __nccwpck_require__(9560);
// EXTERNAL MODULE: ./src/evaluate/left-out.ts
var left_out = __nccwpck_require__(923);
;// CONCATENATED MODULE: ./src/evaluate/lost-users.ts



/** As many as before but for this share: the same load. */
const TOLERANCE = 0.05;
/** A fall that takes more rows than this is a ramp, one that is back so soon (s) a moment. */
const SUDDEN_TICKS = 3;
const BLIP_SECONDS = 3;
/** Users held for so long (s, and rows) before there were more: the load goes up in steps on purpose. */
const HELD_SECONDS = 10;
const HELD_ROWS = 2;
/** Without the users for so much of the run, its figures are of another load. */
const MUCH = 0.25;
/** Users who come back are a shape of the load, unless they were away for most of the run. */
const MOST = 0.5;
/** Users who are only let finish complete hardly more than the request that is under way. */
const GOES_ON = 3;
/**
 * A load that lost users at once, in the middle of the run, and never got them back, as when a worker
 * is lost: the peak hides it. Or lost them for most of the run, a warning where the load level plans
 * for them. Not where the users change on purpose: a load that rises in steps or comes back sooner, a
 * capacity or recovery test.
 */
function lostUsersNotes({ history }, level) {
    if (level.kind !== 'load' || history === undefined)
        return [];
    const rows = (0,intervals/* rowsOf */.RO)(history.samples, history.samples[0]?.at ?? 0);
    const loss = lossOf(rows) ?? absenceOf(rows);
    if (loss === undefined)
        return [];
    const { at, from, to, seconds, full } = loss;
    const asked = level.users === undefined ? '' : `; load level ${level.name} means ${(0,units_count/* formatCount */.B4)(level.users)}`;
    return [
        (0,note/* note */.N)('users-lost', `the users fell from ${(0,units_count/* formatCount */.B4)(from)} to ${(0,units_count/* formatCount */.B4)(to)} at once, ${(0,format/* formatDuration */.a3)(at)} after the start, and ${whatCame(loss)}: ${(0,units_count/* formatCount */.B4)(from)} were there for ${(0,format/* formatDuration */.a3)(full)} of ${(0,format/* formatDuration */.a3)(seconds)}${asked}`, {
            severity: isGrave(loss, level) ? 'warning' : 'info',
            advice: 'Look for lost workers in the log of the load test. If the test lowers its users on purpose, set `notes: { users-lost: ignore }` in the config'
        })
    ];
}
function whatCame({ back, left, later }) {
    if (back !== undefined)
        return `came back only ${(0,format/* formatDuration */.a3)(left)} later`;
    return later === undefined
        ? 'did not come back'
        : `did not come back but fell to ${(0,units_count/* formatCount */.B4)(later)} later`;
}
function isGrave({ from, left, seconds, back }, { users = 0 }) {
    if (back === undefined)
        return left >= MUCH * seconds;
    return Math.abs(from - users) <= Math.max(1, TOLERANCE * users);
}
/** The longest time without them, if it is most of the run and they came back after it. */
function absenceOf(rows) {
    const most = rows.reduce((peak, { users }) => Math.max(peak, users), 0);
    const there = (row) => row.users >= most - Math.max(1, TOLERANCE * most);
    const full = rows.flatMap((row, i) => (there(row) ? [{ row, i }] : []));
    const users = rows.filter(row => row.users > 0);
    const seconds = (users.at(-1)?.at ?? 0) - (users[0]?.at ?? 0);
    const gaps = full.map(({ row, i }, n) => ({ edge: row, i, next: full[n + 1] }));
    const gap = gaps.find(({ edge, next }) => next && next.row.at - edge.at >= MOST * seconds);
    if (gap?.next === undefined || hasSteps(rows, full[0]?.i ?? 0))
        return undefined;
    const { edge, i, next } = gap;
    const to = levelWhileAway(rows.slice(i + 1, next.i), edge, (0,intervals/* tickOf */.X1)(rows));
    if (to === undefined)
        return undefined;
    return {
        at: edge.at,
        from: edge.users,
        to,
        left: next.row.at - edge.at,
        seconds,
        full: secondsWith(rows, edge.users),
        back: next.row.at
    };
}
/** Seconds between rows that both have so many users or more. */
function secondsWith(rows, users) {
    return rows.reduce((sum, row, i) => {
        const before = rows[i - 1];
        const isThere = before !== undefined && Math.min(before.users, row.users) >= users;
        return isThere ? sum + row.at - before.at : sum;
    }, 0);
}
/** The users who went on; undefined where they fell slowly, only finished, or rose in steps. */
function levelWhileAway(away, edge, tick) {
    const [fallen, close] = [away.find(row => heldIn(away, row)), away.at(-1)];
    if (fallen === undefined || close === undefined || fallen.users === 0)
        return undefined;
    const hasRisen = away.some(row => row.users > fallen.users && heldIn(away, row));
    const isSudden = levelAfter(away, edge, tick) !== undefined;
    return hasRisen || !isSudden || isDrain(edge, close) ? undefined : fallen.users;
}
/** From this row on as many users for so long, and in so many rows, that it is a level. */
function heldIn(rows, from) {
    const start = rows.indexOf(from);
    const change = rows.findIndex(({ users }, i) => i > start && users !== from.users);
    const last = rows[change] ?? rows.at(-1) ?? from;
    const held = (change === -1 ? rows.length : change) - start;
    return held >= HELD_ROWS && last.at - from.at >= HELD_SECONDS;
}
function lossOf(rows) {
    const most = rows.reduce((peak, { users }) => Math.max(peak, users), 0);
    const least = most - Math.max(1, TOLERANCE * most);
    const first = rows.findIndex(row => row.users >= least);
    const last = rows.findLastIndex(row => row.users >= least);
    const end = rows.findLastIndex(row => row.users > 0);
    const [edge, close] = [rows[last], rows[end]];
    if (edge === undefined || close === undefined)
        return undefined;
    if (close.at - edge.at <= BLIP_SECONDS || hasSteps(rows, first))
        return undefined;
    const after = rows.slice(last + 1, end + 1);
    const fallen = levelAfter(after, edge, (0,intervals/* tickOf */.X1)(rows));
    if (fallen === undefined || isDrain(edge, close) || rises(after))
        return undefined;
    const falling = rows.slice(last, rows.indexOf(fallen) + 1);
    // One by one, each for a while: a ramp down of few users.
    if (Math.max(...steps(falling).map(step => -step)) <= most - least)
        return undefined;
    if (isSpike(rows, first, { fallen, tolerance: most - least }))
        return undefined;
    return {
        at: edge.at,
        from: edge.users,
        to: fallen.users,
        ...laterOf(after, fallen),
        left: close.at - edge.at,
        seconds: close.at - (rows.find(row => row.users > 0)?.at ?? 0),
        full: secondsWith(rows, edge.users)
    };
}
/** The last level, where it is lower: others were lost too. Those who end with the test hold none. */
function laterOf(after, fallen) {
    const later = after.findLast(row => heldIn(after, row))?.users ?? fallen.users;
    return later < fallen.users ? { later } : {};
}
/** Fewer users were held before: the load has steps, or a spike that is over. */
function hasSteps(rows, first) {
    let since = rows[0];
    return rows.slice(0, first + 1).some(row => {
        const held = since !== undefined && since.users > 0 && row.at - since.at >= HELD_SECONDS;
        const isStep = held && row.users - (since?.users ?? 0) > 1;
        if (row.users !== since?.users)
            since = row;
        return isStep;
    });
}
/**
 * The count that holds within a few rows; undefined where a ramp goes on. One much lower need not
 * hold for long when the next fall is as sudden: another worker was lost.
 */
function levelAfter(after, edge, tick) {
    const fallen = after.find(row => row.at - edge.at >= SUDDEN_TICKS * tick);
    if (fallen === undefined || heldIn(after, fallen))
        return fallen;
    const rest = after.slice(after.indexOf(fallen));
    const change = rest.findIndex(({ users }) => users !== fallen.users);
    const last = rest[change - 1];
    const isLevel = last !== undefined && last !== fallen;
    if (!isLevel || fallen.users > (1 - MUCH) * edge.users)
        return undefined;
    return levelAfter(rest.slice(change), last, tick) === undefined ? undefined : fallen;
}
/** As many users for some rows, then as sudden a rise, and as many again after the fall. */
function isSpike(rows, first, { fallen, tolerance }) {
    const before = rows.slice(Math.max(0, first - 2 * SUDDEN_TICKS), first);
    const alike = before.filter(({ users }) => Math.abs(users - fallen.users) <= tolerance);
    return fallen.users > tolerance && alike.length > SUDDEN_TICKS;
}
/** From row to row, how many users came (more) or left (fewer than none). */
function steps(rows) {
    return rows.slice(1).map(({ users }, i) => users - (rows[i]?.users ?? users));
}
function rises(after) {
    return steps(after).some(step => step > 1);
}
function isDrain(edge, close) {
    return close.requests - edge.requests <= GOES_ON * edge.users;
}

// EXTERNAL MODULE: ./src/locust/stats/pseudo-requests.ts
var pseudo_requests = __nccwpck_require__(1825);
;// CONCATENATED MODULE: ./src/evaluate/not-requests.ts




/** Rows that are named. */
const NAMED = 3;
/** Says which rows that the total counts are known to be no requests, and what remains without them. */
function notRequestsNotes(run) {
    const { aggregated, endpoints, leftOut, durationSeconds = 0 } = run;
    const inTotal = endpoints.filter(row => leftOut?.keys.has((0,locust_run/* endpointKey */.r4)(row)) !== true);
    const kinds = (0,pseudo_requests/* pseudoRequests */.J)(inTotal);
    if (kinds.length === 0 || aggregated === undefined)
        return [];
    const rows = kinds.flatMap(kind => kind.rows);
    const out = new Set(rows);
    const kept = inTotal.filter(row => !out.has(row));
    const requests = count(kept);
    const failures = kept.reduce((sum, row) => sum + row.failures, 0);
    const untimed = count(rows.filter(row => row.untimed === true));
    const what = [...new Set(kinds.map(kind => kind.what))].join(', ');
    const zeros = untimed === 0 ? '' : `, ${(0,units_count/* formatCount */.B4)(untimed)} of them without a time`;
    const [it, no] = rows.length === 1 ? ['it', 'no request'] : ['them', 'not requests'];
    const isGuess = kinds.some(kind => kind.isGuess);
    const are = isGuess ? `may be ${no}` : rows.length === 1 ? `is ${no}` : `are ${no}`;
    const otherwise = isGuess ? '; if they are requests, set `notes: { not-requests: ignore }`' : '';
    const rate = durationSeconds > 0 ? `, ${(0,format/* formatThroughput */.Y5)(requests / durationSeconds)}` : '';
    return [
        (0,note/* note */.N)('not-requests', `${named(rows)} ${are} (${what}), but the whole run's throughput, error rate and response times count ${it}: ${(0,units_count/* formatCount */.B4)(count(rows))} of ${(0,units_count/* formatCount */.B4)(count(inTotal))}${zeros}. Without ${it}: ${(0,units_count/* counted */.hS)(requests, 'request')}${rate}, ${(0,format/* formatPercent */.l9)(failures / requests)} errors`, {
            advice: `Leave ${it} out in the config: \`not-requests: [${kinds.map(({ pattern }) => JSON.stringify(pattern)).join(', ')}]\`${otherwise}`
        })
    ];
}
function count(rows) {
    return rows.reduce((sum, { requests }) => sum + requests, 0);
}
function named(rows) {
    const keys = rows.slice(0, NAMED).map(locust_run/* endpointKey */.r4);
    const more = rows.length - keys.length;
    return more > 0 ? `${keys.join(', ')} and ${(0,units_count/* formatCount */.B4)(more)} more` : keys.join(', ');
}

;// CONCATENATED MODULE: ./src/evaluate/rare-endpoints.ts



const RARE = [
    { most: 2, alike: 20, any: 200 },
    { most: 9, alike: 100, any: 500 }
];
const WORDS = { 2: 'one or two requests' };
/**
 * Says when most endpoints have so few requests that their targets stay undecided, as when a load
 * script leaves ids in its URLs: every id is an endpoint of its own, and none is ever judged.
 */
function rareEndpointNotes({ endpoints }) {
    const called = endpoints.filter(({ requests }) => requests > 0);
    const found = RARE.flatMap(rule => {
        const rare = called.filter(({ requests }) => requests <= rule.most);
        const isMost = rare.length > called.length / 2;
        return isMost && (rare.length >= rule.any || mostAlike(rare) >= rule.alike)
            ? [{ rare, most: rule.most }]
            : [];
    });
    return found.slice(0, 1).map(({ rare, most }) => noteOf(rare, called, most));
}
function noteOf(rare, called, most) {
    const sum = (rows) => (0,units_count/* formatCount */.B4)(rows.reduce((total, { requests }) => total + requests, 0));
    const each = WORDS[most] ?? `at most ${(0,units_count/* formatCount */.B4)(most)} requests`;
    const example = rare[0] === undefined ? '' : `, like ${(0,locust_run/* endpointKey */.r4)(rare[0])}`;
    return (0,note/* note */.N)('rare-endpoints', `${(0,units_count/* formatCount */.B4)(rare.length)} of ${(0,units_count/* formatCount */.B4)(called.length)} endpoints had ${each} each${example}: ${sum(rare)} of ${sum(called)} requests, too few to show that an endpoint's percentiles meet their targets`, {
        advice: 'If their names hold ids or parameters, group them in the load script with `name=`, e.g. `self.client.get(url, name="/item/[id]")`; else let the test run longer.'
    });
}
/** Of how many endpoints the names differ only in ids, numbers and query values. */
function mostAlike(rows) {
    const counts = new Map();
    for (const row of rows) {
        const key = withoutIds((0,locust_run/* endpointKey */.r4)(row));
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts.values()].reduce((most, count) => Math.max(most, count), 0);
}
/** `GET /item/4f2a?q=7` → `GET /item/*?*`: whatever word holds a digit may be an id. */
function withoutIds(key) {
    return key
        .replace(/\?.*$/s, '?*')
        .replace(/[\p{L}\p{N}_%~-]+/gu, word => (/\p{N}/u.test(word) ? '*' : word));
}

// EXTERNAL MODULE: ./src/locust/note-codes.ts + 1 modules
var note_codes = __nccwpck_require__(6603);
;// CONCATENATED MODULE: ./src/evaluate/severities.ts

/** The team's severities over ours; one given to the code that a note had before holds for it too. */
function withSeverities(notes, settings) {
    return notes.flatMap(note => {
        const severity = severityOf(note.code, settings) ?? note.severity;
        return severity === 'ignore' ? [] : [{ ...note, severity }];
    });
}
const SEVERITIES = ['error', 'warning', 'info'];
/** The worst first, and of one severity in the order in which they were noticed. */
function worstNotesFirst(notes) {
    return SEVERITIES.flatMap(severity => notes.filter(one => one.severity === severity));
}
/** A run that was ended before its end passes for nobody. */
const FIXED = 'stopped-early';
function severityOf(code, { noteSeverities }) {
    if (code === FIXED)
        return undefined;
    const { was } = note_codes/* NOTES */.Y[code];
    return noteSeverities.get(code) ?? (was === undefined ? undefined : noteSeverities.get(was));
}

// EXTERNAL MODULE: ./src/evaluate/targets/bottlenecks.ts
var bottlenecks = __nccwpck_require__(1798);
// EXTERNAL MODULE: ./src/evaluate/capacity/points.ts
var points = __nccwpck_require__(4705);
// EXTERNAL MODULE: ./src/evaluate/timeline/limit.ts
var limit = __nccwpck_require__(4496);
// EXTERNAL MODULE: ./src/evaluate/timeline/trend.ts
var timeline_trend = __nccwpck_require__(3780);
// EXTERNAL MODULE: ./src/evaluate/verdict/target-words.ts
var target_words = __nccwpck_require__(416);
;// CONCATENATED MODULE: ./src/evaluate/verdicts-in-time.ts









/**
 * What the timeline means for the conclusion: warnings for drift, bursts and an unsettled warm-up,
 * and for a recovery test with an objective a verdict `recovery-time` (s) that can fail.
 */
function verdictsFromTimeline(timeline, level, policies) {
    // Overload and incidents are the purpose of the other kinds of test.
    if (level.kind === 'capacity' && timeline.capacity === undefined)
        return noCapacity(timeline);
    if (timeline.recovery !== undefined)
        return fromRecovery(timeline.recovery, policies);
    if (level.kind !== 'load')
        return { verdicts: [], notes: [] };
    const notes = [
        ...driftNotes((0,timeline_trend/* toldTrend */.Zj)(timeline)),
        ...burstNotes(timeline),
        ...settlingNotes(timeline)
    ];
    return { verdicts: [], notes };
}
/** A capacity test that says nothing about the capacity. */
function noCapacity({ limits }) {
    return {
        verdicts: [],
        notes: [
            (0,note/* note */.N)('no-capacity', (0,limit_words/* whyNo */.ax)('capacity', limits), {
                advice: adviceOn((0,limit/* limitOn */.x)('capacity', limits))
            })
        ]
    };
}
function adviceOn(limit) {
    if (limit?.of === 'history') {
        return 'Keep the _stats_history.csv that Locust writes beside the _stats.csv';
    }
    if (limit?.of === 'users')
        return 'Run the test with Locust 1.0 or later: it writes the users';
    return limit?.of === 'capacity' && limit.why !== 'no-rise'
        ? 'Look at the failures: nothing can be told of a load at which no request succeeds.'
        : raiseAdvice(limit?.of === 'capacity' ? limit.leastSeconds : points/* LEAST_SECONDS */.QP);
}
function raiseAdvice(leastSeconds) {
    return `Raise the users in at least ${(0,units_count/* formatCount */.B4)(points/* LEAST_STEPS */.kO)} steps whose rows span at least ${(0,format/* formatDuration */.a3)(leastSeconds)}, or in a ramp, with --csv-full-history.`;
}
function driftNotes(trend) {
    if (trend?.alarm !== true)
        return [];
    const { errors } = trend;
    const line = (0,timeline_trend/* trendLineOf */.Xq)(trend);
    const found = errors.alarm
        ? `the error rate rose from ${(0,format/* formatPercent */.l9)(errors.first ?? 0)} to ${(0,format/* formatPercent */.l9)(errors.last ?? 0)} within the steady state`
        : `response times grew by ${(0,format/* formatNumber */.ZV)(100 * (line.to / line.from - 1))}% within the steady state, from ${(0,format/* formatMs */._V)(line.from)} to ${(0,format/* formatMs */._V)(line.to)} along the trend line`;
    return [
        (0,note/* note */.N)('drift', found, {
            advice: 'look for a leak, a filling disk or queue, or a cache that loses its hits; run longer'
        })
    ];
}
function burstNotes({ bursts }) {
    const [first] = bursts;
    if (first === undefined)
        return [];
    const worst = bursts.reduce((most, next) => (next.failures > most.failures ? next : most), first);
    const others = bursts.length === 1 ? '' : `; ${bursts.length} bursts in all`;
    return [
        (0,note/* note */.N)('error-burst', `${(0,units_count/* formatCount */.B4)(worst.failures)} of ${(0,units_count/* formatCount */.B4)(worst.requests)} requests failed within ${(0,format/* formatDuration */.a3)(worst.seconds)}, ${(0,format/* formatDuration */.a3)(worst.from)} after the start${others}`)
    ];
}
function settlingNotes({ warmUp }) {
    if (warmUp?.settled !== false)
        return [];
    return [
        (0,note/* note */.N)('warm-up-unsettled', 'response times still fell a third into the time at full load', {
            advice: 'run longer, or warm the service up before the test'
        })
    ];
}
function fromRecovery(recovery, policies) {
    const { objective, incidents } = recovery;
    if (objective === undefined)
        return { verdicts: [], notes: unrecoveredNotes(incidents) };
    return { verdicts: [recoveryVerdict(recovery, objective, policies)], notes: [] };
}
function unrecoveredNotes(incidents) {
    const open = incidents.find(incident => !incident.recovered);
    if (open === undefined)
        return [];
    return [(0,note/* note */.N)('recovery-too-slow', (0,target_words/* notRecoveredWords */.Gy)(open.seconds))];
}
/** Longest incident against the objective; the sampling interval is its uncertainty on both ends. */
function recoveryVerdict({ incidents, resolution }, objective, policies) {
    const bounds = { acceptable: objective };
    const common = {
        rule: 'target',
        endpoint: locust_run/* AGGREGATED */.Y$,
        metric: 'recovery-time',
        unit: 's',
        bounds
    };
    const [first] = incidents;
    if (first === undefined) {
        const reason = { kind: 'no-incident' };
        return { ...common, value: 0, grade: 'target', borderline: false, effect: 'pass', reason };
    }
    const worst = incidents.reduce((most, next) => (isWorse(next, most) ? next : most), first);
    const grade = worst.recovered && worst.seconds <= objective ? 'acceptable' : 'unacceptable';
    const low = Math.max(0, worst.seconds - resolution);
    const borderline = worst.recovered && grade === 'unacceptable' && low < objective;
    return {
        ...common,
        value: worst.seconds,
        ...(worst.recovered ? { interval: [low, worst.seconds + resolution] } : {}),
        grade,
        borderline,
        effect: (0,effect/* effectOfGrade */.aY)(grade, borderline, policies),
        reason: reasonOf(worst, objective, resolution)
    };
}
function isWorse(a, b) {
    return a.recovered === b.recovered ? a.seconds > b.seconds : !a.recovered;
}
function reasonOf(incident, objective, resolution) {
    const { recovered, seconds, detectSeconds, depth, failures, fewerSuccesses } = incident;
    if (!recovered)
        return { kind: 'not-recovered', seconds, objective };
    return {
        kind: 'recovered',
        seconds,
        objective,
        detectSeconds,
        resolution,
        failures,
        fewerSuccesses,
        lowest: depth.throughput,
        usual: depth.usualThroughput
    };
}

// EXTERNAL MODULE: ./src/evaluate/waivers.ts
var evaluate_waivers = __nccwpck_require__(1670);
;// CONCATENATED MODULE: ./src/evaluate/with-past.ts



/** How a run ends when what its history says is added to what it says itself. */
function withPast(judged, { outcome, notes }, { past: judge, today }, settings) {
    if (judge === undefined)
        return { outcome, notes: worstNotesFirst(notes) };
    // What could not be judged, or was ended early, tells nothing lasting.
    const isKept = outcome !== 'could-not-judge' && judged.run.stopped === undefined;
    const digest = isKept ? judge.digestOf(judged) : undefined;
    const told = judge.evaluate(judged, { digest, today }, settings);
    const added = withSeverities(told.notes, settings);
    const worst = (0,conclusion/* worstOutcome */.Om)([
        outcome,
        ...told.past.changePoints.map(({ effect }) => OUTCOME_OF[effect]),
        ...added.map(({ severity }) => OUTCOME_OF[severity])
    ]);
    return {
        outcome: worst,
        notes: worstNotesFirst([...notes, ...added]),
        past: told.past,
        ...(0,present/* present */.E)({
            digest: worst === 'could-not-judge' ? undefined : digest && { ...digest, outcome: worst }
        })
    };
}
const OUTCOME_OF = {
    pass: 'passed',
    warn: 'warned',
    fail: 'failed',
    info: 'passed',
    warning: 'warned',
    error: 'could-not-judge'
};

;// CONCATENATED MODULE: ./src/evaluate/evaluate-run.ts
























/** Judges one run by its load level, against its baselines, and with what surrounded it. */
function evaluateRun({ run, level, reason, repeats, nearest, surroundings: { data, timeline: known } }, request, settings) {
    const timeline = known ?? (0,run_in_time/* analyseTimeline */.r)(run, level);
    const judge = judgeFor(level, request, settings);
    const generator = data?.generator;
    const compared = repeats.length === 0
        ? undefined
        : compareWithBaselines({ repeats, level, generator, judge }, request, settings);
    const { comparison, baselineSeries, verdicts: changes = [], notes: noted = [] } = compared ?? {};
    const graded = gradedOf({ run, level, timeline, nearest }, settings);
    const surrounded = { run, level, times: timeline, data };
    const surroundings = judge?.evaluateResources(surrounded, settings.scaling, settings.policies);
    const waived = judgedSoftly({ verdicts: [...graded.verdicts, ...changes], resources: surroundings?.evaluation }, request, settings);
    const { verdicts, resources } = waived;
    const noticed = withSeverities([
        ...notesOnRun(run, level, timeline),
        ...(0,left_out/* leftOutNotes */.j)(run, level, settings.notRequests),
        ...graded.notes,
        ...warmUpNotes(timeline, level, run),
        ...noted,
        ...(surroundings?.notes ?? []),
        ...waived.notes
    ], settings);
    const ownOutcome = (0,conclusion/* outcomeOf */.sG)({ verdicts, ...(0,present/* present */.E)({ resources: resources?.rows }) }, noticed, isJudgedByTime(timeline, level));
    const itself = { outcome: ownOutcome, notes: noticed };
    const told = withPast({ run, level, resources }, itself, request, settings);
    return {
        run,
        loadLevel: level.name,
        levelReason: reason,
        level: levelFacts(level),
        conclusion: (0,conclusion/* conclusionOf */.vu)(told.outcome),
        ...told,
        verdicts,
        metrics: metricsOf(run),
        timeline: {
            ...timeline,
            bottlenecks: (0,bottlenecks/* withFailedBounds */.vz)(timeline.bottlenecks, graded.verdicts)
        },
        ...(0,present/* present */.E)({ resources, comparison, baselineSeries })
    };
}
/** The run against the bounds of its load level, as far as its times can be trusted. */
function gradedOf({ run, level, timeline, nearest }, { policies }) {
    const fromTime = verdictsFromTimeline(timeline, level, policies);
    const graded = steadyToGrade(timeline, level, run);
    const targets = gradedInTime((0,targets_targets/* evaluateTargets */.G)(run, level, policies, { ...graded, nearest }), {
        run,
        level,
        timeline,
        policies
    });
    const verdicts = distrusted([...targets, ...fromTime.verdicts], { ...timeline, seconds: run.durationSeconds ?? timeline.seconds }, policies);
    const abort = timeline.clock === undefined ? abortIn(run, level) : undefined;
    return {
        verdicts: withAbort(verdicts, abort, {
            run,
            ...graded,
            startedAt: timeline.startedAt,
            policies
        }),
        notes: [...stopNotes(run, level, abort), ...fromTime.notes]
    };
}
/** What is to be said of the run alone, whatever it is compared with. */
function notesOnRun(run, level, { clock }) {
    const notes = [
        ...run.notes,
        ...notRequestsNotes(run),
        ...(0,load_level/* loadNotes */.Qm)(run, level),
        ...lostUsersNotes(run, level),
        ...clockNotes(clock),
        ...(0,failing_endpoints/* failingNotes */.U)(run),
        ...(level.kind === 'load' && level.gradeEndpoints ? rareEndpointNotes(run) : [])
    ];
    return run.stopped === undefined ? notes : notes.filter(({ code }) => !OF_LENGTH.has(code));
}
/** Their advice is to measure longer; a run that was ended early was meant to. */
const OF_LENGTH = new Set(['short-run', 'duration-differs']);
/** Undefined where nobody asked for what surrounds the run. */
function judgeFor({ resources }, { surroundings }, { scaling }) {
    if (resources.size + scaling.length === 0)
        return undefined;
    if (surroundings === undefined) {
        throw new Error('resource metrics are asked for, and nobody was handed in who judges them');
    }
    return surroundings.judge;
}
/** What the team has accepted, then, in the advisory mode, all that would still fail, only warns. */
function judgedSoftly({ verdicts, resources }, { today }, { waivers, policies }) {
    const waived = (0,evaluate_waivers/* applyWaivers */.Kw)(verdicts, waivers, today);
    const excused = (0,evaluate_waivers/* waiveResources */.yt)(resources?.rows ?? [], waivers, today);
    return {
        verdicts: waived.verdicts.map(one => (0,effect/* softened */.To)(one, policies)),
        resources: resources && {
            ...resources,
            rows: excused.rows.map(one => (0,effect/* softened */.To)(one, policies))
        },
        notes: [...waived.notes, ...excused.notes]
    };
}
function levelFacts({ kind, users, durationSeconds }) {
    return {
        kind,
        ...(users === undefined ? {} : { users }),
        ...(durationSeconds === undefined ? {} : { durationSeconds })
    };
}
/** A capacity or recovery test has no target to meet, but an answer to give. */
function isJudgedByTime({ capacity, recovery }, { kind }) {
    return (kind === 'capacity' ? capacity : kind === 'recovery' ? recovery : undefined) !== undefined;
}
/** The history counts the rows too that were left out of the total. */
function steadyToGrade({ steady: told, failedLoad }, level, { leftOut }) {
    const steady = told ?? failedLoad;
    const isGraded = level.gradeSteadyState && leftOut === undefined;
    return isGraded && steady !== undefined ? { steady } : {};
}
/** What the setting `warm-up` did, or why it could not. */
function warmUpNotes({ warmUp, steady, failedLoad, limits }, level, { leftOut }) {
    if (!level.gradeSteadyState)
        return [];
    if (leftOut !== undefined) {
        const message = 'the warm-up could not be left out (the history still counts the rows of not-requests)';
        return [(0,note/* note */.N)('warm-up', message)];
    }
    const start = failedLoad?.from ?? warmUp?.seconds;
    const message = (steady ?? failedLoad) === undefined || start === undefined
        ? `the warm-up could not be left out (${(0,limit_words/* whyNo */.ax)('steady-state', limits)})`
        : `throughput, error rate and average are those after ${(0,format/* formatDuration */.a3)(start)} of warm-up; percentiles are those of the whole run`;
    return [(0,note/* note */.N)('warm-up', message)];
}

// EXTERNAL MODULE: ./src/evaluate/contradicting-bounds.ts
var contradicting_bounds = __nccwpck_require__(2524);
// EXTERNAL MODULE: ./src/units/clock.ts
var clock = __nccwpck_require__(2817);
// EXTERNAL MODULE: ./src/evaluate/verdict/order.ts
var order = __nccwpck_require__(2797);
// EXTERNAL MODULE: ./src/evaluate/verdict/sentence.ts
var sentence = __nccwpck_require__(7128);
;// CONCATENATED MODULE: ./src/evaluate/headline.ts







/** `fail-on: never`. */
const ADVISORY = ' (advisory)';
/** Of an error message; some quote a whole page. */
const ERROR_CHARS = 80;
/** What an evaluation says first. */
function headlineOf(outcome, runs, notes, { isAdvisory, judge }) {
    const worst = runs.filter(run => run.outcome === outcome);
    switch (outcome) {
        case 'passed':
            return begun(`Passed${isAdvisory ? ADVISORY : ''}: `, { said: summaryOf(runs) }, isAdvisory);
        case 'warned':
            return warnedHeadline({ worst, runs, judge }, notes, isAdvisory);
        case 'failed': {
            const why = reasonsOf({ worst, runs, judge }, ({ effect }) => effect === 'fail') ??
                stepReason({ worst, runs }, ({ effect }) => effect === 'fail') ?? { said: 'see the report' };
            return begun('Failed: ', {
                ...why,
                said: `${why.said}${endedText(runs)}${(0,evaluate_waivers/* unexcusedText */.m$)(notes)}`
            });
        }
        case 'could-not-judge':
            return begun('Could not judge: ', noteReason([...titled(notes), ...allNotes({ worst, runs })], 'error') ?? {
                said: nothingGraded(worst)
            });
    }
}
/** `; ended at 0:20 by watch`: what the numbers of a single run do not tell. */
function endedText(runs) {
    const [only] = runs;
    const { stopped } = only?.run ?? {};
    if (runs.length !== 1 || stopped === undefined)
        return '';
    return `; ended at ${(0,clock/* formatClock */.ei)(Math.max(0, stopped.stop.at - stopped.startedAt))} by watch`;
}
/** `isWhole`: the beginning says more than the outcome. */
function begun(start, { said, about }, isWhole = false) {
    const text = `${start}${said}`;
    return { text, finding: isWhole ? text : said, ...(about === undefined ? {} : { about }) };
}
function warnedHeadline(all, notes, isAdvisory) {
    const isAvoided = ({ wouldFail }) => wouldFail === true;
    const would = reasonsOf(all, isAvoided) ?? stepReason(all, isAvoided);
    if (would !== undefined) {
        return begun('Advisory only, ', { ...would, said: `would have failed: ${would.said}` });
    }
    const why = reasonsOf(all, ({ effect }) => effect === 'warn') ??
        noteReason([...allNotes(all), ...titled(notes)], 'warning') ?? { said: '' };
    return begun(`Passed with warnings${isAdvisory ? ADVISORY : ''}: `, { ...why, said: `${answerOf(all.runs)}${why.said}` }, isAdvisory);
}
/** What a capacity or recovery test is for comes before what else was noticed. */
function answerOf(runs) {
    const [only] = runs;
    const answer = runs.length === 1 && only !== undefined ? capacityOrRecovery(only) : undefined;
    return answer === undefined ? '' : `${answer}; `;
}
function nothingGraded(runs) {
    if (runs.length === 0)
        return 'there was no run to judge';
    const first = runs.flatMap(run => run.verdicts).find(verdict => verdict.endpoint === locust_run/* AGGREGATED */.Y$);
    return first === undefined
        ? 'nothing could be graded'
        : `nothing could be graded (${(0,sentence/* statementOf */.T8)(first)})`;
}
function summaryOf(runs) {
    const [first] = runs;
    const byTime = runs.length === 1 && first !== undefined ? capacityOrRecovery(first) : undefined;
    return byTime ?? countsOf(runs);
}
/** What a capacity or recovery test found; undefined for a load test. */
function capacityOrRecovery({ level, timeline, verdicts }) {
    const { capacity, recovery, limits } = timeline;
    if (level.kind === 'capacity' && capacity !== undefined) {
        const { maxUsers, maxThroughput } = capacity;
        const held = maxUsers === undefined
            ? 'no load level kept every acceptable bound'
            : `${(0,units_count/* formatCount */.B4)(maxUsers.value)} users${maxThroughput === undefined ? '' : ` and ${(0,format/* formatThroughput */.Y5)(maxThroughput.value)}`} within ${(0,limit_words/* boundsHeld */.XE)(limits)}`;
        const broke = brokeText(capacity);
        return `${held}, ${broke}`;
    }
    if (level.kind !== 'recovery' || recovery === undefined)
        return undefined;
    const objective = verdicts.find(verdict => verdict.rule === 'target' && verdict.metric === 'recovery-time');
    if (objective !== undefined)
        return (0,sentence/* reasonOf */.A3)(objective);
    const { incidents, worstSeconds } = recovery;
    if (incidents.length === 0)
        return 'no incident was seen';
    const count = (0,units_count/* counted */.hS)(incidents.length, 'incident');
    return worstSeconds === undefined
        ? `${count}, not recovered when the run ended`
        : `${count}, recovered within ${(0,format/* formatDuration */.a3)(worstSeconds)}`;
}
function brokeText({ breakingPoint, points }) {
    if (breakingPoint !== undefined)
        return `broken at ${(0,units_count/* formatCount */.B4)(breakingPoint.value)} users`;
    if (points.some(point => point.throughput === 0))
        return 'and at some loads nothing succeeded';
    // On a ramp one part alone proves no limit.
    return points.some(point => point.breaches.length > 0)
        ? 'broken only for a moment'
        : 'never broken';
}
function countsOf(runs) {
    const graded = runs.flatMap(run => run.verdicts).filter(verdict => verdict.rule === 'target');
    const met = graded.filter(verdict => verdict.grade === 'target').length;
    const acceptable = graded.filter(verdict => verdict.grade === 'acceptable').length;
    const undecided = graded.filter(verdict => verdict.grade === 'undecided').length;
    const resources = resourceCounts(runs.flatMap(run => run.resources?.rows ?? []));
    const counts = [
        ...(graded.length === 0 && resources.length > 0 ? [] : [metText(met, graded.length)]),
        ...(acceptable > 0 ? [`${(0,units_count/* formatCount */.B4)(acceptable)} acceptable`] : []),
        ...(undecided > 0 ? [`${(0,units_count/* formatCount */.B4)(undecided)} undecided`] : []),
        ...resources
    ].join(', ');
    const [only] = runs;
    return runs.length === 1 && only !== undefined
        ? `${counts}; ${numbersOf(only)}`
        : `${counts} in ${(0,units_count/* formatCount */.B4)(runs.length)} runs`;
}
/** Of those that are graded. */
function resourceCounts(rows) {
    const graded = rows.filter(({ grade }) => grade !== undefined);
    if (graded.length === 0)
        return [];
    const within = graded.filter(({ grade }) => grade === 'target' || grade === 'acceptable').length;
    const all = (0,units_count/* counted */.hS)(graded.length, 'resource metric');
    return [
        within === graded.length
            ? `${all} within ${within === 1 ? 'its bounds' : 'their bounds'}`
            : `${(0,units_count/* formatCount */.B4)(within)} of ${all} within bounds`
    ];
}
function metText(met, all) {
    if (all === 0)
        return 'no target was set';
    if (all === 1 && met === 1)
        return 'the target met';
    return met === all
        ? `all ${(0,units_count/* formatCount */.B4)(met)} targets met`
        : `${(0,units_count/* formatCount */.B4)(met)} of ${(0,units_count/* counted */.hS)(all, 'target')} met`;
}
function numbersOf({ run, metrics }) {
    const p95 = run.aggregated?.percentiles.get(95);
    return [
        ...(p95 === undefined ? [] : [`P95 ${(0,format/* formatMs */._V)(p95)}`]),
        ...(metrics.throughput === undefined ? [] : [(0,format/* formatThroughput */.Y5)(metrics.throughput)]),
        ...(metrics.errorRate === undefined ? [] : [`${(0,format/* formatPercent */.l9)(metrics.errorRate)} errors`])
    ].join(', ');
}
/** What response times and errors say comes before what may be the reason of it. */
function reasonsOf(all, isMeant) {
    const rows = all.worst.flatMap(run => (run.resources?.rows ?? []).filter(isMeant).map(row => ({ run, row })));
    const clause = verdictReasons(all, isMeant, rows.length);
    if (clause !== undefined)
        return clause;
    const { judge } = all;
    const [first] = judge?.worstRowsFirst(rows.map(({ row }) => row)) ?? [];
    if (first === undefined)
        return undefined;
    const where = rows.find(({ row }) => row === first)?.run.run.name ?? '';
    const prefix = all.runs.length > 1 ? `${where}, ` : '';
    return { said: `${prefix}${first.words.sentence}${andMore(rows.length - 1)}`, about: first };
}
/** A step in the history of the base branch; it is said by its note. */
function stepReason(runs, isMeant) {
    const worst = runs.worst.filter(({ past }) => past?.changePoints.some(isMeant));
    const notes = allNotes({ ...runs, worst }).filter(({ note }) => note.code === 'change-point');
    return noteReason(notes, 'warning');
}
function andMore(others) {
    return others > 0 ? ` (and ${(0,units_count/* formatCount */.B4)(others)} more)` : '';
}
/** Of several runs it is named which one, be it the only bad one. `beside`: what else is meant. */
function verdictReasons({ worst, runs }, isMeant, beside) {
    const hits = worst.flatMap(run => differing(run.verdicts.filter(isMeant)).map(verdict => ({ run, verdict })));
    const [first] = (0,order/* worstFirst */.md)(hits.map(hit => hit.verdict));
    if (first === undefined)
        return undefined;
    const failed = hits.find(({ run }) => allFailed(run) !== undefined)?.run;
    const where = failed ?? hits.find(hit => hit.verdict === first)?.run;
    const prefix = runs.length > 1 && where !== undefined ? `${where.run.name}, ` : '';
    const more = andMore(beside + hits.length - (failed === undefined ? 1 : 0));
    if (failed !== undefined)
        return { said: `${prefix}${allFailed(failed) ?? ''}${more}` };
    return { said: `${prefix}${(0,sentence/* sentenceOf */.$N)(first)}${more}`, about: first };
}
/** `all 4 requests failed, e.g. "ConnectTimeout(…)"`: whatever else is amiss comes of that. */
function allFailed({ run }) {
    const { requests = 0, failures = 0 } = run.aggregated ?? {};
    if (requests === 0 || failures < requests)
        return undefined;
    const [most] = [...run.failures].sort((a, b) => b.occurrences - a.occurrences);
    const error = most?.error.replace(/\s+/g, ' ') ?? '';
    const shown = error.length > ERROR_CHARS ? `${error.slice(0, ERROR_CHARS)}…` : error;
    const what = requests === 1 ? 'the only request' : `all ${(0,units_count/* formatCount */.B4)(requests)} requests`;
    return `${what} failed${error === '' ? '' : `, e.g. "${shown}"`}`;
}
/** What several metrics say in the same words (no comparison, an endpoint that is missing) counts once. */
function differing(verdicts) {
    const said = new Set();
    return verdicts.filter(verdict => {
        const key = `${verdict.endpoint}\n${(0,sentence/* statementOf */.T8)(verdict)}`;
        if (said.has(key))
            return false;
        said.add(key);
        return true;
    });
}
function titled(notes) {
    return notes.map(note => ({ note, title: '' }));
}
function allNotes({ worst, runs }) {
    return worst.flatMap(({ run, notes }) => notes.map(note => ({ note, title: runs.length > 1 ? `${run.name}: ` : '' })));
}
function noteReason(notes, severity) {
    const hits = notes.filter(({ note }) => note.severity === severity);
    const [first] = hits;
    if (first === undefined)
        return undefined;
    const others = hits.slice(1).reduce((count, { note }) => count + (note.standsFor ?? 1), 0);
    const more = andMore(others);
    return { said: `${first.title}${first.note.message}${more}`, about: first.note };
}

// EXTERNAL MODULE: ./src/evaluate/misspelt-levels.ts
var misspelt_levels = __nccwpck_require__(4226);
// EXTERNAL MODULE: ./src/evaluate/targets/nearest-endpoints.ts
var nearest_endpoints = __nccwpck_require__(35);
;// CONCATENATED MODULE: ./src/evaluate/evaluate.ts












/**
 * Judges every run by its load level and against its baselines, and draws the conclusion. Throws an
 * Error when the settings ask for what only `surroundings` can judge, and there are none.
 */
function evaluate(asked, settings) {
    const work = patternWork(asked, settings);
    if (work > MAX_PATTERN_WORK)
        return couldNotJudge([tooManyPatterns(work)]);
    const request = withoutWhatIsNoRequest(asked, settings);
    const leveled = request.candidates.map(run => ({ run, ...(0,load_level/* chooseLevel */.MA)(run, settings) }));
    const contradictions = leveled.flatMap(({ run, level }) => (0,contradicting_bounds/* contradictingBounds */.X)(run, level));
    if (contradictions.length > 0)
        return couldNotJudge(contradictions);
    const tests = testsOf(leveled);
    const nearest = (0,nearest_endpoints/* nearestOfReport */.a)();
    const runs = leveled.map((candidate, i) => {
        const repeats = tests.get(testOf(candidate)) ?? [];
        const isLast = repeats.at(-1) === candidate;
        return evaluateRun({
            ...candidate,
            repeats: isLast ? repeats.map(({ run }) => run) : [],
            nearest,
            surroundings: surroundingsOf(candidate.run, asked, i)
        }, request, settings);
    });
    const misspelt = (0,misspelt_levels/* misspeltLevels */.L)(leveled, settings);
    const ofLevels = [
        ...(0,misspelt_levels/* misspeltLevelNotes */.b)(misspelt),
        ...(0,load_level/* unusedLevelNotes */.oF)(leveled, settings, misspelt.map(({ name }) => name))
    ];
    const notes = worstNotesFirst(withSeverities([...request.notes, ...ofLevels], settings));
    const outcome = (0,conclusion/* worstOutcome */.Om)([
        ...runs.map(run => run.outcome),
        ...(notes.some(note => note.severity === 'error') ? ['could-not-judge'] : []),
        ...(notes.some(note => note.severity === 'warning') ? ['warned'] : [])
    ]);
    const isAdvisory = settings.policies.failOn === 'never';
    return {
        conclusion: (0,conclusion/* conclusionOf */.vu)(outcome),
        outcome,
        ...said(headlineOf(outcome, runs, notes, { isAdvisory, judge: request.surroundings?.judge })),
        runs,
        ...(settings.links.length === 0 ? {} : { links: settings.links }),
        notes,
        ...(isAdvisory ? { advisory: true } : {}),
        ...(0,present/* present */.E)({ earlier: earlierOf(request, settings) })
    };
}
/** The run in time is derived again where rows were left out since. */
function surroundingsOf(run, { candidates, surroundings }, at) {
    const found = surroundings?.runs[at];
    return found === undefined || candidates[at] === run ? { ...found } : { data: found.data };
}
function earlierOf({ baselines, earlier = [], past }, settings) {
    const whole = baselines === 'none' ? earlier : [...baselines, ...earlier];
    const kept = past?.keptOf(whole, run => (0,load_level/* chooseLevel */.MA)(run, settings).level);
    return kept?.length === 0 ? undefined : kept;
}
/** Patterns × names that are compared; more would keep the gate from ever answering. */
const MAX_PATTERN_WORK = 5_000_000;
function patternWork({ candidates, baselines }, settings) {
    const { waivers, notRequests } = settings;
    const offered = baselines === 'none' ? [] : baselines;
    const work = (sum, { endpoints }) => sum + notRequests.length * endpoints.length;
    return candidates.reduce((sum, run) => {
        const { level } = (0,load_level/* chooseLevel */.MA)(run, settings);
        const patterns = level.endpoints.length + level.endpointRegression.length + waivers.length;
        return work(sum, run) + patterns * run.endpoints.length;
    }, offered.reduce((sum, { run }) => work(sum, run), 0));
}
/** Candidates and baselines alike, so that like is compared with like. */
function withoutWhatIsNoRequest(request, { notRequests }) {
    if (notRequests.length === 0)
        return request;
    const { candidates, baselines, earlier } = request;
    const filtered = (all) => all.map(one => ({ ...one, run: (0,left_out/* withoutRows */.A)(one.run, notRequests) }));
    return {
        ...request,
        candidates: candidates.map(run => (0,left_out/* withoutRows */.A)(run, notRequests)),
        baselines: baselines === 'none' ? baselines : filtered(baselines),
        ...(earlier === undefined ? {} : { earlier: filtered(earlier) })
    };
}
function tooManyPatterns(work) {
    return (0,note/* note */.N)('too-large', `the patterns of the config times the endpoints of the runs are ${(0,units_count/* formatCount */.B4)(work)}, more than the ${(0,units_count/* formatCount */.B4)(MAX_PATTERN_WORK)} that are compared`, { severity: 'error', advice: 'Put patterns together with *, or judge fewer runs at a time.' });
}
/** Runs of one name and load level are one test, run more than once. */
function testsOf(leveled) {
    const tests = new Map();
    for (const candidate of leveled) {
        const key = testOf(candidate);
        const known = tests.get(key);
        if (known === undefined)
            tests.set(key, [candidate]);
        else
            known.push(candidate);
    }
    return tests;
}
function testOf({ run, level }) {
    return `${level.name} ${run.test ?? run.name}`;
}
/** The evaluation when there was nothing to judge or nothing to judge by: `notes` say why. */
function couldNotJudge(notes) {
    const outcome = 'could-not-judge';
    return {
        conclusion: (0,conclusion/* conclusionOf */.vu)(outcome),
        outcome,
        ...said(headlineOf(outcome, [], notes, { isAdvisory: false, judge: undefined })),
        runs: [],
        notes: worstNotesFirst(notes)
    };
}
function said({ text, ...rest }) {
    return { headline: text, ...rest };
}


/***/ }),

/***/ 9560:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isFailing),
/* harmony export */   U: () => (/* binding */ failingNotes)
/* harmony export */ });
/* harmony import */ var _units_count_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3252);
/* harmony import */ var _targets_split_rows_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4742);


/** Fewer requests of an endpoint may fail by chance. */
const MIN_REQUESTS = 10;
/** More endpoints that fail are one note. */
const FAILING_NAMED = 3;
/** Most requests of the endpoint failed: what its response times say is of failures. */
function isFailing({ requests, failures }) {
    return requests >= MIN_REQUESTS && failures > requests / 2;
}
/** Of a rare endpoint the total's error rate says nothing. */
function failingNotes(run) {
    const failing = (0,_targets_split_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .wholes */ .F4)(run)
        .filter(({ row }) => isFailing(row))
        .sort((a, b) => b.row.failures - a.row.failures);
    const named = failing.slice(0, FAILING_NAMED);
    const said = named.map(({ key, row }) => `${key}: ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(row.failures)} of ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(row.requests, 'request')} failed`);
    const note = { code: 'endpoint-failing', severity: 'warning' };
    const advice = 'Give the endpoint an error rate of its own in the config if that is meant to be.';
    if (failing.length <= FAILING_NAMED)
        return said.map(message => ({ ...note, message, advice }));
    const message = `${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(failing.length)} endpoints had more than half of their requests fail, most often ${said.join(', ')}`;
    const forAll = 'Give them error rates of their own in the config if that is meant to be.';
    return [{ ...note, message, advice: forAll }];
}


/***/ }),

/***/ 923:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ withoutRows),
/* harmony export */   j: () => (/* binding */ leftOutNotes)
/* harmony export */ });
/* harmony import */ var _config_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5164);
/* harmony import */ var _locust_histogram_histogram_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7237);
/* harmony import */ var _locust_note_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9432);
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6351);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3252);





/**
 * The run whose total is without the rows that the patterns (`not-requests:`) mean: counts, mean and
 * extremes from the rows that remain, percentiles from their histograms. The run itself when no row
 * matches, or when none would remain.
 */
function withoutRows(run, patterns) {
    const { aggregated, endpoints } = run;
    if (aggregated === undefined || patterns.length === 0)
        return run;
    const isOut = (row) => patterns.some(pattern => (0,_config_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPattern */ .MT)(pattern, row));
    const out = endpoints.filter(isOut);
    const kept = endpoints.filter(row => !isOut(row) && row.requests > 0);
    if (out.length === 0 || kept.length === 0)
        return run;
    const total = totalOf(kept, aggregated);
    const isTimed = !kept.some(({ untimed }) => untimed === true);
    return {
        ...run,
        aggregated: total,
        leftOut: {
            keys: new Set(out.map(_locust_run_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointKey */ .r4)),
            hasPercentiles: total.percentiles.size > 0
        },
        notes: run.notes.filter(({ code }) => code !== 'untimed-rows' || !isTimed)
    };
}
/** The sum of rows. Its percentiles are known from histograms, or when only one row has times. */
function totalOf(rows, as) {
    const timed = rows.filter(({ untimed }) => untimed !== true);
    const [first] = timed;
    const merged = timed.every(({ histogram }) => histogram !== undefined)
        ? (0,_locust_histogram_histogram_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeRows */ .YE)(timed, { method: '', name: _locust_run_js__WEBPACK_IMPORTED_MODULE_2__/* .AGGREGATED */ .Y$ })
        : undefined;
    // One row's own count may be without requests that have no time; its percentiles are as they are.
    const percentiles = merged ?? (timed.length === 1 ? first : undefined);
    const requests = sum(rows, row => row.requests);
    return (0,_locust_run_js__WEBPACK_IMPORTED_MODULE_2__/* .rowOfFields */ .hh)({
        method: as.method,
        name: as.name,
        requests,
        failures: sum(rows, ({ failures }) => failures),
        untimed: first === undefined ? true : undefined,
        timed: (0,_locust_histogram_histogram_js__WEBPACK_IMPORTED_MODULE_3__/* .knownTimed */ .nE)(requests, sum(timed, _locust_run_js__WEBPACK_IMPORTED_MODULE_2__/* .timedRequests */ .SP)),
        average: meanOf(timed),
        min: (0,_locust_histogram_histogram_js__WEBPACK_IMPORTED_MODULE_3__/* .extreme */ .RN)(Math.min, timed.map(({ min }) => min)),
        max: (0,_locust_histogram_histogram_js__WEBPACK_IMPORTED_MODULE_3__/* .extreme */ .RN)(Math.max, timed.map(({ max }) => max)),
        median: percentiles?.median,
        // Nobody reads it of the total.
        averageContentSize: undefined,
        histogram: merged?.histogram,
        printedThroughput: sumOf(rows.map(({ printedThroughput }) => printedThroughput)),
        printedFailureRate: sumOf(rows.map(({ printedFailureRate }) => printedFailureRate)),
        percentiles: percentiles?.percentiles ?? new Map()
    });
}
/** By the requests that have a time, where it is known how many. */
function meanOf(rows) {
    const all = sum(rows, _locust_run_js__WEBPACK_IMPORTED_MODULE_2__/* .timedRequests */ .SP);
    if (all === 0 || rows.some(({ average }) => average === undefined))
        return undefined;
    return sum(rows, row => (0,_locust_run_js__WEBPACK_IMPORTED_MODULE_2__/* .timedRequests */ .SP)(row) * (row.average ?? 0)) / all;
}
function sum(rows, pick) {
    return rows.reduce((total, row) => total + pick(row), 0);
}
function sumOf(values) {
    return values.reduce((total, value) => (total === undefined || value === undefined ? undefined : total + value), 0);
}
/** What `not-requests:` did to the run: what was left out, what cannot be had, what matched nothing. */
function leftOutNotes(run, level, patterns) {
    const { endpoints, leftOut } = run;
    const unused = patterns.filter(pattern => !endpoints.some(row => (0,_config_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPattern */ .MT)(pattern, row)));
    return [
        ...unused.map((pattern) => (0,_locust_note_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)('not-requests-unused', `not-requests: ${pattern} matches no endpoint of this run`)),
        ...(leftOut === undefined ? nothingKept(run, unused.length < patterns.length) : []),
        ...(leftOut === undefined ? [] : [leftOutNote(run, leftOut, level)])
    ];
}
function nothingKept({ endpoints, aggregated }, isMatched) {
    if (!isMatched || aggregated === undefined)
        return [];
    if (!endpoints.some(({ requests }) => requests > 0))
        return [];
    return [
        (0,_locust_note_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)('zero-requests', 'not-requests leaves no row with requests', {
            advice: 'Name only the rows that are not requests'
        })
    ];
}
function leftOutNote(run, { keys, hasPercentiles }, level) {
    const count = sum(run.endpoints.filter(row => keys.has((0,_locust_run_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointKey */ .r4)(row))), ({ requests }) => requests);
    const rows = keys.size === 1
        ? '1 row that is no request'
        : `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(keys.size)} rows that are not requests`;
    const percentiles = hasPercentiles
        ? ''
        : `; percentiles without them cannot be had from the CSV${level.gradeEndpoints ? ' and are graded by endpoint only' : ', and no endpoint is graded on them (grade-endpoints: false)'}`;
    const isGraded = hasPercentiles || level.gradeEndpoints;
    return (0,_locust_note_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)('rows-left-out', `the whole run's figures are without ${rows} (not-requests), counted ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(count)} times${percentiles}; the run in time still counts them`, {
        severity: isGraded ? 'info' : 'warning',
        ...(hasPercentiles
            ? {}
            : { advice: 'Put the file of --json-file beside the CSV files: it has the histograms' })
    });
}


/***/ }),

/***/ 828:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MA: () => (/* binding */ chooseLevel),
/* harmony export */   Qm: () => (/* binding */ loadNotes),
/* harmony export */   fH: () => (/* binding */ isOtherLoad),
/* harmony export */   oF: () => (/* binding */ unusedLevelNotes),
/* harmony export */   tf: () => (/* binding */ isRunOf),
/* harmony export */   y2: () => (/* binding */ loadLevelOf)
/* harmony export */ });
/* harmony import */ var _config_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5164);
/* harmony import */ var _locust_note_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9432);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2676);



/** A run may reach fewer users or last shorter or longer than its level by this part of it. */
const LOAD_TOLERANCE = 0.05;
/** At the end of a run its stats may be so old (s): workers report every 3 s … */
const STATS_SECONDS = 5;
/** … and its history may lack so much. */
const LOST_SECONDS = 10;
/**
 * The load level of a run: by a `files:` pattern of the config (the first that matches), else by a
 * name that holds a level's name as a word (`peak`, `results/peak-2`), else the default.
 */
function loadLevelOf(run, settings) {
    return chooseLevel(run, settings).level;
}
/** The load level of a run. */
function chooseLevel(run, settings) {
    const isOfRun = (pattern) => isRunOf(pattern, run);
    const byPattern = settings.loadLevels.find(level => level.files.some(isOfRun));
    // Repeats of one test are of one level, whatever the artifacts are called that hold them.
    const name = (run.test ?? run.name).toLowerCase();
    const byName = settings.loadLevels
        .filter(level => holdsWord(name, level.name.toLowerCase()))
        // `peak-eu` says more than `peak`.
        .sort((a, b) => b.name.length - a.name.length)[0];
    const level = byPattern ??
        byName ??
        settings.loadLevels.find(({ name }) => name === settings.defaultLoadLevel);
    if (level === undefined)
        throw new TypeError(`no load level ${settings.defaultLoadLevel}`);
    const pattern = byPattern?.files.find(isOfRun);
    if (pattern !== undefined) {
        const reason = `because its name matches the \`files:\` pattern ${pattern}`;
        return { level, by: 'files', reason };
    }
    return byName === undefined
        ? { level, by: 'default', reason: 'the level of runs that nothing else assigns' }
        : { level, by: 'name', reason: `because its name holds the word ${level.name}` };
}
/** Whether a pattern of `files:` means a run. */
function isRunOf(pattern, { name, ownName }) {
    return [name, ownName].some(one => one !== undefined && (0,_config_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesWildcard */ ._W)(pattern, one));
}
/** Whether `phrase` stands in the name between two characters that are no letters or digits. */
function holdsWord(name, phrase) {
    const at = name.indexOf(phrase);
    if (at === -1)
        return false;
    const isWordChar = (char) => char !== undefined && /[a-z0-9]/.test(char);
    return !isWordChar(name[at - 1]) && !isWordChar(name[at + phrase.length]);
}
/** Says when a run was not the test that its load level describes. */
function loadNotes(run, level) {
    // A capacity test goes beyond its users on purpose.
    const severity = level.explicitLoad && level.kind === 'load' ? 'warning' : 'info';
    return [...usersNotes(run, level, severity), ...durationNotes(run, level, severity)];
}
function usersNotes(run, level, severity) {
    const { peakUsers = 0 } = run;
    const { name, users = 0 } = level;
    if (!isOtherLoad(run.peakUsers, level.users))
        return [];
    const isSure = peakUsers > users || !mayHaveRisen(run, users);
    const seen = `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(peakUsers, 'user')}${isSure ? '' : ' before its history ends'}`;
    return [
        (0,_locust_note_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)('users-differ', `the run reached ${seen}; load level ${name} means ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(users)}`, {
            severity: isSure ? severity : 'info',
            advice: `Run the test with ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(users, 'user')}, or set users and throughput of the load level in the config.`
        })
    ];
}
function durationNotes(run, level, severity) {
    const { durationSeconds: seen = 0 } = run;
    const { name, durationSeconds: wanted = 0 } = level;
    if (!isOtherLoad(run.durationSeconds, level.durationSeconds))
        return [];
    if (seen < wanted && wanted <= seen + unseenSeconds(run))
        return [];
    return [
        (0,_locust_note_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)('duration-differs', `the run lasted ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(seen)}; load level ${name} means ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(wanted)}`, {
            severity,
            advice: 'Set --run-time to the duration of the load level, or change the load level.'
        })
    ];
}
/**
 * How much longer (s) a run may have been than is seen of it. It is timed by its last request, and users
 * who wait in step make none until they have waited.
 */
function unseenSeconds({ aggregated, durationSeconds = 0, peakUsers = 1, history }) {
    const cycle = (peakUsers * durationSeconds) / Math.max(1, aggregated?.requests ?? 0);
    const unanswered = Math.max(0, spanWithUsers(history) - durationSeconds);
    return Math.max(unanswered, cycle) + STATS_SECONDS;
}
function spanWithUsers(history) {
    const last = history?.samples.findLast(({ users }) => users > 0);
    return (last?.at ?? 0) - (history?.samples[0]?.at ?? 0);
}
/** The users had only just become as many when the history ends, and were enough at that pace soon. */
function mayHaveRisen({ history, peakUsers = 0 }, wanted) {
    const span = spanWithUsers(history);
    const reached = history?.samples.find(({ users }) => users >= peakUsers);
    if (history === undefined || reached === undefined)
        return false;
    const held = span - (reached.at - (history.samples[0]?.at ?? 0));
    return held <= LOST_SECONDS && wanted - peakUsers <= (peakUsers / span) * LOST_SECONDS;
}
/** Whether a run's users or seconds are not those that its level asks for. */
function isOtherLoad(seen, wanted) {
    if (seen === undefined || wanted === undefined)
        return false;
    return Math.abs(seen - wanted) > Math.max(1, wanted * LOAD_TOLERANCE);
}
/** Says which load level was asked for, by name or by `files:`, and is that of no run; but for those `said`. */
function unusedLevelNotes(leveled, settings, said) {
    if (leveled.length === 0)
        return [];
    const used = new Set(leveled.map(({ level }) => level.name));
    const unused = settings.loadLevels.filter(({ name, files }) => !used.has(name) &&
        !said.includes(name) &&
        (files.length > 0 || name === settings.askedLoadLevel));
    const seen = leveled
        .slice(0, RUNS_NAMED)
        .map(({ run, level }) => `${run.name} is ${level.name}`)
        .join(', ');
    const more = leveled.length > RUNS_NAMED ? ` and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(leveled.length - RUNS_NAMED)} more` : '';
    return unused.map(({ name, files }) => (0,_locust_note_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)('load-level-unused', `no run is of the load level ${name}${files.length > 0 ? ` (files: ${files.join(', ')})` : ''}: ${seen}${more}`, {
        severity: 'info',
        advice: 'A files pattern comes first, then the name of the run, then load-level.'
    }));
}
/** Runs that are named in a note about all of them. */
const RUNS_NAMED = 5;


/***/ }),

/***/ 4226:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ misspeltLevels),
/* harmony export */   b: () => (/* binding */ misspeltLevelNotes)
/* harmony export */ });
/* harmony import */ var _locust_note_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9432);
/* harmony import */ var _spelling_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5404);


/** Names from this length on may differ by two letters and still be one word; shorter ones by one. */
const LONG_NAME = 8;
/** Of shorter ones each is a name of its own. */
const LEAST_LENGTH = 4;
/**
 * The load levels of the config that are surely misspelt: no run is of them, and a run that the config
 * has no level for is called like them, or its level is.
 */
function misspeltLevels(leveled, { writtenLevels }) {
    const used = new Set(leveled.map(({ level }) => level.name));
    const unknown = leveled.filter(({ level }) => !writtenLevels.includes(level.name));
    return writtenLevels
        .filter(name => !used.has(name))
        .flatMap((name) => {
        for (const { run, level, by } of unknown) {
            const called = by === 'default' ? [level.name, ...wordsOf(run)] : [level.name];
            const meant = called.find(one => isSlip(name, one));
            if (meant !== undefined)
                return [{ name, meant, run: run.name, judgedAs: level.name }];
        }
        return [];
    });
}
/** `nightly-spike` is that, `nightly` and `spike`. */
function wordsOf({ name, ownName = name }) {
    const prefix = ownName.slice(ownName.lastIndexOf('/') + 1);
    return [prefix, ...prefix.split(/[^\p{L}\p{N}]+/u)];
}
/** Names that only a number tells apart are two. */
function isSlip(name, meant) {
    const withoutDigits = (text) => text.replace(/\d+/g, '');
    if (name.length < LEAST_LENGTH || withoutDigits(name) === withoutDigits(meant))
        return false;
    return (0,_spelling_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nameMeant */ .FC)(name, [meant], name.length < LONG_NAME ? 1 : 2) !== undefined;
}
function misspeltLevelNotes(misspelt) {
    return misspelt.map(({ name, meant, run, judgedAs }) => (0,_locust_note_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)('load-level-unused', `no run is of the load level ${name}; did you mean ${meant}? The run ${run} is judged by ${judgedAs}, which is not under load-levels in the config`, { severity: 'warning', advice: 'Mend the name, or say with files: which runs it is for.' }));
}


/***/ }),

/***/ 9659:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ hasStalled),
/* harmony export */   GB: () => (/* binding */ doubtfulTimes),
/* harmony export */   II: () => (/* binding */ whyUnusable),
/* harmony export */   g6: () => (/* binding */ differencesOf),
/* harmony export */   wi: () => (/* binding */ whyEmpty)
/* harmony export */ });
/* harmony import */ var _timeline_limit_words_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7276);

/**
 * Why two runs must not be compared; nothing when they may be (docs/statistics.md §1). What a run's
 * files do not tell is not held against it.
 */
function differencesOf(candidate, baseline) {
    return [
        otherPercentiles(candidate.run, baseline.run),
        otherUsers(candidate.run.peakUsers, baseline.run.peakUsers),
        otherShards(candidate.run.shards, baseline.run.shards),
        ...otherTimes(candidate, baseline)
    ].filter(difference => difference !== undefined);
}
/**
 * What differs in time. Where the times are in doubt, that is the reason and not the test; a think
 * time is not known then.
 */
function otherTimes(candidate, baseline) {
    const doubt = doubtfulTimes(candidate, [baseline]);
    const lengths = [otherLength(candidate, baseline), otherRamp(candidate.window, baseline.window)];
    if (doubt === undefined)
        return [...lengths, otherThinkTime(candidate, baseline.window)];
    return lengths.some(reason => reason !== undefined) ? [{ kind: 'times', doubt }] : [];
}
/** Whose times cannot be trusted, and why; undefined when all can. */
function doubtfulTimes({ clock }, baselines) {
    if (clock !== undefined)
        return { of: 'run', what: (0,_timeline_limit_words_js__WEBPACK_IMPORTED_MODULE_0__/* .clockWords */ .mV)(clock) };
    const [found] = baselines.flatMap(baseline => baseline.clock ?? []);
    return found === undefined ? undefined : { of: 'baseline', what: (0,_timeline_limit_words_js__WEBPACK_IMPORTED_MODULE_0__/* .clockWords */ .mV)(found) };
}
/** Why a run cannot be compared with anything; undefined when it can. */
function whyEmpty({ aggregated }) {
    if (aggregated === undefined)
        return { kind: 'no-total-row' };
    return aggregated.requests === 0 ? { kind: 'no-requests' } : undefined;
}
/**
 * Why a run cannot serve as a baseline; undefined when it can. A lack of a steady window counts only
 * where `steady` says that the candidates have one.
 */
function whyUnusable({ run, window }, steady) {
    const { requests = 0, failures = 0 } = run.aggregated ?? {};
    if (failures > requests / 2) {
        return { kind: 'failed', share: failures / requests };
    }
    return steady && run.history !== undefined && window === undefined
        ? { kind: 'no-steady-window' }
        : whyEmpty(run);
}
function otherPercentiles(candidate, baseline) {
    const [now, then] = [candidate.percentileSource, baseline.percentileSource];
    return now !== then && (now === 'window' || then === 'window')
        ? { kind: 'percentiles-of-last-seconds' }
        : undefined;
}
function otherUsers(now, then) {
    if (now === undefined || then === undefined)
        return undefined;
    return Math.abs(now - then) > Math.max(1, 0.02 * then) ? { kind: 'users', then, now } : undefined;
}
/** One that is missing is part of the load, and without a history nothing else tells. */
function otherShards(now, then) {
    if (now === undefined || then === undefined)
        return undefined;
    return now === then ? undefined : { kind: 'shards', then, now };
}
/** Times at full load that differ by more than a quarter; of whole runs, where there is no window. */
function otherLength(candidate, baseline) {
    const steady = candidate.window !== undefined && baseline.window !== undefined;
    const now = steady ? candidate.window.fullLoadSeconds : candidate.run.durationSeconds;
    const then = steady ? baseline.window.fullLoadSeconds : baseline.run.durationSeconds;
    if (now === undefined || then === undefined || then === 0)
        return undefined;
    return now / then < 0.8 || now / then > 1.25
        ? { kind: steady ? 'full-load' : 'duration', then, now }
        : undefined;
}
function otherRamp(now, then) {
    if (now === undefined || then === undefined)
        return undefined;
    return Math.abs(now.rampSeconds - then.rampSeconds) > 0.25 * then.fullLoadSeconds
        ? { kind: 'ramp-up', then: then.rampSeconds, now: now.rampSeconds }
        : undefined;
}
/**
 * A think time that changed by more than 10 % is another load script, unless
 * - it is noise: less than 5 % of the time from one request of a user to the next (no think time);
 * - that time did not change: the script paces its users (`constant_pacing`), and a slower server
 *   only shortens their pause;
 * - the candidate stalled: requests that never end look like thinking.
 */
function otherThinkTime(candidate, then) {
    const now = candidate.window;
    if (now?.thinkSeconds === undefined || then?.thinkSeconds === undefined)
        return undefined;
    const change = Math.abs(now.thinkSeconds - then.thinkSeconds);
    const cycle = then.users / then.throughput;
    if (change <= Math.max(0.1 * then.thinkSeconds, 0.05 * cycle))
        return undefined;
    if (Math.abs(now.users / now.throughput - cycle) < change / 2)
        return undefined;
    if (hasStalled(candidate.run))
        return undefined;
    return { kind: 'think-time', then: then.thinkSeconds, now: now.thinkSeconds };
}
/** What the reader says of a server that stopped to answer. */
const STALLS = new Set(['stalled', 'stalled-at-end']);
/** Requests were sent and for long none was answered. */
function hasStalled({ notes }) {
    return notes.some(({ code }) => STALLS.has(code));
}


/***/ }),

/***/ 480:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ learnedSpreads),
/* harmony export */   l: () => (/* binding */ LEAST_RUNS)
/* harmony export */ });
/* harmony import */ var _statistics_median_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6713);
/* harmony import */ var _own_moves_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8522);


/** Fewer runs teach no spread: they are compared with by the rule that assumes one. */
const LEAST_RUNS = 10;
/** Runs as which what all endpoints have in common counts beside an endpoint's own runs. */
const PRIOR_RUNS = 10;
/** Standard deviations beyond which a run of the reference counts no further. */
const CLIP = 3;
/**
 * The spread of every endpoint that has at least ten runs and three others as its control;
 * docs/statistics.md §17. A run's residual counts for the less the more the run was disturbed, none
 * counts beyond three standard deviations, and the variances are drawn towards what is common to the
 * endpoints: so many times what chance alone brings about.
 */
function learnedSpreads({ series, sampling, controlError }) {
    const judged = (series[0]?.length ?? 1) - 1;
    const found = (0,_own_moves_js__WEBPACK_IMPORTED_MODULE_0__/* .ownMoves */ .B)(series, judged).map(({ values, others }, at) => residualsOf(values, others, (sampling[at] ?? 0) / controlError ** 2));
    const ratios = found.flatMap((residuals, at) => residuals === undefined ? [] : [residuals.spread ** 2 / (sampling[at] ?? 0)]);
    const ratio = Math.max(1, (0,_statistics_median_js__WEBPACK_IMPORTED_MODULE_1__/* .medianOf */ .ux)(Float64Array.from(ratios)));
    return found.map((residuals, at) => {
        if (residuals === undefined)
            return undefined;
        const { typical, others, usualOthers, sizes } = residuals;
        const runs = sizes.length;
        const freedom = PRIOR_RUNS + runs - 1;
        const prior = ratio * (sampling[at] ?? 0);
        const most = CLIP * Math.sqrt(Math.max(prior, residuals.spread ** 2));
        const squares = sizes.reduce((sum, size) => sum + Math.min(size, most) ** 2, 0);
        const variance = (PRIOR_RUNS * prior + squares) / freedom;
        // the median of N runs has π/2 times the variance of their mean
        const ofDifference = variance * (1 + Math.PI / 2 / runs) + (controlError * others) ** 2;
        return {
            runs,
            typical,
            others,
            usualOthers,
            sd: Math.sqrt(variance),
            error: Math.sqrt(ofDifference),
            freedom
        };
    });
}
/** `moved`: the square of the others' move, ms², at which a residual counts for 1 ÷ √2 of itself. */
function residualsOf(values, others, moved) {
    const judged = values.length - 1;
    const now = others[judged] ?? NaN;
    const runs = [...values.keys()].filter(run => run < judged && !Number.isNaN(values[run]));
    if (runs.length < LEAST_RUNS || Number.isNaN(now))
        return undefined;
    const typical = (0,_statistics_median_js__WEBPACK_IMPORTED_MODULE_1__/* .medianOf */ .ux)(Float64Array.from(runs, run => values[run] ?? NaN));
    const distances = runs.map(run => [(values[run] ?? NaN) - typical, others[run] ?? NaN]);
    const sizes = Float64Array.from(distances, ([by, moves]) => Math.abs(by) / Math.sqrt(1 + moves ** 2 / moved));
    const moves = distances.map(([, others]) => others);
    return {
        typical,
        others: now,
        usualOthers: [Math.min(...moves), Math.max(...moves)],
        sizes,
        spread: _statistics_median_js__WEBPACK_IMPORTED_MODULE_1__/* .SD_PER_MEDIAN_DEVIATION */ .jT * (0,_statistics_median_js__WEBPACK_IMPORTED_MODULE_1__/* .medianOf */ .ux)(sizes)
    };
}


/***/ }),

/***/ 6666:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ matchRuns),
/* harmony export */   l: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var _timeline_clock_trouble_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5903);
/* harmony import */ var _timeline_intervals_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1925);
/* harmony import */ var _timeline_spread_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1912);
/* harmony import */ var _timeline_steady_window_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9426);
/* harmony import */ var _verdict_comparability_words_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2859);
/* harmony import */ var _comparability_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9659);






/** Which candidate is compared with which baselines, and which baselines with none. */
function matchRuns(candidates, baselines, level) {
    const seen = baselines.map(baseline => ({
        ...baseline,
        ...observe(baseline.run, level),
        ...baseline.observed
    }));
    const observed = candidates.map(run => observe(run, level));
    if (level.regression.paired && candidates.length === baselines.length) {
        const pairs = observed.map((candidate, i) => matchAll([candidate], seen.slice(i, i + 1)));
        return {
            matches: pairs.flatMap(({ matches }) => matches),
            skipped: pairs.flatMap(({ skipped }) => skipped),
            leftOut: []
        };
    }
    const filled = observed.filter(({ run }) => (0,_comparability_js__WEBPACK_IMPORTED_MODULE_4__/* .whyEmpty */ .wi)(run) === undefined);
    return matchAll(filled.length === 0 ? observed : filled, seen);
}
/** A run with what is worked out of its history, warmed up as its load level says. */
function observe(run, level) {
    const window = (0,_timeline_steady_window_js__WEBPACK_IMPORTED_MODULE_3__/* .steadyWindowOf */ .e)(run, level.warmUp);
    const spread = (0,_timeline_spread_js__WEBPACK_IMPORTED_MODULE_2__/* .spreadOf */ .j)(run);
    const samples = run.history?.samples ?? [];
    const clock = (0,_timeline_clock_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTrouble */ .a)((0,_timeline_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsOf */ .RO)(samples, samples[0]?.at ?? 0));
    return {
        run,
        ...(window === undefined ? {} : { window }),
        ...(spread === undefined ? {} : { spread }),
        ...(clock === undefined ? {} : { clock })
    };
}
/**
 * Every candidate against every baseline that is comparable with it. A candidate without any does not
 * take part, unless that is true of all.
 */
function matchAll(candidates, offered) {
    const steady = candidates.some(({ window }) => window !== undefined);
    const seen = offered.map(baseline => ({ baseline, broken: (0,_comparability_js__WEBPACK_IMPORTED_MODULE_4__/* .whyUnusable */ .II)(baseline, steady) }));
    const found = candidates.map(candidate => ({
        candidate,
        baselines: seen
            .filter(({ broken }) => broken === undefined)
            .map(({ baseline }) => baseline)
            .filter(baseline => obstacle(candidate, baseline) === undefined)
    }));
    const matches = found.filter(({ baselines }) => baselines.length > 0);
    const judged = matches.length === 0 ? found : matches;
    const skipped = seen.flatMap(({ baseline, broken }) => {
        if (judged.some(({ baselines }) => baselines.includes(baseline)))
            return [];
        const why = broken === undefined ? firstObstacle(judged, baseline) : `it ${(0,_verdict_comparability_words_js__WEBPACK_IMPORTED_MODULE_5__/* .unusableWords */ .NV)(broken)}`;
        return [{ baseline, why, broken: broken !== undefined }];
    });
    const leftOut = found
        .filter(match => !judged.includes(match))
        .map(({ candidate }) => ({ run: candidate.run, why: allObstacles(candidate, seen) }));
    return { matches, skipped, leftOut };
}
function firstObstacle(judged, baseline) {
    return judged.flatMap(({ candidate }) => obstacle(candidate, baseline) ?? [])[0] ?? '';
}
function allObstacles(candidate, offered) {
    const usable = offered.filter(({ broken }) => broken === undefined);
    return [...new Set(usable.flatMap(({ baseline }) => obstacle(candidate, baseline) ?? []))].join('; or ');
}
function obstacle(candidate, baseline) {
    const empty = (0,_comparability_js__WEBPACK_IMPORTED_MODULE_4__/* .whyEmpty */ .wi)(candidate.run);
    if (empty !== undefined)
        return `the run to compare ${(0,_verdict_comparability_words_js__WEBPACK_IMPORTED_MODULE_5__/* .unusableWords */ .NV)(empty)}`;
    const differences = (0,_comparability_js__WEBPACK_IMPORTED_MODULE_4__/* .differencesOf */ .g6)(candidate, baseline);
    return differences.length === 0 ? undefined : (0,_verdict_comparability_words_js__WEBPACK_IMPORTED_MODULE_5__/* .differencesWords */ ._8)(differences);
}


/***/ }),

/***/ 223:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ assumedVariance),
/* harmony export */   CV: () => (/* binding */ bandWidth),
/* harmony export */   CZ: () => (/* binding */ meanSamplingVariance),
/* harmony export */   FS: () => (/* binding */ tailFraction),
/* harmony export */   Jw: () => (/* binding */ measuredNoise),
/* harmony export */   X: () => (/* binding */ assumedMeanVariance),
/* harmony export */   aL: () => (/* binding */ noiseFactor),
/* harmony export */   fF: () => (/* binding */ blendedNoise),
/* harmony export */   lf: () => (/* binding */ samplingVariance),
/* harmony export */   wH: () => (/* binding */ middleMs)
/* harmony export */ });
/* harmony import */ var _locust_stats_buckets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6301);
/* harmony import */ var _targets_tail_slope_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6772);
/* harmony import */ var _timeline_intervals_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1925);



/** sd of ln value that every run has over and above what is computed: docs/statistics.md §2. */
const FLOOR = 0.03;
/** The same of a mean, whose rank does not wander: docs/verdict-bench.md says what it costs. */
const MEAN_FLOOR = 0.05;
/** For a row that prints no neighbouring percentiles: between a lognormal and an exponential tail. */
const USUAL_SLOPE = 0.5;
/** The mean absolute deviation of a normal variable is its sd ÷ 1.2533. */
const SD_PER_MEAN_DEVIATION = 1.2533;
/** Fraction of the requests above a percentile: 0.001 for 99.9, without the error of 1 − 0.999. */
function tailFraction(percent) {
    return Math.round((100 - percent) * 1e9) / 1e11;
}
/**
 * Variance of ln(percentile) between runs that is assumed before any is measured: sampling, the
 * wander of the rank between runs (none for pairs), half a bucket, and a floor.
 *
 * `requests`: of the endpoint, in one run.
 */
function assumedVariance(baselines, percent, requests, paired) {
    const tail = tailFraction(percent);
    const odds = (1 - tail) / tail;
    const wander = paired ? 0 : Math.min(0.5, 0.1 * Math.sqrt(odds));
    return percentileVariance(baselines, percent, odds / requests + wander ** 2) + FLOOR ** 2;
}
/**
 * Variance of ln(percentile) of which nothing but chance and rounding are the cause: how far the rank
 * lies by the chance of so many requests, and half a bucket.
 */
function samplingVariance(baselines, percent, requests) {
    const tail = tailFraction(percent);
    return percentileVariance(baselines, percent, (1 - tail) / tail / requests);
}
/** `rank`: variance of the rank, in the unit of the slope; mean over the baselines. */
function percentileVariance(baselines, percent, rank) {
    const slopes = baselines.map(row => (0,_targets_tail_slope_js__WEBPACK_IMPORTED_MODULE_0__/* .tailSlope */ .CF)(row, percent));
    const usual = slopes.includes(undefined)
        ? (0,_timeline_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(slopes.filter(slope => slope !== undefined))
        : undefined;
    const sum = baselines.reduce((total, row, at) => {
        const value = row.percentiles.get(percent) ?? 0;
        const slope = slopes[at] ?? usual ?? USUAL_SLOPE;
        const bucket = (0,_locust_stats_buckets_js__WEBPACK_IMPORTED_MODULE_2__/* .bucketHalfWidth */ .ku)(value) / Math.max(value, 0.5);
        return total + (slope ** 2 * rank + bucket ** 2 / 3);
    }, 0);
    return sum / baselines.length;
}
/**
 * The same for the exact mean: sampling and a floor of its own. Its rank does not wander, and what all
 * endpoints have in common is left to the control.
 */
function assumedMeanVariance(baselines, requests) {
    return meanSamplingVariance(baselines, requests) + MEAN_FLOOR ** 2;
}
/** Variance of ln(mean) of which nothing but the chance of so many requests is the cause. */
function meanSamplingVariance(baselines, requests) {
    const spread = baselines.reduce((sum, row) => sum + relativeVariance(row), 0) / baselines.length;
    return spread / requests;
}
/** Variance of a row's response times ÷ their mean², as if they lay evenly between the printed columns. */
function relativeVariance({ percentiles, min = 0, max }) {
    let [mean, square] = [0, 0];
    let [from, low, last] = [0, min, 0];
    const reach = (to, high) => {
        const weight = (to - from) / 100;
        const middle = (low + high) / 2;
        mean += weight * middle;
        square += weight * (middle ** 2 + (high - low) ** 2 / 12);
        from = to;
        low = high;
    };
    for (const percent of (0,_targets_tail_slope_js__WEBPACK_IMPORTED_MODULE_0__/* .printedPercents */ .t$)(percentiles)) {
        last = percentiles.get(percent) ?? 0;
        reach(percent, last);
    }
    reach(100, max ?? last);
    // Not by mean², which is 0 for the smallest means.
    return mean === 0 ? 0 : Math.max(0, square / mean / mean - 1);
}
/** sd between the baselines' ln values, by the mean absolute deviation from their median; 0 for one. */
function measuredNoise(lnValues) {
    const count = lnValues.length;
    const centre = (0,_timeline_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(lnValues);
    if (count < 2 || centre === undefined)
        return 0;
    const deviation = lnValues.reduce((sum, x) => sum + Math.abs(x - centre), 0) / count;
    return SD_PER_MEAN_DEVIATION * deviation * Math.sqrt(count / (count - 1));
}
/** sd of ln value of one run: the assumption weighs as much as two runs, the measurement N − 1. */
function blendedNoise(assumed, measured, baselines) {
    return Math.sqrt((2 * assumed + (baselines - 1) * measured ** 2) / (baselines + 1));
}
/** K: the sensitivity, raised where many cells give chance many chances. */
function noiseFactor(sensitivity, judgedCells) {
    return sensitivity + 1.4 * Math.log10(Math.max(1, judgedCells / 20));
}
/** ln of the band's edge: K times the noise of a candidate against the median of N baselines. */
function bandWidth(factor, noise, baselines) {
    return factor * noise * Math.sqrt(1 + 1 / baselines);
}
/** The middle of the baselines in the logarithm, in ms: a printed 0 counts as 0.5. */
function middleMs(values) {
    const sorted = values.map(ms => Math.max(ms, 0.5)).sort((a, b) => a - b);
    const lower = sorted[Math.ceil(sorted.length / 2) - 1];
    const upper = sorted[Math.floor(sorted.length / 2)];
    if (lower === undefined || upper === undefined)
        return undefined;
    return lower === upper ? lower : Math.sqrt(lower * upper);
}


/***/ }),

/***/ 8522:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ownMoves)
/* harmony export */ });
/* harmony import */ var _statistics_median_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6713);

/** Fewer other endpoints do not tell what happened to the whole run. */
const LEAST_CONTROLS = 3;
/**
 * Takes away what happened to a whole run: a disturbance of the machine adds about as many milliseconds
 * to every endpoint (docs/statistics.md §17). The first `reference` runs (all, unless said otherwise)
 * say what is usual; runs after them are measured by it. One result a series, in the same order.
 */
function ownMoves(series, reference = series[0]?.length ?? 0) {
    const usual = series.map(values => medianOfFirst(values, reference));
    const found = series.map(values => ({ values: values.slice(), others: values.slice() }));
    const ascending = new Float64Array(series.length);
    for (let run = 0; run < (series[0]?.length ?? 0); run++) {
        let count = 0;
        for (const [at, values] of series.entries()) {
            const move = valueAt(values, run) - valueAt(usual, at);
            // NaN: no value here, or none in a run of the reference
            if (!Number.isNaN(move))
                ascending[count++] = move;
        }
        const moves = ascending.subarray(0, count).sort();
        for (const [at, { values, others }] of found.entries()) {
            const value = valueAt(values, run);
            const common = medianWithout(value - valueAt(usual, at), moves);
            others[run] = common;
            values[run] = value - common;
        }
    }
    return found;
}
/** NaN when one of them is. */
function medianOfFirst(values, count) {
    const sorted = values.slice(0, count);
    if (sorted.some(Number.isNaN))
        return NaN;
    sorted.sort();
    return (0,_statistics_median_js__WEBPACK_IMPORTED_MODULE_0__/* .middleOf */ .XV)(sorted, sorted.length);
}
/**
 * The median of ascending moves less one that equals `own`; of all of them where `own` is NaN, which is
 * none of them. NaN when fewer than three are left.
 */
function medianWithout(own, ascending) {
    if (Number.isNaN(own)) {
        return ascending.length < LEAST_CONTROLS ? NaN : (0,_statistics_median_js__WEBPACK_IMPORTED_MODULE_0__/* .middleOf */ .XV)(ascending, ascending.length);
    }
    const count = ascending.length - 1;
    if (count < LEAST_CONTROLS)
        return NaN;
    // from its own place on the others stand one further
    const other = (place) => {
        const value = valueAt(ascending, place);
        return own <= value ? valueAt(ascending, place + 1) : value;
    };
    return (other((count - 1) >> 1) + other(count >> 1)) / 2;
}
function valueAt(values, at) {
    return values?.[at] ?? NaN;
}


/***/ }),

/***/ 8184:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ MIX_MATTERS),
/* harmony export */   X7: () => (/* binding */ largestShift),
/* harmony export */   dD: () => (/* binding */ mixShift),
/* harmony export */   t_: () => (/* binding */ withShares),
/* harmony export */   xc: () => (/* binding */ judgePresence)
/* harmony export */ });
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6351);

/** An endpoint that carried more of the requests than this is part of what the load test is for. */
const MIX_MATTERS = 0.05;
/** Fewer expected requests than this can all fail to happen by chance (e⁻⁷ is 1 in 1,000). */
const TOO_FEW = 7;
function withShares(baselines) {
    return { baselines, shares: sharesOf(baselines), having: havingOf(baselines) };
}
/** Counted once: names with ids make as many endpoints as there are rows in all baselines. */
function havingOf(runs) {
    const having = new Map();
    for (const { rows } of runs) {
        for (const key of rows.keys())
            having.set(key, (having.get(key) ?? 0) + 1);
    }
    return having;
}
function sharesOf(runs) {
    const sums = new Map();
    for (const { run, rows } of runs) {
        const total = run.aggregated?.requests ?? 0;
        for (const [key, row] of rows) {
            sums.set(key, (sums.get(key) ?? 0) + row.requests / total / runs.length);
        }
    }
    return sums;
}
/**
 * Why the totals of two runs cannot be compared: a share that moved by more than 5 percentage points
 * (an endpoint that came or went counts as a share of 0) moves every percentile of the total.
 */
function mixShift(candidate, { shares: then }) {
    const now = sharesOf([candidate]);
    return largestShift([
        ...Array.from(then, ([endpoint, from]) => ({ endpoint, from, to: now.get(endpoint) ?? 0 })),
        ...Array.from(now, ([endpoint, to]) => ({ endpoint, from: then.get(endpoint) ?? 0, to }))
    ]);
}
/** The first of those that moved most; undefined where none moved by more than matters. */
function largestShift(shifts) {
    let most;
    // the rounding of shares moves nothing
    let by = MIX_MATTERS + 1e-9;
    for (const shift of shifts) {
        const moved = Math.abs(shift.to - shift.from);
        if (moved > by)
            [most, by] = [shift, moved];
    }
    return most;
}
/** Endpoints that only one side has: a verdict each, for a new one only to say so. */
function judgePresence({ run, rows }, { baselines, shares, having }, policies) {
    const judged = [];
    for (const [key, share] of shares) {
        if (rows.has(key))
            continue;
        if ((having.get(key) ?? 0) > baselines.length / 2)
            judged.push(judgeVanished(key, share, run, policies));
    }
    for (const row of run.endpoints) {
        if (row.requests > 0 && !shares.has((0,_locust_run_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)(row)))
            judged.push(judgeNew(row));
    }
    return judged;
}
function judgeVanished(key, share, candidate, policies) {
    const isRare = share * (candidate.aggregated?.requests ?? 0) < TOO_FEW;
    return {
        over: Infinity,
        verdict: {
            rule: 'presence',
            endpoint: key,
            presence: 'vanished',
            share,
            isRare,
            effect: isRare ? 'pass' : effectOfMissing(share, policies)
        }
    };
}
/** A vanished endpoint follows `on-missing`, but a small one at most warns. */
function effectOfMissing(share, { onMissing }) {
    return onMissing === 'fail' && share <= MIX_MATTERS ? 'warn' : onMissing;
}
function judgeNew(row) {
    return {
        over: 0,
        verdict: {
            rule: 'presence',
            endpoint: (0,_locust_run_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)(row),
            presence: 'new',
            requests: row.requests,
            effect: 'pass'
        }
    };
}


/***/ }),

/***/ 5349:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mm: () => (/* binding */ sidesOf),
/* harmony export */   WK: () => (/* binding */ regressionSettingsFor),
/* harmony export */   Y2: () => (/* binding */ keyedRun),
/* harmony export */   br: () => (/* binding */ meanTimedRequests)
/* harmony export */ });
/* harmony import */ var _config_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5164);
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6351);


function keyedRun(run) {
    const rows = new Map();
    for (const row of run.endpoints)
        if (row.requests > 0)
            rows.set((0,_locust_run_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)(row), row);
    return { run, rows };
}
/** The rows with requests on both sides, the total last. */
function sidesOf({ run }, baselines, level) {
    const rows = run.endpoints.flatMap(candidate => {
        if (candidate.requests === 0)
            return [];
        const key = (0,_locust_run_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)(candidate);
        const found = baselines.map(({ rows }) => rows.get(key));
        return sides({ key, total: false, candidate }, found, level);
    });
    const { aggregated } = run;
    if (aggregated !== undefined) {
        const totals = baselines.map(({ run }) => run.aggregated);
        rows.push(...sides({ key: _locust_run_js__WEBPACK_IMPORTED_MODULE_0__/* .AGGREGATED */ .Y$, total: true, candidate: aggregated }, totals, level));
    }
    return rows;
}
function sides({ key, total, candidate }, baselines, level) {
    const present = baselines.filter(row => row !== undefined && row.requests > 0);
    if (candidate.requests === 0 || present.length === 0)
        return [];
    return [
        {
            key,
            total,
            candidate,
            baselines: present,
            everywhere: present.length === baselines.length,
            settings: regressionSettingsFor(level, candidate, total)
        }
    ];
}
/** The level's settings with the team's per-endpoint ones on top; the later entry wins. */
function regressionSettingsFor(level, row, total) {
    if (level.endpointRegression.length === 0)
        return level.regression;
    return level.endpointRegression
        .filter(({ pattern }) => (total ? pattern === _locust_run_js__WEBPACK_IMPORTED_MODULE_0__/* .AGGREGATED */ .Y$ : (0,_config_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPattern */ .MT)(pattern, row)))
        .reduce((settings, entry) => ({ ...settings, ...entry.settings }), level.regression);
}
/** Mean over the baselines that have a row of the requests that its times are of. */
function meanTimedRequests(rows) {
    return rows.reduce((sum, row) => sum + (0,_locust_run_js__WEBPACK_IMPORTED_MODULE_0__/* .timedRequests */ .SP)(row), 0) / rows.length;
}


/***/ }),

/***/ 7979:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ analyseTimeline)
});

// EXTERNAL MODULE: ./src/locust/present.ts
var present = __nccwpck_require__(8313);
// EXTERNAL MODULE: ./src/locust/run.ts
var locust_run = __nccwpck_require__(6351);
// EXTERNAL MODULE: ./src/evaluate/capacity/capacity.ts + 1 modules
var capacity_capacity = __nccwpck_require__(4658);
// EXTERNAL MODULE: ./src/evaluate/targets/breaches.ts
var breaches = __nccwpck_require__(653);
// EXTERNAL MODULE: ./src/evaluate/timeline/intervals.ts
var timeline_intervals = __nccwpck_require__(1925);
// EXTERNAL MODULE: ./src/evaluate/timeline/phases.ts
var phases = __nccwpck_require__(9775);
;// CONCATENATED MODULE: ./src/evaluate/capacity/recovery.ts




/** So many good seconds in a row are steady compliance. */
const STEADY_SECONDS = 10;
/** Without a configured error rate. */
const DEFAULT_ERROR_BOUND = 0.01;
/** A run has hundreds of intervals: each must be this sure to be bad. */
const CONFIDENCE = 0.999;
const DEVIATIONS = 3;
/** A mean of fewer requests is chance. */
const LEAST_REQUESTS = 10;
/** A pause counts as detected after so long (s). */
const PAUSE_DETECTED = 5;
/** The incidents of a run; `rows` of the total, `stalls` in the time of the rows. */
function recoveryOf(rows, level, stalls, resolution) {
    const intervals = (0,timeline_intervals/* intervalsOf */.Gs)(rows).filter(interval => interval.users > 0);
    const usual = usualThroughput(intervals);
    const full = (0,phases/* fullLoadOf */.lu)(rows) ?? { from: 0, to: 0 };
    const states = intervals.map(interval => stateOf(interval, { level, stalls, usual, full }));
    const incidents = clusters(states).map(cluster => incidentOf(cluster, usual, rows.at(-1)?.at ?? 0));
    const isRecovered = incidents.length > 0 && incidents.every(({ recovered }) => recovered);
    return {
        incidents,
        ...(0,present/* present */.E)({
            objective: level.recoveryTimeObjective,
            worstSeconds: isRecovered ? Math.max(...incidents.map(({ seconds }) => seconds)) : undefined
        }),
        resolution
    };
}
/** Median of the successful requests/s at full load. */
function usualThroughput(intervals) {
    const users = Math.max(0, ...intervals.map(interval => interval.users));
    return (0,timeline_intervals/* median */.JZ)(intervals.filter(i => i.users >= 0.98 * users).map(timeline_intervals/* goodputOf */.mm)) ?? 0;
}
function stateOf(interval, ground) {
    const { targets } = ground.level;
    const bound = (0,breaches/* acceptableOf */.c7)(targets, 'error-rate') ?? DEFAULT_ERROR_BOUND;
    const isPaused = interval.requests === 0 &&
        ground.stalls.some(({ from, to }) => interval.to > from && interval.to <= to);
    const causes = [];
    if (isErrorBreach(interval, ground.level))
        causes.push('errors');
    if (isPaused)
        causes.push('no-answers');
    if (isSlow(interval, (0,breaches/* meanBound */.MP)(targets)))
        causes.push('response-time');
    if (isScarce(interval, ground))
        causes.push('throughput');
    const isDoubtful = interval.requests === 0 || ((0,timeline_intervals/* errorRateOf */.ql)(interval) ?? 0) > bound;
    return { interval, causes, isDoubtful };
}
function isErrorBreach(interval, level) {
    if (level.targets.has('error-rate'))
        return (0,breaches/* errorBreach */.yY)(level.targets, interval, CONFIDENCE) !== undefined;
    return interval.failures >= 3 && interval.failures > DEFAULT_ERROR_BOUND * 3 * interval.requests;
}
function isSlow(interval, bound) {
    if (bound === undefined || interval.requests < LEAST_REQUESTS)
        return false;
    return (interval.average ?? 0) >= bound;
}
/** Below a bound that the run usually holds, by more than chance (three Poisson deviations). */
function isScarce(interval, { level, usual, full }) {
    const bound = (0,breaches/* acceptableOf */.c7)(level.targets, 'throughput');
    if (bound === undefined || usual <= bound)
        return false;
    if (interval.from < full.from || interval.to > full.to)
        return false;
    const expected = bound * (interval.to - interval.from);
    const good = interval.requests - interval.failures;
    return good + DEVIATIONS * Math.sqrt(expected) < expected;
}
/** Bad stretches with their doubtful edges; fewer than ten good seconds between two make them one. */
function clusters(states) {
    const found = [];
    states.forEach((state, index) => {
        if (state.causes.length === 0)
            return;
        const last = found.at(-1);
        const edge = last === undefined ? undefined : states[last.last]?.interval.to;
        if (last === undefined || edge === undefined || state.interval.from - edge >= STEADY_SECONDS) {
            found.push({ first: index, last: index });
        }
        else
            last.last = index;
    });
    return found.map(({ first, last }) => {
        while (states[first - 1]?.isDoubtful === true)
            first--;
        while (states[last + 1]?.isDoubtful === true)
            last++;
        return states.slice(first, last + 1);
    });
}
function incidentOf(cluster, usual, end) {
    const parts = cluster.map(state => state.interval);
    const [from, to] = edgesOf(parts);
    const recovered = end - to >= STEADY_SECONDS;
    const failures = parts.reduce((sum, part) => sum + part.failures, 0);
    const good = parts.reduce((sum, part) => sum + part.requests - part.failures, 0);
    const span = (parts.at(-1)?.to ?? 0) - (parts[0]?.from ?? 0);
    const seconds = (recovered ? to : end) - from;
    const causes = new Set(cluster.flatMap(state => state.causes));
    return {
        from,
        ...(recovered ? { to } : {}),
        seconds,
        recovered,
        detectSeconds: Math.min(seconds, detectedAt(cluster) - from),
        causes: ['errors', 'no-answers', 'response-time', 'throughput'].filter(cause => causes.has(cause)),
        depth: depthOf(parts, usual),
        failures,
        fewerSuccesses: Math.max(0, Math.round(usual * span - good))
    };
}
/**
 * Start and end within the first and the last interval: requests come evenly, so the share that
 * failed is the share of the interval that was bad.
 */
function edgesOf(parts) {
    const [first] = parts;
    const last = parts.at(-1);
    if (first === undefined || last === undefined)
        return [0, 0];
    const from = first.to - badShare(first) * (first.to - first.from);
    const to = last.from + badShare(last) * (last.to - last.from);
    return parts.length === 1 ? [first.from, first.to] : [from, to];
}
function badShare(interval) {
    const share = (0,timeline_intervals/* errorRateOf */.ql)(interval);
    return share === undefined || share === 0 ? 1 : share;
}
function detectedAt(cluster) {
    const proved = cluster.find(({ causes }) => causes.some(cause => cause !== 'no-answers'));
    const pause = cluster.find(({ causes }) => causes.includes('no-answers'));
    return Math.min(proved?.interval.to ?? Infinity, pause === undefined ? Infinity : pause.interval.from + PAUSE_DETECTED);
}
function depthOf(parts, usual) {
    const means = parts.flatMap(part => part.average ?? []);
    return {
        errorRate: Math.max(0, ...parts.map(part => (0,timeline_intervals/* errorRateOf */.ql)(part) ?? 0)),
        throughput: Math.min(...parts.map(part => (part.requests === 0 ? (0,timeline_intervals/* throughputOf */.Qs)(part) : (0,timeline_intervals/* goodputOf */.mm)(part)))),
        usualThroughput: usual,
        ...(0,present/* present */.E)({ average: means.length === 0 ? undefined : Math.max(...means) })
    };
}

// EXTERNAL MODULE: ./src/evaluate/targets/bottlenecks.ts
var bottlenecks = __nccwpck_require__(1798);
// EXTERNAL MODULE: ./src/evaluate/targets/targets.ts
var targets = __nccwpck_require__(1336);
// EXTERNAL MODULE: ./src/evaluate/timeline/bundles.ts
var bundles = __nccwpck_require__(9994);
// EXTERNAL MODULE: ./src/evaluate/timeline/clock-trouble.ts
var clock_trouble = __nccwpck_require__(5903);
// EXTERNAL MODULE: ./src/evaluate/timeline/error-bursts.ts + 1 modules
var error_bursts = __nccwpck_require__(885);
// EXTERNAL MODULE: ./src/input/csv-name.ts
var csv_name = __nccwpck_require__(2594);
// EXTERNAL MODULE: ./src/locust/stats/version.ts
var version = __nccwpck_require__(4702);
;// CONCATENATED MODULE: ./src/evaluate/timeline/history-limits.ts



/** A history so much (s) shorter than the run has lost its end: Locust flushes every ten seconds. */
const LOST_SECONDS = 12;
/** What the history cannot tell whatever is asked of it. */
function historyLimits({ history, files, locust, durationSeconds }, rows) {
    if (history === undefined) {
        const isThere = files.some(path => (0,csv_name/* kindByName */.vt)(path) === 'history');
        return [{ of: 'history', why: isThere ? 'no-rows' : 'no-file' }];
    }
    if (rows.length < 2)
        return [{ of: 'history', why: 'few-rows', rows: rows.length }];
    const seconds = rows.at(-1)?.at ?? 0;
    const runSeconds = durationSeconds ?? seconds;
    const { thinnedBy } = history;
    const found = [
        [rows.every(row => row.users === 0), { of: 'users', why: 'not-counted' }],
        [history.resets.length > 0, { of: 'told', why: 'reset' }],
        [history.truncated, { of: 'told', why: 'cut-off' }],
        [
            runSeconds - seconds > LOST_SECONDS,
            { of: 'told', why: 'shorter-than-run', seconds, runSeconds }
        ],
        [thinnedBy > 1, { of: 'told', why: 'thinned', thinnedBy }],
        [history.percentileMode === 'cumulative', { of: 'told', why: 'since-the-start' }],
        [(0,version/* printsWholeMs */.S4)(locust) && (0,timeline_intervals/* averageResolution */.oy)(rows) > 0, { of: 'told', why: 'whole-ms' }]
    ];
    return found.flatMap(([isSo, limit]) => (isSo ? [limit] : []));
}

// EXTERNAL MODULE: ./src/evaluate/timeline/limit.ts
var limit = __nccwpck_require__(4496);
;// CONCATENATED MODULE: ./src/evaluate/timeline/repeated-seconds.ts

/** Seconds that stand twice as often as this, by row, are how a coarse clock counts, and no step of it. */
const MOST_REPEATED = 0.1;
/**
 * The seconds that stand twice, in the time of the rows: from before one to after it up to a second more
 * passed than the times say. Empty where that is so all along.
 */
function clockRepeats(rows, repeated = [], startedAt = 0) {
    if (repeated.length > MOST_REPEATED * rows.length)
        return [];
    return repeated.map(at => at - startedAt);
}
/** The rows in parts whose times tell how long they took: each repeated second begins the next. */
function withoutRepeats(rows, repeats) {
    const starts = [...new Set(repeats.map(at => (0,timeline_intervals/* firstIndex */.v4)(rows, row => row.at >= at)))];
    return [0, ...starts].map((start, i) => rows.slice(start, starts[i]));
}

// EXTERNAL MODULE: ./src/evaluate/timeline/series.ts
var series = __nccwpck_require__(3114);
;// CONCATENATED MODULE: ./src/evaluate/timeline/stalls.ts

/** The silences that the reader found, in the time of the rows. */
function stallsOf(history, startedAt = 0) {
    return (history?.silences ?? []).map(silence => {
        const { kind, from, to, users, requests, usualRate, toTheEnd } = silence;
        return {
            kind,
            from: from - startedAt,
            to: to - startedAt,
            seconds: to - from,
            ...(0,present/* present */.E)({ users }),
            ...{ requests, usualRate, toTheEnd }
        };
    });
}

// EXTERNAL MODULE: ./src/evaluate/timeline/warm-up.ts
var warm_up = __nccwpck_require__(2186);
// EXTERNAL MODULE: ./src/evaluate/timeline/windows.ts
var windows = __nccwpck_require__(5126);
;// CONCATENATED MODULE: ./src/evaluate/timeline/steady-state.ts






/** Two rows say nothing of what lies before and after them. */
const LEAST_ROWS = 3;
/** A shorter rest says nothing. */
const LEAST_SECONDS = 5;
/** Of the requests, as a fraction: with fewer there is no service that could be steady. */
const LEAST_SUCCESS = 0.05;
/** A last step this long, as a share of the run, is what the steps before led up to. */
const MAIN_PART = 0.5;
/**
 * The steady state and what was left out before it, or why there is none. There is none where nothing
 * completed until the end: without the silence its throughput would be invented, and with it there is
 * nothing steady.
 */
function steadyStateOf(rows, level, mode, findings = { capacity: undefined, stalls: [], bursts: [], clock: undefined }) {
    const of = 'steady-state';
    if (rows.length < LEAST_ROWS)
        return { why: { of, why: 'few-rows', rows: rows.length } };
    const full = (0,phases/* fullLoadOf */.lu)(rows);
    if (full === undefined)
        return { why: { of: 'users', why: 'not-counted' } };
    const warmUp = (0,warm_up/* warmUpOf */.I)(rows, full, level.warmUp);
    const window = (0,timeline_intervals/* spanOf */.ee)((0,timeline_intervals/* rowsWithin */.d$)(rows, warmUp.seconds, full.to));
    const least = leastSecondsOf(rows);
    if (window === undefined || window.to - window.from < least) {
        return { why: tooLittle(full, full.to - warmUp.seconds, least) };
    }
    const span = (0,bundles/* inWholeBundles */.yr)(rows, window);
    const seconds = (rows.at(-1)?.at ?? 0) - (rows[0]?.at ?? 0);
    const why = whyUnsteady(findings, level.kind, { ...span, share: (span.to - span.from) / seconds });
    if (why !== undefined)
        return { why };
    const steady = {
        from: span.from,
        to: span.to,
        seconds: span.to - span.from,
        users: full.users,
        requests: span.requests,
        failures: span.failures,
        ...(0,present/* present */.E)({ errorRate: (0,timeline_intervals/* errorRateOf */.ql)(span), average: span.average }),
        throughput: (0,timeline_intervals/* throughputOf */.Qs)(span),
        percentiles: mode === 'window' ? (0,windows/* windowPercentiles */.z)(rows, span.from, span.to) : []
    };
    return { value: { warmUp, steady, ...(0,present/* present */.E)({ disturbed: disturbance(findings, span) }) } };
}
/**
 * Why there is nothing steady to tell where nearly every request failed: rate and times would be those
 * of refusals, and the warm-up before it the time that the service was there.
 */
function failedLimit(steady) {
    const { from, to, requests, failures } = steady;
    if (requests - failures >= LEAST_SUCCESS * requests)
        return undefined;
    return { of: 'steady-state', why: 'failed', from, to, requests, failures };
}
function leastSecondsOf(rows) {
    return (0,bundles/* areBundled */.To)((0,timeline_intervals/* intervalsOf */.Gs)(rows)) ? bundles/* BUNDLE_SECONDS */.TE : LEAST_SECONDS;
}
/** What is left after the warm-up (s) is short, or has hardly a row. */
function tooLittle(full, left, least) {
    const of = 'steady-state';
    return left < least
        ? { of, why: 'too-short', users: full.users, seconds: full.to - full.from }
        : { of, why: 'sparse-rows', seconds: left };
}
function whyUnsteady({ capacity, stalls, clock }, kind, { to, share, requests }) {
    const of = 'steady-state';
    if (clock !== undefined)
        return clock;
    if (requests === 0)
        return { of, why: 'no-requests' };
    const last = stalls.find(stall => stall.toTheEnd && stall.kind !== 'unclear' && stall.from < to);
    if (last !== undefined) {
        return { of, why: 'silent-to-the-end', from: last.from, requests: last.requests };
    }
    const isMain = kind !== 'capacity' && (capacity?.shape !== 'steps' || share > MAIN_PART);
    if (capacity === undefined || isMain)
        return undefined;
    return { of, why: 'rising-load', shape: capacity.shape };
}
/** The steady state is not corrected for what happened in it, but says so. */
function disturbance({ stalls, bursts }, steady) {
    const silentSeconds = secondsIn(steady, stalls.filter(isSilent));
    const sparseSeconds = secondsIn(steady, stalls.filter(stall => !isSilent(stall)));
    const burstSeconds = secondsIn(steady, bursts);
    if (silentSeconds + sparseSeconds + burstSeconds === 0)
        return undefined;
    return { of: 'told', why: 'disturbed', silentSeconds, sparseSeconds, burstSeconds };
}
function isSilent({ requests }) {
    return requests === 0;
}
/** How long the parts lie within another. */
function secondsIn({ from, to }, parts) {
    const inside = parts.map(part => Math.min(part.to, to) - Math.max(part.from, from));
    return inside.reduce((sum, seconds) => sum + Math.max(0, seconds), 0);
}

;// CONCATENATED MODULE: ./src/evaluate/timeline/throughput-profile.ts




const SMOOTHING_SECONDS = 10;
/** Rows written less often than this (s) on average hold more than a second each. */
const SLOW_TICK = 1.1;
/**
 * Total, average and peaks, from the cumulative counts. What the rows cannot say is absent, and
 * `limits` tells why. Without `hasPeaks` the times of the rows cannot be trusted; no peak goes across
 * one of the `repeats`.
 */
function throughputProfile(run, rows, { steady, hasPeaks, repeats = [] }) {
    const requests = requestsOf(run, rows);
    const { peaks, limits } = hasPeaks && rows.length > 1 ? peaksOf(rows, repeats) : NO_PEAKS;
    const [smooth, sharp] = peaks;
    return {
        throughput: (0,present/* present */.E)({
            requests,
            average: averageOf(requests, run.durationSeconds ?? rows.at(-1)?.at),
            steady,
            peakPerSecond: sharp?.value,
            peakPer10s: smooth?.value
        }),
        limits
    };
}
const NO_PEAKS = { peaks: [], limits: [] };
function peaksOf(rows, repeats) {
    const peaks = [peakOver(rows, repeats), peakPerSecond(rows, repeats)];
    const isCut = peaks.some(({ value }) => value === undefined) && repeats.length > 0;
    // Long enough, but for the seconds that stand twice.
    if (isCut && [peakOver(rows, []), peakPerSecond(rows, [])].every(({ value }) => value)) {
        return { peaks: [], limits: [{ of: 'clock', why: 'set-back' }] };
    }
    return { peaks, limits: peaks.flatMap(({ why }) => why ?? []) };
}
/** Undefined where the stats count less than their history: they were reset after it. */
function requestsOf({ aggregated }, rows) {
    const counted = rows.length < 2 ? undefined : rows.at(-1)?.requests;
    const total = aggregated?.requests ?? counted ?? NaN;
    return total >= (counted ?? 0) ? total : undefined;
}
function averageOf(requests = NaN, seconds = NaN) {
    return seconds > 0 && requests >= 0 ? requests / seconds : undefined;
}
/** Of two rows or more. */
function peakPerSecond(rows, repeats) {
    const of = 'peak-per-second';
    const intervals = (0,timeline_intervals/* intervalsOf */.Gs)(rows);
    const usual = (0,timeline_intervals/* tickOf */.X1)(rows);
    const seconds = Math.max(usual, (rows.at(-1)?.at ?? 0) / intervals.length);
    if (seconds > SLOW_TICK) {
        return { why: { of, why: usual > SLOW_TICK ? 'slow-rows' : 'skipped-rows', seconds } };
    }
    if ((0,bundles/* areBundled */.To)(intervals))
        return { why: { of, why: 'bundles' } };
    const single = withoutRepeats(rows, repeats).flatMap(part => (0,timeline_intervals/* intervalsOf */.Gs)(part));
    const most = single.reduce((best, next) => (0,timeline_intervals/* throughputOf */.Qs)(next) > (0,timeline_intervals/* throughputOf */.Qs)(best) ? next : best);
    return { value: { value: (0,timeline_intervals/* throughputOf */.Qs)(most), at: most.from, seconds: most.to - most.from } };
}
/** Whole reports only: a span that begins just before one and ends just after another has one too many. */
function peakOver(rows, repeats) {
    const isBundled = (0,bundles/* areBundled */.To)((0,timeline_intervals/* intervalsOf */.Gs)(rows));
    const seconds = isBundled ? bundles/* BUNDLE_SECONDS */.TE : SMOOTHING_SECONDS;
    // Which of its two rows a bundle came with is not known.
    const ends = isBundled ? (0,bundles/* bundleEdges */.vJ)(rows).filter(({ at }) => !repeats.includes(at)) : rows;
    const parts = withoutRepeats(ends, repeats);
    const [value] = parts
        .flatMap(part => peakWithin(part, seconds) ?? [])
        .sort((a, b) => b.value - a.value);
    if (value !== undefined)
        return { value };
    return { why: { of: 'peak', why: isBundled ? 'short-bundles' : 'too-short', seconds } };
}
/** max over t of (N(t + s) − N(t)) ÷ s, on the rows; where a second is missing, the next row. */
function peakWithin(rows, seconds) {
    let best;
    let end = 0;
    for (const start of rows) {
        while ((rows[end]?.at ?? Infinity) < start.at + seconds)
            end++;
        const last = rows[end];
        if (last === undefined)
            break;
        const value = (last.requests - start.requests) / (last.at - start.at);
        if (best === undefined || value > best.value) {
            best = { value, at: start.at, seconds: last.at - start.at };
        }
    }
    return best;
}

// EXTERNAL MODULE: ./src/evaluate/timeline/trend.ts
var trend = __nccwpck_require__(3780);
;// CONCATENATED MODULE: ./src/evaluate/timeline/unrecorded-end.ts

/** Seconds by which a run and its history may differ without any loss: both are rounded. */
const unrecorded_end_LEAST_SECONDS = 2;
/**
 * Whole seconds of the run's end that its history does not have: up to 2.46.2 Locust never flushes the last
 * rows, and a kill loses them always. Undefined where nothing is missing, and where the difference may
 * be the clock's, a reset's or of the start.
 */
function unrecordedEndOf(run, rows) {
    const { history, durationSeconds, aggregated } = run;
    const [first, last] = [rows[0], rows.at(-1)];
    if (history === undefined || first === undefined || last === undefined)
        return undefined;
    if (history.resets.length > 0 || history.isClockSetBack === true)
        return undefined;
    const unseen = (aggregated?.requests ?? 0) - last.requests;
    if (durationSeconds === undefined || unseen <= 0)
        return undefined;
    const tick = (0,timeline_intervals/* tickOf */.X1)(rows);
    const lost = durationSeconds - last.at;
    if (lost < Math.max(unrecorded_end_LEAST_SECONDS, 2 * tick))
        return undefined;
    // A first row that counts more than its time lost what came before it.
    const isWhole = first.requests * last.at <= last.requests * 2 * tick;
    return isWhole ? Math.round(lost) : undefined;
}

;// CONCATENATED MODULE: ./src/evaluate/run-in-time.ts





















/** What came before and after an incident, and the incident. */
const LEAST_RECOVERY_ROWS = 3;
/** Everything that the history tells about a run, against the bounds of its load level. */
function analyseTimeline(run, level) {
    const { startedAt, rows, mode, repeats } = totalOf(run);
    const stalls = stallsOf(run.history, startedAt);
    const bursts = (0,error_bursts/* burstsOf */.t)(rows);
    const clock = clockLimit(rows);
    const clockStep = clock === undefined ? clockStepOf(run) : undefined;
    const { capacity, limits: capacityLimits } = capacityWithin(run, level, rows);
    const found = steadyStateOf(rows, level, mode, { capacity, stalls, bursts, clock });
    const { part, failedLoad, why } = toldOf(found);
    const { warmUp, steady, disturbed } = part;
    const trend = trendWithin(rows, { steady: steady ?? failedLoad, bursts }, mode);
    const recovery = recoveryWithin(rows, level, stalls);
    const { throughput, limits: peakLimits } = throughputProfile(run, rows, {
        steady: steady?.throughput,
        hasPeaks: clock === undefined && clockStep === undefined,
        repeats
    });
    return {
        ...(0,present/* present */.E)({
            clock: clock?.trouble,
            startedAt,
            warmUp,
            steady,
            failedLoad,
            trend: trend.value,
            capacity,
            recovery: recovery.value,
            unrecordedEnd: clock === undefined ? unrecordedEndOf(run, rows) : undefined
        }),
        seconds: rows.at(-1)?.at ?? 0,
        phases: (0,phases/* phasesOf */.I$)(rows),
        throughput,
        stalls,
        bursts,
        bottlenecks: (0,bottlenecks/* bottlenecksOf */.kY)(run, level, capacity?.breakingPoint?.firstEndpoint),
        series: (0,series/* seriesOf */.L)(rows, mode, repeats),
        limits: (0,limit/* distinctLimits */.$)([
            ...historyLimits(run, rows),
            // Of fewer rows all is said.
            ...(rows.length < 2 ? [] : [...capacityLimits, why, disturbed]),
            // A steady state can be missing for another reason; a clock that jumped is said in any case.
            clock,
            clockStep,
            trend.why,
            recovery.why,
            ...peakLimits
        ])
    };
}
/** The steady state, where there is one to tell, or why not. */
function toldOf(found) {
    if (found.value === undefined)
        return { part: {}, why: found.why };
    const why = failedLimit(found.value.steady);
    return why === undefined
        ? { part: found.value }
        : { part: {}, failedLoad: found.value.steady, why };
}
function clockLimit(rows) {
    const trouble = (0,clock_trouble/* clockTrouble */.a)(rows);
    return trouble && { of: 'clock', why: 'not-trusted', trouble };
}
function clockStepOf({ history }) {
    return history?.isClockSetBack === true ? { of: 'clock', why: 'set-back' } : undefined;
}
function totalOf({ history }) {
    const startedAt = history?.samples[0]?.at;
    const rows = (0,timeline_intervals/* rowsOf */.RO)(history?.samples ?? [], startedAt ?? 0);
    const repeats = clockRepeats(rows, history?.repeatedSeconds, startedAt);
    return { startedAt, rows, mode: history?.percentileMode ?? 'cumulative', repeats };
}
/** The total row, and with full history every endpoint that the run knows. */
function scopesOf(run, level, rows) {
    const start = run.history?.samples[0]?.at ?? 0;
    const isWindow = run.history?.percentileMode !== 'cumulative';
    const usable = (all) => isWindow ? all : withoutPercentiles(all);
    const endpoints = run.endpoints.flatMap(row => {
        const key = (0,locust_run/* endpointKey */.r4)(row);
        const samples = run.history?.endpoints;
        if (samples?.has(key) !== true)
            return [];
        return [
            scopeOf(key, (0,targets/* targetsOf */.Q)(row, level), () => usable((0,timeline_intervals/* rowsOf */.RO)(samples.get(key) ?? [], start)))
        ];
    });
    return [scopeOf(locust_run/* AGGREGATED */.Y$, level.targets, () => usable(rows)), ...endpoints];
}
/** Its rows are made when they are asked for: most runs rise in no steps, and have many endpoints. */
function scopeOf(endpoint, targets, make) {
    let rows;
    return {
        endpoint,
        targets,
        get rows() {
            return (rows ??= make());
        }
    };
}
const NO_PERCENTILES = new Map();
/** Percentiles since the start say nothing about a step. */
function withoutPercentiles(rows) {
    return rows.map(row => ({ ...row, percentiles: NO_PERCENTILES }));
}
/** A load test is not asked for its capacity, but says that nothing succeeded. */
function capacityWithin(run, level, rows) {
    const scopes = scopesOf(run, level, rows);
    const { value: capacity, why } = (0,capacity_capacity/* capacityOf */.A$)(scopes, level.kind);
    if (why === undefined)
        return { capacity, limits: [(0,capacity_capacity/* boundsNotKnown */.Qf)(capacity, scopes)] };
    if (why.why === 'no-success-counted' && hasNoSuccess(run)) {
        return { capacity, limits: [{ of: 'capacity', why: 'no-success' }] };
    }
    const isAsked = level.kind === 'capacity' && rows.some(({ users }) => users > 0);
    return { capacity, limits: isAsked ? [why] : [] };
}
/** As far as its total tells; of statistics that were reset nobody knows. */
function hasNoSuccess({ aggregated }) {
    if (aggregated === undefined)
        return true;
    return aggregated.requests > 0 && aggregated.failures >= aggregated.requests;
}
function trendWithin(rows, { steady, bursts }, mode) {
    // Why, the steady state says.
    if (steady === undefined)
        return {};
    const p95Within = (from, to) => mode === 'window'
        ? (0,windows/* windowPercentiles */.z)(rows, from, to).find(({ percent }) => percent === 95)?.value
        : undefined;
    return (0,trend/* trendOf */.RS)(rows, steady, p95Within, bursts);
}
function recoveryWithin(rows, level, stalls) {
    if (level.kind !== 'recovery')
        return {};
    if (rows.length < LEAST_RECOVERY_ROWS) {
        return { why: { of: 'recovery', why: 'few-rows', rows: rows.length } };
    }
    const resolution = (0,bundles/* areBundled */.To)((0,timeline_intervals/* intervalsOf */.Gs)(rows)) ? bundles/* WORKER_REPORT_SECONDS */.GY : (0,timeline_intervals/* tickOf */.X1)(rows);
    return { value: recoveryOf(rows, level, stalls, resolution) };
}


/***/ }),

/***/ 2338:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ lowerLimit),
/* harmony export */   Yw: () => (/* binding */ binomialUpperTail),
/* harmony export */   mI: () => (/* binding */ clopperPearson),
/* harmony export */   vb: () => (/* binding */ chanceOfRise)
/* harmony export */ });
/**
 * Exact binomial probabilities, without a library: n may be the 10⁸ requests of a long soak test, and
 * the tails that matter are far below 1e-3.
 */
/** More than the continued fraction ever needs: it converges in about √n steps near the mean. */
const MAX_STEPS = 200_000;
const TINY = 1e-300;
/** Halving alone would end in as many; Newton's method needs five to ten. */
const MAX_ROOT_STEPS = 1100;
/**
 * P(X ≥ k) for X ~ Bin(n, p), to about ten digits, the far tails included.
 *
 * The regularised incomplete beta function I_p(k, n−k+1) (Abramowitz & Stegun 26.5.24), as its
 * continued fraction times the exact probability of k. k and n are counts, 0 ≤ p ≤ 1.
 */
function binomialUpperTail(k, n, p) {
    if (k <= 0)
        return 1;
    if (k > n || p <= 0)
        return 0;
    if (p >= 1)
        return 1;
    if (k > (n + 1) * p)
        return Math.min(1, farTail(k, n, p, 1 - p));
    return Math.max(0, 1 - farTail(n - k + 1, n, 1 - p, p));
}
/**
 * The chance that so many of all failures or more fall on `now` when a request fails as often there as
 * in `then`: P(Bin(k₁ + k₂, n₂ ÷ (n₁ + n₂)) ≥ k₂), Przyborowski and Wilenski's conditional test.
 */
function chanceOfRise(then, now) {
    const share = now.requests / (now.requests + then.requests);
    return binomialUpperTail(now.failures, now.failures + then.failures, share);
}
/**
 * Clopper–Pearson limits of a rate after k hits in n trials: each side holds with `confidence`
 * (0.95: the true rate is above the first with 95 %, and below the second with 95 %).
 */
function clopperPearson(k, n, confidence) {
    const high = k >= n ? 1 : rateWithTail(k + 1, n, confidence);
    return [lowerLimit(k, n, confidence), high];
}
/** The first of the limits of Clopper and Pearson alone, in half the time. */
function lowerLimit(k, n, confidence) {
    return k <= 0 ? 0 : rateWithTail(k, n, 1 - confidence);
}
/**
 * The p at which P(X ≥ k) = `tail`, to twelve digits; 1 ≤ k ≤ n. By Newton's method on the logarithm of the smaller
 * tail, which is nearly straight where p is far off; a step that would leave what is left of 0 to 1 halves it instead.
 */
function rateWithTail(k, n, tail) {
    let low = 0;
    let high = 1;
    let rate = (k - 0.5) / n;
    for (let step = 0; step < MAX_ROOT_STEPS; step++) {
        const upper = binomialUpperTail(k, n, rate);
        if (upper < tail)
            low = rate;
        else
            high = rate;
        // d P(X ≥ k) ÷ d p = k ÷ p · P(X = k)
        const slope = (k / rate) * exactly(k, n, rate, 1 - rate);
        const towards = upper < 0.5
            ? rate + (Math.log(tail / upper) * upper) / slope
            : rate - (Math.log((1 - tail) / (1 - upper)) * (1 - upper)) / slope;
        const next = towards > low && towards < high ? towards : (low + high) / 2;
        if (Math.abs(next - rate) <= next * 1e-12)
            return next;
        rate = next;
    }
    return rate;
}
/** P(X ≥ k) for k beyond the mean, where every part is small and nothing cancels. q is 1 − p. */
function farTail(k, n, p, q) {
    return exactly(k, n, p, q) * q * betaFraction(k, n - k + 1, p);
}
/** The continued fraction of I_x(a, b) by Lentz's method, for x < (a + 1) ÷ (a + b + 2). */
function betaFraction(a, b, x) {
    let c = 1;
    let d = 1 / away(1 - ((a + b) * x) / (a + 1));
    let fraction = d;
    for (let m = 1; m < MAX_STEPS; m++) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / away(1 + even * d);
        c = away(1 + even / c);
        fraction *= d * c;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / away(1 + odd * d);
        c = away(1 + odd / c);
        fraction *= d * c;
        if (Math.abs(d * c - 1) < 1e-15)
            break;
    }
    return fraction;
}
function away(value) {
    return Math.abs(value) < TINY ? TINY : value;
}
/**
 * P(X = k), by Loader's saddle-point expansion ("Fast and accurate computation of binomial
 * probabilities", 2000): differences of log-gammas would lose seven digits at n = 10⁸.
 */
function exactly(k, n, p, q) {
    if (k === n)
        return Math.exp(n * Math.log(p));
    const exponent = stirlingError(n) -
        stirlingError(k) -
        stirlingError(n - k) -
        deviance(k, n * p) -
        deviance(n - k, n * q);
    return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}
/** ln n! less Stirling's formula; 1 ≤ n. */
function stirlingError(n) {
    if (n <= 15) {
        let factorial = 1;
        for (let i = 2; i <= n; i++)
            factorial *= i;
        return Math.log(factorial) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI);
    }
    const s = 1 / (n * n);
    return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - s / 1188) * s) * s) * s) / n;
}
/** x ln(x/m) + m − x, without cancellation where x is near m. */
function deviance(x, m) {
    const v = (x - m) / (x + m);
    if (Math.abs(v) > 0.1)
        return x * Math.log(x / m) + m - x;
    // x ln(x/m) + m − x = (x − m)v + 2x(v³/3 + v⁵/5 + …), as ln(x/m) = 2 artanh v
    let sum = (x - m) * v;
    let power = 2 * x * v;
    for (let j = 1; j < 60; j++) {
        power *= v * v;
        const next = sum + power / (2 * j + 1);
        if (next === sum)
            return sum;
        sum = next;
    }
    return sum;
}


/***/ }),

/***/ 6713:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XV: () => (/* binding */ middleOf),
/* harmony export */   jT: () => (/* binding */ SD_PER_MEDIAN_DEVIATION),
/* harmony export */   ux: () => (/* binding */ medianOf)
/* harmony export */ });
/** The median absolute deviation of a normal variable is its standard deviation ÷ 1.4826. */
const SD_PER_MEDIAN_DEVIATION = 1.4826;
/** Fewer are sorted as fast as they are searched. */
const FEW = 64;
/** Of finite numbers; NaN without any. */
function medianOf(values) {
    const copy = values.slice();
    if (copy.length <= FEW)
        return middleOf(copy.sort(), copy.length);
    const half = copy.length >> 1;
    partition(copy, half);
    const upper = copy[half] ?? NaN;
    if (copy.length % 2 === 1)
        return upper;
    let lower = -Infinity;
    for (let at = 0; at < half; at++)
        lower = Math.max(lower, copy[at] ?? NaN);
    return (lower + upper) / 2;
}
/** The median of the first `count` of ascending numbers. */
function middleOf(ascending, count) {
    return ((ascending[(count - 1) >> 1] ?? NaN) + (ascending[count >> 1] ?? NaN)) / 2;
}
/**
 * Puts at `place` what stands there in order, nothing larger before it and nothing smaller behind it
 * (quickselect, Hoare 1961); what does not shrink fast enough is sorted.
 */
function partition(values, place) {
    let [from, to] = [0, values.length - 1];
    for (let rounds = 2 * Math.ceil(Math.log2(values.length)); from < to; rounds--) {
        if (rounds === 0) {
            values.subarray(from, to + 1).sort();
            return;
        }
        const [low, high] = split(values, from, to);
        if (place <= high)
            to = high;
        else if (place >= low)
            from = low;
        else
            return;
    }
}
/** Nothing up to the second place is larger than what stands from the first on; between them all are alike. */
function split(values, from, to) {
    const pivot = values[(from + to) >> 1] ?? NaN;
    let [low, high] = [from, to];
    while (low <= high) {
        while ((values[low] ?? NaN) < pivot)
            low++;
        while ((values[high] ?? NaN) > pivot)
            high--;
        if (low > high)
            break;
        const swapped = values[low] ?? NaN;
        values[low++] = values[high] ?? NaN;
        values[high--] = swapped;
    }
    return [low, high];
}


/***/ }),

/***/ 1798:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Yj: () => (/* binding */ isBrokenBound),
/* harmony export */   kY: () => (/* binding */ bottlenecksOf),
/* harmony export */   vz: () => (/* binding */ withFailedBounds)
/* harmony export */ });
/* harmony import */ var _locust_present_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8313);
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6351);
/* harmony import */ var _breaches_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(653);
/* harmony import */ var _measure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9792);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1336);





/** Endpoints by value ÷ acceptable bound, over the whole run, then by share of the total time. */
function bottlenecksOf(run, level, firstToBreak) {
    const rows = run.endpoints.filter(row => run.leftOut?.keys.has((0,_locust_run_js__WEBPACK_IMPORTED_MODULE_3__/* .endpointKey */ .r4)(row)) !== true);
    const total = rows.reduce((sum, row) => sum + timeOf(row), 0);
    const endpoints = rows.map((row) => {
        const { requests, average } = row;
        const share = average === undefined || total === 0 ? undefined : timeOf(row) / total;
        const closest = closestBound(row, level);
        return { endpoint: (0,_locust_run_js__WEBPACK_IMPORTED_MODULE_3__/* .endpointKey */ .r4)(row), requests, ...(0,_locust_present_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .E)({ average, share, closest }) };
    });
    return { endpoints: endpoints.sort(byRatio), ...(0,_locust_present_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .E)({ firstToBreak }) };
}
/** Of all its requests together, ms. */
function timeOf(row) {
    return (row.average ?? 0) * (0,_locust_run_js__WEBPACK_IMPORTED_MODULE_3__/* .timedRequests */ .SP)(row);
}
function byRatio(a, b) {
    return (b.closest?.ratio ?? 0) - (a.closest?.ratio ?? 0) || (b.share ?? 0) - (a.share ?? 0);
}
/** With the bounds that endpoints failed by any rule: a verdict can be certain of fewer requests. */
function withFailedBounds({ endpoints, ...rest }, verdicts) {
    const failed = new Map();
    for (const verdict of verdicts) {
        const breach = failedBound(verdict);
        if (breach === undefined)
            continue;
        failed.set(verdict.endpoint, [...(failed.get(verdict.endpoint) ?? []), breach]);
    }
    if (failed.size === 0)
        return { endpoints, ...rest };
    const judged = endpoints.map((cost) => {
        const known = cost.closest === undefined ? [] : [cost.closest];
        const broken = failed.get(cost.endpoint) ?? [];
        const [closest] = [...known, ...broken].sort((a, b) => b.ratio - a.ratio);
        return { ...cost, ...(0,_locust_present_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .E)({ closest }) };
    });
    return { endpoints: judged.sort(byRatio), ...rest };
}
/** Whether a verdict found a bound of its metric broken, whatever that does to the conclusion. */
function isBrokenBound(verdict) {
    return (verdict.rule === 'target' && (verdict.grade === 'unacceptable' || verdict.grade === 'degraded'));
}
/** The upper bound that a verdict found broken; throughput has a lower one. */
function failedBound(verdict) {
    if (!isBrokenBound(verdict) || verdict.metric === 'throughput')
        return undefined;
    const { metric, value, bounds } = verdict;
    const bound = bounds.acceptable ?? bounds.unacceptable ?? bounds.target;
    if (value === undefined || bound === undefined || bound <= 0 || value < bound)
        return undefined;
    return { metric, value, bound, ratio: value / bound };
}
function closestBound(row, level) {
    const targets = (0,_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .targetsOf */ .Q)(row, level);
    let closest;
    for (const { metric } of targets.values()) {
        const value = valueOf(row, metric);
        const bound = (0,_breaches_js__WEBPACK_IMPORTED_MODULE_0__/* .acceptableOf */ .c7)(targets, metric.key);
        if (value === undefined || bound === undefined || bound <= 0)
            continue;
        const ratio = value / bound;
        if (closest === undefined || ratio > closest.ratio) {
            closest = { metric: metric.key, value, bound, ratio };
        }
    }
    return closest;
}
/** What has an upper bound and enough requests behind it. */
function valueOf(row, metric) {
    if (row.requests === 0)
        return undefined;
    if (metric.type === 'average')
        return row.average;
    if (metric.type === 'max')
        return row.max;
    if (metric.type === 'error-rate')
        return row.failures / row.requests;
    if (metric.percent === undefined)
        return undefined;
    const isSampled = (0,_measure_js__WEBPACK_IMPORTED_MODULE_1__/* .tailSamples */ .Q)((0,_locust_run_js__WEBPACK_IMPORTED_MODULE_3__/* .timedRequests */ .SP)(row), metric.percent) >= _measure_js__WEBPACK_IMPORTED_MODULE_1__/* .MIN_TAIL_SAMPLES */ .Ey;
    return isSampled ? row.percentiles.get(metric.percent) : undefined;
}


/***/ }),

/***/ 653:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ meanBound),
/* harmony export */   UL: () => (/* binding */ spanBounds),
/* harmony export */   c7: () => (/* binding */ acceptableOf),
/* harmony export */   dE: () => (/* binding */ breachesOf),
/* harmony export */   yY: () => (/* binding */ errorBreach)
/* harmony export */ });
/* harmony import */ var _statistics_binomial_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2338);
/* harmony import */ var _timeline_intervals_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1925);
/* harmony import */ var _grade_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1397);
/* harmony import */ var _measure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9792);




/** One-sided: an error rate breaks a bound only when its lower limit does. */
const CONFIDENCE = 0.95;
/**
 * The acceptable bounds that a span does not hold, the worst first. Throughput is left out: it
 * depends on the users who ask. Percentiles count with ten requests above them (docs/statistics.md §6);
 * where there are none, a mean beyond the bound of the P95 proves that response times broke it.
 */
function breachesOf(targets, span, percentiles) {
    const errors = errorBreach(targets, span);
    const times = percentiles.length > 0 ? timeBreaches(targets, percentiles) : [];
    const mean = meanBreach(targets, span);
    return [errors, mean, ...times]
        .flatMap(breach => breach ?? [])
        .sort((a, b) => b.value / b.bound - a.value / a.bound);
}
function spanBounds(targets) {
    return [...targets.values()].flatMap(({ metric }) => {
        const bound = acceptableOf(targets, metric.key);
        const isAsked = metric.type === 'percentile' || ['average', 'error-rate'].includes(metric.key);
        return bound === undefined || !isAsked ? [] : [{ metric: metric.key, bound }];
    });
}
/** The bound of a metric beyond which it is no longer acceptable; undefined when none is set. */
function acceptableOf(targets, key) {
    const bounds = targets.get(key)?.bounds;
    return bounds?.acceptable ?? bounds?.unacceptable ?? bounds?.target;
}
/** The error rate of a span, when it is certain (one-sided confidence) to be beyond its bound. */
function errorBreach(targets, span, confidence = CONFIDENCE) {
    const target = targets.get('error-rate');
    const bound = acceptableOf(targets, 'error-rate');
    const value = (0,_timeline_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .errorRateOf */ .ql)(span);
    if (target === undefined || bound === undefined || value === undefined)
        return undefined;
    if (isHeld((0,_grade_js__WEBPACK_IMPORTED_MODULE_1__/* .gradeOf */ .V)(target.metric, value, target.bounds)))
        return undefined;
    const low = (0,_statistics_binomial_js__WEBPACK_IMPORTED_MODULE_3__/* .lowerLimit */ .Fk)(span.failures, span.requests, confidence);
    if (isHeld((0,_grade_js__WEBPACK_IMPORTED_MODULE_1__/* .gradeOf */ .V)(target.metric, low, target.bounds)))
        return undefined;
    return { metric: 'error-rate', value, bound };
}
/** What a mean response time must stay under: its own bound, or that of the P95. ms. */
function meanBound(targets) {
    return acceptableOf(targets, 'average') ?? acceptableOf(targets, 'p95');
}
function meanBreach(targets, span) {
    const bound = meanBound(targets);
    if (bound === undefined || span.average === undefined || span.average < bound)
        return undefined;
    return { metric: 'average', value: span.average, bound };
}
function timeBreaches(targets, percentiles) {
    return [...targets.values()].flatMap(({ metric, bounds }) => {
        if (metric.type !== 'percentile')
            return [];
        const found = percentiles.find(({ percent }) => percent === metric.percent);
        const bound = bounds.acceptable ?? bounds.unacceptable ?? bounds.target;
        if (found === undefined || bound === undefined)
            return [];
        if ((0,_measure_js__WEBPACK_IMPORTED_MODULE_2__/* .tailSamples */ .Q)(found.requests, metric.percent) < _measure_js__WEBPACK_IMPORTED_MODULE_2__/* .MIN_TAIL_SAMPLES */ .Ey)
            return [];
        const isFine = isHeld((0,_grade_js__WEBPACK_IMPORTED_MODULE_1__/* .gradeOf */ .V)(metric, found.value, bounds));
        return isFine ? [] : [{ metric: metric.key, value: found.value, bound }];
    });
}
function isHeld(grade) {
    return grade === 'target' || grade === 'acceptable';
}


/***/ }),

/***/ 7509:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IH: () => (/* binding */ milder),
/* harmony export */   To: () => (/* binding */ softened),
/* harmony export */   aY: () => (/* binding */ effectOfGrade)
/* harmony export */ });
/* harmony import */ var _grade_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1397);

/** What a grade does to the conclusion: docs/statistics.md §6. */
function effectOfGrade(grade, borderline, policies) {
    switch (grade) {
        case 'undecided':
            return policies.onUndecided;
        case 'missing':
            return policies.onMissing;
        case 'target':
            return 'pass';
        case 'acceptable':
        case 'degraded':
        case 'unacceptable': {
            const plain = plainEffect(grade, policies);
            // Uncertainty can only soften: a borderline grade never does more than a certain one.
            return borderline ? milder(plain, policies.onBorderline) : plain;
        }
    }
}
function plainEffect(grade, { failOn }) {
    // Advisory: graded as usual, and lowered when everything is known.
    const least = failOn === 'never' ? 'unacceptable' : failOn;
    if (grade === least || !(0,_grade_js__WEBPACK_IMPORTED_MODULE_0__/* .isBetterGrade */ .UO)(grade, least))
        return 'fail';
    return grade === 'degraded' ? 'warn' : 'pass';
}
/** Advisory (`fail-on: never`): what would fail only warns. */
function softened(one, { failOn }) {
    return failOn === 'never' && one.effect === 'fail'
        ? { ...one, effect: 'warn', wouldFail: true }
        : one;
}
/** The one that does less. */
function milder(a, b) {
    const order = ['pass', 'warn', 'fail'];
    return order.indexOf(a) <= order.indexOf(b) ? a : b;
}


/***/ }),

/***/ 3462:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ failuresOf),
/* harmony export */   r: () => (/* binding */ measureErrorKind)
/* harmony export */ });
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6351);
/* harmony import */ var _locust_stats_error_kind_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1669);
/* harmony import */ var _grade_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1397);
/* harmony import */ var _measurement_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7370);




/** The failures of a row; of the total, those of every row that counts in it. */
function failuresOf(run, row) {
    if (row === run.aggregated) {
        return run.failures.filter(failure => run.leftOut?.keys.has((0,_locust_run_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointKey */ .r4)(failure)) !== true);
    }
    return byRow(run.failures).get(rowKey(row)) ?? [];
}
const BY_ROW = new WeakMap();
/** Found once for the failures of a run: there may be as many as rows, and more. */
function byRow(failures) {
    const known = BY_ROW.get(failures);
    if (known !== undefined)
        return known;
    const found = new Map();
    for (const failure of failures) {
        const key = rowKey(failure);
        const same = found.get(key);
        if (same === undefined)
            found.set(key, [failure]);
        else
            same.push(failure);
    }
    BY_ROW.set(failures, found);
    return found;
}
/** No two rows have the same: `GET` and `x y` is not `GET x` and `y`. */
function rowKey({ method, name }) {
    return JSON.stringify([method, name]);
}
/**
 * The share of a row's requests that failed in one way. Failures of which nobody can tell the kind
 * may be of this one: where they could make the grade worse, it is open.
 */
function measureErrorKind({ run, row, failures = failuresOf(run, row) }, metric, bounds) {
    const { kind } = metric;
    const { requests } = row;
    const hits = Math.min(requests, countOf(failures.filter(failure => failure.kind === kind)));
    const unread = Math.min(requests - hits, unreadFailures(row, failures, kind));
    const grade = (0,_grade_js__WEBPACK_IMPORTED_MODULE_1__/* .gradeOf */ .V)(metric, hits / requests, bounds);
    const worst = (0,_grade_js__WEBPACK_IMPORTED_MODULE_1__/* .gradeOf */ .V)(metric, (hits + unread) / requests, bounds);
    const measured = (0,_measurement_js__WEBPACK_IMPORTED_MODULE_3__/* .rate */ .TS)(hits, requests);
    if (!(0,_grade_js__WEBPACK_IMPORTED_MODULE_1__/* .isBetterGrade */ .UO)(grade, worst))
        return measured;
    const why = failures.length === 0
        ? { kind: 'failures-untold', unread, requests }
        : { kind: 'kinds-untold', unread, atLeast: hits / requests };
    return { ...measured, open: why };
}
/** Failures that may be of the kind though they are not counted in it: without a row, or untold. */
function unreadFailures(row, failures, kind) {
    const unexplained = Math.max(0, row.failures - countOf(failures));
    // An author's words are an assertion, and what nobody knows is "other", by definition.
    if (kind === 'assertion' || kind === 'other')
        return unexplained;
    return unexplained + countOf(failures.filter(failure => !(0,_locust_stats_error_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .isKindTold */ .iV)(failure.error, failure.kind)));
}
function countOf(failures) {
    return failures.reduce((sum, { occurrences }) => sum + occurrences, 0);
}


/***/ }),

/***/ 1397:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ gradeOverTime),
/* harmony export */   UO: () => (/* binding */ isBetterGrade),
/* harmony export */   V: () => (/* binding */ gradeOf),
/* harmony export */   sR: () => (/* binding */ gradeBetween)
/* harmony export */ });
/* harmony import */ var _config_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3843);

/** From best to worst; `undecided` and `missing` are not on the scale. */
const SCALE = ['target', 'acceptable', 'degraded', 'unacceptable'];
/**
 * Where a value lies between the bounds, which are strict as written. A bound that is not given is as
 * strict as the next looser one; without `unacceptable`, whatever is not acceptable is unacceptable,
 * and with a `target` alone a miss is `degraded`.
 */
function gradeOf(metric, value, bounds) {
    return gradeBetween((0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .higherIsBetter */ .i2)(metric), value, bounds);
}
/** The same for anything of which more is better, or less. */
function gradeBetween(isHigherBetter, value, bounds) {
    const better = isHigherBetter ? isMore : isLess;
    const { unacceptable } = bounds;
    const acceptable = bounds.acceptable ?? unacceptable;
    const target = bounds.target ?? acceptable;
    // The worst first: bounds that contradict each other let nothing through.
    if (value !== unacceptable && unacceptable !== undefined && better(unacceptable, value))
        return 'unacceptable';
    if (acceptable !== undefined && !better(value, acceptable)) {
        return unacceptable === undefined ? 'unacceptable' : 'degraded';
    }
    if (target !== undefined && better(value, target))
        return 'target';
    return missedTarget(bounds);
}
/** With a target alone a miss is degraded. */
function missedTarget({ acceptable, unacceptable }) {
    return (acceptable ?? unacceptable) === undefined ? 'degraded' : 'acceptable';
}
function isMore(a, b) {
    return a > b;
}
/** Nothing is below zero: no errors at all meet a bound of none. */
function isLess(a, b) {
    return a < b || (a === 0 && b === 0);
}
/**
 * The grade where some bounds are criteria over time: a value alone is not unacceptable where that is
 * for a criterion to say, and a criterion that was met is what it says. `field`: the one that decided.
 *
 * @param byValue the value's grade by the other bounds; without any, or where it is not known, what it is then
 */
function gradeOverTime(byValue, bounds, states) {
    const { acceptable, unacceptable } = states;
    if (unacceptable === 'met')
        return { grade: 'unacceptable', field: 'unacceptable' };
    const base = withoutCriteria(byValue, bounds, states);
    if (acceptable === 'met') {
        const isLimited = unacceptable !== undefined || bounds.unacceptable !== undefined;
        const grade = isLimited ? 'degraded' : 'unacceptable';
        return isOnScale(base) && !isBetterGrade(base, grade)
            ? { grade: base }
            : { grade, field: 'acceptable' };
    }
    const isFine = base === 'target' || base === 'acceptable';
    if (isFine && unacceptable === 'unknown')
        return { grade: 'undecided', field: 'unacceptable' };
    if (isFine && acceptable === 'unknown')
        return { grade: 'undecided', field: 'acceptable' };
    return { grade: base };
}
/** As if no criterion was met. */
function withoutCriteria(byValue, { target, acceptable, unacceptable }, states) {
    const values = [target, acceptable, unacceptable].filter(bound => bound !== undefined);
    if (values.length === 0)
        return 'target';
    // A criterion is the limit: beyond the bound before it a value is degraded.
    if (byValue === 'unacceptable' && states.unacceptable !== undefined)
        return 'degraded';
    // A target alone was missed, and what follows it held.
    return byValue === 'degraded' && acceptable === undefined && unacceptable === undefined
        ? 'acceptable'
        : byValue;
}
function isOnScale(grade) {
    return SCALE.includes(grade);
}
/** Whether `a` is strictly better than `b`, both on the scale. */
function isBetterGrade(a, b) {
    return SCALE.indexOf(a) < SCALE.indexOf(b);
}


/***/ }),

/***/ 9792:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ey: () => (/* binding */ MIN_TAIL_SAMPLES),
  zn: () => (/* binding */ goodEnd),
  xP: () => (/* binding */ measure),
  Kn: () => (/* binding */ requestsNeeded),
  Q: () => (/* binding */ tailSamples),
  eR: () => (/* binding */ withPercentile)
});

// UNUSED EXPORTS: percentileInterval

// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __nccwpck_require__(3843);
// EXTERNAL MODULE: ./src/locust/histogram/histogram.ts
var histogram = __nccwpck_require__(7237);
// EXTERNAL MODULE: ./src/locust/run.ts
var locust_run = __nccwpck_require__(6351);
// EXTERNAL MODULE: ./src/locust/stats/buckets.ts
var buckets = __nccwpck_require__(6301);
// EXTERNAL MODULE: ./src/evaluate/statistics/binomial.ts
var binomial = __nccwpck_require__(2338);
;// CONCATENATED MODULE: ./src/evaluate/targets/certainty.ts



/**
 * What must hold for a percentile to be surely over a bound with fewer requests than it needs to be
 * measured. Stricter than the 95 % of an interval: a rare endpoint's few requests may all have been
 * its first, and a run has many such cells.
 */
const CERTAINTY = 0.999;
/** Endpoints of an ordinary run; with more, each must be the more certain, as one of many is slow by chance. */
const USUAL_ENDPOINTS = 10;
/** One request alone never decides: of P99.95 it would, by mathematics. */
const LEAST_REQUESTS = 2;
/** (1 − p)ⁿ in doubles: equal to 1 − CERTAINTY is not below it. */
const ROUNDING = 1e-9;
/**
 * The largest time (ms) that the percentile exceeds with CERTAINTY, from the minimum, the median and
 * the printed percentiles of the row; undefined when the row has too few requests for any.
 *
 * Exact, whatever the distribution: were the percentile not above t, each request would be at or
 * below t with a chance of at least p, and "at most k of n are" would have a chance of at most
 * P(Bin(n, p) ≤ k). The events of several ranks lie within each other, so that looking at all of them
 * costs nothing. Locust prints the (⌊n·q⌋ + 1)-th smallest time as percentile q, rounded to its
 * bucket, of which the lower end counts.
 */
function surelyAbove(run, row, percent) {
    const n = rankedRequests(run, row);
    if (n < LEAST_REQUESTS)
        return undefined;
    const chance = (below) => 1 - (0,binomial/* binomialUpperTail */.Yw)(below + 1, n, percent / 100);
    const allowed = (1 - CERTAINTY) / Math.max(1, run.endpoints.length / USUAL_ENDPOINTS);
    const slowestFirst = ranksOf(run, row, n).sort((a, b) => b.ms - a.ms);
    const best = slowestFirst.find(({ below }) => below < n && chance(below) < allowed * (1 - ROUNDING));
    if (best === undefined)
        return undefined;
    return { ms: best.ms, why: { kind: 'surely-above', rank: best.seen, confidence: CERTAINTY } };
}
function ranksOf(run, row, n) {
    const printed = [...row.percentiles].flatMap(([q, value]) => {
        if (q > 100)
            return [];
        const below = Math.min(Math.floor(n * (q / 100)), n - 1);
        const seen = { of: 'percentile', percent: q, ms: value };
        return [{ below, ms: lowest(run, value), seen }];
    });
    const { min, median } = row;
    return [
        ...(min === undefined
            ? []
            : [{ below: 0, ms: min, seen: { of: 'minimum', requests: n, ms: min } }]),
        ...(median === undefined
            ? []
            : [
                {
                    // Locust's own median is the lower one.
                    below: Math.floor((n - 1) / 2),
                    ms: lowest(run, median),
                    seen: { of: 'median', requests: n, ms: median }
                }
            ]),
        ...printed
    ];
}
function lowest(run, printed) {
    return (0,buckets/* isOnGrid */.eA)(printed) || printed < 100 ? (0,buckets/* bucketRange */.I7)(printed, run.locust)[0] : printed;
}
/** The requests whose times are ranked: not those without a time, nor, up to 0.9, those that failed. */
function rankedRequests(run, row) {
    const isOld = run.notes.some(({ code }) => code === 'successes-only');
    return isOld ? row.requests - row.failures : (0,locust_run/* timedRequests */.SP)(row);
}

// EXTERNAL MODULE: ./src/evaluate/targets/error-kinds.ts
var error_kinds = __nccwpck_require__(3462);
// EXTERNAL MODULE: ./src/evaluate/targets/grade.ts
var targets_grade = __nccwpck_require__(1397);
// EXTERNAL MODULE: ./src/evaluate/targets/measurement.ts
var measurement = __nccwpck_require__(7370);
// EXTERNAL MODULE: ./src/evaluate/targets/tail-slope.ts
var tail_slope = __nccwpck_require__(6772);
;// CONCATENATED MODULE: ./src/evaluate/targets/measure.ts









/** The normal quantile of CONFIDENCE, one-sided. */
const Z = 1.645;
/** Requests expected above a percentile for it to be graded: docs/statistics.md §6. */
const MIN_TAIL_SAMPLES = 10;
/** n·(1−p) that the maximum needs to prove that a bound is met: docs/statistics.md §6. */
const MIN_TAIL_FOR_PROOF = 3;
/** n·(1−p) is compared with whole numbers; doubles are off by about 1e-12 of that. */
const measure_ROUNDING = 1e-9;
/** Measures a metric of a row; `bounds` only decide whether another value proves the grade. */
function measure({ run, row, steady, failures }, metric, bounds) {
    const special = unmeasured(run, row, metric) ?? (steady && measureSteady(steady, metric));
    if (special !== undefined)
        return special;
    if (row.requests === 0)
        return { state: 'absent', why: { kind: 'lacking', what: 'requests' } };
    switch (metric.type) {
        case 'percentile':
            return measurePercentile(run, withPercentile(row, metric.percent), {
                metric,
                bounds,
                percent: metric.percent
            });
        case 'average':
        case 'max':
            return exact(row[metric.type], (0,locust_run/* timedRequests */.SP)(row), metric.type);
        case 'throughput':
            return measureThroughput(run, row);
        case 'error-rate':
            return (0,measurement/* rate */.TS)(row.failures, row.requests);
        case 'error-kind':
            return (0,error_kinds/* measureErrorKind */.r)({ run, row, ...(failures === undefined ? {} : { failures }) }, metric, bounds);
    }
}
/** Requests expected above a percentile: n·(1−p). */
function tailSamples(requests, percent) {
    return (requests * (100 - percent)) / 100 + measure_ROUNDING;
}
/**
 * What a printed percentile may stand for, in ms: its bucket and, one-sided 95 % each way, sampling:
 * v·exp(∓1.645·√(b²·odds/n + (h/v)²/3)), never narrower than the bucket (docs/statistics.md §6).
 */
function percentileInterval(run, row, percent) {
    const value = row.percentiles.get(percent) ?? 0;
    const [low, high] = (0,buckets/* isOnGrid */.eA)(value) || value < 100 ? (0,buckets/* bucketRange */.I7)(value, run.locust) : [value, value];
    if (value <= 0)
        return [low, high];
    const slope = (0,tail_slope/* tailSlope */.CF)(row, percent) ?? 0;
    const odds = percent / (100 - percent);
    const sampling = (slope * slope * odds) / (0,locust_run/* timedRequests */.SP)(row);
    const spread = (half) => Math.exp(Z * Math.sqrt(sampling + (half / value) ** 2 / 3));
    return [
        Math.min(low, value / spread(value - low)),
        Math.max(high, value * spread(Math.max(high - value, high === low ? 0 : (0,buckets/* bucketHalfWidth */.ku)(value))))
    ];
}
/** The row with a percentile that the file has no column for, where its histogram gives it. */
function withPercentile(row, percent) {
    if (row.histogram === undefined || row.percentiles.has(percent))
        return row;
    const own = (0,histogram/* percentilesOf */.ib)(row.histogram, [percent]);
    return { ...row, percentiles: new Map([...row.percentiles, ...own]) };
}
function measurePercentile(run, row, ask) {
    const value = row.percentiles.get(ask.percent);
    const samples = (0,locust_run/* timedRequests */.SP)(row);
    const common = { ...(value === undefined ? {} : { value }), samples };
    if (run.percentileSource === 'window') {
        return { state: 'undecided', ...common, why: { kind: 'lacking', what: 'whole-run' } };
    }
    const enough = tailSamples(samples, ask.percent) >= MIN_TAIL_SAMPLES;
    if (value !== undefined && enough) {
        const interval = percentileInterval(run, row, ask.percent);
        return { state: 'measured', value, interval, samples };
    }
    return { ...common, ...withoutEnough(run, row, ask) };
}
/** What can be said of a percentile with too few requests, or that is not printed. */
function withoutEnough(run, row, ask) {
    const sure = surelyAbove(run, row, ask.percent);
    const grade = sure === undefined ? undefined : (0,targets_grade/* gradeOf */.V)(ask.metric, sure.ms, ask.bounds);
    if (sure !== undefined && grade === 'unacceptable') {
        return { state: 'proved', grade, why: sure.why, interval: [sure.ms, row.max ?? sure.ms] };
    }
    const proof = provedUnacceptable(run, row, ask) ?? provedMet(row, ask);
    if (proof !== undefined)
        return { state: 'proved', ...proof };
    const atLeast = sure === undefined || grade === undefined ? {} : { atLeast: { grade, why: sure.why } };
    if (row.percentiles.has(ask.percent)) {
        return { state: 'undecided', ...atLeast, why: tooFew(row, ask) };
    }
    return { state: 'absent', why: { kind: 'lacking', what: 'percentile' } };
}
function tooFew(row, ask) {
    const [needed, had] = [requestsNeeded(ask.percent), (0,locust_run/* timedRequests */.SP)(row)];
    return { kind: 'too-few-requests', needed, had, ...ofTimed(row) };
}
function ofTimed({ timed }) {
    return timed === undefined ? {} : { ofTimed: true };
}
/** Requests with which a percentile has enough above it to be graded. */
function requestsNeeded(percent) {
    return Math.ceil((MIN_TAIL_SAMPLES * 100) / (100 - percent) - measure_ROUNDING);
}
/** A lower percentile that is well sampled and over the limit puts this one over it too. */
function provedUnacceptable(run, row, { metric, bounds, percent }) {
    const lower = [...row.percentiles.keys()]
        .filter(other => other < percent && tailSamples((0,locust_run/* timedRequests */.SP)(row), other) >= MIN_TAIL_SAMPLES)
        .sort((a, b) => b - a)[0];
    const value = lower === undefined ? undefined : row.percentiles.get(lower);
    if (lower === undefined || value === undefined)
        return undefined;
    if ((0,targets_grade/* gradeOf */.V)(metric, value, bounds) !== 'unacceptable')
        return undefined;
    const [low] = percentileInterval(run, row, lower);
    const why = { kind: 'lower-percentile', percent: lower, ms: value };
    return { grade: 'unacceptable', why, interval: [low, row.max ?? Math.max(low, value)] };
}
/** The exact maximum, or a higher percentile, bounds this one from above. */
function provedMet(row, { metric, bounds, percent }) {
    const requests = (0,locust_run/* timedRequests */.SP)(row);
    if (row.max === undefined || tailSamples(requests, percent) < MIN_TAIL_FOR_PROOF)
        return undefined;
    const grade = (0,targets_grade/* gradeOf */.V)(metric, row.max, bounds);
    if (grade !== 'target' && grade !== 'acceptable')
        return undefined;
    return { grade, why: { kind: 'maximum', requests, ms: row.max, ...ofTimed(row) } };
}
/** A client that times nothing tells nothing of response times, be they ever so short. */
function unmeasured(run, row, metric) {
    if (row.untimed !== true || !(0,metrics/* isResponseTime */.xD)(metric))
        return withoutHistograms(run, row, metric);
    return {
        state: 'undecided',
        samples: row.requests,
        why: { kind: 'lacking', what: 'response-times' }
    };
}
/** Rows were left out of the total, and percentiles cannot be subtracted. */
function withoutHistograms(run, row, metric) {
    if (row !== run.aggregated || metric.type !== 'percentile')
        return undefined;
    if (run.leftOut === undefined || run.leftOut.hasPercentiles)
        return undefined;
    return { state: 'undecided', samples: row.requests, why: { kind: 'lacking', what: 'histograms' } };
}
/** From the history's cumulative columns: exact. Percentiles cannot be had without the warm-up. */
function measureSteady(steady, metric) {
    const { requests: samples, failures, throughput, average } = steady;
    if (samples === 0)
        return undefined;
    if (metric.type === 'throughput')
        return { state: 'measured', value: throughput, samples };
    if (metric.type === 'error-rate')
        return (0,measurement/* rate */.TS)(failures, samples);
    return metric.type === 'average' ? exact(average, samples, 'average') : undefined;
}
function exact(value, samples, what) {
    if (value === undefined)
        return { state: 'absent', why: { kind: 'lacking', what } };
    return { state: 'measured', value, samples };
}
/** Requests over the whole run's duration: the printed Requests/s hides a hang. */
function measureThroughput(run, row) {
    const seconds = run.durationSeconds;
    if (seconds === undefined || seconds <= 0) {
        return {
            state: 'undecided',
            samples: row.requests,
            why: { kind: 'lacking', what: 'duration' }
        };
    }
    return { state: 'measured', value: row.requests / seconds, samples: row.requests };
}
/** The end of an interval that is best for the metric. */
function goodEnd(metric, [low, high]) {
    return (0,metrics/* higherIsBetter */.i2)(metric) ? high : low;
}


/***/ }),

/***/ 7370:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ CONFIDENCE),
/* harmony export */   TS: () => (/* binding */ rate),
/* harmony export */   Xr: () => (/* binding */ measuredNumbers)
/* harmony export */ });
/* harmony import */ var _statistics_binomial_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2338);

/** One-sided confidence of every interval: docs/statistics.md §6. */
const CONFIDENCE = 0.95;
/** What a verdict shows of it. */
function measuredNumbers(measurement) {
    if (measurement.state === 'absent')
        return {};
    const { value, samples } = measurement;
    const interval = measurement.state === 'undecided' ? undefined : measurement.interval;
    return {
        ...(value === undefined ? {} : { value }),
        ...(interval === undefined ? {} : { interval }),
        samples
    };
}
/** Hits per request as a fraction, with its Clopper–Pearson limits. */
function rate(hits, requests) {
    const interval = (0,_statistics_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .clopperPearson */ .mI)(hits, requests, CONFIDENCE);
    return { state: 'measured', value: hits / requests, interval, samples: requests };
}


/***/ }),

/***/ 35:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ nearestOfReport)
/* harmony export */ });
/* harmony import */ var _spelling_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5404);

const SHOWN = 3;
/** Endpoints beyond these are not compared. */
const MAX_CANDIDATES = 500;
/** Patterns of a report that are looked up: each is compared with hundreds of names. */
const MOST_SEARCHES = 20;
/** For one report, however many runs it has. */
function nearestOfReport(most = MOST_SEARCHES) {
    let searches = 0;
    return (pattern, endpoints) => (++searches > most ? [] : nearestEndpoints(pattern, endpoints));
}
/** The endpoints whose names are most like the pattern, best first, at most three. */
function nearestEndpoints(pattern, endpoints) {
    const wanted = pattern.replaceAll('*', '');
    return endpoints
        .slice(0, MAX_CANDIDATES)
        .map((endpoint, index) => ({ endpoint, index, distance: likeness(wanted, endpoint) }))
        .sort((a, b) => a.distance - b.distance || a.index - b.index)
        .slice(0, SHOWN)
        .map(({ endpoint }) => endpoint);
}
/** A pattern may leave the method out: compare with and without it. */
function likeness(wanted, endpoint) {
    const bare = endpoint.slice(endpoint.indexOf(' ') + 1);
    return Math.min((0,_spelling_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .editDistance */ .YC)(wanted, endpoint), (0,_spelling_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .editDistance */ .YC)(wanted, bare));
}


/***/ }),

/***/ 4742:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ wholes),
/* harmony export */   Py: () => (/* binding */ isErrorRate),
/* harmony export */   b8: () => (/* binding */ ownTargets),
/* harmony export */   fC: () => (/* binding */ wholeName),
/* harmony export */   l2: () => (/* binding */ wholeOf)
/* harmony export */ });
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6351);
/* harmony import */ var _error_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3462);


/** Locust's PostgresUser counts what succeeds and what fails of one query in two rows. */
const SUCCESS = 'postgres_success';
const FAILURE = 'postgres_failure';
/** The row that holds the other outcome of the same query. */
function otherHalf({ endpoints }, { method, name }) {
    const other = method === SUCCESS ? FAILURE : method === FAILURE ? SUCCESS : undefined;
    if (other === undefined)
        return undefined;
    return halvesOf(endpoints).get(`${other} ${name}`);
}
const HALVES = new WeakMap();
/** By key, found once for the rows of a run: there may be many. */
function halvesOf(endpoints) {
    const known = HALVES.get(endpoints);
    if (known !== undefined)
        return known;
    const halves = endpoints.filter(({ method, requests }) => requests > 0 && (method === SUCCESS || method === FAILURE));
    const found = new Map(halves.map(row => [(0,_locust_run_js__WEBPACK_IMPORTED_MODULE_1__/* .endpointKey */ .r4)(row), row]));
    HALVES.set(endpoints, found);
    return found;
}
/** Both halves as one, for error rates: the failures of both by the requests of both. */
function wholeOf(run, row) {
    const half = otherHalf(run, row);
    if (half === undefined)
        return undefined;
    return {
        run,
        row: added(row, half),
        failures: [...(0,_error_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .d)(run, row), ...(0,_error_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .d)(run, half)]
    };
}
function added(row, half) {
    return {
        ...row,
        requests: row.requests + half.requests,
        failures: row.failures + half.failures
    };
}
/** `postgres_success and postgres_failure execute_query` */
function wholeName({ name }) {
    return `${SUCCESS} and ${FAILURE} ${name}`;
}
/** The targets of a row without the error rates that are judged with its other half. */
function ownTargets(run, row, targetsOf) {
    const targets = targetsOf(row);
    const half = row.method === FAILURE ? otherHalf(run, row) : undefined;
    if (half === undefined)
        return targets;
    const theirs = targetsOf(half);
    return new Map([...targets].filter(([key, { metric }]) => !isErrorRate(metric) || !theirs.has(key)));
}
function isErrorRate({ type }) {
    return type === 'error-rate' || type === 'error-kind';
}
/** The endpoint rows with each pair of halves once. */
function wholes(run) {
    return run.endpoints.flatMap(row => {
        const half = otherHalf(run, row);
        if (half === undefined)
            return [{ key: (0,_locust_run_js__WEBPACK_IMPORTED_MODULE_1__/* .endpointKey */ .r4)(row), row }];
        return row.method === FAILURE ? [] : [{ key: wholeName(row), row: added(row, half) }];
    });
}


/***/ }),

/***/ 6772:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ tailSlope),
/* harmony export */   jo: () => (/* binding */ lnMs),
/* harmony export */   t$: () => (/* binding */ printedPercents)
/* harmony export */ });
/** The printed columns whose values give the slope of the tail at a percentile (docs/statistics.md §2). */
const NEIGHBOURS = new Map([
    [50, [50, 66]],
    [95, [90, 98]],
    [99, [98, 99.9]],
    [99.9, [99, 99.9]]
]);
/** ln of half a millisecond's worth: a P50 of 0 ms is legitimate and counts as 0.5. */
function lnMs(ms) {
    return Math.log(Math.max(ms, 0.5));
}
/**
 * How steeply ln(response time) rises with the tail: `b` of docs/statistics.md §2, the change of ln v per
 * unit of −ln(1−p). Taken over the neighbouring printed columns, or the nearest ones that the file
 * has (`PERCENTILES_TO_REPORT`); undefined when there are not two.
 */
function tailSlope(row, percent) {
    const [lower, upper] = neighbours(row, percent);
    if (lower === undefined || upper === undefined || lower >= upper)
        return undefined;
    const from = row.percentiles.get(lower);
    const to = row.percentiles.get(upper);
    if (from === undefined || to === undefined)
        return undefined;
    const rise = Math.max(0, lnMs(to) - lnMs(from));
    return rise / (Math.log(100 - lower) - Math.log(100 - upper));
}
/** The percents above 0, ascending. */
function printedPercents(percentiles) {
    const percents = [...percentiles.keys()].filter(percent => percent > 0);
    const isSorted = percents.every((percent, at) => at === 0 || percent > (percents[at - 1] ?? 0));
    return isSorted ? percents : percents.sort((a, b) => a - b);
}
function neighbours(row, percent) {
    const standard = NEIGHBOURS.get(percent);
    if (standard !== undefined &&
        row.percentiles.has(standard[0]) &&
        row.percentiles.has(standard[1])) {
        return standard;
    }
    const printed = printedPercents(row.percentiles).filter(p => p < 100);
    const below = printed.filter(p => p < percent).at(-1);
    const above = printed.find(p => p > percent);
    const self = printed.includes(percent) ? percent : undefined;
    return [below ?? self, above ?? self];
}


/***/ }),

/***/ 1336:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ evaluateTargets),
/* harmony export */   Q: () => (/* binding */ targetsOf)
/* harmony export */ });
/* harmony import */ var _config_endpoint_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7330);
/* harmony import */ var _config_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3843);
/* harmony import */ var _config_pattern_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(5164);
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(6351);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7509);
/* harmony import */ var _grade_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1397);
/* harmony import */ var _measure_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9792);
/* harmony import */ var _measurement_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(7370);
/* harmony import */ var _nearest_endpoints_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(35);
/* harmony import */ var _split_rows_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4742);










/**
 * Grades a run against its load level: every metric of the level on the aggregated row, response
 * times (unless said otherwise) and an endpoint's own targets on each endpoint, and a `missing`
 * verdict for each endpoint pattern that matches nothing. With `steady`, the whole run's throughput,
 * error rate and average are those of its steady state.
 */
function evaluateTargets(run, level, policies, { steady, nearest = (0,_nearest_endpoints_js__WEBPACK_IMPORTED_MODULE_6__/* .nearestOfReport */ .a)() } = {}) {
    const total = run.aggregated;
    if (total === undefined)
        return [];
    // A test that goes past the limit, or breaks the service, misses its bounds on purpose: they serve
    // to find where it does, not to grade the whole run.
    const missing = missingEndpoints(run, level, { policies, nearest });
    if (level.kind !== 'load')
        return missing;
    return [
        ...verdictsOf({ run, row: total, endpoint: _locust_run_js__WEBPACK_IMPORTED_MODULE_7__/* .AGGREGATED */ .Y$, ...(steady === undefined ? {} : { steady }) }, level.targets, policies),
        ...run.endpoints.flatMap(row => {
            // A bound on requests is none on whole iterations; what the team asks of them by name is.
            const isLeftOut = run.leftOut?.keys.has((0,_locust_run_js__WEBPACK_IMPORTED_MODULE_7__/* .endpointKey */ .r4)(row)) === true;
            const asked = isLeftOut ? { ...level, gradeEndpoints: false } : level;
            const own = (0,_split_rows_js__WEBPACK_IMPORTED_MODULE_5__/* .ownTargets */ .b8)(run, row, one => targetsOf(one, asked));
            return verdictsOf({ run, row, endpoint: (0,_locust_run_js__WEBPACK_IMPORTED_MODULE_7__/* .endpointKey */ .r4)(row) }, own, policies);
        }),
        ...missing
    ];
}
/** The targets that hold for an endpoint: the level's response times, then its patterns in order. */
function targetsOf(row, level) {
    const own = level.endpoints.filter(({ pattern }) => (0,_config_pattern_js__WEBPACK_IMPORTED_MODULE_8__/* .matchesPattern */ .MT)(pattern, row));
    return own.length === 0 ? inheritedTargets(level) : (0,_config_endpoint_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .layEntries */ .LE)(level, own);
}
function inheritedTargets(level) {
    const known = INHERITED.get(level);
    if (known !== undefined)
        return known;
    const found = (0,_config_endpoint_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .layEntries */ .LE)(level, []);
    INHERITED.set(level, found);
    return found;
}
/** Every endpoint has the same, unless a pattern means it. */
const INHERITED = new WeakMap();
function verdictsOf(subject, targets, policies) {
    return [...targets.values()].flatMap(target => {
        const whole = (0,_split_rows_js__WEBPACK_IMPORTED_MODULE_5__/* .isErrorRate */ .Py)(target.metric) ? (0,_split_rows_js__WEBPACK_IMPORTED_MODULE_5__/* .wholeOf */ .l2)(subject.run, subject.row) : undefined;
        const measurement = (0,_measure_js__WEBPACK_IMPORTED_MODULE_4__/* .measure */ .xP)(whole ?? subject, target.metric, target.bounds);
        // A built-in target asks nothing of an endpoint that was never called.
        if (measurement.state === 'absent' && !target.explicit && subject.row.requests === 0)
            return [];
        const named = whole === undefined ? {} : { whole: (0,_split_rows_js__WEBPACK_IMPORTED_MODULE_5__/* .wholeName */ .fC)(subject.row) };
        return [judge({ ...named, endpoint: subject.endpoint }, { target, measurement }, policies)];
    });
}
function judge({ endpoint, whole }, { target, measurement }, policies) {
    const { metric, bounds } = target;
    const grade = gradeFrom(target, measurement, policies);
    const borderline = isBorderline(metric, bounds, { grade, measurement });
    return {
        rule: 'target',
        endpoint,
        metric: metric.key,
        unit: (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .uF)(metric),
        ...(0,_measurement_js__WEBPACK_IMPORTED_MODULE_9__/* .measuredNumbers */ .Xr)(measurement),
        bounds,
        grade,
        borderline,
        effect: effectWith(measurement, { grade, borderline }, policies),
        reason: { ...whyGraded(measurement, grade), ...(whole === undefined ? {} : { whole }) }
    };
}
function gradeFrom({ metric, bounds, explicit }, measurement, policies) {
    const isSettled = (grade) => (0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .effectOfGrade */ .aY)(grade, false, policies) !== 'pass';
    switch (measurement.state) {
        case 'measured': {
            const grade = (0,_grade_js__WEBPACK_IMPORTED_MODULE_3__/* .gradeOf */ .V)(metric, measurement.value, bounds);
            return measurement.open === undefined || isSettled(grade) ? grade : 'undecided';
        }
        case 'proved':
            return measurement.grade;
        case 'undecided': {
            // What is certain already and does not pass need not wait for what is not.
            const { atLeast } = measurement;
            return atLeast !== undefined && isSettled(atLeast.grade) ? atLeast.grade : 'undecided';
        }
        case 'absent':
            // The team that asked for it must hear of it; a built-in target the file cannot answer is undecided.
            return explicit ? 'missing' : 'undecided';
    }
}
/** Few requests may pass; a value that may be any other because something was not read warns. */
function effectWith(measurement, { grade, borderline }, policies) {
    const effect = (0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .effectOfGrade */ .aY)(grade, borderline, policies);
    const isOpen = measurement.state === 'measured' && measurement.open !== undefined;
    return grade === 'undecided' && isOpen && effect === 'pass' ? 'warn' : effect;
}
function isBorderline(metric, bounds, { grade, measurement }) {
    if (grade === 'undecided')
        return false;
    if (measurement.state !== 'measured' && measurement.state !== 'proved')
        return false;
    if (measurement.interval === undefined)
        return false;
    return (0,_grade_js__WEBPACK_IMPORTED_MODULE_3__/* .isBetterGrade */ .UO)((0,_grade_js__WEBPACK_IMPORTED_MODULE_3__/* .gradeOf */ .V)(metric, (0,_measure_js__WEBPACK_IMPORTED_MODULE_4__/* .goodEnd */ .zn)(metric, measurement.interval), bounds), grade);
}
function whyGraded(measurement, grade) {
    const because = evidenceOf(measurement, grade);
    if (because !== undefined && (grade === 'undecided' || grade === 'missing')) {
        return { kind: 'open', because };
    }
    const proved = measurement.state === 'proved';
    return { kind: 'compared', proved, ...(because === undefined ? {} : { because }) };
}
/** What explains the grade beside the value; undefined where the value does. */
function evidenceOf(measurement, grade) {
    switch (measurement.state) {
        case 'measured':
            return measurement.open;
        case 'undecided':
            return (grade === 'undecided' ? undefined : measurement.atLeast?.why) ?? measurement.why;
        case 'proved':
        case 'absent':
            return measurement.why;
    }
}
/** One verdict for each metric of a pattern that matches no endpoint of the run. */
function missingEndpoints(run, level, { policies, nearest }) {
    return level.endpoints
        .filter(({ pattern }) => !run.endpoints.some(row => (0,_config_pattern_js__WEBPACK_IMPORTED_MODULE_8__/* .matchesPattern */ .MT)(pattern, row)))
        .flatMap(({ pattern, targets }) => {
        const reason = missingReason(pattern, run, nearest);
        return [...targets.values()].map(({ metric, bounds }) => {
            return {
                rule: 'target',
                endpoint: pattern,
                metric: metric.key,
                unit: (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .uF)(metric),
                bounds,
                grade: 'missing',
                borderline: false,
                effect: policies.onMissing,
                reason
            };
        });
    });
}
function missingReason(pattern, run, nearest) {
    const names = run.endpoints.map(_locust_run_js__WEBPACK_IMPORTED_MODULE_7__/* .endpointKey */ .r4);
    return { kind: 'no-endpoint', nearest: names.length === 0 ? undefined : nearest(pattern, names) };
}


/***/ }),

/***/ 9994:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ rateEdges),
/* harmony export */   Bw: () => (/* binding */ wholeBundles),
/* harmony export */   GY: () => (/* binding */ WORKER_REPORT_SECONDS),
/* harmony export */   TE: () => (/* binding */ BUNDLE_SECONDS),
/* harmony export */   To: () => (/* binding */ areBundled),
/* harmony export */   vJ: () => (/* binding */ bundleEdges),
/* harmony export */   yr: () => (/* binding */ inWholeBundles)
/* harmony export */ });
/* harmony import */ var _intervals_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1925);

/** Workers of a distributed run report so often (s). */
const WORKER_REPORT_SECONDS = 3;
/**
 * Seconds that hold ten seconds of whole reports. Over less, one report more or less decides what the
 * throughput of bundled counts seems to be.
 */
const BUNDLE_SECONDS = WORKER_REPORT_SECONDS * Math.ceil(10 / WORKER_REPORT_SECONDS);
/** More empty seconds than this, although requests abound: the counts arrive in bundles. */
const EMPTY_SHARE = 0.2;
const ABUNDANT = 5;
/** Whether workers of a distributed run report less often than the rows are written. */
function areBundled(intervals) {
    const active = intervals.slice(intervals.findIndex(interval => interval.requests > 0), intervals.findLastIndex(interval => interval.requests > 0) + 1);
    const empty = active.filter(
    // One at a time: a hang is empty in a row.
    ({ requests }, i) => requests === 0 && isBusy(active[i - 1], active[i + 1], active[i + 2]));
    const total = active.reduce((sum, interval) => sum + interval.requests, 0);
    return empty.length > EMPTY_SHARE * active.length && total > ABUNDANT * active.length;
}
function isBusy(...neighbours) {
    return neighbours.some(neighbour => (neighbour?.requests ?? 0) > 0);
}
/**
 * The rows between which only whole bundles lie: the first, and each that counts more than the one
 * before. All rows when the counts do not come in bundles.
 */
function bundleEdges(rows) {
    if (!areBundled((0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .intervalsOf */ .Gs)(rows)))
        return rows;
    return rows.filter((row, i) => row.requests > (rows[i - 1]?.requests ?? -1));
}
/**
 * What is left of a span when it begins and ends with whole bundles: a rate over other seconds would
 * divide requests by a time in which they did not come. The span itself when the counts do not come in
 * bundles, or when fewer than two of its rows are ends of one.
 */
function wholeBundles(rows, span) {
    const edges = rateEdges(rows);
    const [first, ...ends] = edges === rows ? [] : (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsWithin */ .d$)(edges, span.from, span.to);
    if (first === undefined)
        return span;
    // Of several workers the one that reported at the start: each reported as often as the others then.
    const late = ends.filter(({ at }) => at > (ends.at(-1)?.at ?? at) - WORKER_REPORT_SECONDS);
    const off = late.map(({ at }) => offBeat(at - first.at));
    const last = late[off.lastIndexOf(Math.min(...off))];
    return last === undefined ? span : { from: first.at, to: last.at };
}
/** The counts of what `wholeBundles` leaves of an interval. */
function inWholeBundles(rows, interval) {
    const { from, to } = wholeBundles(rows, interval);
    return (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)((0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsWithin */ .d$)(rows, from, to)) ?? interval;
}
/** How far (s) a time is from a number of whole reports. */
function offBeat(seconds) {
    const over = seconds % WORKER_REPORT_SECONDS;
    return Math.min(over, WORKER_REPORT_SECONDS - over);
}
/**
 * The rows between which a rate may be taken: those between which only whole bundles lie, and those
 * further from all of these than from report to report, for there the service itself was silent.
 */
function rateEdges(rows) {
    const ends = bundleEdges(rows);
    if (ends === rows)
        return rows;
    let next = 0;
    return rows.filter(({ at }) => {
        while ((ends[next]?.at ?? Infinity) < at)
            next++;
        const before = ends[next - 1]?.at ?? -Infinity;
        const after = ends[next]?.at ?? Infinity;
        return after === at || Math.min(at - before, after - at) > WORKER_REPORT_SECONDS;
    });
}


/***/ }),

/***/ 5903:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ factorOf),
/* harmony export */   a: () => (/* binding */ clockTrouble)
/* harmony export */ });
/* harmony import */ var _bundles_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9994);
/* harmony import */ var _intervals_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1925);


/** A gap is longer than this (s) and than so many times the usual time between rows. */
const LEAST_GAP = 10;
const GAP_TICKS = 10;
/** A load generator that only misses rows goes on counting: a gap has less than this of what is due. */
const GAP_SHARE = 0.5;
/** Up to this share of what is due is next to nothing. */
const HARDLY_ANY = 0.05;
/** So many times what is usual before and after cannot complete between two rows. */
const JUMP = 5;
/** Chance makes few requests many times the usual. */
const LEAST_JUMP = 20;
const NEIGHBOURS = 10;
/**
 * Why the times of the rows cannot be trusted; undefined when they can. The machine slept or its clock
 * was set forward (no rows for long, though Locust writes them even when the service hangs, and hardly
 * a request counted meanwhile), or it was set back: then the rows of the time that came twice are
 * lost, and their requests seem to complete within one interval.
 */
function clockTrouble(rows) {
    const { gaps, rate: due } = gapsOf(rows);
    const [gap] = [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from));
    if (gap !== undefined) {
        const longest = gap.to - gap.from;
        return {
            kind: 'gap',
            at: gap.from,
            seconds: gaps.reduce((sum, { from, to }) => sum + to - from, 0),
            longest,
            gaps: gaps.length,
            meanwhile: { lessThan: GAP_SHARE, hardlyAny: gap.requests <= HARDLY_ANY * due * longest }
        };
    }
    const intervals = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .intervalsOf */ .Gs)((0,_bundles_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleEdges */ .vJ)(rows));
    const found = intervals.findIndex((_, index) => isJump(intervals, index));
    const jump = intervals[found];
    if (jump === undefined)
        return undefined;
    const seconds = jump.to - jump.from;
    const rate = usualRate(intervals, found);
    return {
        kind: 'jump',
        at: jump.to,
        seconds: Math.max(0, (jump.requests - jump.failures) / rate - seconds),
        requests: jump.requests,
        within: seconds
    };
}
/** Neighbouring rows so far apart that the load cannot have gone on; requests/s between the others. */
function gapsOf(rows) {
    const least = Math.max(LEAST_GAP, GAP_TICKS * (0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .tickOf */ .X1)(rows));
    const intervals = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .intervalsOf */ .Gs)(rows);
    const long = intervals.filter(({ from, to }) => to - from > least);
    if (long.length === 0)
        return { gaps: [], rate: 0 };
    const rate = rateOf(intervals.filter(interval => !long.includes(interval)));
    const gaps = long.filter(({ from, to, requests }) => requests < GAP_SHARE * rate * (to - from));
    return { gaps, rate };
}
/**
 * Successes only, for refused connections come fast; more than one a user, for that many can have
 * waited for a service that hung; and not where users came for a moment.
 */
function isJump(intervals, index) {
    const interval = intervals[index];
    if (interval === undefined)
        return false;
    const [before = 0, after = 0] = [intervals[index - 1], intervals[index + 1]].map(other => other?.users);
    if (interval.users > Math.max(before, after))
        return false;
    const good = interval.requests - interval.failures;
    // Users who left within the interval may have had an answer in it too.
    const least = LEAST_JUMP + Math.max(interval.users, before);
    if (good < least)
        return false;
    const usual = usualRate(intervals, index) * (interval.to - interval.from);
    return usual > 0 && good > least + JUMP * usual;
}
function usualRate(intervals, index) {
    const before = rateOf(intervals.slice(Math.max(0, index - NEIGHBOURS), index));
    const after = rateOf(intervals.slice(index + 1, index + 1 + NEIGHBOURS));
    return Math.max(before, after);
}
function rateOf(intervals) {
    const seconds = intervals.reduce((sum, { from, to }) => sum + to - from, 0);
    const good = intervals.reduce((sum, { requests, failures }) => sum + requests - failures, 0);
    return seconds > 0 ? good / seconds : 0;
}
/**
 * What the throughput over `seconds` would be times without the seconds too many, or with those too
 * few.
 */
function factorOf({ kind, seconds: doubtful }, seconds) {
    return kind === 'gap' ? seconds / Math.max(1, seconds - doubtful) : seconds / (seconds + doubtful);
}


/***/ }),

/***/ 6702:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ courseOf)
/* harmony export */ });
/* harmony import */ var _bundles_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9994);
/* harmony import */ var _idle_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5821);
/* harmony import */ var _intervals_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1925);



/** As long as Locust's own percentiles look back (s): single seconds are chance. */
const COURSE_SECONDS = 10;
/**
 * How a metric of Locust's, or `users`, went: means over ten seconds, percentiles as they are printed.
 * Empty for what the history does not tell: percentiles since the start, users that were not written.
 * `idle` stretches are left out of all but the users: what is not used completes nothing.
 */
function courseOf(key, rows, mode, idle = []) {
    switch (key) {
        case 'users':
            return rows.some(({ users }) => users > 0)
                ? rows.map(({ at, users }) => ({ from: at, to: at, value: users }))
                : [];
        case 'throughput':
            return seen(rows, _intervals_js__WEBPACK_IMPORTED_MODULE_2__/* .throughputOf */ .Qs, idle);
        case 'error-rate':
            return seen(rows, _intervals_js__WEBPACK_IMPORTED_MODULE_2__/* .errorRateOf */ .ql, idle);
        case 'average':
            return seen(rows, ({ average }) => average, idle);
    }
    if (mode !== 'window')
        return [];
    return printed(rows, Number(key.replace(/^p/, ''))).filter(seen => !idle.some(({ from, to }) => seen.from > from && seen.to <= to));
}
function seen(rows, valueOf, idle) {
    const edges = (0,_bundles_js__WEBPACK_IMPORTED_MODULE_0__/* .rateEdges */ .B1)(rows);
    const whole = { from: edges[0]?.at ?? 0, to: edges.at(-1)?.at ?? 0 };
    const parts = (0,_idle_js__WEBPACK_IMPORTED_MODULE_1__/* .outside */ .q)(whole, idle).map(({ from, to }) => (0,_intervals_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsWithin */ .d$)(edges, from, to));
    return parts
        .flatMap(part => (0,_intervals_js__WEBPACK_IMPORTED_MODULE_2__/* .batches */ .Xy)(part, COURSE_SECONDS))
        .flatMap(interval => {
        const value = valueOf(interval);
        return value === undefined ? [] : [{ from: interval.from, to: interval.to, value }];
    });
}
/** Locust prints 0 for a window without requests: nothing was seen. */
function printed(rows, percent) {
    return rows.flatMap(({ at, percentiles }) => {
        const value = percentiles.get(percent);
        return value === undefined || value === 0 ? [] : [{ from: at, to: at, value }];
    });
}


/***/ }),

/***/ 2962:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PO: () => (/* binding */ judgeCriterion),
/* harmony export */   vs: () => (/* binding */ HOLE)
/* harmony export */ });
/* unused harmony export EDGE_HOLE */
/* harmony import */ var _config_criterion_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8477);
/* harmony import */ var _idle_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5821);
/* harmony import */ var _intervals_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1925);



/** Values further apart than so many times what is usual have a hole between them. */
const HOLE = 2.5;
/** A rate begins a window after the run: so many times the usual distance is no hole at an edge. */
const EDGE_HOLE = 5;
const LEAST_VALUES = 2;
/**
 * Whether a criterion was met by what was seen within a span (both in the same seconds, in order of
 * time): met while every value is beyond the bound from the first such value to the last, without a
 * hole. Where holes, or the end of the span, could hide that it was, it is not known. Without users
 * it is not met, and nothing is hidden.
 */
function judgeCriterion(criterion, seen, span) {
    const within = seen.filter(({ from, to }) => from >= span.from && to <= span.to);
    if (within.length < LEAST_VALUES) {
        return { criterion, state: 'unknown', stretches: [], longest: 0 };
    }
    const parts = partsOf(criterion, within, span);
    const certain = stretchesOf(parts, kind => kind === 'beyond');
    const lasts = (stretch) => lengthOf(stretch) >= criterion.forSeconds;
    const met = certain.filter(lasts);
    const possible = stretchesOf(parts, kind => kind === 'beyond' || kind === 'unknown');
    // A span that is shorter than the criterion's time, and beyond the bound as far as can be seen.
    const isShort = !(0,_idle_js__WEBPACK_IMPORTED_MODULE_1__/* .outside */ .q)(span, span.idle ?? []).some(lasts);
    const isCutShort = isShort && parts.every(({ kind }) => kind !== 'within');
    const isOpen = isCutShort || possible.some(lasts);
    const meansOver = Math.max(...within.map(lengthOf));
    return {
        criterion,
        state: met.length > 0 ? 'met' : isOpen ? 'unknown' : 'not-met',
        stretches: met,
        longest: Math.max(0, ...certain.map(lengthOf)),
        ...(meansOver > 0 && { meansOver })
    };
}
function lengthOf({ from, to }) {
    return to - from;
}
/** The values, and the holes and times without users between them, in order of time. */
function partsOf(criterion, seen, { idle = [], ...span }) {
    const gaps = seen.slice(1).map((one, i) => one.to - (seen[i]?.to ?? one.to));
    const usual = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .JZ)(gaps) ?? 0;
    const hole = (from, to, least) => to - from > least * usual ? [{ from, to, kind: 'unknown' }] : [];
    const between = (from, to, least) => {
        const without = idle.filter(one => one.to > from && one.from < to);
        if (without.length === 0)
            return hole(from, to, least);
        const holes = (0,_idle_js__WEBPACK_IMPORTED_MODULE_1__/* .outside */ .q)({ from, to }, without).flatMap(one => hole(one.from, one.to, EDGE_HOLE));
        const parts = [...holes, ...without.map(one => ({ ...one, kind: 'idle' }))];
        return parts.sort((a, b) => a.from - b.from);
    };
    const parts = [];
    let before;
    for (const one of seen) {
        const [since, least] = before === undefined ? [span.from, EDGE_HOLE] : [before.to, HOLE];
        parts.push(...between(since, one.from, least));
        const kind = (0,_config_criterion_js__WEBPACK_IMPORTED_MODULE_0__/* .isBeyond */ ._f)(one.value, criterion) ? 'beyond' : 'within';
        parts.push({ from: one.from, to: one.to, kind });
        before = one;
    }
    return [...parts, ...between(before?.to ?? span.from, span.to, EDGE_HOLE)];
}
/** Neighbouring parts of those kinds, put together. */
function stretchesOf(parts, isOf) {
    const found = [];
    let isBroken = true;
    for (const { kind, from, to } of parts) {
        const last = found.at(-1);
        if (!isOf(kind))
            isBroken = true;
        else if (isBroken || last === undefined) {
            found.push({ from, to });
            isBroken = false;
        }
        else
            last.to = to;
    }
    return found;
}


/***/ }),

/***/ 885:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  w: () => (/* binding */ BURST_GAP),
  t: () => (/* binding */ burstsOf)
});

// EXTERNAL MODULE: ./src/evaluate/statistics/binomial.ts
var binomial = __nccwpck_require__(2338);
// EXTERNAL MODULE: ./src/evaluate/timeline/bundles.ts
var bundles = __nccwpck_require__(9994);
// EXTERNAL MODULE: ./src/evaluate/timeline/intervals.ts
var timeline_intervals = __nccwpck_require__(1925);
;// CONCATENATED MODULE: ./src/evaluate/timeline/lasting-errors.ts

/** It is looked for between cells so long (s), or so many of them in a longer run. */
const CELL_SECONDS = 5;
const MOST_CELLS = 60;
/** Shorter, its moments stand out from the rest by themselves. */
const LEAST_CELLS = 3;
/** More errors than elsewhere by less than this are how error rates wander. */
const LASTING_TIMES = 3;
/** So many parts of it each have at least this share of its error rate, or it is several. */
const EVEN_PARTS = 5;
const EVEN_SHARE = 0.5;
/**
 * The intervals in which errors lasted: stretches of evenly many more than in all the rest, by the
 * likelihood of two rates. What fails all the time in a part of a run makes the rate of the whole such
 * that only its worst moments stand out from it.
 */
function lastingErrors(intervals, limits) {
    const found = new Set();
    for (;;) {
        const range = mostLikely(intervals, found, limits);
        if (range === undefined)
            return found;
        for (const interval of intervals.slice(range.start, range.end))
            found.add(interval);
    }
}
function mostLikely(intervals, told, { chance, leastRate }) {
    const sums = sumsOf(intervals.map(one => (told.has(one) ? { requests: 0, failures: 0 } : one)));
    const edges = cellEdges(intervals);
    const cuts = edges.length ** 2 / 2;
    let best;
    for (let i = 0; i + LEAST_CELLS < edges.length; i++) {
        for (let j = i + LEAST_CELLS; j < edges.length; j++) {
            const range = { start: edges[i] ?? 0, end: edges[j] ?? 0 };
            const score = scoreOf(sums, range);
            if (score <= (best?.score ?? -Infinity))
                continue;
            if (isMuch(sums, range, leastRate) && isEven(sums, edges.slice(i, j + 1))) {
                best = { range, score };
            }
        }
    }
    if (best === undefined)
        return undefined;
    const { range } = best;
    return (0,binomial/* chanceOfRise */.vb)(without(sums, range), within(sums, range)) < chance / cuts
        ? withSharpEnds(sums, range, edges)
        : undefined;
}
/** Indices at which cells begin, and the end of the last. */
function cellEdges(intervals) {
    const [from, to] = [intervals[0]?.from ?? 0, intervals.at(-1)?.to ?? 0];
    const seconds = Math.max(CELL_SECONDS, (to - from) / MOST_CELLS);
    const edges = [];
    let cell = -1;
    for (const [index, interval] of intervals.entries()) {
        const next = Math.floor((interval.from - from) / seconds);
        if (next > cell)
            edges.push(index);
        cell = next;
    }
    return [...edges, intervals.length];
}
/** Counts before each interval, and of all. */
function sumsOf(intervals) {
    let [requests, failures] = [0, 0];
    const sums = [{ requests, failures }];
    for (const one of intervals) {
        requests += one.requests;
        failures += one.failures;
        sums.push({ requests, failures });
    }
    return sums;
}
function within(sums, { start, end }) {
    const [first, last] = [sums[start], sums[end]];
    return {
        requests: (last?.requests ?? 0) - (first?.requests ?? 0),
        failures: (last?.failures ?? 0) - (first?.failures ?? 0)
    };
}
function without(sums, range) {
    const [all, inside] = [sums.at(-1), within(sums, range)];
    return {
        requests: (all?.requests ?? 0) - inside.requests,
        failures: (all?.failures ?? 0) - inside.failures
    };
}
function rateOf({ requests, failures }) {
    return requests === 0 ? 0 : failures / requests;
}
function isMuch(sums, range, leastRate) {
    const elsewhere = without(sums, range);
    const least = LASTING_TIMES * Math.max(leastRate, rateOf(elsewhere));
    return elsewhere.requests > 0 && rateOf(within(sums, range)) >= least;
}
/** Whether errors lasted from the first of these edges to the last. */
function isEven(sums, edges) {
    const cells = edges.length - 1;
    const parts = Math.min(EVEN_PARTS, cells);
    const edge = (part) => edges[Math.round((part * cells) / parts)] ?? 0;
    const least = EVEN_SHARE * rateOf(within(sums, { start: edge(0), end: edge(parts) }));
    return Array.from({ length: parts }, (_, i) => ({ start: edge(i), end: edge(i + 1) })).every(part => rateOf(within(sums, part)) >= least);
}
/** The likelihood (ln) of one error rate within and another without. */
function scoreOf(sums, range) {
    return likelihood(within(sums, range)) + likelihood(without(sums, range));
}
function likelihood({ requests, failures }) {
    const good = requests - failures;
    const part = (count) => (count <= 0 ? 0 : count * Math.log(count / requests));
    return part(failures) + part(good);
}
/** The ends moved by up to a cell to where they are the most likely. */
function withSharpEnds(sums, range, edges) {
    const near = (edge, isValid) => {
        const at = edges.indexOf(edge);
        const [from, to] = [edges[at - 1] ?? edge, edges[at + 1] ?? edge];
        return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter(isValid);
    };
    const best = (ranges) => ranges.reduce((a, b) => (scoreOf(sums, b) > scoreOf(sums, a) ? b : a), range);
    const begun = best(near(range.start, start => start < range.end).map(start => ({ ...range, start })));
    return best(near(range.end, end => end > begun.start).map(end => ({ ...begun, end })));
}

;// CONCATENATED MODULE: ./src/evaluate/timeline/error-bursts.ts




/** How often bursts by pure chance may be reported: once in a hundred runs. */
const BURST_CHANCE = 0.01;
/** The usual error rate is at least taken as this. */
const LEAST_RATE = 0.001;
const LEAST_BURST_FAILURES = 5;
/** Bursts so close (s) are one. */
const BURST_GAP = 5;
/**
 * Stretches where failures are so many that the error rate of the rest of the run makes them by
 * chance in less than one of 100 runs; those 5 s apart or less count as one, and all of where errors
 * lasted.
 */
function burstsOf(rows) {
    // What workers report at once lies anywhere since they last did.
    const intervals = (0,timeline_intervals/* intervalsOf */.Gs)((0,bundles/* bundleEdges */.vJ)(rows)).filter(interval => interval.requests > 0);
    const least = BURST_CHANCE / intervals.length;
    const isExcess = ({ failures, requests }, usual) => failures > 0 && (0,binomial/* binomialUpperTail */.Yw)(failures, requests, usual) < least;
    // First against all, so that a run of many errors has no bursts; then against what is not excess.
    const all = error_bursts_rateOf(intervals);
    const usual = error_bursts_rateOf(intervals.filter(interval => !isExcess(interval, all)));
    const worst = new Set(intervals.filter(interval => isExcess(interval, usual)));
    if (worst.size === 0)
        return [];
    const lasting = lastingErrors(intervals, { chance: BURST_CHANCE, leastRate: LEAST_RATE });
    const excess = [];
    for (const interval of intervals.filter(one => worst.has(one) || lasting.has(one))) {
        const last = excess.at(-1);
        if (interval.from - (last?.at(-1)?.to ?? -Infinity) > BURST_GAP)
            excess.push([interval]);
        else
            last?.push(interval);
    }
    return excess
        .filter(parts => parts.some(part => worst.has(part)) && hasEnoughFailures(parts))
        .map(parts => burstOf(parts, rows));
}
function hasEnoughFailures(parts) {
    return parts.reduce((sum, { failures }) => sum + failures, 0) >= LEAST_BURST_FAILURES;
}
function error_bursts_rateOf(intervals) {
    const requests = intervals.reduce((sum, interval) => sum + interval.requests, 0);
    const failures = intervals.reduce((sum, interval) => sum + interval.failures, 0);
    return Math.max(LEAST_RATE, requests === 0 ? 0 : failures / requests);
}
/** From the first bad interval to the last, with what came between them. */
function burstOf(parts, rows) {
    const [from, to] = [parts[0]?.from ?? 0, parts.at(-1)?.to ?? 0];
    const { requests = 0, failures = 0 } = (0,timeline_intervals/* spanOf */.ee)((0,timeline_intervals/* rowsWithin */.d$)(rows, from, to)) ?? {};
    const peak = Math.max(...parts.map(part => part.failures / part.requests));
    return { from, to, seconds: to - from, requests, failures, peak };
}


/***/ }),

/***/ 5821:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ idleStretches),
/* harmony export */   q: () => (/* binding */ outside)
/* harmony export */ });
/* harmony import */ var _intervals_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1925);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9775);


/**
 * Where there were no users and no request completed: what a service does there is not to be seen.
 * Empty where no row has users: then the release does not write them.
 */
function idleStretches(rows) {
    if (rows.every(row => row.users === 0))
        return [];
    const found = [];
    (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .intervalsOf */ .Gs)(rows).forEach(({ from, to, users, requests }, i) => {
        if (users > 0 || rows[i]?.users !== 0 || requests > 0)
            return;
        const last = found.at(-1);
        if (last?.to === from)
            last.to = to;
        else
            found.push({ from, to });
    });
    return found.filter(({ from, to }) => to - from > _phases_js__WEBPACK_IMPORTED_MODULE_1__/* .BLIP_SECONDS */ .IV);
}
/** What is left of a stretch without others, which are in order of time. */
function outside({ from, to }, others) {
    const left = [];
    let since = from;
    for (const other of others.filter(one => one.to > from && one.from < to)) {
        if (other.from > since)
            left.push({ from: since, to: other.from });
        since = other.to;
    }
    return since < to ? [...left, { from: since, to }] : left;
}


/***/ }),

/***/ 1925:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GK: () => (/* binding */ intervalBetween),
/* harmony export */   Gs: () => (/* binding */ intervalsOf),
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   Qs: () => (/* binding */ throughputOf),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   X1: () => (/* binding */ tickOf),
/* harmony export */   Xy: () => (/* binding */ batches),
/* harmony export */   d$: () => (/* binding */ rowsWithin),
/* harmony export */   ee: () => (/* binding */ spanOf),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   mm: () => (/* binding */ goodputOf),
/* harmony export */   oy: () => (/* binding */ averageResolution),
/* harmony export */   ql: () => (/* binding */ errorRateOf),
/* harmony export */   v4: () => (/* binding */ firstIndex)
/* harmony export */ });
/** A mean whose rounding may be off by more than this share of it is not told. */
const COARSEST_MEAN = 0.1;
/**
 * The rows that say something: time moves on, counts never fall. Of rows with the same second the
 * last one counts; after a fall (`--reset-stats`) only what follows it.
 */
function rowsOf(samples, startedAt) {
    let rows = [];
    for (const sample of samples) {
        const last = rows.at(-1);
        const row = { ...sample, at: sample.at - startedAt };
        if (last !== undefined && row.requests < last.requests)
            rows = [];
        else if (last !== undefined && row.at === last.at)
            rows.pop();
        else if (last !== undefined && row.at < last.at)
            continue;
        rows.push(row);
    }
    return rows;
}
/**
 * By how much a printed average may lie below the true one, in ms: Locust before 1.2 cut it to whole
 * milliseconds, and differences of cumulative sums magnify that.
 */
function averageResolution(rows) {
    const counted = rows.filter(({ requests }) => requests > 1);
    return counted.length > 2 && counted.every(({ average = 0 }) => Number.isInteger(average)) ? 1 : 0;
}
/** Exact counts and mean between two rows; `resolution` as of averageResolution. */
function intervalBetween(first, last, resolution = 0) {
    const [from, to, { users }] = [first.at, last.at, last];
    const requests = last.requests - first.requests;
    const failures = Math.max(0, last.failures - first.failures);
    const average = meanBetween(first, last, resolution);
    // No spread: a long history has tens of thousands of them.
    return average === undefined
        ? { from, to, users, requests, failures }
        : { from, to, users, requests, failures, average };
}
/** d(average × count) ÷ d(count). */
function meanBetween(first, last, resolution) {
    const requests = last.requests - first.requests;
    if (requests <= 0 || last.average === undefined)
        return undefined;
    const before = first.requests === 0 ? 0 : (first.average ?? NaN) * first.requests;
    const mean = (last.average * last.requests - before) / requests;
    const doubt = (resolution * last.requests) / requests;
    return mean >= 0 && doubt <= COARSEST_MEAN * mean ? mean : undefined;
}
/** Of rows that were asked for: each part of the timeline asks for those of the whole run. */
const KNOWN = new WeakMap();
/** Every pair of neighbouring rows. The rows may not change afterwards. */
function intervalsOf(rows) {
    const known = KNOWN.get(rows);
    if (known !== undefined)
        return known;
    const resolution = averageResolution(rows);
    const found = [];
    let previous;
    for (const row of rows) {
        if (previous !== undefined)
            found.push(intervalBetween(previous, row, resolution));
        previous = row;
    }
    KNOWN.set(rows, found);
    return found;
}
/** Neighbouring intervals put together until each lasts at least `seconds`; a shorter rest is left out. */
function batches(rows, seconds) {
    const resolution = averageResolution(rows);
    const found = [];
    let first = rows[0];
    for (const row of rows) {
        if (first === undefined || row.at - first.at < seconds)
            continue;
        found.push(intervalBetween(first, row, resolution));
        first = row;
    }
    return found;
}
/** The rows from `from` to `to`, both included (seconds since the first row). They are in order of time. */
function rowsWithin(rows, from, to) {
    const start = firstIndex(rows, row => row.at >= from);
    return rows.slice(start, firstIndex(rows, row => row.at > to));
}
/** Where the rows begin of which this is true: of all that follow it is true too. */
function firstIndex(rows, isBeyond) {
    let [low, high] = [0, rows.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        const row = rows[middle];
        if (row !== undefined && isBeyond(row))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
/** The interval that spans all the rows; undefined for fewer than two. */
function spanOf(rows) {
    const [first] = rows;
    const last = rows.at(-1);
    if (first === undefined || last === undefined || last.at <= first.at)
        return undefined;
    return intervalBetween(first, last, averageResolution(rows));
}
/** Requests and failures of several intervals together. */
function countsOf(parts) {
    return {
        requests: parts.reduce((sum, part) => sum + part.requests, 0),
        failures: parts.reduce((sum, part) => sum + part.failures, 0)
    };
}
/** Completed requests per second. */
function throughputOf(interval) {
    return interval.requests / (interval.to - interval.from);
}
/** Completions per second that succeeded. */
function goodputOf(interval) {
    return throughputOf(interval) - interval.failures / (interval.to - interval.from);
}
/** Fraction of the requests that failed; absent without requests. */
function errorRateOf(interval) {
    return interval.requests > 0 ? interval.failures / interval.requests : undefined;
}
/** Typical seconds between rows (their median); 1 for Locust ≥ 1.2, 2 before, more when thinned. */
function tickOf(rows) {
    const gaps = rows.slice(1).map((row, i) => row.at - (rows[i]?.at ?? row.at));
    return median(gaps) ?? 1;
}
/** The middle value, or the mean of the two in the middle; undefined for none. */
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length / 2;
    const upper = sorted[Math.floor(middle)];
    const lower = sorted[Math.ceil(middle) - 1];
    return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}


/***/ }),

/***/ 7276:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XE: () => (/* binding */ boundsHeld),
/* harmony export */   ax: () => (/* binding */ whyNo),
/* harmony export */   mV: () => (/* binding */ clockWords),
/* harmony export */   vd: () => (/* binding */ limitWords)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2676);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3252);
/* harmony import */ var _limit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4496);


/* All words for what a timeline does not tell: sentences without their end, neither escaped nor cut. */
/** Why this is missing, in words. */
function whyNo(what, limits) {
    const limit = (0,_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .limitOn */ .x)(what, limits);
    return limit === undefined ? 'the history does not tell' : limitWords(limit);
}
/** What a load held; percentiles that are not known for each load may have broken theirs. */
function boundsHeld(limits) {
    const isAll = !limits.some(({ why }) => why === 'bounds-not-known');
    return isAll ? 'every acceptable bound' : 'every acceptable bound that is known';
}
/** What is not told, and why. */
function limitWords(limit) {
    switch (limit.of) {
        case 'users':
            return 'no phases, steady state or capacity: the history has no user count';
        case 'clock':
            return limit.why === 'set-back'
                ? 'no peaks: the clock was set back, and the row after it counts more than its time'
                : `no steady state and no peaks: ${clockWords(limit.trouble)}`;
        case 'steady-state':
            return `no steady state: ${steadyWords(limit)}`;
        case 'peak':
        case 'peak-per-second':
            return peakWords(limit);
        case 'trend':
            return `no trend: ${trendWords(limit)}`;
        case 'capacity':
            return `no capacity: ${capacityWords(limit)}`;
        case 'recovery':
            return 'no recovery: not enough history';
        case 'history':
            return `not enough history: ${historyWords(limit)}`;
        case 'told':
            return reservationWords(limit);
    }
}
function historyWords(limit) {
    switch (limit.why) {
        case 'no-file':
            return 'there is no _stats_history.csv';
        case 'no-rows':
            return 'no row of the _stats_history.csv could be used';
        case 'few-rows':
            return limit.rows === 1 ? 'a single row' : 'no rows';
    }
}
function reservationWords(limit) {
    switch (limit.why) {
        case 'reset':
            return 'nothing is known of the time before the statistics were reset (as by --reset-stats)';
        case 'cut-off':
            return 'the history is cut off: its last seconds are missing';
        case 'shorter-than-run':
            return `the history covers ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(limit.seconds)} of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(limit.runSeconds)}`;
        case 'thinned':
            return `only one row in ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(limit.thinnedBy)} was kept: shorter events are blurred`;
        case 'since-the-start':
            return 'no percentiles over time: they need --csv-full-history';
        case 'whole-ms':
            return 'no means of short spans: this Locust cuts averages to whole milliseconds';
        case 'bounds-not-known':
            return 'the bounds of percentiles are not known for each load: the true limit may be lower';
        case 'disturbed':
            return `the steady state was disturbed: its figures include ${disturbanceWords(limit)}`;
    }
}
function steadyWords(limit) {
    switch (limit.why) {
        case 'few-rows':
            return `the history has only ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(limit.rows, 'row')}`;
        case 'too-short': {
            const were = limit.users === 1 ? 'was' : 'were';
            return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(limit.users, 'user')} ${were} there for ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(limit.seconds)}, not long enough after the warm-up`;
        }
        case 'sparse-rows':
            return `the rows of the history lie too far apart to tell the ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(limit.seconds)} after the warm-up`;
        case 'no-requests':
            return 'no request was completed in it';
        case 'failed': {
            const { from, to, requests, failures } = limit;
            const which = `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(failures)} of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(requests, 'request')}`;
            return `${which} from ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(from)} to ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(to)} after the start failed`;
        }
        case 'silent-to-the-end':
            return `${limit.requests === 0 ? 'nothing' : 'hardly anything'} completed from ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(limit.from)} after the start until the history ends`;
        case 'rising-load':
            return `the load was raised in ${limit.shape === 'steps' ? 'steps' : 'a ramp'}; see the capacity at each load`;
    }
}
function disturbanceWords(limit) {
    const { silentSeconds, sparseSeconds, burstSeconds } = limit;
    return [
        ...(silentSeconds > 0 ? [`${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(silentSeconds)} without any completion`] : []),
        ...(sparseSeconds > 0 ? [`${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(sparseSeconds)} with hardly any completion`] : []),
        ...(burstSeconds > 0 ? [`${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(burstSeconds)} of error bursts`] : [])
    ].join(' and ');
}
function peakWords(limit) {
    switch (limit.why) {
        case 'too-short':
            return `no peak over ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(limit.seconds)}: the history is shorter than that`;
        case 'short-bundles':
            return `no peak over ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(limit.seconds)}: the bundles of counts span less than that`;
        case 'slow-rows':
            return `no peak per second: the history has a row only every ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(limit.seconds)}`;
        case 'skipped-rows':
            return `no peak per second: the history has a row only every ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(limit.seconds)} on average`;
        case 'bundles':
            return 'no peak per second: the counts come in bundles, as workers report them';
    }
}
function trendWords({ why, leastSeconds, parts }) {
    switch (why) {
        case 'too-short':
            return `the steady state is shorter than ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(leastSeconds)}`;
        case 'few-rows':
            return `the steady state has no more than ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(parts)} rows`;
        case 'uneven-rows':
            return `the rows of the steady state lie too unevenly to cut it into ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(parts)} parts`;
    }
}
function capacityWords(limit) {
    switch (limit.why) {
        case 'no-success':
            return 'no request succeeded';
        case 'no-success-counted':
            return 'the history counts no request that succeeded';
        case 'no-success-at-loads':
            return 'no request succeeded at any load that was held or passed through';
        case 'no-rise': {
            const { leastSteps, leastSeconds, leastLoads } = limit;
            const ramp = `a ramp of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(leastLoads * leastSeconds)} or more through ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(leastLoads)} loads`;
            return `the load rises neither in ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(leastSteps)} steps whose rows span at least ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(leastSeconds)} nor in ${ramp}`;
        }
    }
}
/** Why the times of the rows cannot be trusted. */
function clockWords(trouble) {
    switch (trouble.kind) {
        case 'gap': {
            const { at, longest, gaps, meanwhile } = trouble;
            const others = gaps === 1 ? '' : ` (the longest of ${gaps} such gaps)`;
            const few = meanwhile.hardlyAny
                ? 'next to no requests'
                : `less than ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(meanwhile.lessThan)} of the usual requests`;
            return `the history has no row for ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(longest)}, from ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(at)} after the start on${others}, and ${few} were counted meanwhile: the machine that made the load slept or stood still, or its clock was set forward`;
        }
        case 'jump':
            return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(trouble.at)} after the start ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(trouble.requests)} requests were counted within ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(trouble.within)}, far more than before and after: the clock may have been set back`;
    }
}


/***/ }),

/***/ 4496:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ distinctLimits),
/* harmony export */   x: () => (/* binding */ limitOn)
/* harmony export */ });
/** What can be missing from a timeline: whose limits say why, its own first. */
const EXPLAINED_BY = {
    history: ['history'],
    'steady-state': ['steady-state', 'clock', 'users', 'history'],
    trend: ['trend', 'steady-state', 'clock', 'users', 'history'],
    peak: ['peak', 'clock', 'history'],
    'peak-per-second': ['peak-per-second', 'clock', 'history'],
    capacity: ['capacity', 'users', 'history'],
    recovery: ['recovery', 'history']
};
/** Why this is missing; undefined when nothing says so, as when it is there. */
function limitOn(what, limits) {
    for (const of of EXPLAINED_BY[what]) {
        const limit = limits.find(each => each.of === of);
        if (limit !== undefined)
            return limit;
    }
    return undefined;
}
/** Each once, in order: what explains two things is handed back by both. */
function distinctLimits(limits) {
    const said = new Set();
    return limits.flatMap(limit => {
        if (limit === undefined || said.has(`${limit.of} ${limit.why}`))
            return [];
        said.add(`${limit.of} ${limit.why}`);
        return [limit];
    });
}


/***/ }),

/***/ 7305:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ equalParts)
/* harmony export */ });
/* harmony import */ var _bundles_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9994);
/* harmony import */ var _intervals_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1925);


/**
 * `count` parts of equal length, as equal as the rows allow, of whole bundles where there are enough;
 * empty when there are too few rows.
 */
function equalParts(rows, count) {
    const first = rows[0];
    const last = rows.at(-1);
    if (first === undefined || last === undefined || rows.length <= count)
        return [];
    const resolution = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .averageResolution */ .oy)(rows);
    const step = (last.at - first.at) / count;
    const whole = (0,_bundles_js__WEBPACK_IMPORTED_MODULE_0__/* .rateEdges */ .B1)(rows);
    const ends = whole.length > count ? whole : rows;
    const edges = Array.from({ length: count + 1 }, (_, i) => nearest(ends, first.at + i * step));
    return edges.slice(1).flatMap((edge, i) => {
        const from = edges[i];
        return from === undefined || edge === undefined || edge.at <= from.at
            ? []
            : [(0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .intervalBetween */ .GK)(from, edge, resolution)];
    });
}
/** The row whose time is nearest, the earlier of two as near. They are in order of time. */
function nearest(rows, at) {
    const next = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .firstIndex */ .v4)(rows, row => row.at >= at);
    const [before, after] = [rows[next - 1], rows[next]];
    if (before === undefined || after === undefined)
        return before ?? after;
    return after.at - at < at - before.at ? after : before;
}


/***/ }),

/***/ 9775:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ phasesOf),
/* harmony export */   IV: () => (/* binding */ BLIP_SECONDS),
/* harmony export */   lu: () => (/* binding */ fullLoadOf),
/* harmony export */   xJ: () => (/* binding */ onlyRises)
/* harmony export */ });
/* harmony import */ var _intervals_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1925);

/** Users must stay as many for this long (s) to be a level and not a part of a ramp. */
const LEVEL_SECONDS = 10;
/** A count that is back after so long (s) never changed: workers report one by one. */
const BLIP_SECONDS = 3;
/** Users within this share of the maximum are at full load. */
const FULL_LOAD = 0.98;
/** A count that goes back by no more than this share of the most does not turn. */
const SLACK = 0.02;
/**
 * The run as ramps and levels, in order of time; empty without at least two rows, or where no row has
 * users: then the release does not write them.
 */
function phasesOf(rows) {
    const [first] = rows;
    const last = rows.at(-1);
    if (first === undefined || last === undefined || rows.length < 2)
        return [];
    if (rows.every(row => row.users === 0))
        return [];
    const phases = [];
    let edge = { at: first.at, users: first.users };
    for (const level of levelsOf(rows)) {
        phases.push(...rampsBetween(rows, edge, { at: level.from, users: level.users }));
        phases.push(levelPhase(level));
        edge = { at: level.to, users: level.users };
    }
    return [...phases, ...rampsBetween(rows, edge, last)];
}
function levelPhase({ from, to, users }) {
    const kind = users === 0 ? 'idle' : 'steady';
    return { kind, from, to, usersFrom: users, usersTo: users };
}
function levelsOf(rows) {
    const least = Math.max(LEVEL_SECONDS, 3 * (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .tickOf */ .X1)(rows));
    const runs = [];
    for (const { at, users } of rows) {
        const last = runs.length - 1;
        let same = last;
        while (same >= 0 && runs[same]?.users !== users) {
            same = at - (runs[same]?.from ?? 0) > BLIP_SECONDS ? -1 : same - 1;
        }
        const from = runs[same]?.from ?? at;
        if (same >= 0)
            runs.length = same;
        runs.push({ from, to: at, users });
    }
    return runs.filter(run => run.to - run.from >= least);
}
/** What lies between two levels: nothing (a step), or ramps from turn to turn. */
function rampsBetween(rows, from, to) {
    const inside = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsWithin */ .d$)(rows, from.at, to.at);
    const tick = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .tickOf */ .X1)(rows);
    if (to.at - from.at <= 2 * tick || inside.length < 2)
        return [];
    const phases = [];
    let since = from.at;
    for (const { turn, leave } of turnsOf(inside)) {
        const held = leave.at - turn.at > 2 * tick;
        phases.push(...ramp((0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsWithin */ .d$)(inside, since, turn.at), tick));
        if (held)
            phases.push(levelPhase({ from: turn.at, to: leave.at, users: turn.users }));
        since = held ? leave.at : turn.at;
    }
    return [...phases, ...ramp((0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsWithin */ .d$)(inside, since, to.at), tick)];
}
/** Where the count goes back by more than a user, or the slack of the most. */
function turnsOf(rows) {
    const most = rows.reduce((users, row) => Math.max(users, row.users), 0);
    const tolerance = Math.max(1, SLACK * most);
    const turns = [];
    /** 1 while it rises, −1 while it falls; 0 before either. */
    let way = 0;
    const [first] = rows;
    if (first === undefined)
        return [];
    let extreme = { turn: first, leave: first };
    for (const row of rows) {
        const further = row.users - extreme.turn.users;
        if (way === 0 && Math.abs(row.users - first.users) > tolerance) {
            way = Math.sign(row.users - first.users);
            extreme = { turn: row, leave: row };
        }
        else if (way * further < -tolerance) {
            turns.push(extreme);
            way = -way;
            extreme = { turn: row, leave: row };
        }
        else if (way * further > 0)
            extreme = { turn: row, leave: row };
        else if (further === 0)
            extreme = { ...extreme, leave: row };
    }
    return turns;
}
/** From the last row before the users change to the first that has as many as the end; a step is none. */
function ramp(rows, tick) {
    const [first, last] = [rows[0], rows.at(-1)];
    const from = rows[rows.findIndex(row => row.users !== first?.users) - 1];
    const to = rows[rows.findLastIndex(row => row.users !== last?.users) + 1];
    if (from === undefined || to === undefined || to.at - from.at <= 2 * tick)
        return [];
    const kind = to.users > from.users ? 'ramp-up' : 'ramp-down';
    return [{ kind, from: from.at, to: to.at, usersFrom: from.users, usersTo: to.users }];
}
/** Whether users came soon and did not go again, but for a moment: then it is a ramp-up, in steps or not. */
function onlyRises(rows) {
    const least = Math.max(1, SLACK * rows.reduce((users, row) => Math.max(users, row.users), 0));
    let [most, level] = [0, rows[0]?.at ?? 0];
    for (const { at, users } of rows) {
        // Since when they are as many as ever.
        if (users >= most - least && users > 0)
            level = at;
        if (at - level > (most === 0 ? LEVEL_SECONDS : BLIP_SECONDS))
            return false;
        most = Math.max(most, users);
    }
    return true;
}
/** The longest stretch at the highest user count: from its first row at the maximum to its last. */
function fullLoadOf(rows) {
    const users = rows.reduce((most, row) => Math.max(most, row.users), 0);
    if (users === 0)
        return undefined;
    const stretches = [];
    /** Whether the row before had fewer users. */
    let fell = false;
    for (const { at, users: now } of rows) {
        const last = stretches.at(-1);
        if (now < FULL_LOAD * users)
            fell = true;
        else {
            const isLeft = last === undefined || (fell && at - last.to > BLIP_SECONDS);
            if (isLeft)
                stretches.push({ from: at, to: at });
            else
                last.to = at;
            fell = false;
        }
    }
    const longest = stretches.reduce((best, next) => (best === undefined || next.to - next.from > best.to - best.from ? next : best), undefined);
    if (longest === undefined)
        return undefined;
    const atMost = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsWithin */ .d$)(rows, longest.from, longest.to).filter(row => row.users === users);
    return { users, from: atMost[0]?.at ?? longest.from, to: atMost.at(-1)?.at ?? longest.to };
}


/***/ }),

/***/ 3114:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ PERCENTS_OVER_TIME),
/* harmony export */   L: () => (/* binding */ seriesOf)
/* harmony export */ });
/* harmony import */ var _locust_present_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8313);
/* harmony import */ var _intervals_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1925);


const MOST_POINTS = 600;
/** The percentiles over time: `[key, percent]`. */
const PERCENTS_OVER_TIME = [
    ['p50', 50],
    ['p95', 95],
    ['p99', 99]
];
/** What keeps its highs; throughput keeps its lows too. */
const PEAKS = ['throughput', 'errorRate', 'average', 'p99'];
/**
 * All intervals, or (beyond 600) in each group those with the peaks and the lowest throughput; without
 * those in which one of the `repeats` lies, but for the last.
 */
function seriesOf(rows, percentileMode, repeats = []) {
    const points = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .intervalsOf */ .Gs)(rows).flatMap((interval, i) => {
        const row = rows[i + 1];
        // The last point is kept: a chart ends where the run did.
        if (i + 2 < rows.length && repeats.some(at => interval.from < at && at <= interval.to))
            return [];
        return {
            at: interval.to,
            users: interval.users,
            throughput: (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .throughputOf */ .Qs)(interval),
            ...(0,_locust_present_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .E)({ errorRate: (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .errorRateOf */ .ql)(interval), average: interval.average }),
            ...(interval.requests === 0 || row === undefined ? {} : percentilesOf(row))
        };
    });
    return { points: thinned(points), percentileMode };
}
function percentilesOf(row) {
    const found = {};
    for (const [key, percent] of PERCENTS_OVER_TIME) {
        const value = row.percentiles.get(percent);
        if (value !== undefined)
            found[key] = value;
    }
    return found;
}
function thinned(points) {
    if (points.length <= MOST_POINTS)
        return points;
    const size = Math.ceil(points.length / Math.floor(MOST_POINTS / (PEAKS.length + 1)));
    const kept = new Set();
    for (let start = 0; start < points.length; start += size) {
        const group = points.slice(start, start + size);
        for (const key of PEAKS)
            kept.add(extreme(group, point => point[key] ?? -Infinity));
        kept.add(extreme(group, point => -point.throughput));
    }
    return points.filter(point => kept.has(point));
}
function extreme(group, of) {
    return group.reduce((best, point) => (of(point) > of(best) ? point : best));
}


/***/ }),

/***/ 1912:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isDisturbance),
/* harmony export */   j: () => (/* binding */ spreadOf)
/* harmony export */ });
/* harmony import */ var _intervals_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1925);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7305);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9775);



const PARTS = 10;
const QUIET = 3;
const SHARE = 0.5;
/**
 * Of the total, or of the endpoint with this key (as endpointKey), whose history only
 * `--csv-full-history` keeps. Undefined without a history of more than ten rows at full load, or with a
 * part without requests.
 */
function spreadOf({ history }, endpoint) {
    if (history === undefined)
        return undefined;
    const startedAt = history.samples[0]?.at ?? 0;
    const total = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsOf */ .RO)(history.samples, startedAt);
    const full = (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .fullLoadOf */ .lu)(total);
    if (full === undefined)
        return undefined;
    const rows = endpoint === undefined ? total : (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsOf */ .RO)(history.endpoints.get(endpoint) ?? [], startedAt);
    const means = (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .equalParts */ .T)((0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsWithin */ .d$)(rows, full.from, full.to), PARTS)
        .flatMap(part => part.average ?? [])
        .sort((a, b) => a - b);
    const quiet = means[QUIET];
    if (quiet === undefined || means.length < PARTS)
        return undefined;
    return { mean: means.reduce((sum, ms) => sum + ms, 0) / PARTS, quiet };
}
/**
 * Whether most of the rise of the mean lies in a part of the run: the quiet parts rose by less than half
 * as much as the mean. A change of the code is there all the time; a neighbour on the machine is not.
 *
 * docs/statistics.md §2; see docs/verdict-bench.md for what it gains. False when a run does not tell.
 */
function isDisturbance(candidate, baselines, share = SHARE) {
    const known = baselines.filter(spread => spread !== undefined);
    const mean = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(known.map(spread => spread.mean));
    const quiet = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(known.map(spread => spread.quiet));
    if (candidate === undefined || mean === undefined || quiet === undefined)
        return false;
    const rise = candidate.mean - mean;
    return rise > 0 && candidate.quiet - quiet < share * rise;
}


/***/ }),

/***/ 9426:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ steadyWindowOf)
/* harmony export */ });
/* harmony import */ var _bundles_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9994);
/* harmony import */ var _intervals_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1925);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9775);
/* harmony import */ var _warm_up_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2186);




const SHORTEST_SECONDS = 5;
/** Undefined without a history, or when less than 5 s lie between the warm-up and its last row. */
function steadyWindowOf(run, warmUp) {
    const samples = run.history?.samples ?? [];
    const rows = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsOf */ .RO)(samples, samples[0]?.at ?? 0);
    const full = (0,_phases_js__WEBPACK_IMPORTED_MODULE_2__/* .fullLoadOf */ .lu)(rows);
    if (full === undefined)
        return undefined;
    const start = (0,_warm_up_js__WEBPACK_IMPORTED_MODULE_3__/* .warmUpOf */ .I)(rows, full, warmUp);
    const span = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)((0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsWithin */ .d$)(rows, start.seconds, full.to));
    if (span === undefined || span.to - span.from < SHORTEST_SECONDS)
        return undefined;
    const whole = (0,_bundles_js__WEBPACK_IMPORTED_MODULE_0__/* .inWholeBundles */ .yr)(rows, span);
    const throughput = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .throughputOf */ .Qs)(whole);
    const { users } = full;
    const end = endOf(rows, full.to, run.durationSeconds);
    return {
        rampSeconds: full.from,
        fullLoadSeconds: end - full.from,
        seconds: end - span.from,
        users,
        throughput,
        ...(whole.average === undefined || throughput === 0
            ? {}
            : { thinkSeconds: users / throughput - whole.average / 1000 }),
        settled: start.settled
    };
}
/** The history may have lost its last seconds; then the run's duration knows better. */
function endOf(rows, fullTo, duration) {
    const atTheEnd = fullTo === rows.at(-1)?.at;
    return atTheEnd ? Math.max(fullTo, duration ?? 0) : fullTo;
}


/***/ }),

/***/ 3780:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ DRIFT_SIGNIFICANCE),
/* harmony export */   OW: () => (/* binding */ LEAST_DRIFT_SECONDS),
/* harmony export */   RS: () => (/* binding */ trendOf),
/* harmony export */   Xq: () => (/* binding */ trendLineOf),
/* harmony export */   Zj: () => (/* binding */ toldTrend),
/* harmony export */   ih: () => (/* binding */ comparedMeans),
/* harmony export */   yi: () => (/* binding */ ERROR_PARTS)
/* harmony export */ });
/* unused harmony export driftOf */
/* harmony import */ var _locust_present_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8313);
/* harmony import */ var _statistics_binomial_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2338);
/* harmony import */ var _error_bursts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(885);
/* harmony import */ var _intervals_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1925);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7305);





const PARTS = 10;
/** At either end, of which the errors are compared: few fail within one part. */
const ERROR_PARTS = Math.floor(PARTS / 3);
/** Below this (s), a part would be a handful of requests. */
const LEAST_TREND_SECONDS = 30;
/** Shorter windows alarm falsely in up to 6 % of the runs (docs/statistics.md §8). */
const LEAST_DRIFT_SECONDS = 120;
const LEAST_GROWTH = 1.15;
const DRIFT_SIGNIFICANCE = 0.01;
/** One-sided, of what the growth may be at most, and of errors that may have risen. */
const DOUBT = 0.05;
/** Of the means: fewer are no picture of the window. */
const KNOWN_SHARE = 0.7;
/** Failures take a time of their own: a mean counts only while no more than so many of its requests failed, … */
const MOST_FAILURES = 0.5;
/** … and by so much (fraction) more or fewer than usual at most. */
const OTHER_FAILURES = 0.1;
const ERROR_SIGNIFICANCE = 0.001;
const LEAST_ERROR_RISE = 0.001;
/**
 * The window's ten parts and its drift, or (below 30 s or eleven rows) why there are none. A burst of
 * errors that ended is none: what rises stays.
 */
function trendOf(rows, window, p95Within, bursts = []) {
    const lacks = (why) => ({
        why: { of: 'trend', why, leastSeconds: LEAST_TREND_SECONDS, parts: PARTS }
    });
    if (window.to - window.from < LEAST_TREND_SECONDS)
        return lacks('too-short');
    const inside = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsWithin */ .d$)(rows, window.from, window.to);
    if (inside.length <= PARTS)
        return lacks('few-rows');
    const intervals = (0,_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .equalParts */ .T)(inside, PARTS);
    if (intervals.length < PARTS)
        return lacks('uneven-rows');
    const isLong = window.to - window.from >= LEAST_DRIFT_SECONDS;
    const parts = intervals.map(part => partOf(part, p95Within(part.from, part.to)));
    const drift = driftOf(comparedMeans(parts));
    const ended = bursts.filter(burst => burst.to + _error_bursts_js__WEBPACK_IMPORTED_MODULE_0__/* .BURST_GAP */ .w < window.to);
    const lasting = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .intervalsOf */ .Gs)(inside).filter(({ from, to }) => !ended.some(burst => from >= burst.from && to <= burst.to));
    const errors = errorDrift(parts, lasting, isLong);
    const rises = drift !== undefined &&
        drift.growth > LEAST_GROWTH &&
        drift.pValue < DRIFT_SIGNIFICANCE &&
        isLong;
    const value = {
        parts,
        ...drift,
        errors,
        finding: rises || errors.alarm ? 'drift' : findingOf(drift, errors),
        alarm: rises || errors.alarm
    };
    return { value };
}
/** Not to have shown a drift is not to have shown that there is none. */
function findingOf(drift, errors) {
    if (drift === undefined)
        return 'not known';
    if (drift.mostGrowth > LEAST_GROWTH || mayRise(errors))
        return 'not certain';
    return drift.growth < 1 / LEAST_GROWTH ? 'no growth' : 'no drift';
}
function mayRise({ first = 0, last = 0, pValue = 1 }) {
    return last - first > LEAST_ERROR_RISE && pValue < DOUBT;
}
function partOf(part, p95) {
    const { from, to, requests, average } = part;
    const throughput = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .throughputOf */ .Qs)(part);
    return {
        from,
        to,
        requests,
        throughput,
        ...(0,_locust_present_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .E)({ errorRate: (0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .errorRateOf */ .ql)(part), average, p95 })
    };
}
/** The trend of a run where it is one: of a steady state, and not of a service that only failed or of an outage. */
function toldTrend({ trend, steady, recovery }) {
    return steady === undefined || recovery !== undefined ? undefined : trend;
}
/** ms: of the parts in which about as many requests failed as usual in those that mostly succeeded, if any did. */
function comparedMeans(parts) {
    const sound = parts.filter(({ errorRate = 0 }) => errorRate <= MOST_FAILURES);
    const usual = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)((sound.length > 0 ? sound : parts).map(({ errorRate = 0 }) => errorRate)) ?? 0;
    return parts.map(({ average, errorRate = 0 }) => Math.abs(errorRate - usual) <= OTHER_FAILURES ? average : undefined);
}
/**
 * Growth over equally spaced means and how sure it is: exp of the Theil–Sen slope (median of all
 * pairwise slopes of ln mean) times the steps from the first to the last, and Mann–Kendall's exact
 * one-sided p. Undefined when more than three of ten means are missing or zero.
 */
function driftOf(means) {
    const logs = means.flatMap((mean, at) => mean !== undefined && mean > 0 ? [{ at, y: Math.log(mean) }] : []);
    if (logs.length < KNOWN_SHARE * means.length)
        return undefined;
    const slopes = logs.flatMap((one, i) => logs.slice(i + 1).map(later => (later.y - one.y) / (later.at - one.at)));
    const slope = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(slopes);
    if (slope === undefined)
        return undefined;
    const [n, steps] = [logs.length, means.length - 1];
    const falls = slopes.filter(value => value <= 0).length;
    const chances = kendall(n);
    // A slope that more falling pairs would contradict than chance gives (Sen 1968).
    const beyond = slopes.findIndex((_, i) => (chances[i] ?? 1) > DOUBT);
    const most = slopes.sort((a, b) => b - a)[Math.max(0, beyond - 1)] ?? slope;
    return {
        growth: Math.exp(slope * steps),
        pValue: chances[falls] ?? 1,
        mostGrowth: Math.exp(most * steps)
    };
}
/** ms: where the Theil–Sen line begins and ends; its middle is the median of what lies around it. */
function trendLineOf({ parts, growth = 1 }) {
    const steps = Math.max(1, parts.length - 1);
    const starts = comparedMeans(parts).flatMap((average, i) => average === undefined || average <= 0
        ? []
        : [Math.log(average) - (Math.log(growth) * i) / steps]);
    const from = Math.exp((0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(starts) ?? -Infinity);
    return { from, to: from * growth };
}
/** P(a random order of n values has at most so many falling pairs), by counting permutations. */
function kendall(n) {
    let counts = [1];
    for (let size = 2; size <= n; size++) {
        const next = new Array(counts.length + size - 1).fill(0);
        counts.forEach((count, inversions) => {
            for (let more = 0; more < size; more++) {
                next[inversions + more] = (next[inversions + more] ?? 0) + count / size;
            }
        });
        counts = next;
    }
    let sum = 0;
    return counts.map(share => Math.min(1, (sum += share)));
}
/** By `chanceOfRise` < 0.001 and a rise of more than 0.1 percentage points. */
function errorDrift(parts, lasting, isLong) {
    const [early, late] = [parts[ERROR_PARTS - 1]?.to ?? 0, parts.at(-ERROR_PARTS)?.from ?? 0];
    const first = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .countsOf */ .mQ)(lasting.filter(({ to }) => to <= early));
    const last = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_1__/* .countsOf */ .mQ)(lasting.filter(({ from }) => from >= late));
    if (first.requests === 0 || last.requests === 0)
        return { alarm: false };
    const pValue = (0,_statistics_binomial_js__WEBPACK_IMPORTED_MODULE_4__/* .chanceOfRise */ .vb)(first, last);
    const rates = { first: first.failures / first.requests, last: last.failures / last.requests };
    const rises = rates.last - rates.first > LEAST_ERROR_RISE;
    return { ...rates, pValue, alarm: isLong && rises && pValue < ERROR_SIGNIFICANCE };
}


/***/ }),

/***/ 2186:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ warmUpOf)
/* harmony export */ });
/* harmony import */ var _statistics_binomial_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2338);
/* harmony import */ var _intervals_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1925);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9775);



/** The printed window of ten seconds still holds the ramp-up for that long (s). */
const LEAST_WARM_UP = 10;
const BATCH_SECONDS = 5;
/** Of the means: fewer are no picture of the time at full load. */
const KNOWN_SHARE = 2 / 3;
/** So long after a cut, as a part of the longest warm-up, tells whether response times still fell. */
const LAST_PART = 4;
/** The start must be so much slower than the rest to be a warm-up, or MSER eats a leak. */
const WARM_UP_SLOWDOWN = 1.1;
/** Of the parts: it must be slow from its beginning on, or it is an incident after a sound start. */
const BEGINNING = 2;
/** By so much (fraction) more of what follows fails, surely: then response times fell as failures are fast. */
const MORE_FAILURES = 0.01;
const FAILURE_SIGNIFICANCE = 0.001;
/**
 * What to leave out at the start. `auto` is the ramp-up and then max(10 s, d): d by MSER, the number
 * of 5-second means to drop that minimises Σ(y − mean)² ÷ (n − d)² with d ≤ n/3, and only if the
 * dropped part and its beginning are more than 10 % slower than the rest, and no more of the rest fails
 * (docs/statistics.md §8).
 */
function warmUpOf(rows, full, setting) {
    const more = (0,_phases_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyRises */ .xJ)((0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsWithin */ .d$)(rows, 0, full.from)) ? {} : { hasMore: true };
    if (setting === 'none')
        return { seconds: full.from, how: 'none', settled: true, ...more };
    if (setting !== 'auto') {
        return { seconds: Math.max(full.from, setting), how: 'configured', settled: true, ...more };
    }
    const means = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .batches */ .Xy)((0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsWithin */ .d$)(rows, full.from, full.to), BATCH_SECONDS);
    const { drop, settled } = mser(means);
    const settling = (means[drop]?.from ?? full.from) - full.from;
    const seconds = full.from + Math.max(LEAST_WARM_UP, settling);
    return { seconds, how: 'auto', settled, ...more };
}
/** Dropped parts and whether it was settled then; nothing is dropped where most means are not known. */
function mser(parts) {
    const known = parts.flatMap((part, index) => part.average === undefined ? [] : [{ ...part, average: part.average, index }]);
    if (known.length < KNOWN_SHARE * parts.length)
        return { drop: 0, settled: true };
    const means = known.map(({ average }) => average);
    const most = Math.floor(means.length / 3);
    const best = spreads(means)
        .slice(0, most + 1)
        .map((score, drop) => ({ drop, score }))
        .reduce((a, b) => (b.score < a.score ? b : a), { drop: 0, score: Infinity });
    const rest = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(means.slice(best.drop)) ?? 0;
    const beginsSlow = [best.drop, Math.min(best.drop, BEGINNING)].every(count => meanOf(means.slice(0, count)) > WARM_UP_SLOWDOWN * rest);
    if (!beginsSlow || failsMore(known.slice(best.drop), known.slice(0, best.drop))) {
        return { drop: 0, settled: true };
    }
    // A third of four or five batches is one, and one slow moment no trend.
    const limit = Math.max(2, most);
    if (best.drop < limit)
        return { drop: known[best.drop]?.index ?? 0, settled: true };
    // Where the score is flat the last allowed cut proves nothing: what follows must be slow as well.
    const near = Math.max(2, Math.floor(limit / LAST_PART));
    const isSlow = (from) => meanOf(means.slice(from, from + near)) > WARM_UP_SLOWDOWN * rest;
    const settled = !isSlow(best.drop);
    const first = settled ? means.findIndex((_, from) => !isSlow(from)) : best.drop;
    return { drop: known[Math.min(first, best.drop)]?.index ?? 0, settled };
}
/** Whether surely more of what is kept failed than of what is dropped. */
function failsMore(kept, dropped) {
    const [late, early] = [(0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .countsOf */ .mQ)(kept), (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .countsOf */ .mQ)(dropped)];
    const more = late.failures / late.requests - early.failures / early.requests;
    return more > MORE_FAILURES && (0,_statistics_binomial_js__WEBPACK_IMPORTED_MODULE_2__/* .chanceOfRise */ .vb)(early, late) < FAILURE_SIGNIFICANCE;
}
/** Σ(y − mean)² ÷ n² of the values from each on, by Welford's sums from the last to the first. */
function spreads(values) {
    const found = [];
    let [count, mean, sum] = [0, 0, 0];
    for (const value of values.toReversed()) {
        const off = value - mean;
        mean += off / ++count;
        sum += off * (value - mean);
        found.push(sum / count ** 2);
    }
    return found.reverse();
}
function meanOf(values) {
    return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}


/***/ }),

/***/ 5126:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ WINDOW_SECONDS),
/* harmony export */   z: () => (/* binding */ windowPercentiles)
/* harmony export */ });
/* harmony import */ var _intervals_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1925);

/** What a printed percentile looks back on (s), and how much further it may reach. */
const WINDOW_SECONDS = 10;
const SLACK_SECONDS = 2;
/**
 * The percentiles of a span (s since the first row) from rows at least 12 s after its start, one row
 * per 10 s so that no request counts twice, backwards from the end. Only for histories whose
 * percentiles are windows (`--csv-full-history`); empty for a span that is too short.
 */
function windowPercentiles(rows, from, to) {
    const windows = windowsWithin(rows, from, to);
    const percents = [...(windows[0]?.row.percentiles.keys() ?? [])];
    return percents.flatMap(percent => {
        const values = windows.flatMap(({ row }) => row.percentiles.get(percent) ?? []);
        const value = (0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(values);
        if (value === undefined)
            return [];
        const [low, high] = [Math.min(...values), Math.max(...values)];
        const requests = windows.reduce((sum, window) => sum + window.requests, 0);
        return [{ percent, value, low, high, windows: values.length, requests }];
    });
}
function windowsWithin(rows, from, to) {
    const found = [];
    let before = Infinity;
    for (let i = rows.length - 1; i >= 0; i--) {
        const row = rows[i];
        if (row === undefined || row.at < from + WINDOW_SECONDS + SLACK_SECONDS)
            break;
        if (row.at > to || row.at > before)
            continue;
        before = row.at - WINDOW_SECONDS;
        const start = rows[(0,_intervals_js__WEBPACK_IMPORTED_MODULE_0__/* .firstIndex */ .v4)(rows, other => other.at > row.at - WINDOW_SECONDS) - 1];
        const requests = row.requests - (start?.requests ?? 0);
        // Locust prints 0 for a window without requests.
        if (requests > 0)
            found.push({ row, requests });
    }
    return found;
}


/***/ }),

/***/ 5949:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ boundWords)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2676);

/** `is over the limit of 1,000 ms`: how a value lies to the bound that gave it its grade. */
function boundWords({ unit, bounds, grade, higherIsBetter }) {
    const beyond = higherIsBetter ? 'below' : 'over';
    const acceptable = bounds.acceptable ?? bounds.unacceptable;
    const target = bounds.target ?? acceptable;
    // Nothing is under 0: none at all holds a bound of none.
    const isNone = (bound) => bound === 0 && !higherIsBetter;
    const within = (bound) => higherIsBetter ? 'above' : isNone(bound) ? 'at' : 'under';
    const missed = (bound) => isNone(bound) ? beyond : `not ${within(bound)}`;
    const at = (bound) => bound === undefined ? '' : ` ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatValue */ .Fl)(unit, bound)}`;
    if (grade === 'target')
        return `is ${within(target)} the target of${at(target)}`;
    if (grade === 'acceptable') {
        const held = acceptable === undefined
            ? ''
            : ` and is ${within(acceptable)} the acceptable${at(acceptable)}`;
        return `misses the target of${at(target)}${held}`;
    }
    if (grade === 'unacceptable' && bounds.unacceptable !== undefined) {
        return `is ${beyond} the limit of${at(bounds.unacceptable)}`;
    }
    return acceptable === undefined
        ? `is ${missed(target)} the target of${at(target)}`
        : `is ${missed(acceptable)} the acceptable${at(acceptable)}`;
}


/***/ }),

/***/ 9549:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ hasTooFew),
/* harmony export */   Dj: () => (/* binding */ isForTheWorse),
/* harmony export */   Eq: () => (/* binding */ isOverOnce),
/* harmony export */   FW: () => (/* binding */ NO_CLEAR_CHANGE),
/* harmony export */   GR: () => (/* binding */ mixWords),
/* harmony export */   G_: () => (/* binding */ TOO_FEW),
/* harmony export */   Q5: () => (/* binding */ changeInShort),
/* harmony export */   Tx: () => (/* binding */ presenceWords),
/* harmony export */   Z5: () => (/* binding */ isUnclear),
/* harmony export */   kg: () => (/* binding */ NO_RISE),
/* harmony export */   kz: () => (/* binding */ TOO_NOISY),
/* harmony export */   mF: () => (/* binding */ changeWords),
/* harmony export */   z7: () => (/* binding */ isTooNoisy),
/* harmony export */   zT: () => (/* binding */ isAccounted)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2676);
/* harmony import */ var _comparability_words_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2859);
/* harmony import */ var _target_words_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(416);



/** A larger rise that would not be found is not said in numbers. */
const MOST_SAID = 9;
/** `160 → 240 ms (+50%); allowed +24% (…)`: why a comparison came out so, without its subject. */
function changeWords(verdict) {
    return `${found(verdict, verdict.reason)}${repeatsWords(verdict.runs)}`;
}
function found(verdict, reason) {
    switch (reason.kind) {
        case 'latency':
            return latencyWords(verdict, reason);
        case 'too-few-requests':
            return `not compared, it had ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(verdict.samples ?? 0, 'request')}${(0,_target_words_js__WEBPACK_IMPORTED_MODULE_0__/* .timedWords */ .Xx)(reason)} on one side and needs ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(reason.needed)} on both`;
        case 'one-sided': {
            const side = reason.side === 'baseline' ? 'the baseline' : 'the run';
            const what = reason.lacks === 'times' ? 'response times' : 'this column';
            return `not compared, only ${side} has ${what}`;
        }
        case 'errors':
            return errorWords(verdict, reason);
        case 'throughput':
            return throughputWords(verdict, reason.isPartial);
        case 'throughput-doubtful':
            return `not compared: ${(0,_comparability_words_js__WEBPACK_IMPORTED_MODULE_2__/* .doubtWords */ .OX)(reason.doubt)}`;
        case 'mix-changed':
            return `not compared, because the mix changed: ${mixWords(reason.shift)}`;
        case 'refused':
            return `Not compared with the baseline: ${reason.why}`;
    }
}
/** How the share of an endpoint moved, as a clause. */
function mixWords(shift) {
    return `${shift.endpoint} made ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercent */ .l9)(shift.from)} of the requests before and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercent */ .l9)(shift.to)} now`;
}
/** An endpoint that came or went. */
function presenceWords(verdict) {
    return `${presenceFound(verdict)}${repeatsWords(verdict.runs)}`;
}
function presenceFound(verdict) {
    switch (verdict.presence) {
        case 'new':
            return `new, with ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(verdict.requests, 'request')}; only the targets hold`;
        case 'vanished': {
            const carried = `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercent */ .l9)(verdict.share)} of the baseline's requests`;
            return verdict.isRare
                ? `no requests; it is so rare (${carried}) that this may be chance`
                : `no requests any more; it made ${carried}`;
        }
    }
}
function repeatsWords(runs) {
    if (runs === undefined)
        return '';
    const count = `${runs.seen} of ${runs.of} runs`;
    switch (runs.said) {
        case 'agreed':
            return `; in ${count}`;
        case 'only':
            return `; only in ${count}`;
        case 'exceeded':
            return `; ${count} exceeded it`;
    }
}
function latencyWords(verdict, { finding, allowance, learnedFrom, accountedBy }) {
    const { smallestDetectable: rise = 0, others } = verdict;
    const what = movedWords(verdict);
    const limit = (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(rise);
    const learned = learnedWords(allowance, learnedFrom);
    switch (finding) {
        case 'suspect':
            return (`${what}; over ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(rise / 2)} (${sourceWords({ ...allowance, isTwice: false })}), fails ` +
                `above ${limit}. ${accountedBy === undefined ? UNACCOUNTED : accountWords(accountedBy)}`);
        case 'burst':
            return (`${what}; allowed ${limit}, but most of the rise of the mean lies in a part of the ` +
                'run, as when something else disturbs the machine: run once more to tell');
        case 'too-noisy':
            return `${what}; ${isForTheWorse(verdict) ? TOO_NOISY : NO_RISE}: ${unfoundWords(rise)}${learned}`;
        case 'errors-rose':
            return `${what}; ${ERRORS_ROSE}: failures answer fast`;
        case 'improved':
            return `${what}; faster by more than ${sourceWords(allowance)}${learned}`;
        case 'regressed':
        case 'unchanged':
            return (`${what}; allowed ${limit} (${sourceWords(allowance)}${controlWords(others)}${learned})` +
                (accountedBy === undefined ? '' : `; ${accountWords(accountedBy)}`));
    }
}
const ERRORS_ROSE = 'not counted as faster, because its errors rose';
const UNACCOUNTED = 'A global change or a disturbed machine: run once more to tell';
function accountWords([first = '', ...others]) {
    return others.length === 0
        ? `${first} accounts for it: with its earlier times this would not be over`
        : `${first} and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(others.length, 'other endpoint')} that regressed account for it: with their earlier times this would not be over`;
}
/** The total's, which endpoints account for: another run would not settle it, and they say more. */
function isAccounted({ reason }) {
    return reason.kind === 'latency' && reason.accountedBy !== undefined;
}
function movedWords({ baseline = 0, value = 0, change }) {
    return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(baseline).replace(/ ms$/, '')} → ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(value)} (${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(change?.ratio ?? 0)})`;
}
function unfoundWords(rise) {
    const found = `only a rise beyond ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(Math.min(rise, MOST_SAID))} would be found`;
    return rise > MOST_SAID ? `${found}, and not every one` : found;
}
function controlWords(others) {
    return others === undefined ? '' : `; the other endpoints moved ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMsChange */ .Iu)(others)}`;
}
/** What the verdict rests on, where the allowance does not say it. */
function learnedWords({ by }, runs) {
    return runs === undefined || by === 'learned' ? '' : `; judged by ${runs} earlier runs`;
}
/** What the allowance is, in words. */
function sourceWords(allowance) {
    const twice = allowance.isTwice ? 'twice ' : '';
    switch (allowance.by) {
        case 'tolerance':
            return `${twice}the ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercent */ .l9)(allowance.fraction)} tolerated`;
        case 'floor':
            return `${twice}the ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(allowance.ms)} that are always allowed`;
        case 'noise': {
            const times = `${twice}${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(allowance.factor, 2)}×`;
            return allowance.baselines === 1
                ? `${times} the noise assumed for 1 baseline run`
                : `${times} the noise of ${allowance.baselines} baseline runs`;
        }
        case 'learned':
            return `the spread of ${allowance.runs} earlier runs`;
    }
}
function errorWords({ value = 0, baseline = 0, samples = 0, allowed = 0 }, reason) {
    const rates = `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercent */ .l9)(baseline)} → ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercent */ .l9)(value)}`;
    const what = `${rates} (${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(reason.failures)} of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(samples)} requests failed)`;
    switch (reason.finding) {
        case 'too-few':
            return `${what}; ${NO_RISE_FINDABLE}`;
        case 'fewer':
            return `${what}; fewer than chance explains`;
        case 'judged': {
            const limit = `${what}; allowed +${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(allowed * 100, 2)} percentage points`;
            return reason.burstSeconds === undefined
                ? limit
                : `${limit}; most within one ${reason.burstSeconds}-second burst`;
        }
    }
}
function throughputWords(verdict, isPartial) {
    const { baseline = 0, value = 0, change, window, smallestDetectable = 0 } = verdict;
    const moved = `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatThroughput */ .Y5)(baseline)} → ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatThroughput */ .Y5)(value)} (${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(change?.ratio ?? 0)})`;
    const span = window === 'steady' ? 'steady windows' : 'whole runs';
    const doubt = isPartial ? ', but only a part of the run was slower: run once more to tell' : '';
    return `${moved} over the ${span}; allowed −${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercent */ .l9)(smallestDetectable)}${doubt}`;
}
/** `170 ms → 250 ms (+47%, allowed +14%)`: the numbers alone; undefined where nothing was compared. */
function changeInShort(verdict) {
    const { unit, baseline, value, change } = verdict;
    if (baseline === undefined || value === undefined)
        return undefined;
    const open = openInShort(verdict);
    if (open === undefined)
        return undefined;
    const relative = [
        ...(change?.ratio === undefined ? [] : [(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(change.ratio)]),
        ...open,
        ...allowedInShort(verdict)
    ];
    const again = verdict.verdict === 'suspect' && !isAccounted(verdict) ? '; run again to tell' : '';
    return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(unit, baseline)} → ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(unit, value)}${relative.length === 0 ? '' : ` (${relative.join(', ')})`}${again}`;
}
/** Why there is no verdict, but for noise; undefined where that has no short form. */
function openInShort({ verdict, reason }) {
    switch (reason.kind) {
        case 'too-few-requests':
            return [
                `${TOO_FEW}${(0,_target_words_js__WEBPACK_IMPORTED_MODULE_0__/* .timedWords */ .Xx)(reason)}, ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(reason.needed)} on both sides are enough`
            ];
        case 'errors':
            return reason.finding === 'too-few' && verdict === 'undecided' ? [NO_RISE_FINDABLE] : [];
        case 'latency':
            return reason.finding === 'errors-rose' ? [ERRORS_ROSE] : [];
        case 'throughput':
            return [];
        case 'one-sided':
        case 'throughput-doubtful':
        case 'mix-changed':
        case 'refused':
            return undefined;
    }
}
function allowedInShort(verdict) {
    const { unit, smallestDetectable } = verdict;
    if (smallestDetectable === undefined || unit === 'fraction')
        return [];
    if (isTooNoisy(verdict))
        return [isForTheWorse(verdict) ? TOO_NOISY : NO_RISE];
    if (isOverOnce(verdict)) {
        const [warns, fails] = [smallestDetectable / 2, smallestDetectable].map(_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW);
        return [`over ${warns}, fails above ${fails}`];
    }
    return [
        `allowed ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercentChange */ .vW)(unit === 'requests/s' ? -smallestDetectable : smallestDetectable)}`
    ];
}
const NO_CLEAR_CHANGE = 'no clear change';
/** It is not beyond its limit, and yet moved by more than what never matters: noise may be all of it. */
function isUnclear({ verdict, reason }) {
    return verdict === 'unchanged' && reason.matters === true;
}
/** Beyond what is allowed, and not beyond twice that, at which the whole run fails. */
function isOverOnce({ reason }) {
    return reason.kind === 'latency' && reason.finding === 'suspect';
}
const TOO_NOISY = 'too noisy to judge';
/** The same where the measured change is none for the worse, of which the noise is no answer. */
const NO_RISE = 'no rise seen (noisy)';
const TOO_FEW = 'too few requests';
const NO_RISE_FINDABLE = `${TOO_FEW} to find a rise`;
/** There is no verdict for want of requests. */
function hasTooFew({ reason }) {
    return (reason.kind === 'too-few-requests' || (reason.kind === 'errors' && reason.finding === 'too-few'));
}
/** A response time that, as it is written for people, became longer. */
function isForTheWorse({ change }) {
    const rise = change?.absolute ?? 0;
    return rise > 0 && (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(rise) !== (0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMs */ ._V)(0);
}
/** Nothing was found, and hardly anything could have been. */
function isTooNoisy({ tooNoisy, verdict }) {
    return tooNoisy === true && (verdict === 'unchanged' || verdict === 'undecided');
}


/***/ }),

/***/ 2859:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ unusableWords),
/* harmony export */   OX: () => (/* binding */ doubtWords),
/* harmony export */   _8: () => (/* binding */ differencesWords)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2676);

/** `100 → 200 users; duration 60 s → 90 s`: why two runs cannot be compared. */
function differencesWords(differences) {
    return differences.map(differenceWords).join('; ');
}
function differenceWords(difference) {
    switch (difference.kind) {
        case 'percentiles-of-last-seconds':
            return "one run's percentiles are of its last 10 seconds only";
        case 'users':
            return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(difference.then)} → ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(difference.now)} users`;
        case 'shards':
            return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(difference.then)} → ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(difference.now)} shards`;
        case 'ramp-up':
            return `ramp-up ${secondsWords(difference)}`;
        case 'duration':
            return `duration ${secondsWords(difference)}`;
        case 'full-load':
            return `time at full load ${secondsWords(difference)}`;
        case 'think-time':
            return `think time ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(difference.then, 2)} → ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(difference.now, 2)} s (another load script, or a load generator that lags)`;
        case 'times':
            return doubtWords(difference.doubt);
    }
}
function secondsWords({ then, now }) {
    return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(then)} → ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(now)}`;
}
function doubtWords({ of, what }) {
    const whose = of === 'run' ? 'the run' : 'a baseline';
    return `the times of ${whose} cannot be trusted: ${what}`;
}
/** What a run of no use did, as a clause without the run. */
function unusableWords(found) {
    switch (found.kind) {
        case 'no-total-row':
            return 'has no total row';
        case 'no-requests':
            return 'made no requests';
        case 'no-steady-window':
            return 'has no steady window after its ramp-up';
        case 'failed':
            return `had ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(found.share)} of its requests fail`;
    }
}


/***/ }),

/***/ 1018:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ criterionWords)
/* harmony export */ });
/* harmony import */ var _config_criterion_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8477);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2676);


/** `> 70% for 5 min was met for 6 min, from 45 s on`: a clause. */
function criterionWords(result, unit) {
    const { criterion, state, stretches, longest, meansOver = 0 } = result;
    const what = (0,_config_criterion_js__WEBPACK_IMPORTED_MODULE_0__/* .criterionText */ .P6)(criterion, unit);
    switch (state) {
        case 'met': {
            const [first] = stretches;
            const more = stretches.length > 1 ? `, ${stretches.length} times in all` : '';
            const time = first === undefined || first.to === first.from
                ? ''
                : ` for ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(first.to - first.from)}`;
            const since = first === undefined ? '' : `, ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(first.from)} after the start`;
            // A moment beyond the bound can put the mean around it beyond.
            const isShorter = criterion.forSeconds > 0 && criterion.forSeconds < meansOver;
            const seen = isShorter ? `, by means over up to ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(meansOver)}` : '';
            return `${what} was met${time}${since}${more}${seen}`;
        }
        case 'not-met':
            return longest === 0
                ? `${what} was not met`
                : `${what} was not met: at most ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(longest)} without a break`;
        case 'unknown':
            return `whether ${what} was met is not known: values are missing, or the run was too short to tell`;
    }
}


/***/ }),

/***/ 2797:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e_: () => (/* binding */ needsAttention),
/* harmony export */   mJ: () => (/* binding */ effectRank),
/* harmony export */   md: () => (/* binding */ worstFirst)
/* harmony export */ });
/* unused harmony export excess */
/* harmony import */ var _config_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3843);
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6351);
/* harmony import */ var _change_words_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9549);



const GRADES = [
    'missing',
    'unacceptable',
    'degraded',
    'undecided',
    'acceptable',
    'target'
];
/**
 * Verdicts with the worst first: by effect, grade, the whole run before its endpoints (behind them where it
 * regressed by one of them alone), then excess.
 */
function worstFirst(verdicts) {
    return verdicts
        .map(verdict => ({
        verdict,
        effect: effectRank(verdict),
        grade: gradeRank(verdict),
        place: placeOf(verdict),
        excess: excess(verdict)
    }))
        .sort((a, b) => a.effect - b.effect || a.grade - b.grade || a.place - b.place || b.excess - a.excess)
        .map(({ verdict }) => verdict);
}
/** What fails (or would, were the gate not advisory), what warns, what passes. */
function effectRank({ effect, wouldFail }) {
    if (effect === 'fail' || wouldFail === true)
        return 0;
    return effect === 'warn' ? 1 : 2;
}
/** Whether a verdict asks for a look: it fails, warns, or could not be decided. */
function needsAttention(verdict) {
    if (verdict.effect !== 'pass')
        return true;
    switch (verdict.rule) {
        case 'presence':
            return false;
        case 'regression':
            return verdict.verdict === 'regressed' || verdict.verdict === 'suspect';
        case 'target':
            return !['target', 'acceptable', 'undecided'].includes(verdict.grade);
    }
}
function gradeRank(verdict) {
    switch (verdict.rule) {
        case 'presence':
            return GRADES.length;
        case 'regression':
            return verdict.verdict === 'regressed' ? unacceptableRank(verdict) : GRADES.length;
        case 'target':
            return verdict.grade === 'unacceptable'
                ? unacceptableRank(verdict)
                : GRADES.indexOf(verdict.grade);
    }
}
function placeOf(verdict) {
    if (verdict.endpoint !== _locust_run_js__WEBPACK_IMPORTED_MODULE_2__/* .AGGREGATED */ .Y$)
        return 1;
    return isOfAnEndpoint(verdict) ? 2 : 0;
}
function isOfAnEndpoint(verdict) {
    return verdict.rule === 'regression' && verdict.verdict === 'regressed' && (0,_change_words_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccounted */ .zT)(verdict);
}
/** A limit that the whole run exceeds is worse than an endpoint that is not there. */
function unacceptableRank(verdict) {
    return verdict.endpoint === _locust_run_js__WEBPACK_IMPORTED_MODULE_2__/* .AGGREGATED */ .Y$ && !isOfAnEndpoint(verdict)
        ? -1
        : GRADES.indexOf('unacceptable');
}
/** How far beyond what is allowed: 1 is just at the bound. */
function excess(verdict) {
    switch (verdict.rule) {
        case 'presence':
            return 0;
        case 'regression': {
            const { change, allowed } = verdict;
            if (change === undefined || allowed === undefined || allowed === 0)
                return 0;
            return Math.abs(change.absolute) / allowed;
        }
        case 'target':
            return excessOfBound(verdict);
    }
}
function excessOfBound({ bounds, value, metric: key }) {
    const bound = bounds.unacceptable ?? bounds.acceptable ?? bounds.target;
    if (value === undefined || bound === undefined)
        return 0;
    const metric = (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(key);
    const inverse = metric !== undefined && (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .higherIsBetter */ .i2)(metric);
    const [above, below] = inverse ? [bound, value] : [value, bound];
    return below === 0 ? Number.MAX_VALUE : above / below;
}


/***/ }),

/***/ 7128:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ sentenceOf),
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   T8: () => (/* binding */ statementOf)
/* harmony export */ });
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6351);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2676);
/* harmony import */ var _change_words_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9549);
/* harmony import */ var _target_words_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(416);




/** Why, in words, without the subject: what stands beside a table's endpoint and metric. Untrusted. */
function reasonOf(verdict) {
    switch (verdict.rule) {
        case 'target':
            return (0,_target_words_js__WEBPACK_IMPORTED_MODULE_1__/* .targetWords */ .LT)(verdict);
        case 'regression':
            return (0,_change_words_js__WEBPACK_IMPORTED_MODULE_0__/* .changeWords */ .mF)(verdict);
        case 'presence':
            return (0,_change_words_js__WEBPACK_IMPORTED_MODULE_0__/* .presenceWords */ .Tx)(verdict);
    }
}
/** What a verdict is about and why it is so, whole. */
function explanationOf(verdict) {
    return joined(subjectOf(verdict), reasonOf(verdict));
}
/** The reason as a sentence that is whole but for a target's endpoint: as the JSON report has it. */
function statementOf(verdict) {
    return verdict.rule === 'target' ? reasonOf(verdict) : explanationOf(verdict);
}
/** What it is about and why, as a clause that is short where numbers tell: `GET /a P50 170 ms → 250 ms (+47%, …)`. */
function sentenceOf(verdict) {
    if (verdict.rule !== 'regression')
        return explanationOf(verdict);
    const short = (0,_change_words_js__WEBPACK_IMPORTED_MODULE_0__/* .changeInShort */ .Q5)(verdict);
    return short === undefined
        ? explanationOf(verdict)
        : `${verdict.endpoint} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLabel */ .B)(verdict.metric)} ${short}`;
}
/** What goes before the reason; empty where the reason is about the whole run or comparison. */
function subjectOf(verdict) {
    switch (verdict.rule) {
        case 'target':
            return targetSubject(verdict);
        case 'regression':
            return changeSubject(verdict);
        case 'presence':
            return `${verdict.endpoint}:`;
    }
}
function targetSubject({ endpoint, metric, grade, reason }) {
    if (grade === 'missing')
        return `${endpoint} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLabel */ .B)(metric)} is missing:`;
    switch (reason.kind) {
        case 'compared':
        case 'open':
        case 'criterion':
        case 'no-endpoint':
            return endpoint;
        case 'times-doubtful':
            return metric === 'recovery-time' ? '' : endpoint;
        case 'no-incident':
        case 'not-recovered':
        case 'recovered':
            return '';
    }
}
function changeSubject(verdict) {
    const { endpoint, metric, reason } = verdict;
    const cell = `${endpoint} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLabel */ .B)(metric)}:`;
    switch (reason.kind) {
        case 'latency':
            return endpoint === _locust_run_js__WEBPACK_IMPORTED_MODULE_3__/* .AGGREGATED */ .Y$ &&
                ['suspect', 'burst'].includes(reason.finding) &&
                !(0,_change_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccounted */ .zT)(verdict)
                ? `Whole run slower: ${cell}`
                : cell;
        case 'too-few-requests':
        case 'one-sided':
        case 'errors':
            return cell;
        case 'throughput':
            return 'Throughput:';
        case 'throughput-doubtful':
            return 'Throughput is';
        case 'mix-changed':
            return "The total's response times are";
        case 'refused':
            return '';
    }
}
function joined(subject, reason) {
    return subject === '' ? reason : `${subject} ${reason}`;
}


/***/ }),

/***/ 416:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ notRecoveredWords),
/* harmony export */   LT: () => (/* binding */ targetWords),
/* harmony export */   Xx: () => (/* binding */ timedWords),
/* harmony export */   pV: () => (/* binding */ namesMetric)
/* harmony export */ });
/* harmony import */ var _config_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3843);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2676);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3252);
/* harmony import */ var _bound_words_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5949);
/* harmony import */ var _criterion_result_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1018);




/** `P95 1,200 ms is over the limit of 1,000 ms`: why a target has its grade, without the endpoint. */
function targetWords(verdict) {
    const { reason } = verdict;
    switch (reason.kind) {
        case 'compared':
            return `${compared(verdict, reason)}${ofWhole(reason.whole)}`;
        case 'open':
            return `${evidenceWords(reason.because, verdict.metric)}${ofWhole(reason.whole)}`;
        case 'no-endpoint':
            return noEndpoint(reason.nearest);
        case 'times-doubtful': {
            const why = `the times cannot be trusted: ${reason.what}`;
            if (reason.between === undefined)
                return why;
            const range = reason.between.map(value => (0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatValue */ .Fl)(verdict.unit, value));
            return `it may be anything from ${range.join(' to ')}, as ${why}`;
        }
        case 'criterion':
            return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLabel */ .B)(verdict.metric)} ${(0,_criterion_result_js__WEBPACK_IMPORTED_MODULE_1__/* .criterionWords */ .n)(reason.result, verdict.unit)}`;
        case 'no-incident':
        case 'not-recovered':
        case 'recovered':
            return recoveryWords(reason);
    }
}
/** Whether `targetWords` says of which metric it speaks, or speaks of the whole run. */
function namesMetric({ reason }) {
    switch (reason.kind) {
        case 'open':
            return reason.because.kind === 'lacking'
                ? reason.because.what === 'percentile' || reason.because.what === 'histograms'
                : true;
        case 'no-endpoint':
        case 'times-doubtful':
            return false;
        case 'compared':
        case 'criterion':
        case 'no-incident':
        case 'not-recovered':
        case 'recovered':
            return true;
    }
}
function ofWhole(whole) {
    return whole === undefined ? '' : ` (of ${whole})`;
}
function compared(verdict, { proved, because }) {
    const { metric, unit, value, interval, bounds, grade, borderline } = verdict;
    const seen = value === undefined ? '' : ` ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatValue */ .Fl)(unit, value)}`;
    // The maximum proves that it is acceptable, and leaves the target open: it is not missed.
    const against = proved && grade === 'acceptable'
        ? `is under the acceptable ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatValue */ .Fl)(unit, bounds.acceptable ?? bounds.unacceptable ?? 0)}, too few requests tell the target`
        : (0,_bound_words_js__WEBPACK_IMPORTED_MODULE_3__/* .boundWords */ .U)({ ...verdict, higherIsBetter: isInverse(metric) });
    const why = because === undefined ? '' : `: ${evidenceWords(because, metric)}`;
    const said = `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLabel */ .B)(metric)}${seen} ${against}${why}`;
    if (!borderline || interval === undefined)
        return said;
    const [low, high] = interval;
    return `${said}, but may be anything from ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatValue */ .Fl)(unit, low)} to ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatValue */ .Fl)(unit, high)}`;
}
function isInverse(key) {
    const metric = (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(key);
    return metric !== undefined && (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .higherIsBetter */ .i2)(metric);
}
function evidenceWords(evidence, metric) {
    const label = (0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .metricLabel */ .B)(metric);
    switch (evidence.kind) {
        case 'lacking':
            return lackWords(evidence.what, label);
        case 'too-few-requests':
            return `${label} needs ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(evidence.needed)} requests, had ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(evidence.had)}${timedWords(evidence)}`;
        case 'surely-above':
            return `${seenWords(evidence.rank)} (certain to ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercent */ .l9)(evidence.confidence)})`;
        case 'lower-percentile':
            return `already P${evidence.percent} is ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(evidence.ms)}`;
        case 'maximum':
            return `even the slowest of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(evidence.requests)} requests${timedWords(evidence)} took ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(evidence.ms)}`;
        case 'failures-untold':
            return `${label} unknown: no _failures.csv tells how ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(evidence.unread)} of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(evidence.requests)} requests failed`;
        case 'kinds-untold':
            return `${label} at least ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercent */ .l9)(evidence.atLeast)}: of what kind ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(evidence.unread)} more failed requests are, the messages do not tell`;
    }
}
/** Said behind a number of requests: the row has others too, without a time. */
function timedWords({ ofTimed }) {
    return ofTimed === true ? ' with a response time' : '';
}
function lackWords(what, label) {
    switch (what) {
        case 'requests':
            return 'no requests were made';
        case 'duration':
            return 'the files do not tell how long the run lasted';
        case 'response-times':
            return 'no usable response times: they are absent, 0 or below 0 ms';
        case 'average':
        case 'max':
            return `the file has no ${what} response time`;
        case 'percentile':
            return `the file has no ${label}: its column is missing or empty (PERCENTILES_TO_REPORT)`;
        case 'whole-run':
            return 'Locust 0.13.3 and 0.13.4 print the percentiles of the last 10 seconds only';
        case 'histograms':
            return `${label} without the rows of not-requests needs the histograms of --json-file: graded by endpoint only`;
    }
}
function seenWords(seen) {
    switch (seen.of) {
        case 'percentile':
            return `already P${seen.percent} is ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(seen.ms)}`;
        case 'minimum':
            return `even the fastest of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(seen.requests)} took ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(seen.ms)}`;
        case 'median':
            return `the median of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(seen.requests)} is ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMs */ ._V)(seen.ms)}`;
    }
}
function noEndpoint(nearest) {
    const nothing = 'no endpoint of the run matches';
    if (nearest === undefined)
        return `${nothing}; the run has no endpoints`;
    return nearest.length === 0 ? nothing : `${nothing} (nearest: ${nearest.join(', ')})`;
}
function recoveryWords(reason) {
    switch (reason.kind) {
        case 'no-incident':
            return 'no incident was seen: there was nothing to recover from';
        case 'not-recovered':
            return `${notRecoveredWords(reason.seconds)}; objective ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(reason.objective)}`;
        case 'recovered': {
            const { seconds, objective, detectSeconds, resolution } = reason;
            const detected = detectSeconds <= resolution
                ? `detected within ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(resolution)}`
                : `detected after ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(detectSeconds)}`;
            const lost = `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(reason.failures, 'request')} failed, ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(reason.fewerSuccesses)} fewer than usual succeeded`;
            return `recovery took ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(seconds)}, the objective is ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(objective)}: ${detected}, down to ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatThroughput */ .Y5)(reason.lowest)} from ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatThroughput */ .Y5)(reason.usual)}, ${lost}`;
        }
    }
}
/** @param seconds from the first breach to the end of the run */
function notRecoveredWords(seconds) {
    return `the service had not recovered steadily ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(seconds)} after the first breach, when the run ended`;
}


/***/ }),

/***/ 1670:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ isWaived),
/* harmony export */   I2: () => (/* binding */ waiveChangePoints),
/* harmony export */   Kw: () => (/* binding */ applyWaivers),
/* harmony export */   m$: () => (/* binding */ unexcusedText),
/* harmony export */   yt: () => (/* binding */ waiveResources)
/* harmony export */ });
/* harmony import */ var _config_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5164);
/* harmony import */ var _locust_note_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9432);
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6351);



/**
 * Lowers the failures that the team has accepted to warnings. `today` is `YYYY-MM-DD` in UTC; a waiver
 * holds through its last day. One that has expired and would have held is said once.
 */
function applyWaivers(verdicts, waivers, today) {
    const own = waivers.filter(({ of }) => of === 'endpoint');
    const { excused, notes } = excuse(verdicts, own, {
        today,
        covers,
        nameOf: verdict => `${verdict.endpoint} ${metricOfWaiver(verdict)}`
    });
    return { verdicts: excused, notes };
}
/** The same for resource metrics, by their names. */
function waiveResources(rows, waivers, today) {
    const own = waivers.filter(({ of }) => of === 'resource');
    const { excused, notes } = excuse(rows, own, {
        today,
        covers: ({ pattern }, { name }) => (0,_config_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesWildcard */ ._W)(pattern, name),
        nameOf: ({ name }) => name
    });
    return { rows: excused, notes };
}
/** The same for steps in the history: one that fell with a commit that the team named has no effect. */
function waiveChangePoints({ changePoints, runs }, waivers, today) {
    const notes = [];
    const waived = changePoints.map(point => {
        const [before, after] = point.between.map(run => runs.indexOf(run));
        const commits = runs.slice((before ?? 0) + 1, (after ?? 0) + 1).map(({ commit }) => commit);
        const matching = waivers.filter(({ of, pattern }) => of === 'change-point' && commits.some(commit => commit?.startsWith(pattern)));
        const waiver = matching.find(({ until }) => until >= today);
        if (waiver !== undefined)
            return { ...point, effect: 'pass', waiver };
        const [expired] = matching;
        if (expired !== undefined && point.effect !== 'pass') {
            notes.push(expiredNote(expired, `${point.endpoint} ${point.metric}`));
        }
        return point;
    });
    return { changePoints: waived, notes };
}
/** Whether a metric of all requests together is accepted today, whatever it will be. */
function isWaived(metric, waivers, today) {
    return waivers.some(waiver => waiver.of === 'endpoint' &&
        waiver.until >= today &&
        (waiver.metric === '*' || waiver.metric === metric) &&
        (0,_config_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesWildcard */ ._W)(waiver.pattern, _locust_run_js__WEBPACK_IMPORTED_MODULE_2__/* .AGGREGATED */ .Y$));
}
function excuse(judged, waivers, { today, covers: isCovered, nameOf }) {
    const missed = new Map();
    const excused = judged.map(one => {
        if (one.effect !== 'fail')
            return one;
        const matching = waivers.filter(waiver => isCovered(waiver, one));
        const waiver = matching.find(({ until }) => until >= today);
        if (waiver !== undefined)
            return { ...one, effect: 'warn', waiver };
        for (const expired of matching)
            missed.set(expired, missed.get(expired) ?? one);
        return one;
    });
    const unused = waivers.filter(waiver => !judged.some(one => isCovered(waiver, one)));
    return {
        excused,
        notes: [
            ...[...missed].map(([waiver, one]) => expiredNote(waiver, nameOf(one))),
            ...(judged.length === 0 ? [] : unused.map(unusedNote))
        ]
    };
}
/** The pattern is for the whole key (`GET /a`) or for the name after the method (`/a`). */
function covers({ pattern, metric }, verdict) {
    const name = verdict.endpoint.slice(verdict.endpoint.indexOf(' ') + 1);
    return ((metric === '*' || metric === metricOfWaiver(verdict)) &&
        ((0,_config_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesWildcard */ ._W)(pattern, verdict.endpoint) || (0,_config_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesWildcard */ ._W)(pattern, name)));
}
/** An endpoint that is gone has no throughput: it is accepted by that name. */
function metricOfWaiver(verdict) {
    return verdict.rule === 'presence' ? 'throughput' : verdict.metric;
}
/** A misspelt waiver excuses nothing; of several load levels, one may simply not be in this run. */
function unusedNote({ of, pattern, metric, line }) {
    const what = of === 'resource' ? pattern : `${pattern} ${metric}`;
    return (0,_locust_note_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)('waiver-unused', `the waiver for ${what} covers nothing that was judged in this run`, { ...(line === undefined ? {} : { line }) });
}
function expiredNote({ of, pattern, reason, until, line }, name) {
    const what = { endpoint: 'the endpoint', resource: 'what it is of', 'change-point': 'the step' }[of];
    return (0,_locust_note_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)('waiver-expired', `the waiver for ${pattern} expired on ${until} ("${reason}") and no longer covers ${name}`, {
        advice: `Fix ${what}, or give the \`accept:\` entry a new date on the base branch.`,
        ...(line === undefined ? {} : { line })
    });
}
/** The base branch may accept what failed, or be advisory: a change that has to wait for it reads why. */
function unexcusedText(notes) {
    const isUnread = notes.some(one => one.code === 'excuses-dropped' && one.severity !== 'info');
    return isUnread ? '; nothing is excused, as the config of the base branch could not be read' : '';
}


/***/ }),

/***/ 7296:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e4: () => (/* binding */ abortOf),
  V8: () => (/* binding */ firstAbort),
  NW: () => (/* binding */ needsFullHistory),
  A8: () => (/* binding */ secondsKept)
});

// UNUSED EXPORTS: FALSE_STOPS

// EXTERNAL MODULE: ./src/config/criterion.ts
var config_criterion = __nccwpck_require__(8477);
;// CONCATENATED MODULE: ./src/evaluate/statistics/sequential.ts
/*
 * Evidence that may be looked at as often as one likes: likelihood ratios of a mixture of alternatives
 * against a bound (Robbins 1970), whose chance to ever exceed 1/α is at most α while the bound holds
 * (Ville 1939; Howard, Ramdas, McAuliffe and Sekhon, "Time-uniform, nonparametric, nonasymptotic
 * confidence sequences", Annals of Statistics 49, 2021).
 */
/** The odds of the alternatives, as multiples of the bound's; each has the same weight. */
const ODDS_RATIOS = [1.25, 1.5, 2, 4, 10, 100];
/**
 * The natural logarithm of the evidence that a chance is above `bound`, of `hits` in `trials`: while each
 * trial hits with at most `bound`, given all before it, it is seldom large, whenever one looks.
 * 0 ≤ hits ≤ trials, 0 ≤ bound ≤ 1.
 */
function evidenceAbove(hits, trials, bound) {
    if (bound <= 0)
        return hits > 0 ? Infinity : 0;
    if (bound >= 1)
        return 0;
    const odds = bound / (1 - bound);
    const logs = ODDS_RATIOS.map(ratio => hits * Math.log(ratio) + trials * (Math.log1p(odds) - Math.log1p(odds * ratio)));
    const most = Math.max(...logs);
    const sum = logs.reduce((total, log) => total + Math.exp(log - most), 0);
    return most + Math.log(sum / logs.length);
}
/**
 * How much of it is enough where it may begin at any of many moments: the first, second, … may err with
 * α/(1·2), α/(2·3), …, and all of them together with α.
 *
 * @param begun which of the moments it began at, from 1 on
 */
function enoughEvidence(begun, alpha) {
    return Math.log((begun * (begun + 1)) / alpha);
}

// EXTERNAL MODULE: ./src/evaluate/timeline/criteria.ts
var criteria = __nccwpck_require__(2962);
// EXTERNAL MODULE: ./src/evaluate/timeline/bundles.ts
var bundles = __nccwpck_require__(9994);
// EXTERNAL MODULE: ./src/evaluate/timeline/intervals.ts
var intervals = __nccwpck_require__(1925);
;// CONCATENATED MODULE: ./src/evaluate/watch/cells.ts


/** As long as Locust's flush of its history, and longer than the three seconds of workers' reports. */
const CELL_SECONDS = 5;
/**
 * The rows' time in parts that a later row never changes: each begins with the first row in a stretch of
 * `seconds` from the origin on, and ends where the next begins. Those without requests are part of the
 * next. Times as those of the rows.
 */
function cellsOf(rows, origin, seconds = CELL_SECONDS) {
    const resolution = (0,intervals/* averageResolution */.oy)(rows);
    const cells = [];
    let first;
    let number = -1;
    for (const row of rows) {
        const stretch = Math.floor((row.at - origin) / seconds);
        if (stretch < 0 || stretch === number)
            continue;
        number = stretch;
        if (first === undefined)
            first = row;
        else if (row.requests > first.requests || seconds > CELL_SECONDS) {
            const index = Math.floor((first.at - origin) / seconds) + 1;
            cells.push({ ...(0,intervals/* intervalBetween */.GK)(first, row, resolution), index });
            first = row;
        }
    }
    return cells;
}
/** Whole reports of workers: over less, one more or less decides what the throughput seems to be. */
function throughputCellsOf(rows, origin) {
    return cellsOf(rows, origin, bundles/* BUNDLE_SECONDS */.TE);
}

;// CONCATENATED MODULE: ./src/evaluate/watch/abort-when.ts






/** Of the runs whose error rate is never above the bound, at most so many are ended, however often one looks. */
const FALSE_STOPS = 0.01;
/** A mean of fewer requests is chance. */
const LEAST_REQUESTS = 10;
/** A percentile counts when so many requests are expected above it, as in every verdict. */
const LEAST_ABOVE = 10;
/** Rows are seldom further apart (s). */
const MOST_TICK_SECONDS = 2;
/** Kept beyond the longest time of a criterion: a flush of old releases, and cells that are not full. */
const SPARE_SECONDS = 60;
/** What `abort-when:` of the load level forbids has happened. */
function abortOf({ recent, facts }, { level }) {
    const { activeFrom, history } = facts;
    if (level.abortWhen === undefined || activeFrom === undefined)
        return undefined;
    return firstAbort(level.abortWhen, { rows: recent, activeFrom, history });
}
/** The criterion that was met first, at the first row that shows it. */
function firstAbort({ criteria, delaySeconds }, { rows, activeFrom, history }) {
    const origin = activeFrom + delaySeconds;
    const hasUsers = history.samples.some(({ users }) => users > 0);
    const met = criteria.flatMap(({ metric, criterion }) => {
        if (metric.type === 'percentile' && history.percentileMode !== 'window')
            return [];
        const all = piecesOf(metric, rows, origin);
        return metBy(criterion, metric, hasUsers ? withoutIdle(metric, all, rows) : all) ?? [];
    });
    return met.sort((a, b) => a.at - b.at)[0];
}
/** Of the newest rows so many seconds are needed. */
function secondsKept({ abortWhen }) {
    const longest = (abortWhen?.criteria ?? []).map(({ criterion }) => criterion.forSeconds);
    return SPARE_SECONDS + Math.max(0, ...longest);
}
/** Percentiles in `abort-when:`, which only a history with `--csv-full-history` tells; none: empty. */
function needsFullHistory({ abortWhen }) {
    return (abortWhen?.criteria ?? []).flatMap(({ metric }) => metric.type === 'percentile' ? [metric.key] : []);
}
function piecesOf(metric, rows, origin) {
    const hole = criteria/* HOLE */.vs * CELL_SECONDS;
    switch (metric.type) {
        case 'throughput': {
            const cells = throughputCellsOf(rows, origin);
            const pieces = cells.map(cell => ({ ...cell, value: (0,intervals/* throughputOf */.Qs)(cell) }));
            return { hole: criteria/* HOLE */.vs * bundles/* BUNDLE_SECONDS */.TE, pieces };
        }
        case 'percentile':
            return { hole: criteria/* HOLE */.vs * MOST_TICK_SECONDS, pieces: printedPieces(metric.percent, rows, origin) };
        case 'average':
            return {
                hole,
                pieces: cellsOf(rows, origin).map(({ average, ...cell }) => average === undefined ? cell : { ...cell, value: average })
            };
        case 'error-rate':
        case 'error-kind':
        case 'max': {
            const cells = cellsOf(rows, origin);
            return {
                hole,
                pieces: cells.map(cell => ({ ...cell, value: cell.failures / cell.requests }))
            };
        }
    }
}
/** Where users are written: a part that began or ended without any tells no throughput, but for the first. */
function withoutIdle({ type }, { pieces, hole }, rows) {
    if (type !== 'throughput')
        return { pieces, hole };
    const isIdle = (at) => rows[(0,intervals/* firstIndex */.v4)(rows, row => row.at >= at)]?.users === 0;
    const seen = pieces.map(({ value, ...piece }) => {
        const isUnseen = isIdle(piece.to) || (isIdle(piece.from) && piece.index > 1);
        return isUnseen || value === undefined ? piece : { ...piece, value };
    });
    return { hole, pieces: seen };
}
/** Locust prints 0 for a window without requests: nothing was seen. */
function printedPieces(percent, rows, origin) {
    return rows.flatMap((row, index) => {
        const before = rows[index - 1];
        const value = row.percentiles.get(percent);
        if (before === undefined || before.at < origin || value === undefined || value === 0)
            return [];
        const requests = row.requests - before.requests;
        return [{ from: before.at, to: row.at, index, requests, failures: 0, value }];
    });
}
function metBy(criterion, metric, { pieces, hole }) {
    let stretch;
    for (const piece of pieces) {
        if (piece.value === undefined || !(0,config_criterion/* isBeyond */._f)(piece.value, criterion)) {
            stretch = undefined;
            continue;
        }
        const isLong = piece.to - piece.from > hole;
        const isApart = stretch !== undefined && piece.from - stretch.to > hole;
        // What comes of so long a time was not seen to be so all the time.
        stretch = isLong ? undefined : extended(isApart ? undefined : stretch, piece, metric);
        if (stretch === undefined || stretch.to - stretch.from < criterion.forSeconds)
            continue;
        if (isSure(criterion, metric, stretch))
            return stopBy(criterion, metric, stretch);
    }
    return undefined;
}
function extended(stretch, piece, metric) {
    const { from, to, index, requests, failures, value = 0 } = piece;
    const before = stretch ?? { from, index, requests: 0, failures: 0, sum: 0, least: Infinity };
    return {
        from: before.from,
        to,
        index: before.index,
        requests: before.requests + requests,
        failures: before.failures + failures,
        sum: before.sum + value * weightOf(metric, piece),
        least: Math.min(before.least, value)
    };
}
function weightOf({ type }, { from, to, requests }) {
    return type === 'throughput' ? to - from : requests;
}
/** Whether what was seen is more than chance, for everybody who looked as often. */
function isSure({ bound }, metric, stretch) {
    const { failures, requests, index } = stretch;
    switch (metric.type) {
        case 'throughput':
            return true;
        case 'average':
            return requests >= LEAST_REQUESTS;
        case 'percentile':
            return (requests * (100 - metric.percent)) / 100 >= LEAST_ABOVE;
        case 'error-rate':
        case 'error-kind':
        case 'max':
            return evidenceAbove(failures, requests, bound) >= enoughEvidence(index, FALSE_STOPS);
    }
}
function stopBy(criterion, metric, stretch) {
    const { from, to } = stretch;
    const seconds = to - from;
    const value = valueOver(metric, stretch);
    return { reason: 'abort-when', at: to, metric: metric.key, ...criterion, seconds, value };
}
/** Of percentiles the least: they have no mean. */
function valueOver({ type }, { from, to, requests, failures, sum, least }) {
    if (type === 'percentile')
        return least;
    if (type === 'error-rate')
        return failures / requests;
    return sum / (type === 'throughput' ? to - from : requests);
}


/***/ }),

/***/ 2724:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ errorsOffWords),
/* harmony export */   _B: () => (/* binding */ needsFullHistoryWords),
/* harmony export */   dC: () => (/* binding */ markWords),
/* harmony export */   dt: () => (/* binding */ liveLimitWords),
/* harmony export */   e$: () => (/* binding */ stopWords),
/* harmony export */   fZ: () => (/* binding */ wouldHaveStopped)
/* harmony export */ });
/* harmony import */ var _config_criterion_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8477);
/* harmony import */ var _config_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3843);
/* harmony import */ var _units_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2817);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2676);
/* harmony import */ var _targets_measurement_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7370);





/** `no request was completed for 30 s, with 20 users`: why a run is lost, a clause. */
function stopWords(stop) {
    switch (stop.reason) {
        case 'no-answers': {
            const { seconds, users, requests } = stop;
            const with_ = users === undefined ? '' : `, with ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(users, 'user')}`;
            const since = requests === 0 ? 'since the start' : `after ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(requests, 'request')}`;
            return `no request was completed for ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(seconds)}${with_}, ${since}`;
        }
        case 'errors-cannot-recover': {
            const { failures, requests, stillToCome, surelyAbove, limit } = stop;
            return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(failures)} of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(requests, 'request')} failed: even if all of at most ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(stillToCome)} more succeed, the error rate is above ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercent */ .l9)(surelyAbove)} with ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercent */ .l9)(_targets_measurement_js__WEBPACK_IMPORTED_MODULE_4__/* .CONFIDENCE */ .LL)} confidence, the limit is ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPercent */ .l9)(limit)}`;
        }
        case 'abort-when': {
            const { metric, seconds, value } = stop;
            const was = (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .metricOf */ .ak)(metric)?.type === 'percentile' ? 'was at least' : 'was';
            return `abort-when ${abortText(stop)}: ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .metricLabel */ .B)(metric)} ${was} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(unitOfKey(metric), value)} over ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(seconds)}`;
        }
    }
}
function abortText({ metric, ...criterion }) {
    return `${metric} ${(0,_config_criterion_js__WEBPACK_IMPORTED_MODULE_0__/* .criterionText */ .P6)(criterion, unitOfKey(metric))}`;
}
function unitOfKey(key) {
    const metric = (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .metricOf */ .ak)(key);
    return metric === undefined ? 'fraction' : (0,_config_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .uF)(metric);
}
/** `stopped 2:10 after its start: …; 27 min of 30 min were saved`: what the mark of a run says, a clause. */
function markWords({ stop, startedAt, plannedSeconds, savedSeconds }) {
    const when = (0,_units_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .formatClock */ .ei)(Math.max(0, stop.at - startedAt));
    const saved = plannedSeconds === undefined || savedSeconds === undefined
        ? ''
        : `; ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(savedSeconds)} of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(plannedSeconds)} were saved`;
    return `the load test was stopped at ${when} of its time: ${stopWords(stop)}${saved}`;
}
/** Of a run that nobody watched, or that was not stopped. */
function wouldHaveStopped(stop, startedAt) {
    const when = (0,_units_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .formatClock */ .ei)(Math.max(0, stop.at - startedAt));
    return `watch would have stopped the load test at ${when} of its time: ${stopWords(stop)}`;
}
/** Why the error rate alone never ends this run, a clause. */
function errorsOffWords(why) {
    const rest = {
        advisory: 'fail-on: never accepts any; what abort-when: of its load level forbids ends it even so',
        waived: 'a waiver accepts it',
        'not-a-load-test': 'this kind of test breaks the service on purpose',
        'no-limit': 'the load level has no limit for it',
        'criterion-over-time': 'its limit is a criterion over time',
        'not-requests': 'the history counts the rows of not-requests too',
        'end-unknown': 'nobody knows when the test will end',
        'users-unknown': 'nobody knows how many users there will be'
    };
    return `the error rate alone does not end this run: ${rest[why]}`;
}
/** Why `abort-when:` cannot hold for a run whose history tells no percentiles of the last seconds. */
function needsFullHistoryWords(keys) {
    return `abort-when: ${keys.join(', ')} can only be told with --csv-full-history: without it Locust writes percentiles since the start`;
}
/** `P95 480 ms of 500 ms`, `Throughput 60/s of at least 50/s`. */
function liveLimitWords({ metric, unit, value, limit, higherIsBetter }) {
    const least = higherIsBetter ? 'at least ' : '';
    return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .metricLabel */ .B)(metric)} ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(unit, value)} of ${least}${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValue */ .Fl)(unit, limit)}`;
}


/***/ }),

/***/ 1884:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ gate)
});

// EXTERNAL MODULE: ./src/evaluate/evaluate.ts + 25 modules
var evaluate = __nccwpck_require__(3866);
// EXTERNAL MODULE: ./src/evaluate/watch/watch-words.ts
var watch_words = __nccwpck_require__(2724);
// EXTERNAL MODULE: ./src/locust/note.ts
var note = __nccwpck_require__(9432);
// EXTERNAL MODULE: ./src/locust/sets.ts + 8 modules
var locust_sets = __nccwpck_require__(5025);
// EXTERNAL MODULE: ./src/locust/twins.ts
var locust_twins = __nccwpck_require__(6565);
// EXTERNAL MODULE: ./src/intake/series.ts
var series = __nccwpck_require__(2803);
;// CONCATENATED MODULE: ./src/intake/baselines.ts





/**
 * The runs to compare with; one that is useless for that is skipped, with the reason. Runs that are only
 * to be kept are left out without a word when they are useless.
 */
async function readBaselineRuns({ earlier = [], ...offer }, settings, { candidates, combine }) {
    const compared = { candidates, combine: combine === 'shards' ? combine : 'separate' };
    const read = await readRuns(offer, settings, compared);
    if (earlier.length === 0)
        return read;
    const kept = { sets: earlier, skipped: [], notes: [] };
    const { baselines } = await readRuns(kept, settings, compared);
    return baselines === 'none' ? read : { ...read, earlier: baselines };
}
async function readRuns({ sets, skipped, isGiven = false, sought }, settings, { candidates, combine }) {
    const rest = { isBaselineGiven: isGiven, ...(sought === undefined ? {} : { sought }) };
    if (sets === 'none')
        return { baselines: 'none', skipped, ...rest, notes: [] };
    const read = await Promise.all(sets.map(async ({ source, sets: files }) => {
        const { runs, notes } = await (0,locust_sets/* readSets */.A)(files, combine, settings);
        return { source, runs: (0,series/* withSeries */.m)(runs, settings), notes };
    }));
    const found = read.flatMap(({ source, runs }) => runs
        .filter(run => unmerged(run) === undefined)
        .map(run => ({ source: runs.length > 1 ? sourceWithin(source, run) : source, run })));
    const useful = found.filter(({ run }) => uselessAs(run) === undefined);
    // What was found in another run of the workflow is of that run, whatever it uploaded.
    const own = ownRuns(useful, isGiven ? candidates : []);
    const others = useful.filter(baseline => !own.has(baseline));
    // One run that was given several times would pass for as many runs that do not differ at all.
    const twins = (0,locust_twins/* twinsOf */.H)(others);
    const baselines = others.filter(baseline => !twins.has(baseline));
    return {
        ...rest,
        baselines: await withGenerators(baselines, settings),
        // Where none is left, what was refused says so.
        notes: baselines.length === 0 ? [] : [...own].map(ownRunNote),
        skipped: [
            ...skipped,
            ...read
                .filter(({ runs }) => runs.length === 0)
                .map(({ source, notes }) => ({
                source,
                why: brokenBy(notes) ?? 'it holds no CSV file of Locust'
            })),
            ...read.flatMap(({ source, runs }) => [...new Set(runs.flatMap(run => unmerged(run) ?? []))].map(why => ({ source, why }))),
            ...found.flatMap(({ source, run }) => {
                const why = uselessAs(run);
                return why === undefined ? [] : [{ source, why }];
            }),
            ...[...twins].map(([{ source }, first]) => ({
                source,
                why: `it is the very run of ${first.source.label}`
            })),
            ...Array.from(own, ([{ source }, name]) => ({ source, why: ownRunWords(name) }))
        ]
    };
}
/** The baselines that are one of the candidates, each with its name: nothing would ever differ. */
function ownRuns(baselines, candidates) {
    const judged = candidates.map(run => ({ run }));
    const twins = (0,locust_twins/* twinsOf */.H)([...judged, ...baselines]);
    return new Map(baselines.flatMap(baseline => {
        const twin = twins.get(baseline);
        return judged.some(one => one === twin) ? [[baseline, twin?.run.name ?? '']] : [];
    }));
}
function ownRunWords(name) {
    return `it is the judged run ${name} itself`;
}
function ownRunNote([{ source }, name]) {
    return (0,note/* note */.N)('baseline-skipped', `the baseline ${source.label} is not used: ${ownRunWords(name)}`, {
        severity: 'warning',
        advice: 'Compare with a run of before the change: a run never differs from itself.'
    });
}
/** What each ran on, from the snapshot beside it; nobody asks where no resource metrics are wanted. */
async function withGenerators(baselines, { loadLevels }) {
    const isWanted = loadLevels.some(({ resources }) => resources.size > 0);
    if (!isWanted || baselines.every(({ run }) => run.resourcesFile === undefined))
        return [...baselines];
    const { readSnapshot } = await Promise.all(/* import() */[__nccwpck_require__.e(311), __nccwpck_require__.e(560)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2560));
    return baselines.map(baseline => {
        const { resourcesFile, startedAt: from, endedAt: to } = baseline.run;
        if (resourcesFile === undefined || from === undefined || to === undefined)
            return baseline;
        const snapshot = readSnapshot(resourcesFile.text, { from, to });
        return typeof snapshot === 'string' ? baseline : { ...baseline, generator: snapshot.generator };
    });
}
/** Why a run is no baseline. */
function uselessAs({ stopped, notes }) {
    return stopped === undefined ? brokenBy(notes) : (0,watch_words/* markWords */.dC)(stopped);
}
/** Why a run is only a part of one: a shard that could not be merged with the others. */
function unmerged({ notes }) {
    return notes.find(({ code }) => code === 'shards-not-merged')?.message;
}
/** What makes a run useless to compare with. */
function brokenBy(notes) {
    return notes.find(({ severity }) => severity === 'error')?.message;
}
/** Which of the runs of a folder. */
function sourceWithin(source, { name }) {
    return { ...source, label: `${source.label.replace(/\/+$/, '')}/${name}` };
}

// EXTERNAL MODULE: ./src/intake/candidates.ts + 1 modules
var candidates = __nccwpck_require__(1699);
// EXTERNAL MODULE: ./src/evaluate/left-out.ts
var left_out = __nccwpck_require__(923);
// EXTERNAL MODULE: ./src/evaluate/load-level.ts
var load_level = __nccwpck_require__(828);
// EXTERNAL MODULE: ./src/units/count.ts
var units_count = __nccwpck_require__(3252);
;// CONCATENATED MODULE: ./src/intake/past.ts




/** Nobody has to fetch runs to compare with. */
const NOT_NEEDED = { sets: [], skipped: [], notes: [] };
/** Whether every run has enough of a past to be compared with that alone. */
function suffices(past, runs, settings) {
    return (past !== undefined &&
        runs.length > 0 &&
        runs.every(run => {
            const { level } = (0,load_level/* chooseLevel */.MA)(run, settings);
            return past.referenceOf((0,left_out/* withoutRows */.A)(run, settings.notRequests), level) !== undefined;
        }));
}
/** What the offered histories hold together. A line that is refused is said, and the rest is used. */
async function readPast({ past: offered }) {
    const offer = await offered();
    if (offer === undefined)
        return { notes: [] };
    const { histories, own, isKept, runs, notes } = offer;
    const { readDigests } = await __nccwpck_require__.e(/* import() */ 142).then(__nccwpck_require__.bind(__nccwpck_require__, 8142));
    const { unionOf } = await __nccwpck_require__.e(/* import() */ 671).then(__nccwpck_require__.bind(__nccwpck_require__, 3671));
    const { pastJudge } = await Promise.all(/* import() */[__nccwpck_require__.e(203), __nccwpck_require__.e(988)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1988));
    const { soleGate } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 8167));
    const read = histories.map(({ label, text }) => {
        const { digests, refused } = readDigests(text);
        const taken = offer.isOwnOnly ? digests.filter(isOf(own)) : digests;
        const foreign = digests.length - taken.length;
        const first = refused[0];
        const whys = [
            ...(first === undefined ? [] : [refusedWords(label, first, refused.length)]),
            ...(foreign === 0 ? [] : [foreignWords(label, foreign)])
        ];
        return { digests: taken, whys, isWhole: first === undefined };
    });
    const digests = unionOf(...read.map(each => each.digests));
    const gate = (offer.ofItsGate && soleGate(digests)) ?? own.gate;
    return {
        past: pastJudge({ digests, own: { ...own, gate }, isKept, runs, ...unreadIn(offer, read) }),
        notes: [...notes, ...read.flatMap(({ whys }) => whys).map(refusedNote)]
    };
}
function unreadIn({ histories, notes }, read) {
    if (notes.length === 0 && read.every(({ isWhole }) => isWhole))
        return {};
    return { unread: histories.length === 0 ? 'all' : 'part' };
}
function isOf({ gate }) {
    return ({ identity }) => identity.gate === gate;
}
function refusedWords(label, { line, why }, count) {
    const more = count === 1 ? '' : ` (and ${(0,units_count/* formatCount */.B4)(count - 1)} more of its lines)`;
    return `line ${line} of the history ${label} was not taken: ${why}${more}`;
}
function foreignWords(label, count) {
    return count === 1
        ? `one run in the history ${label} was not taken: it is of another gate`
        : `${(0,units_count/* formatCount */.B4)(count)} runs in the history ${label} were not taken: they are of another gate`;
}
function refusedNote(message) {
    return (0,note/* note */.N)('history-line-refused', message, {
        advice: 'The other lines are used.'
    });
}

// EXTERNAL MODULE: ./src/intake/problems.ts
var problems = __nccwpck_require__(6074);
// EXTERNAL MODULE: ./src/evaluate/run-in-time.ts + 7 modules
var run_in_time = __nccwpck_require__(7979);
;// CONCATENATED MODULE: ./src/intake/surroundings.ts


/**
 * What the surroundings of the runs did, and who judges it: asked of the server, else from the
 * snapshot beside a run's files. Undefined where nobody asks for resource metrics or triggers of
 * scaling: then nothing of them is loaded.
 */
async function readSurroundings(runs, settings, { resources }) {
    const leveled = runs.map(run => ({ run, level: (0,load_level/* loadLevelOf */.y2)(run, settings) }));
    const isAsked = leveled.some(({ level }) => level.resources.size > 0);
    if (!isAsked && settings.scaling.length === 0)
        return undefined;
    const { resourceJudge: judge } = await __nccwpck_require__.e(/* import() */ 202).then(__nccwpck_require__.bind(__nccwpck_require__, 5202));
    if (!isAsked)
        return { judge, runs: [] };
    const { resourceRequestOf } = await __nccwpck_require__.e(/* import() */ 320).then(__nccwpck_require__.bind(__nccwpck_require__, 8320));
    const asked = leveled.map(({ run, level }) => {
        const timeline = (0,run_in_time/* analyseTimeline */.r)(run, level);
        return { run, timeline, request: resourceRequestOf(run, level, timeline) };
    });
    const isKnown = asked.some(({ request }) => request !== undefined);
    const server = isKnown ? await resources() : undefined;
    const read = asked.map(async ({ run, timeline, request }) => {
        return request && { timeline, data: await dataOf(run, request, server) };
    });
    return { judge, runs: await Promise.all(read) };
}
/** A server that does not answer may be gone since; then a snapshot is all that there is. */
async function dataOf({ resourcesFile }, request, server) {
    const asked = server === undefined ? undefined : await ask(request, server);
    if (asked !== undefined && (resourcesFile === undefined || !isUnanswered(asked)))
        return asked;
    const { dataOfSnapshot } = await Promise.all(/* import() */[__nccwpck_require__.e(311), __nccwpck_require__.e(694)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7694));
    const kept = dataOfSnapshot(resourcesFile?.text, request);
    return kept.source === 'none' ? (asked ?? kept) : kept;
}
async function ask(request, server) {
    const { readResources } = await __nccwpck_require__.e(/* import() */ 502).then(__nccwpck_require__.bind(__nccwpck_require__, 5502));
    return readResources(request, server.ask, server.asking);
}
function isUnanswered({ readings }) {
    return readings.every(({ problem }) => problem?.kind === 'server');
}

;// CONCATENATED MODULE: ./src/gate.ts






/** The whole story: read, judge, publish, and publish also that it could not be judged. */
async function gate(world, options) {
    const report = await judge(world, options);
    await world.publish(report);
    return report;
}
async function judge(world, options) {
    try {
        return await world.inTime(readAndEvaluate(world, options));
    }
    catch (error) {
        const known = (0,problems/* whyNotJudged */.Bd)(error);
        if (known === undefined)
            world.unforeseen((0,problems/* stackOf */.US)(error));
        return { evaluation: (0,evaluate/* couldNotJudge */.S)(known ?? [(0,problems/* ownFailure */.lV)(error)]), context: options.context };
    }
}
async function readAndEvaluate(world, options) {
    const { settings, config, notes: said } = await world.settings();
    const { runs, uploads, notes } = await (0,candidates/* readCandidates */.l)(world, options.combine, settings);
    const surroundings = await readSurroundings(runs, settings, world);
    const { past, notes: noted } = await readPast(world);
    const offer = suffices(past, runs, settings) ? NOT_NEEDED : await world.baselines();
    const compared = { candidates: runs, combine: options.combine };
    const baselines = await readBaselineRuns(offer, settings, compared);
    const all = [...notes, ...said, ...noted, ...offer.notes, ...baselines.notes];
    const { today } = options;
    const request = { ...baselines, past, candidates: runs, surroundings, notes: all, today };
    const context = { ...options.context, config, artifacts: uploads };
    return { evaluation: (0,evaluate/* evaluate */._)(request, settings), context };
}


/***/ }),

/***/ 2594:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ MARK_ENDING),
/* harmony export */   JO: () => (/* binding */ snapshotPrefix),
/* harmony export */   Pz: () => (/* binding */ SNAPSHOT_ENDING),
/* harmony export */   X5: () => (/* binding */ csvNameOf),
/* harmony export */   i6: () => (/* binding */ markPrefix),
/* harmony export */   vt: () => (/* binding */ kindByName)
/* harmony export */ });
/** What stands behind a prefix in the name of a snapshot of resource metrics. */
const SNAPSHOT_ENDING = '_resources.json';
/** What stands behind a prefix in the name of the mark of a run that watch ended. */
const MARK_ENDING = '_watch.json';
/** What Locust puts behind a prefix. */
const ENDINGS = {
    history: 'stats_history|requests_history|history',
    stats: 'stats|requests',
    failures: 'failures',
    exceptions: 'exceptions',
    distribution: 'distribution',
    json: 'stats|requests'
};
const KINDS = [
    'history',
    'stats',
    'failures',
    'exceptions',
    'distribution'
];
/** The name without folders and extension. `--json-file peak.json` writes `peak.json.json`. */
function baseName(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return name.replace(/(?:\.json){1,2}$|\.(?:csv|tsv|txt)$/i, '');
}
/** What the name of a CSV promises. */
function kindByName(path) {
    if (!/\.csv$/i.test(path))
        return undefined;
    const base = baseName(path);
    return KINDS.find(kind => new RegExp(`(?:^|[_\\-. ])(?:${ENDINGS[kind]})$`, 'i').test(base));
}
/** The prefix of `PREFIX_resources.json`; undefined for any other name. */
function snapshotPrefix(path) {
    return prefixBefore('resources', path);
}
/** The prefix of `PREFIX_watch.json`; undefined for any other name. */
function markPrefix(path) {
    return prefixBefore('watch', path);
}
function prefixBefore(ending, path) {
    if (!/\.json$/i.test(path))
        return undefined;
    const match = new RegExp(`^(?:(.*)[_\\-. ])?${ending}( ?\\(\\d+\\))?$`, 'is').exec(baseName(path));
    return match === null ? undefined : (match[1] ?? '') + (match[2] ?? '');
}
/**
 * `load_stats (1).csv` is of the prefix `load (1)`: a browser's second download of one name. `kind` is
 * what the content says, where that is known.
 */
function csvNameOf(path, kind) {
    const base = baseName(path);
    const copy = / ?\(\d+\)$/.exec(base)?.[0] ?? '';
    const plain = base.slice(0, base.length - copy.length);
    // A file that bears another kind's name is still of that prefix.
    const endings = [...(kind === undefined ? [] : [ENDINGS[kind]]), ...Object.values(ENDINGS)];
    for (const ending of endings) {
        const match = new RegExp(`^(?:(.*?)[_\\-. ])?(?:${ending})$`, 'is').exec(plain);
        if (match !== null)
            return { base, prefix: (match[1] ?? '') + copy, named: true };
    }
    // The web UI's `requests_1700000000.123.csv`: the time differs from file to file.
    const web = new RegExp(`^(?:${(kind === undefined ? Object.values(ENDINGS) : [ENDINGS[kind]]).join('|')})_\\d{9,}(?:\\.\\d+)?$`, 'i').test(plain);
    if (web)
        return { base, prefix: '', named: false };
    return { base, prefix: base, named: kind === 'json' };
}


/***/ }),

/***/ 9414:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k2: () => (/* binding */ backgroundTimer),
/* harmony export */   tg: () => (/* binding */ systemTimer),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/* unused harmony exports DeadlineError, within, MAX_SILENCE_S, MIN_BYTES_PER_SECOND, whileFlowing */
/** Node's clock. It keeps the process alive: what waits for it must come to its end. */
const systemTimer = (ms, ring) => {
    const timer = setTimeout(ring, ms);
    return () => {
        clearTimeout(timer);
    };
};
/** The same, without keeping the process alive: a limit that nothing waits for. */
const backgroundTimer = (ms, ring) => {
    const timer = setTimeout(ring, ms);
    timer.unref();
    return () => {
        clearTimeout(timer);
    };
};
/** Lets the milliseconds go by. */
function pause(timer, ms) {
    return new Promise(resolve => timer(ms, resolve));
}
/** Something did not come in time. */
class DeadlineError extends (/* unused pure expression or super */ null && (Error)) {
    name = 'DeadlineError';
}
/**
 * What `work` gives, or a DeadlineError after `ms` milliseconds. The work itself cannot be ended from
 * here: `giveUp` may, and what becomes of it later is of no interest.
 */
async function within(timer, ms, work, giveUp = () => undefined) {
    let stop = () => undefined;
    const late = new Promise((_, reject) => {
        stop = timer(ms, () => {
            reject(new DeadlineError(`no answer within ${ms / 1000} seconds`));
            giveUp();
        });
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        stop();
    }
}
/** Seconds without a byte after which a download is given up. */
const MAX_SILENCE_S = 30;
/** A download is given up that brings less than this over a minute. */
const MIN_BYTES_PER_SECOND = (/* unused pure expression or super */ null && (64 * 1024));
const WINDOW_S = 60;
const TICK_S = 5;
/**
 * What `work` gives, or a DeadlineError when its bytes stop coming or only drip. `received` says how
 * many there are so far; `giveUp` ends the work.
 */
async function whileFlowing(timer, work, received, giveUp) {
    let stop = () => undefined;
    const stuck = new Promise((_, reject) => {
        const seen = [received()];
        const look = () => {
            seen.push(received());
            const why = stuckness(seen);
            if (why === undefined)
                stop = timer(TICK_S * 1000, look);
            else {
                reject(new DeadlineError(why));
                giveUp();
            }
        };
        stop = timer(TICK_S * 1000, look);
    });
    try {
        return await Promise.race([work, stuck]);
    }
    finally {
        stop();
    }
}
/** Why a download is given up, from its bytes at each tick; undefined while it may go on. */
function stuckness(seen) {
    const now = seen.at(-1) ?? 0;
    const since = (seconds) => {
        const before = seen.at(-1 - seconds / TICK_S);
        return before === undefined ? undefined : now - before;
    };
    if (since(MAX_SILENCE_S) === 0)
        return `nothing came for ${MAX_SILENCE_S} seconds`;
    const recent = since(WINDOW_S);
    return recent !== undefined && recent < MIN_BYTES_PER_SECOND * WINDOW_S
        ? `less than ${MIN_BYTES_PER_SECOND / 1024} KiB a second came over ${WINDOW_S} seconds`
        : undefined;
}


/***/ }),

/***/ 7158:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ kindOfPath),
/* harmony export */   Cz: () => (/* binding */ MAX_FOLDER_FILES),
/* harmony export */   Jk: () => (/* binding */ READABLE),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   Z: () => (/* binding */ tooManyFiles),
/* harmony export */   dK: () => (/* binding */ isHidden),
/* harmony export */   rt: () => (/* binding */ filesOfFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9427);




/** Folders below the one that was named. */
const MAX_DEPTH = 8;
/** Files in all; more is not a folder of load-test results. */
const MAX_FOLDER_FILES = 10_000;
/** What Locust writes that we read; pictures, logs and HTML are not opened. */
const READABLE = /\.(csv|json)$/i;
/**
 * The files of a folder and of its folders, named relative to it. Links are not followed: a
 * checked-out branch could point them anywhere.
 *
 * @throws InputError when it cannot be read or holds too many files
 */
async function filesOfFolder(root) {
    return walk(root, '', MAX_DEPTH);
}
async function walk(root, below, depth) {
    const files = [];
    for (const entry of await entriesOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, below))) {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory() && depth > 0 && !isHidden(entry.name)) {
            files.push(...(await walk(root, path, depth - 1)));
        }
        else if (entry.isFile() && READABLE.test(entry.name)) {
            files.push(await fileOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path), path));
        }
        if (files.length > MAX_FOLDER_FILES)
            throw tooManyFiles(root);
    }
    return files;
}
function isHidden(name) {
    return name.startsWith('.') || name === 'node_modules';
}
/** A folder's entries by name. Throws InputError. */
async function entriesOf(folder) {
    try {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true });
        return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch (error) {
        throw unreadable(folder, error);
    }
}
/** Whether there is a folder, a file or nothing; a link that was named is followed. Throws InputError. */
async function kindOfPath(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return 'nothing';
        throw unreadable(path, error);
    }
}
/** Bytes that are read at a time. */
const CHUNK_BYTES = 512 * 1024;
/** A file of the disk, under the name that is shown. */
async function fileOf(path, shown) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    const { size } = stats;
    // In threads of its own, many small reads take longer than what they read takes to judge.
    const isSmall = stats.isFile() && size < CHUNK_BYTES;
    return { path: shown, size, open: () => (isSmall ? smallOf(path, size) : contentOf(path, size)) };
}
// eslint-disable-next-line @typescript-eslint/require-await -- the type of a stream
async function* smallOf(path, size) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        const buffer = Buffer.allocUnsafeSlow(size + 1);
        for (;;) {
            const bytesRead = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, 0, buffer.length, null);
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** One buffer for all chunks: fresh ones of a large file would be most of the memory that is used. */
async function* contentOf(path, size) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path);
    try {
        // One more byte than the file has tells that it has no more.
        const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, size + 1));
        for (;;) {
            const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}
function tooManyFiles(root) {
    return new _input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d('input', `${root} holds more than ${MAX_FOLDER_FILES} files`, 'Give the folder of one load test.');
}
function unreadable(path, error) {
    const reason = error instanceof Error ? error.message : String(error);
    return new _input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d('input', `${path} cannot be read (${reason})`, 'Check its permissions.', error);
}


/***/ }),

/***/ 9427:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError)
/* harmony export */ });
/**
 * The runs could not be got at all. `source` says whose fault it is, so that the report can tell a
 * missing file from a GitHub that did not answer.
 */
class InputError extends Error {
    name = 'InputError';
    source;
    problem;
    advice;
    constructor(source, problem, advice, cause) {
        super(`${problem}. ${advice}`, cause === undefined ? undefined : { cause });
        this.source = source;
        this.problem = problem;
        this.advice = advice;
    }
}


/***/ }),

/***/ 6231:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ readPaths)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/input/folder.ts
var input_folder = __nccwpck_require__(7158);
;// CONCATENATED MODULE: ./src/input/glob.ts


/** Folders that `**` goes down. */
const MAX_DEPTH = 8;
/** Whether the path is meant as a pattern, where nothing of that very name is there. */
function isGlob(path) {
    return path.includes('*');
}
/**
 * The files and folders that a pattern names, in order: `*` is any text within a name, `**` any number
 * of folders. Hidden ones are left out, as a shell does, and links: a checked-out branch could point
 * them anywhere. Throws InputError.
 *
 * @param root the folder that a relative pattern starts from
 */
async function expandGlob(root, pattern) {
    const parts = pattern.split('/');
    const first = parts.findIndex(isGlob);
    const start = parts
        .slice(0, first)
        .map(part => `${part}/`)
        .join('');
    let found = [start];
    for (const part of parts.slice(first).filter(part => part !== '' && part !== '.')) {
        const next = [];
        for (const base of found)
            next.push(...(await matching(root, base, part)));
        if (next.length > input_folder/* MAX_FOLDER_FILES */.Cz)
            throw (0,input_folder/* tooManyFiles */.Z)(pattern);
        found = [...new Set(next)];
    }
    return found.map(path => path.replace(/\/$/, '')).filter(path => path !== '');
}
/** Paths below `base` (`''` or with a slash at its end), each with a slash at its end. */
async function matching(root, base, part) {
    if (part === '**')
        return foldersBelow(root, base, MAX_DEPTH);
    const matches = matcherOf(part);
    const entries = await entriesIn(root, base);
    return entries
        .filter(entry => (entry.isFile() || entry.isDirectory()) && matches.test(entry.name))
        .filter(({ name }) => name === part || !name.startsWith('.'))
        .map(({ name }) => `${base}${name}/`);
}
async function foldersBelow(root, base, depth) {
    const entries = depth === 0 ? [] : await entriesIn(root, base);
    const below = [base];
    for (const entry of entries) {
        if (!entry.isDirectory() || (0,input_folder/* isHidden */.dK)(entry.name))
            continue;
        below.push(...(await foldersBelow(root, `${base}${entry.name}/`, depth - 1)));
        if (below.length > input_folder/* MAX_FOLDER_FILES */.Cz)
            throw (0,input_folder/* tooManyFiles */.Z)(base);
    }
    return below;
}
async function entriesIn(root, base) {
    const folder = base.startsWith('/') ? base : (0,external_node_path_.join)(root, base);
    return (await (0,input_folder/* kindOfPath */.Bs)(folder)) === 'folder' ? (0,input_folder/* entriesOf */.Mc)(folder) : [];
}
function matcherOf(part) {
    const literals = part.split(/\*+/).map(text => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
    return new RegExp(`^${literals.join('[^/]*')}$`, 's');
}

// EXTERNAL MODULE: ./src/input/input-error.ts
var input_error = __nccwpck_require__(9427);
// EXTERNAL MODULE: ./src/input/prefix.ts
var prefix = __nccwpck_require__(6550);
;// CONCATENATED MODULE: ./src/input/paths.ts





/**
 * What the PATHs name: a folder with its folders, the prefix that `--csv` was given (`results/load`
 * for `results/load_stats.csv` …), one file and the others of its run, or a pattern (`results/*`) of
 * these. Files that were named are one set for each folder, so that a shell's `results/*` is what
 * `results` is. No file is read twice. What a pattern means beside its runs is left out and said.
 *
 * @param root the folder that relative paths start from; labels are as the paths were written
 * @throws InputError when a path names nothing, or a folder that was named holds nothing to read
 */
async function readPaths(paths, root = '') {
    const { places, repeated } = await expanded(paths, root);
    const selections = [];
    const remarks = repeated.map(givenTwice);
    const unread = await unreadableOf(places);
    const all = [...unread.files, ...unread.folders];
    for (const place of places.filter(place => !all.includes(place))) {
        const found = await selectionsOf(place);
        selections.push(...found);
        if (found.length > 1)
            remarks.push(bothRead(place, found));
    }
    const { sets, empty } = await setsOf(merged(selections));
    const folders = [...unread.folders, ...empty];
    if (unread.files.length > 0)
        remarks.push(leftOut('being neither CSV nor JSON', unread.files));
    if (folders.length > 0)
        remarks.push(leftOut('holding no CSV file', folders));
    const [first, ...rest] = sets;
    if (first === undefined)
        throw noFile(places);
    return [{ ...first, ...(remarks.length === 0 ? {} : { remarks }) }, ...rest];
}
async function expanded(paths, root) {
    const places = new Map();
    const repeated = [];
    for (const written of paths) {
        const place = await placeOf(written, root);
        const isPattern = isGlob(place.shown) && (await (0,input_folder/* kindOfPath */.Bs)(place.path)) === 'nothing';
        const found = isPattern
            ? (await namedBy(place.shown, root)).map((shown) => ({
                ...placed(shown, root),
                byPattern: true
            }))
            : [place];
        if (found.length === 0)
            throw nothingAt(written);
        if (!isPattern && places.has(normal(place.path)))
            repeated.push(place);
        for (const one of found) {
            const known = places.get(normal(one.path));
            if (known === undefined || known.byPattern === true)
                places.set(normal(one.path), one);
        }
    }
    return { places: [...places.values()], repeated };
}
/** A prefix is no file: a pattern means those whose statistics it would name. */
const STATS_ENDINGS = ['_stats.csv', '_requests.csv'];
/** Files, folders and prefixes that a pattern means; a prefix only when its files are not there anyway. */
async function namedBy(pattern, root) {
    const found = await expandGlob(root, pattern);
    if (pattern.endsWith('/'))
        return found;
    const known = new Set(found.map(normal));
    const prefixes = [];
    for (const ending of STATS_ENDINGS) {
        const files = await expandGlob(root, `${pattern}${ending}`);
        prefixes.push(...files
            .filter(file => !known.has(normal(file)) && !known.has((0,external_node_path_.dirname)(normal(file))))
            .map(file => file.slice(0, -ending.length)));
    }
    return [...new Set([...found, ...prefixes])];
}
/** With Windows' separators, where no file has such a name. */
async function placeOf(written, root) {
    const place = placed(written, root);
    if (!written.includes('\\') || (await (0,input_folder/* kindOfPath */.Bs)(place.path)) !== 'nothing')
        return place;
    return placed(written.replaceAll('\\', '/'), root);
}
function placed(shown, root) {
    const isAbsolute = /^(?:\/|[A-Za-z]:[\\/])/.test(shown);
    return { path: root === '' || isAbsolute ? shown : (0,external_node_path_.join)(root, shown), shown };
}
/** What holds nothing for us: the reports, logs and pictures of `results/*`, also when a shell wrote it out. */
async function unreadableOf(places) {
    const kinds = await Promise.all(places.map(({ path }) => (0,input_folder/* kindOfPath */.Bs)(path)));
    const fileFolders = new Set(places.filter((_, index) => kinds[index] === 'file').map(({ path }) => (0,external_node_path_.dirname)(path)));
    const files = [];
    const folders = [];
    for (const [index, place] of places.entries()) {
        const isOneOfMany = places.length > 1 || place.byPattern === true;
        const isFile = kinds[index] === 'file';
        if (isFile && isOneOfMany && !input_folder/* READABLE */.Jk.test(place.path))
            files.push(place);
        // A folder that was named alone, or that is empty, is one into which Locust did not write.
        const isBeside = kinds[index] === 'folder' && fileFolders.has((0,external_node_path_.dirname)(normal(place.path)));
        if (isBeside && (await holdsOnlyOthers(place.path)))
            folders.push(place);
    }
    return { files, folders };
}
async function holdsOnlyOthers(path) {
    return (await (0,input_folder/* entriesOf */.Mc)(path)).length > 0 && (await (0,input_folder/* filesOfFolder */.rt)(path)).length === 0;
}
async function selectionsOf(place) {
    const kind = await (0,input_folder/* kindOfPath */.Bs)(place.path);
    const shown = place.shown.replace(/(?<=.)[\\/]+$/, '');
    const own = { ...place, path: normal(place.path), shown };
    const name = (0,external_node_path_.basename)(own.path);
    const folder = { path: (0,external_node_path_.dirname)(own.path), shown: (0,external_node_path_.dirname)(own.shown) };
    const names = kind === 'folder' && /(?:^|[\\/.])$/.test(place.shown) ? [] : await namesIn(folder);
    const ofPrefix = (0,prefix/* namesOfPrefix */.U2)(name, names);
    if (kind === 'file') {
        return [{ ...folder, names: (0,prefix/* namesBeside */.dk)(name, names), byName: true }];
    }
    if (kind === 'nothing') {
        if (ofPrefix.length === 0)
            throw nothingAt(place.shown);
        return [{ ...folder, names: ofPrefix, byName: false }];
    }
    const whole = { ...own, names: 'all', byName: false };
    return (0,prefix/* hasStats */.a$)(name, ofPrefix) ? [whole, { ...folder, names: ofPrefix, byName: false }] : [whole];
}
async function namesIn({ path }) {
    if ((await (0,input_folder/* kindOfPath */.Bs)(path)) !== 'folder')
        return [];
    return (await (0,input_folder/* entriesOf */.Mc)(path)).filter(entry => entry.isFile()).map(({ name }) => name);
}
/** The files that were named, by folder; a prefix or a folder stays a set of its own. */
function merged(selections) {
    const sets = [];
    for (const selection of selections) {
        const { names } = selection;
        const at = sets.findIndex(other => isSameFolder(other, selection));
        const known = sets[at];
        if (known === undefined || known.names === 'all' || names === 'all')
            sets.push(selection);
        else
            sets[at] = { ...known, names: [...known.names, ...names] };
    }
    return sets;
}
function isSameFolder(a, b) {
    return a.byName && b.byName && normal(a.path) === normal(b.path);
}
/** `empty`: folders of a pattern that hold nothing to read. Throws for one that was named. */
async function setsOf(selections) {
    const seen = new Set();
    const sets = [];
    const empty = [];
    for (const { path, shown, names, byPattern } of selections) {
        const files = names === 'all'
            ? await (0,input_folder/* filesOfFolder */.rt)(path)
            : await Promise.all([...new Set(names)].map(name => (0,input_folder/* fileOf */.W7)((0,external_node_path_.join)(path, name), name)));
        if (names === 'all' && files.length === 0) {
            if (byPattern !== true)
                throw noFile([{ path, shown }]);
            empty.push({ path, shown });
        }
        const fresh = files.filter(file => !seen.has((0,external_node_path_.join)(path, file.path)));
        for (const file of fresh)
            seen.add((0,external_node_path_.join)(path, file.path));
        if (fresh.length > 0)
            sets.push({ label: shown, files: fresh });
    }
    return { sets, empty };
}
/** Neither `./` nor a slash at its end. */
function normal(path) {
    const joined = (0,external_node_path_.join)(path, '.');
    return joined.length > 1 ? joined.replace(/[\\/]$/, '') : joined;
}
function bothRead({ shown }, [, prefix]) {
    const names = prefix?.names === 'all' ? [] : (prefix?.names ?? []);
    return {
        code: 'ambiguous-path',
        severity: 'info',
        message: `${shown} is a folder and the prefix of ${names.join(', ')} beside it; both were read`,
        advice: `Write ${shown}/ for the folder alone, or the name of one of the files for that run alone.`
    };
}
/** Somebody meant another path by one of the two. */
function givenTwice({ shown }) {
    return {
        code: 'duplicate-run',
        severity: 'warning',
        message: `${shown} was given twice and is read once`,
        advice: 'Give each run once.'
    };
}
const SHOWN = 10;
function leftOut(why, places) {
    const names = places.slice(0, SHOWN).map(({ shown }) => shown);
    const more = places.length > SHOWN ? ` and ${places.length - SHOWN} more` : '';
    return {
        code: 'ignored-file',
        severity: 'info',
        message: `left out, ${why}: ${names.join(', ')}${more}`
    };
}
function noFile(places) {
    const names = places.slice(0, SHOWN).map(({ shown }) => shown);
    return new input_error/* InputError */.d('input', `${names.join(', ')} ${names.length === 1 ? 'holds' : 'hold'} no CSV file`, 'Give the folder into which Locust wrote with --csv (links are not followed).');
}
function nothingAt(path) {
    return new input_error/* InputError */.d('input', isGlob(path) ? `nothing is there like ${path}` : `${path} does not exist`, 'Give the folder into which Locust wrote, or the prefix that --csv was given (results/load for results/load_stats.csv).');
}


/***/ }),

/***/ 6550:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U2: () => (/* binding */ namesOfPrefix),
/* harmony export */   a$: () => (/* binding */ hasStats),
/* harmony export */   dk: () => (/* binding */ namesBeside)
/* harmony export */ });
/* harmony import */ var _csv_name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2594);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7158);


/**
 * Of the names in a folder those that `--csv PREFIX` and `--json-file PREFIX` wrote. `api_stats` has
 * `api_stats_stats.csv`, not its neighbour's `api_stats.csv`; only where there is nothing else it is
 * taken for that file's name.
 */
function namesOfPrefix(prefix, names) {
    const readable = names.filter(name => _folder_js__WEBPACK_IMPORTED_MODULE_1__/* .READABLE */ .Jk.test(name));
    const own = readable.filter(name => isOfPrefix(name, prefix, readable));
    if (own.some(name => /\.csv$/i.test(name)))
        return own;
    const bare = readable.find(name => (0,_csv_name_js__WEBPACK_IMPORTED_MODULE_0__/* .csvNameOf */ .X5)(name).base === prefix);
    return bare === undefined ? own : namesBeside(bare, readable);
}
/** A file and the others of its run: `load_stats_history.csv` means `load_stats.csv` too. */
function namesBeside(name, names) {
    const readable = names.filter(other => _folder_js__WEBPACK_IMPORTED_MODULE_1__/* .READABLE */ .Jk.test(other));
    const { prefix, base, named } = (0,_csv_name_js__WEBPACK_IMPORTED_MODULE_0__/* .csvNameOf */ .X5)(name);
    // The web UI names its downloads by the second: nothing tells which others are of that run.
    const isAlone = prefix === '' && !named;
    const isWhole = isJson(name) && readable.some(other => isStatsOf(other, base));
    const ours = ownPrefix(name);
    const isOurs = ours !== undefined && readable.some(other => isStatsOf(other, ours));
    const own = isWhole ? base : isOurs ? ours : prefix;
    const found = isAlone ? [] : readable.filter(other => isOfPrefix(other, own, readable));
    return [...new Set([name, ...found])].sort();
}
/** Whether there are statistics of that prefix among the names. */
function hasStats(prefix, names) {
    return names.some(name => isStatsOf(name, prefix));
}
function isOfPrefix(name, prefix, names) {
    const { prefix: its, base, named } = (0,_csv_name_js__WEBPACK_IMPORTED_MODULE_0__/* .csvNameOf */ .X5)(name);
    if (!isJson(name))
        return named && its === prefix;
    const isIts = its === prefix || ownPrefix(name) === prefix;
    return base === prefix || (isIts && !names.some(other => isStatsOf(other, base)));
}
/** Of a file that Locust Gate writes beside the CSV. */
function ownPrefix(name) {
    return (0,_csv_name_js__WEBPACK_IMPORTED_MODULE_0__/* .snapshotPrefix */ .JO)(name) ?? (0,_csv_name_js__WEBPACK_IMPORTED_MODULE_0__/* .markPrefix */ .i6)(name);
}
function isStatsOf(name, prefix) {
    return (0,_csv_name_js__WEBPACK_IMPORTED_MODULE_0__/* .kindByName */ .vt)(name) === 'stats' && (0,_csv_name_js__WEBPACK_IMPORTED_MODULE_0__/* .csvNameOf */ .X5)(name).prefix === prefix;
}
function isJson(name) {
    return /\.json$/i.test(name);
}


/***/ }),

/***/ 1699:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ readCandidates)
});

// EXTERNAL MODULE: ./src/locust/note.ts
var note = __nccwpck_require__(9432);
// EXTERNAL MODULE: ./src/units/count.ts
var count = __nccwpck_require__(3252);
;// CONCATENATED MODULE: ./src/evaluate/freshness.ts


const HOUR_S = 3600;
/** No job on a machine of GitHub's lasts longer, so that no such job made what is older. */
const MAX_AGE_S = 6 * HOUR_S;
/** A run that ended long before it was handed over may be one that a workspace kept; nothing without its end. */
function ageNotes({ endedAt }, handedOver) {
    if (handedOver === undefined || endedAt === undefined)
        return [];
    const age = handedOver.at - endedAt;
    if (age <= MAX_AGE_S)
        return [];
    const when = handedOver.by === 'upload' ? 'it was uploaded' : 'this job began';
    return [
        (0,note/* note */.N)('old-run', `by its history the run ended ${ageText(age)} before ${when}: it may be a former job’s`, {
            advice: 'Empty the folder before Locust starts (a self-hosted runner keeps it). If results of that time are meant, set `notes: { old-run: info }` in the config.'
        })
    ];
}
function ageText(seconds) {
    const hours = Math.floor(seconds / HOUR_S);
    return hours < 48 ? `${hours} hours` : `${(0,count/* formatCount */.B4)(Math.floor(hours / 24))} days`;
}

// EXTERNAL MODULE: ./src/input/input-error.ts
var input_error = __nccwpck_require__(9427);
// EXTERNAL MODULE: ./src/locust/sets.ts + 8 modules
var locust_sets = __nccwpck_require__(5025);
// EXTERNAL MODULE: ./src/intake/series.ts
var series = __nccwpck_require__(2803);
;// CONCATENATED MODULE: ./src/intake/candidates.ts





/** The runs to judge; none, with a note that says why, when there is nothing to judge. */
async function readCandidates(offer, combine, settings) {
    try {
        const { sets, uploads = [], notes: said = [] } = await offer.candidates();
        const { runs, notes } = await (0,locust_sets/* readSets */.A)(sets, combine, settings);
        if (runs.length === 0)
            return { runs, uploads, notes: [...notes, nothingFound(), ...said] };
        const handedOver = handedOverOf(sets);
        const dated = (0,series/* withSeries */.m)(runs, settings).map(run => ({
            ...run,
            notes: [...run.notes, ...ageNotes(run, handedOver)]
        }));
        return { runs: dated, uploads, notes: [...notes, ...said] };
    }
    catch (error) {
        if (!(error instanceof input_error/* InputError */.d))
            throw error;
        return { runs: [], uploads: [], notes: [inputNote(error)] };
    }
}
/** The earliest of the sets: nothing is called old that only one of them would call so. */
function handedOverOf(sets) {
    const moments = sets.flatMap(({ uploads = [], foundAt }) => [
        ...uploads.flatMap(({ at }) => (at === undefined ? [] : [{ at, by: 'upload' }])),
        ...(foundAt === undefined ? [] : [{ at: foundAt, by: 'job' }])
    ]);
    return moments.sort((a, b) => a.at - b.at)[0];
}
function nothingFound() {
    return (0,note/* note */.N)('no-input', 'no CSV file of Locust was found', {
        advice: 'Run Locust with --csv PREFIX and give its folder, and upload it also when Locust fails (if: always()).'
    });
}
function inputNote(error) {
    return (0,note/* note */.N)(error.source === 'github' ? 'github-unavailable' : 'no-input', error.problem, {
        advice: error.advice
    });
}


/***/ }),

/***/ 6074:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ whyNotJudged),
/* harmony export */   HK: () => (/* binding */ NotJudged),
/* harmony export */   US: () => (/* binding */ stackOf),
/* harmony export */   lV: () => (/* binding */ ownFailure)
/* harmony export */ });
/* harmony import */ var _config_config_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5877);
/* harmony import */ var _config_usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2082);
/* harmony import */ var _input_input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9427);
/* harmony import */ var _locust_note_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9432);




/** There can be no verdict, for a reason that only the world knows: its time is over, … */
class NotJudged extends Error {
    name = 'NotJudged';
    note;
    constructor(note) {
        super(note.message);
        this.note = note;
    }
}
/** Why there is no verdict, a note each; undefined for an error that is a bug of ours. */
function whyNotJudged(error) {
    if (error instanceof NotJudged)
        return [error.note];
    if (error instanceof _config_config_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL) {
        const { file, unlisted } = error;
        const told = error.problems.map(problem => (0,_locust_note_js__WEBPACK_IMPORTED_MODULE_2__/* .note */ .N)('bad-config', (0,_config_config_error_js__WEBPACK_IMPORTED_MODULE_0__/* .problemText */ .fI)(file, problem), problem.line === undefined ? {} : { file, line: problem.line }));
        const rest = (0,_locust_note_js__WEBPACK_IMPORTED_MODULE_2__/* .note */ .N)('bad-config', (0,_config_config_error_js__WEBPACK_IMPORTED_MODULE_0__/* .unlistedText */ .sf)(file, unlisted), { file, standsFor: unlisted });
        return unlisted > 0 ? [...told, rest] : told;
    }
    if (error instanceof _config_usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e) {
        const advice = 'Mend the inputs of the step.';
        return [(0,_locust_note_js__WEBPACK_IMPORTED_MODULE_2__/* .note */ .N)('bad-input', error.message, { advice })];
    }
    if (error instanceof _input_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d) {
        const code = error.source === 'github' ? 'github-unavailable' : 'bad-input';
        return [{ code, severity: 'error', message: error.problem, advice: error.advice }];
    }
    return undefined;
}
/** Where an error happened, for whoever mends it. */
function stackOf(error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
/** An error that nobody thought of, as a note: whatever we cannot judge is not green. */
function ownFailure(error) {
    const message = error instanceof Error ? error.message : String(error);
    return (0,_locust_note_js__WEBPACK_IMPORTED_MODULE_2__/* .note */ .N)('gate-failed', `Locust Gate itself failed: ${message}`, {
        advice: 'Please report it, with the log of this step.'
    });
}


/***/ }),

/***/ 2803:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ withSeries)
/* harmony export */ });
/* harmony import */ var _evaluate_load_level_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(828);

/**
 * Runs that were read together, each with what its history goes by: its own name, unless that is also
 * the name of another of them at the same load level, which only path or artifact tells apart.
 */
function withSeries(runs, settings) {
    const tests = runs.map(run => JSON.stringify([(0,_evaluate_load_level_js__WEBPACK_IMPORTED_MODULE_0__/* .loadLevelOf */ .y2)(run, settings).name, run.ownName ?? run.name]));
    const seen = new Set();
    const shared = new Set();
    for (const test of tests)
        (seen.has(test) ? shared : seen).add(test);
    return runs.map((run, at) => (shared.has(tests[at] ?? '') ? { ...run, series: run.name } : run));
}


/***/ }),

/***/ 2632:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ CellReader)
/* harmony export */ });
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4200);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9517);
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4380);
/* harmony import */ var _reader_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3873);




/**
 * Reads the cells of one row, and says exactly where one is not what its column promises. Throws
 * ReaderError naming file, line and column.
 */
class CellReader {
    table;
    row;
    constructor(table, row) {
        this.table = table;
        this.row = row;
    }
    /** The text of a column, `''` when the file does not have it. */
    text(role) {
        const { header } = this.table.dialect;
        const cell = this.row.cells[header.roles.get(role) ?? -1] ?? '';
        if (role === 'name' && (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .exceeds */ .Or)(cell.length, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_NAME_CHARS */ .xH)) {
            throw new _reader_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ReaderError */ .o({ ...this.place(), column: (0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS)(header, role) }, (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .limitProblem */ .JX)(cell.length, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_NAME_CHARS */ .xH), 'Group such requests with name= in the locustfile');
        }
        return cell;
    }
    /** A count: 0, 1, 2 …; throws otherwise. */
    count(role) {
        const value = this.number(role);
        if (value !== undefined && Number.isSafeInteger(value) && value >= 0)
            return value;
        throw this.wrong((0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .columnName */ .uS)(this.table.dialect.header, role), `${value ?? 'N/A'} is not a count`);
    }
    /** Any number, undefined for `N/A` and for a column that the file does not have. */
    number(role) {
        const column = this.table.dialect.header.roles.get(role);
        return column === undefined ? undefined : this.read(column);
    }
    /** Percent → ms, without the columns that say `N/A`. */
    percentiles() {
        const { header } = this.table.dialect;
        const percentiles = new Map();
        for (const { column, percent } of header.percentiles) {
            const value = this.read(column);
            if (value === undefined)
                continue;
            if ((percentiles.get(percent) ?? value) !== value) {
                throw this.wrong(header.names[column] ?? '', `a second column of ${percent}%, which differs`);
            }
            percentiles.set(percent, value);
        }
        return percentiles;
    }
    read(column) {
        const { header, decimalComma } = this.table.dialect;
        const cell = this.row.cells[column] ?? '';
        const value = (0,_number_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNumber */ .$J)(cell, decimalComma);
        if (value !== 'invalid')
            return value;
        const name = header.names[column] ?? '';
        throw this.wrong(name, cell.trim() === '' ? 'no number' : `"${excerpt(cell)}" is not a number`);
    }
    place() {
        return { file: this.table.file, line: this.row.line };
    }
    wrong(column, problem) {
        return new _reader_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ReaderError */ .o({ ...this.place(), column }, problem, 'Upload the file as Locust wrote it, not as edited or saved by another program');
    }
}
function excerpt(text) {
    return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}


/***/ }),

/***/ 4200:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ hasOldPercentiles),
/* harmony export */   HC: () => (/* binding */ nearlyKindOf),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Q6: () => (/* binding */ missingColumns),
/* harmony export */   RW: () => (/* binding */ parseHeader),
/* harmony export */   uS: () => (/* binding */ columnName)
/* harmony export */ });
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4380);

/** Every spelling of Locust 0.8 to 2.46, lower case; `total …` are the history's cumulative columns. */
const ROLES = new Map([
    ['type', 'type'],
    ['method', 'type'],
    ['name', 'name'],
    ['# requests', 'requests'],
    ['request count', 'requests'],
    ['total request count', 'requests'],
    ['# failures', 'failures'],
    ['failure count', 'failures'],
    ['total failure count', 'failures'],
    ['median response time', 'median'],
    ['total median response time', 'median'],
    ['average response time', 'average'],
    ['total average response time', 'average'],
    ['min response time', 'min'],
    ['total min response time', 'min'],
    ['max response time', 'max'],
    ['total max response time', 'max'],
    ['average content size', 'contentSize'],
    ['total average content size', 'contentSize'],
    ['requests/s', 'requestRate'],
    ['failures/s', 'failureRate'],
    ['requests failed/s', 'failureRate'],
    ['timestamp', 'timestamp'],
    ['user count', 'users'],
    ['error', 'error'],
    ['occurrences', 'occurrences'],
    ['first seen', 'firstSeen'],
    ['last seen', 'lastSeen'],
    ['count', 'count'],
    ['message', 'message'],
    ['traceback', 'traceback'],
    ['nodes', 'nodes']
]);
const REQUIRED = [
    ['history', ['timestamp', 'name', 'requests', 'failures']],
    ['stats', ['type', 'name', 'requests', 'failures']],
    ['failures', ['type', 'name', 'error', 'occurrences']],
    ['exceptions', ['count', 'message', 'traceback', 'nodes']],
    ['distribution', ['name', 'requests']]
];
/** Maps columns by name, case-insensitively; unknown columns are left alone. */
function parseHeader(cells) {
    const names = cells.map(cell => cell.trim());
    const roles = new Map();
    const percentiles = [];
    names.forEach((name, column) => {
        const role = ROLES.get(name.toLowerCase());
        if (role !== undefined && !roles.has(role))
            roles.set(role, column);
        const percent = (0,_number_js__WEBPACK_IMPORTED_MODULE_0__/* .percentOf */ .pR)(name);
        if (percent !== undefined)
            percentiles.push({ column, percent });
    });
    return { names, roles, percentiles };
}
/** The kind of file that has this header; undefined when it is none of Locust's. */
function kindOf(header) {
    for (const [kind, required] of REQUIRED) {
        if (!required.every(role => header.roles.has(role)))
            continue;
        // A table of names and counts is anybody's; percentiles beside them are Locust's distribution.
        if (kind === 'distribution' && header.percentiles.length === 0)
            continue;
        return kind;
    }
    return undefined;
}
/** The kind of file that this was before its header was damaged. */
function nearlyKindOf(header) {
    if (header.roles.size + header.percentiles.length < 6)
        return undefined;
    return header.roles.has('timestamp') || header.roles.has('users') ? 'history' : 'stats';
}
/** What a file of this kind must have and this header lacks. */
function missingColumns(kind, header) {
    const required = REQUIRED.find(([name]) => name === kind)?.[1] ?? [];
    const missing = required.filter(role => !header.roles.has(role));
    return missing.length > 0 ? missing : ['percentiles'];
}
/** The header's own spelling of a column, for messages. */
function columnName(header, role) {
    const column = header.roles.get(role);
    return (column === undefined ? undefined : header.names[column]) ?? role;
}
const OLD_PERCENTILES = '50 66 75 80 90 95 98 99 99.9 99.99 99.999 100';
/** The list of Locust 0.13.3 to 1.1.1, which could not be changed; 1.2 dropped the 99.999. */
function hasOldPercentiles({ percentiles }) {
    return percentiles.map(({ percent }) => percent).join(' ') === OLD_PERCENTILES;
}


/***/ }),

/***/ 450:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ legacyAssembler),
/* harmony export */   r: () => (/* binding */ legacyShape)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9517);

/** The shape of a file's rows by its header. */
function legacyShape(header) {
    const lastText = header.roles.get('error') ?? header.roles.get('name') ?? 0;
    // The history of 0.13.3 to 0.14.6 has its (quoted) timestamp right of the name.
    return { texts: lastText + 1, numbers: header.names.length - lastText - 1 };
}
const NUMBER_CELL = /^(?:"N\/A"|N\/A|("?)-?\d+(?:\.\d+)?(?:e[-+]?\d+)?\1)$/i;
/** The cells of one record; undefined when it is not a whole one. */
function peelRecord(record, shape) {
    const peeled = peelNumbers(record, shape);
    const texts = peeled && peelTexts(record.slice(0, peeled.end), shape.texts);
    return texts && [...texts, ...peeled.numbers];
}
function peelNumbers(record, shape) {
    const numbers = [];
    let end = record.length;
    while (numbers.length < shape.numbers) {
        const comma = record.lastIndexOf(',', end - 1);
        if (comma < 0)
            return undefined;
        const cell = record.slice(comma + 1, end);
        if (!NUMBER_CELL.test(cell))
            return undefined;
        numbers.push(cell.replaceAll('"', ''));
        end = comma;
    }
    return { numbers: numbers.reverse(), end };
}
function peelTexts(quoted, count) {
    if (quoted.length < 2 || !quoted.startsWith('"') || !quoted.endsWith('"'))
        return undefined;
    const texts = [];
    let start = 1;
    while (texts.length < count - 1) {
        const seam = quoted.indexOf('","', start);
        if (seam < 0)
            return undefined;
        texts.push(quoted.slice(start, seam));
        start = seam + 3;
    }
    if (start > quoted.length - 1)
        return undefined;
    texts.push(quoted.slice(start, -1));
    return texts;
}
/** `bad` is told the line at which something begins that never becomes a record. */
function legacyAssembler(shape, emit, bad) {
    let pending;
    const drop = () => {
        if (pending !== undefined)
            bad(pending.line);
        pending = undefined;
    };
    return {
        push(line, lineNumber) {
            if (line === '' && pending === undefined)
                return;
            const alone = peelRecord(line, shape);
            if (alone !== undefined) {
                drop();
                emit(alone, lineNumber);
                return;
            }
            pending ??= { lines: [], chars: 0, line: lineNumber };
            pending.lines.push(line);
            pending.chars += line.length;
            // Numbers hold no newline: only a line that has them all can end a record.
            const joined = peelNumbers(line, shape) && peelRecord(pending.lines.join('\n'), shape);
            if (joined !== undefined) {
                emit(joined, pending.line);
                pending = undefined;
            }
            else if ((0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .exceeds */ .Or)(pending.chars, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_RECORD_CHARS */ .PX) ||
                (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .exceeds */ .Or)(pending.lines.length, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_RECORD_LINES */ .Fp)) {
                drop();
            }
        },
        end: drop
    };
}


/***/ }),

/***/ 9517:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ MAX_FILES),
/* harmony export */   E7: () => (/* binding */ MAX_JSON_BYTES),
/* harmony export */   Fp: () => (/* binding */ MAX_RECORD_LINES),
/* harmony export */   Fx: () => (/* binding */ isTimestamp),
/* harmony export */   JD: () => (/* binding */ KEPT_ENDPOINT_SAMPLES),
/* harmony export */   JX: () => (/* binding */ limitProblem),
/* harmony export */   KE: () => (/* binding */ passedProblem),
/* harmony export */   Or: () => (/* binding */ exceeds),
/* harmony export */   PX: () => (/* binding */ MAX_RECORD_CHARS),
/* harmony export */   SW: () => (/* binding */ MAX_ERROR_ROWS),
/* harmony export */   VD: () => (/* binding */ KEPT_MESSAGE_CHARS),
/* harmony export */   Y1: () => (/* binding */ RUNS_KEPT_WHOLE),
/* harmony export */   Yw: () => (/* binding */ MAX_HISTORY_BYTES),
/* harmony export */   ZS: () => (/* binding */ MAX_COLUMNS),
/* harmony export */   Zp: () => (/* binding */ MAX_MARK_BYTES),
/* harmony export */   _s: () => (/* binding */ KEPT_TOTAL_SAMPLES),
/* harmony export */   bh: () => (/* binding */ MAX_RUN_ROWS),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   k$: () => (/* binding */ MAX_ENDPOINTS),
/* harmony export */   pX: () => (/* binding */ MAX_ROWS),
/* harmony export */   qB: () => (/* binding */ MAX_SNAPSHOT_BYTES),
/* harmony export */   xH: () => (/* binding */ MAX_NAME_CHARS),
/* harmony export */   xn: () => (/* binding */ MAX_RUN_BYTES)
/* harmony export */ });
/* harmony import */ var _units_count_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3252);

const MEBI = 1024 * 1024;
/** Every file but the history, which is streamed. */
const MAX_FILE_BYTES = { max: 64 * MEBI, unit: 'bytes', what: 'the size of the file' };
/** `--json` holds a histogram and one number a second for every endpoint. */
const MAX_JSON_BYTES = {
    max: 64 * MEBI,
    unit: 'bytes',
    what: 'the size of the JSON file'
};
/** A hundred resource metrics with their courses have a tenth of it. */
const MAX_SNAPSHOT_BYTES = {
    max: 32 * MEBI,
    unit: 'bytes',
    what: 'the size of the snapshot'
};
/** It has a dozen numbers. */
const MAX_MARK_BYTES = { max: MEBI / 16, unit: 'bytes', what: 'the size of the mark' };
/** 16 GiB: a week of `--csv-full-history`. */
const MAX_HISTORY_BYTES = {
    max: 16 * 1024 * MEBI,
    unit: 'bytes',
    what: 'the size of the history'
};
const MAX_FILES = { max: 10_000, what: 'the number of files' };
const MAX_ENDPOINTS = {
    max: 20_000,
    what: 'the number of endpoints'
};
const MAX_ERROR_ROWS = { max: 50_000, what: 'the number of rows' };
/** Of any file but the history. */
const MAX_ROWS = { max: 60_000, what: 'the number of rows' };
/** Rows of all runs together, their totals too: an archive of a few KB can hold millions. */
const MAX_RUN_ROWS = {
    max: 60_000,
    what: 'the number of endpoints of all runs'
};
/** Files of all runs together but the histories, which are streamed: their names and errors are kept. */
const MAX_RUN_BYTES = {
    max: 512 * MEBI,
    unit: 'bytes',
    what: 'the size of the files of all runs'
};
const MAX_COLUMNS = { max: 500, what: 'the number of columns' };
/** Of an endpoint's name. URLs longer than this are refused by browsers and proxies too. */
const MAX_NAME_CHARS = {
    max: 8192,
    unit: 'characters',
    what: 'the length of a name'
};
/** One row of a CSV; a traceback is the longest cell that Locust writes. */
const MAX_RECORD_CHARS = {
    max: MEBI,
    unit: 'characters',
    what: 'the length of a row'
};
/** Lines of one row: a name or an error may hold newlines. */
const MAX_RECORD_LINES = { max: 1000, unit: 'lines', what: 'the length of a row' };
/** Characters of an error message or traceback that are kept; response bodies end up in messages. */
const KEPT_MESSAGE_CHARS = 4000;
/** Samples of the total row that are kept; beyond, every second one is dropped, again and again. */
const KEPT_TOTAL_SAMPLES = 20_000;
/** Samples of all endpoints together. */
const KEPT_ENDPOINT_SAMPLES = 60_000;
/** So many runs may keep all of these samples; of more, each keeps its share. */
const RUNS_KEPT_WHOLE = 5;
/** The years 2000 to 2100: what is not between them is no time of a load test. */
const FIRST_TIMESTAMP = 946_684_800;
const LAST_TIMESTAMP = 4_102_444_800;
/** Whether a number can be a time, in seconds since the epoch. */
function isTimestamp(seconds) {
    return seconds >= FIRST_TIMESTAMP && seconds <= LAST_TIMESTAMP;
}
/** Whether `value` is beyond the limit. */
function exceeds(value, limit) {
    return value > limit.max;
}
/** `the size of all files is more than the 67,108,864 bytes that are read`: nobody counted on. */
function passedProblem(limit) {
    return `${limit.what} is more than the ${withUnit(limit.max, limit)} that are read`;
}
/** `the size of the file is 70,000,000 bytes, more than the 67,108,864 that are read`; of what is counted without a unit. */
function limitProblem(value, limit) {
    return `${limit.what} is ${withUnit(value, limit)}, more than the ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(limit.max)} that are read`;
}
function withUnit(value, { unit }) {
    return unit === undefined ? (0,_units_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(value) : `${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(value)} ${unit}`;
}


/***/ }),

/***/ 4380:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ parseNumber),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   pR: () => (/* binding */ percentOf)
/* harmony export */ });
/**
 * What Locust prints for "no value", and what stands in its place once another program has saved the
 * file: R and readr write `NA`, Python `nan` or `None`, databases `NULL`, spreadsheets `#N/A`.
 */
const ABSENT = new Set(['n/a', 'na', 'none', 'nan', 'null', '#n/a']);
/** Whether a cell of text says only that there is none: empty, or another program's word for it. */
function isAbsent(cell) {
    const text = cell.trim().toLowerCase();
    return text === '' || ABSENT.has(text);
}
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
/**
 * A cell as a number: `undefined` for `N/A` and its like, `'invalid'` for anything that is neither.
 * An empty cell is invalid: Locust never leaves one, a file that was cut does.
 */
function parseNumber(cell, decimalComma) {
    const trimmed = cell.trim();
    const text = decimalComma ? trimmed.replace(',', '.') : trimmed;
    if (NUMBER.test(text)) {
        const value = Number(text);
        return Number.isFinite(value) ? value : 'invalid';
    }
    return ABSENT.has(text.toLowerCase()) ? undefined : 'invalid';
}
/** A percentile column's percent: `95%`, `99.999`, `57.0%`, `100.0%`; undefined for other columns. */
function percentOf(header) {
    const match = /^(\d+(?:[.,]\d+)?)\s*%?$/.exec(header.trim());
    const text = match?.[1];
    if (text === undefined)
        return undefined;
    const percent = Number(text.replace(',', '.'));
    return percent <= 100 ? percent : undefined;
}


/***/ }),

/***/ 3873:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ ReaderError)
/* harmony export */ });
/** A file that cannot be read for what it claims to be: what, where, and what to do. */
class ReaderError extends Error {
    name = 'ReaderError';
    file;
    problem;
    advice;
    /** 1-based line of the file. */
    line;
    column;
    constructor(where, problem, advice) {
        const line = where.line === undefined ? '' : `:${where.line}`;
        const column = where.column === undefined ? '' : `, column "${where.column}"`;
        super(`${where.file}${line}${column}: ${problem}. ${advice}`);
        this.file = where.file;
        this.problem = problem;
        this.advice = advice;
        this.line = where.line;
        this.column = where.column;
    }
}


/***/ }),

/***/ 403:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ld: () => (/* binding */ addRegularRows),
/* harmony export */   Z5: () => (/* binding */ splitQuoted),
/* harmony export */   w6: () => (/* binding */ withoutReturns)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9517);

/** A UTF-16 unit is at most so many bytes, which csv-parse counts. */
const MOST_BYTES = 3;
/**
 * The rows of what csv.writer wrote: a cell is in quotes where it holds a delimiter, a quote or a newline,
 * and nothing but a newline ends a row. False at whatever else there is, which `parseRows` must tell;
 * the rows until there were added.
 *
 * @param firstLine the line of the file, 1-based, at which the body begins
 */
function addRegularRows(body, { delimiter, firstLine }, add) {
    let line = firstLine;
    let quote = nextOf(body, '"', 0);
    for (let start = 0; start < body.length;) {
        let end = nextOf(body, '\n', start);
        let [lines, isOpen] = [1, false];
        const hasQuotes = quote < end;
        while (quote < end) {
            isOpen = !isOpen;
            quote = nextOf(body, '"', quote + 1);
            // A newline between quotes ends no row.
            for (; isOpen && end < quote; lines++)
                end = nextOf(body, '\n', end + 1);
        }
        if (isOpen)
            return false;
        const record = withoutReturns(body.slice(start, end));
        if (record.includes('\r') || record.length * MOST_BYTES > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_RECORD_CHARS */ .PX.max)
            return false;
        if (record !== '') {
            const cells = hasQuotes ? splitQuoted(record, delimiter) : record.split(delimiter);
            if (cells === undefined)
                return false;
            add(cells, line);
        }
        line += lines;
        start = end + 1;
    }
    return true;
}
function nextOf(text, character, from) {
    const at = text.indexOf(character, from);
    return at < 0 ? text.length : at;
}
/** Windows writes `\r\r\n`. */
function withoutReturns(line) {
    let end = line.length;
    while (end > 0 && line.charCodeAt(end - 1) === 13)
        end--;
    return end === line.length ? line : line.slice(0, end);
}
/** RFC 4180 fields of one record; undefined when a quote stands where none may. */
function splitQuoted(record, delimiter) {
    const cells = [];
    let at = 0;
    for (;;) {
        if (record[at] === '"') {
            let end = record.indexOf('"', at + 1);
            while (end >= 0 && record[end + 1] === '"')
                end = record.indexOf('"', end + 2);
            if (end < 0)
                return undefined;
            cells.push(record.slice(at + 1, end).replaceAll('""', '"'));
            at = end + 1;
        }
        else {
            const next = record.indexOf(delimiter, at);
            const cell = record.slice(at, next < 0 ? record.length : next);
            if (cell.includes('"'))
                return undefined;
            cells.push(cell);
            at += cell.length;
        }
        if (at >= record.length)
            return cells;
        if (record[at] !== delimiter)
            return undefined;
        at++;
    }
}


/***/ }),

/***/ 6169:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sniffDialect),
/* harmony export */   x: () => (/* binding */ readTable)
/* harmony export */ });
/* harmony import */ var _units_count_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3252);
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4200);
/* harmony import */ var _legacy_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(450);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9517);
/* harmony import */ var _reader_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3873);
/* harmony import */ var _regular_rows_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(403);






/** No header is that long: the file is of another kind. */
const MAX_HEADER_CHARS = 65_536;
const DELIMITERS = [',', ';', '\t'];
const AGAIN = 'Upload the file as Locust wrote it';
const LESS = 'Leave what differs each time (ids, times) out of names (name= in the locustfile) and of messages';
/** Reads the header, which is plain ASCII in every release and encoding. */
function sniffDialect(text) {
    const { line, number, next } = firstLine(text);
    const split = DELIMITERS.map(delimiter => ({
        delimiter,
        header: (0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHeader */ .RW)(line.split(delimiter).map(unquote))
    }));
    const known = ({ header }) => header.roles.size + header.percentiles.length;
    const best = split.reduce((a, b) => (known(b) > known(a) ? b : a));
    return {
        ...best,
        kind: (0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(best.header),
        decimalComma: best.delimiter !== ',',
        legacy: isLegacy(line, best.header, text.slice(next, next + 65_536)),
        headerLine: number,
        bodyStart: next
    };
}
/** The first line that says something; Excel's `sep=;` and blank lines say nothing. */
function firstLine(text) {
    let start = 0;
    for (let number = 1;; number++) {
        const newline = text.indexOf('\n', start);
        const end = newline < 0 ? text.length : newline;
        const line = text
            .slice(start, Math.min(end, start + MAX_HEADER_CHARS))
            .replace(/^(?:\uFEFF|ï»¿)/, '')
            .replace(/\r+$/, '');
        const next = newline < 0 ? text.length : newline + 1;
        if (newline < 0 || !/^(?:sep=.)?\s*$/i.test(line))
            return { line, number, next };
        start = next;
    }
}
function unquote(cell) {
    return cell.trim().replace(/^"(.*)"$/, '$1');
}
/**
 * The old string writers quote text and leave numbers bare; other programs that quote the header
 * (pandas' QUOTE_ALL) quote every cell, and escape.
 */
function isLegacy(headerLine, header, body) {
    if (!headerLine.startsWith('"'))
        return false;
    const names = new Set(header.names.map(name => name.toLowerCase()));
    const old = ['# requests', '99.999', '99.999%', 'occurrences'].some(name => names.has(name));
    if (!old || names.has('first seen'))
        return false;
    const lines = body.split(/\r*\n/).filter(line => line !== '');
    return lines.length === 0 || lines.some(line => /\d$/.test(line)) || !/"$/.test(lines[0] ?? '');
}
/** All rows of a file that fits in memory. Throws ReaderError where it is no CSV. */
async function readTable(file, text) {
    const dialect = sniffDialect(text);
    const columns = dialect.header.names.length;
    if ((0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .exceeds */ .Or)(columns, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_COLUMNS */ .ZS))
        throw tooMany(file, columns, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_COLUMNS */ .ZS);
    const body = text.slice(dialect.bodyStart);
    const rows = dialect.legacy
        ? legacyRows(file, body, dialect)
        : (await csvRows(file, body, dialect)).filter(row => row.cells.some(cell => cell.trim() !== ''));
    for (const row of rows)
        refuseSecondHeader(file, row, dialect);
    return { file, dialect, rows: rows.map(row => ofWidth(file, row, dialect.header)) };
}
function legacyRows(file, body, dialect) {
    const rows = [];
    const assembler = (0,_legacy_js__WEBPACK_IMPORTED_MODULE_1__/* .legacyAssembler */ ._)((0,_legacy_js__WEBPACK_IMPORTED_MODULE_1__/* .legacyShape */ .r)(dialect.header), (cells, line) => rows.push({ cells, line }), line => {
        throw new _reader_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ReaderError */ .o({ file, line }, 'this row does not have the columns of the header', `It was cut or edited. ${AGAIN}`);
    });
    const titles = dialect.header.names.join(dialect.delimiter);
    let lineNumber = dialect.headerLine;
    for (const line of linesOf(body)) {
        lineNumber++;
        if (line.replaceAll('"', '') === titles)
            throw secondHeader(file, lineNumber);
        assembler.push(line, lineNumber);
        if ((0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .exceeds */ .Or)(rows.length, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ROWS */ .pX))
            throw tooMany(file, rows.length, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ROWS */ .pX);
    }
    assembler.end();
    return rows;
}
function* linesOf(text) {
    for (let start = 0; start < text.length;) {
        const newline = text.indexOf('\n', start);
        const end = newline < 0 ? text.length : newline;
        yield text.slice(start, end).replace(/\r+$/, '');
        start = end + 1;
    }
}
async function csvRows(file, body, dialect) {
    const written = { delimiter: dialect.delimiter, firstLine: dialect.headerLine + 1 };
    const rows = [];
    const add = (cells, line) => {
        if ((0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .exceeds */ .Or)(cells.length, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_COLUMNS */ .ZS))
            throw tooMany(file, cells.length, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_COLUMNS */ .ZS);
        rows.push({ cells, line });
        if ((0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .exceeds */ .Or)(rows.length, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ROWS */ .pX))
            throw tooMany(file, rows.length, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ROWS */ .pX);
    };
    if ((0,_regular_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .addRegularRows */ .Ld)(body, written, add))
        return rows;
    rows.length = 0;
    const { addParsedRows } = await Promise.all(/* import() */[__nccwpck_require__.e(175), __nccwpck_require__.e(948)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2948));
    const problem = addParsedRows(body, written, add);
    if (problem === undefined)
        return rows;
    const { quotes, line } = problem;
    if (quotes === undefined)
        throw tooLong(file, line);
    throw new _reader_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ReaderError */ .o({ file, line }, `the quotes of this row do not match (${quotes})`, `It was cut or edited. ${AGAIN}`);
}
function refuseSecondHeader(file, row, { header }) {
    if (header.names.every((name, column) => row.cells[column]?.trim() === name)) {
        throw secondHeader(file, row.line);
    }
}
function secondHeader(file, line) {
    return new _reader_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ReaderError */ .o({ file, line }, 'a second header: two files were put together', 'Upload the files of each run under a prefix or in a folder of their own');
}
/** Locust writes what it is given, and an unmatched quote takes all that follows for one row. */
function tooLong(file, line) {
    return new _reader_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ReaderError */ .o({ file, line }, `a row near here is longer than the ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_RECORD_CHARS */ .PX.max)} characters that are read`, 'Leave whole responses out of names and messages; if there are none, the file was cut or edited');
}
function tooMany(file, count, limit) {
    return new _reader_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ReaderError */ .o({ file }, (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .limitProblem */ .JX)(count, limit), limit === _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ROWS */ .pX ? LESS : AGAIN);
}
/** Excel pads rows with empty cells; any other difference means that text has moved into numbers. */
function ofWidth(file, row, header) {
    const width = header.names.length;
    const { cells, line } = row;
    if (cells.length === width)
        return row;
    if (cells.length > width && cells.slice(width).every(cell => cell.trim() === '')) {
        return { cells: cells.slice(0, width), line };
    }
    const many = cells.length > width ? 'more' : 'fewer';
    throw new _reader_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ReaderError */ .o({ file, line, column: header.names[Math.min(cells.length, width - 1)] ?? '' }, `this row has ${cells.length} columns, ${many} than the ${width} of the header`, `It was cut or edited. ${AGAIN}`);
}


/***/ }),

/***/ 9290:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ decode),
/* harmony export */   Tq: () => (/* binding */ openFile),
/* harmony export */   io: () => (/* binding */ readBytes),
/* harmony export */   oe: () => (/* binding */ decoderFor),
/* harmony export */   y2: () => (/* binding */ byteOrderMark),
/* harmony export */   zy: () => (/* binding */ readHead)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9517);
/* harmony import */ var _reader_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3873);


/** Python's names for code pages that WHATWG knows under another one. */
const PYTHON_NAMES = new Map([
    ['cp949', 'euc-kr'],
    ['uhc', 'euc-kr'],
    ['cp936', 'gbk'],
    ['cp932', 'shift_jis'],
    ['cp950', 'big5'],
    ['latin-1', 'latin1']
]);
/** The decoder for a stated encoding: a WHATWG label or Python's name; undefined when unknown. */
function decoderFor(label) {
    const name = label.trim().toLowerCase();
    try {
        return new TextDecoder(PYTHON_NAMES.get(name) ?? name);
    }
    catch {
        return undefined;
    }
}
/** The file's chunks; what the disk or the archive throws becomes a ReaderError. */
async function* openFile(file) {
    try {
        yield* file.open();
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new _reader_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReaderError */ .o({ file: file.path }, `it cannot be opened (${reason})`, 'Check its permissions, or make it again');
    }
}
/** The whole file, at most `limit`: what it says and what it holds are both checked. */
async function readBytes(file, limit) {
    const refuse = (size) => new _reader_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReaderError */ .o({ file: file.path }, (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limitProblem */ .JX)(size, limit), 'Is it a file that Locust wrote? Leave it out of the artifact if not');
    if ((0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .exceeds */ .Or)(file.size, limit))
        throw refuse(file.size);
    const chunks = [];
    let size = 0;
    for await (const chunk of openFile(file)) {
        size += chunk.byteLength;
        if ((0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .exceeds */ .Or)(size, limit))
            throw refuse(size);
        chunks.push(Uint8Array.from(chunk));
    }
    return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size);
}
/** The first bytes of a file, enough to tell what it is. */
async function readHead(file, bytes = 65_536) {
    const chunks = [];
    let size = 0;
    for await (const chunk of openFile(file)) {
        chunks.push(Uint8Array.from(chunk.subarray(0, bytes - size)));
        size += chunk.byteLength;
        if (size >= bytes)
            break;
    }
    return Buffer.concat(chunks);
}
/**
 * Locust opens its files in the machine's encoding: UTF-8, or on Windows cp1252, GBK, cp949 …; an
 * editor may have added a byte order mark. In order: mark, UTF-8, the stated encoding, windows-1252.
 */
function decode(bytes, stated) {
    const marked = byteOrderMark(bytes);
    if (marked !== undefined) {
        return { text: new TextDecoder(marked).decode(bytes), encoding: marked, guessed: false };
    }
    const utf8 = decodeUtf8(bytes);
    if (utf8 !== undefined)
        return { text: utf8, encoding: 'utf-8', guessed: false };
    const decoder = stated === undefined ? undefined : decoderFor(stated);
    if (decoder !== undefined) {
        return { text: decoder.decode(bytes), encoding: decoder.encoding, guessed: false };
    }
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text, encoding: 'windows-1252', guessed: true };
}
/** The encoding that a byte order mark declares. */
function byteOrderMark(bytes) {
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
        return 'utf-8';
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return 'utf-16le';
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return 'utf-16be';
    return undefined;
}
function decodeUtf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 2604:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isSnapshot)
/* harmony export */ });
/** What stands at the start of a snapshot of resource metrics, of whatever version. */
const START = /^\s*\{\s*"kind"\s*:\s*"locust-gate\/resources"/;
/** Whether a file is a snapshot, by its beginning. */
function isSnapshot(head) {
    return START.test(head);
}


/***/ }),

/***/ 9263:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ readMark),
/* harmony export */   PQ: () => (/* binding */ markText),
/* harmony export */   qi: () => (/* binding */ isMark),
/* harmony export */   zx: () => (/* binding */ isMarkOf)
/* harmony export */ });
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9510);
/* harmony import */ var _present_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8313);


/** By which the mark of a run that was ended is known: `PREFIX_watch.json`. */
const MARK_KIND = 'locust-gate-watch';
const MARK_VERSION = 1;
/** What stands at the start of a mark, of whatever version. */
const START = new RegExp(`^\\s*\\{\\s*"kind"\\s*:\\s*"${MARK_KIND}"`);
/** Seconds since the epoch, before the year 9999; and a length of time (s). */
const LAST_MOMENT = 253_402_300_799;
const LONGEST = 1e9;
/** Keys of metrics: no text that could be anything else. */
const METRIC = /^[a-z][a-z0-9.-]{0,30}$/;
const COMPARISONS = ['>', '>=', '<', '<='];
const MOST_CODE = 255;
/** The history may begin and end so long (s) before and after what the mark knew of it. */
const SLACK_BEFORE = 2;
const SLACK_AFTER = 120;
/** Whether a file is the mark of a run that was ended, by its beginning. */
function isMark(head) {
    return START.test(head);
}
/** A mark as the text of its file. */
function markText(mark) {
    const content = { kind: MARK_KIND, version: MARK_VERSION, ...mark };
    return `${JSON.stringify(content, undefined, 2)}\n`;
}
/** Reads the text of a mark, which may be anybody's: keys that are not known are dropped. */
function readMark(text) {
    const content = fieldsOf((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOf */ .o)(text));
    if (content?.['kind'] !== MARK_KIND)
        return 'unreadable';
    if (content['version'] !== MARK_VERSION) {
        return Number.isSafeInteger(content['version']) ? 'other-version' : 'unreadable';
    }
    const stop = stopIn(fieldsOf(content['stop']));
    const startedAt = numberIn(content['startedAt'], LAST_MOMENT);
    if (stop === undefined || startedAt === undefined || stop.at < startedAt)
        return 'unreadable';
    const optional = {
        plannedSeconds: numberIn(content['plannedSeconds'], LONGEST),
        savedSeconds: numberIn(content['savedSeconds'], LONGEST),
        exitCode: countIn(content['exitCode'], MOST_CODE)
    };
    const isWrong = Object.entries(optional).some(([key, value]) => value === undefined && content[key] !== undefined);
    const { plannedSeconds, savedSeconds = 0 } = optional;
    if (isWrong || savedSeconds > (plannedSeconds ?? savedSeconds))
        return 'unreadable';
    return { stop, startedAt, ...(0,_present_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .E)(optional) };
}
/** Whether a mark is of the run whose history lies between these times; one without a history may be it. */
function isMarkOf({ stop }, { startedAt, endedAt }) {
    const from = (startedAt ?? 0) - SLACK_BEFORE;
    return stop.at >= from && stop.at <= (endedAt ?? Infinity) + SLACK_AFTER;
}
function fieldsOf(value) {
    return (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(value) ? value : undefined;
}
function stopIn(fields) {
    const at = numberIn(fields?.['at'], LAST_MOMENT);
    if (fields === undefined || at === undefined)
        return undefined;
    switch (fields['reason']) {
        case 'errors-cannot-recover':
            return lostErrorsIn(fields, at);
        case 'no-answers':
            return noAnswersIn(fields, at);
        case 'abort-when':
            return abortIn(fields, at);
        default:
            return undefined;
    }
}
function lostErrorsIn(fields, at) {
    const requests = countIn(fields['requests']);
    const failures = countIn(fields['failures'], requests);
    const stillToCome = countIn(fields['stillToCome']);
    const surelyAbove = numberIn(fields['surelyAbove'], 1);
    const limit = numberIn(fields['limit'], 1);
    const isKnown = requests !== undefined && failures !== undefined && stillToCome !== undefined;
    if (!isKnown || surelyAbove === undefined || limit === undefined)
        return undefined;
    const counts = { requests, failures, stillToCome };
    return { reason: 'errors-cannot-recover', at, ...counts, surelyAbove, limit };
}
function noAnswersIn(fields, at) {
    const seconds = numberIn(fields['seconds'], LONGEST);
    const requests = countIn(fields['requests']);
    const users = countIn(fields['users']);
    if (seconds === undefined || requests === undefined)
        return undefined;
    if (users === undefined && fields['users'] !== undefined)
        return undefined;
    return { reason: 'no-answers', at, seconds, requests, ...(0,_present_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .E)({ users }) };
}
function abortIn(fields, at) {
    const { metric } = fields;
    const comparison = COMPARISONS.find(one => one === fields['comparison']);
    const bound = numberIn(fields['bound']);
    const forSeconds = numberIn(fields['forSeconds'], LONGEST);
    const seconds = numberIn(fields['seconds'], LONGEST);
    const value = numberIn(fields['value']);
    if (typeof metric !== 'string' || !METRIC.test(metric) || comparison === undefined)
        return undefined;
    const isTimed = forSeconds !== undefined && seconds !== undefined;
    if (bound === undefined || value === undefined || !isTimed)
        return undefined;
    return { reason: 'abort-when', at, metric, comparison, bound, forSeconds, seconds, value };
}
/** A number from 0 to `most`; undefined for anything else. */
function numberIn(value, most = Number.MAX_SAFE_INTEGER) {
    return typeof value === 'number' && value >= 0 && value <= most ? value : undefined;
}
function countIn(value, most) {
    const number = numberIn(value, most);
    return Number.isSafeInteger(number) ? number : undefined;
}


/***/ }),

/***/ 7237:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ DEFAULT_PERCENTS),
/* harmony export */   RN: () => (/* binding */ extreme),
/* harmony export */   YE: () => (/* binding */ mergeRows),
/* harmony export */   bq: () => (/* binding */ withMedian),
/* harmony export */   ib: () => (/* binding */ percentilesOf),
/* harmony export */   nE: () => (/* binding */ knownTimed)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6351);
/* harmony import */ var _stats_buckets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6301);


/** What Locust reports when the locustfile does not say otherwise. */
const DEFAULT_PERCENTS = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100];
/** Exact merge of rows that have histograms; the identity is taken from `as`. */
function mergeRows(rows, as) {
    const buckets = new Map();
    let [requests, failures, time, size, timed] = [0, 0, 0, 0, 0];
    for (const row of rows) {
        requests += row.requests;
        failures += row.failures;
        size += (row.averageContentSize ?? 0) * row.requests;
        const own = (0,_stats_buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .timedOf */ .vv)(row.histogram ?? new Map());
        timed += own;
        time += (row.average ?? 0) * own;
        for (const [ms, count] of row.histogram ?? [])
            buckets.set(ms, (buckets.get(ms) ?? 0) + count);
    }
    const percents = new Set([
        ...DEFAULT_PERCENTS,
        ...rows.flatMap(row => [...row.percentiles.keys()])
    ]);
    return withMedian((0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .rowOfFields */ .hh)({
        ...{ method: as.method, name: as.name, requests, failures },
        average: timed === 0 ? undefined : time / timed,
        min: extreme(Math.min, rows.map(row => row.min)),
        max: extreme(Math.max, rows.map(row => row.max)),
        // Made of the histogram below.
        median: undefined,
        averageContentSize: requests === 0 ? undefined : size / requests,
        // Of rates whoever merges knows whether they add up.
        printedThroughput: undefined,
        printedFailureRate: undefined,
        untimed: undefined,
        timed: knownTimed(requests, timed),
        percentiles: percentilesOf(buckets, [...percents]),
        histogram: buckets
    }));
}
/** `EndpointStats.timed` of a row whose histogram counts so many: of one with none of them nothing is measured. */
function knownTimed(requests, timed) {
    return timed > 0 && timed < requests ? timed : undefined;
}
/** Locust's lower median, clamped to what really occurred. */
function withMedian(row) {
    const sorted = sortedBuckets(row.histogram ?? new Map());
    const timed = (0,_stats_buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .timedOf */ .vv)(row.histogram ?? new Map());
    const median = valueAtRank(sorted, Math.floor((timed - 1) / 2));
    if (median === undefined)
        return row;
    const clamped = Math.max(row.min ?? median, Math.min(row.max ?? median, median));
    return { ...row, median: clamped };
}
/** As Locust computes them (`calculate_response_time_percentile`): no interpolation. */
function percentilesOf(buckets, percents) {
    const sorted = sortedBuckets(buckets);
    const timed = (0,_stats_buckets_js__WEBPACK_IMPORTED_MODULE_0__/* .timedOf */ .vv)(buckets);
    const percentiles = new Map();
    for (const percent of percents) {
        const rank = Math.min(Math.floor(timed * (percent / 100)), timed - 1);
        const value = valueAtRank(sorted, rank);
        if (value !== undefined)
            percentiles.set(percent, value);
    }
    return percentiles;
}
function sortedBuckets(buckets) {
    return [...buckets].sort(([a], [b]) => a - b);
}
function valueAtRank(sorted, rank) {
    let below = 0;
    for (const [ms, count] of sorted) {
        below += count;
        if (rank < below)
            return ms;
    }
    return undefined;
}
/** The smallest or largest of the values that are there. */
function extreme(pick, values) {
    const there = values.filter(value => value !== undefined);
    return there.length === 0 ? undefined : there.reduce((a, b) => pick(a, b));
}


/***/ }),

/***/ 7791:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ DerivedMap)
/* harmony export */ });
/** A map that is read like any other, and whose values are worked out when they are asked for. */
class DerivedMap {
    has(key) {
        return this.get(key) !== undefined;
    }
    get size() {
        return [...this.keys()].length;
    }
    *entries() {
        for (const key of this.keys()) {
            const value = this.get(key);
            if (value !== undefined)
                yield [key, value];
        }
    }
    *values() {
        for (const [, value] of this.entries())
            yield value;
    }
    [Symbol.iterator]() {
        return this.entries();
    }
    forEach(visit) {
        for (const [key, value] of this.entries())
            visit(value, key, this);
    }
}


/***/ }),

/***/ 8687:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ growingHistory),
  L: () => (/* binding */ readHistory)
});

// EXTERNAL MODULE: ./src/locust/csv/header.ts
var csv_header = __nccwpck_require__(4200);
// EXTERNAL MODULE: ./src/locust/csv/limits.ts
var limits = __nccwpck_require__(9517);
// EXTERNAL MODULE: ./src/locust/csv/reader-error.ts
var reader_error = __nccwpck_require__(3873);
// EXTERNAL MODULE: ./src/locust/csv/table.ts
var table = __nccwpck_require__(6169);
// EXTERNAL MODULE: ./src/locust/csv/text.ts
var csv_text = __nccwpck_require__(9290);
;// CONCATENATED MODULE: ./src/locust/history/byte-lines.ts

const NEWLINE = 10;
/** Hands on the lines of each chunk where they lie, and copies only the one that is cut by its end. */
function lineCutter(sink) {
    let carry = Buffer.alloc(4096);
    let carried = 0;
    /** Within a line of which enough has been seen. */
    let skips = false;
    const keep = (bytes) => {
        // One more: it may be the newline.
        if (skips || (0,limits/* exceeds */.Or)(carried + bytes.length - 1, limits/* MAX_RECORD_CHARS */.PX)) {
            skips = true;
            carried = 0;
            return;
        }
        if (carried + bytes.length > carry.length) {
            const larger = Buffer.alloc(2 * (carried + bytes.length));
            carry.copy(larger, 0, 0, carried);
            carry = larger;
        }
        bytes.copy(carry, carried);
        carried += bytes.length;
    };
    /** The end of the line that began in an earlier chunk. */
    const finish = (rest) => {
        keep(rest);
        if (skips)
            sink.tooLong();
        else
            sink.lines(carry, 0, carried);
        carried = 0;
        skips = false;
    };
    return {
        push(chunk) {
            const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            const end = bytes.lastIndexOf(NEWLINE) + 1;
            let start = 0;
            if (end > 0 && (carried > 0 || skips)) {
                start = bytes.indexOf(NEWLINE) + 1;
                finish(bytes.subarray(0, start));
            }
            if (start < end)
                sink.lines(bytes, start, end);
            if (end < bytes.length)
                keep(bytes.subarray(end));
        },
        end() {
            if (skips)
                sink.tooLong();
            else if (carried > 0)
                sink.last(carry, carried);
        }
    };
}

// EXTERNAL MODULE: ./src/locust/csv/regular-rows.ts
var regular_rows = __nccwpck_require__(403);
// EXTERNAL MODULE: ./src/locust/run.ts
var run = __nccwpck_require__(6351);
// EXTERNAL MODULE: ./src/locust/stats/stats.ts
var stats = __nccwpck_require__(6237);
;// CONCATENATED MODULE: ./src/locust/history/byte-names.ts




/** More are recognised each time anew. */
const KEPT_NAMES = 2 * limits/* MAX_ENDPOINTS */.k$.max;
const QUOTE = 34;
/**
 * Recognises names by their bytes. Each is decoded once: `decodeName` turns bytes (one character
 * each) into text.
 */
function nameReader(dialect, decodeName) {
    const delimiter = dialect.delimiter.charCodeAt(0);
    const known = new Map();
    let last;
    const isThere = (name, bytes, start, end) => {
        const { raw } = name;
        const stop = start + raw.length;
        if (stop > end || (stop < end && bytes[stop] !== delimiter))
            return false;
        for (let i = 0; i < raw.length; i++)
            if (raw[i] !== bytes[start + i])
                return false;
        return true;
    };
    const learn = (text) => {
        const [type, name, ...rest] = (0,regular_rows/* splitQuoted */.Z5)(text, dialect.delimiter) ?? [];
        if (type === undefined || name === undefined || rest.length > 0)
            return undefined;
        if ((0,limits/* exceeds */.Or)(name.length, limits/* MAX_NAME_CHARS */.xH))
            return undefined;
        const learnt = {
            raw: Buffer.from(text, 'latin1'),
            type,
            name,
            isTotal: (0,stats/* isTotal */.LJ)(type, name, dialect.header),
            key: undefined,
            next: undefined
        };
        if (known.size < KEPT_NAMES)
            known.set(text, learnt);
        return learnt;
    };
    return {
        at(bytes, start, end) {
            const expected = last?.next;
            if (expected !== undefined && isThere(expected, bytes, start, end))
                return (last = expected);
            const typeEnd = cellEnd(bytes, { start, end, delimiter });
            if (typeEnd < 0 || typeEnd >= end)
                return undefined;
            const nameEnd = cellEnd(bytes, { start: typeEnd + 1, end, delimiter });
            if (nameEnd < 0)
                return undefined;
            const text = bytes.toString('latin1', start, nameEnd);
            const found = known.get(text) ?? learn(text);
            if (found === undefined)
                return undefined;
            if (last !== undefined)
                last.next = found;
            return (last = found);
        },
        keyOf(known) {
            if (known.isTotal)
                return undefined;
            const { type, name } = known;
            return (known.key ??= (0,run/* endpointKey */.r4)({ method: decodeName(type), name: decodeName(name) }));
        }
    };
}
/** Where the cell at `start` ends; -1 when its quotes do not. */
function cellEnd(bytes, { start, end, delimiter }) {
    let at = start;
    if (bytes[at] === QUOTE) {
        for (at++; at < end; at++) {
            if (bytes[at] !== QUOTE)
                continue;
            if (at + 1 === end || bytes[at + 1] !== QUOTE)
                break;
            at++;
        }
        at++;
        return at === end || (at < end && bytes[at] === delimiter) ? at : -1;
    }
    for (; at < end && bytes[at] !== delimiter; at++)
        if (bytes[at] === QUOTE)
            return -1;
    return at;
}

// EXTERNAL MODULE: ./src/locust/csv/number.ts
var number = __nccwpck_require__(4380);
// EXTERNAL MODULE: ./src/locust/csv/legacy.ts
var legacy = __nccwpck_require__(450);
;// CONCATENATED MODULE: ./src/locust/history/lines.ts



/** For the rows of one history, in order. */
function recordReader(dialect, sink) {
    return dialect.legacy ? legacyLines(dialect, sink) : csvLines(dialect, sink);
}
function legacyLines(dialect, sink) {
    const assembler = (0,legacy/* legacyAssembler */._)((0,legacy/* legacyShape */.r)(dialect.header), (cells, line) => {
        sink.quoted(cells, line);
    }, line => {
        sink.bad(line);
    });
    const header = dialect.header.names.join(dialect.delimiter);
    return {
        push(raw, line) {
            const text = (0,regular_rows/* withoutReturns */.w6)(raw);
            // The header once more is no row, but must be seen: another run begins.
            if (text.replaceAll('"', '') === header)
                sink.quoted([...dialect.header.names], line);
            else
                assembler.push(text, line);
        },
        end: () => {
            assembler.end();
        },
        isOpen: () => false
    };
}
function csvLines(dialect, sink) {
    const width = dialect.header.names.length;
    /** Lines since a quote that has not been closed. */
    let pending;
    const drop = () => {
        if (pending !== undefined)
            sink.bad(pending.line);
        pending = undefined;
    };
    const addQuoted = (raw, line) => {
        const toggles = quoteCount(raw) % 2 === 1;
        if (pending === undefined && !toggles) {
            close(raw, line);
            return;
        }
        const open = (pending ??= { lines: [], chars: 0, line });
        const isEnd = open.lines.length > 0 && toggles;
        open.lines.push(raw);
        open.chars += raw.length;
        if (isEnd) {
            pending = undefined;
            close(open.lines.join('\n'), open.line);
        }
        else if ((0,limits/* exceeds */.Or)(open.chars, limits/* MAX_RECORD_CHARS */.PX) ||
            (0,limits/* exceeds */.Or)(open.lines.length, limits/* MAX_RECORD_LINES */.Fp)) {
            drop();
        }
    };
    const close = (record, line) => {
        const cells = (0,regular_rows/* splitQuoted */.Z5)((0,regular_rows/* withoutReturns */.w6)(record), dialect.delimiter);
        if (cells === undefined)
            sink.bad(line);
        else
            sink.quoted(cells, line);
    };
    return {
        push(raw, line) {
            const hasQuote = raw.includes('"');
            // A whole row without quotes inside a quoted name: rather a quote too many above it.
            if (!hasQuote && pending !== undefined && fieldCount(raw, dialect.delimiter) === width)
                drop();
            if (hasQuote || pending !== undefined) {
                addQuoted(raw, line);
                return;
            }
            const text = (0,regular_rows/* withoutReturns */.w6)(raw);
            if (text !== '')
                sink.plain(text, line);
        },
        end: drop,
        isOpen: () => pending !== undefined
    };
}
function quoteCount(record) {
    let quotes = 0;
    for (let at = record.indexOf('"'); at >= 0; at = record.indexOf('"', at + 1))
        quotes++;
    return quotes;
}
function fieldCount(record, delimiter) {
    let fields = 1;
    for (let at = record.indexOf(delimiter); at >= 0; at = record.indexOf(delimiter, at + 1))
        fields++;
    return fields;
}

// EXTERNAL MODULE: ./src/locust/history/percentile-row.ts
var percentile_row = __nccwpck_require__(2603);
;// CONCATENATED MODULE: ./src/locust/history/rows.ts


/**
 * Reads a row's numbers and tells the sink: of the endpoint with this key, or without one of the
 * total. Columns that nobody uses are not asked for. `decode` turns bytes (one character each) into
 * text.
 */
function rowTeller(header, cellAt, decode, sink) {
    let wrong = [];
    const read = rowReader(header, column => {
        const value = cellAt(column);
        if (typeof value !== 'object')
            return value;
        wrong.push(value.wrong);
        return undefined;
    });
    return (key, line) => {
        if (key !== undefined && !sink.wantsEndpoints()) {
            sink.endpoint(key, undefined);
            return;
        }
        const row = read(sink.wantsLeast());
        // Of a row that is left out all the rest does not count.
        if (row === undefined)
            sink.bad(line);
        else
            for (const cell of wrong)
                sink.cell(line, isAscii(cell) ? cell : decode(cell));
        if (wrong.length > 0)
            wrong = [];
        if (row === undefined)
            return;
        if (key === undefined)
            sink.total(row, line);
        else
            sink.endpoint(key, row);
    };
}
function isAscii(text) {
    return /^[\0-\x7f]*$/.test(text);
}
/** Reads the numbers of a row; undefined when one that matters is not there. */
function rowReader(header, number) {
    const column = (role) => header.roles.get(role) ?? -1;
    const [at, users, requests] = [column('timestamp'), column('users'), column('requests')];
    const [failures, average, max] = [column('failures'), column('average'), column('max')];
    const [rate, min] = [column('requestRate'), column('min')];
    const percentiles = percentileReader(header, number);
    const readExtremes = (row, wantsLeast) => {
        const highest = number(max);
        const least = wantsLeast ? number(min) : undefined;
        if (highest !== undefined)
            row.max = highest;
        if (least !== undefined)
            row.min = least;
    };
    return wantsLeast => {
        const time = number(at) ?? 0;
        const count = countOf(number(requests));
        const failed = countOf(number(failures));
        if (!(0,limits/* isTimestamp */.Fx)(time) || count === undefined || failed === undefined)
            return undefined;
        const sample = {
            at: time,
            users: 0,
            requests: count,
            failures: failed,
            percentiles: percentiles()
        };
        sample.users = number(users) ?? 0;
        const mean = count > 0 ? number(average) : undefined;
        if (mean !== undefined)
            sample.average = mean;
        const printed = number(rate);
        if (printed !== undefined)
            sample.printedThroughput = printed;
        const row = { sample };
        if (count > 0)
            readExtremes(row, wantsLeast);
        return row;
    };
}
/** The columns of percentiles, each percent once. */
function percentsOf(columns) {
    return [...new Set(columns.map(({ percent }) => percent))];
}
/** Of two columns for one percent the later that holds a number counts. */
function percentileReader({ percentiles }, number) {
    const percents = percentsOf(percentiles);
    const columns = percentiles.map(({ column, percent }) => ({
        column,
        slot: percents.indexOf(percent)
    }));
    const none = percents.map(() => NaN);
    return () => {
        const values = none.slice();
        for (const { column, slot } of columns)
            values[slot] = number(column) ?? values[slot] ?? NaN;
        return new percentile_row/* PercentileRow */.Y(percents, values);
    };
}
function countOf(value) {
    return Number.isSafeInteger(value) && (value ?? -1) >= 0 ? value : undefined;
}

;// CONCATENATED MODULE: ./src/locust/history/text-rows.ts






/** What may stand in the row of a total; cheap to look for. */
const TOTAL_WORDS = ['Aggregated', 'Total'];
/**
 * Reads the rows of any history, line by line. `decodeName` turns the bytes of a name (one character
 * each) into text.
 */
function textRows(dialect, decodeName, sink) {
    const { header, delimiter, decimalComma } = dialect;
    const typeColumn = header.roles.get('type') ?? -1;
    const nameColumn = header.roles.get('name') ?? 0;
    let cells = [];
    const tell = rowTeller(header, column => {
        const cell = cells[column];
        return cell === undefined ? undefined : cellNumber(cell, decimalComma);
    }, decodeName, sink);
    const row = (record, line) => {
        cells = record;
        const type = cells[typeColumn] ?? '';
        const name = cells[nameColumn] ?? '';
        // Excel pads a table with rows of nothing.
        if (cells.every(cell => cell.trim() === ''))
            return;
        if (header.names.every((title, column) => cells[column]?.trim() === title)) {
            sink.restart(line);
        }
        else if (cells.length !== header.names.length || name.length > limits/* MAX_NAME_CHARS */.xH.max) {
            sink.bad(line);
        }
        else if ((0,stats/* isTotal */.LJ)(type, name, header))
            tell(undefined, line);
        else
            tell((0,run/* endpointKey */.r4)({ method: decodeName(type), name: decodeName(name) }), line);
    };
    return recordReader(dialect, {
        plain(record, line) {
            // Most rows of a large history are endpoints' that will not be kept: look no further.
            if (record.startsWith(delimiter) && isPadding(record))
                return;
            if (!sink.wantsEndpoints() && !mayMatter(record, dialect))
                sink.endpoint('', undefined);
            else
                row(record.split(delimiter), line);
        },
        quoted: row,
        bad: line => {
            sink.bad(line);
        }
    });
}
/** The cell of a column of numbers; in a history an empty one is as good as `N/A`. */
function cellNumber(cell, decimalComma) {
    if (cell === '')
        return undefined;
    const value = (0,number/* parseNumber */.$J)(cell, decimalComma);
    return value === 'invalid' ? { wrong: cell } : value;
}
function isPadding(record) {
    return /^[,;\s]*$/.test(record);
}
/** Whether a row without quotes may be the total or a header: cheap, and never wrong the other way. */
function mayMatter(record, { header }) {
    return TOTAL_WORDS.some(word => record.includes(word)) || record.startsWith(header.names[0] ?? '');
}

;// CONCATENATED MODULE: ./src/locust/history/byte-cells.ts

const [byte_cells_QUOTE, POINT, ZERO] = [34, 46, 48];
/** In place of where the point stands: too far away for the digits after it to be a number. */
const [NO_POINT, NOT_PLAIN] = [-1, -1000];
/** `N/A` */
const NONE = [78, 47, 65];
/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
/**
 * The cells of one row, and what numbers they hold. Quotes are nowhere but around the cells of type
 * and name, which somebody else reads.
 */
class ByteCells {
    delimiter;
    width;
    decimalComma;
    bytes = Buffer.alloc(0);
    start = 0;
    /** Of each cell, where it ends and the number that it plainly is. */
    ends;
    plain;
    constructor({ header, delimiter, decimalComma }) {
        this.delimiter = delimiter.charCodeAt(0);
        this.decimalComma = decimalComma;
        this.width = header.names.length;
        this.ends = new Int32Array(this.width);
        this.plain = new Float64Array(this.width);
    }
    /**
     * Reads the `count` cells at the start of a row from `start` to `end`: tells where the next begins;
     * -1 where none does, or after a quote.
     */
    begin(bytes, start, end, count) {
        this.bytes = bytes;
        this.start = start;
        if (count === 0)
            return start;
        const stop = this.read(start, end, 0, count);
        return stop >= 0 && stop < end ? stop + 1 : -1;
    }
    /**
     * Reads the cells from the end of this column's on, or only counts them: false when there are not as
     * many as titles.
     */
    rest(column, cellEnd, { end, isRead }) {
        this.ends[column] = cellEnd;
        if (cellEnd === end)
            return column === this.width - 1;
        if (isRead)
            return this.read(cellEnd + 1, end, column + 1, this.width) === end;
        return this.count(cellEnd + 1, end) === this.width - column - 1;
    }
    /** -1 after a quote. */
    count(start, end) {
        const { bytes, delimiter } = this;
        let count = 1;
        for (let at = start; at < end; at++) {
            const byte = bytes[at];
            if (byte === delimiter)
                count++;
            else if (byte === byte_cells_QUOTE)
                return -1;
        }
        return count;
    }
    /** Of a column that was read. */
    number(column) {
        if (column < 0)
            return undefined;
        const value = this.plain[column] ?? NaN;
        return Number.isNaN(value) ? this.unusual(column) : value;
    }
    /**
     * Reads the cells of columns from `first` to before `last`: tells where the last one ends; -1 when
     * there are fewer, or a quote. Digits with at most one point after the first, few enough for a double
     * to hold them exactly, are a number: a quotient of two such is rounded as `Number(text)` rounds.
     */
    read(start, end, first, last) {
        const { bytes, delimiter } = this;
        let column = first;
        let cell = start;
        let digits = 0;
        let point = NO_POINT;
        for (let at = start; at <= end; at++) {
            const byte = at < end ? (bytes[at] ?? 0) : delimiter;
            if (isDigit(byte))
                digits = digits * 10 + byte - ZERO;
            else if (byte === delimiter) {
                this.ends[column] = at;
                const decimals = point === NO_POINT ? 0 : at - point - 1;
                this.plain[column] = plainNumber(digits, at - cell, decimals);
                if (++column === last)
                    return at;
                cell = at + 1;
                digits = 0;
                point = NO_POINT;
            }
            else if (byte === byte_cells_QUOTE)
                return -1;
            else if (byte === POINT && point === NO_POINT && at > cell)
                point = at;
            else
                point = NOT_PLAIN;
        }
        return -1;
    }
    unusual(column) {
        const { bytes } = this;
        const start = column === 0 ? this.start : (this.ends[column - 1] ?? 0) + 1;
        const end = this.ends[column] ?? 0;
        // What Locust prints most of all that is no number.
        if (end - start === 3 && NONE.every((byte, at) => bytes[start + at] === byte))
            return undefined;
        return cellNumber(bytes.toString('latin1', start, end), this.decimalComma);
    }
}
function isDigit(byte) {
    return byte >= ZERO && byte <= ZERO + 9;
}
/** NaN for what is to be read as text. */
function plainNumber(digits, length, decimals) {
    const isExact = length > 0 && digits <= Number.MAX_SAFE_INTEGER;
    return isExact ? digits / (POWERS[decimals] ?? NaN) : NaN;
}

;// CONCATENATED MODULE: ./src/locust/history/byte-rows.ts






const [RETURN, byte_rows_ZERO, NINE] = [13, 48, 57];
/**
 * Reads the rows of a history from its bytes: those of the usual form here, all others by the reader
 * of text, which says the same of any row.
 */
function byteRows(dialect, { decodeName, isTextFaster = false }, sink) {
    const general = textRows(dialect, decodeName, sink);
    const isRead = isTextFaster || !isUsual(dialect);
    const usual = isRead ? undefined : usualRows(dialect, decodeName, sink);
    let line = dialect.headerLine;
    return {
        lines(bytes, start, end) {
            const remarkableFrom = finder(bytes, ['"', ...TOTAL_WORDS]);
            let remarkable = remarkableFrom(start);
            let wants = sink.wantsEndpoints();
            for (let from = start, newline; from < end; from = newline + 1) {
                newline = bytes.indexOf(NEWLINE, from);
                line++;
                const mayBeUsual = usual !== undefined && byte_rows_isDigit(bytes[from]) && !general.isOpen();
                if (remarkable < from)
                    remarkable = remarkableFrom(from);
                if ((0,limits/* exceeds */.Or)(newline - from, limits/* MAX_RECORD_CHARS */.PX))
                    sink.bad(line);
                // Most rows of a large history are endpoints' that will not be kept: look no further.
                else if (mayBeUsual && remarkable > newline && !wants)
                    sink.endpoint('', undefined);
                else {
                    const isRead = mayBeUsual && usual(bytes, from, withoutReturns(bytes, from, newline), line);
                    if (!isRead)
                        general.push(bytes.toString('latin1', from, newline), line);
                    wants = sink.wantsEndpoints();
                }
            }
        },
        last(bytes, end) {
            const text = bytes.toString('latin1', 0, end);
            if ((0,limits/* exceeds */.Or)(end, limits/* MAX_RECORD_CHARS */.PX))
                sink.bad(++line);
            else if (text.trim() !== '')
                general.push(text, ++line);
        },
        tooLong() {
            sink.bad(++line);
        },
        end() {
            general.end();
        }
    };
}
/** Type and name side by side, and a first title that no row of numbers begins with. */
function isUsual({ legacy, header }) {
    const type = header.roles.get('type') ?? -1;
    const title = header.names[0] ?? '';
    return !legacy && type >= 0 && header.roles.get('name') === type + 1 && /^[^\d]/.test(title);
}
/** Reads a row that begins with a digit; false, and nothing said, when it is not of the usual form. */
function usualRows(dialect, decodeName, sink) {
    const { header } = dialect;
    const cells = new ByteCells(dialect);
    const names = nameReader(dialect, decodeName);
    const type = header.roles.get('type') ?? -1;
    const tell = rowTeller(header, column => cells.number(column), decodeName, sink);
    return (bytes, start, end, line) => {
        const at = cells.begin(bytes, start, end, type);
        const name = at < 0 ? undefined : names.at(bytes, at, end);
        if (name === undefined)
            return false;
        const isRead = name.isTotal || sink.wantsEndpoints();
        if (!cells.rest(type + 1, at + name.raw.length, { end, isRead }))
            return false;
        tell(names.keyOf(name), line);
        return true;
    };
}
function byte_rows_isDigit(byte) {
    return byte !== undefined && byte >= byte_rows_ZERO && byte <= NINE;
}
/** Windows writes `\r\r\n`. */
function withoutReturns(bytes, start, end) {
    let stop = end;
    while (stop > start && bytes[stop - 1] === RETURN)
        stop--;
    return stop;
}
/** Where the first of these texts begins from a place on; the places may only go up. */
function finder(bytes, texts) {
    const next = texts.map(() => -1);
    return from => {
        for (const [i, text] of texts.entries()) {
            if ((next[i] ?? 0) >= from)
                continue;
            const found = bytes.indexOf(text, from, 'latin1');
            next[i] = found < 0 ? bytes.length : found;
        }
        return Math.min(...next);
    };
}

// EXTERNAL MODULE: ./src/locust/history/state.ts + 5 modules
var history_state = __nccwpck_require__(9726);
;// CONCATENATED MODULE: ./src/locust/history/history.ts










/** Cold, the loops over bytes take longer than what V8 brings for strings; both say the same. */
const SMALL_BYTES = 256 * 1024;
/** So much of a file is collected, and tells how it is written. */
const HEAD_BYTES = 65_536;
/**
 * Streams `_stats_history.csv`: memory stays flat whatever its size. Throws ReaderError when it is
 * no history at all; rows that cannot be read are counted.
 */
async function readHistory(file, { encoding, ...options } = {}) {
    if ((0,limits/* exceeds */.Or)(file.size, limits/* MAX_HISTORY_BYTES */.Yw)) {
        throw new reader_error/* ReaderError */.o({ file: file.path }, (0,limits/* limitProblem */.JX)(file.size, limits/* MAX_HISTORY_BYTES */.Yw), 'Run Locust without --csv-full-history');
    }
    const names = nameDecoder(encoding);
    const isSmall = file.size < SMALL_BYTES;
    const start = (head) => startReading(file.path, head, { names, isSmall, ...options });
    let reading;
    const head = [];
    let headBytes = 0;
    for await (const chunk of utf8Of(file)) {
        if (reading !== undefined) {
            reading.lines.push(chunk);
            continue;
        }
        // A copy: the next chunk may lie where this one does.
        head.push(Uint8Array.from(chunk));
        headBytes += chunk.byteLength;
        if (headBytes >= HEAD_BYTES)
            reading = start(Buffer.concat(head.splice(0)));
    }
    reading ??= start(Buffer.concat(head));
    return { ...reading.finish(), encodingGuessed: names.guessed };
}
/** Not `"1,234"`, which may be a thousand and more. */
const QUOTED_DECIMAL = /"-?\d+,(?:\d{1,2}|\d{4,})"/;
function startReading(path, start, { names, isSmall, hasNamesake = false, share = 1 }) {
    const dialect = dialectOf(path, start);
    const { isWindow: windowOnly, ...columns } = columnsOf(dialect);
    const state = new history_state/* HistoryState */.G({ ...columns, hasNamesake, share, windowOnly });
    const rows = byteRows(dialect, { decodeName: names.decode, isTextFaster: isSmall }, state);
    const lines = lineCutter(rows);
    lines.push(start.subarray(dialect.bodyStart));
    const finish = () => {
        lines.end();
        rows.end();
        return state.finish();
    };
    return { lines, finish };
}
function columnsOf({ header }) {
    return {
        hasUsers: header.roles.has('users'),
        percents: percentsOf(header.percentiles),
        isWindow: isOldHeader(header)
    };
}
/**
 * Reads a history that is still being written: whoever follows the file pushes what is new of it, and
 * the sink is told of whole rows alone.
 *
 * @param sinkOf makes the sink once the header is there
 */
function growingHistory(path, sinkOf) {
    let lines;
    let head = Buffer.alloc(0);
    return {
        /** @throws ReaderError where the file is no history */
        push(chunk) {
            if (lines !== undefined) {
                lines.push(chunk);
                return;
            }
            head = Buffer.concat([head, chunk]);
            if (!head.includes(NEWLINE) && head.length < HEAD_BYTES)
                return;
            const dialect = dialectOf(path, head);
            const { decode: decodeName } = nameDecoder(undefined);
            lines = lineCutter(byteRows(dialect, { decodeName }, sinkOf(columnsOf(dialect))));
            lines.push(head.subarray(dialect.bodyStart));
            head = Buffer.alloc(0);
        }
    };
}
/** How a history is written, by its start. Throws ReaderError when it is none. */
function dialectOf(path, start) {
    const head = start.toString('latin1', 0, HEAD_BYTES);
    const sniffed = (0,table/* sniffDialect */.J)(head);
    if ((0,csv_header/* kindOf */.I)(sniffed.header) !== 'history') {
        const problem = 'its first line is not the header of a history';
        throw new reader_error/* ReaderError */.o({ file: path, line: sniffed.headerLine }, problem, 'Make it again');
    }
    // Between quotes a comma can only be a decimal one.
    return { ...sniffed, decimalComma: sniffed.decimalComma || QUOTED_DECIMAL.test(head) };
}
/** Locust 0.13.3 to 1.1.1: the percentiles are always about the last 10 seconds. */
function isOldHeader(header) {
    return header.names.includes('# requests') || (0,csv_header/* hasOldPercentiles */.AR)(header);
}
/**
 * Everything but names is ASCII in every encoding, so bytes are taken for characters (latin1, the
 * fastest by far) and only the few different names are decoded.
 */
function nameDecoder(encoding) {
    const known = new Map();
    const names = {
        guessed: false,
        decode(raw) {
            const before = known.get(raw);
            if (before !== undefined)
                return before;
            // A copy: a slice would keep the whole line that it was cut from.
            const bytes = Buffer.from(raw, 'latin1');
            const { text, guessed } = (0,csv_text/* decode */.D4)(bytes, encoding);
            names.guessed ||= guessed;
            if (known.size < KEPT_NAMES)
                known.set(bytes.toString('latin1'), text);
            return text;
        }
    };
    return names;
}
/** The file's bytes without a byte order mark; UTF-16, which has no single-byte commas, as UTF-8. */
async function* utf8Of(file) {
    let utf16;
    let start = new Uint8Array();
    for await (const chunk of (0,csv_text/* openFile */.Tq)(file)) {
        let bytes = chunk;
        if (start !== undefined) {
            bytes = Buffer.concat([start, chunk]);
            start = bytes.byteLength < 3 ? bytes : undefined;
            if (start !== undefined)
                continue;
            const mark = (0,csv_text/* byteOrderMark */.y2)(bytes);
            if (mark === 'utf-8')
                bytes = bytes.subarray(3);
            else if (mark !== undefined)
                utf16 = new TextDecoder(mark);
        }
        yield utf16 === undefined ? bytes : Buffer.from(utf16.decode(bytes, { stream: true }));
    }
    if (start !== undefined)
        yield start;
}


/***/ }),

/***/ 2603:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ PercentileRow)
/* harmony export */ });
/* harmony import */ var _derived_map_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7791);

/**
 * The percentiles of one row, percent → ms. A history has tens of thousands of them, of the same few
 * columns: a `Map` for each would take several times the memory and most of the reading time.
 */
class PercentileRow extends _derived_map_js__WEBPACK_IMPORTED_MODULE_0__/* .DerivedMap */ .a {
    #percents;
    #numbers;
    #offset;
    /** @param numbers from `offset` on one for each of `percents`, NaN where the row has none */
    constructor(percents, numbers, offset = 0) {
        super();
        this.#percents = percents;
        this.#numbers = numbers;
        this.#offset = offset;
    }
    get(percent) {
        const column = this.#percents.indexOf(percent);
        const value = column < 0 ? NaN : (this.#numbers[this.#offset + column] ?? NaN);
        return Number.isNaN(value) ? undefined : value;
    }
    keys() {
        return this.#present(percent => percent).values();
    }
    entries() {
        return this.#present((percent, value) => [percent, value]).values();
    }
    values() {
        return this.#present((_, value) => value).values();
    }
    /** At once: for a few numbers a generator takes several times as long. */
    #present(make) {
        const found = [];
        for (const [column, percent] of this.#percents.entries()) {
            const value = this.#numbers[this.#offset + column] ?? NaN;
            if (!Number.isNaN(value))
                found.push(make(percent, value));
        }
        return found;
    }
    /** Writes the numbers of all columns, NaN where there is none. */
    copyTo(target, start) {
        for (let i = 0; i < this.#percents.length; i++) {
            target[start + i] = this.#numbers[this.#offset + i] ?? NaN;
        }
    }
}


/***/ }),

/***/ 2606:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ silenceWatch)
});

// EXTERNAL MODULE: ./src/locust/present.ts
var present = __nccwpck_require__(8313);
;// CONCATENATED MODULE: ./src/locust/history/load-span.ts

/** Nobody clicks "start" sooner; a headless test has users by then. */
const BY_HAND_SECONDS = 3;
/** Without users for so much longer than with them, as when all workers are lost. */
const EMPTY_SECONDS = 60;
/** Ticks are 1 or 2 s apart unless the locustfile says otherwise. */
const MAX_TICK_SECONDS = 60;
function loadSpanWatch() {
    let first;
    let lastIdle;
    let [activeFrom, activeTo] = [];
    let lastWithUsers;
    let last = 0;
    return {
        tick(at, users, isActive) {
            first ??= at;
            last = at;
            if (users > 0)
                lastWithUsers = at;
            if (isActive) {
                const isNear = lastIdle !== undefined && at - lastIdle <= MAX_TICK_SECONDS;
                activeFrom ??= isNear ? lastIdle : at;
                activeTo = at;
            }
            else if (activeFrom === undefined)
                lastIdle = at;
        },
        result() {
            const empty = last - (lastWithUsers ?? last);
            const loaded = (lastWithUsers ?? 0) - (activeFrom ?? Infinity);
            return {
                startedByHand: (activeFrom ?? 0) - (first ?? 0) >= BY_HAND_SECONDS,
                emptyFor: empty > Math.max(EMPTY_SECONDS, loaded) ? empty : 0,
                ...(0,present/* present */.E)({ activeFrom, activeTo })
            };
        }
    };
}

;// CONCATENATED MODULE: ./src/locust/history/load-users.ts
/** So long with fewer users and new requests: the fall was a step of the test, not its end. */
const STEP_SECONDS = 30;
/** `hasColumn`: the release writes a user count. */
function loadUsers(hasColumn) {
    // Of the last three ticks with new requests: those who sent them.
    let [first, second, third] = [0, 0, 0];
    let peak = 0;
    let last;
    let answered = false;
    let fallingFrom;
    let fallenAt = 0;
    const watchFall = (at, users, isAnswered) => {
        const before = last?.users ?? 0;
        if (users > before)
            fallingFrom = undefined;
        else if (users < before) {
            fallingFrom ??= last?.at ?? at;
            fallenAt = at;
        }
        else if (isAnswered && at - fallenAt >= STEP_SECONDS)
            fallingFrom = undefined;
    };
    return {
        tick({ at, users }, isAnswered) {
            answered ||= isAnswered;
            peak = Math.max(peak, users);
            // Requests, and never a user: the count is not to be had.
            const present = hasColumn && (peak > 0 || !answered) ? users : 1;
            watchFall(at, present, isAnswered);
            last = { at, users: present };
            if (isAnswered) {
                first = second;
                second = third;
                third = present;
            }
            return { present, leaving: present === 0 || present * 2 < Math.max(first, second, third) };
        },
        get areCounted() {
            return hasColumn && peak > 0;
        },
        get peak() {
            return Math.max(1, peak);
        },
        get fallingFrom() {
            return fallingFrom;
        }
    };
}

;// CONCATENATED MODULE: ./src/locust/history/silence-log.ts


/** Silences that are kept: the longest. */
const KEPT_SILENCES = 100;
/** What is shorter does not part the requests before it from those after it. */
const PARTING_SECONDS = 5;
/** A time without a row, longer than this (s) and than so many usual ones, is nobody's silence. */
const LEAST_GAP_SECONDS = 10;
const GAP_TICKS = 10;
/** Until a tick is known. */
const USUAL_TICK_SECONDS = 6;
function silenceWatch(usersAreCounted) {
    let watch = watchOnce(usersAreCounted);
    return {
        tick(tick) {
            watch.tick(tick);
        },
        reset() {
            watch = watchOnce(usersAreCounted);
        },
        result: () => watch.result()
    };
}
function watchOnce(usersAreCounted) {
    const users = loadUsers(usersAreCounted);
    const span = loadSpanWatch();
    const log = longestSilences();
    const steps = tickSteps();
    let [requests, answers, userSeconds, requestsAtSilence] = [0, 0, 0, 0];
    let requestsAtFirst;
    let lastAnswer;
    let open;
    const close = () => {
        if (open === undefined)
            return;
        log.add(open);
        if (open.to - open.from >= PARTING_SECONDS)
            requestsAtSilence = requests;
        open = undefined;
    };
    return {
        tick(tick) {
            const { at } = tick;
            requestsAtFirst ??= tick.requests;
            const isAnswered = tick.requests > requests;
            const { present, leaving } = users.tick(tick, isAnswered);
            const step = steps.to(at);
            userSeconds += step.seconds * present;
            span.tick(at, present, isAnswered || !leaving);
            if (isAnswered || present === 0)
                close();
            if (isAnswered) {
                requests = tick.requests;
                answers++;
                lastAnswer = at;
            }
            if (open !== undefined)
                extend(open, { at, present, leaving, step });
            else if (isAnswered || present > 0) {
                open = beginning(at, present, { requests, answers, requestsAtSilence });
            }
            if (open !== undefined)
                open.fallingFrom = users.fallingFrom;
        },
        result() {
            const { peak: peakUsers, areCounted: usersAreCounted } = users;
            const counts = {
                requests,
                requestsAtFirst: requestsAtFirst ?? 0,
                answers,
                lastAnswer,
                usersAreCounted,
                peakUsers,
                userSeconds
            };
            return { pace: { ...span.result(), ...counts }, ...log.with(open) };
        }
    };
}
/** Each row with a new request begins one: no spread, no copy. */
function beginning(at, present, before) {
    return {
        from: at,
        to: at,
        stayedTo: at,
        fallingFrom: undefined,
        unseen: 0,
        users: present,
        leastUsers: present,
        userSeconds: 0,
        requestsBefore: before.requests,
        answersBefore: before.answers,
        requestsSince: before.requests - before.requestsAtSilence
    };
}
/** The time from tick to tick. */
function tickSteps() {
    let last;
    let usual = USUAL_TICK_SECONDS;
    return {
        to(at) {
            const seconds = at - (last ?? at);
            const isGap = seconds > Math.max(LEAST_GAP_SECONDS, GAP_TICKS * usual);
            if (seconds > 0 && !isGap)
                usual = seconds;
            last = at;
            return { seconds, isGap };
        }
    };
}
function extend(open, tick) {
    const { at, present, leaving, step } = tick;
    if (!leaving && open.stayedTo === open.to)
        open.stayedTo = at;
    open.to = at;
    open.leastUsers = Math.min(open.leastUsers, present);
    open.userSeconds += step.seconds * present;
    if (step.isGap)
        open.unseen += step.seconds;
}
/** A bounded list: the longest stay. */
function longestSilences() {
    const kept = [];
    let isFull = false;
    let shortest;
    const length = ({ from, to }) => to - from;
    return {
        add(silence) {
            if (length(silence) <= 0)
                return;
            if (kept.length < KEPT_SILENCES) {
                kept.push(silence);
                return;
            }
            isFull = true;
            shortest ??= kept.reduce((a, b) => (length(b) < length(a) ? b : a));
            if (length(silence) <= length(shortest))
                return;
            kept.splice(kept.indexOf(shortest), 1);
            kept.push(silence);
            shortest = undefined;
        },
        /** And the one that has not ended. */
        with(last) {
            const silences = last === undefined || length(last) <= 0 ? kept : [...kept, last];
            return { silences: [...silences], isFull };
        }
    };
}


/***/ }),

/***/ 1355:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ye: () => (/* binding */ classified),
  j4: () => (/* binding */ silencesAmong),
  c1: () => (/* binding */ silencesOf)
});

// EXTERNAL MODULE: ./src/locust/history/silence-log.ts + 2 modules
var silence_log = __nccwpck_require__(2606);
;// CONCATENATED MODULE: ./src/locust/stats/response-time.ts
/** Locust rounds what it prints by up to 5 %, and counts are seen about once a second. */
const ROUNDING = 1.05;
const TICK_SECONDS = 1;
/**
 * Whether so long a silence (s) is no longer than requests usually take: then it tells of slow
 * requests that are under way, not of a server that stood still. False when the time is not known.
 */
function isUsualWait(seconds, total) {
    const usual = total?.percentiles.get(50) ?? total?.median;
    return usual !== undefined && seconds <= (usual / 1000) * ROUNDING + TICK_SECONDS;
}

;// CONCATENATED MODULE: ./src/locust/history/silence-rules.ts

/** Shorter (s) is nothing: workers report every three seconds. */
const LEAST_SECONDS = 5;
/** How often a silence by pure chance may be told: once in a hundred runs. */
const CHANCE = 0.01;
/** A bursty test pauses by nature: a stall is so many times the usual time between ticks with answers. */
const TIMES_USUAL_PAUSE = 5;
/** Users who wait together for their next turn have made so few requests each since the last silence … */
const REQUESTS_PER_USER = 2;
/** … and wait no longer than so many times what one of them takes for a request, which a run of few turns shows too short. */
const TURNS = 2;
/** At the end it is so many times the longest pause that was no stall, and comes after some answers. */
const TIMES_ANY_PAUSE = 3;
const LEAST_ANSWERS = 3;
/** The statistics start up to so much (s) after the history. */
const START_SLACK_SECONDS = 3;
/** Users who stay when others leave may wait so long (s): for slow requests that --stop-timeout lets end. */
const DRAIN_SECONDS = 30;
/** A trickle lasts several windows of ten seconds, so that one pause is none … */
const TRICKLE_SECONDS = 15;
/** … has so many requests due: by chance only a twentieth of them never come … */
const TRICKLE_DUE = 60;
/** … and no more than so many others of at least a third of its length: else the test slows by nature. */
const MAX_ALIKE = 2;
const ALIKE_FRACTION = 1 / 3;
/** A silence that is in a trickle of so many times its length is part of that. */
const TIMES_SILENCE = 2;
/** After the last request that a trickle at the end may have, so many may be unseen. */
const MAX_UNSEEN_REQUESTS = 5;
/** A history that ends in so short a silence (s) … */
const UNCLEAR_SECONDS = 2;
/** … with so many requests due and so many of the users there does not show whether it went on. */
const UNCLEAR_DUE = 100;
const USERS_FRACTION = 0.9;
/** The first that holds decides. */
const RULES = [
    {
        kind: 'natural',
        why: 'requests usually take as long: they are under way',
        when: ({ whole, around }) => isUsualWait(whole, around.total)
    },
    {
        kind: 'natural',
        why: 'chance makes one as long in a run of so many requests',
        when: ({ due, dueByChance }) => due < dueByChance
    },
    {
        kind: 'natural',
        why: 'users who have made a request or two each wait for their next turn together',
        when: ({ toTheEnd, turns, facts: { users, requestsSince } }) => !toTheEnd && requestsSince <= REQUESTS_PER_USER * users && turns <= TURNS
    },
    {
        kind: 'natural',
        why: 'a natural pause before it was as long',
        when: ({ toTheEnd, whole, longestNatural }) => toTheEnd && whole <= longestNatural
    },
    {
        kind: 'at-end',
        why: 'far longer than any pause before, and the stats count nothing after it',
        told: 'stayed',
        when: found => isLongAtEnd(found) && hadEnough(found) && endsThere(found)
    },
    {
        kind: 'stall',
        why: 'far longer than the usual time between answers',
        told: 'stayed',
        when: ({ seen, stayed, usualPause, around }) => seen >= Math.max(LEAST_SECONDS, Math.floor(TIMES_USUAL_PAUSE * usualPause)) &&
            !isUsualWait(stayed, around.total)
    },
    {
        kind: 'stall',
        why: 'users left, and those who stayed waited longer than slow requests take',
        when: found => found.left && found.whole > Math.max(DRAIN_SECONDS, longPause(found))
    },
    {
        kind: 'drain',
        why: 'the users leave, and the last slow requests are awaited',
        when: ({ whole, stayed }) => stayed < whole
    },
    {
        kind: 'unclear',
        why: 'the history ends in it, at full load and longer than any pause before',
        when: isUnclear
    }
];
const OTHERWISE = {
    kind: 'natural',
    why: 'short, or as this test pauses again and again'
};
function isLongAtEnd(found) {
    const { toTheEnd, stayed, around } = found;
    const least = Math.max(LEAST_SECONDS, longPause(found));
    return toTheEnd && stayed >= least && !isUsualWait(stayed, around.total);
}
function longPause({ longestNatural, usualPause }) {
    return TIMES_ANY_PAUSE * Math.max(longestNatural, usualPause);
}
/** To tell a server that answers no more from users who wait for their next turn. */
function hadEnough({ facts, pace }) {
    const { answersBefore, requestsBefore } = facts;
    return answersBefore >= LEAST_ANSWERS && requestsBefore > REQUESTS_PER_USER * pace.peakUsers;
}
/**
 * Whether nothing came after what the history shows: then the stats count no more than it does, and
 * the printed Requests/s, frozen at the last request, agrees.
 */
function endsThere({ stayed, pace, around }) {
    const { activeFrom, activeTo, requests, requestsAtFirst } = pace;
    const { printedSeconds } = around;
    if (!countsNoMore(around))
        return false;
    if (printedSeconds === undefined || activeFrom === undefined || activeTo === undefined)
        return true;
    // What lies before the first row, of a history that lacks its start.
    const unseen = (requestsAtFirst / Math.max(1, requests)) * printedSeconds;
    return activeTo - activeFrom + unseen - printedSeconds >= stayed - START_SLACK_SECONDS;
}
function countsNoMore({ total, counted }) {
    return (total?.requests ?? 0) <= counted;
}
function isUnclear({ toTheEnd, whole, longestNatural, due, facts, pace, around }) {
    return (toTheEnd &&
        countsNoMore(around) &&
        whole >= UNCLEAR_SECONDS &&
        whole > TIMES_ANY_PAUSE * longestNatural &&
        due >= UNCLEAR_DUE &&
        facts.leastUsers >= USERS_FRACTION * pace.peakUsers);
}
/** Whether a stretch with hardly any answers is none that the test, the users or chance makes. */
function isTrickle(stretch, all, total) {
    const length = ({ from, to }) => to - from;
    const seconds = length(stretch);
    if (seconds < TRICKLE_SECONDS || stretch.usualRate * seconds < TRICKLE_DUE)
        return false;
    const alike = all.filter(other => length(other) >= ALIKE_FRACTION * seconds);
    return alike.length - 1 <= MAX_ALIKE && !isUsualWait(seconds, total);
}
/** Whether it goes on until the end: the stats count hardly more than the history does. */
function goesOn({ to, usualRate }, { activeTo = 0 }, { total, counted }) {
    const unseen = (total?.requests ?? 0) - counted;
    return to >= activeTo && unseen <= Math.max(MAX_UNSEEN_REQUESTS, usualRate);
}
/** Whether a silence is a part of a stretch with hardly any answers, and not most of it. */
function isPart(silence, stretch) {
    return stretch.to - stretch.from >= TIMES_SILENCE * (silence.to - silence.from);
}

// EXTERNAL MODULE: ./src/locust/history/sparse.ts
var sparse = __nccwpck_require__(7221);
;// CONCATENATED MODULE: ./src/locust/history/silence.ts



/** What each silence of the log is; in order of time. */
function classified(log, around) {
    const cases = log.silences.map(facts => caseOf(facts, log, around));
    const longestNatural = longestNaturalOf(cases, log);
    return cases.map(found => {
        const { kind, why, told } = ruleFor({ ...found, longestNatural });
        const { facts, toTheEnd } = found;
        const to = facts.from + (told === undefined ? found.whole : found.stayed);
        return { kind, why, from: facts.from, to, toTheEnd, facts };
    });
}
function ruleFor(found) {
    return RULES.find(({ when }) => when(found)) ?? OTHERWISE;
}
function caseOf(facts, { pace, silences }, around) {
    const { from, to, stayedTo, fallingFrom = Infinity, unseen } = facts;
    const toTheEnd = facts === silences.at(-1) && facts.requestsBefore === pace.requests;
    const stayed = Math.max(0, Math.min(stayedTo, toTheEnd ? fallingFrom : Infinity) - from);
    const requests = pace.requests - pace.requestsAtFirst;
    const ofOne = requests / Math.max(1, pace.userSeconds - facts.userSeconds);
    const isWithin = to <= (pace.lastAnswer ?? -Infinity);
    const usualPause = usualPauseOf(pace, isWithin ? stayed : 0);
    return {
        ...{ whole: to - from, stayed, seen: stayed - unseen, left: stayedTo < to },
        ...{
            due: ofOne * facts.userSeconds,
            turns: ((to - from) * requests) / Math.max(1, pace.userSeconds)
        },
        dueByChance: Math.log(Math.max(1, ofOne * pace.userSeconds) / CHANCE),
        ...{ usualPause, longestNatural: 0, toTheEnd, facts, pace, around }
    };
}
/** Seconds between ticks with answers, of the run without so many seconds. */
function usualPauseOf({ activeFrom = 0, lastAnswer, answers }, without) {
    return Math.max(1, (lastAnswer ?? 0) - activeFrom - without) / Math.max(1, answers);
}
/** Of those that do not go on until the end. What was too short to be kept may be as long as the shortest. */
function longestNaturalOf(cases, { isFull }) {
    const natural = cases.filter(found => !found.toTheEnd && ruleFor(found).kind !== 'stall');
    const longest = natural.reduce((most, { stayed }) => Math.max(most, stayed), 0);
    const unkept = isFull ? Math.min(...cases.map(({ stayed }) => stayed)) : 0;
    return Math.max(longest, unkept);
}
/**
 * The silences of a run that are told, with the stretches of hardly any answers; in order of time, and
 * none within another: what most of a stretch is decides. Seconds since the epoch.
 */
function silencesOf(log, sparse, around) {
    const all = classified(log, around);
    const stretches = sparse
        .filter(stretch => isTrickle(stretch, sparse, around.total))
        .map(stretch => trickleOf(stretch, goesOn(stretch, log.pace, around)));
    const endsSparsely = stretches.some(({ toTheEnd }) => toTheEnd);
    const silent = all.filter(isTold).map(found => {
        const isEnd = found.kind === 'stall' && found.toTheEnd && endsSparsely;
        return silenceOf(isEnd ? { ...found, kind: 'at-end' } : found, log.pace);
    });
    const trickles = stretches.filter(stretch => all.every(other => !overlap(stretch, other) || isPart(other, stretch)));
    const told = [
        ...silent.filter(silence => !trickles.some(trickle => overlap(trickle, silence))),
        ...trickles
    ].sort((a, b) => a.from - b.from);
    // Whether a short one at the end is worth a word is only asked where nothing else is.
    return told.length === 1 ? told : told.filter(({ kind }) => kind !== 'unclear');
}
/** The same of samples that are all there are. */
function silencesAmong(samples, total) {
    const watch = (0,silence_log/* silenceWatch */.d)(samples.some(({ users }) => users > 0));
    for (const sample of samples)
        watch.tick(sample);
    const counted = samples.at(-1)?.requests ?? 0;
    const around = { total, printedSeconds: undefined, counted };
    return silencesOf(watch.result(), (0,sparse/* sparseStretches */.E)(samples), around);
}
function overlap(a, b) {
    return a.from <= b.to && b.from <= a.to;
}
function isTold(found) {
    return found.kind !== 'natural' && found.kind !== 'drain';
}
function silenceOf({ kind, from, to, toTheEnd, facts }, pace) {
    const { activeFrom = 0, lastAnswer = 0, requests, requestsAtFirst } = pace;
    return {
        kind,
        from,
        to,
        ...(pace.usersAreCounted && { users: facts.users }),
        requests: 0,
        usualRate: (requests - requestsAtFirst) / Math.max(1, lastAnswer - activeFrom),
        atStart: facts.answersBefore === 0,
        toTheEnd
    };
}
function trickleOf({ from, to, users, requests, usualRate }, toTheEnd) {
    const kind = toTheEnd ? 'at-end' : 'trickle';
    return {
        kind,
        from,
        to,
        ...(users > 0 && { users }),
        requests,
        usualRate,
        atStart: false,
        toTheEnd
    };
}


/***/ }),

/***/ 7221:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sparseStretches)
/* harmony export */ });
/** A server that still answers a health check now and then has stalled too. */
const SPARSE_FRACTION = 0.05;
/** Looked at together: what comes within so many seconds. */
const WINDOW_SECONDS = 10;
/** Ticks are seldom more than 10 s apart. */
const MAX_WINDOW_SECONDS = 60;
/** A time without a row, so many times the usual one between rows, is the load generator's own. */
const GAP_TICKS = 10;
/** Ramps and drains are none: so many of the highest number of users must be there. */
const USERS_FRACTION = 0.9;
/** The rate that a run has in the better part of its time, outages aside. */
const USUAL_QUANTILE = 0.8;
/**
 * Stretches at full load in which hardly any request is completed, against the run's usual rate of
 * good ones; in order of time.
 */
function sparseStretches(samples) {
    const windows = fullLoadWindows(samples);
    const rates = windows.map(window => window.successRate).sort((a, b) => a - b);
    const usualRate = rates[Math.floor(rates.length * USUAL_QUANTILE)] ?? 0;
    if (usualRate <= 0)
        return [];
    const found = [];
    for (const { start, end } of windows) {
        const [first, last] = [samples[start], samples[end]];
        if (first === undefined || last === undefined)
            continue;
        const rate = (last.requests - first.requests) / (last.at - first.at);
        if (rate >= SPARSE_FRACTION * usualRate)
            continue;
        const open = found.at(-1);
        if (open !== undefined && start <= open.end)
            open.end = end;
        else
            found.push({ start, end });
    }
    return found.flatMap(({ start, end }) => {
        const [first, last] = [samples[start], samples[end]];
        if (first === undefined || last === undefined)
            return [];
        const requests = last.requests - first.requests;
        return [{ from: first.at, to: last.at, users: first.users, requests, usualRate }];
    });
}
/** Each the shortest of at least WINDOW_SECONDS that begins at a sample, at full load throughout. */
function fullLoadWindows(samples) {
    const peak = samples.reduce((most, { users }) => Math.max(most, users), 0);
    const isFull = samples.map(({ users }) => users >= USERS_FRACTION * peak);
    const windows = [];
    const longest = Math.max(WINDOW_SECONDS, GAP_TICKS * tickOf(samples));
    let end = 0;
    /** The first sample after the last that is not at full load. */
    let fullFrom = 0;
    samples.forEach((sample, start) => {
        while (end < samples.length && (samples[end]?.at ?? 0) - sample.at < WINDOW_SECONDS) {
            if (isFull[end] !== true)
                fullFrom = end + 1;
            end++;
        }
        const last = samples[end];
        if (last === undefined || isFull[end] !== true || fullFrom > start)
            return;
        const successes = last.requests - last.failures - sample.requests + sample.failures;
        // A clock that was set tells nothing.
        if (last.at - sample.at > Math.min(MAX_WINDOW_SECONDS, WINDOW_SECONDS + longest))
            return;
        windows.push({ start, end, successRate: successes / (last.at - sample.at) });
    });
    return windows;
}
/** The usual time between samples (their median), in seconds. */
function tickOf(samples) {
    const ticks = samples.slice(1).map((sample, i) => sample.at - (samples[i]?.at ?? sample.at));
    return ticks.sort((a, b) => a - b)[Math.floor(ticks.length / 2)] ?? 1;
}


/***/ }),

/***/ 9726:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ HistoryState)
});

// EXTERNAL MODULE: ./src/locust/csv/limits.ts
var limits = __nccwpck_require__(9517);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __nccwpck_require__(8313);
// EXTERNAL MODULE: ./src/locust/stats/buckets.ts
var buckets = __nccwpck_require__(6301);
;// CONCATENATED MODULE: ./src/locust/history/clock.ts
/** An NTP step of the machine's clock is of so many seconds; more and the row is rather damaged. */
const MAX_CLOCK_STEP_SECONDS = 5;
/** Ticks more than a day apart: a damaged timestamp, not a pause. */
const MAX_JUMP_SECONDS = 86_400;
/** Ticks come in order of time; a second may be skipped or printed twice. */
function follows({ sample }, last) {
    const jump = last === undefined ? 0 : sample.at - last.at;
    return jump >= 0 && jump <= MAX_JUMP_SECONDS;
}
/** Its time and its count are both less: no clock does that, but rows out of order. */
function isEarlier({ sample }, last) {
    return last !== undefined && sample.at < last.at && sample.requests < last.requests;
}
/** With one place more, whose row is left out … */
function withPlace(before, line) {
    const { places, rows, ...first } = before ?? { places: 0, rows: 0, line };
    return { places: places + 1, rows: rows + 1, ...first };
}
/** … and with that row after all, as the next one goes on from it. */
function withRow(disorder) {
    return disorder && { ...disorder, rows: disorder.rows - 1 };
}
/** The clock went back a little before this row, and the next row has caught up with the last one. */
function isClockStep({ sample }, last, next) {
    if (last === undefined)
        return false;
    const isLittle = sample.at < last.at && last.at - sample.at <= MAX_CLOCK_STEP_SECONDS;
    return isLittle && last.requests <= sample.requests && sample.requests <= next.sample.requests;
}
/** However long the file is. */
const KEPT_REPEATS = 1000;
/** With a second that stands twice, which is the last or a later one. */
function withTwice(before, at) {
    return before.at(-1) === at || before.length >= KEPT_REPEATS ? before : [...before, at];
}
/** What a history says of its clock: nothing, of one that went on. */
function clockOf(isSetBack, repeatedSeconds) {
    return {
        ...(isSetBack ? { isClockSetBack: true } : {}),
        ...(repeatedSeconds.length > 0 ? { repeatedSeconds } : {})
    };
}

;// CONCATENATED MODULE: ./src/locust/history/last-blocks.ts

/** Blocks in which minima are read: they hardly change after the first of them. */
const FIRST_BLOCKS = 8;
const EVERY_BLOCKS = 8;
/** The last two blocks: a run that is killed may have counted the last in its history alone. */
class LastBlocks {
    last;
    before;
    blocks = 0;
    wantsLeast() {
        return this.blocks < FIRST_BLOCKS || this.blocks % EVERY_BLOCKS === 0;
    }
    /** @param isNext it is of a later time than the one before, which it replaces otherwise */
    add(row, block, isNext) {
        const { last, before } = this;
        // Of a long history not every block's endpoints are kept.
        const kept = (known = []) => (block.length > 0 ? block : known);
        const withLeast = last === undefined || this.wantsLeast()
            ? { row, endpoints: kept(last?.withLeast.endpoints) }
            : last.withLeast;
        this.before = isNext ? last : before;
        this.last = { row, endpoints: kept(last?.endpoints), withLeast };
        this.blocks++;
    }
    clear() {
        this.last = this.before = undefined;
        this.blocks = 0;
    }
    /** The minima may be those of some blocks before, which are no smaller. */
    beforeLast() {
        const { before } = this;
        if (before === undefined)
            return { endpoints: [] };
        const { row: total, endpoints, withLeast } = before;
        const least = new Map(withLeast.endpoints.map(([key, { min }]) => [key, min]));
        const having = (row, min) => ({
            ...row,
            ...(0,present/* present */.E)({ min })
        });
        return {
            total: having(total, withLeast.row.min),
            endpoints: endpoints.map(([key, row]) => [key, having(row, least.get(key))])
        };
    }
}

// EXTERNAL MODULE: ./src/locust/history/derived-map.ts
var derived_map = __nccwpck_require__(7791);
// EXTERNAL MODULE: ./src/locust/history/percentile-row.ts
var percentile_row = __nccwpck_require__(2603);
;// CONCATENATED MODULE: ./src/locust/history/sample-table.ts

/** Where each number of a sample stands before its percentiles; NaN where it has none. */
const SLOTS = {
    at: 0,
    users: 1,
    requests: 2,
    failures: 3,
    average: 4,
    printedThroughput: 5
};
const PERCENTILES = Object.keys(SLOTS).length;
const FIRST_ROWS = 256;
/**
 * Samples as rows of numbers in one piece of memory: as objects, those that are thinned out again
 * would be most of what a long history leaves to the garbage collector.
 */
class SampleTable {
    /** Rows. */
    size = 0;
    percents;
    width;
    numbers;
    /** Somebody reads the numbers as they are now. */
    isShared = false;
    /** @param percents columns of percentiles, the same as those of the samples */
    constructor(percents) {
        this.percents = percents;
        this.width = PERCENTILES + percents.length;
        this.numbers = new Float64Array(FIRST_ROWS * this.width);
    }
    /** Writes a row: one that is there, or the next. */
    set(row, sample) {
        if (row >= this.size)
            this.size = row + 1;
        const numbers = this.writable();
        const start = row * this.width;
        numbers[start + SLOTS.at] = sample.at;
        numbers[start + SLOTS.users] = sample.users;
        numbers[start + SLOTS.requests] = sample.requests;
        numbers[start + SLOTS.failures] = sample.failures;
        numbers[start + SLOTS.average] = sample.average ?? NaN;
        numbers[start + SLOTS.printedThroughput] = sample.printedThroughput ?? NaN;
        sample.percentiles.copyTo(numbers, start + PERCENTILES);
    }
    /** Seconds since the epoch. */
    at(row) {
        return this.numbers[row * this.width + SLOTS.at] ?? NaN;
    }
    /** Writes a row over one before it. */
    move(from, to) {
        const { width } = this;
        this.writable().copyWithin(to * width, from * width, (from + 1) * width);
    }
    /** Makes samples of the rows as they are now, whatever becomes of the table. */
    reader() {
        this.isShared = true;
        const { numbers, percents, width } = this;
        return row => {
            const start = row * width;
            const sample = {
                at: numbers[start + SLOTS.at] ?? 0,
                users: numbers[start + SLOTS.users] ?? 0,
                requests: numbers[start + SLOTS.requests] ?? 0,
                failures: numbers[start + SLOTS.failures] ?? 0,
                average: numbers[start + SLOTS.average] ?? NaN,
                printedThroughput: numbers[start + SLOTS.printedThroughput] ?? NaN,
                percentiles: new percentile_row/* PercentileRow */.Y(percents, numbers, start + PERCENTILES)
            };
            if (Number.isNaN(sample.average))
                delete sample.average;
            if (Number.isNaN(sample.printedThroughput))
                delete sample.printedThroughput;
            return sample;
        };
    }
    /** With room for all rows, and nobody else's. */
    writable() {
        const needed = this.size * this.width;
        if (needed > this.numbers.length || this.isShared) {
            const own = new Float64Array(Math.max(this.numbers.length, needed * 2));
            own.set(this.numbers);
            this.numbers = own;
            this.isShared = false;
        }
        return this.numbers;
    }
}

;// CONCATENATED MODULE: ./src/locust/history/samples.ts


/** Most endpoints' samples are never looked at. */
class SeriesMap extends derived_map/* DerivedMap */.a {
    #rows;
    #sampleOf;
    constructor(rows, sampleOf) {
        super();
        this.#rows = rows;
        this.#sampleOf = sampleOf;
    }
    get(key) {
        return this.#rows.get(key)?.map(row => this.#sampleOf(row));
    }
    has(key) {
        return this.#rows.has(key);
    }
    keys() {
        return this.#rows.keys();
    }
}
/** However little is asked for. */
const MIN_KEPT = 100;
/** Keeps at most `capacity` samples of all series together, with these percentiles. */
function sampleStore(capacity, percents) {
    const table = new SampleTable(percents);
    const byKey = new Map();
    /** Of each row of the table. */
    const ticks = [];
    const owners = [];
    let stride = 1;
    const keep = (isKept) => {
        for (const series of byKey.values())
            series.lastRow = -1;
        let size = 0;
        for (const [row, owner] of owners.entries()) {
            if (!isKept(row, owner))
                continue;
            table.move(row, size);
            ticks[size] = ticks[row] ?? 0;
            owners[size] = owner;
            owner.lastRow = size++;
        }
        ticks.length = owners.length = table.size = size;
    };
    return {
        wants: tick => tick % stride === 0,
        add(key, tick, sample) {
            if (tick % stride !== 0)
                return;
            let owner = byKey.get(key);
            if (owner === undefined)
                byKey.set(key, (owner = { key, lastRow: -1 }));
            // A second that is printed twice: the later row says more.
            if (owner.lastRow >= 0 && ticks[owner.lastRow] === tick) {
                table.set(owner.lastRow, sample);
                return;
            }
            owner.lastRow = table.size;
            table.set(table.size, sample);
            ticks.push(tick);
            owners.push(owner);
            if (table.size <= Math.max(MIN_KEPT, capacity))
                return;
            stride *= 2;
            keep(row => (ticks[row] ?? 0) % stride === 0);
        },
        clear() {
            keep(() => false);
            byKey.clear();
            stride = 1;
        },
        dropFrom(at) {
            const cut = new Set();
            keep((row, owner) => {
                if (table.at(row) >= at)
                    cut.add(owner);
                return !cut.has(owner);
            });
        },
        get stride() {
            return stride;
        },
        series(change = sample => sample) {
            const rows = new Map([...byKey.keys()].map(key => [key, []]));
            for (const [row, { key }] of owners.entries())
                rows.get(key)?.push(row);
            const sampleOf = table.reader();
            return new SeriesMap(rows, row => change(sampleOf(row)));
        }
    };
}

// EXTERNAL MODULE: ./src/locust/history/silence-log.ts + 2 modules
var silence_log = __nccwpck_require__(2606);
// EXTERNAL MODULE: ./src/locust/history/sparse.ts
var sparse = __nccwpck_require__(7221);
;// CONCATENATED MODULE: ./src/locust/history/window.ts
/** By chance, a maximum is within the window of a row or two. */
const ENOUGH_ROWS = 20;
function noEvidence() {
    return { endpoints: false, differ: false, agree: 0 };
}
/**
 * 1.2 to 2.2.1 print percentiles since the start; later ones do so only without
 * `--csv-full-history`, which shows by the rows of endpoints.
 */
function isWindow({ endpoints, differ, agree }) {
    return differ || (endpoints && agree < ENOUGH_ROWS);
}
/** All zero is how a window without requests is printed. */
function withoutEmptyWindow(sample) {
    // Its maximum tells, nearly always.
    if ((sample.percentiles.get(100) ?? 0) !== 0)
        return sample;
    for (const value of sample.percentiles.values())
        if (value !== 0)
            return sample;
    return { ...sample, percentiles: new Map() };
}

;// CONCATENATED MODULE: ./src/locust/history/state.ts









const KEPT_RESETS = 1000;
/** Until then the last seconds are the whole run. */
const WINDOW_SECONDS = 12;
/** Collects rows; `finish` is called once, at the end of the file. */
class HistoryState {
    totals;
    endpoints;
    keys = new Set();
    restarts = [];
    watch;
    resets = [];
    evidence = noEvidence();
    /** Rows since the last total: they wait for theirs. */
    block = [];
    rowsInBlock = 0;
    badInBlock = 0;
    badRows = 0;
    firstBadLine;
    ticks = 0;
    suspect;
    clockDropped = 0;
    /** With rows before it: an earlier time of none is no step. */
    isClockSetBack = false;
    repeatedSeconds = [];
    held;
    unread;
    mostRequests = 0;
    wentBackIn;
    disorder;
    firstAt;
    last;
    beforeLast;
    lastBlocks = new LastBlocks();
    peakUsers = 0;
    options;
    constructor(options) {
        this.options = options;
        this.totals = sampleStore(options.share * limits/* KEPT_TOTAL_SAMPLES */._s, options.percents);
        this.endpoints = sampleStore(options.share * limits/* KEPT_ENDPOINT_SAMPLES */.JD, options.percents);
        this.watch = (0,silence_log/* silenceWatch */.d)(options.hasUsers);
    }
    /** The rows of a block come before the total that ends it. */
    wantsEndpoints() {
        return this.endpoints.wants(this.ticks + 1);
    }
    wantsLeast() {
        return this.lastBlocks.wantsLeast();
    }
    endpoint(key, row) {
        this.rowsInBlock++;
        this.evidence.endpoints = true;
        if (row === undefined)
            return;
        this.compareMaximum(row);
        if (!this.keys.has(key) && this.keys.size >= limits/* MAX_ENDPOINTS */.k$.max)
            return;
        this.keys.add(key);
        this.block.push([key, row]);
    }
    /** An endpoint without a type may be named like the total, which then ends the block. */
    total(row, line) {
        if (this.options.hasNamesake) {
            const held = this.held;
            this.held = { row, line };
            if (held === undefined || held.row.sample.at === row.sample.at)
                return;
            this.tick(held.row, held.line);
        }
        else
            this.tick(row, line);
    }
    tick(row, line) {
        const { block, suspect } = this;
        this.block = [];
        if (!follows(row, this.last)) {
            // One wrong time is damage, two in a row are another clock: then the time before was wrong.
            if (suspect === undefined || !follows(row, suspect.row.sample)) {
                const firstBadBefore = this.firstBadLine;
                this.bad(line);
                if (isEarlier(row, this.last))
                    this.disorder = withPlace(this.disorder, line);
                this.suspect = { row, block, firstBadBefore };
                this.rowsInBlock = this.badInBlock = 0;
                return;
            }
            // It was counted as bad; it was the clock, and what stands before it cannot stay.
            this.badRows--;
            this.firstBadLine = suspect.firstBadBefore;
            if (isEarlier(suspect.row, this.last))
                this.disorder = withRow(this.disorder);
            this.goBackTo(suspect.row.sample, line);
            this.accept(suspect.row, suspect.block);
        }
        if (suspect !== undefined && isClockStep(suspect.row, this.last, row)) {
            this.badRows--;
            this.firstBadLine = suspect.firstBadBefore;
            this.clockDropped++;
            this.isClockSetBack = true;
        }
        this.suspect = undefined;
        this.accept(row, block);
    }
    cell(line, text) {
        const { count, ...first } = this.unread ?? { count: 0, line, excerpt: text.slice(0, 40) };
        this.unread = { count: count + 1, ...first };
    }
    accept(row, block) {
        const { sample } = row;
        let { last } = this;
        this.rowsInBlock = this.badInBlock = 0;
        const isNext = last === undefined || sample.at > last.at;
        if (last !== undefined && sample.requests < last.requests) {
            if (this.resets.length < KEPT_RESETS)
                this.resets.push(sample.at);
            this.startAgain();
            last = undefined;
        }
        else if (isNext)
            this.ticks++;
        else
            this.repeatedSeconds = withTwice(this.repeatedSeconds, sample.at);
        this.firstAt ??= sample.at;
        this.mostRequests = Math.max(this.mostRequests, sample.requests);
        this.compareMaximum(row);
        this.watch.tick(sample);
        this.peakUsers = Math.max(this.peakUsers, sample.users);
        this.totals.add('', this.ticks, sample);
        for (const [key, endpoint] of block)
            this.endpoints.add(key, this.ticks, endpoint.sample);
        if (isNext)
            this.beforeLast = last;
        this.lastBlocks.add(row, block, isNext);
        this.last = sample;
    }
    /** Later rows are dropped. A clock leaves the counts; with less the rows stand twice, or are another run's. */
    goBackTo({ at, requests }, line) {
        const isClock = requests >= (this.last?.requests ?? 0);
        const before = this.totals.series().get('')?.length ?? 0;
        this.totals.dropFrom(at);
        const kept = this.totals.series().get('') ?? [];
        this.endpoints.dropFrom(at);
        this.repeatedSeconds = this.repeatedSeconds.filter(each => each < at);
        this.last = kept.at(-1);
        this.beforeLast = undefined;
        this.lastBlocks.clear();
        this.isClockSetBack = kept.length > 0 && (isClock || this.isClockSetBack);
        if (isClock)
            this.clockDropped += before - kept.length;
        else {
            this.wentBackIn ??= line;
            this.watch.reset();
            for (const sample of kept)
                this.watch.tick(sample);
        }
    }
    bad(line) {
        this.badRows++;
        this.badInBlock++;
        this.firstBadLine ??= line;
    }
    restart(line) {
        this.restarts.push(line);
        this.disorder = undefined;
        this.held = undefined;
        this.startAgain();
        this.resets = [];
        this.block = [];
        this.last = undefined;
        this.evidence = noEvidence();
    }
    finish() {
        if (this.held !== undefined)
            this.tick(this.held.row, this.held.line);
        const history = this.history();
        const silenceLog = this.watch.result();
        const { emptyFor, startedByHand, activeFrom, activeTo } = silenceLog.pace;
        return {
            history,
            ...{ emptyFor, startedByHand, hasEndpointRows: this.evidence.endpoints },
            silenceLog,
            sparse: (0,sparse/* sparseStretches */.E)(history.samples),
            // One of those after the last total may be the stump of a row.
            badRows: this.badRows - Math.min(1, this.badInBlock),
            clockDropped: this.clockDropped,
            stump: this.badInBlock > 0,
            mostRequests: this.mostRequests,
            restarts: this.restarts,
            blockBeforeLast: this.lastBlocks.beforeLast(),
            ...(0,present/* present */.E)({
                beforeLast: this.beforeLast,
                ...{ activeFrom, activeTo },
                peakUsers: this.peakUsers > 0 ? this.peakUsers : undefined,
                firstBadLine: this.firstBadLine,
                wentBackIn: this.wentBackIn,
                unreadCells: this.unread,
                disorder: this.disorder
            })
        };
    }
    history() {
        const samples = this.totals.series().get('') ?? [];
        if (this.last !== undefined && samples.at(-1)?.at !== this.last.at)
            samples.push(this.last);
        const window = this.options.windowOnly || isWindow(this.evidence);
        return {
            percentileMode: window ? 'window' : 'cumulative',
            samples: window ? samples.map(withoutEmptyWindow) : samples,
            endpoints: this.endpoints.series(window ? withoutEmptyWindow : undefined),
            thinnedBy: this.totals.stride,
            ...clockOf(this.isClockSetBack, this.repeatedSeconds),
            endpointsThinnedBy: this.endpoints.stride,
            resets: this.resets,
            truncated: this.rowsInBlock + this.badInBlock > 0
        };
    }
    /** The 100 % of the whole run is the bucket of its maximum; that of the last 10 seconds is not. */
    compareMaximum({ sample, max }) {
        const highest = sample.percentiles.get(100);
        if (highest === undefined || max === undefined)
            return;
        const [low, high] = (0,buckets/* bucketRange */.I7)(highest);
        // One ms more, as old releases truncate.
        if (max < low - 1 || max > high + 1)
            this.evidence.differ = true;
        else if (sample.at - (this.firstAt ?? sample.at) > WINDOW_SECONDS)
            this.evidence.agree++;
    }
    startAgain() {
        this.firstAt = undefined;
        this.totals.clear();
        this.endpoints.clear();
        this.watch.reset();
        this.ticks = 0;
        this.isClockSetBack = false;
        this.repeatedSeconds = [];
        this.beforeLast = undefined;
        this.lastBlocks.clear();
    }
}


/***/ }),

/***/ 9510:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ jsonOf),
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
/** What a text says as JSON; undefined for what is none. */
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** An object, and no list. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 6603:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ NOTES),
  U: () => (/* binding */ NOTE_CODES)
});

;// CONCATENATED MODULE: ./src/locust/judging-notes.ts
/** The part of the table of notes that is not about a run's own data: see note-codes.ts. */
const JUDGING_NOTES = {
    // What it is compared with
    'no-baseline': {
        severities: ['info', 'warning'],
        meaning: 'there is no run to compare with; warns when those that there are cannot be used'
    },
    'baseline-skipped': {
        severities: ['info', 'warning'],
        meaning: 'a baseline is not used; warns when it could not be had, or is the very run that is judged'
    },
    'history-line-refused': {
        severities: ['info'],
        meaning: 'a line of the history of earlier runs is damaged or foreign, and is not used'
    },
    'history-unread': {
        severities: ['info'],
        meaning: 'the history of earlier runs, or one of several, could not be had'
    },
    'change-point': {
        severities: ['info', 'warning'],
        meaning: 'a lasting step in the history of the base branch, told for the first time; for the worse it does what `on-change-point` says'
    },
    creep: {
        severities: ['info'],
        meaning: 'a metric drifted beyond its tolerance over many runs without a single step'
    },
    'not-comparable': {
        severities: ['info', 'warning'],
        meaning: 'the run, or a part of it, is not compared; `on-not-comparable` decides what that does'
    },
    'not-settled': {
        severities: ['warning'],
        meaning: 'no settled time at full load to compare',
        was: 'short-run'
    },
    // Where it runs
    'bad-config': { severities: ['error'], meaning: 'the config file is wrong' },
    'config-not-read': {
        severities: ['warning'],
        meaning: 'there is no config file, but one whose name ends in .yaml, which is not read'
    },
    'bad-input': { severities: ['error'], meaning: 'an input or option is wrong', was: 'bad-config' },
    'several-pull-requests': {
        severities: ['info'],
        meaning: 'several open pull requests have this head',
        was: 'bad-config'
    },
    'github-unavailable': {
        severities: ['error'],
        meaning: 'GitHub did not hand over what was to be judged, or what to judge by'
    },
    'stale-artifact': {
        severities: ['error'],
        meaning: 'the job that uploaded the artifact ran again in this attempt and uploaded nothing: the numbers are of the attempt before'
    },
    'earlier-attempt': {
        severities: ['info'],
        meaning: 'an earlier attempt uploaded the artifact, and its job did not run again'
    },
    'attempt-unknown': { severities: ['warning'], meaning: 'the attempt of an artifact is not told' },
    'old-run': {
        severities: ['warning'],
        meaning: 'the run ended more than 6 hours before this job began, or before its artifact was uploaded (not on the command line)'
    },
    'ended-early': {
        severities: ['error'],
        meaning: 'the step ended before there was a verdict: its time was over, or the job cancelled'
    },
    'gate-failed': {
        severities: ['error'],
        meaning: 'an error of Locust Gate itself',
        was: 'unreadable-file'
    }
};

;// CONCATENATED MODULE: ./src/locust/note-codes.ts

/**
 * What a reader or a judge may notice. Codes are stable: people name them in the config (`notes:`) and
 * machines read them from the JSON report; one stands for one thing. docs/configuration.md is made
 * from this.
 */
const NOTES = {
    // What there is to read
    'no-input': { severities: ['error'], meaning: 'there is nothing to judge: no file, no artifact' },
    'unreadable-file': {
        severities: ['error', 'warning', 'info'],
        meaning: 'a file is not as Locust writes it; the run can be judged without it: warns; a histogram: info'
    },
    'no-stats-file': {
        severities: ['error'],
        meaning: 'a history or a file of failures without the stats file of its run',
        was: 'unreadable-file'
    },
    'ignored-file': {
        severities: ['info', 'warning'],
        meaning: "a file is left out; warns when its name is that of one of Locust's"
    },
    'too-large': {
        severities: ['error', 'warning'],
        meaning: 'more than is read; warns when only rows of errors are left out'
    },
    'ambiguous-path': {
        severities: ['info'],
        meaning: 'a PATH is both folder and prefix; both were read'
    },
    'duplicate-run': {
        severities: ['warning'],
        meaning: 'one run twice, or two files that claim to be it'
    },
    'shards-not-merged': {
        severities: ['warning'],
        meaning: 'shards that cannot be merged (no histograms, not at one time, or one twice), judged apart'
    },
    'nothing-combined': { severities: ['info'], meaning: '`combine` found no two runs of one name' },
    'encoding-guessed': { severities: ['info'], meaning: 'a file is not UTF-8' },
    // What the stats say
    'zero-requests': { severities: ['error'], meaning: 'no requests were counted' },
    'no-total-row': { severities: ['error'], meaning: 'the stats have no Aggregated row' },
    'no-percentiles': {
        severities: ['error', 'warning'],
        meaning: 'the stats have no percentiles; up to Locust 0.13.2 their file is missing: warns',
        was: 'unreadable-file'
    },
    'totals-disagree': {
        severities: ['error', 'warning'],
        meaning: 'cells that deny each other, or `N/A` in a row with requests; warns where rounding or a custom user could explain it'
    },
    'no-response-times': {
        severities: ['error'],
        meaning: 'no request has a response time above 0 ms; counts and errors alone can still fail'
    },
    'untimed-rows': {
        severities: ['info', 'warning'],
        meaning: 'rows without response times, and what they do to the total; warns when they lower percentiles of other rows'
    },
    'impossible-times': {
        severities: ['warning'],
        meaning: 'response times below 0 ms: the clock was set'
    },
    'seconds-suspected': {
        severities: ['info'],
        meaning: 'no request of a row took a millisecond: does the client report seconds?'
    },
    'off-grid-percentiles': { severities: ['info'], meaning: "percentiles not on Locust's grid" },
    'window-percentiles': {
        severities: ['warning'],
        meaning: 'Locust 0.13.3 and 0.13.4 print the percentiles of the last 10 seconds only'
    },
    'successes-only': {
        severities: ['warning', 'info'],
        meaning: 'Locust before 0.10 does not count failures as requests; where that is not sure: info'
    },
    'failures-unexplained': {
        severities: ['info', 'warning'],
        meaning: 'the failures file does not explain the failures; warns when many are not, and when it counts a cause twice'
    },
    'failures-logged': {
        severities: ['info'],
        meaning: 'the locustfile logged failures of no request',
        was: 'failures-unexplained'
    },
    'exceptions-raised': {
        severities: ['warning'],
        meaning: 'Python exceptions in tasks: what the task would have done next was not done'
    },
    'not-requests': {
        severities: ['warning'],
        meaning: 'rows of [known tools](clients.md) that are no requests, and what remains without them; `not-requests:` leaves them out'
    },
    'rows-left-out': {
        severities: ['info', 'warning'],
        meaning: 'rows that `not-requests:` leaves out; warns when percentiles are then graded nowhere'
    },
    'not-requests-unused': { severities: ['info'], meaning: 'a pattern that matches no endpoint' },
    'endpoint-failing': { severities: ['warning'], meaning: 'every request to an endpoint failed' },
    'rare-endpoints': {
        severities: ['warning'],
        meaning: 'endpoints with too few requests each to be judged, as with ids in their names'
    },
    // What the history says
    'history-missing': {
        severities: ['warning', 'info'],
        meaning: 'no `_stats_history.csv`, or one without rows of the total that can be read: a server that hangs cannot be seen; of Locust up to 0.13.2, which writes none: info'
    },
    'history-truncated': {
        severities: ['warning', 'info'],
        meaning: 'the history lacks more than Locust loses; a block that a kill cut, and the end that Locust up to 2.46.2 does not write: info'
    },
    'history-foreign': {
        severities: ['warning'],
        meaning: 'the history counts far less than the stats: it is of another run, or lacks rows',
        was: 'history-truncated'
    },
    'history-damaged': {
        severities: ['warning'],
        meaning: 'rows or cells of the history cannot be read',
        was: 'unreadable-file'
    },
    'history-mixed': {
        severities: ['warning'],
        meaning: 'the history holds several runs, or rows twice',
        was: 'duplicate-run'
    },
    'clock-set-back': {
        severities: ['info', 'warning'],
        meaning: 'the clock was set back during the test; warns when many rows are left out',
        was: 'unreadable-file'
    },
    'stats-reset': { severities: ['info'], meaning: 'the statistics were reset during the run' },
    stalled: {
        severities: ['warning', 'info'],
        meaning: 'users, and no or hardly any answers, that nothing explains; short ones, and those before the first answer: info'
    },
    'stalled-at-end': {
        severities: ['error'],
        meaning: 'no answer came at the end although there were users: the statistics are of before'
    },
    'users-lost': {
        severities: ['warning', 'info'],
        meaning: 'users went away before the end, as with a lost worker; warns if for long'
    },
    'duration-unknown': { severities: ['warning'], meaning: 'nothing tells how long the run lasted' },
    'short-run': { severities: ['info'], meaning: 'the load test took less than half a minute' },
    'times-doubtful': {
        severities: ['warning'],
        meaning: 'the clock of the machine jumped: what hangs on time is not graded'
    },
    'warm-up': {
        severities: ['info'],
        meaning: 'what was left out at the start, or why nothing was'
    },
    'warm-up-unsettled': { severities: ['info'], meaning: 'response times fell for long' },
    drift: { severities: ['warning'], meaning: 'response times or errors grew during the run' },
    'error-burst': { severities: ['warning'], meaning: 'many failures within a short time' },
    'no-capacity': { severities: ['error'], meaning: 'a capacity test shows no capacity' },
    'stopped-early': {
        severities: ['error'],
        meaning: 'locust-gate watch ended the load test before its end: such a run never passes, whatever `notes:` says of it'
    },
    'abort-when-met': {
        severities: ['info'],
        meaning: 'locust-gate watch would have ended the run'
    },
    'abort-when-unknown': {
        severities: ['info'],
        meaning: 'percentiles under `abort-when:`, and no `--csv-full-history` that tells them over time'
    },
    'mark-not-used': {
        severities: ['warning', 'info'],
        meaning: 'the mark of a run that was stopped cannot be read; of a run of another time: info'
    },
    'recovery-too-slow': {
        severities: ['warning'],
        meaning: 'the service was not back within its bounds when the test ended'
    },
    // What stood around it
    'resources-unread': {
        severities: ['warning'],
        meaning: 'resource metrics could not be read: no server, no snapshot, or no answer'
    },
    'clock-skew': {
        severities: ['info', 'warning'],
        meaning: 'the clocks of load generator and Prometheus differ; warns when what is judged would be of another time'
    },
    'resource-ungraded': {
        severities: ['info'],
        meaning: 'a bound on a resource metric of which only what stands nearest can be known'
    },
    'small-percentages': {
        severities: ['info'],
        meaning: 'all values of a percentage are as small as a ratio’s would be'
    },
    'generator-differs': {
        severities: ['warning'],
        meaning: 'a baseline was measured by a load generator on other hardware'
    },
    // What was asked for
    'users-differ': {
        severities: ['info', 'warning'],
        meaning: 'not the users of the load level; warns when the config names them'
    },
    'duration-differs': {
        severities: ['info', 'warning'],
        meaning: 'not the duration of the load level; warns when the config names it'
    },
    'load-level-unused': {
        severities: ['info', 'warning'],
        meaning: 'a load level that was asked for is of no run; warns when one of the config seems misspelt, and a run is judged by another'
    },
    'waiver-expired': { severities: ['warning'], meaning: 'a waiver ended before today' },
    'waiver-unused': { severities: ['info'], meaning: 'a waiver covers nothing here' },
    'excuses-dropped': {
        severities: ['info', 'warning'],
        meaning: 'waivers, milder severities, or `fail-on: never` of a change do not excuse it; warns if those of its base branch could not be read',
        was: 'bad-config'
    },
    ...JUDGING_NOTES
};
const NOTE_CODES = Object.keys(NOTES);


/***/ }),

/***/ 9432:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ note)
/* harmony export */ });
/* harmony import */ var _note_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6603);

/** A note with the severity of its code. */
function note(code, message, ...[rest]) {
    return { code, severity: _note_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTES */ .Y[code].severities[0], message, ...rest };
}


/***/ }),

/***/ 8313:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/** Without the keys that are undefined. */
function present(values) {
    const found = {};
    for (const key of Object.keys(values)) {
        const value = values[key];
        if (value !== undefined)
            found[key] = value;
    }
    return found;
}


/***/ }),

/***/ 635:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ SHORT_RUN_SECONDS),
  n: () => (/* binding */ assess)
});

// EXTERNAL MODULE: ./src/units/count.ts
var units_count = __nccwpck_require__(3252);
// EXTERNAL MODULE: ./src/locust/note.ts
var note = __nccwpck_require__(9432);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __nccwpck_require__(8313);
// EXTERNAL MODULE: ./src/locust/stats/printed-duration.ts
var printed_duration = __nccwpck_require__(7861);
// EXTERNAL MODULE: ./src/locust/stats/untimed.ts
var untimed = __nccwpck_require__(6788);
// EXTERNAL MODULE: ./src/locust/run.ts
var run = __nccwpck_require__(6351);
// EXTERNAL MODULE: ./src/locust/quality/percentile-checks.ts
var percentile_checks = __nccwpck_require__(2827);
;// CONCATENATED MODULE: ./src/locust/quality/other-run-checks.ts


/**
 * What of the history cannot be of the run that the stats are of: with `--csv-full-history` the endpoints of
 * both files are the same, and of a run none can be known to one alone. When failures were first and last seen
 * is not held against it: those are of other clocks, and stay as they are in files whose times are moved.
 */
function otherRunProblems(endpoints, { blockBeforeLast, encodingGuessed }) {
    const called = blockBeforeLast.endpoints.filter(([, { sample }]) => sample.requests > 0);
    const [first] = called;
    if (first === undefined || encodingGuessed || endpoints.length === 0)
        return [];
    const known = new Set(endpoints.map(run/* endpointKey */.r4));
    if (called.some(([key]) => known.has(key)))
        return [];
    return [
        `the history is of ${(0,units_count/* counted */.hS)(called.length, 'endpoint')} that the stats do not have, e.g. ${first[0]}`
    ];
}

// EXTERNAL MODULE: ./src/locust/stats/buckets.ts
var buckets = __nccwpck_require__(6301);
;// CONCATENATED MODULE: ./src/locust/quality/range-checks.ts


/**
 * A percentile of the total is between the least and the greatest of its rows', whatever their sizes: by
 * Locust's ranks no more than n × p requests of a row are below its own, and the rows add up. Requests
 * without a time, which old releases count as below all others, change nothing of that. Of percentiles
 * that Locust's own rounding gives; neighbouring buckets are let pass.
 */
function rangeProblems(aggregated, endpoints, { window, isDefault }) {
    if (window || !isDefault)
        return [];
    const called = endpoints.filter(row => row.requests > 0);
    return [...aggregated.percentiles].flatMap(([percent, value]) => {
        const values = called.flatMap(row => row.percentiles.get(percent) ?? []);
        // Of 0 ms that custom users give more is said elsewhere.
        if (values.length < called.length || values.length === 0 || value <= 0)
            return [];
        const least = values.reduce((a, b) => Math.min(a, b));
        const most = values.reduce((a, b) => Math.max(a, b));
        if (least < 0)
            return [];
        const says = (rows) => `${percent}% of the total is ${(0,units_count/* formatExact */.Bo)(value)} ms, that of each row ${rows}`;
        const [low, high] = (0,buckets/* bucketRange */.I7)(value);
        if (high < (0,buckets/* bucketRange */.I7)(least)[0])
            return [says(`at least ${(0,units_count/* formatExact */.Bo)(least)}`)];
        return low > (0,buckets/* bucketRange */.I7)(most)[1] ? [says(`at most ${(0,units_count/* formatExact */.Bo)(most)}`)] : [];
    });
}

;// CONCATENATED MODULE: ./src/locust/quality/rate-checks.ts



/** No load test takes ten years. */
const MAX_DURATION_SECONDS = 10 * 365 * 86_400;
/** Programs that save the file again keep at least so many digits of a number. */
const KEPT_PRECISION = 1e-6;
/**
 * What the printed rates cannot be, given the counts and each other. Every release divides the counts
 * of all rows by one and the same time, from the start of the statistics to the last request: so the
 * rows' rates add up to the total's, and each row's count ÷ rate is that time. A value may be off by
 * one of its last digit, as old releases cut and others round.
 */
function rateProblems(stats) {
    const { aggregated, endpoints } = stats;
    if (aggregated === undefined)
        return [];
    const rows = [...endpoints, aggregated];
    const negative = rows.find(row => (row.printedThroughput ?? 0) < 0 || (row.printedFailureRate ?? 0) < 0);
    if (negative !== undefined)
        return [`the rate of ${(0,run/* endpointKey */.r4)(negative)} is negative`];
    const duration = (0,printed_duration/* totalPrinted */.r)(stats) ?? 0;
    if (duration > MAX_DURATION_SECONDS) {
        const { requests, printedThroughput } = aggregated;
        return [
            `${(0,units_count/* counted */.hS)(requests, 'request')} at ${printedThroughput ?? 0}/s would take more than ten years`
        ];
    }
    const sum = sumProblem(aggregated, endpoints);
    if (sum !== undefined)
        return [sum];
    return [...clockProblems(stats, aggregated), ...failureProblems(stats, rows)];
}
function sumProblem({ printedThroughput: total }, endpoints) {
    const rates = endpoints.flatMap(row => row.printedThroughput ?? []);
    if (total === undefined || rates.length < endpoints.length || rates.length === 0)
        return undefined;
    const sum = rates.reduce((a, b) => a + b, 0);
    const slack = [...rates, total].reduce((a, rate) => a + slackOf(rate), 0);
    if (Math.abs(sum - total) <= slack)
        return undefined;
    return `the rows add up to ${rounded(sum)} requests/s, the total says ${total}`;
}
/** One row is enough to tell, the one that differs most. */
function clockProblems(stats, total) {
    const rate = total.printedThroughput;
    const all = countedOf(stats, total);
    if (rate === undefined || rate <= 0 || all <= 0)
        return [];
    const slack = slackOf(rate);
    const wrong = stats.endpoints.flatMap(row => {
        const { printedThroughput: own } = row;
        const count = countedOf(stats, row);
        if (own === undefined || count <= 0)
            return [];
        const due = (rate * count) / all;
        const over = Math.abs(own - due) - slackOf(own) - (slack * count) / all;
        return over > 0 ? [{ row, count, own, over }] : [];
    });
    const [first] = wrong.sort((a, b) => b.over - a.over);
    if (first === undefined)
        return [];
    const { row, count, own } = first;
    const seconds = own > 0 ? `takes ${rounded(count / own)} s` : 'never ends';
    return [
        `at ${own} requests/s ${(0,run/* endpointKey */.r4)(row)} ${seconds}, at ${rate} the total ${rounded(all / rate)} s`
    ];
}
/** Failures/s is the failures in the same time. */
function failureProblems(stats, rows) {
    const decimals = rows.reduce((a, row) => Math.max(a, decimalsOf(row.printedFailureRate ?? 0)), 0);
    const duration = (0,printed_duration/* totalPrinted */.r)(stats);
    return rows.flatMap(row => {
        const { failures, printedFailureRate: printed } = row;
        if (printed === undefined || (failures === 0 && printed <= 0))
            return [];
        const key = row.method === '' ? `the total ${run/* AGGREGATED */.Y$}` : (0,run/* endpointKey */.r4)(row);
        if (failures === 0)
            return [`${key} has ${printed} failures/s and no failures`];
        if (duration === undefined)
            return [];
        const due = failures / duration;
        // Of a plain 0 the other rows tell how many digits are printed.
        const slack = printed === 0 ? 10 ** -decimals : slackOf(printed);
        const own = slack + due * relativeSlack(stats);
        if (Math.abs(printed - due) <= own)
            return [];
        return [
            `${key} has ${printed} failures/s and ${(0,units_count/* counted */.hS)(failures, 'failure')} in ${rounded(duration)} s`
        ];
    });
}
function relativeSlack({ aggregated }) {
    const rate = aggregated?.printedThroughput ?? 0;
    return rate > 0 ? slackOf(rate) / rate : 0;
}
/** Locust 0.8 and 0.9 divide what succeeded. */
function countedOf({ successesOnly }, { requests, failures }) {
    return successesOnly ? requests - failures : requests;
}
function slackOf(value) {
    return 10 ** -decimalsOf(value) + Math.abs(value) * KEPT_PRECISION;
}
/** Digits after the point as the value is written shortest. */
function decimalsOf(value) {
    if (Number.isInteger(value) && Math.abs(value) < 1e21)
        return 0;
    const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
    return Math.max(0, fraction.length - Number(exponent));
}
function rounded(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./src/locust/quality/contradictions.ts







/** Old releases truncate to whole ms. */
const TRUNCATION_MS = 1;
/** Files that are written one after the other may differ by a little. */
const MAX_MORE_FAILURES = 10;
/** Requests without a response time count in the number, not in the mean. */
const UNTIMED_FACTOR = 1.5;
const ROW_LOST = "A listener raised, as for response_length=None or response_time=NaN: look for the traceback in Locust's log. If there is none, a row was taken out of the file";
/** What cannot be true together, as one note: the file was edited, or put together from several. */
function contradictions({ printed: stats, statsHeader, history, failures }, { file, window }) {
    const { aggregated, endpoints } = stats;
    if (aggregated === undefined)
        return [];
    const rows = [...endpoints, aggregated];
    // Those of Locust ≤ 0.13.2 are in a file apart.
    const columns = new Set(statsHeader.percentiles.map(({ percent }) => percent));
    for (const row of rows)
        for (const percent of row.percentiles.keys())
            columns.add(percent);
    const isDefault = hasDefaultRounding(rows);
    const facts = { columns: [...columns], window, isDefault };
    const ofHistory = history === undefined ? [] : endpointsOfHistory(endpoints, history);
    const proofs = [
        ...twice(endpoints),
        ...sums(aggregated, endpoints),
        ...rows.flatMap(row => within(row)),
        ...rows.flatMap(row => (0,percentile_checks/* percentileProblems */.Y_)(row, timedOf(stats, row), facts)),
        ...rangeProblems(aggregated, endpoints, facts),
        ...rateProblems(stats)
    ];
    const proofsBeside = [
        ...(history === undefined ? [] : againstHistory(aggregated, history.beforeLast)),
        ...ofHistory.flatMap(countsOfHistory),
        ...(failures === undefined ? [] : againstFailures(aggregated, failures))
    ];
    const proven = contradiction(file, proofs, proofsBeside, 'error');
    const lost = rowLost(aggregated, endpoints);
    if (lost !== undefined)
        return proven.map(({ code, severity }) => ({ code, severity, file, ...lost }));
    if (proven.length > 0)
        return proven;
    const doubts = [
        ...averages(aggregated, endpoints),
        ...zeroes(aggregated, endpoints),
        ...(window || !isDefault ? [] : means(stats, rows))
    ];
    const doubtsBeside = history === undefined
        ? []
        : [...timesOfHistory(aggregated, ofHistory, history), ...otherRunProblems(endpoints, history)];
    return contradiction(file, doubts, doubtsBeside, 'warning');
}
/** @param beside what the stats file says otherwise than the files of the run that lie beside it */
function contradiction(file, within, beside, severity) {
    const [first, ...others] = [...within, ...beside];
    if (first === undefined)
        return [];
    const more = others.length > 0 ? ` (and ${(0,units_count/* formatCount */.B4)(others.length)} more)` : '';
    const what = within.length > 0 ? 'contradicts itself' : 'and the files beside it contradict each other';
    return [
        (0,note/* note */.N)('totals-disagree', `${file} ${what}: ${first}${more}`, {
            severity,
            advice: 'Upload the files of one run, as Locust wrote them',
            file
        })
    ];
}
/** Locust keeps one entry for each method and name. */
function twice(endpoints) {
    const seen = new Set();
    return endpoints.flatMap(({ method, name }) => {
        // The length tells where the method ends.
        const key = `${method.length} ${method} ${name}`;
        if (seen.has(key))
            return [`${(0,run/* endpointKey */.r4)({ method, name })} has two rows`];
        seen.add(key);
        return [];
    });
}
/** The listener that counts a request in the total first raised before its own row had it. */
function rowLost({ requests }, endpoints) {
    const sum = endpoints.reduce((total, row) => total + row.requests, 0);
    if (sum >= requests)
        return undefined;
    return {
        message: `${(0,units_count/* counted */.hS)(requests - sum, 'request is', 'requests are')} counted in the total only: it says ${(0,units_count/* formatCount */.B4)(requests)}, the rows add up to ${(0,units_count/* counted */.hS)(sum, 'request')}`,
        advice: ROW_LOST
    };
}
/** Exact in every release: 207 real files, no difference but in one edited by hand. */
function sums(aggregated, endpoints) {
    const columns = ['requests', 'failures'];
    return columns.flatMap(column => {
        const sum = endpoints.reduce((total, row) => total + row[column], 0);
        if (sum === aggregated[column])
            return [];
        return [
            `the rows add up to ${countedAs(sum, column)}, the total says ${(0,units_count/* formatCount */.B4)(aggregated[column])}`
        ];
    });
}
function within(row) {
    const { requests, failures } = row;
    const problems = [];
    // `log_error()` alone counts failures of what never was a request.
    if (failures > requests && requests > 0 && row.method !== '') {
        problems.push(`${(0,run/* endpointKey */.r4)(row)} has ${(0,units_count/* counted */.hS)(failures, 'failure')} of ${(0,units_count/* counted */.hS)(requests, 'request')}`);
    }
    const average = averageProblem(row);
    if (average !== undefined)
        problems.push(`the average of ${(0,run/* endpointKey */.r4)(row)}, ${average}`);
    return problems;
}
function averageProblem({ min, average, max }) {
    if (average === undefined)
        return undefined;
    const said = () => `${(0,units_count/* formatExact */.Bo)(average)} ms, is`;
    if (min !== undefined && average < min - TRUNCATION_MS) {
        return `${said()} below its minimum ${(0,units_count/* formatExact */.Bo)(min)}`;
    }
    return max !== undefined && average > max + TRUNCATION_MS
        ? `${said()} above its maximum ${(0,units_count/* formatExact */.Bo)(max)}`
        : undefined;
}
function hasDefaultRounding(rows) {
    return rows.every(({ percentiles }) => !(0,percentile_checks/* isOffGrid */.y9)(percentiles));
}
function timedOf({ successesOnly }, row) {
    return successesOnly ? row.requests - row.failures : row.requests;
}
function means(stats, rows) {
    return rows.flatMap(row => (0,percentile_checks/* meanProblem */.be)(row, timedOf(stats, row)) ?? []);
}
/** Unless rows without response times bring it down, the total's percentile is between its rows'. */
function zeroes(aggregated, endpoints) {
    const called = endpoints.filter(row => row.requests > 0);
    return [...aggregated.percentiles].flatMap(([percent, value]) => {
        const least = called.reduce((a, row) => Math.min(a, row.percentiles.get(percent) ?? 0), Infinity);
        if (value !== 0 || least <= TRUNCATION_MS || least === Infinity)
            return [];
        return [`${percent}% of the total is 0 ms, that of each row at least ${least} ms`];
    });
}
/** The total's mean and maximum are those of its rows. */
function averages(aggregated, endpoints) {
    const problems = [];
    const { average, max } = aggregated;
    const most = endpoints.reduce((a, row) => Math.max(a, row.max ?? 0), 0);
    if (max !== undefined && Math.abs(max - most) > TRUNCATION_MS) {
        problems.push(`the total has a maximum of ${(0,units_count/* formatExact */.Bo)(max)} ms, its rows of ${(0,units_count/* formatExact */.Bo)(most)}`);
    }
    const values = endpoints.flatMap(row => row.average ?? []);
    const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
    const low = values.reduce((a, b) => Math.min(a, b), Infinity);
    const isOutside = average !== undefined && (average > high + TRUNCATION_MS || average < low - TRUNCATION_MS);
    if (isOutside)
        problems.push(`the average of the total, ${(0,units_count/* formatExact */.Bo)(average)} ms, is none of its rows'`);
    return problems;
}
/**
 * The history is written with or before the stats, so that it never counts more: one tick is
 * allowed for a run that was killed between the two.
 */
function againstHistory(aggregated, before) {
    if (before === undefined)
        return [];
    const columns = ['requests', 'failures'];
    return columns.flatMap(column => before[column] > aggregated[column]
        ? [
            `the history counts ${countedAs(before[column], column)}, the total says ${(0,units_count/* formatCount */.B4)(aggregated[column])}`
        ]
        : []);
}
/** Of the endpoints, whose rows a history has with `--csv-full-history`. */
function endpointsOfHistory(endpoints, { blockBeforeLast }) {
    if (blockBeforeLast.endpoints.length === 0)
        return [];
    const rows = new Map(endpoints.map(row => [(0,run/* endpointKey */.r4)(row), row]));
    return blockBeforeLast.endpoints.flatMap(([key, before]) => {
        const row = rows.get(key);
        return row === undefined ? [] : [{ key, row, before }];
    });
}
/** The same as of the total, of an endpoint. */
function countsOfHistory({ key, row, before: { sample } }) {
    const column = ['requests', 'failures'].find(name => sample[name] > row[name]);
    if (column === undefined)
        return [];
    return [
        `the history counts ${countedAs(sample[column], column)} of ${key}, its row says ${(0,units_count/* formatCount */.B4)(row[column])}`
    ];
}
/** Every row of the failures file is of failures that the stats count too. */
function againstFailures(aggregated, failures) {
    const explained = failures.reduce((sum, row) => sum + row.occurrences, 0);
    if (explained <= 2 * aggregated.failures + MAX_MORE_FAILURES)
        return [];
    return [
        `the failures file has ${(0,units_count/* counted */.hS)(explained, 'failure')}, the total says ${(0,units_count/* formatCount */.B4)(aggregated.failures)}`
    ];
}
/** The stats cover all that the history does: its extremes and its sum. */
function timesOfHistory(aggregated, told, { blockBeforeLast: { total } }) {
    if (total === undefined)
        return [];
    const beyond = [
        ...extremes(total, aggregated, 'the total'),
        ...told.flatMap(({ key, row, before }) => extremes(before, row, `the row of ${key}`))
    ];
    return beyond.length > 0 ? beyond : meanOfHistory(aggregated, total);
}
function extremes({ max, min }, ours, called) {
    const says = (what, theirs, stats) => `the history has a ${what} of ${(0,units_count/* formatExact */.Bo)(theirs)} ms, ${called} of ${(0,units_count/* formatExact */.Bo)(stats)}`;
    if (max !== undefined && ours.max !== undefined && max > ours.max + TRUNCATION_MS)
        return [says('maximum', max, ours.max)];
    // Without a response time so far it prints 0.
    const isTimed = min !== undefined && min > 0;
    return isTimed && ours.min !== undefined && isLess(min, ours.min)
        ? [says('minimum', min, ours.min)]
        : [];
}
function meanOfHistory(aggregated, { sample }) {
    const { requests, average } = sample;
    if (average === undefined || aggregated.average === undefined)
        return [];
    const sum = requests * (average - TRUNCATION_MS);
    // A mean is of the requests that have a time, which the counts do not tell.
    if ((aggregated.min ?? 0) < 0 || sum <= UNTIMED_FACTOR * aggregated.requests * aggregated.average)
        return [];
    const theirs = `${(0,units_count/* counted */.hS)(requests, 'request')} with a mean of ${(0,units_count/* formatExact */.Bo)(average)} ms`;
    return [`the history has ${theirs}, the total of ${(0,units_count/* formatExact */.Bo)(aggregated.average)}`];
}
/** Both files print all digits; releases that truncate print whole ms. */
function isLess(ms, other) {
    return ms < other - ([ms, other].some(Number.isInteger) ? TRUNCATION_MS : 0);
}
function countedAs(count, column) {
    return (0,units_count/* counted */.hS)(count, column.slice(0, -1));
}

;// CONCATENATED MODULE: ./src/locust/quality/exception-notes.ts

const SHOWN_CHARS = 200;
/**
 * Raised where Locust's own clients send, so before they report the request: a URL that `requests`
 * does not take, an answer on which geventhttpclient breaks. Everywhere else a traceback does not tell
 * (a `with` statement leaves no line in it).
 */
const IN_CLIENT = /[\\/]locust[\\/](?:clients|contrib[\\/]fasthttp)\.py"+, line \d+, in _send_request_safe_mode\b/;
/** Exceptions end tasks; whether their requests were counted depends on where they were raised. */
function exceptionNotes(exceptions = []) {
    const count = countOf(exceptions);
    if (count === 0)
        return [];
    const uncounted = countOf(exceptions.filter(({ traceback }) => IN_CLIENT.test(traceback)));
    const first = exceptions[0]?.message.split('\n')[0] ?? '';
    const lost = uncounted === 0
        ? ''
        : `, and the requests of ${uncounted === count ? (count === 1 ? 'it' : 'all of them') : uncounted}, raised within Locust's client, are counted nowhere`;
    return [
        (0,note/* note */.N)('exceptions-raised', `${count} Python ${count === 1 ? 'exception' : 'exceptions'} in tasks, e.g. "${first.slice(0, SHOWN_CHARS)}": what the task would have done next was not done${lost}`, { advice: 'Mend the locustfile' })
    ];
}
function countOf(exceptions) {
    return exceptions.reduce((sum, exception) => sum + exception.count, 0);
}

// EXTERNAL MODULE: ./src/locust/csv/limits.ts
var limits = __nccwpck_require__(9517);
;// CONCATENATED MODULE: ./src/locust/quality/failure-notes.ts




/** Failures without a row that are worth a warning: a tenth of them, and at least ten. */
const UNEXPLAINED_FRACTION = 0.1;
const UNEXPLAINED_COUNT = 10;
/** What of the failures the failures file leaves open, or counts that there are not. */
function failureNotes({ printed, failures, failuresHeader, hasCauseTwice = false, statsHeader }, file) {
    // Both files are written together; the JSON comes later and counts more.
    const failed = printed.aggregated?.failures ?? 0;
    if (failed === 0)
        return [];
    if (failures === undefined || failuresHeader === undefined) {
        return noFailuresFile(failed, statsHeader, file);
    }
    const explained = failures.reduce((sum, row) => sum + row.occurrences, 0);
    const missing = failed - explained;
    if (missing === 0)
        return [];
    // Of a file that is cut at the limit, `too-large` says what is left out.
    if (missing > 0 && failures.length >= limits/* MAX_ERROR_ROWS */.SW.max)
        return [];
    return [unexplained({ failed, explained, hasCauseTwice }, file)];
}
function unexplained(counts, file) {
    const { failed, explained } = counts;
    const missing = failed - explained;
    // Workers of different releases may each have a row of one cause: then there are not too many.
    const isDoubled = missing < 0 && counts.hasCauseTwice;
    const large = Math.abs(missing) >= Math.max(UNEXPLAINED_COUNT, UNEXPLAINED_FRACTION * failed);
    const twice = isDoubled ? ', and a cause stands in it twice' : '';
    return (0,note/* note */.N)('failures-unexplained', `${(0,units_count/* counted */.hS)(failed, 'request')} failed, but the failures file explains ${(0,units_count/* formatCount */.B4)(explained)}${twice}`, {
        severity: large || isDoubled ? 'warning' : 'info',
        advice: adviceOf(missing, isDoubled),
        file
    });
}
function noFailuresFile(failed, { names }, file) {
    // The releases before 0.14 have no such file.
    if (names.includes('# requests'))
        return [];
    const message = `${(0,units_count/* counted */.hS)(failed, 'failure')}, and no readable failures file says of what kind`;
    const advice = 'Upload all files that --csv writes';
    return [(0,note/* note */.N)('failures-unexplained', message, { severity: 'info', advice, file })];
}
function adviceOf(missing, isDoubled) {
    if (missing > 0)
        return 'Locust leaves out errors that it cannot print, such as redirect loops';
    if (isDoubled)
        return 'Upload the file as Locust wrote it, with a row for each cause';
    return 'The two files may be of different moments or runs: upload the files of one run';
}
/** `log_error()` of a locustfile counts failures of what is no request. */
function loggedNotes({ printed }, file) {
    const logged = printed.endpoints.filter(row => row.requests === 0 && row.failures > 0);
    const [first] = logged;
    if (first === undefined || printed.successesOnly)
        return [];
    const count = logged.reduce((sum, row) => sum + row.failures, 0);
    return [
        (0,note/* note */.N)('failures-logged', `${(0,units_count/* counted */.hS)(count, 'failure is', 'failures are')} of no request, e.g. ${(0,run/* endpointKey */.r4)(first)}: the locustfile logged ${count === 1 ? 'it' : 'them'} itself`, { file })
    ];
}

;// CONCATENATED MODULE: ./src/locust/quality/load-start.ts

/** The first row is written within a second or two of the first request: more is lost, or idle. */
const START_SECONDS = 5;
/** The last rows whose pace is that of what follows them. */
const PACE_SECONDS = 10;
/**
 * Seconds of the run itself that the history shows without users before the load: a load shape may
 * begin with none. Rows that the web UI wrote before somebody started the test are none of the run:
 * then count ÷ Requests/s is explained by the load and what followed the last row.
 */
function idleBefore(history, stats) {
    const { activeFrom, history: told, silenceLog } = history;
    const { lastAnswer } = silenceLog.pace;
    const first = told.samples[0];
    if (first === undefined || activeFrom === undefined || lastAnswer === undefined)
        return 0;
    const loaded = lastAnswer - activeFrom + tailSeconds(history, stats);
    const before = ((0,printed_duration/* totalPrinted */.r)(stats) ?? 0) - loaded;
    return before > START_SECONDS ? Math.min(before, Math.max(0, activeFrom - first.at)) : 0;
}
/** Seconds of the end that the history lacks: at the pace of its last rows the rest took so long. */
function tailSeconds({ history: { samples } }, { aggregated }) {
    const last = samples.at(-1);
    const unseen = (aggregated?.requests ?? 0) - (last?.requests ?? 0);
    if (last === undefined || unseen <= 0)
        return 0;
    const first = samples.findLast(({ at }) => last.at - at >= PACE_SECONDS) ?? samples[0] ?? last;
    return (unseen * (last.at - first.at)) / (last.requests - first.requests);
}

;// CONCATENATED MODULE: ./src/locust/quality/history-loss.ts




/** Locust ≤ 2.46.2 never flushes the last 5 to 10 seconds; more is a loss of another kind. */
const USUAL_TAIL_SECONDS = 15;
/** Within so many seconds of it a history reaches the end of the run: workers report every 3 s. */
const REACHED_SECONDS = 5;
const REPORT_SECONDS = 3;
/** Standard deviations by which chance alone may bring more requests in a part of the run. */
const CHANCE = 3;
/** So few lost rows change nothing. */
const FEW_ROWS = 3;
/**
 * A load that grows no faster than with the square of the time has at most 1 − (1 − t)³ of its
 * requests in its last part t.
 */
const GROWTH_POWER = 3;
/** What of the run the history does not tell: rows that are missing, unreadable or another run's. */
function lossNotes(history, stats) {
    // Of what is in no order nothing follows.
    const rest = isDisordered(history) ? [] : endNotes(history, stats);
    return [...rest, ...rowNotes(history)];
}
/** Whether the rows stand in no order of time: more than a few that were moved. */
function isDisordered({ disorder }) {
    return (disorder?.places ?? 0) > FEW_ROWS;
}
function endNotes(history, stats) {
    const { samples, truncated } = history.history;
    if (samples.length === 0)
        return [];
    const lost = lostSeconds(history, stats);
    const begun = begunNote(history, stats, lost);
    if (begun !== undefined)
        return [begun];
    if (lost > USUAL_TAIL_SECONDS && !isClockAlone(history, stats)) {
        const message = `the history lacks the last ${Math.round(lost)} s: a server that hangs then cannot be seen`;
        const advice = 'Locust loses the last 10 s at most when it is killed, and up to 2.46.2 always: the file was cut, or is of another run';
        return [(0,note/* note */.N)('history-truncated', message, { severity: 'warning', advice })];
    }
    if (history.stump) {
        const message = 'the history ends inside a row: what came after it cannot be seen';
        const advice = 'Locust writes whole rows: the file was cut, upload all of it';
        return [(0,note/* note */.N)('history-truncated', message, { severity: 'warning', advice })];
    }
    if (truncated) {
        const message = 'the history ends inside a block, which is left out';
        const advice = 'Locust loses the last seconds when it is killed, and up to 2.46.2 always';
        return [(0,note/* note */.N)('history-truncated', message, { severity: 'info', advice })];
    }
    return [];
}
/** How much longer the stats were written than the history, by count ÷ Requests/s. */
function lostSeconds(file, stats) {
    const { activeFrom, activeTo, clockDropped, history } = file;
    // Of a clock that was set the difference tells nothing.
    if (clockDropped > FEW_ROWS)
        return 0;
    // Rows without users are rows all the same.
    const last = Math.max(activeTo ?? 0, history.samples.at(-1)?.at ?? 0);
    const span = activeFrom === undefined ? 0 : last - activeFrom;
    return ((0,printed_duration/* totalPrinted */.r)(stats) ?? 0) - span - idleBefore(file, stats);
}
/** Its first rows are missing: they would count from 0, and hold what the end does not explain. */
function begunNote(history, stats, lost) {
    const [total, seconds] = [stats.aggregated?.requests ?? 0, (0,printed_duration/* totalPrinted */.r)(stats) ?? 0];
    const counted = history.silenceLog.pace.requestsAtFirst;
    const before = lost - tailSeconds(history, stats);
    if (!(before > START_SECONDS) || (counted / total) * seconds < before / 2)
        return undefined;
    return (0,note/* note */.N)('history-truncated', `the history begins only when ${(0,units_count/* formatCount */.B4)(counted)} of the ${(0,units_count/* formatCount */.B4)(total)} requests were counted, and lacks ${Math.round(lost)} s in all: a server that hangs then cannot be seen`, {
        severity: 'warning',
        advice: 'Upload the whole file. With a load shape Locust 2.2.2 to 2.8.6 writes only the end: update it'
    });
}
/** The clock was set back, and the history counts what the run does: the difference is the clock's. */
function isClockAlone({ clockDropped, history }, stats) {
    const total = stats.aggregated?.requests ?? 0;
    const unseen = total - (history.samples.at(-1)?.requests ?? 0);
    const seconds = (0,printed_duration/* totalPrinted */.r)(stats) ?? 0;
    return clockDropped > 0 && (unseen / total) * seconds <= USUAL_TAIL_SECONDS;
}
/** How many of the run's requests may come after a history that lacks so many of its seconds. */
function mostUnseen(total, lost, seconds) {
    const reported = lost > USUAL_TAIL_SECONDS ? lost : lost + REPORT_SECONDS;
    const unseen = Math.max(REACHED_SECONDS, reported) / seconds;
    const most = total * (unseen >= 1 ? 1 : 1 - (1 - unseen) ** GROWTH_POWER);
    return most + CHANCE * Math.sqrt(most);
}
/** Said of a history that cannot be this run's: one that reaches its end counts almost all of its requests. */
function foreignNote(history, stats) {
    const total = stats.aggregated?.requests ?? 0;
    const counted = history.history.samples.at(-1)?.requests ?? 0;
    const seconds = (0,printed_duration/* totalPrinted */.r)(stats) ?? 0;
    const lost = lostSeconds(history, stats);
    if (history.history.samples.length < 2 || seconds <= USUAL_TAIL_SECONDS)
        return undefined;
    const most = mostUnseen(total, lost, seconds);
    // Users in step bring one request each at once.
    if (total - counted <= most + (history.peakUsers ?? 0))
        return undefined;
    const part = `${(0,units_count/* formatCount */.B4)(counted)} of the ${(0,units_count/* formatCount */.B4)(total)} requests of the stats`;
    return (0,note/* note */.N)('history-foreign', `the history counts only ${part}, although it lacks ${lost > 1 ? `no more than the last ${Math.round(lost)} s` : 'nothing of the time'}: it is another run's, or rows of it are missing`, { advice: 'Upload the files of one run: a history of its own beside each stats file' });
}
function rowNotes(history) {
    return [
        ...disorderNotes(history),
        ...clockNotes(history),
        ...badRowNotes(history),
        ...cellNotes(history)
    ];
}
function disorderNotes(history) {
    const { disorder } = history;
    if (disorder === undefined || (disorder.rows === 0 && !isDisordered(history)))
        return [];
    const { places, rows, line } = disorder;
    const one = rows === 1 ? '1 row of the history is' : `${(0,units_count/* formatCount */.B4)(rows)} rows of the history are`;
    const message = isDisordered(history)
        ? `the rows of the history are not in order of time, at ${(0,units_count/* formatCount */.B4)(places)} places, the first in line ${line}: when things happened, and whether the server hung, cannot be seen`
        : `${one} out of order and left out, ${rows === 1 ? '' : 'the first '}in line ${line}`;
    const advice = 'Upload the file as Locust wrote it';
    return [(0,note/* note */.N)('history-damaged', message, { advice, line })];
}
function clockNotes({ clockDropped: count }) {
    if (count === 0)
        return [];
    const rows = count === 1 ? '1 row of the history is' : `${(0,units_count/* formatCount */.B4)(count)} rows of the history are`;
    return [
        (0,note/* note */.N)('clock-set-back', `the clock was set back during the test: ${rows} left out`, {
            severity: count > FEW_ROWS ? 'warning' : 'info'
        })
    ];
}
function badRowNotes(history) {
    const { badRows, disorder, firstBadLine: line } = history;
    const count = badRows - (disorder?.rows ?? 0);
    if (count <= 0 || isDisordered(history))
        return [];
    const where = line === undefined ? '' : `, ${count === 1 ? '' : 'the first '}in line ${line}`;
    const rows = count === 1
        ? '1 row of the history cannot be read and is left out'
        : `${(0,units_count/* formatCount */.B4)(count)} rows of the history cannot be read and are left out`;
    return [
        (0,note/* note */.N)('history-damaged', `${rows}${where}`, {
            advice: 'Upload the file as Locust wrote it',
            ...(line !== undefined && { line })
        })
    ];
}
function cellNotes({ unreadCells }) {
    if (unreadCells === undefined)
        return [];
    const { count, line, excerpt } = unreadCells;
    const cells = count === 1 ? '1 cell of the history is' : `${(0,units_count/* formatCount */.B4)(count)} cells of the history are`;
    return [
        (0,note/* note */.N)('history-damaged', `${cells} no number${count === 1 ? ':' : ', the first'} "${excerpt}" in line ${line}`, {
            advice: 'Upload the file as Locust wrote it, not as edited or saved by another program',
            line
        })
    ];
}

// EXTERNAL MODULE: ./src/locust/history/silence.ts + 2 modules
var silence = __nccwpck_require__(1355);
;// CONCATENATED MODULE: ./src/locust/quality/silence-notes.ts





/** A shorter one (s) is told without a warning. */
const WARNING_SECONDS = 10;
/** A percentile below this share of a silence does not show it. */
const HIDDEN = 0.5;
/** What nothing explains of the times without answers. */
function silencesIn({ history, stats }) {
    // Of rows in no order nothing follows.
    if (history === undefined || isDisordered(history))
        return [];
    const printed = (0,printed_duration/* totalPrinted */.r)(stats);
    return (0,silence/* silencesOf */.c1)(history.silenceLog, history.sparse, {
        total: stats.aggregated,
        printedSeconds: printed && printed - idleBefore(history, stats),
        counted: history.history.samples.at(-1)?.requests ?? 0
    });
}
/** One note of a run's silences: of the end, or of the longest. */
function silenceNotes(silences, stats) {
    const atEnd = silences.find(({ kind }) => kind === 'at-end');
    if (atEnd !== undefined)
        return [stalledAtEnd(atEnd)];
    const [first, ...others] = silences;
    if (first === undefined)
        return [];
    const longest = others.reduce((a, b) => (seconds(a) >= seconds(b) ? a : b), first);
    return [longest.kind === 'unclear' ? unclear(longest) : stalled(longest, silences.length, stats)];
}
/**
 * Before the first answer users may wait for one another, or a service may start cold: a fact, and
 * no warning.
 */
function stalled(longest, count, stats) {
    const many = count > 1 ? ` (the longest of ${count} times)` : '';
    return (0,note/* note */.N)('stalled', `${silence_notes_silence(longest)} for ${silence_notes_rounded(longest)} s although there were users${many}`, {
        severity: seconds(longest) >= WARNING_SECONDS && !longest.atStart ? 'warning' : 'info',
        advice: `Look at the server at that time, and at how long the users wait between requests${silence_notes_hidden(longest, stats)}`
    });
}
function silence_notes_silence({ requests, usualRate }) {
    if (requests === 0)
        return 'no request was completed';
    return `only ${requests} requests were completed, of ${round(usualRate)}/s at other times,`;
}
/** Users who wait send nothing, so that a stall is few requests however long it lasts. */
function silence_notes_hidden(stall, { aggregated }) {
    const p95 = aggregated?.percentiles.get(95);
    if (p95 === undefined || p95 >= 1000 * HIDDEN * seconds(stall))
        return '';
    return `; P95 (${p95} ms) does not show it, as a user who waits sends no more requests`;
}
function unclear(last) {
    return (0,note/* note */.N)('stalled', `the history ends with ${silence_notes_rounded(last)} s without an answer although there were users, at ${Math.round(last.usualRate)} requests/s before: whether it went on cannot be seen`, {
        severity: 'warning',
        advice: 'Look at the server at that time, and whether the end of the history was lost'
    });
}
/** Users who wait for an answer and users who wait for their next turn look alike in these files. */
function stalledAtEnd(stall) {
    const { requests, usualRate } = stall;
    const what = requests === 0
        ? `no request was completed in the last ${silence_notes_rounded(stall)} s or more of the load test`
        : `only ${requests} requests were completed in the last ${silence_notes_rounded(stall)} s of the load test, of ${round(usualRate)}/s before`;
    return (0,note/* note */.N)('stalled-at-end', `${what}, although there were users`, {
        advice: 'Look at the server: requests without an answer are counted nowhere, and the statistics are those of the time before. If the users wait that long between their requests, set `notes: { stalled-at-end: warning }` in the config'
    });
}
function silence_notes_rounded(silence) {
    return round(seconds(silence));
}
/** At most one digit after the point. */
function round(value) {
    return Math.round(value * 10) / 10;
}
function seconds({ from, to }) {
    return to - from;
}

;// CONCATENATED MODULE: ./src/locust/quality/history-notes.ts




/** What the history tells of the run, and what it lacks itself. */
function historyNotes({ history, stats, statsHeader }, silences, file) {
    if (history === undefined)
        return [missingNote(statsHeader, file)];
    if (history.history.samples.length === 0) {
        const message = `${unusedWords(history)}: a server that hangs cannot be seen`;
        return [
            (0,note/* note */.N)('history-missing', message, { severity: 'warning', file }),
            ...lossNotes(history, stats)
        ];
    }
    return [
        ...silenceNotes(silences, stats),
        ...emptyNotes(history),
        ...lossNotes(history, stats),
        ...resetNotes(history)
    ];
}
/** Why a history gives no course of the run. */
function unusedWords({ hasEndpointRows, badRows, stump }) {
    if (hasEndpointRows)
        return 'the history has no row of the total (Aggregated)';
    return badRows > 0 || stump ? "none of the history's rows can be read" : 'the history has no rows';
}
/** Locust before 0.13.3 writes none, every later one does: then it was lost on the way. */
function missingNote({ names }, file) {
    const old = names.includes('# requests') && !names.includes('Requests Failed/s');
    return (0,note/* note */.N)('history-missing', old
        ? 'Locust ≤ 0.13.2 writes no history: a server that hangs cannot be seen'
        : 'no readable _stats_history.csv: a server that hangs cannot be seen', {
        severity: old ? 'info' : 'warning',
        advice: old
            ? 'Update Locust'
            : 'Upload all files that --csv writes; what the web UI offers for download has no history',
        file
    });
}
/** Most of the run had no users: its workers were lost, or the web UI was left open. */
function emptyNotes({ emptyFor, startedByHand }) {
    if (emptyFor === 0)
        return [];
    return [
        (0,note/* note */.N)('stalled', `there were no users in the last ${Math.round(emptyFor)} s, more than half of the run`, {
            severity: startedByHand ? 'info' : 'warning',
            advice: 'Look for lost workers in the log; end the test when its load ends'
        })
    ];
}
function resetNotes(file) {
    const { history, restarts, wentBackIn } = file;
    const notes = [];
    const [line] = restarts;
    if (line !== undefined) {
        notes.push((0,note/* note */.N)('history-mixed', `the history holds ${(0,units_count/* counted */.hS)(restarts.length + 1, 'run')} one after the other; only the last is read`, { advice: 'Give each run a prefix of its own', line }));
    }
    if (wentBackIn !== undefined && !isDisordered(file)) {
        notes.push((0,note/* note */.N)('history-mixed', 'the history goes back to an earlier time and count: rows of it stand twice, or are of another run; what comes later in the file is read', {
            advice: 'Upload the file as Locust wrote it, and give each run a prefix of its own',
            line: wentBackIn
        }));
    }
    if (history.resets.length > 0) {
        notes.push((0,note/* note */.N)('stats-reset', `the statistics were reset ${(0,units_count/* counted */.hS)(history.resets.length, 'time')} during the run: they cover what came after`));
    }
    return notes;
}

;// CONCATENATED MODULE: ./src/locust/quality/run-parts.ts
function withoutHistory(parts) {
    const rest = { ...parts };
    delete rest.history;
    return rest;
}

;// CONCATENATED MODULE: ./src/locust/quality/assess.ts














/** Below this, ramp-up and the first seconds' warm-up are most of a run. */
const SHORT_RUN_SECONDS = 30;
/**
 * What the data are worth: notes, when the run began and ended, and when nothing was answered. Of a
 * history that is another run's (`hasForeignHistory`) only that is said.
 */
function assess(given, context) {
    const foreign = given.history && foreignNote(given.history, given.stats);
    const hasForeignHistory = foreign !== undefined;
    const parts = hasForeignHistory ? withoutHistory(given) : given;
    const times = timesOf(parts);
    const silences = silencesIn(parts);
    const { aggregated } = parts.stats;
    if (aggregated?.requests === 0) {
        const rest = exceptionNotes(parts.exceptions);
        const notes = [zeroRequests(parts, context.file), ...rest];
        return { times, silences, notes, hasForeignHistory };
    }
    const denied = contradictions(given, { file: context.file, window: context.source === 'window' });
    // Of a rate that the file itself denies nothing follows.
    const isRefused = denied.some(({ severity }) => severity === 'error');
    return {
        times,
        silences,
        hasForeignHistory,
        notes: [
            ...(aggregated === undefined ? [noTotalRow(parts, context.file)] : []),
            ...denied,
            ...(foreign ? [foreign] : historyNotes(parts, silences, context.file)),
            ...failureNotes(parts, context.file),
            ...loggedNotes(parts, context.file),
            ...exceptionNotes(parts.exceptions),
            ...qualityNotes(parts, context),
            ...(0,untimed/* untimedNotes */.ut)(parts.stats, context.file),
            ...(isRefused ? [] : lengthNotes(times, context.file))
        ]
    };
}
/** The longer of the history's span and what count ÷ Requests/s implies (see `Run`). */
function timesOf(parts) {
    const printed = (0,printed_duration/* totalPrinted */.r)(parts.stats) ?? 0;
    const [startedAt, lastAt] = activeTimes(parts, printed);
    const span = startedAt === undefined || lastAt === undefined ? 0 : lastAt - startedAt;
    const longest = Math.max(span, printed);
    return (0,present/* present */.E)({
        startedAt,
        endedAt: startedAt === undefined ? undefined : startedAt + longest,
        durationSeconds: longest > 0 ? longest : undefined,
        peakUsers: parts.history?.peakUsers
    });
}
function activeTimes({ history, histogram, stats }, printed) {
    if (history === undefined)
        return [histogram?.startedAt, histogram?.endedAt];
    const [first, second] = history.history.samples;
    if (first === undefined || second !== undefined) {
        const { activeFrom, activeTo } = history;
        return [
            activeFrom === undefined ? undefined : activeFrom - idleBefore(history, stats),
            activeTo
        ];
    }
    // One row: written before the first request, or (LoadTestShape of 2.2.2 to 2.8.6) after the last.
    return first.requests === 0 ? [first.at, first.at] : [first.at - printed, first.at];
}
/** Locust makes a row at an endpoint's first request: with one, or a history that counted, there were some. */
function zeroRequests({ stats, history }, file) {
    const before = history?.mostRequests ?? 0;
    const isReset = before > 0 || (history === undefined && stats.endpoints.some(row => row.failures === 0));
    const after = before > 0 ? `, after the history had counted ${(0,units_count/* counted */.hS)(before, 'request')}` : '';
    return (0,note/* note */.N)('zero-requests', isReset
        ? `${file} counts no requests: the statistics were reset at the end${after}`
        : `${file}: no requests were made`, {
        advice: isReset
            ? 'Do not reset the statistics before the last files are written (web UI, --reset-stats, stats.reset_all() in a listener)'
            : "Look at the load test's log: Locust ends with exit code 0 even so",
        file
    });
}
function noTotalRow({ stats }, file) {
    const requests = stats.endpoints.reduce((sum, row) => sum + row.requests, 0);
    return (0,note/* note */.N)('no-total-row', `${file} has no Aggregated row after ${(0,units_count/* counted */.hS)(stats.endpoints.length, 'endpoint')} with ${(0,units_count/* counted */.hS)(requests, 'request')}: it was cut, or the row taken out`, { advice: 'Upload the whole file; the total cannot be computed from the other rows', file });
}
function qualityNotes({ stats, statsHeader }, { file, source, guessed }) {
    const notes = [];
    if (source === 'window') {
        notes.push((0,note/* note */.N)('window-percentiles', 'Locust 0.13.3 and 0.13.4 print the percentiles of the last 10 seconds only', { advice: 'Update Locust', file }));
    }
    notes.push(...countNotes(stats, file), ...percentileNotes(stats, statsHeader, file));
    const rows = [...stats.endpoints, ...(stats.aggregated === undefined ? [] : [stats.aggregated])];
    // The maximum of a distribution file is exact in 0.8.
    const exactMaximum = statsHeader.percentiles.length === 0;
    const off = rows.filter(row => (0,percentile_checks/* isOffGrid */.y9)(row.percentiles, exactMaximum));
    if (off.length > 0) {
        notes.push((0,note/* note */.N)('off-grid-percentiles', `${(0,units_count/* counted */.hS)(off.length, 'row has', 'rows have')} percentiles that Locust's own rounding does not give`, { advice: 'If the locustfile rounds otherwise, the stated uncertainty may be wrong', file }));
    }
    if (guessed.length > 0) {
        notes.push((0,note/* note */.N)('encoding-guessed', `${guessed.join(', ')} ${guessed.length === 1 ? 'is not UTF-8 and was' : 'are not UTF-8 and were'} read as windows-1252`, {
            advice: 'State the encoding (e.g. gbk, cp949), or set PYTHONUTF8=1 where Locust runs',
            file: guessed[0] ?? file
        }));
    }
    return notes;
}
/** Locust ≤ 0.13.2 has its percentiles in a file apart. */
function percentileNotes({ aggregated }, header, file) {
    if (aggregated === undefined || aggregated.percentiles.size > 0)
        return [];
    if (!header.names.includes('# requests'))
        return noPercentiles(header, file);
    const message = `${file} has no percentiles, and no readable _distribution.csv stands beside it`;
    const advice = 'Upload both files';
    return [(0,note/* note */.N)('no-percentiles', message, { severity: 'warning', advice, file })];
}
/** PERCENTILES_TO_REPORT may be empty: then nothing can be said of response times. */
function noPercentiles(header, file) {
    // With columns that are empty the file contradicts itself, which is said.
    if (header.percentiles.length > 0)
        return [];
    return [
        (0,note/* note */.N)('no-percentiles', `${file} has no percentiles: how long requests took cannot be judged`, {
            severity: 'error',
            advice: 'Leave PERCENTILES_TO_REPORT as it is, or put the file of --json-file beside it',
            file
        })
    ];
}
/** What `# requests` means changed with 0.10. */
function countNotes({ successesOnly, totalName, aggregated }, file) {
    if (successesOnly) {
        const message = 'Locust 0.8 and 0.9 count and time only the requests that succeed';
        return [(0,note/* note */.N)('successes-only', message, { severity: 'warning', advice: 'Update Locust', file })];
    }
    if (totalName !== 'Total' || aggregated === undefined || aggregated.failures === 0)
        return [];
    return [
        (0,note/* note */.N)('successes-only', `${(0,units_count/* counted */.hS)(aggregated.failures, 'failure is', 'failures are')} taken as part of the ${(0,units_count/* counted */.hS)(aggregated.requests, 'request')}; if Locust is older than 0.10, they come on top`, { severity: 'info', advice: 'Update Locust', file })
    ];
}
function lengthNotes({ durationSeconds }, file) {
    if (durationSeconds === undefined) {
        return [
            (0,note/* note */.N)('duration-unknown', `${file}: neither Requests/s nor a history tells how long the run lasted: its throughput is not known`, { advice: 'Upload all files that --csv writes', file })
        ];
    }
    if (durationSeconds >= SHORT_RUN_SECONDS)
        return [];
    // As the heading rounds it, but never to what would be long enough.
    const seconds = Math.min(Math.round(durationSeconds), SHORT_RUN_SECONDS - 1);
    return [
        (0,note/* note */.N)('short-run', `only ${seconds} s ${seconds === 1 ? 'was' : 'were'} measured, of which ramp-up and warm-up may be most`, {
            advice: `Measure ${SHORT_RUN_SECONDS} s at the very least: a --run-time of as many may give a little less`,
            file
        })
    ];
}


/***/ }),

/***/ 2827:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y8: () => (/* binding */ fallsBelow),
/* harmony export */   Y_: () => (/* binding */ percentileProblems),
/* harmony export */   be: () => (/* binding */ meanProblem),
/* harmony export */   y9: () => (/* binding */ isOffGrid)
/* harmony export */ });
/* harmony import */ var _units_count_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3252);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6351);
/* harmony import */ var _stats_buckets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6301);



/** Old releases truncate to whole ms. */
const TRUNCATION_MS = 1;
/** A higher percentile may be printed this much lower: 0.8 prints an exact maximum after buckets. */
const BUCKET_SLACK = 0.9;
/** A locustfile that rounds otherwise stays within so many times the value … */
const CUSTOM_FACTOR = 2;
/** … and so many ms. */
const CUSTOM_SLACK_MS = 10;
/** Up to 2.46.1 requests without a time count in the ranks, but not in the mean. */
const UNTIMED_FACTOR = 2;
/** What the percentiles of a row, of so many requests, cannot be, given its min, max and mean. */
function percentileProblems(row, timed, facts) {
    const sorted = ascending(row.percentiles);
    // Nothing but requests without a response time has a maximum of 0.
    const isDue = timed > 0 && facts.columns.length > 0 && !facts.window && (row.max ?? 1) > 0;
    if (sorted.length === 0)
        return isDue ? [`${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)(row)} has ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(timed, 'request')} and no percentiles`] : [];
    const lost = facts.columns.filter(percent => !row.percentiles.has(percent));
    if (timed > 0 && lost.length > 0) {
        return [
            `${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)(row)} has ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(timed, 'request')} and no ${lost.map(percent => `${percent}%`).join(', ')}`
        ];
    }
    const outside = outsideProblem(row, sorted, facts);
    if (outside !== undefined)
        return [outside];
    return fallingProblems(row, sorted);
}
/** Most often they are in this order. */
function ascending(percentiles) {
    const all = [...percentiles];
    let last = -Infinity;
    for (const [percent] of all) {
        if (percent < last)
            return all.sort(([a], [b]) => a - b);
        last = percent;
    }
    return all;
}
/** Whether a percentile of `value` ms is lower than rounding makes one that follows `lower` ms. */
function fallsBelow(value, lower) {
    return value < Math.min(lower, lower * BUCKET_SLACK) - TRUNCATION_MS;
}
function fallingProblems(row, sorted) {
    const problems = [];
    let before;
    for (const each of sorted) {
        const [percent, value] = each;
        const [lower, below] = before ?? [0, -Infinity];
        if (fallsBelow(value, below)) {
            problems.push(`${percent}% of ${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)(row)} is ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_1__/* .formatExact */ .Bo)(value)} ms, less than ${lower}% with ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_1__/* .formatExact */ .Bo)(below)}`);
        }
        before = each;
    }
    return problems;
}
/** Each stands for times that really occurred: between the exact minimum and maximum. */
function outsideProblem(row, sorted, { isDefault, window }) {
    const { min = -Infinity, max = Infinity } = row;
    for (const [percent, value] of sorted) {
        const [low, high] = isDefault ? rangeOf(value) : customRange(value);
        const says = (bound) => `${percent}% of ${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)(row)} is ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_1__/* .formatExact */ .Bo)(value)} ms, its ${bound}`;
        if (low > max + TRUNCATION_MS)
            return says(`maximum ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_1__/* .formatExact */ .Bo)(max)}`);
        // 0 is printed where most requests have no time at all.
        if (value !== 0 && high < min - TRUNCATION_MS)
            return says(`minimum ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_1__/* .formatExact */ .Bo)(min)}`);
        if (percent === 100 && !window && isShort(high, max))
            return says(`maximum ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_1__/* .formatExact */ .Bo)(max)}`);
    }
    return undefined;
}
/** Whether Locust's own rounding does not give them; `exactMaximum`: it need not give the 100%. */
function isOffGrid(percentiles, exactMaximum = false) {
    for (const [percent, value] of percentiles) {
        if (!(0,_stats_buckets_js__WEBPACK_IMPORTED_MODULE_2__/* .isOnGrid */ .eA)(value) && !(exactMaximum && percent === 100))
            return true;
    }
    return false;
}
/** The maximum starts at 0: where all times are negative it says nothing. */
function isShort(high, max) {
    return max > 0 && max < Infinity && high < max - TRUNCATION_MS;
}
/** Below 0 as below 100: a custom client's clock went back. */
function rangeOf(value) {
    return value < 0 ? [value - 0.5, value + 0.5] : (0,_stats_buckets_js__WEBPACK_IMPORTED_MODULE_2__/* .bucketRange */ .I7)(value);
}
function customRange(value) {
    const [near, far] = [value / CUSTOM_FACTOR, value * CUSTOM_FACTOR];
    return [Math.min(near, far) - CUSTOM_SLACK_MS, Math.max(near, far) + CUSTOM_SLACK_MS];
}
/**
 * What the ranks say of the sum: it is bounded from below and from above. One real file is not
 * within; so this is a doubt, no proof.
 */
function meanProblem(row, timed) {
    const { min = 0, max, average } = row;
    const sorted = ascending(row.percentiles);
    if (sorted.length === 0 || timed <= 0 || min < 0)
        return undefined;
    if (max === undefined || average === undefined)
        return undefined;
    const [least, most] = boundsOfMean(sorted, timed, min, max);
    // One request may be on the other side, as the product rounds otherwise in Python.
    const slack = max / timed + TRUNCATION_MS;
    const isLow = average < least - slack;
    const isHigh = (sorted[0]?.[1] ?? 0) > 0 && average > UNTIMED_FACTOR * (most + slack);
    if (!isLow && !isHigh)
        return undefined;
    return `the average of ${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)(row)} is ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_1__/* .formatExact */ .Bo)(average)} ms, which its percentiles do not allow`;
}
function boundsOfMean(sorted, timed, min, max) {
    let [least, most, rank] = [0, 0, 0];
    let below = min;
    for (const [percent, value] of sorted) {
        const next = Math.min(Math.floor((timed * percent) / 100), timed - 1);
        const [low, high] = rangeOf(value);
        least += (next - rank) * below;
        most += (next - rank) * high;
        below = Math.max(below, low);
        rank = next;
    }
    least += (timed - rank) * below;
    most += (timed - rank) * max;
    return [least / timed, most / timed];
}


/***/ }),

/***/ 766:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Rj: () => (/* binding */ fingerprint),
  U2: () => (/* binding */ markDuplicates),
  cI: () => (/* binding */ readRun)
});

// UNUSED EXPORTS: noteOf

// EXTERNAL MODULE: ./src/locust/csv/limits.ts
var limits = __nccwpck_require__(9517);
// EXTERNAL MODULE: ./src/locust/csv/reader-error.ts
var reader_error = __nccwpck_require__(3873);
// EXTERNAL MODULE: ./src/locust/csv/table.ts
var table = __nccwpck_require__(6169);
// EXTERNAL MODULE: ./src/locust/csv/text.ts
var csv_text = __nccwpck_require__(9290);
;// CONCATENATED MODULE: ./src/locust/files/own-text.ts


/** The text of a file of our own beside the CSV files. Empty for what cannot be read: its reader says so. */
async function textOfOwn({ file, problem }, limit) {
    if (problem !== undefined)
        return '';
    try {
        return (0,csv_text/* decode */.D4)(await (0,csv_text/* readBytes */.io)(file, limit)).text;
    }
    catch (error) {
        if (!(error instanceof reader_error/* ReaderError */.o))
            throw error;
        return '';
    }
}

// EXTERNAL MODULE: ./src/units/count.ts
var count = __nccwpck_require__(3252);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __nccwpck_require__(8313);
// EXTERNAL MODULE: ./src/locust/run.ts
var run = __nccwpck_require__(6351);
// EXTERNAL MODULE: ./src/locust/stats/buckets.ts
var buckets = __nccwpck_require__(6301);
// EXTERNAL MODULE: ./src/locust/stats/printed-duration.ts
var printed_duration = __nccwpck_require__(7861);
;// CONCATENATED MODULE: ./src/locust/histogram/entry-checks.ts



/** Sums of floats differ in their last digits. */
const SUM_SLACK = 1e-6;
/**
 * What a file of `--json` denies itself; undefined when it can be as Locust wrote it. Only what is
 * true of every release and of any `bucket_response_time` is held against it (docs/locust-files.md §8).
 */
function selfContradiction({ entries, hasRepeatedKeys }) {
    if (hasRepeatedKeys)
        return 'a key stands twice in one object';
    const keys = new Set();
    for (const entry of entries) {
        const key = (0,run/* endpointKey */.r4)(entry.stats);
        if (keys.has(key))
            return `${key} has two entries`;
        keys.add(key);
        const problem = untimedProblem(entry) ?? secondsProblem(entry) ?? timesProblem(entry.stats);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
function untimedProblem({ stats, untimed }) {
    const own = (0,buckets/* timedOf */.vv)(stats.histogram ?? new Map());
    const without = untimed ?? Math.max(0, stats.requests - own);
    if (untimed === undefined && own === 0 && stats.requests > 0) {
        return `no response times of ${(0,run/* endpointKey */.r4)(stats)}`;
    }
    if (own + without === stats.requests)
        return undefined;
    return `${(0,count/* counted */.hS)(own, 'response time')} of ${(0,run/* endpointKey */.r4)(stats)} for ${(0,count/* counted */.hS)(stats.requests, 'request')}`;
}
/** Locust counts each request and each failure in its second, too. */
function secondsProblem({ stats, perSecond }) {
    if (perSecond === undefined)
        return undefined;
    for (const column of ['requests', 'failures']) {
        if (perSecond[column] !== stats[column]) {
            return `${(0,count/* counted */.hS)(stats[column], column.slice(0, -1))} of ${(0,run/* endpointKey */.r4)(stats)}, ${(0,count/* formatCount */.B4)(perSecond[column])} in its seconds`;
        }
    }
    return perSecond.hasLast
        ? undefined
        : `no request of ${(0,run/* endpointKey */.r4)(stats)} in the second of its last one`;
}
/**
 * A response time lies between the buckets next to its own, however they are rounded: that bounds the
 * maximum and the mean.
 */
function timesProblem(stats) {
    const { histogram, average, min = 0, max } = stats;
    const buckets = [...(histogram ?? [])].sort(([a], [b]) => a - b);
    const timed = buckets.reduce((sum, [, count]) => sum + count, 0);
    if (timed === 0 || max === undefined)
        return undefined;
    const below = (at) => buckets[at - 1]?.[0] ?? Math.min(0, min);
    const above = (at) => Math.min(max, buckets[at + 1]?.[0] ?? max);
    if (max < below(buckets.length - 1) || max < min) {
        return `a maximum of ${max} ms of ${(0,run/* endpointKey */.r4)(stats)}, which its response times exceed`;
    }
    if (average === undefined)
        return undefined;
    const least = buckets.reduce((sum, [, count], at) => sum + count * below(at), 0) / timed;
    const most = buckets.reduce((sum, [, count], at) => sum + count * above(at), 0) / timed;
    const slack = SUM_SLACK * Math.max(Math.abs(least), Math.abs(most));
    if (average >= least - slack && average <= most + slack)
        return undefined;
    return `a mean of ${average} ms of ${(0,run/* endpointKey */.r4)(stats)}, which its response times do not give`;
}

// EXTERNAL MODULE: ./src/locust/histogram/histogram.ts
var histogram_histogram = __nccwpck_require__(7237);
;// CONCATENATED MODULE: ./src/locust/histogram/join.ts








/** The CSV lacks the last second; more than this is another run. */
const MAX_EXTRA_SECONDS = 5;
const MAX_EXTRA_FRACTION = 0.05;
const MAX_EXTRA_REQUESTS = 20;
/** A test may wait this long for its last, slow requests after the CSV was written. */
const MAX_EXTRA_TIME_SECONDS = 60;
/** Each release's statistics begin up to so much apart from the history and from each other. */
const CLOCK_SLACK_SECONDS = 15;
/** Sums of floats differ in their last digits. */
const join_SUM_SLACK = 1e-6;
/**
 * Puts the histograms in the place of the printed percentiles; the JSON is written last, so its
 * counts are the complete ones. Throws ReaderError when it contradicts itself, and when it is not of
 * the same run: everything that the CSV counts must be among what it counts.
 */
function joinHistogram(stats, histograms, file, load = {}) {
    const denied = selfContradiction(histograms);
    if (denied !== undefined)
        throw contradictory(file, denied);
    const { aggregated } = stats;
    const { entries } = histograms;
    if (aggregated === undefined)
        throw foreign(file, 'the CSV has no total row');
    const byKey = new Map(entries.map(entry => [(0,run/* endpointKey */.r4)(entry.stats), entry]));
    const known = new Map(stats.endpoints.map(row => [(0,run/* endpointKey */.r4)(row), row]));
    const merged = (0,histogram_histogram/* mergeRows */.YE)([...byKey.values()].map(entry => entry.stats), aggregated);
    const times = timesOf(entries);
    const problem = join_timesProblem(times, load, (0,printed_duration/* totalPrinted */.r)(stats)) ??
        firstOf([...known], ([key, row]) => lacking(row, byKey.get(key), `of ${key}`)) ??
        lacking(aggregated, { stats: merged, untimed: merged.requests - timed(merged) }, 'in all') ??
        tooMany(merged, aggregated);
    if (problem !== undefined)
        throw foreign(file, problem);
    const percents = [...aggregated.percentiles.keys()];
    const elapsed = Math.max((0,printed_duration/* totalPrinted */.r)(stats) ?? 0, secondsOf(times));
    const endpoints = [...byKey].map(([key, { stats: row }]) => {
        const printed = known.get(key);
        return printed === undefined ? row : withRates(withPercents(row, percents), printed, elapsed);
    });
    return {
        stats: {
            ...stats,
            endpoints,
            aggregated: withRates(withPercents(merged, percents), aggregated, elapsed)
        },
        times
    };
}
function timesOf(entries) {
    return (0,present/* present */.E)({
        startedAt: (0,histogram_histogram/* extreme */.RN)(Math.min, entries.map(entry => entry.startedAt)),
        endedAt: (0,histogram_histogram/* extreme */.RN)(Math.max, entries.map(entry => entry.endedAt))
    });
}
function secondsOf({ startedAt, endedAt }) {
    return startedAt === undefined || endedAt === undefined ? 0 : endedAt - startedAt;
}
/** A run before or after that of the CSV. */
function join_timesProblem(times, load, printed = 0) {
    const { startedAt, endedAt } = times;
    if (startedAt === undefined || endedAt === undefined)
        return undefined;
    const { activeFrom, activeTo } = load;
    const isBefore = activeFrom !== undefined && endedAt < activeFrom - CLOCK_SLACK_SECONDS;
    const isAfter = activeTo !== undefined && startedAt > activeTo + CLOCK_SLACK_SECONDS;
    if (isBefore || isAfter)
        return `its requests were made ${isBefore ? 'before' : 'after'} this run`;
    const extra = endedAt - startedAt - printed;
    if (printed === 0 || extra <= MAX_EXTRA_TIME_SECONDS)
        return undefined;
    return `it covers ${Math.round(extra)} s more than the CSV`;
}
/** What the CSV has that the JSON has not: counts, sums, extremes and ranks of the same requests. */
function lacking(row, entry, where) {
    const { requests = 0, failures = 0 } = entry?.stats ?? {};
    if (requests < row.requests)
        return `${(0,count/* counted */.hS)(requests, 'request')} ${where}, the CSV has ${(0,count/* formatCount */.B4)(row.requests)}`;
    if (failures < row.failures)
        return `${(0,count/* counted */.hS)(failures, 'failure')} ${where}, the CSV has ${(0,count/* formatCount */.B4)(row.failures)}`;
    return entry === undefined || row.requests === 0 ? undefined : otherTimes(row, entry.stats, where);
}
function otherTimes(row, theirs, where) {
    const all = timed(theirs);
    if (all === 0)
        return (row.max ?? 0) > 0 ? `no response times ${where}` : undefined;
    const problem = wrongExtreme(row, theirs, where) ?? wrongMean(row, theirs, where);
    return problem ?? (theirs.requests === all ? wrongRank(row, theirs, where) : undefined);
}
/** Requests that came on top may have widened the CSV's extremes; without any they are the same. */
function wrongExtreme(row, theirs, where) {
    const { max = 0, min = 0 } = theirs;
    const isSame = theirs.requests === row.requests;
    const isMore = (a, b) => a > b + join_SUM_SLACK * Math.abs(b);
    if (row.max !== undefined && (isMore(row.max, max) || (isSame && isMore(max, row.max)))) {
        return `a maximum of ${max} ms ${where}, the CSV has ${row.max}`;
    }
    // Locust prints 0 where it has no minimum.
    const { min: least = 0 } = row;
    if (least > 0 && (isMore(min, least) || (isSame && isMore(least, min)))) {
        return `a minimum of ${min} ms ${where}, the CSV has ${least}`;
    }
    return undefined;
}
/** The sum of their times is not less, and not more than the requests that came on top allow. */
function wrongMean(row, theirs, where) {
    const { requests, average = 0, min = 0, max = 0 } = theirs;
    if (min < 0 || row.average === undefined)
        return undefined;
    const all = timed(theirs);
    const sum = all * average;
    const printed = (row.requests - (requests - all)) * row.average;
    const isLess = sum < printed * (1 - join_SUM_SLACK);
    const most = printed * (1 + join_SUM_SLACK) + (requests - row.requests) * max;
    if (!isLess && (requests > all || sum <= most))
        return undefined;
    return `a mean of ${average} ms ${where}, the CSV has ${row.average}`;
}
/** A printed percentile says how many requests at least took as long, and how many at most. */
function wrongRank({ requests, percentiles }, { histogram = new Map() }, where) {
    for (const [percent, value] of percentiles) {
        const rank = Math.min(Math.floor((requests * percent) / 100), requests - 1);
        let [below, above] = [0, 0];
        for (const [ms, count] of histogram) {
            if (ms <= value)
                below += count;
            if (ms >= value)
                above += count;
        }
        // One less, as the product may round otherwise in Python.
        if (above >= requests - rank - 1 && below >= rank)
            continue;
        return `other response times ${where} than the CSV, whose ${percent}% is ${value} ms`;
    }
    return undefined;
}
function tooMany(merged, aggregated) {
    const pace = aggregated.printedThroughput ?? 0;
    const extra = Math.max(MAX_EXTRA_REQUESTS, MAX_EXTRA_SECONDS * pace, MAX_EXTRA_FRACTION * aggregated.requests);
    if (merged.requests <= aggregated.requests + extra)
        return undefined;
    return `${(0,count/* counted */.hS)(merged.requests, 'request')}, the CSV has ${(0,count/* formatCount */.B4)(aggregated.requests)}`;
}
function firstOf(items, check) {
    for (const item of items) {
        const problem = check(item);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
function timed({ histogram }) {
    return (0,buckets/* timedOf */.vv)(histogram ?? new Map());
}
/** The rates that the JSON's counts and times give; those of the CSV are of its last second. */
function withRates(row, printed, elapsed) {
    const { printedThroughput, printedFailureRate } = printed;
    if (elapsed <= 0)
        return { ...row, ...(0,present/* present */.E)({ printedThroughput, printedFailureRate }) };
    return {
        ...row,
        ...(printedThroughput !== undefined && { printedThroughput: row.requests / elapsed }),
        ...(printedFailureRate !== undefined && { printedFailureRate: row.failures / elapsed })
    };
}
function withPercents(row, percents) {
    const all = [...new Set([...histogram_histogram/* DEFAULT_PERCENTS */.$P, ...percents])];
    return { ...row, percentiles: (0,histogram_histogram/* percentilesOf */.ib)(row.histogram ?? new Map(), all) };
}
function contradictory(file, problem) {
    return new reader_error/* ReaderError */.o({ file }, `${problem}: it contradicts itself, and its histograms are not used`, 'Upload the file as Locust wrote it');
}
function foreign(file, problem) {
    return new reader_error/* ReaderError */.o({ file }, `${problem}: it is of another run, and its histograms are not used`, 'Upload the files of one run');
}

// EXTERNAL MODULE: ./src/locust/json-value.ts
var json_value = __nccwpck_require__(9510);
// EXTERNAL MODULE: ./src/locust/stats/stats.ts
var stats_stats = __nccwpck_require__(6237);
;// CONCATENATED MODULE: ./src/locust/histogram/json-text.ts

/** Locust indents what it writes: its list begins and ends with a line of its own. */
const FIRST_LINE = /^\[[ \t\r]*$/gm;
const LAST_LINE = /^\][ \t\r]*$/gm;
const SPACE = ' '.charCodeAt(0);
const COLON = ':'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
/**
 * The one list of statistics in a text, also where the locustfile or the log printed something before
 * or after it. `text` is what is written of it: a parser tells only the last value of a key that
 * stands twice.
 */
function listIn(text) {
    const whole = (0,json_value/* jsonOf */.o)(text);
    if (whole !== undefined)
        return { data: whole, text };
    const { lists, isOpen } = printedLists(text);
    const [only] = lists;
    if (lists.length > 1)
        return { fault: 'several' };
    if (only === undefined)
        return { fault: isOpen || isCut(text) ? 'cut' : 'not-json' };
    const data = (0,json_value/* jsonOf */.o)(only);
    return data === undefined ? { fault: 'not-json' } : { data, text: only };
}
/** The lists of statistics between other output, and whether the last of them never ends. */
function printedLists(text) {
    const ends = [...text.matchAll(LAST_LINE)].map(({ index }) => index);
    const starts = [...text.matchAll(FIRST_LINE)].map(({ index }) => index);
    const lists = [];
    let isOpen = false;
    for (const [at, start] of starts.entries()) {
        const next = starts[at + 1] ?? text.length;
        const end = ends.find(end => end > start && end < next);
        const list = text.slice(start, end === undefined ? next : end + 1);
        // A locustfile may print lists of its own.
        if (!list.includes('"num_requests"'))
            continue;
        if (end !== undefined)
            lists.push(list);
        isOpen = end === undefined;
    }
    return { lists, isOpen };
}
function isCut(text) {
    const trimmed = text.trim();
    return trimmed.startsWith('[') && !trimmed.endsWith(']');
}
/** Keys in a text that is JSON, the strings that a colon follows: also those that stand twice. */
function keysWritten(text) {
    let keys = 0;
    for (let start = text.indexOf('"'); start >= 0; start = text.indexOf('"', start)) {
        let end = text.indexOf('"', start + 1);
        while (isEscaped(text, end))
            end = text.indexOf('"', end + 1);
        start = end + 1;
        // Of what stands below a space in Unicode, JSON has tabs and line ends between its tokens.
        while (text.charCodeAt(start) <= SPACE)
            start++;
        if (text.charCodeAt(start) === COLON)
            keys++;
    }
    return keys;
}
function isEscaped(text, at) {
    let before = at;
    while (text.charCodeAt(before - 1) === BACKSLASH)
        before--;
    return (at - before) % 2 === 1;
}

;// CONCATENATED MODULE: ./src/locust/histogram/tallies.ts

function talliesOf(entry) {
    const sums = new Map();
    let keys = 0;
    for (const [name, map] of Object.entries(entry)) {
        keys++;
        if (!(0,json_value/* isRecord */.u)(map))
            keys += keysIn(map);
        else {
            const values = Object.values(map);
            keys += values.length;
            let sum = 0;
            for (const value of values) {
                if (typeof value === 'number')
                    sum += value;
                else
                    keys += keysIn(value);
            }
            if (values.length > 0)
                sums.set(name, sum);
        }
    }
    return { keys, sums };
}
function keysIn(value) {
    if (typeof value !== 'object' || value === null)
        return 0;
    const values = Object.values(value);
    let keys = Array.isArray(value) ? 0 : values.length;
    for (const inner of values)
        keys += keysIn(inner);
    return keys;
}

;// CONCATENATED MODULE: ./src/locust/histogram/json-file.ts










const TEXT_FAULTS = {
    cut: ['cut: its list never ends', 'Let Locust end before the file is uploaded'],
    several: [
        'the statistics of several runs one after the other',
        'Give each run a file of its own'
    ],
    'not-json': [
        'no JSON, or other output is in the midst of it',
        'Keep other output out of the file'
    ]
};
/** Throws ReaderError when it is not what `--json` writes. */
async function readHistogram(file) {
    const list = listIn((0,csv_text/* decode */.D4)(await (0,csv_text/* readBytes */.io)(file, limits/* MAX_JSON_BYTES */.E7)).text);
    const wrong = (problem, advice) => new reader_error/* ReaderError */.o({ file: file.path }, problem, advice);
    if ('fault' in list)
        throw wrong(...TEXT_FAULTS[list.fault]);
    const { data, text } = list;
    if (!Array.isArray(data))
        throw wrong('not what --json writes', 'Leave it out');
    if (data.length === 0) {
        throw wrong('no statistics in it', 'Use either --json or --json-file: together they write []');
    }
    let keys = 0;
    const entries = data.map((entry, index) => {
        const other = () => wrong(`entry ${index + 1} is not what --json writes`, 'Leave it out');
        if (!(0,json_value/* isRecord */.u)(entry))
            throw other();
        const tallies = talliesOf(entry);
        const read = readEntry(entry, tallies);
        if (read === undefined)
            throw other();
        keys += tallies.keys;
        return read;
    });
    return { entries, hasRepeatedKeys: keysWritten(text) > keys };
}
function readEntry(entry, tallies) {
    const { name, method, num_requests: requests, num_failures: failures } = entry;
    const histogram = readBuckets(entry['response_times']);
    if (typeof name !== 'string' || histogram === undefined)
        return undefined;
    if (!isCount(requests) || !isCount(failures) || !hasTimes(entry))
        return undefined;
    const stats = (0,histogram_histogram/* withMedian */.bq)({
        ...(0,stats_stats/* namesake */.KR)({ method: typeof method === 'string' ? method : '', name }),
        requests,
        failures,
        ...values(entry, requests, (0,buckets/* timedOf */.vv)(histogram)),
        percentiles: (0,histogram_histogram/* percentilesOf */.ib)(histogram, histogram_histogram/* DEFAULT_PERCENTS */.$P),
        histogram
    });
    const times = {
        untimed: finite(entry['num_none_requests']),
        startedAt: timestamp(entry['start_time']),
        endedAt: timestamp(entry['last_request_timestamp'])
    };
    return { stats, ...(0,present/* present */.E)({ ...times, perSecond: perSecondOf(entry, tallies) }) };
}
/**
 * Other clients than Locust's own leave out the failures of each second, or say as the last request
 * when they last reported: in whole seconds, where Locust has fractions.
 */
function perSecondOf(entry, { sums }) {
    const [seconds, last] = [entry['num_reqs_per_sec'], entry['last_request_timestamp']];
    const requests = sums.get('num_reqs_per_sec');
    if (requests === undefined || !(0,json_value/* isRecord */.u)(seconds))
        return undefined;
    if (typeof last !== 'number' || Number.isInteger(last))
        return undefined;
    const failures = sums.get('num_fail_per_sec') ?? 0;
    return { requests, failures, hasLast: Object.hasOwn(seconds, Math.floor(last)) };
}
/** `timed` requests have a response time; size is a mean over all. */
function values(entry, requests, timed) {
    const time = finite(entry['total_response_time']);
    const size = finite(entry['total_content_length']);
    const averageContentSize = size === undefined || requests === 0 ? undefined : size / requests;
    if (timed === 0)
        return (0,present/* present */.E)({ averageContentSize });
    return (0,present/* present */.E)({
        average: time === undefined ? undefined : time / timed,
        min: finite(entry['min_response_time']),
        max: finite(entry['max_response_time']),
        timed: (0,histogram_histogram/* knownTimed */.nE)(requests, timed),
        averageContentSize
    });
}
function readBuckets(value) {
    if (!(0,json_value/* isRecord */.u)(value))
        return undefined;
    const buckets = new Map();
    for (const [key, count] of Object.entries(value)) {
        const ms = Number(key);
        if (!Number.isFinite(ms) || !isCount(count))
            return undefined;
        buckets.set(ms, (buckets.get(ms) ?? 0) + count);
    }
    return buckets;
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
function finite(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
/** Without requests there is no time, or 0. */
function hasTimes(entry) {
    return ['start_time', 'last_request_timestamp'].every(key => {
        const at = finite(entry[key]) ?? 0;
        return at === 0 || (0,limits/* isTimestamp */.Fx)(at);
    });
}
function timestamp(value) {
    const at = finite(value);
    return at !== undefined && (0,limits/* isTimestamp */.Fx)(at) ? at : undefined;
}

// EXTERNAL MODULE: ./src/locust/history/history.ts + 7 modules
var history_history = __nccwpck_require__(8687);
// EXTERNAL MODULE: ./src/locust/note.ts
var note = __nccwpck_require__(9432);
// EXTERNAL MODULE: ./src/locust/quality/assess.ts + 11 modules
var assess = __nccwpck_require__(635);
// EXTERNAL MODULE: ./src/locust/files/watch-mark.ts
var watch_mark = __nccwpck_require__(9263);
;// CONCATENATED MODULE: ./src/locust/run-mark.ts




/** The run with what the mark beside its files says of its end; one that cannot be believed is a note. */
async function withMark(run, found) {
    if (found === undefined)
        return run;
    const { path } = found.file;
    const mark = (0,watch_mark/* readMark */.Mp)(await textOfOwn(found, limits/* MAX_MARK_BYTES */.Zp));
    if (typeof mark !== 'string') {
        return (0,watch_mark/* isMarkOf */.zx)(mark, run) ? { ...run, stopped: mark } : noted(run, ofAnotherRun(path));
    }
    const why = mark === 'other-version' ? 'is of another release' : 'cannot be read';
    return noted(run, (0,note/* note */.N)('mark-not-used', `${path} ${why}: whether the load test was stopped is not known`, {
        severity: 'warning',
        file: path,
        advice: 'Run the load test again with the same release of locust-gate watch'
    }));
}
function ofAnotherRun(path) {
    const message = `${path} marks a run of another time as stopped, and is left out`;
    return (0,note/* note */.N)('mark-not-used', message, { severity: 'info', file: path });
}
function noted(run, one) {
    return { ...run, notes: [...run.notes, one] };
}

// EXTERNAL MODULE: ./src/locust/csv/cells.ts
var csv_cells = __nccwpck_require__(2632);
;// CONCATENATED MODULE: ./src/locust/stats/distribution.ts




const TOTALS = new Set(['None Total', 'Total', 'Aggregated']);
/** Throws ReaderError for the first row that is not what the header promises. */
function readDistribution(table) {
    const rows = new Map();
    for (const row of table.rows) {
        const cells = new csv_cells/* CellReader */.K(table, row);
        rows.set(cells.text('name'), {
            requests: cells.count('requests'),
            percentiles: cells.percentiles()
        });
    }
    const last = table.rows.at(-1);
    const lastName = last === undefined ? '' : new csv_cells/* CellReader */.K(table, last).text('name');
    return { rows, ...(TOTALS.has(lastName) && { totalName: lastName }) };
}
/** Adds the percentiles to the statistics. Throws ReaderError when the files are of different runs. */
function joinDistribution(printed, distribution, file) {
    // Only 0.8 prints `None Total`, and it counts successes only.
    const isOldest = distribution.totalName === 'None Total' && !printed.successesOnly;
    const stats = isOldest ? (0,stats_stats/* countAll */.Vn)(printed) : printed;
    const join = (row, names) => {
        const found = names.map(name => distribution.rows.get(name)).find(row => row !== undefined);
        if (found === undefined) {
            throw distribution_foreign(file, `no row for ${names[0] ?? ''}`);
        }
        const due = stats.successesOnly ? row.requests - row.failures : row.requests;
        if (found.requests !== due) {
            throw distribution_foreign(file, `${(0,count/* counted */.hS)(found.requests, 'request')} for ${names[0] ?? ''}, not ${(0,count/* formatCount */.B4)(due)}`);
        }
        return { ...row, percentiles: found.percentiles };
    };
    const { aggregated } = stats;
    return {
        ...stats,
        endpoints: stats.endpoints.map(row => join(row, [`${row.method} ${row.name}`, row.name])),
        ...(aggregated !== undefined && {
            aggregated: join(aggregated, [distribution.totalName ?? 'Total'])
        })
    };
}
function distribution_foreign(file, problem) {
    return new reader_error/* ReaderError */.o({ file }, `${problem}: it is not of the same run as the requests file`, 'Upload the files of one run');
}

// EXTERNAL MODULE: ./src/locust/stats/failures.ts
var stats_failures = __nccwpck_require__(8303);
// EXTERNAL MODULE: ./src/locust/stats/untimed.ts
var untimed = __nccwpck_require__(6788);
// EXTERNAL MODULE: ./src/locust/stats/version.ts
var stats_version = __nccwpck_require__(4702);
;// CONCATENATED MODULE: ./src/locust/read-run.ts

















/**
 * Reads the files of one run; what is wrong with them becomes notes. Undefined when it has more
 * endpoints than the budget has left.
 */
async function readRun(group, options, budget) {
    const reading = { notes: [], guessed: [], options, share: budget.share };
    const { stats, companions } = group;
    const files = [stats, ...companions.values()].map(({ file }) => file.path);
    const table = await attempt(reading, stats, 'error', () => tableOf(stats, reading));
    const own = table && (await attempt(reading, stats, 'error', () => (0,stats_stats/* readStats */.uq)(table)));
    if (table === undefined || own === undefined)
        return unreadable(group.name, files, reading.notes);
    if (!budget.takes(own.endpoints.length))
        return undefined;
    const parts = await readCompanions(reading, companions, own, table.dialect.header);
    const resourcesFile = await snapshotOf(companions.get('resources'));
    const run = {
        name: group.name,
        files,
        ...assembled(parts, stats.file.path, reading),
        ...(0,present/* present */.E)({ resourcesFile })
    };
    return withMark(run, companions.get('watch'));
}
/** Its content is judged where resource metrics are: without those nobody misses it. */
async function snapshotOf(found) {
    if (found === undefined)
        return undefined;
    return { path: found.file.path, text: await textOfOwn(found, limits/* MAX_SNAPSHOT_BYTES */.qB) };
}
function assembled(parts, file, { guessed, notes }) {
    const history = parts.history?.history;
    const version = (0,stats_version/* locustVersion */.nb)({
        stats: parts.statsHeader,
        ...(0,present/* present */.E)({
            distribution: parts.distribution,
            failures: parts.failuresHeader,
            totalName: parts.stats.totalName
        })
    });
    const stats = (0,untimed/* withoutUnmeasured */.wt)(parts.stats, version);
    const isWindow = (0,stats_version/* hasWindowPercentiles */.Zq)(parts.stats, version, history?.samples.at(-1));
    const printed = isWindow ? 'window' : 'stats';
    const source = parts.histogram === undefined ? printed : 'histogram';
    const assessed = (0,assess/* assess */.n)(parts, { file, source, guessed });
    return {
        locust: version,
        ...(0,present/* present */.E)({ aggregated: stats.aggregated }),
        endpoints: stats.endpoints,
        failures: parts.failures ?? [],
        exceptions: parts.exceptions ?? [],
        ...(history !== undefined &&
            history.samples.length > 0 &&
            !assessed.hasForeignHistory && {
            history: {
                ...(stats.aggregated?.untimed === true ? (0,untimed/* withoutTimes */.lX)(history) : history),
                silences: assessed.silences
            }
        }),
        percentileSource: source,
        ...assessed.times,
        notes: [...notes, ...assessed.notes]
    };
}
async function readCompanions(reading, files, stats, statsHeader) {
    const read = (kind, parse, severity = 'warning') => {
        const file = files.get(kind);
        if (file === undefined)
            return Promise.resolve(undefined);
        return attempt(reading, file, severity, () => parse(file));
    };
    const failures = await read('failures', async (file) => {
        const table = await tableOf(file, reading);
        if ((0,limits/* exceeds */.Or)(table.rows.length, limits/* MAX_ERROR_ROWS */.SW))
            reading.notes.push(onlyFirst(table));
        return { ...(0,stats_failures/* readFailures */.k0)(table), header: table.dialect.header };
    });
    const exceptions = await read('exceptions', async (file) => (0,stats_failures/* readExceptions */.rY)(await tableOf(file, reading)));
    const history = await read('history', async ({ file }) => {
        const hasNamesake = stats.endpoints.some(stats_stats/* isNamesake */.Y_);
        const result = await (0,history_history/* readHistory */.L)(file, {
            ...reading.options,
            hasNamesake,
            share: reading.share
        });
        if (result.encodingGuessed)
            reading.guessed.push(file.path);
        return result;
    });
    const joined = await read('distribution', async (file) => {
        const distribution = readDistribution(await tableOf(file, reading));
        return { distribution, stats: joinDistribution(stats, distribution, file.file.path) };
    });
    const printed = joined?.stats ?? stats;
    // Without the JSON only the exactness of percentiles is lost; one of another run is a mistake.
    const histograms = await read('json', ({ file }) => readHistogram(file), 'info');
    const merged = histograms &&
        (await read('json', ({ file }) => joinHistogram(printed, histograms, file.path, history)));
    return {
        stats: merged?.stats ?? printed,
        printed,
        statsHeader,
        ...(0,present/* present */.E)({
            failures: failures?.failures,
            hasCauseTwice: failures?.hasCauseTwice,
            failuresHeader: failures?.header,
            exceptions,
            history,
            distribution: joined?.distribution,
            histogram: merged?.times
        })
    };
}
async function tableOf({ file }, reading) {
    const { text, guessed } = (0,csv_text/* decode */.D4)(await (0,csv_text/* readBytes */.io)(file, limits/* MAX_FILE_BYTES */.gZ), reading.options.encoding);
    if (guessed)
        reading.guessed.push(file.path);
    return (0,table/* readTable */.x)(file.path, text);
}
function onlyFirst({ file, rows }) {
    return (0,note/* note */.N)('too-large', `${file}: ${(0,limits/* limitProblem */.JX)(rows.length, limits/* MAX_ERROR_ROWS */.SW)}; the rest is left out`, {
        severity: 'warning',
        advice: 'Leave what differs each time (ids, times) out of the messages',
        file
    });
}
/** The result, or a note and undefined. */
async function attempt(reading, { problem }, severity, read) {
    try {
        if (problem !== undefined)
            throw problem;
        return await read();
    }
    catch (error) {
        if (!(error instanceof reader_error/* ReaderError */.o))
            throw error;
        reading.notes.push(noteOf(error, severity));
        return undefined;
    }
}
/** A reader's error as a note of the run. */
function noteOf(error, severity) {
    return (0,note/* note */.N)('unreadable-file', error.message.slice(0, -error.advice.length).replace(/\. $/, ''), {
        severity,
        advice: error.advice,
        file: error.file,
        ...(0,present/* present */.E)({ line: error.line, column: error.column })
    });
}
function unreadable(name, files, notes) {
    return {
        name,
        files,
        locust: { label: 'unknown', truncatesBelow100: false },
        endpoints: [],
        failures: [],
        exceptions: [],
        percentileSource: 'stats',
        notes
    };
}
/** Says when two files claim one run: one name twice, or the same numbers twice. */
function markDuplicates(runs) {
    const names = new Map();
    const prints = new Map();
    return runs.map(run => {
        const file = run.files[0] ?? run.name;
        const print = fingerprint(run);
        const sameName = names.get(run.name);
        const same = sameName ?? (print === undefined ? undefined : prints.get(print));
        names.set(run.name, file);
        if (print !== undefined)
            prints.set(print, file);
        if (same === undefined)
            return run;
        const twice = (0,note/* note */.N)('duplicate-run', sameName === undefined
            ? `${file} holds the very run of ${same}`
            : `${file} and ${same} both claim to be the run ${run.name}`, { advice: 'Upload each run once, with a prefix or a folder of its own', file });
        const name = sameName === undefined ? run.name : `${run.name} (${file})`;
        return { ...run, name, notes: [...run.notes, twice] };
    });
}
/** What two readings of one run have in common; undefined for a run without requests. */
function fingerprint({ aggregated }) {
    if (aggregated === undefined || aggregated.requests === 0)
        return undefined;
    const { requests, failures, average, max, printedThroughput } = aggregated;
    return [requests, failures, average, max, printedThroughput].join(' ');
}


/***/ }),

/***/ 6351:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ timedRequests),
/* harmony export */   Y$: () => (/* binding */ AGGREGATED),
/* harmony export */   hh: () => (/* binding */ rowOfFields),
/* harmony export */   r4: () => (/* binding */ endpointKey),
/* harmony export */   z1: () => (/* binding */ ERROR_KINDS)
/* harmony export */ });
/* harmony import */ var _present_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8313);

/** The row without what is undefined. */
function rowOfFields({ method, name, percentiles, ...rest }) {
    const { requests, failures, ...times } = rest;
    return { method, name, requests, failures, ...(0,_present_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .E)(times), percentiles };
}
/** How many requests the times of a row are of. */
function timedRequests({ requests, timed = requests }) {
    return timed;
}
const ERROR_KINDS = [
    'timeout',
    'connection',
    'rateLimited',
    'http4xx',
    'http5xx',
    'assertion',
    'other'
];
/** `METHOD name`, as people write it and as the JSON report names an endpoint; `Aggregated` for the total. */
function endpointKey(row) {
    return row.method === '' ? row.name : `${row.method} ${row.name}`;
}
/** The name under which the total row is reported. An endpoint of that name keeps its method in its key. */
const AGGREGATED = 'Aggregated';


/***/ }),

/***/ 5025:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ readSets)
});

;// CONCATENATED MODULE: ./src/input/input-file.ts
/** A file whose content is at hand: from an archive, or in a test. */
function inputFileOf(path, content) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return {
        path,
        size: bytes.byteLength,
        // eslint-disable-next-line @typescript-eslint/require-await -- the type of a stream
        async *open() {
            yield bytes;
        }
    };
}
/** The file as people find it where several were named: behind the label of its set. */
function fileBelow(label, file) {
    const below = label.replace(/\/+$/, '');
    // Of the folder that we are in a path says nothing.
    if (below === '' || below === '.')
        return file;
    return { ...file, path: `${below}/${file.path}`, below };
}
/** What tells a file from the others of its set, and names its run. */
function pathWithin({ path, below }) {
    return below === undefined ? path : path.slice(below.length + 1);
}

// EXTERNAL MODULE: ./src/units/count.ts
var count = __nccwpck_require__(3252);
// EXTERNAL MODULE: ./src/locust/csv/limits.ts
var csv_limits = __nccwpck_require__(9517);
// EXTERNAL MODULE: ./src/locust/note.ts
var note = __nccwpck_require__(9432);
;// CONCATENATED MODULE: ./src/locust/files/budget.ts


/**
 * What may be read of all runs together, counted while they are read: the run that goes beyond it and
 * those behind it are not read, so that neither memory nor time grows with an archive's size.
 */
class budget_Budget {
    rows = 0;
    bytes = 0;
    passed;
    unread = 0;
    runs;
    limits;
    /** @param runs how many there are to be read */
    constructor(runs, limits = { rows: csv_limits/* MAX_RUN_ROWS */.bh, bytes: csv_limits/* MAX_RUN_BYTES */.xn }) {
        this.runs = runs;
        this.limits = limits;
    }
    /** The part of a run's samples that is kept, a fraction above 0. */
    get share() {
        return Math.min(1, csv_limits/* RUNS_KEPT_WHOLE */.Y1 / Math.max(1, this.runs));
    }
    /** Whether the files of this run may be read: before they are. */
    admits({ stats, companions }) {
        this.bytes += [stats, ...companions.values()]
            // A file beyond its own limit is refused unread.
            .filter(({ kind, file }) => kind !== 'history' && !(0,csv_limits/* exceeds */.Or)(file.size, csv_limits/* MAX_FILE_BYTES */.gZ))
            .reduce((sum, { file }) => sum + file.size, 0);
        return this.keepsWithin(this.limits.bytes, this.bytes);
    }
    /** Whether a run with so many endpoints may be judged: before the rest of it is read. */
    takes(endpoints) {
        this.rows += endpoints + 1;
        return this.keepsWithin(this.limits.rows, this.rows);
    }
    /** What was left unread, as an error: a gate that judges some of the runs would hide the others. */
    notes() {
        if (this.passed === undefined)
            return [];
        return [
            (0,note/* note */.N)('too-large', `${(0,csv_limits/* passedProblem */.KE)(this.passed)}; ${this.unread} of ${this.runs} runs are not judged`, {
                severity: 'error',
                advice: 'Judge fewer runs at a time, and give requests that differ only in an id one name (name=)'
            })
        ];
    }
    keepsWithin(limit, used) {
        if (this.passed === undefined && used > limit.max)
            this.passed = limit;
        if (this.passed !== undefined)
            this.unread++;
        return this.passed === undefined;
    }
}

// EXTERNAL MODULE: ./src/locust/present.ts
var present = __nccwpck_require__(8313);
;// CONCATENATED MODULE: ./src/locust/files/groups.ts

/** One group a stats file; notes for what belongs to none. */
function groupFiles(files) {
    const stats = files.filter(({ kind }) => kind === 'stats');
    const groups = stats.map(file => ({
        name: runName(file, stats),
        stats: file,
        companions: new Map()
    }));
    const notes = [];
    for (const file of files) {
        if (file.kind === 'stats')
            continue;
        const group = groupOf(file, groups);
        if (group === undefined)
            notes.push(...orphan(file));
        else if (group.companions.has(file.kind))
            notes.push(second(file, group.name));
        else
            group.companions.set(file.kind, file);
    }
    return { groups, notes };
}
function groupOf(file, groups) {
    const inFolder = groups.filter(({ stats }) => stats.folder === file.folder);
    // `--json-file` is named freely, most often as the prefix: `api_stats.json` of `--csv api_stats`.
    const whole = file.kind === 'json' ? inFolder.find(g => g.stats.prefix === file.base) : undefined;
    const exact = whole ?? inFolder.find(({ stats }) => stats.prefix === file.prefix);
    if (exact !== undefined)
        return exact;
    const only = inFolder.length === 1 ? inFolder[0] : undefined;
    // Names that say nothing: then there is only one run it can be of.
    const free = !file.named || file.kind === 'json' || only?.stats.named === false;
    return free ? only : undefined;
}
/** The prefix with its folders; for a bare `stats.csv` its folder, or else the name itself. */
function runName(file, all) {
    const { folder, prefix, base } = file;
    const inFolder = folder === '' ? '' : `${folder}/`;
    if (prefix !== '')
        return inFolder + prefix;
    const alone = all.filter(other => other.folder === folder && other.prefix === '').length === 1;
    return alone && folder !== '' ? folder : inFolder + base;
}
/** A history or a file of failures says that there was a run, of which the rest is lost. */
function orphan(file) {
    // Another program's, of a name like one of ours.
    if (isOwn(file) && file.problem !== undefined)
        return [];
    return [orphanNote(file)];
}
function orphanNote(file) {
    const { path } = file.file;
    const isLost = file.kind === 'history' || file.kind === 'failures';
    if (file.problem !== undefined) {
        return (0,note/* note */.N)('unreadable-file', file.problem.message, {
            severity: isLost ? 'error' : 'warning',
            file: path
        });
    }
    const what = `${path} has no stats file beside it`;
    if (isLost) {
        return (0,note/* note */.N)('no-stats-file', file.kind === 'history'
            ? `${what}: a history alone cannot be judged`
            : `${what}: the run that it is of cannot be judged`, { advice: 'Upload the _stats.csv of the run too', file: path });
    }
    const severity = isJson(file) ? 'info' : 'warning';
    const message = `${what} and is left out`;
    return (0,note/* note */.N)('ignored-file', message, {
        severity,
        advice: 'Upload the whole set of files',
        file: path
    });
}
function isJson({ kind }) {
    return kind === 'json' || isOwn({ kind });
}
/** Written by Locust Gate in the load-test job. */
function isOwn({ kind }) {
    return kind === 'resources' || kind === 'watch';
}
function second(file, run) {
    return (0,note/* note */.N)('ignored-file', `${file.file.path} is a second ${file.kind} file of the run ${run} and is left out`, {
        // Of two histograms one is enough, and the one that is read must fit the run.
        severity: isJson(file) ? 'info' : 'warning',
        advice: 'Give each run a prefix or a folder of its own',
        file: file.file.path
    });
}

// EXTERNAL MODULE: ./src/input/csv-name.ts
var csv_name = __nccwpck_require__(2594);
// EXTERNAL MODULE: ./src/locust/csv/header.ts
var csv_header = __nccwpck_require__(4200);
// EXTERNAL MODULE: ./src/locust/csv/reader-error.ts
var reader_error = __nccwpck_require__(3873);
// EXTERNAL MODULE: ./src/locust/csv/table.ts
var table = __nccwpck_require__(6169);
// EXTERNAL MODULE: ./src/locust/csv/text.ts
var csv_text = __nccwpck_require__(9290);
;// CONCATENATED MODULE: ./src/locust/files/beside.ts
/**
 * Files that Locust's own tools write beside the CSV of a run and that are none of it: what they are,
 * in words; undefined for everything else. `body` is what follows the header.
 */
function writtenBeside(path, header, body) {
    const names = new Set(header.names.map(name => name.toLowerCase()));
    if (isRequestLog(header, names))
        return 'a log of single requests, not a summary of the run';
    if (/[_\-. ]transactions_summary(?: ?\(\d+\))?\.csv$/i.test(path) && header.roles.has('name')) {
        return TRANSACTIONS;
    }
    if (names.has('transaction_name') && names.has('duration')) {
        return 'the log of single transactions of locust-plugins';
    }
    return isTransactionsSummary(header, body) ? TRANSACTIONS : undefined;
}
const TRANSACTIONS = 'the summary of transactions of locust-plugins, not of requests';
/** `locust.contrib.csv_request_logger`, and what people write like it: one time a row, and no counts. */
function isRequestLog({ roles, percentiles }, names) {
    if (roles.has('requests') || roles.has('failures') || percentiles.length > 0)
        return false;
    const isNamed = ['request_type', 'request_method', 'method', 'name', 'url'].some(name => names.has(name));
    return (isNamed && [...names].some(name => /^response[_ ]?time(?:[_ ]?(?:m?s|millis))?$/.test(name)));
}
/** The columns of stats without sizes and rates, and no row that is a request. */
function isTransactionsSummary({ roles }, body) {
    const hasRates = roles.has('contentSize') || roles.has('requestRate') || roles.has('failureRate');
    if (hasRates || roles.get('type') !== 0 || !roles.has('requests'))
        return false;
    return /^\s*"?Transaction"?[,;\t]/.test(body);
}

// EXTERNAL MODULE: ./src/locust/files/snapshot-head.ts
var snapshot_head = __nccwpck_require__(2604);
// EXTERNAL MODULE: ./src/locust/files/watch-mark.ts
var watch_mark = __nccwpck_require__(9263);
;// CONCATENATED MODULE: ./src/locust/files/identify.ts










const NOT_OURS = /\.(?:html?|png|jpe?g|gif|svg|webp|pdf|zip|gz|tgz|log|py|ya?ml|md|xlsx?|parquet)$/i;
/** An editor's or a person's copy of a file that lies beside it, of this run or of an older one. */
const BACKUP = /(?:~|\.(?:bak|backup|orig|old|save|sav|tmp|temp|swp|part|crdownload))$/i;
const MAC_ARCHIVE = /(?:^|\/)(?:__MACOSX\/|\._)/;
/**
 * Tells what a file is by its content. A note for a CSV that is none of Locust's; undefined for
 * everything else that is not ours.
 */
async function identify(file) {
    const { path } = file;
    if (NOT_OURS.test(path) || BACKUP.test(path) || MAC_ARCHIVE.test(path))
        return undefined;
    let head;
    try {
        head = headText(await (0,csv_text/* readHead */.zy)(file));
    }
    catch (error) {
        if (!(error instanceof reader_error/* ReaderError */.o))
            throw error;
        return byName(file, error);
    }
    const problem = junk(path, head);
    return problem === undefined ? byContent(file, head) : byName(file, problem);
}
/** What an unreadable file was to be. */
function byName(file, problem) {
    const { path } = file;
    const kind = (0,csv_name/* kindByName */.vt)(path) ?? ownKindByName(path);
    return kind === undefined ? undefined : { file, kind, ...nameOf(file, kind), problem };
}
function byContent(file, head) {
    const { path } = file;
    const json = jsonKind(head);
    if (json !== undefined)
        return { file, kind: json, ...nameOf(file, json) };
    const { kind: sniffed, header, headerLine, bodyStart } = (0,table/* sniffDialect */.J)(head);
    const other = writtenBeside(path, header, head.slice(bodyStart));
    if (other !== undefined)
        return leftOut(path, `is ${other}, and is left out`, 'info');
    const named = (0,csv_name/* kindByName */.vt)(path);
    const kind = wholeKind(sniffed, named, header);
    if (kind !== undefined)
        return { file, kind, ...nameOf(file, kind) };
    const nearly = (0,csv_header/* nearlyKindOf */.HC)(header) ?? (isOurs(named, header) ? named : undefined);
    if (nearly !== undefined) {
        const problem = new reader_error/* ReaderError */.o({ file: path, line: headerLine }, `the header is damaged: it lacks ${(0,csv_header/* missingColumns */.Q6)(nearly, header).join(', ')}`, 'Upload the file as Locust wrote it');
        return { file, kind: nearly, ...nameOf(file, nearly), problem };
    }
    const own = ownKindByName(path);
    if (own !== undefined) {
        const { why, advice } = OWN[own];
        return byName(file, new reader_error/* ReaderError */.o({ file: path }, why, advice));
    }
    if (!/\.csv$/i.test(path))
        return undefined;
    if (named === 'stats' && !isTable(header)) {
        const problem = new reader_error/* ReaderError */.o({ file: path, line: headerLine }, 'its first line is not a header', 'Upload the file as Locust wrote it');
        return { file, kind: named, ...nameOf(file, named), problem };
    }
    const severity = named === undefined ? 'info' : 'warning';
    return leftOut(path, "is not a CSV file of Locust's: its header is unknown", severity);
}
/** With more than a distribution's columns, and the name of another file, it is that one and lacks some. */
function wholeKind(kind, named, { roles }) {
    const isOther = named !== undefined && named !== 'distribution' && roles.size > 2;
    return kind === 'distribution' && isOther ? undefined : kind;
}
const OWN = {
    resources: {
        why: 'it is no snapshot of resource metrics',
        advice: 'Let locust-gate collect write it'
    },
    watch: {
        why: 'it is no mark of a run that was stopped',
        advice: 'Let locust-gate watch write it'
    }
};
function ownKindByName(path) {
    if ((0,csv_name/* snapshotPrefix */.JO)(path) !== undefined)
        return 'resources';
    return (0,csv_name/* markPrefix */.i6)(path) === undefined ? undefined : 'watch';
}
function jsonKind(head) {
    if ((0,snapshot_head/* isSnapshot */.L)(head))
        return 'resources';
    if ((0,watch_mark/* isMark */.qi)(head))
        return 'watch';
    const isHistogram = /^\s*\[\s*\]\s*$/.test(head) || /"num_requests"|"response_times"/.test(head);
    return isHistogram ? 'json' : undefined;
}
function leftOut(path, why, severity) {
    return (0,note/* note */.N)('ignored-file', `${path} ${why}`, { severity, file: path });
}
/** Other programs have files called `…_stats.csv` too: two columns must be known. */
function isOurs(named, { roles }) {
    return named !== undefined && (named !== 'stats' || roles.size >= 2);
}
/** Another program's table has titles; rubbish has one cell, and a cut file numbers. */
function isTable({ names }) {
    return names.length > 1 && names.every(name => !/^(?:-?[\d.]*|N\/A)$/.test(name));
}
/** ASCII is all that is needed to tell. */
function headText(head) {
    const mark = (0,csv_text/* byteOrderMark */.y2)(head);
    if (mark !== undefined)
        return new TextDecoder(mark).decode(head);
    return Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
}
function junk(file, head) {
    const says = (problem, advice) => new reader_error/* ReaderError */.o({ file, line: 1 }, problem, advice);
    if (head.trim() === '') {
        return says('the file is empty', 'Look at the log of the load test');
    }
    if (head.startsWith('version https://git-lfs')) {
        return says('a git-lfs pointer, not the file itself', 'Check out with lfs: true');
    }
    if (/^\s*(?:<!doctype|<html|<\?xml|<head|<body)/i.test(head)) {
        return says('an HTML page saved as CSV', 'Download the file itself, or use --csv');
    }
    if (head.startsWith('PK\x03\x04')) {
        return says('a ZIP archive or an Excel workbook', 'Unpack it, or save it as CSV');
    }
    if (head.slice(0, 2000).includes('\0')) {
        return says('binary content', 'Upload the file as Locust wrote it');
    }
    return undefined;
}
/** `peak/load_stats (1).csv` → folder `peak`, prefix `load (1)`. */
function nameOf(file, kind) {
    const path = pathWithin(file);
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (kind !== 'resources' && kind !== 'watch')
        return { folder, ...(0,csv_name/* csvNameOf */.X5)(path, kind) };
    const name = (0,csv_name/* csvNameOf */.X5)(path);
    const own = kind === 'watch' ? (0,csv_name/* markPrefix */.i6)(path) : (0,csv_name/* snapshotPrefix */.JO)(path);
    return { folder, ...name, prefix: own ?? name.prefix, named: true };
}

// EXTERNAL MODULE: ./src/locust/read-run.ts + 8 modules
var read_run = __nccwpck_require__(766);
;// CONCATENATED MODULE: ./src/locust/read.ts






/**
 * Reads the files of one folder or artifact: one run for each stats file, whatever release wrote
 * it. Never throws for what is in the files: a run that cannot be read has no `aggregated` and says
 * why in its notes; `notes` is about files that belong to no run.
 */
async function readRuns(files, options = {}) {
    const { groups, notes } = await findRuns(files);
    const budget = new Budget(groups.length);
    const runs = await readGroups(groups, options, budget);
    return { runs, notes: [...notes, ...budget.notes()] };
}
/** The files of each run, and notes on those that belong to none; of each file only its head is read. */
async function findRuns(files) {
    if ((0,csv_limits/* exceeds */.Or)(files.length, csv_limits/* MAX_FILES */.BE))
        return { groups: [], notes: [tooManyFiles(files.length)] };
    const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const ours = [];
    const notes = [];
    for (const file of sorted) {
        const found = await identify(file);
        if (found === undefined)
            continue;
        if ('code' in found)
            notes.push(found);
        else
            ours.push(found);
    }
    const grouped = groupFiles(ours);
    return { groups: grouped.groups, notes: [...notes, ...grouped.notes] };
}
/** One after the other, as far as the budget goes. */
async function readGroups(groups, options, budget) {
    const runs = [];
    for (const group of groups) {
        const run = budget.admits(group) ? await (0,read_run/* readRun */.cI)(group, options, budget) : undefined;
        if (run !== undefined)
            runs.push(run);
    }
    return (0,read_run/* markDuplicates */.U2)(runs);
}
function tooManyFiles(count) {
    return (0,note/* note */.N)('too-large', (0,csv_limits/* limitProblem */.JX)(count, csv_limits/* MAX_FILES */.BE), {
        severity: 'error',
        advice: 'Name the folder that holds the CSV files, and nothing else'
    });
}

// EXTERNAL MODULE: ./src/locust/histogram/histogram.ts
var histogram = __nccwpck_require__(7237);
// EXTERNAL MODULE: ./src/locust/run.ts
var run = __nccwpck_require__(6351);
// EXTERNAL MODULE: ./src/locust/stats/failures.ts
var stats_failures = __nccwpck_require__(8303);
// EXTERNAL MODULE: ./src/locust/stats/untimed.ts
var untimed = __nccwpck_require__(6788);
// EXTERNAL MODULE: ./src/locust/history/silence.ts + 2 modules
var silence = __nccwpck_require__(1355);
;// CONCATENATED MODULE: ./src/locust/shards/shard-history.ts

/**
 * The histories of shards as one: at each second that any of them has, the users and the cumulative
 * counts of all are added up. Percentiles cannot be, and are left out. Undefined when a shard has
 * no history, as the sums would lack it.
 */
function mergeHistories(runs, total) {
    const histories = runs.map(run => run.history).filter(history => history !== undefined);
    if (histories.length < runs.length || histories.length === 0)
        return undefined;
    const times = new Set(histories.flatMap(history => history.samples.map(sample => sample.at)));
    const cursors = histories.map(({ samples }) => ({ samples, next: 0 }));
    const repeated = new Set(histories.flatMap(history => history.repeatedSeconds ?? []));
    const samples = [...times]
        .sort((a, b) => a - b)
        .map(at => addUp(at, cursors.map(cursor => advance(cursor, at))));
    return {
        percentileMode: 'window',
        samples,
        endpoints: new Map(),
        thinnedBy: Math.max(...histories.map(history => history.thinnedBy)),
        resets: histories.flatMap(history => history.resets),
        truncated: histories.some(history => history.truncated),
        ...(repeated.size > 0 && { repeatedSeconds: [...repeated].sort((a, b) => a - b) }),
        silences: (0,silence/* silencesAmong */.j4)(samples, total)
    };
}
/** The shard's last sample at this time; before its start undefined, after its end without users. */
function advance(cursor, at) {
    while ((cursor.samples[cursor.next]?.at ?? Infinity) <= at)
        cursor.next++;
    const sample = cursor.samples[cursor.next - 1];
    const isOver = cursor.next === cursor.samples.length && sample !== undefined && sample.at < at;
    return isOver ? { ...sample, users: 0, printedThroughput: 0 } : sample;
}
function addUp(at, samples) {
    let [users, requests, failures, rate, time] = [0, 0, 0, 0, 0];
    for (const sample of samples) {
        if (sample === undefined)
            continue;
        users += sample.users;
        requests += sample.requests;
        failures += sample.failures;
        rate += sample.printedThroughput ?? 0;
        time += (sample.average ?? 0) * sample.requests;
    }
    return {
        at,
        users,
        requests,
        failures,
        ...(requests > 0 && { average: time / requests }),
        printedThroughput: rate,
        percentiles: new Map()
    };
}

;// CONCATENATED MODULE: ./src/locust/shards/shards.ts






/**
 * Merges the shards of one load test (spread over a CI matrix) exactly, by their histograms.
 * Percentiles are never averaged: without a histogram for each shard this is refused.
 *
 * @param labels what people call each shard: its path or artifact
 */
function mergeShards(runs, labels = []) {
    const [first] = runs;
    if (first === undefined)
        return { refusal: { kind: 'none', words: 'there is none' } };
    if (runs.length === 1)
        return { run: { ...first, shards: 1 } };
    const refusal = refusalOf(runs, labels);
    if (refusal !== undefined)
        return { refusal };
    const startedAt = (0,histogram/* extreme */.RN)(Math.min, runs.map(run => run.startedAt));
    const endedAt = (0,histogram/* extreme */.RN)(Math.max, runs.map(run => run.endedAt));
    const longest = (0,histogram/* extreme */.RN)(Math.max, runs.map(run => run.durationSeconds));
    const span = startedAt === undefined || endedAt === undefined ? undefined : endedAt - startedAt;
    const durationSeconds = (0,histogram/* extreme */.RN)(Math.max, [span, longest]);
    const aggregated = mergeAggregated(runs);
    const history = mergeHistories(runs, aggregated);
    // One server is asked for the surroundings of all.
    const resourcesFile = runs.find(run => run.resourcesFile !== undefined)?.resourcesFile;
    const stopped = runs.find(run => run.stopped !== undefined)?.stopped;
    const users = history?.samples.map(sample => sample.users) ?? [];
    return {
        run: {
            name: first.name,
            shards: runs.length,
            files: runs.flatMap(run => run.files),
            locust: first.locust,
            aggregated,
            endpoints: mergeEndpoints(runs),
            failures: mergeFailures(runs.flatMap(run => run.failures)),
            exceptions: mergeExceptions(runs.flatMap(run => run.exceptions)),
            ...(history !== undefined && { history }),
            percentileSource: 'histogram',
            ...(0,present/* present */.E)({ resourcesFile, stopped }),
            ...(0,present/* present */.E)({ startedAt, endedAt, durationSeconds, peakUsers: (0,histogram/* extreme */.RN)(Math.max, users) }),
            notes: distinct(runs, labels)
        }
    };
}
/** Why the runs are no shards of one test that can be put together. */
function refusalOf(runs, labels) {
    const shards = runs.map((run, at) => ({ run, called: labels[at] ?? run.files[0] ?? run.name }));
    for (const { run, called } of shards) {
        if (run.aggregated === undefined)
            return { kind: 'no-total', words: `${called} has no total row` };
        if (run.percentileSource !== 'histogram') {
            return { kind: 'no-histograms', words: `${called} has no usable histograms of --json-file` };
        }
    }
    for (const late of shards) {
        const early = shards.find(other => other !== late && isAfter(late.run, other.run));
        if (early !== undefined) {
            return { kind: 'not-together', words: `${late.called} began after ${early.called} had ended` };
        }
    }
    return undefined;
}
function isAfter({ startedAt }, { endedAt }) {
    return startedAt !== undefined && endedAt !== undefined && endedAt <= startedAt;
}
function mergeAggregated(runs) {
    const rows = runs.flatMap(run => (run.aggregated === undefined ? [] : [run.aggregated]));
    return withRates((0,untimed/* measuredOnly */.H4)((0,histogram/* mergeRows */.YE)(rows, { method: '', name: 'Aggregated' })), rows);
}
function mergeEndpoints(runs) {
    const byKey = new Map();
    for (const row of runs.flatMap(run => run.endpoints)) {
        const key = (0,run/* endpointKey */.r4)(row);
        byKey.set(key, [...(byKey.get(key) ?? []), row]);
    }
    const keys = [...byKey.keys()].sort();
    return keys.flatMap(key => {
        const rows = byKey.get(key) ?? [];
        const [first] = rows;
        return first === undefined ? [] : [withRates((0,untimed/* measuredOnly */.H4)((0,histogram/* mergeRows */.YE)(rows, first)), rows)];
    });
}
/** Shards run side by side, so their rates add up. */
function withRates(merged, rows) {
    const sum = (values) => values.reduce((a, b) => (b === undefined ? a : (a ?? 0) + b), undefined);
    return {
        ...merged,
        ...(0,present/* present */.E)({
            printedThroughput: sum(rows.map(row => row.printedThroughput)),
            printedFailureRate: sum(rows.map(row => row.printedFailureRate))
        })
    };
}
/** What every shard says is said once; anything else with the shard that says it. */
function distinct(runs, labels) {
    const byText = new Map();
    runs.forEach((run, shard) => {
        for (const note of run.notes) {
            const key = JSON.stringify(note);
            const known = byText.get(key) ?? { note, shards: new Set() };
            known.shards.add(shard);
            byText.set(key, known);
        }
    });
    return [...byText.values()].map(({ note, shards }) => {
        if (shards.size === runs.length)
            return note;
        const names = [...shards].map(shard => labels[shard] ?? runs[shard]?.files[0] ?? '');
        const those = [...new Set(names)].filter(name => name !== '').join(', ');
        return those === '' ? note : { ...note, message: `shard ${those}: ${note.message}` };
    });
}
function mergeFailures(failures) {
    const byCause = new Map();
    for (const failure of failures) {
        const key = JSON.stringify([failure.method, failure.name, failure.error]);
        const known = byCause.get(key);
        byCause.set(key, known === undefined ? failure : (0,stats_failures/* addFailures */.Nn)(known, failure));
    }
    return [...byCause.values()];
}
function mergeExceptions(exceptions) {
    const byCause = new Map();
    for (const exception of exceptions) {
        const key = JSON.stringify([exception.message, exception.traceback]);
        const known = byCause.get(key);
        const count = (known?.count ?? 0) + exception.count;
        const nodes = new Set([...(known?.nodes.split(', ') ?? []), exception.nodes]);
        byCause.set(key, { ...exception, count, nodes: [...nodes].join(', ') });
    }
    return [...byCause.values()];
}

// EXTERNAL MODULE: ./src/locust/twins.ts
var locust_twins = __nccwpck_require__(6565);
;// CONCATENATED MODULE: ./src/locust/sets.ts








/**
 * Reads the runs of several paths or artifacts. Runs of one name are told apart by their set's label
 * (`separate`), left as repeats of one test (`repeats`), or merged into one (`shards`). Those that are
 * too many are not read, and an error says so. Of several sets a file is named with its set's label.
 */
async function readSets(sets, combine, options, limits) {
    const found = await Promise.all(sets.map(async ({ label, files }) => {
        const named = sets.length > 1 ? files.map(file => fileBelow(label, file)) : files;
        return { label, ...(await findRuns(named)) };
    }));
    const budget = new budget_Budget(found.reduce((sum, { groups }) => sum + groups.length, 0), limits);
    const runs = [];
    for (const { label, groups } of found) {
        const read = await readGroups(groups, options, budget);
        runs.push(...read.map(run => ({ label, run })));
    }
    const notes = [
        ...budget.notes(),
        ...sets.flatMap(({ remarks = [] }) => remarks),
        ...found.flatMap(set => set.notes)
    ];
    if (combine !== 'separate' && isNothingAlike(runs))
        notes.push(nothingCombined(combine, runs));
    const twins = (0,locust_twins/* twinsOf */.H)(runs);
    const marked = runs.map(labelled => withTwinMarked(labelled, twins.get(labelled)));
    if (combine === 'shards')
        return { runs: mergedByName(marked), notes };
    const apart = namedApart(marked);
    return { runs: combine === 'separate' ? apart : apart.map(asRepeat), notes };
}
/** Repeats and shards of one test have its name in each path or artifact. */
function isNothingAlike(runs) {
    return runs.length > 0 && new Set(runs.map(({ run }) => run.name)).size === runs.length;
}
function nothingCombined(combine, runs) {
    const why = runs.length === 1
        ? 'there is only one run'
        : `no two of the ${(0,count/* counted */.hS)(runs.length, 'run')} have one name`;
    return (0,note/* note */.N)('nothing-combined', `nothing was combined as ${combine}: ${why}`, {
        advice: 'Give each of them as a path or artifact of its own, with the same CSV prefix.'
    });
}
/** What was told apart for people is one test all the same. */
function asRepeat(run) {
    return run.ownName === undefined ? run : { ...run, test: run.ownName };
}
/** The same numbers from two paths or artifacts are one run given twice. */
function withTwinMarked({ label, run }, twin) {
    if (twin === undefined)
        return { label, run };
    const as = twin.run.name === run.name ? '' : ` as ${twin.run.name}`;
    const twice = (0,note/* note */.N)('duplicate-run', `this is the very run that ${twin.label} holds${as}`, {
        advice: 'Give each run once.'
    });
    return { label, run: { ...run, notes: [...run.notes, twice] } };
}
function withoutSlash(label) {
    return label.replace(/\/+$/, '');
}
/** Runs of one name bear their path's or artifact's label too, and a number where that is one too. */
function namedApart(runs) {
    const counts = new Map();
    for (const { run } of runs)
        counts.set(run.name, (counts.get(run.name) ?? 0) + 1);
    const taken = new Map();
    return runs.map(({ label, run }) => {
        if (counts.get(run.name) === 1)
            return run;
        const name = `${withoutSlash(label)}/${run.name}`;
        const count = (taken.get(name) ?? 0) + 1;
        taken.set(name, count);
        return { ...run, name: count === 1 ? name : `${name} (${count})`, ownName: run.name };
    });
}
const ADVICE = {
    none: undefined,
    'no-total': 'Each is judged alone. Upload what Locust wrote at the end of every shard.',
    'no-histograms': 'Each is judged alone. Give every shard --json-file and upload that file beside its CSV files; where one is there, a note of its shard says why it is not used.',
    twins: 'Each is judged alone. Give each shard once, and each an artifact of its own.',
    'not-together': 'Each is judged alone. Run the shards at one time; runs that follow one another are repeats of a test (combine: repeats).'
};
/** A shard that is there twice would count twice: its users, its requests and its throughput. */
function merge(shards) {
    const [twin] = (0,locust_twins/* twinsOf */.H)(shards);
    if (twin !== undefined) {
        const [second, first] = twin.map(({ label }) => withoutSlash(label));
        return { refusal: { kind: 'twins', words: `${second} holds the very run of ${first}` } };
    }
    return mergeShards(shards.map(({ run }) => run), shards.map(({ label }) => withoutSlash(label)));
}
/** Shards that cannot be merged exactly stay apart, and say so. */
function mergedByName(runs) {
    const byName = new Map();
    for (const labelled of runs) {
        const known = byName.get(labelled.run.name);
        if (known === undefined)
            byName.set(labelled.run.name, [labelled]);
        else
            known.push(labelled);
    }
    return [...byName].flatMap(([name, shards]) => {
        const merged = merge(shards);
        if ('run' in merged)
            return [merged.run];
        const { kind, words } = merged.refusal;
        const apart = (0,note/* note */.N)('shards-not-merged', `the ${(0,count/* counted */.hS)(shards.length, 'shard')} of ${name} cannot be merged: ${words}`, (0,present/* present */.E)({ advice: ADVICE[kind] }));
        return namedApart(shards).map(run => ({ ...run, shards: 1, notes: [...run.notes, apart] }));
    });
}


/***/ }),

/***/ 6301:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I7: () => (/* binding */ bucketRange),
/* harmony export */   eA: () => (/* binding */ isOnGrid),
/* harmony export */   ku: () => (/* binding */ bucketHalfWidth),
/* harmony export */   vv: () => (/* binding */ timedOf)
/* harmony export */ });
/** Requests that have a response time. */
function timedOf(buckets) {
    let sum = 0;
    for (const count of buckets.values())
        sum += count;
    return sum;
} /**
 * Locust rounds every response time to a bucket before it computes percentiles
 * (`StatsEntry._log_response_time`): below 100 ms to 1 ms, below 1000 to 10, below 10,000 to 100,
 * else to 1000. So 1000 is printed for anything from 995 to 1050 ms.
 */
function bucketRange(printed, rounding = { truncatesBelow100: false }) {
    if (printed < 100) {
        return rounding.truncatesBelow100
            ? [printed, printed + 1]
            : [Math.max(0, printed - 0.5), printed + 0.5];
    }
    return [printed - bucketWidth(printed - 1) / 2, printed + bucketWidth(printed) / 2];
}
/** Half the width of the bucket that `printed` (ms) stands for: `h` of docs/statistics.md §2. */
function bucketHalfWidth(printed) {
    return bucketWidth(printed) / 2;
}
/** Whether Locust's default rounding can have printed this value (ms). */
function isOnGrid(printed) {
    return printed % bucketWidth(printed) === 0;
}
function bucketWidth(ms) {
    if (ms < 100)
        return 1;
    if (ms < 1000)
        return 10;
    return ms < 10_000 ? 100 : 1000;
}


/***/ }),

/***/ 1669:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f8: () => (/* binding */ errorKind),
  A3: () => (/* binding */ foldError),
  iV: () => (/* binding */ isKindTold)
});

;// CONCATENATED MODULE: ./src/locust/stats/error-status.ts
/**
 * The HTTP status that an error message tells: where a client library wrote it, and, far more
 * strictly, where a tool on top or a test's author did.
 */
/** Exceptions of client libraries, by class and wording; a number in a URL must not mislead. */
const LIBRARIES = [
    // requests
    /^(?:\w+\.)*HTTPError\(['"](\d{3}) (?:Client|Server) Error\b/,
    /^(\d{3}) (?:Client|Server) Error: /,
    // geventhttpclient, as FastHttpUser words it
    /^(?:Locust)?BadStatusCode\([\s\S]*?code=(\d{3})\)/,
    /^URL [\s\S]*: code=(\d{3})$/,
    // httpx
    /^(?:(?:\w+\.)*HTTPStatusError\(['"])?(?:Client error|Server error|Redirect response) \\?'(\d{3})\b/,
    // aiohttp
    /^(?:\w+\.)*(?:ClientResponseError|WSServerHandshakeError)\([\s\S]*?\bstatus=(\d{3}), message=/,
    /^(\d{3}), message=/,
    // urllib
    /^<HTTPError (\d{3}): /,
    /^(?:(?:\w+\.)*HTTPError\(['"])?HTTP Error (\d{3}): /,
    // websocket-client and websockets
    /^(?:(?:\w+\.)*WebSocketBadStatusException\(['"])?Handshake status (\d{3}) /,
    /^(?:(?:\w+\.)*InvalidStatus\w*\(['"])?server rejected WebSocket connection: HTTP (\d{3})\b/,
    /^(?:\w+\.)*InvalidStatus\(Response\(status_code=(\d{3}),/,
    // openai, anthropic, qdrant, botocore
    /^(?:\w+\.)*\w+Error\(['"]Error code: (\d{3})\b/,
    /^(?:(?:\w+\.)*UnexpectedResponse\(['"])?Unexpected Response: (\d{3}) \(/,
    /^(?:(?:\w+\.)*ClientError\(['"])?An error occurred \((\d{3})\) when calling the /
];
/** botocore names most of its errors instead; these are the ones that AWS documents with a status. */
const BOTO = /An error occurred \((\w+)\) when calling the /;
const BOTO_STATUS = {
    Throttling: 429,
    ThrottlingException: 429,
    TooManyRequestsException: 429,
    RequestLimitExceeded: 429,
    ProvisionedThroughputExceededException: 429,
    AccessDenied: 403,
    NoSuchKey: 404,
    InternalError: 500,
    InternalServerError: 500,
    InternalFailure: 500,
    SlowDown: 503,
    ServiceUnavailable: 503
};
/** Statuses of errors that servers and proxies really send: other numbers are numbers. */
const CODE = String.raw `(4(?:0\d|1[0-7]|2[1-9]|31|51|99)|5(?:0\d|1[01]|2\d|30))`;
/** Statuses that a test waits for. */
const GOOD = String.raw `(?:20[0-7]|30[0-8])`;
const REASONS = 'Bad Request|Unauthorized|Forbidden|Not Found|Method Not|Request Timeout|Conflict|Gone|Unprocessable|Too Many Requests|Internal Server|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time';
/** What may follow a status: no unit and no noun, which would make it a number of something. */
const END = String.raw `(?=$|[:;)\]"']|[.,](?!\d)|\s*[-–(|\n]|\s+(?:for|from|on|at|but|and|with|after|when|while|instead|expected|returned|received|error|response|${REASONS})\b)`;
const STATUS_WORD = String.raw `(?:HTTP[ _-]?)?(?:(?:response|return)[ _-])?(?:status(?:[ _-]?code)?|(?:response|return)[ _-]?code)`;
/** An author's message may quote a whole page. */
const READ_CHARS = 500;
/**
 * Words of tools and of authors that can mean nothing but the status that came. Each names it as a
 * status; a bare number is none ("took 500 ms", "expected 429 items").
 */
const WORDED = [
    // `500 not in [200]` and `500 not in [200, 201]: …`
    /^([1-5]\d\d) not in \[[1-5]\d\d(?:, [1-5]\d\d)*\](?::|$)/,
    new RegExp(`^(?:(?:Got|Received) |(?:\\w+\\.)*HTTPError: )?${CODE} (?:Client|Server) Error: `, 'i'),
    new RegExp(`^${CODE} (?:${REASONS})\\b`),
    new RegExp(`^(?:(?:Error|Failed|Failure|Got|Received|Unexpected)[:,]? )?HTTP(?:/[\\d.]+)?(?: error| failure)?(?: code)?[ :=]+${CODE}${END}`, 'i'),
    new RegExp(`^expected:? (?:an? )?(?:HTTP )?(?:${STATUS_WORD}:? )?${GOOD}(?: OK)?,? (?:but )?(?:got|received|was)(?: HTTP| ${STATUS_WORD})?:? ${CODE}(?=$|[:;]|[.,](?!\\d))`, 'i')
];
/** `status code 502`, `Unexpected status: 503`, `status_code=500`. */
const NAMED = new RegExp(`\\b${STATUS_WORD}(?: (?:is|was|of|got|received))?\\s*[:=]*\\s*['"\\[]?([1-5]\\d\\d)${END}`, 'gi');
/** What stands before a status that was wanted, and did not come. */
const WANTED = /\b(?:expect(?:ed|ing|s)?|want(?:ed)?|should|must|not|instead of|than)\b[^,;.:]{0,40}$/i;
const IS_ERROR = new RegExp(`^${CODE}$`);
/** The status in an exception or message of a client library; undefined where there is none. */
function libraryStatus(error) {
    for (const pattern of LIBRARIES) {
        const code = pattern.exec(error)?.[1];
        if (code !== undefined)
            return Number(code);
    }
    const named = BOTO.exec(error)?.[1];
    return named !== undefined && Object.hasOwn(BOTO_STATUS, named) ? BOTO_STATUS[named] : undefined;
}
/** The status in a message that a tool or an author wrote; undefined unless it can mean nothing else. */
function wordedStatus(message) {
    const text = message
        .trim()
        .replace(/https?:\/\/\S+/g, '')
        .slice(0, READ_CHARS);
    for (const pattern of WORDED) {
        const code = pattern.exec(text)?.[1];
        if (code !== undefined)
            return Number(code);
    }
    const came = [...text.matchAll(NAMED)].filter(({ index }) => !WANTED.test(text.slice(0, index)));
    const codes = new Set(came.map(match => match[1] ?? ''));
    // Of two different ones nothing tells which came.
    const [only] = codes;
    return codes.size === 1 && only !== undefined && IS_ERROR.test(only) ? Number(only) : undefined;
}

;// CONCATENATED MODULE: ./src/locust/stats/error-kind.ts

/**
 * An error message made the same for one cause: memory addresses folded as Locust ≥ 2.10 does, and
 * the second `repr` undone that masters of 2.10 to 2.27 put around what their workers report.
 */
function foldError(message) {
    return withoutOuterRepr(message)
        .replace(/\b0x(?:[0-9a-f]+|\.{4})/gi, '0x....')
        .replace(QUERY, '$1');
}
/** Of a URL where Locust itself puts one: FastHttp's errors, and those that say `for url`. */
const QUERY = /((?:^(?:RetriesExceeded|(?:Locust)?BadStatusCode)\(['"]|^URL |\b(?:for|with) url: )[^\s'"?#]*)[?#][^\s'"]*?(?=[:,]?(?:\s|$)|['"])/g;
/** `"ValueError('x')"` and `'CatchResponseError(\'x\')'` (with the quotes) to what is inside. */
function withoutOuterRepr(message) {
    const quoted = /^(["'])([A-Za-z_][\w.]*\([\s\S]*\))\1$/.exec(message);
    const inner = quoted?.[2];
    if (inner === undefined)
        return message;
    return inner.replace(/\\([\\'"])/g, '$1');
}
/** What a tool or a test's author wrote: `catch_response` failures and assertions. */
const ASSERTION = /^(?:CatchResponseError|AssertionError|ResponseError|InterruptTaskSet)\(/;
const WRITTEN = /^(?:CatchResponseError|AssertionError|ResponseError)\((['"])([\s\S]*)\1,?\)$/;
/** A redirect loop: the server answers, and never with what was asked for. */
const REDIRECTS = /^(?:TooManyRedirects\(|Exceeded \d+ redirects\.$|(?:URL |RetriesExceeded\()[\s\S]*Redirection limit reached)/;
/** str() of a BadStatusLine (standalone Locust ≤ 2.9) is the line that came, with its end. */
const GARBAGE_LINE = /^[^\r\n]+\r\n$/;
/** Codes that clients report instead of an exception: paho, gRPC, librdkafka, browsers, gevent. */
const CODES = [
    [
        /^<?MQTTErrorCode\.MQTT_ERR_(?:NO_CONN|CONN_\w+|KEEPALIVE|TLS|EAI|ERRNO|UNKNOWN_HOST)\b/,
        'connection'
    ],
    [/^<?MQTTErrorCode\./, 'other'],
    [/^<(?:\w+)(?:RpcError|Rendezvous) [\s\S]*?StatusCode\.DEADLINE_EXCEEDED\b/, 'timeout'],
    [/^<(?:\w+)(?:RpcError|Rendezvous) [\s\S]*?StatusCode\.UNAVAILABLE\b/, 'connection'],
    [/^<(?:\w+)(?:RpcError|Rendezvous) /, 'other'],
    [/^(?:KafkaException\()?KafkaError\{code=(?:_|REQUEST_|_MSG_)*TIMED_OUT/, 'timeout'],
    [
        /^(?:KafkaException\()?KafkaError\{code=_(?:TRANSPORT|ALL_BROKERS_DOWN|RESOLVE|SSL)\b/,
        'connection'
    ],
    [/^(?:KafkaException\()?KafkaError\{/, 'other'],
    [/^(?:\w+\(['"])*(?:[A-Z]\w+\.\w+: )?net::ERR_(?:CONNECTION_)?TIMED_OUT\b/, 'timeout'],
    [
        /^(?:\w+\(['"])*(?:[A-Z]\w+\.\w+: )?net::ERR_(?:CONNECTION|NAME|ADDRESS|SSL|CERT|EMPTY|SOCKET|NETWORK)_/,
        'connection'
    ],
    [/^(?:\w+\(['"])*(?:[A-Z]\w+\.\w+: )?Timeout \d+ms exceeded/, 'timeout'],
    [/^<Timeout at 0x/, 'timeout']
];
const WHOLE = [...CODES, [REDIRECTS, 'other'], [GARBAGE_LINE, 'connection']];
/** In this order: a refused connection also says "Max retries exceeded", a timeout "Connection". */
const TRANSPORT = [
    [
        /NewConnectionError|ConnectionRefused|Connection refused|(?:Err(?:no|or) |\()10061\b|Errno 111\b/,
        'connection'
    ],
    [
        /NameResolution|gaierror|getaddrinfo|(?:Err(?:no|or) |\()11001\b|Errno -[235]\b|Name or service not/,
        'connection'
    ],
    [
        /(?:Read|Connect|Connection|Pool|Socket)?Timeout(?:Error|Exception)?\(|\btimed out\b/,
        'timeout'
    ],
    [/(?:Err(?:no|or) |\()10060\b|Errno 110\b|due to (?:statement|lock) timeout/, 'timeout'],
    [/SSL(?:Error|CertVerification|EOF|ZeroReturn)|CERTIFICATE_VERIFY/, 'connection'],
    [
        /Connection(?:Reset|Aborted|Closed)|RemoteDisconnected|BrokenPipe|(?:Err(?:no|or) |\()1005[34]\b/,
        'connection'
    ],
    [/Errno (?:104|32|113|101|99)\b|Connection (?:aborted|reset)|connection closed\./, 'connection'],
    [/assign requested address|unreachable|No route to host/i, 'connection'],
    [/IncompleteRead|ProtocolError|ChunkedEncoding|BadStatusLine|HTTPParseError/, 'connection'],
    [/ConnectionError\(|ConnectError\(|RetriesExceeded\(|InvalidChunkLength/, 'connection'],
    // httpx, aiohttp, redis and the drivers of databases
    [/^(?:\w+\.)*(?:Read|Write|Close)Error\(|ServerDisconnected|ClientPayloadError/, 'connection'],
    [
        /Client(?:Connector|OS|Connection)\w*Error\(|NoBrokersAvailable|BadNamespaceError/,
        'connection'
    ],
    [
        /closed the connection unexpectedly|connection (?:is|already) closed|connection failed:/,
        'connection'
    ]
];
/** What str() of a transport error looks like (standalone Locust ≤ 2.9): no class name in front. */
const PLAIN_TRANSPORT = /^(?:HTTPS?Connection(?:Pool)?\(|\('Connection |\[(?:Errno|WinError) |URL [\s\S]*: \d+, original=|connection closed\.$|timed out$|The (?:read|write|connect) operation timed out$|Remote end closed connection|Incomplete response\.$)/;
/** The same inside `response.failure(str(error))`: only what no person words so. */
const QUOTED_TRANSPORT = /^(?:HTTPS?Connection(?:Pool)?\(|\('Connection |\[(?:Errno|WinError) )/;
const EXCEPTION = /^[A-Za-z_][\w.]*\(/;
/** The kind of a failure, over all spellings of Locust 0.14 to 2.47 and the clients it is used with. */
function errorKind(error) {
    const known = WHOLE.find(([pattern]) => pattern.test(error))?.[1];
    if (known !== undefined)
        return known;
    if (ASSERTION.test(error))
        return kindOfWords(WRITTEN.exec(error)?.[2] ?? '');
    const status = libraryStatus(error);
    if (status !== undefined)
        return kindOfStatus(status);
    const isException = EXCEPTION.test(error);
    if (isException || PLAIN_TRANSPORT.test(error)) {
        return transportKind(error) ?? (isException ? 'other' : 'connection');
    }
    // Plain words: what was passed to response.failure() before 2.10.
    return error.trim() === '' ? 'other' : kindOfWords(error);
}
/**
 * Whether the message tells that the failure is not of some other kind: it names a status, or how the
 * connection failed. Of what an author wrote, and of an unknown exception, nobody can tell.
 */
function isKindTold(error, kind) {
    if (kind === 'assertion')
        return false;
    if (kind !== 'other')
        return true;
    return REDIRECTS.test(error) || libraryStatus(error) !== undefined;
}
/** Words are an assertion unless they name a status or quote a transport error. */
function kindOfWords(quoted) {
    const words = quoted.replace(/\\(['"\\])/g, '$1').replace(/\\n/g, '\n');
    const status = libraryStatus(words) ?? wordedStatus(words);
    if (status !== undefined && status >= 400)
        return kindOfStatus(status);
    return QUOTED_TRANSPORT.test(words) ? (transportKind(words) ?? 'connection') : 'assertion';
}
function transportKind(error) {
    const text = error.replace(/\b(?:for|with) url: \S+|https?:\/\/[^\s'",)]+/g, '');
    return TRANSPORT.find(([pattern]) => pattern.test(text))?.[1];
}
function kindOfStatus(code) {
    if (code === 429)
        return 'rateLimited';
    if (code >= 400 && code < 500)
        return 'http4xx';
    return code >= 500 && code < 600 ? 'http5xx' : 'other';
}


/***/ }),

/***/ 8303:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ addFailures),
/* harmony export */   k0: () => (/* binding */ readFailures),
/* harmony export */   rY: () => (/* binding */ readExceptions)
/* harmony export */ });
/* harmony import */ var _csv_cells_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2632);
/* harmony import */ var _csv_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9517);
/* harmony import */ var _csv_reader_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3873);
/* harmony import */ var _error_kind_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1669);
/* harmony import */ var _stats_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6237);





/**
 * `_failures.csv`: one entry a cause, rows that differ in a memory address only put together. Of more
 * rows than MAX_ERROR_ROWS the first are read. Locust keeps one count for each method, name and error:
 * whether two rows have the same is told too.
 */
function readFailures(table) {
    const byCause = new Map();
    const written = new Set();
    const rows = table.rows.slice(0, _csv_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ERROR_ROWS */ .SW.max);
    for (const row of rows) {
        const cells = new _csv_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .CellReader */ .K(table, row);
        const text = cells.text('error');
        written.add(JSON.stringify([cells.text('type'), cells.text('name'), text]));
        const error = shortened((0,_error_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .foldError */ .A3)(text));
        const failure = {
            ...(0,_stats_js__WEBPACK_IMPORTED_MODULE_4__/* .namesake */ .KR)({ method: cells.text('type'), name: cells.text('name') }),
            error,
            kind: (0,_error_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .errorKind */ .f8)(error),
            occurrences: cells.count('occurrences'),
            ...seen('firstSeen', cells.text('firstSeen')),
            ...seen('lastSeen', cells.text('lastSeen'))
        };
        const key = JSON.stringify([failure.method, failure.name, error]);
        const known = byCause.get(key);
        byCause.set(key, known === undefined ? failure : addFailures(known, failure));
    }
    return { failures: [...byCause.values()], hasCauseTwice: written.size < rows.length };
}
/** Two counts of one cause as one. */
function addFailures(a, b) {
    const first = [a.firstSeen, b.firstSeen].filter(at => at !== undefined);
    const last = [a.lastSeen, b.lastSeen].filter(at => at !== undefined);
    return {
        ...a,
        occurrences: a.occurrences + b.occurrences,
        ...(first.length > 0 && { firstSeen: Math.min(...first) }),
        ...(last.length > 0 && { lastSeen: Math.max(...last) })
    };
}
/** `_exceptions.csv` (Locust ≥ 1.4.2). */
function readExceptions(table) {
    refuseTooMany(table);
    return table.rows.map(row => {
        const cells = new _csv_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .CellReader */ .K(table, row);
        return {
            count: cells.count('count'),
            message: shortened(cells.text('message')),
            traceback: shortened(cells.text('traceback')),
            nodes: shortened(cells.text('nodes'))
        };
    });
}
/** ISO time of Locust ≥ 2.44; empty when the worker is older. */
function seen(key, cell) {
    if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(cell))
        return {};
    const zoned = /Z$|[+-]\d\d:?\d\d$/.test(cell) ? cell : `${cell}Z`;
    const at = Date.parse(zoned) / 1000;
    return Number.isFinite(at) ? { [key]: at } : {};
}
function shortened(text) {
    return text.length > _csv_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .KEPT_MESSAGE_CHARS */ .VD ? `${text.slice(0, _csv_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .KEPT_MESSAGE_CHARS */ .VD)}…` : text;
}
function refuseTooMany(table) {
    if (!(0,_csv_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .exceeds */ .Or)(table.rows.length, _csv_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ERROR_ROWS */ .SW))
        return;
    throw new _csv_reader_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ReaderError */ .o({ file: table.file }, (0,_csv_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .limitProblem */ .JX)(table.rows.length, _csv_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ERROR_ROWS */ .SW), 'Leave what differs each time (ids, times) out of the messages');
}


/***/ }),

/***/ 7861:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ totalPrinted)
/* harmony export */ });
/**
 * Seconds from the start of the statistics to the last completed request, as count ÷ Requests/s
 * implies; undefined without a rate. A server that hangs until the end does not lengthen it.
 */
function totalPrinted({ aggregated, successesOnly }) {
    const rate = aggregated?.printedThroughput;
    if (aggregated === undefined || rate === undefined || rate <= 0)
        return undefined;
    const counted = successesOnly ? aggregated.requests - aggregated.failures : aggregated.requests;
    return counted / rate;
}


/***/ }),

/***/ 1825:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ pseudoRequests),
/* harmony export */   p: () => (/* binding */ pseudoKeys)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6351);

const HTTP = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/;
/** grizzly names every row by the number of its scenario. */
const GRIZZLY = /^\d{3} /;
/**
 * What known tools fire beside requests, from their sources: grizzly-loadtester 3.4, locust-sse 0.3,
 * Locust's SocketIOUser, MqttUser and MilvusUser, locust-grasshopper 1.4, appian-locust 2.27, locust-plugins 5.0.
 * A type of its own is no reason: each kind also asks for names, for times or for the rows beside it.
 */
const KINDS = [
    { what: 'whole iterations', types: /^SCEN$/, names: GRIZZLY },
    { what: 'test data', types: /^TSTD$/, names: GRIZZLY },
    {
        what: 'steps of the script',
        types: /^(?:ASYNC|COND|FWRT|KEYS|LOOP|PACE|SPWN|TRNSF|UNTL|VAR|WAIT)$/,
        names: GRIZZLY
    },
    {
        what: 'counts of tokens',
        types: /./,
        names: /_tokens$/,
        pattern: '*_tokens',
        when: seen => isUntimed(seen) && hasWhole(seen)
    },
    {
        what: 'first tokens of requests that count themselves',
        types: /^SSE$/,
        names: /_ttft$/,
        pattern: '*_ttft',
        when: hasWhole
    },
    { what: 'events of a socket', types: /^WS[ERS]$/, when: isUntimed },
    {
        what: 'connections that are not timed',
        types: /^MQTT$/,
        names: /^connect$/,
        pattern: 'connect',
        when: seen => isUntimed(seen) && seen.row.failures === 0
    },
    {
        what: 'spans of the script',
        types: /^CUSTOM$/,
        names: /^PX_TREND_/,
        pattern: 'PX_TREND_*'
    },
    {
        what: 'recall in percent instead of a time',
        types: /^milvus$/,
        names: /^recall$/,
        pattern: 'recall'
    },
    { what: 'events of a stream', types: /^SSE_EVENT$/, when: hasHttp },
    { what: 'whole tasks', types: /^TASK$/, names: /^\w+\.\w+$/, when: isWithinOthers },
    { what: 'steps in a browser', types: /^event$/, isGuess: true, when: hasHttp },
    {
        what: 'whole transactions',
        types: /^(?:transactions?|txn|scenario|iteration|journey|user[ _-]?flow)$/i,
        isGuess: true,
        when: isWithinOthers
    }
];
/**
 * The rows of known tools that are no requests; none where they are all that the run has, as then
 * they are what was to be measured.
 */
function pseudoRequests(endpoints) {
    const called = endpoints.filter(({ requests }) => requests > 0);
    const found = new Map();
    const others = othersOf(called);
    for (const row of called) {
        const kind = KINDS.find(candidate => isOf(candidate, { row, others }));
        if (kind === undefined)
            continue;
        const pattern = `${row.method} ${kind.pattern ?? '*'}`;
        const known = found.get(pattern);
        const { what, isGuess = false } = kind;
        if (known === undefined)
            found.set(pattern, { what, pattern, isGuess, rows: [row] });
        else
            known.rows.push(row);
    }
    const kinds = [...found.values()];
    const count = kinds.reduce((sum, { rows }) => sum + rows.length, 0);
    return count < called.length ? kinds : [];
}
function isOf(kind, seen) {
    if (!kind.types.test(seen.row.method))
        return false;
    if (kind.names !== undefined && !kind.names.test(seen.row.name))
        return false;
    return kind.when?.(seen) ?? true;
}
function othersOf(called) {
    const least = new Map();
    for (const { method, average } of called) {
        if (average !== undefined)
            least.set(method, Math.min(average, least.get(method) ?? average));
    }
    const types = [...least].map(([method, average]) => ({ method, average }));
    return {
        keys: new Set(called.map(_run_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)),
        hasHttp: called.some(({ method }) => HTTP.test(method)),
        fastest: types.sort((a, b) => a.average - b.average).slice(0, 2)
    };
}
function isUntimed({ row }) {
    return row.untimed === true;
}
/** `SSE chat` beside `SSE chat_ttft`; what follows has two words at most. */
function hasWhole({ row: { method, name }, others }) {
    const words = name.split('_');
    return [1, 2].some(count => {
        const whole = words.slice(0, -count).join('_');
        return whole !== '' && others.keys.has((0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)({ method, name: whole }));
    });
}
function hasHttp({ others }) {
    return others.hasHttp;
}
/** Rows of other types that are no slower: what the row may hold. */
function isWithinOthers({ row, others }) {
    return others.fastest.some(({ method, average }) => method !== row.method && average <= (row.average ?? 0));
}
/** As `endpointKey` gives them. */
function pseudoKeys(endpoints) {
    return new Set(pseudoRequests(endpoints).flatMap(({ rows }) => rows.map(_run_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointKey */ .r4)));
}


/***/ }),

/***/ 6237:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KR: () => (/* binding */ namesake),
/* harmony export */   LJ: () => (/* binding */ isTotal),
/* harmony export */   Vn: () => (/* binding */ countAll),
/* harmony export */   Y_: () => (/* binding */ isNamesake),
/* harmony export */   uq: () => (/* binding */ readStats)
/* harmony export */ });
/* harmony import */ var _csv_cells_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2632);
/* harmony import */ var _csv_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9517);
/* harmony import */ var _csv_number_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4380);
/* harmony import */ var _csv_reader_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3873);
/* harmony import */ var _present_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8313);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6351);






/**
 * The total row through all releases: its type is empty or `None`, or what another program writes for
 * that. It was called `Total` up to 0.12.1, which writes `# requests`; since then an endpoint may have
 * that name.
 */
function isTotal(type, name, { names }) {
    if (!(0,_csv_number_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbsent */ .W0)(type))
        return false;
    const called = name.trim();
    return called === 'Aggregated' || (called === 'Total' && names.some(isOldCount));
}
function isOldCount(column) {
    return column.toLowerCase() === '# requests';
}
/** Throws ReaderError for the first row that is not what the header promises. */
function readStats(table) {
    const { header } = table.dialect;
    refuseEmpty(table);
    const all = table.rows.map(row => readStatsRow(table, row));
    const totals = all.flatMap(({ method, name }, at) => (isTotal(method, name, header) ? [at] : []));
    const last = totals.at(-1);
    const second = table.rows[totals[1] ?? -1];
    if (second !== undefined && !isSumOfOthers(all, last))
        throw twoTotals(table, second);
    const endpoints = all.flatMap((row, at) => at === last ? [] : [totals.includes(at) ? namesake(row) : row]);
    const printed = last === undefined ? undefined : all[last];
    const total = printed && { ...printed, method: '', name: _run_js__WEBPACK_IMPORTED_MODULE_4__/* .AGGREGATED */ .Y$ };
    const totalName = printed?.name.trim();
    const countsOld = header.names.some(isOldCount);
    const rows = total === undefined ? endpoints : [...endpoints, total];
    const read = { endpoints, successesOnly: false, ...(0,_present_js__WEBPACK_IMPORTED_MODULE_5__/* .present */ .E)({ aggregated: total, totalName }) };
    return countsOld && rows.some(row => row.failures > row.requests) ? countAll(read) : read;
}
/** Type of an endpoint without one that is named like the total, so that it has a key of its own. */
const NO_TYPE = '(no type)';
/** A row that is named like the total and is not: `request_type=''`, `name='Aggregated'`. */
function namesake(row) {
    return (0,_csv_number_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbsent */ .W0)(row.method) && row.name === _run_js__WEBPACK_IMPORTED_MODULE_4__/* .AGGREGATED */ .Y$ ? { ...row, method: NO_TYPE } : row;
}
function isNamesake({ method, name }) {
    return method === NO_TYPE && name === _run_js__WEBPACK_IMPORTED_MODULE_4__/* .AGGREGATED */ .Y$;
}
/** Then the rows before it that are named so too are endpoints, and no totals of other files. */
function isSumOfOthers(rows, at) {
    const total = at === undefined ? undefined : rows[at];
    if (total === undefined || at !== rows.length - 1)
        return false;
    const columns = ['requests', 'failures'];
    return columns.every(column => 2 * total[column] === rows.reduce((sum, row) => sum + row[column], 0));
}
/** Locust 0.8 and 0.9 count successes in `# requests`; we count all. */
function countAll(stats) {
    const all = (row) => ({
        ...row,
        requests: row.requests + row.failures
    });
    const { aggregated } = stats;
    return {
        ...stats,
        endpoints: stats.endpoints.map(all),
        ...(aggregated !== undefined && { aggregated: all(aggregated) }),
        successesOnly: true
    };
}
function readStatsRow(table, row) {
    const cells = new _csv_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .CellReader */ .K(table, row);
    const requests = cells.count('requests');
    const timed = requests > 0;
    const values = {
        average: timed ? cells.number('average') : undefined,
        min: timed ? cells.number('min') : undefined,
        max: timed ? cells.number('max') : undefined,
        median: timed ? cells.number('median') : undefined,
        averageContentSize: timed ? cells.number('contentSize') : undefined,
        printedThroughput: cells.number('requestRate'),
        printedFailureRate: cells.number('failureRate')
    };
    return {
        method: cells.text('type'),
        name: cells.text('name'),
        requests,
        failures: cells.count('failures'),
        ...(0,_present_js__WEBPACK_IMPORTED_MODULE_5__/* .present */ .E)(values),
        percentiles: timed ? cells.percentiles() : new Map()
    };
}
function refuseEmpty(table) {
    const { length } = table.rows;
    if (length === 0) {
        throw new _csv_reader_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ReaderError */ .o({ file: table.file, line: table.dialect.headerLine }, 'only a header: Locust was stopped before it wrote any statistics', 'Look at the log of the load test');
    }
    if (!(0,_csv_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .exceeds */ .Or)(length, _csv_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ENDPOINTS */ .k$))
        return;
    throw new _csv_reader_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ReaderError */ .o({ file: table.file }, (0,_csv_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .limitProblem */ .JX)(length, _csv_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ENDPOINTS */ .k$), 'Group requests whose URLs differ each time with name= in the locustfile');
}
function twoTotals(table, row) {
    return new _csv_reader_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ReaderError */ .o({ file: table.file, line: row.line }, 'a second total row: two files were put together', 'Upload the files of each run under a prefix or in a folder of their own');
}


/***/ }),

/***/ 6788:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H4: () => (/* binding */ measuredOnly),
/* harmony export */   lX: () => (/* binding */ withoutTimes),
/* harmony export */   ut: () => (/* binding */ untimedNotes),
/* harmony export */   wt: () => (/* binding */ withoutUnmeasured)
/* harmony export */ });
/* harmony import */ var _units_count_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3252);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(2676);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9432);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6351);
/* harmony import */ var _buckets_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6301);
/* harmony import */ var _pseudo_requests_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1825);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4702);







/** A client that measures in seconds stays below this (ms) … */
const SECONDS_SUSPECTED_BELOW_MS = 1;
/** … and of so many requests one at least would have taken longer. */
const SECONDS_SUSPECTED_REQUESTS = 100;
/** Rows that are named. */
const NAMED = 3;
/** Two sums of response times agree: whole milliseconds are printed by old releases. */
const SAME_SUM = 0.001;
/**
 * Takes out of each row what cannot be a response time, and marks the row as `untimed`: a client
 * that fires `response_time=None` or 0 for what it does not time (MQTT connect, the events of a
 * WebSocket) gives a row of zeros, one whose clock goes back negative times. The total is told how
 * many requests its times are of. The CSV and the JSON of one run so say the same.
 */
function withoutUnmeasured(stats, version) {
    const { aggregated, endpoints } = stats;
    return {
        ...stats,
        endpoints: endpoints.map(measuredOnly),
        ...(aggregated !== undefined && {
            aggregated: measuredOnly(withTimed(aggregated, endpoints, version))
        })
    };
}
/** The total with the count of its rows that have times, where its percentiles are of no others. */
function withTimed(total, rows, version) {
    const untimed = requestsOf(rows.filter(isUntimed));
    if (total.histogram !== undefined || untimed === 0)
        return total;
    const isSum = requestsOf(rows) === total.requests;
    if (!isSum || countsAsZeros(rows, total) || hasZeros(total, version))
        return total;
    return { ...total, timed: total.requests - untimed };
}
/**
 * Whether its percentiles take requests without a time for 0 ms, which up to 2.46.1 neither its mean
 * nor its median does.
 */
function hasZeros({ percentiles, median, min }, version) {
    if ((0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isBefore2_44 */ .zh)(version))
        return true;
    const p50 = percentiles.get(50);
    if (p50 !== undefined && median !== undefined && (0,_buckets_js__WEBPACK_IMPORTED_MODULE_3__/* .bucketRange */ .I7)(p50)[1] < median)
        return true;
    return (min ?? 0) >= 1 && firstZero(percentiles) !== undefined;
}
function requestsOf(rows) {
    return rows.reduce((sum, { requests }) => sum + requests, 0);
}
/** The same for the history of a run whose total has none. */
function withoutTimes(history) {
    const samples = history.samples.map(sample => {
        const rest = { ...sample, percentiles: new Map() };
        delete rest.average;
        return rest;
    });
    return { ...history, samples };
}
/** The row without times that none of its requests can have had. */
function measuredOnly(row) {
    if (!isUntimed(row))
        return row;
    const rest = { ...row, percentiles: new Map(), untimed: true };
    delete rest.average;
    delete rest.min;
    delete rest.max;
    delete rest.median;
    delete rest.timed;
    return rest;
}
/** None of its requests has a response time above 0 ms, or too many have one below. */
function isUntimed(row) {
    if (row.requests === 0)
        return false;
    if (row.histogram !== undefined && (0,_buckets_js__WEBPACK_IMPORTED_MODULE_3__/* .timedOf */ .vv)(row.histogram) === 0)
        return true;
    const { average, max } = row;
    const [least, most] = rangeOf(row);
    if (least < 0)
        return true;
    if (most === 0 && (average !== undefined || max !== undefined))
        return true;
    return isNegative(row) && max !== undefined && max <= 0;
}
/** The least and the greatest time (ms) that the row prints but for its minimum; 0 is in between. */
function rangeOf({ average = 0, max = 0, median = 0, percentiles }) {
    let [least, most] = [Math.min(average, max, median), Math.max(average, max, median)];
    for (const value of percentiles.values()) {
        if (value < least)
            least = value;
        if (value > most)
            most = value;
    }
    return [least, most];
}
function isNegative(row) {
    return lowestOf(row) < 0;
}
/** The least time (ms) that the row prints, whichever it is. */
function lowestOf(row) {
    return Math.min(row.min ?? 0, rangeOf(row)[0]);
}
/**
 * What the rows lack, by the numbers as the file has them (`printed`): no response times at all is
 * an error, in some rows it is said with what it does to the total.
 */
function untimedNotes(printed, file) {
    const { aggregated } = printed;
    if (aggregated === undefined || aggregated.requests === 0)
        return [];
    const rows = printed.endpoints.filter(row => row.requests > 0);
    const untimed = rows.filter(isUntimed);
    const isNone = isUntimed(aggregated) && (aggregated.max ?? 0) <= 0;
    if (isNone && untimed.length === rows.length)
        return [noTimes(aggregated, file)];
    const zeros = untimed.filter(row => !isNegative(row));
    // Known kinds are said with what remains without them.
    const known = (0,_pseudo_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .pseudoKeys */ .p)(zeros.length === 0 ? [] : rows.map(measuredOnly));
    const zero = zeros.filter(row => !known.has((0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .endpointKey */ .r4)(row)));
    return [
        ...(zero.length === 0 ? [] : [untimedRows(zero, printed, aggregated, file)]),
        ...negativeRows(negativeOf(rows, aggregated), file),
        ...mostlyUntimed([...rows, aggregated], file),
        ...secondsSuspected(rows, file)
    ];
}
function noTimes(total, file) {
    const what = isNegative(total)
        ? `none of its ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(total.requests, 'request')} has one above 0 ms, some are below (to ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatMs */ ._V)(lowestOf(total))})`
        : `none of its ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(total.requests, 'request')} has one above 0 ms`;
    return (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)('no-response-times', `${file}: the client reports no response times: ${what}`, {
        advice: 'Let the load script fire events.request with the measured response_time, in ms',
        file
    });
}
function untimedRows(zero, { endpoints }, total, file) {
    const count = requestsOf(zero);
    const percent = (100 * count) / total.requests;
    const share = percent < 1 ? 'under 1' : Math.round(percent);
    const one = zero.length === 1;
    const inTotal = countsAsZeros(endpoints, total)
        ? 'the percentiles and the mean of the total count them as 0 ms, its throughput and error rate as requests'
        : 'the throughput and the error rate of the total count them (its percentiles too, as 0 ms, before Locust 2.46.2)';
    return (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)('untimed-rows', `${named(zero)} ${one ? 'has' : 'have'} no response time above 0 ms, ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(count)} of ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(total.requests, 'request')} (${share}%): ${inTotal}`, {
        severity: 'info',
        advice: 'If they are not requests, leave them out of the whole run with `not-requests:` in the config',
        file
    });
}
/** Whether the total's mean is over the requests without a time too: then they were fired with 0. */
function countsAsZeros(endpoints, total) {
    const timed = endpoints.filter(row => row.requests > 0 && !isUntimed(row));
    const requests = requestsOf(timed);
    const time = timed.reduce((sum, row) => sum + row.requests * (row.average ?? 0), 0);
    const without = requests * (total.average ?? 0);
    return without < time * (1 - SAME_SUM);
}
/** The total has what its rows have: it is named only when it alone has such a time. */
function negativeOf(rows, total) {
    const found = rows.filter(isNegative);
    return found.length === 0 && isNegative(total) ? [total] : found;
}
function negativeRows(rows, file) {
    if (rows.length === 0)
        return [];
    const lowest = rows.reduce((least, row) => Math.min(least, lowestOf(row)), 0);
    return [
        (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)('impossible-times', `${named(rows)} ${rows.length === 1 ? 'has' : 'have'} response times below 0 ms (${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatMs */ ._V)(lowest)}): no request can`, { advice: 'Measure with time.perf_counter(): the clock of the machine may be set back', file })
    ];
}
/** A percentile of 0 ms below the exact minimum is of requests without a response time. */
function mostlyUntimed(rows, file) {
    for (const row of rows) {
        const percent = firstZero(row.percentiles);
        if (percent === undefined || isUntimed(row) || (row.min ?? 0) < 1)
            continue;
        const message = `${percent}% of ${(0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .endpointKey */ .r4)(row)} is 0 ms, its minimum ${row.min ?? 0} ms: so many of its requests have no response time, and make all its percentiles too low`;
        const advice = 'Update Locust: 2.46.2 and later leave such requests out of the percentiles';
        return [(0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)('untimed-rows', message, { severity: 'warning', advice, file })];
    }
    return [];
}
function firstZero(percentiles) {
    for (const [percent, value] of percentiles)
        if (value === 0)
            return percent;
    return undefined;
}
function secondsSuspected(rows, file) {
    const fast = rows.filter(({ requests, min = 0, max = 0 }) => requests >= SECONDS_SUSPECTED_REQUESTS &&
        min >= 0 &&
        max > 0 &&
        max < SECONDS_SUSPECTED_BELOW_MS);
    if (fast.length === 0)
        return [];
    const count = requestsOf(fast);
    return [
        (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N)('seconds-suspected', `none of the ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(count, 'request')} of ${named(fast)} took ${SECONDS_SUSPECTED_BELOW_MS} ms: are these seconds?`, { advice: 'Locust counts in milliseconds: a client of your own must multiply by 1000', file })
    ];
}
function named(rows) {
    const keys = rows.slice(0, NAMED).map(row => (0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .endpointKey */ .r4)(row) || _run_js__WEBPACK_IMPORTED_MODULE_4__/* .AGGREGATED */ .Y$);
    const more = rows.length - keys.length;
    return more > 0 ? `${keys.join(', ')} and ${(0,_units_count_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(more)} more` : keys.join(', ');
}


/***/ }),

/***/ 4702:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ printsWholeMs),
/* harmony export */   Zq: () => (/* binding */ hasWindowPercentiles),
/* harmony export */   nb: () => (/* binding */ locustVersion),
/* harmony export */   zh: () => (/* binding */ isBefore2_44)
/* harmony export */ });
/* harmony import */ var _csv_header_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4200);
/* harmony import */ var _buckets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6301);


const OLD_1 = '1.0 or 1.1';
const UP_TO_2_43 = '1.2 to 2.43';
/** Rows whose 100 % is their maximum, which prove percentiles of the whole run. */
const ENOUGH_ROWS = 5;
/** The narrowest range of releases that the files' headers leave. */
function locustVersion(clues) {
    const names = new Set(clues.stats.names.map(name => name.toLowerCase()));
    if (names.has('# requests')) {
        const label = names.has('requests failed/s')
            ? clues.failures === undefined
                ? '0.13.3 to 0.13.5'
                : '0.14'
            : oldLabel(clues);
        return { label, truncatesBelow100: true };
    }
    if ((0,_csv_header_js__WEBPACK_IMPORTED_MODULE_0__/* .hasOldPercentiles */ .AR)(clues.stats))
        return { label: OLD_1, truncatesBelow100: false };
    if (clues.failures === undefined)
        return { label: '1.2 or newer', truncatesBelow100: false };
    const seen = clues.failures.roles.has('firstSeen');
    return { label: seen ? '2.44 or newer' : UP_TO_2_43, truncatesBelow100: false };
}
/** Whether the release cuts means to whole milliseconds: all before 1.2 do, in their history. */
function printsWholeMs({ label, truncatesBelow100 }) {
    return truncatesBelow100 || label === OLD_1;
}
/** Whether the files show that the release was before 2.44; without a failures file none does from 1.2 on. */
function isBefore2_44(version) {
    return printsWholeMs(version) || version.label === UP_TO_2_43;
}
function oldLabel({ distribution, totalName }) {
    if (distribution?.totalName === 'None Total')
        return '0.8';
    if ((distribution?.totalName ?? totalName) === 'Total') {
        return distribution === undefined ? '0.8 to 0.12.1' : '0.9 to 0.12.1';
    }
    return totalName === 'Aggregated' ? '0.12.2 to 0.13.2' : '0.8 to 0.13.2';
}
/**
 * Whether the percentiles of a stats file of 0.13.3 to 0.13.5 are those of the last 10 seconds (a
 * bug, fixed in 0.13.5): those of the whole run end at the bucket of the maximum, and differ from
 * what the history printed last.
 */
function hasWindowPercentiles(stats, version, lastTick) {
    if (version.label !== '0.13.3 to 0.13.5')
        return false;
    const { aggregated } = stats;
    const rows = aggregated === undefined ? stats.endpoints : [...stats.endpoints, aggregated];
    if (rows.some(isBelowMaximum))
        return true;
    // Without a history: that every row ends at its maximum cannot be chance.
    if (lastTick === undefined)
        return rows.filter(hasMaximum).length < ENOUGH_ROWS;
    if (aggregated === undefined)
        return true;
    return [...aggregated.percentiles].every(([percent, value]) => lastTick.percentiles.get(percent) === value);
}
function hasMaximum({ percentiles, max }) {
    return percentiles.has(100) && max !== undefined;
}
function isBelowMaximum({ percentiles, max }) {
    const highest = percentiles.get(100);
    if (highest === undefined || max === undefined)
        return false;
    return (0,_buckets_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketRange */ .I7)(highest)[1] + 1 < max;
}


/***/ }),

/***/ 6565:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ twinsOf)
/* harmony export */ });
/* harmony import */ var _read_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(766);

/**
 * Runs that were given twice, by what they came with: those with the same numbers and start as one
 * before them, each with the first of them.
 */
function twinsOf(given) {
    const first = new Map();
    const twins = new Map();
    for (const one of given) {
        const print = (0,_read_run_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .Rj)(one.run);
        if (print === undefined)
            continue;
        const identity = `${print} ${one.run.startedAt ?? ''}`;
        const twin = first.get(identity);
        if (twin === undefined)
            first.set(identity, one);
        else
            twins.set(one, twin);
    }
    return twins;
}


/***/ }),

/***/ 5486:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ identityKey),
/* harmony export */   VJ: () => (/* binding */ MAX_DIGEST_ENDPOINTS),
/* harmony export */   Wu: () => (/* binding */ DIGEST_KIND),
/* harmony export */   Xk: () => (/* binding */ seriesKey),
/* harmony export */   aL: () => (/* binding */ DIGEST_VERSION),
/* harmony export */   u: () => (/* binding */ BY_HAND)
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
/** What the id of a run that was added by hand begins with. */
const BY_HAND = 'local-';
/** What the runs have in common that may be compared: gate, run name and load level. */
function seriesKey({ gate, run, loadLevel }) {
    return JSON.stringify([gate, run, loadLevel]);
}
/** The same for two digests of one run. */
function identityKey({ workflowRun, attempt, ...series }) {
    return JSON.stringify([workflowRun, attempt, seriesKey(series)]);
}


/***/ }),

/***/ 8167:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ nameInSeries),
/* harmony export */   i: () => (/* binding */ digestsBySeries),
/* harmony export */   soleGate: () => (/* binding */ soleGate)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5486);

/** What a run is called in the history. */
function nameInSeries({ series, ownName, name }) {
    return series ?? ownName ?? name;
}
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


/***/ }),

/***/ 1522:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder),
/* harmony export */   l: () => (/* binding */ isFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Makes a folder and those above it that are missing. Node's own `recursive` asks without end where
 * the folder above is there and the system still answers "no such folder", as everywhere under /proc.
 *
 * @returns whether it was missing
 * @throws the system's error for the first folder that cannot be made, or is something else
 */
async function makeFolder(path) {
    if (await isFolder(path))
        return false;
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    if (above !== path)
        await makeFolder(above);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path);
        return true;
    }
    catch (error) {
        // Another process was faster.
        if (!(await isFolder(path)))
            throw error;
        return false;
    }
}
/** Whether there is a folder; a link to one is one. */
async function isFolder(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 9462:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1522);



/**
 * Writes a file whole or not at all, in place of one that is there; who reads it meanwhile sees the old
 * one. A link stays, and what it leads to is replaced. What is no file (a pipe, a device) is written into.
 */
async function replaceFile(path, text) {
    const there = await placeOf(path);
    if (there?.isFile === false)
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text);
    const place = there?.place ?? path;
    const aside = `${place}.${process.pid}.tmp`;
    try {
        await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(aside, text, { flag: 'wx', ...(there && { mode: there.mode }) });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(aside, place);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(aside, { force: true }).catch(() => undefined);
        throw error;
    }
}
/** What is there already, where the links lead; undefined where nothing is. */
async function placeOf(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        const isFile = found.isFile();
        return { place: isFile ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path) : path, isFile, mode: found.mode & 0o777 };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 4031:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ escapeLog),
/* harmony export */   Dy: () => (/* binding */ webAddress),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Jv: () => (/* binding */ jsonForHtml),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   Sz: () => (/* binding */ metricLabelValue),
/* harmony export */   X: () => (/* binding */ escapeXml),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   en: () => (/* binding */ escapeTerminal),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   lX: () => (/* binding */ jsonForComment),
/* harmony export */   wh: () => (/* binding */ plainText),
/* harmony export */   wn: () => (/* binding */ jsonForLog)
/* harmony export */ });
/*
 * The one way in which untrusted text (endpoint names, error messages, file, artifact and branch
 * names) reaches Markdown, HTML, Mermaid, logs, terminals and outputs.
 */
/** Longest piece of untrusted text that is shown, in characters; the rest becomes `…`. */
const MAX_SHOWN_LENGTH = 300;
/** Breaks up what would otherwise be seen as a command, a mention or a link. */
const ZERO_WIDTH_SPACE = '\u200b';
/** C0 and C1 control characters, DEL, line and paragraph separators. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Marks that reorder or hide text (Trojan source), soft hyphens and the zero-width kind, tags. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** Halves of surrogate pairs: not valid in any encoding that we write. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/**
 * Nothing in it needs any of the above, whose classes take V8 longer to compile than a report to write:
 * ASCII, Latin, and the dashes, arrows and signs of our own words.
 */
const HARMLESS = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u27bf]*$/;
/** Joiners that a script or an emoji needs: between two characters that are not ASCII. */
const JOINED = /(?<=[^\u0000-\u007f])[\u200c\u200d](?=[^\u0000-\u007f])/u;
/**
 * Plain text on one line, without control characters, cut to `max` characters. What reorders or hides
 * text is shown by its code point, `⟨U+200B⟩`: two names that differ only in it look different.
 */
function plainText(text, max = MAX_SHOWN_LENGTH) {
    const start = text.slice(0, 8 * max);
    if (HARMLESS.test(start)) {
        const shown = start.trim();
        return shown.length > max ? `${shown.slice(0, max - 1)}…` : shown;
    }
    const clean = start
        .replace(CONTROL, ' ')
        .replace(INVISIBLE, (character, at, whole) => isJoiner(character, at, whole) ? character : codePoint(character))
        .replace(LONE_SURROGATE, '\ufffd')
        .trim();
    const characters = Array.from(clean.slice(0, 4 * max));
    return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : clean;
}
function isJoiner(character, at, whole) {
    return JOINED.test(whole.slice(Math.max(0, at - 2), at + character.length + 2));
}
function codePoint(character) {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `⟨U+${hex}⟩`;
}
/** Text for the runner's log, where `::cmd::` and `##[cmd]` are commands, wherever they stand. */
function escapeLog(text) {
    return breakBrackets(plainText(text, 4000).replace(/:(?=:)/g, `:${ZERO_WIDTH_SPACE}`));
}
/**
 * Text for a terminal, which may be a job's log: no escape sequences, and no command of the runner, which
 * it sees in `::` where a line begins and in `##[` anywhere.
 */
function escapeTerminal(text) {
    return breakBrackets(plainText(text, 2000).replace(/^::/, `${ZERO_WIDTH_SPACE}::`));
}
function breakBrackets(text) {
    return text.replaceAll('##[', `##${ZERO_WIDTH_SPACE}[`);
}
/**
 * A Markdown code span, the safest place for untrusted text: no HTML, links, mentions or references
 * are seen in it. The fence is longer than any run of backticks inside.
 */
function codeSpan(text) {
    const shown = breakMentions(plainText(text)) || '(empty)';
    const runs = shown.match(/`+/g) ?? [];
    const fence = '`'.repeat(Math.max(0, ...runs.map(run => run.length)) + 1);
    const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/**
 * A code span inside a table cell, where `|` ends the cell even between backticks. Behind a backslash
 * no escape of it holds, so that such a name is written as HTML, in entities that are no Markdown.
 */
function codeCell(text) {
    const span = codeSpan(text);
    return span.includes('\\|') ? htmlCode(text) : span.replaceAll('|', '\\|');
}
function htmlCode(text) {
    const shown = breakMentions(plainText(text)).replace(/[\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e]/g, character => `&#${character.charCodeAt(0)};`);
    return `<code>${shown}</code>`;
}
/** Words and numbers of which nothing below changes any, as most cells of a table hold. */
const PLAIN_PROSE = /^(?! |\d+\))(?:[A-Za-z0-9 ,%()/\u2013\u2192\u2212]|\+(?=\d)|(?<=\d)\.(?=\d))*(?<! )$/;
/** Untrusted text as Markdown prose: every character shows as itself. Also right in a table cell. */
function escapeMarkdown(text, max = MAX_SHOWN_LENGTH) {
    if (text.length <= max && PLAIN_PROSE.test(text))
        return text;
    return breakMentions(plainText(text, max))
        .replace(/[\\`*_[\]|~&]|<(?=[a-z/!?])/gi, character => character === '&' ? '&amp;' : `\\${character}`)
        .replaceAll('$', '&#36;')
        .replaceAll('://', `:${ZERO_WIDTH_SPACE}//`)
        .replace(/:(?=[\w+-]+:)/g, `:${ZERO_WIDTH_SPACE}`)
        .replace(/\b(www|mailto|xmpp)([.:])/gi, `$1${ZERO_WIDTH_SPACE}$2`)
        .replace(/^((?:[#+-]+|\d+[.)])(?=\s|$))/, `${ZERO_WIDTH_SPACE}$1`);
}
/** Text inside HTML, in an element or a quoted attribute. */
function escapeHtml(text) {
    const entities = {
        '&': '&amp;',
        '<': '&lt;',
        '>': '&gt;',
        '"': '&quot;',
        "'": '&#39;'
    };
    return text.replace(/[&<>"']/g, character => entities[character] ?? character);
}
/** What is longer no browser is sure to follow. */
const MAX_ADDRESS = 2000;
/**
 * An http(s) address as a browser would send it: without spaces, quotes, control characters or anything
 * that is not ASCII. Undefined for every other text.
 */
function webAddress(text) {
    if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
        return undefined;
    const { href } = new URL(text);
    return href.length > MAX_ADDRESS ? undefined : href;
}
/** A link to a `webAddress` in Markdown, also in a table cell: nothing in either part ends it. */
function markdownLink(text, address) {
    const inert = address
        .replace(/[()<>[\]\\|`"'@{}\s]/g, character => `%${hexOf(character)}`)
        .replace(/&(#?\w+);/g, '&$1%3B');
    return `[${escapeMarkdown(text, 100) || '(no name)'}](${inert})`;
}
function hexOf(character) {
    return character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}
/** JSON that is inert inside `<script type="application/json">`. */
function jsonForHtml(value) {
    return JSON.stringify(value)
        .replaceAll('<', '\\u003c')
        .replaceAll('>', '\\u003e')
        .replaceAll('&', '\\u0026')
        .replaceAll('\u2028', '\\u2028')
        .replaceAll('\u2029', '\\u2029');
}
/**
 * JSON that is inert inside an HTML comment: ASCII, without `<`, `>`, `&` and `--`, on one line. Read it
 * with `JSON.parse`.
 */
function jsonForComment(value) {
    return JSON.stringify(value).replace(/[<>&]|(?<=-)-|[^ -~]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** JSON that holds no command of the runner when it is printed into a job's log; it reads as before. */
function jsonForLog(json) {
    return json.replaceAll('##[', '##\\u005b');
}
/** Text inside a quoted Mermaid label (quotes, `%%` and backticks would end the label or the fence). */
function mermaidLabel(text) {
    const shown = plainText(text, 60)
        .replace(/["`%;#]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    return `"${shown === '' ? '-' : shown}"`;
}
/** Text inside an XML element or a quoted attribute: what XML 1.0 cannot hold is gone, and no command of the runner is left. */
function escapeXml(text) {
    return escapeHtml(plainText(text, 4000))
        .replace(/[\ufffe\uffff]/g, '\ufffd')
        .replaceAll('##[', '##&#91;');
}
/** Text between the quotes of a label in a Prometheus text format, cut: a server keeps each value for good. */
function metricLabelValue(text) {
    return breakBrackets(plainText(text, 200)).replace(/[\\"]/g, character => `\\${character}`);
}
/** `@team` and `#12` are seen even after entities are decoded, and in replies by e-mail. */
function breakMentions(text) {
    return breakBrackets(text)
        .replaceAll('@', `@${ZERO_WIDTH_SPACE}`)
        .replace(/#(?=\d)/g, `#${ZERO_WIDTH_SPACE}`)
        .replace(/\b(GH)-(?=\d)/gi, `$1${ZERO_WIDTH_SPACE}-`);
}


/***/ }),

/***/ 7758:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ capitalised),
/* harmony export */   UC: () => (/* binding */ notesToSay),
/* harmony export */   gA: () => (/* binding */ noteText),
/* harmony export */   o3: () => (/* binding */ sentenceCase)
/* harmony export */ });
/** What `pastToSay` says with links, of a run that has a history. */
const OF_THE_PAST = new Set(['change-point', 'creep']);
/**
 * Notes in the words that are to be said beside the headline and `refusalOf`: whole, but for one of
 * the report that the headline has said alone and that has no advice, and for why there was no comparison.
 */
function notesToSay(notes, about, run) {
    return notes.flatMap(note => {
        const { code, severity, advice } = note;
        if (severity === 'info' && isSaidElsewhere(code, run))
            return [];
        const isSaid = note === about;
        // The list of a run is complete without the headline, and so is one of several errors of a kind.
        const isOfList = run !== undefined || notes.some(one => one !== note && isAlike(one, note));
        if (isSaid && advice === undefined && !isOfList)
            return [];
        return [{ note, text: noteText(note) }];
    });
}
function isAlike(one, { code, severity }) {
    return severity === 'error' && one.severity === severity && one.code === code;
}
/** By `refusalOf`, or by `pastToSay`. */
function isSaidElsewhere(code, run) {
    const isRefused = run?.comparison?.refusal !== undefined;
    return ((isRefused && code === 'not-comparable') || (run?.past !== undefined && OF_THE_PAST.has(code)));
}
/** A note as sentences: what was seen and what to do. */
function noteText({ message, advice }) {
    const sentences = [message, ...(advice === undefined ? [] : [capitalised(advice)])];
    return sentences.map(text => (/[.!?:]$/.test(text) ? text : `${text}.`)).join(' ');
}
/** With its first character as a capital. */
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** Begins with a capital, unless it begins with a name (of a file, of a run), which stays as it is. */
function sentenceCase(text) {
    return /^[a-z]+ /.test(text) ? capitalised(text) : text;
}


/***/ }),

/***/ 5404:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FC: () => (/* binding */ nameMeant),
/* harmony export */   LE: () => (/* binding */ nearestNames),
/* harmony export */   YC: () => (/* binding */ editDistance),
/* harmony export */   au: () => (/* binding */ didYouMean)
/* harmony export */ });
/** The `count` names most like `wanted` (fewest edits), most alike first. */
function nearestNames(wanted, names, count) {
    return names
        .map(name => ({ name, distance: editDistance(wanted, name) }))
        .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
        .slice(0, count)
        .map(({ name }) => name);
}
/** A word is taken for a misspelling of a name when so few letters are different, and at most half of them. */
const MOST_SLIPS = 3;
/**
 * The name that a word is nearly, as `fail_on` is `fail-on`: a `_` counts as a `-`, and the case does not.
 *
 * @param most letters that may be different
 */
function nameMeant(word, names, most = MOST_SLIPS) {
    const wanted = word.replaceAll('_', '-');
    const [nearest] = nearestNames(wanted, names, 1);
    const name = names.find(one => one === nearest);
    const slips = Math.min(most, word.length / 2);
    return name !== undefined && editDistance(wanted, name) <= slips ? name : undefined;
}
/** `; did you mean "error-rate"?`; nothing where no name is like it. */
function didYouMean(word, names) {
    const name = nameMeant(word, names);
    return name === undefined ? '' : `; did you mean "${name}"?`;
}
/** Longer names are compared by their beginning: the distance takes length × length steps. */
const MAX_LENGTH = 64;
/**
 * The restricted distance of Damerau and Levenshtein, case ignored: insertions, deletions, replacements of a
 * UTF-16 unit, and two neighbours that changed places.
 */
function editDistance(a, b) {
    const [from = '', to = ''] = [a, b].map(text => text.slice(0, MAX_LENGTH).toLowerCase());
    let before = [];
    let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let row = 1; row <= from.length; row++) {
        const current = [row];
        for (let column = 1; column <= to.length; column++) {
            const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
            const edited = Math.min(previous[column] ?? 0, current[column - 1] ?? 0) + 1;
            const swapped = areSwapped(from, to, [row, column]) ? (before[column - 2] ?? 0) + 1 : replaced;
            current.push(Math.min(replaced, edited, swapped));
        }
        before = previous;
        previous = current;
    }
    return previous[to.length] ?? 0;
}
/** Whether the two units of either text before these places are the same, the other way round. */
function areSwapped(from, to, [row, column]) {
    return from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
}


/***/ }),

/***/ 2409:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DP: () => (/* binding */ RATE_WORDS),
/* harmony export */   Qm: () => (/* binding */ TIME_WORDS),
/* harmony export */   pk: () => (/* binding */ THROUGHPUT_WORDS),
/* harmony export */   y6: () => (/* binding */ amountMeant),
/* harmony export */   zo: () => (/* binding */ numberMeant)
/* harmony export */ });
const TIME_WORDS = {
    msec: 'ms',
    msecs: 'ms',
    millis: 'ms',
    millisecond: 'ms',
    milliseconds: 'ms',
    sec: 's',
    secs: 's',
    second: 's',
    seconds: 's',
    min: 'm',
    mins: 'm',
    minute: 'm',
    minutes: 'm',
    hour: 'h',
    hours: 'h'
};
const RATE_WORDS = { percent: '%', pct: '%', 'per cent': '%' };
const PER_SECOND = [
    'qps',
    'tps',
    'r/s',
    '/sec',
    '/second',
    'per second',
    'per sec',
    'requests per second'
];
const PER_MINUTE = ['rpm', '/minute', 'per minute', 'requests per minute'];
const THROUGHPUT_WORDS = {
    ...Object.fromEntries(PER_SECOND.flatMap(word => [
        [word, '/s'],
        [`req${word}`, '/s'],
        [`requests${word}`, '/s']
    ])),
    ...Object.fromEntries(PER_MINUTE.flatMap(word => [
        [word, '/min'],
        [`req${word}`, '/min'],
        [`requests${word}`, '/min']
    ]))
};
/** Longer texts are no amount with a slip. */
const MAX_CHARS = 40;
/**
 * `1000ms` for `1_000 msec`, `0.5s` for `0,5s`: what a text means that no unit can be read from, as it is
 * to be written; undefined where that is not plain.
 *
 * @param units those that the value may have; `words` what else people call them
 */
function amountMeant(text, units, words) {
    if (text.length > MAX_CHARS)
        return undefined;
    const bare = text
        .trim()
        .replace(/^[“”‘’"'`]+/, '')
        .replace(/[“”‘’"'`;,]+$/, '');
    const [, written = '', rest = ''] = /^([\d_,.'’ ]*\d)\s*(\S.*)?$/.exec(bare) ?? [];
    const amount = numberMeant(written);
    const word = rest.trim().toLowerCase();
    const unit = units.includes(word) ? word : Object.hasOwn(words, word) ? words[word] : undefined;
    return amount === undefined || unit === undefined ? undefined : `${amount}${unit}`;
}
/** `1000` for `1,000` and `1_000`, `0.5` for `0,5` and `.5`; undefined where it could be either or neither. */
function numberMeant(written) {
    if (/^\d+(?:\.\d+)?$/.test(written))
        return written;
    if (/^[1-9]\d{0,2}(?:[_,'’ ]\d{3})+(?:\.\d+)?$/.test(written)) {
        return written.replaceAll(/[_,'’ ]/g, '');
    }
    if (/^\d+_\d+$/.test(written))
        return written.replace('_', '');
    if (/^\d+,\d+$/.test(written))
        return written.replace(',', '.');
    return /^\.\d+$/.test(written) ? `0${written}` : undefined;
}


/***/ }),

/***/ 2817:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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


/***/ }),

/***/ 3252:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Bo: () => (/* binding */ formatExact),
/* harmony export */   hS: () => (/* binding */ counted)
/* harmony export */ });
/*
 * Counts as people read them, in every message of every stage.
 */
/** 1234567 → `1,234,567`. */
function formatCount(count) {
    return Math.round(count)
        .toString()
        .replace('-', '−')
        .replace(/\B(?=(\d{3})+$)/g, ',');
}
/** `1 request`, `20,000 requests`; `plural` where it is not the noun with an s. */
function counted(count, noun, plural = `${noun}s`) {
    return `${formatCount(count)} ${Math.round(count) === 1 ? noun : plural}`;
}
/** A cell's number with all its digits: 12345.6 → `12,345.6`. */
function formatExact(value) {
    const [whole = '', ...fraction] = String(value).split('.');
    return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}


/***/ }),

/***/ 2676:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ metricLabel),
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   Iu: () => (/* binding */ formatMsChange),
/* harmony export */   Y5: () => (/* binding */ formatThroughput),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   vW: () => (/* binding */ formatPercentChange),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _count_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3252);


/*
 * Numbers as people read them, the same on every machine and in every output. Nothing else rounds.
 */
/** `12`, `7.4`, `0.45`: whole from 10 up; below, as many decimals as show `digits` digits. */
function formatNumber(value, digits = 1) {
    const size = Math.abs(value);
    if (size === 0 || size >= 9.95)
        return (0,_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(value);
    const decimals = digits - 1 - Math.floor(Math.log10(size));
    return trimmed(value, Math.min(6, Math.max(digits === 1 ? 1 : 0, decimals)));
}
/** Milliseconds: `4.5 ms`, `420 ms`, `1,200 ms`. */
function formatMs(ms) {
    return `${formatNumber(ms)} ms`;
}
/** A change in milliseconds with its sign: `+80 ms`, `−4.5 ms`. */
function formatMsChange(ms) {
    return `${sign(ms)}${formatMs(Math.abs(ms))}`;
}
/** A fraction as a percentage with three significant digits: `0.0065%`, `0.499%`, `12.5%`. */
function formatPercent(fraction) {
    const percent = fraction * 100;
    const size = Math.abs(percent);
    if (size !== 0 && size < 0.0001)
        return '< 0.0001%';
    if (size >= 1000)
        return `${(0,_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(percent)}%`;
    const decimals = size === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(size)));
    return `${trimmed(percent, Math.min(6, decimals))}%`;
}
/** A relative change with its sign, to the percent: `+24%`, `−3.5%`. */
function formatPercentChange(fraction) {
    return `${sign(fraction)}${formatNumber(Math.abs(fraction) * 100)}%`;
}
/** Requests per second: `4.25/s`, `102.3/s`, `1,234/s`. */
function formatThroughput(perSecond) {
    const size = Math.abs(perSecond);
    if (size >= 1000)
        return `${(0,_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(perSecond)}/s`;
    return `${trimmed(perSecond, size < 10 ? 2 : 1)}/s`;
}
/** Seconds as `45 s`, `10 min`, `1 h 30 min`; under ten seconds to the tenth. */
function formatDuration(seconds) {
    if (seconds < 120)
        return `${trimmed(seconds, seconds < 10 ? 1 : 0)} s`;
    const whole = Math.round(seconds);
    const parts = [
        [Math.floor(whole / 3600), 'h'],
        [Math.floor(whole / 60) % 60, 'min'],
        [whole >= 3600 ? 0 : whole % 60, 's']
    ];
    return parts.flatMap(([amount, unit]) => (amount > 0 ? [`${amount} ${unit}`] : [])).join(' ');
}
/** Bytes in MB of 10⁶, as the performance-metrics document counts them: `5.9 MB`, `16,384 MB`. */
function formatBytes(bytes) {
    return `${formatNumber(bytes / 1e6)} MB`;
}
/** A value in its unit. */
function formatValue(unit, value) {
    switch (unit) {
        case 'ms':
            return formatMs(value);
        case 'requests/s':
            return formatThroughput(value);
        case 'fraction':
            return formatPercent(value);
        case 's':
            return formatDuration(value);
        case 'count':
            return formatNumber(value);
        case 'bytes':
            return formatBytes(value);
        case 'per-second':
            return formatThroughput(value);
    }
}
/** `p99.9` → `P99.9`, `error-rate` → `error rate`: a metric's name inside a sentence. */
function metricLabel(key) {
    if (/^p\d/.test(key))
        return key.toUpperCase();
    return key.replaceAll('-', ' ').replace(/^http\b/, 'HTTP');
}
function sign(value) {
    return value < 0 ? '−' : '+';
}
function trimmed(value, decimals) {
    const text = value.toFixed(decimals).replace('-', '−');
    const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
    return short === '−0' ? '0' : short;
}


/***/ }),

/***/ 5912:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   at: () => (/* binding */ parseFraction),
/* harmony export */   fL: () => (/* binding */ parseSeconds),
/* harmony export */   tR: () => (/* binding */ UnitError)
/* harmony export */ });
/* unused harmony exports parseMilliseconds, parseThroughput */
/* harmony import */ var _amount_meant_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2409);

/** A value that people wrote and that is not what its key asks for. */
class UnitError extends Error {
    name = 'UnitError';
}
const MILLISECONDS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const BYTES = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 2 ** 10,
    mib: 2 ** 20,
    gib: 2 ** 30,
    tib: 2 ** 40
};
const PER_SECOND = { s: 1, min: 60, m: 60, h: 3600 };
const RESPONSE_TIME = {
    what: 'a response time',
    example: '500ms or 1.5s',
    units: Object.keys(MILLISECONDS),
    words: _amount_meant_js__WEBPACK_IMPORTED_MODULE_0__/* .TIME_WORDS */ .Qm,
    bare: ['ms', 's']
};
const DURATION = {
    ...RESPONSE_TIME,
    what: 'a duration',
    example: '90s, 30m or 1h30m',
    bare: ['s', 'm']
};
const RATE = {
    what: 'a rate',
    example: '0.5%',
    units: ['%', 'pp'],
    words: _amount_meant_js__WEBPACK_IMPORTED_MODULE_0__/* .RATE_WORDS */ .DP,
    bare: ['%']
};
const THROUGHPUT = {
    what: 'a throughput',
    example: '100/s',
    units: ['rps', '/s', '/min', '/m', '/h'],
    words: _amount_meant_js__WEBPACK_IMPORTED_MODULE_0__/* .THROUGHPUT_WORDS */ .pk,
    bare: ['/s', '/min']
};
const SIZE = {
    what: 'a size',
    example: '512MB or 2GiB',
    units: Object.keys(BYTES),
    words: {},
    bare: ['MB']
};
/** `500ms`, `1.5s` → milliseconds. */
function parseMilliseconds(text) {
    const [amount, unit] = amountAndUnit(text, RESPONSE_TIME);
    const factor = MILLISECONDS[unit];
    if (factor === undefined)
        throw unknownUnit(text, unit, RESPONSE_TIME);
    return amount * factor;
}
/** `90s`, `30m`, `1h30m` → seconds. */
function parseSeconds(text) {
    const parts = text.match(/\d+(?:\.\d+)?\s*(?:ms|[smh])/g);
    if (parts?.join('').replace(/\s+/g, '') === text.replace(/\s+/g, '')) {
        return parts.reduce((sum, part) => sum + parseMilliseconds(part) / 1000, 0);
    }
    const [, unit] = amountAndUnit(text, DURATION);
    throw unknownUnit(text, unit, DURATION);
}
/** `0.5%` (or `0.5pp`, percentage points) → the fraction 0.005. */
function parseFraction(text) {
    const [amount, unit] = amountAndUnit(text, RATE);
    if (unit !== '%' && unit !== 'pp')
        throw unknownUnit(text, unit, RATE);
    // 0.1 / 100 is one ulp off 0.001, and a bound is compared strictly: go by way of decimal text.
    return Number(`${amount}e-2`);
}
/** `100/s`, `6000/min` → requests per second. */
function parseThroughput(text) {
    const [amount, unit] = amountAndUnit(text, THROUGHPUT);
    const factor = unit === 'rps' ? 1 : PER_SECOND[unit.replace(/^(req(uests)?)?\//, '')];
    if (factor === undefined || (unit !== 'rps' && !unit.includes('/'))) {
        throw unknownUnit(text, unit, THROUGHPUT);
    }
    return amount / factor;
}
/** `512MB` (of 10⁶), `2GiB` → bytes. */
function parseBytes(text) {
    const [amount, unit] = amountAndUnit(text, SIZE);
    const factor = BYTES[unit];
    if (factor === undefined)
        throw unknownUnit(text, unit, SIZE);
    return amount * factor;
}
/** `90` → 90: things have no unit. */
function parseCount(text) {
    const [, amount, unit = ''] = AMOUNT.exec(text.trim()) ?? [];
    if (amount === undefined)
        throw new UnitError(`"${text}" is not a number: write 90`);
    if (unit !== '')
        throw new UnitError(`"${text}": a number of things has no unit: write ${amount}`);
    return Number(amount);
}
/** A value as people write it, in its unit: the other way round of formatValue. Throws UnitError. */
function parseValue(unit, text) {
    switch (unit) {
        case 'ms':
            return parseMilliseconds(text);
        case 'requests/s':
        case 'per-second':
            return parseThroughput(text);
        case 'fraction':
            return parseFraction(text);
        case 's':
            return parseSeconds(text);
        case 'count':
            return parseCount(text);
        case 'bytes':
            return parseBytes(text);
    }
}
const AMOUNT = /^(\d+(?:\.\d+)?)\s*(\S*)$/;
function amountAndUnit(text, kind) {
    const match = AMOUNT.exec(text.trim());
    if (match === null)
        throw new UnitError(`"${text}" is not ${kind.what}: ${toWrite(text, kind)}`);
    const [, amount = '', unit = ''] = match;
    if (unit === '') {
        const forms = kind.bare.map(name => `${amount}${name}`).join(' or ');
        const fraction = kind === RATE && Number(amount) > 0 && Number(amount) < 1
            ? `, or ${Number(`${amount}e2`)}% if that is meant as a fraction`
            : '';
        throw new UnitError(`"${text}" has no unit: write ${forms}${fraction}`);
    }
    return [Number(amount), unit.toLowerCase()];
}
function unknownUnit(text, unit, kind) {
    // A number that goes on after its first digits: what follows is no unit.
    const why = /^[\d_,.;'’]/.test(unit) || /[;,]$/.test(unit)
        ? `"${text}" is not ${kind.what}`
        : `"${text}": ${kind.what} cannot be in "${unit}"`;
    return new UnitError(`${why}: ${toWrite(text, kind)}`);
}
/** What is meant, where the text tells it, or else an example. */
function toWrite(text, { example, units, words }) {
    if (/\$\{|\{\{/.test(text)) {
        return `variables are not filled in here: write the value, as in ${example}`;
    }
    return `write ${(0,_amount_meant_js__WEBPACK_IMPORTED_MODULE_0__/* .amountMeant */ .y6)(text, units, words) ?? example}`;
}


/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Of Locust Gate; a test holds it to package.json. */
const VERSION = '0.1.0';


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./src/command-line/command-names.ts
var command_names = __nccwpck_require__(4398);
// EXTERNAL MODULE: ./src/command-line/failure.ts
var failure = __nccwpck_require__(280);
// EXTERNAL MODULE: ./src/command-line/judge.ts + 2 modules
var judge = __nccwpck_require__(6071);
;// CONCATENATED MODULE: ./src/command-line/command-line.ts



const COMMANDS = {
    judge: judge/* judge */.S,
    'check-config': async (argv, console) => (await __nccwpck_require__.e(/* import() */ 22).then(__nccwpck_require__.bind(__nccwpck_require__, 7641))).checkConfig(argv, console),
    collect: async (argv, console) => (await Promise.all(/* import() */[__nccwpck_require__.e(311), __nccwpck_require__.e(502), __nccwpck_require__.e(200), __nccwpck_require__.e(358)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2358))).collect(argv, console),
    init: async (argv, console) => (await Promise.all(/* import() */[__nccwpck_require__.e(311), __nccwpck_require__.e(815), __nccwpck_require__.e(965), __nccwpck_require__.e(0)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3000))).init(argv, console),
    history: async (argv, console) => (await __nccwpck_require__.e(/* import() */ 950).then(__nccwpck_require__.bind(__nccwpck_require__, 5950))).history(argv, console),
    watch: async (argv, console) => (await __nccwpck_require__.e(/* import() */ 677).then(__nccwpck_require__.bind(__nccwpck_require__, 7677))).watch(argv, console)
};
/**
 * The command line from its arguments to its exit code: the command that the first word names, else
 * `judge`. Reports go to the standard output, messages to the standard error.
 */
async function main(argv, console) {
    try {
        const [word, ...rest] = argv;
        const name = command_names/* COMMAND_NAMES */.nZ.find(one => one === word);
        return await (name === undefined ? (0,judge/* judge */.S)(argv, console) : COMMANDS[name](rest, console));
    }
    catch (error) {
        (0,failure/* sayFailure */.K)(error, console);
        return 2;
    }
}

;// CONCATENATED MODULE: ./src/cli.ts

const { stdout, stderr, env } = process;
/** A reader that has seen enough (`| head`) is no failure; a full disk is. */
const broken = { output: false };
stdout.on('error', (error) => {
    if (error.code === 'EPIPE')
        return;
    broken.output = true;
    stderr.write(`locust-gate: the report was not written (${error.message})\n`);
    process.exitCode = 2;
});
stderr.on('error', () => undefined);
// Should nothing be left to wait for, nothing was judged.
process.exitCode = 2;
// No top-level await: the bundle would keep all modules in functions, which V8 parses twice.
void main(process.argv.slice(2), {
    out: text => void stdout.write(text),
    error: text => void stderr.write(text),
    // https://no-color.org: any value but the empty one.
    color: stdout.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
    ...(stdout.isTTY && stdout.columns > 0 ? { width: stdout.columns } : {}),
    env,
    today: new Date().toISOString().slice(0, 10),
    progress: {
        write: text => void stderr.write(text),
        isLive: stderr.isTTY,
        now: () => performance.now(),
        columns: () => (stderr.isTTY && stderr.columns > 0 ? stderr.columns : Infinity)
    }
}).then(code => {
    process.exitCode = broken.output ? 2 : code;
});

