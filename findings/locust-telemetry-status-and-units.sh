#!/usr/bin/env bash
# locust-telemetry 2.1.2 records failed answers of 4xx as status 500, and memory 1,048,576 times too small.
#
# Seen in the OpenTelemetry metrics that it sends while real Locust 2.47.0 runs against a service that
# answers 200, 404, 429 and 503: the points of the failed 404, 429 and 503 all carry `status_code: 500`,
# where a 404 that the locustfile takes as expected keeps its own. It takes the status only of an answer
# that is true in Python, which an answer of `requests` from 400 on is not. So a dashboard shows a server
# that breaks where it refuses. The gauge of memory says unit `By` (bytes) and counts MiB: a backend shows
# a process of some hundred bytes. Locust's own failures CSV of the same run names the codes that came.
#
# Needs python3 with venv, and PyPI. Ends with 0 while the behaviour is as described.
set -euo pipefail
work=$(mktemp -d)
trap 'kill $(jobs -p) 2> /dev/null || true; wait; rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  locust==2.47.0 locust-telemetry==2.1.2 opentelemetry-exporter-otlp==1.45.2
cd "$work"
cat > service.py << 'PY'
"""A service that answers with the status its path names."""
import http.server


class Answers(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_GET(self):
        self.send_response(int(self.path[1:]))
        self.send_header('Content-Length', '0')
        self.end_headers()

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Answers)
print(server.server_port, flush=True)
server.serve_forever()
PY
cat > collector.py << 'PY'
"""An OTLP collector that prints each different point of two metrics, sorted, when its input ends."""
import sys
from concurrent.futures import ThreadPoolExecutor

import grpc
from opentelemetry.proto.collector.metrics.v1 import metrics_service_pb2 as wire
from opentelemetry.proto.collector.metrics.v1 import metrics_service_pb2_grpc as service

seen = set()


class Collector(service.MetricsServiceServicer):
    def Export(self, request, context):
        for resource in request.resource_metrics:
            for scope in resource.scope_metrics:
                for metric in scope.metrics:
                    self.note(metric)
        return wire.ExportMetricsServiceResponse()

    def note(self, metric):
        for point in metric.histogram.data_points:
            said = {a.key: a.value.string_value or a.value.int_value for a in point.attributes}
            outcome = metric.name.rsplit('.', 1)[1]
            seen.add(f"{outcome} endpoint={said['endpoint']} status_code={said['status_code']}")
        if metric.name.endswith('.mem'):
            for point in metric.gauge.data_points:
                size = 'below 10,000' if point.as_double < 10_000 else 'from 10,000'
                seen.add(f'memory unit={metric.unit} value {size}')


server = grpc.server(ThreadPoolExecutor(2))
service.add_MetricsServiceServicer_to_server(Collector(), server)
port = server.add_insecure_port('127.0.0.1:0')
server.start()
print(port, flush=True)
sys.stdin.read()
server.stop(None)
print('\n'.join(sorted(seen)), flush=True)
PY
cat > locustfile.py << 'PY'
from locust import HttpUser, constant, task
from locust_telemetry import entrypoint

entrypoint.initialize()


class Asks(HttpUser):
    wait_time = constant(0.1)

    @task
    def all_of_them(self):
        for status in (200, 404, 429, 503):
            self.client.get(f'/{status}')
        with self.client.get('/404', name='expected 404', catch_response=True) as answer:
            answer.success()
PY
mkfifo service.port collector.in collector.out
venv/bin/python service.py > service.port &
read -r host < service.port
venv/bin/python collector.py < collector.in > collector.out &
exec 3> collector.in 4< collector.out
read -r collector <&4
options=(-f locustfile.py --testplan plan --enable-telemetry-recorder otel --lt-stats-recorder-interval 1
  --lt-otel-exporter-otlp-endpoint "http://127.0.0.1:$collector" --lt-otel-exporter-otlp-insecure true)
master=$(venv/bin/python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
venv/bin/locust "${options[@]}" --worker --master-port "$master" > worker.log 2>&1 &
worker=$!
venv/bin/locust "${options[@]}" --master --master-bind-port "$master" --expect-workers 1 --headless \
  --users 2 --spawn-rate 2 --run-time 5s --host "http://127.0.0.1:$host" --csv run --only-summary \
  --exit-code-on-error 0 > master.log 2>&1
wait "$worker"
exec 3>&-
cat <&4 > points.txt
echo 'Versions:'
venv/bin/pip list 2> /dev/null | grep -E '^(locust|locust-telemetry|opentelemetry-exporter-otlp|requests) '
echo 'What Locust wrote:'
cut -d, -f1-3 run_failures.csv
echo 'What the collector got:'
cat points.txt
grep -q '^GET,/404,.*404' run_failures.csv
grep -q '^GET,/429,.*429' run_failures.csv
grep -q '^GET,/503,.*503' run_failures.csv
grep -qx 'success endpoint=/200 status_code=200' points.txt
for path in /404 /429 /503; do
  grep -qx "error endpoint=$path status_code=500" points.txt
done
grep -qx 'success endpoint=expected 404 status_code=404' points.txt
test "$(grep '^memory' points.txt)" = 'memory unit=By value below 10,000'
echo 'As described.'
