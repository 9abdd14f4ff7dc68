"""Files that a command is asked to write its answer to."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import IO

from flows.failure import Failure
from warehouse.home import write_whole


def write_to(out: Path, write: Callable[[IO[bytes]], None]) -> None:
    """Write a file whole or not at all; a device or a pipe is written to and not replaced, nor is a link."""
    try:
        place = Path(os.path.realpath(out))
        if not place.parent.is_dir():
            raise Failure(f"{out} cannot be written: there is no folder {out.parent}")
        if place.exists() and not stat.S_ISREG(place.stat().st_mode):
            with out.open("wb") as stream:
                write(stream)
        else:
            write_whole(place, write)
    except OSError as error:
        raise Failure(f"{out} cannot be written: {(error.strerror or 'unknown error').lower()}") from error
