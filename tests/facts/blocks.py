"""Sentences by family, each with all figures that it states and no others, kept in a file beside the tests.

A line ``# ...`` names a family; a block is a paragraph or more of a page about a district, then a line a fact (number, metric,
segment, ``target``); a block without facts is one that must give silence.
"""

from datetime import date
from pathlib import Path

from tasks.facts.fact import Fact, Home
from tasks.facts.reader import read
from tasks.text.article import Article, Part

TITLE = "Đảng bộ huyện Lạc Dương"
Row = tuple[str, str, str, str]


def families(page: Path) -> list[tuple[str, list[str], list[Row]]]:
    """Family, paragraphs and facts of each block of a file."""
    found, family = [], ""
    for block in page.read_text("utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        if lines[0].startswith("# "):
            family = lines.pop(0)[2:]
        rows = [
            tuple((line.split("\t") + ["all", "actual"][line.count("\t") - 1 :])[:4]) for line in lines if "\t" in line
        ]
        found.append((family, [line for line in lines if "\t" not in line], rows))
    return found  # type: ignore[return-value]


def article_of(title: str, paragraphs: list[str], published: date | None) -> Article:
    """A page of a title and paragraphs."""
    parts, at = [Part("title", 0, len(title))], len(title) + 1
    for paragraph in paragraphs:
        parts.append(Part("paragraph", at, at + len(paragraph)))
        at += len(paragraph) + 1
    return Article(title, "\n".join([title, *paragraphs]), tuple(parts), None, published, "x", None, "text")


def rows_of(paragraphs: list[str]) -> list[Row]:
    """The facts that the reader finds in a page of these paragraphs, in order."""
    article = article_of(TITLE, paragraphs, date(2018, 12, 20))
    return sorted(map(_row, read(article, Home("Lâm Đồng")).facts))


def _row(fact: Fact) -> Row:
    value = f"{fact.value:f}" if fact.value_high is None else f"{fact.value:f}-{fact.value_high:f}"
    return value, fact.metric, fact.segment, fact.status
