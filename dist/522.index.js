export const id = 522;
export const ids = [522];
export const modules = {

/***/ 81522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishHistoryFile: () => (/* binding */ publishHistoryFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41522);
/* harmony import */ var _sink_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22568);




/**
 * Writes a history beside its place and moves it there, so that a full disk costs nobody what there
 * was. Never throws.
 */
async function publishHistoryFile(path, text) {
    const draft = `${path}.locust-gate.tmp`;
    try {
        await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(draft, text);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(draft, path);
        return { ok: true };
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return (0,_sink_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .g)(`The history ${path} was not written: ${why}. The verdict stands.`);
    }
}


/***/ })

};
