import { describe, expect, it } from '@jest/globals'

import { useStage } from '../support/stage.js'

const SECRET = 's3cr3t-of-ours'
const AS_SENT = Buffer.from(`jo:${SECRET}`).toString('base64')

describe('what is secret of a Prometheus server', () => {
  const stage = useStage()

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['a token', { 'prometheus-url': 'http://127.0.0.1:1', 'prometheus-token': SECRET }, [SECRET]],
    [
      'a password',
      {
        'prometheus-url': 'http://127.0.0.1:1',
        'prometheus-username': 'jo',
        'prometheus-password': SECRET
      },
      [SECRET, AS_SENT]
    ],
    ['a token without a server', { 'prometheus-token': SECRET }, [SECRET]],
    [
      'an address with a password',
      { 'prometheus-url': `http://jo:${SECRET}@127.0.0.1:1`, 'prometheus-password': SECRET },
      [SECRET]
    ]
  ])('is masked before anything else is said, and is nowhere: %s', async (_, inputs, masked) => {
    stage.upload()
    const result = await stage.run({ inputs: { ...inputs, 'check-run': 'true' } })
    const masks = result.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)
    expect(masks).toEqual(expect.arrayContaining([...masked]))
    expect(result.stdout.startsWith('::add-mask::')).toBe(true)
    const { comments, checkRuns } = stage.github.state
    const rest = result.stdout.replace(/^::add-mask::.*$/gm, '')
    const said = JSON.stringify([rest, result.stderr, result.summary, result.outputs])
    for (const text of [said, JSON.stringify([comments, checkRuns])]) {
      expect(text).not.toContain(SECRET)
      expect(text).not.toContain(AS_SENT)
    }
  })
})
