"""Reads a history as another program would: python peers.py PEER FILE. PEER `versions` prints, as JSON,
those that are installed."""

import importlib.metadata
import json
import platform
import sys

COLUMNS = [
    "Timestamp",
    "User Count",
    "Type",
    "Name",
    "Requests/s",
    *(f"{p}%" for p in "50 66 75 80 90 95 98 99 99.9 99.99 100".split()),
    "Total Request Count",
    "Total Failure Count",
    "Total Average Response Time",
    "Total Max Response Time",
]


def read_csv(path):
    import csv

    with open(path, newline="") as file:
        for _ in csv.reader(file):
            pass


def read_pandas(path):
    import pandas

    pandas.read_csv(path)


def read_polars(path):
    import polars

    polars.read_csv(path)


def read_duckdb(path, **config):
    import duckdb

    columns = ", ".join(f'max("{column}")' for column in COLUMNS)
    duckdb.connect(config=config).execute(
        f"select {columns} from read_csv('{path}')"
    ).fetchall()


PEERS = {
    "csv": read_csv,
    "pandas": read_pandas,
    "polars": read_polars,
    "duckdb": read_duckdb,
    "duckdb-one-thread": lambda path: read_duckdb(path, threads=1),
}


def versions():
    found = {"python": platform.python_version()}
    for package in ["pandas", "polars", "duckdb"]:
        try:
            found[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            pass
    return found


if sys.argv[1] == "versions":
    print(json.dumps(versions()))
else:
    PEERS[sys.argv[1]](sys.argv[2])
