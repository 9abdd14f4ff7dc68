"""From the lines of a page to the parts of an article: lists, counters, bylines and repeats go, captions are told."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tasks.text.article import PartKind
from tasks.text.datelines import date_line, stamp_in
from tasks.text.furniture import (
    credits_photo,
    ends_sentence,
    is_byline,
    is_furniture,
    is_photo,
    is_photo_credit,
    leads_away,
    opens_list,
    opens_tail,
)
from tasks.text.lines import Draft, Line, Stamp
from tasks.text.paper_marks import split_mark

_PARAGRAPH = 150  # characters; a line so long that ends as a sentence is a paragraph wherever it stands
_CAPTION_WORDS = 8  # fewer words without an end are a subheading
_NUMBERED = re.compile(r"(?:[IVX]{1,5}|\d{1,2}|[a-h])[.)/] ")
"""Headings and items of a report: II. Công tác đảng viên."""
_TAIL_LINES = 6  # how far from the end a page prints its byline and date


def cut_tail(lines: Sequence[Line]) -> list[Line]:
    """Drop lists of other articles and comments, to where the body goes on if it does.

    After a box of related articles any running text is the body again, and any sentence that stands in the same element as
    most of the body. After a list that usually ends a page, only running text in that element, so in plain text none.
    """
    home = _home(lines)
    kept: list[Line] = []
    in_box = at_end = False
    for line in lines:
        if kept and opens_tail(line.text):
            in_box = at_end = True
        elif kept and opens_list(line.text):
            in_box = True
        elif not in_box or _goes_on(line, home, at_end=at_end):
            in_box = at_end = False
            kept.append(line)
    return kept


def _home(lines: Sequence[Line]) -> int | None:
    """The element that holds most of the running text; null in plain text."""
    weight: dict[int, int] = {}
    for line in lines:
        if line.places and _is_running(line):
            weight[line.places[0]] = weight.get(line.places[0], 0) + len(line.text)
    return max(weight, key=lambda place: weight[place]) if weight else None


def _goes_on(line: Line, home: int | None, *, at_end: bool) -> bool:
    """Whether a line behind a list is the body again."""
    at_home = home is not None and line.places[:1] == (home,)
    if at_end:
        return at_home and _is_running(line)
    return _is_running(line) or (at_home and line.link_share < 0.3 and ends_sentence(line.text))


def _is_running(line: Line) -> bool:
    """Whether a line is running text beyond doubt: long, a sentence, no link."""
    return len(line.text) >= _PARAGRAPH and line.link_share < 0.3 and ends_sentence(line.text)


def cut_byline(lines: Sequence[Line]) -> tuple[list[Line], Stamp | None]:
    """Drop the lines at the end that name authors, offices or sources; a day printed among them is returned."""
    kept = list(lines)
    stamp: Stamp | None = None
    for _ in range(_TAIL_LINES):
        if len(kept) < 2:
            break
        last = kept[-1].text
        dated = date_line(last) or (stamp_in(last) if is_byline(last) else None)
        if dated is None and not is_byline(last) and not is_furniture(last):
            break
        stamp = stamp or dated
        kept.pop()
    return kept, stamp


def settle(draft: Draft) -> tuple[list[tuple[PartKind, str]], str | None, Stamp | None]:
    """The parts of a draft's body in order, the paper's mark, and the day printed with the byline."""
    lines = cut_tail(draft.lines)
    lines = _drop_credits([line for line in lines if not (is_furniture(line.text) or _points_away(line))])
    lines = _drop_titles_behind(_drop_author_above(lines))
    captions_behind = _captions_behind(lines)
    lines, stamp = cut_byline(lines[: len(lines) - len(captions_behind)])
    lines = [*lines, *captions_behind]
    twice = _repeated(lines)
    mark = draft.mark
    seen = {_key(draft.title)}
    parts: list[tuple[PartKind, str]] = []
    for line in lines:
        text = line.text
        if mark is None and not any(kind == "paragraph" for kind, _ in parts):
            mark, text = split_mark(text)
        key = _key(text)
        if not text or key in seen:
            continue
        seen.add(key)
        kind = line.kind or ("caption" if _is_caption(line, key in twice) else "paragraph")
        parts.append((kind, text))
    return parts if draft.lead_is_told else _with_lead(parts), mark, stamp


def _points_away(line: Line) -> bool:
    """Whether a line only leads to another article: all of it a link, or said to be one."""
    if line.kind == "caption" or len(line.text) > 200:
        return False
    return line.link_share > 0.8 or leads_away(line.text)


def _drop_author_above(lines: Sequence[Line]) -> list[Line]:
    """Drop the author's name where a page prints it between title and text."""
    first = next((i for i, line in enumerate(lines) if len(line.text) > 60 or ends_sentence(line.text)), 0)
    return [line for i, line in enumerate(lines) if i >= min(first, 3) or line.kind or not is_byline(line.text)]


def _drop_titles_behind(lines: Sequence[Line]) -> list[Line]:
    """Drop a list without a heading that stands behind the author's name at the end: titles of other articles."""
    end = len(lines)
    while (
        end > 1
        and lines[end - 1].bulleted
        and not (ends_sentence(lines[end - 1].text) or _COUNTS.match(lines[end - 1].text))
    ):
        end -= 1
    return list(lines[:end] if end < len(lines) and is_byline(lines[end - 1].text) else lines)


def _drop_credits(lines: Sequence[Line]) -> list[Line]:
    """Drop lines that only name a photographer; the short line above such a one is the picture's caption."""
    kept: list[Line] = []
    for i, line in enumerate(lines):
        if not is_photo_credit(line.text) or i + 1 == len(lines):
            kept.append(line)
        elif kept and len(kept[-1].text) <= 250 and kept[-1].kind is None:
            kept[-1] = replace(kept[-1], kind="caption")
    return kept


def _captions_behind(lines: Sequence[Line]) -> list[Line]:
    """Captions printed after the byline, as pages do whose pictures stand at the foot."""
    count = 0
    while count < len(lines) - 1 and (lines[-1 - count].kind == "caption" or is_photo(lines[-1 - count].text)):
        count += 1
    return list(lines[len(lines) - count :])


def _key(text: str) -> str:
    return " ".join(text.casefold().split())


def _repeated(lines: Sequence[Line]) -> set[str]:
    return {key for key, times in Counter(_key(line.text) for line in lines).items() if times > 1}


# a row of a list: Huyện X: 120 đảng viên, đạt 60% chỉ tiêu; Năm học 2016 - 2017 (đến tháng 5): 8
_ROW = re.compile(
    r"[^.:;\d]{3,60}: ?(?:[^\W\d]+ ){0,3}\d"
    r"|(?:(?:năm học|năm|quý|tháng|nhiệm kỳ|giai đoạn)(?: này)? )?\(?(?:\d{1,2}/|[IV]+/)?\d{4}(?: ?[-–] ?\d{4})?\)?(?: ?\([^()]{1,40}\))? ?: ?(?:[^\W\d]+ ){0,3}\d",
    re.IGNORECASE,
)


_COUNTS = re.compile(r"[^.:;\d]{2,60}: ?\d")  # Nữ: 912 đồng chí; no title of another article


def _is_caption(line: Line, repeated: bool) -> bool:
    """Whether a line without markup describes a picture, by its place, its form or its repetition."""
    if (
        is_photo(line.text)
        or (len(line.text) <= 300 and credits_photo(line.text))
        or (repeated and len(line.text) <= 300)
    ):
        return True
    if (
        len(line.text) > 250
        or line.text.startswith(("-", "+", "*", "("))
        or line.text.endswith((":", "?"))
        or _NUMBERED.match(line.text)
        or _ROW.match(line.text)
        or " | " in line.text  # a row of a table
    ):
        return False
    if line.after_gap and line.text.count(". ") == 0:
        return True
    unended = not ends_sentence(line.text) and not line.text.endswith((";", ","))
    return unended and len(line.text.split()) >= _CAPTION_WORDS and not _has_sentences(line.text)


_NEXT_SENTENCE = re.compile(r"\w{3,}[”\")]?\. (?=[^\W\d_])")


def _has_sentences(text: str) -> bool:
    """Whether a line is running text that lost its last stop: one whole sentence, and as many words again."""
    stop = _NEXT_SENTENCE.search(text)
    if stop is None or not text[stop.end()].isupper():
        return False
    return min(len(text[: stop.end()].split()), len(text[stop.end() :].split())) >= _CAPTION_WORDS


def _with_lead(parts: list[tuple[PartKind, str]]) -> list[tuple[PartKind, str]]:
    """The first paragraph is the lead where the page marks none and more follow."""
    if any(kind == "lead" for kind, _ in parts) or sum(kind == "paragraph" for kind, _ in parts) < 2:
        return parts
    first = next(i for i, (kind, _) in enumerate(parts) if kind == "paragraph")
    return [("lead", text) if i == first else (kind, text) for i, (kind, text) in enumerate(parts)]
