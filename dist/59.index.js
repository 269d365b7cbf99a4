export const id = 59;
export const ids = [59];
export const modules = {

/***/ 33059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readHistoryArtifacts: () => (/* binding */ readHistoryArtifacts)
/* harmony export */ });
/* harmony import */ var _units_letter_case_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80336);
/* harmony import */ var _artifact_rest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21807);
/* harmony import */ var _baseline_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90351);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54945);
/* harmony import */ var _history_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10070);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19427);






/** Histories that are read: as many as there may be runs at one time. */
const MAX_READ = 5;
/** The newest of the branch, of which those are read that no newer one contains. */
const MAX_LOOKED_AT = 10;
/** Bytes of one archive: text as repetitive as this is a tenth of its size. */
const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;
const PER_PAGE = 100;
/** Forks may fill pages with artifacts of this name. */
const MAX_PAGES = 3;
/**
 * The newest history that a run of the base branch uploaded, and those beside it that it does not
 * contain: of runs that were under way at one time. Four requests where there is one, a list where
 * there is none. Never throws. Needs `actions: read`.
 */
async function readHistoryArtifacts(github, wanted) {
    const problems = [];
    try {
        const { kept, strangers } = await listKept(github, wanted);
        const usable = kept.filter(({ expired }) => !expired).slice(0, MAX_LOOKED_AT);
        const [newest] = kept;
        if (usable.length === 0 && newest !== undefined)
            problems.push(allExpired(newest));
        if (strangers > 0)
            problems.push(ofStrangers(strangers));
        const histories = [];
        for (const one of usable) {
            if (histories.length === MAX_READ)
                break;
            if (histories.some(({ text }) => holdsRun(text, one.runId)))
                continue;
            const read = await readKept(github, one, wanted);
            if ('text' in read)
                histories.push(read);
            else
                problems.push(read);
        }
        return { histories, problems };
    }
    catch (error) {
        return { histories: [], problems: [...problems, unlisted(error)] };
    }
}
/** A run's history contains all that it had read: whoever has the run, has that. */
function holdsRun(text, runId) {
    return text.includes(`"workflowRun":"${runId}"`);
}
/** Newest first. */
async function listKept(github, { name, branch }) {
    const { owner, repo } = github;
    const kept = [];
    let strangers = 0;
    for (let page = 1; page <= MAX_PAGES && kept.length === 0; page++) {
        const { data } = await github.request('GET /repos/{owner}/{repo}/actions/artifacts', {
            owner,
            repo,
            name,
            per_page: PER_PAGE,
            page
        });
        const listed = (0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(data.artifacts);
        // Gitea and old servers ignore `name`; a fork's branch may be called like ours.
        const named = listed.filter(each => each.name === name && each.workflow_run?.head_branch === branch);
        const ours = named.filter(isOfRepository);
        strangers += named.length - ours.length;
        for (const artifact of ours) {
            const runId = artifact.workflow_run?.id;
            if (runId !== undefined)
                kept.push({ ...(0,_artifact_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactOf */ .q)(artifact), runId });
        }
        if (listed.length < PER_PAGE)
            break;
    }
    kept.sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0) || b.id - a.id);
    return { kept, strangers };
}
function isOfRepository({ workflow_run: run }) {
    return run?.head_repository_id !== undefined && run.head_repository_id === run.repository_id;
}
async function readKept(github, artifact, { ownRunId }) {
    const label = `of run ${artifact.runId}`;
    try {
        const why = artifact.runId === ownRunId ? undefined : await foreignness(github, artifact.runId);
        if (why !== undefined)
            return refused(label, why);
        const content = await (0,_artifact_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactsOfRun */ .Y)(github, artifact.runId).content(artifact, MAX_DOWNLOAD_BYTES);
        return { label, text: await (0,_history_text_js__WEBPACK_IMPORTED_MODULE_2__/* .historyOfArchive */ .a)(artifact, content) };
    }
    catch (error) {
        if (error instanceof _input_error_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .d)
            return refused(label, error.problem);
        const { what, remedy } = (0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .gitHubProblem */ .zh)(error, 'actions: read');
        return {
            message: `the history ${label} was not read: ${what}`,
            advice: `${(0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_4__/* .upperFirst */ .Z)(remedy)}.`,
            ...((0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .httpStatusOf */ .s_)(error) === 410 ? { isGone: true } : {})
        };
    }
}
/** The list does not tell which event started a run, and some run a stranger's code on our branch. */
async function foreignness(github, runId) {
    const { owner, repo } = github;
    const { data } = await github.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
        owner,
        repo,
        run_id: runId
    });
    return (0,_baseline_source_js__WEBPACK_IMPORTED_MODULE_5__/* .foreignOrigin */ .F0)(data, `${owner}/${repo}`);
}
const OTHERS = 'What was measured before it is not known then; this run’s measurements are.';
function refused(label, why) {
    return { message: `the history ${label} was not taken: ${why}`, advice: REFUSED, isGone: true };
}
const REFUSED = 'The next run of the base branch writes it anew, with what could be read.';
function allExpired({ runId }) {
    return {
        message: `the history has expired: the newest is of run ${runId}`,
        advice: `${OTHERS} Let the gate run on the base branch more often than artifacts are retained.`,
        isGone: true
    };
}
function ofStrangers(count) {
    const which = count === 1 ? 'a history was' : `${count} histories were`;
    return {
        message: `${which} not taken: a run of a fork’s branch of the same name uploaded ${count === 1 ? 'it' : 'them'}`,
        advice: 'Only runs of this repository’s own branch are believed.',
        isGone: true
    };
}
function unlisted(error) {
    const { what, remedy } = (0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .gitHubProblem */ .zh)(error, 'actions: read');
    return {
        message: `the history of earlier runs could not be looked for: ${what}`,
        advice: `${(0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_4__/* .upperFirst */ .Z)(remedy)}, or set \`history: none\`.`
    };
}


/***/ }),

/***/ 10070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ historyOfArchive),
/* harmony export */   i: () => (/* binding */ MAX_KEPT_BYTES)
/* harmony export */ });
/* harmony import */ var _artifact_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38148);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19427);
/* harmony import */ var _zip_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98885);



const MiB = 1024 * 1024;
/** Bytes of a history that are read: half as many again as are kept. */
const MAX_KEPT_BYTES = 30 * MiB;
const LIMITS = {
    ..._zip_js__WEBPACK_IMPORTED_MODULE_2__/* .ZIP_LIMITS */ .L,
    maxEntries: 10,
    maxEntryBytes: MAX_KEPT_BYTES,
    maxTotalBytes: MAX_KEPT_BYTES
};
/**
 * The text of a history that was downloaded, under the limits of every archive.
 *
 * @throws InputError whose problem says what is wrong with it
 */
async function historyOfArchive(artifact, download) {
    const files = (0,_zip_js__WEBPACK_IMPORTED_MODULE_2__/* .readZip */ .u)((0,_artifact_source_js__WEBPACK_IMPORTED_MODULE_0__/* .uploadedBytes */ .Yd)(artifact, download), LIMITS);
    const texts = [];
    for (const file of files.filter(({ path }) => path.endsWith('.jsonl'))) {
        const chunks = [];
        for await (const chunk of file.open())
            chunks.push(new Uint8Array(chunk));
        texts.push(Buffer.concat(chunks).toString('utf8'));
    }
    if (texts.length === 0)
        throw new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d('input', 'it holds no history (.jsonl)', '');
    return texts.join('\n');
}


/***/ })

};
