"""How many organisations of annotated pages resolve to a place, and whether district and province are the annotated ones.

``python -m tests.places_report [DIR ...]`` reads gold files (``*.json`` with a list ``facts``, see the annotation guide) and,
where a page's text lies beside them (``ID.txt``), the kind printed before the organisation's name.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tasks.places.kinds import as_level
from tasks.places.names import find_names
from tasks.places.resolver import Resolution, resolve
from tasks.places.spelling import plain_key
from tasks.text.characters import clean

DEFAULT = Path("..") / "shared" / "eval"
RIGHT_FLOOR, RESOLVED_FLOOR = 99.0, 97.0


@dataclass(frozen=True, slots=True)
class Annotated:
    """A place as a gold file has it, once a page; ``kind`` as the page prints it somewhere before the name."""

    page: str
    level: str
    unit: str
    district: str | None
    province: str | None
    on: date | None
    kind: str | None


def annotated(folders: list[Path]) -> Iterator[Annotated]:
    """The places of all gold files under the folders; organisations and the nation count by the district they lie in."""
    texts = {path.stem: path for folder in folders for path in folder.rglob("*.txt")}
    texts |= {path.stem: path for folder in folders for path in (folder.parent / "text").glob("*.txt")}
    for path in sorted(found for folder in folders for found in folder.rglob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        if not isinstance(gold, dict) or "facts" not in gold:
            continue
        kinds = _kinds(clean(texts[path.stem].read_text("utf-8"))) if path.stem in texts else {}
        published = gold.get("published")
        seen = set()
        for fact in gold["facts"]:
            level, unit = fact["level"], fact["unit"]
            if level == "organization" and fact["district"]:
                level, unit = "district", fact["district"]
            if as_level(level) is None or (level, unit, fact["district"], fact["province"]) in seen:
                continue
            seen.add((level, unit, fact["district"], fact["province"]))
            days = [day[:10] for day in (fact["end"], published) if day]
            yield Annotated(
                page=path.stem,
                level=level,
                unit=unit,
                district=fact["district"],
                province=fact["province"],
                on=date.fromisoformat(min(days)) if days else None,
                kind=kinds.get((level, plain_key(unit))),
            )


def _kinds(text: str) -> dict[tuple[str, str], str]:
    """The kind that stands most often before each name of a page, by level and name."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for mention in find_names(text):
        if mention.kind is not None and len(mention.levels) == 1:
            counts.setdefault((mention.levels[0], plain_key(mention.name)), Counter())[mention.kind] += 1
    return {at: found.most_common(1)[0][0] for at, found in counts.items()}


def _agrees(found: Resolution, place: Annotated) -> bool:
    """Whether the resolved place lies where the annotation says. A commune's district is checked, a district's is its name."""
    return all(
        wanted is None or (given is not None and plain_key(given) == plain_key(wanted))
        for wanted, given in ((place.district, found.district), (place.province, found.province))
    )


def _report(title: str, places: list[Annotated], found: list[Resolution]) -> tuple[float, float]:
    statuses = Counter(one.status for one in found)
    right = sum(_agrees(one, place) for one, place in zip(found, places, strict=True) if one.status == "resolved")
    resolved = statuses["resolved"]
    shares = 100 * resolved / max(1, len(found)), 100 * right / max(1, resolved)
    head = (
        f"{title}: {len(found)} places, {resolved} resolved ({shares[0]:.1f} %), {statuses['ambiguous']} ambiguous, "
        f"{statuses['unknown']} unknown; of the resolved {right} with district and province as annotated ({shares[1]:.1f} %)"
    )
    lines = [head]
    for one, place in zip(found, places, strict=True):
        if one.status != "resolved" or not _agrees(one, place):
            where = f"{place.level} {place.unit} ({place.district or '-'}, {place.province or '-'}) {place.on}"
            candidates = ", ".join(one.candidates[:6]) or "no candidate"
            lines.append(f"  {one.status} by {one.rule}: {where} on {place.page}; {candidates}")
    sys.stdout.write("\n".join(lines) + "\n")
    return shares


def main(arguments: list[str]) -> int:
    """Print both reports; 1 where the first misses its floors, 2 where there is nothing to read."""
    places = list(annotated([Path(argument) for argument in arguments] or [DEFAULT]))
    if not places:
        sys.stderr.write(f"No gold file was found under {arguments or DEFAULT}; name a folder that holds some.\n")
        return 2
    in_context = [
        resolve(one.unit, level=one.level, kind=one.kind, district=one.district, province=one.province, on=one.on)
        for one in places
    ]
    resolved, right = _report("With the page's district and province", places, in_context)
    by_province = [
        resolve(one.unit, level=one.level, kind=one.kind, province=one.province, on=one.on) for one in places
    ]
    _report("With the province alone", places, by_province)
    return int(resolved < RESOLVED_FLOOR or right < RIGHT_FLOOR)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
