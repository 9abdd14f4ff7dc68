"""What a crawl leaves is read by the rest of the road as any batch is."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tasks.sources.web.journal import Journal, whole_length
from tasks.sources.web.state import State
from tasks.sources.web.taken import Taken, decode, digest_of, encode
from warehouse import raw

NOON = datetime(2024, 7, 1, 5, 0, 0, 123456, tzinfo=UTC)
PAGE = "<html><body><p>Đảng bộ xã kết nạp 12 đảng viên.</p></body></html>".encode()
HEADERS = (("Content-Type", 'text/html; charset="UTF-8"'), ("ETag", '"a1"'), ("Content-Encoding", "gzip"))


def every_outcome() -> list[Taken]:
    def taken(name: str, outcome: str, status: int | None, **more: object) -> Taken:
        return Taken(f"https://bao.test/{name}.html", "bao", NOON, outcome, status, **more)  # type: ignore[arg-type]

    return [
        taken("moi-1", "stored", 200, headers=HEADERS, body=PAGE, digest=digest_of(PAGE)),
        taken("cu-2", "unchanged", 304, headers=HEADERS, digest=digest_of(PAGE)),
        taken("cu-3", "unchanged", 200, headers=HEADERS, digest=digest_of(PAGE)),
        taken("di-4", "moved", 301, onward="https://bao.test/moi-1.html", reason="redirect"),
        taken("in-5", "moved", 200, headers=HEADERS, onward="https://bao.test/moi-1.html", reason="canonical"),
        taken("mat-6", "gone", 404, body=b"<html>khong con</html>"),
        taken("cam-7", "refused", None, reason="robots"),
        taken("hong-8", "failed", 500, body=b"x" * 100_000, reason="status"),
    ]


def sealed(home: Path, some: list[Taken]) -> str:
    journal = Journal(home / "web" / "bao" / "open.warc.gz", home / "raw", "bao")
    for taken in some:
        journal.append(taken)
    batch = journal.seal()
    assert batch is not None
    return batch


def test_every_outcome_is_a_capture_and_only_a_stored_page_has_a_payload(tmp_path: Path) -> None:
    batch = sealed(tmp_path, every_outcome())
    assert batch.startswith("bao-20240701-")
    assert raw.batches(tmp_path) == [batch]
    entries = list(raw.read(tmp_path, batch))
    assert not any(isinstance(entry, raw.Damage) for entry in entries)
    captures = [entry[0] for entry in entries]  # type: ignore[index]
    assert [capture.outcome for capture in captures] == [taken.outcome for taken in every_outcome()]
    page = entries[0][1]  # type: ignore[index]
    assert (page.payload, page.media_type, page.charset) == (PAGE, "text/html", "UTF-8")
    assert captures[0].http_status == 200
    assert captures[1].digest == captures[0].digest == digest_of(PAGE)
    assert all(capture.size == 0 for capture in captures[1:])
    assert len({capture.capture_id for capture in captures}) == len(captures)


def test_a_record_comes_back_as_it_went(tmp_path: Path) -> None:
    batch = sealed(tmp_path, every_outcome())
    back = list(decode(raw.warc_path(tmp_path, batch), bodies=True))
    for before, after in zip(every_outcome(), back, strict=True):
        assert (after.address, after.at, after.outcome, after.onward, after.reason, after.digest) == (
            before.address,
            before.at,
            before.outcome,
            before.onward,
            before.reason,
            before.digest,
        )
    assert back[0].body == PAGE
    assert back[1].header("etag") == '"a1"'
    assert back[0].header("content-encoding") == ""  # the payload is kept unpacked


def test_a_cut_tail_is_removed_and_the_rest_goes_on(tmp_path: Path) -> None:
    open_file, records = tmp_path / "web" / "open.warc.gz", [encode(taken) for taken in every_outcome()]
    open_file.parent.mkdir()
    for cut in range(1, len(records[2]), 37):
        open_file.write_bytes(records[0] + records[1] + records[2][:cut])
        assert whole_length(open_file) == len(records[0]) + len(records[1])
        journal = Journal(open_file, tmp_path / "raw", "bao")
        assert [taken.address for taken in journal.recover()] == [taken.address for taken in every_outcome()[:2]]
        assert open_file.stat().st_size == len(records[0]) + len(records[1])
    journal.append(every_outcome()[3])
    batch = journal.seal()
    assert batch is not None
    assert len(list(decode(raw.warc_path(tmp_path, batch)))) == 3


def test_the_same_records_make_the_same_file(tmp_path: Path) -> None:
    first, second = sealed(tmp_path / "a", every_outcome()), sealed(tmp_path / "b", every_outcome())
    assert first == second


def test_an_answer_with_endless_headers_spoils_no_other(tmp_path: Path) -> None:
    first, second = every_outcome()[:2]
    endless = tuple((f"X-{number}", "x" * 8000) for number in range(20))
    batch = sealed(tmp_path, [replace(first, headers=(*endless, *HEADERS)), second])
    entries = list(raw.read(tmp_path, batch))
    assert [entry[0].outcome for entry in entries if not isinstance(entry, raw.Damage)] == ["stored", "unchanged"]
    assert entries[0][1].media_type == "text/html"  # type: ignore[index]


@pytest.mark.parametrize("place", ["head", "middle"])
def test_a_spoilt_memory_of_a_source_is_made_again(tmp_path: Path, place: str) -> None:
    path = tmp_path / "state.sqlite"
    with State(path) as state:
        state.applied("bao-1")
    content = path.read_bytes()
    path.write_bytes(b"no database" + content[11:] if place == "head" else content[: len(content) // 2])
    with State(path) as state:
        assert list(state.unknown(["bao-1"])) == ["bao-1"]
