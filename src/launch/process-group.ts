import { readdirSync, readFileSync } from 'node:fs'

/**
 * How many processes there are of a group; 1 where nothing tells more than that there is one. What has
 * ended and waits for its parent to notice is none.
 */
export function membersOf(group: number): number {
  const told = process.platform === 'linux' ? ofProc(group) : undefined
  return told ?? (isAnswering(group) ? 1 : 0)
}

/** Undefined where there is no /proc. */
function ofProc(group: number): number | undefined {
  try {
    return readdirSync('/proc').filter(name => /^\d+$/.test(name) && isMember(name, group)).length
  } catch {
    return undefined
  }
}

/** `PID (NAME) STATE PARENT GROUP …`, where the name may hold anything. */
function isMember(pid: string, group: number): boolean {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const [state, , itsGroup] = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return Number(itsGroup) === group && state !== 'Z' && state !== 'X'
  } catch {
    // It has ended meanwhile.
    return false
  }
}

function isAnswering(group: number): boolean {
  try {
    process.kill(-group, 0)
    return true
  } catch {
    return false
  }
}
