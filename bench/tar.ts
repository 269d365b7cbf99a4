import { gunzipSync } from 'node:zlib'

const BLOCK = 512

/** The files of a gzipped POSIX tar archive, as scripts/make-ab-fixture.mjs writes it. */
export function filesOfTarGz(archive: Uint8Array): Map<string, Uint8Array> {
  const tar = gunzipSync(archive)
  const files = new Map<string, Uint8Array>()
  for (let at = 0; tar[at] !== 0;) {
    const path = textOf(tar.subarray(at, at + 100))
    const size = parseInt(textOf(tar.subarray(at + 124, at + 136)), 8)
    files.set(path, tar.subarray(at + BLOCK, at + BLOCK + size))
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return files
}

function textOf(field: Uint8Array): string {
  return new TextDecoder().decode(field).split('\0')[0] ?? ''
}
