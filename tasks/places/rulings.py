"""Rulings of people: on pages of this publisher, this name means this place. Data with a reason, in rulings.tsv."""

from dataclasses import dataclass
from functools import lru_cache

from tasks.places.spelling import spelling_key
from tasks.places.tables import read_table

ANY_PUBLISHER = "*"


@dataclass(frozen=True, slots=True)
class Ruling:
    """One ruling. ``publisher`` is its id or ``*``; It applies where ``place_id`` stands on the day and its level is meant."""

    ruling_id: str
    publisher: str
    name: str
    place_id: str
    reason: str
    decided_by: str
    decided_on: str


@lru_cache(maxsize=1)
def rulings() -> tuple[Ruling, ...]:
    """All rulings, in the file's order.

    Raises:
        ValueError: a ruling lacks its reason or its author, or an id stands twice.
    """
    found = tuple(Ruling(**row) for _, row in read_table("rulings.tsv"))
    for ruling in found:
        if not (ruling.reason and ruling.decided_by and ruling.place_id):
            raise ValueError(f"rulings.tsv: {ruling.ruling_id} needs a place, a reason and who decided it")
    if len({ruling.ruling_id for ruling in found}) != len(found):
        raise ValueError("rulings.tsv: a ruling_id stands twice")
    return found


@lru_cache(maxsize=1)
def _by_name() -> dict[tuple[str, str], Ruling]:
    return {(ruling.publisher, spelling_key(ruling.name)): ruling for ruling in rulings()}


def ruling_on(name: str, publisher: str | None) -> Ruling | None:
    """The ruling for a name on a publisher's pages, that publisher's own before a general one."""
    key = spelling_key(name)
    own = _by_name().get((publisher, key)) if publisher else None
    return own or _by_name().get((ANY_PUBLISHER, key))
