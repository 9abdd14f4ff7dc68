"""The ``[discovery]`` of a publisher's file: where its pages are announced and how hard it may be asked, without Python."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tasks.sources.web.addresses import BadAddressError, canonical, carries_key, host_name
from tasks.sources.web.listings import Listing
from tasks.sources.web.source import Manner, Source

_KEYS = frozenset(
    {"feeds", "sitemaps", "robots_sitemaps", "listings", "first_page", "addresses", "article", "least", "scheme"}
)
_MANNER = frozenset({"pause", "connections", "budget", "private"})
_LISTING = frozenset({"address", "first_page", "step", "first_address", "links", "next", "most"})


@dataclass(frozen=True, slots=True)
class Discovery:
    """Where a publisher's pages are found.

    Attributes:
        feeds, sitemaps, listings, addresses, article, least, scheme, robots_sitemaps: as in
            :class:`tasks.sources.web.source.Source`.
        manner: how hard its hosts may be asked.
    """

    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    robots_sitemaps: bool = False
    listings: tuple[Listing, ...] = ()
    addresses: tuple[str, ...] = ()
    article: str = ""
    least: int = 1
    scheme: str = "https"
    manner: Manner = field(default_factory=Manner)

    def __bool__(self) -> bool:
        """Whether anything is described: without it a publisher's site is not asked."""
        return bool(self.feeds or self.sitemaps or self.robots_sitemaps or self.listings or self.addresses)

    def source(self, publisher: str, hosts: Iterable[str]) -> Source:
        """The publisher as a source, with the hosts that are its own today."""
        return Source(
            id=publisher,
            hosts=tuple(hosts),
            scheme=self.scheme,
            feeds=self.feeds,
            sitemaps=self.sitemaps,
            robots_sitemaps=self.robots_sitemaps,
            listings=self.listings,
            addresses=self.addresses,
            article=self.article,
            least=self.least,
            manner=self.manner,
        )


NOT_DESCRIBED = Discovery()


def read_discovery(told: Mapping[str, Any]) -> Discovery:
    """Read the table of a publisher's file.

    Raises:
        ValueError: an unknown key, an address that is none, a pattern that does not compile.
        TypeError: a value of the wrong kind.
    """
    if unknown := set(told) - _KEYS - _MANNER:
        raise ValueError(f"unknown key {min(unknown)!r} of discovery")
    first = _number(told.get("first_page", 1), "first_page", least=0)
    article = _text(told.get("article", ""), "article")
    try:
        re.compile(article)
    except re.error as error:
        raise ValueError(f"the pattern {article!r} does not compile ({error})") from error
    if told.get("scheme", "https") not in ("http", "https"):
        raise ValueError(f"scheme {told['scheme']!r} is neither http nor https")
    return Discovery(
        feeds=_addresses(told.get("feeds", [])),
        sitemaps=_addresses(told.get("sitemaps", [])),
        robots_sitemaps=told.get("robots_sitemaps", False) is True,
        listings=tuple(_listing(each, first) for each in _list(told.get("listings", []), "listings")),
        addresses=_addresses(told.get("addresses", [])),
        article=article,
        least=_number(told.get("least", 1), "least"),
        scheme=told.get("scheme", "https"),
        manner=_manner(told),
    )


def _manner(told: Mapping[str, Any]) -> Manner:
    given: dict[str, Any] = {}
    if "pause" in told:
        if not isinstance(told["pause"], int | float) or not 0 <= told["pause"] <= 3600:
            raise TypeError("pause is a number of seconds between 0 and 3600")
        given["pause"] = float(told["pause"])
    for key in ("connections", "budget"):
        if key in told:
            given[key] = _number(told[key], key)
    if "private" in told:
        given["private"] = tuple(_text(each, "private") for each in _list(told["private"], "private"))
    return Manner(**given)


def _listing(told: Any, first: int) -> Listing:
    if isinstance(told, str):
        return Listing(_addresses([told])[0], first=first)
    if not isinstance(told, dict):
        raise TypeError(f"{told!r} is neither an address nor a table of a listing")
    if unknown := set(told) - _LISTING:
        raise ValueError(f"unknown key {min(unknown)!r} of a listing")
    return Listing(
        _addresses([told["address"]])[0],
        first=_number(told.get("first_page", first), "first_page", least=0),
        step=_number(told.get("step", 1), "step"),
        first_address=_text(told.get("first_address", ""), "first_address"),
        links=_text(told.get("links", ""), "links"),
        next=_text(told.get("next", ""), "next"),
        most=_number(told.get("most", 20), "most"),
    )


def _addresses(told: Any) -> tuple[str, ...]:
    made = []
    for each in _list(told, "addresses"):
        try:
            host_name(canonical(_text(each, "an address").replace("{page}", "1")))
        except BadAddressError as error:
            raise ValueError(str(error)) from error
        if carries_key(each):
            raise ValueError("a key in an address: descriptions are public, and so is what they name")
        made.append(each)
    return tuple(made)


def _list(told: Any, key: str) -> list[Any]:
    if not isinstance(told, list):
        raise TypeError(f"{key} is no list")
    return told


def _text(told: Any, key: str) -> str:
    if not isinstance(told, str):
        raise TypeError(f"{key} is no text")
    return told


def _number(told: Any, key: str, least: int = 1) -> int:
    if not isinstance(told, int) or isinstance(told, bool) or told < least:
        raise TypeError(f"{key} is no whole number of at least {least}")
    return told
