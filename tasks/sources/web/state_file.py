"""The SQLite file of one source's state: opened under a lock, made anew where it is spoilt or of an older shape."""

import fcntl
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from tasks.sources.web.memory import SCHEMA, SHAPE
from tasks.sources.web.source import SettingsError


class StateFile:
    """An open file of one source; holds a lock, so that two runs never ask the same site."""

    def __init__(self, path: Path) -> None:
        """Open or make the file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = path.with_suffix(".lock").open("a")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            self._lock.close()
            raise SettingsError(f"Another run is fetching {path.parent.name}; wait until it has ended") from error
        self._pending = 0
        self._db = sqlite3.connect(path, isolation_level=None)
        try:
            self._begin()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):  # a full disk, or another program at work in it
                raise
            # Only a memory: a spoilt one is dropped, and made again from the raw zone.
            self._db.close()
            for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
                path.with_name(name).unlink(missing_ok=True)
            self._db = sqlite3.connect(path, isolation_level=None)
            self._begin()

    def _begin(self) -> None:
        self._db.row_factory = sqlite3.Row
        self._db.executescript("pragma journal_mode=wal; pragma synchronous=normal;")
        if self._db.execute("pragma user_version").fetchone()[0] != SHAPE:
            # So is an older one.
            tables = [row["name"] for row in self._db.execute("select name from sqlite_master where type = 'table'")]
            self._db.executescript("".join(f"drop table {name};" for name in tables))
        elif self._db.execute("pragma quick_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError("spoilt")
        self._db.executescript(f"{SCHEMA} pragma user_version = {SHAPE};")

    def __enter__(self) -> Self:
        """Use as a context."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Commit and let go."""
        self.close()

    def close(self) -> None:
        """Commit, close, and let the lock go."""
        self.commit()
        self._db.close()
        self._lock.close()

    def commit(self) -> None:
        """Make durable what was noted since the last time."""
        if self._db.in_transaction:
            self._db.execute("commit")
        self._pending = 0

    def _change(self, sql: str, values: Iterable[str | int | None] = ()) -> sqlite3.Cursor:
        if not self._db.in_transaction:
            self._db.execute("begin")
        self._pending += 1
        return self._db.execute(sql, tuple(values))
