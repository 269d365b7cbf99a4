export const id = 522;
export const ids = [522,142,711];
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

/***/ 12711:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readHistoryFile: () => (/* binding */ readHistoryFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _input_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19427);
/* harmony import */ var _history_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10070);




/**
 * The text of a history file; undefined where there is none yet. What is looked at and what is read are
 * one open file, whatever becomes of the path meanwhile.
 *
 * @throws InputError for what is no file, cannot be read or is too large
 */
async function readHistoryFile(path, shown = path) {
    try {
        // A pipe that nobody writes into would otherwise wait for ever.
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        try {
            const found = await file.stat();
            if (!found.isFile())
                throw unreadable(shown, 'it is not a file');
            if (found.size > _history_text_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_KEPT_BYTES */ .i) {
                throw unreadable(shown, `it has ${found.size} bytes, more than the ${_history_text_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_KEPT_BYTES */ .i} read`);
            }
            return await file.readFile('utf8');
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if (error instanceof _input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d)
            throw error;
        const { code } = error;
        if (code === 'ENOENT')
            return undefined;
        throw unreadable(shown, `it cannot be read (${code ?? 'unknown'})`, error);
    }
}
function unreadable(shown, why, cause) {
    const advice = 'Name a file of JSON Lines, or one that is not there yet.';
    return new _input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d('input', `the history ${shown} is not used: ${why}`, advice, cause);
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

/***/ 58142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  historyText: () => (/* binding */ historyText),
  JV: () => (/* binding */ isHistory),
  cA: () => (/* binding */ lineOf),
  readDigests: () => (/* binding */ readDigests),
  unreadLines: () => (/* binding */ unreadLines)
});

// UNUSED EXPORTS: whyNoHistory

// EXTERNAL MODULE: ./src/past/digest.ts
var digest = __webpack_require__(5486);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(18313);
// EXTERNAL MODULE: ./src/locust/history/percentile-row.ts
var percentile_row = __webpack_require__(92603);
// EXTERNAL MODULE: ./src/locust/quality/percentile-checks.ts
var percentile_checks = __webpack_require__(72827);
;// CONCATENATED MODULE: ./src/past/fields.ts
/** Why a line is not taken, as a clause. */
class Refusal extends Error {
}
/** Characters of a name, a commit, an address. */
const MAX_TEXT = 2000;
const MAX_KEYS = 200;
/** Before the year 9999, in seconds since the epoch. */
const LAST_MOMENT = 253_402_300_799;
/** No quantity is larger: the squares of all of them are numbers, and their sums. */
const LARGEST = 1e100;
/**
 * The fields of a JSON object that may be anybody's. Each reader throws a Refusal that names the field
 * when it is not what it must be. By hand and not by a schema: a history of 2,000 runs has two million
 * of them, read in every pull request.
 */
class Fields {
    object;
    path;
    constructor(object, path) {
        this.object = object;
        this.path = path;
    }
    static of(value, path) {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            throw new Refusal(`${path === '' ? 'it' : path} is no object`);
        }
        return new Fields(value, path);
    }
    keys() {
        const keys = Object.keys(this.object);
        if (keys.length > MAX_KEYS)
            throw new Refusal(`${this.path} has too many keys`);
        return keys;
    }
    text(key) {
        const value = this.value(key);
        if (typeof value !== 'string')
            return this.refuse(key, 'is no text');
        return value.length > MAX_TEXT ? this.refuse(key, 'is too long') : value;
    }
    truth(key) {
        const value = this.value(key);
        return typeof value === 'boolean' ? value : this.refuse(key, 'is neither true nor false');
    }
    /** Finite, not negative. */
    number(key) {
        const value = this.signed(key);
        return value < 0 ? this.refuse(key, 'is negative') : value;
    }
    signed(key) {
        const value = this.value(key);
        if (typeof value !== 'number')
            return this.refuse(key, 'is no number');
        return Math.abs(value) <= LARGEST
            ? value
            : this.refuse(key, 'is larger than anything that is measured');
    }
    count(key) {
        const value = this.number(key);
        return Number.isSafeInteger(value) ? value : this.refuse(key, 'is no whole number');
    }
    moment(key) {
        const value = this.number(key);
        return value <= LAST_MOMENT ? value : this.refuse(key, 'is no time');
    }
    oneOf(key, allowed) {
        const value = this.value(key);
        return (allowed.find(one => one === value) ?? this.refuse(key, `is not one of ${allowed.join(', ')}`));
    }
    /** Undefined when the key is not there. */
    optional(key, kind) {
        if (this.value(key) === undefined)
            return undefined;
        return this[kind](key);
    }
    /** An object within; undefined when the key is not there. */
    inner(key) {
        const value = this.value(key);
        return value === undefined ? undefined : Fields.of(value, this.at(key));
    }
    list(key, max) {
        const value = this.value(key);
        if (!Array.isArray(value))
            return this.refuse(key, 'is no list');
        if (value.length > max)
            return this.refuse(key, 'is too long');
        return value.map((one, index) => Fields.of(one, `${this.at(key)}[${index}]`));
    }
    refuse(key, what) {
        throw new Refusal(`${this.at(key)} ${what}`);
    }
    /** Its own keys only: no text of a stranger's reaches a prototype. */
    value(key) {
        return Object.hasOwn(this.object, key) ? this.object[key] : undefined;
    }
    at(key) {
        return this.path === '' ? key : `${this.path}.${key}`;
    }
}

;// CONCATENATED MODULE: ./src/past/read-digest.ts





const OUTCOMES = ['passed', 'warned', 'failed'];
const SOURCES = ['stats', 'histogram', 'window'];
const UNITS = ['ms', 'requests/s', 'fraction', 's', 'count', 'bytes', 'per-second'];
/** Beside the busiest, endpoints with targets of their own. */
const MAX_ROWS = 10 * digest/* MAX_DIGEST_ENDPOINTS */.VJ;
const MAX_RESOURCES = 500;
/** Old releases truncate to whole ms. */
const TRUNCATION_MS = 1;
/**
 * One line of a history; else the reason, as a clause, why it is none. Unknown keys are dropped.
 *
 * @param known the same for all lines of a history
 */
function readDigest(line, known) {
    try {
        return digestOfFields(Fields.of(parsed(line), ''), known);
    }
    catch (error) {
        if (error instanceof Refusal)
            return error.message;
        throw error;
    }
}
function parsed(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        throw new Refusal('it is no JSON, or was cut');
    }
}
function digestOfFields(fields, known) {
    if (fields.text('kind') !== digest/* DIGEST_KIND */.Wu)
        throw new Refusal(`its kind is not ${digest/* DIGEST_KIND */.Wu}`);
    const version = fields.count('version');
    if (version !== digest/* DIGEST_VERSION */.aL) {
        throw new Refusal(`it is of version ${version}, and only ${digest/* DIGEST_VERSION */.aL} can be read`);
    }
    const steady = fields.inner('steady');
    const spread = fields.inner('spread');
    const generator = fields.inner('generator');
    const total = fields.inner('total');
    return {
        identity: identityOf(fields),
        at: fields.moment('at'),
        ...(0,present/* present */.E)({
            commit: fields.optional('commit', 'text'),
            runNumber: fields.optional('runNumber', 'count'),
            tag: fields.optional('tag', 'text'),
            url: fields.optional('url', 'text'),
            users: fields.optional('users', 'count'),
            shards: fields.optional('shards', 'count'),
            durationSeconds: fields.optional('durationSeconds', 'number'),
            steady: steady && steadyOf(steady),
            spread: spread && { mean: spread.number('mean'), quiet: spread.number('quiet') },
            generator: generator && generatorOf(generator),
            total: total && rowOf(total, known)
        }),
        outcome: fields.oneOf('outcome', OUTCOMES),
        locust: fields.text('locust'),
        percentileSource: fields.oneOf('percentileSource', SOURCES),
        endpoints: fields.list('endpoints', MAX_ROWS).map(row => rowOf(row, known)),
        endpointsLeftOut: fields.count('endpointsLeftOut'),
        resources: fields.list('resources', MAX_RESOURCES).map(resourceOf)
    };
}
function identityOf(fields) {
    return {
        workflowRun: fields.text('workflowRun'),
        attempt: fields.count('attempt'),
        gate: fields.text('gate'),
        run: fields.text('run'),
        loadLevel: fields.text('loadLevel')
    };
}
function steadyOf(fields) {
    return {
        rampSeconds: fields.number('rampSeconds'),
        fullLoadSeconds: fields.number('fullLoadSeconds'),
        seconds: fields.number('seconds'),
        users: fields.count('users'),
        throughput: fields.number('throughput'),
        ...(0,present/* present */.E)({ thinkSeconds: fields.optional('thinkSeconds', 'signed') }),
        settled: fields.truth('settled')
    };
}
function generatorOf(fields) {
    return (0,present/* present */.E)({
        cpuModel: fields.optional('cpuModel', 'text'),
        cores: fields.optional('cores', 'count'),
        memory: fields.optional('memory', 'count'),
        platform: fields.optional('platform', 'text'),
        runnerImage: fields.optional('runnerImage', 'text')
    });
}
function rowOf(fields, known) {
    const row = {
        method: fields.text('method'),
        name: fields.text('name'),
        requests: fields.count('requests'),
        failures: fields.count('failures'),
        ...(0,present/* present */.E)({
            timed: fields.optional('timed', 'count'),
            average: fields.optional('average', 'signed'),
            min: fields.optional('min', 'signed'),
            max: fields.optional('max', 'signed'),
            median: fields.optional('median', 'signed'),
            throughput: fields.optional('throughput', 'number')
        }),
        percentiles: percentilesOf(fields, known)
    };
    const { method, requests, timed, failures, min = -Infinity, average = min, max = Infinity } = row;
    // `log_error()` alone counts failures of what never was a request, in the total too.
    const isRequest = requests > 0 && method !== '';
    if (isRequest && failures > requests)
        fields.refuse('failures', 'are more than its requests');
    if (timed !== undefined && (timed < 1 || timed > requests))
        fields.refuse('timed', 'is not a part of its requests');
    const isShort = min > max || average > max + TRUNCATION_MS;
    if (isShort)
        fields.refuse('max', 'is less than its minimum or average');
    return row;
}
/** In ascending order; a higher percentile is smaller by no more than Locust's rounding makes it. */
function percentilesOf(fields, known) {
    const inner = fields.inner('percentiles');
    if (inner === undefined)
        return fields.refuse('percentiles', 'are missing');
    const { keys, percents } = known.of(inner);
    const times = keys.map(key => inner.signed(key));
    const isFalling = times.some((ms, at) => (0,percentile_checks/* fallsBelow */.Y8)(ms, times[at - 1] ?? -Infinity));
    if (isFalling)
        fields.refuse('percentiles', 'fall where they must rise');
    return new percentile_row/* PercentileRow */.Y(percents, times);
}
/** The keys of percentiles, ascending: most rows of a history state the same, which are looked at once. */
class PercentileKeys {
    stated = [];
    last = { keys: [], percents: [] };
    of(percentiles) {
        const stated = percentiles.keys();
        const { length } = this.stated;
        if (stated.length !== length || stated.some((key, at) => key !== this.stated[at])) {
            this.last = ascendingOf(percentiles, stated);
            this.stated = stated;
        }
        return this.last;
    }
}
function ascendingOf(fields, keys) {
    const found = keys.map(key => {
        const percent = /^p(\d{1,2}(?:\.\d{1,6})?|100)$/.exec(key)?.[1];
        return {
            key,
            percent: percent === undefined ? fields.refuse(key, 'is no percentile') : Number(percent)
        };
    });
    found.sort((a, b) => a.percent - b.percent);
    const twice = found.find(({ percent }, at) => percent === found[at - 1]?.percent);
    if (twice !== undefined)
        fields.refuse(twice.key, 'is there twice');
    return {
        keys: found.map(({ key }) => key),
        percents: found.map(({ percent }) => percent)
    };
}
function resourceOf(fields) {
    return {
        name: fields.text('name'),
        unit: fields.oneOf('unit', UNITS),
        statistic: fields.text('statistic'),
        value: fields.signed('value')
    };
}

;// CONCATENATED MODULE: ./src/past/lines.ts


/** Characters; 200 endpoints with every percentile are a third of it. */
const MAX_LINE = 512 * 1024;
/** Lines beyond these are not read: ten times as many as are kept. */
const MAX_HISTORY_LINES = 20_000;
/**
 * Reads a history, JSON Lines with a `Digest` each, which may be anybody's. A line that is no digest,
 * or cut, is refused alone.
 */
function readDigests(text) {
    const digests = [];
    const refused = [];
    for (const read of readLines(text)) {
        if ('why' in read)
            refused.push(read);
        else
            digests.push(read);
    }
    return { digests, refused };
}
/** How a line begins that some release wrote, whole or cut. */
const BEGIN = new RegExp(`^\\ufeff?[ \\t]*\\{[ \\t]*"kind"[ \\t]*:[ \\t]*"${digest/* DIGEST_KIND */.Wu}"`, 'm');
/**
 * Whether a text is a history, whatever else it holds, also one of another release that cannot be read;
 * an empty one is. What is none is not overwritten.
 */
function isHistory(text) {
    return BEGIN.test(text) || whyNoHistory(text) === undefined;
}
/** The first reason why a text is no history: it holds something, and no line of it is a digest. */
function whyNoHistory(text) {
    let first;
    for (const read of readLines(text)) {
        if (!('why' in read))
            return undefined;
        first ??= read;
    }
    return first;
}
function* readLines(text) {
    const lines = text.replace(/^\ufeff/, '').split('\n');
    const known = new PercentileKeys();
    for (const [index, content] of lines.entries()) {
        const line = index + 1;
        if (content.trim() === '')
            continue;
        if (line > MAX_HISTORY_LINES) {
            yield { line, why: `only the first ${MAX_HISTORY_LINES} lines are read` };
            return;
        }
        const digest = content.length > MAX_LINE ? 'it is too long' : readDigest(content, known);
        yield typeof digest === 'string' ? { line, why: digest } : digest;
    }
}
/** Lines that are no digest, of another version, or too many: whoever writes a history keeps them. */
function unreadLines(text) {
    const lines = text.split('\n');
    const refused = readDigests(text).refused.filter(({ line }) => line <= MAX_HISTORY_LINES);
    return [
        ...refused.map(({ line }) => lines[line - 1] ?? ''),
        ...lines.slice(MAX_HISTORY_LINES).filter(line => line.trim() !== '')
    ].map(line => line.replace(/\r$/, ''));
}
/** A history as the text of its file, in the given order; `unread` behind them. */
function historyText(digests, unread = []) {
    return [...digests.map(lineOf), ...unread].map(line => `${line}\n`).join('');
}
/** The identity stands flat at the front: what people filter by. */
function lineOf({ identity, total, endpoints, ...rest }) {
    const { workflowRun, attempt, gate, run, loadLevel } = identity;
    return JSON.stringify({
        kind: digest/* DIGEST_KIND */.Wu,
        version: digest/* DIGEST_VERSION */.aL,
        workflowRun,
        attempt,
        gate,
        run,
        loadLevel,
        ...rest,
        ...(total === undefined ? {} : { total: rowJson(total) }),
        endpoints: endpoints.map(rowJson)
    });
}
/** Percentiles as `p50` … `p99.9`: a struct to DuckDB, columns to pandas. */
function rowJson({ percentiles, ...row }) {
    const entries = [...percentiles].map(([percent, ms]) => [`p${percent}`, ms]);
    return { ...row, percentiles: Object.fromEntries(entries) };
}


/***/ }),

/***/ 81522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishHistoryFile: () => (/* binding */ publishHistoryFile)
/* harmony export */ });
/* harmony import */ var _input_history_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12711);
/* harmony import */ var _input_input_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19427);
/* harmony import */ var _past_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58142);
/* harmony import */ var _replace_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89462);
/* harmony import */ var _sink_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22568);





/**
 * Writes a history in place of the one that is there, which others may have written since it was read.
 * Of a file that cannot be read, or is no history, nothing is known that could be written anew: it
 * stays. Never throws.
 */
async function publishHistoryFile(path, textAfter) {
    try {
        const there = await (0,_input_history_file_js__WEBPACK_IMPORTED_MODULE_0__.readHistoryFile)(path);
        if (there !== undefined && !(0,_past_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .isHistory */ .JV)(there)) {
            return (0,_sink_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)(`This run was not added to the history: ${path} is there and no history, so that it is not overwritten. The verdict stands.`);
        }
        await (0,_replace_file_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .f)(path, await textAfter(there));
        return { ok: true };
    }
    catch (error) {
        const { message } = error;
        const why = error instanceof _input_input_error_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .d ? error.problem : message;
        return (0,_sink_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .g)(`The history ${path} was not written: ${why}. The verdict stands.`);
    }
}


/***/ }),

/***/ 89462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41522);



/**
 * Writes a file whole or not at all, in place of one that is there; who reads it meanwhile sees the old
 * one. A link stays, and what it leads to is replaced. What is no file (a pipe, a device) is written into.
 */
async function replaceFile(path, text) {
    const there = await placeOf(path);
    if (there?.isFile === false)
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text);
    const place = there?.place ?? path;
    const aside = `${place}.${process.pid}.tmp`;
    try {
        await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(aside, text, { flag: 'wx', ...(there && { mode: there.mode }) });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(aside, place);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(aside, { force: true }).catch(() => undefined);
        throw error;
    }
}
/** What is there already, where the links lead; undefined where nothing is. */
async function placeOf(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        const isFile = found.isFile();
        return { place: isFile ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path) : path, isFile, mode: found.mode & 0o777 };
    }
    catch {
        return undefined;
    }
}


/***/ })

};
