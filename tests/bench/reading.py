"""How fast pages are read, on one core: off-topic pages, on-topic pages, memory over many pages.

Baselines of the same run: for the gate, one `in` for each off-topic page (the least that any gate does); for the
reader, `underthesea.word_tokenize` on the same on-topic pages.
"""

import cProfile
import pstats
import resource
import sys
from collections.abc import Callable, Iterable
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

from tasks.facts.gate import on_topic
from tasks.facts.reader import read
from tasks.sources.files import open_source
from tasks.text.article import Article
from tasks.text.pages import read_page

PAGES_FOR_MEMORY = 100_000


def say(line: str) -> None:
    """A line of the report, at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def rate(work: Callable[[], int], seconds: float = 3.0) -> float:
    """Pages a second, over at least so many seconds."""
    done, begin = 0, perf_counter()
    while (spent := perf_counter() - begin) < seconds:
        done += work()
    return done / spent


def sample_articles() -> list[Article]:
    """The bundled sample, read."""
    articles = []
    for page in open_source("sample"):
        article = read_page(page.payload, media_type=page.media_type, name=page.name)
        if isinstance(article, Article):
            articles.append(article)
    return articles


def peak_mib() -> float:
    """The most memory this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def read_all(articles: Iterable[Article]) -> int:
    """Read each and count."""
    return sum(read(article) is not None for article in articles)


def main() -> None:
    """Print the figures."""
    articles = sample_articles()
    topical = [article for article in articles if on_topic(article.text)]
    length = sum(len(article.text) for article in topical) // len(topical)
    say(f"{len(topical)} on-topic pages of the sample, {length} characters each on average")

    other = [text.read_text("utf-8") for text in sorted((Path(__file__).parent / "off_topic").glob("*.txt"))]
    say(f"{len(other)} composed pages of other subjects")
    gate = rate(lambda: sum(not on_topic(text) for text in other))
    floor = rate(lambda: sum("đảng viên" not in text for text in other))
    say(f"off topic   {gate:12,.0f} pages/s   one substring test on the same pages {floor:12,.0f} pages/s")

    ours = rate(lambda: read_all(topical), 5.0)
    try:
        from underthesea import word_tokenize  # noqa: PLC0415 a baseline that only the bench installs

        theirs = rate(lambda: sum(word_tokenize(article.text) is not None for article in topical), 5.0)
        say(
            f"on topic    {ours:12,.0f} pages/s   underthesea.word_tokenize {theirs:12,.1f} pages/s   {ours / theirs:.1f} times"
        )
    except ImportError:
        say(f"on topic    {ours:12,.0f} pages/s   (underthesea is not installed: no baseline)")

    before = peak_mib()
    half = read_all(islice(cycle(articles), PAGES_FOR_MEMORY // 2))
    middle = peak_mib()
    half += read_all(islice(cycle(articles), PAGES_FOR_MEMORY // 2))
    say(
        f"memory      {before:.0f} MiB before, {middle:.0f} after {PAGES_FOR_MEMORY // 2:,} pages, {peak_mib():.0f} after {half:,}"
    )

    profile = cProfile.Profile()
    profile.runcall(read_all, topical * 5)
    say("where the time goes (profiled, so slower than above):")
    pstats.Stats(profile, stream=sys.stdout).sort_stats("tottime").print_stats(12)
