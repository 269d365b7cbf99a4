#!/usr/bin/env bash
# Installs gitlab-ci-local, which runs GitLab's jobs in a shell, once into node_modules/.cache; it needs rsync
# and unzip, and Node 22 or newer.
set -euo pipefail
cd "$(dirname "$0")/../../.."
VERSION=4.75.1
folder="$PWD/node_modules/.cache/gitlab-ci-local-$VERSION"
[ -d "$folder/node_modules" ] ||
  npm install --silent --no-save --no-package-lock --prefix "$folder" "gitlab-ci-local@$VERSION"
if ! { command -v rsync && command -v unzip; } > /dev/null; then
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq rsync unzip) > /dev/null
fi
