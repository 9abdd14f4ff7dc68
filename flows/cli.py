"""The command line. Only what a command needs is imported, when it runs: a question is not to wait for Prefect."""

import os
import sys
import traceback
from pathlib import Path
from typing import Annotated

import typer

from flows.failure import told_in_a_sentence
from flows.options import FileFormat, Format, Home, HomeBefore, Version, home_of
from flows.streams import heal_streams

app = typer.Typer(
    name="chibo",
    help="What Vietnamese local papers print about the Party's grassroots, as tables and district time series.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback()
def _everywhere(context: typer.Context, home: HomeBefore = None, version: Version = False) -> None:  # noqa: ARG001
    context.obj = home


@app.command()
def run(
    context: typer.Context,
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE", help="Files, folders, WARC files or names of sources; else the bundled sample."
        ),
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="Show Prefect's log instead of a progress bar.")] = False,
    allow_shrink: Annotated[
        bool,
        typer.Option(
            "--allow-shrink",
            help="Publish even with fewer than half the articles, facts or observations of the last release.",
        ),
    ] = False,
    home: Home = None,
) -> None:
    """Do the whole job: pages in, district series out. Running it again changes nothing."""
    where = home_of(context, home)
    with told_in_a_sentence(where):
        from flows.run_command import run_road  # noqa: PLC0415

        run_road(where, sources or [], verbose=verbose, allow_shrink=allow_shrink)


@app.command()
def fetch(
    context: typer.Context,
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SOURCE]...",
            help="Names of publishers, or files, folders and archives; else every described site.",
        ),
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="Show Prefect's log instead of a progress bar.")] = False,
    home: Home = None,
) -> None:
    """Bring new pages into the raw zone, politely; `chibo run` reads them afterwards."""
    where = home_of(context, home)
    with told_in_a_sentence(where):
        from flows.fetch_command import fetch_named  # noqa: PLC0415

        fetch_named(where, sources or [], verbose=verbose)


source_commands = typer.Typer(help="Publishers and their sites.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(source_commands, name="source")


@source_commands.command("list")
def source_list() -> None:
    """List the described publishers."""
    with told_in_a_sentence():
        from flows.source_command import list_sources  # noqa: PLC0415

        list_sources()


@source_commands.command("check")
def source_check(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The publisher's id: its file's name without ending.")],
    home: Home = None,
) -> None:
    """Try a publisher's description against its site: five pages, and what is read from them."""
    where = home_of(context, home)
    with told_in_a_sentence():
        from flows.source_command import check_source  # noqa: PLC0415

        if not check_source(where, name):
            raise SystemExit(1)


@app.command()
def facts(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders or WARC files.")],
    html: Annotated[
        Path | None, typer.Option("--html", metavar="OUT.html", help="Draw the pages with their facts marked instead.")
    ] = None,
) -> None:
    """Print the facts of pages, one JSON object a line; nothing is stored."""
    with told_in_a_sentence():
        from flows.facts_command import draw_facts, print_facts  # noqa: PLC0415

        if html is None:
            print_facts(paths)
        else:
            draw_facts(paths, html)


@app.command()
def sql(
    context: typer.Context,
    query: Annotated[str | None, typer.Argument(help="SQL; without it and on a terminal, a prompt.")] = None,
    *,
    file: Annotated[Path | None, typer.Option("--file", "-f", help="Read the SQL from a file.")] = None,
    form: Annotated[Format, typer.Option("--format", help="How to print the answer.")] = Format.table,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="Write the answer to a file.")] = None,
    home: Home = None,
) -> None:
    """Ask the published release. Read-only: it cannot write, read other files, or reach the network."""
    where = home_of(context, home)
    with told_in_a_sentence():
        from flows.sql_command import ask_release  # noqa: PLC0415

        ask_release(where, query, file, form.value, out)


@app.command()
def explain(
    context: typer.Context,
    fact_id: Annotated[str, typer.Argument(help="The fact's id, or its beginning.")],
    home: Home = None,
) -> None:
    """Show where a fact comes from: its sentence, its page, and the page's place in the raw zone."""
    where = home_of(context, home)
    with told_in_a_sentence():
        from flows.explain_command import explain_fact  # noqa: PLC0415

        explain_fact(where, fact_id)


@app.command()
def numbers(
    context: typer.Context,
    unexplained: Annotated[bool, typer.Option("--unexplained", help="List those that no rule explains.")] = False,
    home: Home = None,
) -> None:
    """Show what became of the numbers on the pages: in a fact, none for a reason, or unexplained."""
    where = home_of(context, home)
    with told_in_a_sentence():
        from flows.numbers_command import count_numbers, list_unexplained  # noqa: PLC0415

        (list_unexplained if unexplained else count_numbers)(where)


@app.command()
def releases(context: typer.Context, home: Home = None) -> None:
    """List the kept releases: when each was built, by which reader, and how much it holds."""
    where = home_of(context, home)
    with told_in_a_sentence():
        from flows.releases_command import list_releases  # noqa: PLC0415

        list_releases(where)


@app.command()
def diff(
    context: typer.Context,
    older: Annotated[
        str | None, typer.Argument(metavar="[A]", help="A kept release's id, or its beginning; else the last but one.")
    ] = None,
    newer: Annotated[str | None, typer.Argument(metavar="[B]", help="Another; else the published one.")] = None,
    home: Home = None,
) -> None:
    """Show which cells of the series differ between two releases, and for which reason."""
    where = home_of(context, home)
    with told_in_a_sentence():
        from flows.diff_command import print_differences  # noqa: PLC0415

        print_differences(where, older, newer)


@app.command()
def export(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the files go; made where it is not there.")],
    form: Annotated[FileFormat, typer.Option("--format", help="One file a table, or one workbook.")] = FileFormat.csv,
    home: Home = None,
) -> None:
    """Write the published release as files, with a Frictionless datapackage.json that describes them."""
    where = home_of(context, home)
    with told_in_a_sentence():
        from flows.export_command import export_to  # noqa: PLC0415

        export_to(where, folder, form.value)


def main() -> None:
    """Run the command line."""
    status: str | int | None = 1
    heal_streams()
    try:
        with told_in_a_sentence():
            app(prog_name="chibo")
    except SystemExit as leaving:
        status = leaving.code
    except Exception:  # noqa: BLE001 - a bug: shown whole, and the way out is the same
        traceback.print_exc()
    if "prefect" in sys.modules:
        # Prefect's threads outlive the run, and DuckDB would print what they keep it from freeing. All is saved by now.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status if isinstance(status, int) else int(status is not None))
    sys.exit(status)


if __name__ == "__main__":
    main()
