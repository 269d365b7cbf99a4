#!/usr/bin/env bash
# locust-influxdb-listener 1.0.2 writes success=True for requests that failed, and False for some that did not.
#
# Seen with Locust 2.47.0 and a stand-in for InfluxDB 1 that writes down the points. A user of another protocol
# than HTTP fires the request event of a call that failed with its exception and `response` None: each has the tag
# success=True, beside exception=RuntimeError(…). Of HttpUser a 404 that the locustfile takes as expected is
# success=False. So an error rate by the tag is neither Locust's nor the service's. An event that says nothing of a
# `response`, as those of Locust's MqttUser, is not written at all: the listener asks for that argument, and
# Locust logs a TypeError for each. Locust's own CSV file of the run has every failure.
#
# Needs python3 with venv, and PyPI. Ends with 0 while the behaviour is as described.
set -euo pipefail
work=$(mktemp -d)
trap 'kill $(jobs -p) 2> /dev/null || true; wait; rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  locust==2.47.0 locust-influxdb-listener==1.0.2 influxdb==5.3.2
cd "$work"
cat > servers.py << 'PY'
"""Answers GET /STATUS with that status, and is an InfluxDB that keeps the points that are written to it."""
import http.server


class Answers(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        self.answer(int(self.path[1:]))

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get('Content-Length') or 0))
        if self.path.startswith('/write'):
            with open('points.txt', 'ab') as file:
                file.write(body + b'\n')
            self.answer(204)
        else:
            self.answer(200, b'{"results": [{}]}')

    def answer(self, status, body=b''):
        self.send_response(status)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Answers)
print(server.server_port, flush=True)
server.serve_forever()
PY
cat > locustfile.py << 'PY'
import os

from locust import HttpUser, User, constant, events, task
from locust_influxdb_listener import InfluxDBListener, InfluxDBSettings


@events.init.add_listener
def listen(environment, **_):
    settings = InfluxDBSettings(influx_host='127.0.0.1', influx_port=int(os.environ['PORT']), database='locust')
    InfluxDBListener(env=environment, influxDbSettings=settings)


class Web(HttpUser):
    wait_time = constant(0.2)

    @task
    def both(self):
        self.client.get('/200', name='answered')
        with self.client.get('/404', name='expected', catch_response=True) as answer:
            answer.success()


class Rpc(User):
    wait_time = constant(0.2)

    @task
    def three(self):
        for name, exception, more in (
            ('served', None, {'response': None}),
            ('unavailable', RuntimeError('unavailable'), {'response': None}),
            ('without-response', RuntimeError('unavailable'), {}),
        ):
            self.environment.events.request.fire(
                request_type='RPC', name=name, response_time=5, response_length=0,
                exception=exception, context={}, **more,
            )
PY
mkfifo port
venv/bin/python servers.py > port &
read -r PORT < port
export PORT
venv/bin/locust -f locustfile.py --headless --users 2 --spawn-rate 2 --run-time 4s --host "http://127.0.0.1:$PORT" \
  --csv run --only-summary --exit-code-on-error 0 > locust.log 2>&1 || true
echo 'Versions:'
venv/bin/pip list 2> /dev/null | grep -E '^(locust|locust-influxdb-listener|influxdb) '
echo 'What Locust wrote (Type, Name, requests, failures):'
cut -d, -f1-4 run_stats.csv | tee csv.txt
echo 'What InfluxDB got (name and success of each kind of point):'
grep '^locust_requests,' points.txt | sed -E 's/.*,name=([^,]*),.*success=([A-Za-z]+).*/\1 success=\2/' \
  | sort -u | tee seen.txt
echo 'Errors of the listener in the log:'
grep -oE 'TypeError: .*' locust.log | sort -u | tee log.txt
grep -qx 'answered success=True' seen.txt
grep -qx 'expected success=False' seen.txt
grep -qx 'served success=True' seen.txt
grep -qx 'unavailable success=True' seen.txt
[ "$(wc -l < seen.txt)" -eq 4 ]
grep -q "missing 1 required positional argument: 'response'" log.txt
grep -qE '^GET,expected,[1-9][0-9]*,0$' csv.txt
grep -qE '^RPC,unavailable,([1-9][0-9]*),\1$' csv.txt
grep -qE '^RPC,without-response,([1-9][0-9]*),\1$' csv.txt
echo 'As described.'
