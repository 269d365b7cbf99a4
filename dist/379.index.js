export const id = 379;
export const ids = [379];
export const modules = {

/***/ 50379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishCheckRun: () => (/* binding */ publishCheckRun),
/* harmony export */   updateCheckRun: () => (/* binding */ updateCheckRun)
/* harmony export */ });
/* harmony import */ var _input_github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54945);
/* harmony import */ var _units_letter_case_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80336);
/* harmony import */ var _sink_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22568);



/** GitHub's limits: characters of a summary, annotations in one request, characters of an annotation. */
const MAX_SUMMARY_CHARACTERS = 65_535;
const MAX_ANNOTATIONS = 50;
const MAX_TITLE_CHARACTERS = 255;
const MAX_MESSAGE_CHARACTERS = 16_000;
/**
 * Adds a check run to a commit: for `workflow_run`, whose own colour no pull request shows. Posted
 * once and never again, whatever GitHub answers. Needs `checks: write`. Never throws.
 */
async function publishCheckRun(github, request) {
    if (request.summary.length > MAX_SUMMARY_CHARACTERS) {
        return (0,_sink_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)('The check run was not written: its summary is longer than GitHub takes.');
    }
    try {
        const { data } = await github.request('POST /repos/{owner}/{repo}/check-runs', {
            owner: github.owner,
            repo: github.repo,
            name: request.name,
            head_sha: request.sha,
            status: 'completed',
            conclusion: request.conclusion,
            ...(request.detailsUrl === undefined ? {} : { details_url: request.detailsUrl }),
            output: {
                title: request.title.slice(0, MAX_TITLE_CHARACTERS),
                summary: request.summary,
                annotations: request.annotations.slice(0, MAX_ANNOTATIONS).map(toCheckAnnotation)
            }
        });
        return {
            ok: true,
            id: (0,_input_github_js__WEBPACK_IMPORTED_MODULE_0__/* .idOf */ .TH)(data),
            ...(data.html_url === null ? {} : { url: data.html_url })
        };
    }
    catch (error) {
        const { what, remedy } = (0,_input_github_js__WEBPACK_IMPORTED_MODULE_0__/* .gitHubProblem */ .zh)(error, 'checks: write');
        return (0,_sink_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)(`The check run was not written: ${what}. ${(0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_2__/* .upperFirst */ .Z)(remedy)}.`);
    }
}
/** Gives a check run another text; its annotations stay. Never throws. */
async function updateCheckRun(github, id, { title, summary }) {
    if (summary.length > MAX_SUMMARY_CHARACTERS)
        return { ok: true };
    try {
        await github.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
            owner: github.owner,
            repo: github.repo,
            check_run_id: id,
            output: { title: title.slice(0, MAX_TITLE_CHARACTERS), summary }
        });
        return { ok: true };
    }
    catch (error) {
        const { what } = (0,_input_github_js__WEBPACK_IMPORTED_MODULE_0__/* .gitHubProblem */ .zh)(error, 'checks: write');
        return (0,_sink_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .g)(`The link to the report was not added to the check run: ${what}.`);
    }
}
const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' };
function toCheckAnnotation(annotation) {
    // GitHub wants a file; a result without one belongs to the config that set the target.
    const line = annotation.line ?? 1;
    return {
        path: annotation.file ?? '.github',
        start_line: line,
        end_line: line,
        annotation_level: LEVELS[annotation.level],
        title: annotation.title.slice(0, MAX_TITLE_CHARACTERS),
        message: annotation.message.slice(0, MAX_MESSAGE_CHARACTERS)
    };
}


/***/ })

};
