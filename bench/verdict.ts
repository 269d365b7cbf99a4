import { readFileSync, writeFileSync } from 'node:fs'
import { readAbRuns } from './ab-runs.js'
import { cachesTable } from './caches.js'
import { fewEndpointsTable } from './few-endpoints.js'
import { ideasTable } from './ideas.js'
import { learnedTable, learnedCrossValidatedTable, simulatedHistoriesTable } from './learned.js'
import { QUIET, SHARED, simulateCampaign } from './simulator.js'
import { campaignTable, longRunsTable, realPairsTable, simulatedPairsTable } from './tables.js'

/*
 * Measures how often the regression rule cries wolf and what it finds, beside the rules of others,
 * and writes the tables into docs/verdict-bench.md. Seeded: the same numbers on every machine.
 *
 *   npm run bench:verdict [-- DRAWS [TABLE …]]   some minutes with the usual 300 draws a cell
 */
const DOCUMENT = 'docs/verdict-bench.md'
const draws = Number(process.argv[2] ?? 300)
const asked = process.argv.slice(3)

const measured = await readAbRuns()
const sizes = { AA: 150, other: 50 }
const tables: Readonly<Record<string, () => string>> = {
  real: () => campaignTable(measured, draws),
  'real-pairs': () => realPairsTable(measured),
  'few-endpoints': () => fewEndpointsTable(measured, draws),
  shared: () => campaignTable(simulateCampaign(1, SHARED, sizes), draws),
  quiet: () => campaignTable(simulateCampaign(2, QUIET, sizes), draws),
  long: () => longRunsTable(Math.ceil((2 * draws) / 3)),
  'simulated-pairs': () => simulatedPairsTable(40),
  caches: () => cachesTable(Math.ceil(draws / 3)),
  ideas: () => ideasTable(measured, Math.ceil(draws / 3)),
  learned: () => learnedTable(measured, draws),
  'learned-halves': () => learnedCrossValidatedTable(measured, draws),
  'learned-simulated': () => simulatedHistoriesTable(Math.ceil((10 / 3) * draws))
}

let document = readFileSync(DOCUMENT, 'utf8')
for (const [name, make] of Object.entries(tables)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const text = make()
  console.log(`\n${name}\n\n${text}`)
  document = replaced(document, name, text)
}
writeFileSync(DOCUMENT, document)

/** The document with what lies between a table's markers exchanged. */
function replaced(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}: generated -->`, `<!-- /${name} -->`]
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from === -1 || to === -1) throw new Error(`${DOCUMENT}: no markers for ${name}`)
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`
}
