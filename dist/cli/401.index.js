export const id = 401;
export const ids = [401];
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


/***/ })

};
