export const id = 483;
export const ids = [483];
export const modules = {

/***/ 77483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   releaseTags: () => (/* binding */ releaseTags)
/* harmony export */ });
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54945);

const PER_PAGE = 100;
/**
 * The tags of the newest published releases by their commits. Two requests, or one where there is no
 * release. Never throws: what GitHub does not tell is not marked. Needs `contents: read`.
 */
async function releaseTags(github) {
    const { owner, repo } = github;
    const page = { owner, repo, per_page: PER_PAGE };
    try {
        const { data } = await github.request('GET /repos/{owner}/{repo}/releases', page);
        const released = new Set((0,_github_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(data).flatMap(each => (each.draft || each.prerelease ? [] : [each.tag_name])));
        if (released.size === 0)
            return new Map();
        // A release names its branch, where there was one; the commit is the tag's.
        const { data: tags } = await github.request('GET /repos/{owner}/{repo}/tags', page);
        return new Map((0,_github_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(tags)
            .filter(({ name }) => released.has(name))
            .map(({ name, commit }) => [commit.sha, name]));
    }
    catch {
        return new Map();
    }
}


/***/ })

};
