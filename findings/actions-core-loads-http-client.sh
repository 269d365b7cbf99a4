#!/usr/bin/env bash
# @actions/core 3.0.1 loads an HTTP client, and undici with it, into every action that imports it.
#
# Seen: an action that only reads an input (`getInput`) has evaluated more than fifty files of undici: the
# package's one entry imports its OIDC client, that imports @actions/http-client, and that undici, for
# proxies. The package exports no entry without it, and a bundler keeps it, as nothing says that the
# modules have no side effects. Most of the time that a small action takes to start goes there; who wants
# to start fast asks for inputs and prints commands before the package is imported, or without it.
#
# Needs Node 20 or later, and the npm registry. Ends with 0 while the behaviour is as described.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund @actions/core@3.0.1 @actions/http-client@4.0.1
cat > action.mjs << 'JS'
import { createRequire } from 'node:module'

import { getInput } from '@actions/core'

process.env.INPUT_NAME = 'value'
const loaded = Object.keys(createRequire(import.meta.url).cache)
const undici = loaded.filter(path => path.includes('/node_modules/undici/'))
console.log(`getInput('name'): ${getInput('name')}`)
console.log(`files of undici that were evaluated: ${undici.length}`)
process.exitCode = undici.length > 50 ? 0 : 1
JS
echo 'Versions:'
node --version
npm ls --all 2> /dev/null | grep -E 'core@|http-client@|undici@' | sed 's/[^@a-z]*//' | sort -u
node action.mjs
echo 'As described.'
