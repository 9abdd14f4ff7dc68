"""Mentions of organisations and places: full names, short ones, and the words that stand for them (toàn huyện, Đảng bộ)."""

import re

from tasks.facts.heads import (
    DOTTED,
    FIRST_WORDS,
    HEAD,
    KINDS_BEFORE,
    LEVELS,
    NO_NAMES,
    OF_ANOTHER,
    OF_GIVEN_NAME,
    OF_SOMEBODY,
    VILLAGE,
    WORD,
)
from tasks.facts.mentions import Form, Head, Mention, kind_of
from tasks.facts.mentions_of_bodies import is_bloc, may_name, organisation, spoken_of_again
from tasks.facts.mentions_of_places import centre, place, village
from tasks.facts.organisation_names import initials_of_place


def scan(text: str, low: str) -> list[Mention]:
    """All mentions but bare names, in order, none inside another. ``low`` is ``fold_line(text)``."""
    found: list[Mention] = []
    reach = 0
    heads = _told_apart(text, low)
    for word in WORD.finditer(low):
        if word.start() < reach or word[0] not in FIRST_WORDS:
            continue
        match = HEAD.match(heads, word.start())
        if match is None:
            continue
        reach = match.end()
        head = Head(text, low, match)
        mention = next((read(head) for group, read in _READERS if match[group]), None)
        if mention and not _is_predicate(low, found, mention):
            found.append(mention)
            reach = mention.end
    return found


def _is_predicate(low: str, found: list[Mention], mention: Mention) -> bool:
    """`THPT A (huyện B) là trường có nhiều nhất`: what the one just named is, no other one spoken of."""
    if not found or not found[-1].name:
        return False
    if mention.form == "pronoun" and not mention.party and low[found[-1].end : mention.start] == " cùng ":
        return True  # Chi bộ B cùng xã có 19 đảng viên: of the commune told of, which has not so many
    if mention.form not in {"head", "generic"}:
        return False
    return _THAT_IS.fullmatch(low, found[-1].end, mention.start) is not None


_THAT_IS = re.compile(
    r"(?:\)| ?\([^()]{2,40}\))?,?(?: (?:hiện|vẫn|cũng|đã|luôn|được xem|được coi))* là (?:một(?: trong)? )?(?:những |các |số ít )?(?:\d+ )?"
)


def _told_apart(text: str, low: str) -> str:
    """The folded text, in which communes are told from words by their capital: `xã Giao An`, `xã Viên An Đông`, but `xã giao`, `xã viên`."""
    told: list[str] = []
    reach = 0
    for named in _NO_WORD.finditer(text):
        at = named.start(named.lastindex or 0)
        told += [low[reach:at], "_"]
        reach = at + 1
    return "".join([*told, low[reach:]])


_NO_WORD = re.compile(
    r"(?<!\w)[Xx]ã (?:(Hội|Viên|Giao|Luận|Thuyết|Đội)(?= [A-ZĐÁÂẤÔ][a-zà-ỹđ])|(Đoàn) (?:Đào|Lập|Thượng|Tùng|Xá)(?!\w))"
)


def _nation(head: Head) -> Mention:
    return Mention(head.start, head.end, "nation", "nation", "", plural=False, party=False)


def _self(head: Head) -> Mention | None:
    """`đơn vị`, `nhà trường`: of whom the text speaks."""
    word = head.match["self"]
    loose = word in {"đơn vị", "địa phương"} and not head.whole
    if head.is_general() or (loose and _UNIT_DOES.match(head.low, head.end) is None):
        return None
    form: Form = "head" if word == "nhà trường" else "generic"
    return Mention(head.start, head.end, form, None, word, plural=False, party=False)


_UNIT_DOES = re.compile(
    r" (?:kết nạp|đã|có|hiện|mới|cũng|tạo nguồn|giới thiệu|bồi dưỡng|cử|mở|phấn đấu|được giao|phát triển|chuyển|công nhận|đề nghị|xét)(?!\w)"
)


def _seat(head: Head) -> Mention | None:
    """`Huyện ủy X`, `Thành đoàn`; none where kinds stand in a row: các huyện ủy, thành ủy."""
    word = head.match["seat"]
    name = head.name()
    if name:
        return head.names(head.end + 1 + len(name), LEVELS[word], name, kind_of(word))
    if KINDS_BEFORE.search(head.before) or (head.is_general() and _SEATS_BEHIND.match(head.low, head.end)):
        return None
    return head.points("pronoun", LEVELS[word])


_SEATS_BEHIND = re.compile(r"(?:,| và) (?:thị|thành|quận|huyện)(?: ủy)?(?!\w)")


def _body(head: Head) -> Mention | None:
    """`Đảng bộ X`, `Chi bộ 4`, `Chi bộ`."""
    word, name = head.match["only"], head.name()
    if not head.plural and (office := initials_of_place(head.text, head.low, head.end)) > head.end:
        return head.names(office, "organization", head.text[head.end + 1 : office])
    if name and word == "chi bộ" and name not in NO_NAMES and _is_of_village(head, name):
        end = head.end + 1 + len(name)
        end = _behind_number(head, end)
        return head.names(end, "organization", head.text[head.end + 1 : end], village=True)
    if name and not head.plural and name not in NO_NAMES and not name.startswith("Đảng "):
        return Mention(head.start, head.end + 1 + len(name), "bare", None, name, plural=False, party=True)
    number = head.number(head.end + 5 if head.low.startswith(" điểm ", head.end) else None)
    counted = head.is_general() or head.before[-2:-1].isdigit()
    if word == "chi bộ" and number and not counted and not head.low.startswith(" tốt", number.end()):
        return head.names(number.end(), "organization", f"Chi bộ {number[0]}", village=True)
    if (
        head.is_general()
        or head.before.endswith(("thành ", *_WITHOUT))
        or (word == "chi bộ" and OF_ANOTHER.match(head.low, head.end) and not _of_somebody(head))
    ):
        return None
    return head.points("cell" if word.startswith("chi ") else "generic")


def _is_of_village(head: Head, name: str) -> bool:
    """`Chi bộ Tân Lập`: a village's, whatever commune bears the name elsewhere; a commune's cell is one of old, or of a page that names it."""
    end = head.end + 1 + len(name)
    if not head.plural and " " in name and _behind_number(head, end) > end:
        return True  # Chi bộ Tân Quang 3, phường Tân Quang
    if head.plural or name.startswith("Đảng ") or (" " not in name and not _NAME_ENDS.match(head.low, end)):
        return False
    if _OF_OLD.search(head.low, max(0, head.start - _YEAR_NEAR), min(len(head.low), end + _YEAR_NEAR)):
        return False
    named = head.low[head.end : end]
    return not any(kind + named in head.low for kind in ("xã", "phường", "thị trấn", "đảng bộ", "đảng ủy"))


def _behind_number(head: Head, end: int) -> int:
    """Where the name of a village ends that goes by a number: `Chi bộ Dân Tiến 2`; not in a row of counts, `Chi bộ A 31 đảng viên, Chi bộ B 9`."""
    numbered = head.number(end)
    if numbered is None or not numbered[0].isdigit() or int(numbered[0]) > _MOST_VILLAGES:
        return end
    closes = head.low[numbered.end() : numbered.end() + 1] in {"", ",", ";", ".", ")", "\n"}
    in_row = closes and _IN_A_ROW.search(head.low, max(0, head.start - _ROW_REACH), head.start) is not None
    return end if in_row else numbered.end()


_MOST_VILLAGES = 12
_IN_A_ROW = re.compile(r"\d(?: (?:đảng viên|đồng chí|người))?\)?(?:,|;| và) \Z")
_ROW_REACH = 24  # characters
# behind a name of one syllable, which else opens that of an office: Chi bộ Mầm | non, Chi bộ Sinh | viên
_NAME_ENDS = re.compile(
    r"\s*(?:[,;:.()–-]|\Z)|\s+(?:có|đã|là|với|thuộc|xã|được|hiện|năm|gồm|vừa|luôn|kết nạp|và|trực thuộc|của|ở|\d)(?!\w)"
)
_OF_OLD = re.compile(r"(?<!\d)19[2-7]\d(?!\d)")
_YEAR_NEAR = 120  # characters

# of no cell that the text speaks of: 47 thôn chưa có chi bộ
_WITHOUT = ("chưa có ", "không có ", "chưa lập được ", "chưa thành lập được ", "chưa có được ")


def _of_somebody(head: Head) -> bool:
    """`Chi bộ của ông`, `chi bộ của Tú kết nạp 3`: that of a person spoken of."""
    return bool(OF_SOMEBODY.match(head.low, head.end) or OF_GIVEN_NAME.match(head.text, head.end))


def _kind(head: Head) -> Mention | None:
    kind = DOTTED.get(head.match["kind"].rstrip("."), head.match["kind"])
    level = LEVELS.get(kind.rstrip(".") if kind not in LEVELS else kind)
    if level:
        return place(head, kind, level)
    if kind == "khối" and is_bloc(head):
        return head.points("head", "organization", "khối")
    if VILLAGE.fullmatch(kind) and not head.match["bloc"]:
        return village(head)
    if acting := centre(head, kind):
        return acting
    return organisation(head, kind) if may_name(head, kind) else spoken_of_again(head)


_READERS = (("nation", _nation), ("self", _self), ("seat", _seat), ("only", _body), ("kind", _kind))
