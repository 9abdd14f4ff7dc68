"""From a fact's organisation to the place, district and province it counts for on its day."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from tasks.places.resolver import Resolution, Status, resolve


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an organisation lies on a day.

    Attributes:
        status: of its place; of an organisation below or beside the places (a cell, a school), of the district or province
            in which it lies; ``resolved`` for the nation, which lies in none.
        place_id: None for what is no place itself.
        district_id: None for a province, and for a commune of since July 2025.
        rule, candidates: as of :class:`tasks.places.resolver.Resolution`.
    """

    status: Status
    place_id: str | None
    district_id: str | None
    province_id: str | None
    rule: str
    candidates: tuple[str, ...]


def day_of_statement(period_end: date | None, published: date | None) -> date | None:
    """The day whose map a statement speaks of: a plan for 2030 printed in 2024 speaks of the districts of 2024."""
    days = [day for day in (period_end, published) if day is not None]
    return min(days) if days else None


def place_of(
    level: str,
    unit: str,
    *,
    kind: str | None = None,
    district: str | None = None,
    province: str | None = None,
    on: date | None = None,
    published: date | None = None,
    publisher: str | None = None,
) -> Placement:
    """Where an organisation of a fact lies.

    A page may report of the first half of 2025 under the names of the second: what no place was called on the day of the
    statement is looked up on the day of publication.

    Args:
        level: ``commune``, ``district``, ``province``, ``organization`` or ``nation``.
        unit: its name as read, without or with its kind.
        kind: the kind word printed before it, where one stood there.
        district: where it lies as read from the page; of a district the same as the unit.
        province: likewise.
        on: see :func:`day_of_statement`.
        published: day of publication, where it is known.
        publisher: id of the publisher, for the rulings made for its pages.

    Raises:
        ValueError: a level that is none of these.
    """
    around = _Around(kind, district, province, publisher)
    found = _place_of(level, unit, around, on)
    if found.status == "unknown" and on is not None and published is not None and published > on:
        return _place_of(level, unit, around, published)
    return found


class _Around(NamedTuple):
    """What is known of an organisation besides its name."""

    kind: str | None
    district: str | None
    province: str | None
    publisher: str | None


def _place_of(level: str, unit: str, around: _Around, on: date | None) -> Placement:
    kind, district, province, publisher = around
    if level == "nation":
        return Placement("resolved", None, None, None, "nation", ())
    if level == "organization":
        if district is None and province is None:
            return Placement("unknown", None, None, None, "no_place", ())
        parent = (
            resolve(district, level="district", province=province, on=on, publisher=publisher)
            if district is not None
            else resolve(province or "", level="province", on=on, publisher=publisher)
        )
        return _placement(parent, place_id=None)
    if level not in {"commune", "district", "province"}:
        raise ValueError(f"{level!r} is no level of an organisation")
    found = resolve(
        unit,
        level=level,
        kind=kind,
        district=district,
        province=province if level != "province" else None,
        on=on,
        publisher=publisher,
    )
    return _placement(found, place_id=found.place_id)


def _placement(found: Resolution, place_id: str | None) -> Placement:
    return Placement(found.status, place_id, found.district_id, found.province_id, found.rule, found.candidates)
