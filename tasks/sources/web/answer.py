"""What a server said, or why it said nothing, and the bounds within which it is asked."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one request: seconds and bytes.

    Attributes:
        connect: seconds to a connection.
        silence: seconds without a byte.
        total: seconds from request to last byte.
        packed: bytes on the wire.
        unpacked: bytes after unpacking; a small answer that swells beyond it is a bomb.
    """

    connect: float = 15.0
    silence: float = 30.0
    total: float = 90.0
    packed: int = 10 * 1024 * 1024
    unpacked: int = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said.

    Attributes:
        address: that was asked.
        status: HTTP status.
        reason: words beside the status.
        headers: in their order, without cookies and keys.
        body: unpacked.
        asked_at: UTC.
        took: seconds to the last byte.
    """

    address: str
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    asked_at: datetime
    took: float

    def header(self, name: str) -> str | None:
        """First header of that name, in any case of letters."""
        return next((value for key, value in self.headers if key.lower() == name), None)


class NoAnswerError(Exception):
    """A request that ended without a whole answer.

    Attributes:
        reason: ``time_out``, ``connection``, ``cut``, ``too_large``, ``bomb``, ``coding`` or ``not_http``.
        status: of the answer as far as it came; None where not even that.
        took: seconds it lasted.
    """

    def __init__(self, reason: str, detail: str, status: int | None = None, took: float = 0.0) -> None:
        """Keep the reason apart from its sentence."""
        super().__init__(detail)
        self.reason = reason
        self.status = status
        self.took = took

    @property
    def passing(self) -> bool:
        """Whether the same request may well succeed a little later."""
        return self.reason in ("time_out", "connection", "cut")
