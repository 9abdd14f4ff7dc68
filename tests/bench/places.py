"""How fast names resolve in processor time, never twice the same, beside one look-up of each in a dictionary; and loading."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from time import process_time

from tasks.places.gazetteer import gazetteer
from tasks.places.resolver import resolve
from tests.bench.reading import say

DAYS = (date(2008, 6, 30), date(2018, 12, 31), date(2026, 6, 30))
_LOAD = (
    "from time import perf_counter; from tasks.places.gazetteer import gazetteer;"
    " begin = perf_counter(); gazetteer(); print(perf_counter() - begin)"
)


def names() -> Iterator[tuple[str, str | None, date]]:
    """Every name that a place has had, with the kind it had then, on each of the days."""
    for versions in gazetteer().versions.values():
        for version in versions:
            for day in DAYS:
                yield version.name, version.kind, day


def main() -> None:
    """Print the figures."""
    loaded = subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, text=True, check=True).stdout
    say(f"loading the gazetteer   {float(loaded):.2f} s (at most 0.30)")
    asked = list(dict.fromkeys(names()))
    by_name: dict[str, list[str]] = {}
    for place_id, versions in gazetteer().versions.items():
        for version in versions:
            by_name.setdefault(version.name, []).append(place_id)
    begin = process_time()
    found = sum(name in by_name for name, _, _ in asked)
    alone = len(asked) / (process_time() - begin)
    resolve.cache_clear()
    begin = process_time()
    resolved = sum(resolve(name, kind=kind, on=day).status == "resolved" for name, kind, day in asked)
    rate = len(asked) / (process_time() - begin)
    say(f"resolution   {rate:,.0f} names/s (at least 20,000)   one look-up in a dictionary {alone:,.0f} names/s")
    say(f"{len(asked):,} names, days and kinds; {resolved:,} mean one place, {found:,} are some place's name")
