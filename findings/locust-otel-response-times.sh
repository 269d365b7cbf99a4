#!/usr/bin/env bash
# Locust 2.47.0 with --otel: response times in seconds go into buckets that are made for milliseconds.
#
# Seen: the histogram `locust.client.duration` has the unit `s`, and the buckets that the OpenTelemetry SDK takes
# when it is told none: 0, 5, 10, 25 … 10,000. Requests of 20 ms and of 4 s all lie between 0 and 5: a quantile
# that is interpolated in the buckets, as Prometheus does, is 4.75 s for the P95 of either, and stays so however
# slow the service becomes, up to 5 s. Only the mean is right. GET and POST of one name are one series, as no
# attribute has the method. With OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION set to
# base2_exponential_bucket_histogram the same run has usable buckets. Locust's own CSV file of it is right.
#
# Needs python3 with venv, and PyPI. Ends with 0 while the behaviour is as described.
set -euo pipefail
work=$(mktemp -d)
trap 'kill $(jobs -p) 2> /dev/null || true; wait; rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  locust==2.47.0 opentelemetry-sdk==1.45.2 opentelemetry-exporter-otlp-proto-http==1.45.2
cd "$work"
cat > locustfile.py << 'PY'
from locust import User, constant, task


class Buys(User):
    wait_time = constant(0.05)

    @task
    def three(self):
        for method, name, ms in (('GET', '/fast', 20), ('GET', '/slow', 4000), ('POST', '/slow', 3000)):
            self.environment.events.request.fire(
                request_type=method, name=name, response_time=ms, response_length=0, exception=None, context={}
            )
PY
cat > collector.py << 'PY'
"""An OTLP collector over HTTP that writes down what the newest points of Locust's histogram say."""
import http.server

from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest

P95 = 0.95


def explicit(point):
    """The quantile by linear interpolation in its bucket, as of Prometheus' classic histograms."""
    rank, below = P95 * point.count, 0
    for i, count in enumerate(point.bucket_counts):
        if below + count >= rank:
            lower, upper = point.explicit_bounds[i - 1], point.explicit_bounds[i]
            return lower + (upper - lower) * (rank - below) / count
        below += count


def exponential(point):
    """The upper bound of the quantile's bucket."""
    base, below = 2 ** (2 ** -point.scale), point.zero_count
    for i, count in enumerate(point.positive.bucket_counts):
        below += count
        if below >= P95 * point.count:
            return base ** (point.positive.offset + i + 1)


class Collector(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        sent = ExportMetricsServiceRequest.FromString(self.rfile.read(int(self.headers['Content-Length'])))
        lines = set()
        for metric in (m for r in sent.resource_metrics for s in r.scope_metrics for m in s.metrics):
            for kind, points, quantile in (
                ('buckets as given', metric.histogram.data_points, explicit),
                ('exponential buckets', metric.exponential_histogram.data_points, exponential),
            ):
                for point in points:
                    said = ' '.join(f'{a.key}={a.value.string_value}' for a in point.attributes)
                    mean = point.sum / point.count
                    lines.add(f'{kind}: unit {metric.unit}, {said}, mean {mean:.2f}, P95 {quantile(point):.2f}')
        with open('points.txt', 'w') as file:
            file.write('\n'.join(sorted(lines)) + '\n')
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(('127.0.0.1', 0), Collector)
print(server.server_port, flush=True)
server.serve_forever()
PY
mkfifo port
venv/bin/python collector.py > port &
read -r port < port
export OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf OTEL_EXPORTER_OTLP_ENDPOINT="http://127.0.0.1:$port"
export OTEL_TRACES_EXPORTER=none OTEL_LOGS_EXPORTER=none
run() {
  venv/bin/locust -f locustfile.py --otel --headless --users 1 --run-time 4s --csv run --only-summary \
    > locust.log 2>&1
  cat points.txt
}
echo 'Versions:'
venv/bin/pip list 2> /dev/null | grep -E '^(locust|opentelemetry-sdk|opentelemetry-exporter-otlp-proto-http) '
echo 'What the collector got:'
run | tee given.txt
OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION=base2_exponential_bucket_histogram run | tee exponential.txt
echo 'What Locust wrote (Type, Name, mean and P95 in ms):'
cut -d, -f1,2,6,17 run_stats.csv | tee csv.txt
grep -qx 'buckets as given: unit s, name=/fast, mean 0.02, P95 4.75' given.txt
grep -qx 'buckets as given: unit s, name=/slow, mean 3.50, P95 4.75' given.txt
grep -qx 'exponential buckets: unit s, name=/fast, mean 0.02, P95 0.02' exponential.txt
grep -qx 'exponential buckets: unit s, name=/slow, mean 3.50, P95 4.0[0-9]' exponential.txt
grep -qx 'GET,/fast,20.0,20' csv.txt
grep -qx 'GET,/slow,4000.0,4000' csv.txt
grep -qx 'POST,/slow,3000.0,3000' csv.txt
echo 'As described.'
