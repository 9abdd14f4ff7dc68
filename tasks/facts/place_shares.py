"""What part of the villages, schools or health stations has a cell or members; of cells, members of the place."""

import re

from tasks.facts import places_resumed
from tasks.facts.conditions import said_after, said_before, said_of_row
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import PERSONS, PLACES, Draft, Figure, Line
from tasks.facts.percent_words import SHORT
from tasks.facts.place_shares_in_turn import (
    CELLS_IN,
    KINDS,
    MEMBERS_IN,
    SHARES_OF_PLACES,
    goes_on_in,
    next_kind,
    other_condition,
    past_at_least,
)
from tasks.facts.rates import slack_of

_CONDITIONS = frozenset({"with_cell", "with_members"})
_SHARE = re.compile(
    r"(?:chiếm|đạt|bằng|tức|tương đương|=|,|\()\s*(?:tỷ lệ |tỉ lệ )?(?:là |đạt )?(?:trên |gần |hơn )?\Z"
)
_AND_HAS = re.compile(r" ?(?:,|và|, và) (?:đều |đã )*có (?=đảng viên)")
_AND_CELL = re.compile(r",?(?: tại chỗ)?,? và (?:đều |đã )*(?:có )?(?:chi bộ|tổ chức đảng)(?! (?:đạt|hoàn|trong|được))")
# of members: those of the place, not new ones, young ones or some that do well
_LOCAL = re.compile(r"tại chỗ|sở tại| là người| người| địa phương")
_NARROWER = re.compile(r" (?:mới|trẻ|nữ|dưới|được|hoàn thành|vi phạm|là|đạt|tham gia|làm)(?!\w)")
_MEMBERS = re.compile(r"đảng viên")


def read_place_share(line: Line, fig: Figure, state: State, subject: str, before: str) -> bool:
    """A share of villages, schools, health stations with a cell or with members; of cells with members."""
    start, status = fig.number.bound_start, status_of(line, fig)
    segment = subject if subject in {"school", "health_station"} else "all"
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if not subject and following is not None and share_of(line, following):
        kind = KINDS.get(following.noun, "all")
        return _said_of(line, following, state, following.noun, kind, status, of=fig)
    based = _OF_ALL.match(line.low, fig.number.unit_end) is not None and fig.index > 0
    based = based and said_after(line, fig.noun_end, fig.window_end)[0] not in _CONDITIONS
    if subject in PLACES and (CELLS_IN.search(line.low, line.start, start) or goes_on_in(line, fig)):
        draft(line, fig, state, "places_with_cell_share", segment, status, "places", start)
        return True
    if subject in PLACES and MEMBERS_IN.search(line.low, line.start, start):
        draft(line, fig, state, "places_with_members_share", segment, status, "places", start)
        return True
    if (subject in PLACES and not based) or subject == "orgs":
        return _said_of(line, fig, state, subject, segment, status)
    if (
        not subject
        and (SHORT.match(line.low, past_at_least(line, fig)) or _grows(line, fig))
        and (said := said_before(line, fig, counted=places_resumed.counted(line, state))) in _CONDITIONS
    ):
        draft(line, fig, state, f"places_{said}_share", _kind_before(line, fig), status, "places", start)
        return True
    if not subject and (kind := next_kind(line, fig, state)):
        draft(line, fig, state, "places_with_cell_share", kind, status, "places", start)
        return True
    if not subject and _places_before(line, fig):
        said, at = said_after(line, fig.noun_end, fig.window_end)
        if said in _CONDITIONS and at - fig.noun_end < 12:
            draft(line, fig, state, f"places_{said}_share", "all", status, "places", start)
            return True
    if not subject and (other := other_condition(line, fig)):
        draft(line, fig, state, other[0], other[1], status, "places", start)
        return True
    if not subject and _WITH_MEMBERS.search(line.low, fig.window_start, fig.number.bound_start):
        draft(line, fig, state, "places_with_members_share", "all", status, "places", start)
        return True
    if not subject and (same := _same_share(line, fig, state)) is not None:
        draft(line, fig, state, same.metric, same.segment, status, "places", start)
        return True
    if fig.index and _SHARE.search(before):
        counted = line.figures[fig.index - 1]
        met, _ = said_after(line, counted.noun_end, counted.window_end)
        if counted.noun == "place" and counted.number.of is not None and met == "with_members":
            draft(line, fig, state, "places_with_members_share", "all", status, "places", start)
            return True
        last = next((d for d in counted.drafts if d.metric == "places_with_cell"), None)
        if (
            last is not None
            and fig.noun not in PERSONS  # 104/104 thôn có chi bộ, 100% trưởng thôn là đảng viên
            and not re.search(r"có\s*\Z", before)
            and not _OF_OTHERS.search(before)
        ):
            draft(
                line, fig, state, "places_with_cell_share", last.segment, last.status, "places", start
            ).unit = last.unit
            return True
    return False


# Tỷ lệ chi bộ có đảng viên tại chỗ | là 93%
_WITH_MEMBERS = re.compile(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|số) (?:các )?(?:chi bộ|thôn|bản|làng|xóm|ấp|buôn|khu phố|tổ dân phố)(?:,? (?:thôn|bản|làng|xóm|ấp|buôn|khu phố|tổ dân phố)){0,3} có đảng viên(?: (?:tại chỗ|sở tại|(?:là )?người (?:địa phương|tại chỗ|dân tộc thiểu số)))?"
    r"(?: (?:là|đạt|chiếm|hiện|nay|đã|mới|chỉ|lên|tăng lên|gần|trên|hơn))* \Z"
)


def _same_share(line: Line, fig: Figure, state: State) -> Draft | None:
    """`95% xóm có đảng viên tại chỗ. Hiện tỷ lệ này mới đạt 93%`: the share told last, at another time."""
    last = state.drafts[-1] if state.drafts else None
    if last is None or last.metric not in SHARES_OF_PLACES or last.paragraph != line.paragraph:
        return None
    return last if _THIS_SHARE.search(line.low, fig.window_start, fig.number.bound_start) else None


_THIS_SHARE = re.compile(r"(?<!\w)(?:tỷ lệ|tỉ lệ|con số) (?:này|đó|ấy|trên)(?: (?!đảng|chi bộ|hộ)[^\W]+){0,5} \Z")


def _grows(line: Line, fig: Figure) -> bool:
    """`Tỷ lệ thôn có chi bộ từ 77% năm 2010 tăng lên 95,8% năm 2015`: a share that has grown, and what it has grown to."""
    return fig.rises or (fig.index > 0 and line.figures[fig.index - 1].rises)


def read_counts_of_share(line: Line, fig: Figure, state: State) -> bool:
    """`99,8% số thôn có chi bộ (2.066/2.069)`: the counts that a share was reckoned from, in brackets right behind it."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or not fig.in_brackets or fig.number.of is None or fig.noun not in {"", *PLACES}:
        return False
    share = next((d for d in previous.drafts if d.metric in SHARES_OF_PLACES), None)
    whole = fig.number.of
    if share is None or not whole or not line.low.endswith("(", 0, fig.number.bound_start):
        return False
    if abs(100 * fig.number.value / whole - share.value) > slack_of(share.value):
        return False
    start = fig.number.bound_start
    if share.metric == "places_with_cell_share":
        draft(line, fig, state, "places_with_cell", share.segment, share.status, "counts_of_share", start)
    total = draft(line, fig, state, "places_total", share.segment, share.status, "counts_of_share", start)
    total.value = whole
    return True


def _kind_before(line: Line, fig: Figure) -> str:
    """`tỷ lệ trường học có chi bộ 92,3%`: the segment of the places named before their share."""
    named = [c.roles["noun"] for c in fig.left if c.roles.get("noun") in KINDS]
    return KINDS[named[-1]] if named else "all"


_OF_ALL = re.compile(r" (?:trong |trên )?(?:tổng )?số ")  # chiếm 92,9% tổng số bản
_OF_OTHERS = re.compile(r"(?:tỷ lệ|tỉ lệ|số) (?:đảng viên|hộ|dân|chi bộ|người)")


def share_of(line: Line, fig: Figure) -> bool:
    """`98% trong tổng số 76 bản có đảng viên`: these are the places that the percentage right before is of."""
    previous = line.figures[fig.index - 1] if fig.index else None
    return (
        previous is not None
        and previous.number.percent
        and not previous.noun
        and fig.noun in PLACES
        and _AMONG.fullmatch(line.low, previous.number.unit_end, fig.number.bound_start) is not None
    )


_AMONG = re.compile(r" (?:trong|trên|của) (?:(?:tổng )?số |tổng cộng |toàn bộ )?")


def _said_of(
    line: Line, fig: Figure, state: State, subject: str, segment: str, status: str, of: Figure | None = None
) -> bool:
    """`100% ấp có chi bộ và có đảng viên tại chỗ`: one or both are said of the places right behind the percentage, or behind ``of``."""
    holder = of or fig
    said, at = said_after(line, fig.noun_end, fig.window_end)
    end = fig.window_end
    if not said and subject in PLACES:
        said, at = said_of_row(line, fig)
    if not said and subject in PLACES:
        said, at, end = _past_counts(line, fig)
    made = False
    if said == "with_cell" and subject != "orgs":
        beside = _kind_beside(line, fig)
        if beside and fig.number.value != _EVERY:
            return False  # 95% trường học, trạm y tế có chi bộ: of two kinds together
        for kind in {segment: None, beside or segment: None}:
            draft(line, holder, state, "places_with_cell_share", kind, status, "places", holder.number.bound_start)
        made = True
    if said not in _CONDITIONS:
        return False
    members = _MEMBERS.search(line.low, at, end)
    if members is None or (said == "with_cell" and not _AND_HAS.search(line.low, at, members.end() + 1)):
        return made
    if said == "with_members" and subject in PLACES and _AND_CELL.match(line.low, members.end()):
        draft(line, holder, state, "places_with_cell_share", segment, status, "places", holder.number.bound_start)
    if _members_at_all(line, members.end(), subject):
        draft(line, holder, state, "places_with_members_share", segment, status, "places", holder.number.bound_start)
        made = True
    return made


_EVERY = 100  # percent: each of two kinds has it, where both have


def _kind_beside(line: Line, fig: Figure) -> str:
    """`100% trạm y tế, trường học có chi bộ`: the segment of the other kind of places that the percentage is of, or nothing."""
    beside = _KIND_BESIDE.match(line.low, fig.noun_end)
    return "" if beside is None else "school" if beside["school"] else "health_station" if beside["health"] else "all"


_KIND_BESIDE = re.compile(
    r"(?: trong (?:huyện|tỉnh|xã))?(?:,| và) (?:(?P<school>trường học|trường)|(?P<health>trạm y tế)|thôn,? bản|thôn|bản|ấp)(?=,? (?:và |đều |đã |có |\d))"
)


def _past_counts(line: Line, fig: Figure) -> tuple[str, int, int]:
    """`100% thôn, bản (57/57) và 98% trường (49/50) đã có chi bộ`: what is said behind the counts in brackets, where it stands and ends."""
    counts = _COUNTS.match(line.low, fig.noun_end, line.end)
    if counts is None:
        return "", -1, fig.window_end
    end = counts.end("clause")
    said, at = said_after(line, counts.start("clause"), end)
    following = line.figures[fig.index + 2] if fig.index + 2 < len(line.figures) else None
    beside = counts["clause"].strip() == "và" or line.low.startswith(", ", counts.start("clause"))
    if not said and beside and following is not None and following.number.percent and following.noun in PLACES:
        said, at = said_after(line, following.noun_end, following.window_end)
        return (said, at, following.window_end) if said else _past_counts(line, following)
    return said, at, end


_COUNTS = re.compile(
    r" ?(?:(?:trong|của|toàn|ở|trên địa bàn)(?: toàn)? [^\W\d]+ )?\(\d[\d.]*(?: ?/ ?\d[\d.]*)?(?: [^\W\d]+(?:,? [^\W\d]+){0,5})?\)(?P<clause>[^.;:,()\d]*)"
)


def _members_at_all(line: Line, end: int, subject: str) -> bool:
    """Members, or members from the place. Every cell has members: of it only local ones count."""
    local = _LOCAL.match(line.low[end : end + 24].strip()) or _LOCAL.match(line.low[end : end + 24])
    if subject == "orgs":
        return bool(local)
    return bool(local) or not _NARROWER.match(line.low, end)


def _places_before(line: Line, fig: Figure) -> bool:
    return any(f.noun == "place" for f in line.figures[: fig.index]) or any(
        c.roles.get("noun") == "place" for c in fig.left
    )
