"""`chibo numbers`: the account of the numbers on the pages that were read."""

from pathlib import Path

from flows.tables import print_table
from warehouse.query import ask, open_release

_COUNTS = """
select reason, count(*) as numbers, round(100 * count(*) / sum(count(*)) over (), 1) as percent
from numbers group by reason order by numbers desc, reason
"""
_UNEXPLAINED = """
select n.text as number, n.sentence, a.name as page, a.publisher_name as publisher, a.published_on as published
from numbers as n join articles as a using (article_id)
where n.reason = 'unexplained'
order by a.published_on desc nulls last, a.name, n.number_start
"""


def count_numbers(home: Path) -> None:
    """Print how many numbers there are by what became of them."""
    _print(home, _COUNTS)


def list_unexplained(home: Path) -> None:
    """Print the numbers that no rule explains, with their sentences; names of persons are masked."""
    _print(home, _UNEXPLAINED, "Every number is in a fact, or none for a reason: chibo numbers")


def _print(home: Path, sql: str, none: str = "There is no number on the pages.") -> None:
    with open_release(home) as release:
        answer = ask(release, sql)
        if rows := answer.fetchall():
            print_table(answer.columns, rows)
        else:
            print(none)  # noqa: T201
