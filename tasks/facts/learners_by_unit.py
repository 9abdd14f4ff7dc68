"""Learners of a class by the units that they come from: `mở lớp nhận thức về Đảng, học viên đến từ 4 xã: A 25, B 14`."""

import re

from tasks.facts.class_kinds import kind_after
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Figure, Line

_UNITS = r"(?:xã|phường|thị trấn|huyện|thành phố|thị xã|quận|đơn vị|địa phương|trường|công ty|chi bộ|đảng bộ)"
# học viên đến từ 4 xã | :
_COME_FROM = re.compile(
    rf"(?<!\w)(?:học viên|người học|quần chúng|học sinh|đoàn viên) (?:là người |đều )?(?:đến từ|của|ở|thuộc|từ) (?:các |\d+ |hai |ba |bốn |năm |sáu )?{_UNITS}(?:, {_UNITS})*(?: trong| của)?(?: huyện| tỉnh| xã| cụm)?(?: gồm| là)?:"
)


def read_learners_by_unit(line: Line, fig: Figure, state: State) -> bool:
    """Make a member of such a list learners of the class that the sentence names."""
    if (
        fig.noun not in {"", "person", "learner", "source"}
        or fig.number.percent
        or fig.number.of is not None
        or not fig.names
    ):
        return False
    said = _COME_FROM.search(line.low, line.start, fig.number.start)
    if said is None or re.search(r"[.;:()]", line.low[said.end() : fig.number.start]):
        return False
    kind = kind_after(line, line.start, said.start())
    if not kind or "lớp" not in line.low[line.start : said.start()]:
        return False
    draft(line, fig, state, "training_participants", kind, "actual", "learners", fig.number.bound_start)
    return True
