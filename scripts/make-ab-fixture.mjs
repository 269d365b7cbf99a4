// Packs the measured runs of the A/A and A/B campaign (SOURCE, one folder a run, listed in
// manifest.tsv) into fixtures/ab-runs/: the same bytes, in one archive that `tar xzf` unpacks.
//
//   node scripts/make-ab-fixture.mjs [SOURCE]        SOURCE is ../shared/ab-runs by default
//
// The `long` runs (leak, capacity) are left out: no rule compares them.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const source = process.argv[2] ?? join(import.meta.dirname, '../../shared/ab-runs')
const target = join(import.meta.dirname, '../fixtures/ab-runs')

const [header, ...lines] = readFileSync(join(source, 'manifest.tsv'), 'utf8').trimEnd().split('\n')
const kept = lines.filter(line => line.split('\t')[1] !== 'long')
const files = kept.flatMap(line => {
  const run = line.split('\t')[0]
  return readdirSync(join(source, run))
    .sort()
    .map(file => ({ path: `${run}/${file}`, content: readFileSync(join(source, run, file)) }))
})

mkdirSync(target, { recursive: true })
const archive = gzipSync(tarOf(files), { level: 9 })
writeFileSync(join(target, 'runs.tar.gz'), archive)
writeFileSync(join(target, 'manifest.tsv'), `${[header, ...kept].join('\n')}\n`)
console.log(`${kept.length} runs, ${files.length} files, ${archive.length} bytes`)

/** A POSIX ustar archive with no owner and no time, so that it is the same on every machine. */
function tarOf(entries) {
  const blocks = entries.flatMap(({ path, content }) => [
    headerOf(path, content.length),
    content,
    Buffer.alloc((512 - (content.length % 512)) % 512)
  ])
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

function headerOf(path, size) {
  const block = Buffer.alloc(512)
  const octal = (value, digits) => `${value.toString(8).padStart(digits, '0')}\0`
  block.write(path, 0)
  block.write(octal(0o644, 7) + octal(0, 7) + octal(0, 7) + octal(size, 11) + octal(0, 11), 100)
  block.write(' '.repeat(8) + '0', 148)
  block.write('ustar\0' + '00', 257)
  block.write(
    `${octal(
      block.reduce((sum, byte) => sum + byte, 0),
      6
    )} `,
    148
  )
  return block
}
