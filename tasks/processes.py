"""Helper processes for work that computes. They import nouns only: no Prefect, so none of them starts a server.

A run with few batches works in its own process: starting helpers would take longer than the work.
"""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

# Below this many batches a run is over before helpers have imported what they need (about two seconds each).
WORTH_PROCESSES = 4

_pool: ProcessPoolExecutor | None = None


@contextmanager
def processes(batches: int) -> Iterator[int]:
    """Processes for this many batches; yields how many work at a time."""
    global _pool  # noqa: PLW0603 - one run at a time in a process; tasks cannot be handed a pool by Prefect
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if batches < WORTH_PROCESSES or cores < 2:
        yield 1
        return
    workers = min(cores, batches)
    _pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_end_with, initargs=(os.getpid(),))
    try:
        yield workers
    finally:
        _pool.shutdown(wait=True, cancel_futures=True)
        _pool = None


def in_a_process(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Do the work in a helper process where the run has some, else here."""
    if _pool is None:
        return work(*args, **kwargs)
    # Processes start here and inherit this: Ctrl-C is the run's to answer, a helper ends with it.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        future = _pool.submit(work, *args, **kwargs)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return future.result()


def _end_with(parent: int) -> None:
    """Leave when the run is gone: a killed parent tells its helpers nothing."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
