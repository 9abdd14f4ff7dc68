"""``python -m warehouse.dictionary_page``: write docs/dictionary.md from the comments of a release."""

from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from warehouse.release import build_release

_HEAD = """# The data dictionary

Made by `python -m warehouse.dictionary_page` from the comments in the release; do not edit it by hand. What a metric and
a segment mean stands in the tables `metrics` and `segments`. The same comments are in the file itself:
`select table_name, column_name, comment from duckdb_columns()`.

Trang này được tạo tự động từ chú thích trong bản phát hành.
"""


def dictionary_page() -> str:
    """The dictionary of a release of nothing: its tables are all there."""
    with TemporaryDirectory() as home:
        path = build_release(Path(home)).path
        with duckdb.connect(path, read_only=True) as connection:
            return "\n".join([_HEAD, *_tables(connection), *_macros(connection)])


def _tables(connection: duckdb.DuckDBPyConnection) -> list[str]:
    page = []
    tables = connection.execute("select table_name, comment from duckdb_tables() order by table_name").fetchall()
    for table, comment in tables:
        en, vi = comment.split(" | ")
        page += [f"## {table}", "", f"{en}  ", vi, "", "| column | type | English | Tiếng Việt |", "|---|---|---|---|"]
        columns = connection.execute(
            "select column_name, data_type, comment from duckdb_columns() where table_name = ? order by column_index",
            [table],
        ).fetchall()
        page += [f"| `{name}` | {kind.lower()} | {comment} |" for name, kind, comment in columns]
        page.append("")
    return page


def _macros(connection: duckdb.DuckDBPyConnection) -> list[str]:
    page = ["## Macros", "", "| call | English | Tiếng Việt |", "|---|---|---|"]
    macros = connection.execute(
        "select distinct function_name, comment from duckdb_functions() where not internal order by function_name"
    ).fetchall()
    for _, comment in macros:
        call, _, meaning = comment.partition(": ")
        page.append(f"| `{call}` | {meaning} |")
    return [*page, ""]


if __name__ == "__main__":
    Path("docs/dictionary.md").write_text(dictionary_page(), encoding="utf-8")
