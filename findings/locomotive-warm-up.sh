#!/usr/bin/env bash
# locomotive 0.3.1 counts failures of the warm-up that it is told to leave out, and loses some of the end.
#
# Seen: `warmup_seconds` of a gate, by the README the time that is left out of the numbers which thresholds see.
# Two runs of 20 s with 8 s of warm-up. The first fails in its first 4 s alone: no request after the warm-up
# failed, the whole run has a fifth of failures, and the gate sees more than a fifth. The second run fails in its
# last seconds, a third of what comes after the warm-up: the gate sees some percent, and passes a threshold of 15 %.
# It adds up the rates of Locust's history, each of which is the mean of ten seconds that ended two before: failures
# of the warm-up come again in the rows behind it, and those of the end in hardly any. The P95 is that of the whole
# run, warm-up included, in either.
#
# Needs python3 with venv, and PyPI. Ends with 0 while the behaviour is as described.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check locust==2.47.0 locomotive==0.3.1
cd "$work"
export PATH="$work/venv/bin:$PATH"
cat > locustfile.py << 'PY'
import os
import time

from locust import User, constant_throughput, task

BEGIN, END = (float(second) for second in os.environ['FAILS'].split('-'))
STARTED = time.monotonic()


class Buys(User):
    """Twenty requests a second of 50 ms, or, while they fail, of 2 s."""

    wait_time = constant_throughput(20)

    @task
    def one(self):
        is_bad = BEGIN <= time.monotonic() - STARTED < END
        self.environment.events.request.fire(
            request_type='GET', name='/cart', response_time=2000 if is_bad else 50, response_length=0,
            exception=RuntimeError('bad') if is_bad else None, context={},
        )
PY
cat > loconfig.json << 'JSON'
{
  "load": {"host": "http://127.0.0.1", "users": 1, "spawn_rate": 1, "run_time": "20s", "locustfile": "locustfile.py"},
  "analysis": {
    "gate": {
      "warmup_seconds": 8,
      "thresholds": {"error_rate": {"warn": 15, "fail": 15}, "p95_ms": {"warn": 9000, "fail": 9000}}
    }
  }
}
JSON
echo 'Versions:'
pip list 2> /dev/null | grep -E '^(locust|locomotive) '
judge() { # RUN FAILS: runs and judges, and prints what was seen
  FAILS=$2 loco --config loconfig.json run --run-id "$1" --no-validate > "$1.log" 2>&1 || true
  local code=0
  loco --config loconfig.json analyze --run-id "$1" > "$1.analysis" 2>&1 || code=$?
  python3 - "$1" "$code" << 'PY'
import json
import sys

run, code = sys.argv[1:]
whole = json.load(open(f'artifacts/runs/{run}/metrics.json'))
judged = json.load(open(f'artifacts/runs/{run}/analysis.json'))
seen = {result['metric']: result['current'] for result in judged['results']}
share, p95 = seen['gate.error_rate'], seen['gate.p95_ms']
print(f"{run}: whole run {whole['error_rate']:.1f} % failed, P95 {whole['p95_ms']:.0f} ms;",
      f"gate without the warm-up {share:.1f} %, P95 {p95:.0f} ms, exit code {code}")
assert p95 == whole['p95_ms'], 'the P95 that is judged is of another time'
if run == 'fails-in-warm-up':
    assert share > whole['error_rate'] and code == '1', 'failures of the warm-up are left out'
else:
    assert share < 10 and whole['error_rate'] > 15 and code == '0', 'failures of the end are counted'
PY
}
judge fails-in-warm-up 0-4
judge fails-at-the-end 15-99
echo 'As described.'
