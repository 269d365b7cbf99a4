export const id = 497;
export const ids = [497];
export const modules = {

/***/ 6497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeDocument: () => (/* binding */ writeDocument)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_document_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8814);
/* harmony import */ var _replace_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9462);



/**
 * Writes the performance-metrics document, or updates the one that is there between its markers.
 * Written beside it and moved, so that a full disk does not cost people their document.
 *
 * @throws DocumentError for markers that are not as we wrote them: the file is left as it was
 */
async function writeDocument(path, report) {
    const existing = await readExisting(path);
    const text = existing === undefined ? (0,_report_document_document_js__WEBPACK_IMPORTED_MODULE_1__.renderDocument)(report) : (0,_report_document_document_js__WEBPACK_IMPORTED_MODULE_1__.updateDocument)(existing, report);
    if (text === existing)
        return;
    await (0,_replace_file_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .f)(path, text);
}
async function readExisting(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT')
            return undefined;
        if (code === 'EISDIR')
            throw new Error('it is a folder', { cause: error });
        throw error;
    }
}


/***/ })

};
