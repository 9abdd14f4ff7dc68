"""Processes that begin with everything imported: a server process imports once, and each test process is forked from it.

They are processes in every other way: an environment, standard streams and an end of their own, to be killed at will.
"""

import multiprocessing
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from subprocess import CompletedProcess, TimeoutExpired
from typing import IO

ROOT = Path(__file__).parents[1]
FORKED = multiprocessing.get_context("forkserver")
FORKED.set_forkserver_preload(["tests.warm"])
_PATIENCE_SECONDS = 240


def chibo(*arguments: str | Path, given: str | None = None, **settings: str) -> "CompletedProcess[str]":
    """Run the command line to its end, without a home, contact or server of the caller's unless ``settings`` names one."""
    unwanted = ("CHIBO_HOME", "PREFECT_API_URL")
    environment = {key: text for key, text in os.environ.items() if key not in unwanted} | settings
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder)
        (said / "0").write_text(given or "", encoding="utf-8")
        words = [str(argument) for argument in arguments]
        process = FORKED.Process(target=_command, args=(words, environment, said))
        process.start()
        process.join(_PATIENCE_SECONDS)
        if process.exitcode is None:
            process.kill()
            process.join()
            raise TimeoutExpired(["chibo", *words], _PATIENCE_SECONDS)
        out, err = ((said / stream).read_text("utf-8") for stream in ("1", "2"))
    return CompletedProcess(["chibo", *words], process.exitcode, out, err)


def _command(arguments: Sequence[str], environment: dict[str, str], said: Path) -> None:
    from flows.cli import main  # noqa: PLC0415

    os.environ.clear()
    os.environ.update(environment)
    os.chdir(ROOT)
    sys.stdin, sys.stdout, sys.stderr = (_stream(said / str(number), number) for number in range(3))
    sys.argv = ["chibo", *arguments]
    main()


def _stream(path: Path, number: int) -> IO[str]:
    file = os.open(path, os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT)
    os.dup2(file, number)
    os.close(file)
    return open(number, "r" if number == 0 else "w", encoding="utf-8", closefd=False)
