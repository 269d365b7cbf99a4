/** Of the JSON and of the HTML report: beyond it neither editors nor browsers are of use. */
export const MAX_REPORT_BYTES = 20_000_000
