import { execFileSync } from 'node:child_process'

/** Nothing that the machine at hand happens to set: certificates alone cost Node 85 ms. */
const CLEAN = { PATH: process.env.PATH ?? '' }

/**
 * A command that is measured. `env`, or what it gives anew for each run, is added to a clean environment;
 * `codes` are no failure.
 */
export const command = (name, argv, { env = {}, codes = [0] } = {}) => ({ name, argv, env, codes })

/**
 * Runs the commands one after the other, again and again: whatever slows the machine slows all of
 * them. A first round that warms the disk is not counted.
 */
export function alternate(commands, times) {
  const runs = new Map(commands.map(({ name }) => [name, []]))
  for (let round = 0; round <= times; round++) {
    for (const each of commands) {
      const measured = measure(each)
      if (round > 0) runs.get(each.name).push(measured)
    }
  }
  return new Map([...runs].map(([name, all]) => [name, summary(all)]))
}

function measure({ name, argv, env, codes }) {
  const [program, ...args] = argv
  const path = program.includes('/') ? program : which(program)
  const text = execFileSync('python3', ['bench/speed/measure.py', path, ...args], {
    env: { ...CLEAN, ...(typeof env === 'function' ? env() : env) },
    encoding: 'utf8'
  })
  const measured = JSON.parse(text)
  if (codes.includes(measured.code)) return measured
  throw new Error(`${name} ended with ${measured.code}: ${argv.join(' ')}`)
}

function which(program) {
  return execFileSync('which', [program], { encoding: 'utf8' }).trim()
}

function summary(runs) {
  const of = pick => {
    const values = runs.map(pick).sort((a, b) => a - b)
    return { median: values[values.length >> 1], least: values[0], most: values.at(-1) }
  }
  return { cpu: of(run => run.cpu), wall: of(run => run.wall), memory: of(run => run.memory) }
}

/** A Markdown table of what was measured; `base` is what `ratio` is of. */
export function table(measured, base) {
  const lines = [
    `| | CPU, s | wall, s | peak memory, MB | CPU ÷ ${base} |`,
    '| --- | ---: | ---: | ---: | ---: |'
  ]
  const reference = measured.get(base).cpu.median
  for (const [name, { cpu, wall, memory }] of measured) {
    const cells = [
      name,
      `${seconds(cpu.median)} (${seconds(cpu.least)} to ${seconds(cpu.most)})`,
      seconds(wall.median),
      Math.round(memory.median / 1e6),
      (cpu.median / reference).toFixed(2)
    ]
    lines.push(`| ${cells.join(' | ')} |`)
  }
  return lines.join('\n')
}

function seconds(value) {
  return value.toFixed(value < 1 ? 3 : 2)
}
