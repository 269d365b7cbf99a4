import { evaluateResources } from './evaluate-resources.js'
import { generatorDifference } from '../verdict/generator-words.js'
import { worstRowsFirst } from './row-order.js'

/**
 * What judging a run takes of this room. It is handed to `evaluate` with what was read, so that nothing
 * of the room is loaded where nobody asks for resource metrics.
 */
export const resourceJudge = {
  evaluateResources,
  generatorDifference,
  worstRowsFirst
} as const

export type ResourceJudge = typeof resourceJudge
