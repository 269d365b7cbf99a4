#!/usr/bin/env bash
# Installs what runs beside the gate in the end-to-end suite of resource metrics; does nothing when it is there.
# Everything goes into one folder: packages of Debian that the machine lacks are unpacked, not installed,
# so that no service starts and no root is needed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cache=${LOCUST_GATE_RESOURCES_WORLD:-$(cd "$here/../../../.." && pwd)/node_modules/.cache/resources-world}
statsd_exporter=v0.31.0
architecture=$(uname -m)

# What is unpacked or installed is only whole when its mark says so, and of this script's making.
done_with() { [ -f "$cache/$1.done" ] && [ "$(cat "$cache/$1.done")" = "$2" ]; }
mark() { printf '%s' "$2" > "$cache/$1.done"; }

# apt with lists and archives of its own: apt_in FOLDER ARGUMENT...
apt_in() {
  local folder=$1
  shift
  mkdir -p "$folder/lists/partial" "$folder/archives/partial"
  apt-get -qq -o Dir::State::lists="$folder/lists" -o Dir::Cache="$folder" \
    -o Dir::Cache::archives="$folder/archives" -o APT::Sandbox::User="$(id -un)" \
    -o Acquire::Languages=none -o Debug::NoLocking=1 "$@"
}

unpack() {
  local folder=$1 package
  for package in "$folder"/archives/*.deb; do
    if [ -e "$package" ]; then
      dpkg -x "$package" "$folder/root"
      dpkg-deb --show "$package"
    fi
  done
  rm -rf "$folder/archives" "$folder/lists"
}

# The machine's own release: what it lacks, with the libraries that those need.
install_stable() {
  local packages='prometheus prometheus-node-exporter prometheus-postgres-exporter prometheus-redis-exporter
    prometheus-process-exporter postgresql-15 redis-server'
  done_with debian "$packages" && return
  rm -rf "$cache/debian"
  apt_in "$cache/debian" update
  # shellcheck disable=SC2086
  apt_in "$cache/debian" install --download-only --no-install-recommends --no-remove \
    --no-upgrade -y $packages
  mkdir -p "$cache/debian/root"
  unpack "$cache/debian"
  mark debian "$packages"
}

# The newest exporters that Debian has, which need nothing but the C library. Their names are those of the
# stable ones, so that they cannot be installed beside them.
install_newest() {
  local packages='prometheus-postgres-exporter prometheus-redis-exporter'
  done_with newest "$packages" && return
  rm -rf "$cache/newest"
  mkdir -p "$cache/newest/root" "$cache/newest/archives"
  # The archive that the machine's own packages come from; the one of security updates has no sid.
  local archive
  archive=$(apt-get indextargets --no-release-info --format '$(REPO_URI)' 'Created-By: Packages' |
    awk '/\/debian\/*$/ && !found { print; found = 1 }')
  printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s sid main\n' "$archive" \
    > "$cache/newest/sources.list"
  local sources=(-o Dir::Etc::sourcelist="$cache/newest/sources.list" -o Dir::Etc::sourceparts=-)
  apt_in "$cache/newest" "${sources[@]}" update
  # shellcheck disable=SC2086
  (cd "$cache/newest/archives" && apt_in "$cache/newest" "${sources[@]}" download $packages)
  unpack "$cache/newest"
  mark newest "$packages"
}

# Debian has no statsd_exporter. Without cgo nothing of the machine's C compiler is asked.
install_statsd_exporter() {
  done_with statsd "$statsd_exporter" && return
  CGO_ENABLED=0 GOFLAGS=-mod=mod GOBIN="$cache/bin" \
    go install "github.com/prometheus/statsd_exporter@$statsd_exporter"
  mark statsd "$statsd_exporter"
}

install_python() {
  local wanted
  wanted=$(cat "$here/requirements.txt")
  done_with venv "$wanted" && return
  rm -rf "$cache/venv"
  python3 -m venv "$cache/venv"
  "$cache/venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$here/requirements.txt"
  mark venv "$wanted"
}

step() {
  local from=$SECONDS
  "$2"
  if [ $((SECONDS - from)) -gt 0 ]; then echo "$1: $((SECONDS - from)) s"; fi
}

mkdir -p "$cache"
# Two at once would tear each other's folders.
exec 9> "$cache/lock"
flock 9
if [ "$(cat "$cache/architecture" 2> /dev/null || true)" != "$architecture" ]; then
  rm -f "$cache"/*.done
  printf '%s' "$architecture" > "$cache/architecture"
fi
step "Debian's packages" install_stable
# Who only asks for what monitors needs nothing else.
if [ "${1:-all}" = debian ]; then exit; fi
step "Debian's newest exporters" install_newest
step 'statsd_exporter from its Go module' install_statsd_exporter
step 'Django, gunicorn and Locust' install_python
