import type { RunEvaluation } from '../evaluate/evaluation.js'
import type { BaselineSource } from '../evaluate/regression/comparison.js'
import { formatCount } from '../units/format.js'
import type { Report } from './report.js'
import { configFacts } from './view/provenance.js'

/**
 * Why the gate judged what it judged, a line each, in plain unescaped text: where the config came
 * from, which files each run was read from, what gave it its load level, which baselines were used
 * and which not, and what was left out.
 */
export function explain(report: Report): string[] {
  const { runs, notes } = report.evaluation
  return [
    ...configFacts(report),
    ...runs.flatMap(explainRun),
    // What is wrong is said beside it.
    ...notes
      .filter(({ severity }) => severity !== 'error')
      .map(({ code, message }) => `note ${code}: ${message}`)
  ]
}

function explainRun(run: RunEvaluation): string[] {
  const { name, files, notes } = run.run
  const left = notes.filter(({ code }) => code === 'ignored-file')
  return [
    `run ${name}: read from ${files.join(', ')}`,
    ...left.map(({ message }) => `run ${name}: ${message}`),
    `run ${name}: load level ${run.loadLevel}, ${run.levelReason}`,
    ...baselines(run).map(line => `run ${name}: ${line}`)
  ]
}

function baselines({ comparison, notes, repeat }: RunEvaluation): string[] {
  if (repeat?.comparedAt !== undefined)
    return [`how it compares is told of several repeats together: see run ${repeat.comparedAt}`]
  if (comparison === undefined) {
    const why = notes.find(({ code }) => code === 'no-baseline')
    return [why?.message ?? 'compared with no baseline']
  }
  const { baselines: used, skipped, refusal } = comparison
  return [
    `${formatCount(used.length)} of ${formatCount(used.length + skipped.length)} baselines used`,
    ...used.map(source => `baseline used: ${named(source)}`),
    ...skipped.map(({ source, why }) => `baseline not used: ${named(source)}: ${why}`),
    ...(refusal === undefined ? [] : [`not compared: ${refusal}`])
  ]
}

function named({ label, commit }: BaselineSource): string {
  return commit === undefined ? label : `${label} at ${commit.slice(0, 12)}`
}
