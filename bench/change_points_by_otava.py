"""Change points by Apache Otava with the settings of its documentation, for bench/history.ts.

Standard input: a line of JSON for each history, {"series": {name: [values]}}.
Standard output: for each history a line of JSON, [[name, place, relative size], ...].
"""
import json
import sys

from otava.series import AnalysisOptions, Metric, Series

OPTIONS = AnalysisOptions()
OPTIONS.window_len = 50
OPTIONS.max_pvalue = 0.001
OPTIONS.min_magnitude = 0.05

for line in sys.stdin:
    series = json.loads(line)["series"]
    length = len(next(iter(series.values())))
    analyzed = Series(
        "history", None, list(range(length)),
        {name: Metric(1, 1.0) for name in series}, series,
        {},
    ).analyze(OPTIONS)
    found = [
        [name, int(point.index), float(point.forward_change_percent()) / 100]
        for name, points in analyzed.change_points.items()
        for point in points
    ]
    print(json.dumps(found), flush=True)
