"""Lines in capitals, read with the capitals that the rest of the page gives their words."""

import re

from tasks.facts.cues import fold_line
from tasks.facts.heads import TRAITS
from tasks.places.names import find_names
from tasks.text.characters import titled

_SHORTEST = 12  # characters of a line that shouts; below it are initials and headings of a word
_MOST = 16  # lines of a page that are looked at word by word
_LONGEST = 300  # characters of such a line
_HEAD = 70  # characters of the words before a colon that head their paragraph
_PHRASE = 9  # words that are looked for together
_WORD = re.compile(r"[^\W_][\w']*")


def calm(text: str) -> str:
    """The text, offset for offset, with its lines in capitals written as the page writes their words elsewhere.

    ĐẢNG BỘ HUYỆN SÌN HỒ TỔNG KẾT is read as Đảng bộ huyện Sìn Hồ tổng kết. Words that stand nowhere else are small but
    for names of the map.
    """
    lines = text.split("\n")
    loud = {index: end for index, line in enumerate(lines) if (end := _loud(line))}
    if not loud:
        return text
    spoken = "\n".join(line[loud.get(index, 0) :] for index, line in enumerate(lines))
    low = fold_line(spoken)
    for count, (index, end) in enumerate(loud.items()):
        small = titled(lines[index][:end])
        written = _as_spoken(small, spoken, low) if count < _MOST and len(small) <= _LONGEST else small
        lines[index] = written + lines[index][end:]
    return "\n".join(lines)


def _loud(line: str) -> int:
    """How much of a line shouts: all of it, the words before its first colon (`* THÀNH PHỐ VIỆT TRÌ: Nửa đầu năm ...`), or none."""
    if line.isupper() and (len(line) > _SHORTEST or _SHORT_OWNER.match(line)):
        return len(line)
    colon = line.find(":", 0, _HEAD)
    return colon if colon > 0 and " " in line[:colon].strip() and line[:colon].isupper() else 0


# whose page it is, however short: XÃ EA KLY
_SHORT_OWNER = re.compile(r"(?:XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|THỊ XÃ|TỈNH) \w+")


def _as_spoken(small: str, spoken: str, low: str) -> str:
    quiet = fold_line(small)
    words = list(_WORD.finditer(quiet))
    written = list(quiet)
    for name in find_names(small):
        trait = TRAITS.match(quiet, name.start)
        if trait is not None and trait.end() == name.end + 1:
            continue  # XÃ BIÊN GIỚI MƯỜNG CHANH: what the commune is like, and then its name
        written[name.start : name.end] = small[name.start : name.end]
    index = 0
    while index < len(words):
        for last in range(min(index + _PHRASE, len(words)) - 1, index, -1):
            start, end = words[index].start(), words[last].end()
            at = _place(low, quiet[start:end])
            if at >= 0:
                written[start:end] = spoken[at : at + end - start]
                index = last
                break
        index += 1
    for city in _CITY.finditer(quiet):
        written[city.start() : city.end()] = city[0].upper()
    if (school := _MASTHEAD.fullmatch(quiet)) is not None:
        for group in range(1, 5):
            if school[group]:
                start, end = school.span(group)
                written[start] = small[start]
                if group == _OWN_NAME:
                    written[start:end] = small[start:end]
                elif school[group] in _SHORT:
                    written[start:end] = school[group].upper()
    return "".join(written)


_CITY = re.compile(r"(?<!\w)tp\.? ?hcm(?!\w)")
# the head of a document that names the school or hospital it is of, and nothing else: TRƯỜNG CAO ĐẲNG SƯ PHẠM ĐÀ LẠT
_MASTHEAD = re.compile(
    r"(trường|bệnh viện|học viện) ?(đại học|cao đẳng|trung cấp|đa khoa|chính trị|tiểu học|mầm non|mẫu giáo|trung học|thpt|thcs|th|ptdtnt|ptdtbt)? ?"
    r"(sư phạm|y tế|y dược|kinh tế|kỹ thuật|nghề|khu vực|công nghiệp|nông nghiệp|văn hóa nghệ thuật)?((?: [^\W\d]+){1,3})"
)
_OWN_NAME = 4
_SHORT = frozenset({"thpt", "thcs", "th", "ptdtnt", "ptdtbt"})


def _place(low: str, phrase: str) -> int:
    """Where the words stand as whole words; -1 where they do not."""
    at = low.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if not (low[at - 1 : at].isalnum() or low[end : end + 1].isalnum()):
            return at
        at = low.find(phrase, end)
    return -1
