"""The article's sentences as the rules see them: each with its numbers, its times, its organisations, its cues."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from tasks.facts.cues import GRADE, Cue, lexicon
from tasks.facts.figures import Figure, Line
from tasks.facts.gate import of_other_articles
from tasks.facts.mentions import Mention
from tasks.facts.parts_joined import join_parts
from tasks.facts.windows import figures_of
from tasks.text.article import Article
from tasks.text.numbers import NumberMention
from tasks.text.periods import PeriodMention, find_periods
from tasks.text.sentences import Span, sentences

_NOT_COUNTS = frozenset({"date", "year", "time", "code", "name", "fraction"})
_BASE = re.compile(r"(?: trở lên)?(?: so với| trên| so| của)*(?: tổng)?(?: số)? đảng viên ?")
# a range that looks like a day and month: từ 1 - 2 đảng viên
_COUNTED_RANGE = re.compile(
    r"(?:từ )?\d{1,2} ?[-–] ?\d{1,2} (?:đảng viên|đồng chí|đ/c|quần chúng|người|lớp|thôn|bản|chi bộ|nữ)"
)
# a word of its own kind, no part of anything: ra riêng, ở riêng, chi bộ riêng, nói riêng
_OF_OWN = re.compile(r"(?<!\w)(?:ra|ở|nói|sống|chi bộ|đảng bộ|tổ chức|làm|cách|nét|đường|nhà|tách|đặc thù) \Z")
_LONGEST = 2000  # characters of a sentence
# half a village, a third of the members; some three or four months (ba, bốn tháng)
_HALF = re.compile(
    r" (?:nửa|phần (?:hai|ba|tư|năm|mười)|số|vài|ít)(?!\w)"
    r"|,? (?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:tháng|năm|tuần|ngày|buổi|lần|giờ|tiếng|vòng|bận|chuyến|cây số|khóa|nhiệm kỳ)(?!\w)"
)
_COUNTED = re.compile(r" (?:chi bộ|đảng viên|đảng bộ|tổ chức cơ sở|tccs)")


def periods_of(article: Article, low: str) -> list[PeriodMention]:
    """The article's forms of time, less the ranges of persons that only look like a day and month, and the terms of councils."""
    return [
        p
        for p in find_periods(article.text, article.published_on)
        if not _COUNTED_RANGE.match(low, p.start) and not _is_of_council(low, p)
    ]


def _is_of_council(low: str, period: PeriodMention) -> bool:
    """`bầu cử đại biểu HĐND các cấp nhiệm kỳ 2021 - 2026`: the term of others than the Party, no time of its figures."""
    if not low.startswith("nhiệm kỳ", period.start):
        return False
    return _COUNCIL.search(low, max(0, period.start - _COUNCIL_REACH), period.start) is not None


_COUNCIL_REACH = 60  # characters
_COUNCIL = re.compile(
    r"(?<!\w)(?:quốc hội|hđnd|hội đồng nhân dân|đại hội (?:công đoàn|đoàn|hội)(?!\w))(?: (?!đảng|chi bộ)[^\W\d]+){0,6},? \Z"
)


def cues_of(text: str, low: str, mentions: list[Mention]) -> list[Cue]:
    """Cues of the text, less those that are part of a name (xã Nam Thịnh, Đảng bộ Công an tỉnh)."""
    named = [
        (m.end - len(m.name), m.end)
        for m in mentions
        if m.name and m.form in {"full", "bare"} and not (m.plural and m.name[0].islower())
    ]
    kept: list[Cue] = []
    index = 0
    for cue in lexicon().find(low):
        while index < len(named) and named[index][1] <= cue.start:
            index += 1
        if index < len(named) and named[index][0] <= cue.start and cue.end <= named[index][1]:
            continue
        if (
            low.startswith("riêng", cue.start)
            and cue.end - cue.start == len("riêng")
            and _OF_OWN.search(low, max(0, cue.start - 16), cue.start)
        ):
            continue
        if (
            cue.roles.get("after") == "learn"
            and low.startswith("học", cue.start)
            and low.endswith("năm ", 0, cue.start)
        ):
            continue  # trong năm học được công nhận chính thức
        if "peoples" in cue.roles and "people" not in cue.roles and not text[cue.start].isupper():
            continue
        kept.append(cue)
    return kept


def lines_of(
    article: Article,
    low: str,
    numbers: list[NumberMention],
    periods: list[PeriodMention],
    mentions: list[Mention],
    cues: list[Cue],
) -> list[Line]:
    """The sentences of all paragraphs in order; figures of lists of other articles carry their reason already."""
    counted = _counted(low, numbers, periods, mentions)
    lines: list[Line] = []
    closing = len(article.parts) - 1
    for paragraph, part in enumerate(article.parts):
        elsewhere = of_other_articles(low, part.start, part.end, last=paragraph == closing > 0)
        for start, end in _pieces(article.text, sentences(article.text, part.start, part.end)):
            mine = _slice(counted, start, end)
            line = Line(
                article.text, low, start, end, part.kind, paragraph,
                _slice(cues, start, end), _slice(mentions, start, end),
                _without_bases(low, mine, _slice(periods, start, end)), [],
            )  # fmt: skip
            line.figures = figures_of(line, mine)
            join_parts(line)
            if elsewhere:
                line.part = "elsewhere"
                for fig in line.figures:
                    fig.reason = "other_article"
            lines.append(line)
    return lines


def _counted(
    low: str, numbers: list[NumberMention], periods: list[PeriodMention], mentions: list[Mention]
) -> list[NumberMention]:
    """The numbers that may count something: none of a time, none of a name."""
    numbered = [m for m in mentions if m.name and m.name[-1].isdigit()]
    counted = _outside([n for n in numbers if n.shape not in _NOT_COUNTS], periods)
    counted = [n for n in counted if n.of is None or not _OF_A_FEAST.match(low, n.of_end)]
    stems = {m.name.rstrip("0123456789").rstrip() for m in numbered}
    ends = {m.end for m in mentions if m.form == "bare" and m.name in stems} if stems else set()
    counted = [n for n in counted if not (n.start - 1 in ends and _ENDS_NAME.match(low, n.end))]
    counted = [n for n in counted if not _is_footnote(low, n)]
    counted = [n for n in counted if not _is_grade(low, n) and not one_of_them(low, n)]
    return [n for n in counted if not _in_name(low, n, numbered) and not (n.in_words and _HALF.match(low, n.end))]


def one_of_them(low: str, n: NumberMention) -> bool:
    """Whether a 1 only says that somebody is of those counted behind it: `em Hoa là 1 trong 9 học sinh được kết nạp`."""
    if n.value != 1 or n.percent or _OF_SO_MANY.match(low, n.end) is None:
        return False
    return low.endswith(("là ", ", ", "– ", "- "), 0, n.start)


_OF_SO_MANY = re.compile(r" trong(?: tổng)?(?: số)? \d")


def _is_grade(low: str, n: NumberMention) -> bool:
    """Whether a number names a grade at school: `học sinh lớp 12`, `12 em học sinh khối 11 và 12 dự lớp`."""
    if GRADE.match(low, n.start - 1) is None:
        return False
    return low.endswith("lớp ", 0, n.start) or _OF_PUPILS.search(low, max(0, n.start - 40), n.start) is not None


_OF_PUPILS = re.compile(
    r"(?<!\w)(?:học sinh|hs|em|sinh viên) (?:các )?(?:khối|lớp)(?: lớp)? (?:1?\d(?:,| và|, (?:khối|lớp)| và (?:khối|lớp)) )?\Z"
)


# behind the day of a feast the years that it is kept for: truyền thống lực lượng 27/6 (1985 - 2025)
_OF_A_FEAST = re.compile(r",? ?\((?:\d{1,2}[/.-]\d{1,2}[/.-])?\d{4} ?[-–] ?(?:\d{1,2}[/.-]\d{1,2}[/.-])?\d{4}\)")
# các thôn Lạc Sơn 1, Lạc Sơn | 2 và Lạc Sơn | 3
_ENDS_NAME = re.compile(r"[,;.:)]|\Z|\n| (?:và|,|\(|thuộc|của|xã)(?!\w)")
# a mark of a note, right behind a quotation or a stop: “Đông - Dương”(1)
_NOTED = ("”(", '"(', "’(", ".(", ",(", "»(")


def _is_footnote(low: str, n: NumberMention) -> bool:
    """Whether a number in brackets of its own is the mark of a note."""
    return low.startswith(")", n.end) and low.endswith(_NOTED, 0, n.start)


# the number of a heading, at its start: 1. Huyện A, 2/ Xã B, 1.1. Kết nạp đảng viên
_NUMBERING = re.compile(r"[\s*+•–-]*\d{1,2}(?:\.\d{1,2})*[.)/-] (?=[^\W\d_])")


def is_numbering(line: Line, fig: Figure) -> bool:
    """Whether a number only numbers its heading or paragraph: nothing but a mark stands before it, a point or bracket behind it."""
    if fig.index or fig.number.percent:
        return False
    numbered = _NUMBERING.match(line.low, line.start, line.end)
    if numbered is None or fig.number.start >= numbered.end():
        return False
    return not fig.noun or line.text[numbered.end()].isupper()  # 2. Chuyển đảng chính thức: 23 đảng viên


def _in_name(low: str, number: NumberMention, numbered: list[Mention]) -> bool:
    at = bisect_left(numbered, number.start + 1, key=lambda m: m.end)
    if _COUNTED.match(low, number.end):
        return False  # toàn quận 18 chi bộ
    return at < len(numbered) and numbered[at].start <= number.start


def _slice(items: list, start: int, end: int) -> list:  # type: ignore[type-arg]
    low, high = bisect_left(items, start, key=lambda x: x.start), bisect_left(items, end, key=lambda x: x.start)
    return items[low:high]


def _pieces(text: str, spans: list[Span]) -> Iterator[tuple[int, int]]:
    """The sentences; one that no writer wrote (a table without stops, a megabyte) in pieces, so that reading stays linear."""
    for start, end in spans:
        while end - start > _LONGEST:
            cut = text.rfind(" ", start + 1, start + _LONGEST)
            cut = cut if cut > start else start + _LONGEST
            yield start, cut
            start = cut  # noqa: PLW2901 - the rest of an overlong sentence
        yield start, end


def _without_bases(low: str, numbers: list[NumberMention], periods: list[PeriodMention]) -> list[PeriodMention]:
    """Periods of the sentence but those of a percentage's base: 1,9% so với tổng số đảng viên cuối năm 2021."""
    percents = [n.unit_end for n in numbers if n.percent]
    if not percents:
        return periods
    kept = []
    for period in periods:
        at = bisect_left(percents, period.start) - 1
        if at >= 0 and period.start - percents[at] < 60 and _BASE.fullmatch(low, percents[at], period.start):
            continue
        kept.append(period)
    return kept


def _outside(numbers: list[NumberMention], periods: list[PeriodMention]) -> list[NumberMention]:
    """Numbers that are not part of a form of time."""
    kept: list[NumberMention] = []
    index = 0
    for number in numbers:
        while index < len(periods) and periods[index].end <= number.start:
            index += 1
        if index < len(periods) and periods[index].start <= number.start and number.end <= periods[index].end:
            continue
        kept.append(number)
    return kept
