/** Of windows: how many are `all`, and `own` among them; of the `hits` of all so many are own. */
type Hits = Readonly<Record<'hit' | 'own' | 'hits' | 'all', number>>

/**
 * The chance that so many of the hits or more are own ones, were it by chance which of all are hit (Fisher's exact test,
 * one-sided). `all` need not be whole.
 */
export function chanceOfHits({ hit, own, hits, all }: Hits): number {
  let chance = 0
  for (let i = hit; i <= Math.min(hits, own); i++) {
    chance += Math.exp(lnChoose(own, i) + lnChoose(all - own, hits - i) - lnChoose(all, hits))
  }
  return Math.min(1, chance)
}

/** ln of n over k; -Infinity where k are not there. */
function lnChoose(n: number, k: number): number {
  let sum = 0
  for (let i = 0; i < k; i++) sum += Math.log(Math.max(0, n - i) / (k - i))
  return sum
}
