"""
Samples the truth once a second, straight from where it arises and without Prometheus, as lines of JSON on
standard output. The settings come as JSON in the first argument (see truth.ts). Counters are given as they
stand; a rate is the difference of two samples by that of their times.
"""

import itertools
import json
import os
import re
import sys
import time

import psycopg
import redis

from in_flight import total

INTERVAL_SECONDS = 1
# What changes with every request is looked at more often, and its mean over the second is given.
LOOKS_PER_INTERVAL = 5
TICKS_PER_SECOND = os.sysconf('SC_CLK_TCK')

ACTIVITY = """
    SELECT count(*), count(*) FILTER (WHERE usename = 'app'),
        count(*) FILTER (WHERE usename = 'app' AND state = 'active'),
        count(*) FILTER (WHERE wait_event_type = 'Lock'),
        coalesce(extract(epoch FROM max(clock_timestamp() - xact_start)
            FILTER (WHERE state <> 'idle' AND usename = 'app')), 0)::float8
    FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"""
STATEMENTS = """
    SELECT coalesce(sum(calls), 0)::bigint, coalesce(sum(total_exec_time), 0)::float8 / 1000
    FROM pg_stat_statements WHERE userid = 'app'::regrole"""
DATABASE = """
    SELECT xact_commit + xact_rollback, active_time / 1000 FROM pg_stat_database WHERE datname = 'app'"""
LOGGED = re.compile(rb'^app LOG:  duration: ([\d.]+) ms  (?:statement|execute)')
# In seconds, each a bound of django_db_query_duration_seconds.
SLOW = ('0.1', '0.25', '0.5', '1')
MONITORING = ('info', 'config', 'latency', 'slowlog', 'client', 'hello', 'auth', 'ping')


def read(*parts):
    with open(os.path.join('/proc', *map(str, parts)), encoding='utf8', errors='replace') as file:
        return file.read()


class PostgreSQL:
    def __init__(self, port, postmaster, log):
        self.connection = psycopg.connect(host='127.0.0.1', port=port, user='postgres', dbname='app', autocommit=True)
        self.postmaster = postmaster
        self.log = open(log, 'rb')
        self.unfinished_line = b''
        self.slow = dict.fromkeys(SLOW, 0)
        self.max_connections = int(self.row('SHOW max_connections')[0])

    def row(self, query):
        return self.connection.execute(query).fetchone()

    def sample(self):
        connections, of_app, active, lock_waits, longest = self.row(ACTIVITY)
        calls, seconds = self.row(STATEMENTS)
        transactions, active_seconds = self.row(DATABASE)
        return {
            'connections': connections,
            'maxConnections': self.max_connections,
            'appConnections': of_app,
            'appActive': active,
            'lockWaits': lock_waits,
            'longestTransactionSeconds': longest,
            'appStatements': calls,
            'appStatementSeconds': seconds,
            'transactions': transactions,
            'activeSeconds': active_seconds,
            'slowStatements': self.slow_statements(),
            'cpuSeconds': self.cpu_seconds(),
        }

    def slow_statements(self):
        """How many statements of the service took longer than so many seconds, by the server's own log."""
        *lines, self.unfinished_line = (self.unfinished_line + self.log.read()).split(b'\n')
        for line in lines:
            match = LOGGED.match(line)
            if match:
                for bound in SLOW:
                    self.slow[bound] += float(match[1]) > 1000 * float(bound)
        return dict(self.slow)

    def cpu_seconds(self):
        """Of the server with its living processes and those that it has waited for."""
        ticks = sum(map(int, stat(self.postmaster)[13:17]))
        for pid in filter(str.isdigit, os.listdir('/proc')):
            try:
                fields = stat(pid)
            except OSError:
                continue
            if int(fields[3]) == self.postmaster:
                ticks += int(fields[13]) + int(fields[14])
        return ticks / TICKS_PER_SECOND


def stat(pid):
    """The fields of /proc/PID/stat, of which the second, a name in brackets, may hold blanks."""
    text = read(pid, 'stat')
    start, end = text.index('('), text.rindex(')')
    return [text[: start - 1], text[start + 1 : end], *text[end + 2 :].split()]


class Redis:
    def __init__(self, port):
        self.client = redis.Redis(host='127.0.0.1', port=port)

    def sample(self):
        info = self.client.info('everything')
        calls, seconds = 0, 0
        for name, command in info.items():
            if name.startswith('cmdstat_') and not name.removeprefix('cmdstat_').startswith(MONITORING):
                calls += command['calls']
                seconds += command['usec'] / 1e6
        return {
            'usedBytes': info['used_memory'],
            'maxBytes': info['maxmemory'],
            'hits': info['keyspace_hits'],
            'misses': info['keyspace_misses'],
            'evictedKeys': info['evicted_keys'],
            'commands': info['total_commands_processed'],
            'appCommands': calls,
            'appCommandSeconds': seconds,
        }


class Service:
    """What the kernel and the service's own processes say of one gunicorn: means of the looks since the last sample."""

    def __init__(self, port, in_flight):
        self.port = f':{port:04X}'
        self.in_flight = in_flight
        self.looks = []

    def look(self, sockets):
        unread, not_accepted = 0, 0
        for line in sockets:
            _, local, _, state, queues = line.split(maxsplit=5)[:5]
            waiting = int(queues.split(':')[1], 16)
            if not local.endswith(self.port) or waiting == 0:
                continue
            if state == '01':
                unread += 1
            elif state == '0A':
                not_accepted = waiting
        self.looks.append((total(self.in_flight), unread, not_accepted))

    def sample(self):
        means = [sum(values) / len(values) for values in zip(*self.looks)]
        self.looks = []
        return dict(zip(('inFlight', 'unreadRequests', 'notAccepted'), means))


def host():
    ticks = list(map(int, read('stat').splitlines()[0].split()[1:9]))
    memory = dict(re.findall(r'^(MemTotal|MemAvailable): +(\d+) kB', read('meminfo'), re.MULTILINE))
    return {
        'cpuSeconds': sum(ticks) / TICKS_PER_SECOND,
        'idleSeconds': ticks[3] / TICKS_PER_SECOND,
        'memoryBytes': int(memory['MemTotal']) * 1024,
        'availableBytes': int(memory['MemAvailable']) * 1024,
    }


def main():
    settings = json.loads(sys.argv[1])
    postgresql = PostgreSQL(**settings['postgresql'])
    cache = Redis(settings['redisPort'])
    services = {name: Service(**service) for name, service in settings['services'].items()}
    start = time.time()
    for look in itertools.count(1):
        time.sleep(max(0, start + look * INTERVAL_SECONDS / LOOKS_PER_INTERVAL - time.time()))
        sockets = read('net', 'tcp').splitlines()[1:]
        for service in services.values():
            service.look(sockets)
        if look % LOOKS_PER_INTERVAL == 0:
            sample = {
                't': time.time(),
                'postgresql': postgresql.sample(),
                'redis': cache.sample(),
                'host': host(),
                'services': {name: service.sample() for name, service in services.items()},
            }
            print(json.dumps(sample), flush=True)


main()
