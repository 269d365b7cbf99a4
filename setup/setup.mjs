/*
 * Puts `locust-gate` on the PATH of the steps that follow: a launcher of the bundle that the runner
 * checked out beside this file. It starts the Node that runs this action, which comes with the runner
 * and is there in containers too, whose images (Python, Locust) often have none.
 */
import { appendFileSync, chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const BUNDLE = join(import.meta.dirname, '..', 'dist', 'cli', 'index.js')
const isWindows = process.platform === 'win32'

try {
  const temp = variable('RUNNER_TEMP')
  const pathFile = variable('GITHUB_PATH')
  if (!existsSync(BUNDLE)) throw new Error(`${BUNDLE} is missing: check out the whole repository`)
  const folder = join(temp, 'locust-gate-bin')
  const divider = [delimiter, '\n', '\r'].find(sign => folder.includes(sign))
  if (divider !== undefined) {
    throw new Error(`a folder on the PATH cannot have ${JSON.stringify(divider)} in it: ${folder}`)
  }
  mkdirSync(folder, { recursive: true })
  writeLaunchers(folder)
  appendFileSync(pathFile, `${folder}\n`)
  process.stdout.write('locust-gate is on the PATH of the steps that follow\n')
} catch (error) {
  process.stdout.write(`::error::${commandData(`locust-gate was not set up: ${error.message}`)}\n`)
  process.exitCode = 1
}

function variable(name) {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set; this is a step of a GitHub Actions workflow`)
  return value
}

/** For every shell a file `locust-gate`; cmd and PowerShell look for an ending. */
function writeLaunchers(folder) {
  const launcher = join(folder, 'locust-gate')
  const sh = [process.execPath, BUNDLE].map(posixPath).map(quotedForSh).join(' ')
  writeFileSync(launcher, `#!/bin/sh\nexec ${sh} "$@"\n`)
  chmodSync(launcher, 0o755)
  if (isWindows) {
    const cmd = [process.execPath, BUNDLE].map(quotedForCmd).join(' ')
    writeFileSync(`${launcher}.cmd`, `@${cmd} %*\r\n`)
  }
}

/** Git's Bash takes Windows paths with slashes as they are. */
function posixPath(path) {
  return isWindows ? path.replaceAll('\\', '/') : path
}

function quotedForSh(text) {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

/** A Windows path has no quotation marks; a batch file takes one percent sign of two. */
function quotedForCmd(path) {
  return `"${path.replaceAll('%', '%%')}"`
}

/** What the runner's workflow commands ask for. */
function commandData(text) {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
