import { z } from 'zod'

import { parseFraction, parseSeconds, parseShare, UnitError } from '../units/parse.js'
import { orNone } from './none-meant.js'

/*
 * Values of the config as people write them. They stay text until their metric is known; the patterns
 * are for editors.
 */

/** A string that `parse` understands. */
function written(parse: (text: string) => number, pattern: string): z.ZodType<string, string> {
  return z
    .union([z.string(), z.number()])
    .transform(String)
    .superRefine((text, context) => {
      try {
        parse(text)
      } catch (error) {
        if (!(error instanceof UnitError)) throw error
        context.addIssue({ code: 'custom', message: error.message })
      }
    })
    .meta({ type: 'string', pattern }) as unknown as z.ZodType<string, string>
}

const DURATION_PATTERN = '^(\\d+(\\.\\d+)?(ms|[smh]))+$'
const PERCENTAGE_PATTERN = '^\\d+(\\.\\d+)?\\s*(%|pp)$'

export const duration = (description: string): z.ZodType<string, string> =>
  written(parseSeconds, DURATION_PATTERN).describe(description)

/** A duration where `none` and another word may stand too, which is named to whoever writes a third. */
export const durationOr = (word: string, description: string): z.ZodType<string, string> =>
  written(
    text =>
      orNone(text, () => {
        try {
          return parseSeconds(text)
        } catch (error) {
          if (!(error instanceof UnitError) || /\p{N}/u.test(text)) throw error
          throw new UnitError(`${error.message}, or is ${word} or none`)
        }
      }),
    DURATION_PATTERN
  ).describe(description)

export const percentage = (description: string): z.ZodType<string, string> =>
  written(parseFraction, PERCENTAGE_PATTERN).describe(description)

/** Of a part of all requests, which is never above 100%. */
export const share = (description: string): z.ZodType<string, string> =>
  written(parseShare, PERCENTAGE_PATTERN).describe(description)

/** A bound in a unit that the pattern allows; `type` also without one. */
export const boundOf =
  (pattern: string, type: 'string' | readonly ['string', 'number'] = 'string') =>
  (description: string): z.ZodType<string, string | number> =>
    z
      .union([z.string(), z.number()])
      .transform(String)
      .describe(description)
      .meta({ type, pattern })
