"""Counts of Party organisations, and of the villages, schools and stations with or without a cell."""

import re
from decimal import Decimal

from tasks.facts.aims import is_target
from tasks.facts.cues import Cue
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Draft, Figure, Line

_DIRECTLY = re.compile(
    r"\s*(?:cơ sở )?(?:trực thuộc|thuộc) (?:ban thường vụ )?(?:huyện ủy|thị ủy|thành ủy|quận ủy|đảng bộ huyện|đảng ủy khối|đảng bộ (?:thị xã|thành phố|quận)|đảng ủy (?:xã|phường|đại học))"
)
_ABOVE = re.compile(
    r"\s*(?:(?:trực )?thuộc (?:tỉnh ủy|đảng bộ tỉnh|trung ương|thành ủy hà nội)|cấp trên|cấp huyện|huyện|tương đương)"
)
_UNDER = re.compile(
    r"\s*(?:trực thuộc|thuộc) (?:các )?(?:đảng ủy|đảng bộ|đảng uỷ) (?:cơ sở|bộ phận|xã)|\s*(?:trực thuộc|dưới) (?:các )?(?:đảng bộ|đảng ủy)(?! (?:huyện|tỉnh|khối))"
)
_GRASSROOTS = re.compile(r"\s*cơ sở(?! vật)")
_SUBORDINATE = re.compile(r"\s*trực thuộc")
# what follows a count of organisations that is no count of all of them: 6 chi bộ đạt TSVM, 10 chi bộ có chi ủy
_QUALIFIED = re.compile(
    r"\s*(?:(?:[^\W\d]+|\d+) (?:năm|tháng|nhiệm kỳ|quý) (?:liền|qua|nay|liên tục|gần đây|liên tiếp) |nhiều năm (?:liền |qua |nay |liên tục )?|xã |phường |thị trấn |thôn,? |bản,? |ấp,? |xóm,? |buôn,? |khu phố,? |tổ dân phố |khu dân cư |khóm,? |cơ quan |trường học |nhà trường |doanh nghiệp |trực thuộc |cơ sở |trong huyện |trong tỉnh )*(?:đạt|được|bị|có|chưa|không|hoàn thành|dưới|trên|yếu|trong sạch|vinh dự|tổ chức|đã|tiến hành|đăng ký|mới|kết nạp|xếp loại|làm|thực hiện|điểm|tiêu biểu|xuất sắc|ghép|sinh hoạt|phải|bầu|họp|đại hội|thí điểm|tham gia|nhận|vượt|hụt)(?!\w)"
)
_CHANGE = re.compile(
    r"(?:thành lập|giải thể|sáp nhập|giảm|tăng|xóa|nâng cấp|chia tách|hợp nhất|chuyển giao|sắp xếp|kiện toàn|thành lập mới|bổ sung|củng cố|kết nghĩa|ra mắt|hỗ trợ|trên cơ sở)(?: (?:mới|được|thêm|khoảng|lại|bớt))*\s*\Z"
)
_ONE_OF = re.compile(r"(?:một trong(?: số| những)?|mỗi|từng|các|đông nhất trong(?! \d))\s*\Z")
_COME_FROM = re.compile(r"(?<!\w)(?:đến từ|về từ|sinh hoạt ở các chi bộ của)(?: các| hơn| gần| trên)?\s*\Z")
_ADDED = re.compile(r"\s*(?:thì|với|nằm|của|trong|ở|thuộc|và|song|nhưng|tuy|,|\.|;|:|\)|\(|$|\Z|–|-)")
_LOCAL = re.compile(r"(?:tại chỗ|làm bí thư|là người|nữ)")


def read_bodies(line: Line, fig: Figure, state: State) -> None:
    """Make the facts of a number of cells, committees or grassroots organisations, or say why it makes none."""
    before = line.low[fig.window_start : fig.number.bound_start]
    after = line.low[fig.attributes_at : fig.window_end]
    excluded = next(
        (
            c
            for c in reversed(fig.left)
            if c.roles.get("exclude") in {"discipline", "inspection", "badge", "honour", "change", "task"}
        ),
        None,
    )
    if _CHANGE.search(before) or (
        excluded
        and fig.number.start - excluded.end < 30
        and not re.search(r",| có ", line.low[excluded.end : fig.number.start])
    ):
        fig.reason = excluded.roles["exclude"] if excluded else "change"
        return
    if fig.noun == "committee_part":
        fig.reason = "above_or_part"
        return
    if any(c.roles.get("exclude") in {"badge", "discipline", "honour"} for c in fig.right) or (
        fig.index and line.figures[fig.index - 1].reason in {"badge", "inspection", "discipline", "honour"}
    ):
        fig.reason = "other_count"
        return
    if fig.index and line.figures[fig.index - 1].reason in {"attendance", "task", "exempt"} and "," not in before:
        fig.reason = "other_count"  # cử 13 đảng viên về sinh hoạt tại 13 chi bộ
        return
    whose = line.figures[fig.index - 1] if fig.index else None
    if whose is not None and any(d.metric == "members_admitted" for d in whose.drafts):
        if line.low[whose.noun_end : fig.number.bound_start].strip() in {
            "của",
            "thuộc",
            "ở",
            "tại",
            "đến từ",
            "của các",
            "thuộc các",
        }:
            fig.reason = "other_count"  # lễ kết nạp 20 quần chúng của 6 chi bộ
            return
    if _COME_FROM.search(before):
        fig.reason = "other_count"  # 73 học viên đến từ 26 đảng bộ, chi bộ
        return
    if fig.number.of is not None:
        fig.reason = "progress"
        return
    tail = line.low[fig.attributes_at : line.end][:60]
    ghep = next((c for c in fig.right if c.roles.get("condition") == "without_cell"), None)
    if fig.noun == "cell" and ghep is not None and ghep.start - fig.noun_end < 25:
        draft(
            line, fig, state, "places_without_cell", "all", _status(line, fig), "shared_cells", fig.number.bound_start
        )
        return
    if _qualified(line, fig):
        fig.reason = "other_count"
        return
    metric, segment = _metric(line, fig, state, tail, after)
    if metric:
        draft(line, fig, state, metric, segment, _status(line, fig), "bodies", fig.number.bound_start)
    else:
        fig.reason = "above_or_part"


def _qualified(line: Line, fig: Figure) -> bool:
    return fig.head is None and _QUALIFIED.match(line.low, fig.noun_end, line.end) is not None


def _status(line: Line, fig: Figure) -> str:
    return "target" if is_target(line, fig) else "actual"


def _segment(line: Line, fig: Figure) -> str:
    """Villages, schools, agencies ...: the word right behind, or behind the last of several (3 đảng bộ và 45 chi bộ thuộc khối ...)."""
    at = fig.attributes_at
    match = re.match(r"\s*(?:cơ sở |trực thuộc |thuộc |ở |khối |các |trong |là )*", line.low[at : at + 40])
    reach = at + (match.end() if match else 0)
    for cue in line.cues:
        if cue.start < at:
            continue
        if cue.start > reach + 1:
            break
        if "organisations" in cue.roles and not line.low.startswith(("ủy", " ủy"), cue.end):
            return "all" if _mixed(line, cue) else cue.roles["organisations"]
        if cue.roles.get("people") == "business":
            return "business"
    cue_before = next((c for c in reversed(fig.left) if "organisations" in c.roles), None)
    if (
        cue_before is not None
        and line.low[cue_before.start : cue_before.end] != "khối"
        and re.fullmatch(r"\s*(?:có|gồm|hiện có|là|:)?\s*", line.low[cue_before.end : fig.number.bound_start])
        and (line.low.startswith("khối ", cue_before.start) or line.low.endswith("khối ", 0, cue_before.start))
    ):
        return cue_before.roles["organisations"]
    if re.search(r"khối trường học (?:hiện )?có\s*\Z", line.low[fig.window_start : fig.number.bound_start]):
        return "school"
    return "all"


def _mixed(line: Line, cue: Cue) -> bool:
    """`20 chi bộ thôn, đơn vị trường học`: of several kinds together."""
    following = next((c for c in line.cues if c.start >= cue.end), None)
    if following is None or line.low[cue.end : following.start] not in {", ", " và "}:
        return False
    return following.roles.get("organisations", cue.roles["organisations"]) != cue.roles["organisations"]


def _metric(line: Line, fig: Figure, state: State, tail: str, after: str) -> tuple[str, str]:
    """Metric and segment; empty for organisations above the grassroots."""
    unit = fig.owner or fig.unit
    level = unit.level if unit else None
    segment = _segment(line, fig)
    local = level in {"commune", "organization"}
    if fig.noun == "grassroots":
        if _ABOVE.match(tail):
            return "", ""
        return "grassroots_orgs", _org_segment(segment) if segment != "commune" else "all"
    if fig.noun == "committee":
        if re.match(r"\s*bộ phận", tail) or (
            level in {"province", "nation"}
            and (_ABOVE.match(tail) or (_SUBORDINATE.match(tail) and not _after_bodies(line, fig)))
        ):
            return "", ""
        return "grassroots_committees", _shared_segment(line, fig, segment)
    if _UNDER.match(tail):
        return "subordinate_cells", segment if segment != "commune" else "all"
    if _DIRECTLY.match(tail) or (
        _GRASSROOTS.match(tail) and not line.low.startswith(" cơ sở trực thuộc đảng bộ", fig.attributes_at)
    ):
        return "grassroots_cells", segment if segment != "commune" else "all"
    if segment == "commune":
        segment = "agency" if re.match(r"\s*cơ quan", tail) else "all"
    if not local and _SUBORDINATE.match(tail) and _completes(line, fig):
        return "grassroots_cells", segment
    if (
        not local
        and _completes(line, fig)
        and not any(d.metric == "grassroots_cells" for f in line.figures[: fig.index] for d in f.drafts)
    ):
        return "grassroots_cells", segment
    return "subordinate_cells", segment


def _org_segment(segment: str) -> str:
    return segment if segment in {"business", "school", "agency", "all", "health_station", "rural"} else "all"


def _shared_segment(line: Line, fig: Figure, segment: str) -> str:
    """`3 đảng bộ và 45 chi bộ cơ sở thuộc khối cơ quan`: what stands behind the second holds for the first."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if segment == "all" and following is not None and following.noun == "cell":
        gap = line.low[fig.noun_end : following.number.bound_start]
        if gap.strip() == "và":
            other = _segment(line, following)
            thuoc = re.match(
                r"\s*(?:cơ sở )?(?:trực )?thuộc (?:các )?khối", line.low[following.noun_end : following.noun_end + 40]
            )
            return other if thuoc else "all"
    return segment


def _after_bodies(line: Line, fig: Figure) -> bool:
    return any(d.metric == "grassroots_orgs" for f in line.figures[: fig.index] for d in f.drafts)


def _completes(line: Line, fig: Figure) -> bool:
    """Committees before and cells here add up to the grassroots organisations: the cells stand directly under the district."""
    whole = [d.value for f in line.figures[: fig.index] for d in f.drafts if d.metric == "grassroots_orgs"]
    parts = [d.value for f in line.figures[: fig.index] for d in f.drafts if d.metric == "grassroots_committees"]
    return bool(whole) and bool(parts) and sum(parts) + fig.number.value == whole[-1]


# ---------------------------------------------------------------- places
def read_blocs(line: Line, fig: Figure, state: State) -> bool:
    """Organisations by kind, their noun left out: `58 TCCSĐ, trong đó khối xã 21, khối cơ quan 30`, `9 chi bộ thôn, 2 trường học`."""
    whole = next((d for d in reversed(state.drafts) if d.metric in _COUNTED and not d.figure.number.percent), None)
    if whole is None or whole.paragraph != line.paragraph or fig.number.value >= _whole_of(state, whole):
        return False
    inline = whole.figure in line.figures
    if not inline and line.start - whole.figure.number.end > _NEAR:
        return False
    segment = ""
    if fig.noun in {"place", "school", "health_station"} and inline and _BARE.match(line.low, fig.noun_end):
        if not any(c.roles.get("condition") for c in fig.right) and _NEXT_KIND.fullmatch(
            line.low, fig.window_start, fig.number.bound_start
        ):
            segment = {"place": "rural"}.get(fig.noun, fig.noun)
    elif not fig.noun and _BARE.match(line.low, fig.noun_end):
        cue = next((c for c in reversed(fig.left) if "organisations" in c.roles), None)
        if (
            cue is not None
            and _BLOC_FILLER.fullmatch(line.low, cue.end, fig.number.bound_start)
            and _BLOC_HEAD.search(line.low, line.start, cue.start)
        ):
            segment = cue.roles["organisations"]
    if not segment:
        return False
    metric = whole.metric
    if metric == "subordinate_cells" and segment == "commune":
        return False
    fig.reason = ""
    made = draft(line, fig, state, metric, segment, whole.status, "blocs", fig.number.bound_start)
    made.parent, made.unit = whole, whole.unit
    return True


def _whole_of(state: State, last: Draft) -> Decimal:
    """The largest count of the same metric and unit that stands before: what the kinds add up to."""
    return max(d.value for d in state.drafts if d.metric == last.metric and d.unit == last.unit)


_COUNTED = frozenset({"grassroots_orgs", "grassroots_committees", "grassroots_cells", "subordinate_cells"})
_NEXT_KIND = re.compile(r"(?: [^\W\d]+){0,4}(?:,|:| \(|,? và)\s*")
_NEAR = 160
_BLOC_FILLER = re.compile(r"[\s:]*(?:có|là|gồm|chiếm|hiện có)?[\s:]*")
_BLOC_HEAD = re.compile(r"(?:[,;:(]|trong đó|và|riêng|gồm|có|ở|thuộc|khối|các)\s*(?:khối |các |chi bộ )*\Z")
_BARE = re.compile(r"\s*(?:[.,;:)(\n]|\Z|và )")


def of_places(line: Line, fig: Figure) -> bool:
    """`có 126 thôn, đã 119 nơi lập được chi bộ`, `có 10 bản thì 9 đã có chi bộ`: of the places counted before."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if not fig.noun and _BARE.match(line.low, fig.noun_end) and _condition_before(line, fig):
        fig.noun = "place"
        return True
    if previous is None or previous.noun != "place" or fig.noun or fig.number.percent:
        return False
    condition = next((c for c in fig.right if "condition" in c.roles), None)
    gap = line.low[fig.number.end : condition.start] if condition else ""
    if condition is None or not re.fullmatch(r" (?:nơi |đơn vị |trong số đó |chỗ )?(?:đã |đều )?", gap):
        return False
    fig.noun = "place"
    return True


def read_places(line: Line, fig: Figure, state: State) -> None:
    """Villages, schools and stations: all of them, with a cell, without, without members."""
    before = line.low[fig.window_start : fig.number.bound_start]
    segment = {"place": "all", "school": "school", "health_station": "health_station"}[fig.noun]
    if _CHANGE.search(before) or re.search(r"(?:xóa|giảm)[^,;]{0,12}\Z", before) or _ONE_OF.search(before):
        fig.reason = "change"
        return
    status = _status(line, fig)
    start = fig.number.bound_start
    condition = _condition(line, fig)
    if condition == "qualified":
        fig.reason = "other_count"
        return
    if condition:
        state.place_metric = f"places_{condition}"
        draft(line, fig, state, state.place_metric, segment, status, "places", start)
    elif left := _condition_before(line, fig):
        draft(line, fig, state, f"places_{left}", segment, status, "places", start)
        return
    elif fig.listed and state.place_metric and segment == "all":
        draft(line, fig, state, state.place_metric, segment, status, "places", start)
        return
    elif segment != "all" or not _is_total(line, fig, before):
        fig.reason = "other_count"
        return
    if condition == "with_cell" and segment == "all" and re.search(r"(?:tất cả|toàn bộ|cả)(?: các)? \Z", before):
        draft(line, fig, state, "places_total", "all", status, "places", start)
    if fig.number.of is not None and condition:
        whole = draft(line, fig, state, "places_total", segment, "actual", "places", start)
        whole.value, whole.value_high = fig.number.of, None
        if status == "target":
            fig.drafts.remove(whole)
            state.drafts.remove(whole)
    elif not condition and segment == "all":
        draft(line, fig, state, "places_total", "all", status, "places", start)


def _condition(line: Line, fig: Figure) -> str:
    """What is said behind the places; `sinh hoạt ghép` may stand further on (còn lại ... nên phải sinh hoạt ghép)."""
    for cue in fig.right:
        kind = cue.roles.get("condition")
        gap = line.low[fig.noun_end : cue.start]
        if re.match(r"\s*và không", gap):
            return ""
        if kind == "with_members":
            return "qualified"
        if kind == "without_members" and _LOCAL.match(line.low[cue.end : cue.end + 12].strip()):
            return "qualified"
        if kind == "with_cell" and "," in gap:
            return ""
        if kind in {"without_cell", "without_members"} and "không còn" in gap:
            return ""
        if kind == "with_cell" and re.search(r"không còn|\bkhông\b", gap[-10:]):
            return "without_cell"
        if kind:
            if re.search(r", (?:xã|huyện|toàn)", gap):
                return ""
            return kind if kind != "qualified" else "qualified"
    return ""


def _condition_before(line: Line, fig: Figure) -> str:
    """`Số bản chưa có chi bộ đến cuối năm 2016 còn 6 bản`."""
    for cue in fig.left:
        kind = cue.roles.get("condition")
        if (
            kind
            and kind not in {"with_members", "qualified"}
            and re.search(r"(?<!\w)số ", line.low[fig.window_start : cue.start])
        ):
            return kind
    return ""


def _is_total(line: Line, fig: Figure, before: str) -> bool:
    """A bare `có 16 bản`: all of the unit's places, unless something narrower is said of them."""
    if fig.number.bound != "exact" or any("exclude" in c.roles for c in fig.left):
        return False
    if not _ADDED.match(line.low[fig.noun_end : fig.window_end + 1][:12]):
        return False
    unit = fig.owner or fig.unit
    if unit is None or unit.level == "organization":
        return False
    said = re.search(r"(?:tất cả|toàn bộ|có|gồm|với|tổng số|tại|cả|toàn \w+|chia thành|của)\s*\Z", before)
    named = fig.names and re.fullmatch(r"\s*(?:có |gồm |với )?", line.low[fig.names[-1].end : fig.number.start])
    return bool(said or named)
