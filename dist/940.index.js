export const id = 940;
export const ids = [940,697];
export const modules = {

/***/ 38148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ momentText),
/* harmony export */   CT: () => (/* binding */ createdAt),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Yd: () => (/* binding */ uploadedBytes),
/* harmony export */   y4: () => (/* binding */ newestOfEachName)
/* harmony export */ });
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19427);

/** An artifact in the words of messages. */
function titleOf(artifact) {
    return `the artifact "${artifact.name}"`;
}
/** What was downloaded, if it is what was uploaded. @throws InputError */
function uploadedBytes(artifact, { bytes, digest }) {
    if (artifact.digest === undefined || artifact.digest === digest)
        return bytes;
    throw new _input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d('input', `${titleOf(artifact)} is not what was uploaded: its digest differs (${digest} instead of ${artifact.digest})`, 'Run the job that uploads it again.');
}
/**
 * A re-run attempt may upload a name again: the one that was uploaded last counts. Ids do not ascend
 * over the attempts of a run; they only choose between equal times, or where no time is known.
 */
function newestOfEachName(artifacts) {
    const newest = new Map();
    const versions = new Map();
    for (const artifact of artifacts) {
        const { name } = artifact;
        const known = newest.get(name);
        if (known === undefined || isNewer(artifact, known))
            newest.set(name, artifact);
        versions.set(name, (versions.get(name) ?? 0) + 1);
    }
    return [...newest.values()].map(each => ({ ...each, versions: versions.get(each.name) ?? 1 }));
}
function isNewer(a, b) {
    const [at, other] = [a.createdAt ?? -Infinity, b.createdAt ?? -Infinity];
    return at > other || (at === other && a.id > b.id);
}
/** A moment as `createdAt`, out of a service's answer; nothing when it is none. */
function createdAt(moment) {
    const ms = moment instanceof Date ? moment.getTime() : Date.parse(moment ?? '');
    return Number.isFinite(ms) ? { createdAt: ms / 1000 } : {};
}
/** `2026-11-24 09:30 UTC`. Takes seconds since the epoch. */
function momentText(seconds) {
    return `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 94697:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   readHistoryBranch: () => (/* binding */ readHistoryBranch),
/* harmony export */   zO: () => (/* binding */ readBranchHead)
/* harmony export */ });
/* harmony import */ var _units_letter_case_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80336);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54945);
/* harmony import */ var _history_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10070);



/**
 * The history on a branch; none where there is no such branch or file yet. Three requests at most.
 * Never throws. Needs `contents: read`.
 */
async function readHistoryBranch(github, place) {
    const label = `on the branch ${place.branch}`;
    try {
        const head = await readBranchHead(github, place);
        if (head?.blob === undefined)
            return { histories: [], problems: [] };
        const found = { label, text: await readBlob(github, head.blob) };
        return { histories: [found], problems: [] };
    }
    catch (error) {
        return { histories: [], problems: [unread(label, error)] };
    }
}
/** @throws what `gitHubProblem` words; undefined where there is no such branch */
async function readBranchHead(github, { branch, file }) {
    const { owner, repo } = github;
    const commit = await commitOf(github, branch);
    if (commit === undefined)
        return undefined;
    const { data } = await github.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
        owner,
        repo,
        tree_sha: commit
    });
    const entry = data.tree.find(({ path, type }) => path === file && type === 'blob');
    if ((entry?.size ?? 0) > _history_text_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_KEPT_BYTES */ .i)
        throw new TooLargeError();
    return {
        commit,
        tree: data.sha,
        ...(entry?.sha === undefined ? {} : { blob: entry.sha })
    };
}
/** Of a branch; undefined where there is none. */
async function commitOf(github, branch) {
    const { owner, repo } = github;
    try {
        const { data } = await github.request('GET /repos/{owner}/{repo}/git/ref/{ref}', {
            owner,
            repo,
            ref: `heads/${branch}`
        });
        return data.object.sha;
    }
    catch (error) {
        if ((0,_github_js__WEBPACK_IMPORTED_MODULE_0__/* .httpStatusOf */ .s_)(error) === 404)
            return undefined;
        throw error;
    }
}
/** The text of a file. @throws what `gitHubProblem` words */
async function readBlob(github, sha) {
    const { owner, repo } = github;
    const { data } = await github.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
        owner,
        repo,
        file_sha: sha
    });
    return Buffer.from(data.content, 'base64').toString('utf8');
}
class TooLargeError extends Error {
    name = 'TooLargeError';
}
function unread(label, error) {
    if (error instanceof TooLargeError) {
        return {
            message: `the history ${label} was not read: it has more than ${_history_text_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_KEPT_BYTES */ .i} bytes`,
            advice: 'Delete its oldest lines.'
        };
    }
    const { what, remedy } = (0,_github_js__WEBPACK_IMPORTED_MODULE_0__/* .gitHubProblem */ .zh)(error, 'contents: read');
    return {
        message: `the history ${label} was not read: ${what}`,
        advice: `${(0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_2__/* .upperFirst */ .Z)(remedy)}.`
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


/***/ }),

/***/ 98885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ ZIP_LIMITS),
  u: () => (/* binding */ readZip)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(16141);
;// CONCATENATED MODULE: ./src/input/crc32.ts

const POLYNOMIAL = 0xedb88320;
/**
 * CRC-32 as zip and PNG use it, of `bytes` following a prefix whose CRC is `previous`: Node's own, which
 * is ten times as fast, from 20.15 on.
 */
const crc32Of = external_node_zlib_.crc32 ?? crc32ByTable;
let table;
/** The same without Node's. */
function crc32ByTable(bytes, previous = 0) {
    const steps = (table ??= Uint32Array.from({ length: 256 }, (_, byte) => stepOf(byte)));
    let crc = ~previous;
    for (const byte of bytes)
        crc = (crc >>> 8) ^ (steps[(crc ^ byte) & 0xff] ?? 0);
    return ~crc >>> 0;
}
function stepOf(byte) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++)
        value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    return value;
}

// EXTERNAL MODULE: ./src/input/input-error.ts
var input_error = __webpack_require__(19427);
;// CONCATENATED MODULE: ./src/input/zip-directory.ts

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_LOCATOR_BYTES = 20;
const END64_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const FLAG_ENCRYPTED = 0x0001;
const EXTRA_ZIP64 = 0x0001;
const MAX_UINT16 = 0xffff;
const MAX_UINT32 = 0xffffffff;
/**
 * The archive's directory: sizes and checksums come from it alone, so that data descriptors (which
 * `actions/upload-artifact` writes) need no special care. Throws InputError when it is damaged,
 * encrypted, compressed in another way than deflate, or longer than `maxEntries`.
 */
function readDirectory(bytes, maxEntries) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
        const { count, offset } = readEnd(view);
        if (count > maxEntries) {
            throw new input_error/* InputError */.d('input', `the archive has ${count} entries, more than the ${maxEntries} that are read`, 'Upload only the CSV files that Locust wrote.');
        }
        return readEntries(bytes, view, count, offset);
    }
    catch (error) {
        // A DataView throws RangeError when an offset leads out of the archive.
        if (error instanceof RangeError)
            throw damaged('it is cut off or its offsets are wrong', error);
        throw error;
    }
}
function readEntries(bytes, view, count, directoryOffset) {
    const entries = [];
    const seen = new Set();
    let offset = directoryOffset;
    for (let index = 0; index < count; index++) {
        if (view.getUint32(offset, true) !== ENTRY_SIGNATURE)
            throw damaged('its directory is broken');
        const nameLength = view.getUint16(offset + 28, true);
        const extraLength = view.getUint16(offset + 30, true);
        const commentLength = view.getUint16(offset + 32, true);
        const entry = readEntry(bytes, view, offset);
        // Two files of one name: which one is judged would depend on who reads the archive.
        if (!entry.isFolder) {
            if (seen.has(entry.path))
                throw damaged(`it holds "${entry.path}" twice`);
            seen.add(entry.path);
        }
        entries.push(entry);
        offset += ENTRY_BYTES + nameLength + extraLength + commentLength;
    }
    return entries;
}
function readEntry(bytes, view, offset) {
    const nameLength = view.getUint16(offset + 28, true);
    const name = new TextDecoder().decode(slice(bytes, offset + ENTRY_BYTES, nameLength));
    const path = harmlessPath(name);
    if ((view.getUint16(offset + 8, true) & FLAG_ENCRYPTED) !== 0) {
        throw new input_error/* InputError */.d('input', `"${path}" in the archive is encrypted`, 'Upload the CSV files without a password.');
    }
    const place = readPlace(view, offset);
    return {
        path,
        isFolder: /[/\\]$/.test(name),
        method: readMethod(view.getUint16(offset + 10, true), path),
        compressed: readLocal(bytes, view, place),
        size: place.size,
        crc32: view.getUint32(offset + 16, true)
    };
}
function readMethod(method, path) {
    if (method === 0)
        return 'stored';
    if (method === 8)
        return 'deflated';
    throw new input_error/* InputError */.d('input', `"${path}" in the archive is compressed by method ${method}; only stored and deflated files are read`, 'Upload the CSV files with actions/upload-artifact.');
}
/** Sizes and offset of a directory entry, from its zip64 extra field where they do not fit 32 bits. */
function readPlace(view, entry) {
    let size = view.getUint32(entry + 24, true);
    let compressedSize = view.getUint32(entry + 20, true);
    let offset = view.getUint32(entry + 42, true);
    let field = findZip64Field(view, entry);
    const wide = () => {
        if (field === undefined)
            throw damaged('a zip64 size is missing');
        const value = readUint64(view, field);
        field += 8;
        return value;
    };
    if (size === MAX_UINT32)
        size = wide();
    if (compressedSize === MAX_UINT32)
        compressedSize = wide();
    if (offset === MAX_UINT32)
        offset = wide();
    return { compressedSize, size, offset };
}
function findZip64Field(view, entry) {
    let field = entry + ENTRY_BYTES + view.getUint16(entry + 28, true);
    const end = field + view.getUint16(entry + 30, true);
    while (field + 4 <= end) {
        if (view.getUint16(field, true) === EXTRA_ZIP64)
            return field + 4;
        field += 4 + view.getUint16(field + 2, true);
    }
    return undefined;
}
function readLocal(bytes, view, place) {
    if (view.getUint32(place.offset, true) !== LOCAL_SIGNATURE)
        throw damaged('an entry is missing');
    const nameLength = view.getUint16(place.offset + 26, true);
    const extraLength = view.getUint16(place.offset + 28, true);
    return slice(bytes, place.offset + LOCAL_BYTES + nameLength + extraLength, place.compressedSize);
}
/** Finds the record at the archive's end: number of entries and where their directory starts. */
function readEnd(view) {
    const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
    for (let end = view.byteLength - END_BYTES; end >= lowest; end--) {
        if (view.getUint32(end, true) !== END_SIGNATURE)
            continue;
        if (end + END_BYTES + view.getUint16(end + 20, true) !== view.byteLength)
            continue;
        const count = view.getUint16(end + 10, true);
        const offset = view.getUint32(end + 16, true);
        return count === MAX_UINT16 || offset === MAX_UINT32 ? readEnd64(view, end) : { count, offset };
    }
    throw damaged(view.byteLength === 0 ? 'it is empty' : 'it is no zip file, or its end is missing');
}
function readEnd64(view, end) {
    const locator = end - END64_LOCATOR_BYTES;
    if (view.getUint32(locator, true) !== END64_LOCATOR_SIGNATURE) {
        throw damaged('its zip64 directory is missing');
    }
    const record = readUint64(view, locator + 8);
    if (view.getUint32(record, true) !== END64_SIGNATURE)
        throw damaged('its zip64 directory is broken');
    return { count: readUint64(view, record + 32), offset: readUint64(view, record + 48) };
}
function readUint64(view, offset) {
    const value = view.getBigUint64(offset, true);
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
        throw damaged('a size in it is impossible');
    return Number(value);
}
function slice(bytes, start, length) {
    if (start + length > bytes.byteLength)
        throw damaged('it is cut off or its offsets are wrong');
    return bytes.subarray(start, start + length);
}
/** `/a/../C:\b.csv` → `a/b.csv`: a label that names no place outside the archive. */
function harmlessPath(name) {
    const parts = name
        .split(/[/\\]/)
        .map(part => part.replace(/^[A-Za-z]:/, ''))
        .filter(part => part !== '' && part !== '.' && part !== '..');
    return parts.length === 0 ? 'unnamed' : parts.join('/');
}
function damaged(how, cause) {
    return new input_error/* InputError */.d('input', `the archive is damaged: ${how}`, 'Run the job that uploads it again.', cause);
}

;// CONCATENATED MODULE: ./src/input/zip.ts




const MiB = 1024 * 1024;
const ZIP_LIMITS = {
    maxEntries: 10_000,
    maxEntryBytes: 1024 * MiB,
    maxTotalBytes: 2048 * MiB,
    maxRatio: 200,
    ratioFreeBytes: 10 * MiB
};
/** Bytes that the decompressor hands out at a time. */
const CHUNK_BYTES = 64 * 1024;
/** An entry up to this many bytes is decompressed at once: a stream costs more than its content. */
const AT_ONCE_BYTES = 1024 * 1024;
/**
 * The files of a zip archive in memory, in the archive's order; folders are left out. Nothing is
 * decompressed until a file is opened, and then only chunk by chunk. A file's `path` is only a label:
 * `..`, drive letters and leading slashes are dropped, and nothing is ever written under it.
 *
 * Throws InputError when the archive is damaged, encrypted, empty or asks for more than `limits`;
 * an opened file throws it when its content is not what the directory promised.
 */
function readZip(bytes, limits = ZIP_LIMITS) {
    const entries = readDirectory(bytes, limits.maxEntries);
    checkLimits(entries, bytes.byteLength, limits);
    const files = entries.filter(entry => !entry.isFolder);
    if (files.length === 0) {
        throw new input_error/* InputError */.d('input', 'the archive holds no files', 'Upload the CSV files that locust --csv wrote, and let the upload fail when there are none (if-no-files-found: error).');
    }
    return files.map(entry => ({
        path: entry.path,
        size: entry.size,
        open: () => contentOf(entry)
    }));
}
function checkLimits(entries, archiveBytes, limits) {
    let total = 0;
    let stored = 0;
    for (const entry of entries) {
        total += entry.size;
        stored += entry.compressed.byteLength;
        if (entry.size > limits.maxEntryBytes) {
            throw tooBig(`"${entry.path}" claims ${inMiB(entry.size)}`, limits.maxEntryBytes);
        }
        const ratio = entry.size / Math.max(1, entry.compressed.byteLength);
        if (entry.size > limits.ratioFreeBytes && ratio > limits.maxRatio) {
            throw new input_error/* InputError */.d('input', `"${entry.path}" claims to be ${Math.round(ratio)} times its compressed size, as only a zip bomb is (at most ${limits.maxRatio} times is read)`, UPLOAD_ONLY_CSV);
        }
    }
    if (total > limits.maxTotalBytes) {
        throw tooBig(`the archive's files claim ${inMiB(total)} together`, limits.maxTotalBytes);
    }
    if (stored > archiveBytes) {
        throw new input_error/* InputError */.d('input', 'the archive’s files overlap each other', UPLOAD_ONLY_CSV);
    }
}
const UPLOAD_ONLY_CSV = 'Upload only the CSV files that Locust wrote.';
function tooBig(problem, limitBytes) {
    return new input_error/* InputError */.d('input', `${problem}, more than the ${inMiB(limitBytes)} that are read`, UPLOAD_ONLY_CSV);
}
function inMiB(bytes) {
    return `${Math.ceil(bytes / MiB)} MiB`;
}
/** The entry's content, checked against the size and checksum that the directory states. */
async function* contentOf(entry) {
    let size = 0;
    let crc = 0;
    for await (const chunk of rawContentOf(entry)) {
        size += chunk.byteLength;
        // A lying bomb stops here: never more than one chunk beyond what was promised and checked.
        if (size > entry.size)
            throw tooLong(entry);
        crc = crc32Of(chunk, crc);
        yield chunk;
    }
    if (size < entry.size)
        throw zip_damaged(entry, `it ends after ${size} of ${entry.size} bytes`);
    if (crc !== entry.crc32)
        throw zip_damaged(entry, 'its checksum differs');
}
async function* rawContentOf(entry) {
    if (entry.method === 'stored') {
        yield entry.compressed;
        return;
    }
    if (entry.size <= AT_ONCE_BYTES) {
        yield inflatedAtOnce(entry);
        return;
    }
    const inflate = (0,external_node_zlib_.createInflateRaw)({ chunkSize: CHUNK_BYTES });
    inflate.end(entry.compressed);
    try {
        for await (const chunk of inflate)
            yield chunk;
    }
    catch (error) {
        throw zip_damaged(entry, 'its compressed data is not valid', error);
    }
    finally {
        inflate.destroy();
    }
}
/** Never more than the directory states and a byte. */
function inflatedAtOnce(entry) {
    try {
        const maxOutputLength = entry.size + 1;
        return (0,external_node_zlib_.inflateRawSync)(entry.compressed, {
            chunkSize: Math.max(64, maxOutputLength),
            maxOutputLength
        });
    }
    catch (error) {
        if (error.code === 'ERR_BUFFER_TOO_LARGE')
            throw tooLong(entry);
        throw zip_damaged(entry, 'its compressed data is not valid', error);
    }
}
function tooLong(entry) {
    return zip_damaged(entry, `it is larger than the ${entry.size} bytes stated`);
}
function zip_damaged(entry, how, cause) {
    return new input_error/* InputError */.d('input', `"${entry.path}" in the archive is damaged: ${how}`, 'Run the job that uploads it again.', cause);
}


/***/ }),

/***/ 23940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishHistoryBranch: () => (/* binding */ publishHistoryBranch)
/* harmony export */ });
/* harmony import */ var _input_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79414);
/* harmony import */ var _input_github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54945);
/* harmony import */ var _input_history_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94697);
/* harmony import */ var _sink_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22568);




/** As many gates may write to one branch at one time, and each still gets its turn. */
const ATTEMPTS = 8;
/** Milliseconds before the next attempt. */
const WAIT_MS = 500;
/**
 * Commits a file to a branch of its own, which begins without a parent; nothing is ever forced: who
 * loses the race reads again what is there. Never throws. Needs `contents: write`.
 */
async function publishHistoryBranch(github, commit) {
    try {
        for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (attempt > 1)
                await (0,_input_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .pause */ .v7)(github.timer, WAIT_MS);
            if (await commitOnce(github, commit))
                return { ok: true };
        }
        return (0,_sink_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .g)(`${notAdded(commit)}: others wrote to it at the same time, ${ATTEMPTS} times in a row. The next run adds its own.`);
    }
    catch (error) {
        const { what, remedy } = (0,_input_github_js__WEBPACK_IMPORTED_MODULE_0__/* .gitHubProblem */ .zh)(error, 'contents: write');
        return (0,_sink_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .g)(`${notAdded(commit)}: ${what}; ${remedy}. The verdict stands.`);
    }
}
function notAdded({ branch }) {
    return `This run was not added to the history on the branch ${branch}`;
}
/** False when somebody else was faster. */
async function commitOnce(github, wanted) {
    const head = await (0,_input_history_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .readBranchHead */ .zO)(github, wanted);
    const current = head?.blob === undefined ? undefined : await (0,_input_history_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .gm)(github, head.blob);
    const sha = await storeCommit(github, wanted, {
        head,
        text: await wanted.textAfter(current)
    });
    try {
        await moveBranch(github, wanted.branch, { sha, isNew: head === undefined });
        return true;
    }
    catch (error) {
        const status = (0,_input_github_js__WEBPACK_IMPORTED_MODULE_0__/* .httpStatusOf */ .s_)(error);
        if (status !== 422 && status !== 409)
            throw error;
        const now = await (0,_input_history_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .commitOf */ .D3)(github, wanted.branch);
        // An answer that was lost, and the request repeated.
        if (now === sha)
            return true;
        // Nobody was faster: it is refused for another reason.
        if (now === head?.commit)
            throw error;
        return false;
    }
}
async function storeCommit({ request, owner, repo }, { file, message }, { head, text }) {
    const { data: blob } = await request('POST /repos/{owner}/{repo}/git/blobs', {
        owner,
        repo,
        content: Buffer.from(text).toString('base64'),
        encoding: 'base64'
    });
    const { data: tree } = await request('POST /repos/{owner}/{repo}/git/trees', {
        owner,
        repo,
        ...(head === undefined ? {} : { base_tree: head.tree }),
        tree: [{ path: file, mode: '100644', type: 'blob', sha: blob.sha }]
    });
    const { data: commit } = await request('POST /repos/{owner}/{repo}/git/commits', {
        owner,
        repo,
        message,
        tree: tree.sha,
        parents: head === undefined ? [] : [head.commit]
    });
    return commit.sha;
}
async function moveBranch({ request, owner, repo }, branch, { sha, isNew }) {
    if (isNew) {
        await request('POST /repos/{owner}/{repo}/git/refs', {
            owner,
            repo,
            ref: `refs/heads/${branch}`,
            sha
        });
        return;
    }
    await request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
        owner,
        repo,
        ref: `heads/${branch}`,
        sha,
        force: false
    });
}


/***/ })

};
