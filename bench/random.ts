/** A seeded source of chance (mulberry32): the same draws on every machine. */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** Uniform in [0, 1). */
  uniform(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  below(count: number): number {
    return Math.floor(this.uniform() * count)
  }

  /** Standard normal, by Box and Muller. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform())
  }

  /** `count` different items in random order; fewer when there are not so many. */
  pick<T>(items: readonly T[], count: number): T[] {
    const rest = [...items]
    return Array.from({ length: Math.min(count, rest.length) }, () => {
      const [item] = rest.splice(this.below(rest.length), 1)
      return item as T
    })
  }
}
