"""What each step does, without Prefect: the verbs call it, and so do helper processes, `chibo facts` and the tests."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache
from pathlib import Path

from tasks.facts.fact import Home, Reading
from tasks.facts.gate import TOPIC_STEMS, TOPIC_WORDS, on_topic
from tasks.facts.reader import READER_VERSION
from tasks.facts.reader import read as read_article
from tasks.rows import article_of, article_row, fact_rows, is_storable, number_rows, reject
from tasks.sources.attribution import publisher_of
from tasks.sources.files import SourceError, open_source
from tasks.sources.publishers import Publisher
from tasks.sources.raw_page import is_address, sound
from tasks.sources.topical import Gate
from tasks.sources.web.source import contact
from tasks.text.article import Article, Unreadable
from tasks.text.pages import read_page
from warehouse import batching, raw
from warehouse.fetch_rejects import write_fetch_rejects
from warehouse.parquet import known_pages, read_rows, write_rows
from warehouse.records import ArticleRow, Capture, FactRow, NumberRow, Reject

# In the raw zone a record whose head is longer than 32 KB cannot be read back, nor can what stands behind it. The path of
# a file has 4,096 bytes at most, of which an escaped one has three characters.
_LONGEST_ADDRESS = 12_500  # escaped
_LONGEST_NAME = 500
_FIRST_ARCHIVES = 1996  # the year of the oldest pages in web archives


@dataclass(frozen=True, slots=True)
class Taken:
    """What a source gave.

    Attributes:
        batches: names of the batches that hold pages new to the raw zone.
        pages: every page the source has.
        new: those that were not in the raw zone.
        rejects: what could not become a page.
        passed_over: records of an archive that were not copied, by reason (``off_topic``, ``media_type``, ...).
    """

    source: str
    batches: tuple[str, ...]
    pages: int
    new: int
    rejects: int
    passed_over: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Count:
    pages: int = 0
    new: int = 0
    rejects: list[Reject] = field(default_factory=list)
    passed_over: Counter[str] = field(default_factory=Counter)


def pages_in_raw_zone(home: Path) -> set[bytes]:
    """Keys of all pages the raw zone holds: from the captures of loaded batches, else from the WARC file itself."""
    keys: set[bytes] = set()
    for batch in raw.batches(home):
        known = known_pages(home, batch, READER_VERSION)
        if known is None:
            found = (entry for entry in raw.read(home, batch) if not isinstance(entry, raw.Damage))
            known = {raw.page_key(capture.uri, capture.digest) for capture, _ in found}
        keys |= known
    return keys


def take(home: Path, source: str) -> Taken:
    """Bring a source's pages into the raw zone; one that is there already (same address and payload) is not stored again."""
    count = _Count()
    names = [
        raw.store(home, pages) for pages in batching.group(_new_pages(home, source, pages_in_raw_zone(home), count))
    ]
    write_fetch_rejects(home, raw.page_key(sound(source), "").hex(), count.rejects)
    return Taken(source, tuple(names), count.pages, count.new, len(count.rejects), dict(count.passed_over))


def _new_pages(home: Path, source: str, known: set[bytes], count: _Count) -> Iterator[raw.RawPage]:
    where = source
    if is_address(source):
        from tasks.sources.web.download import local_archive  # noqa: PLC0415 - only the web needs a client

        where = str(local_archive(source, home, contact(home)))
    for found in pages_of(where, _gate(), count.passed_over):
        page = found if isinstance(found, Reject) else replace(found, source=source)
        if isinstance(page, Reject):
            count.rejects.append(page)
            continue
        count.pages += 1
        key = raw.page_key(page.uri, page.digest)
        if key not in known:
            known.add(key)
            count.new += 1
            yield page


@cache
def _gate() -> Gate:
    return Gate(TOPIC_WORDS, on_topic, TOPIC_STEMS)


def pages_of(
    source: str, gate: Gate | None = None, passed_over: Counter[str] | None = None
) -> Iterator[raw.RawPage | Reject]:
    """A source's pages as the raw zone keeps them; where a source breaks off, what it gave so far and a reject.

    Args:
        source: as `chibo run` takes it.
        gate: what pages of an archive must pass; without it all of them are given.
        passed_over: gets the number of those that do not, by reason.
    """
    pages = open_source(source, gate, passed_over)
    try:
        for page in pages:
            uri = sound(page.uri)
            if len(raw.address(uri)) > _LONGEST_ADDRESS:
                yield reject(uri[:200], "fetch", "unreadable", f"an address of {len(uri):,} characters")
                continue
            yield raw.RawPage(
                uri=uri,
                name=sound(page.name)[:_LONGEST_NAME],
                payload=page.payload,
                media_type=page.media_type,
                charset=page.charset,
                taken_at=page.taken_at,
                http_status=page.http_status,
                source=sound(page.source),
            )
    except SourceError as error:
        yield reject(sound(source), "fetch", "truncated", sound(str(error)))


def normalize(home: Path, work: Path, batch: str) -> Counter[str]:
    """Read a batch's pages: writes its captures and articles, and the rejects so far, into the workplace."""
    captures: list[Capture] = []
    articles: list[ArticleRow] = []
    rejects: list[Reject] = []
    for entry in raw.read(home, batch):
        if isinstance(entry, raw.Damage):
            uri = raw.warc_path(home, batch).name
            rejects.append(reject(f"{uri}#{entry.offset}", "normalize", "truncated", entry.detail, batch=batch))
            continue
        capture, page = entry
        captures.append(capture)
        if capture.outcome != "stored":
            continue
        article = read_capture(capture, page)
        if isinstance(article, ArticleRow):
            articles.append(article)
        else:
            rejects.append(article)
    write_rows(work / batch / "captures.parquet", "captures", captures)
    write_rows(work / batch / "articles.parquet", "articles", articles)
    write_rows(work / batch / "unread.parquet", "rejects", rejects)
    return Counter(pages=len(captures), articles=len(articles), rejects=len(rejects))


def read_capture(capture: Capture, page: raw.RawPage) -> ArticleRow | Reject:
    """One page to one article's row, or to the reason why not."""
    by_address = publisher_of(page.uri, None, None)
    read = read_page(
        page.payload,
        media_type=page.media_type,
        name=page.name,
        charset=page.charset,
        layout=by_address.layouts if by_address else None,
    )
    if isinstance(read, Unreadable):
        return reject(
            capture.uri, "normalize", read.reason, read.detail, batch=capture.batch, capture_id=capture.capture_id
        )
    dated = _dated_by_then(read, capture)
    return article_row(capture, dated, _publisher(page.uri, dated), on_topic=on_topic(dated.text))


def _dated_by_then(article: Article, capture: Capture) -> Article:
    """The article without its day where a server gave the page before that day: a fault of the site, so none is certain.

    A day's difference is let pass, for clocks and zones. When a file was taken from its site is not known; nor when an
    archive's record was that gives no moment and whose file's own says 1970.
    """
    day, taken_on = article.published_on, capture.captured_at.date()
    untold = capture.http_status is None or taken_on.year < _FIRST_ARCHIVES
    if untold or day is None or day <= taken_on + timedelta(days=1):
        return article
    return replace(article, published_at=None, published_on=None, published_by="after_capture")


def _publisher(uri: str, article: Article) -> Publisher | None:
    return publisher_of(uri, article.dateline, article.published_on, article.site)


def extract(work: Path, batch: str) -> Counter[str]:
    """Read a batch's articles: writes its facts, numbers and all its rejects into the workplace."""
    facts: list[FactRow] = []
    numbers: list[NumberRow] = []
    rejects: list[Reject] = list(read_rows(work / batch / "unread.parquet", "rejects"))
    for article in read_rows(work / batch / "articles.parquet", "articles"):
        for row in read_facts(article):
            if isinstance(row, FactRow):
                facts.append(row)
            elif isinstance(row, NumberRow):
                numbers.append(row)
            else:
                rejects.append(row)
    write_rows(work / batch / "facts.parquet", "facts", facts)
    write_rows(work / batch / "numbers.parquet", "numbers", numbers)
    write_rows(work / batch / "rejects.parquet", "rejects", rejects)
    return Counter(facts=len(facts), numbers=len(numbers), rejects=len(rejects))


def reading_of(article: ArticleRow) -> Reading:
    """What the reader makes of an article, knowing where its publisher reports from."""
    if not article.on_topic:
        return Reading(on_topic=False, facts=(), numbers=())
    home = Home(province=article.publisher_province, district=article.publisher_district)
    return read_article(article_of(article), home)


def read_facts(article: ArticleRow) -> Iterable[FactRow | NumberRow | Reject]:
    """An article's facts and numbers; a fact that states more than can be stored is a reject."""
    reading = reading_of(article)
    facts = fact_rows(article, reading)
    for fact in facts:
        if is_storable(fact):
            yield fact
        else:
            yield reject(
                article.uri, "extract", "too_large", f"{fact.metric} of more than 14 digits", batch=article.batch
            )
    yield from number_rows(article, reading, facts)
