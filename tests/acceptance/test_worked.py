"""What README and docs/questions.md say a command prints is what it prints."""

from functools import partial
from itertools import groupby
from pathlib import Path

import pytest

from tests.forked import chibo
from tests.worked import PAGES, ROOT, Worked, printed, worked_in

pytestmark = [pytest.mark.prefect, pytest.mark.xdist_group("prefect")]

ALL = [block for page in PAGES if (ROOT / page).is_file() for block in worked_in(page)]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, prefect_server: str) -> tuple[Path, str]:
    """A home made by the main job on the bundled sample, and what the job printed."""
    folder = tmp_path_factory.mktemp("worked") / "home"
    return folder, printed("chibo run", folder, partial(chibo, PREFECT_API_URL=prefect_server))


@pytest.mark.parametrize("block", ALL, ids=lambda block: f"{block.page}: {block.command[:60]}")
def test_a_worked_command_prints_what_its_page_says(block: Worked, home: tuple[Path, str]) -> None:
    folder, first_run = home
    output = first_run if block.command == "chibo run" else printed(block.command, folder, chibo)
    assert output == block.output, f"`make docs` writes {block.page} anew"


def test_each_page_has_its_worked_commands() -> None:
    counts = {page: len(list(blocks)) for page, blocks in groupby(ALL, key=lambda block: block.page)}
    assert counts["README.md"] >= 6
    assert counts["docs/questions.md"] >= 10
