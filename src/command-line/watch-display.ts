import type { OutputSink } from '../launch/launcher.js'
import { escapeLog, escapeTerminal } from '../report/escape.js'
import { liveLine, liveLines } from '../report/text/live-text.js'
import type { LiveStatus } from '../report/view/live-view.js'
import type { Console } from './console.js'
import { LiveScreen } from './live-screen.js'
import { type System, thisSystem } from './system.js'

/** Where it is shown how a load test goes. */
export type WatchDisplay = {
  /** What the load test writes passes here; without it that has the outputs to itself. */
  readonly output?: OutputSink
  /** How it goes, as often as that is looked at. */
  readonly show: (status: LiveStatus) => void
  /** What happened, wherever the rest goes. Untrusted text. */
  readonly say: (line: string) => void
  /** Nothing more is shown. */
  readonly close: () => void
}

/** In a log, a line each (s). */
const LINE_SECONDS = 10

/** On a terminal a status that is drawn over again; else a line now and then, folded away by GitHub. */
export function displayOf(run: string, isQuiet: boolean, console: Console): WatchDisplay {
  const { progress, env = {}, system = thisSystem } = console
  const say = (line: string): void => {
    console.error(`locust-gate: ${escapeTerminal(line)}\n`)
  }
  if (isQuiet) return { say, show: () => undefined, close: () => undefined }
  return closing(
    progress?.isLive === true
      ? onTerminal(console, progress, { system, say })
      : inLog(run, env['GITHUB_ACTIONS'] === 'true', { console, system, say })
  )
}

/** Shows nothing any more once it was closed. */
function closing(display: WatchDisplay): WatchDisplay {
  let isClosed = false
  return {
    ...display,
    show: status => {
      if (!isClosed) display.show(status)
    },
    close: () => {
      isClosed = true
      display.close()
    }
  }
}

function onTerminal(
  console: Console,
  { write, columns = () => Infinity }: NonNullable<Console['progress']>,
  { system, say }: Said
): WatchDisplay {
  const screen = new LiveScreen({ write, columns }, system.signals)
  const streams = { out: console.out, error: console.error }
  const output: OutputSink = (text, stream) => {
    screen.above(text, stream, whole => {
      streams[stream](whole.toString())
    })
  }
  return {
    output,
    show: status => {
      screen.draw(liveLines(status, { color: console.color, width: columns() }))
    },
    say: line => {
      screen.insert(() => {
        say(line)
      })
    },
    close: () => {
      screen.close((text, stream) => {
        streams[stream](text.toString())
      })
    }
  }
}

type Said = { readonly system: System; readonly say: WatchDisplay['say'] }

function inLog(
  run: string,
  isFolded: boolean,
  { console, system, say }: Said & { readonly console: Console }
): WatchDisplay {
  let isOpen = false
  let lastAt = -Infinity
  return {
    say,
    show: status => {
      if (system.now() - lastAt < LINE_SECONDS) return
      lastAt = system.now()
      if (isFolded && !isOpen) console.error(`::group::locust-gate watch ${escapeLog(run)}\n`)
      isOpen = true
      say(liveLine(status))
    },
    close: () => {
      if (isFolded && isOpen) console.error('::endgroup::\n')
      isOpen = false
    }
  }
}
