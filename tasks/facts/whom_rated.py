"""Whom a rating is of, members or organisations: as its own words say, a heading, the count beside it, or the rating before."""

import re

from tasks.facts.drafts import State
from tasks.facts.figures import BODIES, Draft, Figure, Line

_INSIDE = re.compile(r"(?:trong|của|toàn|thuộc) \Z")

# tỷ lệ hoàn thành tốt nhiệm vụ của chi bộ | là 71%
_IS_SO_MUCH = re.compile(r" (?:là|đạt|chiếm)(?: (?:gần|hơn|trên|khoảng|tới))* ")

RATED = "_rated_share"  # how the metrics of ratings end: members_rated_share, orgs_rated_share

_NEAR = 600  # characters from a rating to one that leaves out whom

# where the text turns to other rated ones: Đối với đảng viên, có ... đồng chí được đánh giá
_TURNS = re.compile(
    r"(?<!\w)(?:đối với|về phía|về|riêng|với|trong|ở|còn)(?: các| số)? (đảng viên|tổ chức(?: cơ sở)? đảng|chi bộ|đảng bộ|tccsđ)(?= ?[,:]|(?: \w+){0,7} ?[,:])|(?:xếp loại|phân loại|đánh giá|chất lượng) (tổ chức(?: cơ sở)? đảng|chi bộ|đảng bộ|tccsđ|đảng viên)(?=(?: \w+){0,4} ?[,:])|(đảng viên|đồng chí|(?<=\d )(?:tổ chức(?: cơ sở)? đảng|chi bộ|đảng bộ|tccsđ)) (?:được|tham gia|đã|đủ điều kiện|thuộc diện)(?: được)? (?:đánh giá|xếp loại|phân loại|phân tích|bình xét)"
    # Số chi bộ trực thuộc đảng ủy cơ sở: 239, trong đó xuất sắc 41 = 17,2%
    r"|(?<!\w)số (?P<counted>tổ chức(?: cơ sở)? đảng|chi bộ|đảng bộ|tccsđ|đảng viên)(?: [^\W\d]+){0,7}(?::| là| có)? \d[\d.]*(?:, ?| \()(?:trong đó|gồm|thì|xếp loại)(?!\w)"
    # of whom no part is counted here
    r"|(?<!\w)(?P<others>cá nhân|tập thể lãnh đạo|cán bộ|công chức|viên chức|chính quyền|mặt trận|đoàn thể|chi đoàn|chi hội|hội viên|đoàn viên)(?: [^\W\d]+){0,4} ?:"
)

_ROW = re.compile(r"[-+*•–] ?")


def last_rating(state: State) -> Draft | None:
    """The rating that the article told last."""
    return next((d for d in reversed(state.drafts) if d.metric.endswith(RATED)), None)


def rated_before(line: Line, fig: Figure, state: State) -> str:
    """Whom the rating before rated, in this sentence or near enough above: its grades may go on."""
    for figure in reversed(line.figures[: fig.index]):
        if figure.number.percent and not figure.drafts and figure.noun == "member":
            return "members"  # 99% đảng viên đủ tư cách, trong đó 15% hoàn thành xuất sắc
        for made in figure.drafts:
            if made.metric.endswith(RATED):
                turned = list(_TURNS.finditer(line.low, figure.noun_end, fig.number.start))
                return _whom(turned[-1]) if turned else made.metric.removesuffix(RATED)
    counted = line.figures[fig.index - 1] if fig.index else None
    if (
        counted is not None
        and counted.noun in BODIES
        and _OF_THESE.fullmatch(line.low, counted.noun_end, fig.number.bound_start)
    ):
        return "orgs"  # trong 48 tổ chức cơ sở đảng, 20% hoàn thành xuất sắc
    last = last_rating(state)
    row = (
        _ROW.match(line.low, line.start) is not None
    )  # of a list, whose heading says whom: Xếp loại chi bộ: - Xuất sắc: 15%
    since = max(0 if row else line.start, last.figure.number.end if last is not None else 0)
    turned = list(_TURNS.finditer(line.low, max(since, fig.number.start - _NEAR), fig.number.start))
    if not turned and last is not None:  # Về đảng viên, có 512 đồng chí được đánh giá. Kết quả: 15% hoàn thành xuất sắc
        paragraph = line.low.rfind("\n", 0, line.start) + 1
        since = max(last.figure.number.end, paragraph, fig.number.start - _NEAR)
        turned = list(_TURNS.finditer(line.low, since, fig.number.start))
    if turned:
        return _whom(turned[-1])
    if above := _named_above(line, fig, last.figure.number.end if last is not None else 0):
        return above
    return state.rated if last is not None and line.start - last.figure.number.end < _NEAR else ""


_OF_THESE = re.compile(
    r"(?: (?:cơ sở|trực thuộc|được đánh giá|được xếp loại|tham gia đánh giá))*(?:,| thì|, có| có)(?: (?:có|thì|tới|đến))* "
)
# a line that opens with whom it rates, or heads such rows: b) Đảng viên: Tổng số 274. HTXSNV: 38 (13,9%)
_OPENS = re.compile(
    r"(?:(?<![^\n])(?:[-–+*•]+|\d{1,2}[.)]|[a-zđ][.)])?|(?<=[:.;] )[a-zđ]\)) ?(?:số )?(?:(đảng viên)|chi bộ|đảng bộ|tổ chức(?: cơ sở)? đảng|tccsđ?)(?: (?:trực thuộc|cơ sở|đảng viên|năm|\d{4}))*:"
)


def _named_above(line: Line, fig: Figure, since: int) -> str:
    """Whom the line, or one a little above it, opens with: `* Chi bộ:`, and below it `+ Hoàn thành tốt nhiệm vụ: 10/14 = 71,4%`."""
    opens = list(_OPENS.finditer(line.low, max(since, fig.number.start - _NEAR), fig.number.start))
    return "" if not opens else "members" if opens[-1][1] else "orgs"


def _whom(turned: re.Match[str]) -> str:
    if turned["others"]:
        return ""
    return (
        "members" if (turned[1] or turned[2] or turned[3] or turned["counted"]) in {"đảng viên", "đồng chí"} else "orgs"
    )


def named_in_clause(line: Line, fig: Figure) -> str:
    """Whom the words before the number in its own clause name; not the organisation that rates."""
    for cue in reversed(fig.left):
        noun = cue.roles.get("noun", "")
        inside = _INSIDE.search(line.low, max(line.start, cue.start - 8), cue.start)
        counted = inside and _IS_SO_MUCH.fullmatch(line.low, cue.end, fig.number.bound_start)
        if inside and not counted:
            continue
        if not counted and any(m.start <= cue.start < m.end and not _is_rated(line, m.end) for m in line.mentions):
            continue
        if noun == "member" or cue.roles.get("before") == "total":
            return "members"
        if noun in BODIES:
            return "orgs"
    return ""


def _is_rated(line: Line, end: int) -> bool:
    """Whether a grade stands right behind: chi bộ hoàn thành xuất sắc, TCCS đảng đạt trong sạch."""
    return any("grade" in c.roles and 0 <= c.start - end <= 24 for c in line.cues)


def named_by_heading(line: Line, fig: Figure) -> str:
    """Whom a heading of the sentence names: `Tổ chức cơ sở đảng: 12 hoàn thành ...`, `Xếp loại đảng viên năm 2025: ...`."""
    since = max(
        (f.noun_end for f in line.figures[: fig.index] if any(d.metric.endswith(RATED) for d in f.drafts)), default=0
    )
    for cue in reversed([c for c in line.cues if since <= c.start and c.end <= fig.number.bound_start]):
        noun = cue.roles.get("noun", "")
        if any(m.name and m.start <= cue.start < m.end for m in line.mentions):
            continue
        if (noun == "member" or noun in BODIES) and _HEADS.match(line.low, cue.end, fig.number.start):
            return "members" if noun == "member" else "orgs"
    return ""


_HEADS = re.compile(r"[^,;.:%]{0,40}:")


def counted_last(line: Line, fig: Figure) -> str:
    """Whom the sentence counted before it came to grades: 8.402 đồng chí; kết quả ..."""
    for figure in reversed(line.figures[: fig.index]):
        if figure.noun in {"member", "person"}:
            return "members"
        if figure.noun in BODIES:
            return "orgs"
        if not figure.noun and not figure.number.percent and _OF_SOMETHING_ELSE.match(line.low, figure.number.end):
            return ""  # toàn tỉnh có 1.940 mô hình, 76% được đánh giá tốt
    return ""


_OF_SOMETHING_ELSE = re.compile(
    r" (?:mô hình|đề tài|đề án|dự án|công trình|phần việc|nhiệm vụ|tiêu chí|chỉ tiêu|sáng kiến|giải pháp|sản phẩm|câu lạc bộ|tổ|đội|nhóm|lớp|hộ|gia đình|công chức|viên chức|giáo viên|giảng viên|nhân viên|công nhân|lao động|chiến sĩ|học sinh|sinh viên|hội viên|đoàn viên|đại biểu|đơn vị|cơ quan|doanh nghiệp|trường|hợp tác xã|chi hội|chi đoàn|bản cam kết|cuộc|bài)(?!\w)"
)


def others_beside(line: Line, fig: Figure) -> int:
    """`90% chi bộ, đảng viên | hoàn thành tốt`: where those end who are told of with the ones counted; the noun's end where none are."""
    pattern = _AND_MEMBERS if fig.noun in BODIES else _AND_BODIES if fig.noun == "member" else None
    beside = pattern.match(line.low, fig.noun_end, fig.window_end) if pattern is not None else None
    return fig.noun_end if beside is None else beside.end()


_AND_MEMBERS = re.compile(r"(?: cơ sở| trực thuộc)*(?: và|,) (?:số )?đảng viên(?= )")
_AND_BODIES = re.compile(
    r"(?: và|,) (?:số )?(?:tổ chức(?: cơ sở)? đảng|tccsđ?|chi bộ|đảng bộ)(?: cơ sở| trực thuộc)*(?= )"
)


def rate_of(line: Line, fig: Figure) -> str:
    """`kết nạp 10 đảng viên, tỷ lệ chi bộ hoàn thành tốt nhiệm vụ đạt 90%`: whom the rate itself names, whatever was counted before."""
    rate = _RATE_OF.search(line.low, fig.window_start, fig.number.bound_start)
    return "" if rate is None else "members" if rate[1] == "đảng viên" else "orgs"


_RATE_OF = re.compile(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ) (?:các |số )?(đảng viên|chi bộ|đảng bộ|chi, đảng bộ|tổ chức(?: cơ sở)? đảng|tccs ?đảng|tccsđ)(?!\w)[^,;.:%\d]*\Z"
)
# 112 (18%) đảng viên hoàn thành xuất sắc
_BEHIND_BRACKET = re.compile(r"\) (?:số )?(đảng viên|đồng chí|chi bộ|đảng bộ|tổ chức(?: cơ sở)? đảng|tccsđ?)(?!\w)")


def subject_of_count(line: Line, fig: Figure) -> str:
    """Whom the count before a percentage is of: its noun, or the last word for them before it: `đảng viên: xuất sắc 551 (14,9%)`."""
    if not fig.index:
        return ""
    count = line.figures[fig.index - 1]
    if (behind := _BEHIND_BRACKET.match(line.low, fig.number.unit_end)) is not None:
        return "members" if behind[1] in {"đảng viên", "đồng chí"} else "orgs"
    if count.noun in {"member", "person"} or count.noun in BODIES:
        return "orgs" if count.noun in BODIES else "members"
    if line.low.startswith((" tổ chức", " cơ sở,"), count.number.end):
        return "orgs"  # hoàn thành tốt nhiệm vụ 38 tổ chức, chiếm 79,2%
    for cue in reversed(count.left):
        noun = cue.roles.get("noun", "")
        if (noun == "member" or noun in BODIES) and not any(
            m.name and m.start <= cue.start < m.end for m in line.mentions
        ):
            return "members" if noun == "member" else "orgs"
    # số đảng viên hoàn thành tốt nhiệm vụ là 418, chiếm 70%: one word with `số`
    return "members" if "số đảng viên" in line.low[count.window_start : count.number.start] else ""
