#!/usr/bin/env bash
# Taurus (bzt) 1.17.2 runs a distributed Locust with too few users, more failures than requests, and no percentiles.
#
# Seen: one plan, with Locust 2.47.0 in one process and with a master and two workers. Each answer takes 900 ms,
# half of them fail, and the criteria are p95>500ms and failures>75%. In one process the first ends the run with exit
# code 3. With workers no response time but the mean arrives: the P95 is 0 to the criterion, which never holds. The
# failures of a worker's report, which is of three seconds, are counted in each of these seconds: the final statistics
# have more failures than samples, so that the successes are below 0, and the second criterion holds. And of a
# concurrency of 8 the master gets 8 divided by the number of workers, and Locust divides that among them: 4 users.
#
# Needs python3 with venv, and PyPI. Ends with 0 while the behaviour is as described.
set -euo pipefail
work=$(mktemp -d)
trap 'kill $(jobs -p) 2> /dev/null || true; wait; rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check bzt==1.17.2 locust==2.47.0
cd "$work"
export PATH="$work/venv/bin:$PATH" HOME="$work"
cat > locustfile.py << 'PY'
from locust import User, constant_throughput, task


class Buys(User):
    wait_time = constant_throughput(5)

    @task
    def two(self):
        for name, exception in (('/cart', None), ('/pay', RuntimeError('refused'))):
            self.environment.events.request.fire(
                request_type='GET', name=name, response_time=900, response_length=0, exception=exception, context={}
            )
PY
# NAME CRITERION [LINES OF THE EXECUTION]: runs the plan, and prints how it ended.
plan() {
  cat > "$1.yml" << YAML
settings: { check-updates: false, artifacts-dir: $1 }
modules: { console: { disable: true } }
execution:
  - executor: locust
    concurrency: 8
    hold-for: 10s
    scenario: { script: locustfile.py }
    ${3:-}
reporting:
  - { module: final-stats, dump-csv: $1.csv }
  - { module: passfail, criteria: ['$2 for 2s, stop as failed'] }
YAML
  local code=0
  bzt "$1.yml" > "$1.log" 2>&1 || code=$?
  echo "$1: $2 ends with exit code $code" | tee -a seen.txt
}
distributed() {
  LOCUST_MASTER_BIND_PORT=$(python3 -c 'import socket; print(socket.create_server(("127.0.0.1", 0)).getsockname()[1])')
  export LOCUST_MASTER_BIND_PORT
  local workers=()
  for worker in 1 2; do
    locust -f locustfile.py --worker --master-port "$LOCUST_MASTER_BIND_PORT" > "worker-$worker.log" 2>&1 &
    workers+=($!)
  done
  plan "$1" "$2" $'master: true\n    workers: 2'
  wait "${workers[@]}" || true
}
echo 'Versions:'
pip list 2> /dev/null | grep -E '^(bzt|locust) '
plan one-process 'p95>500ms'
distributed workers-p95 'p95>500ms'
distributed workers-failures 'failures>75%'
grep -hoE '(Ramping to|Sending spawn jobs of) [0-9]+ users' {one-process,workers-p95}/locust.log | tee -a seen.txt
python3 - << 'PY' | tee -a seen.txt
import csv

def total_of(run):
    return next(row for row in csv.DictReader(open(f'{run}.csv')) if row['label'] == '')


def percentiles(row):
    return [column for column in row if column.startswith('perc_')]


total = total_of('workers-p95')
samples, failures, successes = (int(total[column]) for column in ('throughput', 'fail', 'succ'))
print('more failures than samples:', failures > samples)
print('successes below 0:', successes < 0)
print('percentiles of one process:', len(percentiles(total_of('one-process'))) > 0)
print('percentiles of workers:', len(percentiles(total)) > 0)
print(f'({samples} samples, {failures} failures, {successes} successes)')
PY
grep -qx 'one-process: p95>500ms ends with exit code 3' seen.txt
grep -qx 'workers-p95: p95>500ms ends with exit code 0' seen.txt
grep -qx 'workers-failures: failures>75% ends with exit code 3' seen.txt
grep -qx 'Ramping to 8 users' seen.txt
grep -qx 'Sending spawn jobs of 4 users' seen.txt
grep -qx 'more failures than samples: True' seen.txt
grep -qx 'successes below 0: True' seen.txt
grep -qx 'percentiles of one process: True' seen.txt
grep -qx 'percentiles of workers: False' seen.txt
echo 'As described.'
