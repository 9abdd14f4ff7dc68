"""What fetching rejected: pages that never became captures, in one file a source beside those of the batches."""

from collections import Counter
from pathlib import Path
from typing import Any

from warehouse.home import parquet_zone
from warehouse.parquet import FETCH_PREFIX, count_by, rejects_of_fetching, write_rows


def write_fetch_rejects(home: Path, source_key: str, rejects: list[Any]) -> None:
    """Keep what fetching rejected of one source the last time it was asked; none leaves no file."""
    path = parquet_zone(home, "rejects") / f"{FETCH_PREFIX}{source_key}.parquet"
    if rejects:
        write_rows(path, "rejects", rejects)
    else:
        path.unlink(missing_ok=True)


def reasons_of_fetching(home: Path) -> dict[str, int]:
    """Rejects of fetching in force, by reason, over all sources."""
    reasons: Counter[str] = Counter()
    for path in rejects_of_fetching(home):
        reasons.update(count_by(path, "reason"))
    return dict(reasons)
