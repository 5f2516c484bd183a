"""Maps work over items on processes of this machine; one that dies takes nothing down but its own item."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TypeVar

from r57extract.batch.outcomes import Lost

Item = TypeVar("Item")
Result = TypeVar("Result")


def each(
    work: Callable[[Item], Result], items: Sequence[Item], *, jobs: int | None = None
) -> Iterator[tuple[Item, Result | Lost]]:
    """Every item with what `work` makes of it, in the order in which they are done.

    jobs  how many processes; as many as there are processors for us when not given

    `work` and the items must be picklable. What `work` raises is raised here.
    """
    waiting = iter(items)
    idle = [_worker() for _ in range(min(jobs or _processors(), len(items)))]
    running: dict[Future[Result], tuple[Item, ProcessPoolExecutor]] = {}
    try:
        while True:
            for item in islice(waiting, len(idle)):
                worker = idle.pop()
                running[worker.submit(work, item)] = item, worker
            if not running:
                return
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                item, worker = running.pop(future)
                try:
                    result: Result | Lost = future.result()
                except BrokenProcessPool:
                    worker.shutdown(wait=False)
                    worker = _worker()
                    result = Lost("its worker process died; the machine may be short of memory")
                idle.append(worker)
                yield item, result
    finally:
        for worker in (*idle, *(worker for _, worker in running.values())):
            worker.shutdown(wait=False, cancel_futures=True)


def _worker() -> ProcessPoolExecutor:
    """A pool of one: a larger pool breaks as a whole when one of its processes dies."""
    return ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), initializer=_leave_at_interrupt)


def _leave_at_interrupt() -> None:
    # Ctrl-C reaches every process of the terminal; the workers shall go without a traceback each.
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
