"""Names that no map has, known for places because the page itself says so: `X là xã ...`, `xã X`, `các xã X, Y`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from tasks.facts.mentions import Mention
from tasks.facts.names_in_lists import NO_NAME, SAYS_HOW_MUCH
from tasks.facts.organisation_names import NAME, UPPER
from tasks.facts.organisation_words import FAMILIES
from tasks.facts.person_names import is_person
from tasks.facts.place_levels import KIND_LEVEL
from tasks.facts.place_words import PLACE_BEFORE
from tasks.facts.village_named import village_named
from tasks.facts.where import NameMention

if TYPE_CHECKING:
    from tasks.facts.fact import Level

_MOST = 60  # names of one article that are kept in mind
_LONGEST = 3  # syllables
_IS_ONE = re.compile(
    rf"(?:^|(?<=[.!?:;] )|(?<=, )|(?<=trong đó )|(?<=trong đó có )|(?<=trong khi )|(?<=(?<!\w)còn ))({NAME.pattern})(?: vốn| từng| hiện| nay)?(?: là|,) (?:một (?:trong (?:những |số (?:những )?|\w+ )?)?)?"
    r"(xã|phường|thị trấn|huyện|thị xã)(?! (?:hội|viên|đội|đoàn|trưởng|ủy|uỷ|[" + UPPER + r"]))(?!\w)",
    re.MULTILINE,
)
_NEXT = re.compile(rf"(?:, | và |, và )(?!(?:Chi|Đảng) bộ|Trường|Công ty)({NAME.pattern})(?=[ ,;.):(]|\Z)")


def said_to_be(
    text: str, mentions: list[Mention], mapped: Mapping[int, NameMention], villages: set[str]
) -> dict[str, "Level"]:
    """The names that no map has and the page gives to a commune or district, with their level."""
    found: dict[str, Level] = {}
    for match in islice(_IS_ONE.finditer(text), _MOST):
        if match.start(1) not in mapped:
            found[match[1]] = KIND_LEVEL[match[2]]
    for m in mentions:
        place = m.form == "full" and m.kind and m.level in {"commune", "district"}
        if place and m.level and m.end - len(m.name) not in mapped and len(found) < _MOST:
            found.setdefault(m.name, m.level)
    return {name: level for name, level in found.items() if name not in villages and _may_name(name)}


def _may_name(name: str) -> bool:
    first, *more = name.split()
    return (
        name != name.upper()
        and len(more) < _LONGEST
        and not all(w.isupper() and len(w) > 1 for w in more)  # Tại ĐH XIII, huyện ...
        and first not in FAMILIES
        and first not in NO_NAME | SAYS_HOW_MUCH
    )


def go_on(text: str, mentions: list[Mention], mapped: Mapping[int, NameMention]) -> list[Mention]:
    """`các xã X, Y và Z`: the names behind the first of several that no map has."""
    taken = {m.start for m in mentions}
    found: list[Mention] = []
    for m in mentions:
        if not (m.plural and m.name and m.form == "full"):
            continue
        if not (m.village and not m.name[-1].isdigit()) and m.level not in {"commune", "district"}:
            continue  # các thôn A 1, A 2: numbers that names end with
        at = m.end
        while (item := _NEXT.match(text, at)) and item.start(1) not in taken:
            known = mapped.get(item.start(1))
            if known is None and not (_may_name(item[1]) or (m.village and _may_name(f"{item[1]} A"))):
                break
            at = known.end if known is not None else item.end(1)
            if m.village and (known is None or text[known.start : known.end] == item[1]):
                found.append(replace(village_named(item.start(1), item[1]), plural=True))
            elif known is None:
                found.append(
                    Mention(item.start(1), at, "full", m.level, item[1], plural=True, party=False, kind=m.kind)
                )
    return found


def bodies_of(low: str, mentions: list[Mention], said: dict[str, "Level"]) -> list[Mention]:
    """Mentions with `Đảng bộ X`, where the page tells of xã X, as the commune's, without the person named right behind it."""
    return [_body_of(low, m, said) for m in mentions]


def _body_of(low: str, m: Mention, said: dict[str, "Level"]) -> Mention:
    if not m.party or m.level != "organization" or m.kind or not low.startswith("đảng ", m.start):
        return m
    for name, level in said.items():
        behind = m.name[len(name) :]
        if m.name.startswith(name) and (not behind or (behind[0] == " " and is_person(behind[1:]))):
            return replace(m, form="bare", level=level, name=name, end=m.end - len(behind))
    return m


def named_again(text: str, low: str, mentions: list[Mention], said: dict[str, "Level"]) -> Iterator[Mention]:
    """These names where they stand without their kind, as places do."""
    if not said:
        return
    names = sorted(said, key=len, reverse=True)
    again = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + rf")(?!\w| [{UPPER}])")
    taken, index = [(m.start, m.end) for m in mentions], 0
    for match in again.finditer(text):
        while index < len(taken) and taken[index][1] <= match.start():
            index += 1
        if index < len(taken) and taken[index][0] < match.end():
            continue
        before = low[max(0, match.start() - 16) : match.start()]
        if PLACE_BEFORE.search(before) or before.endswith(("cả ", " có ")):
            yield Mention(match.start(), match.end(), "bare", said[match[0]], match[0], plural=False, party=False)
