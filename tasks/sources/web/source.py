"""What a web source is: whose site, where its pages are announced, and how hard it may be asked."""

import os
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from tasks.sources.web.listings import Listing


class SettingsError(Exception):
    """Something a person has to set first; the message is one sentence that says what and where."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How hard a source may be asked.

    Attributes:
        pause: seconds between an answer and the next request to the same host.
        connections: requests under way at one host at a time.
        budget: pages asked of one host in one run.
        backoff: seconds of the first back-off after an error; doubles with each further one.
        longest_wait: seconds; a host that asks for a longer rest is left for a later run.
        longest_run: seconds; what is not asked for by then is left for a later run.
        tries: requests for one page in one run, where the server errs or gives no answer.
        private: host names that may lie in a private network; only for sites of one's own.
    """

    pause: float = 2.0
    connections: int = 1
    budget: int = 2000
    backoff: float = 2.0
    longest_wait: float = 120.0
    longest_run: float = 8 * 3600.0
    tries: int = 3
    private: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """One publisher's site.

    Attributes:
        id: as the publisher's file is named; part of batch names.
        hosts: whose pages are its own, with or without ``www.``; nothing else is asked for.
        scheme: ``https``, or ``http`` for a site without it; only where robots.txt has to be guessed.
        feeds: addresses of RSS or Atom feeds.
        sitemaps: addresses of sitemaps; those that robots.txt names are added where ``robots_sitemaps`` is set.
        robots_sitemaps: whether sitemaps of robots.txt count.
        listings: section pages.
        addresses: pages named one by one.
        article: pattern that an article's address must match; empty for the general one.
        generic: nothing is described; the front page, robots.txt and the usual places of sitemaps are looked at.
        guessed: addresses of announcements that may well not exist; not to find them is no problem.
        left_out: addresses that are sections, whatever they look like.
        least: entries that feeds, sitemaps and first listing pages show together on the worst day; fewer fails the run.
        manner: how hard it may be asked.
    """

    id: str
    hosts: tuple[str, ...]
    scheme: str = "https"
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    robots_sitemaps: bool = False
    listings: tuple[Listing, ...] = ()
    addresses: tuple[str, ...] = ()
    article: str = ""
    generic: bool = False
    guessed: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()
    least: int = 1
    manner: Manner = field(default_factory=Manner)

    @property
    def discovered(self) -> str:
        """How its pages are discovered: ``described``, or ``generically``."""
        return "generically" if self.generic else "described"


def contact(home: Path) -> str:
    """How a site's keeper reaches the person who runs this: ``CHIBO_CONTACT``, else ``contact`` in HOME/settings.toml.

    Raises:
        SettingsError: where neither names a mail or web address; nothing is asked of a live site without one.
    """
    settings = home / "settings.toml"
    found = os.environ.get("CHIBO_CONTACT", "")
    if not found and settings.is_file():
        try:
            found = str(tomllib.loads(settings.read_text(encoding="utf-8-sig")).get("contact", ""))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SettingsError(f"{settings} cannot be read ({error}); mend it or remove it") from error
    found = " ".join(found.split())
    if "@" not in found and not found.startswith(("http://", "https://")):
        raise SettingsError(
            "Live sites are asked only under a name they can answer to: set CHIBO_CONTACT to your mail or web address, "
            f'or write contact = "..." into {settings}'
        )
    return found
