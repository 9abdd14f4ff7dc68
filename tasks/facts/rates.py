"""Percentages beside admissions that are no share of a plan: rates of all members, a group's share of the new ones."""

import re
from decimal import Decimal

from tasks.facts.drafts import State
from tasks.facts.figures import Figure, Line


def slack_of(percent: Decimal) -> Decimal:
    """How far a printed percentage may lie from the one reckoned."""
    return Decimal("0.06") if percent != percent.to_integral_value() else Decimal("0.6")


def part_of_new(line: Line, fig: Figure) -> bool:
    """`61 thanh niên trên tổng số 98 đảng viên mới, đạt 62,2%`: what one of two such figures told before is of the other."""
    told = [d for f in line.figures[: fig.index] for d in f.drafts if d.metric != "members_total"][-2:]
    if len(told) < len(("part", "whole")) or any(d.metric != "members_admitted" for d in told):
        return False
    less, more = sorted(d.value for d in told)
    percent = fig.number.value
    slack = slack_of(percent)
    return more > 0 and told[0].unit == told[1].unit and abs(100 * less / more - percent) <= slack


# kết nạp từ 900 đảng viên trở lên, tỷ lệ 2,5%/năm
YEARLY = re.compile(r" ?(?:/ ?năm|mỗi năm)")
RATE_BARE = re.compile(
    r"(?<!\w)(?:(?:tỷ|tỉ) lệ|kết nạp(?: đảng viên)?(?: mới)?) (?:(?:là|đạt|bình quân|hằng năm|hàng năm|mỗi năm|từ|khoảng|trên) )*\Z"
)


# kết nạp đảng viên mới đạt tỷ lệ | 4,6%
_ADMITS_AT_A_RATE = re.compile(
    r"(?<!\w)(?:kết nạp|phát triển)(?: được)? (?:đảng|đảng viên)(?: mới)?(?: (?:bình quân|hằng năm|hàng năm|mỗi năm|của toàn|toàn|huyện|đảng bộ))*(?: đạt)? (?:tỷ|tỉ) lệ(?: (?:bình quân|hằng năm|hàng năm|mỗi năm|đạt|từ|trên|hơn|khoảng|gần|là))* \Z"
)
# kết nạp đảng viên mới bình quân hằng năm đạt | 4,6%; kết nạp đảng viên mới | 3%/năm
_ADMITS_SO_MANY = re.compile(
    r"(?<!\w)(?:kết nạp|phát triển)(?: được)? (?:đảng|đảng viên)(?: mới)?(?P<yearly>(?: (?:bình quân|trung bình|hằng năm|hàng năm|mỗi năm))*)(?: (?:đạt|là|từ|trên|hơn|khoảng|gần|ít nhất))* \Z"
)
_HIGHEST = 12  # percent of the members; a share of a plan is more


def is_yearly_rate(fig: Figure, before: str, after: str) -> bool:
    """`kết nạp đảng viên mới đạt tỷ lệ 8,6%/năm`, `kết nạp đảng viên mới hằng năm đạt 3 - 4%`: of all members, whether they are named or not."""
    if _ADMITS_AT_A_RATE.search(before) is not None:
        return fig.number.value <= _HIGHEST
    said = _ADMITS_SO_MANY.search(before)
    return (
        said is not None
        and fig.number.value <= _HIGHEST
        and (
            "năm" in said["yearly"]
            or YEARLY.match(after) is not None
            or _EACH_YEAR.search(before[: said.start()]) is not None
        )
        and _AGAINST.match(after) is None
    )


def is_rate_past_brackets(line: Line, fig: Figure) -> bool:
    """`Tỷ lệ kết nạp so với tổng số đảng viên đầu năm (5.214 đồng chí) đạt 2,9%`: the rate named before the number of those it is of."""
    at = fig.number.bound_start
    if not fig.index or fig.in_brackets or ")" not in line.low[max(line.start, at - 20) : at]:
        return False
    return fig.number.value <= _HIGHEST and _RATE_OF.search(line.low, line.start, at) is not None


_RATE_OF = re.compile(
    r"(?<!\w)(?:tỷ|tỉ) lệ (?:đảng viên (?:mới )?)?(?:được )?(?:kết nạp|phát triển)[^.;:%()]{0,70}(?:so với|trên) (?:tổng )?số đảng viên[^.;:%()]{0,40}\([^()]{2,24}\),? (?:đạt|là|bằng|chiếm|được)(?: (?:khoảng|gần|hơn|trên|tới|mức))* \Z"
)
_EACH_YEAR = re.compile(r"(?<!\w)(?:hằng|hàng|mỗi|bình quân) năm[^,;.:\d]{0,30}\Z")


def is_rate_of_members(fig: Figure, before: str, after: str) -> bool:
    """`mỗi năm kết nạp từ 3% đảng viên trở lên so với tổng số đảng viên đầu năm`, `hằng năm kết nạp 3,5% đảng viên mới`."""
    if fig.number.value > _HIGHEST or _ADMITS_BEFORE.search(before) is None:
        return False
    return _NEW_OF_ALL.match(after) is not None


_ADMITS_BEFORE = re.compile(
    r"(?<!\w)(?:kết nạp|phát triển)(?: (?:được|mới|đảng viên|đảng|từ|đạt|bình quân|hằng năm|hàng năm|mỗi năm|ít nhất|tối thiểu|trên|khoảng))* \Z"
)
_NEW_OF_ALL = re.compile(
    r"(?: trở lên)? đảng viên(?: mới)?(?: trở lên)?(?:,? so)? (?:với|trên) (?:tổng )?(?:số )?đảng viên(?! mới)|(?: trở lên)? đảng viên mới(?: trở lên)?(?=[.,;)]|\Z)"
)
_AGAINST = re.compile(r"(?: ?/ ?năm)? (?:so với |so |của )?(?:chỉ tiêu|kế hoạch|nghị quyết|kh(?!\w)|cùng kỳ|năm trước)")


def of_a_group(line: Line, fig: Figure) -> bool:
    """`tỷ lệ kết nạp đảng viên là nữ đạt 35%`: what part of the new members a group is."""
    rate = next(c for c in reversed(fig.left) if "link:rate" in c.roles)
    return any(
        ("people" in c.roles or "peoples" in c.roles)
        and c.start >= rate.end
        and _GROUP_NEXT.fullmatch(line.low, rate.end, c.start) is not None
        and not any(m.start <= c.start < m.end for m in line.mentions)
        for c in fig.left
    )


_GROUP_NEXT = re.compile(r"(?: đảng viên| mới| đồng chí)*(?: (?:là|trong|ở))?(?: các)?(?: người)? ")


def beside_rate(line: Line, fig: Figure) -> bool:
    """`đạt tỷ lệ 3,2%, vượt chỉ tiêu đại hội đề ra (3%)`: the plan, told as such a rate."""
    said = [d for f in line.figures[: fig.index] if f.number.percent for d in f.drafts]
    return bool(said) and said[-1].metric == "admission_rate"


def is_rate_aimed_at(line: Line, fig: Figure) -> bool:
    """`kết nạp 6% - 7% tổng số đảng viên, đạt chỉ tiêu Đại hội đề ra 5% - 8%`: about as much as the rate, so no share of the plan."""
    said = [d for f in line.figures[: fig.index] if f.number.percent for d in f.drafts]
    if not said or said[-1].metric != "admission_rate" or fig.number.value > _TIMES * said[-1].value:
        return False
    return _SET.search(line.low, said[-1].figure.noun_end, fig.number.bound_start) is not None


def rate_elsewhere(line: Line, fig: Figure) -> bool:
    """`bằng 3,6% tổng số đảng viên, trong khi tỷ lệ bình quân của cả tỉnh là 3,1%`: the rate of another unit, beside this one's."""
    said = [d for f in line.figures[: fig.index] if f.number.percent for d in f.drafts]
    if not said or said[-1].metric != "admission_rate":
        return False
    start, end = said[-1].figure.noun_end, fig.number.bound_start
    return bool(_OF_ANOTHER.search(line.low, start, end) or _OF_ANOTHER_YEAR.search(line.low, start, end))


# bằng 2,2% tổng số đảng viên, trong khi năm 2016 là | 3,3%
_OF_ANOTHER_YEAR = re.compile(
    r"[,;] (?:(?:trong khi|còn|thì|mà|cả|tỷ lệ|của|này) )*(?:năm|nhiệm kỳ|giai đoạn) (?:trước|ngoái|\d{4}(?: ?[-–] ?\d{4})?)(?: (?:là|chỉ|đạt|bằng|tới|còn|được|gần|hơn|trên))+ \Z"
)

_OF_ANOTHER = re.compile(
    r"(?<!\w)(?:tỷ|tỉ) lệ(?: (?:này|kết nạp|bình quân|trung bình|chung))*(?: (?:của|ở|trong))?(?: (?:cả|toàn))? (?:tỉnh|huyện|thành phố|thị xã|nước|đảng bộ)[^,;.%]{0,24}? (?:là|đạt|chỉ|mới)(?: (?:là|đạt|gần|hơn|trên|khoảng))* \Z"
)
_TIMES = 3  # no plan is further off
_SET = re.compile(
    r"(?:chỉ tiêu|mục tiêu|nghị quyết)[^,;.%]{0,40}(?:đề ra|đặt ra|giao|là)(?: (?:là|từ|trên|khoảng|hằng năm|hàng năm))* \Z"
)


def part_of_those(line: Line, fig: Figure) -> bool:
    """`kết nạp 197, trong đó nữ 96 đồng chí, đạt 48,7%`: the share that the part right before has of its whole."""
    previous = line.figures[fig.index - 1] if fig.index else None
    parts = [d for d in previous.drafts if d.rule == "breakdown" and d.parent is not None] if previous else []
    return any(
        d.parent is not None
        and d.parent.value
        and abs(100 * d.value / d.parent.value - fig.number.value) <= slack_of(fig.number.value)
        for d in parts
    )


def beside_share(line: Line, fig: Figure) -> bool:
    """`nâng tỷ lệ đảng viên lên 24% (vượt 1% so với nghị quyết)`: how far another share than that of admissions passed its aim."""
    previous = line.figures[fig.index - 1] if fig.index and fig.in_brackets else None
    if previous is None or not previous.number.percent or previous.in_brackets or previous.reason != "share":
        return False
    return _BESIDE_IT.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is not None


_BESIDE_IT = re.compile(r" ?\((?:tăng|giảm|vượt|cao hơn|thấp hơn|đạt|hụt)(?: [^\W\d]+){0,4} ")
GROWN_BY = re.compile(r"\)? ?so với (?:cùng kỳ|năm (?:trước|ngoái|\d{4})|nhiệm kỳ trước)(?!\w)")
"""Behind how far something has grown or fallen behind: kết nạp còn chậm (0,4%) so với cùng kỳ."""


def is_change_again(line: Line, fig: Figure) -> bool:
    """`giảm 2.280 đồng chí so với nhiệm kỳ trước, tương đương 20%`: the change right before, said as a share."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or previous.reason != "change" or previous.number.percent:
        return False
    return _AS_MUCH_AS.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is not None


_AS_MUCH_AS = re.compile(
    r"(?: so với [^,;.:()%]{3,40})?,? ?\(?(?:tương đương|tương ứng|tức(?: là)?|hay|bằng)(?: với)?(?: (?:tăng|giảm|mức|khoảng|gần|hơn|trên))* "
)


_LARGEST_RATE = (
    30  # percent of its members that an organisation takes in; a larger share behind a result is of its plan
)

# Các đảng bộ có tỷ lệ kết nạp cao so với kế hoạch: Công an tỉnh | 62%
RATE_OF_PLAN = re.compile(
    r"(?<!\w)(?:tỷ|tỉ) lệ (?:kết nạp|phát triển)[^.;:\d]{0,30} (?:so với|so|của) (?:kế hoạch|chỉ tiêu|nghị quyết)(?!\w)[^.;\d]{0,40}(?:là|:|như)"
)


def is_too_many_for_a_rate(line: Line, fig: Figure) -> bool:
    """`Nơi có tỷ lệ kết nạp cao như: huyện X kết nạp 183 đảng viên, đạt 101,7%`: of the plan, whatever the heading says."""
    admitted = any(d.metric == "members_admitted" for f in line.figures[: fig.index] for d in f.drafts)
    return admitted and fig.number.value > _LARGEST_RATE


def is_rate_again(line: Line, fig: Figure, state: State) -> bool:
    """`bằng 4,87% số đảng viên đầu năm. Năm trước là 150, tỷ lệ 4,91%`: a rate like the one before, which no plan explains."""
    like = state.share
    return (
        like is not None
        and like.metric == "admission_rate"
        and line.paragraph == like.paragraph
        and _RATE_WORD.search(line.low, line.start, fig.number.bound_start) is not None
    )


_RATE_WORD = re.compile(r"(?<!\w)(?:(?:tỷ|tỉ) lệ(?: là| chỉ| đạt)*|bằng) \Z")
