"""Which old place went into which new one on 1 July 2025, and which old districts a new commune lies in."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tasks.places.make.former import Former
from tasks.places.make.history import Change
from tasks.places.make.snapshots import Reform, Snapshot
from tasks.places.make.versions import REFORM, province_id


@dataclass(frozen=True, slots=True)
class Link:
    """Territory that went from one place to another. ``extent``: whole, part or unknown; ``bulk``: a part, and the greater one."""

    from_id: str
    to_id: str
    day: str
    extent: str
    bulk: bool


def unchanged_provinces(reform: Reform, legacy: Snapshot, new: Snapshot) -> set[str]:
    """Ids of the provinces that went through 1 July 2025 alone, under their name and code."""
    old_codes = {key.split("_")[0]: _province_code(key, legacy) for key in legacy.keys}
    return {
        f"p{new.keys[key]}"
        for key, olds in reform.provinces.items()
        if len(olds) == 1 and old_codes[olds[0]] == new.keys[key]
    }


def _province_code(key: str, legacy: Snapshot) -> str:
    place_id = legacy.keys[key]
    district = legacy.units["commune", place_id[1:]].parent if place_id[0] == "c" else place_id[1:]
    return legacy.units["district", district].parent


def reform_links(reform: Reform, legacy: Snapshot, new: Snapshot) -> Iterator[Link]:
    """Old to new, provinces first. An island district without communes goes whole into its new commune."""
    day = REFORM.isoformat()
    unchanged = unchanged_provinces(reform, legacy, new)
    old_codes = {key.split("_")[0]: _province_code(key, legacy) for key in legacy.keys}
    for key, olds in sorted(reform.provinces.items()):
        for old in sorted(olds):
            to_id = province_id(new.keys[key], unchanged)
            if to_id != f"p{old_codes[old]}":
                yield Link(f"p{old_codes[old]}", to_id, day, "whole", bulk=True)
    yield from _commune_links(reform, legacy, new)


def _commune_links(reform: Reform, legacy: Snapshot, new: Snapshot) -> Iterator[Link]:
    """Old communes to new ones: whole where one took all of it, else in parts."""
    # A commune listed both whole and in parts went in parts: the converter keeps its default twice
    split = {old for _, old, _ in reform.parts}
    into: dict[str, dict[str, bool]] = defaultdict(dict)
    for new_key, old in sorted(reform.wholes):
        if old not in split:
            into[legacy.keys[old]][new.keys[new_key]] = True
    for new_key, old, bulk in sorted(reform.parts):
        into[legacy.keys[old]][new.keys[new_key]] = bulk
    for from_id, to_id in _namesakes_confused(into, legacy):
        del into[from_id][to_id]
    day = REFORM.isoformat()
    for from_id, taken_by in into.items():
        whole = len(taken_by) == 1
        for to_id, bulk in taken_by.items():
            yield Link(from_id, to_id, day, "whole" if whole else "part", bulk=whole or bulk)


def _namesakes_confused(into: dict[str, dict[str, bool]], legacy: Snapshot) -> list[tuple[str, str]]:
    """Links that the converter draws to a commune's namesake of another district: Long Phú of Long Mỹ and of Long Phú.

    It knows an old commune by its name within the new province. Where two of one name are said to have gone into one new
    commune, the one beside whose district, else province, no other part of that commune lies did not, if its namesake has
    such a neighbour.
    """
    parts_of: dict[str, list[str]] = defaultdict(list)
    for from_id, taken_by in into.items():
        for to_id in taken_by:
            if from_id[0] == "c":
                parts_of[to_id].append(from_id)
    return [
        (one, to_id) for to_id, parts in parts_of.items() for one in _out_of_place(parts, legacy) if len(into[one]) > 1
    ]


def _out_of_place(parts: list[str], legacy: Snapshot) -> Iterator[str]:
    """Of the communes said to have gone into one, those whose namesakes alone have neighbours among the others."""
    units = {one: legacy.units["commune", one[1:]] for one in parts}
    names = {one: (unit.kind, unit.name) for one, unit in units.items()}
    districts = {one: unit.parent for one, unit in units.items()}
    provinces = {one: legacy.units["district", unit.parent].parent for one, unit in units.items()}
    counts = Counter(names.values())
    sure = [one for one in parts if counts[names[one]] == 1]
    for name in dict.fromkeys(names.values()):
        alike = [one for one in parts if names[one] == name]
        for lies_in, others in ((districts, sure), (districts, parts), (provinces, sure)):
            elsewhere = {lies_in[one] for one in others if names[one] != name}
            near = [one for one in alike if lies_in[one] in elsewhere]
            if 0 < len(near) < len(alike):
                yield from (one for one in alike if one not in near)
                break


def history_links(changes: Iterable[Change]) -> Iterator[Link]:
    """Old to new before the reform: what an ended place went into, and what a new one was made of."""
    changes = list(changes)
    ended = {change.place_id: change for change in changes if change.change == "ended"}
    for change in changes:
        day = change.first.isoformat()
        if change.change == "ended":
            whole = len(change.related) == 1
            for to_id in change.related:
                yield Link(change.place_id, to_id, day, "whole" if whole else "part", bulk=whole)
        elif change.change in {"created", "split_off"}:
            for from_id in change.related:
                if from_id not in ended or ended[from_id].first != change.first:
                    yield Link(from_id, change.place_id, day, "part", bulk=False)


def former_links(formers: Iterable[Former]) -> Iterator[Link]:
    """What absorbed the communes that were gone before both maps; neither the day nor the extent is known."""
    for former in formers:
        yield Link(former.place_id, former.absorbed_by, "", "unknown", bulk=False)


@dataclass(frozen=True, slots=True)
class OldDistrict:
    """A district of 2024 in which a commune of 2025 lies: how many of its communes went in whole, how many in part."""

    commune_id: str
    district_id: str
    wholes: int
    parts: int
    straddles: bool


def old_districts(links: list[Link], lay_in: dict[str, str]) -> Iterator[OldDistrict]:
    """The districts of 2024 under every commune of 2025; ``straddles`` where there are several.

    ``lay_in``: the district of each commune that went into one of 2025. An island district without communes went in itself.
    """
    counts: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for link in links:
        if link.from_id[0] == "p" or link.day != REFORM.isoformat():
            continue
        district = lay_in[link.from_id] if link.from_id[0] == "c" else link.from_id
        counts[link.to_id][district][link.extent == "part"] += 1
    for commune, districts in sorted(counts.items()):
        for district, (wholes, parts) in sorted(districts.items()):
            yield OldDistrict(commune, district, wholes, parts, len(districts) > 1)
