"""Members among those who work at a school, company or agency: its staff is counted, and how many of it are of the Party."""

import re

from tasks.facts.drafts import State, draft
from tasks.facts.figures import PERSONS_OR_UNSAID, Figure, Line
from tasks.facts.groups import segment_of
from tasks.facts.unit import Unit

_STAFF = (
    r"(?:cán bộ|công chức|viên chức|giáo viên|giảng viên|nhân viên|nhà giáo|thầy,? cô(?: giáo)?|công nhân|thợ|lao động|người lao động|cnlđ|cbcnv|cnvclđ|cán bộ, chiến sĩ|chiến sĩ|sĩ quan"
    r"|quân nhân|y,? bác sĩ|bác sĩ|người|đồng chí)"
)
_HAS = re.compile(
    r"(?<!\w)(?:(?:hiện|nay|đang|hiện nay)? ?có|với|gồm|tổng số|biên chế)(?: (?:gần|hơn|trên|khoảng|tổng số|tổng cộng|cả thảy|là))* \Z"
)
_AMONG = re.compile(
    rf"(?: {_STAFF})*(?:(?:,| và| là| -)+(?: {_STAFF})+)*(?:, (?!trong)[^,;.:\d]{{2,24}})?(?:(?:,|;| \(|, (?:và )?(?=trong)| và) ?(?:trong (?:số )?đó,? ?)(?:(?:có|là|gồm|(?:số )?đảng viên (?:là|có|chiếm)) )*|,? thì (?:(?:đã|có|cả) )*|, (?:có )?)"
)
_ARE = re.compile(r"(?: trong số (?:đó|này|ấy|họ))?,? (?:(?:hiện|đã|đều) )?là đảng viên(?! (?:mới|dự bị))(?!\w)")
_ENDS = re.compile(r"\s*(?:[.,;)(\n–-]|\Z|và |sinh hoạt|\()")


def of_staff(line: Line, fig: Figure) -> bool:
    """`Nhà trường có 62 cán bộ, giáo viên, trong đó có 35 đảng viên`: the members of an organisation are those among its staff."""
    unit = fig.owner or fig.unit
    previous = line.figures[fig.index - 1] if fig.index else None
    if unit is None or unit.level != "organization" or previous is None or previous.drafts or fig.number.of is not None:
        return False
    member = fig.noun in {"member", "person"} and _ENDS.match(line.low, fig.noun_end) is not None
    member = member and (fig.noun == "member" or line.low.endswith(_MEMBERS_ARE, 0, fig.number.bound_start))
    if not member and not (fig.noun in {"person", ""} and _ARE.match(line.low, fig.noun_end)):
        return False
    return (
        previous.noun in PERSONS_OR_UNSAID
        and not previous.number.percent
        and fig.number.value <= previous.number.value
        and _names_staff(line, previous)
        and _counts_its_own(line, previous)
        and _AMONG.fullmatch(line.low, previous.number.end, fig.number.bound_start) is not None
    )


_MEMBERS_ARE = ("đảng viên là ", "đảng viên có ", "đảng viên chiếm ")


def _counts_its_own(line: Line, staff: Figure) -> bool:
    """`Nhà trường có 62 giáo viên`, and without a verb `Trạm Y tế xã X 7 người`: the staff is that of who is named before it."""
    if _HAS.search(line.low, line.start, staff.number.bound_start) is not None:
        return True
    return any(m.end + 1 == staff.number.bound_start for m in staff.names) and not staff.in_brackets


def among_staff_of_many(line: Line, fig: Figure) -> bool:
    """`Huyện có 62 trường học với 1.540 cán bộ, giáo viên, trong đó có 812 đảng viên`: members of the staff, and not of the place."""
    unit = fig.owner or fig.unit
    previous = line.figures[fig.index - 1] if fig.index else None
    if unit is None or unit.level == "organization" or previous is None or previous.drafts or fig.noun != "member":
        return False
    return (
        previous.noun in PERSONS_OR_UNSAID
        and fig.number.value <= previous.number.value
        and _names_staff(line, previous)
        and "trong" in line.low[previous.number.end : fig.number.bound_start]
        and _AMONG.fullmatch(line.low, previous.number.end, fig.number.bound_start) is not None
    )


def read_staff(line: Line, fig: Figure, state: State) -> bool:
    """Make the members among a staff counted as a/b, or pass the whole staff behind its members; whether it was one of these."""
    if _is_whole(line, fig) or _heads_its_members(line, fig):
        fig.reason = "quantity"
        return True
    if (whose_staff := _unit_of_staff(line, fig)) is not None:
        made = draft(line, fig, state, "members_total", "all", "actual", "have", fig.number.bound_start)
        made.unit = whose_staff
        return True
    if not fig.noun and _ARE.match(line.low, fig.number.end) and of_staff(line, fig):  # 81 cán bộ thì 52 là đảng viên
        draft(line, fig, state, "members_total", "all", "actual", "have", fig.number.bound_start)
        return True
    if not _is_part(line, fig):
        return False
    whose = "all" if _is_whole_staff(line, fig) else segment_of(line, fig)
    draft(line, fig, state, "members_total", whose, "actual", "have", fig.number.bound_start)
    return True


def _heads_its_members(line: Line, fig: Figure) -> bool:
    """`Trong số 45 giáo viên của Trường X có 27 đảng viên`, `Trạm Y tế 7 người thì 4 là đảng viên`: the staff, whose members follow."""
    if "đảng viên" not in line.low[fig.number.end : line.end] or not _names_staff(line, fig):
        return False
    if _THEN_MEMBERS.match(line.low, fig.number.unit_end, line.end):
        return True
    return _OUT_OF_STAFF.search(line.low, max(0, line.start - 1), fig.number.bound_start) is not None and bool(
        _OF_BODY.match(line.low, fig.number.unit_end, line.end)
    )


_THEN_MEMBERS = re.compile(
    rf"(?: {_STAFF})+(?:(?:,| và)+(?: {_STAFF})+)* thì (?:(?:đã|có|cả) )*\d+ (?:đồng chí |người )?(?:là )?đảng viên(?! (?:mới|dự bị))(?!\w)"
)
_OUT_OF_STAFF = re.compile(
    r"(?:[.;:\n“\" ] ?|, )(?:hiện,? |nay,? )?trong(?: tổng)?(?: số)? (?:(?:hơn|gần|trên|khoảng) )?\Z"
)
_OF_BODY = re.compile(
    rf"(?: {_STAFF})+(?:(?:,| và)+(?: {_STAFF})+)* (?:của|ở|tại|trong) [^.;:\d]{{3,80}}?(?:,? (?:thì )?(?:(?:đã|hiện|cũng) )?có|,) (?:\d+ (?:đồng chí |người )?(?:là )?đảng viên|(?:số )?đảng viên (?:là|có|chiếm) \d)(?! (?:mới|dự bị))"
)


def _unit_of_staff(line: Line, fig: Figure) -> Unit | None:
    """The organisation named behind the staff of which these are the members; none where they are of no such."""
    staff = line.figures[fig.index - 1] if fig.index else None
    if staff is None or staff.reason != "quantity" or staff.owner is None or staff.owner.level != "organization":
        return None
    member = fig.noun == "member" and _ENDS.match(line.low, fig.noun_end) is not None
    if not member and not (fig.noun in {"person", ""} and _ARE.match(line.low, fig.noun_end)):
        return None
    out_of = _OUT_OF_STAFF.search(line.low, max(0, line.start - 1), staff.number.bound_start) is not None
    return staff.owner if out_of and fig.number.of is None and fig.number.value <= staff.number.value else None


def _is_whole(line: Line, fig: Figure) -> bool:
    """`41 đảng viên trong tổng số 76 cán bộ, giáo viên`, `12 đảng viên/30 giáo viên`: all who work there."""
    previous = line.figures[fig.index - 1] if fig.index else None
    return (
        previous is not None
        and previous.noun == "member"
        and previous.number.value <= fig.number.value
        and _names_staff(line, fig)
        and _OUT_OF.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is not None
    )


_OUT_OF = re.compile(r" ?/ ?|,? (?:trong|trên)(?: (?:tổng số|số|tổng))? ")


def _is_part(line: Line, fig: Figure) -> bool:
    """`Trường X có 36/58 giáo viên là đảng viên`."""
    if fig.number.of is None or not _names_staff(line, fig):
        return False
    said = _STAFF_ARE.match(line.low, fig.number.unit_end)
    has = _HAS.search(line.low, line.start, fig.number.bound_start) or _OPENS.search(
        line.low, max(0, line.start - 2), fig.number.bound_start
    )
    return said is not None and has is not None


_STAFF_ARE = re.compile(
    rf"(?: {_STAFF})+(?:(?:,| và)+(?: {_STAFF})+)*(?: (?:của |ở |trong )?(?:nhà trường|trường|công ty|đơn vị|cơ quan|bệnh viện|trung tâm|đồn|xí nghiệp)(?: (?!là|hiện|đã)[^\W\d]+){{0,6}})? (?:hiện |đã )?là đảng viên(?! (?:mới|dự bị))(?!\w)"
)


_OPENS = re.compile(
    r"[\n;:,(.] ?(?:(?:hiện|nay|hiện nay|đến nay|hiện tại|hiện đã),? )?\Z"
)  # ..., 4 chi bộ; 198/243 cán bộ là đảng viên


def _is_whole_staff(line: Line, fig: Figure) -> bool:
    """`Bệnh viện có 312/706 cán bộ, viên chức là đảng viên`: all who work at an organisation, and not one group of them."""
    unit = fig.owner or fig.unit
    return unit is not None and unit.level == "organization" and not _ONE_GROUP.match(line.low, fig.number.unit_end)


_ONE_GROUP = re.compile(r" (?:giáo viên|giảng viên|công nhân|bác sĩ|sĩ quan|công chức) (?:hiện |đã )?là đảng viên")


def _names_staff(line: Line, whole: Figure) -> bool:
    return _WORKS.match(line.low, whole.number.unit_end) is not None


_WORKS = re.compile(rf" (?!người(?! thì)[ ,(]|đồng chí){_STAFF}(?!\w)")
