import { open, stat } from 'node:fs/promises'

/**
 * How a file begins, at most so many bytes of it; nothing of a pipe or device, which waits for who writes.
 * Throws the system's error where it cannot be read.
 */
export async function startOfFile(path: string, bytes: number): Promise<string> {
  const found = await stat(path)
  if (!found.isFile() && !found.isDirectory()) return ''
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}
