import type { LoadLevel } from '../config/settings.js'
import { nearestLimitOf } from '../evaluate/watch/nearest-limit.js'
import { secondsKept, stopOf } from '../evaluate/watch/stop-of.js'
import { liveLimitWords } from '../evaluate/watch/watch-words.js'
import type { Watched, WatchRules } from '../evaluate/watch/watched.js'
import type { HistoryFacts } from '../locust/history/state.js'
import { present } from '../locust/present.js'
import type { EndpointStats } from '../locust/run.js'
import type { Stop } from '../locust/stop.js'
import { type LiveStatus, liveStatusOf } from '../report/view/live-view.js'
import type { PlannedLoad } from '../watch/load-test.js'
import { RunCourse } from '../watch/run-course.js'
import type { LiveJudging } from '../watch/session.js'
import { statsTotal } from '../watch/stats-total.js'

/** A run that is judged while it is written, and shown. */
export class RunJudging implements LiveJudging<Stop> {
  readonly #test: PlannedLoad
  readonly #rules: WatchRules
  readonly #course: RunCourse
  #total: EndpointStats | undefined
  #isNew = false
  #stop: Stop | undefined
  #view: Pick<LiveStatus, 'nearest'> = {}

  constructor(test: PlannedLoad, rules: WatchRules) {
    this.#test = test
    this.#rules = rules
    this.#course = new RunCourse(`${test.prefix}_stats_history.csv`, secondsKept(rules.level))
  }

  restart(): void {
    this.#course.restart()
    this.#total = this.#stop = undefined
    this.#view = {}
    this.#isNew = true
  }

  push(bytes: Uint8Array): void {
    this.#course.push(bytes)
    this.#isNew = true
  }

  /** Judges what is new, if anything is: most looks are between two flushes. */
  async look(): Promise<void> {
    if (!this.#isNew) return
    this.#isNew = false
    const { facts } = this.#course
    if (facts === undefined || this.#course.recent.length === 0) return
    this.#total = (await statsTotal(`${this.#test.prefix}_stats.csv`)) ?? this.#total
    const watched = this.#watched(facts)
    this.#stop = stopOf(watched, this.#rules)
    this.#view = viewOf(watched, this.#rules.level)
  }

  lost(): Stop | undefined {
    return this.#stop
  }

  /** First row of the run, seconds since the epoch; absent until there is one. */
  get startedAt(): number | undefined {
    return this.#course.firstAt
  }

  /** Newest row of the run, seconds since the epoch; absent until there is one. */
  get newestAt(): number | undefined {
    return this.#course.recent.at(-1)?.at
  }

  /** Since the load began (s), by its newest row; 0 until then. */
  get seconds(): number {
    const began = this.#beganAt
    return began === undefined ? 0 : (this.#course.recent.at(-1)?.at ?? began) - began
  }

  /** How it goes, `at` this time (seconds since the epoch); `quiet`: what is said where nothing is written. */
  status(at: number, quiet?: string): LiveStatus {
    const { prefix: run, runSeconds, isFollowed = false } = this.#test
    const loadLevel = this.#rules.level.name
    const planned = { run, loadLevel, ...this.#view, ...present({ runSeconds }) }
    const { facts, recent } = this.#course
    const beganAt = this.#beganAt
    if (facts === undefined || beganAt === undefined) {
      const isUnseen = isFollowed && facts === undefined
      return liveStatusOf(undefined, at, { ...planned, isUnseen })
    }
    const about = { ...planned, isQuiet: quiet !== undefined, ...present({ remark: quiet }) }
    const { percentileMode } = facts.history
    const percentiles = this.#total?.percentiles
    const countsUsers = facts.peakUsers !== undefined
    const live = { recent, beganAt, percentileMode, countsUsers, ...present({ percentiles }) }
    return liveStatusOf(live, at, about)
  }

  get #beganAt(): number | undefined {
    return this.#course.facts?.activeFrom
  }

  #watched(facts: HistoryFacts): Watched {
    const { runSeconds: plannedSeconds, users: plannedUsers, resetsStats } = this.#test
    return {
      ...{ recent: this.#course.recent, facts },
      ...present({ total: this.#total, plannedSeconds, plannedUsers }),
      ...(resetsStats ? { mayReset: true } : {})
    }
  }
}

function viewOf(watched: Watched, level: LoadLevel): Pick<LiveStatus, 'nearest'> {
  const limit = nearestLimitOf(watched, level)
  if (limit === undefined) return {}
  const where = limit.isBeyond ? 'beyond' : 'nearest to'
  const text = `${where} its bound: ${liveLimitWords(limit)}`
  return { nearest: { text, isBeyond: limit.isBeyond } }
}
