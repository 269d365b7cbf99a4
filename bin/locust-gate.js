#!/usr/bin/env node
// The command line: in the npm package the minified lib/cli (scripts/build-library.mjs), in a clone dist/cli.
import { existsSync } from 'node:fs'

const [packed, built] = ['../lib/cli/index.js', '../dist/cli/index.js'].map(
  path => new URL(path, import.meta.url)
)
await import((existsSync(packed) ? packed : built).href)
