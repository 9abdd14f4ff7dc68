"""The main flow on a real Prefect server: what it leaves on the run's page, and that running it again changes nothing."""

import gzip
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType

from flows.watch import WATCHER, Nobody
from tasks import batch as steps
from tasks.sources.raw_page import SourceError
from tasks.sources.web.download import BrokenOffError
from tests.acceptance import papers, road_without_prefect
from tests.acceptance.road_without_prefect import answers, drive, files
from warehouse import batching, raw
from warehouse.home import make_home, published
from warehouse.models import checks, models_in_order
from warehouse.query import open_release

pytestmark = [pytest.mark.prefect, pytest.mark.xdist_group("prefect")]


@pytest.fixture(scope="module")
def flow(prefect_server: str) -> Any:
    from flows.road import road  # noqa: PLC0415 - Prefect reads its settings when it is imported

    assert prefect_server
    return road


def run(flow: Any, home: Path, *sources: Path) -> tuple[Any, Any]:
    """The run's report and its id."""
    from flows.settled import runs_are_saved  # noqa: PLC0415

    state = flow(sources=[str(source) for source in sources], home=str(home), return_state=True)
    flow_run = state.state_details.flow_run_id
    assert runs_are_saved(flow_run)
    return state.result(), flow_run


def task_runs(flow_run: Any) -> dict[str, str]:
    """Names of a run's task runs with their states."""
    from prefect.client.orchestration import get_client  # noqa: PLC0415
    from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterId  # noqa: PLC0415

    with get_client(sync_client=True) as client:
        found = client.read_task_runs(flow_run_filter=FlowRunFilter(id=FlowRunFilterId(any_=[flow_run])), limit=200)
    return {one.name: one.state_name for one in found}


def upstreams(flow_run: Any) -> dict[str, set[str]]:
    """Names of the task runs that each one waited for: the edges of the run's graph."""
    from prefect.client.orchestration import get_client  # noqa: PLC0415
    from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterId  # noqa: PLC0415

    with get_client(sync_client=True) as client:
        found = client.read_task_runs(flow_run_filter=FlowRunFilter(id=FlowRunFilterId(any_=[flow_run])), limit=200)
    names = {str(one.id): one.name for one in found}
    return {one.name: {names[str(source.id)] for source in one.task_inputs.get("wait_for", [])} for one in found}


def artifact(flow_run: Any, key: str = "chibo-run") -> str:
    from prefect.client.orchestration import get_client  # noqa: PLC0415

    with get_client(sync_client=True) as client:
        (found,) = [one for one in client.read_artifacts() if one.flow_run_id == flow_run and one.key == key]
    return str(found.data)


def log(flow_run: Any) -> str:
    """What the run itself said: the log on its page."""
    from prefect.client.orchestration import get_client  # noqa: PLC0415
    from prefect.client.schemas.filters import LogFilter, LogFilterFlowRunId  # noqa: PLC0415

    with get_client(sync_client=True) as client:
        found = client.read_logs(LogFilter(flow_run_id=LogFilterFlowRunId(any_=[flow_run])), limit=200)
    return "\n".join(one.message for one in found if one.task_run_id is None)


@contextmanager
def warnings_to(warned: list[str]) -> Iterator[None]:
    """Be the one who watches the runs within, and note what they warn of."""

    class Listener(Nobody):
        def warn(self, sentence: str) -> None:
            warned.append(sentence)

    token = WATCHER.set(Listener())
    try:
        yield
    finally:
        WATCHER.reset(token)


@pytest.fixture
def bad_pages(tmp_path: Path, page: Path) -> Path:
    """One page that can be read among those that cannot."""
    folder = tmp_path / "bad"
    folder.mkdir()
    shutil.copy(page, folder / "good.txt")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.html").write_bytes(b"<html><body> \n </body></html>")
    (folder / "binary.txt").write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 20)
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    (folder / "one-line.txt").write_bytes("đảng viên ".encode() * 5_000_000)
    (folder / "encoding.txt").write_bytes(bytes([0x81, 0x8D, 0x9D, 0xFF, 0xFE, 0x80] * 400))
    return folder


@pytest.fixture(scope="module")
def first(flow: Any, tmp_path_factory: pytest.TempPathFactory, page: Path) -> tuple[Path, Any, Any]:
    """A first run of one page: its home, which tests copy, its report and its id."""
    home = tmp_path_factory.mktemp("first") / "home"
    return home, *run(flow, home, page)


@pytest.fixture
def home(first: tuple[Path, Any, Any], tmp_path: Path) -> Path:
    """A home of the test's own with that run's release."""
    return Path(shutil.copytree(first[0], tmp_path / "home"))


def test_a_run_shows_each_batch_and_step_and_one_artifact(first: tuple[Path, Any, Any], page: Path) -> None:
    home, report, flow_run = first
    (batch,) = raw.batches(home)
    assert task_runs(flow_run) == {
        f"fetch {page}": "Completed",
        f"normalize {batch}": "Completed",
        f"extract {batch}": "Completed",
        f"load {batch}": "Completed",
        **{f"{model.layer} {model.name}": "Completed" for model in models_in_order()},
    }
    shown_as = {model.name: f"{model.layer} {model.name}" for model in models_in_order()}
    waited = upstreams(flow_run)
    for model in models_in_order():
        assert waited[shown_as[model.name]] == {shown_as[name] for name in model.upstreams}
    table = json.loads(artifact(flow_run, "chibo-models"))
    told = [f"{model.layer} {model.name}" for model in models_in_order()] + [
        f"check {check.name}" for check in checks()
    ]
    assert [row["what"] for row in table] == told
    assert all({"rows", "seconds", "result"} <= row.keys() for row in table)
    shown = artifact(flow_run)
    assert report.release.release_id in shown
    assert f"| {page} | 1 | 1 | 0 |  |" in shown
    assert "Tủa Chùa" in shown
    assert f"Release {report.release.release_id} (published)" in log(flow_run)
    assert "The home holds 1 pages, 1 articles" in log(flow_run)


def test_a_page_in_the_raw_zone_is_a_resource_record_with_its_digest_name_and_time(
    first: tuple[Path, Any, Any],
) -> None:
    (batch,) = raw.batches(first[0])
    path = raw.warc_path(first[0], batch)
    (record,) = ArchiveIterator(str(path), fsspec_args=False)
    assert record.record_type == WarcRecordType.resource
    assert record.headers["WARC-Date"] == "2020-01-16T01:00:00Z"
    assert record.headers["Chibo-Name"] == "tua-chua"
    assert record.headers["WARC-Payload-Digest"].startswith("sha256:")
    assert "kết nạp 128 đảng viên mới".encode() in gzip.decompress(path.read_bytes())


def test_the_same_run_again_changes_no_file_and_says_that_all_is_up_to_date(flow: Any, home: Path, page: Path) -> None:
    before, inode = files(home), published(home).stat().st_ino
    report, flow_run = run(flow, home, page)
    assert files(home) == before
    assert published(home).stat().st_ino == inode
    assert not report.release.changed
    assert (report.read, report.up_to_date, report.taken[0].new) == (0, 1, 0)
    (batch,) = raw.batches(home)
    assert task_runs(flow_run)[f"up to date {batch}"] == "UpToDate"


def test_a_spoilt_parquet_file_is_made_again(flow: Any, home: Path, page: Path) -> None:
    before, old = files(home), answers(home)
    (facts,) = (home / "parquet" / "facts").iterdir()
    (articles,) = (home / "parquet" / "articles").iterdir()
    facts.write_bytes(facts.read_bytes()[:-20])
    spoilt = bytearray(articles.read_bytes())
    spoilt[len(spoilt) // 3] ^= 0xFF
    articles.write_bytes(bytes(spoilt))
    report, _ = run(flow, home, page)
    assert report.read == 1
    assert files(home) == before
    assert answers(home) == old


def test_what_cannot_be_read_is_a_reject_with_its_reason_and_the_rest_goes_on(
    flow: Any, tmp_path: Path, bad_pages: Path
) -> None:
    """Pages of every bad kind in a folder, and a WARC file that breaks off."""
    home, whole = tmp_path / "home", tmp_path / "whole"
    make_home(whole)
    pages = list(steps.pages_of(str(papers.write_papers(tmp_path / "pages", range(2016, 2018)))))
    taken = raw.warc_path(
        whole, raw.store(whole, [page for page in pages if isinstance(page, raw.RawPage)])
    ).read_bytes()
    cut = tmp_path / "cut.warc.gz"
    half = len(taken) // 2
    inside = half + 7 if taken.startswith(b"\x1f\x8b\x08", half) else half  # between two records nothing is cut
    cut.write_bytes(taken[:inside])
    report, flow_run = run(flow, home, bad_pages, cut)
    with open_release(home) as release:
        rejected = dict(release.execute("select uri, reason from rejects").fetchall())
        read = [name for (name,) in release.execute("select name from articles").fetchall()]
    assert {uri.rpartition("/")[2]: reason for uri, reason in rejected.items()} == {
        "empty.txt": "empty",
        "blank.html": "empty",
        "binary.txt": "binary",
        "picture.png": "media_type",
        "one-line.txt": "too_large",
        "encoding.txt": "encoding",
        "cut.warc.gz": "truncated",
    }
    assert report.reasons["truncated"] == 1
    assert sum(report.reasons.values()) == 7
    assert "| too_large | 1 |" in artifact(flow_run)
    assert read.count("good") == 1
    assert len(pages) // 2 - 2 <= len(read) - 1 <= len(pages) // 2 + 1


def test_a_raw_file_that_was_cut_after_it_was_read_is_said_read_again_and_whole_again_once_put_back(
    flow: Any, tmp_path: Path
) -> None:
    home, pages = tmp_path / "home", papers.write_papers(tmp_path / "pages", range(2016, 2018))
    drive(home, pages)
    old = answers(home)
    (batch,) = raw.batches(home)
    warc = raw.warc_path(home, batch)
    taken = warc.read_bytes()
    warc.write_bytes(taken[: len(taken) * 3 // 4])
    warned: list[str] = []
    with warnings_to(warned):
        report, flow_run = run(flow, home, pages / "2016-0-0.txt")  # which is there already
    assert report.read == 1
    assert report.reasons == {"truncated": 1}
    assert 14 <= report.rows["articles"] <= 16
    assert "| truncated | 1 |" in artifact(flow_run)
    (said,) = warned
    assert f"{warc} is not the file that was read before ({len(taken) * 3 // 4:,} bytes, then {len(taken):,})" in said
    warc.write_bytes(taken)
    drive(home, pages)
    assert answers(home) == old


def test_what_another_version_of_the_reader_made_is_read_anew_and_counted_once(
    flow: Any, tmp_path: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    with monkeypatch.context() as older:
        older.setattr(road_without_prefect, "READER_VERSION", "0.0.old")
        older.setattr(steps, "READER_VERSION", "0.0.old")
        drive(home, page)
    facts = len(answers(home)["facts"])
    report, _ = run(flow, home, page)
    assert report.read == 1
    assert len(answers(home)["facts"]) == facts > 0
    assert len(list((home / "parquet" / "facts").iterdir())) == 1


@pytest.mark.parametrize(
    ("fault", "tries"), [(BrokenOffError("it did not come whole"), 4), (SourceError("it is no archive"), 1)], ids=str
)
@pytest.mark.filterwarnings("ignore:Logger 'prefect.task_runs'")  # a task that no flow calls has nowhere to log to
@pytest.mark.usefixtures("prefect_server")
def test_fetching_is_tried_again_where_the_network_failed_and_nowhere_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: SourceError, tries: int
) -> None:
    from tasks import fetch  # noqa: PLC0415 - Prefect reads its settings when it is imported

    tried: list[str] = []

    def take(_home: Path, source: str) -> None:
        tried.append(source)
        raise fault

    monkeypatch.setattr(fetch, "take", take)
    hurried = fetch.fetch.with_options(retry_delay_seconds=0)
    with pytest.raises(type(fault), match=str(fault)):
        hurried(tmp_path, "https://archive.example/cc.warc.gz")
    assert len(tried) == tries


def test_a_source_without_pages_is_said_and_nothing_is_released(flow: Any, tmp_path: Path) -> None:
    from flows.road import NothingToReadError  # noqa: PLC0415

    (tmp_path / "bare").mkdir()
    with pytest.raises(NothingToReadError, match=r"no pages in .*bare; nothing was released"):
        run(flow, tmp_path / "home", tmp_path / "bare")
    assert not published(tmp_path / "home").exists()


def test_many_batches_are_read_by_helper_processes_with_the_same_result(
    flow: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = papers.write_papers(tmp_path / "pages", range(2016, 2020), 2)
    monkeypatch.setattr(batching, "BATCH_PAGES", 8)
    run(flow, tmp_path / "helped", pages)
    drive(tmp_path / "alone", pages)
    assert len(raw.batches(tmp_path / "helped")) == 5
    assert answers(tmp_path / "helped") == answers(tmp_path / "alone")
