#!/usr/bin/env bash
# Builds nektos/act, which runs workflows as GitHub's runner does, once into node_modules/.cache.
set -euo pipefail
cd "$(dirname "$0")/../../.."
ACT=v0.2.89
folder="$PWD/node_modules/.cache/act-$ACT"
[ -x "$folder/act" ] || GOBIN="$folder" go install "github.com/nektos/act@$ACT"
"$folder/act" --version
