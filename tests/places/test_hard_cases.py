"""Hard names, each with what a careful person would answer from the map of that day: hard_cases.tsv."""

from datetime import date
from pathlib import Path

import pytest

from tasks.places.resolver import resolve
from tasks.places.tables import read_rows

CASES = [cells for _, cells in read_rows(Path(__file__).with_name("hard_cases.tsv").read_text("utf-8"))][1:]


@pytest.mark.parametrize("cells", CASES, ids=lambda cells: " ".join(cell for cell in cells[:5] if cell))
def test_a_hard_name_means_what_a_careful_person_says(cells: list[str]) -> None:
    printed, day, level, district, province, means, lies_as = cells
    found = resolve(
        printed, level=level or None, district=district or None, province=province or None, on=date.fromisoformat(day)
    )
    if found.status != "resolved":
        assert (found.status, lies_as) == (means, "")
        return
    above = (
        found.district if found.level == "commune" else None,
        found.province if found.level != "province" else None,
    )
    assert (found.place_id, ", ".join(one for one in (found.name, *above) if one)) == (means, lies_as)


def test_the_hard_cases_hold_each_kind_of_answer_and_are_many() -> None:
    means = [cells[5] for cells in CASES]
    assert len(means) >= 300
    assert means.count("unknown") >= 15
    assert means.count("ambiguous") >= 10
