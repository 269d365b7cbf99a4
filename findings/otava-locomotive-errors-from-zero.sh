#!/usr/bin/env bash
# Apache Otava 0.8.0 and locomotive 0.3.1 tell no regression where a service that never failed begins to fail.
#
# Seen: an error rate of 0 in twelve runs and of 5 % in the eight that follow. Otava finds the change point, with
# a p-value of 0, prints it as +0.0% (as 0 in its JSON), and with `--output regressions_only` says that there are
# no regressions: its change from a mean of 0 is 0, which is for the worse in no direction. From a mean of 0.1 % the
# same step is told. In locomotive a rule of the mode `relative` for `error_rate` is SKIP with the reason "missing
# baseline value" when the baseline had no failure and half of the run's requests failed; the status is PASS, the
# exit code 0. An error rate needs a bound of its own: the rule's mode `absolute` has one.
#
# Needs python3 with venv, and PyPI. Ends with 0 while the behaviour is as described.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  apache-otava==0.8.0 locust==2.47.0 locomotive==0.3.1
cd "$work"
export PATH="$work/venv/bin:$PATH"
echo 'Versions:'
pip list 2> /dev/null | grep -E '^(apache-otava|locust|locomotive) '

for before in 0 0.1; do
  {
    echo time,commit,error_rate
    for day in $(seq 1 20); do
      rate=$before
      [ "$day" -le 12 ] || rate=5.$((day % 3))
      printf '2026-10-%02d 03:00:00 UTC,c%s,%s\n' "$day" "$day" "$rate"
    done
  } > "from-$before.csv"
done
cat > otava.yaml << 'YAML'
tests:
  from-0: &test
    type: csv
    file: from-0.csv
    time_column: time
    attributes: [commit]
    metrics:
      error_rate: { column: error_rate, direction: -1 }
  from-0.1:
    <<: *test
    file: from-0.1.csv
YAML
otava() { # TEST OUTPUT
  command otava analyze --config-file otava.yaml "$1" --since 2026-09-01 --output "$2" 2> /dev/null
}
for test in from-0 from-0.1; do
  echo "Otava, $test:"
  otava "$test" json | tee "$test.json"
  otava "$test" regressions_only | tee "$test.txt"
done
grep -q '"commit": "c13".*"forward_change_percent": "0",.*"mean_before": "0.000000",.*"pvalue": "0.000000"' from-0.json
grep -qx 'No regressions found in from-0.' from-0.txt
grep -q '"commit": "c13".*"forward_change_percent": "50[0-9][0-9]",' from-0.1.json
grep -q 'error_rate .*0.100.*-->.*5.1' from-0.1.txt

cat > locustfile.py << 'PY'
import os

from locust import User, constant, task


class Buys(User):
    wait_time = constant(0.05)

    @task
    def two(self):
        for exception in (None, RuntimeError('sold out') if 'FAILS' in os.environ else None):
            self.environment.events.request.fire(
                request_type='POST', name='/cart', response_time=10, response_length=0,
                exception=exception, context={},
            )
PY
cat > loconfig.json << 'JSON'
{
  "load": {"host": "http://127.0.0.1", "users": 1, "spawn_rate": 1, "run_time": "3s", "locustfile": "locustfile.py"},
  "analysis": {
    "rules": [{"metric": "error_rate", "mode": "relative", "direction": "increase", "warn": 10, "fail": 25}]
  }
}
JSON
loco --config loconfig.json run --run-id base --set-baseline --no-validate > base.log 2>&1
FAILS=1 loco --config loconfig.json run --run-id run --no-validate > run.log 2>&1 || true
code=0
loco --config loconfig.json analyze --run-id run || code=$?
python3 - << 'PY' | tee locomotive.txt
import json

judged = json.load(open('artifacts/runs/run/analysis.json'))
rule = judged['results'][0]
print(f"locomotive: error rate {rule['baseline']:.0f} % -> {rule['current']:.0f} %,",
      f"{rule['status']}: {rule['reason']}; status {judged['status']}")
PY
echo "exit code $code"
grep -qx 'locomotive: error rate 0 % -> 50 %, SKIP: missing baseline value; status PASS' locomotive.txt
[ "$code" = 0 ]
echo 'As described.'
