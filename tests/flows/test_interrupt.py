"""An interrupt that something swallowed comes again; after the run nothing of it is left."""

import contextlib
import os
import signal
import threading
from collections.abc import Iterator

import pytest

from flows.interrupt import heed_interrupt, interrupt_that_lasts

NEVER = 60.0


@pytest.fixture(autouse=True)
def handlers_of_a_fresh_process() -> Iterator[None]:
    before = signal.signal(signal.SIGINT, signal.default_int_handler), signal.getsignal(signal.SIGALRM)
    yield
    signal.signal(signal.SIGINT, before[0])
    signal.signal(signal.SIGALRM, before[1])


def press() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def swallow_and_wait() -> None:
    with interrupt_that_lasts(patience=0.1):
        with contextlib.suppress(KeyboardInterrupt):
            press()
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait(NEVER)
        threading.Event().wait(NEVER)


def test_an_interrupt_that_was_swallowed_is_raised_again() -> None:
    with pytest.raises(KeyboardInterrupt):
        swallow_and_wait()


def test_the_first_interrupt_is_raised_at_once_and_a_second_one_too() -> None:
    heard = 0
    with interrupt_that_lasts(patience=NEVER):
        for _ in range(2):
            try:
                press()
            except KeyboardInterrupt:
                heard += 1
    assert heard == 2


def test_nothing_is_left_behind() -> None:
    alarm = signal.getsignal(signal.SIGALRM)
    with pytest.raises(KeyboardInterrupt), interrupt_that_lasts(patience=NEVER):
        press()
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert signal.getsignal(signal.SIGALRM) is alarm


def test_where_interrupts_are_ignored_they_stay_so() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with interrupt_that_lasts(patience=0.1):
        press()
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_in_another_thread_it_does_nothing() -> None:
    seen: list[object] = []

    def work() -> None:
        with interrupt_that_lasts():
            seen.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [signal.default_int_handler]


def swallow_and_go_on() -> None:
    with interrupt_that_lasts(patience=NEVER):
        heed_interrupt()  # none was pressed: nothing happens
        with contextlib.suppress(KeyboardInterrupt):
            press()
        heed_interrupt()


def test_an_interrupt_that_was_swallowed_is_heeded_between_two_steps_and_only_within_its_run() -> None:
    with pytest.raises(KeyboardInterrupt):
        swallow_and_go_on()
    assert heed_interrupt() is None  # type: ignore[func-returns-value]
