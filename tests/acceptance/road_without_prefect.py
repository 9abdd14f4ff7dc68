"""The road's steps in the flow's order, without Prefect: what a killed run is made of, at the price of one second."""

from pathlib import Path

import duckdb

from tasks import batch as steps
from tasks.facts.reader import READER_VERSION
from tasks.rows import place_tables
from warehouse import raw
from warehouse.home import clear_leftovers, make_home, only_writer, published, workplace
from warehouse.parquet import drop_superseded, files_of, load_batch, sealed
from warehouse.release import ReleaseReport, build_release
from warehouse.schemas import TABLES


def drive(home: Path, *sources: Path) -> ReleaseReport:
    """One whole run; what :func:`flows.road.road` does."""
    make_home(home)
    with only_writer(home, lambda _: None):
        clear_leftovers(home)
        work = workplace(home)
        for source in sources:
            steps.take(home, str(source))
        for batch in raw.batches(home):
            if sealed(home, batch, READER_VERSION) is None:
                steps.normalize(home, work, batch)
                steps.extract(work, batch)
                load_batch(home, work / batch, batch, READER_VERSION)
        batches = raw.batches(home)
        zone = {table: files_of(home, table, batches, READER_VERSION) for table in TABLES}
        report = build_release(home, zone_files=zone, place_tables=place_tables())
        drop_superseded(home, batches, READER_VERSION)
        clear_leftovers(home)
    return report


def answers(home: Path) -> dict[str, list[tuple[object, ...]]]:
    """What the published release says, table by table; of captures what does not depend on where the pages lay."""
    with duckdb.connect(str(published(home)), read_only=True) as release:
        asked = {
            "facts": "select * from facts order by fact_id",
            "numbers": "select * from numbers order by article_id, number_start",
            "rejects": "select * from rejects order by reject_id",
            "district_series": "select * from district_series order by observation_id",
            "captures": "select uri, digest, batch, warc_offset from captures order by uri, digest",
        }
        return {table: release.execute(sql).fetchall() for table, sql in asked.items()}


def files(home: Path) -> dict[str, bytes]:
    """Every file that a run may leave, but the lock, with its bytes."""
    return {
        str(path.relative_to(home)): path.read_bytes()
        for path in sorted(home.rglob("*"))
        if path.is_file() and path.name != "lock"
    }
