export const id = 482;
export const ids = [482];
export const modules = {

/***/ 4482:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withCertificates: () => (/* binding */ withCertificates)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _config_usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2082);



const PEM = /-----BEGIN CERTIFICATE-----/;
/**
 * The server with its certificates as PEM: the text that was given, or that of the file which it names.
 *
 * @throws UsageError that names the file
 */
async function withCertificates(server) {
    const { ca: given } = server;
    if (given === undefined)
        return server;
    const isText = PEM.test(given);
    const ca = isText ? given : await textOf(given);
    try {
        new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(ca);
        return { ...server, ca };
    }
    catch {
        const what = isText ? 'the CA' : `the CA file ${shown(given)}`;
        throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`${what} of the Prometheus server is no certificate (PEM)`);
    }
}
const MAX_SHOWN = 200;
/** A path; of what cannot be one, nothing: it may be something else that was pasted there. */
function shown(path) {
    return path.length > MAX_SHOWN || /\s/.test(path) ? '(given)' : path;
}
async function textOf(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8');
    }
    catch (error) {
        const { code = 'no file' } = error;
        throw new _config_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`the CA file ${shown(path)} of the Prometheus server cannot be read (${code})`, {
            cause: error
        });
    }
}


/***/ })

};
