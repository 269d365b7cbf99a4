import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Digest } from '../src/past/digest.js'
import { readAbRuns, type LabelledRun } from './ab-runs.js'
import { evaluated, inOrder, keptOf, plainSeries, redrawn, slowed, type Kept } from './histories.js'
import { worded } from './measure.js'
import { Random } from './random.js'
import { QUIET, SHARED, simulateCampaign, type Profile } from './simulator.js'
import { table } from './tables.js'

/*
 * How often change points and creep are told where nothing changed, and how soon where something did,
 * beside Apache Otava 0.8.0; writes its tables into docs/verdict-bench.md. Seeded.
 *
 *   npm run bench:history [-- HISTORIES]      some minutes with the usual 300 histories a cell
 *
 * Otava: python3 -m venv node_modules/.cache/otava && node_modules/.cache/otava/bin/pip install
 * apache-otava==0.8.0; without it its rows are left as they are not measured.
 */
const DOCUMENT = 'docs/verdict-bench.md'
const PYTHON = 'node_modules/.cache/otava/bin/python'
const BEFORE = 40
const AFTER = [3, 5, 10]
const LABELS = {
  slow05: '/search +5%',
  slow10: '/search +10%',
  slow20: '/search +20%',
  all10: 'all +10%',
  tail1: '1% of /search +1 s',
  err: 'errors ×10'
}
const histories = Number(process.argv[2] ?? 300)

/** In how many of these histories something is told that `isMeant`. */
type Told = { readonly at: number; readonly isImprovement: boolean }
type Teller = (all: readonly (readonly Digest[])[]) => Told[][]

const ours: Teller = all =>
  all.map(history =>
    evaluated(history).changePoints.map(({ seenIn, isImprovement }) => ({
      at: history.length - seenIn,
      isImprovement
    }))
  )

const otava: Teller = all => {
  const input = all.map(history => JSON.stringify({ series: plainSeries(history) })).join('\n')
  const { stdout, stderr, status } = spawnSync(PYTHON, ['bench/change_points_by_otava.py'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30
  })
  if (status !== 0) throw new Error(`Otava: ${stderr}`)
  return stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as [string, number, number][])
    .map(points => points.map(([, at, change]) => ({ at, isImprovement: change < 0 })))
}

/** Otava takes a fifth of a second for a history: it is given every sixth. */
const TELLERS: readonly (readonly [string, Teller, number])[] = [
  ['**Locust Gate**', ours, 1],
  ...(existsSync(PYTHON) ? [['Apache Otava 0.8.0', otava, 6] as const] : [])
]

/** A step found is one for the worse within two runs of where it was put. */
function isFound(points: readonly Told[]): boolean {
  return points.some(({ at, isImprovement }) => !isImprovement && Math.abs(at - BEFORE) <= 2)
}

function share(all: readonly boolean[], outOf = all.length): string {
  return worded({
    share: all.filter(Boolean).length / all.length,
    outOf: Math.min(outOf, all.length)
  })
}

function stepsTable(name: string, kept: Kept, isReal: boolean): string[][] {
  const unchanged = kept.get('AA') ?? []
  return TELLERS.map(([teller, tell, every]) => {
    const random = new Random(140)
    const quiet = Array.from({ length: Math.ceil(histories / every) }, () =>
      inOrder(redrawn(unchanged, 50, random))
    )
    const cells = [
      share(
        tell(quiet).map(points => points.length > 0),
        isReal ? unchanged.length : Infinity
      )
    ]
    for (const label of Object.keys(LABELS)) {
      const changed = kept.get(label) ?? []
      const outOf = isReal ? changed.length : Infinity
      cells.push(
        AFTER.map(after => {
          const all = Array.from({ length: Math.ceil(histories / 2 / every) }, () =>
            inOrder([...redrawn(unchanged, BEFORE, random), ...redrawn(changed, after, random, 1)])
          )
          return share(tell(all).map(isFound), outOf)
        }).join(' / ')
      )
    }
    return [name, teller, ...cells]
  })
}

/** Histories in which something else happened than a step. */
function othersTable(campaigns: readonly (readonly [string, Kept])[]): string {
  const lines = campaigns.flatMap(([name, kept]) => {
    const unchanged = kept.get('AA') ?? []
    const random = new Random(141)
    const draw = (): Digest[] => redrawn(unchanged, 50, random)
    const kinds: readonly (readonly [string, (runs: readonly Digest[]) => Digest[]])[] = [
      ['nothing', runs => [...runs]],
      ['/search +4% in each of 9 steps', runs => runs.map((run, at) => crept(run, at, 1.04, 9))],
      ['/search +2% in each of 9 steps', runs => runs.map((run, at) => crept(run, at, 1.02, 9))],
      ['another runner (+25%) after 30', runs => runs.map((run, at) => onOtherRunner(run, at))],
      ['twice the users (+40%) after 30', runs => runs.map((run, at) => withOtherLoad(run, at))]
    ]
    return kinds.map(([kind, make]) => {
      const all = Array.from({ length: Math.ceil(histories / 2) }, () =>
        evaluated(inOrder(make(draw())))
      )
      return [
        name,
        kind,
        share(all.map(({ changePoints }) => changePoints.length > 0)),
        share(all.map(({ creeps }) => creeps.length > 0)),
        share(all.map(({ breaks }) => breaks.length > 0))
      ]
    })
  })
  return table(
    ['runs', 'what happened', 'a change point told', 'a creep told', 'a break told'],
    lines
  )
}

function crept(run: Digest, at: number, each: number, steps: number): Digest {
  return slowed(run, each ** Math.floor((at * (steps + 1)) / 50), '/search')
}

function onOtherRunner(run: Digest, at: number): Digest {
  return at < 30
    ? { ...run, generator: { cores: 4, cpuModel: 'first' } }
    : { ...slowed(run, 1.25), generator: { cores: 4, cpuModel: 'second' } }
}

function withOtherLoad(run: Digest, at: number): Digest {
  return at < 30 ? run : { ...slowed(run, 1.4), users: 2 * (run.users ?? 60) }
}

/** Told at any of the pushes from the tenth on: each of them looks again. */
function everTold(kept: Kept): string {
  const unchanged = kept.get('AA') ?? []
  const random = new Random(142)
  const all = Array.from({ length: Math.ceil(histories / 6) }, () => {
    const history = inOrder(redrawn(unchanged, 50, random))
    return Array.from({ length: 41 }, (_, i) => evaluated(history.slice(0, 10 + i))).some(
      ({ changePoints }) => changePoints.length > 0
    )
  })
  return share(all)
}

/** Now and then an endpoint is very slow in a run, with a heavy tail (Pareto 1.5). */
function withHeavyTails(kept: Kept, seed: number): Kept {
  const random = new Random(seed)
  const wild = (digest: Digest): Digest =>
    digest.endpoints.reduce(
      (run, { name }) => slowed(run, 1 + 0.02 * (1 - random.uniform()) ** (-1 / 1.5), name),
      digest
    )
  return new Map([...kept].map(([label, runs]) => [label, runs.map(wild)]))
}

function simulated(seed: number, profile: Profile): LabelledRun[] {
  return simulateCampaign(seed, profile, { AA: 600, other: 100 }, ['AA', ...Object.keys(LABELS)])
}

const measured = await readAbRuns()
const real = keptOf(measured)
const quiet = keptOf(simulated(21, QUIET))
const shared = keptOf(simulated(22, SHARED))
const heavy = withHeavyTails(quiet, 23)
const campaigns = [
  ['measured', real],
  ['quiet', quiet],
  ['shared', shared],
  ['heavy tails', heavy]
] as const
const order = inOrder((real.get('AA') ?? []).slice(-50))
const inTime = TELLERS.map(([teller, tell]) => `${teller}: ${tell([order])[0]?.length ?? 0}`).join(
  '; '
)
const tables: Readonly<Record<string, string>> = {
  'history-steps': [
    table(
      [
        'runs',
        '',
        'told of 50 unchanged runs',
        ...Object.values(LABELS).map(label => `${label}: after ${AFTER.join(' / ')} runs`)
      ],
      campaigns.flatMap(([name, kept]) => stepsTable(name, kept, name === 'measured'))
    ),
    `Change points in the last ${order.length} unchanged measured runs, in order of time: ${inTime}.`,
    `Histories of 50 unchanged runs with a change point at any of the pushes from the tenth on: quiet ${everTold(quiet)}, shared ${everTold(shared)}.`
  ].join('\n\n'),
  'history-others': othersTable(campaigns)
}
let document = readFileSync(DOCUMENT, 'utf8')
for (const [name, text] of Object.entries(tables)) {
  console.log(`\n${name}\n\n${text}`)
  const [start, end] = [`<!-- ${name}: generated -->`, `<!-- /${name} -->`]
  const [from, to] = [document.indexOf(start), document.indexOf(end)]
  if (from === -1 || to === -1) throw new Error(`${DOCUMENT}: no markers for ${name}`)
  document = `${document.slice(0, from + start.length)}\n\n${text}\n\n${document.slice(to)}`
}
writeFileSync(DOCUMENT, document)
