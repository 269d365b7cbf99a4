export const id = 659;
export const ids = [659];
export const modules = {

/***/ 2659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderDocument: () => (/* binding */ renderDocument),
  updateDocument: () => (/* binding */ updateDocument)
});

// EXTERNAL MODULE: ./src/spelling/nearest.ts
var nearest = __webpack_require__(5404);
;// CONCATENATED MODULE: ./src/report/document/markers.ts

/** A document that cannot be updated: where and why, and what to do about it. */
class DocumentError extends Error {
    name = 'DocumentError';
    /** 1-based; absent when the whole document is meant. */
    line;
    problem;
    advice;
    constructor(problem, advice, line) {
        super(`${line === undefined ? '' : `line ${line}: `}${problem}. ${advice}`);
        this.line = line;
        this.problem = problem;
        this.advice = advice;
    }
}
/** Alone on its line: generated and people's lines that hold it elsewhere mean nothing. */
const MARKER = /^<!-- locust-gate:(begin|end) ([\w-]+) -->$/;
/** What somebody meant as a marker. */
const ALMOST = /<!--[^>]*locust-gate\s*:/i;
/** A generated section between its markers. */
function sectionText(name, body) {
    return [
        `<!-- locust-gate:begin ${name} -->`,
        '',
        ...(body === '' ? [] : [inert(body), '']),
        `<!-- locust-gate:end ${name} -->`
    ].join('\n');
}
/** The lines of a section that stays as it is. */
function untouched({ name, lines }, lineEnd) {
    return [
        `<!-- locust-gate:begin ${name} -->${lineEnd}`,
        ...lines,
        `<!-- locust-gate:end ${name} -->${lineEnd}`
    ];
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
        const { kind, name } = marker;
        if (kind === 'begin') {
            if (open !== undefined)
                throw misspelt(name, line, known) ?? nested(name, line, open);
            const first = seen.get(name);
            if (first !== undefined)
                throw repeated(name, line, first);
            seen.set(name, line);
            open = { name, line, lines: [] };
            return;
        }
        if (open?.name !== name) {
            throw (misspelt(name, line, known) ??
                (open && misspelt(open.name, open.line, known)) ??
                unopened(name, line, open));
        }
        parts.push({ kind: 'own', lines: own }, { kind: 'section', name, lines: open.lines });
        own = [];
        open = undefined;
    });
    if (open !== undefined)
        throw unclosed(open);
    return [...parts, { kind: 'own', lines: own }];
}
function markerOf(text, line) {
    const match = MARKER.exec(text.trimEnd());
    const [, kind, name] = match ?? [];
    if ((kind === 'begin' || kind === 'end') && name !== undefined)
        return { kind, name };
    if (!ALMOST.test(text))
        return undefined;
    throw new DocumentError('this marker of Locust Gate was edited', 'Write it alone on its line as `<!-- locust-gate:begin NAME -->` or `<!-- locust-gate:end NAME -->`, or restore it from the last commit.', line);
}
/** A name that is nearly, but not quite, a section's; undefined for one that is, or is like none. */
function misspelt(name, line, known) {
    if (known.includes(name))
        return undefined;
    const [meant] = (0,nearest/* nearestNames */.L)(name, known, 1);
    if (meant === undefined || (0,nearest/* editDistance */.Y)(name, meant) > Math.max(2, meant.length / 4)) {
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

- Load tests run in headless mode
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
    return !/^\s/.test(line) || line.includes('TBD');
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

// EXTERNAL MODULE: ./src/units/count.ts
var units_count = __webpack_require__(3252);
// EXTERNAL MODULE: ./src/units/format.ts
var format = __webpack_require__(2676);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/report/view/timeline-view.ts
var timeline_view = __webpack_require__(4717);
// EXTERNAL MODULE: ./src/evaluate/timeline/limit-words.ts
var limit_words = __webpack_require__(7276);
// EXTERNAL MODULE: ./src/evaluate/timeline/limit.ts
var timeline_limit = __webpack_require__(4496);
// EXTERNAL MODULE: ./src/locust/run.ts
var locust_run = __webpack_require__(6351);
// EXTERNAL MODULE: ./src/evaluate/conclusion.ts
var conclusion = __webpack_require__(6964);
// EXTERNAL MODULE: ./src/evaluate/verdict/order.ts
var order = __webpack_require__(2797);
// EXTERNAL MODULE: ./src/units/clock.ts
var clock = __webpack_require__(2817);
;// CONCATENATED MODULE: ./src/report/document/cells.ts





/* Cells and lines of the performance-metrics document. Icons never stand without their word. */
const PENDING = '⏳';
const EFFECTS = { pass: '✅', warn: '⚠️', fail: '❌' };
const OUTCOMES = {
    passed: '✅ Passed',
    warned: '⚠️ Passed with warnings',
    failed: '❌ Failed',
    'could-not-judge': '❓ Could not judge'
};
/** How a run ended; of an advisory gate, what would have failed did not pass. */
function outcomeText(run) {
    return (0,conclusion/* wouldHaveFailed */.nH)(run) ? '⚠️ Advisory only, would have failed' : OUTCOMES[run.outcome];
}
/** A table's row; without padding, so that one changed row is one changed line in a diff. */
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** A table's head with the line below it. */
function head(titles) {
    return [row(titles), `|${titles.map(title => '-'.repeat(title.length + 2)).join('|')}|`];
}
/** What the data cannot answer, with the reason. */
function cells_open(reason) {
    return `TBD: ${(0,report_escape/* escapeMarkdown */.FV)(reason)}`;
}
/** `2026-02-18`, of the run's own data. */
function dateOf({ run, timeline }) {
    return (0,clock/* isoMoment */.QA)(run.startedAt ?? timeline.startedAt)?.slice(0, 10);
}
/** A run by its name, which is untrusted. */
function named({ run }) {
    return (0,report_escape/* codeCell */.MZ)(run.name);
}
/** A verdict's icon and grade. */
function gradeText({ effect, grade, borderline, wouldFail }) {
    if (grade === 'undecided')
        return '❔ undecided';
    const word = grade === 'target' ? 'target met' : grade;
    return `${EFFECTS[effect]} ${word}${borderline ? ' (borderline)' : ''}${wouldFail ? ' (would fail)' : ''}`;
}
/** The verdicts of an endpoint that are targets. */
function targetVerdicts(run, endpoint) {
    const known = targets.get(run.verdicts) ?? byEndpoint(run.verdicts);
    targets.set(run.verdicts, known);
    return known.get(endpoint) ?? [];
}
/** Of each run once: looking hundreds of endpoints up among thousands would take seconds. */
const targets = new WeakMap();
function byEndpoint(verdicts) {
    const found = new Map();
    for (const verdict of verdicts) {
        if (verdict.rule !== 'target')
            continue;
        const before = found.get(verdict.endpoint);
        if (before === undefined)
            found.set(verdict.endpoint, [verdict]);
        else
            before.push(verdict);
    }
    return found;
}
/**
 * The worst of an endpoint's grades with the metric that it comes from, and which of the metrics
 * shown beside it were left open.
 */
function statusOf(verdicts, shown) {
    if (verdicts.length === 0)
        return 'no targets';
    const worst = (0,order/* worstFirst */.md)(verdicts)
        .flatMap(verdict => (verdict.rule === 'target' ? [verdict] : []))
        .find(({ grade }) => grade !== 'undecided');
    const undecided = verdicts
        .filter(({ grade, metric }) => grade === 'undecided' && shown.includes(metric))
        .map(({ metric }) => (0,format/* metricLabel */.B)(metric))
        .join(', ');
    if (worst === undefined)
        return '❔ undecided: too few requests';
    const metric = worst.grade === 'target' ? '' : ` (${(0,format/* metricLabel */.B)(worst.metric)})`;
    const left = undecided === '' ? '' : `; ${undecided} undecided`;
    return (0,report_escape/* escapeMarkdown */.FV)(`${gradeText(worst)}${metric}${left}`);
}

;// CONCATENATED MODULE: ./src/report/document/merge.ts
/*
 * A section that several load levels share, or that people may fill in: what this report does not
 * answer keeps what the document has.
 */
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
/** What the report says, unless it says nothing and the document does. */
function chosen(fresh = [], old = []) {
    const isSaid = fresh.some(({ line }) => !line.isWeak);
    const items = isSaid || old.length === 0 ? fresh : old;
    return items.map(({ line }) => line.text);
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
    let parent = '';
    return lines.map((line, index) => {
        const { text } = line;
        if (/^#+ /.test(text))
            heading = text.trim();
        const isHead = DELIMITER.test((lines[index + 1]?.text ?? '').trim());
        const cell = isHead || DELIMITER.test(text.trim()) ? undefined : firstCell(text);
        if (cell !== undefined) {
            const context = `${heading} | row`;
            return { line, context, group: `${context} | ${cell}` };
        }
        const label = labelOf(text);
        if (label === undefined)
            return { line, context: heading };
        const isNested = /^\s/.test(text);
        if (!isNested)
            parent = text.trim();
        const context = isNested ? `${heading} > ${parent}` : `${heading} | item`;
        return { line, context, group: `${context} | ${label}` };
    });
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
    const rows = run === undefined || capacity === undefined ? openRows(data) : rowsOf(run, capacity);
    return [...fixed(...head(['Metric', 'Value', 'Confidence'])), ...rows];
}
function rowsOf(run, capacity) {
    const { maxUsers, maxThroughput, breakingPoint, recommendedUsers } = capacity;
    const { limits } = run.timeline;
    const line = (label, found, value) => {
        const none = 'none: no load was borne within every acceptable bound';
        return strong(row([label, found === undefined ? none : value, sure(found ?? breakingPoint)]));
    };
    return [
        line('Max Concurrent Users', maxUsers, `${(0,timeline_view/* users */.VV)(maxUsers?.value ?? 0)} (${named(run)})`),
        line('Max Requests/Second', maxThroughput, throughputText(capacity, (0,limit_words/* boundsHeld */.XE)(limits))),
        breakingPoint === undefined
            ? strong(row(['Breaking Point', 'not reached', sure(maxUsers)]))
            : line('Breaking Point', breakingPoint, breakingText(breakingPoint)),
        line('Recommended Max Load', recommendedUsers, recommendedText(capacity))
    ];
}
function throughputText({ maxThroughput, capacity }, bounds) {
    const held = `${(0,format/* formatThroughput */.Y5)(maxThroughput?.value ?? 0)} within ${bounds}`;
    return capacity === undefined
        ? held
        : `${held}; ${(0,format/* formatThroughput */.Y5)(capacity.value)} is the most that the service answers`;
}
function breakingText({ value, throughput, breach }) {
    const where = breach.endpoint === locust_run/* AGGREGATED */.Y$ ? 'all requests' : (0,report_escape/* codeCell */.MZ)(breach.endpoint);
    const { metric } = breach;
    return `${(0,timeline_view/* users */.VV)(value)} (${(0,format/* formatThroughput */.Y5)(throughput)}): ${(0,format/* metricLabel */.B)(metric)} of ${where} ${(0,timeline_view/* measured */.jh)(metric, breach.value)}, acceptable is < ${(0,timeline_view/* measured */.jh)(metric, breach.bound)}`;
}
function recommendedText({ recommendedUsers, headRoom, knee, maxUsers }) {
    const isKnee = knee !== undefined && knee.value < (maxUsers?.value ?? 0);
    const below = isKnee
        ? `the knee at ${(0,timeline_view/* users */.VV)(knee.value)}, beyond which throughput does not grow`
        : 'the most that held';
    return `${(0,timeline_view/* users */.VV)(recommendedUsers?.value ?? 0)} (${(0,format/* formatPercent */.l9)(headRoom)} below ${below})`;
}
function sure(estimate) {
    return estimate === undefined
        ? 'low'
        : `${estimate.confidence}: ${(0,report_escape/* escapeMarkdown */.FV)(estimate.reason)}`;
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

;// CONCATENATED MODULE: ./src/report/document/bottlenecks-section.ts






const NO_COMPONENT = 'Locust sees endpoints only: take it from your monitoring';
/** So many endpoints tell how far all of them are beyond their bounds. */
const MOST_EVIDENCE = 3;
const RANKS = ['Primary', 'Secondary', 'Tertiary'];
/** No bound was broken: readiness looks for it. */
const NOT_REACHED = 'not reached';
/** From which kind of run bottlenecks are known best; the document says it in its first line. */
const SOURCES = ['the capacity test', 'the peak load', 'another load'];
function sourceOf(data) {
    const capacity = capacityRun(data);
    if (capacity !== undefined)
        return { kind: 'the capacity test', run: capacity };
    const peak = data.levels.find(({ name }) => name === 'peak');
    if (peak !== undefined)
        return { kind: 'the peak load', run: peak.run };
    const other = data.levels.find(({ kind }) => kind === 'load');
    return other === undefined ? undefined : { kind: 'another load', run: other.run };
}
/** What limits the service as far as Locust sees it: the endpoints nearest to or beyond their bounds. */
function bottlenecks(data) {
    const source = sourceOf(data);
    const costs = source?.run.timeline.bottlenecks.endpoints ?? [];
    if (source === undefined || costs.length === 0) {
        const why = source === undefined ? 'no run under load was given' : 'the run has no endpoints';
        return [weak(`${PENDING} ${cells_open(why)}.`), ...RANKS.flatMap((rank, i) => openRank(rank, i + 1))];
    }
    const first = source.run.timeline.bottlenecks.firstToBreak;
    const known = `Known from ${source.kind} (${named(source.run)}).`;
    if (isShared(source.run))
        return [...fixed(known), ...sharedRanks(source.run)];
    const ordered = [...costs].sort((a, b) => Number(b.endpoint === first) - Number(a.endpoint === first));
    return [
        ...fixed([known, ...remarks(source.run)].join(' ')),
        ...RANKS.flatMap((rank, i) => {
            const cost = ordered[i];
            return cost === undefined
                ? openRank(rank, i + 1, 'the run has no more endpoints')
                : rankLines(`${i + 1}. **${rank} Bottleneck**`, cost, cost.endpoint === first);
        })
    ];
}
function openRank(rank, number, why = 'nothing is known yet') {
    return [
        ...fixed('', `${number}. **${rank} Bottleneck**: ${PENDING} ${cells_open(why)}`),
        ...['Component', 'Limit', 'Impact', 'Solution'].map(label => weak(`   - **${label}**: TBD`))
    ];
}
function rankLines(title, cost, isFirst) {
    const ratio = cost.closest?.ratio ?? 0;
    const state = isFirst
        ? 'the first to break as the load rose'
        : ratio >= 1
            ? 'beyond its acceptable bound'
            : NOT_REACHED;
    return [
        ...fixed('', `${title}: ${(0,report_escape/* codeCell */.MZ)(cost.endpoint)}, ${state}`),
        weak(`   - **Component**: ${cells_open(NO_COMPONENT)}`),
        ...fixed(`   - **Limit**: ${limitText(cost)}`, `   - **Impact**: ${impact(cost)}`),
        weak(`   - **Solution**: ${cells_open('needs a profile of the service')}`)
    ];
}
/** What all endpoints have in common is no endpoint's fault, unless one clearly broke first. */
function isShared({ timeline: { bottlenecks: found } }) {
    const bounded = found.endpoints.flatMap(({ closest }) => closest ?? []);
    return (found.firstToBreak === undefined &&
        bounded.length > 2 &&
        bounded.every(({ ratio }) => ratio >= 1));
}
/** The endpoints are only the evidence for it. */
function sharedRanks(run) {
    const beyond = run.timeline.bottlenecks.endpoints.filter(({ closest }) => closest !== undefined);
    const evidence = beyond
        .slice(0, MOST_EVIDENCE)
        .map(cost => `${(0,report_escape/* codeCell */.MZ)(cost.endpoint)} ${limitText(cost)}`);
    const [limit] = levelling(run);
    return [
        ...fixed('', '1. **Primary Bottleneck**: a resource that all endpoints share (workers, connection pool, CPU)'),
        weak(`   - **Component**: ${cells_open(NO_COMPONENT)}`),
        limit === undefined
            ? weak(`   - **Limit**: ${cells_open('the run does not show where throughput levels off')}`)
            : strong(`   - **Limit**: ${limit}`),
        ...fixed(`   - **Impact**: all ${(0,units_count/* formatCount */.B4)(beyond.length)} endpoints are beyond their bounds, the furthest: ${evidence.join('; ')}`),
        weak(`   - **Solution**: ${cells_open('needs a profile of the service')}`),
        ...RANKS.slice(1).flatMap((rank, i) => openRank(rank, i + 2, 'it shows once the first one is gone'))
    ];
}
function remarks(run) {
    const bounded = run.timeline.bottlenecks.endpoints.flatMap(({ closest }) => closest ?? []);
    const isReached = bounded.some(({ ratio }) => ratio >= 1);
    return [
        ...levelling(run).map(text => `T${text.slice(1)}.`),
        ...(!isReached && bounded.length > 0
            ? ['No bound was reached: these are the endpoints nearest to theirs.']
            : [])
    ];
}
function levelling({ timeline }) {
    const { capacity, knee } = timeline.capacity ?? {};
    return capacity === undefined || knee === undefined
        ? []
        : [`throughput levels off at ${(0,format/* formatThroughput */.Y5)(capacity.value)}, from ${(0,timeline_view/* users */.VV)(knee.value)} on`];
}
function limitText({ closest }) {
    if (closest === undefined)
        return cells_open('no target with enough requests');
    const { metric, value, bound, ratio } = closest;
    return `${(0,format/* metricLabel */.B)(metric)} ${(0,timeline_view/* measured */.jh)(metric, value)}, acceptable is < ${(0,timeline_view/* measured */.jh)(metric, bound)} (${(0,format/* formatPercent */.l9)(ratio)} of it)`;
}
function impact({ share, requests, average }) {
    return [
        ...(share === undefined ? [] : [`${(0,format/* formatPercent */.l9)(share)} of all response time`]),
        `${(0,units_count/* formatCount */.B4)(requests)} requests`,
        ...(average === undefined ? [] : [`${(0,format/* formatMs */._V)(average)} on average`])
    ].join(', ');
}
/** What a better source has found stays; people's components and solutions stay with their endpoint. */
function mergeBottlenecks(old, fresh) {
    const [before, now] = [rankOf(old), rankOf(fresh.map(({ text }) => text))];
    return before < now ? [...old] : mergeLines(old, fresh);
}
function rankOf(lines) {
    const found = SOURCES.findIndex(kind => lines.some(line => line.startsWith(`Known from ${kind} `)));
    return found === -1 ? SOURCES.length : found;
}

// EXTERNAL MODULE: ./src/report/markdown/markdown.ts + 1 modules
var markdown = __webpack_require__(6841);
;// CONCATENATED MODULE: ./src/report/document/frame.ts




/* What stands around the measurements: the last update, scaling, references, the test environment. */
const OUTSIDE = 'load-test data cannot tell';
/** By what and with which verdict the document was last written. */
function lastUpdate({ report, levels }) {
    const { evaluation, context } = report;
    const runs = levels.map(({ run }) => named(run)).join(', ');
    const where = [
        ...(context.commit === undefined ? [] : [`commit ${(0,report_escape/* codeSpan */.SS)(context.commit.slice(0, 12))}`]),
        ...(context.runUrl === undefined ? [] : [`[workflow run](${(0,markdown/* safeUrl */.Pl)(context.runUrl)})`]),
        ...(context.reportUrl === undefined ? [] : [`[HTML report](${(0,markdown/* safeUrl */.Pl)(context.reportUrl)})`])
    ];
    return fixed(`**Last update**: ${OUTCOMES[evaluation.outcome].split(' ')[0] ?? ''} ${(0,report_escape/* escapeMarkdown */.FV)(evaluation.headline, 1000)}.`, '', `Filled in by Locust Gate ${(0,report_escape/* escapeMarkdown */.FV)(context.version)} from ${runs || 'no run'}${where.length === 0 ? '' : ` (${where.join(', ')})`}. What the data cannot answer is marked TBD with the reason. Text between markers is written anew; text outside them is yours, and so is what you write in place of a TBD in a table or list.`);
}
/** Nothing of this is in a load test: people fill it in, and it stays. */
function scaling() {
    const group = (title, items) => [
        ...fixed('', `#### ${title}`, ''),
        ...items.map(item => weak(`- ${item}`))
    ];
    return [
        ...fixed(`${PENDING} ${cells_open('load-test data tell neither instances nor resources')}.`),
        ...group('Horizontal Scaling', [
            '**Current Instances**: TBD',
            '**Recommended Instances**: TBD',
            '**Scaling Trigger**: CPU > 70% for 5 minutes',
            '**Scale-down Trigger**: CPU < 30% for 10 minutes'
        ]),
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
/** The pending line goes once people have answered all of it. */
function withoutAnsweredNotice(lines) {
    const isAnswered = !lines.some(line => line.startsWith('- ') && line.includes('TBD'));
    return isAnswered ? lines.filter(line => !line.startsWith(`${PENDING} TBD`)) : [...lines];
}
/** Links to the results of each kind of test, and to what else a reader needs. */
function references({ report, levels }) {
    const url = report.context.reportUrl ?? report.context.runUrl;
    const result = (label, isRun) => isRun && url !== undefined
        ? strong(`- **${label}**: [Link](${(0,markdown/* safeUrl */.Pl)(url)})`)
        : weak(`- **${label}**: ${cells_open(isRun ? 'no link was given' : 'not run yet')}`);
    return [
        result('Sustained Load Test Results', levels.some(({ name }) => name === 'sustained')),
        result('Peak Load Test Results', levels.some(({ name }) => name === 'peak')),
        result('Failure Scenarios Test Results', levels.some(({ kind }) => kind === 'recovery')),
        weak('- **Load Testing Guide**: TBD'),
        weak('- **Operations Runbook**: TBD')
    ];
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
            : strong(`- **Load Generator**: Locust ${(0,report_escape/* escapeMarkdown */.FV)(releases)}`),
        ...['Monitoring', 'Database', 'Cache', 'Application'].map(label => weak(`- **${label}**: ${cells_open(OUTSIDE)}`))
    ];
}

// EXTERNAL MODULE: ./src/evaluate/headline.ts
var headline = __webpack_require__(1983);
// EXTERNAL MODULE: ./src/report/markdown/timeline-markdown.ts
var timeline_markdown = __webpack_require__(2381);
// EXTERNAL MODULE: ./src/report/view/endpoint-view.ts
var endpoint_view = __webpack_require__(8207);
// EXTERNAL MODULE: ./src/report/view/note-text.ts
var note_text = __webpack_require__(7758);
// EXTERNAL MODULE: ./src/report/view/view.ts + 1 modules
var view = __webpack_require__(9836);
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
/** Requests: how many, in the steady state, at their peak, and over the run. */
function throughput(run) {
    const { timeline, metrics } = run;
    const { average, requests, steady } = timeline.throughput;
    const { limits } = timeline;
    const peaks = (0,timeline_view/* peakTexts */.EI)(timeline.throughput).map(text => text.replace('peak ', ''));
    const verdict = targetVerdicts(run, locust_run/* AGGREGATED */.Y$).find(({ metric }) => metric === 'throughput');
    const grade = verdict === undefined ? '' : ` (${gradeText(verdict)})`;
    const total = metrics.requests ?? requests;
    return [
        item('Total Requests', total === undefined ? undefined : (0,units_count/* formatCount */.B4)(total), 'the files have no total row'),
        item('Requests/Second', steady === undefined ? undefined : `${(0,format/* formatThroughput */.Y5)(steady)} in the steady state`, (0,limit_words/* whyNo */.ax)('steady-state', limits)),
        item('Peak RPS', peaks.length === 0 ? undefined : (0,report_escape/* escapeMarkdown */.FV)(peaks.join('; ')), (0,limit_words/* whyNo */.ax)('peak', limits)),
        item('Average RPS', average === undefined
            ? undefined
            : `${(0,format/* formatThroughput */.Y5)(average)} over the whole run, ramp-up included${grade}`, 'the files tell no duration')
    ];
}
function item(label, value, why) {
    return `- **${label}**: ${value ?? cells_open(why)}`;
}
/** Failed requests: how many and of which kind. */
function errorRates(run) {
    const { failures, errorRate, errors } = run.metrics;
    const verdict = targetVerdicts(run, locust_run/* AGGREGATED */.Y$).find(({ metric }) => metric === 'error-rate');
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
        item('Error Rate', errorRate === undefined ? undefined : `${(0,format/* formatPercent */.l9)(errorRate)}${grade}`, 'there were no requests'),
        ...KNOWN_KINDS.map(([label, kind]) => item(label, count(kind), noKinds)),
        ...(others.length === 0 ? [] : [`- **Other Errors**: ${others.join(', ')}`])
    ];
}

// EXTERNAL MODULE: ./src/config/defaults.ts
var defaults = __webpack_require__(1954);
// EXTERNAL MODULE: ./src/evaluate/load-level.ts
var load_level = __webpack_require__(828);
;// CONCATENATED MODULE: ./src/report/document/levels.ts




const ORDER = ['sustained', 'peak', 'normal'];
const TITLES = {
    sustained: 'Sustained Load',
    peak: 'Peak Load',
    normal: 'Normal Load'
};
const WORST = ['could-not-judge', 'failed', 'warned', 'passed'];
/** Each load level of the report once; of several runs the worst speaks, of equals the latest. */
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
    return rankA < rankB || (rankA === rankB && (a.run.startedAt ?? 0) >= (b.run.startedAt ?? 0));
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
        return headingOf(name, title);
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
/** `Sustained Load (200 users, 30 min)`: what the built-in levels ask for. */
function headingOf(name, title = TITLES[name] ?? name) {
    const { users, durationSeconds } = builtIn(name) ?? {};
    const asked = [
        ...(users === undefined ? [] : [`${users} users`]),
        ...(durationSeconds === undefined ? [] : [(0,format/* formatDuration */.a3)(durationSeconds)])
    ];
    return asked.length === 0 ? title : `${title} (${asked.join(', ')})`;
}
function builtIn(name) {
    return defaults/* BUILT_IN_LEVELS */.$w.find(level => level.name === name);
}
/** The level that requirements are held against: steady load as in everyday use. */
function everydayLevel({ levels }) {
    return ['sustained', 'normal'].flatMap(name => levels.filter(level => level.name === name))[0];
}

;// CONCATENATED MODULE: ./src/report/document/level-section.ts














const SHOWN = [50, 95, 99];
const SHOWN_KEYS = SHOWN.map(percent => `p${percent}`);
/** More endpoints than this nobody reads in a document; the worst are shown. */
const MOST_ENDPOINTS = 200;
const BLURRED = {
    capacity: 'The numbers below are over all loads, those past the limit included; by load: see the load curve.',
    recovery: 'The numbers below include the incidents; see recovery.'
};
/** Said in one sentence of their own. */
const DIFFERS = ['users-differ', 'duration-differs'];
/** Response times, throughput and errors of a load level; open when the report has no run of it. */
function levelSection(name, level) {
    if (level === undefined)
        return pendingLevel(name);
    const { run } = level;
    return fixed(`### ${level.heading}`, '', ...intro(level), '', '#### Response Times', '', ...responseTimes(run), '', '#### Throughput', '', ...throughput(run), '', '#### Error Rates', '', ...errorRates(run), ...loadCurve(level), ...recovery(run));
}
function pendingLevel(name) {
    const why = `no ${name} run was given`;
    const numbers = pendingNumbers(why);
    return fixed(`### ${headingOf(name)}`, '', `${PENDING} ${cells_open(why)}.`, '', '#### Response Times', '', ...head(['Endpoint', 'P50', 'P95', 'P99', 'Status']), row(['TBD', 'TBD', 'TBD', 'TBD', `${PENDING} ${why}`]), '', '#### Throughput', '', ...numbers.throughput, '', '#### Error Rates', '', ...numbers.errorRates);
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
        ...loud.map(note => `- ⚠️ ${(0,report_escape/* escapeMarkdown */.FV)((0,note_text/* sentenceCase */.o3)(note.message), 600)}.`),
        ...(kind === 'load' ? steadyItems(run) : [`- ${BLURRED[kind]}`])
    ];
    return [
        `Run ${named(run)}${date === undefined ? '' : ` of ${date}`}: ${facts.join(', ')}. ${outcomeText(run)}${worstReason(run)}.${others}`,
        ...(items.length === 0 ? [] : ['', ...items])
    ];
}
/** Why the run did not simply pass. */
function worstReason({ outcome, verdicts, notes }) {
    const effect = outcome === 'failed' ? 'fail' : 'warn';
    const worst = (0,order/* worstFirst */.md)(verdicts).find(verdict => verdict.effect === effect);
    const reason = outcome === 'could-not-judge'
        ? notes.find(({ severity }) => severity === 'error')?.message
        : worst === undefined || outcome === 'passed'
            ? undefined
            : (0,headline/* sentence */.e)(worst);
    return reason === undefined ? '' : `: ${(0,report_escape/* escapeMarkdown */.FV)(reason, 600)}`;
}
function steadyItems(run) {
    return (0,timeline_view/* timelineFacts */.L7)(run)
        .filter(({ label }) => label === 'warm-up' || label === 'steady state')
        .map(({ label, value }) => `- **${capital(label)}**: ${(0,report_escape/* escapeMarkdown */.FV)(value, 600)}`);
}
function capital(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
function responseTimes(run) {
    const rows = shownEndpoints(run);
    const total = run.run.aggregated;
    const left = run.run.endpoints.length - rows.length;
    return [
        ...head(['Endpoint', ...SHOWN.map(percent => `P${percent}`), 'Status']),
        ...rows.map(endpoint => endpointRow(run, endpoint, (0,report_escape/* codeCell */.MZ)((0,locust_run/* endpointKey */.r4)(endpoint)))),
        ...(total === undefined
            ? [row(['TBD', 'TBD', 'TBD', 'TBD', `${PENDING} the files have no total row`])]
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
/** Percentiles that the table does not show and that too few requests leave open. */
function undecidedTail({ run, verdicts }) {
    const open = verdicts.filter(verdict => verdict.rule === 'target' &&
        verdict.grade === 'undecided' &&
        verdict.unit === 'ms' &&
        verdict.endpoint !== locust_run/* AGGREGATED */.Y$ &&
        !SHOWN_KEYS.includes(verdict.metric));
    const metrics = [...new Set(open.map(({ metric }) => metric))];
    return metrics.flatMap(metric => {
        const count = open.filter(verdict => verdict.metric === metric).length;
        return [
            '',
            `${(0,format/* metricLabel */.B)(metric)} is undecided for ${(0,units_count/* formatCount */.B4)(count)} of ${(0,units_count/* formatCount */.B4)(run.endpoints.length)} endpoints: too few requests.`
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
    const verdicts = targetVerdicts(run, key).filter(({ unit }) => unit === 'ms' || !isTotal);
    const percentiles = SHOWN.map(percent => {
        const value = stats.percentiles.get(percent);
        return value === undefined ? cells_open('not in the file') : (0,format/* formatMs */._V)(value);
    });
    const status = stats.requests === 0 ? '❔ no requests' : statusOf(verdicts, SHOWN_KEYS);
    return row([label, ...percentiles, status]);
}
function loadCurve({ kind, run }) {
    const { capacity } = run.timeline;
    return capacity === undefined || kind !== 'capacity'
        ? []
        : ['', '#### Load Curve', '', (0,timeline_markdown/* loadTable */.lT)(capacity.points)];
}
function recovery(run) {
    const found = run.timeline.recovery;
    if (found === undefined)
        return [];
    const verdict = run.verdicts.find(({ metric }) => metric === 'recovery-time');
    const judged = verdict?.rule === 'target'
        ? `${gradeText(verdict)}: ${(0,report_escape/* escapeMarkdown */.FV)(verdict.reason, 600)}.`
        : 'No recovery time objective (RTO) is set for this load level.';
    const table = (0,timeline_markdown/* incidentsTable */.cT)(found.incidents);
    return [
        '',
        '#### Recovery',
        '',
        judged,
        '',
        table === '' ? 'Every acceptable bound held: there was nothing to recover from.' : table
    ];
}

// EXTERNAL MODULE: ./src/report/view/trend-text.ts
var trend_text = __webpack_require__(4449);
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
    const rows = lines.map(firstCell);
    const levels = rows.filter(cell => cell !== undefined && !/^(Load Level|-+)$/.test(cell));
    return levels.length < 2 ? lines : lines.filter((_, i) => rows[i] !== NOTHING);
}
function optimization_rowsOf({ title, run }) {
    const found = [...slow(run), ...failing(run), ...drifting(run), ...costly(run)];
    return found.length === 0
        ? [
            strong(row([
                title,
                'none',
                'every target met, no drift, no endpoint with over a quarter of the time'
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
            : [[`Make ${(0,report_escape/* codeCell */.MZ)(endpoint)} faster`, (0,report_escape/* escapeMarkdown */.FV)(worst.reason)]];
    });
}
function isSlow({ unit, grade, endpoint }) {
    return (unit === 'ms' &&
        endpoint !== locust_run/* AGGREGATED */.Y$ &&
        ['acceptable', 'degraded', 'unacceptable'].includes(grade));
}
/** The most frequent error, when the error rate misses its target. */
function failing({ verdicts, run }) {
    const isMissed = verdicts.some(verdict => verdict.rule === 'target' &&
        verdict.metric === 'error-rate' &&
        ['acceptable', 'degraded', 'unacceptable'].includes(verdict.grade));
    const first = [...run.failures].sort((a, b) => b.occurrences - a.occurrences)[0];
    if (!isMissed || first === undefined)
        return [];
    const where = (0,report_escape/* codeCell */.MZ)(`${first.method} ${first.name}`.trim());
    return [
        [
            `Remove the most frequent error, of ${where}`,
            `${(0,report_escape/* codeSpan */.SS)(first.error).replaceAll('|', '\\|')}, ${(0,units_count/* formatCount */.B4)(first.occurrences)} times`
        ]
    ];
}
function drifting({ timeline }) {
    return timeline.trend?.alarm === true
        ? [
            [
                'Find what drifts: a leak, a filling disk or queue, a cache',
                (0,report_escape/* escapeMarkdown */.FV)((0,trend_text/* trendText */.t)(timeline.trend))
            ]
        ]
        : [];
}
function costly({ timeline }) {
    return timeline.bottlenecks.endpoints.flatMap(({ endpoint, share, average }) => share === undefined || share < LARGE_SHARE
        ? []
        : [
            [
                `Save time in ${(0,report_escape/* codeCell */.MZ)(endpoint)}`,
                `${(0,format/* formatPercent */.l9)(share)} of all response time${average === undefined ? '' : `, ${(0,format/* formatMs */._V)(average)} on average`}`
            ]
        ]);
}

;// CONCATENATED MODULE: ./src/report/document/test-summary.ts





const FAILURES = 'Failure Scenarios';
const ALWAYS = [
    ['sustained', 'Sustained Load', '200', '30 min'],
    ['peak', 'Peak Load', '1000', '10 min']
];
/** One row for each test: the two that always belong, the failure scenarios, and what else was run. */
function testSummary(data) {
    const { levels } = data;
    const always = ALWAYS.map(([name, title, users, duration]) => {
        const level = levels.find(one => one.name === name);
        return level === undefined ? pendingRow(title, users, duration) : rowOf(level, data);
    });
    const others = levels.filter(({ name }) => !ALWAYS.some(([always]) => always === name));
    const rows = [
        ...always,
        ...others.map(level => rowOf(level, data)),
        ...(levels.some(({ kind }) => kind === 'recovery')
            ? []
            : [pendingRow(FAILURES, '100', 'Variable')])
    ];
    return [
        ...fixed(...head(['Test Type', 'Status', 'Date', 'Users', 'Duration', 'Results'])),
        ...rows
    ];
}
/** The general row of the failure scenarios gives way to those of named scenarios. */
function mergeTestSummary(old, fresh) {
    const merged = mergeLines(old, fresh);
    const isNamed = merged.some(line => firstCell(line)?.startsWith(`${FAILURES} (`));
    return merged.filter(line => !isNamed || firstCell(line) !== FAILURES);
}
function pendingRow(title, users, duration) {
    return weak(row([title, `${PENDING} Pending`, cells_open('not run yet'), users, duration, 'none yet']));
}
/** What a run lacks to be the test that its level describes; readiness looks for it. */
const ASKED = '(asked: ';
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
        outcomeText(run),
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
    return (0,report_escape/* escapeMarkdown */.FV)(asked === undefined ? actual : `${actual} ${ASKED}${asked})`);
}
function recoveryText({ timeline }) {
    const { recovery } = timeline;
    if (recovery === undefined)
        return [];
    const { incidents, worstSeconds } = recovery;
    if (incidents.length === 0)
        return ['nothing broke'];
    return [
        worstSeconds === undefined ? 'not recovered' : `recovered in ${(0,format/* formatDuration */.a3)(worstSeconds)}`
    ];
}

;// CONCATENATED MODULE: ./src/report/document/readiness.ts




const LOADS = ['Sustained Load', 'Peak Load', 'Normal Load'];
const NEEDED = LOADS.slice(0, 2);
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
function productionReadiness(written) {
    return [
        ...fixed(...head(['Criteria', 'Status', 'Notes'])),
        targetsRow(written),
        stateRow('Capacity Documented', isCapacityKnown(written), [
            'see Current Capacity',
            'no capacity test was given'
        ]),
        bottlenecksRow(written),
        stateRow('Scaling Strategy Defined', isScalingKnown(written), [
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
function bottlenecksRow(written) {
    const criterion = 'Bottlenecks Identified';
    const first = written.get('bottlenecks')?.find(line => line.includes('**Primary Bottleneck**'));
    return first?.endsWith(NOT_REACHED) === true
        ? strong(row([criterion, '⚠️ Partly', 'no load reached a limit; see Bottlenecks for the nearest']))
        : stateRow(criterion, first !== undefined && !first.includes(PENDING), [
            'by endpoint; see Bottlenecks for the components',
            'no run under load was given'
        ]);
}
function targetsRow(written) {
    const states = LOADS.flatMap(title => {
        const status = readiness_statusOf(written, title);
        return status === undefined || status.includes(PENDING) ? [] : [{ title, status }];
    });
    const missing = NEEDED.filter(title => !states.some(state => state.title === title));
    const short = states.filter(({ title }) => lineOf(written, title)?.includes(ASKED));
    const notes = [
        ...states.map(state => {
            const word = state.status.replace(/^\S+ /, '').toLowerCase();
            return `${state.title}: ${word}${short.includes(state) ? ', but not run as asked' : ''}`;
        }),
        ...missing.map(title => `${title}: not run yet`)
    ].join('; ');
    const criterion = 'Performance Targets Met';
    if (states.some(({ status }) => status.startsWith('❌')))
        return strong(row([criterion, '❌ No', notes]));
    if (missing.length > 0 || states.some(({ status }) => status.startsWith('❓')))
        return strong(row([criterion, PENDING, `TBD: ${notes}`]));
    const isWarned = short.length > 0 || states.some(({ status }) => status.startsWith('⚠️'));
    return strong(row([criterion, isWarned ? '⚠️ With reservations' : '✅ Yes', notes]));
}
/** The next steps, ticked where the document shows that they are done: a test, as it was meant. */
function nextSteps(written) {
    const rows = (written.get('test-summary') ?? []).filter(line => !line.includes(PENDING) && !line.includes(ASKED));
    const isRun = ['Sustained Load', 'Peak Load', 'Failure Scenarios'].map(title => rows.some(line => firstCell(line)?.replace(/ \(.*/, '') === title));
    const hasActual = LOADS.some(title => readiness_statusOf(written, title)?.includes(PENDING) === false);
    const done = [...isRun, false, hasActual, false, false, isCapacityKnown(written)];
    return STEPS.map((step, i) => done[i] === true ? strong(`${i + 1}. [x] ${step}`) : weak(`${i + 1}. [ ] ${step}`));
}
/** The Status cell of a row of the test summary. */
function readiness_statusOf(written, title) {
    return lineOf(written, title)?.split('|')[2]?.trim();
}
function lineOf(written, title) {
    return written.get('test-summary')?.find(text => firstCell(text) === title);
}
function isCapacityKnown(written) {
    const lines = written.get('current-capacity') ?? [];
    return lines.length > 0 && !lines.some(line => line.includes(PENDING));
}
function isScalingKnown(written) {
    const lines = written.get('scaling') ?? [];
    return lines.length > 0 && !lines.some(line => line.includes('TBD'));
}

;// CONCATENATED MODULE: ./src/report/document/requirements.ts








const USERS = 500;
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
    const undecided = targetVerdicts(run, locust_run/* AGGREGATED */.Y$).find(({ metric, grade }) => metric === `p${percent}` && grade === 'undecided');
    if (undecided !== undefined)
        return unknown(undecided.reason);
    return { actual: `${(0,format/* formatMs */._V)(value)} (${named(run)})`, met: value < limit };
}
function errorRate(run) {
    if (run === undefined)
        return NO_RUN;
    const value = run.metrics.errorRate;
    if (value === undefined)
        return unknown('there were no requests');
    return { actual: `${(0,format/* formatPercent */.l9)(value)} (${named(run)})`, met: value < ERRORS };
}
/** So many users or more were held, or a capacity test found where it ends. */
function support(data) {
    const tested = data.levels
        .filter(({ kind, run }) => kind === 'load' && (run.run.peakUsers ?? 0) >= USERS)
        .sort((a, b) => (a.run.run.peakUsers ?? 0) - (b.run.run.peakUsers ?? 0));
    const held = tested.find(({ run }) => isHeld(run));
    const found = supportByCapacity(data);
    if (held !== undefined) {
        return found?.met === false
            ? { actual: `${heldText(held.run)}, but ${found.actual}` }
            : { actual: heldText(held.run), met: true };
    }
    if (found !== undefined)
        return found;
    const [least] = tested;
    if (least === undefined)
        return { why: mostTested(data), wasAsked: false };
    return (least.run.run.peakUsers ?? 0) <= USERS * 1.05
        ? { actual: failedText(least), met: false }
        : unknown(`${failedText(least)}; fewer were not tested`);
}
function supportByCapacity(data) {
    const run = capacityRun(data);
    const { maxUsers, breakingPoint } = run?.timeline.capacity ?? {};
    if (run === undefined)
        return undefined;
    if (maxUsers !== undefined && maxUsers.value >= USERS) {
        return {
            actual: `${(0,timeline_view/* users */.VV)(maxUsers.value)} held every acceptable bound (${named(run)})`,
            met: true
        };
    }
    if (breakingPoint !== undefined && breakingPoint.value <= USERS) {
        const text = `an acceptable bound broke at ${(0,timeline_view/* users */.VV)(breakingPoint.value)} (${named(run)})`;
        return { actual: text, met: false };
    }
    return undefined;
}
function heldText(run) {
    const { peakUsers = 0, durationSeconds } = run.run;
    const long = durationSeconds === undefined ? '' : ` for ${(0,format/* formatDuration */.a3)(durationSeconds)}`;
    return `${(0,timeline_view/* users */.VV)(peakUsers)}${long} within every acceptable bound (${named(run)})`;
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
    const { steady } = run.timeline;
    const { throughput: whole, errorRate: rate = 0 } = run.metrics;
    const value = steady !== undefined
        ? steady.throughput * (1 - (steady.errorRate ?? 0))
        : whole === undefined
            ? undefined
            : whole * (1 - rate);
    if (value === undefined)
        return unknown('the files tell no duration');
    const over = steady === undefined ? 'over the whole run' : 'in the steady state';
    return {
        actual: (0,report_escape/* escapeMarkdown */.FV)(`${(0,format/* formatThroughput */.Y5)(value)} successful ${over}`) + ` (${named(run)})`,
        met: value > requirements_THROUGHPUT
    };
}
/** Whether no target was missed by more than is acceptable. */
function isHeld({ verdicts, outcome }) {
    const bad = ['degraded', 'unacceptable', 'missing'];
    return ((outcome === 'passed' || outcome === 'warned') &&
        !verdicts.some(verdict => verdict.rule === 'target' && bad.includes(verdict.grade)));
}

;// CONCATENATED MODULE: ./src/report/document/resources.ts


/** Why nothing of the system itself can be said. */
const NO_RESOURCES = 'Locust does not measure them: take them from your monitoring';
/** Metrics of the document with their targets under sustained and peak load. */
const RESOURCES = {
    application: [
        ['CPU Usage', '%', '< 70%', '< 90%'],
        ['Memory Usage', ' MB', '< 80%', '< 90%'],
        ['Worker Threads', '', 'N/A', 'N/A'],
        ['Request Queue', '', '< 100', '< 500']
    ],
    database: [
        ['Connections', '', '< 80', '< 95'],
        ['CPU Usage', '%', '< 70%', '< 90%'],
        ['Query Latency', ' ms', '< 50ms', '< 100ms'],
        ['Lock Waits', '', '< 10', '< 50'],
        ['Slow Queries', '', '0', '< 10']
    ],
    cache: [
        ['Memory Usage', ' MB', '< 80%', '< 90%'],
        ['Hit Rate', '%', '> 70%', '> 60%'],
        ['Commands/sec', '', 'N/A', 'N/A'],
        ['Evictions', '', '< 100', '< 500'],
        ['Latency', ' ms', '< 5ms', '< 10ms']
    ]
};
/** A component's tables, open: Locust sees the service from outside only. People's own rows stay. */
function resourceTables(component) {
    const resources = RESOURCES[component] ?? [];
    const table = (target) => [
        ...fixed(...head(['Metric', 'Min', 'Avg', 'Max', 'Target'])),
        ...resources.map(resource => {
            const tbd = `TBD${resource[1]}`;
            return weak(row([resource[0], tbd, tbd, tbd, resource[target]]));
        })
    ];
    return [
        ...fixed(`${PENDING} TBD: ${NO_RESOURCES}.`, '', '#### Sustained Load', ''),
        ...table(2),
        ...fixed('', '#### Peak Load', ''),
        ...table(3)
    ];
}
/** The trends of the same, open too. */
function resourceTrends() {
    const names = ['CPU', 'Memory', 'Database Connections', 'Cache Hit Rate'];
    return [
        ...fixed('```', 'Time Series Data:'),
        ...names.map(name => weak(`- ${name}: TBD: ${NO_RESOURCES}`)),
        ...fixed('```')
    ];
}

// EXTERNAL MODULE: ./src/config/metrics.ts
var metrics = __webpack_require__(3843);
;// CONCATENATED MODULE: ./src/report/document/targets.ts






const targets_SHOWN = ['normal', 'peak', 'sustained'];
const NAMES = { normal: 'Normal', peak: 'Peak', sustained: 'Sustained' };
/**
 * The bounds that the runs were judged by. The rows without a level are those of everyday load (the
 * built-in ones when there was none); a level with other bounds has its own rows.
 */
function responseTimeTargets(data) {
    const everyday = everydayLevel(data);
    const base = everyday === undefined ? targets_defaults('normal') : boundsOf(everyday.run);
    const write = everyday === undefined ? weak : strong;
    const own = data.levels.flatMap(level => [...boundsOf(level.run)]
        .filter(([metric, bounds]) => !isSame(bounds, base.get(metric)))
        .map(([metric, bounds]) => strong(row([`${(0,format/* metricLabel */.B)(metric)}, ${level.title}`, ...cells('ms', metric, bounds)]))));
    return [
        ...fixed(...head(['Percentile', 'Target', 'Acceptable', 'Unacceptable'])),
        ...[...base].map(([metric, bounds]) => write(row([(0,format/* metricLabel */.B)(metric), ...cells('ms', metric, bounds)]))),
        ...own
    ];
}
/** Target and acceptable requests/s for each level, and how it ended. */
function throughputTargets(data) {
    return [
        ...fixed(...head(['Load Level', 'Target RPS', 'Acceptable RPS', 'Status'])),
        ...targets_SHOWN.map(name => {
            const level = data.levels.find(one => one.name === name);
            const label = throughputLabel(name);
            const bounds = builtIn(name)?.targets.get('throughput')?.bounds ?? {};
            if (level === undefined) {
                return weak(row([
                    label,
                    ...cells('requests/s', 'throughput', bounds).slice(0, 2),
                    `${PENDING} ${cells_open('not in this report')}`
                ]));
            }
            return throughputRow(label, level);
        }),
        ...otherLevels(data)
            .filter(({ run }) => verdictOf(run, 'throughput') !== undefined)
            .map(level => throughputRow(level.title, level))
    ];
}
/** `Normal (200 users)`, as the document has always called them. */
function throughputLabel(name) {
    const users = builtIn(name)?.users;
    return name === 'sustained' ? NAMES[name] : `${NAMES[name]} (${users ?? ''} users)`;
}
function throughputRow(label, { run }) {
    const verdict = verdictOf(run, 'throughput');
    if (verdict === undefined)
        return strong(row([label, 'none', 'none', 'not judged: no target']));
    const value = verdict.value === undefined ? '' : `: ${(0,format/* formatValue */.Fl)('requests/s', verdict.value)}`;
    return strong(row([
        label,
        ...cells('requests/s', 'throughput', verdict.bounds).slice(0, 2),
        `${gradeText(verdict)}${value}`
    ]));
}
/** The bounds of the error rate for each level. */
function errorRateTargets(data) {
    return [
        ...fixed(...head(['Load Level', 'Target', 'Acceptable', 'Unacceptable'])),
        ...targets_SHOWN.map(name => {
            const level = data.levels.find(one => one.name === name);
            const bounds = level === undefined
                ? builtIn(name)?.targets.get('error-rate')?.bounds
                : verdictOf(level.run, 'error-rate')?.bounds;
            const text = row([NAMES[name], ...cells('fraction', 'error-rate', bounds ?? {})]);
            return level === undefined ? weak(text) : strong(text);
        }),
        ...otherLevels(data).flatMap(({ title, run }) => {
            const verdict = verdictOf(run, 'error-rate');
            return verdict === undefined
                ? []
                : [strong(row([title, ...cells('fraction', 'error-rate', verdict.bounds)]))];
        })
    ];
}
function otherLevels({ levels }) {
    return levels.filter(({ name }) => !targets_SHOWN.some(shown => shown === name));
}
function verdictOf(run, metric) {
    return targetVerdicts(run, locust_run/* AGGREGATED */.Y$).find(verdict => verdict.metric === metric);
}
/** The percentiles' bounds, in order. */
function boundsOf(run) {
    const verdicts = targetVerdicts(run, locust_run/* AGGREGATED */.Y$).filter(({ metric }) => isPercentile(metric));
    return new Map(verdicts.map(({ metric, bounds }) => [metric, bounds]));
}
function targets_defaults(name) {
    const targets = [...(builtIn(name)?.targets ?? [])];
    return new Map(targets.filter(([key]) => isPercentile(key)).map(([key, { bounds }]) => [key, bounds]));
}
function isPercentile(key) {
    return (0,metrics/* metricOf */.ak)(key)?.type === 'percentile';
}
function isSame(a, b) {
    return (b !== undefined &&
        a.target === b.target &&
        a.acceptable === b.acceptable &&
        a.unacceptable === b.unacceptable);
}
/** Target, acceptable and unacceptable as they are meant: `< 200 ms`, `< 500 ms`, `> 500 ms`. */
function cells(unit, key, bounds) {
    const metric = (0,metrics/* metricOf */.ak)(key);
    const isHigher = metric !== undefined && (0,metrics/* higherIsBetter */.i2)(metric);
    const [good, bad] = isHigher ? ['>', '<'] : ['<', '>'];
    const text = (sign, bound) => bound === undefined ? 'none' : `${sign} ${(0,format/* formatValue */.Fl)(unit, bound)}`;
    return [
        text(good, bounds.target),
        text(good, bounds.acceptable),
        text(bad, bounds.unacceptable ?? bounds.acceptable)
    ];
}

// EXTERNAL MODULE: ./src/evaluate/timeline/intervals.ts
var intervals = __webpack_require__(1925);
// EXTERNAL MODULE: ./src/evaluate/timeline/windows.ts
var windows = __webpack_require__(5126);
;// CONCATENATED MODULE: ./src/report/document/trends-section.ts










const PARTS = 3;
const HEAD = 'Time Series Data';
/** Response time, throughput and errors by thirds of the everyday run, and whether they drifted. */
function responseTimeTrends(data) {
    const run = everydayLevel(data)?.run;
    if (run === undefined)
        return pending('no sustained run was given', weak);
    const rows = (0,intervals/* rowsOf */.RO)(run.run.history?.samples ?? [], run.timeline.startedAt ?? 0);
    const parts = (0,intervals/* equalParts */.Tk)(rows, PARTS);
    if (parts.length < PARTS) {
        const why = (0,timeline_limit/* limitOn */.x)('history', run.timeline.limits);
        return pending(why === undefined ? 'not enough history' : (0,limit_words/* limitWords */.vd)(why), strong);
    }
    const { trend } = run.timeline;
    return fixed('```', `${HEAD}:`, ...parts.map(part => `- ${partText(run, part, rows)}`), '```', '', `By thirds of ${named(run)}, ramp-up included. ${trend === undefined ? cells_open((0,limit_words/* whyNo */.ax)('trend', run.timeline.limits)) : `Within the steady state: ${(0,report_escape/* escapeMarkdown */.FV)((0,trend_text/* trendText */.t)(trend))}`}.`);
}
function partText(run, part, rows) {
    const isWindow = run.run.history?.percentileMode === 'window';
    const p95 = isWindow
        ? (0,windows/* windowPercentiles */.z)(rows, part.from, part.to).find(({ percent }) => percent === 95)?.value
        : undefined;
    const errors = (0,intervals/* errorRateOf */.ql)(part);
    const numbers = [
        part.average === undefined ? 'average unknown' : `${(0,format/* formatMs */._V)(part.average)} on average`,
        ...(p95 === undefined ? [] : [`P95 about ${(0,format/* formatMs */._V)(p95)}`]),
        (0,format/* formatThroughput */.Y5)((0,intervals/* throughputOf */.Qs)(part)),
        ...(errors === undefined ? [] : [`${(0,format/* formatPercent */.l9)(errors)} errors`])
    ];
    return `${(0,format/* formatDuration */.a3)(part.from)} to ${(0,format/* formatDuration */.a3)(part.to)}: ${numbers.join(', ')}`;
}
/** Open lines: weak when the report has no such run, so that what an earlier one told stays. */
function pending(why, write) {
    return [
        ...fixed('```', `${HEAD} (to be populated after tests):`),
        ...['0-10 min', '10-20 min', '20-30 min'].map(label => write(`- ${label}: TBD`)),
        ...fixed('```', '', `${PENDING} ${cells_open(why)}.`)
    ];
}
/** All of it is of one run: it is replaced as a whole, or stays as a whole. */
function mergeResponseTimeTrends(old, fresh) {
    const isSaid = !fresh.some(({ isWeak }) => isWeak);
    const wasSaid = old.some(line => line.startsWith(HEAD));
    return isSaid || !wasSaid ? fresh.map(({ text }) => text) : [...old];
}

;// CONCATENATED MODULE: ./src/report/document/document.ts
















const LEVEL_PREFIX = 'level-';
/** The levels that the document always has. */
const document_ALWAYS = ['sustained', 'peak'];
/** The whole performance-metrics document, with every TBD that the report can answer filled in. */
function renderDocument(report) {
    const written = new Map();
    const sections = sectionsOf(documentData(report));
    for (const { name, lines } of sections)
        written.set(name, linesText(lines(written)).split('\n'));
    const rendered = (name) => textBetween(name, written.get(name) ?? []);
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
    const written = new Map();
    for (const part of parts)
        if (part.kind === 'section')
            written.set(part.name, bodyOf(part.lines));
    const old = new Set(written.keys());
    const sections = sectionsOf(documentData(report)).filter(({ name }) => !isUntouched(name, report, old));
    checkComplete(sections, { existing, old });
    const updated = new Map();
    for (const { name, lines, merge } of sections) {
        const body = merge(written.get(name) ?? [], lines(written));
        written.set(name, body);
        updated.set(name, textBetween(name, body));
    }
    return rebuilt(existing, parts, updated);
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
    const levels = names.map(name => replaced(`${LEVEL_PREFIX}${name}`, () => levelSection(name, data.levels.find(level => level.name === name))));
    return [
        replaced('last-update', () => lastUpdate(data)),
        { name: 'test-summary', lines: () => testSummary(data), merge: mergeTestSummary },
        merged('response-time-targets', () => responseTimeTargets(data)),
        merged('throughput-targets', () => throughputTargets(data)),
        merged('error-rate-targets', () => errorRateTargets(data)),
        ...levels,
        merged('resources-application', () => resourceTables('application')),
        merged('resources-database', () => resourceTables('database')),
        merged('resources-cache', () => resourceTables('cache')),
        merged('current-capacity', () => currentCapacity(data)),
        { name: 'bottlenecks', lines: () => bottlenecks(data), merge: mergeBottlenecks },
        {
            name: 'scaling',
            lines: scaling,
            merge: (old, fresh) => withoutAnsweredNotice(mergeLines(old, fresh))
        },
        {
            name: 'response-time-trends',
            lines: () => responseTimeTrends(data),
            merge: mergeResponseTimeTrends
        },
        merged('resource-trends', resourceTrends),
        {
            name: 'optimization',
            lines: () => optimizationOpportunities(data),
            merge: mergeOptimization
        },
        merged('requirements', () => requirements(data)),
        merged('production-readiness', productionReadiness),
        merged('next-steps', nextSteps),
        merged('references', () => references(data)),
        merged('test-environment', () => testEnvironment(data))
    ];
}
function replaced(name, lines) {
    return { name, lines, merge: (_, fresh) => fresh.map(({ text }) => text) };
}
function merged(name, lines) {
    return { name, lines, merge: mergeLines };
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
    for (const name of old) {
        if (sections.some(section => section.name === name))
            continue;
        const line = lines.findIndex(text => text.startsWith(`<!-- locust-gate:begin ${name} `)) + 1;
        const error = misspelt(name, line, [missing.name]);
        if (error !== undefined)
            throw error;
    }
    throw new DocumentError(`the markers of section ${missing.name} are missing`, `Put \`<!-- locust-gate:begin ${missing.name} -->\` and \`<!-- locust-gate:end ${missing.name} -->\` where the section is to stand, each on a line of its own.`);
}
function textBetween(name, lines) {
    return sectionText(name, lines.join('\n'));
}
/** A section's lines without line ends and without the empty lines next to its markers. */
function bodyOf(lines) {
    return lines
        .join('\n')
        .replaceAll('\r', '')
        .replace(/^\n+|\n+$/g, '')
        .split('\n');
}


/***/ })

};
