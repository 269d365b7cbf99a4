export const id = 560;
export const ids = [560,401];
export const modules = {

/***/ 1401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ MAX_VALUE),
/* harmony export */   N: () => (/* binding */ MAX_POINTS)
/* harmony export */ });
/** Whatever is measured is smaller: sums and percentages of values near the largest number are none. */
const MAX_VALUE = 1e30;
/** What a chart needs and a snapshot may hold, each metric. */
const MAX_POINTS = 2000;


/***/ }),

/***/ 2560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSnapshot: () => (/* binding */ readSnapshot),
  M: () => (/* binding */ snapshotText)
});

// EXTERNAL MODULE: ./src/locust/json-value.ts
var json_value = __webpack_require__(9510);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(4692);
// EXTERNAL MODULE: ./src/resources/reading.ts
var reading = __webpack_require__(1401);
;// CONCATENATED MODULE: ./src/resources/snapshot-schema.ts


/*
 * What a snapshot may hold. It comes out of an artifact, perhaps a fork's: every number is finite,
 * every list and text has an end. Keys that are not known are dropped, so that a later release may
 * write more of them.
 */
const MAX_METRICS = 500;
const MAX_SPANS = 500;
const MAX_LIST = 100;
/** Characters; a team's query is the longest. */
const MAX_TEXT = 20_000;
const snapshot_schema_text = schemas/* string */.YjP().max(MAX_TEXT);
const texts = schemas/* array */.YOg(snapshot_schema_text).max(MAX_LIST).readonly();
/** Seconds since the epoch, before the year 9999. */
const moment = schemas/* number */.aig().min(0).max(253_402_300_799);
const count = schemas/* int */.Whr().min(0);
const stretch = { from: moment, to: moment };
const failure = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('bad-query'), message: snapshot_schema_text }),
    schemas/* object */.Ikc({
        kind: schemas/* enum */.k5n([
            'unauthorized',
            'forbidden',
            'not-found',
            'time-out',
            'refused',
            'no-host',
            'speaks-tls',
            'speaks-no-tls'
        ])
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('status'), status: count, message: snapshot_schema_text }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('unreadable'),
        what: schemas/* enum */.k5n(['html', 'cut', 'not-json', 'too-large'])
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('redirect'), host: snapshot_schema_text }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('tls'), message: snapshot_schema_text }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('deadline') }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('network'), message: snapshot_schema_text })
]);
const problem = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('no-series'), needs: texts }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('cannot-be-known'), why: snapshot_schema_text, nearest: snapshot_schema_text.exactOptional() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('several-series'), count, labels: texts }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('too-few'), samples: count, needed: count }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('holes'), samples: count, expected: count, ...stretch }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('not-finite'), count }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('down'), series: snapshot_schema_text, ...stretch }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('collector-failed'), collector: snapshot_schema_text }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('no-pg-monitor'), ratio: schemas/* number */.aig() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('counters-jump'), resets: count }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('newest-hidden'), seconds: schemas/* number */.aig() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('clock-skew'), seconds: schemas/* number */.aig() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('too-short'), seconds: schemas/* number */.aig(), needed: schemas/* number */.aig() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('bad-query'), message: snapshot_schema_text }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('server'),
        failure,
        namedBy: schemas/* literal */.euz('options').exactOptional()
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('not-in-snapshot') }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('no-times') }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('no-source'),
        snapshot: schemas/* enum */.k5n(['other-time', 'unreadable', 'other-version']).exactOptional()
    })
]);
const span = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['steady', 'whole', 'step']),
    ...stretch,
    users: count.exactOptional()
});
const value = schemas/* number */.aig().min(-reading/* MAX_VALUE */.L).max(reading/* MAX_VALUE */.L);
const number = value.exactOptional();
const spans = schemas/* array */.YOg(schemas/* object */.Ikc({
    span,
    min: number,
    avg: number,
    max: number,
    p95: number,
    total: number,
    samples: count,
    expected: count,
    problem: problem.exactOptional()
}))
    .max(MAX_SPANS)
    .readonly();
const points = schemas/* array */.YOg(schemas/* tuple */.PVZ([moment, value]).readonly())
    .max(reading/* MAX_POINTS */.N)
    .refine(list => list.every(([at], index) => index === 0 || at > (list[index - 1]?.[0] ?? at)), 'in order of time')
    .readonly();
const snapshot_schema_reading = schemas/* object */.Ikc({
    name: snapshot_schema_text,
    definition: snapshot_schema_text,
    query: snapshot_schema_text.exactOptional(),
    way: snapshot_schema_text.exactOptional(),
    caveat: snapshot_schema_text.exactOptional(),
    remark: snapshot_schema_text.exactOptional(),
    isNearest: schemas/* boolean */.zMY().exactOptional(),
    shownAs: schemas/* object */.Ikc({ unit: schemas/* literal */.euz('bytes'), spans }).exactOptional(),
    points,
    spans,
    problem: problem.exactOptional()
});
const generator = schemas/* object */.Ikc({
    cpuModel: snapshot_schema_text.exactOptional(),
    cores: count.exactOptional(),
    memory: count.exactOptional(),
    platform: snapshot_schema_text.exactOptional(),
    runnerImage: snapshot_schema_text.exactOptional()
});
const SNAPSHOT_KIND = 'locust-gate/resources';
const SNAPSHOT_VERSION = 1;
const SnapshotSchema = schemas/* object */.Ikc({
    kind: schemas/* literal */.euz(SNAPSHOT_KIND),
    version: schemas/* literal */.euz(SNAPSHOT_VERSION),
    ...stretch,
    collectedAt: moment,
    generator,
    data: schemas/* object */.Ikc({
        readings: schemas/* array */.YOg(snapshot_schema_reading).max(MAX_METRICS).readonly(),
        scrapeSeconds: schemas/* number */.aig().min(0).exactOptional(),
        clockSkew: schemas/* object */.Ikc({ seconds: schemas/* number */.aig(), by: schemas/* enum */.k5n(['date-header', 'correlation']) })
            .exactOptional(),
        requests: count
    })
});

;// CONCATENATED MODULE: ./src/resources/snapshot.ts


/** A snapshot as the text of its file. */
function snapshotText(data, { from, to, collectedAt, generator }) {
    const { readings, scrapeSeconds, clockSkew, requests } = data;
    const snapshot = {
        kind: SNAPSHOT_KIND,
        version: SNAPSHOT_VERSION,
        from,
        to,
        collectedAt,
        generator,
        data: {
            readings,
            ...(scrapeSeconds === undefined ? {} : { scrapeSeconds }),
            ...(clockSkew === undefined ? {} : { clockSkew }),
            requests
        }
    };
    // A point on a line of its own would be most of the file.
    const short = JSON.stringify(snapshot, undefined, 2).replace(/\[\n\s+(-?[\d.e+-]+),\n\s+(-?[\d.e+-]+)\n\s+\]/g, '[$1, $2]');
    return `${short}\n`;
}
/**
 * Reads the text of a snapshot, which may be anybody's.
 *
 * @param run the time that it must tell of
 */
function readSnapshot(text, run) {
    const content = (0,json_value/* jsonOf */.o)(text);
    if (isOtherVersion(content))
        return 'other-version';
    const read = SnapshotSchema.safeParse(content);
    if (!read.success)
        return 'unreadable';
    return tellsOf(read.data, run) ? read.data : 'other-time';
}
function isOtherVersion(content) {
    if (!(0,json_value/* isRecord */.u)(content) || content['kind'] !== SNAPSHOT_KIND)
        return false;
    const { version } = content;
    return Number.isSafeInteger(version) && version !== SNAPSHOT_VERSION;
}
/** Shards of a test begin and end with the least of their machines: a run may lack so much of it … */
const MAX_LACK_SECONDS = 5;
/** … or this part. */
const MAX_LACK = 0.05;
function tellsOf(snapshot, run) {
    const lack = Math.max(0, snapshot.from - run.from) + Math.max(0, run.to - snapshot.to);
    return lack <= Math.max(MAX_LACK_SECONDS, MAX_LACK * (run.to - run.from));
}


/***/ })

};
