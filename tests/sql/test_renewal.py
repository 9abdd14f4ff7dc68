"""A release made from the one before has, cell for cell, what one made wholly anew has."""

import random
import shutil
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.sql.papers import Papers, said
from tests.sql.test_corrections import _correct
from warehouse import given
from warehouse.release import ReleaseReport, build_release

BATCHES = 9
# of the release's own row: when it was built, and what it was held against
OF_THE_BUILD = "exclude (built_at, former_articles, former_facts, former_observations)"
BODY = (
    "Sáu tháng đầu năm, Huyện ủy chỉ đạo các chi bộ rà soát nguồn phát triển đảng, cử quần chúng ưu tú đi học lớp "
    "bồi dưỡng nhận thức về Đảng, phân công đảng viên chính thức giúp đỡ từng người ở thôn bản xa trung tâm. "
    "Nhờ vậy nhiều người là thanh niên dân tộc thiểu số ở các xã vùng cao biên giới được xét kết nạp trong năm."
)


class Zone:
    """Batches of hand-written pages in one home; a batch is written again as a whole."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.batches: dict[str, Papers] = {}
        self.serial = count()

    def batch(self, name: str) -> Papers:
        """The batch of this name, made where there is none."""
        return self.batches.setdefault(name, Papers(self.home, batch=name, serial=self.serial))

    def write(self, *names: str) -> None:
        """Write these batches' files."""
        for name in names:
            self.batches[name].write()

    def withdraw(self, name: str) -> None:
        """Take a batch's files away."""
        del self.batches[name]
        for path in (self.home / "parquet").glob(f"*/{name}-*.parquet"):
            path.unlink()

    def reread(self, name: str, seen: Any) -> None:
        """Read a batch again by a newer reader, which sees each fact as ``seen`` makes it."""
        rows = self.batches[name].rows
        rows["facts"] = [replace(seen(fact), reader_version="2") for fact in rows["facts"]]
        rows["articles"] = [replace(article, reader_version="2") for article in rows["articles"]]
        self.write(name)
        for path in (self.home / "parquet").glob(f"*/{name}-1.parquet"):
            path.rename(path.with_name(f"{name}-2.parquet"))

    def release(self) -> ReleaseReport:
        """Build from the files there are."""
        return build_release(self.home)


def renewed(report: ReleaseReport) -> set[str]:
    """The models of which only some rows were made."""
    return {model.name for model in report.models if model.renewed is not None}


def contents(home: Path) -> dict[str, list[str]]:
    """Every row of every table, in an order of its own."""
    with duckdb.connect(home / "chibo.duckdb", read_only=True) as release:
        tables = [name for (name,) in release.execute("select table_name from duckdb_tables() order by 1").fetchall()]
        found = {}
        for table in tables:
            asked = f"select * {OF_THE_BUILD if table == 'release' else ''} from {table}"  # noqa: S608 - names of ours
            found[table] = sorted(map(repr, release.execute(asked).fetchall()))
        return found


def assert_as_if_whole(zone: Zone, elsewhere: Path) -> None:
    """Build the same files wholly anew in another home, and compare."""
    shutil.rmtree(elsewhere, ignore_errors=True)
    shutil.copytree(zone.home / "parquet", elsewhere / "parquet")
    if (zone.home / "corrections").exists():
        shutil.copytree(zone.home / "corrections", elsewhere / "corrections")
    assert not renewed(build_release(elsewhere))
    kept, whole = contents(zone.home), contents(elsewhere)
    assert kept.keys() == whole.keys()
    for table, rows in whole.items():
        assert kept[table] == rows, table


@pytest.fixture
def zone(tmp_path: Path) -> Zone:
    zone = Zone(tmp_path / "home")
    for serial in range(BATCHES):
        zone.batch(f"lo-{serial}").page(
            said("members_admitted", 40 + serial % 2, "2018"),
            said("members_total", 900 + serial, "2018-12-31", unit=f"Huyện {serial}"),
            on=f"2019-01-1{serial}",
        )
    zone.write(*zone.batches)
    zone.release()
    return zone


def test_new_pages_change_what_stands_and_leave_the_rest(zone: Zone, tmp_path: Path) -> None:
    for day in ("2019-01-20", "2019-01-21"):
        zone.batch("moi").page(said("members_admitted", 45, "2018"), said("members_left", 3, "2018"), on=day)
    zone.batch("moi").page(said("members_admitted", 40, "2018"), on="2019-01-22")
    zone.write("moi")
    report = zone.release()
    assert renewed(report) >= {"facts", "evidence", "int_statements", "int_observations", "captures"}
    assert {model.name: model.renewed for model in report.models}["facts"] == 5
    assert_as_if_whole(zone, tmp_path / "whole")


def test_a_batch_read_again_one_withdrawn_and_one_that_comes_back(zone: Zone, tmp_path: Path) -> None:
    zone.reread("lo-1", lambda fact: replace(fact, value=fact.value + 1))
    zone.withdraw("lo-3")
    assert renewed(zone.release())
    assert_as_if_whole(zone, tmp_path / "whole")
    zone.batch("lo-3").page(said("members_admitted", 40, "2018"), on="2019-02-01")
    zone.write("lo-3")
    assert renewed(zone.release())
    assert_as_if_whole(zone, tmp_path / "whole")


def test_a_reprint_regroups_sources_and_a_later_version_takes_a_place_in_batches_that_did_not_change(
    zone: Zone, tmp_path: Path
) -> None:
    first = {"text": f"A\n{BODY}\n55 members_admitted all Lặp 2018.", "on": "2019-01-10", "publisher": "bao-a"}
    again = {"text": f"B\n{BODY}\n55 members_admitted all Lặp 2018.", "on": "2019-01-12", "publisher": "bao-b"}
    fact = said("members_admitted", 55, "2018", unit="Lặp")
    page = {"uri": "https://bao.example/sua", "on": "2019-01-13"}
    zone.batch("lo-0").page(fact, **again)
    zone.batch("lo-0").page(said("members_admitted", 61, "2018", unit="Sửa"), captured="2024-01-02", **page)
    zone.write("lo-0")
    assert renewed(zone.release())
    zone.batch("moi").page(fact, **first)
    zone.batch("moi").page(said("members_admitted", 62, "2018", unit="Sửa"), captured="2024-01-05", **page)
    zone.write("moi")
    assert renewed(zone.release())
    with duckdb.connect(zone.home / "chibo.duckdb", read_only=True) as release:
        told = "select unit, value, sources, statements from observations where unit in ('Lặp', 'Sửa') order by unit"
        assert release.execute(told).fetchall() == [("Lặp", 55, 1, 2), ("Sửa", 62, 1, 1)]
    assert_as_if_whole(zone, tmp_path / "whole")


def test_other_models_or_more_new_pages_than_kept_ones_make_everything_anew(
    zone: Zone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(given, "_models_digest", lambda: "of another chibo")
    zone.batch("moi").page(said("members_admitted", 50, "2018"))
    zone.write("moi")
    assert not renewed(zone.release())
    for serial in range(BATCHES):
        zone.batch(f"them-{serial}").page(said("members_admitted", 60 + serial, "2018"))
        zone.write(f"them-{serial}")
    assert not renewed(zone.release())
    zone.batch("moi").page(said("members_admitted", 51, "2018"))
    zone.write("moi")
    assert renewed(zone.release())


def test_other_corrections_or_no_work_database_or_a_foreign_one_make_everything_anew(zone: Zone) -> None:
    def refresh(value: int) -> set[str]:
        zone.batch("moi").page(said("members_admitted", value, "2018"))
        zone.write("moi")
        return renewed(zone.release())

    assert refresh(50)
    (work,) = (zone.home / "releases").glob("*.work")
    work.write_bytes(b"no database at all")
    assert not refresh(51)
    (work,) = (zone.home / "releases").glob("*.work")
    work.unlink()
    assert not refresh(52)
    assert refresh(53)
    fact = zone.batches["lo-0"].rows["facts"][0]
    line = ("c1", fact.fact_id, "", "value", str(fact.value), "41", "misread", "editor", "2024-05-01")
    _correct(zone.batches["lo-0"], line)
    assert not refresh(54)
    assert refresh(55)
    assert len(list((zone.home / "releases").glob("*.work"))) == 1


@pytest.mark.parametrize("seed", [2, 3])
def test_whatever_comes_and_goes_the_result_is_that_of_a_whole_build(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 - made-up pages
    zone = Zone(tmp_path / "home")
    for serial in range(2 * BATCHES):
        _some_pages(zone.batch(f"lo-{serial:02}"), chance)
    zone.write(*zone.batches)
    zone.release()
    for step in range(3):
        for name in chance.sample(sorted(zone.batches), 2):
            act = chance.choice(("withdraw", "reread", "add"))
            if act == "withdraw":
                zone.withdraw(name)
            elif act == "reread":
                zone.reread(name, lambda fact: replace(fact, value=fact.value + chance.choice((0, 0, 2))))
        for name in (f"moi-{step}-a", f"moi-{step}-b"):
            _some_pages(zone.batch(name), chance)
            zone.write(name)
        assert renewed(zone.release())
    assert_as_if_whole(zone, tmp_path / "whole")


def _some_pages(papers: Papers, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 3)):
        facts = [
            said(
                chance.choice(("members_admitted", "admission_target", "target_attainment")),
                chance.choice((40, 41, 45, 100)),
                chance.choice(("2017", "2018", "2018-01-01/2018-06-30", "never")),
                unit=chance.choice(("Tủa Chùa", "Mường Chà", "Điện Biên")),
                segment=chance.choice(("all", "all", "female")),
                bound=chance.choice(("exact", "exact", "approx")),
            )
            for _ in range(chance.randint(0, 3))
        ]
        quotes = [fact.quote for fact in facts]
        # each where it stands in the text: none begins as another one does
        told = [
            fact
            for at, fact in enumerate(facts)
            if not any(one.startswith(fact.quote) or fact.quote.startswith(one) for one in quotes[:at])
        ]
        head = chance.choice(("", f"{BODY}\n", f"{BODY}\n", f"Tin {chance.randint(0, 99)}\n"))
        papers.page(
            *told,
            text=head + "\n".join(f"{fact.quote}." for fact in told) or "Trang không có số",
            on=chance.choice(("2019-01-10", "2019-01-15", "2019-03-01", None)),
            publisher=chance.choice(("bao-a", "bao-b", None)),
            title=chance.choice((None, "Phát triển đảng viên ở vùng cao biên giới")),
            uri=chance.choice((None, None, f"https://bao.example/{chance.randint(0, 5)}")),
            captured=f"2024-01-0{chance.randint(1, 9)}",
            on_topic=chance.random() < 0.8 or bool(told),
        )
