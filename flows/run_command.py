"""`chibo run`: the main flow with a progress bar, and what it changed at the end."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from flows.failure import Failure
from flows.interrupt import interrupt_that_lasts
from flows.prefect_server import prefect_api
from flows.watch import WATCHER, Watcher


class Bar:
    """A progress bar on standard error; where that is no terminal, one line for each new thing."""

    def __init__(self, progress: Progress, console: Console) -> None:
        self._progress, self._console, self._total = progress, console, 0
        self._task: TaskID = progress.add_task("", total=None)

    def say(self, doing: str) -> None:
        """Show what is being done."""
        self._progress.update(self._task, description=doing)
        if not self._console.is_terminal:
            self._console.print(f"chibo: {doing}", highlight=False, markup=False, soft_wrap=True)

    def warn(self, sentence: str) -> None:
        """Leave a line that stays."""
        self._console.print(f"chibo: {sentence}", highlight=False, markup=False, soft_wrap=True)

    def expect(self, steps: int) -> None:
        """Lengthen the bar."""
        self._total += steps
        self._progress.update(self._task, total=self._total)

    def done(self, steps: int = 1) -> None:
        """Fill it."""
        self._progress.advance(self._task, steps)


def run_road(home: Path, sources: list[str], *, verbose: bool, allow_shrink: bool = False) -> None:
    """Run the flow against Prefect and print what it did."""
    from tasks.sources.web.named import check_argument  # noqa: PLC0415
    from warehouse.home import make_home  # noqa: PLC0415

    for source in sources:
        if any("\ud800" <= letter <= "\udfff" for letter in source):  # Prefect writes it down
            raise Failure(f"{source!a} has a name that is no UTF-8; rename it, or name the folder around it")
        check_argument(source)  # a name misspelt is said now, not when Prefect is up and other sources are read
    make_home(home)
    if not verbose:
        # Its log still goes to Prefect's API; the terminal is for the bar and the report.
        os.environ.setdefault("PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL", "CRITICAL")
    with watched() as watcher, prefect_api(home, watcher.say):
        from flows.road import road  # noqa: PLC0415
        from flows.settled import runs_are_saved  # noqa: PLC0415

        watcher.say("starting the run")
        WATCHER.set(watcher)
        flow_run = None
        with interrupt_that_lasts():
            try:
                state = road(sources=sources or None, home=str(home), allow_shrink=allow_shrink, return_state=True)
                flow_run = state.state_details.flow_run_id
            finally:
                runs_are_saved(flow_run)
        report = state.result()
    from flows.summary import print_summary  # noqa: PLC0415

    print_summary(report, home)


@contextmanager
def watched() -> Iterator[Watcher]:
    """Somebody who watches a run: the bar."""
    console = Console(file=sys.stderr)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield Bar(progress, console)
