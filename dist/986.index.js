export const id = 986;
export const ids = [986,208];
export const modules = {

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


/***/ }),

/***/ 37094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ download),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   oe: () => (/* binding */ MAX_DOWNLOAD_BYTES)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79414);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19427);



/** Bytes of a compressed artifact that are downloaded at most: they lie in memory. */
const MAX_DOWNLOAD_BYTES = 256 * 1024 * 1024;
const MiB = 1024 * 1024;
const ATTEMPTS = 3;
/** Milliseconds before the second and the third attempt. */
const RETRY_WAITS_MS = [500, 2000];
/**
 * Fetches a signed address (which carries its own authority: no header of ours is sent) into memory,
 * never more than `maxBytes`. A server error or a broken connection is tried again, twice; one that
 * falls silent or only drips is given up.
 * Throws InputError; `what` names the thing in its message.
 */
async function download(url, what, maxBytes, timer = _deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .systemTimer */ .tg) {
    for (let attempt = 1;; attempt++) {
        try {
            return await downloadOnce(url, { what, maxBytes, timer });
        }
        catch (error) {
            if (error instanceof _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d)
                throw error;
            if (attempt === ATTEMPTS || error instanceof _deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .DeadlineError */ .j3) {
                throw new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d('github', `${what} could not be downloaded (${reason(error)})`, 'Run the job again.', error);
            }
            await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .pause */ .v7)(timer, RETRY_WAITS_MS[attempt - 1] ?? 0);
        }
    }
}
async function downloadOnce(url, wanted) {
    const progress = { size: 0 };
    return (0,_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .whileFlowing */ .C5)(wanted.timer, transfer(url, wanted, progress), () => progress.size, () => progress.message?.destroy());
}
async function transfer(url, { what, maxBytes }, progress) {
    const { HttpClient } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(942)]).then(__webpack_require__.bind(__webpack_require__, 44942));
    // The client's own patience only matters before there is an answer to give up.
    const client = new HttpClient('locust-gate', [], { socketTimeout: 2 * _deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_SILENCE_S */ .hv * 1000 });
    const { message } = await client.get(url);
    progress.message = message;
    try {
        const status = message.statusCode ?? 0;
        if (status >= 500 || status === 429)
            throw new Error(`status ${status}`);
        if (status !== 200) {
            throw new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d('github', `${what} could not be downloaded (status ${status})`, 'It may just have expired or been deleted; run the job that uploads it again.');
        }
        if (Number(message.headers['content-length'] ?? 0) > maxBytes)
            throw tooLarge(what, maxBytes);
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        const chunks = [];
        for await (const chunk of message) {
            progress.size += chunk.byteLength;
            if (progress.size > maxBytes)
                throw tooLarge(what, maxBytes);
            hash.update(chunk);
            chunks.push(chunk);
        }
        const digest = `sha256:${hash.digest('hex')}`;
        return { bytes: Buffer.concat(chunks, progress.size), digest };
    }
    finally {
        // Frees the connection when we stop before the end.
        message.destroy();
        client.dispose();
    }
}
/** The artifact is larger than what is read. */
function tooLarge(what, maxBytes) {
    return new _input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d('input', `${what} is larger than the ${Math.floor(maxBytes / MiB)} MiB that are read`, 'Upload only the CSV files that Locust wrote.');
}
/** An error of Node's or of the HTTP client, as a few harmless words. */
function reason(error) {
    const text = error instanceof Error ? error.message || error.name : String(error);
    return text.replace(/[^\p{L}\p{N} .,_-]+/gu, ' ').slice(0, 160);
}


/***/ }),

/***/ 65986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishHistoryArtifact: () => (/* binding */ publishHistoryArtifact)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _input_artifact_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41235);
/* harmony import */ var _input_deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79414);
/* harmony import */ var _input_download_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37094);
/* harmony import */ var _report_artifact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63208);
/* harmony import */ var _sink_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22568);






/**
 * Uploads a history as an artifact of this run, called like its file; each run has one of that name.
 * Zipped: its lines are much alike. Never throws. `client` is for tests.
 *
 * @param file absolute path
 * @returns with a `remark` where this server takes none, which is nothing to warn of in each run
 */
async function publishHistoryArtifact(file, timer = _input_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .systemTimer */ .tg, client) {
    try {
        // Loaded late: it is two thirds of the bundle.
        const uploader = client ?? new (await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(351), __webpack_require__.e(942), __webpack_require__.e(459)]).then(__webpack_require__.bind(__webpack_require__, 14459))).DefaultArtifactClient();
        const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(file));
        const uploaded = (0,_input_artifact_log_js__WEBPACK_IMPORTED_MODULE_1__/* .withToolkitLog */ .z)(() => uploader.uploadArtifact(name, [file], (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file)));
        await (0,_input_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .within */ .ux)(timer, _report_artifact_js__WEBPACK_IMPORTED_MODULE_3__/* .UPLOAD_TIMEOUT_MS */ .z, uploaded);
        return { ok: true };
    }
    catch (error) {
        if (/GHES/i.test(String(error)))
            return { ok: true, remark: NOT_HERE };
        return (0,_sink_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .g)(`This run was not added to the history: ${explain(error)}. The verdict stands.`);
    }
}
const NOT_HERE = 'This server takes no artifacts from actions, so that there is no history; it can be kept with history: branch:NAME.';
function explain(error) {
    if (error instanceof _input_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .DeadlineError */ .j3)
        return `the artifact service gave ${error.message}`;
    if (/409|already exists/i.test(String(error))) {
        return 'the run already has one of this gate; give each gate of the run its own key';
    }
    return (0,_input_download_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)(error);
}


/***/ }),

/***/ 63208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishReportArtifact: () => (/* binding */ publishReportArtifact),
/* harmony export */   z: () => (/* binding */ UPLOAD_TIMEOUT_MS)
/* harmony export */ });
/* harmony import */ var _input_artifact_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41235);
/* harmony import */ var _input_deadline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79414);
/* harmony import */ var _input_download_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37094);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _sink_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22568);





/** Milliseconds for one report, with the toolkit's own repetitions. */
const UPLOAD_TIMEOUT_MS = 120_000;
/**
 * Uploads a report un-zipped, so that its link opens in the browser; zipped where the service does
 * not take single files. Never throws. `client` is for tests.
 */
async function publishReportArtifact(request, client) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(request.file);
    try {
        // Loaded late: it is two thirds of the bundle.
        const uploader = client ?? new (await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(351), __webpack_require__.e(942), __webpack_require__.e(459)]).then(__webpack_require__.bind(__webpack_require__, 14459))).DefaultArtifactClient();
        const uploaded = (0,_input_artifact_log_js__WEBPACK_IMPORTED_MODULE_0__/* .withToolkitLog */ .z)(() => upload(uploader, request.file, name));
        const id = await (0,_input_deadline_js__WEBPACK_IMPORTED_MODULE_3__/* .within */ .ux)(request.timer ?? _input_deadline_js__WEBPACK_IMPORTED_MODULE_3__/* .systemTimer */ .tg, UPLOAD_TIMEOUT_MS, uploaded);
        return {
            ok: true,
            name,
            ...(id === undefined ? {} : { url: `${request.runUrl}/artifacts/${id}` })
        };
    }
    catch (error) {
        return (0,_sink_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)(`The report "${name}" was not uploaded: ${explain(error)}`);
    }
}
async function upload(client, file, name) {
    try {
        return (await client.uploadArtifact(name, [file], (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { skipArchive: true })).id;
    }
    catch (error) {
        // Only a service that refuses the request as such may like another one better.
        if (!/\(400\)|malformed|mime|unknown field/i.test(String(error)))
            throw error;
        return (await client.uploadArtifact(name, [file], (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file))).id;
    }
}
function explain(error) {
    const said = String(error);
    if (error instanceof _input_deadline_js__WEBPACK_IMPORTED_MODULE_3__/* .DeadlineError */ .j3) {
        return `the artifact service gave ${error.message}. The verdict stands; run the job again for the report.`;
    }
    if (/GHES/i.test(said)) {
        return 'this server does not take artifacts from actions; the job summary has the whole report.';
    }
    if (/409|already exists/i.test(said)) {
        return 'the run already has an artifact of this name; give each gate of the run its own key.';
    }
    return `${(0,_input_download_js__WEBPACK_IMPORTED_MODULE_1__/* .reason */ .l)(error)}. The verdict stands; run the job again for the report.`;
}


/***/ })

};
