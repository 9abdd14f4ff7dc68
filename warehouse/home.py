"""Where everything of one project home lives, who may write there, and how a file comes to be whole or not at all.

``raw/`` WARC files, never changed · ``parquet/<table>/`` one file a batch and table · ``parquet/seals/`` what those
files must hold · ``releases/`` finished DuckDB files, and the work database of the last · ``chibo.duckdb`` the published
one · ``tmp/`` work of the run that is under way. Everything but ``raw/`` can be deleted; the next run makes it again.
"""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

PUBLISHED = "chibo.duckdb"
_ASIDE = ".aside"
OWN_ENTRIES = frozenset(
    ["raw", "parquet", "releases", "tmp", "web", "prefect", "corrections", "settings.toml", "lock", PUBLISHED]
)
"""What a run makes or looks for in a home, by name; whatever else lies there is its owner's."""


class HomeError(Exception):
    """The project home cannot be used as it is; the message is one sentence for a person."""


def is_home(folder: Path) -> bool:
    """Whether a folder is a project home: one who names the folder around it as a source does not mean what runs made."""
    return raw_zone(folder).is_dir() and seals(folder).is_dir()


def raw_zone(home: Path) -> Path:
    """The folder of the WARC files."""
    return home / "raw"


def parquet_zone(home: Path, table: str) -> Path:
    """The folder of one table's Parquet files."""
    return home / "parquet" / table


def seals(home: Path) -> Path:
    """The folder of the seals: for each batch that was loaded, the digests of its files."""
    return home / "parquet" / "seals"


def workplace(home: Path) -> Path:
    """Where this process's run keeps the files of its batches until all of a batch are there."""
    return home / "tmp" / f"run-{os.getpid()}"


def published(home: Path) -> Path:
    """The release that readers open."""
    return home / PUBLISHED


def make_home(home: Path) -> None:
    """Make the folders; an unusable place is a :class:`HomeError`."""
    try:
        os.fspath(home.resolve()).encode()
    except UnicodeEncodeError as error:  # neither DuckDB nor Prefect knows such a place
        raise HomeError(f"{home} has a name that is no UTF-8; name another folder with --home or CHIBO_HOME") from error
    try:
        for folder in (raw_zone(home), seals(home), home / "releases", home / "tmp"):
            folder.mkdir(parents=True, exist_ok=True)
        probe = home / "tmp" / f"writable-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise HomeError(
            f"{home} cannot hold a project home ({error.strerror}); name another folder with --home or CHIBO_HOME"
        ) from error
    if published(home).is_dir():
        raise HomeError(f"{published(home)} is a folder where the release is to stand; move it away and run again")


@contextmanager
def only_writer(home: Path, on_wait: Callable[[str], None]) -> Iterator[None]:
    """Hold the home's lock; a second run waits here until the first has ended, however it ended.

    The lock is the kernel's (flock), so that a killed run leaves none behind. Helper processes do not inherit it.

    Args:
        home: the project home, made before.
        on_wait: told once, with the process id of the run that holds the lock, before the wait begins.
    """
    with (home / "lock").open("a+", encoding="ascii") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            on_wait(lock.read().strip() or "unknown")
            fcntl.flock(lock, fcntl.LOCK_EX)
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def clear_leftovers(home: Path) -> None:
    """Remove what a killed run left half done. Only while holding the lock."""
    shutil.rmtree(home / "tmp", ignore_errors=True)
    (home / "tmp").mkdir(exist_ok=True)
    for folder in (raw_zone(home), *(home / "parquet").glob("*/")):
        for half_written in folder.glob(f"*{_ASIDE}"):
            half_written.unlink()


def write_whole(path: Path, write: Callable[[IO[bytes]], None]) -> None:
    """Write a file beside its place, force it to disk, then rename it there: whole, or not there at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(path.name + _ASIDE)
    try:
        with aside.open("wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except BaseException:
        with suppress(OSError):
            aside.unlink()
        raise
    settle(path.parent)


def settle(folder: Path) -> None:
    """Force a folder's renames to disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
