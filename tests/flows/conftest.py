"""A command line that is run for real, a home with a release, and one Prefect server a session."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "acceptance"))

Chibo = Callable[..., subprocess.CompletedProcess[str]]

PAGE = """Huyện Tủa Chùa kết nạp đảng viên mới
15/01/2020

ĐBP - Năm 2019, Đảng bộ huyện Tủa Chùa kết nạp 128 đảng viên mới, đạt 106% kế hoạch.

Đến cuối năm 2019, toàn Đảng bộ huyện có 3.912 đảng viên.
"""


@pytest.fixture(scope="session")
def chibo() -> Chibo:
    """Run the command line in a process of its own."""

    def run(*arguments: str | Path, given: str | None = None, **settings: str) -> subprocess.CompletedProcess[str]:
        environment = {key: text for key, text in os.environ.items() if key not in ("CHIBO_HOME", "PREFECT_API_URL")}
        return subprocess.run(
            [sys.executable, "-m", "flows.cli", *map(str, arguments)],
            input=given,
            stdin=subprocess.DEVNULL if given is None else None,
            capture_output=True,
            text=True,
            cwd=ROOT,
            env=environment | settings,
            check=False,
            timeout=240,
        )

    return run


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "tua-chua.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory, page: Path) -> Path:
    """A home with a release of one page."""
    from road_without_prefect import drive  # noqa: PLC0415

    home = tmp_path_factory.mktemp("released") / "the home"
    drive(home, page)
    return home


@pytest.fixture(scope="session")
def prefect_server() -> Iterator[str]:
    """Prefect's test harness, once a session; its address."""
    from prefect.settings import get_current_settings  # noqa: PLC0415
    from prefect.testing.utilities import prefect_test_harness  # noqa: PLC0415

    # a fresh machine needs more than the usual half minute to make Prefect's database
    with prefect_test_harness(server_startup_timeout=180):
        yield str(get_current_settings().api.url)
