"""What a SOURCE argument means: a file, a folder, an archive of web pages, or a configured name."""

import csv
import os
import stat
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from importlib import resources
from pathlib import Path
from urllib.parse import quote

from tasks.sources.archives import is_archive, open_archive
from tasks.sources.dumps import dump_reader
from tasks.sources.raw_page import (
    PAGE_ENDINGS,
    RawPage,
    SourceError,
    last_changed,
    media_type_of,
    reason_of,
    unreadable,
)
from tasks.sources.topical import Gate
from tasks.text.pages import MAX_BYTES
from warehouse.home import OWN_ENTRIES, is_home

__all__ = ["RawPage", "SourceError", "open_source"]

BUNDLED = {"sample": "sample"}
"""Names of sources that come with the program, and the folder beside this module that holds each."""


def open_source(argument: str, gate: Gate | None = None, passed_over: Counter[str] | None = None) -> Iterator[RawPage]:
    """The pages of a source, in a fixed order; bad pages are pages too, for the reader to refuse.

    Args:
        argument: path of a file, a folder, an archive (WARC, ARC, zip) or a table of pages (JSON lines, CSV, Parquet, with
            the columns of :data:`tasks.sources.dumps.COLUMNS`); else a name in :data:`BUNDLED`.
        gate: what the pages of an archive or table must pass to be given; files and folders are given whole.
        passed_over: gets the number of pages that did not pass, by reason.

    Raises:
        SourceError: at the call, not at the first page, where there is nothing of that name.
    """
    if not argument:
        raise SourceError("A source without a name; give a file, a folder or the name of a configured source.")
    path = Path(argument)
    if argument in BUNDLED and not path.exists():
        return _bundled(argument)
    try:
        if path.is_dir():
            return _folder(path, argument)
        if path.is_file() and gate is not None and (is_archive(path.name) or dump_reader(path.name)):
            return _selected(path, argument, gate, Counter[str]() if passed_over is None else passed_over)
        if path.is_file():
            return _contents(path, path.name, argument)
        there = path.exists()
    except (OSError, ValueError) as error:
        raise SourceError(f"Cannot open {argument!r}: {reason_of(error)}.") from error
    if there:
        raise SourceError(f"{argument!r} is neither a file nor a folder; name one of these.")
    names = ", ".join(sorted(BUNDLED))
    raise SourceError(
        f"There is no file, folder or source named {argument!r}; the bundled source is {names}, "
        "and `chibo source list` names the publishers whose sites `chibo run` and `chibo fetch` can ask."
    )


def _selected(path: Path, source: str, gate: Gate, passed_over: Counter[str]) -> Iterator[RawPage]:
    """The pages of an archive or table that pass; the rest is counted."""
    read_dump = dump_reader(path.name)
    if read_dump is None:
        yield from open_archive(path, source, gate, passed_over)
        return
    for page in read_dump(path, source):
        if gate.keeps(page.payload, page.media_type, page.charset):
            yield page
        else:
            passed_over["off_topic"] += 1


def _bundled(name: str) -> Iterator[RawPage]:
    """A bundled source: a folder of pages, whose ``addresses.tsv`` gives the address that each pretends to come from."""
    folder = Path(str(resources.files("tasks.sources") / BUNDLED[name]))
    table = folder / "addresses.tsv"
    addresses: dict[str, str] = {}
    if table.is_file():
        with table.open(encoding="utf-8", newline="") as stream:
            addresses = {row["name"]: row["uri"] for row in csv.DictReader(stream, delimiter="\t")}
    for page in _folder(folder, name):
        if page.media_type in PAGE_ENDINGS.values():
            yield replace(page, uri=addresses.get(page.name, page.uri))


def _folder(folder: Path, source: str) -> Iterator[RawPage]:
    """Every file below a folder, sorted by path; hidden files and folders already seen through a link are passed over."""
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        raise SourceError(f"Cannot read the folder {source!r}: {reason_of(error)}.") from error
    return _walk(folder, source)


def _walk(top: Path, source: str) -> Iterator[RawPage]:
    """What stands below a folder, however deep; what cannot be looked at is a bad page and does not stop the others."""
    seen: set[tuple[int, int]] = set()
    waiting = [top]  # the next one last
    while waiting:
        path = waiting.pop()
        try:
            status = path.stat()
            if stat.S_ISDIR(status.st_mode):
                if (status.st_dev, status.st_ino) not in seen:
                    seen.add((status.st_dev, status.st_ino))
                    waiting += reversed(_entries(path))
                continue
            yield from _contents(path, path.relative_to(top).as_posix(), source, is_file=stat.S_ISREG(status.st_mode))
        except (OSError, SourceError) as error:
            below = path.relative_to(top).as_posix()
            address = f"file:///{quote(os.fsencode(below))}"
            why = str(error) if isinstance(error, SourceError) else reason_of(error)
            yield unreadable(address, path.stem, why, last_changed(path), source)


def _entries(folder: Path) -> list[Path]:
    """What a folder holds that may be pages, by name: nothing hidden, and of a project home nothing that a run made there."""
    own = OWN_ENTRIES if is_home(folder) else ()
    return sorted(entry for entry in folder.iterdir() if not entry.name.startswith(".") and entry.name not in own)


def _contents(path: Path, below: str, source: str, *, is_file: bool = True) -> Iterator[RawPage]:
    """What a file holds: itself, or the pages of an archive or table. A pipe would be waited for, a device never ends."""
    if not is_file:
        raise SourceError("neither a file nor a folder")
    if is_archive(path.name):
        return open_archive(path, source)
    read_dump = dump_reader(path.name)
    return iter([_file(path, below, source)]) if read_dump is None else read_dump(path, source)


def _file(path: Path, below: str, source: str) -> RawPage:
    """One file as a page; what cannot be read, or is of no kind that holds pages, comes with the type that says so."""
    uri = f"file:///{quote(os.fsencode(below))}"
    try:
        with path.open("rb") as stream:
            payload = stream.read(MAX_BYTES + 1)
    except OSError as error:
        return unreadable(uri, path.stem, reason_of(error), last_changed(path), source)
    return RawPage(uri, path.stem, payload, media_type_of(path.name), None, last_changed(path), None, source)
