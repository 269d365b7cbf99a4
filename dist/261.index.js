export const id = 261;
export const ids = [261];
export const modules = {

/***/ 46261:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeDocument: () => (/* binding */ writeDocument)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/evaluate/conclusion.ts
var conclusion = __webpack_require__(6964);
// EXTERNAL MODULE: ./src/evaluate/verdict/accepted.ts
var accepted = __webpack_require__(1812);
// EXTERNAL MODULE: ./src/evaluate/verdict/few-requests.ts
var few_requests = __webpack_require__(6874);
// EXTERNAL MODULE: ./src/evaluate/verdict/order.ts
var order = __webpack_require__(62797);
// EXTERNAL MODULE: ./src/units/clock.ts
var clock = __webpack_require__(22817);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(72676);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/view/endpoint-view.ts + 3 modules
var endpoint_view = __webpack_require__(46728);
// EXTERNAL MODULE: ./src/report/view/undecided-clauses.ts
var undecided_clauses = __webpack_require__(87492);
;// CONCATENATED MODULE: ./src/report/document/cells.ts









/* Cells and lines of the performance-metrics document. Icons never stand without their word. */
const PENDING = '⏳';
const EFFECTS = { pass: '✅', warn: '⚠️', fail: '❌' };
const STANDINGS = {
    passed: { icon: '✅', words: 'Passed' },
    warned: { icon: '⚠️', words: 'Passed with warnings' },
    advisory: { icon: '⚠️', words: 'Advisory only, would have failed' },
    failed: { icon: '❌', words: 'Failed' },
    'could-not-judge': { icon: '❓', words: 'Could not judge' }
};
function standingOf(run) {
    return (0,conclusion/* wouldHaveFailed */.nH)(run) ? 'advisory' : run.outcome;
}
function standingText(standing) {
    const { icon, words } = STANDINGS[standing];
    return `${icon} ${words}`;
}
/** A table's row; without padding, so that one changed row is one changed line in a diff. */
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** A table's head with the line below it. */
function head(titles) {
    return [row(titles), `|${titles.map(title => '-'.repeat(title.length + 2)).join('|')}|`];
}
/** The word by which the document asks people; what they write in its place stays. */
const ASKS = 'TBD';
/** What the data cannot answer, with the reason. */
function cells_open(reason) {
    return `${ASKS}: ${(0,report_escape/* escapeMarkdown */.FV)(reason)}`;
}
/** Whether a line still asks people for something. */
function isOpen(line) {
    return line.includes(ASKS);
}
/** `2026-02-18`, of the run's own data. */
function dateOf({ run, timeline }) {
    return (0,clock/* isoMoment */.QA)(run.startedAt ?? timeline.startedAt)?.slice(0, 10);
}
/** A run by its name, which is untrusted. */
function named({ run }) {
    return (0,report_escape/* codeCell */.MZ)(run.name);
}
/** A verdict's icon and grade; `doubt` as of `gradeWords`. */
function gradeText(verdict, doubt = doubtOf(verdict)) {
    return `${verdict.grade === 'undecided' ? '❔' : EFFECTS[verdict.effect]} ${gradeWords(verdict, doubt)}`;
}
/** @param doubt how sure it is not, in a word; its own unless that stands beside it */
function gradeWords(verdict, doubt = doubtOf(verdict)) {
    const { grade, wouldFail } = verdict;
    const word = grade === 'target' ? 'target met' : grade;
    return `${word}${doubt === '' ? '' : ` (${doubt})`}${wouldFail ? ' (would fail)' : ''}${(0,accepted/* acceptedRemark */.C8)(verdict)}`;
}
/** What is beside a grade that may be another one. */
const DOUBTS = ['', 'borderline', few_requests/* FEW_REQUESTS */.w];
function doubtOf(verdict) {
    if ((0,few_requests/* leavesTargetOpen */.u)(verdict))
        return few_requests/* FEW_REQUESTS */.w;
    return verdict.borderline ? 'borderline' : '';
}
/**
 * The worst of an endpoint's grades with the metrics that have it, and which of the metrics
 * shown beside it were left open. Where most requests `failed`, that comes first, and the grade is no
 * good news.
 */
function statusOf(verdicts, shown, failed) {
    if (verdicts.length === 0)
        return failed === undefined ? 'no targets' : `⚠️ ${failed}`;
    const worst = (0,order/* worstFirst */.md)(verdicts).find(({ grade }) => grade !== 'undecided');
    const undecided = verdicts
        .filter(({ grade, metric }) => grade === 'undecided' && shown.includes(metric))
        .map(({ metric }) => (0,format/* metricLabel */.B)(metric))
        .join(', ');
    if (worst === undefined) {
        const said = verdicts.every(undecided_clauses/* lacksRequests */.B) ? 'undecided: too few requests' : 'undecided';
        return failed === undefined ? `❔ ${said}` : `⚠️ ${(0,endpoint_view/* withFailed */.a8)(said, failed)}`;
    }
    const left = undecided === '' ? '' : `; ${undecided} undecided`;
    const alike = verdicts.filter(({ grade }) => grade === worst.grade);
    const metrics = worst.grade === 'target' ? '' : ` (${metricWords(alike)})`;
    // Of which of them it stands beside them.
    const doubt = metrics === '' ? doubtOf(worst) : '';
    const said = failed === undefined
        ? gradeText(worst, doubt)
        : `⚠️ ${(0,endpoint_view/* withFailed */.a8)(gradeWords(worst, doubt), failed)}`;
    return (0,report_escape/* escapeMarkdown */.FV)(`${said}${metrics}${left}`);
}
/** `P99; error rate borderline`. */
function metricWords(alike) {
    const names = (of) => of.map(({ metric }) => (0,format/* metricLabel */.B)(metric)).join(', ');
    return DOUBTS.flatMap(doubt => {
        const those = alike.filter(one => doubtOf(one) === doubt);
        return those.length === 0 ? [] : [`${names(those)} ${doubt}`.trimEnd()];
    }).join('; ');
}

// EXTERNAL MODULE: ./src/spelling/nearest.ts
var nearest = __webpack_require__(15404);
// EXTERNAL MODULE: ./src/units/sentence.ts
var sentence = __webpack_require__(86818);
;// CONCATENATED MODULE: ./src/report/document/markers.ts


/** A document that cannot be updated: where and why, and what to do about it. */
class DocumentError extends Error {
    name = 'DocumentError';
    /** 1-based; absent when the whole document is meant. */
    line;
    problem;
    advice;
    constructor(problem, advice, line) {
        super(`${line === undefined ? '' : `line ${line}: `}${(0,sentence/* ended */.v)(problem)} ${advice}`);
        this.line = line;
        this.problem = problem;
        this.advice = advice;
    }
}
/**
 * Alone on its line: generated and people's lines that hold it elsewhere mean nothing. Behind the name
 * stands a state, however damaged; another word there is a marker that was edited.
 */
const MARKER = /^<!-- locust-gate:(?:begin ([\w-]+)(?: ([^\w\s-].*))?|end ([\w-]+)) -->$/s;
/** What somebody meant as a marker. */
const ALMOST = /<!--[^>]*locust-gate\s*:/i;
/**
 * A generated section between its markers.
 *
 * @param json the section's state, inert inside an HTML comment
 */
function sectionText(name, body, json) {
    return [
        beginning(name, json),
        '',
        ...(body === '' ? [] : [inert(body), '']),
        `<!-- locust-gate:end ${name} -->`
    ].join('\n');
}
/** The lines of a section that stays as it is. */
function untouched({ name, json, lines }, lineEnd) {
    return [
        `${beginning(name, json)}${lineEnd}`,
        ...lines,
        `<!-- locust-gate:end ${name} -->${lineEnd}`
    ];
}
function beginning(name, json) {
    return `<!-- locust-gate:begin ${name}${json === undefined ? '' : ` ${json}`} -->`;
}
/** Text in which nothing can be taken for a marker. */
function inert(text) {
    return text
        .replaceAll('<!--', '<\u200b!--')
        .replace(/locust-gate(\s*):/gi, match => match.replace('-', '-\u200b'));
}
/**
 * A document in its parts, every line without its line break.
 *
 * @param known names of sections, for what was meant by another
 * @throws DocumentError for markers that are edited, nested, repeated or lack their partner
 */
function splitDocument(lines, known) {
    const parts = [];
    const seen = new Map();
    let own = [];
    let open;
    lines.forEach((text, index) => {
        const line = index + 1;
        const marker = markerOf(text, line);
        if (marker === undefined) {
            ;
            (open === undefined ? own : open.lines).push(text);
            return;
        }
        const { kind, name, json } = marker;
        if (kind === 'begin') {
            if (open !== undefined)
                throw misspelt(name, line, known) ?? nested(name, line, open);
            const first = seen.get(name);
            if (first !== undefined)
                throw repeated(name, line, first);
            seen.set(name, line);
            open = { name, json, line, lines: [] };
            return;
        }
        if (open?.name !== name) {
            throw (misspelt(name, line, known) ??
                (open && misspelt(open.name, open.line, known)) ??
                unopened(name, line, open));
        }
        parts.push({ kind: 'own', lines: own }, { kind: 'section', name, json: open.json, lines: open.lines });
        own = [];
        open = undefined;
    });
    if (open !== undefined)
        throw unclosed(open);
    return [...parts, { kind: 'own', lines: own }];
}
function markerOf(text, line) {
    const [, begun, json, ended] = MARKER.exec(text.trimEnd()) ?? [];
    if (begun !== undefined)
        return { kind: 'begin', name: begun, json };
    if (ended !== undefined)
        return { kind: 'end', name: ended };
    if (!ALMOST.test(text))
        return undefined;
    throw new DocumentError('this marker of Locust Gate was edited', 'Write it alone on its line as `<!-- locust-gate:begin NAME -->` or `<!-- locust-gate:end NAME -->`, or restore it from the last commit.', line);
}
/** A name that is nearly, but not quite, a section's; undefined for one that is, or is like none. */
function misspelt(name, line, known) {
    if (known.includes(name))
        return undefined;
    const [meant] = (0,nearest/* nearestNames */.LE)(name, known, 1);
    if (meant === undefined || (0,nearest/* editDistance */.YC)(name, meant) > Math.max(2, meant.length / 4)) {
        return undefined;
    }
    return new DocumentError(`there is no section ${name}; the nearest is ${meant}`, `Write \`${meant}\` in both of its markers, \`<!-- locust-gate:begin ${meant} -->\` and \`<!-- locust-gate:end ${meant} -->\`.`, line);
}
function nested(name, line, open) {
    return new DocumentError(`section ${name} begins inside section ${open.name}, which began on line ${open.line}`, `Put \`<!-- locust-gate:end ${open.name} -->\` back where that section ends.`, line);
}
function repeated(name, line, first) {
    return new DocumentError(`section ${name} is here a second time; the first began on line ${first}`, 'Delete one of the two, with its markers.', line);
}
function unopened(name, line, open) {
    return new DocumentError(open === undefined
        ? `section ${name} ends but did not begin`
        : `section ${name} ends inside section ${open.name}, which began on line ${open.line}`, open === undefined
        ? `Put \`<!-- locust-gate:begin ${name} -->\` back where it begins, or delete this line.`
        : `Put \`<!-- locust-gate:end ${open.name} -->\` back where that section ends.`, line);
}
function unclosed({ name, line }) {
    return new DocumentError(`section ${name} begins but does not end`, `Put \`<!-- locust-gate:end ${name} -->\` back where it ends.`, line);
}

;// CONCATENATED MODULE: ./src/report/document/template.ts
/**
 * The performance-metrics document around its generated sections. A line `{{name}}` stands for the
 * section of that name, `{{levels}}` for those of all load levels.
 */
const DOCUMENT_TEMPLATE = `# Performance Metrics Documentation

## Overview

This document tracks performance metrics from load testing to establish baseline performance and capacity limits.

{{last-update}}

## Test Summary

{{test-summary}}

## Performance Targets

### Response Time Targets

{{response-time-targets}}

### Throughput Targets

{{throughput-targets}}

### Error Rate Targets

{{error-rate-targets}}

## Actual Performance Metrics

{{levels}}

## System Resource Utilization

### Application Server

{{resources-application}}

### Database (PostgreSQL)

{{resources-database}}

### Cache (Redis)

{{resources-cache}}

## Capacity Planning

### Current Capacity

{{current-capacity}}

### Bottlenecks

{{bottlenecks}}

### Scaling Recommendations

{{scaling}}

## Performance Trends

### Response Time Trends

{{response-time-trends}}

### Resource Utilization Trends

{{resource-trends}}

## Optimization Opportunities

{{optimization}}

## Comparison with Requirements

### Requirements vs Actual

{{requirements}}

### Production Readiness

{{production-readiness}}

## Next Steps

{{next-steps}}

## References

{{references}}

## Appendix

### Test Environment

{{test-environment}}

### Methodology

- Load tests run with Locust, headless or from its web interface
- Locust writes its history about once a second and its results as CSV
- Percentiles are Locust's: exact to its buckets (two significant digits), over all requests of the run, failed ones included
- Throughput, error rates and means over time come from the difference of two rows of the history: exact, and without overlap
- The steady state is the time at the highest number of users, without the warm-up

### Definitions

- **P50**: 50th percentile (median)
- **P95**: 95th percentile
- **P99**: 99th percentile
- **RPS**: Requests per second
- **RTO**: Recovery Time Objective
- **RPO**: Recovery Point Objective
- **Target, acceptable, unacceptable**: bounds of a metric; between acceptable and unacceptable a value is degraded
- **Undecided**: too few requests to tell
- **Borderline**: the value's uncertainty reaches into the next better grade
`;

;// CONCATENATED MODULE: ./src/report/document/adopt.ts



/*
 * A document from before the gate kept it has the headings, but no markers: they are put around what
 * stands below each heading, and what nobody generates moves behind them.
 */
/** With fewer of the document's headings it is another document. */
const LEAST_HEADINGS = 5;
const LEVELS = {
    'level-sustained': '### Sustained Load',
    'level-peak': '### Peak Load'
};
const LAST_UPDATE = 'last-update';
const LEVELS_HEADING = '## Actual Performance Metrics';
const FENCE = /^\s*(```|~~~)/;
const HEADING = /^#{1,6} /;
/**
 * The document with the markers of every section, or undefined when it is none of ours. `\n` only.
 *
 * @param rendered a document with all its sections: what a section may hold
 */
function adopted(existing, rendered) {
    const lines = existing.split('\n');
    const headings = headingLines(lines);
    const places = placesOf();
    const found = places.flatMap(place => {
        const at = headings.find(line => isHeading(lines[line] ?? '', place));
        return at === undefined ? [] : [{ ...place, at }];
    });
    if (new Set(found.map(({ heading }) => heading)).size < LEAST_HEADINGS)
        return undefined;
    const shapes = shapesOf(rendered);
    const starts = new Map(found.map(place => [place.at, place]));
    const written = [];
    for (let at = 0; at < lines.length;) {
        const place = starts.get(at);
        if (place === undefined) {
            written.push(lines[at] ?? '');
            at++;
            continue;
        }
        const shape = shapes.get(place.name) ?? new Map();
        const end = endOf(lines, { at, headings, shape });
        written.push(...sectionLines(place.name, lines.slice(at, end), shape));
        at = end;
    }
    const missing = places.filter(({ name }) => !found.some(one => one.name === name));
    return withMissing(written, missing).join('\n');
}
/** Every section of the document and the heading that it stands below; a level has its own. */
function placesOf() {
    let heading = '';
    return DOCUMENT_TEMPLATE.split('\n').flatMap(line => {
        if (/^#+ /.test(line))
            heading = line;
        const name = /^\{\{([\w-]+)\}\}$/.exec(line)?.[1];
        if (name === undefined)
            return [];
        if (name !== 'levels')
            return [{ name, heading }];
        return Object.entries(LEVELS).map(([level, title]) => ({ name: level, heading: title }));
    });
}
function isHeading(line, { name, heading }) {
    const [text, wanted] = [plain(line), plain(heading)];
    return text === wanted || (name in LEVELS && text.startsWith(`${wanted} (`));
}
function plain(line) {
    return line.trim().replace(/\s+/g, ' ').replace(/ #+$/, '').toLowerCase();
}
/** Lines that are headings, and not in a code block. */
function headingLines(lines) {
    let isCode = false;
    return lines.flatMap((line, at) => {
        if (FENCE.test(line))
            isCode = !isCode;
        return !isCode && HEADING.test(line) ? [at] : [];
    });
}
/** Up to the next heading that is no part of the section. */
function endOf(lines, { at, headings, shape }) {
    const depth = depthOf(lines[at] ?? '');
    const next = headings.find(line => line > at && (depthOf(lines[line] ?? '') <= depth || !shape.has(plain(lines[line] ?? ''))));
    return next ?? lines.length;
}
function depthOf(line) {
    return /^#*/.exec(line)?.[0].length ?? 0;
}
/** The heading, the section between its markers, and behind it what people wrote in it. */
function sectionLines(name, lines, shape) {
    const isLevel = name in LEVELS;
    const [heading = '', ...body] = lines;
    const { ours, own } = sorted(name, isLevel ? lines : body, shape);
    const marked = sectionText(name, ours).split('\n');
    const people = own === '' ? [] : own.split('\n');
    // The last update stands behind the introduction.
    const parts = name === LAST_UPDATE ? [people, marked] : [marked, people];
    return [
        ...(isLevel ? [] : [heading, '']),
        ...parts.flatMap(part => (part.length === 0 ? [] : [...part, '']))
    ];
}
/** What the section holds anyhow, and what is people's own. */
function sorted(name, lines, shape) {
    const ours = [];
    const own = [];
    let inner = '';
    let isCode = false;
    for (const line of lines) {
        const isFence = FENCE.test(line);
        if (isFence)
            isCode = !isCode;
        const isInCode = isFence || isCode;
        if (!isInCode && HEADING.test(line))
            inner = plain(line);
        const isOurs = name !== LAST_UPDATE && (isInCode || isGenerated(line, shape.get(inner)));
        if (isOurs || line.trim() === '')
            ours.push(line);
        if (!isOurs)
            own.push(line);
    }
    return { ours: trimmed(ours), own: trimmed(own) };
}
/** Of the kind that the section has here, and with nothing in it that the update would lose. */
function isGenerated(line, shape) {
    if (HEADING.test(line))
        return true;
    if (line.startsWith('|'))
        return shape?.rows === true;
    if (!/^\s*(-|\d+\.) /.test(line) || shape?.items !== true)
        return false;
    return !/^\s/.test(line) || isOpen(line);
}
function trimmed(lines) {
    return lines
        .join('\n')
        .replace(/^\n+|\s+$/g, '')
        .replace(/\n{3,}/g, '\n\n');
}
/** What rows and items each section has, by the headings inside it. */
function shapesOf(rendered) {
    const parts = splitDocument(rendered.split('\n'), []);
    return new Map(parts.flatMap(part => {
        if (part.kind === 'own')
            return [];
        const shapes = new Map([['', { rows: false, items: false }]]);
        let heading = '';
        for (const line of part.lines) {
            if (HEADING.test(line))
                heading = plain(line);
            const { rows, items } = shapes.get(heading) ?? { rows: false, items: false };
            shapes.set(heading, {
                rows: rows || line.startsWith('|'),
                items: items || /^\s*(-|\d+\.) /.test(line)
            });
        }
        return [[part.name, shapes]];
    }));
}
/** Levels below their common heading, everything else at the end, each below its own. */
function withMissing(lines, missing) {
    const written = [...lines];
    for (const { name, heading } of [...missing].reverse()) {
        if (!(name in LEVELS))
            continue;
        const common = written.findIndex(line => plain(line) === plain(LEVELS_HEADING));
        if (common === -1)
            written.push('', LEVELS_HEADING, '', ...sectionText(name, heading).split('\n'));
        else
            written.splice(common + 1, 0, '', ...sectionText(name, heading).split('\n'));
    }
    for (const { name, heading } of missing) {
        if (name in LEVELS)
            continue;
        written.push('', heading, '', ...sectionText(name, '').split('\n'));
    }
    return written;
}

// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __webpack_require__(33843);
// EXTERNAL MODULE: ./src/evaluate/capacity/capacity-words.ts
var capacity_words = __webpack_require__(83274);
// EXTERNAL MODULE: ./src/evaluate/targets/bottlenecks.ts
var bottlenecks = __webpack_require__(61798);
// EXTERNAL MODULE: ./src/locust/present.ts
var present = __webpack_require__(18313);
// EXTERNAL MODULE: ./src/locust/run.ts
var locust_run = __webpack_require__(26351);
// EXTERNAL MODULE: ./src/units/count.ts
var units_count = __webpack_require__(43252);
// EXTERNAL MODULE: ./src/report/view/resource-view.ts
var resource_view = __webpack_require__(96288);
// EXTERNAL MODULE: ./src/report/view/bound-text.ts
var bound_text = __webpack_require__(79664);
// EXTERNAL MODULE: ./src/report/view/load-words.ts
var load_words = __webpack_require__(61932);
// EXTERNAL MODULE: ./src/report/view/timeline-view.ts + 2 modules
var timeline_view = __webpack_require__(97750);
// EXTERNAL MODULE: ./src/evaluate/timeline/limit-words.ts
var limit_words = __webpack_require__(17276);
// EXTERNAL MODULE: ./src/evaluate/timeline/limit.ts
var timeline_limit = __webpack_require__(24496);
;// CONCATENATED MODULE: ./src/report/document/merge.ts

function strong(text) {
    return { text, isWeak: false };
}
function weak(text) {
    return { text, isWeak: true };
}
/** Lines of fixed text: headings, tables' heads. */
function fixed(...texts) {
    return texts.map(strong);
}
function linesText(lines) {
    return lines.map(line => line.text).join('\n');
}
/**
 * The new lines, with the document's own where the new ones are weak, and with the rows and items that
 * only the document has (of other load levels, or written by people) in the same table or list, which
 * keeps its order. Doing it twice changes nothing.
 */
function mergeLines(old, fresh) {
    const before = groupsOf(itemsOf(old.map(strong)));
    const blocks = blocksOf(itemsOf(fresh));
    const known = new Set(blocks.flatMap(block => [...block.groups.keys()]));
    return blocks.flatMap((block, index) => {
        const { context, groups, plain } = block;
        if (plain !== undefined)
            return [plain];
        const isLast = !blocks
            .slice(index + 1)
            .some(later => later.context === context && later.plain === undefined);
        const here = [...before].filter(([, items]) => items[0]?.context === context);
        const kept = here.filter(([name]) => groups.has(name) || (isLast && !known.has(name)));
        const names = inOrder(kept.map(([name]) => name), [...groups.keys()]);
        return names.flatMap(name => chosen(groups.get(name), before.get(name)));
    });
}
/**
 * As `mergeLines`, of a form that people may shorten: rows and items that they took away stay away.
 * One that holds nothing at all gets all of them.
 */
function mergeForm(old, fresh) {
    const merged = mergeLines(old, fresh);
    if (old.every(line => line.trim() === ''))
        return merged;
    const groupsIn = (lines) => itemsOf(lines.map(strong)).map(({ group }) => group);
    const kept = new Set(groupsIn(old));
    const lines = itemsOf(merged.map(strong));
    return lines.flatMap(item => kept.has(item.group) || item.group === undefined ? withBelow(item) : []);
}
/** What the report says, unless it says nothing and the document does; with what people put below it. */
function chosen(fresh = [], old = []) {
    const isSaid = fresh.some(({ line }) => !line.isWeak) && !isAnsweredByPeople(fresh, old);
    if (!isSaid && old.length > 0)
        return old.flatMap(withBelow);
    return [...fresh.map(({ line }) => line.text), ...old.flatMap(ownBelow)];
}
/** The report still asks, and the document's row does not: an answer of the gate's leaves no cell that asks. */
function isAnsweredByPeople(fresh, old) {
    const isPending = ({ line }) => PENDING_CELL.test(line.text);
    return ([...fresh, ...old].every(isPending) &&
        fresh.every(({ line }) => isOpen(line.text)) &&
        !old.some(({ line }) => isOpen(line.text)));
}
const PENDING_CELL = new RegExp(`\\|\\s*${PENDING}\\s*\\|`);
function withBelow({ line, below = [] }) {
    return [line.text, ...below];
}
/** Lists of their own below a line of the gate's: other lines may be its own words that an editor wrapped. */
function ownBelow({ below = [] }) {
    const first = below.findIndex(line => ITEM.test(line));
    return first === -1 ? [] : below.slice(first);
}
/** The order of the document; what is new stands behind what it follows in the report. */
function inOrder(old, fresh) {
    const names = [...old];
    fresh.forEach((name, i) => {
        if (names.includes(name))
            return;
        const previous = names.indexOf(fresh[i - 1] ?? '');
        const next = names.findIndex(other => fresh.indexOf(other) > i);
        const at = previous !== -1 ? previous + 1 : next === -1 ? names.length : next;
        names.splice(at, 0, name);
    });
    return names;
}
function blocksOf(items) {
    const blocks = [];
    for (const item of items) {
        const { context, group, line } = item;
        const last = blocks.at(-1);
        if (group === undefined)
            blocks.push({ context, groups: new Map(), plain: line.text });
        else if (last?.plain === undefined && last?.context === context)
            add(last.groups, group, item);
        else
            blocks.push({ context, groups: new Map([[group, [item]]]) });
    }
    return blocks;
}
function groupsOf(items) {
    const groups = new Map();
    for (const item of items)
        if (item.group !== undefined)
            add(groups, item.group, item);
    return groups;
}
function add(groups, name, item) {
    const group = groups.get(name);
    if (group === undefined)
        groups.set(name, [item]);
    else
        group.push(item);
}
/** The line below a table's head. */
const DELIMITER = /^\|[\s:|-]+\|$/;
/** What a line is about: rows by their first cell, items by their label, each under its heading. */
function itemsOf(lines) {
    let heading = '';
    return withLinesBelow(lines).map(({ line, below, next }) => {
        const { text } = line;
        if (/^#+ /.test(text))
            heading = text.trim();
        const cell = rowKey(text, next);
        if (cell !== undefined) {
            const context = `${heading} | row`;
            return { line, context, group: `${context} | ${cell}` };
        }
        const label = labelOf(text);
        const context = `${heading} | item`;
        return label === undefined
            ? { line, context: heading }
            : { line, context, group: `${context} | ${label}`, below };
    });
}
const ITEM = /^\s*(?:-|\d+\.) /;
/** Every item with the indented lines below it, and those that go on without an empty line. */
function withLinesBelow(lines) {
    const found = [];
    let item;
    let empty = [];
    lines.forEach((line, index) => {
        const { text } = line;
        const isBelow = item !== undefined &&
            (/^\s+\S/.test(text) || (empty.length === 0 && /^[^\s|#`<-]/.test(text) && !ITEM.test(text)));
        if (isBelow) {
            item?.push(...empty, text);
            // They stand with the item that they are in.
            found.splice(found.length - empty.length);
            empty = [];
            return;
        }
        const below = [];
        found.push({ line, below, next: lines[index + 1]?.text });
        if (text.trim() === '')
            empty.push(text);
        else {
            item = /^(?:-|\d+\.) /.test(text) ? below : undefined;
            empty = [];
        }
    });
    return found;
}
/** The first cell of a row that is neither a table's head nor the line below it. */
function rowKey(line, next) {
    const isHead = DELIMITER.test((next ?? '').trim()) || DELIMITER.test(line.trim());
    return isHead ? undefined : firstCell(line);
}
/** `**Label**:`, the text behind a checkbox, `Label:`, or the number of an item. */
function labelOf(text) {
    const item = /^\s*(-|\d+\.) (.*)$/.exec(text);
    if (item === null)
        return undefined;
    const [, bullet = '', rest = ''] = item;
    const bold = /^\*\*(.+?)\*\*/.exec(rest)?.[1];
    const box = /^\[[ xX]\] (.*)$/.exec(rest)?.[1];
    if (bold !== undefined || box !== undefined)
        return plainKey(bold ?? box ?? '');
    return bullet === '-' ? plainKey(rest.split(': ')[0] ?? '') : bullet;
}
/** The first cell of a table's row, however wide an editor made it. */
function firstCell(line) {
    const cell = /^\|((?:\\.|[^|\\])*)\|/.exec(line)?.[1];
    return cell === undefined ? undefined : plainKey(cell);
}
function plainKey(text) {
    return text.replace(/[*\s]+/g, ' ').trim();
}

;// CONCATENATED MODULE: ./src/report/document/capacity-section.ts












const NO_TEST = 'no capacity test was given (a load level of kind capacity)';
/** The run that tells the capacity: the last one whose load rose until, or as far as, it went. */
function capacityRun({ levels }) {
    return (levels.findLast(({ kind }) => kind === 'capacity')?.run ??
        levels.findLast(({ kind, run }) => kind === 'load' && run.timeline.capacity !== undefined)?.run);
}
/** The four numbers of a capacity test, each with how sure it is and why. */
function currentCapacity(data) {
    const run = capacityRun(data);
    const capacity = run?.timeline.capacity;
    const isKnown = run !== undefined && capacity !== undefined;
    const rows = isKnown ? rowsOf(run, capacity) : openRows(data);
    return {
        lines: [...fixed(...head(['Metric', 'Value', 'Confidence'])), ...rows],
        state: { isKnown }
    };
}
/** What an earlier capacity test told, or people wrote, stays until another tells it. */
function mergeCapacity(old, { lines, state }) {
    return {
        lines: mergeLines(old.lines, lines),
        state: { isKnown: state.isKnown || old.state.isKnown }
    };
}
function rowsOf(run, capacity) {
    const { maxUsers, maxThroughput, breakingPoint, recommendedUsers } = capacity;
    const { limits } = run.timeline;
    const line = (label, found, value) => {
        const none = `none: ${(0,report_escape/* escapeMarkdown */.FV)((0,capacity_words/* noneHeldWords */.vd)(capacity))}`;
        return strong(row([label, found === undefined ? none : value, sure(found ?? breakingPoint)]));
    };
    return [
        line('Max Concurrent Users', maxUsers, `${(0,capacity_words/* atLeastWords */.EQ)(maxUsers)}${(0,timeline_view/* users */.VV)(maxUsers?.value ?? 0)} (${named(run)})`),
        line('Max Requests/Second', maxThroughput, throughputText(capacity, (0,limit_words/* boundsHeld */.XE)(limits))),
        breakingPoint === undefined
            ? strong(row(['Breaking Point', unbrokenText(capacity), sure(maxUsers)]))
            : line('Breaking Point', breakingPoint, breakingText(breakingPoint)),
        recommendedUsers === undefined && maxUsers !== undefined
            ? strong(row(['Recommended Max Load', cells_open((0,capacity_words/* noRecommendation */.Zw)(capacity)), PENDING]))
            : line('Recommended Max Load', recommendedUsers, recommendedText(capacity))
    ];
}
function unbrokenText(capacity) {
    const elsewhere = (0,capacity_words/* brokenElsewhereWords */.JU)(capacity);
    return elsewhere === undefined ? 'not reached' : `not known: ${(0,report_escape/* escapeMarkdown */.FV)(elsewhere)}`;
}
function throughputText(found, bounds) {
    const { maxThroughput, capacity } = found;
    const held = `${(0,capacity_words/* atLeastWords */.EQ)(maxThroughput)}${(0,format/* formatThroughput */.Y5)(maxThroughput?.value ?? 0)} within ${bounds}`;
    if (capacity === undefined)
        return held;
    const levels = (0,capacity_words/* isLevelBeyondKnee */.Pb)(found) ? 'it levels off' : 'by all loads it would level off';
    return `${held}; ${levels} at about ${(0,format/* formatThroughput */.Y5)(capacity.value)}, with ${(0,capacity_words/* plateauWords */.A4)(found)}`;
}
function breakingText(breakingPoint) {
    const { value, throughput, breach } = breakingPoint;
    const where = breach.endpoint === locust_run/* AGGREGATED */.Y$ ? 'all requests' : (0,report_escape/* codeCell */.MZ)(breach.endpoint);
    const { metric } = breach;
    return `${(0,timeline_view/* users */.VV)(value)} (${(0,format/* formatThroughput */.Y5)(throughput)})${(0,capacity_words/* atLatestWords */.Oo)(breakingPoint)}: ${(0,format/* metricLabel */.B)(metric)} of ${where} ${(0,load_words/* measured */.jh)(metric, breach.value)}, acceptable is ${(0,bound_text/* boundText */.O)('<', breach.bound, (0,metrics/* unitOfKey */.FU)(metric))}${(0,load_words/* boundOfWords */.Dw)(breach)}`;
}
function recommendedText(capacity) {
    const { recommendedUsers, headRoom, knee, maxUsers } = capacity;
    const isKnee = knee !== undefined && knee.value < (maxUsers?.value ?? 0);
    const below = isKnee
        ? `the knee at ${(0,timeline_view/* users */.VV)(knee.value)}${(0,capacity_words/* isLevelBeyondKnee */.Pb)(capacity) ? ', beyond which throughput hardly grows' : ''}`
        : 'the most that held';
    return `${(0,timeline_view/* users */.VV)(recommendedUsers?.value ?? 0)} (${(0,format/* formatPercent */.l9)(headRoom)} below ${below})`;
}
function sure(estimate) {
    return estimate === undefined
        ? 'low'
        : `${estimate.confidence}: ${(0,report_escape/* escapeMarkdown */.FV)((0,capacity_words/* confidenceWords */.gQ)(estimate))}`;
}
/** Without a capacity test nothing of it is known; what loads held, the requirements say. */
function openRows({ levels }) {
    const [limit] = levels.flatMap(({ kind, run: { timeline } }) => (kind === 'capacity'
        ? (0,timeline_limit/* limitOn */.x)('capacity', timeline.limits)
        : timeline.limits.find(({ of }) => of === 'capacity')) ?? []);
    const why = limit === undefined ? NO_TEST : (0,limit_words/* limitWords */.vd)(limit);
    return [
        'Max Concurrent Users',
        'Max Requests/Second',
        'Breaking Point',
        'Recommended Max Load'
    ].map(label => weak(row([label, cells_open(why), PENDING])));
}

;// CONCATENATED MODULE: ./src/report/document/ranked-merge.ts


const UNLISTED = 'No longer listed';
const TITLE = /^(?:-|\d+\.) \*\*(.+?)\*\*: (.*)$/;
const CODE = /^(?:(`+)(?!`).*?[^`]\1(?!`)|<code>.*?<\/code>)/;
/** The report's ranks with what people wrote of each name. Doing it twice changes nothing. */
function mergeRanks(oldLines, freshLines, words) {
    const { intro, entries: fresh } = entriesOf(freshLines, words);
    const ranks = new Set([UNLISTED, ...fresh.map(({ rank }) => rank)]);
    const { entries: all } = entriesOf(oldLines.map(strong), words);
    const old = all.filter(({ rank }) => ranks.has(rank));
    const used = new Set();
    const ranked = fresh.map(entry => {
        // People may name what the gate cannot.
        const own = old.find(({ rank, isOurs }) => isFree(entry) && !isOurs && rank === entry.rank);
        const same = own === undefined ? old.filter(({ name }) => name === entry.name) : [own];
        for (const one of same)
            used.add(one);
        const before = same.flatMap(({ details }) => details).filter(one => !asks(one, words));
        return { title: own?.title ?? entry.title, details: mergedDetails(before, entry.details) };
    });
    const left = old.filter(one => !used.has(one)).flatMap(one => unlisted(one, words));
    const items = all.filter(({ rank }) => !ranks.has(rank));
    return [...intro, ...[...ranked, ...items, ...left].flatMap(linesOf)];
}
/** What the report says; people's words where it asks for them; and what only people have. */
function mergedDetails(old, fresh) {
    const asked = new Set(fresh.map(({ label }) => label));
    const own = old.filter(({ label }) => !asked.has(label));
    return [
        ...own.filter(({ label }) => label === ''),
        ...fresh.flatMap((detail) => {
            const same = old.filter(({ label }) => label === detail.label);
            if (detail.line?.isWeak === true)
                return same.length > 0 ? same : [detail];
            return [{ ...detail, below: same.flatMap(ownBelow) }];
        }),
        ...own.filter(({ label }) => label !== '')
    ];
}
/** What people wrote of a name without a rank; nothing where they wrote nothing. */
function unlisted(entry, words) {
    const { title, rank, name, isOurs } = entry;
    const ours = isOurs && !isFree(entry) ? words.detailsOf(title) : [];
    const details = entry.details.flatMap(detail => {
        if (!ours.includes(detail.label))
            return asks(detail, words) ? [] : [detail];
        const below = ownBelow(detail);
        return below.length === 0 ? [] : [{ ...detail, below }];
    });
    if (rank === UNLISTED)
        return [{ title, details }];
    if (isOurs && details.length === 0)
        return [];
    const said = isOurs ? name : (TITLE.exec(title)?.[2] ?? name);
    return [{ title: `- **${UNLISTED}**: ${said}`, details }];
}
function isFree({ title, isOurs }) {
    return isOurs && title.includes(PENDING);
}
/** Whether people have written nothing. */
function asks({ line, below }, { questions }) {
    const said = line?.text.replace(/^.*?\*\*: */, '').trim();
    return said !== undefined && questions.includes(said) && below.length === 0;
}
function entriesOf(lines, words) {
    const weak = new Set(lines.filter(({ isWeak }) => isWeak).map(({ text }) => text));
    const found = withLinesBelow(lines);
    const isItem = ({ text }) => /^(?:-|\d+\.) /.test(text);
    const first = found.findIndex(({ line }) => isItem(line));
    const intro = (first === -1 ? found : found.slice(0, first)).map(({ line }) => line);
    return {
        intro: linesText(intro).trimEnd().split('\n'),
        entries: found.flatMap(({ line, below }) => isItem(line) ? [entryOf(line.text, detailsOf(below, weak), words)] : [])
    };
}
function entryOf(title, details, { endings, nameless }) {
    const [, rank, said = ''] = TITLE.exec(title) ?? [];
    const ending = endings.find(text => said.endsWith(`, ${text}`));
    const isPending = said.startsWith(PENDING) && isOpen(said);
    const isOurs = ending !== undefined || isPending || nameless.includes(said);
    const bare = ending === undefined ? said : said.slice(0, -`, ${ending}`.length);
    const name = isPending ? (rank ?? '') : (CODE.exec(bare)?.[0] ?? bare);
    return { title, rank, name, isOurs, details };
}
/** By the items of the least indentation, each with the lines below it. */
function detailsOf(below, weak) {
    const indent = /^\s+(?=(?:-|\d+\.) )/;
    const depth = Math.min(...below.flatMap(text => indent.exec(text)?.[0].length ?? []));
    const details = [];
    for (const text of below) {
        const isDetail = indent.exec(text)?.[0].length === depth;
        if (isDetail) {
            const line = { text, isWeak: weak.has(text) };
            details.push({ label: labelOf(text) ?? '', line, below: [] });
        }
        else if (details.length === 0)
            details.push({ label: '', line: undefined, below: [text] });
        else
            details.at(-1)?.below.push(text);
    }
    return details;
}
function linesOf({ title, details }) {
    return [
        '',
        title,
        ...details.flatMap(({ line, below }) => [...(line === undefined ? [] : [line.text]), ...below])
    ];
}

;// CONCATENATED MODULE: ./src/report/document/section-state.ts



/*
 * What later updates decide by, as facts beside the text that says it: JSON in the marker that begins a
 * section. People may change the text below; then the state is not of it any more, and is not believed.
 */
const TESTS = ['sustained', 'peak', 'normal', 'failures'];
const OUTCOMES = [...Object.keys(STANDINGS), 'pending'];
/** From which kind of run bottlenecks are known, the best first. */
const SOURCES = ['capacity', 'peak', 'load', 'none'];
const PRIMARIES = ['limit', 'nearest', 'open'];
const TRENDS = ['thirds', 'too-short', 'no-run', 'none'];
/** Of more, the text is read instead: a marker stays a line that people can pass over. */
const MAX_STATE_LENGTH = 4000;
/** 0 for the best source of bottlenecks. */
function sourceRank({ source }) {
    return SOURCES.indexOf(source);
}
/** In an order of their own, so that a marker changes only with what it says. */
function inTestOrder(tests) {
    const rank = ({ test }) => TESTS.indexOf(test);
    return [...tests].sort((a, b) => rank(a) - rank(b) || (a.title < b.title ? -1 : 1));
}
/**
 * The state of a section as its marker holds it, or undefined where the text alone must do: for
 * people's own words, and for more than a marker should hold.
 *
 * @param lines the section's text, which the state is bound to
 */
function stateJson(state, lines) {
    if ('tests' in state && state.tests.some(({ words }) => words !== undefined))
        return undefined;
    const json = (0,report_escape/* jsonForComment */.lX)({ text: digest(lines), ...state });
    return json.length > MAX_STATE_LENGTH ? undefined : json;
}
/** The state that a marker holds, or undefined when it is damaged, or not of this text. */
function parseState(name, json, lines) {
    if (json === undefined || json.length > MAX_STATE_LENGTH)
        return undefined;
    const fields = fieldsOf(json);
    return fields?.['text'] === digest(lines) ? PARSERS[name](fields) : undefined;
}
const PARSERS = {
    'test-summary': ({ tests }) => {
        if (!Array.isArray(tests))
            return undefined;
        const known = tests.flatMap((test) => testOf(test) ?? []);
        return known.length === tests.length ? { tests: known } : undefined;
    },
    'current-capacity': ({ isKnown }) => (typeof isKnown === 'boolean' ? { isKnown } : undefined),
    bottlenecks: fields => {
        const source = oneOf(SOURCES, fields['source']);
        const primary = oneOf(PRIMARIES, fields['primary']);
        return source === undefined || primary === undefined ? undefined : { source, primary };
    },
    'response-time-trends': fields => {
        const told = oneOf(TRENDS, fields['told']);
        return told === undefined ? undefined : { told };
    }
};
function testOf(value) {
    const { title, asAsked, ...fields } = isFields(value) ? value : {};
    const test = oneOf(TESTS, fields['test']);
    const outcome = oneOf(OUTCOMES, fields['outcome']);
    if (test === undefined || outcome === undefined)
        return undefined;
    if (typeof title !== 'string' || typeof asAsked !== 'boolean')
        return undefined;
    return { title, test, outcome, asAsked };
}
function oneOf(values, value) {
    return values.find(known => known === value);
}
function fieldsOf(json) {
    try {
        const value = JSON.parse(json);
        return isFields(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isFields(value) {
    return typeof value === 'object' && value !== null;
}
/**
 * FNV-1a of the text, whatever the spaces and the length of lines that a formatter gave its tables.
 * Indented items are details, which people fill in and no state is about.
 */
function digest(lines) {
    const said = lines.filter(line => !/^\s/.test(line));
    const text = inert(said.join('\n')).replace(/\s+/g, '').replace(/-{2,}/g, '-');
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) {
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
    return (hash >>> 0).toString(16).padStart(8, '0');
}

;// CONCATENATED MODULE: ./src/report/document/bottlenecks-section.ts
















const NO_COMPONENT = cells_open('Locust sees endpoints only: take it from your monitoring');
const NO_SOLUTION = cells_open('needs a profile of the service');
const NO_REMEDY = cells_open('needs a look at this resource');
const NO_LIMIT = cells_open('the run does not show where throughput levels off');
const SHARED = 'a resource that all endpoints share (workers, connection pool, CPU)';
const LIKELY = 'the likely limit (a hint)';
/** So many endpoints tell how far all of them are beyond their bounds. */
const MOST_EVIDENCE = 3;
const RANKS = ['Primary', 'Secondary', 'Tertiary'];
const bottlenecks_section_SOURCES = {
    capacity: 'the capacity test',
    peak: 'the peak load',
    load: 'another load'
};
const STATES = {
    first: 'the first to break as the load rose',
    beyond: 'beyond its acceptable bound',
    nearest: 'not reached'
};
const WORDS = {
    endings: [...Object.values(STATES), LIKELY],
    nameless: [SHARED],
    detailsOf: title => ['Limit', 'Impact', ...(title.endsWith(LIKELY) ? ['Component'] : [])],
    questions: ['TBD', NO_COMPONENT, NO_SOLUTION, NO_REMEDY, NO_LIMIT]
};
function sourceOf(data) {
    const capacity = capacityRun(data);
    if (capacity !== undefined)
        return { kind: 'capacity', run: capacity };
    const peak = data.levels.find(({ name }) => name === 'peak');
    if (peak !== undefined)
        return { kind: 'peak', run: peak.run };
    const other = data.levels.find(({ kind }) => kind === 'load');
    return other === undefined ? undefined : { kind: 'load', run: other.run };
}
/** What limits the service as far as Locust sees it: the endpoints nearest to or beyond their bounds. */
function bottlenecks_section_bottlenecks(data) {
    const source = sourceOf(data);
    const costs = source?.run.timeline.bottlenecks.endpoints ?? [];
    if (source === undefined || costs.length === 0) {
        const why = source === undefined ? 'no run under load was given' : 'the run has no endpoints';
        const ranks = RANKS.flatMap((rank, i) => openRank(rank, i + 1));
        const lines = [weak(`${PENDING} ${cells_open(why)}.`), ...ranks];
        return { lines, state: { source: 'none', primary: 'open' } };
    }
    const first = source.run.timeline.bottlenecks.firstToBreak;
    const known = `Known from ${bottlenecks_section_SOURCES[source.kind]} (${named(source.run)}).`;
    const likely = likelyRank(source.run);
    if (isShared(source.run)) {
        const lines = [...fixed(known), ...(likely ?? sharedRank(source.run)), ...hiddenRanks()];
        return { lines, state: { source: source.kind, primary: 'limit' } };
    }
    const lines = [
        ...fixed([known, ...remarks(source.run)].join(' ')),
        ...(likely ?? []),
        ...endpointRanks(brokenFirst(costs, source.run), {
            first,
            from: likely === undefined ? 0 : 1
        })
    ];
    const isNearest = likely === undefined && !isReached(source.run);
    return { lines, state: { source: source.kind, primary: isNearest ? 'nearest' : 'limit' } };
}
/** Those that broke where the load first did, with what each broke there the most, before the others. */
function brokenFirst(costs, { timeline }) {
    const { points = [], breakingPoint } = timeline.capacity ?? {};
    const breaches = points.find(({ users: load }) => load === breakingPoint?.value)?.breaches ?? [];
    const broken = (breakingPoint?.endpoints ?? []).flatMap((endpoint) => {
        const cost = costs.find(one => one.endpoint === endpoint);
        const breach = breaches.find(one => one.endpoint === endpoint);
        if (cost === undefined || breach === undefined)
            return [];
        const closest = { ...breach, ratio: breach.value / breach.bound };
        return [{ ...cost, closest, ...(0,present/* present */.E)({ at: breakingPoint?.value }) }];
    });
    const isBroken = new Set(broken.map(({ endpoint }) => endpoint));
    return [...broken, ...costs.filter(({ endpoint }) => !isBroken.has(endpoint))];
}
/** The endpoints in their order, on the ranks that are free. */
function endpointRanks(ordered, { first, from }) {
    return RANKS.slice(from).flatMap((rank, i) => {
        const cost = ordered[i];
        const number = from + i + 1;
        return cost === undefined
            ? openRank(rank, number, 'the run has no more endpoints')
            : rankLines(`${number}. **${rank} Bottleneck**`, cost, breaking(cost, first));
    });
}
function breaking({ endpoint, closest }, first) {
    if (endpoint === first)
        return 'first';
    return (closest?.ratio ?? 0) >= 1 ? 'beyond' : 'nearest';
}
function openRank(rank, number, why = 'nothing is known yet') {
    return [
        ...fixed('', `${number}. **${rank} Bottleneck**: ${PENDING} ${cells_open(why)}`),
        ...['Component', 'Limit', 'Impact', 'Solution'].map(label => weak(`   - **${label}**: TBD`))
    ];
}
function rankLines(title, cost, state) {
    return [
        ...fixed('', `${title}: ${(0,report_escape/* codeCell */.MZ)(cost.endpoint)}, ${STATES[state]}`),
        weak(`   - **Component**: ${NO_COMPONENT}`),
        ...fixed(`   - **Limit**: ${limitText(cost)}`, `   - **Impact**: ${impact(cost)}`),
        weak(`   - **Solution**: ${NO_SOLUTION}`)
    ];
}
/** What all endpoints have in common is no endpoint's fault, unless one clearly broke the most at first. */
function isShared({ timeline: { bottlenecks: found, capacity } }) {
    const bounded = found.endpoints.flatMap(({ closest }) => closest ?? []);
    return (capacity?.breakingPoint?.worstEndpoint === undefined &&
        bounded.length > 2 &&
        bounded.every(({ ratio }) => ratio >= 1));
}
/** The resource that gave out before response times did: a hint, and the best that there is. */
function likelyRank(run) {
    const { likelyLimit: limit, likelyLimitWords: words = '' } = run.resources ?? {};
    const row = run.resources?.rows.find(({ name }) => name === limit?.name);
    if (limit === undefined || row === undefined)
        return undefined;
    const group = (0,resource_view/* groupOf */.F8)(row);
    const title = row.title === row.name ? (0,report_escape/* codeCell */.MZ)(row.name) : (0,report_escape/* escapeMarkdown */.FV)(row.title);
    return [
        ...fixed('', `1. **Primary Bottleneck**: ${title}, ${LIKELY}`, `   - **Component**: ${group === 'Others' ? title : group}`, `   - **Limit**: ${(0,report_escape/* escapeMarkdown */.FV)(words, 600)}`, `   - **Impact**: ${likelyImpact(run)}`),
        weak(`   - **Solution**: ${NO_REMEDY}`)
    ];
}
function likelyImpact(run) {
    const { at, latencyAt } = run.resources?.likelyLimit ?? {};
    const later = latencyAt === undefined || at === undefined
        ? 'response times were not seen beyond their bounds'
        : `response times went beyond theirs ${(0,format/* formatDuration */.a3)(latencyAt - at)} later`;
    return isShared(run) ? `${later}; ${sharedImpact(run)}` : later;
}
function sharedImpact(run) {
    const beyond = run.timeline.bottlenecks.endpoints.filter(({ closest }) => closest !== undefined);
    const evidence = beyond
        .slice(0, MOST_EVIDENCE)
        .map(cost => `${(0,report_escape/* codeCell */.MZ)(cost.endpoint)} ${limitText(cost)}`);
    return `all ${(0,units_count/* formatCount */.B4)(beyond.length)} endpoints are beyond their bounds, the furthest: ${evidence.join('; ')}`;
}
function hiddenRanks() {
    return RANKS.slice(1).flatMap((rank, i) => openRank(rank, i + 2, 'it shows once the first one is gone'));
}
/** The endpoints are only the evidence for it. */
function sharedRank(run) {
    const [limit] = levelling(run);
    return [
        ...fixed('', `1. **Primary Bottleneck**: ${SHARED}`),
        weak(`   - **Component**: ${NO_COMPONENT}`),
        limit === undefined ? weak(`   - **Limit**: ${NO_LIMIT}`) : strong(`   - **Limit**: ${limit}`),
        ...fixed(`   - **Impact**: ${sharedImpact(run)}`),
        weak(`   - **Solution**: ${NO_SOLUTION}`)
    ];
}
/** Whether an endpoint broke a bound; a lower one, as of throughput, is on no rank. */
function isReached({ timeline, verdicts }) {
    const { endpoints } = timeline.bottlenecks;
    return ((timeline.capacity?.breakingPoint?.endpoints ?? []).length > 0 ||
        endpoints.some(({ closest }) => (closest?.ratio ?? 0) >= 1) ||
        verdicts.some(verdict => verdict.endpoint !== locust_run/* AGGREGATED */.Y$ && (0,bottlenecks/* isBrokenBound */.Yj)(verdict)));
}
function remarks(run) {
    const bounded = run.timeline.bottlenecks.endpoints.flatMap(({ closest }) => closest ?? []);
    return [
        ...levelling(run).map(text => `T${text.slice(1)}.`),
        ...(!isReached(run) && bounded.length > 0
            ? ['No endpoint reached its bound: those named are the nearest to theirs.']
            : [])
    ];
}
function levelling({ timeline }) {
    const { capacity, knee } = timeline.capacity ?? {};
    if (capacity === undefined || knee === undefined || !(0,capacity_words/* isLevelBeyondKnee */.Pb)(timeline.capacity))
        return [];
    return [
        `throughput levels off at about ${(0,format/* formatThroughput */.Y5)(capacity.value)}, from ${(0,timeline_view/* users */.VV)(knee.value)} on`
    ];
}
function limitText({ closest, at }) {
    if (closest === undefined)
        return cells_open('no target with enough requests');
    const { metric, value, bound, ratio } = closest;
    const of = ratio === Infinity ? '' : ` (${(0,format/* formatPercent */.l9)(ratio)} of it)`;
    const where = at === undefined ? '' : ` at ${(0,timeline_view/* users */.VV)(at)}`;
    return `${(0,format/* metricLabel */.B)(metric)} ${(0,load_words/* measured */.jh)(metric, value)}${where}, acceptable is ${(0,bound_text/* boundText */.O)('<', bound, (0,metrics/* unitOfKey */.FU)(metric))}${(0,load_words/* boundOfWords */.Dw)(closest)}${of}`;
}
function impact({ share, requests, average }) {
    return [
        ...(share === undefined ? [] : [`${(0,format/* formatPercent */.l9)(share)} of all response time`]),
        `${(0,units_count/* formatCount */.B4)(requests)} requests`,
        ...(average === undefined ? [] : [`${(0,format/* formatMs */._V)(average)} on average`])
    ].join(', ');
}
/** What a better source has found stays; what people wrote goes with its endpoint. */
function mergeBottlenecks(old, fresh) {
    return sourceRank(old.state) < sourceRank(fresh.state)
        ? old
        : { lines: mergeRanks(old.lines, fresh.lines, WORDS), state: fresh.state };
}

// EXTERNAL MODULE: ./src/config/criterion.ts
var config_criterion = __webpack_require__(78477);
// EXTERNAL MODULE: ./src/units/letter-case.ts
var letter_case = __webpack_require__(80336);
// EXTERNAL MODULE: ./src/report/markdown/markdown.ts + 1 modules
var markdown = __webpack_require__(26841);
// EXTERNAL MODULE: ./src/report/view/links.ts
var links = __webpack_require__(15415);
// EXTERNAL MODULE: ./src/report/view/resource-facts.ts
var resource_facts = __webpack_require__(19734);
;// CONCATENATED MODULE: ./src/report/document/frame.ts









/* What stands around the measurements: the last update, scaling, references, the test environment. */
const OUTSIDE = 'load-test data cannot tell';
const NOTICE = `${PENDING} ${cells_open('load-test data tell neither instances nor resources')}.`;
/** By what and with which verdict the document was last written. */
function lastUpdate({ report, levels }) {
    const { evaluation, context } = report;
    const runs = levels.map(({ run }) => named(run)).join(', ');
    const where = [
        ...(context.commit === undefined ? [] : [`commit ${(0,report_escape/* codeSpan */.SS)(context.commit.slice(0, 12))}`]),
        ...(context.runUrl === undefined ? [] : [`[workflow run](${(0,markdown/* safeUrl */.Pl)(context.runUrl)})`]),
        ...(context.reportUrl === undefined ? [] : [`[HTML report](${(0,markdown/* safeUrl */.Pl)(context.reportUrl)})`])
    ];
    return fixed(`**Last update**: ${STANDINGS[evaluation.outcome].icon} ${(0,sentence/* ended */.v)((0,report_escape/* escapeMarkdown */.FV)(evaluation.headline, 1000))}`, '', `Filled in by Locust Gate ${(0,report_escape/* escapeMarkdown */.FV)(context.version)} from ${runs || 'no run'}${where.length === 0 ? '' : ` (${where.join(', ')})`}. What the data cannot answer is marked TBD with the reason. Text between markers is written anew; text outside them is yours, and so is what you write in place of a TBD in a table or list.`);
}
/** Of this a load test tells at most when a trigger was met: people fill it in, and it stays. */
function scalingAdvice({ levels }) {
    const group = (title, items) => [
        ...fixed('', `#### ${title}`, ''),
        ...items.map(item => weak(`- ${item}`))
    ];
    return [
        ...fixed(NOTICE),
        ...group('Horizontal Scaling', [
            '**Current Instances**: TBD',
            '**Recommended Instances**: TBD'
        ]),
        triggerOf('up', 'Scaling Trigger', levels) ??
            weak('- **Scaling Trigger**: CPU > 70% for 5 minutes'),
        triggerOf('down', 'Scale-down Trigger', levels) ??
            weak('- **Scale-down Trigger**: CPU < 30% for 10 minutes'),
        ...levels.flatMap(triggers),
        ...group('Vertical Scaling', [
            '**Current Resources**: TBD',
            '**Recommended Resources**: TBD',
            '**When to Scale**: TBD'
        ]),
        ...group('Database Scaling', [
            '**Read Replicas**: TBD (current) → TBD (recommended)',
            '**Connection Pool**: TBD (current) → TBD (recommended)',
            '**Instance Size**: TBD (current) → TBD (recommended)'
        ]),
        ...group('Cache Scaling', [
            '**Memory**: TBD MB (current) → TBD MB (recommended)',
            '**Cluster Nodes**: TBD (current) → TBD (recommended)',
            '**Eviction Policy**: TBD'
        ])
    ];
}
/** The team's own, which stand in its config; undefined where it has none. */
function triggerOf(direction, label, levels) {
    const all = levels.flatMap(({ run }) => run.resources?.scaling ?? []);
    const own = all.filter(result => result.explicit && result.direction === direction);
    if (own.length === 0)
        return undefined;
    const said = own.map(({ title, criterion, unit }) => `${title} ${(0,config_criterion/* criterionText */.P6)(criterion, unit)}`);
    return strong(`- **${label}**: ${(0,report_escape/* escapeMarkdown */.FV)([...new Set(said)].join(', or '), 1000)}`);
}
/** `**Scale up in Sustained Load**: app.cpu > 70% for 5 min: met …`, a line for each direction. */
function triggers({ title, run }) {
    const facts = (0,resource_facts/* scalingFacts */.pw)(run);
    const labels = [...new Set(facts.map(({ label }) => label))];
    return labels.map(label => {
        const said = facts.filter(fact => fact.label === label).map(({ value }) => value);
        return strong(`- **${(0,letter_case/* upperFirst */.Z)(label)} in ${title}**: ${(0,report_escape/* escapeMarkdown */.FV)(said.join('; '), 1000)}`);
    });
}
/** What people have answered stays; the pending line goes once that is all of it. */
function mergeScaling(old, fresh) {
    const lines = mergeLines(old, fresh);
    const isAnswered = !lines.some(line => line.startsWith('- ') && isOpen(line));
    return { lines: isAnswered ? lines.filter(line => line !== NOTICE) : lines, isAnswered };
}
const NOT_RUN = cells_open('not run yet');
/** Links to the results of each kind of test, as the document knows them, and to what else a reader needs. */
function references({ report, levels }, { 'test-summary': summary }) {
    const url = report.context.reportUrl ?? report.context.runUrl;
    const result = (label, name, isHere) => {
        if (isHere && url !== undefined)
            return strong(`- **${label}**: [Link](${(0,markdown/* safeUrl */.Pl)(url)})`);
        const known = summary?.tests.some(({ test, outcome }) => test === name && outcome !== 'pending');
        return weak(`- **${label}**: ${known === true ? cells_open('no link was given') : NOT_RUN}`);
    };
    const isHere = (name) => levels.some(level => level.name === name);
    const isRecovery = levels.some(({ kind }) => kind === 'recovery');
    return [
        result('Sustained Load Test Results', 'sustained', isHere('sustained')),
        result('Peak Load Test Results', 'peak', isHere('peak')),
        result('Failure Scenarios Test Results', 'failures', isRecovery),
        ...levels.flatMap(({ title, run }) => (0,links/* runLinks */.$)(run, report.evaluation.links).map(({ name, url }) => strong(`- **${(0,report_escape/* escapeMarkdown */.FV)(name, 100)}, ${title}**: ${(0,report_escape/* markdownLink */.iQ)('Link', url)}`))),
        weak('- **Load Testing Guide**: TBD'),
        weak('- **Operations Runbook**: TBD')
    ];
}
/** Of a test that was not run yet when the document was last written, the report knows as much or more. */
function mergeReferences(old, fresh) {
    return mergeLines(old.filter(line => !line.endsWith(`: ${NOT_RUN}`)), fresh);
}
/** What is known of the environment: the date and the release of Locust. */
function testEnvironment({ levels }) {
    const dates = levels.flatMap(({ run }) => dateOf(run) ?? []).sort();
    const [first, last] = [dates[0], dates.at(-1)];
    const releases = [...new Set(levels.map(({ run }) => run.run.locust.label))].join(', ');
    return [
        first === undefined || last === undefined
            ? weak(`- **Date**: ${cells_open('no time in the files')}`)
            : strong(`- **Date**: ${first === last ? first : `${first} to ${last}`}`),
        weak(`- **Environment**: ${cells_open(OUTSIDE)}`),
        levels.length === 0
            ? weak('- **Load Generator**: Locust')
            : strong(`- **Load Generator**: Locust ${(0,report_escape/* escapeMarkdown */.FV)(releases)}${generatorSaid(levels)}`),
        ...['Monitoring', 'Database', 'Cache', 'Application'].map(label => weak(`- **${label}**: ${cells_open(OUTSIDE)}`))
    ];
}
/** ` on AMD EPYC 7763, 4 cores, 16,384 MB`, each kind of machine once. */
function generatorSaid(levels) {
    const machines = levels.flatMap(({ run }) => run.resources?.generator ?? []);
    const texts = [...new Set(machines.map(resource_facts/* generatorText */.rp))].filter(text => text !== '');
    return texts.length === 0 ? '' : ` on ${texts.map(text => (0,report_escape/* escapeMarkdown */.FV)(text)).join('; ')}`;
}

// EXTERNAL MODULE: ./src/evaluate/verdict/sentence.ts
var verdict_sentence = __webpack_require__(17128);
// EXTERNAL MODULE: ./src/evaluate/verdict/recovery-words.ts
var recovery_words = __webpack_require__(54118);
// EXTERNAL MODULE: ./src/report/markdown/timeline-markdown.ts
var timeline_markdown = __webpack_require__(62381);
// EXTERNAL MODULE: ./src/report/view/note-text.ts + 1 modules
var note_text = __webpack_require__(19990);
// EXTERNAL MODULE: ./src/report/view/view.ts + 1 modules
var view = __webpack_require__(38153);
// EXTERNAL MODULE: ./src/report/view/target-verdicts.ts
var target_verdicts = __webpack_require__(84472);
// EXTERNAL MODULE: ./src/report/view/failed-run.ts
var failed_run = __webpack_require__(90957);
;// CONCATENATED MODULE: ./src/report/document/level-numbers.ts








/* Throughput and errors of one load level, as lists. */
const OTHER_KINDS = {
    http4xx: 'HTTP 4xx',
    http5xx: 'HTTP 5xx',
    assertion: 'failed checks',
    other: 'other'
};
const KNOWN_KINDS = [
    ['Timeout Errors', 'timeout'],
    ['Connection Errors', 'connection'],
    ['Rate Limit (429)', 'rateLimited']
];
const THROUGHPUT = ['Total Requests', 'Requests/Second', 'Peak RPS', 'Average RPS'];
/** The lists of a load level that was not run. */
function pendingNumbers(why) {
    const errors = ['Total Errors', 'Error Rate', ...KNOWN_KINDS.map(([label]) => label)];
    return {
        throughput: THROUGHPUT.map(label => item(label, undefined, why)),
        errorRates: errors.map(label => item(label, undefined, why))
    };
}
function throughputGrade(run, verdict) {
    const failed = (0,failed_run/* failedFirst */.Y)(run, verdict);
    return failed === undefined
        ? gradeText(verdict)
        : `⚠️ ${failed}; otherwise ${gradeWords(verdict)}`;
}
/** Requests: how many, in the steady state, at their peak, and over the run. */
function throughput(run) {
    const { timeline, metrics } = run;
    const { average, requests, steady } = timeline.throughput;
    const { limits } = timeline;
    const peaks = (0,timeline_view/* peaksOf */.Wd)(timeline.throughput);
    const verdict = (0,target_verdicts/* targetVerdicts */.aJ)(run, locust_run/* AGGREGATED */.Y$).find(({ metric }) => metric === 'throughput');
    const grade = verdict === undefined ? '' : ` (${throughputGrade(run, verdict)})`;
    // With a warm-up that is left out it is the steady state that was graded.
    const isOfSteady = steady !== undefined && verdict?.value === steady;
    const total = metrics.requests ?? requests;
    return [
        item('Total Requests', total === undefined ? undefined : (0,units_count/* formatCount */.B4)(total), 'the files have no total row'),
        item('Requests/Second', steady === undefined
            ? undefined
            : `${(0,format/* formatThroughput */.Y5)(steady)} in the steady state${isOfSteady ? grade : ''}`, (0,limit_words/* whyNo */.ax)('steady-state', limits)),
        item('Peak RPS', peaks.length === 0 ? undefined : (0,report_escape/* escapeMarkdown */.FV)(peaks.join('; ')), (0,limit_words/* whyNo */.ax)('peak', limits)),
        item('Average RPS', average === undefined
            ? undefined
            : `${(0,format/* formatThroughput */.Y5)(average)} over the whole run, ramp-up included${isOfSteady ? '' : grade}`, 'the files tell no duration')
    ];
}
function item(label, value, why) {
    return `- **${label}**: ${value ?? cells_open(why)}`;
}
/** What was graded is the last, behind which its grade stands. */
function rateText(whole, graded = whole) {
    return graded === whole
        ? (0,format/* formatPercent */.l9)(whole)
        : `${(0,format/* formatPercent */.l9)(whole)} over the whole run, ${(0,format/* formatPercent */.l9)(graded)} without the warm-up`;
}
/** Failed requests: how many and of which kind. */
function errorRates(run) {
    const { failures, errorRate, errors } = run.metrics;
    const verdict = (0,target_verdicts/* targetVerdicts */.aJ)(run, locust_run/* AGGREGATED */.Y$).find(({ metric }) => metric === 'error-rate');
    const grade = verdict === undefined ? '' : ` (${gradeText(verdict)})`;
    const count = (kind) => errors === undefined ? undefined : (0,units_count/* formatCount */.B4)(errors[kind]);
    const others = locust_run/* ERROR_KINDS */.z1.flatMap(kind => {
        const label = OTHER_KINDS[kind];
        const times = errors?.[kind] ?? 0;
        return label === undefined || times === 0 ? [] : [`${(0,units_count/* formatCount */.B4)(times)} ${label}`];
    });
    const noKinds = 'there is no _failures.csv';
    return [
        item('Total Errors', failures === undefined ? undefined : (0,units_count/* formatCount */.B4)(failures), 'the files have no total row'),
        item('Error Rate', errorRate === undefined ? undefined : `${rateText(errorRate, verdict?.value)}${grade}`, 'there were no requests'),
        ...KNOWN_KINDS.map(([label, kind]) => item(label, count(kind), noKinds)),
        ...(others.length === 0 ? [] : [`- **Other Errors**: ${others.join(', ')}`])
    ];
}

// EXTERNAL MODULE: ./src/config/defaults.ts
var defaults = __webpack_require__(31954);
// EXTERNAL MODULE: ./src/evaluate/load-level.ts
var load_level = __webpack_require__(80828);
;// CONCATENATED MODULE: ./src/report/document/levels.ts




const ORDER = ['sustained', 'peak', 'normal'];
const TITLES = {
    sustained: 'Sustained Load',
    peak: 'Peak Load',
    normal: 'Normal Load'
};
const WORST = ['could-not-judge', 'failed', 'warned', 'passed'];
/** Each load level of the report once; of several runs the worst speaks, of equals the latest, of repeats the one that tells of all. */
function documentData(report) {
    const { runs } = report.evaluation;
    const names = [...new Set(runs.map(run => run.loadLevel))];
    const order = [...ORDER, ...names.filter(name => !ORDER.includes(name))];
    const levels = order.flatMap(name => {
        const own = runs.filter(run => run.loadLevel === name);
        const run = own.reduce((worst, next) => (worst === undefined || speaksBefore(next, worst) ? next : worst), undefined);
        return run === undefined ? [] : [levelOf(name, run, own.length)];
    });
    return { report, levels };
}
function speaksBefore(a, b) {
    const [rankA, rankB] = [WORST.indexOf(a.outcome), WORST.indexOf(b.outcome)];
    if (rankA !== rankB)
        return rankA < rankB;
    const [tellsA, tellsB] = [a, b].map(({ repeat }) => repeat?.comparedAt === undefined);
    if (tellsA !== tellsB)
        return tellsA === true;
    return (a.run.startedAt ?? 0) >= (b.run.startedAt ?? 0);
}
function levelOf(name, run, runs) {
    const kind = kindOf(name, run);
    const title = titleOf(name, kind);
    const asked = askedOf(run);
    return { name, kind, title, heading: runHeading(name, { title, run, asked }), run, runs, asked };
}
function askedOf({ run, level }) {
    const { users, durationSeconds } = level;
    return {
        ...((0,load_level/* isOtherLoad */.fH)(run.peakUsers, users) ? { users: (0,units_count/* formatCount */.B4)(users ?? 0) } : {}),
        ...((0,load_level/* isOtherLoad */.fH)(run.durationSeconds, durationSeconds)
            ? { duration: (0,format/* formatDuration */.a3)(durationSeconds ?? 0) }
            : {})
    };
}
/** What the level asks for: the built-in load, unless the team's own is another. */
function runHeading(name, { title, run, asked }) {
    const level = builtIn(name);
    if (level === undefined)
        return title;
    const { peakUsers, durationSeconds } = run.run;
    const meantUsers = asked.users ?? (peakUsers === undefined ? undefined : (0,units_count/* formatCount */.B4)(peakUsers));
    const isUsualLength = asked.duration === undefined
        ? isNear(durationSeconds, level.durationSeconds)
        : asked.duration === (0,format/* formatDuration */.a3)(level.durationSeconds ?? 0);
    if (meantUsers === (0,units_count/* formatCount */.B4)(level.users ?? 0) && isUsualLength)
        return headingOf(level);
    const length = asked.duration ?? (durationSeconds === undefined ? undefined : (0,format/* formatDuration */.a3)(durationSeconds));
    const load = [meantUsers === undefined ? undefined : `${meantUsers} users`, length];
    return `${title} (${load.filter(text => text !== undefined).join(', ')})`;
}
function isNear(seconds, meant) {
    return meant === undefined || (seconds !== undefined && Math.abs(seconds / meant - 1) <= 0.05);
}
function kindOf(name, { level, timeline }) {
    if (level.kind !== 'load')
        return level.kind;
    // Any run whose load rises has a capacity; the built-in levels still mean what they say.
    return timeline.capacity !== undefined && !ORDER.includes(name) ? 'capacity' : 'load';
}
function titleOf(name, kind) {
    const title = TITLES[name];
    if (title !== undefined)
        return title;
    switch (kind) {
        case 'recovery':
            return `Failure Scenarios (${(0,report_escape/* codeCell */.MZ)(name)})`;
        case 'capacity':
            return `Capacity Test (${(0,report_escape/* codeCell */.MZ)(name)})`;
        case 'load':
            return `Load Level ${(0,report_escape/* codeCell */.MZ)(name)}`;
    }
}
/** `Sustained Load (200 users, 30 min)`: what a level asks for. */
function headingOf({ name, users, durationSeconds }) {
    const title = TITLES[name] ?? name;
    const asked = [
        ...(users === undefined ? [] : [`${users} ${users === 1 ? 'user' : 'users'}`]),
        ...(durationSeconds === undefined ? [] : [(0,format/* formatDuration */.a3)(durationSeconds)])
    ];
    return asked.length === 0 ? title : `${title} (${asked.join(', ')})`;
}
/** What a level asks for and is held to, also where the report has no run of it. */
function meantLevel({ report }, name) {
    return report.evaluation.loadLevels?.find(level => level.name === name) ?? builtIn(name);
}
function builtIn(name) {
    return defaults/* BUILT_IN_LEVELS */.$w.find(level => level.name === name);
}
/** The level that requirements are held against: steady load as in everyday use. */
function everydayLevel({ levels }) {
    return ['sustained', 'normal'].flatMap(name => levels.filter(level => level.name === name))[0];
}

;// CONCATENATED MODULE: ./src/report/document/resources.ts








/** Why nothing of the system itself can be said. */
const NO_RESOURCES = 'Locust does not measure them: take them from your monitoring';
/** Metrics of the document with their targets under sustained and peak load. */
const RESOURCES = {
    application: [
        ['app.cpu', 'CPU Usage', '%', '< 70%', '< 90%'],
        ['app.memory', 'Memory Usage', ' MB', '< 80%', '< 90%'],
        ['app.workers', 'Worker Threads', '', 'N/A', 'N/A'],
        ['app.queue', 'Request Queue', '', '< 100', '< 500']
    ],
    database: [
        ['postgresql.connections', 'Connections', '', '< 80', '< 95'],
        ['postgresql.cpu', 'CPU Usage', '%', '< 70%', '< 90%'],
        ['postgresql.query-latency', 'Query Latency', ' ms', '< 50ms', '< 100ms'],
        ['postgresql.lock-waits', 'Lock Waits', '', '< 10', '< 50'],
        ['postgresql.slow-queries', 'Slow Queries', '', '0', '< 10']
    ],
    cache: [
        ['redis.memory', 'Memory Usage', ' MB', '< 80%', '< 90%'],
        ['redis.hit-rate', 'Hit Rate', '%', '> 70%', '> 60%'],
        ['redis.commands', 'Commands/sec', '', 'N/A', 'N/A'],
        ['redis.evictions', 'Evictions', '', '< 100', '< 500'],
        ['redis.latency', 'Latency', ' ms', '< 5ms', '< 10ms']
    ]
};
/** Where rows that the document does not foresee stand: the team's own beside the application's. */
const COMPONENTS = {
    'Application server': 'application',
    PostgreSQL: 'database',
    Redis: 'cache',
    Others: 'application'
};
const HEAD = ['Metric', 'Min', 'Avg', 'Max', 'Target'];
const LOADS = [
    ['sustained', 'Sustained Load'],
    ['peak', 'Peak Load'],
    ['normal', 'Normal Load']
];
/** The document has no table of it, and no target: it has one once it was measured. */
const UNFORESEEN = 'normal';
/** Its label begins the item that says where a table's numbers are from. */
const MEASURED = '- **Measured**:';
/** A component's tables under both loads: what was measured, and what people write for the rest. */
function resourceSection(component, { levels }) {
    return {
        name: `resources-${component}`,
        write: old => {
            const known = old?.lines ?? [];
            const wasMeasured = known.some(line => line.startsWith(MEASURED));
            const runOf = (load) => levels.find(({ name }) => name === load)?.run;
            const isKnownOf = (load) => resources_rowsOf(component, runOf(load)).some(isKnown);
            const loads = LOADS.filter(([name, title]) => name !== UNFORESEEN || isKnownOf(name) || known.includes(`#### ${title}`));
            const isMeasured = wasMeasured || loads.some(([name]) => isKnownOf(name));
            const fresh = [
                ...(isMeasured ? [] : fixed(`${PENDING} TBD: ${NO_RESOURCES}.`, '')),
                ...loads.flatMap(([name, title], i) => [
                    ...fixed(...(i === 0 ? [] : ['']), `#### ${title}`, ''),
                    ...(isMeasured ? [measuredItem(name, component, runOf(name)), ...fixed('')] : []),
                    ...table(component, name, runOf(name))
                ])
            ];
            return {
                lines: old === undefined ? fresh.map(({ text }) => text) : mergeLines(known, fresh)
            };
        }
    };
}
function table(component, level, run) {
    const foreseen = RESOURCES[component];
    const rows = resources_rowsOf(component, run);
    const others = rows.filter(({ name }) => !foreseen.some(([known]) => known === name));
    return [
        ...fixed(...head(HEAD)),
        ...foreseen.map(([name, metric, unit, sustained, peak]) => {
            const found = rows.find(other => other.name === name);
            const target = { sustained, peak, normal: 'N/A' }[level];
            const tbd = `TBD${unit}`;
            return found === undefined || !isKnown(found)
                ? weak(row([metric, tbd, tbd, tbd, target]))
                : strong(row([metric, ...cellsOf(found, target)]));
        }),
        ...others.map(other => resourceLine(other))
    ];
}
function resources_rowsOf(component, run) {
    return run === undefined
        ? []
        : (0,resource_view/* resourceGroups */.bb)(run).filter(other => COMPONENTS[(0,resource_view/* groupOf */.F8)(other)] === component);
}
function isKnown({ value }) {
    return value !== undefined;
}
function resourceLine(found) {
    return strong(row([resources_labelOf(found), ...cellsOf(found)]));
}
function resources_labelOf(found) {
    const label = found.title === found.name ? (0,report_escape/* codeCell */.MZ)(found.name) : (0,report_escape/* escapeMarkdown */.FV)((0,resource_view/* subjectTitle */.X2)(found));
    // As it will stand in the document, where it is found again.
    return inert(label);
}
/** Least, mean and most, and the target with what became of it. */
function cellsOf(found, foreseen = 'N/A') {
    const { min, avg, max } = (0,resource_view/* extremesOf */.nx)(found);
    const total = found.statistic === 'total' ? (0,resource_view/* measuredText */.AY)(found) : '';
    const numbers = [min, avg, max || total].map(text => text || (isKnown(found) ? '–' : 'TBD'));
    const { target, acceptable } = (0,resource_view/* boundsOf */.BO)(found);
    return [...numbers, (0,report_escape/* escapeMarkdown */.FV)(`${target || acceptable || foreseen}${resources_statusOf(found)}`, 600)];
}
/** `: ✅ target met (max 36%)`; of what is not graded, why. */
function resources_statusOf(found) {
    const { grade, effect, wouldFail } = found;
    const measured = (0,resource_view/* measuredText */.AY)(found);
    const { remark } = found.reading;
    const which = measured === '' ? '' : ` (${[measured, ...(remark === undefined ? [] : [remark])].join(', ')})`;
    if (grade === undefined) {
        const isPlain = found.reason.kind === 'measured' || found.reason.kind === 'compared';
        return isPlain ? '' : `: not graded: ${(0,resource_view/* besideNumbers */.tT)(found)}`;
    }
    if (!isKnown(found) || grade === 'undecided')
        return `: ❔ ${grade}: ${found.words.reason}`;
    const word = grade === 'target' ? 'target met' : grade;
    return `: ${EFFECTS[effect]} ${word}${wouldFail === true ? ' (would fail)' : ''}${(0,accepted/* acceptedRemark */.C8)(found)}${which}`;
}
/** Where a table's numbers are from, and which rows they are. */
function measuredItem(level, component, run) {
    const rows = resources_rowsOf(component, run);
    if (run === undefined || !rows.some(isKnown)) {
        const [first] = rows;
        const why = first === undefined
            ? `no ${level} run with these resource metrics was given`
            : `nothing of it is known: ${first.words.reason}`;
        return weak(`${MEASURED} ${cells_open(why)}`);
    }
    return strong(`${MEASURED} ${provenance(run)}${rowsSaid(component, run)}`);
}
/** `steady state 10:03:20–10:05:00 UTC of `sustained` (2026-11-24), read from Prometheus`. */
function provenance(run) {
    const [span = '', ...facts] = (0,resource_facts/* resourceFacts */.eC)(run);
    const date = dateOf(run);
    const when = date === undefined ? '' : ` (${date})`;
    return [`${span === '' ? '' : `${span} of `}${named(run)}${when}`, ...facts].join(', ');
}
/** Rows that are not of this run are open, older, or people's. */
function rowsSaid(component, run) {
    const rows = resources_rowsOf(component, run);
    const foreseen = RESOURCES[component];
    const known = foreseen.filter(([name]) => rows.some(one => one.name === name && isKnown(one)));
    // The team's own have a row of their own that says it.
    const unknown = foreseen.flatMap(([name, metric]) => {
        const found = rows.find(one => one.name === name && !isKnown(one));
        return found === undefined ? [] : [`${metric} (${(0,report_escape/* escapeMarkdown */.FV)(found.words.reason, 600)})`];
    });
    const isWhole = known.length === foreseen.length;
    const said = isWhole
        ? ''
        : `; of this run: ${known.map(([, metric]) => metric).join(', ') || 'none'}`;
    return `${said}${unknown.length === 0 ? '' : `; not known: ${unknown.join(', ')}`}`;
}
/** Resource metrics of a load level that has no tables of its own among those of the system. */
function levelResources({ name, run }) {
    const rows = (0,resource_view/* resourceGroups */.bb)(run);
    if (rows.length === 0 || LOADS.some(([load]) => load === name))
        return [];
    return [
        '',
        '#### Resources',
        '',
        `Measured: ${provenance(run)}.`,
        '',
        ...head(HEAD),
        ...rows.map(found => resourceLine(found).text)
    ];
}
const resources_TRENDS = [
    ['app.cpu', 'CPU'],
    ['app.memory', 'Memory'],
    ['postgresql.connections', 'Database Connections'],
    ['redis.hit-rate', 'Cache Hit Rate']
];
const PARTS = 3;
/** How the main resources went over the everyday run, by its thirds. */
function resourceTrends(run) {
    return [
        ...fixed('```', 'Time Series Data:'),
        ...resources_TRENDS.map(([name, label]) => {
            const thirds = run === undefined ? undefined : thirdsOf(run, name);
            return thirds === undefined
                ? weak(`- ${label}: TBD: ${NO_RESOURCES}`)
                : strong(`- ${label}: ${thirds}`);
        }),
        ...fixed('```')
    ];
}
/** `41%, 45%, 52% on average (thirds of the run)`; undefined where a third has no points. */
function thirdsOf({ resources, timeline }, name) {
    const found = resources?.rows.find(one => one.name === name);
    const { startedAt, seconds } = timeline;
    if (found === undefined || startedAt === undefined || seconds <= 0)
        return undefined;
    const parts = Array.from({ length: PARTS }, (_, part) => {
        const from = startedAt + (part * seconds) / PARTS;
        const values = found.reading.points
            .filter(([at]) => at >= from && at <= from + seconds / PARTS)
            .map(([, value]) => value);
        return values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0) / values.length;
    });
    if (parts.some(part => part === undefined))
        return undefined;
    const texts = parts.map(part => (0,format/* formatValue */.Fl)(found.unit, part ?? 0));
    return `${texts.join(', ')} on average, by thirds of the run`;
}

;// CONCATENATED MODULE: ./src/report/document/level-section.ts






















const SHOWN = [50, 95, 99];
const SHOWN_KEYS = SHOWN.map(percent => `p${percent}`);
const level_section_HEAD = ['Endpoint', ...SHOWN.map(percent => `P${percent}`), 'Status'];
/** More endpoints than this nobody reads in a document; the worst are shown. */
const MOST_ENDPOINTS = 200;
const BLURRED = {
    capacity: 'The numbers below are over all loads, those past the limit included; by load: see the load curve.',
    recovery: 'The numbers below include the incidents; see recovery.'
};
/** Said in one sentence of their own. */
const DIFFERS = ['users-differ', 'duration-differs'];
/** Response times, throughput and errors of a load level; open when the report has no run of it. */
function levelSection(name, data) {
    const level = data.levels.find(one => one.name === name);
    if (level === undefined)
        return pendingLevel(name, data);
    const { run } = level;
    return fixed(`### ${level.heading}`, '', ...intro(level), '', '#### Response Times', '', ...responseTimes(run), '', '#### Throughput', '', ...throughput(run), '', '#### Error Rates', '', ...errorRates(run), ...loadCurve(level), ...levelResources(level), ...recovery(run));
}
function pendingLevel(name, data) {
    const why = `no ${name} run was given`;
    const numbers = pendingNumbers(why);
    return fixed(`### ${headingOf(meantLevel(data, name) ?? { name })}`, '', `${PENDING} ${cells_open(why)}.`, '', '#### Response Times', '', ...head(level_section_HEAD), pendingRow(why), '', '#### Throughput', '', ...numbers.throughput, '', '#### Error Rates', '', ...numbers.errorRates);
}
/** What was run and how it was judged, and whether it is the test that the heading names. */
function intro({ kind, run, runs, asked }) {
    const date = dateOf(run);
    const facts = (0,view/* runFacts */.pI)(run)
        .slice(1)
        .map(fact => (0,report_escape/* escapeMarkdown */.FV)(fact));
    const others = runs === 1 ? '' : ` The worst of ${(0,units_count/* formatCount */.B4)(runs)} runs is shown.`;
    const differs = [
        ...(asked.users === undefined ? [] : [`${asked.users} users`]),
        ...(asked.duration === undefined ? [] : [asked.duration])
    ];
    const loud = run.notes.filter(({ code, severity }) => severity !== 'info' && !DIFFERS.includes(code));
    const items = [
        ...(differs.length === 0
            ? []
            : [
                `- ⚠️ Not the test that this load level means: it asks for ${(0,report_escape/* escapeMarkdown */.FV)(differs.join(' and '))}.`
            ]),
        ...loud.map(note => `- ⚠️ ${(0,sentence/* ended */.v)((0,report_escape/* escapeMarkdown */.FV)((0,note_text/* sentenceCase */.o3)(note.message), 600))}`),
        ...(kind === 'load' ? steadyItems(run) : [`- ${BLURRED[kind]}`])
    ];
    return [
        `Run ${named(run)}${date === undefined ? '' : ` of ${date}`}: ${facts.join(', ')}. ${standingText(standingOf(run))}${worstReason(run)}.${others}`,
        ...(items.length === 0 ? [] : ['', ...items])
    ];
}
/** Why the run did not simply pass. */
function worstReason(run) {
    const reason = reasonWhyNot(run);
    return reason === undefined ? '' : `: ${(0,report_escape/* escapeMarkdown */.FV)(reason, 600)}`;
}
function reasonWhyNot(run) {
    const { outcome, verdicts, notes } = run;
    if (outcome === 'passed')
        return undefined;
    if (outcome === 'could-not-judge') {
        return notes.find(({ severity }) => severity === 'error')?.message;
    }
    const effect = outcome === 'failed' ? 'fail' : 'warn';
    const worst = (0,order/* worstFirst */.md)(verdicts).find(verdict => verdict.effect === effect);
    return worst === undefined
        ? (0,resource_view/* worstResourceSentence */.ZY)(run, [effect])
        : `${(0,verdict_sentence/* sentenceOf */.$N)(worst)}${(0,accepted/* acceptedUntil */.i4)(worst)}`;
}
function steadyItems(run) {
    return (0,timeline_view/* timelineFacts */.L7)(run)
        .filter(({ label }) => label === 'warm-up' || label === 'steady state')
        .map(({ label, value }) => `- **${(0,letter_case/* upperFirst */.Z)(label)}**: ${(0,report_escape/* escapeMarkdown */.FV)(value, 600)}`);
}
function pendingRow(why) {
    return row(['TBD', ...SHOWN.map(() => 'TBD'), `${PENDING} ${why}`]);
}
function responseTimes(run) {
    const rows = shownEndpoints(run);
    const total = run.run.aggregated;
    const left = run.run.endpoints.length - rows.length;
    return [
        ...head(level_section_HEAD),
        ...rows.map(endpoint => endpointRow(run, endpoint, (0,report_escape/* codeCell */.MZ)((0,locust_run/* endpointKey */.r4)(endpoint)))),
        ...(total === undefined
            ? [pendingRow('the files have no total row')]
            : [endpointRow(run, total, '**All requests**')]),
        ...(left > 0
            ? [
                '',
                `The ${(0,units_count/* formatCount */.B4)(rows.length)} worst endpoints; ${(0,units_count/* formatCount */.B4)(left)} more are in the report.`
            ]
            : []),
        ...undecidedTail(run)
    ];
}
/** Percentiles that the table does not show and that are left open. */
function undecidedTail({ run, verdicts }) {
    const open = verdicts.flatMap(verdict => verdict.rule === 'target' &&
        verdict.grade === 'undecided' &&
        verdict.unit === 'ms' &&
        verdict.endpoint !== locust_run/* AGGREGATED */.Y$ &&
        !SHOWN_KEYS.includes(verdict.metric)
        ? [verdict]
        : []);
    const metrics = [...new Set(open.map(({ metric }) => metric))];
    return metrics.flatMap(metric => {
        const all = open.filter(verdict => verdict.metric === metric);
        const why = all.every(undecided_clauses/* lacksRequests */.B) ? ': too few requests' : '';
        return [
            '',
            `${(0,format/* metricLabel */.B)(metric)} is undecided for ${(0,units_count/* formatCount */.B4)(all.length)} of ${(0,units_count/* formatCount */.B4)(run.endpoints.length)} endpoints${why}.`
        ];
    });
}
/** In the order of the file, so that a diff shows what changed; of too many, the first in a reader's order. */
function shownEndpoints(run) {
    if (run.run.endpoints.length <= MOST_ENDPOINTS)
        return run.run.endpoints;
    return (0,endpoint_view/* endpointsInOrder */.E6)(run)
        .slice(0, MOST_ENDPOINTS)
        .map(({ row }) => row);
}
function endpointRow(run, stats, label) {
    const key = stats === run.run.aggregated ? locust_run/* AGGREGATED */.Y$ : (0,locust_run/* endpointKey */.r4)(stats);
    const isTotal = key === locust_run/* AGGREGATED */.Y$;
    // Throughput and errors of the whole run have lists of their own.
    const verdicts = (0,target_verdicts/* targetVerdicts */.aJ)(run, key).filter(({ unit }) => unit === 'ms' || !isTotal);
    const percentiles = SHOWN.map(percent => {
        const value = stats.percentiles.get(percent);
        return value === undefined ? cells_open('not in the file') : (0,format/* formatMs */._V)(value);
    });
    const status = stats.requests === 0
        ? '❔ no requests'
        : statusOf(verdicts, SHOWN_KEYS, (0,endpoint_view/* untoldErrors */.oH)(run, stats, (0,order/* worstFirst */.md)(verdicts)));
    return row([label, ...percentiles, status]);
}
function loadCurve({ kind, run }) {
    const { capacity } = run.timeline;
    if (capacity === undefined || kind !== 'capacity')
        return [];
    const resources = (0,timeline_markdown/* resourcesByLoad */.ju)(run);
    return [
        '',
        '#### Load Curve',
        '',
        (0,timeline_markdown/* loadTable */.lT)(capacity),
        ...(resources === '' ? [] : ['', resources])
    ];
}
function recovery(run) {
    const found = run.timeline.recovery;
    if (found === undefined)
        return [];
    const verdict = (0,target_verdicts/* targetVerdicts */.aJ)(run, locust_run/* AGGREGATED */.Y$).find(({ metric }) => metric === 'recovery-time');
    const judged = verdict !== undefined
        ? `${gradeText(verdict)}: ${(0,report_escape/* escapeMarkdown */.FV)((0,verdict_sentence/* reasonOf */.A3)(verdict), 600)}.`
        : 'No recovery time objective (RTO) is set for this load level.';
    const table = (0,timeline_markdown/* incidentsTable */.cT)(found.incidents);
    return [
        '',
        '#### Recovery',
        '',
        judged,
        '',
        table === '' ? `${(0,letter_case/* upperFirst */.Z)((0,recovery_words/* noIncidentWords */.zH)(found))}.` : table
    ];
}

// EXTERNAL MODULE: ./src/evaluate/timeline/trend.ts + 1 modules
var timeline_trend = __webpack_require__(57365);
// EXTERNAL MODULE: ./src/locust/stats/failure-causes.ts + 1 modules
var failure_causes = __webpack_require__(32311);
// EXTERNAL MODULE: ./src/report/view/failure-view.ts
var failure_view = __webpack_require__(29716);
// EXTERNAL MODULE: ./src/report/view/trend-text.ts
var trend_text = __webpack_require__(24449);
;// CONCATENATED MODULE: ./src/report/document/optimization.ts











const MOST_SLOW = 3;
/** An endpoint with so much of the time is worth a look even within its bounds. */
const LARGE_SHARE = 0.25;
const NOTHING = `${PENDING} none`;
const EFFORTS = [
    'Quick Wins (< 1 day)',
    'Medium Effort (1-3 days)',
    'Long Term (> 1 week)'
];
/** What the data point to, by load level; how much work it is, only the team can say. */
function optimizationOpportunities(data) {
    const rows = data.levels.filter(({ kind }) => kind === 'load').flatMap(optimization_rowsOf);
    const none = weak(row([NOTHING, cells_open('no run under load was given'), '']));
    return [
        ...fixed('### What the Data Point To', ''),
        ...fixed(...head(['Load Level', 'Opportunity', 'Evidence'])),
        ...(rows.length === 0 ? [none] : rows),
        ...EFFORTS.flatMap(effort => [
            ...fixed('', `### ${effort}`, ''),
            ...[1, 2, 3].map(i => weak(`${i}. ${PENDING} ${cells_open('the effort is for the team to estimate')}`))
        ])
    ];
}
/** The row that says that there is nothing goes when there is something. */
function mergeOptimization(old, fresh) {
    const lines = mergeLines(old, fresh);
    const rows = lines.map((line, i) => rowKey(line, lines[i + 1]));
    const isSome = rows.some(key => key !== undefined && key !== NOTHING);
    return isSome ? lines.filter((_, i) => rows[i] !== NOTHING) : lines;
}
function optimization_rowsOf({ title, run }) {
    const found = [...slow(run), ...failing(run), ...drifting(run), ...costly(run)];
    return found.length === 0
        ? [
            strong(row([
                title,
                'none',
                'no endpoint is shown to miss a target, no drift, no endpoint with over a quarter of the time'
            ]))
        ]
        : found.map(([opportunity, evidence]) => strong(row([title, opportunity, evidence])));
}
/** Endpoints that miss their target of response time, the worst first. */
function slow(run) {
    const missed = (0,order/* worstFirst */.md)(run.verdicts).flatMap(verdict => verdict.rule === 'target' && isSlow(verdict) ? [verdict] : []);
    const endpoints = [...new Set(missed.map(({ endpoint }) => endpoint))].slice(0, MOST_SLOW);
    return endpoints.flatMap(endpoint => {
        const worst = missed.find(verdict => verdict.endpoint === endpoint);
        return worst === undefined
            ? []
            : [[`Make ${(0,report_escape/* codeCell */.MZ)(endpoint)} faster`, (0,report_escape/* escapeMarkdown */.FV)((0,verdict_sentence/* reasonOf */.A3)(worst))]];
    });
}
function isSlow(verdict) {
    const { unit, grade, endpoint } = verdict;
    return (unit === 'ms' &&
        endpoint !== locust_run/* AGGREGATED */.Y$ &&
        ['acceptable', 'degraded', 'unacceptable'].includes(grade) &&
        !isTargetOpen(verdict));
}
/** The slowest request proves that it is acceptable, and no more: it may well meet its target. */
function isTargetOpen({ grade, reason }) {
    return grade === 'acceptable' && reason.kind === 'compared' && reason.proved;
}
/** The most frequent error, when the error rate misses its target. */
function failing({ verdicts, run }) {
    const isMissed = verdicts.some(verdict => verdict.rule === 'target' &&
        verdict.metric === 'error-rate' &&
        ['acceptable', 'degraded', 'unacceptable'].includes(verdict.grade));
    const [first] = (0,failure_causes/* failureCauses */.x)(run.failures);
    if (!isMissed || first === undefined)
        return [];
    const where = (0,report_escape/* codeCell */.MZ)(`${first.method} ${first.name}`.trim());
    return [
        [
            `Remove the most frequent error, of ${where}`,
            `${(0,report_escape/* codeSpan */.SS)(first.error).replaceAll('|', '\\|')}${(0,failure_view/* wordingsText */.lp)(first)}, ${(0,units_count/* counted */.hS)(first.occurrences, 'time')}`
        ]
    ];
}
function drifting({ timeline }) {
    const trend = (0,timeline_trend/* toldTrend */.Zj)(timeline);
    return trend?.alarm === true
        ? [
            [
                'Find what drifts: a leak, a filling disk or queue, a cache',
                (0,report_escape/* escapeMarkdown */.FV)((0,trend_text/* trendText */.t)(trend))
            ]
        ]
        : [];
}
/** The largest first: they stand in the order of their limits. */
function costly({ timeline }) {
    const bySize = [...timeline.bottlenecks.endpoints].sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
    return bySize.flatMap(({ endpoint, share, average }) => share === undefined || share < LARGE_SHARE
        ? []
        : [
            [
                `Save time in ${(0,report_escape/* codeCell */.MZ)(endpoint)}`,
                `${(0,format/* formatPercent */.l9)(share)} of all response time${average === undefined ? '' : `, ${(0,format/* formatMs */._V)(average)} on average`}`
            ]
        ]);
}

;// CONCATENATED MODULE: ./src/report/document/readiness.ts


const readiness_LOADS = ['Sustained Load', 'Peak Load', 'Normal Load'];
const NEEDED = readiness_LOADS.slice(0, 2);
const STEPS = [
    'Execute sustained load test',
    'Execute peak load test',
    'Execute failure scenario tests',
    'Analyze all results',
    'Update this document with actual metrics',
    'Address identified bottlenecks',
    'Re-test to verify improvements',
    'Document final capacity limits',
    'Create production monitoring dashboards',
    'Set up auto-scaling policies'
];
/** What the whole document, earlier reports included, says about going into production. */
function productionReadiness(document) {
    return [
        ...fixed(...head(['Criteria', 'Status', 'Notes'])),
        targetsRow(testsUnderLoad(document)),
        stateRow('Capacity Documented', document['current-capacity']?.isKnown === true, [
            'see Current Capacity',
            'no capacity test was given'
        ]),
        bottlenecksRow(document.bottlenecks?.primary),
        stateRow('Scaling Strategy Defined', document.scaling?.isAnswered === true, [
            'see Scaling Recommendations',
            'load-test data cannot tell; fill in Scaling Recommendations'
        ]),
        weak(row(['Monitoring Configured', PENDING, cells_open('load-test data cannot tell')])),
        weak(row(['Alerts Configured', PENDING, cells_open('load-test data cannot tell')]))
    ];
}
function stateRow(criterion, isDone, [done, missing]) {
    return isDone
        ? strong(row([criterion, '✅ Yes', done]))
        : weak(row([criterion, PENDING, cells_open(missing)]));
}
function bottlenecksRow(primary) {
    const criterion = 'Bottlenecks Identified';
    return primary === 'nearest'
        ? strong(row([
            criterion,
            '⚠️ Partly',
            'no endpoint reached its bound; see Bottlenecks for the nearest'
        ]))
        : stateRow(criterion, primary === 'limit', [
            'by endpoint; see Bottlenecks for the components',
            'no run under load was given'
        ]);
}
function testsUnderLoad(document) {
    const tests = testsOf(document);
    return readiness_LOADS.flatMap(title => {
        const test = tests.find(one => one.title === title);
        return test === undefined || !isRun(test) ? [] : [test];
    });
}
function testsOf(document) {
    return document['test-summary']?.tests ?? [];
}
function isRun(test) {
    return test.outcome !== 'pending';
}
function targetsRow(tests) {
    const missing = NEEDED.filter(title => !tests.some(test => test.title === title));
    const notes = [
        ...tests.map(({ title, outcome, asAsked, words }) => {
            const said = words ?? STANDINGS[outcome].words.toLowerCase();
            return `${title}: ${said}${asAsked ? '' : ', but not run as asked'}`;
        }),
        ...missing.map(title => `${title}: not run yet`)
    ].join('; ');
    const criterion = 'Performance Targets Met';
    const isSome = (...outcomes) => tests.some(({ outcome }) => outcomes.includes(outcome));
    if (isSome('failed'))
        return strong(row([criterion, '❌ No', notes]));
    if (missing.length > 0 || isSome('could-not-judge')) {
        return strong(row([criterion, PENDING, `TBD: ${notes}`]));
    }
    const isReserved = tests.some(({ asAsked }) => !asAsked) || isSome('warned', 'advisory');
    return strong(row([criterion, isReserved ? '⚠️ With reservations' : '✅ Yes', notes]));
}
/** The next steps, ticked where the document shows that they are done: a test, as it was meant. */
function nextSteps(document) {
    const tests = testsOf(document).filter(isRun);
    const isDone = ['sustained', 'peak', 'failures'].map(name => tests.some(({ test, asAsked }) => test === name && asAsked));
    const hasActual = testsUnderLoad(document).length > 0;
    const isCapacityKnown = document['current-capacity']?.isKnown;
    const done = [...isDone, false, hasActual, false, false, isCapacityKnown];
    return STEPS.map((step, i) => done[i] === true ? strong(`${i + 1}. [x] ${step}`) : weak(`${i + 1}. [ ] ${step}`));
}

// EXTERNAL MODULE: ./src/report/view/verdict-state.ts
var verdict_state = __webpack_require__(8283);
;// CONCATENATED MODULE: ./src/report/document/requirements.ts















const USERS = 500;
/** Beyond the P95 a load may have too few requests for a percentile. */
const MOST_PERCENT = 95;
const requirements_THROUGHPUT = 100;
const ERRORS = 0.005;
/** The five requirements of the document against what was measured. */
function requirements(data) {
    const run = everydayLevel(data)?.run;
    const line = (requirement, target, answer) => {
        if ('actual' in answer)
            return strong(row([requirement, target, answer.actual, metText(answer.met)]));
        const text = row([requirement, target, cells_open(answer.why), PENDING]);
        return answer.wasAsked ? strong(text) : weak(text);
    };
    return [
        ...fixed(...head(['Requirement', 'Target', 'Actual', 'Met?'])),
        line('P95 Latency < 500ms', '500ms', latency(run, 95, 500)),
        line('P99 Latency < 1000ms', '1000ms', latency(run, 99, 1000)),
        line('Error Rate < 0.5%', '0.5%', errorRate(run)),
        line('Support 500 users', '500', support(data)),
        line('Throughput > 100 RPS', '100', requirements_throughput(run))
    ];
}
function metText(met) {
    if (met === undefined)
        return '⚠️ Unclear';
    return met ? '✅ Yes' : '❌ No';
}
function unknown(why) {
    return { why, wasAsked: true };
}
const NO_RUN = { why: 'no run of everyday load (sustained or normal) was given', wasAsked: false };
function latency(run, percent, limit) {
    if (run === undefined)
        return NO_RUN;
    const value = run.run.aggregated?.percentiles.get(percent);
    if (value === undefined)
        return unknown(`the files have no P${percent}`);
    const undecided = (0,target_verdicts/* targetVerdicts */.aJ)(run, locust_run/* AGGREGATED */.Y$).find(({ metric, grade }) => metric === `p${percent}` && grade === 'undecided');
    if (undecided !== undefined)
        return unknown((0,verdict_sentence/* reasonOf */.A3)(undecided));
    const met = value < limit;
    return withOwn(run, { key: `p${percent}`, limit }, { actual: `${(0,format/* formatMs */._V)(value)} (${named(run)})`, met });
}
function errorRate(run) {
    if (run === undefined)
        return NO_RUN;
    const value = run.metrics.errorRate;
    if (value === undefined)
        return unknown('there were no requests');
    const met = value < ERRORS;
    const answer = { actual: `${(0,format/* formatPercent */.l9)(value)} (${named(run)})`, met };
    return withOwn(run, { key: 'error-rate', limit: ERRORS }, answer);
}
/** So many users or more were held, or a capacity test found where it ends. */
function support(data) {
    const tested = data.levels
        .filter(({ kind, run }) => kind === 'load' && (run.run.peakUsers ?? 0) >= USERS)
        .sort((a, b) => (a.run.run.peakUsers ?? 0) - (b.run.run.peakUsers ?? 0));
    const held = tested.find(({ run }) => isHeld(run));
    const found = supportByCapacity(data);
    if (held !== undefined) {
        return found !== undefined && 'actual' in found && found.met === false
            ? { actual: `${heldText(held.run)}, but ${found.actual}` }
            : { actual: heldText(held.run), met: true };
    }
    if (found !== undefined && 'actual' in found)
        return found;
    const [least] = tested;
    if (least === undefined)
        return found ?? { why: mostTested(data), wasAsked: false };
    return (least.run.run.peakUsers ?? 0) <= USERS * 1.05
        ? { actual: failedText(least), met: false }
        : unknown(`${failedText(least)}; fewer were not tested`);
}
/** Undefined where no capacity test went so far. */
function supportByCapacity(data) {
    const run = capacityRun(data);
    const capacity = run?.timeline.capacity;
    if (run === undefined || capacity === undefined)
        return undefined;
    const { breakingPoint: broken, points } = capacity;
    if (broken !== undefined && broken.heldBeyond === undefined && broken.value <= USERS) {
        const text = `an acceptable bound broke at ${(0,timeline_view/* users */.VV)(broken.value)} (${named(run)})`;
        return { actual: text, met: false };
    }
    if (!points.some(point => point.users >= USERS))
        return undefined;
    const held = `held ${(0,limit_words/* boundsHeld */.XE)(run.timeline.limits)}`;
    const why = unsupported(capacity, held);
    return why === undefined
        ? { actual: `${(0,timeline_view/* users */.VV)(capacity.maxUsers?.value ?? 0)} ${held} (${named(run)})`, met: true }
        : unknown(why);
}
/** Why a test with so many users does not tell whether the service supports them; undefined where it does. */
function unsupported(capacity, held) {
    const { maxUsers: most, breakingPoint, points, held: asked } = capacity;
    if (most === undefined || breakingPoint?.heldBeyond !== undefined)
        return (0,capacity_words/* noneHeldWords */.vd)(capacity);
    if ((0,capacity_words/* brokenElsewhereWords */.JU)(capacity) !== undefined)
        return (0,capacity_words/* confidenceWords */.gQ)(most);
    if (most.value < USERS) {
        return breakingPoint === undefined
            ? (0,capacity_words/* confidenceWords */.gQ)(most)
            : `${(0,timeline_view/* users */.VV)(most.value)} ${held}, and ${(0,timeline_view/* users */.VV)(breakingPoint.value)} did not: what lies between is not known`;
    }
    const open = points
        .filter(point => point.users >= USERS && point.users <= most.value)
        .map(point => openPercentiles(point, asked.bounds));
    return open.every(metrics => metrics.length > 0)
        ? `no load of ${(0,timeline_view/* users */.VV)(USERS)} or more tells of ${(open[0] ?? []).map(format/* metricLabel */.B).join(', ')}`
        : undefined;
}
/** Of the bounds of all requests, the percentiles without which a load tells too little: up to P95, or all. */
function openPercentiles({ open }, bounds) {
    const asked = bounds.flatMap(({ metric }) => {
        const found = (0,metrics/* metricOf */.ak)(metric);
        return found?.type === 'percentile' ? [found] : [];
    });
    const left = asked.filter(({ key }) => open.some(one => one.ofAll && one.metric === key));
    const isAll = left.length === asked.length;
    return left.filter(({ percent }) => isAll || percent <= MOST_PERCENT).map(({ key }) => key);
}
function heldText(run) {
    const { peakUsers = 0, durationSeconds } = run.run;
    const long = durationSeconds === undefined ? '' : ` for ${(0,format/* formatDuration */.a3)(durationSeconds)}`;
    const isOpen = run.verdicts.some(one => one.rule === 'target' && one.grade === 'undecided');
    const bounds = `every acceptable bound${isOpen ? ' that could be judged' : ''}`;
    return `${(0,timeline_view/* users */.VV)(peakUsers)}${long} within ${bounds} (${named(run)})`;
}
function failedText({ run, title }) {
    return `${(0,timeline_view/* users */.VV)(run.run.peakUsers ?? 0)} did not hold every acceptable bound (${title})`;
}
function mostTested({ levels }) {
    const most = Math.max(0, ...levels.map(({ run }) => run.run.peakUsers ?? 0));
    return most === 0
        ? 'no run tells its users'
        : `no more than ${(0,units_count/* formatCount */.B4)(most)} users were tested`;
}
/** Successful requests only: errors are answered fast. */
function requirements_throughput(run) {
    if (run === undefined)
        return NO_RUN;
    const value = successfulRate(run);
    if (value === undefined)
        return unknown('the files tell no duration');
    const over = run.timeline.steady === undefined ? 'over the whole run' : 'in the steady state';
    const seen = `${(0,format/* formatThroughput */.Y5)(value)} successful ${over}`;
    // Users who wait between requests ask for no more: that a service answers them says nothing beyond.
    return value <= requirements_THROUGHPUT && meetsOwnThroughput(run)
        ? unknown(`${seen}, which meets the target of its load level: no more was asked for`)
        : withOwn(run, { key: 'throughput', limit: requirements_THROUGHPUT }, { actual: `${(0,report_escape/* escapeMarkdown */.FV)(seen)} (${named(run)})`, met: value > requirements_THROUGHPUT });
}
/**
 * Beside what the document requires, what the config does: where that is another number, the row says
 * so, and nothing is met that the config's own bound says is not.
 */
function withOwn(run, { key, limit }, { actual, met }) {
    const own = (0,target_verdicts/* targetVerdicts */.aJ)(run, locust_run/* AGGREGATED */.Y$).find(({ metric }) => metric === key);
    if (own === undefined)
        return { actual, met };
    if (met && (own.grade === 'undecided' || own.grade === 'missing'))
        return unknown((0,verdict_sentence/* reasonOf */.A3)(own));
    const asked = askedBy(own);
    // The built-in bounds have the document's numbers: where one says no more, the row is short.
    const isShort = (asked.isHeld || !met) && Object.values(own.bounds).includes(limit);
    if (isShort || asked.bound === undefined)
        return { actual, met };
    const bound = (0,bound_text/* boundText */.O)(key === 'throughput' ? '>' : '<', asked.bound, own.unit);
    const words = `the config asks for ${bound}${asked.isHeld ? '' : `: ${asked.word}`}`;
    return { actual: `${actual}; ${(0,report_escape/* escapeMarkdown */.FV)(words)}`, met: met && asked.isHeld };
}
/** What is asked for: what is acceptable, or by `fail-on: acceptable` the target. */
function askedBy(own) {
    const { target, acceptable, unacceptable } = own.bounds;
    const loose = acceptable ?? unacceptable;
    const word = (0,verdict_state/* gradeWord */.wv)(own);
    if (own.grade === 'acceptable' && (own.effect === 'fail' || own.wouldFail === true)) {
        return { bound: target ?? loose, isHeld: false, word: `${word}, which fails` };
    }
    const isHeld = own.grade === 'target' || own.grade === 'acceptable';
    return { bound: loose ?? target, isHeld, word };
}
/** The run was to have so much and no more, and had it. */
function meetsOwnThroughput(run) {
    return (0,target_verdicts/* targetVerdicts */.aJ)(run, locust_run/* AGGREGATED */.Y$).some(({ metric, grade }) => metric === 'throughput' && grade === 'target');
}
function successfulRate(run) {
    const { steady } = run.timeline;
    const { throughput: whole, errorRate: rate = 0 } = run.metrics;
    if (steady !== undefined)
        return steady.throughput * (1 - (steady.errorRate ?? 0));
    return whole === undefined ? undefined : whole * (1 - rate);
}
/** Whether no target was missed by more than is acceptable. */
function isHeld({ verdicts, outcome }) {
    const bad = ['degraded', 'unacceptable', 'missing'];
    return ((outcome === 'passed' || outcome === 'warned') &&
        !verdicts.some(verdict => verdict.rule === 'target' && bad.includes(verdict.grade)));
}

;// CONCATENATED MODULE: ./src/report/document/old-documents.ts


/*
 * Sections whose marker holds no state of their text: written before markers held any, by people, or
 * changed by them. This is the one place that reads it off the text. The words are those that documents
 * have, so they stay here when the sections come to say it otherwise.
 */
const old_documents_PENDING = '⏳';
const NOT_AS_ASKED = '(asked: ';
const old_documents_TESTS = {
    'Sustained Load': 'sustained',
    'Peak Load': 'peak',
    'Normal Load': 'normal',
    'Failure Scenarios': 'failures'
};
const STATUSES = {
    '⏳ Pending': 'pending',
    '✅ Passed': 'passed',
    '⚠️ Passed with warnings': 'warned',
    '⚠️ Advisory only, would have failed': 'advisory',
    '❌ Failed': 'failed',
    '❓ Could not judge': 'could-not-judge'
};
const CAPACITIES = [
    'Max Concurrent Users',
    'Max Requests/Second',
    'Breaking Point',
    'Recommended Max Load'
];
const old_documents_SOURCES = [
    ['capacity', 'Known from the capacity test '],
    ['peak', 'Known from the peak load '],
    ['load', 'Known from another load ']
];
/** The state of a section of the document: its marker's, or else what its text says. */
function stateOf(name, json, lines) {
    return parseState(name, json, lines) ?? READERS[name](lines);
}
const READERS = {
    'test-summary': lines => ({ tests: lines.flatMap(line => old_documents_testOf(line) ?? []) }),
    'current-capacity': lines => ({
        isKnown: CAPACITIES.every(label => lines.some(line => firstCell(line) === label && !line.includes(old_documents_PENDING)))
    }),
    bottlenecks: lines => ({
        source: old_documents_SOURCES.find(([, words]) => lines.some(line => line.startsWith(words)))?.[0] ?? 'none',
        primary: primaryOf(lines.find(line => line.includes('**Primary Bottleneck**')))
    }),
    'response-time-trends': lines => ({
        told: !lines.some(line => line.startsWith('Time Series Data'))
            ? 'none'
            : lines.some(line => line.includes(old_documents_PENDING))
                ? 'no-run'
                : 'thirds'
    })
};
function old_documents_testOf(line) {
    const title = firstCell(line);
    const test = old_documents_TESTS[title?.replace(/ \(.*/, '') ?? ''];
    if (title === undefined || test === undefined)
        return undefined;
    return { title, test, ...old_documents_statusOf(line), asAsked: !line.includes(NOT_AS_ASKED) };
}
/** The second cell: our words, or a sign of ours with words of people's own. */
function old_documents_statusOf(line) {
    const cell = line.split('|')[2]?.trim() ?? '';
    const known = STATUSES[cell];
    if (known !== undefined)
        return { outcome: known };
    const words = cell.replace(/^\S+ /, '').toLowerCase();
    if (cell.includes(old_documents_PENDING))
        return { outcome: 'pending' };
    if (cell.startsWith('❌'))
        return { outcome: 'failed', words };
    if (cell.startsWith('❓'))
        return { outcome: 'could-not-judge', words };
    return { outcome: cell.startsWith('⚠️') ? 'warned' : 'passed', words };
}
function primaryOf(line) {
    if (line === undefined || line.includes(old_documents_PENDING))
        return 'open';
    return line.endsWith('not reached') ? 'nearest' : 'limit';
}

;// CONCATENATED MODULE: ./src/report/document/section.ts



/** Made anew by every report. */
function replaced(name, lines) {
    return { name, write: () => ({ lines: split(lines()) }) };
}
/** Shared by several reports and by people. */
function merged(name, lines, merge = mergeLines) {
    return {
        name,
        write: (old, document) => {
            const fresh = lines(document);
            return { lines: old === undefined ? split(fresh) : merge(old.lines, fresh) };
        }
    };
}
/** Joined with what the document has by what both mean. */
function stateful(name, make, merge) {
    return {
        name,
        write: old => {
            const fresh = make();
            const { lines, state } = old === undefined
                ? { lines: split(fresh.lines), state: fresh.state }
                : merge({ lines: old.lines, state: stateOf(name, old.json, old.lines) }, fresh);
            return { lines, json: stateJson(state, lines), says: { [name]: state } };
        }
    };
}
function split(lines) {
    return linesText(lines).split('\n');
}

;// CONCATENATED MODULE: ./src/report/document/targets.ts










const targets_SHOWN = ['normal', 'peak', 'sustained'];
const NAMES = { normal: 'Normal', peak: 'Peak', sustained: 'Sustained' };
/**
 * The bounds that the runs were judged by, and those of levels without a run. The rows without a level are
 * those of everyday load (those of normal when there was none); a level with other bounds has its own rows.
 */
function responseTimeTargets(data) {
    const everyday = everydayLevel(data);
    const base = everyday === undefined ? meantBounds(data, 'normal') : boundsOf(data, everyday);
    const write = everyday === undefined ? weak : strong;
    const own = data.levels.flatMap(level => [...boundsOf(data, level)]
        .filter(([metric, bounds]) => !isSame(metric, bounds, base.get(metric)))
        .map(([metric, bounds]) => strong(row([`${nameOf(metric)}, ${level.title}`, ...cells(metric, bounds)]))));
    const others = targets_SHOWN.filter(name => !data.levels.some(level => level.name === name));
    const unrun = others.flatMap(name => unrunRows(data, name, everyday?.name ?? 'normal'));
    return [
        ...fixed(...head(['Percentile', 'Target', 'Acceptable', 'Unacceptable'])),
        ...[...base].map(([metric, bounds]) => write(row([nameOf(metric), ...cells(metric, bounds)]))),
        ...own,
        ...unrun
    ];
}
/** What holds for a level that no run of the report is of, where it is not what holds every day. */
function unrunRows(data, name, base) {
    const everyday = meantBounds(data, base);
    return [...meantBounds(data, name)]
        .filter(([metric, bounds]) => !isSame(metric, bounds, everyday.get(metric)))
        .map(([metric, bounds]) => weak(row([`${nameOf(metric)}, ${NAMES[name]} Load`, ...cells(metric, bounds)])));
}
/** Target and acceptable requests/s for each level, and how it ended. */
function throughputTargets(data) {
    return [
        ...fixed(...head(['Load Level', 'Target RPS', 'Acceptable RPS', 'Status'])),
        ...targets_SHOWN.map(name => {
            const level = data.levels.find(one => one.name === name);
            const label = throughputLabel(name, data);
            if (level !== undefined)
                return throughputRow(label, data, level);
            const bounds = meantLevel(data, name)?.targets.get('throughput');
            return weak(row([
                label,
                ...cells('throughput', bounds).slice(0, 2),
                `${PENDING} ${cells_open('not in this report')}`
            ]));
        }),
        ...otherLevels(data)
            .filter(({ run }) => verdictOf(run, 'throughput') !== undefined)
            .map(level => throughputRow(level.title, data, level))
    ];
}
/** `Normal (200 users)`, as the document has always called them: with the users that its level asks for. */
function throughputLabel(name, data) {
    const level = data.levels.find(one => one.name === name);
    const asked = (level?.run.level ?? meantLevel(data, name))?.users;
    return name === 'sustained' || asked === undefined
        ? NAMES[name]
        : `${NAMES[name]} (${asked} ${asked === 1 ? 'user' : 'users'})`;
}
/** The row of a level is the same row where its level asks for other users than it did. */
function mergeThroughputTargets(old, fresh) {
    const ofLevel = (text) => /^(Normal|Peak)(?: \([\d,]+ users?\))?$/.exec(firstCell(text) ?? '')?.[1];
    const olds = old.map(ofLevel);
    const isOne = (name) => name !== undefined && olds.filter(one => one === name).length === 1;
    const said = new Set(fresh.flatMap(({ text, isWeak }) => (isWeak ? [] : [ofLevel(text)].filter(isOne))));
    const kept = old.filter(text => !said.has(ofLevel(text) ?? ''));
    const isKept = ({ text, isWeak }) => isWeak && isOne(ofLevel(text));
    return mergeLines(kept, fresh.map(line => isKept(line)
        ? weak(kept.find(text => ofLevel(text) === ofLevel(line.text)) ?? line.text)
        : line));
}
function throughputRow(label, data, level) {
    const verdict = verdictOf(level.run, 'throughput');
    if (verdict === undefined)
        return strong(row([label, 'none', 'none', 'not judged: no target']));
    const value = verdict.value === undefined ? '' : `: ${(0,format/* formatValue */.Fl)('requests/s', verdict.value)}`;
    return strong(row([
        label,
        ...cells('throughput', withCriteria(data, level, verdict)).slice(0, 2),
        `${gradeText(verdict)}${value}`
    ]));
}
/** The bounds of the error rate for each level. */
function errorRateTargets(data) {
    return [
        ...fixed(...head(['Load Level', 'Target', 'Acceptable', 'Unacceptable'])),
        ...targets_SHOWN.map(name => {
            const level = data.levels.find(one => one.name === name);
            if (level !== undefined)
                return strong(errorRateRow(NAMES[name], data, level));
            const bounds = meantLevel(data, name)?.targets.get('error-rate');
            return weak(row([NAMES[name], ...cells('error-rate', bounds)]));
        }),
        ...otherLevels(data)
            .filter(({ run }) => verdictOf(run, 'error-rate') !== undefined)
            .map(level => strong(errorRateRow(level.title, data, level)))
    ];
}
function errorRateRow(label, data, level) {
    const verdict = verdictOf(level.run, 'error-rate');
    return row([label, ...cells('error-rate', verdict && withCriteria(data, level, verdict))]);
}
function otherLevels({ levels }) {
    return levels.filter(({ name }) => !targets_SHOWN.some(shown => shown === name));
}
function verdictOf(run, metric) {
    return (0,target_verdicts/* targetVerdicts */.aJ)(run, locust_run/* AGGREGATED */.Y$).find(verdict => verdict.metric === metric);
}
/** The bounds of response times, in order. */
function boundsOf(data, level) {
    const verdicts = (0,target_verdicts/* targetVerdicts */.aJ)(level.run, locust_run/* AGGREGATED */.Y$).filter(({ metric }) => isTime(metric));
    return new Map(verdicts.map(verdict => [verdict.metric, withCriteria(data, level, verdict)]));
}
/** The bounds of a verdict, with those over time, which are the level's. */
function withCriteria(data, { name }, { metric, bounds }) {
    const { criteria } = meantLevel(data, name)?.targets.get(metric) ?? {};
    return { bounds, ...(criteria === undefined ? {} : { criteria }) };
}
/** As `boundsOf` of a level without a run. */
function meantBounds(data, name) {
    return new Map([...(meantLevel(data, name)?.targets ?? [])].filter(([key]) => isTime(key)));
}
function nameOf(metric) {
    return (0,letter_case/* upperFirst */.Z)((0,format/* metricLabel */.B)(metric));
}
function isTime(key) {
    const metric = (0,metrics/* metricOf */.ak)(key);
    return metric !== undefined && (0,metrics/* unitOf */.uF)(metric) === 'ms';
}
function isSame(metric, a, b) {
    return b !== undefined && cells(metric, a).join() === cells(metric, b).join();
}
/** Target, acceptable and unacceptable as they are meant: `< 200 ms`, `not > 500 ms for 10 s`, `> 500 ms`. */
function cells(key, both) {
    const { bounds = {}, criteria = {} } = both ?? {};
    const metric = (0,metrics/* metricOf */.ak)(key);
    if (metric === undefined)
        throw new Error(`${key} is no metric`);
    const unit = (0,metrics/* unitOf */.uF)(metric);
    const [good, bad] = (0,metrics/* higherIsBetter */.i2)(metric) ? ['>', '<'] : ['<', '>'];
    const text = (sign, bound) => bound === undefined ? undefined : (0,bound_text/* boundText */.O)(sign, bound, unit);
    const met = (field) => criteria[field] && (0,config_criterion/* criterionText */.P6)(criteria[field], unit);
    const broken = met('acceptable');
    return [
        text(good, bounds.target),
        broken === undefined ? text(good, bounds.acceptable) : `not ${broken}`,
        met('unacceptable') ?? text(bad, bounds.unacceptable) ?? broken ?? text(bad, bounds.acceptable)
    ].map(cell => cell ?? 'none');
}

// EXTERNAL MODULE: ./src/evaluate/capacity/recovery.ts + 5 modules
var capacity_recovery = __webpack_require__(54003);
;// CONCATENATED MODULE: ./src/report/document/test-summary.ts








const FAILURES = 'Failure Scenarios';
const ALWAYS = [
    ['sustained', 'Sustained Load'],
    ['peak', 'Peak Load']
];
/** One row for each test: the two that always belong, the failure scenarios, and what else was run. */
function testSummary(data) {
    const { levels } = data;
    const always = ALWAYS.map(([name, title]) => {
        const level = levels.find(one => one.name === name);
        return level === undefined
            ? pendingTest(name, [title, ...test_summary_askedOf(name, data)])
            : test_summary_testOf(level, data);
    });
    const others = levels.filter(({ name }) => !ALWAYS.some(([always]) => always === name));
    const tests = [
        ...always,
        ...others.map(level => test_summary_testOf(level, data)),
        ...(levels.some(({ kind }) => kind === 'recovery')
            ? []
            : [pendingTest('failures', [FAILURES, '100', 'Variable'])])
    ];
    return {
        lines: [
            ...fixed(...head(['Test Type', 'Status', 'Date', 'Users', 'Duration', 'Results'])),
            ...tests.map(({ line }) => line)
        ],
        state: { tests: inTestOrder(tests.flatMap(({ state }) => state ?? [])) }
    };
}
/** The general row of the failure scenarios gives way to those of named scenarios. */
function mergeTestSummary(old, fresh) {
    const lines = mergeLines(old.lines, fresh.lines);
    const tests = mergeTests(old.state.tests, fresh.state.tests);
    const isGeneral = (title) => title === FAILURES;
    return tests.some(({ test, title }) => test === 'failures' && !isGeneral(title))
        ? {
            lines: lines.filter(line => !isGeneral(firstCell(line))),
            state: { tests: tests.filter(({ title }) => !isGeneral(title)) }
        }
        : { lines, state: { tests } };
}
/** As their rows: a test that this report does not have stays as the document has it. */
function mergeTests(old, fresh) {
    const isIn = (tests, title) => tests.some(test => test.title === title);
    const said = fresh.filter(({ outcome }) => outcome !== 'pending');
    const kept = old.filter(({ title }) => !isIn(said, title));
    const open = fresh.filter(({ title }) => !isIn(said, title) && !isIn(kept, title));
    return inTestOrder([...said, ...kept, ...open]);
}
/** Users and duration of a test that was not run. */
function test_summary_askedOf(name, data) {
    const { users, durationSeconds } = meantLevel(data, name) ?? {};
    return [
        users === undefined ? cells_open('not in the config') : String(users),
        durationSeconds === undefined ? cells_open('not in the config') : (0,format/* formatDuration */.a3)(durationSeconds)
    ];
}
function pendingTest(test, [title, users, duration]) {
    const cells = [title, `${PENDING} Pending`, cells_open('not run yet'), users, duration, 'none yet'];
    return {
        line: weak(row(cells)),
        state: { title, test, outcome: 'pending', asAsked: true }
    };
}
function test_summary_testOf(level, data) {
    const line = rowOf(level, data);
    const title = firstCell(line.text);
    const test = test_summary_kindOf(level);
    const { users, duration } = level.asked;
    const asAsked = users === undefined && duration === undefined;
    const outcome = standingOf(level.run);
    const state = title === undefined || test === undefined ? undefined : { title, test, outcome, asAsked };
    return { line, state };
}
function test_summary_kindOf({ name, kind }) {
    if (name === 'sustained' || name === 'peak' || name === 'normal')
        return name;
    return kind === 'recovery' ? 'failures' : undefined;
}
function rowOf(level, { report }) {
    const { title, run, runs, asked } = level;
    const { peakUsers, durationSeconds } = run.run;
    const { reportUrl, runUrl } = report.context;
    const url = reportUrl ?? runUrl;
    const results = [
        url === undefined ? named(run) : `[Link](${(0,markdown/* safeUrl */.Pl)(url)}) (${named(run)})`,
        ...(runs === 1 ? [] : [`the worst of ${(0,units_count/* formatCount */.B4)(runs)} runs`]),
        ...recoveryText(run)
    ];
    return strong(row([
        title,
        standingText(standingOf(run)),
        dateOf(run) ?? cells_open('no time in the files'),
        peakUsers === undefined
            ? cells_open('no users in the files')
            : withAsked((0,units_count/* formatCount */.B4)(peakUsers), asked.users),
        durationSeconds === undefined
            ? cells_open('no duration in the files')
            : withAsked((0,format/* formatDuration */.a3)(durationSeconds), asked.duration),
        results.join(', ')
    ]));
}
function withAsked(actual, asked) {
    return (0,report_escape/* escapeMarkdown */.FV)(asked === undefined ? actual : `${actual} (asked: ${asked})`);
}
function recoveryText({ timeline }) {
    const { recovery } = timeline;
    if (recovery === undefined)
        return [];
    const { incidents, worstSeconds } = recovery;
    if (incidents.length === 0)
        return ['no incident was seen'];
    return [
        worstSeconds !== undefined
            ? `recovered in ${(0,format/* formatSeconds */.Xo)(worstSeconds)}`
            : (0,capacity_recovery/* isEndUnseen */.k)(recovery)
                ? 'ended too early to tell of a recovery'
                : 'not recovered'
    ];
}

// EXTERNAL MODULE: ./src/evaluate/timeline/intervals.ts + 1 modules
var intervals = __webpack_require__(31845);
// EXTERNAL MODULE: ./src/evaluate/timeline/parts.ts
var timeline_parts = __webpack_require__(97305);
// EXTERNAL MODULE: ./src/evaluate/timeline/windows.ts
var windows = __webpack_require__(15126);
;// CONCATENATED MODULE: ./src/report/document/trends-section.ts













const trends_section_PARTS = 3;
const trends_section_HEAD = 'Time Series Data';
/** Response time, throughput and errors by thirds of the everyday run, and whether they drifted. */
function responseTimeTrends(data) {
    const run = everydayLevel(data)?.run;
    if (run === undefined) {
        return { lines: pending('no sustained run was given', weak), state: { told: 'no-run' } };
    }
    const rows = (0,intervals/* rowsOf */.RO)(run.run.history?.samples ?? [], run.timeline.startedAt ?? 0);
    const parts = (0,timeline_parts/* equalParts */.T)(rows, trends_section_PARTS);
    if (parts.length < trends_section_PARTS) {
        const why = (0,timeline_limit/* limitOn */.x)('history', run.timeline.limits);
        const text = why === undefined ? 'not enough history' : (0,limit_words/* limitWords */.vd)(why);
        return { lines: pending(text, strong), state: { told: 'too-short' } };
    }
    const trend = (0,timeline_trend/* toldTrend */.Zj)(run.timeline);
    const lines = fixed('```', `${trends_section_HEAD}:`, ...parts.map(part => `- ${partText(run, part, rows)}`), '```', '', `By thirds of ${named(run)}, ramp-up included. ${trend === undefined ? cells_open((0,limit_words/* whyNo */.ax)('trend', run.timeline.limits)) : `Within the steady state: ${(0,report_escape/* escapeMarkdown */.FV)((0,trend_text/* trendText */.t)(trend))}`}.`);
    return { lines, state: { told: 'thirds' } };
}
function partText(run, part, rows) {
    const isWindow = run.run.history?.percentileMode === 'window';
    const p95 = isWindow
        ? (0,windows/* windowRanges */.r)(rows, part.from, part.to).find(({ percent }) => percent === 95)
        : undefined;
    const errors = (0,intervals/* errorRateOf */.ql)(part);
    const numbers = [
        part.average === undefined ? 'average unknown' : `${(0,format/* formatMs */._V)(part.average)} on average`,
        ...(p95 === undefined ? [] : [`P95 ${(0,timeline_view/* windowsText */.bZ)(p95)}`]),
        (0,format/* formatThroughput */.Y5)((0,intervals/* throughputOf */.Qs)(part)),
        ...(errors === undefined ? [] : [`${(0,format/* formatPercent */.l9)(errors)} errors`])
    ];
    return `${(0,format/* formatDuration */.a3)(part.from)} to ${(0,format/* formatDuration */.a3)(part.to)}: ${numbers.join(', ')}`;
}
/** Open lines: weak when the report has no such run, so that what an earlier one told stays. */
function pending(why, write) {
    return [
        ...fixed('```', `${trends_section_HEAD} (to be populated after tests):`),
        ...['0-10 min', '10-20 min', '20-30 min'].map(label => write(`- ${label}: TBD`)),
        ...fixed('```', '', `${PENDING} ${cells_open(why)}.`)
    ];
}
/** All of it is of one run: it is replaced as a whole, or stays as a whole. */
function mergeResponseTimeTrends(old, { lines, state }) {
    return state.told === 'no-run' && old.state.told !== 'none'
        ? old
        : { lines: lines.map(({ text }) => text), state };
}

;// CONCATENATED MODULE: ./src/report/document/document.ts

















const LEVEL_PREFIX = 'level-';
/** The levels that the document always has. */
const document_ALWAYS = ['sustained', 'peak'];
/** The whole performance-metrics document, with every TBD that the report can answer filled in. */
function renderDocument(report) {
    const sections = sectionsOf(documentData(report));
    const texts = writtenTexts(sections, new Map());
    const rendered = (name) => texts.get(name) ?? '';
    const levels = sections.filter(isLevel).map(({ name }) => rendered(name));
    return DOCUMENT_TEMPLATE.replace(/^\{\{([\w-]+)\}\}$/gm, (_, name) => name === 'levels' ? levels.join('\n\n') : rendered(name));
}
/**
 * An existing document with its generated sections brought up to date. What stands outside the
 * markers stays byte for byte; load levels and answers that this report does not have stay as they
 * are. Updating twice with one report changes nothing.
 *
 * @throws DocumentError when the markers are not as they were written; then nothing may be changed
 */
function updateDocument(existing, report) {
    if (existing.trim() === '')
        return renderDocument(report);
    if (!/locust-gate\s*:/i.test(existing))
        return updateUnmarked(existing, report);
    const known = sectionsOf(documentData(report)).map(({ name }) => name);
    const parts = splitDocument(existing.split('\n'), known);
    const old = new Map();
    for (const part of parts) {
        if (part.kind === 'section')
            old.set(part.name, { lines: bodyOf(part.lines), json: part.json });
    }
    const sections = sectionsOf(documentData(report)).filter(({ name }) => !isUntouched(name, report, old));
    checkComplete(sections, { existing, old });
    return rebuilt(existing, parts, writtenTexts(sections, old));
}
/** Sections with their markers; each knows the state of those before it. */
function writtenTexts(sections, old) {
    const texts = new Map();
    let document = {};
    for (const { name, write } of sections) {
        const { says, ...body } = write(old.get(name), document);
        document = { ...document, ...says };
        texts.set(name, textBetween(name, body));
    }
    return texts;
}
/** A document with the headings but no markers gets them; any other is left alone. */
function updateUnmarked(existing, report) {
    const marked = adopted(existing.replaceAll('\r\n', '\n'), renderDocument(report));
    if (marked === undefined) {
        throw new DocumentError('the document has no markers of Locust Gate, and not its headings either', 'Name another path; or rename this file, run again so that a new document is written, and copy your paragraphs between its sections.');
    }
    const updated = updateDocument(marked, report);
    return existing.includes('\r\n') ? updated.replaceAll('\n', '\r\n') : updated;
}
/** The document with sections replaced, new levels behind the last one, and its own line ends. */
function rebuilt(existing, parts, updated) {
    const cr = /^[^\n]*\r\n/.test(existing) ? '\r' : '';
    const ended = (text) => text.split('\n').map(line => `${line}${cr}`);
    const names = parts.flatMap(part => (part.kind === 'section' ? [part.name] : []));
    const lastLevel = names.findLast(name => isLevel({ name }));
    const added = [...updated].filter(([name]) => !names.includes(name)).map(([, text]) => text);
    const lines = parts.flatMap(part => {
        if (part.kind === 'own')
            return part.lines;
        const text = updated.get(part.name);
        const own = text === undefined ? untouched(part, cr) : ended(text);
        return part.name === lastLevel ? [...own, ...added.flatMap(more => ended(`\n${more}`))] : own;
    });
    const text = lines.join('\n');
    return cr !== '' && text.endsWith(cr) && !existing.endsWith(cr) ? text.slice(0, -1) : text;
}
function sectionsOf(data) {
    const names = [...new Set([...document_ALWAYS, ...data.levels.map(({ name }) => name)])];
    const levels = names.map(name => replaced(`${LEVEL_PREFIX}${name}`, () => levelSection(name, data)));
    return [
        replaced('last-update', () => lastUpdate(data)),
        stateful('test-summary', () => testSummary(data), mergeTestSummary),
        merged('response-time-targets', () => responseTimeTargets(data)),
        merged('throughput-targets', () => throughputTargets(data), mergeThroughputTargets),
        merged('error-rate-targets', () => errorRateTargets(data)),
        ...levels,
        resourceSection('application', data),
        resourceSection('database', data),
        resourceSection('cache', data),
        stateful('current-capacity', () => currentCapacity(data), mergeCapacity),
        stateful('bottlenecks', () => bottlenecks_section_bottlenecks(data), mergeBottlenecks),
        {
            name: 'scaling',
            write: old => {
                const { lines, isAnswered } = mergeScaling(old?.lines ?? [], scalingAdvice(data));
                return { lines, says: { scaling: { isAnswered } } };
            }
        },
        stateful('response-time-trends', () => responseTimeTrends(data), mergeResponseTimeTrends),
        merged('resource-trends', () => resourceTrends(everydayLevel(data)?.run)),
        {
            name: 'optimization',
            write: old => ({
                lines: mergeOptimization(old?.lines ?? [], optimizationOpportunities(data))
            })
        },
        merged('requirements', () => requirements(data), mergeForm),
        merged('production-readiness', productionReadiness, mergeForm),
        merged('next-steps', nextSteps, mergeForm),
        merged('references', document => references(data, document), mergeReferences),
        merged('test-environment', () => testEnvironment(data))
    ];
}
function isLevel({ name }) {
    return name.startsWith(LEVEL_PREFIX);
}
/** A level that this report does not have, and the document does. */
function isUntouched(name, { evaluation }, old) {
    const isReported = evaluation.runs.some(run => `${LEVEL_PREFIX}${run.loadLevel}` === name);
    return isLevel({ name }) && !isReported && old.has(name);
}
/** Every section of the template must be there; levels of the team's own are added when they are new. */
function checkComplete(sections, { existing, old }) {
    const always = document_ALWAYS.map(name => `${LEVEL_PREFIX}${name}`);
    const missing = sections.find(({ name }) => !old.has(name) && (!isLevel({ name }) || always.includes(name)));
    if (missing === undefined)
        return;
    const lines = existing.split('\n');
    for (const name of old.keys()) {
        if (sections.some(section => section.name === name))
            continue;
        const line = lines.findIndex(text => text.startsWith(`<!-- locust-gate:begin ${name} `)) + 1;
        const error = misspelt(name, line, [missing.name]);
        if (error !== undefined)
            throw error;
    }
    throw new DocumentError(`the markers of section ${missing.name} are missing`, `Put \`<!-- locust-gate:begin ${missing.name} -->\` and \`<!-- locust-gate:end ${missing.name} -->\` where the section is to stand, each on a line of its own.`);
}
function textBetween(name, { lines, json }) {
    return sectionText(name, lines.join('\n'), json);
}
/** A section's lines without line ends and without the empty lines next to its markers. */
function bodyOf(lines) {
    return lines
        .join('\n')
        .replaceAll('\r', '')
        .replace(/^\n+|\n+$/g, '')
        .split('\n');
}

// EXTERNAL MODULE: ./src/publish/replace-file.ts
var replace_file = __webpack_require__(89462);
;// CONCATENATED MODULE: ./src/publish/document-file.ts



/**
 * Writes the performance-metrics document, or updates the one that is there between its markers.
 * Written beside it and moved, so that a full disk does not cost people their document.
 *
 * @throws DocumentError for markers that are not as we wrote them: the file is left as it was
 */
async function writeDocument(path, report) {
    const existing = await readExisting(path);
    const text = existing === undefined ? renderDocument(report) : updateDocument(existing, report);
    if (text === existing)
        return;
    await (0,replace_file/* replaceFile */.f)(path, text);
}
async function readExisting(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
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
