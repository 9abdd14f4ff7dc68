"""Of which field counted organisations are: villages, schools, agencies, businesses, as the words beside their number say."""

import re

from tasks.facts.cells_within import is_own_workshop
from tasks.facts.cues import Cue
from tasks.facts.fields import field_that_has
from tasks.facts.figures import Figure, Line

_LEADS_TO_KIND = re.compile(
    r"\s*(?:còn lại (?:là |đều là )+(?:chi bộ |đảng bộ )?)?(?:cơ sở |trực thuộc |thuộc |ở |tại |của |khối |các |trong |là |khu vực |loại hình |sự nghiệp )*"
)
_HAS = re.compile(r"\s*(?:ngoài nhà nước |tư nhân |ngoài quốc doanh |nhà nước )?(?:có|gồm|hiện có|là|:)?\s*")
_SCHOOLS_HAVE = re.compile(r"khối trường học (?:hiện )?có\s*\Z")


def segment_of_bodies(line: Line, fig: Figure) -> str:
    """Villages, schools, agencies ...: the word right behind, or behind the last of several (4 đảng bộ và 31 chi bộ thuộc khối ...)."""
    if headed := _of_head(line, fig):
        return headed
    at = fig.attributes_at
    match = _LEADS_TO_KIND.match(line.low, at, at + 40)
    reach = match.end() if match else at
    for cue in line.cues:
        if cue.start < at:
            continue
        if cue.start > reach + 1:
            break
        if "(" in line.low[at : cue.start] and line.low[cue.end + 1 : cue.end + 2].isdigit():
            break  # 12 chi bộ (thôn 7, trường học 3)
        if _PARTS.match(line.low, cue.start):
            return "all"
        if "organisations" in cue.roles and not line.low.startswith(("ủy", " ủy"), cue.end):
            if is_own_workshop(line, fig, cue):
                return "all"
            return "all" if _mixed(line, cue) else cue.roles["organisations"]
        if cue.roles.get("people") in {"business", "rural"}:
            return cue.roles["people"]
    cue_before = next((c for c in reversed(fig.left) if "organisations" in c.roles), None)
    if (
        cue_before is not None
        and line.low[cue_before.start : cue_before.end] != "khối"
        and _HAS.fullmatch(line.low, cue_before.end, fig.number.bound_start)
        and (line.low.startswith("khối ", cue_before.start) or line.low.endswith("khối ", 0, cue_before.start))
    ):
        return cue_before.roles["organisations"]
    if _SCHOOLS_HAVE.search(line.low, fig.window_start, fig.number.bound_start):
        return "school"
    if kind := _kind_headed(line, fig):
        return kind
    item = _ITEM.match(line.low, fig.window_start, fig.number.bound_start)
    if item is not None and (kind := kind_before(line, fig, item.end())):
        return kind
    return "business" if _of_those_in_business(line, fig) else field_that_has(line, fig)


def _of_those_in_business(line: Line, fig: Figure) -> bool:
    """`số đảng viên trong doanh nghiệp là 2.417 người, sinh hoạt tại 138 chi bộ`: the cells of those told right before."""
    previous = line.figures[fig.index - 1] if fig.index else None
    told = previous is not None and any((d.metric, d.segment) == ("members_total", "business") for d in previous.drafts)
    return (
        told
        and previous is not None
        and _MEET_IN.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is not None
    )


_MEET_IN = re.compile(r"(?: (?:làm việc|trong|các|doanh nghiệp))*,? (?:đang )?sinh hoạt(?: đảng)? (?:tại|ở|trong) ")


# 14 chi bộ khối, khoa, phòng: of the parts of a hospital or firm, none of them a quarter of a town
_PARTS = re.compile(r"khối(?:, | và )(?:khoa|phòng|ban|phân xưởng)(?!\w)")


def _of_head(line: Line, fig: Figure) -> str:
    """`Số chi bộ khu dân cư là 262`: the kind that the noun has where it stands before its number."""
    head = next((c for c in reversed(fig.left) if c.roles.get("noun") == "cell"), None)
    cue = next((c for c in line.cues if head is not None and c.start == head.end + 1), None)
    if cue is None or _IS.fullmatch(line.low, cue.end, fig.number.bound_start) is None:
        return ""
    if "organisations" in cue.roles:
        return "" if _mixed(line, cue) else str(cue.roles["organisations"])
    return ""


_IS = re.compile(r"(?: hiện| nay| hiện nay)? ?(?:là|có|:)(?: tới| đến)? ")


def _kind_headed(line: Line, fig: Figure) -> str:
    """`số chi bộ thôn của huyện giảm từ 229 xuống còn 186 chi bộ`: the kind that the head of the clause names."""
    head = _HEADED.search(line.low, line.start, fig.number.bound_start)
    if head is None:
        return ""
    named = (c for c in line.cues if c.start <= head.end() < c.end and c.roles.keys() & {"organisations", "people"})
    cue = next(named, None)
    if cue is None or ("organisations" in cue.roles and _mixed(line, cue)):
        return ""
    kind = cue.roles.get("organisations") or cue.roles.get("people", "")
    return kind if kind in _KINDS_HEADED else ""


_HEADED = re.compile(
    r"(?<!\w)số(?: lượng)? (?:các )?(?:chi bộ|tổ chức(?: cơ sở)? đảng) (?:khối |ở |tại |trong |các )*(?=(?:[^;:.(),]|\([^()]*\)|, (?:thôn|bản|xóm|ấp|buôn|làng|khóm|tổ dân phố|khu phố)(?!\w))*\Z)(?![^;:.()]*(?<!\w)(?:chi bộ|đảng bộ)(?!\w)[^;:.()]*\Z)"
)
_KINDS_HEADED = frozenset({"rural", "school", "agency", "business", "health_station"})


def mixes_kinds(line: Line, fig: Figure) -> bool:
    """Whether cells of several kinds are counted together: `9 chi bộ trường học, cơ quan`."""
    at = fig.attributes_at
    cue = next((c for c in line.cues if c.start >= at and "organisations" in c.roles), None)
    return (
        cue is not None and line.low[at : cue.start].strip() in {"", "trực thuộc", "khối", "các"} and _mixed(line, cue)
    )


def kind_before(line: Line, fig: Figure, start: int) -> str:
    """`khối cơ quan 48 TCCSĐ, đơn vị sự nghiệp 6 TCCSĐ`: the kind of organisations that alone stands before the number, in a list of such."""
    kind = next((c for c in reversed(fig.left) if "organisations" in c.roles and c.start >= start), None)
    if kind is None or line.low[kind.end : fig.number.bound_start].strip(" :") not in {"", "có", "là"}:
        return ""
    led = line.low[start : kind.start].strip().removeprefix("trong đó").removeprefix("riêng").strip()
    bloc = led in {"", "khối", "các", "loại hình", "khu vực", "khối các"}
    return kind.roles["organisations"] if bloc else ""


_ITEM = re.compile(r".*[,;:(]", re.DOTALL)


def _mixed(line: Line, cue: Cue) -> bool:
    """`20 chi bộ thôn, đơn vị trường học`: of several kinds together."""
    following = next((c for c in line.cues if c.start >= cue.end), None)
    if following is None:
        return False
    joined = line.low[cue.end : following.start] in {", ", " và "}
    row = {cue.roles["organisations"], following.roles.get("organisations")} == {"agency", "school"}
    if not joined and not (row and following.start == cue.end + 1):  # khối cơ quan trường học
        return False
    return following.roles.get("organisations", cue.roles["organisations"]) != cue.roles["organisations"]


def of_unnamed_field(line: Line, fig: Figure) -> bool:
    """`29 chi bộ, riêng khối khai thác có 12 chi bộ`: those of a field for which there is no segment."""
    field = _FIELD.search(line.low, line.start, fig.number.bound_start)
    return field is not None and not any(field.start() <= m.start < field.end() for m in line.mentions)


_FIELD = re.compile(
    r"(?:(?:\A|[.;:,\n] ?)(?:riêng|trong đó,?)(?: ở| tại)? (?:khối|vùng|khu vực|ngành|mảng|bộ phận)|(?<=[.;\n] )khối)"
    r"(?: (?!có |gồm )[^\W\d]+){1,5}(?:, [^\W\d]+(?: (?!có |gồm )[^\W\d]+){0,3})? (?:có|gồm)(?: [^\W\d]+){0,2} \Z"
)
