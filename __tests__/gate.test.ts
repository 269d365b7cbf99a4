import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { ConfigError } from '../src/config/config-error.js'
import { loadConfig } from '../src/config/load.js'
import { UsageError } from '../src/config/usage-error.js'
import type { Evaluation } from '../src/evaluate/evaluation.js'
import { gate, type GateOptions, type World } from '../src/gate.js'
import { readPaths } from '../src/input/paths.js'
import { InputError } from '../src/input/input-error.js'
import { inputFileOf } from '../src/input/input-file.js'
import type { BaselineOffer, CandidateOffer } from '../src/intake/offer.js'
import { NotJudged } from '../src/intake/problems.js'
import type { Digest } from '../src/past/digest.js'
import { historyText, readDigests } from '../src/past/lines.js'
import { noteText } from '../src/report/view/note-text.js'
import { setDayBefore } from './support/day-before.js'
import { ROOT } from './support/golden.js'

const NO_BASELINE: BaselineOffer = { sets: 'none', skipped: [], notes: [] }

async function judged(
  world: Partial<World>,
  { config = '', ...options }: Partial<GateOptions> & { config?: string } = {}
): Promise<{ evaluation: Evaluation; published: number }> {
  let published = 0
  const { evaluation } = await gate(
    {
      settings: () =>
        Promise.resolve({
          settings: loadConfig(config, 'gate.yml'),
          config: { source: 'workspace', file: 'gate.yml' },
          notes: []
        }),
      candidates: () => Promise.resolve({ sets: [] }),
      inTime: work => work,
      unforeseen: () => undefined,
      resources: () => Promise.resolve(undefined),
      past: () => Promise.resolve(undefined),
      baselines: () => Promise.resolve(NO_BASELINE),
      publish: () => Promise.resolve(void (published += 1)),
      ...world
    },
    {
      combine: 'separate',
      today: '2026-11-24',
      context: { version: '0' },
      ...options
    }
  )
  return { evaluation, published }
}

const fixture =
  (...names: string[]): (() => Promise<CandidateOffer>) =>
  async () => {
    const sets = await Promise.all(names.map(name => readPaths([name], join(ROOT, 'fixtures'))))
    return { sets: sets.flat() }
  }

const baselines =
  (...names: string[]): (() => Promise<BaselineOffer>) =>
  async () => ({
    sets: (await fixture(...names)()).sets.map(set => ({
      source: { label: set.label },
      sets: [set]
    })),
    skipped: [],
    notes: []
  })

/** The same numbers, of another run. */
const dayBefore = (offered: () => Promise<BaselineOffer>) => async (): Promise<BaselineOffer> => {
  const { sets, ...rest } = await offered()
  if (sets === 'none') return { sets, ...rest }
  const moved = sets.map(async one => ({
    ...one,
    sets: await Promise.all(one.sets.map(setDayBefore))
  }))
  return { ...rest, sets: await Promise.all(moved) }
}

describe('what cannot be judged', () => {
  it.each([
    ['input', 'no-input'],
    ['github', 'github-unavailable']
  ] as const)('is said and published when the %s fails', async (source, code) => {
    const { evaluation, published } = await judged({
      candidates: () => Promise.reject(new InputError(source, 'no artifact "load"', 'Upload it.'))
    })
    expect(evaluation).toMatchObject({
      outcome: 'could-not-judge',
      conclusion: 'failure',
      runs: []
    })
    expect(evaluation.notes).toMatchObject([
      { code, message: 'no artifact "load"', advice: 'Upload it.' }
    ])
    expect([evaluation.headline, published]).toEqual(['Could not judge: no artifact "load"', 1])
  })

  it('is an artifact without a CSV file', async () => {
    const files = [inputFileOf('report.json', '{}')]
    const { evaluation } = await judged({
      candidates: () => Promise.resolve({ sets: [{ label: 'load', files }] })
    })
    expect(evaluation.outcome).toBe('could-not-judge')
  })

  it('is a file that fails while it is read', async () => {
    const broken = {
      path: 'load_stats.csv',
      size: 10,
      // eslint-disable-next-line @typescript-eslint/require-await -- it fails first
      async *open(): AsyncGenerator<Uint8Array> {
        throw new InputError('input', 'the archive is damaged', 'Upload it again.')
      }
    }
    const { evaluation } = await judged({
      candidates: () => Promise.resolve({ sets: [{ label: 'load', files: [broken] }] })
    })
    expect(evaluation.outcome).toBe('could-not-judge')
    expect(evaluation.headline).toContain('the archive is damaged')
  })

  it.each<[string, Error, RegExp, string]>([
    [
      'a config',
      new ConfigError('gate.yml', [{ line: 3, message: 'no' }]),
      /^gate\.yml:3:1: no$/,
      'bad-config'
    ],
    ['an input', new UsageError('--format "x"'), /^--format "x"$/, 'bad-input'],
    [
      'a branch',
      new InputError('github', 'no answer', 'Run it again.'),
      /^no answer$/,
      'github-unavailable'
    ],
    [
      'an end that comes too early',
      new NotJudged({ code: 'ended-early', severity: 'error', message: 'too late' }),
      /^too late$/,
      'ended-early'
    ],
    ['a bug of ours', new TypeError('boom'), /^Locust Gate itself failed: boom$/, 'gate-failed']
  ])('is said and published for %s', async (_, error, message, code) => {
    for (const failing of ['settings', 'baselines'] as const) {
      const { evaluation, published } = await judged({ [failing]: () => Promise.reject(error) })
      expect(evaluation).toMatchObject({ outcome: 'could-not-judge', conclusion: 'failure' })
      expect(evaluation.notes).toMatchObject([{ code, severity: 'error' }])
      expect(evaluation.notes[0]?.message).toMatch(message)
      expect(published).toBe(1)
    }
  })

  it('names the error that is a bug of ours, and no other, for whoever mends it', async () => {
    const seen: string[] = []
    const unforeseen = (stack: string): void => void seen.push(stack)
    const bug = new TypeError('boom')
    await judged({ candidates: () => Promise.reject(bug), unforeseen })
    await judged({ settings: () => Promise.reject(new UsageError('no')), unforeseen })
    expect(seen).toEqual([bug.stack])
  })

  it('is not what follows when the report cannot be published', async () => {
    const publish = (): Promise<void> => Promise.reject(new Error('the disk is full'))
    await expect(judged({ publish })).rejects.toThrow('the disk is full')
  })

  it('unless the team says that a note does not matter', async () => {
    const { evaluation } = await judged(
      { candidates: fixture('server-hang') },
      { config: 'notes: { stalled-at-end: warning }' }
    )
    expect(evaluation.outcome).toBe('failed')
    expect(evaluation.headline).toContain('throughput')
  })
})

describe('baselines', () => {
  it('that are not asked for are not spoken of', async () => {
    const { evaluation } = await judged({ candidates: fixture('sustained') })
    expect(evaluation.runs[0]?.comparison).toBeUndefined()
    expect(evaluation.runs[0]?.notes.map(({ code }) => code)).not.toContain('no-baseline')
  })

  it('that do not exist yet are a clean, explained state', async () => {
    const { evaluation } = await judged({
      candidates: fixture('sustained'),
      baselines: () => Promise.resolve({ sets: [], skipped: [], notes: [] })
    })
    expect(evaluation.outcome).toBe('passed')
    expect(evaluation.runs[0]?.notes.find(({ code }) => code === 'no-baseline')?.severity).toBe(
      'info'
    )
  })

  it('of the same numbers find nothing changed', async () => {
    const { evaluation } = await judged({
      candidates: fixture('sustained'),
      baselines: dayBefore(baselines('sustained'))
    })
    const compared = evaluation.runs[0]?.verdicts.filter(({ rule }) => rule === 'regression') ?? []
    expect(compared.length).toBeGreaterThan(20)
    expect(compared.every(({ effect }) => effect === 'pass')).toBe(true)
    expect(evaluation.outcome).toBe('passed')
  })

  it('of a fast run find a slow one', async () => {
    const { evaluation } = await judged({
      candidates: fixture('unacceptable-latency'),
      baselines: baselines('degraded')
    })
    const regressed = evaluation.runs[0]?.verdicts.filter(
      verdict => verdict.rule === 'regression' && verdict.verdict === 'regressed'
    )
    expect(regressed?.map(({ endpoint }) => endpoint)).toContain('GET /api/search/stories')
  })

  it('that are one run given twice count once, and that is said', async () => {
    const { evaluation } = await judged({
      candidates: fixture('sustained'),
      baselines: dayBefore(baselines('sustained', 'sustained'))
    })
    expect(evaluation.runs[0]?.comparison).toMatchObject({
      baselines: [{ label: 'sustained' }],
      skipped: [{ source: { label: 'sustained' }, why: 'it is the very run of sustained' }]
    })
  })

  describe('that are the judged run itself', () => {
    const itself = {
      source: { label: 'sustained' },
      why: 'it is the judged run sustained itself'
    }
    const messages = ({ runs }: Evaluation): string[] =>
      runs.flatMap(({ notes }) =>
        notes.filter(({ code }) => code === 'baseline-skipped').map(noteText)
      )
    const named = (offered: () => Promise<BaselineOffer>) => async (): Promise<BaselineOffer> => ({
      ...(await offered()),
      isGiven: true
    })

    it('are left out beside others, with a warning', async () => {
      const { evaluation } = await judged({
        candidates: fixture('sustained'),
        baselines: async () => {
          const [own, before] = [baselines('sustained'), dayBefore(baselines('sustained'))]
          const [first, second] = [await own(), await before()]
          const sets = [...(first.sets as []), ...(second.sets as [])]
          return { sets, skipped: [], notes: [], isGiven: true }
        }
      })
      const [compared] = evaluation.runs
      expect(compared?.comparison).toMatchObject({ baselines: [{}], skipped: [itself] })
      expect(compared?.comparison?.judgedCells).toBeGreaterThan(0)
      expect(evaluation.outcome).toBe('warned')
      expect(messages(evaluation)).toEqual([
        'the baseline sustained is not used: it is the judged run sustained itself. Compare with a run of before the change: a run never differs from itself.'
      ])
    })

    it('are no comparison where nothing else was named', async () => {
      const offer = named(baselines('sustained'))
      const { evaluation } = await judged({ candidates: fixture('sustained'), baselines: offer })
      expect(evaluation.outcome).toBe('warned')
      expect(evaluation.runs[0]?.comparison).toMatchObject({
        baselines: [],
        skipped: [{ ...itself, isInRefusal: true }],
        judgedCells: 0
      })
      expect(evaluation.headline).toContain('it is the judged run sustained itself')
      expect(messages(evaluation)).toEqual([])
    })

    it('are left out for that one of several', async () => {
      const { evaluation } = await judged({
        candidates: fixture('unacceptable-latency', 'degraded'),
        baselines: named(baselines('degraded'))
      })
      const [slow, own] = evaluation.runs
      expect(slow?.comparison).toMatchObject({ baselines: [{ label: 'degraded' }], skipped: [] })
      expect(slow?.verdicts).toContainEqual(
        expect.objectContaining({ rule: 'regression', verdict: 'regressed' })
      )
      expect(own?.comparison?.refusal).toMatch(/^it is the judged run degraded.* itself$/)
    })

    it('are no baseline of the other repeats, beside others', async () => {
      const own = baselines('sustained')
      const before = dayBefore(own)
      const candidates = async (): Promise<CandidateOffer> => {
        const { sets } = await fixture('sustained')()
        const again = await Promise.all(sets.map(setDayBefore))
        return { sets: [...sets, ...again.map(set => ({ ...set, label: 'again' }))] }
      }
      const offered = async (): Promise<BaselineOffer> => {
        const [first, second] = [await own(), await dayBefore(before)()]
        return { ...first, sets: [...(first.sets as []), ...(second.sets as [])], isGiven: true }
      }
      const { evaluation } = await judged(
        { candidates, baselines: offered },
        { combine: 'repeats' }
      )
      expect(evaluation.runs[1]?.comparison?.baselines).toHaveLength(1)
      expect(messages(evaluation)).toEqual([
        expect.stringMatching(/is not used: it is the judged run sustained.* itself/)
      ])
    })

    it('are no baseline of the other repeats, nor where nothing else was named', async () => {
      const candidates = async (): Promise<CandidateOffer> => {
        const { sets } = await fixture('sustained')()
        const before = await Promise.all(sets.map(setDayBefore))
        return { sets: [...sets, ...before.map(set => ({ ...set, label: 'again' }))] }
      }
      const { evaluation } = await judged(
        { candidates, baselines: named(baselines('sustained')) },
        { combine: 'repeats' }
      )
      expect(evaluation.runs[1]?.comparison?.baselines).toEqual([])
      expect(evaluation.headline).toMatch(
        /^Passed with warnings: .*it is the judged run sustained.* itself$/
      )
    })
  })

  it('that cannot be read are skipped and said', async () => {
    const { evaluation } = await judged({
      candidates: fixture('sustained'),
      baselines: () =>
        Promise.resolve({
          sets: [
            {
              source: { label: 'run 7' },
              sets: [{ label: 'load', files: [inputFileOf('a_stats.csv', 'x')] }]
            }
          ],
          skipped: [{ source: { label: 'run 6' }, why: 'it has expired' }],
          notes: []
        })
    })
    expect(evaluation.outcome).toBe('passed')
    expect(evaluation.runs[0]?.comparison?.skipped.map(({ source }) => source.label)).toEqual(
      expect.arrayContaining(['run 6', 'run 7'])
    )
  })
})

describe('a baseline that was named and is of no use', () => {
  const CUT = { label: 'cut', files: [inputFileOf('load_stats.csv', 'Type,Name\r\nGET')] }

  /** With `good` it is not all that was named. */
  const offered = (good?: () => Promise<BaselineOffer>) => async (): Promise<BaselineOffer> => {
    const { sets = [] } = (await good?.()) ?? {}
    const cut = { source: { label: 'cut' }, sets: [CUT] }
    return { sets: [...(sets as []), cut], skipped: [], notes: [], isGiven: true }
  }

  const said = ({ notes, runs }: Evaluation): string[] =>
    [...notes, ...runs.flatMap(run => run.notes)]
      .filter(({ code }) => code === 'baseline-skipped')
      .map(({ severity, message }) => `${severity}: ${message}`)

  it('is said beside one that is used, once for all runs', async () => {
    const { evaluation } = await judged({
      candidates: fixture('sustained', 'peak'),
      baselines: offered(dayBefore(baselines('sustained', 'peak')))
    })
    expect(said(evaluation)).toEqual([
      expect.stringMatching(/^warning: the baseline cut is not used: load_stats\.csv:/)
    ])
    expect(evaluation.outcome).toBe('warned')
  })

  it('is said beside one of another test, which is what the refusal says', async () => {
    const { evaluation } = await judged({
      candidates: fixture('unacceptable-latency'),
      baselines: offered(baselines('acceptable'))
    })
    expect(evaluation.runs[0]?.comparison?.refusal).toBeDefined()
    expect(said(evaluation)).toEqual([expect.stringMatching(/^warning: the baseline cut is not/)])
  })

  it('is said of one of a load level that nothing is judged by', async () => {
    const { evaluation } = await judged({
      candidates: fixture('sustained'),
      baselines: async () => {
        const [own, other] = [dayBefore(baselines('sustained')), baselines('peak', 'degraded')]
        const sets = [...((await own()).sets as []), ...((await other()).sets as [])]
        return { sets, skipped: [], notes: [], isGiven: true }
      }
    })
    expect(said(evaluation)).toEqual([
      'info: the baseline peak is not used: its load level is peak, by which no run is judged',
      'info: the baseline degraded is not used: its load level is normal, by which no run is judged'
    ])
  })

  it('is said by the refusal where it is of another load level, and all that could be read', async () => {
    const { evaluation } = await judged({
      candidates: fixture('sustained'),
      baselines: offered(baselines('degraded'))
    })
    expect(evaluation.headline).toMatch(
      /: cut: load_stats\.csv:1: .*; no other has the load level sustained/
    )
    expect(said(evaluation)).toEqual([])
  })

  it('is not said again where the refusal says it', async () => {
    const { evaluation } = await judged({
      candidates: fixture('sustained'),
      baselines: offered()
    })
    expect(evaluation.headline).toContain('cut: load_stats.csv:1: ')
    expect(said(evaluation)).toEqual([])
  })

  it('is not said again where its reader said it', async () => {
    const { evaluation } = await judged({
      candidates: fixture('sustained'),
      baselines: async () => {
        const source = { label: 'gone' }
        const { sets } = await dayBefore(baselines('sustained'))()
        return { sets, skipped: [{ source, why: 'is said' }], notes: [], isGiven: true }
      }
    })
    expect(said(evaluation)).toEqual([])
  })

  it('warns of nothing where it is a run that was named already', async () => {
    const { evaluation } = await judged({
      candidates: fixture('sustained'),
      baselines: async () => ({
        ...(await dayBefore(baselines('sustained', 'sustained'))()),
        isGiven: true
      })
    })
    expect(said(evaluation)).toEqual([
      'info: the baseline sustained is not used: it is the very run of sustained'
    ])
    expect(evaluation.outcome).toBe('passed')
  })
})

describe('waivers', () => {
  const waiver = (until: string): string =>
    `accept:\n  - { endpoint: "GET /api/search/*", metric: "*", reason: ADR 12, until: ${until} }\n  - { endpoint: Aggregated, metric: "*", reason: ADR 12, until: ${until} }\n`

  it('in force turn a failure into a warning that is shown', async () => {
    const { evaluation } = await judged(
      { candidates: fixture('unacceptable-latency') },
      { config: waiver('2026-11-24') }
    )
    expect(evaluation.outcome).toBe('warned')
    expect(
      evaluation.runs[0]?.verdicts.some(({ waiver: shown }) => shown?.reason === 'ADR 12')
    ).toBe(true)
  })

  it('that have expired excuse nothing and say so', async () => {
    const { evaluation } = await judged(
      { candidates: fixture('unacceptable-latency') },
      { config: waiver('2026-11-23') }
    )
    expect(evaluation.outcome).toBe('failed')
    expect(evaluation.runs[0]?.notes.map(({ code }) => code)).toContain('waiver-expired')
  })
})

describe('several sets', () => {
  it('are repeats of one test when the team says so, and compared once', async () => {
    const { evaluation } = await judged(
      {
        candidates: fixture('shards/a', 'shards/b'),
        baselines: dayBefore(baselines('shards/a'))
      },
      { combine: 'repeats' }
    )
    // Told apart for people, one test for the judge.
    expect(evaluation.runs.map(({ run }) => run.name)).toEqual(['shards/a/load', 'shards/b/load'])
    // It stands at the last that took part.
    expect(evaluation.runs.map(({ comparison }) => comparison !== undefined)).toEqual([true, false])
  })

  it('are shards of one test', async () => {
    const { evaluation } = await judged(
      { candidates: fixture('shards/a', 'shards/b') },
      { combine: 'shards' }
    )
    expect(evaluation.runs.map(({ run }) => run.aggregated?.requests)).toEqual([4794])
  })

  it('are one run of the baseline too', async () => {
    const candidates = fixture('shards/a', 'shards/b')
    const baseline = async (): Promise<BaselineOffer> => ({
      sets: [{ source: { label: 'run 41' }, sets: (await candidates()).sets }],
      skipped: [],
      notes: []
    })
    const given = { candidates, baselines: dayBefore(baseline) }
    const { evaluation } = await judged(given, { combine: 'shards' })
    const [comparison] = evaluation.runs.map(run => run.comparison)
    expect(comparison).toMatchObject({ baselines: [{ label: 'run 41' }] })
    expect([comparison?.refusal, comparison?.judgedCells]).toEqual([undefined, 22])
  })

  it.each([
    [
      'cannot be merged',
      async (): Promise<CandidateOffer> => {
        const { sets } = await fixture('shards/a', 'shards/b')()
        const isCsv = ({ path }: { path: string }): boolean => !path.endsWith('.json')
        return { sets: sets.map(set => ({ ...set, files: set.files.filter(isCsv) })) }
      },
      /^the 2 shards of load cannot be merged: .*shards\/a has no usable histograms/
    ],
    ['lacks a shard', fixture('shards/a'), /^1 → 2 shards$/]
  ])('are no baseline where an earlier run %s', async (_, earlier, why) => {
    // Without a history nothing tells of users.
    const withoutHistory = (offer: () => Promise<CandidateOffer>) => async () => {
      const { sets } = await offer()
      const isKept = ({ path }: { path: string }): boolean => !path.endsWith('_history.csv')
      return { sets: sets.map(set => ({ ...set, files: set.files.filter(isKept) })) }
    }
    const { evaluation } = await judged(
      {
        candidates: withoutHistory(fixture('shards/a', 'shards/b')),
        baselines: async () => ({
          sets: [{ source: { label: 'run 41' }, ...(await withoutHistory(earlier)()) }],
          skipped: [],
          notes: []
        })
      },
      { combine: 'shards' }
    )
    const [comparison] = evaluation.runs.map(run => run.comparison)
    expect(comparison?.baselines).toEqual([])
    expect(comparison?.skipped).toMatchObject([
      { source: { label: 'run 41' }, why: expect.stringMatching(why) }
    ])
  })

  it.each([
    ['sustained', 'sustained', 'sustained holds the very run of sustained'],
    ['shards/a', 'shards/a', 'shards/a holds the very run of shards/a']
  ])('given twice (%s) are judged apart, and it is said why', async (first, second, why) => {
    const { evaluation } = await judged(
      { candidates: fixture(first, second) },
      { combine: 'shards' }
    )
    expect(evaluation.runs.map(({ run }) => run.shards)).toEqual([1, 1])
    const notes = evaluation.runs[0]?.notes.filter(({ code }) => code === 'shards-not-merged')
    expect(notes?.map(({ message }) => message.includes(why))).toEqual([true])
  })
})

describe('what is kept of several runs', () => {
  const digestsOf = async (combine: GateOptions['combine'], config = ''): Promise<Digest[]> => {
    const own = { workflowRun: '99', attempt: 1, gate: 'g', at: 1_800_000_000 }
    const { evaluation } = await judged(
      {
        candidates: fixture('shards/a', 'shards/b'),
        past: () => Promise.resolve({ histories: [], own, isKept: true, runs: 40, notes: [] })
      },
      { combine, config }
    )
    return evaluation.runs.flatMap(({ digest }) => digest ?? [])
  }
  const kept = async (...asked: Parameters<typeof digestsOf>): Promise<string[]> =>
    (await digestsOf(...asked)).map(({ identity }) => identity.run)

  it.each(['separate', 'repeats'] as const)(
    'is a series each, where only the artifact tells them apart (%s)',
    async combine => {
      expect(await kept(combine)).toEqual(['shards/a/load', 'shards/b/load'])
    }
  )

  it('goes by their own name, where the load level tells them apart', async () => {
    const levels = `load-levels:\n  one: { files: "shards/a/*" }\n  two: { files: "shards/b/*" }\n`
    expect(await kept('separate', levels)).toEqual(['load', 'load'])
  })

  it('goes by their own name, where they are one run, and knows of how many shards', async () => {
    const [digest] = await digestsOf('shards')
    expect(digest).toMatchObject({ identity: { run: 'load' }, shards: 2 })
    expect(readDigests(historyText([digest!]))).toMatchObject({ digests: [{ shards: 2 }] })
  })
})

describe('a history that holds the judged run', () => {
  const own = { workflowRun: '99', attempt: 2, gate: 'g', at: 1_800_000_000 }
  const withHistory = async (
    digests: readonly Digest[],
    config: string,
    names: readonly string[],
    { combine, isFound = true }: Pick<GateOptions, 'combine'> & { isFound?: boolean }
  ): Promise<{ evaluation: Evaluation; asked: number }> => {
    let asked = 0
    const histories = [{ label: 'history', text: historyText(digests) }]
    const { evaluation } = await judged(
      {
        candidates: fixture(...names),
        past: () => Promise.resolve({ histories, own, isKept: true, runs: 40, notes: [] }),
        baselines: async () => {
          asked += 1
          if (!isFound) return { sets: [], skipped: [], notes: [], sought: 'load.yml on main' }
          const sets = await Promise.all((await fixture(...names)()).sets.map(setDayBefore))
          return { sets: [{ source: { label: 'found' }, sets }], skipped: [], notes: [] }
        }
      },
      { config, combine }
    )
    return { evaluation, asked }
  }
  const comparedWith = ({ runs }: Evaluation): number[] =>
    runs.map(({ comparison }) => comparison?.baselines.length ?? 0)

  it.each([
    ['', ['sustained'], 'separate', '98'],
    ['not-requests: ["*/search*"]\n', ['sustained'], 'separate', '98'],
    ['', ['shards/a', 'shards/b'], 'shards', '98'],
    // an earlier attempt of the run that judges
    ['', ['sustained'], 'separate', '99']
  ] as const)(
    'has runs fetched while it has too few others, and stands in where there are none: %j %j',
    async (...of) => {
      const [config, names, combine, workflowRun] = of
      const { evaluation } = await withHistory([], config, names, { combine })
      const digest = evaluation.runs[0]!.digest!
      const itself = { ...digest, identity: { ...digest.identity, workflowRun, attempt: 1 } }
      const others = (count: number): Digest[] =>
        Array.from({ length: count }, (_, at) => ({
          ...digest,
          at: digest.at - 3600 * (at + 1),
          identity: { ...digest.identity, workflowRun: String(at + 1) }
        }))
      const few = await withHistory([...others(9), itself], config, names, { combine })
      expect([few.asked, ...comparedWith(few.evaluation)]).toEqual([1, 1])
      const gone = await withHistory([...others(3), itself], config, names, {
        combine,
        isFound: false
      })
      expect([gone.asked, ...comparedWith(gone.evaluation)]).toEqual([1, 3])
      expect(gone.evaluation.runs[0]?.notes).not.toContainEqual(
        expect.objectContaining({ code: 'no-baseline' })
      )
      const enough = await withHistory([...others(10), itself], config, names, { combine })
      expect([enough.asked, ...comparedWith(enough.evaluation)]).toEqual([0, 10])
    }
  )
})
