"""Whether reading takes time that grows with the length of what is read and no faster.

Eight times the input is eight times the work where each letter is looked at so many times, and 64 times where each is
held against every other. Between the two lies a wide gap, and a busy machine cannot bridge it for good: what counts is the
processor's time of this thread, the best of several tries, and a try is repeated only while the answer is no.
"""

import gc
import time
from collections.abc import Callable
from typing import Any

TIMES = 8
MOST = 24
TRIES = 6
# Below this there is nothing to compare. A quadratic reader of the inputs used here takes many times as much.
LEAST_SECONDS = 0.03


def faster_than_length(read: Callable[[Any], object], make: Callable[[int], Any], size: int) -> str:
    """Why reading ``make(8 * size)`` takes too long beside ``make(size)``; empty where it does not."""
    short, long = make(size), make(TIMES * size)
    read(short)  # what is loaded once belongs to neither
    fast = slow = float("inf")
    for _ in range(TRIES):
        slow = min(slow, _seconds(read, long))
        if slow < LEAST_SECONDS:
            return ""
        fast = min(fast, _seconds(read, short))
        if slow < MOST * fast:
            return ""
    return f"{TIMES} times the length took {slow / fast:.0f} times the time ({fast:.3f} s and {slow:.3f} s)"


def _seconds(read: Callable[[Any], object], given: object) -> float:
    collecting = gc.isenabled()
    gc.disable()  # what other tests left on the heap is not to be gone through here
    began = time.thread_time()
    try:
        read(given)
        return time.thread_time() - began
    finally:
        if collecting:
            gc.enable()
