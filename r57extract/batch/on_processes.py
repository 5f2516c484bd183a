"""Maps work over items on processes of this machine; one that dies takes nothing down but its own item."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import resource_tracker
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
                with _interrupts_held_back():
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


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """A process started meanwhile gets a Ctrl-C, which reaches every process of a terminal, when it is ready for it.

    Else it would be interrupted while it imports, and say so at length.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # it lets all signals through when it starts
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _leave_at_interrupt() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
