"""A village named again without its kind: bản Na Tao, then `chi bộ riêng của Na Tao`; or named so from the title on (`Ngọn lửa ở Huồi Lê`)."""

import re
from collections.abc import Iterable

from tasks.facts.cues import fold_line, lexicon
from tasks.facts.mentions import Mention
from tasks.facts.organisation_names import NAME, UPPER
from tasks.facts.organisation_words import FAMILIES

_MOST = 60  # names of one article that are kept in mind
# what stands before a place's name where no kind does
_AT = re.compile(
    r"(?:(?<!\w)(?:ở|tại|về|đến|tới|vào|lên|xuống|rời|của|qua|trong|với|cả|toàn|đêm|sáng|chiều|trưa|khắp|quanh|từ|như|riêng) |\A|[\n.!?:“\"] ?)\Z"
)
_TITLE_AT = re.compile(r"(?<!\w)(?:[Ởở]|[Tt]ại|[Vv]ề|[Đđ]ến|[Tt]ới|[Vv]ào|[Ll]ên|[Gg]iữa|[Tt]rên) ")
_VILLAGES = re.compile(r"(?<!\w)(?:bản|thôn|ấp|làng|buôn|xóm|sóc|bon) (?:này|ấy|mình|ta|nằm|có|đã|đó)(?!\w)")


def villages_again(
    text: str, low: str, title_end: int, mentions: list[Mention], mapped: Iterable[int]
) -> list[Mention]:
    """Mentions of villages by their name alone, outside the mentions that are known.

    Args:
        text: of the page.
        low: the same, folded.
        title_end: where the title ends.
        mentions: those found already, in order.
        mapped: where names of the map begin.
    """
    known = {m.name for m in mentions if m.village and m.form == "full" and m.name and not m.name[-1].isdigit()}
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
        if _AT.search(low, max(0, match.start() - 8), match.start()):
            found.append(
                Mention(
                    match.start(),
                    match.end(),
                    "full",
                    "organization",
                    match[0],
                    plural=False,
                    party=False,
                    village=True,
                )
            )
    return found


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
