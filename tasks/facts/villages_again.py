"""A village named again without its kind: bản Na Tao, then `chi bộ riêng của Na Tao`; or named so from the title on (`Ngọn lửa ở Huồi Lê`)."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from tasks.facts.cues import fold_line, lexicon
from tasks.facts.mentions import Mention
from tasks.facts.organisation_names import NAME, UPPER
from tasks.facts.organisation_words import FAMILIES
from tasks.facts.place_levels import key
from tasks.facts.village_named import village_named
from tasks.facts.villages_said import said_to_be_villages
from tasks.facts.where import NameMention

_MOST = 60  # names of one article that are kept in mind
# what stands before a place's name where no kind does
_AT = re.compile(
    r"(?:(?<!\w)(?:ở|tại|về|đến|tới|vào|lên|xuống|rời|của|qua|trong|với|cả|toàn|đêm|sáng|chiều|trưa|khắp|quanh|từ|như|riêng) |\A|[\n.!?:“\"] ?)\Z"
)
# one of a row with a figure of its own: trong đó A 2, B 1
_IN_ROW = re.compile(r"(?:[,;:(] ?|(?<!\w)(?:đó|đó có|và|là|như|gồm|còn|nhất) )\Z")
_SO_MANY = re.compile(r":? \(?(?:(?:đã|mới|chỉ|cũng|có|kết nạp|được|là|với) )*\d")
# Bây giờ Khe Nhao đã có chi bộ; Đến nay, Khe Nhao có 9 đảng viên: the subject of its sentence
_DOES = re.compile(r" (?:đã|nay|hiện|giờ|có|mới|chỉ|còn|vẫn|cũng|được|chưa|không)(?!\w)")
_BEFORE_SUBJECT = re.compile(r"(?:,|(?<!\w)(?:nay|giờ|thì|mà|nhưng|song|còn)) \Z")
_TITLE_AT = re.compile(r"(?<!\w)(?:[Ởở]|[Tt]ại|[Vv]ề|[Đđ]ến|[Tt]ới|[Vv]ào|[Ll]ên|[Gg]iữa|[Tt]rên) ")
_VILLAGES = re.compile(r"(?<!\w)(?:bản|thôn|ấp|làng|buôn|xóm|sóc|bon) (?:này|ấy|mình|ta|nằm|có|đã|đó)(?!\w)")


def villages_again(
    text: str, low: str, title_end: int, mentions: list[Mention], mapped: Iterable[int], said: set[str]
) -> list[Mention]:
    """Mentions of villages by their name alone, outside the mentions that are known.

    Args:
        text: of the page.
        low: the same, folded.
        title_end: where the title ends.
        mentions: those found already, in order.
        mapped: where names of the map begin.
        said: names that the page says to be villages'.
    """
    known = said | {m.name for m in mentions if m.village and m.form == "full" and m.name and not m.name[-1].isdigit()}
    others = {m.name for m in mentions if not m.village and m.name}
    names = {name for name in list(known)[:_MOST] if name not in others and not name[0].isdigit()}
    if title := _title_name(text, low, title_end, mentions, set(mapped)):
        names.add(title)
    names -= {name for name in names if fold_line(name).replace("-", " ") in lexicon().peoples}
    if not names:
        return []
    taken = [(m.start, m.end) for m in mentions]
    found: list[Mention] = []
    index = 0
    again = re.compile(
        r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + rf")(?!\w| [{UPPER}])"
    )
    for match in again.finditer(text):
        while index < len(taken) and taken[index][1] <= match.start():
            index += 1
        if index < len(taken) and taken[index][0] < match.end():
            continue
        if (
            _AT.search(low, max(0, match.start() - 8), match.start())
            or (_DOES.match(low, match.end()) and _BEFORE_SUBJECT.search(low, max(0, match.start() - 8), match.start()))
            or (_IN_ROW.search(low, max(0, match.start() - 10), match.start()) and _SO_MANY.match(low, match.end()))
        ):
            found.append(village_named(match.start(), match[0]))
    return [*found, *_cells_in_row(text, names, taken)]


def _cells_in_row(text: str, names: set[str], taken: list[tuple[int, int]]) -> Iterator[Mention]:
    """`hai chi bộ A, B mới có 5 và 4 đảng viên`: the cells of villages that the page names elsewhere, several in a row."""
    for row in islice(_CELLS.finditer(text), _MOST):
        said = [m for m in _NAMED.finditer(text, row.start(1), row.end(1)) if m[0] in names]
        if any(start < row.end(1) and row.start(1) < end for start, end in taken) or len(said) < 2:
            continue
        yield from (replace(village_named(m.start(), m[0]), plural=True, party=True) for m in said)


_NAMED = re.compile(NAME.pattern)
_CELLS = re.compile(
    rf"(?:[Hh]ai|[Bb]a|[Bb]ốn|[Cc]ác|[Nn]hững|[Cc]ả hai|\d) chi bộ (?:thôn |bản |ấp |buôn |làng |xóm )?({NAME.pattern}(?:, {NAME.pattern})*(?:,? và {NAME.pattern})?)(?![\w(])"
)


def outside_names(text: str, mapped: Mapping[int, NameMention], mentions: list[Mention]) -> Iterator[Mention]:
    """Mentions without those that a place's name only seems to hold: Vân | Đồn, | Sóc Trăng."""
    names = sorted(mapped.values(), key=lambda n: n.start)
    villages = {m.name for m in mentions if m.village and text[m.start].islower()}
    index = 0
    communes = {n.start: n for n in names if "commune" in n.levels}
    for m in mentions:
        while index < len(names) and names[index].end <= m.start:
            index += 1
        if (whole := _commune_named_as_village(text, m, communes)) is not None:
            yield whole
            continue
        if index < len(names) and m.level == "organization" and names[index].start <= m.start:
            if m.village and m.name in villages:
                yield m  # Buôn Tría là buôn căn cứ, and elsewhere buôn Tría
                continue
            inside = names[index].start < m.start or (
                m.end <= names[index].end and text[m.start].isupper() and (m.name != names[index].name or not m.village)
            )
            if inside and not m.party:
                continue
        yield m


def _commune_named_as_village(text: str, m: Mention, communes: Mapping[int, NameMention]) -> Mention | None:
    """`Đảng bộ Bản Mù`: a commune whose name begins as a village's would; villages have cells and no `Đảng bộ`."""
    if not (m.village and m.party and m.name) or not text.startswith(("Đảng ", "đảng "), m.start):
        return None
    at = m.end - len(m.name)
    at = text.rfind(" ", m.start, at - 1) + 1
    known = communes.get(at)
    if known is None or known.end != m.end or not text[at].isupper():
        return None
    return replace(m, level="commune", village=False, name=known.name)


def villages_named(text: str, mentions: list[Mention], mapped: Mapping[int, NameMention]) -> set[str]:
    """The names that the page gives to villages; what only the title calls so (`bản Mường Lèo bớt xa`) may be the map's commune."""
    title_end = max(text.find("\n"), 0)
    communes = {n.name for n in mapped.values() if n.start >= title_end and "commune" in n.levels}
    unnamed = not any(m.level == "commune" and m.name for m in mentions) and _OF_COMMUNE.search(text) is not None
    named = {
        m.name
        for m in mentions
        if m.village
        and m.form == "full"
        and not m.name[-1].isdigit()
        and (m.name not in communes or (m.start >= title_end and not (unnamed and _heads(text, m.name, title_end))))
    }
    return named | said_to_be_villages(text)


# a page that speaks of a commune and names none by its kind: what its title names is the commune, and its village bears the name
_OF_COMMUNE = re.compile(r"(?<!\w)(?:[Đđ]ảng bộ|[Đđ]ảng ủy|[Tt]oàn|[Cc]ả) xã(?! [" + UPPER + "])")


def _heads(text: str, name: str, title_end: int) -> bool:
    """Whether the title names it without calling it a village."""
    at = text.find(name, 0, title_end)
    return at >= 0 and _CALLED.search(text, max(0, at - 10), at) is None


_CALLED = re.compile(r"(?<!\w)(?:[Bb]ản|[Tt]hôn|[Ấấ]p|[Ll]àng|[Bb]uôn|[Xx]óm|[Ss]óc|[Bb]on) \Z")


def cells_of_villages(low: str, mentions: list[Mention], villages: set[str]) -> list[Mention]:
    """Mentions with `Chi bộ A`, where the page tells elsewhere of `bản A`, as a village's cell, whatever else bears the name."""
    return [
        replace(m, form="full", level="organization", village=True)
        if m.party and m.name in villages and low.startswith("chi bộ ", m.start) and not m.kind
        else m
        for m in mentions
    ]


def villages_in_row(low: str, mentions: list[Mention], known: Container[str], villages: set[str]) -> list[Mention]:
    """Mentions with the next of a row of villages as one: `bản Nà Nèn 3, Nà Chảo 2`, `thôn A có 19 đảng viên, B 11`.

    Args:
        low: the text, folded.
        mentions: in order.
        known: names that the page gives to places of the law.
        villages: those that it gives to villages.
    """
    found: list[Mention] = []
    names = villages - {m.name for m in mentions if m.form == "full" and not m.village}
    for m in mentions:
        previous = found[-1] if found else None
        if m.form == "bare" and m.name in names and not (m.party or m.level or key(m.name) in known):
            found.append(village_named(m.start, m.name))
            continue
        in_row = (
            previous is not None
            and previous.village
            and m.form == "bare"
            and not (m.party or m.level or key(m.name) in known)
            and (_AND_NEXT.fullmatch(low, previous.end, m.start) is not None or _is_of_several(low, previous, m))
        )
        if in_row:
            names.add(m.name)
        found.append(replace(village_named(m.start, m.name), plural=previous.plural) if in_row and previous else m)
    return found


def _is_of_several(low: str, village: Mention, m: Mention) -> bool:
    """`hai thôn A và B, mỗi thôn kết nạp 3`: the next of several villages named together."""
    beside = village.plural and low[village.end : m.start] in {", ", " và ", ", và "}
    return (
        beside and not low[m.end : m.end + 2].strip().isdigit()
    )  # các thôn Lạc Sơn 1, Lạc Sơn 2: the number is the name's


# from one name of a row to the next: its number
_AND_NEXT = re.compile(
    r":?(?: (?:hiện|nay|mới|chỉ|cũng|đã|có|với|được|là|kết nạp|giới thiệu|phát triển|tạo nguồn|bồi dưỡng))* \d{1,3}(?: đảng viên| đồng chí| người| quần chúng(?: ưu tú)?| đoàn viên)?(?:[,;](?: và| còn)?| và) "
    r"| \(\d{1,3}(?: đảng viên| đồng chí| người)?\)(?:[,;](?: và| còn)?| và) "
)
_HERE = re.compile(r"(?<!\w)(?:(?:ở|tại|nơi|về) đây|nơi này)(?!\w)")


def here(low: str, title_end: int) -> list[Mention]:
    """`Ở đây, chi bộ có 12 đảng viên`, `nơi đây kết nạp được 5`: of the place that the text tells of."""
    return [
        Mention(match.start(), match.end(), "here", None, "", plural=False, party=False)
        for match in islice(_HERE.finditer(low, title_end), _MOST)
    ]


def _title_name(text: str, low: str, title_end: int, mentions: list[Mention], mapped: set[int]) -> str | None:
    """The name of a village that the title gives and the text takes up, which no map has."""
    if not _VILLAGES.search(low) or "chi bộ" not in low:
        return None
    for at in _TITLE_AT.finditer(text, 0, title_end):
        name = NAME.match(text, at.end())
        if name is None or at.end() in mapped or any(m.start <= at.end() < m.end for m in mentions):
            continue
        words = name[0].split()
        if 1 < len(words) <= 3 and words[0] not in FAMILIES and text.count(name[0], title_end) > 1:
            return name[0]
    return None
