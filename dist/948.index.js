export const id = 948;
export const ids = [948];
export const modules = {

/***/ 32948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addParsedRows: () => (/* binding */ addParsedRows)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25175);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49517);


/** The rows of any CSV, and what is wrong with it; see `addRegularRows`. */
function addParsedRows(body, { delimiter, firstLine }, add) {
    const bytes = Buffer.from(body);
    const lineAt = lineCounter(bytes, firstLine);
    try {
        (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(bytes, {
            delimiter,
            record_delimiter: ['\r\r\n', '\r\n', '\n', '\r'],
            relax_column_count: true,
            skip_empty_lines: true,
            max_record_size: _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_RECORD_CHARS */ .PX.max,
            on_record: (cells, { bytes: end }) => {
                add(cells, lineAt(end));
                return null;
            }
        });
        return undefined;
    }
    catch (error) {
        if (!(error instanceof csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .CsvError */ .J$))
            throw error;
        const line = lineAt(bytes.length);
        if (error.code === 'CSV_MAX_RECORD_SIZE')
            return { line };
        // Its line is counted from where the text begins that it was given; ours is of the file.
        const said = error.message.split('\n')[0]?.replace(/ (?:at|on) line \d+/, '');
        return { quotes: said ?? error.code, line };
    }
}
/** Given the offsets at which records end, in order, tells the line at which each begins. */
function lineCounter(bytes, firstLineNumber) {
    let at = 0;
    let line = firstLineNumber;
    return end => {
        while (at < end && (bytes[at] === 0x0a || bytes[at] === 0x0d)) {
            if (bytes[at++] === 0x0a)
                line++;
        }
        const start = line;
        for (; at < end; at++)
            if (bytes[at] === 0x0a)
                line++;
        return start;
    };
}


/***/ })

};
