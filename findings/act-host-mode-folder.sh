#!/usr/bin/env bash
# act 0.2.89 in host mode deletes the folder of a job that passed, and keeps that of one that failed.
#
# Seen: with `-P ubuntu-latest=-self-hosted` each job gets a folder below the user's cache, which holds the copy
# of the work tree and RUNNER_TEMP. When the job has passed, the whole folder is gone with "Cleaning up
# container for job …", and with it every file that an action wrote there and named in an output, as a report.
# When a step failed, the folder stays, and each further run that fails leaves one more; with --rm it goes too.
# A step that is to keep a file copies it to a place of its own.
#
# Needs go, git and the Go module proxy. Ends with 0 while the behaviour is as described.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work" && rm -rf "$work"' EXIT
export GOPATH="$work/go" GOBIN="$work/bin" GOFLAGS=-modcacherw HOME="$work/home" XDG_CACHE_HOME="$work/cache"
export GOCACHE="${GOCACHE:-$work/go-build}"
go install github.com/nektos/act@v0.2.89 2> /dev/null
mkdir -p "$HOME" "$work/repository/.github/workflows"
cd "$work/repository"
git init --quiet
cat > .github/workflows/report.yml << 'YAML'
on: workflow_dispatch
jobs:
  report:
    runs-on: ubuntu-latest
    steps:
      - run: |
          echo measured > "$RUNNER_TEMP/report.txt"
          echo "written to $RUNNER_TEMP/report.txt"
      - run: exit "$CODE"
        env: { CODE: '${{ vars.CODE }}' }
YAML
git add .
git -c user.name=somebody -c user.email=somebody@example.invalid commit --quiet --message 'A report'
"$work/bin/act" --version
failed=0
seen() { # CODE WANTED OPTION…: whether the report is there when act has ended
  local code=$1 wanted=$2 file there=gone
  shift 2
  "$work/bin/act" workflow_dispatch -P ubuntu-latest=-self-hosted --var "CODE=$code" "$@" > "$work/log" 2>&1 || true
  file=$(sed -n 's/.*| written to //p' "$work/log")
  [ -n "$file" ] || { cat "$work/log"; failed=1; }
  if [ -e "$file" ]; then there=there; fi
  echo "a job whose last step ends with $code${*:+, act $*}: its report is $there"
  [ "$there" = "$wanted" ] || failed=1
}
seen 0 gone
seen 1 there
seen 1 gone --rm
[ "$failed" = 0 ] || { echo 'Not as described any more.'; exit 1; }
echo 'As described.'
