"""Reading the published release: SQL that can look at the release and at nothing else."""

from pathlib import Path

import duckdb

from warehouse.home import published
from warehouse.models import WITHOUT

# MULTI is what DuckDB makes of a PIVOT: first the columns, then the answer.
_READS = {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN, duckdb.StatementType.MULTI}


class QueryError(Exception):
    """A query or release that cannot be used; the message is one sentence for a person."""


def open_release(home: Path) -> duckdb.DuckDBPyConnection:
    """Open the published release for reading only; no files, no network, no extensions, no Python objects, for good.

    The connection keeps seeing the release it opened, also after a newer one was published.
    """
    path = published(home)
    if not path.exists():
        raise QueryError(f"there is no release in {home} yet; make one with: chibo run")
    if path.is_dir():
        raise QueryError(f"{path} is a folder where the release is to stand; move it away and run: chibo run")
    try:
        release = duckdb.connect(str(path), read_only=True, config=_LOCKED_DOWN)
        release.execute("SET lock_configuration = true")
        release.execute("SELECT release_id FROM release").fetchall()
    except duckdb.CatalogException as error:
        raise QueryError(f"{path} is a database but no release of chibo's; move it away and run: chibo run") from error
    except duckdb.Error as error:
        raise QueryError(f"{path} cannot be opened ({_first_line(error)}); build it anew with: chibo run") from error
    return release


_LOCKED_DOWN: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "python_enable_replacements": False,
    "disabled_optimizers": WITHOUT,
    # A question that needs more than the memory is told so; it does not fill the disk beside the release.
    "max_temp_directory_size": "0KB",
}


def ask(release: duckdb.DuckDBPyConnection, sql: str) -> duckdb.DuckDBPyRelation:
    """Run statements that read, and return the last one's answer.

    ``SELECT``, ``FROM``, ``WITH``, ``VALUES``, ``PIVOT``, ``DESCRIBE``, ``SHOW``, ``SUMMARIZE`` and ``EXPLAIN`` read;
    anything else is refused before any of it runs. Interrupted, it is a KeyboardInterrupt, whatever DuckDB calls it.
    """
    try:
        statements = release.extract_statements(sql)
        for statement in statements:
            if statement.type not in _READS:
                kind = statement.type.name.replace("_", " ")
                raise QueryError(
                    f"{kind} is not read-only; chibo sql answers questions (SELECT, DESCRIBE, SHOW, EXPLAIN)"
                )
        answers = [release.sql(statement.query).materialize() for statement in statements]
    except (duckdb.InterruptException, RuntimeError) as error:
        if "interrupted" not in str(error).lower():
            raise
        raise KeyboardInterrupt from error
    except (duckdb.Error, ValueError) as error:  # ValueError: a kind of statement that DuckDB's Python does not name
        raise QueryError(str(error).strip()) from error
    if not answers:
        raise QueryError("there is no statement in the query")
    return answers[-1]


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0]
