import { describe, expect, it } from '@jest/globals'

import { main } from '../../src/command-line/command-line.js'

async function refusal(line: string): Promise<string> {
  let error = ''
  const code = await main(line.split(' '), {
    out: () => undefined,
    error: text => (error += text),
    color: false,
    today: '2026-11-24'
  })
  expect(code).toBe(2)
  return error
}

describe('an option of another command', () => {
  it.each([
    ['--strict x', '--strict; --strict is an option of check-config'],
    ['--stall 5s x', '--stall; --stall is an option of watch'],
    ['x --workflow none', '--workflow; --workflow is an option of init'],
    ['check-config --dry-run', '--dry-run; --dry-run is an option of init'],
    [
      'check-config --output x',
      '--output; --output is an option of judge, collect, history show and history check'
    ],
    ['init --baseline x', '--baseline; --baseline is an option of judge'],
    [
      'history add --format html',
      '--format; --format is an option of history show and history check'
    ],
    ['history remove --commit abc', '--commit; --commit is an option of history add'],
    ['history show --strict', '--strict; --strict is an option of check-config'],
    [
      'collect --run-time 60s',
      '--run-time; --run-time is an option of watch; the command and its options stand behind --'
    ],
    ['watch --from x -- locust', '--from; --from is an option of collect']
  ])('is said with it: %s', async (line, expected) => {
    expect(await refusal(line)).toContain(`unknown option ${expected}`)
  })

  it.each([
    ['init --dry-runn', 'unknown option --dry-runn; did you mean --dry-run?'],
    ['--constructor x', 'unknown option --constructor\n'],
    ['-strict x', 'unknown option -s']
  ])('is not %s', async (line, expected) => {
    const said = await refusal(line)
    expect(said).toContain(expected)
    expect(said).not.toContain('is an option of')
  })
})
