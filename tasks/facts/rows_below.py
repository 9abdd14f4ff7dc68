"""What the rows of a list count that stands below its sentence: `Huyện A: 286 đảng viên (102% chỉ tiêu)`."""

import re

from tasks.facts.bracket_legend import LEGEND, note_legend
from tasks.facts.drafts import State, draft
from tasks.facts.figures import PERSONS_OR_SOURCES, Figure, Line
from tasks.facts.lines import is_numbering
from tasks.facts.set_above import against_plan
from tasks.facts.table_heads import meaning

# a line that leads a list of results in: Kết quả của từng đảng bộ:, Số kết nạp của các đơn vị như sau:
_LEADS_IN = re.compile(r"(?<!\w)(?:kết quả|kết nạp|phát triển đảng|thực hiện|chỉ tiêu)(?!\w)[^.;]{0,80}:\s*\Z")
_OF_STRENGTH = re.compile(r"(?<!\w)(?:tổng số|hiện có|xếp loại|phân loại|đánh giá)(?!\w)")
_ROW = re.compile(r"(?:\d{1,2}[.)])?[\s*+•.)–-]*[^.;:\n\d]{3,60}:? \d")
# a row that measures its number against a plan counts what was done
_AGAINST_PLAN = re.compile(
    r"% ?(?:so với |của )?(?:chỉ tiêu|kế hoạch|nghị quyết|kh|ct|nq)(?!\w)|(?<!\w)(?:vượt|đạt|bằng) [\d.,]+ ?%"
)


# a line of its own that names the work and nothing else: Kết quả kết nạp đảng viên quý III năm 2018
_HEADS = re.compile(
    r"[\s\d.)+*•–-]*(?:kết quả|số liệu|tình hình|số|danh sách|tiến độ)?[^.;:\n]{0,40}(?:kết nạp|phát triển đảng|đảng viên mới)[^.;\n]{0,120}"
)
_AIMED = re.compile(r"(?<!\w)(?:chỉ tiêu|kế hoạch|phấn đấu|nhiệm vụ|mục tiêu|nguồn|đề nghị|giới thiệu|lớp|lễ)(?!\w)")
_HEADING = 120  # characters
_LEADING = 160  # of a line that ends with a colon


def note_heading(line: Line, state: State) -> None:
    """Remember a heading of admissions, and each row of the list below it."""
    said = LEGEND.sub("", line.low[line.start : line.end]).rstrip()
    if (
        all(is_numbering(line, f) for f in line.figures)
        and len(said) < (_LEADING if said.endswith(":") else _HEADING)
        and not said.endswith((".", "!", "?", ";"))
    ):
        metric = _counted_below(said)
        if metric:
            groups = {c.roles["people"] for c in line.cues if "people" in c.roles and "uncounted" not in c.roles}
            state.rows_of, state.rows_metric = line.paragraph, metric
            state.rows_group = next(iter(groups)) if len(groups) == 1 and metric == "members_admitted" else "all"
            return
    if state.rows_of == 0 == line.paragraph - 1 and _NAMED_ROW.match(said) is None:
        return
    opens = _opens_dated(line) or _BARE_YEAR.match(said) is not None
    if state.rows_of == line.paragraph - 1 and (_ROW.match(said) or _NUMBER.fullmatch(said) or opens):
        state.rows_of = line.paragraph


def note_titled_rows(line: Line, state: State) -> None:
    """Remember a title that names the results of admissions, whose rows may stand right below: `Xã A: 8 đảng viên`."""
    if line.paragraph == 0 and _TITLE.search(line.low, line.start, line.end) is not None:
        state.rows_of, state.rows_metric, state.rows_group = 0, "members_admitted", "all"


_TITLE = re.compile(r"(?<!\w)(?:kết quả|số liệu|tiến độ) (?:công tác )?(?:kết nạp|phát triển) đảng(?: viên)?(?!\w)")
_NAMED_ROW = re.compile(r"(?:\d{1,2}[.)])?[\s*+•.)–-]*[^.;:\n\d]{3,60}: \d")


def _counted_below(said: str) -> str:
    """What the rows below a heading count: those admitted (and planned, as a/b), or a count as it stood year by year."""
    if _AGAINST.search(said) and _HEADS.fullmatch(said):
        return "members_admitted"
    if not (_OF_STRENGTH.search(said) or _AIMED.search(said)) and _HEADS.fullmatch(said):
        return "members_admitted"
    counts = _COUNTS.fullmatch(said)
    return meaning(counts[1])[0] if counts is not None else ""


# kết quả kết nạp/chỉ tiêu các năm
_AGAINST = re.compile(r"/ ?(?:chỉ tiêu|kế hoạch)(?!\w)")
# Tổng số đảng viên của Đảng bộ huyện qua các năm: | Số chi bộ trực thuộc hằng năm
_COUNTS = re.compile(
    r"[\s\d.)+*•–-]*(?:về )?((?:tổng )?số (?:lượng )?(?:đảng viên|chi bộ|tổ chức cơ sở đảng)(?! (?:mới|được|kết nạp|là|có|đã|trong|vi phạm|hoàn|bị))(?: trực thuộc(?: đảng (?:ủy|bộ) cơ sở)?)?)"
    r"(?: (?:của )?(?:toàn )?(?:đảng bộ|huyện|xã|tỉnh|thị xã|thành phố)[^.;:,()\d]{0,40}?)?"
    r",?(?: \(?(?:(?:tính )?(?:đến|cuối) [^()]{0,20})?(?:qua các|các|hằng|hàng|từng|mỗi|theo) (?:năm|nhiệm kỳ)\)?(?: qua| gần đây)?)? ?:?"
)
_NUMBER = re.compile(r"\d{1,2}\.")  # the number of a row, a sentence of its own
# - 2017: 14 đ/c
_BARE_YEAR = re.compile(r"[\s*+•.)–-]*(?P<year>(?:19|20)\d\d) ?[:–-](?: (?:có|được|kết nạp|đã|là))* ?\d")
_OPENS = re.compile(r"[\s,;+*•.)–-]*(?:\d{1,2}[.)] )?(?:trong |riêng )?")
# between the time of a row and its number: - Năm học 2016 - 2017 (đến tháng 5): 8 học sinh
_OF_TIME = re.compile(r"(?: ?\([^()]{0,40}\))? ?[:,–-]?(?: (?:có|được|kết nạp|thêm|đã|mới|là))* ?")


def _opens_dated(line: Line) -> bool:
    """`- Năm 2015: 9 đảng viên`: a row that begins with its time."""
    first = line.periods[0] if line.periods and line.figures else None
    return (
        first is not None
        and first.first is not None
        and _OPENS.fullmatch(line.low, line.start, first.start) is not None
    )


def _is_dated(line: Line, fig: Figure) -> bool:
    """Whether nothing but a time stands before a number: `năm 2015: 9; năm 2016: 11`."""
    before = [p for p in line.periods if p.first and fig.window_start - 1 <= p.start < fig.number.start]
    return bool(before) and (
        _OPENS.fullmatch(line.low, fig.window_start, before[0].start) is not None
        and any(_OF_TIME.fullmatch(line.low, p.end, fig.number.bound_start) for p in before)
    )


def read_row(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """`Đảng bộ xã A: 5 đảng viên`, `Năm 2015: 9/8` below such a heading: so many were admitted, or counted."""
    if state.rows_of != line.paragraph or fig.noun not in PERSONS_OR_SOURCES or fig.in_brackets:
        return False
    dated = _is_dated(line, fig)
    if (bare := _BARE_YEAR.fullmatch(line.low[line.start : fig.number.bound_start + 1])) is not None:
        fig.year, dated = int(bare["year"]), True
    if not (dated or (fig.listed and state.rows_metric == "members_admitted")):
        return False
    start = fig.number.bound_start
    if state.rows_metric != "members_admitted":
        if segment != "all" or fig.number.of is not None:
            return False
        draft(line, fig, state, state.rows_metric, "all", "actual", "row", start)
        return True
    segment = segment if segment != "all" else state.rows_group
    made = draft(line, fig, state, "members_admitted", segment, "actual", "row", start)
    if fig.number.of is not None:
        against_plan(line, fig, state, made)
    return True


def note_rows(line: Line, state: State) -> None:
    """Come back to the admissions that a page counts, where a list of them follows a sentence about its strength."""
    note_legend(line, state)
    note_heading(line, state)
    frame = state.frame
    if frame is None or frame.metric != "members_total" or frame.paragraph >= line.paragraph:
        return
    if _LEADS_IN.search(line.low, line.start, line.end):
        if _OF_STRENGTH.search(line.low, line.start, line.end):
            return
    elif not (_ROW.match(line.low, line.start, line.end) and _AGAINST_PLAN.search(line.low, line.start, line.end)):
        return
    admitted = (d for d in reversed(state.mains) if d.metric == "members_admitted" and d.segment == "all")
    state.frame = next((d for d in admitted if not (d.figure.listed or d.per_year)), frame)
