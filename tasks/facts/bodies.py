"""Counts of Party organisations: cells, committees, grassroots organisations, by kind."""

import re

from tasks.facts.cues import Cue
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import Figure, Line

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
CHANGE = re.compile(
    r"(?:thành lập|giải thể|sáp nhập|giảm|tăng|xóa|nâng cấp|chia tách|hợp nhất|chuyển giao|sắp xếp|kiện toàn|thành lập mới|bổ sung|củng cố|kết nghĩa|ra mắt|hỗ trợ|trên cơ sở)(?: (?:mới|được|thêm|khoảng|lại|bớt))*\s*\Z"
)

_COME_FROM = re.compile(r"(?<!\w)(?:đến từ|về từ|sinh hoạt ở các chi bộ của)(?: các| hơn| gần| trên)?\s*\Z")


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
    if CHANGE.search(before) or (
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
            line, fig, state, "places_without_cell", "all", status_of(line, fig), "shared_cells", fig.number.bound_start
        )
        return
    if _qualified(line, fig):
        fig.reason = "other_count"
        return
    metric, segment = _metric(line, fig, state, tail, after)
    if metric:
        draft(line, fig, state, metric, segment, status_of(line, fig), "bodies", fig.number.bound_start)
    else:
        fig.reason = "above_or_part"


def _qualified(line: Line, fig: Figure) -> bool:
    return fig.head is None and _QUALIFIED.match(line.low, fig.noun_end, line.end) is not None


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
