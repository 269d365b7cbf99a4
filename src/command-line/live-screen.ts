import type { SignalSource } from '../launch/launcher.js'
import { displayWidth } from '../report/text/text-width.js'

/** A terminal on which lines are drawn over again. */
type LiveTerminal = {
  readonly write: (text: string) => void
  /** Cells of a line now: windows are made smaller. */
  readonly columns: () => number
}

const HIDE_CURSOR = '\u001b[?25l'
const SHOW_CURSOR = '\u001b[?25h'

/**
 * Lines at the bottom of a terminal that are drawn again and again, with what a command writes above
 * them. However the process ends but by SIGKILL, the terminal has its cursor back.
 */
export class LiveScreen {
  readonly #terminal: LiveTerminal
  readonly #signals: SignalSource
  #lines: readonly string[] = []
  #isOpen = false
  readonly #rest = { out: Buffer.alloc(0), error: Buffer.alloc(0) }

  constructor(terminal: LiveTerminal, signals: SignalSource) {
    this.#terminal = terminal
    this.#signals = signals
  }

  /** Draws these lines in place of those before; none may be wider than the terminal. */
  draw(lines: readonly string[]): void {
    if (!this.#isOpen) this.#open()
    this.#terminal.write(this.#erased() + HIDE_CURSOR + lines.join('\n'))
    this.#lines = lines
  }

  /**
   * Writes what a command wrote above the lines, up to its last whole line: what is begun waits for
   * its end.
   */
  above(text: Buffer, stream: 'out' | 'error', write: (text: Buffer) => void): void {
    const all = Buffer.concat([this.#rest[stream], text])
    const end = all.lastIndexOf('\n') + 1
    this.#rest[stream] = all.subarray(end)
    if (end === 0) return
    this.insert(() => {
      write(all.subarray(0, end))
    })
  }

  /** Lets somebody write whole lines above the lines. */
  insert(write: () => void): void {
    this.#terminal.write(this.#erased())
    write()
    this.#terminal.write(this.#lines.join('\n'))
  }

  /** Takes the lines away, writes what was begun, and gives the cursor back. */
  close(write: (text: Buffer, stream: 'out' | 'error') => void): void {
    if (this.#isOpen) this.#terminal.write(this.#erased() + SHOW_CURSOR)
    this.#lines = []
    if (this.#isOpen) this.#unlisten()
    this.#isOpen = false
    for (const stream of ['out', 'error'] as const) {
      const rest = this.#rest[stream]
      if (rest.length > 0) write(Buffer.concat([rest, Buffer.from('\n')]), stream)
      this.#rest[stream] = Buffer.alloc(0)
    }
  }

  #open(): void {
    this.#isOpen = true
    process.on('exit', this.#giveBack)
    this.#signals.on('SIGTSTP', this.#pause)
  }

  #unlisten(): void {
    process.off('exit', this.#giveBack)
    this.#signals.off('SIGTSTP', this.#pause)
  }

  readonly #giveBack = (): void => {
    this.#terminal.write(SHOW_CURSOR)
  }

  /** Ctrl-Z: the shell gets its cursor, and the next draw hides it again. */
  readonly #pause = (): void => {
    this.#terminal.write(`${this.#erased()}${SHOW_CURSOR}`)
    this.#lines = []
    process.kill(process.pid, 'SIGSTOP')
  }

  /** Back to where the lines began, which wrap where the window has become smaller. */
  #erased(): string {
    if (this.#lines.length === 0) return ''
    const columns = Math.max(1, this.#terminal.columns())
    const rows = this.#lines.reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(displayWidth(withoutColours(line)) / columns)),
      0
    )
    return `\r${rows > 1 ? `\u001b[${rows - 1}A` : ''}\u001b[J`
  }
}

function withoutColours(line: string): string {
  return line.replaceAll(/\u001b\[\d+m/g, '')
}
