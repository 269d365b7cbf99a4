export const id = 641;
export const ids = [641];
export const modules = {

/***/ 7641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkConfig: () => (/* binding */ checkConfig)
/* harmony export */ });
/* harmony import */ var _config_choices_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4402);
/* harmony import */ var _config_usage_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2082);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4031);
/* harmony import */ var _report_view_note_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9990);
/* harmony import */ var _option_tables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(947);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4813);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8652);







const CHECK_USAGE = `Usage: locust-gate check-config [--config FILE] [options] [PATH…]

Says whether a config file is right, each problem at its line, and which bounds
hold under each load level, all parts of the config laid together, and where
each bound comes from; where there is no config, the built-in ones. With a PATH
(as of judge) it says instead what holds for each endpoint of the runs there,
which load level a run has and why, what has a bound and is not in them (an
endpoint, a percentile) and what the gate makes of that, and which parts of the
config have no effect on them. All else that holds for a run is shown too:
recovery-time, warm-up, the rules of regressions, what ends a watched run
(abort-when), policies, and what is left out. Judges no run.

Options:
  --config FILE      config file (default: .github/locust-gate.yml)
  --load-level NAME  with PATH: load level of runs that nothing else assigns
                     (default: normal)
  --combine HOW      with PATH: several PATHs are separate runs, repeats or
                     shards of one test (separate|repeats|shards; default:
                     separate)
  --format FORMAT    with PATH: text|json (default: text)
  --strict           warnings fail, for a pipeline: a percentile or a load level
                     that seems misspelt, a percentile that is looser than a
                     higher one, a waiver that has expired, a config that is not
                     read; with PATH also a load level that --load-level names
                     and no run has, a pattern that matches no endpoint, and
                     what has a bound and is missing, where the gate fails or
                     warns by it
  -h, --help         this text

Exit code: 0 right, or none named and none there, also where the gate will fail
by what is missing in a run; 1 with --strict, where there is a warning; 2 wrong,
or the file that was named is not there, or no run is at PATH.
`;
/** What says how to look at runs, and nothing without one. */
const OF_RUNS = ['load-level', 'combine', 'format'];
/** `locust-gate check-config`. @throws UsageError, ConfigError, InputError, NotJudged */
async function checkConfig(argv, console) {
    const { values, positionals: paths } = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptions */ .Tt)(argv, _option_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .CHECK_OPTIONS */ .m5);
    if (values.help === true) {
        console.out(CHECK_USAGE);
        return 0;
    }
    const format = (0,_config_choices_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('--format', values.format, ['text', 'json']) ?? 'text';
    const combine = (0,_config_choices_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('--combine', values.combine, _config_choices_js__WEBPACK_IMPORTED_MODULE_0__/* .COMBINE */ .cI) ?? 'separate';
    const idle = OF_RUNS.find(name => values[name] !== undefined);
    const named = paths.find(path => /\.ya?ml$/i.test(path));
    if (named !== undefined)
        throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e(`${named} is no run: name a config with --config ${named}`);
    if (paths.length === 0 && idle !== undefined)
        throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e(`--${idle} is for runs: give the PATH of one`);
    const loadLevel = values['load-level'];
    const overrides = loadLevel === undefined ? {} : { loadLevel };
    const { settings, config, notes } = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .readSettings */ .s)(values.config, overrides);
    for (const note of notes)
        console.error(`locust-gate: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeTerminal */ .en)((0,_report_view_note_text_js__WEBPACK_IMPORTED_MODULE_1__/* .noteText */ .gA)(note))}\n`);
    if (paths.length > 0) {
        const { checkRuns } = await __webpack_require__.e(/* import() */ 78).then(__webpack_require__.bind(__webpack_require__, 9078));
        const found = (of) => foundText(config, of);
        const asked = { paths, combine, format, config: values.config };
        const { text, isRight } = await checkRuns(asked, { settings, config, found }, console);
        console.out(text);
        return codeOf([isRight, notes.length === 0], values.strict, console);
    }
    const { renderSettings } = await __webpack_require__.e(/* import() */ 667).then(__webpack_require__.bind(__webpack_require__, 5667));
    const held = await heldBy(settings, values.config);
    const { unusualPercentiles } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2036));
    const isMeant = unusualPercentiles(settings.loadLevels).some(({ meant }) => meant !== undefined);
    const { nearlyBuiltIn } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4226));
    const isNearly = nearlyBuiltIn(settings).length > 0;
    const misspelt = isNearly ? 'load level' : isMeant ? 'percentile' : undefined;
    const found = foundText(config, { misspelt });
    console.out(`${found}\n\n${renderSettings(settings, held, console)}\n`);
    const { looseUnder } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 7120));
    const isLoose = looseUnder(held).some(({ isSlip }) => isSlip);
    const hasExpired = settings.waivers.some(({ until }) => until < console.today);
    return codeOf([notes.length === 0, !isNearly, !isMeant, !isLoose, !hasExpired], values.strict, console);
}
/** Of a config that can be read, of which each is right or a warning. */
function codeOf(areRight, isStrict, console) {
    if (isStrict !== true || areRight.every(Boolean))
        return 0;
    console.error('locust-gate: there is a warning, which fails with --strict\n');
    return 1;
}
/** What holds under each load level, first of those that the config names. Throws ConfigError, InputError. */
async function heldBy({ loadLevels }, named) {
    const { heldUnder } = await __webpack_require__.e(/* import() */ 381).then(__webpack_require__.bind(__webpack_require__, 6381));
    const { originsOf } = await __webpack_require__.e(/* import() */ 217).then(__webpack_require__.bind(__webpack_require__, 8217));
    const written = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .writtenConfigOf */ .F)(named);
    const own = Object.keys(written?.config['load-levels'] ?? {});
    const isOwn = ({ name }) => own.includes(name);
    return [...loadLevels.filter(isOwn), ...loadLevels.filter(level => !isOwn(level))].map(level => heldUnder(level, originsOf(written, level.name)));
}
/** Untrusted text made harmless. */
function foundText({ source, file }, found) {
    return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeTerminal */ .en)(source === 'built-in'
        ? `There is no ${file}: these built-in targets hold`
        : `${file} ${foundWords(found)}`);
}
/** A config is not right for runs that the gate will fail, or warn of, because of it. */
function foundWords({ missing = [], misspelt }) {
    const does = ['fail', 'warn'].find(one => missing.some(({ effect }) => effect === one));
    if (does === undefined && misspelt !== undefined)
        return `can be read, but a ${misspelt} in it seems misspelt`;
    if (does === undefined)
        return 'is right';
    const what = does === 'fail' ? 'the gate fails' : 'the gate warns';
    return `can be read, and ${what} by it here: something that it bounds is missing`;
}


/***/ })

};
