"""What the rows of a list count that stands below its sentence: `Huyện A: 286 đảng viên (102% chỉ tiêu)`."""

import re

from tasks.facts.drafts import State
from tasks.facts.figures import Line

# a line that leads a list of results in: Kết quả của từng đảng bộ:, Số kết nạp của các đơn vị như sau:
_LEADS_IN = re.compile(r"(?<!\w)(?:kết quả|kết nạp|phát triển đảng|thực hiện|chỉ tiêu)(?!\w)[^.;]{0,80}:\s*\Z")
_OF_STRENGTH = re.compile(r"(?<!\w)(?:tổng số|hiện có|xếp loại|phân loại|đánh giá)(?!\w)")
_ROW = re.compile(r"[\s*+•.)–-]*[^.;:\n\d]{3,60}:? \d")
# a row that measures its number against a plan counts what was done
_AGAINST_PLAN = re.compile(
    r"% ?(?:so với |của )?(?:chỉ tiêu|kế hoạch|nghị quyết|kh|ct|nq)(?!\w)|(?<!\w)(?:vượt|đạt|bằng) [\d.,]+ ?%"
)


def note_rows(line: Line, state: State) -> None:
    """Come back to the admissions that a page counts, where a list of them follows a sentence about its strength."""
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
