#!/usr/bin/env bash
# invokust 0.77 keeps one of the messages with which an endpoint failed, and logs their number as the errors.
#
# Seen: a run in which one endpoint fails with two messages. `stats()` puts failures under the name of the
# endpoint alone, so of two messages the last one met stays: its occurrences are fewer than the endpoint's
# failures, which no field of the endpoint tells; only the run's total (`num_requests_fail`) has them. The
# line that it logs at the end says "with 2 errors": that counts different messages, however many requests
# failed. Who judges a run by it needs `num_requests_fail` ÷ `num_requests`, and has no rate of an endpoint.
#
# Needs python3 with venv, and PyPI. Ends with 0 while the behaviour is as described.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check setuptools locust==2.47.0 invokust==0.77
cat > "$work/run.py" << 'PY'
import invokust
from locust import User, constant, task


class Buys(User):
    """Of four requests, two are refused, in two ways."""

    wait_time = constant(0.05)

    @task
    def four(self):
        for refusal in (None, 'sold out', None, 'not signed in'):
            self.environment.events.request.fire(
                request_type='POST', name='/cart', response_time=10, response_length=0,
                exception=RuntimeError(refusal) if refusal else None, context={},
            )


settings = invokust.create_settings(
    classes=[Buys], host='http://127.0.0.1', num_users=1, spawn_rate=1, run_time='2s'
)
test = invokust.LocustLoadTest(settings)
test.run()
stats = test.stats()
request = stats['requests']['POST_/cart']
failures = list(stats['failures'].items())
kept = sum(failure['occurrences'] for _, failure in failures)
print('half of the requests failed:', stats['num_requests_fail'] * 2 == stats['num_requests'])
print('failures kept:', len(failures), 'under', failures[0][0], 'with', failures[0][1]['error'])
print('share of the failed requests that it has:', kept / stats['num_requests_fail'])
print('fields of the endpoint that tell of failures:', [key for key in request if 'fail' in key])
PY
cd "$work"
venv/bin/python run.py > seen.txt 2> log.txt
grep -oE 'Locust completed .*' log.txt | sed -E 's/completed [0-9]+/completed N/' >> seen.txt
echo 'Versions:'
venv/bin/pip list 2> /dev/null | grep -E '^(locust|invokust) '
echo 'Seen:'
cat seen.txt
grep -qx 'half of the requests failed: True' seen.txt
grep -qx 'failures kept: 1 under POST_/cart with .*not signed in.*' seen.txt
grep -qx 'share of the failed requests that it has: 0.5' seen.txt
grep -qx 'fields of the endpoint that tell of failures: \[\]' seen.txt
grep -qx 'Locust completed N requests with 2 errors' seen.txt
echo 'As described.'
