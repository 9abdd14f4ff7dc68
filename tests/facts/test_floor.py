"""The reader never reads worse than it did."""

import json

import pytest

from tests.facts.floor import FLOOR, SHARED, fallen, figures, golds, measured, raised, read


@pytest.fixture(scope="module")
def floor():
    return json.loads(FLOOR.read_text("utf-8"))


def test_no_metric_is_read_worse_than_its_floor_on_the_sample(floor):
    now = {"sample": figures(golds(FLOOR.parents[1] / "golden" / "facts"), read("sample"))}
    assert fallen(now, floor) == []


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared, with the annotated pages, is not here")
def test_no_metric_is_read_worse_than_its_floor_on_the_annotated_pages(floor):
    assert fallen(measured(), floor) == []


def fact(**other):
    return {
        "metric": "members_admitted", "segment": "all", "value": 12, "value_high": None, "status": "actual", "level": "commune",
        "unit": "Mẫu", "start": "2020-01-01", "end": "2020-12-31",
    } | other  # fmt: skip


def test_a_fact_read_twice_is_once_true_and_once_false():
    counted = figures({"page": [fact()]}, [("page", fact()), ("page", fact())])
    assert counted["members_admitted"] == {"precision": 0.5, "recall": 1.0}


@pytest.mark.parametrize(
    "other", [{"value": 13}, {"segment": "female"}, {"unit": "Khác"}, {"end": "2020-06-30"}, {"start": None}]
)
def test_a_fact_with_one_field_wrong_is_not_that_fact(other):
    assert figures({"page": [fact()]}, [("page", fact(**other))])["all"]["recall"] == 0


def test_a_figure_below_its_floor_is_told_and_a_floor_is_never_lowered():
    floor = {"sample": {"all": {"precision": 0.9, "recall": 0.8}}}
    now = {"sample": {"all": {"precision": 0.95, "recall": 0.7}}}
    assert fallen(now, floor) == ["sample: recall of all fell from 0.8000 to 0.7000"]
    assert raised(now, floor) == {"sample": {"all": {"precision": 0.95, "recall": 0.8}}}
