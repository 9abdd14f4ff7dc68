"""Communes that were gone before both maps: vietnamadminunits keeps their names, without diacritics, with what absorbed them.

It writes them in one piece (``xahoangphuong`` beside Xã Hoằng Giang). The words are cut apart by how often each syllable
stands in the names of the maps; the diacritics are lost, so that such a place is found only beside its district or province.
"""

import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tasks.places.make.snapshots import Snapshot, alias_rows

_ALIAS = re.compile(r"(xa|phuong|thitran|tt)([a-z]+)")
_KINDS = {"xa": "xã", "phuong": "phường", "thitran": "thị trấn", "tt": "thị trấn"}
_LONGEST_SYLLABLE = 7


@dataclass(frozen=True, slots=True)
class Former:
    """A commune of before April 2023 known by its plain name, in the district of the commune that absorbed it."""

    place_id: str
    name: str
    kind: str
    parent: str
    absorbed_by: str


def _plain(name: str) -> str:
    """Letters without diacritics, lower case, as the package writes them (y stays y)."""
    letters = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if letter.isascii() and letter.isalpha())


def _cut(word: str, weights: dict[str, float]) -> str | None:
    """The likeliest cut of a word into known syllables; None where there is none."""
    best: list[tuple[float, list[str]] | None] = [(0.0, [])] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - _LONGEST_SYLLABLE), end):
            before, syllable = best[start], word[start:end]
            if before is None or syllable not in weights:
                continue
            score = before[0] + weights[syllable]
            known = best[end]
            if known is None or score > known[0]:
                best[end] = (score, [*before[1], syllable])
    found = best[-1]
    return " ".join(syllable.capitalize() for syllable in found[1]) if found else None


def _weights(snapshots: Iterable[Snapshot]) -> dict[str, float]:
    counts = Counter(
        _plain(syllable) for snapshot in snapshots for unit in snapshot.units.values() for syllable in unit.name.split()
    )
    total = sum(counts.values())
    return {syllable: math.log(count / total) for syllable, count in counts.items() if syllable}


def former_communes(older: Snapshot, newer: Snapshot) -> Iterator[Former]:
    """Former communes, each once. Aliases that name a commune of either map in the same district are no former ones."""
    known = {
        (unit.parent, _plain(unit.name))
        for snapshot in (older, newer)
        for (level, _), unit in snapshot.units.items()
        if level == "commune"
    }
    weights = _weights((older, newer))
    for code, district, aliases in alias_rows():
        for alias in json.loads(aliases):
            found = _ALIAS.fullmatch(alias)
            name = _cut(found[2], weights) if found else None
            if found is None or name is None or (district, found[2]) in known:
                continue
            known.add((district, found[2]))
            yield Former(f"c{code}-{found[2]}", name, _KINDS[found[1]], f"d{district}", f"c{code}")
