/* Reads a history with csv-parse, row by row: node csv-parse.mjs FILE */
import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'

let rows = 0
for await (const row of createReadStream(process.argv[2]).pipe(parse())) rows += row.length > 0
process.stdout.write(`${rows}\n`)
