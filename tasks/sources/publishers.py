"""The publishers: one TOML file each.

A description names what is known and no more: where no layout is given, pages are read as of an unknown layout. To add a
publisher, copy a file in ``publishers/``; nothing else is needed. ``load`` refuses what it does not understand.
"""

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from tasks.sources.web.description import NOT_DESCRIBED, Discovery, read_discovery
from tasks.text.layout import Layout

Kind = Literal["provincial_paper", "broadcaster", "district_portal", "national"]

FOLDER = Path(__file__).parent / "publishers"
_FRONTS = ("www.", "m.", "amp.", "mobile.", "beta.")
# an id stands in names of batches and of artifacts, and Prefect takes no other letters in these
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class PublisherError(Exception):
    """A description that cannot be used; its text says which file and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Host:
    """A host name, ``*.`` before it for all below it, and the first and last day it was the publisher's."""

    name: str
    valid_from: date | None = None
    valid_to: date | None = None

    def covers(self, host: str, on: date | None) -> bool:
        """Whether an address's host is this one on that day; any day where none is asked."""
        named = host == self.name or (self.name.startswith("*.") and host.endswith(self.name[1:]))
        return named and _within(on, self.valid_from, self.valid_to)


@dataclass(frozen=True, slots=True)
class Publisher:
    """A paper, broadcaster or portal.

    Attributes:
        id: the name of its file: small letters, digits and dashes.
        province, district: where it reports from, by the names in force while it was valid; null for national ones.
        datelines: its marks before the first sentence (``ĐBP``), as printed, without brackets.
        layouts: by the days they were valid, the newest first; empty where none is known. All of them go to
            :func:`tasks.text.pages.read_page`, and the page's own day tells which holds.
        tried: whether it was tried on pages; ``tried_on`` names saved pages it was tried on.
        valid_from, valid_to: the first and last day of the publisher itself; null for open ends.
    """

    id: str
    name: str
    kind: Kind
    hosts: tuple[Host, ...]
    province: str | None = None
    district: str | None = None
    datelines: tuple[str, ...] = ()
    layouts: tuple[Layout, ...] = ()
    discovery: Discovery = NOT_DESCRIBED
    tried: bool = False
    tried_on: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None

    def is_valid(self, day: date | None) -> bool:
        """Whether there was such a publisher on that day; on any where none is asked."""
        return _within(day, self.valid_from, self.valid_to)


def _within(on: date | None, first: date | None, last: date | None) -> bool:
    return on is None or ((first is None or first <= on) and (last is None or on <= last))


def host_of(uri: str) -> str:
    """The host of a web address without ``www.``, ``m.`` and the like; empty for other addresses."""
    try:
        parts = urlsplit(uri)
        host = (parts.hostname or "").rstrip(".").lower() if parts.scheme in {"http", "https"} else ""
    except ValueError:
        return ""
    for front in _FRONTS:
        if host.startswith(front) and host.count(".") > 1:
            return host[len(front) :]
    return host


@cache
def publishers() -> Mapping[str, Publisher]:
    """All described publishers by their ids, read once; those in the folder CHIBO_PUBLISHERS come on top of the bundled."""
    own = os.environ.get("CHIBO_PUBLISHERS")
    folders = [FOLDER, Path(own)] if own else [FOLDER]
    return {path.stem: load(path) for folder in folders for path in sorted(folder.glob("*.toml"))}


_KEYS = frozenset(
    {
        "id",
        "name",
        "kind",
        "province",
        "district",
        "hosts",
        "datelines",
        "layout",
        "discovery",
        "tried",
        "valid_from",
        "valid_to",
    }
)
_LAYOUT_LISTS = ("title", "time", "lead", "body", "captions", "cut")


def load(path: Path) -> Publisher:
    """Read one description.

    Raises:
        PublisherError: where a key is unknown or missing, a value of the wrong kind, or a selector does not parse.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        return _publisher(told, path.stem)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        said = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        raise PublisherError(f"The publisher in {path.name} cannot be used: {said}.") from error


def _publisher(told: dict[str, Any], stem: str) -> Publisher:
    if unknown := set(told) - _KEYS:
        raise ValueError(f"unknown key {min(unknown)!r}")
    if told["id"] != stem:
        raise ValueError(f"its id is {told['id']!r}, not the file's name")
    if not _ID.fullmatch(stem):
        raise ValueError("its name is not of small letters, digits and single dashes, such as bao-dien-bien-phu")
    if told["kind"] not in get_args(Kind):
        raise ValueError(f"kind {told['kind']!r} is none of {', '.join(get_args(Kind))}")
    tried = told.get("tried", False)
    layouts = sorted(
        (_layout(each, told["id"]) for each in told.get("layout", [])),
        key=lambda known: known.valid_from or date.min,
        reverse=True,
    )
    return Publisher(
        id=told["id"],
        name=told["name"],
        kind=told["kind"],
        hosts=tuple(_host(each) for each in told["hosts"]),
        province=told.get("province"),
        district=told.get("district"),
        datelines=_texts(told.get("datelines", [])),
        layouts=tuple(layouts),
        discovery=read_discovery(told.get("discovery", {})),
        tried=bool(tried),
        tried_on=_texts(tried) if isinstance(tried, list) else (),
        valid_from=told.get("valid_from"),
        valid_to=told.get("valid_to"),
    )


def _host(told: str | dict[str, Any]) -> Host:
    """A host as a string, or as a table with ``host`` and the days it was valid."""
    if isinstance(told, str):
        return Host(told.lower())
    if unknown := set(told) - {"host", "valid_from", "valid_to"}:
        raise ValueError(f"unknown key {min(unknown)!r} of a host")
    return Host(told["host"].lower(), told.get("valid_from"), told.get("valid_to"))


def _layout(told: dict[str, Any], publisher: str) -> Layout:
    if unknown := set(told) - {*_LAYOUT_LISTS, "valid_from", "valid_to"}:
        raise ValueError(f"unknown key {min(unknown)!r} of a layout")
    if not told.get("body"):
        raise ValueError("a layout without body")
    lists = {key: _texts(told.get(key, [])) for key in _LAYOUT_LISTS}
    for selector in (each for texts in lists.values() for each in texts):
        if not parses(selector):
            raise ValueError(f"the selector {selector!r} does not parse")
    return Layout(name=publisher, **lists, valid_from=told.get("valid_from"), valid_to=told.get("valid_to"))


def parses(selector: str) -> bool:
    """Whether a CSS selector is one."""
    try:
        LexborHTMLParser("<p></p>").css(selector)
    except (SelectolaxError, ValueError):
        return False
    return True


def _texts(told: Any) -> tuple[str, ...]:
    if not isinstance(told, list) or not all(isinstance(each, str) and each for each in told):
        raise TypeError(f"{told!r} is no list of texts")
    return tuple(told)
