export const id = 298;
export const ids = [298];
export const modules = {

/***/ 96298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readConfigAt: () => (/* binding */ readConfigAt)
/* harmony export */ });
/* harmony import */ var _units_letter_case_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80336);
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17507);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54945);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19427);




/**
 * The text of a config file at a branch, tag or commit, without a checkout: under `workflow_run` and
 * `pull_request_target` the targets must come from the base branch. `undefined` when that branch has
 * no such file.
 *
 * Throws InputError when GitHub does not deliver it: judging by other targets than the team's would
 * be worse than not judging. Needs `contents: read`.
 */
async function readConfigAt(github, path, ref) {
    const { owner, repo } = github;
    try {
        const { data } = await github.request('GET /repos/{owner}/{repo}/contents/{path}', {
            owner,
            repo,
            path: repositoryPath(path),
            ref
        });
        if (!Array.isArray(data) && data.type === 'file') {
            const what = `the config file "${path}" of the base branch`;
            // Beyond a MiB the API gives no content, which must not be taken for an empty config.
            if (data.size > _config_file_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CONFIG_BYTES */ .GW)
                throw (0,_config_file_js__WEBPACK_IMPORTED_MODULE_0__/* .tooLargeConfig */ .wg)(what, data.size);
            return (0,_config_file_js__WEBPACK_IMPORTED_MODULE_0__/* .configText */ .Ut)(Buffer.from(data.content, 'base64'), what);
        }
    }
    catch (error) {
        if (error instanceof _input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d)
            throw error;
        if ((0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .httpStatusOf */ .s_)(error) === 404)
            return undefined;
        const { what, remedy } = (0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .gitHubProblem */ .zh)(error, 'contents: read');
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d('github', `the config file "${path}" of the base branch could not be read: ${what}`, `${(0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_3__/* .upperFirst */ .Z)(remedy)}.`, error);
    }
    throw new _input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d('input', `"${path}" is not a file`, 'Correct the input config.');
}
/** `./a/b.yml` → `a/b.yml`: the API wants a path from the repository's root. */
function repositoryPath(path) {
    return path
        .split(/[/\\]/)
        .filter(part => part !== '' && part !== '.')
        .join('/');
}


/***/ })

};
