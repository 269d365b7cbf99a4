import { durationText, secondsOf, type Stretch } from './promql.js'
import { toldBy, type Told } from './questions.js'
import type { AnsweredSeries, Ask } from './reading.js'

/** Longer stretches are asked for in parts (s): 10,000 samples of a series at a scrape each 5 s. */
const MOST_SECONDS = 50_000

/**
 * The samples that a selector has in a stretch, as they were scraped and when: nothing is looked back
 * on, nothing made up. A sample at its very start is of before, and only some servers give it.
 */
export async function rawSamples(selector: string, stretch: Stretch, ask: Ask): Promise<Told> {
  const answers = await Promise.all(
    partsOf(stretch).map(async part => {
      const query = `${selector}[${durationText(secondsOf(part))}]`
      const told = toldBy(await ask({ kind: 'instant', query, time: part.to }))
      if ('failure' in told) return told
      return { series: told.series.map(one => since(one, part.from)) }
    })
  )
  return answers.find(told => 'failure' in told) ?? { series: joined(answers) }
}

function partsOf({ from, to }: Stretch): readonly Stretch[] {
  const count = Math.max(1, Math.ceil((to - from) / MOST_SECONDS))
  return Array.from({ length: count }, (_, i) => ({
    from: from + i * MOST_SECONDS,
    to: Math.min(to, from + (i + 1) * MOST_SECONDS)
  }))
}

function since(one: AnsweredSeries, from: number): AnsweredSeries {
  return { ...one, points: one.points.filter(([at]) => at > from) }
}

function joined(answers: readonly Told[]): readonly AnsweredSeries[] {
  if (answers.length === 1) return seriesIn(answers[0])
  const byLabels = new Map<string, AnsweredSeries>()
  for (const one of answers.flatMap(seriesIn)) {
    const key = JSON.stringify(Object.entries(one.labels).sort(([a], [b]) => (a < b ? -1 : 1)))
    const before = byLabels.get(key)
    byLabels.set(key, {
      labels: one.labels,
      points: [...(before?.points ?? []), ...one.points],
      notFinite: (before?.notFinite ?? 0) + one.notFinite
    })
  }
  return [...byLabels.values()]
}

function seriesIn(told: Told | undefined): readonly AnsweredSeries[] {
  return told !== undefined && 'series' in told ? told.series : []
}
