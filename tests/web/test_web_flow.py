"""The fetching flow on a real Prefect server: described sites become batches that the main road reads."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.loopback import Loopback
from tests.web.papers import Papers

pytestmark = [pytest.mark.prefect, pytest.mark.xdist_group("prefect")]

# Names of hosts under .test lead to the loopback server; all else is the program's own.
_RUN = """
import socket, sys
system = socket.getaddrinfo
socket.getaddrinfo = lambda host, *more, **named: system(
    "127.0.0.1" if str(host).endswith(".test") else host, *more, **named
)
from flows.cli import main
sys.argv = ["chibo", *sys.argv[1:]]
main()
"""


@pytest.fixture
def papers(tmp_path: Path) -> Iterator[Papers]:
    papers = Papers()
    with Loopback(papers.respond) as site:
        papers.port = site.port
        describe(tmp_path / "publishers", papers)
        yield papers


def describe(folder: Path, papers: Papers) -> None:
    """Two of the publishers as a user describes them."""
    folder.mkdir()
    base = papers.base("cu.test")
    (folder / "bao-cu.toml").write_text(
        f"""
id = "bao-cu"
name = "Báo Cũ"
kind = "provincial_paper"
province = "Điện Biên"
hosts = ["cu.test"]
[discovery]
feeds = ["{base}/atom.xml"]
pause = 0
private = ["cu.test"]
""",
        encoding="utf-8",
    )
    base = papers.base("huyen.test")
    (folder / "cong-mau.toml").write_text(
        f"""
id = "cong-mau"
name = "Cổng huyện Mẫu"
kind = "district_portal"
hosts = ["huyen.test"]
[discovery]
least = 8
pause = 0
private = ["huyen.test"]
[[discovery.listings]]
address = "{base}/tin-tuc?trang={{page}}"
links = "ul.ds a"
""",
        encoding="utf-8",
    )


def chibo(tmp_path: Path, *arguments: str, server: str = "") -> "subprocess.CompletedProcess[str]":
    """The command line, with the test's descriptions and a contact; Prefect's server where the command runs a flow."""
    environment = os.environ | {
        "CHIBO_PUBLISHERS": str(tmp_path / "publishers"),
        "CHIBO_CONTACT": "test@example.org",
        "CHIBO_HOME": str(tmp_path / "home"),
        "PREFECT_API_URL": server,
    }
    return subprocess.run(
        [sys.executable, "-c", _RUN, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
        cwd=Path(__file__).parents[2],
    )


def names_of_runs() -> set[str]:
    from prefect.client.orchestration import get_client  # noqa: PLC0415 - Prefect reads its settings when it is imported

    with get_client(sync_client=True) as client:
        return {run.name for run in client.read_flow_runs()}


@pytest.mark.usefixtures("papers")
def test_described_sites_are_fetched_and_read(tmp_path: Path, prefect_server: str) -> None:
    fetched = chibo(tmp_path, "fetch", "bao-cu", "cong-mau", server=prefect_server)
    assert fetched.returncode == 0, fetched.stderr
    assert "bao-cu" in fetched.stdout
    batches = sorted(file.name for file in (tmp_path / "home" / "raw").glob("*.warc.gz"))
    assert [batch.rsplit("-", 2)[0] for batch in batches] == ["bao-cu", "cong-mau"]
    run = chibo(tmp_path, "run", "bao-cu", server=prefect_server)
    assert run.returncode == 0, run.stderr
    assert {"fetch bao-cu, cong-mau", "fetch bao-cu"} <= names_of_runs()
    asked = chibo(
        tmp_path, "sql", "--format", "json", "select publisher, count(*) as n from articles group by all order by all"
    )
    assert asked.returncode == 0, asked.stderr
    counts = {row["publisher"]: row["n"] for row in json.loads(asked.stdout)}
    assert counts["bao-cu"] == 10
    assert counts["cong-mau"] == 40


@pytest.mark.usefixtures("papers")
def test_a_site_that_announces_too_little_fails_the_run_loudly(tmp_path: Path, prefect_server: str) -> None:
    described = tmp_path / "publishers" / "bao-cu.toml"
    described.write_text(
        described.read_text(encoding="utf-8").replace("pause = 0", "pause = 0\nleast = 50"), encoding="utf-8"
    )
    fetched = chibo(tmp_path, "fetch", "bao-cu", server=prefect_server)
    assert fetched.returncode == 1
    assert "bao-cu announced 10 pages, at least 50 expected" in fetched.stderr
    assert "Traceback" not in fetched.stderr
    assert list((tmp_path / "home" / "raw").glob("bao-cu-*.warc.gz")), "what was fetched stays"


def test_without_a_contact_nothing_is_asked(papers: Papers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHIBO_PUBLISHERS", str(tmp_path / "publishers"))
    monkeypatch.delenv("CHIBO_CONTACT", raising=False)
    environment = os.environ | {"CHIBO_HOME": str(tmp_path / "home")}
    done = subprocess.run(
        [sys.executable, "-m", "flows.cli", "fetch", "bao-cu"],
        env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "CHIBO_CONTACT" in done.stderr
    assert "settings.toml" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert not papers.hits


@pytest.mark.usefixtures("papers")
def test_checking_a_source_shows_what_is_read_from_five_pages(tmp_path: Path) -> None:
    done = chibo(tmp_path, "source", "check", "bao-cu")
    assert done.returncode == 0, done.stderr
    assert "5 of 5 pages read" in done.stdout
    assert done.stdout.count("title   Xã Bản Mẫu") == 5
    assert not (tmp_path / "home" / "raw").exists()
