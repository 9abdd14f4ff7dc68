"""`chibo sql`: questions to the published release, once or at a prompt."""

import json
import math
import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from flows.failure import Failure
from flows.output import write_to
from flows.tables import print_table
from warehouse.query import QueryError, ask, open_release

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

# types that neither CSV nor Parquet nor JSON has
_DUCKDBS_OWN = re.compile(r"\b(INTERVAL|BIT|BIGNUM|UNION)\b")
_HISTORY = Path("~/.chibo_history")


def ask_release(home: Path, query: str | None, file: Path | None, form: str, out: Path | None) -> None:
    """Answer a query given as text, in a file or on standard input; with none of these on a terminal, open the prompt."""
    if query is not None and file is not None:
        raise Failure("give the SQL either as text or with -f FILE, not both")
    if query is None and file is None and sys.stdin.isatty():
        _prompt(home)
        return
    sql = query if query is not None else _text_of(file)
    if not sql.isascii() and any("\ud800" <= letter <= "\udfff" for letter in sql):
        raise Failure("the SQL is not UTF-8 text; write it so")
    with open_release(home) as release:
        answer = ask(release, sql)
        if out is not None:
            write_to(out, lambda stream: _write(answer, form, stream))
        elif form == "table":
            print_table(answer.columns, answer.fetchall())
        elif form == "parquet" and sys.stdout.isatty():
            raise Failure("Parquet is not for a terminal; name a file with -o FILE")
        else:
            _write(answer, form, sys.stdout.buffer)


def _text_of(file: Path | None) -> str:
    """The SQL in a file, or on standard input."""
    try:
        return (file.read_bytes() if file else sys.stdin.buffer.read()).decode()
    except OSError as error:
        raise Failure(f"{file} cannot be read: {(error.strerror or 'unknown error').lower()}") from error
    except UnicodeDecodeError as error:
        raise Failure(f"{file or 'standard input'} is not UTF-8 text; save it as that") from error


def _write(answer: "duckdb.DuckDBPyRelation", form: str, stream: IO[bytes]) -> None:
    if form == "table":
        print_table(answer.columns, answer.fetchall(), to=stream)
        return
    # imported here: an answer for a person to read needs nothing of Arrow
    import pyarrow as pa  # noqa: PLC0415

    try:
        _write_as(_with_common_types(answer), form, stream)
    except (pa.ArrowException, ValueError, OverflowError) as error:
        said = str(error).splitlines()[0]
        raise Failure(
            f"{form} cannot hold this answer ({said}); cast its columns to text, or ask for another --format"
        ) from error


def _with_common_types(answer: "duckdb.DuckDBPyRelation") -> "duckdb.DuckDBPyRelation":
    """The answer with columns of types that no other program knows as text."""
    columns = [(name, str(kind)) for name, kind in zip(answer.columns, answer.types, strict=True)]
    if not any(_DUCKDBS_OWN.search(kind) for _, kind in columns):
        return answer
    quoted = [('"' + name.replace('"', '""') + '"', kind) for name, kind in columns]
    return answer.project(
        ", ".join(f"cast({name} as varchar) as {name}" if _DUCKDBS_OWN.search(kind) else name for name, kind in quoted)
    )


def _write_as(answer: "duckdb.DuckDBPyRelation", form: str, stream: IO[bytes]) -> None:
    table = answer.to_arrow_table()
    if form == "parquet":
        import pyarrow.parquet  # noqa: PLC0415

        pyarrow.parquet.write_table(table, stream)
    elif form == "csv":
        import pyarrow.csv  # noqa: PLC0415

        pyarrow.csv.write_csv(_flat(table), stream)
    else:
        rows = [_without_infinities(row) for row in table.to_pylist()]
        lines = ",\n".join(json.dumps(row, ensure_ascii=False, default=_plain, allow_nan=False) for row in rows)
        stream.write(f"[{lines}]\n".encode())


def _flat(table: "pa.Table") -> "pa.Table":
    """Lists and structures as JSON text, which is all a CSV cell can hold of them."""
    import pyarrow as pa  # noqa: PLC0415

    for place, column in enumerate(table.schema):
        if pa.types.is_nested(column.type):
            cells = [
                None if cell is None else json.dumps(cell, ensure_ascii=False, default=_plain)
                for cell in table.column(place).to_pylist()
            ]
            table = table.set_column(place, column.name, pa.array(cells, pa.string()))
    return table


def _without_infinities(value: Any) -> Any:
    """A value with null for what JSON has no number for."""
    if isinstance(value, dict):
        return {key: _without_infinities(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_without_infinities(part) for part in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _plain(value: Any) -> int | float | str:
    """Decimals as JSON numbers, dates and the rest as text."""
    if hasattr(value, "to_integral_value"):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _prompt(home: Path) -> None:
    import readline  # noqa: PLC0415 - only where there is a terminal

    with suppress(OSError, RuntimeError):  # RuntimeError: this user has no home folder
        readline.read_history_file(_HISTORY.expanduser())
    with open_release(home) as release:
        print("Ask the release; end a question with ; and leave with Ctrl-D. SHOW TABLES; lists what there is.")  # noqa: T201
        while (sql := _question()) is not None:
            try:
                answer = ask(release, sql)
                print_table(answer.columns, answer.fetchall())
            except QueryError as error:
                print(error, file=sys.stderr)  # noqa: T201
            except KeyboardInterrupt:
                print("interrupted", file=sys.stderr)  # noqa: T201
    with suppress(OSError, RuntimeError):
        readline.write_history_file(_HISTORY.expanduser())


def _question() -> str | None:
    """Lines up to one that ends with a semicolon; null at the end of input. Ctrl-C begins anew."""
    lines: list[str] = []
    while True:
        try:
            lines.append(input("  ...> " if lines else "chibo> "))
        except EOFError:
            print()  # noqa: T201
            return None
        except KeyboardInterrupt:
            print()  # noqa: T201
            lines = []
            continue
        if not "".join(lines).strip():
            lines = []
        elif lines[-1].rstrip().endswith(";"):
            return "\n".join(lines)
