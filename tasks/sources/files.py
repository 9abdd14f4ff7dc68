"""What a SOURCE argument means: a file, a folder, an archive of web pages, or a configured name."""

import mimetypes
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from urllib.parse import quote

from tasks.sources.archives import is_archive, open_archive
from tasks.sources.raw_page import RawPage, SourceError, reason_of
from tasks.text.pages import MAX_BYTES

__all__ = ["RawPage", "SourceError", "open_source"]

PAGE_ENDINGS = {
    ".txt": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".shtml": "text/html",
}
BUNDLED = {"sample": "sample"}
"""Names of sources that come with the program, and the folder beside this module that holds each."""


def open_source(argument: str) -> Iterator[RawPage]:
    """The pages of a source, in a fixed order; bad pages are pages too, for the reader to refuse.

    Args:
        argument: path of a file, folder, WARC or ARC file; else a name in :data:`BUNDLED`.

    Raises:
        SourceError: at the call, not at the first page, where there is nothing of that name.
    """
    if not argument:
        raise SourceError("A source without a name; give a file, a folder or the name of a configured source.")
    path = Path(argument)
    if argument in BUNDLED and not path.exists():
        return _folder(Path(str(resources.files("tasks.sources") / BUNDLED[argument])), argument)
    try:
        if path.is_dir():
            return _folder(path, argument)
        if path.is_file():
            return open_archive(path, argument) if is_archive(path.name) else iter([_file(path, path.name, argument)])
        there = path.exists()
    except (OSError, ValueError) as error:
        raise SourceError(f"Cannot open {argument!r}: {reason_of(error)}.") from error
    if there:
        raise SourceError(f"{argument!r} is neither a file nor a folder; name one of these.")
    names = ", ".join(sorted(BUNDLED))
    raise SourceError(f"There is no file, folder or source named {argument!r}; the configured sources are: {names}.")


def _folder(folder: Path, source: str) -> Iterator[RawPage]:
    """Every file below a folder, sorted by path; hidden files and folders already seen through a link are passed over."""
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        raise SourceError(f"Cannot read the folder {source!r}: {reason_of(error)}.") from error
    return _walk(folder, folder, source, {folder.resolve()})


def _walk(folder: Path, top: Path, source: str, seen: set[Path]) -> Iterator[RawPage]:
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError:
        return  # a folder below that may not be listed holds no pages for us
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            real = entry.resolve()
            if real not in seen:
                seen.add(real)
                yield from _walk(entry, top, source, seen)
        elif is_archive(entry.name):
            yield from open_archive(entry, source)
        elif entry.is_file() or entry.is_symlink():
            yield _file(entry, entry.relative_to(top).as_posix(), source)


def _file(path: Path, below: str, source: str) -> RawPage:
    """One file as a page; what cannot be read, or is of no kind that holds pages, comes with the type that says so."""
    ending = path.suffix.lower()
    media_type = (
        PAGE_ENDINGS.get(ending)
        or mimetypes.guess_type(path.name)[0]
        or ("text/plain" if not ending else "application/octet-stream")
    )
    if ending and ending not in PAGE_ENDINGS and media_type == "application/octet-stream":
        media_type = f"application/x-{ending[1:40]}"
    taken_at = datetime.fromtimestamp(0, UTC)
    try:
        taken_at = datetime.fromtimestamp(int(path.stat().st_mtime), UTC)
        with path.open("rb") as stream:
            payload = stream.read(MAX_BYTES + 1)
    except OSError as error:
        media_type, payload = f"x-unreadable/{reason_of(error).replace(' ', '-')}", b"\x00"
    return RawPage(f"file:///{quote(below)}", path.stem, payload, media_type, None, taken_at, None, source)
