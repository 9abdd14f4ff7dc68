"""How fast a host is asked: never faster than it and the source want, slower as soon as it shows strain."""

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

STRAINED = frozenset({429, 500, 502, 503, 504, 509, 520, 522, 524})
LONGEST_REST = 7 * 86_400.0  # seconds; a host that asks for years has made a mistake, and is asked again in a week
_SLOW = 1.0  # seconds; an answer below that is no sign of strain, however fast the host usually is


@dataclass(slots=True)
class Pace:
    """The pace of one host. Times are seconds of one monotonic clock, handed in.

    Attributes:
        pause: least seconds between the end of one answer and the next request; 0 only where a source says so.
        backoff: seconds of the first back-off after strain; doubles each time.
        longest: longest back-off, and longest ``Retry-After`` that is waited for within a run.
        patience: pages in a row that must fail before the host is left alone for this run; one bad page asked for again
            and again counts once.
    """

    pause: float
    backoff: float = 2.0
    longest: float = 120.0
    patience: int = 8
    chance: random.Random = field(default_factory=random.Random)
    strain: int = 0
    slowness: float = 1.0
    _usual: float | None = None
    _free_at: float = 0.0
    _failing: set[str] = field(default_factory=set)

    def at_least(self, pause: float, now: float) -> None:
        """Keep a longer pause from now on, where the host asks for one."""
        self.pause = max(self.pause, pause)
        self._free_at = max(self._free_at, now + pause)

    def wait(self, now: float) -> float:
        """Seconds until the host may be asked again."""
        return max(0.0, self._free_at - now)

    def answered(
        self, address: str, now: float, took: float, status: int | None, retry_after: float | None = None
    ) -> None:
        """Take an answer into account.

        Args:
            address: that was asked.
            now: when it ended.
            took: seconds from request to the last byte.
            status: of the answer; None where there was none (time-out, cut connection).
            retry_after: seconds the host asked to be left alone, where it did.
        """
        if status is None or status in STRAINED:
            self.strain += 1
            self._failing.add(address)
            self.slowness = min(self.slowness * 2, 16.0)
            backoff = min(self.backoff * 2 ** (self.strain - 1), self.longest)
            rest = backoff * self.chance.uniform(0.5, 1.0)
            # A host that says how long is taken at its word, with a little on top so that not all come back at once.
            self._free_at = now + max(rest, self.pause, (retry_after or 0.0) * self.chance.uniform(1.0, 1.1))
            return
        self.strain = 0
        self._failing.clear()
        usual = took if self._usual is None else self._usual
        if took > max(2 * usual, _SLOW):
            self.slowness = min(self.slowness * 1.5, 16.0)
        else:
            self.slowness = max(self.slowness * 0.7, 1.0)
        self._usual = 0.9 * usual + 0.1 * took
        self._free_at = now + max(self.pause * self.slowness, retry_after or 0.0)

    @property
    def exhausted(self) -> bool:
        """Whether too many pages have failed in a row for this run."""
        return len(self._failing) >= self.patience


def retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds of a ``Retry-After`` header (a number or a date), at most a week; None where it says nothing readable."""
    if not value:
        return None
    text = value.strip()[:64]
    if text.isdecimal():
        return min(float(text), LONGEST_REST)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return min(max(0.0, (moment - now).total_seconds()), LONGEST_REST)
