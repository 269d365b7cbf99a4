export const id = 709;
export const ids = [709];
export const modules = {

/***/ 7709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   thisSystem: () => (/* binding */ thisSystem)
/* harmony export */ });
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7066);
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_tty__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _input_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9414);


const thisSystem = {
    now: () => Date.now() / 1000,
    timer: _input_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .systemTimer */ .tg,
    limitTimer: _input_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .backgroundTimer */ .k2,
    signals: process,
    hasTerminal: (0,node_tty__WEBPACK_IMPORTED_MODULE_0__.isatty)(0)
};


/***/ })

};
