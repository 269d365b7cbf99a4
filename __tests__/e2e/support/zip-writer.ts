import { deflateRawSync } from 'node:zlib'
import { crc32Of } from '../../../src/input/crc32.js'

/** One entry of an archive to write; what is not said is honest. */
export type ZipEntryPlan = {
  name: string
  content?: Uint8Array | string
  stored?: boolean
  /** Size, checksum and flags that the directory states instead of the true ones. */
  claimedSize?: number
  claimedCrc32?: number
  flags?: number
  method?: number
  /** Data after the deflated content, or instead of it. */
  compressed?: Uint8Array
  /** Like `actions/upload-artifact`: sizes follow the data, the local header has none. */
  dataDescriptor?: boolean
  /** Sizes in the zip64 extra field of the directory. */
  zip64?: boolean
}

/** Writes a zip archive, lies and all. */
export function writeZip(
  plans: readonly ZipEntryPlan[],
  options: { comment?: string; zip64End?: boolean } = {}
): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const plan of plans) {
    const { local, central } = writeEntry(plan, offset)
    parts.push(local)
    directory.push(central)
    offset += local.byteLength
  }
  const comment = Buffer.from(options.comment ?? '')
  const size = directory.reduce((sum, part) => sum + part.byteLength, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(plans.length, 8)
  end.writeUInt16LE(plans.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(comment.byteLength, 20)
  if (options.zip64End !== true) return Buffer.concat([...parts, ...directory, end, comment])
  end.writeUInt16LE(0xffff, 10)
  end.writeUInt32LE(0xffffffff, 16)
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(BigInt(plans.length), 32)
  record.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(offset + size), 8)
  return Buffer.concat([...parts, ...directory, record, locator, end, comment])
}

function writeEntry(plan: ZipEntryPlan, offset: number): { local: Buffer; central: Buffer } {
  const name = Buffer.from(plan.name)
  const { content: given = '', stored = false } = plan
  // Not copied: a bomb is large.
  const content = typeof given === 'string' ? Buffer.from(given) : given
  const compressed = plan.compressed ?? (stored ? content : deflateRawSync(content))
  const size = plan.claimedSize ?? content.byteLength
  const crc = plan.claimedCrc32 ?? crc32Of(content)
  const method = plan.method ?? (stored ? 0 : 8)
  const flags = (plan.flags ?? 0) | (plan.dataDescriptor === true ? 8 : 0)

  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(flags, 6)
  header.writeUInt16LE(method, 8)
  if (plan.dataDescriptor !== true) {
    header.writeUInt32LE(crc, 14)
    header.writeUInt32LE(compressed.byteLength, 18)
    header.writeUInt32LE(size, 22)
  }
  header.writeUInt16LE(name.byteLength, 26)
  const descriptor = Buffer.alloc(plan.dataDescriptor === true ? 16 : 0)
  if (plan.dataDescriptor === true) {
    descriptor.writeUInt32LE(0x08074b50, 0)
    descriptor.writeUInt32LE(crc, 4)
    descriptor.writeUInt32LE(compressed.byteLength, 8)
    descriptor.writeUInt32LE(size, 12)
  }

  const extra = Buffer.alloc(plan.zip64 === true ? 20 : 0)
  if (plan.zip64 === true) {
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(16, 2)
    extra.writeBigUInt64LE(BigInt(size), 4)
    extra.writeBigUInt64LE(BigInt(compressed.byteLength), 12)
  }
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 6)
  central.writeUInt16LE(flags, 8)
  central.writeUInt16LE(method, 10)
  central.writeUInt32LE(crc, 16)
  central.writeUInt32LE(plan.zip64 === true ? 0xffffffff : compressed.byteLength, 20)
  central.writeUInt32LE(plan.zip64 === true ? 0xffffffff : size, 24)
  central.writeUInt16LE(name.byteLength, 28)
  central.writeUInt16LE(extra.byteLength, 30)
  central.writeUInt32LE(offset, 42)
  return {
    local: Buffer.concat([header, name, compressed, descriptor]),
    central: Buffer.concat([central, name, extra])
  }
}

/** An archive whose one file claims and is `bytes` of zeroes. */
export function writeBomb(name: string, bytes: number): Buffer {
  return writeZip([{ name, content: Buffer.alloc(bytes) }])
}

/** An archive whose file is `bytes` of zeroes and claims to be small. */
export function writeLyingBomb(name: string, bytes: number): Buffer {
  return writeZip([{ name, content: Buffer.alloc(bytes), claimedSize: 1000 }])
}
