"""What is said of organisations, places, percentages, classes and the economy, and what must give silence (``organisations.tsv``)."""

from pathlib import Path

import pytest

from tests.facts.blocks import Row, families, rows_of

PAGE = Path(__file__).with_name("organisations.tsv")


@pytest.mark.parametrize(
    ("family", "paragraphs", "facts"), families(PAGE), ids=lambda value: value if isinstance(value, str) else ""
)
def test_each_figure_of_organisations_means_what_its_sentence_says(
    family: str, paragraphs: list[str], facts: list[Row]
) -> None:
    assert rows_of(paragraphs) == sorted(facts), family
