export const id = 950;
export const ids = [950];
export const modules = {

/***/ 5950:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  history: () => (/* binding */ history_history)
});

// EXTERNAL MODULE: ./src/config/usage-error.ts
var usage_error = __webpack_require__(2082);
// EXTERNAL MODULE: ./src/spelling/nearest.ts
var nearest = __webpack_require__(5404);
// EXTERNAL MODULE: ./src/config/choices.ts
var choices = __webpack_require__(4402);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(8313);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/command-line/format-ending.ts
var format_ending = __webpack_require__(9031);
// EXTERNAL MODULE: ./src/command-line/option-tables.ts
var option_tables = __webpack_require__(947);
// EXTERNAL MODULE: ./src/command-line/options.ts + 1 modules
var options = __webpack_require__(4813);
;// CONCATENATED MODULE: ./src/command-line/history-arguments.ts







/** What `history` does. */
const HISTORY_WORDS = ['add', 'show', 'check', 'remove'];
/** The digits of Git's SHA-1 or SHA-256; it shortens them to four at the least. */
const COMMIT = /^[0-9a-f]{4,64}$/;
const FORMATS_OF = {
    add: [],
    show: ['text', 'html'],
    check: ['text', 'json'],
    remove: []
};
/**
 * Reads the command line of one word of `history`.
 *
 * @throws UsageError with what is wrong and what is allowed
 */
function parseHistoryArguments(word, argv) {
    const formats = FORMATS_OF[word];
    const { values, positionals } = (0,options/* readOptions */.Tt)(argv, option_tables/* HISTORY_OPTIONS */.G$[word], { formats });
    if (values['help'] === true)
        return 'help';
    const text = (name) => {
        const value = values[name];
        return typeof value === 'string' ? value : undefined;
    };
    const file = text('history');
    if (file === undefined)
        throw new usage_error/* UsageError */.e('no --history FILE given: name the history');
    (0,options/* refuseWordOfInput */.Uf)('history', file, 'a FILE');
    refuseNames(word, positionals);
    (0,options/* refuseFormatAsOutput */.xf)(values, formats);
    const commit = text('commit')?.toLowerCase();
    if (commit !== undefined && !COMMIT.test(commit)) {
        throw new usage_error/* UsageError */.e(`--commit must be a commit's SHA, or its first digits, not "${commit}"`);
    }
    const url = text('url');
    if (url !== undefined && (0,report_escape/* webAddress */.Dy)(url) === undefined) {
        throw new usage_error/* UsageError */.e(`--url must be an http or https address, not "${url}"`);
    }
    return {
        file,
        names: positionals,
        format: (0,choices/* oneOf */.yL)('--format', text('format'), formats) ??
            (0,format_ending/* formatOfEnding */.u)(text('output'), formats) ??
            'text',
        ...(0,present/* present */.E)({
            config: text('config'),
            loadLevel: text('load-level'),
            output: text('output'),
            commit,
            tag: text('tag'),
            url
        })
    };
}
function refuseNames(word, positionals) {
    const [first] = positionals;
    if (word === 'add' && first === undefined)
        throw new usage_error/* UsageError */.e('no PATH given: name what is to be added, each PATH one run');
    if (word === 'remove' && first === undefined)
        throw new usage_error/* UsageError */.e('no RUN given: name the runs to take out, as history show names them');
    if ((word === 'show' || word === 'check') && first !== undefined)
        throw new usage_error/* UsageError */.e(`history ${word} takes no PATH; name the history with --history`);
}

;// CONCATENATED MODULE: ./src/command-line/history.ts



const USAGE = `Usage: locust-gate history add --history FILE [options] PATH…
       locust-gate history show --history FILE [--format text|html]
         [--output FILE]
       locust-gate history check --history FILE [--format text|json]
         [--output FILE]
       locust-gate history remove --history FILE RUN…

Keeps what runs measured, and says what they tell together. FILE is a history:
JSON Lines, one run a line, as the action keeps it too. locust-gate --history
FILE PATH judges by it.

  add                    adds each PATH, one run, judged by the config for its
                         load level and outcome. A PATH of several runs, or of
                         one that cannot be judged, is refused and the others
                         are added; a run that is there already is replaced, and
                         keeps the commit, tag and url that are not given anew
  show                   the runs as a table; with --format html the page of
                         charts
  check                  where metrics changed lastingly, and what creeps
  remove                 takes out runs, by the ids in the first column of show

Options:
  --history FILE         the history; add makes it where it is not there
  --config FILE          config file (default: .github/locust-gate.yml, when it
                         exists)
  --load-level NAME      with add: load level of runs that nothing else assigns
  --commit SHA, --tag NAME, --url URL
                         with add: what was measured, and the page of its
                         workflow run
  --format FORMAT        show: text|html, check: text|json (default: what FILE
                         of --output ends with, else text)
  --output FILE          write to FILE instead of the standard output
  -h, --help             this text

Exit code: 0 done; check: 1 where the newest run shows a new lasting step for
the worse and the config says on-change-point: fail (without it such a step is
told, and check ends with 0); 2 not understood, not readable, or a run was
refused.
`;
/** `locust-gate history …`. @throws UsageError, ConfigError, InputError, WriteError */
async function history_history(argv, console) {
    const [first, ...rest] = argv;
    const word = HISTORY_WORDS.find(one => one === first);
    if (word === undefined) {
        const isHelp = first === '--help' || first === '-h';
        if (!isHelp)
            throw new usage_error/* UsageError */.e(unknownWord(first));
        console.out(USAGE);
        return 0;
    }
    const args = parseHistoryArguments(word, rest);
    if (args === 'help') {
        console.out(USAGE);
        return 0;
    }
    switch (word) {
        case 'add':
            return (await Promise.all(/* import() */[__webpack_require__.e(314), __webpack_require__.e(836)]).then(__webpack_require__.bind(__webpack_require__, 9836))).addToHistory(args, console);
        case 'show':
            return (await Promise.all(/* import() */[__webpack_require__.e(314), __webpack_require__.e(535), __webpack_require__.e(58)]).then(__webpack_require__.bind(__webpack_require__, 9058))).showHistory(args, console);
        case 'check':
            return (await Promise.all(/* import() */[__webpack_require__.e(314), __webpack_require__.e(535), __webpack_require__.e(58)]).then(__webpack_require__.bind(__webpack_require__, 9058))).checkHistory(args, console);
        case 'remove':
            return (await Promise.all(/* import() */[__webpack_require__.e(314), __webpack_require__.e(771)]).then(__webpack_require__.bind(__webpack_require__, 3771))).removeFromHistory(args, console);
    }
}
function unknownWord(first) {
    const known = HISTORY_WORDS.join(', ');
    if (first === undefined)
        return `history does what its next word says: ${known}`;
    const meant = (0,nearest/* nameMeant */.FC)(first, HISTORY_WORDS);
    const hint = meant === undefined ? '' : `. Did you mean history ${meant}?`;
    return `history has no "${first}"; there are ${known}${hint}`;
}


/***/ })

};
