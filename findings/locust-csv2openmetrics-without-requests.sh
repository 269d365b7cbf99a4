#!/usr/bin/env bash
# locust-csv2openmetrics 1.0.0 turns the N/A of a run without requests into a response time of 0 s.
#
# Seen: Locust 2.47.0 prints N/A in every percentile column of a run that made no request. The
# converter writes `locust_response_time_p95_seconds 0.0` and `locust_failures_ratio 0.0` for it: on a
# dashboard or in an alert the run looks like the fastest and cleanest of all. Whoever scrapes such a
# file needs the number of requests beside it, which the converter does not write.
#
# Needs python3 with venv, and PyPI. Ends with 0 while the behaviour is as described.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  locust==2.47.0 locust-csv2openmetrics==1.0.0
cat > "$work/locustfile.py" << 'PY'
from locust import User, constant, task


class Waits(User):
    wait_time = constant(1)

    @task
    def nothing(self):
        pass
PY
cd "$work"
venv/bin/locust -f locustfile.py --headless --users 1 --run-time 3s --csv run --only-summary \
  > locust.log 2>&1
venv/bin/locust_csv2openmetrics run_stats.csv -o metrics.txt
echo 'Versions:'
venv/bin/pip list 2> /dev/null | grep -iE '^locust( |_csv2)'
echo 'The total row that Locust wrote:'
grep ',Aggregated,' run_stats.csv
echo 'What became of it:'
grep -v '^#' metrics.txt
grep -q ',Aggregated,0,0,.*N/A' run_stats.csv
grep -qx 'locust_response_time_p95_seconds 0.0' metrics.txt
grep -qx 'locust_failures_ratio 0.0' metrics.txt
echo 'As described.'
