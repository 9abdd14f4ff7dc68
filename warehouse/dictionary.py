"""The data dictionary."""

import duckdb


def comment_release(connection: duckdb.DuckDBPyConnection) -> None:
    """Soon."""
