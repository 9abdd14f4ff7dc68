"""What a release is given besides its models: the zone's files, places, corrections, seeds, and its own row.

The id of a release is made of all of it and of DuckDB's version, so that building again with nothing changed makes no new
one. ``basis`` is the same but for the zone's files: what two releases must share for one to keep rows of the other.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import duckdb

from warehouse.corrections import Correction, give_corrections, read_corrections
from warehouse.dictionary import seed_rows
from warehouse.gazetteer import PlaceTables, digest_of_places, give_places
from warehouse.shelf import Former
from warehouse.zone import RECORDS, ZoneFiles, digests_of


@dataclass(frozen=True, slots=True)
class Given:
    """Everything that shapes a release, read before it is built.

    Attributes:
        files: the zone's files by table.
        digests: of the zone's files of one name, by name.
        basis: digest of everything else.
        former_rows: rows of the published release by table; empty where there is none.
    """

    release_id: str
    built_at: datetime
    files: ZoneFiles
    digests: Mapping[str, str]
    basis: str
    inputs_digest: str
    models_digest: str
    allow_shrink: bool
    corrections: list[Correction]
    place_tables: PlaceTables
    former_rows: Mapping[str, int]


def what_is_given(
    home: Path, inputs: ZoneFiles, place_tables: PlaceTables, former: Former | None, *, allow_shrink: bool
) -> Given:
    """Read and digest what a release of these files is made of."""
    corrections, digests, models = read_corrections(home), digests_of(inputs), _models_digest()
    besides = f"{digest_of_places(place_tables)} {corrections}"
    inputs_digest = _digest(f"{sorted(digests.items())} {besides}")
    return Given(
        release_id=_digest(f"{inputs_digest} {models} {duckdb.__version__}")[:16],
        built_at=datetime.now(UTC).replace(tzinfo=None),
        files=inputs,
        digests=digests,
        basis=_digest(f"{besides} {models} {duckdb.__version__}"),
        inputs_digest=inputs_digest,
        models_digest=models,
        allow_shrink=allow_shrink,
        corrections=corrections,
        place_tables=place_tables,
        former_rows={} if former is None else dict(former.rows),
    )


def give(connection: duckdb.DuckDBPyConnection, given: Given) -> None:
    """Put corrections, places, seeds and the release's own row where the first models find them."""
    give_corrections(connection, given.corrections)
    give_places(connection, given.place_tables)
    for seed in ("metrics", "segments"):
        rows = seed_rows("seeds", seed)
        connection.execute(f"create table work.main.seed_{seed} ({', '.join(f'{name} varchar' for name in rows[0])})")
        places = ", ".join("?" for _ in rows[0])
        connection.executemany(
            f"insert into work.main.seed_{seed} values ({places})",  # noqa: S608 - names of ours
            [[*row.values()] for row in rows],
        )
    connection.execute(
        """create table work.main.given_release as
        select ? as release_id, ?::timestamp as built_at, ? as inputs_digest, ? as models_digest,
            ? as duckdb_version, ?::boolean as allow_shrink,
            ?::bigint as former_articles, ?::bigint as former_facts, ?::bigint as former_observations""",
        [
            given.release_id,
            given.built_at,
            given.inputs_digest,
            given.models_digest,
            duckdb.__version__,
            given.allow_shrink,
            *(given.former_rows.get(table) for table in ("articles", "facts", "observations")),
        ],
    )


def _models_digest() -> str:
    """One sha256 over everything of ours that shapes a release: SQL, seeds, dictionary, near copies, the records' columns."""
    whole = sha256(files("warehouse").joinpath("copies.py").read_bytes())
    for folder in sorted(files("sql").iterdir(), key=lambda entry: entry.name):
        if folder.is_dir():
            for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
                if entry.name.endswith((".sql", ".tsv")):
                    whole.update(f"{folder.name}/{entry.name}\n{entry.read_text(encoding='utf-8')}\n".encode())
    for table, record in RECORDS.items():
        for declared in fields(record):
            whole.update(f"{table}.{declared.name} {sorted(declared.metadata.items(), key=str)}\n".encode())
    return whole.hexdigest()


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
