"""How a run tells whoever watches how far it is: a bar on a terminal, nothing in a worker."""

from contextvars import ContextVar
from typing import Protocol


class Watcher(Protocol):
    """Somebody who watches a run."""

    def say(self, doing: str) -> None:
        """What the run is about to do."""

    def warn(self, sentence: str) -> None:
        """What a person should know of and look at; it stays on the screen."""

    def expect(self, steps: int) -> None:
        """How many more steps there will be."""

    def done(self, steps: int = 1) -> None:
        """Steps that are behind."""


class Nobody:
    """No one watches: a scheduled run, or a test."""

    def say(self, doing: str) -> None:
        """Say nothing."""

    def warn(self, sentence: str) -> None:
        """Say nothing."""

    def expect(self, steps: int) -> None:
        """Count nothing."""

    def done(self, steps: int = 1) -> None:
        """Count nothing."""


WATCHER: ContextVar[Watcher] = ContextVar("watcher", default=Nobody())  # noqa: B039 - Nobody has no state
