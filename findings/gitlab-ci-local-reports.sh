#!/usr/bin/env bash
# gitlab-ci-local 4.75.1 keeps no file that a job hands over as a report only.
#
# Seen: a job with `artifacts: { reports: { junit: report.xml } }` writes the file, and with --shell-isolation,
# which keeps the folders of jobs apart as GitLab does, the job that needs it does not find it; nor does it lie
# in the folder of exported artifacts. Nothing is said of it. With the file under `paths` too it is handed on. GitLab uploads reports whatever `paths` says
# (docs.gitlab.com/ci/yaml/artifacts_reports), where a merge request shows them: a pipeline that is tried
# on one's own machine seems to lose its JUnit report.
#
# Needs bash, git, rsync, npm and Node 22 or newer (NODE names it, when `node` is an older one). Ends with 0
# while the behaviour is as described.
set -euo pipefail
node=${NODE:-node}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-save --no-package-lock --prefix "$work/tool" gitlab-ci-local@4.75.1
tool="$work/tool/node_modules/gitlab-ci-local/dist/index.js"
echo "gitlab-ci-local $("$node" "$tool" --version), Node $("$node" --version)"

# A pipeline of two jobs; its argument is the artifacts of the first.
run() {
  rm -rf "$work/project"
  mkdir "$work/project"
  cd "$work/project"
  git init --quiet --initial-branch main
  git remote add origin https://gitlab.example/group/project.git
  cat > .gitlab-ci.yml << YAML
stages: [make, look]
make:
  stage: make
  script:
    - echo '<testsuites/>' > report.xml
  artifacts:
$1
look:
  stage: look
  needs: [make]
  script:
    - if [ -e report.xml ]; then echo found; else echo missing; fi
YAML
  git add --all
  git -c user.name=a -c user.email=a@example.org commit --quiet --message pipeline
  "$node" "$tool" --home "$work/home" --shell-isolation > "$work/log" 2>&1
  grep -oE '> (found|missing)$' "$work/log"
  find .gitlab-ci-local/artifacts -name report.xml 2> /dev/null | wc -l | tr -d ' '
}

failed=0
expect() { # WHAT WANTED GOT
  printf '%s: %s, exported files: %s\n' "$1" ${3//> /}
  [ "$2" = "$(echo $3)" ] || failed=1
}
expect 'reports only' '> missing 0' "$(run '    reports: { junit: report.xml }')"
expect 'reports and paths' '> found 1' "$(run '    reports: { junit: report.xml }
    paths: [report.xml]')"
[ "$failed" = 0 ] || { echo 'Not as described any more.'; exit 1; }
echo 'As described.'
