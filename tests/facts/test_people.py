"""What is said of persons, sentence by sentence (``people.tsv``)."""

from pathlib import Path

import pytest

from tests.facts.blocks import Row, families, rows_of

PAGE = Path(__file__).with_name("people.tsv")


@pytest.mark.parametrize(
    ("family", "paragraphs", "facts"), families(PAGE), ids=lambda value: value if isinstance(value, str) else ""
)
def test_each_figure_of_persons_means_what_its_sentence_says(
    family: str, paragraphs: list[str], facts: list[Row]
) -> None:
    assert rows_of(paragraphs) == sorted(facts), family
