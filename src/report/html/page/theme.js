// @ts-check
/* Light and dark: by the system until the button is pressed. Canvases ask for colours here. */

/** @type {(() => void)[]} What draws on canvases and must draw again in other colours. */
const redraws = []

/** A4 and Letter have this many CSS pixels between usual margins, less the frame of a block. */
const PAPER_WIDTH = 640
let isPrinting = false

const darkPreferred = matchMedia('(prefers-color-scheme: dark)')

/** @returns {boolean} */
function isDark() {
  const chosen = document.documentElement.dataset['theme']
  return chosen === undefined ? darkPreferred.matches : chosen === 'dark'
}

/** @type {Map<string, string>} Resolved colours of the theme that is on. */
const colours = new Map()

/** A colour variable of the style sheet as the browser resolves it now. @param {string} name */
function colour(name) {
  const known = colours.get(name)
  if (known !== undefined) return known
  const probe = document.createElement('span')
  probe.style.color = `var(--${name})`
  document.body.append(probe)
  const value = getComputedStyle(probe).color
  probe.remove()
  colours.set(name, value)
  return value
}

/** @param {'light' | 'dark' | undefined} theme */
function setTheme(theme) {
  if (theme === undefined) delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  colours.clear()
  for (const redraw of redraws) redraw()
}

function startTheme() {
  const button = /** @type {HTMLButtonElement | null} */ (document.querySelector('button.theme'))
  if (button === null) return
  const show = () => {
    button.textContent = isDark() ? 'Light mode' : 'Dark mode'
  }
  button.hidden = false
  show()
  button.addEventListener('click', () => {
    setTheme(isDark() ? 'light' : 'dark')
    show()
  })
  darkPreferred.addEventListener('change', () => {
    setTheme(
      /** @type {'light' | 'dark' | undefined} */ (document.documentElement.dataset['theme'])
    )
    show()
  })
}

/** An element with a class and text; text is never read as HTML. @param {string} tag @param {string} [className] @param {string} [text] */
function element(tag, className, text) {
  const made = document.createElement(tag)
  if (className !== undefined && className !== '') made.className = className
  if (text !== undefined) made.textContent = text
  return made
}
