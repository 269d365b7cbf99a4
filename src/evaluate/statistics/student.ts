/**
 * How many standard errors of Student's t with `freedom` degrees of freedom are passed as seldom as
 * `z` of the normal distribution: a spread that few runs taught has to be taken for larger. Wallace
 * 1959, "Bounds on normal approximations to Student's and the chi-square distributions", inverted;
 * within 2 % up to z = 6 from 19 degrees of freedom on.
 */
export function studentFactor(z: number, freedom: number): number {
  const w = (z * (8 * freedom + 3)) / (8 * freedom + 1)
  return Math.sign(z) * Math.sqrt(freedom * Math.expm1(w ** 2 / freedom))
}
