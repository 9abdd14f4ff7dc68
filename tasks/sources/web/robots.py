"""robots.txt, read strictly: what a site asks of crawlers is done, and a site that cannot answer is left alone."""

import codecs
from dataclasses import dataclass

from protego import Protego

AGENT = "chibo"
LARGEST = 512 * 1024  # bytes of a robots.txt that are read, as RFC 9309 asks for at least


@dataclass(frozen=True, slots=True)
class Robots:
    """What one origin's robots.txt says to us.

    Attributes:
        rules: the parsed file; null where all or nothing is allowed.
        open: what holds without rules.
        why: how the answer came about, for a person.
        passing: whether the same question may soon be answered otherwise.
    """

    rules: Protego | None
    open: bool
    why: str
    passing: bool = False

    def allows(self, address: str) -> bool:
        """Whether the page may be asked for."""
        return self.open if self.rules is None else bool(self.rules.can_fetch(address, AGENT))

    def delay(self) -> float:
        """Seconds between requests that the site asks for; 0 where it says nothing."""
        if self.rules is None:
            return 0.0
        delay = float(self.rules.crawl_delay(AGENT) or 0.0)
        rate = self.rules.request_rate(AGENT)
        if rate is not None and rate.requests:
            delay = max(delay, rate.seconds / rate.requests)
        return delay

    def sitemaps(self) -> list[str]:
        """Sitemaps the file names."""
        return [] if self.rules is None else list(self.rules.sitemaps)


def read_robots(status: int | None, body: bytes = b"") -> Robots:
    """Robots of an answer to ``/robots.txt``.

    No file (404, 410 and other 4xx) leaves the site open, as RFC 9309 says. A refusal (401, 403, 429, 451) is taken for
    one; an error of the server (5xx), a redirect that leads nowhere and no answer at all (``status`` None) close it too.
    """
    if status is None:
        return Robots(None, open=False, why="robots.txt gave no answer", passing=True)
    if 200 <= status < 300:
        return Robots(Protego.parse(_text(body)), open=True, why="robots.txt")
    if 400 <= status < 500 and status not in (401, 403, 429, 451):
        return Robots(None, open=True, why=f"robots.txt answered {status}")
    return Robots(None, open=False, why=f"robots.txt answered {status}", passing=status == 429 or status >= 500)


def _text(body: bytes) -> str:
    """The file as text; of one that is too long no half line, which might forbid more or less than the whole one."""
    name = "utf-16" if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8"
    text = body[:LARGEST].decode(name, "replace").replace("\0", "").lstrip("\ufeff")
    return text if len(body) <= LARGEST else text[: max(text.rfind("\n"), text.rfind("\r")) + 1]
