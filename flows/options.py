"""What commands are asked with: where everything is kept, how an answer or a release is written, which chibo this is."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

_HOME_HELP = "Where everything is kept; CHIBO_HOME says it too."
_DEFAULT_HOME = Path("data")


def _named(told: str) -> Path:
    """A folder by its name; none is the shell's word for a variable that is not set, and does not mean where one stands."""
    if not told:
        raise typer.BadParameter("it names no folder")
    return Path(told)


HomeBefore = Annotated[
    Path | None,
    typer.Option(
        "--home", envvar="CHIBO_HOME", help=_HOME_HELP, show_default="./data", parser=_named, metavar="<path>"
    ),
]
Home = Annotated[
    Path | None, typer.Option("--home", help=_HOME_HELP, show_default="./data", parser=_named, metavar="<path>")
]


def _say_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version  # noqa: PLC0415

        print("chibo", version("chibo"))  # noqa: T201
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Say which chibo this is, and leave.")
]


def home_of(context: typer.Context, home: Path | None) -> Path:
    """The home named after the command, else before it, else in CHIBO_HOME, else ./data."""
    return home or context.obj or _DEFAULT_HOME


class Format(StrEnum):
    """How an answer is printed."""

    table = "table"
    csv = "csv"
    json = "json"
    parquet = "parquet"


class FileFormat(StrEnum):
    """How a release is exported."""

    csv = "csv"
    parquet = "parquet"
    xlsx = "xlsx"
