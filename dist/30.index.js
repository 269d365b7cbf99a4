export const id = 30;
export const ids = [30];
export const modules = {

/***/ 58030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  artifactReaderOf: () => (/* binding */ artifactReaderOf)
});

// EXTERNAL MODULE: ./src/config/choices.ts
var choices = __webpack_require__(24402);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/input/artifact-log.ts
var artifact_log = __webpack_require__(41235);
// EXTERNAL MODULE: ./src/input/artifact-source.ts
var artifact_source = __webpack_require__(38148);
// EXTERNAL MODULE: ./src/input/deadline.ts
var deadline = __webpack_require__(79414);
// EXTERNAL MODULE: ./src/input/download.ts
var download = __webpack_require__(37094);
// EXTERNAL MODULE: ./src/input/input-error.ts
var input_error = __webpack_require__(19427);
// EXTERNAL MODULE: ./src/input/token-advice.ts
var token_advice = __webpack_require__(91826);
;// CONCATENATED MODULE: ./src/input/artifact-toolkit.ts











/**
 * Milliseconds for one call of the service, with the toolkit's own repetitions. A connection that is
 * cut within an answer leaves its promise unsettled for ever, and silence lasts for a quarter of an hour.
 */
const CALL_TIMEOUT_MS = 60_000;
/** Milliseconds between two looks at how much of a download is on disk. */
const LOOK_MS = 1000;
/** Undefined outside of an action's step, where the toolkit has no authority. */
function toolkitOf(env, timer = deadline/* systemTimer */.tg) {
    if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL'])
        return undefined;
    // Loaded late: it is two thirds of the bundle. It reads the variables itself.
    const client = async () => new (await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(351), __webpack_require__.e(942), __webpack_require__.e(459)]).then(__webpack_require__.bind(__webpack_require__, 14459))).DefaultArtifactClient();
    return { client, temp: env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), timer };
}
/**
 * The artifacts of the run that we are in, through `@actions/artifact`: that needs no permission and
 * no token of ours. It refuses GitHub Enterprise Server, Gitea and Forgejo.
 */
function artifactsOfThisRun(toolkit) {
    return {
        label: 'this run',
        async list(name) {
            try {
                const client = await toolkit.client();
                // Not its own `latest`, which takes the highest id of a name.
                const answer = (0,artifact_log/* withToolkitLog */.z)(() => client.listArtifacts({ latest: false }));
                const { artifacts } = await (0,deadline/* within */.ux)(toolkit.timer, CALL_TIMEOUT_MS, answer);
                const listed = artifacts.map(({ name, id, size, digest, createdAt: moment }) => ({
                    name,
                    id,
                    size,
                    ...(digest ? { digest } : {}),
                    expired: false,
                    ...(0,artifact_source/* createdAt */.CT)(moment)
                }));
                return (0,artifact_source/* newestOfEachName */.y4)(listed).filter(each => name === undefined || each.name === name);
            }
            catch (error) {
                throw asInputError(error, 'the artifacts of this run could not be listed');
            }
        },
        async content(artifact, maxBytes) {
            // The toolkit writes to disk whatever comes: what is too large must not come at all.
            if (artifact.size > maxBytes)
                throw (0,download/* tooLarge */.g$)((0,artifact_source/* titleOf */.Gg)(artifact), maxBytes);
            try {
                return await inFreshFolder(toolkit.temp, async (folder) => {
                    await downloadInto(folder, toolkit, artifact);
                    return readDownloaded(folder, (0,artifact_source/* titleOf */.Gg)(artifact), maxBytes);
                });
            }
            catch (error) {
                throw asInputError(error, `${(0,artifact_source/* titleOf */.Gg)(artifact)} could not be downloaded`);
            }
        }
    };
}
async function inFreshFolder(temp, use) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, 'locust-gate-'));
    try {
        return await use(folder);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    }
}
async function downloadInto(folder, { client, timer }, artifact) {
    const toolkit = await client();
    const options = {
        path: folder,
        // Else it unpacks without any limit of size, and under names from the archive.
        skipDecompress: true,
        // What comes of it is a line in the debug log: the bytes that are judged are compared by our caller.
        ...(artifact.digest === undefined ? {} : { expectedHash: artifact.digest })
    };
    const arrival = arrivalIn(folder, timer);
    const download = (0,artifact_log/* withToolkitLog */.z)(() => toolkit.downloadArtifact(artifact.id, options));
    download.then(arrival.stop, arrival.stop);
    try {
        // Before the first byte it is two calls of the service; after it, a transfer.
        const isOver = download.then(() => undefined);
        await (0,deadline/* within */.ux)(timer, CALL_TIMEOUT_MS, Promise.race([isOver, arrival.begun]));
        await (0,deadline/* whileFlowing */.C5)(timer, isOver, arrival.size, () => undefined);
    }
    finally {
        arrival.stop();
    }
}
/** Looks again and again at how many bytes have been written into a folder. */
function arrivalIn(folder, timer) {
    let size = 0;
    let begin = () => undefined;
    const begun = new Promise(resolve => (begin = resolve));
    const look = () => {
        size = sizeOf(folder);
        if (size > 0)
            begin();
        cancel = timer(LOOK_MS, look);
    };
    let cancel = timer(LOOK_MS, look);
    const stop = () => {
        cancel();
    };
    return { begun, size: () => size, stop };
}
function sizeOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).reduce((sum, name) => sum + (0,external_node_fs_.statSync)((0,external_node_path_.join)(folder, name)).size, 0);
    }
    catch {
        return 0;
    }
}
/** The one file that the toolkit wrote; it is called as the service pleases. */
async function readDownloaded(folder, what, maxBytes) {
    const [name, ...more] = await (0,promises_.readdir)(folder);
    if (name === undefined || more.length > 0)
        throw new Error('it is not one file');
    const file = (0,external_node_path_.join)(folder, name);
    if ((await (0,promises_.stat)(file)).size > maxBytes)
        throw (0,download/* tooLarge */.g$)(what, maxBytes);
    const bytes = await (0,promises_.readFile)(file);
    return { bytes, digest: `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}` };
}
const AGAIN = 'Run the job again.';
/** What the toolkit says (its error's name and message), in words for people; `$1` is the group. */
const REFUSALS = [
    {
        said: /^GHESNotSupportedError/,
        why: 'this server does not give artifacts to actions directly',
        advice: token_advice/* JOB_TOKEN_TO_READ_RUNS */.g
    },
    {
        said: /ACTIONS_RUNTIME_TOKEN|JWT|^InvalidTokenError/,
        why: 'the runner gave no usable token for artifacts (ACTIONS_RUNTIME_TOKEN)',
        advice: 'Use the gate as a step with "uses:", not from "run:".'
    },
    { said: /^ArtifactNotFoundError/, why: 'it has just been deleted', advice: AGAIN },
    {
        said: /Failed request: \((\d+)\)/,
        why: 'the artifact service answered with status $1',
        advice: AGAIN
    },
    {
        said: /Unable to make request: (\w+)/,
        why: 'the artifact service did not answer ($1)',
        advice: AGAIN
    },
    { said: /JSON/, why: 'the artifact service answered with something else', advice: AGAIN },
    {
        said: /download failed after (\d+) retries/,
        why: 'the blob store did not deliver it in $1 attempts',
        advice: AGAIN
    }
];
function asInputError(error, problem) {
    if (error instanceof input_error/* InputError */.d)
        return error;
    if (error instanceof deadline/* DeadlineError */.j3) {
        const why = `${problem}: the artifact service did not deliver (${error.message})`;
        return new input_error/* InputError */.d('github', why, AGAIN, error);
    }
    for (const { said, why, advice } of REFUSALS) {
        const match = said.exec(String(error));
        if (match === null)
            continue;
        return new input_error/* InputError */.d('github', `${problem}: ${why.replace('$1', match[1] ?? '')}`, advice, error);
    }
    return new input_error/* InputError */.d('github', `${problem}: ${(0,download/* reason */.l)(error)}`, AGAIN, error);
}

// EXTERNAL MODULE: ./src/spelling/nearest.ts
var spelling_nearest = __webpack_require__(15404);
// EXTERNAL MODULE: ./src/input/artifact-rest.ts
var artifact_rest = __webpack_require__(21807);
// EXTERNAL MODULE: ./src/input/input-file.ts
var input_file = __webpack_require__(70851);
;// CONCATENATED MODULE: ./src/input/parallel.ts
/**
 * Runs `task` for each item, at most `limit` at a time, and gives the results in the items' order.
 * The first failure rejects; tasks that have begun run on, no new ones begin.
 */
async function inParallel(items, limit, task) {
    const results = [];
    const queue = items.entries();
    let failed = false;
    const worker = async () => {
        for (const [index, item] of queue) {
            if (failed)
                return;
            try {
                results[index] = await task(item);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}

// EXTERNAL MODULE: ./src/input/zip.ts + 2 modules
var zip = __webpack_require__(98885);
;// CONCATENATED MODULE: ./src/input/artifact.ts










/** Artifacts of one name or pattern are at most this many: each becomes a run or a shard. */
const MAX_ARTIFACTS = 100;
const DOWNLOADS_AT_ONCE = 4;
const NAMES_SHOWN = 5;
/**
 * Downloads artifacts into memory, checks their digests and opens the archives: one set per artifact,
 * sorted by name and labelled with it. Un-zipped CSV artifacts form one set together. It takes one
 * list, and per artifact two requests from another run, three (the toolkit's) from our own. Throws
 * InputError.
 */
async function readArtifacts(request) {
    const sources = sourcesOf(request);
    let refusal;
    for (const source of sources) {
        try {
            return await readFrom(source, request.artifact, ownSource(request));
        }
        catch (error) {
            // Only a source that refuses or does not answer makes the next one worth asking.
            if (!(error instanceof input_error/* InputError */.d) || error.source !== 'github')
                throw error;
            refusal ??= error;
        }
    }
    throw refusal;
}
function sourcesOf(request) {
    const { github, toolkit, runId, ownRunId } = request;
    const sources = [
        ...(toolkit !== undefined && runId === ownRunId ? [artifactsOfThisRun(toolkit)] : []),
        ...(github !== undefined ? [(0,artifact_rest/* artifactsOfRun */.Y)(github, runId)] : [])
    ];
    if (sources.length > 0)
        return sources;
    throw new input_error/* InputError */.d('input', `the artifact "${request.artifact}" of run ${runId} cannot be read without a token`, token_advice/* JOB_TOKEN_TO_READ_RUNS */.g);
}
/** The run that we are in, when it is another than the one that is read. */
function ownSource({ github, toolkit, runId, ownRunId }) {
    if (runId === ownRunId)
        return undefined;
    if (toolkit !== undefined)
        return artifactsOfThisRun(toolkit);
    return github === undefined ? undefined : (0,artifact_rest/* artifactsOfRun */.Y)(github, ownRunId);
}
async function readFrom(source, pattern, own) {
    const artifacts = await findArtifacts(source, pattern);
    if (artifacts.length === 0)
        throw await missing(source, pattern, own);
    return readFound(source, artifacts, { pattern, maxBytes: download/* MAX_DOWNLOAD_BYTES */.oe });
}
/**
 * Downloads and opens artifacts that `findArtifacts` found by `pattern`; `maxBytes` is for all of
 * them together, compressed. Throws InputError.
 */
async function readFound(source, artifacts, { pattern, maxBytes }) {
    const expired = artifacts.find(artifact => artifact.expired);
    if (expired !== undefined) {
        throw new input_error/* InputError */.d('input', `the artifact "${expired.name}" of ${source.label} has expired`, 'Run the job that uploads it again, or raise its retention-days.');
    }
    checkSizes(artifacts, pattern, maxBytes);
    const contents = await inParallel(artifacts, DOWNLOADS_AT_ONCE, async (artifact) => ({
        artifact,
        content: (0,artifact_source/* uploadedBytes */.Yd)(artifact, await source.content(artifact, maxBytes))
    }));
    return setsOf(contents, pattern);
}
/** The matching artifacts, sorted by name. */
async function findArtifacts(source, pattern) {
    if (!isPattern(pattern)) {
        return (await source.list(pattern)).filter(artifact => artifact.name === pattern);
    }
    const matches = matcherOf(pattern);
    return (await source.list())
        .filter(artifact => matches.test(artifact.name))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
function isPattern(name) {
    return name.includes('*');
}
function matcherOf(pattern) {
    const literals = pattern.split('*').map(part => part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
    return new RegExp(`^${literals.join('.*')}$`, 's');
}
async function missing(source, pattern, own) {
    const names = (await source.list()).map(artifact => artifact.name);
    const nearest = (0,spelling_nearest/* nearestNames */.LE)(pattern, names, NAMES_SHOWN);
    const others = names.length - nearest.length;
    const known = nearest.length === 0
        ? 'It has no artifacts: the job that uploads them must have finished (needs:), and the gate must look at the right run (run-id).'
        : `It has ${nearest.map(name => `"${name}"`).join(', ')}${others > 0 ? ` and ${others} more` : ''}.`;
    return new input_error/* InputError */.d('input', `${source.label} has no artifact ${isPattern(pattern) ? 'like' : 'named'} "${pattern}"`, (await isIn(own, pattern))
        ? `${known} The run that the gate is in has it: to judge that, give run-id: \${{ github.run_id }}.`
        : known);
}
/** Only for advice: a source that does not answer has none. */
async function isIn(source, pattern) {
    try {
        return source !== undefined && (await findArtifacts(source, pattern)).length > 0;
    }
    catch {
        return false;
    }
}
function checkSizes(artifacts, pattern, maxBytes) {
    if (artifacts.length > MAX_ARTIFACTS) {
        throw new input_error/* InputError */.d('input', `${artifacts.length} artifacts are like "${pattern}", more than the ${MAX_ARTIFACTS} that are read`, 'Use a narrower pattern.');
    }
    const total = artifacts.reduce((sum, artifact) => sum + artifact.size, 0);
    if (total > maxBytes)
        throw (0,download/* tooLarge */.g$)(`the artifact "${pattern}"`, maxBytes);
}
function setsOf(contents, pattern) {
    const sets = [];
    const loose = [];
    const looseUploads = [];
    for (const { artifact, content } of contents) {
        const archived = isZip(content) || content.byteLength === 0;
        if (!archived && /\.csv$/i.test(artifact.name)) {
            loose.push((0,input_file/* inputFileOf */.eE)(artifact.name, content));
            looseUploads.push(uploadOf(artifact));
        }
        else if (archived || !isPattern(pattern)) {
            const files = openArchive(artifact, content);
            sets.push({ label: artifact.name, files, uploads: [uploadOf(artifact)] });
        }
        // Else a report of ours or of somebody else's, un-zipped, that `*` happens to match.
    }
    if (loose.length > 0)
        sets.push({ label: pattern, files: loose, uploads: looseUploads });
    if (sets.length > 0)
        return sets;
    throw new input_error/* InputError */.d('input', `no artifact like "${pattern}" is an archive or a CSV file`, 'Upload the CSV files that Locust wrote.');
}
function uploadOf({ name, createdAt: at, versions }) {
    return {
        name,
        ...(at === undefined ? {} : { at }),
        ...(versions === undefined ? {} : { versions })
    };
}
/** `PK`: with what every zip file begins, an empty one too. */
function isZip(content) {
    return content[0] === 0x50 && content[1] === 0x4b;
}
function openArchive(artifact, content) {
    try {
        return (0,zip/* readZip */.u)(content);
    }
    catch (error) {
        if (!(error instanceof input_error/* InputError */.d))
            throw error;
        const problem = `artifact "${artifact.name}": ${error.problem}`;
        throw new input_error/* InputError */.d(error.source, problem, error.advice, error);
    }
}

// EXTERNAL MODULE: ./src/units/letter-case.ts
var letter_case = __webpack_require__(80336);
// EXTERNAL MODULE: ./src/units/sentence.ts
var sentence = __webpack_require__(86818);
// EXTERNAL MODULE: ./src/input/github.ts
var input_github = __webpack_require__(54945);
;// CONCATENATED MODULE: ./src/input/attempt.ts





const JOBS_PER_PAGE = 100;
const MAX_PAGES = 5;
/** Earlier attempts that are looked at. */
const MAX_BACK = 10;
/** Seconds: GitHub states times in whole ones. */
const RESOLUTION_S = 1;
/**
 * Tells, on attempt 2 and later of the run that is judged, the artifacts of this attempt from those of
 * an earlier one: by their times and the jobs of the attempts. On attempt 1 nothing is asked. Never
 * throws. Needs `actions: read`.
 */
async function attemptsOf(github, asked, uploads) {
    const { runs, runId } = asked;
    const known = runs.find(({ id }) => id === runId);
    const judged = known ?? (await latestAttempt(asked));
    if (judged === undefined)
        return { uploads, remarks: [] };
    if (judged.attempt < 2) {
        // A run that we are not in may have been re-run since the event that told its attempt.
        const isFirst = known === undefined || known === runs[0];
        return {
            uploads: isFirst ? uploads.map(each => ({ ...each, attempt: 1 })) : uploads,
            remarks: []
        };
    }
    const open = uploads.filter(each => !isOf(judged, each));
    const sure = uploads
        .filter(each => isOf(judged, each))
        .map(each => ({ ...each, attempt: judged.attempt }));
    const { uploads: rest, remarks } = open.length === 0 ? { uploads: [], remarks: [] } : await askedFor(github, judged, open);
    return { uploads: [...sure, ...rest], remarks };
}
/** An attempt takes a name once: of as many as there were attempts, the newest is of the last. */
function isOf({ attempt }, { versions = 1 }) {
    return versions >= attempt;
}
async function askedFor(github, judged, uploads) {
    if (github === undefined) {
        const why = 'there is no github-token';
        return { uploads, remarks: [unknown(uploads, judged, why, token_advice/* JOB_TOKEN_TO_READ_RUNS */.g)] };
    }
    try {
        return await told(github, judged, uploads);
    }
    catch (error) {
        const { what, remedy } = (0,input_github/* gitHubProblem */.zh)(error, 'actions: read');
        return { uploads, remarks: [unknown(uploads, judged, what, `${(0,letter_case/* upperFirst */.Z)(remedy)}.`)] };
    }
}
/** The newest attempt of a run that the event does not name; undefined when GitHub does not tell. */
async function latestAttempt({ told }) {
    try {
        return await told?.();
    }
    catch {
        return undefined;
    }
}
function unknown(uploads, { attempt }, why, advice) {
    const [first] = uploads;
    const which = uploads.length === 1 ? `the artifact "${first?.name ?? ''}"` : 'the artifacts';
    const when = first?.at === undefined || uploads.length > 1 ? '' : ` at ${(0,artifact_source/* momentText */.Am)(first.at)}`;
    return {
        what: 'unknown',
        message: `whether ${which} uploaded${when} came from attempt ${attempt} of the run or an earlier one could not be told: ${why}`,
        advice
    };
}
async function told(github, judged, uploads) {
    const begins = onceEach(attempt => startOf(github, { ...judged, attempt }));
    const jobsOf = onceEach(attempt => jobsOfAttempt(github, { ...judged, attempt }));
    const start = await begins(judged.attempt);
    const timeless = uploads.filter(({ at }) => at === undefined);
    const remarks = timeless.map(upload => unknown([upload], judged, 'the service does not say when it was uploaded', CHECK));
    const dated = [];
    for (const upload of uploads) {
        if (upload.at === undefined)
            dated.push(upload);
        else if (upload.at >= start)
            dated.push({ ...upload, attempt: judged.attempt });
        else {
            const attempt = await attemptAt(begins, judged, upload.at);
            dated.push({ ...upload, attempt });
            const [then, now] = await Promise.all([jobsOf(attempt), jobsOf(judged.attempt)]);
            const uploaders = uploadersOf(then, upload.at);
            const again = uploaders.filter(({ name }) => now.some(job => job.name === name && isIn(job)));
            remarks.push(remarkOn({ ...upload, at: upload.at, attempt }, { judged, uploaders, again }));
        }
    }
    return { uploads: dated, remarks };
    function isIn(job) {
        return job.attempt >= judged.attempt && (job.startedAt === undefined || job.startedAt >= start);
    }
}
const CHECK = 'See the jobs of the attempt, and run the load test again when in doubt.';
function remarkOn({ name, at, attempt }, { judged, uploaders, again }) {
    const what = `the artifact "${name}" was uploaded by attempt ${attempt} of the run, at ${(0,artifact_source/* momentText */.Am)(at)}`;
    const [first] = uploaders;
    if (first === undefined || (again.length > 0 && again.length < uploaders.length)) {
        const who = first === undefined ? 'no job' : (0,sentence/* listed */.K)(uploaders.map(job => `"${job.name}"`));
        const message = `${what}: whether the job that uploaded it was run again in attempt ${judged.attempt} cannot be told (${who} ran at that time)`;
        return { what: 'unknown', message, advice: CHECK };
    }
    const jobs = uploaders.map(job => `"${job.name}"`).join(' or ');
    return again.length === 0
        ? {
            what: 'carried',
            message: `${what}; its job ${jobs} was not run again in attempt ${judged.attempt}`
        }
        : {
            what: 'stale',
            message: `${what}; its job ${jobs} is part of attempt ${judged.attempt}, which has not uploaded it`,
            advice: 'See the log of that job: Locust or the service did not start, or the upload failed. To judge the earlier attempt’s results again, re-run the gate’s job alone.'
        };
}
async function startOf(github, { id, attempt }) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}', { owner: github.owner, repo: github.repo, run_id: id, attempt_number: attempt });
    const start = secondsOf(data.run_started_at);
    if (start === undefined)
        throw new Error(`it does not say when attempt ${attempt} began`);
    return start;
}
/** Asks once for each attempt. */
function onceEach(ask) {
    const known = new Map();
    return attempt => {
        const told = known.get(attempt) ?? ask(attempt);
        known.set(attempt, told);
        return told;
    };
}
/** The attempt during which something was uploaded, before the judged one. */
async function attemptAt(begins, { attempt }, at) {
    for (let earlier = attempt - 1; earlier > 1; earlier--) {
        if (attempt - earlier > MAX_BACK)
            throw new Error(`it is older than ${MAX_BACK} attempts`);
        if ((await begins(earlier)) <= at)
            return earlier;
    }
    return 1;
}
async function jobsOfAttempt(github, { id, attempt }) {
    const jobs = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
        const { data } = await github.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs', {
            owner: github.owner,
            repo: github.repo,
            run_id: id,
            attempt_number: attempt,
            per_page: JOBS_PER_PAGE,
            page
        });
        jobs.push(...data.jobs.map(job => ({
            ...spanOf(job),
            attempt: job.run_attempt ?? attempt,
            steps: (job.steps ?? []).map(spanOf)
        })));
        if (data.jobs.length < JOBS_PER_PAGE)
            break;
    }
    return jobs;
}
function spanOf(listed) {
    const startedAt = secondsOf(listed.started_at);
    const completedAt = secondsOf(listed.completed_at);
    return {
        name: listed.name,
        ...(startedAt === undefined ? {} : { startedAt }),
        ...(completedAt === undefined ? {} : { completedAt })
    };
}
/** Jobs that ran when something was uploaded: of several those with a step that says so. */
function uploadersOf(jobs, at) {
    const running = jobs.filter(job => contains(job, at));
    const uploading = running.filter(({ steps }) => steps.some(step => /upload|artifact/i.test(step.name) && contains(step, at)));
    return uploading.length > 0 ? uploading : running;
}
function contains({ startedAt, completedAt }, at) {
    return (startedAt !== undefined &&
        startedAt <= at &&
        (completedAt === undefined || at <= completedAt + RESOLUTION_S));
}
function secondsOf(moment) {
    const ms = Date.parse(moment ?? '');
    return Number.isFinite(ms) ? ms / 1000 : undefined;
}

// EXTERNAL MODULE: ./src/input/baseline-source.ts
var baseline_source = __webpack_require__(90351);
;// CONCATENATED MODULE: ./src/input/baseline-runs.ts





const RUNS_AT_ONCE = 4;
const MAX_SKIPPED = 20;
/** Bytes of one run's compressed artifacts: several runs lie in memory together. */
const MAX_BASELINE_BYTES = 64 * 1024 * 1024;
/**
 * The same artifact from the runs that a search found: those that succeeded, belong to this repository
 * and did not run for a pull request, the newest first. Never throws. Needs `actions: read`.
 *
 * @param wanted the artifact's name or pattern, as for the run that is judged, and how many runs
 */
async function readBaselines(github, { suitable, unsuitable, notes, ...rest }, wanted) {
    const { used, skipped, failures } = await readHistory(github, wanted, { suitable, unsuitable });
    const isMissing = used.length === 0 && failures > 0;
    return { ...rest, used, skipped, notes: isMissing ? [...notes, undelivered(failures)] : notes };
}
/** One of several runs that cannot be had is no loss; all of them are a comparison that is missing. */
function undelivered(failures) {
    const which = failures === 1 ? 'the run' : `the ${failures} runs`;
    return `GitHub did not deliver the artifacts of ${which} to compare with, and no other was left`;
}
/** Walks back in time, a few runs at once, until enough could be read. */
async function readHistory(github, { artifact, runs }, { suitable, unsuitable }) {
    const readings = [];
    let missing = runs;
    while (missing > 0 && readings.length < suitable.length) {
        const batch = suitable.slice(readings.length, readings.length + missing);
        const read = (run) => readRun(github, artifact, run);
        readings.push(...(await inParallel(batch, RUNS_AT_ONCE, read)));
        missing = runs - readings.filter(({ why }) => why === undefined).length;
    }
    // Of the unsuitable runs only those passed on the way: what is older was not needed.
    const oldest = missing > 0 ? undefined : readings.at(-1)?.run;
    const passed = unsuitable.filter(({ run }) => oldest === undefined || run.id > oldest.id);
    const skipped = [...passed, ...readings]
        .sort((a, b) => b.run.id - a.run.id)
        .flatMap(({ run, why }) => (why === undefined ? [] : [{ source: (0,baseline_source/* sourceOf */.vz)(run), why }]));
    return {
        used: readings
            .filter(({ why }) => why === undefined)
            .map(({ run, sets }) => ({ source: (0,baseline_source/* sourceOf */.vz)(run), sets })),
        skipped: skipped.slice(0, MAX_SKIPPED),
        failures: readings.filter(({ isFailure }) => isFailure === true).length
    };
}
async function readRun(github, pattern, run) {
    const source = (0,artifact_rest/* artifactsOfRun */.Y)(github, run.id);
    try {
        const artifacts = await findArtifacts(source, pattern);
        if (artifacts.length === 0)
            return { run, sets: [], why: `it has no artifact "${pattern}"` };
        const limits = { pattern, maxBytes: MAX_BASELINE_BYTES };
        return { run, sets: await readFound(source, artifacts, limits) };
    }
    catch (error) {
        const isFailure = !(error instanceof input_error/* InputError */.d) || error.source === 'github';
        return {
            run,
            sets: [],
            why: error instanceof input_error/* InputError */.d ? error.message : String(error),
            isFailure
        };
    }
}

;// CONCATENATED MODULE: ./src/input/baseline-search.ts


/** Suitable runs whose artifacts are tried, as a multiple of those wanted. */
const LOOK_BACK = 3;
const RUNS_PER_PAGE = 50;
/** Forks' runs on a branch named like ours fill pages; beyond this many, older runs tell little. */
const baseline_search_MAX_PAGES = 4;
const RELEASES_PER_PAGE = 30;
const NO_HISTORY = { suitable: [], unsuitable: [] };
/**
 * Lists the last runs of the same workflow on the base branch (for a release: on the commit of the
 * release before). Never throws: without baselines the targets still hold. Needs `actions: read`.
 */
async function searchBaselines(github, request) {
    const notes = [];
    try {
        const judged = { ...request, event: await ofJudgedRun(request) };
        const history = await findHistory(github, judged, notes);
        return {
            ...history,
            notes,
            ...(history === NO_HISTORY ? {} : { sought: soughtIn(judged.event) })
        };
    }
    catch (error) {
        const { what, remedy } = (0,input_github/* gitHubProblem */.zh)(error, 'actions: read');
        const mend = (0,input_github/* httpStatusOf */.s_)(error) === 404 && request.workflow !== undefined
            ? `mend the input baseline-workflow, or ${remedy}`
            : remedy;
        notes.push(`the runs of the base branch could not be listed: ${what}; ${mend}`);
        return { ...NO_HISTORY, notes };
    }
}
/** The event as if the run that is judged had been its own. */
async function ofJudgedRun({ event, runId, told, workflow }) {
    if (workflow !== undefined) {
        const judgedRun = runId === undefined ? event.judgedRun : { id: runId, attempt: 1 };
        return { ...event, judgedRun, workflow, workflowLabel: workflow };
    }
    if (runId === undefined || runId === event.judgedRun.id || told === undefined)
        return event;
    const { workflowLabel, ...run } = await told();
    return {
        ...event,
        workflow: run.workflow,
        judgedRun: { id: runId, attempt: run.attempt },
        ...(workflowLabel === undefined ? {} : { workflowLabel })
    };
}
function soughtIn({ workflow, workflowLabel, baselineBranch }) {
    const name = workflowLabel ?? (typeof workflow === 'number' ? `workflow ${workflow}` : workflow);
    return `${name ?? 'this workflow'} on ${baselineBranch ?? 'the default branch'}`;
}
async function findHistory(github, request, notes) {
    const { event } = request;
    if (event.workflow === undefined) {
        notes.push('GitHub did not say which workflow this is, so its earlier runs cannot be found');
        return NO_HISTORY;
    }
    if (event.releaseTag !== undefined) {
        const commit = await previousReleaseCommit(github, event.releaseTag, notes);
        if (commit !== undefined) {
            const history = await listHistory(github, request, { head_sha: commit });
            if (history.suitable.length > 0)
                return history;
        }
        notes.push('no release before this one has a run to compare with: the default branch is used');
    }
    if (event.baselineBranch === undefined) {
        notes.push('the event names no base branch to compare with');
        return NO_HISTORY;
    }
    return listHistory(github, request, { branch: event.baselineBranch });
}
async function listHistory(github, { event, runs }, filter) {
    const rules = suitabilityOf(github, event);
    const suitable = [];
    const rejected = [];
    for (let page = 1; page <= baseline_search_MAX_PAGES && suitable.length < runs * LOOK_BACK; page++) {
        const { data } = await github.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
            owner: github.owner,
            repo: github.repo,
            workflow_id: event.workflow ?? '',
            // Completed, not only successful: a failed run that is left out has to be said.
            status: 'completed',
            per_page: RUNS_PER_PAGE,
            page,
            exclude_pull_requests: true,
            ...filter
        });
        for (const listed of data.workflow_runs) {
            const run = { ...listed, id: Number(listed.id) };
            if (!(0,baseline_source/* isCandidate */.qn)(run, rules))
                continue;
            const why = (0,baseline_source/* unsuitable */.Pq)(run, rules);
            if (why === undefined)
                suitable.push(run);
            else
                rejected.push({ run, why });
        }
        if (data.workflow_runs.length < RUNS_PER_PAGE)
            break;
    }
    return { suitable: suitable.slice(0, runs * LOOK_BACK), unsuitable: rejected };
}
/** The commit of the newest published release before `tag`. Failures are notes. */
async function previousReleaseCommit(github, tag, notes) {
    const { owner, repo } = github;
    try {
        const { data: releases } = await github.request('GET /repos/{owner}/{repo}/releases', {
            owner,
            repo,
            per_page: RELEASES_PER_PAGE
        });
        const own = releases.findIndex(release => release.tag_name === tag);
        // Newest first. A pre-release is a baseline only for another one.
        const previous = releases
            .slice(own + 1)
            .find(each => !each.draft && (!each.prerelease || releases[own]?.prerelease === true));
        if (previous === undefined)
            return undefined;
        const { data: commit } = await github.request('GET /repos/{owner}/{repo}/commits/{ref}', {
            owner,
            repo,
            ref: `tags/${previous.tag_name}`
        });
        return commit.sha;
    }
    catch (error) {
        const { what, remedy } = (0,input_github/* gitHubProblem */.zh)(error, 'contents: read');
        notes.push(`the previous release could not be found: ${what}; ${remedy}`);
        return undefined;
    }
}
function suitabilityOf(github, event) {
    return {
        repository: `${github.owner}/${github.repo}`,
        ownRunIds: [event.ownRun.id, event.judgedRun.id],
        ...(event.looksBack === true ? { before: event.judgedRun.id } : {})
    };
}

;// CONCATENATED MODULE: ./src/input/told-run.ts
/** Needs `actions: read`. Throws what `gitHubProblem` words. */
async function readToldRun(github, id) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
        owner: github.owner,
        repo: github.repo,
        run_id: id
    });
    const workflowLabel = fileOf(data.path);
    return {
        id,
        attempt: data.run_attempt ?? 1,
        workflow: data.workflow_id,
        ...(workflowLabel === undefined ? {} : { workflowLabel })
    };
}
/** `.github/workflows/load.yml@refs/heads/main` → `load.yml`. */
function fileOf(path) {
    return path?.split('@')[0]?.split('/').at(-1) || undefined;
}

// EXTERNAL MODULE: ./src/action/reader.ts
var reader = __webpack_require__(45575);
;// CONCATENATED MODULE: ./src/action/artifact-reading.ts









/**
 * Reads artifacts. The runs to compare with are looked for while the candidates' artifacts come, unless
 * there is a history that may be enough.
 */
function artifactReaderOf(to, runner) {
    const { github, inputs } = to;
    if (github === undefined) {
        return {
            candidates: () => readCandidates(to, runner),
            baselines: () => Promise.resolve(inputs.baseline === 'none' ? reader/* NOT_COMPARED */.S : WITHOUT_TOKEN)
        };
    }
    const told = toldOf(github, inputs.runId);
    const isSearched = inputs.baseline !== 'none' && inputs.baselinePaths.length === 0;
    let search;
    const searched = () => (search ??= searchFor(to, github, told));
    return {
        candidates: () => {
            if (isSearched)
                void to.history.isThin().then(isThin => (isThin ? searched() : undefined));
            return readCandidates(to, runner, told);
        },
        baselines: async () => (isSearched ? artifact_reading_readFound(to, github, await searched()) : reader/* NOT_COMPARED */.S)
    };
}
/** What GitHub tells of the run that the inputs name, asked once. */
function toldOf(github, runId) {
    if (runId === undefined)
        return undefined;
    let told;
    return () => (told ??= readToldRun(github, runId));
}
async function readCandidates({ inputs, event, github }, { env, timer }, told) {
    const toolkit = toolkitOf(env, timer);
    const runId = inputs.runId ?? event.judgedRun.id;
    const sets = await readArtifacts({
        artifact: inputs.artifact,
        runId,
        ownRunId: event.ownRun.id,
        ...(toolkit === undefined ? {} : { toolkit }),
        ...(github === undefined ? {} : { github })
    });
    const { uploads, remarks } = await attemptsOf(github, { runs: [event.ownRun, event.judgedRun], runId, ...(told === undefined ? {} : { told }) }, sets.flatMap(set => set.uploads ?? []));
    return { sets, uploads, notes: remarks.map(noteOf) };
}
const ATTEMPT_NOTES = {
    stale: { code: 'stale-artifact', severity: 'error' },
    carried: { code: 'earlier-attempt', severity: 'info' },
    unknown: { code: 'attempt-unknown', severity: 'warning' }
};
function noteOf({ what, message, advice }) {
    return { ...ATTEMPT_NOTES[what], message, ...(advice === undefined ? {} : { advice }) };
}
const WITHOUT_TOKEN = {
    sets: [],
    skipped: [],
    notes: [
        (0,reader/* baselineNote */.O)('there is no token to find baseline runs with', `${token_advice/* JOB_TOKEN */.I}, or set baseline: none.`)
    ]
};
function searchFor({ inputs, event }, github, told) {
    return searchBaselines(github, {
        event,
        runs: inputs.baselineRuns,
        ...(inputs.baselineWorkflow === '' ? {} : { workflow: inputs.baselineWorkflow }),
        ...(inputs.runId === undefined ? {} : { runId: inputs.runId }),
        ...(told === undefined ? {} : { told })
    });
}
/** A history that begins is given as many runs at once as it takes to compare with it. */
async function artifact_reading_readFound({ inputs, history }, github, search) {
    const { artifact, baselineRuns } = inputs;
    const runs = (await history.isToBeBegun())
        ? Math.max(baselineRuns, choices/* HISTORY_RUNS */.eZ.least)
        : baselineRuns;
    const { used, skipped, sought, notes } = await readBaselines(github, search, { artifact, runs });
    return {
        sets: used.slice(0, baselineRuns),
        earlier: used.slice(baselineRuns),
        skipped,
        ...(sought === undefined ? {} : { sought }),
        notes: notes.map(message => (0,reader/* baselineNote */.O)(message, 'Or set `baseline: none`.'))
    };
}


/***/ }),

/***/ 41235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ withToolkitLog)
/* harmony export */ });
/* unused harmony export harmless */
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_async_hooks__WEBPACK_IMPORTED_MODULE_0__);

const stdout = process.stdout;
/** Calls of `withToolkitLog` that have not ended, and the function that the first of them replaced. */
let open = 0;
let write = stdout.write;
/** Set in what the toolkit does, and goes on doing after we have stopped waiting for it. */
const inToolkit = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
/**
 * Does `work` while what `@actions/artifact` prints is made harmless and goes to the debug log, as it tells
 * people nothing of the verdict. It prints artifacts' names as
 * they are, and the runner carries out `##[set-output …]` anywhere in a line; it warns where it
 * refuses a server, although REST then takes its place. What others print meanwhile stays as it is.
 */
async function withToolkitLog(work) {
    if (open++ === 0) {
        write = stdout.write;
        stdout.write = harmlessWrite;
    }
    try {
        return await inToolkit.run(true, work);
    }
    finally {
        if (--open === 0)
            stdout.write = write;
    }
}
function harmlessWrite(chunk, ...rest) {
    const isToolkits = typeof chunk === 'string' && inToolkit.getStore() === true;
    return write.call(stdout, isToolkits ? forDebugging(harmless(chunk)) : chunk, ...rest);
}
/**
 * One message of the toolkit's, which prints each with one call. Masks and debug messages stay the
 * commands that they are, except those with a whole answer of the service's.
 */
function harmless(message) {
    if (message.startsWith('::add-mask::'))
        return message;
    if (/^::(warning\b|debug::(Raw )?Body: )/.test(message))
        return '';
    const command = message.startsWith('::debug::') ? '::debug::' : '';
    const said = message
        .slice(command.length)
        .replace(/:(?=:)/g, ': ')
        .replaceAll('##[', '## [');
    return command + said;
}
/** Lines that are no commands as debug messages, which the runner shows only when asked to. */
function forDebugging(message) {
    return message
        .split('\n')
        .map(line => (line.trim() === '' || line.startsWith('::') ? line : `::debug::${line}`))
        .join('\n');
}


/***/ })

};
