"""Percentages: of a plan, of all members, of places, of rated members and organisations. The base decides."""

import re

from tasks.facts.attainment import add_plan, read_attainment
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.no_members import SOME_PLACE
from tasks.facts.percent_words import PLAN, SHORT
from tasks.facts.place_shares import read_place_share
from tasks.facts.ratings import read_rating
from tasks.facts.shares_of_others import is_share_of_others


def read_share(line: Line, fig: Figure, state: State) -> None:
    """Make the fact of a percentage, or say why it makes none."""
    number = fig.number
    before = line.low[fig.window_start : number.bound_start]
    after = line.low[number.unit_end : min(line.end, number.unit_end + 60)]
    changed = _CHANGE.search(before[-12:]) and not _risen_from(line, fig, before)
    if changed or (_BEYOND.search(before) and not PLAN.match(after)):
        fig.reason = "change"
        return
    named = any(m.form in {"full", "bare"} and not m.plural for m in fig.names)
    if not named and SOME_PLACE.search(line.low, max(line.start, fig.window_start - 8), number.bound_start):
        fig.reason = "some_place"
        return
    if _MEMBERS_ARE.search(before) or _HAVE_COMMITTEE.search(before):
        fig.reason = "share"
        return
    if is_share_of_others(line, fig):
        fig.reason = "share"
        return
    subject = _subject(line, fig)
    if read_rating(line, fig, state, subject) or read_place_share(line, fig, state, subject, before):
        return
    if _listed_share(line, fig, state, after) or read_attainment(line, fig, state, before, after):
        return
    if any("link:share" in c.roles for c in fig.left) or "tỷ lệ" in before or subject:
        fig.reason = "share"


# 98% thôn có chi bộ; đảng viên là trưởng thôn chiếm hơn 58%: of the members or of the heads, of no places
_MEMBERS_ARE = re.compile(
    r"(?<!\w)(?:đảng viên là (?:bí thư|trưởng|chủ tịch)|(?:bí thư|trưởng)[^;.:\d]{2,40} là đảng viên)(?!\w)[^;.:\d]*(?:chiếm|đạt)[^;,.:\d]*\Z"
)
# what part of the cells has a committee: chi bộ quân sự có chi ủy đạt 95%
_HAVE_COMMITTEE = re.compile(
    r"(?<!\w)(?:chi bộ|đảng bộ|đại đội|trung đội|tiểu đội|đơn vị)(?: [^\W\d]+){0,5} có (?:ban )?(?:cấp|chi) ủy(?: (?:đạt|là|chiếm|tỷ|tỉ|lệ|trên|hơn|gần|nay|hiện|tăng|lên))* \Z"
)
_CHANGE = re.compile(r"(?:tăng|giảm)(?! (?:lên|xuống|còn|ở mức)(?!\w))")  # tăng 5%; but tăng lên 85%


def _risen_from(line: Line, fig: Figure, before: str) -> bool:
    """`tăng từ 71% (năm 2010) lên 87%`: what it was, with its own time."""
    led = before.endswith(("tăng từ ", "giảm từ ")) and fig.rises
    return led and any(0 <= p.start - fig.number.unit_end < _TIME_BEHIND for p in line.periods)


_TIME_BEHIND = 12  # characters

# how far a rate lies from another: đạt 3,2%, cao hơn mức chung của tỉnh 0,4%
_BEYOND = re.compile(
    r"(?<!\w)(?<!không )(?:(?:cao|thấp|nhiều|ít|lớn|nhỉnh) hơn(?! (?:so với )?(?:kế hoạch|chỉ tiêu))|(?<!yếu )(?<!yếu, )kém)(?:(?! là| đạt| bằng| còn) [^\W\d]+){0,9} \Z"
)


def _listed_share(line: Line, fig: Figure, state: State, after: str) -> bool:
    """A list of units with their percentages: they are of what the percentage before the list was of."""
    share, unit = state.share, fig.unit
    named = bool(fig.names)
    if (
        share is None
        or not (share.paragraph == line.paragraph or _is_list_of_next(line, fig, share))
        or unit is None
        or unit == share.unit
        or not (fig.listed or named)
        or not SHORT.match(after)
    ):
        return False
    if any(d.metric == "members_admitted" for f in line.figures[: fig.index] for d in f.drafts if d.unit == unit):
        return False
    made = draft(line, fig, state, share.metric, share.segment, share.status, "left_out", fig.number.bound_start)
    made.parent = share
    if share.metric == "target_attainment":
        add_plan(made, line.low[fig.window_start : fig.number.bound_start])
    return True


def _is_list_of_next(line: Line, fig: Figure, share: Draft) -> bool:
    """`... đạt 74,8% kế hoạch năm.` and in the next paragraph `Các đơn vị đạt cao: Kỳ Anh 112%, Hương Khê 101,5%`."""
    if share.metric != "target_attainment" or line.paragraph != share.paragraph + 1:
        return False
    if not any(d.metric == "target_attainment" for f in line.figures[: fig.index] for d in f.drafts):
        return _REACHED_MOST.match(line.low, line.start, fig.number.start) is not None
    return True


_REACHED_MOST = re.compile(
    r"[\s*+•–-]*(?:trong đó,? )?(?:(?:một số|các|những|nhiều) )?(?:đơn vị|địa phương|huyện|xã|đảng bộ|nơi)(?:(?:,| và|, các) (?:đơn vị|địa phương|thị xã|thành phố|phường|thị trấn))*(?: (?:có|làm))?(?: tỷ lệ| kết quả| tốt)? (?:đạt|thực hiện|vượt)?(?: (?:tỷ lệ|kết quả|được))*(?: (?:cao|thấp|khá|tốt|vượt|trên|kế hoạch|chỉ tiêu|nhất))*(?: (?:như|là|gồm|có))?:? [^,;.:]{2,40}\Z"
    # Có 5/12 huyện, thị, thành ủy đạt trên 50%: X 68%; Đạt thấp là Y (33%)
    r"|[\s*+•–-]*(?:(?:đã |mới |hiện )?có |còn )?(?:\d+(?:/\d+)?|nhiều|một số) (?:đơn vị|địa phương|huyện|xã|phường|đảng bộ|chi bộ)(?:[, /]+[^\W\d]+){0,6}? (?:đạt|vượt|hoàn thành)(?: (?:tỷ lệ|trên|dưới|từ|hơn|cao|thấp|kế hoạch|chỉ tiêu|được))*(?: \d+ ?%(?: trở lên)?(?: kế hoạch| chỉ tiêu)?)?(?: (?:như|là|gồm|có))?(?::|,) [^,;.:]{2,40}\Z"
    r"|[\s*+•–-]*(?:đơn vị |nơi |huyện |xã )?(?:(?:có )?(?:tỷ lệ )?đạt )?(?:tỷ lệ )?(?:cao|thấp|khá|cao nhất|thấp nhất|dẫn đầu)(?: nhất)?(?: (?:như|là|có|gồm|thuộc về))+:? [^,;.:]{2,40}\Z"
)


def _subject(line: Line, fig: Figure) -> str:
    """Whom the percentage counts: ``members``, ``orgs``, ``place`` with its segment, or nothing."""
    nouns = {
        "member": "members",
        "grassroots": "orgs",
        "committee": "orgs",
        "cell": "orgs",
        "place": "place",
        "school": "school",
    }
    if fig.noun in nouns or fig.noun == "health_station":
        return nouns.get(fig.noun, fig.noun)
    return "members" if _NUMBER_OF_MEMBERS.match(line.low, fig.number.unit_end) else ""


_NUMBER_OF_MEMBERS = re.compile(r" (?:tổng )?số đảng viên(?! (?:mới|kết nạp|được kết nạp))")
