import type { SignalSource } from '../launch/launcher.js'

/** The signals that end a load test. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const

/** The first of them that comes. */
export function endingSignalOf(signals: SignalSource): {
  readonly first: Promise<NodeJS.Signals>
  readonly stop: () => void
} {
  let stop = (): void => undefined
  const first = new Promise<NodeJS.Signals>(resolve => {
    const listeners = ENDING.map(name => {
      const listener = (): void => {
        resolve(name)
      }
      signals.on(name, listener)
      return () => signals.off(name, listener)
    })
    stop = () => {
      for (const one of listeners) one()
    }
  })
  return { first, stop }
}
