"""Ctrl-C that is heard: said again where the first has not ended the run in time."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

PATIENCE_SECONDS = 10.0
# the interrupts of the block that is under way; a list, because a handler must not wait for a lock
_PRESSED: list[int] = []


def heed_interrupt() -> None:
    """Raise the interrupt that was pressed in the block and swallowed on its way: who comes here has not been stopped by it.

    A short run would else be over before it is raised again, and say that all went well to someone who had called it off.
    """
    if _PRESSED:
        raise KeyboardInterrupt


@contextmanager
def interrupt_that_lasts(patience: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Within it, an interrupt that something on the way swallowed, or waits with, is raised again after ``patience`` seconds.

    And again after each third of them, until the block is left: Prefect tells of the crash of a task, then of its flow's.

    An interrupted run tells Prefect that it crashed. If the interrupt cut a request off, the server may hold its database
    for a minute, which whoever pressed Ctrl-C would have to wait.

    A timer of the system and no thread does it: a signal's handler may run while the locks that a new thread needs are held.
    Where an interrupt is ignored (a job in the background) or answered by somebody else, this does nothing.
    """
    ours = threading.current_thread() is threading.main_thread()
    if not ours or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return

    def first(number: int, _frame: FrameType | None) -> None:
        _PRESSED.append(number)
        signal.setitimer(signal.ITIMER_REAL, patience, patience / 3)
        raise KeyboardInterrupt

    def again(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    alarm = signal.signal(signal.SIGALRM, again)
    signal.signal(signal.SIGINT, first)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        _PRESSED.clear()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGALRM, alarm)
