"""Whose page it is: by the host of its address, by the mark before its first sentence, or by the paper named in its head."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from tasks.sources.publishers import Publisher, host_of, publishers


def publisher_of(uri: str, dateline: str | None, on: date | None = None, site: str | None = None) -> Publisher | None:
    """Whose page it is: by the host of its address, else by its mark, else by the name in its head; null where none settles it.

    Args:
        uri: the page's address; ``file:`` and ``urn:`` addresses name no publisher.
        dateline: the mark that the page prints before its first sentence, if any.
        on: the day of publication: hosts and papers passed on when provinces merged in July 2025. Where no day is given,
            any day will do. A mark that two publishers used on that day settles nothing.
        site: the line of its head that names the paper (``Theo dõi Báo Bình Phước trên``), if any.
    """
    host = host_of(uri)
    if host:
        owners = [p for p in _by_host(host) if any(h.covers(host, on) for h in p.hosts) and p.is_valid(on)]
        if owners:
            return owners[0]
    if dateline:
        users = [p for p in _by_mark().get(dateline.casefold(), ()) if p.is_valid(on)]
        if len(users) == 1:
            return users[0]
        if not users and (paper := _by_initials(dateline, on)) is not None:
            return paper
    return _by_name(site, on) if site else None


_MARK_ENDS = ("ONLINE", "ĐT", "O")
_KEPT_SHORT = 2  # letters; one says nothing


def _by_initials(mark: str, on: date | None) -> Publisher | None:
    """The provincial paper whose province alone has these initials: ``BRVT``, ``KTO``, ``BD``; not ``TN`` (Tây Ninh, Thái Nguyên)."""
    letters = mark.upper().replace(" ", "").replace("-", "")
    found: dict[str, Publisher] = {}
    for end in ("", *_MARK_ENDS):
        bare = letters.removesuffix(end) if end else letters
        if len(bare) >= _KEPT_SHORT and (end == "" or bare != letters):
            found |= {p.id: p for p in _initials().get(bare, ()) if p.is_valid(on)}
    return next(iter(found.values())) if len(found) == 1 else None


@cache
def _initials() -> Mapping[str, tuple[Publisher, ...]]:
    papers: dict[str, tuple[Publisher, ...]] = {}
    for p in publishers().values():
        if p.kind == "provincial_paper" and p.province and not p.id.startswith("mau-"):
            initials = "".join(word[0] for word in re.findall(r"\w+", p.province)).upper()
            papers[initials] = (*papers.get(initials, ()), p)
    return papers


def _by_name(site: str, on: date | None) -> Publisher | None:
    """The one publisher whose whole name stands in a line, on that day."""
    line = site.casefold()
    named = [
        p
        for p in publishers().values()
        if (at := line.find(p.name.casefold())) >= 0
        and not line[at + len(p.name) : at + len(p.name) + 1].isalnum()
        and p.is_valid(on)
    ]
    return named[0] if len(named) == 1 else None


@cache
def _hosts() -> tuple[Mapping[str, tuple[Publisher, ...]], tuple[Publisher, ...]]:
    exact: dict[str, tuple[Publisher, ...]] = {}
    below = []
    for publisher in publishers().values():
        for host in publisher.hosts:
            if host.name.startswith("*."):
                below.append(publisher)
            else:
                exact[host.name] = (*exact.get(host.name, ()), publisher)
    return exact, tuple(below)


def _by_host(host: str) -> tuple[Publisher, ...]:
    exact, below = _hosts()
    return (*exact.get(host, ()), *below)


@cache
def _by_mark() -> Mapping[str, tuple[Publisher, ...]]:
    marks: dict[str, tuple[Publisher, ...]] = {}
    for publisher in publishers().values():
        for mark in publisher.datelines:
            marks[mark.casefold()] = (*marks.get(mark.casefold(), ()), publisher)
    return marks
