"""Mentions of organisations and places: full names, short ones, and the words that stand for them (toàn huyện, Đảng bộ)."""

import re
from dataclasses import dataclass
from typing import Literal

from tasks.facts.fact import Level
from tasks.facts.heads import (
    AFTER_NUMBER,
    COUNTED,
    DOTTED,
    GENERAL,
    HEAD,
    KINDS_BEFORE,
    KINDS_OF_BODY,
    LEVELS,
    NO_NAMES,
    NUMBERED,
    OF_THE_PLACE,
    OFFICE_BEFORE,
    PART_OF_WORD,
    PARTY_HEAD,
    PLURAL,
    REGIONS,
    SMALL_HEADS,
    SPOKEN_OF,
    SUBJECT,
    TRAITS,
    VILLAGES,
)
from tasks.facts.organisation_names import NAME, long_name
from tasks.places.kinds import read_kind

# "full" names a unit; "pronoun" points to one by its level (toàn huyện, Đảng bộ xã); "generic" to the one spoken of
# (Đảng bộ, đơn vị, Chi bộ); "bare" is a name without its kind; "nation" is cả nước.
Form = Literal["full", "pronoun", "generic", "cell", "bare", "nation", "head"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of the text that points to a unit.

    Attributes:
        name: as printed, without its kind; empty where the words only point (toàn huyện).
        level: null where the words do not say it.
        plural: kinds in general or several together (hai xã A và B): names a unit, but the text does not turn to it.
        party: whether an organ of the Party is named (Đảng bộ, Huyện ủy), which makes a sentence the Party's.
        village: a village, hamlet or quarter, whose cell the text may turn to.
        kind: the word of the law that was printed before the name (``TX.`` is thị xã), null where none was.
    """

    start: int
    end: int
    form: Form
    level: Level | None
    name: str
    plural: bool
    party: bool
    village: bool = False
    kind: str | None = None


def _kind_of(word: str) -> str | None:
    """The kind of the law that a printed word means: Thành ủy is thành phố."""
    found = read_kind(word.replace(" đoàn", " ủy"))
    return found.kind if found else None


def _name_at(text: str, position: int) -> re.Match[str] | None:
    return NAME.match(text, position)


def scan(text: str, low: str) -> list[Mention]:
    """All mentions but bare names, in order, none inside another. ``low`` is ``fold_line(text)``."""
    found: list[Mention] = []
    reach = 0
    for match in HEAD.finditer(low):
        if match.start() < reach:
            continue
        mention = _read(text, low, match)
        if mention:
            found.append(mention)
            reach = mention.end
    return found


def _read(text: str, low: str, match: re.Match[str]) -> Mention | None:
    start, end = match.span()
    if match["nation"]:
        return Mention(start, end, "nation", "nation", "", plural=False, party=False)
    before = low[max(0, start - 14) : start]
    if match["self"]:
        if GENERAL.search(before) or (
            match["self"] in {"đơn vị", "địa phương"}
            and not match["all"]
            and not low.startswith((" kết nạp", " đã", " có", " hiện"), end)
        ):
            return None
        return Mention(
            start,
            end,
            "head" if match["self"] == "nhà trường" else "generic",
            None,
            match["self"],
            plural=False,
            party=False,
        )
    plural = bool(PLURAL.search(before))
    if match["seat"]:
        name = _name_at(text, end + 1) if text[end : end + 1] == " " else None
        level = LEVELS[match["seat"]]
        if name and not _is_shouting(text, name):
            return Mention(start, name.end(), "full", level, name[0], plural, party=True, kind=_kind_of(match["seat"]))
        return Mention(start, end, "pronoun", level, "", plural, party=True)
    if match["only"]:
        name = _name_at(text, end + 1) if text[end : end + 1] == " " else None
        if name and not plural and not _is_shouting(text, name) and name[0] not in NO_NAMES:
            return Mention(start, name.end(), "bare", None, name[0], plural=False, party=True)
        at = end + 5 if low.startswith(" điểm ", end) else end
        number = NUMBERED.match(text, at + 1) if match["only"] == "chi bộ" and text[at : at + 1] == " " else None
        if number and not _ends_count(before) and AFTER_NUMBER.match(low, number.end()):
            return Mention(
                start,
                number.end(),
                "full",
                "organization",
                f"Chi bộ {number[0]}",
                plural=False,
                party=True,
                village=True,
            )
        if GENERAL.search(before):
            return None
        form: Form = "cell" if match["only"] in {"chi bộ", "chi ủy"} else "generic"
        return Mention(start, end, form, None, "", plural, party=True)
    return _read_kind(text, low, match, before, plural=plural)


def _ends_count(before: str) -> bool:
    """Whether a count stands right before: 12 chi bộ."""
    return bool(GENERAL.search(before)) or before[-2:-1].isdigit()


def _is_shouting(text: str, name: re.Match[str]) -> bool:
    """A headline in capitals: there a name has no end that letters show."""
    return len(name[0]) > 4 and name[0].isupper() and " " in name[0]


def _read_kind(text: str, low: str, match: re.Match[str], before: str, *, plural: bool) -> Mention | None:
    kind, start, end = match["kind"], match.start(), match.end()
    party = bool(match["body"])
    kind = DOTTED.get(kind.rstrip("."), kind)
    level = LEVELS.get(kind.rstrip(".") if kind not in LEVELS else kind)
    if level:
        trait = re.compile(TRAITS).match(low, end + 1 if text[end : end + 1] == " " else end)
        at = trait.end() if trait else end
        name = _name_at(text, at)
        if name and not _is_shouting(text, name) and name[0].split()[0] not in {"Đảng", "TW", "T.Ư"}:
            return Mention(start, name.end(), "full", level, name[0], plural, party, kind=_kind_of(kind))
        number = NUMBERED.match(text, end + 1) if kind in {"phường", "quận", "p", "q"} and not match["all"] else None
        if number and not COUNTED.match(low, number.end()):
            return Mention(
                start,
                number.end(),
                "full",
                level,
                f"{kind.capitalize()} {number[0]}",
                plural,
                party,
                kind=_kind_of(kind),
            )
        if not match["all"] and (
            GENERAL.search(before)
            or KINDS_BEFORE.search(before)
            or low.startswith((" lỵ", " lị"), end)
            or low[end : end + 3] in {", t", ", p", ", x"}
            or kind in {"tp", "tp.", "tx.", "tt."}
        ):
            return None
        return Mention(start, end, "pronoun", level, "", plural, party)
    if match["all"] and kind == "khối":
        return Mention(start, end, "head", "organization", "khối", plural, party)
    if re.fullmatch(VILLAGES, kind) and not match["bloc"]:
        return _read_village(text, low, match, plural=plural, party=party)
    head = match.start("kind")
    if not party and not text[head].isupper() and SPOKEN_OF.match(low, head) and not GENERAL.search(before):
        return Mention(start, end, "head", "organization", text[head:end], plural, party)
    if not party and (
        PARTY_HEAD.match(kind) or (not text[head].isupper() and not _is_small_head(text, low, head, before))
    ):
        return None
    stop = long_name(text, low, head, end)
    if SMALL_HEADS.match(kind) and not any(c.isupper() or c.isdigit() for c in text[end:stop]):
        stop = end  # Công ty | quản lý 2.240 ha
    if stop == end and KINDS_OF_BODY.search(before):
        return None
    if kind in {"thpt", "thcs"} and not text[end + 1 : end + 2].isupper():
        return None
    if stop == end and kind not in {"quân sự", "công an", "biên phòng"}:
        return (
            Mention(start, end, "head", "organization", text[head:end], plural, party)
            if text[head].isupper() or party
            else None
        )
    if (
        not OF_THE_PLACE.match(kind)
        and not any(c.isupper() for c in text[head + 1 : stop])
        and not text[head].isupper()
    ):
        return None  # chi bộ trường học: a kind of cell
    return Mention(start, stop, "full", "organization", text[head:stop], plural, party)


def _is_small_head(text: str, low: str, head: int, before: str) -> bool:
    """`công ty Hoàng Long`, not `hội trường Ba Đình` nor `các công ty Nhật`."""
    small = SMALL_HEADS.match(low, head)
    return small is not None and text[small.end() + 1 : small.end() + 2].isupper() and not PART_OF_WORD.search(before)


def _read_village(text: str, low: str, match: re.Match[str], *, plural: bool, party: bool) -> Mention | None:
    start, end = match.span()
    if text[end : end + 1] != " " or (not match["body"] and OFFICE_BEFORE.search(low[max(0, start - 8) : start])):
        return None
    name = _name_at(text, end + 1) if not match["kind"].startswith("đội") else None
    if name and name[0] not in NO_NAMES and name[0].lower() not in REGIONS:
        stop = name.end()
        number = NUMBERED.match(text, stop + 1) if text[stop : stop + 1] == " " else None
        if number and AFTER_NUMBER.match(low, number.end()):
            stop = number.end()
        return Mention(start, stop, "full", "organization", text[end + 1 : stop], plural, party, village=True)
    number = NUMBERED.match(text, end + 1)
    if number and AFTER_NUMBER.match(low, number.end()):
        return Mention(
            start,
            number.end(),
            "full",
            "organization",
            f"{match['kind'].capitalize()} {number[0]}",
            plural,
            party,
            village=True,
        )
    if not plural and not GENERAL.search(low[max(0, start - 14) : start]):
        of_cell = match["body"] in {"chi bộ", "chi ủy"}
        subject = not match["body"] and SUBJECT.match(low, end) and not text[start - 1 : start].isdigit()
        if of_cell or subject:  # Chi bộ bản có ..., bản đã có ...: the village spoken of
            return Mention(start, end, "cell", None, "", plural, party)
    return None
