#!/usr/bin/env bash
# Lints the workflows of this repository, its actions and the examples with actionlint (Go) and zizmor
# (Python), which are fetched once into node_modules/.cache.
set -euo pipefail
cd "$(dirname "$0")/.."
ACTIONLINT=v1.7.12
ZIZMOR=1.32.0
cache="$PWD/node_modules/.cache/workflows"
if [ ! -x "$cache/actionlint-$ACTIONLINT/actionlint" ]; then
  GOBIN="$cache/actionlint-$ACTIONLINT" go install "github.com/rhysd/actionlint/cmd/actionlint@$ACTIONLINT"
fi
if [ ! -x "$cache/zizmor-$ZIZMOR/bin/zizmor" ]; then
  python3 -m venv "$cache/zizmor-$ZIZMOR"
  "$cache/zizmor-$ZIZMOR/bin/pip" install --quiet --disable-pip-version-check "zizmor==$ZIZMOR"
fi
"$cache/actionlint-$ACTIONLINT/actionlint" .github/workflows/*.yml examples/*.yml
# The examples name this action by its tag, as users do, and one is the gate of forks, whose trigger zizmor
# calls dangerous whatever the job does: they are not audited.
"$cache/zizmor-$ZIZMOR/bin/zizmor" --offline --quiet .github action.yml setup
