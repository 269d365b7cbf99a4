export const id = 641;
export const ids = [641];
export const modules = {

/***/ 7641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkConfig: () => (/* binding */ checkConfig)
/* harmony export */ });
/* harmony import */ var _config_usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2082);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4031);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4813);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9757);




const USAGE = `Usage: locust-gate check-config [--config FILE]

Says whether a config file is right, each problem at its line, and which bounds hold under each
load level, the config's and the built-in ones; where there is no config, the built-in ones.
Judges no run.

Options:
  --config FILE          config file (default: .github/locust-gate.yml)
  -h, --help             this text

Exit code: 0 right, or none named and none there; 2 wrong, or the file that was named is not there.
`;
const OPTIONS = { config: { type: 'string' }, help: { type: 'boolean', short: 'h' } };
/** `locust-gate check-config`. @throws UsageError, ConfigError, InputError */
async function checkConfig(argv, console) {
    const { values, positionals } = (0,_options_js__WEBPACK_IMPORTED_MODULE_0__/* .readOptions */ .T)(argv, OPTIONS);
    if (values.help === true) {
        console.out(USAGE);
        return 0;
    }
    if (positionals.length > 0)
        throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e('check-config takes no PATH; name a file with --config');
    const { settings, config } = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .readSettings */ .s)(values.config, {});
    const found = config.source === 'built-in'
        ? `There is no ${config.file}: these built-in targets hold`
        : `${config.file} is right`;
    const { renderSettings } = await __webpack_require__.e(/* import() */ 667).then(__webpack_require__.bind(__webpack_require__, 5667));
    console.out(`${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeTerminal */ .en)(found)}\n\n${renderSettings(settings, console)}\n`);
    return 0;
}


/***/ })

};
