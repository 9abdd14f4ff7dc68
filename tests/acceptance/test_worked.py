"""What README and docs/questions.md say a command prints is what it prints."""

from itertools import groupby
from pathlib import Path

import pytest

from tests.worked import PAGES, ROOT, Worked, printed, worked_in

pytestmark = [pytest.mark.prefect, pytest.mark.xdist_group("worked")]

ALL = [block for page in PAGES if (ROOT / page).is_file() for block in worked_in(page)]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A home made by the main job on the bundled sample, and what the job printed."""
    folder = tmp_path_factory.mktemp("worked") / "home"
    return folder, printed("chibo run", folder)


@pytest.mark.parametrize("block", ALL, ids=lambda block: f"{block.page}: {block.command[:60]}")
def test_a_worked_command_prints_what_its_page_says(block: Worked, home: tuple[Path, str]) -> None:
    folder, first_run = home
    output = first_run if block.command == "chibo run" else printed(block.command, folder)
    assert output == block.output, f"`make docs` writes {block.page} anew"


def test_each_page_has_its_worked_commands() -> None:
    counts = {page: len(list(blocks)) for page, blocks in groupby(ALL, key=lambda block: block.page)}
    assert counts["README.md"] >= 6
    assert counts["docs/questions.md"] >= 10
