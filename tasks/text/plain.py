"""Pages saved as text: one printed line a line, with the page's furniture round the article."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tasks.text.datelines import date_line, head_stamp, iso_stamp, posted_behind, title_and_stamp, without_stamp
from tasks.text.furniture import credits_photo, ends_sentence, is_byline, is_furniture, opens_tail
from tasks.text.lines import Draft, Line, Stamp
from tasks.text.paper_marks import split_mark
from tasks.text.printed_lines import printed_lines
from tasks.text.site_heads import (
    is_kicker,
    is_masthead,
    is_site_head,
    names_office_alone,
    names_paper,
    names_paper_of,
    names_section,
    owner_named,
    rank_of_owner,
)

_SAVED_WITH = re.compile(r"\s*date (?P<day>(?P<year>20\d\d)-(?P<month>[01]\d)(?:-[0-3]\d)?)\s")
"""The day or month of publication that an archive of texts writes before each."""
_TODAY = re.compile(
    r"(?:sáng|chiều|tối|trưa) nay,? (?:ngày )?\(?(?:ngày )?(\d{1,2})[/.-](\d{1,2})(?!\d)", re.IGNORECASE
)
_BODY_WORDS = 15  # from so many words a line with an end is a paragraph, not a title
_ASKED_WORDS = 25  # a title may be a question
_SECTION_WORDS = 5  # no more words has a section or site above a date with the title under it
_LONG = 180  # characters; no title is longer
_HEAD_MOST = 400  # lines; the longest menus above a title are shorter


def read_plain(text: str) -> Draft:
    """Find title, date and the lines of the body in a page saved as text."""
    saved = _SAVED_WITH.match(text)
    lines = _with_day_apart(printed_lines(text[saved.end() :] if saved else text))
    top = lines[:_HEAD_MOST]
    first = next((i for i, line in enumerate(top) if _is_body(line.text)), None)
    first = _end_of_short(top) if first is None else first
    title_at, stamp = _head(lines, first)
    stamp = stamp or (_saved_on(saved, text) if saved else None)
    late = None
    if title_at is None or stamp is None:
        title_at, late, stamp = _late_head(lines, first, title_at, stamp)
    mark, title = split_mark(lines[title_at].text) if title_at is not None else (None, "")
    head = set(
        range(first) if title_at is None else range(title_at + 1) if title_at < first else (*range(first), title_at)
    )
    head.add(-1 if late is None else late)
    owner = _owner(lines, title_at, first) if title_at is not None else None
    body = [
        line
        for i, line in enumerate(lines)
        if i not in head
        and not (
            i < max(first, (title_at or 0) + 3) and _is_head_line(line.text) and not _stands_behind(lines, first, i)
        )
    ]
    if owner is not None:
        body.insert(0, Line(owner, kind="title"))
    site = next((line.text for line in lines[: max(first, 1)] if names_paper_of(line.text)), None)
    return Draft(title, tuple(body), stamp, "date_line" if stamp else "none", "text", mark=mark, site=site)


def _with_day_apart(lines: list[Line]) -> list[Line]:
    """The lines with the day in brackets behind the one title that has it in a line of its own."""
    dated = [(i, found) for i, line in enumerate(lines[:_NEAR_TOP]) if (found := title_and_stamp(line.text))]
    if len(dated) != 1:
        return lines
    at, (title, day) = dated[0]
    return [*lines[:at], replace(lines[at], text=title), Line(day), *lines[at + 1 :]]


_NEAR_TOP = 20  # lines


def _end_of_short(top: Sequence[Line]) -> int:
    """Where other articles begin on a page that has a title and no long paragraph, else its end."""
    tail = next((i for i, line in enumerate(top) if opens_tail(line.text)), len(top))
    told = [line for line in top[:tail] if not _is_head_line(line.text)]
    return tail if len(told) > 1 else len(top)


def _saved_on(saved: re.Match[str], text: str) -> Stamp | None:
    """The day that an archive gives; of a month it gives, the day that the text calls today: ``Chiều nay 20/8``."""
    if (stamp := iso_stamp(saved["day"])) is not None:
        return stamp
    today = _TODAY.search(text, saved.end(), saved.end() + _OPENING)
    if today is None or int(today[2]) != int(saved["month"]):
        return None
    return iso_stamp(f"{saved['year']}-{saved['month']}-{int(today[1]):02}")


_OPENING = 600  # characters


def _owner(lines: Sequence[Line], title: int, first: int) -> str | None:
    """What the lines above the title say of whose news it is: ``Đảng bộ TP Hải Phòng``, ``Thạnh Phú``, ``UBND XÃ X - HUYỆN Y``."""
    if 0 < title <= first and is_kicker(lines[title - 1].text):
        return lines[title - 1].text
    above = [(i, owner) for i in range(min(title, first)) if (owner := owner_named(lines[i].text))]
    above = [(i, owner) for i, owner in above if not names_office_alone(owner)] or above  # HUYỆN ỦY X | BAN TỔ CHỨC
    if not above:
        beside = (without_stamp(line.text) for line in lines[title + 1 : first] if date_line(line.text) is not None)
        return next((named for rest in beside if (named := owner_named(rest))), None)
    at, nearest = above[-1]
    opening = "\n".join(line.text for line in (lines[title], *lines[first : first + 1])).casefold()
    if nearest != lines[at].text and nearest.split(" - ")[0].casefold() in opening:
        return None  # a site's name that the article says itself
    if len(above) > 1 and above[-2][0] == at - 1 and rank_of_owner(above[-2][1]) < rank_of_owner(nearest):
        return f"{above[-2][1]} - {nearest}"
    return nearest


def _late_head(
    lines: Sequence[Line], first: int, title: int | None, stamp: Stamp | None
) -> tuple[int | None, int | None, Stamp | None]:
    """Title and date line where the lead stands above them: the title's place, the date line's, and its stamp."""
    near = range(first + 1, min(first + 4, len(lines)))
    dated = next(((i, found) for i in near if (found := date_line(lines[i].text))), None) if stamp is None else None
    if dated is not None and not any(_is_body(line.text) for line in lines[dated[0] + 1 : dated[0] + 4]):
        dated = None  # it stands behind the text
    if dated is not None:
        near, stamp = range(first + 1, dated[0]), dated[1]
    elif stamp is None and first < len(lines):
        stamp = posted_behind(lines[first].text)
    if title is None:
        title = next((i for i in near if _is_title(lines[i].text)), None)
    return title, dated[0] if dated is not None else None, stamp


def _is_title(line: str) -> bool:
    """Whether a line under the lead is the title: some words that end no sentence and are no heading, caption or name."""
    words = len(line.split())
    plain = not (_is_head_line(line) or credits_photo(line) or is_byline(line) or ends_sentence(line))
    return plain and _SECTION_WORDS < words <= _ASKED_WORDS and line[0].isupper() and not line.endswith((":", ";", ","))


def _is_body(line: str) -> bool:
    """Whether a line is a paragraph of an article rather than a part of the page's head."""
    if is_furniture(line) or opens_tail(line):
        return False
    if posted_behind(line) is not None:
        return True
    words = len(line.split())
    if line.endswith(("?", "!")) and words <= _ASKED_WORDS:
        return False
    least = 8 if split_mark(line)[0] is not None else _BODY_WORDS
    return len(line) > _LONG or (words >= least and ends_sentence(line))


def _is_head_line(line: str) -> bool:
    return head_stamp(line) is not None or is_furniture(line) or opens_tail(line) or is_site_head(line)


def _stands_behind(lines: Sequence[Line], first: int, at: int) -> bool:
    """Whether a line stands behind the whole of a short text: a day of its byline, or where a list of other articles begins."""
    return at >= first and (
        opens_tail(lines[at].text) or not any(_is_body(line.text) for line in lines[at + 1 : at + 4])
    )


def _head(lines: Sequence[Line], first: int) -> tuple[int | None, Stamp | None]:
    """Where the title stands among the lines before the first paragraph, and the stamp nearest to it."""
    titles = [i for i in range(first) if not (_is_head_line(lines[i].text) or credits_photo(lines[i].text))]
    dated = [(i, stamp) for i in range(first) if (stamp := head_stamp(lines[i].text))]
    if not titles:
        return None, dated[-1][1] if dated else None
    title = _choose_title(lines, titles, [i for i, _ in dated])
    if not dated:
        return title, None
    after = [stamp for i, stamp in dated if i > title]
    above = title - 1
    if above > 0 and len(dated) == 1 and is_kicker(lines[above].text):
        above -= 1  # whose news it is stands between the day and the title
    while above >= 0 and head_stamp(lines[above].text) is None and _stands_between(lines[above].text):
        above -= 1
    path = above > 0 and " > " in lines[above].text and is_site_head(lines[above].text)
    if path and any(i == above - 1 and stamp.at is not None for i, stamp in dated):
        above -= 1  # a day with its hour above the path to the piece; the clock of a site gives none
    just_above = [stamp for i, stamp in dated if i == above]  # farther up stands the clock of the site
    if just_above and not after and _is_clock(just_above[0], lines[first : first + _TELLS_YEARS]):
        return title, None
    return title, next(iter([*after, *just_above]), None)


_TELLS_YEARS = 40  # lines
_YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d.,]*\d)")
_YEAR_OF_NEWS = re.compile(r"(?:năm|quý \w+|tháng \d{1,2})[ /](?:19|20)\d\d(?!\d)", re.IGNORECASE)
_LONG_OVER = 2  # years


def _is_clock(stamp: Stamp, body: Sequence[Line]) -> bool:
    """Whether a day without its hour above the title is that on which a site showed an old piece, which tells of years long over."""
    if stamp.at is not None or not body or _YEAR_OF_NEWS.search(body[0].text) is None:
        return False
    years = [int(year) for line in body for year in _YEAR.findall(line.text)]
    return bool(years) and max(years) <= stamp.day.year - _LONG_OVER


def _stands_between(line: str) -> bool:
    """Whether a line may stand between an article's date and its title: its section, what one can do with it, its readers (``1.204 lượt xem``)."""
    return names_section(line) or (is_furniture(line) and _TOOLS.match(line.casefold()) is not None)


_TOOLS = re.compile(
    r"(?:in (?:trang|bài|tin)|bản in|gửi (?:e-?mail|bài|bạn bè|cho bạn bè)|cỡ chữ|nghe (?:đọc )?bài|lưu bài)(?!\w)"
    r"|[\d.,]+ (?:lượt (?:xem|đọc)|views?)$|(?:số )?(?:lượt|lần) (?:xem|đọc) ?:? ?[\d.,]+$|(?:đã (?:xem|đọc)|views?) ?: ?[\d.,]+$"
)


_ITEM = re.compile(r"[-–+*] |\d{1,2}[.)] ")  # a row of a list or report, which no title is


def _choose_title(lines: Sequence[Line], titles: Sequence[int], dates: Sequence[int]) -> int:
    """The line above the date where there is one, else the first that is long enough not to be a section's name.

    A line that only names the site, its owner or a column is none as long as another is there. A list is of the body.
    """
    listed = next((i for i in titles if lines[i].text.endswith(":") or _ITEM.match(lines[i].text)), len(lines))
    titles = [i for i in titles if i < listed] or titles
    titles = [i for i in titles if not is_masthead(lines[i].text)] or titles
    for at in dates:
        above = [i for i in titles if i < at]
        if above and at + 1 in titles and _is_over_title(lines[above[-1]].text, lines[at + 1].text):
            return at + 1
        if len(above) > 1 and _is_under_title(lines[above[-1]].text):
            return above[-2]
        if above:
            return above[-1]
    return next((i for i in titles if len(lines[i].text.split()) >= 4), titles[0])


def _is_under_title(line: str) -> bool:
    """Whether a line between title and date is a short lead or the author's name rather than the title."""
    return ends_sentence(line.rstrip("?!")) or (len(line.split()) <= 5 and is_byline(line))


def _is_over_title(above: str, below: str) -> bool:
    """Whether the line above a date is a site or section whose title stands under the date."""
    short = len(above.split()) <= (_SECTION_WORDS + 3 if names_paper(above) else _SECTION_WORDS)
    return (
        short
        and len(below.split()) > _SECTION_WORDS
        and len(below) > len(above)
        and not ends_sentence(below.rstrip("?!"))
    )
