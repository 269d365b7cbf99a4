"""How many requests this process is answering, told in a file: a count that owes nothing to what is exported."""

import mmap
import os
import struct
import threading

FORMAT = '<q'
SIZE = struct.calcsize(FORMAT)


def counted(application):
    """The WSGI application with its requests, but not its scrapes, counted in IN_FLIGHT_DIR/PID."""
    page = _page(os.path.join(os.environ['IN_FLIGHT_DIR'], str(os.getpid())))
    lock = threading.Lock()
    count = 0

    def add(difference):
        nonlocal count
        with lock:
            count += difference
            struct.pack_into(FORMAT, page, 0, count)

    def answer(environ, start_response):
        if environ['PATH_INFO'] == '/metrics':
            return application(environ, start_response)
        add(1)
        try:
            return application(environ, start_response)
        finally:
            add(-1)

    return answer


def _page(file):
    with open(file, 'w+b') as new:
        new.truncate(SIZE)
        return mmap.mmap(new.fileno(), SIZE)


def total(folder):
    """The requests in flight of all processes that count in the folder."""
    counts = 0
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), 'rb') as file:
            counts += struct.unpack(FORMAT, file.read(SIZE))[0]
    return counts
