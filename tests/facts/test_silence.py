"""Pages near the topic: what is said beside the words for members and cells and counts none of them (``silence.tsv``)."""

from pathlib import Path

import pytest

from tests.facts.blocks import Row, families, rows_of

PAGE = Path(__file__).with_name("silence.tsv")


@pytest.mark.parametrize(
    ("family", "paragraphs", "facts"), families(PAGE), ids=lambda value: value if isinstance(value, str) else ""
)
def test_what_is_said_beside_members_and_cells_counts_none_of_them(
    family: str, paragraphs: list[str], facts: list[Row]
) -> None:
    assert rows_of(paragraphs) == sorted(facts), family
