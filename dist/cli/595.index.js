export const id = 595;
export const ids = [595];
export const modules = {

/***/ 6841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dh: () => (/* binding */ EFFECT_ICONS),
  sM: () => (/* binding */ OUTCOME_ICONS),
  Fh: () => (/* binding */ attentionTable),
  Bv: () => (/* binding */ blocks),
  zH: () => (/* binding */ details),
  $4: () => (/* binding */ endpointsTable),
  vb: () => (/* binding */ failingLine),
  YI: () => (/* binding */ failuresTable),
  dF: () => (/* binding */ gradeCellText),
  dJ: () => (/* binding */ judgedRunLine),
  QE: () => (/* binding */ markedName),
  KT: () => (/* binding */ notesList),
  FE: () => (/* binding */ provedLine),
  u_: () => (/* binding */ runLine),
  Pl: () => (/* binding */ safeUrl),
  tp: () => (/* binding */ table),
  Br: () => (/* binding */ targetsTable),
  D_: () => (/* binding */ unbroken),
  mm: () => (/* binding */ undecidedLine)
});

;// CONCATENATED MODULE: ./node_modules/markdown-table/index.js
// To do: next major: remove.
/**
 * @typedef {Options} MarkdownTableOptions
 *   Configuration.
 */

/**
 * @typedef Options
 *   Configuration.
 * @property {boolean | null | undefined} [alignDelimiters=true]
 *   Whether to align the delimiters (default: `true`);
 *   they are aligned by default:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   Pass `false` to make them staggered:
 *
 *   ```markdown
 *   | Alpha | B |
 *   | - | - |
 *   | C | Delta |
 *   ```
 * @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
 *   How to align columns (default: `''`);
 *   one style for all columns or styles for their respective columns;
 *   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
 *   other values are treated as `''`, which doesn’t place the colon in the
 *   alignment row but does align left;
 *   *only the lowercased first character is used, so `Right` is fine.*
 * @property {boolean | null | undefined} [delimiterEnd=true]
 *   Whether to end each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B
 *   | ----- | -----
 *   | C     | Delta
 *   ```
 * @property {boolean | null | undefined} [fillRows=true]
 *   Whether to fill rows with empty cells up to the most cells in a row
 *   (default: `true`).
 *
 *   When `true`, all rows have as many cells as the longest row:
 *
 *   ```markdown
 *   | Alpha | B    |   |
 *   | ----- | ---- | - |
 *   | C     |      |   |
 *   | D     | Echo | F |
 *   ```
 *
 *   When `false`, rows keep their cells,
 *   and the delimiter row has as many cells as the header row:
 *
 *   ```markdown
 *   | Alpha | B    |
 *   | ----- | ---- |
 *   | C     |
 *   | D     | Echo | F |
 *   ```
 * @property {boolean | null | undefined} [delimiterStart=true]
 *   Whether to begin each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are starting delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no starting delimiters:
 *
 *   ```markdown
 *   Alpha | B     |
 *   ----- | ----- |
 *   C     | Delta |
 *   ```
 * @property {boolean | null | undefined} [padding=true]
 *   Whether to add a space of padding between delimiters and cells
 *   (default: `true`).
 *
 *   When `true`, there is padding:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there is no padding:
 *
 *   ```markdown
 *   |Alpha|B    |
 *   |-----|-----|
 *   |C    |Delta|
 *   ```
 * @property {((value: string) => number) | null | undefined} [stringLength]
 *   Function to detect the length of table cell content (optional);
 *   this is used when aligning the delimiters (`|`) between table cells;
 *   full-width characters and emoji mess up delimiter alignment when viewing
 *   the markdown source;
 *   to fix this, you can pass this function,
 *   which receives the cell content and returns its “visible” size;
 *   note that what is and isn’t visible depends on where the text is displayed.
 *
 *   Without such a function, the following:
 *
 *   ```js
 *   markdownTable([
 *     ['Alpha', 'Bravo'],
 *     ['中文', 'Charlie'],
 *     ['👩‍❤️‍👩', 'Delta']
 *   ])
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo |
 *   | - | - |
 *   | 中文 | Charlie |
 *   | 👩‍❤️‍👩 | Delta |
 *   ```
 *
 *   With [`string-width`](https://github.com/sindresorhus/string-width):
 *
 *   ```js
 *   import stringWidth from 'string-width'
 *
 *   markdownTable(
 *     [
 *       ['Alpha', 'Bravo'],
 *       ['中文', 'Charlie'],
 *       ['👩‍❤️‍👩', 'Delta']
 *     ],
 *     {stringLength: stringWidth}
 *   )
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo   |
 *   | ----- | ------- |
 *   | 中文  | Charlie |
 *   | 👩‍❤️‍👩    | Delta   |
 *   ```
 */

/**
 * Get the length of a cell.
 *
 * @param {string} value
 *   Cell value.
 * @returns {number}
 *   Cell size.
 */
function defaultStringLength(value) {
  return value.length
}

/**
 * Generate a markdown
 * ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
 * table.
 *
 * @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
 *   Table data (matrix of strings).
 * @param {Readonly<Options> | null | undefined} [options]
 *   Configuration (optional).
 * @returns {string}
 *   Result.
 */
function markdownTable(table, options) {
  const settings = options || {}
  // To do: next major: change to spread.
  // eslint-disable-next-line unicorn/prefer-spread -- `align` can be a string.
  const align = (settings.align || []).concat()
  const stringLength = settings.stringLength || defaultStringLength
  /** @type {Array<number>} Character codes as symbols for alignment per column. */
  const alignments = []
  /** @type {Array<Array<string>>} Cells per row. */
  const cellMatrix = []
  /** @type {Array<Array<number>>} Sizes of each cell per row. */
  const sizeMatrix = []
  /** @type {Array<number>} */
  const longestCellByColumn = []
  let mostCellsPerRow = 0
  let rowIndex = -1

  // This is a superfluous loop if we don’t align delimiters, but otherwise we’d
  // do superfluous work when aligning, so optimize for aligning.
  while (++rowIndex < table.length) {
    /** @type {Array<string>} */
    const row = []
    /** @type {Array<number>} */
    const sizes = []
    let columnIndex = -1

    if (table[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table[rowIndex].length
    }

    while (++columnIndex < table[rowIndex].length) {
      const cell = serialize(table[rowIndex][columnIndex])

      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell)
        sizes[columnIndex] = size

        if (
          longestCellByColumn[columnIndex] === undefined ||
          size > longestCellByColumn[columnIndex]
        ) {
          longestCellByColumn[columnIndex] = size
        }
      }

      row.push(cell)
    }

    cellMatrix[rowIndex] = row
    sizeMatrix[rowIndex] = sizes
  }

  // Figure out which alignments to use.
  let columnIndex = -1

  if (typeof align === 'object' && 'length' in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex])
    }
  } else {
    const code = toAlignment(align)

    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code
    }
  }

  // Inject the alignment row.
  columnIndex = -1
  /** @type {Array<string>} */
  const row = []
  /** @type {Array<number>} */
  const sizes = []

  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex]
    let before = ''
    let after = ''

    if (code === 99 /* `c` */) {
      before = ':'
      after = ':'
    } else if (code === 108 /* `l` */) {
      before = ':'
    } else if (code === 114 /* `r` */) {
      after = ':'
    }

    // There *must* be at least one hyphen-minus in each alignment cell.
    let size =
      settings.alignDelimiters === false
        ? 1
        : Math.max(
            1,
            longestCellByColumn[columnIndex] - before.length - after.length
          )

    const cell = before + '-'.repeat(size) + after

    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length

      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size
      }

      sizes[columnIndex] = size
    }

    row[columnIndex] = cell
  }

  // Inject the alignment row.
  cellMatrix.splice(1, 0, row)
  sizeMatrix.splice(1, 0, sizes)

  rowIndex = -1
  /** @type {Array<string>} */
  const lines = []

  while (++rowIndex < cellMatrix.length) {
    const row = cellMatrix[rowIndex]
    const sizes = sizeMatrix[rowIndex]
    const cellsInRow =
      settings.fillRows === false
        ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length)
        : mostCellsPerRow
    columnIndex = -1
    /** @type {Array<string>} */
    const line = []

    while (++columnIndex < cellsInRow) {
      const cell = row[columnIndex] || ''
      let before = ''
      let after = ''

      if (settings.alignDelimiters !== false) {
        const size =
          longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0)
        const code = alignments[columnIndex]

        if (code === 114 /* `r` */) {
          before = ' '.repeat(size)
        } else if (code === 99 /* `c` */) {
          const half = size / 2

          if (size % 2) {
            before = ' '.repeat(half + 0.5)
            after = ' '.repeat(half - 0.5)
          } else {
            before = ' '.repeat(half)
            after = before
          }
        } else {
          after = ' '.repeat(size)
        }
      }

      if (settings.delimiterStart !== false && !columnIndex) {
        line.push('|')
      }

      if (
        settings.padding !== false &&
        // Don’t add the opening space if we’re not aligning and the cell is
        // empty: there will be a closing space.
        !(settings.alignDelimiters === false && cell === '') &&
        (settings.delimiterStart !== false || columnIndex)
      ) {
        line.push(' ')
      }

      if (settings.alignDelimiters !== false) {
        line.push(before)
      }

      line.push(cell)

      if (settings.alignDelimiters !== false) {
        line.push(after)
      }

      if (settings.padding !== false) {
        line.push(' ')
      }

      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push('|')
      }
    }

    lines.push(
      settings.delimiterEnd === false
        ? line.join('').replace(/ +$/, '')
        : line.join('')
    )
  }

  return lines.join('\n')
}

/**
 * Serialize a cell value.
 *
 * @param {string | null | undefined} [value]
 *   Value to serialize.
 * @returns {string}
 *   Result.
 */
function serialize(value) {
  return value === null || value === undefined ? '' : String(value)
}

/**
 * Get the alignment character code from a value.
 *
 * @param {string | null | undefined} value
 *   Value.
 * @returns {number}
 *   Alignment.
 */
function toAlignment(value) {
  const code = typeof value === 'string' ? value.codePointAt(0) : 0

  return code === 67 /* `C` */ || code === 99 /* `c` */
    ? 99 /* `c` */
    : code === 76 /* `L` */ || code === 108 /* `l` */
      ? 108 /* `l` */
      : code === 82 /* `R` */ || code === 114 /* `r` */
        ? 114 /* `r` */
        : 0
}

// EXTERNAL MODULE: ./src/locust/run.ts
var locust_run = __webpack_require__(6351);
// EXTERNAL MODULE: ./src/locust/stats/failure-causes.ts + 1 modules
var failure_causes = __webpack_require__(2311);
// EXTERNAL MODULE: ./src/units/count.ts
var count = __webpack_require__(3252);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/report/view/attention.ts + 2 modules
var attention = __webpack_require__(1816);
// EXTERNAL MODULE: ./src/report/view/endpoint-remarks.ts
var endpoint_remarks = __webpack_require__(2777);
// EXTERNAL MODULE: ./src/report/view/endpoint-view.ts + 3 modules
var endpoint_view = __webpack_require__(6728);
// EXTERNAL MODULE: ./src/report/view/failure-view.ts
var failure_view = __webpack_require__(9716);
// EXTERNAL MODULE: ./src/report/view/note-text.ts + 1 modules
var note_text = __webpack_require__(9990);
// EXTERNAL MODULE: ./src/report/view/provenance.ts
var provenance = __webpack_require__(5208);
// EXTERNAL MODULE: ./src/report/view/refusal.ts
var refusal = __webpack_require__(7366);
// EXTERNAL MODULE: ./src/report/view/verdict-state.ts
var verdict_state = __webpack_require__(8283);
// EXTERNAL MODULE: ./src/report/view/target-remarks.ts
var target_remarks = __webpack_require__(5277);
// EXTERNAL MODULE: ./src/report/view/undecided-clauses.ts
var undecided_clauses = __webpack_require__(7492);
// EXTERNAL MODULE: ./src/report/view/view.ts + 1 modules
var view = __webpack_require__(8153);
// EXTERNAL MODULE: ./src/report/view/whole-run-rows.ts
var whole_run_rows = __webpack_require__(4871);
;// CONCATENATED MODULE: ./src/report/markdown/markdown.ts

















/*
 * The pieces of Markdown that the comment, the job summary and the check run are put together from.
 * Icons never carry meaning alone: each stands beside its word.
 */
const EFFECT_ICONS = { fail: '❌', warn: '⚠️', pass: '✅' };
const UNCLEAR_ICON = '⚪';
const OUTCOME_ICONS = {
    passed: '✅',
    warned: '⚠️',
    failed: '❌',
    'could-not-judge': '❓'
};
/** Rows that stand open in a comment; more make it too long to scroll by. */
const MAX_UNFOLDED = 25;
const SEVERITY_ICONS = { error: '❌', warning: '⚠️', info: 'ℹ️' };
/** `sustained` · load level sustained · 200 users …: one line. */
function runLine(run) {
    return [(0,report_escape/* codeSpan */.SS)(run.run.name), ...factsOf(run)].join(' · ');
}
/** The same beside other runs, with its own outcome: the headline is about all of them. */
function judgedRunLine(run) {
    return [markedName(run), ...factsOf(run)].join(' · ');
}
/** ❌ `sustained` failed; of the name so many characters are shown. */
function markedName({ run, outcome }, nameChars = run.name.length) {
    const name = (0,report_escape/* codeSpan */.SS)(run.name.slice(0, nameChars));
    return `${OUTCOME_ICONS[outcome]} ${name} ${outcome.replaceAll('-', ' ')}`;
}
function factsOf(run) {
    return [...(0,view/* runFacts */.pI)(run), ...(0,provenance/* whenFacts */.sf)(run.run)].map(fact => (0,report_escape/* escapeMarkdown */.FV)(fact));
}
/** Metric × measured, target, grade, baseline, change: the whole run against its targets. */
function targetsTable(run) {
    const rows = (0,whole_run_rows/* wholeRunRows */.g)(run);
    if (rows.length === 0)
        return '';
    const compared = rows.some(row => row.baseline !== '');
    const head = [
        'Metric',
        'Measured',
        'Grade',
        'Target',
        ...(compared ? ['Baseline', 'Change'] : ['Acceptable'])
    ];
    return table(head, rows.map(row => [
        (0,report_escape/* escapeMarkdown */.FV)(row.metric),
        row.measured === ''
            ? '–'
            : `**${unbroken(row.measured)}**${row.compared === undefined ? '' : ` (${unbroken(row.compared)})`}`,
        `${row.state === undefined ? row.grade : gradeCellText(row, (0,view/* wasJudged */.vs)(run))}${row.waiver === undefined ? '' : ` (${(0,report_escape/* escapeMarkdown */.FV)(row.waiver)})`}`,
        unbroken(row.target),
        // With a comparison beside it there is no room for all.
        ...(compared ? [] : [unbroken(row.acceptable)]),
        ...(compared ? [unbroken(row.baseline), changeCellText(row)] : [])
    ]), ['l', 'r', 'l', 'r', 'r', 'r', 'r']);
}
/** Endpoints that failed, warned, are missing or got worse, worst first; many are folded away. */
function attentionTable(run, max) {
    const rows = (0,attention/* attentionRows */.i)(run);
    if (rows.length === 0)
        return '';
    const lines = rows
        .slice(0, max)
        .map(row => [
        (0,report_escape/* codeCell */.MZ)(row.endpoint),
        (0,report_escape/* escapeMarkdown */.FV)(row.metric),
        gradeCellText(row, (0,view/* wasJudged */.vs)(run)),
        (0,report_escape/* escapeMarkdown */.FV)((0,refusal/* whyOf */.gf)(row), 600)
    ]);
    const head = ['Endpoint', 'Metric', 'Grade', 'Why'];
    const align = ['l', 'l', 'l', 'l'];
    const folded = lines.slice(MAX_UNFOLDED);
    const more = rows.length - lines.length;
    return blocks([
        table(head, lines.slice(0, MAX_UNFOLDED), align),
        folded.length === 0
            ? ''
            : details(`${(0,count/* formatCount */.B4)(folded.length)} more that need attention`, table(head, folded, align)),
        more > 0 ? `… and ${(0,count/* formatCount */.B4)(more)} more.` : '',
        sentences((0,attention/* attentionRemarks */.u)(run))
    ]);
}
/** Every endpoint with its main numbers. */
function endpointsTable(run, max) {
    const { length } = run.run.endpoints;
    if (length === 0)
        return '';
    const shown = (0,endpoint_view/* endpointRows */.Lf)(run, max);
    const overTime = shown.some(row => row.overTime !== '');
    const lines = shown.map(row => [
        (0,report_escape/* codeCell */.MZ)(row.endpoint),
        row.requests,
        row.throughput,
        row.errors,
        ...row.percentiles.map(unbroken),
        ...(overTime ? [row.overTime] : []),
        gradeCellText(row, (0,view/* wasJudged */.vs)(run))
    ]);
    const percentiles = endpoint_view/* PERCENTILES_SHOWN */.ZM.map(percent => `P${percent}`);
    const numbers = ['Requests', 'Requests/s', 'Errors', ...percentiles];
    const head = ['Endpoint', ...numbers, ...(overTime ? ['P95 over time'] : []), 'Grade'];
    const align = ['l', ...numbers.map(() => 'r'), 'l', 'l'];
    const more = length - shown.length;
    return blocks([
        table(head, lines, align),
        more > 0 ? `… and ${(0,count/* counted */.hS)(more, 'more endpoint')}.` : '',
        sentences((0,endpoint_remarks/* endpointRemarks */.r)(run))
    ]);
}
/** What failed, by cause, most frequent first. */
function failuresTable(run, max) {
    const causes = (0,failure_causes/* failureCauses */.x)(run.run.failures);
    if (causes.length === 0)
        return '';
    const lines = causes
        .slice(0, max)
        .map(cause => [
        (0,count/* formatCount */.B4)(cause.occurrences),
        failure_view/* ERROR_KIND_LABELS */.a7[cause.kind],
        (0,report_escape/* codeCell */.MZ)(`${cause.method} ${cause.name}`.trim()),
        `${(0,report_escape/* codeCell */.MZ)(cause.error)}${(0,failure_view/* wordingsText */.lp)(cause)}`
    ]);
    const more = causes.length - lines.length;
    return `${table(['Times', 'Kind', 'Endpoint', 'Error'], lines, ['r', 'l', 'l', 'l'])}${more > 0 ? `\n\n… and ${(0,count/* formatCount */.B4)(more)} more.` : ''}`;
}
/** Where the failed requests were made, when there are too many of them. */
function failingLine(run) {
    const rate = run.verdicts.find(verdict => verdict.rule !== 'presence' &&
        verdict.endpoint === locust_run/* AGGREGATED */.Y$ &&
        verdict.metric === 'error-rate');
    const isFine = rate?.rule !== 'target' || rate.grade === 'target' || rate.grade === 'acceptable';
    const where = (0,failure_view/* failingEndpoints */.$8)(run);
    return isFine || where.length === 0
        ? ''
        : `Most failed: ${where.map(each => (0,report_escape/* codeSpan */.SS)(each)).join(', ')}.`;
}
/** Data-quality notes as a list; what the headline says is not said again. */
function notesList(notes, about, of) {
    return (0,note_text/* notesToSay */.UC)(notes, about, of)
        .map(({ note, text }) => `- ${SEVERITY_ICONS[note.severity]} ${note.severity} \`${note.code}\`: ${(0,report_escape/* escapeMarkdown */.FV)(text, 800)}`)
        .join('\n');
}
/** What another value than the metric's own settles, in one line. */
function provedLine(run, about) {
    return sentences((0,view/* wasJudged */.vs)(run) ? (0,target_remarks/* uncertainRemarks */.$z)(run, about) : []);
}
function sentences(remarks) {
    return remarks.length === 0 ? '' : `${remarks.map(remark => (0,report_escape/* escapeMarkdown */.FV)(remark)).join('. ')}.`;
}
/** What is left open, in one line. */
function undecidedLine(run) {
    const clauses = (0,undecided_clauses/* undecidedClauses */.O)(run);
    if (clauses.length === 0)
        return '';
    return `❔ Undecided: ${clauses.map(clause => (0,report_escape/* escapeMarkdown */.FV)(clause)).join('; ')}.`;
}
function details(summary, body, isOpen = false) {
    const tag = isOpen ? '<details open>' : '<details>';
    return body === '' ? '' : `${tag}<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
/** Blocks with an empty line between them; empty blocks are left out. */
function blocks(parts) {
    return parts.filter(part => part !== '').join('\n\n');
}
/** Only links to http(s) addresses, and nothing in them that ends a Markdown link. */
function safeUrl(url) {
    return /^https?:\/\//.test(url) ? encodeURI(url).replace(/[()@\s]/g, percentEncoded) : '#';
}
/** encodeURIComponent leaves parentheses as they are. */
function percentEncoded(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
/** The grade with its icon; without one where nothing was decided. */
function gradeCellText(row, judged = true) {
    if (!judged || row.grade === '')
        return (0,report_escape/* escapeMarkdown */.FV)(row.grade);
    const isOpen = row.effect === 'pass' && row.state !== undefined && (0,verdict_state/* isOpenState */.q1)(row.state);
    const icon = row.effect === 'pass' && row.state === 'unclear' ? UNCLEAR_ICON : undefined;
    return `${isOpen ? '❔' : (icon ?? EFFECT_ICONS[row.effect])}\u00a0${(0,report_escape/* escapeMarkdown */.FV)(row.grade)}`;
}
/** A change, marked where it fails or warns: the grade beside it is of the bounds alone. */
function changeCellText({ change, changeEffect }) {
    const icon = changeEffect === undefined ? '' : `${EFFECT_ICONS[changeEffect]}\u00a0`;
    return `${icon}${unbroken(change)}`;
}
/** A number with its unit, which no narrow column breaks in two. */
function unbroken(text) {
    return (0,report_escape/* escapeMarkdown */.FV)(text).replaceAll(' ', '\u00a0');
}
function table(head, rows, align = []) {
    return markdownTable([head, ...rows], {
        align: align.slice(0, head.length),
        alignDelimiters: true,
        padding: true
    });
}


/***/ }),

/***/ 7842:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ resourceAttention),
/* harmony export */   jQ: () => (/* binding */ resourcesBlock),
/* harmony export */   pF: () => (/* binding */ subjectCell),
/* harmony export */   sV: () => (/* binding */ linksLine)
/* harmony export */ });
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3252);
/* harmony import */ var _units_letter_case_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(336);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4031);
/* harmony import */ var _view_resource_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9734);
/* harmony import */ var _view_resource_view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6288);
/* harmony import */ var _view_view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8153);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6841);







/* The service's surroundings in Markdown. */
/** Rows of the folded table, and of the list of how each was measured. */
const MOST_ROWS = 500;
const MOST_LINKS = 20;
/** What asks for a look, what is not known, and the likely limit; empty when all is well. */
function resourceAttention(run, max) {
    const rows = (0,_view_resource_view_js__WEBPACK_IMPORTED_MODULE_1__/* .resourcesToLookAt */ .TT)(run);
    const shown = rows.slice(0, max);
    const more = rows.length - shown.length;
    // Why there is none asks for no look.
    const limit = run.resources?.likelyLimit === undefined ? undefined : (0,_view_resource_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .likelyLimitText */ .Xm)(run);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)([
        shown.length === 0
            ? ''
            : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Resource', 'Measured', 'Grade', 'Why'], shown.map(row => [
                (0,_view_resource_view_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectText */ .yq)(row, subjectCell),
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .unbroken */ .D_)(row.measured || '–'),
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .gradeCellText */ .dF)(row, (0,_view_view_js__WEBPACK_IMPORTED_MODULE_2__/* .wasJudged */ .vs)(run)),
                (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)((0,_view_resource_view_js__WEBPACK_IMPORTED_MODULE_1__/* .whyText */ .ss)(row, true), 600)
            ]), ['l', 'r', 'l', 'l']),
        more > 0 ? `… and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(more, 'more resource metric')}.` : '',
        openLine(run),
        limit === undefined ? '' : `🔎 ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(limit, 600)}.`
    ]);
}
/** Reasons that are told apart in one line. */
const MOST_REASONS = 5;
function openLine(run) {
    const clauses = (0,_view_resource_view_js__WEBPACK_IMPORTED_MODULE_1__/* .openResources */ .YK)(run);
    if (clauses.length === 0)
        return '';
    const more = clauses.length - MOST_REASONS;
    const said = clauses.slice(0, MOST_REASONS).map(clause => (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(clause, 600));
    const list = `${said.join('; ')}${more > 0 ? `; and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(more)} more` : ''}`;
    return `❔ Not known: ${list}${/[.!?]$/.test(list) ? '' : '.'}`;
}
/** A preset by its title; the team's own, which is untrusted, as code. */
function subjectCell(subject) {
    const { name, title } = subject;
    return title === name ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .codeCell */ .MZ)(name) : (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)((0,_view_resource_view_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectTitle */ .X2)(subject));
}
/** Every resource metric, folded: numbers, triggers of scaling, and how each was measured; or the triggers alone. */
function resourcesBlock(run) {
    const rows = (0,_view_resource_view_js__WEBPACK_IMPORTED_MODULE_1__/* .resourceRows */ .qe)(run);
    const scaling = (0,_view_resource_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .scalingFacts */ .pw)(run)
        .map(({ label, value }) => `- **${(0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_6__/* .upperFirst */ .Z)(label)}**: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(value, 600)}`)
        .join('\n');
    if (rows.length === 0)
        return scaling === '' ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)('When to scale', scaling);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)(`Resources: ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(rows.length, 'metric')}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)([
        [...(0,_view_resource_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceFacts */ .eC)(run), ...(0,_view_resource_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .generatorFacts */ .Z)(run).map(fact => (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(fact))]
            .map(_units_letter_case_js__WEBPACK_IMPORTED_MODULE_6__/* .upperFirst */ .Z)
            .join(' · '),
        resourcesTable(run),
        scaling,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)('How each was measured', methods(run))
    ]));
}
/** Each metric with its least, mean and most over the judged span, its bounds and its grade. */
function resourcesTable(run) {
    const rows = (0,_view_resource_view_js__WEBPACK_IMPORTED_MODULE_1__/* .resourceRows */ .qe)(run);
    const more = rows.length - MOST_ROWS;
    const head = ['Resource', 'Value', 'Min', 'Avg', 'Max', 'Target', 'Acceptable', 'Grade', 'Why'];
    const lines = rows
        .slice(0, MOST_ROWS)
        .map(row => [
        (0,_view_resource_view_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectText */ .yq)(row, subjectCell),
        ...[row.measured, row.min, row.avg, row.max, row.target, row.acceptable].map(text => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .unbroken */ .D_)(text || '–')),
        row.state === undefined ? row.grade : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .gradeCellText */ .dF)(row, (0,_view_view_js__WEBPACK_IMPORTED_MODULE_2__/* .wasJudged */ .vs)(run)),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)((0,_view_resource_view_js__WEBPACK_IMPORTED_MODULE_1__/* .whyText */ .ss)(row), 600)
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(head, lines, ['l', 'r', 'r', 'r', 'r', 'r', 'r', 'l', 'l']),
        more > 0 ? `… and ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(more, 'more metric')}.` : ''
    ]);
}
function methods({ resources }) {
    return (resources?.rows ?? [])
        .slice(0, MOST_ROWS)
        .flatMap(row => {
        const { way, caveat, query } = row.reading;
        const said = [
            (0,_view_resource_view_js__WEBPACK_IMPORTED_MODULE_1__/* .samplesText */ .Tw)(row),
            ...(way === undefined ? [] : [way]),
            ...(caveat === undefined ? [] : [caveat])
        ].filter(text => text !== '');
        const asked = query === undefined ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(query)];
        const parts = [...said.map(text => (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(text)), ...asked];
        return parts.length === 0 ? [] : [`- ${subjectCell(row)}: ${parts.join('; ')}`];
    })
        .join('\n');
}
/** The team's pages, at the time of the run. */
function linksLine(links) {
    if (links.length === 0)
        return '';
    const shown = links.slice(0, MOST_LINKS).map(({ name, url }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownLink */ .iQ)(name, url));
    return `🔗 ${shown.join(' · ')}`;
}


/***/ }),

/***/ 2381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cT: () => (/* binding */ incidentsTable),
/* harmony export */   ju: () => (/* binding */ resourcesByLoad),
/* harmony export */   lT: () => (/* binding */ loadTable),
/* harmony export */   ry: () => (/* binding */ renderTimelineMarkdown)
/* harmony export */ });
/* harmony import */ var _evaluate_capacity_capacity_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3274);
/* harmony import */ var _evaluate_timeline_limit_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7276);
/* harmony import */ var _evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7365);
/* harmony import */ var _evaluate_timeline_windows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5126);
/* harmony import */ var _evaluate_verdict_recovery_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4118);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2676);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3252);
/* harmony import */ var _units_letter_case_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(336);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4031);
/* harmony import */ var _view_resource_view_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6288);
/* harmony import */ var _view_load_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1932);
/* harmony import */ var _view_nearest_limit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8598);
/* harmony import */ var _view_timeline_view_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7750);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6841);
/* harmony import */ var _resource_markdown_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7842);














const MOST_BOTTLENECKS = 5;
const MOST_INCIDENTS = 20;
const MOST_RESOURCES = 50;
/** The run in time as one block that is folded unless `isOpen`: what happened, then its tables; empty when nothing is known. */
function renderTimelineMarkdown(run, isOpen = false) {
    const { capacity, recovery } = run.timeline;
    const trend = (0,_evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_2__/* .toldTrend */ .Zj)(run.timeline);
    const facts = (0,_view_timeline_view_js__WEBPACK_IMPORTED_MODULE_8__/* .timelineFacts */ .L7)(run);
    const body = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_9__/* .blocks */ .Bv)([
        facts.map(({ label, value }) => `- **${(0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_11__/* .upperFirst */ .Z)(label)}**: ${prose(value)}`).join('\n'),
        capacity === undefined ? '' : loadTable(capacity),
        resourcesByLoad(run),
        recovery === undefined ? '' : incidentsTable(recovery.incidents),
        trend === undefined ? '' : trendTable(trend.parts),
        bottlenecksTable(run),
        limitsList(run)
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_9__/* .details */ .zH)(`The run in time${teaser(run)}`, body, isOpen);
}
function teaser({ timeline }) {
    const { steady, recovery, capacity, stalls } = timeline;
    const trend = (0,_evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_2__/* .toldTrend */ .Zj)(timeline);
    const said = [
        ...(steady === undefined || (0,_view_timeline_view_js__WEBPACK_IMPORTED_MODULE_8__/* .isStepped */ .Ih)(timeline)
            ? []
            : [`${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatThroughput */ .Y5)(steady.throughput)} in the steady state`]),
        ...(capacity === undefined ? [] : capacityTeaser(capacity)),
        ...(recovery === undefined || recovery.incidents.length === 0
            ? []
            : [counted(recovery.incidents.length, 'incident')]),
        ...(stalls.length === 0 ? [] : [counted(stalls.length, 'pause')]),
        ...(trend === undefined ? [] : findingTeaser(trend))
    ];
    return said.length === 0 ? '' : `: ${said.join(', ')}`;
}
/** Only what is certain. */
function findingTeaser(trend) {
    const { finding } = trend;
    if ((0,_evaluate_timeline_trend_js__WEBPACK_IMPORTED_MODULE_2__/* .fell */ .AN)(trend))
        return ['response times fell'];
    switch (finding) {
        case 'drift':
        case 'step':
        case 'no drift':
        case 'no growth':
            return [finding];
        case 'not certain':
        case 'not known':
            return [];
    }
}
function capacityTeaser({ maxUsers, breakingPoint }) {
    return [
        ...(maxUsers === undefined
            ? []
            : [`acceptable up to ${(0,_evaluate_capacity_capacity_words_js__WEBPACK_IMPORTED_MODULE_0__/* .atLeastWords */ .EQ)(maxUsers)}${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_13__/* .formatCount */ .B4)(maxUsers.value)} users`]),
        ...(breakingPoint === undefined
            ? []
            : [`broke at ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_13__/* .formatCount */ .B4)(breakingPoint.value)} users${(0,_evaluate_capacity_capacity_words_js__WEBPACK_IMPORTED_MODULE_0__/* .atLatestWords */ .Oo)(breakingPoint)}`])
    ];
}
function counted(count, noun) {
    return `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_13__/* .formatCount */ .B4)(count)} ${noun}${count === 1 ? '' : 's'}`;
}
/** The steady state by tenths. */
function trendTable(parts) {
    const withP95 = parts.some(part => part.p95Windows !== undefined);
    return table([
        'Steady state',
        'Average',
        ...(withP95 ? [`P95 in windows of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatDuration */ .a3)(_evaluate_timeline_windows_js__WEBPACK_IMPORTED_MODULE_3__/* .WINDOW_SECONDS */ .V$)}`] : []),
        'Requests/s',
        'Errors'
    ], parts.map(part => [
        `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatDuration */ .a3)(part.from)} to ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatDuration */ .a3)(part.to)}`,
        part.average === undefined ? '–' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatMs */ ._V)(part.average),
        ...(withP95 ? [part.p95Windows === undefined ? '–' : (0,_view_timeline_view_js__WEBPACK_IMPORTED_MODULE_8__/* .rangeText */ .lq)(part.p95Windows)] : []),
        (0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatThroughput */ .Y5)(part.throughput),
        part.errorRate === undefined ? '–' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatPercent */ .l9)(part.errorRate)
    ]));
}
/** Throughput and response time against users, with the bound that broke. */
function loadTable(capacity) {
    const cells = (0,_view_load_words_js__WEBPACK_IMPORTED_MODULE_6__/* .loadCells */ .Ae)(capacity, _escape_js__WEBPACK_IMPORTED_MODULE_14__/* .codeCell */ .MZ);
    const anyway = (0,_view_load_words_js__WEBPACK_IMPORTED_MODULE_6__/* .openAnyway */ .im)(capacity);
    const rows = table(['Users', 'Successful requests/s', 'Average', 'P95', 'Errors', 'Acceptable bounds'], capacity.points.map((point, at) => {
        const p95 = point.percentiles.find(({ percent }) => percent === 95);
        return [
            (0,_units_format_js__WEBPACK_IMPORTED_MODULE_13__/* .formatCount */ .B4)(point.users),
            (0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatThroughput */ .Y5)(point.throughput),
            point.average === undefined ? '–' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatMs */ ._V)(point.average),
            p95 === undefined ? '–' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatMs */ ._V)(p95.value),
            (0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatPercent */ .l9)(point.errorRate),
            cells[at] === undefined ? '' : `${cells[at].icon} ${cells[at].words}`
        ];
    }));
    return anyway === undefined ? rows : `${rows}\n\n${(0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_11__/* .upperFirst */ .Z)(anyway)}.`;
}
/** The judged statistic of each resource metric at each load of a capacity test; empty without any. */
function resourcesByLoad(run) {
    const { users, rows } = (0,_view_resource_view_js__WEBPACK_IMPORTED_MODULE_5__/* .resourceSteps */ .YF)(run);
    return table(['Resource, by users', 'Judged', ...users.map(_units_format_js__WEBPACK_IMPORTED_MODULE_13__/* .formatCount */ .B4)], rows
        .slice(0, MOST_RESOURCES)
        .map(({ row, values }) => [
        (0,_resource_markdown_js__WEBPACK_IMPORTED_MODULE_10__/* .subjectCell */ .pF)(row),
        (0,_view_resource_view_js__WEBPACK_IMPORTED_MODULE_5__/* .statisticLabel */ .bf)(row),
        ...values.map(value => value || '–')
    ]));
}
/** Every incident of a failure-scenario test. */
function incidentsTable(incidents) {
    const shown = incidents.slice(0, MOST_INCIDENTS);
    return table(['From', 'What', 'Proved after', 'Recovered in', 'Errors up to', 'Down to', 'Lost requests'], shown.map(incident => [
        (0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatDuration */ .a3)(incident.from),
        (0,_view_timeline_view_js__WEBPACK_IMPORTED_MODULE_8__/* .causesText */ .WT)(incident),
        (0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatSeconds */ .Xo)(incident.detectSeconds),
        incident.recovered ? (0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatSeconds */ .Xo)(incident.seconds) : (0,_evaluate_verdict_recovery_words_js__WEBPACK_IMPORTED_MODULE_4__/* .openOutcome */ .ld)(incident),
        (0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatPercent */ .l9)(incident.depth.errorRate),
        ...lostCells(incident)
    ]));
}
/** How far throughput fell, and what that cost: beside the usual one, where there is any and the files tell when. */
function lostCells(incident) {
    const { depth, failures, fewerSuccesses } = incident;
    const { throughput } = depth;
    const usual = (0,_evaluate_verdict_recovery_words_js__WEBPACK_IMPORTED_MODULE_4__/* .isHardlyKnown */ .y1)(incident) ? undefined : depth.usualThroughput;
    const [lowest, lost] = [(0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatThroughput */ .Y5)(throughput), `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_13__/* .formatCount */ .B4)(failures)} failed`];
    if (usual === undefined)
        return [lowest, lost];
    return [
        throughput < usual ? `${lowest} of ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatThroughput */ .Y5)(usual)}` : '–',
        fewerSuccesses === 0 ? lost : `${lost}, ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_13__/* .formatCount */ .B4)(fewerSuccesses)} fewer succeeded`
    ];
}
function bottlenecksTable(run) {
    return table([
        'Endpoint, nearest to its bound first',
        'Value of its acceptable bound',
        'Share of all response time',
        'Average'
    ], (0,_view_nearest_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .nearestToLimit */ .bi)(run, MOST_BOTTLENECKS).map(cost => [
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_14__/* .codeCell */ .MZ)(cost.endpoint),
        (0,_view_nearest_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .limitOf */ .LF)(cost),
        cost.share === undefined ? '–' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatPercent */ .l9)(cost.share),
        cost.average === undefined ? '–' : (0,_units_format_js__WEBPACK_IMPORTED_MODULE_12__/* .formatMs */ ._V)(cost.average)
    ]));
}
function limitsList({ timeline }) {
    if (timeline.limits.length === 0)
        return '';
    return `What the files cannot tell: ${timeline.limits.map(limit => prose((0,_evaluate_timeline_limit_words_js__WEBPACK_IMPORTED_MODULE_1__/* .limitWords */ .vd)(limit))).join('; ')}.`;
}
/** Our own sentences hold names of endpoints, cut after what any of them needs. */
function prose(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_14__/* .escapeMarkdown */ .FV)(text, 1000);
}
function table(head, rows) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 5415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ runLinks)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4031);

/** `{from}` in ms; `{to:s}`, `{from:iso}`. */
const PLACEHOLDER = /\{(from|to)(?::(ms|s|iso))?\}/g;
/**
 * The team's links with the run's time filled in: from its first moment to its last. One that needs a
 * time which the run does not tell, or that is no http(s) address, is left out. Names are untrusted.
 */
function runLinks({ run, timeline }, links = []) {
    const from = run.startedAt ?? timeline.startedAt;
    const to = run.endedAt ?? (from === undefined ? undefined : from + timeline.seconds);
    return links.flatMap(({ name, url }) => {
        const filled = fill(url, { from, to });
        const address = filled === undefined ? undefined : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .webAddress */ .Dy)(filled);
        return address === undefined ? [] : [{ name, url: address }];
    });
}
function fill(url, times) {
    const asked = [...url.matchAll(PLACEHOLDER)].map(([whole, which, form]) => {
        const seconds = which === 'from' ? times.from : times.to;
        const text = seconds === undefined ? undefined : momentIn(seconds, which, form);
        return { whole, text };
    });
    if (asked.some(({ text }) => text === undefined))
        return undefined;
    return asked.reduce((filled, { whole, text = '' }) => filled.replaceAll(whole, text), url);
}
/** The end is rounded up: what happened in the last second is shown too. */
function momentIn(seconds, which, form = 'ms') {
    const round = which === 'from' ? Math.floor : Math.ceil;
    const ms = round(seconds * 1000);
    if (!(ms >= 0 && ms <= MAX_MS))
        return undefined;
    if (form === 's')
        return String(round(seconds));
    return form === 'iso' ? new Date(ms).toISOString() : String(ms);
}
/** Of what a date can be. */
const MAX_MS = 8.64e15;


/***/ }),

/***/ 7492:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ lacksRequests),
/* harmony export */   O: () => (/* binding */ undecidedClauses)
/* harmony export */ });
/* harmony import */ var _evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7128);
/* harmony import */ var _evaluate_verdict_target_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(416);
/* harmony import */ var _locust_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6351);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2676);
/* harmony import */ var _units_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3252);
/* harmony import */ var _units_letter_case_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(336);
/* harmony import */ var _change_legend_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8728);






/** `P99.9: 7 endpoints have too few requests, 10,000 each are enough`: a clause for each that is open. */
function undecidedClauses(run) {
    const open = run.verdicts.flatMap(verdict => verdict.rule === 'target' && verdict.grade === 'undecided' ? [verdict] : []);
    const alike = new Map();
    for (const verdict of open) {
        const key = `${verdict.metric} ${lacksRequests(verdict) ? '' : (0,_evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(verdict)}`;
        alike.set(key, [...(alike.get(key) ?? []), verdict]);
    }
    const blind = (0,_change_legend_js__WEBPACK_IMPORTED_MODULE_2__/* .blindComparison */ .j)(run);
    return [...[...alike.values()].map(undecidedClause), ...(blind === undefined ? [] : [blind])];
}
function undecidedClause(verdicts) {
    const [first] = verdicts;
    if (first === undefined)
        return '';
    if (verdicts.length === 1) {
        const reason = (0,_evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(first);
        return first.endpoint === _locust_run_js__WEBPACK_IMPORTED_MODULE_3__/* .AGGREGATED */ .Y$ ? reason : `${first.endpoint}: ${reason}`;
    }
    const because = lacksRequests(first);
    if (because === undefined) {
        const metric = (0,_evaluate_verdict_target_words_js__WEBPACK_IMPORTED_MODULE_1__/* .namesMetric */ .pV)(first) ? '' : `${(0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_4__/* .upperFirst */ .Z)((0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .metricLabel */ .B)(first.metric))} of `;
        return `${metric}${scopeOf(verdicts)}: ${(0,_evaluate_verdict_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(first)}`;
    }
    const requests = `requests${(0,_evaluate_verdict_target_words_js__WEBPACK_IMPORTED_MODULE_1__/* .timedWords */ .Xx)({ ofTimed: verdicts.some(one => lacksRequests(one)?.ofTimed === true) })}`;
    return `${(0,_units_letter_case_js__WEBPACK_IMPORTED_MODULE_4__/* .upperFirst */ .Z)((0,_units_format_js__WEBPACK_IMPORTED_MODULE_5__/* .metricLabel */ .B)(first.metric))}: ${scopeOf(verdicts)} have too few ${requests}, ${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(because.needed)} each are enough`;
}
/** It is open for want of requests, and of nothing else. */
function lacksRequests({ reason }) {
    const because = reason.kind === 'open' ? reason.because : undefined;
    return because?.kind === 'too-few-requests' ? because : undefined;
}
function scopeOf(verdicts) {
    const endpoints = verdicts.filter(({ endpoint }) => endpoint !== _locust_run_js__WEBPACK_IMPORTED_MODULE_3__/* .AGGREGATED */ .Y$).length;
    const count = endpoints === 1 ? 'one endpoint' : `${(0,_units_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(endpoints)} endpoints`;
    return endpoints === verdicts.length ? count : `the whole run and ${count}`;
}


/***/ })

};
