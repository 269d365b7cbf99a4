#!/usr/bin/env bash
# actionlint 1.7.12 refuses the way to name a repository's own action that zizmor 1.32.0 asks for.
#
# Seen: GitHub's self-repository syntax (`uses: $/path`, of July 2026) is "in invalid format" to actionlint,
# which ends with 1. zizmor reports the older `uses: ./path` (audit self-repository, severity low) and asks
# for the newer one. Of one step no spelling satisfies both: who runs both has to switch one of the two rules
# off, and only for repositories that need not work on Enterprise Server, which lacks the newer syntax.
#
# Needs go, python3 with venv, the Go module proxy and PyPI. Ends with 0 while the behaviour is as described.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work" && rm -rf "$work"' EXIT
export GOPATH="$work/go" GOBIN="$work/bin" GOFLAGS=-modcacherw
go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12 2> /dev/null
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check zizmor==1.32.0
mkdir -p "$work/repository/.github/workflows" "$work/repository/own"
cd "$work/repository"
git init --quiet
cat > own/action.yml << 'YAML'
name: Own
description: An action of this repository
runs:
  using: composite
  steps:
    - run: echo own
      shell: bash
YAML
workflow() {
  cat > .github/workflows/own.yml << YAML
name: Own
on: push
permissions: {}
concurrency:
  group: own
  cancel-in-progress: true
jobs:
  own:
    name: Own
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - uses: $1
YAML
}
status() { "$@" > "$work/out" 2>&1 && echo 0 || echo $?; }
echo "actionlint $("$work/bin/actionlint" -version | head -1), $("$work/venv/bin/zizmor" --version)"
failed=0
expect() { # TOOL USES WANTED GOT
  echo "$1, uses: $2 ends with $4"
  grep -oE 'invalid format|self-repository' "$work/out" | sort -u || true
  [ "$3" = "$4" ] || failed=1
}
# Single quotes: the dollar sign is GitHub's.
# shellcheck disable=SC2016
for uses in './own' '$/own'; do
  workflow "$uses"
  wanted=0
  [ "$uses" = './own' ] || wanted=1
  expect actionlint "$uses" "$wanted" "$(status "$work/bin/actionlint")"
  # zizmor's exit codes: 0 nothing found, 12 the worst finding is a low one.
  wanted=0
  [ "$uses" = '$/own' ] || wanted=12
  expect zizmor "$uses" "$wanted" "$(status "$work/venv/bin/zizmor" --offline .)"
done
[ "$failed" = 0 ] || { echo 'Not as described any more.'; exit 1; }
echo 'As described.'
