/** What a terminal shows of what is written to it: the sequences that a live view needs, and no others. */
export class ToyTerminal {
  readonly columns: number
  isCursorShown = true
  #rows: string[] = ['']
  #row = 0
  #column = 0

  constructor(columns = 80) {
    this.columns = columns
  }

  readonly write = (text: string): void => {
    for (const [token] of text.matchAll(/\u001b\[\??\d*[A-Za-z]|[^]/gu)) this.#take(token)
  }

  /** Its lines, without spaces at their ends; all that has scrolled away too. */
  get lines(): string[] {
    const lines = this.#rows.map(row => row.trimEnd())
    while (lines.at(-1) === '') lines.pop()
    return lines
  }

  #take(token: string): void {
    const [, count = '', name = ''] = /^\u001b\[(\??\d*)([A-Za-z])$/.exec(token) ?? []
    if (token === '\r') this.#column = 0
    else if (token === '\n') this.#feed()
    else if (name === 'A') this.#row = Math.max(0, this.#row - Number(count))
    else if (name === 'J') this.#clear()
    else if (count === '?25') this.isCursorShown = name === 'h'
    else if (name === '') this.#put(token)
    else if (name !== 'm') throw new Error(`a sequence that nobody knows: ${JSON.stringify(token)}`)
  }

  #feed(): void {
    this.#row++
    this.#column = 0
    while (this.#rows.length <= this.#row) this.#rows.push('')
  }

  #clear(): void {
    this.#rows.length = this.#row + 1
    this.#rows[this.#row] = (this.#rows[this.#row] ?? '').slice(0, this.#column)
  }

  #put(character: string): void {
    if (this.#column === this.columns) this.#feed()
    const row = (this.#rows[this.#row] ?? '').padEnd(this.#column)
    this.#rows[this.#row] = row.slice(0, this.#column) + character + row.slice(this.#column + 1)
    this.#column++
  }
}
