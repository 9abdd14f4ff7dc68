"""What a source's state is made of: its tables, what is asked of them, and when a page is due again."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tasks.sources.web.taken import Taken

REVISITS = (timedelta(days=1), timedelta(days=7), timedelta(days=30))
FRESH = timedelta(hours=6)  # an announced change is not looked at sooner after the last look
NAMESAKES = 5  # pages that name one and the same other page as their own address: then their site's links are wrong
SHAPE = 2  # of the tables below
LONGEST_TITLE = 500
EARLIEST_USUAL = 3  # former runs that make a usual number

SCHEMA = """
create table if not exists pages (
    address text primary key, host text not null, title text not null default '', rank integer not null,
    twins text not null, changed text, hops integer not null default 0, alone integer not null default 0, due text,
    asked_at text, outcome text, onward text, reason text, fails integer not null default 0,
    version_at text, digest text, etag text not null default '', last_modified text not null default ''
) without rowid;
create index if not exists pages_due on pages (host, due);
create index if not exists pages_digest on pages (digest) where digest is not null;
create index if not exists pages_onward on pages (onward) where onward is not null;
create index if not exists pages_twins on pages (twins);
create table if not exists documents (
    address text primary key, etag text not null, last_modified text not null, entries integer not null,
    read_at text not null
) without rowid;
create table if not exists walks (address text primary key, reached integer not null, finished integer not null);
create table if not exists hosts (host text primary key, not_before text not null);
create table if not exists batches (name text primary key);
create table if not exists runs (began text primary key, listed integer not null, new integer not null);
"""


@dataclass(frozen=True, slots=True)
class Due:
    """A page to ask for, and what we have of it.

    Attributes:
        hops: redirects that led here.
        alone: whether its own canonical link is to be ignored, because that address gave nothing.
        digest: of the version we have; empty where there is none.
    """

    address: str
    hops: int
    alone: bool
    etag: str
    last_modified: str
    digest: str


@dataclass(frozen=True, slots=True)
class Document:
    """What is remembered of a feed or sitemap: validators, how many entries it had, and when it was read."""

    etag: str
    last_modified: str
    entries: int
    read_at: datetime


def next_look(taken: Taken, version_at: str | None, fails: int) -> str | None:
    """When a page is due again: 1, 7 and 30 days after its last version; gone and failing ones a few times; else never."""
    at = taken.at
    if taken.outcome in ("stored", "unchanged"):
        began = min(moment_of(version_at), at) if version_at else at
        return next((text_of(began + step) for step in REVISITS if began + step > at), None)
    if taken.outcome == "moved" and taken.reason != "same":
        return text_of(at + REVISITS[2]) if taken.status in (302, 303, 307) else None
    if taken.outcome == "refused":
        return text_of(at + REVISITS[2]) if taken.reason in ("robots", "server") else None
    if taken.status == 410 or fails > len(REVISITS):
        return None
    # The same page under many addresses may be a site's notice of repair; so they are looked at again, as failing ones are.
    step = REVISITS[fails - 1]
    return text_of(at + (max(step, REVISITS[1]) if taken.outcome == "gone" else step))


def text_of(moment: datetime | None) -> str:
    """A moment as the tables keep it, UTC, so that texts sort as moments do; empty for none."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ") if moment else ""


def moment_of(text: str) -> datetime:
    """A moment of the tables."""
    return datetime.fromisoformat(text)
