"""Whether a database is still the file that was put there: DuckDB looks at a block only when it is read.

Beside a file of ``releases/`` stands what it was, in a file of its name with ``.sha256`` behind it.
"""

from hashlib import file_digest
from pathlib import Path
from typing import IO

from warehouse.home import write_whole

ENDING = ".sha256"


def note(built: Path, place: Path) -> None:
    """Write down what a finished file is, before it is moved to its place."""
    status = built.stat()
    text = f"{_sha256(built)} {status.st_size} {status.st_mtime_ns}\n"
    write_whole(_beside(place), lambda file: _write_text(file, text))


def is_sound(path: Path, place: Path) -> bool:
    """Whether a file is what was noted for its place; its digest is made only where its size or time differ. True where nothing was noted."""
    try:
        digest, size, changed = _beside(place).read_text("ascii").split()
    except (FileNotFoundError, ValueError):
        return True
    status = path.stat()
    if (str(status.st_size), str(status.st_mtime_ns)) == (size, changed):
        return True
    return str(status.st_size) == size and _sha256(path) == digest


def forget_notes(folder: Path) -> None:
    """Remove the notes of files that are gone."""
    for beside in folder.glob(f"*{ENDING}"):
        if not beside.with_suffix("").exists():
            beside.unlink(missing_ok=True)


def _beside(place: Path) -> Path:
    return place.with_name(place.name + ENDING)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _write_text(file: IO[bytes], text: str) -> None:
    file.write(text.encode())
