"""Worker processes: tasks by number, results in order, and an end that never hangs.

Each worker has a pipe of its own. The pools of the standard library share one queue with a lock among all workers,
and a worker that is ended while it holds the lock blocks the rest for ever.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator
from multiprocessing import Process, connection, parent_process
from typing import Generic, TypeVar

T = TypeVar("T")

# Tasks given to a worker before it has answered, so that it need not wait for the parent.
_DEEP = 2
# How many tasks for each worker may be ahead of the next result; bounds what waits in memory.
_AHEAD = 4


class _Worker(Generic[T]):
    """A process, the parent's end of its pipe, and the numbers of the tasks it has been given."""

    def __init__(self, task: Callable[[int], T]) -> None:
        self.pipe, theirs = connection.Pipe()
        self.given: deque[int] = deque()
        self.process = Process(target=_work, args=(theirs, task), daemon=True)
        self.process.start()
        # The worker must have the only other end: then its death ends the pipe.
        theirs.close()

    def end(self) -> None:
        self.process.terminate()
        self.process.join()
        self.pipe.close()


def in_order(task: Callable[[int], T], count: int, jobs: int) -> Generator[T | None, None, None]:
    """The results of `task(0)` to `task(count - 1)`, in this order; None where the worker process died.

    `task` must not raise. Workers ignore Ctrl-C and end when this generator or the parent process does.
    """
    waiting = deque(range(count))
    ready: dict[int, T | None] = {}
    pool = [_Worker(task) for _ in range(min(jobs, count))]
    try:
        for wanted in range(count):
            while wanted not in ready:
                _give(pool, waiting, wanted + jobs * _AHEAD)
                answered = connection.wait([worker.pipe for worker in pool if worker.given])
                for i, worker in enumerate(pool):
                    if worker.pipe not in answered:
                        continue
                    number = worker.given.popleft()
                    try:
                        ready[number] = worker.pipe.recv()
                    except (EOFError, OSError):
                        ready[number] = None
                        waiting.extendleft(reversed(worker.given))
                        worker.end()
                        pool[i] = _Worker(task)
            yield ready.pop(wanted)
    finally:
        for worker in pool:
            worker.end()


def _give(pool: list[_Worker[T]], waiting: deque[int], limit: int) -> None:
    """Hands out tasks below a number to workers that have few."""
    for _ in range(_DEEP):
        for worker in pool:
            if waiting and waiting[0] < limit and len(worker.given) < _DEEP:
                number = waiting.popleft()
                try:
                    worker.pipe.send(number)
                except OSError:
                    waiting.appendleft(number)  # it died; reading from its pipe will tell
                    if not worker.given:
                        worker.given.append(waiting.popleft())
                else:
                    worker.given.append(number)


def _work(pipe: connection.Connection, task: Callable[[int], T]) -> None:
    """The life of a worker: it leaves Ctrl-C to its parent, and ends when the parent does, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()

    def follow() -> None:
        if parent is not None:
            connection.wait([parent.sentinel])
            os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
    while True:
        pipe.send(task(pipe.recv()))
