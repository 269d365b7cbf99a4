export const id = 203;
export const ids = [203];
export const modules = {

/***/ 38203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishComment: () => (/* binding */ publishComment),
  settleComment: () => (/* binding */ settleComment)
});

// EXTERNAL MODULE: ./src/input/github.ts
var input_github = __webpack_require__(54945);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/units/letter-case.ts
var letter_case = __webpack_require__(80336);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/publish/comment-marker.ts

/** The hidden first line of a comment, without a newline. */
function writeMarker({ gate, key, sha, made, conclusion }) {
    const said = `gate=${encode(gate)} sha=${encode(sha)} run=${comment_marker_text(made.run)} by=${comment_marker_text(made.by)}`;
    const sum = sumOf(`${said} ${conclusion}`);
    return `${startOf(key)}${said} sum=${sum} conclusion=${conclusion} -->`;
}
const LINE = /^<!-- locust-gate key=(\S*) (gate=(\S*) sha=(\S*) run=(\d{1,15})\.(\d{1,9}) by=(\d{1,15})\.(\d{1,9})) sum=([0-9a-f]{8}) conclusion=(success|neutral|failure) -->$/;
const IDENTITY = /^<!-- locust-gate key=(\S*) (?:gate=(\S*) )?/;
/**
 * The marker at the very start of a comment's body. Whether the comment is ours is another question:
 * anybody can write a marker. One that was edited, or that an old version wrote (whose runs have no
 * order, because they may be of another workflow), says no more than whose it is.
 */
function readMarker(body) {
    const [line = ''] = body.split('\n', 1);
    const [, key, gate = ''] = IDENTITY.exec(line) ?? [];
    if (key === undefined)
        return undefined;
    const found = LINE.exec(line);
    if (found === null)
        return { key, gate };
    const [, , said = '', , , id, attempt, byId, byAttempt, sum, conclusion = ''] = found;
    if (sum !== sumOf(`${said} ${conclusion}`))
        return { key, gate };
    const made = {
        run: { id: Number(id), attempt: Number(attempt) },
        by: { id: Number(byId), attempt: Number(byAttempt) }
    };
    return { key, gate, shows: { made, conclusion: conclusion } };
}
/** Whether a marker is of this gate: by its identity, or of its key and from before there was one. */
function isOf(found, gate) {
    return found.key === encode(gate.key) && (found.gate === '' || found.gate === encode(gate.id));
}
/** Positive when `a` is the later one of two results of one gate, 0 when they are of the same attempt. */
function compareMade(a, b) {
    return (a.run.id - b.run.id ||
        a.run.attempt - b.run.attempt ||
        a.by.id - b.by.id ||
        a.by.attempt - b.by.attempt);
}
function comment_marker_text({ id, attempt }) {
    return `${id}.${attempt}`;
}
/** Tells an edited marker, no more: a person who may edit our comment may also delete it. */
function sumOf(said) {
    return (0,external_node_crypto_.createHash)('sha256').update(said).digest('hex').slice(0, 8);
}
function startOf(key) {
    return `<!-- locust-gate key=${encode(key)} `;
}
/** No space, `>` or newline, so that a key can neither end the marker nor pass for another. */
function encode(value) {
    // Through UTF-8 first, because encodeURIComponent throws at half a surrogate pair.
    return encodeURIComponent(Buffer.from(value, 'utf8').toString('utf8'));
}

;// CONCATENATED MODULE: ./src/publish/own-comments.ts


const PER_PAGE = 100;
const BOT = 'github-actions[bot]';
/**
 * A gate's comments on a pull request, oldest first: those with its marker at their very start and
 * with us as their author, or else those that an old version wrote for its key. There is one, unless
 * two gates posted at once. Pages are read as far as the first of its own.
 */
async function findOwn(github, issue, gate) {
    const isOwn = ownership(github);
    const own = [];
    let lastSeen = 0;
    for (let page = 1;; page++) {
        const { data } = await github.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            owner: github.owner,
            repo: github.repo,
            issue_number: issue,
            per_page: PER_PAGE,
            page
        });
        for (const { id, html_url: url, body, user } of (0,input_github/* listOf */.c3)(data)) {
            const text = body ?? '';
            const found = markerOf(text, gate);
            if (found === undefined || !(await isOwn(user?.login)))
                continue;
            own.push({ id: Number(id), url, body: text, found });
        }
        const exact = own.filter(({ found }) => found.gate !== '');
        if (exact.length > 0)
            return exact;
        // Ids ascend. Gitea gives all comments for every page: then there is nothing new.
        const last = lastId(data);
        if (data.length < PER_PAGE || last <= lastSeen)
            return own;
        lastSeen = last;
    }
}
function lastId(listed) {
    return Number(listed.at(-1)?.id ?? 0);
}
function markerOf(body, gate) {
    const found = readMarker(body);
    return found !== undefined && isOf(found, gate) ? found : undefined;
}
/**
 * Whether an author is us. With the workflow's own token that is known; the token of an app or a
 * person is asked for its name, once, and only when another author's comment has our marker.
 */
function ownership(github) {
    let self;
    return async (login) => {
        if (login === BOT)
            return true;
        self ??= await ownLogin(github);
        return login !== undefined && login === self;
    };
}
/** Who the token speaks for. A login that nobody has when GitHub does not say. */
async function ownLogin(github) {
    try {
        const answer = await github.graphql('query { viewer { login } }');
        return answer.viewer.login;
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./src/publish/sink.ts
var sink = __webpack_require__(22568);
;// CONCATENATED MODULE: ./src/publish/comment.ts






const PERMISSION = 'pull-requests: write';
const MAX_BODY = 65_536;
const WORSE = { success: 0, neutral: 1, failure: 2 };
/**
 * Creates the pull request's one comment of this gate or updates it in place; one of an old version is
 * taken over. Two requests when it is on the first page. The result of a newer run is left alone, and
 * so is a worse one of the same run and attempt: that is another gate's which nothing tells from ours.
 * Never throws.
 */
async function publishComment(github, request) {
    if (request.mode === 'never')
        return NOT_WANTED;
    try {
        const own = await findOwn(github, request.number, request.gate);
        const [first] = own;
        if (first === undefined) {
            return isWorthFirst(request) ? await create(github, request) : NOT_WANTED;
        }
        return await reconcile(github, request, own);
    }
    catch (error) {
        return (0,sink/* failed */.g)(explain(error));
    }
}
/**
 * Looks again after a comment was written, and brings `request` (the same with a link, perhaps) into
 * it: of two gates that posted at once the younger comment is removed and the worse result kept. One
 * request when all is as it should be and nothing is new. Never throws.
 */
async function settleComment(github, request, written) {
    if (!written.ok || written.id === undefined)
        return written;
    try {
        const own = await findOwn(github, request.number, request.gate);
        const exact = own.filter(({ found }) => found.gate !== '');
        // Without any, another gate took over the old comment at the same moment.
        if (exact.length === 0)
            return await create(github, request);
        return await reconcile(github, request, exact, written.id);
    }
    catch (error) {
        return (0,sink/* failed */.g)(explain(error));
    }
}
const NOT_WANTED = { ok: true, action: 'not-wanted' };
function isWorthFirst({ mode, conclusion }) {
    if (mode === 'on-failure')
        return conclusion === 'failure';
    return mode === 'always' || conclusion !== 'success';
}
/** Makes one comment of `own`, the oldest, that shows what has to be shown: ours or a rival's. */
async function reconcile(github, request, own, written) {
    const [keeper, ...others] = own;
    const rival = strongest(own.filter(each => isRival(each, request, written)));
    const order = rival === undefined ? -1 : compareWith(rival, request);
    const isShared = rival !== undefined && isSameAttempt(rival, request);
    const { action, body } = resolution({ keeper, rival, order, isShared, written }, request);
    if (body !== undefined && body !== keeper.body) {
        const gone = await update(github, request, keeper, body);
        if (gone !== undefined)
            return gone;
    }
    const unremoved = await removeAll(github, others);
    const remark = [isShared ? sharedKey(request.gate.key) : '', unremoved].filter(Boolean).join(' ');
    return {
        ok: true,
        action,
        url: keeper.url,
        ...(action === 'updated' || action === 'settled' ? { id: keeper.id } : {}),
        ...(remark === '' ? {} : { remark })
    };
}
/** What is done, and what the comment has to say; undefined when it says it. */
function resolution(situation, request) {
    const { keeper, rival, order, isShared, written } = situation;
    const note = noteFor(situation, request);
    if (rival !== undefined && order > 0) {
        return { action: isShared ? 'worse-exists' : 'newer-exists', body: noted(rival.body, note) };
    }
    const isSame = keeper.found.shows?.conclusion === request.conclusion;
    if (request.mode === 'on-change' && written === undefined && isSame) {
        return { action: 'kept', body: noted(keeper.body, note) };
    }
    return {
        action: written === undefined ? 'updated' : 'settled',
        body: noted(bodyOf(request), note)
    };
}
/** That a result is not shown, once it is known: also when the comment is written again. */
function noteFor({ keeper, isShared }, request) {
    const note = sharedNote(request.gate.key);
    const isSaid = keeper.body.includes(note) && isSameAttempt(keeper, request);
    return isShared || isSaid ? note : '';
}
/** Whether a comment shows something else than our own result. */
function isRival({ id, found }, request, written) {
    if (found.shows === undefined)
        return false;
    if (written === undefined)
        return true;
    const { made, conclusion } = found.shows;
    const isOurs = compareMade(made, request.made) === 0 && conclusion === request.conclusion && id === written;
    return !isOurs;
}
function isSameAttempt({ found }, { made }) {
    // A runner that numbers no runs says nothing of which came first.
    return found.shows !== undefined && made.by.id > 0 && compareMade(found.shows.made, made) === 0;
}
/** Positive when the rival's result stands before ours: newer, or of the same attempt and worse. */
function compareWith(rival, request) {
    const { shows } = rival.found;
    if (shows === undefined || request.made.by.id === 0)
        return -1;
    return (compareMade(shows.made, request.made) || WORSE[shows.conclusion] - WORSE[request.conclusion]);
}
function strongest(rivals) {
    return [...rivals].sort((a, b) => {
        if (a.found.shows === undefined || b.found.shows === undefined)
            return 0;
        return (compareMade(b.found.shows.made, a.found.shows.made) ||
            WORSE[b.found.shows.conclusion] - WORSE[a.found.shows.conclusion]);
    })[0];
}
function bodyOf(request) {
    return `${writeMarker({ ...request, gate: request.gate.id, key: request.gate.key })}\n${request.body}`;
}
const comment_IDENTITY = 'the same workflow, job, matrix leg and key';
function sharedKey(key) {
    return `Another gate of this run has ${comment_IDENTITY} ("${key}"): the comment shows only the worse result of the two. Give each of them its own input key.`;
}
function sharedNote(key) {
    const named = key === '' ? '' : ` ${(0,report_escape/* codeSpan */.SS)(key)}`;
    return `> ⚠️ Another gate of this run has ${comment_IDENTITY}${named}: only the worse result of the two is shown. Give each of them its own input \`key\`.`;
}
/** With the note at its end, once, where GitHub's limit leaves room. */
function noted(body, note) {
    if (note === '' || body.includes(note))
        return body;
    const text = `${body.trimEnd()}\n\n${note}`;
    return Buffer.byteLength(text) > MAX_BODY ? body : text;
}
/** Undefined when it is done; a new comment when somebody has deleted this one since we looked. */
async function update(github, request, existing, body) {
    try {
        await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            owner: github.owner,
            repo: github.repo,
            comment_id: existing.id,
            body
        });
        return undefined;
    }
    catch (error) {
        if ((0,input_github/* httpStatusOf */.s_)(error) === 404)
            return post(github, request);
        throw error;
    }
}
/** Removes duplicates; what could not be removed, in words. */
async function removeAll(github, duplicates) {
    for (const { id } of duplicates) {
        try {
            await github.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
                owner: github.owner,
                repo: github.repo,
                comment_id: id
            });
        }
        catch (error) {
            // Whoever posted it may have removed it already.
            if ((0,input_github/* httpStatusOf */.s_)(error) === 404)
                continue;
            const { what } = (0,input_github/* gitHubProblem */.zh)(error, PERMISSION);
            return `A second comment of this gate could not be removed: ${what}.`;
        }
    }
    return '';
}
/** GitHub may have stored a comment that it answered with 502: look before a second try. */
async function create(github, request) {
    try {
        return await post(github, request);
    }
    catch (error) {
        const status = (0,input_github/* httpStatusOf */.s_)(error);
        if (status !== undefined && status < 500)
            throw error;
        const own = await findOwn(github, request.number, request.gate);
        const stored = own.find(({ found }) => found.gate !== '');
        if (stored !== undefined) {
            return { ok: true, action: 'created', url: stored.url, id: stored.id };
        }
        return post(github, request);
    }
}
async function post(github, request) {
    const { data } = await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        owner: github.owner,
        repo: github.repo,
        issue_number: request.number,
        body: bodyOf(request)
    });
    return { ok: true, action: 'created', url: data.html_url, id: (0,input_github/* idOf */.TH)(data) };
}
function explain(error) {
    const { what, remedy } = (0,input_github/* gitHubProblem */.zh)(error, PERMISSION);
    const fork = (0,input_github/* httpStatusOf */.s_)(error) === 403 && /not accessible/i.test(String(error))
        ? ' A pull request from a fork has a read-only token: see docs/forks.md.'
        : '';
    return `The comment was not written: ${what}. ${(0,letter_case/* upperFirst */.Z)(remedy)}.${fork}`;
}


/***/ })

};
