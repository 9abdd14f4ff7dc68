"""What goes wrong for a reason a person can mend: one sentence on standard error and an exit status, no traceback."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FAILED = 1
INTERRUPTED = 130
BROKEN_PIPE = 141
KNOWN = (
    ("flows.failure", "Failure"),
    ("flows.prefect_server", "PrefectUnavailableError"),
    ("flows.fetch_sources", "SourcesFailedError"),
    ("flows.road", "NothingToReadError"),
    ("tasks.sources.raw_page", "SourceError"),
    ("warehouse.corrections", "CorrectionError"),
    ("warehouse.export", "ExportError"),
    ("tasks.sources.publishers", "PublisherError"),
    ("tasks.sources.web.source", "SettingsError"),
    ("warehouse.home", "HomeError"),
    ("warehouse.models", "ModelError"),
    ("warehouse.query", "QueryError"),
    ("warehouse.checking", "ReleaseStopped"),
)
# of a file that is named: whoever is told can mend it, and no bug of ours brings it about
_IN_THE_WAY = {
    errno.EACCES,
    errno.EEXIST,
    errno.EPERM,
    errno.EROFS,
    errno.EISDIR,
    errno.ENOTDIR,
    errno.ELOOP,
    errno.ENAMETOOLONG,
    errno.EIO,
}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class Failure(Exception):  # noqa: N818 - it is what a person reads, not what a program catches
    """A command cannot do what it was asked; the message is one sentence: what, where, what to do."""


def known_failures() -> tuple[type[Exception], ...]:
    """Failures whose message is already such a sentence, of the rooms that were imported so far.

    Looked up by name, so that a command that never opens a release does not import DuckDB for it.
    """
    return tuple(getattr(sys.modules[module], name) for module, name in KNOWN if module in sys.modules)


@contextmanager
def told_in_a_sentence(home: Path | None = None) -> Iterator[None]:
    """Turn what a person can mend into a sentence and an exit status; a bug keeps its traceback."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has seen enough. Nothing more can be written, not even at exit.
        _forget_output()
        raise SystemExit(BROKEN_PIPE) from None
    except KeyboardInterrupt:
        stays = "; the release published before stays as it is" if home is not None else ""
        fail(f"interrupted{stays}", INTERRUPTED)
    except Exception as error:
        sentence = _sentence(error, home)
        if sentence is None:
            raise
        if isinstance(error, OSError):
            _forget_output()
        fail(sentence, FAILED)


def _forget_output() -> None:
    """What could not be written to standard output would be tried again at the end, with an error of Python's own."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def fail(sentence: str, status: int) -> None:
    """Say it on standard error and leave."""
    print(f"chibo: {sentence}", file=sys.stderr)  # noqa: T201
    raise SystemExit(status)


def _sentence(error: Exception, home: Path | None) -> str | None:
    if isinstance(error, known_failures()):
        return str(error)
    if _is_full(error):
        where = home if home is not None else "the output"
        return f"no space left on the disk of {where}; free some and run again, nothing that was published is lost"
    if isinstance(error, OSError) and error.errno in _IN_THE_WAY and error.filename:
        return f"{error.filename} cannot be used ({(error.strerror or '').lower()}); mend that and run again"
    if "Too many open files" in str(error):
        return "too many files are open at once; allow more of them (ulimit -n 1024) and run again"
    if _from_prefects_client(error):
        return (
            f"Prefect's server does not answer ({error}); start it, or unset PREFECT_API_URL and chibo starts its own"
        )
    return None


def _is_full(error: Exception) -> bool:
    """Whether the disk, a quota or the largest size of a file was reached; DuckDB and Arrow only say so in their text."""
    if isinstance(error, OSError) and error.errno in _FULL:
        return True
    return any(os.strerror(number) in str(error) for number in _FULL)


def _from_prefects_client(error: BaseException) -> bool:
    """Whether the network between Prefect's client and its server is behind it: no other part of chibo uses httpx."""
    behind: BaseException | None = error
    while behind is not None:
        if type(behind).__module__.partition(".")[0] in ("httpx", "httpcore"):
            return True
        behind = behind.__cause__ or behind.__context__
    return False
