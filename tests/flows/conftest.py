"""A command line that is run for real, a home with a release, and one Prefect server a session."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import forked
from tests.acceptance.road_without_prefect import drive

Chibo = Callable[..., subprocess.CompletedProcess[str]]

PAGE = """Huyện Tủa Chùa kết nạp đảng viên mới
15/01/2020

ĐBP - Năm 2019, Đảng bộ huyện Tủa Chùa kết nạp 128 đảng viên mới, đạt 106% kế hoạch.

Đến cuối năm 2019, toàn Đảng bộ huyện có 3.912 đảng viên.
"""


@pytest.fixture(scope="session")
def chibo() -> Chibo:
    """Run the command line in a process of its own."""
    return forked.chibo


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "tua-chua.txt"
    path.write_text(PAGE, encoding="utf-8")
    os.utime(path, (1_579_136_400, 1_579_136_400))
    return path


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory, page: Path) -> Path:
    """A home with a release of one page."""
    home = tmp_path_factory.mktemp("released") / "the home"
    drive(home, page)
    return home
