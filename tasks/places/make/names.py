"""All names by which a place is known: its official ones at any time, the packages' spellings, the aliases file."""

import re
from collections.abc import Iterable, Iterator

from tasks.places.make.history import LETTER
from tasks.places.make.snapshots import Snapshot
from tasks.places.make.versions import Version
from tasks.places.spelling import plain_key, spelling_key

# Districts and provinces of the highlands whose first word is that for water, hill or people: papers write them in one
# word as well.
_HIGHLAND = re.compile(r"(?:Ea|Ia|Cư|Chư|Kon|Krông|Đ[aăắ]k|Đạ|Đam) ")


def place_names(
    versions: Iterable[Version], snapshots: Iterable[Snapshot], aliases: Iterable[tuple[int, dict[str, str]]]
) -> Iterator[tuple[str, str, str, str, str]]:
    """Rows of place_id, name, role (official, spelling, alias, together), spelling key and plain key; a name once a place.

    Raises:
        ValueError: an alias names a place that is not there.
    """
    known: dict[tuple[str, str], str] = {}
    ids = set()
    for version in versions:
        ids.add(version.place_id)
        known.setdefault((version.place_id, version.state.name), "official")
    for snapshot in snapshots:
        for (level, code), unit in snapshot.units.items():
            known.setdefault((LETTER[level] + code, unit.name), "spelling")
    for number, row in aliases:
        if row["place_id"] not in ids:
            raise ValueError(f"aliases.tsv, line {number}: there is no place {row['place_id']}")
        known.setdefault((row["place_id"], row["name"]), row["role"])
    for place_id, name in list(known):
        if place_id[0] in "pd" and _HIGHLAND.match(name):
            for together in (name.replace(" ", ""), name.replace(" ", "").capitalize()):
                known.setdefault((place_id, together), "together")
    for (place_id, name), role in sorted(known.items()):
        yield place_id, name, role, spelling_key(name), plain_key(name)
