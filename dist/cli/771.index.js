export const id = 771;
export const ids = [771];
export const modules = {

/***/ 3771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeFromHistory: () => (/* binding */ removeFromHistory)
/* harmony export */ });
/* harmony import */ var _config_usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2082);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3252);
/* harmony import */ var _history_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7314);



/** `locust-gate history remove`. @throws UsageError where nothing has such an id, InputError, WriteError */
async function removeFromHistory({ file, names }, console) {
    refuseMissing(await (0,_history_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readLocalHistory */ ._)(file, console), { file, names });
    const { digests, removed } = await (0,_history_file_js__WEBPACK_IMPORTED_MODULE_0__/* .changeLocalHistory */ .e)(file, console, before => {
        refuseMissing(before, { file, names });
        const kept = before.filter(digest => !names.some(name => isCalled(name)(digest)));
        return { digests: kept, removed: before.length - kept.length };
    });
    console.out(`${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(removed, 'run')} removed, ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(digests.length, 'run')} kept\n`);
    return 0;
}
function refuseMissing(digests, { file, names }) {
    const missing = names.filter(name => !digests.some(isCalled(name)));
    if (missing.length > 0) {
        throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`no run in ${file} is called ${missing.map(name => `"${name}"`).join(', ')}; history show names them. Nothing was removed`);
    }
}
/** The id of a workflow run means each attempt and each load level of it; with `/2` one attempt. */
function isCalled(name) {
    return ({ identity: { workflowRun, attempt } }) => name === workflowRun || name === `${workflowRun}/${attempt}`;
}


/***/ })

};
