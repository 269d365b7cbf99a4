/*
 * Draws the picture and the table of rooms in ARCHITECTURE.md from the imports of the code and the
 * first sentence of each room's README. `npm run picture` writes them, `--check` only compares. A house
 * that breaks its rules is not drawn.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { cruise } from 'dependency-cruiser'
import { format, resolveConfig } from 'prettier'

import config, { ROOMS, STAGES } from '../.dependency-cruiser.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PAGE = join(ROOT, 'ARCHITECTURE.md')

/** `src/evaluate/targets/measure.ts` → `evaluate`; the story and the entries by their own name. */
const stageOf = path => /^src\/(?:([a-z-]+)\/|(gate))/.exec(path)?.slice(1).find(Boolean)

/** Which stage imports from which, without the arrows that others imply. */
async function arrows() {
  const rules = { validate: true, ruleSet: config }
  const { output } = await cruise(['src'], { ...config.options, ...rules, baseDir: ROOT })
  const broken = output.summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`
  )
  if (broken.length > 0) {
    console.error(['npm run layers says more:', ...broken].join('\n'))
    process.exit(1)
  }
  const direct = new Map()
  for (const { source, dependencies } of output.modules) {
    const from = stageOf(source)
    for (const { resolved } of dependencies) {
      const to = stageOf(resolved)
      if (from === undefined || to === undefined || from === to) continue
      direct.set(from, (direct.get(from) ?? new Set()).add(to))
    }
  }
  const reaches = (from, to) =>
    [...(direct.get(from) ?? [])].some(next => next === to || reaches(next, to))
  return [...direct].flatMap(([from, tos]) =>
    [...tos]
      .filter(to => ![...tos].some(other => other !== to && reaches(other, to)))
      .map(to => [to, from])
  )
}

async function picture() {
  const order = STAGES.flat()
  const place = name => order.indexOf(name)
  const drawn = (await arrows()).sort(
    ([a, b], [c, d]) => place(a) - place(c) || place(b) - place(d)
  )
  const nodes = order.map(stage => {
    const levels = ROOMS[stage]?.rooms.map(names => names.join(' · ')).join(' → ')
    const file = stage === 'gate' ? 'gate.ts' : `${stage}/`
    return `  ${stage}["${levels === undefined ? file : `${file}<br/>${levels}`}"]`
  })
  return [
    '```mermaid',
    'flowchart LR',
    ...nodes,
    ...drawn.map(([a, b]) => `  ${a} --> ${b}`),
    '```'
  ].join('\n')
}

/** One row a room: its question, which is the first sentence of its README. */
function table() {
  const doors = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('README.md'))
    .map(name => name.replaceAll('\\', '/').replace(/\/README\.md$/, ''))
  const order = STAGES.flat().flatMap(stage => [
    stage,
    ...(ROOMS[stage]?.rooms.flat().map(room => `${stage}/${room}`) ?? [])
  ])
  const place = room =>
    order.indexOf(order.includes(room) ? room : room.slice(0, room.lastIndexOf('/')))
  const rows = doors
    .sort((a, b) => place(a) - place(b) || a.length - b.length)
    .map(room => `| [\`${room}/\`](src/${room}/README.md) | ${firstSentence(room)} |`)
  return ['| room | what it answers |', '| --- | --- |', ...rows].join('\n')
}

function firstSentence(room) {
  const text = readFileSync(join(ROOT, 'src', room, 'README.md'), 'utf8')
  const [, paragraph = ''] = text.split(/\n\n/)
  const [sentence = ''] = /^[^]*?[.?](?=\s|$)/.exec(paragraph) ?? []
  return sentence.replaceAll('\n', ' ')
}

function withRegion(text, name, content) {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`ARCHITECTURE.md has no region ${name}`)
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`
}

const before = readFileSync(PAGE, 'utf8')
const drawn = withRegion(withRegion(before, 'picture', await picture()), 'rooms', table())
const after = await format(drawn, { ...(await resolveConfig(PAGE)), parser: 'markdown' })
if (!process.argv.includes('--check')) writeFileSync(PAGE, after)
else if (after !== before) {
  console.error('ARCHITECTURE.md is not what the code says: run npm run picture')
  process.exit(1)
}
