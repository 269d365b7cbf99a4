// Makes __tests__/e2e/support/github-openapi.json: the part of GitHub's own description of its REST
// API that this project calls. The description comes from the npm package @octokit/openapi, which is
// 390 MB unpacked and therefore no dependency: it is fetched into a temporary folder.
//
//   node scripts/openapi-slice.mjs
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PACKAGE = '@octokit/openapi@23.0.2'
const SOURCE = 'package/generated/api.github.com.json'
const TARGET = new URL('../__tests__/e2e/support/github-openapi.json', import.meta.url)

const OPERATIONS = [
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'GET /repos/{owner}/{repo}/actions/artifacts',
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs',
  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
  'GET /repos/{owner}/{repo}/commits/{ref}',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
  'GET /repos/{owner}/{repo}/git/ref/{ref}',
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'GET /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /repos/{owner}/{repo}/releases',
  'GET /repos/{owner}/{repo}/tags',
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'POST /repos/{owner}/{repo}/check-runs',
  'POST /repos/{owner}/{repo}/git/blobs',
  'POST /repos/{owner}/{repo}/git/commits',
  'POST /repos/{owner}/{repo}/git/refs',
  'POST /repos/{owner}/{repo}/git/trees',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
]

/** Words for people; a property may be called like one, so that only schema objects lose them. */
const PROSE = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'tags',
  'x-github',
  'x-github-breaking-changes',
  'deprecated',
  'title'
])

const folder = mkdtempSync(join(tmpdir(), 'openapi-slice-'))
try {
  execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: folder, stdio: 'inherit' })
  execFileSync('tar', ['xzf', 'octokit-openapi-23.0.2.tgz', SOURCE], { cwd: folder })
  const whole = JSON.parse(readFileSync(join(folder, SOURCE), 'utf8'))
  writeFileSync(TARGET, `${JSON.stringify(slice(whole), null, 1)}\n`)
} finally {
  rmSync(folder, { recursive: true })
}

/** The operations above and all that they refer to. */
function slice(whole) {
  const paths = {}
  for (const operation of OPERATIONS) {
    const [method, path] = operation.split(' ')
    const found = whole.paths[path]?.[method.toLowerCase()]
    if (found === undefined) throw new Error(`GitHub no longer describes ${operation}`)
    paths[path] = { ...paths[path], [method.toLowerCase()]: withoutProse(found) }
  }
  const components = {}
  const queue = [...references(paths)]
  const seen = new Set(queue)
  for (const reference of queue) {
    const [, , kind, name] = reference.split('/')
    components[kind] ??= {}
    components[kind][name] = withoutProse(whole.components[kind][name])
    for (const next of references(components[kind][name])) {
      if (!seen.has(next)) queue.push(next)
      seen.add(next)
    }
  }
  return {
    openapi: whole.openapi,
    info: {
      title: 'A slice of GitHub’s REST API',
      version: whole.info.version,
      license: whole.info.license
    },
    'x-made-from': PACKAGE,
    paths,
    components: sorted(
      Object.entries(components).map(([kind, all]) => [kind, sorted(Object.entries(all))])
    )
  }
}

function sorted(entries) {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Every `$ref` below a node. */
function* references(node) {
  if (typeof node !== 'object' || node === null) return
  if (typeof node.$ref === 'string') yield node.$ref
  for (const value of Object.values(node)) yield* references(value)
}

function withoutProse(node, isNameMap = false) {
  if (Array.isArray(node)) return node.map(each => withoutProse(each))
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node)
    .filter(([key]) => isNameMap || !PROSE.has(key))
    // The keys of `properties` are names of the API, not words of the schema language.
    .map(([key, value]) => [key, withoutProse(value, !isNameMap && key === 'properties')])
  return Object.fromEntries(entries)
}
