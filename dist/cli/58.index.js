export const id = 58;
export const ids = [58];
export const modules = {

/***/ 9058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkHistory: () => (/* binding */ checkHistory),
/* harmony export */   showHistory: () => (/* binding */ showHistory)
/* harmony export */ });
/* harmony import */ var _evaluate_change_point_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8347);
/* harmony import */ var _evaluate_past_evaluate_past_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2861);
/* harmony import */ var _past_series_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8167);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4031);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(311);
/* harmony import */ var _history_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7314);
/* harmony import */ var _output_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3659);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9365);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8652);









/** `locust-gate history show`. @throws ConfigError, InputError, WriteError */
async function showHistory(args, console) {
    await (0,_output_place_js__WEBPACK_IMPORTED_MODULE_3__/* .checkOutput */ .y)(args.output, { config: args.config, history: args.file });
    const digests = await (0,_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readLocalHistory */ ._)(args.file, console);
    if (args.format !== 'html') {
        const { renderHistoryText } = await __webpack_require__.e(/* import() */ 902).then(__webpack_require__.bind(__webpack_require__, 7902));
        const terminal = args.output === undefined ? console : { color: false };
        await give(renderHistoryText((0,_past_series_js__WEBPACK_IMPORTED_MODULE_6__/* .digestsBySeries */ .i)(digests), terminal), args, console);
        return 0;
    }
    const { settings } = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .readSettings */ .s)(args.config, {});
    const { renderHistoryPage } = await Promise.all(/* import() */[__webpack_require__.e(598), __webpack_require__.e(877)]).then(__webpack_require__.bind(__webpack_require__, 9877));
    const series = evaluated((0,_past_series_js__WEBPACK_IMPORTED_MODULE_6__/* .digestsBySeries */ .i)(digests), settings, console);
    const page = renderHistoryPage(series, { version: _version_js__WEBPACK_IMPORTED_MODULE_7__/* .VERSION */ .x });
    await give(page, args, console);
    return 0;
}
/** `locust-gate history check`. @throws ConfigError, InputError, WriteError */
async function checkHistory(args, console) {
    await (0,_output_place_js__WEBPACK_IMPORTED_MODULE_3__/* .checkOutput */ .y)(args.output, { config: args.config, history: args.file });
    const digests = await (0,_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readLocalHistory */ ._)(args.file, console);
    const { settings } = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .readSettings */ .s)(args.config, {});
    const series = evaluated((0,_past_series_js__WEBPACK_IMPORTED_MODULE_6__/* .digestsBySeries */ .i)(digests), settings, console);
    if (args.format === 'json') {
        const { renderPastJson } = await __webpack_require__.e(/* import() */ 59).then(__webpack_require__.bind(__webpack_require__, 8059));
        await give(renderPastJson(series), args, console);
    }
    else {
        const { renderPastText } = await __webpack_require__.e(/* import() */ 902).then(__webpack_require__.bind(__webpack_require__, 7902));
        const terminal = args.output === undefined ? console : { color: false };
        await give(renderPastText(series, terminal), args, console);
    }
    const isFailing = series.some(({ past }) => past.changePoints.some(({ isNew, effect }) => isNew && effect === 'fail'));
    return isFailing ? 1 : 0;
}
/** The newest run of each series is the one that a new step is told of. */
function evaluated(series, settings, { today }) {
    return series.map(digests => {
        const { past } = (0,_evaluate_change_point_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .graded */ .w)((0,_evaluate_past_evaluate_past_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluatePast */ .Uy)(digests, settings), today, settings);
        return { digests, past };
    });
}
async function give(text, { output }, { out, error }) {
    if (output === undefined) {
        out(text);
        return;
    }
    const made = await (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .writeText */ .x3)(output, text);
    if (made !== undefined)
        error(`locust-gate: made the folder ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_8__/* .escapeTerminal */ .en)(made)}\n`);
}


/***/ })

};
