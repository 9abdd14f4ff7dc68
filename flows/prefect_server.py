"""A Prefect API for one run: the user's own where one is set, else a server that lives exactly as long as the run.

Prefect's own temporary server gives up after 20 seconds, which a fresh machine needs for its database alone; it outlives a
killed run, and it is stopped before the last task runs are saved. So chibo starts the server itself: it is told of the run's
end by the closing of a pipe, which also happens when the run is killed.
"""

import fcntl
import logging
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    import uvicorn

_OWN = "own"
_READY = "ready"
_GRACE_SECONDS = 5


class PrefectUnavailableError(Exception):
    """No Prefect API to run against; the message is one sentence for a person."""


@contextmanager
def prefect_api(home: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Set PREFECT_API_URL for this process before Prefect is imported, and keep that API alive meanwhile.

    Args:
        home: the project home; Prefect lives in it where the user's own PREFECT_HOME cannot be written.
        say: told what is being waited for.
    """
    os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
    os.environ.setdefault("DO_NOT_TRACK", "1")
    if os.environ.get("PREFECT_API_URL"):
        yield
        return
    database = _prefect_home(home)
    say("starting Prefect" if (database / "prefect.db").exists() else "setting up Prefect (once on a machine, 10-30 s)")
    with tempfile.TemporaryFile("w+", encoding="utf-8") as complaints:
        server = subprocess.Popen(  # noqa: S603 - names of ours
            # not -m: where the user stands may lie a flows.py or prefect.py of theirs, which would be taken for ours
            [sys.executable, "-P", __file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            start_new_session=True,
            text=True,
        )
        try:
            url = _answer(server, complaints)
            if url == _OWN:
                server.wait()
                yield
                return
            os.environ["PREFECT_API_URL"] = url
            # Imported while the server is still starting: both take seconds.
            import prefect.main  # noqa: F401, PLC0415

            if _answer(server, complaints) != _READY:
                raise PrefectUnavailableError("Prefect's server did not start; try again, or set PREFECT_API_URL")
            yield
        finally:
            os.environ.pop("PREFECT_API_URL", None)
            # What threads of an interrupted run still have to say finds no server; Python would print that it did not.
            logging.raiseExceptions = False
            _stop(server)


def _prefect_home(home: Path) -> Path:
    own = home / "prefect"
    try:
        Path.home()
    except RuntimeError:  # nobody knows where this user is at home, and Prefect asks
        os.environ["HOME"] = str(own.resolve())
    try:
        chosen = Path(os.environ.get("PREFECT_HOME", "~/.prefect")).expanduser()
        chosen.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=chosen):
            return chosen
    except OSError:
        os.environ["PREFECT_HOME"] = str(own.resolve())
        return own


def _answer(server: "subprocess.Popen[str]", complaints: IO[str]) -> str:
    if server.stdout is None:
        raise AssertionError("the server's pipe is opened above")
    line = server.stdout.readline().strip()
    if not line:
        complaints.seek(0)
        said = [
            told for told in complaints.read().split("\n") if told.strip() and "Application startup failed" not in told
        ]
        last = said[-1].strip() if said else "it said nothing"
        raise PrefectUnavailableError(
            f"Prefect's server did not start ({last}); set PREFECT_API_URL to a running one, or PREFECT_HOME to a fresh folder"
        )
    return line


def _stop(server: "subprocess.Popen[str]") -> None:
    if server.stdin is not None:
        server.stdin.close()
    try:
        server.wait(_GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


class _Life:
    """Ends this process with the run: the pipe to standard input closes then, also when the run is killed."""

    def __init__(self) -> None:
        self.server: uvicorn.Server | None = None
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        sys.stdin.read()
        if self.server is not None and self.server.started:
            self.server.should_exit = True
            time.sleep(_GRACE_SECONDS)
        os._exit(0)


def serve() -> None:
    """Be that server: print the address, then ``ready``; end when standard input closes."""
    life = _Life()
    from prefect.settings import get_current_settings  # noqa: PLC0415

    settings = get_current_settings()
    if settings.api.url:
        # A profile or a settings file names a server: that one is used.
        _tell(_OWN)
        return
    listener = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/api"
    _tell(url)
    os.environ["PREFECT_API_URL"] = url

    import uvicorn  # noqa: PLC0415
    from prefect.server.api.server import create_app  # noqa: PLC0415

    app = create_app(ephemeral=True, final=True)
    life.server = server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="on", access_log=False))
    settings.home.mkdir(parents=True, exist_ok=True)
    # Two runs that start at once on a fresh machine would both make Prefect's database.
    with (settings.home / "chibo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)

        def ready() -> None:
            while not server.started:
                time.sleep(0.05)
            fcntl.flock(lock, fcntl.LOCK_UN)
            _tell(_READY)

        threading.Thread(target=ready, daemon=True).start()
        server.run(sockets=[listener])
    if not server.started:
        sys.exit(1)


def _tell(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - the run reads it


if __name__ == "__main__":
    serve()
